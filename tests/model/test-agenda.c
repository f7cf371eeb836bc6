/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Agendas and their items: who owns whom, what may come in, what goes along, and what is left. */
#include "model-helpers.h"

/* A region with two tables: one with an agenda of two items, and a meeting at each about the first of these. */
typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelTable *table;
  RegiotafelTable *other_table;
  RegiotafelAgenda *agenda;
  RegiotafelAgendaItem *first;
  RegiotafelAgendaItem *second;
  RegiotafelMeeting *meeting;
  RegiotafelMeeting *other_meeting;
  RegiotafelProject *project;
  RegiotafelOrganisation *organisation;
} Region;

static void
set_up (Region *r, gconstpointer data)
{
  r->inventory = regiotafel_inventory_new ();
  r->organisation = add (r->inventory, regiotafel_organisation_new ("eik", "De Eik"));
  r->project = add (r->inventory, regiotafel_project_new ("vroeg", "Vroegsignalering"));
  r->table = add (r->inventory, regiotafel_table_new ("bgu", "Bestuurlijk overleg"));
  r->other_table = add (r->inventory, regiotafel_table_new ("zk", "Zorgkring"));
  r->agenda = add (r->inventory, regiotafel_agenda_new ("a26", "Agenda 2026", r->table));
  r->first = add (r->inventory, regiotafel_agenda_item_new ("a26-1", "Wachttijden", r->agenda));
  r->second = add (r->inventory, regiotafel_agenda_item_new ("a26-2", "Huisvesting", r->agenda));
  r->meeting = add (r->inventory, regiotafel_meeting_new ("m1", "Voorjaar", r->table));
  r->other_meeting = add (r->inventory, regiotafel_meeting_new ("m2", "Samen", r->other_table));
  regiotafel_agenda_item_set_project (r->first, r->project);
  regiotafel_meeting_add_item (r->meeting, r->first);
  regiotafel_meeting_add_item (r->other_meeting, r->first);
}

static void
tear_down (Region *r, gconstpointer data)
{
  g_clear_object (&r->inventory);
}

static void
test_new (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);
  g_autoptr (RegiotafelAgenda) agenda = regiotafel_agenda_new ("a26", "Agenda 2026", table);
  g_autoptr (RegiotafelAgendaItem) item = regiotafel_agenda_item_new ("a26-1", "Wachttijden", agenda);

  g_assert_cmpstr (id_of (agenda), ==, "a26");
  g_assert_cmpstr (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (agenda)), ==, "Agenda 2026");
  g_assert_true (regiotafel_agenda_get_table (agenda) == table);
  g_assert_true (regiotafel_agenda_item_get_agenda (item) == agenda);
  g_assert_cmpint (regiotafel_agenda_item_get_kind (item), ==, REGIOTAFEL_ITEM_KIND_UNKNOWN);
  g_assert_cmpint (regiotafel_agenda_item_get_state (item), ==, REGIOTAFEL_STATE_UNKNOWN);
  g_assert_null (regiotafel_agenda_item_get_due (item));
  /* In no inventory yet: nobody lists them, and they keep what they belong to. */
  assert_ids (regiotafel_table_get_agendas (table), "");
  assert_ids (regiotafel_agenda_get_items (agenda), "");
  g_assert_false (unref_was_last (g_steal_pointer (&table)));
  g_assert_false (unref_was_last (g_steal_pointer (&agenda)));
  g_assert_cmpstr (id_of (regiotafel_agenda_get_table (regiotafel_agenda_item_get_agenda (item))), ==, "bgu");

  expect_critical ("*IS_TABLE*");
  g_assert_null (regiotafel_agenda_new ("a26", NULL, NULL));
  assert_expected ();
  expect_critical ("*id != NULL*");
  g_assert_null (
      regiotafel_agenda_new (NULL, NULL, regiotafel_agenda_get_table (regiotafel_agenda_item_get_agenda (item))));
  assert_expected ();
  expect_critical ("*IS_AGENDA*");
  g_assert_null (regiotafel_agenda_item_new ("a26-1", NULL, NULL));
  assert_expected ();
}

static void
test_item (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelDate) due = regiotafel_date_parse ("2026-10", NULL);
  RegiotafelTheme *theme = add (r->inventory, regiotafel_theme_new ("ouderen", NULL));
  guint64 revision = regiotafel_inventory_get_revision (r->inventory);
  guint notified = 0;

  count_notify (r->first, "", &notified);
  regiotafel_agenda_item_set_kind (r->first, REGIOTAFEL_ITEM_KIND_DECISION);
  regiotafel_agenda_item_set_state (r->first, REGIOTAFEL_STATE_ON_HOLD);
  regiotafel_agenda_item_set_due (r->first, due);
  regiotafel_agenda_item_set_owner (r->first, r->organisation);
  regiotafel_agenda_item_set_owner (r->first, r->organisation);
  g_assert_cmpuint (notified, ==, 4);
  g_signal_handlers_disconnect_by_data (r->first, &notified);
  regiotafel_agenda_item_add_theme (r->first, theme);
  regiotafel_agenda_item_add_partner (r->first, r->organisation);
  regiotafel_agenda_item_add_partner (r->first, r->organisation);
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 6);
  assert_ids (regiotafel_agenda_item_get_themes (r->first), "ouderen");
  assert_ids (regiotafel_agenda_item_get_partners (r->first), "eik");
  g_assert_true (regiotafel_date_equal (regiotafel_agenda_item_get_due (r->first), due));
  regiotafel_agenda_item_remove_theme (r->first, theme);
  regiotafel_agenda_item_remove_partner (r->first, r->organisation);
  regiotafel_agenda_item_remove_partner (r->first, r->organisation);
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 8);
  assert_ids (regiotafel_agenda_item_get_themes (r->first), "");
  assert_ids (regiotafel_agenda_item_get_partners (r->first), "");
}

static void
test_order (Region *r, gconstpointer data)
{
  RegiotafelAgenda *late = add (r->inventory, regiotafel_agenda_new ("a27", NULL, r->table));

  add (r->inventory, regiotafel_agenda_item_new ("a27-1", NULL, late));
  add (r->inventory, regiotafel_agenda_item_new ("a26-3", NULL, r->agenda));
  assert_ids (regiotafel_table_get_agendas (r->table), "a26 a27");
  assert_ids (regiotafel_table_get_agendas (r->other_table), "");
  assert_ids (regiotafel_agenda_get_items (r->agenda), "a26-1 a26-2 a26-3");
  assert_ids (regiotafel_agenda_get_items (late), "a27-1");
  assert_ids (regiotafel_inventory_get_agendas (r->inventory), "a26 a27");
  assert_ids (regiotafel_inventory_get_agenda_items (r->inventory), "a26-1 a26-2 a27-1 a26-3");
  g_assert_true (regiotafel_collection_find (regiotafel_agenda_get_items (r->agenda), "a26-2") == r->second);
}

/* Everybody who lists them is told. */
static void
test_notify (Region *r, gconstpointer data)
{
  guint in_table = 0, in_agenda = 0, in_inventory = 0;

  g_signal_connect_swapped (regiotafel_table_get_agendas (r->other_table), "items-changed", G_CALLBACK (count_call),
                            &in_table);
  g_signal_connect_swapped (regiotafel_agenda_get_items (r->agenda), "items-changed", G_CALLBACK (count_call),
                            &in_agenda);
  g_signal_connect_swapped (regiotafel_inventory_get_agenda_items (r->inventory), "items-changed",
                            G_CALLBACK (count_call), &in_inventory);
  add (r->inventory, regiotafel_agenda_new ("z", NULL, r->other_table));
  add (r->inventory, regiotafel_agenda_item_new ("a26-3", NULL, r->agenda));
  g_assert_true (regiotafel_inventory_remove (r->inventory, REGIOTAFEL_ENTITY (r->second), FALSE, NULL));
  g_assert_cmpuint (in_table, ==, 1);
  g_assert_cmpuint (in_agenda, ==, 2);
  g_assert_cmpuint (in_inventory, ==, 2);
  g_signal_handlers_disconnect_by_data (regiotafel_table_get_agendas (r->other_table), &in_table);
  g_signal_handlers_disconnect_by_data (regiotafel_agenda_get_items (r->agenda), &in_agenda);
  g_signal_handlers_disconnect_by_data (regiotafel_inventory_get_agenda_items (r->inventory), &in_inventory);
}

static void
test_refused (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelTable) stranger = regiotafel_table_new ("vreemd", NULL);
  g_autoptr (RegiotafelAgenda) of_stranger = regiotafel_agenda_new ("v", NULL, stranger);
  g_autoptr (RegiotafelAgendaItem) of_stranger_item = regiotafel_agenda_item_new ("v1", NULL, of_stranger);
  g_autoptr (RegiotafelAgenda) twin = regiotafel_agenda_new ("a26", NULL, r->other_table);
  g_autoptr (RegiotafelAgenda) bare = g_object_new (REGIOTAFEL_TYPE_AGENDA, NULL);
  g_autoptr (RegiotafelAgenda) nowhere = g_object_new (REGIOTAFEL_TYPE_AGENDA, "id", "n", NULL);
  g_autoptr (RegiotafelAgendaItem) nowhere_item = g_object_new (REGIOTAFEL_TYPE_AGENDA_ITEM, "id", "n1", NULL);
  g_autoptr (RegiotafelAgendaItem) nameless = g_object_new (REGIOTAFEL_TYPE_AGENDA_ITEM, "agenda", r->agenda, NULL);
  g_autoptr (RegiotafelProject) project = regiotafel_project_new ("p", NULL);
  g_autoptr (RegiotafelAgendaItem) about = regiotafel_agenda_item_new ("a26-3", NULL, r->agenda);
  RegiotafelAgenda *late = add (r->inventory, regiotafel_agenda_new ("a27", NULL, r->table));
  g_autoptr (RegiotafelAgendaItem) item_twin = regiotafel_agenda_item_new ("a26-1", NULL, late);

  assert_refused (r->inventory, of_stranger, REGIOTAFEL_ERROR_DANGLING, "Agenda “v” refers to “vreemd” as table");
  assert_refused (r->inventory, of_stranger_item, REGIOTAFEL_ERROR_DANGLING,
                  "Agenda item “v1” refers to “v” as agenda");
  assert_refused (r->inventory, twin, REGIOTAFEL_ERROR_DUPLICATE_ID, "Agenda “a26” is there already");
  /* Ids are unique among all items, not only those of one agenda. */
  assert_refused (r->inventory, item_twin, REGIOTAFEL_ERROR_DUPLICATE_ID, "Agenda item “a26-1” is there already");
  assert_refused (r->inventory, bare, REGIOTAFEL_ERROR_INVALID_VALUE, "has no id");
  assert_refused (r->inventory, nameless, REGIOTAFEL_ERROR_INVALID_VALUE, "has no id");
  assert_refused (r->inventory, nowhere, REGIOTAFEL_ERROR_INVALID_VALUE, "Agenda “n” has no table");
  assert_refused (r->inventory, nowhere_item, REGIOTAFEL_ERROR_INVALID_VALUE, "Agenda item “n1” has no agenda");
  assert_refused (r->inventory, r->agenda, REGIOTAFEL_ERROR_INVALID_VALUE, "in an inventory already");
  regiotafel_agenda_item_set_project (about, project);
  assert_refused (r->inventory, about, REGIOTAFEL_ERROR_DANGLING, "refers to “p” as project");
  assert_ids (regiotafel_agenda_get_items (r->agenda), "a26-1 a26-2");
}

/* The agenda and the item live on without the table; it lets go of them. */
static void
test_keep (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelTable) table = g_object_ref (r->table);
  g_autoptr (RegiotafelAgenda) agenda = NULL;
  g_autoptr (RegiotafelAgendaItem) item = g_object_ref (r->first);
  guint notified_agenda = 0, notified_item = 0;

  g_assert_true (unref_was_last (g_steal_pointer (&r->inventory)));
  assert_ids (regiotafel_table_get_agendas (table), "a26");
  assert_ids (regiotafel_table_get_meetings (table), "m1");
  g_assert_true (regiotafel_agenda_get_table (r->agenda) == table);
  assert_ids (regiotafel_agenda_get_items (r->agenda), "a26-1 a26-2");
  /* It can be changed without anybody counting. */
  regiotafel_agenda_item_set_state (item, REGIOTAFEL_STATE_FINISHED);

  agenda = g_object_ref (r->agenda);
  count_notify (agenda, "table", &notified_agenda);
  count_notify (item, "agenda", &notified_item);
  g_assert_true (unref_was_last (g_steal_pointer (&table)));
  g_assert_null (regiotafel_agenda_get_table (agenda));
  g_assert_cmpuint (notified_agenda, ==, 1);
  assert_ids (regiotafel_agenda_get_items (agenda), "a26-1 a26-2");
  g_assert_true (regiotafel_agenda_item_get_agenda (item) == agenda);

  g_assert_true (unref_was_last (g_steal_pointer (&agenda)));
  g_assert_null (regiotafel_agenda_item_get_agenda (item));
  g_assert_cmpuint (notified_item, ==, 1);
  g_assert_cmpstr (id_of (regiotafel_agenda_item_get_project (item)), ==, "vroeg");
}

/* Nothing keeps anything alive in a circle. */
static void
test_all_go (Region *r, gconstpointer data)
{
  guint alive = 0;

  watch (r->organisation, &alive);
  watch (r->project, &alive);
  watch (r->table, &alive);
  watch (r->other_table, &alive);
  watch (r->agenda, &alive);
  watch (r->first, &alive);
  watch (r->second, &alive);
  watch (r->meeting, &alive);
  watch (r->other_meeting, &alive);
  regiotafel_agenda_item_set_owner (r->first, r->organisation);
  regiotafel_project_set_lead (r->project, r->organisation);
  add (r->inventory, regiotafel_membership_new (NULL, r->table, r->organisation));
  g_assert_true (unref_was_last (g_steal_pointer (&r->inventory)));
  g_assert_cmpuint (alive, ==, 0);
}

static void
test_dispose_early (Region *r, gconstpointer data)
{
  g_object_run_dispose (G_OBJECT (r->inventory));
  g_object_run_dispose (G_OBJECT (r->inventory));
}

/* A garbage collector may dispose of what others still hold. Nobody then lets go of the table or the agenda twice. */
static void
test_dispose_owned (Region *r, gconstpointer data)
{
  guint alive = 0;

  watch (r->table, &alive);
  watch (r->other_table, &alive);
  g_object_run_dispose (G_OBJECT (r->second));
  g_object_run_dispose (G_OBJECT (r->agenda));
  g_object_run_dispose (G_OBJECT (r->meeting));
  g_object_run_dispose (G_OBJECT (r->other_meeting));
  g_assert_null (regiotafel_agenda_item_get_agenda (r->second));
  g_assert_null (regiotafel_agenda_get_table (r->agenda));
  g_assert_null (regiotafel_meeting_get_table (r->meeting));
  g_assert_cmpuint (alive, ==, 2);
  g_assert_true (unref_was_last (g_steal_pointer (&r->inventory)));
  g_assert_cmpuint (alive, ==, 0);
}

static void
test_remove_item (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelAgendaItem) item = g_object_ref (r->first);

  assert_in_use (r->inventory, item,
                 "Agenda item “a26-1” is referred to by Meeting “m1”, Meeting “m2”; change those first");
  remove_all (r->inventory, item);
  assert_ids (regiotafel_agenda_get_items (r->agenda), "a26-2");
  assert_ids (regiotafel_inventory_get_agenda_items (r->inventory), "a26-2");
  assert_ids (regiotafel_meeting_get_items (r->meeting), "");
  assert_ids (regiotafel_meeting_get_items (r->other_meeting), "");
  assert_ids (regiotafel_inventory_get_meetings (r->inventory), "m1 m2");
  /* It still tells where it stood, and can go back there: at the end. */
  g_assert_true (regiotafel_agenda_item_get_agenda (item) == r->agenda);
  g_assert_true (regiotafel_inventory_add (r->inventory, REGIOTAFEL_ENTITY (item), NULL));
  assert_ids (regiotafel_agenda_get_items (r->agenda), "a26-2 a26-1");
}

static void
test_remove_agenda (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelAgenda) agenda = g_object_ref (r->agenda);
  g_autoptr (RegiotafelAgendaItem) second = g_object_ref (r->second);
  guint alive = 0;

  watch (r->first, &alive);
  assert_in_use (r->inventory, agenda, "Agenda “a26” is referred to by Agenda item “a26-1”, Agenda item “a26-2”;");
  remove_all (r->inventory, agenda);
  assert_ids (regiotafel_table_get_agendas (r->table), "");
  assert_ids (regiotafel_inventory_get_agendas (r->inventory), "");
  assert_ids (regiotafel_inventory_get_agenda_items (r->inventory), "");
  assert_ids (regiotafel_meeting_get_items (r->meeting), "");
  assert_ids (regiotafel_meeting_get_items (r->other_meeting), "");
  assert_ids (regiotafel_inventory_get_tables (r->inventory), "bgu zk");
  g_assert_cmpuint (alive, ==, 0);

  g_assert_true (regiotafel_inventory_add (r->inventory, REGIOTAFEL_ENTITY (agenda), NULL));
  g_assert_true (regiotafel_inventory_add (r->inventory, REGIOTAFEL_ENTITY (second), NULL));
  assert_ids (regiotafel_agenda_get_items (agenda), "a26-2");
}

/* With the table goes all that it owns, and what elsewhere refers to any of that no longer does. */
static void
test_remove_table (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelTable) table = g_object_ref (r->table);
  guint alive = 0;

  add (r->inventory, regiotafel_membership_new (NULL, r->table, r->organisation));
  regiotafel_table_set_parent (r->other_table, r->table);
  watch (r->agenda, &alive);
  watch (r->first, &alive);
  watch (r->second, &alive);
  watch (r->meeting, &alive);
  assert_in_use (r->inventory, table,
                 "Table “bgu” is referred to by Table “zk”, Membership of “eik” in “bgu”, "
                 "Agenda “a26” and 1 more;");
  remove_all (r->inventory, table);
  g_assert_cmpuint (alive, ==, 0);
  assert_ids (regiotafel_inventory_get_tables (r->inventory), "zk");
  assert_ids (regiotafel_inventory_get_memberships (r->inventory), "");
  assert_ids (regiotafel_inventory_get_agendas (r->inventory), "");
  assert_ids (regiotafel_inventory_get_agenda_items (r->inventory), "");
  assert_ids (regiotafel_inventory_get_meetings (r->inventory), "m2");
  assert_ids (regiotafel_inventory_get_projects (r->inventory), "vroeg");
  assert_ids (regiotafel_meeting_get_items (r->other_meeting), "");
  g_assert_null (regiotafel_table_get_parent (r->other_table));
  assert_ids (regiotafel_table_get_agendas (table), "");
  assert_ids (regiotafel_table_get_meetings (table), "");
  assert_text (found_by_check (r->inventory), "");
  g_assert_true (unref_was_last (g_steal_pointer (&table)));
}

static void
remove_meeting (Region *r)
{
  g_assert_true (regiotafel_inventory_remove (r->inventory, REGIOTAFEL_ENTITY (r->meeting), TRUE, NULL));
}

/* Who listens may take out, in the middle of it, what was about to go anyway. */
static void
test_remove_within_removal (Region *r, gconstpointer data)
{
  RegiotafelCollection *items = regiotafel_meeting_get_items (r->other_meeting);
  guint alive = 0;
  gulong handler = g_signal_connect_swapped (items, "items-changed", G_CALLBACK (remove_meeting), r);

  watch (r->meeting, &alive);
  watch (r->table, &alive);
  remove_all (r->inventory, r->table);
  g_signal_handler_disconnect (items, handler);
  g_assert_cmpuint (alive, ==, 0);
  assert_ids (regiotafel_inventory_get_tables (r->inventory), "zk");
  assert_ids (regiotafel_inventory_get_meetings (r->inventory), "m2");
}

typedef struct
{
  Region *region;
  RegiotafelInventory *other;
} Move;

static void
move_project (Move *move)
{
  RegiotafelEntity *project = REGIOTAFEL_ENTITY (move->region->project);

  g_assert_true (regiotafel_inventory_remove (move->region->inventory, project, TRUE, NULL));
  g_assert_true (regiotafel_inventory_add (move->other, project, NULL));
}

/* Or put it into another inventory, where it then stays. */
static void
test_move_within_removal (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelInventory) other = regiotafel_inventory_new ();
  Move move = { r, other };

  g_signal_connect_swapped (r->first, "notify::project", G_CALLBACK (move_project), &move);
  g_assert_true (regiotafel_inventory_remove (r->inventory, REGIOTAFEL_ENTITY (r->project), TRUE, NULL));
  g_signal_handlers_disconnect_by_data (r->first, &move);
  assert_ids (regiotafel_inventory_get_projects (r->inventory), "");
  assert_ids (regiotafel_inventory_get_projects (other), "vroeg");
  assert_refused (r->inventory, r->project, REGIOTAFEL_ERROR_INVALID_VALUE, "in an inventory already");
}

/* An owner that goes leaves the item behind. */
static void
test_remove_owner (Region *r, gconstpointer data)
{
  regiotafel_agenda_item_set_owner (r->first, r->organisation);
  regiotafel_agenda_item_add_partner (r->second, r->organisation);
  assert_in_use (r->inventory, r->organisation,
                 "Organisation “eik” is referred to by Agenda item “a26-1”, Agenda item “a26-2”;");
  remove_all (r->inventory, r->organisation);
  g_assert_null (regiotafel_agenda_item_get_owner (r->first));
  assert_ids (regiotafel_agenda_item_get_partners (r->second), "");
  assert_ids (regiotafel_agenda_get_items (r->agenda), "a26-1 a26-2");
}

/* A table that outlived its inventory takes all along into another, or nothing. */
static void
test_move (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelInventory) other = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) table = g_object_ref (r->table);
  g_autoptr (RegiotafelProject) project = g_object_ref (r->project);
  RegiotafelTable *elsewhere = add (other, regiotafel_table_new ("elders", NULL));
  RegiotafelAgenda *agenda = add (other, regiotafel_agenda_new ("elders", NULL, elsewhere));
  RegiotafelAgendaItem *twin = add (other, regiotafel_agenda_item_new ("a26-2", NULL, agenda));
  guint64 revision;

  g_clear_object (&r->inventory);
  assert_refused (other, table, REGIOTAFEL_ERROR_DANGLING, "Agenda item “a26-1” refers to “vroeg” as project");
  g_assert_true (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (project), NULL));
  assert_refused (other, table, REGIOTAFEL_ERROR_DUPLICATE_ID, "Agenda item “a26-2” is there already");
  assert_ids (regiotafel_inventory_get_agendas (other), "elders");
  assert_refused (other, r->agenda, REGIOTAFEL_ERROR_DANGLING, "Agenda “a26” refers to “bgu” as table");
  g_assert_true (regiotafel_inventory_remove (other, REGIOTAFEL_ENTITY (twin), FALSE, NULL));

  revision = regiotafel_inventory_get_revision (other);
  g_assert_true (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (table), NULL));
  g_assert_cmpuint (regiotafel_inventory_get_revision (other), ==, revision + 1);
  assert_ids (regiotafel_inventory_get_agendas (other), "elders a26");
  assert_ids (regiotafel_inventory_get_agenda_items (other), "a26-1 a26-2");
  assert_ids (regiotafel_inventory_get_meetings (other), "m1");
  assert_ids (regiotafel_table_get_agendas (table), "a26");
  assert_ids (regiotafel_agenda_get_items (r->agenda), "a26-1 a26-2");
  regiotafel_agenda_item_set_state (r->first, REGIOTAFEL_STATE_RUNNING);
  g_assert_cmpuint (regiotafel_inventory_get_revision (other), ==, revision + 2);
}

static void
test_check (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelProject) stranger = regiotafel_project_new ("vreemd", NULL);
  g_autoptr (RegiotafelAgendaItem) loose = regiotafel_agenda_item_new ("los", NULL, r->agenda);
  RegiotafelAgenda *late = add (r->inventory, regiotafel_agenda_new ("a27", NULL, r->other_table));

  assert_text (found_by_check (r->inventory), "missing-name /tables/1/agendas/0 a27\n");
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (late), "Agenda 2027");
  regiotafel_agenda_item_set_project (r->second, stranger);
  regiotafel_meeting_add_item (r->other_meeting, loose);
  assert_text (found_by_check (r->inventory), "dangling-reference /tables/0/agendas/0/items/1/project vreemd\n"
                                              "dangling-reference /tables/1/meetings/0/items los\n");
  regiotafel_agenda_item_set_project (r->second, NULL);
  regiotafel_meeting_remove_item (r->other_meeting, loose);

  set_period (r->other_table, "2020/2026");
  set_period (late, "2026-12-31/2027");
  assert_text (found_by_check (r->inventory), "");
  set_period (late, "2027/2028");
  assert_text (found_by_check (r->inventory), "outside-table /tables/1/agendas/0 a27\n");
}

#define ADD(path, function) g_test_add (path, Region, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/new", test_new);
  ADD ("/agenda/item", test_item);
  ADD ("/agenda/order", test_order);
  ADD ("/agenda/notify", test_notify);
  ADD ("/agenda/refused", test_refused);
  ADD ("/agenda/keep", test_keep);
  ADD ("/agenda/all-go", test_all_go);
  ADD ("/agenda/dispose-early", test_dispose_early);
  ADD ("/agenda/dispose-owned", test_dispose_owned);
  ADD ("/agenda/remove-item", test_remove_item);
  ADD ("/agenda/remove-agenda", test_remove_agenda);
  ADD ("/agenda/remove-table", test_remove_table);
  ADD ("/agenda/remove-within-removal", test_remove_within_removal);
  ADD ("/agenda/move-within-removal", test_move_within_removal);
  ADD ("/agenda/remove-owner", test_remove_owner);
  ADD ("/agenda/move", test_move);
  ADD ("/agenda/check", test_check);
  return g_test_run ();
}
