/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the command prints: lines that fit, cells, problems, rows. */
#include "regiotafel-tool-private.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "regiotafel-csv-cell-private.h"

const char *
tool_say (Tool *tool, const RegiotafelText *text)
{
  return tool->language == REGIOTAFEL_LANGUAGE_DUTCH ? text->nl : text->en;
}

/* Control characters of a name could move the cursor or colour the screen; show that there is something instead. */
static char *
make_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* Line and paragraph separators break a line as well. */
      if (c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029)
        g_string_append_c (out, ' ');
      else if (g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        g_string_append (out, "\xef\xbf\xbd");
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

void
tool_complain_plainly (const char *text)
{
  g_autofree char *printable = make_printable (text);

  fflush (stdout);
  fprintf (stderr, "regiotafel: %s\n", printable);
}

char *
tool_format_list (Tool *tool, const RegiotafelText *text, va_list list)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *name;

  while ((name = va_arg (list, const char *)) != NULL)
    {
      g_ptr_array_add (arguments, (gpointer) name);
      g_ptr_array_add (arguments, (gpointer) va_arg (list, const char *));
    }
  g_ptr_array_add (arguments, NULL);
  return regiotafel_text_formatv (text, tool->language, (const char *const *) arguments->pdata);
}

void
tool_complain (Tool *tool, const RegiotafelText *text, ...)
{
  g_autofree char *line = NULL;
  va_list list;

  va_start (list, text);
  line = tool_format_list (tool, text, list);
  va_end (list);
  tool_complain_plainly (line);
}

#define COMMAND ": regiotafel "

void
tool_print_text (Tool *tool, const RegiotafelText *text, ...)
{
  g_autofree char *line = NULL;
  g_autofree char *indented = NULL;
  va_list list;

  va_start (list, text);
  line = tool_format_list (tool, text, list);
  va_end (list);
  /* A command is for pasting, so it is whole on a line of its own. That there is one the template says: a name that
   * looks like one is a name. */
  if (strstr (text->en, COMMAND) != NULL)
    {
      char *command = strstr (line, COMMAND) + 1;

      *command++ = '\0';
      tool_print (line, 0);
      indented = g_strconcat ("  ", command, NULL);
      tool_print_whole (indented);
      return;
    }
  tool_print (line, 0);
}

void
tool_printf (const char *format, ...)
{
  va_list list;

  va_start (list, format);
  vprintf (format, list);
  va_end (list);
}

guint
tool_get_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  guint64 width = columns != NULL ? g_ascii_strtoull (columns, NULL, 10) : 0;
  struct winsize size;

  if (width == 0 && isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    width = size.ws_col;
  return width == 0 ? 80 : CLAMP (width, 40, 1000);
}

static guint
width_of (const char *text, gsize length)
{
  guint width = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

guint
tool_measure (const char *text)
{
  return width_of (text, strlen (text));
}

void
tool_print (const char *text, guint indent)
{
  g_autofree char *printable = make_printable (text);
  guint most = tool_get_width ();
  guint at = strspn (printable, " ");
  const char *p = printable + at;
  gboolean is_first = TRUE;

  fwrite (printable, 1, at, stdout);
  while (*p != '\0')
    {
      gsize blanks = strspn (p, " ");
      gsize length = strcspn (p + blanks, " ");
      guint width = width_of (p + blanks, length);

      if (!is_first && at + blanks + width > most)
        {
          printf ("\n%*s", (int) indent, "");
          at = indent;
        }
      else
        {
          fwrite (p, 1, blanks, stdout);
          at += blanks;
        }
      fwrite (p + blanks, 1, length, stdout);
      at += width;
      p += blanks + length;
      is_first = FALSE;
    }
  putchar ('\n');
}

void
tool_print_whole (const char *line)
{
  g_autofree char *printable = make_printable (line);

  printf ("%s\n", printable);
}

guint
tool_count_diagnostics (RegiotafelCollection *diagnostics, RegiotafelSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) diagnostic = g_list_model_get_item (G_LIST_MODEL (diagnostics), i);

      n += regiotafel_diagnostic_get_severity (diagnostic) == severity;
    }
  return n;
}

static const char *const severities[] = { "", "note", "warning", "error" };

static void
print_diagnostics_as_csv (Tool *tool, GListModel *diagnostics)
{
  printf ("severity,code,line,column,cell,pointer,value,suggestion,message\n");
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (RegiotafelDiagnostic) d = g_list_model_get_item (diagnostics, i);
      g_autoptr (GString) line = g_string_new (severities[regiotafel_diagnostic_get_severity (d)]);
      g_autofree char *message = regiotafel_diagnostic_dup_text (d, tool->language);
      const char *const texts[]
          = { regiotafel_diagnostic_get_cell (d), regiotafel_diagnostic_get_pointer (d),
              regiotafel_diagnostic_get_value (d), regiotafel_diagnostic_get_suggestion (d), message };

      g_string_append_printf (line, ",%s,%u,%u", regiotafel_diagnostic_get_code (d), regiotafel_diagnostic_get_line (d),
                              regiotafel_diagnostic_get_column (d));
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_string_append_c (line, ',');
          regiotafel_csv_append_cell (line, texts[j] != NULL ? texts[j] : "");
        }
      printf ("%s\n", line->str);
    }
}

/* A member of an object in JSON; nothing for what is not there. */
static void
append_member (GString *line, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (line, ", \"%s\": \"", name);
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c == '"' || c == '\\')
        g_string_append_printf (line, "\\%c", c);
      else if (c < 0x20 || c == '<' || c == '>' || c == '&')
        g_string_append_printf (line, "\\u%04x", c);
      else
        g_string_append_c (line, c);
    }
  g_string_append_c (line, '"');
}

static void
print_diagnostics_as_json (Tool *tool, GListModel *diagnostics)
{
  guint n = g_list_model_get_n_items (diagnostics);

  printf ("[%s", n > 0 ? "\n" : "");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RegiotafelDiagnostic) d = g_list_model_get_item (diagnostics, i);
      g_autoptr (GString) line = g_string_new (NULL);
      g_autofree char *message = regiotafel_diagnostic_dup_text (d, tool->language);

      g_string_append_printf (line, "  {\"severity\": \"%s\"", severities[regiotafel_diagnostic_get_severity (d)]);
      append_member (line, "code", regiotafel_diagnostic_get_code (d));
      append_member (line, "source", regiotafel_diagnostic_get_source (d));
      if (regiotafel_diagnostic_get_line (d) > 0)
        g_string_append_printf (line, ", \"line\": %u", regiotafel_diagnostic_get_line (d));
      if (regiotafel_diagnostic_get_column (d) > 0)
        g_string_append_printf (line, ", \"column\": %u", regiotafel_diagnostic_get_column (d));
      append_member (line, "cell", regiotafel_diagnostic_get_cell (d));
      append_member (line, "pointer", regiotafel_diagnostic_get_pointer (d));
      append_member (line, "value", regiotafel_diagnostic_get_value (d));
      append_member (line, "suggestion", regiotafel_diagnostic_get_suggestion (d));
      append_member (line, "message", message);
      printf ("%s}%s\n", line->str, i + 1 < n ? "," : "");
    }
  printf ("]\n");
}

#define OF_A_CODE 10

/* What is the same but for its place is told once, where it was seen first. */
typedef struct
{
  RegiotafelDiagnostic *first;
  guint n;
} Told;

/* What there is of one code, in the order in which it was seen. */
static GArray *
collect_of_code (GListModel *diagnostics, const char *code)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Told));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (RegiotafelDiagnostic) d = g_list_model_get_item (diagnostics, i);
      const char *message = regiotafel_diagnostic_get_message (d);
      Told told = { d, 1 };
      gpointer place;

      if (strcmp (regiotafel_diagnostic_get_code (d), code) != 0)
        continue;
      if (g_hash_table_lookup_extended (places, message, NULL, &place))
        {
          g_array_index (all, Told, GPOINTER_TO_UINT (place)).n++;
          continue;
        }
      g_hash_table_insert (places, (gpointer) message, GUINT_TO_POINTER (all->len));
      g_array_append_val (all, told);
    }
  return all;
}

/* Problems one below the other, but of one sort no more than a reader wants to see. */
void
tool_print_diagnostics (Tool *tool, GListModel *diagnostics, ToolFormat format)
{
  static const RegiotafelText times = { "{text} ({n} times in all)", "{text} ({n} keer in totaal)" };
  static const RegiotafelText more = { "  … and {n} more like this; all of them with --format=csv",
                                       "  … en nog {n} zoals deze; allemaal met --format=csv" };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (format == TOOL_FORMAT_CSV)
    {
      print_diagnostics_as_csv (tool, diagnostics);
      return;
    }
  if (format == TOOL_FORMAT_JSON)
    {
      print_diagnostics_as_json (tool, diagnostics);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (RegiotafelDiagnostic) d = g_list_model_get_item (diagnostics, i);
      g_autoptr (GArray) all = NULL;

      if (!g_hash_table_add (seen, (gpointer) regiotafel_diagnostic_get_code (d)))
        continue;
      all = collect_of_code (diagnostics, regiotafel_diagnostic_get_code (d));
      for (guint j = 0; j < MIN (all->len, OF_A_CODE); j++)
        {
          Told *told = &g_array_index (all, Told, j);
          g_autofree char *n = regiotafel_text_count (told->n, tool->language);
          g_autofree char *text = regiotafel_diagnostic_dup_text (told->first, tool->language);
          g_autofree char *line = told->n == 1
                                      ? g_steal_pointer (&text)
                                      : regiotafel_text_format (&times, tool->language, "text", text, "n", n, NULL);

          tool_print (line, 2);
        }
      if (all->len > OF_A_CODE)
        {
          g_autofree char *rest = regiotafel_text_count (all->len - OF_A_CODE, tool->language);

          tool_print_text (tool, &more, "n", rest, NULL);
        }
    }
}

static void
append_count (Tool *tool, GPtrArray *parts, const RegiotafelText *noun, guint n, guint now, gboolean has_now)
{
  static const RegiotafelText with_now = { "{text} ({n} now)", "{text} ({n} nu)" };
  g_autofree char *count = regiotafel_text_count (n, tool->language);
  g_autofree char *now_count = regiotafel_text_count (now, tool->language);
  g_autofree char *text = regiotafel_text_format (noun, tool->language, "n", count, NULL);

  if (n == 0)
    return;
  g_ptr_array_add (parts, has_now && now != n
                              ? regiotafel_text_format (&with_now, tool->language, "text", text, "n", now_count, NULL)
                              : g_steal_pointer (&text));
}

/* "29 tables (27 now), 62 organisations (60 now) and 349 memberships (316 now)"; NULL for an empty inventory. */
char *
tool_count_things (Tool *tool, RegiotafelInventory *inventory, RegiotafelSnapshot *now)
{
  static const RegiotafelText nouns[] = {
    { "{n} {n?table|tables}", "{n} {n?tafel|tafels}" },
    { "{n} {n?organisation|organisations}", "{n} {n?organisatie|organisaties}" },
    { "{n} {n?membership|memberships}", "{n} {n?deelname|deelnames}" },
    { "{n} agenda {n?item|items}", "{n} {n?agendapunt|agendapunten}" },
    { "{n} {n?project|projects}", "{n} {n?project|projecten}" },
    { "{n} {n?meeting|meetings}", "{n} {n?bijeenkomst|bijeenkomsten}" },
    { "{n} {n?domain|domains}", "{n} {n?domein|domeinen}" },
    { "{n} {n?theme|themes}", "{n} {n?thema|thema’s}" },
    { "{n} {n?area|areas}", "{n} {n?gebied|gebieden}" },
  };
  RegiotafelCollection *collections[] = {
    regiotafel_inventory_get_tables (inventory),      regiotafel_inventory_get_organisations (inventory),
    regiotafel_inventory_get_memberships (inventory), regiotafel_inventory_get_agenda_items (inventory),
    regiotafel_inventory_get_projects (inventory),    regiotafel_inventory_get_meetings (inventory),
    regiotafel_inventory_get_domains (inventory),     regiotafel_inventory_get_themes (inventory),
    regiotafel_inventory_get_areas (inventory),
  };
  guint counts_now[] = {
    now != NULL ? regiotafel_snapshot_get_n_tables (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_organisations (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_memberships (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_agenda_items (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_projects (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_meetings (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_domains (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_themes (now) : 0,
    now != NULL ? regiotafel_snapshot_get_n_areas (now) : 0,
  };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    append_count (tool, parts, &nouns[i], g_list_model_get_n_items (G_LIST_MODEL (collections[i])), counts_now[i],
                  now != NULL);
  if (parts->len == 0)
    return NULL;
  return regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, tool->language);
}

void
tool_append_value (GString *line, RegiotafelColumn *column, guint row)
{
  double number = regiotafel_column_get_number (column, row);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (regiotafel_column_get_column_type (column) == REGIOTAFEL_COLUMN_TYPE_TEXT)
    {
      const char *text = regiotafel_column_get_text (column, row);

      regiotafel_csv_append_cell (line, text != NULL ? text : "");
    }
  else if (!isnan (number))
    {
      /* The shortest of these that is the same number again. */
      for (int digits = 15; digits <= 17; digits++)
        {
          char format[8];

          g_snprintf (format, sizeof format, "%%.%dg", digits);
          g_ascii_formatd (buffer, sizeof buffer, format, number);
          if (g_ascii_strtod (buffer, NULL) == number)
            break;
        }
      g_string_append (line, buffer);
    }
}

static void
print_result_as_csv (RegiotafelResult *result, guint top)
{
  g_auto (GStrv) names = regiotafel_result_list_columns (result);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = MIN (g_list_model_get_n_items (G_LIST_MODEL (result)), top);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (columns, regiotafel_result_find_column (result, names[i]));
      printf ("%s%s", i > 0 ? "," : "", names[i]);
    }
  putchar ('\n');
  for (guint row = 0; row < n_rows; row++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint i = 0; i < columns->len; i++)
        {
          if (i > 0)
            g_string_append_c (line, ',');
          tool_append_value (line, g_ptr_array_index (columns, i), row);
        }
      g_string_append_c (line, '\n');
      fwrite (line->str, 1, line->len, stdout);
    }
}

int
tool_print_result (Tool *tool,
                   RegiotafelResult *result,
                   ToolFormat format,
                   guint top,
                   const RegiotafelText *header,
                   ToolPrintRow print_row)
{
  static const RegiotafelText more = { "… and {n} more: --top={all}, or --format=csv for all of them.",
                                       "… en nog {n}: --top={all}, of --format=csv voor allemaal." };
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (result));
  gboolean has_top = top > 0 && tool_has_option (tool, "top");

  if (top == 0)
    top = G_MAXUINT;
  if (format == TOOL_FORMAT_CSV)
    {
      print_result_as_csv (result, has_top ? top : G_MAXUINT);
      return TOOL_FINE;
    }
  if (format == TOOL_FORMAT_JSON && has_top)
    {
      static const RegiotafelText all_of_it = { "--top goes with text and csv; as json the answer is whole",
                                                "--top hoort bij tekst en csv; als json is het "
                                                "antwoord heel" };

      tool_complain (tool, &all_of_it, NULL);
      return TOOL_USAGE;
    }
  if (format == TOOL_FORMAT_JSON)
    {
      g_autofree char *json = regiotafel_result_to_json (result);

      fputs (json, stdout);
      return TOOL_FINE;
    }

  tool_print (regiotafel_result_get_sentence (result), 0);
  if (n_rows > 0)
    putchar ('\n');
  if (n_rows > 0 && header != NULL)
    tool_print (tool_say (tool, header), 0);
  for (guint i = 0; i < MIN (n_rows, top); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);

      print_row (tool, result, row);
    }
  if (n_rows > top)
    {
      g_autofree char *rest = regiotafel_text_count (n_rows - top, tool->language);
      g_autofree char *all = g_strdup_printf ("%u", n_rows);

      tool_print_text (tool, &more, "n", rest, "all", all, NULL);
    }
  putchar ('\n');
  tool_print (regiotafel_result_get_ground (result), 0);
  return TOOL_FINE;
}
