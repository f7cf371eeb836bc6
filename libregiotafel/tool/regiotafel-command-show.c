/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

#include <string.h>

static const ToolOption options[] = {
  { "of",
    0,
    "tables|organisations|themes|areas|projects",
    { "look for the name among these only", "zoek de naam alleen hierin: tafels, organisaties, thema’s, gebieden of "
                                            "projecten" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

static const char *const of_what[] = {
  "tables", "tafels",   "organisations", "organisaties", "themes", "thema’s",
  "areas",  "gebieden", "projects",      "projecten",    NULL,
};

static const RegiotafelAxis axes[TOOL_N_KINDS] = {
  [TOOL_KIND_TABLE] = REGIOTAFEL_AXIS_TABLES,     [TOOL_KIND_ORGANISATION] = REGIOTAFEL_AXIS_ORGANISATIONS,
  [TOOL_KIND_THEME] = REGIOTAFEL_AXIS_THEMES,     [TOOL_KIND_AREA] = REGIOTAFEL_AXIS_AREAS,
  [TOOL_KIND_PROJECT] = REGIOTAFEL_AXIS_PROJECTS,
};

/* What was asked for; its kind is filled in. NULL, and a message, when it is not to be found. */
static RegiotafelEntity *
find_subject (Tool *tool, RegiotafelInventory *inventory, int of, guint *kind)
{
  RegiotafelCollection *collections[TOOL_N_KINDS] = {
    [TOOL_KIND_TABLE] = regiotafel_inventory_get_tables (inventory),
    [TOOL_KIND_ORGANISATION] = regiotafel_inventory_get_organisations (inventory),
    [TOOL_KIND_THEME] = regiotafel_inventory_get_themes (inventory),
    [TOOL_KIND_AREA] = regiotafel_inventory_get_areas (inventory),
    [TOOL_KIND_PROJECT] = regiotafel_inventory_get_projects (inventory),
  };

  for (int i = 0; of >= 0 && i < TOOL_N_KINDS; i++)
    if (i != of)
      collections[i] = NULL;
  return tool_find_among (tool, collections, TOOL_N_KINDS, tool->arguments[1], kind);
}

/* What came after it; NULL when nothing did, or its kind does not tell. */
static RegiotafelEntity *
get_successor (RegiotafelEntity *entity, guint kind)
{
  switch (kind)
    {
    case TOOL_KIND_TABLE:
      return REGIOTAFEL_ENTITY (regiotafel_table_get_successor (REGIOTAFEL_TABLE (entity)));
    case TOOL_KIND_ORGANISATION:
      return REGIOTAFEL_ENTITY (regiotafel_organisation_get_successor (REGIOTAFEL_ORGANISATION (entity)));
    case TOOL_KIND_AREA:
      return REGIOTAFEL_ENTITY (regiotafel_area_get_successor (REGIOTAFEL_AREA (entity)));
    default:
      return NULL;
    }
}

static char *
dup_titled (RegiotafelEntity *entity)
{
  const char *id = regiotafel_entity_get_id (entity), *name = regiotafel_entity_get_name (entity);

  return name != NULL ? g_strdup_printf ("%s (%s)", name, id) : g_strdup (id);
}

/* That it is there, but not on this date; with the date on which it can be looked at. */
static char *
say_not_then (Tool *tool, RegiotafelEntity *entity, guint kind, RegiotafelSnapshot *snapshot)
{
  static const RegiotafelText existed = { "{title} existed until {date}.", "{title} bestond tot en met {date}." };
  static const RegiotafelText begins = { "{title} exists from {date} on.", "{title} bestaat vanaf {date}." };
  static const RegiotafelText after = { "It was followed by {title}.", "Daarna kwam {title}." };
  static const RegiotafelText reason = { "Why: {text}.", "Reden: {text}." };
  static const RegiotafelText look = { "To see it as it was then: --date={date}", "Zoals het toen was: --date={date}" };
  static const RegiotafelText look_ahead
      = { "To see it as it will be then: --date={date}", "Zoals het dan is: --date={date}" };
  const RegiotafelPeriod *period = regiotafel_entity_get_period (entity);
  const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;
  const RegiotafelDate *on = regiotafel_snapshot_get_date (snapshot);
  gboolean is_ahead = start != NULL && on != NULL && regiotafel_date_compare (start, on) > 0;
  const RegiotafelDate *when = is_ahead ? start : end;
  RegiotafelEntity *successor = is_ahead ? NULL : get_successor (entity, kind);
  g_autofree char *title = dup_titled (entity);
  g_autofree char *date = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (when == NULL)
    return NULL;
  date = regiotafel_text_date (when, tool->language);
  plain = regiotafel_date_to_string (when);
  g_ptr_array_add (parts, regiotafel_text_format (is_ahead ? &begins : &existed, tool->language, "title", title, "date",
                                                  date, NULL));
  if (kind == TOOL_KIND_TABLE && !is_ahead && regiotafel_table_get_ending_reason (REGIOTAFEL_TABLE (entity)) != NULL)
    {
      g_autofree char *text = g_strdup (regiotafel_table_get_ending_reason (REGIOTAFEL_TABLE (entity)));

      if (g_str_has_suffix (text, "."))
        text[strlen (text) - 1] = '\0';
      g_ptr_array_add (parts, regiotafel_text_format (&reason, tool->language, "text", text, NULL));
    }
  if (successor != NULL)
    {
      g_autofree char *next = dup_titled (successor);

      g_ptr_array_add (parts, regiotafel_text_format (&after, tool->language, "title", next, NULL));
    }
  g_ptr_array_add (parts, regiotafel_text_format (is_ahead ? &look_ahead : &look, tool->language, "date", plain, NULL));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" ", (char **) parts->pdata);
}

static int
tell_of_another_date (Tool *tool,
                      RegiotafelEntity *entity,
                      guint kind,
                      RegiotafelSnapshot *snapshot,
                      ToolFormat format,
                      const GError *error)
{
  g_autofree char *text = say_not_then (tool, entity, kind, snapshot);

  if (text == NULL)
    return tool_complain_of_question (tool, error);
  /* For a program that waits for an answer in its format there is none. */
  if (format != TOOL_FORMAT_TEXT)
    {
      tool_complain_plainly (text);
      return TOOL_USAGE;
    }
  tool_print (text, 0);
  tool_printf ("\n");
  tool_print_ground (tool, snapshot);
  return TOOL_FINE;
}

/* How wide the headings are, with two blanks behind the widest. */
static guint
measure (RegiotafelResult *result)
{
  guint width = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (result)); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);

      width = MAX (width, (guint) g_utf8_strlen (regiotafel_row_get_text (row, "heading"), -1));
    }
  return width + 2;
}

static void
print_card (RegiotafelResult *result)
{
  guint width = measure (result);
  g_autofree char *last = NULL;

  tool_print (regiotafel_result_get_sentence (result), 2);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (result)); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      const char *heading = regiotafel_row_get_text (row, "heading"), *text = regiotafel_row_get_text (row, "text");
      gboolean is_new = g_strcmp0 (heading, last) != 0;
      const char *shown = is_new ? heading : "";
      g_autofree char *line = g_strdup_printf ("%s%*s%s", shown, (int) (width - g_utf8_strlen (shown, -1)), "", text);

      /* What goes on in a further line stands a little to the right of where it began. */
      tool_print (line, width + strspn (text, " ") + 2);
      g_free (last);
      last = g_strdup (heading);
    }
  tool_printf ("\n");
  tool_print (regiotafel_result_get_ground (result), 0);
}

static int
run (Tool *tool)
{
  g_autoptr (RegiotafelCard) question = regiotafel_card_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelEntity *entity;
  ToolFormat format;
  int status, of;
  guint kind;

  if (!tool_get_format (tool, &format) || !tool_get_word (tool, "of", of_what, &of))
    return TOOL_USAGE;
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  entity = find_subject (tool, inventory, of, &kind);
  if (entity == NULL)
    return TOOL_USAGE;
  snapshot = tool_snapshot (tool, inventory, &status);
  if (snapshot == NULL)
    return status;
  regiotafel_card_set_axis (question, axes[kind]);
  regiotafel_card_set_focus (question, regiotafel_entity_get_id (entity));
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), tool->language);
  result = regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error);
  if (result == NULL)
    return tell_of_another_date (tool, entity, kind, snapshot, format, error);
  if (format != TOOL_FORMAT_TEXT)
    return tool_print_result (tool, result, format, 0, NULL, NULL);
  print_card (result);
  return TOOL_FINE;
}

const ToolCommand tool_command_show = {
  .name = "show",
  .summary = { "one table, organisation, theme, area or project", "één tafel, organisatie, thema, gebied of project" },
  .synopsis = { "FILE NAME [--of=…]", "BESTAND NAAM [--of=…]" },
  .description
  = { "Shows the card of what is named. Of a table: why it is there, who sits there, what is on its agenda, how it "
      "works, where, and what it is linked with. A name may be typed in part, as long as only one thing has it; an id "
      "will do too.",
      "Toont de kaart van wat u noemt. Van een tafel: waarom zij er is, wie er zit, wat er op de agenda staat, hoe zij "
      "werkt, waar, en wat erbij hoort. Een deel van een naam is genoeg, als maar één ding die heeft; een id mag "
      "ook." },
  .example = "regiotafel show region.json bt-gezond",
  .options = options,
  .least_arguments = 2,
  .most_arguments = 2,
  .run = run,
};
