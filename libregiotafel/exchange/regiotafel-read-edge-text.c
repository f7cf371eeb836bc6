/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-read-edge-list-private.h"

#include <string.h>

#include "regiotafel-encoding-private.h"

#define SAVE_AGAIN_EN "save it again as “CSV UTF-8”."
#define SAVE_AGAIN_NL "sla het opnieuw op als “CSV UTF-8”."

/* Where the text that @encoding would make of the bytes breaks off: before a whole unit, where units have two bytes. */
static gsize
find_break (RegiotafelEncoding encoding, const guint8 *bytes, gsize length)
{
  gsize at = 0;

  switch (encoding)
    {
    case REGIOTAFEL_ENCODING_UTF_16LE:
    case REGIOTAFEL_ENCODING_UTF_16BE:
      {
        guint high = encoding == REGIOTAFEL_ENCODING_UTF_16LE ? 1 : 0;

        for (; length - at >= 2; at += 2)
          {
            guint kind = bytes[at + high] & 0xFC;

            if (bytes[at] == 0 && bytes[at + 1] == 0)
              break;
            if (kind != 0xD8 && kind != 0xDC)
              continue;
            /* Half a character must be the first half, and the other must follow. */
            if (kind != 0xD8 || length - at < 4 || (bytes[at + 2 + high] & 0xFC) != 0xDC)
              break;
            at += 2;
          }
        return at;
      }

    case REGIOTAFEL_ENCODING_WINDOWS_1252:
      while (at < length && memchr ("\0\x81\x8D\x8F\x90\x9D", bytes[at], 6) == NULL)
        at++;
      return at;

    case REGIOTAFEL_ENCODING_UTF_8:
    case REGIOTAFEL_ENCODING_UNKNOWN:
    default:
      {
        const char *end;

        g_utf8_validate_len ((const char *) bytes, length, &end);
        return (gsize) (end - (const char *) bytes);
      }
    }
}

/* Line and character of bytes[at], which all before it lead up to in @encoding. */
static void
count_lines (RegiotafelEncoding encoding, const guint8 *bytes, gsize at, RegiotafelEdgePlace *place)
{
  gboolean is_wide = encoding == REGIOTAFEL_ENCODING_UTF_16LE || encoding == REGIOTAFEL_ENCODING_UTF_16BE;
  guint high = encoding == REGIOTAFEL_ENCODING_UTF_16LE ? 1 : 0;
  guint before = 0;

  place->line = 1;
  place->character = 1;
  for (gsize i = 0; i < at; i += is_wide ? 2 : 1)
    {
      guint unit = is_wide ? (guint) bytes[i + high] << 8 | bytes[i + 1 - high] : bytes[i];

      if (unit == '\n' || unit == '\r')
        {
          if (!(unit == '\n' && before == '\r'))
            place->line++;
          place->character = 1;
        }
      /* The later parts of a character are none themselves. */
      else if (is_wide ? (unit & 0xFC00) != 0xDC00
                       : encoding == REGIOTAFEL_ENCODING_WINDOWS_1252 || (unit & 0xC0) != 0x80)
        place->character++;
      before = unit;
    }
}

/* Says in two languages why the bytes are no text; @why says it in one. */
static void
fail_bytes (RegiotafelReading *reading,
            RegiotafelEncoding encoding,
            gboolean has_mark,
            const guint8 *bytes,
            gsize length,
            const GError *why,
            GError **error)
{
  static const RegiotafelEdgeProblem too_large = {
    "too-large",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_LIMIT,
    { "There is no memory for a text of this size; split the file.",
      "Er is geen geheugen voor een tekst van deze omvang; splits het bestand." },
  };
  static const RegiotafelEdgeProblem spreadsheet = {
    "spreadsheet-file",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_ENCODING,
    { "This is the file of a spreadsheet program itself (.xlsx, .ods or .xls), not text; open it there, and save "
      "it as “CSV UTF-8”.",
      "Dit is het bestand van een rekenprogramma zelf (.xlsx, .ods of .xls), geen tekst; open het daar, en sla "
      "het op als “CSV UTF-8”." },
  };
  static const RegiotafelEdgeProblem nul = {
    "nul-character",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_ENCODING,
    { "Here stands a NUL, which no text holds; if this is text (maybe UTF-16 without a byte order "
      "mark), " SAVE_AGAIN_EN,
      "Hier staat een NUL, die in geen tekst voorkomt; als dit tekst is (misschien UTF-16 zonder byte order "
      "mark), " SAVE_AGAIN_NL },
  };
  static const RegiotafelEdgeProblem after_mark = {
    "bad-encoding",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_ENCODING,
    { "The byte {byte} does not belong in {encoding}, which the byte order mark announces; the file may be cut "
      "off or glued together: " SAVE_AGAIN_EN,
      "De byte {byte} hoort niet in {encoding}, dat de byte order mark aankondigt; misschien is het bestand "
      "afgekapt of aan elkaar geplakt: " SAVE_AGAIN_NL },
  };
  static const RegiotafelEdgeProblem no_guess = {
    "bad-encoding",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_ENCODING,
    { "The text is not UTF-8, and not Windows-1252 either: the byte {byte} on line {guess-line}, character "
      "{guess-character} means nothing there; " SAVE_AGAIN_EN,
      "De tekst is geen UTF-8, en ook geen Windows-1252: de byte {byte} op regel {guess-line}, teken "
      "{guess-character} betekent daar niets; " SAVE_AGAIN_NL },
  };
  gsize mark = !has_mark ? 0 : encoding == REGIOTAFEL_ENCODING_UTF_8 ? 3 : 2;
  gsize at;
  RegiotafelEdgePlace place = { 0 };
  g_autofree char *byte = NULL;

  if (why->code == REGIOTAFEL_ERROR_LIMIT)
    {
      regiotafel_edge_fail (reading, &too_large, NULL, error, NULL);
      return;
    }
  if (length >= 4 && (memcmp (bytes, "PK\003\004", 4) == 0 || memcmp (bytes, "\xD0\xCF\x11\xE0", 4) == 0))
    {
      regiotafel_edge_fail (reading, &spreadsheet, NULL, error, NULL);
      return;
    }

  bytes += mark;
  length -= mark;
  at = find_break (encoding, bytes, length);
  count_lines (encoding, bytes, at, &place);
  if (at == length || (bytes[at] == 0 && (mark != 2 || (at + 1 < length && bytes[at + 1] == 0))))
    {
      regiotafel_edge_fail (reading, &nul, &place, error, NULL);
      return;
    }
  /* Of the two bytes of half a character, the high one is what is wrong. */
  if (encoding == REGIOTAFEL_ENCODING_UTF_16LE && at + 1 < length)
    byte = g_strdup_printf ("%02X", bytes[at + 1]);
  else
    byte = g_strdup_printf ("%02X", bytes[at]);
  if (has_mark)
    regiotafel_edge_fail (reading, &after_mark, &place, error, "byte", byte, "encoding",
                          regiotafel_encoding_get_name (encoding), NULL);
  else
    {
      g_autofree char *line = g_strdup_printf ("%u", place.line);
      g_autofree char *character = g_strdup_printf ("%u", place.character);

      /* Mostly this is one damaged character in UTF-8, so the place is where that is. */
      at = find_break (REGIOTAFEL_ENCODING_UTF_8, bytes, length);
      count_lines (REGIOTAFEL_ENCODING_UTF_8, bytes, at, &place);
      regiotafel_edge_fail (reading, &no_guess, &place, error, "byte", byte, "guess-line", line, "guess-character",
                            character, NULL);
    }
}

gboolean
regiotafel_edge_make_text (
    RegiotafelReading *reading, const char *data, gsize length, char **text, gsize *text_length, GError **error)
{
  static const RegiotafelEdgeProblem detected = {
    "encoding-detected",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "The file is text in {value}.", "Het bestand is tekst in {value}." },
  };
  static const RegiotafelEdgeProblem guessed = {
    "encoding-detected",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "The file is not UTF-8, and was read as {value}, which is a guess; check names with accents, or save the "
      "file as “CSV UTF-8”.",
      "Het bestand is geen UTF-8, en is gelezen als {value}, wat een gok is; controleer namen met accenten, of "
      "sla het bestand op als “CSV UTF-8”." },
  };
  static const RegiotafelEdgeProblem mark = {
    "byte-order-mark",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "The file begins with a byte order mark; it is no part of the first name.",
      "Het bestand begint met een byte order mark; die hoort niet bij de eerste naam." },
  };
  RegiotafelEncoding encoding = REGIOTAFEL_ENCODING_UNKNOWN;
  gboolean has_mark = FALSE;
  g_autoptr (GError) why = NULL;

  if (!regiotafel_encoding_to_utf8 ((const guint8 *) data, length, text, text_length, &encoding, &has_mark, &why))
    {
      fail_bytes (reading, encoding, has_mark, (const guint8 *) data, length, why, error);
      return FALSE;
    }
  regiotafel_edge_report (reading, encoding == REGIOTAFEL_ENCODING_WINDOWS_1252 ? &guessed : &detected, NULL, NULL,
                          "value", regiotafel_encoding_get_name (encoding), NULL);
  if (has_mark)
    regiotafel_edge_report (reading, &mark, NULL, NULL, NULL);
  return TRUE;
}
