/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a story tells of those who sit at tables: participants, chairs, persons. */
#include "regiotafel-comparison-story-private.h"

#define NONE REGIOTAFEL_INDEX_NONE
/* So many seats that came or went are all named; of more those at executive tables are. */
#define FEW_SEATS 6

/* ---- Participants ---- */

/* When a successor began, as far as that is known of it. */
static char *
say_start (const RegiotafelStory *self, guint32 organisation)
{
  const RegiotafelPeriod *period
      = self->answer->snapshots[REGIOTAFEL_AFTER]->details[REGIOTAFEL_AXIS_ORGANISATIONS][organisation].period;
  const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
  g_autofree char *words = start != NULL ? regiotafel_dup_words_of_date (start, self->language) : NULL;

  return words != NULL ? g_strconcat (" ", words, NULL) : g_strdup ("");
}

/* Of more than one successor: who became whom. */
static char *
list_successors (const RegiotafelStory *self, const RegiotafelChangeRow *rows, guint32 n)
{
  static const RegiotafelText was = { "{other} (was {list})", "{other} (eerst {list})" };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < n; i++)
    {
      g_autoptr (GArray) of_it = NULL;
      g_autoptr (GPtrArray) names = NULL;
      g_autofree char *list = NULL;

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (rows[i].other.places[REGIOTAFEL_AFTER] + 1)))
        continue;
      if (texts->len == REGIOTAFEL_STORY_MOST_PLACES)
        {
          /* Counted, not named. */
          g_ptr_array_add (texts, g_strdup (""));
          continue;
        }
      of_it = g_array_new (FALSE, FALSE, sizeof (RegiotafelChangeRow));
      for (guint32 j = i; j < n; j++)
        if (rows[j].other.places[REGIOTAFEL_AFTER] == rows[i].other.places[REGIOTAFEL_AFTER])
          g_array_append_val (of_it, rows[j]);
      names = regiotafel_story_collect_names (self, (const RegiotafelChangeRow *) of_it->data, of_it->len, FALSE);
      list = regiotafel_story_list (self, names, REGIOTAFEL_STORY_MOST_NAMES);
      g_ptr_array_add (texts,
                       regiotafel_text_format (&was, self->language, "other",
                                               regiotafel_tell_other (&self->teller, &rows[i]), "list", list, NULL));
    }
  return regiotafel_story_list (self, texts, REGIOTAFEL_STORY_MOST_PLACES);
}

static char *
say_succeeded (const RegiotafelStory *self)
{
  static const RegiotafelText merged = { "{list} merged into {other}{when}: their {n} seats became {m}.",
                                         "{list} gingen{when} op in {other}: hun {n} stoelen werden er {m}." };
  static const RegiotafelText succeeded_once
      = { "{other} succeeded {list}{when}.", "{list} werd{when} opgevolgd door {other}." };
  static const RegiotafelText succeeded = { "{other} succeeded {list}{when}, in {n} seats.",
                                            "{list} werd{when} opgevolgd door {other}, op {n} stoelen." };
  static const RegiotafelText succeeded_partly
      = { "{other} succeeded {list}{when}: {n} {n?seat|seats} became {m}.",
          "{list} werd{when} opgevolgd door {other}: {n} {n?stoel werd|stoelen werden} er {m}." };
  static const RegiotafelText merged_there
      = { "{list} merged into {other}{when}: their {n} seats ended, since {other} sat there already.",
          "{list} gingen{when} op in {other}: hun {n} stoelen vervielen, omdat {other} daar al zat." };
  static const RegiotafelText succeeded_there
      = { "{other} succeeded {list}{when}: {n} {n?seat|seats} ended, since {other} sat there already.",
          "{list} werd{when} opgevolgd door {other}: {n} {n?stoel verviel|stoelen vervielen}, omdat {other} daar al "
          "zat." };
  static const RegiotafelText several_there = { "{n} seats ended, since their successors sat there already: {list}.",
                                                "{n} stoelen vervielen, omdat hun opvolgers daar al zaten: {list}." };
  static const RegiotafelText several = { "{n} {n?seat|seats} became {m} of successors: {list}.",
                                          "{n} {n?stoel werd|stoelen werden} er {m}, van opvolgers: {list}." };
  guint32 n_rows;
  const RegiotafelChangeRow *rows
      = regiotafel_story_items (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_SUCCEEDED, &n_rows);
  RegiotafelBeforeAfter seats = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_SUCCEEDED);
  g_autofree char *n = regiotafel_tell_number (&self->teller, seats.before);
  g_autofree char *m = regiotafel_tell_number (&self->teller, seats.after);
  g_autoptr (GPtrArray) ended = NULL, successors = NULL;
  g_autofree char *list = NULL;
  g_autofree char *when = NULL;
  const RegiotafelText *text;

  if (n_rows == 0)
    return NULL;
  ended = regiotafel_story_collect_names (self, rows, n_rows, FALSE);
  successors = regiotafel_story_collect_names (self, rows, n_rows, TRUE);
  if (successors->len > 1)
    {
      list = list_successors (self, rows, n_rows);
      return regiotafel_text_format (seats.after == 0 ? &several_there : &several, self->language, "n", n, "m", m,
                                     "list", list, NULL);
    }
  if (ended->len > 1)
    text = seats.after == 0 ? &merged_there : &merged;
  else if (seats.after == 0)
    text = &succeeded_there;
  else if (seats.before != seats.after)
    text = &succeeded_partly;
  else
    text = seats.before == 1 ? &succeeded_once : &succeeded;
  list = regiotafel_story_list (self, ended, REGIOTAFEL_STORY_MOST_NAMES);
  when = say_start (self, rows[0].other.places[REGIOTAFEL_AFTER]);
  return regiotafel_text_format (text, self->language, "list", list, "other", successors->pdata[0], "when", when, "n",
                                 n, "m", m, NULL);
}

/* How many tables are on one side and not on the other, for certain. */
static char *
count_tables (const RegiotafelStory *self, guint side)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self->answer, REGIOTAFEL_AXIS_TABLES);
  guint32 n = 0;

  for (guint32 i = 0; i < match->n_places[side]; i++)
    {
      guint8 fate = match->fates[match->node_of[side][i]];

      n += fate != REGIOTAFEL_FATE_STAYED && fate != REGIOTAFEL_FATE_NOT_COVERED;
    }
  return regiotafel_tell_number (&self->teller, n);
}

static void
add_moves (RegiotafelStory *self)
{
  static const RegiotafelText at_both
      = { "At tables that stayed {joined} came and {left} went.",
          "Aan bestaande tafels {joined?kwam|kwamen} er {joined} bij en {left?ging|gingen} er {left} weg." };
  static const RegiotafelText only_joined = { "At tables that stayed {joined} came and none went.",
                                              "Aan bestaande tafels {joined?kwam|kwamen} er {joined} bij en ging er "
                                              "geen weg." };
  static const RegiotafelText only_left = { "At tables that stayed {left} went and none came.",
                                            "Aan bestaande tafels {left?ging|gingen} er {left} weg en kwam er geen "
                                            "bij." };
  static const RegiotafelText at_new_and_ended = {
    "{t?The new table has|The new tables have} {new} {new?seat|seats}, {u?the one that ended|those that ended} had "
    "{ended}.",
    "De nieuwe {t?tafel telt|tafels tellen} {new} {new?stoel|stoelen}, de gestopte {u?telde|telden} er {ended}."
  };
  static const RegiotafelText at_new = { "The new {t?table has|tables have} {new} {new?seat|seats}.",
                                         "De nieuwe {t?tafel telt|tafels tellen} {new} {new?stoel|stoelen}." };
  static const RegiotafelText at_ended = { "The {u?table|tables} that ended had {ended} {ended?seat|seats}.",
                                           "De gestopte {u?tafel telde|tafels telden} {ended} {ended?stoel|stoelen}." };
  double joined = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_JOINED).after;
  double left = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_LEFT).before;
  double new = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_AT_NEW_TABLE).after;
  double ended = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_AT_ENDED_TABLE).before;
  g_autofree char *n_joined = regiotafel_tell_number (&self->teller, joined);
  g_autofree char *n_left = regiotafel_tell_number (&self->teller, left);
  g_autofree char *n_new = regiotafel_tell_number (&self->teller, new);
  g_autofree char *n_ended = regiotafel_tell_number (&self->teller, ended);
  g_autofree char *t = count_tables (self, REGIOTAFEL_AFTER);
  g_autofree char *u = count_tables (self, REGIOTAFEL_BEFORE);

  if (regiotafel_tell_has (joined) || regiotafel_tell_has (left))
    regiotafel_phrase_append (self->text,
                              regiotafel_text_format (!regiotafel_tell_has (left)     ? &only_joined
                                                      : !regiotafel_tell_has (joined) ? &only_left
                                                                                      : &at_both,
                                                      self->language, "joined", n_joined, "left", n_left, NULL));
  if (regiotafel_tell_has (new) || regiotafel_tell_has (ended))
    regiotafel_phrase_append (self->text, regiotafel_text_format (!regiotafel_tell_has (ended) ? &at_new
                                                                  : regiotafel_tell_has (new)  ? &at_new_and_ended
                                                                                               : &at_ended,
                                                                  self->language, "new", n_new, "ended", n_ended, "t",
                                                                  t, "u", u, NULL));
}

/* Whom to name: of all that came or went where they are few, else those at executive tables. */
static gboolean
is_named (const RegiotafelStory *self, const RegiotafelChangeRow *row)
{
  double joined = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_JOINED).after;
  double left = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_LEFT).before;
  RegiotafelSnapshot *later = self->answer->snapshots[REGIOTAFEL_AFTER];

  return joined + left <= FEW_SEATS || later->levels[row->table.places[REGIOTAFEL_AFTER]] == REGIOTAFEL_LEVEL_EXECUTIVE;
}

/* Marks an organisation as told, and says whether it was. */
static gboolean
tell_of (const RegiotafelStory *self, RegiotafelCompared organisation)
{
  gboolean was_told = FALSE;

  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    if (organisation.places[side] != NONE)
      {
        was_told |= self->is_told[side][organisation.places[side]];
        self->is_told[side][organisation.places[side]] = TRUE;
      }
  return was_told;
}

/* The names of those whose seat came or went at a table; of who left, those who sit nowhere any more or the others. */
static GPtrArray *
collect_at_table (const RegiotafelStory *self, RegiotafelChange change, guint32 table, gboolean unseated)
{
  GPtrArray *names = g_ptr_array_new ();
  guint32 n;
  const RegiotafelChangeRow *rows = regiotafel_story_items (self, REGIOTAFEL_WHAT_SEATS, change, &n);

  for (guint32 i = 0; i < n; i++)
    if (rows[i].table.places[REGIOTAFEL_AFTER] == table && (rows[i].reason == REGIOTAFEL_REASON_UNSEATED) == unseated)
      {
        g_ptr_array_add (names, (gpointer) regiotafel_tell_organisation (&self->teller, &rows[i]));
        tell_of (self, rows[i].organisation);
      }
  return names;
}

static void
append_names (RegiotafelStory *self, const RegiotafelText *text, const char *table, GPtrArray *names)
{
  g_autofree char *list = regiotafel_story_list (self, names, REGIOTAFEL_STORY_MOST_NAMES);
  g_autofree char *n = regiotafel_tell_number (&self->teller, names->len);

  if (names->len > 0)
    regiotafel_phrase_append (
        self->text, regiotafel_text_format (text, self->language, "table", table, "list", list, "n", n, NULL));
}

static void
name_at_table (RegiotafelStory *self, const RegiotafelChangeRow *row)
{
  static const RegiotafelText joined_at = { "New at {table}: {list}.", "Nieuw aan {table}: {list}." };
  static const RegiotafelText left_from = { "No longer at {table}: {list}.", "Niet meer aan {table}: {list}." };
  static const RegiotafelText unseated_there
      = { "{list} left there, and {n?sits|sit} at no table any more.",
          "{list} {n?vertrok|vertrokken} daar en {n?zit|zitten} nu nergens meer aan tafel." };
  static const RegiotafelText unseated_from
      = { "{list} left {table}, and {n?sits|sit} at no table any more.",
          "{list} {n?vertrok|vertrokken} bij {table} en {n?zit|zitten} nu nergens meer aan tafel." };
  guint32 table = row->table.places[REGIOTAFEL_AFTER];
  const char *name = regiotafel_tell_table (&self->teller, row);
  g_autoptr (GPtrArray) joined = collect_at_table (self, REGIOTAFEL_CHANGE_JOINED, table, FALSE);
  g_autoptr (GPtrArray) left = collect_at_table (self, REGIOTAFEL_CHANGE_LEFT, table, FALSE);
  g_autoptr (GPtrArray) unseated = collect_at_table (self, REGIOTAFEL_CHANGE_LEFT, table, TRUE);

  append_names (self, &joined_at, name, joined);
  append_names (self, &left_from, name, left);
  append_names (self, joined->len + left->len > 0 ? &unseated_there : &unseated_from, name, unseated);
}

static void
name_some (RegiotafelStory *self)
{
  static const RegiotafelChange changes[] = { REGIOTAFEL_CHANGE_JOINED, REGIOTAFEL_CHANGE_LEFT };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      guint32 n;
      const RegiotafelChangeRow *rows = regiotafel_story_items (self, REGIOTAFEL_WHAT_SEATS, changes[i], &n);

      for (guint32 j = 0; j < n && g_hash_table_size (seen) < REGIOTAFEL_STORY_MOST_PLACES; j++)
        if (is_named (self, &rows[j])
            && g_hash_table_add (seen, GUINT_TO_POINTER (rows[j].table.places[REGIOTAFEL_AFTER] + 1)))
          name_at_table (self, &rows[j]);
    }
}

/* What became of organisations themselves, where no seat told it. */
static void
tell_organisations (RegiotafelStory *self, const RegiotafelText *heading, gboolean *is_begun)
{
  static const struct
  {
    RegiotafelChange change;
    RegiotafelText text;
  } kinds[] = {
    { REGIOTAFEL_CHANGE_NEW,
      { "{list} {n?exists|exist} now and did not then.", "{list} {n?bestaat|bestaan} nu en toen nog niet." } },
    { REGIOTAFEL_CHANGE_ENDED, { "{list} {n?exists|exist} no more.", "{list} {n?bestaat|bestaan} niet meer." } },
    { REGIOTAFEL_CHANGE_SEATED,
      { "{list} {n?sits|sit} at a table now and sat nowhere then.",
        "{list} {n?zit|zitten} nu aan tafel en {n?zat|zaten} toen nergens." } },
    { REGIOTAFEL_CHANGE_UNSEATED,
      { "{list} {n?sits|sit} at no table any more.", "{list} {n?zit|zitten} nergens meer aan tafel." } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *list = NULL;
      g_autofree char *number = NULL;
      guint32 n;
      const RegiotafelChangeRow *rows
          = regiotafel_story_items (self, REGIOTAFEL_WHAT_ORGANISATIONS, kinds[i].change, &n);

      for (guint32 j = 0; j < n; j++)
        if (!tell_of (self, rows[j].organisation))
          g_ptr_array_add (names, (gpointer) regiotafel_tell_organisation (&self->teller, &rows[j]));
      if (names->len == 0)
        continue;
      list = regiotafel_story_list (self, names, REGIOTAFEL_STORY_MOST_NAMES);
      number = regiotafel_tell_number (&self->teller, names->len);
      regiotafel_story_add (self, heading, is_begun,
                            regiotafel_text_format (&kinds[i].text, self->language, "list", list, "n", number, NULL));
    }
}

/* How many seats stayed the same, of how many. */
static char *
say_stayed (const RegiotafelStory *self)
{
  static const RegiotafelText stayed
      = { "Of the {before} seats {n} stayed the same; there {after?is|are} {after} now.",
          "Van de {before} stoelen {n?bleef|bleven} er {n} hetzelfde; nu {after?is|zijn} het er {after}." };
  static const RegiotafelText all_of_then = { "All {n} seats of then stayed the same; there are {after} now.",
                                              "Alle {n} stoelen van toen bleven hetzelfde; nu zijn het er {after}." };
  static const RegiotafelText none_stayed
      = { "Of the {before} seats none stayed the same; there {after?is|are} {after} now.",
          "Van de {before} stoelen bleef er geen hetzelfde; nu {after?is|zijn} het er {after}." };
  static const RegiotafelText some_known
      = { "Of the {before} seats {n} {n?is|are} known to have stayed; there {after?is|are} {after} now.",
          "Van {n} van de {before} stoelen is bekend dat {n?die bleef|ze bleven}; nu {after?is|zijn} het er {after}." };
  static const RegiotafelText none_known
      = { "Of the {before} seats none is known to have stayed; there {after?is|are} {after} now.",
          "Van geen van de {before} stoelen is bekend dat die bleef; nu {after?is|zijn} het er {after}." };
  static const RegiotafelText all_stayed = { "All seats stayed the same: {n}.", "Alle stoelen bleven hetzelfde: {n}." };
  static const RegiotafelText one = { "The one seat stayed the same.", "De ene stoel bleef dezelfde." };
  static const RegiotafelText one_then = { "There was {before} seat, there {after?is|are} {after} now.",
                                           "Er was {before} stoel, nu {after?is|zijn} het er {after}." };
  RegiotafelBeforeAfter totals = self->answer->totals[REGIOTAFEL_WHAT_SEATS];
  double n_stayed = regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_STAYED).before;
  gboolean is_known = !regiotafel_tell_has (
      regiotafel_story_count (self, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_NOT_COVERED).before);
  g_autofree char *before = regiotafel_tell_number (&self->teller, totals.before);
  g_autofree char *after = regiotafel_tell_number (&self->teller, totals.after);
  g_autofree char *n = regiotafel_tell_number (&self->teller, n_stayed);
  const RegiotafelText *text;

  if (n_stayed == totals.before && n_stayed == totals.after)
    text = n_stayed == 1 ? &one : &all_stayed;
  else if (totals.before == 1)
    text = &one_then;
  else if (n_stayed == totals.before)
    text = &all_of_then;
  else if (n_stayed == 0)
    text = is_known ? &none_stayed : &none_known;
  else
    text = is_known ? &stayed : &some_known;
  return regiotafel_text_format (text, self->language, "before", before, "after", after, "n", n, NULL);
}

void
regiotafel_story_tell_seats (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "Participants.", "Deelnemers." };
  gboolean is_begun = FALSE;

  if (self->answer->is_asked[REGIOTAFEL_WHAT_SEATS]
      && regiotafel_tell_has (self->answer->totals[REGIOTAFEL_WHAT_SEATS].before)
      && !self->answer->seats_are_unknown[REGIOTAFEL_AFTER])
    {
      regiotafel_story_add (self, &heading, &is_begun, say_stayed (self));
      regiotafel_phrase_append (self->text, say_succeeded (self));
      add_moves (self);
      name_some (self);
    }
  if (self->answer->is_asked[REGIOTAFEL_WHAT_ORGANISATIONS])
    tell_organisations (self, &heading, &is_begun);
}

/* ---- Chairs ---- */

void
regiotafel_story_tell_chairs (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "Chairs.", "Voorzitters." };
  static const RegiotafelText change = { "{table}: {to}, was {from}", "{table}: {to}, eerst {from}" };
  static const RegiotafelText all = { "{list}.", "{list}." };
  static const RegiotafelText some
      = { "{list}; and {n} more {n?table|tables}.", "{list}; en nog {n} {n?tafel|tafels}." };
  static const RegiotafelText nobody = { "nobody", "niemand" };
  g_autoptr (GString) list = g_string_new (NULL);
  guint32 n, n_told = 0, n_more = 0;
  const RegiotafelChangeRow *rows = regiotafel_story_items (self, REGIOTAFEL_WHAT_ROLES, REGIOTAFEL_CHANGE_CHANGED, &n);

  for (guint32 i = 0; i < n; i++)
    {
      g_autofree char *from = regiotafel_tell_names (&self->teller, rows[i].from, &nobody);
      g_autofree char *to = regiotafel_tell_names (&self->teller, rows[i].to, &nobody);
      g_autofree char *text = NULL;

      if (g_strcmp0 (regiotafel_comparison_get_text (self->answer, rows[i].fact), "chair") != 0)
        continue;
      if (n_told == REGIOTAFEL_STORY_MOST_PLACES)
        {
          n_more++;
          continue;
        }
      text = regiotafel_text_format (&change, self->language, "table", regiotafel_tell_table (&self->teller, &rows[i]),
                                     "from", from, "to", to, NULL);
      /* One after another with a semicolon, since each has a comma of its own. */
      g_string_append_printf (list, "%s%s", n_told++ > 0 ? "; " : "", text);
    }
  if (n_told > 0)
    {
      g_autofree char *number = regiotafel_tell_number (&self->teller, n_more);

      regiotafel_story_begin (
          self, &heading,
          regiotafel_text_format (n_more > 0 ? &some : &all, self->language, "list", list->str, "n", number, NULL));
    }
}

/* ---- People ---- */

/* Read from the seats, which are compared whatever was asked for. */
static gboolean
was_succeeded_at (const RegiotafelStory *self, guint32 table)
{
  const RegiotafelCsr *rows = &self->answer->snapshots[REGIOTAFEL_AFTER]->seats.rows;

  for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
    if (self->answer->more->seats[REGIOTAFEL_AFTER].changes[i] == REGIOTAFEL_CHANGE_SUCCEEDED)
      return TRUE;
  return FALSE;
}

static const RegiotafelChangeRow *
find_known (const RegiotafelStory *self, guint32 table)
{
  guint32 n;
  const RegiotafelChangeRow *rows
      = regiotafel_story_items (self, REGIOTAFEL_WHAT_PERSONS, REGIOTAFEL_CHANGE_CHANGED, &n);

  for (guint32 i = 0; i < n; i++)
    if (rows[i].table.places[REGIOTAFEL_AFTER] == table)
      return &rows[i];
  return NULL;
}

/* Tables where half of the persons or more are new: what a list of organisations does not show. */
void
regiotafel_story_tell_persons (RegiotafelStory *self)
{
  static const RegiotafelText heading = { "People.", "Mensen." };
  static const RegiotafelText new = { "At {table} {n} of the {all} {n?person is|persons are} new; {organisations}.",
                                      "Aan {table} {n?is|zijn} {n} van de {all} personen nieuw; {organisations}." };
  static const RegiotafelText same = { "the organisations stayed the same", "de organisaties bleven dezelfde" };
  static const RegiotafelText succeeded = { "apart from succession the organisations stayed the same",
                                            "op opvolging na bleven de organisaties dezelfde" };
  static const RegiotafelText changed
      = { "organisations came or went there too", "er kwamen of gingen ook organisaties" };
  static const RegiotafelText few = { "Persons came or went at {n} {n?table|tables}; at none half of them or more.",
                                      "Aan {n} {n?tafel|tafels} wisselden personen; nergens de helft of meer." };
  double n_changed = regiotafel_story_count (self, REGIOTAFEL_WHAT_PERSONS, REGIOTAFEL_CHANGE_CHANGED).after;
  gboolean is_begun = FALSE;
  guint32 n_rows, n_told = 0;
  const RegiotafelChangeRow *rows
      = regiotafel_story_items (self, REGIOTAFEL_WHAT_PERSONS, REGIOTAFEL_CHANGE_NEW, &n_rows);

  for (guint32 i = 0; i < n_rows && n_told < REGIOTAFEL_STORY_MOST_PLACES; i++)
    {
      guint32 table = rows[i].table.places[REGIOTAFEL_AFTER];
      const RegiotafelChangeRow *known = find_known (self, table);
      const RegiotafelText *organisations = was_succeeded_at (self, table) ? &succeeded : &same;
      g_autofree char *n = NULL;
      g_autofree char *all = NULL;

      if (known == NULL || rows[i].after * 2 < known->after)
        continue;
      if (known->reason == REGIOTAFEL_REASON_JOINED)
        organisations = &changed;
      n = regiotafel_tell_number (&self->teller, rows[i].after);
      all = regiotafel_tell_number (&self->teller, known->after);
      regiotafel_story_add (self, &heading, &is_begun,
                            regiotafel_text_format (
                                &new, self->language, "table", regiotafel_tell_table (&self->teller, &rows[i]), "n", n,
                                "all", all, "organisations", regiotafel_say (organisations, self->language), NULL));
      n_told++;
    }
  if (n_told == 0 && regiotafel_tell_has (n_changed))
    {
      g_autofree char *n = regiotafel_tell_number (&self->teller, n_changed);

      regiotafel_story_add (self, &heading, &is_begun, regiotafel_text_format (&few, self->language, "n", n, NULL));
    }
}
