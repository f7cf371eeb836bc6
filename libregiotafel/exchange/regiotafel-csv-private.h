/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text with separators, one row at a time. It knows rows and cells, and nothing of what they mean: a row with
 * too few or too many cells is no error here. A reader of real spreadsheets can give the same rows. */

typedef struct _RegiotafelCsv RegiotafelCsv;

/* How the cells are separated, and how sure that is. */
typedef struct
{
  char separator;     /* one of , ; TAB | (or what the caller gave) */
  gboolean is_stated; /* the caller or a first line "sep=;" said so; else it was found by counting */
  gboolean is_clear;  /* stated, or no other separator divides the first lines as evenly */
} RegiotafelCsvDialect;

typedef struct
{
  char *text; /* raw: quotes undone, not trimmed; NUL-terminated, never NULL; may be trimmed in place */
  gboolean is_quoted;
  guint line;      /* where it starts (its opening quote, if any): physical line, from 1 … */
  guint character; /* … and the character in that line, from 1 */
} RegiotafelCsvCell;

/* Cell i stands in spreadsheet column i + 1. All memory belongs to the parser, until its next row.
 * After an error only number, line and the error place are set, and n_cells is 0. */
typedef struct
{
  guint number;  /* as a spreadsheet shows it: the first row is 1; blank rows and broken rows count */
  guint line;    /* the physical line where it starts; differs once a cell holds a newline */
  guint n_cells; /* at least 1 */
  RegiotafelCsvCell *cells;
  gboolean is_blank; /* no cell holds anything but blanks */

  guint error_line;
  guint error_character;
  guint error_column; /* spreadsheet column, from 1 */
} RegiotafelCsvRow;

/* Reads @length bytes of @text (valid UTF-8; not copied, must outlive the parser). @separator 0 means: find it.
 * A cell may hold @max_cell bytes, a row @max_columns cells; 0 means no limit. LIMIT: @length is 2 GiB or more.
 * A byte order mark in front is skipped. A first line "sep=;" (any of the four) is no row, as in spreadsheets. */
RegiotafelCsv *
regiotafel_csv_new (const char *text, gsize length, char separator, gsize max_cell, guint max_columns, GError **error);
void regiotafel_csv_free (RegiotafelCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelCsv, regiotafel_csv_free)

const RegiotafelCsvDialect *regiotafel_csv_get_dialect (RegiotafelCsv *csv);

/* Gives the next row. FALSE without @error: there is none. FALSE with @error: this row is broken (PARSE: a
 * quote that is not closed, text after a closing quote, NUL; LIMIT: cell too long, too many cells), and a
 * further call goes on with the next one (after a quote that is not closed: with the next line).
 *
 * CRLF, LF and CR end a row, in any mixture; the last row needs none. Rows at the end of the file that hold
 * nothing but blanks and separators are not given; blank rows before that are. A quote opens a quoted cell
 * only as its first character (blanks before it and after the closing one are dropped); elsewhere it is text.
 * All rows together: O(length). */
gboolean regiotafel_csv_next (RegiotafelCsv *csv, RegiotafelCsvRow *row, GError **error);

/* Takes white space (also newlines, U+00A0 and the like) and zero-width characters off both ends, in place.
 * Returns @text. Repair double encoding first: see regiotafel_encoding_repair(). */
char *regiotafel_csv_trim (char *text);

/* "comma", "semicolon", "tab", "bar"; for messages. Static. */
const char *regiotafel_csv_get_separator_name (char separator);

/* "A" for 1, "AB" for 28: the column (from 1) as a spreadsheet shows it. Free with g_free(). */
char *regiotafel_csv_dup_column_letters (guint column);

/* The names of the columns: the first row, with double encoding undone and trimmed. Columns count from 0 here,
 * as the cells of a row do. */
typedef struct _RegiotafelCsvHeader RegiotafelCsvHeader;

typedef enum
{
  REGIOTAFEL_CSV_MATCH_NONE,
  REGIOTAFEL_CSV_MATCH_EXACT,
  REGIOTAFEL_CSV_MATCH_FOLDED,    /* but for upper and lower case */
  REGIOTAFEL_CSV_MATCH_AMBIGUOUS, /* two columns or more could be meant */
} RegiotafelCsvMatch;

/* Leaves the cells of @row as they are. */
RegiotafelCsvHeader *regiotafel_csv_header_new (const RegiotafelCsvRow *row);
void regiotafel_csv_header_free (RegiotafelCsvHeader *header);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelCsvHeader, regiotafel_csv_header_free)

guint regiotafel_csv_header_get_n_columns (RegiotafelCsvHeader *header);

/* The name, maybe "". */
const char *regiotafel_csv_header_get_name (RegiotafelCsvHeader *header, guint column);

/* The first column with exactly the same name: @column itself unless it is a duplicate. Columns without a
 * name are nobody's duplicate. */
guint regiotafel_csv_header_get_first (RegiotafelCsvHeader *header, guint column);

/* Looks for the column called @wanted (trimmed): the one with exactly that name, else the one with that name
 * but for case (Unicode). @column is set for EXACT and FOLDED. @nearest (nullable; free with g_strfreev())
 * becomes: for NONE up to three names that look like it, nearest first; for AMBIGUOUS the names that fit; NULL
 * when there are none. */
RegiotafelCsvMatch
regiotafel_csv_header_find (RegiotafelCsvHeader *header, const char *wanted, guint *column, char ***nearest);

G_END_DECLS
