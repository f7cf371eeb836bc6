/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-types.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_DIAGNOSTIC (regiotafel_diagnostic_get_type ())

/**
 * RegiotafelDiagnostic:
 *
 * One thing to know about a file or an inventory: what is wrong, where, and what to do.
 *
 * **Ownership**: immutable. **Threads**: any. **Cost**: every operation is O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelDiagnostic, regiotafel_diagnostic, DIAGNOSTIC)

REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_diagnostic_get_code (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSeverity regiotafel_diagnostic_get_severity (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_diagnostic_get_message (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_diagnostic_get_source (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_diagnostic_get_line (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_diagnostic_get_column (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_diagnostic_get_cell (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_diagnostic_get_pointer (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_diagnostic_get_value (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_diagnostic_get_suggestion (RegiotafelDiagnostic *self);
REGIOTAFEL_AVAILABLE_IN_0_1
char *regiotafel_diagnostic_dup_text (RegiotafelDiagnostic *self, RegiotafelLanguage language)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
