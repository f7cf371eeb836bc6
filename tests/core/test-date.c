/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-date-private.h"

static RegiotafelDate *
date (const char *text)
{
  g_autoptr (GError) error = NULL;
  RegiotafelDate *parsed = regiotafel_date_parse (text, &error);

  g_assert_no_error (error);
  return parsed;
}

static void
assert_invalid (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *quoted = g_strdup_printf ("“%s”", text);

  if (regiotafel_date_parse (text, &error) != NULL)
    g_error ("“%s” was taken for a date", text);
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, quoted);
}

/* The calendar, written down a second time. */
static guint
days_in_month (guint year, guint month)
{
  static const guint days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && leap ? 29 : days[month - 1];
}

static void
test_precision (void)
{
  static const struct
  {
    const char *text;
    guint year, month, day;
  } cases[] = {
    { "2015", 2015, 0, 0 },        { "2015-11", 2015, 11, 0 },    { "2015-11-27", 2015, 11, 27 },
    { "1000", 1000, 0, 0 },        { "1000-01-01", 1000, 1, 1 },  { "2999-12-31", 2999, 12, 31 },
    { "2024-02-29", 2024, 2, 29 }, { "2000-02-29", 2000, 2, 29 }, { "1600-02-29", 1600, 2, 29 },
    { "2015-09", 2015, 9, 0 },     { "2015-10-09", 2015, 10, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegiotafelDate) read = date (cases[i].text);
      g_autoptr (RegiotafelDate) made = regiotafel_date_new (cases[i].year, cases[i].month, cases[i].day);

      g_assert_cmpuint (regiotafel_date_get_year (read), ==, cases[i].year);
      g_assert_cmpuint (regiotafel_date_get_month (read), ==, cases[i].month);
      g_assert_cmpuint (regiotafel_date_get_day (read), ==, cases[i].day);
      g_assert_true (regiotafel_date_equal (read, made));
      assert_text (regiotafel_date_to_string (made), cases[i].text);
    }
}

static void
test_invalid (void)
{
  static const char *const cases[] = {
    /* no such day, month or year */
    "2015-02-29",
    "1900-02-29",
    "2100-02-29",
    "2015-02-30",
    "2015-04-31",
    "2015-11-31",
    "2015-12-32",
    "2015-13",
    "2015-13-01",
    "2015-00",
    "2015-00-01",
    "2015-11-00",
    "2015-99",
    "2015-11-99",
    "0000",
    "0999",
    "0999-12-31",
    "3000",
    "3000-01-01",
    "9999",
    /* too short, too long */
    "",
    "2",
    "15",
    "201",
    "2015-",
    "2015-1",
    "2015-1-",
    "2015-11-",
    "2015-11-2",
    "20150",
    "2015-111",
    "2015-11-271",
    "2015-11-27-",
    "2015-1-27",
    "2015-1-2",
    /* other notations */
    "20151127",
    "2015-331",
    "2015-W48",
    "2015-W48-5",
    "2015W485",
    "27-11-2015",
    "27-11-15",
    "2015/11/27",
    "2015.11.27",
    "2015/11",
    "2015_11_27",
    "2015-11.27",
    "2015-11/27",
    "2015-11 27",
    "2015.11-27",
    "2015-11027",
    "11-2015",
    "november 2015",
    "2015-11-27T12:00:00Z",
    "2015-11-27Z",
    "..",
    "2015-11/..",
    /* signs, spaces, what strtol would let through */
    "+2015",
    "-2015",
    "+015",
    "-015",
    " 2015",
    "2015 ",
    " 015",
    "2015-+1",
    "2015- 1",
    "2015--1",
    "2015-11-+1",
    "2015-11- 1",
    "2015-11\n",
    "0x7d",
    "20e1",
    /* digits of other scripts, other dashes, bytes that are no text: some as long as a date */
    "２０１５",
    "٢٠١٥",
    "२०१५",
    "2015−11",
    "2015–11",
    "2015-١١-1",
    ("\xb2"
     "015"),
    "2015-\xff\xff",
    "201O",
    "2O15",
    "l999",
    "2015-1l",
    "????",
    "----",
    "2015-??",
    "2015-11-??",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_invalid (cases[i]);

  /* Who does not want to know why need not. */
  g_assert_null (regiotafel_date_parse ("gisteren", NULL));
}

/* Every day there is, against the calendar above and counted one by one. */
static void
test_calendar (void)
{
  gint32 expected = -354285; /* 1 January 1000 */

  for (guint year = 1000; year <= 2999; year++)
    for (guint month = 1; month <= 12; month++)
      {
        g_autofree char *beyond = NULL;
        guint n_days = days_in_month (year, month);
        g_autoptr (RegiotafelDate) whole = regiotafel_date_new (year, month, 0);

        g_assert_cmpint (regiotafel_date_first_day (whole), ==, expected);
        g_assert_cmpint (regiotafel_date_last_day (whole), ==, expected + (gint32) n_days - 1);
        for (guint day = 1; day <= n_days; day++)
          {
            g_autoptr (RegiotafelDate) one = regiotafel_date_new (year, month, day);

            g_assert_cmpint (regiotafel_date_first_day (one), ==, expected);
            g_assert_cmpint (regiotafel_date_last_day (one), ==, expected);
            if (day == 1 || day == n_days)
              {
                g_autoptr (RegiotafelDate) back = regiotafel_date_from_day (expected);

                g_assert_true (regiotafel_date_equal (back, one));
              }
            expected++;
          }
        beyond = g_strdup_printf ("%u-%02u-%02u", year, month, n_days + 1);
        assert_invalid (beyond);
      }
}

static void
test_known_days (void)
{
  static const struct
  {
    const char *text;
    gint32 first, last;
  } cases[] = {
    { "1970-01-01", 0, 0 }, { "1970-01-02", 1, 1 }, { "1969-12-31", -1, -1 }, { "2000-03-01", 11017, 11017 },
    { "1970", 0, 364 },     { "1972", 730, 1095 },  { "1970-02", 31, 58 },    { "2024-02", 19754, 19782 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegiotafelDate) one = date (cases[i].text);

      g_assert_cmpint (regiotafel_date_first_day (one), ==, cases[i].first);
      g_assert_cmpint (regiotafel_date_last_day (one), ==, cases[i].last);
    }
}

static void
test_order (void)
{
  /* Each later than the one before, or as early where there is an equals sign. */
  static const char *const cases[] = {
    "1000",        "1999-12-31", "2015",    "=2015-01",   "=2015-01-01", "2015-01-02", "2015-02",
    "=2015-02-01", "2015-11-27", "2015-12", "2015-12-31", "2016",        "2999-12-31",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = i; j < G_N_ELEMENTS (cases); j++)
      {
        g_autoptr (RegiotafelDate) a = date (cases[i] + (*cases[i] == '='));
        g_autoptr (RegiotafelDate) b = date (cases[j] + (*cases[j] == '='));
        gboolean same = TRUE;

        for (guint k = i + 1; k <= j; k++)
          same = same && *cases[k] == '=';
        if (same)
          {
            g_assert_cmpint (regiotafel_date_compare (a, b), ==, 0);
            g_assert_cmpint (regiotafel_date_compare (b, a), ==, 0);
          }
        else
          {
            g_assert_cmpint (regiotafel_date_compare (a, b), <, 0);
            g_assert_cmpint (regiotafel_date_compare (b, a), >, 0);
          }
        /* As early is not the same. */
        g_assert_true (regiotafel_date_equal (a, b) == (i == j));
      }
}

static void
test_minus_months (void)
{
  static const struct
  {
    const char *from;
    guint months;
    const char *to;
  } cases[] = {
    { "2026-11-21", 12, "2025-11-21" },
    { "2026-11-21", 0, "2026-11-21" },
    { "2026-11-21", 10, "2026-01-21" },
    { "2026-11-21", 11, "2025-12-21" },
    { "2026-01-31", 1, "2025-12-31" },
    /* a day that the month lacks becomes its last */
    { "2026-03-31", 1, "2026-02-28" },
    { "2024-03-31", 1, "2024-02-29" },
    { "2024-02-29", 12, "2023-02-28" },
    { "2024-02-29", 48, "2020-02-29" },
    { "2026-12-31", 6, "2026-06-30" },
    /* as precise as before; a year moves by whole years, far enough back */
    { "2026-11", 12, "2025-11" },
    { "2026-01", 1, "2025-12" },
    { "2026", 12, "2025" },
    { "2026", 1, "2025" },
    { "2026", 13, "2024" },
    { "2026", 0, "2026" },
    /* no further back than dates go */
    { "1000-06-15", 5, "1000-01-15" },
    { "1000-06-15", 6, "1000-01-15" },
    { "1000", 12, "1000" },
    { "1001", 13, "1000" },
    { "2999-12", 23999, "1000-01" },
    { "1500-06", 100000, "1000-01" },
    { "1500", G_MAXUINT, "1000" },
    { "1500-06-30", G_MAXUINT, "1000-01-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegiotafelDate) from = date (cases[i].from);
      g_autoptr (RegiotafelDate) to = regiotafel_date_minus_months (from, cases[i].months);

      g_assert_nonnull (to);
      assert_text (regiotafel_date_to_string (to), cases[i].to);
    }
}

static void
test_mistakes (void)
{
  static const guint cases[][3] = {
    { 999, 0, 0 },    { 3000, 0, 0 },         { 2015, 13, 0 },  { 2015, 0, 1 },   { 2015, 2, 29 },
    { 2015, 11, 31 }, { 65536 + 2015, 1, 1 }, { 2015, 257, 1 }, { 2015, 1, 257 }, { G_MAXUINT, G_MAXUINT, G_MAXUINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      expect_critical ("*is_valid*");
      g_assert_null (regiotafel_date_new (cases[i][0], cases[i][1], cases[i][2]));
      assert_expected ();
    }
}

static void
test_value (void)
{
  g_autoptr (RegiotafelDate) original = date ("2015-11");
  g_autoptr (RegiotafelDate) copy = regiotafel_date_copy (original);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (copy != original);
  g_assert_true (regiotafel_date_equal (copy, original));
  regiotafel_date_free (NULL);

  g_value_init (&value, REGIOTAFEL_TYPE_DATE);
  g_value_set_boxed (&value, original);
  g_clear_pointer (&original, regiotafel_date_free);
  g_assert_true (regiotafel_date_equal (g_value_get_boxed (&value), copy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/precision", test_precision);
  g_test_add_func ("/date/invalid", test_invalid);
  g_test_add_func ("/date/calendar", test_calendar);
  g_test_add_func ("/date/known-days", test_known_days);
  g_test_add_func ("/date/order", test_order);
  g_test_add_func ("/date/minus-months", test_minus_months);
  g_test_add_func ("/date/mistakes", test_mistakes);
  g_test_add_func ("/date/value", test_value);
  return g_test_run ();
}
