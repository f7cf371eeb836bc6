/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-result.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_ROW (regiotafel_row_get_type ())

/**
 * RegiotafelRow:
 *
 * One row of a [class@Regiotafel.Result]: its values by the name of the column, and the same as a sentence.
 *
 * A result makes a new row object each time it is asked for one; two of the same index say the same.
 *
 * **Ownership**: keeps its result alive. **Threads**: immutable; any. **Cost**: a value is O(1), a sentence O(what it
 * names).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelRow, regiotafel_row, ROW)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelResult *regiotafel_row_get_result (RegiotafelRow *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_row_get_index (RegiotafelRow *self);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_row_get_number (RegiotafelRow *self, const char *column);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_row_get_text (RegiotafelRow *self, const char *column);
REGIOTAFEL_AVAILABLE_IN_0_1
char *regiotafel_row_dup_sentence (RegiotafelRow *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
char **regiotafel_row_dup_evidence (RegiotafelRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
