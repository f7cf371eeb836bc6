/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was on the agendas, how much time tables took, how many persons changed. */
#include "regiotafel-comparison-work-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-index-private.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* ---- Agendas ---- */

static gboolean
is_over (RegiotafelState state)
{
  return state == REGIOTAFEL_STATE_FINISHED || state == REGIOTAFEL_STATE_DROPPED;
}

static RegiotafelChangeRow *
add_item (RegiotafelComparisonAnswer *self, RegiotafelChange change, guint32 before, guint32 after)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  guint side = after != NONE ? REGIOTAFEL_AFTER : REGIOTAFEL_BEFORE;
  guint32 table = self->snapshots[side]->items[side == REGIOTAFEL_AFTER ? after : before].table;
  RegiotafelChangeRow *row = regiotafel_comparison_add (self, REGIOTAFEL_WHAT_AGENDA, change);

  row->table = regiotafel_match_get (tables, tables->node_of[side][table]);
  row->other_axis = REGIOTAFEL_AXIS_UNKNOWN;
  row->other = (RegiotafelCompared){ { before, after } };
  return row;
}

static void
add_finished (RegiotafelComparisonAnswer *self, guint32 before, guint32 after, RegiotafelState was, RegiotafelState is)
{
  guint32 from = regiotafel_comparison_keep_enum (self, REGIOTAFEL_TYPE_STATE, was);
  guint32 to = regiotafel_comparison_keep_enum (self, REGIOTAFEL_TYPE_STATE, is);
  RegiotafelChangeRow *row = add_item (self, REGIOTAFEL_CHANGE_FINISHED, before, after);

  row->from = from;
  row->to = to;
  row->before = 1;
  row->after = after != NONE;
  regiotafel_comparison_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_FINISHED, 1, after != NONE);
}

/* An item that is on both sides. */
static void
compare_item (RegiotafelComparisonAnswer *self, guint32 before, guint32 after)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  const RegiotafelItemDetails *one = &self->snapshots[REGIOTAFEL_BEFORE]->items[before];
  const RegiotafelItemDetails *other = &self->snapshots[REGIOTAFEL_AFTER]->items[after];

  regiotafel_comparison_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_STAYED, 1, 1);
  if (tables->node_of[REGIOTAFEL_BEFORE][one->table] != tables->node_of[REGIOTAFEL_AFTER][other->table])
    {
      guint32 fact = regiotafel_comparison_keep (self, g_strdup ("table"));
      guint32 from = regiotafel_comparison_keep (
          self, g_strdup (self->snapshots[REGIOTAFEL_BEFORE]->axes[REGIOTAFEL_AXIS_TABLES].names[one->table]));
      guint32 to = regiotafel_comparison_keep (
          self, g_strdup (self->snapshots[REGIOTAFEL_AFTER]->axes[REGIOTAFEL_AXIS_TABLES].names[other->table]));
      RegiotafelChangeRow *row = add_item (self, REGIOTAFEL_CHANGE_CHANGED, before, after);

      row->fact = fact;
      row->from = from;
      row->to = to;
      regiotafel_comparison_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_CHANGED, 1, 1);
    }
  if (is_over (other->state) && !is_over (one->state))
    add_finished (self, before, after, one->state, other->state);
  else if (one->state != other->state)
    {
      guint32 fact = regiotafel_comparison_keep (self, g_strdup ("state"));
      guint32 from = regiotafel_comparison_keep_enum (self, REGIOTAFEL_TYPE_STATE, one->state);
      guint32 to = regiotafel_comparison_keep_enum (self, REGIOTAFEL_TYPE_STATE, other->state);
      RegiotafelChangeRow *row = add_item (self, REGIOTAFEL_CHANGE_CHANGED, before, after);

      row->fact = fact;
      row->from = from;
      row->to = to;
      regiotafel_comparison_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_CHANGED, 1, 1);
    }
}

/* An item that is on one side. */
static void
add_one_sided (RegiotafelComparisonAnswer *self, guint side, guint32 place)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  const RegiotafelItemDetails *item = &self->snapshots[side]->items[place];
  guint8 fate = tables->fates[tables->node_of[side][item->table]];
  gboolean is_new = side == REGIOTAFEL_AFTER;
  RegiotafelChange change = is_new ? REGIOTAFEL_CHANGE_NEW : REGIOTAFEL_CHANGE_ENDED;
  RegiotafelChangeRow *row;

  if (fate == REGIOTAFEL_FATE_NOT_COVERED || self->snapshots[!side]->n_items == 0)
    {
      regiotafel_comparison_count (self, REGIOTAFEL_WHAT_AGENDA, REGIOTAFEL_CHANGE_NOT_COVERED, !is_new, is_new);
      return;
    }
  row = add_item (self, change, is_new ? NONE : place, is_new ? place : NONE);
  if (fate != REGIOTAFEL_FATE_STAYED)
    row->reason = is_new ? REGIOTAFEL_REASON_TABLE_NEW : REGIOTAFEL_REASON_TABLE_ENDED;
  if (is_new)
    row->after = 1;
  else
    row->before = 1;
  regiotafel_comparison_count (self, REGIOTAFEL_WHAT_AGENDA, change, !is_new, is_new);
  if (!is_new && is_over (item->state))
    add_finished (self, place, NONE, REGIOTAFEL_STATE_UNKNOWN, item->state);
}

/* What an item is found by: its id, or its table and its name where it has none. */
static char *
dup_key (RegiotafelComparisonAnswer *self, guint side, const RegiotafelItemDetails *item)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);

  if (item->id != NULL)
    return g_strconcat ("#", item->id, NULL);
  return g_strdup_printf ("%u %s", tables->node_of[side][item->table], item->name != NULL ? item->name : "");
}

void
regiotafel_comparison_compare_agenda (RegiotafelComparisonAnswer *self)
{
  RegiotafelSnapshot *earlier = self->snapshots[REGIOTAFEL_BEFORE], *later = self->snapshots[REGIOTAFEL_AFTER];
  g_autoptr (RegiotafelIndex) index = regiotafel_index_new ();
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  /* By item of the earlier: the item of the later, or NONE; and the other way round. */
  g_autofree guint32 *afters = g_new (guint32, MAX (earlier->n_items, 1));
  g_autofree guint8 *is_found = g_new0 (guint8, MAX (later->n_items, 1));

  for (guint32 i = 0; i < later->n_items; i++)
    {
      char *key = dup_key (self, REGIOTAFEL_AFTER, &later->items[i]);

      g_ptr_array_add (keys, key);
      regiotafel_index_add (index, key, GUINT_TO_POINTER (i + 1));
    }
  for (guint32 i = 0; i < earlier->n_items; i++)
    {
      g_autofree char *key = dup_key (self, REGIOTAFEL_BEFORE, &earlier->items[i]);
      guint32 found = GPOINTER_TO_UINT (regiotafel_index_find (index, key));

      afters[i] = found > 0 && !is_found[found - 1] ? found - 1 : NONE;
      if (afters[i] != NONE)
        is_found[afters[i]] = TRUE;
    }
  for (guint32 i = 0; i < earlier->n_items; i++)
    if (afters[i] != NONE)
      compare_item (self, i, afters[i]);
    else
      add_one_sided (self, REGIOTAFEL_BEFORE, i);
  for (guint32 i = 0; i < later->n_items; i++)
    if (!is_found[i])
      add_one_sided (self, REGIOTAFEL_AFTER, i);
  self->totals[REGIOTAFEL_WHAT_AGENDA].before = earlier->n_items;
  self->totals[REGIOTAFEL_WHAT_AGENDA].after = later->n_items;
}

/* ---- Time ---- */

/* Meetings a year, or hours a year of all who sit at a table together; NaN: it does not tell. */
static double
get_time (RegiotafelSnapshot *snapshot, RegiotafelWhat what, guint32 table)
{
  double meetings = snapshot->meetings_per_year[table];

  return what == REGIOTAFEL_WHAT_MEETINGS
             ? meetings
             : meetings * snapshot->hours_per_meeting[table] * regiotafel_csr_degree (&snapshot->seats.rows, table);
}

/* Of all tables that are one node on a side; *@n_unknown grows with those that do not tell. */
static double
sum_time (RegiotafelComparisonAnswer *self, RegiotafelWhat what, guint side, guint32 node, guint32 *n_unknown)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  double sum = NAN;

  for (guint32 table = tables->places[side][node]; table != NONE; table = tables->twins[side][table])
    {
      double time = get_time (self->snapshots[side], what, table);

      if (isnan (time))
        (*n_unknown)++;
      else
        sum = isnan (sum) ? time : sum + time;
    }
  return sum;
}

static void
compare_time (RegiotafelComparisonAnswer *self, RegiotafelWhat what)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  guint32 n_unknown[REGIOTAFEL_N_SIDES] = { 0, 0 };
  double totals[REGIOTAFEL_N_SIDES] = { NAN, NAN };

  for (guint32 node = 0; node < tables->n; node++)
    {
      double times[REGIOTAFEL_N_SIDES];
      RegiotafelChange change;
      RegiotafelChangeRow *row;

      for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
        {
          times[side] = sum_time (self, what, side, node, &n_unknown[side]);
          if (!isnan (times[side]))
            totals[side] = isnan (totals[side]) ? times[side] : totals[side] + times[side];
        }
      if ((isnan (times[0]) && isnan (times[1])) || times[0] == times[1]
          || tables->fates[node] == REGIOTAFEL_FATE_NOT_COVERED)
        continue;
      change = tables->fates[node] == REGIOTAFEL_FATE_STAYED     ? REGIOTAFEL_CHANGE_CHANGED
               : tables->places[REGIOTAFEL_BEFORE][node] != NONE ? REGIOTAFEL_CHANGE_ENDED
                                                                 : REGIOTAFEL_CHANGE_NEW;
      row = regiotafel_comparison_add (self, what, change);
      row->table = regiotafel_match_get (tables, node);
      row->before = times[REGIOTAFEL_BEFORE];
      row->after = times[REGIOTAFEL_AFTER];
      regiotafel_comparison_count (self, what, change, change != REGIOTAFEL_CHANGE_NEW,
                                   change != REGIOTAFEL_CHANGE_ENDED);
    }
  regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_NOT_COVERED, n_unknown[0], n_unknown[1]);
  self->totals[what].before = totals[REGIOTAFEL_BEFORE];
  self->totals[what].after = totals[REGIOTAFEL_AFTER];
}

void
regiotafel_comparison_compare_time (RegiotafelComparisonAnswer *self)
{
  compare_time (self, REGIOTAFEL_WHAT_MEETINGS);
  compare_time (self, REGIOTAFEL_WHAT_HOURS);
}

/* ---- Persons ---- */

typedef struct
{
  guint32 table; /* node */
  guint32 person;
} Sitter;

static int
compare_sitters (gconstpointer a, gconstpointer b)
{
  const Sitter *one = a, *other = b;

  if (one->table != other->table)
    return one->table < other->table ? -1 : 1;
  return (one->person > other->person) - (one->person < other->person);
}

/* Who sits at which table, each once. Persons become numbers, of which nothing comes out. */
static GArray *
gather_sitters (RegiotafelComparisonAnswer *self, guint side, RegiotafelIndex *persons, guint32 *n_persons)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  RegiotafelSnapshot *snapshot = self->snapshots[side];
  GArray *sitters = g_array_new (FALSE, FALSE, sizeof (Sitter));
  guint n = 0;

  for (guint32 i = 0; i < snapshot->n_persons_at_tables; i++)
    {
      const RegiotafelPersonAtTable *at = &snapshot->persons_at_tables[i];
      guint32 person = GPOINTER_TO_UINT (regiotafel_index_find (persons, at->person));
      Sitter one;

      if (person == 0)
        {
          person = ++*n_persons;
          regiotafel_index_add (persons, at->person, GUINT_TO_POINTER (person));
        }
      one = (Sitter){ tables->node_of[side][at->table], person };
      g_array_append_val (sitters, one);
    }
  g_array_sort (sitters, compare_sitters);
  for (guint i = 0; i < sitters->len; i++)
    if (n == 0 || compare_sitters (&g_array_index (sitters, Sitter, n - 1), &g_array_index (sitters, Sitter, i)) != 0)
      g_array_index (sitters, Sitter, n++) = g_array_index (sitters, Sitter, i);
  g_array_set_size (sitters, n);
  return sitters;
}

static guint32
count_persons (const GArray *sitters, guint32 n_persons)
{
  g_autofree guint8 *is_counted = g_new0 (guint8, (gsize) n_persons + 1);
  guint32 n = 0;

  for (guint i = 0; i < sitters->len; i++)
    {
      guint32 person = g_array_index (sitters, Sitter, i).person;

      n += !is_counted[person];
      is_counted[person] = TRUE;
    }
  return n;
}

/* Whether an organisation came to a table, or left it, between the two. */
static guint8 *
find_moves (RegiotafelComparisonAnswer *self)
{
  const RegiotafelMatch *tables = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  guint8 *moves = g_new0 (guint8, MAX (tables->n, 1));

  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      const RegiotafelCsr *rows = &self->snapshots[side]->seats.rows;

      for (guint32 table = 0; table < rows->n_rows; table++)
        for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
          if (self->more->seats[side].changes[i] == REGIOTAFEL_CHANGE_LEFT
              || self->more->seats[side].changes[i] == REGIOTAFEL_CHANGE_JOINED)
            moves[tables->node_of[side][table]] = TRUE;
    }
  return moves;
}

static void
add_persons (RegiotafelComparisonAnswer *self,
             guint32 node,
             gboolean moved,
             RegiotafelChange change,
             double before,
             double after)
{
  RegiotafelChangeRow *row;
  guint32 fact = change == REGIOTAFEL_CHANGE_CHANGED ? regiotafel_comparison_keep (self, g_strdup ("known")) : NONE;

  if (change != REGIOTAFEL_CHANGE_CHANGED && !(before > 0) && !(after > 0))
    return;
  row = regiotafel_comparison_add (self, REGIOTAFEL_WHAT_PERSONS, change);
  row->table = regiotafel_match_get (regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES), node);
  row->fact = fact;
  row->reason = moved ? REGIOTAFEL_REASON_JOINED : REGIOTAFEL_REASON_NONE;
  row->before = before;
  row->after = after;
  if (change == REGIOTAFEL_CHANGE_CHANGED)
    regiotafel_comparison_count (self, REGIOTAFEL_WHAT_PERSONS, change, 1, 1);
  else
    regiotafel_comparison_count (self, REGIOTAFEL_WHAT_PERSONS, change, isnan (before) ? 0 : before,
                                 isnan (after) ? 0 : after);
}

void
regiotafel_comparison_compare_persons (RegiotafelComparisonAnswer *self)
{
  g_autoptr (RegiotafelIndex) persons = regiotafel_index_new ();
  guint32 n_persons = 0;
  g_autoptr (GArray) before = gather_sitters (self, REGIOTAFEL_BEFORE, persons, &n_persons);
  g_autoptr (GArray) after = gather_sitters (self, REGIOTAFEL_AFTER, persons, &n_persons);
  g_autofree guint8 *moves = NULL;

  self->persons_are_known[REGIOTAFEL_BEFORE] = before->len > 0;
  self->persons_are_known[REGIOTAFEL_AFTER] = after->len > 0;
  if (before->len > 0)
    self->totals[REGIOTAFEL_WHAT_PERSONS].before = count_persons (before, n_persons);
  if (after->len > 0)
    self->totals[REGIOTAFEL_WHAT_PERSONS].after = count_persons (after, n_persons);
  moves = find_moves (self);
  for (guint i = 0, j = 0; i < before->len && j < after->len;)
    {
      guint32 node = g_array_index (before, Sitter, i).table, other = g_array_index (after, Sitter, j).table;
      guint n_before = 0, n_after = 0, n_stayed = 0;

      /* Of a table of which no persons are known on one side nothing is told. */
      if (node != other)
        {
          i += node < other;
          j += other < node;
          continue;
        }
      while ((i < before->len && g_array_index (before, Sitter, i).table == node)
             || (j < after->len && g_array_index (after, Sitter, j).table == node))
        {
          const Sitter *one = &g_array_index (before, Sitter, i), *two = &g_array_index (after, Sitter, j);
          gboolean has_one = i < before->len && one->table == node, has_two = j < after->len && two->table == node;
          gboolean takes_one = has_one && (!has_two || one->person <= two->person);
          gboolean takes_two = has_two && (!has_one || two->person <= one->person);

          n_before += takes_one;
          n_after += takes_two;
          n_stayed += takes_one && takes_two;
          i += takes_one;
          j += takes_two;
        }
      regiotafel_comparison_count (self, REGIOTAFEL_WHAT_PERSONS, REGIOTAFEL_CHANGE_STAYED, n_stayed, n_stayed);
      if (n_stayed == n_before && n_stayed == n_after)
        continue;
      add_persons (self, node, moves[node], REGIOTAFEL_CHANGE_NEW, NAN, n_after - n_stayed);
      add_persons (self, node, moves[node], REGIOTAFEL_CHANGE_ENDED, n_before - n_stayed, NAN);
      add_persons (self, node, moves[node], REGIOTAFEL_CHANGE_CHANGED, n_before, n_after);
    }
}
