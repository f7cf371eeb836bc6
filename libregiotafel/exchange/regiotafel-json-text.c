/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-json-text-private.h"

#include <float.h>
#include <math.h>
#include <string.h>

void
regiotafel_json_text_append_string (GString *to, const char *text, gssize length)
{
  const char *end;
  const char *plain;

  g_return_if_fail (text != NULL || length == 0);

  end = length < 0 ? text + strlen (text) : text + length;
  plain = text;
  g_string_append_c (to, '"');
  for (const char *p = text; p < end; p++)
    {
      static const char hex[] = "0123456789abcdef";
      guchar c = *p;
      char escape[7] = { '\\', (char) c, 0 };

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;

      if (c == '\n')
        escape[1] = 'n';
      else if (c == '\t')
        escape[1] = 't';
      else if (c == '\r')
        escape[1] = 'r';
      else if (c == '\b')
        escape[1] = 'b';
      else if (c == '\f')
        escape[1] = 'f';
      else if (c < 0x20)
        {
          memcpy (escape + 1, "u00", 3);
          escape[4] = hex[c >> 4];
          escape[5] = hex[c & 15];
        }
      g_string_append_len (to, plain, p - plain);
      g_string_append (to, escape);
      plain = p + 1;
    }
  if (plain < end)
    g_string_append_len (to, plain, end - plain);
  g_string_append_c (to, '"');
}

void
regiotafel_json_text_append_uint64 (GString *to, guint64 value)
{
  char digits[20];
  gsize n = sizeof digits;

  do
    digits[--n] = '0' + value % 10;
  while ((value /= 10) > 0);
  g_string_append_len (to, digits + n, sizeof digits - n);
}

void
regiotafel_json_text_append_int64 (GString *to, gint64 value)
{
  if (value < 0)
    g_string_append_c (to, '-');
  regiotafel_json_text_append_uint64 (to, value < 0 ? 0 - (guint64) value : (guint64) value);
}

/* @n significant digits of @value (positive, finite), rounded to the nearest: DIGITS x 10^*exponent. */
static guint64
round_to_digits (double value, int n, int *exponent)
{
  char format[8];
  char text[32];
  guint64 digits = 0;
  const char *p;

  g_snprintf (format, sizeof format, "%%.%de", n - 1);
  g_ascii_formatd (text, sizeof text, format, value);
  for (p = text; *p != 'e'; p++)
    if (*p != '.')
      digits = digits * 10 + (*p - '0');
  *exponent = (int) g_ascii_strtoll (p + 1, NULL, 10) - (n - 1);
  return digits;
}

static gboolean
reads_as (guint64 digits, int exponent, double value)
{
  char text[40];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e%d", digits, exponent);
  return g_ascii_strtod (text, NULL) == value;
}

/* The fewest digits that read as @value, and of those the nearest. */
static guint64
shortest_digits (double value, int *exponent)
{
  /* Any number of up to 15 digits comes back from a double, so that 15 digits without the zeros at their end are the
   * fewest when they read as the value at all. Not so where doubles are sparser: below DBL_MIN. */
  int n = value < DBL_MIN ? 1 : DBL_DIG;
  guint64 digits;

  for (;; n++)
    {
      digits = round_to_digits (value, n, exponent);
      if (n == 17 || reads_as (digits, *exponent, value))
        break;
      /* Above a power of two the doubles lie twice as far apart as below, so that the next decimal upwards may read
       * as the value where the nearest one, downwards, does not. */
      if (reads_as (digits + 1, *exponent, value))
        {
          digits++;
          break;
        }
    }
  while (digits % 10 == 0)
    {
      digits /= 10;
      (*exponent)++;
    }
  return digits;
}

void
regiotafel_json_text_append_double (GString *to, double value)
{
  char digits[24];
  guint64 number;
  int exponent;
  int n;
  int point;

  g_return_if_fail (isfinite (value));

  if (signbit (value))
    g_string_append_c (to, '-');
  value = fabs (value);
  if (value < 9007199254740992.0 && value == floor (value))
    {
      regiotafel_json_text_append_uint64 (to, (guint64) value);
      return;
    }

  number = shortest_digits (value, &exponent);
  n = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number);
  /* The value is 0.DIGITS x 10^point. */
  point = n + exponent;
  if (point > 21 || point < -5)
    {
      g_string_append_c (to, digits[0]);
      if (n > 1)
        {
          g_string_append_c (to, '.');
          g_string_append_len (to, digits + 1, n - 1);
        }
      g_string_append_c (to, 'e');
      regiotafel_json_text_append_int64 (to, point - 1);
    }
  else if (point <= 0)
    {
      g_string_append (to, "0.");
      for (; point < 0; point++)
        g_string_append_c (to, '0');
      g_string_append_len (to, digits, n);
    }
  else if (point >= n)
    {
      g_string_append_len (to, digits, n);
      for (; n < point; n++)
        g_string_append_c (to, '0');
    }
  else
    {
      g_string_append_len (to, digits, point);
      g_string_append_c (to, '.');
      g_string_append_len (to, digits + point, n - point);
    }
}
