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
    { "what they may share: organisations or tables (default), domains, themes, areas, projects",
      "wat ze kunnen delen: organisaties of tafels (standaard), domeinen, thema’s, gebieden, projecten" } },
  { "no-case", 0, NULL, { "leave out tables about single clients", "laat casustafels weg" } },
  { "significance",
    0,
    NULL,
    { "say how likely each pair would be by chance, and what that means for so many pairs",
      "zeg hoe waarschijnlijk elk paar bij toeval zou zijn, en wat dat voor zo veel paren betekent" } },
  { "profile",
    0,
    NULL,
    { "compare tables over everything they share, and say what that calls for",
      "vergelijk tafels naar alles wat ze delen, en zeg wat dat vraagt" } },
  { "min-organisations",
    0,
    "X",
    { "with --profile: from how much alike participants are the same, 0 to 1; default: 0.5",
      "met --profile: vanaf hoeveel gelijkenis deelnemers dezelfde zijn, 0 tot 1; standaard: 0,5" } },
  { "min-themes",
    0,
    "X",
    { "with --profile: from how much alike the subject is the same, 0 to 1; default: 0.5",
      "met --profile: vanaf hoeveel gelijkenis het onderwerp hetzelfde is, 0 tot 1; standaard: 0,5" } },
  { "all",
    0,
    NULL,
    { "with --profile: pairs with which nothing is to be done too", "met --profile: ook paren waarmee niets hoeft" } },
  TOOL_PAIR_OPTIONS,
  { NULL, 0, NULL, { NULL, NULL } },
};

static const char *const of_what[] = { "tables", "tafels", "organisations", "organisaties", NULL };

static const char *const axes[] = {
  "tables",  "tafels", "organisations", "organisaties", "domains",   "domeinen", "themes",
  "thema’s", "areas",  "gebieden",      "projects",     "projecten", NULL,
};

/* What is there for --profile alone. */
static gboolean
check_without_profile (Tool *tool)
{
  static const char *const names[] = { "min-organisations", "min-themes", "all" };
  static const RegiotafelText option = { "--{name} goes with --profile", "--{name} hoort bij --profile" };
  static const RegiotafelText argument = { "“{argument}”: tables are named with --profile only",
                                           "“{argument}”: tafels worden alleen bij --profile genoemd" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (tool_has_option (tool, names[i]))
      {
        tool_complain (tool, &option, "name", names[i], NULL);
        return FALSE;
      }
  if (tool->n_arguments > 1)
    {
      tool_complain (tool, &argument, "argument", tool->arguments[1], NULL);
      return FALSE;
    }
  return TRUE;
}

/* Which projects these are says more than how many. */
static void
print_with_projects (Tool *tool, RegiotafelResult *result, RegiotafelRow *row)
{
  static const RegiotafelText together = { "together: {list}", "samen: {list}" };
  g_auto (GStrv) ids = regiotafel_row_dup_evidence (row);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      RegiotafelEntity *project
          = regiotafel_collection_find (regiotafel_inventory_get_projects (tool->inventory), ids[i]);
      const char *name = regiotafel_entity_get_name (project);

      g_ptr_array_add (names, (gpointer) (name != NULL ? name : ids[i]));
    }
  list = regiotafel_text_list ((const char *const *) names->pdata, names->len, 6, tool->language);
  text = regiotafel_text_format (&together, tool->language, "list", list, NULL);
  line = g_strdup_printf ("%*s%s", 30, "", text);
  tool_print_pair (tool, result, row);
  tool_print (line, 30);
}

static int
run (Tool *tool)
{
  static const RegiotafelText header = { "  shared             Jaccard  pair", "  gedeeld            Jaccard  paar" };
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  int of, by, status;
  guint top;

  if (tool_has_option (tool, "profile"))
    return tool_run_profile (tool);
  if (!check_without_profile (tool))
    return TOOL_USAGE;
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
  regiotafel_overlap_set_significance (question, tool_has_option (tool, "significance"));
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  return tool_run_pairs (tool, question, inventory, top, &header,
                         regiotafel_overlap_get_by (question) == REGIOTAFEL_AXIS_PROJECTS ? print_with_projects
                                                                                          : tool_print_pair);
}

const ToolCommand tool_command_overlap = {
  .name = "overlap",
  .summary = { "which tables have the same participants, themes or areas",
               "welke tafels hebben dezelfde deelnemers, thema’s of gebieden" },
  .synopsis
  = { "FILE [--of=…] [--by=…] [--min-shared=N] [--min-jaccard=X] [--top=N] | FILE --profile [TABLE [TABLE]]",
      "BESTAND [--of=…] [--by=…] [--min-shared=N] [--min-jaccard=X] [--top=N] | BESTAND --profile [TAFEL [TAFEL]]" },
  .description
  = { "Compares all tables, or all organisations, two by two, and shows first those that share most: how "
      "much they share of how much each has, and how much they are alike (Jaccard, 0 to 1). With --significance: "
      "also how likely that is by chance, for research. With --profile: which "
      "tables have the same participants, the same subject or both, what is recorded between them, and "
      "whether that is to be talked about or belongs so; of all tables, of one, or of two.",
      "Vergelijkt alle tafels, of alle organisaties, twee aan twee, en toont eerst wie het meeste delen: "
      "hoeveel ze delen van hoeveel elk heeft, en hoezeer ze lijken (Jaccard, 0 tot 1). Met --significance: "
      "ook hoe waarschijnlijk dat bij toeval is, voor onderzoek. Met --profile: welke "
      "tafels dezelfde deelnemers hebben, hetzelfde onderwerp of beide, wat er tussen hen is vastgelegd, "
      "en of dat om een gesprek vraagt of zo hoort; van alle tafels, van één, of van twee." },
  .example = "regiotafel overlap gr-nl.json --min-jaccard=0.9 --top=5",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 3,
  .run = run,
};
