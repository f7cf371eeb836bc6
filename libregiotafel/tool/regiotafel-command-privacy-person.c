/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One person: what is held of somebody, and taking somebody out. */
#include "regiotafel-command-privacy-private.h"

#include <string.h>

RegiotafelPerson *
privacy_find_person (Tool *tool, RegiotafelInventory *inventory, const char *id)
{
  static const RegiotafelText nobody
      = { "no person has this id; give an id as it stands in the file of persons, as p-017",
          "geen persoon heeft dit id; geef een id zoals het in het bestand van personen staat, zoals p-017" };
  RegiotafelPerson *person = regiotafel_collection_find (regiotafel_inventory_get_persons (inventory), id);

  if (person == NULL)
    tool_complain (tool, &nobody, NULL);
  return person;
}

/* ---- Fields ---- */

static char *
say_period (Tool *tool, const RegiotafelPeriod *period)
{
  static const RegiotafelText since = { "since {start}", "sinds {start}" };
  static const RegiotafelText until = { "until {end}", "tot en met {end}" };
  static const RegiotafelText both = { "{start} to {end}", "{start} tot en met {end}" };
  const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;
  g_autofree char *first = start != NULL ? regiotafel_text_date (start, tool->language) : NULL;
  g_autofree char *last = end != NULL ? regiotafel_text_date (end, tool->language) : NULL;

  if (start == NULL && end == NULL)
    return NULL;
  return regiotafel_text_format (end == NULL     ? &since
                                 : start == NULL ? &until
                                                 : &both,
                                 tool->language, "start", first, "end", last, NULL);
}

/* Lines of a field and what it holds, the field told once. */
typedef struct
{
  Tool *tool;
  GPtrArray *fields; /* borrowed words, as many as texts */
  GPtrArray *texts;
} Lines;

/* Takes @text over; NULL: there is nothing to tell. */
static void
add (Lines *lines, const char *member, char *text)
{
  if (text == NULL)
    return;
  g_ptr_array_add (lines->fields, (gpointer) privacy_word_of_field (lines->tool, member));
  g_ptr_array_add (lines->texts, text);
}

static void
add_all (Lines *lines, const char *member, const char *const *texts)
{
  for (; texts != NULL && *texts != NULL; texts++)
    add (lines, member, g_strdup (*texts));
}

static void
add_names (Lines *lines, RegiotafelEntity *person)
{
  g_auto (GStrv) languages = regiotafel_entity_list_label_languages (person);
  g_auto (GStrv) schemes = regiotafel_entity_list_identifier_schemes (person);

  add (lines, "name", g_strdup (regiotafel_entity_get_name (person)));
  add_all (lines, "aliases", regiotafel_entity_get_aliases (person));
  for (guint i = 0; languages[i] != NULL; i++)
    add (lines, "labels", g_strdup_printf ("%s: %s", languages[i], regiotafel_entity_get_label (person, languages[i])));
  add (lines, "description", g_strdup (regiotafel_entity_get_description (person)));
  for (guint i = 0; schemes[i] != NULL; i++)
    add (lines, "identifiers",
         g_strdup_printf ("%s: %s", schemes[i], regiotafel_entity_get_identifier (person, schemes[i])));
}

static void
add_sources (Lines *lines, RegiotafelEntity *person)
{
  GListModel *sources = G_LIST_MODEL (regiotafel_entity_get_sources (person));

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (RegiotafelSource) source = g_list_model_get_item (sources, i);
      const RegiotafelDate *retrieved = regiotafel_source_get_retrieved (source);
      g_autofree char *date = retrieved != NULL ? regiotafel_text_date (retrieved, lines->tool->language) : NULL;
      const char *const *about = regiotafel_source_get_about (source);
      g_autofree char *members = about != NULL && *about != NULL ? g_strjoinv ("; ", (char **) about) : NULL;
      const char *texts[] = { regiotafel_source_get_url (source), date, regiotafel_source_get_note (source), members };
      g_autoptr (GPtrArray) known = g_ptr_array_new ();

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        if (texts[j] != NULL)
          g_ptr_array_add (known, (gpointer) texts[j]);
      g_ptr_array_add (known, NULL);
      add (lines, "sources", g_strjoinv (", ", (char **) known->pdata));
    }
}

static void
add_checks (Lines *lines, RegiotafelEntity *person)
{
  static const RegiotafelText audiences[] = {
    [REGIOTAFEL_AUDIENCE_PUBLIC] = { "public", "openbaar" },
    [REGIOTAFEL_AUDIENCE_PARTNERS] = { "partners", "partners" },
    [REGIOTAFEL_AUDIENCE_INTERNAL] = { "internal", "beheer" },
  };
  const RegiotafelDate *verified = regiotafel_entity_get_verified (person);
  RegiotafelAudience audience = regiotafel_entity_get_audience (person);

  add (lines, "period", say_period (lines->tool, regiotafel_entity_get_period (person)));
  add_all (lines, "former-ids", regiotafel_entity_get_former_ids (person));
  if (audience != REGIOTAFEL_AUDIENCE_UNKNOWN)
    add (lines, "audience", g_strdup (tool_say (lines->tool, &audiences[audience])));
  add (lines, "verified", verified != NULL ? regiotafel_text_date (verified, lines->tool->language) : NULL);
  add (lines, "verified-by", g_strdup (regiotafel_entity_get_verified_by (person)));
}

static char *
dup_title (gpointer entity)
{
  const char *id = regiotafel_entity_get_id (entity), *name = regiotafel_entity_get_name (entity);

  return name != NULL ? g_strdup_printf ("%s (%s)", name, id) : g_strdup (id);
}

static void
add_seats (Lines *lines, RegiotafelPerson *person)
{
  static const RegiotafelText with_period
      = { "{table}, for {organisation}, {period}", "{table}, namens {organisation}, {period}" };
  static const RegiotafelText without = { "{table}, for {organisation}, as long as that sits there",
                                          "{table}, namens {organisation}, zolang die er zit" };
  GListModel *seats = G_LIST_MODEL (regiotafel_person_get_seats (person));

  for (guint i = 0; i < g_list_model_get_n_items (seats); i++)
    {
      g_autoptr (RegiotafelPersonSeat) seat = g_list_model_get_item (seats, i);
      g_autofree char *table = dup_title (regiotafel_person_seat_get_table (seat));
      g_autofree char *organisation = dup_title (regiotafel_person_seat_get_organisation (seat));
      g_autofree char *period = say_period (lines->tool, regiotafel_person_seat_get_period (seat));

      add (lines, "seats",
           regiotafel_text_format (period != NULL ? &with_period : &without, lines->tool->language, "table", table,
                                   "organisation", organisation, "period", period, NULL));
    }
}

static void
print_lines (const Lines *lines)
{
  guint width = 0;

  for (guint i = 0; i < lines->fields->len; i++)
    width = MAX (width, tool_measure (g_ptr_array_index (lines->fields, i)));
  for (guint i = 0; i < lines->fields->len; i++)
    {
      const char *field = g_ptr_array_index (lines->fields, i);
      const char *shown = i > 0 && g_ptr_array_index (lines->fields, i - 1) == field ? "" : field;
      g_autofree char *line = g_strdup_printf ("  %s%*s%s", shown, (int) (width + 2 - tool_measure (shown)), "",
                                               (char *) g_ptr_array_index (lines->texts, i));

      tool_print (line, width + 6);
    }
}

/* All others go out of the inventory, which is not saved. */
static int
print_as_json (Tool *tool, RegiotafelInventory *inventory, RegiotafelPerson *person)
{
  GListModel *persons = G_LIST_MODEL (regiotafel_inventory_get_persons (inventory));
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize size;

  for (guint i = g_list_model_get_n_items (persons); i > 0; i--)
    {
      g_autoptr (RegiotafelEntity) other = g_list_model_get_item (persons, i - 1);

      if ((gpointer) other != (gpointer) person)
        regiotafel_inventory_remove (inventory, other, FALSE, NULL);
    }
  bytes = regiotafel_writer_write_persons_bytes (writer, inventory, &error);
  if (bytes == NULL)
    {
      tool_complain_plainly (error->message);
      return TOOL_FINDINGS;
    }
  data = g_bytes_get_data (bytes, &size);
  tool_printf ("%.*s", (int) size, data);
  return TOOL_FINE;
}

/* ---- Where else ---- */

static void
print_mentions (Tool *tool, RegiotafelCollection *mentions, const char *file)
{
  static const RegiotafelText none
      = { "No free text in {file} names this person.", "In {file} staat deze persoon in geen vrije tekst." };
  static const RegiotafelText some
      = { "Free text in {file} that names this person, or another of that surname:",
          "Vrije tekst in {file} waarin deze persoon staat, of een ander met die achternaam:" };

  tool_print_text (tool, g_list_model_get_n_items (G_LIST_MODEL (mentions)) > 0 ? &some : &none, "file", file, NULL);
  privacy_print_places (tool, mentions, NULL, 0);
}

RegiotafelCollection *
privacy_read_exports (Tool *tool, const char *path, gboolean *is_known)
{
  static const RegiotafelText unreadable
      = { "{file} cannot be read, so which exports hold names is not known",
          "{file} kan niet worden gelezen, dus welke exports namen bevatten is niet bekend" };
  g_autofree char *record = tool_dup_record_path (path);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (record);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  RegiotafelCollection *found = regiotafel_reader_read_exports (reader, file, NULL, &error);

  *is_known = found != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  if (!*is_known)
    tool_complain (tool, &unreadable, "file", record, NULL);
  if (found != NULL)
    tool_complain_of_problems (tool, found);
  return found;
}

void
privacy_print_copies (Tool *tool, const char *path)
{
  static const RegiotafelText none = { "Copies: no export with names was recorded beside {file}.",
                                       "Kopieën: bij {file} is geen export met namen vastgelegd." };
  static const RegiotafelText some = { "Copies: {n} {n?export with names was|exports with names were} made:",
                                       "Kopieën: er {n?is|zijn} {n} {n?export|exports} met namen gemaakt:" };
  static const RegiotafelText backups
      = { "Back-ups and older versions of {file} are not reached from here.",
          "Reservekopieën en oudere versies van {file} zijn van hieruit niet te bereiken." };
  g_autofree char *file = privacy_dup_file_name (path);
  gboolean is_known;
  g_autoptr (RegiotafelCollection) exports = privacy_read_exports (tool, path, &is_known);
  guint n_exports = exports != NULL ? privacy_count_places (exports, "export") : 0;
  g_autofree char *n = regiotafel_text_count (n_exports, tool->language);

  if (n_exports > 0)
    tool_print_text (tool, &some, "n", n, NULL);
  else if (is_known)
    tool_print_text (tool, &none, "file", file, NULL);
  for (guint i = 0; n_exports > 0 && i < g_list_model_get_n_items (G_LIST_MODEL (exports)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (exports), i);
      g_autofree char *text = regiotafel_diagnostic_dup_text (one, tool->language);
      g_autofree char *line = g_strconcat ("  ", text, NULL);

      if (regiotafel_diagnostic_get_severity (one) == REGIOTAFEL_SEVERITY_NOTE)
        tool_print (line, 4);
    }
  tool_print_text (tool, &backups, "file", file, NULL);
}

/* ---- Access ---- */

int
privacy_tell_person (Tool *tool, RegiotafelInventory *inventory, const char *path)
{
  static const RegiotafelText title = { "What is held of {id} in {file}:", "Wat er van {id} in {file} staat:" };
  static const RegiotafelText all
      = { "Everything as it stands in the file, also what this version does not know: --format=json",
          "Alles zoals het in het bestand staat, ook wat deze versie niet kent: --format=json" };
  static const RegiotafelText nothing = { "  Nothing but this id.", "  Alleen dit id." };
  static const RegiotafelText no_list = { "the data of one person are no list; use text or json",
                                          "de gegevens van één persoon zijn geen lijst; gebruik tekst of json" };
  RegiotafelPerson *person = privacy_find_person (tool, inventory, tool_get_option (tool, "person"));
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RegiotafelCollection) mentions = NULL;
  g_autofree char *file = privacy_dup_file_name (path);
  g_autofree char *inventory_file = privacy_dup_file_name (tool->arguments[0]);
  Lines lines = { tool, fields, texts };
  ToolFormat format;

  if (person == NULL || !tool_get_format (tool, &format))
    return TOOL_USAGE;
  if (format == TOOL_FORMAT_CSV)
    {
      tool_complain (tool, &no_list, NULL);
      return TOOL_USAGE;
    }
  if (format == TOOL_FORMAT_JSON)
    return print_as_json (tool, inventory, person);
  add_names (&lines, REGIOTAFEL_ENTITY (person));
  add (&lines, "contact", g_strdup (regiotafel_person_get_contact (person)));
  add_seats (&lines, person);
  add_checks (&lines, REGIOTAFEL_ENTITY (person));
  add_sources (&lines, REGIOTAFEL_ENTITY (person));
  tool_print_text (tool, &title, "id", regiotafel_entity_get_id (REGIOTAFEL_ENTITY (person)), "file", file, NULL);
  print_lines (&lines);
  if (texts->len == 0)
    tool_print_text (tool, &nothing, NULL);
  tool_print_text (tool, &all, NULL);
  mentions = regiotafel_inventory_list_mentions (inventory, person);
  tool_printf ("\n");
  print_mentions (tool, mentions, inventory_file);
  privacy_print_copies (tool, path);
  return TOOL_FINE;
}

/* ---- Removal ---- */

int
privacy_save_persons (Tool *tool, RegiotafelInventory *inventory, const char *path)
{
  static const RegiotafelText conflict
      = { "{path} was changed by somebody else, or was not read whole; nothing was removed, so try again without "
          "--lenient",
          "{path} is door iemand anders gewijzigd, of niet helemaal gelezen; er is niets verwijderd, dus probeer het "
          "opnieuw zonder --lenient" };
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (RegiotafelReader) nothing = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;

  if (regiotafel_writer_write_persons_file (writer, inventory, file, NULL, &error))
    return TOOL_FINE;
  if (!g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT))
    return tool_complain_of_error (tool, path, regiotafel_reader_get_diagnostics (nothing), error);
  tool_complain (tool, &conflict, "path", path, NULL);
  return TOOL_FILE;
}

int
privacy_erase_person (Tool *tool, RegiotafelInventory *inventory, const char *path)
{
  static const RegiotafelText would
      = { "This would remove {id} from {file}, with all that is known of {id}; {n} {n?seat keeps|seats keep} "
          "organisation and role.",
          "Dit verwijdert {id} uit {file}, met alles wat er van {id} bekend is; {n} {n?stoel houdt|stoelen houden} "
          "organisatie en functie." };
  static const RegiotafelText question = { "Remove {id} from {file}?", "{id} uit {file} verwijderen?" };
  static const RegiotafelText done
      = { "Removed: {id} from {file}; {n} {n?seat keeps|seats keep} organisation and role.",
          "Verwijderd: {id} uit {file}; {n} {n?stoel houdt|stoelen houden} organisatie en functie." };
  static const RegiotafelText no_history
      = { "{inventory} holds no persons, and neither does its history, unless they ever stood in it.",
          "{inventory} bevat geen personen, en de geschiedenis daarvan ook niet, tenzij zij er ooit in stonden." };
  static const RegiotafelText history
      = { "Where free text still holds a name, change it; the history of {inventory} keeps it.",
          "Staat er in vrije tekst nog een naam, wijzig die dan; de geschiedenis van {inventory} houdt hem vast." };
  RegiotafelPerson *person = privacy_find_person (tool, inventory, tool_get_option (tool, "erase"));
  g_autoptr (RegiotafelPerson) kept = NULL;
  g_autoptr (RegiotafelCollection) mentions = NULL;
  g_autofree char *file = privacy_dup_file_name (path);
  g_autofree char *inventory_file = privacy_dup_file_name (tool->arguments[0]);
  g_autofree char *id = NULL;
  g_autofree char *n = NULL;
  int status;

  if (person == NULL)
    return TOOL_USAGE;
  kept = g_object_ref (person);
  id = g_strdup (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (person)));
  n = regiotafel_text_count (g_list_model_get_n_items (G_LIST_MODEL (regiotafel_person_get_seats (person))),
                             tool->language);
  mentions = regiotafel_inventory_list_mentions (inventory, person);
  if (!tool_has_option (tool, "yes"))
    {
      tool_print_text (tool, &would, "id", id, "file", file, "n", n, NULL);
      print_mentions (tool, mentions, inventory_file);
      privacy_print_copies (tool, path);
    }
  if (!tool_confirm (tool, &question, "id", id, "file", file, NULL))
    return TOOL_FINE;
  if (!regiotafel_inventory_remove (inventory, REGIOTAFEL_ENTITY (person), FALSE, NULL))
    g_return_val_if_reached (TOOL_FINDINGS);
  status = privacy_save_persons (tool, inventory, path);
  if (status != TOOL_FINE)
    return status;
  tool_print_text (tool, &done, "id", id, "file", file, "n", n, NULL);
  tool_print_text (tool, &no_history, "inventory", inventory_file, NULL);
  print_mentions (tool, mentions, inventory_file);
  if (g_list_model_get_n_items (G_LIST_MODEL (mentions)) > 0)
    tool_print_text (tool, &history, "inventory", inventory_file, NULL);
  privacy_print_copies (tool, path);
  return TOOL_FINE;
}
