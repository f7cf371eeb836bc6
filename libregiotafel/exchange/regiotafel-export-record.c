/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The record of what left with persons in it. */
#include "regiotafel-export-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-json-text-private.h"

static void
append_member (GString *line, const char *name, const char *text)
{
  g_string_append_printf (line, "%s\"%s\": ", line->len > 1 ? ", " : "", name);
  regiotafel_json_text_append_string (line, text, -1);
}

char *
regiotafel_export_dup_record_line (const RegiotafelExportTerms *terms, guint n_persons, GFile *file)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_utf8_make_valid (base != NULL ? base : "", -1);
  GString *line = g_string_new ("{");
  int year, month, day;
  char date[32];

  /* With the digits that every locale reads. */
  g_date_time_get_ymd (now, &year, &month, &day);
  g_snprintf (date, sizeof date, "%04d-%02d-%02d", year, month, day);
  append_member (line, "date", date);
  append_member (line, "file", name);
  append_member (line, "format", regiotafel_export_get_nick (REGIOTAFEL_TYPE_FORMAT, terms->format));
  append_member (
      line, "audience",
      regiotafel_export_get_nick (REGIOTAFEL_TYPE_AUDIENCE, regiotafel_export_resolve_audience (terms->audience)));
  append_member (
      line, "redaction",
      regiotafel_export_get_nick (REGIOTAFEL_TYPE_REDACTION, regiotafel_export_resolve_redaction (terms->redaction)));
  g_string_append (line, ", \"persons\": ");
  regiotafel_json_text_append_uint64 (line, n_persons);
  g_string_append_c (line, '}');
  return g_string_free (line, FALSE);
}

/* Never with a code that tells of a file which is not there or a folder: who asked named another file. */
static void
set_error (GError **error, GFile *record, const char *message)
{
  g_autofree char *name = g_file_get_parse_name (record);

  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_FAILED,
      "Nothing was written, for it could not be noted in “%s” that persons leave: %s; see to it that this file "
      "can be written",
      name, message);
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      text += n;
      length -= n;
    }
  return TRUE;
}

/* A file that is new stays only when its folder is on the disk as well. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* @text ends with a newline. A line that was cut short before stands on its own. */
static gboolean
append_native (GFile *record, const char *path, const char *text, GError **error)
{
  gboolean is_done;
  gboolean is_cut = FALSE;
  int saved;
  int fd = open (path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_error (error, record, g_strerror (errno));
      return FALSE;
    }
  if (lseek (fd, -1, SEEK_END) >= 0)
    {
      char last = '\n';

      is_cut = read (fd, &last, 1) == 1 && last != '\n';
    }
  is_done = (!is_cut || write_all (fd, "\n", 1)) && write_all (fd, text, strlen (text)) && fsync (fd) == 0;
  saved = errno;
  if (close (fd) != 0 && is_done)
    {
      saved = errno;
      is_done = FALSE;
    }
  if (!is_done)
    set_error (error, record, g_strerror (saved));
  else
    sync_folder (path);
  return is_done;
}

gboolean
regiotafel_export_record (GFile *record, const char *line, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = g_strconcat (line, "\n", NULL);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) local = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_file_is_native (record) && g_file_peek_path (record) != NULL)
    return append_native (record, g_file_peek_path (record), text, error);
  stream = g_file_append_to (record, G_FILE_CREATE_PRIVATE, cancellable, &local);
  if (stream != NULL
      && g_output_stream_write_all (G_OUTPUT_STREAM (stream), text, strlen (text), NULL, cancellable, &local)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &local))
    return TRUE;
  set_error (error, record, local->message);
  return FALSE;
}
