/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an overlap says, in both languages, byte for byte against golden files that a person has read. After a change,
 * REGIOTAFEL_GOLDEN=write writes them anew; read the difference as a board would before committing it. */
#include "../golden.h"
#include "../region.h"

#include "regiotafel-text-private.h"

/* One region with something of everything: tables that are equal, that lie within another, that share some or none. */
static RegiotafelInventory *
make_region (void)
{
  RegiotafelInventory *region = regiotafel_inventory_new ();
  g_autoptr (RegiotafelOrganisation) alone = regiotafel_organisation_new ("Sportclub", "Sportclub");

  set_as_of (region, "2026-10-01");
  regiotafel_inventory_set_covers (region, "de tafels die de gemeente kent");
  seat (region, "Bestuurstafel", "Gemeente/GGD/Huisartsen/Ziekenhuis/Zorgverzekeraar");
  seat (region, "Beleidstafel", "Gemeente/GGD/Huisartsen");
  seat (region, "Thematafel Ouderen", "Huisartsen/Ziekenhuis/Woonstichting");
  seat (region, "Werkgroep Ouderen", "Huisartsen/Ziekenhuis/Woonstichting");
  seat (region, "Casustafel", "Wijkteam/Ziekenhuis");
  seat_as (region, "Klankbord", "Patiënten", REGIOTAFEL_STANDING_OBSERVER);
  seat_as (region, "Klankbord", "Zorgverzekeraar", REGIOTAFEL_STANDING_MANDATE);
  regiotafel_table_set_kind (get_table (region, "Casustafel"), REGIOTAFEL_TABLE_KIND_CASE_TABLE);
  g_assert_true (regiotafel_inventory_add (region, REGIOTAFEL_ENTITY (alone), NULL));
  get_table (region, "Nieuw overleg");

  regiotafel_table_set_meetings_per_year (get_table (region, "Bestuurstafel"), 4);
  regiotafel_table_set_meetings_per_year (get_table (region, "Beleidstafel"), 8.5);
  regiotafel_table_set_meetings_per_year (get_table (region, "Thematafel Ouderen"), 1);
  regiotafel_table_set_meetings_per_year (get_table (region, "Casustafel"), 45);
  regiotafel_table_set_meetings_per_year (get_table (region, "Klankbord"), 0.25);

  give_table_theme (region, "Bestuurstafel", "ouderen/jeugd/wonen");
  give_table_theme (region, "Beleidstafel", "jeugd/wonen");
  give_table_theme (region, "Thematafel Ouderen", "ouderen");
  give_table_theme (region, "Werkgroep Ouderen", "ouderen");
  give_table_area (region, "Bestuurstafel", "Lindestad/Veen");
  give_table_area (region, "Beleidstafel", "Lindestad/Veen");
  give_table_area (region, "Casustafel", "Lindestad");
  give_table_domain (region, "Nieuw overleg", "onderwijs");
  give_organisation_domain (region, "Gemeente", "sociaal domein/openbaar bestuur");
  give_organisation_domain (region, "Wijkteam", "sociaal domein");
  give_organisation_domain (region, "Huisartsen", "eerste lijn");
  give_organisation_domain (region, "Ziekenhuis", "medisch-specialistische zorg");
  give_organisation_domain (region, "Woonstichting", "wonen");

  set_verified (get_table (region, "Bestuurstafel"), "2026-03-01");
  set_verified (get_table (region, "Beleidstafel"), "2026-05");
  return region;
}

typedef struct
{
  const char *title;
  RegiotafelAxis of;
  RegiotafelAxis by;
  const char *focus;
  guint min_shared;
  double min_jaccard;
  RegiotafelStandings standings;
  gboolean no_case;
  gboolean unsorted;
  gboolean significance;
} Case;

#define TABLES REGIOTAFEL_AXIS_TABLES
#define ORGANISATIONS REGIOTAFEL_AXIS_ORGANISATIONS
#define DOMAINS REGIOTAFEL_AXIS_DOMAINS
#define THEMES REGIOTAFEL_AXIS_THEMES
#define AREAS REGIOTAFEL_AXIS_AREAS
#define PROJECTS REGIOTAFEL_AXIS_PROJECTS

static void
print_case (GString *out, RegiotafelSnapshot *snapshot, const Case *c, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) result = NULL;

  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), language);
  regiotafel_overlap_set_of (question, c->of);
  regiotafel_overlap_set_by (question, c->by);
  regiotafel_overlap_set_min_shared (question, MAX (c->min_shared, 1));
  regiotafel_overlap_set_min_jaccard (question, c->min_jaccard);
  regiotafel_overlap_set_standings (question, c->standings);
  regiotafel_overlap_set_include_case (question, !c->no_case);
  regiotafel_overlap_set_sorted (question, !c->unsorted);
  regiotafel_overlap_set_significance (question, c->significance);
  set_focus (question, c->focus);
  result = run (question, snapshot);

  g_string_append_printf (out, "== %s\n\n%s\n", c->title, regiotafel_result_get_sentence (result));
  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);
      g_autofree char *sentence = regiotafel_row_dup_sentence (one);

      g_string_append_printf (out, "  - %s\n", sentence);
    }
  g_string_append_printf (out, "\n%s\n%s\n\n", regiotafel_result_get_methods (result),
                          regiotafel_result_get_ground (result));
}

static void
print_cases (
    GString *out, RegiotafelInventory *inventory, const Case *cases, gsize n_cases, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);

  for (gsize i = 0; i < n_cases; i++)
    print_case (out, snapshot, &cases[i], language);
}

#define PRINT(inventory, ...)                                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const Case cases_[] = { __VA_ARGS__ };                                                                             \
                                                                                                                       \
    print_cases (out, (inventory), cases_, G_N_ELEMENTS (cases_), language);                                           \
  }                                                                                                                    \
  G_STMT_END

static void
print_region (GString *out, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelInventory) region = make_region ();
  const RegiotafelStandings all = (1 << 5) - 1;

  PRINT (region, { "tables by organisations", TABLES, ORGANISATIONS }, { "tables by domains", TABLES, DOMAINS },
         { "tables by themes", TABLES, THEMES }, { "tables by areas", TABLES, AREAS },
         { "organisations by tables", ORGANISATIONS, TABLES }, { "organisations by domains", ORGANISATIONS, DOMAINS },
         { "organisations by themes", ORGANISATIONS, THEMES }, { "organisations by areas", ORGANISATIONS, AREAS });
  PRINT (region, { "by chance", TABLES, ORGANISATIONS, .significance = TRUE },
         { "meeting by chance", ORGANISATIONS, TABLES, .min_shared = 2, .significance = TRUE });
  PRINT (region, { "in the order of the inventory", TABLES, ORGANISATIONS, .unsorted = TRUE },
         { "meeting, in the order of the inventory", ORGANISATIONS, TABLES, .unsorted = TRUE });
  PRINT (region, { "at least 2", TABLES, ORGANISATIONS, .min_shared = 2 },
         { "at least half", TABLES, ORGANISATIONS, .min_jaccard = 0.5 },
         { "at least 2, and a third", TABLES, ORGANISATIONS, .min_shared = 2, .min_jaccard = 1.0 / 3 },
         { "too much", TABLES, ORGANISATIONS, .min_shared = 9 },
         { "too much alike", TABLES, AREAS, .min_shared = 3, .min_jaccard = 0.125 },
         { "meeting at 3", ORGANISATIONS, TABLES, .min_shared = 3 },
         { "meeting at half", ORGANISATIONS, TABLES, .min_jaccard = 0.6 },
         { "meeting at 2, and at 28.5%", ORGANISATIONS, TABLES, .min_shared = 2, .min_jaccard = 0.285 },
         { "meeting too often", ORGANISATIONS, TABLES, .min_shared = 9 });
  PRINT (region, { "one table", TABLES, ORGANISATIONS, "Bestuurstafel" },
         { "one table, two alike", TABLES, ORGANISATIONS, "Thematafel Ouderen" },
         { "one table, once", TABLES, ORGANISATIONS, "Casustafel" },
         { "one table, one other", TABLES, ORGANISATIONS, "Klankbord" },
         { "one table, none", TABLES, ORGANISATIONS, "Nieuw overleg" },
         { "one table, too little", TABLES, ORGANISATIONS, "Klankbord", .min_shared = 2 },
         { "one table, at least half", TABLES, ORGANISATIONS, "Bestuurstafel", .min_jaccard = 0.5 },
         { "one table, themes", TABLES, THEMES, "Bestuurstafel" },
         { "one table, no theme", TABLES, THEMES, "Klankbord" }, { "one table, areas", TABLES, AREAS, "Beleidstafel" },
         { "one organisation, no domain", ORGANISATIONS, DOMAINS, "Sportclub" });
  PRINT (region, { "one organisation", ORGANISATIONS, TABLES, "Ziekenhuis" },
         { "one organisation, often", ORGANISATIONS, TABLES, "Woonstichting" },
         { "one organisation, each once", ORGANISATIONS, TABLES, "Zorgverzekeraar" },
         { "one organisation, each once, alike", ORGANISATIONS, TABLES, "Zorgverzekeraar", .min_jaccard = 0.3 },
         { "one organisation, one other", ORGANISATIONS, TABLES, "Wijkteam" },
         { "one organisation, nobody", ORGANISATIONS, TABLES, "Sportclub" },
         { "one organisation at 2 tables", ORGANISATIONS, TABLES, "Ziekenhuis", .min_shared = 2 },
         { "one organisation, nobody at 3 tables", ORGANISATIONS, TABLES, "Gemeente", .min_shared = 3 });
  PRINT (region, { "two equal tables", TABLES, ORGANISATIONS, "Werkgroep Ouderen/Thematafel Ouderen" },
         { "a table within another", TABLES, ORGANISATIONS, "Beleidstafel/Bestuurstafel" },
         { "two tables", TABLES, ORGANISATIONS, "Bestuurstafel/Thematafel Ouderen" },
         { "two tables, one shared", TABLES, ORGANISATIONS, "Bestuurstafel/Klankbord" },
         { "two tables, too little", TABLES, ORGANISATIONS, "Bestuurstafel/Klankbord", .min_shared = 2 },
         { "two tables, too little alike", TABLES, ORGANISATIONS, "Bestuurstafel/Beleidstafel", .min_jaccard = 0.75 },
         { "two tables, nothing", TABLES, ORGANISATIONS, "Beleidstafel/Klankbord" },
         { "two tables, no theme", TABLES, THEMES, "Klankbord/Bestuurstafel" });
  PRINT (region, { "two who meet", ORGANISATIONS, TABLES, "GGD/Gemeente" },
         { "two who meet at one table", ORGANISATIONS, TABLES, "Gemeente/Ziekenhuis" },
         { "two who meet rarely", ORGANISATIONS, TABLES, "Patiënten/Zorgverzekeraar" },
         { "two who meet, how often is not known", ORGANISATIONS, TABLES, "Huisartsen/Woonstichting" },
         { "two who meet too little", ORGANISATIONS, TABLES, "Gemeente/Ziekenhuis", .min_shared = 2 },
         { "two who meet nowhere, one between", ORGANISATIONS, TABLES, "Patiënten/GGD" },
         { "two who meet nowhere, several between", ORGANISATIONS, TABLES, "Gemeente/Woonstichting" },
         { "two who meet nowhere, nobody between", ORGANISATIONS, TABLES, "Sportclub/Gemeente" },
         { "two without a domain", ORGANISATIONS, DOMAINS, "Sportclub/Gemeente" });
  PRINT (region, { "three tables", TABLES, ORGANISATIONS, "Bestuurstafel/Beleidstafel/Klankbord" },
         { "three tables, nothing", TABLES, THEMES, "Nieuw overleg/Beleidstafel/Klankbord" },
         { "three organisations", ORGANISATIONS, TABLES, "Gemeente/GGD/Ziekenhuis" },
         { "three organisations, nowhere", ORGANISATIONS, TABLES, "Gemeente/Woonstichting/Sportclub" });
  PRINT (region, { "members", TABLES, ORGANISATIONS, .standings = REGIOTAFEL_STANDINGS_MEMBER },
         { "observers and mandates", ORGANISATIONS, TABLES, "Zorgverzekeraar",
           .standings = REGIOTAFEL_STANDINGS_OBSERVER | REGIOTAFEL_STANDINGS_MANDATE },
         { "involved and support", TABLES, ORGANISATIONS,
           .standings = REGIOTAFEL_STANDINGS_INVOLVED | REGIOTAFEL_STANDINGS_SUPPORT },
         { "all standings", TABLES, ORGANISATIONS, .standings = all, .min_shared = 3 },
         { "domains by members", TABLES, DOMAINS, "Klankbord/Nieuw overleg", .standings = REGIOTAFEL_STANDINGS_MEMBER },
         { "no case tables", TABLES, ORGANISATIONS, .no_case = TRUE },
         { "meeting, no case tables", ORGANISATIONS, TABLES, "Wijkteam", .no_case = TRUE },
         { "domains, whatever the tables", ORGANISATIONS, DOMAINS, .standings = REGIOTAFEL_STANDINGS_MEMBER,
           .no_case = TRUE },
         { "members, no case tables", ORGANISATIONS, THEMES, "Wijkteam/Ziekenhuis",
           .standings = REGIOTAFEL_STANDINGS_MEMBER, .no_case = TRUE });
}

/* Regions that are nearly empty, and grounds. */
static void
print_others (GString *out, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelInventory) empty = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) one = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) two = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) apart = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) once = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) equal = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) twice = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) thrice = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) working = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) many = regiotafel_inventory_new ();

  PRINT (empty, { "nothing", TABLES, ORGANISATIONS }, { "nobody", ORGANISATIONS, TABLES });

  seat (one, "Kerntafel", "Gemeente");
  set_as_of (one, "2026");
  set_verified (get_table (one, "Kerntafel"), "2026");
  PRINT (one, { "one table alone", TABLES, ORGANISATIONS }, { "one organisation alone", ORGANISATIONS, TABLES },
         { "one table by chance", ORGANISATIONS, TABLES, .significance = TRUE },
         { "about the one table", TABLES, ORGANISATIONS, "Kerntafel" });

  seat (two, "Kerntafel", "Gemeente/GGD");
  seat (two, "Brede tafel", "Gemeente/GGD/Huisartsen");
  regiotafel_table_set_meetings_per_year (get_table (two, "Kerntafel"), 0.5);
  regiotafel_table_set_meetings_per_year (get_table (two, "Brede tafel"), 0.5);
  set_as_of (two, "2026-10");
  set_verified (get_table (two, "Kerntafel"), "2026-09-30");
  PRINT (two, { "the only two tables", TABLES, ORGANISATIONS },
         { "one other table", TABLES, ORGANISATIONS, "Kerntafel" },
         { "one pair by chance", TABLES, ORGANISATIONS, .significance = TRUE },
         { "one pair of three", ORGANISATIONS, TABLES, .min_shared = 2 },
         { "one organisation, one other at 2", ORGANISATIONS, TABLES, "GGD", .min_shared = 2 },
         { "one pair", ORGANISATIONS, TABLES, "GGD/Gemeente" });

  seat (apart, "Kerntafel", "Gemeente");
  seat (apart, "Brede tafel", "GGD");
  PRINT (apart, { "two tables apart", TABLES, ORGANISATIONS }, { "two organisations apart", ORGANISATIONS, TABLES },
         { "two apart by theme", TABLES, THEMES }, { "two apart by area", TABLES, AREAS },
         { "two apart by domain", ORGANISATIONS, DOMAINS }, { "two apart by project", TABLES, PROJECTS });

  seat (once, "Kerntafel", "Gemeente/GGD/Huisartsen");
  seat (once, "Brede tafel", "Gemeente/Ziekenhuis");
  seat (once, "Smalle tafel", "Ziekenhuis/GGD");
  set_as_of (once, "2026-10-01");
  set_verified (get_table (once, "Kerntafel"), "2025-09-30");
  PRINT (once, { "all once", TABLES, ORGANISATIONS }, { "meeting once", ORGANISATIONS, TABLES },
         { "one table, all once", TABLES, ORGANISATIONS, "Kerntafel" });

  seat (equal, "Kerntafel", "Gemeente/GGD");
  seat (equal, "Brede tafel", "Gemeente/GGD");
  seat (equal, "Smalle tafel", "Gemeente/GGD");
  seat (equal, "Lange tafel", "Gemeente/GGD");
  set_as_of (equal, "2026-10-01");
  for (guint i = 0; i < 4; i++)
    set_verified (regiotafel_collection_get (regiotafel_inventory_get_tables (equal), i), "2026-01");
  PRINT (equal, { "four equal tables", TABLES, ORGANISATIONS },
         { "one of four equal tables", TABLES, ORGANISATIONS, "Kerntafel" },
         { "two of four equal tables", TABLES, ORGANISATIONS, "Kerntafel/Lange tafel" },
         { "meeting at four tables", ORGANISATIONS, TABLES });

  seat (twice, "Kerntafel", "Gemeente/GGD");
  seat (twice, "Brede tafel", "Gemeente/GGD");
  seat (twice, "Smalle tafel", "Huisartsen/Ziekenhuis");
  seat (twice, "Lange tafel", "Huisartsen/Ziekenhuis/GGD");
  PRINT (twice, { "one tie", ORGANISATIONS, TABLES });

  seat (thrice, "Kerntafel", "Gemeente/GGD/Huisartsen/Ziekenhuis");
  seat (thrice, "Brede tafel", "Gemeente/GGD/Huisartsen/Ziekenhuis");
  PRINT (thrice, { "many ties", ORGANISATIONS, TABLES }, { "two ties for one", ORGANISATIONS, TABLES, "Gemeente" });

  /* More names than a sentence takes; and thousands. */
  seat (many, "Brede tafel", "A/B/C/D/E/F/G/H");
  seat (many, "Lange tafel", "A/B/C/D/E/F/G/H");
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Tafel %u", i + 1);

      get_table (many, name);
      regiotafel_table_set_meetings_per_year (get_table (many, name), 1234);
    }
  seat (many, "Tafel 1", "A/B");
  set_as_of (many, "2026-10-01");
  set_verified (get_table (many, "Brede tafel"), "2026-01");
  give_table_project (working, "Kerntafel", "Valpreventie/Woonzorgvisie");
  give_table_project (working, "Brede tafel", "Valpreventie/Woonzorgvisie/Zorg Dichtbij");
  give_table_project (working, "Smalle tafel", "Valpreventie");
  regiotafel_project_set_lead (get_project (working, "Valpreventie"), get_organisation (working, "GGD"));
  regiotafel_project_add_partner (get_project (working, "Valpreventie"), get_organisation (working, "Gemeente"));
  PRINT (working, { "tables by project", TABLES, PROJECTS, .no_case = TRUE },
         { "organisations by project", ORGANISATIONS, PROJECTS });

  PRINT (many, { "many names", TABLES, ORGANISATIONS },
         { "many meetings", ORGANISATIONS, TABLES, "A/B", .standings = REGIOTAFEL_STANDINGS_MEMBER });
}

static char *
print_all (RegiotafelLanguage language)
{
  GString *out = g_string_new (NULL);

  print_region (out, language);
  print_others (out, language);
  /* The version must not make this file new with every release. */
  g_string_replace (out, "libregiotafel " REGIOTAFEL_VERSION_STRING, "libregiotafel VERSION", 0);
  return g_string_free (out, FALSE);
}

static void
test_golden (gconstpointer data)
{
  RegiotafelLanguage language = GPOINTER_TO_INT (data);
  g_autofree char *printed = print_all (language);

  golden_compare ("overlap-sentences", language, printed);
}

static void
test_every_template (void)
{
  golden_assert_every_template ("regiotafel-overlap-sentences.c", "overlap-sentences", 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/overlap-sentences/english", GINT_TO_POINTER (REGIOTAFEL_LANGUAGE_ENGLISH), test_golden);
  g_test_add_data_func ("/overlap-sentences/dutch", GINT_TO_POINTER (REGIOTAFEL_LANGUAGE_DUTCH), test_golden);
  g_test_add_func ("/overlap-sentences/every-template", test_every_template);
  return g_test_run ();
}
