/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a story tells is not known. */
#include "regiotafel-comparison-story-private.h"

#define NONE REGIOTAFEL_INDEX_NONE

static char *
say_not_confirmed (const RegiotafelStory *self)
{
  static const RegiotafelText one = { "{table} was not confirmed again{checked}; its {n} {n?seat is that|seats are "
                                      "those} of then.",
                                      "{table} is niet opnieuw bevestigd{checked}; de {n} {n?stoel daar is die|stoelen "
                                      "daar zijn die} van toen." };
  static const RegiotafelText last_checked = { " (last checked {date})", " (laatst gecontroleerd {date})" };
  static const RegiotafelText many
      = { "{k} tables were not confirmed again; their {n} seats are those of then: {list}.",
          "{k} tafels zijn niet opnieuw bevestigd; hun {n} stoelen zijn die van toen: "
          "{list}." };
  guint32 n_rows;
  const RegiotafelChangeRow *rows
      = regiotafel_story_items (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_NOT_CONFIRMED, &n_rows);
  RegiotafelSnapshot *later = self->answer->snapshots[REGIOTAFEL_AFTER];
  g_autofree char *n = regiotafel_tell_number (
      &self->teller, regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_NOT_CONFIRMED).after);
  g_autofree char *k = regiotafel_tell_number (&self->teller, n_rows);

  if (n_rows == 1)
    {
      const RegiotafelDate *verified
          = later->details[REGIOTAFEL_AXIS_TABLES][rows->table.places[REGIOTAFEL_AFTER]].verified;
      g_autofree char *words = verified != NULL ? regiotafel_dup_words_of_date (verified, self->language) : NULL;
      g_autofree char *checked
          = words != NULL ? regiotafel_text_format (&last_checked, self->language, "date", words, NULL) : g_strdup ("");

      return regiotafel_text_format (&one, self->language, "table", regiotafel_tell_table (&self->teller, rows),
                                     "checked", checked, "n", n, NULL);
    }
  if (n_rows > 1)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *list = NULL;

      for (guint32 i = 0; i < n_rows; i++)
        g_ptr_array_add (names, (gpointer) regiotafel_tell_table (&self->teller, &rows[i]));
      list = regiotafel_story_list (self, names, REGIOTAFEL_STORY_MOST_NAMES);
      return regiotafel_text_format (&many, self->language, "k", k, "n", n, "list", list, NULL);
    }
  return NULL;
}

/* Tables that one side does not have, without its telling that they were not there. */
static char *
say_not_covered_tables (const RegiotafelStory *self, guint side)
{
  static const RegiotafelText texts[] = {
    { "{n} {n?table|tables} of then {n?is|are} not in the later inventory; whether {n?it|they} ended is not known: "
      "{list}.",
      "{n} {n?tafel|tafels} van toen {n?staat|staan} niet in de latere inventarisatie; of {n?die is|ze zijn} gestopt, "
      "is "
      "niet bekend: {list}." },
    { "{n} {n?table|tables} of now {n?is|are} not in the earlier inventory; whether {n?it is|they are} new is not "
      "known: {list}.",
      "{n} {n?tafel|tafels} van nu {n?staat|staan} niet in de eerdere inventarisatie; of {n?die|ze} nieuw {n?is|zijn}, "
      "is "
      "niet bekend: {list}." },
  };
  RegiotafelBeforeAfter number = regiotafel_story_count (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_CHANGE_NOT_COVERED);
  g_autofree char *n = regiotafel_tell_number (&self->teller, side == REGIOTAFEL_BEFORE ? number.before : number.after);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint32 n_rows;
  const RegiotafelChangeRow *rows
      = regiotafel_story_items (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_CHANGE_NOT_COVERED, &n_rows);

  if (!regiotafel_tell_has (side == REGIOTAFEL_BEFORE ? number.before : number.after))
    return NULL;
  for (guint32 i = 0; i < n_rows; i++)
    if (rows[i].table.places[side] != NONE)
      g_ptr_array_add (names, (gpointer) regiotafel_tell_table (&self->teller, &rows[i]));
  list = regiotafel_story_list (self, names, REGIOTAFEL_STORY_MOST_NAMES);
  return regiotafel_text_format (&texts[side], self->language, "n", n, "list", list, NULL);
}

static char *
say_not_covered (const RegiotafelStory *self, RegiotafelWhat what, guint side)
{
  static const RegiotafelText seats[] = {
    { "Of {n} {n?seat|seats} of then it is not known whether {n?it is|they are} still there.",
      "Van {n} {n?stoel|stoelen} van toen is niet bekend of {n?die|ze} er nog {n?is|zijn}." },
    { "Of {n} {n?seat|seats} of now it is not known whether {n?it was|they were} there then.",
      "Van {n} {n?stoel|stoelen} van nu is niet bekend of {n?die|ze} er toen al {n?was|waren}." },
  };
  static const RegiotafelText contacts[] = {
    { "Of {n} {n?pair|pairs} of organisations that met then it is not known whether they still do.",
      "Van {n} {n?paar organisaties dat elkaar toen ontmoette|paren organisaties die elkaar toen ontmoetten} is niet "
      "bekend of dat nog zo is." },
    { "Of {n} {n?pair|pairs} of organisations that meet now it is not known whether they did then.",
      "Van {n} {n?paar organisaties dat elkaar nu ontmoet|paren organisaties die elkaar nu ontmoeten} is niet bekend "
      "of dat toen al zo was." },
  };
  RegiotafelBeforeAfter number = regiotafel_story_count (self, what, REGIOTAFEL_CHANGE_NOT_COVERED);
  double this_side = side == REGIOTAFEL_BEFORE ? number.before : number.after;
  g_autofree char *n = regiotafel_tell_number (&self->teller, this_side);

  if (!self->answer->is_asked[what] || !regiotafel_tell_has (this_side))
    return NULL;
  return regiotafel_text_format (what == REGIOTAFEL_WHAT_SEATS ? &seats[side] : &contacts[side], self->language, "n", n,
                                 NULL);
}

/* One id for two bodies. */
static char *
say_reused (const RegiotafelStory *self)
{
  static const RegiotafelText one = { "“{from}” and “{to}” have one id and are not the same; they are taken for two.",
                                      "“{from}” en “{to}” hebben één id en zijn niet dezelfde; ze zijn voor twee "
                                      "gehouden." };
  GString *text = g_string_new (NULL);

  for (guint what = 0; what < REGIOTAFEL_N_WHATS; what++)
    {
      guint32 n;
      const RegiotafelChangeRow *rows = regiotafel_story_items (self, what, REGIOTAFEL_CHANGE_REUSED, &n);

      for (guint32 i = 0; i < MIN (n, REGIOTAFEL_STORY_MOST_PLACES); i++)
        regiotafel_phrase_append (
            text, regiotafel_text_format (&one, self->language, "from",
                                          regiotafel_comparison_get_text (self->answer, rows[i].from), "to",
                                          regiotafel_comparison_get_text (self->answer, rows[i].to), NULL));
    }
  return g_string_free (text, text->len == 0);
}

void
regiotafel_story_tell_not_known (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "Not known.", "Niet bekend." };
  static const RegiotafelText nobody[] = {
    { "The earlier inventory tells of nobody at any table, so that nobody is said to have come.",
      "De eerdere inventarisatie noemt niemand aan enige tafel; van niemand is dus gezegd dat die erbij kwam." },
    { "The later inventory tells of nobody at any table, so that nobody is said to have left.",
      "De latere inventarisatie noemt niemand aan enige tafel; van niemand is dus gezegd dat die vertrok." },
  };
  static const RegiotafelText too_many
      = { "There are more contacts than can be compared.", "Er zijn meer contacten dan te vergelijken is." };
  static const RegiotafelText persons = { "Of persons one side tells nothing, so that they are not compared.",
                                          "Van personen is aan één kant niets bekend; ze zijn dus niet vergeleken." };
  static const RegiotafelText hours = { "Of {n} {n?table|tables} of now it is not known how much time they take.",
                                        "Van {n} {n?tafel|tafels} van nu is niet bekend hoeveel tijd {n?die kost|ze "
                                        "kosten}." };
  const RegiotafelComparisonAnswer *answer = self->answer;
  double n_hours = regiotafel_story_count (self, REGIOTAFEL_WHAT_HOURS, REGIOTAFEL_CHANGE_NOT_COVERED).after;
  gboolean is_begun = FALSE;

  if (answer->is_asked[REGIOTAFEL_WHAT_SEATS])
    regiotafel_story_add (self, &heading, &is_begun, say_not_confirmed (self));
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      if (answer->is_asked[REGIOTAFEL_WHAT_TABLES])
        regiotafel_story_add (self, &heading, &is_begun, say_not_covered_tables (self, side));
      if (answer->is_asked[REGIOTAFEL_WHAT_SEATS] && answer->seats_are_unknown[side])
        regiotafel_story_add (self, &heading, &is_begun, g_strdup (regiotafel_say (&nobody[side], self->language)));
      regiotafel_story_add (self, &heading, &is_begun, say_not_covered (self, REGIOTAFEL_WHAT_SEATS, side));
      regiotafel_story_add (self, &heading, &is_begun, say_not_covered (self, REGIOTAFEL_WHAT_CONTACTS, side));
    }
  if (answer->is_asked[REGIOTAFEL_WHAT_CONTACTS] && answer->contacts_are_too_many)
    regiotafel_story_add (self, &heading, &is_begun, g_strdup (regiotafel_say (&too_many, self->language)));
  if (answer->is_asked[REGIOTAFEL_WHAT_PERSONS]
      && answer->persons_are_known[REGIOTAFEL_BEFORE] != answer->persons_are_known[REGIOTAFEL_AFTER])
    regiotafel_story_add (self, &heading, &is_begun, g_strdup (regiotafel_say (&persons, self->language)));
  if (answer->is_asked[REGIOTAFEL_WHAT_HOURS] && regiotafel_tell_has (n_hours)
      && regiotafel_tell_has (answer->totals[REGIOTAFEL_WHAT_HOURS].after))
    {
      g_autofree char *n = regiotafel_tell_number (&self->teller, n_hours);

      regiotafel_story_add (self, &heading, &is_begun, regiotafel_text_format (&hours, self->language, "n", n, NULL));
    }
  regiotafel_story_add (self, &heading, &is_begun, say_reused (self));
}
