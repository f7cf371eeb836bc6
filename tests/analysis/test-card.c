/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is known of one thing: what a card says, what it leaves out, and that it never says more than is known. */
#include "../region.h"

#include "regiotafel-card.h"
#include "regiotafel-error.h"
#include "regiotafel-meeting.h"
#include "regiotafel-project.h"

static RegiotafelResult *
card_of (
    RegiotafelInventory *inventory, RegiotafelAxis axis, const char *id, const char *on, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelCard) question = regiotafel_card_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, on);

  regiotafel_card_set_axis (question, axis);
  regiotafel_card_set_focus (question, id);
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), language);
  return run (question, snapshot);
}

/* The lines of a section, or of all of them, one below the other. */
static char *
lines_of (RegiotafelResult *result, const char *section)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      if (section == NULL || strcmp (regiotafel_row_get_text (one, "section"), section) == 0)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", regiotafel_row_get_text (one, "text"));
    }
  return g_string_free (lines, FALSE);
}

static void
assert_lines (RegiotafelInventory *inventory,
              RegiotafelAxis axis,
              const char *id,
              const char *on,
              const char *section,
              const char *expected)
{
  g_autoptr (RegiotafelResult) result = card_of (inventory, axis, id, on, REGIOTAFEL_LANGUAGE_ENGLISH);
  g_autofree char *lines = lines_of (result, section);

  g_assert_cmpstr (lines, ==, expected);
}

static void
assert_sentence (RegiotafelInventory *inventory, RegiotafelAxis axis, const char *id, const char *expected)
{
  g_autoptr (RegiotafelResult) result = card_of (inventory, axis, id, NULL, REGIOTAFEL_LANGUAGE_ENGLISH);

  g_assert_cmpstr (regiotafel_result_get_sentence (result), ==, expected);
}

#define TABLE REGIOTAFEL_AXIS_TABLES
#define ORGANISATION REGIOTAFEL_AXIS_ORGANISATIONS

static void
give_role (RegiotafelInventory *inventory, const char *table, const char *organisation, RegiotafelRole role)
{
  regiotafel_membership_add_role (seat (inventory, table, organisation), role, NULL, NULL);
}

static RegiotafelAgendaItem *
give_item (RegiotafelInventory *inventory, const char *table, const char *id, const char *project)
{
  g_autofree char *agenda_id = g_strconcat (table, "-agenda", NULL);
  RegiotafelAgenda *agenda = regiotafel_collection_find (regiotafel_inventory_get_agendas (inventory), agenda_id);
  RegiotafelAgendaItem *item;

  if (agenda == NULL)
    agenda = put (inventory, regiotafel_agenda_new (agenda_id, "Agenda", get_table (inventory, table)));
  item = put (inventory, regiotafel_agenda_item_new (id, id, agenda));
  if (project != NULL)
    {
      RegiotafelProject *found = regiotafel_collection_find (regiotafel_inventory_get_projects (inventory), project);

      if (found == NULL)
        found = put (inventory, regiotafel_project_new (project, project));
      regiotafel_agenda_item_set_project (item, found);
    }
  return item;
}

static void
give_meeting (RegiotafelInventory *inventory, const char *table, const char *id, const char *on, RegiotafelState state)
{
  RegiotafelMeeting *meeting = put (inventory, regiotafel_meeting_new (id, NULL, get_table (inventory, table)));
  g_autoptr (RegiotafelDate) day = date (on);

  regiotafel_meeting_set_date (meeting, day);
  regiotafel_meeting_set_state (meeting, state);
}

/* ---- What may be asked ---- */

static void
assert_fails (RegiotafelAxis axis, const char *id, int code)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelCard) question = regiotafel_card_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  get_table (inventory, "north");
  get_domain (inventory, "care");
  snapshot = snapshot_on (inventory, NULL);
  regiotafel_card_set_axis (question, axis);
  regiotafel_card_set_focus (question, id);
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, code);
}

static void
test_errors (void)
{
  assert_fails (REGIOTAFEL_AXIS_UNKNOWN, NULL, REGIOTAFEL_ERROR_NOT_FOUND);
  assert_fails (TABLE, "south", REGIOTAFEL_ERROR_NOT_FOUND);
  assert_fails (ORGANISATION, "north", REGIOTAFEL_ERROR_NOT_FOUND);
  assert_fails (REGIOTAFEL_AXIS_PROJECTS, "north", REGIOTAFEL_ERROR_NOT_FOUND);
  assert_fails (REGIOTAFEL_AXIS_DOMAINS, "care", REGIOTAFEL_ERROR_UNSUPPORTED);
}

static void
test_what_has_ended_is_not_found (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelCard) question = regiotafel_card_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  set_period (get_table (inventory, "north"), "2010/2018");
  snapshot = snapshot_on (inventory, "2019-01-01");
  regiotafel_card_set_focus (question, "north");
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND);
}

/* ---- A table ---- */

static void
test_bare_table (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  get_table (inventory, "north");
  assert_sentence (inventory, TABLE, "north", "north");
  /* What somebody should have told is said to be missing; of all else there is not a word. */
  assert_lines (inventory, TABLE, "north", NULL, NULL,
                "not stated\nparticipants are not listed\nno agenda stated\nhow often: not stated\narea not stated");
}

static void
test_title (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = get_table (inventory, "north");

  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (table), "The north");
  regiotafel_table_set_level (table, REGIOTAFEL_LEVEL_EXECUTIVE);
  regiotafel_table_set_kind (table, REGIOTAFEL_TABLE_KIND_SOUNDING_BOARD);
  set_period (table, "2015/..");
  assert_sentence (inventory, TABLE, "north", "The north (north) · executive · sounding board · since 2015");
  regiotafel_table_set_local_kind (table, "choir");
  assert_sentence (inventory, TABLE, "north", "The north (north) · executive · choir · since 2015");
}

static void
test_who_is_no_member (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelDate) year = date ("2018");
  RegiotafelTable *table = get_table (inventory, "north");

  /* As a source may tell it: so many members, and of others that they are there too. */
  regiotafel_table_set_stated_members (table, 34);
  regiotafel_table_set_stated_on (table, year);
  regiotafel_table_set_members_complete (table, FALSE);
  seat_as (inventory, "north", "Council/Insurer", REGIOTAFEL_STANDING_INVOLVED);
  regiotafel_membership_add_role (seat_as (inventory, "north", "Agency", REGIOTAFEL_STANDING_SUPPORT),
                                  REGIOTAFEL_ROLE_MODERATOR, NULL, NULL);
  assert_lines (inventory, TABLE, "north", NULL, "who",
                "about 34 members in 2018; no list of them\n"
                "moderator: Agency\n"
                "involved, not a member: Council and Insurer\n"
                "support, not a member: Agency");
  seat (inventory, "north", "Hospital");
  assert_lines (inventory, TABLE, "north", NULL, "who",
                "4 at the table, 1 of them participant\n"
                "about 34 members in 2018; not all of them are listed\n"
                "moderator: Agency\n"
                "participants: Hospital\n"
                "involved, not a member: Council and Insurer\n"
                "support, not a member: Agency");
}

static void
test_members_by_domain (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  regiotafel_domain_set_broader (get_domain (inventory, "hospitals"), get_domain (inventory, "care"));
  give_organisation_domain (inventory, "A", "hospitals");
  give_organisation_domain (inventory, "B", "care/hospitals");
  give_organisation_domain (inventory, "C", "public");
  give_organisation_domain (inventory, "D", "public");
  seat (inventory, "north", "A/B/C/E");
  seat_as (inventory, "north", "D", REGIOTAFEL_STANDING_OBSERVER);
  /* B is of care once, whatever it is in care; the observer is no participant. */
  assert_lines (inventory, TABLE, "north", NULL, "who",
                "5 at the table, 4 of them participants: 2 care, 1 public and 1 without a domain\n"
                "participants: A, B, C and E\n"
                "observer: D");
}

static void
test_roles (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelPeriod) period = regiotafel_period_parse ("2026-06-15/..", NULL);
  g_autoptr (RegiotafelPeriod) before = regiotafel_period_parse ("../2026-06-14", NULL);

  regiotafel_table_set_level (get_table (inventory, "north"), REGIOTAFEL_LEVEL_POLICY);
  regiotafel_membership_add_role (seat (inventory, "north", "A"), REGIOTAFEL_ROLE_OTHER, NULL, "note taker");
  regiotafel_membership_add_role (seat (inventory, "north", "B"), REGIOTAFEL_ROLE_CHAIR, period, NULL);
  regiotafel_membership_add_role (seat (inventory, "north", "C"), REGIOTAFEL_ROLE_CHAIR, before, NULL);
  assert_lines (inventory, TABLE, "north", "2026-10-01", "who",
                "3 participants\n"
                "chair since 15 June 2026: B · note taker: A · not stated: secretary and programme manager\n"
                "participants: A, B and C");
}

static void
test_mandates (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelMembership *membership = seat_as (inventory, "north", "Town", REGIOTAFEL_STANDING_MANDATE);

  regiotafel_organisation_set_area (get_organisation (inventory, "Town"), get_area (inventory, "town"));
  regiotafel_organisation_set_area (get_organisation (inventory, "Village"), get_area (inventory, "village"));
  regiotafel_organisation_set_area (get_organisation (inventory, "Village hospital"), get_area (inventory, "village"));
  give_organisation_domain (inventory, "Town", "municipalities");
  give_organisation_domain (inventory, "Village", "municipalities");
  give_organisation_domain (inventory, "Village hospital", "hospitals");
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (get_area (inventory, "town")));
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (get_area (inventory, "village")));
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (get_organisation (inventory, "Club")));
  assert_lines (inventory, TABLE, "north", NULL, "who",
                "1 participant: 1 municipalities\nTown also speaks for village and Club\nparticipants: Town");
  assert_lines (inventory, ORGANISATION, "Town", NULL, "speaks", "speaks for village and Club at north");
  assert_lines (inventory, ORGANISATION, "Village", NULL, "speaks", "Town speaks for it at north");
  assert_lines (inventory, ORGANISATION, "Club", NULL, "speaks", "Town speaks for it at north");
  /* A municipality speaks for another, not for its hospital. */
  assert_lines (inventory, ORGANISATION, "Village hospital", NULL, "speaks", "");
}

static void
test_agenda_and_where_else (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelDate) due = date ("2027-01");
  RegiotafelAgendaItem *item = give_item (inventory, "north", "first", "Warm");

  give_item (inventory, "north", "second", NULL);
  give_item (inventory, "south", "third", "Warm");
  regiotafel_agenda_item_set_kind (item, REGIOTAFEL_ITEM_KIND_INNOVATION);
  regiotafel_agenda_item_set_state (item, REGIOTAFEL_STATE_ON_HOLD);
  regiotafel_agenda_item_set_owner (item, get_organisation (inventory, "A"));
  regiotafel_agenda_item_add_partner (item, get_organisation (inventory, "B"));
  regiotafel_agenda_item_set_due (item, due);
  assert_lines (inventory, TABLE, "north", NULL, "what",
                "Agenda: 2 items\n"
                "  1 first · innovation · on hold · A · with B · project Warm · due January 2027\n"
                "  2 second");
  assert_lines (inventory, TABLE, "north", NULL, "also-at", "project Warm is also on the agenda of south");
}

static void
test_meetings_to_come (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = get_table (inventory, "north");

  regiotafel_table_set_meetings_per_year (table, 4);
  give_meeting (inventory, "north", "past", "2026-09-30", REGIOTAFEL_STATE_UNKNOWN);
  give_meeting (inventory, "north", "today", "2026-10-01", REGIOTAFEL_STATE_UNKNOWN);
  give_meeting (inventory, "north", "month", "2026-10", REGIOTAFEL_STATE_UNKNOWN);
  give_meeting (inventory, "north", "off", "2026-11-01", REGIOTAFEL_STATE_DROPPED);
  give_meeting (inventory, "north", "next", "2026-12-03", REGIOTAFEL_STATE_PLANNED);
  assert_lines (inventory, TABLE, "north", "2026-10-01", "how", "4 × a year\nnext: October 2026 and 3 December 2026");
  /* Four a year, and nothing in the file: no date is invented. */
  assert_lines (inventory, TABLE, "north", "2027-10-01", "how", "4 × a year");
  assert_lines (inventory, TABLE, "north", NULL, "how", "4 × a year");
}

static void
test_how_often (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = get_table (inventory, "north");

  regiotafel_table_set_hours_per_meeting (table, 1.5);
  assert_lines (inventory, TABLE, "north", NULL, "how", "1.5 hours a time");
  regiotafel_table_set_meetings_per_year (table, 0.5);
  assert_lines (inventory, TABLE, "north", NULL, "how", "0.5 × a year, 1.5 hours");
  regiotafel_table_set_rhythm (table, "every other spring");
  assert_lines (inventory, TABLE, "north", NULL, "how", "every other spring (0.5 × a year, 1.5 hours)");
}

static void
test_population (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  give_table_area (inventory, "north", "Town/Village");
  assert_lines (inventory, TABLE, "north", NULL, "where", "Town and Village · number of inhabitants not stated");
  regiotafel_area_set_population (get_area (inventory, "Town"), 1000);
  assert_lines (inventory, TABLE, "north", NULL, "where",
                "Town and Village · at least 1,000 inhabitants · of Village that number is not (wholly) stated");
  give_table_area (inventory, "north", "A/B/C");
  assert_lines (inventory, TABLE, "north", NULL, "where",
                "Town, Village, A, B and C · at least 1,000 inhabitants · of 4 of these areas that number is not "
                "(wholly) stated");
  for (const char *const *id = (const char *const[]){ "A", "B", "C", NULL }; *id != NULL; id++)
    regiotafel_table_remove_area (get_table (inventory, "north"), get_area (inventory, *id));
  regiotafel_area_set_population (get_area (inventory, "Village"), 1);
  regiotafel_area_set_population_year (get_area (inventory, "Village"), 2025);
  assert_lines (inventory, TABLE, "north", NULL, "where", "Town and Village · 1,001 inhabitants");
  regiotafel_area_set_population_year (get_area (inventory, "Town"), 2024);
  assert_lines (inventory, TABLE, "north", NULL, "where", "Town and Village · 1,001 inhabitants");
  regiotafel_area_set_population_year (get_area (inventory, "Town"), 2025);
  assert_lines (inventory, TABLE, "north", NULL, "where", "Town and Village · 1,001 inhabitants in 2025");
}

static void
test_links (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  regiotafel_table_add_reports_to (get_table (inventory, "work"), get_table (inventory, "policy"));
  regiotafel_table_add_prepares (get_table (inventory, "policy"), get_table (inventory, "board"));
  regiotafel_table_add_advises (get_table (inventory, "voices"), get_table (inventory, "board"));
  regiotafel_table_set_parent (get_table (inventory, "daily"), get_table (inventory, "board"));
  regiotafel_table_set_stated_members (get_table (inventory, "daily"), 3);
  regiotafel_table_set_kind (get_table (inventory, "daily"), REGIOTAFEL_TABLE_KIND_EXECUTIVE_COMMITTEE);
  set_period (get_table (inventory, "old"), "2010/2018");
  regiotafel_table_set_successor (get_table (inventory, "old"), get_table (inventory, "board"));
  /* What came before an organisation is nothing to the table in the same place. */
  set_period (get_organisation (inventory, "Old"), "2010/2018");
  regiotafel_organisation_set_successor (get_organisation (inventory, "Old"), get_organisation (inventory, "New"));
  assert_lines (inventory, ORGANISATION, "New", "2020", "linked", "came after Old (2010 to 2018)");
  assert_lines (inventory, TABLE, "work", "2020", "linked", "reports to policy → board");
  assert_lines (inventory, TABLE, "policy", "2020", "linked", "prepares board\nreported to by work");
  assert_lines (inventory, TABLE, "voices", "2020", "linked", "advises board");
  assert_lines (inventory, TABLE, "daily", "2020", "linked", "part of board");
  assert_lines (inventory, TABLE, "board", "2020", "linked",
                "prepared by policy\n"
                "advised by voices\n"
                "has as a part: daily · executive committee · 3 members\n"
                "came after old (2010 to 2018)");
}

/* A circle is a mistake in the data; a card of it must come to an end all the same. */
static void
test_circles (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  regiotafel_table_add_prepares (get_table (inventory, "a"), get_table (inventory, "b"));
  regiotafel_table_add_prepares (get_table (inventory, "b"), get_table (inventory, "c"));
  regiotafel_table_add_reports_to (get_table (inventory, "c"), get_table (inventory, "a"));
  regiotafel_table_add_reports_to (get_table (inventory, "c"), get_table (inventory, "b"));
  assert_lines (inventory, TABLE, "a", NULL, "linked", "prepares b → c\nreported to by c");
  regiotafel_theme_add_broader (get_theme (inventory, "x"), get_theme (inventory, "y"));
  regiotafel_theme_add_broader (get_theme (inventory, "y"), get_theme (inventory, "x"));
  give_table_theme (inventory, "a", "y");
  assert_lines (inventory, REGIOTAFEL_AXIS_THEMES, "x", NULL, "tables", "a · through y");
}

static void
test_sources_and_checks (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelEntity *table = REGIOTAFEL_ENTITY (get_table (inventory, "north"));

  set_as_of (inventory, "2026-10-01");
  set_verified (table, "2026-09-10");
  regiotafel_entity_set_verified_by (table, "secretary");
  set_verified (get_table (inventory, "south"), "2020");
  get_table (inventory, "west");
  regiotafel_entity_set_identifier (table, "kvk", "00000001");
  regiotafel_entity_set_identifier (table, "own", "north");
  assert_lines (inventory, TABLE, "north", "2026-10-01", "checked", "on 10 September 2026 by secretary");
  assert_lines (inventory, TABLE, "south", "2026-10-01", "checked",
                "not confirmed in this inventory; last checked in 2020");
  assert_lines (inventory, TABLE, "west", "2026-10-01", "checked",
                "not confirmed in this inventory; when it was checked is not recorded");
  assert_lines (inventory, TABLE, "north", "2026-10-01", "identifiers", "kvk 00000001");
}

/* ---- An organisation ---- */

static void
set_load (RegiotafelInventory *inventory, const char *id, RegiotafelLevel level, double meetings, double hours)
{
  RegiotafelTable *table = get_table (inventory, id);

  regiotafel_table_set_level (table, level);
  regiotafel_table_set_meetings_per_year (table, meetings);
  regiotafel_table_set_hours_per_meeting (table, hours);
}

static void
test_organisation (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  seat (inventory, "board", "A/B");
  give_role (inventory, "board", "C", REGIOTAFEL_ROLE_CHAIR);
  give_role (inventory, "policy", "A", REGIOTAFEL_ROLE_SECRETARY);
  seat (inventory, "policy", "B");
  seat_as (inventory, "cases", "A", REGIOTAFEL_STANDING_OBSERVER);
  give_role (inventory, "board", "Agency", REGIOTAFEL_ROLE_MODERATOR);
  seat (inventory, "elsewhere", "D");
  set_load (inventory, "board", REGIOTAFEL_LEVEL_EXECUTIVE, 4, 2);
  set_load (inventory, "policy", REGIOTAFEL_LEVEL_POLICY, 6, 1.5);
  set_load (inventory, "cases", REGIOTAFEL_LEVEL_CASE, 40, 0.5);
  regiotafel_table_set_kind (get_table (inventory, "cases"), REGIOTAFEL_TABLE_KIND_CASE_TABLE);

  assert_sentence (inventory, ORGANISATION, "A", "A sits at 3 of 4 tables: 1 executive, 1 policy and 1 case.");
  assert_lines (inventory, ORGANISATION, "A", NULL, "load",
                "10 meetings, 17 hours a year for one who sits there (8 executive and 9 policy), without preparation "
                "and travel\n"
                "besides that 40 meetings, 20 hours at 1 table about single clients");
  assert_lines (inventory, ORGANISATION, "A", NULL, "roles", "secretary: policy");
  /* The agency only moderates, so that it is no partner; of the others one is met twice. */
  assert_lines (inventory, ORGANISATION, "A", NULL, "meets",
                "2 organisations, 1 of them at one table only\nmost: B (2 tables)");
  assert_lines (inventory, ORGANISATION, "A", NULL, "tables", "board\npolicy · secretary\ncases · observer");
  assert_sentence (inventory, ORGANISATION, "D", "D sits at 1 of 4 tables: 1 without a level.");

  get_organisation (inventory, "E");
  assert_sentence (inventory, ORGANISATION, "E", "E sits at none of the 4 tables.");
  assert_lines (inventory, ORGANISATION, "E", NULL, NULL, "");
  /* It may be one of those that are not listed. */
  regiotafel_table_set_members_complete (get_table (inventory, "board"), FALSE);
  assert_sentence (inventory, ORGANISATION, "E", "E is listed at none of the 4 tables.");
}

static void
test_a_moderator_that_is_more (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  seat (inventory, "board", "A");
  give_role (inventory, "board", "Agency", REGIOTAFEL_ROLE_MODERATOR);
  seat (inventory, "other", "Agency");
  assert_lines (inventory, ORGANISATION, "A", NULL, "meets", "1 organisation");
}

static void
test_unknown_load (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  seat (inventory, "one", "A");
  assert_lines (inventory, ORGANISATION, "A", NULL, "load",
                "how often and how long is not stated of any of these tables");
  set_load (inventory, "three", REGIOTAFEL_LEVEL_POLICY, 5, NAN);
  seat (inventory, "three", "A");
  assert_lines (inventory, ORGANISATION, "A", NULL, "load",
                "5 meetings a year; how long is not stated\n"
                "of 1 table it is not stated how often, so that it is more");
  seat (inventory, "two", "A");
  set_load (inventory, "two", REGIOTAFEL_LEVEL_POLICY, 1, 1);
  assert_lines (inventory, ORGANISATION, "A", NULL, "load",
                "6 meetings, 1 hour a year for one who sits there, without preparation and travel\n"
                "of 2 tables it is not stated how often or how long, so that it is more");
}

static void
test_names_in_their_order (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  seat (inventory, "north", "b/C/a");
  assert_lines (inventory, TABLE, "north", NULL, "who", "3 participants\nparticipants: a, b and C");
}

/* ---- A theme, an area, a project ---- */

static void
test_theme (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTheme *age = get_theme (inventory, "age");

  regiotafel_theme_add_broader (get_theme (inventory, "falls"), age);
  regiotafel_theme_set_responsible (age, get_domain (inventory, "municipalities"));
  regiotafel_theme_set_basis (age, "an act");
  give_table_theme (inventory, "north", "age/falls");
  give_table_theme (inventory, "south", "falls");
  give_table_theme (inventory, "west", "heat");
  regiotafel_agenda_item_add_theme (give_item (inventory, "west", "first", NULL), get_theme (inventory, "falls"));
  give_item (inventory, "north", "second", NULL);
  regiotafel_agenda_item_add_theme (give_item (inventory, "north", "third", "Steady"), age);
  regiotafel_agenda_item_add_theme (give_item (inventory, "west", "fourth", "Steady"), age);

  assert_sentence (inventory, REGIOTAFEL_AXIS_THEMES, "age",
                   "Theme age: 2 of 3 tables are about this, 2 without a level.");
  assert_lines (inventory, REGIOTAFEL_AXIS_THEMES, "age", NULL, "linked", "takes in falls");
  assert_lines (inventory, REGIOTAFEL_AXIS_THEMES, "falls", NULL, "linked", "part of age");
  assert_lines (inventory, REGIOTAFEL_AXIS_THEMES, "age", NULL, "competent",
                "municipalities · on the basis of: an act");
  assert_lines (inventory, REGIOTAFEL_AXIS_THEMES, "age", NULL, "tables", "north\nsouth · through falls");
  assert_lines (inventory, REGIOTAFEL_AXIS_THEMES, "age", NULL, "agenda",
                "project Steady: 2 items at 2 tables\n"
                "  north, item 2: third\n"
                "  west, item 2: fourth\n"
                "west, item 1: first");
  assert_sentence (inventory, REGIOTAFEL_AXIS_PROJECTS, "Steady",
                   "Project Steady: 2 items on the agendas of 2 tables.");
}

static void
test_synonyms (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  const char *const synonyms[] = { "heat = warmth = glow", "cold = chill", NULL };

  get_theme (inventory, "warmth");
  regiotafel_inventory_set_synonyms (inventory, synonyms);
  assert_lines (inventory, REGIOTAFEL_AXIS_THEMES, "warmth", NULL, "names", "means the same: heat and glow");
}

static void
test_area (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelArea *town = get_area (inventory, "town");

  regiotafel_area_add_parent (town, get_area (inventory, "region"));
  regiotafel_area_add_parent (get_area (inventory, "village"), get_area (inventory, "region"));
  regiotafel_area_set_population (town, 1000);
  regiotafel_area_set_kind (town, "municipality");
  give_table_area (inventory, "wide", "region");
  give_table_area (inventory, "narrow", "town");
  give_table_area (inventory, "other", "village");
  regiotafel_organisation_set_area (get_organisation (inventory, "Council"), town);
  regiotafel_membership_add_represented (seat (inventory, "narrow", "Council"), REGIOTAFEL_ENTITY (town));
  regiotafel_membership_add_represented (seat (inventory, "wide", "Speaker"), REGIOTAFEL_ENTITY (town));

  assert_sentence (
      inventory, REGIOTAFEL_AXIS_AREAS, "town",
      "town · municipality · 1,000 inhabitants: 2 of 3 tables are about all of it. Of these, somebody from "
      "here sits at 1 and somebody speaks for it at 1.");
  assert_lines (inventory, REGIOTAFEL_AXIS_AREAS, "town", NULL, "tables",
                "wide · spoken for by Speaker\nnarrow · with a seat: Council");
  assert_sentence (inventory, REGIOTAFEL_AXIS_AREAS, "region",
                   "region · 1,000 inhabitants: 1 of 3 tables is about all of it.");
  assert_lines (inventory, REGIOTAFEL_AXIS_AREAS, "region", NULL, "parts", "narrow\nother");
  assert_lines (inventory, REGIOTAFEL_AXIS_AREAS, "region", NULL, "who", "from here, with a seat: Council (1 table)");

  /* Of a table of which nobody is listed it is not said that nobody from there sits at it. */
  give_table_area (inventory, "empty", "town");
  assert_sentence (
      inventory, REGIOTAFEL_AXIS_AREAS, "town",
      "town · municipality · 1,000 inhabitants: 3 of 4 tables are about all of it. Of these, somebody from "
      "here sits at 1, somebody speaks for it at 1 and of 1 not everybody is listed.");
}

/* ---- Of every line ---- */

static void
test_every_line (void)
{
  static const RegiotafelAxis axes[] = { TABLE, ORGANISATION, REGIOTAFEL_AXIS_THEMES, REGIOTAFEL_AXIS_AREAS };
  static const char *const ids[] = { "north", "A", "heat", "town" };
  static const char *const kinds[] = { "tables", "organisations", "domains", "themes", "areas", "agenda-items" };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  give_role (inventory, "north", "A", REGIOTAFEL_ROLE_CHAIR);
  seat (inventory, "south", "A/B");
  give_table_theme (inventory, "north", "heat");
  give_table_area (inventory, "north", "town");
  give_item (inventory, "north", "first", "Warm");
  give_item (inventory, "south", "second", "Warm");
  regiotafel_table_add_prepares (get_table (inventory, "north"), get_table (inventory, "south"));
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      g_autoptr (RegiotafelResult) english = card_of (inventory, axes[i], ids[i], NULL, REGIOTAFEL_LANGUAGE_ENGLISH);
      g_autoptr (RegiotafelResult) dutch = card_of (inventory, axes[i], ids[i], NULL, REGIOTAFEL_LANGUAGE_DUTCH);

      g_assert_cmpuint (count_rows (english), >, 0);
      g_assert_cmpuint (count_rows (english), ==, count_rows (dutch));
      for (guint j = 0; j < count_rows (english); j++)
        {
          g_autoptr (RegiotafelRow) one = row (english, j);
          g_autoptr (RegiotafelRow) other = row (dutch, j);
          g_auto (GStrv) evidence = regiotafel_row_dup_evidence (one);
          const char *id = regiotafel_row_get_text (one, "id"), *of = regiotafel_row_get_text (one, "of");

          /* The two languages say the same, of the same. */
          g_assert_cmpstr (regiotafel_row_get_text (one, "section"), ==, regiotafel_row_get_text (other, "section"));
          g_assert_cmpstr (id, ==, regiotafel_row_get_text (other, "id"));
          g_assert_cmpstr (regiotafel_row_get_text (one, "heading"), !=, "");
          g_assert_cmpstr (regiotafel_row_get_text (one, "text"), !=, "");
          g_assert_cmpint (id == NULL, ==, of == NULL);
          for (guint k = 0; evidence[k] != NULL; k++)
            g_assert_false (g_strv_contains ((const char *const *) evidence + k + 1, evidence[k]));
          if (id != NULL)
            g_assert_true (g_strv_contains ((const char *const *) evidence, id));
          if (of != NULL && strcmp (of, "projects") != 0)
            {
              guint k = 0;

              while (k < G_N_ELEMENTS (kinds) && strcmp (kinds[k], of) != 0)
                k++;
              g_assert_cmpuint (k, <, G_N_ELEMENTS (kinds));
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card/errors", test_errors);
  g_test_add_func ("/card/what-has-ended-is-not-found", test_what_has_ended_is_not_found);
  g_test_add_func ("/card/bare-table", test_bare_table);
  g_test_add_func ("/card/title", test_title);
  g_test_add_func ("/card/who-is-no-member", test_who_is_no_member);
  g_test_add_func ("/card/members-by-domain", test_members_by_domain);
  g_test_add_func ("/card/roles", test_roles);
  g_test_add_func ("/card/mandates", test_mandates);
  g_test_add_func ("/card/agenda-and-where-else", test_agenda_and_where_else);
  g_test_add_func ("/card/meetings-to-come", test_meetings_to_come);
  g_test_add_func ("/card/how-often", test_how_often);
  g_test_add_func ("/card/population", test_population);
  g_test_add_func ("/card/links", test_links);
  g_test_add_func ("/card/circles", test_circles);
  g_test_add_func ("/card/sources-and-checks", test_sources_and_checks);
  g_test_add_func ("/card/organisation", test_organisation);
  g_test_add_func ("/card/a-moderator-that-is-more", test_a_moderator_that_is_more);
  g_test_add_func ("/card/unknown-load", test_unknown_load);
  g_test_add_func ("/card/names-in-their-order", test_names_in_their_order);
  g_test_add_func ("/card/theme", test_theme);
  g_test_add_func ("/card/synonyms", test_synonyms);
  g_test_add_func ("/card/area", test_area);
  g_test_add_func ("/card/every-line", test_every_line);
  return g_test_run ();
}
