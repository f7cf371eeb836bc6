/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json-helpers.h"

static void
assert_refused (const char *data, RegiotafelError code, const char *expected)
{
  g_autofree char *message = get_error (data, -1, 64, code);

  g_assert_cmpstr (message, ==, expected);
}

static void
assert_accepted (const char *data)
{
  g_autofree char *message = get_error (data, -1, 64, REGIOTAFEL_ERROR_FAILED);

  g_assert_null (message);
}

/* --- Depth --- */

static void *
check_depth (void *data)
{
  const gsize depth = 1000000;
  g_autofree char *arrays = repeat ("[", depth);
  g_autofree char *ends = repeat ("]", depth);
  g_autofree char *objects = repeat ("{\"a\":", depth);
  g_autofree char *closed = g_strconcat (arrays, ends, NULL);
  g_autofree char *open_arrays = NULL;
  g_autofree char *open_objects = NULL;
  g_autofree char *too_deep = NULL;
  g_autofree char *sound = NULL;
  g_autofree char *pointer = NULL;
  g_auto (Text) text = { 0 };

  /* All of it, where it is allowed. */
  sound = get_error (closed, -1, depth, REGIOTAFEL_ERROR_FAILED);
  g_assert_null (sound);
  open_arrays = get_error (arrays, -1, depth, REGIOTAFEL_ERROR_PARSE);
  g_assert_nonnull (open_arrays);
  open_objects = get_error (objects, -1, depth, REGIOTAFEL_ERROR_PARSE);
  g_assert_nonnull (open_objects);
  /* A pointer of two million characters is shortened in the message. */
  g_assert_cmpuint (strlen (open_objects), <, 400);

  too_deep = get_error (closed, -1, depth - 1, REGIOTAFEL_ERROR_LIMIT);
  g_assert_nonnull (too_deep);

  text_init (&text, objects, -1, G_MAXUINT);
  for (gsize i = 0; i < 5000; i++)
    next (&text);
  g_assert_cmpuint (regiotafel_json_parser_get_depth (text.parser), ==, 2500);
  pointer = regiotafel_json_parser_dup_pointer (text.parser);
  g_assert_cmpuint (strlen (pointer), ==, 5000);
  return NULL;
}

static void
test_depth (void)
{
  g_autofree char *two = NULL;
  g_autofree char *none = NULL;
  g_autofree char *scalar = NULL;

  run_with_small_stack (check_depth);

  two = get_error ("[{}, [], [[]]]", -1, 2, REGIOTAFEL_ERROR_LIMIT);
  g_assert_cmpstr (two, ==, "line 1, column 11 (/2/0): an array at depth 3; at most 2 may be open within each other");
  none = get_error ("{}", -1, 0, REGIOTAFEL_ERROR_LIMIT);
  g_assert_cmpstr (none, ==, "line 1, column 1: an object at depth 1; at most 0 may be open within each other");
  scalar = get_error ("1", -1, 0, REGIOTAFEL_ERROR_FAILED);
  g_assert_null (scalar);
}

/* --- Tokens, texts, places, pointers --- */

/* Each token on a line: line:column pointer kind text. */
static char *
show (const char *data)
{
  g_auto (Text) text = { 0 };
  GString *shown = g_string_new (NULL);
  RegiotafelJsonToken token;

  text_init (&text, data, -1, 64);
  while ((token = next (&text)) > REGIOTAFEL_JSON_END)
    {
      g_autofree char *pointer = regiotafel_json_parser_dup_pointer (text.parser);
      RegiotafelJsonPlace place;

      regiotafel_json_parser_get_place (text.parser, &place);
      g_string_append_printf (shown, "%u:%u «%s» %s %s\n", place.line, place.column, pointer,
                              regiotafel_json_token_describe (token),
                              regiotafel_json_parser_get_text (text.parser, NULL));
    }
  return g_string_free (shown, FALSE);
}

static void
test_tokens (void)
{
  g_autofree char *shown = show ("{\"tables\": [\n"
                                 "  {\"id\": \"é😀\", \"n\": -1.50e+3},\r\n"
                                 "\t[true, false, null, []],\n"
                                 "  {}\n"
                                 "], \"a/b~c\\n\": {\"\": 0}}\n");

  g_assert_cmpstr (shown, ==,
                   "1:1 «» an object \n"
                   "1:2 «/tables» a name tables\n"
                   "1:12 «/tables» an array \n"
                   "2:3 «/tables/0» an object \n"
                   "2:4 «/tables/0/id» a name id\n"
                   "2:10 «/tables/0/id» a string é😀\n"
                   "2:16 «/tables/0/n» a name n\n"
                   "2:21 «/tables/0/n» a number -1.50e+3\n"
                   "2:29 «/tables/0» the end of an object \n"
                   "3:2 «/tables/1» an array \n"
                   "3:3 «/tables/1/0» true \n"
                   "3:9 «/tables/1/1» false \n"
                   "3:16 «/tables/1/2» null \n"
                   "3:22 «/tables/1/3» an array \n"
                   "3:23 «/tables/1/3» the end of an array \n"
                   "3:24 «/tables/1» the end of an array \n"
                   "4:3 «/tables/2» an object \n"
                   "4:4 «/tables/2» the end of an object \n"
                   "5:1 «/tables» the end of an array \n"
                   "5:4 «/a~1b~0c\n» a name a/b~c\n\n"
                   "5:15 «/a~1b~0c\n» an object \n"
                   "5:16 «/a~1b~0c\n/» a name \n"
                   "5:20 «/a~1b~0c\n/» a number 0\n"
                   "5:21 «/a~1b~0c\n» the end of an object \n"
                   "5:22 «» the end of an object \n");
}

static void
test_scalars (void)
{
  g_autofree char *string = show (" \"a\" ");
  g_autofree char *number = show ("\n0");
  g_autofree char *word = show ("null");

  g_assert_cmpstr (string, ==, "1:2 «» a string a\n");
  g_assert_cmpstr (number, ==, "2:1 «» a number 0\n");
  g_assert_cmpstr (word, ==, "1:1 «» null \n");
}

static void
test_before_and_after (void)
{
  g_auto (Text) text = { 0 };
  g_autofree char *pointer = NULL;
  RegiotafelJsonPlace place;

  text_init (&text, "[1]\n", -1, 64);
  g_assert_cmpint (regiotafel_json_parser_get_token (text.parser), ==, REGIOTAFEL_JSON_END);
  pointer = regiotafel_json_parser_dup_pointer (text.parser);
  g_assert_cmpstr (pointer, ==, "");
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_ARRAY_START);
  g_assert_cmpstr (regiotafel_json_parser_get_text (text.parser, NULL), ==, "");
  next (&text);
  next (&text);
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_END);
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_END);
  regiotafel_json_parser_get_place (text.parser, &place);
  g_assert_cmpuint (place.offset, ==, 4);
  g_assert_cmpuint (place.line, ==, 2);
  g_assert_cmpuint (place.column, ==, 1);
}

static void
test_mark (void)
{
  g_auto (Text) text = { 0 };
  g_autofree char *twice = NULL;
  g_autofree char *alone = NULL;
  RegiotafelJsonPlace place;

  text_init (&text, "\xef\xbb\xbf[1]", -1, 64);
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_ARRAY_START);
  regiotafel_json_parser_get_place (text.parser, &place);
  g_assert_cmpuint (place.offset, ==, 3);
  g_assert_cmpuint (place.line, ==, 1);
  g_assert_cmpuint (place.column, ==, 1);
  next (&text);
  next (&text);
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_END);

  twice = get_error ("\xef\xbb\xbf\xef\xbb\xbf[1]", -1, 64, REGIOTAFEL_ERROR_PARSE);
  g_assert_cmpstr (twice, ==, "line 1, column 1: found “\\ufeff”; a value was expected");
  alone = get_error ("\xef\xbb\xbf", -1, 64, REGIOTAFEL_ERROR_PARSE);
  g_assert_cmpstr (alone, ==, "line 1, column 1: the text is empty; a value was expected");
}

static void
test_many_places (void)
{
  /* One line. Were each place counted from the start of the line, this would take minutes. */
  g_autofree char *elements = repeat ("[\"é\"],", 200000);
  g_autofree char *line = g_strconcat ("[", elements, "0]", NULL);
  g_auto (Text) text = { 0 };
  RegiotafelJsonPlace place;
  guint n = 0;

  text_init (&text, line, -1, 64);
  next (&text);
  while (next (&text) == REGIOTAFEL_JSON_ARRAY_START)
    {
      regiotafel_json_parser_get_place (text.parser, &place);
      g_assert_cmpuint (place.offset, ==, 1 + 7 * n);
      g_assert_cmpuint (place.line, ==, 1);
      g_assert_cmpuint (place.column, ==, 2 + 6 * n);
      next (&text);
      next (&text);
      n++;

      /* Also far behind, every time. */
      regiotafel_json_parser_locate (text.parser, 8, &place);
      g_assert_cmpuint (place.column, ==, 8);
    }
  g_assert_cmpuint (n, ==, 200000);
}

static void
test_locate (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autofree guint *offsets = g_new (guint, 5000);
  g_auto (Text) text = { 0 };
  RegiotafelJsonPlace place;

  for (guint i = 0; i < 5000; i++)
    {
      offsets[i] = lines->len;
      g_string_append (lines, "ëë\"\n");
    }
  text_init (&text, lines->str, lines->len, 64);
  for (guint i = 0; i < 20000; i++)
    {
      guint line = g_rand_int_range (random, 0, 5000);
      guint column = g_rand_int_range (random, 0, 4);

      regiotafel_json_parser_locate (text.parser, offsets[line] + (column < 2 ? 2 * column : column + 2), &place);
      g_assert_cmpuint (place.line, ==, line + 1);
      g_assert_cmpuint (place.column, ==, column + 1);
    }
  regiotafel_json_parser_locate (text.parser, G_MAXSIZE, &place);
  g_assert_cmpuint (place.offset, ==, lines->len);
  g_assert_cmpuint (place.line, ==, 5001);
  g_assert_cmpuint (place.column, ==, 1);
}

static void
test_strings (void)
{
  static const struct
  {
    const char *source;
    const char *text;
  } cases[] = {
    { "", "" },
    { "abc", "abc" },
    { "twelve bytes and more é😀 of it", "twelve bytes and more é😀 of it" },
    { "\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t" },
    { "a\\u0041b\\u00e9c\\u00E9\\u20ac\\ud83d\\ude00z", "aAbécé€😀z" },
    { "\\uffff\\udbff\\udfff", "\xef\xbf\xbf\xf4\x8f\xbf\xbf" },
    { "\x7f\xc2\x80\xed\x9f\xbf\xee\x80\x80", "\x7f\xc2\x80\xed\x9f\xbf\xee\x80\x80" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = g_strdup_printf ("[\"%s\",{\"%s\":0}]", cases[i].source, cases[i].source);
      g_auto (Text) text = { 0 };
      g_autofree char *copy = NULL;
      const char *bytes;
      gsize length;
      gsize start;
      gsize end;

      text_init (&text, data, -1, 64);
      next (&text);
      g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_STRING);
      bytes = regiotafel_json_parser_get_bytes (text.parser, &length);
      g_assert_cmpmem (bytes, length, cases[i].text, strlen (cases[i].text));
      g_assert_cmpstr (regiotafel_json_parser_get_text (text.parser, &length), ==, cases[i].text);
      g_assert_cmpuint (length, ==, strlen (cases[i].text));
      g_assert_cmpmem (bytes, length, cases[i].text, strlen (cases[i].text));
      g_assert_false (regiotafel_json_parser_text_has_nul (text.parser));
      g_assert_true (regiotafel_json_parser_text_equals (text.parser, cases[i].text));
      g_assert_false (regiotafel_json_parser_text_equals (text.parser, "other"));
      copy = regiotafel_json_parser_dup_text (text.parser);
      g_assert_cmpstr (copy, ==, cases[i].text);
      regiotafel_json_parser_get_span (text.parser, &start, &end);
      g_assert_cmpuint (start, ==, 1);
      g_assert_cmpuint (end, ==, 3 + strlen (cases[i].source));

      next (&text);
      g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_NAME);
      g_assert_cmpstr (regiotafel_json_parser_get_text (text.parser, NULL), ==, cases[i].text);
    }
}

/* Both halves of every character beyond U+FFFF, at the limits of the halves. */
static void
test_surrogates (void)
{
  static const guint firsts[] = { 0xd800, 0xd801, 0xdbfe, 0xdbff };
  static const guint seconds[] = { 0xdc00, 0xdc01, 0xdffe, 0xdfff };

  for (gsize i = 0; i < G_N_ELEMENTS (firsts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (seconds); j++)
      {
        g_autofree char *data = g_strdup_printf ("\"\\u%04x\\u%04X\"", firsts[i], seconds[j]);
        g_auto (Text) text = { 0 };
        gunichar expected = 0x10000 + (firsts[i] - 0xd800) * 0x400 + (seconds[j] - 0xdc00);

        text_init (&text, data, -1, 0);
        g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_STRING);
        g_assert_cmphex (g_utf8_get_char (regiotafel_json_parser_get_text (text.parser, NULL)), ==, expected);
      }
  for (guint unit = 0xd7ff; unit <= 0xe000; unit++)
    {
      g_autofree char *alone = g_strdup_printf ("\"\\u%04x\"", unit);
      g_autofree char *twice = g_strdup_printf ("\"\\u%04x\\u%04x\"", unit, unit);
      int expected = unit == 0xd7ff || unit == 0xe000 ? -1 : REGIOTAFEL_ERROR_PARSE;

      g_assert_cmpint (get_code (alone, strlen (alone)), ==, expected);
      g_assert_cmpint (get_code (twice, strlen (twice)), ==, expected);
    }
}

static void
test_nul (void)
{
  g_auto (Text) text = { 0 };
  g_autofree char *pointer = NULL;
  const char *bytes;
  gsize length;

  text_init (&text, "[\"x\\u0000y\", \"xy\", {\"\\u0000\": 1}]", -1, 64);
  next (&text);
  next (&text);
  bytes = regiotafel_json_parser_get_text (text.parser, &length);
  g_assert_cmpmem (bytes, length + 1, "x\0y\0", 4);
  g_assert_true (regiotafel_json_parser_text_has_nul (text.parser));
  g_assert_false (regiotafel_json_parser_text_equals (text.parser, "x"));
  next (&text);
  g_assert_false (regiotafel_json_parser_text_has_nul (text.parser));
  next (&text);
  next (&text);
  g_assert_true (regiotafel_json_parser_text_has_nul (text.parser));
  pointer = regiotafel_json_parser_dup_pointer (text.parser);
  g_assert_cmpstr (pointer, ==, "/2/\\u0000");
  next (&text);
  g_assert_false (regiotafel_json_parser_text_has_nul (text.parser));
}

/* --- Numbers --- */

static void
test_numbers (void)
{
  /* What get_int64() gives, or no; get_double(), or no; double_is_exact(). */
  static const struct
  {
    const char *source;
    const char *integer;
    double value;
    gboolean finite;
    gboolean exact;
  } cases[] = {
    { "0", "0", 0, TRUE, TRUE },
    { "-0", "0", 0, TRUE, TRUE },
    { "4", "4", 4, TRUE, TRUE },
    { "-17", "-17", -17, TRUE, TRUE },
    { "4.0", "4", 4, TRUE, TRUE },
    { "0.4e1", "4", 4, TRUE, TRUE },
    { "400E-2", "4", 4, TRUE, TRUE },
    { "0e999999999999999999999", "0", 0, TRUE, TRUE },
    { "1e3", "1000", 1000, TRUE, TRUE },
    { "1e18", "1000000000000000000", 1e18, TRUE, TRUE },
    { "1e19", "no", 1e19, TRUE, TRUE },
    { "1e300", "no", 1e300, TRUE, TRUE },
    { "1.4", "no", 1.4, TRUE, TRUE },
    { "-1.50", "no", -1.5, TRUE, TRUE },
    { "0.1", "no", 0.1, TRUE, TRUE },
    { "0.1000000000000000055511151231257827", "no", 0.1, TRUE, FALSE },
    { "999999999999999999", "999999999999999999", 1e18, TRUE, FALSE },
    { "9007199254740993", "9007199254740993", 9007199254740992.0, TRUE, FALSE },
    { "9223372036854775807", "9223372036854775807", 9223372036854775808.0, TRUE, FALSE },
    { "9223372036854775808", "no", 9223372036854775808.0, TRUE, FALSE },
    { "-9223372036854775808", "-9223372036854775808", -9223372036854775808.0, TRUE, FALSE },
    { "-9223372036854775809", "no", -9223372036854775808.0, TRUE, FALSE },
    { "99999999999999999999", "no", 1e20, TRUE, FALSE },
    { "1e-7", "no", 1e-7, TRUE, TRUE },
    { "5e-324", "no", 5e-324, TRUE, TRUE },
    { "1e-400", "no", 0, TRUE, FALSE },
    { "1.7976931348623157e308", "no", 1.7976931348623157e308, TRUE, TRUE },
    { "1e400", "no", 0, FALSE, FALSE },
    { "-1e400", "no", 0, FALSE, FALSE },
    { "1e99999999999999999999999999999999999", "no", 0, FALSE, FALSE },
    { "1e-99999999999999999999999999999999999", "no", 0, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Text) text = { 0 };
      g_autofree char *integer = NULL;
      gint64 whole;
      double value;
      gboolean finite;

      text_init (&text, cases[i].source, -1, 64);
      g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_NUMBER);
      integer = regiotafel_json_parser_get_int64 (text.parser, &whole) ? g_strdup_printf ("%" G_GINT64_FORMAT, whole)
                                                                       : g_strdup ("no");
      g_assert_cmpstr (integer, ==, cases[i].integer);
      finite = regiotafel_json_parser_get_double (text.parser, &value);
      g_assert_cmpint (finite, ==, cases[i].finite);
      if (finite)
        g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_cmpint (regiotafel_json_parser_double_is_exact (text.parser), ==, cases[i].exact);
      g_assert_cmpstr (regiotafel_json_parser_get_text (text.parser, NULL), ==, cases[i].source);
      g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_END);
    }
}

/* --- Errors --- */

/* Long pieces of a file are shortened in a message, between characters. */
static void
test_long_names (void)
{
  for (gsize shift = 0; shift < 4; shift++)
    {
      g_autofree char *start = g_strndup ("abc", shift);
      g_autofree char *faces = repeat ("😀", 100000);
      g_autofree char *data = g_strdup_printf ("{\"%s%sz\": x}", start, faces);
      g_autofree char *message = get_error (data, -1, 64, REGIOTAFEL_ERROR_PARSE);

      g_assert_cmpuint (strlen (message), <, 300);
      g_assert_nonnull (strstr (message, "😀…😀"));
      g_assert_nonnull (strstr (message, "😀z): found “x”; a value was expected"));
    }
}

static void
test_messages (void)
{
  static const struct
  {
    const char *source;
    RegiotafelError code;
    const char *message;
  } cases[] = {
    { "", REGIOTAFEL_ERROR_PARSE, "line 1, column 1: the text is empty; a value was expected" },
    { " \n ", REGIOTAFEL_ERROR_PARSE, "line 2, column 2: the text is empty; a value was expected" },
    { "{\"tables\": [\n  {\n    \"é\": nil\n", REGIOTAFEL_ERROR_PARSE,
      "line 3, column 10 (/tables/0/é): found “nil”; a value was expected" },
    { "[1, 2,]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 7 (/2): found “]”; a value was expected (a comma stands between two, not after the last)" },
    { "{\"a\": 1,}", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 9: found “}”; a name in quotation marks was expected (a comma stands between two, not after the "
      "last)" },
    { "{\"a\": {\"b\": 1 \"c\": 2}}", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 15 (/a): found “\"”; “,” or “}” was expected" },
    { "[[1 2]]", REGIOTAFEL_ERROR_PARSE, "line 1, column 5 (/0): found “2”; “,” or “]” was expected" },
    { "{'a': 1}", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 2: found “'”; a name in quotation marks or “}” was expected (strings and names stand in double "
      "quotation marks)" },
    { "{\"a\" 1}", REGIOTAFEL_ERROR_PARSE, "line 1, column 6 (/a): found “1”; “:” was expected after the name" },
    { "[ // no\n]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 3 (/0): found “/”; a value or “]” was expected (JSON has no comments)" },
    { "{} {}", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 4: found “{”; nothing was expected after the one value of the document" },
    { "[NaN]", REGIOTAFEL_ERROR_PARSE, "line 1, column 2 (/0): found “NaN”; a value or “]” was expected" },
    { "[1 -.5_e+x*]", REGIOTAFEL_ERROR_PARSE, "line 1, column 4: found “-.5_e+x”; “,” or “]” was expected" },
    { "[\xef\xbf\xbf\xf3\xa0\x80\x81]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 2 (/0): found “\\uffff”; a value or “]” was expected" },
    { "[\xf3\xa0\x80\x81]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 2 (/0): found “\\U000e0001”; a value or “]” was expected" },
    { "[trueish]", REGIOTAFEL_ERROR_PARSE, "line 1, column 6: found “ish”; “,” or “]” was expected" },
    { "[\x1b[31m]", REGIOTAFEL_ERROR_PARSE, "line 1, column 2 (/0): found “\\u001b”; a value or “]” was expected" },
    { "[“a”]", REGIOTAFEL_ERROR_PARSE, "line 1, column 2 (/0): found ““”; a value or “]” was expected" },
    { "{\"a\": [1,", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 10 (/a/1): the text ends too early; a value was expected" },
    { "{\"a\": 1", REGIOTAFEL_ERROR_PARSE, "line 1, column 8: the text ends too early; “,” or “}” was expected" },
    { "[01]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 2 (/0): a number with a 0 before its first digit; take the 0 out" },
    { "[-x]", REGIOTAFEL_ERROR_PARSE, "line 1, column 3 (/0): a digit was expected after “-”" },
    { "[1.]", REGIOTAFEL_ERROR_PARSE, "line 1, column 4 (/0): a digit was expected after the decimal point" },
    { "1e+", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 4: the text ends within a number; a digit was expected after the sign of the exponent, “e”" },
    { "[\n \"abc", REGIOTAFEL_ERROR_PARSE,
      "line 2, column 6 (/0): the text ends within the string that begins at line 2, column 2; a closing “\"” was "
      "expected" },
    { "[\"abc\n\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 6 (/0): the line ends within a string; a closing “\"” was expected, or “\\n” for a line end" },
    { "[\"a\tb\"]", REGIOTAFEL_ERROR_PARSE, "line 1, column 4 (/0): a tab within a string; “\\t” was expected for it" },
    { "[\"a\x01\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 4 (/0): the control character U+0001 within a string; “\\u0001” was expected for it" },
    { "[\"a\\x\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 4 (/0): “\\x” is no escape; a backslash itself is written “\\\\”" },
    { "[\"\\u12g4\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 3 (/0): four hexadecimal digits were expected after “\\u”" },
    { "[\"\\uD800\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 3 (/0): “\\uD800” is half a character (a lone surrogate); the other half was expected after it" },
    { "[\"\\ud800\\u0041\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 3 (/0): “\\ud800” is half a character (a lone surrogate); the other half was expected after it" },
    { "[\"\\ud800\\u0000\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 3 (/0): “\\ud800” is half a character (a lone surrogate); the other half was expected after it" },
    { "[\"\\uDE00\"]", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 3 (/0): “\\uDE00” is half a character (a lone surrogate); the other half was expected before "
      "it" },
    { "[\"caf\xe9\"]", REGIOTAFEL_ERROR_ENCODING,
      "line 1, column 6 (/0): the byte 0xE9 does not begin a character of UTF-8; save the file as UTF-8" },
    { "[\xe9]", REGIOTAFEL_ERROR_ENCODING,
      "line 1, column 2 (/0): the byte 0xE9 does not begin a character of UTF-8; save the file as UTF-8" },
    { "{\"a\\u0007\xe2\x80\xae\": x}", REGIOTAFEL_ERROR_PARSE,
      "line 1, column 14 (/a\\u0007\\u202e): found “x”; a value was expected" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].source, cases[i].code, cases[i].message);
}

static void
test_cut_off_escapes (void)
{
  static const char *const escape = "\\ud83d\\ude00";

  for (gsize n = 0; n <= strlen (escape); n++)
    {
      g_autofree char *data = g_strdup_printf ("\"é%.*s", (int) n, escape);
      g_autofree char *expected = NULL;

      expected = g_strdup_printf ("line 1, column %u: the text ends within the string that begins at line 1, column 1; "
                                  "a closing “\"” was expected",
                                  (guint) n + 3);
      assert_refused (data, REGIOTAFEL_ERROR_PARSE, expected);
    }
}

static void
test_utf8 (void)
{
  static const char *const bad[] = {
    "\x80",
    "\xbf",
    "\xc0\x80",
    "\xc1\xbf",
    "\xc3",
    "\xc3\"",
    "\xe0\x9f\xbf",
    "\xe2\x82",
    "\xed\xa0\x80",
    "\xed\xbf\xbf",
    "\xef\xbf\xc0",
    "\xf0\x8f\xbf\xbf",
    "\xf0\x9f\x98",
    "\xf4\x90\x80\x80",
    "\xf5\x80\x80\x80",
    "\xff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *string = g_strdup_printf ("[\"%s\"]", bad[i]);
      g_autofree char *name = g_strdup_printf ("{\"%s\": 1}", bad[i]);
      g_autofree char *bare = g_strdup_printf ("[%s", bad[i]);
      g_autofree char *escape = g_strdup_printf ("[\"\\%s\"]", bad[i]);
      g_autofree char *cut = g_strdup_printf ("[\"%s", bad[i]);
      const char *const texts[] = { string, name, bare, escape, cut };

      for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autofree char *message = get_error (texts[j], -1, 64, REGIOTAFEL_ERROR_ENCODING);

          g_assert_nonnull (message);
        }
    }

  /* All characters that there are. */
  for (gunichar c = 0x20; c <= 0x10ffff; c++)
    {
      char source[10] = { '"' };
      g_auto (Text) text = { 0 };
      gsize n;

      if (c == '"' || c == '\\' || (c >= 0xd800 && c <= 0xdfff))
        continue;
      n = g_unichar_to_utf8 (c, source + 1);
      source[1 + n] = '"';
      text_init (&text, source, n + 2, 64);
      g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_STRING);
    }
}

static void
test_other_encodings (void)
{
  static const struct
  {
    const char *from;
    const char *called;
    gboolean marked;
  } cases[] = {
    { "UTF-16LE", "UTF-16 (little endian)", FALSE }, { "UTF-16LE", "UTF-16 (little endian)", TRUE },
    { "UTF-16BE", "UTF-16 (big endian)", FALSE },    { "UTF-16BE", "UTF-16 (big endian)", TRUE },
    { "UTF-32LE", "UTF-32 (little endian)", FALSE }, { "UTF-32LE", "UTF-32 (little endian)", TRUE },
    { "UTF-32BE", "UTF-32 (big endian)", FALSE },    { "UTF-32BE", "UTF-32 (big endian)", TRUE },
  };

  static const char *const sources[] = { "{\"a\": 1}", "{}", "1" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sources); j++)
      {
        g_autofree char *source = g_strconcat (cases[i].marked ? "\xef\xbb\xbf" : "", sources[j], NULL);
        gsize length;
        g_autofree char *data = g_convert (source, -1, cases[i].from, "UTF-8", NULL, &length, NULL);
        g_autofree char *message = get_error (data, length, 64, REGIOTAFEL_ERROR_ENCODING);
        g_autofree char *expected = NULL;

        expected = g_strdup_printf ("line 1, column 1: the text is in %s; JSON is in UTF-8: save it as UTF-8",
                                    cases[i].called);
        g_assert_cmpstr (message, ==, expected);
      }
}

static void
test_nothing (void)
{
  g_autoptr (RegiotafelJsonParser) parser = regiotafel_json_parser_new (NULL, 0, 64);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (regiotafel_json_parser_next (parser, &error), ==, REGIOTAFEL_JSON_ERROR);
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE);
  /* Nobody needs to ask for the error. */
  g_assert_cmpint (regiotafel_json_parser_next (parser, NULL), ==, REGIOTAFEL_JSON_ERROR);
}

static void
test_raw_nul (void)
{
  g_autofree char *outside = get_error ("[\0]", 3, 64, REGIOTAFEL_ERROR_PARSE);
  g_autofree char *inside = get_error ("[\"a\0b\"]", 7, 64, REGIOTAFEL_ERROR_PARSE);
  g_autofree char *after = get_error ("{}\0", 3, 64, REGIOTAFEL_ERROR_PARSE);
  g_autofree char *escape = get_error ("[\"\\\0\"]", 6, 64, REGIOTAFEL_ERROR_PARSE);

  g_assert_cmpstr (outside, ==, "line 1, column 2 (/0): found “\\u0000”; a value or “]” was expected");
  g_assert_cmpstr (
      inside, ==, "line 1, column 4 (/0): the control character U+0000 within a string; “\\u0000” was expected for it");
  g_assert_cmpstr (after, ==,
                   "line 1, column 3: found “\\u0000”; nothing was expected after the one value of the document");
  g_assert_cmpstr (escape, ==, "line 1, column 3 (/0): “\\\\u0000” is no escape; a backslash itself is written “\\\\”");
}

static const char document[] = "{\"format\": \"regiotafel/1\", \"é\\u00e9\\ud83d\\ude00\": [1, -2.5e+10, true, false, "
                               "null, \"\\n\", {}, [ ]],\r\n"
                               "\t\"tables\": [{\"id\": \"😀 tafel met een lange naam\", \"n\": 0.0E-0}]}";

static void
test_prefixes (void)
{
  gsize length = strlen (document);

  assert_accepted (document);
  for (gsize n = 0; n < length; n++)
    {
      int code = get_code (document, n);
      g_autofree char *message = get_error (document, n, 64, (RegiotafelError) code);

      g_assert_true (code == REGIOTAFEL_ERROR_PARSE || code == REGIOTAFEL_ERROR_ENCODING);
      g_assert_nonnull (message);
    }
}

static void
test_changed_bytes (void)
{
  gsize length = strlen (document);

  for (gsize i = 0; i < length; i++)
    for (guint c = 0; c < 256; c++)
      {
        g_autofree char *changed = g_memdup2 (document, length);
        g_autofree char *message = NULL;
        int code;

        changed[i] = c;
        code = get_code (changed, length);
        message = get_error (changed, length, 64, code < 0 ? REGIOTAFEL_ERROR_FAILED : (RegiotafelError) code);
        g_assert_true ((message == NULL) == (code < 0));
      }
}

static void
test_set_error (void)
{
  g_auto (Text) text = { 0 };
  g_autoptr (GError) error = NULL;

  text_init (&text, "{\"tables\": [{\"id\":\n 4}]}", -1, 64);
  go_to (&text, "4");
  regiotafel_json_parser_set_error (text.parser, &error, REGIOTAFEL_ERROR_INVALID_VALUE,
                                    "found %s; a string was expected",
                                    regiotafel_json_token_describe (REGIOTAFEL_JSON_NUMBER));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (error->message, ==, "line 2, column 2 (/tables/0/id): found a number; a string was expected");
  g_assert_null (regiotafel_json_parser_get_message (text.parser));
  g_assert_cmpint (next (&text), ==, REGIOTAFEL_JSON_OBJECT_END);
  /* Nobody needs to ask for it. */
  regiotafel_json_parser_set_error (text.parser, NULL, REGIOTAFEL_ERROR_INVALID_VALUE, "wrong");
}

static void
test_set_error_after_error (void)
{
  g_auto (Text) text = { 0 };
  g_autoptr (GError) error = NULL;

  text_init (&text, "{\"a\": [1, x]}", -1, 64);
  while (regiotafel_json_parser_next (text.parser, NULL) != REGIOTAFEL_JSON_ERROR)
    ;
  regiotafel_json_parser_set_error (text.parser, &error, REGIOTAFEL_ERROR_FAILED, "stopped");
  g_assert_cmpstr (error->message, ==, "line 1, column 11 (/a/1): stopped");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-parser/depth", test_depth);
  g_test_add_func ("/json-parser/tokens", test_tokens);
  g_test_add_func ("/json-parser/scalars", test_scalars);
  g_test_add_func ("/json-parser/before-and-after", test_before_and_after);
  g_test_add_func ("/json-parser/byte-order-mark", test_mark);
  g_test_add_func ("/json-parser/many-places", test_many_places);
  g_test_add_func ("/json-parser/locate", test_locate);
  g_test_add_func ("/json-parser/strings", test_strings);
  g_test_add_func ("/json-parser/surrogates", test_surrogates);
  g_test_add_func ("/json-parser/nul", test_nul);
  g_test_add_func ("/json-parser/numbers", test_numbers);
  g_test_add_func ("/json-parser/messages", test_messages);
  g_test_add_func ("/json-parser/messages/long-names", test_long_names);
  g_test_add_func ("/json-parser/messages/cut-off-escapes", test_cut_off_escapes);
  g_test_add_func ("/json-parser/utf8", test_utf8);
  g_test_add_func ("/json-parser/other-encodings", test_other_encodings);
  g_test_add_func ("/json-parser/nothing", test_nothing);
  g_test_add_func ("/json-parser/raw-nul", test_raw_nul);
  g_test_add_func ("/json-parser/prefixes", test_prefixes);
  g_test_add_func ("/json-parser/changed-bytes", test_changed_bytes);
  g_test_add_func ("/json-parser/set-error", test_set_error);
  g_test_add_func ("/json-parser/set-error/after-error", test_set_error_after_error);

  return g_test_run ();
}
