/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The areas of a region and of its tables, and the themes of tables. */
#include "regiotafel-comparison-work-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-rules-private.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* Something that a table has on one side. */
typedef struct
{
  guint32 class;
  guint32 node;
} Had;

static int
compare_had (gconstpointer a, gconstpointer b)
{
  const Had *one = a, *other = b;

  if (one->class != other->class)
    return one->class < other->class ? -1 : 1;
  return (one->node > other->node) - (one->node < other->node);
}

typedef struct
{
  RegiotafelComparisonAnswer *answer;
  RegiotafelWhat what;
  RegiotafelAxis axis;
  const RegiotafelMatch *tables;
  const RegiotafelMatch *match;
  const RegiotafelCsr *rows[REGIOTAFEL_N_SIDES];
  GArray *had[REGIOTAFEL_N_SIDES];
} Having;

static void
gather (Having *self, guint side, guint32 table_node)
{
  const RegiotafelCsr *rows = self->rows[side];

  g_array_set_size (self->had[side], 0);
  for (guint32 table = self->tables->places[side][table_node]; table != NONE; table = self->tables->twins[side][table])
    for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
      {
        guint32 node = self->match->node_of[side][rows->items[i]];
        Had one = { self->match->class_of[node], node };

        g_array_append_val (self->had[side], one);
      }
  g_array_sort (self->had[side], compare_had);
}

static RegiotafelChangeRow *
add_row (Having *self, guint32 table_node, RegiotafelChange change)
{
  RegiotafelChangeRow *row = regiotafel_comparison_add (self->answer, self->what, change);

  row->table = regiotafel_match_get (self->tables, table_node);
  row->other_axis = self->axis;
  return row;
}

static void
add_one_sided (Having *self, guint32 table_node, guint side, guint32 node)
{
  gboolean is_new = side == REGIOTAFEL_AFTER;
  RegiotafelChange change = is_new ? REGIOTAFEL_CHANGE_NEW : REGIOTAFEL_CHANGE_ENDED;

  /* Of what the other side does not cover, or where no table has anything of the kind, it is not known. A theme is a
   * word: who has a new one has a new theme. */
  if ((self->axis != REGIOTAFEL_AXIS_THEMES && self->match->fates[node] == REGIOTAFEL_FATE_NOT_COVERED)
      || self->rows[!side]->n_edges == 0)
    change = REGIOTAFEL_CHANGE_NOT_COVERED;
  else
    {
      RegiotafelChangeRow *row = add_row (self, table_node, change);

      row->other = regiotafel_match_get (self->match, node);
      if (is_new)
        row->after = 1;
      else
        row->before = 1;
    }
  regiotafel_comparison_count (self->answer, self->what, change, !is_new, is_new);
}

/* Those of one class on both sides. */
static void
add_class (Having *self, guint32 table_node, const Had *before, guint n_before, const Had *after, guint n_after)
{
  guint i = 0, j = 0, heir = 0;

  while (i < n_before || j < n_after)
    {
      if (i < n_before && j < n_after && before[i].node == after[j].node)
        {
          regiotafel_comparison_count (self->answer, self->what, REGIOTAFEL_CHANGE_STAYED, 1, 1);
          i++;
          j++;
        }
      else if (i < n_before && (j == n_after || before[i].node < after[j].node))
        {
          RegiotafelChangeRow *row = add_row (self, table_node, REGIOTAFEL_CHANGE_SUCCEEDED);
          gboolean is_new;

          while (heir + 1 < n_after && self->match->fates[after[heir].node] == REGIOTAFEL_FATE_STAYED)
            heir++;
          is_new = self->match->fates[after[heir].node] != REGIOTAFEL_FATE_STAYED && i == 0;
          row->other.places[REGIOTAFEL_BEFORE] = self->match->places[REGIOTAFEL_BEFORE][before[i].node];
          row->other.places[REGIOTAFEL_AFTER] = self->match->places[REGIOTAFEL_AFTER][after[heir].node];
          row->before = 1;
          row->after = is_new;
          regiotafel_comparison_count (self->answer, self->what, REGIOTAFEL_CHANGE_SUCCEEDED, 1, 0);
          i++;
        }
      else
        {
          regiotafel_comparison_count (self->answer, self->what, REGIOTAFEL_CHANGE_SUCCEEDED, 0, 1);
          j++;
        }
    }
}

static guint
count_class (const GArray *had, guint from)
{
  guint n = 1;

  while (from + n < had->len && g_array_index (had, Had, from + n).class == g_array_index (had, Had, from).class)
    n++;
  return n;
}

static void
compare_had_of_table (Having *self, guint32 table_node)
{
  GArray *before = self->had[REGIOTAFEL_BEFORE], *after = self->had[REGIOTAFEL_AFTER];

  gather (self, REGIOTAFEL_BEFORE, table_node);
  gather (self, REGIOTAFEL_AFTER, table_node);
  for (guint i = 0, j = 0; i < before->len || j < after->len;)
    {
      const Had *one = &g_array_index (before, Had, i), *other = &g_array_index (after, Had, j);
      gboolean has_one = i < before->len && (j == after->len || one->class <= other->class);
      gboolean has_other = j < after->len && (i == before->len || other->class <= one->class);
      guint n_one = has_one ? count_class (before, i) : 0, n_other = has_other ? count_class (after, j) : 0;

      if (has_one && has_other)
        add_class (self, table_node, one, n_one, other, n_other);
      else
        for (guint k = 0; k < n_one + n_other; k++)
          add_one_sided (self, table_node, has_one ? REGIOTAFEL_BEFORE : REGIOTAFEL_AFTER,
                         has_one ? one[k].node : other[k].node);
      i += n_one;
      j += n_other;
    }
}

/* How many people live in the areas of a table, where it has any that tell, on the date of each side. */
static void
compare_population (Having *self, guint32 table_node)
{
  double populations[REGIOTAFEL_N_SIDES];
  RegiotafelChangeRow *row;
  guint32 fact;

  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      guint32 n_unknown;

      if (self->had[side]->len == 0)
        return;
      populations[side] = regiotafel_rules_get_population (self->answer->snapshots[side],
                                                           self->tables->places[side][table_node], &n_unknown);
      if (n_unknown > 0)
        return;
    }
  if (populations[0] == populations[1] || isnan (populations[0]) || isnan (populations[1]))
    return;
  fact = regiotafel_comparison_keep (self->answer, g_strdup ("population"));
  row = regiotafel_comparison_add (self->answer, self->what, REGIOTAFEL_CHANGE_CHANGED);
  row->table = regiotafel_match_get (self->tables, table_node);
  row->fact = fact;
  row->before = populations[REGIOTAFEL_BEFORE];
  row->after = populations[REGIOTAFEL_AFTER];
  regiotafel_comparison_count (self->answer, self->what, REGIOTAFEL_CHANGE_CHANGED, 1, 1);
}

static void
compare_having (RegiotafelComparisonAnswer *answer, RegiotafelWhat what, RegiotafelAxis axis)
{
  Having self = { answer, what, axis, regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_TABLES),
                  regiotafel_comparison_match (answer, axis) };

  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      RegiotafelSnapshot *snapshot = answer->snapshots[side];

      self.rows[side] = axis == REGIOTAFEL_AXIS_THEMES ? &snapshot->table_themes.rows : &snapshot->table_areas.rows;
      self.had[side] = g_array_new (FALSE, FALSE, sizeof (Had));
    }
  for (guint32 node = 0; node < self.tables->n; node++)
    if (self.tables->fates[node] == REGIOTAFEL_FATE_STAYED)
      {
        compare_had_of_table (&self, node);
        if (axis == REGIOTAFEL_AXIS_AREAS)
          compare_population (&self, node);
      }
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    g_array_unref (self.had[side]);
}

void
regiotafel_comparison_compare_areas (RegiotafelComparisonAnswer *self)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_AREAS);

  regiotafel_comparison_compare_axis (self, REGIOTAFEL_WHAT_AREAS, REGIOTAFEL_AXIS_AREAS);
  for (guint32 node = 0; node < match->n; node++)
    {
      guint32 a = match->places[REGIOTAFEL_BEFORE][node], b = match->places[REGIOTAFEL_AFTER][node];
      guint before, after;
      guint32 fact;
      RegiotafelChangeRow *row;

      if (match->fates[node] != REGIOTAFEL_FATE_STAYED)
        continue;
      before = self->snapshots[REGIOTAFEL_BEFORE]->area_details[a].population;
      after = self->snapshots[REGIOTAFEL_AFTER]->area_details[b].population;
      if (before == after || before == 0 || after == 0)
        continue;
      fact = regiotafel_comparison_keep (self, g_strdup ("population"));
      row = regiotafel_comparison_add (self, REGIOTAFEL_WHAT_AREAS, REGIOTAFEL_CHANGE_CHANGED);
      row->other_axis = REGIOTAFEL_AXIS_AREAS;
      row->other = regiotafel_match_get (match, node);
      row->fact = fact;
      row->before = before;
      row->after = after;
      regiotafel_comparison_count (self, REGIOTAFEL_WHAT_AREAS, REGIOTAFEL_CHANGE_CHANGED, 1, 1);
    }
  compare_having (self, REGIOTAFEL_WHAT_COVERAGE, REGIOTAFEL_AXIS_AREAS);
  compare_having (self, REGIOTAFEL_WHAT_THEMES, REGIOTAFEL_AXIS_THEMES);
}
