/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* --help and the manual page, both from the tables of commands and options. */
#include "regiotafel-tool-private.h"

#include <string.h>

static const RegiotafelText program_summary = { "who sits at which consultation table, about what, and what follows",
                                                "wie zit aan welke overlegtafel, waarover, en wat volgt daaruit" };

static const char *
say (const RegiotafelText *text, RegiotafelLanguage language)
{
  return language == REGIOTAFEL_LANGUAGE_DUTCH ? text->nl : text->en;
}

/* "-o, --output=FILE" */
static char *
option_name (const ToolOption *option)
{
  GString *name = g_string_new (NULL);

  if (option->letter != 0)
    g_string_append_printf (name, "-%c, ", option->letter);
  g_string_append_printf (name, "--%s", option->name);
  if (option->argument != NULL)
    g_string_append_printf (name, "=%s", option->argument);
  return g_string_free (name, FALSE);
}

#define OPTION_INDENT 28

static void
print_options (const ToolOption *options, RegiotafelLanguage language)
{
  for (guint i = 0; options[i].name != NULL; i++)
    {
      g_autofree char *name = option_name (&options[i]);
      g_autofree char *line = NULL;

      if (strlen (name) + 2 >= OPTION_INDENT)
        {
          tool_printf ("  %s\n", name);
          line = g_strdup_printf ("%*s%s", OPTION_INDENT, "", say (&options[i].summary, language));
        }
      else
        line = g_strdup_printf ("  %-*s%s", OPTION_INDENT - 2, name, say (&options[i].summary, language));
      tool_print (line, OPTION_INDENT);
    }
}

void
tool_print_help (RegiotafelLanguage language)
{
  static const RegiotafelText usage = { "Usage: regiotafel COMMAND FILE [ARGUMENT…] [OPTION…]",
                                        "Gebruik: regiotafel OPDRACHT BESTAND [ARGUMENT…] [OPTIE…]" };
  static const RegiotafelText commands = { "Commands", "Opdrachten" };
  static const RegiotafelText common = { "Options of every command", "Opties van elke opdracht" };
  static const RegiotafelText more = {
    "“regiotafel COMMAND --help” explains a command, with an example. Ends with 0 (fine), 1 (findings or "
    "problems in the data), 2 (usage), 3 (a file cannot be read or written).",
    "“regiotafel OPDRACHT --help” legt een opdracht uit, met een voorbeeld. Stopt met 0 (goed), 1 (bevindingen of "
    "problemen in de gegevens), 2 (gebruik), 3 (een bestand kan niet worden gelezen of geschreven)."
  };
  g_autofree char *summary = g_strdup (say (&program_summary, language));

  summary[0] = g_ascii_toupper (summary[0]);
  tool_printf ("%s\n%s.\n\n%s\n", say (&usage, language), summary, say (&commands, language));
  for (guint i = 0; tool_commands[i] != NULL; i++)
    {
      g_autofree char *line
          = g_strdup_printf ("  %-10s%s", tool_commands[i]->name, say (&tool_commands[i]->summary, language));

      tool_print (line, 12);
    }
  tool_printf ("\n%s\n", say (&common, language));
  print_options (tool_common_options, language);
  tool_printf ("\n");
  tool_print (say (&more, language), 0);
}

void
tool_print_command_help (const ToolCommand *command, RegiotafelLanguage language)
{
  static const RegiotafelText usage = { "Usage:", "Gebruik:" };
  static const RegiotafelText options = { "Options", "Opties" };
  static const RegiotafelText example = { "Example", "Voorbeeld" };
  g_autofree char *line = g_strdup_printf ("%s regiotafel %s %s", say (&usage, language), command->name,
                                           say (&command->synopsis, language));

  tool_print (line, 4);
  tool_print (say (&command->description, language), 0);
  tool_printf ("\n%s\n", say (&options, language));
  print_options (command->options, language);
  print_options (tool_common_options, language);
  tool_printf ("\n%s\n  %s\n", say (&example, language), command->example);
}

/* Text for troff: no character of it may be taken for a command. */
static char *
for_man (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\')
        g_string_append (out, "\\e");
      else if (*p == '-')
        g_string_append (out, "\\-");
      else
        g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

static void
print_man_options (const ToolOption *options)
{
  for (guint i = 0; options[i].name != NULL; i++)
    {
      g_autofree char *plain = option_name (&options[i]);
      g_autofree char *name = for_man (plain);
      g_autofree char *summary = for_man (options[i].summary.en);

      tool_printf (".TP\n\\fB%s\\fR\n%s\n", name, summary);
    }
}

void
tool_print_man (void)
{
  tool_printf (".TH REGIOTAFEL 1 \"\" \"libregiotafel %s\" \"User Commands\"\n", REGIOTAFEL_VERSION_STRING);
  tool_printf (".SH NAME\nregiotafel \\- %s\n", program_summary.en);
  tool_printf (".SH SYNOPSIS\n\\fBregiotafel\\fR \\fICOMMAND FILE\\fR [\\fIARGUMENT\\fR...] [\\fIOPTION\\fR...]\n");
  tool_printf (".SH DESCRIPTION\nAnswers questions about an inventory of consultation tables (overlegtafels): who sits "
               "where, about what. A file is in the native format, JSON; \\fBregiotafel import\\fR makes one of a "
               "list.\n.PP\nThe last line of an answer is the ground it rests on. Answers are in Dutch when the locale "
               "is, else in English.\n.SH COMMANDS\n");
  for (guint i = 0; tool_commands[i] != NULL; i++)
    {
      const ToolCommand *command = tool_commands[i];
      g_autofree char *synopsis = for_man (command->synopsis.en);
      g_autofree char *description = for_man (command->description.en);
      g_autofree char *example = for_man (command->example);

      tool_printf (".SS \"%s\"\n\\fBregiotafel %s\\fR %s\n.PP\n%s\n", command->name, command->name, synopsis,
                   description);
      print_man_options (command->options);
      tool_printf (".PP\nExample:\n.PP\n.nf\n.RS\n%s\n.RE\n.fi\n", example);
    }
  tool_printf (".SH OPTIONS\nEvery command has these.\n");
  print_man_options (tool_common_options);
  tool_printf (".SH EXIT STATUS\n.TP\n0\nfine\n.TP\n1\nfindings, or problems in the data\n.TP\n2\nthe command was not "
               "used rightly\n.TP\n3\na file cannot be read or written\n");
  tool_printf (".SH ENVIRONMENT\n.TP\n\\fBCOLUMNS\\fR\nthe width to fit text to, where the output is no terminal\n.TP\n"
               "\\fBLC_ALL\\fR, \\fBLC_MESSAGES\\fR, \\fBLANG\\fR\nthe first that is set decides the language\n");
}
