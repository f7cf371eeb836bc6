/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What else changed between two small regions: roles, facts, areas, agendas, projects, time and persons; and how much
 * of each table and organisation goes on. */
#include "../comparison.h"

#include "regiotafel-person.h"
#include "regiotafel-result-json.h"

/* ---- Parts in a table ---- */

static void
add_role (RegiotafelMembership *membership, RegiotafelRole role, const char *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelPeriod) when = period != NULL ? regiotafel_period_parse (period, &error) : NULL;

  g_assert_no_error (error);
  regiotafel_membership_add_role (membership, role, when, NULL);
}

static void
test_roles (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  add_role (seat (two.before, "raad", "a"), REGIOTAFEL_ROLE_CHAIR, NULL);
  seat (two.before, "raad", "b");
  add_role (seat (two.before, "kring", "v"), REGIOTAFEL_ROLE_CHAIR, NULL);
  seat (two.before, "kring", "a");
  add_role (seat (two.after, "raad", "a"), REGIOTAFEL_ROLE_CHAIR, "../2025-12-01");
  add_role (seat (two.after, "raad", "b"), REGIOTAFEL_ROLE_CHAIR, "2025-12-02/..");
  merge_into (two.after, "v", "n", "../2025-12-31");
  add_role (seat (two.after, "kring", "n"), REGIOTAFEL_ROLE_CHAIR, "2026/..");
  add_role (seat (two.after, "kring", "a"), REGIOTAFEL_ROLE_SECRETARY, NULL);
  result = compare (&two);
  assert_told (result, "count", "roles", "stayed 1 1; new - 2; lost 1 -; changed 1 1");
  assert_told (result, "item", "roles",
               "new fact=chair table=raad organisation=b since=2025-12-02 - 1; "
               "new fact=secretary table=kring organisation=a - 1; "
               "lost fact=chair table=raad organisation=a 1 -; "
               "changed fact=chair table=raad from=a to=b since=2025-12-02 - -");
}

static void
test_standing_and_representation (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;
  RegiotafelMembership *before, *after;

  before = seat_as (two.before, "raad", "a", REGIOTAFEL_STANDING_MEMBER);
  after = seat_as (two.after, "raad", "a", REGIOTAFEL_STANDING_OBSERVER);
  regiotafel_membership_add_represented (before, REGIOTAFEL_ENTITY (get_area (two.before, "v")));
  regiotafel_membership_add_represented (before, REGIOTAFEL_ENTITY (get_area (two.before, "k")));
  regiotafel_membership_add_represented (before, REGIOTAFEL_ENTITY (get_organisation (two.before, "b")));
  get_organisation (two.after, "b");
  for (guint i = 0; i < 2; i++)
    {
      RegiotafelArea *area = get_area (two.after, i == 0 ? "v" : "k");

      set_period (area, "../2025-12-31");
      regiotafel_area_set_successor (area, get_area (two.after, "n"));
    }
  regiotafel_membership_add_represented (after, REGIOTAFEL_ENTITY (get_area (two.after, "n")));
  result = compare (&two);
  assert_told (result, "count", "representation", "stayed 2 1; lost 1 -");
  assert_told (result, "item", "representation", "lost table=raad organisation=a other=b 1 -");
  assert_told (result, "item", "seats", "changed fact=standing table=raad organisation=a from=member to=observer - -");
}

/* ---- What else tables tell ---- */

static void
test_facts (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b");
  seat (two.after, "raad", "a/b");
  get_table (two.before, "kring");
  get_table (two.after, "kring");
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (get_table (two.after, "raad")), "De raad");
  regiotafel_table_set_level (get_table (two.before, "raad"), REGIOTAFEL_LEVEL_CONTENT);
  regiotafel_table_set_level (get_table (two.after, "raad"), REGIOTAFEL_LEVEL_POLICY);
  regiotafel_table_set_purpose (get_table (two.after, "raad"), "raden");
  regiotafel_table_set_parent (get_table (two.after, "raad"), get_table (two.after, "kring"));
  result = compare (&two);
  assert_told (result, "item", "tables",
               "changed fact=name table=raad from=raad to=De raad - -; "
               "changed fact=level table=raad from=content to=policy - -; "
               "changed fact=parent table=raad to=kring - -; changed fact=purpose table=raad to=raden - -");
}

static void
test_areas (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a");
  seat (two.after, "raad", "a");
  give_table_area (two.before, "raad", "v/k/l");
  give_table_area (two.after, "raad", "n/o");
  give_table_theme (two.before, "raad", "jeugd/zorg");
  give_table_theme (two.after, "raad", "zorg/wonen");
  regiotafel_area_set_population (get_area (two.before, "v"), 14200);
  regiotafel_area_set_population (get_area (two.before, "k"), 11900);
  regiotafel_area_set_population (get_area (two.before, "l"), 100);
  regiotafel_area_set_population (get_area (two.after, "n"), 26200);
  regiotafel_area_set_population (get_area (two.after, "l"), 120);
  regiotafel_area_set_population (get_area (two.after, "o"), 300);
  set_period (get_area (two.after, "o"), "2026/..");
  for (guint i = 0; i < 2; i++)
    {
      RegiotafelArea *area = get_area (two.after, i == 0 ? "v" : "k");

      set_period (area, "../2025-12-31");
      regiotafel_area_set_successor (area, get_area (two.after, "n"));
    }
  result = compare (&two);
  assert_told (result, "count", "areas", "stayed 1 1; succeeded 2 1; new - 1; changed 1 1");
  assert_told (result, "item", "areas",
               "succeeded other=n from=14200 to=26200 since=2025-12-31 1 1; "
               "succeeded other=n from=11900 to=26200 since=2025-12-31 1 0; new other=o since=2026 - 1; "
               "changed fact=population other=l 100 120");
  assert_told (result, "count", "coverage", "succeeded 2 1; new - 1; lost 1 -; changed 1 1");
  assert_told (result, "item", "coverage",
               "succeeded table=raad other=n 1 1; succeeded table=raad other=n 1 0; new table=raad other=o - 1; "
               "lost table=raad other=l 1 -; changed fact=population table=raad 26200 26500");
  assert_told (result, "item", "themes", "new table=raad other=wonen - 1; lost table=raad other=jeugd 1 -");
}

static void
test_agenda (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a");
  seat (two.before, "weg", "a");
  seat (two.after, "raad", "a");
  put_on_agenda (two.before, "raad", "same");
  put_on_agenda (two.before, "raad", "done");
  regiotafel_agenda_item_set_state (put_on_agenda (two.before, "raad", "gone"), REGIOTAFEL_STATE_FINISHED);
  put_on_agenda (two.before, "raad", "vanished");
  put_on_agenda (two.before, "weg", "unknown");
  put_on_agenda (two.after, "raad", "same");
  regiotafel_agenda_item_set_state (put_on_agenda (two.after, "raad", "done"), REGIOTAFEL_STATE_FINISHED);
  regiotafel_agenda_item_set_state (put_on_agenda (two.after, "raad", "new"), REGIOTAFEL_STATE_RUNNING);
  result = compare (&two);
  assert_told (result, "count", "agenda", "stayed 2 2; new - 1; gone 2 -; finished 2 1; not-covered 1 0");
  assert_told (result, "item", "agenda",
               "new table=raad other=new at raad - 1; gone table=raad other=gone at raad 1 -; "
               "gone table=raad other=vanished at raad 1 -; "
               "finished table=raad other=done at raad to=finished 1 1; "
               "finished table=raad other=gone at raad to=finished 1 0");
}

static void
test_projects (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b");
  seat (two.after, "raad", "a/b");
  regiotafel_project_set_lead (get_project (two.before, "p"), get_organisation (two.before, "a"));
  regiotafel_project_set_lead (get_project (two.after, "p"), get_organisation (two.after, "b"));
  regiotafel_project_set_state (get_project (two.before, "q"), REGIOTAFEL_STATE_PLANNED);
  regiotafel_project_set_state (get_project (two.after, "q"), REGIOTAFEL_STATE_RUNNING);
  get_project (two.before, "r");
  set_period (get_project (two.after, "s"), "2026/..");
  regiotafel_project_set_state (get_project (two.after, "p"), REGIOTAFEL_STATE_DROPPED);
  result = compare (&two);
  assert_told (result, "count", "projects", "stayed 2 2; new - 1; finished 1 1; changed 2 2; not-covered 1 0");
  assert_told (result, "item", "projects",
               "new other=s since=2026 - 1; finished other=p to=dropped 1 1; "
               "changed fact=lead other=p from=a to=b - -; changed fact=state other=q from=planned to=running - -; "
               "not-covered reason=not-in-later other=r 1 -");
}

static void
set_time (RegiotafelInventory *inventory, const char *table, double meetings, double hours)
{
  regiotafel_table_set_meetings_per_year (get_table (inventory, table), meetings);
  regiotafel_table_set_hours_per_meeting (get_table (inventory, table), hours);
}

static void
test_time (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b");
  seat (two.before, "kring", "a");
  seat (two.after, "raad", "a/b/c");
  seat (two.after, "kring", "a");
  set_time (two.before, "raad", 10, 1.5);
  set_time (two.after, "raad", 10, 1.5);
  set_time (two.before, "kring", 2, 2);
  result = compare (&two);
  assert_told (result, "total", "meetings", "total 12 10");
  assert_told (result, "total", "hours", "total 34 45");
  assert_told (result, "count", "hours", "changed 2 2; not-covered 0 1");
  assert_told (result, "item", "hours", "changed table=raad 30 45; changed table=kring 4 -");
  assert_told (result, "item", "meetings", "changed table=kring 2 -");
}

static void
add_person (RegiotafelInventory *inventory, const char *id, const char *table, const char *organisation)
{
  RegiotafelPerson *person = regiotafel_collection_find (regiotafel_inventory_get_persons (inventory), id);

  if (person == NULL)
    person = put (inventory, regiotafel_person_new (id, "Iemand Anders"));
  regiotafel_person_add_seat (person, get_table (inventory, table), get_organisation (inventory, organisation), NULL);
}

static void
test_persons (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;
  g_autofree char *json = NULL;

  seat (two.before, "raad", "a/b/c");
  seat (two.before, "kring", "a/b");
  seat (two.after, "raad", "a/b/c");
  seat (two.after, "kring", "a/b");
  result = compare (&two);
  assert_told (result, "total", "persons", "");
  g_clear_object (&result);

  add_person (two.before, "p-1", "raad", "a");
  add_person (two.before, "p-2", "raad", "b");
  add_person (two.before, "p-2", "kring", "b");
  add_person (two.after, "p-1", "raad", "a");
  add_person (two.after, "p-1", "raad", "c");
  add_person (two.after, "p-3", "raad", "b");
  add_person (two.after, "p-4", "raad", "b");
  result = compare (&two);
  assert_told (result, "total", "persons", "total 2 3");
  assert_told (result, "count", "persons", "stayed 1 1; new - 2; left 1 -; changed 1 1");
  assert_told (result, "item", "persons", "new table=raad - 2; left table=raad 1 -; changed fact=known table=raad 2 3");
  json = regiotafel_result_to_json (result);
  g_assert_null (strstr (json, "p-3"));
  g_assert_null (strstr (json, "Iemand"));
}

/* Where the later one tells nothing of a kind, nothing of it ended. */
static void
test_not_told (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;
  RegiotafelMembership *chair;

  chair = seat (two.before, "raad", "a");
  add_role (chair, REGIOTAFEL_ROLE_CHAIR, NULL);
  regiotafel_membership_add_represented (chair, REGIOTAFEL_ENTITY (get_area (two.before, "v")));
  seat (two.before, "raad", "b");
  give_table_area (two.before, "raad", "v/k");
  give_table_theme (two.before, "raad", "zorg");
  put_on_agenda (two.before, "raad", "item");
  seat (two.after, "raad", "b");
  regiotafel_table_set_members_complete (get_table (two.after, "raad"), FALSE);
  result = compare (&two);
  assert_told (result, "item", "roles", "");
  assert_told (result, "item", "representation", "");
  assert_told (result, "item", "agenda", "");
  assert_told (result, "count", "agenda", "not-covered 1 0");
  assert_told (result, "count", "coverage", "not-covered 2 0");
  assert_told (result, "count", "themes", "not-covered 1 0");
  g_clear_object (&result);

  /* It does not know that area, so nor whom it is that speaks for it; and of one nobody knows how many live there. */
  seat (two.after, "raad", "a");
  give_table_area (two.after, "raad", "k");
  regiotafel_area_set_population (get_area (two.before, "k"), 100);
  regiotafel_area_set_population (get_area (two.after, "k"), 90);
  result = compare (&two);
  assert_told (result, "item", "representation", "");
  assert_told (result, "count", "coverage", "stayed 1 1; not-covered 1 0");
  assert_told (result, "item", "coverage", "");
}

/* ---- Continuity ---- */

static RegiotafelResult *
find_continuity (const Two *two)
{
  g_autoptr (RegiotafelSnapshot) earlier = snapshot_on (two->before, NULL);
  g_autoptr (RegiotafelSnapshot) later = snapshot_on (two->after, NULL);
  g_autoptr (RegiotafelComparison) question = regiotafel_comparison_new (earlier);

  regiotafel_comparison_set_aspect (question, REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY);
  return run (question, later);
}

static char *
tell_continuity (RegiotafelResult *result, const char *id)
{
  static const char *const columns[]
      = { "seats-before", "seats-after", "shared", "retention", "jaccard", "tenure", "tenure-known", "chair-tenure" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      if (!g_str_equal (regiotafel_row_get_text (one, "id"), id))
        continue;
      g_string_append (text, regiotafel_row_get_text (one, "what"));
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        append_number (text, round (regiotafel_row_get_number (one, columns[j]) * 1000) / 1000);
      g_string_append_printf (text, " %s %s", regiotafel_row_get_text (one, "first-seen"),
                              regiotafel_row_get_text (one, "last-seen"));
    }
  return g_string_free (text, FALSE);
}

static void
test_continuity (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/v/k/b");
  seat (two.before, "kring", "a/b");
  seat (two.before, "oud", "a/b");
  seat (two.before, "weg", "a");
  merge_into (two.after, "v/k", "n", "../2025-12-31");
  set_period (seat (two.after, "raad", "n"), "2026-01-01/..");
  set_period (seat (two.after, "raad", "a"), "2022-10-01/..");
  seat (two.after, "raad", "c");
  add_role (seat (two.after, "kring", "b"), REGIOTAFEL_ROLE_CHAIR, "2024-10-01/..");
  set_period (get_table (two.after, "kring"), "2019-05/..");
  set_period (get_table (two.after, "oud"), "../2025-12");
  result = find_continuity (&two);
  /* a, n and b; a, n and c. Who is not known since when is not in the mean: that of 4 years and 273 days. */
  assert_text (tell_continuity (result, "raad"), "tables 3 3 2 0.667 0.5 2.374 2 - 2025-10-01 2026-10-01");
  assert_text (tell_continuity (result, "kring"), "tables 2 1 1 0.5 0.5 - 0 1.999 2019-05 2026-10-01");
  assert_text (tell_continuity (result, "oud"), "tables 2 0 0 - - - 0 - 2025-10-01 2025-10-01");
  /* Whether it goes on at a table that the later one does not cover is not known. */
  assert_text (tell_continuity (result, "weg"), "tables 0 0 0 - - - 0 - 2025-10-01 2025-10-01");
  assert_text (tell_continuity (result, "a"), "organisations 3 1 1 0.333 0.333 4 1 - 2022-10-01 2026-10-01");
  assert_text (tell_continuity (result, "n"), "organisations 1 1 1 1 1 0.747 1 - 2025-10-01 2026-10-01");
  assert_text (tell_continuity (result, "b"), "organisations 3 1 1 0.333 0.333 - 0 1.999 2025-10-01 2026-10-01");
  assert_text (tell_continuity (result, "c"), "organisations 0 1 0 - - - 0 - 2026-10-01 2026-10-01");
}

/* That an inventory has all tables does not tell that an organisation which it lacks does not exist any more. */
static void
test_complete_of_tables (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b/gone");
  seat (two.before, "kring", "a/unlisted");
  seat (two.after, "raad", "a/b");
  seat (two.after, "kring", "a");
  regiotafel_table_set_members_complete (get_table (two.after, "kring"), FALSE);
  regiotafel_inventory_set_complete (two.after, TRUE);
  result = compare (&two);
  assert_told (result, "count", "organisations", "stayed 2 2; unseated 1 -; not-covered 2 0");
  assert_told (result, "count", "seats", "stayed 3 3; left 1 -; not-covered 1 0");
  assert_told (result, "item", "seats",
               "left reason=unseated table=raad organisation=gone 1 -; "
               "not-covered reason=members-incomplete table=kring 1 0");
  g_assert_null (strstr (regiotafel_result_get_sentence (result), "exists no more"));
}

/* Where not all are listed, what came after an organisation may sit, and so may what came before one. */
static void
test_successor_may_sit (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  merge_into (two.after, "a/b", "heir", "../2025-12-31");
  set_period (get_organisation (two.after, "heir"), "2026/..");
  seat (two.before, "raad", "a/b/c");
  seat (two.before, "kring", "a/c");
  seat (two.before, "hof", "c");
  seat (two.after, "raad", "c");
  set_period (seat (two.after, "raad", "a"), "../2025-12-31");
  get_table (two.after, "kring");
  seat (two.after, "hof", "heir/c");
  regiotafel_table_set_members_complete (get_table (two.after, "raad"), FALSE);
  regiotafel_table_set_members_complete (get_table (two.before, "hof"), FALSE);
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 2 2; not-covered 4 1");
}

/* Who left is the one that sat there, not what it would have become, which never sat anywhere. */
static void
test_who_left (void)
{
  g_auto (Two) two = make_two ("2018-12-31", "2019-01-01");
  g_autoptr (RegiotafelResult) result = NULL;

  merge_into (two.after, "beside/sat", "heir", "../2018-12-31");
  set_period (get_organisation (two.after, "heir"), "2019/..");
  get_organisation (two.before, "beside");
  seat (two.before, "raad", "a/b/sat");
  seat (two.after, "raad", "a/b");
  result = compare (&two);
  assert_told (
      result, "item", "organisations",
      "succeeded organisation=beside other=heir since=2019 1 1; succeeded organisation=sat other=heir since=2019 1 0; "
      "unseated organisation=sat 1 -");
  assert_told (result, "count", "contacts", "stayed 1 1; lost 2 -; lost reason=unseated through=sat 2 -");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison-parts/roles", test_roles);
  g_test_add_func ("/comparison-parts/standing-and-representation", test_standing_and_representation);
  g_test_add_func ("/comparison-parts/facts", test_facts);
  g_test_add_func ("/comparison-parts/areas", test_areas);
  g_test_add_func ("/comparison-parts/agenda", test_agenda);
  g_test_add_func ("/comparison-parts/projects", test_projects);
  g_test_add_func ("/comparison-parts/time", test_time);
  g_test_add_func ("/comparison-parts/persons", test_persons);
  g_test_add_func ("/comparison-parts/not-told", test_not_told);
  g_test_add_func ("/comparison-parts/continuity", test_continuity);
  g_test_add_func ("/comparison-parts/complete-of-tables", test_complete_of_tables);
  g_test_add_func ("/comparison-parts/successor-may-sit", test_successor_may_sit);
  g_test_add_func ("/comparison-parts/who-left", test_who_left);
  return g_test_run ();
}
