/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-pairs-private.h"

static const ToolOption options[] = {
  { "of",
    0,
    "tables|organisations",
    { "what to compare; default: tables", "wat te vergelijken; tafels (standaard) of organisaties" } },
  { "by",
    0,
    "AXIS",
    { "what they may share: organisations or tables (default), domains, themes, areas",
      "wat ze kunnen delen: organisaties of tafels (standaard), domeinen, thema’s, gebieden" } },
  { "no-case", 0, NULL, { "leave out tables about single clients", "laat casustafels weg" } },
  TOOL_PAIR_OPTIONS,
  { NULL, 0, NULL, { NULL, NULL } },
};

static const char *const of_what[] = { "tables", "tafels", "organisations", "organisaties", NULL };

static const char *const axes[] = {
  "tables", "tafels",  "organisations", "organisaties", "domains", "domeinen",
  "themes", "thema’s", "areas",         "gebieden",     NULL,
};

static int
run (Tool *tool)
{
  static const RegiotafelText header = { "  shared             Jaccard  pair", "  gedeeld            Jaccard  paar" };
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  int of, by, status;
  guint top;

  if (!tool_get_word (tool, "of", of_what, &of) || !tool_get_word (tool, "by", axes, &by)
      || !tool_set_pair_options (tool, question, &top))
    return TOOL_USAGE;
  if (by == MAX (of, 0))
    {
      static const RegiotafelText same = { "--by={by} is what is compared itself; choose another",
                                           "--by={by} is zelf wat wordt vergeleken; kies iets anders" };

      tool_complain (tool, &same, "by", tool_get_option (tool, "by"), NULL);
      return TOOL_USAGE;
    }
  regiotafel_overlap_set_of (question, of < 0 ? REGIOTAFEL_AXIS_UNKNOWN : REGIOTAFEL_AXIS_TABLES + of);
  regiotafel_overlap_set_by (question, by < 0 ? REGIOTAFEL_AXIS_UNKNOWN : REGIOTAFEL_AXIS_TABLES + by);
  regiotafel_overlap_set_include_case (question, !tool_has_option (tool, "no-case"));
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  return tool_run_pairs (tool, question, inventory, top, &header, tool_print_pair);
}

const ToolCommand tool_command_overlap = {
  .name = "overlap",
  .summary = { "which tables have the same participants, themes or areas",
               "welke tafels hebben dezelfde deelnemers, thema’s of gebieden" },
  .synopsis = { "FILE [--of=…] [--by=…] [--min-shared=N] [--min-jaccard=X] [--top=N]",
                "BESTAND [--of=…] [--by=…] [--min-shared=N] [--min-jaccard=X] [--top=N]" },
  .description = { "Compares all tables, or all organisations, two by two, and shows first those that share most: how "
                   "much they share of how much each has, and how much they are alike (Jaccard, 0 to 1).",
                   "Vergelijkt alle tafels, of alle organisaties, twee aan twee, en toont eerst wie het meeste delen: "
                   "hoeveel ze delen van hoeveel elk heeft, en hoezeer ze lijken (Jaccard, 0 tot 1)." },
  .example = "regiotafel overlap gr-nl.json --min-jaccard=0.9 --top=5",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 1,
  .run = run,
};
