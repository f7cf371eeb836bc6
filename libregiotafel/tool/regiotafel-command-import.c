/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

#include <string.h>

static const ToolOption options[] = {
  { "table", 0, "COLUMN", { "the column with the tables", "de kolom met de tafels" } },
  { "organisation", 0, "COLUMN", { "the column with the organisations", "de kolom met de organisaties" } },
  { "area", 0, "COLUMN", { "the column with the area of the table", "de kolom met het gebied van de tafel" } },
  { "separator",
    0,
    "CHARACTER",
    { "what stands between the cells; default: found by looking",
      "wat er tussen de cellen staat; standaard: zelf gevonden" } },
  { "title", 0, "TEXT", { "what the inventory is called", "hoe de inventarisatie heet" } },
  { "output",
    'o',
    "FILE",
    { "where the inventory goes; - is standard output", "waar de inventarisatie komt; - is de standaarduitvoer" } },
  { "overwrite", 0, NULL, { "replace a file that is there", "vervang een bestand dat er al is" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

static int
complain_of_option (Tool *tool, const char *option, const char *argument)
{
  static const RegiotafelText missing
      = { "option --{option}={argument} is missing; “regiotafel import --help” gives an example",
          "optie --{option}={argument} ontbreekt; “regiotafel import --help” geeft een voorbeeld" };

  tool_complain (tool, &missing, "option", option, "argument", argument, NULL);
  return TOOL_USAGE;
}

static int
run (Tool *tool)
{
  static const RegiotafelText summary = { "Read {file}: {things}.", "Gelezen {file}: {things}." };
  static const RegiotafelText nothing = { "Read {file}: no memberships.", "Gelezen {file}: geen deelnames." };
  static const RegiotafelText no_separator
      = { "--separator={value} does not separate cells; choose one of , ; | or a tab",
          "--separator={value} scheidt geen cellen; kies een van , ; | of een tab" };
  static const RegiotafelText written = { "Written: {path}", "Geschreven: {path}" };
  static const RegiotafelText judge = { "{n} {n?problem|problems}; what is wrong was left out.",
                                        "{n} {n?probleem|problemen}; wat niet klopt is weggelaten." };
  const char *path = tool->arguments[0];
  const char *output = tool_get_option (tool, "output");
  const char *separator = tool_get_option (tool, "separator");
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelDate) date = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *things = NULL;
  RegiotafelCollection *diagnostics;
  ToolFormat format;
  guint n_errors;
  int status;

  if (!tool_has_no_audience (tool) || !tool_get_format (tool, &format) || !tool_get_date (tool, &date))
    return TOOL_USAGE;
  if (!tool_has_option (tool, "table"))
    return complain_of_option (tool, "table", "COLUMN");
  if (!tool_has_option (tool, "organisation"))
    return complain_of_option (tool, "organisation", "COLUMN");
  if (output == NULL)
    return complain_of_option (tool, "output", "FILE");

  if (separator != NULL && (strlen (separator) != 1 || strchr (",;|\t", *separator) == NULL))
    {
      tool_complain (tool, &no_separator, "value", separator, NULL);
      return TOOL_USAGE;
    }

  regiotafel_reader_set_format (reader, REGIOTAFEL_FORMAT_EDGE_CSV);
  regiotafel_reader_set_lenient (reader, tool_has_option (tool, "lenient"));
  regiotafel_reader_set_table_column (reader, tool_get_option (tool, "table"));
  regiotafel_reader_set_organisation_column (reader, tool_get_option (tool, "organisation"));
  regiotafel_reader_set_area_column (reader, tool_get_option (tool, "area"));
  regiotafel_reader_set_separator (reader, separator);
  inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  diagnostics = regiotafel_reader_get_diagnostics (reader);
  if (inventory == NULL)
    return tool_complain_of_error (tool, path, diagnostics, error);

  regiotafel_inventory_set_title (inventory, tool_get_option (tool, "title"));
  regiotafel_inventory_set_as_of (inventory, date);
  status = tool_write (tool, inventory, output);
  if (status != TOOL_FINE)
    return status;

  n_errors = tool_count_diagnostics (diagnostics, REGIOTAFEL_SEVERITY_ERROR);
  if (g_strcmp0 (output, "-") == 0)
    {
      tool_complain_of_problems (tool, diagnostics);
      return n_errors > 0 ? TOOL_FINDINGS : TOOL_FINE;
    }
  if (format != TOOL_FORMAT_TEXT)
    {
      tool_print_diagnostics (tool, G_LIST_MODEL (diagnostics), format);
      return n_errors > 0 ? TOOL_FINDINGS : TOOL_FINE;
    }
  things = tool_count_things (tool, inventory, NULL);
  tool_print_text (tool, things != NULL ? &summary : &nothing, "file", path, "things", things, NULL);
  tool_print_diagnostics (tool, G_LIST_MODEL (diagnostics), format);
  if (n_errors > 0)
    {
      g_autofree char *n = regiotafel_text_count (n_errors, tool->language);

      tool_print_text (tool, &judge, "n", n, NULL);
    }
  tool_print_text (tool, &written, "path", output, NULL);
  return n_errors > 0 ? TOOL_FINDINGS : TOOL_FINE;
}

const ToolCommand tool_command_import = {
  .name = "import",
  .summary = { "make an inventory of a list with a membership a line",
               "maak een inventarisatie van een lijst met een deelname per regel" },
  .synopsis = { "FILE.csv --table=COLUMN --organisation=COLUMN [--area=COLUMN] -o FILE.json",
                "BESTAND.csv --table=KOLOM --organisation=KOLOM [--area=KOLOM] -o BESTAND.json" },
  .description
  = { "Reads a list as spreadsheets save it and makes an inventory of it. Separator and encoding are found "
      "and told. Blanks around a name do not count; spellings are never taken together. What is repaired "
      "or stands twice is listed with its cell. --date says when the list was true.",
      "Leest een lijst zoals rekenbladen die bewaren en maakt er een inventarisatie van. Scheidingsteken en "
      "codering worden gevonden en gemeld. Spaties rond een naam tellen niet; schrijfwijzen worden nooit "
      "samengevoegd. Wat is hersteld of dubbel staat, wordt met de cel genoemd. --date zegt wanneer de lijst "
      "gold." },
  .example = "regiotafel import examples/data/gr-nl.csv --table=\"Gemeenschappelijke regeling\" "
             "--organisation=Deelnemer --area=Provincie -o gr-nl.json",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 1,
  .run = run,
};
