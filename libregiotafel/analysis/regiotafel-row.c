/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-row-private.h"

#include <math.h>

#include "regiotafel-result-private.h"

/* Invariant: `result` is NULL only in a bare row, which has no values. */
struct _RegiotafelRow
{
  GObject parent_instance;

  RegiotafelResult *result;
  guint32 index;
};

struct _RegiotafelRowClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelRow, regiotafel_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_RESULT,
  PROP_INDEX,
  PROP_SENTENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_row_dispose (GObject *object)
{
  g_clear_object (&REGIOTAFEL_ROW (object)->result);

  G_OBJECT_CLASS (regiotafel_row_parent_class)->dispose (object);
}

static void
regiotafel_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelRow *self = REGIOTAFEL_ROW (object);

  switch (id)
    {
    case PROP_RESULT:
      g_value_set_object (value, self->result);
      break;
    case PROP_INDEX:
      g_value_set_uint (value, self->index);
      break;
    case PROP_SENTENCE:
      g_value_take_string (value, regiotafel_row_dup_sentence (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_row_class_init (RegiotafelRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_row_dispose;
  object_class->get_property = regiotafel_row_get_property;

  /**
   * RegiotafelRow:result: (getter get_result)
   *
   * The result it is a row of.
   *
   * Since: 0.1
   */
  properties[PROP_RESULT]
      = g_param_spec_object ("result", NULL, NULL, REGIOTAFEL_TYPE_RESULT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * RegiotafelRow:index: (getter get_index)
   *
   * Which row of the result it is, from 0.
   *
   * Since: 0.1
   */
  properties[PROP_INDEX]
      = g_param_spec_uint ("index", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * RegiotafelRow:sentence: (getter dup_sentence)
   *
   * What the row says, in the language of the question.
   *
   * Since: 0.1
   */
  properties[PROP_SENTENCE]
      = g_param_spec_string ("sentence", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_row_init (RegiotafelRow *self)
{
}

RegiotafelRow *
regiotafel_row_new (RegiotafelResult *result, guint32 index)
{
  RegiotafelRow *self = g_object_new (REGIOTAFEL_TYPE_ROW, NULL);

  self->result = g_object_ref (result);
  self->index = index;
  return self;
}

/**
 * regiotafel_row_get_result: (get-property result)
 * @self: a row
 *
 * Gets the result it is a row of.
 *
 * Returns: (transfer none) (nullable): the result; %NULL only for a row that was not got from one
 *
 * Since: 0.1
 */
RegiotafelResult *
regiotafel_row_get_result (RegiotafelRow *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ROW (self), NULL);

  return self->result;
}

/**
 * regiotafel_row_get_index: (get-property index)
 * @self: a row
 *
 * Gets which row of the result it is.
 *
 * Returns: the index, from 0
 *
 * Since: 0.1
 */
guint
regiotafel_row_get_index (RegiotafelRow *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ROW (self), 0);

  return self->index;
}

static const RegiotafelColumnShape *
find_shape (RegiotafelRow *self, const char *column)
{
  const RegiotafelColumnShape *shape;

  if (self->result == NULL)
    return NULL;
  shape = regiotafel_result_find_shape (self->result, column);
  if (shape == NULL)
    g_critical ("A row has no column “%s”; Result.list_columns() tells which there are", column);
  return shape;
}

/**
 * regiotafel_row_get_number:
 * @self: a row
 * @column: the name of a column of the result; another name is a programmer's mistake
 *
 * Gets a number.
 *
 * Returns: the number; NaN when it is missing or the column holds text
 *
 * Since: 0.1
 */
double
regiotafel_row_get_number (RegiotafelRow *self, const char *column)
{
  const RegiotafelColumnShape *shape;

  g_return_val_if_fail (REGIOTAFEL_IS_ROW (self), NAN);
  g_return_val_if_fail (column != NULL, NAN);

  shape = find_shape (self, column);
  if (shape == NULL || shape->type == REGIOTAFEL_COLUMN_TYPE_TEXT)
    return NAN;
  return regiotafel_result_get_number (self->result, shape, self->index);
}

/**
 * regiotafel_row_get_text:
 * @self: a row
 * @column: the name of a column of the result; another name is a programmer's mistake
 *
 * Gets a text.
 *
 * Returns: (transfer none) (nullable): the text; %NULL when it is missing or the column holds numbers
 *
 * Since: 0.1
 */
const char *
regiotafel_row_get_text (RegiotafelRow *self, const char *column)
{
  const RegiotafelColumnShape *shape;

  g_return_val_if_fail (REGIOTAFEL_IS_ROW (self), NULL);
  g_return_val_if_fail (column != NULL, NULL);

  shape = find_shape (self, column);
  if (shape == NULL || shape->type != REGIOTAFEL_COLUMN_TYPE_TEXT)
    return NULL;
  return regiotafel_result_get_text (self->result, shape, self->index);
}

/**
 * regiotafel_row_dup_sentence: (get-property sentence)
 * @self: a row
 *
 * Says what is in the row, in the language of the question.
 *
 * Returns: (transfer full): the sentence
 *
 * Since: 0.1
 */
char *
regiotafel_row_dup_sentence (RegiotafelRow *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ROW (self), NULL);

  return self->result != NULL ? regiotafel_result_dup_row_sentence (self->result, self->index) : g_strdup ("");
}

/**
 * regiotafel_row_dup_evidence:
 * @self: a row
 *
 * Names what the row rests on: which kind of things, is told with the question.
 *
 * Returns: (transfer full) (array zero-terminated=1): ids
 *
 * Since: 0.1
 */
char **
regiotafel_row_dup_evidence (RegiotafelRow *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ROW (self), NULL);

  return self->result != NULL ? regiotafel_result_dup_row_evidence (self->result, self->index) : g_new0 (char *, 1);
}
