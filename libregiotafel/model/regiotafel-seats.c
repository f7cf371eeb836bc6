/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-seats-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-membership.h"

typedef struct
{
  RegiotafelTable *table;
  RegiotafelOrganisation *organisation;
} Seat;

/* Invariant: `set` holds pointers into `seats`, each pair once. */
struct _RegiotafelSeats
{
  GArray *seats;
  GHashTable *set;
};

static guint
hash_seat (gconstpointer seat)
{
  const Seat *self = seat;

  return g_direct_hash (self->table) * 31 + g_direct_hash (self->organisation);
}

static gboolean
same_seat (gconstpointer seat, gconstpointer other)
{
  const Seat *a = seat, *b = other;

  return a->table == b->table && a->organisation == b->organisation;
}

RegiotafelSeats *
regiotafel_seats_new (RegiotafelInventory *inventory)
{
  RegiotafelSeats *self = g_new0 (RegiotafelSeats, 1);
  RegiotafelCollection *memberships = regiotafel_inventory_get_memberships (inventory);
  guint n = regiotafel_collection_get_size (memberships);

  self->seats = g_array_sized_new (FALSE, FALSE, sizeof (Seat), n);
  self->set = g_hash_table_new (hash_seat, same_seat);
  for (guint i = 0; i < n; i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);
      Seat seat = { regiotafel_membership_get_table (membership), regiotafel_membership_get_organisation (membership) };

      g_array_append_val (self->seats, seat);
    }
  for (guint i = 0; i < n; i++)
    g_hash_table_add (self->set, &g_array_index (self->seats, Seat, i));
  return self;
}

void
regiotafel_seats_free (RegiotafelSeats *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->set);
  g_array_unref (self->seats);
  g_free (self);
}

gboolean
regiotafel_seats_contain (const RegiotafelSeats *self, RegiotafelTable *table, RegiotafelOrganisation *organisation)
{
  Seat seat = { table, organisation };

  return g_hash_table_contains (self->set, &seat);
}
