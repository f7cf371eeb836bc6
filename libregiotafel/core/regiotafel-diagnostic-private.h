/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-diagnostic.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

/* Where something stands; every member may be left out. Borrowed. */
typedef struct
{
  const char *source;
  guint line;
  guint column;
  const char *cell;
  const char *pointer;
} RegiotafelDiagnosticPlace;

/* @text is static; @arguments are names and values in turn, ended by NULL, and are copied. "value" and "suggestion"
 * among them become the properties of that name. A template that does not show its {suggestion} itself gets
 * "Did you mean …?" behind it. */
RegiotafelDiagnostic *regiotafel_diagnostic_new (const char *code,
                                                 RegiotafelSeverity severity,
                                                 const RegiotafelDiagnosticPlace *place,
                                                 const RegiotafelText *text,
                                                 const char *const *arguments);

G_END_DECLS
