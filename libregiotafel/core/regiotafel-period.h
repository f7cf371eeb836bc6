/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-date.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_PERIOD (regiotafel_period_get_type ())

/**
 * RegiotafelPeriod:
 *
 * A stretch of time between two dates, either of which may be open.
 *
 * A period holds every day from the earliest that its start can mean to the latest that its end can
 * mean, both included: `2015/2017-06` holds 1 January 2015 and 30 June 2017.
 *
 * **Ownership**: an immutable value; [method@Regiotafel.Period.copy] makes another.
 * **Threads**: any. **Cost**: every operation is O(1).
 *
 * Since: 0.1
 */
typedef struct _RegiotafelPeriod RegiotafelPeriod;

REGIOTAFEL_AVAILABLE_IN_ALL
GType regiotafel_period_get_type (void) G_GNUC_CONST;

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelPeriod *regiotafel_period_new (const RegiotafelDate *start, const RegiotafelDate *end)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelPeriod *regiotafel_period_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelPeriod *regiotafel_period_copy (const RegiotafelPeriod *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_period_free (RegiotafelPeriod *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_period_get_start (const RegiotafelPeriod *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_period_get_end (const RegiotafelPeriod *self);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_period_contains (const RegiotafelPeriod *self, const RegiotafelDate *date);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_period_equal (const RegiotafelPeriod *self, const RegiotafelPeriod *other);
REGIOTAFEL_AVAILABLE_IN_0_1
char *regiotafel_period_to_string (const RegiotafelPeriod *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelPeriod, regiotafel_period_free)

G_END_DECLS
