/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-column.h"
#include "regiotafel-snapshot.h"

G_BEGIN_DECLS

typedef struct _RegiotafelQuestion RegiotafelQuestion;

#define REGIOTAFEL_TYPE_RESULT (regiotafel_result_get_type ())

/**
 * RegiotafelResult:
 *
 * The answer to a question, to be read in three ways: as rows (a [iface@Gio.ListModel] of [class@Regiotafel.Row]), as
 * columns of numbers and text, and as sentences that end with the ground they rest on.
 *
 * Which columns there are is told with each question.
 *
 * **Ownership**: keeps its snapshot alive; rows and columns keep the result alive. **Threads**: immutable; any number
 * of threads may use it. **Cost**: a row or a column is made when it is asked for, in O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelResult, regiotafel_result, RESULT)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSnapshot *regiotafel_result_get_snapshot (RegiotafelResult *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelQuestion *regiotafel_result_get_question (RegiotafelResult *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_result_get_sentence (RegiotafelResult *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_result_get_ground (RegiotafelResult *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_result_get_methods (RegiotafelResult *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_result_get_n_columns (RegiotafelResult *self);
REGIOTAFEL_AVAILABLE_IN_0_1
char **regiotafel_result_list_columns (RegiotafelResult *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelColumn *regiotafel_result_find_column (RegiotafelResult *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
