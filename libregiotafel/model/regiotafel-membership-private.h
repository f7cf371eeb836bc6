/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"
#include "regiotafel-membership.h"

G_BEGIN_DECLS

/* Invariant: `joined` tells whether the table owns this membership; while it does not, this holds a reference on the
 * table. `table` and `organisation` are NULL only in a bare object, or after the table has died. */
struct _RegiotafelMembership
{
  RegiotafelEntity parent_instance;

  RegiotafelTable *table;
  RegiotafelOrganisation *organisation;
  RegiotafelStanding standing;
  char *local_standing;
  RegiotafelDomain *domain;
  RegiotafelCollection *represents;
  RegiotafelCollection *roles;
  gboolean joined;
};

/* Called by the table: the membership comes to stand at its table and its organisation, or no longer does. */
void regiotafel_membership_join (RegiotafelMembership *self);
void regiotafel_membership_leave (RegiotafelMembership *self);

/* Gives memberships that are joined, in the order of the @list of their organisation, to another organisation, with
 * which they come last. References on them are held. */
void
regiotafel_memberships_move (GPtrArray *memberships, RegiotafelCollection *list, RegiotafelOrganisation *organisation);

void regiotafel_membership_append_role (RegiotafelMembership *self, RegiotafelRoleTerm *term);

G_END_DECLS
