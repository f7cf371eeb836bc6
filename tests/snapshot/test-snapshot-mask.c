/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of persons who joined an inventory are in no answer, whatever text they stand in. */
#include "../test-util.h"

#include <regiotafel.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-free-text-private.h"
#include "regiotafel-snapshot-private.h"

static gpointer
take (RegiotafelInventory *inventory, gpointer entity)
{
  g_assert_true (regiotafel_inventory_add (inventory, entity, NULL));
  g_object_unref (entity);
  return entity;
}

/* Gives everything that may be written a text with a name in it, and a mark by which it is known again. */
static void
fill (gpointer holder, guint kind, guint *number)
{
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (holder), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("mark%u: Anna Aldersveens remark of %s", ++*number, pspecs[i]->name);
      const char *texts[] = { text, NULL };

      if ((pspecs[i]->flags & G_PARAM_WRITABLE) == 0 || (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY) != 0
          || !regiotafel_member_is_free_text (kind, pspecs[i]->name))
        continue;
      if (pspecs[i]->value_type == G_TYPE_STRING)
        g_object_set (holder, pspecs[i]->name, text, NULL);
      else if (pspecs[i]->value_type == G_TYPE_STRV)
        g_object_set (holder, pspecs[i]->name, texts, NULL);
    }
  if (REGIOTAFEL_IS_ENTITY (holder))
    {
      g_autofree char *noted = g_strdup_printf ("mark%u: A. Aldersveen", ++*number);
      g_autofree char *titled = g_strdup_printf ("mark%u: letter of A. Aldersveen", ++*number);
      g_autofree char *label = g_strdup_printf ("mark%u: Aldersveen in English", ++*number);

      regiotafel_entity_add_source (holder, titled, NULL, noted, NULL);
      if (regiotafel_member_is_free_text (kind, "labels"))
        regiotafel_entity_set_label (holder, "en", label);
    }
}

static void
set_period (gpointer entity, const char *text)
{
  g_autoptr (RegiotafelPeriod) period = regiotafel_period_parse (text, NULL);

  regiotafel_entity_set_period (entity, period);
}

static RegiotafelInventory *
make_region (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelDomain *domain = take (inventory, regiotafel_domain_new ("domain", "Domain"));
  RegiotafelTheme *theme = take (inventory, regiotafel_theme_new ("theme", "Theme"));
  RegiotafelArea *area = take (inventory, regiotafel_area_new ("area", "Area"));
  RegiotafelOrganisation *organisation = take (inventory, regiotafel_organisation_new ("organisation", NULL));
  RegiotafelOrganisation *gone = take (inventory, regiotafel_organisation_new ("gone", NULL));
  RegiotafelProject *project = take (inventory, regiotafel_project_new ("project", NULL));
  RegiotafelTable *table = take (inventory, regiotafel_table_new ("table", NULL));
  RegiotafelTable *old = take (inventory, regiotafel_table_new ("old", NULL));
  RegiotafelTable *next = take (inventory, regiotafel_table_new ("next", NULL));
  RegiotafelMembership *membership = take (inventory, regiotafel_membership_new (NULL, table, organisation));
  RegiotafelAgenda *agenda = take (inventory, regiotafel_agenda_new ("agenda", NULL, table));
  RegiotafelAgendaItem *item = take (inventory, regiotafel_agenda_item_new ("item", NULL, agenda));
  RegiotafelMeeting *meeting = take (inventory, regiotafel_meeting_new ("meeting", NULL, table));
  g_autoptr (RegiotafelDate) date = regiotafel_date_new (2026, 10, 1);
  g_autoptr (RegiotafelDate) day = regiotafel_date_new (2026, 12, 1);
  guint number = 100;

  regiotafel_inventory_set_as_of (inventory, date);
  regiotafel_entity_set_verified (REGIOTAFEL_ENTITY (table), date);
  regiotafel_meeting_set_date (meeting, day);
  set_period (gone, "2020/2025");
  regiotafel_organisation_set_successor (gone, organisation);
  set_period (old, "2020/2025");
  regiotafel_table_set_successor (old, table);
  regiotafel_table_set_successor (table, next);
  regiotafel_table_add_theme (table, theme);
  regiotafel_table_add_area (table, area);
  regiotafel_organisation_add_domain (organisation, domain);
  regiotafel_organisation_set_area (organisation, area);
  regiotafel_project_set_lead (project, organisation);
  regiotafel_agenda_item_set_project (item, project);
  regiotafel_agenda_item_add_theme (item, theme);
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_OTHER, NULL, "mark1: woordvoerder Aldersveen");
  for (guint kind = 0; kind < REGIOTAFEL_KIND_PERSONS; kind++)
    {
      RegiotafelCollection *all;

      g_object_get (inventory, regiotafel_kind_get_name (kind), &all, NULL);
      for (guint i = 0; i < regiotafel_collection_get_size (all); i++)
        fill (regiotafel_collection_get (all, i), kind, &number);
      g_object_unref (all);
    }
  fill (inventory, REGIOTAFEL_KIND_NONE, &number);
  return inventory;
}

static void
append_answer (GString *answers, RegiotafelQuestion *question, RegiotafelSnapshot *snapshot)
{
  static const RegiotafelLanguage languages[] = { REGIOTAFEL_LANGUAGE_DUTCH, REGIOTAFEL_LANGUAGE_ENGLISH };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RegiotafelResult) result = NULL;
      g_autofree char *json = NULL;

      regiotafel_question_set_language (question, languages[i]);
      result = regiotafel_question_run (question, snapshot, NULL, &error);
      g_assert_no_error (error);
      json = regiotafel_result_to_json (result);
      g_string_append (answers, json);
      g_string_append (answers, regiotafel_result_get_sentence (result));
    }
}

static void
append_card (GString *answers, RegiotafelSnapshot *snapshot, RegiotafelAxis axis, const char *focus)
{
  g_autoptr (RegiotafelCard) card = regiotafel_card_new ();

  regiotafel_card_set_axis (card, axis);
  regiotafel_card_set_focus (card, focus);
  append_answer (answers, REGIOTAFEL_QUESTION (card), snapshot);
}

/* All that can be told of it. */
static char *
ask_everything (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelSnapshot) snapshot = regiotafel_inventory_snapshot (inventory, NULL, NULL);
  g_autoptr (RegiotafelOverview) overview = regiotafel_overview_new ();
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  GString *answers = g_string_new (NULL);

  g_assert_nonnull (snapshot);
  append_card (answers, snapshot, REGIOTAFEL_AXIS_TABLES, "table");
  append_card (answers, snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, "organisation");
  append_card (answers, snapshot, REGIOTAFEL_AXIS_THEMES, "theme");
  append_card (answers, snapshot, REGIOTAFEL_AXIS_AREAS, "area");
  append_answer (answers, REGIOTAFEL_QUESTION (overview), snapshot);
  regiotafel_finder_set_text (finder, "remark");
  append_answer (answers, REGIOTAFEL_QUESTION (finder), snapshot);
  return g_string_free (answers, FALSE);
}

/* The marks of the texts that were told, each once. */
static char *
list_marks (const char *answers)
{
  gboolean has[1000] = { FALSE };
  GString *marks = g_string_new (NULL);

  for (const char *p = answers; (p = strstr (p, "mark")) != NULL; p += 4)
    if (g_ascii_isdigit (p[4]))
      has[g_ascii_strtoull (p + 4, NULL, 10)] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (has); i++)
    if (has[i])
      g_string_append_printf (marks, "%u ", i);
  return g_string_free (marks, FALSE);
}

static void
test_answers (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autofree char *before = ask_everything (inventory);
  g_autofree char *after = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *marks = list_marks (before);
  g_autofree char *marks_after = NULL;
  RegiotafelPerson *person;

  g_assert_nonnull (strstr (before, "Anna Aldersveens remark of description"));
  g_assert_nonnull (strstr (before, "woordvoerder Aldersveen"));
  g_assert_cmpuint (strlen (marks), >, 4 * 40);
  person = take (inventory, regiotafel_person_new ("p-1", "Anna Aldersveen"));
  after = ask_everything (inventory);
  g_assert_null (strstr (after, "ldersveen"));
  g_assert_null (strstr (after, "Anna"));
  /* All else that was told still is. */
  marks_after = list_marks (after);
  g_assert_cmpstr (marks_after, ==, marks);
  g_assert_nonnull (strstr (after, "[naam]s remark of description"));
  g_assert_nonnull (strstr (after, "woordvoerder [naam]"));
  /* And what is known of nobody any more is told again. */
  g_assert_true (regiotafel_inventory_remove (inventory, REGIOTAFEL_ENTITY (person), FALSE, NULL));
  gone = ask_everything (inventory);
  g_assert_cmpstr (gone, ==, before);
}

/* What is kept though no question tells it today. */
static void
test_kept (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  take (inventory, regiotafel_person_new ("p-1", "Anna Aldersveen"));
  snapshot = regiotafel_inventory_snapshot (inventory, NULL, NULL);
  g_assert_cmpuint (snapshot->n_meetings, ==, 1);
  g_assert_nonnull (strstr (snapshot->meetings[0].name, ": [naam]s remark of name"));
  g_assert_nonnull (strstr (snapshot->meetings[0].location, ": [naam]s remark of location"));
  g_assert_cmpuint (snapshot->n_membership_details, ==, 1);
  g_assert_nonnull (strstr (snapshot->membership_details[0].local_standing, ": [naam]s remark of local-standing"));
  g_assert_cmpuint (snapshot->n_predecessors, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (strstr (snapshot->predecessors[i].name, ": [naam]s remark of name"));
  g_assert_cmpuint (snapshot->n_gone, >, 0);
  for (guint i = 0; i < snapshot->n_gone; i++)
    g_assert_nonnull (strstr (snapshot->gone[i].name, ": [naam]s remark of name"));
  g_assert_cmpuint (snapshot->n_successions, >, 0);
  for (guint i = 0; i < snapshot->n_successions; i++)
    g_assert_nonnull (strstr (snapshot->successions[i].successor_name, ": [naam]s remark of name"));
}

static void
test_vocabulary (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  take (inventory, regiotafel_area_new ("a", "Aldersveen"));
  take (inventory, regiotafel_organisation_new ("o", "Praktijk Aldersveen"));
  take (inventory, regiotafel_organisation_new ("q", "Gemeente"));
  take (inventory, regiotafel_person_new ("p-1", "Anna Aldersveen"));
  regiotafel_inventory_set_title (inventory, "Lijst van Aldersveen");
  regiotafel_inventory_set_covers (inventory, "Regio, zei Anna Aldersveen");
  snapshot = regiotafel_inventory_snapshot (inventory, NULL, NULL);
  /* A word that everybody uses stays, also when somebody is called so. */
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_AREAS].names[0], ==, "Aldersveen");
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].names[0], ==, "Praktijk [naam]");
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].names[1], ==, "Gemeente");
  g_assert_cmpstr (snapshot->title, ==, "Lijst van [naam]");
  g_assert_cmpstr (snapshot->covers, ==, "Regio, zei [naam]");
}

/* Where subjects are submitted: an address of an office stays, one that holds a name does not. */
static void
test_submit_to (void)
{
  static const char *const texts[][2] = {
    { "jeugd@lmc.invalid", "jeugd@lmc.invalid" },
    { "a.aldersveen@lmc.invalid", "[adres]" },
    { "aaldersveen@lmc.invalid of jeugd@lmc.invalid", "[adres] of [adres]" },
    { "jeugd@lmc.invalid, t.a.v. A. Aldersveen", "jeugd@lmc.invalid, t.a.v. [naam]" },
    { "het secretariaat, 0612345678", "het secretariaat, 0612345678" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
      g_autoptr (GString) answers = g_string_new (NULL);
      g_autoptr (RegiotafelSnapshot) snapshot = NULL;
      RegiotafelTable *table = take (inventory, regiotafel_table_new ("table", "Table"));
      RegiotafelTable *other = take (inventory, regiotafel_table_new ("other", "Other"));

      take (inventory, regiotafel_person_new ("p-1", "Anna Aldersveen"));
      regiotafel_table_set_submit_to (table, texts[i][0]);
      /* Free text: an address stays as well, unless it holds a name. */
      regiotafel_table_set_purpose (other, "mail aaldersveen@lmc.invalid, jeugd@lmc.invalid");
      snapshot = regiotafel_inventory_snapshot (inventory, NULL, NULL);
      append_card (answers, snapshot, REGIOTAFEL_AXIS_TABLES, "table");
      append_card (answers, snapshot, REGIOTAFEL_AXIS_TABLES, "other");
      g_assert_nonnull (strstr (answers->str, texts[i][1]));
      g_assert_nonnull (strstr (answers->str, "mail [naam], jeugd@lmc.invalid"));
      g_assert_null (strstr (answers->str, "ldersveen"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot-mask/answers", test_answers);
  g_test_add_func ("/snapshot-mask/kept", test_kept);
  g_test_add_func ("/snapshot-mask/vocabulary", test_vocabulary);
  g_test_add_func ("/snapshot-mask/submit-to", test_submit_to);
  return g_test_run ();
}
