/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* `regiotafel compare`: what changed between two inventories, or in one between two dates. */
#include "regiotafel-tool-compare-private.h"

#include <string.h>

#include "regiotafel-nearest-private.h"

static const ToolOption options[] = {
  { "since",
    0,
    "DATE",
    { "the earlier date to look at: of one file what changed since, of two that of the first; default: that of the "
      "file",
      "de eerste peildatum: van één bestand wat sindsdien veranderde, van twee die van het eerste; standaard die van "
      "het "
      "bestand" } },
  { "persons",
    0,
    "FILE[,FILE]",
    { "the files of persons, in the order of the inventories, with a comma between; persons are only counted",
      "de bestanden met personen, in de volgorde van de inventarisaties, met een komma ertussen; personen worden "
      "alleen "
      "geteld" } },
  { "only",
    0,
    "WHAT[,WHAT]",
    { "compare this only, and list all changes of it: tables, seats, roles, representation, agenda, projects, areas, "
      "coverage, themes, contacts, meetings, hours, organisations, persons",
      "vergelijk alleen dit, en noem alle wijzigingen daarin: tafels, stoelen, rollen, vertegenwoordiging, agenda, "
      "projecten, gebieden, dekking, thema’s, contacten, bijeenkomsten, uren, organisaties, personen" } },
  { "unchanged",
    0,
    NULL,
    { "list what stayed as well: with --only, or with csv and json", "noem ook wat bleef: bij --only, csv en json" } },
  { "continuity",
    0,
    NULL,
    { "how much of each table and organisation stayed, and how long they sit there",
      "hoeveel van elke tafel en organisatie bleef, en hoe lang zij daar zitten" } },
  { "top",
    0,
    "N",
    { "how many of a kind to print with --only or --continuity; default: 20",
      "hoeveel van een soort te tonen bij --only of --continuity; standaard: 20" } },
  { NULL, 0, NULL, { NULL, NULL } },
};

/* One of the two that are compared. */
typedef struct
{
  const char *path;
  RegiotafelInventory *inventory;
  RegiotafelSnapshot *snapshot;
} Side;

typedef struct
{
  Tool *tool;
  Side sides[2]; /* of one file both have its inventory */
} Comparing;

static void
clear (Comparing *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      g_clear_object (&self->sides[i].inventory);
      g_clear_object (&self->sides[i].snapshot);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparing, clear)

/* ---- What was asked ---- */

static gboolean
get_since (Tool *tool, RegiotafelDate **date)
{
  static const RegiotafelText wrong
      = { "--since={value} is not a date; write 2025-10-01", "--since={value} is geen datum; schrijf 2025-10-01" };
  const char *text = tool_get_option (tool, "since");

  if (text == NULL)
    return TRUE;
  *date = regiotafel_date_parse (text, NULL);
  if (*date == NULL)
    tool_complain (tool, &wrong, "value", text, NULL);
  return *date != NULL;
}

static gboolean
has_two_sides (Tool *tool)
{
  static const RegiotafelText one_only = {
    "one file says what changed when it has an earlier date: add --since=2025-10-01, or name a second file",
    "van één bestand is te zeggen wat veranderde als er een eerdere datum bij staat: gebruik --since=2025-10-01, of "
    "noem een tweede bestand"
  };

  if (tool->n_arguments == 2 || tool_has_option (tool, "since"))
    return TRUE;
  tool_complain (tool, &one_only, NULL);
  return FALSE;
}

/* Splits at commas; a list with bars in it is split at these, since a name may have a comma. */
static char **
split (const char *text)
{
  return g_strsplit (text, strchr (text, '|') != NULL ? "|" : ",", -1);
}

static void
complain_of_word (Tool *tool, const char *word)
{
  static const RegiotafelText unknown
      = { "--only={word} is not known; choose {words}", "--only={word} bestaat niet; kies {words}" };
  static const RegiotafelText nearest
      = { "--only={word} is not known; did you mean {name}?", "--only={word} bestaat niet; bedoelde u {name}?" };
  g_autoptr (GString) words = g_string_new (NULL);
  RegiotafelNearest near;

  regiotafel_nearest_init (&near, word);
  for (guint i = 0; i < TOOL_N_COMPARED; i++)
    {
      regiotafel_nearest_offer (&near, tool_say (tool, &tool_compared[i].word));
      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", tool_say (tool, &tool_compared[i].word));
    }
  for (guint i = 0; i < TOOL_N_COMPARED; i++)
    regiotafel_nearest_offer (&near, tool_compared[i].label);
  if (near.best != NULL)
    tool_complain (tool, &nearest, "word", word, "name", near.best, NULL);
  else
    tool_complain (tool, &unknown, "word", word, "words", words->str, NULL);
}

static gboolean
set_only (Tool *tool, RegiotafelComparison *question)
{
  const char *text = tool_get_option (tool, "only");
  g_auto (GStrv) words = text != NULL ? split (text) : NULL;
  g_autoptr (GPtrArray) only = g_ptr_array_new ();

  if (text == NULL)
    return TRUE;
  if (*text == '\0')
    {
      complain_of_word (tool, text);
      return FALSE;
    }
  for (guint i = 0; words[i] != NULL; i++)
    {
      const ToolCompared *found = tool_find_compared (g_strstrip (words[i]));

      if (found == NULL)
        {
          complain_of_word (tool, words[i]);
          return FALSE;
        }
      g_ptr_array_add (only, (gpointer) found->label);
    }
  g_ptr_array_add (only, NULL);
  regiotafel_comparison_set_only (question, (const char *const *) only->pdata);
  return TRUE;
}

/* ---- The two sides ---- */

static gboolean
read_inventories (Comparing *self, int *status)
{
  Tool *tool = self->tool;

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      Side *side = &self->sides[i];

      side->path = tool->arguments[MIN (i, tool->n_arguments - 1)];
      if (i >= tool->n_arguments)
        side->inventory = g_object_ref (self->sides[0].inventory);
      else
        side->inventory = tool_read (tool, side->path, status);
      if (side->inventory == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_persons (Comparing *self, int *status)
{
  static const RegiotafelText one_each
      = { "--persons={value}: name {n} {n?file|files}, in the order of the inventories, with a comma between",
          "--persons={value}: noem {n} {n?bestand|bestanden}, in de volgorde van de inventarisaties, met een komma "
          "ertussen" };
  const char *text = tool_get_option (self->tool, "persons");
  g_auto (GStrv) paths = text != NULL ? split (text) : NULL;

  if (text == NULL)
    return TRUE;
  if (g_strv_length (paths) != self->tool->n_arguments)
    {
      g_autofree char *n = g_strdup_printf ("%u", self->tool->n_arguments);

      tool_complain (self->tool, &one_each, "value", text, "n", n, NULL);
      *status = TOOL_USAGE;
      return FALSE;
    }
  for (guint i = 0; paths[i] != NULL; i++)
    if (!tool_read_persons (self->tool, self->sides[i].inventory, g_strstrip (paths[i]), status))
      return FALSE;
  return TRUE;
}

static gboolean
take_snapshots (Comparing *self, int *status)
{
  g_autoptr (RegiotafelDate) since = NULL;
  g_autoptr (GError) error = NULL;

  if (!get_since (self->tool, &since))
    {
      *status = TOOL_USAGE;
      return FALSE;
    }
  self->sides[0].snapshot = regiotafel_inventory_snapshot (self->sides[0].inventory, since, &error);
  if (self->sides[0].snapshot == NULL)
    {
      tool_complain_plainly (error->message);
      *status = TOOL_FINDINGS;
      return FALSE;
    }
  self->sides[1].snapshot = tool_snapshot (self->tool, self->sides[1].inventory, status);
  return self->sides[1].snapshot != NULL;
}

/* Dates in the wrong order are a slip of whoever typed them, and would tell everything backwards. */
static gboolean
check_dates (Comparing *self)
{
  static const RegiotafelText order
      = { "{first} is of {from}, later than {second} of {to}; name the earlier one first",
          "{first} heeft peildatum {from}, later dan {second} met {to}; noem de eerste eerst" };
  static const RegiotafelText order_of_one
      = { "--since is {from}, later than {to}, the date looked at; choose an earlier one",
          "--since is {from}, later dan de peildatum {to}; kies een eerdere" };
  static const RegiotafelText same_of_one
      = { "--since is {from}, which is the date looked at; on one day nothing changes: choose an earlier one",
          "--since is {from}, en dat is de peildatum zelf; op één dag verandert niets: kies een eerdere" };
  gboolean is_one = self->tool->n_arguments == 1;
  const RegiotafelDate *before = regiotafel_snapshot_get_date (self->sides[0].snapshot);
  const RegiotafelDate *after = regiotafel_snapshot_get_date (self->sides[1].snapshot);
  const RegiotafelText *text = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int compared;

  if (before == NULL || after == NULL)
    return TRUE;
  compared = regiotafel_date_compare (before, after);
  if (compared > 0)
    text = is_one ? &order_of_one : &order;
  else if (compared == 0 && is_one)
    text = &same_of_one;
  if (text == NULL)
    return TRUE;
  from = regiotafel_text_date (before, self->tool->language);
  to = regiotafel_text_date (after, self->tool->language);
  tool_complain (self->tool, text, "first", self->sides[0].path, "second", self->sides[1].path, "from", from, "to", to,
                 NULL);
  return FALSE;
}

/* A round that nobody filled in tells of no change. */
static gboolean
check_not_empty (Comparing *self)
{
  static const RegiotafelText empty = { "{path} has no table on {date}; an empty round tells of no change",
                                        "{path} heeft geen tafel op {date}; een lege ronde zegt niet wat veranderde" };
  static const RegiotafelText empty_ever = { "{path} has no table; an empty round tells of no change",
                                             "{path} heeft geen tafel; een lege ronde zegt niet wat veranderde" };

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      const RegiotafelDate *date = regiotafel_snapshot_get_date (self->sides[i].snapshot);
      g_autofree char *words = date != NULL ? regiotafel_text_date (date, self->tool->language) : NULL;

      if (regiotafel_snapshot_get_n_tables (self->sides[i].snapshot) > 0
          || regiotafel_snapshot_get_n_tables (self->sides[!i].snapshot) == 0)
        continue;
      tool_complain (self->tool, words != NULL ? &empty : &empty_ever, "path", self->sides[i].path, "date", words,
                     NULL);
      return FALSE;
    }
  return TRUE;
}

/* What the library says in English of two that cannot be compared is said here in the language of the command. */
static int
complain (Comparing *self, const GError *error)
{
  static const RegiotafelText regions
      = { "{first} and {second} have hardly a table or an organisation in common, by their ids: they look like two "
          "different regions, and are not compared",
          "{first} en {second} hebben naar hun id nauwelijks een tafel of organisatie gemeen: dat lijken twee "
          "verschillende regio’s, en die zijn niet vergeleken" };

  if (!g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE))
    return tool_complain_of_question (self->tool, error);
  tool_complain (self->tool, &regions, "first", self->sides[0].path, "second", self->sides[1].path, NULL);
  return TOOL_FINDINGS;
}

static int
run (Tool *tool)
{
  static const RegiotafelText not_both
      = { "--continuity does not go with --{name}", "--continuity past niet bij --{name}" };
  g_auto (Comparing) self = { tool };
  g_autoptr (RegiotafelComparison) question = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_continuity = tool_has_option (tool, "continuity");
  ToolFormat format;
  guint top = 20;
  int status = TOOL_USAGE;

  question = regiotafel_comparison_new (NULL);
  if (!has_two_sides (tool) || !tool_may_have_persons (tool) || !tool_get_format (tool, &format)
      || !tool_get_count (tool, "top", 1, &top) || !set_only (tool, question))
    return TOOL_USAGE;
  if (is_continuity && (tool_has_option (tool, "unchanged") || tool_has_option (tool, "persons")))
    {
      tool_complain (tool, &not_both, "name", tool_has_option (tool, "persons") ? "persons" : "unchanged", NULL);
      return TOOL_USAGE;
    }
  if (!read_inventories (&self, &status) || !read_persons (&self, &status) || !take_snapshots (&self, &status))
    return status;
  if (!check_dates (&self))
    return TOOL_USAGE;
  if (!check_not_empty (&self))
    return TOOL_FINDINGS;
  regiotafel_comparison_set_earlier (question, self.sides[0].snapshot);
  regiotafel_comparison_set_include_unchanged (question, tool_has_option (tool, "unchanged"));
  if (is_continuity)
    regiotafel_comparison_set_aspect (question, REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY);
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), tool->language);
  result = regiotafel_question_run (REGIOTAFEL_QUESTION (question), self.sides[1].snapshot, NULL, &error);
  if (result == NULL)
    return complain (&self, error);
  return tool_print_comparison (tool, result, format, top);
}

const ToolCommand tool_command_compare = {
  .name = "compare",
  .summary = { "what changed between two inventories, or since a date",
               "wat veranderde er tussen twee inventarisaties, of sinds een datum" },
  .synopsis = { "FILE FILE, or FILE --since=DATE", "BESTAND BESTAND, of BESTAND --since=DATUM" },
  .description
  = { "Tells what changed from the earlier inventory to the later: tables, participants, contacts and "
      "more. Who merged is followed to the successor, and what one of the two does not cover is not taken "
      "for a departure. With one file: between two dates.",
      "Vertelt wat veranderde van de eerste inventarisatie naar de latere: tafels, deelnemers, contacten en "
      "meer. Wie is gefuseerd wordt gevolgd naar de opvolger, en wat een van de twee niet dekt telt niet als "
      "vertrek. Met één bestand: tussen twee data." },
  .example = "regiotafel compare 2025.json 2026.json",
  .options = options,
  .least_arguments = 1,
  .most_arguments = 2,
  .run = run,
};
