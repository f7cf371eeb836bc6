/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#include "regiotafel-error.h"

G_BEGIN_DECLS

/* The parts of the JSON parser that know bytes only: strings, numbers, UTF-8, and how to show pieces of the text.
 * A text runs from a pointer up to, and without, @end; nothing at or after @end is ever read. */

typedef struct
{
  const char *at;
  RegiotafelError code;
  char *message;
} RegiotafelJsonScanError;

static inline const char *
regiotafel_json_scan_space (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  return p;
}

/* From after the quotation mark to the one that closes the string, which it returns. It tells whether there are
 * escapes, and the first escape that stands for U+0000 (or NULL). On an error it returns NULL and fills @error; when
 * the text ended too early, error->at is @end and error->message NULL: the caller knows best where the string began. */
const char *regiotafel_json_scan_string (
    const char *p, const char *end, gboolean *escaped, const char **nul, RegiotafelJsonScanError *error);

/* From the first byte of a number (a minus sign or a digit) to after its last. NULL and @error when it is not sound. */
const char *regiotafel_json_scan_number (const char *p, const char *end, RegiotafelJsonScanError *error);

/* Whether a sound UTF-8 character begins at @p; @error when not. */
gboolean regiotafel_json_scan_check_character (const char *p, const char *end, RegiotafelJsonScanError *error);

/* The encoding of a text that is not in UTF-8, as its byte order mark or its NULs tell; else NULL. */
const char *regiotafel_json_scan_foreign_encoding (const char *data, gsize length);

/* What the inside of a string that was found sound stands for. */
void regiotafel_json_scan_append_decoded (GString *to, const char *p, const char *end);

/* The same of the name that begins at @p (after its quotation mark), escaped as a part of a pointer (RFC 6901). As no C
 * string can hold NUL, U+0000 becomes the six characters \u0000. */
void regiotafel_json_scan_append_pointer_part (GString *to, const char *p);

/* A piece of sound UTF-8 as it can stand in a message: shortened in the middle, and what cannot be seen (control
 * characters, marks that turn the direction of writing) as \uxxxx, so that a file cannot play with a terminal. */
char *regiotafel_json_scan_quote (const char *text, gsize length);

/* The word, or else the one character, at @p, as it can stand in a message. A sound character must begin there. */
char *regiotafel_json_scan_dup_word (const char *p, const char *end);

G_END_DECLS
