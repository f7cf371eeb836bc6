/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-result-private.h"

#include <string.h>

#include "regiotafel-question.h"
#include "regiotafel-row-private.h"

/* Invariant: `klass` is NULL only in a bare result, which has no rows and no columns. */
struct _RegiotafelResult
{
  GObject parent_instance;

  RegiotafelSnapshot *snapshot;
  RegiotafelQuestion *question;
  char *sentence;
  char *ground;
  char *methods;

  const RegiotafelAnswerClass *klass;
  gpointer data;
  guint32 n_rows;
  RegiotafelLanguage language;
};

struct _RegiotafelResultClass
{
  GObjectClass parent_class;
};

static void regiotafel_result_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RegiotafelResult,
                               regiotafel_result,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, regiotafel_result_list_model_init))

enum
{
  PROP_0,
  PROP_SNAPSHOT,
  PROP_QUESTION,
  PROP_SENTENCE,
  PROP_GROUND,
  PROP_METHODS,
  PROP_N_COLUMNS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
regiotafel_result_get_item_type (GListModel *model)
{
  return REGIOTAFEL_TYPE_ROW;
}

static guint
regiotafel_result_get_n_items (GListModel *model)
{
  return REGIOTAFEL_RESULT (model)->n_rows;
}

static gpointer
regiotafel_result_get_item (GListModel *model, guint position)
{
  RegiotafelResult *self = REGIOTAFEL_RESULT (model);

  return position < self->n_rows ? regiotafel_row_new (self, position) : NULL;
}

static void
regiotafel_result_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = regiotafel_result_get_item_type;
  iface->get_n_items = regiotafel_result_get_n_items;
  iface->get_item = regiotafel_result_get_item;
}

static void
regiotafel_result_finalize (GObject *object)
{
  RegiotafelResult *self = REGIOTAFEL_RESULT (object);

  if (self->klass != NULL)
    self->klass->free (self->data);
  g_clear_object (&self->snapshot);
  g_clear_object (&self->question);
  g_free (self->sentence);
  g_free (self->ground);
  g_free (self->methods);

  G_OBJECT_CLASS (regiotafel_result_parent_class)->finalize (object);
}

static void
regiotafel_result_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelResult *self = REGIOTAFEL_RESULT (object);

  switch (id)
    {
    case PROP_SNAPSHOT:
      g_value_set_object (value, regiotafel_result_get_snapshot (self));
      break;
    case PROP_QUESTION:
      g_value_set_object (value, regiotafel_result_get_question (self));
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, regiotafel_result_get_sentence (self));
      break;
    case PROP_GROUND:
      g_value_set_string (value, regiotafel_result_get_ground (self));
      break;
    case PROP_METHODS:
      g_value_set_string (value, regiotafel_result_get_methods (self));
      break;
    case PROP_N_COLUMNS:
      g_value_set_uint (value, regiotafel_result_get_n_columns (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_result_class_init (RegiotafelResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_result_finalize;
  object_class->get_property = regiotafel_result_get_property;

  /**
   * RegiotafelResult:snapshot:
   *
   * What the question was asked of.
   *
   * Since: 0.1
   */
  properties[PROP_SNAPSHOT] = g_param_spec_object ("snapshot", NULL, NULL, REGIOTAFEL_TYPE_SNAPSHOT,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelResult:question:
   *
   * What was asked: a copy of the question as it was then.
   *
   * Since: 0.1
   */
  properties[PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, REGIOTAFEL_TYPE_QUESTION,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelResult:sentence:
   *
   * The answer in one or a few sentences, in the language of the question.
   *
   * Since: 0.1
   */
  properties[PROP_SENTENCE]
      = g_param_spec_string ("sentence", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelResult:ground:
   *
   * What the answer rests on: the date, how many tables were confirmed, what is covered. It belongs
   * below every answer.
   *
   * Since: 0.1
   */
  properties[PROP_GROUND] = g_param_spec_string ("ground", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelResult:methods:
   *
   * How it was computed, with sources: a paragraph for a methods section.
   *
   * Since: 0.1
   */
  properties[PROP_METHODS]
      = g_param_spec_string ("methods", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelResult:n-columns:
   *
   * How many columns there are.
   *
   * Since: 0.1
   */
  properties[PROP_N_COLUMNS]
      = g_param_spec_uint ("n-columns", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_result_init (RegiotafelResult *self)
{
}

RegiotafelResult *
regiotafel_result_new (RegiotafelQuestion *question,
                       RegiotafelSnapshot *snapshot,
                       const RegiotafelAnswerClass *klass,
                       gpointer data,
                       guint32 n_rows,
                       RegiotafelLanguage language,
                       char *sentence,
                       char *ground,
                       char *methods)
{
  RegiotafelResult *self = g_object_new (REGIOTAFEL_TYPE_RESULT, NULL);

  self->question = g_object_ref (question);
  self->snapshot = g_object_ref (snapshot);
  self->klass = klass;
  self->data = data;
  self->n_rows = n_rows;
  self->language = language;
  self->sentence = sentence;
  self->ground = ground;
  self->methods = methods;
  return self;
}

const RegiotafelColumnShape *
regiotafel_result_find_shape (RegiotafelResult *self, const char *name)
{
  for (guint i = 0; self->klass != NULL && i < self->klass->n_shapes; i++)
    if (strcmp (self->klass->shapes[i].name, name) == 0)
      return &self->klass->shapes[i];
  return NULL;
}

double
regiotafel_result_get_number (RegiotafelResult *self, const RegiotafelColumnShape *shape, guint32 row)
{
  return self->klass->get (self->data, shape, row);
}

const char *
regiotafel_result_get_text (RegiotafelResult *self, const RegiotafelColumnShape *shape, guint32 row)
{
  guint32 n_labels;
  const char *const *labels = self->klass->get_labels (self->data, shape, &n_labels);
  double code = self->klass->get (self->data, shape, row);

  return code >= 0 && code < n_labels ? labels[(guint32) code] : NULL;
}

char *
regiotafel_result_dup_row_sentence (RegiotafelResult *self, guint32 row)
{
  return self->klass->dup_sentence (self->data, row, self->language);
}

char **
regiotafel_result_dup_row_evidence (RegiotafelResult *self, guint32 row)
{
  return self->klass->dup_evidence (self->data, row);
}

guint32
regiotafel_result_get_n_rows (RegiotafelResult *self)
{
  return self->n_rows;
}

/**
 * regiotafel_result_get_snapshot: (get-property snapshot)
 * @self: the object
 *
 * Gets the snapshot: see [property@Regiotafel.Result:snapshot].
 *
 * Returns: (transfer none) (nullable): the snapshot
 *
 * Since: 0.1
 */
RegiotafelSnapshot *
regiotafel_result_get_snapshot (RegiotafelResult *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);

  return self->snapshot;
}

/**
 * regiotafel_result_get_question: (get-property question)
 * @self: the object
 *
 * Gets the question: see [property@Regiotafel.Result:question].
 *
 * Returns: (transfer none) (nullable): the question
 *
 * Since: 0.1
 */
RegiotafelQuestion *
regiotafel_result_get_question (RegiotafelResult *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);

  return self->question;
}

/**
 * regiotafel_result_get_sentence: (get-property sentence)
 * @self: the object
 *
 * Gets the sentence: see [property@Regiotafel.Result:sentence].
 *
 * Returns: (transfer none) (nullable): the sentence
 *
 * Since: 0.1
 */
const char *
regiotafel_result_get_sentence (RegiotafelResult *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);

  return self->sentence;
}

/**
 * regiotafel_result_get_ground: (get-property ground)
 * @self: the object
 *
 * Gets the ground: see [property@Regiotafel.Result:ground].
 *
 * Returns: (transfer none) (nullable): the ground
 *
 * Since: 0.1
 */
const char *
regiotafel_result_get_ground (RegiotafelResult *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);

  return self->ground;
}

/**
 * regiotafel_result_get_methods: (get-property methods)
 * @self: the object
 *
 * Gets the methods: see [property@Regiotafel.Result:methods].
 *
 * Returns: (transfer none) (nullable): the methods
 *
 * Since: 0.1
 */
const char *
regiotafel_result_get_methods (RegiotafelResult *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);

  return self->methods;
}

/**
 * regiotafel_result_get_n_columns: (get-property n-columns)
 * @self: the object
 *
 * Gets the n columns: see [property@Regiotafel.Result:n-columns].
 *
 * Returns: the n columns
 *
 * Since: 0.1
 */
guint
regiotafel_result_get_n_columns (RegiotafelResult *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), 0);

  return self->klass != NULL ? self->klass->n_shapes : 0;
}

/**
 * regiotafel_result_list_columns:
 * @self: a result
 *
 * Lists the names of the columns.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names, in their order
 *
 * Since: 0.1
 */
char **
regiotafel_result_list_columns (RegiotafelResult *self)
{
  guint n_columns;
  char **names;

  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);

  n_columns = regiotafel_result_get_n_columns (self);
  names = g_new0 (char *, (gsize) n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    names[i] = g_strdup (self->klass->shapes[i].name);
  return names;
}

/**
 * regiotafel_result_find_column:
 * @self: a result
 * @name: the name of a column
 *
 * Finds a column.
 *
 * Returns: (transfer full) (nullable): the column, or %NULL when there is none of that name
 *
 * Since: 0.1
 */
RegiotafelColumn *
regiotafel_result_find_column (RegiotafelResult *self, const char *name)
{
  const RegiotafelColumnShape *shape;
  const char *const *labels = NULL;
  guint32 n_labels = 0;

  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  shape = regiotafel_result_find_shape (self, name);
  if (shape == NULL)
    return NULL;
  if (shape->type == REGIOTAFEL_COLUMN_TYPE_TEXT)
    labels = self->klass->get_labels (self->data, shape, &n_labels);
  return regiotafel_column_new (shape, self->n_rows, self->klass->get, self->klass->fill, self->data, labels, n_labels,
                                G_OBJECT (self));
}
