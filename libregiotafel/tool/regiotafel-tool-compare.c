/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a comparison is printed: figures first, then the story, the changes that were asked for, the ground. */
#include "regiotafel-csv-cell-private.h"
#include "regiotafel-tool-compare-private.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

const ToolCompared tool_compared[TOOL_N_COMPARED] = {
  { "tables", { "tables", "tafels" }, { "tables", "tafels" } },
  { "seats", { "seats", "stoelen" }, { "seats", "stoelen" } },
  { "contacts", { "contacts", "contacten" }, { "contacts", "contacten" } },
  { "organisations", { "organisations", "organisaties" }, { "organisations", "organisaties" } },
  { "roles", { "roles", "rollen" }, { "roles", "rollen" } },
  { "representation", { "representation", "vertegenwoordiging" }, { "representation", "vertegenwoordiging" } },
  { "agenda", { "agenda", "agenda" }, { "agenda items", "agendapunten" } },
  { "projects", { "projects", "projecten" }, { "projects", "projecten" } },
  { "areas", { "areas", "gebieden" }, { "areas", "gebieden" } },
  { "coverage", { "coverage", "dekking" }, { "areas of tables", "gebieden van tafels" } },
  { "themes", { "themes", "thema’s" }, { "themes of tables", "thema’s van tafels" } },
  { "meetings", { "meetings", "bijeenkomsten" }, { "meetings", "bijeenkomsten" } },
  { "hours", { "hours", "uren" }, { "hours", "uren" } },
  { "persons", { "persons", "personen" }, { "persons", "personen" } },
};

const ToolCompared *
tool_find_compared (const char *word)
{
  for (guint i = 0; i < TOOL_N_COMPARED; i++)
    if (strcmp (tool_compared[i].word.en, word) == 0 || strcmp (tool_compared[i].word.nl, word) == 0)
      return &tool_compared[i];
  /* "thema's" is typed with either apostrophe, or none. */
  if (strcmp (word, "thema's") == 0 || strcmp (word, "themas") == 0)
    return tool_find_compared ("themes");
  return NULL;
}

/* What happened, in the order of a line. */
typedef struct
{
  const char *label;
  RegiotafelText text;
} Change;

static const Change changes[] = {
  { "stayed", { "{n} unchanged", "{n} gelijk" } },
  { "succeeded", { "{n} succeeded by {m}", "{n} opgevolgd door {m}" } },
  { "joined", { "{n} joined", "{n} erbij" } },
  { "new", { "{n} new", "{n} nieuw" } },
  { "left", { "{n} left", "{n} weg" } },
  { "ended", { "{n} ended", "{n} gestopt" } },
  { "lost", { "{n} lost", "{n} weggevallen" } },
  { "gone", { "{n} gone", "{n} eraf" } },
  { "at-new-table", { "{n} at new tables", "{n} aan nieuwe tafels" } },
  { "at-ended-table", { "{n} at ended tables", "{n} aan gestopte tafels" } },
  { "finished", { "{n} finished", "{n} afgerond" } },
  { "changed", { "{n} changed", "{n} gewijzigd" } },
  { "seated", { "{n} newly at a table", "{n} nieuw aan tafel" } },
  { "unseated", { "{n} at no table any more", "{n} nergens meer aan tafel" } },
  { "reused", { "{n} with the id of another", "{n} met de id van een ander" } },
};

/* ---- The columns ---- */

typedef struct
{
  Tool *tool;
  RegiotafelResult *result;
  RegiotafelColumn *level;
  RegiotafelColumn *what;
  RegiotafelColumn *change;
  RegiotafelColumn *before;
  RegiotafelColumn *after;
  guint n_rows;
} Answer;

static void
clear (Answer *self)
{
  g_clear_object (&self->level);
  g_clear_object (&self->what);
  g_clear_object (&self->change);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, clear)

static gboolean
is_text (RegiotafelColumn *column, guint row, const char *text)
{
  return g_strcmp0 (regiotafel_column_get_text (column, row), text) == 0;
}

/* The row of a total, or of a count when @change is given; FALSE when there is none. */
static gboolean
find_number (const Answer *self, const char *what, const char *change, double *before, double *after)
{
  const char *level = change == NULL ? "total" : "count";

  *before = *after = 0;
  for (guint row = 0; row < self->n_rows && !is_text (self->level, row, "item"); row++)
    if (is_text (self->level, row, level) && is_text (self->what, row, what)
        && (change == NULL || is_text (self->change, row, change)))
      {
        *before = regiotafel_column_get_number (self->before, row);
        *after = regiotafel_column_get_number (self->after, row);
        return TRUE;
      }
  return FALSE;
}

/* ---- The figures ---- */

typedef struct
{
  const ToolCompared *compared;
  char *before; /* NULL: there is no total */
  char *after;
  char *parts;
} Line;

static void
free_line (gpointer data)
{
  Line *self = data;

  g_free (self->before);
  g_free (self->after);
  g_free (self->parts);
  g_free (self);
}

/* "281 unchanged (11 of them not confirmed)" */
static char *
say_part (const Answer *self, const char *what, const Change *change)
{
  static const RegiotafelText not_confirmed
      = { "{part} ({n} of them not confirmed)", "{part} (waarvan {n} niet bevestigd)" };
  static const RegiotafelText into_others = { "{n} went into others", "{n} opgegaan in andere" };
  double before, after, unconfirmed_before, unconfirmed;
  g_autofree char *n = NULL;
  g_autofree char *m = NULL;
  g_autofree char *k = NULL;
  g_autofree char *part = NULL;

  if (!find_number (self, what, change->label, &before, &after))
    return NULL;
  n = regiotafel_text_number (isnan (before) ? after : before, 0, self->tool->language);
  m = regiotafel_text_number (isnan (after) ? before : after, 0, self->tool->language);
  part = regiotafel_text_format (strcmp (change->label, "succeeded") == 0 && after == 0 ? &into_others : &change->text,
                                 self->tool->language, "n", n, "m", m, NULL);
  if (strcmp (change->label, "stayed") != 0
      || !find_number (self, what, "not-confirmed", &unconfirmed_before, &unconfirmed))
    return g_steal_pointer (&part);
  k = regiotafel_text_number (unconfirmed, 0, self->tool->language);
  return regiotafel_text_format (&not_confirmed, self->tool->language, "part", part, "n", k, NULL);
}

static char *
say_not_covered (const Answer *self, const char *what)
{
  static const RegiotafelText both
      = { "{n} of then and {m} of now not known", "{n} van toen en {m} van nu niet bekend" };
  static const RegiotafelText then = { "{n} of then not known", "{n} van toen niet bekend" };
  static const RegiotafelText now = { "{m} of now not known", "{m} van nu niet bekend" };
  double before, after;
  g_autofree char *n = NULL;
  g_autofree char *m = NULL;

  if (!find_number (self, what, "not-covered", &before, &after))
    return NULL;
  n = regiotafel_text_number (before, 0, self->tool->language);
  m = regiotafel_text_number (after, 0, self->tool->language);
  return regiotafel_text_format (!(after > 0)    ? &then
                                 : !(before > 0) ? &now
                                                 : &both,
                                 self->tool->language, "n", n, "m", m, NULL);
}

/* What a line does not say: how much stayed goes without saying where much more did not change, a table that was
 * succeeded has ended, and what changes about persons is how many are known, by table. */
static gboolean
is_told (const char *what, const char *change)
{
  gboolean is_of_seats = strcmp (what, "seats") == 0;

  if (strcmp (change, "stayed") == 0)
    return is_of_seats;
  if (strcmp (change, "changed") == 0 && strcmp (what, "persons") == 0)
    return FALSE;
  return strcmp (change, "succeeded") != 0 || strcmp (what, "tables") != 0;
}

static char *
say_parts (const Answer *self, const char *what)
{
  static const RegiotafelText a_year = { "a year", "per jaar" };
  static const RegiotafelText hours_a_year = { "a year, of all seats together", "per jaar, van alle stoelen samen" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *not_covered;

  /* Of time the counts are of tables, and the totals are not. */
  if (strcmp (what, "hours") == 0)
    return g_strdup (tool_say (self->tool, &hours_a_year));
  if (strcmp (what, "meetings") == 0)
    return g_strdup (tool_say (self->tool, &a_year));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      char *part = is_told (what, changes[i].label) ? say_part (self, what, &changes[i]) : NULL;

      if (part != NULL)
        g_ptr_array_add (parts, part);
    }
  not_covered = say_not_covered (self, what);
  if (not_covered != NULL)
    g_ptr_array_add (parts, not_covered);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/* The line of something; NULL when it has nothing to tell. */
static Line *
make_line (const Answer *self, const ToolCompared *compared)
{
  gboolean is_asked = tool_has_option (self->tool, "only");
  gboolean is_first = compared - tool_compared < 3;
  gboolean is_time = strcmp (compared->label, "hours") == 0 || strcmp (compared->label, "meetings") == 0;
  double before, after;
  gboolean has_total = find_number (self, compared->label, NULL, &before, &after);
  g_autofree char *parts = say_parts (self, compared->label);
  Line *line;

  if (!has_total && (*parts == '\0' || is_time))
    return NULL;
  if ((*parts == '\0' || is_time) && before == after && !is_first && !is_asked)
    return NULL;
  line = g_new0 (Line, 1);
  line->compared = compared;
  line->before = has_total ? regiotafel_text_number (before, 0, self->tool->language) : NULL;
  line->after = has_total ? regiotafel_text_number (after, 0, self->tool->language) : NULL;
  line->parts = g_steal_pointer (&parts);
  return line;
}

static void
print_figures (const Answer *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  guint title = 0, before = 0, after = 0;

  for (guint i = 0; i < TOOL_N_COMPARED; i++)
    {
      Line *line = make_line (self, &tool_compared[i]);

      if (line == NULL)
        continue;
      g_ptr_array_add (lines, line);
      title = MAX (title, tool_measure (tool_say (self->tool, &line->compared->title)));
      if (line->before == NULL)
        continue;
      before = MAX (before, tool_measure (line->before));
      after = MAX (after, tool_measure (line->after));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      const char *name = tool_say (self->tool, &line->compared->title);
      g_autoptr (GString) text = g_string_new (NULL);

      /* An arrow is one cell and three bytes, so widths are counted here and not by printf. */
      g_string_append_printf (text, "  %s%*s ", name, (int) (title - tool_measure (name)), "");
      if (line->before != NULL)
        g_string_append_printf (text, "%*s%s → %s%*s", (int) (before - tool_measure (line->before)), "", line->before,
                                line->after, (int) (after - tool_measure (line->after)), "");
      else
        g_string_append_printf (text, "%*s", (int) (before + 3 + after), "");
      if (*line->parts != '\0')
        g_string_append_printf (text, "  %s", line->parts);
      g_strchomp (text->str);
      tool_print (text->str, 2 + title + 1 + before + 3 + after + 2);
    }
}

/* ---- The changes themselves ---- */

static const RegiotafelText *
find_title (const char *label)
{
  for (guint i = 0; i < TOOL_N_COMPARED; i++)
    if (strcmp (tool_compared[i].label, label) == 0)
      return &tool_compared[i].title;
  g_return_val_if_reached (&tool_compared[0].title);
}

/* What a list of changes is called, behind the name of what is compared. */
static const char *
say_heading (Tool *tool, const char *label)
{
  static const Change headings[] = {
    { "stayed", { "unchanged", "gelijk" } },
    { "not-confirmed", { "not confirmed", "niet bevestigd" } },
    { "succeeded", { "succeeded", "opgevolgd" } },
    { "joined", { "joined", "erbij" } },
    { "left", { "left", "weg" } },
    { "at-new-table", { "at new tables", "aan nieuwe tafels" } },
    { "at-ended-table", { "at ended tables", "aan gestopte tafels" } },
    { "new", { "new", "nieuw" } },
    { "ended", { "ended", "gestopt" } },
    { "lost", { "lost", "weggevallen" } },
    { "gone", { "gone", "eraf" } },
    { "finished", { "finished", "afgerond" } },
    { "changed", { "changed", "gewijzigd" } },
    { "unseated", { "at no table any more", "nergens meer aan tafel" } },
    { "seated", { "newly at a table", "nieuw aan tafel" } },
    { "reused", { "with the id of another", "met de id van een ander" } },
    { "not-covered", { "not known", "niet bekend" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].label, label) == 0)
      return tool_say (tool, &headings[i].text);
  g_return_val_if_reached (label);
}

/* The rows from @from up to @to, no more than @top of them. */
static void
print_rows (Tool *tool, RegiotafelResult *result, guint from, guint to, guint top)
{
  static const RegiotafelText more = { "  … and {n} more: --top={all}, or --format=csv for all of them.",
                                       "  … en nog {n}: --top={all}, of --format=csv voor allemaal." };

  for (guint i = from; i < to && i - from < top; i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      g_autofree char *sentence = regiotafel_row_dup_sentence (row);
      g_autofree char *line = g_strconcat ("  ", sentence, NULL);

      tool_print (line, 4);
    }
  if (to - from > top)
    {
      g_autofree char *rest = regiotafel_text_count (to - from - top, tool->language);
      g_autofree char *all = g_strdup_printf ("%u", to - from);

      tool_print_text (tool, &more, "n", rest, "all", all, NULL);
    }
}

static void
print_changes (const Answer *self, guint top)
{
  static const RegiotafelText heading = { "{title}, {change} ({n})", "{title}, {change} ({n})" };
  guint row = 0;

  while (row < self->n_rows && !is_text (self->level, row, "item"))
    row++;
  while (row < self->n_rows)
    {
      const char *what = regiotafel_column_get_text (self->what, row);
      const char *change = regiotafel_column_get_text (self->change, row);
      g_autofree char *title = g_strdup (tool_say (self->tool, find_title (what)));
      g_autofree char *n = NULL;
      guint end = row;

      while (end < self->n_rows && is_text (self->what, end, what) && is_text (self->change, end, change))
        end++;
      n = regiotafel_text_count (end - row, self->tool->language);
      title[0] = g_ascii_toupper (title[0]);
      tool_printf ("\n");
      tool_print_text (self->tool, &heading, "title", title, "change", say_heading (self->tool, change), "n", n, NULL);
      print_rows (self->tool, self->result, row, end, top);
      row = end;
    }
}

/* How to see the lists. The command is not written out: what is said to an audience may not depend on its being one. */
static void
print_hint (Tool *tool)
{
  static const RegiotafelText hint
      = { "The list behind each figure: add --only=seats, or --format=csv for all of them.",
          "De lijst achter elk cijfer: zet er --only=stoelen bij, of --format=csv voor alle." };

  tool_printf ("\n");
  tool_print (tool_say (tool, &hint), 0);
}

static void
print_continuity (Tool *tool, RegiotafelResult *result, guint top)
{
  g_autoptr (RegiotafelColumn) what = regiotafel_result_find_column (result, "what");
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (result)), row = 0;

  tool_print (regiotafel_result_get_sentence (result), 0);
  while (row < n_rows)
    {
      const char *label = regiotafel_column_get_text (what, row);
      g_autofree char *title = g_strdup (tool_say (tool, find_title (label)));
      g_autofree char *n = NULL;
      guint end = row;

      while (end < n_rows && is_text (what, end, label))
        end++;
      n = regiotafel_text_count (end - row, tool->language);
      title[0] = g_ascii_toupper (title[0]);
      tool_printf ("\n%s (%s)\n", title, n);
      print_rows (tool, result, row, end, top);
      row = end;
    }
}

/* ---- CSV ---- */

/* The columns of the answer, with what kind of change a row is in front, and its evidence behind. */
static void
print_as_csv (RegiotafelResult *result)
{
  g_auto (GStrv) names = regiotafel_result_list_columns (result);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (result));

  tool_printf ("kind");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (columns, regiotafel_result_find_column (result, names[i]));
      tool_printf (",%s", names[i]);
    }
  tool_printf (",evidence\n");
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      const char *what = regiotafel_row_get_text (row, "what"), *change = regiotafel_row_get_text (row, "change");
      g_auto (GStrv) ids = regiotafel_row_dup_evidence (row);
      g_autofree char *kind = change != NULL ? g_strdup_printf ("%s-%s", what, change) : g_strdup (what);
      g_autofree char *evidence = g_strjoinv (" ", ids);
      g_autoptr (GString) line = g_string_new (NULL);

      regiotafel_csv_append_cell (line, kind);
      for (guint j = 0; j < columns->len; j++)
        {
          g_string_append_c (line, ',');
          tool_append_value (line, g_ptr_array_index (columns, j), i);
        }
      g_string_append_c (line, ',');
      regiotafel_csv_append_cell (line, evidence);
      g_string_append_c (line, '\n');
      fwrite (line->str, 1, line->len, stdout);
    }
}

/* ---- All of it ---- */

int
tool_print_comparison (Tool *tool, RegiotafelResult *result, ToolFormat format, guint top)
{
  gboolean is_continuity = tool_has_option (tool, "continuity");

  if (format == TOOL_FORMAT_CSV && !is_continuity)
    {
      print_as_csv (result);
      return TOOL_FINE;
    }
  if (format != TOOL_FORMAT_TEXT)
    return tool_print_result (tool, result, format, 0, NULL, NULL);
  if (is_continuity)
    print_continuity (tool, result, top);
  else
    {
      g_auto (Answer) answer = { .tool = tool,
                                 .result = result,
                                 .level = regiotafel_result_find_column (result, "level"),
                                 .what = regiotafel_result_find_column (result, "what"),
                                 .change = regiotafel_result_find_column (result, "change"),
                                 .before = regiotafel_result_find_column (result, "before"),
                                 .after = regiotafel_result_find_column (result, "after"),
                                 .n_rows = g_list_model_get_n_items (G_LIST_MODEL (result)) };
      g_auto (GStrv) paragraphs = g_strsplit (regiotafel_result_get_sentence (result), "\n", -1);

      /* Between which dates, the figures, and then the story of them. */
      tool_print (paragraphs[0], 0);
      print_figures (&answer);
      if (paragraphs[1] != NULL)
        tool_printf ("\n");
      for (guint i = 1; paragraphs[i] != NULL; i++)
        tool_print (paragraphs[i], 0);
      if (tool_has_option (tool, "only") || tool_has_option (tool, "unchanged"))
        print_changes (&answer, top);
      else
        print_hint (tool);
    }
  tool_printf ("\n");
  tool_print (regiotafel_result_get_ground (result), 0);
  return TOOL_FINE;
}
