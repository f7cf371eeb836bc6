/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-period.h"

#include <string.h>

#include "regiotafel-date-private.h"
#include "regiotafel-error.h"

/* Invariant: when both are set, the end's latest day is not before the start's earliest. */
struct _RegiotafelPeriod
{
  RegiotafelDate *start;
  RegiotafelDate *end;
};

G_DEFINE_BOXED_TYPE (RegiotafelPeriod, regiotafel_period, regiotafel_period_copy, regiotafel_period_free)

static gboolean
in_order (const RegiotafelDate *start, const RegiotafelDate *end)
{
  return start == NULL || end == NULL || regiotafel_date_first_day (start) <= regiotafel_date_last_day (end);
}

/**
 * regiotafel_period_new:
 * @start: (nullable): the first date, or %NULL for an open start
 * @end: (nullable): the last date, or %NULL for an open end
 *
 * Makes a period. An end before the start is a programmer's mistake.
 *
 * Returns: (transfer full): the period
 *
 * Since: 0.1
 */
RegiotafelPeriod *
regiotafel_period_new (const RegiotafelDate *start, const RegiotafelDate *end)
{
  RegiotafelPeriod *self;

  g_return_val_if_fail (in_order (start, end), NULL);

  self = g_new0 (RegiotafelPeriod, 1);
  self->start = start != NULL ? regiotafel_date_copy (start) : NULL;
  self->end = end != NULL ? regiotafel_date_copy (end) : NULL;
  return self;
}

static gboolean
parse_side (const char *text, RegiotafelDate **date, GError **error)
{
  if (strcmp (text, "..") == 0)
    return TRUE;
  *date = regiotafel_date_parse (text, error);
  return *date != NULL;
}

/**
 * regiotafel_period_parse:
 * @text: two dates with a slash between them, `..` for an open side: `2015-11/..`
 * @error: return location for an error
 *
 * Reads a period. Fails with [error@Regiotafel.Error.INVALID_VALUE] for anything else, and for an end
 * before the start.
 *
 * Returns: (transfer full): the period
 *
 * Since: 0.1
 */
RegiotafelPeriod *
regiotafel_period_parse (const char *text, GError **error)
{
  g_auto (GStrv) sides = NULL;
  g_autoptr (RegiotafelDate) start = NULL;
  g_autoptr (RegiotafelDate) end = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  sides = g_strsplit (text, "/", 3);
  if (g_strv_length (sides) != 2)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "“%s” is not a period; write start/end, with .. for an open side, as 2015-11/..", text);
      return NULL;
    }
  if (!parse_side (sides[0], &start, error) || !parse_side (sides[1], &end, error))
    return NULL;
  if (!in_order (start, end))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "“%s” ends before it starts; turn the dates round or correct one", text);
      return NULL;
    }
  return regiotafel_period_new (start, end);
}

/**
 * regiotafel_period_copy:
 * @self: a period
 *
 * Copies a period.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
RegiotafelPeriod *
regiotafel_period_copy (const RegiotafelPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return regiotafel_period_new (self->start, self->end);
}

/**
 * regiotafel_period_free:
 * @self: (transfer full) (nullable): a period
 *
 * Frees a period.
 *
 * Since: 0.1
 */
void
regiotafel_period_free (RegiotafelPeriod *self)
{
  if (self == NULL)
    return;
  regiotafel_date_free (self->start);
  regiotafel_date_free (self->end);
  g_free (self);
}

/**
 * regiotafel_period_get_start:
 * @self: a period
 *
 * Gets the first date.
 *
 * Returns: (transfer none) (nullable): the start, or %NULL when it is open
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_period_get_start (const RegiotafelPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->start;
}

/**
 * regiotafel_period_get_end:
 * @self: a period
 *
 * Gets the last date.
 *
 * Returns: (transfer none) (nullable): the end, or %NULL when it is open
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_period_get_end (const RegiotafelPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->end;
}

/**
 * regiotafel_period_contains:
 * @self: a period
 * @date: a date; of a year or a month its first day is taken
 *
 * Whether a day falls within the period, its first and last day included.
 *
 * Returns: whether it does
 *
 * Since: 0.1
 */
gboolean
regiotafel_period_contains (const RegiotafelPeriod *self, const RegiotafelDate *date)
{
  gint32 day;

  g_return_val_if_fail (self != NULL && date != NULL, FALSE);

  day = regiotafel_date_first_day (date);
  return (self->start == NULL || regiotafel_date_first_day (self->start) <= day)
         && (self->end == NULL || day <= regiotafel_date_last_day (self->end));
}

static gboolean
same_date (const RegiotafelDate *a, const RegiotafelDate *b)
{
  return a == NULL || b == NULL ? a == b : regiotafel_date_equal (a, b);
}

/**
 * regiotafel_period_equal:
 * @self: a period
 * @other: another
 *
 * Whether two periods have the same dates, with the same precision.
 *
 * Returns: whether they are equal
 *
 * Since: 0.1
 */
gboolean
regiotafel_period_equal (const RegiotafelPeriod *self, const RegiotafelPeriod *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return same_date (self->start, other->start) && same_date (self->end, other->end);
}

/**
 * regiotafel_period_to_string:
 * @self: a period
 *
 * Writes a period as [func@Regiotafel.Period.parse] reads it.
 *
 * Returns: (transfer full): the text, as `2015-11/..`
 *
 * Since: 0.1
 */
char *
regiotafel_period_to_string (const RegiotafelPeriod *self)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  start = self->start != NULL ? regiotafel_date_to_string (self->start) : g_strdup ("..");
  end = self->end != NULL ? regiotafel_date_to_string (self->end) : g_strdup ("..");
  return g_strconcat (start, "/", end, NULL);
}
