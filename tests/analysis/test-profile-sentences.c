/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a profile says, in both languages, byte for byte against golden files that a person has read. After a change,
 * REGIOTAFEL_GOLDEN=write writes them anew; read the difference as a board would before committing it. */
#include "../golden.h"
#include "../region.h"

#include "regiotafel-text-private.h"

typedef struct
{
  const char *title;
  const char *focus;
  double min_organisations; /* 0: the default, as below */
  double min_themes;
  RegiotafelStandings standings;
  gboolean no_case;
  gboolean leave;
} Case;

static void
print_case (GString *out, RegiotafelSnapshot *snapshot, const Case *c, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_auto (GStrv) focus = c->focus != NULL ? g_strsplit (c->focus, "/", -1) : NULL;

  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), language);
  if (c->min_organisations > 0)
    regiotafel_profile_set_min_organisations (question, c->min_organisations);
  if (c->min_themes > 0)
    regiotafel_profile_set_min_themes (question, c->min_themes);
  regiotafel_profile_set_standings (question, c->standings);
  regiotafel_profile_set_include_case (question, !c->no_case);
  regiotafel_profile_set_include_leave (question, c->leave);
  regiotafel_profile_set_focus (question, (const char *const *) focus);
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

#define PRINT(inventory, ...)                                                                                          \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const Case cases_[] = { __VA_ARGS__ };                                                                             \
    g_autoptr (RegiotafelSnapshot) snapshot_ = snapshot_on ((inventory), NULL);                                        \
                                                                                                                       \
    for (gsize i_ = 0; i_ < G_N_ELEMENTS (cases_); i_++)                                                               \
      print_case (out, snapshot_, &cases_[i_], language);                                                              \
  }                                                                                                                    \
  G_STMT_END

static void
set_level (RegiotafelInventory *region, const char *tables, RegiotafelLevel level)
{
  g_auto (GStrv) names = g_strsplit (tables, "/", -1);

  for (guint i = 0; names[i] != NULL; i++)
    regiotafel_table_set_level (get_table (region, names[i]), level);
}

static void
give_area (RegiotafelInventory *region, const char *tables, const char *area)
{
  g_auto (GStrv) names = g_strsplit (tables, "/", -1);

  for (guint i = 0; names[i] != NULL; i++)
    give_table_area (region, names[i], area);
}

/* A pair for every reading, and what goes with it. */
static void
print_region (GString *out, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelInventory) region = regiotafel_inventory_new ();
  RegiotafelTable *policy = get_table (region, "Beleidstafel");

  set_as_of (region, "2026-10-01");
  seat (region, "Thematafel", "Huisartsen/Ziekenhuis/Thuiszorg/Gemeente/Welzijn");
  seat (region, "Werkgroep", "Huisartsen/Ziekenhuis/Thuiszorg/Gemeente/Coöperatie");
  give_table_theme (region, "Thematafel", "ouderen/valpreventie");
  give_table_theme (region, "Werkgroep", "ouderen");
  regiotafel_table_add_reports_to (get_table (region, "Thematafel"), policy);
  regiotafel_table_add_reports_to (get_table (region, "Werkgroep"), policy);
  regiotafel_agenda_item_add_theme (put_on_agenda (region, "Thematafel", "1"),
                                    get_theme (region, "proactieve zorgplanning"));
  regiotafel_agenda_item_add_theme (put_on_agenda (region, "Werkgroep", "1"),
                                    get_theme (region, "proactieve zorgplanning"));
  /* What both are about anyhow is not told twice. */
  regiotafel_agenda_item_add_theme (put_on_agenda (region, "Thematafel", "2"), get_theme (region, "ouderen"));
  regiotafel_agenda_item_add_theme (put_on_agenda (region, "Werkgroep", "2"), get_theme (region, "ouderen"));
  give_table_project (region, "Thematafel", "Zorg Dichtbij");
  give_table_project (region, "Werkgroep", "Zorg Dichtbij");

  seat (region, "Tactisch ROAZ", "Ambulance/Ziekenhuis/Spoedpost/GGD");
  seat (region, "Bestuurlijk ROAZ", "Ambulance/Ziekenhuis/Spoedpost/GGD/Verloskundigen/GGZ");
  seat (region, "Spoedtafel", "Ambulance/Ziekenhuis/Spoedpost");
  give_table_theme (region, "Tactisch ROAZ", "spoedzorg");
  give_table_theme (region, "Bestuurlijk ROAZ", "spoedzorg");
  give_table_theme (region, "Spoedtafel", "spoedzorg");
  regiotafel_table_add_prepares (get_table (region, "Tactisch ROAZ"), get_table (region, "Bestuurlijk ROAZ"));
  /* What is done with, is no subject any more. */
  regiotafel_agenda_item_add_theme (put_on_agenda (region, "Spoedtafel", "1"), get_theme (region, "spreiding"));
  regiotafel_agenda_item_add_theme (put_on_agenda (region, "Tactisch ROAZ", "1"), get_theme (region, "spreiding"));
  regiotafel_agenda_item_set_state (
      regiotafel_collection_find (regiotafel_inventory_get_agenda_items (region), "1 at Spoedtafel"),
      REGIOTAFEL_STATE_FINISHED);

  seat (region, "Dagelijks bestuur", "Voorzitter");
  seat (region, "Bestuur", "Voorzitter/Penningmeester");
  regiotafel_table_set_parent (get_table (region, "Dagelijks bestuur"), get_table (region, "Bestuur"));
  seat (region, "Inwonersraad", "Inwoners");
  seat (region, "Inwonersoverleg", "Inwoners");
  regiotafel_table_add_advises (get_table (region, "Inwonersraad"), get_table (region, "Inwonersoverleg"));

  seat (region, "Woontafel", "Corporatie/Provincie/Makelaar");
  seat (region, "Bouwtafel", "Aannemer/Provincie");
  give_table_theme (region, "Woontafel", "wonen/bouwen");
  give_table_theme (region, "Bouwtafel", "wonen/bouwen");
  give_table_project (region, "Woontafel", "Woonzorgvisie/Doorstroming");
  give_table_project (region, "Bouwtafel", "Woonzorgvisie/Doorstroming");
  seat (region, "Grondtafel", "Kadaster");
  give_table_theme (region, "Grondtafel", "wonen/bouwen");

  seat (region, "Digitale tafel", "Softwarehuis/Netbeheerder");
  seat (region, "Stroomtafel", "Softwarehuis/Netbeheerder");
  give_table_theme (region, "Digitale tafel", "digitalisering");
  give_table_theme (region, "Stroomtafel", "energie");
  regiotafel_table_add_prepares (get_table (region, "Digitale tafel"), get_table (region, "Bestuur"));
  regiotafel_table_add_prepares (get_table (region, "Stroomtafel"), get_table (region, "Bestuur"));
  regiotafel_table_set_kind (get_table (region, "Casustafel"), REGIOTAFEL_TABLE_KIND_CASE_TABLE);

  set_level (region, "Thematafel/Werkgroep/Spoedtafel/Woontafel/Bouwtafel", REGIOTAFEL_LEVEL_CONTENT);
  set_level (region, "Beleidstafel/Tactisch ROAZ/Digitale tafel/Stroomtafel", REGIOTAFEL_LEVEL_POLICY);
  set_level (region, "Bestuurlijk ROAZ/Bestuur", REGIOTAFEL_LEVEL_EXECUTIVE);
  give_area (region, "Thematafel/Werkgroep/Tactisch ROAZ/Bestuurlijk ROAZ/Inwonersraad/Inwonersoverleg/Woontafel",
             "Lindestroom");
  give_area (region, "Bouwtafel", "Veen");
  give_area (region, "Spoedtafel", "Meren");
  regiotafel_area_add_parent (get_area (region, "Meren"), get_area (region, "Lindestroom"));
  PRINT (region, { "a region" }, { "without case tables", .no_case = TRUE },
         { "members only", .standings = REGIOTAFEL_STANDINGS_MEMBER },
         { "other borders", .min_organisations = 1, .min_themes = 0.285 }, { "one table", "Tactisch ROAZ" },
         { "one table that is like no other", "Thematafel", .min_organisations = 0.9 },
         { "one table, one other on one side", "Digitale tafel" }, { "one table, two others", "Woontafel" },
         { "talk about", "Werkgroep/Thematafel" }, { "not recorded", "Spoedtafel/Tactisch ROAZ" },
         { "prepares", "Tactisch ROAZ/Bestuurlijk ROAZ" }, { "connect", "Woontafel/Bouwtafel" },
         { "one day", "Digitale tafel/Stroomtafel" }, { "leave", "Thematafel/Bouwtafel" },
         { "report to the same", "Werkgroep/Beleidstafel" });
}

/* Of whom little is recorded; one pair only; nothing. */
static void
print_others (GString *out, RegiotafelLanguage language)
{
  g_autoptr (RegiotafelInventory) bare = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) pair = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) three = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) many = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) none = regiotafel_inventory_new ();

  PRINT (none, { "nothing" });
  seat (none, "Kerntafel", "Gemeente");
  PRINT (none, { "one table alone" }, { "one table alone, looked at", "Kerntafel" });

  seat (bare, "Kerntafel", "Gemeente/GGD");
  seat (bare, "Brede tafel", "Gemeente/GGD");
  PRINT (bare, { "no themes" }, { "no themes, of two", "Kerntafel/Brede tafel" });
  give_table_theme (bare, "Kerntafel", "jeugd");
  get_table (bare, "Nieuwe tafel");
  give_table_theme (bare, "Nieuwe tafel", "jeugd");
  get_table (bare, "Lege tafel");
  give_table_theme (bare, "Lege tafel", "wonen");
  PRINT (bare, { "little is recorded" }, { "nobody is recorded, of two", "Kerntafel/Nieuwe tafel" },
         { "all pairs", .leave = TRUE });

  seat (bare, "Nieuwe tafel", "Huisartsen");
  regiotafel_table_set_members_complete (get_table (bare, "Nieuwe tafel"), FALSE);
  PRINT (bare, { "not all are listed, of two", "Kerntafel/Nieuwe tafel" });
  regiotafel_table_add_prepares (get_table (bare, "Nieuwe tafel"), get_table (bare, "Kerntafel"));
  PRINT (bare, { "not all are listed, and one prepares", "Kerntafel/Nieuwe tafel" },
         { "not all are listed, nor are they alike", "Nieuwe tafel/Lege tafel" });

  seat (pair, "Kerntafel", "Gemeente");
  seat (pair, "Brede tafel", "Gemeente");
  give_table_theme (pair, "Kerntafel", "jeugd");
  give_table_theme (pair, "Brede tafel", "jeugd");
  PRINT (pair, { "one pair" });
  seat (pair, "Brede tafel", "GGD");
  PRINT (pair, { "one pair, one lies within the other" }, { "one of one pair", "Kerntafel" });

  seat (three, "Kerntafel", "Gemeente/GGD");
  seat (three, "Lange tafel", "Gemeente/GGD/Ziekenhuis/Spoedpost");
  get_table (three, "Brede tafel");
  give_table_theme (three, "Kerntafel", "jeugd");
  give_table_theme (three, "Lange tafel", "wonen");
  PRINT (three, { "one pair, on one side" });
  seat (three, "Brede tafel", "Gemeente/GGD/Huisartsen");
  give_table_theme (three, "Brede tafel", "jeugd");
  PRINT (three, { "one pair, and one on one side" });

  seat (many, "Kerntafel", "A/B/C/D/E/F/G/H/I/J/K/L/M/N/O/P/Q/R");
  seat (many, "Brede tafel", "A/B/C/D/E/F/G/H/I/J/S/T/U/V/W/X/Y/Z");
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Tafel %u", i + 1);

      get_table (many, name);
    }
  seat (many, "Tafel 1", "een/twee");
  seat (many, "Tafel 2", "twee/drie");
  PRINT (many, { "many names", .min_organisations = 0.1 });
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

  golden_compare ("profile-sentences", language, printed);
}

static void
test_every_template (void)
{
  golden_assert_every_template ("regiotafel-profile-sentences.c", "profile-sentences", 70);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/profile-sentences/english", GINT_TO_POINTER (REGIOTAFEL_LANGUAGE_ENGLISH), test_golden);
  g_test_add_data_func ("/profile-sentences/dutch", GINT_TO_POINTER (REGIOTAFEL_LANGUAGE_DUTCH), test_golden);
  g_test_add_func ("/profile-sentences/every-template", test_every_template);
  return g_test_run ();
}
