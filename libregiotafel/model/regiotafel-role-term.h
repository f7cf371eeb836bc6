/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-period.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_ROLE_TERM (regiotafel_role_term_get_type ())

/**
 * RegiotafelRoleTerm:
 *
 * A role that an organisation has at a table, with the time for which it has it.
 *
 * **Ownership**: immutable. **Threads**: any. **Cost**: O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelRoleTerm, regiotafel_role_term, ROLE_TERM)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelRole regiotafel_role_term_get_role (RegiotafelRoleTerm *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelPeriod *regiotafel_role_term_get_period (RegiotafelRoleTerm *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_role_term_get_wording (RegiotafelRoleTerm *self);

G_END_DECLS
