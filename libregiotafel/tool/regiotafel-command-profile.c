/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* `regiotafel overlap --profile`: pairs of tables over everything they share, by what that calls for. */
#include "regiotafel-tool-pairs-private.h"

#include <math.h>
#include <string.h>

static double
get (RegiotafelRow *row, const char *axis, const char *what)
{
  g_autofree char *name = g_strconcat (axis, "-", what, NULL);

  return regiotafel_row_get_number (row, name);
}

/* What is shared, in the words of a line. */
typedef struct
{
  RegiotafelText none; /* "no theme in common" */
  RegiotafelText same; /* "the same theme" */
  RegiotafelText one;  /* "theme" */
  RegiotafelText many; /* "themes" */
} Noun;

/* "10 participants in common (of 14 and 11)" */
static char *
say_shared (Tool *tool, RegiotafelRow *row, const char *axis, const Noun *noun)
{
  static const RegiotafelText unknown = { "{many} not recorded", "{many} niet vastgelegd" };
  static const RegiotafelText all = { "the same {s} {many}", "dezelfde {s} {many}" };
  static const RegiotafelText some
      = { "{s} {what} in common (of {na} and {nb})", "{s} {what} gemeen (van {na} en {nb})" };
  double n_a = get (row, axis, "a"), n_b = get (row, axis, "b"), shared = get (row, axis, "shared");
  g_autofree char *s = regiotafel_text_count (shared, tool->language);
  g_autofree char *na = regiotafel_text_count (n_a, tool->language);
  g_autofree char *nb = regiotafel_text_count (n_b, tool->language);
  const RegiotafelText *text;

  if (n_a == 0 || n_b == 0)
    text = &unknown;
  else if (shared == 0)
    text = &noun->none;
  else if (shared == n_a && shared == n_b)
    text = shared == 1 ? &noun->same : &all;
  else
    text = &some;
  return regiotafel_text_format (text, tool->language, "s", s, "na", na, "nb", nb, "many", tool_say (tool, &noun->many),
                                 "what", tool_say (tool, shared == 1 ? &noun->one : &noun->many), NULL);
}

/* "the first prepares the second"; NULL where nothing is recorded between them. */
static char *
say_relation (Tool *tool, RegiotafelRow *row)
{
  static const struct
  {
    const char *name, *reverse;
    RegiotafelText text;
  } relations[] = {
    { "prepares", "prepared-by", { "the {one} prepares the {other}", "de {one} bereidt de {other} voor" } },
    { "reports-to", "reported-by", { "the {one} reports to the {other}", "de {one} meldt aan de {other}" } },
    { "child", "parent", { "the {one} is part of the {other}", "de {one} is onderdeel van de {other}" } },
    { "advises", "advised-by", { "the {one} advises the {other}", "de {one} adviseert de {other}" } },
  };
  static const RegiotafelText first = { "first", "eerste" };
  static const RegiotafelText second = { "second", "tweede" };
  const char *relation = regiotafel_row_get_text (row, "relation");

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      gboolean is_reverse = strcmp (relation, relations[i].reverse) == 0;

      if (is_reverse || strcmp (relation, relations[i].name) == 0)
        return regiotafel_text_format (&relations[i].text, tool->language, "one",
                                       tool_say (tool, is_reverse ? &second : &first), "other",
                                       tool_say (tool, is_reverse ? &first : &second), NULL);
    }
  return NULL;
}

/* Two names, and below them in a few words what they share. */
static void
print_briefly (Tool *tool, RegiotafelRow *row)
{
  static const Noun participants = { { "no participant in common", "geen deelnemer gemeen" },
                                     { "the same participant", "dezelfde deelnemer" },
                                     { "participant", "deelnemer" },
                                     { "participants", "deelnemers" } };
  static const Noun themes = { { "no theme in common", "geen thema gemeen" },
                               { "the same theme", "hetzelfde thema" },
                               { "theme", "thema" },
                               { "themes", "thema’s" } };
  static const RegiotafelText line = { "    {people}, {subject}{relation}", "    {people}, {subject}{relation}" };
  g_autofree char *names
      = g_strdup_printf ("  %s + %s", regiotafel_row_get_text (row, "a-name"), regiotafel_row_get_text (row, "b-name"));
  g_autofree char *people = say_shared (tool, row, "organisations", &participants);
  g_autofree char *subject = say_shared (tool, row, "themes", &themes);
  g_autofree char *relation = say_relation (tool, row);
  g_autofree char *behind = relation != NULL ? g_strconcat ("; ", relation, NULL) : g_strdup ("");
  g_autofree char *text
      = regiotafel_text_format (&line, tool->language, "people", people, "subject", subject, "relation", behind, NULL);

  tool_print (names, 4);
  tool_print (text, 4);
}

static void
print_fully (RegiotafelRow *row)
{
  g_autofree char *sentence = regiotafel_row_dup_sentence (row);
  g_autofree char *text = g_strconcat ("  ", sentence, NULL);

  tool_print (text, 4);
}

/* The readings in the order of the rows. Where something is to be decided the whole sentence is wanted. */
static const struct
{
  const char *name;
  gboolean is_full;
  RegiotafelText heading;
} readings[] = {
  { "merge", TRUE, { "To talk about ({n})", "Om over te praten ({n})" } },
  { "not-recorded", TRUE, { "Link not recorded ({n})", "Band niet vastgelegd ({n})" } },
  { "belongs", FALSE, { "As it should be ({n})", "Horen zo ({n})" } },
  { "connect",
    FALSE,
    { "The same subject, other participants: connect them ({n})",
      "Hetzelfde onderwerp, andere deelnemers: verbind ze ({n})" } },
  { "one-day",
    FALSE,
    { "The same participants, another subject: meet on one day ({n})",
      "Dezelfde deelnemers, een ander onderwerp: vergader op één dag ({n})" } },
  { "incomplete", FALSE, { "Too little is recorded ({n})", "Te weinig vastgelegd ({n})" } },
  { "leave", FALSE, { "Nothing to do ({n})", "Hier hoeft niets ({n})" } },
};

static void
print_groups (Tool *tool, RegiotafelResult *result, guint top)
{
  static const RegiotafelText more = { "  … and {n} more: --top={all}, or --format=csv for all of them.",
                                       "  … en nog {n}: --top={all}, of --format=csv voor allemaal." };
  g_autoptr (RegiotafelColumn) column = regiotafel_result_find_column (result, "reading");
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (result)), at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      guint start = at;
      g_autofree char *n = NULL;

      while (at < n_rows && strcmp (regiotafel_column_get_text (column, at), readings[i].name) == 0)
        at++;
      if (at == start)
        continue;
      n = regiotafel_text_count (at - start, tool->language);
      tool_printf ("\n");
      tool_print_text (tool, &readings[i].heading, "n", n, NULL);
      for (guint j = start; j < at && j - start < top; j++)
        {
          g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), j);

          if (readings[i].is_full)
            print_fully (row);
          else
            print_briefly (tool, row);
        }
      if (at - start > top)
        {
          g_autofree char *rest = regiotafel_text_count (at - start - top, tool->language);
          g_autofree char *all = g_strdup_printf ("%u", at - start);

          tool_print_text (tool, &more, "n", rest, "all", all, NULL);
        }
    }
}

/* One pair, axis by axis. */
static void
print_axes (Tool *tool, RegiotafelRow *row)
{
  static const struct
  {
    const char *name;
    RegiotafelText label;
  } axes[] = {
    { "organisations", { "participants", "deelnemers" } },
    { "themes", { "themes", "thema’s" } },
    { "domains", { "domains", "domeinen" } },
    { "areas", { "areas", "gebieden" } },
    { "projects", { "projects", "projecten" } },
  };
  static const RegiotafelText header
      = { "                shared             Jaccard", "                gedeeld            Jaccard" };
  static const RegiotafelText of = { "{s} of {na} and {nb}", "{s} van {na} en {nb}" };
  static const RegiotafelText unknown = { "none recorded", "niet vastgelegd" };

  tool_print (tool_say (tool, &header), 0);
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      double jaccard = get (row, axes[i].name, "jaccard");
      g_autofree char *s = regiotafel_text_count (get (row, axes[i].name, "shared"), tool->language);
      g_autofree char *na = regiotafel_text_count (get (row, axes[i].name, "a"), tool->language);
      g_autofree char *nb = regiotafel_text_count (get (row, axes[i].name, "b"), tool->language);
      g_autofree char *how_many
          = regiotafel_text_format (isnan (jaccard) ? &unknown : &of, tool->language, "s", s, "na", na, "nb", nb, NULL);
      g_autofree char *ratio = isnan (jaccard) ? NULL : regiotafel_text_number (jaccard, 2, tool->language);
      const char *label = tool_say (tool, &axes[i].label);
      /* Blanks are counted in characters, which "’" is one of. */
      guint blanks = 14 - MIN (14, (guint) g_utf8_strlen (label, -1));
      g_autofree char *line = ratio != NULL
                                  ? g_strdup_printf ("  %s%*s%-18s %7s", label, (int) blanks, "", how_many, ratio)
                                  : g_strdup_printf ("  %s%*s%s", label, (int) blanks, "", how_many);

      tool_print (line, 16);
    }
}

/* Options that go with --profile, and options that do not. */
static gboolean
check_options (Tool *tool)
{
  static const char *const others[] = { "of", "by", "min-shared", "min-jaccard", "significance" };
  static const RegiotafelText wrong
      = { "--{name} does not go with --profile, which compares tables over everything they share",
          "--{name} past niet bij --profile, dat tafels vergelijkt naar alles wat ze delen" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (tool_has_option (tool, others[i]))
      {
        tool_complain (tool, &wrong, "name", others[i], NULL);
        return FALSE;
      }
  return TRUE;
}

static gboolean
set_options (Tool *tool, RegiotafelProfile *question, guint *top)
{
  double min_organisations = 0.5, min_themes = 0.5;
  guint n_threads = 0;

  *top = 10;
  if (!check_options (tool) || !tool_get_ratio (tool, "min-organisations", &min_organisations)
      || !tool_get_ratio (tool, "min-themes", &min_themes) || !tool_get_count (tool, "top", 1, top)
      || !tool_get_count (tool, "threads", 1, &n_threads))
    return FALSE;
  regiotafel_profile_set_min_organisations (question, min_organisations);
  regiotafel_profile_set_min_themes (question, min_themes);
  regiotafel_profile_set_include_case (question, !tool_has_option (tool, "no-case"));
  regiotafel_profile_set_include_leave (question, tool_has_option (tool, "all"));
  regiotafel_question_set_n_threads (REGIOTAFEL_QUESTION (question), MIN (n_threads, 1024));
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), tool->language);
  return TRUE;
}

/* The tables that were named. */
static gboolean
set_focus (Tool *tool, RegiotafelProfile *question, RegiotafelInventory *inventory)
{
  static const RegiotafelText same = { "“{first}” and “{second}” are one and the same table; name two",
                                       "“{first}” en “{second}” zijn dezelfde tafel; noem er twee" };
  static const RegiotafelText left_out
      = { "“{name}” is a table about single clients, and --no-case leaves those out; name another",
          "“{name}” is een casustafel, en die laat --no-case weg; noem een andere" };
  const char *focus[3] = { NULL };

  for (guint i = 1; i < tool->n_arguments; i++)
    {
      RegiotafelEntity *table = tool_find (tool, regiotafel_inventory_get_tables (inventory), tool->arguments[i]);

      if (table == NULL)
        return FALSE;
      if (tool_has_option (tool, "no-case")
          && regiotafel_table_get_kind (REGIOTAFEL_TABLE (table)) == REGIOTAFEL_TABLE_KIND_CASE_TABLE)
        {
          tool_complain (tool, &left_out, "name", tool->arguments[i], NULL);
          return FALSE;
        }
      focus[i - 1] = regiotafel_entity_get_id (table);
    }
  if (tool->n_arguments == 3 && strcmp (focus[0], focus[1]) == 0)
    {
      tool_complain (tool, &same, "first", tool->arguments[1], "second", tool->arguments[2], NULL);
      return FALSE;
    }
  regiotafel_profile_set_focus (question, focus);
  return TRUE;
}

int
tool_run_profile (Tool *tool)
{
  static const RegiotafelText more = { "More about one pair: name its two tables behind --profile.",
                                       "Meer over één paar: noem de twee tafels achter --profile." };
  g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  ToolFormat format;
  int status;
  guint top;

  if (!set_options (tool, question, &top) || !tool_get_format (tool, &format))
    return TOOL_USAGE;
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory == NULL)
    return status;
  if (!set_focus (tool, question, inventory))
    return TOOL_USAGE;
  result = tool_ask_of_pairs (tool, REGIOTAFEL_QUESTION (question), inventory, &status);
  if (result == NULL)
    return status;
  if (format != TOOL_FORMAT_TEXT)
    return tool_print_result (tool, result, format, top, NULL, NULL);

  tool_print (regiotafel_result_get_sentence (result), 0);
  if (tool->n_arguments == 3)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), 0);
      g_autofree char *sentence = regiotafel_row_dup_sentence (row);

      tool_printf ("\n");
      print_axes (tool, row);
      tool_printf ("\n");
      tool_print (sentence, 0);
    }
  else
    {
      print_groups (tool, result, top);
      if (g_list_model_get_n_items (G_LIST_MODEL (result)) > 0)
        {
          tool_printf ("\n");
          tool_print (tool_say (tool, &more), 0);
        }
    }
  tool_printf ("\n");
  tool_print (regiotafel_result_get_ground (result), 0);
  return TOOL_FINE;
}
