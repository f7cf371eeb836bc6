/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an overlap says: answer, evidence, limit. The ground comes from the snapshot. */
#include "regiotafel-overlap-private.h"

#include <math.h>

#include "regiotafel-phrases-private.h"
#include "regiotafel-vocabulary-private.h"
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
  [REGIOTAFEL_AXIS_PROJECTS]
  = { { "a project", "een project" }, { "project", "project" }, { "projects", "projecten" } },
};

/* Who shares it: one and several. */
static const RegiotafelText subjects[][2] = {
  [REGIOTAFEL_AXIS_TABLES] = { { "table", "tafel" }, { "tables", "tafels" } },
  [REGIOTAFEL_AXIS_ORGANISATIONS] = { { "organisation", "organisatie" }, { "organisations", "organisaties" } },
};

static const char *
say_subject (const RegiotafelOverlapAnswer *self, guint64 n, RegiotafelLanguage language)
{
  return regiotafel_say (&subjects[self->of][n == 1 ? 0 : 1], language);
}

static gboolean
is_meeting (const RegiotafelOverlapAnswer *self)
{
  return self->of == REGIOTAFEL_AXIS_ORGANISATIONS && self->by == REGIOTAFEL_AXIS_TABLES;
}

/* Whether any pair that shares something is listed. */
static gboolean
is_plain (const RegiotafelOverlapAnswer *self)
{
  return self->min_shared <= 1 && self->min_jaccard <= 0;
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

/* "3 participants", "all 3 participants" when neither has any other. */
static char *
say_amount (const RegiotafelOverlapAnswer *self, guint32 n, gboolean is_all, RegiotafelLanguage language)
{
  static const RegiotafelText some = { "{n} {things}", "{n} {things}" };
  static const RegiotafelText all = { "all {n} {things}", "alle {n} {things}" };
  static const RegiotafelText both = { "both {things}", "beide {things}" };
  const Noun *noun = &nouns[self->by];
  g_autofree char *number = regiotafel_text_count (n, language);

  /* Who has one thing only is no wonder. */
  return regiotafel_text_format (!is_all || n == 1 ? &some
                                 : n == 2          ? &both
                                                   : &all,
                                 language, "n", number, "things",
                                 regiotafel_say (n == 1 ? &noun->one : &noun->many, language), NULL);
}

/* What was asked for: "at least one participant", "2 tables or more", a Jaccard in words. */
static char *
say_threshold (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText share_one = { "at least one {one}", "ten minste één {one}" };
  static const RegiotafelText share_many = { "at least {n} {many}", "ten minste {n} {many}" };
  static const RegiotafelText meet_one = { "one table or more", "één tafel of meer" };
  static const RegiotafelText meet_many = { "{n} tables or more", "{n} tafels of meer" };
  static const RegiotafelText share_alike = { "at least {p}% of the {many} that the two have together (Jaccard)",
                                              "ten minste {p}% van de {many} die de twee samen hebben (Jaccard)" };
  static const RegiotafelText meet_alike = { "{p}% or more of the tables where either of the two sits (Jaccard)",
                                             "{p}% of meer van de tafels waaraan een van beide zit (Jaccard)" };
  static const RegiotafelText share_both = { "{least}, and {alike}", "{least}, en {alike}" };
  static const RegiotafelText meet_both = { "{least}, and at {alike}", "{least}, en aan {alike}" };
  const Noun *noun = &nouns[self->by];
  g_autofree char *n = regiotafel_text_count (self->min_shared, language);
  g_autofree char *percentage = NULL;
  g_autofree char *least = NULL;
  g_autofree char *alike = NULL;
  const RegiotafelText *text;

  if (is_meeting (self))
    text = self->min_shared <= 1 ? &meet_one : &meet_many;
  else
    text = self->min_shared <= 1 ? &share_one : &share_many;
  least = regiotafel_text_format (text, language, "n", n, "one", regiotafel_say (&noun->one, language), "many",
                                  regiotafel_say (&noun->many, language), NULL);
  if (self->min_jaccard <= 0)
    return g_steal_pointer (&least);

  percentage = regiotafel_phrase_percentage (self->min_jaccard, language);
  alike = regiotafel_text_format (is_meeting (self) ? &meet_alike : &share_alike, language, "p", percentage, "many",
                                  regiotafel_say (&noun->many, language), NULL);
  /* Who is alike at all shares one. */
  if (self->min_shared <= 1)
    return g_steal_pointer (&alike);
  return regiotafel_text_format (is_meeting (self) ? &meet_both : &share_both, language, "least", least, "alike", alike,
                                 NULL);
}

/* What a pair shares, without a full stop; @names is NULL, or the shared things by name. */
static char *
say_pair (const RegiotafelOverlapAnswer *self,
          RegiotafelOverlapPair pair,
          const char *names,
          RegiotafelLanguage language)
{
  static const RegiotafelText meet
      = { "{a} and {b} meet at {s} {s?table|tables}", "{a} en {b} ontmoeten elkaar aan {s} {s?tafel|tafels}" };
  static const RegiotafelText meet_often = { "{a} and {b} meet at {s} {s?table|tables}, {often} a year",
                                             "{a} en {b} ontmoeten elkaar aan {s} {s?tafel|tafels}, {often} per jaar" };
  static const RegiotafelText once = { "once", "één keer" };
  static const RegiotafelText times = { "{m} times", "{m} keer" };
  static const RegiotafelText equal = { "{a} and {b} share {amount}", "{a} en {b} delen {amount}" };
  static const RegiotafelText contained
      = { "{big} ({nbig}) has {amount} of {small}", "{big} ({nbig}) heeft {amount} van {small}" };
  static const RegiotafelText share
      = { "{a} ({na}) and {b} ({nb}) share {amount}", "{a} ({na}) en {b} ({nb}) delen {amount}" };
  const char *a = name_of (self, pair.a), *b = name_of (self, pair.b);
  gboolean a_is_small = pair.n_a <= pair.n_b;
  gboolean is_all = pair.shared > 1 && pair.shared == MIN (pair.n_a, pair.n_b);
  g_autofree char *s = regiotafel_text_count (pair.shared, language);
  g_autofree char *na = regiotafel_text_count (pair.n_a, language);
  g_autofree char *nb = regiotafel_text_count (pair.n_b, language);
  g_autofree char *amount = say_amount (self, pair.shared, is_all, language);
  g_autofree char *often = NULL;
  g_autofree char *what = NULL;
  const RegiotafelText *text;

  if (is_meeting (self))
    {
      double meetings = regiotafel_overlap_answer_get_meetings (self, pair);
      guint decimals = meetings == floor (meetings) ? 0 : meetings < 1 ? 2 : 1;
      g_autofree char *m = regiotafel_text_number (meetings, decimals, language);

      text = isnan (meetings) ? &meet : &meet_often;
      often = regiotafel_text_format (meetings == 1 ? &once : &times, language, "m", m, NULL);
    }
  else if (!is_all)
    text = &share;
  else
    text = pair.n_a == pair.n_b ? &equal : &contained;
  what = regiotafel_text_format (text, language, "a", a, "b", b, "s", s, "na", na, "nb", nb, "big", a_is_small ? b : a,
                                 "nbig", a_is_small ? nb : na, "small", a_is_small ? a : b, "amount", amount, "often",
                                 often != NULL ? often : "", NULL);
  return names != NULL ? g_strconcat (what, ": ", names, NULL) : g_steal_pointer (&what);
}

/* How many pairs there are, of how many there could be. */
static char *
say_answer (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText some_share = { "{n} of {all} pairs of {whom} {n?shares|share} {least}.",
                                             "{n} van de {all} paren {whom} {n?deelt|delen} {least}." };
  static const RegiotafelText some_meet = { "{n} of {all} pairs of {whom} {n?meets|meet} at {least}.",
                                            "{n} van de {all} paren {whom} {n?ontmoet|ontmoeten} elkaar aan {least}." };
  static const RegiotafelText none_share = { "No two {whom} share {least}.", "Geen twee {whom} delen {least}." };
  static const RegiotafelText none_meet
      = { "No two {whom} meet at {least}.", "Geen twee {whom} ontmoeten elkaar aan {least}." };
  static const RegiotafelText none_share_any = { "No two {whom} share {any}.", "Geen twee {whom} delen {any}." };
  static const RegiotafelText none_meet_any
      = { "No two {whom} meet at any table.", "Geen twee {whom} ontmoeten elkaar aan een tafel." };
  static const RegiotafelText nothing
      = { "There are no two {whom} to compare.", "Er zijn geen twee {whom} om te vergelijken." };
  /* How several that were asked about stand in the above. */
  static const RegiotafelText of_these = { "these {k} {subjects}", "van deze {k} {subjects}" };
  static const RegiotafelText none_of_these = { "of these {k} {subjects}", "van deze {k} {subjects}" };
  guint64 counted = self->n_focus > 0 ? self->n_focus : self->matrix.n_counted;
  g_autofree char *n = regiotafel_text_count (self->pairs.n, language);
  g_autofree char *all = regiotafel_text_count (counted > 0 ? counted * (counted - 1) / 2 : 0, language);
  g_autofree char *k = regiotafel_text_count (counted, language);
  g_autofree char *least = say_threshold (self, language);
  g_autofree char *whom = g_strdup (say_subject (self, 2, language));
  const RegiotafelText *text;

  if (self->n_focus > 0)
    {
      g_autofree char *plain = g_steal_pointer (&whom);

      whom = regiotafel_text_format (self->pairs.n > 0 ? &of_these : &none_of_these, language, "k", k, "subjects",
                                     plain, NULL);
    }
  if (counted < 2)
    text = &nothing;
  else if (self->pairs.n > 0)
    text = is_meeting (self) ? &some_meet : &some_share;
  else if (is_plain (self))
    text = is_meeting (self) ? &none_meet_any : &none_share_any;
  else
    text = is_meeting (self) ? &none_meet : &none_share;
  return regiotafel_text_format (text, language, "n", n, "all", all, "whom", whom, "least", least, "any",
                                 regiotafel_say (&nouns[self->by].a, language), NULL);
}

static gboolean
is_stronger (RegiotafelOverlapPair one, RegiotafelOverlapPair other)
{
  if (one.shared != other.shared)
    return one.shared > other.shared;
  return (guint64) one.n_a + one.n_b < (guint64) other.n_a + other.n_b;
}

/* The strongest pair, and how many others share as much. There may be millions of pairs, of which few share that much,
 * so what they share is looked at first, in the order in which it lies in memory. */
static RegiotafelOverlapPair
find_strongest (const RegiotafelOverlapAnswer *self, guint64 *n_ties)
{
  RegiotafelOverlapPair best = { 0 };
  guint32 most = regiotafel_pairs_find_most (&self->pairs);
  guint64 n = 0;

  for (guint64 i = 0; regiotafel_pairs_find_next (&self->pairs, most, &i); i++)
    {
      RegiotafelOverlapPair pair = regiotafel_overlap_answer_get_pair (self, i);

      if (n++ == 0 || is_stronger (pair, best))
        best = pair;
    }
  *n_ties = n - 1;
  return best;
}

/* Who shares most, and how many others as much; of several pairs. NULL when that was said already. */
static char *
say_strongest (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText meet = { "{a} and {b} meet most, at {s} tables{ties}.",
                                       "{a} en {b} ontmoeten elkaar het meest, aan {s} tafels{ties}." };
  static const RegiotafelText meet_ties
      = { ", and {k} other {k?pair|pairs} at as many", ", en {k} {k?ander paar|andere paren} aan evenveel" };
  static const RegiotafelText share
      = { "{a} and {b} share the most: {amount}{ties}.", "{a} en {b} delen het meest: {amount}{ties}." };
  static const RegiotafelText share_ties
      = { ", and {k} other {k?pair|pairs} as many", ", en {k} {k?ander paar|andere paren} evenveel" };
  static const RegiotafelText one_meets
      = { "{a} meets {b} at the most tables: {s}{ties}.", "{a} ontmoet {b} aan de meeste tafels: {s}{ties}." };
  static const RegiotafelText one_meets_ties
      = { ", and {k} {k?other|others} at as many", ", en {k} andere aan evenveel" };
  static const RegiotafelText one_shares
      = { "{a} shares the most with {b}: {amount}{ties}.", "{a} deelt het meest met {b}: {amount}{ties}." };
  static const RegiotafelText one_shares_ties
      = { ", and as many with {k} {k?other|others}", ", en met {k} andere evenveel" };
  static const RegiotafelText meet_once = { "None of these pairs meets at more than one table.",
                                            "Geen van deze paren ontmoet elkaar aan meer dan één tafel." };
  static const RegiotafelText share_once
      = { "None of these pairs shares more than one.", "Geen van deze paren deelt er meer dan één." };
  static const RegiotafelText one_meets_once = { "Never at more than one table.", "Nooit aan meer dan één tafel." };
  static const RegiotafelText one_shares_once = { "Never more than one.", "Nooit meer dan één." };
  gboolean is_one = self->n_focus == 1, meets = is_meeting (self);
  guint64 n_ties;
  RegiotafelOverlapPair best = find_strongest (self, &n_ties);
  g_autofree char *k = regiotafel_text_count (n_ties, language);
  g_autofree char *s = regiotafel_text_count (best.shared, language);
  g_autofree char *amount
      = say_amount (self, best.shared, best.shared == best.n_a && best.shared == best.n_b, language);
  g_autofree char *ties = NULL;
  const RegiotafelText *text, *ties_text;

  if (best.shared == 1 && is_one && meets && is_plain (self))
    return NULL;
  if (best.shared == 1)
    {
      text = is_one ? &one_shares_once : &share_once;
      if (meets)
        text = is_one ? &one_meets_once : &meet_once;
      return g_strdup (regiotafel_say (text, language));
    }
  if (is_one)
    {
      text = meets ? &one_meets : &one_shares;
      ties_text = meets ? &one_meets_ties : &one_shares_ties;
    }
  else
    {
      text = meets ? &meet : &share;
      ties_text = meets ? &meet_ties : &share_ties;
    }
  if (n_ties > 0)
    ties = regiotafel_text_format (ties_text, language, "k", k, NULL);
  return regiotafel_text_format (text, language, "a", name_of (self, best.a), "b", name_of (self, best.b), "s", s,
                                 "amount", amount, "ties", ties != NULL ? ties : "", NULL);
}

static gboolean
any_equal (const RegiotafelOverlapAnswer *self)
{
  for (guint64 i = 0; i < self->pairs.n; i++)
    {
      guint32 shared = regiotafel_pairs_get_shared (&self->pairs, i);

      if (shared == regiotafel_csr_degree (self->matrix.rows, self->pairs.b[i])
          && shared == regiotafel_csr_degree (self->matrix.rows, regiotafel_pairs_find_a (&self->pairs, i)))
        return TRUE;
    }
  return FALSE;
}

/* About one thing: how many others it meets or shares with, and how many of these only once. */
static char *
say_focus_on_one (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText meets
      = { "{name} meets {n} {n?organisation|organisations}.", "{name} ontmoet {n} {n?organisatie|organisaties}." };
  static const RegiotafelText meets_some_once
      = { "{name} meets {n} organisations, {single} of them at one table only.",
          "{name} ontmoet {n} organisaties, {single} daarvan aan maar één tafel." };
  static const RegiotafelText meets_all_once = { "{name} meets {n} organisations, each at one table only.",
                                                 "{name} ontmoet {n} organisaties, elk aan maar één tafel." };
  static const RegiotafelText meets_at = { "{name} meets {n} {n?organisation|organisations} at {least}.",
                                           "{name} ontmoet {n} {n?organisatie|organisaties} aan {least}." };
  static const RegiotafelText meets_none = { "{name} meets no other organisation at any table.",
                                             "{name} ontmoet aan geen enkele tafel een andere organisatie." };
  static const RegiotafelText meets_none_at
      = { "{name} meets no other organisation at {least}.", "{name} ontmoet geen andere organisatie aan {least}." };
  static const RegiotafelText shares
      = { "{name} shares {least} with {n} other {subjects}.", "{name} deelt met {n} andere {subjects} {least}." };
  static const RegiotafelText shares_none
      = { "{name} shares no {one} with any other {subject}.", "{name} deelt met geen andere {subject} een {one}." };
  static const RegiotafelText shares_less
      = { "{name} shares {least} with no other {subject}.", "{name} deelt met geen andere {subject} {least}." };
  guint64 n_pairs = self->pairs.n, n_single = 0;
  g_autofree char *n = regiotafel_text_count (n_pairs, language);
  g_autofree char *least = say_threshold (self, language);
  g_autofree char *single = NULL;
  const RegiotafelText *text;

  for (guint64 i = 0; i < n_pairs; i++)
    n_single += regiotafel_pairs_get_shared (&self->pairs, i) == 1;
  single = regiotafel_text_count (n_single, language);
  if (!is_meeting (self))
    text = n_pairs > 0 ? &shares : is_plain (self) ? &shares_none : &shares_less;
  else if (!is_plain (self))
    text = n_pairs > 0 ? &meets_at : &meets_none_at;
  else if (n_pairs == 0)
    text = &meets_none;
  else if (n_pairs == 1 || n_single == 0)
    text = &meets;
  else
    text = n_single == n_pairs ? &meets_all_once : &meets_some_once;
  return regiotafel_text_format (text, language, "name", name_of (self, self->focus[0]), "n", n, "single", single,
                                 "least", least, "subject", say_subject (self, 1, language), "subjects",
                                 say_subject (self, n_pairs, language), "one",
                                 regiotafel_say (&nouns[self->by].one, language), NULL);
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

/* Two who do not meet: who meets both? */
static char *
say_nowhere (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText nowhere = { "{a} and {b} meet nowhere.", "{a} en {b} ontmoeten elkaar nergens." };
  static const RegiotafelText between = {
    "{nowhere} There {n?is|are} {n} {n?organisation that meets|organisations that meet} both: {list}.",
    "{nowhere} Wel {n?is|zijn} er {n} {n?organisatie die beide ontmoet|organisaties die beide ontmoeten}: {list}."
  };
  guint32 a = self->focus[0], b = self->focus[1];
  g_autofree guint8 *of_a = mark_partners (self, a);
  g_autofree guint8 *of_b = mark_partners (self, b);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *first
      = regiotafel_text_format (&nowhere, language, "a", name_of (self, a), "b", name_of (self, b), NULL);
  g_autofree char *n = NULL;
  g_autofree char *list = NULL;

  for (guint32 i = 0; i < self->matrix.rows->n_rows; i++)
    if (of_a[i] && of_b[i])
      g_ptr_array_add (names, (gpointer) name_of (self, i));
  if (names->len == 0)
    return g_steal_pointer (&first);
  n = regiotafel_text_count (names->len, language);
  list = regiotafel_text_list ((const char *const *) names->pdata, names->len, NAMES_IN_A_SENTENCE, language);
  return regiotafel_text_format (&between, language, "nowhere", first, "n", n, "list", list, NULL);
}

/* The names are left to the row. */
static char *
say_focus_on_two (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText less
      = { "{pair}. That is less than was asked for: {least}.", "{pair}. Dat is minder dan gevraagd: {least}." };
  static const RegiotafelText no = { "{a} and {b} share no {one}.", "{a} en {b} delen geen {one}." };
  RegiotafelOverlapPair pair = { .a = self->focus[0], .b = self->focus[1] };
  g_autofree char *least = say_threshold (self, language);
  g_autofree char *text = NULL;

  pair.n_a = regiotafel_csr_degree (self->matrix.rows, pair.a);
  pair.n_b = regiotafel_csr_degree (self->matrix.rows, pair.b);
  pair.shared = regiotafel_pairs_shared_columns (self->matrix.rows, pair.a, pair.b, NULL);
  if (pair.shared == 0 && is_meeting (self))
    return say_nowhere (self, language);
  if (pair.shared == 0)
    return regiotafel_text_format (&no, language, "a", name_of (self, pair.a), "b", name_of (self, pair.b), "one",
                                   regiotafel_say (&nouns[self->by].one, language), NULL);
  text = say_pair (self, pair, NULL, language);
  if (self->pairs.n > 0)
    return g_strconcat (text, ".", NULL);
  return regiotafel_text_format (&less, language, "pair", text, "least", least, NULL);
}

/* What an organisation has whatever the tables where it sits. */
static gboolean
is_own_of_organisations (const RegiotafelOverlapAnswer *self)
{
  return self->of == REGIOTAFEL_AXIS_ORGANISATIONS
         && (self->by == REGIOTAFEL_AXIS_DOMAINS || self->by == REGIOTAFEL_AXIS_PROJECTS);
}

/* Whether it matters for the answer who sits at a table, and of which kind that is. */
static gboolean
depends_on_seats (const RegiotafelOverlapAnswer *self)
{
  return self->of == REGIOTAFEL_AXIS_TABLES
             ? self->by == REGIOTAFEL_AXIS_ORGANISATIONS || self->by == REGIOTAFEL_AXIS_DOMAINS
             : !is_own_of_organisations (self);
}

static gboolean
depends_on_tables (const RegiotafelOverlapAnswer *self)
{
  return !is_own_of_organisations (self);
}

static gboolean
leaves_tables_out (const RegiotafelOverlapAnswer *self)
{
  if (self->include_case || !depends_on_tables (self))
    return FALSE;
  for (guint32 i = 0; i < self->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; i++)
    if (self->snapshot->kinds[i] == REGIOTAFEL_TABLE_KIND_CASE_TABLE)
      return TRUE;
  return FALSE;
}

char *
regiotafel_overlap_dup_sentence (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  gboolean is_of_two = self->n_focus == 2 || (self->n_focus == 0 && self->matrix.n_counted == 2);
  gboolean is_of_tables = self->of == REGIOTAFEL_AXIS_TABLES, standings_matter;
  GString *sentence = g_string_new (NULL);

  /* The answer. Of two things there is one pair, and nothing to count. */
  if (self->n_focus == 2)
    regiotafel_phrase_append (sentence, say_focus_on_two (self, language));
  else if (self->n_focus == 1)
    regiotafel_phrase_append (sentence, say_focus_on_one (self, language));
  else if (!is_of_two || self->pairs.n == 0)
    regiotafel_phrase_append (sentence, say_answer (self, language));

  /* The evidence. */
  if (self->pairs.n == 1 && self->n_focus != 2)
    {
      g_autofree char *pair = say_pair (self, regiotafel_overlap_answer_get (self, 0), NULL, language);

      regiotafel_phrase_append (sentence, g_strconcat (pair, ".", NULL));
    }
  else if (self->pairs.n > 1)
    regiotafel_phrase_append (sentence, say_strongest (self, language));

  /* The limit. */
  standings_matter = depends_on_seats (self) && !(is_of_tables && self->by == REGIOTAFEL_AXIS_DOMAINS);
  regiotafel_phrase_append_limits (
      sentence, is_of_tables && self->by == REGIOTAFEL_AXIS_ORGANISATIONS && any_equal (self),
      standings_matter ? self->standings : REGIOTAFEL_STANDINGS_NONE, leaves_tables_out (self), language);
  return g_string_free (sentence, FALSE);
}

char *
regiotafel_overlap_dup_row_sentence (gconstpointer data, guint32 row, RegiotafelLanguage language)
{
  const RegiotafelOverlapAnswer *self = data;
  RegiotafelOverlapPair pair = regiotafel_overlap_answer_get (self, row);
  g_autofree char *names = list_shared (self, pair, language);
  g_autofree char *text = say_pair (self, pair, names, language);

  return g_strconcat (text, ".", NULL);
}

/* Who was compared with whom. */
static char *
say_compared (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText nothing = { "Nothing was compared", "Er is niets vergeleken" };
  static const RegiotafelText all_of_them
      = { "{all} {subjects} were compared with each other", "{all} {subjects} zijn onderling vergeleken" };
  static const RegiotafelText one
      = { "{name} was compared with {rest} other {others}", "{name} is vergeleken met {rest} andere {others}" };
  static const RegiotafelText some = { "{k} of {all} {subjects} were compared with each other",
                                       "{k} van de {all} {subjects} zijn onderling vergeleken" };
  guint32 n_counted = self->matrix.n_counted;
  guint32 n_rest = n_counted > 0 ? n_counted - 1 : 0;
  g_autofree char *all = regiotafel_text_count (n_counted, language);
  g_autofree char *rest = regiotafel_text_count (n_rest, language);
  g_autofree char *k = regiotafel_text_count (self->n_focus, language);

  if (n_rest == 0)
    return g_strdup (regiotafel_say (&nothing, language));
  return regiotafel_text_format (
      self->n_focus == 0   ? &all_of_them
      : self->n_focus == 1 ? &one
                           : &some,
      language, "all", all, "rest", rest, "k", k, "name", self->n_focus > 0 ? name_of (self, self->focus[0]) : "",
      "subjects", say_subject (self, n_counted, language), "others", say_subject (self, n_rest, language), NULL);
}

/* What a thing has, and who brings that in. */
static char *
say_counted (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText seats = { "Counted: {standings}.", "Geteld: {standings}." };
  static const RegiotafelText claimed
      = { "Domains of a table: those that it claims itself, and those that {standings} bring in.",
          "Domeinen van een tafel: wat zij zelf noemt, en wat {standings} inbrengen." };
  static const RegiotafelText own
      = { "Counted: the {many} of the {subject} itself.", "Geteld: de {many} van de {subject} zelf." };
  static const RegiotafelText through
      = { "An organisation has the {many} of the tables where it sits; counted: {standings}.",
          "Een organisatie heeft de {many} van de tafels waaraan zij zit; geteld: {standings}." };
  static const RegiotafelText on_agendas = { "Counted: the projects that stand on the agendas of a table.",
                                             "Geteld: de projecten die op de agenda van een tafel staan." };
  static const RegiotafelText worked_on
      = { "Counted: the projects that an organisation leads or takes part in, or of which it has an agenda item.",
          "Geteld: de projecten die een organisatie trekt, waaraan zij meedoet of waarvan zij een agendapunt heeft." };
  gboolean is_claimed = self->of == REGIOTAFEL_AXIS_TABLES && self->by == REGIOTAFEL_AXIS_DOMAINS;
  RegiotafelStandings standings = self->standings;
  g_autofree char *who = NULL;
  const RegiotafelText *text;

  if (standings == REGIOTAFEL_STANDINGS_NONE && is_claimed)
    standings = REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED | REGIOTAFEL_STANDINGS_MANDATE;
  who = regiotafel_phrase_standings (standings, language);
  if (self->by == REGIOTAFEL_AXIS_PROJECTS)
    text = self->of == REGIOTAFEL_AXIS_TABLES ? &on_agendas : &worked_on;
  else if (!depends_on_seats (self))
    text = &own;
  else if (is_claimed)
    text = &claimed;
  else
    text = self->by == REGIOTAFEL_AXIS_THEMES || self->by == REGIOTAFEL_AXIS_AREAS ? &through : &seats;
  return regiotafel_text_format (text, language, "standings", who, "many",
                                 regiotafel_say (&nouns[self->by].many, language), "subject",
                                 say_subject (self, 1, language), NULL);
}

char *
regiotafel_overlap_dup_methods (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText measures
      = { "Overlap of {subjects} by {many}: the number that two have in common, the Jaccard coefficient, the overlap "
          "coefficient (Szymkiewicz–Simpson), containment both ways and the cosine (Ochiai); see Borgatti and Halgin, "
          "Analyzing affiliation networks (2011), doi:10.4135/9781446294413.n28.",
          "Overlap van {subjects} naar {many}: het aantal dat twee gemeen hebben, de Jaccard-coëfficiënt, de "
          "overlapcoëfficiënt (Szymkiewicz–Simpson), welk deel van het ene in het andere zit, beide kanten op, en de "
          "cosinus (Ochiai); zie Borgatti en Halgin, Analyzing affiliation networks (2011), "
          "doi:10.4135/9781446294413.n28." };
  static const RegiotafelText data
      = { "{compared}, in an inventory of {tables} {tables?table|tables}, {organisations} "
          "{organisations?organisation|organisations} and {seats} {seats?seat|seats}.",
          "{compared}, in een inventarisatie van {tables} {tables?tafel|tafels}, {organisations} "
          "{organisations?organisatie|organisaties} en {seats} {seats?stoel|stoelen}." };
  static const RegiotafelText with_case
      = { "Tables about single clients were counted.", "Casustafels zijn meegeteld." };
  static const RegiotafelText without_case
      = { "Tables about single clients were not counted.", "Casustafels zijn niet geteld." };
  static const RegiotafelText threshold = { "Threshold: {least}.", "Drempel: {least}." };
  static const RegiotafelText significance = {
    "p is the chance that two that choose as many of the {n} {many} at random have as much or more in common "
    "(Fisher’s exact test, one-sided), for {tests} {tests?pair|pairs}; p-holm is adjusted by Holm (1979), p-fdr by "
    "Benjamini and Hochberg (1995). Nobody chooses at random: it says how remarkable a pair is, not why.",
    "p is de kans dat twee die er op goed geluk evenveel van de {n} {many} kiezen er evenveel of meer gemeen "
    "hebben (exacte toets van Fisher, eenzijdig), voor {tests} {tests?paar|paren}; p-holm is gecorrigeerd volgens "
    "Holm (1979), p-fdr volgens Benjamini en Hochberg (1995). Niemand kiest op goed geluk: het zegt hoe "
    "opmerkelijk een paar is, niet waardoor."
  };
  static const RegiotafelText version = { "libregiotafel {version}.", "libregiotafel {version}." };
  RegiotafelSnapshot *snapshot = self->snapshot;
  g_autofree char *compared = say_compared (self, language);
  g_autofree char *seats = regiotafel_text_count (snapshot->seats.rows.n_edges, language);
  g_autofree char *organisations = regiotafel_text_count (snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n, language);
  g_autofree char *tables = regiotafel_text_count (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, language);
  GString *methods = g_string_new (NULL);

  regiotafel_phrase_append (methods,
                            regiotafel_text_format (&measures, language, "subjects", say_subject (self, 2, language),
                                                    "many", regiotafel_say (&nouns[self->by].many, language), NULL));
  regiotafel_phrase_append (methods, regiotafel_text_format (&data, language, "compared", compared, "seats", seats,
                                                             "organisations", organisations, "tables", tables, NULL));
  regiotafel_phrase_append (methods, say_counted (self, language));
  if (depends_on_tables (self))
    regiotafel_phrase_append (methods,
                              g_strdup (regiotafel_say (self->include_case ? &with_case : &without_case, language)));
  if (!is_plain (self))
    {
      g_autofree char *least = say_threshold (self, language);

      regiotafel_phrase_append (methods, regiotafel_text_format (&threshold, language, "least", least, NULL));
    }
  if (self->has_significance)
    {
      g_autofree char *n = regiotafel_text_count (self->significance.n_columns, language);
      g_autofree char *tests = regiotafel_text_count (self->significance.n_tests, language);

      regiotafel_phrase_append (
          methods, regiotafel_text_format (
                       &significance, language, "n", n, "tests", tests, "many",
                       regiotafel_say (self->significance.n_columns == 1 ? &nouns[self->by].one : &nouns[self->by].many,
                                       language),
                       NULL));
    }
  regiotafel_phrase_append (methods,
                            regiotafel_text_format (&version, language, "version", REGIOTAFEL_VERSION_STRING, NULL));
  return g_string_free (methods, FALSE);
}
