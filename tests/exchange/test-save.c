/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving: what may be replaced, and what stays as it was. */
#include <sys/stat.h>
#include <unistd.h>

#include "regiotafel-reader.h"
#include "regiotafel-save-private.h"
#include "save-helpers.h"

/* ---- What may be replaced ---- */

static void
test_new (Fixture *f, gconstpointer data)
{
  mode_t before = umask (027);
  GStatBuf now;

  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
  save (f);
  umask (before);
  assert_saved (f);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));
  g_assert_cmpint (g_stat (f->path, &now), ==, 0);
  g_assert_cmpint (now.st_mode & 07777, ==, 0640);
  g_assert_cmpuint (count_files (f->folder), ==, 1);
}

static void
count (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_again (Fixture *f, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (f->inventory, "notify::modified", G_CALLBACK (count), &n);
  save (f);
  g_assert_cmpuint (n, ==, 1);
  save (f);
  g_assert_cmpuint (n, ==, 1);
  regiotafel_inventory_set_title (f->inventory, "Andere streek");
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
  save (f);
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));
  assert_saved (f);
}

static void
test_changed_by_somebody (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "kopie.json", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  save (f);
  put (f->path, "{\"format\": \"regiotafel/1\", \"title\": \"van een ander\"}\n");
  regiotafel_inventory_set_title (f->inventory, "van mij");
  refuse_conflict (f, "was changed by somebody else");

  /* Elsewhere it can go, and after that it belongs there. */
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, copy, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));
  regiotafel_inventory_set_title (f->inventory, "nog een keer");
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, copy, NULL, &error));
  g_assert_no_error (error);

  regiotafel_inventory_set_title (f->inventory, "ten slotte");
  refuse_conflict (f, "is there already");
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  save (f);
  assert_saved (f);
}

/* What was read may be written back; a second reading of an older state may not. */
static void
test_read (Fixture *f, gconstpointer data)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) mine = NULL;
  g_autoptr (RegiotafelInventory) theirs = NULL;
  g_autoptr (GError) error = NULL;

  save (f);
  mine = regiotafel_reader_read_file (reader, f->file, NULL, &error);
  g_assert_no_error (error);
  theirs = regiotafel_reader_read_file (reader, f->file, NULL, &error);
  g_assert_no_error (error);
  regiotafel_inventory_set_title (mine, "van mij");
  regiotafel_inventory_set_title (theirs, "van een ander");

  g_assert_true (regiotafel_writer_write_file (f->writer, theirs, f->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (regiotafel_inventory_get_modified (theirs));
  g_assert_false (regiotafel_writer_write_file (f->writer, mine, f->file, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
  g_assert_true (regiotafel_inventory_get_modified (mine));
}

static void
test_never_read (Fixture *f, gconstpointer data)
{
  put (f->path, "iets heel anders\n");
  refuse_conflict (f, "is there already");
  put (f->path, "");
  refuse_conflict (f, "is there already");
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  save (f);
  assert_saved (f);
}

/* A copy of what was read, kept by somebody for some reason, is another file. */
static void
test_copy (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "reservekopie van streek.json", NULL);
  g_autofree char *text = text_of (f->inventory);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  save (f);
  put (path, text);
  regiotafel_inventory_set_title (f->inventory, "gewijzigd");
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, copy, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
  assert_holds (path, text);
}

/* Nothing is lost by it. */
static void
test_same_content (Fixture *f, gconstpointer data)
{
  g_autofree char *text = text_of (f->inventory);
  g_autofree char *changed = NULL;

  put (f->path, text);
  save (f);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));

  regiotafel_inventory_set_title (f->inventory, "Zelfde wijziging");
  changed = text_of (f->inventory);
  put (f->path, changed);
  save (f);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));
  assert_saved (f);
}

static void
test_gone (Fixture *f, gconstpointer data)
{
  save (f);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  regiotafel_inventory_set_title (f->inventory, "Terug");
  save (f);
  assert_saved (f);
}

/* One that is not fit to be written does not touch the file. */
static void
test_not_writable_inventory (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  save (f);
  regiotafel_inventory_set_covers (f->inventory, "\xff");
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
  regiotafel_inventory_set_covers (f->inventory, NULL);
  assert_saved (f);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  put (f->path, "oud");
  g_cancellable_cancel (cancellable);
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (f->path, "oud");
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
}

/* After the text was made. */
static void
test_cancelled_later (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("nieuw", 5);
  g_autoptr (GError) error = NULL;
  RegiotafelSaveTerms terms = { NULL, NULL, TRUE };

  g_cancellable_cancel (cancellable);
  for (terms.overwrite = 0; terms.overwrite < 2; terms.overwrite++)
    {
      g_assert_false (regiotafel_save (f->file, bytes, &terms, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_cmpuint (count_files (f->folder), ==, 0);
    }
}

/* ---- What stays as it was ---- */

static void
test_mode (Fixture *f, gconstpointer data)
{
  static const int modes[] = { 0600, 0640, 0644, 0664, 0666, 0755 };
  mode_t before = umask (077);

  save (f);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *title = g_strdup_printf ("%o", modes[i]);
      GStatBuf now;

      g_assert_cmpint (g_chmod (f->path, modes[i]), ==, 0);
      regiotafel_inventory_set_title (f->inventory, title);
      save (f);
      assert_saved (f);
      g_assert_cmpint (g_stat (f->path, &now), ==, 0);
      g_assert_cmpint (now.st_mode & 07777, ==, modes[i]);
    }
  umask (before);
}

static void
test_owner (Fixture *f, gconstpointer data)
{
  GStatBuf now;

  save (f);
  if (getuid () != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }
  g_assert_cmpint (chown (f->path, 65534, 4242), ==, 0);
  g_assert_cmpint (g_chmod (f->path, 0660), ==, 0);
  regiotafel_inventory_set_title (f->inventory, "van een ander");
  save (f);
  g_assert_cmpint (g_stat (f->path, &now), ==, 0);
  g_assert_cmpuint (now.st_uid, ==, 65534);
  g_assert_cmpuint (now.st_gid, ==, 4242);
  g_assert_cmpint (now.st_mode & 07777, ==, 0660);
}

static void
assert_link (const char *path, const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = g_file_read_link (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, target);
}

static void
test_links (Fixture *f, gconstpointer data)
{
  g_autofree char *data_folder = g_build_filename (f->folder, "data", NULL);
  g_autofree char *real = g_build_filename (data_folder, "echt.json", NULL);
  g_autofree char *second = g_build_filename (data_folder, "tweede", NULL);
  g_autoptr (GFile) real_file = g_file_new_for_path (real);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (data_folder, 0755), ==, 0);
  g_assert_cmpint (symlink ("data/tweede", f->path), ==, 0);
  g_assert_cmpint (symlink (real, second), ==, 0);

  /* A link to what is not there yet. */
  save (f);
  assert_link (f->path, "data/tweede");
  assert_link (second, real);
  assert_saved (f);
  g_assert_cmpuint (count_files (data_folder), ==, 2);
  g_assert_cmpuint (count_files (f->folder), ==, 2);

  regiotafel_inventory_set_title (f->inventory, "door de koppeling");
  save (f);
  assert_link (f->path, "data/tweede");
  assert_saved (f);

  /* By its own name it is the same file. */
  regiotafel_inventory_set_title (f->inventory, "onder eigen naam");
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, real_file, NULL, &error));
  g_assert_no_error (error);
  regiotafel_inventory_set_title (f->inventory, "en weer terug");
  save (f);
  assert_saved (f);
}

static void
test_links_in_a_circle (Fixture *f, gconstpointer data)
{
  g_autofree char *message = NULL;

  g_assert_cmpint (symlink ("streek.json", f->path), ==, 0);
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  message = refuse (f, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
  assert_link (f->path, "streek.json");
}

/* ---- What is no file to write ---- */

static void
refuse_at (Fixture *f, const char *path, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint overwrite = 0; overwrite < 2; overwrite++)
    {
      g_autoptr (GError) error = NULL;

      regiotafel_writer_set_overwrite (f->writer, overwrite);
      g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, file, NULL, &error));
      g_assert_error (error, G_IO_ERROR, code);
      g_assert_nonnull (strstr (error->message, path));
    }
}

static void
test_no_file (Fixture *f, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (f->folder, "geen-map", "streek.json", NULL);
  g_autofree char *through_file = g_build_filename (f->path, "streek.json", NULL);
  g_autofree char *pipe_path = g_build_filename (f->folder, "pijp", NULL);
  GStatBuf now;

  refuse_at (f, f->folder, G_IO_ERROR_IS_DIRECTORY);
  refuse_at (f, missing, G_IO_ERROR_NOT_FOUND);
  put (f->path, "oud");
  refuse_at (f, through_file, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  refuse_at (f, pipe_path, G_IO_ERROR_NOT_REGULAR_FILE);
  refuse_at (f, "/dev/full", G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (g_stat ("/dev/full", &now), ==, 0);
  g_assert_true (S_ISCHR (now.st_mode));
  g_assert_cmpuint (count_files (f->folder), ==, 2);
}

#define ADD(path, function) g_test_add ("/save/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new", test_new);
  ADD ("again", test_again);
  ADD ("changed-by-somebody", test_changed_by_somebody);
  ADD ("read", test_read);
  ADD ("never-read", test_never_read);
  ADD ("copy", test_copy);
  ADD ("same-content", test_same_content);
  ADD ("gone", test_gone);
  ADD ("not-writable-inventory", test_not_writable_inventory);
  ADD ("cancelled", test_cancelled);
  ADD ("cancelled-later", test_cancelled_later);
  ADD ("mode", test_mode);
  ADD ("owner", test_owner);
  ADD ("links", test_links);
  ADD ("links-in-a-circle", test_links_in_a_circle);
  ADD ("no-file", test_no_file);
  return g_test_run ();
}
