/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <gio/gio.h>
#include <string.h>

#include "regiotafel-csv-private.h"
#include "regiotafel-encoding-private.h"
#include "regiotafel-error.h"

/* A string of bytes that may hold NUL, with its length. */
#define BYTES(text) (const guint8 *) (text), sizeof (text) - 1

static void
assert_text (const guint8 *bytes, gsize length, const char *wanted, const char *encoding, gboolean has_mark)
{
  /* A copy of the exact size lets the address sanitizer see a read beyond the end. */
  g_autofree guint8 *exact = g_memdup2 (bytes, length);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize text_length = 0;
  RegiotafelEncoding found = REGIOTAFEL_ENCODING_UNKNOWN;
  gboolean had_mark = !has_mark;

  regiotafel_encoding_to_utf8 (exact, length, &text, &text_length, &found, &had_mark, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
  g_assert_cmpuint (text_length, ==, strlen (wanted));
  g_assert_cmpstr (regiotafel_encoding_get_name (found), ==, encoding);
  g_assert_cmpint (had_mark, ==, has_mark);
}

static void
assert_refused (const guint8 *bytes, gsize length, const char *place, const char *word)
{
  g_autofree guint8 *exact = g_memdup2 (bytes, length);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (regiotafel_encoding_to_utf8 (exact, length, &text, NULL, NULL, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_ENCODING);
  g_assert_null (text);
  if (!g_str_has_prefix (error->message, place) || strstr (error->message, word) == NULL)
    g_error ("“%s” does not start with “%s” or lacks “%s”", error->message, place, word);
}

static void
utf8 (void)
{
  assert_text (BYTES ("Naam;Plaats\n"), "Naam;Plaats\n", "UTF-8", FALSE);
  assert_text (BYTES ("Frysl\xC3\xA2n \xE2\x82\xAC \xF0\x9F\x8C\xB7"), "Fryslân € 🌷", "UTF-8", FALSE);
  assert_text (NULL, 0, "", "UTF-8", FALSE);
}

/* The most repeated error of CSV readers: the mark stays glued to the first header. */
static void
utf8_with_mark (void)
{
  assert_text (BYTES ("\xEF\xBB\xBF\"Gemeente\";\"CBS\""), "\"Gemeente\";\"CBS\"", "UTF-8", TRUE);
  assert_text (BYTES ("\xEF\xBB\xBF"), "", "UTF-8", TRUE);
  /* Only the first one is a mark. */
  assert_text (BYTES ("a\xEF\xBB\xBF"), "a\xEF\xBB\xBF", "UTF-8", FALSE);
}

/* A mark is a promise: no second guess when the bytes break it. */
static void
utf8_broken_behind_mark (void)
{
  assert_refused (BYTES ("\xEF\xBB\xBFnaam\nFrysl\xE2n"), "Line 2, column 6: the byte E2", "UTF-8");
  assert_refused (BYTES ("\xEF\xBB\xBF"
                         "a\xC3"),
                  "Line 1, column 2: the byte C3", "cut off");
}

static void
windows_1252 (void)
{
  assert_text (BYTES ("Frysl\xE2n"), "Fryslân", "Windows-1252", FALSE);
  assert_text (BYTES ("\x80 \x91s-Gravenhage\x92 \x96 \x8C\x9F"), "€ ‘s-Gravenhage’ – ŒŸ", "Windows-1252", FALSE);
}

/* Our table against iconv's, for every byte that has a meaning. */
static void
windows_1252_table (void)
{
  for (guint byte = 0x80; byte <= 0xFF; byte++)
    {
      guint8 bytes[] = { (guint8) byte, 0 };
      g_autofree char *wanted = g_convert ((char *) bytes, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      if (strchr ("\x81\x8D\x8F\x90\x9D", (char) byte) != NULL)
        {
          g_assert_false (regiotafel_encoding_to_utf8 (bytes, 1, &text, NULL, NULL, NULL, &error));
          g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_ENCODING);
          continue;
        }
      g_assert_true (regiotafel_encoding_to_utf8 (bytes, 1, &text, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, wanted);
    }
}

static void
undefined_byte (void)
{
  assert_refused (BYTES ("naam\r\ncaf\xE9;\x81\r\n"), "Line 2, column 6: the byte 81", "line 2, column 4: byte E9");
  assert_refused (BYTES ("a\rb\r\x9D"), "Line 3, column 1: the byte 9D", "Windows-1252");
}

static void
nul (void)
{
  assert_refused (BYTES ("na\xC3\xABm;\nx\0y"), "Line 2, column 2: a NUL", "UTF-16 without");
  assert_refused (BYTES ("caf\xE9\0"), "Line 1, column 5: a NUL", "CSV UTF-8");
  /* UTF-16 that lost its mark */
  assert_refused (BYTES ("N\0a\0"), "Line 1, column 2: a NUL", "byte order mark");
  assert_refused (BYTES ("\xFF\xFE"
                         "a\0\0\0"),
                  "Line 1, column 2: a NUL", "NUL");
  /* UTF-32 */
  assert_refused (BYTES ("\xFF\xFE\0\0N\0\0\0"), "Line 1, column 1: a NUL", "save it again");
}

static void
utf16 (void)
{
  assert_text (BYTES ("\xFF\xFEN\0\xEB\0\xAC\x20\n\0"), "Në€\n", "UTF-16LE", TRUE);
  assert_text (BYTES ("\xFE\xFF\0N\0\xEB\x20\xAC\0\n"), "Në€\n", "UTF-16BE", TRUE);
  assert_text (BYTES ("\xFF\xFE\x3C\xD8\x37\xDF"), "🌷", "UTF-16LE", TRUE);
  assert_text (BYTES ("\xFE\xFF\xD8\x3C\xDF\x37"), "🌷", "UTF-16BE", TRUE);
  assert_text (BYTES ("\xFF\xFE"), "", "UTF-16LE", TRUE);
}

static void
utf16_broken (void)
{
  assert_refused (BYTES ("\xFF\xFE"
                         "a\0b"),
                  "Line 1, column 2: the byte 62", "UTF-16LE");
  /* half a pair: at the end, before a letter, and the second half alone */
  assert_refused (BYTES ("\xFF\xFE\x3C\xD8"), "Line 1, column 1", "UTF-16LE");
  assert_refused (BYTES ("\xFE\xFF\0\r\0\n\xD8\x3C\0a"), "Line 2, column 1", "UTF-16BE");
  assert_refused (BYTES ("\xFE\xFF\xDF\x37\xD8\x3C"), "Line 1, column 1", "UTF-16BE");
  assert_refused (BYTES ("\xFE\xFF\xDF\x37\xDF\x37"), "Line 1, column 1", "UTF-16BE");
}

static void
spreadsheet_file (void)
{
  assert_refused (BYTES ("PK\003\004\x14\0\x06\0"), "This is the file of a spreadsheet", "save it as “CSV UTF-8”");
  assert_refused (BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "This is the file of a spreadsheet", ".xls");
}

static void
assert_repaired (const char *text, const char *wanted)
{
  g_autofree char *repaired = regiotafel_encoding_repair (text);

  g_assert_cmpstr (repaired, ==, wanted);
}

static void
repair (void)
{
  assert_repaired ("FryslÃ¢n", "Fryslân");
  assert_repaired ("SÃºdwest-FryslÃ¢n", "Súdwest-Fryslân");
  assert_repaired ("Waterschap â€™t Suydevelt", "Waterschap ’t Suydevelt");
  assert_repaired ("GroÃŸefehn (Duitsland)", "Großefehn (Duitsland)");
  assert_repaired ("8100 AC\u00c2\u00a0", "8100 AC\u00a0");
  assert_repaired ("â‚¬ 10", "€ 10");
  /* One round only: what was encoded three times is not guessed at further. */
  assert_repaired ("FryslÃƒÂ¢n", "FryslÃ¢n");
}

/* Á, Í, Ï, Ð and Ý end in the five bytes that Windows-1252 leaves undefined. */
static void
repair_undefined_bytes (void)
{
  assert_repaired ("Ã\xC2\x81"
                   "rpÃ¡d",
                   "Árpád");
  assert_repaired ("Ã\xC2\x8DÃ\xC2\x8FÃ\xC2\x90Ã\xC2\x9D", "ÍÏÐÝ");
}

/* What is meant so stays so. */
static void
repair_leaves_alone (void)
{
  assert_repaired ("", NULL);
  assert_repaired ("Utrecht", NULL);
  assert_repaired ("Ã", NULL);
  assert_repaired ("’s-Gravenhage", NULL);
  assert_repaired ("café", NULL);
  assert_repaired ("Fryslân", NULL);
  assert_repaired ("€ 10", NULL);
  /* one part double, one part not: no rule can tell what was meant */
  assert_repaired ("FryslÃ¢n en Brabânt", NULL);
  assert_repaired ("Łódź FryslÃ¢n", NULL);
  /* a control character that no Windows-1252 reader makes */
  assert_repaired ("Ã\xC2\x85", NULL);
  /* overlong, and half of a surrogate pair: no UTF-8 */
  assert_repaired ("Ã€"
                   "À€",
                   NULL);
  assert_repaired ("í\u00a0€", NULL);
}

/* Any character that went through the door once too often comes back. */
static void
repair_undoes_every_character (void)
{
  for (gunichar character = 0x80; character <= 0x10FFFF; character += character < 0x3000 ? 1 : 997)
    {
      char text[8] = { 0 };
      GString *doubled = g_string_new ("x");
      int length = g_unichar_to_utf8 (character, text);

      if (character >= 0xD800 && character <= 0xDFFF)
        {
          g_string_free (doubled, TRUE);
          continue;
        }
      for (int i = 0; i < length; i++)
        {
          g_autofree char *part = g_convert (text + i, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

          if (part != NULL)
            g_string_append (doubled, part);
          else
            g_string_append_unichar (doubled, (guchar) text[i]);
        }
      {
        g_autofree char *wanted = g_strconcat ("x", text, NULL);
        g_autofree char *repaired = regiotafel_encoding_repair (doubled->str);

        g_assert_cmpstr (repaired, ==, wanted);
      }
      g_string_free (doubled, TRUE);
    }
}

/* The published list holds 33 different strings that went wrong; all of them come back. */
static void
repair_published_list (void)
{
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) repaired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (RegiotafelCsv) csv = NULL;
  gsize length = 0;
  gsize text_length = 0;
  RegiotafelCsvRow row;

  path = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "examples", "data", "gr-nl.csv", NULL);
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  regiotafel_encoding_to_utf8 ((guint8 *) content, length, &text, &text_length, NULL, NULL, &error);
  g_assert_no_error (error);
  csv = regiotafel_csv_new (text, text_length, 0, 0, 0, &error);
  g_assert_no_error (error);

  while (regiotafel_csv_next (csv, &row, &error))
    for (guint i = 0; i < row.n_cells; i++)
      {
        char *better = regiotafel_encoding_repair (row.cells[i].text);

        if (better != NULL)
          g_hash_table_insert (repaired, g_strdup (row.cells[i].text), better);
        else
          g_assert_true (g_str_is_ascii (row.cells[i].text));
      }
  g_assert_no_error (error);

  g_assert_cmpuint (g_hash_table_size (repaired), ==, 33);
  g_assert_cmpstr (g_hash_table_lookup (repaired, "SÃºdwest-FryslÃ¢n"), ==, "Súdwest-Fryslân");
  g_assert_cmpstr (g_hash_table_lookup (repaired, "Waterschap LauwerswÃ¢lden"), ==, "Waterschap Lauwerswâlden");
  g_assert_cmpstr (g_hash_table_lookup (repaired, "8100 AC\u00c2\u00a0 "), ==, "8100 AC\u00a0 ");
}

/* Every beginning of every sort of text is text or an error, never a crash. */
static void
prefixes (void)
{
  static const struct
  {
    const guint8 *bytes;
    gsize length;
  } files[] = {
    { BYTES ("\xEF\xBB\xBFNaam;\xC3\xA9\r\n\xF0\x9F\x8C\xB7") },
    { BYTES ("Naam;\xE9\r\n\x80\x81") },
    { BYTES ("\xFF\xFEN\0\x3C\xD8\x37\xDF\r\0\n\0\x3C\xD8") },
    { BYTES ("\xFE\xFF\0N\xD8\x3C\xDF\x37\0\r\0\n\xD8\x3C") },
    { BYTES ("PK\003\004\0") },
  };

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    for (gsize length = 0; length <= files[f].length; length++)
      {
        g_autofree guint8 *bytes = g_memdup2 (files[f].bytes, length);
        g_autofree char *text = NULL;
        g_autoptr (GError) error = NULL;
        gsize text_length = 0;

        if (regiotafel_encoding_to_utf8 (bytes, length, &text, &text_length, NULL, NULL, &error))
          g_assert_true (g_utf8_validate_len (text, text_length, NULL));
        else
          g_assert_nonnull (error);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/utf-8", utf8);
  g_test_add_func ("/encoding/utf-8-with-mark", utf8_with_mark);
  g_test_add_func ("/encoding/utf-8-broken-behind-mark", utf8_broken_behind_mark);
  g_test_add_func ("/encoding/windows-1252", windows_1252);
  g_test_add_func ("/encoding/windows-1252-table", windows_1252_table);
  g_test_add_func ("/encoding/undefined-byte", undefined_byte);
  g_test_add_func ("/encoding/nul", nul);
  g_test_add_func ("/encoding/utf-16", utf16);
  g_test_add_func ("/encoding/utf-16-broken", utf16_broken);
  g_test_add_func ("/encoding/spreadsheet-file", spreadsheet_file);
  g_test_add_func ("/encoding/repair", repair);
  g_test_add_func ("/encoding/repair-undefined-bytes", repair_undefined_bytes);
  g_test_add_func ("/encoding/repair-leaves-alone", repair_leaves_alone);
  g_test_add_func ("/encoding/repair-undoes-every-character", repair_undoes_every_character);
  g_test_add_func ("/encoding/repair-published-list", repair_published_list);
  g_test_add_func ("/encoding/prefixes", prefixes);
  return g_test_run ();
}
