/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saving: what is on the disk afterwards, whatever happens on the way. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-table.h"
#include "save-helpers.h"

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

#define ADD(path, function) g_test_add ("/save-faults/" path, Fixture, NULL, set_up, function, tear_down)

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
  ADD ("no-permission", test_no_permission);
  ADD ("full-disk", test_full_disk);
  ADD ("killed", test_killed);
  ADD ("durable", test_durable);
  ADD ("faults", test_faults);
  return g_test_run ();
}
