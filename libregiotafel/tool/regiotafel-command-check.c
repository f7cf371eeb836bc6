/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

static const ToolOption options[] = {
  { "persons",
    0,
    "FILE",
    { "the file of persons that belongs to it, to be read as well",
      "het bestand van personen dat erbij hoort, dat dan ook wordt gelezen" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

static void
add_all (GListStore *all, RegiotafelCollection *some)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (some)); i++)
    {
      g_autoptr (GObject) diagnostic = g_list_model_get_item (G_LIST_MODEL (some), i);

      g_list_store_append (all, diagnostic);
    }
}

/* Joins the persons; @found becomes what is wrong with their file. FALSE, and *status set, when it cannot be had. */
static gboolean
read_persons (Tool *tool, RegiotafelInventory *inventory, RegiotafelCollection **found, int *status)
{
  const char *path = tool_get_option (tool, "persons");
  g_autoptr (GFile) file = NULL;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;

  *found = g_object_ref (regiotafel_reader_get_diagnostics (reader));
  if (path == NULL)
    return TRUE;
  file = g_file_new_for_commandline_arg (path);
  regiotafel_reader_set_lenient (reader, TRUE);
  if (!regiotafel_reader_read_persons_file (reader, inventory, file, NULL, &error)
      && g_list_model_get_n_items (G_LIST_MODEL (regiotafel_reader_get_diagnostics (reader))) == 0)
    {
      *status = tool_complain_of_error (tool, path, regiotafel_reader_get_diagnostics (reader), error);
      return FALSE;
    }
  g_set_object (found, regiotafel_reader_get_diagnostics (reader));
  return TRUE;
}

static guint
count_problems (RegiotafelCollection *found)
{
  return tool_count_diagnostics (found, REGIOTAFEL_SEVERITY_ERROR)
         + tool_count_diagnostics (found, REGIOTAFEL_SEVERITY_WARNING);
}

static int
run (Tool *tool)
{
  static const RegiotafelText fine
      = { "The file is sound: {things}, format regiotafel/1.", "Bestand klopt: {things}, formaat regiotafel/1." };
  static const RegiotafelText found
      = { "{n} {n?problem|problems} in {things}.", "{n} {n?probleem|problemen} in {things}." };
  static const RegiotafelText found_in_nothing = { "{n} {n?problem|problems}; apart from that the inventory is empty.",
                                                   "{n} {n?probleem|problemen}; verder is de inventarisatie leeg." };
  static const RegiotafelText empty = { "The file is sound, but the inventory is empty, format regiotafel/1.",
                                        "Bestand klopt, maar de inventarisatie is leeg, formaat regiotafel/1." };
  static const RegiotafelText persons = { "{n} {n?person|persons} in {file}.", "{n} {n?persoon|personen} in {file}." };
  static const RegiotafelText unreadable
      = { "The file is not read further; mend this first.", "Het bestand is niet verder gelezen; herstel dit eerst." };
  const char *path = tool->arguments[0];
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelSnapshot) now = NULL;
  g_autoptr (RegiotafelCollection) of_persons = NULL;
  g_autoptr (RegiotafelCollection) of_whole = NULL;
  g_autoptr (RegiotafelDate) date = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *things = NULL;
  RegiotafelCollection *of_file;
  RegiotafelAudience audience;
  ToolFormat format;
  guint n_problems, n_persons;
  int status;

  if (!tool_get_format (tool, &format) || !tool_get_date (tool, &date) || !tool_get_audience (tool, &audience)
      || !tool_may_have_persons (tool))
    return TOOL_USAGE;

  /* All that is wrong is wanted, not the first of it. */
  regiotafel_reader_set_lenient (reader, TRUE);
  regiotafel_reader_set_audience (reader, audience);
  inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  of_file = regiotafel_reader_get_diagnostics (reader);
  if (inventory == NULL && g_list_model_get_n_items (G_LIST_MODEL (of_file)) == 0)
    return tool_complain_of_error (tool, path, of_file, error);
  if (inventory == NULL)
    {
      tool_print_diagnostics (tool, G_LIST_MODEL (of_file), format);
      if (format == TOOL_FORMAT_TEXT)
        tool_print_text (tool, &unreadable, NULL);
      return TOOL_FINDINGS;
    }

  if (!read_persons (tool, inventory, &of_persons, &status))
    return status;
  of_whole = regiotafel_inventory_check (inventory);
  n_problems = count_problems (of_file) + count_problems (of_persons) + count_problems (of_whole);
  if (format != TOOL_FORMAT_TEXT)
    {
      g_autoptr (GListStore) all = g_list_store_new (REGIOTAFEL_TYPE_DIAGNOSTIC);

      add_all (all, of_file);
      add_all (all, of_persons);
      add_all (all, of_whole);
      tool_print_diagnostics (tool, G_LIST_MODEL (all), format);
      return n_problems > 0 ? TOOL_FINDINGS : TOOL_FINE;
    }
  tool_print_diagnostics (tool, G_LIST_MODEL (of_file), format);
  tool_print_diagnostics (tool, G_LIST_MODEL (of_persons), format);
  tool_print_diagnostics (tool, G_LIST_MODEL (of_whole), format);
  if (date != NULL || regiotafel_inventory_get_as_of (inventory) != NULL)
    now = regiotafel_inventory_snapshot (inventory, date, NULL);
  things = tool_count_things (tool, inventory, now);
  if (n_problems == 0)
    tool_print_text (tool, things != NULL ? &fine : &empty, "things", things, NULL);
  else
    {
      g_autofree char *n = regiotafel_text_count (n_problems, tool->language);

      tool_print_text (tool, things != NULL ? &found : &found_in_nothing, "n", n, "things", things, NULL);
    }
  n_persons = g_list_model_get_n_items (G_LIST_MODEL (regiotafel_inventory_get_persons (inventory)));
  if (tool_has_option (tool, "persons") && (n_persons > 0 || count_problems (of_persons) == 0))
    {
      g_autofree char *n = regiotafel_text_count (n_persons, tool->language);

      tool_print_text (tool, &persons, "n", n, "file", tool_get_option (tool, "persons"), NULL);
    }
  return n_problems > 0 ? TOOL_FINDINGS : TOOL_FINE;
}

const ToolCommand tool_command_check = {
  .name = "check",
  .summary = { "is the file in order", "klopt het bestand" },
  .synopsis = { "FILE [--persons=FILE]", "BESTAND [--persons=BESTAND]" },
  .description = { "Reads the whole file and tells everything that is not in order, with its place and what to do.",
                   "Leest het hele bestand en meldt alles wat niet klopt, met de plaats en wat u kunt doen." },
  .example = "regiotafel check gr-nl.json",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 1,
  .run = run,
};
