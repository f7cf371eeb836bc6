/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>

#include "../test-util.h"
#include "reader-helpers.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-agenda.h"
#include "regiotafel-area.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-project.h"
#include "regiotafel-table.h"

#define SMALL HEAD "'title': 'Klein', 'organisations': [{'id': 'o'}], 'tables': [{'id': 'a'}]}"

/* --- Helpers --- */

static char *
get_data (const char *name)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");

  return g_build_filename (source != NULL ? source : ".", "tests", "data", "native", name, NULL);
}

static RegiotafelInventory *
read_text (RegiotafelReader *reader, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of (text);

  return regiotafel_reader_read_bytes (reader, bytes, NULL, error);
}

/* A folder of its own, and a file in it. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Place;

static void
place_set_up (Place *place, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bytes_of (text);

  place->folder = g_dir_make_tmp ("reader-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "inventaris.json", NULL);
  place->file = g_file_new_for_path (place->path);
  g_file_set_contents (place->path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
place_tear_down (Place *place)
{
  g_unlink (place->path);
  g_rmdir (place->folder);
  g_free (place->folder);
  g_free (place->path);
  g_object_unref (place->file);
}

/* --- What is read --- */

/* Whether a property of @object is not what it is in a new object. */
static gboolean
is_set (gpointer object, gpointer bare, const char *name)
{
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) bare_value = G_VALUE_INIT;

  g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (property));
  g_value_init (&bare_value, G_PARAM_SPEC_VALUE_TYPE (property));
  g_object_get_property (object, name, &value);
  g_object_get_property (bare, name, &bare_value);
  if (G_VALUE_HOLDS (&value, REGIOTAFEL_TYPE_COLLECTION))
    return regiotafel_collection_get_size (g_value_get_object (&value)) > 0;
  if (G_VALUE_HOLDS_DOUBLE (&value))
    return !isnan (g_value_get_double (&value));
  return g_param_values_cmp (property, &value, &bare_value) != 0;
}

static gboolean
has_member (gpointer object, gpointer bare, const RegiotafelMember *member)
{
  if (member->kind == REGIOTAFEL_MEMBER_IDENTIFIERS)
    return REGIOTAFEL_ENTITY (object)->identifiers.texts != NULL;
  if (member->kind == REGIOTAFEL_MEMBER_LABELS)
    return REGIOTAFEL_ENTITY (object)->labels.texts != NULL;
  return is_set (object, bare, member->name);
}

/* That for each of @members there is one of @collection which has it. */
static void
assert_members (RegiotafelCollection *collection, const RegiotafelMember *members)
{
  g_autoptr (GObject) bare = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (collection)), NULL);

  for (guint i = 0; members[i].name != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < regiotafel_collection_get_size (collection); j++)
        found = found || has_member (regiotafel_collection_get (collection, j), bare, &members[i]);
      if (!found)
        g_error ("no %s has its %s", G_OBJECT_TYPE_NAME (bare), members[i].name);
    }
}

/* A file with every member that there is leaves none of them unset. */
static void
test_every_member (void)
{
  g_autofree char *path = get_data ("full.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) bare = regiotafel_inventory_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  const RegiotafelMember *members = regiotafel_inventory_get_members ();
  RegiotafelEntity *entity;
  RegiotafelMembership *membership;

  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 0);
  for (guint i = 0; members[i].name != NULL; i++)
    g_assert_true (is_set (inventory, bare, members[i].name));

  entity = regiotafel_collection_find (regiotafel_inventory_get_domains (inventory), "gemeente");
  assert_members (regiotafel_entity_get_sources (entity), regiotafel_source_get_members ());
  membership = regiotafel_collection_find (regiotafel_inventory_get_memberships (inventory), "m-1");
  assert_members (regiotafel_membership_get_roles (membership), regiotafel_role_term_get_members ());
  /* Domains hold everything that all entities have in common; the others what is their own. */
  assert_members (regiotafel_inventory_get_domains (inventory), regiotafel_kind_get_members (REGIOTAFEL_KIND_DOMAINS));
  assert_members (regiotafel_inventory_get_tables (inventory), regiotafel_kind_get_members (REGIOTAFEL_KIND_TABLES));
  assert_members (regiotafel_inventory_get_memberships (inventory),
                  regiotafel_kind_get_members (REGIOTAFEL_KIND_MEMBERSHIPS));
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      const RegiotafelMember *of_kind = regiotafel_kind_get_members (kind);

      /* Persons are in no inventory's file. */
      if (kind == REGIOTAFEL_KIND_MEMBERSHIPS || kind == REGIOTAFEL_KIND_PERSONS)
        continue;

      while (strcmp (of_kind->name, "sources") != 0)
        of_kind++;
      assert_members (regiotafel_inventory_get_collection (inventory, kind), of_kind + 1);
    }
}

/* What it says is what comes out. */
static void
test_values (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (
      HEAD
      "'as-of': '2026-11', 'complete': true, 'synonyms': ['a = b', 'c = d'], 'areas': [{'id': 'g', 'population': "
      "4294967295}, {'id': 'p', 'former-ids': ['q']}], 'tables': [{'id': 'a', 'name': 'Één \\u20ac\\ud83c\\udfd8', "
      "'level': 'policy', 'powers': ['decides', 'informs'], 'submit-days': 1.4e1, 'meetings-per-year': 0.1, "
      "'members-complete': false, 'period': '../2027-02', 'areas': ['p', 'g'], 'labels': {'fy': 'Tafel'}, "
      "'memberships': [{'organisation': 'later', 'standing': 'observer', 'period': '2015/..', 'roles': [{'role': "
      "'lead', 'period': '2016/2017'}], 'represents': {'areas': ['g']}}]}], 'organisations': [{'id': 'later'}]}");
  RegiotafelTable *table = regiotafel_collection_find (regiotafel_inventory_get_tables (inventory), "a");
  RegiotafelCollection *areas = regiotafel_inventory_get_areas (inventory);
  RegiotafelOrganisation *later
      = regiotafel_collection_find (regiotafel_inventory_get_organisations (inventory), "later");
  RegiotafelMembership *membership = regiotafel_collection_get (regiotafel_table_get_memberships (table), 0);
  RegiotafelRoleTerm *term = regiotafel_collection_get (regiotafel_membership_get_roles (membership), 0);
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (table);

  assert_text (regiotafel_date_to_string (regiotafel_inventory_get_as_of (inventory)), "2026-11");
  g_assert_true (regiotafel_inventory_get_complete (inventory));
  g_assert_cmpstr (regiotafel_inventory_get_synonyms (inventory)[1], ==, "c = d");
  g_assert_cmpuint (regiotafel_area_get_population (regiotafel_collection_find (areas, "g")), ==, G_MAXUINT32);
  g_assert_true (regiotafel_collection_find (areas, "q") == regiotafel_collection_find (areas, "p"));
  g_assert_cmpstr (regiotafel_entity_get_name (entity), ==, "Één €🏘");
  g_assert_cmpint (regiotafel_table_get_level (table), ==, REGIOTAFEL_LEVEL_POLICY);
  g_assert_cmpuint (regiotafel_table_get_powers (table), ==, REGIOTAFEL_POWERS_INFORMS | REGIOTAFEL_POWERS_DECIDES);
  g_assert_cmpuint (regiotafel_table_get_submit_days (table), ==, 14);
  g_assert_true (regiotafel_table_get_meetings_per_year (table) == 0.1);
  g_assert_false (regiotafel_table_get_members_complete (table));
  assert_text (regiotafel_period_to_string (regiotafel_entity_get_period (entity)), "../2027-02");
  g_assert_true (regiotafel_collection_get (regiotafel_table_get_areas (table), 0)
                 == regiotafel_collection_find (areas, "p"));
  g_assert_cmpstr (regiotafel_entity_get_label (entity, "fy"), ==, "Tafel");
  g_assert_null (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (membership)));
  g_assert_true (regiotafel_membership_get_table (membership) == table);
  g_assert_true (regiotafel_membership_get_organisation (membership) == later);
  g_assert_true (regiotafel_collection_get (regiotafel_organisation_get_memberships (later), 0) == membership);
  g_assert_true (regiotafel_collection_get (regiotafel_inventory_get_memberships (inventory), 0) == membership);
  g_assert_cmpint (regiotafel_membership_get_standing (membership), ==, REGIOTAFEL_STANDING_OBSERVER);
  assert_text (regiotafel_period_to_string (regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership))), "2015/..");
  g_assert_cmpint (regiotafel_role_term_get_role (term), ==, REGIOTAFEL_ROLE_LEAD);
  assert_text (regiotafel_period_to_string (regiotafel_role_term_get_period (term)), "2016/2017");
  g_assert_true (regiotafel_collection_get (regiotafel_membership_get_represents (membership), 0)
                 == regiotafel_collection_find (areas, "g"));
}

/* Agendas, their items and meetings know where they stand, whatever comes first in the file. */
static void
test_agendas (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (
      HEAD
      "'tables': [{'meetings': [{'items': ['late', 'i'], 'time': '00:00', 'date': '2026-12', 'hours': 0.5, "
      "'location': 'Hof', 'state': 'planned', 'id': 'm'}, {'id': 'n'}], 'agendas': [{'items': [{'project': 'p', "
      "'owner': 'o', 'partners': ['q', 'o'], 'themes': ['t'], 'kind': 'innovation', 'state': 'on-hold', 'due': "
      "'2027', 'id': 'i'}, {'id': 'j', 'name': 'J'}], 'period': '2026/..', 'id': 'g'}, {'id': 'h', 'items': "
      "[{'id': 'k'}]}], 'id': 'a'}, {'id': 'b', 'agendas': [{'id': 'l', 'items': [{'id': 'late'}]}]}], 'projects': "
      "[{'id': 'p', 'lead': 'q', 'partners': ['o'], 'themes': ['t'], 'state': 'dropped'}], 'organisations': "
      "[{'id': 'o'}, {'id': 'q'}], 'themes': [{'id': 't'}]}");
  RegiotafelTable *table = regiotafel_collection_find (regiotafel_inventory_get_tables (inventory), "a");
  RegiotafelOrganisation *o = regiotafel_collection_find (regiotafel_inventory_get_organisations (inventory), "o");
  RegiotafelOrganisation *q = regiotafel_collection_find (regiotafel_inventory_get_organisations (inventory), "q");
  RegiotafelTheme *theme = regiotafel_collection_find (regiotafel_inventory_get_themes (inventory), "t");
  RegiotafelProject *project = regiotafel_collection_find (regiotafel_inventory_get_projects (inventory), "p");
  RegiotafelCollection *items = regiotafel_inventory_get_agenda_items (inventory);
  RegiotafelCollection *agendas = regiotafel_table_get_agendas (table);
  RegiotafelCollection *meetings = regiotafel_table_get_meetings (table);
  RegiotafelAgenda *agenda = regiotafel_collection_get (agendas, 0);
  RegiotafelMeeting *meeting = regiotafel_collection_get (meetings, 0);
  RegiotafelAgendaItem *item = regiotafel_collection_get (regiotafel_agenda_get_items (agenda), 0);

  g_assert_true (regiotafel_project_get_lead (project) == q);
  g_assert_true (regiotafel_collection_get (regiotafel_project_get_partners (project), 0) == o);
  g_assert_true (regiotafel_collection_get (regiotafel_project_get_themes (project), 0) == theme);
  g_assert_cmpint (regiotafel_project_get_state (project), ==, REGIOTAFEL_STATE_DROPPED);

  g_assert_cmpuint (regiotafel_collection_get_size (agendas), ==, 2);
  g_assert_true (regiotafel_agenda_get_table (agenda) == table);
  g_assert_true (regiotafel_collection_get (regiotafel_inventory_get_agendas (inventory), 0) == agenda);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_agendas (inventory)), ==, 3);
  assert_text (regiotafel_period_to_string (regiotafel_entity_get_period (REGIOTAFEL_ENTITY (agenda))), "2026/..");
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_agenda_get_items (agenda)), ==, 2);
  g_assert_cmpuint (regiotafel_collection_get_size (items), ==, 4);

  g_assert_true (regiotafel_agenda_item_get_agenda (item) == agenda);
  g_assert_true (regiotafel_collection_find (items, "i") == item);
  g_assert_cmpint (regiotafel_agenda_item_get_kind (item), ==, REGIOTAFEL_ITEM_KIND_INNOVATION);
  g_assert_true (regiotafel_collection_get (regiotafel_agenda_item_get_themes (item), 0) == theme);
  g_assert_true (regiotafel_agenda_item_get_owner (item) == o);
  g_assert_true (regiotafel_collection_get (regiotafel_agenda_item_get_partners (item), 0) == q);
  g_assert_true (regiotafel_collection_get (regiotafel_agenda_item_get_partners (item), 1) == o);
  g_assert_true (regiotafel_agenda_item_get_project (item) == project);
  g_assert_cmpint (regiotafel_agenda_item_get_state (item), ==, REGIOTAFEL_STATE_ON_HOLD);
  assert_text (regiotafel_date_to_string (regiotafel_agenda_item_get_due (item)), "2027");

  g_assert_cmpuint (regiotafel_collection_get_size (meetings), ==, 2);
  g_assert_true (regiotafel_meeting_get_table (meeting) == table);
  g_assert_true (regiotafel_collection_get (regiotafel_inventory_get_meetings (inventory), 0) == meeting);
  assert_text (regiotafel_date_to_string (regiotafel_meeting_get_date (meeting)), "2026-12");
  g_assert_cmpstr (regiotafel_meeting_get_time (meeting), ==, "00:00");
  g_assert_true (regiotafel_meeting_get_hours (meeting) == 0.5);
  g_assert_cmpstr (regiotafel_meeting_get_location (meeting), ==, "Hof");
  g_assert_cmpint (regiotafel_meeting_get_state (meeting), ==, REGIOTAFEL_STATE_PLANNED);
  g_assert_true (regiotafel_collection_get (regiotafel_meeting_get_items (meeting), 0)
                 == regiotafel_collection_find (items, "late"));
  g_assert_true (regiotafel_collection_get (regiotafel_meeting_get_items (meeting), 1) == item);
  g_assert_true (isnan (regiotafel_meeting_get_hours (regiotafel_collection_get (meetings, 1))));
}

/* What was written comes back as the same bytes, with all that this version does not know. */
static void
test_round_trip (void)
{
  static const char *const names[] = { "example.json", "full.json", "minimal.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = get_data (names[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      g_file_get_contents (path, &before, NULL, &error);
      g_assert_no_error (error);
      inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_diagnostics (reader), ==, 0);
      after = write_native (inventory);
      g_assert_cmpstr (after, ==, before);
    }
}

/* A person may put kinds and members in any order, and lay the text out as he likes. */
static void
test_any_order (void)
{
  g_autoptr (RegiotafelInventory) ours = read_sound (
      HEAD
      "'title': 'T', 'domains': [{'id': 'd'}, {'id': 'e', 'broader': 'd'}], 'organisations': [{'id': 'o', 'name': 'O', "
      "'domains': ['e', 'd']}], 'tables': [{'id': 'a', 'name': 'A', 'parent': 'b', 'memberships': [{'id': 'm', "
      "'organisation': 'o', 'roles': [{'role': 'chair', 'wording': 'w'}], 'domain': 'd'}]}, {'id': 'b'}], 'x': {'y': "
      "1}}");
  g_autoptr (RegiotafelInventory) theirs = read_sound (
      "\xef\xbb\xbf{\r\n'x': {'y': "
      "1},\t'tables':[{'memberships':[{'domain':'d','roles':[{'wording':'w','role':'chair'}],"
      "'organisation':'o','id':'m'}],'parent':'b','name':'A','id':'a'},{'id':'b'}],'title':'T', 'organisations' : [ { "
      "'domains':['e','d'],'name':'O','id':'o'}],'domains':[{'id':'d'},{'broader':'d','id':'e'}],'f\\u006frmat':"
      "'regiotafel\\/1'}\r\n\r\n");
  g_autofree char *our_text = write_native (ours);
  g_autofree char *their_text = write_native (theirs);

  g_assert_cmpstr (our_text, ==, their_text);
}

/* What is empty is as if it were not there. */
static void
test_empty (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (
      HEAD
      "'synonyms': [], 'domains': [], 'organisations': [{'id': 'o'}], 'tables': [{'id': 'a', 'aliases': [], "
      "'identifiers': {}, 'labels': {}, 'sources': [], 'former-ids': [], 'powers': [], 'themes': [], 'memberships': "
      "[{'organisation': 'o', 'roles': [], 'represents': {'areas': []}}], 'agendas': []}, {'id': 'b', 'agendas': "
      "[{'id': "
      "'g', 'items': []}], 'meetings': []}, {'id': 'c', 'meetings': [{'id': 'm', 'items': []}]}], 'projects': []}");
  g_autoptr (RegiotafelInventory) same = read_sound (
      HEAD
      "'organisations': [{'id': 'o'}], 'tables': [{'id': 'a', 'memberships': [{'organisation': 'o'}]}, {'id': 'b', "
      "'agendas': [{'id': 'g'}]}, {'id': 'c', 'meetings': [{'id': 'm'}]}]}");
  g_autofree char *text = write_native (inventory);
  g_autofree char *same_text = write_native (same);

  g_assert_cmpstr (text, ==, same_text);
}

/* --- Files --- */

static void
test_not_modified (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (SMALL);

  g_assert_false (regiotafel_inventory_get_modified (inventory));
  regiotafel_inventory_set_title (inventory, "Groot");
  g_assert_true (regiotafel_inventory_get_modified (inventory));
}

/* Who reads, changes and writes does not take away what somebody else wrote meanwhile. */
static void
test_conflict (void)
{
  Place place;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (RegiotafelInventory) mine = NULL;
  g_autoptr (RegiotafelInventory) theirs = NULL;
  g_autoptr (GError) error = NULL;

  place_set_up (&place, SMALL);
  mine = regiotafel_reader_read_file (reader, place.file, NULL, &error);
  g_assert_no_error (error);
  theirs = regiotafel_reader_read_file (reader, place.file, NULL, &error);
  g_assert_no_error (error);

  regiotafel_inventory_set_title (theirs, "Van hen");
  g_assert_true (regiotafel_writer_write_file (writer, theirs, place.file, NULL, &error));
  g_assert_no_error (error);
  regiotafel_inventory_set_title (mine, "Van mij");
  g_assert_false (regiotafel_writer_write_file (writer, mine, place.file, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
  place_tear_down (&place);
}

/* The name in a message is what a person would call the file. */
static void
test_names (void)
{
  Place place;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *above = NULL;
  g_autofree char *from_above = NULL;
  const char *expected[3];

  place_set_up (&place, HEAD "'title': 1}");
  above = g_path_get_dirname (place.folder);
  from_above = g_build_filename (place.folder + strlen (above) + 1, "inventaris.json", NULL);
  expected[0] = "inventaris.json";
  expected[1] = from_above;
  expected[2] = "inventaris.json";
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *start = g_strdup_printf ("%s line 1, column 37 (/title): ", expected[i]);

      g_assert_cmpint (g_chdir (i == 0 ? place.folder : i == 1 ? above : "/"), ==, 0);
      g_assert_null (regiotafel_reader_read_file (reader, place.file, NULL, &error));
      g_assert_true (g_str_has_prefix (error->message, start));
      g_assert_cmpstr (regiotafel_diagnostic_get_source (get_diagnostic (reader, 0)), ==, expected[i]);
    }
  g_assert_cmpint (g_chdir (before), ==, 0);
  place_tear_down (&place);
}

static void
test_no_file (void)
{
  Place place;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) missing = NULL;
  g_autoptr (GError) error = NULL;

  place_set_up (&place, SMALL);
  folder = g_file_new_for_path (place.folder);
  missing = g_file_get_child (folder, "niets.json");
  g_assert_null (regiotafel_reader_read_file (reader, missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (regiotafel_reader_read_file (reader, folder, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (count_diagnostics (reader), ==, 0);
  /* Who does not ask for the error is spared it. */
  g_assert_null (regiotafel_reader_read_file (reader, folder, NULL, NULL));
  place_tear_down (&place);
}

static void
test_no_bytes (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (regiotafel_reader_read_bytes (reader, none, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_PARSE, "is empty");
}

/* --- Limits --- */

static void
test_max_bytes (void)
{
  Place place;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = bytes_of (SMALL);
  g_autoptr (GFile) endless = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  place_set_up (&place, SMALL);
  regiotafel_reader_set_lenient (reader, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RegiotafelInventory) from_file = NULL;
      g_autoptr (RegiotafelInventory) from_bytes = NULL;

      regiotafel_reader_set_max_bytes (reader, g_bytes_get_size (bytes) - i);
      from_file = regiotafel_reader_read_file (reader, place.file, NULL, &error);
      if (i == 1)
        {
          g_assert_cmpstr (regiotafel_diagnostic_get_code (get_diagnostic (reader, 0)), ==, "too-large");
          assert_error (error, REGIOTAFEL_ERROR_LIMIT, "max-bytes");
        }
      g_assert_no_error (error);
      from_bytes = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
      if (i == 1)
        assert_error (error, REGIOTAFEL_ERROR_LIMIT, "max-bytes");
      g_assert_no_error (error);
      g_assert_true ((from_file != NULL) == (i == 0) && (from_bytes != NULL) == (i == 0));
    }
  /* One that does not tell its size. */
  g_assert_null (regiotafel_reader_read_file (reader, endless, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "max-bytes");
  place_tear_down (&place);
}

static void
test_max_depth (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelDiagnostic *diagnostic;

  regiotafel_reader_set_lenient (reader, TRUE);
  regiotafel_reader_set_max_depth (reader, 3);
  inventory = read_text (reader, HEAD "'x': {'y': []}}", &error);
  g_assert_no_error (error);
  g_assert_null (read_text (reader, HEAD "'x': {'y': [{}]}}", &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "max-depth");
  diagnostic = get_diagnostic (reader, 0);
  g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, "too-deep");
  g_assert_cmpstr (regiotafel_diagnostic_get_pointer (diagnostic), ==, "/x/y/0");
  g_assert_cmpuint (regiotafel_diagnostic_get_column (diagnostic), ==, 40);
}

static void
test_max_entities (void)
{
  static const char *text
      = HEAD "'organisations': [{'id': 'o'}], 'tables': [{'id': 'a', 'memberships': [{'organisation': 'o'}]}]}";
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelDiagnostic *diagnostic;

  regiotafel_reader_set_lenient (reader, TRUE);
  regiotafel_reader_set_max_entities (reader, 3);
  inventory = read_text (reader, text, &error);
  g_assert_no_error (error);
  regiotafel_reader_set_max_entities (reader, 2);
  g_assert_null (read_text (reader, text, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "more than the 2 entities");
  diagnostic = get_diagnostic (reader, 0);
  g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, "too-many-entities");
  g_assert_cmpstr (regiotafel_diagnostic_get_pointer (diagnostic), ==, "/tables/0/memberships/0");
  g_assert_cmpuint (regiotafel_diagnostic_get_line (diagnostic), ==, 1);
}

/* What stands within a table counts as what stands beside it. */
static void
test_max_entities_of_parts (void)
{
  static const char *text = HEAD "'projects': [{'id': 'p'}], 'tables': [{'id': 'a', 'agendas': [{'id': 'g', 'items': "
                                 "[{'id': 'i'}, {'id': 'j'}]}], 'meetings': [{'id': 'm'}, {'id': 'n'}]}]}";
  static const char *const pointers[] = { "/projects/0",
                                          "/tables/0",
                                          "/tables/0/agendas/0",
                                          "/tables/0/agendas/0/items/0",
                                          "/tables/0/agendas/0/items/1",
                                          "/tables/0/meetings/0",
                                          "/tables/0/meetings/1" };
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GError) error = NULL;

  regiotafel_reader_set_lenient (reader, TRUE);
  for (guint i = 1; i < G_N_ELEMENTS (pointers); i++)
    {
      g_autoptr (GError) limit = NULL;

      regiotafel_reader_set_max_entities (reader, i);
      g_assert_null (read_text (reader, text, &limit));
      g_assert_error (limit, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT);
      g_assert_cmpstr (regiotafel_diagnostic_get_pointer (get_diagnostic (reader, 0)), ==, pointers[i]);
    }
  regiotafel_reader_set_max_entities (reader, G_N_ELEMENTS (pointers));
  inventory = read_text (reader, text, &error);
  g_assert_no_error (error);
}

/* --- The object --- */

static void
test_diagnostics (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelCollection) failed = NULL;
  g_autoptr (RegiotafelInventory) inventory = NULL;
  guint n_notified = 0;

  g_assert_cmpuint (count_diagnostics (reader), ==, 0);
  count_notify (reader, "diagnostics", &n_notified);
  g_assert_null (read_text (reader, HEAD "'title': 1}", NULL));
  g_assert_cmpuint (n_notified, ==, 1);
  failed = g_object_ref (regiotafel_reader_get_diagnostics (reader));
  inventory = read_text (reader, SMALL, NULL);
  g_assert_nonnull (inventory);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpuint (count_diagnostics (reader), ==, 0);
  g_assert_cmpuint (regiotafel_collection_get_size (failed), ==, 1);
}

static void
test_properties (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  guint n_notified = 0;

  g_assert_cmpuint (regiotafel_reader_get_max_bytes (reader), ==, 67108864);
  g_assert_cmpuint (regiotafel_reader_get_max_depth (reader), ==, 64);
  g_assert_cmpuint (regiotafel_reader_get_max_entities (reader), ==, 1000000);
  count_notify (reader, "", &n_notified);
  for (guint i = 0; i < 2; i++)
    g_object_set (reader, "format", REGIOTAFEL_FORMAT_EDGE_CSV, "lenient", TRUE, "max-bytes", (guint64) 5, "max-depth",
                  6, "max-entities", 7, "table-column", "Tafel", "organisation-column", "Organisatie", "area-column",
                  "Gemeente", "separator", "\t", NULL);
  g_assert_cmpuint (n_notified, ==, 9);
  g_assert_cmpint (regiotafel_reader_get_format (reader), ==, REGIOTAFEL_FORMAT_EDGE_CSV);
  g_assert_true (regiotafel_reader_get_lenient (reader));
  g_assert_cmpuint (regiotafel_reader_get_max_bytes (reader), ==, 5);
  g_assert_cmpuint (regiotafel_reader_get_max_depth (reader), ==, 6);
  g_assert_cmpuint (regiotafel_reader_get_max_entities (reader), ==, 7);
  g_assert_cmpstr (regiotafel_reader_get_table_column (reader), ==, "Tafel");
  g_assert_cmpstr (regiotafel_reader_get_organisation_column (reader), ==, "Organisatie");
  g_assert_cmpstr (regiotafel_reader_get_area_column (reader), ==, "Gemeente");
  g_assert_cmpstr (regiotafel_reader_get_separator (reader), ==, "\t");
  regiotafel_reader_set_separator (reader, NULL);
  g_assert_null (regiotafel_reader_get_separator (reader));
}

/* A limit that is none would be 4 GiB, and a separator is one character. */
static void
test_impossible (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;

  regiotafel_reader_set_max_bytes (reader, G_MAXUINT64);
  g_assert_cmpuint (regiotafel_reader_get_max_bytes (reader), ==, G_MAXUINT32);
  regiotafel_reader_set_max_depth (reader, 0);
  g_assert_cmpuint (regiotafel_reader_get_max_depth (reader), ==, 1);

  regiotafel_reader_set_separator (reader, ";");
  g_assert_cmpstr (regiotafel_reader_get_separator (reader), ==, ";");
  /* Text from a user may be anything; it is the reading that says no. */
  regiotafel_reader_set_format (reader, REGIOTAFEL_FORMAT_EDGE_CSV);
  regiotafel_reader_set_table_column (reader, "T");
  regiotafel_reader_set_organisation_column (reader, "O");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) wrong = NULL;

      regiotafel_reader_set_separator (reader, i == 0 ? "en" : "\"");
      g_assert_null (read_text (reader, "T,O\nx,y\n", &wrong));
      g_assert_error (wrong, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
    }

  regiotafel_reader_set_format (reader, (RegiotafelFormat) 99);
  g_assert_null (read_text (reader, SMALL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED);
}

/* --- Threads --- */

static void
take_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_async (void)
{
  Place sound, broken;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelInventory) meanwhile = NULL;
  g_autoptr (GAsyncResult) lenient_result = NULL;
  g_autoptr (GAsyncResult) strict_result = NULL;
  g_autoptr (GError) error = NULL;

  place_set_up (&sound, SMALL);
  place_set_up (&broken, HEAD "'title': 1, 'covers': 'x'}");

  /* Each takes the properties as they are when it starts, and neither disturbs the other. */
  regiotafel_reader_set_lenient (reader, TRUE);
  regiotafel_reader_read_file_async (reader, broken.file, NULL, take_result, &lenient_result);
  regiotafel_reader_set_lenient (reader, FALSE);
  regiotafel_reader_read_file_async (reader, broken.file, NULL, take_result, &strict_result);
  meanwhile = regiotafel_reader_read_file (reader, sound.file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 0);

  wait_for (&lenient_result);
  wait_for (&strict_result);
  g_assert_cmpuint (count_diagnostics (reader), ==, 0);
  inventory = regiotafel_reader_read_file_finish (reader, lenient_result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (regiotafel_inventory_get_covers (inventory), ==, "x");
  g_assert_false (regiotafel_inventory_get_modified (inventory));
  g_assert_cmpstr (regiotafel_diagnostic_get_source (get_diagnostic (reader, 0)), ==, "inventaris.json");
  g_assert_null (regiotafel_reader_read_file_finish (reader, strict_result, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "/title");
  g_assert_cmpuint (count_diagnostics (reader), ==, 1);
  place_tear_down (&sound);
  place_tear_down (&broken);
}

static void
test_cancelled (void)
{
  Place place;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = bytes_of (SMALL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  place_set_up (&place, SMALL);
  g_cancellable_cancel (cancellable);
  regiotafel_reader_set_lenient (reader, TRUE);
  g_assert_null (regiotafel_reader_read_bytes (reader, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (regiotafel_reader_read_file (reader, place.file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  regiotafel_reader_read_file_async (reader, place.file, cancellable, take_result, &result);
  wait_for (&result);
  g_assert_null (regiotafel_reader_read_file_finish (reader, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  place_tear_down (&place);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (2000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* Somebody cancels while a long file is being read. */
static void
test_cancelled_meanwhile (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GString) text = g_string_new (HEAD "'themes': [");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "%s{'id': 'thema-%u', 'broader': ['thema-%u']}", i > 0 ? ", " : "", i, i + 1);
  g_string_append (text, ", {'id': 'thema-50000'}]}");
  bytes = bytes_of (text->str);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
      g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_bytes (reader, bytes, cancellable, &error);

      g_thread_join (thread);
      if (inventory == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/every-member", test_every_member);
  g_test_add_func ("/reader/values", test_values);
  g_test_add_func ("/reader/agendas", test_agendas);
  g_test_add_func ("/reader/round-trip", test_round_trip);
  g_test_add_func ("/reader/any-order", test_any_order);
  g_test_add_func ("/reader/empty", test_empty);
  g_test_add_func ("/reader/not-modified", test_not_modified);
  g_test_add_func ("/reader/conflict", test_conflict);
  g_test_add_func ("/reader/names", test_names);
  g_test_add_func ("/reader/no-file", test_no_file);
  g_test_add_func ("/reader/no-bytes", test_no_bytes);
  g_test_add_func ("/reader/max-bytes", test_max_bytes);
  g_test_add_func ("/reader/max-depth", test_max_depth);
  g_test_add_func ("/reader/max-entities", test_max_entities);
  g_test_add_func ("/reader/max-entities-of-parts", test_max_entities_of_parts);
  g_test_add_func ("/reader/diagnostics", test_diagnostics);
  g_test_add_func ("/reader/properties", test_properties);
  g_test_add_func ("/reader/impossible", test_impossible);
  g_test_add_func ("/reader/async", test_async);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/cancelled-meanwhile", test_cancelled_meanwhile);
  return g_test_run ();
}
