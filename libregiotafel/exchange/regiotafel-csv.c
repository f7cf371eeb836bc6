/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-csv-private.h"

#include <string.h>

#include "regiotafel-encoding-private.h"
#include "regiotafel-error.h"

/* Where the four can be meant equally well, the comma loses: it is the one that running text is full of. */
static const char separators[] = { ';', '\t', '|', ',' };

/* As many rows are looked at to find the separator. */
#define SAMPLE_ROWS 50

/* A place between two characters of the text. */
typedef struct
{
  gsize at;
  guint line;
  guint character;
} Place;

typedef enum
{
  PROBLEM_NONE,
  PROBLEM_TOO_LONG,
  PROBLEM_TOO_MANY,
  PROBLEM_AFTER_QUOTE,
  PROBLEM_NUL,
  PROBLEM_NOT_CLOSED,
} Problem;

/* What scan_cell() saw; the first problem of the cell, except that "not closed" overrules. */
typedef struct
{
  Place start;
  gboolean is_quoted;
  gboolean is_last; /* of its row */
  gsize length;     /* bytes, quotes undone */
  Problem problem;
  Place problem_place;
} Scan;

/* Invariant: next stands where a row starts, or at end. Between two calls of regiotafel_csv_next() the texts
 * of the cells lie one behind the other in buffer, each with its NUL. */
struct _RegiotafelCsv
{
  const char *text;
  gsize end; /* behind it there are only blank rows */
  Place next;
  guint number;
  RegiotafelCsvDialect dialect;
  gsize max_cell;
  guint max_columns;
  GString *buffer;
  GArray *cells;
};

/* White space, and what shows as nothing: zero-width space, joiners, direction marks, byte order mark. */
static gboolean
is_blank (gunichar character)
{
  return g_unichar_isspace (character) || (character >= 0x200B && character <= 0x200F) || character == 0x2060
         || character == 0xFEFF;
}

static const char *
skip_blanks (const char *text)
{
  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

char *
regiotafel_csv_trim (char *text)
{
  const char *start;
  char *end;

  g_return_val_if_fail (text != NULL, NULL);

  start = skip_blanks (text);
  end = text + strlen (text);
  while (end > start)
    {
      char *last = g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      end = last;
    }
  memmove (text, start, (gsize) (end - start));
  text[end - start] = '\0';
  return text;
}

const char *
regiotafel_csv_get_separator_name (char separator)
{
  switch (separator)
    {
    case ',':
      return "comma";
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    case '|':
      return "bar";
    default:
      return "other";
    }
}

char *
regiotafel_csv_dup_column_letters (guint column)
{
  char letters[8];
  guint at = sizeof letters;

  g_return_val_if_fail (column > 0, NULL);

  /* Seven letters are enough for 32 bits. There is no digit zero: A is 1, Z is 26, AA is 27. */
  letters[--at] = '\0';
  for (; column > 0; column = (column - 1) / 26)
    letters[--at] = (char) ('A' + (column - 1) % 26);
  return g_strdup (letters + at);
}

/* How many bytes end the line at @at: 0 (none does), 1, or 2 for CRLF. */
static gsize
line_end (const char *text, gsize end, gsize at)
{
  if (at >= end)
    return 0;
  if (text[at] == '\n')
    return 1;
  if (text[at] != '\r')
    return 0;
  return at + 1 < end && text[at + 1] == '\n' ? 2 : 1;
}

/* Moves one character or one end of line on. */
static void
step (const char *text, gsize end, Place *place)
{
  gsize n = line_end (text, end, place->at);

  if (n > 0)
    {
      place->at += n;
      place->line++;
      place->character = 1;
      return;
    }
  do
    place->at++;
  while (place->at < end && ((guchar) text[place->at] & 0xC0) == 0x80);
  place->character++;
}

static void
note_problem (Scan *scan, Problem problem, const Place *place)
{
  if (scan->problem != PROBLEM_NONE && problem != PROBLEM_NOT_CLOSED)
    return;
  scan->problem = problem;
  scan->problem_place = *place;
}

/* Adds text[from … to) to the cell, unless it is full. @into may be NULL. */
static void
add_text (Scan *scan, GString *into, gsize max_cell, const char *text, gsize from, gsize to)
{
  scan->length += to - from;
  if (max_cell > 0 && scan->length > max_cell)
    note_problem (scan, PROBLEM_TOO_LONG, &scan->start);
  else if (into != NULL)
    g_string_append_len (into, text + from, (gssize) (to - from));
}

/* Reads the cell that starts at @place, and the separator or the end of line behind it. Every problem is
 * noted, and reading goes on as well as it can, so that only its row is lost. */
static void
scan_cell (const char *text, gsize end, char separator, gsize max_cell, Place *place, GString *into, Scan *scan)
{
  Place start = *place;
  gsize from;

  memset (scan, 0, sizeof *scan);

  while (start.at < end && (text[start.at] == ' ' || text[start.at] == '\t') && text[start.at] != separator)
    step (text, end, &start);
  scan->is_quoted = start.at < end && text[start.at] == '"';
  scan->start = scan->is_quoted ? start : *place;
  *place = scan->start;

  if (scan->is_quoted)
    {
      step (text, end, place);
      for (from = place->at;;)
        {
          if (place->at >= end)
            {
              note_problem (scan, PROBLEM_NOT_CLOSED, &scan->start);
              scan->is_last = TRUE;
              return;
            }
          if (text[place->at] == '"')
            {
              add_text (scan, into, max_cell, text, from, place->at);
              step (text, end, place);
              if (place->at >= end || text[place->at] != '"')
                break;
              /* A doubled quote: the second one begins the next piece of text. */
              from = place->at;
            }
          else if (text[place->at] == '\0')
            note_problem (scan, PROBLEM_NUL, place);
          step (text, end, place);
        }
      while (place->at < end && (text[place->at] == ' ' || text[place->at] == '\t') && text[place->at] != separator)
        step (text, end, place);
      if (place->at < end && text[place->at] != separator && line_end (text, end, place->at) == 0)
        note_problem (scan, text[place->at] == '\0' ? PROBLEM_NUL : PROBLEM_AFTER_QUOTE, place);
    }

  for (from = place->at; place->at < end && text[place->at] != separator; step (text, end, place))
    {
      if (line_end (text, end, place->at) > 0)
        break;
      if (text[place->at] == '\0')
        note_problem (scan, PROBLEM_NUL, place);
    }
  if (!scan->is_quoted)
    add_text (scan, into, max_cell, text, from, place->at);

  scan->is_last = place->at >= end || text[place->at] != separator;
  if (place->at < end)
    step (text, end, place);
}

/* What one separator makes of the first rows. */
typedef struct
{
  guint n_cells; /* of the first row that it divides at all; 0 while there is none */
  guint n_alike; /* sound rows with that many cells */
  guint n_rows;  /* rows that are not blank */
} Count;

static Count
count_rows (const char *text, gsize end, Place place, char separator)
{
  Count count = { 0, 0, 0 };

  for (guint row = 0; row < SAMPLE_ROWS && place.at < end; row++)
    {
      guint n_cells = 0;
      gsize length = 0;
      gboolean is_sound = TRUE;
      Scan scan;

      do
        {
          scan_cell (text, end, separator, 0, &place, NULL, &scan);
          n_cells++;
          length += scan.length;
          is_sound = is_sound && scan.problem == PROBLEM_NONE;
        }
      while (!scan.is_last);

      if (length == 0)
        continue;
      count.n_rows++;
      if (count.n_cells == 0 && n_cells > 1)
        count.n_cells = n_cells;
      if (count.n_cells == n_cells && is_sound)
        count.n_alike++;
    }
  return count;
}

/* The separator that gives the largest part of the first rows the same number of cells. */
static void
find_separator (const char *text, gsize end, Place place, RegiotafelCsvDialect *dialect)
{
  Count best = { 0, 0, 0 };

  dialect->separator = ',';
  dialect->is_clear = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      Count count = count_rows (text, end, place, separators[i]);
      guint ours = count.n_alike * best.n_rows;
      guint theirs = best.n_alike * count.n_rows;

      if (count.n_cells == 0)
        continue;
      if (best.n_cells == 0 || ours > theirs)
        {
          best = count;
          dialect->separator = separators[i];
          dialect->is_clear = TRUE;
        }
      else if (ours == theirs)
        dialect->is_clear = FALSE;
    }
}

/* Spreadsheets write and read a first line "sep=;" that is no row. */
static void
take_separator_line (const char *text, gsize end, Place *place, RegiotafelCsvDialect *dialect)
{
  gsize after = place->at + 5;

  if (end - place->at < 5 || g_ascii_strncasecmp (text + place->at, "sep=", 4) != 0
      || memchr (separators, text[place->at + 4], sizeof separators) == NULL
      || (after < end && line_end (text, end, after) == 0))
    return;

  if (!dialect->is_stated)
    dialect->separator = text[place->at + 4];
  dialect->is_stated = TRUE;
  while (place->at < after)
    step (text, end, place);
  if (place->at < end)
    step (text, end, place);
}

/* Where the last row ends that holds more than blanks and separators (its newline is not needed). No quote is passed
 * over on the way back, so what is cut off was not inside a quoted cell, or that cell is never closed and starts before
 * the cut. */
static gsize
find_end (const char *text, gsize start, gsize end, char separator)
{
  gsize keep = end;

  for (gsize at = end; at > start;)
    {
      const char *last = g_utf8_prev_char (text + at);

      at = (gsize) (last - text);
      if (*last == '\n' || *last == '\r')
        keep = at;
      else if (*last != separator && !is_blank (g_utf8_get_char (last)))
        return keep;
    }
  return start;
}

RegiotafelCsv *
regiotafel_csv_new (const char *text, gsize length, char separator, gsize max_cell, guint max_columns, GError **error)
{
  RegiotafelCsv *csv;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (separator != '"' && separator != '\n' && separator != '\r' && separator != ' ', NULL);
  g_return_val_if_fail ((guchar) separator < 0x80, NULL);

  /* Lines, characters and rows are counted in 32 bits, and none is more than the bytes. */
  if (length >= G_MAXINT)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "The text has %" G_GSIZE_FORMAT " bytes, and 2 GiB is too much: split the file", length);
      return NULL;
    }

  csv = g_new0 (RegiotafelCsv, 1);
  csv->text = text != NULL ? text : "";
  csv->end = length;
  csv->next.line = 1;
  csv->next.character = 1;
  csv->max_cell = max_cell;
  csv->max_columns = max_columns;
  csv->buffer = g_string_new (NULL);
  csv->cells = g_array_new (FALSE, FALSE, sizeof (RegiotafelCsvCell));

  while (length - csv->next.at >= 3 && memcmp (csv->text + csv->next.at, "\xEF\xBB\xBF", 3) == 0)
    csv->next.at += 3;

  csv->dialect.separator = separator;
  csv->dialect.is_stated = separator != '\0';
  take_separator_line (csv->text, csv->end, &csv->next, &csv->dialect);
  if (csv->dialect.is_stated)
    csv->dialect.is_clear = TRUE;
  else
    find_separator (csv->text, csv->end, csv->next, &csv->dialect);

  csv->end = find_end (csv->text, csv->next.at, csv->end, csv->dialect.separator);
  return csv;
}

void
regiotafel_csv_free (RegiotafelCsv *csv)
{
  if (csv == NULL)
    return;
  g_string_free (csv->buffer, TRUE);
  g_array_unref (csv->cells);
  g_free (csv);
}

const RegiotafelCsvDialect *
regiotafel_csv_get_dialect (RegiotafelCsv *csv)
{
  g_return_val_if_fail (csv != NULL, NULL);
  return &csv->dialect;
}

static void
set_problem (RegiotafelCsv *csv, RegiotafelCsvRow *row, const Scan *scan, guint column, GError **error)
{
  g_autofree char *letters = regiotafel_csv_dup_column_letters (column);
  g_autofree char *where = NULL;

  row->error_line = scan->problem_place.line;
  row->error_character = scan->problem_place.character;
  row->error_column = column;
  where = g_strdup_printf ("Line %u, character %u (cell %s%u)", row->error_line, row->error_character, letters,
                           row->number);
  switch (scan->problem)
    {
    case PROBLEM_TOO_LONG:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "%s: the cell holds %" G_GSIZE_FORMAT " bytes, and %" G_GSIZE_FORMAT
                   " is the most; shorten it, or look for a quote that is not closed",
                   where, scan->length, csv->max_cell);
      break;
    case PROBLEM_TOO_MANY:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "%s: the row has more than %u cells; take the surplus ones away", where, csv->max_columns);
      break;
    case PROBLEM_AFTER_QUOTE:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE,
                   "%s: text after the closing quote; double a quote that belongs to the text", where);
      break;
    case PROBLEM_NUL:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE, "%s: a NUL, which no text holds; take it away",
                   where);
      break;
    case PROBLEM_NOT_CLOSED:
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE,
                   "%s: the quote that opens here is not closed; close it, or take it away", where);
      break;
    case PROBLEM_NONE:
    default:
      g_assert_not_reached ();
    }
}

gboolean
regiotafel_csv_next (RegiotafelCsv *csv, RegiotafelCsvRow *row, GError **error)
{
  Scan first_problem = { .problem = PROBLEM_NONE };
  guint problem_column = 0;
  guint column = 0;
  Scan scan;
  char *at;

  g_return_val_if_fail (csv != NULL && row != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  memset (row, 0, sizeof *row);
  if (csv->next.at >= csv->end)
    return FALSE;

  row->number = ++csv->number;
  row->line = csv->next.line;
  g_string_truncate (csv->buffer, 0);
  g_array_set_size (csv->cells, 0);

  do
    {
      gboolean is_surplus = csv->max_columns > 0 && column >= csv->max_columns;
      /* A row that is lost anyway needs no memory. */
      gboolean is_kept = first_problem.problem == PROBLEM_NONE && !is_surplus;

      scan_cell (csv->text, csv->end, csv->dialect.separator, csv->max_cell, &csv->next, is_kept ? csv->buffer : NULL,
                 &scan);
      if (is_surplus)
        note_problem (&scan, PROBLEM_TOO_MANY, &scan.start);
      column++;
      if (scan.problem != PROBLEM_NONE && (first_problem.problem == PROBLEM_NONE || scan.problem == PROBLEM_NOT_CLOSED))
        {
          first_problem = scan;
          problem_column = column;
        }
      if (is_kept)
        {
          RegiotafelCsvCell cell = { NULL, scan.is_quoted, scan.start.line, scan.start.character };

          g_string_append_c (csv->buffer, '\0');
          g_array_append_val (csv->cells, cell);
        }
    }
  while (!scan.is_last);

  if (first_problem.problem != PROBLEM_NONE)
    {
      set_problem (csv, row, &first_problem, problem_column, error);
      if (first_problem.problem == PROBLEM_NOT_CLOSED)
        {
          /* It swallowed the rest of the file; give back all but its first line. A text behind that opens a
           * quote which is not closed either would have closed this one, so this happens once a file. */
          csv->next = first_problem.start;
          while (csv->next.at < csv->end && csv->next.line == first_problem.start.line)
            step (csv->text, csv->end, &csv->next);
        }
      return FALSE;
    }

  /* Only now the buffer stays where it is. */
  row->n_cells = csv->cells->len;
  row->cells = (RegiotafelCsvCell *) (gpointer) csv->cells->data;
  row->is_blank = TRUE;
  at = csv->buffer->str;
  for (guint i = 0; i < row->n_cells; i++)
    {
      row->cells[i].text = at;
      row->is_blank = row->is_blank && *skip_blanks (at) == '\0';
      at += strlen (at) + 1;
    }
  return TRUE;
}

/* Names longer than this are compared byte by byte only: normalising is quadratic in hostile text. */
#define FOLD_BYTES 512
/* As many characters of a name count for its likeness. */
#define LIKE_CHARACTERS 64
/* Part of another name is likeness only from this many characters on. */
#define PART_CHARACTERS 3
#define MOST_NEAREST 3

/* Invariant: names and folded end with NULL and have n_columns elements; first[i] <= i. */
struct _RegiotafelCsvHeader
{
  guint n_columns;
  char **names;
  char **folded;
  guint *first;
};

static char *
fold (const char *name)
{
  g_autofree char *composed = NULL;

  if (strlen (name) > FOLD_BYTES)
    return g_strdup (name);
  /* "ë" comes as one character or as two, by the system that wrote it. */
  composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  return g_utf8_casefold (composed, -1);
}

static int
compare_columns (gconstpointer a, gconstpointer b, gpointer user_data)
{
  char **names = user_data;
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;
  int order = strcmp (names[left], names[right]);

  return order != 0 ? order : left < right ? -1 : left > right;
}

RegiotafelCsvHeader *
regiotafel_csv_header_new (const RegiotafelCsvRow *row)
{
  RegiotafelCsvHeader *header;
  g_autofree guint *sorted = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  header = g_new0 (RegiotafelCsvHeader, 1);
  header->n_columns = row->n_cells;
  header->names = g_new0 (char *, (gsize) row->n_cells + 1);
  header->folded = g_new0 (char *, (gsize) row->n_cells + 1);
  header->first = g_new0 (guint, (gsize) row->n_cells + 1);
  sorted = g_new0 (guint, (gsize) row->n_cells + 1);
  for (guint i = 0; i < row->n_cells; i++)
    {
      char *name = regiotafel_encoding_repair (row->cells[i].text);

      header->names[i] = regiotafel_csv_trim (name != NULL ? name : g_strdup (row->cells[i].text));
      header->folded[i] = fold (header->names[i]);
      header->first[i] = i;
      sorted[i] = i;
    }

  g_qsort_with_data (sorted, (gint) row->n_cells, sizeof *sorted, compare_columns, header->names);
  for (guint i = 1; i < row->n_cells; i++)
    if (header->names[sorted[i]][0] != '\0' && strcmp (header->names[sorted[i]], header->names[sorted[i - 1]]) == 0)
      header->first[sorted[i]] = header->first[sorted[i - 1]];
  return header;
}

void
regiotafel_csv_header_free (RegiotafelCsvHeader *header)
{
  if (header == NULL)
    return;
  g_strfreev (header->names);
  g_strfreev (header->folded);
  g_free (header->first);
  g_free (header);
}

guint
regiotafel_csv_header_get_n_columns (RegiotafelCsvHeader *header)
{
  g_return_val_if_fail (header != NULL, 0);
  return header->n_columns;
}

const char *
regiotafel_csv_header_get_name (RegiotafelCsvHeader *header, guint column)
{
  g_return_val_if_fail (header != NULL && column < header->n_columns, NULL);
  return header->names[column];
}

guint
regiotafel_csv_header_get_first (RegiotafelCsvHeader *header, guint column)
{
  g_return_val_if_fail (header != NULL && column < header->n_columns, 0);
  return header->first[column];
}

/* The first characters of @text, at most LIKE_CHARACTERS. */
static guint
take_characters (const char *text, gunichar *characters)
{
  guint n = 0;

  for (; *text != '\0' && n < LIKE_CHARACTERS; text = g_utf8_next_char (text))
    characters[n++] = g_utf8_get_char (text);
  return n;
}

/* How many characters must be put in, taken out, or changed to make one of the other (Levenshtein). */
static guint
distance (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint costs[LIKE_CHARACTERS + 1];

  for (guint j = 0; j <= n_b; j++)
    costs[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint diagonal = costs[0];

      costs[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = costs[j];
          costs[j] = MIN (changed, 1 + MIN (costs[j], costs[j - 1]));
        }
    }
  return costs[n_b];
}

/* Names that differ in at most a third of their characters, or of which one holds the other. */
static char **
find_nearest (RegiotafelCsvHeader *header, const char *folded)
{
  gunichar wanted[LIKE_CHARACTERS];
  gunichar name[LIKE_CHARACTERS];
  guint n_wanted = take_characters (folded, wanted);
  guint columns[MOST_NEAREST];
  guint costs[MOST_NEAREST];
  guint n = 0;
  char **nearest;

  for (guint i = 0; i < header->n_columns; i++)
    {
      guint n_name = take_characters (header->folded[i], name);
      guint cost = distance (wanted, n_wanted, name, n_name);
      gboolean is_part = n_name >= PART_CHARACTERS && n_wanted >= PART_CHARACTERS
                         && (strstr (header->folded[i], folded) != NULL || strstr (folded, header->folded[i]) != NULL);
      guint at;

      if (n_name == 0 || header->first[i] != i || (cost > MAX (n_name, n_wanted) / 3 && !is_part))
        continue;
      /* Behind those that are as near, so that equals stand in the order of the file. */
      for (at = n; at > 0 && costs[at - 1] > cost; at--)
        ;
      if (at == MOST_NEAREST)
        continue;
      if (n < MOST_NEAREST)
        n++;
      memmove (columns + at + 1, columns + at, (n - at - 1) * sizeof *columns);
      memmove (costs + at + 1, costs + at, (n - at - 1) * sizeof *costs);
      columns[at] = i;
      costs[at] = cost;
    }

  if (n == 0)
    return NULL;
  nearest = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    nearest[i] = g_strdup (header->names[columns[i]]);
  return nearest;
}

RegiotafelCsvMatch
regiotafel_csv_header_find (RegiotafelCsvHeader *header, const char *wanted, guint *column, char ***nearest)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) fits = NULL;
  guint found = 0;

  g_return_val_if_fail (header != NULL && wanted != NULL, REGIOTAFEL_CSV_MATCH_NONE);

  if (nearest != NULL)
    *nearest = NULL;
  /* The text is valid UTF-8; what somebody typed need not be, and all below walks by characters. */
  name = regiotafel_csv_trim (g_utf8_make_valid (wanted, -1));
  folded = fold (name);
  if (*name == '\0')
    return REGIOTAFEL_CSV_MATCH_NONE;

  for (int is_folded = 0; is_folded <= 1; is_folded++)
    {
      char **names = is_folded ? header->folded : header->names;

      fits = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < header->n_columns; i++)
        if (strcmp (names[i], is_folded ? folded : name) == 0)
          {
            found = i;
            g_ptr_array_add (fits, g_strdup (header->names[i]));
          }
      if (fits->len == 1)
        {
          if (column != NULL)
            *column = found;
          return is_folded ? REGIOTAFEL_CSV_MATCH_FOLDED : REGIOTAFEL_CSV_MATCH_EXACT;
        }
      if (fits->len > 1)
        {
          g_ptr_array_add (fits, NULL);
          if (nearest != NULL)
            *nearest = (char **) g_ptr_array_free (g_steal_pointer (&fits), FALSE);
          return REGIOTAFEL_CSV_MATCH_AMBIGUOUS;
        }
      g_clear_pointer (&fits, g_ptr_array_unref);
    }

  if (nearest != NULL)
    *nearest = find_nearest (header, folded);
  return REGIOTAFEL_CSV_MATCH_NONE;
}
