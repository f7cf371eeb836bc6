/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sentences against golden files that a person has read. REGIOTAFEL_GOLDEN=write writes them anew. */
#pragma once

#include <string.h>

#include "regiotafel-enums.h"
#include "test-util.h"

static inline char *
golden_path (const char *name, RegiotafelLanguage language)
{
  g_autofree char *file = g_strconcat (name, language == REGIOTAFEL_LANGUAGE_DUTCH ? ".nl.txt" : ".en.txt", NULL);

  return g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "tests", "data", "golden", file, NULL);
}

static inline char *
golden_read (const char *name, RegiotafelLanguage language)
{
  g_autofree char *path = golden_path (name, language);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static inline void
golden_compare (const char *name, RegiotafelLanguage language, const char *printed)
{
  g_autofree char *golden = NULL;
  g_auto (GStrv) expected = NULL;
  g_auto (GStrv) actual = NULL;

  if (g_strcmp0 (g_getenv ("REGIOTAFEL_GOLDEN"), "write") == 0)
    {
      g_autofree char *path = golden_path (name, language);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, printed, -1, &error);
      g_assert_no_error (error);
    }
  golden = golden_read (name, language);
  expected = g_strsplit (golden, "\n", -1);
  actual = g_strsplit (printed, "\n", -1);
  /* Line by line first, so that a failure shows the sentence. */
  for (guint i = 0; expected[i] != NULL && actual[i] != NULL; i++)
    g_assert_cmpstr (actual[i], ==, expected[i]);
  g_assert_cmpstr (printed, ==, golden);
}

/* The text of a string literal, or of several in a row, from @p; NULL when there is none. */
static inline char *
read_literals (const char **p)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at = *p;
  gboolean any = FALSE;

  for (;;)
    {
      while (g_ascii_isspace (*at))
        at++;
      if (*at != '"')
        break;
      any = TRUE;
      for (at++; *at != '"'; at++)
        {
          g_assert_cmpint (*at, !=, '\\'); /* no template needs one */
          g_string_append_c (text, *at);
        }
      at++;
    }
  if (!any)
    return NULL;
  *p = at;
  return g_strdup (text->str);
}

/* A pattern for what a template can become: anything for an argument, and of a choice the one or the other. */
static inline char *
make_pattern (const char *template, gboolean one)
{
  GString *pattern = g_string_new (g_ascii_isalpha (template[0]) ? "\\b" : "");

  for (const char *p = template; *p != '\0'; p++)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      const char *mark = end != NULL ? memchr (p, '?', end - p) : NULL;
      const char *bar = mark != NULL ? memchr (mark, '|', end - mark) : NULL;
      g_autofree char *word = NULL;
      g_autofree char *escaped = NULL;

      if (end != NULL && bar == NULL)
        g_string_append (pattern, "(.*)");
      else
        {
          word = bar == NULL ? g_strndup (p, 1)
                 : one       ? g_strndup (mark + 1, bar - mark - 1)
                             : g_strndup (bar + 1, end - bar - 1);
          escaped = (guchar) word[0] < 128 ? g_regex_escape_string (word, -1) : g_strdup (word);
          g_string_append (pattern, escaped);
        }
      p = end != NULL ? end : p;
    }
  return g_string_free (pattern, FALSE);
}

static inline gboolean
stands_in (const char *golden, const char *template, gboolean one)
{
  g_autofree char *pattern = make_pattern (template, one);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GError) error = NULL;

  regex = g_regex_new (pattern, G_REGEX_RAW, 0, &error);
  g_assert_no_error (error);
  return g_regex_match (regex, golden, 0, NULL);
}

/* Every template of a source of the floor of analysis was used to make the golden files, with each of its choices: so a
 * new sentence that nobody has read does not pass. There are more than @least, so that a source that is written in
 * another form does not pass unread. */
static inline void
golden_assert_every_template (const char *file, const char *name, guint least)
{
  g_autofree char *path = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "libregiotafel", "analysis", file, NULL);
  g_autofree char *english = golden_read (name, REGIOTAFEL_LANGUAGE_ENGLISH);
  g_autofree char *dutch = golden_read (name, REGIOTAFEL_LANGUAGE_DUTCH);
  g_autofree char *source = NULL;
  g_autoptr (GError) error = NULL;
  guint n_templates = 0;

  g_file_get_contents (path, &source, NULL, &error);
  g_assert_no_error (error);

  /* A template is { "English", "Dutch" }. */
  for (const char *p = source; *p != '\0'; p++)
    {
      const char *at = p + 1;
      g_autofree char *en = *p == '{' ? read_literals (&at) : NULL;
      g_autofree char *nl = NULL;

      if (en == NULL || *at != ',')
        continue;
      at++;
      nl = read_literals (&at);
      while (g_ascii_isspace (*at) || *at == ',')
        at++;
      if (nl == NULL || *at != '}')
        continue;
      n_templates++;
      for (guint i = 0; i < 4; i++)
        {
          const char *template = i % 2 == 0 ? en : nl;

          if (!stands_in (i % 2 == 0 ? english : dutch, template, i < 2))
            {
              g_test_message ("nothing in the golden files was made of “%s” with its %s choices", template,
                              i < 2 ? "first" : "second");
              g_test_fail ();
            }
        }
      p = at;
    }
  g_assert_cmpuint (n_templates, >, least);
}
