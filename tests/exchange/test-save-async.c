/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving in the background, and to where only GIO can reach. */
#include <utime.h>

#include "save-helpers.h"

/* ---- In the background ---- */

typedef struct
{
  guint n;
  GError *error;
} Outcome;

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->n++;
  g_clear_error (&outcome->error);
  g_assert_cmpint (regiotafel_writer_write_file_finish (REGIOTAFEL_WRITER (source), result, &outcome->error), ==,
                   outcome->error == NULL);
}

static void
wait_for (Outcome *outcome, guint n)
{
  while (outcome->n < n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_async (Fixture *f, gconstpointer data)
{
  g_autofree char *text = text_of (f->inventory);
  Outcome outcome = { 0, NULL };

  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, NULL, on_written, &outcome);
  g_assert_cmpuint (outcome.n, ==, 0);
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
  wait_for (&outcome, 1);
  g_assert_no_error (outcome.error);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));
  assert_holds (f->path, text);
}

/* What changes meanwhile is not written, not lost, and no conflict with oneself. */
static void
test_async_changes (Fixture *f, gconstpointer data)
{
  g_autofree char *text = text_of (f->inventory);
  Outcome outcome = { 0, NULL };

  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, NULL, on_written, &outcome);
  regiotafel_inventory_set_title (f->inventory, "Later");
  regiotafel_writer_set_format (f->writer, REGIOTAFEL_FORMAT_EDGE_CSV);
  wait_for (&outcome, 1);
  g_assert_no_error (outcome.error);
  assert_holds (f->path, text);
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));

  regiotafel_writer_set_format (f->writer, REGIOTAFEL_FORMAT_JSON);
  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, NULL, on_written, &outcome);
  wait_for (&outcome, 2);
  g_assert_no_error (outcome.error);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));
  assert_saved (f);
}

static void
test_async_errors (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { 0, NULL };

  put (f->path, "van een ander");
  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, NULL, on_written, &outcome);
  wait_for (&outcome, 1);
  g_assert_error (outcome.error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
  assert_holds (f->path, "van een ander");

  regiotafel_writer_set_overwrite (f->writer, TRUE);
  g_cancellable_cancel (cancellable);
  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, cancellable, on_written, &outcome);
  wait_for (&outcome, 2);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (f->path, "van een ander");

  regiotafel_inventory_set_covers (f->inventory, "\xff");
  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, NULL, on_written, &outcome);
  g_assert_cmpuint (outcome.n, ==, 2);
  wait_for (&outcome, 3);
  g_assert_error (outcome.error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
  assert_holds (f->path, "van een ander");
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
  g_clear_error (&outcome.error);
}

/* Two at once might end in the wrong order. */
static void
test_async_one_at_a_time (Fixture *f, gconstpointer data)
{
  Outcome first = { 0, NULL };
  Outcome second = { 0, NULL };
  g_autoptr (GError) error = NULL;

  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, NULL, on_written, &first);
  regiotafel_writer_write_file_async (f->writer, f->inventory, f->file, NULL, on_written, &second);
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  wait_for (&first, 1);
  wait_for (&second, 1);
  g_assert_no_error (first.error);
  g_assert_error (second.error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&second.error);
  save (f);
  assert_saved (f);
}

static void
note_finalized (gpointer data, GObject *object)
{
  *(GThread **) data = g_thread_self ();
}

/* Who does not wait for the end still gets the file, and the inventory dies where it lived. */
static void
test_async_left_alone (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      RegiotafelInventory *inventory = regiotafel_inventory_new ();
      RegiotafelWriter *writer = regiotafel_writer_new ();
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autofree char *text = NULL;
      GThread *died_in = NULL;

      regiotafel_inventory_set_title (inventory, title);
      text = text_of (inventory);
      regiotafel_writer_set_overwrite (writer, TRUE);
      g_object_weak_ref (G_OBJECT (inventory), note_finalized, &died_in);
      regiotafel_writer_write_file_async (writer, inventory, f->file, NULL, NULL, NULL);
      g_object_unref (inventory);
      g_object_unref (writer);
      while (died_in == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (died_in == g_thread_self ());
      assert_holds (f->path, text);
    }
}

/* ---- Files that only GIO can reach: here one that hides that it is local ---- */

#define TEST_TYPE_REMOTE (test_remote_get_type ())
G_DECLARE_FINAL_TYPE (TestRemote, test_remote, TEST, REMOTE, GObject)

struct _TestRemote
{
  GObject parent_instance;

  GFile *local;
  /* Called between the look at the file and its replacement. */
  void (*meanwhile) (TestRemote *self);
};

static void test_remote_init_file (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestRemote,
                               test_remote,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, test_remote_init_file))

static void
test_remote_finalize (GObject *object)
{
  g_object_unref (TEST_REMOTE (object)->local);
  G_OBJECT_CLASS (test_remote_parent_class)->finalize (object);
}

static void
test_remote_class_init (TestRemoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_remote_finalize;
}

static void
test_remote_init (TestRemote *self)
{
}

static TestRemote *
test_remote_new (GFile *local)
{
  TestRemote *self = g_object_new (TEST_TYPE_REMOTE, NULL);

  self->local = g_object_ref (local);
  return self;
}

static GFile *
remote_dup (GFile *file)
{
  return G_FILE (test_remote_new (TEST_REMOTE (file)->local));
}

static gboolean
remote_equal (GFile *a, GFile *b)
{
  return g_file_equal (TEST_REMOTE (a)->local, TEST_REMOTE (b)->local);
}

static gboolean
remote_is_native (GFile *file)
{
  return FALSE;
}

static char *
remote_get_path (GFile *file)
{
  return NULL;
}

static char *
remote_get_parse_name (GFile *file)
{
  return g_strdup ("far://away/streek.json");
}

static GFileInputStream *
remote_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_read (TEST_REMOTE (file)->local, cancellable, error);
}

static GFileOutputStream *
remote_replace (GFile *file,
                const char *etag,
                gboolean make_backup,
                GFileCreateFlags flags,
                GCancellable *cancellable,
                GError **error)
{
  TestRemote *self = TEST_REMOTE (file);

  if (self->meanwhile != NULL)
    self->meanwhile (self);
  return g_file_replace (self->local, etag, make_backup, flags, cancellable, error);
}

static void
test_remote_init_file (GFileIface *iface)
{
  iface->dup = remote_dup;
  iface->equal = remote_equal;
  iface->is_native = remote_is_native;
  iface->get_path = remote_get_path;
  iface->get_parse_name = remote_get_parse_name;
  iface->read_fn = remote_read;
  iface->replace = remote_replace;
}

static void
change_it (TestRemote *self)
{
  g_autofree char *path = g_file_get_path (self->local);
  struct utimbuf then = { 1000000000, 1000000000 };

  put (path, "ondertussen door een ander");
  /* A clock of a few milliseconds a tick does not tell apart what comes so shortly after each other. */
  g_assert_cmpint (g_utime (path, &then), ==, 0);
}

static void
test_remote (Fixture *f, gconstpointer data)
{
  g_autoptr (TestRemote) remote = test_remote_new (f->file);
  GFile *file = G_FILE (remote);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) nowhere = NULL;
  g_autoptr (TestRemote) remote_nowhere = NULL;
  g_autofree char *missing = g_build_filename (f->folder, "geen-map", "streek.json", NULL);

  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, file, NULL, &error));
  g_assert_no_error (error);
  assert_saved (f);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));

  regiotafel_inventory_set_title (f->inventory, "tweede");
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, file, NULL, &error));
  g_assert_no_error (error);
  assert_saved (f);

  /* Changed before the look at it, and after. */
  regiotafel_inventory_set_title (f->inventory, "derde");
  put (f->path, "door een ander");
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, file, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "far://away/streek.json"));
  g_clear_error (&error);
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, file, NULL, &error));
  g_assert_no_error (error);
  regiotafel_writer_set_overwrite (f->writer, FALSE);
  regiotafel_inventory_set_title (f->inventory, "vierde");
  remote->meanwhile = change_it;
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, file, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
  g_clear_error (&error);
  assert_holds (f->path, "ondertussen door een ander");

  nowhere = g_file_new_for_path (missing);
  remote_nowhere = test_remote_new (nowhere);
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, G_FILE (remote_nowhere), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, function) g_test_add ("/save-async/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("async", test_async);
  ADD ("async-changes", test_async_changes);
  ADD ("async-errors", test_async_errors);
  ADD ("async-one-at-a-time", test_async_one_at_a_time);
  ADD ("async-left-alone", test_async_left_alone);
  ADD ("remote", test_remote);
  return g_test_run ();
}
