/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-date.h"

G_BEGIN_DECLS

/* Days since 1 January 1970: the earliest and the latest day that @self can mean. */
gint32 regiotafel_date_first_day (const RegiotafelDate *self);
gint32 regiotafel_date_last_day (const RegiotafelDate *self);

/* The date @months earlier with the same precision; a day that the month lacks becomes its last. */
RegiotafelDate *regiotafel_date_minus_months (const RegiotafelDate *self, guint months);

/* The date of a day number. */
RegiotafelDate *regiotafel_date_from_day (gint32 day);

G_END_DECLS
