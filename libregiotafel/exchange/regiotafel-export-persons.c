/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-export-persons-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-person-private.h"

/* So that no other use of the same key gives the same tokens. */
#define PURPOSE "regiotafel/1 pseudonym of a person"
#define PSEUDONYM_DIGITS 20

/* Days, both included. */
typedef struct
{
  gint64 first;
  gint64 last;
} Days;

/* An organisation at a table, whenever. */
typedef struct
{
  RegiotafelTable *table;
  RegiotafelOrganisation *organisation;
  GPtrArray *memberships;
  GArray *seats; /* of Sitting */
} Pair;

typedef struct
{
  RegiotafelExportSeat seat;
  guint number; /* of the person */
  Days days;
} Sitting;

struct _RegiotafelExportPersons
{
  GPtrArray *all;
  GPtrArray *pseudonyms;
  GPtrArray *pairs;    /* of Pair, in the order of the memberships */
  GHashTable *by_pair; /* the same */
  GHashTable *seats;   /* membership to GArray of RegiotafelExportSeat */
  GHashTable *hidden;  /* roles */
};

static guint
hash_pair (gconstpointer pair)
{
  const Pair *self = pair;

  return g_direct_hash (self->table) * 31 + g_direct_hash (self->organisation);
}

static gboolean
equal_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *one = a, *other = b;

  return one->table == other->table && one->organisation == other->organisation;
}

static void
free_pair (gpointer data)
{
  Pair *pair = data;

  g_ptr_array_unref (pair->memberships);
  g_array_unref (pair->seats);
  g_free (pair);
}

/* As wide as the dates can mean: who may have been there counts as there. */
static Days
days_of (const RegiotafelPeriod *period)
{
  const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;
  Days days = { start != NULL ? regiotafel_date_first_day (start) : G_MININT32,
                end != NULL ? regiotafel_date_last_day (end) : G_MAXINT32 };

  return days;
}

static gboolean
overlap (Days a, Days b)
{
  return a.first <= b.last && b.first <= a.last;
}

static Days
intersect (Days a, Days b)
{
  Days both = { MAX (a.first, b.first), MIN (a.last, b.last) };

  return both;
}

static void
find_pairs (RegiotafelExportPersons *self, RegiotafelInventory *inventory)
{
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);

  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    {
      RegiotafelCollection *memberships = regiotafel_table_get_memberships (regiotafel_collection_get (tables, i));

      for (guint j = 0; j < regiotafel_collection_get_size (memberships); j++)
        {
          RegiotafelMembership *membership = regiotafel_collection_get (memberships, j);
          const Pair key = { membership->table, membership->organisation };
          Pair *pair = g_hash_table_lookup (self->by_pair, &key);

          if (pair == NULL)
            {
              pair = g_new0 (Pair, 1);
              pair->table = key.table;
              pair->organisation = key.organisation;
              pair->memberships = g_ptr_array_new ();
              pair->seats = g_array_new (FALSE, FALSE, sizeof (Sitting));
              g_ptr_array_add (self->pairs, pair);
              g_hash_table_add (self->by_pair, pair);
            }
          g_ptr_array_add (pair->memberships, membership);
        }
    }
}

static char *
make_pseudonym (GBytes *key, const char *id)
{
  gsize length;
  const guchar *data = g_bytes_get_data (key, &length);
  GHmac *hmac = g_hmac_new (G_CHECKSUM_SHA256, data, length);
  char *pseudonym;

  /* The NUL goes with it: no id can be taken for another purpose. */
  g_hmac_update (hmac, (const guchar *) PURPOSE, sizeof PURPOSE);
  g_hmac_update (hmac, (const guchar *) id, (gssize) strlen (id));
  pseudonym = g_strndup (g_hmac_get_string (hmac), PSEUDONYM_DIGITS);
  g_hmac_unref (hmac);
  return pseudonym;
}

/* The seats of persons, with the pairs of the copy that they are at. */
static void
find_seats (RegiotafelExportPersons *self, RegiotafelInventory *from, RegiotafelInventory *inventory, GBytes *key)
{
  RegiotafelCollection *persons = regiotafel_inventory_get_persons (from);
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);
  RegiotafelCollection *organisations = regiotafel_inventory_get_organisations (inventory);

  for (guint i = 0; i < regiotafel_collection_get_size (persons); i++)
    {
      RegiotafelPerson *person = regiotafel_collection_get (persons, i);
      RegiotafelCollection *seats = regiotafel_person_get_seats (person);
      const char *id = regiotafel_entity_get_id (REGIOTAFEL_ENTITY (person));
      Sitting sitting = { { person }, i };
      gboolean is_seen = FALSE;

      for (guint j = 0; j < regiotafel_collection_get_size (seats); j++)
        {
          RegiotafelPersonSeat *seat = regiotafel_collection_get (seats, j);
          RegiotafelEntity *table = REGIOTAFEL_ENTITY (regiotafel_person_seat_get_table (seat));
          RegiotafelEntity *organisation = REGIOTAFEL_ENTITY (regiotafel_person_seat_get_organisation (seat));
          const Pair at = { regiotafel_collection_find (tables, regiotafel_entity_get_id (table)),
                            regiotafel_collection_find (organisations, regiotafel_entity_get_id (organisation)) };
          Pair *pair = g_hash_table_lookup (self->by_pair, &at);

          if (pair == NULL)
            continue;
          if (!is_seen && key != NULL)
            {
              sitting.seat.pseudonym = make_pseudonym (key, id != NULL ? id : "");
              g_ptr_array_add (self->pseudonyms, (gpointer) sitting.seat.pseudonym);
            }
          if (!is_seen)
            g_ptr_array_add (self->all, person);
          is_seen = TRUE;
          sitting.seat.seat = seat;
          sitting.days = days_of (regiotafel_person_seat_get_period (seat));
          g_array_append_val (pair->seats, sitting);
        }
    }
}

/* The order of the persons' file tells something of who they are. */
static int
compare_pseudonyms (gconstpointer a, gconstpointer b)
{
  const Sitting *one = a, *other = b;
  int order = g_strcmp0 (one->seat.pseudonym, other->seat.pseudonym);

  if (order == 0)
    order = (one->days.first > other->days.first) - (one->days.first < other->days.first);
  return order != 0 ? order : (one->days.last > other->days.last) - (one->days.last < other->days.last);
}

static void
add_seat (RegiotafelExportPersons *self, RegiotafelMembership *membership, const RegiotafelExportSeat *seat)
{
  GArray *seats = g_hash_table_lookup (self->seats, membership);

  if (seats == NULL)
    {
      seats = g_array_new (FALSE, FALSE, sizeof (RegiotafelExportSeat));
      g_hash_table_insert (self->seats, membership, seats);
    }
  g_array_append_val (seats, *seat);
}

/* A person sits with the memberships of the same time. The dates of both need not fit: who sits at none of those times
 * comes with the last. */
static void
seat_persons (RegiotafelExportPersons *self, Pair *pair)
{
  for (guint i = 0; i < pair->seats->len; i++)
    {
      const Sitting *sitting = &g_array_index (pair->seats, Sitting, i);
      gboolean is_seated = FALSE;

      for (guint j = 0; j < pair->memberships->len; j++)
        {
          RegiotafelMembership *membership = g_ptr_array_index (pair->memberships, j);
          const RegiotafelPeriod *period = regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership));

          if (!overlap (days_of (period), sitting->days))
            continue;
          add_seat (self, membership, &sitting->seat);
          is_seated = TRUE;
        }
      if (!is_seated)
        add_seat (self, g_ptr_array_index (pair->memberships, pair->memberships->len - 1), &sitting->seat);
    }
}

/* ---- Roles that tell who it is ---- */

/* Somebody comes, or is gone from that day on. */
typedef struct
{
  gint64 day;
  guint number; /* of the person */
  int change;
} Event;

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const Event *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return (one->number > other->number) - (one->number < other->number);
}

/* The stretches of days on which exactly one person sits there, in order. */
static GArray *
find_days_alone (const Pair *pair)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_autoptr (GHashTable) present = g_hash_table_new (g_direct_hash, g_direct_equal);
  GArray *alone = g_array_new (FALSE, FALSE, sizeof (Days));

  for (guint i = 0; i < pair->seats->len; i++)
    {
      const Sitting *sitting = &g_array_index (pair->seats, Sitting, i);
      Event comes = { sitting->days.first, sitting->number, 1 };
      Event is_gone = { sitting->days.last + 1, sitting->number, -1 };

      g_array_append_val (events, comes);
      g_array_append_val (events, is_gone);
    }
  g_array_sort (events, compare_events);
  for (guint i = 0; i < events->len;)
    {
      gint64 day = g_array_index (events, Event, i).day;

      for (; i < events->len && g_array_index (events, Event, i).day == day; i++)
        {
          const Event *event = &g_array_index (events, Event, i);
          gpointer key = GUINT_TO_POINTER (event->number + 1);
          int n = GPOINTER_TO_INT (g_hash_table_lookup (present, key)) + event->change;

          /* One person may have two seats here at a time. */
          if (n == 0)
            g_hash_table_remove (present, key);
          else
            g_hash_table_insert (present, key, GINT_TO_POINTER (n));
        }
      if (g_hash_table_size (present) == 1)
        {
          /* Somebody is there, so somebody goes. */
          Days days = { day, g_array_index (events, Event, i).day - 1 };

          g_array_append_val (alone, days);
        }
    }
  return alone;
}

/* @alone is in order, and no two overlap. */
static gboolean
is_alone_within (const GArray *alone, Days days)
{
  guint low = 0, high = alone->len;

  if (days.first > days.last)
    return FALSE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (alone, Days, middle).last < days.first)
        low = middle + 1;
      else
        high = middle;
    }
  return low < alone->len && g_array_index (alone, Days, low).first <= days.last;
}

static gboolean
is_one_person (const GArray *seats)
{
  for (guint i = 1; seats != NULL && i < seats->len; i++)
    if (g_array_index (seats, RegiotafelExportSeat, i).person != g_array_index (seats, RegiotafelExportSeat, 0).person)
      return FALSE;
  return seats != NULL && seats->len > 0;
}

/* A role tells who a pseudonym is when on some day of it there is but one who can have it; and when only one stands
 * beside it, whatever the dates say. */
static void
hide_roles (RegiotafelExportPersons *self, const Pair *pair)
{
  g_autoptr (GArray) alone = find_days_alone (pair);

  for (guint i = 0; i < pair->memberships->len; i++)
    {
      RegiotafelMembership *membership = g_ptr_array_index (pair->memberships, i);
      Days days = days_of (regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership)));
      gboolean is_single = is_one_person (g_hash_table_lookup (self->seats, membership));

      for (guint j = 0; membership->roles != NULL && j < regiotafel_collection_get_size (membership->roles); j++)
        {
          RegiotafelRoleTerm *role = regiotafel_collection_get (membership->roles, j);
          const RegiotafelPeriod *period = regiotafel_role_term_get_period (role);

          if (is_single || is_alone_within (alone, intersect (days, days_of (period))))
            g_hash_table_add (self->hidden, role);
        }
    }
}

RegiotafelExportPersons *
regiotafel_export_persons_new (RegiotafelInventory *persons, RegiotafelInventory *inventory, GBytes *key)
{
  RegiotafelExportPersons *self = g_new0 (RegiotafelExportPersons, 1);

  self->all = g_ptr_array_new ();
  self->pseudonyms = g_ptr_array_new_with_free_func (g_free);
  self->pairs = g_ptr_array_new_with_free_func (free_pair);
  self->by_pair = g_hash_table_new (hash_pair, equal_pairs);
  self->seats = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_array_unref);
  self->hidden = g_hash_table_new (g_direct_hash, g_direct_equal);
  find_pairs (self, inventory);
  find_seats (self, persons, inventory, key);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      Pair *pair = g_ptr_array_index (self->pairs, i);

      if (pair->seats->len == 0)
        continue;
      if (key != NULL)
        g_array_sort (pair->seats, compare_pseudonyms);
      seat_persons (self, pair);
      if (key != NULL)
        hide_roles (self, pair);
    }
  return self;
}

void
regiotafel_export_persons_free (RegiotafelExportPersons *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->seats);
  g_hash_table_unref (self->by_pair);
  g_ptr_array_unref (self->pairs);
  g_ptr_array_unref (self->pseudonyms);
  g_ptr_array_unref (self->all);
  g_free (self);
}

const GPtrArray *
regiotafel_export_persons_get_all (const RegiotafelExportPersons *self)
{
  return self->all;
}

const GArray *
regiotafel_export_persons_get_seats (const RegiotafelExportPersons *self, RegiotafelMembership *membership)
{
  return g_hash_table_lookup (self->seats, membership);
}

gboolean
regiotafel_export_persons_hides (const RegiotafelExportPersons *self, RegiotafelRoleTerm *role)
{
  return g_hash_table_contains (self->hidden, role);
}

guint
regiotafel_export_persons_get_n_hidden (const RegiotafelExportPersons *self)
{
  return g_hash_table_size (self->hidden);
}
