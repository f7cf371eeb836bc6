/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The readings of a reader, each with a copy of its options. */
#include "regiotafel-reader-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-load-private.h"
#include "regiotafel-read-edge-list-private.h"
#include "regiotafel-read-native-private.h"
#include "regiotafel-save-private.h"

/* What is made of a file: one of both. */
typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelSnapshot *snapshot;
} Made;

/* @wants_snapshot: on @date. */
static gboolean
read_data (RegiotafelReading *reading,
           GBytes *bytes,
           gboolean wants_snapshot,
           const RegiotafelDate *date,
           Made *made,
           GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (data == NULL)
    data = "";
  if (!regiotafel_load_check_size (reading, length, error))
    return FALSE;
  switch (reading->options.format)
    {
    case REGIOTAFEL_FORMAT_UNKNOWN:
    case REGIOTAFEL_FORMAT_JSON:
      made->inventory = regiotafel_read_native (reading, data, length, error);
      if (wants_snapshot && made->inventory != NULL)
        {
          made->snapshot = regiotafel_inventory_snapshot (made->inventory, date, error);
          g_clear_object (&made->inventory);
        }
      break;

    case REGIOTAFEL_FORMAT_EDGE_CSV:
      if (wants_snapshot)
        made->snapshot = regiotafel_read_edge_snapshot (reading, data, length, date, error);
      else
        made->inventory = regiotafel_read_edge_list (reading, data, length, error);
      break;

    default:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                   "Format %d cannot be read; set the format of the reader to json or edge-csv",
                   (int) reading->options.format);
      break;
    }
  return made->inventory != NULL || made->snapshot != NULL;
}

gboolean
regiotafel_reader_is_whole (RegiotafelReading *reading)
{
  if (regiotafel_reading_is_partial (reading))
    return FALSE;
  for (guint i = 0; i < regiotafel_collection_get_size (reading->diagnostics); i++)
    if (regiotafel_diagnostic_get_severity (regiotafel_collection_get (reading->diagnostics, i))
        == REGIOTAFEL_SEVERITY_ERROR)
      return FALSE;
  return TRUE;
}

/* Reads @bytes, or all of @file when that is given. Any thread. */
static RegiotafelInventory *
run (RegiotafelReading *reading, GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) loaded = bytes != NULL ? g_bytes_ref (bytes) : regiotafel_load (reading, file, error);
  g_autofree char *digest = NULL;
  Made made = { NULL };
  gboolean is_read = loaded != NULL && read_data (reading, loaded, FALSE, NULL, &made, error);

  regiotafel_reading_end (reading);
  if (!is_read)
    return NULL;
  /* What was a list is written in another format. */
  if (file != NULL && reading->options.format != REGIOTAFEL_FORMAT_EDGE_CSV && regiotafel_reader_is_whole (reading))
    digest = regiotafel_save_digest (loaded);
  regiotafel_inventory_set_origin (made.inventory, digest != NULL ? file : NULL, digest);
  return made.inventory;
}

static RegiotafelSnapshot *
run_snapshot (RegiotafelReading *reading, GFile *file, GBytes *bytes, const RegiotafelDate *date, GError **error)
{
  g_autoptr (GBytes) loaded = bytes != NULL ? g_bytes_ref (bytes) : regiotafel_load (reading, file, error);
  Made made = { NULL };

  if (loaded != NULL)
    (void) read_data (reading, loaded, TRUE, date, &made, error);
  regiotafel_reading_end (reading);
  return made.snapshot;
}

RegiotafelReading *
regiotafel_reader_begin (RegiotafelReader *self, GFile *file, GCancellable *cancellable)
{
  g_autofree char *name = file != NULL ? regiotafel_load_dup_name (file) : NULL;

  return regiotafel_reading_new (&self->options, name, cancellable);
}

/**
 * regiotafel_reader_read_bytes:
 * @self: a reader
 * @bytes: what would be in a file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads an inventory from memory, as [method@Regiotafel.Reader.read_file] does from a file.
 *
 * Returns: (transfer full): the inventory; it is not modified
 *
 * Since: 0.1
 */
RegiotafelInventory *
regiotafel_reader_read_bytes (RegiotafelReader *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegiotafelReading) reading = NULL;
  RegiotafelInventory *inventory;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  reading = regiotafel_reader_begin (self, NULL, cancellable);
  inventory = run (reading, NULL, bytes, error);
  regiotafel_reader_take_diagnostics (self, reading);
  return inventory;
}

/**
 * regiotafel_reader_read_file:
 * @self: a reader
 * @file: the file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads an inventory from a file, which later is the one that [class@Regiotafel.Writer] compares with.
 *
 * Fails with [error@Regiotafel.Error.PARSE] when the text does not follow the grammar of the format,
 * [error@Regiotafel.Error.ENCODING] when it is not in the encoding of the format, [error@Regiotafel.Error.VERSION] when
 * it is of another format or a newer version, [error@Regiotafel.Error.LIMIT] when it goes beyond a limit of the reader,
 * and with `G_IO_ERROR`. Unless the reader is lenient, it also fails with [error@Regiotafel.Error.INVALID_VALUE] for a
 * value that cannot be meant, [error@Regiotafel.Error.DUPLICATE_ID] for an id that is taken, and
 * [error@Regiotafel.Error.DANGLING] for a reference to something that is not there. The message is that of the last of
 * [property@Regiotafel.Reader:diagnostics], with its place.
 *
 * It waits for the disk. O(n) in the size of the file.
 *
 * Returns: (transfer full): the inventory; it is not modified
 *
 * Since: 0.1
 */
RegiotafelInventory *
regiotafel_reader_read_file (RegiotafelReader *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegiotafelReading) reading = NULL;
  RegiotafelInventory *inventory;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  reading = regiotafel_reader_begin (self, file, cancellable);
  inventory = run (reading, file, NULL, error);
  regiotafel_reader_take_diagnostics (self, reading);
  return inventory;
}

/**
 * regiotafel_reader_read_snapshot_bytes:
 * @self: a reader
 * @bytes: what would be in a file
 * @on: (nullable): the date to show, as of [method@Regiotafel.Inventory.snapshot]
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads a snapshot from memory, as [method@Regiotafel.Reader.read_snapshot_file] does from a file.
 *
 * Returns: (transfer full): the snapshot
 *
 * Since: 0.1
 */
RegiotafelSnapshot *
regiotafel_reader_read_snapshot_bytes (
    RegiotafelReader *self, GBytes *bytes, const RegiotafelDate *on, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegiotafelReading) reading = NULL;
  RegiotafelSnapshot *snapshot;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  reading = regiotafel_reader_begin (self, NULL, cancellable);
  snapshot = run_snapshot (reading, NULL, bytes, on, error);
  regiotafel_reader_take_diagnostics (self, reading);
  return snapshot;
}

/**
 * regiotafel_reader_read_snapshot_file:
 * @self: a reader
 * @file: the file
 * @on: (nullable): the date to show, as of [method@Regiotafel.Inventory.snapshot]
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads a snapshot from a file: the same one that [method@Regiotafel.Inventory.snapshot] makes of what
 * [method@Regiotafel.Reader.read_file] reads, with the same diagnostics and limits. Read an inventory when anything is
 * to be changed, written or shown on more dates.
 *
 * A list of memberships becomes a snapshot without an inventory: no object is made of any of them, which for millions
 * saves most of the time and memory. A file in the native format goes by an inventory, that is gone when the call
 * returns.
 *
 * Fails as [method@Regiotafel.Reader.read_file] and [method@Regiotafel.Inventory.snapshot] do.
 *
 * It waits for the disk. O(n) in the size of the file.
 *
 * Returns: (transfer full): the snapshot
 *
 * Since: 0.1
 */
RegiotafelSnapshot *
regiotafel_reader_read_snapshot_file (
    RegiotafelReader *self, GFile *file, const RegiotafelDate *on, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegiotafelReading) reading = NULL;
  RegiotafelSnapshot *snapshot;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  reading = regiotafel_reader_begin (self, file, cancellable);
  snapshot = run_snapshot (reading, file, NULL, on, error);
  regiotafel_reader_take_diagnostics (self, reading);
  return snapshot;
}

/* What a reading in another thread needs. */
typedef struct
{
  RegiotafelReading *reading;
  GFile *file;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  regiotafel_reading_free (job->reading);
  g_object_unref (job->file);
  g_free (job);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  RegiotafelInventory *inventory = run (job->reading, job->file, NULL, &error);

  if (inventory != NULL)
    g_task_return_pointer (task, inventory, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * regiotafel_reader_read_file_async:
 * @self: a reader
 * @file: the file
 * @cancellable: (nullable): to stop it
 * @callback: (scope async): called on the thread-default main context of the caller when it is done
 * @user_data: data for @callback
 *
 * Reads an inventory from a file, as [method@Regiotafel.Reader.read_file] does, in a thread of its own. The properties
 * of the reader are taken as they are now; it can be changed, and used, meanwhile.
 *
 * Since: 0.1
 */
void
regiotafel_reader_read_file_async (
    RegiotafelReader *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (REGIOTAFEL_IS_READER (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, regiotafel_reader_read_file_async);
  job = g_new0 (Job, 1);
  job->reading = regiotafel_reader_begin (self, file, cancellable);
  job->file = g_object_ref (file);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * regiotafel_reader_read_file_finish:
 * @self: a reader
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Gives what [method@Regiotafel.Reader.read_file_async] read; [property@Regiotafel.Reader:diagnostics] is then of that
 * reading.
 *
 * Fails as [method@Regiotafel.Reader.read_file] does.
 *
 * Returns: (transfer full): the inventory; it belongs to the caller's thread
 *
 * Since: 0.1
 */
RegiotafelInventory *
regiotafel_reader_read_file_finish (RegiotafelReader *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  job = g_task_get_task_data (G_TASK (result));
  regiotafel_reader_take_diagnostics (self, job->reading);
  return g_task_propagate_pointer (G_TASK (result), error);
}
