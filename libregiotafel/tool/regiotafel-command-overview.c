/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

#include <math.h>
#include <string.h>

static const ToolOption options[] = {
  { "level", 0, "LEVEL", { "executive, policy, content or case", "bestuur, beleid, inhoud of casus" } },
  { "kind",
    0,
    "KIND",
    { "table, steering-group, core-group, executive-committee, sounding-board, working-group, coalition-fixed, "
      "coalition-dynamic, network or case-table",
      "tafel, stuurgroep, kerngroep, dagelijks-bestuur, klankbordgroep, werkgroep, coalitie-vast, coalitie-dynamisch, "
      "netwerk of casustafel" } },
  { "theme", 0, "NAME", { "about this theme, or a narrower one", "over dit thema, of een smaller" } },
  { "domain", 0, "NAME", { "with this domain at the table", "met dit domein aan tafel" } },
  { "area",
    0,
    "NAME",
    { "about this area, what it lies in, or what lies in it", "over dit gebied, waar het in ligt, of wat erin ligt" } },
  { "organisation", 0, "NAME", { "where this organisation sits", "waar deze organisatie zit" } },
  { "in-scope", 0, NULL, { "within the inclusion rule only", "alleen binnen het criterium" } },
  { "out-of-scope", 0, NULL, { "outside the inclusion rule only", "alleen buiten het criterium" } },
  { "confirmed",
    0,
    "yes|no",
    { "confirmed in this inventory, or not", "bevestigd in deze inventarisatie (ja), of niet (nee)" } },
  { "min-domains",
    0,
    "N",
    { "how many domains the inclusion rule asks for; default: 2",
      "hoeveel domeinen het criterium vraagt; standaard 2" } },
  { "min-population",
    0,
    "N",
    { "how many inhabitants the inclusion rule asks for; default: 100,000",
      "hoeveel inwoners het criterium vraagt; standaard 100.000" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

static const char *const levels[]
    = { "executive", "bestuur", "policy", "beleid", "content", "inhoud", "case", "casus", NULL };

static const char *const level_names[][2] = {
  { "Executive", "Bestuur" },
  { "Policy", "Beleid" },
  { "Content", "Inhoud" },
  { "Cases", "Casussen" },
};

static const char *const kinds[] = {
  "table",
  "tafel",
  "steering-group",
  "stuurgroep",
  "core-group",
  "kerngroep",
  "executive-committee",
  "dagelijks-bestuur",
  "sounding-board",
  "klankbordgroep",
  "working-group",
  "werkgroep",
  "coalition-fixed",
  "coalitie-vast",
  "coalition-dynamic",
  "coalitie-dynamisch",
  "network",
  "netwerk",
  "case-table",
  "casustafel",
  NULL,
};

static const char *const yes_or_no[] = { "yes", "ja", "no", "nee", NULL };

/* ---- What is asked ---- */

/* The id of what an option names; NULL when it is not given. FALSE, and a message, when there is no such thing. */
static gboolean
get_thing (Tool *tool, const char *option, RegiotafelCollection *collection, const char **id)
{
  const char *words = tool_get_option (tool, option);
  RegiotafelEntity *entity;

  *id = NULL;
  if (words == NULL)
    return TRUE;
  entity = tool_find (tool, collection, words);
  if (entity == NULL)
    return FALSE;
  *id = regiotafel_entity_get_id (entity);
  return TRUE;
}

static gboolean
set_words (Tool *tool, RegiotafelOverview *question)
{
  static const RegiotafelText both = { "--in-scope and --out-of-scope together leave nothing; choose one",
                                       "--in-scope en --out-of-scope samen laten niets over; kies er één" };
  guint min_domains = 2, min_population = 100000;
  int level, kind, confirmed;
  gboolean is_in = tool_has_option (tool, "in-scope"), is_out = tool_has_option (tool, "out-of-scope");

  if (!tool_get_word (tool, "level", levels, &level) || !tool_get_word (tool, "kind", kinds, &kind)
      || !tool_get_word (tool, "confirmed", yes_or_no, &confirmed)
      || !tool_get_count (tool, "min-domains", 0, &min_domains)
      || !tool_get_count (tool, "min-population", 0, &min_population))
    return FALSE;
  if (is_in && is_out)
    {
      tool_complain (tool, &both, NULL);
      return FALSE;
    }
  regiotafel_overview_set_level (question, level + 1);
  regiotafel_overview_set_kind (question, kind + 1);
  regiotafel_overview_set_confirmed (question, confirmed + 1);
  if (is_in || is_out)
    regiotafel_overview_set_in_scope (question, is_in ? REGIOTAFEL_TRISTATE_YES : REGIOTAFEL_TRISTATE_NO);
  regiotafel_overview_set_min_domains (question, min_domains);
  regiotafel_overview_set_min_population (question, min_population);
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), tool->language);
  return TRUE;
}

static gboolean
set_things (Tool *tool, RegiotafelOverview *question, RegiotafelInventory *inventory)
{
  const char *theme, *domain, *area, *organisation;

  if (!get_thing (tool, "theme", regiotafel_inventory_get_themes (inventory), &theme)
      || !get_thing (tool, "domain", regiotafel_inventory_get_domains (inventory), &domain)
      || !get_thing (tool, "area", regiotafel_inventory_get_areas (inventory), &area)
      || !get_thing (tool, "organisation", regiotafel_inventory_get_organisations (inventory), &organisation))
    return FALSE;
  regiotafel_overview_set_theme (question, theme);
  regiotafel_overview_set_domain (question, domain);
  regiotafel_overview_set_area (question, area);
  regiotafel_overview_set_organisation (question, organisation);
  return TRUE;
}

/* ---- The list ---- */

#define MOST_OF_AN_ID 18

typedef struct
{
  guint id;
  guint name;
  guint often;
} Widths;

/* "8 × 2 hours"; a dash where nothing is known. */
static char *
say_how_often (Tool *tool, RegiotafelRow *row)
{
  static const RegiotafelText times = { "{m} ×", "{m} ×" };
  static const RegiotafelText times_hours = { "{m} × {h} h", "{m} × {h} u" };
  double meetings = regiotafel_row_get_number (row, "meetings"), hours = regiotafel_row_get_number (row, "hours");
  g_autofree char *m = regiotafel_text_number (meetings, meetings == floor (meetings) ? 0 : 1, tool->language);
  g_autofree char *h = regiotafel_text_number (hours, hours == floor (hours) ? 0 : 1, tool->language);

  if (isnan (meetings))
    return g_strdup ("–");
  return regiotafel_text_format (isnan (hours) ? &times : &times_hours, tool->language, "m", m, "h", h, NULL);
}

/* How many sit there; where a source tells of more than are listed, that. */
static char *
say_seats (Tool *tool, RegiotafelRow *row)
{
  double seats = regiotafel_row_get_number (row, "organisations");
  double stated = regiotafel_row_get_number (row, "stated-members");
  g_autofree char *n = regiotafel_text_count (stated > seats ? stated : seats, tool->language);

  if (stated > seats)
    return g_strconcat ("±", n, NULL);
  return seats > 0 ? g_steal_pointer (&n) : g_strdup ("–");
}

static Widths
measure (Tool *tool, GListModel *rows)
{
  Widths widths = { 2, 4, 8 };
  guint most = tool_get_width (), fixed;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (rows, i);
      g_autofree char *often = say_how_often (tool, row);

      widths.id = MAX (widths.id, tool_measure (regiotafel_row_get_text (row, "id")));
      widths.name = MAX (widths.name, tool_measure (regiotafel_row_get_text (row, "name")));
      widths.often = MAX (widths.often, tool_measure (often));
    }
  widths.id = MIN (widths.id, MOST_OF_AN_ID);
  fixed = widths.id + 3 + 2 + 6 + 2 + widths.often;
  widths.name = MIN (widths.name, most > fixed + 20 ? most - fixed : 20);
  return widths;
}

/* How many bytes of @text fit into so many cells. */
static gsize
fit (const char *text, guint width)
{
  const char *p = text;
  guint used = 0;

  while (*p != '\0')
    {
      char one[8] = { 0 };

      memcpy (one, p, g_utf8_next_char (p) - p);
      used += tool_measure (one);
      if (used > width)
        break;
      p = g_utf8_next_char (p);
    }
  return p - text;
}

/* Puts @text into a column; what is too long ends in dots. */
static void
append_column (GString *line, const char *text, guint width, gboolean to_the_right)
{
  gsize n_bytes = tool_measure (text) > width ? fit (text, width - 1) : strlen (text);
  g_autofree char *shown = g_strdup_printf ("%.*s%s", (int) n_bytes, text, text[n_bytes] != '\0' ? "…" : "");
  guint blanks = width - MIN (width, tool_measure (shown));

  if (to_the_right)
    g_string_append_printf (line, "%*s", (int) blanks, "");
  g_string_append (line, shown);
  if (!to_the_right)
    g_string_append_printf (line, "%*s", (int) blanks, "");
}

static char *
make_line (const Widths *widths, const char *id, const char *mark, const char *name, const char *n, const char *often)
{
  GString *line = g_string_new (NULL);
  guint length = tool_measure (id);
  gsize end;

  /* An id is for typing, so it is whole, and the name gives way. */
  append_column (line, id, MAX (widths->id, length), FALSE);
  g_string_append_printf (line, " %s ", mark);
  append_column (line, name, widths->name - MIN (length - MIN (length, widths->id), widths->name - 1), FALSE);
  g_string_append (line, "  ");
  append_column (line, n, 6, TRUE);
  g_string_append (line, "  ");
  append_column (line, often, widths->often, FALSE);
  for (end = line->len; end > 0 && line->str[end - 1] == ' ';)
    end--;
  g_string_truncate (line, end);
  return g_string_free (line, FALSE);
}

/* Whether anybody recorded when a table was checked; if not, a mark at each would say nothing. */
static gboolean
knows_checks (RegiotafelInventory *inventory)
{
  GListModel *tables = G_LIST_MODEL (regiotafel_inventory_get_tables (inventory));

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (RegiotafelEntity) table = g_list_model_get_item (tables, i);

      if (regiotafel_entity_get_verified (table) != NULL)
        return regiotafel_inventory_get_as_of (inventory) != NULL;
    }
  return FALSE;
}

/* The level above the tables of that level, where there are several. */
static void
print_level (Tool *tool, const char *level)
{
  static const RegiotafelText none = { "No level stated", "Geen niveau ingevuld" };
  gboolean is_dutch = tool->language == REGIOTAFEL_LANGUAGE_DUTCH;
  const char *name = tool_say (tool, &none);

  for (guint i = 0; level != NULL && i < G_N_ELEMENTS (level_names); i++)
    if (strcmp (level, levels[2 * i]) == 0)
      name = level_names[i][is_dutch];
  tool_printf ("\n%s\n", name);
}

static void
print_list (Tool *tool, RegiotafelResult *result, RegiotafelInventory *inventory)
{
  static const RegiotafelText organisations = { "seats", "deeln." };
  static const RegiotafelText often = { "a year", "per jaar" };
  static const RegiotafelText name = { "name", "naam" };
  static const RegiotafelText legend
      = { "? not confirmed in this inventory", "? niet bevestigd in deze inventarisatie" };
  GListModel *rows = G_LIST_MODEL (result);
  Widths widths = measure (tool, rows);
  gboolean has_checks = knows_checks (inventory), is_marked = FALSE;
  g_autofree char *header = make_line (&widths, "id", " ", tool_say (tool, &name), tool_say (tool, &organisations),
                                       tool_say (tool, &often));
  g_autofree char *last_level = NULL;

  tool_printf ("\n%s\n", header);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (rows, i);
      const char *level = regiotafel_row_get_text (row, "level"), *themes = regiotafel_row_get_text (row, "themes");
      gboolean mark = has_checks && regiotafel_row_get_number (row, "confirmed") == 0;
      g_autofree char *how_often = say_how_often (tool, row);
      g_autofree char *n = say_seats (tool, row);
      g_autofree char *line = make_line (&widths, regiotafel_row_get_text (row, "id"), mark ? "?" : " ",
                                         regiotafel_row_get_text (row, "name"), n, how_often);

      if (tool_get_option (tool, "level") == NULL && (i == 0 || g_strcmp0 (level, last_level) != 0))
        print_level (tool, level);
      g_free (last_level);
      last_level = g_strdup (level);
      tool_print_whole (line);
      if (themes != NULL)
        {
          g_auto (GStrv) list = g_strsplit (themes, "; ", -1);
          g_autofree char *joined = g_strjoinv (", ", list);
          g_autofree char *indented = g_strdup_printf ("%*s%s", (int) widths.id + 3, "", joined);

          tool_print (indented, widths.id + 3);
        }
      is_marked |= mark;
    }
  if (is_marked)
    tool_printf ("\n%s\n", tool_say (tool, &legend));
}

static int
run (Tool *tool)
{
  g_autoptr (RegiotafelOverview) question = regiotafel_overview_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (GError) error = NULL;
  ToolFormat format;
  int status;

  if (!tool_get_format (tool, &format) || !set_words (tool, question))
    return TOOL_USAGE;
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  if (!set_things (tool, question, inventory))
    return TOOL_USAGE;
  snapshot = tool_snapshot (tool, inventory, &status);
  if (snapshot == NULL)
    return status;
  result = regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error);
  if (result == NULL)
    return tool_complain_of_question (tool, error);
  if (format != TOOL_FORMAT_TEXT)
    return tool_print_result (tool, result, format, 0, NULL, NULL);
  tool_print (regiotafel_result_get_sentence (result), 0);
  if (g_list_model_get_n_items (G_LIST_MODEL (result)) > 0)
    print_list (tool, result, inventory);
  tool_printf ("\n");
  tool_print (regiotafel_result_get_ground (result), 0);
  return TOOL_FINE;
}

const ToolCommand tool_command_overview = {
  .name = "overview",
  .summary = { "which tables there are", "welke tafels zijn er" },
  .synopsis = { "FILE [--level=…] [--theme=NAME] [--area=NAME] [--organisation=NAME] [--in-scope] …",
                "BESTAND [--level=…] [--theme=NAAM] [--area=NAAM] [--organisation=NAAM] [--in-scope] …" },
  .description
  = { "Lists the tables by level: how many organisations sit there, how often they meet and about what. Options "
      "choose among them, and go together. As json or csv it has all that is known of each table in numbers. The "
      "inclusion rule takes in tables with at least two domains, about areas with at least 100,000 inhabitants, "
      "that are no case table and no part of another table.",
      "Noemt de tafels per niveau: hoeveel organisaties er zitten, hoe vaak zij bijeenkomen en waarover. Opties "
      "kiezen daaruit, en gaan samen. Als json of csv staat erin wat van elke tafel in getallen bekend is. Het "
      "criterium omvat tafels met ten minste twee domeinen, over gebieden met ten minste 100.000 inwoners, die geen "
      "casustafel zijn en geen onderdeel van een andere tafel." },
  .example = "regiotafel overview region.json --level=policy",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 1,
  .run = run,
};
