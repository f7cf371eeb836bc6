/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json-helpers.h"

static void
test_skip (void)
{
  static const char *const values[] = {
    "0",
    "-1.5e3",
    "\"a\\u0000]\"",
    "true",
    "null",
    "{}",
    "[]",
    "[ [1, {\"a\": [}\"]",
    "{\"a\": 1, \"a\": 1e999}",
    "[1, [2, [3, {\"x\": \"}\"}]], 4 ]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *data = g_strdup_printf ("{ \"skipped\" : %s , \"next\": 7}", values[i]);
      g_auto (Text) text = { 0 };
      g_autoptr (GError) error = NULL;
      gsize start;
      gsize end;

      text_init (&text, data, -1, 64);
      go_to (&text, "skipped");
      next (&text);
      if (strchr (values[i], '}') != NULL && strstr (values[i], "[}") != NULL)
        {
          g_assert_false (regiotafel_json_parser_skip_value (text.parser, FALSE, &start, &end, &error));
          g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE);
          continue;
        }
      g_assert_true (regiotafel_json_parser_skip_value (text.parser, FALSE, &start, &end, &error));
      g_assert_no_error (error);
      g_assert_cmpmem (data + start, end - start, values[i], strlen (values[i]));
      g_assert_cmpuint (regiotafel_json_parser_get_depth (text.parser), ==, 1);
      g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_NAME);
      g_assert_true (regiotafel_json_parser_text_equals (text.parser, "next"));
    }
}

/* Skips the value of "v", with the check. */
static void
assert_skip_refused (const char *value, guint line, guint column, const char *pointer, const char *message)
{
  g_autofree char *data = g_strdup_printf ("{\"v\": %s, \"next\": 7}", value);
  g_auto (Text) text = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *found_pointer = NULL;
  g_autofree char *full = g_strdup_printf ("line %u, column %u (%s): %s", line, column, pointer, message);
  RegiotafelJsonPlace place;
  gsize start;
  gsize end;

  text_init (&text, data, -1, 64);
  go_to (&text, "v");
  next (&text);
  g_assert_false (regiotafel_json_parser_skip_value (text.parser, TRUE, &start, &end, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (error->message, ==, full);
  g_assert_cmpstr (regiotafel_json_parser_get_message (text.parser), ==, message);
  regiotafel_json_parser_get_place (text.parser, &place);
  g_assert_cmpuint (place.line, ==, line);
  g_assert_cmpuint (place.column, ==, column);
  found_pointer = regiotafel_json_parser_dup_pointer (text.parser);
  g_assert_cmpstr (found_pointer, ==, pointer);

  /* It was skipped all the same, and who reads leniently goes on. */
  g_assert_cmpmem (data + start, end - start, value, strlen (value));
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_NAME);
  g_assert_null (regiotafel_json_parser_get_message (text.parser));
  g_assert_cmpstr (regiotafel_json_parser_get_text (text.parser, NULL), ==, "next");
}

static void
test_skip_refuses (void)
{
  g_autofree char *zeros = repeat ("0", 400);
  g_autofree char *large = g_strconcat ("1", zeros, NULL);
  g_autofree char *small = g_strconcat ("0.", zeros, "1", NULL);
  g_autofree char *accepted = NULL;
  g_autofree char *large_message = NULL;
  g_auto (Text) text = { 0 };
  g_autoptr (GError) error = NULL;

  assert_skip_refused ("\"a\\u0000\"", 1, 9, "/v", "a string with the character U+0000; take it out");
  assert_skip_refused ("[1,\n \"\\u0000\"]", 2, 3, "/v/1", "a string with the character U+0000; take it out");
  assert_skip_refused ("{\"a\": {\"b\\u0000\": 1}}", 1, 16, "/v/a/b\\u0000",
                       "a name with the character U+0000; take it out");
  assert_skip_refused ("{\"a\": 1, \"b\": 2, \"a\": 3, \"b\": 4}", 1, 24, "/v/a",
                       "a second member “a” in one object; keep one of them");
  assert_skip_refused ("[{\"é\": {\"b\": 1, \"c\": {}, \"\\u0062\": 2}}]", 1, 32, "/v/0/é/b",
                       "a second member “b” in one object; keep one of them");
  assert_skip_refused ("{\"\": 1, \"\": 2}", 1, 15, "/v/", "a second member “” in one object; keep one of them");
  assert_skip_refused ("1e400", 1, 7, "/v", "the number 1e400 is too large; at most about 1.797e308 can be kept");
  assert_skip_refused ("[0, -1E309]", 1, 11, "/v/1",
                       "the number -1E309 is too large; at most about 1.797e308 can be kept");
  large_message
      = g_strdup_printf ("the number 1%.59s…%.60s is too large; at most about 1.797e308 can be kept", zeros, zeros);
  assert_skip_refused (large, 1, 7, "/v", large_message);

  /* The same names in other objects are no duplicates, and what is finite stays. */
  accepted = g_strdup_printf ("[{\"a\": {\"a\": [{\"a\": 1}, {\"a\": 2}]}, \"b\": {\"a\": 1}, \"c\": {}}, {\"a\": 1},"
                              " 1e308, 1e-999, %s]",
                              small);
  text_init (&text, accepted, -1, 64);
  next (&text);
  regiotafel_json_parser_skip_value (text.parser, TRUE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (regiotafel_json_parser_get_token (text.parser), ==, REGIOTAFEL_JSON_ARRAY_END);
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_END);
}

static void
test_skip_refusal_then_error (void)
{
  g_auto (Text) text = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) later = NULL;

  text_init (&text, "[\"\\u0000\",\n nil]", -1, 64);
  next (&text);
  g_assert_false (regiotafel_json_parser_skip_value (text.parser, TRUE, NULL, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (error->message, ==, "line 1, column 3 (/0): a string with the character U+0000; take it out");
  g_assert_cmpint (regiotafel_json_parser_next (text.parser, &later), ==, REGIOTAFEL_JSON_ERROR);
  g_assert_error (later, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE);
  g_assert_cmpstr (later->message, ==, "line 2, column 2 (/1): found “nil”; a value was expected");
}

static void *
check_large_objects (void *data)
{
  GString *wide = g_string_new ("{");
  g_autofree char *wide_data = NULL;
  g_autofree char *deep = repeat ("{\"a\":", 200000);
  g_autofree char *deep_end = repeat ("}", 200000);
  g_autofree char *deep_data = g_strconcat (deep, "0", deep_end, NULL);
  g_auto (Text) wide_text = { 0 };
  g_auto (Text) deep_text = { 0 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (wide, "\"m%u\":{\"a\":0,\"m%u\":0},", i, i);
  g_string_append (wide, "\"m299999\":0}");
  wide_data = g_string_free (wide, FALSE);
  text_init (&wide_text, wide_data, -1, 64);
  next (&wide_text);
  g_assert_false (regiotafel_json_parser_skip_value (wide_text.parser, TRUE, NULL, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_true (
      g_str_has_suffix (error->message, "(/m299999): a second member “m299999” in one object; keep one of them"));

  text_init (&deep_text, deep_data, -1, 200000);
  next (&deep_text);
  g_assert_true (regiotafel_json_parser_skip_value (deep_text.parser, TRUE, NULL, NULL, NULL));
  return NULL;
}

/* Were names compared one with another, this would take hours. */
static void
test_skip_large_objects (void)
{
  run_with_small_stack (check_large_objects);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-skip/spans", test_skip);
  g_test_add_func ("/json-skip/refuses", test_skip_refuses);
  g_test_add_func ("/json-skip/refusal-then-error", test_skip_refusal_then_error);
  g_test_add_func ("/json-skip/large-objects", test_skip_large_objects);

  return g_test_run ();
}
