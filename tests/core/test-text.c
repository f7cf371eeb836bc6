/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "../test-util.h"
#include "regiotafel-text-private.h"

#define EN REGIOTAFEL_LANGUAGE_ENGLISH
#define NL REGIOTAFEL_LANGUAGE_DUTCH

static void
test_language (void)
{
  static const struct
  {
    const char *tag;
    RegiotafelLanguage language;
  } cases[] = {
    { "nl", NL }, { "NL", NL },    { "nl-NL", NL }, { "nl-BE", NL }, { "nl_NL.UTF-8", NL },
    { "en", EN }, { "en-GB", EN }, { "fy", EN },    { "nld", EN },   { "nlx", EN },
    { "n", EN },  { "", EN },      { NULL, EN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (regiotafel_text_language (REGIOTAFEL_LANGUAGE_AUTO, cases[i].tag), ==, cases[i].language);
      /* What was asked for goes before what the inventory is written in. */
      g_assert_cmpint (regiotafel_text_language (EN, cases[i].tag), ==, EN);
      g_assert_cmpint (regiotafel_text_language (NL, cases[i].tag), ==, NL);
    }
}

static void
test_format (void)
{
  static const RegiotafelText seats = { "{who} sits at {n} {n?table|tables}.", "Aan {n} {n?tafel|tafels} zit {who}." };
  static const RegiotafelText plain = { "Nothing to fill in.", "Niets in te vullen." };
  static const RegiotafelText near = { "{a}{ab}{b}", "{b}{ab}{a}{a}" };
  static const RegiotafelText empty = { "", "" };
  static const RegiotafelText one_side = { "{n} seat{n?|s}", "{n} zetel{n?|s}" };

  assert_text (regiotafel_text_format (&seats, EN, "who", "De Eik", "n", "1", NULL), "De Eik sits at 1 table.");
  assert_text (regiotafel_text_format (&seats, NL, "who", "De Eik", "n", "1", NULL), "Aan 1 tafel zit De Eik.");
  assert_text (regiotafel_text_format (&seats, EN, "n", "2", "who", "Zorg “Één”", NULL),
               "Zorg “Één” sits at 2 tables.");
  assert_text (regiotafel_text_format (&seats, NL, "n", "0", "who", "Ĳ", NULL), "Aan 0 tafels zit Ĳ.");
  /* Only 1 is one. */
  assert_text (regiotafel_text_format (&one_side, EN, "n", "1", NULL), "1 seat");
  assert_text (regiotafel_text_format (&one_side, EN, "n", "11", NULL), "11 seats");
  assert_text (regiotafel_text_format (&one_side, EN, "n", "1.0", NULL), "1.0 seats");
  assert_text (regiotafel_text_format (&one_side, EN, "n", "-1", NULL), "-1 seats");
  assert_text (regiotafel_text_format (&one_side, NL, "n", "", NULL), " zetels");
  /* Who asks for no language gets English. */
  assert_text (regiotafel_text_format (&plain, REGIOTAFEL_LANGUAGE_AUTO, NULL), "Nothing to fill in.");
  assert_text (regiotafel_text_formatv (&plain, NL, NULL), "Niets in te vullen.");
  assert_text (regiotafel_text_format (&empty, EN, NULL), "");
  /* Names are told apart to the end, and what is filled in is not read as a template. */
  assert_text (regiotafel_text_format (&near, EN, "ab", "2", "a", "1", "b", "3", NULL), "123");
  assert_text (regiotafel_text_format (&near, NL, "ab", "{a}", "a", "{b?x|y}", "b", "}", NULL), "}{a}{b?x|y}{b?x|y}");
}

static void
test_count (void)
{
  static const struct
  {
    guint64 number;
    const char *en;
    const char *nl;
  } cases[] = {
    { 0, "0", "0" },
    { 7, "7", "7" },
    { 999, "999", "999" },
    { 1000, "1,000", "1.000" },
    { 4463, "4,463", "4.463" },
    { 10000, "10,000", "10.000" },
    { 100000, "100,000", "100.000" },
    { 17999123, "17,999,123", "17.999.123" },
    { 1000000, "1,000,000", "1.000.000" },
    { G_MAXUINT64, "18,446,744,073,709,551,615", "18.446.744.073.709.551.615" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (regiotafel_text_count (cases[i].number, EN), cases[i].en);
      assert_text (regiotafel_text_count (cases[i].number, NL), cases[i].nl);
    }
}

static void
test_number (void)
{
  static const struct
  {
    double number;
    guint decimals;
    const char *en;
    const char *nl;
  } cases[] = {
    { 0.67, 2, "0.67", "0,67" },
    { 0, 0, "0", "0" },
    { 0, 2, "0.00", "0,00" },
    { 1, 1, "1.0", "1,0" },
    { 0.05, 1, "0.1", "0,1" },
    { 12.5, 1, "12.5", "12,5" },
    { 2.0 / 3, 2, "0.67", "0,67" },
    { 1.0 / 3, 3, "0.333", "0,333" },
    { 0.999, 2, "1.00", "1,00" },
    { 999.95, 1, "1,000.0", "1.000,0" },
    { 4463, 0, "4,463", "4.463" },
    { 1234567.891, 2, "1,234,567.89", "1.234.567,89" },
    { 1e15, 0, "1,000,000,000,000,000", "1.000.000.000.000.000" },
    /* half goes away from zero, as a person would round what is written */
    { 0.285, 2, "0.29", "0,29" },
    { 0.145, 2, "0.15", "0,15" },
    { 1.005, 2, "1.01", "1,01" },
    { 2.675, 2, "2.68", "2,68" },
    { 8.345, 2, "8.35", "8,35" },
    { 0.5, 0, "1", "1" },
    { 1.5, 0, "2", "2" },
    { 2.5, 0, "3", "3" },
    { 3762.5, 0, "3,763", "3.763" },
    { 1234567.285, 2, "1,234,567.29", "1.234.567,29" },
    { 123456789.285, 2, "123,456,789.29", "123.456.789,29" },
    { 8765432.145, 2, "8,765,432.15", "8.765.432,15" },
    { -0.5, 0, "-1", "-1" },
    { -2.5, 0, "-3", "-3" },
    { -0.285, 2, "-0.29", "-0,29" },
    { -3762.5, 0, "-3,763", "-3.763" },
    /* a little less than half does not */
    { 0.49, 0, "0", "0" },
    { 0.4999999999, 0, "0", "0" },
    { 2.4999999999, 0, "2", "2" },
    { 0.28499999, 2, "0.28", "0,28" },
    /* nothing is not negative */
    { -0.0, 0, "0", "0" },
    { -0.2, 0, "0", "0" },
    { -0.004, 2, "0.00", "0,00" },
    /* what cannot be said */
    { NAN, 2, "?", "?" },
    { INFINITY, 2, "?", "?" },
    { -INFINITY, 0, "?", "?" },
    { 1e300, 0, "?", "?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (regiotafel_text_number (cases[i].number, cases[i].decimals, EN), cases[i].en);
      assert_text (regiotafel_text_number (cases[i].number, cases[i].decimals, NL), cases[i].nl);
    }
}

/* Every number of three decimals that ends in 5 goes up, whatever it is in binary. */
static void
test_halves (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *written = g_strdup_printf ("%u.%02u5", i / 100, i % 100);
      g_autofree char *expected = g_strdup_printf ("%u.%02u", (i + 1) / 100, (i + 1) % 100);

      assert_text (regiotafel_text_number (g_ascii_strtod (written, NULL), 2, EN), expected);
    }
}

static void
test_list (void)
{
  static const char *const items[] = { "a", "b", "c", "d", "e" };
  static const struct
  {
    guint n, most;
    const char *en;
    const char *nl;
  } cases[] = {
    { 0, 0, "", "" },
    { 0, 3, "", "" },
    { 1, 0, "a", "a" },
    { 1, 1, "a", "a" },
    { 2, 0, "a and b", "a en b" },
    { 3, 0, "a, b and c", "a, b en c" },
    { 3, 3, "a, b and c", "a, b en c" },
    { 3, 4, "a, b and c", "a, b en c" },
    { 5, 3, "a, b, c and 2 more", "a, b, c en nog 2" },
    { 5, 4, "a, b, c, d and 1 more", "a, b, c, d en nog 1" },
    { 5, 1, "a and 4 more", "a en nog 4" },
    { 5, 0, "a, b, c, d and e", "a, b, c, d en e" },
  };
  g_autofree const char **many = g_new (const char *, 5000);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (regiotafel_text_list (items, cases[i].n, cases[i].most, EN), cases[i].en);
      assert_text (regiotafel_text_list (items, cases[i].n, cases[i].most, NL), cases[i].nl);
    }

  for (guint i = 0; i < 5000; i++)
    many[i] = "x";
  assert_text (regiotafel_text_list (many, 5000, 2, EN), "x, x and 4,998 more");
  assert_text (regiotafel_text_list (many, 5000, 2, NL), "x, x en nog 4.998");
}

static void
test_date (void)
{
  static const struct
  {
    guint year, month, day;
    const char *en;
    const char *nl;
  } cases[] = {
    { 2026, 10, 1, "1 October 2026", "1 oktober 2026" },
    { 2026, 1, 31, "31 January 2026", "31 januari 2026" },
    { 2024, 2, 29, "29 February 2024", "29 februari 2024" },
    { 2026, 3, 9, "9 March 2026", "9 maart 2026" },
    { 2026, 4, 10, "10 April 2026", "10 april 2026" },
    { 2026, 5, 0, "May 2026", "mei 2026" },
    { 2026, 6, 0, "June 2026", "juni 2026" },
    { 2026, 7, 0, "July 2026", "juli 2026" },
    { 2026, 8, 0, "August 2026", "augustus 2026" },
    { 2026, 9, 0, "September 2026", "september 2026" },
    { 2026, 11, 0, "November 2026", "november 2026" },
    { 2026, 12, 31, "31 December 2026", "31 december 2026" },
    { 1253, 0, 0, "1253", "1253" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegiotafelDate) date = regiotafel_date_new (cases[i].year, cases[i].month, cases[i].day);

      assert_text (regiotafel_text_date (date, EN), cases[i].en);
      assert_text (regiotafel_text_date (date, NL), cases[i].nl);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/language", test_language);
  g_test_add_func ("/text/format", test_format);
  g_test_add_func ("/text/count", test_count);
  g_test_add_func ("/text/number", test_number);
  g_test_add_func ("/text/halves", test_halves);
  g_test_add_func ("/text/list", test_list);
  g_test_add_func ("/text/date", test_date);
  return g_test_run ();
}
