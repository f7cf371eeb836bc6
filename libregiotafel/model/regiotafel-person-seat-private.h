/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-extras-private.h"
#include "regiotafel-person-seat.h"

G_BEGIN_DECLS

RegiotafelPersonSeat *regiotafel_person_seat_new (RegiotafelTable *table,
                                                  RegiotafelOrganisation *organisation,
                                                  const RegiotafelPeriod *period) G_GNUC_WARN_UNUSED_RESULT;
RegiotafelExtras *regiotafel_person_seat_get_extras (RegiotafelPersonSeat *self);

/* Whether there is nothing in @other that is not in @self. */
gboolean regiotafel_person_seat_covers (RegiotafelPersonSeat *self, RegiotafelPersonSeat *other);

G_END_DECLS
