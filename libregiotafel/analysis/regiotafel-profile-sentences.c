/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a profile says: answer, evidence, limit, next step. The ground comes from the snapshot. */
#include "regiotafel-pairs-private.h"
#include "regiotafel-phrases-private.h"
#include "regiotafel-vocabulary-private.h"
#include "regiotafel-profile-private.h"
#include "regiotafel-rules-private.h"
#include "regiotafel-version-macros.h"

#define NAMES_IN_A_SENTENCE 6

static const char *
name_of (const RegiotafelProfileAnswer *self, guint32 table)
{
  return self->snapshot->axes[REGIOTAFEL_AXIS_TABLES].names[table];
}

static char *
list_names (
    RegiotafelSnapshot *snapshot, RegiotafelAxis axis, const guint32 *places, guint32 n, RegiotafelLanguage language)
{
  g_autofree const char **names = g_new (const char *, MAX (n, 1));

  for (guint32 i = 0; i < n; i++)
    names[i] = regiotafel_rules_get_name (snapshot, axis, places[i], language);
  return regiotafel_text_list (names, n, NAMES_IN_A_SENTENCE, language);
}

/* What both rows have; NULL when that is nothing. */
static char *
list_shared (RegiotafelSnapshot *snapshot,
             RegiotafelAxis axis,
             const RegiotafelCsr *rows,
             guint32 a,
             guint32 b,
             RegiotafelLanguage language)
{
  guint32 most = MIN (regiotafel_csr_degree (rows, a), regiotafel_csr_degree (rows, b));
  g_autofree guint32 *shared = g_new (guint32, MAX (most, 1));
  guint32 n = regiotafel_pairs_shared_columns (rows, a, b, shared);

  return n > 0 ? list_names (snapshot, axis, shared, n, language) : NULL;
}

/* What the one row has and the other has not; NULL when that is nothing. @n (may be NULL) is how much that is. */
static char *
list_only (RegiotafelSnapshot *snapshot,
           RegiotafelAxis axis,
           const RegiotafelCsr *rows,
           guint32 one,
           guint32 other,
           guint32 *n,
           RegiotafelLanguage language)
{
  g_autoptr (GArray) only = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 j = rows->starts[other];

  for (guint32 i = rows->starts[one]; i < rows->starts[one + 1]; i++)
    {
      while (j < rows->starts[other + 1] && rows->items[j] < rows->items[i])
        j++;
      if (j == rows->starts[other + 1] || rows->items[j] != rows->items[i])
        g_array_append_val (only, rows->items[i]);
    }
  if (n != NULL)
    *n = only->len;
  return only->len > 0 ? list_names (snapshot, axis, (const guint32 *) only->data, only->len, language) : NULL;
}

/* ---- The sentence of a pair ---- */

static gboolean
has_same_people (RegiotafelProfilePair pair)
{
  return pair.alike == REGIOTAFEL_ALIKE_BOTH || pair.alike == REGIOTAFEL_ALIKE_PEOPLE;
}

static gboolean
has_same_subject (RegiotafelProfilePair pair)
{
  return pair.alike == REGIOTAFEL_ALIKE_BOTH || pair.alike == REGIOTAFEL_ALIKE_SUBJECT;
}

/* Of whom nothing is known on an axis: the first, the second, or both. */
static char *
say_not_known (const RegiotafelProfileAnswer *self,
               RegiotafelProfilePair pair,
               RegiotafelProfileCount count,
               const RegiotafelText *of_one,
               const RegiotafelText *of_both,
               RegiotafelLanguage language)
{
  gboolean is_of_both = count.n_a == 0 && count.n_b == 0;

  return regiotafel_text_format (is_of_both ? of_both : of_one, language, "a", name_of (self, pair.a), "b",
                                 name_of (self, pair.b), "one", name_of (self, count.n_a == 0 ? pair.a : pair.b), NULL);
}

/* Who sits at both, and who does not. */
static char *
say_people (const RegiotafelProfileAnswer *self, RegiotafelProfilePair pair, RegiotafelLanguage language)
{
  static const RegiotafelText of_one
      = { "No participants are recorded for {one}.", "Van {one} zijn geen deelnemers vastgelegd." };
  static const RegiotafelText of_both
      = { "No participants are recorded for {a} and {b}.", "Van {a} en {b} zijn geen deelnemers vastgelegd." };
  static const RegiotafelText none
      = { "{a} and {b} have no participant in common.", "{a} en {b} hebben geen deelnemer gemeen." };
  static const RegiotafelText none_listed
      = { "{a} and {b} have no participant in common, as far as these are listed.",
          "{a} en {b} hebben geen deelnemer gemeen, voor zover die in de lijst staan." };
  static const RegiotafelText equal
      = { "{a} and {b} have the same {n} participants.", "{a} en {b} hebben dezelfde {n} deelnemers." };
  static const RegiotafelText equal_one = { "{a} and {b} have one and the same participant: {list}.",
                                            "{a} en {b} hebben één en dezelfde deelnemer: {list}." };
  static const RegiotafelText only_one = { "The only participant of {small} also sits at {big}: {list}{others}.",
                                           "De enige deelnemer van {small} zit ook aan {big}: {list}{others}." };
  static const RegiotafelText contained = {
    "All {n} participants of {small} also sit at {big}{others}.",
    "Alle {n} deelnemers van {small} zitten ook aan {big}{others}.",
  };
  static const RegiotafelText most = {
    "{s} of the {n} participants of {small} also {s?sits|sit} at {big} (all but {rest}){others}.",
    "{s} van de {n} deelnemers van {small} {s?zit|zitten} ook aan {big} (alleen {rest} niet){others}.",
  };
  static const RegiotafelText some = {
    "{s} of the {n} participants of {small} also {s?sits|sit} at {big}: {list}.",
    "{s} van de {n} deelnemers van {small} {s?zit|zitten} ook aan {big}: {list}.",
  };
  static const RegiotafelText others_too = { "; {list} {k?sits|sit} there too", "; daar {k?zit|zitten} ook {list}" };
  const RegiotafelCsr *rows = self->matrices[REGIOTAFEL_PROFILE_ORGANISATIONS].rows;
  RegiotafelProfileCount count = regiotafel_profile_answer_count (self, pair, REGIOTAFEL_PROFILE_ORGANISATIONS);
  gboolean a_is_small = count.n_a <= count.n_b;
  guint32 small = a_is_small ? pair.a : pair.b, big = a_is_small ? pair.b : pair.a;
  guint32 n_small = MIN (count.n_a, count.n_b), n_more;
  g_autofree char *n = regiotafel_text_count (n_small, language);
  g_autofree char *s = regiotafel_text_count (count.shared, language);
  g_autofree char *list = list_shared (self->snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, rows, pair.a, pair.b, language);
  g_autofree char *rest = list_only (self->snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, rows, small, big, NULL, language);
  g_autofree char *more
      = list_only (self->snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, rows, big, small, &n_more, language);
  g_autofree char *others = NULL;
  const RegiotafelText *text;

  if (n_small == 0)
    return say_not_known (self, pair, count, &of_one, &of_both, language);
  if (count.shared == 0)
    text = regiotafel_profile_lists_all (self->snapshot, pair.a, pair.b) ? &none : &none_listed;
  else if (count.shared == count.n_a && count.shared == count.n_b)
    text = n_small == 1 ? &equal_one : &equal;
  else if (count.shared == n_small)
    text = n_small == 1 ? &only_one : &contained;
  else
    text = has_same_people (pair) ? &most : &some;
  /* Who would be new to whom matters where two tables could be one. */
  if (more != NULL && (pair.reading == REGIOTAFEL_READING_MERGE || pair.reading == REGIOTAFEL_READING_NOT_RECORDED))
    {
      g_autofree char *k = regiotafel_text_count (n_more, language);

      others = regiotafel_text_format (&others_too, language, "k", k, "list", more, NULL);
    }
  return regiotafel_text_format (text, language, "a", name_of (self, pair.a), "b", name_of (self, pair.b), "small",
                                 name_of (self, small), "big", name_of (self, big), "n", n, "s", s, "list",
                                 list != NULL ? list : "", "rest", rest != NULL ? rest : "", "others",
                                 others != NULL ? others : "", NULL);
}

/* What both are about, and what only the one of them. */
static char *
say_subject (const RegiotafelProfileAnswer *self, RegiotafelProfilePair pair, RegiotafelLanguage language)
{
  static const RegiotafelText of_one
      = { "No themes are recorded for {one}.", "Van {one} zijn geen thema’s vastgelegd." };
  static const RegiotafelText of_both
      = { "No themes are recorded for either.", "Van geen van beide zijn thema’s vastgelegd." };
  static const RegiotafelText none = { "They have no theme in common.", "Ze hebben geen thema gemeen." };
  static const RegiotafelText both = { "Both are about {list}{only}.", "Beide gaan over {list}{only}." };
  static const RegiotafelText only_one = { "; {one} also about {list}", "; {one} ook over {list}" };
  const RegiotafelCsr *rows = self->matrices[REGIOTAFEL_PROFILE_THEMES].rows;
  RegiotafelProfileCount count = regiotafel_profile_answer_count (self, pair, REGIOTAFEL_PROFILE_THEMES);
  g_autofree char *list = list_shared (self->snapshot, REGIOTAFEL_AXIS_THEMES, rows, pair.a, pair.b, language);
  g_autoptr (GString) only = g_string_new (NULL);

  if (count.n_a == 0 || count.n_b == 0)
    return say_not_known (self, pair, count, &of_one, &of_both, language);
  for (guint i = 0; i < 2 && has_same_subject (pair); i++)
    {
      guint32 one = i == 0 ? pair.a : pair.b, other = i == 0 ? pair.b : pair.a;
      g_autofree char *rest = list_only (self->snapshot, REGIOTAFEL_AXIS_THEMES, rows, one, other, NULL, language);
      g_autofree char *text = NULL;

      if (rest == NULL)
        continue;
      text = regiotafel_text_format (&only_one, language, "one", name_of (self, one), "list", rest, NULL);
      g_string_append (only, text);
    }
  return regiotafel_text_format (list != NULL ? &both : &none, language, "list", list != NULL ? list : "", "only",
                                 only->str, NULL);
}

static void
mark_row (const RegiotafelCsr *rows, guint32 row, guint8 bit, guint8 *marks)
{
  for (guint32 i = rows->starts[row]; i < rows->starts[row + 1]; i++)
    marks[rows->items[i]] |= bit;
}

/* The themes of the items on the agendas of a table that are still to be dealt with. */
static void
mark_themes (RegiotafelSnapshot *snapshot, guint32 table, guint8 bit, guint8 *marks)
{
  for (guint32 item = snapshot->item_starts[table]; item < snapshot->item_starts[table + 1]; item++)
    if (snapshot->items[item].state != REGIOTAFEL_STATE_FINISHED
        && snapshot->items[item].state != REGIOTAFEL_STATE_DROPPED)
      mark_row (&snapshot->item_themes.rows, item, bit, marks);
}

/* What stands on the agendas of both beside the themes that both are about; NULL when that is nothing. */
static char *
say_agendas (const RegiotafelProfileAnswer *self, RegiotafelProfilePair pair, RegiotafelLanguage language)
{
  static const RegiotafelText text = { "Both have {list} on their agendas.", "Beide hebben {list} op de agenda." };
  const RegiotafelCsr *rows = self->matrices[REGIOTAFEL_PROFILE_THEMES].rows;
  g_autofree guint8 *marks = g_new0 (guint8, MAX (self->snapshot->axes[REGIOTAFEL_AXIS_THEMES].n, 1));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *list = NULL;

  mark_themes (self->snapshot, pair.a, 1, marks);
  mark_themes (self->snapshot, pair.b, 2, marks);
  mark_row (rows, pair.a, 4, marks);
  mark_row (rows, pair.b, 8, marks);
  for (guint32 theme = 0; theme < self->snapshot->axes[REGIOTAFEL_AXIS_THEMES].n; theme++)
    if ((marks[theme] & 3) == 3 && (marks[theme] & 12) != 12)
      g_array_append_val (places, theme);
  if (places->len == 0)
    return NULL;
  list = list_names (self->snapshot, REGIOTAFEL_AXIS_THEMES, (const guint32 *) places->data, places->len, language);
  return regiotafel_text_format (&text, language, "list", list, NULL);
}

static char *
say_projects (const RegiotafelProfileAnswer *self, RegiotafelProfilePair pair, RegiotafelLanguage language)
{
  static const RegiotafelText text
      = { "Both work on the {n?project|projects} {list}.", "Beide werken aan {n?het project|de projecten} {list}." };
  guint32 shared = regiotafel_profile_answer_count (self, pair, REGIOTAFEL_PROFILE_PROJECTS).shared;
  g_autofree char *n = regiotafel_text_count (shared, language);
  g_autofree char *list = list_shared (self->snapshot, REGIOTAFEL_AXIS_PROJECTS,
                                       self->matrices[REGIOTAFEL_PROFILE_PROJECTS].rows, pair.a, pair.b, language);

  return list != NULL ? regiotafel_text_format (&text, language, "n", n, "list", list, NULL) : NULL;
}

/* Whether every area of a table is one of the other, or lies within one. */
static gboolean
lies_within (RegiotafelSnapshot *snapshot, guint32 table, guint32 other)
{
  const RegiotafelCsr *areas = &snapshot->table_areas.rows;

  for (guint32 i = areas->starts[table]; i < areas->starts[table + 1]; i++)
    {
      g_autofree guint8 *above = regiotafel_rules_reach (&snapshot->area_parents.rows, areas->items[i]);
      gboolean is_within = FALSE;

      for (guint32 j = areas->starts[other]; j < areas->starts[other + 1]; j++)
        is_within |= above[areas->items[j]];
      if (!is_within)
        return FALSE;
    }
  return regiotafel_csr_degree (areas, table) > 0;
}

/* Of areas that are not the same: that the one lies within the other. NULL when it does not. */
static char *
say_within (const RegiotafelProfileAnswer *self, RegiotafelProfilePair pair, RegiotafelLanguage language)
{
  static const RegiotafelText text
      = { "The area of {inner} lies within that of {outer}.", "Het gebied van {inner} ligt binnen dat van {outer}." };
  gboolean a_within = lies_within (self->snapshot, pair.a, pair.b);
  gboolean b_within = lies_within (self->snapshot, pair.b, pair.a);

  if (a_within == b_within)
    return NULL;
  return regiotafel_text_format (&text, language, "inner", name_of (self, a_within ? pair.a : pair.b), "outer",
                                 name_of (self, a_within ? pair.b : pair.a), NULL);
}

/* What else they have the same: level, area. */
static char *
say_place (const RegiotafelProfileAnswer *self, RegiotafelProfilePair pair, RegiotafelLanguage language)
{
  static const RegiotafelText both = { "Same level and same area.", "Zelfde niveau en zelfde gebied." };
  static const RegiotafelText level = { "Same level, not the same area.", "Zelfde niveau, niet hetzelfde gebied." };
  static const RegiotafelText level_only = { "Same level.", "Zelfde niveau." };
  static const RegiotafelText area = { "Same area, another level.", "Zelfde gebied, ander niveau." };
  static const RegiotafelText area_only = { "Same area.", "Zelfde gebied." };
  static const RegiotafelText neither = { "Another level.", "Ander niveau." };
  RegiotafelProfileCount areas = regiotafel_profile_answer_count (self, pair, REGIOTAFEL_PROFILE_AREAS);
  guint8 a = self->snapshot->levels[pair.a], b = self->snapshot->levels[pair.b];
  gboolean is_same_level = a == b && a != REGIOTAFEL_LEVEL_UNKNOWN;
  gboolean is_same_area = areas.shared > 0 && areas.shared == areas.n_a && areas.shared == areas.n_b;
  gboolean is_other_level = regiotafel_profile_differ_in_level (self->snapshot, pair.a, pair.b);
  g_autofree char *within = is_same_area ? NULL : say_within (self, pair, language);
  const RegiotafelText *text;

  if (is_same_level && is_same_area)
    text = &both;
  else if (is_same_level)
    text = areas.n_a > 0 && areas.n_b > 0 && within == NULL ? &level : &level_only;
  else if (is_same_area)
    text = is_other_level ? &area : &area_only;
  else
    text = is_other_level ? &neither : NULL;
  if (text == NULL || within == NULL)
    return text != NULL ? g_strdup (regiotafel_say (text, language)) : g_steal_pointer (&within);
  return g_strdup_printf ("%s %s", regiotafel_say (text, language), within);
}

/* What is recorded between them, or else what both are related to. */
static void
append_relation (const RegiotafelProfileAnswer *self,
                 RegiotafelProfilePair pair,
                 RegiotafelLanguage language,
                 GString *sentence)
{
  static const RegiotafelText relations[] = { { "{one} prepares {other}.", "{one} bereidt {other} voor." },
                                              { "{one} reports to {other}.", "{one} meldt aan {other}." },
                                              { "{other} is part of {one}.", "{other} is onderdeel van {one}." },
                                              { "{one} advises {other}.", "{one} adviseert {other}." } };
  static const RegiotafelText prepare = { "Both prepare {list}.", "Beide bereiden {list} voor." };
  static const RegiotafelText report = { "Both report to {list}.", "Beide melden aan {list}." };
  RegiotafelSnapshot *snapshot = self->snapshot;
  g_autofree char *prepared = NULL;
  g_autofree char *reported = NULL;

  if (pair.relation < REGIOTAFEL_RELATION_SAME_LEVEL)
    {
      gboolean is_first = pair.relation % 2 == 0;

      regiotafel_phrase_append (sentence, regiotafel_text_format (&relations[pair.relation / 2], language, "one",
                                                                  name_of (self, is_first ? pair.a : pair.b), "other",
                                                                  name_of (self, is_first ? pair.b : pair.a), NULL));
      return;
    }
  prepared = list_shared (snapshot, REGIOTAFEL_AXIS_TABLES, &snapshot->prepares.rows, pair.a, pair.b, language);
  reported = list_shared (snapshot, REGIOTAFEL_AXIS_TABLES, &snapshot->reports_to.rows, pair.a, pair.b, language);
  if (prepared != NULL)
    regiotafel_phrase_append (sentence, regiotafel_text_format (&prepare, language, "list", prepared, NULL));
  if (reported != NULL)
    regiotafel_phrase_append (sentence, regiotafel_text_format (&report, language, "list", reported, NULL));
}

/* What to do. */
static const RegiotafelText advice[REGIOTAFEL_N_READINGS] = {
  [REGIOTAFEL_READING_MERGE] = { "To talk about: could this be one table, or has each a task of its own?",
                                 "Om over te praten: kan dit één tafel zijn, of heeft elk een eigen opdracht?" },
  [REGIOTAFEL_READING_NOT_RECORDED]
  = { "Does the one prepare the other, or report to it? Then record that.",
      "Bereidt de een de ander voor, of meldt de een aan de ander? Leg dat dan vast." },
  [REGIOTAFEL_READING_BELONGS] = { "That is as it should be.", "Dat hoort zo." },
  [REGIOTAFEL_READING_CONNECT]
  = { "The same subject, other participants: connect them.", "Hetzelfde onderwerp, andere deelnemers: verbind ze." },
  [REGIOTAFEL_READING_ONE_DAY] = { "The same participants, another subject: meet on one day.",
                                   "Dezelfde deelnemers, een ander onderwerp: vergader op één dag." },
  [REGIOTAFEL_READING_INCOMPLETE]
  = { "Record that first, to see what this calls for.", "Leg dat eerst vast, om te zien wat dit vraagt." },
  [REGIOTAFEL_READING_LEAVE] = { "Nothing to do here.", "Hier hoeft niets." },
};

char *
regiotafel_profile_dup_row_sentence (gconstpointer data, guint32 row, RegiotafelLanguage language)
{
  const RegiotafelProfileAnswer *self = data;
  RegiotafelProfilePair pair = self->pairs[row];
  GString *sentence = g_string_new (NULL);

  regiotafel_phrase_append (sentence, say_people (self, pair, language));
  regiotafel_phrase_append (sentence, say_subject (self, pair, language));
  regiotafel_phrase_append (sentence, say_agendas (self, pair, language));
  regiotafel_phrase_append (sentence, say_projects (self, pair, language));
  regiotafel_phrase_append (sentence, say_place (self, pair, language));
  append_relation (self, pair, language, sentence);
  regiotafel_phrase_append (sentence, g_strdup (regiotafel_say (&advice[pair.reading], language)));
  return g_string_free (sentence, FALSE);
}

/* ---- The answer ---- */

/* Who are the same from a half on are so for the greater part. */
static const char *
say_same_people (const RegiotafelProfileAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText largely = { "largely the same participants", "grotendeels dezelfde deelnemers" };
  static const RegiotafelText same = { "the same participants", "dezelfde deelnemers" };

  return regiotafel_say (self->min_organisations >= 0.5 ? &largely : &same, language);
}

/* "1 to talk about and 6 that belong together": of the readings there are, how many pairs have each. */
static char *
list_readings (const RegiotafelProfileAnswer *self, gboolean of_both, RegiotafelLanguage language)
{
  static const RegiotafelText parts[REGIOTAFEL_N_READINGS] = {
    [REGIOTAFEL_READING_MERGE] = { "{n} to talk about", "{n} om over te praten" },
    [REGIOTAFEL_READING_NOT_RECORDED] = { "{n} whose link is not recorded", "{n} waarvan de band niet is vastgelegd" },
    [REGIOTAFEL_READING_BELONGS] = { "{n} that {n?belongs|belong} together", "{n} die zo {n?hoort|horen}" },
    [REGIOTAFEL_READING_CONNECT] = { "{n} to connect", "{n} om te verbinden" },
    [REGIOTAFEL_READING_ONE_DAY] = { "{n} to meet on one day", "{n} om op één dag te vergaderen" },
    [REGIOTAFEL_READING_INCOMPLETE] = { "{n} on which too little is recorded", "{n} waarvan te weinig is vastgelegd" },
  };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint reading = 0; reading < REGIOTAFEL_READING_LEAVE; reading++)
    {
      guint32 n_both = self->counts[reading][REGIOTAFEL_ALIKE_BOTH];
      guint32 n_one = self->counts[reading][REGIOTAFEL_ALIKE_PEOPLE] + self->counts[reading][REGIOTAFEL_ALIKE_SUBJECT];
      g_autofree char *n = regiotafel_text_count (of_both ? n_both : n_one, language);

      if ((of_both ? n_both : n_one) > 0)
        g_ptr_array_add (texts, regiotafel_text_format (&parts[reading], language, "n", n, NULL));
    }
  return regiotafel_text_list ((const char *const *) texts->pdata, texts->len, 0, language);
}

static guint64
count_alike (const RegiotafelProfileAnswer *self, RegiotafelAlike alike)
{
  guint64 n = 0;

  for (guint reading = 0; reading < REGIOTAFEL_N_READINGS; reading++)
    n += self->counts[reading][alike];
  return n;
}

/* Of all pairs, or of those of one table. */
static void
append_counts (const RegiotafelProfileAnswer *self, RegiotafelLanguage language, GString *sentence)
{
  static const RegiotafelText nothing
      = { "There are no two tables to compare.", "Er zijn geen twee tafels om te vergelijken." };
  static const RegiotafelText some = {
    "{n} of {all} pairs of tables {n?has|have} {people} and the same subject: {list}.",
    "{n} van de {all} paren tafels {n?heeft|hebben} {people} en hetzelfde onderwerp: {list}.",
  };
  static const RegiotafelText none = { "No two tables have {people} and the same subject.",
                                       "Geen twee tafels hebben {people} en hetzelfde onderwerp." };
  static const RegiotafelText others = { "{n} other {n?pair has|pairs have} one of the two: {list}.",
                                         "{n} {n?ander paar heeft|andere paren hebben} één van beide: {list}." };
  static const RegiotafelText only_others = { "{n} {n?pair has|pairs have} one of the two: {list}.",
                                              "{n} {n?paar heeft|paren hebben} één van beide: {list}." };
  static const RegiotafelText one_some = {
    "{name} has {people} and the same subject as {n} other {n?table|tables}: {list}.",
    "{name} heeft {people} en hetzelfde onderwerp als {n} andere {n?tafel|tafels}: {list}.",
  };
  static const RegiotafelText one_none = {
    "There is no other table with {people} and the same subject as {name}.",
    "Er is geen andere tafel met {people} en hetzelfde onderwerp als {name}.",
  };
  static const RegiotafelText one_others = { "With {n} {n?table|tables} it has one of the two: {list}.",
                                             "Met {n} {n?tafel|tafels} heeft zij één van beide: {list}." };
  gboolean is_one = self->n_focus == 1;
  guint64 n_counted = self->matrices[0].n_counted;
  guint64 n_both = count_alike (self, REGIOTAFEL_ALIKE_BOTH);
  guint64 n_one = count_alike (self, REGIOTAFEL_ALIKE_PEOPLE) + count_alike (self, REGIOTAFEL_ALIKE_SUBJECT);
  g_autofree char *all = regiotafel_text_count (n_counted > 0 ? n_counted * (n_counted - 1) / 2 : 0, language);
  g_autofree char *n = regiotafel_text_count (n_both, language);
  g_autofree char *n_others = regiotafel_text_count (n_one, language);
  g_autofree char *list = list_readings (self, TRUE, language);
  g_autofree char *list_of_others = list_readings (self, FALSE, language);
  const char *name = is_one ? name_of (self, self->focus[0]) : "";
  const RegiotafelText *text;

  if (n_counted < 2)
    text = &nothing;
  else if (n_both > 0)
    text = is_one ? &one_some : &some;
  else
    text = is_one ? &one_none : &none;
  regiotafel_phrase_append (sentence, regiotafel_text_format (text, language, "n", n, "all", all, "list", list, "name",
                                                              name, "people", say_same_people (self, language), NULL));
  if (n_one == 0)
    return;
  if (is_one)
    text = &one_others;
  else
    text = n_both > 0 ? &others : &only_others;
  regiotafel_phrase_append (sentence,
                            regiotafel_text_format (text, language, "n", n_others, "list", list_of_others, NULL));
}

/* Of two tables: what they are to each other. */
static char *
say_two (const RegiotafelProfileAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText headings[REGIOTAFEL_N_READINGS] = {
    [REGIOTAFEL_READING_MERGE] = { "To talk about", "Om over te praten" },
    [REGIOTAFEL_READING_NOT_RECORDED] = { "The link is not recorded", "De band is niet vastgelegd" },
    [REGIOTAFEL_READING_BELONGS] = { "They belong together", "Dat hoort zo" },
    [REGIOTAFEL_READING_CONNECT] = { "To connect", "Om te verbinden" },
    [REGIOTAFEL_READING_ONE_DAY] = { "To meet on one day", "Om op één dag te vergaderen" },
    [REGIOTAFEL_READING_INCOMPLETE] = { "Too little is recorded", "Er is te weinig vastgelegd" },
    [REGIOTAFEL_READING_LEAVE] = { "Nothing to do", "Hier hoeft niets" },
  };
  static const RegiotafelText alike[REGIOTAFEL_N_ALIKE] = {
    [REGIOTAFEL_ALIKE_BOTH] = { "{reading}: {a} and {b} have {people} and the same subject.",
                                "{reading}: {a} en {b} hebben {people} en hetzelfde onderwerp." },
    [REGIOTAFEL_ALIKE_PEOPLE] = { "{reading}: {a} and {b} have {people} and another subject.",
                                  "{reading}: {a} en {b} hebben {people} en een ander onderwerp." },
    [REGIOTAFEL_ALIKE_SUBJECT] = { "{reading}: {a} and {b} have the same subject and other participants.",
                                   "{reading}: {a} en {b} hebben hetzelfde onderwerp en andere deelnemers." },
    [REGIOTAFEL_ALIKE_NONE] = { "{reading}: {a} and {b} differ in participants and in subject.",
                                "{reading}: {a} en {b} verschillen in deelnemers en in onderwerp." },
  };
  static const RegiotafelText people_only
      = { "{reading}: {a} and {b} have {people}; whether the subject is the same, is not known.",
          "{reading}: {a} en {b} hebben {people}; of het onderwerp gelijk is, is niet bekend." };
  static const RegiotafelText subject_only
      = { "{reading}: {a} and {b} have the same subject; whether the participants are the same, is not known.",
          "{reading}: {a} en {b} hebben hetzelfde onderwerp; of de deelnemers gelijk zijn, is niet bekend." };
  static const RegiotafelText unlike
      = { "{reading}: nothing that is recorded shows that {a} and {b} are alike.",
          "{reading}: uit niets van wat is vastgelegd blijkt dat {a} en {b} op elkaar lijken." };
  RegiotafelProfilePair pair = self->pairs[0];
  RegiotafelProfileCount people = regiotafel_profile_answer_count (self, pair, REGIOTAFEL_PROFILE_ORGANISATIONS);
  RegiotafelProfileCount subject = regiotafel_profile_answer_count (self, pair, REGIOTAFEL_PROFILE_THEMES);
  gboolean knows_people
      = people.n_a > 0 && people.n_b > 0 && regiotafel_profile_lists_all (self->snapshot, pair.a, pair.b);
  gboolean knows_subject = subject.n_a > 0 && subject.n_b > 0;
  const RegiotafelText *text = &alike[pair.alike];

  if (pair.alike == REGIOTAFEL_ALIKE_NONE && !(knows_people && knows_subject))
    text = &unlike;
  else if (pair.alike == REGIOTAFEL_ALIKE_PEOPLE && !knows_subject)
    text = &people_only;
  else if (pair.alike == REGIOTAFEL_ALIKE_SUBJECT && !knows_people)
    text = &subject_only;
  return regiotafel_text_format (text, language, "reading", regiotafel_say (&headings[pair.reading], language),
                                 "people", say_same_people (self, language), "a", name_of (self, pair.a), "b",
                                 name_of (self, pair.b), NULL);
}

/* Whether somebody could think of a merger: who belongs together as it is gives no cause for that. */
static gboolean
any_could_be_merged (const RegiotafelProfileAnswer *self)
{
  for (guint reading = 0; reading < REGIOTAFEL_N_READINGS; reading++)
    if (reading != REGIOTAFEL_READING_BELONGS
        && self->counts[reading][REGIOTAFEL_ALIKE_BOTH] + self->counts[reading][REGIOTAFEL_ALIKE_PEOPLE] > 0)
      return TRUE;
  return FALSE;
}

static gboolean
leaves_tables_out (const RegiotafelProfileAnswer *self)
{
  return self->matrices[0].n_counted < self->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
}

static char *
say_borders (const RegiotafelProfileAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText text = {
    "The same: from {people}% of the participants that two have together, and from {subject}% of the themes.",
    "Dezelfde: vanaf {people}% van de deelnemers die twee samen hebben, en vanaf {subject}% van de thema’s.",
  };
  g_autofree char *people = regiotafel_phrase_percentage (self->min_organisations, language);
  g_autofree char *subject = regiotafel_phrase_percentage (self->min_themes, language);

  return regiotafel_text_format (&text, language, "people", people, "subject", subject, NULL);
}

char *
regiotafel_profile_dup_sentence (const RegiotafelProfileAnswer *self, RegiotafelLanguage language)
{
  GString *sentence = g_string_new (NULL);

  /* Of two tables there is one pair, and nothing to count. */
  if (self->n_focus == 2 || (self->n_focus == 0 && self->matrices[0].n_counted == 2 && self->n_pairs == 1))
    regiotafel_phrase_append (sentence, say_two (self, language));
  else
    append_counts (self, language, sentence);
  if (self->min_organisations != 0.5 || self->min_themes != 0.5)
    regiotafel_phrase_append (sentence, say_borders (self, language));
  regiotafel_phrase_append_limits (sentence, any_could_be_merged (self), self->standings, leaves_tables_out (self),
                                   language);
  return g_string_free (sentence, FALSE);
}

char *
regiotafel_profile_dup_methods (const RegiotafelProfileAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText measures = {
    "Profile of pairs of tables by participants, themes, domains, areas and projects: the number that two have in "
    "common, and the Jaccard coefficient; see Borgatti and Halgin, Analyzing affiliation networks (2011), "
    "doi:10.4135/9781446294413.n28.",
    "Profiel van paren tafels naar deelnemers, thema’s, domeinen, gebieden en projecten: het aantal dat twee gemeen "
    "hebben, en de Jaccard-coëfficiënt; zie Borgatti en Halgin, Analyzing affiliation networks (2011), "
    "doi:10.4135/9781446294413.n28.",
  };
  static const RegiotafelText borders = {
    "The same people: a Jaccard coefficient of participants from {people}; the same subject: of themes from {subject}. "
    "With few themes a table the latter is crude: one theme more or less can cross the border.",
    "Dezelfde deelnemers: een Jaccard-coëfficiënt van deelnemers vanaf {people}; hetzelfde onderwerp: van thema’s "
    "vanaf {subject}. Met weinig thema’s per tafel is die laatste grof: één thema meer of minder kan over de grens "
    "gaan.",
  };
  static const RegiotafelText relations
      = { "Related are tables of which the one prepares, reports to, is part of or advises the other.",
          "Verbonden zijn tafels waarvan de een de ander voorbereidt, aan de ander meldt, daar onderdeel van is of die "
          "adviseert." };
  static const RegiotafelText counted
      = { "Counted: {standings}, at {n} {n?table|tables}.", "Geteld: {standings}, aan {n} {n?tafel|tafels}." };
  static const RegiotafelText with_case
      = { "Tables about single clients were counted.", "Casustafels zijn meegeteld." };
  static const RegiotafelText without_case
      = { "Tables about single clients were not counted.", "Casustafels zijn niet geteld." };
  static const RegiotafelText version = { "libregiotafel {version}.", "libregiotafel {version}." };
  g_autofree char *standings = regiotafel_phrase_standings (self->standings, language);
  g_autofree char *n = regiotafel_text_count (self->matrices[0].n_counted, language);
  g_autofree char *people = regiotafel_phrase_percentage (self->min_organisations / 100, language);
  g_autofree char *subject = regiotafel_phrase_percentage (self->min_themes / 100, language);
  GString *methods = g_string_new (NULL);

  regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&measures, language)));
  regiotafel_phrase_append (methods,
                            regiotafel_text_format (&borders, language, "people", people, "subject", subject, NULL));
  regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&relations, language)));
  regiotafel_phrase_append (methods, regiotafel_text_format (&counted, language, "standings", standings, "n", n, NULL));
  regiotafel_phrase_append (methods,
                            g_strdup (regiotafel_say (self->include_case ? &with_case : &without_case, language)));
  regiotafel_phrase_append (methods,
                            regiotafel_text_format (&version, language, "version", REGIOTAFEL_VERSION_STRING, NULL));
  return g_string_free (methods, FALSE);
}
