/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A draft for the record of processing activities: what the file and the program know, and blanks for the rest. */
#include "regiotafel-command-privacy-private.h"

static const RegiotafelText fill_in = { "…  (fill in)", "…  (vul in)" };

typedef struct
{
  Tool *tool;
  RegiotafelInventory *inventory;
  RegiotafelCollection *found;
  const char *path; /* of the persons, or NULL */
  guint width;      /* of the headings */
} Record;

static const RegiotafelText headings[] = {
  { "Controller", "Verantwoordelijke" },
  { "Purpose", "Doel" },
  { "Legal basis", "Grondslag" },
  { "Whose data", "Betrokkenen" },
  { "Which data", "Gegevens" },
  { "Special data", "Bijzondere gegevens" },
  { "Recipients", "Ontvangers" },
  { "Outside the EU", "Buiten de EU" },
  { "Source", "Bron" },
  { "Kept for", "Bewaartermijn" },
  { "Measures", "Maatregelen" },
};

enum
{
  CONTROLLER,
  PURPOSE,
  LEGAL_BASIS,
  WHOSE,
  WHICH,
  SPECIAL,
  RECIPIENTS,
  OUTSIDE,
  SOURCE,
  KEPT,
  MEASURES,
};

static void
print (const Record *self, guint heading, const char *text)
{
  const char *title = tool_say (self->tool, &headings[heading]);
  g_autofree char *line = g_strdup_printf ("%s%*s%s", title, (int) (self->width - tool_measure (title)), "", text);

  tool_print (line, self->width);
}

static void
print_blank (const Record *self, guint heading)
{
  print (self, heading, tool_say (self->tool, &fill_in));
}

static char *
count (const Record *self, guint n)
{
  return regiotafel_text_count (n, self->tool->language);
}

static guint
get_size (RegiotafelCollection *collection)
{
  return g_list_model_get_n_items (G_LIST_MODEL (collection));
}

static void
print_purpose (const Record *self)
{
  static const RegiotafelText purpose
      = { "To know which organisations consult with whom, at which table and about what: {n} {n?table|tables}.",
          "Weten welke organisaties met wie overleggen, aan welke tafel en waarover: {n} {n?tafel|tafels}." };
  g_autofree char *n = count (self, get_size (regiotafel_inventory_get_tables (self->inventory)));
  g_autofree char *text = regiotafel_text_format (&purpose, self->tool->language, "n", n, NULL);

  print (self, PURPOSE, text);
}

static void
print_whose (const Record *self)
{
  static const RegiotafelText persons
      = { "{n} {n?person who sits|persons who sit} at tables for an organisation; and whoever has one of the {m} "
          "{m?seat|seats} with a function.",
          "{n} {n?persoon die|personen die} namens een organisatie aan tafel {n?zit|zitten}; en wie een van de {m} "
          "{m?stoel|stoelen} met een functie heeft." };
  static const RegiotafelText functions
      = { "Whoever has one of the {m} {m?seat|seats} with a function. Persons were not read: --persons=FILE",
          "Wie een van de {m} {m?stoel|stoelen} met een functie heeft. Personen zijn niet gelezen: --persons=BESTAND" };
  guint n_persons = privacy_count (self->found, "persons", NULL);
  g_autofree char *n = count (self, n_persons);
  g_autofree char *m = count (self, privacy_count (self->found, "seats-with-function", NULL));
  g_autofree char *text
      = regiotafel_text_format (n_persons > 0 ? &persons : &functions, self->tool->language, "n", n, "m", m, NULL);

  print (self, WHOSE, text);
}

static void
print_which (const Record *self)
{
  static const RegiotafelText of_persons = { "Of persons: {fields}.", "Van personen: {fields}." };
  static const RegiotafelText of_seats = { "Of seats: {roles}.", "Van stoelen: {roles}." };
  static const RegiotafelText nothing = { "None.", "Geen." };
  static const RegiotafelText both = { "{a} {b}", "{a} {b}" };
  g_autofree char *fields = privacy_list_fields (self->tool, self->found, NULL);
  g_autofree char *roles = privacy_list_roles (self->tool, self->found);
  g_autofree char *a
      = fields != NULL ? regiotafel_text_format (&of_persons, self->tool->language, "fields", fields, NULL) : NULL;
  g_autofree char *b
      = roles != NULL ? regiotafel_text_format (&of_seats, self->tool->language, "roles", roles, NULL) : NULL;
  g_autofree char *text
      = a != NULL && b != NULL ? regiotafel_text_format (&both, self->tool->language, "a", a, "b", b, NULL) : NULL;

  print (self, WHICH, text != NULL ? text : a != NULL ? a : b != NULL ? b : tool_say (self->tool, &nothing));
}

static void
print_special (const Record *self)
{
  static const RegiotafelText special
      = { "There is no field for any. Free text was searched for names, addresses and telephone numbers only: {n} "
          "found.",
          "Daarvoor is geen veld. Vrije tekst is alleen doorzocht op namen, adressen en telefoonnummers: {n} "
          "gevonden." };
  g_autofree char *n
      = count (self, privacy_count (self->found, "known-name", NULL) + privacy_count (self->found, "address", NULL)
                         + privacy_count (self->found, "telephone-number", NULL)
                         + privacy_count (self->found, "personal-address", NULL));
  g_autofree char *text = regiotafel_text_format (&special, self->tool->language, "n", n, NULL);

  print (self, SPECIAL, text);
}

/* How many things are marked for an audience. */
static guint
count_marked (const Record *self, RegiotafelAudience audience)
{
  RegiotafelCollection *all[] = {
    regiotafel_inventory_get_domains (self->inventory),      regiotafel_inventory_get_themes (self->inventory),
    regiotafel_inventory_get_areas (self->inventory),        regiotafel_inventory_get_organisations (self->inventory),
    regiotafel_inventory_get_projects (self->inventory),     regiotafel_inventory_get_tables (self->inventory),
    regiotafel_inventory_get_memberships (self->inventory),  regiotafel_inventory_get_agendas (self->inventory),
    regiotafel_inventory_get_agenda_items (self->inventory), regiotafel_inventory_get_meetings (self->inventory),
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < get_size (all[i]); j++)
      {
        g_autoptr (RegiotafelEntity) entity = g_list_model_get_item (G_LIST_MODEL (all[i]), j);

        n += regiotafel_entity_get_audience (entity) == audience;
      }
  return n;
}

static void
print_recipients (const Record *self)
{
  static const RegiotafelText all
      = { "Persons: those who keep the inventory. Of the inventory {internal} {internal?thing is|things are} for them "
          "alone, {partners} for the partners of the region, the rest for everybody.",
          "Personen: wie het beheer doet. Van de inventarisatie {internal?is|zijn} {internal} "
          "{internal?onderdeel|onderdelen} alleen voor hen, {partners} voor de partners van de regio, de rest voor "
          "iedereen." };
  g_autofree char *internal = count (self, count_marked (self, REGIOTAFEL_AUDIENCE_INTERNAL));
  g_autofree char *partners = count (self, count_marked (self, REGIOTAFEL_AUDIENCE_PARTNERS));
  g_autofree char *text
      = regiotafel_text_format (&all, self->tool->language, "internal", internal, "partners", partners, NULL);

  print (self, RECIPIENTS, text);
}

static void
print_source (const Record *self)
{
  static const RegiotafelText of_tables
      = { "Stated for {n} of {total} {total?table|tables}.", "Vermeld bij {n} van {total} {total?tafel|tafels}." };
  static const RegiotafelText of_persons = { "{tables} And for {n} of {total} {total?person|persons}.",
                                             "{tables} En bij {n} van {total} {total?persoon|personen}." };
  static const RegiotafelText with_blank = { "{text}  …  (fill in)", "{text}  …  (vul in)" };
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (self->inventory);
  guint n_persons = privacy_count (self->found, "persons", NULL), n_stated = 0, n_missing;
  guint n_of_persons = privacy_count (self->found, "person-field", "persons/*/sources");
  g_autofree char *total = count (self, get_size (tables));
  g_autofree char *persons = count (self, n_persons);
  g_autofree char *m = count (self, n_of_persons);
  g_autofree char *n = NULL;
  g_autofree char *first = NULL;
  g_autofree char *both = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < get_size (tables); i++)
    {
      g_autoptr (RegiotafelEntity) table = g_list_model_get_item (G_LIST_MODEL (tables), i);

      n_stated += get_size (regiotafel_entity_get_sources (table)) > 0;
    }
  n = count (self, n_stated);
  n_missing = get_size (tables) - n_stated + n_persons - n_of_persons;
  first = regiotafel_text_format (&of_tables, self->tool->language, "n", n, "total", total, NULL);
  both = n_persons == 0 ? g_strdup (first)
                        : regiotafel_text_format (&of_persons, self->tool->language, "tables", first, "n", m, "total",
                                                  persons, NULL);
  text = n_missing == 0 ? g_strdup (both)
                        : regiotafel_text_format (&with_blank, self->tool->language, "text", both, NULL);
  print (self, SOURCE, text);
}

static void
print_kept (const Record *self, const RegiotafelDate *on, const PrivacyTerm *term)
{
  static const RegiotafelText not_stated = { "Not stated; --older-than gives it.  …  (fill in)",
                                             "Niet vastgesteld; --older-than geeft hem.  …  (vul in)" };
  static const RegiotafelText stated
      = { "{term} after the last seat. {n} {n?person is|persons are} beyond that on {date}; --purge removes "
          "{n?that one|them}.",
          "{term} na de laatste stoel. {n} {n?persoon is|personen zijn} daar op {date} overheen; --purge verwijdert "
          "{n?die|hen}." };
  static const RegiotafelText no_date = { "{term} after the last seat; the file has no date to count from.",
                                          "{term} na de laatste stoel; het bestand heeft geen peildatum om vanaf te "
                                          "tellen." };
  g_autofree char *term_text = privacy_say_term (self->tool, term);
  g_autofree char *date = on != NULL ? regiotafel_text_date (on, self->tool->language) : NULL;
  g_autoptr (GArray) lapsed = on != NULL ? privacy_find_lapsed (self->inventory, on, term) : NULL;
  g_autofree char *n = count (self, lapsed != NULL ? privacy_count_lapsed (lapsed, TRUE) : 0);
  g_autofree char *text = NULL;

  if (!tool_has_option (self->tool, "older-than"))
    {
      print (self, KEPT, tool_say (self->tool, &not_stated));
      return;
    }
  text = regiotafel_text_format (on != NULL ? &stated : &no_date, self->tool->language, "term", term_text, "n", n,
                                 "date", date, NULL);
  print (self, KEPT, text);
}

static void
print_measures (const Record *self)
{
  static const RegiotafelText measures = {
    "Persons stand in a file apart, never in that of the inventory. Exports are public and without persons unless "
    "asked otherwise, with known names, addresses and telephone numbers taken out of texts. Exports with persons "
    "are recorded: {n} so far. Access, removal and purging: regiotafel privacy.",
    "Personen staan in een apart bestand, nooit in dat van de inventarisatie. Exports zijn openbaar en zonder "
    "personen, tenzij anders gevraagd, en bekende namen, adressen en telefoonnummers worden uit teksten gehaald. "
    "Exports met personen worden vastgelegd: tot nu toe {n}. Inzage, verwijderen en opruimen: regiotafel "
    "privacy."
  };
  gboolean is_known = FALSE;
  g_autoptr (RegiotafelCollection) exports
      = self->path != NULL ? privacy_read_exports (self->tool, self->path, &is_known) : NULL;
  g_autofree char *n = count (self, exports != NULL ? privacy_count_places (exports, "export") : 0);
  g_autofree char *text = regiotafel_text_format (&measures, self->tool->language, "n", is_known ? n : "?", NULL);

  print (self, MEASURES, text);
}

int
privacy_tell_processing_record (Tool *tool, RegiotafelInventory *inventory, const char *path)
{
  static const RegiotafelText title
      = { "Record of processing activities, draft: {title}", "Verwerkingsregister, concept: {title}" };
  g_autoptr (RegiotafelDate) given = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelCollection) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = privacy_dup_file_name (tool->arguments[0]);
  const char *name;
  const RegiotafelDate *on;
  Record self = { tool, inventory, NULL, path, 0 };
  PrivacyTerm term;
  gboolean is_wrong;
  int status;

  on = privacy_get_date (tool, inventory, &given, &is_wrong);
  if (is_wrong || !privacy_get_term (tool, &term))
    return TOOL_USAGE;
  snapshot = tool_snapshot (tool, inventory, &status);
  if (snapshot == NULL)
    return status;
  /* In a snapshot known names are masked. */
  name = regiotafel_snapshot_get_title (snapshot);
  found = regiotafel_inventory_list_personal_data (inventory, on, &error);
  if (found == NULL)
    return tool_complain_of_question (tool, error);
  self.found = found;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    self.width = MAX (self.width, tool_measure (tool_say (tool, &headings[i])) + 2);

  tool_print_text (tool, &title, "title", name != NULL ? name : file, NULL);
  tool_printf ("\n");
  print_blank (&self, CONTROLLER);
  print_purpose (&self);
  print_blank (&self, LEGAL_BASIS);
  print_whose (&self);
  print_which (&self);
  print_special (&self);
  print_recipients (&self);
  print_blank (&self, OUTSIDE);
  print_source (&self);
  print_kept (&self, on, &term);
  print_measures (&self);
  tool_printf ("\n");
  tool_print_ground (tool, snapshot);
  return TOOL_FINE;
}
