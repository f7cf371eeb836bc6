/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-organisation.h"
#include "regiotafel-period.h"
#include "regiotafel-table.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_PERSON_SEAT (regiotafel_person_seat_get_type ())

/**
 * RegiotafelPersonSeat:
 *
 * Where a person sits: at which table, for which organisation, and when.
 *
 * **Ownership**: immutable; keeps the table and the organisation alive. **Threads**: one, as all of the model: that of
 * the inventory that the person is in. **Cost**: O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelPersonSeat, regiotafel_person_seat, PERSON_SEAT)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTable *regiotafel_person_seat_get_table (RegiotafelPersonSeat *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOrganisation *regiotafel_person_seat_get_organisation (RegiotafelPersonSeat *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelPeriod *regiotafel_person_seat_get_period (RegiotafelPersonSeat *self);

G_END_DECLS
