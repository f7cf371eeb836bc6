/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-csv-cell-private.h"

#include <string.h>

static gboolean
begins_as_formula (const char *text)
{
  /* The wide forms, which a spreadsheet of the Far East reads as the others. */
  static const char *const wide[] = { "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0" };

  text += strspn (text, "'");
  if (*text == '\0')
    return FALSE;
  if (strchr ("=+-@\t\r\n", *text) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;
  return FALSE;
}

void
regiotafel_csv_append_cell (GString *line, const char *text)
{
  gboolean is_formula = begins_as_formula (text);

  if (!is_formula && strpbrk (text, ",\"\n\r") == NULL)
    {
      g_string_append (line, text);
      return;
    }
  g_string_append (line, is_formula ? "\"'" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}
