/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Persons and their seats: what they are, what becomes of them when tables and organisations come and go, and that no
 * message tells who they are. */
#include "model-helpers.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-person-private.h"
#include "regiotafel-snapshot.h"

#define NAME "Sterre Nachtegaalstra"

typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelTable *raad, *kring;
  RegiotafelOrganisation *eik, *linde;
  RegiotafelPerson *person; /* sits at the council for both, one after the other */
} Region;

static void
set_up (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelPeriod) before = regiotafel_period_parse ("2022/2023", NULL);
  g_autoptr (RegiotafelPeriod) after = regiotafel_period_parse ("2024/..", NULL);

  r->inventory = regiotafel_inventory_new ();
  r->raad = add (r->inventory, regiotafel_table_new ("raad", "Raad"));
  r->kring = add (r->inventory, regiotafel_table_new ("kring", "Kring"));
  r->eik = add (r->inventory, regiotafel_organisation_new ("eik", "De Eik"));
  r->linde = add (r->inventory, regiotafel_organisation_new ("linde", "De Linde"));
  add (r->inventory, regiotafel_membership_new (NULL, r->raad, r->eik));
  add (r->inventory, regiotafel_membership_new (NULL, r->raad, r->linde));
  r->person = regiotafel_person_new ("p-1", NAME);
  regiotafel_person_add_seat (r->person, r->raad, r->eik, before);
  regiotafel_person_add_seat (r->person, r->raad, r->linde, after);
  add (r->inventory, r->person);
}

static void
tear_down (Region *r, gconstpointer data)
{
  g_object_unref (r->inventory);
}

/* "raad/eik 2022/2023, …" */
static char *
seats_of (RegiotafelPerson *person)
{
  RegiotafelCollection *seats = regiotafel_person_get_seats (person);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < regiotafel_collection_get_size (seats); i++)
    {
      RegiotafelPersonSeat *seat = regiotafel_collection_get (seats, i);
      const RegiotafelPeriod *period = regiotafel_person_seat_get_period (seat);
      g_autofree char *when = period != NULL ? regiotafel_period_to_string (period) : g_strdup ("always");

      g_string_append_printf (text, "%s%s/%s %s", i > 0 ? ", " : "", id_of (regiotafel_person_seat_get_table (seat)),
                              id_of (regiotafel_person_seat_get_organisation (seat)), when);
    }
  return g_string_free (text, FALSE);
}

#define assert_seats(person, expected) assert_text (seats_of (person), expected)

static void
test_seats (Region *r, gconstpointer data)
{
  RegiotafelCollection *seats = regiotafel_person_get_seats (r->person);
  guint64 revision = regiotafel_inventory_get_revision (r->inventory);
  guint n_changes = 0;
  RegiotafelPersonSeat *seat;

  g_signal_connect_swapped (seats, "items-changed", G_CALLBACK (count_call), &n_changes);
  assert_seats (r->person, "raad/eik 2022/2023, raad/linde 2024/..");
  seat = regiotafel_person_add_seat (r->person, r->kring, r->eik, NULL);
  assert_seats (r->person, "raad/eik 2022/2023, raad/linde 2024/.., kring/eik always");
  g_assert_true (regiotafel_person_seat_get_table (seat) == r->kring);
  g_assert_true (regiotafel_person_seat_get_organisation (seat) == r->eik);
  g_assert_null (regiotafel_person_seat_get_period (seat));
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 1);
  g_object_ref (seat);
  regiotafel_person_remove_seat (r->person, seat);
  regiotafel_person_remove_seat (r->person, seat);
  g_object_unref (seat);
  assert_seats (r->person, "raad/eik 2022/2023, raad/linde 2024/..");
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 2);
  g_assert_cmpuint (n_changes, ==, 2);
  regiotafel_person_set_contact (r->person, "bureau@raad.example");
  g_assert_cmpstr (regiotafel_person_get_contact (r->person), ==, "bureau@raad.example");
  regiotafel_person_set_contact (r->person, "");
  g_assert_null (regiotafel_person_get_contact (r->person));
}

/* The file of the inventory does not change with its persons, and the other way round. */
static void
test_modified (Region *r, gconstpointer data)
{
  guint n_modified = 0, n_persons = 0;
  guint64 revision;

  regiotafel_inventory_set_origin (r->inventory, NULL, NULL);
  regiotafel_inventory_set_persons_origin_at (r->inventory, NULL, NULL,
                                              regiotafel_inventory_get_persons_revision (r->inventory));
  count_notify (r->inventory, "modified", &n_modified);
  count_notify (r->inventory, "persons-modified", &n_persons);
  revision = regiotafel_inventory_get_revision (r->inventory);

  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (r->person), "Iemand");
  add (r->inventory, regiotafel_person_new ("p-2", NULL));
  regiotafel_inventory_begin_changes (r->inventory);
  regiotafel_person_set_contact (r->person, "bureau");
  regiotafel_person_leave (r->person, REGIOTAFEL_ENTITY (r->eik));
  regiotafel_inventory_end_changes (r->inventory);
  remove_all (r->inventory, regiotafel_collection_get (regiotafel_inventory_get_persons (r->inventory), 1));
  g_assert_false (regiotafel_inventory_get_modified (r->inventory));
  g_assert_true (regiotafel_inventory_get_persons_modified (r->inventory));
  g_assert_cmpuint (regiotafel_inventory_get_revision (r->inventory), ==, revision + 4);
  g_assert_cmpuint (n_modified, ==, 0);
  g_assert_cmpuint (n_persons, ==, 1);

  regiotafel_inventory_set_persons_origin_at (r->inventory, NULL, NULL,
                                              regiotafel_inventory_get_persons_revision (r->inventory));
  g_assert_cmpuint (n_persons, ==, 2);
  regiotafel_inventory_set_title (r->inventory, "Streek");
  g_assert_true (regiotafel_inventory_get_modified (r->inventory));
  g_assert_false (regiotafel_inventory_get_persons_modified (r->inventory));
  g_assert_cmpuint (n_modified, ==, 1);

  /* Both, in one group. */
  regiotafel_inventory_set_origin (r->inventory, NULL, NULL);
  regiotafel_inventory_begin_changes (r->inventory);
  regiotafel_inventory_set_title (r->inventory, "Regio");
  regiotafel_person_set_contact (r->person, "kantoor");
  regiotafel_inventory_end_changes (r->inventory);
  g_assert_true (regiotafel_inventory_get_modified (r->inventory));
  g_assert_true (regiotafel_inventory_get_persons_modified (r->inventory));
}

/* A snapshot has seats of organisations only. */
static void
test_snapshot (Region *r, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelDate) on = regiotafel_date_parse ("2026-10-01", NULL);
  g_autoptr (RegiotafelSnapshot) with = regiotafel_inventory_snapshot (r->inventory, on, &error);
  g_autoptr (RegiotafelSnapshot) without = NULL;

  g_assert_no_error (error);
  remove_all (r->inventory, r->person);
  without = regiotafel_inventory_snapshot (r->inventory, on, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (with), ==, regiotafel_snapshot_get_n_seats (without));
}

static void
test_in_use (Region *r, gconstpointer data)
{
  RegiotafelPerson *other = regiotafel_person_new (NAME, NAME);

  regiotafel_person_add_seat (r->person, r->kring, r->eik, NULL);
  assert_in_use (r->inventory, r->kring, "Table “kring” is referred to by 1 person; ");
  regiotafel_person_add_seat (other, r->kring, r->eik, NULL);
  add (r->inventory, other);
  assert_in_use (r->inventory, r->kring, "Table “kring” is referred to by 2 persons; ");
  assert_in_use (r->inventory, r->linde, "Membership of “linde” in “raad”, and by 1 person; ");
  for (guint i = 0; i < 4; i++)
    add (r->inventory, regiotafel_membership_new (NULL, r->kring, r->linde));
  assert_in_use (r->inventory, r->linde, "Membership of “linde” in “kring” and 2 more, and by 1 person; ");

  remove_all (r->inventory, r->kring);
  assert_seats (r->person, "raad/eik 2022/2023, raad/linde 2024/..");
  assert_seats (other, "");
  remove_all (r->inventory, r->eik);
  assert_seats (r->person, "raad/linde 2024/..");
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_persons (r->inventory)), ==, 2);
  /* Nothing refers to a person. */
  g_assert_true (regiotafel_inventory_remove (r->inventory, REGIOTAFEL_ENTITY (r->person), FALSE, NULL));
}

static void
assert_tells_nothing (GError *error)
{
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_null (strstr (error->message, "Sterre"));
  g_assert_null (strstr (error->message, "Nachtegaalstra"));
}

static void
test_messages (Region *r, gconstpointer data)
{
  static const char *const former[] = { NAME, NULL };
  g_autoptr (RegiotafelPerson) stranger = regiotafel_person_new (NAME, NAME);
  g_autoptr (RegiotafelPerson) nameless = g_object_new (REGIOTAFEL_TYPE_PERSON, "name", NAME, NULL);
  g_autoptr (RegiotafelPerson) twin = regiotafel_person_new (NAME, NAME);
  g_autoptr (RegiotafelInventory) elsewhere = regiotafel_inventory_new ();
  RegiotafelTable *far = add (elsewhere, regiotafel_table_new ("ver", NULL));
  RegiotafelEntity *person = REGIOTAFEL_ENTITY (r->person);
  RegiotafelEntity *other = REGIOTAFEL_ENTITY (stranger);

#define ASSERT_REFUSED(call)                                                                                           \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autoptr (GError) error = NULL;                                                                                   \
    g_assert_false (call);                                                                                             \
    assert_tells_nothing (error);                                                                                      \
  }                                                                                                                    \
  G_STMT_END
  ASSERT_REFUSED (regiotafel_inventory_add (r->inventory, REGIOTAFEL_ENTITY (nameless), &error));
  ASSERT_REFUSED (regiotafel_inventory_remove (r->inventory, other, TRUE, &error));
  ASSERT_REFUSED (regiotafel_inventory_merge (r->inventory, person, other, &error));
  ASSERT_REFUSED (regiotafel_inventory_merge (r->inventory, person, REGIOTAFEL_ENTITY (r->raad), &error));
  regiotafel_person_add_seat (stranger, far, r->eik, NULL);
  ASSERT_REFUSED (regiotafel_inventory_add (r->inventory, other, &error));
  regiotafel_person_leave (stranger, REGIOTAFEL_ENTITY (far));
  g_assert_true (regiotafel_inventory_add (r->inventory, other, NULL));
  ASSERT_REFUSED (regiotafel_inventory_add (r->inventory, other, &error));
  ASSERT_REFUSED (regiotafel_inventory_add (r->inventory, REGIOTAFEL_ENTITY (twin), &error));
  ASSERT_REFUSED (regiotafel_inventory_set_former_ids (r->inventory, person, former, &error));
  ASSERT_REFUSED (regiotafel_inventory_merge (r->inventory, other, other, &error));
#undef ASSERT_REFUSED

  assert_text (regiotafel_inventory_describe (person), "Person “p-1”");
  assert_text (regiotafel_inventory_describe (other), "Person “…”");
}

static void
test_ids (void)
{
  static const char *const tell_nothing[] = { "p-1", "p-007", "p-12345678901234567890" };
  static const char *const may_tell[]
      = { "", "p", "p-", "p1", "P-1", "p-1a", "p-a", "p-1 ", "p--1", "p-١", "jansen", "1" };

  for (guint i = 0; i < G_N_ELEMENTS (tell_nothing); i++)
    g_assert_true (regiotafel_person_id_tells_nothing (tell_nothing[i]));
  for (guint i = 0; i < G_N_ELEMENTS (may_tell); i++)
    g_assert_false (regiotafel_person_id_tells_nothing (may_tell[i]));
  g_assert_false (regiotafel_person_id_tells_nothing (NULL));
}

static void
test_check (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelInventory) elsewhere = regiotafel_inventory_new ();
  RegiotafelTable *far = add (elsewhere, regiotafel_table_new ("ver", NULL));
  RegiotafelMembership *membership = regiotafel_collection_get (regiotafel_inventory_get_memberships (r->inventory), 1);

  assert_text (found_by_check (r->inventory), "");
  regiotafel_person_add_seat (r->person, r->kring, r->eik, NULL);
  regiotafel_person_add_seat (r->person, far, r->eik, NULL);
  add (r->inventory, regiotafel_person_new (NAME, NULL));
  assert_text (found_by_check (r->inventory),
               "missing-seat /persons/0/seats/2 (null)\ndangling-reference /persons/0/seats/3 (null)\n"
               "missing-name /persons/1 (null)\n");
  /* A membership is no concern of persons, who may be put right afterwards. */
  g_assert_true (regiotafel_inventory_remove (r->inventory, REGIOTAFEL_ENTITY (membership), FALSE, NULL));
  assert_text (found_by_check (r->inventory),
               "missing-seat /persons/0/seats/1 (null)\nmissing-seat /persons/0/seats/2 (null)\n"
               "dangling-reference /persons/0/seats/3 (null)\nmissing-name /persons/1 (null)\n");
}

static void
merge (RegiotafelInventory *inventory, gpointer keep, gpointer duplicate)
{
  g_autoptr (GError) error = NULL;

  regiotafel_inventory_merge (inventory, keep, duplicate, &error);
  g_assert_no_error (error);
}

/* Seats follow, in their places, and say nothing twice. */
static void
test_merge_around (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelPeriod) after = regiotafel_period_parse ("2024/..", NULL);
  RegiotafelPersonSeat *seat = regiotafel_person_add_seat (r->person, r->kring, r->linde, after);

  regiotafel_extras_add (regiotafel_person_seat_get_extras (seat), "x", "1", 1);
  regiotafel_person_add_seat (r->person, r->kring, r->linde, after);
  regiotafel_person_add_seat (r->person, r->kring, r->eik, NULL);
  regiotafel_inventory_set_persons_origin_at (r->inventory, NULL, NULL,
                                              regiotafel_inventory_get_persons_revision (r->inventory));
  merge (r->inventory, r->raad, r->kring);
  /* One of the two that came says no more than what was there; the other is one that this version does not know all of.
   */
  assert_seats (r->person, "raad/eik 2022/2023, raad/linde 2024/.., raad/linde 2024/.., raad/eik always");
  g_assert_true (regiotafel_inventory_get_persons_modified (r->inventory));
  merge (r->inventory, r->linde, r->eik);
  assert_seats (r->person, "raad/linde 2022/2023, raad/linde 2024/.., raad/linde 2024/.., raad/linde always");
  assert_text (found_by_check (r->inventory), "");
  seat = regiotafel_collection_get (regiotafel_person_get_seats (r->person), 2);
  g_assert_cmpuint (regiotafel_extras_get_size (regiotafel_person_seat_get_extras (seat)), ==, 1);
}

/* Two persons who are the same. */
static void
test_merge_persons (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelPeriod) after = regiotafel_period_parse ("2024/..", NULL);
  RegiotafelPerson *other = regiotafel_person_new ("p-2", "S. Nachtegaalstra");

  regiotafel_person_add_seat (other, r->raad, r->linde, after);
  regiotafel_person_add_seat (other, r->kring, r->linde, NULL);
  regiotafel_person_set_contact (other, "bureau");
  add (r->inventory, other);
  regiotafel_inventory_set_origin (r->inventory, NULL, NULL);
  merge (r->inventory, r->person, other);
  assert_seats (r->person, "raad/eik 2022/2023, raad/linde 2024/.., kring/linde always");
  g_assert_cmpstr (regiotafel_person_get_contact (r->person), ==, "bureau");
  g_assert_cmpstr (regiotafel_entity_get_aliases (REGIOTAFEL_ENTITY (r->person))[0], ==, "S. Nachtegaalstra");
  g_assert_true (regiotafel_collection_find (regiotafel_inventory_get_persons (r->inventory), "p-2") == r->person);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_persons (r->inventory)), ==, 1);
  g_assert_false (regiotafel_inventory_get_modified (r->inventory));
}

static void
test_copy (Region *r, gconstpointer data)
{
  g_autoptr (RegiotafelInventory) copy = NULL;
  RegiotafelPerson *person;
  RegiotafelPersonSeat *seat = regiotafel_collection_get (regiotafel_person_get_seats (r->person), 0);

  regiotafel_person_set_contact (r->person, "bureau");
  regiotafel_extras_add (regiotafel_person_seat_get_extras (seat), "x", "1", 1);
  regiotafel_extras_add (regiotafel_inventory_get_persons_extras (r->inventory), "y", "2", 1);
  copy = regiotafel_inventory_copy (r->inventory);
  person = regiotafel_collection_find (regiotafel_inventory_get_persons (copy), "p-1");
  g_assert_true (person != r->person);
  assert_seats (person, "raad/eik 2022/2023, raad/linde 2024/..");
  seat = regiotafel_collection_get (regiotafel_person_get_seats (person), 0);
  g_assert_true (regiotafel_person_seat_get_table (seat)
                 == regiotafel_collection_find (regiotafel_inventory_get_tables (copy), "raad"));
  g_assert_true (regiotafel_person_seat_get_table (seat) != r->raad);
  g_assert_cmpstr (regiotafel_extras_get_name (regiotafel_person_seat_get_extras (seat), 0), ==, "x");
  g_assert_cmpstr (regiotafel_extras_get_name (regiotafel_inventory_get_persons_extras (copy), 0), ==, "y");
  g_assert_cmpstr (regiotafel_person_get_contact (person), ==, "bureau");
  g_assert_false (regiotafel_inventory_get_modified (copy));
  g_assert_false (regiotafel_inventory_get_persons_modified (copy));

  /* Neither hears of the other. */
  remove_all (copy, regiotafel_collection_find (regiotafel_inventory_get_tables (copy), "raad"));
  assert_seats (person, "");
  assert_seats (r->person, "raad/eik 2022/2023, raad/linde 2024/..");
}

/* A person keeps tables and organisations alive, and nothing keeps a person. */
static void
test_life (void)
{
  guint alive = 0;
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = add (inventory, regiotafel_table_new ("raad", NULL));
  RegiotafelOrganisation *organisation = add (inventory, regiotafel_organisation_new ("eik", NULL));
  RegiotafelPerson *person = add (inventory, regiotafel_person_new ("p-1", NAME));
  RegiotafelPerson *held = g_object_ref (add (inventory, regiotafel_person_new ("p-2", NULL)));

  watch (table, &alive);
  watch (organisation, &alive);
  watch (person, &alive);
  watch (held, &alive);
  regiotafel_person_add_seat (person, table, organisation, NULL);
  regiotafel_person_add_seat (held, table, organisation, NULL);
  g_object_unref (inventory);
  g_assert_cmpuint (alive, ==, 3);
  assert_seats (held, "raad/eik always");
  g_object_unref (held);
  g_assert_cmpuint (alive, ==, 0);
}

/* Somebody who hears of a seat that goes and takes away the rest. */
static void
take_all (RegiotafelCollection *seats, guint position, guint removed, guint added, gpointer person)
{
  if (regiotafel_collection_get_size (seats) > 0)
    regiotafel_person_remove_seat (person, regiotafel_collection_get (seats, 0));
}

static void
test_interference (Region *r, gconstpointer data)
{
  regiotafel_person_add_seat (r->person, r->raad, r->eik, NULL);
  g_signal_connect (regiotafel_person_get_seats (r->person), "items-changed", G_CALLBACK (take_all), r->person);
  remove_all (r->inventory, r->raad);
  assert_seats (r->person, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Region, NULL, set_up, test, tear_down)
  ADD ("/person/seats", test_seats);
  ADD ("/person/modified", test_modified);
  ADD ("/person/snapshot", test_snapshot);
  ADD ("/person/in-use", test_in_use);
  ADD ("/person/messages", test_messages);
  ADD ("/person/check", test_check);
  ADD ("/person/merge-around", test_merge_around);
  ADD ("/person/merge-persons", test_merge_persons);
  ADD ("/person/copy", test_copy);
  ADD ("/person/interference", test_interference);
#undef ADD
  g_test_add_func ("/person/ids", test_ids);
  g_test_add_func ("/person/life", test_life);
  return g_test_run ();
}
