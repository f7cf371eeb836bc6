/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the subcommands have in common: values of options, files. */
#include "regiotafel-tool-private.h"

#include <stdio.h>
#include <string.h>

/* ---- Values of options ---- */

gboolean
tool_get_count (Tool *tool, const char *name, guint least, guint *value)
{
  static const RegiotafelText wrong = { "--{name}={value} is not a whole number of {least} or more",
                                        "--{name}={value} is geen geheel getal van {least} of meer" };
  const char *text = tool_get_option (tool, name);
  g_autofree char *least_text = g_strdup_printf ("%u", least);
  guint64 number;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, least, G_MAXUINT - 1, &number, NULL))
    {
      tool_complain (tool, &wrong, "name", name, "value", text, "least", least_text, NULL);
      return FALSE;
    }
  *value = number;
  return TRUE;
}

gboolean
tool_get_ratio (Tool *tool, const char *name, double *value)
{
  static const RegiotafelText wrong = { "--{name}={value} is not a number from 0 to 1, as 0.5",
                                        "--{name}={value} is geen getal van 0 tot 1, zoals 0,5" };
  const char *text = tool_get_option (tool, name);
  g_autofree char *plain = NULL;
  char *end;

  if (text == NULL)
    return TRUE;
  /* A Dutch reader writes 0,5. */
  plain = g_strdelimit (g_strdup (text), ",", '.');
  *value = g_ascii_strtod (plain, &end);
  if (*plain == '\0' || *end != '\0' || !(*value >= 0 && *value <= 1))
    {
      tool_complain (tool, &wrong, "name", name, "value", text, NULL);
      return FALSE;
    }
  return TRUE;
}

gboolean
tool_get_date (Tool *tool, RegiotafelDate **date)
{
  static const RegiotafelText wrong
      = { "--date={value} is not a date; write 2026-10-01", "--date={value} is geen datum; schrijf 2026-10-01" };
  const char *text = tool_get_option (tool, "date");

  if (text == NULL)
    return TRUE;
  *date = regiotafel_date_parse (text, NULL);
  if (*date == NULL)
    tool_complain (tool, &wrong, "value", text, NULL);
  return *date != NULL;
}

/* "thema's" is typed with either apostrophe, or none. */
static char *
without_apostrophes (const char *text)
{
  g_auto (GStrv) curly = g_strsplit (text, "’", -1);
  g_autofree char *joined = g_strjoinv ("", curly);
  g_auto (GStrv) straight = g_strsplit (joined, "'", -1);

  return g_strjoinv ("", straight);
}

gboolean
tool_get_word (Tool *tool, const char *name, const char *const *words, int *place)
{
  static const RegiotafelText wrong
      = { "--{name}={value} is not known; choose {words}", "--{name}={value} bestaat niet; kies {words}" };
  const char *text = tool_get_option (tool, name);
  gboolean is_dutch = tool->language == REGIOTAFEL_LANGUAGE_DUTCH;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *plain = NULL;

  *place = -1;
  if (text == NULL)
    return TRUE;
  plain = without_apostrophes (text);
  for (guint i = 0; words[i] != NULL; i += 2)
    {
      g_autofree char *dutch = without_apostrophes (words[i + 1]);

      if (strcmp (text, words[i]) == 0 || strcmp (plain, dutch) == 0)
        {
          *place = i / 2;
          return TRUE;
        }
      g_string_append_printf (list, "%s%s", i > 0 ? "|" : "", words[i + is_dutch]);
    }
  tool_complain (tool, &wrong, "name", name, "value", text, "words", list->str, NULL);
  return FALSE;
}

gboolean
tool_get_format (Tool *tool, ToolFormat *format)
{
  static const char *const words[] = { "text", "tekst", "json", "json", "csv", "csv", NULL };
  int place;

  if (!tool_get_word (tool, "format", words, &place))
    return FALSE;
  *format = place < 0 ? TOOL_FORMAT_TEXT : (ToolFormat) place;
  return TRUE;
}

gboolean
tool_get_audience (Tool *tool, RegiotafelAudience *audience)
{
  static const char *const words[] = { "public", "openbaar", "partners", "partners", "internal", "beheer", NULL };
  static const RegiotafelAudience audiences[]
      = { REGIOTAFEL_AUDIENCE_PUBLIC, REGIOTAFEL_AUDIENCE_PARTNERS, REGIOTAFEL_AUDIENCE_INTERNAL };
  int place;

  if (!tool_get_word (tool, "audience", words, &place))
    return FALSE;
  *audience = place < 0 ? REGIOTAFEL_AUDIENCE_INTERNAL : audiences[place];
  return TRUE;
}

gboolean
tool_has_no_audience (Tool *tool)
{
  static const RegiotafelText keeps_all
      = { "{command} keeps everything, for whomever it is meant; leave out --audience",
          "{command} bewaart alles, voor wie het ook bestemd is; laat --audience weg" };

  if (tool_has_option (tool, "audience"))
    tool_complain (tool, &keeps_all, "command", tool->command->name, NULL);
  return !tool_has_option (tool, "audience");
}

/* ---- Files ---- */

/* Problems in the data end with TOOL_FINDINGS, a file that cannot be had with TOOL_FILE. */
static int
status_of (const GError *error)
{
  return error->domain == REGIOTAFEL_ERROR && error->code != REGIOTAFEL_ERROR_CONFLICT ? TOOL_FINDINGS : TOOL_FILE;
}

static void
complain_of_file (Tool *tool, const char *path, const GError *error)
{
  static const RegiotafelText not_found = { "{path}: there is no such file", "{path}: dit bestand bestaat niet" };
  static const RegiotafelText not_allowed
      = { "{path}: this file may not be read or written by you", "{path}: u mag dit bestand niet lezen of schrijven" };
  static const RegiotafelText folder
      = { "{path}: this is a folder; name a file in it", "{path}: dit is een map; noem een bestand daarin" };
  static const RegiotafelText other = { "{path}: {message}", "{path}: {message}" };
  const RegiotafelText *text = &other;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    text = &not_found;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    text = &not_allowed;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    text = &folder;
  tool_complain (tool, text, "path", path, "message", error->message, NULL);
}

int
tool_complain_of_error (Tool *tool, const char *path, RegiotafelCollection *diagnostics, const GError *error)
{
  gboolean is_told = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) diagnostic = g_list_model_get_item (G_LIST_MODEL (diagnostics), i);
      g_autofree char *text = NULL;

      if (regiotafel_diagnostic_get_severity (diagnostic) != REGIOTAFEL_SEVERITY_ERROR)
        continue;
      text = regiotafel_diagnostic_dup_text (diagnostic, tool->language);
      tool_complain_plainly (text);
      is_told = TRUE;
    }
  if (!is_told)
    complain_of_file (tool, path, error);
  return status_of (error);
}

void
tool_complain_of_problems (Tool *tool, RegiotafelCollection *diagnostics)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) diagnostic = g_list_model_get_item (G_LIST_MODEL (diagnostics), i);
      g_autofree char *text = regiotafel_diagnostic_dup_text (diagnostic, tool->language);

      if (regiotafel_diagnostic_get_severity (diagnostic) != REGIOTAFEL_SEVERITY_NOTE)
        tool_complain_plainly (text);
    }
}

RegiotafelInventory *
tool_read (Tool *tool, const char *path, int *status)
{
  RegiotafelAudience audience;

  if (!tool_get_audience (tool, &audience))
    {
      *status = TOOL_USAGE;
      return NULL;
    }
  return tool_read_for (tool, path, audience, status);
}

RegiotafelInventory *
tool_read_for (Tool *tool, const char *path, RegiotafelAudience audience, int *status)
{
  static const RegiotafelText import_first
      = { "{path} looks like a list; make an inventory of it first: regiotafel import --help",
          "{path} lijkt een lijst; maak er eerst een inventarisatie van: regiotafel import --help" };
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory;
  RegiotafelCollection *diagnostics;

  regiotafel_reader_set_audience (reader, audience);
  regiotafel_reader_set_lenient (reader, tool_has_option (tool, "lenient"));
  inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  diagnostics = regiotafel_reader_get_diagnostics (reader);
  if (inventory != NULL)
    {
      tool_complain_of_problems (tool, diagnostics);
      tool->inventory = inventory;
      return inventory;
    }

  *status = tool_complain_of_error (tool, path, diagnostics, error);
  if (g_str_has_suffix (path, ".csv") || g_str_has_suffix (path, ".tsv"))
    tool_complain (tool, &import_first, "path", path, NULL);
  return NULL;
}

int
tool_write (Tool *tool, RegiotafelInventory *inventory, const char *path)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();

  return tool_write_with (tool, writer, inventory, FALSE, path);
}

int
tool_write_with (
    Tool *tool, RegiotafelWriter *writer, RegiotafelInventory *inventory, gboolean persons, const char *path)
{
  static const RegiotafelText conflict
      = { "{path} is there already, and something in it would be lost; name another file, or use --overwrite",
          "{path} bestaat al, en er zou iets uit verloren gaan; noem een ander bestand, of gebruik --overwrite" };
  static const RegiotafelText no_folder = { "{path}: the folder it should go to does not exist; make it first",
                                            "{path}: de map waarin het moet komen bestaat niet; maak die eerst" };
  g_autoptr (GError) error = NULL;

  if (strcmp (path, "-") == 0)
    {
      g_autoptr (GBytes) bytes = persons ? regiotafel_writer_write_persons_bytes (writer, inventory, &error)
                                         : regiotafel_writer_write_bytes (writer, inventory, &error);

      if (bytes != NULL)
        {
          gsize size;
          const char *data = g_bytes_get_data (bytes, &size);

          fwrite (data, 1, size, stdout);
          return TOOL_FINE;
        }
    }
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      regiotafel_writer_set_overwrite (writer, tool_has_option (tool, "overwrite"));
      if (persons ? regiotafel_writer_write_persons_file (writer, inventory, file, NULL, &error)
                  : regiotafel_writer_write_file (writer, inventory, file, NULL, &error))
        return TOOL_FINE;
    }
  if (g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT))
    tool_complain (tool, &conflict, "path", path, NULL);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    tool_complain (tool, &no_folder, "path", path, NULL);
  else
    complain_of_file (tool, path, error);
  return status_of (error);
}

RegiotafelSnapshot *
tool_snapshot (Tool *tool, RegiotafelInventory *inventory, int *status)
{
  g_autoptr (RegiotafelDate) date = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelSnapshot *snapshot;

  if (!tool_get_date (tool, &date))
    {
      *status = TOOL_USAGE;
      return NULL;
    }
  snapshot = regiotafel_inventory_snapshot (inventory, date, &error);
  if (snapshot == NULL)
    {
      tool_complain_plainly (error->message);
      *status = TOOL_FINDINGS;
    }
  return snapshot;
}

void
tool_print_ground (Tool *tool, RegiotafelSnapshot *snapshot)
{
  g_autoptr (RegiotafelOverview) question = regiotafel_overview_new ();
  g_autoptr (RegiotafelResult) result = NULL;

  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), tool->language);
  result = regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, NULL);
  if (result != NULL)
    tool_print (regiotafel_result_get_ground (result), 0);
}

int
tool_complain_of_question (Tool *tool, const GError *error)
{
  static const RegiotafelText not_then
      = { "not all of those named exist on the date that is looked at; choose another --date",
          "niet alles wat is genoemd bestaat op de peildatum; kies een andere --date" };

  if (g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND))
    tool_complain (tool, &not_then, NULL);
  else
    tool_complain_plainly (error->message);
  return g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT) ? TOOL_FINDINGS : TOOL_USAGE;
}
