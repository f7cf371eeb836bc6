/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-json-parser-private.h"

#include <string.h>

#include "regiotafel-json-lines-private.h"
#include "regiotafel-json-names-private.h"
#include "regiotafel-json-number-private.h"
#include "regiotafel-json-scan-private.h"
#include "regiotafel-json-text-private.h"

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

/* An open object or array: where the current member's name begins (after its quotation mark), or the current
 * element's index. */
typedef struct
{
  guint64 is_array : 1;
  guint64 current : 63;
} Frame;

typedef struct
{
  RegiotafelError code;
  gsize offset;
  char *message;
  char *pointer;
} Problem;

/* Invariants:
 *  - start <= token_start <= token_end <= at <= end, where what lies before `at` has been found sound; after an error
 *    all of token_start, token_end and at are where that is;
 *  - frames[0 .. depth - 1] are the objects and arrays that are open, depth <= max_depth;
 *  - `error` holds what ended the parsing (its message is NULL while nothing did), `refusal` what the last
 *    skip_value() refused: it is the one that is shown while it is there;
 *  - `scratch` holds the text of the current token when `has_scratch`. */
struct _RegiotafelJsonParser
{
  const char *data;
  const char *start;
  const char *end;
  const char *at;
  const char *token_start;
  const char *token_end;
  const char *nul;
  RegiotafelJsonToken token;
  Expect expect;
  gboolean escaped;
  gboolean has_scratch;

  Frame *frames;
  guint depth;
  guint max_depth;
  guint n_frames;

  GString *scratch;
  RegiotafelJsonLines lines;
  RegiotafelJsonNames *names;
  Problem error;
  Problem refusal;
};

static void
problem_clear (Problem *problem)
{
  g_clear_pointer (&problem->message, g_free);
  g_clear_pointer (&problem->pointer, g_free);
}

RegiotafelJsonParser *
regiotafel_json_parser_new (const char *data, gsize length, guint max_depth)
{
  RegiotafelJsonParser *parser;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  parser = g_new0 (RegiotafelJsonParser, 1);
  parser->data = length == 0 ? "" : data;
  parser->end = parser->data + length;
  parser->start = parser->data;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    parser->start += 3;
  parser->at = parser->token_start = parser->token_end = parser->start;
  parser->token = REGIOTAFEL_JSON_END;
  parser->expect = EXPECT_VALUE;
  parser->max_depth = max_depth;
  parser->scratch = g_string_new (NULL);
  regiotafel_json_lines_init (&parser->lines, parser->data, length, parser->start - parser->data);
  return parser;
}

void
regiotafel_json_parser_free (RegiotafelJsonParser *parser)
{
  if (parser == NULL)
    return;

  problem_clear (&parser->error);
  problem_clear (&parser->refusal);
  regiotafel_json_lines_clear (&parser->lines);
  g_clear_pointer (&parser->names, regiotafel_json_names_free);
  g_string_free (parser->scratch, TRUE);
  g_free (parser->frames);
  g_free (parser);
}

RegiotafelJsonToken
regiotafel_json_parser_get_token (RegiotafelJsonParser *parser)
{
  return parser->token;
}

const char *
regiotafel_json_token_describe (RegiotafelJsonToken token)
{
  static const char *const descriptions[] = {
    [REGIOTAFEL_JSON_ERROR] = "an error",
    [REGIOTAFEL_JSON_END] = "the end of the text",
    [REGIOTAFEL_JSON_OBJECT_START] = "an object",
    [REGIOTAFEL_JSON_OBJECT_END] = "the end of an object",
    [REGIOTAFEL_JSON_ARRAY_START] = "an array",
    [REGIOTAFEL_JSON_ARRAY_END] = "the end of an array",
    [REGIOTAFEL_JSON_NAME] = "a name",
    [REGIOTAFEL_JSON_STRING] = "a string",
    [REGIOTAFEL_JSON_NUMBER] = "a number",
    [REGIOTAFEL_JSON_TRUE] = "true",
    [REGIOTAFEL_JSON_FALSE] = "false",
    [REGIOTAFEL_JSON_NULL] = "null",
  };

  g_return_val_if_fail ((guint) token < G_N_ELEMENTS (descriptions), NULL);
  return descriptions[token];
}

/* --- Where --- */

/* The pointer that the first @n frames make. */
static char *
make_pointer (RegiotafelJsonParser *parser, guint n)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (pointer, '/');
      if (parser->frames[i].is_array)
        regiotafel_json_text_append_uint64 (pointer, parser->frames[i].current);
      else
        regiotafel_json_scan_append_pointer_part (pointer, parser->data + parser->frames[i].current);
    }
  return g_string_free (pointer, FALSE);
}

/* How many frames make the pointer of the current token. */
static guint
get_pointer_length (RegiotafelJsonParser *parser)
{
  gboolean starts = parser->token == REGIOTAFEL_JSON_OBJECT_START || parser->token == REGIOTAFEL_JSON_ARRAY_START;

  return parser->depth - starts;
}

static const Problem *
get_problem (RegiotafelJsonParser *parser)
{
  if (parser->refusal.message != NULL)
    return &parser->refusal;
  return parser->error.message != NULL ? &parser->error : NULL;
}

void
regiotafel_json_parser_locate (RegiotafelJsonParser *parser, gsize offset, RegiotafelJsonPlace *place)
{
  place->offset = MIN (offset, (gsize) (parser->end - parser->data));
  regiotafel_json_lines_locate (&parser->lines, place->offset, &place->line, &place->column);
}

void
regiotafel_json_parser_get_place (RegiotafelJsonParser *parser, RegiotafelJsonPlace *place)
{
  const Problem *problem = get_problem (parser);

  regiotafel_json_parser_locate (
      parser, problem != NULL ? problem->offset : (gsize) (parser->token_start - parser->data), place);
}

void
regiotafel_json_parser_get_span (RegiotafelJsonParser *parser, gsize *start, gsize *end)
{
  if (start != NULL)
    *start = parser->token_start - parser->data;
  if (end != NULL)
    *end = parser->token_end - parser->data;
}

guint
regiotafel_json_parser_get_depth (RegiotafelJsonParser *parser)
{
  return parser->depth;
}

char *
regiotafel_json_parser_dup_pointer (RegiotafelJsonParser *parser)
{
  const Problem *problem = get_problem (parser);

  return problem != NULL ? g_strdup (problem->pointer) : make_pointer (parser, get_pointer_length (parser));
}

/* --- Errors --- */

const char *
regiotafel_json_parser_get_message (RegiotafelJsonParser *parser)
{
  const Problem *problem = get_problem (parser);

  return problem != NULL ? problem->message : NULL;
}

static void
set_error_from_problem (RegiotafelJsonParser *parser, GError **error, const Problem *problem)
{
  RegiotafelJsonPlace place;
  g_autofree char *pointer = NULL;

  if (error == NULL)
    return;

  regiotafel_json_parser_locate (parser, problem->offset, &place);
  pointer = regiotafel_json_scan_quote (problem->pointer, strlen (problem->pointer));
  if (*pointer == '\0')
    g_set_error (error, REGIOTAFEL_ERROR, problem->code, "line %u, column %u: %s", place.line, place.column,
                 problem->message);
  else
    g_set_error (error, REGIOTAFEL_ERROR, problem->code, "line %u, column %u (%s): %s", place.line, place.column,
                 pointer, problem->message);
}

void
regiotafel_json_parser_set_error (
    RegiotafelJsonParser *parser, GError **error, RegiotafelError code, const char *format, ...)
{
  Problem problem;
  va_list arguments;

  if (error == NULL)
    return;

  problem.code = code;
  problem.offset = parser->token_start - parser->data;
  problem.pointer = parser->token == REGIOTAFEL_JSON_ERROR ? g_strdup (parser->error.pointer)
                                                           : make_pointer (parser, get_pointer_length (parser));
  va_start (arguments, format);
  problem.message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  set_error_from_problem (parser, error, &problem);
  problem_clear (&problem);
}

/* Ends the parsing with an error at @at. */
static RegiotafelJsonToken
fail (RegiotafelJsonParser *parser, const char *at, RegiotafelError code, char *message)
{
  gboolean within_value
      = parser->expect == EXPECT_VALUE || parser->expect == EXPECT_VALUE_OR_END || parser->expect == EXPECT_COLON;
  guint n = within_value || parser->depth == 0 ? parser->depth : parser->depth - 1;

  parser->error.code = code;
  parser->error.offset = at - parser->data;
  parser->error.message = message;
  parser->error.pointer = make_pointer (parser, n);
  parser->at = parser->token_start = parser->token_end = at;
  parser->token = REGIOTAFEL_JSON_ERROR;
  return parser->token;
}

static RegiotafelJsonToken
fail_from_scan (RegiotafelJsonParser *parser, RegiotafelJsonScanError *scan_error)
{
  return fail (parser, scan_error->at, scan_error->code, g_steal_pointer (&scan_error->message));
}

/* Something else than what is expected stands at @at. */
static RegiotafelJsonToken
fail_unexpected (RegiotafelJsonParser *parser, const char *at)
{
  const char *expected = NULL;
  const char *hint = "";
  g_autofree char *found = NULL;
  gboolean in_array = parser->depth > 0 && parser->frames[parser->depth - 1].is_array;

  switch (parser->expect)
    {
    case EXPECT_VALUE:
      expected = "a value was expected";
      break;
    case EXPECT_VALUE_OR_END:
      expected = "a value or “]” was expected";
      break;
    case EXPECT_NAME:
      expected = "a name in quotation marks was expected";
      break;
    case EXPECT_NAME_OR_END:
      expected = "a name in quotation marks or “}” was expected";
      break;
    case EXPECT_COLON:
      expected = "“:” was expected after the name";
      break;
    case EXPECT_COMMA_OR_END:
      expected = in_array ? "“,” or “]” was expected" : "“,” or “}” was expected";
      break;
    case EXPECT_NOTHING:
      expected = "nothing was expected after the one value of the document";
      break;
    default:
      g_assert_not_reached ();
    }

  if (at == parser->end)
    {
      if (parser->depth == 0)
        return fail (parser, at, REGIOTAFEL_ERROR_PARSE, g_strdup ("the text is empty; a value was expected"));
      return fail (parser, at, REGIOTAFEL_ERROR_PARSE, g_strdup_printf ("the text ends too early; %s", expected));
    }

  if ((guchar) *at >= 0x80)
    {
      RegiotafelJsonScanError scan_error;

      if (!regiotafel_json_scan_check_character (at, parser->end, &scan_error))
        return fail_from_scan (parser, &scan_error);
    }
  if (*at == '\'')
    hint = " (strings and names stand in double quotation marks)";
  else if (*at == '/' || *at == '#')
    hint = " (JSON has no comments)";
  else if ((*at == ']' || *at == '}') && (parser->expect == EXPECT_VALUE || parser->expect == EXPECT_NAME))
    hint = " (a comma stands between two, not after the last)";
  found = regiotafel_json_scan_dup_word (at, parser->end);
  return fail (parser, at, REGIOTAFEL_ERROR_PARSE, g_strdup_printf ("found “%s”; %s%s", found, expected, hint));
}

/* Refuses what stands at @at, in the value that the current token belongs to. Only the first refusal counts. */
static void
refuse (RegiotafelJsonParser *parser, const char *at, char *message)
{
  parser->refusal.code = REGIOTAFEL_ERROR_INVALID_VALUE;
  parser->refusal.offset = at - parser->data;
  parser->refusal.message = message;
  parser->refusal.pointer = make_pointer (parser, get_pointer_length (parser));
}

/* --- Tokens --- */

static inline RegiotafelJsonToken
give (RegiotafelJsonParser *parser, RegiotafelJsonToken token, const char *start, const char *end, Expect expect)
{
  parser->token_start = start;
  parser->token_end = end;
  parser->at = end;
  parser->expect = expect;
  parser->token = token;
  return token;
}

static inline Expect
after_value (RegiotafelJsonParser *parser)
{
  return parser->depth == 0 ? EXPECT_NOTHING : EXPECT_COMMA_OR_END;
}

static RegiotafelJsonToken
open_frame (RegiotafelJsonParser *parser, const char *p)
{
  gboolean is_array = *p == '[';

  if (parser->depth == parser->max_depth)
    return fail (parser, p, REGIOTAFEL_ERROR_LIMIT,
                 g_strdup_printf ("%s at depth %" G_GUINT64_FORMAT "; at most %u may be open within each other",
                                  is_array ? "an array" : "an object", (guint64) parser->depth + 1, parser->max_depth));
  if (parser->depth == parser->n_frames)
    {
      parser->n_frames = parser->n_frames <= parser->max_depth / 2 ? MAX (parser->n_frames * 2, 16) : parser->max_depth;
      parser->n_frames = MIN (parser->n_frames, parser->max_depth);
      parser->frames = g_renew (Frame, parser->frames, parser->n_frames);
    }

  parser->frames[parser->depth].is_array = is_array;
  parser->frames[parser->depth].current = 0;
  parser->depth++;
  if (is_array)
    return give (parser, REGIOTAFEL_JSON_ARRAY_START, p, p + 1, EXPECT_VALUE_OR_END);
  return give (parser, REGIOTAFEL_JSON_OBJECT_START, p, p + 1, EXPECT_NAME_OR_END);
}

static RegiotafelJsonToken
close_frame (RegiotafelJsonParser *parser, const char *p)
{
  gboolean is_array = parser->frames[--parser->depth].is_array;

  return give (parser, is_array ? REGIOTAFEL_JSON_ARRAY_END : REGIOTAFEL_JSON_OBJECT_END, p, p + 1,
               after_value (parser));
}

static RegiotafelJsonToken
take_string (RegiotafelJsonParser *parser, const char *p)
{
  RegiotafelJsonScanError scan_error;
  const char *close;

  close = regiotafel_json_scan_string (p + 1, parser->end, &parser->escaped, &parser->nul, &scan_error);
  if (G_UNLIKELY (close == NULL))
    {
      if (scan_error.message == NULL)
        {
          RegiotafelJsonPlace place;

          regiotafel_json_parser_locate (parser, p - parser->data, &place);
          scan_error.message = g_strdup_printf (
              "the text ends within the string that begins at line %u, column %u; a closing “\"” was expected",
              place.line, place.column);
        }
      return fail_from_scan (parser, &scan_error);
    }
  if (parser->expect != EXPECT_NAME)
    return give (parser, REGIOTAFEL_JSON_STRING, p, close + 1, after_value (parser));
  parser->frames[parser->depth - 1].current = p + 1 - parser->data;
  return give (parser, REGIOTAFEL_JSON_NAME, p, close + 1, EXPECT_COLON);
}

static RegiotafelJsonToken
take_number (RegiotafelJsonParser *parser, const char *p)
{
  RegiotafelJsonScanError scan_error;
  const char *end = regiotafel_json_scan_number (p, parser->end, &scan_error);

  if (G_UNLIKELY (end == NULL))
    return fail_from_scan (parser, &scan_error);
  return give (parser, REGIOTAFEL_JSON_NUMBER, p, end, after_value (parser));
}

static inline RegiotafelJsonToken
take_word (RegiotafelJsonParser *parser, const char *p, const char *word, gsize length, RegiotafelJsonToken token)
{
  if ((gsize) (parser->end - p) < length || memcmp (p, word, length) != 0)
    return fail_unexpected (parser, p);
  return give (parser, token, p, p + length, after_value (parser));
}

static RegiotafelJsonToken
take_value (RegiotafelJsonParser *parser, const char *p)
{
  if (p == parser->end)
    return fail_unexpected (parser, p);
  switch (*p)
    {
    case '"':
      return take_string (parser, p);
    case '{':
    case '[':
      return open_frame (parser, p);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      return take_number (parser, p);
    case 't':
      return take_word (parser, p, "true", 4, REGIOTAFEL_JSON_TRUE);
    case 'f':
      return take_word (parser, p, "false", 5, REGIOTAFEL_JSON_FALSE);
    case 'n':
      return take_word (parser, p, "null", 4, REGIOTAFEL_JSON_NULL);
    default:
      return fail_unexpected (parser, p);
    }
}

/* The first token: only here can a text turn out to be in another encoding than UTF-8 altogether. */
static RegiotafelJsonToken
take_first (RegiotafelJsonParser *parser)
{
  const char *encoding = regiotafel_json_scan_foreign_encoding (parser->data, parser->end - parser->data);

  if (encoding != NULL)
    return fail (parser, parser->data, REGIOTAFEL_ERROR_ENCODING,
                 g_strdup_printf ("the text is in %s; JSON is in UTF-8: save it as UTF-8", encoding));
  return take_value (parser, regiotafel_json_scan_space (parser->start, parser->end));
}

static RegiotafelJsonToken
advance (RegiotafelJsonParser *parser)
{
  const char *p;
  const char *end = parser->end;
  Frame *frame;

  if (G_UNLIKELY (parser->error.message != NULL))
    return parser->token;

  parser->has_scratch = FALSE;
  p = regiotafel_json_scan_space (parser->at, end);
  switch (parser->expect)
    {
    case EXPECT_COMMA_OR_END:
      frame = &parser->frames[parser->depth - 1];
      if (p < end && *p == (frame->is_array ? ']' : '}'))
        return close_frame (parser, p);
      if (p == end || *p != ',')
        return fail_unexpected (parser, p);
      p = regiotafel_json_scan_space (p + 1, end);
      if (frame->is_array)
        {
          frame->current++;
          parser->expect = EXPECT_VALUE;
          return take_value (parser, p);
        }
      parser->expect = EXPECT_NAME;
      break;

    case EXPECT_NAME_OR_END:
      if (p < end && *p == '}')
        return close_frame (parser, p);
      /* Only a name can be sound now; what is wrong is still told with the end as well. */
      if (p < end && *p == '"')
        parser->expect = EXPECT_NAME;
      break;

    case EXPECT_COLON:
      if (p == end || *p != ':')
        return fail_unexpected (parser, p);
      parser->expect = EXPECT_VALUE;
      return take_value (parser, regiotafel_json_scan_space (p + 1, end));

    case EXPECT_VALUE_OR_END:
      if (p < end && *p == ']')
        return close_frame (parser, p);
      return take_value (parser, p);

    case EXPECT_NOTHING:
      if (p < end)
        return fail_unexpected (parser, p);
      return give (parser, REGIOTAFEL_JSON_END, p, p, EXPECT_NOTHING);

    case EXPECT_VALUE:
      /* Elsewhere a value is taken together with the comma or colon before it. */
      return take_first (parser);

    case EXPECT_NAME:
    default:
      g_assert_not_reached ();
    }

  if (p == end || *p != '"')
    return fail_unexpected (parser, p);
  return take_string (parser, p);
}

RegiotafelJsonToken
regiotafel_json_parser_next (RegiotafelJsonParser *parser, GError **error)
{
  RegiotafelJsonToken token;

  if (G_UNLIKELY (parser->refusal.message != NULL))
    problem_clear (&parser->refusal);
  token = advance (parser);
  if (G_UNLIKELY (token == REGIOTAFEL_JSON_ERROR))
    set_error_from_problem (parser, error, &parser->error);
  return token;
}

/* --- Texts and numbers --- */

const char *
regiotafel_json_parser_get_bytes (RegiotafelJsonParser *parser, gsize *length)
{
  const char *bytes = "";
  gsize n = 0;

  switch ((guint) parser->token)
    {
    case REGIOTAFEL_JSON_NAME:
    case REGIOTAFEL_JSON_STRING:
      bytes = parser->token_start + 1;
      n = parser->token_end - 1 - bytes;
      if (parser->escaped)
        {
          if (!parser->has_scratch)
            {
              g_string_truncate (parser->scratch, 0);
              regiotafel_json_scan_append_decoded (parser->scratch, bytes, bytes + n);
              parser->has_scratch = TRUE;
            }
          bytes = parser->scratch->str;
          n = parser->scratch->len;
        }
      break;
    case REGIOTAFEL_JSON_NUMBER:
      bytes = parser->token_start;
      n = parser->token_end - bytes;
      break;
    default:
      break;
    }
  if (length != NULL)
    *length = n;
  return bytes;
}

const char *
regiotafel_json_parser_get_text (RegiotafelJsonParser *parser, gsize *length)
{
  gsize n;
  const char *bytes = regiotafel_json_parser_get_bytes (parser, &n);

  if (!parser->has_scratch)
    {
      g_string_truncate (parser->scratch, 0);
      g_string_append_len (parser->scratch, bytes, n);
      parser->has_scratch = TRUE;
    }
  if (length != NULL)
    *length = n;
  return parser->scratch->str;
}

char *
regiotafel_json_parser_dup_text (RegiotafelJsonParser *parser)
{
  gsize n;
  const char *bytes = regiotafel_json_parser_get_bytes (parser, &n);
  char *copy = g_malloc (n + 1);

  memcpy (copy, bytes, n);
  copy[n] = '\0';
  return copy;
}

gboolean
regiotafel_json_parser_text_equals (RegiotafelJsonParser *parser, const char *text)
{
  gsize n;
  const char *bytes = regiotafel_json_parser_get_bytes (parser, &n);

  return strlen (text) == n && memcmp (bytes, text, n) == 0;
}

gboolean
regiotafel_json_parser_text_has_nul (RegiotafelJsonParser *parser)
{
  return (parser->token == REGIOTAFEL_JSON_NAME || parser->token == REGIOTAFEL_JSON_STRING) && parser->nul != NULL;
}

gboolean
regiotafel_json_parser_get_int64 (RegiotafelJsonParser *parser, gint64 *value)
{
  g_return_val_if_fail (parser->token == REGIOTAFEL_JSON_NUMBER, FALSE);

  return regiotafel_json_number_to_int64 (parser->token_start, parser->token_end - parser->token_start, value);
}

gboolean
regiotafel_json_parser_get_double (RegiotafelJsonParser *parser, double *value)
{
  g_return_val_if_fail (parser->token == REGIOTAFEL_JSON_NUMBER, FALSE);

  return regiotafel_json_number_to_double (regiotafel_json_parser_get_text (parser, NULL), value);
}

gboolean
regiotafel_json_parser_double_is_exact (RegiotafelJsonParser *parser)
{
  gsize length;
  const char *text;

  g_return_val_if_fail (parser->token == REGIOTAFEL_JSON_NUMBER, FALSE);

  text = regiotafel_json_parser_get_text (parser, &length);
  return regiotafel_json_number_double_is_exact (text, length);
}

/* --- Skipping --- */

static void
check_token (RegiotafelJsonParser *parser)
{
  const char *bytes;
  gsize length;
  double value;

  switch ((guint) parser->token)
    {
    case REGIOTAFEL_JSON_OBJECT_START:
      regiotafel_json_names_open (parser->names);
      break;
    case REGIOTAFEL_JSON_OBJECT_END:
      regiotafel_json_names_close (parser->names);
      break;
    case REGIOTAFEL_JSON_NAME:
      if (parser->nul != NULL)
        {
          refuse (parser, parser->nul, g_strdup ("a name with the character U+0000; take it out"));
          break;
        }
      bytes = regiotafel_json_parser_get_bytes (parser, &length);
      if (!regiotafel_json_names_add (parser->names, bytes, length))
        {
          g_autofree char *quoted = regiotafel_json_scan_quote (bytes, length);

          refuse (parser, parser->token_start,
                  g_strdup_printf ("a second member “%s” in one object; keep one of them", quoted));
        }
      break;
    case REGIOTAFEL_JSON_STRING:
      if (parser->nul != NULL)
        refuse (parser, parser->nul, g_strdup ("a string with the character U+0000; take it out"));
      break;
    case REGIOTAFEL_JSON_NUMBER:
      /* Without an exponent, 300 digits are not enough to pass the largest double, which has 309. */
      length = parser->token_end - parser->token_start;
      if ((length > 300 || memchr (parser->token_start, 'e', length) != NULL
           || memchr (parser->token_start, 'E', length) != NULL)
          && !regiotafel_json_parser_get_double (parser, &value))
        {
          g_autofree char *quoted = regiotafel_json_scan_quote (parser->token_start, length);

          refuse (parser, parser->token_start,
                  g_strdup_printf ("the number %s is too large; at most about 1.797e308 can be kept", quoted));
        }
      break;
    default:
      break;
    }
}

gboolean
regiotafel_json_parser_skip_value (
    RegiotafelJsonParser *parser, gboolean check, gsize *start, gsize *end, GError **error)
{
  gboolean container = parser->token == REGIOTAFEL_JSON_OBJECT_START || parser->token == REGIOTAFEL_JSON_ARRAY_START;
  guint depth = parser->depth - container;

  g_return_val_if_fail (container || parser->token >= REGIOTAFEL_JSON_STRING, FALSE);

  problem_clear (&parser->refusal);
  if (start != NULL)
    *start = parser->token_start - parser->data;
  if (check)
    {
      if (parser->names == NULL)
        parser->names = regiotafel_json_names_new ();
      regiotafel_json_names_reset (parser->names);
      check_token (parser);
    }
  while (parser->depth > depth && advance (parser) != REGIOTAFEL_JSON_ERROR)
    if (check && parser->refusal.message == NULL)
      check_token (parser);
  if (end != NULL)
    *end = parser->token_end - parser->data;

  if (get_problem (parser) == NULL)
    return TRUE;
  set_error_from_problem (parser, error, get_problem (parser));
  return FALSE;
}
