/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an overview says: how many tables, which were meant, and what to leave out when there are none. */
#include "regiotafel-overview-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-version-macros.h"
#include "regiotafel-vocabulary-private.h"

static void
append_sentence (GString *text, char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

/* "level: policy" */
static char *
say_facet (const RegiotafelOverviewAnswer *self, RegiotafelFacet facet, RegiotafelLanguage language)
{
  static const RegiotafelText level = { "level: {value}", "niveau: {value}" };
  static const RegiotafelText kind = { "kind: {value}", "soort: {value}" };
  static const RegiotafelText theme = { "theme: {value}", "thema: {value}" };
  static const RegiotafelText domain = { "domain: {value}", "domein: {value}" };
  static const RegiotafelText area = { "area: {value}", "gebied: {value}" };
  static const RegiotafelText organisation = { "organisation: {value}", "organisatie: {value}" };
  static const RegiotafelText in_scope = { "within the inclusion rule", "binnen het criterium" };
  static const RegiotafelText out_of_scope = { "outside the inclusion rule", "buiten het criterium" };
  static const RegiotafelText confirmed = { "confirmed", "bevestigd" };
  static const RegiotafelText not_confirmed = { "not confirmed", "niet bevestigd" };
  guint32 place = self->places[facet];
  RegiotafelAxis axis;
  const RegiotafelText *text;
  const char *value;

  switch (facet)
    {
    case REGIOTAFEL_FACET_LEVEL:
      return regiotafel_text_format (&level, language, "value", regiotafel_word_of_level (place, language), NULL);
    case REGIOTAFEL_FACET_KIND:
      return regiotafel_text_format (&kind, language, "value", regiotafel_word_of_kind (place, language), NULL);
    case REGIOTAFEL_FACET_IN_SCOPE:
      return g_strdup (regiotafel_say (place == REGIOTAFEL_TRISTATE_YES ? &in_scope : &out_of_scope, language));
    case REGIOTAFEL_FACET_CONFIRMED:
      return g_strdup (regiotafel_say (place == REGIOTAFEL_TRISTATE_YES ? &confirmed : &not_confirmed, language));
    case REGIOTAFEL_FACET_THEME:
      axis = REGIOTAFEL_AXIS_THEMES;
      text = &theme;
      break;
    case REGIOTAFEL_FACET_DOMAIN:
      axis = REGIOTAFEL_AXIS_DOMAINS;
      text = &domain;
      break;
    case REGIOTAFEL_FACET_AREA:
      axis = REGIOTAFEL_AXIS_AREAS;
      text = &area;
      break;
    default:
      axis = REGIOTAFEL_AXIS_ORGANISATIONS;
      text = &organisation;
    }
  value = regiotafel_rules_get_name (self->snapshot, axis, place, language);
  return regiotafel_text_format (text, language, "value", value, NULL);
}

static char *
say_facets (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language)
{
  GString *all = g_string_new (NULL);

  for (guint facet = 0; facet < REGIOTAFEL_N_FACETS; facet++)
    if (self->asked & (1u << facet))
      {
        g_autofree char *one = say_facet (self, facet, language);

        g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "", one);
      }
  return g_string_free (all, FALSE);
}

/* "7 executive, 8 policy and 1 of which the level is not stated"; NULL when there is one level only. */
static char *
say_levels (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText some = { "{n} {level}", "{n} {level}" };
  static const RegiotafelText not_stated = { "{n} without a level", "{n} zonder niveau" };
  guint32 counts[REGIOTAFEL_LEVEL_CASE + 1] = { 0 };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint32 row = 0; row < self->n_rows; row++)
    counts[self->snapshot->levels[self->tables[row]]]++;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      guint level = (i + 1) % G_N_ELEMENTS (counts);
      g_autofree char *n = regiotafel_text_count (counts[level], language);

      if (counts[level] > 0)
        g_ptr_array_add (parts, level == REGIOTAFEL_LEVEL_UNKNOWN
                                    ? regiotafel_text_format (&not_stated, language, "n", n, NULL)
                                    : regiotafel_text_format (&some, language, "n", n, "level",
                                                              regiotafel_word_of_level (level, language), NULL));
    }
  return parts->len > 1 ? regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, language) : NULL;
}

/* "at least 2 domains and at least 100,000 inhabitants, no case table and no part of another table" */
static char *
say_rule (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText rule = {
    "at least {d} {d?domain|domains} at the table, at least {p} inhabitants, no case table and no part of another "
    "table",
    "ten minste {d} {d?domein|domeinen} aan tafel, ten minste {p} inwoners, geen casustafel en geen onderdeel van "
    "een andere tafel"
  };
  g_autofree char *d = regiotafel_text_count (self->min_domains, language);
  g_autofree char *p = regiotafel_text_count (self->min_population, language);

  return regiotafel_text_format (&rule, language, "d", d, "p", p, NULL);
}

/* How many of the rows lie within the inclusion rule, and of how many it cannot be told. */
static char *
say_scope (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText in = { "{n} of them {n?lies|lie} within the inclusion rule{rule}.",
                                     "{n} daarvan {n?valt|vallen} binnen het criterium{rule}." };
  static const RegiotafelText both
      = { "Both lie within the inclusion rule{rule}.", "Beide vallen binnen het criterium{rule}." };
  static const RegiotafelText every
      = { "All of them lie within the inclusion rule{rule}.", "Alle vallen binnen het criterium{rule}." };
  static const RegiotafelText none
      = { "None of them lies within the inclusion rule{rule}.", "Geen daarvan valt binnen het criterium{rule}." };
  static const RegiotafelText none_known = { "None of them is known to lie within the inclusion rule{rule}.",
                                             "Van geen daarvan is bekend dat die binnen het criterium valt{rule}." };
  static const RegiotafelText it
      = { "It lies within the inclusion rule{rule}.", "Die valt binnen het criterium{rule}." };
  static const RegiotafelText not_it
      = { "It lies outside the inclusion rule{rule}.", "Die valt buiten het criterium{rule}." };
  static const RegiotafelText it_unknown
      = { "Too little is known to tell whether it lies within the inclusion rule{rule}.",
          "Er is te weinig bekend om te zeggen of die binnen het criterium valt{rule}." };
  static const RegiotafelText is = { "The inclusion rule{rule}.", "Het criterium{rule}." };
  static const RegiotafelText unknown
      = { "Of {k} {k?table|tables} too little is known to tell.", "Van {k} {k?tafel|tafels} is dat niet te zeggen." };
  guint32 n_in = 0, n_unknown = 0;
  gboolean was_asked = (self->asked & (1u << REGIOTAFEL_FACET_IN_SCOPE)) != 0;
  /* Who chooses tables by something else knows the rule, or asks for it. */
  gboolean is_spelled = self->asked == 0 || was_asked || self->min_domains != REGIOTAFEL_SCOPE_DEFAULT_DOMAINS
                        || self->min_population != REGIOTAFEL_SCOPE_DEFAULT_POPULATION;
  GString *text = g_string_new (NULL);
  g_autofree char *spelled = say_rule (self, language);
  g_autofree char *rule = is_spelled ? g_strconcat (": ", spelled, NULL) : g_strdup ("");
  g_autofree char *n = NULL;
  g_autofree char *k = NULL;
  const RegiotafelText *said;

  for (guint32 row = 0; row < self->n_rows; row++)
    {
      RegiotafelScope scope = self->scopes[self->tables[row]];

      n_in += scope == REGIOTAFEL_SCOPE_IN;
      n_unknown += scope == REGIOTAFEL_SCOPE_DOMAINS_UNKNOWN || scope == REGIOTAFEL_SCOPE_POPULATION_UNKNOWN;
    }
  n = regiotafel_text_count (n_in, language);
  k = regiotafel_text_count (n_unknown, language);
  if (was_asked)
    said = &is;
  else if (self->n_rows == 1)
    said = n_in > 0 ? &it : n_unknown > 0 ? &it_unknown : &not_it;
  else if (n_in == self->n_rows)
    said = n_in == 2 ? &both : &every;
  else
    said = n_in > 0 ? &in : n_unknown > 0 ? &none_known : &none;
  append_sentence (text, regiotafel_text_format (said, language, "n", n, "rule", rule, NULL));
  if (n_unknown > 0 && said != &it_unknown)
    append_sentence (text, regiotafel_text_format (&unknown, language, "k", k, NULL));
  return g_string_free (text, FALSE);
}

/* When there is nothing: what to leave out, and how many there are then. */
static char *
say_what_to_drop (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText without
      = { "Without “{facet}” there {n?is|are} {n}.", "Zonder “{facet}” {n?is|zijn} er {n}." };
  static const RegiotafelText drop_more = { "Leave out more than one of these, and there are tables again.",
                                            "Laat meer dan één hiervan weg; dan zijn er weer tafels." };
  GString *text = g_string_new (NULL);

  for (guint facet = 0; facet < REGIOTAFEL_N_FACETS; facet++)
    if (self->n_without[facet] > 0)
      {
        g_autofree char *what = say_facet (self, facet, language);
        g_autofree char *n = regiotafel_text_count (self->n_without[facet], language);

        append_sentence (text, regiotafel_text_format (&without, language, "facet", what, "n", n, NULL));
      }
  if (text->len == 0)
    append_sentence (text, g_strdup (regiotafel_say (&drop_more, language)));
  return g_string_free (text, FALSE);
}

char *
regiotafel_overview_dup_sentence (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText nothing
      = { "There are no tables on this date.", "Er zijn geen tafels op deze peildatum." };
  static const RegiotafelText nothing_at_all = { "There are no tables.", "Er zijn geen tafels." };
  static const RegiotafelText all = { "{n} {n?table|tables}.", "{n} {n?tafel|tafels}." };
  static const RegiotafelText all_by_level = { "{n} {n?table|tables}: {levels}.", "{n} {n?tafel|tafels}: {levels}." };
  static const RegiotafelText some
      = { "{n} of {all} {all?table|tables} ({facets}).", "{n} van {all} {all?tafel|tafels} ({facets})." };
  static const RegiotafelText some_by_level = { "{n} of {all} {all?table|tables} ({facets}): {levels}.",
                                                "{n} van {all} {all?tafel|tafels} ({facets}): {levels}." };
  static const RegiotafelText none
      = { "None of {all} {all?table|tables} ({facets}).", "Geen van {all} {all?tafel|tafels} ({facets})." };
  guint32 n_tables = self->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  g_autofree char *n = regiotafel_text_count (self->n_rows, language);
  g_autofree char *n_all = regiotafel_text_count (n_tables, language);
  g_autofree char *facets = say_facets (self, language);
  g_autofree char *levels = say_levels (self, language);
  GString *text = g_string_new (NULL);
  const RegiotafelText *first;

  if (n_tables == 0)
    first = self->snapshot->date != NULL ? &nothing : &nothing_at_all;
  else if (self->n_rows == 0)
    first = &none;
  else if (self->asked == 0)
    first = levels != NULL ? &all_by_level : &all;
  else
    first = levels != NULL ? &some_by_level : &some;
  append_sentence (text, regiotafel_text_format (first, language, "n", n, "all", n_all, "facets", facets, "levels",
                                                 levels != NULL ? levels : "", NULL));
  if (n_tables > 0)
    append_sentence (text, self->n_rows > 0 ? say_scope (self, language) : say_what_to_drop (self, language));
  return g_string_free (text, FALSE);
}

/* "8 times a year"; NULL when it is not known. */
static char *
say_how_often (RegiotafelSnapshot *snapshot, guint32 table, RegiotafelLanguage language)
{
  static const RegiotafelText once = { "once a year", "één keer per jaar" };
  static const RegiotafelText times = { "{m} times a year", "{m} keer per jaar" };
  double meetings = snapshot->meetings_per_year[table];
  g_autofree char *m = NULL;

  if (isnan (meetings))
    return g_strdup (snapshot->table_details[table].rhythm);
  m = regiotafel_text_number (meetings, meetings == floor (meetings) ? 0 : meetings < 1 ? 2 : 1, language);
  return regiotafel_text_format (meetings == 1 ? &once : &times, language, "m", m, NULL);
}

/* A purpose without its full stop, to stand within a sentence. */
static char *
dup_purpose (const char *purpose)
{
  char *text = g_strstrip (g_strdup (purpose));

  if (g_str_has_suffix (text, ".") && !g_str_has_suffix (text, ".."))
    text[strlen (text) - 1] = '\0';
  return text;
}

char *
regiotafel_overview_dup_row_sentence (gconstpointer data, guint32 row, RegiotafelLanguage language)
{
  static const RegiotafelText who = { "{n} {n?organisation|organisations}", "{n} {n?organisatie|organisaties}" };
  static const RegiotafelText about = { "about {n} members", "ongeveer {n} leden" };
  static const RegiotafelText nobody = { "nobody is listed", "niemand staat in de lijst" };
  static const RegiotafelText with_level = { "{name} ({level})", "{name} ({level})" };
  static const RegiotafelText rarely = { "{table}: {who}", "{table}: {who}" };
  static const RegiotafelText often = { "{table}: {who}, {often}", "{table}: {who}, {often}" };
  static const RegiotafelText why = { "{what}; why: {purpose}.", "{what}; waarom: {purpose}." };
  static const RegiotafelText why_not = { "{what}; why is not stated.", "{what}; waarom is niet ingevuld." };
  const RegiotafelOverviewAnswer *self = data;
  RegiotafelSnapshot *snapshot = self->snapshot;
  guint32 table = self->tables[row];
  const RegiotafelTableDetails *details = &snapshot->table_details[table];
  guint32 n_seats = regiotafel_csr_degree (&snapshot->seats.rows, table);
  gboolean is_about = !details->members_complete && details->stated_members > n_seats;
  const char *level = regiotafel_word_of_level (snapshot->levels[table], language);
  const char *name = snapshot->axes[REGIOTAFEL_AXIS_TABLES].names[table];
  g_autofree char *n = regiotafel_text_count (is_about ? details->stated_members : n_seats, language);
  g_autofree char *seats = regiotafel_text_format (is_about      ? &about
                                                   : n_seats > 0 ? &who
                                                                 : &nobody,
                                                   language, "n", n, NULL);
  g_autofree char *how_often = say_how_often (snapshot, table, language);
  g_autofree char *purpose = details->purpose != NULL ? dup_purpose (details->purpose) : NULL;
  g_autofree char *titled = level != NULL
                                ? regiotafel_text_format (&with_level, language, "name", name, "level", level, NULL)
                                : g_strdup (name);
  g_autofree char *what = regiotafel_text_format (how_often != NULL ? &often : &rarely, language, "table", titled,
                                                  "who", seats, "often", how_often != NULL ? how_often : "", NULL);

  return regiotafel_text_format (purpose != NULL ? &why : &why_not, language, "what", what, "purpose",
                                 purpose != NULL ? purpose : "", NULL);
}

char *
regiotafel_overview_dup_methods (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText tables
      = { "{n} of {all} {all?table|tables} of the inventory.", "{n} van de {all} {all?tafel|tafels} van de "
                                                               "inventarisatie." };
  static const RegiotafelText rule = { "The inclusion rule: {rule}.", "Het criterium voor opname: {rule}." };
  static const RegiotafelText counted
      = { "Counted for domains: the broadest domains that members, involved and mandates bring in; a seat without a "
          "stated standing is that of a member.",
          "Geteld voor domeinen: de breedste domeinen die deelnemers, betrokkenen en mandaten inbrengen; een stoel "
          "zonder vermelde hoedanigheid is die van een deelnemer." };
  static const RegiotafelText population = { "Inhabitants: those of all areas of a table, each counted once.",
                                             "Inwoners: die van alle gebieden van een tafel, elk één keer geteld." };
  static const RegiotafelText narrower
      = { "Asked for by theme or domain, narrower ones count too; by area, what lies in it and what it lies in.",
          "Bij een thema of domein tellen ook de smallere mee; bij een gebied ook wat erin ligt en waar het in ligt." };
  static const RegiotafelText version = { "libregiotafel {version}.", "libregiotafel {version}." };
  GString *text = g_string_new (NULL);
  g_autofree char *n = regiotafel_text_count (self->n_rows, language);
  g_autofree char *all = regiotafel_text_count (self->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, language);
  g_autofree char *what = say_rule (self, language);

  append_sentence (text, regiotafel_text_format (&tables, language, "n", n, "all", all, NULL));
  append_sentence (text, regiotafel_text_format (&rule, language, "rule", what, NULL));
  append_sentence (text, g_strdup (regiotafel_say (&counted, language)));
  append_sentence (text, g_strdup (regiotafel_say (&population, language)));
  append_sentence (text, g_strdup (regiotafel_say (&narrower, language)));
  append_sentence (text, regiotafel_text_format (&version, language, "version", REGIOTAFEL_VERSION_STRING, NULL));
  return g_string_free (text, FALSE);
}
