/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading the persons that belong to an inventory, from their own file. */
#include "regiotafel-reader-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-error.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-load-private.h"
#include "regiotafel-read-native-private.h"
#include "regiotafel-save-private.h"

/* @file is where @bytes are from; NULL: from memory. */
static gboolean
join (RegiotafelReading *reading, RegiotafelInventory *inventory, GFile *file, GBytes *bytes, GError **error)
{
  gboolean are_first = regiotafel_collection_get_size (regiotafel_inventory_get_persons (inventory)) == 0;
  g_autofree char *digest = NULL;
  gboolean done;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (regiotafel_reading_is_partial (reading))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                   "Persons are internal; set the audience of the reader to internal to read them");
      return FALSE;
    }
  done = regiotafel_load_check_size (reading, length, error)
         && regiotafel_read_persons (reading, inventory, data != NULL ? data : "", length, error);
  regiotafel_reading_end (reading);
  if (!done)
    return FALSE;
  /* With others, who were there before, they are in no file together. */
  if (!are_first)
    return TRUE;
  if (file != NULL && regiotafel_reader_is_whole (reading))
    digest = regiotafel_save_digest (bytes);
  regiotafel_inventory_set_persons_origin_at (inventory, digest != NULL ? file : NULL, digest,
                                              regiotafel_inventory_get_persons_revision (inventory));
  return TRUE;
}

/**
 * regiotafel_reader_read_persons_bytes:
 * @self: a reader
 * @inventory: the inventory that they belong to
 * @bytes: what would be in a file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads persons from memory and joins them to an inventory, as [method@Regiotafel.Reader.read_persons_file] does from a
 * file.
 *
 * Returns: whether they were read
 *
 * Since: 0.1
 */
gboolean
regiotafel_reader_read_persons_bytes (
    RegiotafelReader *self, RegiotafelInventory *inventory, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegiotafelReading) reading = NULL;
  gboolean done;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (inventory), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  reading = regiotafel_reader_begin (self, NULL, cancellable);
  done = join (reading, inventory, NULL, bytes, error);
  regiotafel_reader_take_diagnostics (self, reading);
  return done;
}

/**
 * regiotafel_reader_read_persons_file:
 * @self: a reader
 * @inventory: the inventory that they belong to
 * @file: the file, which is of the format `regiotafel-persons/1`
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads persons from their own file and joins them to the inventory, as its [property@Regiotafel.Inventory:persons].
 * The inventory is not modified by it, and [property@Regiotafel.Inventory:persons-modified] is %FALSE unless it had
 * persons before. [property@Regiotafel.Reader:format] is not looked at.
 *
 * A person sits where an organisation does: each seat in the file must be one that the organisation has at that table
 * at some time. The dates of both are not compared.
 *
 * Persons are internal: with a narrower [property@Regiotafel.Reader:audience] it fails with
 * [error@Regiotafel.Error.UNSUPPORTED], whatever the file holds.
 *
 * Fails as [method@Regiotafel.Reader.read_file] does; with [error@Regiotafel.Error.DANGLING] also when no seat at all
 * is in the inventory, for then it is another one that the file belongs to, however lenient the reader is. The
 * inventory is then as it was. An error, and [property@Regiotafel.Reader:diagnostics], tell where something is wrong
 * and what to do, and never what stands there: [property@Regiotafel.Diagnostic:value] is %NULL.
 *
 * It waits for the disk. O(n) in the size of the file and the number of memberships.
 *
 * Returns: whether they were read
 *
 * Since: 0.1
 */
gboolean
regiotafel_reader_read_persons_file (
    RegiotafelReader *self, RegiotafelInventory *inventory, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegiotafelReading) reading = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean done;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (inventory), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);

  reading = regiotafel_reader_begin (self, file, cancellable);
  bytes = regiotafel_load (reading, file, error);
  done = bytes != NULL && join (reading, inventory, file, bytes, error);
  regiotafel_reader_take_diagnostics (self, reading);
  return done;
}

/* ---- Without waiting for the disk ---- */

typedef struct
{
  RegiotafelReading *reading;
  GFile *file;
  RegiotafelInventory *inventory; /* only its own thread may touch it */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  regiotafel_reading_free (job->reading);
  g_object_unref (job->file);
  g_object_unref (job->inventory);
  g_free (job);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  /* That of the outer task, which waits for this one. */
  Job *job = data;
  GError *error = NULL;
  GBytes *bytes = regiotafel_load (job->reading, job->file, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes != NULL && join (job->reading, job->inventory, job->file, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * regiotafel_reader_read_persons_file_async:
 * @self: a reader
 * @inventory: the inventory that they belong to
 * @file: the file
 * @cancellable: (nullable): to stop it
 * @callback: (scope async): called on the thread-default main context of the caller when it is done
 * @user_data: data for @callback
 *
 * Reads persons from their own file and joins them to the inventory, as
 * [method@Regiotafel.Reader.read_persons_file] does, without waiting for the disk. They join just before @callback is
 * called.
 *
 * Since: 0.1
 */
void
regiotafel_reader_read_persons_file_async (RegiotafelReader *self,
                                           RegiotafelInventory *inventory,
                                           GFile *file,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) loading = NULL;
  Job *job;

  g_return_if_fail (REGIOTAFEL_IS_READER (self));
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (inventory));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, regiotafel_reader_read_persons_file_async);
  /* Persons who joined have joined, also when somebody cancels a moment too late. */
  g_task_set_check_cancellable (task, FALSE);
  job = g_new0 (Job, 1);
  job->reading = regiotafel_reader_begin (self, file, cancellable);
  job->file = g_object_ref (file);
  job->inventory = g_object_ref (inventory);
  g_task_set_task_data (task, job, job_free);
  /* Two tasks: the inventory must not be touched, nor freed, in the thread. The outer one owns the job, and lives until
   * the inner one has called back. */
  loading = g_task_new (NULL, cancellable, loaded, g_steal_pointer (&task));
  g_task_set_source_tag (loading, regiotafel_reader_read_persons_file_async);
  g_task_set_task_data (loading, job, NULL);
  g_task_run_in_thread (loading, load_in_thread);
}

/**
 * regiotafel_reader_read_persons_file_finish:
 * @self: a reader
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Gets the outcome of [method@Regiotafel.Reader.read_persons_file_async];
 * [property@Regiotafel.Reader:diagnostics] is then of that reading. The errors are those of
 * [method@Regiotafel.Reader.read_persons_file].
 *
 * Returns: whether they were read
 *
 * Since: 0.1
 */
gboolean
regiotafel_reader_read_persons_file_finish (RegiotafelReader *self, GAsyncResult *result, GError **error)
{
  Job *job;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, regiotafel_reader_read_persons_file_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  regiotafel_reader_take_diagnostics (self, job->reading);
  return g_task_propagate_boolean (G_TASK (result), error);
}
