/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How much of each table and of each organisation stayed, and how long they sit there. */
#include "regiotafel-comparison-work-private.h"

#include <math.h>

#include "regiotafel-date-private.h"

#define NONE REGIOTAFEL_INDEX_NONE
/* Of the Gregorian calendar. */
#define DAYS_A_YEAR 365.2425

/* A day with its precision, so that it can be told as precisely as it is known. */
typedef struct
{
  gint32 day;
  guint precision; /* 0: not known */
} Day;

/* Of a table, or of a class of organisations. */
typedef struct
{
  guint32 n[REGIOTAFEL_N_SIDES];
  guint32 n_shared;
  guint32 n_tenures;
  guint32 n_chairs;
  double tenures; /* days */
  double chairs;
  Day first;
  Day last;
} Sums;

typedef struct
{
  RegiotafelComparisonAnswer *answer;
  const RegiotafelMatch *tables;
  const RegiotafelMatch *organisations;
  Sums *of_tables;        /* by node */
  Sums *of_organisations; /* by class */
} Continuity;

static Day
day_of (const RegiotafelDate *date)
{
  if (date == NULL)
    return (Day){ 0, 0 };
  return (Day){ regiotafel_date_first_day (date), regiotafel_date_get_month (date) == 0 ? 1
                                                  : regiotafel_date_get_day (date) == 0 ? 2
                                                                                        : 3 };
}

static void
see (Sums *sums, Day first, Day last)
{
  if (first.precision != 0 && (sums->first.precision == 0 || first.day < sums->first.day))
    sums->first = first;
  if (last.precision != 0 && (sums->last.precision == 0 || last.day > sums->last.day))
    sums->last = last;
}

static void
add_tenure (Sums *sums, gint32 start, gint32 today)
{
  sums->n_tenures++;
  sums->tenures += (double) today - start;
}

/* When each was seen, and how long they have been where they are now. */
static void
look_at_seats (Continuity *self, guint side)
{
  RegiotafelSnapshot *snapshot = self->answer->snapshots[side];
  const RegiotafelSeatFacts *facts = &self->answer->more->seats[side];
  const RegiotafelCsr *rows = &snapshot->seats.rows;
  Day today = day_of (snapshot->date);

  for (guint32 table = 0; table < rows->n_rows; table++)
    {
      guint32 node = self->tables->node_of[side][table];
      Day start = day_of (regiotafel_match_get_start (self->tables, node));

      see (&self->of_tables[node], start.precision != 0 ? start : today, today);
      for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
        {
          Sums *sums = &self->of_organisations[regiotafel_match_class (self->organisations, side, rows->items[i])];
          Day since = { facts->starts[i], REGIOTAFEL_PRECISION_OF_START (facts->precisions[i]) };

          see (sums, since.precision != 0 ? since : today, today);
          if (side == REGIOTAFEL_BEFORE || today.precision == 0 || since.precision == 0 || since.day > today.day)
            continue;
          add_tenure (&self->of_tables[node], since.day, today.day);
          add_tenure (sums, since.day, today.day);
        }
    }
}

/* How long those have the chair who have it now. */
static void
look_at_chairs (Continuity *self)
{
  RegiotafelSnapshot *later = self->answer->snapshots[REGIOTAFEL_AFTER];
  Day today = day_of (later->date);

  for (guint32 i = 0; i < later->n_membership_details && today.precision != 0; i++)
    {
      const RegiotafelMembershipDetails *details = &later->membership_details[i];
      guint32 table = later->membership_tables[details->membership];
      guint32 organisation = later->membership_organisations[details->membership];
      Sums *all[]
          = { &self->of_tables[self->tables->node_of[REGIOTAFEL_AFTER][table]],
              &self->of_organisations[regiotafel_match_class (self->organisations, REGIOTAFEL_AFTER, organisation)] };

      for (guint j = 0; j < details->n_roles; j++)
        {
          const RegiotafelPeriod *period = details->roles[j].period;
          const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;

          if (details->roles[j].role != REGIOTAFEL_ROLE_CHAIR || start == NULL
              || regiotafel_date_first_day (start) > today.day)
            continue;
          for (guint k = 0; k < G_N_ELEMENTS (all); k++)
            {
              all[k]->n_chairs++;
              all[k]->chairs += (double) today.day - regiotafel_date_first_day (start);
            }
        }
    }
}

/* Who sits where as tables and classes, each pair once, without what one side does not cover. */
static void
make_sets (Continuity *self, guint side, RegiotafelCsr *sets)
{
  const RegiotafelCsr *rows = &self->answer->snapshots[side]->seats.rows;
  g_autofree guint32 *tables = g_new (guint32, MAX (rows->n_edges, 1));
  g_autofree guint32 *classes = g_new (guint32, MAX (rows->n_edges, 1));
  guint32 n = 0;

  for (guint32 table = 0; table < rows->n_rows; table++)
    for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
      if (self->answer->more->seats[side].changes[i] != REGIOTAFEL_CHANGE_NOT_COVERED)
        {
          tables[n] = self->tables->node_of[side][table];
          classes[n++] = regiotafel_match_class (self->organisations, side, rows->items[i]);
        }
  regiotafel_csr_init (sets, self->tables->n, self->organisations->n, n, tables, classes, NULL);
  for (guint32 node = 0; node < sets->n_rows; node++)
    {
      self->of_tables[node].n[side] = regiotafel_csr_degree (sets, node);
      for (guint32 i = sets->starts[node]; i < sets->starts[node + 1]; i++)
        self->of_organisations[sets->items[i]].n[side]++;
    }
}

static void
count_shared (Continuity *self, const RegiotafelCsr *before, const RegiotafelCsr *after)
{
  for (guint32 node = 0; node < before->n_rows; node++)
    for (guint32 i = before->starts[node], j = after->starts[node];
         i < before->starts[node + 1] && j < after->starts[node + 1];)
      {
        guint32 one = before->items[i], other = after->items[j];

        if (one == other)
          {
            self->of_tables[node].n_shared++;
            self->of_organisations[one].n_shared++;
          }
        i += one <= other;
        j += other <= one;
      }
}

static guint32
keep_day (RegiotafelComparisonAnswer *answer, Day day)
{
  return regiotafel_comparison_keep_day (answer, day.day, day.precision);
}

static void
add_row (Continuity *self, RegiotafelWhat what, RegiotafelCompared thing, const Sums *sums, gboolean is_comparable)
{
  RegiotafelContinuityRow row = {
    .what = what,
    .thing = thing,
    .n_before = sums->n[REGIOTAFEL_BEFORE],
    .n_after = sums->n[REGIOTAFEL_AFTER],
    .n_shared = sums->n_shared,
    .n_tenures = sums->n_tenures,
    .is_comparable = is_comparable,
    .tenure = sums->n_tenures > 0 ? sums->tenures / sums->n_tenures / DAYS_A_YEAR : NAN,
    .chair_tenure = sums->n_chairs > 0 ? sums->chairs / sums->n_chairs / DAYS_A_YEAR : NAN,
    .first_seen = keep_day (self->answer, sums->first),
    .last_seen = keep_day (self->answer, sums->last),
  };

  g_array_append_val (self->answer->continuity, row);
}

/* Those of the later side in its order, then those that only the earlier has. */
static void
add_tables (Continuity *self)
{
  const RegiotafelMatch *match = self->tables;

  for (int side = REGIOTAFEL_AFTER; side >= REGIOTAFEL_BEFORE; side--)
    for (guint32 place = 0; place < match->n_places[side]; place++)
      {
        guint32 node = match->node_of[side][place];

        if (match->places[side][node] != place
            || (side == REGIOTAFEL_BEFORE && match->places[REGIOTAFEL_AFTER][node] != NONE))
          continue;
        add_row (self, REGIOTAFEL_WHAT_TABLES, regiotafel_match_get (match, node), &self->of_tables[node],
                 match->fates[node] == REGIOTAFEL_FATE_STAYED);
      }
}

static void
add_organisations (Continuity *self)
{
  const RegiotafelMatch *match = self->organisations;
  g_autofree guint8 *is_told = g_new0 (guint8, MAX (match->n, 1));

  for (int side = REGIOTAFEL_AFTER; side >= REGIOTAFEL_BEFORE; side--)
    for (guint32 place = 0; place < match->n_places[side]; place++)
      {
        guint32 class = regiotafel_match_class (match, side, place);
        const Sums *sums = &self->of_organisations[class];
        RegiotafelCompared thing;

        /* Who sits nowhere has nothing to go on with. */
        if (is_told[class] || sums->last.precision + sums->n[0] + sums->n[1] == 0)
          continue;
        is_told[class] = TRUE;
        for (guint i = 0; i < REGIOTAFEL_N_SIDES; i++)
          {
            guint32 head = match->heads[i][class];

            thing.places[i] = head != NONE ? match->places[i][head] : NONE;
          }
        add_row (self, REGIOTAFEL_WHAT_ORGANISATIONS, thing, sums,
                 thing.places[REGIOTAFEL_BEFORE] != NONE && thing.places[REGIOTAFEL_AFTER] != NONE);
      }
}

void
regiotafel_comparison_find_continuity (RegiotafelComparisonAnswer *answer)
{
  Continuity self = { answer, regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_TABLES),
                      regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_ORGANISATIONS) };
  RegiotafelCsr sets[REGIOTAFEL_N_SIDES];

  self.of_tables = g_new0 (Sums, MAX (self.tables->n, 1));
  self.of_organisations = g_new0 (Sums, MAX (self.organisations->n, 1));
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      look_at_seats (&self, side);
      make_sets (&self, side, &sets[side]);
    }
  look_at_chairs (&self);
  count_shared (&self, &sets[REGIOTAFEL_BEFORE], &sets[REGIOTAFEL_AFTER]);
  if (answer->is_asked[REGIOTAFEL_WHAT_TABLES])
    add_tables (&self);
  if (answer->is_asked[REGIOTAFEL_WHAT_ORGANISATIONS])
    add_organisations (&self);
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    regiotafel_csr_clear (&sets[side]);
  g_free (self.of_tables);
  g_free (self.of_organisations);
}
