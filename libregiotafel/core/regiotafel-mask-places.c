/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Addresses and telephone numbers, which are the same whoever is known. */
#include "regiotafel-mask-parts-private.h"

#include "regiotafel-words-private.h"

#include <string.h>

gunichar
regiotafel_mask_get_char (const char *text, gsize at, gsize length, gsize *size)
{
  guchar first = text[at];
  gunichar c;

  *size = 1;
  if (first < 0x80)
    return first;
  c = g_utf8_get_char_validated (text + at, length - at);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    return 0xfffd;
  *size = g_utf8_skip[first];
  return c;
}

/* The character that ends before @at, which is not 0. */
static gunichar
get_previous (const char *text, gsize at, gsize *start)
{
  gsize size;

  for (gsize i = at; i > 0 && at - i < 4;)
    {
      i--;
      if (((guchar) text[i] & 0xc0) != 0x80)
        {
          gunichar c = regiotafel_mask_get_char (text, i, at, &size);

          if (i + size != at)
            break;
          *start = i;
          return c;
        }
    }
  *start = at - 1;
  return 0xfffd;
}

static gboolean
is_word_char (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c) || regiotafel_words_is_passed_over (c);
}

/* Of what stands before the "@". */
static gboolean
is_local_char (gunichar c)
{
  return is_word_char (c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-' || c == '\'';
}

static gboolean
is_domain_char (gunichar c)
{
  return is_word_char (c) || c == '-';
}

/* The end of the domain that begins at @at: names with dots between them, the last of which has two letters or more. 0
 * when there is none. What follows the letters after a hyphen is of a word that was made of the address. */
static gsize
find_domain_end (const char *text, gsize at, gsize length)
{
  gsize best = 0;
  gboolean is_first = TRUE;

  while (at < length)
    {
      gsize start = at, letters_end = 0, size;
      guint n_letters = 0;
      gboolean is_letters = TRUE;
      gunichar c = 0;

      for (; at < length; at += size)
        {
          c = regiotafel_mask_get_char (text, at, length, &size);
          if (!is_domain_char (c))
            break;
          if (is_letters && (g_unichar_isalpha (c) || regiotafel_words_is_passed_over (c)))
            {
              n_letters += g_unichar_isalpha (c);
              letters_end = at + size;
            }
          else
            {
              if (is_letters && c != '-')
                n_letters = 0; /* a digit follows the letters at once */
              is_letters = FALSE;
            }
        }
      if (at == start || text[start] == '-')
        break;
      if (!is_first && n_letters >= 2)
        best = letters_end;
      /* As a name of other letters is written: "xn--p1ai". */
      if (!is_first && at - start > 4 && g_ascii_strncasecmp (text + start, "xn--", 4) == 0)
        best = at;
      if (at >= length || c != '.')
        break;
      at++;
      is_first = FALSE;
    }
  return best;
}

void
regiotafel_mask_find_addresses (const char *text, gsize length, GArray *found)
{
  gsize floor = 0;

  for (gsize from = 0; from < length;)
    {
      const char *sign = memchr (text + from, '@', length - from);
      gsize at, start, end, previous, size;

      if (sign == NULL)
        return;
      at = sign - text;
      for (start = at; start > floor && is_local_char (get_previous (text, start, &previous)); start = previous)
        ;
      /* It begins with a letter, a digit or a line. */
      for (gunichar c; start < at; start += size)
        {
          c = regiotafel_mask_get_char (text, start, length, &size);
          if (c == '_' || g_unichar_isalnum (c))
            break;
        }
      end = start < at ? find_domain_end (text, at + 1, length) : 0;
      if (end > 0)
        {
          RegiotafelFound one = { start, end - start, REGIOTAFEL_FOUND_ADDRESS };

          g_array_append_val (found, one);
        }
      from = floor = end > 0 ? end : at + 1;
    }
}

/* A number while it is read. */
typedef struct
{
  const char *text;
  gsize at;
  gsize length;
} Reading;

static gboolean
take (Reading *self, const char *what)
{
  gsize n = strlen (what);

  if (self->length - self->at < n || memcmp (self->text + self->at, what, n) != 0)
    return FALSE;
  self->at += n;
  return TRUE;
}

static gboolean
take_space (Reading *self)
{
  return take (self, " ") || take (self, "\u00a0") || take (self, "\u202f") || take (self, "\u2009");
}

static gboolean
take_hyphen (Reading *self)
{
  return take (self, "-") || take (self, "\u2010") || take (self, "\u2011") || take (self, "\u2013");
}

/* A space, a hyphen, or a hyphen between spaces; nothing at all is well. */
static void
take_separator (Reading *self, gboolean *has_hyphen)
{
  gsize start;

  *has_hyphen = take_hyphen (self);
  if (*has_hyphen || !take_space (self))
    return;
  start = self->at;
  if (take_hyphen (self) && take_space (self))
    *has_hyphen = TRUE;
  else
    self->at = start;
}

static gboolean
take_digit (Reading *self, char *digit)
{
  if (self->at >= self->length || !g_ascii_isdigit (self->text[self->at]))
    return FALSE;
  *digit = self->text[self->at++];
  return TRUE;
}

/* "02-03-2026 14:30" is a day and a time, though it has ten digits. */
static gboolean
is_date (const char digits[10], const gboolean hyphens[10])
{
  guint day = (digits[0] - '0') * 10 + digits[1] - '0';
  guint month = (digits[2] - '0') * 10 + digits[3] - '0';

  return hyphens[2] && hyphens[4] && day <= 31 && month >= 1 && month <= 12
         && (memcmp (digits + 4, "19", 2) == 0 || memcmp (digits + 4, "20", 2) == 0);
}

/* The end of the telephone number that begins at @start, or 0. */
static gsize
find_number_end (const char *text, gsize start, gsize length)
{
  Reading reading = { text, start, length };
  gboolean has_parenthesis = take (&reading, "(");
  gboolean has_country = !has_parenthesis && (take (&reading, "+31") || take (&reading, "0031"));
  gboolean hyphens[10] = { FALSE }; /* before each digit */
  gboolean has_hyphen;
  char digits[10] = "0";
  guint n = 1;
  gsize size;

  if (has_country)
    {
      take_separator (&reading, &has_hyphen);
      if (take (&reading, "(0)"))
        take_separator (&reading, &has_hyphen);
    }
  else if (!take (&reading, "0"))
    return 0;
  if (!take_digit (&reading, &digits[n]) || digits[n] == '0')
    return 0;
  for (n = 2; n < 10; n++)
    {
      if (has_parenthesis && n <= 4 && take (&reading, ")"))
        has_parenthesis = FALSE;
      take_separator (&reading, &hyphens[n]);
      if (!take_digit (&reading, &digits[n]))
        return 0;
    }
  if (has_parenthesis || (!has_country && is_date (digits, hyphens)))
    return 0;
  if (reading.at < length && is_word_char (regiotafel_mask_get_char (text, reading.at, length, &size)))
    return 0;
  return reading.at;
}

void
regiotafel_mask_find_numbers (const char *text, gsize length, const GArray *taken, GArray *found)
{
  gsize last = G_MAXSIZE; /* the end of the number before */
  guint next = 0;

  for (gsize at = 0; at < length;)
    {
      const RegiotafelFound *other
          = taken != NULL && next < taken->len ? &g_array_index (taken, RegiotafelFound, next) : NULL;
      gsize end, size, previous = 0;
      gunichar before;

      if (other != NULL && at >= other->start)
        {
          at = MAX (at, other->start + other->length);
          next++;
          continue;
        }
      if (text[at] != '0' && text[at] != '+' && text[at] != '(')
        {
          at++;
          continue;
        }
      before = at > 0 ? get_previous (text, at, &previous) : ' ';
      /* After a digit and a point or comma it is part of an amount. */
      if (text[at] == '0'
          && (is_word_char (before)
              || ((before == '.' || before == ',') && previous > 0 && previous != last
                  && g_ascii_isdigit (text[previous - 1]))))
        {
          at++;
          continue;
        }
      end = find_number_end (text, at, other != NULL ? other->start : length);
      if (end == 0 && text[at] == '0')
        {
          /* No number begins within a row of digits. */
          while (at < length && g_ascii_isdigit (text[at]))
            at++;
          continue;
        }
      if (end > 0)
        {
          RegiotafelFound one = { at, end - at, REGIOTAFEL_FOUND_NUMBER };

          g_array_append_val (found, one);
          at = last = end;
          continue;
        }
      regiotafel_mask_get_char (text, at, length, &size);
      at += size;
    }
}
