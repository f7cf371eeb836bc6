/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is in a file of persons, for who looks after privacy; the other answers have files of their own. */
#include "regiotafel-command-privacy-private.h"

#include <string.h>

static const ToolOption options[] = {
  { "persons", 0, "FILE", { "the file of persons that belongs to it", "het bestand van personen dat erbij hoort" } },
  { "export",
    0,
    "edge-csv|hif|json",
    { "tell what would leave in this format; nothing is written", "noem wat er in dit formaat naar buiten zou gaan; er "
                                                                  "wordt niets geschreven" } },
  { "for",
    0,
    "public|partners|internal",
    { "with --export: for whom; default: all three beside each other",
      "bij --export: voor wie, openbaar, partners of beheer; standaard: alle drie naast elkaar" } },
  { "redaction",
    0,
    "roles|none|pseudonyms|full",
    { "with --export: what leaves of persons: functions only, nothing, a token for each, or all; default: roles",
      "bij --export: wat er van personen meegaat: alleen rollen, niets (geen), een pseudoniem voor elk (pseudoniemen) "
      "of alles (volledig); standaard: rollen" } },
  { "person",
    0,
    "ID",
    { "access: all that is held of one person", "inzage: alles wat er van één persoon is vastgelegd" } },
  { "erase", 0, "ID", { "remove one person, after a question", "verwijder één persoon, na een vraag" } },
  { "purge",
    0,
    NULL,
    { "remove persons without a seat for longer than a term, after a question",
      "verwijder personen die langer dan een termijn geen stoel hebben, na een vraag" } },
  { "older-than",
    0,
    "TERM",
    { "the term, as 24m, 2y or 730d; default: 24m", "de termijn, als 24m, 2j of 730d; standaard: 24m" } },
  { "yes", 0, NULL, { "do it without asking", "doe het zonder te vragen" } },
  { "processing-record",
    0,
    NULL,
    { "a draft for the record of processing activities", "een concept voor het verwerkingsregister" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

/* ---- What is in it ---- */

static void
tell_persons (Tool *tool, RegiotafelCollection *found, const char *path)
{
  static const RegiotafelText none
      = { "Persons: no file of theirs was read, so none could be counted and no names looked for. Name it: "
          "--persons=FILE",
          "Personen: hun bestand is niet gelezen, dus zij zijn niet geteld en naar namen is niet gezocht. Noem het: "
          "--persons=BESTAND" };
  static const RegiotafelText some
      = { "{n} {n?person|persons} in {file}: {fields}.", "{n} {n?persoon|personen} in {file}: {fields}." };
  static const RegiotafelText nothing = { "{n} {n?person|persons} in {file}, of whom nothing but an id is known.",
                                          "{n} {n?persoon|personen} in {file}, van wie alleen een id bekend is." };
  static const RegiotafelText nobody = { "There are no persons in {file}.", "In {file} staan geen personen." };
  static const RegiotafelText empty = { "Nothing is filled in for: {fields}.", "Niet ingevuld: {fields}." };
  static const RegiotafelText telling_ids
      = { "{n} {n?id tells|ids tell} more than a number, and may tell who it is.",
          "{n} {n?id zegt|id’s zeggen} meer dan een nummer, en misschien wie het is." };
  static const RegiotafelText unknown
      = { "{n} {n?person has|persons have} members that this version does not know: look at those in {file}.",
          "Van {n} {n?persoon staan|personen staan} er onderdelen in die deze versie niet kent: bekijk die in "
          "{file}." };
  guint n_persons = privacy_count (found, "persons", NULL), n_ids = privacy_count (found, "person-id", NULL);
  guint n_unknown = privacy_count (found, "person-unknown", NULL);
  g_autofree char *n = regiotafel_text_count (n_persons, tool->language);
  g_autofree char *ids = regiotafel_text_count (n_ids, tool->language);
  g_autofree char *not_known = regiotafel_text_count (n_unknown, tool->language);
  g_autofree char *file = privacy_dup_file_name (path != NULL ? path : tool->arguments[0]);
  g_autofree char *missing = NULL;
  g_autofree char *fields = privacy_list_fields (tool, found, &missing);

  if (n_persons == 0)
    {
      tool_print_text (tool, path != NULL ? &nobody : &none, "file", file, NULL);
      return;
    }
  tool_print_text (tool, fields != NULL ? &some : &nothing, "n", n, "file", file, "fields", fields, NULL);
  if (fields != NULL && missing != NULL)
    tool_print_text (tool, &empty, "fields", missing, NULL);
  if (n_ids > 0)
    tool_print_text (tool, &telling_ids, "n", ids, NULL);
  if (n_unknown > 0)
    tool_print_text (tool, &unknown, "n", not_known, "file", file, NULL);
}

static void
tell_seats (Tool *tool, RegiotafelCollection *found)
{
  static const RegiotafelText none = { "There are no seats of organisations.", "Er zijn geen stoelen van "
                                                                               "organisaties." };
  static const RegiotafelText seats
      = { "Apart from that: {n} {n?seat of an organisation|seats of organisations}. {functions}",
          "Daarbuiten: {n} {n?stoel van een organisatie|stoelen van organisaties}. {functions}" };
  static const RegiotafelText without = { "None has a function.", "Geen ervan heeft een functie." };
  static const RegiotafelText with
      = { "{n} of {n?these has|these have} a function ({roles}); with public sources {n?that leads|those lead} to a "
          "person. Treat {n?it|them} as personal data.",
          "{n} daarvan {n?heeft|hebben} een functie ({roles}); samen met openbare bronnen {n?is die|zijn die} tot een "
          "persoon te herleiden. Behandel {n?die|ze} als persoonsgegeven." };
  guint n_seats = privacy_count (found, "seats", NULL);
  guint n_functions = privacy_count (found, "seats-with-function", NULL);
  g_autofree char *n = regiotafel_text_count (n_seats, tool->language);
  g_autofree char *functions = regiotafel_text_count (n_functions, tool->language);
  g_autofree char *roles = privacy_list_roles (tool, found);
  g_autofree char *text = regiotafel_text_format (n_functions > 0 ? &with : &without, tool->language, "n", functions,
                                                  "roles", roles, NULL);

  tool_print_text (tool, n_seats > 0 ? &seats : &none, "n", n, "functions", text, NULL);
}

static void
add_count (Tool *tool, GPtrArray *parts, const RegiotafelText *noun, guint n)
{
  g_autofree char *count = regiotafel_text_count (n, tool->language);

  if (n > 0)
    g_ptr_array_add (parts, regiotafel_text_format (noun, tool->language, "n", count, NULL));
}

#define MOST_PLACES 20

/* FALSE when there is something to look at. */
static gboolean
tell_free_text (Tool *tool, RegiotafelCollection *found)
{
  static const RegiotafelText names
      = { "{n} {n?name of a person|names of persons}", "{n} {n?naam|namen} van personen" };
  static const RegiotafelText addresses = { "{n} {n?address|addresses}", "{n} {n?adres|adressen}" };
  static const RegiotafelText numbers
      = { "{n} telephone {n?number|numbers}", "{n} {n?telefoonnummer|telefoonnummers}" };
  static const RegiotafelText personal = { "{n} {n?address|addresses} to submit to with a surname in it",
                                           "{n} {n?aanleveradres|aanleveradressen} met een achternaam erin" };
  static const RegiotafelText some = { "Free text: {things}.", "Vrije tekst: {things}." };
  static const RegiotafelText clean = { "Free text: no names of these persons, no addresses, no telephone numbers.",
                                        "Vrije tekst: geen namen van deze personen, geen adressen, geen "
                                        "telefoonnummers." };
  static const RegiotafelText half_clean
      = { "Free text: no addresses and no telephone numbers.", "Vrije tekst: geen adressen en geen telefoonnummers." };
  static const RegiotafelText possible
      = { "{n} possible {n?name|names} besides, an initial and a word with a capital; look whether {n?it is|they are} "
          "of a person:",
          "Verder {n} mogelijke {n?naam|namen}, een voorletter en een woord met een hoofdletter; kijk of {n?die van "
          "een persoon is|die van personen zijn}:" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_possible = privacy_count (found, "possible-name", NULL);
  g_autofree char *n = regiotafel_text_count (n_possible, tool->language);
  g_autofree char *things = NULL;

  add_count (tool, parts, &names, privacy_count (found, "known-name", NULL));
  add_count (tool, parts, &addresses, privacy_count (found, "address", NULL));
  add_count (tool, parts, &numbers, privacy_count (found, "telephone-number", NULL));
  add_count (tool, parts, &personal, privacy_count (found, "personal-address", NULL));
  things = regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, tool->language);
  if (parts->len > 0)
    tool_print_text (tool, &some, "things", things, NULL);
  else
    tool_print_text (tool, privacy_count (found, "persons", NULL) > 0 ? &clean : &half_clean, NULL);
  privacy_print_places (tool, found, NULL, MOST_PLACES);
  if (n_possible > 0)
    {
      tool_print_text (tool, &possible, "n", n, NULL);
      privacy_print_places (tool, found, "possible-name", MOST_PLACES);
    }
  return parts->len == 0;
}

static void
tell_others (Tool *tool, RegiotafelCollection *found)
{
  static const RegiotafelText functional = { "{n} functional {n?address|addresses} to submit to.",
                                             "{n} {n?functioneel aanleveradres|functionele aanleveradressen}." };
  static const RegiotafelText checkers
      = { "Of {n} {n?thing|things} is recorded who checked {n?it|them}, which may be a person.",
          "Van {n} {n?onderdeel|onderdelen} is vastgelegd wie het controleerde; dat kan een persoon zijn." };
  static const RegiotafelText unknown
      = { "{n} {n?member|members} that this version does not know {n?was|were} searched as well.",
          "{n} {n?onderdeel dat|onderdelen die} deze versie niet kent, {n?is|zijn} ook doorzocht." };
  static const struct
  {
    const char *code;
    const RegiotafelText *text;
  } lines[] = { { "functional-address", &functional }, { "verified-by", &checkers }, { "unknown-members", &unknown } };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      guint count = privacy_count (found, lines[i].code, NULL);
      g_autofree char *n = regiotafel_text_count (count, tool->language);

      if (count > 0)
        tool_print_text (tool, lines[i].text, "n", n, NULL);
    }
}

static void
tell_lapsed (Tool *tool, RegiotafelInventory *inventory, const RegiotafelDate *on, const PrivacyTerm *term)
{
  static const RegiotafelText some
      = { "{n} {n?person has|persons have} had no seat for more than {term}; --purge shows "
          "{n?who|them}.",
          "{n} {n?persoon heeft|personen hebben} langer dan {term} geen stoel; --purge "
          "toont {n?wie|wie}." };
  static const RegiotafelText none = { "No person has been without a seat for more than {term}.",
                                       "Geen persoon is langer dan {term} zonder stoel." };
  static const RegiotafelText seatless = { "{n} {n?person has|persons have} no seat at all.",
                                           "{n} {n?persoon heeft|personen hebben} helemaal geen stoel." };
  g_autoptr (GArray) lapsed = NULL;
  g_autofree char *n = NULL;
  g_autofree char *without = NULL;
  g_autofree char *text = privacy_say_term (tool, term);

  if (on == NULL || g_list_model_get_n_items (G_LIST_MODEL (regiotafel_inventory_get_persons (inventory))) == 0)
    return;
  lapsed = privacy_find_lapsed (inventory, on, term);
  n = regiotafel_text_count (privacy_count_lapsed (lapsed, TRUE), tool->language);
  without = regiotafel_text_count (privacy_count_lapsed (lapsed, FALSE), tool->language);
  tool_print_text (tool, privacy_count_lapsed (lapsed, TRUE) > 0 ? &some : &none, "n", n, "term", text, NULL);
  if (privacy_count_lapsed (lapsed, FALSE) > 0)
    tool_print_text (tool, &seatless, "n", without, NULL);
}

static int
tell_all (Tool *tool, RegiotafelInventory *inventory, const char *path)
{
  g_autoptr (RegiotafelDate) given = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelCollection) found = NULL;
  g_autoptr (GError) error = NULL;
  const RegiotafelDate *on;
  PrivacyTerm term;
  ToolFormat format;
  gboolean is_wrong, is_clean;
  int status;

  on = privacy_get_date (tool, inventory, &given, &is_wrong);
  if (is_wrong || !tool_get_format (tool, &format) || !privacy_get_term (tool, &term))
    return TOOL_USAGE;
  snapshot = tool_snapshot (tool, inventory, &status);
  if (snapshot == NULL)
    return status;
  found = regiotafel_inventory_list_personal_data (inventory, on, &error);
  if (found == NULL)
    return tool_complain_of_question (tool, error);
  if (format != TOOL_FORMAT_TEXT)
    {
      tool_print_diagnostics (tool, G_LIST_MODEL (found), format);
      return tool_count_diagnostics (found, REGIOTAFEL_SEVERITY_WARNING) > 0 ? TOOL_FINDINGS : TOOL_FINE;
    }
  tell_persons (tool, found, path);
  tell_seats (tool, found);
  is_clean = tell_free_text (tool, found);
  tell_others (tool, found);
  tell_lapsed (tool, inventory, on, &term);
  tool_printf ("\n");
  tool_print_ground (tool, snapshot);
  return is_clean ? TOOL_FINE : TOOL_FINDINGS;
}

/* ---- Which answer ---- */

typedef enum
{
  ALL,
  EXPORT,
  PERSON,
  ERASE,
  PURGE,
  PROCESSING_RECORD,
  N_ANSWERS
} Answer;

static const char *const answers[N_ANSWERS] = { NULL, "export", "person", "erase", "purge", "processing-record" };

/* What goes with which answers, as bits. */
static const struct
{
  const char *option;
  guint answers;
} belongs[] = {
  { "for", 1 << EXPORT },
  { "redaction", 1 << EXPORT },
  { "older-than", 1 << ALL | 1 << PURGE | 1 << PROCESSING_RECORD },
  { "yes", 1 << ERASE | 1 << PURGE },
  { "format", 1 << ALL | 1 << EXPORT | 1 << PERSON },
  { "date", 1 << ALL | 1 << PURGE | 1 << PROCESSING_RECORD },
  { "audience", 1 << ALL | 1 << EXPORT | 1 << PROCESSING_RECORD },
};

static void
complain_of_stray (Tool *tool, const char *option, guint goes_with)
{
  static const RegiotafelText alone
      = { "--{option} goes with {answers} only", "--{option} gaat alleen samen met {answers}" };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 1; i < N_ANSWERS; i++)
    if (goes_with & 1u << i)
      g_ptr_array_add (names, g_strconcat ("--", answers[i], NULL));
  list = regiotafel_text_list ((const char *const *) names->pdata, names->len, 0, tool->language);
  tool_complain (tool, &alone, "option", option, "answers", list, NULL);
}

/* FALSE, and a message, when the options do not go together. */
static gboolean
find_answer (Tool *tool, Answer *answer)
{
  static const RegiotafelText together = { "--{a} and --{b} are two questions; ask one at a time",
                                           "--{a} en --{b} zijn twee vragen; stel ze na elkaar" };
  static const RegiotafelText not_with
      = { "--{option} does not go with --{answer}; leave out one", "--{option} gaat niet samen met --{answer}; laat er "
                                                                   "één weg" };
  static const RegiotafelText needs_persons
      = { "--{answer} needs the file of persons: --persons=FILE", "--{answer} heeft het bestand van personen nodig: "
                                                                  "--persons=BESTAND" };

  *answer = ALL;
  for (guint i = 1; i < N_ANSWERS; i++)
    {
      if (!tool_has_option (tool, answers[i]))
        continue;
      if (*answer != ALL)
        {
          tool_complain (tool, &together, "a", answers[*answer], "b", answers[i], NULL);
          return FALSE;
        }
      *answer = i;
    }
  for (guint i = 0; i < G_N_ELEMENTS (belongs); i++)
    {
      if (!tool_has_option (tool, belongs[i].option) || (belongs[i].answers & 1u << *answer))
        continue;
      if (*answer == ALL)
        complain_of_stray (tool, belongs[i].option, belongs[i].answers);
      else
        tool_complain (tool, &not_with, "option", belongs[i].option, "answer", answers[*answer], NULL);
      return FALSE;
    }
  if ((*answer == PERSON || *answer == ERASE || *answer == PURGE) && !tool_has_option (tool, "persons"))
    {
      tool_complain (tool, &needs_persons, "answer", answers[*answer], NULL);
      return FALSE;
    }
  return TRUE;
}

/* Of persons in the inventory itself, which a lenient reading splits off, it could not be said where they are, nor
 * would they be gone when they were removed from their file. */
static gboolean
stand_apart (Tool *tool, RegiotafelInventory *inventory, Answer answer)
{
  static const RegiotafelText mixed
      = { "persons stand in {file} itself; move them to a file of their own first, with convert --lenient and "
          "--persons-output",
          "er staan personen in {file} zelf; verplaats die eerst naar een eigen bestand, met convert --lenient en "
          "--persons-output" };
  g_autofree char *file = NULL;

  if ((!tool_has_option (tool, "persons") && answer != PROCESSING_RECORD)
      || g_list_model_get_n_items (G_LIST_MODEL (regiotafel_inventory_get_persons (inventory))) == 0)
    return TRUE;
  file = privacy_dup_file_name (tool->arguments[0]);
  tool_complain (tool, &mixed, "file", file, NULL);
  return FALSE;
}

static int
run (Tool *tool)
{
  g_autoptr (RegiotafelInventory) inventory = NULL;
  const char *path = tool_get_option (tool, "persons");
  Answer answer;
  int status;

  if (!find_answer (tool, &answer) || !tool_may_have_persons (tool))
    return TOOL_USAGE;
  inventory = tool_read (tool, tool->arguments[0], &status);
  if (inventory != NULL && !stand_apart (tool, inventory, answer))
    return TOOL_FINDINGS;
  if (inventory == NULL || (path != NULL && !tool_read_persons (tool, inventory, path, &status)))
    return status;
  switch (answer)
    {
    case EXPORT:
      return privacy_tell_export (tool, inventory);
    case PERSON:
      return privacy_tell_person (tool, inventory, path);
    case ERASE:
      return privacy_erase_person (tool, inventory, path);
    case PURGE:
      return privacy_purge (tool, inventory, path);
    case PROCESSING_RECORD:
      return privacy_tell_processing_record (tool, inventory, path);
    default:
      return tell_all (tool, inventory, path);
    }
}

const ToolCommand tool_command_privacy = {
  .name = "privacy",
  .summary = { "what is in it of persons, what would leave, and taking persons out",
               "wat er van personen in staat, wat er naar buiten zou gaan, en personen eruit halen" },
  .synopsis = { "FILE [--persons=FILE] [--export=FORMAT | --person=ID | --erase=ID | --purge | --processing-record]",
                "BESTAND [--persons=BESTAND] [--export=FORMAAT | --person=ID | --erase=ID | --purge | "
                "--processing-record]" },
  .description
  = { "For who looks after privacy. Without more it tells what is in the file: persons by what is known of them, seats "
      "with a function, and names, addresses and telephone numbers in free text, by their place and never by what they "
      "are. Only --person prints personal data. --erase and --purge show what would go, and act on --yes or when "
      "somebody says so.",
      "Voor wie over de privacy gaat. Zonder meer zegt de opdracht wat er in het bestand staat: personen naar wat er "
      "van "
      "hen bekend is, stoelen met een functie, en namen, adressen en telefoonnummers in vrije tekst, met hun plaats en "
      "nooit met wat er staat. Alleen --person toont persoonsgegevens. --erase en --purge tonen wat er weg zou gaan, "
      "en "
      "doen het met --yes of als iemand dat zegt." },
  .example = "regiotafel privacy region.json --persons=persons.json",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 1,
  .run = run,
};
