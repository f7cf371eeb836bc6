/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What would leave in a format. It is written to memory and counted; nothing comes on the disk. */
#include "regiotafel-command-privacy-private.h"

#include <string.h>

typedef enum
{
  EDGE_CSV,
  HIF,
  JSON,
} Format;

static const char *const format_words[] = { "edge-csv", "edge-csv", "hif", "hif", "json", "json", NULL };
static const RegiotafelFormat formats[] = { REGIOTAFEL_FORMAT_EDGE_CSV, REGIOTAFEL_FORMAT_HIF, REGIOTAFEL_FORMAT_JSON };

static const char *const audience_words[]
    = { "public", "openbaar", "partners", "partners", "internal", "beheer", NULL };
static const RegiotafelAudience audiences[]
    = { REGIOTAFEL_AUDIENCE_PUBLIC, REGIOTAFEL_AUDIENCE_PARTNERS, REGIOTAFEL_AUDIENCE_INTERNAL };

static const char *const redaction_words[]
    = { "roles", "rollen", "none", "geen", "pseudonyms", "pseudoniemen", "full", "volledig", NULL };
static const RegiotafelRedaction redactions[] = { REGIOTAFEL_REDACTION_ROLES, REGIOTAFEL_REDACTION_NONE,
                                                  REGIOTAFEL_REDACTION_PSEUDONYMS, REGIOTAFEL_REDACTION_FULL };

/* ---- Counting ---- */

static const struct
{
  const char *list;
  RegiotafelText text;
  RegiotafelCollection *(*get) (RegiotafelInventory *inventory);
} lists[] = {
  { "tables", { "tables", "tafels" }, regiotafel_inventory_get_tables },
  { "organisations", { "organisations", "organisaties" }, regiotafel_inventory_get_organisations },
  { "memberships", { "memberships", "deelnames" }, regiotafel_inventory_get_memberships },
  { "agendas", { "agendas", "agenda’s" }, regiotafel_inventory_get_agendas },
  { "agenda-items", { "agenda items", "agendapunten" }, regiotafel_inventory_get_agenda_items },
  { "meetings", { "meetings", "bijeenkomsten" }, regiotafel_inventory_get_meetings },
  { "projects", { "projects", "projecten" }, regiotafel_inventory_get_projects },
  { "domains", { "domains", "domeinen" }, regiotafel_inventory_get_domains },
  { "themes", { "themes", "thema’s" }, regiotafel_inventory_get_themes },
  { "areas", { "areas", "gebieden" }, regiotafel_inventory_get_areas },
};

enum
{
  LEFT_OUT = G_N_ELEMENTS (lists), /* by the audience */
  NAMES,
  ADDRESSES,
  NUMBERS,
  POSSIBLE,
  FUNCTIONAL,
  ROLES_HIDDEN,
  PERSONS,
  N_ROWS
};

static const RegiotafelText other_rows[N_ROWS - LEFT_OUT] = {
  { "left out for this audience", "weggelaten voor dit publiek" },
  { "names masked", "namen vervangen" },
  { "addresses masked", "adressen vervangen" },
  { "telephone numbers masked", "telefoonnummers vervangen" },
  { "texts with a possible name", "teksten met een mogelijke naam" },
  { "functional addresses", "functionele adressen" },
  { "roles of one person left out", "rollen van één persoon weggelaten" },
  { "persons", "personen" },
};
/* Nothing is masked in the native format. */
static const RegiotafelText unmasked_rows[] = {
  { "names in free text", "namen in vrije tekst" },
  { "addresses in free text", "adressen in vrije tekst" },
  { "telephone numbers in free text", "telefoonnummers in vrije tekst" },
};

typedef struct
{
  guint counts[N_ROWS];
  guint left_out[G_N_ELEMENTS (lists)];
  gsize n_bytes;
} Column;

static gboolean
has_member (char **fields, const char *list, const char *member)
{
  for (guint i = 0; fields[i] != NULL; i++)
    if (g_str_has_prefix (fields[i], list) && fields[i][strlen (list)] == '/'
        && (member == NULL || strcmp (fields[i] + strlen (list) + 1, member) == 0))
      return TRUE;
  return FALSE;
}

static guint
get_size (RegiotafelCollection *collection)
{
  return g_list_model_get_n_items (G_LIST_MODEL (collection));
}

/* Of a list with one membership a line, what sits nowhere stands on no line. */
static guint
count_seated (RegiotafelInventory *inventory, gboolean tables)
{
  GListModel *memberships = G_LIST_MODEL (regiotafel_inventory_get_memberships (inventory));
  g_autoptr (GHashTable) seated = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (RegiotafelMembership) membership = g_list_model_get_item (memberships, i);

      g_hash_table_add (seated, tables ? (gpointer) regiotafel_membership_get_table (membership)
                                       : (gpointer) regiotafel_membership_get_organisation (membership));
    }
  return g_hash_table_size (seated);
}

/* Those who sit somewhere that is in @part. */
static guint
count_persons (RegiotafelInventory *whole, RegiotafelInventory *part)
{
  GListModel *persons = G_LIST_MODEL (regiotafel_inventory_get_persons (whole));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (persons); i++)
    {
      g_autoptr (RegiotafelPerson) person = g_list_model_get_item (persons, i);
      GListModel *seats = G_LIST_MODEL (regiotafel_person_get_seats (person));
      gboolean sits = FALSE;

      for (guint j = 0; j < g_list_model_get_n_items (seats) && !sits; j++)
        {
          g_autoptr (RegiotafelPersonSeat) seat = g_list_model_get_item (seats, j);
          RegiotafelEntity *table = REGIOTAFEL_ENTITY (regiotafel_person_seat_get_table (seat));
          RegiotafelEntity *organisation = REGIOTAFEL_ENTITY (regiotafel_person_seat_get_organisation (seat));
          RegiotafelTable *there
              = regiotafel_collection_find (regiotafel_inventory_get_tables (part), regiotafel_entity_get_id (table));
          GListModel *memberships = there != NULL ? G_LIST_MODEL (regiotafel_table_get_memberships (there)) : NULL;
          gpointer sitter = regiotafel_collection_find (regiotafel_inventory_get_organisations (part),
                                                        regiotafel_entity_get_id (organisation));

          for (guint k = 0; memberships != NULL && k < g_list_model_get_n_items (memberships); k++)
            {
              g_autoptr (RegiotafelMembership) membership = g_list_model_get_item (memberships, k);

              sits = sits || (gpointer) regiotafel_membership_get_organisation (membership) == sitter;
            }
        }
      n += sits;
    }
  return n;
}

static gboolean
fill_column (Tool *tool,
             Column *column,
             RegiotafelWriter *writer,
             RegiotafelInventory *inventory,
             Format format,
             RegiotafelAudience audience,
             char **fields)
{
  RegiotafelRedaction redaction = regiotafel_writer_get_redaction (writer);
  g_autoptr (RegiotafelInventory) part
      = format == JSON ? g_object_ref (inventory) : regiotafel_inventory_copy_for (inventory, audience);
  g_autoptr (RegiotafelCollection) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RegiotafelCollection *told;

  if (format != JSON)
    regiotafel_writer_set_audience (writer, audience);
  bytes = regiotafel_writer_write_bytes (writer, inventory, &error);
  found = bytes != NULL ? regiotafel_inventory_list_personal_data (part, NULL, &error) : NULL;
  if (found == NULL)
    {
      tool_complain_plainly (error->message);
      return FALSE;
    }
  told = regiotafel_writer_get_diagnostics (writer);
  column->n_bytes = g_bytes_get_size (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      column->counts[i] = get_size (lists[i].get (part));
      column->left_out[i] = get_size (lists[i].get (inventory)) - column->counts[i];
      column->counts[LEFT_OUT] += column->left_out[i];
    }
  if (format == EDGE_CSV)
    {
      column->counts[0] = count_seated (part, TRUE);
      column->counts[1] = count_seated (part, FALSE);
    }
  if (has_member (fields, "tables", "submit-to"))
    column->counts[FUNCTIONAL] = privacy_count (found, "functional-address", NULL);
  if (format == JSON)
    {
      column->counts[NAMES] = privacy_count (found, "known-name", NULL);
      column->counts[ADDRESSES] = privacy_count (found, "address", NULL);
      column->counts[NUMBERS] = privacy_count (found, "telephone-number", NULL);
      column->counts[POSSIBLE] = privacy_count_places (found, "possible-name");
      return TRUE;
    }
  column->counts[NAMES] = privacy_count (told, "masked-names", NULL);
  column->counts[ADDRESSES] = privacy_count (told, "masked-addresses", NULL);
  column->counts[NUMBERS] = privacy_count (told, "masked-numbers", NULL);
  column->counts[POSSIBLE] = privacy_count_places (told, "possible-name");
  column->counts[ROLES_HIDDEN] = privacy_count (told, "left-out-roles", NULL);
  if (redaction == REGIOTAFEL_REDACTION_FULL || redaction == REGIOTAFEL_REDACTION_PSEUDONYMS)
    column->counts[PERSONS] = count_persons (inventory, part);
  return TRUE;
}

/* ---- Telling ---- */

static const char *
say_audience (Tool *tool, guint audience)
{
  return audience_words[audience * 2 + (tool->language == REGIOTAFEL_LANGUAGE_DUTCH)];
}

static void
append_cell (GString *line, const char *text, guint width)
{
  guint measured = tool_measure (text);

  g_string_append_printf (line, "%*s%s", (int) (width - MIN (width, measured)), "", text);
}

#define CELL 10

static void
print_row (Tool *tool, const char *label, guint label_width, const Column *columns, guint n_columns, guint row)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "  %s%*s", label, (int) (label_width - MIN (label_width, tool_measure (label))), "");
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *n
          = regiotafel_text_count (row < N_ROWS ? columns[i].counts[row] : columns[i].n_bytes, tool->language);

      append_cell (line, n, CELL);
    }
  tool_print_whole (line->str);
}

static const char *
say_row (Tool *tool, Format format, guint row)
{
  static const RegiotafelText bytes = { "bytes", "bytes" };

  if (row == N_ROWS)
    return tool_say (tool, &bytes);
  if (row < LEFT_OUT)
    return tool_say (tool, &lists[row].text);
  if (format == JSON && row >= NAMES && row <= NUMBERS)
    return tool_say (tool, &unmasked_rows[row - NAMES]);
  return tool_say (tool, &other_rows[row - LEFT_OUT]);
}

/* Whether a row says anything in this format. */
static gboolean
is_shown (Format format, char **fields, RegiotafelRedaction redaction, guint row)
{
  if (row < LEFT_OUT)
    return has_member (fields, lists[row].list, NULL);
  switch (row)
    {
    case LEFT_OUT:
      return format != JSON;
    case FUNCTIONAL:
      return has_member (fields, "tables", "submit-to");
    case ROLES_HIDDEN:
      return redaction == REGIOTAFEL_REDACTION_PSEUDONYMS;
    default:
      return TRUE;
    }
}

static void
print_columns (Tool *tool,
               Format format,
               char **fields,
               RegiotafelRedaction redaction,
               const Column *columns,
               guint n_columns,
               int of)
{
  guint width = 0;

  for (guint row = 0; row <= N_ROWS; row++)
    if (is_shown (format, fields, redaction, row))
      width = MAX (width, tool_measure (say_row (tool, format, row)));
  if (format != JSON)
    {
      g_autoptr (GString) heads = g_string_new (NULL);

      g_string_append_printf (heads, "  %*s", (int) width, "");
      for (guint i = 0; i < n_columns; i++)
        append_cell (heads, say_audience (tool, of >= 0 ? (guint) of : i), CELL);
      tool_print_whole (heads->str);
    }
  for (guint row = 0; row <= N_ROWS; row++)
    if (is_shown (format, fields, redaction, row))
      print_row (tool, say_row (tool, format, row), width, columns, n_columns, row);
}

static void
print_left_out (Tool *tool, const Column *column, guint audience)
{
  static const RegiotafelText text
      = { "Left out for “{audience}”: {things}.", "Weggelaten voor “{audience}”: {things}." };
  static const RegiotafelText counted = { "{list} ({n})", "{list} ({n})" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *things = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *n = regiotafel_text_count (column->left_out[i], tool->language);

      if (column->left_out[i] > 0)
        g_ptr_array_add (parts, regiotafel_text_format (&counted, tool->language, "list",
                                                        tool_say (tool, &lists[i].text), "n", n, NULL));
    }
  if (parts->len == 0)
    return;
  things = regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, tool->language);
  tool_print_text (tool, &text, "audience", say_audience (tool, audience), "things", things, NULL);
}

/* The list that a field stands in, in words. */
static const char *
say_list (Tool *tool, const char *field)
{
  static const RegiotafelText inventory = { "inventory", "inventarisatie" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_has_prefix (field, lists[i].list) && field[strlen (lists[i].list)] == '/')
      return tool_say (tool, &lists[i].text);
  return tool_say (tool, g_str_has_prefix (field, "persons/") ? &other_rows[PERSONS - LEFT_OUT] : &inventory);
}

static void
print_fields (Tool *tool, char **fields)
{
  static const RegiotafelText title = { "These fields leave, and no others:", "Deze velden gaan mee, en geen andere:" };
  guint width = 0;

  for (guint i = 0; fields[i] != NULL; i++)
    width = MAX (width, tool_measure (say_list (tool, fields[i])));
  tool_print_text (tool, &title, NULL);
  for (guint i = 0; fields[i] != NULL;)
    {
      const char *list = say_list (tool, fields[i]);
      gsize length = strcspn (fields[i], "/");
      g_autoptr (GString) line = g_string_new (NULL);
      guint first = i;
      guint n_done = 0;

      /* Those of a list, wherever they stand: a format may write them in another order. */
      for (guint j = 0; j < first; j++)
        n_done += strncmp (fields[j], fields[first], length + 1) == 0;
      i++;
      if (n_done > 0)
        continue;
      g_string_append_printf (line, "  %s%*s", list, (int) (width + 2 - tool_measure (list)), "");
      for (guint j = first; fields[j] != NULL; j++)
        if (strncmp (fields[j], fields[first], length + 1) == 0)
          g_string_append_printf (line, "%s%s", j > first ? ", " : "", fields[j] + length + 1);
      tool_print (line->str, width + 4);
    }
}

static void
print_what_it_is (Tool *tool, Format format, RegiotafelRedaction redaction)
{
  static const RegiotafelText native
      = { "The native format keeps everything for every audience and masks nothing; persons stand in a file of their "
          "own.",
          "Het eigen formaat bewaart alles voor elk publiek en vervangt niets; personen staan in een eigen bestand." };
  static const RegiotafelText roles
      = { "No persons leave, but functions do: with public sources those lead to a person. It is not anonymous.",
          "Er gaan geen personen mee, maar wel functies: samen met openbare bronnen zijn die tot een persoon te "
          "herleiden. Het is niet anoniem." };
  static const RegiotafelText pseudonyms
      = { "A token stands for each person. Who sits alone for an organisation is still known by it: it is not "
          "anonymous.",
          "Voor elke persoon staat een pseudoniem. Wie alleen zit voor een organisatie, is daaraan toch te herkennen: "
          "het is niet anoniem." };
  static const RegiotafelText full = {
    "Persons leave, with the fields below, and texts as they are. Such an export is recorded beside the file of "
    "persons.",
    "Personen gaan mee, met de velden hieronder, en teksten zoals ze zijn. Zo’n export wordt vastgelegd naast het "
    "bestand van personen."
  };
  static const RegiotafelText none
      = { "Neither persons nor functions leave.", "Er gaan geen personen en geen functies mee." };
  static const RegiotafelText *const texts[] = {
    [REGIOTAFEL_REDACTION_FULL] = &full,
    [REGIOTAFEL_REDACTION_ROLES] = &roles,
    [REGIOTAFEL_REDACTION_PSEUDONYMS] = &pseudonyms,
    [REGIOTAFEL_REDACTION_NONE] = &none,
  };

  tool_print_text (tool, format == JSON ? &native : texts[redaction], NULL);
}

/* All that the writer has to tell; it never quotes a text. */
static void
print_notes (Tool *tool, RegiotafelCollection *notes)
{
  for (guint i = 0; i < get_size (notes); i++)
    {
      g_autoptr (RegiotafelDiagnostic) note = g_list_model_get_item (G_LIST_MODEL (notes), i);
      g_autofree char *text = regiotafel_diagnostic_dup_text (note, tool->language);

      if (i == 0)
        tool_printf ("\n");
      tool_print (text, 2);
    }
}

/* ---- For programs ---- */

/* A name for programs: "agenda-items", "masked-names". */
static const char *
name_row (Format format, guint row)
{
  static const char *const others[N_ROWS - LEFT_OUT]
      = { "left-out",       "masked-names",         "masked-addresses", "masked-numbers",
          "possible-names", "functional-addresses", "left-out-roles",   "persons" };
  static const char *const unmasked[] = { "names", "addresses", "numbers" };

  if (row == N_ROWS)
    return "bytes";
  if (format == JSON && row >= NAMES && row <= NUMBERS)
    return unmasked[row - NAMES];
  return row < LEFT_OUT ? lists[row].list : others[row - LEFT_OUT];
}

static guint64
get_number (const Column *column, guint row)
{
  return row < N_ROWS ? column->counts[row] : column->n_bytes;
}

/* The counts with a column for each audience, and the fields below them, without any. */
static void
print_csv (Format format, char **fields, RegiotafelRedaction redaction, const Column *columns, guint n_columns, int of)
{
  tool_printf ("kind,name");
  for (guint i = 0; i < n_columns; i++)
    tool_printf (",%s", format == JSON ? "all" : audience_words[(of >= 0 ? (guint) of : i) * 2]);
  tool_printf ("\n");
  for (guint row = 0; row <= N_ROWS; row++)
    {
      if (!is_shown (format, fields, redaction, row))
        continue;
      tool_printf ("count,%s", name_row (format, row));
      for (guint i = 0; i < n_columns; i++)
        tool_printf (",%" G_GUINT64_FORMAT, get_number (&columns[i], row));
      tool_printf ("\n");
    }
  for (guint i = 0; fields[i] != NULL; i++)
    {
      tool_printf ("field,%s", fields[i]);
      for (guint j = 0; j < n_columns; j++)
        tool_printf (",");
      tool_printf ("\n");
    }
}

/* Nothing in it needs escaping: all names are those of the program. */
static void
print_json (Format format, char **fields, RegiotafelRedaction redaction, const Column *columns, guint n_columns, int of)
{
  tool_printf ("{\n  \"counts\": {");
  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_first = TRUE;

      tool_printf ("%s\n    \"%s\": {", i > 0 ? "," : "",
                   format == JSON ? "all" : audience_words[(of >= 0 ? (guint) of : i) * 2]);
      for (guint row = 0; row <= N_ROWS; row++)
        if (is_shown (format, fields, redaction, row))
          {
            tool_printf ("%s\"%s\": %" G_GUINT64_FORMAT, is_first ? "" : ", ", name_row (format, row),
                         get_number (&columns[i], row));
            is_first = FALSE;
          }
      tool_printf ("}");
    }
  tool_printf ("\n  },\n  \"fields\": [");
  for (guint i = 0; fields[i] != NULL; i++)
    tool_printf ("%s\n    \"%s\"", i > 0 ? "," : "", fields[i]);
  tool_printf ("\n  ]\n}\n");
}

int
privacy_tell_export (Tool *tool, RegiotafelInventory *inventory)
{
  static const RegiotafelText no_choice
      = { "json keeps everything, for every audience; leave out --for and --redaction",
          "json bewaart alles, voor elk publiek; laat --for en --redaction weg" };
  static const RegiotafelText title = { "What would leave of {file} as {format}. Nothing was written.",
                                        "Wat er van {file} naar buiten zou gaan als {format}. Er is niets "
                                        "geschreven." };
  static const RegiotafelText no_names
      = { "Without the file of persons no names are masked: --persons=FILE",
          "Zonder het bestand van personen worden er geen namen vervangen: --persons=BESTAND" };
  /* Whatever it is: pseudonyms are counted here, and go nowhere. */
  static const char any_key[32] = "";
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GBytes) key = g_bytes_new_static (any_key, sizeof any_key);
  g_auto (GStrv) fields = NULL;
  g_autofree char *file = privacy_dup_file_name (tool->arguments[0]);
  Column columns[G_N_ELEMENTS (audiences)] = { { { 0 } } };
  int format, of, redaction;
  guint n_columns;
  ToolFormat output;

  if (!tool_get_word (tool, "export", format_words, &format) || !tool_get_word (tool, "for", audience_words, &of)
      || !tool_get_word (tool, "redaction", redaction_words, &redaction) || !tool_get_format (tool, &output))
    return TOOL_USAGE;
  if (format == JSON && (of >= 0 || redaction >= 0))
    {
      tool_complain (tool, &no_choice, NULL);
      return TOOL_USAGE;
    }
  redaction = MAX (redaction, 0);
  regiotafel_writer_set_format (writer, formats[format]);
  if (format != JSON)
    {
      regiotafel_writer_set_redaction (writer, redactions[redaction]);
      regiotafel_writer_set_key (writer, key);
    }
  fields = regiotafel_writer_list_fields (writer);
  n_columns = format == JSON || of >= 0 ? 1 : G_N_ELEMENTS (audiences);
  for (guint i = 0; i < n_columns; i++)
    if (!fill_column (tool, &columns[i], writer, inventory, format, audiences[of >= 0 ? (guint) of : i], fields))
      return TOOL_FINDINGS;

  if (output != TOOL_FORMAT_TEXT)
    {
      (output == TOOL_FORMAT_CSV ? print_csv : print_json) (format, fields, redactions[redaction], columns, n_columns,
                                                            of);
      return TOOL_FINE;
    }
  tool_print_text (tool, &title, "file", file, "format", format_words[format * 2], NULL);
  print_what_it_is (tool, format, redactions[redaction]);
  if (g_list_model_get_n_items (G_LIST_MODEL (regiotafel_inventory_get_persons (inventory))) == 0)
    tool_print_text (tool, &no_names, NULL);
  tool_printf ("\n");
  print_columns (tool, format, fields, redactions[redaction], columns, n_columns, of);
  for (guint i = 0; format != JSON && i < n_columns; i++)
    print_left_out (tool, &columns[i], of >= 0 ? (guint) of : i);
  if (format == JSON)
    return TOOL_FINE;
  tool_printf ("\n");
  print_fields (tool, fields);
  if (of >= 0)
    print_notes (tool, regiotafel_writer_get_diagnostics (writer));
  return TOOL_FINE;
}
