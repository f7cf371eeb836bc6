/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said of a comparison as a whole, and of the rows that count; that of the changes themselves is in
 * regiotafel-comparison-rows.c, the story in regiotafel-comparison-story.c. */
#include "regiotafel-comparison-words-private.h"

#include <math.h>

#include "regiotafel-phrases-private.h"
#include "regiotafel-version-macros.h"
#include "regiotafel-vocabulary-private.h"

/* ---- Rows that count ---- */

static const RegiotafelText whats[REGIOTAFEL_N_WHATS] = {
  [REGIOTAFEL_WHAT_TABLES] = { "Tables", "Tafels" },
  [REGIOTAFEL_WHAT_SEATS] = { "Seats", "Stoelen" },
  [REGIOTAFEL_WHAT_ROLES] = { "Roles", "Rollen" },
  [REGIOTAFEL_WHAT_REPRESENTATION] = { "Representation", "Vertegenwoordiging" },
  [REGIOTAFEL_WHAT_AGENDA] = { "Items on agendas", "Agendapunten" },
  [REGIOTAFEL_WHAT_PROJECTS] = { "Projects", "Projecten" },
  [REGIOTAFEL_WHAT_AREAS] = { "Areas", "Gebieden" },
  [REGIOTAFEL_WHAT_COVERAGE] = { "Areas of tables", "Gebieden van tafels" },
  [REGIOTAFEL_WHAT_THEMES] = { "Themes of tables", "Thema’s van tafels" },
  [REGIOTAFEL_WHAT_CONTACTS] = { "Contacts", "Contacten" },
  [REGIOTAFEL_WHAT_MEETINGS] = { "Meetings a year", "Bijeenkomsten per jaar" },
  [REGIOTAFEL_WHAT_HOURS] = { "Hours a year", "Uren per jaar" },
  [REGIOTAFEL_WHAT_ORGANISATIONS] = { "Organisations", "Organisaties" },
  [REGIOTAFEL_WHAT_PERSONS] = { "Persons", "Personen" },
};

static const RegiotafelText changes[REGIOTAFEL_N_CHANGES] = {
  [REGIOTAFEL_CHANGE_STAYED] = { "stayed", "gebleven" },
  [REGIOTAFEL_CHANGE_NOT_CONFIRMED] = { "not confirmed again", "niet opnieuw bevestigd" },
  [REGIOTAFEL_CHANGE_SUCCEEDED] = { "succeeded", "opgevolgd" },
  [REGIOTAFEL_CHANGE_JOINED] = { "joined", "erbij gekomen" },
  [REGIOTAFEL_CHANGE_LEFT] = { "left", "vertrokken" },
  [REGIOTAFEL_CHANGE_AT_NEW_TABLE] = { "at new tables", "aan nieuwe tafels" },
  [REGIOTAFEL_CHANGE_AT_ENDED_TABLE] = { "at ended tables", "aan gestopte tafels" },
  [REGIOTAFEL_CHANGE_NEW] = { "new", "nieuw" },
  [REGIOTAFEL_CHANGE_ENDED] = { "gone", "verdwenen" },
  [REGIOTAFEL_CHANGE_FINISHED] = { "finished", "afgerond" },
  [REGIOTAFEL_CHANGE_CHANGED] = { "changed", "gewijzigd" },
  [REGIOTAFEL_CHANGE_UNSEATED] = { "at no table any more", "nergens meer aan tafel" },
  [REGIOTAFEL_CHANGE_SEATED] = { "at a table for the first time", "voor het eerst aan tafel" },
  [REGIOTAFEL_CHANGE_REUSED] = { "with an id of another", "met een id van een ander" },
  [REGIOTAFEL_CHANGE_NOT_COVERED] = { "not known", "niet bekend" },
};

static char *
say_count (const RegiotafelTeller *self, const RegiotafelChangeRow *row)
{
  static const RegiotafelText total = { "{what}: {before} then, {after} now.", "{what}: toen {before}, nu {after}." };
  static const RegiotafelText both = { "{what}, {change}: {before} of then, {after} of now.",
                                       "{what}, {change}: {before} van toen, {after} van nu." };
  static const RegiotafelText one = { "{what}, {change}: {n}.", "{what}, {change}: {n}." };
  static const RegiotafelText through
      = { "{what}, {change} through {through}: {n}.", "{what}, {change} door {through}: {n}." };
  g_autofree char *before = regiotafel_tell_number (self, row->before);
  g_autofree char *after = regiotafel_tell_number (self, row->after);
  const RegiotafelText *text = row->change == REGIOTAFEL_N_CHANGES                                      ? &total
                               : isnan (row->before) || isnan (row->after) || row->before == row->after ? &one
                                                                                                        : &both;
  gboolean is_through = regiotafel_compared_is (row->through);
  const char *change = row->change < REGIOTAFEL_N_CHANGES ? regiotafel_say (&changes[row->change], self->language) : "";

  return regiotafel_text_format (is_through ? &through : text, self->language, "through",
                                 is_through ? regiotafel_tell_through (self, row) : "", "what",
                                 regiotafel_say (&whats[row->what], self->language), "change", change, "before", before,
                                 "after", after, "n", isnan (row->after) ? before : after, NULL);
}

/* ---- Continuity ---- */

static char *
say_years (const RegiotafelTeller *self, double years)
{
  return regiotafel_text_number (years, 1, self->language);
}

/* Of all tables together: the mean over seats whose start is known, and how many these are. */
static double
get_mean_tenure (const RegiotafelComparisonAnswer *self, guint64 *n_known, guint64 *n_all)
{
  double sum = 0;

  *n_known = *n_all = 0;
  for (guint i = 0; i < self->continuity->len; i++)
    {
      const RegiotafelContinuityRow *row = &g_array_index (self->continuity, RegiotafelContinuityRow, i);

      if (row->what != REGIOTAFEL_WHAT_TABLES || row->thing.places[REGIOTAFEL_AFTER] == REGIOTAFEL_INDEX_NONE)
        continue;
      if (row->n_tenures > 0)
        sum += row->tenure * row->n_tenures;
      *n_known += row->n_tenures;
      *n_all += regiotafel_csr_degree (&self->snapshots[REGIOTAFEL_AFTER]->seats.rows,
                                       row->thing.places[REGIOTAFEL_AFTER]);
    }
  return *n_known > 0 ? sum / *n_known : NAN;
}

/* The table that kept the smallest part of its participants; NULL when all kept all. */
static const RegiotafelContinuityRow *
find_lowest (const RegiotafelComparisonAnswer *self, guint64 *n, guint64 *n_kept)
{
  const RegiotafelContinuityRow *lowest = NULL;

  *n = *n_kept = 0;
  for (guint i = 0; i < self->continuity->len; i++)
    {
      const RegiotafelContinuityRow *row = &g_array_index (self->continuity, RegiotafelContinuityRow, i);

      if (row->what != REGIOTAFEL_WHAT_TABLES || !row->is_comparable || row->n_before == 0)
        continue;
      (*n)++;
      if (row->n_shared == row->n_before)
        (*n_kept)++;
      /* Without a division, so that equals are equal. */
      else if (lowest == NULL
               || (guint64) row->n_shared * lowest->n_before < (guint64) lowest->n_shared * row->n_before)
        lowest = row;
    }
  return lowest;
}

static char *
say_continuity (const RegiotafelTeller *self)
{
  static const RegiotafelText kept = { "{kept} of {n} tables that stayed kept all participants.",
                                       "{kept} van de {n} tafels die bleven {kept?hield|hielden} alle deelnemers." };
  static const RegiotafelText one
      = { "The one table of which it can be told {kept?kept|did not keep} all participants.",
          "De ene tafel waarvan het te zeggen is, hield {kept?alle|niet alle} deelnemers." };
  static const RegiotafelText none
      = { "Of no table it can be told who stayed.", "Van geen tafel is te zeggen wie er bleef." };
  static const RegiotafelText fewest
      = { "The smallest part stayed at {table}: {s} of {a}.", "Het kleinste deel bleef bij {table}: {s} van de {a}." };
  static const RegiotafelText tenure = {
    "Who sits at a table now has been there for {years} years on average, as far as the start is known ({known} of "
    "{all} "
    "{all?seat|seats}); since they still sit there, it will be longer.",
    "Wie nu aan tafel zit, zit daar gemiddeld {years} jaar, voor zover het begin bekend is ({known} van {all} "
    "{all?stoel|stoelen}); omdat zij er nog zitten, wordt dat langer.",
  };
  guint64 n_tables, n_kept, n_known, n_all;
  const RegiotafelContinuityRow *lowest = find_lowest (self->answer, &n_tables, &n_kept);
  double mean = get_mean_tenure (self->answer, &n_known, &n_all);
  g_autofree char *n = regiotafel_text_count (n_tables, self->language);
  g_autofree char *n_all_kept = regiotafel_text_count (n_kept, self->language);
  GString *text = g_string_new (NULL);

  regiotafel_phrase_append (text, regiotafel_text_format (n_tables > 1    ? &kept
                                                          : n_tables == 1 ? &one
                                                                          : &none,
                                                          self->language, "n", n, "kept", n_all_kept, NULL));
  if (lowest != NULL)
    {
      g_autofree char *s = regiotafel_text_count (lowest->n_shared, self->language);
      g_autofree char *a = regiotafel_text_count (lowest->n_before, self->language);

      regiotafel_phrase_append (
          text, regiotafel_text_format (&fewest, self->language, "table",
                                        regiotafel_comparison_get_name (self->answer, REGIOTAFEL_AXIS_TABLES,
                                                                        lowest->thing, self->language),
                                        "s", s, "a", a, NULL));
    }
  if (!isnan (mean))
    {
      g_autofree char *years = say_years (self, mean);
      g_autofree char *known = regiotafel_text_count (n_known, self->language);
      g_autofree char *all = regiotafel_text_count (n_all, self->language);

      regiotafel_phrase_append (
          text, regiotafel_text_format (&tenure, self->language, "years", years, "known", known, "all", all, NULL));
    }
  return g_string_free (text, FALSE);
}

static char *
say_continuity_row (const RegiotafelTeller *self, const RegiotafelContinuityRow *row)
{
  static const RegiotafelText of_table
      = { "{name}: of {a} {a?participant|participants} {s} stayed, and there {b?is|are} {b} now.",
          "{name}: van {a} {a?deelnemer|deelnemers} {s?bleef|bleven} er {s}, en nu {b?is|zijn} het er {b}." };
  static const RegiotafelText nobody_then = { "{name}: of then nobody is known, and there {b?is|are} {b} now.",
                                              "{name}: van toen is niemand bekend, en nu {b?is|zijn} het er {b}." };
  static const RegiotafelText nowhere_then = { "{name}: of then no table is known, and it sits at {b} now.",
                                               "{name}: van toen is geen tafel bekend, en nu aan {b}." };
  static const RegiotafelText nowhere_now = { "{name}: sat at {a} {a?table|tables}, and sits at none of these now.",
                                              "{name}: zat aan {a} {a?tafel|tafels}, en nu aan geen daarvan." };
  static const RegiotafelText unknown
      = { "{name}: it cannot be told who stayed.", "{name}: er is niet te zeggen wie er bleef." };
  static const RegiotafelText of_organisation
      = { "{name}: sat at {a} {a?table|tables}, still sits at {s} of these, and at {b} in all now.",
          "{name}: zat aan {a} {a?tafel|tafels}, zit nog aan {s} daarvan, en nu aan {b} in totaal." };
  static const RegiotafelText seen_once
      = { "{name}: was there on one of the two dates only.", "{name}: was er op maar een van beide data." };
  static const RegiotafelText tenure = { "On average {years} years at it, as far as the start is known (of {n}).",
                                         "Gemiddeld {years} jaar daar, voor zover het begin bekend is (van {n})." };
  static const RegiotafelText chair = { "The chair: {years} years.", "De voorzitter: {years} jaar." };
  static const RegiotafelText chairs = { "As chair: {years} years.", "Als voorzitter: {years} jaar." };
  static const RegiotafelText first = { "First seen {date}.", "Voor het eerst gezien {date}." };
  static const RegiotafelText last = { "Last seen {date}.", "Voor het laatst gezien {date}." };
  gboolean is_table = row->what == REGIOTAFEL_WHAT_TABLES;
  const char *name = regiotafel_comparison_get_name (
      self->answer, is_table ? REGIOTAFEL_AXIS_TABLES : REGIOTAFEL_AXIS_ORGANISATIONS, row->thing, self->language);
  g_autofree char *a = regiotafel_text_count (row->n_before, self->language);
  g_autofree char *b = regiotafel_text_count (row->n_after, self->language);
  g_autofree char *s = regiotafel_text_count (row->n_shared, self->language);
  g_autofree char *n = regiotafel_text_count (row->n_tenures, self->language);
  g_autofree char *first_seen = regiotafel_tell_when (self, row->first_seen);
  g_autofree char *last_seen = regiotafel_tell_when (self, row->last_seen);
  const RegiotafelText *text = !row->is_comparable ? &seen_once : is_table ? &of_table : &of_organisation;
  GString *sentence = g_string_new (NULL);

  /* What is not covered is in neither number. */
  if (row->is_comparable && row->n_before == 0 && is_table)
    text = row->n_after == 0 ? &unknown : &nobody_then;
  else if (row->is_comparable && row->n_before == 0 && row->n_after > 0)
    text = &nowhere_then;
  else if (row->is_comparable && !is_table && row->n_after == 0)
    text = &nowhere_now;
  regiotafel_phrase_append (sentence, regiotafel_text_format (text, self->language, "name", name != NULL ? name : "?",
                                                              "a", a, "b", b, "s", s, NULL));
  if (!isnan (row->tenure))
    {
      g_autofree char *years = say_years (self, row->tenure);

      regiotafel_phrase_append (sentence,
                                regiotafel_text_format (&tenure, self->language, "years", years, "n", n, NULL));
    }
  if (!isnan (row->chair_tenure))
    {
      g_autofree char *years = say_years (self, row->chair_tenure);

      regiotafel_phrase_append (
          sentence, regiotafel_text_format (is_table ? &chair : &chairs, self->language, "years", years, NULL));
    }
  if (*first_seen != '\0')
    regiotafel_phrase_append (sentence, regiotafel_text_format (&first, self->language, "date", first_seen + 1, NULL));
  /* Of what is still there it goes without saying. */
  if (*last_seen != '\0' && row->thing.places[REGIOTAFEL_AFTER] == REGIOTAFEL_INDEX_NONE)
    regiotafel_phrase_append (sentence, regiotafel_text_format (&last, self->language, "date", last_seen + 1, NULL));
  return g_string_free (sentence, FALSE);
}

/* ---- All of it ---- */

char *
regiotafel_comparison_dup_sentence (const RegiotafelComparisonAnswer *self, RegiotafelLanguage language)
{
  const RegiotafelTeller teller = { self, language };

  return self->aspect == REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY ? say_continuity (&teller)
                                                                 : regiotafel_comparison_dup_story (self, language);
}

char *
regiotafel_comparison_dup_row_sentence (gconstpointer data, guint32 place, RegiotafelLanguage language)
{
  const RegiotafelComparisonAnswer *self = data;
  const RegiotafelTeller teller = { self, language };
  const RegiotafelChangeRow *row;

  if (self->aspect == REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY)
    return say_continuity_row (&teller, &g_array_index (self->continuity, RegiotafelContinuityRow, place));
  row = regiotafel_comparison_get_row (self, place);
  return row->level == REGIOTAFEL_CHANGE_LEVEL_ITEM ? regiotafel_comparison_dup_item_sentence (&teller, row)
                                                    : say_count (&teller, row);
}

char *
regiotafel_comparison_dup_ground (const RegiotafelComparisonAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText both = { "Then: {before}. Now: {after}.", "Toen: {before}. Nu: {after}." };
  g_autofree char *before = regiotafel_snapshot_dup_ground (self->snapshots[REGIOTAFEL_BEFORE], language);
  g_autofree char *after = regiotafel_snapshot_dup_ground (self->snapshots[REGIOTAFEL_AFTER], language);

  return regiotafel_text_format (&both, language, "before", before, "after", after, NULL);
}

char *
regiotafel_comparison_dup_methods (const RegiotafelComparisonAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText same = {
    "Things are the same when they have the same id, or that of a duplicate that was merged into them. Organisations "
    "and "
    "areas were mapped to their last successor on both dates before seats and contacts were compared; tables were not: "
    "one that was succeeded ended, and its successor is new.",
    "Iets is hetzelfde als het dezelfde id heeft, of die van een dubbele die ermee is samengevoegd. Organisaties en "
    "gebieden zijn voor beide data op hun laatste opvolger afgebeeld voordat stoelen en contacten zijn vergeleken; "
    "tafels "
    "niet: een tafel die is opgevolgd is gestopt, en haar opvolger is nieuw.",
  };
  static const RegiotafelText seats = {
    "A seat is an organisation at a table, in whatever standing. What one of the two does not cover is neither a "
    "departure "
    "nor an arrival.",
    "Een stoel is een organisatie aan een tafel, in welke hoedanigheid ook. Wat een van de twee niet dekt is geen "
    "vertrek en "
    "geen komst.",
  };
  static const RegiotafelText contacts
      = { "A contact is a pair of organisations that sit at one table or more together (Breiger 1974, "
          "doi:10.2307/2576011).",
          "Een contact is een paar organisaties dat samen aan een of meer tafels zit (Breiger 1974, "
          "doi:10.2307/2576011)." };
  static const RegiotafelText hours
      = { "Hours are those of meetings times those who sit there, tables about single clients included.",
          "Uren zijn die van bijeenkomsten maal wie er zit, casustafels meegeteld." };
  static const RegiotafelText measures = {
    "Retention is what stayed of what was there, the Jaccard coefficient (Jaccard 1901) what stayed of all that was "
    "there "
    "on either date, after succession and without what is not covered. Tenure is counted from the start of a "
    "membership "
    "to the later date, of those whose start is known and who sit there then: it is censored at that date, and a least "
    "time.",
    "Behoud is wat bleef van wat er was, de Jaccard-coëfficiënt (Jaccard 1901) wat bleef van alles wat er op een van "
    "beide "
    "data was, na opvolging en zonder wat niet is gedekt. Zittingsduur is geteld van het begin van een deelname tot de "
    "latere datum, van wie het begin bekend is en wie er dan zit: op die datum afgebroken, en dus een minimum.",
  };
  static const RegiotafelText version = { "libregiotafel {version}.", "libregiotafel {version}." };
  GString *methods = g_string_new (NULL);

  regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&same, language)));
  regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&seats, language)));
  if (self->aspect == REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY)
    regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&measures, language)));
  else
    {
      regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&contacts, language)));
      regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&hours, language)));
    }
  regiotafel_phrase_append (methods,
                            regiotafel_text_format (&version, language, "version", REGIOTAFEL_VERSION_STRING, NULL));
  return g_string_free (methods, FALSE);
}
