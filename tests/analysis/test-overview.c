/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which tables there are: what each option chooses, the inclusion rule and its reasons, columns, order, words. */
#include "../region.h"

#include "regiotafel-agenda-item.h"
#include "regiotafel-error.h"
#include "regiotafel-overview.h"

/* A town of 90,000 in a region of which nobody tells how many live there; a village in it; a town elsewhere. */
static RegiotafelInventory *
make_region (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();

  regiotafel_area_add_parent (get_area (inventory, "Town"), get_area (inventory, "Region"));
  regiotafel_area_add_parent (get_area (inventory, "Village"), get_area (inventory, "Region"));
  regiotafel_area_set_population (get_area (inventory, "Town"), 90000);
  regiotafel_area_set_population (get_area (inventory, "Village"), 10000);
  regiotafel_area_set_population (get_area (inventory, "Elsewhere"), 200000);
  get_area (inventory, "Nowhere");
  regiotafel_domain_set_broader (get_domain (inventory, "Hospitals"), get_domain (inventory, "Care"));
  regiotafel_domain_set_broader (get_domain (inventory, "Nursing"), get_domain (inventory, "Care"));
  regiotafel_theme_add_broader (get_theme (inventory, "Falls"), get_theme (inventory, "Age"));
  give_organisation_domain (inventory, "Hospital", "Hospitals");
  give_organisation_domain (inventory, "Nurses", "Nursing");
  give_organisation_domain (inventory, "Council", "Public");

  seat (inventory, "wide", "Hospital/Council");
  give_table_area (inventory, "wide", "Region");
  give_table_theme (inventory, "wide", "Age");
  regiotafel_table_set_level (get_table (inventory, "wide"), REGIOTAFEL_LEVEL_POLICY);
  regiotafel_table_set_kind (get_table (inventory, "wide"), REGIOTAFEL_TABLE_KIND_NETWORK);

  seat (inventory, "care", "Hospital/Nurses");
  seat_as (inventory, "care", "Council", REGIOTAFEL_STANDING_OBSERVER);
  give_table_area (inventory, "care", "Elsewhere");
  give_table_theme (inventory, "care", "Falls");
  regiotafel_table_set_level (get_table (inventory, "care"), REGIOTAFEL_LEVEL_EXECUTIVE);

  seat_as (inventory, "small", "Hospital", REGIOTAFEL_STANDING_MANDATE);
  seat_as (inventory, "small", "Council", REGIOTAFEL_STANDING_INVOLVED);
  give_table_area (inventory, "small", "Town");
  return inventory;
}

/* The ids of the rows, with blanks between them. */
static char *
ids_of (RegiotafelResult *result)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", regiotafel_row_get_text (one, "id"));
    }
  return g_string_free (ids, FALSE);
}

#define assert_chosen(inventory, expected, ...)                                                                        \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autoptr (RegiotafelOverview) _question = g_object_new (REGIOTAFEL_TYPE_OVERVIEW, __VA_ARGS__, NULL);             \
    g_autoptr (RegiotafelSnapshot) _snapshot = snapshot_on (inventory, NULL);                                          \
    g_autoptr (RegiotafelResult) _result = run (_question, _snapshot);                                                 \
    g_autofree char *_ids = ids_of (_result);                                                                          \
                                                                                                                       \
    g_assert_cmpstr (_ids, ==, expected);                                                                              \
  }                                                                                                                    \
  G_STMT_END

static void
test_bare (void)
{
  g_autoptr (RegiotafelOverview) question = regiotafel_overview_new ();
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelResult) result = run (question, snapshot);

  g_assert_cmpuint (regiotafel_overview_get_min_domains (question), ==, 2);
  g_assert_cmpuint (regiotafel_overview_get_min_population (question), ==, 100000);
  g_assert_null (regiotafel_overview_get_theme (question));
  g_assert_cmpuint (count_rows (result), ==, 0);
  g_assert_cmpstr (regiotafel_result_get_sentence (result), ==, "There are no tables.");
}

static void
test_properties (void)
{
  g_autoptr (RegiotafelOverview) question = regiotafel_overview_new ();
  guint n_notified = 0;

  count_notify (question, "", &n_notified);
  regiotafel_overview_set_level (question, REGIOTAFEL_LEVEL_POLICY);
  regiotafel_overview_set_kind (question, REGIOTAFEL_TABLE_KIND_NETWORK);
  regiotafel_overview_set_theme (question, "a");
  regiotafel_overview_set_domain (question, "b");
  regiotafel_overview_set_area (question, "c");
  regiotafel_overview_set_organisation (question, "d");
  regiotafel_overview_set_in_scope (question, REGIOTAFEL_TRISTATE_NO);
  regiotafel_overview_set_confirmed (question, REGIOTAFEL_TRISTATE_YES);
  regiotafel_overview_set_min_domains (question, 3);
  regiotafel_overview_set_min_population (question, 4);
  g_assert_cmpuint (n_notified, ==, 10);
  regiotafel_overview_set_theme (question, "a");
  regiotafel_overview_set_min_domains (question, 3);
  g_assert_cmpuint (n_notified, ==, 10);
  g_assert_cmpstr (regiotafel_overview_get_theme (question), ==, "a");
  g_assert_cmpstr (regiotafel_overview_get_domain (question), ==, "b");
  g_assert_cmpstr (regiotafel_overview_get_area (question), ==, "c");
  g_assert_cmpstr (regiotafel_overview_get_organisation (question), ==, "d");
  g_assert_cmpint (regiotafel_overview_get_in_scope (question), ==, REGIOTAFEL_TRISTATE_NO);
  g_assert_cmpint (regiotafel_overview_get_confirmed (question), ==, REGIOTAFEL_TRISTATE_YES);
}

static void
test_order (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  for (const char *const *id = (const char *const[]){ "z", "b", "a", "y", "c", NULL }; *id != NULL; id++)
    get_table (inventory, *id);
  regiotafel_table_set_level (get_table (inventory, "z"), REGIOTAFEL_LEVEL_EXECUTIVE);
  regiotafel_table_set_level (get_table (inventory, "y"), REGIOTAFEL_LEVEL_EXECUTIVE);
  regiotafel_table_set_level (get_table (inventory, "c"), REGIOTAFEL_LEVEL_CASE);
  regiotafel_table_set_level (get_table (inventory, "b"), REGIOTAFEL_LEVEL_POLICY);
  assert_chosen (inventory, "y z b c a", "theme", NULL);
}

static void
test_choosing (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();

  assert_chosen (inventory, "care wide small", "theme", NULL);
  assert_chosen (inventory, "wide", "level", REGIOTAFEL_LEVEL_POLICY);
  assert_chosen (inventory, "wide", "kind", REGIOTAFEL_TABLE_KIND_NETWORK);
  assert_chosen (inventory, "care small", "organisation", "Hospital", "in-scope", REGIOTAFEL_TRISTATE_NO);
  assert_chosen (inventory, "care wide small", "organisation", "Council");
  assert_chosen (inventory, "care", "organisation", "Nurses");
  assert_chosen (inventory, "", "organisation", "Nurses", "level", REGIOTAFEL_LEVEL_POLICY);
}

static void
test_narrower_themes_count (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();

  assert_chosen (inventory, "care wide", "theme", "Age");
  assert_chosen (inventory, "care", "theme", "Falls");
}

static void
test_areas_around_and_within_count (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();

  assert_chosen (inventory, "wide small", "area", "Region");
  assert_chosen (inventory, "wide small", "area", "Town");
  assert_chosen (inventory, "wide", "area", "Village");
  assert_chosen (inventory, "care", "area", "Elsewhere");
  assert_chosen (inventory, "", "area", "Nowhere");
}

static void
test_domains_are_brought_or_claimed (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();

  assert_chosen (inventory, "care wide small", "domain", "Care");
  assert_chosen (inventory, "care", "domain", "Nursing");
  /* An observer brings none in. */
  assert_chosen (inventory, "wide small", "domain", "Public");
  give_table_domain (inventory, "care", "Public");
  assert_chosen (inventory, "care wide small", "domain", "Public");
}

static void
test_confirmed (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelOverview) question = regiotafel_overview_new ();

  set_as_of (inventory, "2026-10-01");
  set_verified (get_table (inventory, "wide"), "2026-05-01");
  set_verified (get_table (inventory, "care"), "2024-05-01");
  assert_chosen (inventory, "wide", "confirmed", REGIOTAFEL_TRISTATE_YES);
  assert_chosen (inventory, "care small", "confirmed", REGIOTAFEL_TRISTATE_NO);
}

static const char *
reason_of (RegiotafelInventory *inventory, const char *table, guint min_domains, guint min_population)
{
  static const char *const reasons[]
      = { "case-table", "child", "domains", "domains-unknown", "population", "population-unknown" };
  g_autoptr (RegiotafelOverview) question
      = g_object_new (REGIOTAFEL_TYPE_OVERVIEW, "min-domains", min_domains, "min-population", min_population, NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelResult) result = run (question, snapshot);

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);
      const char *reason = regiotafel_row_get_text (one, "out-of-scope");

      if (strcmp (regiotafel_row_get_text (one, "id"), table) != 0)
        continue;
      g_assert_cmpint (regiotafel_row_get_number (one, "in-scope"), ==, reason == NULL);
      for (guint j = 0; reason != NULL && j < G_N_ELEMENTS (reasons); j++)
        if (strcmp (reason, reasons[j]) == 0)
          return reasons[j];
      g_assert_null (reason);
      return NULL;
    }
  g_assert_not_reached ();
}

static void
test_inclusion_rule (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();

  /* Town and village together are just enough. */
  g_assert_cmpstr (reason_of (inventory, "wide", 2, 100000), ==, NULL);
  g_assert_cmpstr (reason_of (inventory, "wide", 2, 100001), ==, "population");
  g_assert_cmpstr (reason_of (inventory, "wide", 3, 100000), ==, "domains");
  /* Two sorts of care are one domain, and the observer does not count. */
  g_assert_cmpstr (reason_of (inventory, "care", 2, 100000), ==, "domains");
  g_assert_cmpstr (reason_of (inventory, "care", 1, 100000), ==, NULL);
  /* A mandate and one involved do. */
  g_assert_cmpstr (reason_of (inventory, "small", 2, 100000), ==, "population");
  g_assert_cmpstr (reason_of (inventory, "small", 2, 90000), ==, NULL);

  regiotafel_table_set_parent (get_table (inventory, "small"), get_table (inventory, "wide"));
  g_assert_cmpstr (reason_of (inventory, "small", 2, 90000), ==, "child");
  regiotafel_table_set_kind (get_table (inventory, "small"), REGIOTAFEL_TABLE_KIND_CASE_TABLE);
  g_assert_cmpstr (reason_of (inventory, "small", 2, 90000), ==, "case-table");
  assert_chosen (inventory, "wide", "in-scope", REGIOTAFEL_TRISTATE_YES);
  assert_chosen (inventory, "care small", "in-scope", REGIOTAFEL_TRISTATE_NO);
}

static void
test_what_is_not_known (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();

  /* Who is not listed may bring what is missing. */
  regiotafel_table_set_members_complete (get_table (inventory, "care"), FALSE);
  g_assert_cmpstr (reason_of (inventory, "care", 2, 100000), ==, "domains-unknown");
  get_table (inventory, "empty");
  g_assert_cmpstr (reason_of (inventory, "empty", 2, 100000), ==, "domains-unknown");
  /* Who is listed may too, when nobody recorded what that is; not when the seat brings in nothing anyhow. */
  seat (inventory, "bare", "Stranger/Hospital");
  g_assert_cmpstr (reason_of (inventory, "bare", 2, 100000), ==, "domains-unknown");
  seat (inventory, "watched", "Hospital");
  seat_as (inventory, "watched", "Stranger", REGIOTAFEL_STANDING_OBSERVER);
  g_assert_cmpstr (reason_of (inventory, "watched", 2, 100000), ==, "domains");
  /* Those of an area that does not tell may be the ones that are missing; enough is enough without them. */
  give_table_area (inventory, "small", "Nowhere");
  g_assert_cmpstr (reason_of (inventory, "small", 2, 100000), ==, "population-unknown");
  g_assert_cmpstr (reason_of (inventory, "small", 2, 90000), ==, NULL);
  seat (inventory, "lost", "Hospital/Council");
  g_assert_cmpstr (reason_of (inventory, "lost", 2, 100000), ==, "population-unknown");
  g_assert_cmpstr (reason_of (inventory, "lost", 2, 0), ==, NULL);
}

static void
test_columns (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelOverview) question
      = g_object_new (REGIOTAFEL_TYPE_OVERVIEW, "level", REGIOTAFEL_LEVEL_POLICY, NULL);
  RegiotafelTable *table = get_table (inventory, "wide");
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelRow) one = NULL;
  g_auto (GStrv) evidence = NULL;
  RegiotafelAgenda *agenda = put (inventory, regiotafel_agenda_new ("agenda", "Agenda", table));

  put (inventory, regiotafel_agenda_item_new ("item-1", "One", agenda));
  put (inventory, regiotafel_agenda_item_new ("item-2", "Two", agenda));
  give_table_theme (inventory, "wide", "Falls");
  give_table_area (inventory, "wide", "Nowhere");
  regiotafel_entity_set_label (REGIOTAFEL_ENTITY (get_theme (inventory, "Falls")), "en", "Falling");
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (table), "The wide table");
  regiotafel_table_set_purpose (table, "To agree.");
  regiotafel_table_set_meetings_per_year (table, 4);
  regiotafel_table_set_hours_per_meeting (table, 1.5);
  regiotafel_table_set_stated_members (table, 9);
  set_period (table, "2019-05/..");
  snapshot = snapshot_on (inventory, NULL);
  result = run (question, snapshot);
  one = row (result, 0);
  evidence = regiotafel_row_dup_evidence (one);

  g_assert_cmpstr (regiotafel_row_get_text (one, "name"), ==, "The wide table");
  g_assert_cmpstr (regiotafel_row_get_text (one, "level"), ==, "policy");
  g_assert_cmpstr (regiotafel_row_get_text (one, "kind"), ==, "network");
  g_assert_cmpstr (regiotafel_row_get_text (one, "themes"), ==, "Age; Falling");
  g_assert_cmpstr (regiotafel_row_get_text (one, "purpose"), ==, "To agree.");
  g_assert_cmpstr (regiotafel_row_get_text (one, "since"), ==, "2019-05");
  g_assert_cmpfloat (regiotafel_row_get_number (one, "organisations"), ==, 2);
  g_assert_cmpfloat (regiotafel_row_get_number (one, "stated-members"), ==, 9);
  g_assert_cmpfloat (regiotafel_row_get_number (one, "domains"), ==, 2);
  g_assert_cmpfloat (regiotafel_row_get_number (one, "population"), ==, 100000);
  g_assert_cmpfloat (regiotafel_row_get_number (one, "population-unknown"), ==, 1);
  g_assert_cmpfloat (regiotafel_row_get_number (one, "meetings"), ==, 4);
  g_assert_cmpfloat (regiotafel_row_get_number (one, "hours"), ==, 1.5);
  g_assert_cmpfloat (regiotafel_row_get_number (one, "agenda-items"), ==, 2);
  g_assert_cmpuint (g_strv_length (evidence), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) evidence, "Hospital"));
  g_assert_true (g_strv_contains ((const char *const *) evidence, "Council"));
}

static void
test_what_is_missing (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelOverview) question = regiotafel_overview_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelRow) one = NULL;

  get_table (inventory, "bare");
  snapshot = snapshot_on (inventory, NULL);
  result = run (question, snapshot);
  one = row (result, 0);
  for (const char *const *name = (const char *const[]){ "level", "kind", "themes", "purpose", "since", NULL };
       *name != NULL; name++)
    g_assert_null (regiotafel_row_get_text (one, *name));
  for (const char *const *name = (const char *const[]){ "population", "meetings", "hours", "stated-members", NULL };
       *name != NULL; name++)
    g_assert_true (isnan (regiotafel_row_get_number (one, *name)));
}

static void
test_unknown_ids (void)
{
  static const char *const options[] = { "theme", "domain", "area", "organisation" };
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (RegiotafelOverview) question = g_object_new (REGIOTAFEL_TYPE_OVERVIEW, options[i], "xyzzy", NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error));
      g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "“xyzzy”"));
    }
}

static char *
sentence_of (RegiotafelInventory *inventory, RegiotafelLanguage language, const char *organisation, const char *area)
{
  g_autoptr (RegiotafelOverview) question
      = g_object_new (REGIOTAFEL_TYPE_OVERVIEW, "language", language, "organisation", organisation, "area", area, NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelResult) result = run (question, snapshot);

  return g_strdup (regiotafel_result_get_sentence (result));
}

#define assert_says(inventory, language, organisation, area, expected)                                                 \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_said = sentence_of (inventory, language, organisation, area);                                    \
                                                                                                                       \
    g_assert_cmpstr (_said, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

static void
test_sentence (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();

  assert_says (inventory, REGIOTAFEL_LANGUAGE_DUTCH, "Nurses", NULL,
               "1 van 3 tafels (organisatie: Nurses). Die valt buiten het criterium.");
  assert_says (
      inventory, REGIOTAFEL_LANGUAGE_ENGLISH, NULL, "Region",
      "2 of 3 tables (area: Region): 1 policy and 1 without a level. 1 of them lies within the inclusion rule.");
  assert_says (inventory, REGIOTAFEL_LANGUAGE_DUTCH, "Nurses", "Town",
               "Geen van 3 tafels (gebied: Town; organisatie: Nurses). Zonder “gebied: Town” is er 1. Zonder "
               "“organisatie: Nurses” zijn er 2.");
  /* What fails two of the options counts for neither. */
  assert_says (inventory, REGIOTAFEL_LANGUAGE_ENGLISH, "Nurses", "Village",
               "None of 3 tables (area: Village; organisation: Nurses). Without “area: Village” there is 1. Without "
               "“organisation: Nurses” there is 1.");
}

static void
test_row_sentence (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelOverview) question = regiotafel_overview_new ();
  RegiotafelTable *table = get_table (inventory, "wide");
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelRow) first = NULL;
  g_autoptr (RegiotafelRow) second = NULL;
  g_autofree char *first_said = NULL;
  g_autofree char *second_said = NULL;

  regiotafel_table_set_purpose (table, "To agree.");
  regiotafel_table_set_meetings_per_year (table, 4);
  snapshot = snapshot_on (inventory, NULL);
  result = run (question, snapshot);
  first = row (result, 0);
  second = row (result, 1);
  first_said = regiotafel_row_dup_sentence (first);
  second_said = regiotafel_row_dup_sentence (second);
  g_assert_cmpstr (first_said, ==, "care (executive): 3 organisations; why is not stated.");
  g_assert_cmpstr (second_said, ==, "wide (policy): 2 organisations, 4 times a year; why: To agree.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/bare", test_bare);
  g_test_add_func ("/overview/properties", test_properties);
  g_test_add_func ("/overview/order", test_order);
  g_test_add_func ("/overview/choosing", test_choosing);
  g_test_add_func ("/overview/narrower-themes-count", test_narrower_themes_count);
  g_test_add_func ("/overview/areas-around-and-within-count", test_areas_around_and_within_count);
  g_test_add_func ("/overview/domains-are-brought-or-claimed", test_domains_are_brought_or_claimed);
  g_test_add_func ("/overview/confirmed", test_confirmed);
  g_test_add_func ("/overview/inclusion-rule", test_inclusion_rule);
  g_test_add_func ("/overview/what-is-not-known", test_what_is_not_known);
  g_test_add_func ("/overview/columns", test_columns);
  g_test_add_func ("/overview/what-is-missing", test_what_is_missing);
  g_test_add_func ("/overview/unknown-ids", test_unknown_ids);
  g_test_add_func ("/overview/sentence", test_sentence);
  g_test_add_func ("/overview/row-sentence", test_row_sentence);
  return g_test_run ();
}
