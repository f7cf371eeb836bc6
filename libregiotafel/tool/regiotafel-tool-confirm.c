/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A line is an answer only when it is all that was typed. */
static gboolean
is_yes (const char *line)
{
  static const char *const words[] = { "y", "yes", "j", "ja" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (line, words[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
tool_confirm (Tool *tool, const RegiotafelText *question, ...)
{
  static const RegiotafelText not_done
      = { "{question} Nothing was done; add --yes to do it", "{question} Er is niets gedaan; voeg --yes toe om het te "
                                                             "doen" };
  static const RegiotafelText prompt = { "{question} Type yes to go on: ", "{question} Typ ja om door te gaan: " };
  static const RegiotafelText left = { "nothing was done", "er is niets gedaan" };
  g_autofree char *asked = NULL;
  g_autofree char *line = NULL;
  char answer[16] = "";
  va_list list;

  if (tool_has_option (tool, "yes"))
    return TRUE;
  va_start (list, question);
  asked = tool_format_list (tool, question, list);
  va_end (list);
  /* Who reads along in a script has no part in it: an answer is what somebody types. */
  if (!isatty (STDIN_FILENO) || !isatty (STDERR_FILENO))
    {
      tool_complain (tool, &not_done, "question", asked, NULL);
      return FALSE;
    }
  fflush (stdout);
  line = regiotafel_text_format (&prompt, tool->language, "question", asked, NULL);
  fputs (line, stderr);
  if (fgets (answer, sizeof answer, stdin) != NULL && strchr (answer, '\n') != NULL && is_yes (g_strstrip (answer)))
    return TRUE;
  tool_complain (tool, &left, NULL);
  return FALSE;
}
