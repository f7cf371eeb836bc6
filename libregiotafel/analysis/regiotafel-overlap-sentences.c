/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an overlap says: answer, evidence, limit. The ground comes from the snapshot. */
#include "regiotafel-overlap-private.h"

#include <math.h>

#include "regiotafel-version-macros.h"

#define NAMES_IN_A_SENTENCE 6

/* What can be shared, in the words of a sentence. */
typedef struct
{
  RegiotafelText a;    /* "a theme" */
  RegiotafelText one;  /* "theme" */
  RegiotafelText many; /* "themes" */
} Noun;

static const Noun nouns[] = {
  [REGIOTAFEL_AXIS_TABLES] = { { "a table", "een tafel" }, { "table", "tafel" }, { "tables", "tafels" } },
  [REGIOTAFEL_AXIS_ORGANISATIONS]
  = { { "a participant", "een deelnemer" }, { "participant", "deelnemer" }, { "participants", "deelnemers" } },
  [REGIOTAFEL_AXIS_DOMAINS] = { { "a domain", "een domein" }, { "domain", "domein" }, { "domains", "domeinen" } },
  [REGIOTAFEL_AXIS_THEMES] = { { "a theme", "een thema" }, { "theme", "thema" }, { "themes", "thema’s" } },
  [REGIOTAFEL_AXIS_AREAS] = { { "an area", "een gebied" }, { "area", "gebied" }, { "areas", "gebieden" } },
};

/* Who shares it. */
static const RegiotafelText things_tables = { "tables", "tafels" };
static const RegiotafelText things_organisations = { "organisations", "organisaties" };

static const char *
say (const RegiotafelText *text, RegiotafelLanguage language)
{
  return language == REGIOTAFEL_LANGUAGE_DUTCH ? text->nl : text->en;
}

static gboolean
is_meeting (const RegiotafelOverlapAnswer *self)
{
  return self->of == REGIOTAFEL_AXIS_ORGANISATIONS && self->by == REGIOTAFEL_AXIS_TABLES;
}

static const char *
name_of (const RegiotafelOverlapAnswer *self, guint32 place)
{
  return self->snapshot->axes[self->of].names[place];
}

static char *
list_shared (const RegiotafelOverlapAnswer *self, RegiotafelOverlapPair pair, RegiotafelLanguage language)
{
  g_autofree guint32 *shared = g_new (guint32, MAX (MIN (pair.n_a, pair.n_b), 1));
  guint32 n = regiotafel_pairs_shared_columns (self->matrix.rows, pair.a, pair.b, shared);
  g_autofree const char **names = g_new (const char *, MAX (n, 1));

  for (guint32 i = 0; i < n; i++)
    names[i] = self->snapshot->axes[self->by].names[shared[i]];
  return regiotafel_text_list (names, n, NAMES_IN_A_SENTENCE, language);
}

/* "at least one participant", "2 tables or more", with a Jaccard where that was asked. */
static char *
say_threshold (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText share_one = { "at least one {one}", "ten minste één {one}" };
  static const RegiotafelText share_many = { "at least {n} {many}", "ten minste {n} {many}" };
  static const RegiotafelText meet_one = { "one table or more", "één tafel of meer" };
  static const RegiotafelText meet_many = { "{n} tables or more", "{n} tafels of meer" };
  static const RegiotafelText jaccard
      = { "{least}, with a Jaccard of {jaccard} or more", "{least}, met een Jaccard van {jaccard} of meer" };
  const Noun *noun = &nouns[self->by];
  g_autofree char *n = regiotafel_text_count (self->min_shared, language);
  g_autofree char *number = NULL;
  g_autofree char *least = NULL;
  const RegiotafelText *text;

  if (is_meeting (self))
    text = self->min_shared == 1 ? &meet_one : &meet_many;
  else
    text = self->min_shared == 1 ? &share_one : &share_many;
  least = regiotafel_text_format (text, language, "n", n, "one", say (&noun->one, language), "many",
                                  say (&noun->many, language), NULL);
  if (self->min_jaccard <= 0)
    return g_steal_pointer (&least);
  number = regiotafel_text_number (self->min_jaccard, 2, language);
  return regiotafel_text_format (&jaccard, language, "least", least, "jaccard", number, NULL);
}

/* How many pairs there are, of how many there could be. */
static char *
say_answer (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText some_share = { "{n} of {all} pairs of {things} {n?shares|share} {least}.",
                                             "{n} van de {all} paren {things} {n?deelt|delen} {least}." };
  static const RegiotafelText some_meet = { "{n} of {all} pairs of organisations {n?meets|meet} at {least}.",
                                            "{n} van de {all} paren organisaties {n?ontmoet|ontmoeten} elkaar aan {least}." };
  static const RegiotafelText none_share = { "No two {things} share {least}.", "Geen twee {things} delen {least}." };
  static const RegiotafelText none_meet
      = { "No two organisations meet at {least}.", "Geen twee organisaties ontmoeten elkaar aan {least}." };
  guint64 counted = self->matrix.n_counted;
  g_autofree char *n = regiotafel_text_count (self->pairs.n, language);
  g_autofree char *all = regiotafel_text_count (counted > 0 ? counted * (counted - 1) / 2 : 0, language);
  g_autofree char *least = say_threshold (self, language);
  const RegiotafelText *things
      = self->of == REGIOTAFEL_AXIS_TABLES ? &things_tables : &things_organisations;
  const RegiotafelText *text;

  if (self->pairs.n > 0)
    text = is_meeting (self) ? &some_meet : &some_share;
  else
    text = is_meeting (self) ? &none_meet : &none_share;
  return regiotafel_text_format (text, language, "n", n, "all", all, "things", say (things, language), "least", least,
                                 NULL);
}

static gboolean
is_stronger (RegiotafelOverlapPair one, RegiotafelOverlapPair other)
{
  if (one.shared != other.shared)
    return one.shared > other.shared;
  return (guint64) one.n_a + one.n_b < (guint64) other.n_a + other.n_b;
}

/* Who shares most, and how many others as much. */
static char *
say_strongest (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText meet
      = { "{a} and {b} meet most, at {s} {s?table|tables}{ties}.",
          "{a} en {b} ontmoeten elkaar het meest, aan {s} {s?tafel|tafels}{ties}." };
  static const RegiotafelText share = { "{a} and {b} share most: {s}{ties}.", "{a} en {b} delen de meeste: {s}{ties}." };
  static const RegiotafelText share_all
      = { "{a} and {b} share most: all {s}{ties}.", "{a} en {b} delen de meeste: alle {s}{ties}." };
  static const RegiotafelText meet_ties
      = { ", and {k} other {k?pair|pairs} as often", ", en {k} {k?ander paar|andere paren} even vaak" };
  static const RegiotafelText share_ties
      = { ", and {k} other {k?pair|pairs} as many", ", en {k} {k?ander paar|andere paren} evenveel" };
  RegiotafelOverlapPair best = regiotafel_overlap_answer_get (self, 0);
  guint64 n_ties = 0;
  g_autofree char *ties = NULL;
  g_autofree char *shared = NULL;
  gboolean is_all;

  for (guint32 i = 1; i < self->pairs.n; i++)
    {
      RegiotafelOverlapPair pair = regiotafel_overlap_answer_get (self, i);

      if (pair.shared > best.shared)
        n_ties = 0;
      else if (pair.shared == best.shared)
        n_ties++;
      else if (self->order != NULL)
        break;
      if (is_stronger (pair, best))
        best = pair;
    }
  is_all = best.shared > 1 && best.shared == best.n_a && best.shared == best.n_b && !is_meeting (self);
  shared = regiotafel_text_count (best.shared, language);
  if (n_ties > 0)
    {
      g_autofree char *k = regiotafel_text_count (n_ties, language);

      ties = regiotafel_text_format (is_meeting (self) ? &meet_ties : &share_ties, language, "k", k, NULL);
    }
  return regiotafel_text_format (is_meeting (self) ? &meet : is_all ? &share_all : &share, language, "a",
                                 name_of (self, best.a), "b", name_of (self, best.b), "s", shared, "ties",
                                 ties != NULL ? ties : "", NULL);
}

static gboolean
any_equal (const RegiotafelOverlapAnswer *self)
{
  for (guint32 i = 0; i < self->pairs.n; i++)
    {
      RegiotafelOverlapPair pair = regiotafel_overlap_answer_get (self, i);

      if (pair.shared == pair.n_a && pair.shared == pair.n_b)
        return TRUE;
    }
  return FALSE;
}

/* About one thing: how many others it meets or shares with, and how many of these only once. */
static char *
say_focus_on_one (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText meets
      = { "{name} meets {n} {n?organisation|organisations}, {single} of them at one table only.",
          "{name} ontmoet {n} {n?organisatie|organisaties}, {single} daarvan aan maar één tafel." };
  static const RegiotafelText meets_all
      = { "{name} meets {n} {n?organisation|organisations}.", "{name} ontmoet {n} {n?organisatie|organisaties}." };
  static const RegiotafelText meets_none = { "{name} meets nobody at {least}.", "{name} ontmoet niemand aan {least}." };
  static const RegiotafelText shares = { "{name} shares {least} with {n} other {things}.",
                                         "{name} deelt {least} met {n} andere {things}." };
  static const RegiotafelText shares_none
      = { "{name} shares {a} with no other.", "{name} deelt met geen ander {a}." };
  const RegiotafelText *things = self->of == REGIOTAFEL_AXIS_TABLES ? &things_tables : &things_organisations;
  g_autofree char *n = regiotafel_text_count (self->pairs.n, language);
  g_autofree char *least = say_threshold (self, language);
  g_autofree char *single = NULL;
  guint64 n_single = 0;
  const RegiotafelText *text;

  for (guint64 i = 0; i < self->pairs.n; i++)
    n_single += self->pairs.shared[i] == 1;
  single = regiotafel_text_count (n_single, language);
  if (is_meeting (self))
    text = self->pairs.n == 0 ? &meets_none : n_single > 0 ? &meets : &meets_all;
  else
    text = self->pairs.n == 0 ? &shares_none : &shares;
  return regiotafel_text_format (text, language, "name", name_of (self, self->focus[0]), "n", n, "single", single,
                                 "least", least, "things", say (things, language), "a",
                                 say (&nouns[self->by].a, language), NULL);
}

static guint8 *
mark_partners (const RegiotafelOverlapAnswer *self, guint32 one)
{
  const RegiotafelCsr *rows = self->matrix.rows, *columns = self->matrix.columns;
  guint8 *marks = g_new0 (guint8, MAX (rows->n_rows, 1));

  for (guint32 i = rows->starts[one]; i < rows->starts[one + 1]; i++)
    for (guint32 j = columns->starts[rows->items[i]]; j < columns->starts[rows->items[i] + 1]; j++)
      marks[columns->items[j]] = 1;
  marks[one] = 0;
  return marks;
}

/* Two who do not meet: whom do both know? */
static char *
say_nowhere (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText nowhere = { "{a} and {b} meet nowhere.", "{a} en {b} ontmoeten elkaar nergens." };
  static const RegiotafelText no_more = { "{a} and {b} share no {one}.", "{a} en {b} delen geen {one}." };
  static const RegiotafelText below
      = { "{a} and {b} do not meet at {least}.", "{a} en {b} ontmoeten elkaar niet aan {least}." };
  static const RegiotafelText below_share = { "{a} and {b} do not share {least}.", "{a} en {b} delen niet {least}." };
  static const RegiotafelText both = { "{first} Both meet {n} {n?organisation|organisations}: {list}.",
                                       "{first} Wel ontmoeten beide {n} {n?organisatie|organisaties}: {list}." };
  guint32 a = self->focus[0], b = self->focus[1];
  gboolean at_all = regiotafel_pairs_shared_columns (self->matrix.rows, a, b, NULL) == 0;
  g_autofree char *least = say_threshold (self, language);
  g_autofree char *first = NULL;
  const RegiotafelText *text;

  if (is_meeting (self))
    text = at_all ? &nowhere : &below;
  else
    text = at_all ? &no_more : &below_share;
  first = regiotafel_text_format (text, language, "a", name_of (self, a), "b", name_of (self, b), "least", least,
                                  "one", say (&nouns[self->by].one, language), NULL);
  if (is_meeting (self) && at_all)
    {
      g_autofree guint8 *of_a = mark_partners (self, a);
      g_autofree guint8 *of_b = mark_partners (self, b);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint32 i = 0; i < self->matrix.rows->n_rows; i++)
        if (of_a[i] && of_b[i])
          g_ptr_array_add (names, (gpointer) name_of (self, i));
      if (names->len > 0)
        {
          g_autofree char *n = regiotafel_text_count (names->len, language);
          g_autofree char *list = regiotafel_text_list ((const char *const *) names->pdata, names->len,
                                                        NAMES_IN_A_SENTENCE, language);

          return regiotafel_text_format (&both, language, "first", first, "n", n, "list", list, NULL);
        }
    }
  return g_steal_pointer (&first);
}

/* What a pair shares, without the names and without a full stop. */
static char *
say_pair (const RegiotafelOverlapAnswer *self, RegiotafelOverlapPair pair, RegiotafelLanguage language)
{
  static const RegiotafelText meet = { "{a} and {b} meet at {s} {s?table|tables}",
                                       "{a} en {b} ontmoeten elkaar aan {s} {s?tafel|tafels}" };
  static const RegiotafelText meet_often
      = { "{a} and {b} meet at {s} {s?table|tables}, {m} {m?time|times} a year",
          "{a} en {b} ontmoeten elkaar aan {s} {s?tafel|tafels}, {m} keer per jaar" };
  static const RegiotafelText equal
      = { "{a} and {b} share all {s} {many}", "{a} en {b} delen alle {s} {many}" };
  static const RegiotafelText contained
      = { "{big} has all {s} {many} of {small}, and {k} more",
          "{big} heeft alle {s} {many} van {small}, en nog {k}" };
  static const RegiotafelText share = { "{a} ({na}) and {b} ({nb}) share {s} {noun}",
                                        "{a} ({na}) en {b} ({nb}) delen {s} {noun}" };
  const Noun *noun = &nouns[self->by];
  const char *a = name_of (self, pair.a), *b = name_of (self, pair.b);
  gboolean a_is_small = pair.n_a <= pair.n_b;
  g_autofree char *s = regiotafel_text_count (pair.shared, language);
  g_autofree char *na = regiotafel_text_count (pair.n_a, language);
  g_autofree char *nb = regiotafel_text_count (pair.n_b, language);
  g_autofree char *k = regiotafel_text_count (MAX (pair.n_a, pair.n_b) - pair.shared, language);
  g_autofree char *m = NULL;
  const RegiotafelText *text;

  if (is_meeting (self))
    {
      double meetings = regiotafel_overlap_answer_get_meetings (self, pair);

      text = isnan (meetings) ? &meet : &meet_often;
      m = regiotafel_text_number (meetings, meetings == floor (meetings) ? 0 : 1, language);
    }
  else if (pair.shared > 1 && pair.shared == pair.n_a && pair.shared == pair.n_b)
    text = &equal;
  else if (pair.shared > 1 && pair.shared == MIN (pair.n_a, pair.n_b))
    text = &contained;
  else
    text = &share;
  return regiotafel_text_format (text, language, "a", a, "b", b, "s", s, "na", na, "nb", nb, "k", k, "big",
                                 a_is_small ? b : a, "small", a_is_small ? a : b, "many", say (&noun->many, language),
                                 "noun", say (pair.shared == 1 ? &noun->one : &noun->many, language), "m",
                                 m != NULL ? m : "", NULL);
}

char *
regiotafel_overlap_dup_row_sentence (gconstpointer data, guint32 row, RegiotafelLanguage language)
{
  const RegiotafelOverlapAnswer *self = data;
  RegiotafelOverlapPair pair = regiotafel_overlap_answer_get (self, row);
  g_autofree char *text = say_pair (self, pair, language);
  g_autofree char *list = list_shared (self, pair, language);

  return g_strconcat (text, ": ", list, ".", NULL);
}

/* The names are left to the row. */
static char *
say_focus_on_two (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  g_autofree char *text = NULL;

  if (self->pairs.n == 0)
    return say_nowhere (self, language);
  text = say_pair (self, regiotafel_overlap_answer_get (self, 0), language);
  return g_strconcat (text, ".", NULL);
}

char *
regiotafel_overlap_dup_sentence (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText no_reason = { "Equal membership alone is no reason to merge.",
                                            "Gelijke deelnemers alleen is geen reden om samen te voegen." };
  GString *sentence = g_string_new (NULL);
  g_autofree char *answer = NULL;

  if (self->n_focus == 1)
    answer = say_focus_on_one (self, language);
  else if (self->n_focus == 2)
    answer = say_focus_on_two (self, language);
  else if (self->n_focus == 0)
    answer = say_answer (self, language);
  else
    {
      RegiotafelOverlapAnswer among = *self;

      among.matrix.n_counted = self->n_focus;
      answer = say_answer (&among, language);
    }
  g_string_append (sentence, answer);
  if (self->pairs.n > 0 && self->n_focus != 2)
    {
      g_autofree char *strongest = say_strongest (self, language);

      g_string_append_printf (sentence, " %s", strongest);
    }
  if (self->of == REGIOTAFEL_AXIS_TABLES && self->by == REGIOTAFEL_AXIS_ORGANISATIONS && any_equal (self))
    g_string_append_printf (sentence, " %s", say (&no_reason, language));
  return g_string_free (sentence, FALSE);
}

/* "members and observers", or everybody. */
static char *
say_standings (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText words[] = {
    { "members", "leden" },      { "involved", "betrokkenen" },      { "observers", "toehoorders" },
    { "mandates", "mandaten" }, { "support", "ondersteuning" },
  };
  static const RegiotafelText everybody = { "everybody who sits", "iedereen die aan tafel zit" };
  RegiotafelStandings standings = self->standings;
  const char *names[G_N_ELEMENTS (words)];
  guint n = 0;

  if (standings == REGIOTAFEL_STANDINGS_NONE && self->of == REGIOTAFEL_AXIS_TABLES
      && self->by == REGIOTAFEL_AXIS_DOMAINS)
    standings = REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED | REGIOTAFEL_STANDINGS_MANDATE;
  if (standings == REGIOTAFEL_STANDINGS_NONE)
    return g_strdup (say (&everybody, language));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (standings & (1u << i))
      names[n++] = say (&words[i], language);
  return regiotafel_text_list (names, n, 0, language);
}

char *
regiotafel_overlap_dup_methods (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText methods
      = { "Overlap of {things} by {shared}: the number that two have in common, the Jaccard coefficient, the overlap "
          "coefficient (Szymkiewicz–Simpson), containment both ways and the cosine (Ochiai); see Borgatti and Halgin, "
          "Analyzing affiliation networks (2011), doi:10.4135/9781446294413.n28. {all} {things} were compared, with "
          "{seats} seats of {organisations} organisations at {tables} tables. Counted: {standings}; tables about "
          "single clients {case}. libregiotafel {version}.",
          "Overlap van {things} naar {shared}: het aantal dat twee gemeen hebben, de Jaccard-coëfficiënt, de "
          "overlapcoëfficiënt (Szymkiewicz–Simpson), de mate waarin het een in het ander ligt, beide kanten op, en de "
          "cosinus (Ochiai); zie Borgatti en Halgin, Analyzing affiliation networks (2011), "
          "doi:10.4135/9781446294413.n28. Vergeleken zijn {all} {things}, met {seats} stoelen van {organisations} "
          "organisaties aan {tables} tafels. Geteld is: {standings}; casustafels {case}. libregiotafel {version}." };
  static const RegiotafelText with_case = { "included", "meegeteld" };
  static const RegiotafelText without_case = { "left out", "niet meegeteld" };
  static const RegiotafelText by_organisations = { "participants", "deelnemers" };
  RegiotafelSnapshot *snapshot = self->snapshot;
  const RegiotafelText *things = self->of == REGIOTAFEL_AXIS_TABLES ? &things_tables : &things_organisations;
  const RegiotafelText *shared
      = self->by == REGIOTAFEL_AXIS_ORGANISATIONS ? &by_organisations : &nouns[self->by].many;
  g_autofree char *all = regiotafel_text_count (self->matrix.n_counted, language);
  g_autofree char *seats = regiotafel_text_count (snapshot->seats.rows.n_edges, language);
  g_autofree char *organisations
      = regiotafel_text_count (snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n, language);
  g_autofree char *tables = regiotafel_text_count (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, language);
  g_autofree char *standings = say_standings (self, language);

  return regiotafel_text_format (&methods, language, "things", say (things, language), "shared",
                                 say (shared, language), "all", all, "seats", seats, "organisations", organisations,
                                 "tables", tables, "standings", standings, "case",
                                 say (self->include_case ? &with_case : &without_case, language), "version",
                                 REGIOTAFEL_VERSION_STRING, NULL);
}
