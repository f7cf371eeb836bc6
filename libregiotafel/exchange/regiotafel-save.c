/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-save-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "regiotafel-error.h"

/* As many as Linux follows. */
#define MAX_LINKS 40

char *
regiotafel_save_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static void
set_io_error (GError **error, GFile *file, int code, const char *message)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, G_IO_ERROR, code, "“%s” was not saved: %s", name, message);
}

static void
take_file_error (GError **error, GFile *file, GError *taken)
{
  int code = taken->domain == G_FILE_ERROR ? (int) g_io_error_from_file_error (taken->code) : taken->code;

  set_io_error (error, file, code, taken->message);
  g_error_free (taken);
}

/* The path behind symbolic links, which may not exist yet: what is replaced is the file, not the link to it. */
static char *
follow_links (GFile *file, const char *path, GError **error)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (at, NULL);
      g_autofree char *folder = NULL;
      char *next;

      if (target == NULL)
        return g_steal_pointer (&at);
      folder = g_path_get_dirname (at);
      next = g_path_is_absolute (target) ? g_steal_pointer (&target) : g_build_filename (folder, target, NULL);
      g_free (at);
      at = next;
    }
  set_io_error (error, file, G_IO_ERROR_TOO_MANY_LINKS, "its symbolic links run in a circle");
  return NULL;
}

/* The path for the system calls, or NULL for a file that only GIO can reach. */
static const char *
native_path (GFile *file)
{
  return g_file_is_native (file) ? g_file_peek_path (file) : NULL;
}

static gboolean
is_same_file (GFile *a, GFile *b)
{
  g_autofree char *a_path = NULL;
  g_autofree char *b_path = NULL;

  if (g_file_equal (a, b))
    return TRUE;
  if (native_path (a) == NULL || native_path (b) == NULL)
    return FALSE;
  a_path = follow_links (a, native_path (a), NULL);
  b_path = follow_links (b, native_path (b), NULL);
  return a_path != NULL && g_strcmp0 (a_path, b_path) == 0;
}

/* ---- Whether it may be replaced ---- */

/* NULL without an error: there is no such file. */
static char *
digest_file (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) local = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &local);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree guint8 *buffer = g_malloc (65536);
  gssize n = 0;

  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return NULL;
  while (local == NULL && (n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 65536, cancellable, &local)) > 0)
    g_checksum_update (checksum, buffer, n);
  if (local == NULL)
    info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, cancellable, NULL);
  if (local == NULL && g_cancellable_set_error_if_cancelled (cancellable, &local))
    n = -1;
  if (local != NULL)
    {
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&local));
      else
        take_file_error (error, file, g_steal_pointer (&local));
      return NULL;
    }
  *etag = info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
  return g_strdup (g_checksum_get_string (checksum));
}

static void
set_conflict (GError **error, GFile *file, gboolean known)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (known)
    g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT,
                 "“%s” was changed by somebody else since it was read; read it again and make your changes there, "
                 "write to another file, or set overwrite to lose what the other changed",
                 name);
  else
    g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT,
                 "“%s” is there already and is not what this inventory was read from; write to another file, "
                 "or set overwrite to lose what it holds",
                 name);
}

/* *etag: of what was looked at, or NULL. */
static gboolean
check_conflict (GFile *file,
                GBytes *bytes,
                const RegiotafelSaveTerms *terms,
                char **etag,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *present = digest_file (file, etag, cancellable, &local);
  g_autofree char *future = NULL;
  gboolean known;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (present == NULL)
    return TRUE;
  known = terms->origin != NULL && is_same_file (terms->origin, file);
  if (known && g_strcmp0 (present, terms->digest) == 0)
    return TRUE;
  /* Nobody loses anything by it: somebody made the same changes, or an earlier saving was cut short at its very end. */
  future = regiotafel_save_digest (bytes);
  if (strcmp (present, future) == 0)
    return TRUE;
  set_conflict (error, file, known);
  return FALSE;
}

/* ---- Replacing ---- */

/* The new file is the writer's own; gives it what the old one had, as far as that is allowed. */
static void
restore_owner_and_mode (const char *path, const struct stat *old)
{
  mode_t mode = old->st_mode & 0777;
  struct stat new;

  if (stat (path, &new) != 0)
    return;
  /* What the old group might do is not for another one. */
  if (new.st_gid != old->st_gid && chown (path, (uid_t) -1, old->st_gid) != 0)
    mode = (mode & ~(mode_t) 070) | ((mode & 07) << 3);
  if (new.st_uid != old->st_uid && chown (path, old->st_uid, (gid_t) -1) != 0)
    g_debug ("%s: now owned by who saved it: %s", path, g_strerror (errno));
  if ((new.st_mode & 0777) != mode && chmod (path, mode) != 0)
    g_debug ("%s: permissions not kept: %s", path, g_strerror (errno));
}

/* Whether @path can be replaced by a file; @old is what is there. */
static gboolean
check_target (GFile *file, const char *path, struct stat *old, gboolean *exists, GError **error)
{
  *exists = stat (path, old) == 0;
  if (!*exists)
    return TRUE;
  if (S_ISDIR (old->st_mode))
    {
      set_io_error (error, file, G_IO_ERROR_IS_DIRECTORY, "it is a folder; name a file");
      return FALSE;
    }
  /* Else a file would come in the place of the device or the pipe. */
  if (!S_ISREG (old->st_mode))
    {
      set_io_error (error, file, G_IO_ERROR_NOT_REGULAR_FILE, "it is not a regular file; name one");
      return FALSE;
    }
  /* To replace a file no right to write to it is needed; who took that away still did not want it changed. */
  if (faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
    {
      set_io_error (error, file, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }
  return TRUE;
}

static gboolean
replace_native (
    GFile *file, const char *path, const struct stat *old, GBytes *bytes, gboolean is_private, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *target = follow_links (file, path, error);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (target == NULL)
    return FALSE;
  if (!g_file_set_contents_full (target, data, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 old != NULL  ? old->st_mode & 0777
                                 : is_private ? 0600
                                              : 0666,
                                 &local))
    {
      take_file_error (error, file, g_steal_pointer (&local));
      return FALSE;
    }
  if (old != NULL)
    restore_owner_and_mode (target, old);
  return TRUE;
}

static gboolean
replace_elsewhere (
    GFile *file, const char *etag, GBytes *bytes, gboolean is_private, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_replace_contents (file, data, length, etag, FALSE, is_private ? G_FILE_CREATE_PRIVATE : G_FILE_CREATE_NONE,
                               NULL, cancellable, &local))
    return TRUE;
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    set_conflict (error, file, TRUE);
  else if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else
    take_file_error (error, file, g_steal_pointer (&local));
  return FALSE;
}

/* Whether a file can come where none is yet. */
static gboolean
check_folder (GFile *file, const char *path, GError **error)
{
  g_autofree char *target = follow_links (file, path, error);
  g_autofree char *folder = target != NULL ? g_path_get_dirname (target) : NULL;

  if (folder == NULL)
    return FALSE;
  if (faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0)
    return TRUE;
  set_io_error (error, file, g_io_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

gboolean
regiotafel_save_check (
    GFile *file, GBytes *bytes, const RegiotafelSaveTerms *terms, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = NULL;
  const char *path = native_path (file);
  struct stat old;
  gboolean exists = TRUE;

  return (path == NULL || check_target (file, path, &old, &exists, error))
         && (exists || check_folder (file, path, error))
         && (terms->overwrite || check_conflict (file, bytes, terms, &etag, cancellable, error));
}

gboolean
regiotafel_save (
    GFile *file, GBytes *bytes, const RegiotafelSaveTerms *terms, GCancellable *cancellable, GError **error)
{
  g_autofree char *etag = NULL;
  const char *path = native_path (file);
  struct stat old;
  gboolean exists = FALSE;

  if (path != NULL && !check_target (file, path, &old, &exists, error))
    return FALSE;
  if (!terms->overwrite && !check_conflict (file, bytes, terms, &etag, cancellable, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return path != NULL ? replace_native (file, path, exists ? &old : NULL, bytes, terms->is_private, error)
                      : replace_elsewhere (file, etag, bytes, terms->is_private, cancellable, error);
}
