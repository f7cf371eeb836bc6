/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The story of what changed, ready for a newsletter: a paragraph for each subject, and last what is not known. Every
 * figure in it stands in the columns; tests/command/test_comparison_story.py holds it to that. */
#include "regiotafel-comparison-story-private.h"

#include <math.h>

#define NONE REGIOTAFEL_INDEX_NONE

RegiotafelBeforeAfter
regiotafel_story_count (const RegiotafelStory *self, RegiotafelWhat what, RegiotafelChange change)
{
  return self->answer->counts[what][change];
}

const RegiotafelChangeRow *
regiotafel_story_items (const RegiotafelStory *self, RegiotafelWhat what, RegiotafelChange change, guint32 *n)
{
  return regiotafel_comparison_get_items (self->answer, what, change, n);
}

void
regiotafel_story_begin (RegiotafelStory *self, const RegiotafelText *heading, char *sentence)
{
  if (sentence == NULL)
    return;
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  g_string_append (self->text, regiotafel_say (heading, self->language));
  regiotafel_phrase_append (self->text, sentence);
}

void
regiotafel_story_add (RegiotafelStory *self, const RegiotafelText *heading, gboolean *is_begun, char *sentence)
{
  if (sentence == NULL)
    return;
  if (*is_begun)
    regiotafel_phrase_append (self->text, sentence);
  else
    regiotafel_story_begin (self, heading, sentence);
  *is_begun = TRUE;
}

char *
regiotafel_story_list (const RegiotafelStory *self, GPtrArray *texts, guint most)
{
  /* "and 1 more" takes as much room as the name. */
  return regiotafel_text_list ((const char *const *) texts->pdata, texts->len, texts->len > most + 1 ? most : 0,
                               self->language);
}

GPtrArray *
regiotafel_story_collect_names (const RegiotafelStory *self,
                                const RegiotafelChangeRow *rows,
                                guint32 n,
                                gboolean of_other)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < n; i++)
    {
      RegiotafelCompared thing = of_other ? rows[i].other : rows[i].organisation;
      guint side = thing.places[REGIOTAFEL_AFTER] != NONE ? REGIOTAFEL_AFTER : REGIOTAFEL_BEFORE;
      gsize key = (gsize) thing.places[side] * 2 + side + 1;

      if (g_hash_table_add (seen, GSIZE_TO_POINTER (key)))
        g_ptr_array_add (names, (gpointer) (of_other ? regiotafel_tell_other (&self->teller, &rows[i])
                                                     : regiotafel_tell_organisation (&self->teller, &rows[i])));
    }
  return names;
}

/* ---- Between which dates ---- */

static gboolean
is_change (RegiotafelChange change)
{
  return change != REGIOTAFEL_CHANGE_STAYED && change != REGIOTAFEL_CHANGE_NOT_CONFIRMED
         && change != REGIOTAFEL_CHANGE_NOT_COVERED;
}

static gboolean
any_change (const RegiotafelStory *self)
{
  for (guint what = 0; what < REGIOTAFEL_N_WHATS; what++)
    for (guint change = 0; change < REGIOTAFEL_N_CHANGES; change++)
      if (self->answer->is_asked[what] && is_change (change)
          && (regiotafel_tell_has (regiotafel_story_count (self, what, change).before)
              || regiotafel_tell_has (regiotafel_story_count (self, what, change).after)))
        return TRUE;
  return FALSE;
}

static gboolean
any_not_covered (const RegiotafelStory *self)
{
  for (guint what = 0; what < REGIOTAFEL_N_WHATS; what++)
    {
      RegiotafelBeforeAfter number = regiotafel_story_count (self, what, REGIOTAFEL_CHANGE_NOT_COVERED);

      if (self->answer->is_asked[what] && what != REGIOTAFEL_WHAT_MEETINGS && what != REGIOTAFEL_WHAT_HOURS
          && (regiotafel_tell_has (number.before) || regiotafel_tell_has (number.after)))
        return TRUE;
    }
  return FALSE;
}

static char *
say_dates (const RegiotafelStory *self)
{
  static const RegiotafelText between
      = { "Between {from} and {to} this changed.", "Tussen {from} en {to} veranderde het volgende." };
  static const RegiotafelText between_nothing = { "Between {from} and {to} nothing changed of what is compared.",
                                                  "Tussen {from} en {to} veranderde niets van wat is vergeleken." };
  static const RegiotafelText backwards
      = { "This is told backwards: from {from} to {to}.", "Dit is achterstevoren verteld: van {from} naar {to}." };
  static const RegiotafelText between_unknown
      = { "Between {from} and {to} no change is known.", "Tussen {from} en {to} is geen verandering bekend." };
  static const RegiotafelText same_date
      = { "Both are as of {to}: what differs is what was recorded, not what happened since.",
          "Beide hebben peildatum {to}: wat verschilt is wat is vastgelegd, niet wat er sindsdien gebeurde." };
  static const RegiotafelText same = { "Both are as of {to}, and nothing differs of what is compared.",
                                       "Beide hebben peildatum {to}, en van wat is vergeleken verschilt niets." };
  static const RegiotafelText no_date
      = { "Not both have a date, so it cannot be told when this changed.",
          "Niet beide hebben een peildatum, dus is niet te zeggen wanneer dit veranderde." };
  static const RegiotafelText no_date_unknown = { "No change is known; not both have a date.",
                                                  "Er is geen verandering bekend; niet beide hebben een peildatum." };
  static const RegiotafelText no_date_nothing = { "Nothing differs of what is compared; not both have a date.",
                                                  "Van wat is vergeleken verschilt niets; niet beide hebben een "
                                                  "peildatum." };
  const RegiotafelDate *before = self->answer->snapshots[REGIOTAFEL_BEFORE]->date;
  const RegiotafelDate *after = self->answer->snapshots[REGIOTAFEL_AFTER]->date;
  g_autofree char *from = before != NULL ? regiotafel_text_date (before, self->language) : g_strdup ("");
  g_autofree char *to = after != NULL ? regiotafel_text_date (after, self->language) : g_strdup ("");
  gboolean any = any_change (self), is_known = !any_not_covered (self);
  const RegiotafelText *text = any ? &between : is_known ? &between_nothing : &between_unknown;

  if (self->answer->has_no_date)
    text = any ? &no_date : is_known ? &no_date_nothing : &no_date_unknown;
  else if (self->answer->is_same_date)
    text = any || !is_known ? &same_date : &same;
  else if (self->answer->is_backwards)
    text = &backwards;
  return regiotafel_text_format (text, self->language, "from", from, "to", to, NULL);
}

/* ---- Tables ---- */

/* "Board A (1 January 2026)" of what is new; "Board B (31 December 2025; succeeded by Board A)" of what ended. */
static char *
list_tables (const RegiotafelStory *self, RegiotafelChange change)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint32 n;
  const RegiotafelChangeRow *rows = regiotafel_story_items (self, REGIOTAFEL_WHAT_TABLES, change, &n);

  for (guint32 i = 0; i < n; i++)
    {
      g_autofree char *date = regiotafel_tell_date (&self->teller, rows[i].since);
      g_autofree char *went_on
          = change == REGIOTAFEL_CHANGE_ENDED ? regiotafel_tell_succession (&self->teller, &rows[i]) : NULL;
      const char *name = regiotafel_tell_table (&self->teller, &rows[i]);

      if (date != NULL && went_on != NULL)
        g_ptr_array_add (texts, g_strdup_printf ("%s (%s; %s)", name, date, went_on));
      else if (date != NULL || went_on != NULL)
        g_ptr_array_add (texts, g_strdup_printf ("%s (%s)", name, date != NULL ? date : went_on));
      else
        g_ptr_array_add (texts, g_strdup (name));
    }
  return regiotafel_story_list (self, texts, REGIOTAFEL_STORY_MOST_NAMES);
}

static void
tell_tables (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "Tables.", "Tafels." };
  static const RegiotafelText same = { "There {after?is|are} still {after}.", "Het {after?bleef|bleven} er {after}." };
  static const RegiotafelText other = { "There {before?was|were} {before}, there {after?is|are} {after} now.",
                                        "Het {before?was|waren} er {before}, nu {after?is|zijn} het er {after}." };
  static const RegiotafelText new
      = { "Of these {n} {n?is|are} new: {list}.", "Er {n?kwam|kwamen} er {n} bij: {list}." };
  static const RegiotafelText ended
      = { "Of those of then {n} ended: {list}.", "Er {n?stopte|stopten} er {n}: {list}." };
  RegiotafelBeforeAfter totals = self->answer->totals[REGIOTAFEL_WHAT_TABLES];
  double n_new = regiotafel_story_count (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_CHANGE_NEW).after;
  double n_ended = regiotafel_story_count (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_CHANGE_ENDED).before;
  gboolean is_same = totals.before == totals.after
                     && !regiotafel_tell_has (
                         regiotafel_story_count (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_CHANGE_NOT_COVERED).before);
  g_autofree char *before = regiotafel_tell_number (&self->teller, totals.before);
  g_autofree char *after = regiotafel_tell_number (&self->teller, totals.after);

  if (!self->answer->is_asked[REGIOTAFEL_WHAT_TABLES])
    return;
  regiotafel_story_begin (
      self, &heading,
      regiotafel_text_format (is_same ? &same : &other, self->language, "before", before, "after", after, NULL));
  for (guint i = 0; i < 2; i++)
    {
      double number = i == 0 ? n_new : n_ended;
      g_autofree char *n = regiotafel_tell_number (&self->teller, number);
      g_autofree char *list = NULL;

      if (!regiotafel_tell_has (number))
        continue;
      list = list_tables (self, i == 0 ? REGIOTAFEL_CHANGE_NEW : REGIOTAFEL_CHANGE_ENDED);
      regiotafel_phrase_append (
          self->text, regiotafel_text_format (i == 0 ? &new : &ended, self->language, "n", n, "list", list, NULL));
    }
}

/* ---- Contacts ---- */

/* Whether it is one that sat there itself, and not what several went on as. */
static gboolean
sat_itself (const RegiotafelStory *self, RegiotafelCompared organisation, guint side)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self->answer, REGIOTAFEL_AXIS_ORGANISATIONS);
  const RegiotafelCsr *tables = &self->answer->snapshots[side]->seats.columns;
  guint32 here = organisation.places[side], there = organisation.places[!side];

  return regiotafel_csr_degree (tables, here) > 0
         && (there == NONE || match->node_of[side][here] == match->node_of[!side][there]);
}

/* How many contacts came or went with organisations that sit nowhere any more, or sat nowhere before, where it is one
 * or two that did; else empty. */
static char *
say_through (const RegiotafelStory *self, RegiotafelChange change)
{
  static const RegiotafelText all[] = { { " (all since {list} left)", " (alle door het vertrek van {list})" },
                                        { " (all since {list} came)", " (alle door de komst van {list})" } };
  static const RegiotafelText first[]
      = { { " ({n} of them since {list} left", " ({n} daarvan door het vertrek van {list}" },
          { " ({n} of them since {list} came", " ({n} daarvan door de komst van {list}" } };
  static const RegiotafelText second[] = { { ", {n} since {list} left", ", {n} door dat van {list}" },
                                           { ", {n} since {list} came", ", {n} door die van {list}" } };
  guint came = change == REGIOTAFEL_CHANGE_ENDED ? 0 : 1;
  RegiotafelBeforeAfter counts = regiotafel_story_count (self, REGIOTAFEL_WHAT_CONTACTS, change);
  double n_all = came ? counts.after : counts.before, n_through = 0;
  guint n_found = 0;
  gboolean is_open = FALSE;
  GString *text = g_string_new (NULL);

  for (guint32 i = 0; i < self->answer->rows->len; i++)
    {
      const RegiotafelChangeRow *row = regiotafel_comparison_get_row (self->answer, i);
      double number = came ? row->after : row->before;
      g_autofree char *n = NULL;
      g_autofree char *part = NULL;

      if (row->level == REGIOTAFEL_CHANGE_LEVEL_ITEM)
        break;
      if (row->level != REGIOTAFEL_CHANGE_LEVEL_COUNT || row->what != REGIOTAFEL_WHAT_CONTACTS || row->change != change
          || (row->reason != REGIOTAFEL_REASON_UNSEATED && row->reason != REGIOTAFEL_REASON_SEATED))
        continue;
      if (!sat_itself (self, row->through, came ? REGIOTAFEL_AFTER : REGIOTAFEL_BEFORE))
        n_found = 2;
      n_through += number;
      n_found++;
      is_open = number != n_all;
      n = regiotafel_tell_number (&self->teller, number);
      part
          = regiotafel_text_format (number == n_all ? &all[came]
                                    : n_found == 1  ? &first[came]
                                                    : &second[came],
                                    self->language, "n", n, "list", regiotafel_tell_through (&self->teller, row), NULL);
      g_string_append (text, part);
    }
  if (n_through < 2 || n_found > 2)
    g_string_truncate (text, 0);
  else if (is_open)
    g_string_append_c (text, ')');
  return g_string_free (text, FALSE);
}

static void
add_cut_off (RegiotafelStory *self)
{
  static const RegiotafelText note
      = { "Note: {list} do not meet {other} anywhere any more; they met at {table} only.",
          "Let op: {list} spreken {other} nergens meer; dat deden zij alleen aan {table}." };
  g_autoptr (GPtrArray) found = regiotafel_comparison_find_cut_off (self->answer);

  for (guint i = 0; i < MIN (found->len, REGIOTAFEL_STORY_MOST_PLACES); i++)
    {
      const RegiotafelCutOff *one = g_ptr_array_index (found, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *list = NULL;

      for (guint j = 0; j < one->organisations->len; j++)
        g_ptr_array_add (names, (gpointer) regiotafel_comparison_get_name (
                                    self->answer, REGIOTAFEL_AXIS_ORGANISATIONS,
                                    g_array_index (one->organisations, RegiotafelCompared, j), self->language));
      list = regiotafel_story_list (self, names, REGIOTAFEL_STORY_MOST_NAMES);
      regiotafel_phrase_append (
          self->text,
          regiotafel_text_format (
              &note, self->language, "list", list, "other",
              regiotafel_comparison_get_name (self->answer, REGIOTAFEL_AXIS_ORGANISATIONS, one->other, self->language),
              "table",
              regiotafel_comparison_get_name (self->answer, REGIOTAFEL_AXIS_TABLES, one->table, self->language), NULL));
    }
}

static void
tell_contacts (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "Contacts.", "Contacten." };
  static const RegiotafelText changed = {
    "{after} {after?pair|pairs} of organisations {after?meets|meet}, and {before} did: {parts}.",
    "{after} {after?paar|paren} van organisaties {after?ontmoet|ontmoeten} elkaar, eerst {before}: {parts}.",
  };
  static const RegiotafelText none_before = {
    "{after} {after?pair|pairs} of organisations {after?meets|meet}, and none did: {parts}.",
    "{after} {after?paar|paren} van organisaties {after?ontmoet|ontmoeten} elkaar, eerst geen: {parts}.",
  };
  static const RegiotafelText none_after = {
    "No organisations meet, and {before} {before?pair|pairs} did: {parts}.",
    "Geen organisaties ontmoeten elkaar, eerst {before} {before?paar|paren}: {parts}.",
  };
  static const RegiotafelText came = { "{n} {n?is|are} new{through}", "{n} {n?is|zijn} nieuw{through}" };
  static const RegiotafelText went
      = { "{n} {n?meets|meet} nowhere any more{through}", "{n} {n?ontmoet|ontmoeten} elkaar nergens meer{through}" };
  static const RegiotafelText same = {
    "{after} {after?pair|pairs} of organisations {after?meets|meet}, the same as before.",
    "{after} {after?paar|paren} van organisaties {after?ontmoet|ontmoeten} elkaar, {after?hetzelfde|dezelfde} als "
    "eerst.",
  };
  RegiotafelBeforeAfter totals = self->answer->totals[REGIOTAFEL_WHAT_CONTACTS];
  double n_new = regiotafel_story_count (self, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_NEW).after;
  double n_lost = regiotafel_story_count (self, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_ENDED).before;
  g_autofree char *before = regiotafel_tell_number (&self->teller, totals.before);
  g_autofree char *after = regiotafel_tell_number (&self->teller, totals.after);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  const RegiotafelText *text = totals.before == 0 ? &none_before : totals.after == 0 ? &none_after : &changed;
  RegiotafelBeforeAfter unknown
      = regiotafel_story_count (self, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_NOT_COVERED);
  gboolean is_same = !regiotafel_tell_has (n_new) && !regiotafel_tell_has (n_lost);

  if (!self->answer->is_asked[REGIOTAFEL_WHAT_CONTACTS] || self->answer->contacts_are_left_out
      || self->answer->contacts_are_too_many || isnan (totals.before) || isnan (totals.after)
      || (is_same && (regiotafel_tell_has (unknown.before) || regiotafel_tell_has (unknown.after)))
      || (totals.before == 0 && totals.after == 0))
    return;
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *n = regiotafel_tell_number (&self->teller, i == 0 ? n_new : n_lost);
      g_autofree char *through = say_through (self, i == 0 ? REGIOTAFEL_CHANGE_NEW : REGIOTAFEL_CHANGE_ENDED);

      if (regiotafel_tell_has (i == 0 ? n_new : n_lost))
        g_ptr_array_add (
            parts, regiotafel_text_format (i == 0 ? &came : &went, self->language, "n", n, "through", through, NULL));
    }
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  regiotafel_story_begin (self, &heading,
                          regiotafel_text_format (is_same ? &same : text, self->language, "before", before, "after",
                                                  after, "parts", list, NULL));
  add_cut_off (self);
}

/* ---- Agendas and time ---- */

static void
tell_agendas (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "Agendas.", "Agenda’s." };
  static const RegiotafelText moves
      = { "{new} {new?item|items} came and {gone} went{finished}.",
          "Er {new?kwam|kwamen} {new} {new?punt|punten} bij en {gone?ging|gingen} er {gone} af{finished}." };
  static const RegiotafelText only_new
      = { "{new} {new?item|items} came{finished}.", "Er {new?kwam|kwamen} {new} {new?punt|punten} bij{finished}." };
  static const RegiotafelText only_gone
      = { "{gone} {gone?item|items} went{finished}.", "Er {gone?ging|gingen} {gone} {gone?punt|punten} af{finished}." };
  static const RegiotafelText only_finished
      = { "{n} {n?item was|items were} finished.", "{n} {n?punt is|punten zijn} afgerond." };
  static const RegiotafelText finished = { "; {n} {n?was|were} finished", "; {n} {n?is|zijn} afgerond" };
  double n_new = regiotafel_story_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_NEW).after;
  double n_gone = regiotafel_story_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_ENDED).before;
  double n_finished = regiotafel_story_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_FINISHED).before;
  g_autofree char *new = regiotafel_tell_number (&self->teller, n_new);
  g_autofree char *gone = regiotafel_tell_number (&self->teller, n_gone);
  g_autofree char *n = regiotafel_tell_number (&self->teller, n_finished);
  g_autofree char *part = NULL;
  const RegiotafelText *text = &moves;

  if (!self->answer->is_asked[REGIOTAFEL_WHAT_AGENDA]
      || !(regiotafel_tell_has (n_new) || regiotafel_tell_has (n_gone) || regiotafel_tell_has (n_finished)))
    return;
  part = regiotafel_tell_has (n_finished) ? regiotafel_text_format (&finished, self->language, "n", n, NULL)
                                          : g_strdup ("");
  if (!regiotafel_tell_has (n_gone))
    text = regiotafel_tell_has (n_new) ? &only_new : &only_finished;
  else if (!regiotafel_tell_has (n_new))
    text = &only_gone;
  regiotafel_story_begin (
      self, &heading,
      regiotafel_text_format (text, self->language, "new", new, "gone", gone, "n", n, "finished", part, NULL));
}

static void
tell_time (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "Time.", "Tijd." };
  static const RegiotafelText changed = { "All seats together take {after} hours a year, and took {before}.",
                                          "Alle stoelen samen kosten {after} uur per jaar, eerst {before}." };
  static const RegiotafelText same = { "All seats together take {after} hours a year, as they did.",
                                       "Alle stoelen samen kosten {after} uur per jaar, net als eerst." };
  RegiotafelBeforeAfter totals = self->answer->totals[REGIOTAFEL_WHAT_HOURS];
  g_autofree char *before = regiotafel_tell_number (&self->teller, totals.before);
  g_autofree char *after = regiotafel_tell_number (&self->teller, totals.after);

  /* A sum of nothing that is known is no time. */
  if (!self->answer->is_asked[REGIOTAFEL_WHAT_HOURS] || !regiotafel_tell_has (totals.before)
      || !regiotafel_tell_has (totals.after))
    return;
  regiotafel_story_begin (self, &heading,
                          regiotafel_text_format (totals.before == totals.after ? &same : &changed, self->language,
                                                  "before", before, "after", after, NULL));
}

/* ---- All of it ---- */

char *
regiotafel_comparison_dup_story (const RegiotafelComparisonAnswer *answer, RegiotafelLanguage language)
{
  guint32 n_before = answer->snapshots[REGIOTAFEL_BEFORE]->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n;
  guint32 n_after = answer->snapshots[REGIOTAFEL_AFTER]->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n;
  g_autofree guint8 *told_before = g_new0 (guint8, MAX (n_before, 1));
  g_autofree guint8 *told_after = g_new0 (guint8, MAX (n_after, 1));
  RegiotafelStory self = { { answer, language }, answer, language, g_string_new (NULL), { told_before, told_after } };

  regiotafel_phrase_append (self.text, say_dates (&self));
  tell_tables (&self);
  regiotafel_story_tell_seats (&self);
  regiotafel_story_tell_chairs (&self);
  regiotafel_story_tell_persons (&self);
  tell_contacts (&self);
  tell_agendas (&self);
  tell_time (&self);
  regiotafel_story_tell_not_known (&self);
  return g_string_free (self.text, FALSE);
}
