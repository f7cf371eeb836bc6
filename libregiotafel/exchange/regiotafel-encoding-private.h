/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From the bytes of a text file, as offices send them, to UTF-8; and the repair of cells that went through
 * that door once too often. */

typedef enum
{
  REGIOTAFEL_ENCODING_UNKNOWN,
  REGIOTAFEL_ENCODING_UTF_8,
  REGIOTAFEL_ENCODING_UTF_16LE,
  REGIOTAFEL_ENCODING_UTF_16BE,
  REGIOTAFEL_ENCODING_WINDOWS_1252,
} RegiotafelEncoding;

/* "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"; "unknown" otherwise. Static. */
const char *regiotafel_encoding_get_name (RegiotafelEncoding encoding);

/* Turns @length @bytes into @text: valid UTF-8 without NUL inside, without byte order mark, NUL-terminated,
 * free with g_free(). A byte order mark decides; without one the bytes are UTF-8 when they are valid UTF-8 as
 * a whole, and Windows-1252 otherwise. @found is WINDOWS_1252 only by that guess, so a reader should tell it.
 *
 * ENCODING: a byte that means nothing (81 8D 8F 90 9D in Windows-1252), a broken sequence behind a byte order
 * mark, or a NUL. The message names line and column (both from 1, columns in characters) and what to do.
 * LIMIT: there is no memory for the text. On failure no out parameter but @found and @had_bom is set; all may
 * be NULL but @text. O(length). */
gboolean regiotafel_encoding_to_utf8 (const guint8 *bytes,
                                      gsize length,
                                      char **text,
                                      gsize *text_length,
                                      RegiotafelEncoding *found,
                                      gboolean *had_bom,
                                      GError **error);

/* Undoes one double encoding of @text (valid UTF-8): "FryslÃ¢n" -> "Fryslân". NULL when there is nothing to
 * repair, and that is so unless *every* character stands for one Windows-1252 byte and those bytes together
 * are valid UTF-8 with something beyond ASCII in it. That map goes both ways, so encoding the result again
 * gives exactly @text: nothing is lost by the repair. The five bytes that Windows-1252 leaves undefined stand
 * for the control characters of the same number (U+0081…), as in the tools that make such text.
 *
 * Repair a cell *before* trimming it: "8100 ACÂ\u00a0" ends in half of a character that trimming takes away. */
char *regiotafel_encoding_repair (const char *text);

G_END_DECLS
