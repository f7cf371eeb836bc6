/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-load-private.h"

#include "regiotafel-text-private.h"

/* Also how much of a file goes by between two looks at the cancellable. */
#define CHUNK ((gsize) 1 << 20)

gboolean
regiotafel_load_check_size (RegiotafelReading *reading, guint64 size, GError **error)
{
  static const RegiotafelText too_large
      = { "The file is larger than the {most} bytes that may be read; raise max-bytes when it can be trusted.",
          "Het bestand is groter dan de {most} bytes die gelezen mogen worden; verhoog max-bytes als het te vertrouwen "
          "is." };
  g_autofree char *most = g_strdup_printf ("%" G_GUINT64_FORMAT, reading->options.max_bytes);
  const char *arguments[] = { "most", most, NULL };

  if (size <= reading->options.max_bytes)
    return TRUE;
  regiotafel_reading_fail (reading, "too-large", REGIOTAFEL_ERROR_LIMIT, NULL, &too_large, arguments, error);
  return FALSE;
}

static gboolean
make_room (RegiotafelReading *reading, guint8 **buffer, gsize size, GError **error)
{
  static const RegiotafelText no_memory
      = { "There is not enough memory for the file; close other programs, or read it elsewhere.",
          "Er is niet genoeg geheugen voor het bestand; sluit andere programma's, of lees het elders." };
  guint8 *larger = g_try_realloc (*buffer, size);

  if (larger != NULL)
    *buffer = larger;
  else
    regiotafel_reading_fail (reading, "no-memory", REGIOTAFEL_ERROR_LIMIT, NULL, &no_memory, NULL, error);
  return larger != NULL;
}

GBytes *
regiotafel_load (RegiotafelReading *reading, GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, reading->cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree guint8 *buffer = NULL;
  gsize room = CHUNK;
  gsize size = 0;
  gssize n;

  if (stream == NULL)
    return NULL;
  /* Only a hint, for the file may grow, and some have no size. */
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, reading->cancellable, NULL);
  if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE))
    {
      guint64 told = g_file_info_get_size (info);

      if (!regiotafel_load_check_size (reading, told, error))
        return NULL;
      /* One byte more, so that the end is seen without growing. */
      room = MAX (told, 1) + 1;
    }
  if (!make_room (reading, &buffer, room, error))
    return NULL;

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), buffer + size, MIN (room - size, CHUNK),
                                   reading->cancellable, error))
         > 0)
    {
      size += n;
      if (!regiotafel_load_check_size (reading, size, error))
        return NULL;
      if (size == room)
        {
          if (room > G_MAXSIZE / 2 || !make_room (reading, &buffer, room * 2, error))
            return NULL;
          room *= 2;
        }
    }
  if (n < 0)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&buffer), size);
}

char *
regiotafel_load_dup_name (GFile *file)
{
  g_autofree char *folder_path = g_get_current_dir ();
  g_autoptr (GFile) folder = g_file_new_for_path (folder_path);
  g_autoptr (GFile) above = g_file_get_parent (folder);
  /* From the root every path would be told in full. */
  g_autofree char *name = above != NULL ? g_file_get_relative_path (folder, file) : NULL;

  if (name == NULL)
    name = g_file_get_basename (file);
  return name != NULL ? g_filename_display_name (name) : NULL;
}
