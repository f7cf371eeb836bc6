/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

static const ToolOption options[] = {
  { "output",
    'o',
    "FILE",
    { "where the inventory goes; default: standard output",
      "waar de inventarisatie komt; standaard: de standaarduitvoer" } },
  { "overwrite", 0, NULL, { "replace a file that is there", "vervang een bestand dat er al is" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

static int
run (Tool *tool)
{
  static const RegiotafelText written = { "Written: {path}, {things}.", "Geschreven: {path}, {things}." };
  static const RegiotafelText empty
      = { "Written: {path}, an empty inventory.", "Geschreven: {path}, een lege inventarisatie." };
  static const RegiotafelText no_choice
      = { "convert writes everything in the native format; leave out --date and --format",
          "convert schrijft alles in het eigen formaat; laat --date en --format weg" };
  const char *output = tool_get_option (tool, "output");
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autofree char *things = NULL;
  int status;

  if (tool_has_option (tool, "date") || tool_has_option (tool, "format"))
    {
      tool_complain (tool, &no_choice, NULL);
      return TOOL_USAGE;
    }
  if (!tool_has_no_audience (tool))
    return TOOL_USAGE;
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  status = tool_write (tool, inventory, output != NULL ? output : "-");
  if (status != TOOL_FINE || output == NULL || g_strcmp0 (output, "-") == 0)
    return status;
  things = tool_count_things (tool, inventory, NULL);
  tool_print_text (tool, things != NULL ? &written : &empty, "path", output, "things", things, NULL);
  return TOOL_FINE;
}

const ToolCommand tool_command_convert = {
  .name = "convert",
  .summary = { "write the file in its canonical form", "schrijf het bestand in zijn vaste vorm" },
  .synopsis = { "FILE [-o FILE]", "BESTAND [-o BESTAND]" },
  .description = { "Writes an inventory in the canonical form of the native format, in which git shows small changes "
                   "as such. Nothing is lost, also not what this version does not know.",
                   "Schrijft een inventarisatie in de vaste vorm van het eigen formaat, waarin git kleine wijzigingen "
                   "klein laat zien. Er gaat niets verloren, ook niet wat deze versie niet kent." },
  .example = "regiotafel convert gr-nl.json -o canonical.json",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 1,
  .run = run,
};
