/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-json-scan-private.h"

#include <string.h>

static const char *
fail (RegiotafelJsonScanError *error, const char *at, RegiotafelError code, char *message)
{
  error->at = at;
  error->code = code;
  error->message = message;
  return NULL;
}

static const char *
fail_at_end (RegiotafelJsonScanError *error, const char *end)
{
  return fail (error, end, REGIOTAFEL_ERROR_PARSE, NULL);
}

/* --- UTF-8 --- */

static inline gboolean
continues (guchar c)
{
  return (c & 0xc0) == 0x80;
}

/* The bytes of the character at @p, whose first byte is 0x80 or more; 0 when it is not sound: too long a form,
 * a surrogate, beyond U+10FFFF, or cut off. */
static inline int
character_length (const char *p, const char *end)
{
  const guchar *c = (const guchar *) p;
  gsize left = end - p;

  if (c[0] < 0xc2 || c[0] > 0xf4 || left < 2 || !continues (c[1]))
    return 0;
  if (c[0] < 0xe0)
    return 2;
  if (left < 3 || !continues (c[2]))
    return 0;
  if (c[0] < 0xf0)
    return (c[0] == 0xe0 && c[1] < 0xa0) || (c[0] == 0xed && c[1] > 0x9f) ? 0 : 3;
  if (left < 4 || !continues (c[3]))
    return 0;
  return (c[0] == 0xf0 && c[1] < 0x90) || (c[0] == 0xf4 && c[1] > 0x8f) ? 0 : 4;
}

gboolean
regiotafel_json_scan_check_character (const char *p, const char *end, RegiotafelJsonScanError *error)
{
  if ((guchar) *p < 0x80 || character_length (p, end) > 0)
    return TRUE;
  fail (error, p, REGIOTAFEL_ERROR_ENCODING,
        g_strdup_printf ("the byte 0x%02X does not begin a character of UTF-8; save the file as UTF-8", (guchar) *p));
  return FALSE;
}

const char *
regiotafel_json_scan_foreign_encoding (const char *data, gsize length)
{
  const guchar *c = (const guchar *) data;
  guint nuls = 0;

  if (length >= 4 && memcmp (data, "\0\0\xfe\xff", 4) == 0)
    return "UTF-32 (big endian)";
  if (length >= 4 && memcmp (data, "\xff\xfe\0\0", 4) == 0)
    return "UTF-32 (little endian)";
  if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    return "UTF-16 (big endian)";
  if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    return "UTF-16 (little endian)";

  /* JSON begins with an ASCII character, and no NUL may stand anywhere in it: so NULs show how wide a character is.
   * Bit i stands for a NUL as byte i. */
  for (gsize i = 0; i < MIN (length, 4); i++)
    nuls |= (c[i] == 0) << i;
  if (length >= 4 && nuls == 0x7)
    return "UTF-32 (big endian)";
  if (length >= 4 && nuls == 0xe)
    return "UTF-32 (little endian)";
  if ((length >= 4 && nuls == 0x5) || (length == 2 && nuls == 0x1))
    return "UTF-16 (big endian)";
  if ((length >= 4 && nuls == 0xa) || (length == 2 && nuls == 0x2))
    return "UTF-16 (little endian)";
  return NULL;
}

/* --- Strings --- */

#define EVERY_BYTE(c) (G_GUINT64_CONSTANT (0x0101010101010101) * (c))

/* To the first byte that is not a plain ASCII character of a string: a quotation mark, a backslash, a control character
 * or the first byte of a longer character. */
static inline const char *
skip_plain (const char *p, const char *end)
{
  /* A byte is told by the high bit of its place in `special`. What is borrowed by a subtraction can only set bits
   * above one that is set rightly, and the lowest is the one that counts. */
  for (; end - p >= 8; p += 8)
    {
      guint64 word;
      guint64 special;

      memcpy (&word, p, 8);
      word = GUINT64_FROM_LE (word);
      special = word | (word - EVERY_BYTE (0x20)) | ((word ^ EVERY_BYTE ('"')) - EVERY_BYTE (1))
                | ((word ^ EVERY_BYTE ('\\')) - EVERY_BYTE (1));
      special &= EVERY_BYTE (0x80);
      if (special != 0)
        return p + __builtin_ctzll (special) / 8;
    }
  for (; p < end; p++)
    if ((guchar) *p < 0x20 || (guchar) *p >= 0x80 || *p == '"' || *p == '\\')
      break;
  return p;
}

/* The value of the four digits at @p, or -1. */
static int
four_digits (const char *p, const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* From the backslash at @p to after the escape. */
static const char *
scan_escape (const char *p, const char *end, const char **nul, RegiotafelJsonScanError *error)
{
  int unit;

  if (end - p < 2)
    return fail_at_end (error, end);
  if (p[1] != 'u')
    {
      g_autofree char *word = NULL;

      if (p[1] != '\0' && strchr ("\"\\/bfnrt", p[1]) != NULL)
        return p + 2;
      if (!regiotafel_json_scan_check_character (p + 1, end, error))
        return NULL;
      word = regiotafel_json_scan_quote (p + 1, (guchar) p[1] < 0x80 ? 1 : character_length (p + 1, end));
      return fail (error, p, REGIOTAFEL_ERROR_PARSE,
                   g_strdup_printf ("“\\%s” is no escape; a backslash itself is written “\\\\”", word));
    }

  unit = four_digits (p + 2, end);
  if (unit < 0)
    {
      const char *q = p + 2;

      while (q < end && g_ascii_isxdigit (*q))
        q++;
      if (q == end)
        return fail_at_end (error, end);
      return fail (error, p, REGIOTAFEL_ERROR_PARSE, g_strdup ("four hexadecimal digits were expected after “\\u”"));
    }
  if (unit == 0 && *nul == NULL)
    *nul = p;
  if (unit < 0xd800 || unit > 0xdfff)
    return p + 6;

  /* Half a character: the other half must follow at once. */
  if (unit <= 0xdbff)
    {
      int second;

      if (end - p < 8 && (end - p == 6 || (p[6] == '\\' && (end - p == 7 || p[7] == 'u'))))
        return fail_at_end (error, end);
      if (end - p >= 8 && p[6] == '\\' && p[7] == 'u')
        {
          second = four_digits (p + 8, end);
          if (second >= 0xdc00 && second <= 0xdfff)
            return p + 12;
          if (second < 0)
            return scan_escape (p + 6, end, nul, error);
        }
    }
  return fail (error, p, REGIOTAFEL_ERROR_PARSE,
               g_strdup_printf ("“\\u%.4s” is half a character (a lone surrogate); the other half was expected %s",
                                p + 2, unit <= 0xdbff ? "after it" : "before it"));
}

static const char *
fail_for_control (const char *p, RegiotafelJsonScanError *error)
{
  char *message;

  if (*p == '\n' || *p == '\r')
    message = g_strdup ("the line ends within a string; a closing “\"” was expected, or “\\n” for a line end");
  else if (*p == '\t')
    message = g_strdup ("a tab within a string; “\\t” was expected for it");
  else
    message = g_strdup_printf ("the control character U+%04X within a string; “\\u%04x” was expected for it", *p, *p);
  return fail (error, p, REGIOTAFEL_ERROR_PARSE, message);
}

const char *
regiotafel_json_scan_string (
    const char *p, const char *end, gboolean *escaped, const char **nul, RegiotafelJsonScanError *error)
{
  *escaped = FALSE;
  *nul = NULL;
  for (;;)
    {
      p = skip_plain (p, end);
      if (G_UNLIKELY (p == end))
        return fail_at_end (error, end);
      if (G_LIKELY (*p == '"'))
        return p;
      if ((guchar) *p >= 0x80)
        {
          int n = character_length (p, end);

          if (G_UNLIKELY (n == 0))
            {
              regiotafel_json_scan_check_character (p, end, error);
              return NULL;
            }
          p += n;
        }
      else if (*p == '\\')
        {
          *escaped = TRUE;
          p = scan_escape (p, end, nul, error);
          if (G_UNLIKELY (p == NULL))
            return NULL;
        }
      else
        return fail_for_control (p, error);
    }
}

void
regiotafel_json_scan_append_decoded (GString *to, const char *p, const char *end)
{
  const char *backslash;
  gunichar c;

  while (p < end && (backslash = memchr (p, '\\', end - p)) != NULL)
    {
      g_string_append_len (to, p, backslash - p);
      p = backslash + 2;
      switch (backslash[1])
        {
        case 'b':
          g_string_append_c (to, '\b');
          break;
        case 'f':
          g_string_append_c (to, '\f');
          break;
        case 'n':
          g_string_append_c (to, '\n');
          break;
        case 'r':
          g_string_append_c (to, '\r');
          break;
        case 't':
          g_string_append_c (to, '\t');
          break;
        case 'u':
          c = four_digits (p, end);
          p += 4;
          if (c >= 0xd800 && c <= 0xdbff)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (four_digits (p + 2, end) - 0xdc00);
              p += 6;
            }
          /* g_string_append_unichar() takes a NUL for what it is. */
          g_string_append_unichar (to, c);
          break;
        default:
          g_string_append_c (to, backslash[1]);
        }
    }
  if (p < end)
    g_string_append_len (to, p, end - p);
}

/* --- Numbers --- */

static inline const char *
skip_digits (const char *p, const char *end)
{
  while (p < end && *p >= '0' && *p <= '9')
    p++;
  return p;
}

static const char *
fail_for_digit (RegiotafelJsonScanError *error, const char *p, const char *end, const char *after)
{
  if (p < end && !regiotafel_json_scan_check_character (p, end, error))
    return NULL;
  return fail (
      error, p, REGIOTAFEL_ERROR_PARSE,
      g_strdup_printf ("%sa digit was expected after %s", p == end ? "the text ends within a number; " : "", after));
}

const char *
regiotafel_json_scan_number (const char *p, const char *end, RegiotafelJsonScanError *error)
{
  const char *first;

  if (*p == '-')
    p++;
  first = p;
  p = skip_digits (p, end);
  if (G_UNLIKELY (p == first))
    return fail_for_digit (error, p, end, "“-”");
  if (G_UNLIKELY (*first == '0' && p > first + 1))
    return fail (error, first, REGIOTAFEL_ERROR_PARSE,
                 g_strdup ("a number with a 0 before its first digit; take the 0 out"));

  if (p < end && *p == '.')
    {
      first = ++p;
      p = skip_digits (p, end);
      if (G_UNLIKELY (p == first))
        return fail_for_digit (error, p, end, "the decimal point");
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      first = p;
      p = skip_digits (p, end);
      if (G_UNLIKELY (p == first))
        return fail_for_digit (error, p, end, "the sign of the exponent, “e”");
    }
  return p;
}

/* --- Showing --- */

void
regiotafel_json_scan_append_pointer_part (GString *to, const char *p)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *end;

  for (end = p; *end != '"'; end++)
    if (*end == '\\')
      end++;
  regiotafel_json_scan_append_decoded (name, p, end);
  for (gsize i = 0; i < name->len; i++)
    {
      char c = name->str[i];

      if (c == '~')
        g_string_append (to, "~0");
      else if (c == '/')
        g_string_append (to, "~1");
      else if (c == '\0')
        g_string_append (to, "\\u0000");
      else
        g_string_append_c (to, c);
    }
}

static void
append_visibly (GString *to, const char *text, const char *end)
{
  while (text < end)
    {
      /* g_utf8_get_char() of a NUL is 0, and its length 1. */
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isprint (c))
        g_string_append_unichar (to, c);
      else
        g_string_append_printf (to, c <= 0xffff ? "\\u%04x" : "\\U%08x", c);
      text = g_utf8_next_char (text);
    }
}

char *
regiotafel_json_scan_quote (const char *text, gsize length)
{
  const gsize keep = 60;
  GString *quoted = g_string_new (NULL);

  if (length <= 2 * keep + 20)
    append_visibly (quoted, text, text + length);
  else
    {
      const char *head = text + keep;
      const char *tail = text + length - keep;

      while (continues (*head))
        head--;
      while (continues (*tail))
        tail++;
      append_visibly (quoted, text, head);
      g_string_append (quoted, "…");
      append_visibly (quoted, tail, text + length);
    }
  return g_string_free (quoted, FALSE);
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '+' || c == '-' || c == '.';
}

char *
regiotafel_json_scan_dup_word (const char *p, const char *end)
{
  gsize n = 0;

  while (n < (gsize) (end - p) && n < 30 && is_word (p[n]))
    n++;
  if (n == 0)
    n = (guchar) *p < 0x80 ? 1 : character_length (p, end);
  return regiotafel_json_scan_quote (p, n);
}
