/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <gio/gio.h>
#include <string.h>

#include "../test-util.h"
#include "regiotafel-csv-private.h"
#include "regiotafel-encoding-private.h"
#include "regiotafel-error.h"

/* All rows of a text, to compare by eye: "1@1 a|b" is row 1 on line 1 with the cells a and b; a broken row
 * shows its kind and place as "3@4 PARSE 4:7 C". A newline in a cell shows as "⏎". */
static char *
show (const char *text, gsize length, char separator, gsize max_cell, guint max_columns)
{
  /* A copy of the exact size lets the address sanitizer see a read beyond the end. */
  g_autofree char *exact = g_memdup2 (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelCsv) csv = regiotafel_csv_new (exact, length, separator, max_cell, max_columns, &error);
  GString *shown = g_string_new (NULL);
  RegiotafelCsvRow row;

  g_assert_no_error (error);
  for (;;)
    {
      gboolean is_row = regiotafel_csv_next (csv, &row, &error);

      if (!is_row && error == NULL)
        break;
      g_string_append_printf (shown, "%s%u@%u ", shown->len > 0 ? "\n" : "", row.number, row.line);
      if (!is_row)
        {
          g_autofree char *letters = regiotafel_csv_dup_column_letters (row.error_column);
          g_autofree char *place = NULL;

          place = g_strdup_printf ("Line %u, character %u (cell %s%u): ", row.error_line, row.error_character, letters,
                                   row.number);
          g_assert_true (g_str_has_prefix (error->message, place));
          g_assert_cmpuint (row.n_cells, ==, 0);
          g_string_append_printf (shown, "%s %u:%u %s",
                                  g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE)   ? "PARSE"
                                  : g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT) ? "LIMIT"
                                                                                                      : "?",
                                  row.error_line, row.error_character, letters);
          g_clear_error (&error);
          continue;
        }
      g_assert_cmpuint (row.n_cells, >, 0);
      for (guint i = 0; i < row.n_cells; i++)
        {
          g_autofree char *cell = g_strdelimit (g_strdup (row.cells[i].text), "\r", '\n');
          g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);
          g_autofree char *joined = g_strjoinv ("⏎", lines);

          g_string_append_printf (shown, "%s%s", i > 0 ? "|" : "", joined);
        }
      if (row.is_blank)
        g_string_append (shown, " (blank)");
    }
  return g_string_free (shown, FALSE);
}

static void
assert_rows (const char *text, const char *wanted)
{
  g_autofree char *shown = show (text, strlen (text), 0, 0, 0);

  g_assert_cmpstr (shown, ==, wanted);
}

static void
assert_dialect (const char *text, char separator, gboolean is_stated, gboolean is_clear)
{
  g_autoptr (RegiotafelCsv) csv = regiotafel_csv_new (text, strlen (text), 0, 0, 0, NULL);
  const RegiotafelCsvDialect *dialect = regiotafel_csv_get_dialect (csv);

  g_assert_cmpstr (regiotafel_csv_get_separator_name (dialect->separator), ==,
                   regiotafel_csv_get_separator_name (separator));
  g_assert_cmpint (dialect->is_stated, ==, is_stated);
  g_assert_cmpint (dialect->is_clear, ==, is_clear);
}

static void
plain (void)
{
  assert_rows ("Tafel,Organisatie\nZorg,GGD\nWonen,Gemeente\n",
               "1@1 Tafel|Organisatie\n2@2 Zorg|GGD\n3@3 Wonen|Gemeente");
  assert_rows ("", "");
  assert_rows ("a", "1@1 a");
  /* empty cells in front, between and behind are cells */
  assert_rows ("a;b;c\n;x;\n;;z\n", "1@1 a|b|c\n2@2 |x|\n3@3 ||z");
  assert_rows ("a;b\nc;", "1@1 a|b\n2@2 c|");
  /* too few and too many are told by the reader, not here */
  assert_rows ("a;b\nc\nd;e;f\n", "1@1 a|b\n2@2 c\n3@3 d|e|f");
}

static void
ends_of_line (void)
{
  assert_rows ("a;b\r\nc;d\r\n", "1@1 a|b\n2@2 c|d");
  assert_rows ("a;b\rc;d\r", "1@1 a|b\n2@2 c|d");
  assert_rows ("a;b\rc;d", "1@1 a|b\n2@2 c|d");
  assert_rows ("a;b\r\nc;d\re;f\ng;h", "1@1 a|b\n2@2 c|d\n3@3 e|f\n4@4 g|h");
  /* CR CR is an empty line, CRLF is not */
  assert_rows ("a;b\r\rc;d", "1@1 a|b\n2@2  (blank)\n3@3 c|d");
}

static void
quotes (void)
{
  assert_rows ("\"a\";\"b\"\r\n\"De \"\"Sluis\"\"\";\"x;y\"\r\n", "1@1 a|b\n2@2 De \"Sluis\"|x;y");
  assert_rows ("\"\";\"\"\"\"\n", "1@1 |\"");
  /* a quote further on is text */
  assert_rows ("a;b\nDe \"Sluis\";3\" buis\n", "1@1 a|b\n2@2 De \"Sluis\"|3\" buis");
  /* blanks around quotes are nobody's text; inside they stay */
  assert_rows ("a, b\nx, \"y, z\" \n\" p \" ,q\n", "1@1 a| b\n2@2 x|y, z\n3@3  p |q");
  /* a tab that separates is no blank */
  assert_rows ("a\tb\tc\n\"x\"\t\t\"y\"\n", "1@1 a|b|c\n2@2 x||y");
}

static void
newlines_in_cells (void)
{
  /* the row counts as one, the lines go on; "c" of row 3 stands on line 6 */
  assert_rows ("a;b\n\"x\ny\r\nz\";1\nc;2\n", "1@1 a|b\n2@2 x⏎y⏎⏎z|1\n3@5 c|2");
}

static void
places_of_cells (void)
{
  const char text[] = "naam;één;b\n\"x\ny\";\"ë\"; \"q\"\nz;\n";
  g_autoptr (RegiotafelCsv) csv = regiotafel_csv_new (text, strlen (text), 0, 0, 0, NULL);
  RegiotafelCsvRow row;

  g_assert_true (regiotafel_csv_next (csv, &row, NULL));
  g_assert_cmpuint (row.cells[2].line, ==, 1);
  g_assert_cmpuint (row.cells[2].character, ==, 10); /* characters, not bytes */
  g_assert_false (row.cells[2].is_quoted);

  g_assert_true (regiotafel_csv_next (csv, &row, NULL));
  g_assert_cmpuint (row.line, ==, 2);
  g_assert_cmpuint (row.cells[0].line, ==, 2);
  g_assert_cmpuint (row.cells[0].character, ==, 1);
  g_assert_true (row.cells[0].is_quoted);
  g_assert_cmpuint (row.cells[1].line, ==, 3);
  g_assert_cmpuint (row.cells[1].character, ==, 4);
  g_assert_cmpuint (row.cells[2].character, ==, 9); /* the quote, not the blank before it */

  g_assert_true (regiotafel_csv_next (csv, &row, NULL));
  g_assert_cmpuint (row.number, ==, 3);
  g_assert_cmpuint (row.cells[1].line, ==, 4);
  g_assert_cmpuint (row.cells[1].character, ==, 3);
}

static void
blank_rows (void)
{
  /* what a spreadsheet leaves at the end is not given; blank rows before that keep the numbers right */
  assert_rows ("a;b\n\n;\nc;d\n\n \t\n;;;\n\xC2\xA0;\n", "1@1 a|b\n2@2  (blank)\n3@3 | (blank)\n4@4 c|d");
  assert_rows ("a;b\nc;d;;\n", "1@1 a|b\n2@2 c|d||");
  assert_rows ("\n\n", "");
  assert_rows ("a;b\n\"\";\"\xE2\x80\x8B\"\n", "1@1 a|b\n2@2 |\xE2\x80\x8B (blank)");
}

static void
byte_order_mark (void)
{
  assert_rows ("\ufeff\ufeff\"a\";b\n", "1@1 a|b");
  assert_rows ("\xEF\xBB\xBF\"Gemeente\";\"CBS\"\n\"Aa en Hunze\";\"1680\"\n",
               "1@1 Gemeente|CBS\n2@2 Aa en Hunze|1680");
}

static void
broken_rows (void)
{
  /* each costs itself only */
  assert_rows ("a;b\n\"x\"y;z\nc;d\n", "1@1 a|b\n2@2 PARSE 2:4 A\n3@3 c|d");
  assert_rows ("a;b\nx;\"y\" z\nc;d\n", "1@1 a|b\n2@2 PARSE 2:7 B\n3@3 c|d");
  /* the place is where the quote opens; reading goes on with the next line */
  assert_rows ("a;b\nx;\"y\nc;d\n", "1@1 a|b\n2@2 PARSE 2:3 B\n3@3 c|d");
  assert_rows ("a;b\n\"p\nq\";\"r\ns;t", "1@1 a|b\n2@2 PARSE 3:4 B\n3@4 s|t");
  assert_rows ("\"", "1@1 PARSE 1:1 A");
  assert_rows ("a;b\nc;\"", "1@1 a|b\n2@2 PARSE 2:3 B");
  assert_rows ("a;b\nc;\"\"\"", "1@1 a|b\n2@2 PARSE 2:3 B");
  /* the quote overrules an earlier fault in the row, since it swallows more */
  assert_rows ("a;b\n\"x\"y;\"z\nc;d\n", "1@1 a|b\n2@2 PARSE 2:6 B\n3@3 c|d");
}

static void
nul (void)
{
  static const char text[] = "a;b\nx\0;y\n\"p\nq\0\";r\n\"s\"\0;t\nc;\"\0d\ne;f\n";
  g_autofree char *shown = show (text, sizeof text - 1, 0, 0, 0);

  /* in the last broken row the quote that is not closed is the worse fault */
  g_assert_cmpstr (shown, ==, "1@1 a|b\n2@2 PARSE 2:2 A\n3@3 PARSE 4:2 A\n4@5 PARSE 5:4 A\n5@6 PARSE 6:3 B\n6@7 e|f");
}

static void
limits (void)
{
  static const char text[] = "a;b\nabcd;e\nabcde;f\n\"ab\"\"cd\";g\n1;2;3\n1;2;3;4;5\nx;y\n";
  g_autofree char *shown = show (text, strlen (text), ';', 4, 3);

  g_assert_cmpstr (shown, ==,
                   "1@1 a|b\n2@2 abcd|e\n3@3 LIMIT 3:1 A\n4@4 LIMIT 4:1 A\n5@5 1|2|3\n6@6 LIMIT 6:7 D\n7@7 x|y");
}

static void
separator (void)
{
  assert_dialect ("Deelnemer,Gemeenschappelijke regeling,Postcode\nBedum,Afval,9700 AS\n", ',', FALSE, TRUE);
  assert_dialect ("\"Gemeente\";\"GGD's\"\r\n\"Aa, en Hunze\";\"Drenthe\"\r\n", ';', FALSE, TRUE);
  assert_dialect ("a\tb\nx, y\tz\n", '\t', FALSE, TRUE);
  assert_dialect ("a|b\nx|y\n", '|', FALSE, TRUE);
  /* several organisations in one cell, and decimal commas */
  assert_dialect ("Tafel;Partners\nZorg;GGD, Gemeente\nWonen;Gemeente, Corporatie\n", ';', FALSE, TRUE);
  assert_dialect ("Tafel,Partners\nZorg,GGD;Gemeente\nWonen,Gemeente;Corporatie\n", ',', FALSE, TRUE);
  assert_dialect ("Tafel;Uren;Reis\nZorg;1,5;2,5\nWonen;2,5;3,5\n", ';', FALSE, TRUE);
  /* inside quotes nothing separates */
  assert_dialect ("\"a;a;a\",\"b\"\n\"c;c;c\",\"d\"\n", ',', FALSE, TRUE);
  /* some ragged rows do not matter */
  assert_dialect ("a;b;c\n1;2;3\n1;2\n1;2;3\nx, y;2;3\n", ';', FALSE, TRUE);
  /* a title above the table */
  assert_dialect ("Overzicht\n\na;b\n1;2\n", ';', FALSE, TRUE);
  /* text behind a closing quote speaks against a separator */
  assert_dialect ("\"Tafel\";Plaats, land\n\"Zorg\";Utrecht, NL\n", ';', FALSE, TRUE);
  /* separators around nothing are no evidence */
  assert_dialect (";\n;\n;\nNaam,Plaats,Land\nA,B,C\nD,E,F\n", ',', FALSE, TRUE);
  /* nothing to go by, or two ways to go: say so */
  assert_dialect ("Tafel\nZorg\n", ',', FALSE, FALSE);
  assert_dialect ("", ',', FALSE, FALSE);
  assert_dialect ("Naam;Plaats, land\nA;B, C\n", ';', FALSE, FALSE);
}

static void
separator_stated (void)
{
  static const char text[] = "sep=;\r\nTafel;Partners\r\nA, B;C, D\r\n";
  g_autofree char *shown = NULL;

  /* no row of its own: spreadsheets do not show it */
  assert_dialect ("sep=,\nNaam,Plaats; land\nA,B; C\n", ',', TRUE, TRUE);
  assert_rows (text, "1@2 Tafel|Partners\n2@3 A, B|C, D");
  assert_rows ("SEP=;", "");
  assert_rows ("sep=;a\nb;c\n", "1@1 sep=|a\n2@2 b|c");

  /* the caller knows best */
  shown = show ("a;b,c\n", 6, ',', 0, 0);
  g_assert_cmpstr (shown, ==, "1@1 a;b|c");
  g_free (shown);
  shown = show ("sep=;\na;b,c\n", 12, ',', 0, 0);
  g_assert_cmpstr (shown, ==, "1@2 a;b|c");
}

static void
trim (void)
{
  static const struct
  {
    const char *text;
    const char *wanted;
  } cases[] = {
    { "", "" },
    { " \t\r\n", "" },
    { "GGD", "GGD" },
    { "  GGD  regio Utrecht\n", "GGD  regio Utrecht" },
    { "\u00a0GGD\u00a0", "GGD" },
    { "\u200bGGD\u2060\ufeff", "GGD" },
    { "\u202f\u3000 é \u2003", "é" },
    { "’s-Gravenhage", "’s-Gravenhage" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup (cases[i].text);

      g_assert_true (regiotafel_csv_trim (text) == text);
      g_assert_cmpstr (text, ==, cases[i].wanted);
    }
}

static void
column_letters (void)
{
  static const struct
  {
    guint column;
    const char *letters;
  } cases[] = { { 1, "A" },   { 26, "Z" },   { 27, "AA" },   { 28, "AB" },     { 52, "AZ" },
                { 53, "BA" }, { 702, "ZZ" }, { 703, "AAA" }, { 16384, "XFD" }, { G_MAXUINT, "MWLQKWU" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letters = regiotafel_csv_dup_column_letters (cases[i].column);

      g_assert_cmpstr (letters, ==, cases[i].letters);
    }
}

static RegiotafelCsvHeader *
header_of (const char *text)
{
  g_autoptr (RegiotafelCsv) csv = regiotafel_csv_new (text, strlen (text), ';', 0, 0, NULL);
  RegiotafelCsvRow row;

  g_assert_true (regiotafel_csv_next (csv, &row, NULL));
  return regiotafel_csv_header_new (&row);
}

static void
assert_found (
    RegiotafelCsvHeader *header, const char *wanted, RegiotafelCsvMatch match, guint column, const char *nearest)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;
  guint found = G_MAXUINT;

  g_assert_cmpint (regiotafel_csv_header_find (header, wanted, &found, &names), ==, match);
  g_assert_cmpuint (found, ==, column);
  joined = names != NULL ? g_strjoinv ("|", names) : NULL;
  g_assert_cmpstr (joined, ==, nearest);
  g_assert_cmpint (regiotafel_csv_header_find (header, wanted, NULL, NULL), ==, match);
}

static void
header_find (void)
{
  g_autoptr (RegiotafelCsvHeader) header = NULL;

  header = header_of ("Tafel; Organisatie\u00a0;ROL;rol;CoÃ¶rdinator;;GGD's;Datum van ingang\n");
  g_assert_cmpuint (regiotafel_csv_header_get_n_columns (header), ==, 8);
  g_assert_cmpstr (regiotafel_csv_header_get_name (header, 1), ==, "Organisatie");
  g_assert_cmpstr (regiotafel_csv_header_get_name (header, 5), ==, "");

  assert_found (header, "Tafel", REGIOTAFEL_CSV_MATCH_EXACT, 0, NULL);
  assert_found (header, " Organisatie ", REGIOTAFEL_CSV_MATCH_EXACT, 1, NULL);
  assert_found (header, "tafel", REGIOTAFEL_CSV_MATCH_FOLDED, 0, NULL);
  /* the exact one wins; without it there are two */
  assert_found (header, "rol", REGIOTAFEL_CSV_MATCH_EXACT, 3, NULL);
  assert_found (header, "Rol", REGIOTAFEL_CSV_MATCH_AMBIGUOUS, G_MAXUINT, "ROL|rol");
  /* double encoding undone, capital beyond ASCII, and "ö" as two characters */
  assert_found (header, "Coördinator", REGIOTAFEL_CSV_MATCH_EXACT, 4, NULL);
  assert_found (header, "COÖRDINATOR", REGIOTAFEL_CSV_MATCH_FOLDED, 4, NULL);
  assert_found (header, "coo\u0308rdinator", REGIOTAFEL_CSV_MATCH_FOLDED, 4, NULL);

  assert_found (header, "Tafels", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, "Tafel");
  assert_found (header, "Organizatie", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, "Organisatie");
  assert_found (header, "ingang", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, "Datum van ingang");
  assert_found (header, "Postcode", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, NULL);
  /* a column without a name is never found */
  assert_found (header, " ", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, NULL);
}

static void
header_nearest (void)
{
  g_autoptr (RegiotafelCsvHeader) header = header_of ("naam tafel;namen;naam;naam;name;naam2\n");

  /* nearest first, equals in the order of the file, each name once, three at most */
  assert_found (header, "naan", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, "naam");
  assert_found (header, "naamx", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, "naam|naam2");
  assert_found (header, "naamt", REGIOTAFEL_CSV_MATCH_NONE, G_MAXUINT, "naam|naam2");
  assert_found (header, "naam", REGIOTAFEL_CSV_MATCH_AMBIGUOUS, G_MAXUINT, "naam|naam");
}

static void
header_duplicates (void)
{
  g_autoptr (RegiotafelCsvHeader) header = header_of ("naam;plaats; naam;;Naam;;naam;z\n");
  static const guint firsts[] = { 0, 1, 0, 3, 4, 5, 0, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    g_assert_cmpuint (regiotafel_csv_header_get_first (header, i), ==, firsts[i]);
}

static char *
load_example (gsize *length)
{
  g_autofree char *path = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "examples", "data", "gr-nl.csv", NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

static void
published_list (void)
{
  gsize length = 0;
  g_autofree char *text = load_example (&length);
  g_autoptr (RegiotafelCsv) csv = regiotafel_csv_new (text, length, 0, 1000, 20, NULL);
  g_autoptr (RegiotafelCsvHeader) header = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelCsvRow row;
  guint n_rows = 1;
  guint column = 0;

  g_assert_cmpint (regiotafel_csv_get_dialect (csv)->separator, ==, ',');
  g_assert_true (regiotafel_csv_get_dialect (csv)->is_clear);
  g_assert_true (regiotafel_csv_next (csv, &row, &error));
  header = regiotafel_csv_header_new (&row);
  assert_found (header, "gemeenschappelijke regeling", REGIOTAFEL_CSV_MATCH_FOLDED, 1, NULL);
  g_assert_cmpint (regiotafel_csv_header_find (header, "Deelnemer", &column, NULL), ==, REGIOTAFEL_CSV_MATCH_EXACT);
  while (regiotafel_csv_next (csv, &row, &error))
    {
      n_rows++;
      g_assert_cmpuint (row.number, ==, n_rows);
      g_assert_cmpuint (row.line, ==, n_rows);
      g_assert_cmpuint (row.n_cells, ==, 5);
      g_assert_cmpstr (regiotafel_csv_trim (row.cells[column].text), !=, "");
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 3753);
}

/* The same table through every door that offices use gives the same cells. */
static void
every_door (void)
{
  static const char *const semicolons = "\"Tafel\";\"Organisatie\"\r\n\"Zorg\";\"CoÃ¶peratie é\"\r\n";
  static const char *const doors[] = { "UTF-8", "WINDOWS-1252", "UTF-16LE", "UTF-16BE" };
  g_auto (GStrv) parts = g_strsplit (semicolons, "\r\n", -1);
  g_autofree char *cr_only = g_strjoinv ("\r", parts);
  const char *texts[] = { semicolons, cr_only };

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    for (guint d = 0; d < G_N_ELEMENTS (doors); d++)
      for (int has_mark = 0; has_mark <= 1; has_mark++)
        {
          gboolean needs_mark = g_str_has_prefix (doors[d], "UTF-16");
          g_autofree char *marked = g_strconcat (has_mark ? "\ufeff" : "", texts[t], NULL);
          g_autofree char *bytes = NULL;
          g_autofree char *text = NULL;
          g_autofree char *shown = NULL;
          g_autoptr (GError) error = NULL;
          gsize length = 0;
          gsize text_length = 0;

          if (has_mark ? d == 1 : needs_mark)
            continue;
          bytes = g_convert (marked, -1, doors[d], "UTF-8", NULL, &length, &error);
          g_assert_no_error (error);
          regiotafel_encoding_to_utf8 ((guint8 *) bytes, length, &text, &text_length, NULL, NULL, &error);
          g_assert_no_error (error);
          shown = show (text, text_length, 0, 0, 0);
          g_assert_cmpstr (shown, ==, "1@1 Tafel|Organisatie\n2@2 Zorg|CoÃ¶peratie é");
        }
}

/* Every beginning of a file, and every file with one byte changed, ends in rows and errors and never in a
 * crash; the lines only rise, so that no text is read twice without end. */
static void
read_all (const char *text, gsize length)
{
  g_autofree char *exact = g_memdup2 (text, length);
  g_autofree char *without_nul = g_memdup2 (text, length);
  g_autoptr (RegiotafelCsv) csv = NULL;
  RegiotafelCsvRow row;
  guint line = 0;
  guint number = 0;

  /* The parser is promised UTF-8, except that it looks for NUL itself. */
  for (gsize i = 0; i < length; i++)
    if (without_nul[i] == '\0')
      without_nul[i] = ' ';
  if (!g_utf8_validate_len (without_nul, length, NULL))
    return;
  csv = regiotafel_csv_new (exact, length, 0, 40, 6, NULL);
  for (;;)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_row = regiotafel_csv_next (csv, &row, &error);

      if (!is_row && error == NULL)
        break;
      g_assert_cmpuint (row.line, >, line);
      g_assert_cmpuint (row.number, ==, ++number);
      line = row.line;
      if (number == 1 && is_row)
        {
          g_autoptr (RegiotafelCsvHeader) header = regiotafel_csv_header_new (&row);
          g_auto (GStrv) nearest = NULL;

          regiotafel_csv_header_find (header, "Organisatie", NULL, &nearest);
        }
    }
}

static void
prefixes (void)
{
  static const char dirt[]
      = "sep=;\r\n\"Tafel\";Organisatie; Rol\r\n\"De \"\"Sluis\"\"\r\nlaag\";\"a\"b;\u00a0\n"
        ";;\r\r\"x\" ; \"é\ny\";\xE2\x82\xAC\nte lang voor deze cel, want er staat te veel in;1;2;3;4;5;6\n"
        "\"open;b\n\"\"\"c\"\"\";d\n;;;\n \n";
  static const char bytes[] = "\";,\t|\r\n \0a\xC3";
  gsize length = 0;
  g_autofree char *example = load_example (&length);
  g_autofree char *changed = g_strdup (dirt);

  for (gsize n = 0; n < sizeof dirt; n++)
    read_all (dirt, n);
  for (gsize n = 0; n <= 3000; n++)
    read_all (example, n);
  for (gsize i = 0; i < sizeof dirt - 1; i++)
    {
      for (guint b = 0; b < sizeof bytes - 1; b++)
        {
          changed[i] = bytes[b];
          read_all (changed, sizeof dirt - 1);
        }
      changed[i] = dirt[i];
    }
}

/* What cannot be seen must be named. */
static void
nul_is_named (void)
{
  static const char text[] = "\"a\"\0;b\n";
  g_autoptr (RegiotafelCsv) csv = regiotafel_csv_new (text, sizeof text - 1, 0, 0, 0, NULL);
  g_autoptr (GError) error = NULL;
  RegiotafelCsvRow row;

  g_assert_false (regiotafel_csv_next (csv, &row, &error));
  g_assert_cmpstr (error->message, ==, "Line 1, character 4 (cell A1): a NUL, which no text holds; take it away");
}

/* Big and ugly, yet read once: a wrong loop would run for minutes and end by the time limit of the suite. */
static void
large (void)
{
  static const char *const pieces[] = { "\"\n", "\"\"\"\n", "\"\"x\n", ";", "\n", " ", "\"a\nb\"", "\r" };

  for (guint p = 0; p < G_N_ELEMENTS (pieces); p++)
    {
      GString *text = g_string_new ("a;b\n");
      g_autoptr (RegiotafelCsv) csv = NULL;
      RegiotafelCsvRow row;
      guint n_calls = 0;

      while (text->len < fewer (2000000))
        g_string_append (text, pieces[p]);
      g_string_append (text, "x");
      csv = regiotafel_csv_new (text->str, text->len, 0, 1000, 100, NULL);
      for (;;)
        {
          g_autoptr (GError) error = NULL;

          if (!regiotafel_csv_next (csv, &row, &error) && error == NULL)
            break;
          n_calls++;
        }
      g_assert_cmpuint (n_calls, >=, 2);
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/plain", plain);
  g_test_add_func ("/csv/ends-of-line", ends_of_line);
  g_test_add_func ("/csv/quotes", quotes);
  g_test_add_func ("/csv/newlines-in-cells", newlines_in_cells);
  g_test_add_func ("/csv/places-of-cells", places_of_cells);
  g_test_add_func ("/csv/blank-rows", blank_rows);
  g_test_add_func ("/csv/byte-order-mark", byte_order_mark);
  g_test_add_func ("/csv/broken-rows", broken_rows);
  g_test_add_func ("/csv/nul", nul);
  g_test_add_func ("/csv/nul-is-named", nul_is_named);
  g_test_add_func ("/csv/limits", limits);
  g_test_add_func ("/csv/separator", separator);
  g_test_add_func ("/csv/separator-stated", separator_stated);
  g_test_add_func ("/csv/trim", trim);
  g_test_add_func ("/csv/column-letters", column_letters);
  g_test_add_func ("/csv/header-find", header_find);
  g_test_add_func ("/csv/header-nearest", header_nearest);
  g_test_add_func ("/csv/header-duplicates", header_duplicates);
  g_test_add_func ("/csv/published-list", published_list);
  g_test_add_func ("/csv/every-door", every_door);
  g_test_add_func ("/csv/prefixes", prefixes);
  g_test_add_func ("/csv/large", large);
  return g_test_run ();
}
