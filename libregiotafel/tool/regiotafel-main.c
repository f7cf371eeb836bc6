/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

const ToolCommand *const tool_commands[] = {
  &tool_command_overview,
  &tool_command_show,
  &tool_command_find,
  &tool_command_overlap,
  &tool_command_meets,
  &tool_command_compare,
  &tool_command_import,
  &tool_command_check,
  &tool_command_convert,
  &tool_command_privacy,
  NULL,
};

const ToolOption tool_common_options[] = {
  { "date",
    0,
    "DATE",
    { "the date to look at, as 2026-10-01; default: that of the file",
      "de peildatum, als 2026-10-01; standaard die van het bestand" } },
  { "format", 0, "text|json|csv", { "how to print the answer", "hoe het antwoord eruitziet" } },
  { "lang", 0, "nl|en", { "the language of the answer", "de taal van het antwoord" } },
  { "audience",
    0,
    "public|partners|internal",
    { "for whom the answer is; what they may not see is left out first; default: internal",
      "voor wie het antwoord is: openbaar, partners of beheer; wat niet voor hen bestemd is, wordt eerst weggelaten; "
      "standaard: beheer" } },
  { "lenient",
    0,
    NULL,
    { "read what is sound of a file that is not in order, and report the rest",
      "lees wat goed is van een bestand dat niet klopt, en meld de rest" } },
  { "help", 'h', NULL, { "explain the command, with an example", "leg de opdracht uit, met een voorbeeld" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

/* The locale is asked for the language only: what is printed does not depend on anything else in it. */
static RegiotafelLanguage
language_of_locale (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return regiotafel_text_language (REGIOTAFEL_LANGUAGE_AUTO, value);
    }
  return REGIOTAFEL_LANGUAGE_ENGLISH;
}

static gboolean
parse_language (const char *value, RegiotafelLanguage *language)
{
  if (strcmp (value, "nl") == 0)
    *language = REGIOTAFEL_LANGUAGE_DUTCH;
  else if (strcmp (value, "en") == 0)
    *language = REGIOTAFEL_LANGUAGE_ENGLISH;
  else
    return FALSE;
  return TRUE;
}

/* The language is wanted before anything can be said, so it is looked for first. */
static RegiotafelLanguage
find_language (int argc, char **argv)
{
  RegiotafelLanguage language = language_of_locale ();

  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    {
      if (g_str_has_prefix (argv[i], "--lang="))
        parse_language (argv[i] + strlen ("--lang="), &language);
      else if (strcmp (argv[i], "--lang") == 0 && i + 1 < argc)
        parse_language (argv[i + 1], &language);
    }
  return language;
}

static const ToolOption *
find_option (const ToolOption *options, const char *name, gsize length, char letter, guint *place)
{
  for (guint i = 0; options[i].name != NULL; i++)
    if (letter != 0 ? options[i].letter == letter
                    : strlen (options[i].name) == length && strncmp (options[i].name, name, length) == 0)
      {
        *place = i;
        return &options[i];
      }
  return NULL;
}

static guint
count_options (const ToolOption *options)
{
  guint n = 0;

  while (options[n].name != NULL)
    n++;
  return n;
}

static gboolean
take_option (Tool *tool, int argc, char **argv, int *i)
{
  static const RegiotafelText unknown
      = { "unknown option “{option}”; “regiotafel {command} --help” lists those there are",
          "onbekende optie “{option}”; “regiotafel {command} --help” noemt de opties" };
  static const RegiotafelText no_value = { "option “{option}” needs a value: {option}={argument}",
                                           "optie “{option}” heeft een waarde nodig: {option}={argument}" };
  static const RegiotafelText a_value = { "option “{option}” takes no value", "optie “{option}” heeft geen waarde" };
  const char *text = argv[*i];
  gboolean is_long = text[1] == '-';
  const char *name = is_long ? text + 2 : text + 1;
  const char *equals = is_long ? strchr (name, '=') : NULL;
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  char letter = is_long ? 0 : name[0];
  const char *value = equals != NULL ? equals + 1 : NULL;
  const ToolOption *option = NULL;
  guint place = 0;

  if (is_long || name[1] == '\0')
    {
      option = find_option (tool->command->options, name, length, letter, &place);
      if (option == NULL)
        {
          option = find_option (tool_common_options, name, length, letter, &place);
          place += count_options (tool->command->options);
        }
    }
  if (option == NULL)
    {
      tool_complain (tool, &unknown, "option", text, "command", tool->command->name, NULL);
      return FALSE;
    }
  if (option->argument == NULL)
    {
      if (value != NULL)
        {
          tool_complain (tool, &a_value, "option", text, NULL);
          return FALSE;
        }
      value = "";
    }
  else if (value == NULL)
    {
      if (*i + 1 >= argc)
        {
          tool_complain (tool, &no_value, "option", text, "argument", option->argument, NULL);
          return FALSE;
        }
      value = argv[++*i];
    }
  tool->values[place] = value;
  return TRUE;
}

static gboolean
take_arguments (Tool *tool, int argc, char **argv)
{
  static const RegiotafelText too_many = { "“{argument}” is one argument too many; usage: regiotafel {command} {usage}",
                                           "“{argument}” is er een te veel; gebruik: regiotafel {command} {usage}" };
  gboolean only_arguments = FALSE;

  for (int i = 0; i < argc; i++)
    {
      if (!only_arguments && strcmp (argv[i], "--") == 0)
        only_arguments = TRUE;
      else if (!only_arguments && argv[i][0] == '-' && argv[i][1] != '\0')
        {
          if (!take_option (tool, argc, argv, &i))
            return FALSE;
        }
      else if (tool->n_arguments >= tool->command->most_arguments)
        {
          tool_complain (tool, &too_many, "argument", argv[i], "command", tool->command->name, "usage",
                         tool_say (tool, &tool->command->synopsis), NULL);
          return FALSE;
        }
      else
        tool->arguments[tool->n_arguments++] = argv[i];
    }
  return TRUE;
}

static gboolean
has_enough_arguments (Tool *tool)
{
  static const RegiotafelText too_few = { "something is missing; usage: regiotafel {command} {usage}",
                                          "er ontbreekt iets; gebruik: regiotafel {command} {usage}" };

  if (tool_has_option (tool, "help") || tool->n_arguments >= tool->command->least_arguments)
    return TRUE;
  tool_complain (tool, &too_few, "command", tool->command->name, "usage", tool_say (tool, &tool->command->synopsis),
                 NULL);
  return FALSE;
}

const char *
tool_get_option (Tool *tool, const char *name)
{
  guint place;

  if (find_option (tool->command->options, name, strlen (name), 0, &place) != NULL)
    return tool->values[place];
  if (find_option (tool_common_options, name, strlen (name), 0, &place) != NULL)
    return tool->values[place + count_options (tool->command->options)];
  g_return_val_if_reached (NULL);
}

gboolean
tool_has_option (Tool *tool, const char *name)
{
  return tool_get_option (tool, name) != NULL;
}

/* The place of the command among @argv: options that every command has may stand before it. 0 when there is none. */
static int
find_command (int argc, char **argv)
{
  int i = 1;

  while (i < argc && g_str_has_prefix (argv[i], "--"))
    {
      const char *name = argv[i] + 2;
      gsize length = strcspn (name, "=");
      guint place;
      const ToolOption *option = find_option (tool_common_options, name, length, 0, &place);

      if (option == NULL)
        break;
      i += option->argument != NULL && name[length] == '\0' ? 2 : 1;
    }
  return i < argc ? i : 0;
}

static gboolean
is_help_asked (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--help") == 0)
      return TRUE;
  return FALSE;
}

int
main (int argc, char **argv)
{
  static const RegiotafelText unknown = { "unknown command “{command}”; “regiotafel --help” lists those there are",
                                          "onbekende opdracht “{command}”; “regiotafel --help” noemt de opdrachten" };
  static const RegiotafelText wrong_language
      = { "“{value}” is no language this command speaks; use nl or en", "“{value}” is geen taal van deze opdracht; "
                                                                        "gebruik nl of en" };
  static const RegiotafelText missing = { "there is no command; “regiotafel --help” lists those there are",
                                          "er staat geen opdracht; “regiotafel --help” noemt de opdrachten" };
  static const RegiotafelText too_early
      = { "“{option}” stands before the command; write “regiotafel COMMAND FILE {option}”",
          "“{option}” staat voor de opdracht; schrijf “regiotafel OPDRACHT BESTAND {option}”" };
  Tool tool = { 0 };
  const char *language;
  int place;

  setlocale (LC_ALL, "");
  tool.language = find_language (argc, argv);
  if (argc < 2)
    {
      tool_print_help (tool.language);
      return TOOL_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      tool_print_help (tool.language);
      return TOOL_FINE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      tool_printf ("regiotafel %s\n", REGIOTAFEL_VERSION_STRING);
      return TOOL_FINE;
    }
  if (strcmp (argv[1], "--man") == 0)
    {
      tool_print_man ();
      return TOOL_FINE;
    }
  place = find_command (argc, argv);
  if (place == 0 && is_help_asked (argc, argv))
    {
      tool_print_help (tool.language);
      return TOOL_FINE;
    }
  if (place == 0)
    {
      tool_complain (&tool, &missing, NULL);
      return TOOL_USAGE;
    }
  for (guint i = 0; tool_commands[i] != NULL; i++)
    if (strcmp (argv[place], tool_commands[i]->name) == 0)
      tool.command = tool_commands[i];
  if (tool.command == NULL)
    {
      tool_complain (&tool, argv[place][0] == '-' ? &too_early : &unknown, "command", argv[place], "option",
                     argv[place], NULL);
      return TOOL_USAGE;
    }
  if (!take_arguments (&tool, place - 1, argv + 1) || !take_arguments (&tool, argc - place - 1, argv + place + 1)
      || !has_enough_arguments (&tool))
    return TOOL_USAGE;
  language = tool_get_option (&tool, "lang");
  if (language != NULL && !parse_language (language, &tool.language))
    {
      tool_complain (&tool, &wrong_language, "value", language, NULL);
      return TOOL_USAGE;
    }
  if (tool_has_option (&tool, "help"))
    {
      tool_print_command_help (tool.command, tool.language);
      return TOOL_FINE;
    }

  int status = tool.command->run (&tool);

  if (fflush (stdout) != 0 || ferror (stdout))
    {
      static const RegiotafelText not_written
          = { "standard output cannot be written", "de standaarduitvoer kan niet worden geschreven" };

      tool_complain (&tool, &not_written, NULL);
      return TOOL_FILE;
    }
  return status;
}
