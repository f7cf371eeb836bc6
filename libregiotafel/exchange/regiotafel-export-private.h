/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-inventory.h"
#include "regiotafel-members-private.h"

G_BEGIN_DECLS

/* What may leave in a format other than the native one: one list a format, which its writer goes by, so that what is
 * not in the list cannot leave, and what is in it can be told beforehand. */
typedef struct
{
  RegiotafelKind kind; /* NONE: of the inventory itself */
  /* As in the native format; of what stands within another member "roles/wording". Of a person also "pseudonym". */
  const char *member;
  guint redactions;   /* bits, 1 << RegiotafelRedaction, at which it leaves; never that of UNKNOWN */
  const char *column; /* of a list; NULL in other formats */
} RegiotafelExportField;

/* The fields in the order in which they are written. NULL, and no fields, for a format that has no such list: the
 * native one keeps everything. Any thread. */
const RegiotafelExportField *regiotafel_format_get_fields (RegiotafelFormat format, guint *n_fields);

/* ROLES for UNKNOWN. */
RegiotafelRedaction regiotafel_export_resolve_redaction (RegiotafelRedaction redaction);
/* PUBLIC for UNKNOWN. */
RegiotafelAudience regiotafel_export_resolve_audience (RegiotafelAudience audience);

/* The word for a value of an enumeration. */
const char *regiotafel_export_get_nick (GType type, int value);

/* ---- Writing ---- */

/* Borrowed. */
typedef struct
{
  RegiotafelFormat format;
  RegiotafelAudience audience;       /* UNKNOWN: public */
  RegiotafelRedaction redaction;     /* UNKNOWN: roles */
  GBytes *key;                       /* for pseudonyms, or NULL */
  RegiotafelCollection *diagnostics; /* what there is to tell goes here */
} RegiotafelExportTerms;

/* The text of what may leave. *n_persons: how many stand in it by name. Fails as regiotafel_write_native() does, with
 * INVALID_VALUE for pseudonyms without a key, and with UNSUPPORTED for a format without fields. */
GBytes *regiotafel_export (const RegiotafelExportTerms *terms,
                           RegiotafelInventory *inventory,
                           guint *n_persons,
                           GCancellable *cancellable,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* ---- The record of what left ---- */

/* A line of JSON, without its end, that says what is about to be written to @file, and when. */
char *regiotafel_export_dup_record_line (const RegiotafelExportTerms *terms, guint n_persons, GFile *file);
/* Adds a line to the record and has it on the disk before it returns. Any thread. */
gboolean regiotafel_export_record (GFile *record, const char *line, GCancellable *cancellable, GError **error);

G_END_DECLS
