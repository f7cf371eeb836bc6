/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

#include "regiotafel-agenda-item.h"
#include "regiotafel-agenda.h"
#include "regiotafel-area.h"
#include "regiotafel-domain.h"
#include "regiotafel-error.h"
#include "regiotafel-meeting-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-organisation.h"
#include "regiotafel-project.h"
#include "regiotafel-reader.h"
#include "regiotafel-table-private.h"
#include "regiotafel-theme.h"
#include "regiotafel-writer.h"

static char *
write_text (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The message of the error that writing gives. */
static char *
refuse (RegiotafelInventory *inventory, RegiotafelError code)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (regiotafel_writer_write_bytes (writer, inventory, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return g_strdup (error->message);
}

/* Adds, and lets the inventory keep. */
static gpointer
add (RegiotafelInventory *inventory, gpointer entity)
{
  g_autoptr (GError) error = NULL;

  regiotafel_inventory_add (inventory, entity, &error);
  g_assert_no_error (error);
  g_object_unref (entity);
  return entity;
}

static RegiotafelPeriod *
period (const char *text)
{
  g_autoptr (GError) error = NULL;
  RegiotafelPeriod *parsed = regiotafel_period_parse (text, &error);

  g_assert_no_error (error);
  return parsed;
}

static void
test_empty (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autofree char *text = write_text (inventory);

  g_assert_cmpstr (text, ==, "{\n  \"format\": \"regiotafel/1\"\n}\n");
}

/* A region of some size, made by hand, that shows every form there is. */
static RegiotafelInventory *
make_region (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelDomain *social, *municipal;
  RegiotafelTheme *theme;
  RegiotafelArea *province, *city;
  RegiotafelOrganisation *council, *team;
  RegiotafelTable *table, *other;
  RegiotafelMembership *membership;
  RegiotafelProject *project;
  RegiotafelAgenda *agenda, *second, *of_other;
  RegiotafelAgendaItem *item, *first, *far;
  RegiotafelMeeting *meeting;
  g_autoptr (RegiotafelDate) day = regiotafel_date_new (2026, 11, 21);
  g_autoptr (RegiotafelDate) month = regiotafel_date_new (2025, 1, 0);
  g_autoptr (RegiotafelDate) year = regiotafel_date_new (2018, 0, 0);
  g_autoptr (RegiotafelPeriod) since = period ("2015/..");
  g_autoptr (RegiotafelPeriod) until = period ("../2017-06");
  g_autoptr (RegiotafelPeriod) both = period ("2015-11-27/2016");
  const char *synonyms[] = { "wachtlijst = wachttijd", "a = b", NULL };
  const char *aliases[] = { "stad", NULL };
  const char *about[] = { "level", "stated-members", NULL };

  regiotafel_inventory_set_title (inventory, "Een \"streek\"\n\\ met\ttekens \x01 \x7f é 𝕏");
  regiotafel_inventory_set_as_of (inventory, day);
  regiotafel_inventory_set_confirmed_from (inventory, month);
  regiotafel_inventory_set_complete (inventory, TRUE);
  regiotafel_inventory_set_synonyms (inventory, synonyms);

  /* Added out of the order of the kinds. */
  province = add (inventory, regiotafel_area_new ("PV26", "Provincie"));
  city = add (inventory, regiotafel_area_new ("GM0344", "Stad"));
  regiotafel_area_set_population (city, G_MAXUINT);
  regiotafel_area_set_kind (city, "municipality");
  regiotafel_area_add_parent (city, province);
  social = add (inventory, regiotafel_domain_new ("sociaal", "Sociaal domein"));
  municipal = add (inventory, regiotafel_domain_new ("gemeente", NULL));
  regiotafel_domain_set_broader (municipal, social);
  theme = add (inventory, regiotafel_theme_new ("wonen", "Wonen"));
  regiotafel_theme_set_responsible (theme, municipal);
  regiotafel_entity_set_label (REGIOTAFEL_ENTITY (theme), "en", "Housing");
  regiotafel_entity_set_label (REGIOTAFEL_ENTITY (theme), "fy", "Wenjen");

  team = add (inventory, regiotafel_organisation_new ("wijk", "Wijkteam"));
  council = add (inventory, regiotafel_organisation_new ("g-stad", "Gemeente Stad"));
  regiotafel_organisation_set_parent (team, council);
  regiotafel_organisation_add_domain (council, municipal);
  regiotafel_organisation_add_domain (council, social);
  regiotafel_entity_set_aliases (REGIOTAFEL_ENTITY (council), aliases);
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (council), "kvk", "01234567");
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (council), "cbs", "GM0344");
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (council), "https://example.org/", day, NULL, NULL);
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (council), NULL, NULL, NULL, NULL);

  table = add (inventory, regiotafel_table_new ("tafel", "Tafel"));
  other = add (inventory, regiotafel_table_new ("koepel", NULL));
  regiotafel_entity_set_period (REGIOTAFEL_ENTITY (table), since);
  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (table), REGIOTAFEL_AUDIENCE_PARTNERS);
  regiotafel_entity_set_verified (REGIOTAFEL_ENTITY (table), day);
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (table), "https://example.org/tafel", NULL, NULL, about);
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (table), NULL, NULL, "verslag", NULL);
  regiotafel_table_set_level (table, REGIOTAFEL_LEVEL_EXECUTIVE);
  regiotafel_table_set_kind (table, REGIOTAFEL_TABLE_KIND_COALITION_FIXED);
  regiotafel_table_set_powers (table, REGIOTAFEL_POWERS_DECIDES | REGIOTAFEL_POWERS_INFORMS);
  regiotafel_table_set_meetings_per_year (table, 4);
  regiotafel_table_set_hours_per_meeting (table, 1.4);
  regiotafel_table_set_stated_on (table, year);
  regiotafel_table_set_members_complete (table, FALSE);
  regiotafel_table_set_parent (table, other);
  regiotafel_table_add_area (table, city);
  regiotafel_table_add_area (table, province);
  regiotafel_table_set_meetings_per_year (other, 0);

  /* The members of the two tables by turns, to see that each stands at its own. */
  membership = add (inventory, regiotafel_membership_new ("m-1", table, council));
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_VICE_CHAIR, until, "plaatsvervanger");
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_UNKNOWN, NULL, NULL);
  regiotafel_membership_set_standing (membership, REGIOTAFEL_STANDING_MANDATE);
  regiotafel_membership_set_domain (membership, social);
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (team));
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (city));
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (province));
  regiotafel_entity_set_period (REGIOTAFEL_ENTITY (membership), both);
  add (inventory, regiotafel_membership_new (NULL, other, team));
  membership = add (inventory, regiotafel_membership_new (NULL, table, team));
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (membership), "lijst", NULL, NULL, NULL);

  project = add (inventory, regiotafel_project_new ("hof", "Hof"));
  regiotafel_project_set_lead (project, team);
  regiotafel_project_add_partner (project, council);
  regiotafel_project_add_theme (project, theme);
  regiotafel_project_set_state (project, REGIOTAFEL_STATE_ON_HOLD);

  /* So with agendas and what stands on them. */
  agenda = add (inventory, regiotafel_agenda_new ("jaar", "Jaar", table));
  of_other = add (inventory, regiotafel_agenda_new ("ver", NULL, other));
  second = add (inventory, regiotafel_agenda_new ("leeg", NULL, table));
  regiotafel_entity_set_period (REGIOTAFEL_ENTITY (agenda), both);
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (agenda), "lijst", NULL, NULL, NULL);
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (second), "lijst", NULL, NULL, NULL);
  first = add (inventory, regiotafel_agenda_item_new ("eerst", "Eerst", agenda));
  far = add (inventory, regiotafel_agenda_item_new ("ver-1", NULL, of_other));
  item = add (inventory, regiotafel_agenda_item_new ("dan", NULL, agenda));
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (item), "lijst", NULL, NULL, NULL);
  regiotafel_agenda_item_set_kind (item, REGIOTAFEL_ITEM_KIND_PROJECT);
  regiotafel_agenda_item_add_theme (item, theme);
  regiotafel_agenda_item_set_owner (item, council);
  regiotafel_agenda_item_add_partner (item, team);
  regiotafel_agenda_item_set_project (item, project);
  regiotafel_agenda_item_set_state (item, REGIOTAFEL_STATE_RUNNING);
  regiotafel_agenda_item_set_due (item, month);

  meeting = add (inventory, regiotafel_meeting_new ("najaar", "Najaar", table));
  regiotafel_meeting_set_date (meeting, day);
  regiotafel_meeting_set_time (meeting, "09:05");
  regiotafel_meeting_set_hours (meeting, 2.5);
  regiotafel_meeting_set_location (meeting, "Raadzaal");
  regiotafel_meeting_set_state (meeting, REGIOTAFEL_STATE_FINISHED);
  regiotafel_meeting_add_item (meeting, far);
  regiotafel_meeting_add_item (meeting, first);
  add (inventory, regiotafel_meeting_new ("elders", NULL, other));
  return inventory;
}

static const char region[]
    = "{\n"
      "  \"format\": \"regiotafel/1\",\n"
      "  \"title\": \"Een \\\"streek\\\"\\n\\\\ met\\ttekens \\u0001 \x7f é 𝕏\",\n"
      "  \"as-of\": \"2026-11-21\",\n"
      "  \"confirmed-from\": \"2025-01\",\n"
      "  \"complete\": true,\n"
      "  \"synonyms\": [\"wachtlijst = wachttijd\", \"a = b\"],\n"
      "  \"domains\": [\n"
      "    {\"id\": \"sociaal\", \"name\": \"Sociaal domein\"},\n"
      "    {\"id\": \"gemeente\", \"broader\": \"sociaal\"}\n"
      "  ],\n"
      "  \"themes\": [\n"
      "    {\"id\": \"wonen\", \"name\": \"Wonen\", \"labels\": {\"en\": \"Housing\", \"fy\": \"Wenjen\"}, "
      "\"responsible\": \"gemeente\"}\n"
      "  ],\n"
      "  \"areas\": [\n"
      "    {\"id\": \"PV26\", \"name\": \"Provincie\"},\n"
      "    {\"id\": \"GM0344\", \"name\": \"Stad\", \"kind\": \"municipality\", \"population\": 4294967295, "
      "\"parents\": [\"PV26\"]}\n"
      "  ],\n"
      "  \"organisations\": [\n"
      "    {\"id\": \"wijk\", \"name\": \"Wijkteam\", \"parent\": \"g-stad\"},\n"
      "    {\"id\": \"g-stad\", \"name\": \"Gemeente Stad\", \"aliases\": [\"stad\"], "
      "\"identifiers\": {\"kvk\": \"01234567\", \"cbs\": \"GM0344\"}, "
      "\"sources\": [{\"url\": \"https://example.org/\", \"retrieved\": \"2026-11-21\"}, {}], "
      "\"domains\": [\"gemeente\", \"sociaal\"]}\n"
      "  ],\n"
      "  \"projects\": [\n"
      "    {\"id\": \"hof\", \"name\": \"Hof\", \"lead\": \"wijk\", \"partners\": [\"g-stad\"], "
      "\"themes\": [\"wonen\"], \"state\": \"on-hold\"}\n"
      "  ],\n"
      "  \"tables\": [\n"
      "    {\n"
      "      \"id\": \"tafel\",\n"
      "      \"name\": \"Tafel\",\n"
      "      \"period\": \"2015/..\",\n"
      "      \"audience\": \"partners\",\n"
      "      \"verified\": \"2026-11-21\",\n"
      "      \"sources\": [\n"
      "        {\"url\": \"https://example.org/tafel\", \"about\": [\"level\", \"stated-members\"]},\n"
      "        {\"note\": \"verslag\"}\n"
      "      ],\n"
      "      \"level\": \"executive\",\n"
      "      \"kind\": \"coalition-fixed\",\n"
      "      \"powers\": [\"informs\", \"decides\"],\n"
      "      \"meetings-per-year\": 4,\n"
      "      \"hours-per-meeting\": 1.4,\n"
      "      \"stated-on\": \"2018\",\n"
      "      \"members-complete\": false,\n"
      "      \"parent\": \"koepel\",\n"
      "      \"areas\": [\"GM0344\", \"PV26\"],\n"
      "      \"memberships\": [\n"
      "        {\"id\": \"m-1\", \"organisation\": \"g-stad\", "
      "\"roles\": [{\"role\": \"vice-chair\", \"period\": \"../2017-06\", \"wording\": \"plaatsvervanger\"}, {}], "
      "\"standing\": \"mandate\", \"domain\": \"sociaal\", "
      "\"represents\": {\"areas\": [\"GM0344\", \"PV26\"], \"organisations\": [\"wijk\"]}, "
      "\"period\": \"2015-11-27/2016\"},\n"
      "        {\"organisation\": \"wijk\", \"sources\": [{\"url\": \"lijst\"}]}\n"
      "      ],\n"
      "      \"agendas\": [\n"
      "        {\n"
      "          \"id\": \"jaar\",\n"
      "          \"name\": \"Jaar\",\n"
      "          \"period\": \"2015-11-27/2016\",\n"
      "          \"sources\": [\n"
      "            {\"url\": \"lijst\"}\n"
      "          ],\n"
      "          \"items\": [\n"
      "            {\"id\": \"eerst\", \"name\": \"Eerst\"},\n"
      "            {\"id\": \"dan\", \"sources\": [{\"url\": \"lijst\"}], \"kind\": \"project\", "
      "\"themes\": [\"wonen\"], \"owner\": \"g-stad\", \"partners\": [\"wijk\"], \"project\": \"hof\", "
      "\"state\": \"running\", \"due\": \"2025-01\"}\n"
      "          ]\n"
      "        },\n"
      "        {\n"
      "          \"id\": \"leeg\",\n"
      "          \"sources\": [\n"
      "            {\"url\": \"lijst\"}\n"
      "          ]\n"
      "        }\n"
      "      ],\n"
      "      \"meetings\": [\n"
      "        {\"id\": \"najaar\", \"name\": \"Najaar\", \"date\": \"2026-11-21\", \"time\": \"09:05\", "
      "\"hours\": 2.5, \"location\": \"Raadzaal\", \"state\": \"finished\", \"items\": [\"ver-1\", \"eerst\"]}\n"
      "      ]\n"
      "    },\n"
      "    {\n"
      "      \"id\": \"koepel\",\n"
      "      \"meetings-per-year\": 0,\n"
      "      \"memberships\": [\n"
      "        {\"organisation\": \"wijk\"}\n"
      "      ],\n"
      "      \"agendas\": [\n"
      "        {\n"
      "          \"id\": \"ver\",\n"
      "          \"items\": [\n"
      "            {\"id\": \"ver-1\"}\n"
      "          ]\n"
      "        }\n"
      "      ],\n"
      "      \"meetings\": [\n"
      "        {\"id\": \"elders\"}\n"
      "      ]\n"
      "    }\n"
      "  ]\n"
      "}\n";

static void
test_layout (void)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autofree char *text = write_text (inventory);
  g_autofree char *again = write_text (inventory);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (region, strlen (region));
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelInventory) back = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  g_autofree char *there_and_back = NULL;

  g_assert_cmpstr (text, ==, region);
  g_assert_cmpstr (again, ==, region);
  g_assert_no_error (error);
  there_and_back = write_text (back);
  g_assert_cmpstr (there_and_back, ==, region);
}

/* What is back at its default is written no more. */
static void
test_defaults (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = add (inventory, regiotafel_table_new ("t", "T"));
  RegiotafelOrganisation *organisation = add (inventory, regiotafel_organisation_new ("o", NULL));
  RegiotafelMembership *membership = add (inventory, regiotafel_membership_new (NULL, table, organisation));
  const char *none[] = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  before = write_text (inventory);
  regiotafel_inventory_set_complete (inventory, TRUE);
  regiotafel_inventory_set_complete (inventory, FALSE);
  regiotafel_inventory_set_synonyms (inventory, none);
  regiotafel_inventory_set_title (inventory, "");
  regiotafel_entity_set_aliases (REGIOTAFEL_ENTITY (table), none);
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (table), "kvk", "1");
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (table), "kvk", NULL);
  regiotafel_entity_remove_source (REGIOTAFEL_ENTITY (table),
                                   regiotafel_entity_add_source (REGIOTAFEL_ENTITY (table), "u", NULL, NULL, NULL));
  regiotafel_table_set_level (table, REGIOTAFEL_LEVEL_CASE);
  regiotafel_table_set_level (table, REGIOTAFEL_LEVEL_UNKNOWN);
  regiotafel_table_set_powers (table, REGIOTAFEL_POWERS_NONE);
  regiotafel_table_set_submit_days (table, 0);
  regiotafel_table_set_meetings_per_year (table, 1);
  regiotafel_table_set_meetings_per_year (table, NAN);
  regiotafel_table_set_members_complete (table, FALSE);
  regiotafel_table_set_members_complete (table, TRUE);
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (organisation));
  regiotafel_membership_remove_represented (membership, REGIOTAFEL_ENTITY (organisation));
  regiotafel_membership_remove_role (membership,
                                     regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_LEAD, NULL, NULL));
  after = write_text (inventory);
  g_assert_cmpstr (after, ==, before);
  g_assert_nonnull (strstr (after, "        {\"organisation\": \"o\"}\n"));
}

/* Zero and an empty text among others say what there is to say in one way only. */
static void
test_one_way_to_say_it (void)
{
  const char *aliases[] = { "", "a", "", "b", NULL };
  const char *empty[] = { "", NULL };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = add (inventory, regiotafel_table_new ("t", NULL));
  g_autofree char *text = NULL;

  regiotafel_inventory_set_synonyms (inventory, empty);
  regiotafel_entity_set_aliases (REGIOTAFEL_ENTITY (table), aliases);
  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (table), "", NULL, "n", empty);
  regiotafel_table_set_meetings_per_year (table, -0.0);
  text = write_text (inventory);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"format\": \"regiotafel/1\",\n"
                   "  \"tables\": [\n"
                   "    {\n"
                   "      \"id\": \"t\",\n"
                   "      \"aliases\": [\"a\", \"b\"],\n"
                   "      \"sources\": [\n"
                   "        {\"note\": \"n\"}\n"
                   "      ],\n"
                   "      \"meetings-per-year\": 0\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_text_that_is_not_utf8 (void)
{
  static const char bad[] = "caf\xe9";
  const char *list[] = { "goed", bad, NULL };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = add (inventory, regiotafel_table_new ("t", "T"));
  RegiotafelOrganisation *organisation = add (inventory, regiotafel_organisation_new ("o", NULL));
  RegiotafelMembership *membership = add (inventory, regiotafel_membership_new (NULL, table, organisation));
  RegiotafelSource *source;
  RegiotafelRoleTerm *role;
  g_autofree char *m1 = NULL;
  g_autofree char *m2 = NULL;
  g_autofree char *m3 = NULL;
  g_autofree char *m4 = NULL;
  g_autofree char *m5 = NULL;
  g_autofree char *m6 = NULL;
  g_autofree char *m7 = NULL;
  g_autofree char *text = NULL;

  regiotafel_inventory_set_covers (inventory, bad);
  m1 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m1, ==, "The inventory: covers is not valid UTF-8; set it to text in UTF-8");
  regiotafel_inventory_set_covers (inventory, NULL);

  regiotafel_entity_add_source (REGIOTAFEL_ENTITY (table), "lijst", NULL, NULL, NULL);
  regiotafel_table_set_purpose (table, bad);
  m2 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m2, ==, "Table “t”: purpose is not valid UTF-8; set it to text in UTF-8");
  regiotafel_table_set_purpose (table, NULL);

  regiotafel_entity_set_aliases (REGIOTAFEL_ENTITY (table), list);
  m3 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m3, ==, "Table “t”: aliases is not valid UTF-8; set it to text in UTF-8");
  regiotafel_entity_set_aliases (REGIOTAFEL_ENTITY (table), NULL);

  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (organisation), "kvk", bad);
  m4 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m4, ==, "Organisation “o”: identifiers is not valid UTF-8; set it to text in UTF-8");
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (organisation), "kvk", NULL);

  source = regiotafel_entity_add_source (REGIOTAFEL_ENTITY (table), NULL, NULL, bad, NULL);
  m5 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m5, ==, "Table “t”: sources/note is not valid UTF-8; set it to text in UTF-8");
  regiotafel_entity_remove_source (REGIOTAFEL_ENTITY (table), source);

  role = regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_OTHER, NULL, bad);
  m6 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m6, ==, "Membership of “o” in “t”: roles/wording is not valid UTF-8; set it to text in UTF-8");
  regiotafel_membership_remove_role (membership, role);

  text = write_text (inventory);
  add (inventory, regiotafel_table_new ("\xff\xfe", NULL));
  m7 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m7, ==, "Table “\xef\xbf\xbd\xef\xbf\xbd”: id is not valid UTF-8; set it to text in UTF-8");
}

static void
test_values_that_cannot_be_told (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = add (inventory, regiotafel_table_new ("t", "T"));
  RegiotafelOrganisation *organisation = add (inventory, regiotafel_organisation_new ("o", NULL));
  RegiotafelMembership *membership = add (inventory, regiotafel_membership_new ("m", table, organisation));
  RegiotafelMeeting *meeting = add (inventory, regiotafel_meeting_new ("m", "M", table));
  g_autofree char *m1 = NULL;
  g_autofree char *m2 = NULL;
  g_autofree char *m3 = NULL;
  g_autofree char *m4 = NULL;
  g_autofree char *m5 = NULL;
  g_autofree char *m6 = NULL;
  g_autofree char *m7 = NULL;
  g_autofree char *m8 = NULL;
  g_autofree char *text = NULL;

  /* The setters do not take such values; should they come in some other way, then they still do not come out. */
  table->level = (RegiotafelLevel) 99;
  m1 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m1, ==, "Table “t”: level is none of the values there are; set one of those");
  regiotafel_table_set_level (table, REGIOTAFEL_LEVEL_UNKNOWN);

  table->powers = (RegiotafelPowers) (REGIOTAFEL_POWERS_ADVISES | 1 << 9);
  m2 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m2, ==, "Table “t”: powers holds more than the values there are; set those only");
  regiotafel_table_set_powers (table, REGIOTAFEL_POWERS_NONE);

  table->hours_per_meeting = -INFINITY;
  m3 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m3, ==, "Table “t”: hours-per-meeting is not finite; set a number, or NaN when it is not known");
  regiotafel_table_set_hours_per_meeting (table, NAN);

  regiotafel_table_set_hours_per_meeting (table, -1);
  m5 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m5, ==,
                   "Table “t”: hours-per-meeting is less than 0; set it to what it is, or NaN when it is not known");
  regiotafel_table_set_hours_per_meeting (table, NAN);

  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (table), "", "1");
  m6 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m6, ==, "Table “t”: identifiers holds an entry without a name; give it one, or take it away");
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (table), "", NULL);

  membership->standing = (RegiotafelStanding) -1;
  m4 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m4, ==, "Membership “m”: standing is none of the values there are; set one of those");
  regiotafel_membership_set_standing (membership, REGIOTAFEL_STANDING_UNKNOWN);

  meeting->time = g_strdup ("9:30");
  m7 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m7, ==, "Meeting “m”: time is not a time; set it to hours and minutes, as 09:30");
  regiotafel_meeting_set_time (meeting, NULL);

  meeting->hours = 0;
  m8 = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (m8, ==, "Meeting “m”: hours is not more than 0; set it to what it is, or NaN when it is not known");
  regiotafel_meeting_set_hours (meeting, NAN);

  text = write_text (inventory);
}

static void
test_references_that_lead_outside (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) elsewhere = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) stranger = regiotafel_table_new ("vreemd", NULL);
  g_autoptr (RegiotafelProject) project = regiotafel_project_new ("hof", NULL);
  RegiotafelTable *table = add (inventory, regiotafel_table_new ("t", "T"));
  RegiotafelOrganisation *organisation = add (inventory, regiotafel_organisation_new ("o", NULL));
  RegiotafelMembership *membership = add (inventory, regiotafel_membership_new (NULL, table, organisation));
  RegiotafelArea *area = add (elsewhere, regiotafel_area_new ("a", NULL));
  g_autofree char *m1 = NULL;
  g_autofree char *m2 = NULL;
  RegiotafelAgenda *agenda = add (inventory, regiotafel_agenda_new ("g", NULL, table));
  RegiotafelAgendaItem *item = add (inventory, regiotafel_agenda_item_new ("i", NULL, agenda));
  RegiotafelMeeting *meeting = add (inventory, regiotafel_meeting_new ("m", NULL, table));
  g_autoptr (RegiotafelAgendaItem) loose = regiotafel_agenda_item_new ("j", NULL, agenda);
  g_autofree char *m3 = NULL;
  g_autofree char *m4 = NULL;
  g_autofree char *m5 = NULL;
  g_autofree char *text = NULL;

  regiotafel_table_set_parent (table, stranger);
  m1 = refuse (inventory, REGIOTAFEL_ERROR_DANGLING);
  g_assert_cmpstr (
      m1, ==,
      "Table “t”: parent refers to Table “vreemd”, which is not in this inventory; add that, or refer to another");
  regiotafel_table_set_parent (table, NULL);

  /* In another inventory is not here either. */
  regiotafel_table_add_area (table, area);
  m2 = refuse (inventory, REGIOTAFEL_ERROR_DANGLING);
  g_assert_cmpstr (
      m2, ==, "Table “t”: areas refers to Area “a”, which is not in this inventory; add that, or refer to another");
  regiotafel_table_remove_area (table, area);

  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (area));
  m3 = refuse (inventory, REGIOTAFEL_ERROR_DANGLING);
  g_assert_cmpstr (m3, ==,
                   "Membership of “o” in “t”: represents refers to Area “a”, which is not in this inventory; "
                   "add that, or refer to another");
  regiotafel_membership_remove_represented (membership, REGIOTAFEL_ENTITY (area));

  regiotafel_agenda_item_set_project (item, project);
  m4 = refuse (inventory, REGIOTAFEL_ERROR_DANGLING);
  g_assert_cmpstr (
      m4, ==,
      "Agenda item “i”: project refers to Project “hof”, which is not in this inventory; add that, or refer "
      "to another");
  regiotafel_agenda_item_set_project (item, NULL);

  regiotafel_meeting_add_item (meeting, loose);
  m5 = refuse (inventory, REGIOTAFEL_ERROR_DANGLING);
  g_assert_cmpstr (
      m5, ==,
      "Meeting “m”: items refers to Agenda item “j”, which is not in this inventory; add that, or refer to "
      "another");
  regiotafel_meeting_remove_item (meeting, loose);

  text = write_text (inventory);
}

static void
test_circles (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelDomain *a = add (inventory, regiotafel_domain_new ("a", NULL));
  RegiotafelDomain *b = add (inventory, regiotafel_domain_new ("b", NULL));
  RegiotafelTable *one = add (inventory, regiotafel_table_new ("one", NULL));
  RegiotafelTable *two = add (inventory, regiotafel_table_new ("two", NULL));
  g_autofree char *message = NULL;
  g_autofree char *text = NULL;

  regiotafel_domain_set_broader (a, b);
  regiotafel_domain_set_broader (b, a);
  message = refuse (inventory, REGIOTAFEL_ERROR_INVALID_VALUE);
  g_assert_cmpstr (message, ==,
                   "Domain “b” has Domain “a” as broader, which makes a circle: “a” → “b” → “a”; take one of these "
                   "away");
  regiotafel_domain_set_broader (b, NULL);

  /* Two tables may well advise each other. */
  regiotafel_table_add_advises (one, two);
  regiotafel_table_add_advises (two, one);
  text = write_text (inventory);
}

static void
test_formats (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GBytes) unknown = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (regiotafel_writer_get_format (writer), ==, REGIOTAFEL_FORMAT_UNKNOWN);
  unknown = regiotafel_writer_write_bytes (writer, inventory, &error);
  g_assert_no_error (error);
  regiotafel_writer_set_format (writer, REGIOTAFEL_FORMAT_JSON);
  json = regiotafel_writer_write_bytes (writer, inventory, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (unknown, json));

  regiotafel_writer_set_format (writer, (RegiotafelFormat) 77);
  g_assert_null (regiotafel_writer_write_bytes (writer, inventory, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED);
}

static void
count (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_properties (void)
{
  g_autoptr (RegiotafelWriter) writer = g_object_new (REGIOTAFEL_TYPE_WRITER, "overwrite", TRUE, NULL);
  RegiotafelFormat format;
  gboolean overwrite;
  guint n = 0;

  g_signal_connect (writer, "notify", G_CALLBACK (count), &n);
  g_object_set (writer, "format", REGIOTAFEL_FORMAT_JSON, "overwrite", TRUE, NULL);
  g_object_get (writer, "format", &format, "overwrite", &overwrite, NULL);
  g_assert_cmpint (format, ==, REGIOTAFEL_FORMAT_JSON);
  g_assert_true (overwrite);
  g_assert_cmpuint (n, ==, 1);
  regiotafel_writer_set_overwrite (writer, FALSE);
  g_assert_false (regiotafel_writer_get_overwrite (writer));
  g_assert_cmpuint (n, ==, 2);
}

/* Writing to memory is not saving. */
static void
test_bytes_leave_it_modified (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autofree char *text = NULL;
  guint64 revision;

  regiotafel_inventory_set_title (inventory, "T");
  revision = regiotafel_inventory_get_revision (inventory);
  text = write_text (inventory);
  g_assert_true (regiotafel_inventory_get_modified (inventory));
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision);
}

/* ---- Locales ---- */

static void
make_locale (const char *folder, const char *name)
{
  g_autofree char *input = g_strndup (name, 5);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const char *argv[] = { "localedef", "-i", input, "-f", "UTF-8", path, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                NULL, NULL);
}

static void
remove_tree (const char *path)
{
  const char *argv[] = { "rm", "-rf", path, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Decimal commas and the Turkish i must not matter. */
static void
test_locales (void)
{
  static const char *const names[] = { "C", "C.UTF-8", "nl_NL.UTF-8", "tr_TR.UTF-8" };
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autofree char *folder = g_dir_make_tmp ("regiotafel-locales-XXXXXX", NULL);
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  guint n_tried = 0;

  make_locale (folder, "nl_NL.UTF-8");
  make_locale (folder, "tr_TR.UTF-8");
  for (guint own = 0; own < 2; own++)
    {
      /* What is installed, and then what was made here. */
      if (own)
        g_setenv ("LOCPATH", folder, TRUE);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *text = NULL;

          if (setlocale (LC_ALL, names[i]) == NULL)
            continue;
          if (strcmp (names[i], "nl_NL.UTF-8") == 0)
            g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
          text = write_text (inventory);
          g_assert_cmpstr (text, ==, region);
          g_test_message ("%s", names[i]);
          n_tried++;
        }
    }
  g_unsetenv ("LOCPATH");
  setlocale (LC_ALL, before);
  remove_tree (folder);
  g_assert_cmpuint (n_tried, >=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writer/empty", test_empty);
  g_test_add_func ("/writer/layout", test_layout);
  g_test_add_func ("/writer/defaults", test_defaults);
  g_test_add_func ("/writer/one-way-to-say-it", test_one_way_to_say_it);
  g_test_add_func ("/writer/text-that-is-not-utf8", test_text_that_is_not_utf8);
  g_test_add_func ("/writer/values-that-cannot-be-told", test_values_that_cannot_be_told);
  g_test_add_func ("/writer/references-that-lead-outside", test_references_that_lead_outside);
  g_test_add_func ("/writer/circles", test_circles);
  g_test_add_func ("/writer/formats", test_formats);
  g_test_add_func ("/writer/properties", test_properties);
  g_test_add_func ("/writer/bytes-leave-it-modified", test_bytes_leave_it_modified);
  g_test_add_func ("/writer/locales", test_locales);
  return g_test_run ();
}
