/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-membership.h"

G_BEGIN_DECLS

/* What a duplicate says otherwise than the entity that is kept, in so far as there is room for one of the two only.
 * Invariant: `text` names each of `about` once, with what was said. */
typedef struct
{
  GString *text;
  GPtrArray *about; /* names of members, borrowed from the types and from the duplicate */
} RegiotafelDifferences;

void regiotafel_differences_init (RegiotafelDifferences *self);
void regiotafel_differences_clear (RegiotafelDifferences *self);
/* That of @name, which is @member or stands within it, was said @value. */
void regiotafel_differences_add (RegiotafelDifferences *self, const char *member, const char *name, const char *value);

/* Takes over what @keep does not know, unites what there may be more of, and tells the rest. All but references to
 * other entities. */
void regiotafel_merge_values (RegiotafelEntity *keep, RegiotafelEntity *duplicate, RegiotafelDifferences *differences);

/* Whether two memberships without an id say the same, apart from whose they are and at which table. */
gboolean regiotafel_membership_says_same (RegiotafelMembership *self, RegiotafelMembership *other);

G_END_DECLS
