/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-column-private.h"

#include <math.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-memory-private.h"

static const char *const no_labels[] = { NULL };

/* Invariant: `get` is NULL only in a bare column, which has no rows. */
struct _RegiotafelColumn
{
  GObject parent_instance;

  const RegiotafelColumnShape *shape;
  guint32 n_rows;
  RegiotafelColumnGet get;
  RegiotafelColumnFill fill;
  gconstpointer data;
  const char *const *labels;
  guint32 n_labels;
  GObject *owner;
};

struct _RegiotafelColumnClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelColumn, regiotafel_column, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_UNIT,
  PROP_COLUMN_TYPE,
  PROP_N_ROWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_column_dispose (GObject *object)
{
  RegiotafelColumn *self = REGIOTAFEL_COLUMN (object);

  g_clear_object (&self->owner);
  self->n_rows = 0;
  self->n_labels = 0;
  self->labels = no_labels;

  G_OBJECT_CLASS (regiotafel_column_parent_class)->dispose (object);
}

static void
regiotafel_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelColumn *self = REGIOTAFEL_COLUMN (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, regiotafel_column_get_name (self));
      break;
    case PROP_UNIT:
      g_value_set_string (value, regiotafel_column_get_unit (self));
      break;
    case PROP_COLUMN_TYPE:
      g_value_set_enum (value, regiotafel_column_get_column_type (self));
      break;
    case PROP_N_ROWS:
      g_value_set_uint (value, regiotafel_column_get_n_rows (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_column_class_init (RegiotafelColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_column_dispose;
  object_class->get_property = regiotafel_column_get_property;

  /**
   * RegiotafelColumn:name:
   *
   * The name of the column, as `jaccard`: what it is found by.
   *
   * Since: 0.1
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelColumn:unit:
   *
   * The unit, as `hours a year`; %NULL for counts, ratios and text.
   *
   * Since: 0.1
   */
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelColumn:column-type:
   *
   * What the column holds.
   *
   * Since: 0.1
   */
  properties[PROP_COLUMN_TYPE] = g_param_spec_enum ("column-type", NULL, NULL, REGIOTAFEL_TYPE_COLUMN_TYPE, 0,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelColumn:n-rows:
   *
   * How many values it has: as many as the result has rows.
   *
   * Since: 0.1
   */
  properties[PROP_N_ROWS]
      = g_param_spec_uint ("n-rows", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_column_init (RegiotafelColumn *self)
{
  static const RegiotafelColumnShape bare = { NULL, NULL, REGIOTAFEL_COLUMN_TYPE_UNKNOWN };

  self->shape = &bare;
  self->labels = no_labels;
}

RegiotafelColumn *
regiotafel_column_new (const RegiotafelColumnShape *shape,
                       guint32 n_rows,
                       RegiotafelColumnGet get,
                       RegiotafelColumnFill fill,
                       gconstpointer data,
                       const char *const *labels,
                       guint32 n_labels,
                       GObject *owner)
{
  RegiotafelColumn *self = g_object_new (REGIOTAFEL_TYPE_COLUMN, NULL);

  self->shape = shape;
  self->n_rows = n_rows;
  self->get = get;
  self->fill = fill;
  self->data = data;
  if (labels != NULL)
    {
      self->labels = labels;
      self->n_labels = n_labels;
    }
  self->owner = g_object_ref (owner);
  return self;
}

/**
 * regiotafel_column_get_name: (get-property name)
 * @self: the object
 *
 * Gets the name: see [property@Regiotafel.Column:name].
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 0.1
 */
const char *
regiotafel_column_get_name (RegiotafelColumn *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), NULL);

  return self->shape->name;
}

/**
 * regiotafel_column_get_unit: (get-property unit)
 * @self: the object
 *
 * Gets the unit: see [property@Regiotafel.Column:unit].
 *
 * Returns: (transfer none) (nullable): the unit
 *
 * Since: 0.1
 */
const char *
regiotafel_column_get_unit (RegiotafelColumn *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), NULL);

  return self->shape->unit;
}

/**
 * regiotafel_column_get_column_type: (get-property column-type)
 * @self: the object
 *
 * Gets the column type: see [property@Regiotafel.Column:column-type].
 *
 * Returns: the column type
 *
 * Since: 0.1
 */
RegiotafelColumnType
regiotafel_column_get_column_type (RegiotafelColumn *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), 0);

  return self->shape->type;
}

/**
 * regiotafel_column_get_n_rows: (get-property n-rows)
 * @self: the object
 *
 * Gets the n rows: see [property@Regiotafel.Column:n-rows].
 *
 * Returns: the n rows
 *
 * Since: 0.1
 */
guint
regiotafel_column_get_n_rows (RegiotafelColumn *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), 0);

  return self->n_rows;
}

/**
 * regiotafel_column_get_number:
 * @self: a column
 * @row: the row, from 0
 *
 * Gets one number.
 *
 * Returns: the number; NaN when it is missing, the row does not exist or the column holds text
 *
 * Since: 0.1
 */
double
regiotafel_column_get_number (RegiotafelColumn *self, guint row)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), NAN);

  if (row >= self->n_rows || self->shape->type == REGIOTAFEL_COLUMN_TYPE_TEXT)
    return NAN;
  return self->get (self->data, self->shape, row);
}

static guint32
get_code (RegiotafelColumn *self, guint row)
{
  double code = self->get (self->data, self->shape, row);

  return code >= 0 && code < self->n_labels ? (guint32) code : REGIOTAFEL_INDEX_NONE;
}

/**
 * regiotafel_column_get_text:
 * @self: a column
 * @row: the row, from 0
 *
 * Gets one text.
 *
 * Returns: (transfer none) (nullable): the text; %NULL when it is missing, the row does not exist or the column holds
 *   numbers
 *
 * Since: 0.1
 */
const char *
regiotafel_column_get_text (RegiotafelColumn *self, guint row)
{
  guint32 code;

  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), NULL);

  if (row >= self->n_rows || self->shape->type != REGIOTAFEL_COLUMN_TYPE_TEXT)
    return NULL;
  code = get_code (self, row);
  return code != REGIOTAFEL_INDEX_NONE ? self->labels[code] : NULL;
}

static gpointer
new_values (gsize size)
{
  gpointer values = regiotafel_memory_try_new (size);

  if (values == NULL)
    g_error ("no memory for a column of %" G_GSIZE_FORMAT " bytes", size);
  return values;
}

/**
 * regiotafel_column_dup_bytes:
 * @self: a column
 *
 * Copies all values, tightly packed in the byte order of the machine.
 *
 * Layout: [property@Regiotafel.Column:n-rows] values. `double` for
 * [enum@Regiotafel.ColumnType.DOUBLE], missing is NaN; `guint32` for [enum@Regiotafel.ColumnType.UINT32]; for
 * [enum@Regiotafel.ColumnType.TEXT] `guint32` codes into [method@Regiotafel.Column.get_labels], missing is
 * [const@Regiotafel.INDEX_NONE].
 *
 * Returns: (transfer full): the bytes
 *
 * Since: 0.1
 */
GBytes *
regiotafel_column_dup_bytes (RegiotafelColumn *self)
{
  gsize size;
  gpointer values;

  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), NULL);

  if (self->shape->type == REGIOTAFEL_COLUMN_TYPE_DOUBLE)
    {
      double *numbers = values = new_values (size = sizeof (double) * self->n_rows);

      if (self->fill != NULL && self->n_rows > 0 && self->fill (self->data, self->shape, values))
        return g_bytes_new_take (values, size);
      for (guint32 i = 0; i < self->n_rows; i++)
        numbers[i] = self->get (self->data, self->shape, i);
    }
  else
    {
      guint32 *codes = values = new_values (size = sizeof (guint32) * self->n_rows);

      if (self->fill != NULL && self->n_rows > 0 && self->fill (self->data, self->shape, values))
        return g_bytes_new_take (values, size);
      for (guint32 i = 0; i < self->n_rows; i++)
        codes[i] = self->shape->type == REGIOTAFEL_COLUMN_TYPE_TEXT ? get_code (self, i)
                                                                    : self->get (self->data, self->shape, i);
    }
  return g_bytes_new_take (values, size);
}

/**
 * regiotafel_column_get_labels:
 * @self: a column
 *
 * Gets the texts that the codes of a text column stand for, in the order of the codes.
 *
 * Returns: (transfer none) (array zero-terminated=1): the labels; empty for a column of numbers
 *
 * Since: 0.1
 */
const char *const *
regiotafel_column_get_labels (RegiotafelColumn *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), NULL);

  return self->labels;
}

/**
 * regiotafel_column_dup_texts:
 * @self: a column
 *
 * Copies all values as text, for small columns; a missing text is empty. For many rows
 * [method@Regiotafel.Column.dup_bytes] and [method@Regiotafel.Column.get_labels] are far quicker.
 *
 * Returns: (transfer full) (array zero-terminated=1): [property@Regiotafel.Column:n-rows] texts; none for a column
 *   of numbers
 *
 * Since: 0.1
 */
char **
regiotafel_column_dup_texts (RegiotafelColumn *self)
{
  guint32 n_rows;
  char **texts;

  g_return_val_if_fail (REGIOTAFEL_IS_COLUMN (self), NULL);

  n_rows = self->shape->type == REGIOTAFEL_COLUMN_TYPE_TEXT ? self->n_rows : 0;
  texts = g_new0 (char *, (gsize) n_rows + 1);
  for (guint32 i = 0; i < n_rows; i++)
    {
      const char *text = regiotafel_column_get_text (self, i);

      texts[i] = g_strdup (text != NULL ? text : "");
    }
  return texts;
}
