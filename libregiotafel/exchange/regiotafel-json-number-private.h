/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The value of @length bytes at @text that follow the grammar of a JSON number; see regiotafel_json_parser_get_int64()
 * and its neighbours. Exact and independent of the locale. For the doubles a NUL must follow the text. */

gboolean regiotafel_json_number_to_int64 (const char *text, gsize length, gint64 *value);

gboolean regiotafel_json_number_to_double (const char *text, double *value);
gboolean regiotafel_json_number_double_is_exact (const char *text, gsize length);

G_END_DECLS
