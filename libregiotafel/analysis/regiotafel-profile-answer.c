/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answering a profile question: which pairs are alike, how they are related, what that calls for, the columns. */
#include "regiotafel-profile-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-error.h"
#include "regiotafel-pairs-private.h"
#include "regiotafel-result-private.h"
#include "regiotafel-types.h"

/* So many rows take 320 megabytes; nobody reads them. */
#define MOST_ROWS 20000000

#define CHECK_EVERY 65536

/* ---- Columns ---- */

/* The columns; their place here is what get() goes by. Each axis has four. */
enum
{
  COLUMN_A,
  COLUMN_B,
  COLUMN_A_NAME,
  COLUMN_B_NAME,
  FIRST_OF_AXES,
  COLUMN_ALIKE = FIRST_OF_AXES + 4 * REGIOTAFEL_PROFILE_N_AXES,
  COLUMN_RELATION,
  COLUMN_READING,
  N_COLUMNS
};

/* Of an axis. */
enum
{
  OF_A,
  OF_B,
  OF_SHARED,
  OF_JACCARD
};

#define SHAPES_OF(axis)                                                                                                \
  { axis "-a", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 }, { axis "-b", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },              \
      { axis "-shared", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },                                                         \
  {                                                                                                                    \
    axis "-jaccard", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE                                                               \
  }

static const RegiotafelColumnShape shapes[N_COLUMNS] = {
  { "a", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "b", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "a-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "b-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  SHAPES_OF ("organisations"),
  SHAPES_OF ("themes"),
  SHAPES_OF ("domains"),
  SHAPES_OF ("areas"),
  SHAPES_OF ("projects"),
  { "alike", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "relation", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  { "reading", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
};

static const char *const alike_labels[REGIOTAFEL_N_ALIKE + 1] = { "both", "people", "subject", "none", NULL };

static const char *const relation_labels[REGIOTAFEL_N_RELATIONS + 1]
    = { "prepares", "prepared-by", "reports-to", "reported-by", "parent", "child",
        "advises",  "advised-by",  "same-level", "none",        NULL };

static const char *const reading_labels[REGIOTAFEL_N_READINGS + 1]
    = { "merge", "not-recorded", "belongs", "connect", "one-day", "incomplete", "leave", NULL };

RegiotafelAxis
regiotafel_profile_axis (RegiotafelProfileAxis axis)
{
  static const RegiotafelAxis axes[REGIOTAFEL_PROFILE_N_AXES]
      = { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_THEMES, REGIOTAFEL_AXIS_DOMAINS, REGIOTAFEL_AXIS_AREAS,
          REGIOTAFEL_AXIS_PROJECTS };

  return axes[axis];
}

RegiotafelProfileCount
regiotafel_profile_answer_count (const RegiotafelProfileAnswer *self,
                                 RegiotafelProfilePair pair,
                                 RegiotafelProfileAxis axis)
{
  const RegiotafelCsr *rows = self->matrices[axis].rows;
  RegiotafelProfileCount count
      = { regiotafel_csr_degree (rows, pair.a), regiotafel_csr_degree (rows, pair.b), pair.shared };

  if (axis != REGIOTAFEL_PROFILE_ORGANISATIONS)
    count.shared = regiotafel_pairs_shared_columns (rows, pair.a, pair.b, NULL);
  return count;
}

static double
get_of_axis (const RegiotafelProfileAnswer *self, RegiotafelProfilePair pair, guint column)
{
  RegiotafelProfileAxis axis = (column - FIRST_OF_AXES) / 4;
  RegiotafelProfileCount count;

  switch ((column - FIRST_OF_AXES) % 4)
    {
    case OF_A:
      return regiotafel_csr_degree (self->matrices[axis].rows, pair.a);
    case OF_B:
      return regiotafel_csr_degree (self->matrices[axis].rows, pair.b);
    case OF_SHARED:
      return regiotafel_profile_answer_count (self, pair, axis).shared;
    default:
      count = regiotafel_profile_answer_count (self, pair, axis);
      /* Of two that have nothing it is not known how much they are alike. */
      if (count.n_a == 0 && count.n_b == 0)
        return NAN;
      return count.shared / ((double) count.n_a + count.n_b - count.shared);
    }
}

static double
answer_get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 row)
{
  const RegiotafelProfileAnswer *self = data;
  RegiotafelProfilePair pair = self->pairs[row];

  switch (shape - shapes)
    {
    case COLUMN_A:
    case COLUMN_A_NAME:
      return pair.a;
    case COLUMN_B:
    case COLUMN_B_NAME:
      return pair.b;
    case COLUMN_ALIKE:
      return pair.alike;
    case COLUMN_RELATION:
      return pair.relation;
    case COLUMN_READING:
      return pair.reading;
    default:
      return get_of_axis (self, pair, shape - shapes);
    }
}

static const char *const *
answer_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const RegiotafelProfileAnswer *self = data;
  const RegiotafelSnapshotAxis *tables = &self->snapshot->axes[REGIOTAFEL_AXIS_TABLES];

  switch (shape - shapes)
    {
    case COLUMN_ALIKE:
      *n_labels = REGIOTAFEL_N_ALIKE;
      return alike_labels;
    case COLUMN_RELATION:
      *n_labels = REGIOTAFEL_N_RELATIONS;
      return relation_labels;
    case COLUMN_READING:
      *n_labels = REGIOTAFEL_N_READINGS;
      return reading_labels;
    default:
      *n_labels = tables->n;
      return shape == &shapes[COLUMN_A] || shape == &shapes[COLUMN_B] ? tables->ids : tables->names;
    }
}

static char **
answer_dup_evidence (gconstpointer data, guint32 row)
{
  static const RegiotafelProfileAxis axes[]
      = { REGIOTAFEL_PROFILE_ORGANISATIONS, REGIOTAFEL_PROFILE_THEMES, REGIOTAFEL_PROFILE_PROJECTS };
  const RegiotafelProfileAnswer *self = data;
  RegiotafelProfilePair pair = self->pairs[row];
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      const RegiotafelCsr *rows = self->matrices[axes[i]].rows;
      guint32 most = MIN (regiotafel_csr_degree (rows, pair.a), regiotafel_csr_degree (rows, pair.b));
      g_autofree guint32 *shared = g_new (guint32, MAX (most, 1));
      guint32 n = regiotafel_pairs_shared_columns (rows, pair.a, pair.b, shared);

      for (guint32 j = 0; j < n; j++)
        g_ptr_array_add (ids, g_strdup (self->snapshot->axes[regiotafel_profile_axis (axes[i])].ids[shared[j]]));
    }
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_steal (ids, NULL);
}

static void
answer_free (gpointer data)
{
  RegiotafelProfileAnswer *self = data;

  for (guint i = 0; i < REGIOTAFEL_PROFILE_N_AXES; i++)
    regiotafel_matrix_clear (&self->matrices[i]);
  g_free (self->pairs);
  g_free (self);
}

static const RegiotafelAnswerClass answer_class = {
  shapes,      N_COLUMNS, answer_get, answer_get_labels, regiotafel_profile_dup_row_sentence, answer_dup_evidence,
  answer_free,
};

/* ---- What a pair is ---- */

static gboolean
has_edge (const RegiotafelCsr *csr, guint32 row, guint32 column)
{
  guint32 low = csr->starts[row], high = csr->starts[row + 1];

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (csr->items[middle] == column)
        return TRUE;
      if (csr->items[middle] < column)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

gboolean
regiotafel_profile_differ_in_level (RegiotafelSnapshot *snapshot, guint32 a, guint32 b)
{
  return snapshot->levels[a] != REGIOTAFEL_LEVEL_UNKNOWN && snapshot->levels[b] != REGIOTAFEL_LEVEL_UNKNOWN
         && snapshot->levels[a] != snapshot->levels[b];
}

/* Whether all who sit at either are listed: of who is not, nobody knows where else they sit. */
gboolean
regiotafel_profile_lists_all (RegiotafelSnapshot *snapshot, guint32 a, guint32 b)
{
  return snapshot->table_details[a].members_complete && snapshot->table_details[b].members_complete;
}

static RegiotafelRelation
find_relation (RegiotafelSnapshot *snapshot, guint32 a, guint32 b)
{
  if (has_edge (&snapshot->prepares.rows, a, b))
    return REGIOTAFEL_RELATION_PREPARES;
  if (has_edge (&snapshot->prepares.rows, b, a))
    return REGIOTAFEL_RELATION_PREPARED_BY;
  if (has_edge (&snapshot->reports_to.rows, a, b))
    return REGIOTAFEL_RELATION_REPORTS_TO;
  if (has_edge (&snapshot->reports_to.rows, b, a))
    return REGIOTAFEL_RELATION_REPORTED_BY;
  if (snapshot->table_details[b].parent == a)
    return REGIOTAFEL_RELATION_PARENT;
  if (snapshot->table_details[a].parent == b)
    return REGIOTAFEL_RELATION_CHILD;
  if (has_edge (&snapshot->advises.rows, a, b))
    return REGIOTAFEL_RELATION_ADVISES;
  if (has_edge (&snapshot->advises.rows, b, a))
    return REGIOTAFEL_RELATION_ADVISED_BY;
  return snapshot->levels[a] != REGIOTAFEL_LEVEL_UNKNOWN && snapshot->levels[a] == snapshot->levels[b]
             ? REGIOTAFEL_RELATION_SAME_LEVEL
             : REGIOTAFEL_RELATION_NONE;
}

static gboolean
is_known (const RegiotafelProfileAnswer *self, RegiotafelProfileAxis axis, guint32 a, guint32 b)
{
  return regiotafel_csr_degree (self->matrices[axis].rows, a) > 0
         && regiotafel_csr_degree (self->matrices[axis].rows, b) > 0
         && (axis != REGIOTAFEL_PROFILE_ORGANISATIONS || regiotafel_profile_lists_all (self->snapshot, a, b));
}

static RegiotafelProfilePair
make_pair (const RegiotafelProfileAnswer *self,
           guint32 a,
           guint32 b,
           guint32 shared,
           gboolean same_people,
           gboolean same_subject)
{
  RegiotafelProfilePair pair = { .a = a, .b = b, .shared = shared };

  pair.alike = same_people && same_subject ? REGIOTAFEL_ALIKE_BOTH
               : same_people               ? REGIOTAFEL_ALIKE_PEOPLE
               : same_subject              ? REGIOTAFEL_ALIKE_SUBJECT
                                           : REGIOTAFEL_ALIKE_NONE;
  pair.relation = find_relation (self->snapshot, a, b);
  if (pair.alike == REGIOTAFEL_ALIKE_NONE)
    pair.reading = REGIOTAFEL_READING_LEAVE;
  else if (pair.relation < REGIOTAFEL_RELATION_SAME_LEVEL)
    pair.reading = REGIOTAFEL_READING_BELONGS;
  else if (pair.alike == REGIOTAFEL_ALIKE_BOTH)
    pair.reading = regiotafel_profile_differ_in_level (self->snapshot, a, b) ? REGIOTAFEL_READING_NOT_RECORDED
                                                                             : REGIOTAFEL_READING_MERGE;
  /* That who has none recorded differs from who has would be a guess; so would that of who is recorded in part. */
  else if (!is_known (self, same_people ? REGIOTAFEL_PROFILE_THEMES : REGIOTAFEL_PROFILE_ORGANISATIONS, a, b))
    pair.reading = REGIOTAFEL_READING_INCOMPLETE;
  else
    pair.reading = same_people ? REGIOTAFEL_READING_ONE_DAY : REGIOTAFEL_READING_CONNECT;
  return pair;
}

/* The test that the kernel makes, on one pair: of what is shared, and of the Jaccard coefficient as it is reported. */
static gboolean
passes (const RegiotafelCsr *rows, guint32 a, guint32 b, guint32 shared, double border)
{
  double together = (double) regiotafel_csr_degree (rows, a) + regiotafel_csr_degree (rows, b) - shared;

  return shared > 0 && shared / together >= border;
}

/* ---- Finding pairs ---- */

static gboolean
fail_by_limit (GError **error)
{
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
               "More than %d pairs of tables, or no memory for them; raise min-organisations or min-themes, or look at "
               "one or two tables with focus",
               MOST_ROWS);
  return FALSE;
}

static gboolean
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static gboolean
find_alike (RegiotafelProfile *self,
            const RegiotafelMatrix *matrix,
            double border,
            GCancellable *cancellable,
            RegiotafelPairs *pairs,
            GError **error)
{
  g_autoptr (GError) why = NULL;

  if (regiotafel_pairs_find (matrix->rows, matrix->columns, 1, border, MOST_ROWS, self->parent_instance.n_threads,
                             cancellable != NULL ? is_cancelled : NULL, cancellable, pairs, &why))
    return TRUE;
  if (g_error_matches (why, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT))
    return fail_by_limit (error);
  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

/* Of pairs that tell the first of each. */
static int
compare_places (const RegiotafelPairs *x, guint64 i, const RegiotafelPairs *y, guint64 j)
{
  if (i == x->n || j == y->n)
    return (i == x->n) - (j == y->n);
  if (x->a[i] != y->a[j])
    return x->a[i] < y->a[j] ? -1 : 1;
  return x->b[i] == y->b[j] ? 0 : x->b[i] < y->b[j] ? -1 : 1;
}

/* All pairs that are alike: both lists rise by their places, so that one walk along both finds every pair once. */
static gboolean
find_all (RegiotafelProfile *self, RegiotafelProfileAnswer *answer, GCancellable *cancellable, GError **error)
{
  const RegiotafelMatrix *organisations = &answer->matrices[REGIOTAFEL_PROFILE_ORGANISATIONS];
  g_auto (RegiotafelPairs) people = { 0 };
  g_auto (RegiotafelPairs) subject = { 0 };
  guint64 n = 0;

  if (!find_alike (self, organisations, self->min_organisations, cancellable, &people, error)
      || !find_alike (self, &answer->matrices[REGIOTAFEL_PROFILE_THEMES], self->min_themes, cancellable, &subject,
                      error))
    return FALSE;
  people.a = regiotafel_pairs_list_a (&people);
  subject.a = regiotafel_pairs_list_a (&subject);
  if (people.a == NULL || subject.a == NULL)
    return fail_by_limit (error);
  for (guint64 i = 0, j = 0; i < people.n || j < subject.n; n++)
    {
      int order = compare_places (&people, i, &subject, j);

      i += order <= 0;
      j += order >= 0;
    }
  answer->pairs = n <= MOST_ROWS ? g_try_new (RegiotafelProfilePair, MAX (n, 1)) : NULL;
  if (answer->pairs == NULL)
    return fail_by_limit (error);
  for (guint64 i = 0, j = 0; i < people.n || j < subject.n;)
    {
      int order = compare_places (&people, i, &subject, j);
      guint32 a = order <= 0 ? people.a[i] : subject.a[j], b = order <= 0 ? people.b[i] : subject.b[j];
      guint32 shared = order <= 0 ? regiotafel_pairs_get_shared (&people, i)
                                  : regiotafel_pairs_shared_columns (organisations->rows, a, b, NULL);

      if (answer->n_pairs % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      answer->pairs[answer->n_pairs++] = make_pair (answer, a, b, shared, order <= 0, order >= 0);
      i += order <= 0;
      j += order >= 0;
    }
  return TRUE;
}

static gboolean
counts (const RegiotafelProfileAnswer *answer, guint32 table)
{
  return answer->include_case || answer->snapshot->kinds[table] != REGIOTAFEL_TABLE_KIND_CASE_TABLE;
}

/* How many of what one table has the others have too. */
static void
count_shared (const RegiotafelMatrix *matrix, guint32 table, guint32 *shared)
{
  const RegiotafelCsr *rows = matrix->rows, *columns = matrix->columns;

  memset (shared, 0, sizeof *shared * rows->n_rows);
  for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
    for (guint32 j = columns->starts[rows->items[i]]; j < columns->starts[rows->items[i] + 1]; j++)
      shared[columns->items[j]]++;
}

/* The pairs of one table, with what comes after it (@after) or with all others; FALSE when there is no room. */
static gboolean
look_at_table (RegiotafelProfile *self,
               RegiotafelProfileAnswer *answer,
               guint32 table,
               gboolean after,
               gboolean with_leave,
               guint32 *people,
               guint32 *subject,
               GArray *pairs)
{
  const RegiotafelMatrix *organisations = &answer->matrices[REGIOTAFEL_PROFILE_ORGANISATIONS];
  const RegiotafelMatrix *themes = &answer->matrices[REGIOTAFEL_PROFILE_THEMES];

  count_shared (organisations, table, people);
  count_shared (themes, table, subject);
  for (guint32 other = after ? table + 1 : 0; other < organisations->rows->n_rows; other++)
    {
      RegiotafelProfilePair pair;

      if (other == table || !counts (answer, other))
        continue;
      pair = make_pair (answer, table, other, people[other],
                        passes (organisations->rows, table, other, people[other], self->min_organisations),
                        passes (themes->rows, table, other, subject[other], self->min_themes));
      if (pair.reading == REGIOTAFEL_READING_LEAVE && !with_leave)
        continue;
      if (pairs->len >= MOST_ROWS)
        return FALSE;
      g_array_append_val (pairs, pair);
    }
  return TRUE;
}

/* The pairs of which most are best left alone: those of one table, or all there are. */
static gboolean
find_by_table (RegiotafelProfile *self, RegiotafelProfileAnswer *answer, GCancellable *cancellable, GError **error)
{
  guint32 n_tables = answer->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  g_autofree guint32 *people = g_new (guint32, MAX (n_tables, 1));
  g_autofree guint32 *subject = g_new (guint32, MAX (n_tables, 1));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RegiotafelProfilePair));
  guint64 n_counted = answer->matrices[0].n_counted;
  gboolean is_one = answer->n_focus == 1;

  if (!is_one && n_counted > 1 && n_counted * (n_counted - 1) / 2 > MOST_ROWS)
    return fail_by_limit (error);
  for (guint32 table = is_one ? answer->focus[0] : 0; table < (is_one ? answer->focus[0] + 1 : n_tables); table++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (counts (answer, table)
          && !look_at_table (self, answer, table, !is_one, self->include_leave, people, subject, pairs))
        return fail_by_limit (error);
    }
  answer->n_pairs = pairs->len;
  answer->pairs = (RegiotafelProfilePair *) g_array_free (g_steal_pointer (&pairs), FALSE);
  return TRUE;
}

static void
look_at_two (RegiotafelProfile *self, RegiotafelProfileAnswer *answer)
{
  const RegiotafelCsr *organisations = answer->matrices[REGIOTAFEL_PROFILE_ORGANISATIONS].rows;
  const RegiotafelCsr *themes = answer->matrices[REGIOTAFEL_PROFILE_THEMES].rows;
  guint32 a = answer->focus[0], b = answer->focus[1];
  guint32 people = regiotafel_pairs_shared_columns (organisations, a, b, NULL);
  guint32 subject = regiotafel_pairs_shared_columns (themes, a, b, NULL);

  answer->n_pairs = 1;
  answer->pairs = g_new (RegiotafelProfilePair, 1);
  answer->pairs[0] = make_pair (answer, a, b, people, passes (organisations, a, b, people, self->min_organisations),
                                passes (themes, a, b, subject, self->min_themes));
}

static gboolean
read_focus (RegiotafelProfile *self, RegiotafelProfileAnswer *answer, GError **error)
{
  for (guint i = 0; self->focus != NULL && self->focus[i] != NULL; i++)
    {
      guint32 place = regiotafel_snapshot_find_place (answer->snapshot, REGIOTAFEL_AXIS_TABLES, self->focus[i]);

      if (place == REGIOTAFEL_INDEX_NONE)
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND,
                       "“%s” is no table of the snapshot; give the id of one that exists on its date", self->focus[i]);
          return FALSE;
        }
      if (!counts (answer, place))
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                       "“%s” is a table about single clients, and those are left out; count them, or leave it out of "
                       "the focus",
                       self->focus[i]);
          return FALSE;
        }
      if (answer->n_focus > 0 && answer->focus[0] == place)
        continue;
      if (answer->n_focus > 1 && answer->focus[1] == place)
        continue;
      if (answer->n_focus == 2)
        {
          g_set_error (
              error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
              "More than two tables in the focus; a profile is of all pairs, of those of one table, or of two");
          return FALSE;
        }
      answer->focus[answer->n_focus++] = place;
    }
  return TRUE;
}

/* ---- The order of the rows ---- */

static int
compare_pairs (gconstpointer one, gconstpointer other, gpointer data)
{
  const RegiotafelProfilePair *x = one, *y = other;
  const RegiotafelCsr *rows = ((RegiotafelProfileAnswer *) data)->matrices[REGIOTAFEL_PROFILE_ORGANISATIONS].rows;

  if (x->reading != y->reading)
    return x->reading < y->reading ? -1 : 1;
  if ((x->alike == REGIOTAFEL_ALIKE_BOTH) != (y->alike == REGIOTAFEL_ALIKE_BOTH))
    return x->alike == REGIOTAFEL_ALIKE_BOTH ? -1 : 1;
  if (x->shared != y->shared)
    return x->shared > y->shared ? -1 : 1;
  /* Who shares as much out of less has the higher Jaccard coefficient; of nothing that is 0 for all. */
  if (x->shared > 0)
    {
      guint64 of_x = (guint64) regiotafel_csr_degree (rows, x->a) + regiotafel_csr_degree (rows, x->b);
      guint64 of_y = (guint64) regiotafel_csr_degree (rows, y->a) + regiotafel_csr_degree (rows, y->b);

      if (of_x != of_y)
        return of_x < of_y ? -1 : 1;
    }
  if (x->a != y->a)
    return x->a < y->a ? -1 : 1;
  return x->b < y->b ? -1 : x->b > y->b;
}

RegiotafelResult *
regiotafel_profile_answer (RegiotafelQuestion *question,
                           RegiotafelSnapshot *snapshot,
                           GCancellable *cancellable,
                           GError **error)
{
  RegiotafelProfile *self = REGIOTAFEL_PROFILE (question);
  RegiotafelProfileAnswer *answer = g_new0 (RegiotafelProfileAnswer, 1);
  RegiotafelLanguage language;

  answer->snapshot = snapshot;
  answer->standings = self->standings;
  answer->include_case = self->include_case;
  answer->min_organisations = self->min_organisations;
  answer->min_themes = self->min_themes;
  for (guint i = 0; i < REGIOTAFEL_PROFILE_N_AXES; i++)
    {
      gboolean is_done = regiotafel_matrix_init (&answer->matrices[i], snapshot, REGIOTAFEL_AXIS_TABLES,
                                                 regiotafel_profile_axis (i), self->standings, self->include_case);

      g_assert (is_done);
    }
  if (!read_focus (self, answer, error))
    goto failed;
  if (answer->n_focus == 2)
    look_at_two (self, answer);
  else if (answer->n_focus == 1 || self->include_leave)
    {
      if (!find_by_table (self, answer, cancellable, error))
        goto failed;
    }
  else if (!find_all (self, answer, cancellable, error))
    goto failed;

  g_qsort_with_data (answer->pairs, answer->n_pairs, sizeof *answer->pairs, compare_pairs, answer);
  for (guint32 i = 0; i < answer->n_pairs; i++)
    answer->counts[answer->pairs[i].reading][answer->pairs[i].alike]++;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    goto failed;

  language = regiotafel_text_language (question->language, snapshot->language);
  return regiotafel_result_new (question, snapshot, &answer_class, answer, answer->n_pairs, language,
                                regiotafel_profile_dup_sentence (answer, language),
                                regiotafel_snapshot_dup_ground (snapshot, language),
                                regiotafel_profile_dup_methods (answer, language));

failed:
  answer_free (answer);
  return NULL;
}
