/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Meetings: when, for how long, where and about what. */
#include <math.h>

#include "model-helpers.h"
#include "regiotafel-meeting-private.h"

typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelTable *table;
  RegiotafelMeeting *meeting;
} Region;

static void
set_up (Region *r, gconstpointer data)
{
  r->inventory = regiotafel_inventory_new ();
  r->table = add (r->inventory, regiotafel_table_new ("bgu", "Bestuurlijk overleg"));
  r->meeting = add (r->inventory, regiotafel_meeting_new ("m1", "Voorjaar", r->table));
}

static void
tear_down (Region *r, gconstpointer data)
{
  g_clear_object (&r->inventory);
}

static void
set_date (RegiotafelMeeting *meeting, const char *text)
{
  g_autoptr (RegiotafelDate) date = text != NULL ? regiotafel_date_parse (text, NULL) : NULL;

  g_assert_true ((date != NULL) == (text != NULL));
  regiotafel_meeting_set_date (meeting, date);
}

static void
test_new (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);
  g_autoptr (RegiotafelMeeting) meeting = regiotafel_meeting_new ("m1", NULL, table);

  g_assert_cmpstr (id_of (meeting), ==, "m1");
  g_assert_true (regiotafel_meeting_get_table (meeting) == table);
  g_assert_null (regiotafel_meeting_get_date (meeting));
  g_assert_null (regiotafel_meeting_get_time (meeting));
  g_assert_true (isnan (regiotafel_meeting_get_hours (meeting)));
  g_assert_null (regiotafel_meeting_get_location (meeting));
  g_assert_cmpint (regiotafel_meeting_get_state (meeting), ==, REGIOTAFEL_STATE_UNKNOWN);
  assert_ids (regiotafel_meeting_get_items (meeting), "");
  assert_ids (regiotafel_table_get_meetings (table), "");
  /* In no inventory yet: it keeps its table. */
  g_assert_false (unref_was_last (g_steal_pointer (&table)));
  g_assert_cmpstr (id_of (regiotafel_meeting_get_table (meeting)), ==, "bgu");

  expect_critical ("*IS_TABLE*");
  g_assert_null (regiotafel_meeting_new ("m1", NULL, NULL));
  assert_expected ();
}

static void
test_time_is_valid (void)
{
  static const char *const good[] = { "00:00", "09:30", "13:05", "19:59", "20:00", "23:59" };
  static const char *const bad[]
      = { "",         "9:30",   "24:00", "23:60", "30:00",   "12:3",  "12:345", "12.30", "12-30",
          "12:30 ",   " 12:30", "1a:00", "12:0a", ":",       "1",     "12",     "12:",   "1230",
          "12:30:00", "+1:30",  "-1:30", "12:99", "２２:00", "1:2:3", "ab:cd",  "12\n30" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (regiotafel_time_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (regiotafel_time_is_valid (bad[i]))
      g_error ("“%s” passes for a time", bad[i]);
}

static void
test_time (Region *r, gconstpointer data)
{
  guint notified = 0;

  count_notify (r->meeting, "time", &notified);
  regiotafel_meeting_set_time (r->meeting, "13:30");
  regiotafel_meeting_set_time (r->meeting, "13:30");
  g_assert_cmpuint (notified, ==, 1);
  /* A time that is none changes nothing. */
  expect_critical ("*regiotafel_time_is_valid*");
  regiotafel_meeting_set_time (r->meeting, "half twee");
  assert_expected ();
  expect_critical ("*regiotafel_time_is_valid*");
  g_object_set (r->meeting, "time", "24:00", NULL);
  assert_expected ();
  g_assert_cmpstr (regiotafel_meeting_get_time (r->meeting), ==, "13:30");
  g_assert_cmpuint (notified, ==, 1);
  /* An empty text is none. */
  regiotafel_meeting_set_time (r->meeting, "");
  g_assert_null (regiotafel_meeting_get_time (r->meeting));
  regiotafel_meeting_set_time (r->meeting, NULL);
  g_assert_cmpuint (notified, ==, 2);
}

static void
test_hours (Region *r, gconstpointer data)
{
  static const double bad[] = { 0, -1, -0.0, INFINITY, -INFINITY };
  guint notified = 0;

  count_notify (r->meeting, "hours", &notified);
  regiotafel_meeting_set_hours (r->meeting, 1.5);
  regiotafel_meeting_set_hours (r->meeting, 1.5);
  g_assert_cmpuint (notified, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (regiotafel_hours_are_valid (bad[i]));
      expect_critical ("*regiotafel_hours_are_valid*");
      regiotafel_meeting_set_hours (r->meeting, bad[i]);
      assert_expected ();
    }
  expect_critical ("*regiotafel_hours_are_valid*");
  g_object_set (r->meeting, "hours", -2.0, NULL);
  assert_expected ();
  g_assert_cmpfloat (regiotafel_meeting_get_hours (r->meeting), ==, 1.5);
  g_object_set (r->meeting, "hours", (double) NAN, NULL);
  g_assert_true (isnan (regiotafel_meeting_get_hours (r->meeting)));
  g_assert_cmpuint (notified, ==, 2);
  regiotafel_meeting_set_hours (r->meeting, NAN);
  g_assert_cmpuint (notified, ==, 2);
}

/* A date may be as vague as what is known: a month, a year. */
static void
test_date (Region *r, gconstpointer data)
{
  static const char *const dates[] = { "2026-12-03", "2026-12", "2026" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      set_date (r->meeting, dates[i]);
      assert_text (regiotafel_date_to_string (regiotafel_meeting_get_date (r->meeting)), dates[i]);
    }
}

static void
test_changes (Region *r, gconstpointer data)
{
  guint64 revision = regiotafel_inventory_get_revision (r->inventory);

  set_date (r->meeting, "2026-12-03");
  regiotafel_meeting_set_time (r->meeting, "13:00");
  regiotafel_meeting_set_hours (r->meeting, 4);
  regiotafel_meeting_set_location (r->meeting, "Gemeentehuis");
  regiotafel_meeting_set_state (r->meeting, REGIOTAFEL_STATE_PLANNED);
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 5);
  regiotafel_inventory_begin_changes (r->inventory);
  regiotafel_meeting_set_location (r->meeting, NULL);
  regiotafel_meeting_set_state (r->meeting, REGIOTAFEL_STATE_DROPPED);
  add (r->inventory, regiotafel_meeting_new ("m2", NULL, r->table));
  regiotafel_inventory_end_changes (r->inventory);
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 6);
  g_assert_null (regiotafel_meeting_get_location (r->meeting));
  assert_ids (regiotafel_table_get_meetings (r->table), "m1 m2");
}

static void
test_items (Region *r, gconstpointer data)
{
  RegiotafelAgenda *agenda = add (r->inventory, regiotafel_agenda_new ("a", NULL, r->table));
  RegiotafelAgendaItem *first = add (r->inventory, regiotafel_agenda_item_new ("a1", NULL, agenda));
  RegiotafelAgendaItem *second = add (r->inventory, regiotafel_agenda_item_new ("a2", NULL, agenda));
  guint64 revision = regiotafel_inventory_get_revision (r->inventory);

  /* In the order of the meeting, which need not be that of the agenda. */
  regiotafel_meeting_add_item (r->meeting, second);
  regiotafel_meeting_add_item (r->meeting, first);
  regiotafel_meeting_add_item (r->meeting, second);
  assert_ids (regiotafel_meeting_get_items (r->meeting), "a2 a1");
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 2);
  regiotafel_meeting_remove_item (r->meeting, second);
  regiotafel_meeting_remove_item (r->meeting, second);
  assert_ids (regiotafel_meeting_get_items (r->meeting), "a1");
  assert_ids (regiotafel_agenda_get_items (agenda), "a1 a2");
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 3);

  expect_critical ("*IS_AGENDA_ITEM*");
  regiotafel_meeting_add_item (r->meeting, (gpointer) agenda);
  assert_expected ();
}

static void
test_refused (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelTable) stranger = regiotafel_table_new ("vreemd", NULL);
  g_autoptr (RegiotafelMeeting) of_stranger = regiotafel_meeting_new ("v", NULL, stranger);
  g_autoptr (RegiotafelMeeting) twin = regiotafel_meeting_new ("m1", NULL, r->table);
  g_autoptr (RegiotafelMeeting) bare = g_object_new (REGIOTAFEL_TYPE_MEETING, NULL);
  g_autoptr (RegiotafelMeeting) nowhere = g_object_new (REGIOTAFEL_TYPE_MEETING, "id", "n", NULL);
  g_autoptr (RegiotafelAgenda) agenda = regiotafel_agenda_new ("a", NULL, r->table);
  g_autoptr (RegiotafelAgendaItem) item = regiotafel_agenda_item_new ("a1", NULL, agenda);
  g_autoptr (RegiotafelMeeting) about = regiotafel_meeting_new ("m2", NULL, r->table);

  assert_refused (r->inventory, of_stranger, REGIOTAFEL_ERROR_DANGLING, "Meeting “v” refers to “vreemd” as table");
  assert_refused (r->inventory, twin, REGIOTAFEL_ERROR_DUPLICATE_ID, "Meeting “m1” is there already");
  assert_refused (r->inventory, bare, REGIOTAFEL_ERROR_INVALID_VALUE, "has no id");
  assert_refused (r->inventory, nowhere, REGIOTAFEL_ERROR_INVALID_VALUE, "Meeting “n” has no table");
  regiotafel_meeting_add_item (about, item);
  assert_refused (r->inventory, about, REGIOTAFEL_ERROR_DANGLING, "Meeting “m2” refers to “a1” as items");
  assert_ids (regiotafel_table_get_meetings (r->table), "m1");
}

/* A meeting does not keep its table, and outlives it knowing of none. */
static void
test_keep (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelMeeting) meeting = g_object_ref (r->meeting);
  g_autoptr (RegiotafelInventory) other = regiotafel_inventory_new ();
  guint notified = 0;

  count_notify (meeting, "table", &notified);
  g_assert_true (unref_was_last (g_steal_pointer (&r->inventory)));
  g_assert_null (regiotafel_meeting_get_table (meeting));
  g_assert_cmpuint (notified, ==, 1);
  assert_refused (other, meeting, REGIOTAFEL_ERROR_INVALID_VALUE, "has no table");
}

/* Nothing refers to a meeting, so it goes at once; it knows its table still, and can come back. */
static void
test_remove (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelMeeting) meeting = g_object_ref (r->meeting);
  guint64 revision = regiotafel_inventory_get_revision (r->inventory);

  g_assert_true (regiotafel_inventory_remove (r->inventory, REGIOTAFEL_ENTITY (meeting), FALSE, NULL));
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 1);
  assert_ids (regiotafel_table_get_meetings (r->table), "");
  assert_ids (regiotafel_inventory_get_meetings (r->inventory), "");
  g_assert_true (regiotafel_meeting_get_table (meeting) == r->table);
  g_assert_true (regiotafel_inventory_add (r->inventory, REGIOTAFEL_ENTITY (meeting), NULL));
  assert_ids (regiotafel_table_get_meetings (r->table), "m1");
}

static void
test_check (Region *r, gconstpointer data)
{
  assert_text (found_by_check (r->inventory), "");
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (r->meeting), NULL);
  assert_text (found_by_check (r->inventory), "missing-name /tables/0/meetings/0 m1\n");
  /* A meeting is known by its date. */
  set_date (r->meeting, "2026-12");
  assert_text (found_by_check (r->inventory), "");
  /* As long as any day that may be meant is one of the table, it may be right. */
  set_period (r->table, "2020/2026-12-01");
  assert_text (found_by_check (r->inventory), "");
  set_date (r->meeting, "2026-12-02");
  assert_text (found_by_check (r->inventory), "outside-table /tables/0/meetings/0 m1\n");
}

#define ADD(path, function) g_test_add (path, Region, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting/new", test_new);
  g_test_add_func ("/meeting/time-is-valid", test_time_is_valid);
  ADD ("/meeting/time", test_time);
  ADD ("/meeting/hours", test_hours);
  ADD ("/meeting/date", test_date);
  ADD ("/meeting/changes", test_changes);
  ADD ("/meeting/items", test_items);
  ADD ("/meeting/refused", test_refused);
  ADD ("/meeting/keep", test_keep);
  ADD ("/meeting/remove", test_remove);
  ADD ("/meeting/check", test_check);
  return g_test_run ();
}
