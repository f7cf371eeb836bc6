/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-diagnostic-private.h"
#include "regiotafel-enums.h"
#include "regiotafel-error.h"
#include "regiotafel-inventory.h"

G_BEGIN_DECLS

/* What one reading is to do: a copy of the properties of the reader, taken before the reading starts. Zeroed memory can
 * be cleared. */
typedef struct
{
  RegiotafelFormat format;
  gboolean lenient;
  RegiotafelAudience audience; /* whom it is read for; not stated: all of it is */
  guint64 max_bytes;
  guint max_depth;
  guint max_entities; /* entities of all kinds and memberships, together */
  char *table_column; /* the first two are needed for a list; the third may be NULL */
  char *organisation_column;
  char *area_column;
  char separator; /* ASCII; NUL: find out */
} RegiotafelReadOptions;

void regiotafel_read_options_copy (RegiotafelReadOptions *to, const RegiotafelReadOptions *from);
void regiotafel_read_options_clear (RegiotafelReadOptions *options);

/* One reading of one file, whatever its format. It is used by one thread. */
typedef struct
{
  RegiotafelReadOptions options;
  char *source;                      /* what the file is called in messages; NULL for bytes in memory */
  GCancellable *cancellable;         /* nullable */
  RegiotafelCollection *diagnostics; /* what was found up to now, in the order in which it was reported */
  guint n_entities;                  /* counted with regiotafel_reading_count() */
  guint64 n_unlisted;                /* problems beyond the most that are listed */
} RegiotafelReading;

RegiotafelReading *regiotafel_reading_new (const RegiotafelReadOptions *options,
                                           const char *source,
                                           GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void regiotafel_reading_free (RegiotafelReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelReading, regiotafel_reading_free)

/* Whether the reading is for an audience that is not to see everything. */
static inline gboolean
regiotafel_reading_is_partial (RegiotafelReading *reading)
{
  return reading->options.audience != REGIOTAFEL_AUDIENCE_UNKNOWN
         && reading->options.audience < REGIOTAFEL_AUDIENCE_INTERNAL;
}

/* Reports something about the file. TRUE: go on. FALSE with @error: stop; so it is for an ERROR in a strict reading.
 * The error then has @error_code, and as its message the place and the text in English.
 *
 * A note or a warning never stops a reading, so their @error_code is of no account. In a lenient reading the caller
 * leaves out what the ERROR is about, and nothing else.
 *
 * @place needs no source; that of the reading is taken. @text and @arguments are those of regiotafel_diagnostic_new():
 * "value" and "suggestion" become properties as they are, and a file may have put anything into them, so in a text
 * {shown} stands for the value as it can be shown: see regiotafel_json_scan_quote(). */
gboolean regiotafel_reading_report (RegiotafelReading *reading,
                                    const char *code,
                                    RegiotafelSeverity severity,
                                    RegiotafelError error_code,
                                    const RegiotafelDiagnosticPlace *place,
                                    const RegiotafelText *text,
                                    const char *const *arguments,
                                    GError **error);

/* TRUE when so much was found that no more is listed: it has then been counted, and there is nothing to report. A
 * reader may ask before it takes the trouble of making place, text and arguments. */
gboolean regiotafel_reading_is_full (RegiotafelReading *reading, RegiotafelSeverity severity);

/* The same as reporting, for what ends every reading, lenient or not: grammar, encoding, version, limits. Sets @error.
 */
void regiotafel_reading_fail (RegiotafelReading *reading,
                              const char *code,
                              RegiotafelError error_code,
                              const RegiotafelDiagnosticPlace *place,
                              const RegiotafelText *text,
                              const char *const *arguments,
                              GError **error);

/* Counts an entity or a membership that is about to be made. FALSE with LIMIT when that is one too many. */
gboolean regiotafel_reading_count (RegiotafelReading *reading, const RegiotafelDiagnosticPlace *place, GError **error);

/* To be asked every some thousand rows or tokens: FALSE with G_IO_ERROR_CANCELLED when the reading is to stop. */
gboolean regiotafel_reading_may_go_on (RegiotafelReading *reading, GError **error);

/* When all has been read: tells how many problems were not listed, if any. The reader calls it, not a format. */
void regiotafel_reading_end (RegiotafelReading *reading);

G_END_DECLS
