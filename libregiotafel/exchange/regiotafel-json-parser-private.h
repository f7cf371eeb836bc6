/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#include "regiotafel-error.h"

G_BEGIN_DECLS

/* A strict pull parser for JSON (RFC 8259) in memory. It does not recurse, whatever the input.
 *
 * It accepts the whole of RFC 8259 (also members of one name, U+0000 in strings, numbers of any size) and nothing
 * else, but for a byte order mark of UTF-8 at the start. What an inventory may not hold is refused by who reads
 * an inventory, and by regiotafel_json_parser_skip_value() where it is told to check.
 *
 *   while ((token = regiotafel_json_parser_next (parser, error)) > REGIOTAFEL_JSON_END)
 *     …
 *
 * An object gives OBJECT_START, then for each member NAME and the tokens of its value, then OBJECT_END. After the one
 * value of the document follows END, then END again. An error is for good: the same one follows at each next call.
 */

typedef struct _RegiotafelJsonParser RegiotafelJsonParser;

typedef enum
{
  REGIOTAFEL_JSON_ERROR,
  REGIOTAFEL_JSON_END,
  REGIOTAFEL_JSON_OBJECT_START,
  REGIOTAFEL_JSON_OBJECT_END,
  REGIOTAFEL_JSON_ARRAY_START,
  REGIOTAFEL_JSON_ARRAY_END,
  REGIOTAFEL_JSON_NAME,
  REGIOTAFEL_JSON_STRING,
  REGIOTAFEL_JSON_NUMBER,
  REGIOTAFEL_JSON_TRUE,
  REGIOTAFEL_JSON_FALSE,
  REGIOTAFEL_JSON_NULL,
} RegiotafelJsonToken;

/* A place as people count: line and column from 1, the column in characters (code points). A line ends with LF; a
 * byte order mark takes no column. `offset` counts bytes from 0. */
typedef struct
{
  guint64 offset;
  guint line;
  guint column;
} RegiotafelJsonPlace;

/* @data is borrowed and must stay as it is until the parser is freed; it needs no NUL at its end, and may be NULL when
 * @length is 0. @max_depth is how many objects and arrays may be open at once. */
RegiotafelJsonParser *regiotafel_json_parser_new (const char *data, gsize length, guint max_depth)
    G_GNUC_WARN_UNUSED_RESULT;
void regiotafel_json_parser_free (RegiotafelJsonParser *parser);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelJsonParser, regiotafel_json_parser_free)

/* Goes to the next token. Codes: PARSE (grammar), ENCODING (not UTF-8), LIMIT (@max_depth). Nothing follows an error.
 */
RegiotafelJsonToken regiotafel_json_parser_next (RegiotafelJsonParser *parser, GError **error);

/* The token that the last call gave; END before the first. */
RegiotafelJsonToken regiotafel_json_parser_get_token (RegiotafelJsonParser *parser);

/* What a token is called in a message: “a string”, “an object”, “the end of an array”, “the end of the text”. */
const char *regiotafel_json_token_describe (RegiotafelJsonToken token);

/* --- The text of the current NAME or STRING (decoded, valid UTF-8) or NUMBER (as in the source). What the functions
 * give is valid until the next call of _next() or _skip_value(). */

/* Not terminated by NUL; without escapes it points into the data, so nothing is copied. The way for hot paths. */
const char *regiotafel_json_parser_get_bytes (RegiotafelJsonParser *parser, gsize *length);
/* The same, terminated by NUL (a copy inside the parser). It may contain NUL: see _text_has_nul(). */
const char *regiotafel_json_parser_get_text (RegiotafelJsonParser *parser, gsize *length);
/* A copy of the caller's own. */
char *regiotafel_json_parser_dup_text (RegiotafelJsonParser *parser) G_GNUC_WARN_UNUSED_RESULT;
gboolean regiotafel_json_parser_text_equals (RegiotafelJsonParser *parser, const char *text);
/* Whether a NAME or STRING holds U+0000. */
gboolean regiotafel_json_parser_text_has_nul (RegiotafelJsonParser *parser);

/* --- The value of the current NUMBER --- */

/* FALSE when the value is no whole number or does not fit. 4, 4.0 and 0.4e1 are all 4; -0 is 0. */
gboolean regiotafel_json_parser_get_int64 (RegiotafelJsonParser *parser, gint64 *value);
/* The nearest double; FALSE when that is not finite (1e400). */
gboolean regiotafel_json_parser_get_double (RegiotafelJsonParser *parser, double *value);
/* Whether the number comes back as the same number when it is kept as a double and written with
 * regiotafel_json_text_append_double(): 0.1 and 1e3 do; 12345678901234567890, 1e400 and 1e-400 do not. */
gboolean regiotafel_json_parser_double_is_exact (RegiotafelJsonParser *parser);

/* --- Where --- */

/* Where the current token begins; after an error, where that is. Cheap enough to be called for every token. */
void regiotafel_json_parser_get_place (RegiotafelJsonParser *parser, RegiotafelJsonPlace *place);
/* The place of any byte (a character's first) up to and with the end of the data, in any order, also later on. */
void regiotafel_json_parser_locate (RegiotafelJsonParser *parser, gsize offset, RegiotafelJsonPlace *place);
/* The source text of the current token is data[start .. end - 1], with its quotes. Either may be NULL. */
void regiotafel_json_parser_get_span (RegiotafelJsonParser *parser, gsize *start, gsize *end);
/* How many objects and arrays are open: after a START with, after an END without the one itself. */
guint regiotafel_json_parser_get_depth (RegiotafelJsonParser *parser);
/* The pointer (RFC 6901) of the value that the current token is or belongs to: "" for the root; for a START or END that
 * of the object or array; for a NAME that of its member. After an error: of the value where it is. U+0000 in a name is
 * shown as the six characters \u0000. It is as long as the names on the way, so ask for it when there is something to
 * report, not at each token. */
char *regiotafel_json_parser_dup_pointer (RegiotafelJsonParser *parser) G_GNUC_WARN_UNUSED_RESULT;

/* --- Skipping --- */

/* To be called when the current token is the first of a value: goes to the last token of that value (which then is the
 * current one) and gives its source text as data[start .. end - 1]. @start and @end may be NULL.
 *
 * With @check it also refuses what no inventory may hold: U+0000 in a string or name, two members of one name in an
 * object, a number that is not finite. Such a refusal has the code INVALID_VALUE, and is of the first such place.
 * The value has then been skipped all the same, and *start and *end are set: who reads leniently reports it and goes on
 * with _next(). Any other code is an error as _next() gives it. Should both be there, then the refusal, which comes
 * first in the text, is given here, and the error at the next call. */
gboolean regiotafel_json_parser_skip_value (
    RegiotafelJsonParser *parser, gboolean check, gsize *start, gsize *end, GError **error);

/* --- Errors --- */

/* After an error or a refusal: what is wrong, without the place; else NULL. With _get_place() and _dup_pointer() it
 * makes a diagnostic. Valid until the next call of _next() or _skip_value(). */
const char *regiotafel_json_parser_get_message (RegiotafelJsonParser *parser);

/* Sets an error about the current token, in the form of the parser's own:
 * “line 3, column 7 (/tables/0/name): what is wrong; what was expected”. The parser does not change. */
void regiotafel_json_parser_set_error (
    RegiotafelJsonParser *parser, GError **error, RegiotafelError code, const char *format, ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
