/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-period.h"

static RegiotafelPeriod *
period (const char *text)
{
  g_autoptr (GError) error = NULL;
  RegiotafelPeriod *parsed = regiotafel_period_parse (text, &error);

  g_assert_no_error (error);
  return parsed;
}

static gboolean
contains (const char *text, const char *day)
{
  g_autoptr (RegiotafelPeriod) self = period (text);
  g_autoptr (RegiotafelDate) date = regiotafel_date_parse (day, NULL);

  return regiotafel_period_contains (self, date);
}

static void
test_text (void)
{
  static const char *const cases[] = {
    "2015/2016",       "2015/2015",    "2015-11/..",         "../2015-11",      "../..",
    "2015/2017-06",    "2015-11/2015", "2015-11-27/2015",    "2015/2015-01-01", "2015-11-27/2015-11-27",
    "2015-12-31/2016", "1000/2999",    "2015-11/2015-11-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegiotafelPeriod) read = period (cases[i]);

      assert_text (regiotafel_period_to_string (read), cases[i]);
    }
}

static void
test_invalid (void)
{
  static const struct
  {
    const char *text;
    const char *about;
  } cases[] = {
    { "", "is not a period" },
    { "2015", "is not a period" },
    { "2015-11", "is not a period" },
    { "..", "is not a period" },
    { "2015-11..2016", "is not a period" },
    { "2015/2016/2017", "is not a period" },
    { "2015//2016", "is not a period" },
    { "../../..", "is not a period" },
    { "/", "“”" },
    { "2015/", "“”" },
    { "/2015", "“”" },
    { "2015/open", "“open”" },
    { "open/2015", "“open”" },
    { "2015/...", "“...”" },
    { "2015 / 2016", "“2015 ”" },
    { "2015-02-30/..", "“2015-02-30”" },
    { "2015/2016-13", "“2016-13”" },
    { "2016/2015", "ends before it starts" },
    { "2015-12/2015-11", "ends before it starts" },
    { "2015-11-27/2015-11-26", "ends before it starts" },
    { "2016-01-01/2015", "ends before it starts" },
    { "2016/2015-12-31", "ends before it starts" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      if (regiotafel_period_parse (cases[i].text, &error) != NULL)
        g_error ("“%s” was taken for a period", cases[i].text);
      assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, cases[i].about);
    }
  g_assert_null (regiotafel_period_parse ("altijd", NULL));
}

/* The first and the last day that a period can mean belong to it; those beside them do not. */
static void
test_ends (void)
{
  static const struct
  {
    const char *text;
    const char *before, *first, *last, *after;
  } cases[] = {
    { "2015/2017-06", "2014-12-31", "2015-01-01", "2017-06-30", "2017-07-01" },
    { "2015-11-27/2015-11-27", "2015-11-26", "2015-11-27", "2015-11-27", "2015-11-28" },
    { "2015-11/2016-02", "2015-10-31", "2015-11-01", "2016-02-29", "2016-03-01" },
    { "2015/2015", "2014-12-31", "2015-01-01", "2015-12-31", "2016-01-01" },
    { "2015-11-27/2015", "2015-11-26", "2015-11-27", "2015-12-31", "2016-01-01" },
    { "2015-11/..", "2015-10-31", "2015-11-01", "2999-12-31", NULL },
    { "../2015-11", NULL, "1000-01-01", "2015-11-30", "2015-12-01" },
    { "../..", NULL, "1000-01-01", "2999-12-31", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (contains (cases[i].text, cases[i].first));
      g_assert_true (contains (cases[i].text, cases[i].last));
      g_assert_false (cases[i].before != NULL && contains (cases[i].text, cases[i].before));
      g_assert_false (cases[i].after != NULL && contains (cases[i].text, cases[i].after));
    }

  /* Of a year or a month the first day is asked for. */
  g_assert_true (contains ("2015/2015", "2015"));
  g_assert_false (contains ("2015-02/2015", "2015"));
  g_assert_true (contains ("2014/2015-01-01", "2015"));
  g_assert_true (contains ("2015-02/..", "2015-02"));
  g_assert_false (contains ("2015-02-02/..", "2015-02"));
}

static void
test_sides (void)
{
  g_autoptr (RegiotafelPeriod) from = period ("2015-11/..");
  g_autoptr (RegiotafelPeriod) to = period ("../2016");
  g_autoptr (RegiotafelDate) november = regiotafel_date_new (2015, 11, 0);
  g_autoptr (RegiotafelDate) year = regiotafel_date_new (2016, 0, 0);
  g_autoptr (RegiotafelPeriod) both = regiotafel_period_new (november, year);

  g_assert_true (regiotafel_date_equal (regiotafel_period_get_start (from), november));
  g_assert_null (regiotafel_period_get_end (from));
  g_assert_null (regiotafel_period_get_start (to));
  g_assert_true (regiotafel_date_equal (regiotafel_period_get_end (to), year));

  /* A period has dates of its own. */
  g_clear_pointer (&november, regiotafel_date_free);
  g_clear_pointer (&year, regiotafel_date_free);
  assert_text (regiotafel_period_to_string (both), "2015-11/2016");
}

static void
test_equal (void)
{
  static const char *const cases[] = { "2015/2016", "2015-01/2016", "2015/2016-12", "2015/..", "../2016", "../.." };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autoptr (RegiotafelPeriod) a = period (cases[i]);
        g_autoptr (RegiotafelPeriod) b = period (cases[j]);
        g_autoptr (RegiotafelPeriod) copy = regiotafel_period_copy (b);

        g_assert_true (regiotafel_period_equal (a, copy) == (i == j));
      }
}

static void
test_value (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (RegiotafelDate) early = regiotafel_date_new (2015, 11, 27);
  g_autoptr (RegiotafelDate) late = regiotafel_date_new (2015, 11, 28);

  g_value_init (&value, REGIOTAFEL_TYPE_PERIOD);
  g_value_take_boxed (&value, period ("2015/.."));
  assert_text (regiotafel_period_to_string (g_value_get_boxed (&value)), "2015/..");
  regiotafel_period_free (NULL);

  expect_critical ("*in_order*");
  g_assert_null (regiotafel_period_new (late, early));
  assert_expected ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/text", test_text);
  g_test_add_func ("/period/invalid", test_invalid);
  g_test_add_func ("/period/ends", test_ends);
  g_test_add_func ("/period/sides", test_sides);
  g_test_add_func ("/period/equal", test_equal);
  g_test_add_func ("/period/value", test_value);
  return g_test_run ();
}
