/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What part those who are at a table on both sides have in it: roles, standing, whom they represent. */
#include "regiotafel-comparison-work-private.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-rules-private.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* Something that a seat represents. */
typedef struct
{
  guint32 class; /* of who represents it */
  RegiotafelAxis axis;
  guint32 target; /* its class */
  guint32 node;   /* of the target */
  guint32 place;  /* of who represents it */
} Represented;

struct _RegiotafelCompareParts
{
  RegiotafelComparisonAnswer *answer;
  const RegiotafelMatch *tables;
  const RegiotafelMatch *organisations;
  GArray *represented[REGIOTAFEL_N_SIDES];
  /* By class of organisations: the table, as node plus 1, where it sits on both sides. */
  guint32 *at_table;
  /* By place of an organisation on the later side: its first row of a new role, plus 1, at the table of `row_table`. */
  guint32 *role_rows;
  guint32 *row_tables;
};

RegiotafelCompareParts *
regiotafel_compare_parts_new (RegiotafelComparisonAnswer *answer)
{
  RegiotafelCompareParts *self = g_new0 (RegiotafelCompareParts, 1);

  self->answer = answer;
  self->tables = regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_TABLES);
  self->organisations = regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_ORGANISATIONS);
  self->at_table = g_new0 (guint32, MAX (self->organisations->n, 1));
  self->role_rows = g_new0 (guint32, MAX (self->organisations->n_places[REGIOTAFEL_AFTER], 1));
  self->row_tables = g_new0 (guint32, MAX (self->organisations->n_places[REGIOTAFEL_AFTER], 1));
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    self->represented[side] = g_array_new (FALSE, FALSE, sizeof (Represented));
  return self;
}

void
regiotafel_compare_parts_free (RegiotafelCompareParts *self)
{
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    g_array_unref (self->represented[side]);
  g_free (self->at_table);
  g_free (self->role_rows);
  g_free (self->row_tables);
  g_free (self);
}

/* ---- Roles and standing ---- */

/* Of those of a class from @from on: the roles and the standings of all of them. */
static guint
sum_up (RegiotafelComparisonAnswer *answer,
        guint side,
        const GArray *seats,
        guint from,
        RegiotafelRoles *roles,
        RegiotafelStandings *standings)
{
  const RegiotafelComparedSeat *all = (const RegiotafelComparedSeat *) seats->data;
  guint i = from;

  *roles = 0;
  *standings = 0;
  for (; i < seats->len && all[i].class == all[from].class; i++)
    {
      *roles |= answer->more->seats[side].roles[all[i].seat];
      *standings |= answer->snapshots[side]->seat_standings[all[i].seat];
    }
  return i;
}

static char *
list_standings (RegiotafelStandings standings)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (REGIOTAFEL_TYPE_STANDINGS);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0 && (standings & klass->values[i].value) == klass->values[i].value)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", klass->values[i].value_nick);
  return g_string_free (text, FALSE);
}

static void
compare_roles (RegiotafelCompareParts *self,
               RegiotafelCompared table,
               guint32 table_node,
               RegiotafelCompared organisation,
               RegiotafelRoles before,
               RegiotafelRoles after)
{
  for (guint role = 1; role < 8 * sizeof (RegiotafelRoles); role++)
    {
      RegiotafelRoles bit = 1u << role;
      gboolean is_new = (after & bit) != 0;
      RegiotafelChangeRow *row;
      guint32 fact, place = organisation.places[REGIOTAFEL_AFTER];

      if ((before & bit) == (after & bit))
        {
          if (is_new)
            regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_ROLES, REGIOTAFEL_CHANGE_STAYED, 1, 1);
          continue;
        }
      fact = regiotafel_comparison_keep_enum (self->answer, REGIOTAFEL_TYPE_ROLE, role);
      row = regiotafel_comparison_add (self->answer, REGIOTAFEL_WHAT_ROLES,
                                       is_new ? REGIOTAFEL_CHANGE_NEW : REGIOTAFEL_CHANGE_ENDED);
      row->table = table;
      row->organisation = organisation;
      row->fact = fact;
      if (is_new)
        {
          row->after = 1;
          if (self->row_tables[place] != table_node + 1)
            {
              self->row_tables[place] = table_node + 1;
              self->role_rows[place] = self->answer->rows->len - 1;
            }
        }
      else
        row->before = 1;
      regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_ROLES, row->change, !is_new, is_new);
    }
}

static void
compare_standings (RegiotafelCompareParts *self,
                   RegiotafelCompared table,
                   RegiotafelCompared organisation,
                   RegiotafelStandings before,
                   RegiotafelStandings after)
{
  RegiotafelChangeRow *row;
  guint32 fact, from, to;

  if (before == after)
    return;
  fact = regiotafel_comparison_keep (self->answer, g_strdup ("standing"));
  from = regiotafel_comparison_keep (self->answer, list_standings (before));
  to = regiotafel_comparison_keep (self->answer, list_standings (after));
  row = regiotafel_comparison_add (self->answer, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_CHANGED);
  row->table = table;
  row->organisation = organisation;
  row->fact = fact;
  row->from = from;
  row->to = to;
  regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_CHANGED, 1, 1);
}

/* The names of those who have the chair on a side; NULL when nobody does. */
static char *
list_chairs (RegiotafelCompareParts *self, guint side, const GArray *seats)
{
  RegiotafelComparisonAnswer *answer = self->answer;
  GString *text = NULL;

  for (guint i = 0; i < seats->len; i++)
    {
      const RegiotafelComparedSeat *seat = &g_array_index (seats, RegiotafelComparedSeat, i);

      if (!(answer->more->seats[side].roles[seat->seat] & (1u << REGIOTAFEL_ROLE_CHAIR)))
        continue;
      if (text == NULL)
        text = g_string_new (NULL);
      else
        g_string_append (text, "; ");
      g_string_append (text, regiotafel_rules_get_name (answer->snapshots[side], REGIOTAFEL_AXIS_ORGANISATIONS,
                                                        seat->place, answer->more->language));
    }
  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

/* The next from @from on who has the chair; the number of seats when there is none. */
static guint
next_chair (RegiotafelComparisonAnswer *answer, guint side, const GArray *seats, guint from, gboolean *is_unknown)
{
  for (guint i = from; i < seats->len; i++)
    {
      const RegiotafelComparedSeat *seat = &g_array_index (seats, RegiotafelComparedSeat, i);

      if (!(answer->more->seats[side].roles[seat->seat] & (1u << REGIOTAFEL_ROLE_CHAIR)))
        continue;
      if (answer->more->seats[side].changes[seat->seat] == REGIOTAFEL_CHANGE_NOT_COVERED)
        *is_unknown = TRUE;
      return i;
    }
  return seats->len;
}

/* Whether the classes that have the chair are others than before. Who is not on the list of the other side may have
 * had it there too: then nothing is said. */
static gboolean
chairs_differ (RegiotafelComparisonAnswer *answer, const GArray *before, const GArray *after)
{
  gboolean is_unknown = FALSE, differ = FALSE;
  guint i = next_chair (answer, REGIOTAFEL_BEFORE, before, 0, &is_unknown);
  guint j = next_chair (answer, REGIOTAFEL_AFTER, after, 0, &is_unknown);

  while (i < before->len || j < after->len)
    {
      guint32 one = i < before->len ? g_array_index (before, RegiotafelComparedSeat, i).class : NONE;
      guint32 other = j < after->len ? g_array_index (after, RegiotafelComparedSeat, j).class : NONE;

      differ = differ || one != other;
      while (i < before->len && one <= other && g_array_index (before, RegiotafelComparedSeat, i).class == one)
        i = next_chair (answer, REGIOTAFEL_BEFORE, before, i + 1, &is_unknown);
      while (j < after->len && other <= one && g_array_index (after, RegiotafelComparedSeat, j).class == other)
        j = next_chair (answer, REGIOTAFEL_AFTER, after, j + 1, &is_unknown);
    }
  return differ && !is_unknown;
}

/* The dates on which the roles began of the rows that were added for the table; gives the last of the chairs. */
static guint32
date_roles (RegiotafelCompareParts *self, guint32 table_node)
{
  RegiotafelComparisonAnswer *answer = self->answer;
  RegiotafelSnapshot *later = answer->snapshots[REGIOTAFEL_AFTER];
  guint32 table = self->tables->places[REGIOTAFEL_AFTER][table_node];
  guint32 first = regiotafel_snapshot_get_first_membership (later, table);
  guint32 from = 0, to = later->n_membership_details;
  const RegiotafelDate *chair = NULL;

  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;

      if (later->membership_details[middle].membership < first)
        from = middle + 1;
      else
        to = middle;
    }
  for (; from < later->n_membership_details; from++)
    {
      const RegiotafelMembershipDetails *details = &later->membership_details[from];
      guint32 place = later->membership_organisations[details->membership];

      if (later->membership_tables[details->membership] != table)
        break;
      for (guint i = 0; i < details->n_roles; i++)
        {
          const RegiotafelPeriod *period = details->roles[i].period;
          const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;

          if (start == NULL)
            continue;
          if (details->roles[i].role == REGIOTAFEL_ROLE_CHAIR
              && (chair == NULL || regiotafel_date_compare (start, chair) > 0))
            chair = start;
          if (self->row_tables[place] != table_node + 1)
            continue;
          for (guint32 r = self->role_rows[place]; r < answer->rows->len; r++)
            {
              RegiotafelChangeRow *row = &g_array_index (answer->rows, RegiotafelChangeRow, r);
              GEnumClass *klass = g_type_class_peek (REGIOTAFEL_TYPE_ROLE);

              if (row->organisation.places[REGIOTAFEL_AFTER] != place || row->what != REGIOTAFEL_WHAT_ROLES)
                break;
              if (row->change == REGIOTAFEL_CHANGE_NEW && row->since == NONE
                  && g_str_equal (regiotafel_comparison_get_text (answer, row->fact),
                                  g_enum_get_value (klass, details->roles[i].role)->value_nick))
                row->since = regiotafel_comparison_keep_date (answer, start);
            }
        }
    }
  return regiotafel_comparison_keep_date (answer, chair);
}

static void
compare_chairs (RegiotafelCompareParts *self,
                RegiotafelCompared table,
                guint32 table_node,
                const GArray *before,
                const GArray *after)
{
  guint32 since = date_roles (self, table_node), fact, from, to;
  RegiotafelChangeRow *row;

  if (!chairs_differ (self->answer, before, after))
    return;
  fact = regiotafel_comparison_keep_enum (self->answer, REGIOTAFEL_TYPE_ROLE, REGIOTAFEL_ROLE_CHAIR);
  from = regiotafel_comparison_keep (self->answer, list_chairs (self, REGIOTAFEL_BEFORE, before));
  to = regiotafel_comparison_keep (self->answer, list_chairs (self, REGIOTAFEL_AFTER, after));
  row = regiotafel_comparison_add (self->answer, REGIOTAFEL_WHAT_ROLES, REGIOTAFEL_CHANGE_CHANGED);
  row->table = table;
  row->fact = fact;
  row->from = from;
  row->to = to;
  row->since = to != NONE ? since : NONE;
  regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_ROLES, REGIOTAFEL_CHANGE_CHANGED, 1, 1);
}

/* ---- What is represented ---- */

static int
compare_represented (gconstpointer a, gconstpointer b)
{
  const Represented *one = a, *other = b;

  if (one->class != other->class)
    return one->class < other->class ? -1 : 1;
  if (one->axis != other->axis)
    return one->axis < other->axis ? -1 : 1;
  if (one->target != other->target)
    return one->target < other->target ? -1 : 1;
  return (one->node > other->node) - (one->node < other->node);
}

static void
gather_represented (RegiotafelCompareParts *self, guint side, guint32 table_node)
{
  RegiotafelSnapshot *snapshot = self->answer->snapshots[side];
  GArray *found = self->represented[side];

  g_array_set_size (found, 0);
  if (snapshot->n_membership_details == 0)
    return;
  for (guint32 table = self->tables->places[side][table_node]; table != NONE; table = self->tables->twins[side][table])
    for (guint32 m = regiotafel_snapshot_get_first_membership (snapshot, table);
         m < snapshot->n_memberships && snapshot->membership_tables[m] == table; m++)
      {
        const RegiotafelMembershipDetails *details = regiotafel_snapshot_find_membership_details (snapshot, m);
        guint32 place = snapshot->membership_organisations[m];
        guint32 class = regiotafel_match_class (self->organisations, side, place);

        if (details == NULL || self->at_table[class] != table_node + 1)
          continue;
        for (guint i = 0; i < details->n_represents; i++)
          {
            RegiotafelAxis axis = details->represents[i].axis;
            const RegiotafelMatch *match = regiotafel_comparison_match (self->answer, axis);
            guint32 node = match->node_of[side][details->represents[i].place];
            Represented one = { class, axis, match->class_of[node], node, place };

            /* Of what the other side does not cover it is not known whether it was represented. */
            if (match->fates[node] != REGIOTAFEL_FATE_NOT_COVERED)
              g_array_append_val (found, one);
          }
      }
  g_array_sort (found, compare_represented);
}

static gboolean
is_same (const Represented *one, const Represented *other)
{
  return one->class == other->class && one->axis == other->axis && one->target == other->target;
}

static guint
skip_same (const GArray *represented, guint from)
{
  const Represented *all = (const Represented *) represented->data;
  guint i = from + 1;

  while (i < represented->len && is_same (&all[i], &all[from]))
    i++;
  return i;
}

static void
add_represented (RegiotafelCompareParts *self, RegiotafelCompared table, guint side, const Represented *one)
{
  gboolean is_new = side == REGIOTAFEL_AFTER;
  RegiotafelChangeRow *row = regiotafel_comparison_add (self->answer, REGIOTAFEL_WHAT_REPRESENTATION,
                                                        is_new ? REGIOTAFEL_CHANGE_NEW : REGIOTAFEL_CHANGE_ENDED);

  row->table = table;
  row->organisation = regiotafel_match_get (self->organisations, self->organisations->node_of[side][one->place]);
  row->organisation.places[side] = one->place;
  row->other_axis = one->axis;
  row->other = regiotafel_match_get (regiotafel_comparison_match (self->answer, one->axis), one->node);
  if (is_new)
    row->after = 1;
  else
    row->before = 1;
  regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_REPRESENTATION, row->change, !is_new, is_new);
}

static void
compare_representation (RegiotafelCompareParts *self, RegiotafelCompared table, guint32 table_node)
{
  GArray *before = self->represented[REGIOTAFEL_BEFORE], *after = self->represented[REGIOTAFEL_AFTER];

  gather_represented (self, REGIOTAFEL_BEFORE, table_node);
  gather_represented (self, REGIOTAFEL_AFTER, table_node);
  for (guint i = 0, j = 0; i < before->len || j < after->len;)
    {
      const Represented *one = &g_array_index (before, Represented, i);
      const Represented *other = &g_array_index (after, Represented, j);
      gboolean has_one = i < before->len, has_other = j < after->len;

      if (has_one && has_other && is_same (one, other))
        {
          guint next_i = skip_same (before, i), next_j = skip_same (after, j);

          regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_REPRESENTATION, REGIOTAFEL_CHANGE_STAYED,
                                       next_i - i, next_j - j);
          i = next_i;
          j = next_j;
          continue;
        }
      if (has_one && has_other)
        {
          Represented first = *one, second = *other;

          first.node = second.node = 0;
          has_one = compare_represented (&first, &second) < 0;
        }
      if (has_one)
        {
          add_represented (self, table, REGIOTAFEL_BEFORE, one);
          i = skip_same (before, i);
        }
      else
        {
          add_represented (self, table, REGIOTAFEL_AFTER, other);
          j = skip_same (after, j);
        }
    }
}

void
regiotafel_compare_parts_of_table (RegiotafelCompareParts *self,
                                   guint32 table_node,
                                   const GArray *before,
                                   const GArray *after)
{
  RegiotafelCompared table = regiotafel_match_get (self->tables, table_node);
  const RegiotafelComparedSeat *one = (const RegiotafelComparedSeat *) before->data;
  const RegiotafelComparedSeat *other = (const RegiotafelComparedSeat *) after->data;

  for (guint i = 0, j = 0; i < before->len && j < after->len;)
    {
      RegiotafelRoles roles[REGIOTAFEL_N_SIDES];
      RegiotafelStandings standings[REGIOTAFEL_N_SIDES];
      RegiotafelCompared organisation = { { one[i].place, other[j].place } };

      if (one[i].class != other[j].class)
        {
          if (one[i].class < other[j].class)
            i++;
          else
            j++;
          continue;
        }
      self->at_table[one[i].class] = table_node + 1;
      i = sum_up (self->answer, REGIOTAFEL_BEFORE, before, i, &roles[0], &standings[0]);
      j = sum_up (self->answer, REGIOTAFEL_AFTER, after, j, &roles[1], &standings[1]);
      compare_roles (self, table, table_node, organisation, roles[0], roles[1]);
      compare_standings (self, table, organisation, standings[0], standings[1]);
    }
  compare_chairs (self, table, table_node, before, after);
  compare_representation (self, table, table_node);
}
