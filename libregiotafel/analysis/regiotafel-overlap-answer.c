/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answering an overlap question: what counts, the pairs, the columns. */
#include "regiotafel-overlap-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-error.h"
#include "regiotafel-index-private.h"
#include "regiotafel-result-private.h"

/* The columns; their place here is what get() goes by. */
enum
{
  COLUMN_A,
  COLUMN_B,
  COLUMN_A_NAME,
  COLUMN_B_NAME,
  COLUMN_N_A,
  COLUMN_N_B,
  COLUMN_SHARED,
  COLUMN_JACCARD,
  COLUMN_OVERLAP,
  COLUMN_A_IN_B,
  COLUMN_B_IN_A,
  COLUMN_COSINE,
  COLUMN_P,
  COLUMN_P_HOLM,
  COLUMN_P_FDR,
  COLUMN_MEETINGS,
  N_COLUMNS
};

#define MEASURES                                                                                                       \
  { "a", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT }, { "b", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },                              \
      { "a-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT }, { "b-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },                \
      { "n-a", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 }, { "n-b", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },                  \
      { "shared", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 }, { "jaccard", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },           \
      { "overlap", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE }, { "a-in-b", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },           \
      { "b-in-a", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },                                                               \
  {                                                                                                                    \
    "cosine", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE                                                                      \
  }
#define MEETINGS                                                                                                       \
  {                                                                                                                    \
    "meetings", "meetings a year", REGIOTAFEL_COLUMN_TYPE_DOUBLE                                                       \
  }
#define SIGNIFICANCE                                                                                                   \
  { "p", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE }, { "p-holm", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },                     \
  {                                                                                                                    \
    "p-fdr", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE                                                                       \
  }

/* What an answer has is the beginning of one of these. */
static const RegiotafelColumnShape plain_shapes[] = { MEASURES, SIGNIFICANCE };
static const RegiotafelColumnShape meeting_shapes[] = { MEASURES, MEETINGS, SIGNIFICANCE };

static guint
column_of (const RegiotafelColumnShape *shape)
{
  guint i;

  if (shape < meeting_shapes || shape >= meeting_shapes + G_N_ELEMENTS (meeting_shapes))
    return shape - plain_shapes;
  i = shape - meeting_shapes;
  return i < COLUMN_P ? i : i == COLUMN_P ? COLUMN_MEETINGS : i - 1;
}

RegiotafelOverlapPair
regiotafel_overlap_answer_get_pair (const RegiotafelOverlapAnswer *self, guint64 i)
{
  RegiotafelOverlapPair pair = { regiotafel_pairs_find_a (&self->pairs, i), self->pairs.b[i],
                                 regiotafel_pairs_get_shared (&self->pairs, i), 0, 0 };

  pair.n_a = regiotafel_csr_degree (self->matrix.rows, pair.a);
  pair.n_b = regiotafel_csr_degree (self->matrix.rows, pair.b);
  return pair;
}

RegiotafelOverlapPair
regiotafel_overlap_answer_get (const RegiotafelOverlapAnswer *self, guint32 row)
{
  return regiotafel_overlap_answer_get_pair (self, self->order != NULL ? self->order[row] : row);
}

double
regiotafel_overlap_answer_get_meetings (const RegiotafelOverlapAnswer *self, RegiotafelOverlapPair pair)
{
  g_autofree guint32 *tables = g_new (guint32, MAX (MIN (pair.n_a, pair.n_b), 1));
  guint32 n = regiotafel_pairs_shared_columns (self->matrix.rows, pair.a, pair.b, tables);
  double meetings = 0;

  for (guint32 i = 0; i < n; i++)
    meetings += self->snapshot->meetings_per_year[tables[i]];
  return meetings;
}

static double
answer_get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 row)
{
  const RegiotafelOverlapAnswer *self = data;
  RegiotafelOverlapPair pair = regiotafel_overlap_answer_get (self, row);
  double shared = pair.shared;

  switch (column_of (shape))
    {
    case COLUMN_A:
    case COLUMN_A_NAME:
      return pair.a;
    case COLUMN_B:
    case COLUMN_B_NAME:
      return pair.b;
    case COLUMN_N_A:
      return pair.n_a;
    case COLUMN_N_B:
      return pair.n_b;
    case COLUMN_SHARED:
      return shared;
    case COLUMN_JACCARD:
      return shared / ((double) pair.n_a + pair.n_b - shared);
    case COLUMN_OVERLAP:
      return shared / MIN (pair.n_a, pair.n_b);
    case COLUMN_A_IN_B:
      return shared / pair.n_a;
    case COLUMN_B_IN_A:
      return shared / pair.n_b;
    case COLUMN_COSINE:
      return shared / sqrt ((double) pair.n_a * pair.n_b);
    case COLUMN_P:
    case COLUMN_P_HOLM:
    case COLUMN_P_FDR:
      return regiotafel_significance_get (&self->significance, column_of (shape) - COLUMN_P, pair.n_a, pair.n_b,
                                          pair.shared);
    case COLUMN_MEETINGS:
      return regiotafel_overlap_answer_get_meetings (self, pair);
    default:
      return NAN;
    }
}

/* The same for all rows at once, where a column has no more to do than this. */
static double
measure (guint column, guint32 n_a, guint32 n_b, guint32 shared)
{
  switch (column)
    {
    case COLUMN_JACCARD:
      return shared / ((double) n_a + n_b - shared);
    case COLUMN_OVERLAP:
      return (double) shared / MIN (n_a, n_b);
    case COLUMN_A_IN_B:
      return (double) shared / n_a;
    case COLUMN_B_IN_A:
      return (double) shared / n_b;
    default:
      return shared / sqrt ((double) n_a * n_b);
    }
}

static inline G_ALWAYS_INLINE void
fill_row (const RegiotafelOverlapAnswer *self,
          guint column,
          guint width,
          guint32 a,
          guint64 from,
          guint64 to,
          gpointer values)
{
  const guint32 *starts = self->matrix.rows->starts;
  guint32 n_a = starts[a + 1] - starts[a];
  const guint32 *second = self->pairs.b;
  double *numbers = values;
  guint32 *codes = values;

  for (guint64 i = from; i < to; i++)
    {
      guint32 b = second[i];
      guint32 n_b = starts[b + 1] - starts[b];
      guint32 shared
          = width == 1 ? ((const guint8 *) self->pairs.shared)[i] : regiotafel_pairs_get_shared (&self->pairs, i);

      switch (column)
        {
        case COLUMN_A:
        case COLUMN_A_NAME:
          codes[i] = a;
          break;
        case COLUMN_B:
        case COLUMN_B_NAME:
          codes[i] = b;
          break;
        case COLUMN_N_A:
          codes[i] = n_a;
          break;
        case COLUMN_N_B:
          codes[i] = n_b;
          break;
        case COLUMN_SHARED:
          codes[i] = shared;
          break;
        case COLUMN_JACCARD:
          numbers[i] = shared / ((double) n_a + n_b - shared);
          break;
        default:
          numbers[i] = measure (column, n_a, n_b, shared);
        }
    }
}

/* There are few different quotients where no row has many columns, and to look one up is quicker than to divide. */
#define MOST_QUOTIENTS (1 << 15)

/* The Jaccard coefficients of all pairs, when there are few different ones. */
static gboolean
fill_from_quotients (const RegiotafelOverlapAnswer *self, double *values)
{
  const RegiotafelPairs *pairs = &self->pairs;
  const RegiotafelCsr *rows = self->matrix.rows;
  g_autofree double *quotients = NULL;
  g_autofree guint32 *degrees = NULL;
  guint32 largest = 0;
  gsize width;

  if (pairs->width != 1)
    return FALSE;
  for (guint32 r = 0; r < rows->n_rows; r++)
    largest = MAX (largest, regiotafel_csr_degree (rows, r));
  width = 2 * (gsize) largest + 1;
  if (width * (largest + 1) > MIN (pairs->n, MOST_QUOTIENTS))
    return FALSE;
  quotients = g_new (double, width *(largest + 1));
  degrees = g_new (guint32, rows->n_rows);
  for (guint32 r = 0; r < rows->n_rows; r++)
    degrees[r] = regiotafel_csr_degree (rows, r);
  for (guint32 shared = 0; shared <= largest; shared++)
    for (guint32 sum = 0; sum < width; sum++)
      quotients[shared * width + sum] = shared / ((double) sum - shared);
  for (guint32 a = 0; a < pairs->n_rows; a++)
    {
      const double *of_row = quotients + degrees[a];

      for (guint64 i = pairs->starts[a]; i < pairs->starts[a + 1]; i++)
        values[i] = of_row[((const guint8 *) pairs->shared)[i] * width + degrees[pairs->b[i]]];
    }
  return TRUE;
}

static gboolean
answer_fill (gconstpointer data, const RegiotafelColumnShape *shape, gpointer values)
{
  const RegiotafelOverlapAnswer *self = data;
  guint column = column_of (shape);

  if (column == COLUMN_MEETINGS || self->order != NULL || self->pairs.starts == NULL)
    return FALSE;
  if (column == COLUMN_JACCARD && fill_from_quotients (self, values))
    return TRUE;
  if (column >= COLUMN_P && column <= COLUMN_P_FDR)
    {
      regiotafel_significance_fill (&self->significance, column - COLUMN_P, self->matrix.rows, &self->pairs, values);
      return TRUE;
    }
  for (guint32 a = 0; a < self->pairs.n_rows; a++)
    {
      guint64 from = self->pairs.starts[a], to = self->pairs.starts[a + 1];

      if (from == to)
        continue;
      if (column == COLUMN_JACCARD && self->pairs.width == 1)
        fill_row (self, COLUMN_JACCARD, 1, a, from, to, values);
      else
        fill_row (self, column, self->pairs.width, a, from, to, values);
    }
  return TRUE;
}

static const char *const *
answer_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const RegiotafelOverlapAnswer *self = data;
  const RegiotafelSnapshotAxis *axis = &self->snapshot->axes[self->of];

  *n_labels = axis->n;
  return column_of (shape) <= COLUMN_B ? axis->ids : axis->names;
}

static char **
answer_dup_evidence (gconstpointer data, guint32 row)
{
  const RegiotafelOverlapAnswer *self = data;
  RegiotafelOverlapPair pair = regiotafel_overlap_answer_get (self, row);
  g_autofree guint32 *shared = g_new (guint32, MAX (MIN (pair.n_a, pair.n_b), 1));
  guint32 n = regiotafel_pairs_shared_columns (self->matrix.rows, pair.a, pair.b, shared);
  char **ids = g_new0 (char *, (gsize) n + 1);

  for (guint32 i = 0; i < n; i++)
    ids[i] = g_strdup (self->snapshot->axes[self->by].ids[shared[i]]);
  return ids;
}

static void
answer_free (gpointer data)
{
  RegiotafelOverlapAnswer *self = data;

  regiotafel_matrix_clear (&self->matrix);
  regiotafel_pairs_clear (&self->pairs);
  regiotafel_significance_clear (&self->significance);
  g_free (self->order);
  g_free (self);
}

#define ANSWER_CLASS(shapes, n_shapes)                                                                                 \
  {                                                                                                                    \
    shapes, n_shapes, answer_get, answer_get_labels, regiotafel_overlap_dup_row_sentence, answer_dup_evidence,         \
        answer_free, answer_fill                                                                                       \
  }

/* By whether it tells of meetings, and of significance. */
static const RegiotafelAnswerClass answer_classes[2][2] = {
  { ANSWER_CLASS (plain_shapes, COLUMN_P), ANSWER_CLASS (plain_shapes, COLUMN_P + 3) },
  { ANSWER_CLASS (meeting_shapes, COLUMN_P + 1), ANSWER_CLASS (meeting_shapes, COLUMN_P + 4) },
};

static gboolean
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static gboolean
passes (RegiotafelOverlap *self, const RegiotafelCsr *rows, guint32 a, guint32 b, guint32 shared)
{
  double all = (double) regiotafel_csr_degree (rows, a) + regiotafel_csr_degree (rows, b) - shared;

  return shared >= self->min_shared && shared / all >= self->min_jaccard;
}

/* Of one thing: with everything else. Of several: with each other. The one that was asked about stands first. */
static gboolean
find_pairs_in_focus (RegiotafelOverlap *self,
                     const RegiotafelMatrix *matrix,
                     GArray *focus,
                     GCancellable *cancellable,
                     RegiotafelPairs *pairs,
                     GError **error)
{
  const RegiotafelCsr *rows = matrix->rows;
  g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) n = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (focus->len == 1)
    {
      g_autofree guint32 *counts = g_new0 (guint32, MAX (rows->n_rows, 1));
      guint32 one = g_array_index (focus, guint32, 0);

      for (guint32 i = rows->starts[one]; i < rows->starts[one + 1]; i++)
        for (guint32 j = matrix->columns->starts[rows->items[i]]; j < matrix->columns->starts[rows->items[i] + 1]; j++)
          counts[matrix->columns->items[j]]++;
      for (guint32 other = 0; other < rows->n_rows; other++)
        if (other != one && counts[other] > 0 && passes (self, rows, one, other, counts[other]))
          {
            g_array_append_val (a, one);
            g_array_append_val (b, other);
            g_array_append_val (n, counts[other]);
          }
    }
  for (guint i = 0; focus->len > 1 && i < focus->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      for (guint j = i + 1; j < focus->len; j++)
        {
          guint32 one = g_array_index (focus, guint32, i), other = g_array_index (focus, guint32, j);
          guint32 shared = regiotafel_pairs_shared_columns (rows, one, other, NULL);

          if (shared == 0 || !passes (self, rows, one, other, shared))
            continue;
          g_array_append_val (a, one);
          g_array_append_val (b, other);
          g_array_append_val (n, shared);
        }
    }
  pairs->n = a->len;
  pairs->n_rows = rows->n_rows;
  pairs->width = sizeof (guint32);
  pairs->a = g_array_steal (a, NULL);
  pairs->b = g_array_steal (b, NULL);
  pairs->shared = g_array_steal (n, NULL);
  return TRUE;
}

/* Looking at these pair by pair is quick; for more, all pairs are. */
#define MOST_IN_FOCUS 10000

static gboolean
read_focus (RegiotafelOverlap *self, RegiotafelSnapshot *snapshot, RegiotafelAxis of, GArray *focus, GError **error)
{
  const RegiotafelSnapshotAxis *axis = &snapshot->axes[of];
  g_autoptr (RegiotafelIndex) places = regiotafel_index_new (); /* place plus 1 by id */
  g_autofree guint8 *is_there = g_new0 (guint8, MAX (axis->n, 1));

  for (guint32 i = 0; self->focus != NULL && i < axis->n; i++)
    regiotafel_index_add (places, axis->ids[i], GUINT_TO_POINTER (i + 1));
  /* Those of duplicates that were merged, where no other has taken them since. */
  for (guint32 i = 0; self->focus != NULL && i < axis->n; i++)
    for (const char *const *id = snapshot->details[of][i].former_ids; id != NULL && *id != NULL; id++)
      regiotafel_index_add (places, *id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; self->focus != NULL && self->focus[i] != NULL; i++)
    {
      gpointer found = regiotafel_index_find (places, self->focus[i]);
      guint32 place = GPOINTER_TO_UINT (found) - 1;

      if (found == NULL)
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND,
                       "“%s” is not in the snapshot; give the id of what exists on its date", self->focus[i]);
          return FALSE;
        }
      /* That it shares nothing would be an answer, but not a true one. */
      if (of == REGIOTAFEL_AXIS_TABLES && !self->include_case
          && snapshot->kinds[place] == REGIOTAFEL_TABLE_KIND_CASE_TABLE)
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                       "“%s” is a table about single clients, and those are left out; count them, or leave it out of "
                       "the focus",
                       self->focus[i]);
          return FALSE;
        }
      if (!is_there[place])
        g_array_append_val (focus, place);
      is_there[place] = 1;
      if (focus->len > MOST_IN_FOCUS)
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                       "More than %d in the focus; ask for all pairs instead, and choose from the answer",
                       MOST_IN_FOCUS);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
sort_pairs (RegiotafelOverlapAnswer *answer, GError **error)
{
  const RegiotafelCsr *rows = answer->matrix.rows;
  g_autofree guint32 *degrees = g_new (guint32, MAX (rows->n_rows, 1));

  for (guint32 i = 0; i < rows->n_rows; i++)
    degrees[i] = regiotafel_csr_degree (rows, i);
  answer->order = g_try_new (guint32, MAX (answer->pairs.n, 1));
  if (answer->order != NULL && regiotafel_pairs_order (&answer->pairs, degrees, answer->order))
    return TRUE;
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
               "No memory to sort %" G_GUINT64_FORMAT " pairs; ask for pairs that share more", answer->pairs.n);
  return FALSE;
}

/* What is adjusted depends on all pairs that were looked at, also those that are not told of: of one thing in focus all
 * that it is in, of several those among them, else all there are. Things that have nothing are not looked at. */
static gboolean
find_significance (RegiotafelOverlap *self,
                   RegiotafelOverlapAnswer *answer,
                   const GArray *focus,
                   GCancellable *cancellable,
                   GError **error)
{
  const RegiotafelMatrix *matrix = &answer->matrix;
  g_auto (RegiotafelPairs) all = { 0 };
  gboolean has_all = self->min_shared <= 1 && self->min_jaccard <= 0;
  guint64 n = 0, n_tests;

  if (focus->len > 1)
    for (guint i = 0; i < focus->len; i++)
      n += regiotafel_csr_degree (matrix->rows, g_array_index (focus, guint32, i)) > 0;
  else
    for (guint32 r = 0; r < matrix->rows->n_rows; r++)
      n += regiotafel_csr_degree (matrix->rows, r) > 0;
  n_tests = n * (MAX (n, 1) - 1) / 2;
  if (focus->len == 1)
    n_tests = regiotafel_csr_degree (matrix->rows, g_array_index (focus, guint32, 0)) > 0 ? n - 1 : 0;

  if (has_all)
    ;
  else if (focus->len > 0)
    {
      RegiotafelOverlap unbounded = { .min_shared = 1 };

      if (!find_pairs_in_focus (&unbounded, matrix, (GArray *) focus, cancellable, &all, error))
        return FALSE;
    }
  else if (!regiotafel_pairs_find (matrix->rows, matrix->columns, 1, 0, 0, self->parent_instance.n_threads,
                                   cancellable != NULL ? is_cancelled : NULL, cancellable, &all, error))
    return FALSE;
  answer->has_significance = regiotafel_significance_init (
      &answer->significance, matrix, has_all ? &answer->pairs : &all, n_tests, cancellable, error);
  return answer->has_significance;
}

RegiotafelResult *
regiotafel_overlap_answer (RegiotafelQuestion *question,
                           RegiotafelSnapshot *snapshot,
                           GCancellable *cancellable,
                           GError **error)
{
  RegiotafelOverlap *self = REGIOTAFEL_OVERLAP (question);
  RegiotafelAxis of = self->of != REGIOTAFEL_AXIS_UNKNOWN ? self->of : REGIOTAFEL_AXIS_TABLES;
  RegiotafelAxis other = of == REGIOTAFEL_AXIS_TABLES ? REGIOTAFEL_AXIS_ORGANISATIONS : REGIOTAFEL_AXIS_TABLES;
  RegiotafelAxis by = self->by != REGIOTAFEL_AXIS_UNKNOWN ? self->by : other;
  g_autoptr (GArray) focus = g_array_new (FALSE, FALSE, sizeof (guint32));
  RegiotafelOverlapAnswer *answer = g_new0 (RegiotafelOverlapAnswer, 1);
  RegiotafelLanguage language;
  gboolean tells_meetings = of == REGIOTAFEL_AXIS_ORGANISATIONS && by == REGIOTAFEL_AXIS_TABLES;

  if (!regiotafel_matrix_init (&answer->matrix, snapshot, of, by, self->standings, self->include_case))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                   "Overlap is of tables or of organisations, by another axis than that; change “of” or “by”");
      g_free (answer);
      return NULL;
    }
  answer->snapshot = snapshot;
  answer->of = of;
  answer->by = by;
  answer->standings = self->standings;
  answer->include_case = self->include_case;
  answer->min_shared = self->min_shared;
  answer->min_jaccard = self->min_jaccard;
  if (!read_focus (self, snapshot, of, focus, error))
    goto failed;

  answer->n_focus = focus->len;
  for (guint i = 0; i < MIN (focus->len, 2); i++)
    answer->focus[i] = g_array_index (focus, guint32, i);
  if (focus->len > 0)
    {
      if (!find_pairs_in_focus (self, &answer->matrix, focus, cancellable, &answer->pairs, error))
        goto failed;
    }
  else if (!regiotafel_pairs_find (answer->matrix.rows, answer->matrix.columns, self->min_shared, self->min_jaccard,
                                   G_MAXUINT32, question->n_threads, cancellable != NULL ? is_cancelled : NULL,
                                   cancellable, &answer->pairs, error))
    goto failed;
  if (self->significance && !find_significance (self, answer, focus, cancellable, error))
    goto failed;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    goto failed;
  if (self->sorted && !sort_pairs (answer, error))
    goto failed;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    goto failed;

  language = regiotafel_text_language (question->language, snapshot->language);
  return regiotafel_result_new (question, snapshot, &answer_classes[tells_meetings][self->significance], answer,
                                answer->pairs.n, language, regiotafel_overlap_dup_sentence (answer, language),
                                regiotafel_snapshot_dup_ground (snapshot, language),
                                regiotafel_overlap_dup_methods (answer, language));

failed:
  answer_free (answer);
  return NULL;
}
