/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-encoding-private.h"

#include <string.h>

#include "regiotafel-error.h"

/* The bytes 80 … 9F of Windows-1252; 0 where it leaves them undefined. Everything else is as in Latin-1. A
 * table of our own, because iconv is absent on some systems and knows the name by chance on others. */
static const gunichar windows_1252[32] = {
  0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

#define SAVE_AGAIN "save it again as “CSV UTF-8” or “Unicode text”"

const char *
regiotafel_encoding_get_name (RegiotafelEncoding encoding)
{
  switch (encoding)
    {
    case REGIOTAFEL_ENCODING_UTF_8:
      return "UTF-8";
    case REGIOTAFEL_ENCODING_UTF_16LE:
      return "UTF-16LE";
    case REGIOTAFEL_ENCODING_UTF_16BE:
      return "UTF-16BE";
    case REGIOTAFEL_ENCODING_WINDOWS_1252:
      return "Windows-1252";
    case REGIOTAFEL_ENCODING_UNKNOWN:
    default:
      return "unknown";
    }
}

/* Takes the character at bytes[*at] and moves on. FALSE, and *at stays: there is no character there. The
 * caller has seen to it that *at < length, and for UTF-8 that the text is valid as far as it goes. */
static gboolean
take_character (RegiotafelEncoding encoding, const guint8 *bytes, gsize length, gsize *at, gunichar *character)
{
  gsize i = *at;
  guint high = encoding == REGIOTAFEL_ENCODING_UTF_16BE ? 0 : 1;
  guint32 unit;
  guint32 second;

  switch (encoding)
    {
    case REGIOTAFEL_ENCODING_UTF_8:
      *character = g_utf8_get_char ((const char *) bytes + i);
      *at = i + g_utf8_skip[bytes[i]];
      return TRUE;

    case REGIOTAFEL_ENCODING_UTF_16LE:
    case REGIOTAFEL_ENCODING_UTF_16BE:
      if (length - i < 2)
        return FALSE;
      unit = (guint32) bytes[i + high] << 8 | bytes[i + 1 - high];
      if (unit < 0xD800 || unit > 0xDFFF)
        {
          *character = unit;
          *at = i + 2;
          return TRUE;
        }
      if (unit > 0xDBFF || length - i < 4)
        return FALSE;
      second = (guint32) bytes[i + 2 + high] << 8 | bytes[i + 3 - high];
      if (second < 0xDC00 || second > 0xDFFF)
        return FALSE;
      *character = 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
      *at = i + 4;
      return TRUE;

    case REGIOTAFEL_ENCODING_WINDOWS_1252:
    case REGIOTAFEL_ENCODING_UNKNOWN:
    default:
      *character = bytes[i] >= 0x80 && bytes[i] < 0xA0 ? windows_1252[bytes[i] - 0x80] : bytes[i];
      if (*character == 0 && bytes[i] != 0)
        return FALSE;
      *at = i + 1;
      return TRUE;
    }
}

/* Where offset @to stands: all before it are characters of @encoding. */
static void
find_place (RegiotafelEncoding encoding, const guint8 *bytes, gsize from, gsize to, gsize *line, gsize *column)
{
  gunichar previous = 0;

  *line = 1;
  *column = 1;
  while (from < to)
    {
      gunichar character = 0;

      if (!take_character (encoding, bytes, to, &from, &character))
        break;
      if (character == '\n' || character == '\r')
        {
          /* CRLF is one end of line: the CR has counted it. */
          if (!(character == '\n' && previous == '\r'))
            ++*line;
          *column = 1;
        }
      else
        ++*column;
      previous = character;
    }
}

/* How far @bytes are valid UTF-8; a NUL is a stop like any other. */
static gsize
valid_utf8 (const guint8 *bytes, gsize length)
{
  const char *end = (const char *) bytes;

  g_utf8_validate_len ((const char *) bytes, length, &end);
  return (gsize) (end - (const char *) bytes);
}

static void
set_nul_error (RegiotafelEncoding encoding, const guint8 *bytes, gsize from, gsize at, GError **error)
{
  gsize line;
  gsize column;

  find_place (encoding, bytes, from, at, &line, &column);
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_ENCODING,
               "Line %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT ": a NUL, which no text holds. If this is text "
               "(maybe UTF-16 without a byte order mark), " SAVE_AGAIN,
               line, column);
}

/* The bytes at @at are no character of @encoding. */
static void
set_broken_error (RegiotafelEncoding encoding, const guint8 *bytes, gsize length, gsize from, gsize at, GError **error)
{
  gsize line;
  gsize column;
  gsize utf8_line;
  gsize utf8_column;
  gsize utf8_end;

  find_place (encoding, bytes, from, at, &line, &column);
  if (encoding != REGIOTAFEL_ENCODING_WINDOWS_1252)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_ENCODING,
                   "Line %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT ": the byte %02X does not belong in %s, which "
                   "the byte order mark announces; the file may be cut off or glued together: " SAVE_AGAIN,
                   line, column, bytes[at], regiotafel_encoding_get_name (encoding));
      return;
    }

  /* The guess failed; often one damaged character in a UTF-8 file, so say where that is too. */
  utf8_end = valid_utf8 (bytes, length);
  find_place (REGIOTAFEL_ENCODING_UTF_8, bytes, from, utf8_end, &utf8_line, &utf8_column);
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_ENCODING,
               "Line %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT ": the byte %02X means nothing in Windows-1252, and "
               "the text is not UTF-8 either (line %" G_GSIZE_FORMAT ", column %" G_GSIZE_FORMAT
               ": byte %02X): " SAVE_AGAIN,
               line, column, bytes[at], utf8_line, utf8_column, bytes[utf8_end]);
}

/* Spreadsheet files are sent for CSV so often that they deserve their own words. */
static gboolean
is_spreadsheet_file (const guint8 *bytes, gsize length)
{
  return length >= 4 && (memcmp (bytes, "PK\003\004", 4) == 0 || memcmp (bytes, "\xD0\xCF\x11\xE0", 4) == 0);
}

static RegiotafelEncoding
find_mark (const guint8 *bytes, gsize length, gsize *mark_length)
{
  *mark_length = 0;
  if (length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0)
    {
      *mark_length = 3;
      return REGIOTAFEL_ENCODING_UTF_8;
    }
  if (length >= 2 && memcmp (bytes, "\xFF\xFE", 2) == 0)
    {
      *mark_length = 2;
      return REGIOTAFEL_ENCODING_UTF_16LE;
    }
  if (length >= 2 && memcmp (bytes, "\xFE\xFF", 2) == 0)
    {
      *mark_length = 2;
      return REGIOTAFEL_ENCODING_UTF_16BE;
    }
  return REGIOTAFEL_ENCODING_UNKNOWN;
}

/* How many bytes of UTF-8 bytes[from …] make, without the NUL at the end. Every error is found here. */
static gboolean
measure (RegiotafelEncoding encoding, const guint8 *bytes, gsize length, gsize from, gsize *needed, GError **error)
{
  gsize n = 0;

  if (encoding == REGIOTAFEL_ENCODING_UTF_8)
    {
      gsize end = from + valid_utf8 (bytes + from, length - from);

      *needed = length - from;
      if (end == length)
        return TRUE;
      if (bytes[end] == 0)
        set_nul_error (encoding, bytes, from, end, error);
      else
        set_broken_error (encoding, bytes, length, from, end, error);
      return FALSE;
    }

  for (gsize at = from; at < length;)
    {
      gsize start = at;
      gunichar character = 0;
      gsize size;

      if (!take_character (encoding, bytes, length, &at, &character))
        {
          set_broken_error (encoding, bytes, length, from, start, error);
          return FALSE;
        }
      if (character == 0)
        {
          set_nul_error (encoding, bytes, from, start, error);
          return FALSE;
        }
      size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
      if (!g_size_checked_add (&n, n, size))
        n = G_MAXSIZE;
    }
  *needed = n;
  return TRUE;
}

gboolean
regiotafel_encoding_to_utf8 (const guint8 *bytes,
                             gsize length,
                             char **text,
                             gsize *text_length,
                             RegiotafelEncoding *found,
                             gboolean *had_bom,
                             GError **error)
{
  RegiotafelEncoding encoding;
  gsize from;
  gsize needed = 0;
  gsize n = 0;
  g_autofree char *made = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (length == 0)
    bytes = (const guint8 *) "";

  encoding = find_mark (bytes, length, &from);
  if (had_bom != NULL)
    *had_bom = from > 0;
  if (encoding == REGIOTAFEL_ENCODING_UNKNOWN)
    {
      /* A NUL stops both UTF-8 and the guess that takes over from it; UTF-8 counts its column better. */
      gsize end = valid_utf8 (bytes, length);

      encoding = end == length || bytes[end] == 0 ? REGIOTAFEL_ENCODING_UTF_8 : REGIOTAFEL_ENCODING_WINDOWS_1252;
    }
  if (found != NULL)
    *found = encoding;

  if (is_spreadsheet_file (bytes, length))
    {
      g_set_error_literal (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_ENCODING,
                           "This is the file of a spreadsheet program itself (.xlsx, .ods or .xls), not text: open it "
                           "there and save it as “CSV UTF-8”");
      return FALSE;
    }

  if (!measure (encoding, bytes, length, from, &needed, error))
    return FALSE;

  /* The size is the file's choice, so no memory is an error and not the end of the program. */
  made = needed < G_MAXSIZE ? g_try_malloc (needed + 1) : NULL;
  if (made == NULL)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "There is no memory for a text of %" G_GSIZE_FORMAT " bytes: split the file", needed);
      return FALSE;
    }

  if (encoding == REGIOTAFEL_ENCODING_UTF_8)
    {
      memcpy (made, bytes + from, needed);
      n = needed;
    }
  else
    for (gsize at = from; at < length;)
      {
        gunichar character = 0;

        take_character (encoding, bytes, length, &at, &character);
        n += g_unichar_to_utf8 (character, made + n);
      }
  made[n] = '\0';

  *text = g_steal_pointer (&made);
  if (text_length != NULL)
    *text_length = n;
  return TRUE;
}

/* The byte that @character was made of by somebody who read UTF-8 as Windows-1252; -1 when it was not. */
static int
as_windows_1252 (gunichar character)
{
  if (character < 0x80 || (character >= 0xA0 && character <= 0xFF))
    return (int) character;
  for (guint i = 0; i < G_N_ELEMENTS (windows_1252); i++)
    if (windows_1252[i] == character || (windows_1252[i] == 0 && character == 0x80 + i))
      return (int) (0x80 + i);
  return -1;
}

char *
regiotafel_encoding_repair (const char *text)
{
  g_autofree char *made = NULL;
  gsize n = 0;
  const char *beyond;

  g_return_val_if_fail (text != NULL, NULL);

  for (beyond = text; *beyond != '\0' && (guchar) *beyond < 0x80; beyond++)
    ;
  if (*beyond == '\0')
    return NULL;

  /* One byte a character never is more than the characters took. */
  made = g_malloc (strlen (text) + 1);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      int byte = as_windows_1252 (g_utf8_get_char (at));

      if (byte < 0)
        return NULL;
      made[n++] = (char) byte;
    }
  made[n] = '\0';

  return g_utf8_validate_len (made, n, NULL) ? g_steal_pointer (&made) : NULL;
}
