/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

#include <stdio.h>
#include <string.h>

static const ToolOption options[] = {
  { "with",
    0,
    "NAME[,NAME]",
    { "organisations that should sit there, or be represented",
      "organisaties die er aan tafel zitten of worden vertegenwoordigd" } },
  { "domain",
    0,
    "NAME[,NAME]",
    { "domains that should be there, as housing", "domeinen die er aan tafel zitten, zoals wonen" } },
  { "area", 0, "NAME[,NAME]", { "areas that the table should be about", "gebieden waar de tafel over gaat" } },
  { "level",
    0,
    "LEVEL",
    { "tables of this level first: executive, policy, content", "dit niveau eerst: bestuur, beleid, inhoud" } },
  { "top", 0, "N", { "show the first N tables; default: 10", "toon de eerste N tafels; standaard 10" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

static const char *const levels[] = { "executive", "bestuur", "policy", "beleid", "content", "inhoud", NULL };

/* The ids of what an option names, ended by NULL; names have commas between them, or bars where a name has a comma. */
static gboolean
read_names (Tool *tool, const char *option, RegiotafelCollection *collection, char ***ids)
{
  const char *text = tool_get_option (tool, option);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  *ids = NULL;
  if (text == NULL)
    return TRUE;
  names = g_strsplit (text, strchr (text, '|') != NULL ? "|" : ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      RegiotafelEntity *entity = tool_find (tool, collection, g_strstrip (names[i]));

      if (entity == NULL)
        return FALSE;
      g_strv_builder_add (builder, regiotafel_entity_get_id (entity));
    }
  *ids = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
set_options (Tool *tool, RegiotafelFinder *finder, RegiotafelInventory *inventory)
{
  g_auto (GStrv) partners = NULL, domains = NULL, areas = NULL;

  if (!read_names (tool, "with", regiotafel_inventory_get_organisations (inventory), &partners)
      || !read_names (tool, "domain", regiotafel_inventory_get_domains (inventory), &domains)
      || !read_names (tool, "area", regiotafel_inventory_get_areas (inventory), &areas))
    return FALSE;
  regiotafel_finder_set_partners (finder, (const char *const *) partners);
  regiotafel_finder_set_domains (finder, (const char *const *) domains);
  regiotafel_finder_set_areas (finder, (const char *const *) areas);
  return TRUE;
}

/* What was typed after the file, which need not be between quotes. */
static char *
join_arguments (Tool *tool)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < tool->n_arguments; i++)
    {
      /* What a terminal hands over need not be text. */
      g_autofree char *valid = g_utf8_make_valid (tool->arguments[i], -1);

      g_string_append_printf (text, "%s%s", i > 1 ? " " : "", valid);
    }
  return g_string_free (text, FALSE);
}

/* Of more things nobody wants to be told where they stand. */
#define MOST_NAMED 3

/* Upper and lower case alike, with a blank on either side, so that whole words are found in it. */
static char *
fold_words (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strconcat (" ", g_strstrip (folded), " ", NULL);
}

static gboolean
is_called (RegiotafelEntity *entity, const char *words)
{
  const char *const *aliases = regiotafel_entity_get_aliases (entity);
  const char *name = regiotafel_entity_get_name (entity);

  for (guint i = 0; name != NULL; name = aliases != NULL ? aliases[i++] : NULL)
    {
      g_autofree char *other = fold_words (name);

      if (other[2] != '\0' && strstr (words, other) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Two words or more that are the name of a table, but for one word before or behind them. */
static gboolean
is_nearly_called (RegiotafelEntity *entity, const char *words)
{
  const char *name = regiotafel_entity_get_name (entity);
  g_autofree char *other = name != NULL ? fold_words (name) : NULL;
  gsize n = strlen (words), n_other = other != NULL ? strlen (other) : 0;

  if (n_other < n || strchr (words + 1, ' ') == words + n - 1)
    return FALSE;
  /* The last blank of one is the first of the other. */
  if (strncmp (other, words, n) == 0)
    return n == n_other || strchr (other + n, ' ') == other + n_other - 1;
  return strcmp (other + n_other - n, words) == 0 && strchr (other + 1, ' ') == other + n_other - n;
}

static void
add_named (GPtrArray *named, RegiotafelEntity *entity)
{
  if (entity != NULL && named->len < MOST_NAMED && !g_ptr_array_find (named, entity, NULL))
    g_ptr_array_add (named, entity);
}

/* The only table of which the words are nearly the name; NULL when there are none or more. */
static RegiotafelEntity *
find_table (RegiotafelInventory *inventory, const char *words)
{
  GListModel *tables = G_LIST_MODEL (regiotafel_inventory_get_tables (inventory));
  RegiotafelEntity *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    {
      g_autoptr (RegiotafelEntity) entity = g_list_model_get_item (tables, i);

      if (!is_nearly_called (entity, words))
        continue;
      if (found != NULL)
        return NULL;
      found = entity; /* its collection keeps it */
    }
  return found;
}

/* What the text names, whatever it is about: tables, organisations, areas and projects by their ids, organisations and
 * areas by a name that is in it, and a table by most of its name. */
static GPtrArray *
find_named (RegiotafelInventory *inventory, const char *text)
{
  RegiotafelCollection *collections[]
      = { regiotafel_inventory_get_organisations (inventory), regiotafel_inventory_get_areas (inventory),
          regiotafel_inventory_get_tables (inventory), regiotafel_inventory_get_projects (inventory) };
  g_auto (GStrv) parts = g_strsplit_set (text, " ,;", -1);
  g_autofree char *words = fold_words (text);
  GPtrArray *named = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    for (guint j = 0; *parts[i] != '\0' && j < G_N_ELEMENTS (collections); j++)
      add_named (named, regiotafel_collection_find (collections[j], parts[i]));
  add_named (named, find_table (inventory, words));
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; named->len < MOST_NAMED && j < g_list_model_get_n_items (G_LIST_MODEL (collections[i])); j++)
      {
        g_autoptr (RegiotafelEntity) entity = g_list_model_get_item (G_LIST_MODEL (collections[i]), j);

        if (is_called (entity, words))
          add_named (named, entity); /* its collection keeps it */
      }
  return named;
}

/* That what was named is no longer there. */
static void
print_end (Tool *tool, RegiotafelEntity *entity, RegiotafelSnapshot *snapshot)
{
  static const RegiotafelText existed = { "{name} existed until {date}.", "{name} bestond tot en met {date}." };
  const RegiotafelPeriod *period = regiotafel_entity_get_period (entity);
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;
  const RegiotafelDate *on = regiotafel_snapshot_get_date (snapshot);
  const char *name = regiotafel_entity_get_name (entity);
  g_autofree char *date = NULL;

  if (end == NULL || on == NULL || regiotafel_period_contains (period, on) || regiotafel_date_compare (end, on) >= 0)
    return;
  date = regiotafel_text_date (end, tool->language);
  tool_print_text (tool, &existed, "name", name != NULL ? name : regiotafel_entity_get_id (entity), "date", date, NULL);
}

/* The path, as a shell would take it. */
static char *
quote_path (const char *path)
{
  return strpbrk (path, " '\"\\$&*?;|<>()[]{}~#!`") != NULL ? g_shell_quote (path) : g_strdup (path);
}

/* Several stand below one another. */
static void
print_card (Tool *tool, const char *file, const char *id, gboolean is_first)
{
  static const RegiotafelText card = { "More: regiotafel show {file} {id}", "Meer: regiotafel show {file} {id}" };
  g_autofree char *command = g_strdup_printf ("  regiotafel show %s %s", file, id);

  if (is_first)
    tool_print_text (tool, &card, "file", file, "id", id, NULL);
  else
    tool_print_whole (command);
}

static void
print_next_steps (Tool *tool,
                  RegiotafelResult *result,
                  RegiotafelInventory *inventory,
                  RegiotafelSnapshot *snapshot,
                  const char *text)
{
  static const RegiotafelText all
      = { "All tables: regiotafel overview {file}", "Alle tafels: regiotafel overview {file}" };
  g_autofree char *file = quote_path (tool->arguments[0]);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (result));
  g_autofree char *entry = NULL;
  g_autoptr (GPtrArray) named = find_named (inventory, text);

  for (guint i = 0; i < named->len; i++)
    print_end (tool, g_ptr_array_index (named, i), snapshot);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);

      if (regiotafel_row_get_number (row, "is-entry") != 1)
        continue;
      g_free (entry);
      entry = g_strdup (regiotafel_row_get_text (row, "id"));
      print_card (tool, file, entry, TRUE);
    }
  for (guint i = 0; i < named->len; i++)
    {
      const char *id = regiotafel_entity_get_id (g_ptr_array_index (named, i));

      if (g_strcmp0 (id, entry) != 0)
        print_card (tool, file, id, entry == NULL && i == 0);
    }
  if (n_rows == 0)
    tool_print_text (tool, &all, "file", file, NULL);
}

static int
print_answer (Tool *tool,
              RegiotafelResult *result,
              RegiotafelInventory *inventory,
              RegiotafelSnapshot *snapshot,
              const char *text,
              guint top)
{
  static const RegiotafelText header = { "Why, the best fit first:", "Waarom, wat het best past eerst:" };
  static const RegiotafelText more = { "… and {n} more: --top={all}.", "… en nog {n}: --top={all}." };
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (result));

  tool_print (regiotafel_result_get_sentence (result), 0);
  if (n_rows > 0)
    {
      putchar ('\n');
      tool_print (tool_say (tool, &header), 0);
    }
  for (guint i = 0; i < MIN (n_rows, top); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      g_autofree char *sentence = regiotafel_row_dup_sentence (row);
      g_autofree char *line = g_strconcat ("  ", sentence, NULL);

      tool_print (line, 4);
    }
  if (n_rows > top)
    {
      g_autofree char *rest = regiotafel_text_count (n_rows - top, tool->language);
      g_autofree char *all = g_strdup_printf ("%u", n_rows);

      tool_print_text (tool, &more, "n", rest, "all", all, NULL);
    }
  putchar ('\n');
  print_next_steps (tool, result, inventory, snapshot, text);
  tool_print (regiotafel_result_get_ground (result), 0);
  return TOOL_FINE;
}

static int
complain_of_answer (Tool *tool, const GError *error)
{
  static const RegiotafelText nothing
      = { "say what it is about, as “waiting lists”, or choose with --with, --domain, --area or --level",
          "zeg waar het over gaat, zoals “wachtlijsten”, of kies met --with, --domain, --area of --level" };
  static const RegiotafelText not_then
      = { "not all of those named exist on the date that is looked at; choose another --date",
          "niet alles wat is genoemd bestaat op de peildatum; kies een andere --date" };

  if (g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE))
    tool_complain (tool, &nothing, NULL);
  else if (g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND))
    tool_complain (tool, &not_then, NULL);
  else
    tool_complain_plainly (error->message);
  return TOOL_USAGE;
}

static int
run (Tool *tool)
{
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = join_arguments (tool);
  ToolFormat format;
  guint top = 10;
  int level, status;

  if (!tool_get_word (tool, "level", levels, &level) || !tool_get_count (tool, "top", 1, &top)
      || !tool_get_format (tool, &format))
    return TOOL_USAGE;
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  if (!set_options (tool, finder, inventory))
    return TOOL_USAGE;
  regiotafel_finder_set_text (finder, text);
  regiotafel_finder_set_level (finder, level < 0 ? REGIOTAFEL_LEVEL_UNKNOWN : REGIOTAFEL_LEVEL_EXECUTIVE + level);
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (finder), tool->language);
  snapshot = tool_snapshot (tool, inventory, &status);
  if (snapshot == NULL)
    return status;
  result = regiotafel_question_run (REGIOTAFEL_QUESTION (finder), snapshot, NULL, &error);
  if (result == NULL)
    return complain_of_answer (tool, error);
  if (format == TOOL_FORMAT_TEXT)
    return print_answer (tool, result, inventory, snapshot, text, top);
  return tool_print_result (tool, result, format, top, NULL, NULL);
}

const ToolCommand tool_command_find = {
  .name = "find",
  .summary = { "at which table do I put this", "waar agendeer ik dit" },
  .synopsis = { "FILE [WORD…] [--with=NAME] [--domain=NAME] [--area=NAME] [--level=…]",
                "BESTAND [WOORD…] [--with=NAAM] [--domain=NAAM] [--area=NAAM] [--level=…]" },
  .description
  = { "Finds the tables that are about what you write, and says why: by their name, theme, agenda and purpose, and by "
      "who sits there and what area they cover. Says where a proposal goes from there. Other names of a theme, and "
      "other forms of a word, are found too.",
      "Vindt de tafels die gaan over wat u schrijft, en zegt waarom: om hun naam, thema, agenda en doel, en om wie er "
      "aan tafel zit en over welk gebied het gaat. Zegt ook waar een voorstel daarna heen gaat. Andere namen van een "
      "thema en andere vormen van een woord worden ook gevonden." },
  .example = "regiotafel find lindestroom/2026.json wachtlijsten jeugd-ggz",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 8,
  .run = run,
};
