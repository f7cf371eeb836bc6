/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every question, asked of the regions that come with the library: its answer is the same to the byte whatever the
 * locale, the number of threads, and what other threads ask of the same snapshot at the same time. */
#include "../locales.h"
#include "../region.h"

#include "regiotafel-card.h"
#include "regiotafel-comparison.h"
#include "regiotafel-finder.h"
#include "regiotafel-overview.h"
#include "regiotafel-reader.h"
#include "regiotafel-result-json.h"

static RegiotafelInventory *
read_region (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "examples", "data", folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory = regiotafel_reader_read_file (reader, file, NULL, &error);

  g_assert_no_error (error);
  return inventory;
}

static void
add_overlaps (GPtrArray *questions)
{
  for (guint of = REGIOTAFEL_AXIS_TABLES; of <= REGIOTAFEL_AXIS_ORGANISATIONS; of++)
    for (guint by = REGIOTAFEL_AXIS_TABLES; by <= REGIOTAFEL_AXIS_PROJECTS; by++)
      {
        RegiotafelOverlap *overlap;

        if (of == by)
          continue;
        overlap = regiotafel_overlap_new ();
        regiotafel_overlap_set_of (overlap, of);
        regiotafel_overlap_set_by (overlap, by);
        g_ptr_array_add (questions, overlap);
      }
}

static void
add_profiles (GPtrArray *questions, const char *const *tables)
{
  for (guint i = 0; i < 4; i++)
    {
      RegiotafelProfile *profile = regiotafel_profile_new ();

      regiotafel_profile_set_include_leave (profile, i & 1);
      if (i & 2)
        regiotafel_profile_set_min_organisations (profile, 0.1);
      g_ptr_array_add (questions, profile);
    }
  for (guint i = 0; tables[i] != NULL; i++)
    {
      RegiotafelProfile *profile = regiotafel_profile_new ();
      const char *focus[] = { tables[i], i % 2 == 0 ? tables[0] : NULL, NULL };

      regiotafel_profile_set_focus (profile, focus);
      g_ptr_array_add (questions, profile);
    }
}

static void
add_overviews (GPtrArray *questions)
{
  for (guint i = 0; i < 4; i++)
    {
      RegiotafelOverview *overview = regiotafel_overview_new ();

      if (i == 1)
        regiotafel_overview_set_level (overview, REGIOTAFEL_LEVEL_POLICY);
      if (i == 2)
        regiotafel_overview_set_in_scope (overview, REGIOTAFEL_TRISTATE_YES);
      if (i == 3)
        regiotafel_overview_set_confirmed (overview, REGIOTAFEL_TRISTATE_NO);
      g_ptr_array_add (questions, overview);
    }
}

static void
add_cards (GPtrArray *questions, RegiotafelAxis axis, RegiotafelCollection *things)
{
  for (guint i = 0; i < regiotafel_collection_get_size (things); i++)
    {
      RegiotafelCard *card = regiotafel_card_new ();

      regiotafel_card_set_axis (card, axis);
      regiotafel_card_set_focus (card, regiotafel_entity_get_id (regiotafel_collection_get (things, i)));
      g_ptr_array_add (questions, card);
    }
}

static void
add_finders (GPtrArray *questions, RegiotafelInventory *inventory)
{
  static const char *const texts[]
      = { "kwetsbare ouderen", "ACUTE ZORG", "wachtlijsten jeugd-ggz", "waterstof", "IJsselstein", "WONEN İn ı I",
          "spoedzrog",         "de het een" };
  RegiotafelCollection *organisations = regiotafel_inventory_get_organisations (inventory);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint with = 0; with < 2; with++)
      {
        RegiotafelFinder *finder = regiotafel_finder_new ();
        const char *partners[] = { regiotafel_entity_get_id (regiotafel_collection_get (organisations, i)), NULL };

        regiotafel_finder_set_text (finder, texts[i]);
        if (with)
          regiotafel_finder_set_partners (finder, partners);
        g_ptr_array_add (questions, finder);
      }
}

/* With what the region was before, for which tables and organisations must be known by the same ids: itself, a year or
 * more ago. */
static void
add_comparisons (GPtrArray *questions, RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelSnapshot) earlier = snapshot_on (inventory, "2025-10-01");

  for (guint i = 0; i < 3; i++)
    {
      RegiotafelComparison *comparison = regiotafel_comparison_new (earlier);

      if (i == 1)
        regiotafel_comparison_set_include_unchanged (comparison, TRUE);
      if (i == 2)
        regiotafel_comparison_set_aspect (comparison, REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY);
      g_ptr_array_add (questions, comparison);
    }
}

static GPtrArray *
make_questions (RegiotafelInventory *inventory)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (g_object_unref);
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < MIN (regiotafel_collection_get_size (tables), 30); i++)
    g_ptr_array_add (ids, (gpointer) regiotafel_entity_get_id (regiotafel_collection_get (tables, i)));
  g_ptr_array_add (ids, NULL);
  add_overlaps (questions);
  add_profiles (questions, (const char *const *) ids->pdata);
  add_comparisons (questions, inventory);
  add_overviews (questions);
  add_cards (questions, REGIOTAFEL_AXIS_TABLES, tables);
  add_cards (questions, REGIOTAFEL_AXIS_ORGANISATIONS, regiotafel_inventory_get_organisations (inventory));
  add_cards (questions, REGIOTAFEL_AXIS_THEMES, regiotafel_inventory_get_themes (inventory));
  add_cards (questions, REGIOTAFEL_AXIS_AREAS, regiotafel_inventory_get_areas (inventory));
  add_cards (questions, REGIOTAFEL_AXIS_PROJECTS, regiotafel_inventory_get_projects (inventory));
  add_finders (questions, inventory);
  return questions;
}

/* Everything that all questions answer, in one language; a refusal is an answer too. */
static char *
answer_all (RegiotafelInventory *inventory, RegiotafelSnapshot *snapshot, RegiotafelLanguage language, guint n_threads)
{
  g_autoptr (GPtrArray) questions = make_questions (inventory);
  GString *answers = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      RegiotafelQuestion *question = g_ptr_array_index (questions, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (RegiotafelResult) result = NULL;
      g_autofree char *json = NULL;

      regiotafel_question_set_language (question, language);
      regiotafel_question_set_n_threads (question, n_threads);
      result = regiotafel_question_run (question, snapshot, NULL, &error);
      json = result != NULL ? regiotafel_result_to_json (result) : g_strdup (error->message);
      g_string_append (answers, json);
    }
  return g_string_free (answers, FALSE);
}

/* What was answered first, in the locale C by one thread; in both languages. */
typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelSnapshot *snapshot;
  char *expected[2];
} Region;

static const RegiotafelLanguage languages[] = { REGIOTAFEL_LANGUAGE_ENGLISH, REGIOTAFEL_LANGUAGE_DUTCH };

static void
assert_same (Region *region, guint n_threads)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *answers = answer_all (region->inventory, region->snapshot, languages[i], n_threads);

      if (region->expected[i] == NULL)
        region->expected[i] = g_steal_pointer (&answers);
      else
        g_assert_true (strcmp (answers, region->expected[i]) == 0);
    }
}

/* The inventory belongs to one thread: others have their own, and share the snapshot. */
typedef struct
{
  const char *folder;
  const char *name;
  Region *region;
  guint language;
} Job;

static gpointer
ask_all (gpointer data)
{
  Job *job = data;
  g_autoptr (RegiotafelInventory) inventory = read_region (job->folder, job->name);

  return answer_all (inventory, job->region->snapshot, languages[job->language], 1);
}

static void
test_region (const char *folder, const char *name)
{
  static const char *const locales[] = { "nl_NL.UTF-8", "tr_TR.UTF-8" };
  g_autofree char *made = make_locales (locales, G_N_ELEMENTS (locales));
  Region region = { read_region (folder, name) };
  GThread *threads[4];
  Job jobs[4];

  region.snapshot = snapshot_on (region.inventory, NULL);
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  assert_same (&region, 1);
  g_assert_cmpuint (strlen (region.expected[0]), >, 100000);
  assert_same (&region, 3);
  /* A locale reaches no memory that the others do not. */
  for (gsize i = is_watched () ? G_N_ELEMENTS (locales) : 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        g_test_message ("there is no locale %s, and it cannot be made", locales[i]);
      else
        assert_same (&region, 2);
    }
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      jobs[i] = (Job){ folder, name, &region, i % 2 };
      threads[i] = g_thread_new ("asks", ask_all, &jobs[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *answers = g_thread_join (threads[i]);

      g_assert_true (strcmp (answers, region.expected[i % 2]) == 0);
    }
  /* And of the same file, read anew: nothing hangs on where things lie in memory. */
  g_object_unref (region.snapshot);
  g_object_unref (region.inventory);
  region.inventory = read_region (folder, name);
  region.snapshot = snapshot_on (region.inventory, NULL);
  assert_same (&region, 1);
  g_object_unref (region.snapshot);
  g_object_unref (region.inventory);
  g_free (region.expected[0]);
  g_free (region.expected[1]);
  remove_locales (made);
}

static void
test_lindestroom (void)
{
  test_region ("lindestroom", "2026.json");
}

static void
test_utrecht (void)
{
  test_region (".", "utrecht.json");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/questions-bytes/lindestroom", test_lindestroom);
  g_test_add_func ("/questions-bytes/utrecht", test_utrecht);
  return g_test_run ();
}
