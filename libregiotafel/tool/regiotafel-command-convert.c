/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* More than anybody needs: of a file that never ends no more is read. */
#define MOST_OF_KEY 4096
#define LEAST_OF_KEY 16
/* Texts in which an unknown name may stand; the command privacy lists them all. */
#define MOST_POSSIBLE_NAMES 5

static const ToolOption options[] = {
  { "output",
    'o',
    "FILE",
    { "where it goes; default: standard output", "waar het komt; standaard: de standaarduitvoer" } },
  { "overwrite", 0, NULL, { "replace a file that is there", "vervang een bestand dat er al is" } },
  { "to",
    0,
    "json|edge-csv|hif",
    { "the format: the native one, a list with one membership a line, or a hypergraph; default: by the name of the "
      "output, .csv or .hif.json, else json",
      "het formaat: het eigene, een lijst met een deelname per regel, of een hypergraaf; standaard: naar de naam van "
      "de "
      "uitvoer, .csv of .hif.json, anders json" } },
  { "persons",
    0,
    "FILE",
    { "the file of persons: their names are taken out of texts", "het bestand met personen: hun namen worden uit "
                                                                 "teksten gehaald" } },
  { "redaction",
    0,
    "full|roles|pseudonyms|none",
    { "what goes along of persons: all that is known, no more than roles, a token for each, or nothing; default: roles",
      "wat er van personen meegaat: volledig, alleen rollen, pseudoniemen, of geen; standaard: rollen" } },
  { "key-file",
    0,
    "FILE",
    { "the secret with which pseudonyms are made: 16 bytes or more", "het geheim waarmee pseudoniemen worden gemaakt: "
                                                                     "16 bytes of meer" } },
  { "persons-output",
    0,
    "FILE",
    { "where persons go that stand in the inventory (with --lenient), or those of --persons, in the canonical form",
      "waar personen komen die in de inventarisatie staan (met --lenient), of die van --persons, in de vaste vorm" } },
  { "yes", 0, NULL, { "do not ask whether persons may leave", "vraag niet of personen mee mogen" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

static const char *const formats[] = { "json", "json", "edge-csv", "edge-csv", "hif", "hif", NULL };
static const RegiotafelFormat format_values[]
    = { REGIOTAFEL_FORMAT_JSON, REGIOTAFEL_FORMAT_EDGE_CSV, REGIOTAFEL_FORMAT_HIF };

/* What was asked for. */
typedef struct
{
  RegiotafelFormat format;
  const char *format_name;
  RegiotafelAudience audience;
  RegiotafelRedaction redaction;
  const char *output;
  const char *persons;
  GBytes *key;
} Terms;

static void
terms_clear (Terms *terms)
{
  g_clear_pointer (&terms->key, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Terms, terms_clear)

/* ---- What was asked ---- */

static gboolean
get_format (Tool *tool, Terms *terms)
{
  int place;

  if (!tool_get_word (tool, "to", formats, &place))
    return FALSE;
  if (place < 0)
    place = g_str_has_suffix (terms->output, ".csv") ? 1 : g_str_has_suffix (terms->output, ".hif.json") ? 2 : 0;
  terms->format = format_values[place];
  terms->format_name = formats[2 * place];
  return TRUE;
}

static gboolean
get_redaction (Tool *tool, RegiotafelRedaction *redaction)
{
  static const char *const words[]
      = { "full", "volledig", "roles", "rollen", "pseudonyms", "pseudoniemen", "none", "geen", NULL };
  static const RegiotafelRedaction values[] = { REGIOTAFEL_REDACTION_FULL, REGIOTAFEL_REDACTION_ROLES,
                                                REGIOTAFEL_REDACTION_PSEUDONYMS, REGIOTAFEL_REDACTION_NONE };
  int place;

  if (!tool_get_word (tool, "redaction", words, &place))
    return FALSE;
  *redaction = place < 0 ? REGIOTAFEL_REDACTION_ROLES : values[place];
  return TRUE;
}

/* What goes with another format only. */
static gboolean
check_native (Tool *tool, const Terms *terms)
{
  static const char *const others[] = { "audience", "redaction", "key-file" };
  static const RegiotafelText keeps_all
      = { "the native format keeps everything and masks nothing; leave out --{option}, or name another format with "
          "--to=edge-csv or --to=hif",
          "het eigen formaat bewaart alles en verbergt niets; laat --{option} weg, of noem een ander formaat met "
          "--to=edge-csv of --to=hif" };
  static const RegiotafelText no_use = {
    "the file of persons is not written along; say with --persons-output where they go, or leave out --persons",
    "het bestand met personen wordt niet meegeschreven; zeg met --persons-output waar ze komen, of laat --persons "
    "weg"
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (tool_has_option (tool, others[i]))
      {
        tool_complain (tool, &keeps_all, "option", others[i], NULL);
        return FALSE;
      }
  if (tool_has_option (tool, "persons") && !tool_has_option (tool, "persons-output"))
    {
      tool_complain (tool, &no_use, NULL);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_foreign (Tool *tool, const Terms *terms)
{
  static const RegiotafelText not_split
      = { "--persons-output goes with the native format; leave it out, or use --to=json",
          "--persons-output hoort bij het eigen formaat; laat het weg, of gebruik --to=json" };
  static const RegiotafelText no_persons
      = { "for persons their file is needed: name it with --persons=FILE, or choose --redaction=roles",
          "voor personen is hun bestand nodig: noem het met --persons=BESTAND, of kies --redaction=rollen" };
  static const RegiotafelText no_key = {
    "pseudonyms need a secret: name a file of 16 bytes or more, as chance gives them, with --key-file=FILE, and "
    "keep it",
    "pseudoniemen vragen een geheim: noem een bestand van 16 willekeurige bytes of meer met --key-file=BESTAND, en "
    "bewaar het"
  };
  static const RegiotafelText no_file
      = { "when persons leave it is noted which file they are in; name it with -o FILE",
          "als personen meegaan, wordt vastgelegd in welk bestand; noem het met -o BESTAND" };
  const RegiotafelText *wrong = NULL;
  gboolean with_persons
      = terms->redaction == REGIOTAFEL_REDACTION_FULL || terms->redaction == REGIOTAFEL_REDACTION_PSEUDONYMS;

  if (tool_has_option (tool, "persons-output"))
    wrong = &not_split;
  else if (with_persons && terms->persons == NULL)
    wrong = &no_persons;
  else if (terms->redaction == REGIOTAFEL_REDACTION_PSEUDONYMS && !tool_has_option (tool, "key-file"))
    wrong = &no_key;
  else if (terms->redaction == REGIOTAFEL_REDACTION_FULL && strcmp (terms->output, "-") == 0)
    wrong = &no_file;
  if (wrong != NULL)
    tool_complain (tool, wrong, NULL);
  return wrong == NULL;
}

/* Whether @path, which may not be there yet, is the file @other, by whatever way. */
static gboolean
is_same_file (const char *path, const char *other)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) second = NULL;
  GStatBuf one, two;

  if (path == NULL || other == NULL || strcmp (path, "-") == 0)
    return FALSE;
  file = g_file_new_for_commandline_arg (path);
  second = g_file_new_for_commandline_arg (other);
  if (g_file_equal (file, second))
    return TRUE;
  return g_file_peek_path (file) != NULL && g_file_peek_path (second) != NULL
         && g_stat (g_file_peek_path (file), &one) == 0 && g_stat (g_file_peek_path (second), &two) == 0
         && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

/* What is asked for again tomorrow does not go under another file, not even with --overwrite. An inventory may be
 * written over itself in its own format, and so may its persons. */
static gboolean
check_places (Tool *tool, const Terms *terms)
{
  static const RegiotafelText one_file
      = { "persons and inventory cannot go to one place; name another file with --persons-output",
          "personen en inventarisatie kunnen niet op één plaats komen; noem een ander bestand met --persons-output" };
  static const RegiotafelText needed
      = { "{path} would be lost: it is what is read, or the record of exports; name another file",
          "{path} zou verloren gaan: het is wat wordt gelezen, of het overzicht van exports; noem een ander bestand" };
  const char *persons_output = tool_get_option (tool, "persons-output");
  gboolean is_native = terms->format == REGIOTAFEL_FORMAT_JSON;
  g_autofree char *record = terms->persons != NULL ? tool_dup_record_path (terms->persons) : NULL;
  const struct
  {
    const char *path;
    const char *other;
  } pairs[] = { { terms->output, terms->persons },
                { terms->output, record },
                { terms->output, tool_get_option (tool, "key-file") },
                { terms->output, is_native ? NULL : tool->arguments[0] },
                { persons_output, tool->arguments[0] },
                { persons_output, record } };

  if (g_strcmp0 (persons_output, terms->output) == 0 || is_same_file (persons_output, terms->output))
    {
      tool_complain (tool, &one_file, NULL);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (is_same_file (pairs[i].path, pairs[i].other))
      {
        tool_complain (tool, &needed, "path", pairs[i].path, NULL);
        return FALSE;
      }
  return TRUE;
}

static gboolean
get_terms (Tool *tool, Terms *terms)
{
  static const RegiotafelText no_choice
      = { "convert writes all dates, and prints no answer; leave out --date and --format, and name a format with --to",
          "convert schrijft alle data, en geeft geen antwoord; laat --date en --format weg, en noem een formaat met "
          "--to" };

  if (tool_has_option (tool, "date") || tool_has_option (tool, "format"))
    {
      tool_complain (tool, &no_choice, NULL);
      return FALSE;
    }
  terms->output = tool_get_option (tool, "output") != NULL ? tool_get_option (tool, "output") : "-";
  terms->persons = tool_get_option (tool, "persons");
  if (!get_format (tool, terms) || !get_redaction (tool, &terms->redaction)
      || !tool_get_audience (tool, &terms->audience))
    return FALSE;
  if (terms->format == REGIOTAFEL_FORMAT_JSON)
    return check_native (tool, terms) && check_places (tool, terms);
  if (!tool_has_option (tool, "audience"))
    terms->audience = REGIOTAFEL_AUDIENCE_PUBLIC;
  return check_foreign (tool, terms) && check_places (tool, terms);
}

/* ---- Files that come with it ---- */

/* TOOL_FINE, or why not. */
static int
read_key (Tool *tool, Terms *terms)
{
  static const RegiotafelText not_read = { "{path}: the key cannot be read", "{path}: de sleutel is niet te lezen" };
  static const RegiotafelText too_short
      = { "{path}: this is too short for a key; it takes 16 bytes or more, as chance gives them",
          "{path}: dit is te kort voor een sleutel; neem 16 willekeurige bytes of meer" };
  const char *path = tool_get_option (tool, "key-file");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree guchar *key = g_malloc (MOST_OF_KEY);
  gsize length = 0;

  if (path == NULL)
    return TOOL_FINE;
  file = g_file_new_for_commandline_arg (path);
  stream = g_file_read (file, NULL, NULL);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), key, MOST_OF_KEY, &length, NULL, NULL))
    {
      tool_complain (tool, &not_read, "path", path, NULL);
      return TOOL_FILE;
    }
  if (length < LEAST_OF_KEY)
    {
      tool_complain (tool, &too_short, "path", path, NULL);
      return TOOL_USAGE;
    }
  terms->key = g_bytes_new (key, length);
  return TOOL_FINE;
}

/* Persons sit at tables that the audience may not see as well; of those nothing is said, since for this inventory they
 * are not there. */
static gboolean
is_about_hidden (RegiotafelDiagnostic *diagnostic)
{
  const char *code = regiotafel_diagnostic_get_code (diagnostic);

  return strcmp (code, "dangling-reference") == 0 || strcmp (code, "missing-seat") == 0;
}

/* FALSE, with a message and *status set. */
static gboolean
join_for_audience (Tool *tool, const Terms *terms, RegiotafelInventory *inventory, int *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (terms->persons);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  GListModel *diagnostics;
  gboolean is_sound = TRUE;

  regiotafel_reader_set_lenient (reader, TRUE);
  if (!regiotafel_reader_read_persons_file (reader, inventory, file, NULL, &error))
    {
      *status = tool_complain_of_error (tool, terms->persons, regiotafel_reader_get_diagnostics (reader), error);
      return FALSE;
    }
  diagnostics = G_LIST_MODEL (regiotafel_reader_get_diagnostics (reader));
  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (RegiotafelDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      g_autofree char *text = NULL;

      if (regiotafel_diagnostic_get_severity (diagnostic) == REGIOTAFEL_SEVERITY_NOTE || is_about_hidden (diagnostic))
        continue;
      text = regiotafel_diagnostic_dup_text (diagnostic, tool->language);
      tool_complain_plainly (text);
      /* Who is not read is not masked either. */
      if (regiotafel_diagnostic_get_severity (diagnostic) == REGIOTAFEL_SEVERITY_ERROR)
        is_sound = FALSE;
    }
  *status = TOOL_FINDINGS;
  return is_sound || tool_has_option (tool, "lenient");
}

static gboolean
join (Tool *tool, const Terms *terms, RegiotafelInventory *inventory, int *status)
{
  if (terms->persons == NULL)
    return TRUE;
  return terms->audience == REGIOTAFEL_AUDIENCE_INTERNAL ? tool_read_persons (tool, inventory, terms->persons, status)
                                                         : join_for_audience (tool, terms, inventory, status);
}

/* ---- What was written ---- */

/* "27 tables, 60 organisations and 316 memberships": what the rows of a list hold. */
static char *
count_rows (Tool *tool, RegiotafelInventory *inventory)
{
  static const RegiotafelText rows
      = { "{tables} {tables?table|tables}, {organisations} {organisations?organisation|organisations} and {n} "
          "{n?membership|memberships}",
          "{tables} {tables?tafel|tafels}, {organisations} {organisations?organisatie|organisaties} en {n} "
          "{n?deelname|deelnames}" };
  GListModel *memberships = G_LIST_MODEL (regiotafel_inventory_get_memberships (inventory));
  g_autoptr (GHashTable) tables = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) organisations = g_hash_table_new (NULL, NULL);
  g_autofree char *n_tables = NULL;
  g_autofree char *n_organisations = NULL;
  g_autofree char *n = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (RegiotafelMembership) membership = g_list_model_get_item (memberships, i);

      g_hash_table_add (tables, regiotafel_membership_get_table (membership));
      g_hash_table_add (organisations, regiotafel_membership_get_organisation (membership));
    }
  n_tables = regiotafel_text_count (g_hash_table_size (tables), tool->language);
  n_organisations = regiotafel_text_count (g_hash_table_size (organisations), tool->language);
  n = regiotafel_text_count (g_list_model_get_n_items (memberships), tool->language);
  return regiotafel_text_format (&rows, tool->language, "tables", n_tables, "organisations", n_organisations, "n", n,
                                 NULL);
}

static void
tell_of_persons (Tool *tool, const Terms *terms)
{
  static const RegiotafelText full = { "Persons: by name. This was noted.", "Personen: bij naam. Dat is vastgelegd." };
  static const RegiotafelText roles
      = { "Persons: left out. Their roles are in it: these are still personal data.",
          "Personen: niet meegenomen. Hun rollen wel: dat zijn nog steeds persoonsgegevens." };
  static const RegiotafelText pseudonyms = {
    "Persons: as pseudonyms. These are still personal data: who is the only one of an organisation at a table is "
    "known by that.",
    "Personen: als pseudoniem. Dat zijn nog steeds persoonsgegevens: wie als enige namens een organisatie aan een "
    "tafel zit, is daaraan te herkennen."
  };
  static const RegiotafelText none
      = { "Persons and their roles: left out.", "Personen en hun rollen: niet meegenomen." };
  static const RegiotafelText not_known
      = { "Names were not looked for in texts: name the file of persons with --persons=FILE.",
          "In teksten is niet naar namen gezocht: noem het bestand met personen met --persons=BESTAND." };

  tool_print_text (tool,
                   terms->redaction == REGIOTAFEL_REDACTION_FULL         ? &full
                   : terms->redaction == REGIOTAFEL_REDACTION_PSEUDONYMS ? &pseudonyms
                   : terms->redaction == REGIOTAFEL_REDACTION_NONE       ? &none
                                                                         : &roles,
                   NULL);
  if (terms->persons == NULL)
    tool_print_text (tool, &not_known, NULL);
}

/* "tables/bt/purpose": where it stands is before the colon. */
static char *
dup_place (RegiotafelDiagnostic *diagnostic)
{
  const char *text = regiotafel_diagnostic_get_message (diagnostic);
  const char *colon = strstr (text, ": ");

  return colon != NULL ? g_strndup (text, colon - text) : g_strdup (text);
}

static void
tell_of_texts (Tool *tool, GListModel *diagnostics)
{
  static const RegiotafelText possible
      = { "The name of a person who is not known may stand in {places}; look, and take it out if it does.",
          "De naam van een onbekende persoon staat misschien in {places}; kijk na, en haal die er zo nodig uit." };
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (RegiotafelDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      const char *code = regiotafel_diagnostic_get_code (diagnostic);
      g_autofree char *text = NULL;

      if (strcmp (code, "not-expressible") == 0)
        continue;
      if (strcmp (code, "possible-name") == 0)
        {
          g_ptr_array_add (places, dup_place (diagnostic));
          continue;
        }
      text = regiotafel_diagnostic_dup_text (diagnostic, tool->language);
      tool_print (text, 0);
    }
  if (places->len > 0)
    {
      g_autofree char *list = regiotafel_text_list ((const char *const *) places->pdata, places->len,
                                                    MOST_POSSIBLE_NAMES, tool->language);

      tool_print_text (tool, &possible, "places", list, NULL);
    }
}

/* All that has no place in the format in one sentence: what stands behind the colon, without the full stop. */
static void
tell_of_lost (Tool *tool, const Terms *terms, GListModel *diagnostics)
{
  static const RegiotafelText lost
      = { "No place in {format} for: {things}.", "Niet uit te drukken in {format}: {things}." };
  g_autoptr (GString) things = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (diagnostics); i++)
    {
      g_autoptr (RegiotafelDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);
      g_autofree char *text = NULL;
      const char *thing;

      if (strcmp (regiotafel_diagnostic_get_code (diagnostic), "not-expressible") != 0)
        continue;
      text = regiotafel_diagnostic_dup_text (diagnostic, tool->language);
      thing = strstr (text, ": ");
      g_string_append_printf (things, "%s%s", things->len > 0 ? "; " : "", thing != NULL ? thing + 2 : text);
      g_string_truncate (things, things->len - strlen ("."));
    }
  if (things->len > 0)
    tool_print_text (tool, &lost, "format", terms->format_name, "things", things->str, NULL);
}

/* ---- Writing ---- */

static const RegiotafelText written = { "Written: {path}, {things}.", "Geschreven: {path}, {things}." };

static int
write_native (Tool *tool, const Terms *terms, RegiotafelInventory *inventory)
{
  static const RegiotafelText empty
      = { "Written: {path}, an empty inventory.", "Geschreven: {path}, een lege inventarisatie." };
  static const RegiotafelText written_persons
      = { "Written: {path}, {n} {n?person|persons}.", "Geschreven: {path}, {n} {n?persoon|personen}." };
  const char *path = tool_get_option (tool, "persons-output");
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autofree char *n_persons = regiotafel_text_count (
      g_list_model_get_n_items (G_LIST_MODEL (regiotafel_inventory_get_persons (inventory))), tool->language);
  g_autofree char *things = NULL;
  gboolean is_file = strcmp (terms->output, "-") != 0;
  int status;

  /* Persons first: should the second not be written, nothing that was anywhere is nowhere now. */
  if (path != NULL)
    {
      status = tool_write_with (tool, writer, inventory, TRUE, path);
      if (status != TOOL_FINE)
        return status;
    }
  status = tool_write_with (tool, writer, inventory, FALSE, terms->output);
  if (status != TOOL_FINE || !is_file)
    return status;
  things = tool_count_things (tool, inventory, NULL);
  tool_print_text (tool, things != NULL ? &written : &empty, "path", terms->output, "things", things, NULL);
  if (path != NULL)
    tool_print_text (tool, &written_persons, "path", path, "n", n_persons, NULL);
  return TOOL_FINE;
}

static gboolean
may_persons_leave (Tool *tool, const Terms *terms, const char *record)
{
  static const RegiotafelText question = {
    "{path} will hold the names of persons and what else is known of them, and {record} will say so. May they leave?",
    "In {path} komen de namen van personen en wat verder van hen bekend is, en {record} legt dat vast. Mogen ze mee?"
  };

  return terms->redaction != REGIOTAFEL_REDACTION_FULL
         || tool_confirm (tool, &question, "path", terms->output, "record", record, NULL);
}

static int
write_foreign (Tool *tool, const Terms *terms, RegiotafelInventory *inventory)
{
  static const RegiotafelText audience = { "For: {audience}. What is not for them was left out first.",
                                           "Bestemd voor: {audience}. Wat niet voor hen is, is eerst weggelaten." };
  static const RegiotafelText everything
      = { "For: internal. Nothing was left out for that.", "Bestemd voor: beheer. Daarvoor is niets weggelaten." };
  static const RegiotafelText audiences[] = {
    [REGIOTAFEL_AUDIENCE_PUBLIC] = { "public", "openbaar" },
    [REGIOTAFEL_AUDIENCE_PARTNERS] = { "partners", "partners" },
  };
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autofree char *record = terms->persons != NULL ? tool_dup_record_path (terms->persons) : NULL;
  g_autofree char *things = NULL;
  GListModel *diagnostics;
  int status;

  if (!may_persons_leave (tool, terms, record))
    return TOOL_USAGE;
  regiotafel_writer_set_format (writer, terms->format);
  regiotafel_writer_set_audience (writer, terms->audience);
  regiotafel_writer_set_redaction (writer, terms->redaction);
  regiotafel_writer_set_key (writer, terms->key);
  if (terms->redaction == REGIOTAFEL_REDACTION_FULL)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (record);

      regiotafel_writer_set_record (writer, file);
    }
  status = tool_write_with (tool, writer, inventory, FALSE, terms->output);
  if (status != TOOL_FINE || strcmp (terms->output, "-") == 0)
    return status;
  diagnostics = G_LIST_MODEL (regiotafel_writer_get_diagnostics (writer));
  things = terms->format == REGIOTAFEL_FORMAT_EDGE_CSV ? count_rows (tool, inventory)
                                                       : tool_count_things (tool, inventory, NULL);
  tool_print_text (tool, &written, "path", terms->output, "things", things != NULL ? things : "0", NULL);
  if (terms->audience == REGIOTAFEL_AUDIENCE_INTERNAL)
    tool_print_text (tool, &everything, NULL);
  else
    tool_print_text (tool, &audience, "audience", tool_say (tool, &audiences[terms->audience]), NULL);
  tell_of_persons (tool, terms);
  tell_of_texts (tool, diagnostics);
  tell_of_lost (tool, terms, diagnostics);
  return TOOL_FINE;
}

static int
run (Tool *tool)
{
  g_auto (Terms) terms = { 0 };
  g_autoptr (RegiotafelInventory) inventory = NULL;
  int status;

  if (!get_terms (tool, &terms))
    return TOOL_USAGE;
  status = read_key (tool, &terms);
  if (status != TOOL_FINE)
    return status;
  inventory = tool_read_for (tool, tool->arguments[0], terms.audience, &status);
  if (inventory == NULL || !join (tool, &terms, inventory, &status))
    return status;
  return terms.format == REGIOTAFEL_FORMAT_JSON ? write_native (tool, &terms, inventory)
                                                : write_foreign (tool, &terms, inventory);
}

const ToolCommand tool_command_convert = {
  .name = "convert",
  .summary = { "write the file in its canonical form, or in another format",
               "schrijf het bestand in zijn vaste vorm, of in een ander formaat" },
  .synopsis = { "FILE [-o FILE]", "BESTAND [-o BESTAND]" },
  .description
  = { "Writes an inventory in the canonical form of the native format, in which git shows small changes as such. "
      "Nothing is lost, also not what this version does not know. In another format it is for others: what is not "
      "public is left out unless --audience says who may see more, persons stay out, and what the format cannot hold "
      "is told.",
      "Schrijft een inventarisatie in de vaste vorm van het eigen formaat, waarin git kleine wijzigingen klein laat "
      "zien. Er gaat niets verloren, ook niet wat deze versie niet kent. In een ander formaat is het voor anderen: wat "
      "niet openbaar is blijft weg, tenzij --audience zegt wie meer mag zien, personen blijven weg, en wat het formaat "
      "niet kan bevatten wordt gemeld." },
  .example = "regiotafel convert gr-nl.json -o list.csv",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 1,
  .run = run,
};
