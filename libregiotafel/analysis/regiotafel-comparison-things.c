/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which tables, organisations and projects there are on both sides, and what is told otherwise of them. */
#include "regiotafel-comparison-work-private.h"

#include <string.h>

#include "regiotafel-enum-types.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* Where the thing that a row is about stands in it. */
static RegiotafelCompared *
subject_of (RegiotafelChangeRow *row, RegiotafelAxis axis)
{
  switch (axis)
    {
    case REGIOTAFEL_AXIS_TABLES:
      return &row->table;
    case REGIOTAFEL_AXIS_ORGANISATIONS:
      return &row->organisation;
    default:
      row->other_axis = axis;
      return &row->other;
    }
}

static RegiotafelChangeRow *
add_thing (
    RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis, RegiotafelChange change, guint32 node)
{
  RegiotafelChangeRow *row = regiotafel_comparison_add (self, what, change);

  *subject_of (row, axis) = regiotafel_match_get (regiotafel_comparison_match (self, axis), node);
  return row;
}

/* ---- Came, went, stayed ---- */

static guint32
find_heir (const RegiotafelMatch *match, guint32 node)
{
  guint32 heir = match->next[node];

  /* Of a circle, or of what went on in something that is not on this side either: whatever it is now. */
  for (guint32 steps = 0; steps < 16 && heir != NONE; steps++, heir = match->next[heir])
    if (match->places[REGIOTAFEL_AFTER][heir] != NONE)
      return heir;
  return match->heads[REGIOTAFEL_AFTER][match->class_of[node]];
}

static char *
say_population (RegiotafelComparisonAnswer *self, guint side, guint32 area)
{
  guint population = area != NONE ? self->snapshots[side]->area_details[area].population : 0;

  return population > 0 ? g_strdup_printf ("%u", population) : NULL;
}

/* One that ended and goes on in another. The heir is counted with the first of those that it came after. */
static void
add_succeeded (RegiotafelComparisonAnswer *self,
               RegiotafelWhat what,
               RegiotafelAxis axis,
               guint32 node,
               guint32 heir,
               gboolean is_ended,
               gboolean is_new)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);
  const RegiotafelDate *start = regiotafel_match_get_start (match, heir);
  guint32 since = regiotafel_comparison_keep_date (
      self, match->fates[heir] == REGIOTAFEL_FATE_SUCCEEDED && start != NULL ? start
                                                                             : regiotafel_match_get_end (match, node));
  guint32 from = NONE, to = NONE;
  RegiotafelChangeRow *row;

  if (axis == REGIOTAFEL_AXIS_AREAS)
    {
      from = regiotafel_comparison_keep (self, say_population (self, 0, match->places[REGIOTAFEL_BEFORE][node]));
      to = regiotafel_comparison_keep (self, say_population (self, 1, match->places[REGIOTAFEL_AFTER][heir]));
    }
  row = regiotafel_comparison_add (self, what, REGIOTAFEL_CHANGE_SUCCEEDED);
  subject_of (row, axis)->places[REGIOTAFEL_BEFORE] = match->places[REGIOTAFEL_BEFORE][node];
  row->other_axis = axis;
  row->other.places[REGIOTAFEL_AFTER] = match->places[REGIOTAFEL_AFTER][heir];
  row->since = since;
  row->from = from;
  row->to = to;
  row->before = is_ended;
  row->after = is_new;
  regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_SUCCEEDED, is_ended, is_new);
}

/* Organisations and areas that went on in others. */
static void
add_successions (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);
  g_autofree guint8 *is_told = g_new0 (guint8, MAX (match->n, 1));

  for (guint32 node = 0; node < match->n; node++)
    if (match->fates[node] == REGIOTAFEL_FATE_SUCCEEDED && match->places[REGIOTAFEL_BEFORE][node] != NONE)
      {
        guint32 heir = find_heir (match, node);
        gboolean is_new = match->fates[heir] == REGIOTAFEL_FATE_SUCCEEDED && !is_told[heir];

        add_succeeded (self, what, axis, node, heir, TRUE, is_new);
        is_told[heir] = TRUE;
      }
  for (guint32 node = 0; node < match->n; node++)
    if (match->fates[node] == REGIOTAFEL_FATE_SUCCEEDED && match->places[REGIOTAFEL_AFTER][node] != NONE
        && !is_told[node])
      add_succeeded (self, what, axis, match->heads[REGIOTAFEL_BEFORE][match->class_of[node]], node, FALSE, TRUE);
}

static void
add_coming (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis, guint32 node)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);
  guint32 since = regiotafel_comparison_keep_date (self, regiotafel_match_get_start (match, node));
  RegiotafelChangeRow *row = add_thing (self, what, axis, REGIOTAFEL_CHANGE_NEW, node);
  guint32 n = regiotafel_match_count (match, REGIOTAFEL_AFTER, node);

  row->since = since;
  row->after = n;
  /* Only tables are told so: of others it is a succession. */
  if (match->fates[node] == REGIOTAFEL_FATE_SUCCEEDED)
    {
      row->other_axis = axis;
      row->other = regiotafel_match_get (match, match->heads[REGIOTAFEL_BEFORE][match->class_of[node]]);
      regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_SUCCEEDED, 0, n);
    }
  regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_NEW, 0, n);
}

static void
add_going (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis, guint32 node)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);
  guint32 since = regiotafel_comparison_keep_date (self, regiotafel_match_get_end (match, node));
  guint32 heir = match->fates[node] == REGIOTAFEL_FATE_SUCCEEDED ? find_heir (match, node) : NONE;
  guint32 to = heir == NONE ? regiotafel_comparison_keep (self, g_strdup (match->next_names[node])) : NONE;
  RegiotafelChangeRow *row = add_thing (self, what, axis, REGIOTAFEL_CHANGE_ENDED, node);
  guint32 n = regiotafel_match_count (match, REGIOTAFEL_BEFORE, node);

  row->since = since;
  row->to = to;
  row->before = n;
  if (heir != NONE)
    {
      row->other_axis = axis;
      row->other = regiotafel_match_get (match, heir);
      regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_SUCCEEDED, n, 0);
    }
  regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_ENDED, n, 0);
}

static void
add_not_covered (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis, guint32 node, guint side)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);
  RegiotafelChangeRow *row = add_thing (self, what, axis, REGIOTAFEL_CHANGE_NOT_COVERED, node);
  guint32 n = regiotafel_match_count (match, side, node);

  row->reason = side == REGIOTAFEL_BEFORE ? REGIOTAFEL_REASON_NOT_IN_LATER : REGIOTAFEL_REASON_NOT_IN_EARLIER;
  if (side == REGIOTAFEL_BEFORE)
    row->before = n;
  else
    row->after = n;
  regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_NOT_COVERED, side == REGIOTAFEL_BEFORE ? n : 0,
                               side == REGIOTAFEL_AFTER ? n : 0);
}

/* The same id, another body. */
static void
add_reused (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis, guint32 node)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);
  guint32 before = match->places[REGIOTAFEL_BEFORE][node], after = match->places[REGIOTAFEL_AFTER][match->rivals[node]];
  guint32 from, to;
  RegiotafelChangeRow *row;

  from = regiotafel_comparison_keep (self, g_strdup (self->snapshots[REGIOTAFEL_BEFORE]->axes[axis].names[before]));
  to = regiotafel_comparison_keep (self, g_strdup (self->snapshots[REGIOTAFEL_AFTER]->axes[axis].names[after]));
  row = regiotafel_comparison_add (self, what, REGIOTAFEL_CHANGE_REUSED);
  *subject_of (row, axis) = (RegiotafelCompared){ { before, after } };
  row->from = from;
  row->to = to;
  row->before = row->after = 1;
  regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_REUSED, 1, 1);
}

void
regiotafel_comparison_compare_axis (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);

  for (guint32 node = 0; node < match->n; node++)
    {
      guint side = match->places[REGIOTAFEL_BEFORE][node] != NONE ? REGIOTAFEL_BEFORE : REGIOTAFEL_AFTER;

      switch (match->fates[node])
        {
        case REGIOTAFEL_FATE_STAYED:
          regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_STAYED,
                                       regiotafel_match_count (match, REGIOTAFEL_BEFORE, node),
                                       regiotafel_match_count (match, REGIOTAFEL_AFTER, node));
          if (self->include_unchanged)
            {
              RegiotafelChangeRow *row = add_thing (self, what, axis, REGIOTAFEL_CHANGE_STAYED, node);

              row->before = regiotafel_match_count (match, REGIOTAFEL_BEFORE, node);
              row->after = regiotafel_match_count (match, REGIOTAFEL_AFTER, node);
            }
          break;
        case REGIOTAFEL_FATE_SUCCEEDED:
          if (axis == REGIOTAFEL_AXIS_TABLES && side == REGIOTAFEL_BEFORE)
            add_going (self, what, axis, node);
          else if (axis == REGIOTAFEL_AXIS_TABLES)
            add_coming (self, what, axis, node);
          break;
        case REGIOTAFEL_FATE_ENDED:
          add_going (self, what, axis, node);
          break;
        case REGIOTAFEL_FATE_NEW:
          add_coming (self, what, axis, node);
          break;
        case REGIOTAFEL_FATE_NOT_COVERED:
          add_not_covered (self, what, axis, node, side);
          break;
        default:
          break;
        }
      if (match->rivals[node] != NONE && match->places[REGIOTAFEL_BEFORE][node] != NONE
          && match->places[REGIOTAFEL_AFTER][match->rivals[node]] != NONE)
        add_reused (self, what, axis, node);
    }
  if (axis != REGIOTAFEL_AXIS_TABLES)
    add_successions (self, what, axis);
  self->totals[what].before = match->n_places[REGIOTAFEL_BEFORE];
  self->totals[what].after = match->n_places[REGIOTAFEL_AFTER];
}

/* ---- Facts ---- */

/* Takes both texts over. */
static void
add_fact (RegiotafelComparisonAnswer *self,
          RegiotafelWhat what,
          RegiotafelAxis axis,
          guint32 node,
          const char *fact,
          char *before,
          char *after)
{
  guint32 texts[3];
  RegiotafelChangeRow *row;

  if (g_strcmp0 (before, after) == 0)
    {
      g_free (before);
      g_free (after);
      return;
    }
  texts[0] = regiotafel_comparison_keep (self, g_strdup (fact));
  texts[1] = regiotafel_comparison_keep (self, before);
  texts[2] = regiotafel_comparison_keep (self, after);
  row = add_thing (self, what, axis, REGIOTAFEL_CHANGE_CHANGED, node);
  row->fact = texts[0];
  row->from = texts[1];
  row->to = texts[2];
  regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_CHANGED, 1, 1);
}

static char *
dup_nick (GType type, gint value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return value != 0 ? g_strdup (g_enum_get_value (klass, value)->value_nick) : NULL;
}

static char *
dup_powers (RegiotafelPowers powers)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (REGIOTAFEL_TYPE_POWERS);
  GString *text = NULL;

  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0 && (powers & klass->values[i].value) == klass->values[i].value)
      {
        if (text == NULL)
          text = g_string_new (NULL);
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", klass->values[i].value_nick);
      }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

/* The name of what a thing refers to on each side, where that is another on the later; two NULLs where it is not. */
static void
add_reference (RegiotafelComparisonAnswer *self,
               RegiotafelWhat what,
               RegiotafelAxis axis,
               guint32 node,
               const char *fact,
               RegiotafelAxis of,
               guint32 before,
               guint32 after)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, of);
  guint32 class_before = before != NONE ? regiotafel_match_class (match, REGIOTAFEL_BEFORE, before) : NONE;
  guint32 class_after = after != NONE ? regiotafel_match_class (match, REGIOTAFEL_AFTER, after) : NONE;

  if (class_before == class_after)
    return;
  /* What the other side does not cover may well be meant there. */
  if ((before != NONE && match->fates[match->node_of[0][before]] == REGIOTAFEL_FATE_NOT_COVERED)
      || (after != NONE && match->fates[match->node_of[1][after]] == REGIOTAFEL_FATE_NOT_COVERED))
    return;
  add_fact (self, what, axis, node, fact,
            before != NONE ? g_strdup (self->snapshots[REGIOTAFEL_BEFORE]->axes[of].names[before]) : NULL,
            after != NONE ? g_strdup (self->snapshots[REGIOTAFEL_AFTER]->axes[of].names[after]) : NULL);
}

/* Texts of a table, by their members in files. */
static const struct
{
  const char *fact;
  gsize offset;
} table_texts[] = {
  { "local-level", G_STRUCT_OFFSET (RegiotafelTableDetails, local_level) },
  { "local-kind", G_STRUCT_OFFSET (RegiotafelTableDetails, local_kind) },
  { "legal-form", G_STRUCT_OFFSET (RegiotafelTableDetails, legal_form) },
  { "purpose", G_STRUCT_OFFSET (RegiotafelTableDetails, purpose) },
  { "aims", G_STRUCT_OFFSET (RegiotafelTableDetails, aims) },
  { "governance", G_STRUCT_OFFSET (RegiotafelTableDetails, governance) },
  { "decision-rule", G_STRUCT_OFFSET (RegiotafelTableDetails, decision_rule) },
  { "ground-rules", G_STRUCT_OFFSET (RegiotafelTableDetails, ground_rules) },
  { "local-powers", G_STRUCT_OFFSET (RegiotafelTableDetails, local_powers) },
  { "submit-to", G_STRUCT_OFFSET (RegiotafelTableDetails, submit_to) },
  { "rhythm", G_STRUCT_OFFSET (RegiotafelTableDetails, rhythm) },
  { "location", G_STRUCT_OFFSET (RegiotafelTableDetails, location) },
};

static void
compare_table_facts (RegiotafelComparisonAnswer *self, guint32 node)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  RegiotafelSnapshot *earlier = self->snapshots[REGIOTAFEL_BEFORE], *later = self->snapshots[REGIOTAFEL_AFTER];
  guint32 a = match->places[REGIOTAFEL_BEFORE][node], b = match->places[REGIOTAFEL_AFTER][node];
  const RegiotafelTableDetails *before = &earlier->table_details[a], *after = &later->table_details[b];
  const RegiotafelWhat what = REGIOTAFEL_WHAT_TABLES;
  const RegiotafelAxis axis = REGIOTAFEL_AXIS_TABLES;

  add_fact (self, what, axis, node, "name", g_strdup (earlier->axes[axis].names[a]),
            g_strdup (later->axes[axis].names[b]));
  if (earlier->levels[a] != later->levels[b])
    add_fact (self, what, axis, node, "level", dup_nick (REGIOTAFEL_TYPE_LEVEL, earlier->levels[a]),
              dup_nick (REGIOTAFEL_TYPE_LEVEL, later->levels[b]));
  if (earlier->kinds[a] != later->kinds[b])
    add_fact (self, what, axis, node, "kind", dup_nick (REGIOTAFEL_TYPE_TABLE_KIND, earlier->kinds[a]),
              dup_nick (REGIOTAFEL_TYPE_TABLE_KIND, later->kinds[b]));
  add_reference (self, what, axis, node, "parent", axis, before->parent, after->parent);
  for (guint i = 0; i < G_N_ELEMENTS (table_texts); i++)
    {
      const char *one = G_STRUCT_MEMBER (const char *, before, table_texts[i].offset);
      const char *other = G_STRUCT_MEMBER (const char *, after, table_texts[i].offset);

      if (g_strcmp0 (one, other) != 0)
        add_fact (self, what, axis, node, table_texts[i].fact, g_strdup (one), g_strdup (other));
    }
  if (before->powers != after->powers)
    add_fact (self, what, axis, node, "powers", dup_powers (before->powers), dup_powers (after->powers));
  if (before->submit_days != after->submit_days)
    add_fact (self, what, axis, node, "submit-days",
              before->submit_days > 0 ? g_strdup_printf ("%u", before->submit_days) : NULL,
              after->submit_days > 0 ? g_strdup_printf ("%u", after->submit_days) : NULL);
}

void
regiotafel_comparison_compare_tables (RegiotafelComparisonAnswer *self)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);

  regiotafel_comparison_compare_axis (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_AXIS_TABLES);
  for (guint32 node = 0; node < match->n; node++)
    {
      guint32 table = match->places[REGIOTAFEL_AFTER][node];

      if (match->fates[node] != REGIOTAFEL_FATE_STAYED)
        continue;
      compare_table_facts (self, node);
      if (self->checks_count && !regiotafel_comparison_is_confirmed (self, table))
        {
          const RegiotafelDetails *details = &self->snapshots[REGIOTAFEL_AFTER]->details[REGIOTAFEL_AXIS_TABLES][table];
          guint32 since = regiotafel_comparison_keep_date (self, details->verified);
          RegiotafelChangeRow *row
              = add_thing (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_CHANGE_NOT_CONFIRMED, node);

          row->before = row->after = 1;
          row->since = since;
          regiotafel_comparison_count (self, REGIOTAFEL_WHAT_TABLES, REGIOTAFEL_CHANGE_NOT_CONFIRMED, 1, 1);
        }
    }
}

/* Who sits nowhere any more, or sat nowhere before: who did sit somewhere, or does, while for certain nothing that it
 * came from or went on as does so on the other side, and who did not come or go itself. */
static void
find_seated_of_side (RegiotafelComparisonAnswer *self, guint side, const guint8 *sits, const guint8 *may_sit)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_ORGANISATIONS);
  gboolean left = side == REGIOTAFEL_BEFORE;

  for (guint32 node = 0; node < match->n; node++)
    {
      RegiotafelChangeRow *row;

      if (!sits[node] || may_sit[match->class_of[node]] || match->fates[node] == REGIOTAFEL_FATE_ENDED
          || match->fates[node] == REGIOTAFEL_FATE_NEW)
        continue;
      row = add_thing (self, REGIOTAFEL_WHAT_ORGANISATIONS, REGIOTAFEL_AXIS_ORGANISATIONS,
                       left ? REGIOTAFEL_CHANGE_UNSEATED : REGIOTAFEL_CHANGE_SEATED, node);
      if (left)
        row->before = 1;
      else
        row->after = 1;
      regiotafel_comparison_count (self, REGIOTAFEL_WHAT_ORGANISATIONS, row->change, left, !left);
    }
}

static void
find_seated (RegiotafelComparisonAnswer *self)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_ORGANISATIONS);
  guint8 *sits[REGIOTAFEL_N_SIDES], *may_sit[REGIOTAFEL_N_SIDES]; /* by node, and by class */

  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      sits[side] = g_new0 (guint8, MAX (match->n, 1));
      may_sit[side] = g_new0 (guint8, MAX (match->n, 1));
    }
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      const RegiotafelCsr *rows = &self->snapshots[side]->seats.rows;

      for (guint32 i = 0; i < rows->n_edges; i++)
        {
          guint32 node = match->node_of[side][rows->items[i]];

          sits[side][node] = TRUE;
          may_sit[side][match->class_of[node]] = TRUE;
          if (self->more->seats[side].changes[i] == REGIOTAFEL_CHANGE_NOT_COVERED)
            may_sit[!side][match->class_of[node]] = TRUE;
        }
    }
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    find_seated_of_side (self, side, sits[side], may_sit[!side]);
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      g_free (sits[side]);
      g_free (may_sit[side]);
    }
}

void
regiotafel_comparison_compare_organisations (RegiotafelComparisonAnswer *self)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_ORGANISATIONS);
  RegiotafelSnapshot *earlier = self->snapshots[REGIOTAFEL_BEFORE], *later = self->snapshots[REGIOTAFEL_AFTER];
  const RegiotafelWhat what = REGIOTAFEL_WHAT_ORGANISATIONS;
  const RegiotafelAxis axis = REGIOTAFEL_AXIS_ORGANISATIONS;

  regiotafel_comparison_compare_axis (self, what, axis);
  find_seated (self);
  for (guint32 node = 0; node < match->n; node++)
    {
      guint32 a = match->places[REGIOTAFEL_BEFORE][node], b = match->places[REGIOTAFEL_AFTER][node];

      if (match->fates[node] != REGIOTAFEL_FATE_STAYED)
        continue;
      if (strcmp (earlier->axes[axis].names[a], later->axes[axis].names[b]) != 0)
        add_fact (self, what, axis, node, "name", g_strdup (earlier->axes[axis].names[a]),
                  g_strdup (later->axes[axis].names[b]));
      add_reference (self, what, axis, node, "parent", axis, earlier->organisation_details[a].parent,
                     later->organisation_details[b].parent);
      add_reference (self, what, axis, node, "area", REGIOTAFEL_AXIS_AREAS, earlier->organisation_details[a].area,
                     later->organisation_details[b].area);
    }
}

static gboolean
is_over (RegiotafelState state)
{
  return state == REGIOTAFEL_STATE_FINISHED || state == REGIOTAFEL_STATE_DROPPED;
}

void
regiotafel_comparison_compare_projects (RegiotafelComparisonAnswer *self)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_PROJECTS);
  RegiotafelSnapshot *earlier = self->snapshots[REGIOTAFEL_BEFORE], *later = self->snapshots[REGIOTAFEL_AFTER];
  const RegiotafelWhat what = REGIOTAFEL_WHAT_PROJECTS;
  const RegiotafelAxis axis = REGIOTAFEL_AXIS_PROJECTS;

  regiotafel_comparison_compare_axis (self, what, axis);
  for (guint32 node = 0; node < match->n; node++)
    {
      guint32 a = match->places[REGIOTAFEL_BEFORE][node], b = match->places[REGIOTAFEL_AFTER][node];
      RegiotafelState before, after;

      if (match->fates[node] != REGIOTAFEL_FATE_STAYED)
        continue;
      before = earlier->project_details[a].state;
      after = later->project_details[b].state;
      if (strcmp (earlier->axes[axis].names[a], later->axes[axis].names[b]) != 0)
        add_fact (self, what, axis, node, "name", g_strdup (earlier->axes[axis].names[a]),
                  g_strdup (later->axes[axis].names[b]));
      add_reference (self, what, axis, node, "lead", REGIOTAFEL_AXIS_ORGANISATIONS, earlier->project_details[a].lead,
                     later->project_details[b].lead);
      if (is_over (after) && !is_over (before))
        {
          guint32 from = regiotafel_comparison_keep_enum (self, REGIOTAFEL_TYPE_STATE, before);
          guint32 to = regiotafel_comparison_keep_enum (self, REGIOTAFEL_TYPE_STATE, after);
          RegiotafelChangeRow *row = add_thing (self, what, axis, REGIOTAFEL_CHANGE_FINISHED, node);

          row->from = from;
          row->to = to;
          row->before = row->after = 1;
          regiotafel_comparison_count (self, what, REGIOTAFEL_CHANGE_FINISHED, 1, 1);
        }
      else if (before != after)
        add_fact (self, what, axis, node, "state", dup_nick (REGIOTAFEL_TYPE_STATE, before),
                  dup_nick (REGIOTAFEL_TYPE_STATE, after));
    }
}
