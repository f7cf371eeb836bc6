/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-text-private.h"

#include <float.h>
#include <math.h>
#include <string.h>

static const char *
pick (const RegiotafelText *text, RegiotafelLanguage language)
{
  return language == REGIOTAFEL_LANGUAGE_DUTCH ? text->nl : text->en;
}

RegiotafelLanguage
regiotafel_text_language (RegiotafelLanguage language, const char *tag)
{
  if (language != REGIOTAFEL_LANGUAGE_AUTO)
    return language;
  if (tag != NULL && g_ascii_strncasecmp (tag, "nl", 2) == 0 && !g_ascii_isalpha (tag[2]))
    return REGIOTAFEL_LANGUAGE_DUTCH;
  return REGIOTAFEL_LANGUAGE_ENGLISH;
}

static const char *
find_argument (const char *const *arguments, const char *name, gsize length)
{
  for (gsize i = 0; arguments != NULL && arguments[i] != NULL; i += 2)
    if (strlen (arguments[i]) == length && strncmp (arguments[i], name, length) == 0)
      return arguments[i + 1];
  return NULL;
}

char *
regiotafel_text_formatv (const RegiotafelText *text, RegiotafelLanguage language, const char *const *arguments)
{
  GString *out = g_string_new (NULL);

  for (const char *p = pick (text, language); *p != '\0'; p++)
    {
      const char *end, *name_end, *value;

      if (*p != '{')
        {
          g_string_append_c (out, *p);
          continue;
        }
      end = strchr (p, '}');
      g_assert (end != NULL);
      name_end = p + 1 + strcspn (p + 1, "?}");
      value = find_argument (arguments, p + 1, name_end - p - 1);
      /* A template without its argument is a mistake of ours that no input can provoke. */
      g_assert (value != NULL);
      if (*name_end == '?')
        {
          const char *bar = strchr (name_end, '|');

          g_assert (bar != NULL && bar < end);
          if (strcmp (value, "1") == 0)
            g_string_append_len (out, name_end + 1, bar - name_end - 1);
          else
            g_string_append_len (out, bar + 1, end - bar - 1);
        }
      else
        g_string_append (out, value);
      p = end;
    }
  return g_string_free (out, FALSE);
}

char *
regiotafel_text_format (const RegiotafelText *text, RegiotafelLanguage language, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *name;
  va_list list;

  va_start (list, language);
  while ((name = va_arg (list, const char *)) != NULL)
    {
      g_ptr_array_add (arguments, (gpointer) name);
      g_ptr_array_add (arguments, (gpointer) va_arg (list, const char *));
    }
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  return regiotafel_text_formatv (text, language, (const char *const *) arguments->pdata);
}

char *
regiotafel_text_count (guint64 number, RegiotafelLanguage language)
{
  char digits[24];
  GString *out = g_string_new (NULL);
  int length = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number);

  for (int i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, language == REGIOTAFEL_LANGUAGE_DUTCH ? '.' : ',');
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

char *
regiotafel_text_number (double number, guint decimals, RegiotafelLanguage language)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 16];
  char format[8];
  double scale = pow (10, decimals);
  double scaled = fabs (number) * scale;
  /* 0.285 is a little less than that in binary; what a person would write down decides. So what may be lost by
   * writing in binary and by scaling is given back, and no more. */
  double lost = MIN (scaled * 2 * DBL_EPSILON, 0.01);
  double rounded = floor (scaled + 0.5 + lost);
  g_autofree char *whole = NULL;
  const char *comma;
  char *point;

  if (!isfinite (number) || scaled > 1e15)
    return g_strdup ("?");

  g_snprintf (format, sizeof format, "%%.%uf", decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, rounded / scale);
  point = strchr (buffer, '.');
  if (point != NULL)
    *point = '\0';
  whole = regiotafel_text_count (g_ascii_strtoull (buffer, NULL, 10), language);
  comma = language == REGIOTAFEL_LANGUAGE_DUTCH ? "," : ".";
  return g_strconcat (number < 0 && rounded > 0 ? "-" : "", whole, point != NULL ? comma : "",
                      point != NULL ? point + 1 : "", NULL);
}

char *
regiotafel_text_list (const char *const *items, guint n_items, guint most, RegiotafelLanguage language)
{
  static const RegiotafelText last = { "{list} and {last}", "{list} en {last}" };
  static const RegiotafelText more = { "{list} and {n} more", "{list} en nog {n}" };
  g_autoptr (GString) list = g_string_new (NULL);
  guint shown = most > 0 && n_items > most ? most : n_items;

  if (n_items == 0)
    return g_strdup ("");
  for (guint i = 0; i < shown; i++)
    {
      if (i + 1 == n_items && n_items > 1)
        return regiotafel_text_format (&last, language, "list", list->str, "last", items[i], NULL);
      if (i > 0)
        g_string_append (list, ", ");
      g_string_append (list, items[i]);
    }
  if (shown < n_items)
    {
      g_autofree char *rest = regiotafel_text_count (n_items - shown, language);

      return regiotafel_text_format (&more, language, "list", list->str, "n", rest, NULL);
    }
  return g_strdup (list->str);
}

char *
regiotafel_text_date (const RegiotafelDate *date, RegiotafelLanguage language)
{
  static const RegiotafelText months[] = {
    { "January", "januari" }, { "February", "februari" }, { "March", "maart" },
    { "April", "april" },     { "May", "mei" },           { "June", "juni" },
    { "July", "juli" },       { "August", "augustus" },   { "September", "september" },
    { "October", "oktober" }, { "November", "november" }, { "December", "december" },
  };
  guint year = regiotafel_date_get_year (date);
  guint month = regiotafel_date_get_month (date);
  guint day = regiotafel_date_get_day (date);

  if (month == 0)
    return g_strdup_printf ("%u", year);
  if (day == 0)
    return g_strdup_printf ("%s %u", pick (&months[month - 1], language), year);
  return g_strdup_printf ("%u %s %u", day, pick (&months[month - 1], language), year);
}
