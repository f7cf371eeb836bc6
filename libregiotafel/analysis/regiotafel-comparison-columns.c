/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns, the names and the evidence of a comparison, of either aspect. */
#include "regiotafel-comparison-work-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-result-private.h"
#include "regiotafel-rules-private.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* ---- Labels ---- */

static const char *const level_labels[REGIOTAFEL_N_CHANGE_LEVELS + 1] = { "total", "count", "item", NULL };

static const char *const what_labels[REGIOTAFEL_N_WHATS + 1]
    = { "tables", "seats",    "roles",    "representation", "agenda",        "projects", "areas", "coverage",
        "themes", "contacts", "meetings", "hours",          "organisations", "persons",  NULL };

/* After the changes, what the end of some things is called. */
enum
{
  CHANGE_LOST = REGIOTAFEL_N_CHANGES,
  CHANGE_GONE,
  N_CHANGE_LABELS
};

static const char *const change_labels[N_CHANGE_LABELS + 1]
    = { "stayed",   "not-confirmed", "succeeded", "joined", "left",   "at-new-table", "at-ended-table", "new",  "ended",
        "finished", "changed",       "unseated",  "seated", "reused", "not-covered",  "lost",           "gone", NULL };

static const char *const reason_labels[REGIOTAFEL_N_REASONS + 1]
    = { "none",   "organisation-ended", "organisation-new", "unseated",       "seated",       "left",
        "joined", "table-ended",        "table-new",        "not-in-earlier", "not-in-later", "members-incomplete",
        NULL };

static guint
change_code (RegiotafelWhat what, RegiotafelChange change)
{
  if (change != REGIOTAFEL_CHANGE_ENDED)
    return change;
  switch (what)
    {
    case REGIOTAFEL_WHAT_AGENDA:
      return CHANGE_GONE;
    case REGIOTAFEL_WHAT_PERSONS:
      return REGIOTAFEL_CHANGE_LEFT;
    case REGIOTAFEL_WHAT_ROLES:
    case REGIOTAFEL_WHAT_REPRESENTATION:
    case REGIOTAFEL_WHAT_COVERAGE:
    case REGIOTAFEL_WHAT_THEMES:
    case REGIOTAFEL_WHAT_CONTACTS:
      return CHANGE_LOST;
    default:
      return change;
    }
}

const char *
regiotafel_comparison_what_label (RegiotafelWhat what)
{
  return what_labels[what];
}

const char *
regiotafel_comparison_change_label (RegiotafelWhat what, RegiotafelChange change)
{
  return change_labels[change_code (what, change)];
}

/* ---- Names ---- */

static guint32
count_axis (RegiotafelSnapshot *snapshot, guint axis)
{
  return axis == REGIOTAFEL_AXIS_UNKNOWN ? snapshot->n_items : snapshot->axes[axis].n;
}

/* Lays the ids and the names of both sides one behind another, so that a code is a place with an offset. An id or a
 * name that is not there is an empty text, to which no code leads. */
static void
make_labels (RegiotafelComparisonAnswer *self)
{
  RegiotafelComparisonMore *more = self->more;
  guint32 n = 0;

  for (guint axis = 0; axis <= REGIOTAFEL_AXIS_PROJECTS; axis++)
    for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
      {
        more->offsets[axis][side] = n;
        n += count_axis (self->snapshots[side], axis);
      }
  more->n_labels = n;
  more->ids = g_new0 (const char *, (gsize) n + 1);
  more->names = g_new0 (const char *, (gsize) n + 1);
  for (guint axis = 0; axis <= REGIOTAFEL_AXIS_PROJECTS; axis++)
    for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
      {
        RegiotafelSnapshot *snapshot = self->snapshots[side];

        for (guint32 i = 0; i < count_axis (snapshot, axis); i++)
          {
            guint32 at = more->offsets[axis][side] + i;
            const char *id = axis == REGIOTAFEL_AXIS_UNKNOWN ? snapshot->items[i].id : snapshot->axes[axis].ids[i];
            const char *name
                = axis == REGIOTAFEL_AXIS_UNKNOWN ? snapshot->items[i].name : snapshot->axes[axis].names[i];

            more->ids[at] = id != NULL ? id : "";
            more->names[at] = name != NULL ? name : "";
          }
      }
}

static double
get_code (const RegiotafelComparisonAnswer *self, guint axis, RegiotafelCompared thing, gboolean is_name)
{
  const char *const *labels = is_name ? self->more->names : self->more->ids;

  for (int side = REGIOTAFEL_AFTER; side >= REGIOTAFEL_BEFORE; side--)
    if (thing.places[side] != NONE)
      {
        guint32 code = self->more->offsets[axis][side] + thing.places[side];

        return labels[code][0] != '\0' ? code : NONE;
      }
  return NONE;
}

const char *
regiotafel_comparison_get_name_on (const RegiotafelComparisonAnswer *self,
                                   RegiotafelAxis axis,
                                   RegiotafelCompared thing,
                                   guint side,
                                   RegiotafelLanguage language)
{
  RegiotafelSnapshot *snapshot = self->snapshots[side];

  if (thing.places[side] == NONE)
    return NULL;
  if (axis == REGIOTAFEL_AXIS_UNKNOWN)
    return snapshot->items[thing.places[side]].name;
  return regiotafel_rules_get_name (snapshot, axis, thing.places[side], language);
}

const char *
regiotafel_comparison_get_name (const RegiotafelComparisonAnswer *self,
                                RegiotafelAxis axis,
                                RegiotafelCompared thing,
                                RegiotafelLanguage language)
{
  const char *name = regiotafel_comparison_get_name_on (self, axis, thing, REGIOTAFEL_AFTER, language);

  return name != NULL ? name : regiotafel_comparison_get_name_on (self, axis, thing, REGIOTAFEL_BEFORE, language);
}

const char *
regiotafel_comparison_get_text (const RegiotafelComparisonAnswer *self, guint32 text)
{
  return text != NONE ? g_ptr_array_index (self->texts, text) : NULL;
}

const RegiotafelChangeRow *
regiotafel_comparison_get_row (const RegiotafelComparisonAnswer *self, guint32 row)
{
  return &g_array_index (self->rows, RegiotafelChangeRow, row);
}

/* The first row that is not before the items of this kind. */
static guint32
find_items (const RegiotafelComparisonAnswer *self, guint what, guint change)
{
  guint32 from = 0, to = self->rows->len;

  while (from < to)
    {
      guint32 middle = from + (to - from) / 2;
      const RegiotafelChangeRow *row = regiotafel_comparison_get_row (self, middle);

      if (row->level < REGIOTAFEL_CHANGE_LEVEL_ITEM || row->what < what || (row->what == what && row->change < change))
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

const RegiotafelChangeRow *
regiotafel_comparison_get_items (const RegiotafelComparisonAnswer *self,
                                 RegiotafelWhat what,
                                 RegiotafelChange change,
                                 guint32 *n)
{
  guint32 from = find_items (self, what, change);

  *n = find_items (self, what, change + 1) - from;
  return *n > 0 ? regiotafel_comparison_get_row (self, from) : NULL;
}

/* ---- Evidence ---- */

/* Each id once. */
static void
add_id (GPtrArray *ids, const char *id)
{
  if (id == NULL)
    return;
  for (guint i = 0; i < ids->len; i++)
    if (strcmp (g_ptr_array_index (ids, i), id) == 0)
      return;
  g_ptr_array_add (ids, g_strdup (id));
}

static void
add_thing (const RegiotafelComparisonAnswer *self, GPtrArray *ids, guint axis, RegiotafelCompared thing)
{
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    if (thing.places[side] != NONE)
      {
        const char *id = self->more->ids[self->more->offsets[axis][side] + thing.places[side]];

        add_id (ids, id[0] != '\0' ? id : NULL);
      }
}

static guint
class_of (const RegiotafelComparisonAnswer *self, RegiotafelCompared thing)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_ORGANISATIONS);
  guint side = thing.places[REGIOTAFEL_AFTER] != NONE ? REGIOTAFEL_AFTER : REGIOTAFEL_BEFORE;

  return regiotafel_match_class (match, side, thing.places[side]);
}

/* The tables at which they met, or meet. */
static void
add_tables_of_contact (const RegiotafelComparisonAnswer *self, GPtrArray *ids, const RegiotafelChangeRow *row)
{
  guint side = row->change == REGIOTAFEL_CHANGE_ENDED ? REGIOTAFEL_BEFORE : REGIOTAFEL_AFTER;
  const RegiotafelCsr *csr = &self->more->contacts[side];
  guint32 a = class_of (self, row->organisation), b = class_of (self, row->other);

  for (guint32 i = csr->starts[a], j = csr->starts[b]; i < csr->starts[a + 1] && j < csr->starts[b + 1];)
    {
      if (csr->items[i] == csr->items[j])
        g_ptr_array_add (ids, g_strdup (self->snapshots[side]->axes[REGIOTAFEL_AXIS_TABLES].ids[csr->items[i]]));
      if (csr->items[i] <= csr->items[j])
        {
          j += csr->items[i] == csr->items[j];
          i++;
        }
      else
        j++;
    }
}

/* Those who sit at a table that is new, or ended, or is not covered. */
static void
add_sitters (const RegiotafelComparisonAnswer *self, GPtrArray *ids, const RegiotafelChangeRow *row)
{
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      RegiotafelSnapshot *snapshot = self->snapshots[side];
      const RegiotafelCsr *seats = &snapshot->seats.rows;
      guint32 table = row->table.places[side];

      for (guint32 i = table != NONE ? seats->starts[table] : 0; table != NONE && i < seats->starts[table + 1]; i++)
        {
          guint8 change = self->more->seats[side].changes[i];

          if (change == row->change
              || (row->change == REGIOTAFEL_CHANGE_NOT_CONFIRMED && change == REGIOTAFEL_CHANGE_STAYED
                  && side == REGIOTAFEL_AFTER))
            g_ptr_array_add (ids, g_strdup (snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].ids[seats->items[i]]));
        }
    }
}

static char **
changes_dup_evidence (gconstpointer data, guint32 place)
{
  const RegiotafelComparisonAnswer *self = data;
  const RegiotafelChangeRow *row = regiotafel_comparison_get_row (self, place);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (row->level == REGIOTAFEL_CHANGE_LEVEL_ITEM)
    {
      if (row->what != REGIOTAFEL_WHAT_CONTACTS)
        add_thing (self, ids, REGIOTAFEL_AXIS_TABLES, row->table);
      add_thing (self, ids, REGIOTAFEL_AXIS_ORGANISATIONS, row->organisation);
      add_thing (self, ids, row->other_axis, row->other);
      if (row->what == REGIOTAFEL_WHAT_CONTACTS)
        add_tables_of_contact (self, ids, row);
      else if (row->what == REGIOTAFEL_WHAT_SEATS && row->organisation.places[0] == NONE
               && row->organisation.places[1] == NONE)
        add_sitters (self, ids, row);
    }
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}

/* ---- Columns of changes ---- */

enum
{
  COLUMN_LEVEL,
  COLUMN_WHAT,
  COLUMN_CHANGE,
  COLUMN_FACT,
  COLUMN_REASON,
  COLUMN_TABLE,
  COLUMN_TABLE_NAME,
  COLUMN_ORGANISATION,
  COLUMN_ORGANISATION_NAME,
  COLUMN_OTHER,
  COLUMN_OTHER_NAME,
  COLUMN_THROUGH,
  COLUMN_THROUGH_NAME,
  COLUMN_FROM,
  COLUMN_TO,
  COLUMN_SINCE,
  COLUMN_BEFORE,
  COLUMN_AFTER,
  N_COLUMNS
};

static const RegiotafelColumnShape shapes[N_COLUMNS] = {
  { "level", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "what", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "change", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "fact", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "reason", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "table", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "table-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "organisation", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "organisation-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "other", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "other-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "through", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "through-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "from", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "to", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "since", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "before", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  { "after", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
};

static double
changes_get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 place)
{
  const RegiotafelComparisonAnswer *self = data;
  const RegiotafelChangeRow *row = regiotafel_comparison_get_row (self, place);

  switch (shape - shapes)
    {
    case COLUMN_LEVEL:
      return row->level;
    case COLUMN_WHAT:
      return row->what;
    case COLUMN_CHANGE:
      return row->change < REGIOTAFEL_N_CHANGES ? change_code (row->what, row->change) : NONE;
    case COLUMN_FACT:
      return row->fact;
    case COLUMN_REASON:
      return row->reason != REGIOTAFEL_REASON_NONE ? row->reason : NONE;
    case COLUMN_TABLE:
    case COLUMN_TABLE_NAME:
      return get_code (self, REGIOTAFEL_AXIS_TABLES, row->table, shape == &shapes[COLUMN_TABLE_NAME]);
    case COLUMN_ORGANISATION:
    case COLUMN_ORGANISATION_NAME:
      return get_code (self, REGIOTAFEL_AXIS_ORGANISATIONS, row->organisation,
                       shape == &shapes[COLUMN_ORGANISATION_NAME]);
    case COLUMN_OTHER:
    case COLUMN_OTHER_NAME:
      return get_code (self, row->other_axis, row->other, shape == &shapes[COLUMN_OTHER_NAME]);
    case COLUMN_THROUGH:
    case COLUMN_THROUGH_NAME:
      return get_code (self, REGIOTAFEL_AXIS_ORGANISATIONS, row->through, shape == &shapes[COLUMN_THROUGH_NAME]);
    case COLUMN_FROM:
      return row->from;
    case COLUMN_TO:
      return row->to;
    case COLUMN_SINCE:
      return row->since;
    case COLUMN_BEFORE:
      return row->before;
    default:
      return row->after;
    }
}

static const char *const *
changes_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const RegiotafelComparisonAnswer *self = data;

  switch (shape - shapes)
    {
    case COLUMN_LEVEL:
      *n_labels = REGIOTAFEL_N_CHANGE_LEVELS;
      return level_labels;
    case COLUMN_WHAT:
      *n_labels = REGIOTAFEL_N_WHATS;
      return what_labels;
    case COLUMN_CHANGE:
      *n_labels = N_CHANGE_LABELS;
      return change_labels;
    case COLUMN_REASON:
      *n_labels = REGIOTAFEL_N_REASONS;
      return reason_labels;
    case COLUMN_FACT:
    case COLUMN_FROM:
    case COLUMN_TO:
    case COLUMN_SINCE:
      *n_labels = self->texts->len - 1;
      return (const char *const *) self->texts->pdata;
    case COLUMN_TABLE:
    case COLUMN_ORGANISATION:
    case COLUMN_OTHER:
    case COLUMN_THROUGH:
      *n_labels = self->more->n_labels;
      return self->more->ids;
    default:
      *n_labels = self->more->n_labels;
      return self->more->names;
    }
}

static const RegiotafelAnswerClass changes_class = {
  shapes,
  N_COLUMNS,
  changes_get,
  changes_get_labels,
  regiotafel_comparison_dup_row_sentence,
  changes_dup_evidence,
  regiotafel_comparison_answer_free,
};

/* ---- Columns of continuity ---- */

enum
{
  CONTINUITY_WHAT,
  CONTINUITY_ID,
  CONTINUITY_NAME,
  CONTINUITY_SEATS_BEFORE,
  CONTINUITY_SEATS_AFTER,
  CONTINUITY_SHARED,
  CONTINUITY_RETENTION,
  CONTINUITY_JACCARD,
  CONTINUITY_TENURE,
  CONTINUITY_TENURE_KNOWN,
  CONTINUITY_CHAIR_TENURE,
  CONTINUITY_FIRST_SEEN,
  CONTINUITY_LAST_SEEN,
  N_CONTINUITY
};

static const RegiotafelColumnShape continuity_shapes[N_CONTINUITY] = {
  { "what", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "id", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "seats-before", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  { "seats-after", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  { "shared", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  { "retention", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  { "jaccard", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  { "tenure", "years", REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  { "tenure-known", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  { "chair-tenure", "years", REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  { "first-seen", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "last-seen", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
};

static RegiotafelAxis
axis_of (const RegiotafelContinuityRow *row)
{
  return row->what == REGIOTAFEL_WHAT_TABLES ? REGIOTAFEL_AXIS_TABLES : REGIOTAFEL_AXIS_ORGANISATIONS;
}

static double
divide (const RegiotafelContinuityRow *row, double whole)
{
  return row->is_comparable && whole > 0 ? row->n_shared / whole : NAN;
}

static double
continuity_get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 place)
{
  const RegiotafelComparisonAnswer *self = data;
  const RegiotafelContinuityRow *row = &g_array_index (self->continuity, RegiotafelContinuityRow, place);

  switch (shape - continuity_shapes)
    {
    case CONTINUITY_WHAT:
      return row->what;
    case CONTINUITY_ID:
    case CONTINUITY_NAME:
      return get_code (self, axis_of (row), row->thing, shape == &continuity_shapes[CONTINUITY_NAME]);
    case CONTINUITY_SEATS_BEFORE:
      return row->n_before;
    case CONTINUITY_SEATS_AFTER:
      return row->n_after;
    case CONTINUITY_SHARED:
      return row->n_shared;
    case CONTINUITY_RETENTION:
      return divide (row, row->n_before);
    case CONTINUITY_JACCARD:
      return divide (row, (double) row->n_before + row->n_after - row->n_shared);
    case CONTINUITY_TENURE:
      return row->tenure;
    case CONTINUITY_TENURE_KNOWN:
      return row->n_tenures;
    case CONTINUITY_CHAIR_TENURE:
      return row->chair_tenure;
    case CONTINUITY_FIRST_SEEN:
      return row->first_seen;
    default:
      return row->last_seen;
    }
}

static const char *const *
continuity_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const RegiotafelComparisonAnswer *self = data;

  switch (shape - continuity_shapes)
    {
    case CONTINUITY_WHAT:
      *n_labels = REGIOTAFEL_N_WHATS;
      return what_labels;
    case CONTINUITY_ID:
      *n_labels = self->more->n_labels;
      return self->more->ids;
    case CONTINUITY_NAME:
      *n_labels = self->more->n_labels;
      return self->more->names;
    default:
      *n_labels = self->texts->len - 1;
      return (const char *const *) self->texts->pdata;
    }
}

/* Whether a seat of the later side goes on from the earlier. */
static gboolean
goes_on (const RegiotafelComparisonAnswer *self, guint32 table, guint32 organisation)
{
  const RegiotafelCsr *rows = &self->snapshots[REGIOTAFEL_AFTER]->seats.rows;
  guint8 change = self->more->seats[REGIOTAFEL_AFTER].changes[regiotafel_csr_find (rows, table, organisation)];

  return change == REGIOTAFEL_CHANGE_STAYED || change == REGIOTAFEL_CHANGE_SUCCEEDED;
}

/* The thing, and what it shares on both sides: who sits at a table, at which tables an organisation sits. */
static char **
continuity_dup_evidence (gconstpointer data, guint32 place)
{
  const RegiotafelComparisonAnswer *self = data;
  const RegiotafelContinuityRow *row = &g_array_index (self->continuity, RegiotafelContinuityRow, place);
  const RegiotafelSnapshotMatrix *seats = &self->snapshots[REGIOTAFEL_AFTER]->seats;
  gboolean is_table = row->what == REGIOTAFEL_WHAT_TABLES;
  const RegiotafelCsr *csr = is_table ? &seats->rows : &seats->columns;
  const char **others
      = self->snapshots[REGIOTAFEL_AFTER]->axes[is_table ? REGIOTAFEL_AXIS_ORGANISATIONS : REGIOTAFEL_AXIS_TABLES].ids;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint32 thing = row->thing.places[REGIOTAFEL_AFTER];

  add_thing (self, ids, axis_of (row), row->thing);
  for (guint32 i = thing != NONE ? csr->starts[thing] : 0; thing != NONE && i < csr->starts[thing + 1]; i++)
    if (is_table ? goes_on (self, thing, csr->items[i]) : goes_on (self, csr->items[i], thing))
      g_ptr_array_add (ids, g_strdup (others[csr->items[i]]));
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}

static const RegiotafelAnswerClass continuity_class = {
  continuity_shapes,
  N_CONTINUITY,
  continuity_get,
  continuity_get_labels,
  regiotafel_comparison_dup_row_sentence,
  continuity_dup_evidence,
  regiotafel_comparison_answer_free,
};

RegiotafelResult *
regiotafel_comparison_make_result (RegiotafelComparisonAnswer *self, RegiotafelQuestion *question)
{
  gboolean is_continuity = self->aspect == REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY;
  RegiotafelLanguage language = self->more->language;

  make_labels (self);
  return regiotafel_result_new (
      question, self->snapshots[REGIOTAFEL_AFTER], is_continuity ? &continuity_class : &changes_class, self,
      is_continuity ? self->continuity->len : self->rows->len, language,
      regiotafel_comparison_dup_sentence (self, language), regiotafel_comparison_dup_ground (self, language),
      regiotafel_comparison_dup_methods (self, language));
}
