/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The cards of a theme and of a project: at which tables, and on which agendas. */
#include "regiotafel-card-private.h"

#include <string.h>

#include "regiotafel-index-private.h"

/* ---- A theme ---- */

/* Words that the inventory says mean the same as its name or one of its other names. */
static void
write_synonyms (RegiotafelDraft *draft)
{
  static const RegiotafelText line = { "means the same: {text}", "betekent hetzelfde: {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelDetails *details = &snapshot->details[REGIOTAFEL_AXIS_THEMES][draft->place];
  g_autoptr (RegiotafelIndex) known = regiotafel_index_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *list = NULL;

  regiotafel_index_add (known, snapshot->axes[REGIOTAFEL_AXIS_THEMES].names[draft->place], GUINT_TO_POINTER (1));
  for (guint i = 0; details->aliases != NULL && details->aliases[i] != NULL; i++)
    if (regiotafel_index_find (known, details->aliases[i]) == NULL)
      regiotafel_index_add (known, details->aliases[i], GUINT_TO_POINTER (1));
  /* A group of words follows another; each ends with NULL, and so do all of them. */
  for (const char **group = snapshot->synonyms; group != NULL && *group != NULL;)
    {
      guint n = 0;
      gboolean is_its = FALSE;

      for (; group[n] != NULL; n++)
        is_its |= regiotafel_index_find (known, group[n]) != NULL;
      for (guint i = 0; is_its && i < n; i++)
        if (regiotafel_index_find (known, group[i]) == NULL)
          g_ptr_array_add (words, (gpointer) group[i]);
      group += n + 1;
    }
  if (words->len > 0)
    list = regiotafel_text_list ((const char *const *) words->pdata, words->len, 0, draft->language);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_NAMES, &line, list);
}

static void
write_theme_linked (RegiotafelDraft *draft)
{
  static const RegiotafelText broader = { "part of {text}", "onderdeel van {text}" };
  static const RegiotafelText narrower = { "takes in {text}", "omvat {text}" };
  const RegiotafelSnapshotMatrix *matrix = &draft->snapshot->theme_broader;
  const RegiotafelCsr *const ways[] = { &matrix->rows, &matrix->columns };

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    {
      const RegiotafelCsr *csr = ways[way];
      g_autofree char *list
          = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_THEMES, csr->items + csr->starts[draft->place],
                                   regiotafel_csr_degree (csr, draft->place), 0, FALSE);

      regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_LINKED, way == 0 ? &broader : &narrower, list);
    }
}

static void
write_competent (RegiotafelDraft *draft)
{
  static const RegiotafelText not_told = { "who: not stated", "wie: niet ingevuld" };
  static const RegiotafelText basis = { "on the basis of: {text}", "grondslag: {text}" };
  static const RegiotafelText scale = { "at the scale of: {text}", "op de schaal van: {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelThemeDetails *details = &snapshot->theme_details[draft->place];
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  if (details->responsible != REGIOTAFEL_INDEX_NONE)
    g_ptr_array_add (parts, g_strdup (regiotafel_draft_name (draft, REGIOTAFEL_AXIS_DOMAINS, details->responsible)));
  else if (details->basis != NULL || details->scale != NULL)
    g_ptr_array_add (parts, g_strdup (regiotafel_say (&not_told, draft->language)));
  if (details->basis != NULL)
    g_ptr_array_add (parts, regiotafel_text_format (&basis, draft->language, "text", details->basis, NULL));
  if (details->scale != NULL)
    g_ptr_array_add (parts,
                     regiotafel_text_format (&scale, draft->language, "text",
                                             regiotafel_word_of_area_kind (details->scale, draft->language), NULL));
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_COMPETENT, regiotafel_draft_join (parts));
}

/* The themes of a table that lie below this one; NULL when it has this one itself. */
static char *
say_narrower (RegiotafelDraft *draft, guint32 table, const guint8 *is_meant)
{
  const RegiotafelCsr *themes = &draft->snapshot->table_themes.rows;
  g_autofree guint32 *places = g_new (guint32, MAX (regiotafel_csr_degree (themes, table), 1));
  guint32 n = 0;

  for (guint32 i = themes->starts[table]; i < themes->starts[table + 1]; i++)
    {
      if (themes->items[i] == draft->place)
        return NULL;
      if (is_meant[themes->items[i]])
        places[n++] = themes->items[i];
    }
  return regiotafel_draft_list (draft, REGIOTAFEL_AXIS_THEMES, places, n, 0, FALSE);
}

static gboolean
has_any (const RegiotafelCsr *rows, guint32 row, const guint8 *marks)
{
  for (guint32 i = rows->starts[row]; i < rows->starts[row + 1]; i++)
    if (marks[rows->items[i]])
      return TRUE;
  return FALSE;
}

static void
write_theme_tables (RegiotafelDraft *draft, const guint8 *is_meant)
{
  static const RegiotafelText through = { "{table} · through {themes}", "{table} · via {themes}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;

  for (guint i = 0; i < REGIOTAFEL_N_LEVELS; i++)
    for (guint32 table = 0; table < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; table++)
      {
        g_autofree char *titled = NULL;
        g_autofree char *narrower = NULL;

        if (snapshot->levels[table] != regiotafel_draft_nth_level (i)
            || !has_any (&snapshot->table_themes.rows, table, is_meant))
          continue;
        titled = regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_TABLES, table);
        narrower = say_narrower (draft, table, is_meant);
        regiotafel_draft_add_about (draft, REGIOTAFEL_SECTION_TABLES,
                                    narrower != NULL ? regiotafel_text_format (&through, draft->language, "table",
                                                                               titled, "themes", narrower, NULL)
                                                     : g_strdup (titled),
                                    REGIOTAFEL_AXIS_TABLES, table);
        regiotafel_draft_set_heading (draft, regiotafel_draft_level_heading (draft, snapshot->levels[table]));
      }
}

/* Items that are about it, or whose project is. */
static void
write_theme_items (RegiotafelDraft *draft, const guint8 *is_meant)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 item = 0; item < snapshot->n_items; item++)
    {
      guint32 project = snapshot->items[item].project;

      if (has_any (&snapshot->item_themes.rows, item, is_meant)
          || (project != REGIOTAFEL_INDEX_NONE && has_any (&snapshot->project_themes.rows, project, is_meant)))
        g_array_append_val (items, item);
    }
  regiotafel_card_write_items (draft, items);
}

/* "Ouderen (ouderen): 7 of 27 tables, 2 executive and 5 content." */
static char *
say_theme (RegiotafelDraft *draft, const guint8 *is_meant)
{
  static const RegiotafelText some
      = { "Theme {name}: {of}{all?the only table|tables} {n?is|are} about this, {levels}.",
          "Thema {name}: {of}{all?de enige tafel|tafels} {n?gaat|gaan} hierover, {levels}." };
  static const RegiotafelText none
      = { "Theme {name}: {all?the only|none of the} {of}{all?table is not|tables is} about this.",
          "Thema {name}: {all?de enige|geen van de} {of}{all?tafel gaat hier niet over|tafels "
          "gaat hierover}." };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  guint32 counts[REGIOTAFEL_N_LEVELS] = { 0 }, n_tables = 0;
  g_autofree char *name = regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_THEMES, draft->place);
  g_autofree char *all = regiotafel_text_count (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, draft->language);
  g_autofree char *n = NULL;
  g_autofree char *of = NULL;
  g_autofree char *levels = NULL;

  for (guint32 table = 0; table < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; table++)
    if (has_any (&snapshot->table_themes.rows, table, is_meant))
      {
        counts[snapshot->levels[table]]++;
        n_tables++;
      }
  n = regiotafel_text_count (n_tables, draft->language);
  of = regiotafel_draft_of_tables (draft, n_tables);
  levels = regiotafel_draft_levels (draft, counts);
  g_ptr_array_set_size (draft->named, 0);
  return regiotafel_text_format (levels != NULL ? &some : &none, draft->language, "name", name, "n", n, "all", all,
                                 "of", of, "levels", levels != NULL ? levels : "", NULL);
}

void
regiotafel_card_write_theme (RegiotafelDraft *draft)
{
  g_autofree guint8 *is_meant = regiotafel_rules_reach (&draft->snapshot->theme_broader.columns, draft->place);

  draft->sentence = say_theme (draft, is_meant);
  regiotafel_card_write_head (draft);
  write_synonyms (draft);
  write_theme_linked (draft);
  write_competent (draft);
  write_theme_tables (draft, is_meant);
  write_theme_items (draft, is_meant);
  regiotafel_card_write_foot (draft);
}

/* ---- A project ---- */

void
regiotafel_card_write_project (RegiotafelDraft *draft)
{
  static const RegiotafelText answer
      = { "Project {name}: {n} {n?item|items} on the agendas of {tables} {tables?table|tables}.",
          "Project {name}: {n} {n?agendapunt|agendapunten} aan {tables} {tables?tafel|tafels}." };
  static const RegiotafelText nowhere = { "Project {name}: on no agenda.", "Project {name}: op geen enkele agenda." };
  static const RegiotafelText with_state = { "{name} · {state}", "{name} · {state}" };
  static const RegiotafelText lead = { "led by {text}", "trekker: {text}" };
  static const RegiotafelText partners = { "with {text}", "met {text}" };
  static const RegiotafelText themes = { "themes: {text}", "thema’s: {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelProjectDetails *details = &snapshot->project_details[draft->place];
  const RegiotafelCsr *with = &snapshot->project_partners.rows, *about = &snapshot->project_themes.rows;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *state = regiotafel_word_of_state (details->state, draft->language);
  char *name = regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_PROJECTS, draft->place);
  g_autofree char *titled = NULL;
  g_autofree char *n = NULL;
  g_autofree char *n_tables = regiotafel_text_count (
      regiotafel_csr_degree (&snapshot->table_projects.columns, draft->place), draft->language);
  g_autofree char *list = NULL;

  for (guint32 item = 0; item < snapshot->n_items; item++)
    if (snapshot->items[item].project == draft->place)
      g_array_append_val (items, item);
  n = regiotafel_text_count (items->len, draft->language);
  titled = state != NULL ? regiotafel_text_format (&with_state, draft->language, "name", name, "state", state, NULL)
                         : g_strdup (name);
  g_free (name);
  g_ptr_array_set_size (draft->named, 0);
  draft->sentence = regiotafel_text_format (items->len > 0 ? &answer : &nowhere, draft->language, "name", titled, "n",
                                            n, "tables", n_tables, NULL);
  regiotafel_card_write_head (draft);
  if (details->lead != REGIOTAFEL_INDEX_NONE)
    regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHO, &lead,
                             regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, details->lead));
  list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_ORGANISATIONS, with->items + with->starts[draft->place],
                                regiotafel_csr_degree (with, draft->place), 0, FALSE);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHO, &partners, list);
  g_free (list);
  list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_THEMES, about->items + about->starts[draft->place],
                                regiotafel_csr_degree (about, draft->place), 0, FALSE);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHAT, &themes, list);
  regiotafel_card_write_items (draft, items);
  regiotafel_card_write_foot (draft);
}
