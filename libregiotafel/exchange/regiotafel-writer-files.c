/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing to files, and not waiting for the disk. */
#include "regiotafel-writer-private.h"

#include "regiotafel-error.h"
#include "regiotafel-export-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-save-private.h"

/* All that a saving needs, apart from the inventory, which only its own thread may touch. */
typedef struct
{
  gboolean persons; /* those of the inventory, and not the inventory itself */
  GFile *file;
  RegiotafelWritten written;
  GFile *record;
  char *record_line; /* or NULL: nothing to note */
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
  regiotafel_written_clear (&job->written);
  g_clear_object (&job->record);
  g_free (job->record_line);
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
  RegiotafelWritten written = { NULL };
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
  if (!regiotafel_writer_make_text (self, inventory, persons, &written, cancellable, error))
    return NULL;

  job = g_new0 (Job, 1);
  job->persons = persons;
  job->file = g_object_ref (file);
  job->written = written;
  job->record_line = regiotafel_writer_dup_record_line (self, &written, file);
  if (job->record_line != NULL)
    job->record = g_object_ref (regiotafel_writer_get_record (self));
  /* A file in another format is a child of the inventory's own: whatever is there, nobody read it from there. */
  if (written.is_own && origin != NULL)
    job->origin = g_object_ref (origin);
  job->origin_digest = g_strdup (digest);
  job->revision
      = persons ? regiotafel_inventory_get_persons_revision (inventory) : regiotafel_inventory_get_revision (inventory);
  job->overwrite = regiotafel_writer_get_overwrite (self);
  return job;
}

static gboolean
job_run (Job *job, GCancellable *cancellable, GError **error)
{
  RegiotafelSaveTerms terms = { job->origin, job->origin_digest, job->overwrite, job->persons };

  if (job->record_line != NULL
      && (!regiotafel_save_check (job->file, job->written.bytes, &terms, cancellable, error)
          || !regiotafel_export_record (job->record, job->record_line, cancellable, error)))
    return FALSE;
  if (!regiotafel_save (job->file, job->written.bytes, &terms, cancellable, error))
    return FALSE;
  job->digest = regiotafel_save_digest (job->written.bytes);
  return TRUE;
}

/* Tells the inventory what is in its file, or in that of its persons. */
static void
job_done (const Job *job, RegiotafelInventory *inventory)
{
  if (!job->written.is_own)
    return;
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
 * one that the next writing compares with. A file in another format than the native one changes nothing of that, and
 * replaces no file that holds anything else unless [property@Regiotafel.Writer:overwrite] is set.
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
 * regiotafel_writer_write_persons_file:
 * @self: a writer
 * @inventory: an inventory
 * @file: the file to write, which is not that of the inventory
 * @cancellable: (nullable): to stop it; after the replacing of the file has begun, it is no longer looked at
 * @error: return location for an error
 *
 * Writes the persons of an inventory to the file of their own. After that
 * [property@Regiotafel.Inventory:persons-modified] is %FALSE, and this file is the one that the next writing of persons
 * compares with. A file that is new can be read by its owner only.
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
