/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes into an inventory and what goes, and what it tells about changes. Who keeps whom alive stands in
 * test-inventory-life.c. */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-table.h"

/* A small region:
 *
 *   domain “zorg” ← domain “vvt”          theme “ouderen” (responsible “zorg”)
 *   area “gm0307” (in “eemland”)
 *   organisation “eik” (“vvt”, in “gm0307”), organisation “bos”
 *   table “bgu” ← table “db” (parent “bgu”, prepares “bgu”), both about “ouderen”
 *   memberships: “eik” in “bgu”, “bos” in “bgu”, “eik” in “db” */
typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelDomain *care, *nursing;
  RegiotafelTheme *elderly;
  RegiotafelArea *town, *region;
  RegiotafelOrganisation *oak, *wood;
  RegiotafelTable *main, *committee;
  RegiotafelMembership *oak_in_main, *wood_in_main, *oak_in_committee;
  guint64 seen_revision;
} Region;

/* Adds and hands over to the inventory. */
static gpointer
add (Region *region, gpointer entity)
{
  g_autoptr (GError) error = NULL;
  gboolean added = regiotafel_inventory_add (region->inventory, entity, &error);

  g_assert_no_error (error);
  g_assert_true (added);
  g_object_unref (entity);
  return entity;
}

static void
region_set_up (Region *region, gconstpointer data)
{
  region->inventory = regiotafel_inventory_new ();
  region->care = add (region, regiotafel_domain_new ("zorg", "Zorg"));
  region->nursing = add (region, regiotafel_domain_new ("vvt", "Verpleging en verzorging"));
  region->elderly = add (region, regiotafel_theme_new ("ouderen", "Ouderen"));
  region->region = add (region, regiotafel_area_new ("eemland", "Eemland"));
  region->town = add (region, regiotafel_area_new ("gm0307", "Amersfoort"));
  region->oak = add (region, regiotafel_organisation_new ("eik", "De Eik"));
  region->wood = add (region, regiotafel_organisation_new ("bos", "Het Bos"));
  region->main = add (region, regiotafel_table_new ("bgu", "Bestuurlijk overleg"));
  region->committee = add (region, regiotafel_table_new ("db", "Dagelijks bestuur"));
  region->oak_in_main = add (region, regiotafel_membership_new (NULL, region->main, region->oak));
  region->wood_in_main = add (region, regiotafel_membership_new (NULL, region->main, region->wood));
  region->oak_in_committee = add (region, regiotafel_membership_new ("m3", region->committee, region->oak));
  regiotafel_domain_set_broader (region->nursing, region->care);
  regiotafel_theme_set_responsible (region->elderly, region->care);
  regiotafel_area_add_parent (region->town, region->region);
  regiotafel_organisation_add_domain (region->oak, region->nursing);
  regiotafel_organisation_set_area (region->oak, region->town);
  regiotafel_table_set_parent (region->committee, region->main);
  regiotafel_table_add_prepares (region->committee, region->main);
  regiotafel_table_add_theme (region->main, region->elderly);
  regiotafel_table_add_theme (region->committee, region->elderly);
}

static void
region_tear_down (Region *region, gconstpointer data)
{
  g_clear_object (&region->inventory);
}

static guint
size (RegiotafelCollection *collection)
{
  return regiotafel_collection_get_size (collection);
}

static void
test_add (Region *region, gconstpointer data)
{
  RegiotafelInventory *self = region->inventory;

  g_assert_cmpuint (size (regiotafel_inventory_get_domains (self)), ==, 2);
  g_assert_cmpuint (size (regiotafel_inventory_get_themes (self)), ==, 1);
  g_assert_cmpuint (size (regiotafel_inventory_get_areas (self)), ==, 2);
  g_assert_cmpuint (size (regiotafel_inventory_get_organisations (self)), ==, 2);
  g_assert_cmpuint (size (regiotafel_inventory_get_tables (self)), ==, 2);
  g_assert_cmpuint (size (regiotafel_inventory_get_memberships (self)), ==, 3);
  g_assert_true (regiotafel_collection_find (regiotafel_inventory_get_tables (self), "db") == region->committee);
  g_assert_true (regiotafel_collection_find (regiotafel_inventory_get_memberships (self), "m3")
                 == region->oak_in_committee);
  /* Ids are of a kind: an organisation may be called as a table is. */
  add (region, regiotafel_organisation_new ("db", NULL));
  g_assert_true (regiotafel_collection_find (regiotafel_inventory_get_tables (self), "db") == region->committee);
}

/* A membership stands in the inventory, at its table and at its organisation, in the order in which they came. */
static void
test_memberships (Region *region, gconstpointer data)
{
  RegiotafelCollection *of_main = regiotafel_table_get_memberships (region->main);
  RegiotafelCollection *of_committee = regiotafel_table_get_memberships (region->committee);
  RegiotafelCollection *of_oak = regiotafel_organisation_get_memberships (region->oak);
  RegiotafelCollection *of_wood = regiotafel_organisation_get_memberships (region->wood);
  g_autoptr (RegiotafelMembership) kept = g_object_ref (region->oak_in_main);

  g_assert_cmpuint (size (of_main), ==, 2);
  g_assert_true (regiotafel_collection_get (of_main, 0) == region->oak_in_main);
  g_assert_true (regiotafel_collection_get (of_main, 1) == region->wood_in_main);
  g_assert_cmpuint (size (of_committee), ==, 1);
  g_assert_true (regiotafel_collection_find (of_committee, "m3") == region->oak_in_committee);
  g_assert_cmpuint (size (of_oak), ==, 2);
  g_assert_true (regiotafel_collection_get (of_oak, 0) == region->oak_in_main);
  g_assert_cmpuint (size (of_wood), ==, 1);

  g_assert_true (regiotafel_inventory_remove (region->inventory, REGIOTAFEL_ENTITY (kept), FALSE, NULL));
  g_assert_cmpuint (size (of_main), ==, 1);
  g_assert_cmpuint (size (of_oak), ==, 1);
  g_assert_cmpuint (size (regiotafel_inventory_get_memberships (region->inventory)), ==, 2);
  /* Taken out, it is as it was before it came, and may come again. */
  g_assert_true (regiotafel_membership_get_table (kept) == region->main);
  g_assert_true (regiotafel_membership_get_organisation (kept) == region->oak);
  g_assert_true (regiotafel_inventory_add (region->inventory, REGIOTAFEL_ENTITY (kept), NULL));
  g_assert_true (regiotafel_collection_get (of_main, 1) == kept);
  g_assert_true (regiotafel_collection_get (of_oak, 1) == kept);
}

/* Tries to add something that may not come in, and that nothing has changed then. */
static void
assert_refused (Region *region, gpointer entity, RegiotafelError code, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelEntity) owned = entity;
  guint64 revision = regiotafel_inventory_get_revision (region->inventory);
  RegiotafelInventory *was_in = owned->inventory;
  guint before = 0, after = 0;

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    before += size (regiotafel_inventory_get_collection (region->inventory, kind));
  g_assert_false (regiotafel_inventory_add (region->inventory, entity, &error));
  assert_error (error, code, part);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    after += size (regiotafel_inventory_get_collection (region->inventory, kind));
  g_assert_cmpuint (before, ==, after);
  g_assert_cmpuint (regiotafel_inventory_get_revision (region->inventory), ==, revision);
  g_assert_true (owned->inventory == was_in);
}

static void
test_refused_ids (Region *region, gconstpointer data)
{
  assert_refused (region, regiotafel_table_new ("bgu", "Other"), REGIOTAFEL_ERROR_DUPLICATE_ID, "Table “bgu”");
  assert_refused (region, regiotafel_membership_new ("m3", region->main, region->oak), REGIOTAFEL_ERROR_DUPLICATE_ID,
                  "Membership “m3”");
  assert_refused (region, regiotafel_table_new ("", "Zonder"), REGIOTAFEL_ERROR_INVALID_VALUE, "“Zonder” has no id");
  assert_refused (region, g_object_new (REGIOTAFEL_TYPE_AREA, NULL), REGIOTAFEL_ERROR_INVALID_VALUE, "Area");
  assert_refused (region, regiotafel_membership_new ("", region->main, region->oak), REGIOTAFEL_ERROR_INVALID_VALUE,
                  "has no id");
  /* Memberships without an id may be many. */
  add (region, regiotafel_membership_new (NULL, region->main, region->oak));
}

static void
test_refused_references (Region *region, gconstpointer data)
{
  g_autoptr (RegiotafelTable) strange_table = regiotafel_table_new ("ver", "Ver weg");
  g_autoptr (RegiotafelOrganisation) strange = regiotafel_organisation_new ("vreemd", NULL);
  RegiotafelTable *table = regiotafel_table_new ("nieuw", NULL);
  RegiotafelMembership *membership;

  regiotafel_table_set_parent (table, strange_table);
  assert_refused (region, table, REGIOTAFEL_ERROR_DANGLING, "Table “nieuw” refers to “ver” as parent");
  table = regiotafel_table_new ("nieuw", NULL);
  regiotafel_table_add_advises (table, region->main);
  regiotafel_table_add_advises (table, strange_table);
  assert_refused (region, table, REGIOTAFEL_ERROR_DANGLING, "“ver” as advises");
  assert_refused (region, regiotafel_membership_new (NULL, strange_table, region->oak), REGIOTAFEL_ERROR_DANGLING,
                  "Membership of “eik” in “ver” refers to “ver” as table");
  assert_refused (region, regiotafel_membership_new (NULL, region->main, strange), REGIOTAFEL_ERROR_DANGLING,
                  "Membership of “vreemd” in “bgu” refers to “vreemd” as organisation");
  membership = regiotafel_membership_new ("m9", region->main, region->oak);
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (region->wood));
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (strange));
  assert_refused (region, membership, REGIOTAFEL_ERROR_DANGLING, "“vreemd” as represents");

  /* What is in another inventory is a stranger too. */
  {
    g_autoptr (RegiotafelInventory) other = regiotafel_inventory_new ();

    g_assert_true (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (strange_table), NULL));
    table = regiotafel_table_new ("nieuw", NULL);
    regiotafel_table_set_parent (table, strange_table);
    assert_refused (region, table, REGIOTAFEL_ERROR_DANGLING, "“ver”");
    assert_refused (region, g_object_ref (strange_table), REGIOTAFEL_ERROR_INVALID_VALUE, "in an inventory already");
  }
  /* Something bare knows neither table nor organisation. */
  assert_refused (region, g_object_new (REGIOTAFEL_TYPE_MEMBERSHIP, NULL), REGIOTAFEL_ERROR_INVALID_VALUE,
                  "a table and an organisation");
  assert_refused (region, g_object_new (REGIOTAFEL_TYPE_MEMBERSHIP, "table", region->main, NULL),
                  REGIOTAFEL_ERROR_INVALID_VALUE, "a table and an organisation");
  /* Twice is once too often. */
  assert_refused (region, g_object_ref (region->main), REGIOTAFEL_ERROR_INVALID_VALUE, "in an inventory already");
  assert_refused (region, g_object_ref (region->oak_in_main), REGIOTAFEL_ERROR_INVALID_VALUE,
                  "Membership of “eik” in “bgu” is in an inventory already");
}

/* Python and JavaScript can derive from the base of all entities; what comes of that is not taken in. */
static void
test_refused_types (Region *region, gconstpointer data)
{
  GTypeQuery query;
  GTypeInfo info = { 0 };
  GType derived;
  gpointer object;

  g_type_query (REGIOTAFEL_TYPE_ENTITY, &query);
  info.class_size = query.class_size;
  info.instance_size = query.instance_size;
  derived = g_type_register_static (REGIOTAFEL_TYPE_ENTITY, "ScriptedThing", &info, 0);
  g_assert_cmpuint (derived, !=, 0);
  object = g_object_new (derived, "id", "x", "name", "Iets anders", NULL);
  g_assert_true (REGIOTAFEL_IS_ENTITY (object));
  assert_refused (region, object, REGIOTAFEL_ERROR_INVALID_VALUE, "ScriptedThing");

  object = g_object_new (derived, "id", "x", NULL);
  expect_critical ("*REGIOTAFEL_IS_ORGANISATION*REGIOTAFEL_IS_AREA*");
  regiotafel_membership_add_represented (region->oak_in_main, object);
  assert_expected ();
  g_object_unref (object);

  /* The types themselves are final. */
  g_test_expect_message ("GLib-GObject", G_LOG_LEVEL_WARNING, "*final*");
  g_type_query (regiotafel_kind_get_gtype (REGIOTAFEL_KIND_TABLES), &query);
  info.class_size = query.class_size;
  info.instance_size = query.instance_size;
  g_assert_cmpuint (g_type_register_static (query.type, "ScriptedTable", &info, 0), ==, 0);
  assert_expected ();
}

static void
assert_in_use (Region *region, gpointer entity, const char *names)
{
  g_autoptr (GError) error = NULL;
  guint64 revision = regiotafel_inventory_get_revision (region->inventory);

  g_assert_false (regiotafel_inventory_remove (region->inventory, entity, FALSE, &error));
  assert_error (error, REGIOTAFEL_ERROR_IN_USE, names);
  g_assert_cmpuint (regiotafel_inventory_get_revision (region->inventory), ==, revision);
}

static void
test_remove_in_use (Region *region, gconstpointer data)
{
  assert_in_use (region, region->care, "Domain “zorg” is referred to by Domain “vvt”, Theme “ouderen”;");
  assert_in_use (region, region->nursing, "Domain “vvt” is referred to by Organisation “eik”;");
  assert_in_use (region, region->region, "by Area “gm0307”;");
  assert_in_use (region, region->town, "by Organisation “eik”;");
  assert_in_use (region, region->elderly, "by Table “bgu”, Table “db”;");
  assert_in_use (region, region->wood, "by Membership of “bos” in “bgu”;");
  /* Who refers to it in two ways is named once. */
  assert_in_use (region, region->main, "by Table “db”, Membership of “eik” in “bgu”, Membership of “bos” in “bgu”;");
  add (region, regiotafel_membership_new (NULL, region->main, region->wood));
  add (region, regiotafel_membership_new (NULL, region->main, region->wood));
  assert_in_use (region, region->main, "Membership of “bos” in “bgu” and 2 more;");
}

static void
test_remove_free (Region *region, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelTable) stranger = regiotafel_table_new ("ver", NULL);
  g_autoptr (RegiotafelMembership) loose = regiotafel_membership_new (NULL, region->main, region->oak);
  g_autoptr (RegiotafelOrganisation) free = g_object_ref (add (region, regiotafel_organisation_new ("vrij", NULL)));

  g_assert_true (regiotafel_inventory_remove (region->inventory, REGIOTAFEL_ENTITY (free), FALSE, &error));
  g_assert_no_error (error);
  g_assert_null (regiotafel_collection_find (regiotafel_inventory_get_organisations (region->inventory), "vrij"));
  g_assert_true (unref_was_last (g_steal_pointer (&free)));

  g_assert_false (regiotafel_inventory_remove (region->inventory, REGIOTAFEL_ENTITY (stranger), TRUE, &error));
  assert_error (error, REGIOTAFEL_ERROR_NOT_FOUND, "Table “ver” is not in this inventory");
  g_assert_false (regiotafel_inventory_remove (region->inventory, REGIOTAFEL_ENTITY (loose), FALSE, &error));
  assert_error (error, REGIOTAFEL_ERROR_NOT_FOUND, "Membership of “eik” in “bgu” is not in this inventory");

  /* What refers to itself alone is free, and does not do so any more. */
  stranger = add (region, g_steal_pointer (&stranger));
  g_object_ref (stranger);
  regiotafel_table_set_parent (stranger, stranger);
  regiotafel_table_add_advises (stranger, stranger);
  g_assert_true (regiotafel_inventory_remove (region->inventory, REGIOTAFEL_ENTITY (stranger), FALSE, &error));
  g_assert_true (unref_was_last (g_steal_pointer (&stranger)));
}

static void
test_remove_cascade (Region *region, gconstpointer data)
{
  RegiotafelInventory *self = region->inventory;
  RegiotafelOrganisation *oak = region->oak;
  guint64 revision;

  regiotafel_membership_add_represented (region->wood_in_main, REGIOTAFEL_ENTITY (oak));
  regiotafel_membership_set_domain (region->wood_in_main, region->care);

  /* An organisation goes with its memberships; who speaks for it does so no longer. */
  revision = regiotafel_inventory_get_revision (self);
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (oak), TRUE, NULL));
  g_assert_cmpuint (regiotafel_inventory_get_revision (self), ==, revision + 1);
  g_assert_null (regiotafel_collection_find (regiotafel_inventory_get_organisations (self), "eik"));
  g_assert_cmpuint (size (regiotafel_inventory_get_memberships (self)), ==, 1);
  g_assert_cmpuint (size (regiotafel_table_get_memberships (region->main)), ==, 1);
  g_assert_cmpuint (size (regiotafel_table_get_memberships (region->committee)), ==, 0);
  g_assert_cmpuint (size (regiotafel_membership_get_represents (region->wood_in_main)), ==, 0);

  /* Other references become empty. */
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (region->care), TRUE, NULL));
  g_assert_null (regiotafel_domain_get_broader (region->nursing));
  g_assert_null (regiotafel_theme_get_responsible (region->elderly));
  g_assert_null (regiotafel_membership_get_domain (region->wood_in_main));
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (region->elderly), TRUE, NULL));
  g_assert_cmpuint (size (regiotafel_table_get_themes (region->main)), ==, 0);
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (region->region), TRUE, NULL));
  g_assert_cmpuint (size (regiotafel_area_get_parents (region->town)), ==, 0);

  /* A table goes with its memberships too, and the tables around it stay. */
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (region->main), TRUE, NULL));
  g_assert_cmpuint (size (regiotafel_inventory_get_tables (self)), ==, 1);
  g_assert_null (regiotafel_table_get_parent (region->committee));
  g_assert_cmpuint (size (regiotafel_table_get_prepares (region->committee)), ==, 0);
  g_assert_cmpuint (size (regiotafel_inventory_get_memberships (self)), ==, 0);
  g_assert_cmpuint (size (regiotafel_organisation_get_memberships (region->wood)), ==, 0);
}

/* An organisation that sits at one table several times, and speaks for itself there. */
static void
test_remove_often (Region *region, gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      RegiotafelMembership *membership = add (region, regiotafel_membership_new (NULL, region->main, region->wood));

      regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (region->wood));
      regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (region->oak));
    }
  g_assert_true (regiotafel_inventory_remove (region->inventory, REGIOTAFEL_ENTITY (region->wood), TRUE, NULL));
  g_assert_cmpuint (size (regiotafel_table_get_memberships (region->main)), ==, 1);
  g_assert_true (regiotafel_inventory_remove (region->inventory, REGIOTAFEL_ENTITY (region->main), TRUE, NULL));
  g_assert_cmpuint (size (regiotafel_inventory_get_memberships (region->inventory)), ==, 1);
  g_assert_cmpuint (size (regiotafel_organisation_get_memberships (region->oak)), ==, 1);
}

/* Takes the number of changes since the last time. */
static guint64
changes (Region *region)
{
  guint64 now = regiotafel_inventory_get_revision (region->inventory);
  guint64 since = now - region->seen_revision;

  region->seen_revision = now;
  return since;
}

static void
test_revision (Region *region, gconstpointer data)
{
  RegiotafelInventory *self = region->inventory;
  RegiotafelEntity *oak = REGIOTAFEL_ENTITY (region->oak);
  g_autoptr (RegiotafelTable) outside = regiotafel_table_new ("buiten", NULL);
  g_autoptr (RegiotafelTable) table = g_object_ref (region->committee);
  RegiotafelSource *source;
  RegiotafelRoleTerm *role;
  guint notified = 0;

  count_notify (self, "revision", &notified);
  changes (region);

  /* every change of an entity in it, once; none where nothing changes */
  regiotafel_table_set_purpose (table, "Waarom");
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_table_set_purpose (table, "Waarom");
  g_assert_cmpuint (changes (region), ==, 0);
  g_object_set (table, "level", 2, "kind", 3, NULL);
  g_assert_cmpuint (changes (region), ==, 2);
  regiotafel_entity_set_identifier (oak, "kvk", "30123456");
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_entity_set_identifier (oak, "kvk", "30123456");
  g_assert_cmpuint (changes (region), ==, 0);
  regiotafel_entity_set_label (oak, "en", "The Oak");
  g_assert_cmpuint (changes (region), ==, 1);
  source = regiotafel_entity_add_source (oak, "https://example.org", NULL, NULL, NULL);
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_entity_remove_source (oak, source);
  g_assert_cmpuint (changes (region), ==, 1);
  role = regiotafel_membership_add_role (region->oak_in_main, REGIOTAFEL_ROLE_CHAIR, NULL, NULL);
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_membership_remove_role (region->oak_in_main, role);
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_table_add_advises (table, region->main);
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_table_add_advises (table, region->main);
  g_assert_cmpuint (changes (region), ==, 0);
  regiotafel_table_remove_advises (table, region->main);
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_table_remove_advises (table, region->main);
  g_assert_cmpuint (changes (region), ==, 0);
  g_assert_cmpuint (notified, ==, 11);

  /* of the inventory itself */
  regiotafel_inventory_set_title (self, "Eemland");
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_inventory_set_title (self, "Eemland");
  g_assert_cmpuint (changes (region), ==, 0);

  /* what is not in it does not count, before it comes and after it went */
  regiotafel_table_set_purpose (outside, "Waarom");
  g_assert_cmpuint (changes (region), ==, 0);
  g_assert_true (regiotafel_inventory_add (self, REGIOTAFEL_ENTITY (outside), NULL));
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_table_set_purpose (outside, "Daarom");
  g_assert_cmpuint (changes (region), ==, 1);
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (outside), FALSE, NULL));
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_table_set_purpose (outside, "Waarom");
  g_assert_cmpuint (changes (region), ==, 0);
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (table), TRUE, NULL));
  g_assert_cmpuint (changes (region), ==, 1);
  regiotafel_table_set_purpose (table, "Toen");
  g_assert_cmpuint (changes (region), ==, 0);
}

static void
test_groups (Region *region, gconstpointer data)
{
  RegiotafelInventory *self = region->inventory;
  guint notified = 0;

  count_notify (self, "revision", &notified);
  changes (region);
  regiotafel_inventory_begin_changes (self);
  regiotafel_inventory_end_changes (self);
  g_assert_cmpuint (changes (region), ==, 0);

  regiotafel_inventory_begin_changes (self);
  regiotafel_table_set_purpose (region->main, "Waarom");
  regiotafel_inventory_begin_changes (self);
  regiotafel_table_set_aims (region->main, "Waartoe");
  regiotafel_inventory_set_covers (self, "Eemland");
  regiotafel_inventory_end_changes (self);
  g_assert_cmpuint (changes (region), ==, 0);
  add (region, regiotafel_table_new ("nieuw", NULL));
  g_assert_true (regiotafel_inventory_remove (self, REGIOTAFEL_ENTITY (region->wood), TRUE, NULL));
  g_assert_cmpuint (changes (region), ==, 0);
  g_assert_cmpuint (notified, ==, 0);
  regiotafel_inventory_end_changes (self);
  g_assert_cmpuint (changes (region), ==, 1);
  g_assert_cmpuint (notified, ==, 1);

  regiotafel_table_set_purpose (region->main, "Daarom");
  g_assert_cmpuint (changes (region), ==, 1);
  expect_critical ("*change_depth > 0*");
  regiotafel_inventory_end_changes (self);
  assert_expected ();
}

static void
test_modified (Region *region, gconstpointer data)
{
  RegiotafelInventory *self = region->inventory;
  g_autoptr (RegiotafelInventory) empty = regiotafel_inventory_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/regio.json");
  const char *digest = NULL;
  guint notified = 0;
  guint64 revision;

  g_assert_false (regiotafel_inventory_get_modified (empty));
  g_assert_cmpuint (regiotafel_inventory_get_revision (empty), ==, 0);
  g_assert_null (regiotafel_inventory_get_origin (empty, &digest));
  g_assert_true (regiotafel_inventory_get_modified (self));

  count_notify (self, "modified", &notified);
  regiotafel_inventory_set_origin (self, file, "abc");
  g_assert_false (regiotafel_inventory_get_modified (self));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (regiotafel_inventory_get_origin (self, &digest) == file);
  g_assert_cmpstr (digest, ==, "abc");

  regiotafel_table_set_purpose (region->main, "Waarom");
  regiotafel_table_set_purpose (region->main, "Daarom");
  g_assert_true (regiotafel_inventory_get_modified (self));
  g_assert_cmpuint (notified, ==, 2);

  /* A saving that took a while: what changed meanwhile is not in the file. */
  revision = regiotafel_inventory_get_revision (self);
  regiotafel_table_set_purpose (region->main, "Hierom");
  regiotafel_inventory_set_origin_at (self, file, "def", revision);
  g_assert_true (regiotafel_inventory_get_modified (self));
  regiotafel_inventory_set_origin_at (self, file, "def", revision + 1);
  g_assert_false (regiotafel_inventory_get_modified (self));
  g_assert_cmpuint (notified, ==, 3);
}

static void
test_former_ids (Region *region, gconstpointer data)
{
  static const char *const one[] = { "vvt-eik", NULL };
  static const char *const two[] = { "vvt-eik", "eikenhof", NULL };
  static const char *const taken[] = { "eikenhof", "bos", NULL };
  static const char *const own[] = { "eik", NULL };
  static const char *const twice[] = { "x", "x", NULL };
  RegiotafelInventory *self = region->inventory;
  RegiotafelCollection *organisations = regiotafel_inventory_get_organisations (self);
  RegiotafelEntity *oak = REGIOTAFEL_ENTITY (region->oak);
  G_GNUC_UNUSED g_autoptr (RegiotafelEntity) kept = g_object_ref (oak);
  g_autoptr (GError) error = NULL;
  const char *const *wrong[] = { taken, own, twice };

  g_assert_true (regiotafel_inventory_set_former_ids (self, oak, one, NULL));
  g_assert_true (regiotafel_collection_find (organisations, "vvt-eik") == oak);
  g_assert_true (g_strv_equal (regiotafel_entity_get_former_ids (oak), one));
  /* One may be added to those it has. */
  g_assert_true (regiotafel_inventory_set_former_ids (self, oak, two, &error));
  g_assert_no_error (error);
  g_assert_true (regiotafel_collection_find (organisations, "vvt-eik") == oak);
  g_assert_true (regiotafel_collection_find (organisations, "eikenhof") == oak);
  g_assert_true (regiotafel_collection_find (organisations, "eik") == oak);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (regiotafel_inventory_set_former_ids (self, oak, wrong[i], &error));
      assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, i == 0 ? "“bos”" : i == 1 ? "“eik”" : "“x”");
      g_assert_true (g_strv_equal (regiotafel_entity_get_former_ids (oak), two));
      g_assert_true (regiotafel_collection_find (organisations, "eikenhof") == oak);
      g_assert_true (regiotafel_collection_find (organisations, "vvt-eik") == oak);
      g_assert_null (regiotafel_collection_find (organisations, "x"));
    }
  g_assert_false (regiotafel_inventory_set_former_ids (self, REGIOTAFEL_ENTITY (region->wood), one, &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "“vvt-eik”");

  /* One that was wrong can be taken away again. */
  g_assert_true (regiotafel_inventory_set_former_ids (self, oak, NULL, NULL));
  g_assert_null (regiotafel_entity_get_former_ids (oak));
  g_assert_null (regiotafel_collection_find (organisations, "eikenhof"));
  g_assert_true (regiotafel_inventory_set_former_ids (self, oak, two, NULL));

  /* It leads there for ever: nobody else can get that id, and it goes along with its owner. */
  assert_refused (region, regiotafel_organisation_new ("vvt-eik", NULL), REGIOTAFEL_ERROR_DUPLICATE_ID, "“vvt-eik”");
  g_assert_true (regiotafel_inventory_remove (self, oak, TRUE, NULL));
  g_assert_null (regiotafel_collection_find (organisations, "vvt-eik"));
  g_assert_true (regiotafel_inventory_add (self, oak, &error));
  g_assert_no_error (error);
  g_assert_true (regiotafel_collection_find (organisations, "vvt-eik") == oak);
  g_assert_true (regiotafel_inventory_remove (self, oak, TRUE, NULL));
  add (region, regiotafel_organisation_new ("vvt-eik", "Een ander"));
  g_assert_false (regiotafel_inventory_add (self, oak, &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "“vvt-eik”");
  g_assert_nonnull (regiotafel_collection_find (organisations, "vvt-eik"));
  g_assert_null (regiotafel_collection_find (organisations, "eikenhof"));
  g_assert_null (regiotafel_collection_find (organisations, "eik"));
}

static void
assert_confirmed_from (RegiotafelInventory *self, const char *as_of, const char *from, const char *expected)
{
  g_autoptr (RegiotafelDate) a = as_of != NULL ? regiotafel_date_parse (as_of, NULL) : NULL;
  g_autoptr (RegiotafelDate) b = from != NULL ? regiotafel_date_parse (from, NULL) : NULL;
  g_autoptr (RegiotafelDate) found = NULL;

  regiotafel_inventory_set_as_of (self, a);
  regiotafel_inventory_set_confirmed_from (self, b);
  found = regiotafel_inventory_dup_confirmed_from (self);
  if (expected == NULL)
    g_assert_null (found);
  else
    assert_text (regiotafel_date_to_string (found), expected);
}

static void
test_confirmed_from (void)
{
  g_autoptr (RegiotafelInventory) self = regiotafel_inventory_new ();

  assert_confirmed_from (self, NULL, NULL, NULL);
  assert_confirmed_from (self, "2026-11-21", NULL, "2025-11-21");
  assert_confirmed_from (self, "2026-11", NULL, "2025-11");
  assert_confirmed_from (self, "2026-11-21", "2026", "2026");
  assert_confirmed_from (self, NULL, "2026-01", "2026-01");
}

#define ADD(path, function) g_test_add (path, Region, NULL, region_set_up, function, region_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/inventory/add", test_add);
  ADD ("/inventory/memberships", test_memberships);
  ADD ("/inventory/refused-ids", test_refused_ids);
  ADD ("/inventory/refused-references", test_refused_references);
  ADD ("/inventory/refused-types", test_refused_types);
  ADD ("/inventory/remove-in-use", test_remove_in_use);
  ADD ("/inventory/remove-free", test_remove_free);
  ADD ("/inventory/remove-cascade", test_remove_cascade);
  ADD ("/inventory/remove-often", test_remove_often);
  ADD ("/inventory/revision", test_revision);
  ADD ("/inventory/groups", test_groups);
  ADD ("/inventory/modified", test_modified);
  ADD ("/inventory/former-ids", test_former_ids);
  g_test_add_func ("/inventory/confirmed-from", test_confirmed_from);
  return g_test_run ();
}
