/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-json-number-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-json-text-private.h"

/* A number as 0.DIGITS x 10^exponent. The first and the last digit are not 0; zero has no digits and exponent 0, so
 * that equal numbers have equal parts. */
typedef struct
{
  gboolean negative;
  GString *digits;
  gint64 exponent;
} Decimal;

/* Beyond any number of digits that fits into memory, so that sums stay within 64 bits and comparisons come out right.
 */
#define EXPONENT_LIMIT (G_GINT64_CONSTANT (1) << 58)

static void
decimal_init (Decimal *decimal, const char *text, gsize length)
{
  const char *end = text + length;
  gboolean negative_exponent = FALSE;
  gboolean fraction = FALSE;
  gint64 exponent = 0;
  gint64 point = 0;
  gsize n;

  decimal->digits = g_string_new (NULL);
  decimal->negative = text < end && *text == '-';
  if (decimal->negative)
    text++;

  for (; text < end && *text != 'e' && *text != 'E'; text++)
    {
      if (*text == '.')
        {
          fraction = TRUE;
          continue;
        }
      if (*text == '0' && decimal->digits->len == 0)
        point -= fraction;
      else
        {
          g_string_append_c (decimal->digits, *text);
          point += !fraction;
        }
    }
  if (text < end)
    text++;
  if (text < end && (*text == '+' || *text == '-'))
    negative_exponent = *text++ == '-';
  for (; text < end; text++)
    exponent = MIN (exponent * 10 + (*text - '0'), EXPONENT_LIMIT);

  for (n = decimal->digits->len; n > 0 && decimal->digits->str[n - 1] == '0'; n--)
    ;
  g_string_truncate (decimal->digits, n);
  decimal->exponent = n == 0 ? 0 : point + (negative_exponent ? -exponent : exponent);
}

static void
decimal_clear (Decimal *decimal)
{
  if (decimal->digits != NULL)
    g_string_free (decimal->digits, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Decimal, decimal_clear)

/* Whether there are at most 18 digits and nothing else, which is how nearly all numbers look. */
static gboolean
to_int64_simply (const char *text, gsize length, gint64 *value)
{
  gboolean negative = *text == '-';
  gint64 sum = 0;

  if (length - negative > 18)
    return FALSE;
  for (gsize i = negative; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      sum = sum * 10 + (text[i] - '0');
    }
  *value = negative ? -sum : sum;
  return TRUE;
}

gboolean
regiotafel_json_number_to_int64 (const char *text, gsize length, gint64 *value)
{
  g_auto (Decimal) decimal = { 0 };
  guint64 sum = 0;

  if (to_int64_simply (text, length, value))
    return TRUE;

  decimal_init (&decimal, text, length);
  if (decimal.exponent < (gint64) decimal.digits->len || decimal.exponent > 19)
    return FALSE;
  for (gint64 i = 0; i < decimal.exponent; i++)
    {
      guint digit = i < (gint64) decimal.digits->len ? decimal.digits->str[i] - '0' : 0;

      /* Nineteen digits always fit into 64 bits without a sign. */
      sum = sum * 10 + digit;
    }
  if (sum > (guint64) G_MAXINT64 + decimal.negative)
    return FALSE;
  *value = decimal.negative ? (gint64) (0 - sum) : (gint64) sum;
  return TRUE;
}

gboolean
regiotafel_json_number_to_double (const char *text, double *value)
{
  *value = g_ascii_strtod (text, NULL);
  return isfinite (*value);
}

gboolean
regiotafel_json_number_double_is_exact (const char *text, gsize length)
{
  g_autoptr (GString) written = g_string_new (NULL);
  g_auto (Decimal) before = { 0 };
  g_auto (Decimal) after = { 0 };
  double value;
  gboolean finite = regiotafel_json_number_to_double (text, &value);

  regiotafel_json_text_append_double (written, finite ? value : 0);
  decimal_init (&before, text, length);
  decimal_init (&after, written->str, written->len);
  return finite && before.negative == after.negative && before.exponent == after.exponent
         && g_string_equal (before.digits, after.digits);
}
