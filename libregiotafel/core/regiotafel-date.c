/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-date-private.h"

#include <string.h>

#include "regiotafel-error.h"

#define FIRST_YEAR 1000
#define LAST_YEAR 2999

/* Invariant: a valid date; month 0 means year precision (then day is 0), day 0 month precision. */
struct _RegiotafelDate
{
  guint16 year;
  guint8 month;
  guint8 day;
};

G_DEFINE_BOXED_TYPE (RegiotafelDate, regiotafel_date, regiotafel_date_copy, regiotafel_date_free)

static guint
days_in_month (guint year, guint month)
{
  return g_date_get_days_in_month (month, year);
}

static gboolean
is_valid (guint year, guint month, guint day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month > 12)
    return FALSE;
  if (month == 0)
    return day == 0;
  return day <= days_in_month (year, month);
}

/* Days since 1970-01-01 in the proleptic Gregorian calendar. */
static gint32
day_number (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return (gint32) g_date_get_julian (&date) - 719163;
}

/**
 * regiotafel_date_new:
 * @year: the year, 1000 to 2999
 * @month: the month, 1 to 12, or 0 when only the year is known
 * @day: the day of the month, or 0 when only the month is known
 *
 * Makes a date. A date that does not exist is a programmer's mistake; text from elsewhere goes
 * through [func@Regiotafel.Date.parse].
 *
 * Returns: (transfer full): the date
 *
 * Since: 0.1
 */
RegiotafelDate *
regiotafel_date_new (guint year, guint month, guint day)
{
  RegiotafelDate *self;

  g_return_val_if_fail (is_valid (year, month, day), NULL);

  self = g_new0 (RegiotafelDate, 1);
  self->year = year;
  self->month = month;
  self->day = day;
  return self;
}

static gboolean
parse_digits (const char *text, guint n, guint *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }
  return TRUE;
}

/**
 * regiotafel_date_parse:
 * @text: a date as `2015`, `2015-11` or `2015-11-27` (ISO 8601, reduced precision)
 * @error: return location for an error
 *
 * Reads a date. Fails with [error@Regiotafel.Error.INVALID_VALUE] for anything else.
 *
 * Returns: (transfer full): the date
 *
 * Since: 0.1
 */
RegiotafelDate *
regiotafel_date_parse (const char *text, GError **error)
{
  guint year = 0, month = 0, day = 0;
  gsize length;
  gboolean ok;

  g_return_val_if_fail (text != NULL, NULL);

  length = strlen (text);
  ok = (length == 4 || length == 7 || length == 10) && parse_digits (text, 4, &year);
  if (ok && length >= 7)
    ok = text[4] == '-' && parse_digits (text + 5, 2, &month) && month > 0;
  if (ok && length == 10)
    ok = text[7] == '-' && parse_digits (text + 8, 2, &day) && day > 0;
  if (!ok || !is_valid (year, month, day))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "“%s” is not a date; write 2015, 2015-11 or 2015-11-27", text);
      return NULL;
    }
  return regiotafel_date_new (year, month, day);
}

/**
 * regiotafel_date_copy:
 * @self: a date
 *
 * Copies a date.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
RegiotafelDate *
regiotafel_date_copy (const RegiotafelDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * regiotafel_date_free:
 * @self: (transfer full) (nullable): a date
 *
 * Frees a date.
 *
 * Since: 0.1
 */
void
regiotafel_date_free (RegiotafelDate *self)
{
  g_free (self);
}

/**
 * regiotafel_date_get_year:
 * @self: a date
 *
 * Gets the year.
 *
 * Returns: the year
 *
 * Since: 0.1
 */
guint
regiotafel_date_get_year (const RegiotafelDate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->year;
}

/**
 * regiotafel_date_get_month:
 * @self: a date
 *
 * Gets the month.
 *
 * Returns: the month, 1 to 12, or 0 when only the year is known
 *
 * Since: 0.1
 */
guint
regiotafel_date_get_month (const RegiotafelDate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->month;
}

/**
 * regiotafel_date_get_day:
 * @self: a date
 *
 * Gets the day of the month.
 *
 * Returns: the day, or 0 when it is not known
 *
 * Since: 0.1
 */
guint
regiotafel_date_get_day (const RegiotafelDate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->day;
}

/**
 * regiotafel_date_compare:
 * @self: a date
 * @other: another
 *
 * Orders two dates by the earliest day that each can mean, so 2015 comes with 2015-01-01.
 *
 * Returns: below 0, 0 or above 0, as @self is earlier, as early or later
 *
 * Since: 0.1
 */
int
regiotafel_date_compare (const RegiotafelDate *self, const RegiotafelDate *other)
{
  gint32 a, b;

  g_return_val_if_fail (self != NULL && other != NULL, 0);

  a = regiotafel_date_first_day (self);
  b = regiotafel_date_first_day (other);
  return (a > b) - (a < b);
}

/**
 * regiotafel_date_equal:
 * @self: a date
 * @other: another
 *
 * Whether two dates are the same, with the same precision.
 *
 * Returns: whether they are equal
 *
 * Since: 0.1
 */
gboolean
regiotafel_date_equal (const RegiotafelDate *self, const RegiotafelDate *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->year == other->year && self->month == other->month && self->day == other->day;
}

/**
 * regiotafel_date_to_string:
 * @self: a date
 *
 * Writes a date as [func@Regiotafel.Date.parse] reads it.
 *
 * Returns: (transfer full): `2015`, `2015-11` or `2015-11-27`
 *
 * Since: 0.1
 */
char *
regiotafel_date_to_string (const RegiotafelDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->month == 0)
    return g_strdup_printf ("%04u", self->year);
  if (self->day == 0)
    return g_strdup_printf ("%04u-%02u", self->year, self->month);
  return g_strdup_printf ("%04u-%02u-%02u", self->year, self->month, self->day);
}

gint32
regiotafel_date_first_day (const RegiotafelDate *self)
{
  return day_number (self->year, MAX (self->month, 1), MAX (self->day, 1));
}

gint32
regiotafel_date_last_day (const RegiotafelDate *self)
{
  guint month = self->month == 0 ? 12 : self->month;
  guint day = self->day == 0 ? days_in_month (self->year, month) : self->day;

  return day_number (self->year, month, day);
}

RegiotafelDate *
regiotafel_date_minus_months (const RegiotafelDate *self, guint months)
{
  guint count, year, month, day;

  /* Far enough for every date to reach the first year. */
  months = MIN (months, (LAST_YEAR - FIRST_YEAR + 1) * 12);
  if (self->month == 0)
    return regiotafel_date_new (MAX (self->year, FIRST_YEAR + (months + 11) / 12) - (months + 11) / 12, 0, 0);

  count = MAX (self->year * 12u + self->month - 1, FIRST_YEAR * 12 + months) - months;
  year = count / 12;
  month = count % 12 + 1;
  day = MIN (self->day, days_in_month (year, month));
  return regiotafel_date_new (year, month, day);
}

RegiotafelDate *
regiotafel_date_from_day (gint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + 719163));
  return regiotafel_date_new (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}
