/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-types.h"

G_BEGIN_DECLS

/**
 * REGIOTAFEL_INDEX_NONE:
 *
 * The code of a missing text in the bytes of a text column. (As a signed 32-bit integer it is -1, which data
 * frames take for missing.)
 *
 * Since: 0.1
 */
#define REGIOTAFEL_INDEX_NONE ((guint32) 0xffffffff)

#define REGIOTAFEL_TYPE_COLUMN (regiotafel_column_get_type ())

/**
 * RegiotafelColumn:
 *
 * One column of a [class@Regiotafel.Result], for those who compute on: numbers, or text as codes into a
 * list of labels.
 *
 * **Ownership**: immutable; keeps what it reads from alive. Bytes handed out are copies, so that nobody
 * can write into a result. **Threads**: any. **Cost**: a value is O(1), all values O(n-rows).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelColumn, regiotafel_column, COLUMN)

REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_column_get_name (RegiotafelColumn *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_column_get_unit (RegiotafelColumn *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelColumnType regiotafel_column_get_column_type (RegiotafelColumn *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_column_get_n_rows (RegiotafelColumn *self);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_column_get_number (RegiotafelColumn *self, guint row);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_column_get_text (RegiotafelColumn *self, guint row);
REGIOTAFEL_AVAILABLE_IN_0_1
GBytes *regiotafel_column_dup_bytes (RegiotafelColumn *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_column_get_labels (RegiotafelColumn *self);
REGIOTAFEL_AVAILABLE_IN_0_1
char **regiotafel_column_dup_texts (RegiotafelColumn *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
