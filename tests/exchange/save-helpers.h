/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of saving share. */
#pragma once

#include <string.h>

#include <glib/gstdio.h>

#include "regiotafel-error.h"
#include "regiotafel-writer.h"

/* A folder to work in. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  RegiotafelInventory *inventory;
  RegiotafelWriter *writer;
} Fixture;

static inline void
remove_tree (const char *path)
{
  const char *argv[] = { "rm", "-rf", path, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("regiotafel-save-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "streek.json", NULL);
  f->file = g_file_new_for_path (f->path);
  f->inventory = regiotafel_inventory_new ();
  f->writer = regiotafel_writer_new ();
  regiotafel_inventory_set_title (f->inventory, "Streek");
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  remove_tree (f->folder);
  g_object_unref (f->writer);
  g_object_unref (f->inventory);
  g_object_unref (f->file);
  g_free (f->path);
  g_free (f->folder);
}

static inline void
put (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static inline char *
get (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static inline char *
text_of (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = get (path);

  g_assert_cmpstr (found, ==, text);
}

/* That the file holds the inventory as it is now. */
static inline void
assert_saved (Fixture *f)
{
  g_autofree char *text = text_of (f->inventory);

  assert_holds (f->path, text);
}

static inline guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static inline void
save (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
}

/* The message. */
static inline char *
refuse (Fixture *f, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, "streek.json"));
  return g_strdup (error->message);
}

static inline void
refuse_conflict (Fixture *f, const char *words)
{
  g_autofree char *before = get (f->path);
  g_autofree char *message = refuse (f, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);

  g_assert_nonnull (strstr (message, words));
  assert_holds (f->path, before);
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
}
