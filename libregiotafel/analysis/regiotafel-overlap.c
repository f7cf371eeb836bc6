/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-overlap-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-error.h"
#include "regiotafel-property-private.h"
#include "regiotafel-question-private.h"
#include "regiotafel-result-private.h"

struct _RegiotafelOverlap
{
  RegiotafelQuestion parent_instance;

  RegiotafelAxis of;
  RegiotafelAxis by;
  RegiotafelStandings standings;
  gboolean include_case;
  guint min_shared;
  double min_jaccard;
  char **focus;
  gboolean sorted;
};

struct _RegiotafelOverlapClass
{
  RegiotafelQuestionClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelOverlap, regiotafel_overlap, REGIOTAFEL_TYPE_QUESTION)

enum
{
  PROP_0,
  PROP_OF,
  PROP_BY,
  PROP_STANDINGS,
  PROP_INCLUDE_CASE,
  PROP_MIN_SHARED,
  PROP_MIN_JACCARD,
  PROP_FOCUS,
  PROP_SORTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
  COLUMN_MEETINGS,
  N_COLUMNS
};

static const RegiotafelColumnShape shapes[N_COLUMNS] = {
  [COLUMN_A] = { "a", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_B] = { "b", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_A_NAME] = { "a-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_B_NAME] = { "b-name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_N_A] = { "n-a", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_N_B] = { "n-b", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_SHARED] = { "shared", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_JACCARD] = { "jaccard", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_OVERLAP] = { "overlap", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_A_IN_B] = { "a-in-b", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_B_IN_A] = { "b-in-a", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_COSINE] = { "cosine", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_MEETINGS] = { "meetings", "meetings a year", REGIOTAFEL_COLUMN_TYPE_DOUBLE },
};

RegiotafelOverlapPair
regiotafel_overlap_answer_get (const RegiotafelOverlapAnswer *self, guint32 row)
{
  guint32 i = self->order != NULL ? self->order[row] : row;
  RegiotafelOverlapPair pair = { self->pairs.a[i], self->pairs.b[i], self->pairs.shared[i], 0, 0 };

  pair.n_a = regiotafel_csr_degree (self->matrix.rows, pair.a);
  pair.n_b = regiotafel_csr_degree (self->matrix.rows, pair.b);
  return pair;
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

  switch (shape - shapes)
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
    case COLUMN_MEETINGS:
      return regiotafel_overlap_answer_get_meetings (self, pair);
    default:
      return NAN;
    }
}

static const char *const *
answer_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const RegiotafelOverlapAnswer *self = data;
  const RegiotafelSnapshotAxis *axis = &self->snapshot->axes[self->of];

  *n_labels = axis->n;
  return shape == &shapes[COLUMN_A] || shape == &shapes[COLUMN_B] ? axis->ids : axis->names;
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
  g_free (self->order);
  g_free (self);
}

static const RegiotafelAnswerClass of_organisations_by_tables = {
  shapes, N_COLUMNS, answer_get, answer_get_labels, regiotafel_overlap_dup_row_sentence, answer_dup_evidence, answer_free,
};

static const RegiotafelAnswerClass of_all_else = {
  shapes,    COLUMN_MEETINGS, answer_get, answer_get_labels, regiotafel_overlap_dup_row_sentence, answer_dup_evidence,
  answer_free,
};

static gboolean
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static gboolean
find_thing (const RegiotafelSnapshotAxis *axis, const char *id, guint32 *place)
{
  for (guint32 i = 0; i < axis->n; i++)
    if (strcmp (axis->ids[i], id) == 0)
      {
        *place = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
passes (RegiotafelOverlap *self, const RegiotafelCsr *rows, guint32 a, guint32 b, guint32 shared)
{
  double all = (double) regiotafel_csr_degree (rows, a) + regiotafel_csr_degree (rows, b) - shared;

  return shared >= self->min_shared && shared / all >= self->min_jaccard;
}

/* Of one thing: with everything else. Of several: with each other. The one that was asked about stands first. */
static void
find_pairs_in_focus (RegiotafelOverlap *self, const RegiotafelMatrix *matrix, GArray *focus, RegiotafelPairs *pairs)
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
  pairs->n = a->len;
  pairs->a = g_array_steal (a, NULL);
  pairs->b = g_array_steal (b, NULL);
  pairs->shared = g_array_steal (n, NULL);
}

static gboolean
read_focus (RegiotafelOverlap *self, const RegiotafelSnapshotAxis *axis, GArray *focus, GError **error)
{
  for (guint i = 0; self->focus != NULL && self->focus[i] != NULL; i++)
    {
      gboolean is_there = FALSE;
      guint32 place;

      if (!find_thing (axis, self->focus[i], &place))
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND,
                       "“%s” is not in the snapshot; give the id of what exists on its date", self->focus[i]);
          return FALSE;
        }
      for (guint j = 0; j < focus->len; j++)
        is_there = is_there || g_array_index (focus, guint32, j) == place;
      if (!is_there)
        g_array_append_val (focus, place);
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

static RegiotafelResult *
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
  const RegiotafelAnswerClass *klass;

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
  if (!read_focus (self, &snapshot->axes[of], focus, error))
    goto failed;

  answer->n_focus = focus->len;
  for (guint i = 0; i < MIN (focus->len, 2); i++)
    answer->focus[i] = g_array_index (focus, guint32, i);
  if (focus->len > 0)
    find_pairs_in_focus (self, &answer->matrix, focus, &answer->pairs);
  else if (!regiotafel_pairs_find (answer->matrix.rows, answer->matrix.columns, self->min_shared, self->min_jaccard,
                                   G_MAXUINT32, question->n_threads, cancellable != NULL ? is_cancelled : NULL,
                                   cancellable, &answer->pairs, error))
    goto failed;
  if (self->sorted && !sort_pairs (answer, error))
    goto failed;

  language = regiotafel_text_language (question->language, snapshot->language);
  klass = of == REGIOTAFEL_AXIS_ORGANISATIONS && by == REGIOTAFEL_AXIS_TABLES ? &of_organisations_by_tables
                                                                               : &of_all_else;
  return regiotafel_result_new (question, snapshot, klass, answer, answer->pairs.n, language,
                                regiotafel_overlap_dup_sentence (answer, language),
                                regiotafel_snapshot_dup_ground (snapshot, language),
                                regiotafel_overlap_dup_methods (answer, language));

failed:
  answer_free (answer);
  return NULL;
}

static void
regiotafel_overlap_finalize (GObject *object)
{
  g_strfreev (REGIOTAFEL_OVERLAP (object)->focus);

  G_OBJECT_CLASS (regiotafel_overlap_parent_class)->finalize (object);
}

static void
regiotafel_overlap_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelOverlap *self = REGIOTAFEL_OVERLAP (object);

  switch (id)
    {
    case PROP_OF:
      g_value_set_enum (value, regiotafel_overlap_get_of (self));
      break;
    case PROP_BY:
      g_value_set_enum (value, regiotafel_overlap_get_by (self));
      break;
    case PROP_STANDINGS:
      g_value_set_flags (value, regiotafel_overlap_get_standings (self));
      break;
    case PROP_INCLUDE_CASE:
      g_value_set_boolean (value, regiotafel_overlap_get_include_case (self));
      break;
    case PROP_MIN_SHARED:
      g_value_set_uint (value, regiotafel_overlap_get_min_shared (self));
      break;
    case PROP_MIN_JACCARD:
      g_value_set_double (value, regiotafel_overlap_get_min_jaccard (self));
      break;
    case PROP_FOCUS:
      g_value_set_boxed (value, regiotafel_overlap_get_focus (self));
      break;
    case PROP_SORTED:
      g_value_set_boolean (value, regiotafel_overlap_get_sorted (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_overlap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelOverlap *self = REGIOTAFEL_OVERLAP (object);

  switch (id)
    {
    case PROP_OF:
      regiotafel_overlap_set_of (self, g_value_get_enum (value));
      break;
    case PROP_BY:
      regiotafel_overlap_set_by (self, g_value_get_enum (value));
      break;
    case PROP_STANDINGS:
      regiotafel_overlap_set_standings (self, g_value_get_flags (value));
      break;
    case PROP_INCLUDE_CASE:
      regiotafel_overlap_set_include_case (self, g_value_get_boolean (value));
      break;
    case PROP_MIN_SHARED:
      regiotafel_overlap_set_min_shared (self, g_value_get_uint (value));
      break;
    case PROP_MIN_JACCARD:
      regiotafel_overlap_set_min_jaccard (self, g_value_get_double (value));
      break;
    case PROP_FOCUS:
      regiotafel_overlap_set_focus (self, g_value_get_boxed (value));
      break;
    case PROP_SORTED:
      regiotafel_overlap_set_sorted (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_overlap_class_init (RegiotafelOverlapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_overlap_finalize;
  object_class->get_property = regiotafel_overlap_get_property;
  object_class->set_property = regiotafel_overlap_set_property;
  ((RegiotafelQuestionClass *) klass)->answer = regiotafel_overlap_answer;

  /**
   * RegiotafelOverlap:of:
   *
   * What is compared: tables (the default) or organisations.
   *
   * Since: 0.1
   */
  properties[PROP_OF]
    = g_param_spec_enum ("of", NULL, NULL, REGIOTAFEL_TYPE_AXIS, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:by:
   *
   * What they may share: organisations, domains, themes or areas for tables; tables, domains, themes or
   * areas for organisations. The default is the other of the two.
   *
   * Since: 0.1
   */
  properties[PROP_BY]
    = g_param_spec_enum ("by", NULL, NULL, REGIOTAFEL_TYPE_AXIS, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:standings:
   *
   * Which seats count. %REGIOTAFEL_STANDINGS_NONE is the default: everybody who sits, and for the
   * domains of tables only members, involved and mandates.
   *
   * Since: 0.1
   */
  properties[PROP_STANDINGS]
    = g_param_spec_flags ("standings", NULL, NULL, REGIOTAFEL_TYPE_STANDINGS, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:include-case:
   *
   * Whether tables about single clients count.
   *
   * Since: 0.1
   */
  properties[PROP_INCLUDE_CASE]
    = g_param_spec_boolean ("include-case", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:min-shared:
   *
   * The least that a pair must share to be listed, at least 1.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_SHARED]
    = g_param_spec_uint ("min-shared", NULL, NULL, 1, G_MAXUINT, 1,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:min-jaccard:
   *
   * The least Jaccard coefficient that a pair must have to be listed, 0 to 1.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_JACCARD]
    = g_param_spec_double ("min-jaccard", NULL, NULL, -1, 1, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:focus:
   *
   * Ids to look at alone. One: the pairs it is in. Several: the pairs among them. %NULL: all pairs.
   *
   * Since: 0.1
   */
  properties[PROP_FOCUS]
    = g_param_spec_boxed ("focus", NULL, NULL, G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:sorted:
   *
   * Whether the strongest pair comes first: more shared, then a higher Jaccard coefficient, then the
   * order of the inventory. Else the order is that of the inventory, which is quicker for millions of
   * pairs.
   *
   * Since: 0.1
   */
  properties[PROP_SORTED]
    = g_param_spec_boolean ("sorted", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_overlap_init (RegiotafelOverlap *self)
{
  self->include_case = TRUE;
  self->min_shared = 1;
  self->sorted = TRUE;
}

/**
 * regiotafel_overlap_new:
 *
 * Makes a question with the default options: tables by organisations.
 *
 * Returns: (transfer full): the question
 *
 * Since: 0.1
 */
RegiotafelOverlap *
regiotafel_overlap_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_OVERLAP, NULL);
}

/**
 * regiotafel_overlap_get_of: (get-property of)
 * @self: the object
 *
 * Gets the of: see [property@Regiotafel.Overlap:of].
 *
 * Returns:: the of
 *
 * Since: 0.1
 */
RegiotafelAxis
regiotafel_overlap_get_of (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->of;
}

/**
 * regiotafel_overlap_set_of: (set-property of)
 * @self: the object
 * @of:: the of
 *
 * Sets the of: see [property@Regiotafel.Overlap:of].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_of (RegiotafelOverlap *self, RegiotafelAxis of)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->of == of)
    return;
  self->of = of;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OF]);
}

/**
 * regiotafel_overlap_get_by: (get-property by)
 * @self: the object
 *
 * Gets the by: see [property@Regiotafel.Overlap:by].
 *
 * Returns:: the by
 *
 * Since: 0.1
 */
RegiotafelAxis
regiotafel_overlap_get_by (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->by;
}

/**
 * regiotafel_overlap_set_by: (set-property by)
 * @self: the object
 * @by:: the by
 *
 * Sets the by: see [property@Regiotafel.Overlap:by].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_by (RegiotafelOverlap *self, RegiotafelAxis by)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->by == by)
    return;
  self->by = by;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY]);
}

/**
 * regiotafel_overlap_get_standings: (get-property standings)
 * @self: the object
 *
 * Gets the standings: see [property@Regiotafel.Overlap:standings].
 *
 * Returns:: the standings
 *
 * Since: 0.1
 */
RegiotafelStandings
regiotafel_overlap_get_standings (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->standings;
}

/**
 * regiotafel_overlap_set_standings: (set-property standings)
 * @self: the object
 * @standings:: the standings
 *
 * Sets the standings: see [property@Regiotafel.Overlap:standings].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_standings (RegiotafelOverlap *self, RegiotafelStandings standings)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->standings == standings)
    return;
  self->standings = standings;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STANDINGS]);
}

/**
 * regiotafel_overlap_get_include_case: (get-property include-case)
 * @self: the object
 *
 * Gets the include case: see [property@Regiotafel.Overlap:include-case].
 *
 * Returns:: the include case
 *
 * Since: 0.1
 */
gboolean
regiotafel_overlap_get_include_case (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), FALSE);

  return self->include_case;
}

/**
 * regiotafel_overlap_set_include_case: (set-property include-case)
 * @self: the object
 * @include_case:: the include case
 *
 * Sets the include case: see [property@Regiotafel.Overlap:include-case].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_include_case (RegiotafelOverlap *self, gboolean include_case)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->include_case == include_case)
    return;
  self->include_case = include_case;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDE_CASE]);
}

/**
 * regiotafel_overlap_get_min_shared: (get-property min-shared)
 * @self: the object
 *
 * Gets the min shared: see [property@Regiotafel.Overlap:min-shared].
 *
 * Returns:: the min shared
 *
 * Since: 0.1
 */
guint
regiotafel_overlap_get_min_shared (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->min_shared;
}

/**
 * regiotafel_overlap_set_min_shared: (set-property min-shared)
 * @self: the object
 * @min_shared:: the min shared
 *
 * Sets the min shared: see [property@Regiotafel.Overlap:min-shared].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_min_shared (RegiotafelOverlap *self, guint min_shared)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));
  g_return_if_fail (min_shared >= 1);

  if (self->min_shared == min_shared)
    return;
  self->min_shared = min_shared;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_SHARED]);
}

/**
 * regiotafel_overlap_get_min_jaccard: (get-property min-jaccard)
 * @self: the object
 *
 * Gets the min jaccard: see [property@Regiotafel.Overlap:min-jaccard].
 *
 * Returns:: the min jaccard
 *
 * Since: 0.1
 */
double
regiotafel_overlap_get_min_jaccard (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), NAN);

  return self->min_jaccard;
}

/**
 * regiotafel_overlap_set_min_jaccard: (set-property min-jaccard)
 * @self: the object
 * @min_jaccard:: the min jaccard
 *
 * Sets the min jaccard: see [property@Regiotafel.Overlap:min-jaccard].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_min_jaccard (RegiotafelOverlap *self, double min_jaccard)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));
  g_return_if_fail (min_jaccard >= 0 && min_jaccard <= 1);

  regiotafel_set_number (self, &self->min_jaccard, min_jaccard, properties[PROP_MIN_JACCARD]);
}

/**
 * regiotafel_overlap_get_focus: (get-property focus)
 * @self: the object
 *
 * Gets the focus: see [property@Regiotafel.Overlap:focus].
 *
 * Returns: (transfer none) (nullable): the focus
 *
 * Since: 0.1
 */
const char *const *
regiotafel_overlap_get_focus (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), NULL);

  return (const char *const *) self->focus;
}

/**
 * regiotafel_overlap_set_focus: (set-property focus)
 * @self: the object
 * @focus: (nullable) (array zero-terminated=1): the focus
 *
 * Sets the focus: see [property@Regiotafel.Overlap:focus].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_focus (RegiotafelOverlap *self, const char *const *focus)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  regiotafel_set_texts (self, &self->focus, focus, properties[PROP_FOCUS]);
}

/**
 * regiotafel_overlap_get_sorted: (get-property sorted)
 * @self: the object
 *
 * Gets the sorted: see [property@Regiotafel.Overlap:sorted].
 *
 * Returns:: the sorted
 *
 * Since: 0.1
 */
gboolean
regiotafel_overlap_get_sorted (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), FALSE);

  return self->sorted;
}

/**
 * regiotafel_overlap_set_sorted: (set-property sorted)
 * @self: the object
 * @sorted:: the sorted
 *
 * Sets the sorted: see [property@Regiotafel.Overlap:sorted].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_sorted (RegiotafelOverlap *self, gboolean sorted)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->sorted == sorted)
    return;
  self->sorted = sorted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTED]);
}
