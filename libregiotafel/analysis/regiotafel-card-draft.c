/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing a card line by line. */
#include "regiotafel-card-private.h"

#include <math.h>
#include <string.h>

static const RegiotafelText headings[REGIOTAFEL_N_SECTIONS] = {
  [REGIOTAFEL_SECTION_NAMES] = { "Also", "Ook wel" },
  [REGIOTAFEL_SECTION_ABOUT] = { "About", "Over" },
  [REGIOTAFEL_SECTION_WHY] = { "Why", "Waarom" },
  [REGIOTAFEL_SECTION_WHO] = { "Who", "Wie" },
  [REGIOTAFEL_SECTION_WHAT] = { "What", "Wat" },
  [REGIOTAFEL_SECTION_ALSO_AT] = { "Note", "Let op" },
  [REGIOTAFEL_SECTION_HOW] = { "How", "Hoe" },
  [REGIOTAFEL_SECTION_WHERE] = { "Where", "Waar" },
  [REGIOTAFEL_SECTION_LOAD] = { "Time", "Tijd" },
  [REGIOTAFEL_SECTION_ROLES] = { "Roles", "Rollen" },
  [REGIOTAFEL_SECTION_SPEAKS] = { "Mandates", "Mandaat" },
  [REGIOTAFEL_SECTION_MEETS] = { "Meets", "Ontmoet" },
  [REGIOTAFEL_SECTION_COMPETENT] = { "Responsible", "Bevoegd" },
  [REGIOTAFEL_SECTION_TABLES] = { "Tables", "Tafels" },
  [REGIOTAFEL_SECTION_PARTS] = { "Of a part", "Een deel" },
  [REGIOTAFEL_SECTION_AGENDA] = { "Agendas", "Agenda" },
  [REGIOTAFEL_SECTION_PROJECTS] = { "Projects", "Projecten" },
  [REGIOTAFEL_SECTION_LINKED] = { "Linked", "Hoort bij" },
  [REGIOTAFEL_SECTION_IDENTIFIERS] = { "Numbers", "Nummers" },
  [REGIOTAFEL_SECTION_SOURCES] = { "Sources", "Bronnen" },
  [REGIOTAFEL_SECTION_CHECKED] = { "Checked", "Controle" },
};

static const char *const kinds_of_things[] = {
  [REGIOTAFEL_AXIS_TABLES] = "tables",   [REGIOTAFEL_AXIS_ORGANISATIONS] = "organisations",
  [REGIOTAFEL_AXIS_DOMAINS] = "domains", [REGIOTAFEL_AXIS_THEMES] = "themes",
  [REGIOTAFEL_AXIS_AREAS] = "areas",     [REGIOTAFEL_AXIS_PROJECTS] = "projects",
};

void
regiotafel_draft_add (RegiotafelDraft *self, RegiotafelSection section, char *text)
{
  RegiotafelCardLine line = { section, regiotafel_say (&headings[section], self->language), text, NULL, NULL, NULL };

  if (text == NULL)
    {
      g_ptr_array_set_size (self->named, 0);
      return;
    }
  line.evidence = g_new0 (char *, (gsize) self->named->len + 1);
  for (guint i = 0; i < self->named->len; i++)
    line.evidence[i] = g_strdup (g_ptr_array_index (self->named, i));
  g_ptr_array_set_size (self->named, 0);
  g_array_append_val (self->lines, line);
}

void
regiotafel_draft_add_as (RegiotafelDraft *self,
                         RegiotafelSection section,
                         const RegiotafelText *text,
                         const char *argument)
{
  regiotafel_draft_add (
      self, section, argument != NULL ? regiotafel_text_format (text, self->language, "text", argument, NULL) : NULL);
}

static void
set_subject (RegiotafelDraft *self, const char *id, const char *of)
{
  RegiotafelCardLine *line = &g_array_index (self->lines, RegiotafelCardLine, self->lines->len - 1);

  line->id = id;
  line->of = of;
}

void
regiotafel_draft_add_about (
    RegiotafelDraft *self, RegiotafelSection section, char *text, RegiotafelAxis axis, guint32 place)
{
  const char *id = self->snapshot->axes[axis].ids[place];

  regiotafel_draft_note (self, id);
  regiotafel_draft_add (self, section, text);
  set_subject (self, id, kinds_of_things[axis]);
}

void
regiotafel_draft_add_item (RegiotafelDraft *self, RegiotafelSection section, char *text, guint32 item)
{
  const char *id = self->snapshot->items[item].id;

  regiotafel_draft_note (self, id);
  regiotafel_draft_add (self, section, text);
  set_subject (self, id, "agenda-items");
}

void
regiotafel_draft_set_heading (RegiotafelDraft *self, const char *heading)
{
  g_array_index (self->lines, RegiotafelCardLine, self->lines->len - 1).heading = heading;
}

void
regiotafel_draft_note (RegiotafelDraft *self, const char *id)
{
  for (guint i = 0; i < self->named->len; i++)
    if (strcmp (g_ptr_array_index (self->named, i), id) == 0)
      return;
  g_ptr_array_add (self->named, (gpointer) id);
}

const char *
regiotafel_draft_name (RegiotafelDraft *self, RegiotafelAxis axis, guint32 place)
{
  regiotafel_draft_note (self, self->snapshot->axes[axis].ids[place]);
  return regiotafel_rules_get_name (self->snapshot, axis, place, self->language);
}

typedef struct
{
  const char *name;
  char *folded;
} Named;

static int
compare_named (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Named *) a)->folded, ((const Named *) b)->folded);
}

char *
regiotafel_draft_list (
    RegiotafelDraft *self, RegiotafelAxis axis, const guint32 *places, guint32 n, guint most, gboolean sorted)
{
  g_autofree Named *named = g_new (Named, MAX (n, 1));
  g_autofree const char **names = g_new (const char *, MAX (n, 1));

  if (n == 0)
    return NULL;
  for (guint32 i = 0; i < n; i++)
    {
      named[i].name = regiotafel_draft_name (self, axis, places[i]);
      named[i].folded = g_utf8_casefold (named[i].name, -1);
    }
  if (sorted)
    qsort (named, n, sizeof (Named), compare_named);
  for (guint32 i = 0; i < n; i++)
    {
      names[i] = named[i].name;
      g_free (named[i].folded);
    }
  return regiotafel_text_list (names, n, most, self->language);
}

char *
regiotafel_draft_join (GPtrArray *parts)
{
  char *text;

  g_ptr_array_add (parts, NULL);
  text = parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
  g_ptr_array_unref (parts);
  return text;
}

char *
regiotafel_draft_number (const RegiotafelDraft *self, double number)
{
  guint decimals = number == floor (number) ? 0 : number < 1 && number * 10 != floor (number * 10) ? 2 : 1;

  return regiotafel_text_number (number, decimals, self->language);
}

RegiotafelLevel
regiotafel_draft_nth_level (guint n)
{
  return (n + 1) % REGIOTAFEL_N_LEVELS;
}

char *
regiotafel_draft_of_tables (RegiotafelDraft *draft, guint32 n)
{
  static const RegiotafelText some = { "{n} of {all} ", "{n} van de {all} " };
  guint32 n_all = draft->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  g_autofree char *number = regiotafel_text_count (n, draft->language);
  g_autofree char *all = regiotafel_text_count (n_all, draft->language);

  if (n_all == 1)
    return g_strdup ("");
  return n > 0 ? regiotafel_text_format (&some, draft->language, "n", number, "all", all, NULL)
               : g_strconcat (all, " ", NULL);
}

char *
regiotafel_draft_levels (const RegiotafelDraft *self, const guint32 *counts)
{
  static const RegiotafelText some = { "{n} {level}", "{n} {level}" };
  static const RegiotafelText not_stated = { "{n} without a level", "{n} zonder niveau" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < REGIOTAFEL_N_LEVELS; i++)
    {
      RegiotafelLevel level = regiotafel_draft_nth_level (i);
      const char *word = regiotafel_word_of_level (level, self->language);
      g_autofree char *n = regiotafel_text_count (counts[level], self->language);

      if (counts[level] > 0)
        g_ptr_array_add (parts, regiotafel_text_format (word != NULL ? &some : &not_stated, self->language, "n", n,
                                                        "level", word != NULL ? word : "", NULL));
    }
  if (parts->len == 0)
    return NULL;
  return regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, self->language);
}

const char *
regiotafel_draft_level_heading (const RegiotafelDraft *self, RegiotafelLevel level)
{
  static const RegiotafelText levels[] = {
    [REGIOTAFEL_LEVEL_UNKNOWN] = { "No level", "Geen niveau" },
    [REGIOTAFEL_LEVEL_EXECUTIVE] = { "Executive", "Bestuur" },
    [REGIOTAFEL_LEVEL_POLICY] = { "Policy", "Beleid" },
    [REGIOTAFEL_LEVEL_CONTENT] = { "Content", "Inhoud" },
    [REGIOTAFEL_LEVEL_CASE] = { "Cases", "Casussen" },
  };

  return regiotafel_say (&levels[level], self->language);
}

char *
regiotafel_draft_titled (RegiotafelDraft *self, RegiotafelAxis axis, guint32 place)
{
  const char *name = regiotafel_draft_name (self, axis, place);
  const char *id = self->snapshot->axes[axis].ids[place];

  return strcmp (name, id) == 0 ? g_strdup (name) : g_strdup_printf ("%s (%s)", name, id);
}
