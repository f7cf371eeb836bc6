/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* At which table do I put this: words and what they stand for, the reasons and their order, the way up. That a whole
 * region gives what a second opinion gives stands in tests/command/test_finder.py. */
#include "../region.h"
#include "regiotafel-finder.h"

/* The rows of an answer as "id reasons", those to go to with a star, with "/" between. */
static char *
list_rows (RegiotafelResult *result)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      g_string_append_printf (rows, "%s%s%s %u", i > 0 ? "/" : "",
                              regiotafel_row_get_number (one, "is-entry") == 1 ? "*" : "",
                              regiotafel_row_get_text (one, "id"), (guint) regiotafel_row_get_number (one, "reasons"));
    }
  return g_string_free (rows, FALSE);
}

static RegiotafelResult *
ask (RegiotafelInventory *inventory, const char *text)
{
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);

  regiotafel_finder_set_text (finder, text);
  return run (finder, snapshot);
}

static char *
find (RegiotafelInventory *inventory, const char *text)
{
  g_autoptr (RegiotafelResult) result = ask (inventory, text);

  return list_rows (result);
}

/* Lists of ids have "/" between; NULL asks nothing. */
static char *
find_with (RegiotafelInventory *inventory,
           const char *text,
           const char *partners,
           const char *domains,
           const char *areas,
           RegiotafelLevel level)
{
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelResult) result = NULL;
  g_auto (GStrv) partner_ids = partners != NULL ? g_strsplit (partners, "/", -1) : NULL;
  g_auto (GStrv) domain_ids = domains != NULL ? g_strsplit (domains, "/", -1) : NULL;
  g_auto (GStrv) area_ids = areas != NULL ? g_strsplit (areas, "/", -1) : NULL;

  regiotafel_finder_set_text (finder, text);
  regiotafel_finder_set_partners (finder, (const char *const *) partner_ids);
  regiotafel_finder_set_domains (finder, (const char *const *) domain_ids);
  regiotafel_finder_set_areas (finder, (const char *const *) area_ids);
  regiotafel_finder_set_level (finder, level);
  result = run (finder, snapshot);
  return list_rows (result);
}

#define assert_sentence_has(result, part)                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if (strstr (regiotafel_result_get_sentence (result), (part)) == NULL)                                              \
      g_error ("“%s” does not stand in “%s”", (part), regiotafel_result_get_sentence (result));                        \
  }                                                                                                                    \
  G_STMT_END

static void
set_aliases (gpointer entity, const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, "/", -1);

  regiotafel_entity_set_aliases (entity, (const char *const *) names);
}

static void
set_synonyms (RegiotafelInventory *inventory, const char *list)
{
  g_auto (GStrv) lines = g_strsplit (list, "/", -1);

  regiotafel_inventory_set_synonyms (inventory, (const char *const *) lines);
}

static void
test_properties (void)
{
  static const char *const some[] = { "a", "b", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  guint n = 0;

  g_assert_null (regiotafel_finder_get_text (finder));
  g_assert_null (regiotafel_finder_get_partners (finder));
  g_assert_null (regiotafel_finder_get_domains (finder));
  g_assert_null (regiotafel_finder_get_areas (finder));
  g_assert_cmpint (regiotafel_finder_get_level (finder), ==, REGIOTAFEL_LEVEL_UNKNOWN);

  count_notify (finder, "", &n);
  g_object_set (finder, "text", "ouderen", "partners", some, "domains", some, "areas", some, "level",
                REGIOTAFEL_LEVEL_POLICY, NULL);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpstr (regiotafel_finder_get_text (finder), ==, "ouderen");
  g_assert_cmpstr (regiotafel_finder_get_partners (finder)[1], ==, "b");
  g_assert_cmpstr (regiotafel_finder_get_domains (finder)[1], ==, "b");
  g_assert_cmpstr (regiotafel_finder_get_areas (finder)[1], ==, "b");
  regiotafel_finder_set_text (finder, "ouderen");
  regiotafel_finder_set_areas (finder, some);
  g_assert_cmpuint (n, ==, 5);
  regiotafel_finder_set_text (finder, "");
  regiotafel_finder_set_areas (finder, none);
  g_assert_cmpuint (n, ==, 7);
  g_assert_null (regiotafel_finder_get_text (finder));
  g_assert_null (regiotafel_finder_get_areas (finder));
}

static void
test_nothing_asked (void)
{
  static const char *const texts[] = { NULL, "", "  ", "de het een of the", "?! -- …", "\xff\xfe" };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
      g_autoptr (GError) error = NULL;

      regiotafel_finder_set_text (finder, texts[i]);
      g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (finder), snapshot, NULL, &error));
      assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "Nothing is asked");
    }
}

/* A snapshot of nothing has an answer too. */
static void
test_bare_snapshot (void)
{
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = g_object_new (REGIOTAFEL_TYPE_SNAPSHOT, NULL);
  g_autoptr (RegiotafelResult) result = NULL;

  regiotafel_finder_set_text (finder, "waterstof");
  result = run (finder, snapshot);
  g_assert_cmpuint (count_rows (result), ==, 0);
  g_assert_cmpstr (regiotafel_result_get_sentence (result), ==, "No table is about “waterstof”.");
}

static void
test_unknown_ids (void)
{
  static const char *const ids[] = { "nobody", NULL };
  static const char *const properties[] = { "partners", "domains", "areas" };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
      g_autoptr (GError) error = NULL;

      g_object_set (finder, "text", "ouderen", properties[i], ids, NULL);
      g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (finder), snapshot, NULL, &error));
      assert_error (error, REGIOTAFEL_ERROR_NOT_FOUND, "“nobody”");
    }
}

static void
test_cancelled (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  get_table (inventory, "een");
  snapshot = snapshot_on (inventory, NULL);
  regiotafel_finder_set_text (finder, "een tafel");
  g_cancellable_cancel (cancellable);
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (finder), snapshot, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_columns (void)
{
  static const char *const expected[]
      = { "id",         "name",        "level",    "reasons",    "covered",     "by-name",
          "by-theme",   "by-narrower", "by-items", "by-purpose", "by-partners", "by-represented",
          "by-domains", "by-areas",    "by-level", "is-entry",   NULL };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelRow) first = NULL;
  g_auto (GStrv) columns = NULL;
  g_auto (GStrv) evidence = NULL;

  regiotafel_table_set_level (get_table (inventory, "tafel ouderen"), REGIOTAFEL_LEVEL_POLICY);
  give_table_theme (inventory, "tafel ouderen", "ouderen");
  regiotafel_agenda_item_add_theme (put_on_agenda (inventory, "tafel ouderen", "Iets"),
                                    get_theme (inventory, "ouderen"));
  result = ask (inventory, "OUDEREN");
  columns = regiotafel_result_list_columns (result);
  g_assert_true (g_strv_equal ((const char *const *) columns, expected));
  first = row (result, 0);
  g_assert_cmpstr (regiotafel_row_get_text (first, "level"), ==, "policy");
  g_assert_cmpfloat (regiotafel_row_get_number (first, "reasons"), ==, 3);
  g_assert_cmpfloat (regiotafel_row_get_number (first, "by-name"), ==, 1);
  g_assert_cmpfloat (regiotafel_row_get_number (first, "by-theme"), ==, 1);
  g_assert_cmpfloat (regiotafel_row_get_number (first, "by-items"), ==, 1);
  g_assert_cmpfloat (regiotafel_row_get_number (first, "by-purpose"), ==, 0);
  evidence = regiotafel_row_dup_evidence (first);
  g_assert_cmpuint (g_strv_length (evidence), ==, 2);
  g_assert_cmpstr (evidence[0], ==, "ouderen");
}

/* Whatever a theme is called, it is the same theme. */
static void
test_names_of_a_theme (void)
{
  static const char *const texts[] = { "jeugd-ggz",
                                       "Jeugd GGZ",
                                       "JEUGDGGZ",
                                       "jeugd‑ggz",
                                       "youth mental health",
                                       "jeugdpsychiater",
                                       "psychiater voor de jeugd",
                                       "jeugdzielzorg",
                                       "wat is jeugd-ggz?" };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  set_aliases (get_theme (inventory, "jeugd-ggz"), "jeugdpsychiater/psychiater jeugd");
  regiotafel_entity_set_label ((RegiotafelEntity *) get_theme (inventory, "jeugd-ggz"), "en", "youth mental health");
  /* The second is the theme's by the first, the third by the second. */
  set_synonyms (inventory, "zielzorg = jeugdzielzorg/jeugdpsychiater = zielzorg");
  give_table_theme (inventory, "eerste", "jeugd-ggz");
  give_table_theme (inventory, "tweede", "jeugd/ggz");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_text (find (inventory, texts[i]), "*eerste 1");
#ifdef REGIOTAFEL_HAVE_STEMMER
  assert_text (find (inventory, "zielzorgen"), "*eerste 1");
#endif
}

/* Words that are no theme may still have synonyms. */
static void
test_synonyms (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  set_synonyms (inventory, "advance care planning = proactieve zorgplanning/a = /= b");
  put_on_agenda (inventory, "een", "Proactieve zorgplanning");
  put_on_agenda (inventory, "twee", "Cursus advance care planning voor huisartsen");
  put_on_agenda (inventory, "drie", "Planning");
  assert_text (find (inventory, "advance care planning"), "*een 1/twee 1");
  assert_text (find (inventory, "Proactieve Zorgplanning"), "*een 1/twee 1");
}

static void
test_narrower_and_broader (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) result = NULL;

  regiotafel_theme_add_broader (get_theme (inventory, "valpreventie"), get_theme (inventory, "preventie"));
  regiotafel_theme_add_broader (get_theme (inventory, "valcursus"), get_theme (inventory, "valpreventie"));
  give_table_theme (inventory, "breed", "preventie");
  give_table_theme (inventory, "smal", "valpreventie");
  give_table_theme (inventory, "smalst", "valcursus");
  assert_text (find (inventory, "preventie"), "*breed 1/smal 1/smalst 1");
  result = ask (inventory, "valpreventie");
  assert_text (list_rows (result), "*smal 1/smalst 1");
  assert_sentence_has (result, "About the broader theme preventie: breed.");
}

/* Circles are wrong, and do no harm. */
static void
test_circles (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) result = NULL;

  regiotafel_theme_add_broader (get_theme (inventory, "kip"), get_theme (inventory, "ei"));
  regiotafel_theme_add_broader (get_theme (inventory, "ei"), get_theme (inventory, "kip"));
  regiotafel_area_add_parent (get_area (inventory, "hier"), get_area (inventory, "daar"));
  regiotafel_area_add_parent (get_area (inventory, "daar"), get_area (inventory, "hier"));
  regiotafel_domain_set_broader (get_domain (inventory, "zorg"), get_domain (inventory, "zorgen"));
  regiotafel_domain_set_broader (get_domain (inventory, "zorgen"), get_domain (inventory, "zorg"));
  for (guint i = 0; i < 3; i++)
    {
      static const char *const names[] = { "een", "twee", "drie", "een" };

      give_table_theme (inventory, names[i], "kip");
      give_table_area (inventory, names[i], "hier");
      give_table_domain (inventory, names[i], "zorg");
      regiotafel_table_add_prepares (get_table (inventory, names[i]), get_table (inventory, names[i + 1]));
      regiotafel_table_add_reports_to (get_table (inventory, names[i + 1]), get_table (inventory, names[i]));
    }
  result = ask (inventory, "kip");
  assert_text (list_rows (result), "*een 1/twee 1/drie 1");
  assert_sentence_has (result, "From there upwards: een → twee → drie.");
  assert_text (find (inventory, "ei"), "*een 1/twee 1/drie 1");
  assert_text (find_with (inventory, "kip", NULL, "zorgen", "daar", 0), "*een 3/twee 3/drie 3");
}

/* Reasons first; then how well they fit, content before policy before executive, the order of the inventory. */
static void
test_order (void)
{
  static const struct
  {
    const char *name;
    RegiotafelLevel level;
  } tables[] = {
    { "bestuur", REGIOTAFEL_LEVEL_EXECUTIVE }, { "geen", REGIOTAFEL_LEVEL_UNKNOWN },
    { "beleid", REGIOTAFEL_LEVEL_POLICY },     { "inhoud", REGIOTAFEL_LEVEL_CONTENT },
    { "later", REGIOTAFEL_LEVEL_CONTENT },
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      give_table_theme (inventory, tables[i].name, "wonen");
      regiotafel_table_set_level (get_table (inventory, tables[i].name), tables[i].level);
    }
  assert_text (find (inventory, "wonen"), "*inhoud 1/later 1/beleid 1/bestuur 1/geen 1");
  /* A second reason counts for more than the level, and a finished item for less than one that runs. */
  regiotafel_agenda_item_set_state (put_on_agenda (inventory, "geen", "Wonen in 2030"), REGIOTAFEL_STATE_RUNNING);
  regiotafel_agenda_item_set_state (put_on_agenda (inventory, "later", "Wonen in 2020"), REGIOTAFEL_STATE_FINISHED);
  regiotafel_agenda_item_set_state (put_on_agenda (inventory, "beleid", "Wonen nooit"), REGIOTAFEL_STATE_DROPPED);
  assert_text (find (inventory, "wonen"), "*geen 2/later 2/inhoud 1/beleid 1/bestuur 1");
  regiotafel_table_set_purpose (get_table (inventory, "bestuur"), "Beter wonen");
  regiotafel_table_set_aims (get_table (inventory, "inhoud"), "Dat iedereen kan wonen");
  assert_text (find (inventory, "wonen"), "*inhoud 2/bestuur 2/geen 2/later 2/beleid 1");
  /* The level that is asked for comes before all. */
  assert_text (find_with (inventory, "wonen", NULL, NULL, NULL, REGIOTAFEL_LEVEL_POLICY),
               "*beleid 2/inhoud 2/bestuur 2/geen 2/later 2");
}

/* The table to go to is prepared by no other of the answer, however many reasons it has. */
static void
test_entry (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) result = NULL;

  give_table_theme (inventory, "tafel energie", "energie");
  give_table_theme (inventory, "ambtelijk", "energie");
  give_table_theme (inventory, "werkgroep", "wonen");
  regiotafel_table_add_prepares (get_table (inventory, "ambtelijk"), get_table (inventory, "tafel energie"));
  regiotafel_table_add_reports_to (get_table (inventory, "werkgroep"), get_table (inventory, "ambtelijk"));
  regiotafel_table_set_powers (get_table (inventory, "tafel energie"), REGIOTAFEL_POWERS_DECIDES);
  result = ask (inventory, "energie");
  assert_text (list_rows (result), "tafel energie 2/*ambtelijk 1");
  assert_sentence_has (result, "Take this to ambtelijk (ambtelijk).");
  assert_sentence_has (result, "ambtelijk → tafel energie. tafel energie takes decisions. werkgroep reports to it.");
}

static void
test_partly (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelResult) nothing = NULL;

  give_table_theme (inventory, "een", "wonen/zorg");
  give_table_theme (inventory, "twee", "zorg/werk");
  give_table_theme (inventory, "drie", "werk");
  /* Who is about both; who is about most; nobody. */
  assert_text (find (inventory, "zorg wonen"), "*een 1");
  result = ask (inventory, "wonen zorg werk");
  assert_text (list_rows (result), "*een 1/twee 1");
  assert_sentence_has (result, "No table is about all of this together; een (een) comes nearest.");
  nothing = ask (inventory, "waterstof");
  assert_text (list_rows (nothing), "");
  g_assert_cmpstr (regiotafel_result_get_sentence (nothing), ==, "No table is about “waterstof”.");
}

/* Words that stand together in one text come before loose words with more reasons; the name of its project is text of
 * an item, and the row says so. */
static void
test_together (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelAgendaItem *item = put_on_agenda (inventory, "gremium", "Voortgang");
  g_autoptr (RegiotafelResult) result = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (RegiotafelRow) first = NULL;

  give_table_theme (inventory, "Platform Zorg", "zorg voor allen");
  put_on_agenda (inventory, "Platform Zorg", "Post dichtbij huis");
  assert_text (find (inventory, "zorg dichtbij"), "*Platform Zorg 3");
  regiotafel_agenda_item_set_project (item, get_project (inventory, "Plan Zorg dichtbij"));
  regiotafel_table_add_prepares (get_table (inventory, "Platform Zorg"), get_table (inventory, "gremium"));
  result = ask (inventory, "zorg dichtbij");
  assert_text (list_rows (result), "*gremium 1/Platform Zorg 3");
  first = row (result, 0);
  sentence = regiotafel_row_dup_sentence (first);
  g_assert_cmpstr (sentence, ==, "gremium (gremium): item 1 “Voortgang” (project Plan Zorg dichtbij).");
  /* A theme that is not the table’s own is named too. */
  regiotafel_agenda_item_add_theme (item, get_theme (inventory, "verkeer"));
  g_clear_object (&first);
  g_clear_object (&result);
  result = ask (inventory, "verkeer");
  first = row (result, 0);
  g_free (sentence);
  sentence = regiotafel_row_dup_sentence (first);
  g_assert_cmpstr (sentence, ==, "gremium (gremium): item 1 “Voortgang” (theme verkeer).");
}

/* Of a table of which not everybody is listed it is not said who does not sit there. */
static void
test_incomplete_lists (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
  const char *const partners[] = { "slager", NULL };

  give_table_theme (inventory, "een", "brood");
  seat (inventory, "een", "bakker");
  seat (inventory, "twee", "slager");
  regiotafel_finder_set_text (finder, "brood");
  regiotafel_finder_set_partners (finder, partners);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RegiotafelSnapshot) snapshot = NULL;
      g_autoptr (RegiotafelResult) result = NULL;

      regiotafel_table_set_members_complete (get_table (inventory, "een"), i == 0);
      snapshot = snapshot_on (inventory, NULL);
      result = run (finder, snapshot);
      assert_sentence_has (result,
                           i == 0 ? "It lacks slager." : "Not in the (incomplete) list of participants: slager.");
    }
}

static void
test_misspelt (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) one = NULL, both = NULL, table = NULL, short_one = NULL;

  give_table_theme (inventory, "Klankbord", "kwetsbare ouderen");
  give_table_theme (inventory, "Klankbord", "kwa");
  one = ask (inventory, "kwetsbaere waterstof");
  assert_sentence_has (one, "Did you mean “kwetsbare”?");
  both = ask (inventory, "kwestbare odueren");
  assert_sentence_has (both, "Did you mean “kwetsbare ouderen”?");
  /* Of three letters every word is near to another. */
  short_one = ask (inventory, "kwe");
  g_assert_null (strstr (regiotafel_result_get_sentence (short_one), "Did you mean"));
  table = ask (inventory, "klnakbord");
  assert_sentence_has (table, "Did you mean “klankbord”?");
}

static void
test_single_clients (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) result = NULL;

  give_table_theme (inventory, "een", "wachttijden");
  give_table_theme (inventory, "casus", "wachttijden");
  regiotafel_table_set_kind (get_table (inventory, "casus"), REGIOTAFEL_TABLE_KIND_CASE_TABLE);
  result = ask (inventory, "wachttijden");
  assert_text (list_rows (result), "*een 1");
  assert_sentence_has (result, "For a single client only: casus.");
}

static void
test_what_else (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  seat (inventory, "een", "bakker/slager");
  seat (inventory, "twee", "bakker");
  regiotafel_membership_add_represented (seat (inventory, "drie", "markt"),
                                         (RegiotafelEntity *) get_organisation (inventory, "slager"));
  regiotafel_organisation_set_area (get_organisation (inventory, "dorp"), get_area (inventory, "daar"));
  regiotafel_membership_add_represented (seat (inventory, "vier", "markt"),
                                         (RegiotafelEntity *) get_area (inventory, "daar"));
  give_organisation_domain (inventory, "slager", "vlees");
  regiotafel_domain_set_broader (get_domain (inventory, "vlees"), get_domain (inventory, "eten"));
  seat_as (inventory, "twee", "slager", REGIOTAFEL_STANDING_OBSERVER);
  regiotafel_area_add_parent (get_area (inventory, "hier"), get_area (inventory, "overal"));
  give_table_area (inventory, "een", "hier");
  give_table_area (inventory, "twee", "overal");

  assert_text (find_with (inventory, NULL, "bakker", NULL, NULL, 0), "een 1/twee 1");
  assert_text (find_with (inventory, NULL, "slager", NULL, NULL, 0), "een 1/twee 1/drie 1");
  /* Who speaks for a place does so for its own sort. */
  assert_text (find_with (inventory, NULL, "dorp", NULL, NULL, 0), "");
  give_organisation_domain (inventory, "markt", "handel");
  give_organisation_domain (inventory, "dorp", "bestuur");
  assert_text (find_with (inventory, NULL, "dorp", NULL, NULL, 0), "");
  give_organisation_domain (inventory, "dorp", "handel");
  assert_text (find_with (inventory, NULL, "dorp", NULL, NULL, 0), "vier 1");
  assert_text (find_with (inventory, NULL, "slager/bakker/slager", NULL, NULL, 0), "een 1/twee 1");
  /* An observer brings no domain in; a narrower domain will do. */
  assert_text (find_with (inventory, NULL, NULL, "eten", NULL, 0), "een 1");
  give_table_domain (inventory, "drie", "eten");
  assert_text (find_with (inventory, NULL, NULL, "eten", NULL, 0), "een 1/drie 1");
  assert_text (find_with (inventory, NULL, NULL, NULL, "hier", 0), "een 1/twee 1");
  assert_text (find_with (inventory, NULL, NULL, NULL, "overal", 0), "twee 1/een 1");
  /* Words decide which tables there are, the rest in which order. */
  give_table_theme (inventory, "twee", "brood");
  give_table_theme (inventory, "drie", "brood");
  assert_text (find_with (inventory, "brood", NULL, "eten", NULL, 0), "*drie 2/twee 1");
  assert_text (find_with (inventory, "brood", "bakker", NULL, "hier", 0), "*twee 3/drie 1");
}

/* The name of an organisation or an area is a word as long as a table is about all words. */
static void
test_names_as_words (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) area = NULL, organisation = NULL, word = NULL;

  seat (inventory, "een", "De Bakkerij van Oost");
  give_table_theme (inventory, "een", "brood");
  give_table_theme (inventory, "twee", "brood");
  give_table_area (inventory, "twee", "Noord");
  put_on_agenda (inventory, "drie", "Brug naar Noord");
  area = ask (inventory, "brood in noord");
  assert_text (list_rows (area), "*twee 2/een 1");
  assert_sentence_has (area, "“Noord” is an area, and was looked for as such.");
  organisation = ask (inventory, "bakkerij oost");
  assert_text (list_rows (organisation), "een 1");
  assert_sentence_has (organisation, "“De Bakkerij van Oost” is an organisation, and was looked for as such.");
  word = ask (inventory, "brug noord");
  assert_text (list_rows (word), "*drie 1");
  assert_sentence_has (word, "“Noord” is also the name of an area.");
}

static void
test_most_words (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RegiotafelResult) all = NULL, too_many = NULL;
  g_autoptr (RegiotafelRow) first = NULL;

  for (guint i = 0; i < 64; i++)
    g_string_append_printf (text, "woord%u ", i);
  regiotafel_table_set_purpose (get_table (inventory, "een"), text->str);
  all = ask (inventory, text->str);
  first = row (all, 0);
  g_assert_cmpfloat (regiotafel_row_get_number (first, "covered"), ==, 64);
  g_assert_null (strstr (regiotafel_result_get_sentence (all), "Only the first"));
  g_string_append (text, "woord64");
  too_many = ask (inventory, text->str);
  assert_text (list_rows (too_many), "*een 1");
  assert_sentence_has (too_many, "Only the first 64 words were taken.");
}

/* ---- What may harm ---- */

static const char *const payloads[] = {
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "=HYPERLINK(\"http://x.invalid\",\"y\")",
  "=cmd|'/C calc'!A0",
  "\xef\xbc\x9d"
  "1+1",
  "<script>window.PWNED=1</script>",
  "\"><img src=x onerror=\"window.PWNED=1\">",
  "'><svg onload='window.PWNED=1'>",
  "</script><script>window.PWNED=1</script>",
  "</title><b>",
  "<style>*{display:none}</style>",
  "--><script>window.PWNED=1</script><!--",
  "]]><x/>",
  "&lt;b&gt; &amp;amp; &#60;",
  "javascript:window.PWNED=1",
  "data:text/html,<script>window.PWNED=1</script>",
  "<a href=//x.invalid>y</a>",
  "a\x01"
  "b",
  "a\x1b[31mb",
  "a\x7f\xc2\x85"
  "b",
  "a\xe2\x80\xa8"
  "b\xe2\x80\xa9"
  "c",
  "a\xef\xbf\xbe"
  "b",
  "\xef\xbb\xbf"
  "a",
  "a\xe2\x80\x8b"
  "b\xc2\xa0"
  "c",
  "a\xe2\x80\xae"
  "b",
  "a\xe2\x81\xa6"
  "b",
  "\xe2\x80\x8f"
  "a",
  "a\nb",
  "a\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  "a;b,c\td|e",
  "\"\"\"",
  "\\",
  "a\"];x[label=\"b",
  "%s%n%d {0} {{7*7}} ${7*7} {name} {list?one|many}",
  "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"
  "é",
};

/* Everything that an answer says, in both languages; NULL when nothing was asked. */
static char *
say_all (RegiotafelSnapshot *snapshot, const char *text)
{
  GString *said = g_string_new (NULL);

  for (RegiotafelLanguage language = REGIOTAFEL_LANGUAGE_ENGLISH; language <= REGIOTAFEL_LANGUAGE_DUTCH; language++)
    {
      g_autoptr (RegiotafelFinder) finder = regiotafel_finder_new ();
      g_autoptr (RegiotafelResult) result = NULL;
      g_autoptr (GError) error = NULL;

      regiotafel_finder_set_text (finder, text);
      regiotafel_question_set_language (REGIOTAFEL_QUESTION (finder), language);
      result = regiotafel_question_run (REGIOTAFEL_QUESTION (finder), snapshot, NULL, &error);
      if (result == NULL)
        {
          assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "Nothing is asked");
          g_string_append (said, "nothing");
          continue;
        }
      g_string_append_printf (said, "%s\n%s\n%s\n", regiotafel_result_get_sentence (result),
                              regiotafel_result_get_methods (result), regiotafel_result_get_ground (result));
      for (guint i = 0; i < count_rows (result); i++)
        {
          g_autoptr (RegiotafelRow) one = row (result, i);
          g_autofree char *sentence = regiotafel_row_dup_sentence (one);
          g_auto (GStrv) evidence = regiotafel_row_dup_evidence (one);
          g_autofree char *ids = g_strjoinv (" ", evidence);

          g_string_append_printf (said, "%s %s\n", sentence, ids);
        }
    }
  return g_string_free (said, FALSE);
}

static void
test_payloads (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  g_assert_cmpuint (G_N_ELEMENTS (payloads), ==, 40);
  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      g_autofree char *synonyms = g_strdup_printf ("%s = %s", payloads[i], payloads[(i + 7) % 40]);
      const char *lines[] = { synonyms, NULL };

      regiotafel_entity_set_name ((RegiotafelEntity *) get_table (inventory, id), payloads[i]);
      regiotafel_entity_set_name ((RegiotafelEntity *) get_theme (inventory, id), payloads[(i + 1) % 40]);
      regiotafel_entity_set_name ((RegiotafelEntity *) get_area (inventory, id), payloads[(i + 2) % 40]);
      regiotafel_entity_set_name ((RegiotafelEntity *) get_organisation (inventory, id), payloads[(i + 3) % 40]);
      regiotafel_table_set_purpose (get_table (inventory, id), payloads[(i + 4) % 40]);
      give_table_theme (inventory, id, id);
      give_table_area (inventory, id, id);
      seat (inventory, id, id);
      put_on_agenda (inventory, id, payloads[(i + 5) % 40]);
      regiotafel_inventory_set_synonyms (inventory, lines);
    }
  snapshot = snapshot_on (inventory, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autofree char *said = say_all (snapshot, payloads[i]);
      g_autofree char *again = say_all (snapshot, payloads[i]);

      g_assert_true (g_utf8_validate (said, -1, NULL));
      g_assert_cmpstr (said, ==, again);
    }
}

/* A megabyte of one word, of many words, of blanks, of what is no text: an answer, and not a long one. */
static void
test_large_texts (void)
{
  static const char *const parts[]
      = { "x", "woord ", " ", "-", "a-", "'s ", "\xff", "\xef\xb7\xba", "ĳ'", "é\xcc\x81 " };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  give_table_theme (inventory, "een", "woord");
  regiotafel_table_set_purpose (get_table (inventory, "een"), "x a");
  snapshot = snapshot_on (inventory, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *said = NULL;

      while (text->len < fewer (1024 * 1024))
        g_string_append (text, parts[i]);
      said = say_all (snapshot, text->str);
      g_assert_true (g_utf8_validate (said, -1, NULL));
      g_assert_cmpuint (strlen (said), <, 16 * 1024);
    }
}

#define LONG_WAY 20000

/* Themes, areas and tables that lead to each other, each to the next. */
static void *
run_long_way (void *unused)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  RegiotafelTheme *theme = NULL;
  RegiotafelTable *table = NULL;

  for (guint i = 0; i < LONG_WAY; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      RegiotafelTheme *next_theme = put (inventory, regiotafel_theme_new (id, id));
      RegiotafelTable *next_table = put (inventory, regiotafel_table_new (id, "tafel"));

      if (theme != NULL)
        {
          regiotafel_theme_add_broader (theme, next_theme);
          regiotafel_table_add_prepares (table, next_table);
        }
      theme = next_theme;
      table = next_table;
    }
  give_table_theme (inventory, "n0", "n0");
  result = ask (inventory, "n19999");
  assert_text (list_rows (result), "*n0 1");
  assert_sentence_has (result, "From there upwards: tafel → tafel");
  return NULL;
}

static void
test_long_way (void)
{
  run_on_small_stack (run_long_way, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finder/properties", test_properties);
  g_test_add_func ("/finder/nothing-asked", test_nothing_asked);
  g_test_add_func ("/finder/bare-snapshot", test_bare_snapshot);
  g_test_add_func ("/finder/unknown-ids", test_unknown_ids);
  g_test_add_func ("/finder/cancelled", test_cancelled);
  g_test_add_func ("/finder/columns", test_columns);
  g_test_add_func ("/finder/names-of-a-theme", test_names_of_a_theme);
  g_test_add_func ("/finder/synonyms", test_synonyms);
  g_test_add_func ("/finder/narrower-and-broader", test_narrower_and_broader);
  g_test_add_func ("/finder/circles", test_circles);
  g_test_add_func ("/finder/order", test_order);
  g_test_add_func ("/finder/entry", test_entry);
  g_test_add_func ("/finder/partly", test_partly);
  g_test_add_func ("/finder/together", test_together);
  g_test_add_func ("/finder/incomplete-lists", test_incomplete_lists);
  g_test_add_func ("/finder/misspelt", test_misspelt);
  g_test_add_func ("/finder/single-clients", test_single_clients);
  g_test_add_func ("/finder/what-else", test_what_else);
  g_test_add_func ("/finder/names-as-words", test_names_as_words);
  g_test_add_func ("/finder/most-words", test_most_words);
  g_test_add_func ("/finder/payloads", test_payloads);
  g_test_add_func ("/finder/large-texts", test_large_texts);
  g_test_add_func ("/finder/long-way", test_long_way);

  return g_test_run ();
}
