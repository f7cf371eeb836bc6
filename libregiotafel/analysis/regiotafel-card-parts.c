/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What cards of all kinds have: other names, sources, checks; and items of agendas. */
#include "regiotafel-card-private.h"

#include <string.h>

/* What it is called besides: aliases, labels in other languages, and words that the inventory says mean the same. */
static void
write_names (RegiotafelDraft *draft)
{
  static const RegiotafelText label = { "{label} ({language})", "{label} ({language})" };
  const RegiotafelDetails *details = &draft->snapshot->details[draft->axis][draft->place];
  const char *name = draft->snapshot->axes[draft->axis].names[draft->place];
  const char *shown = regiotafel_rules_get_name (draft->snapshot, draft->axis, draft->place, draft->language);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; details->aliases != NULL && details->aliases[i] != NULL; i++)
    g_ptr_array_add (names, g_strdup (details->aliases[i]));
  if (strcmp (shown, name) != 0)
    g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; details->labels != NULL && details->labels[i] != NULL; i += 2)
    if (strcmp (shown, details->labels[i + 1]) != 0)
      g_ptr_array_add (names, regiotafel_text_format (&label, draft->language, "label", details->labels[i + 1],
                                                      "language", details->labels[i], NULL));
  if (names->len > 0)
    regiotafel_draft_add (draft, REGIOTAFEL_SECTION_NAMES,
                          regiotafel_text_list ((const char *const *) names->pdata, names->len, 0, draft->language));
}

void
regiotafel_card_write_head (RegiotafelDraft *draft)
{
  const RegiotafelDetails *details = &draft->snapshot->details[draft->axis][draft->place];

  write_names (draft);
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_ABOUT, g_strdup (details->description));
}

/* "legal form and number of members" */
static char *
say_what_about (const RegiotafelSourceDetails *source, RegiotafelLanguage language)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; source->about != NULL && source->about[i] != NULL; i++)
    {
      const char *word = regiotafel_word_of_member (source->about[i], language);

      /* Two members may go by one word. */
      if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        g_ptr_array_add (words, (gpointer) word);
    }
  if (words->len == 0)
    return NULL;
  return regiotafel_text_list ((const char *const *) words->pdata, words->len, 0, language);
}

static void
write_sources (RegiotafelDraft *draft)
{
  static const RegiotafelText retrieved = { "{url} (seen {date})", "{url} (bekeken {date})" };
  static const RegiotafelText about = { "{source}: {about}", "{source}: {about}" };
  const RegiotafelDetails *details = &draft->snapshot->details[draft->axis][draft->place];

  for (guint i = 0; i < details->n_sources; i++)
    {
      const RegiotafelSourceDetails *source = &details->sources[i];
      const char *name = source->url != NULL ? source->url : source->note;
      g_autofree char *date
          = source->retrieved != NULL ? regiotafel_dup_words_of_date (source->retrieved, draft->language) : NULL;
      g_autofree char *what = say_what_about (source, draft->language);
      g_autofree char *told = NULL;
      GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

      if (name == NULL)
        {
          g_ptr_array_unref (parts);
          continue;
        }
      told = date != NULL ? regiotafel_text_format (&retrieved, draft->language, "url", name, "date", date, NULL)
                          : g_strdup (name);
      g_ptr_array_add (
          parts, what != NULL ? regiotafel_text_format (&about, draft->language, "source", told, "about", what, NULL)
                              : g_steal_pointer (&told));
      if (source->note != NULL && source->note != name)
        g_ptr_array_add (parts, g_strdup (source->note));
      regiotafel_draft_add (draft, REGIOTAFEL_SECTION_SOURCES, regiotafel_draft_join (parts));
    }
}

static void
write_identifiers (RegiotafelDraft *draft)
{
  const RegiotafelDetails *details = &draft->snapshot->details[draft->axis][draft->place];
  const char *id = draft->snapshot->axes[draft->axis].ids[draft->place];
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  /* A number that is the id was said already. */
  for (guint i = 0; details->identifiers != NULL && details->identifiers[i] != NULL; i += 2)
    if (strcmp (details->identifiers[i + 1], id) != 0)
      g_ptr_array_add (parts, g_strdup_printf ("%s %s", details->identifiers[i], details->identifiers[i + 1]));
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_IDENTIFIERS, regiotafel_draft_join (parts));
}

/* When and by whom it was checked; of a table also whether that is recent enough. */
static void
write_check (RegiotafelDraft *draft)
{
  static const RegiotafelText on_by = { "{date} by {role}", "{date} door {role}" };
  static const RegiotafelText last = { "not confirmed in this inventory; last checked {date}",
                                       "niet bevestigd in deze inventarisatie; laatst gecontroleerd {date}" };
  static const RegiotafelText never = { "not confirmed in this inventory; when it was checked is not recorded",
                                        "niet bevestigd in deze inventarisatie; wanneer er is gecontroleerd is niet "
                                        "vastgelegd" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelDetails *details = &snapshot->details[draft->axis][draft->place];
  gboolean is_table = draft->axis == REGIOTAFEL_AXIS_TABLES;
  gboolean is_confirmed = !is_table || snapshot->is_confirmed[draft->place] || snapshot->as_of == NULL;
  g_autofree char *date
      = details->verified != NULL ? regiotafel_dup_words_of_date (details->verified, draft->language) : NULL;
  g_autofree char *when = NULL;

  if (date == NULL)
    {
      if (is_table && snapshot->checks_are_known)
        regiotafel_draft_add (draft, REGIOTAFEL_SECTION_CHECKED, g_strdup (regiotafel_say (&never, draft->language)));
      return;
    }
  when = details->verified_by != NULL
             ? regiotafel_text_format (&on_by, draft->language, "date", date, "role", details->verified_by, NULL)
             : g_strdup (date);
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_CHECKED,
                        is_confirmed ? g_strdup (when)
                                     : regiotafel_text_format (&last, draft->language, "date", when, NULL));
}

void
regiotafel_card_write_foot (RegiotafelDraft *draft)
{
  write_identifiers (draft);
  write_sources (draft);
  write_check (draft);
}

void
regiotafel_card_write_predecessors (RegiotafelDraft *draft)
{
  static const RegiotafelText line = { "came after {name}", "komt voort uit: {name}" };
  static const RegiotafelText line_when = { "came after {name} ({period})", "komt voort uit: {name} ({period})" };
  RegiotafelSnapshot *snapshot = draft->snapshot;

  for (guint32 i = 0; i < snapshot->n_predecessors; i++)
    {
      const RegiotafelPredecessor *one = &snapshot->predecessors[i];
      g_autofree char *period = NULL;

      if (one->axis != draft->axis || one->place != draft->place)
        continue;
      period = regiotafel_dup_words_of_period (one->period, draft->language);
      regiotafel_draft_note (draft, one->id);
      regiotafel_draft_add (draft, REGIOTAFEL_SECTION_LINKED,
                            regiotafel_text_format (period != NULL ? &line_when : &line, draft->language, "name",
                                                    one->name != NULL ? one->name : one->id, "period",
                                                    period != NULL ? period : "", NULL));
    }
}

/* ---- Items of agendas ---- */

/* "A title · running · owner" */
char *
regiotafel_card_dup_item (RegiotafelDraft *draft, guint32 item, gboolean is_own)
{
  static const RegiotafelText with = { "with {partners}", "met {partners}" };
  static const RegiotafelText project = { "project {name}", "project {name}" };
  static const RegiotafelText due = { "due {date}", "uiterlijk {date}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelItemDetails *details = &snapshot->items[item];
  const RegiotafelCsr *partners = &snapshot->item_partners.rows;
  gboolean has_project = is_own && details->project != REGIOTAFEL_INDEX_NONE;
  const char *kind = regiotafel_word_of_item_kind (details->kind, draft->language);
  const char *state = regiotafel_word_of_state (details->state, draft->language);
  g_autofree char *list
      = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_ORGANISATIONS, partners->items + partners->starts[item],
                               regiotafel_csr_degree (partners, item), 0, FALSE);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (details->name != NULL ? details->name : details->id));
  /* Of what belongs to a project it is said below. */
  if (kind != NULL && is_own && !(has_project && details->kind == REGIOTAFEL_ITEM_KIND_PROJECT))
    g_ptr_array_add (parts, g_strdup (kind));
  if (state != NULL)
    g_ptr_array_add (parts, g_strdup (state));
  if (details->owner != REGIOTAFEL_INDEX_NONE)
    g_ptr_array_add (parts, g_strdup (regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, details->owner)));
  if (list != NULL)
    g_ptr_array_add (parts, regiotafel_text_format (&with, draft->language, "partners", list, NULL));
  if (has_project)
    g_ptr_array_add (parts, regiotafel_text_format (
                                &project, draft->language, "name",
                                regiotafel_draft_name (draft, REGIOTAFEL_AXIS_PROJECTS, details->project), NULL));
  if (details->due != NULL)
    {
      g_autofree char *date = regiotafel_text_date (details->due, draft->language);

      g_ptr_array_add (parts, regiotafel_text_format (&due, draft->language, "date", date, NULL));
    }
  return regiotafel_draft_join (parts);
}

/* How many items of a project there are among these, and at how many tables. */
static char *
say_project (RegiotafelDraft *draft, const GArray *items, guint32 project)
{
  static const RegiotafelText line
      = { "project {name}: {items} {items?item|items} at {tables} {tables?table|tables}",
          "project {name}: {items} {items?punt|punten} aan {tables} {tables?tafel|tafels}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  g_autofree guint8 *is_there = g_new0 (guint8, MAX (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, 1));
  guint n_items = 0, n_tables = 0;
  g_autofree char *items_text = NULL;
  g_autofree char *tables_text = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const RegiotafelItemDetails *item = &snapshot->items[g_array_index (items, guint32, i)];

      if (item->project != project)
        continue;
      n_items++;
      n_tables += !is_there[item->table];
      is_there[item->table] = 1;
    }
  items_text = regiotafel_text_count (n_items, draft->language);
  tables_text = regiotafel_text_count (n_tables, draft->language);
  return regiotafel_text_format (&line, draft->language, "name",
                                 snapshot->axes[REGIOTAFEL_AXIS_PROJECTS].names[project], "items", items_text, "tables",
                                 tables_text, NULL);
}

static void
write_item_of_table (RegiotafelDraft *draft, guint32 item, gboolean is_indented)
{
  static const RegiotafelText line = { "{blanks}{table}, item {n}: {item}", "{blanks}{table}, punt {n}: {item}" };
  const RegiotafelItemDetails *details = &draft->snapshot->items[item];
  const char *table = regiotafel_draft_name (draft, REGIOTAFEL_AXIS_TABLES, details->table);
  g_autofree char *n = g_strdup_printf ("%u", details->position);
  g_autofree char *text = regiotafel_card_dup_item (draft, item, FALSE);

  regiotafel_draft_add_item (draft, REGIOTAFEL_SECTION_AGENDA,
                             regiotafel_text_format (&line, draft->language, "blanks", is_indented ? "  " : "", "table",
                                                     table, "n", n, "item", text, NULL),
                             item);
}

void
regiotafel_card_write_items (RegiotafelDraft *draft, const GArray *items)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;

  for (guint32 project = 0; project < snapshot->axes[REGIOTAFEL_AXIS_PROJECTS].n; project++)
    {
      gboolean is_told = draft->axis == REGIOTAFEL_AXIS_PROJECTS;

      for (guint i = 0; i < items->len; i++)
        {
          guint32 item = g_array_index (items, guint32, i);

          if (snapshot->items[item].project != project)
            continue;
          if (!is_told)
            regiotafel_draft_add_about (draft, REGIOTAFEL_SECTION_AGENDA, say_project (draft, items, project),
                                        REGIOTAFEL_AXIS_PROJECTS, project);
          is_told = TRUE;
          write_item_of_table (draft, item, draft->axis != REGIOTAFEL_AXIS_PROJECTS);
        }
    }
  for (guint i = 0; i < items->len; i++)
    {
      guint32 item = g_array_index (items, guint32, i);

      if (snapshot->items[item].project == REGIOTAFEL_INDEX_NONE)
        write_item_of_table (draft, item, FALSE);
    }
}
