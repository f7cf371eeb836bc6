/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-types.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_DATE (regiotafel_date_get_type ())

/**
 * RegiotafelDate:
 *
 * A calendar date as precise as its source: a year, a month or a day.
 *
 * Sources often say no more than "since 2015". Such a date is kept as it is and is never made
 * more precise. Years run from 1000 to 2999 (some water boards are from the thirteenth century).
 *
 * **Ownership**: an immutable value; [method@Regiotafel.Date.copy] makes another.
 * **Threads**: any. **Cost**: every operation is O(1).
 *
 * Since: 0.1
 */
typedef struct _RegiotafelDate RegiotafelDate;

REGIOTAFEL_AVAILABLE_IN_ALL
GType regiotafel_date_get_type (void) G_GNUC_CONST;

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelDate *regiotafel_date_new (guint year, guint month, guint day) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelDate *regiotafel_date_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelDate *regiotafel_date_copy (const RegiotafelDate *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_date_free (RegiotafelDate *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_date_get_year (const RegiotafelDate *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_date_get_month (const RegiotafelDate *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_date_get_day (const RegiotafelDate *self);
REGIOTAFEL_AVAILABLE_IN_0_1
int regiotafel_date_compare (const RegiotafelDate *self, const RegiotafelDate *other);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_date_equal (const RegiotafelDate *self, const RegiotafelDate *other);
REGIOTAFEL_AVAILABLE_IN_0_1
char *regiotafel_date_to_string (const RegiotafelDate *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelDate, regiotafel_date_free)

G_END_DECLS
