/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-pairs-private.h"

#include <math.h>

static const ToolOption options[] = {
  TOOL_PAIR_OPTIONS,
  { NULL, 0, NULL, { NULL, NULL } },
};

/* "14 tables" and, where it is known, "58 times a year". */
static char *
say_how_often (Tool *tool, RegiotafelRow *row)
{
  static const RegiotafelText tables = { "{n} {n?table|tables}", "{n} {n?tafel|tafels}" };
  static const RegiotafelText often = { "{tables}, {m} × a year", "{tables}, {m} × per jaar" };
  double meetings = regiotafel_row_get_number (row, "meetings");
  g_autofree char *n = regiotafel_text_count (regiotafel_row_get_number (row, "shared"), tool->language);
  g_autofree char *text = regiotafel_text_format (&tables, tool->language, "n", n, NULL);
  g_autofree char *m = NULL;

  if (isnan (meetings))
    return g_steal_pointer (&text);
  m = regiotafel_text_number (meetings, meetings == floor (meetings) ? 0 : meetings < 1 ? 2 : 1, tool->language);
  return regiotafel_text_format (&often, tool->language, "tables", text, "m", m, NULL);
}

/* Names stand below each other: the part before them is as wide as its widest. */
static guint
get_label_width (Tool *tool, RegiotafelResult *result)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (result));
  guint top = 10, widest = 0;

  if (tool->label_width > 0)
    return tool->label_width;
  tool_get_count (tool, "top", 1, &top);
  for (guint i = 0; i < MIN (n_rows, top); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      g_autofree char *label = say_how_often (tool, row);

      widest = MAX (widest, (guint) g_utf8_strlen (label, -1));
    }
  tool->label_width = widest;
  return tool->label_width;
}

static void
print_line (Tool *tool, RegiotafelResult *result, RegiotafelRow *row, const char *names)
{
  guint width = get_label_width (tool, result);
  g_autofree char *how_often = say_how_often (tool, row);
  guint blanks = width - MIN (width, (guint) g_utf8_strlen (how_often, -1));
  g_autofree char *line = g_strdup_printf ("  %s%*s  %s", how_often, (int) blanks, "", names);

  tool_print (line, width + 4);
}

static void
print_pair (Tool *tool, RegiotafelResult *result, RegiotafelRow *row)
{
  static const RegiotafelText pair = { "{a} and {b}", "{a} en {b}" };
  g_autofree char *names = regiotafel_text_format (&pair, tool->language, "a", regiotafel_row_get_text (row, "a-name"),
                                                   "b", regiotafel_row_get_text (row, "b-name"), NULL);

  print_line (tool, result, row, names);
}

static void
print_partner (Tool *tool, RegiotafelResult *result, RegiotafelRow *row)
{
  print_line (tool, result, row, regiotafel_row_get_text (row, "b-name"));
}

/* Two have one row, which the sentence tells already; what is left are the tables, all of them. */
static void
print_tables (Tool *tool, RegiotafelResult *result, RegiotafelRow *row)
{
  g_auto (GStrv) ids = regiotafel_row_dup_evidence (row);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      RegiotafelEntity *table = regiotafel_collection_find (regiotafel_inventory_get_tables (tool->inventory), ids[i]);
      const char *name = regiotafel_entity_get_name (table);
      g_autofree char *line = g_strdup_printf ("  %s", name != NULL ? name : ids[i]);

      tool_print (line, 4);
    }
}

static int
run (Tool *tool)
{
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  const char *focus[3] = { NULL };
  int status;
  guint top;

  if (!tool_set_pair_options (tool, question, &top))
    return TOOL_USAGE;
  regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_ORGANISATIONS);
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  tool->inventory = inventory;
  for (guint i = 1; i < tool->n_arguments; i++)
    {
      RegiotafelEntity *organisation
          = tool_find (tool, regiotafel_inventory_get_organisations (inventory), tool->arguments[i]);

      if (organisation == NULL)
        return TOOL_USAGE;
      focus[i - 1] = regiotafel_entity_get_id (organisation);
    }
  if (tool->n_arguments == 3 && g_strcmp0 (focus[0], focus[1]) == 0)
    {
      static const RegiotafelText same = { "“{first}” and “{second}” are one and the same organisation; name two",
                                           "“{first}” en “{second}” zijn dezelfde organisatie; noem er twee" };

      tool_complain (tool, &same, "first", tool->arguments[1], "second", tool->arguments[2], NULL);
      return TOOL_USAGE;
    }
  regiotafel_overlap_set_focus (question, focus);
  return tool_run_pairs (tool, question, inventory, top, NULL,
                         tool->n_arguments == 1   ? print_pair
                         : tool->n_arguments == 2 ? print_partner
                                                  : print_tables);
}

const ToolCommand tool_command_meets = {
  .name = "meets",
  .summary
  = { "which organisations meet, how often and where", "welke organisaties ontmoeten elkaar, hoe vaak en waar" },
  .synopsis = { "FILE [ORGANISATION [ORGANISATION]] [--min-shared=N] [--top=N]",
                "BESTAND [ORGANISATIE [ORGANISATIE]] [--min-shared=N] [--top=N]" },
  .description
  = { "Without names: who meets most. With one: whom that organisation meets. With two: where they meet, or "
      "whom both know. A name may be typed in part, as long as only one organisation has it.",
      "Zonder namen: wie elkaar het meest ontmoeten. Met één: wie die organisatie ontmoet. Met twee: waar zij "
      "elkaar ontmoeten, of wie beide kennen. Een deel van een naam is genoeg, als maar één organisatie die "
      "heeft." },
  .example = "regiotafel meets gr-nl.json Beuningen Wijchen",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 3,
  .run = run,
};
