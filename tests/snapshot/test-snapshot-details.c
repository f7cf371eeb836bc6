/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a snapshot tells beside what it counts. */
#include "../test-util.h"

#include <math.h>
#include <regiotafel.h>

#include "regiotafel-snapshot-private.h"
#include "regiotafel-table-private.h"

static void
set_period (gpointer entity, const char *text)
{
  g_autoptr (RegiotafelPeriod) period = regiotafel_period_parse (text, NULL);

  g_assert_nonnull (period);
  regiotafel_entity_set_period (entity, period);
}

static gpointer
take (RegiotafelInventory *inventory, gpointer entity)
{
  g_assert_true (regiotafel_inventory_add (inventory, entity, NULL));
  g_object_unref (entity);
  return entity;
}

static RegiotafelSnapshot *
freeze (RegiotafelInventory *inventory, const char *on)
{
  g_autoptr (RegiotafelDate) date = on != NULL ? regiotafel_date_parse (on, NULL) : NULL;
  GError *error = NULL;
  RegiotafelSnapshot *snapshot = regiotafel_inventory_snapshot (inventory, date, &error);

  g_assert_no_error (error);
  return snapshot;
}

static guint32
place_of (RegiotafelSnapshot *snapshot, RegiotafelAxis axis, const char *id)
{
  guint32 place = regiotafel_snapshot_find_place (snapshot, axis, id);

  g_assert_cmpuint (place, !=, REGIOTAFEL_INDEX_NONE);
  return place;
}

static gboolean
has_edge (const RegiotafelSnapshotMatrix *matrix, guint32 row, guint32 column)
{
  gboolean there = FALSE, back = FALSE;

  for (guint32 i = matrix->rows.starts[row]; i < matrix->rows.starts[row + 1]; i++)
    there |= matrix->rows.items[i] == column;
  for (guint32 i = matrix->columns.starts[column]; i < matrix->columns.starts[column + 1]; i++)
    back |= matrix->columns.items[i] == row;
  g_assert_true (there == back);
  return there;
}

/* Two tables, one of which prepares the other; an agenda that has run out; a project on both. */
static RegiotafelInventory *
make_region (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelOrganisation *org = take (inventory, regiotafel_organisation_new ("org", "Organisation"));
  RegiotafelOrganisation *other = take (inventory, regiotafel_organisation_new ("other", NULL));
  RegiotafelOrganisation *gone = take (inventory, regiotafel_organisation_new ("gone", "Gone"));
  RegiotafelTheme *theme = take (inventory, regiotafel_theme_new ("theme", "Theme"));
  RegiotafelProject *project = take (inventory, regiotafel_project_new ("project", "Project"));
  RegiotafelProject *over = take (inventory, regiotafel_project_new ("over", "Over"));
  RegiotafelTable *board = take (inventory, regiotafel_table_new ("board", "Board"));
  RegiotafelTable *policy = take (inventory, regiotafel_table_new ("policy", "Policy"));
  RegiotafelAgenda *agenda = take (inventory, regiotafel_agenda_new ("agenda", "Agenda", policy));
  RegiotafelAgenda *old = take (inventory, regiotafel_agenda_new ("old", "Old agenda", policy));
  RegiotafelAgenda *of_board = take (inventory, regiotafel_agenda_new ("of-board", NULL, board));
  RegiotafelAgendaItem *one = take (inventory, regiotafel_agenda_item_new ("one", "First item", agenda));
  RegiotafelAgendaItem *two = take (inventory, regiotafel_agenda_item_new ("two", NULL, agenda));
  RegiotafelAgendaItem *three = take (inventory, regiotafel_agenda_item_new ("three", "Of old", old));
  RegiotafelAgendaItem *four = take (inventory, regiotafel_agenda_item_new ("four", "Of the board", of_board));
  RegiotafelMeeting *later = take (inventory, regiotafel_meeting_new ("later", NULL, policy));
  RegiotafelMeeting *sooner = take (inventory, regiotafel_meeting_new ("sooner", NULL, policy));
  RegiotafelMeeting *some_day = take (inventory, regiotafel_meeting_new ("some-day", NULL, policy));
  g_autoptr (RegiotafelDate) january = regiotafel_date_new (2027, 1, 14);
  g_autoptr (RegiotafelDate) december = regiotafel_date_new (2026, 12, 0);
  const char *const synonyms[] = { "fall = tumble = trip", "  ", "alone", NULL };

  (void) three;
  (void) some_day;
  set_period (gone, "../2020");
  set_period (over, "2019/2020");
  set_period (old, "2020/2021");
  set_period (agenda, "2024/2027");
  regiotafel_table_add_prepares (policy, board);
  regiotafel_table_set_purpose (policy, "To prepare");
  regiotafel_table_set_submit_days (policy, 7);
  regiotafel_project_set_lead (project, org);
  regiotafel_project_add_partner (project, other);
  regiotafel_project_add_theme (project, theme);
  regiotafel_agenda_item_set_project (one, project);
  regiotafel_agenda_item_set_owner (one, org);
  regiotafel_agenda_item_add_theme (one, theme);
  regiotafel_agenda_item_set_kind (one, REGIOTAFEL_ITEM_KIND_PROJECT);
  regiotafel_agenda_item_set_state (one, REGIOTAFEL_STATE_RUNNING);
  regiotafel_agenda_item_set_owner (two, gone);
  regiotafel_agenda_item_set_project (two, over);
  regiotafel_agenda_item_set_project (four, project);
  regiotafel_agenda_item_add_partner (four, other);
  regiotafel_meeting_set_date (later, january);
  regiotafel_meeting_set_time (later, "09:30");
  regiotafel_meeting_set_date (sooner, december);
  regiotafel_meeting_add_item (sooner, four);
  regiotafel_inventory_set_synonyms (inventory, synonyms);
  return inventory;
}

static void
test_agendas (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelSnapshot) snapshot = freeze (inventory, "2026-10-01");
  guint32 policy = place_of (snapshot, REGIOTAFEL_AXIS_TABLES, "policy");
  guint32 board = place_of (snapshot, REGIOTAFEL_AXIS_TABLES, "board");
  guint32 project = place_of (snapshot, REGIOTAFEL_AXIS_PROJECTS, "project");
  guint32 org = place_of (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, "org");
  guint32 other = place_of (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, "other");
  const RegiotafelItemDetails *item;

  /* The snapshot stands on its own. */
  g_clear_object (&inventory);
  g_assert_cmpuint (regiotafel_snapshot_get_n_agenda_items (snapshot), ==, 3);
  g_assert_cmpuint (regiotafel_snapshot_get_n_projects (snapshot), ==, 1);
  g_assert_cmpuint (snapshot->n_agendas, ==, 2);
  g_assert_cmpuint (snapshot->item_starts[policy + 1] - snapshot->item_starts[policy], ==, 2);
  item = &snapshot->items[snapshot->item_starts[policy]];
  g_assert_cmpstr (item->id, ==, "one");
  g_assert_cmpstr (item->name, ==, "First item");
  g_assert_cmpuint (item->position, ==, 1);
  g_assert_cmpuint (item->kind, ==, REGIOTAFEL_ITEM_KIND_PROJECT);
  g_assert_cmpuint (item->state, ==, REGIOTAFEL_STATE_RUNNING);
  g_assert_cmpuint (item->owner, ==, org);
  g_assert_cmpuint (item->project, ==, project);
  g_assert_cmpstr (snapshot->agendas[item->agenda].name, ==, "Agenda");
  g_assert_true (has_edge (&snapshot->item_themes, snapshot->item_starts[policy], 0));
  /* What does not exist on the date is not told of it. */
  item++;
  g_assert_cmpstr (item->name, ==, "two");
  g_assert_cmpuint (item->position, ==, 2);
  g_assert_cmpuint (item->owner, ==, REGIOTAFEL_INDEX_NONE);
  g_assert_cmpuint (item->project, ==, REGIOTAFEL_INDEX_NONE);

  g_assert_true (has_edge (&snapshot->table_projects, policy, project));
  g_assert_true (has_edge (&snapshot->table_projects, board, project));
  g_assert_true (has_edge (&snapshot->organisation_projects, org, project));
  g_assert_true (has_edge (&snapshot->organisation_projects, other, project));
  g_assert_true (has_edge (&snapshot->project_partners, project, other));
  g_assert_false (has_edge (&snapshot->project_partners, project, org));
  g_assert_cmpuint (snapshot->project_details[project].lead, ==, org);
  g_assert_true (has_edge (&snapshot->prepares, policy, board));
  g_assert_false (has_edge (&snapshot->prepares, board, policy));
  g_assert_cmpstr (snapshot->table_details[policy].purpose, ==, "To prepare");
  g_assert_null (snapshot->table_details[board].purpose);
  g_assert_cmpuint (snapshot->table_details[policy].submit_days, ==, 7);
  g_assert_cmpuint (snapshot->table_details[policy].parent, ==, REGIOTAFEL_INDEX_NONE);

  g_assert_cmpstr (snapshot->synonyms[0], ==, "fall");
  g_assert_cmpstr (snapshot->synonyms[2], ==, "trip");
  g_assert_null (snapshot->synonyms[3]);
  g_assert_cmpstr (snapshot->synonyms[4], ==, "alone");
  g_assert_null (snapshot->synonyms[5]);
  g_assert_null (snapshot->synonyms[6]);
}

static void
test_meetings (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelSnapshot) snapshot = freeze (inventory, "2026-10-01");
  guint32 policy = place_of (snapshot, REGIOTAFEL_AXIS_TABLES, "policy");
  guint32 first = snapshot->meeting_starts[policy];

  g_assert_cmpuint (regiotafel_snapshot_get_n_meetings (snapshot), ==, 3);
  g_assert_cmpuint (snapshot->meeting_starts[policy + 1] - first, ==, 3);
  g_assert_cmpstr (snapshot->meetings[first].id, ==, "sooner");
  g_assert_cmpuint (snapshot->meetings[first].n_items, ==, 1);
  g_assert_cmpstr (snapshot->items[snapshot->meetings[first].items[0]].id, ==, "four");
  g_assert_true (isnan (snapshot->meetings[first].hours));
  g_assert_cmpstr (snapshot->meetings[first + 1].id, ==, "later");
  g_assert_cmpstr (snapshot->meetings[first + 1].time, ==, "09:30");
  g_assert_cmpstr (snapshot->meetings[first + 2].id, ==, "some-day");
  g_assert_null (snapshot->meetings[first + 2].date);
}

static void
test_predecessors (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *c = take (inventory, regiotafel_table_new ("c", "C"));
  RegiotafelTable *b = take (inventory, regiotafel_table_new ("b", "B"));
  RegiotafelTable *a = take (inventory, regiotafel_table_new ("a", "A"));
  RegiotafelTable *ended = take (inventory, regiotafel_table_new ("ended", "Ended without more"));
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  set_period (a, "2010/2014");
  set_period (b, "2015/2019");
  set_period (ended, "../2019");
  regiotafel_table_set_successor (a, b);
  regiotafel_table_set_successor (b, c);
  snapshot = freeze (inventory, "2026");
  g_assert_cmpuint (snapshot->n_predecessors, ==, 2);
  g_assert_cmpstr (snapshot->predecessors[0].id, ==, "b");
  g_assert_cmpstr (snapshot->predecessors[1].name, ==, "A");
  g_assert_cmpuint (snapshot->predecessors[1].place, ==, place_of (snapshot, REGIOTAFEL_AXIS_TABLES, "c"));
  g_assert_cmpuint (snapshot->predecessors[1].axis, ==, REGIOTAFEL_AXIS_TABLES);

  g_clear_object (&snapshot);
  snapshot = freeze (inventory, "2012");
  g_assert_cmpuint (snapshot->n_predecessors, ==, 0);
  g_assert_cmpstr (snapshot->table_details[place_of (snapshot, REGIOTAFEL_AXIS_TABLES, "a")].successor, ==, "B");
}

/* What is told to comparisons: what the inventory knows and the date does not show. */
static void
test_gone (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = take (inventory, regiotafel_table_new ("t", "T"));
  RegiotafelTable *old = take (inventory, regiotafel_table_new ("old", "Old"));
  RegiotafelTable *later = take (inventory, regiotafel_table_new ("later", "Later"));
  RegiotafelOrganisation *a = take (inventory, regiotafel_organisation_new ("a", "A"));
  RegiotafelOrganisation *b = take (inventory, regiotafel_organisation_new ("b", "B"));
  RegiotafelPerson *person = take (inventory, regiotafel_person_new ("p-1", "Wie Dan Ook"));
  g_autoptr (RegiotafelPeriod) past = regiotafel_period_parse ("../2020", NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  set_period (old, "../2020");
  set_period (later, "2030/..");
  regiotafel_table_set_successor (old, table);
  set_period (take (inventory, regiotafel_membership_new (NULL, table, a)), "../2021-03");
  set_period (take (inventory, regiotafel_membership_new (NULL, table, b)), "2021-04/2027-01-02");
  set_period (take (inventory, regiotafel_membership_new (NULL, old, a)), "../2019");
  regiotafel_person_add_seat (person, table, b, NULL);
  regiotafel_person_add_seat (person, table, a, past);
  regiotafel_person_add_seat (person, old, a, NULL);

  snapshot = freeze (inventory, "2026");
  g_assert_cmpuint (snapshot->n_gone, ==, 2);
  g_assert_cmpstr (snapshot->gone[0].id, ==, "old");
  g_assert_cmpstr (snapshot->gone[1].name, ==, "Later");
  g_assert_cmpuint (snapshot->n_successions, ==, 1);
  g_assert_cmpstr (snapshot->successions[0].id, ==, "old");
  g_assert_cmpstr (snapshot->successions[0].successor, ==, "t");
  /* Not that of a table which is gone itself. */
  g_assert_cmpuint (snapshot->n_gone_seats, ==, 1);
  g_assert_cmpuint (snapshot->gone_seats[0].organisation, ==, 0);
  g_assert_cmpuint (REGIOTAFEL_PRECISION_OF_START (snapshot->membership_precisions[0]), ==, 2);
  g_assert_cmpuint (REGIOTAFEL_PRECISION_OF_END (snapshot->membership_precisions[0]), ==, 3);
  g_assert_cmpuint (snapshot->n_persons_at_tables, ==, 1);
  g_assert_cmpstr (snapshot->persons_at_tables[0].person, ==, "p-1");

  g_clear_object (&snapshot);
  snapshot = freeze (inventory, NULL);
  g_assert_cmpuint (snapshot->n_gone + snapshot->n_gone_seats, ==, 0);
}

static RegiotafelArea *
add_area (RegiotafelInventory *inventory, const char *id, guint population, RegiotafelArea *parent)
{
  RegiotafelArea *area = take (inventory, regiotafel_area_new (id, NULL));

  regiotafel_area_set_population (area, population);
  if (parent != NULL)
    regiotafel_area_add_parent (area, parent);
  return area;
}

static guint64
count_people (RegiotafelSnapshot *snapshot, guint32 *n_unknown, const char *first, ...)
{
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (guint32));
  va_list more;

  va_start (more, first);
  for (const char *id = first; id != NULL; id = va_arg (more, const char *))
    {
      guint32 place = place_of (snapshot, REGIOTAFEL_AXIS_AREAS, id);

      g_array_append_val (areas, place);
    }
  va_end (more);
  return regiotafel_snapshot_get_population (snapshot, (const guint32 *) areas->data, areas->len, n_unknown);
}

static void
test_population (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelArea *region = add_area (inventory, "region", 500, NULL);
  RegiotafelArea *part = add_area (inventory, "part", 0, region);
  RegiotafelArea *silent = add_area (inventory, "silent", 0, NULL);
  RegiotafelArea *town = add_area (inventory, "town", 100, part);
  RegiotafelArea *half = add_area (inventory, "half", 0, NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  guint32 n_unknown = 99;

  add_area (inventory, "hamlet", 7, half);
  add_area (inventory, "silent-hamlet", 0, half);
  add_area (inventory, "village", 30, part);
  add_area (inventory, "quarter", 40, town);
  (void) silent;
  snapshot = freeze (inventory, NULL);
  g_assert_cmpuint (count_people (snapshot, &n_unknown, "region", "town", NULL), ==, 500);
  g_assert_cmpuint (n_unknown, ==, 0);
  /* What does not tell has what lies in it, each once. */
  g_assert_cmpuint (count_people (snapshot, &n_unknown, "part", NULL), ==, 130);
  g_assert_cmpuint (count_people (snapshot, &n_unknown, "part", "quarter", "village", NULL), ==, 130);
  g_assert_cmpuint (count_people (snapshot, &n_unknown, "part", "region", NULL), ==, 500);
  g_assert_cmpuint (n_unknown, ==, 0);
  /* Of a part of it nobody tells: the sum is the least that it can be. */
  g_assert_cmpuint (count_people (snapshot, &n_unknown, "half", NULL), ==, 7);
  g_assert_cmpuint (n_unknown, ==, 1);
  g_assert_cmpuint (count_people (snapshot, &n_unknown, "town", "silent", NULL), ==, 100);
  g_assert_cmpuint (n_unknown, ==, 1);
  g_assert_cmpuint (count_people (snapshot, &n_unknown, NULL), ==, 0);
}

/* Whether @area lies in @other, by definition. */
static gboolean
lies_in (RegiotafelSnapshot *snapshot, guint32 area, guint32 other)
{
  const RegiotafelCsr *parents = &snapshot->area_parents.rows;

  for (guint32 i = parents->starts[area]; i < parents->starts[area + 1]; i++)
    if (parents->items[i] == other || lies_in (snapshot, parents->items[i], other))
      return TRUE;
  return FALSE;
}

/* Areas that lie in several others at once, some of which do not tell: against what the words say. */
static void
test_population_of_many (void)
{
  enum
  {
    N = 12
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
      g_autoptr (RegiotafelSnapshot) snapshot = NULL;
      RegiotafelArea *areas[N];
      guint32 asked[N], n_asked = 0, n_unknown = 99, unknown = 0;
      gboolean counts[N] = { FALSE };
      guint64 expected = 0;

      for (guint i = 0; i < N; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u", i);

          areas[i] = add_area (inventory, id, g_rand_boolean (random) ? 1u << i : 0, NULL);
          for (guint j = 0; j < i; j++)
            if (g_rand_int_range (random, 0, 5) == 0)
              regiotafel_area_add_parent (areas[i], areas[j]);
          if (g_rand_int_range (random, 0, 3) == 0)
            asked[n_asked++] = i;
        }
      snapshot = freeze (inventory, NULL);

      for (guint i = 0; i < n_asked; i++)
        {
          counts[asked[i]] |= snapshot->area_details[asked[i]].population > 0;
          for (guint32 j = 0; j < N && snapshot->area_details[asked[i]].population == 0; j++)
            if (snapshot->area_details[j].population > 0 && lies_in (snapshot, j, asked[i]))
              counts[j] = TRUE;
        }
      for (guint i = 0; i < n_asked; i++)
        {
          gboolean is_unknown = FALSE;

          for (guint32 j = 0; j < N && snapshot->area_details[asked[i]].population == 0; j++)
            {
              gboolean is_told = snapshot->area_details[j].population > 0
                                 || regiotafel_csr_degree (&snapshot->area_parents.columns, j) > 0;

              for (guint32 k = 0; k < N; k++)
                is_told |= counts[k] && lies_in (snapshot, j, k);
              is_unknown |= !is_told && (j == asked[i] || lies_in (snapshot, j, asked[i]));
            }
          unknown += is_unknown;
        }
      for (guint32 i = 0; i < N; i++)
        {
          gboolean is_within = FALSE;

          for (guint32 j = 0; j < N; j++)
            is_within |= counts[j] && lies_in (snapshot, i, j);
          if (counts[i] && !is_within)
            expected += snapshot->area_details[i].population;
        }
      g_assert_cmpuint (regiotafel_snapshot_get_population (snapshot, asked, n_asked, &n_unknown), ==, expected);
      g_assert_cmpuint (n_unknown, ==, unknown);
    }
}

/* What lies in each other, or follows each other, in a row so long that going all the way from each of it would take
 * minutes. */
static void
test_long_rows (void)
{
  const guint32 N = fewer (100000);
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autofree guint32 *all = g_new (guint32, N);
  RegiotafelArea *around = NULL;
  RegiotafelTable *before = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  guint32 n_unknown = 99;

  for (guint32 i = 0; i < N; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      RegiotafelTable *table = take (inventory, regiotafel_table_new (id, NULL));

      around = add_area (inventory, id, i % 2, around);
      if (i + 1 < N)
        set_period (table, "2015/2019");
      if (before != NULL)
        regiotafel_table_set_successor (before, table);
      before = table;
      all[i] = i;
    }
  snapshot = freeze (inventory, "2026");
  g_assert_cmpuint (regiotafel_snapshot_get_population (snapshot, all, N, &n_unknown), ==, 1);
  g_assert_cmpuint (n_unknown, ==, 0);
  g_assert_cmpuint (snapshot->n_predecessors, ==, N - 1);
  for (guint32 i = 0; i + 1 < N; i++)
    g_assert_cmpuint (snapshot->predecessors[i].place, ==, 0);
}

/* Nobody came after those that followed each other in a circle. */
static void
test_successors_in_circle (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *tables[4];
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      tables[i] = take (inventory, regiotafel_table_new (id, NULL));
      set_period (tables[i], "2015/2019");
    }
  /* One that leads into the circle, and the circle. */
  for (guint i = 0; i < 4; i++)
    regiotafel_table_set_successor (tables[i], tables[i < 3 ? i + 1 : 1]);
  snapshot = freeze (inventory, "2026");
  g_assert_cmpuint (snapshot->n_predecessors, ==, 0);
}

static void
test_memberships (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelArea *town = add_area (inventory, "town", 0, NULL);
  RegiotafelOrganisation *plain = take (inventory, regiotafel_organisation_new ("plain", NULL));
  RegiotafelOrganisation *chair = take (inventory, regiotafel_organisation_new ("chair", NULL));
  RegiotafelTable *first = take (inventory, regiotafel_table_new ("first", NULL));
  RegiotafelTable *second = take (inventory, regiotafel_table_new ("second", NULL));
  RegiotafelMembership *membership;
  g_autoptr (RegiotafelPeriod) past = regiotafel_period_parse ("2019/2020", NULL);
  g_autoptr (RegiotafelPeriod) now = regiotafel_period_parse ("2021/..", NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  const RegiotafelMembershipDetails *details;

  take (inventory, regiotafel_membership_new (NULL, first, plain));
  membership = take (inventory, regiotafel_membership_new (NULL, second, chair));
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_SECRETARY, past, NULL);
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_CHAIR, now, "voorzitter");
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (town));
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (plain));
  snapshot = freeze (inventory, "2026");

  g_assert_null (regiotafel_snapshot_find_membership_details (snapshot, 0));
  details = regiotafel_snapshot_find_membership_details (snapshot, 1);
  g_assert_nonnull (details);
  g_assert_cmpuint (details->n_roles, ==, 1);
  g_assert_cmpuint (details->roles[0].role, ==, REGIOTAFEL_ROLE_CHAIR);
  g_assert_cmpstr (details->roles[0].wording, ==, "voorzitter");
  g_assert_cmpuint (details->n_represents, ==, 2);
  g_assert_cmpuint (details->represents[0].axis, ==, REGIOTAFEL_AXIS_AREAS);
  g_assert_cmpuint (details->represents[1].axis, ==, REGIOTAFEL_AXIS_ORGANISATIONS);
  g_assert_cmpuint (details->represents[1].place, ==, place_of (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, "plain"));
  g_assert_cmpuint (regiotafel_snapshot_get_first_membership (snapshot, 1), ==, 1);
  g_assert_cmpuint (regiotafel_snapshot_get_roles (snapshot, 1, 1), ==, 1 << REGIOTAFEL_ROLE_CHAIR);
  g_assert_cmpuint (regiotafel_snapshot_get_roles (snapshot, 0, 1), ==, 0);
}

/* A garbage collector may dispose of a membership that its table still holds: it seats nobody. */
static void
test_membership_disposed_of (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = take (inventory, regiotafel_table_new ("table", NULL));
  RegiotafelOrganisation *organisation = take (inventory, regiotafel_organisation_new ("organisation", NULL));
  RegiotafelMembership *gone = take (inventory, regiotafel_membership_new (NULL, table, organisation));
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  take (inventory, regiotafel_membership_new (NULL, table, organisation));
  g_object_run_dispose (G_OBJECT (gone));
  snapshot = freeze (inventory, NULL);
  g_assert_cmpuint (regiotafel_snapshot_get_n_memberships (snapshot), ==, 1);
  /* And the table dies in peace. */
  g_clear_object (&inventory);
}

/* As there are many plain tables: nothing is made for them in the inventory that is not there. */
static void
test_plain_tables (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = take (inventory, regiotafel_table_new ("plain", NULL));
  g_autoptr (RegiotafelSnapshot) snapshot = freeze (inventory, NULL);

  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (snapshot), ==, 1);
  g_assert_true (table->areas == NULL && table->domains == NULL && table->themes == NULL);
  g_assert_true (table->prepares == NULL && table->reports_to == NULL && table->advises == NULL);
  g_assert_true (table->memberships == NULL && table->agendas == NULL && table->meetings == NULL);
}

/* Long and short lists, one after another; of roles only those of the date. Equal periods are one; those of other
 * dates, or of the same days in other words, are not. */
static void
test_many_roles (void)
{
  enum
  {
    N = 300
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelOrganisation *organisation = take (inventory, regiotafel_organisation_new ("organisation", NULL));
  g_autoptr (RegiotafelPeriod) years = regiotafel_period_parse ("2020/..", NULL);
  g_autoptr (RegiotafelPeriod) days = regiotafel_period_parse ("2020-01-01/..", NULL);
  g_autoptr (RegiotafelPeriod) past = regiotafel_period_parse ("2018/2019", NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  for (guint i = 0; i < N; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      RegiotafelTable *table = take (inventory, regiotafel_table_new (id, NULL));
      RegiotafelMembership *membership = take (inventory, regiotafel_membership_new (NULL, table, organisation));

      for (guint j = 0; j <= i; j++)
        {
          g_autofree char *wording = g_strdup_printf ("%u of %u", j, i);

          regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_OTHER, past, "gone");
          regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_OTHER, j % 2 == 0 ? years : days, wording);
        }
    }
  snapshot = freeze (inventory, "2026");
  for (guint32 i = 0; i < N; i++)
    {
      const RegiotafelMembershipDetails *details = regiotafel_snapshot_find_membership_details (snapshot, i);

      g_assert_cmpuint (details->n_roles, ==, i + 1);
      for (guint32 j = 0; j <= i; j++)
        {
          g_autofree char *wording = g_strdup_printf ("%u of %u", j, i);

          g_assert_cmpstr (details->roles[j].wording, ==, wording);
          g_assert_true (regiotafel_period_equal (details->roles[j].period, j % 2 == 0 ? years : days));
          g_assert_true (j < 2 || details->roles[j].period == details->roles[j - 2].period);
        }
    }
}

static void
test_domains (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelDomain *care = take (inventory, regiotafel_domain_new ("care", NULL));
  RegiotafelDomain *hospitals = take (inventory, regiotafel_domain_new ("hospitals", NULL));
  RegiotafelDomain *university = take (inventory, regiotafel_domain_new ("university", NULL));
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  regiotafel_domain_set_broader (hospitals, care);
  regiotafel_domain_set_broader (university, hospitals);
  snapshot = freeze (inventory, NULL);
  for (guint32 i = 0; i < 3; i++)
    g_assert_cmpuint (regiotafel_snapshot_get_top_domain (snapshot, i), ==, 0);
}

/* The id of a duplicate that was merged finds what it was merged into, in a snapshot and in questions. */
static void
test_former_ids (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);
  RegiotafelTable *again = take (inventory, regiotafel_table_new ("board-again", "Board"));
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelOverlap) overlap = regiotafel_overlap_new ();
  g_autoptr (RegiotafelCard) card = regiotafel_card_new ();
  g_autoptr (RegiotafelResult) of_overlap = NULL;
  g_autoptr (RegiotafelResult) of_card = NULL;
  const char *const focus[] = { "board-again", NULL };
  GError *error = NULL;

  g_assert_true (regiotafel_inventory_merge (inventory, regiotafel_collection_find (tables, "board"),
                                             REGIOTAFEL_ENTITY (again), NULL));
  snapshot = freeze (inventory, NULL);
  g_assert_cmpuint (regiotafel_snapshot_find_place (snapshot, REGIOTAFEL_AXIS_TABLES, "board-again"), ==,
                    place_of (snapshot, REGIOTAFEL_AXIS_TABLES, "board"));
  g_assert_cmpuint (regiotafel_snapshot_find_place (snapshot, REGIOTAFEL_AXIS_TABLES, "never"), ==,
                    REGIOTAFEL_INDEX_NONE);
  regiotafel_overlap_set_focus (overlap, focus);
  of_overlap = regiotafel_question_run (REGIOTAFEL_QUESTION (overlap), snapshot, NULL, &error);
  g_assert_no_error (error);
  regiotafel_card_set_axis (card, REGIOTAFEL_AXIS_TABLES);
  regiotafel_card_set_focus (card, "board-again");
  of_card = regiotafel_question_run (REGIOTAFEL_QUESTION (card), snapshot, NULL, &error);
  g_assert_no_error (error);
}

/* A reference to what is in no inventory is an error wherever it stands. */
static void
test_dangling (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelOrganisation) stranger = regiotafel_organisation_new ("stranger", NULL);
  RegiotafelProject *project = regiotafel_collection_find (regiotafel_inventory_get_projects (inventory), "project");
  GError *error = NULL;

  regiotafel_project_add_partner (project, stranger);
  g_assert_null (regiotafel_inventory_snapshot (inventory, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_DANGLING, "stranger");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snapshot/details/agendas", test_agendas);
  g_test_add_func ("/snapshot/details/meetings", test_meetings);
  g_test_add_func ("/snapshot/details/predecessors", test_predecessors);
  g_test_add_func ("/snapshot/details/gone", test_gone);
  g_test_add_func ("/snapshot/details/population", test_population);
  g_test_add_func ("/snapshot/details/population-of-many", test_population_of_many);
  g_test_add_func ("/snapshot/details/long-rows", test_long_rows);
  g_test_add_func ("/snapshot/details/successors-in-circle", test_successors_in_circle);
  g_test_add_func ("/snapshot/details/memberships", test_memberships);
  g_test_add_func ("/snapshot/details/membership-disposed-of", test_membership_disposed_of);
  g_test_add_func ("/snapshot/details/plain-tables", test_plain_tables);
  g_test_add_func ("/snapshot/details/many-roles", test_many_roles);
  g_test_add_func ("/snapshot/details/domains", test_domains);
  g_test_add_func ("/snapshot/details/former-ids", test_former_ids);
  g_test_add_func ("/snapshot/details/dangling", test_dangling);
  return g_test_run ();
}
