/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends JSON literals. None of these depends on the locale. */

/* A string with its quotes. Escaped is what must be: the quotation mark, the backslash and what is below U+0020 (as \n,
 * \t, \r, \b, \f or \u00xx); everything else stays as it is. @text is UTF-8, @length its bytes or -1 up to the NUL;
 * with a length it may hold NUL. */
void regiotafel_json_text_append_string (GString *to, const char *text, gssize length);

void regiotafel_json_text_append_int64 (GString *to, gint64 value);
void regiotafel_json_text_append_uint64 (GString *to, guint64 value);

/* The fewest digits that give the same double back: 1.4, 4 (not 4.0), -0, 1e300, 5e-324. A number from 1e-6 up to below
 * 1e21 is written without an exponent. @value must be finite. */
void regiotafel_json_text_append_double (GString *to, double value);

G_END_DECLS
