/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-organisation.h"
#include "regiotafel-role-term.h"
#include "regiotafel-table.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_MEMBERSHIP (regiotafel_membership_get_type ())

/**
 * RegiotafelMembership:
 *
 * That an organisation takes part in a table, for how long and in what way.
 *
 * A seat is an organisation at a table on a date: it may rest on several memberships, one after the other.
 * A change of chair makes no new membership, since roles have periods of their own.
 *
 * **Ownership**: keeps its organisation alive; its table keeps it alive once it is in an inventory, so the
 * table becomes %NULL when that dies. **Threads**: one, as all of the model: that of the inventory it is
 * in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelMembership, regiotafel_membership, MEMBERSHIP)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTable *regiotafel_membership_get_table (RegiotafelMembership *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOrganisation *regiotafel_membership_get_organisation (RegiotafelMembership *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelStanding regiotafel_membership_get_standing (RegiotafelMembership *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_membership_set_standing (RegiotafelMembership *self, RegiotafelStanding standing);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_membership_get_local_standing (RegiotafelMembership *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_membership_set_local_standing (RegiotafelMembership *self, const char *local_standing);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelDomain *regiotafel_membership_get_domain (RegiotafelMembership *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_membership_set_domain (RegiotafelMembership *self, RegiotafelDomain *domain);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_membership_get_represents (RegiotafelMembership *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_membership_add_represented (RegiotafelMembership *self, RegiotafelEntity *represented);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_membership_remove_represented (RegiotafelMembership *self, RegiotafelEntity *represented);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_membership_get_roles (RegiotafelMembership *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelMembership *regiotafel_membership_new (const char *id,
                                                 RegiotafelTable *table,
                                                 RegiotafelOrganisation *organisation) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelRoleTerm *regiotafel_membership_add_role (RegiotafelMembership *self,
                                                    RegiotafelRole role,
                                                    const RegiotafelPeriod *period,
                                                    const char *wording);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_membership_remove_role (RegiotafelMembership *self, RegiotafelRoleTerm *term);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_membership_has_role (RegiotafelMembership *self, RegiotafelRole role, const RegiotafelDate *on);

G_END_DECLS
