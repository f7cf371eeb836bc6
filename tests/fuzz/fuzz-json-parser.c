/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A libFuzzer target. It walks through any bytes, asks everything of each token, and compares what two ways through the
 * same text say. */

#include <string.h>

#include "regiotafel-json-parser-private.h"
#include "regiotafel-json-text-private.h"

#define DEPTH 12

int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

/* Writes each token again as JSON without spaces; NULL when the text is not sound. */
static char *
write_again (const char *text, gsize length)
{
  g_autoptr (RegiotafelJsonParser) parser = regiotafel_json_parser_new (text, length, DEPTH);
  g_autoptr (GString) again = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  RegiotafelJsonToken token;
  gsize last_end = 0;

  while ((token = regiotafel_json_parser_next (parser, &error)) > REGIOTAFEL_JSON_END)
    {
      g_autofree char *pointer = regiotafel_json_parser_dup_pointer (parser);
      RegiotafelJsonPlace place;
      const char *bytes;
      gsize n;
      gsize start;
      gsize end;
      gint64 integer;
      double value;
      char last = again->len > 0 ? again->str[again->len - 1] : '[';

      regiotafel_json_parser_get_place (parser, &place);
      regiotafel_json_parser_get_span (parser, &start, &end);
      g_assert (place.offset == start && start >= last_end && end > start && end <= length);
      last_end = end;
      bytes = regiotafel_json_parser_get_bytes (parser, &n);
      g_assert (n == 0 || g_utf8_validate_len (bytes, n, NULL) || regiotafel_json_parser_text_has_nul (parser));
      g_assert (g_utf8_validate (pointer, -1, NULL));

      if (token != REGIOTAFEL_JSON_OBJECT_END && token != REGIOTAFEL_JSON_ARRAY_END && strchr ("[{:", last) == NULL)
        g_string_append_c (again, ',');
      switch ((int) token)
        {
        case REGIOTAFEL_JSON_NAME:
        case REGIOTAFEL_JSON_STRING:
          regiotafel_json_text_append_string (again, bytes, n);
          if (token == REGIOTAFEL_JSON_NAME)
            g_string_append_c (again, ':');
          break;
        case REGIOTAFEL_JSON_NUMBER:
          if (regiotafel_json_parser_get_int64 (parser, &integer))
            regiotafel_json_text_append_int64 (again, integer);
          else if (regiotafel_json_parser_double_is_exact (parser)
                   && regiotafel_json_parser_get_double (parser, &value))
            regiotafel_json_text_append_double (again, value);
          else
            g_string_append_len (again, bytes, n);
          break;
        default:
          g_string_append_len (again, text + start, end - start);
        }
    }
  g_assert ((token == REGIOTAFEL_JSON_ERROR) == (error != NULL));
  if (token == REGIOTAFEL_JSON_END)
    return g_string_free (g_steal_pointer (&again), FALSE);

  g_assert (*regiotafel_json_parser_get_message (parser) != '\0');
  g_assert (g_utf8_validate (error->message, -1, NULL));
  return NULL;
}

/* Skips the root; whether that, and then the end, is sound. */
static gboolean
skip (const char *text, gsize length, gboolean check)
{
  g_autoptr (RegiotafelJsonParser) parser = regiotafel_json_parser_new (text, length, DEPTH);
  g_autoptr (GError) error = NULL;
  gsize start;
  gsize end;

  if (regiotafel_json_parser_next (parser, NULL) == REGIOTAFEL_JSON_ERROR)
    return FALSE;
  if (!regiotafel_json_parser_skip_value (parser, check, &start, &end, &error)
      && !g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE))
    return FALSE;
  g_assert (start < end && end <= length);
  return regiotafel_json_parser_next (parser, NULL) == REGIOTAFEL_JSON_END;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  /* Memory of its own, so that a byte read too far is seen. */
  g_autofree char *text = g_memdup2 (data, length);
  g_autofree char *once = write_again (text, length);

  g_assert (skip (text, length, FALSE) == (once != NULL));
  g_assert (skip (text, length, TRUE) == (once != NULL));
  if (once != NULL)
    {
      g_autofree char *twice = write_again (once, strlen (once));

      g_assert_cmpstr (once, ==, twice);
    }
  return 0;
}
