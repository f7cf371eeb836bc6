/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-writer.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-error.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-save-private.h"
#include "regiotafel-write-native-private.h"

struct _RegiotafelWriter
{
  GObject parent_instance;

  RegiotafelFormat format;
  gboolean overwrite;
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
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_writer_class_init (RegiotafelWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = regiotafel_writer_get_property;
  object_class->set_property = regiotafel_writer_set_property;

  /**
   * RegiotafelWriter:format:
   *
   * The format to write: %REGIOTAFEL_FORMAT_JSON, or not stated, which is the same. With any other, writing fails with
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

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_writer_init (RegiotafelWriter *self)
{
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

static GBytes *
write_text (RegiotafelWriter *self, RegiotafelInventory *inventory, GCancellable *cancellable, GError **error)
{
  switch (self->format)
    {
    case REGIOTAFEL_FORMAT_UNKNOWN:
    case REGIOTAFEL_FORMAT_JSON:
      return regiotafel_write_native (inventory, cancellable, error);

    case REGIOTAFEL_FORMAT_EDGE_CSV:
      g_set_error (
          error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
          "A list with one membership a line can be read but not written; set the format of the writer to json");
      return NULL;

    default:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                   "There is no format %d; set the format of the writer to json", (int) self->format);
      return NULL;
    }
}

static GBytes *
write_what (
    RegiotafelWriter *self, RegiotafelInventory *inventory, gboolean persons, GCancellable *cancellable, GError **error)
{
  return persons ? regiotafel_write_persons (inventory, cancellable, error)
                 : write_text (self, inventory, cancellable, error);
}

/**
 * regiotafel_writer_write_bytes:
 * @self: a writer
 * @inventory: an inventory
 * @error: return location for an error
 *
 * Writes an inventory to memory. [property@Regiotafel.Inventory:modified] stays as it is.
 *
 * Fails with [error@Regiotafel.Error.UNSUPPORTED] for a format that cannot be written, and where the text could not be
 * read back: with [error@Regiotafel.Error.DANGLING] for a reference to something that is not in the inventory, and with
 * [error@Regiotafel.Error.INVALID_VALUE] for text that is not UTF-8, a value that is none of its enumeration, a number
 * that is not finite or less than 0, a time or duration of a meeting that is none, an identifier or label without a
 * name, and references that run in a circle.
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

  return write_text (self, inventory, NULL, error);
}

/* ---- Files ---- */

/* All that a saving needs, apart from the inventory, which only its own thread may touch. */
typedef struct
{
  gboolean persons; /* those of the inventory, and not the inventory itself */
  GFile *file;
  GBytes *bytes;
  GFile *origin;
  char *origin_digest;
  char *digest;
  guint64 revision;
  gboolean overwrite;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->file);
  g_bytes_unref (job->bytes);
  g_clear_object (&job->origin);
  g_free (job->origin_digest);
  g_free (job->digest);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* Set on an inventory while it, or its persons, are being saved in another thread. */
static GQuark
saving_quark (gboolean persons)
{
  return g_quark_from_static_string (persons ? "regiotafel-saving-persons" : "regiotafel-saving");
}

/* Makes the text; what may change later is copied. */
static Job *
job_new (RegiotafelWriter *self,
         RegiotafelInventory *inventory,
         gboolean persons,
         GFile *file,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *digest;
  GFile *origin = persons ? regiotafel_inventory_get_persons_origin (inventory, &digest)
                          : regiotafel_inventory_get_origin (inventory, &digest);
  Job *job;

  if (g_object_get_qdata (G_OBJECT (inventory), saving_quark (persons)) != NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PENDING, "%s being written already; wait until that is finished",
                   persons ? "The persons are" : "The inventory is");
      return NULL;
    }
  bytes = write_what (self, inventory, persons, cancellable, error);
  if (bytes == NULL)
    return NULL;

  job = g_new0 (Job, 1);
  job->persons = persons;
  job->file = g_object_ref (file);
  job->bytes = g_steal_pointer (&bytes);
  job->origin = origin != NULL ? g_object_ref (origin) : NULL;
  job->origin_digest = g_strdup (digest);
  job->revision
      = persons ? regiotafel_inventory_get_persons_revision (inventory) : regiotafel_inventory_get_revision (inventory);
  job->overwrite = self->overwrite;
  return job;
}

static gboolean
job_run (Job *job, GCancellable *cancellable, GError **error)
{
  RegiotafelSaveTerms terms = { job->origin, job->origin_digest, job->overwrite };

  if (!regiotafel_save (job->file, job->bytes, &terms, cancellable, error))
    return FALSE;
  job->digest = regiotafel_save_digest (job->bytes);
  return TRUE;
}

/* Tells the inventory what is in its file, or in that of its persons. */
static void
job_done (const Job *job, RegiotafelInventory *inventory)
{
  if (job->persons)
    regiotafel_inventory_set_persons_origin_at (inventory, job->file, job->digest, job->revision);
  else
    regiotafel_inventory_set_origin_at (inventory, job->file, job->digest, job->revision);
}

static gboolean
write_file (RegiotafelWriter *self,
            RegiotafelInventory *inventory,
            gboolean persons,
            GFile *file,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (Job) job = job_new (self, inventory, persons, file, cancellable, error);

  if (job == NULL || !job_run (job, cancellable, error))
    return FALSE;
  job_done (job, inventory);
  return TRUE;
}

/**
 * regiotafel_writer_write_file:
 * @self: a writer
 * @inventory: an inventory
 * @file: the file to write
 * @cancellable: (nullable): to stop it; after the replacing of the file has begun, it is no longer looked at
 * @error: return location for an error
 *
 * Writes an inventory to a file. After that [property@Regiotafel.Inventory:modified] is %FALSE, and this file is the
 * one that the next writing compares with.
 *
 * Fails with [error@Regiotafel.Error.CONFLICT] when the file holds what this inventory was not read from, as
 * [class@Regiotafel.Writer] tells, with the errors of [method@Regiotafel.Writer.write_bytes], and with `G_IO_ERROR`;
 * `G_IO_ERROR_PENDING` when the inventory is being written by [method@Regiotafel.Writer.write_file_async]. Whenever it
 * fails, the file is as it was. It waits for the disk.
 *
 * Returns: whether it was written
 *
 * Since: 0.1
 */
gboolean
regiotafel_writer_write_file (
    RegiotafelWriter *self, RegiotafelInventory *inventory, GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (inventory), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  return write_file (self, inventory, FALSE, file, cancellable, error);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (job_run (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  RegiotafelInventory *inventory = g_task_get_task_data (task);
  Job *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  g_object_set_qdata (G_OBJECT (inventory), saving_quark (job->persons), NULL);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  job_done (job, inventory);
  g_task_return_boolean (task, TRUE);
}

static void
write_file_async (RegiotafelWriter *self,
                  RegiotafelInventory *inventory,
                  gboolean persons,
                  GFile *file,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data,
                  gpointer tag)
{
  /* Two tasks: the thread may be the last to let go of the one it runs, and an inventory must not be freed there. */
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) saving = NULL;
  GError *error = NULL;
  Job *job;

  g_task_set_source_tag (task, tag);
  /* A file that was written was written, also when somebody cancels a moment too late. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (inventory), g_object_unref);

  job = job_new (self, inventory, persons, file, cancellable, &error);
  if (job == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_object_set_qdata (G_OBJECT (inventory), saving_quark (persons), job);
  saving = g_task_new (NULL, cancellable, saved, g_steal_pointer (&task));
  g_task_set_source_tag (saving, tag);
  g_task_set_check_cancellable (saving, FALSE);
  g_task_set_task_data (saving, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (saving, save_in_thread);
}

/**
 * regiotafel_writer_write_file_async:
 * @self: a writer
 * @inventory: an inventory
 * @file: the file to write
 * @cancellable: (nullable): to stop it; after the replacing of the file has begun, it is no longer looked at
 * @callback: (scope async): called on the thread-default main context of the caller when it is done
 * @user_data: data for @callback
 *
 * Writes an inventory to a file, as [method@Regiotafel.Writer.write_file] does, without waiting for the disk.
 *
 * The text is made at once, before this returns, so that the inventory and the writer may change afterwards: what
 * changes is not written, and [property@Regiotafel.Inventory:modified] then stays %TRUE. One inventory is written once
 * at a time.
 *
 * Since: 0.1
 */
void
regiotafel_writer_write_file_async (RegiotafelWriter *self,
                                    RegiotafelInventory *inventory,
                                    GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (inventory));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  write_file_async (self, inventory, FALSE, file, cancellable, callback, user_data, regiotafel_writer_write_file_async);
}

/**
 * regiotafel_writer_write_file_finish:
 * @self: a writer
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Gets the outcome of [method@Regiotafel.Writer.write_file_async]; the errors are those of
 * [method@Regiotafel.Writer.write_file].
 *
 * Returns: whether it was written
 *
 * Since: 0.1
 */
gboolean
regiotafel_writer_write_file_finish (RegiotafelWriter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, regiotafel_writer_write_file_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
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

  return write_what (self, inventory, TRUE, NULL, error);
}

/**
 * regiotafel_writer_write_persons_file:
 * @self: a writer
 * @inventory: an inventory
 * @file: the file to write, which is not that of the inventory
 * @cancellable: (nullable): to stop it; after the replacing of the file has begun, it is no longer looked at
 * @error: return location for an error
 *
 * Writes the persons of an inventory to the file of their own. After that
 * [property@Regiotafel.Inventory:persons-modified] is %FALSE, and this file is the one that the next writing of persons
 * compares with.
 *
 * Fails as [method@Regiotafel.Writer.write_file] and [method@Regiotafel.Writer.write_persons_bytes] do. Whenever it
 * fails, the file is as it was. It waits for the disk.
 *
 * Returns: whether they were written
 *
 * Since: 0.1
 */
gboolean
regiotafel_writer_write_persons_file (
    RegiotafelWriter *self, RegiotafelInventory *inventory, GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (inventory), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  return write_file (self, inventory, TRUE, file, cancellable, error);
}

/**
 * regiotafel_writer_write_persons_file_async:
 * @self: a writer
 * @inventory: an inventory
 * @file: the file to write, which is not that of the inventory
 * @cancellable: (nullable): to stop it; after the replacing of the file has begun, it is no longer looked at
 * @callback: (scope async): called on the thread-default main context of the caller when it is done
 * @user_data: data for @callback
 *
 * Writes the persons of an inventory to the file of their own, as
 * [method@Regiotafel.Writer.write_persons_file] does, without waiting for the disk. The text is made at once, as that
 * of [method@Regiotafel.Writer.write_file_async].
 *
 * Since: 0.1
 */
void
regiotafel_writer_write_persons_file_async (RegiotafelWriter *self,
                                            RegiotafelInventory *inventory,
                                            GFile *file,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  g_return_if_fail (REGIOTAFEL_IS_WRITER (self));
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (inventory));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  write_file_async (self, inventory, TRUE, file, cancellable, callback, user_data,
                    regiotafel_writer_write_persons_file_async);
}

/**
 * regiotafel_writer_write_persons_file_finish:
 * @self: a writer
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Gets the outcome of [method@Regiotafel.Writer.write_persons_file_async]; the errors are those of
 * [method@Regiotafel.Writer.write_persons_file].
 *
 * Returns: whether they were written
 *
 * Since: 0.1
 */
gboolean
regiotafel_writer_write_persons_file_finish (RegiotafelWriter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, regiotafel_writer_write_persons_file_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
