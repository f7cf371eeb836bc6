/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who stayed, came and went at every table. */
#include "regiotafel-comparison-work-private.h"

#include <string.h>

#include "regiotafel-date-private.h"

#define NONE REGIOTAFEL_INDEX_NONE
#define CHECK_EVERY 1024

/* A membership of the other snapshot that does not count there. */
typedef struct
{
  guint32 table;
  guint32 organisation;
  const RegiotafelPeriod *period;
} Gone;

typedef struct
{
  RegiotafelComparisonAnswer *answer;
  const RegiotafelMatch *tables;
  const RegiotafelMatch *organisations;
  GArray *gone[REGIOTAFEL_N_SIDES];      /* Gone, sorted */
  GArray *seats[REGIOTAFEL_N_SIDES];     /* RegiotafelComparedSeat of the table at hand */
  guint8 *may_sit[REGIOTAFEL_N_SIDES];   /* by class of organisations: whether it sits anywhere on that side, or where
                                            that side does not cover it */
  guint8 *lists_any[REGIOTAFEL_N_SIDES]; /* by table: whether anybody sits there on that side, or sat or will sit */
  RegiotafelCompareParts *parts;
} Seats;

static void
gather_facts (RegiotafelSnapshot *snapshot, RegiotafelSeatFacts *facts)
{
  const RegiotafelCsr *seats = &snapshot->seats.rows;
  guint32 n = MAX (seats->n_edges, 1);

  facts->roles = g_new0 (RegiotafelRoles, n);
  facts->starts = g_new (gint32, n);
  facts->ends = g_new (gint32, n);
  facts->precisions = g_new0 (guint8, n);
  facts->changes = g_new (guint8, n);
  for (guint32 i = 0; i < seats->n_edges; i++)
    {
      facts->starts[i] = G_MAXINT32;
      facts->ends[i] = G_MININT32;
    }
  /* A seat of several memberships is taken from the first of them to the last. */
  for (guint32 i = 0; i < snapshot->n_memberships; i++)
    {
      guint32 seat = regiotafel_csr_find (seats, snapshot->membership_tables[i], snapshot->membership_organisations[i]);
      guint8 precision = snapshot->membership_precisions[i];
      guint start = REGIOTAFEL_PRECISION_OF_START (facts->precisions[seat]);
      guint end = REGIOTAFEL_PRECISION_OF_END (facts->precisions[seat]);

      facts->roles[seat] |= snapshot->membership_roles[i];
      if (snapshot->membership_starts[i] < facts->starts[seat])
        {
          facts->starts[seat] = snapshot->membership_starts[i];
          start = REGIOTAFEL_PRECISION_OF_START (precision);
        }
      if (snapshot->membership_ends[i] > facts->ends[seat])
        {
          facts->ends[seat] = snapshot->membership_ends[i];
          end = REGIOTAFEL_PRECISION_OF_END (precision);
        }
      facts->precisions[seat] = REGIOTAFEL_PRECISION (start, end);
    }
}

static gint32
last_day (const RegiotafelPeriod *period)
{
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;

  return end != NULL ? regiotafel_date_last_day (end) : G_MAXINT32;
}

static int
compare_gone (gconstpointer a, gconstpointer b)
{
  const Gone *one = a, *other = b;
  gint32 day, other_day;

  if (one->table != other->table)
    return one->table < other->table ? -1 : 1;
  if (one->organisation != other->organisation)
    return one->organisation < other->organisation ? -1 : 1;
  day = last_day (one->period);
  other_day = last_day (other->period);
  return (day > other_day) - (day < other_day);
}

static GArray *
sort_gone (RegiotafelSnapshot *snapshot)
{
  GArray *gone = g_array_new (FALSE, FALSE, sizeof (Gone));

  for (guint32 i = 0; i < snapshot->n_gone_seats; i++)
    {
      const RegiotafelGoneSeat *seat = &snapshot->gone_seats[i];
      Gone one = { seat->table, seat->organisation, seat->period };

      g_array_append_val (gone, one);
    }
  g_array_sort (gone, compare_gone);
  return gone;
}

static guint8 *
find_lists (RegiotafelSnapshot *snapshot)
{
  const RegiotafelCsr *rows = &snapshot->seats.rows;
  guint8 *lists_any = g_new0 (guint8, MAX (rows->n_rows, 1));

  for (guint32 table = 0; table < rows->n_rows; table++)
    lists_any[table] = regiotafel_csr_degree (rows, table) > 0;
  for (guint32 i = 0; i < snapshot->n_gone_seats; i++)
    lists_any[snapshot->gone_seats[i].table] = TRUE;
  return lists_any;
}

/* The last of the memberships that one side has and does not count; NULL when there is none. */
static const Gone *
find_gone (Seats *self, guint side, guint32 table, guint32 organisation)
{
  const Gone *all = (const Gone *) self->gone[side]->data;
  guint from = 0, to = self->gone[side]->len;

  if (table == NONE || organisation == NONE)
    return NULL;
  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (all[middle].table < table || (all[middle].table == table && all[middle].organisation <= organisation))
        from = middle + 1;
      else
        to = middle;
    }
  return from > 0 && all[from - 1].table == table && all[from - 1].organisation == organisation ? &all[from - 1] : NULL;
}

static int
compare_seats (gconstpointer a, gconstpointer b)
{
  const RegiotafelComparedSeat *one = a, *other = b;

  if (one->class != other->class)
    return one->class < other->class ? -1 : 1;
  if (one->node != other->node)
    return one->node < other->node ? -1 : 1;
  return (one->seat > other->seat) - (one->seat < other->seat);
}

/* Everybody who sits at a table of a side, by class. */
static void
gather_seats (Seats *self, guint side, guint32 table_node)
{
  const RegiotafelCsr *rows = &self->answer->snapshots[side]->seats.rows;
  GArray *seats = self->seats[side];

  g_array_set_size (seats, 0);
  for (guint32 table = self->tables->places[side][table_node]; table != NONE; table = self->tables->twins[side][table])
    for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
      {
        guint32 node = self->organisations->node_of[side][rows->items[i]];
        RegiotafelComparedSeat seat = { self->organisations->class_of[node], node, rows->items[i], table, i };

        g_array_append_val (seats, seat);
      }
  g_array_sort (seats, compare_seats);
}

/* Whether the side that lacks a seat lacks it for certain. */
static gboolean
is_certain (Seats *self, guint side, const RegiotafelComparedSeat *seat, guint32 table_node)
{
  RegiotafelComparisonAnswer *answer = self->answer;
  RegiotafelSnapshot *other = answer->snapshots[!side];
  const RegiotafelSeatFacts *facts = &answer->more->seats[side];
  guint32 place = self->organisations->places[!side][seat->node];
  /* A table at which nobody sits, or ever sat, did not answer. */
  gboolean lists_all = TRUE, lists_any = FALSE, is_gone = FALSE;

  for (guint32 table = self->tables->places[!side][table_node]; table != NONE;
       table = self->tables->twins[!side][table])
    {
      lists_all = lists_all && other->table_details[table].members_complete;
      lists_any = lists_any || self->lists_any[!side][table];
      is_gone = is_gone || find_gone (self, !side, table, place) != NULL;
    }
  if (lists_all && lists_any)
    return TRUE;
  /* What came after it, or before it, is there on that side, and may sit where not all are listed. */
  if (self->organisations->fates[seat->node] != REGIOTAFEL_FATE_SUCCEEDED
      && (is_gone || self->organisations->is_absent[!side][seat->node]))
    return TRUE;
  if (other->date == NULL)
    return FALSE;
  return facts->ends[seat->seat] < regiotafel_date_first_day (other->date)
         || facts->starts[seat->seat] > regiotafel_date_first_day (other->date);
}

/* When a seat came, or when it went. */
static guint32
keep_since (Seats *self, guint side, const RegiotafelComparedSeat *seat, guint32 table_node)
{
  const RegiotafelSeatFacts *facts = &self->answer->more->seats[side];
  const Gone *gone;

  if (side == REGIOTAFEL_AFTER)
    return regiotafel_comparison_keep_day (self->answer, facts->starts[seat->seat],
                                           REGIOTAFEL_PRECISION_OF_START (facts->precisions[seat->seat]));
  gone = find_gone (self, REGIOTAFEL_AFTER, self->tables->places[REGIOTAFEL_AFTER][table_node],
                    self->organisations->places[REGIOTAFEL_AFTER][seat->node]);
  if (gone != NULL && gone->period != NULL)
    return regiotafel_comparison_keep_date (self->answer, regiotafel_period_get_end (gone->period));
  return regiotafel_comparison_keep_day (self->answer, facts->ends[seat->seat],
                                         REGIOTAFEL_PRECISION_OF_END (facts->precisions[seat->seat]));
}

static RegiotafelReason
find_reason (Seats *self, guint side, const RegiotafelComparedSeat *seat)
{
  if (self->organisations->fates[seat->node] == REGIOTAFEL_FATE_ENDED)
    return REGIOTAFEL_REASON_ORGANISATION_ENDED;
  if (self->organisations->fates[seat->node] == REGIOTAFEL_FATE_NEW)
    return REGIOTAFEL_REASON_ORGANISATION_NEW;
  return REGIOTAFEL_REASON_NONE;
}

static RegiotafelChangeRow *
add_row (Seats *self, RegiotafelChange change, guint32 table_node)
{
  RegiotafelChangeRow *row = regiotafel_comparison_add (self->answer, REGIOTAFEL_WHAT_SEATS, change);

  row->table = regiotafel_match_get (self->tables, table_node);
  return row;
}

/* Sets what became of a seat, and counts it. */
static void
set_change (Seats *self, guint side, const RegiotafelComparedSeat *seat, RegiotafelChange change)
{
  self->answer->more->seats[side].changes[seat->seat] = change;
  regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_SEATS, change, side == REGIOTAFEL_BEFORE,
                               side == REGIOTAFEL_AFTER);
}

/* The seats of one class at one table that the other side has too: those of the same organisation stayed; the others
 * were succeeded. */
static void
compare_class (Seats *self,
               guint32 table_node,
               const RegiotafelComparedSeat *before,
               guint n_before,
               const RegiotafelComparedSeat *after,
               guint n_after,
               guint *n_stayed)
{
  guint next_heir = 0;
  guint32 since;

  for (guint i = 0, j = 0; i < n_before || j < n_after;)
    {
      if (i < n_before && j < n_after && before[i].node == after[j].node)
        {
          set_change (self, REGIOTAFEL_BEFORE, &before[i], REGIOTAFEL_CHANGE_STAYED);
          set_change (self, REGIOTAFEL_AFTER, &after[j], REGIOTAFEL_CHANGE_STAYED);
          (*n_stayed)++;
          if (self->answer->include_unchanged)
            {
              RegiotafelChangeRow *row = add_row (self, REGIOTAFEL_CHANGE_STAYED, table_node);

              row->organisation = (RegiotafelCompared){ { before[i].place, after[j].place } };
              row->before = row->after = 1;
            }
          i++;
          j++;
        }
      else if (j == n_after || (i < n_before && before[i].node < after[j].node))
        set_change (self, REGIOTAFEL_BEFORE, &before[i++], REGIOTAFEL_CHANGE_SUCCEEDED);
      else
        set_change (self, REGIOTAFEL_AFTER, &after[j++], REGIOTAFEL_CHANGE_SUCCEEDED);
    }

  /* Each that ended beside one that goes on; when there are more of the latter, the last stands in the row of its own.
   */
  for (guint i = 0; i < n_before; i++)
    {
      guint heir = next_heir;
      RegiotafelChangeRow *row;
      gboolean is_heir;

      if (self->answer->more->seats[REGIOTAFEL_BEFORE].changes[before[i].seat] != REGIOTAFEL_CHANGE_SUCCEEDED)
        continue;
      while (heir < n_after
             && self->answer->more->seats[REGIOTAFEL_AFTER].changes[after[heir].seat] != REGIOTAFEL_CHANGE_SUCCEEDED)
        heir++;
      is_heir = heir < n_after;
      if (is_heir)
        next_heir = heir + 1;
      else
        heir = n_after - 1;
      since = keep_since (self, REGIOTAFEL_AFTER, &after[heir], table_node);
      row = add_row (self, REGIOTAFEL_CHANGE_SUCCEEDED, table_node);
      row->organisation.places[REGIOTAFEL_BEFORE] = before[i].place;
      row->other_axis = REGIOTAFEL_AXIS_ORGANISATIONS;
      row->other.places[REGIOTAFEL_AFTER] = after[heir].place;
      row->since = since;
      row->before = 1;
      row->after = is_heir;
    }
  for (guint j = next_heir; j < n_after; j++)
    if (self->answer->more->seats[REGIOTAFEL_AFTER].changes[after[j].seat] == REGIOTAFEL_CHANGE_SUCCEEDED)
      {
        RegiotafelChangeRow *row;

        since = keep_since (self, REGIOTAFEL_AFTER, &after[j], table_node);
        row = add_row (self, REGIOTAFEL_CHANGE_SUCCEEDED, table_node);
        row->organisation.places[REGIOTAFEL_BEFORE] = before[0].place;
        row->other_axis = REGIOTAFEL_AXIS_ORGANISATIONS;
        row->other.places[REGIOTAFEL_AFTER] = after[j].place;
        row->since = since;
        row->before = 0;
        row->after = 1;
      }
}

/* The seats of a class that the other side does not have at the table. */
static void
compare_one_sided (
    Seats *self, guint side, guint32 table_node, const RegiotafelComparedSeat *seats, guint n, guint *n_unknown)
{
  for (guint i = 0; i < n; i++)
    {
      RegiotafelChange change = side == REGIOTAFEL_BEFORE ? REGIOTAFEL_CHANGE_LEFT : REGIOTAFEL_CHANGE_JOINED;
      RegiotafelChangeRow *row;
      guint32 since;

      if (!is_certain (self, side, &seats[i], table_node))
        {
          set_change (self, side, &seats[i], REGIOTAFEL_CHANGE_NOT_COVERED);
          self->may_sit[!side][seats[i].class] = TRUE;
          (*n_unknown)++;
          continue;
        }
      set_change (self, side, &seats[i], change);
      since = keep_since (self, side, &seats[i], table_node);
      row = add_row (self, change, table_node);
      row->organisation = regiotafel_match_get (self->organisations, seats[i].node);
      row->organisation.places[side] = seats[i].place;
      row->since = since;
      row->reason = find_reason (self, side, &seats[i]);
      if (side == REGIOTAFEL_BEFORE)
        row->before = 1;
      else
        row->after = 1;
    }
}

static guint
count_of_class (const GArray *seats, guint from)
{
  const RegiotafelComparedSeat *all = (const RegiotafelComparedSeat *) seats->data;
  guint n = 1;

  while (from + n < seats->len && all[from + n].class == all[from].class)
    n++;
  return n;
}

static void
add_not_covered (Seats *self, guint32 table_node, RegiotafelReason reason, guint n_before, guint n_after)
{
  RegiotafelChangeRow *row;

  if (n_before == 0 && n_after == 0)
    return;
  row = add_row (self, REGIOTAFEL_CHANGE_NOT_COVERED, table_node);
  row->reason = reason;
  row->before = n_before;
  row->after = n_after;
}

/* A table that is on both sides. */
static void
compare_table (Seats *self, guint32 table_node)
{
  RegiotafelComparisonAnswer *answer = self->answer;
  guint n_unknown[REGIOTAFEL_N_SIDES] = { 0, 0 }, n_stayed = 0;
  GArray *before = self->seats[REGIOTAFEL_BEFORE], *after = self->seats[REGIOTAFEL_AFTER];
  RegiotafelSnapshot *later = answer->snapshots[REGIOTAFEL_AFTER];

  gather_seats (self, REGIOTAFEL_BEFORE, table_node);
  gather_seats (self, REGIOTAFEL_AFTER, table_node);
  for (guint i = 0, j = 0; i < before->len || j < after->len;)
    {
      const RegiotafelComparedSeat *one = &g_array_index (before, RegiotafelComparedSeat, i);
      const RegiotafelComparedSeat *other = &g_array_index (after, RegiotafelComparedSeat, j);
      gboolean has_one = i < before->len && (j == after->len || one->class <= other->class);
      gboolean has_other = j < after->len && (i == before->len || other->class <= one->class);
      guint n_one = has_one ? count_of_class (before, i) : 0, n_other = has_other ? count_of_class (after, j) : 0;

      if (has_one && has_other)
        compare_class (self, table_node, one, n_one, other, n_other, &n_stayed);
      else if (has_one)
        compare_one_sided (self, REGIOTAFEL_BEFORE, table_node, one, n_one, &n_unknown[REGIOTAFEL_BEFORE]);
      else
        compare_one_sided (self, REGIOTAFEL_AFTER, table_node, other, n_other, &n_unknown[REGIOTAFEL_AFTER]);
      i += n_one;
      j += n_other;
    }
  add_not_covered (self, table_node, REGIOTAFEL_REASON_MEMBERS_INCOMPLETE, n_unknown[0], n_unknown[1]);
  if (n_stayed > 0 && answer->checks_count
      && !regiotafel_comparison_is_confirmed (answer, self->tables->places[REGIOTAFEL_AFTER][table_node]))
    {
      guint32 table = self->tables->places[REGIOTAFEL_AFTER][table_node];
      guint32 since = regiotafel_comparison_keep_date (answer, later->details[REGIOTAFEL_AXIS_TABLES][table].verified);
      RegiotafelChangeRow *row = add_row (self, REGIOTAFEL_CHANGE_NOT_CONFIRMED, table_node);

      row->since = since;
      row->before = row->after = n_stayed;
      regiotafel_comparison_count (answer, REGIOTAFEL_WHAT_SEATS, REGIOTAFEL_CHANGE_NOT_CONFIRMED, n_stayed, n_stayed);
    }
  regiotafel_compare_parts_of_table (self->parts, table_node, before, after);
}

/* A table that is on one side. */
static void
take_table (Seats *self, guint side, guint32 table_node)
{
  gboolean is_covered = self->tables->fates[table_node] != REGIOTAFEL_FATE_NOT_COVERED;
  GArray *seats = self->seats[side];
  RegiotafelChange change = !is_covered                 ? REGIOTAFEL_CHANGE_NOT_COVERED
                            : side == REGIOTAFEL_BEFORE ? REGIOTAFEL_CHANGE_AT_ENDED_TABLE
                                                        : REGIOTAFEL_CHANGE_AT_NEW_TABLE;
  RegiotafelChangeRow *row;

  gather_seats (self, side, table_node);
  for (guint i = 0; i < seats->len; i++)
    {
      const RegiotafelComparedSeat *seat = &g_array_index (seats, RegiotafelComparedSeat, i);

      set_change (self, side, seat, change);
      if (!is_covered)
        self->may_sit[!side][seat->class] = TRUE;
    }
  if (!is_covered)
    {
      add_not_covered (self, table_node,
                       side == REGIOTAFEL_BEFORE ? REGIOTAFEL_REASON_NOT_IN_LATER : REGIOTAFEL_REASON_NOT_IN_EARLIER,
                       side == REGIOTAFEL_BEFORE ? seats->len : 0, side == REGIOTAFEL_AFTER ? seats->len : 0);
      return;
    }
  if (seats->len == 0)
    return;
  row = add_row (self, change, table_node);
  if (side == REGIOTAFEL_BEFORE)
    row->before = seats->len;
  else
    row->after = seats->len;
}

/* Who sits nowhere any more, or sat nowhere before: known once all tables were looked at. */
static void
give_reasons (Seats *self)
{
  for (guint i = 0; i < self->answer->rows->len; i++)
    {
      RegiotafelChangeRow *row = &g_array_index (self->answer->rows, RegiotafelChangeRow, i);
      guint side = row->change == REGIOTAFEL_CHANGE_LEFT ? REGIOTAFEL_BEFORE : REGIOTAFEL_AFTER;

      if (row->what != REGIOTAFEL_WHAT_SEATS || row->reason != REGIOTAFEL_REASON_NONE
          || (row->change != REGIOTAFEL_CHANGE_LEFT && row->change != REGIOTAFEL_CHANGE_JOINED))
        continue;
      if (!self->may_sit[!side][regiotafel_match_class (self->organisations, side, row->organisation.places[side])])
        row->reason = side == REGIOTAFEL_BEFORE ? REGIOTAFEL_REASON_UNSEATED : REGIOTAFEL_REASON_SEATED;
    }
}

gboolean
regiotafel_comparison_compare_seats (RegiotafelComparisonAnswer *answer, GCancellable *cancellable, GError **error)
{
  Seats self = { answer, regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_TABLES),
                 regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_ORGANISATIONS) };
  gboolean is_done = TRUE;

  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      RegiotafelSnapshot *snapshot = answer->snapshots[side];
      const RegiotafelCsr *columns = &snapshot->seats.columns;

      gather_facts (snapshot, &answer->more->seats[side]);
      self.gone[side] = sort_gone (snapshot);
      self.lists_any[side] = find_lists (snapshot);
      self.seats[side] = g_array_new (FALSE, FALSE, sizeof (RegiotafelComparedSeat));
      self.may_sit[side] = g_new0 (guint8, MAX (self.organisations->n, 1));
      for (guint32 i = 0; i < columns->n_rows; i++)
        if (regiotafel_csr_degree (columns, i) > 0)
          self.may_sit[side][regiotafel_match_class (self.organisations, side, i)] = TRUE;
    }
  self.parts = regiotafel_compare_parts_new (answer);
  for (guint32 node = 0; node < self.tables->n && is_done; node++)
    {
      guint32 before = self.tables->places[REGIOTAFEL_BEFORE][node],
              after = self.tables->places[REGIOTAFEL_AFTER][node];

      if (node % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        is_done = FALSE;
      else if (before != NONE && after != NONE)
        compare_table (&self, node);
      else if (before != NONE)
        take_table (&self, REGIOTAFEL_BEFORE, node);
      else if (after != NONE)
        take_table (&self, REGIOTAFEL_AFTER, node);
    }
  if (is_done)
    give_reasons (&self);
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      guint32 n = answer->snapshots[side]->seats.rows.n_edges;

      if (side == REGIOTAFEL_BEFORE)
        answer->totals[REGIOTAFEL_WHAT_SEATS].before = n;
      else
        answer->totals[REGIOTAFEL_WHAT_SEATS].after = n;
      g_array_unref (self.gone[side]);
      g_free (self.lists_any[side]);
      g_array_unref (self.seats[side]);
      g_free (self.may_sit[side]);
    }
  regiotafel_compare_parts_free (self.parts);
  return is_done;
}
