/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-writer-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-diagnostic.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-error.h"
#include "regiotafel-export-private.h"
#include "regiotafel-write-native-private.h"

struct _RegiotafelWriter
{
  GObject parent_instance;

  RegiotafelFormat format;
  gboolean overwrite;
  RegiotafelAudience audience;
  RegiotafelRedaction redaction;
  GBytes *key;
  GFile *record;
  RegiotafelCollection *diagnostics;
};

struct _RegiotafelWriterClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelWriter, regiotafel_writer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FORMAT,
  PROP_OVERWRITE,
  PROP_AUDIENCE,
  PROP_REDACTION,
  PROP_KEY,
  PROP_RECORD,
  PROP_DIAGNOSTICS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_writer_finalize (GObject *object)
{
  RegiotafelWriter *self = REGIOTAFEL_WRITER (object);

  g_clear_pointer (&self->key, g_bytes_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (regiotafel_writer_parent_class)->finalize (object);
}

static void
regiotafel_writer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelWriter *self = REGIOTAFEL_WRITER (object);

  switch (id)
    {
    case PROP_FORMAT:
      g_value_set_enum (value, regiotafel_writer_get_format (self));
      break;
    case PROP_OVERWRITE:
      g_value_set_boolean (value, regiotafel_writer_get_overwrite (self));
      break;
    case PROP_AUDIENCE:
      g_value_set_enum (value, regiotafel_writer_get_audience (self));
      break;
    case PROP_REDACTION:
      g_value_set_enum (value, regiotafel_writer_get_redaction (self));
      break;
    case PROP_RECORD:
      g_value_set_object (value, regiotafel_writer_get_record (self));
      break;
    case PROP_DIAGNOSTICS:
      g_value_set_object (value, regiotafel_writer_get_diagnostics (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_writer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelWriter *self = REGIOTAFEL_WRITER (object);

  switch (id)
    {
    case PROP_FORMAT:
      regiotafel_writer_set_format (self, g_value_get_enum (value));
      break;
    case PROP_OVERWRITE:
      regiotafel_writer_set_overwrite (self, g_value_get_boolean (value));
      break;
    case PROP_AUDIENCE:
      regiotafel_writer_set_audience (self, g_value_get_enum (value));
      break;
    case PROP_REDACTION:
      regiotafel_writer_set_redaction (self, g_value_get_enum (value));
      break;
    case PROP_KEY:
      regiotafel_writer_set_key (self, g_value_get_boxed (value));
      break;
    case PROP_RECORD:
      regiotafel_writer_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_writer_class_init (RegiotafelWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_writer_finalize;
  object_class->get_property = regiotafel_writer_get_property;
  object_class->set_property = regiotafel_writer_set_property;

  /**
   * RegiotafelWriter:format:
   *
   * The format to write: %REGIOTAFEL_FORMAT_JSON, or not stated, which is the same: the native one, which keeps
   * everything. %REGIOTAFEL_FORMAT_EDGE_CSV and %REGIOTAFEL_FORMAT_HIF are for others: what is in them depends on
   * [property@Regiotafel.Writer:audience] and [property@Regiotafel.Writer:redaction], and what they cannot hold is told
   * in [property@Regiotafel.Writer:diagnostics]. With any other, writing fails with
   * [error@Regiotafel.Error.UNSUPPORTED].
   *
   * Since: 0.1
   */
  properties[PROP_FORMAT] = g_param_spec_enum ("format", NULL, NULL, REGIOTAFEL_TYPE_FORMAT, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelWriter:overwrite:
   *
   * Whether to replace a file whatever it holds. It does not make a file writable that is not.
   *
   * Since: 0.1
   */
  properties[PROP_OVERWRITE] = g_param_spec_boolean (
      "overwrite", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelWriter:audience:
   *
   * Whom a file in another format than the native one is for; not stated: %REGIOTAFEL_AUDIENCE_PUBLIC. What is above it
   * is left out before anything else is done, as [method@Regiotafel.Inventory.copy_for] does, so that nothing in the
   * file or in [property@Regiotafel.Writer:diagnostics] tells that it is there. Persons are no matter of the audience
   * but of [property@Regiotafel.Writer:redaction]; they stand at those tables only that it may see.
   *
   * The native format keeps everything: with an audience stated, writing in it fails with
   * [error@Regiotafel.Error.UNSUPPORTED].
   *
   * Since: 0.1
   */
  properties[PROP_AUDIENCE] = g_param_spec_enum ("audience", NULL, NULL, REGIOTAFEL_TYPE_AUDIENCE, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelWriter:redaction:
   *
   * What leaves of persons and their functions in another format than the native one; not stated:
   * %REGIOTAFEL_REDACTION_ROLES. Whatever it is but %REGIOTAFEL_REDACTION_FULL, the names of all persons of the
   * inventory, addresses of electronic mail and telephone numbers are taken out of texts that are written freely:
   * `[naam]`,
   * `[adres]` and `[nummer]` stand in their place. What remains is still personal data and not anonymous.
   *
   * With %REGIOTAFEL_REDACTION_PSEUDONYMS a token stands for each person, made with
   * [property@Regiotafel.Writer:key], and a role that exactly one of them has on some day is left out: nobody could be
   * that but this one. The table and the organisation of a person who is the only one there tell just as much, so that
   * these are personal data like any other.
   *
   * The native format masks nothing: with this stated, writing in it fails with [error@Regiotafel.Error.UNSUPPORTED].
   *
   * Since: 0.1
   */
  properties[PROP_REDACTION] = g_param_spec_enum ("redaction", NULL, NULL, REGIOTAFEL_TYPE_REDACTION, 0,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelWriter:key:
   *
   * The secret with which pseudonyms are made: 16 bytes or more, as chance gives them. The same key gives the same
   * person the same pseudonym, and another key another. Whoever has it can find out who a pseudonym is. It is in no
   * file, message or log, and cannot be asked back.
   *
   * With %REGIOTAFEL_REDACTION_PSEUDONYMS and no key, or a shorter one, writing fails with
   * [error@Regiotafel.Error.INVALID_VALUE].
   *
   * Since: 0.1
   */
  properties[PROP_KEY]
      = g_param_spec_boxed ("key", NULL, NULL, G_TYPE_BYTES, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelWriter:record:
   *
   * The file in which it is noted when persons leave, or %NULL for no such note. Before a file in another format is
   * written in which persons stand with all that is known of them (%REGIOTAFEL_REDACTION_FULL), a line is added to the
   * record and is on the disk: a JSON object with `date`, `file` (without its folder), `format`, `audience`,
   * `redaction` and `persons`, how many there are. No person is named in it. When no line can be added, nothing is
   * written; when the disk fails after it, the line stays.
   *
   * What is written to memory is not noted.
   *
   * Since: 0.1
   */
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, G_TYPE_FILE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelWriter:diagnostics:
   *
   * What there is to tell of the last writing in another format than the native one, as objects of
   * [class@Regiotafel.Diagnostic]: what was masked, what may be a name that nobody knows and is not, what the format
   * cannot hold. No text that it is about is in it. It stays when writing fails, and is another object after each
   * writing. Empty before the first, and after a writing in the native format.
   *
   * Since: 0.1
   */
  properties[PROP_DIAGNOSTICS] = g_param_spec_object ("diagnostics", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_writer_init (RegiotafelWriter *self)
{
  self->diagnostics = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
}

/**
 * regiotafel_writer_new:
 *
 * Makes a writer.
 *
 * Returns: (transfer full): the writer
 *
 * Since: 0.1
 */
RegiotafelWriter *
regiotafel_writer_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_WRITER, NULL);
}

/**
 * regiotafel_writer_get_format: (get-property format)
 * @self: the object
 *
 * Gets the format: see [property@Regiotafel.Writer:format].
 *
 * Returns: the format
 *
 * Since: 0.1
 */
RegiotafelFormat
regiotafel_writer_get_format (RegiotafelWriter *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), 0);

  return self->format;
}

/**
 * regiotafel_writer_set_format: (set-property format)
 * @self: the object
 * @format: the format
 *
 * Sets the format: see [property@Regiotafel.Writer:format].
 *
 * Since: 0.1
 */
void
regiotafel_writer_set_format (RegiotafelWriter *self, RegiotafelFormat format)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));

  if (self->format == format)
    return;
  self->format = format;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

/**
 * regiotafel_writer_get_overwrite: (get-property overwrite)
 * @self: the object
 *
 * Gets whether to overwrite: see [property@Regiotafel.Writer:overwrite].
 *
 * Returns: whether to overwrite
 *
 * Since: 0.1
 */
gboolean
regiotafel_writer_get_overwrite (RegiotafelWriter *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), FALSE);

  return self->overwrite;
}

/**
 * regiotafel_writer_set_overwrite: (set-property overwrite)
 * @self: the object
 * @overwrite: whether to overwrite
 *
 * Sets whether to overwrite: see [property@Regiotafel.Writer:overwrite].
 *
 * Since: 0.1
 */
void
regiotafel_writer_set_overwrite (RegiotafelWriter *self, gboolean overwrite)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));

  overwrite = !!overwrite;
  if (self->overwrite == overwrite)
    return;
  self->overwrite = overwrite;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OVERWRITE]);
}

/**
 * regiotafel_writer_get_audience: (get-property audience)
 * @self: the object
 *
 * Gets the audience: see [property@Regiotafel.Writer:audience].
 *
 * Returns: the audience
 *
 * Since: 0.1
 */
RegiotafelAudience
regiotafel_writer_get_audience (RegiotafelWriter *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), 0);

  return self->audience;
}

/**
 * regiotafel_writer_set_audience: (set-property audience)
 * @self: the object
 * @audience: the audience
 *
 * Sets the audience: see [property@Regiotafel.Writer:audience].
 *
 * Since: 0.1
 */
void
regiotafel_writer_set_audience (RegiotafelWriter *self, RegiotafelAudience audience)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));

  if (self->audience == audience)
    return;
  self->audience = audience;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIENCE]);
}

/**
 * regiotafel_writer_get_redaction: (get-property redaction)
 * @self: the object
 *
 * Gets the redaction: see [property@Regiotafel.Writer:redaction].
 *
 * Returns: the redaction
 *
 * Since: 0.1
 */
RegiotafelRedaction
regiotafel_writer_get_redaction (RegiotafelWriter *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), 0);

  return self->redaction;
}

/**
 * regiotafel_writer_set_redaction: (set-property redaction)
 * @self: the object
 * @redaction: the redaction
 *
 * Sets the redaction: see [property@Regiotafel.Writer:redaction].
 *
 * Since: 0.1
 */
void
regiotafel_writer_set_redaction (RegiotafelWriter *self, RegiotafelRedaction redaction)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));

  if (self->redaction == redaction)
    return;
  self->redaction = redaction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDACTION]);
}

/**
 * regiotafel_writer_set_key: (set-property key)
 * @self: the object
 * @key: (nullable): the key, 16 bytes or more; %NULL to forget the one there is
 *
 * Sets the key for pseudonyms: see [property@Regiotafel.Writer:key].
 *
 * Since: 0.1
 */
void
regiotafel_writer_set_key (RegiotafelWriter *self, GBytes *key)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));

  if (self->key == key)
    return;
  if (key != NULL)
    g_bytes_ref (key);
  g_clear_pointer (&self->key, g_bytes_unref);
  self->key = key;
}

/**
 * regiotafel_writer_get_record: (get-property record)
 * @self: the object
 *
 * Gets the record of what left with persons in it: see [property@Regiotafel.Writer:record].
 *
 * Returns: (transfer none) (nullable): the file
 *
 * Since: 0.1
 */
GFile *
regiotafel_writer_get_record (RegiotafelWriter *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), NULL);

  return self->record;
}

/**
 * regiotafel_writer_set_record: (set-property record)
 * @self: the object
 * @record: (nullable): the file
 *
 * Sets the record of what left with persons in it: see [property@Regiotafel.Writer:record].
 *
 * Since: 0.1
 */
void
regiotafel_writer_set_record (RegiotafelWriter *self, GFile *record)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));
  g_return_if_fail (record == NULL || G_IS_FILE (record));

  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * regiotafel_writer_get_diagnostics: (get-property diagnostics)
 * @self: a writer
 *
 * Gets the diagnostics: see [property@Regiotafel.Writer:diagnostics].
 *
 * Returns: (transfer none): the diagnostics of the last writing
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_writer_get_diagnostics (RegiotafelWriter *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), NULL);

  return self->diagnostics;
}

/* ---- Text ---- */

void
regiotafel_written_clear (RegiotafelWritten *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

/* What would be left out, and is not, had better not be asked for. */
static gboolean
check_keeps_everything (RegiotafelWriter *self, GError **error)
{
  if (self->audience == REGIOTAFEL_AUDIENCE_UNKNOWN && self->redaction == REGIOTAFEL_REDACTION_UNKNOWN
      && self->key == NULL)
    return TRUE;
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
               "The native format keeps everything and masks nothing; take audience, redaction and key from the writer "
               "and, for a file for others, write a copy made with regiotafel_inventory_copy_for(), or set another "
               "format");
  return FALSE;
}

static gboolean
make_text (RegiotafelWriter *self,
           RegiotafelInventory *inventory,
           RegiotafelWritten *written,
           GCancellable *cancellable,
           GError **error)
{
  const RegiotafelExportTerms terms = { self->format, self->audience, self->redaction, self->key, self->diagnostics };

  switch (self->format)
    {
    case REGIOTAFEL_FORMAT_UNKNOWN:
    case REGIOTAFEL_FORMAT_JSON:
      written->is_own = TRUE;
      if (check_keeps_everything (self, error))
        written->bytes = regiotafel_write_native (inventory, cancellable, error);
      break;

    case REGIOTAFEL_FORMAT_EDGE_CSV:
    case REGIOTAFEL_FORMAT_HIF:
      written->bytes = regiotafel_export (&terms, inventory, &written->n_persons, cancellable, error);
      break;

    default:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                   "There is no format %d; set the format of the writer to json, edge-csv or hif", (int) self->format);
    }
  return written->bytes != NULL;
}

gboolean
regiotafel_writer_make_text (RegiotafelWriter *self,
                             RegiotafelInventory *inventory,
                             gboolean persons,
                             RegiotafelWritten *written,
                             GCancellable *cancellable,
                             GError **error)
{
  gboolean done;

  g_object_unref (self->diagnostics);
  self->diagnostics = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
  if (persons)
    {
      written->is_own = TRUE;
      written->bytes = regiotafel_write_persons (inventory, cancellable, error);
      done = written->bytes != NULL;
    }
  else
    done = make_text (self, inventory, written, cancellable, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIAGNOSTICS]);
  return done;
}

char *
regiotafel_writer_dup_record_line (RegiotafelWriter *self, const RegiotafelWritten *written, GFile *file)
{
  const RegiotafelExportTerms terms = { self->format, self->audience, self->redaction, NULL, NULL };

  if (self->record == NULL || written->is_own || written->n_persons == 0)
    return NULL;
  return regiotafel_export_dup_record_line (&terms, written->n_persons, file);
}

static GBytes *
write_bytes (RegiotafelWriter *self, RegiotafelInventory *inventory, gboolean persons, GError **error)
{
  RegiotafelWritten written = { NULL };

  return regiotafel_writer_make_text (self, inventory, persons, &written, NULL, error) ? written.bytes : NULL;
}

/**
 * regiotafel_writer_write_bytes:
 * @self: a writer
 * @inventory: an inventory
 * @error: return location for an error
 *
 * Writes an inventory to memory. [property@Regiotafel.Inventory:modified] stays as it is.
 *
 * Fails with [error@Regiotafel.Error.UNSUPPORTED] for a format that cannot be written, or for the native one with an
 * audience, a redaction or a key; with [error@Regiotafel.Error.INVALID_VALUE] for pseudonyms without a key; and where
 * the text could not be read back: with [error@Regiotafel.Error.DANGLING] for a reference to something that is not in
 * the inventory, and with [error@Regiotafel.Error.INVALID_VALUE] for text that is not UTF-8, a value that is none of
 * its enumeration, a number that is not finite or less than 0, a time or duration of a meeting that is none, an
 * identifier or label without a name, and references that run in a circle.
 *
 * Returns: (transfer full): the file as bytes; for the native format text in UTF-8 that ends with a newline
 *
 * Since: 0.1
 */
GBytes *
regiotafel_writer_write_bytes (RegiotafelWriter *self, RegiotafelInventory *inventory, GError **error)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (inventory), NULL);

  return write_bytes (self, inventory, FALSE, error);
}

/* ---- Persons ---- */

/**
 * regiotafel_writer_write_persons_bytes:
 * @self: a writer
 * @inventory: an inventory
 * @error: return location for an error
 *
 * Writes the persons of an inventory to memory, as the file of their own in which they stand.
 * [property@Regiotafel.Inventory:persons-modified] stays as it is, and [property@Regiotafel.Writer:format] is not
 * looked at.
 *
 * Fails as [method@Regiotafel.Writer.write_bytes] does, and with [error@Regiotafel.Error.DANGLING] for a person who
 * sits where the organisation is a member at no time. A message tells where a person would stand, and never who it is.
 *
 * Returns: (transfer full): the file as bytes: text in UTF-8 that ends with a newline
 *
 * Since: 0.1
 */
GBytes *
regiotafel_writer_write_persons_bytes (RegiotafelWriter *self, RegiotafelInventory *inventory, GError **error)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (inventory), NULL);

  return write_bytes (self, inventory, TRUE, error);
}
