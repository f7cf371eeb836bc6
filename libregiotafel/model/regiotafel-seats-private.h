/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-inventory.h"
#include "regiotafel-organisation.h"
#include "regiotafel-table.h"

G_BEGIN_DECLS

/* Which organisations are members of which tables, at any time. Holds good as long as nothing changes. */
typedef struct _RegiotafelSeats RegiotafelSeats;

/* O(n) in the memberships. */
RegiotafelSeats *regiotafel_seats_new (RegiotafelInventory *inventory) G_GNUC_WARN_UNUSED_RESULT;
void regiotafel_seats_free (RegiotafelSeats *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelSeats, regiotafel_seats_free)

gboolean
regiotafel_seats_contain (const RegiotafelSeats *self, RegiotafelTable *table, RegiotafelOrganisation *organisation);

G_END_DECLS
