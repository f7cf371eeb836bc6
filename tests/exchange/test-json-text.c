/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "../test-util.h"
#include "regiotafel-json-parser-private.h"
#include "regiotafel-json-text-private.h"

static void
test_strings (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    const char *written;
  } cases[] = {
    { "", -1, "\"\"" },
    { NULL, 0, "\"\"" },
    { "Gemeente Utrecht", -1, "\"Gemeente Utrecht\"" },
    { "Gemeente Utrecht", 8, "\"Gemeente\"" },
    { "a \"b\" \\ / c", -1, "\"a \\\"b\\\" \\\\ / c\"" },
    { "\n\t\r\b\f", -1, "\"\\n\\t\\r\\b\\f\"" },
    { "\x01\x0b\x1f\x7f", -1, "\"\\u0001\\u000b\\u001f\x7f\"" },
    { "x\0y", 3, "\"x\\u0000y\"" },
    { "é😀\xe2\x80\xa8", -1, "\"é😀\xe2\x80\xa8\"" },
    { "end\n", -1, "\"end\\n\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) written = g_string_new ("> ");

      regiotafel_json_text_append_string (written, cases[i].text, cases[i].length);
      g_assert_cmpstr (written->str + 2, ==, cases[i].written);
    }
}

/* Any text comes back from the parser. */
static void
test_strings_come_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) written = g_string_new (NULL);
      g_autoptr (RegiotafelJsonParser) parser = NULL;
      const char *bytes;
      gsize length;

      for (gint32 n = g_rand_int_range (random, 0, 40); n > 0; n--)
        {
          gunichar c = g_rand_int_range (random, 0, 1 << g_rand_int_range (random, 1, 21));

          if (c < 0xd800 || c > 0xdfff)
            g_string_append_unichar (text, MIN (c, 0x10ffff));
        }
      regiotafel_json_text_append_string (written, text->str, text->len);
      parser = regiotafel_json_parser_new (written->str, written->len, 0);
      g_assert_cmpint (regiotafel_json_parser_next (parser, NULL), ==, REGIOTAFEL_JSON_STRING);
      bytes = regiotafel_json_parser_get_bytes (parser, &length);
      g_assert_cmpmem (bytes, length, text->str, text->len);
      g_assert_cmpint (regiotafel_json_parser_next (parser, NULL), ==, REGIOTAFEL_JSON_END);
    }
}

static void
test_integers (void)
{
  static const struct
  {
    gint64 value;
    const char *written;
  } cases[] = {
    { 0, "0" },
    { 7, "7" },
    { -10, "-10" },
    { G_MAXINT64, "9223372036854775807" },
    { G_MININT64, "-9223372036854775808" },
  };
  g_autoptr (GString) largest = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) written = g_string_new (NULL);

      regiotafel_json_text_append_int64 (written, cases[i].value);
      g_assert_cmpstr (written->str, ==, cases[i].written);
    }
  regiotafel_json_text_append_uint64 (largest, G_MAXUINT64);
  g_assert_cmpstr (largest->str, ==, "18446744073709551615");
}

static void
test_doubles (void)
{
  static const struct
  {
    double value;
    const char *written;
  } cases[] = {
    { 0.0, "0" },
    { -0.0, "-0" },
    { 4.0, "4" },
    { -4.0, "-4" },
    { 1.4, "1.4" },
    { -2.5, "-2.5" },
    { 0.1, "0.1" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
    { 100.25, "100.25" },
    { 123456789.125, "123456789.125" },
    { 0.000001, "0.000001" },
    { 0.00000123, "0.00000123" },
    { 1e-7, "1e-7" },
    { 1.5e-10, "1.5e-10" },
    { 9007199254740991.0, "9007199254740991" },
    { 9007199254740992.0, "9007199254740992" },
    { 9007199254740994.0, "9007199254740994" },
    { 1e20, "100000000000000000000" },
    { 123456789012345680000.0, "123456789012345680000" },
    { 1e21, "1e21" },
    { 1.5e22, "1.5e22" },
    { 1e23, "1e23" },
    { 1e300, "1e300" },
    { DBL_MAX, "1.7976931348623157e308" },
    { DBL_MIN, "2.2250738585072014e-308" },
    { 5e-324, "5e-324" },
    { 1.5e-323, "1.5e-323" },
    /* A power of two, whose fewest digits are not those of the nearest decimal of that length. */
    { 0x1p-44, "5.684341886080802e-14" },
    { 9.5367431640625e-07, "9.5367431640625e-7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) written = g_string_new (NULL);

      regiotafel_json_text_append_double (written, cases[i].value);
      g_assert_cmpstr (written->str, ==, cases[i].written);
    }
}

/* Any double comes back from the parser, and the parser says that it does. */
static void
check_double (double value)
{
  g_autoptr (GString) written = g_string_new (NULL);
  g_autoptr (RegiotafelJsonParser) parser = NULL;
  double back;

  regiotafel_json_text_append_double (written, value);
  parser = regiotafel_json_parser_new (written->str, written->len, 0);
  g_assert_cmpint (regiotafel_json_parser_next (parser, NULL), ==, REGIOTAFEL_JSON_NUMBER);
  g_assert_true (regiotafel_json_parser_get_double (parser, &back));
  g_assert_true (memcmp (&back, &value, sizeof back) == 0);
  g_assert_true (regiotafel_json_parser_double_is_exact (parser));
  g_assert_cmpint (regiotafel_json_parser_next (parser, NULL), ==, REGIOTAFEL_JSON_END);
}

static void
test_doubles_come_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int exponent = -1074; exponent < 1024; exponent++)
    {
      check_double (ldexp (1, exponent));
      check_double (-nextafter (ldexp (1, exponent), 0));
      check_double (nextafter (ldexp (1, exponent), HUGE_VAL));
    }
  for (guint i = 0; i < fewer (50000); i++)
    {
      guint64 bits = ((guint64) g_rand_int (random) << 32) | g_rand_int (random);
      double value;

      memcpy (&value, &bits, sizeof value);
      if (isfinite (value))
        check_double (value);
      check_double (g_rand_int_range (random, -100000, 100000) / 100.0);
    }
}

/* The decimal comma of a locale must not get into a file. */
static void
test_locale (void)
{
  static const char *const locales[] = { "nl_NL.UTF-8", "nl_NL", "de_DE.UTF-8", "fr_FR.UTF-8" };
  g_autoptr (GString) written = g_string_new (NULL);
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_ALL, locales[i]) != NULL && *localeconv ()->decimal_point == ',';
  if (!found)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  regiotafel_json_text_append_double (written, 1.5);
  g_string_append_c (written, ' ');
  regiotafel_json_text_append_double (written, 1.25e-10);
  check_double (1234.5);
  setlocale (LC_ALL, "C");
  g_assert_cmpstr (written->str, ==, "1.5 1.25e-10");
}

static void
test_not_finite (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GString) written = g_string_new (NULL);

      regiotafel_json_text_append_double (written, NAN);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*isfinite*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-text/strings", test_strings);
  g_test_add_func ("/json-text/strings/come-back", test_strings_come_back);
  g_test_add_func ("/json-text/integers", test_integers);
  g_test_add_func ("/json-text/doubles", test_doubles);
  g_test_add_func ("/json-text/doubles/come-back", test_doubles_come_back);
  g_test_add_func ("/json-text/locale", test_locale);
  g_test_add_func ("/json-text/not-finite", test_not_finite);

  return g_test_run ();
}
