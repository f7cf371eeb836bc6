/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-read-edge-list-private.h"

#include <string.h>

#include "regiotafel-encoding-private.h"
#include "regiotafel-json-scan-private.h"

/* As large as a spreadsheet can be: 32,767 characters of up to four bytes a cell, and 16,384 columns. */
#define MOST_BYTES 131072
#define MOST_COLUMNS 16384

/* So many names of columns stand in one message. */
#define MOST_NAMES 20

/* A repair is shown as a whole up to this length. */
#define MOST_SHOWN 1024

/* The cancellable is looked at once in so many rows. */
#define ROWS_A_LOOK 1024

/* --- Reporting --- */

char *
regiotafel_edge_quote (const char *text)
{
  return regiotafel_json_scan_quote (text, strlen (text));
}

RegiotafelEdgePlace
regiotafel_edge_place_of (const RegiotafelCsvRow *row, guint column)
{
  RegiotafelEdgePlace place = { row->line, 0, row->number, column + 1 };

  /* A cell further down in a row that holds newlines stands on a later line. */
  if (column < row->n_cells)
    place.line = row->cells[column].line;
  return place;
}

/* @cell holds what @to borrows. */
static void
tell_place (const RegiotafelEdgePlace *place, RegiotafelDiagnosticPlace *to, char **cell)
{
  to->line = place->line;
  to->column = place->character;
  if (place->column > 0)
    {
      g_autofree char *letters = regiotafel_csv_dup_column_letters (place->column);

      to->cell = *cell = g_strdup_printf ("%s%u", letters, place->row);
    }
}

static gboolean
report (RegiotafelReading *reading,
        const RegiotafelEdgeProblem *problem,
        const RegiotafelEdgePlace *place,
        gboolean ends_all,
        GError **error,
        va_list list)
{
  const char *arguments[20];
  guint n = 0;
  RegiotafelDiagnosticPlace where = { 0 };
  g_autofree char *shown = NULL;
  g_autofree char *cell = NULL;
  const char *name;

  while ((name = va_arg (list, const char *)) != NULL)
    {
      const char *value = va_arg (list, const char *);

      if (value == NULL)
        continue;
      g_assert (n + 4 < G_N_ELEMENTS (arguments));
      arguments[n++] = name;
      arguments[n++] = value;
      if (strcmp (name, "value") == 0)
        {
          arguments[n++] = "shown";
          arguments[n++] = shown = regiotafel_edge_quote (value);
        }
    }
  arguments[n] = NULL;

  if (place != NULL)
    tell_place (place, &where, &cell);
  if (!ends_all)
    return regiotafel_reading_report (reading, problem->code, problem->severity, problem->error_code, &where,
                                      &problem->text, arguments, error);
  regiotafel_reading_fail (reading, problem->code, problem->error_code, &where, &problem->text, arguments, error);
  return FALSE;
}

gboolean
regiotafel_edge_report (RegiotafelReading *reading,
                        const RegiotafelEdgeProblem *problem,
                        const RegiotafelEdgePlace *place,
                        GError **error,
                        ...)
{
  gboolean goes_on;
  va_list list;

  va_start (list, error);
  goes_on = report (reading, problem, place, FALSE, error, list);
  va_end (list);
  return goes_on;
}

void
regiotafel_edge_fail (RegiotafelReading *reading,
                      const RegiotafelEdgeProblem *problem,
                      const RegiotafelEdgePlace *place,
                      GError **error,
                      ...)
{
  va_list list;

  va_start (list, error);
  report (reading, problem, place, TRUE, error, list);
  va_end (list);
}

gboolean
regiotafel_edge_count (RegiotafelReading *reading, const RegiotafelEdgePlace *place, GError **error)
{
  RegiotafelDiagnosticPlace where = { 0 };
  g_autofree char *cell = NULL;

  /* The place is only told when there are too many, and making texts of it would take longer than the rest. */
  if (reading->n_entities >= reading->options.max_entities)
    tell_place (place, &where, &cell);
  return regiotafel_reading_count (reading, &where, error);
}

/* A suggestion stands in the message as it is. */
static gboolean
can_be_shown (const char *text)
{
  if (strlen (text) > MOST_SHOWN)
    return FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isprint (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

void
regiotafel_edge_report_repaired (RegiotafelReading *reading,
                                 const RegiotafelEdgePlace *place,
                                 const char *published,
                                 const char *meant)
{
  static const RegiotafelEdgeProblem repaired = {
    "double-encoding-repaired",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "“{shown}” went through a wrong encoding, and was read as “{suggestion}”; check the name, and correct it "
      "in the file.",
      "“{shown}” is door een verkeerde codering gegaan, en is gelezen als “{suggestion}”; controleer de naam, en "
      "verbeter hem in het bestand." },
  };
  static const RegiotafelEdgeProblem repaired_unseen = {
    "double-encoding-repaired",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "“{shown}” went through a wrong encoding, and was read as “{meant}”; check the name, and correct it in the "
      "file.",
      "“{shown}” is door een verkeerde codering gegaan, en is gelezen als “{meant}”; controleer de naam, en "
      "verbeter hem in het bestand." },
  };

  if (can_be_shown (meant))
    regiotafel_edge_report (reading, &repaired, place, NULL, "value", published, "suggestion", meant, NULL);
  else
    {
      g_autofree char *shown = regiotafel_edge_quote (meant);

      regiotafel_edge_report (reading, &repaired_unseen, place, NULL, "value", published, "meant", shown, NULL);
    }
}

/* --- From text to rows --- */

static gboolean
find_separator (RegiotafelEdgeRows *self, gsize text_length, GError **error)
{
  static const RegiotafelEdgeProblem impossible = {
    "bad-separator",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_INVALID_VALUE,
    { "“{shown}” cannot separate cells; take a semicolon, a comma, a tab or a bar as separator.",
      "“{shown}” kan geen cellen scheiden; neem een puntkomma, een komma, een tab of een verticale streep als "
      "scheidingsteken." },
  };
  static const RegiotafelEdgeProblem too_large = {
    "too-large",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_LIMIT,
    { "The text is larger than 2 GiB; split the file.", "De tekst is groter dan 2 GiB; splits het bestand." },
  };
  static const RegiotafelEdgeProblem detected = {
    "separator-detected",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "The cells are separated by “{sign}”.", "De cellen zijn gescheiden door “{sign}”." },
  };
  static const RegiotafelEdgeProblem stated = {
    "separator-detected",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "The cells are separated by “{sign}”, as the first line says.",
      "De cellen zijn gescheiden door “{sign}”, zoals de eerste regel zegt." },
  };
  static const RegiotafelEdgeProblem unclear = {
    "separator-detected",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "What separates the cells is not clear, and “{sign}” was taken; check the columns, or set the separator.",
      "Wat de cellen scheidt is niet duidelijk, en “{sign}” is genomen; controleer de kolommen, of stel het "
      "scheidingsteken in." },
  };
  char separator[2] = { self->reading->options.separator, '\0' };
  const RegiotafelCsvDialect *dialect;

  if ((separator[0] != '\0' && strchr ("\"\n\r ", separator[0]) != NULL) || (guchar) separator[0] >= 0x80)
    {
      /* A byte beyond ASCII is no text by itself. */
      regiotafel_edge_fail (self->reading, &impossible, NULL, error, "value",
                            (guchar) separator[0] < 0x80 ? separator : "�", NULL);
      return FALSE;
    }
  self->csv = regiotafel_csv_new (self->text, text_length, separator[0], MOST_BYTES, MOST_COLUMNS, NULL);
  if (self->csv == NULL)
    {
      regiotafel_edge_fail (self->reading, &too_large, NULL, error, NULL);
      return FALSE;
    }

  dialect = regiotafel_csv_get_dialect (self->csv);
  /* Where nothing stands, nothing was found. */
  if (separator[0] == '\0' && strspn (self->text, " \t\r\n") < text_length)
    {
      separator[0] = dialect->separator;
      regiotafel_edge_report (self->reading,
                              dialect->is_stated  ? &stated
                              : dialect->is_clear ? &detected
                                                  : &unclear,
                              NULL, NULL, "value", separator, "sign", separator[0] == '\t' ? "tab" : separator, NULL);
    }
  return TRUE;
}

gboolean
regiotafel_edge_rows_open (RegiotafelEdgeRows *self, const char *data, gsize length, GError **error)
{
  gsize text_length = 0;

  if (!regiotafel_edge_make_text (self->reading, data, length, &self->text, &text_length, error)
      || !find_separator (self, text_length, error))
    return FALSE;

  self->line = 1;
  self->line_start = self->text;
  /* One that the conversion left is passed over by the parser, and counts as no character. */
  while (g_str_has_prefix (self->line_start, "\xEF\xBB\xBF"))
    self->line_start += 3;
  return TRUE;
}

void
regiotafel_edge_rows_clear (RegiotafelEdgeRows *self)
{
  g_clear_pointer (&self->csv, regiotafel_csv_free);
  g_clear_pointer (&self->header, regiotafel_csv_header_free);
  g_clear_pointer (&self->text, g_free);
}

/* Whether the parser gave up on a row where a quotation mark opens a cell. Otherwise it did where text stands behind
 * one that closes, and then there are only blanks between the two. */
static gboolean
is_open_quote (RegiotafelEdgeRows *self, const RegiotafelCsvRow *row)
{
  char separator = regiotafel_csv_get_dialect (self->csv)->separator;
  const char *at;

  for (; self->line < row->error_line; self->line++)
    {
      self->line_start += strcspn (self->line_start, "\r\n");
      if (*self->line_start == '\0')
        return FALSE;
      self->line_start += g_str_has_prefix (self->line_start, "\r\n") ? 2 : 1;
    }
  at = self->line_start;
  for (guint i = 1; i < row->error_character && *at != '\0'; i++)
    at = g_utf8_next_char (at);
  while (at > self->line_start && (at[-1] == ' ' || at[-1] == '\t') && at[-1] != separator)
    at--;
  return at == self->line_start || at[-1] != '"';
}

static gboolean
report_broken (RegiotafelEdgeRows *self, const RegiotafelCsvRow *row, const GError *why, GError **error)
{
  static const RegiotafelEdgeProblem not_closed = {
    "broken-row",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_PARSE,
    { "The quotation mark that opens here is not closed; close it, or take it away.",
      "Het aanhalingsteken dat hier opent, wordt niet gesloten; sluit het, of haal het weg." },
  };
  static const RegiotafelEdgeProblem after_quote = {
    "broken-row",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_PARSE,
    { "Text follows the quotation mark that closes the cell; double a quotation mark that belongs to the text.",
      "Na het aanhalingsteken dat de cel sluit, volgt nog tekst; verdubbel een aanhalingsteken dat bij de tekst "
      "hoort." },
  };
  static const RegiotafelEdgeProblem too_long = {
    "long-cell",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_LIMIT,
    { "The cell holds more than {most} bytes; shorten it, or look for a quotation mark that is not closed.",
      "De cel bevat meer dan {most} bytes; maak haar korter, of zoek een aanhalingsteken dat niet gesloten "
      "is." },
  };
  static const RegiotafelEdgeProblem too_many = {
    "long-row",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_LIMIT,
    { "The row has more than {most} cells; take the surplus ones away.",
      "De rij heeft meer dan {most} cellen; haal weg wat te veel is." },
  };
  const RegiotafelEdgeProblem *problem;
  RegiotafelEdgePlace place = { row->error_line, row->error_character, row->number, row->error_column };
  gboolean is_surplus = row->error_column > MOST_COLUMNS;
  g_autofree char *most = g_strdup_printf ("%u", is_surplus ? MOST_COLUMNS : MOST_BYTES);

  if (g_error_matches (why, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT))
    problem = is_surplus ? &too_many : &too_long;
  else
    problem = is_open_quote (self, row) ? &not_closed : &after_quote;

  /* Without the names of the columns there is nothing to go on with. */
  if (self->header != NULL)
    return regiotafel_edge_report (self->reading, problem, &place, error, "most", most, NULL);
  regiotafel_edge_fail (self->reading, problem, &place, error, "most", most, NULL);
  return FALSE;
}

/* Tells of blank rows that follow each other once. */
static void
end_blank_rows (RegiotafelEdgeRows *self)
{
  static const RegiotafelEdgeProblem one = {
    "blank-row",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "Row {first} is blank, and was passed over.", "Rij {first} is leeg, en is overgeslagen." },
  };
  static const RegiotafelEdgeProblem several = {
    "blank-row",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "Rows {first} to {last} are blank, and were passed over.",
      "De rijen {first} tot en met {last} zijn leeg, en zijn overgeslagen." },
  };
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  RegiotafelEdgePlace place = { .line = self->blank_line };

  if (self->first_blank == 0)
    return;
  first = g_strdup_printf ("%u", self->first_blank);
  last = g_strdup_printf ("%u", self->last_blank);
  regiotafel_edge_report (self->reading, self->last_blank > self->first_blank ? &several : &one, &place, NULL, "first",
                          first, "last", last, NULL);
  self->first_blank = 0;
}

gboolean
regiotafel_edge_rows_next (RegiotafelEdgeRows *self, RegiotafelCsvRow *row, GError **error)
{
  for (;;)
    {
      g_autoptr (GError) why = NULL;
      gboolean is_row;

      if (self->n_steps++ % ROWS_A_LOOK == 0 && !regiotafel_reading_may_go_on (self->reading, error))
        return FALSE;
      is_row = regiotafel_csv_next (self->csv, row, &why);
      if (is_row && row->is_blank)
        {
          if (self->first_blank == 0)
            {
              self->first_blank = row->number;
              self->blank_line = row->line;
            }
          self->last_blank = row->number;
          continue;
        }

      end_blank_rows (self);
      if (!is_row && why == NULL)
        return FALSE;
      if (self->header != NULL)
        self->n_rows++;
      if (is_row)
        return TRUE;
      if (!report_broken (self, row, why, error))
        return FALSE;
    }
}

/* --- Which column is which --- */

static const struct
{
  const char *option;
  RegiotafelEdgeProblem not_named;
} roles[REGIOTAFEL_EDGE_N_ROLES] = {
  [REGIOTAFEL_EDGE_TABLE]
  = { "table-column",
      { "column-not-named",
        REGIOTAFEL_SEVERITY_ERROR,
        REGIOTAFEL_ERROR_INVALID_VALUE,
        { "Which column holds the tables is not stated; set table-column to one of {columns}.",
          "In welke kolom de tafels staan is niet opgegeven; stel table-column in op een van {columns}." } } },
  [REGIOTAFEL_EDGE_ORGANISATION]
  = { "organisation-column",
      { "column-not-named",
        REGIOTAFEL_SEVERITY_ERROR,
        REGIOTAFEL_ERROR_INVALID_VALUE,
        { "Which column holds the organisations is not stated; set organisation-column to one of {columns}.",
          "In welke kolom de organisaties staan is niet opgegeven; stel organisation-column in op een van "
          "{columns}." } } },
  /* A list need not tell areas. */
  [REGIOTAFEL_EDGE_AREA] = { "area-column", { NULL } },
};

static const char *
get_wanted (RegiotafelEdgeRows *self, RegiotafelEdgeRole role)
{
  const RegiotafelReadOptions *options = &self->reading->options;
  const char *wanted = role == REGIOTAFEL_EDGE_TABLE          ? options->table_column
                       : role == REGIOTAFEL_EDGE_ORGANISATION ? options->organisation_column
                                                              : options->area_column;

  return wanted != NULL && *wanted != '\0' ? wanted : NULL;
}

/* “A”, “B”, “C” */
static char *
dup_column_names (RegiotafelCsvHeader *header)
{
  GString *names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < regiotafel_csv_header_get_n_columns (header); i++)
    {
      const char *name = regiotafel_csv_header_get_name (header, i);
      g_autofree char *shown = regiotafel_edge_quote (name);

      if (*name == '\0' || regiotafel_csv_header_get_first (header, i) != i)
        continue;
      if (n++ == MOST_NAMES)
        {
          g_string_append (names, ", …");
          break;
        }
      g_string_append_printf (names, "%s“%s”", n > 1 ? ", " : "", shown);
    }
  return g_string_free (names, FALSE);
}

static void
report_duplicate_columns (RegiotafelEdgeRows *self, const RegiotafelCsvRow *row)
{
  static const RegiotafelEdgeProblem duplicate = {
    "duplicate-column",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "Column {column} is called “{shown}”, and so is column {first}; give each a name of its own.",
      "Kolom {column} heet “{shown}”, en kolom {first} ook; geef elk een eigen naam." },
  };

  for (guint i = 0; i < row->n_cells; i++)
    {
      guint first = regiotafel_csv_header_get_first (self->header, i);

      if (first != i)
        {
          RegiotafelEdgePlace place = regiotafel_edge_place_of (row, i);
          g_autofree char *column = regiotafel_csv_dup_column_letters (i + 1);
          g_autofree char *first_column = regiotafel_csv_dup_column_letters (first + 1);

          regiotafel_edge_report (self->reading, &duplicate, &place, NULL, "value",
                                  regiotafel_csv_header_get_name (self->header, i), "column", column, "first",
                                  first_column, NULL);
        }
    }
}

static gboolean
find_column (RegiotafelEdgeRows *self, const RegiotafelCsvRow *row, RegiotafelEdgeRole role, GError **error)
{
  static const RegiotafelEdgeProblem unknown = {
    "unknown-column",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_NOT_FOUND,
    { "There is no column “{shown}”; set {option} to one of {columns}.",
      "Er is geen kolom “{shown}”; stel {option} in op een van {columns}." },
  };
  static const RegiotafelEdgeProblem ambiguous = {
    "ambiguous-column",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_INVALID_VALUE,
    { "More than one column could be “{shown}”, which {option} names; give each column a name of its own.",
      "Meer dan een kolom kan “{shown}” zijn, die {option} noemt; geef elke kolom een eigen naam." },
  };
  static const RegiotafelEdgeProblem same = {
    "same-column",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_INVALID_VALUE,
    { "Both {other} and {option} name column “{shown}”; set one of them to another column.",
      "Zowel {other} als {option} noemt kolom “{shown}”; stel een van beide in op een andere kolom." },
  };
  static const RegiotafelEdgeProblem other_case = {
    "column-case",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "Column “{name}” was taken for “{shown}”, which {option} names; they differ in capitals only.",
      "Kolom “{name}” is genomen voor “{shown}”, die {option} noemt; ze verschillen alleen in hoofdletters." },
  };
  const char *wanted = get_wanted (self, role);
  const char *option = roles[role].option;
  RegiotafelEdgePlace place = { .line = row->line };
  g_autofree char *names = dup_column_names (self->header);
  g_autofree char *published = NULL;
  g_autofree char *repaired = NULL;
  g_auto (GStrv) nearest = NULL;
  RegiotafelCsvMatch match;
  guint column = 0;
  guint at;

  if (wanted == NULL)
    {
      if (roles[role].not_named.code == NULL)
        return TRUE;
      regiotafel_edge_fail (self->reading, &roles[role].not_named, &place, error, "columns", names, NULL);
      return FALSE;
    }

  match = regiotafel_csv_header_find (self->header, wanted, &column, &nearest);
  if (match == REGIOTAFEL_CSV_MATCH_NONE)
    {
      const char *suggestion = nearest != NULL && can_be_shown (nearest[0]) ? nearest[0] : NULL;

      regiotafel_edge_fail (self->reading, &unknown, &place, error, "value", wanted, "option", option, "columns", names,
                            "suggestion", suggestion, NULL);
      return FALSE;
    }
  if (match == REGIOTAFEL_CSV_MATCH_AMBIGUOUS)
    {
      regiotafel_edge_fail (self->reading, &ambiguous, &place, error, "value", wanted, "option", option, NULL);
      return FALSE;
    }

  place = regiotafel_edge_place_of (row, column);
  for (guint i = 0; i < self->n_roles; i++)
    if (self->columns[self->order[i]] == column)
      {
        regiotafel_edge_fail (self->reading, &same, &place, error, "value",
                              regiotafel_csv_header_get_name (self->header, column), "option", option, "other",
                              roles[self->order[i]].option, NULL);
        return FALSE;
      }

  repaired = regiotafel_encoding_repair (row->cells[column].text);
  if (repaired != NULL)
    regiotafel_edge_report_repaired (self->reading, &place, row->cells[column].text, regiotafel_csv_trim (repaired));
  if (match == REGIOTAFEL_CSV_MATCH_FOLDED)
    {
      published = regiotafel_edge_quote (regiotafel_csv_header_get_name (self->header, column));
      regiotafel_edge_report (self->reading, &other_case, &place, NULL, "value", wanted, "name", published, "option",
                              option, NULL);
    }

  self->columns[role] = column;
  for (at = self->n_roles++; at > 0 && self->columns[self->order[at - 1]] > column; at--)
    self->order[at] = self->order[at - 1];
  self->order[at] = role;
  return TRUE;
}

gboolean
regiotafel_edge_rows_find_columns (RegiotafelEdgeRows *self, GError **error)
{
  static const RegiotafelEdgeProblem empty = {
    "empty-list",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_PARSE,
    { "The file holds no rows; the names of the columns stand in the first row, and a membership in every other.",
      "Het bestand bevat geen rijen; in de eerste rij staan de namen van de kolommen, en in elke andere een "
      "deelname." },
  };
  RegiotafelCsvRow row;
  GError *problem = NULL;

  if (!regiotafel_edge_rows_next (self, &row, &problem))
    {
      if (problem != NULL)
        g_propagate_error (error, problem);
      else
        regiotafel_edge_fail (self->reading, &empty, NULL, error, NULL);
      return FALSE;
    }

  self->header = regiotafel_csv_header_new (&row);
  report_duplicate_columns (self, &row);
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    if (!find_column (self, &row, role, error))
      return FALSE;
  return TRUE;
}
