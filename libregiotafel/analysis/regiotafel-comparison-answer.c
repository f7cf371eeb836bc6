/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answering a comparison: whether the two can be compared, then part by part. */
#include "regiotafel-comparison-work-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-date-private.h"
#include "regiotafel-error.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* ---- What the parts add ---- */

void
regiotafel_comparison_count (
    RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelChange change, double before, double after)
{
  self->counts[what][change].before += before;
  self->counts[what][change].after += after;
}

RegiotafelChangeRow *
regiotafel_comparison_add (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelChange change)
{
  static const RegiotafelCompared nothing = { { NONE, NONE } };
  RegiotafelChangeRow row = {
    .level = REGIOTAFEL_CHANGE_LEVEL_ITEM,
    .what = what,
    .change = change,
    .table = nothing,
    .organisation = nothing,
    .other = nothing,
    .through = nothing,
    .fact = NONE,
    .from = NONE,
    .to = NONE,
    .since = NONE,
    .before = NAN,
    .after = NAN,
  };

  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, RegiotafelChangeRow, self->rows->len - 1);
}

guint32
regiotafel_comparison_keep (RegiotafelComparisonAnswer *self, char *text)
{
  if (text == NULL)
    return NONE;
  g_ptr_array_add (self->texts, text);
  return self->texts->len - 1;
}

guint32
regiotafel_comparison_keep_date (RegiotafelComparisonAnswer *self, const RegiotafelDate *date)
{
  return date != NULL ? regiotafel_comparison_keep (self, regiotafel_date_to_string (date)) : NONE;
}

guint32
regiotafel_comparison_keep_day (RegiotafelComparisonAnswer *self, gint32 day, guint precision)
{
  g_autoptr (RegiotafelDate) date = NULL;
  g_autoptr (RegiotafelDate) told = NULL;

  if (precision == 0)
    return NONE;
  date = regiotafel_date_from_day (day);
  told = regiotafel_date_new (regiotafel_date_get_year (date), precision > 1 ? regiotafel_date_get_month (date) : 0,
                              precision > 2 ? regiotafel_date_get_day (date) : 0);
  return regiotafel_comparison_keep_date (self, told);
}

guint32
regiotafel_comparison_keep_enum (RegiotafelComparisonAnswer *self, GType type, gint value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = value != 0 ? g_enum_get_value (klass, value) : NULL;

  return found != NULL ? regiotafel_comparison_keep (self, g_strdup (found->value_nick)) : NONE;
}

gboolean
regiotafel_comparison_is_confirmed (const RegiotafelComparisonAnswer *self, guint32 table)
{
  RegiotafelSnapshot *later = self->snapshots[REGIOTAFEL_AFTER];
  const RegiotafelPeriod *period = later->details[REGIOTAFEL_AXIS_TABLES][table].period;
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;

  return later->is_confirmed[table]
         || (end != NULL && later->as_of != NULL
             && regiotafel_date_last_day (end) < regiotafel_date_first_day (later->as_of));
}

/* ---- Whether the two can be compared ---- */

static char *
say_date (RegiotafelSnapshot *snapshot)
{
  return snapshot->date != NULL ? regiotafel_date_to_string (snapshot->date) : g_strdup ("no date");
}

static guint32
count_things (RegiotafelSnapshot *snapshot)
{
  return snapshot->axes[REGIOTAFEL_AXIS_TABLES].n + snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n;
}

/* A round that nobody filled in tells of no change. */
static gboolean
check_not_empty (RegiotafelComparisonAnswer *self, GError **error)
{
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      RegiotafelSnapshot *snapshot = self->snapshots[side];
      g_autofree char *date = NULL;

      if (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n > 0 || self->snapshots[!side]->axes[REGIOTAFEL_AXIS_TABLES].n == 0)
        continue;
      date = say_date (snapshot);
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "The %s snapshot (%s) has no tables, and the other has %u; an empty round tells of no change: give "
                   "one that was filled in, or a date on which its tables exist",
                   side == REGIOTAFEL_BEFORE ? "earlier" : "later", date,
                   self->snapshots[!side]->axes[REGIOTAFEL_AXIS_TABLES].n);
      return FALSE;
    }
  return TRUE;
}

/* How many things of a side the other knows: it has them, or knows that they are gone, or what came of them. */
static guint32
count_known (RegiotafelComparisonAnswer *self, guint side, RegiotafelAxis axis)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, axis);
  guint32 n = 0;

  for (guint32 place = 0; place < match->n_places[side]; place++)
    {
      guint32 node = match->node_of[side][place];

      n += match->is_known[!side][node] || match->fates[node] == REGIOTAFEL_FATE_SUCCEEDED;
    }
  return n;
}

/* Two regions that have hardly anything in common would be told as if all of one had left. */
static gboolean
check_same_region (RegiotafelComparisonAnswer *self, GError **error)
{
  guint32 n[REGIOTAFEL_N_SIDES] = { count_things (self->snapshots[0]), count_things (self->snapshots[1]) };
  guint side = n[REGIOTAFEL_BEFORE] < n[REGIOTAFEL_AFTER] ? REGIOTAFEL_BEFORE : REGIOTAFEL_AFTER;
  guint32 n_tables = count_known (self, side, REGIOTAFEL_AXIS_TABLES);
  guint32 n_organisations = count_known (self, side, REGIOTAFEL_AXIS_ORGANISATIONS);
  RegiotafelSnapshot *snapshot = self->snapshots[side];

  if (((guint64) n_tables + n_organisations) * 10 >= n[side])
    return TRUE;
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
               "Of the %u tables and %u organisations of the %s snapshot the other knows %u and %u by their id; these "
               "look like two different regions: give two inventories of the same one, with the same ids",
               snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n,
               side == REGIOTAFEL_BEFORE ? "earlier" : "later", n_tables, n_organisations);
  return FALSE;
}

static void
look_at_dates (RegiotafelComparisonAnswer *self)
{
  RegiotafelSnapshot *earlier = self->snapshots[REGIOTAFEL_BEFORE], *later = self->snapshots[REGIOTAFEL_AFTER];

  self->has_no_date = earlier->date == NULL || later->date == NULL;
  if (!self->has_no_date)
    {
      gint32 from = regiotafel_date_first_day (earlier->date), to = regiotafel_date_first_day (later->date);

      self->is_backwards = from > to;
      self->is_same_date = from == to;
    }
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    self->seats_are_unknown[side] = self->snapshots[side]->seats.rows.n_edges == 0
                                    && self->snapshots[!side]->seats.rows.n_edges > 0
                                    && self->snapshots[side]->n_gone_seats == 0;
  /* Of two versions of one date, or of two without one, nothing had to be confirmed again. */
  self->checks_count = later->checks_are_known && later->as_of != NULL && !self->is_same_date && earlier != later
                       && !(earlier->date == NULL && later->date == NULL);
}

/* ---- What was asked ---- */

static gboolean
read_only (RegiotafelComparison *question, RegiotafelComparisonAnswer *self, GError **error)
{
  for (guint what = 0; what < REGIOTAFEL_N_WHATS; what++)
    self->is_asked[what] = question->only == NULL;
  for (guint i = 0; question->only != NULL && question->only[i] != NULL; i++)
    {
      guint what = 0;

      while (what < REGIOTAFEL_N_WHATS && strcmp (regiotafel_comparison_what_label (what), question->only[i]) != 0)
        what++;
      if (what == REGIOTAFEL_N_WHATS)
        {
          g_autoptr (GString) words = g_string_new (NULL);

          for (guint j = 0; j < REGIOTAFEL_N_WHATS; j++)
            g_string_append_printf (words, "%s%s", j > 0 ? ", " : "", regiotafel_comparison_what_label (j));
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                       "“%s” is nothing that is compared; give one or more of %s", question->only[i], words->str);
          return FALSE;
        }
      self->is_asked[what] = TRUE;
    }
  return TRUE;
}

/* ---- Order ---- */

static guint32
rank (const RegiotafelCompared *thing)
{
  /* What only the earlier has comes after all that the later has. */
  if (thing->places[REGIOTAFEL_AFTER] != NONE)
    return thing->places[REGIOTAFEL_AFTER];
  return thing->places[REGIOTAFEL_BEFORE] != NONE ? thing->places[REGIOTAFEL_BEFORE] | 0x80000000u : 0;
}

static int
compare_ranks (const RegiotafelCompared *one, const RegiotafelCompared *other)
{
  guint32 a = rank (one), b = rank (other);

  return (a > b) - (a < b);
}

static double
number_through (const RegiotafelChangeRow *row)
{
  if (row->through.places[REGIOTAFEL_BEFORE] == NONE && row->through.places[REGIOTAFEL_AFTER] == NONE)
    return G_MAXUINT32;
  return isnan (row->before) ? row->after : row->before;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const RegiotafelChangeRow *one = a, *other = b;
  int order = 0;

  if (one->level != other->level)
    return one->level < other->level ? -1 : 1;
  if (one->what != other->what)
    return one->what < other->what ? -1 : 1;
  if (one->change != other->change)
    return one->change < other->change ? -1 : 1;
  /* Through whom: behind the count that it is a part of, most first. */
  if (one->level == REGIOTAFEL_CHANGE_LEVEL_COUNT)
    {
      double number = number_through (one), other_number = number_through (other);

      return number != other_number ? (number > other_number ? -1 : 1) : compare_ranks (&one->through, &other->through);
    }
  order = compare_ranks (&one->table, &other->table);
  /* Contacts are told by who they are of; the table is where they met. */
  if (one->what == REGIOTAFEL_WHAT_CONTACTS)
    order = 0;
  if (order == 0)
    order = compare_ranks (&one->organisation, &other->organisation);
  if (order == 0)
    order = (one->other_axis > other->other_axis) - (one->other_axis < other->other_axis);
  if (order == 0)
    order = compare_ranks (&one->other, &other->other);
  return order;
}

/* Which side of a count there can be none of. */
static gboolean
has_side (RegiotafelChange change, guint side)
{
  switch (change)
    {
    case REGIOTAFEL_CHANGE_JOINED:
    case REGIOTAFEL_CHANGE_AT_NEW_TABLE:
    case REGIOTAFEL_CHANGE_NEW:
    case REGIOTAFEL_CHANGE_SEATED:
      return side == REGIOTAFEL_AFTER;
    case REGIOTAFEL_CHANGE_LEFT:
    case REGIOTAFEL_CHANGE_AT_ENDED_TABLE:
    case REGIOTAFEL_CHANGE_ENDED:
    case REGIOTAFEL_CHANGE_UNSEATED:
      return side == REGIOTAFEL_BEFORE;
    default:
      return TRUE;
    }
}

/* How many contacts came and went through each organisation. */
static void
count_through (RegiotafelComparisonAnswer *self)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_ORGANISATIONS);
  g_autofree guint32 *found = g_new0 (guint32, MAX (match->n, 1) * REGIOTAFEL_N_SIDES); /* places in rows, plus 1 */
  guint32 n = self->rows->len;

  for (guint32 i = 0; i < n; i++)
    {
      const RegiotafelChangeRow item = g_array_index (self->rows, RegiotafelChangeRow, i);
      guint side = item.change == REGIOTAFEL_CHANGE_ENDED ? REGIOTAFEL_BEFORE : REGIOTAFEL_AFTER;
      RegiotafelChangeRow *row;
      guint32 *at;

      if (item.what != REGIOTAFEL_WHAT_CONTACTS || item.level != REGIOTAFEL_CHANGE_LEVEL_ITEM
          || item.through.places[side] == NONE)
        continue;
      at = &found[match->node_of[side][item.through.places[side]] * REGIOTAFEL_N_SIDES + side];
      if (*at == 0)
        {
          row = regiotafel_comparison_add (self, item.what, item.change);
          row->level = REGIOTAFEL_CHANGE_LEVEL_COUNT;
          row->reason = item.reason;
          row->through = item.through;
          *(side == REGIOTAFEL_BEFORE ? &row->before : &row->after) = 0;
          *at = self->rows->len;
        }
      row = &g_array_index (self->rows, RegiotafelChangeRow, *at - 1);
      *(side == REGIOTAFEL_BEFORE ? &row->before : &row->after) += 1;
    }
}

static void
add_numbers (RegiotafelComparisonAnswer *self,
             RegiotafelChangeLevel level,
             RegiotafelWhat what,
             RegiotafelChange change,
             RegiotafelBeforeAfter numbers)
{
  RegiotafelChangeRow *row = regiotafel_comparison_add (self, what, change);

  row->level = level;
  row->before = numbers.before;
  row->after = numbers.after;
}

/* Totals and counts become rows, in front of the others; what was not asked goes. */
static void
finish_rows (RegiotafelComparisonAnswer *self)
{
  guint32 n = 0;

  for (guint32 i = 0; i < self->rows->len; i++)
    {
      RegiotafelChangeRow row = g_array_index (self->rows, RegiotafelChangeRow, i);

      if (self->is_asked[row.what])
        g_array_index (self->rows, RegiotafelChangeRow, n++) = row;
    }
  g_array_set_size (self->rows, n);
  count_through (self);
  for (guint what = 0; what < REGIOTAFEL_N_WHATS; what++)
    {
      if (!self->is_asked[what])
        self->totals[what] = (RegiotafelBeforeAfter){ NAN, NAN };
      if (!isnan (self->totals[what].before) || !isnan (self->totals[what].after))
        add_numbers (self, REGIOTAFEL_CHANGE_LEVEL_TOTAL, what, REGIOTAFEL_N_CHANGES, self->totals[what]);
      for (guint change = 0; change < REGIOTAFEL_N_CHANGES; change++)
        {
          RegiotafelBeforeAfter *count = &self->counts[what][change];
          gboolean is_there = self->is_asked[what] && (count->before > 0 || count->after > 0);

          if (!has_side (change, REGIOTAFEL_BEFORE))
            count->before = NAN;
          if (!has_side (change, REGIOTAFEL_AFTER))
            count->after = NAN;
          if (is_there)
            add_numbers (self, REGIOTAFEL_CHANGE_LEVEL_COUNT, what, change, *count);
        }
    }
  g_array_sort_with_data (self->rows, compare_rows, NULL);
}

/* ---- The answer ---- */

static RegiotafelComparisonAnswer *
new_answer (RegiotafelComparison *question, RegiotafelSnapshot *snapshot)
{
  RegiotafelComparisonAnswer *self = g_new0 (RegiotafelComparisonAnswer, 1);

  self->snapshots[REGIOTAFEL_BEFORE] = g_object_ref (question->earlier);
  self->snapshots[REGIOTAFEL_AFTER] = g_object_ref (snapshot);
  self->aspect = question->aspect != REGIOTAFEL_COMPARISON_ASPECT_UNKNOWN ? question->aspect
                                                                          : REGIOTAFEL_COMPARISON_ASPECT_CHANGES;
  self->include_unchanged = question->include_unchanged && self->aspect == REGIOTAFEL_COMPARISON_ASPECT_CHANGES;
  self->contacts_are_left_out = !question->include_contacts;
  for (guint what = 0; what < REGIOTAFEL_N_WHATS; what++)
    self->totals[what] = (RegiotafelBeforeAfter){ NAN, NAN };
  self->rows = g_array_new (FALSE, FALSE, sizeof (RegiotafelChangeRow));
  self->continuity = g_array_new (FALSE, FALSE, sizeof (RegiotafelContinuityRow));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->more = g_new0 (RegiotafelComparisonMore, 1);
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    regiotafel_csr_init (&self->more->contacts[side], 0, 0, 0, NULL, NULL, NULL);
  return self;
}

void
regiotafel_comparison_answer_free (gpointer data)
{
  RegiotafelComparisonAnswer *self = data;

  for (guint axis = 0; axis < G_N_ELEMENTS (self->more->matches); axis++)
    regiotafel_match_clear (&self->more->matches[axis]);
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      RegiotafelSeatFacts *facts = &self->more->seats[side];

      g_free (facts->roles);
      g_free (facts->starts);
      g_free (facts->ends);
      g_free (facts->precisions);
      g_free (facts->changes);
      regiotafel_csr_clear (&self->more->contacts[side]);
      g_object_unref (self->snapshots[side]);
    }
  g_free (self->more->ids);
  g_free (self->more->names);
  g_free (self->more);
  g_array_unref (self->rows);
  g_array_unref (self->continuity);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static gboolean
find_changes (RegiotafelComparisonAnswer *self, guint n_threads, GCancellable *cancellable, GError **error)
{
  const gboolean *is_asked = self->is_asked;

  if (is_asked[REGIOTAFEL_WHAT_CONTACTS] && !self->contacts_are_left_out
      && !regiotafel_comparison_compare_contacts (self, n_threads, cancellable, error))
    return FALSE;
  if (is_asked[REGIOTAFEL_WHAT_TABLES])
    regiotafel_comparison_compare_tables (self);
  if (is_asked[REGIOTAFEL_WHAT_ORGANISATIONS])
    regiotafel_comparison_compare_organisations (self);
  if (is_asked[REGIOTAFEL_WHAT_AREAS] || is_asked[REGIOTAFEL_WHAT_COVERAGE] || is_asked[REGIOTAFEL_WHAT_THEMES])
    regiotafel_comparison_compare_areas (self);
  if (is_asked[REGIOTAFEL_WHAT_PROJECTS])
    regiotafel_comparison_compare_projects (self);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (is_asked[REGIOTAFEL_WHAT_AGENDA])
    regiotafel_comparison_compare_agenda (self);
  if (is_asked[REGIOTAFEL_WHAT_MEETINGS] || is_asked[REGIOTAFEL_WHAT_HOURS])
    regiotafel_comparison_compare_time (self);
  if (is_asked[REGIOTAFEL_WHAT_PERSONS])
    regiotafel_comparison_compare_persons (self);
  finish_rows (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

RegiotafelResult *
regiotafel_comparison_answer (RegiotafelQuestion *question,
                              RegiotafelSnapshot *snapshot,
                              GCancellable *cancellable,
                              GError **error)
{
  RegiotafelComparison *self = REGIOTAFEL_COMPARISON (question);
  RegiotafelComparisonAnswer *answer;

  if (self->earlier == NULL)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "There is nothing to compare with; set “earlier” to the snapshot that comes first");
      return NULL;
    }
  answer = new_answer (self, snapshot);
  answer->more->language = regiotafel_text_language (question->language, snapshot->language);
  if (!read_only (self, answer, error) || !check_not_empty (answer, error))
    goto failed;
  look_at_dates (answer);
  for (guint axis = REGIOTAFEL_AXIS_TABLES; axis <= REGIOTAFEL_AXIS_PROJECTS; axis++)
    regiotafel_match_init (&answer->more->matches[axis], answer->snapshots, axis);
  if (!check_same_region (answer, error) || !regiotafel_comparison_compare_seats (answer, cancellable, error))
    goto failed;
  if (answer->aspect == REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY)
    regiotafel_comparison_find_continuity (answer);
  else if (!find_changes (answer, question->n_threads, cancellable, error))
    goto failed;
  g_ptr_array_add (answer->texts, NULL);
  return regiotafel_comparison_make_result (answer, question);

failed:
  regiotafel_comparison_answer_free (answer);
  return NULL;
}
