/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-reader-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

#define DEFAULT_MAX_BYTES ((guint64) 64 * 1024 * 1024)
#define DEFAULT_MAX_DEPTH 64
#define DEFAULT_MAX_ENTITIES 1000000

struct _RegiotafelReaderClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelReader, regiotafel_reader, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FORMAT,
  PROP_LENIENT,
  PROP_AUDIENCE,
  PROP_MAX_BYTES,
  PROP_MAX_DEPTH,
  PROP_MAX_ENTITIES,
  PROP_TABLE_COLUMN,
  PROP_ORGANISATION_COLUMN,
  PROP_AREA_COLUMN,
  PROP_SEPARATOR,
  PROP_DIAGNOSTICS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_reader_finalize (GObject *object)
{
  RegiotafelReader *self = REGIOTAFEL_READER (object);

  regiotafel_read_options_clear (&self->options);
  g_free (self->separator);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (regiotafel_reader_parent_class)->finalize (object);
}

static void
regiotafel_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelReader *self = REGIOTAFEL_READER (object);

  switch (id)
    {
    case PROP_FORMAT:
      g_value_set_enum (value, regiotafel_reader_get_format (self));
      break;
    case PROP_LENIENT:
      g_value_set_boolean (value, regiotafel_reader_get_lenient (self));
      break;
    case PROP_AUDIENCE:
      g_value_set_enum (value, regiotafel_reader_get_audience (self));
      break;
    case PROP_MAX_BYTES:
      g_value_set_uint64 (value, regiotafel_reader_get_max_bytes (self));
      break;
    case PROP_MAX_DEPTH:
      g_value_set_uint (value, regiotafel_reader_get_max_depth (self));
      break;
    case PROP_MAX_ENTITIES:
      g_value_set_uint (value, regiotafel_reader_get_max_entities (self));
      break;
    case PROP_TABLE_COLUMN:
      g_value_set_string (value, regiotafel_reader_get_table_column (self));
      break;
    case PROP_ORGANISATION_COLUMN:
      g_value_set_string (value, regiotafel_reader_get_organisation_column (self));
      break;
    case PROP_AREA_COLUMN:
      g_value_set_string (value, regiotafel_reader_get_area_column (self));
      break;
    case PROP_SEPARATOR:
      g_value_set_string (value, regiotafel_reader_get_separator (self));
      break;
    case PROP_DIAGNOSTICS:
      g_value_set_object (value, regiotafel_reader_get_diagnostics (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelReader *self = REGIOTAFEL_READER (object);

  switch (id)
    {
    case PROP_FORMAT:
      regiotafel_reader_set_format (self, g_value_get_enum (value));
      break;
    case PROP_LENIENT:
      regiotafel_reader_set_lenient (self, g_value_get_boolean (value));
      break;
    case PROP_AUDIENCE:
      regiotafel_reader_set_audience (self, g_value_get_enum (value));
      break;
    case PROP_MAX_BYTES:
      regiotafel_reader_set_max_bytes (self, g_value_get_uint64 (value));
      break;
    case PROP_MAX_DEPTH:
      regiotafel_reader_set_max_depth (self, g_value_get_uint (value));
      break;
    case PROP_MAX_ENTITIES:
      regiotafel_reader_set_max_entities (self, g_value_get_uint (value));
      break;
    case PROP_TABLE_COLUMN:
      regiotafel_reader_set_table_column (self, g_value_get_string (value));
      break;
    case PROP_ORGANISATION_COLUMN:
      regiotafel_reader_set_organisation_column (self, g_value_get_string (value));
      break;
    case PROP_AREA_COLUMN:
      regiotafel_reader_set_area_column (self, g_value_get_string (value));
      break;
    case PROP_SEPARATOR:
      regiotafel_reader_set_separator (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_reader_class_init (RegiotafelReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_reader_finalize;
  object_class->get_property = regiotafel_reader_get_property;
  object_class->set_property = regiotafel_reader_set_property;

  /**
   * RegiotafelReader:format:
   *
   * The format to read: %REGIOTAFEL_FORMAT_JSON, or not stated, which is the same, or %REGIOTAFEL_FORMAT_EDGE_CSV. With
   * any other, reading fails with [error@Regiotafel.Error.UNSUPPORTED].
   *
   * Since: 0.1
   */
  properties[PROP_FORMAT] = g_param_spec_enum ("format", NULL, NULL, REGIOTAFEL_TYPE_FORMAT, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:lenient:
   *
   * Whether to keep what is sound when something is wrong, and leave out the rest: see [class@Regiotafel.Reader].
   *
   * Since: 0.1
   */
  properties[PROP_LENIENT] = g_param_spec_boolean (
      "lenient", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:audience:
   *
   * Whom to read for: what is above it is left out, as if the file had never held it, and so is every reference to it;
   * see [class@Regiotafel.Reader]. What states no audience is for everybody. Not stated, and
   * %REGIOTAFEL_AUDIENCE_INTERNAL: everything.
   *
   * An inventory that was read for the public or the partners is not all of its file, and is not saved over it unless
   * that is asked for: see [property@Regiotafel.Writer:overwrite]. A list with one membership a line states no
   * audience, so all of it is read.
   *
   * Since: 0.1
   */
  properties[PROP_AUDIENCE] = g_param_spec_enum ("audience", NULL, NULL, REGIOTAFEL_TYPE_AUDIENCE, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:max-bytes:
   *
   * How large a file may be, in bytes; at most 4 GiB less one. Beyond it reading fails with
   * [error@Regiotafel.Error.LIMIT].
   *
   * Since: 0.1
   */
  properties[PROP_MAX_BYTES]
      = g_param_spec_uint64 ("max-bytes", NULL, NULL, 1, G_MAXUINT32, DEFAULT_MAX_BYTES,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:max-depth:
   *
   * How many objects and lists may stand within each other; from 1. The native format needs 8 of its own. Beyond it
   * reading fails with [error@Regiotafel.Error.LIMIT].
   *
   * Since: 0.1
   */
  properties[PROP_MAX_DEPTH] = g_param_spec_uint ("max-depth", NULL, NULL, 1, G_MAXINT32, DEFAULT_MAX_DEPTH,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:max-entities:
   *
   * How many entities of all kinds a file may hold, together: memberships, agendas, their items and meetings count as
   * well. Beyond it reading fails with [error@Regiotafel.Error.LIMIT].
   *
   * Since: 0.1
   */
  properties[PROP_MAX_ENTITIES]
      = g_param_spec_uint ("max-entities", NULL, NULL, 0, G_MAXINT32, DEFAULT_MAX_ENTITIES,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:table-column:
   *
   * For a list with one membership a line: what the column with the tables is called. Without it
   * no list can be read.
   *
   * Since: 0.1
   */
  properties[PROP_TABLE_COLUMN] = g_param_spec_string (
      "table-column", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:organisation-column:
   *
   * For a list with one membership a line: what the column with the organisations is called. Without
   * it no list can be read.
   *
   * Since: 0.1
   */
  properties[PROP_ORGANISATION_COLUMN] = g_param_spec_string (
      "organisation-column", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:area-column:
   *
   * For a list with one membership a line: what the column with the areas of the tables is called. %NULL: no
   * areas are read.
   *
   * Since: 0.1
   */
  properties[PROP_AREA_COLUMN] = g_param_spec_string (
      "area-column", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:separator:
   *
   * For a list with one membership a line: the one ASCII character between two cells, as `;`. %NULL: find out. Any
   * other text makes reading a list fail.
   *
   * Since: 0.1
   */
  properties[PROP_SEPARATOR] = g_param_spec_string (
      "separator", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelReader:diagnostics:
   *
   * What was found in the file that was read last, as objects of [class@Regiotafel.Diagnostic], in the order in which
   * it was found: what stands where it should not first, then what does not fit together. It stays when reading fails,
   * and is another object after each reading. Empty before the first.
   *
   * At most about 10,000 are listed; should there be more, then the last says how many.
   *
   * Since: 0.1
   */
  properties[PROP_DIAGNOSTICS] = g_param_spec_object ("diagnostics", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_reader_init (RegiotafelReader *self)
{
  self->options.max_bytes = DEFAULT_MAX_BYTES;
  self->options.max_depth = DEFAULT_MAX_DEPTH;
  self->options.max_entities = DEFAULT_MAX_ENTITIES;
  self->diagnostics = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
}

/**
 * regiotafel_reader_new:
 *
 * Makes a reader: of the native format, strict, with the usual limits.
 *
 * Returns: (transfer full): the reader
 *
 * Since: 0.1
 */
RegiotafelReader *
regiotafel_reader_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_READER, NULL);
}

/**
 * regiotafel_reader_get_format: (get-property format)
 * @self: a reader
 *
 * Gets the format: see [property@Regiotafel.Reader:format].
 *
 * Returns: the format
 *
 * Since: 0.1
 */
RegiotafelFormat
regiotafel_reader_get_format (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), 0);

  return self->options.format;
}

/**
 * regiotafel_reader_set_format: (set-property format)
 * @self: a reader
 * @format: the format
 *
 * Sets the format: see [property@Regiotafel.Reader:format].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_format (RegiotafelReader *self, RegiotafelFormat format)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  if (self->options.format == format)
    return;
  self->options.format = format;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

/**
 * regiotafel_reader_get_lenient: (get-property lenient)
 * @self: a reader
 *
 * Gets whether reading is lenient: see [property@Regiotafel.Reader:lenient].
 *
 * Returns: whether it is lenient
 *
 * Since: 0.1
 */
gboolean
regiotafel_reader_get_lenient (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), FALSE);

  return self->options.lenient;
}

/**
 * regiotafel_reader_set_lenient: (set-property lenient)
 * @self: a reader
 * @lenient: whether it is lenient
 *
 * Sets whether reading is lenient: see [property@Regiotafel.Reader:lenient].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_lenient (RegiotafelReader *self, gboolean lenient)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  lenient = lenient != FALSE;
  if (self->options.lenient == lenient)
    return;
  self->options.lenient = lenient;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LENIENT]);
}

/**
 * regiotafel_reader_get_audience: (get-property audience)
 * @self: a reader
 *
 * Gets the audience: see [property@Regiotafel.Reader:audience].
 *
 * Returns: the audience
 *
 * Since: 0.1
 */
RegiotafelAudience
regiotafel_reader_get_audience (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), 0);

  return self->options.audience;
}

/**
 * regiotafel_reader_set_audience: (set-property audience)
 * @self: a reader
 * @audience: the audience
 *
 * Sets the audience: see [property@Regiotafel.Reader:audience].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_audience (RegiotafelReader *self, RegiotafelAudience audience)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  if (self->options.audience == audience)
    return;
  self->options.audience = audience;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIENCE]);
}

/**
 * regiotafel_reader_get_max_bytes: (get-property max-bytes)
 * @self: a reader
 *
 * Gets the max bytes: see [property@Regiotafel.Reader:max-bytes].
 *
 * Returns: the limit
 *
 * Since: 0.1
 */
guint64
regiotafel_reader_get_max_bytes (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), 0);

  return self->options.max_bytes;
}

/**
 * regiotafel_reader_set_max_bytes: (set-property max-bytes)
 * @self: a reader
 * @max_bytes: the limit
 *
 * Sets the max bytes: see [property@Regiotafel.Reader:max-bytes].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_max_bytes (RegiotafelReader *self, guint64 max_bytes)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  max_bytes = CLAMP (max_bytes, 1, G_MAXUINT32);
  if (self->options.max_bytes == max_bytes)
    return;
  self->options.max_bytes = max_bytes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_BYTES]);
}

/**
 * regiotafel_reader_get_max_depth: (get-property max-depth)
 * @self: a reader
 *
 * Gets the max depth: see [property@Regiotafel.Reader:max-depth].
 *
 * Returns: the limit
 *
 * Since: 0.1
 */
guint
regiotafel_reader_get_max_depth (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), 0);

  return self->options.max_depth;
}

/**
 * regiotafel_reader_set_max_depth: (set-property max-depth)
 * @self: a reader
 * @max_depth: the limit
 *
 * Sets the max depth: see [property@Regiotafel.Reader:max-depth].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_max_depth (RegiotafelReader *self, guint max_depth)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  max_depth = CLAMP (max_depth, 1, G_MAXINT32);
  if (self->options.max_depth == max_depth)
    return;
  self->options.max_depth = max_depth;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_DEPTH]);
}

/**
 * regiotafel_reader_get_max_entities: (get-property max-entities)
 * @self: a reader
 *
 * Gets the max entities: see [property@Regiotafel.Reader:max-entities].
 *
 * Returns: the limit
 *
 * Since: 0.1
 */
guint
regiotafel_reader_get_max_entities (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), 0);

  return self->options.max_entities;
}

/**
 * regiotafel_reader_set_max_entities: (set-property max-entities)
 * @self: a reader
 * @max_entities: the limit
 *
 * Sets the max entities: see [property@Regiotafel.Reader:max-entities].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_max_entities (RegiotafelReader *self, guint max_entities)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  max_entities = MIN (max_entities, G_MAXINT32);
  if (self->options.max_entities == max_entities)
    return;
  self->options.max_entities = max_entities;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_ENTITIES]);
}

/**
 * regiotafel_reader_get_table_column: (get-property table-column)
 * @self: a reader
 *
 * Gets the table column: see [property@Regiotafel.Reader:table-column].
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 0.1
 */
const char *
regiotafel_reader_get_table_column (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);

  return self->options.table_column;
}

/**
 * regiotafel_reader_set_table_column: (set-property table-column)
 * @self: a reader
 * @table_column: (nullable): the name
 *
 * Sets the table column: see [property@Regiotafel.Reader:table-column].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_table_column (RegiotafelReader *self, const char *table_column)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  regiotafel_set_text (self, &self->options.table_column, table_column, properties[PROP_TABLE_COLUMN]);
}

/**
 * regiotafel_reader_get_organisation_column: (get-property organisation-column)
 * @self: a reader
 *
 * Gets the organisation column: see [property@Regiotafel.Reader:organisation-column].
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 0.1
 */
const char *
regiotafel_reader_get_organisation_column (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);

  return self->options.organisation_column;
}

/**
 * regiotafel_reader_set_organisation_column: (set-property organisation-column)
 * @self: a reader
 * @organisation_column: (nullable): the name
 *
 * Sets the organisation column: see [property@Regiotafel.Reader:organisation-column].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_organisation_column (RegiotafelReader *self, const char *organisation_column)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  regiotafel_set_text (self, &self->options.organisation_column, organisation_column,
                       properties[PROP_ORGANISATION_COLUMN]);
}

/**
 * regiotafel_reader_get_area_column: (get-property area-column)
 * @self: a reader
 *
 * Gets the area column: see [property@Regiotafel.Reader:area-column].
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 0.1
 */
const char *
regiotafel_reader_get_area_column (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);

  return self->options.area_column;
}

/**
 * regiotafel_reader_set_area_column: (set-property area-column)
 * @self: a reader
 * @area_column: (nullable): the name
 *
 * Sets the area column: see [property@Regiotafel.Reader:area-column].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_area_column (RegiotafelReader *self, const char *area_column)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  regiotafel_set_text (self, &self->options.area_column, area_column, properties[PROP_AREA_COLUMN]);
}

static gboolean
is_separator (const char *text)
{
  return *text != '\0' && text[1] == '\0' && (guchar) *text < 0x80 && strchr ("\"\r\n", *text) == NULL;
}

/**
 * regiotafel_reader_get_separator: (get-property separator)
 * @self: a reader
 *
 * Gets the separator: see [property@Regiotafel.Reader:separator].
 *
 * Returns: (transfer none) (nullable): the separator
 *
 * Since: 0.1
 */
const char *
regiotafel_reader_get_separator (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);

  return self->separator;
}

/**
 * regiotafel_reader_set_separator: (set-property separator)
 * @self: a reader
 * @separator: (nullable): the separator
 *
 * Sets the separator: see [property@Regiotafel.Reader:separator].
 *
 * Since: 0.1
 */
void
regiotafel_reader_set_separator (RegiotafelReader *self, const char *separator)
{
  g_return_if_fail (REGIOTAFEL_IS_READER (self));

  /* A quotation mark separates nothing: with it the reading fails, and says so. */
  self->options.separator = separator == NULL || *separator == '\0' ? '\0'
                            : is_separator (separator)              ? *separator
                                                                    : '"';
  regiotafel_set_text (self, &self->separator, separator, properties[PROP_SEPARATOR]);
}

/**
 * regiotafel_reader_get_diagnostics: (get-property diagnostics)
 * @self: a reader
 *
 * Gets the diagnostics: see [property@Regiotafel.Reader:diagnostics].
 *
 * Returns: (transfer none): the diagnostics of the last reading
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_reader_get_diagnostics (RegiotafelReader *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);

  return self->diagnostics;
}

void
regiotafel_reader_take_diagnostics (RegiotafelReader *self, RegiotafelReading *reading)
{
  g_set_object (&self->diagnostics, reading->diagnostics);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGNOSTICS]);
}
