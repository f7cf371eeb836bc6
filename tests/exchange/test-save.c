/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving: what is on the disk afterwards, whatever happens on the way. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <utime.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "regiotafel-error.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-save-private.h"
#include "regiotafel-table.h"
#include "regiotafel-writer.h"

static const char *program;

/* ---- System calls that can be made to fail: these stand in front of those of the C library ---- */

typedef enum
{
  FAULT_NONE,
  FAULT_IO,    /* EIO */
  FAULT_SPACE, /* ENOSPC */
  FAULT_SHORT, /* only half is written, and then ENOSPC */
  FAULT_BREAK, /* EINTR, once */
} Fault;

static struct
{
  gboolean watching;
  GString *calls; /* a letter for each: open for writing, write, fsync, rename */
  Fault fault;
  guint at; /* of which call, from 1 */
  guint n;
} libc_state;

/* Whether this call fails; errno is set then. */
static gboolean
fails (char letter, gboolean *is_short)
{
  if (!libc_state.watching)
    return FALSE;
  g_string_append_c (libc_state.calls, letter);
  libc_state.n++;
  if (libc_state.fault == FAULT_NONE || libc_state.n < libc_state.at)
    return FALSE;
  if (libc_state.fault == FAULT_SHORT && letter == 'w' && libc_state.n == libc_state.at)
    {
      *is_short = TRUE;
      return FALSE;
    }
  if (libc_state.fault == FAULT_BREAK && libc_state.n > libc_state.at)
    return FALSE;
  errno = libc_state.fault == FAULT_IO ? EIO : libc_state.fault == FAULT_BREAK ? EINTR : ENOSPC;
  return TRUE;
}

#define NEXT(name, ...) ((int (*) (__VA_ARGS__)) dlsym (RTLD_NEXT, name))

int
fsync (int fd)
{
  gboolean is_short;

  return fails ('f', &is_short) ? -1 : NEXT ("fsync", int) (fd);
}

int
rename (const char *from, const char *to)
{
  gboolean is_short;

  return fails ('r', &is_short) ? -1 : NEXT ("rename", const char *, const char *) (from, to);
}

ssize_t
write (int fd, const void *data, size_t size)
{
  static ssize_t (*next) (int, const void *, size_t);
  gboolean is_short = FALSE;

  if (next == NULL)
    next = (ssize_t (*) (int, const void *, size_t)) dlsym (RTLD_NEXT, "write");
  if (fd > 2 && fails ('w', &is_short))
    return -1;
  return next (fd, data, is_short && size > 1 ? size / 2 : size);
}

/* With 64-bit offsets, which is how GLib calls it too, this is open64(). */
int
open (const char *path, int flags, ...)
{
  gboolean is_short;
  va_list arguments;
  int mode;

  va_start (arguments, flags);
  mode = flags & O_CREAT ? va_arg (arguments, int) : 0;
  va_end (arguments);
  if (flags & O_CREAT && fails ('o', &is_short))
    return -1;
  return NEXT ("open64", const char *, int, ...) (path, flags, mode);
}

static void
watch (Fault fault, guint at)
{
  libc_state.calls = g_string_new (NULL);
  libc_state.fault = fault;
  libc_state.at = at;
  libc_state.n = 0;
  libc_state.watching = TRUE;
}

/* The calls since watch(). */
static char *
unwatch (void)
{
  libc_state.watching = FALSE;
  return g_string_free (g_steal_pointer (&libc_state.calls), FALSE);
}

/* ---- A folder to work in ---- */

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  RegiotafelInventory *inventory;
  RegiotafelWriter *writer;
} Fixture;

static void
remove_tree (const char *path)
{
  const char *argv[] = { "rm", "-rf", path, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("regiotafel-save-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "streek.json", NULL);
  f->file = g_file_new_for_path (f->path);
  f->inventory = regiotafel_inventory_new ();
  f->writer = regiotafel_writer_new ();
  regiotafel_inventory_set_title (f->inventory, "Streek");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  remove_tree (f->folder);
  g_object_unref (f->writer);
  g_object_unref (f->inventory);
  g_object_unref (f->file);
  g_free (f->path);
  g_free (f->folder);
}

static void
put (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
get (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
text_of (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = get (path);

  g_assert_cmpstr (found, ==, text);
}

/* That the file holds the inventory as it is now. */
static void
assert_saved (Fixture *f)
{
  g_autofree char *text = text_of (f->inventory);

  assert_holds (f->path, text);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
save (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
}

/* The message. */
static char *
refuse (Fixture *f, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, "streek.json"));
  return g_strdup (error->message);
}

static void
refuse_conflict (Fixture *f, const char *words)
{
  g_autofree char *before = get (f->path);
  g_autofree char *message = refuse (f, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);

  g_assert_nonnull (strstr (message, words));
  assert_holds (f->path, before);
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
}

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

/* ---- In another process: this program, which does one of these and tells by its exit status ---- */

/* Some 200 kB. */
static RegiotafelInventory *
make_large (const char *title)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelOrganisation *organisations[40];

  regiotafel_inventory_set_title (inventory, title);
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    {
      g_autofree char *id = g_strdup_printf ("organisatie-%u", i);

      organisations[i] = regiotafel_organisation_new (id, title);
      regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (organisations[i]), NULL);
    }
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("tafel-%u", i);
      g_autoptr (RegiotafelTable) table = regiotafel_table_new (id, title);

      regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (table), NULL);
      for (guint j = 0; j < G_N_ELEMENTS (organisations); j++)
        {
          g_autoptr (RegiotafelMembership) membership = regiotafel_membership_new (NULL, table, organisations[j]);

          regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (membership), NULL);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    g_object_unref (organisations[i]);
  return inventory;
}

/* Saves the one and the other by turns, until it is killed. */
static int
child_save (const char *path)
{
  g_autoptr (RegiotafelInventory) one = make_large ("een");
  g_autoptr (RegiotafelInventory) two = make_large ("twee");
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  regiotafel_writer_set_overwrite (writer, TRUE);
  for (guint i = 0;; i++)
    {
      if (!regiotafel_writer_write_file (writer, i % 2 == 0 ? one : two, file, NULL, NULL))
        return 1;
      if (i == 0 && write (1, "!", 1) != 1)
        return 2;
    }
}

/* As nobody in particular. */
static int
child_refused (const char *path, gboolean overwrite)
{
  g_autoptr (RegiotafelInventory) inventory = make_large ("nieuw");
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (getuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 1;
  regiotafel_writer_set_overwrite (writer, overwrite);
  if (regiotafel_writer_write_file (writer, inventory, file, NULL, &error))
    return 2;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return 3;
  return regiotafel_inventory_get_modified (inventory) ? 0 : 4;
}

/* No file may grow beyond 100,000 bytes. */
static int
child_full (const char *path)
{
  g_autoptr (RegiotafelInventory) inventory = make_large ("nieuw");
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  struct rlimit limit = { 100000, 100000 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return 1;
  regiotafel_writer_set_overwrite (writer, TRUE);
  if (regiotafel_writer_write_file (writer, inventory, file, NULL, &error))
    return 2;
  if (error->domain != G_IO_ERROR)
    return 3;
  return regiotafel_inventory_get_modified (inventory) ? 0 : 4;
}

static GSubprocess *
start_child (const char *what, const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, what, path, NULL);

  g_assert_no_error (error);
  return child;
}

static void
assert_child (const char *what, const char *path)
{
  g_autoptr (GSubprocess) child = start_child (what, path);
  g_autoptr (GError) error = NULL;

  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (child));
  g_assert_cmpint (g_subprocess_get_exit_status (child), ==, 0);
}

static void
test_no_permission (Fixture *f, gconstpointer data)
{
  /* A folder in which nothing may be made. */
  put (f->path, "oud");
  g_assert_cmpint (g_chmod (f->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0555), ==, 0);
  assert_child ("--child-refused", f->path);
  assert_holds (f->path, "oud");

  /* A file that may not be written, in a folder where it might be replaced. */
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0777), ==, 0);
  assert_child ("--child-refused", f->path);
  assert_holds (f->path, "oud");
  g_assert_cmpuint (count_files (f->folder), ==, 1);

  /* One that may not even be read, so that it is not known what would be lost. */
  g_assert_cmpint (g_chmod (f->path, 0200), ==, 0);
  if (getuid () == 0)
    g_assert_cmpint (chown (f->path, 65534, 65534), ==, 0);
  assert_child ("--child-refused-unseen", f->path);
  g_assert_cmpint (g_chmod (f->path, 0600), ==, 0);
  assert_holds (f->path, "oud");
}

static void
test_full_disk (Fixture *f, gconstpointer data)
{
  put (f->path, "oud");
  assert_child ("--child-full", f->path);
  assert_holds (f->path, "oud");
  g_assert_cmpuint (count_files (f->folder), ==, 1);

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  assert_child ("--child-full", f->path);
  g_assert_cmpuint (count_files (f->folder), ==, 0);
}

static char *
digest_of (RegiotafelInventory *inventory)
{
  g_autofree char *text = text_of (inventory);

  g_assert_cmpuint (strlen (text), >, 150000);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* kill -9 at any moment. */
static void
test_killed (Fixture *f, gconstpointer data)
{
  g_autoptr (RegiotafelInventory) one = make_large ("een");
  g_autoptr (RegiotafelInventory) two = make_large ("twee");
  g_autofree char *first = digest_of (one);
  g_autofree char *second = digest_of (two);
  guint seen[2] = { 0, 0 };

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GSubprocess) child = start_child ("--child-save", f->path);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *digest = NULL;
      char ready;

      g_input_stream_read (g_subprocess_get_stdout_pipe (child), &ready, 1, NULL, &error);
      g_assert_no_error (error);
      g_usleep (g_test_rand_int_range (0, 20000));
      g_subprocess_force_exit (child);
      g_subprocess_wait (child, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_subprocess_get_if_signaled (child));

      text = get (f->path);
      digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
      g_assert_true (strcmp (digest, first) == 0 || strcmp (digest, second) == 0);
      seen[strcmp (digest, first) != 0]++;
    }
  g_test_message ("%u times the one, %u times the other, %u files left behind", seen[0], seen[1],
                  count_files (f->folder) - 1);
  g_assert_cmpuint (seen[0], >, 0);
  g_assert_cmpuint (seen[1], >, 0);
}

/* ---- Faults ---- */

/* The data are on the disk before the name is, and the name is before it is called saved. */
static void
test_durable (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autofree char *calls = NULL;

      regiotafel_inventory_set_title (f->inventory, title);
      watch (FAULT_NONE, 0);
      save (f);
      calls = unwatch ();
      if (*calls == '\0')
        {
          g_test_skip ("the system calls cannot be watched here");
          return;
        }
      g_test_message ("%s: %s", i == 0 ? "new" : "replaced", calls);
      g_assert_true (g_regex_match_simple ("^o?w+f+rf$", calls, 0, 0));
    }
}

static void
test_faults (Fixture *f, gconstpointer data)
{
  static const Fault faults[] = { FAULT_IO, FAULT_SPACE, FAULT_SHORT, FAULT_BREAK };
  guint n_failed = 0;

  save (f);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    for (guint at = 1;; at++)
      {
        g_autofree char *title = g_strdup_printf ("%u %u", i, at);
        g_autofree char *before = get (f->path);
        g_autofree char *after = NULL;
        g_autofree char *calls = NULL;
        g_autoptr (GError) error = NULL;
        gboolean ok;

        regiotafel_inventory_set_title (f->inventory, title);
        after = text_of (f->inventory);
        watch (faults[i], at);
        ok = regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error);
        calls = unwatch ();
        if (ok)
          {
            g_assert_no_error (error);
            assert_holds (f->path, after);
          }
        else
          {
            g_assert_cmpint (error->domain, ==, G_IO_ERROR);
            g_assert_nonnull (strstr (error->message, "streek.json"));
            assert_holds (f->path, before);
            n_failed++;
          }
        g_assert_cmpint (regiotafel_inventory_get_modified (f->inventory), ==, !ok);
        g_assert_cmpuint (count_files (f->folder), ==, 1);
        if (strlen (calls) < at)
          break;
      }
  /* Open, write, fsync and rename; what comes after that cannot be undone, so it does not count. */
  if (n_failed == 0)
    g_test_skip ("the system calls cannot be made to fail here");
  else
    g_assert_cmpuint (n_failed, >=, 3 * 3);
}

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

#define ADD(path, function) g_test_add ("/save/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--child-save") == 0)
    return child_save (argv[2]);
  if (argc == 3 && strcmp (argv[1], "--child-refused") == 0)
    return child_refused (argv[2], TRUE);
  if (argc == 3 && strcmp (argv[1], "--child-refused-unseen") == 0)
    return child_refused (argv[2], FALSE);
  if (argc == 3 && strcmp (argv[1], "--child-full") == 0)
    return child_full (argv[2]);

  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  ADD ("new", test_new);
  ADD ("again", test_again);
  ADD ("changed-by-somebody", test_changed_by_somebody);
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
  ADD ("no-permission", test_no_permission);
  ADD ("full-disk", test_full_disk);
  ADD ("killed", test_killed);
  ADD ("durable", test_durable);
  ADD ("faults", test_faults);
  ADD ("async", test_async);
  ADD ("async-changes", test_async_changes);
  ADD ("async-errors", test_async_errors);
  ADD ("async-one-at-a-time", test_async_one_at_a_time);
  ADD ("async-left-alone", test_async_left_alone);
  ADD ("remote", test_remote);
  return g_test_run ();
}
