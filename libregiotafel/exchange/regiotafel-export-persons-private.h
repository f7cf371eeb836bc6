/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-inventory.h"
#include "regiotafel-membership.h"
#include "regiotafel-person.h"

G_BEGIN_DECLS

/* Somebody who sits where an organisation does. */
typedef struct
{
  RegiotafelPerson *person;   /* borrowed */
  RegiotafelPersonSeat *seat; /* borrowed */
  const char *pseudonym;      /* NULL without a key */
} RegiotafelExportSeat;

/* Who may leave with which membership. */
typedef struct _RegiotafelExportPersons RegiotafelExportPersons;

/* @persons holds the persons, and @inventory the memberships that may leave; they are told from each other by ids, for
 * the second is a copy of the first. With a @key, persons are pseudonyms. O(n log n) in the seats. */
RegiotafelExportPersons *regiotafel_export_persons_new (RegiotafelInventory *persons,
                                                        RegiotafelInventory *inventory,
                                                        GBytes *key) G_GNUC_WARN_UNUSED_RESULT;
void regiotafel_export_persons_free (RegiotafelExportPersons *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelExportPersons, regiotafel_export_persons_free)

/* Those who have a seat that may leave, in their order. */
const GPtrArray *regiotafel_export_persons_get_all (const RegiotafelExportPersons *self);
/* The seats of RegiotafelExportSeat with a membership, by the order of the persons, pseudonyms by their own; NULL for
 * none. */
const GArray *regiotafel_export_persons_get_seats (const RegiotafelExportPersons *self,
                                                   RegiotafelMembership *membership);
/* Whether a role tells who a pseudonym is. */
gboolean regiotafel_export_persons_hides (const RegiotafelExportPersons *self, RegiotafelRoleTerm *role);
guint regiotafel_export_persons_get_n_hidden (const RegiotafelExportPersons *self);

G_END_DECLS
