/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files that become a snapshot without an inventory: every question answers the same as of what the inventory gives.
 * That all lists do, the dirty ones as well, is tested where they are read: see edge-list-helpers.h. */
#include "edge-list-helpers.h"

#include "regiotafel-card.h"
#include "regiotafel-comparison.h"
#include "regiotafel-finder.h"
#include "regiotafel-overlap.h"
#include "regiotafel-overview.h"
#include "regiotafel-profile.h"
#include "regiotafel-reader.h"
#include "regiotafel-result-json.h"

static GFile *
find_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), name, NULL);

  return g_file_new_for_path (path);
}

/* What the question answers in both languages; a refusal is an answer too. Takes the question. */
static void
add_answer (GString *answers, gpointer question, RegiotafelSnapshot *snapshot)
{
  static const RegiotafelLanguage languages[] = { REGIOTAFEL_LANGUAGE_ENGLISH, REGIOTAFEL_LANGUAGE_DUTCH };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RegiotafelResult) result = NULL;
      g_autofree char *json = NULL;

      regiotafel_question_set_language (question, languages[i]);
      result = regiotafel_question_run (question, snapshot, NULL, &error);
      json = result != NULL ? regiotafel_result_to_json (result) : g_strdup (error->message);
      g_string_append (answers, json);
    }
  g_object_unref (question);
}

static void
add_cards (GString *answers, RegiotafelSnapshot *snapshot, RegiotafelAxis axis)
{
  const RegiotafelSnapshotAxis *things = &snapshot->axes[axis];

  for (guint32 i = 0; i < things->n; i += 1 + things->n / 12)
    {
      RegiotafelCard *card = regiotafel_card_new ();

      regiotafel_card_set_axis (card, axis);
      regiotafel_card_set_focus (card, things->ids[i]);
      add_answer (answers, card, snapshot);
    }
}

static char *
answer_all (RegiotafelSnapshot *snapshot)
{
  GString *answers = g_string_new (NULL);
  RegiotafelFinder *finder = regiotafel_finder_new ();

  for (guint of = REGIOTAFEL_AXIS_TABLES; of <= REGIOTAFEL_AXIS_ORGANISATIONS; of++)
    for (guint by = REGIOTAFEL_AXIS_TABLES; by <= REGIOTAFEL_AXIS_PROJECTS; by++)
      if (of != by)
        {
          RegiotafelOverlap *overlap = regiotafel_overlap_new ();

          regiotafel_overlap_set_of (overlap, of);
          regiotafel_overlap_set_by (overlap, by);
          add_answer (answers, overlap, snapshot);
        }
  add_answer (answers, regiotafel_profile_new (), snapshot);
  add_answer (answers, regiotafel_overview_new (), snapshot);
  add_answer (answers, regiotafel_comparison_new (snapshot), snapshot);
  regiotafel_finder_set_text (finder, "natuur en zorg");
  add_answer (answers, finder, snapshot);
  add_cards (answers, snapshot, REGIOTAFEL_AXIS_TABLES);
  add_cards (answers, snapshot, REGIOTAFEL_AXIS_ORGANISATIONS);
  add_cards (answers, snapshot, REGIOTAFEL_AXIS_AREAS);
  return g_string_free (answers, FALSE);
}

static void
assert_same_answers (RegiotafelReader *reader, GFile *file, const RegiotafelDate *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelSnapshot) straight = regiotafel_reader_read_snapshot_file (reader, file, on, NULL, &error);
  g_autoptr (RegiotafelCollection) told = g_object_ref (regiotafel_reader_get_diagnostics (reader));
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelSnapshot) by_inventory = NULL;
  g_autofree char *answers = NULL;

  g_assert_no_error (error);
  inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  g_assert_no_error (error);
  by_inventory = regiotafel_inventory_snapshot (inventory, on, &error);
  g_assert_no_error (error);
  answers = answer_all (straight);
  g_assert_cmpuint (strlen (answers), >, 1000);
  assert_text (answer_all (by_inventory), answers);

  g_assert_cmpuint (regiotafel_collection_get_size (told), ==,
                    regiotafel_collection_get_size (regiotafel_reader_get_diagnostics (reader)));
  for (guint i = 0; i < regiotafel_collection_get_size (told); i++)
    {
      g_autofree char *text
          = regiotafel_diagnostic_dup_text (regiotafel_collection_get (told, i), REGIOTAFEL_LANGUAGE_ENGLISH);
      RegiotafelDiagnostic *wanted = regiotafel_collection_get (regiotafel_reader_get_diagnostics (reader), i);

      /* With the name of the file. */
      assert_text (regiotafel_diagnostic_dup_text (wanted, REGIOTAFEL_LANGUAGE_ENGLISH), text);
    }
}

static RegiotafelReader *
new_reader (const char *table, const char *organisation, const char *area)
{
  RegiotafelReader *reader = regiotafel_reader_new ();

  regiotafel_reader_set_format (reader, REGIOTAFEL_FORMAT_EDGE_CSV);
  regiotafel_reader_set_table_column (reader, table);
  regiotafel_reader_set_organisation_column (reader, organisation);
  regiotafel_reader_set_area_column (reader, area);
  return reader;
}

static void
test_lists (void)
{
  g_autoptr (RegiotafelReader) davis = new_reader ("table", "organisation", NULL);
  g_autoptr (GFile) davis_file = find_file ("tests/data/davis.csv");
  g_autoptr (RegiotafelReader) real = new_reader ("Gemeenschappelijke regeling", "Deelnemer", "Provincie");
  g_autoptr (GFile) real_file = find_file ("examples/data/gr-nl.csv");
  g_autoptr (RegiotafelDate) on = regiotafel_date_new (2026, 0, 0);

  assert_same_answers (davis, davis_file, NULL);
  assert_same_answers (davis, davis_file, on);
  assert_same_answers (real, real_file, NULL);
}

static void
test_native (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GFile) file = find_file ("examples/data/utrecht.json");
  g_autoptr (RegiotafelDate) on = regiotafel_date_new (2020, 1, 1);

  assert_same_answers (reader, file, NULL);
  assert_same_answers (reader, file, on);
}

/* Lists by lot, with rows that stand twice, blank cells and areas, read strictly and leniently: read_with() compares.
 */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  RegiotafelReadOptions options = usual;

  options.area_column = "gebied";
  for (guint run = 0; run < fewer (400); run++)
    {
      g_autoptr (GString) text = g_string_new ("gebied,organisatie,tafel\n");
      guint n = g_rand_int_range (rand, 0, 200), n_names = g_rand_int_range (rand, 1, 60);
      g_auto (Outcome) outcome = { NULL };

      for (guint i = 0; i < n; i++)
        {
          guint kind = g_rand_int_range (rand, 0, 40);

          if (kind == 0)
            g_string_append (text, "x,,tafel\n");
          else
            g_string_append_printf (text, "%s,Org%s %u,%sT%u\n",
                                    kind % 5 == 0   ? "West"
                                    : kind % 7 == 0 ? "Oost"
                                                    : "",
                                    kind % 2 == 0 ? "." : " ", g_rand_int_range (rand, 0, n_names),
                                    kind == 1 ? " " : "", g_rand_int_range (rand, 0, n_names));
        }
      options.lenient = run % 2;
      options.max_entities = run % 10 == 0 ? 100 : 100000;
      read_with (&outcome, &options, text->str, text->len);
    }
}

static void
test_errors (void)
{
  g_autoptr (RegiotafelReader) reader = new_reader ("tafel", "organisatie", NULL);
  g_autoptr (GBytes) list = g_bytes_new_static ("tafel,organisatie\nA,x\nA,y\n", 26);
  g_autoptr (GBytes) broken = g_bytes_new_static ("tafel,organisatie\nA,\n", 21);
  g_autoptr (GFile) nowhere = find_file ("tests/data/nowhere.csv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  GError *error = NULL;

  snapshot = regiotafel_reader_read_snapshot_bytes (reader, list, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_snapshot_get_n_memberships (snapshot), ==, 2);
  g_assert_null (regiotafel_reader_read_snapshot_bytes (reader, broken, NULL, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "line 2, cell B2: The cell of the organisation is blank");
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_reader_get_diagnostics (reader)), ==, 3);
  g_assert_null (regiotafel_reader_read_snapshot_file (reader, nowhere, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  regiotafel_reader_set_max_entities (reader, 4);
  g_assert_null (regiotafel_reader_read_snapshot_bytes (reader, list, NULL, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "raise max-entities");
  regiotafel_reader_set_max_bytes (reader, 20);
  g_assert_null (regiotafel_reader_read_snapshot_bytes (reader, list, NULL, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "raise max-bytes");
  regiotafel_reader_set_max_bytes (reader, 1000);
  regiotafel_reader_set_format (reader, REGIOTAFEL_FORMAT_HIF);
  g_assert_null (regiotafel_reader_read_snapshot_bytes (reader, list, NULL, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_UNSUPPORTED, "set the format of the reader to json or edge-csv");
  regiotafel_reader_set_format (reader, REGIOTAFEL_FORMAT_EDGE_CSV);
  g_cancellable_cancel (cancellable);
  g_assert_null (regiotafel_reader_read_snapshot_bytes (reader, list, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-snapshot/lists", test_lists);
  g_test_add_func ("/read-snapshot/native", test_native);
  g_test_add_func ("/read-snapshot/random", test_random);
  g_test_add_func ("/read-snapshot/errors", test_errors);
  return g_test_run ();
}
