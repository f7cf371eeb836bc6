/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-export-private.h"
#include "regiotafel-export-persons-private.h"
#include "regiotafel-free-text-private.h"
#include "regiotafel-write-plan-private.h"

G_BEGIN_DECLS

/* What the writers of other formats have in common. */

/* How a field that may leave is written. */
typedef struct
{
  const RegiotafelExportField *field;
  const RegiotafelWriteStep *step;     /* of the member; NULL for what the native format does not know */
  const RegiotafelWriteStep *sub_step; /* of "roles/wording" that of the wording; else NULL */
} RegiotafelExportStep;

typedef struct
{
  const RegiotafelExportTerms *terms;
  RegiotafelRedaction redaction;
  RegiotafelAudience audience;
  RegiotafelInventory *inventory;   /* a copy of what the audience may see */
  RegiotafelExportPersons *persons; /* NULL: none leave */
  RegiotafelMask *mask;             /* NULL: texts stay as they are */
  guint n_found[REGIOTAFEL_N_FOUND];
  RegiotafelWritePlan plans[REGIOTAFEL_N_HOLDERS];
  /* By kind, NONE for the inventory: what leaves at this redaction, in the order of the fields. */
  GArray *steps[REGIOTAFEL_N_KINDS + 1];
  GCancellable *cancellable;
  guint n_objects;
} RegiotafelExport;

/* FALSE, from time to time, when it was cancelled. */
gboolean regiotafel_export_may_go_on (RegiotafelExport *self, GError **error);

/* The text as it may leave; *held is to be freed. Told is what was found in it. @owner: NULL for the inventory; @list:
 * the member that holds the object with this text ("sources"), or NULL. */
const char *regiotafel_export_mask (RegiotafelExport *self,
                                    guint holder,
                                    RegiotafelEntity *owner,
                                    const char *list,
                                    const char *member,
                                    const char *text,
                                    char **held);

const char *regiotafel_export_get_enum_nick (const RegiotafelWriteStep *step, guint value);

/* A note in the diagnostics; {n} in the text is the number. Nothing for 0. */
void regiotafel_export_report_count (RegiotafelExport *self, const char *code, const RegiotafelText *text, guint n);

/* Notes what the format has no place for. O(n). */
void regiotafel_export_report_lost (RegiotafelExport *self);

/* The writers. */
GString *regiotafel_write_edge_csv (RegiotafelExport *self, GError **error);
GString *regiotafel_write_hif (RegiotafelExport *self, GError **error);

G_END_DECLS
