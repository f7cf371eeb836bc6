/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A copy says what the original says, and is another thing. */
#include <glib/gstdio.h>

#include "../region.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-reader.h"
#include "regiotafel-source.h"
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

static char *
path_of (const char *name)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");

  return g_build_filename (source != NULL ? source : ".", "tests", "data", "native", name, NULL);
}

static RegiotafelInventory *
read_file (const char *path)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory = regiotafel_reader_read_file (reader, file, NULL, &error);

  g_assert_no_error (error);
  return inventory;
}

/* The file that holds every member there is. */
static RegiotafelInventory *
read_full (void)
{
  g_autofree char *path = path_of ("full.json");

  return read_file (path);
}

static void
for_every_entity (RegiotafelInventory *inventory, void (*look) (RegiotafelEntity *entity, gpointer data), gpointer data)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (inventory, kind);

      for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
        look (regiotafel_collection_get (collection, i), data);
    }
}

static void
add_referenced (RegiotafelEntity *holder,
                const char *member,
                RegiotafelEntity *target,
                RegiotafelCollection *collection,
                gpointer set)
{
  g_hash_table_add (set, target);
  if (collection != NULL)
    g_hash_table_add (set, collection);
}

static void
add_leaves (RegiotafelCollection *leaves, GHashTable *set)
{
  for (guint i = 0; i < regiotafel_collection_get_size (leaves); i++)
    g_hash_table_add (set, regiotafel_collection_get (leaves, i));
}

/* Itself and all that can be reached from it. */
static void
add_objects (RegiotafelEntity *entity, gpointer set)
{
  g_hash_table_add (set, entity);
  g_hash_table_add (set, entity->inventory);
  regiotafel_entity_visit_references (entity, add_referenced, set);
  add_leaves (regiotafel_entity_get_sources (entity), set);
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    add_leaves (regiotafel_membership_get_roles (REGIOTAFEL_MEMBERSHIP (entity)), set);
  if (REGIOTAFEL_IS_TABLE (entity))
    add_leaves (regiotafel_table_get_memberships (REGIOTAFEL_TABLE (entity)), set);
  if (REGIOTAFEL_IS_ORGANISATION (entity))
    add_leaves (regiotafel_organisation_get_memberships (REGIOTAFEL_ORGANISATION (entity)), set);
}

static void
assert_apart (RegiotafelInventory *a, RegiotafelInventory *b)
{
  g_autoptr (GHashTable) of_a = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) of_b = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer object;

  for_every_entity (a, add_objects, of_a);
  for_every_entity (b, add_objects, of_b);
  g_assert_cmpuint (g_hash_table_size (of_a), ==, g_hash_table_size (of_b));
  g_hash_table_iter_init (&iter, of_a);
  while (g_hash_table_iter_next (&iter, &object, NULL))
    g_assert_false (g_hash_table_contains (of_b, object));
}

static void
assert_copied (const char *path)
{
  g_autoptr (RegiotafelInventory) inventory = read_file (path);
  g_autoptr (RegiotafelInventory) copy = regiotafel_inventory_copy (inventory);
  g_autoptr (RegiotafelInventory) again = regiotafel_inventory_copy (copy);
  g_autofree char *text = write_text (inventory);

  assert_text (write_text (copy), text);
  assert_text (write_text (again), text);
  assert_apart (inventory, copy);
}

static void
test_same_bytes (void)
{
  static const char *const examples[]
      = { "utrecht.json", "u10-u16.json", "lindestroom/2025.json", "lindestroom/2026.json" };
  g_autofree char *folder = path_of (NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = path_of (name);

      assert_copied (path);
      n++;
    }
  g_assert_cmpuint (n, >=, 3);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_build_filename (folder, "..", "..", "..", "examples", "data", examples[i], NULL);

      assert_copied (path);
    }
}

static void
test_empty (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = regiotafel_inventory_copy (inventory);
  g_autofree char *text = write_text (inventory);
  g_autofree char *text_of_copy = write_text (copy);

  g_assert_cmpstr (text_of_copy, ==, text);
}

/* What members a file never had, at every depth. */
static void
test_unknown_members (void)
{
  static const char text[] = "{\"format\": \"regiotafel/1\", \"later\": {\"a\": [1, 2.50, null]},\n"
                             "\"organisations\": [{\"id\": \"o\", \"later\": true}], \"tables\": [{\"id\": \"t\", "
                             "\"name\": \"T\", \"first\": 1, \"second\": 2,\n"
                             "\"sources\": [{\"url\": \"u\", \"later\": \"s\"}],\n"
                             "\"memberships\": [{\"organisation\": \"o\", \"roles\": [{\"role\": \"chair\", \"later\": "
                             "\"r\"}], \"later\": \"m\"}]}]}";
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, NULL);
  g_autoptr (RegiotafelInventory) copy = regiotafel_inventory_copy (inventory);
  g_autofree char *written = write_text (inventory);
  g_autofree char *written_of_copy = write_text (copy);

  g_assert_cmpstr (written_of_copy, ==, written);
  g_assert_nonnull (strstr (written_of_copy, "\"later\": {\"a\": [1, 2.50, null]}"));
  g_assert_nonnull (strstr (written_of_copy, "\"later\": \"s\""));
  g_assert_nonnull (strstr (written_of_copy, "\"later\": \"r\""));
  g_assert_nonnull (strstr (written_of_copy, "\"later\": \"m\""));
}

static void
change_entity (RegiotafelEntity *entity, gpointer none)
{
  regiotafel_entity_set_name (entity, "Veranderd");
  regiotafel_entity_set_identifier (entity, "kvk", "0");
  regiotafel_entity_set_label (entity, "en", "Changed");
  regiotafel_entity_add_source (entity, "Elders", NULL, NULL, NULL);
  set_period (entity, "1900/1901");
}

/* Changes all that can be, and in the end takes it all away. */
static void
assert_changes_only (RegiotafelInventory *changed, RegiotafelInventory *other)
{
  g_autofree char *before = write_text (other);
  guint64 revision = regiotafel_inventory_get_revision (other);
  guint n_notified = 0;

  count_notify (other, "", &n_notified);
  regiotafel_inventory_set_title (changed, "Veranderd");
  for_every_entity (changed, change_entity, NULL);
  seat (changed, "nieuw", "nieuwe");
  assert_text (write_text (other), before);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (changed, kind);

      while (regiotafel_collection_get_size (collection) > 0)
        g_assert_true (regiotafel_inventory_remove (changed, regiotafel_collection_get (collection, 0), TRUE, NULL));
    }
  assert_text (write_text (other), before);
  g_assert_cmpuint (regiotafel_inventory_get_revision (other), ==, revision);
  g_assert_cmpuint (n_notified, ==, 0);
  g_signal_handlers_disconnect_by_data (other, &n_notified);
}

static void
test_independent (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_full ();
  g_autoptr (RegiotafelInventory) copy = regiotafel_inventory_copy (inventory);
  g_autoptr (RegiotafelInventory) kept = regiotafel_inventory_copy (inventory);

  assert_changes_only (copy, inventory);
  assert_changes_only (inventory, kept);
}

static void
test_outlives (void)
{
  RegiotafelInventory *inventory = read_full ();
  g_autofree char *text = write_text (inventory);
  g_autoptr (RegiotafelInventory) copy = regiotafel_inventory_copy (inventory);
  g_autoptr (RegiotafelInventory) of_copy = NULL;
  g_autoptr (RegiotafelTable) table
      = g_object_ref (regiotafel_collection_get (regiotafel_inventory_get_tables (copy), 0));
  gpointer gone = regiotafel_collection_get (regiotafel_inventory_get_tables (inventory), 0);

  g_object_add_weak_pointer (gone, &gone);
  g_assert_true (unref_was_last (inventory));
  g_assert_null (gone);
  assert_text (write_text (copy), text);

  of_copy = regiotafel_inventory_copy (copy);
  g_assert_true (unref_was_last (g_steal_pointer (&copy)));
  assert_text (write_text (of_copy), text);
  /* A table outlives a copy as it does any inventory. */
  g_assert_nonnull (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (table)));
}

static void
test_life_of_its_own (void)
{
  g_autofree char *folder = g_dir_make_tmp ("regiotafel-copy-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "streek.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = NULL;
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  guint64 revision;

  regiotafel_inventory_set_title (inventory, "Streek");
  seat (inventory, "t", "a/b");
  g_assert_true (regiotafel_writer_write_file (writer, inventory, file, NULL, NULL));
  regiotafel_inventory_set_title (inventory, "Andere streek");
  g_assert_true (regiotafel_inventory_get_modified (inventory));

  copy = regiotafel_inventory_copy (inventory);
  g_assert_false (regiotafel_inventory_get_modified (copy));
  g_assert_true (regiotafel_inventory_get_modified (inventory));
  revision = regiotafel_inventory_get_revision (copy);
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (get_table (copy, "t")), "Tafel");
  g_assert_cmpuint (regiotafel_inventory_get_revision (copy), ==, revision + 1);
  g_assert_true (regiotafel_inventory_get_modified (copy));

  /* It was not read from that file, so it does not write over it. */
  g_assert_false (regiotafel_writer_write_file (writer, copy, file, NULL, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
  g_assert_true (regiotafel_writer_write_file (writer, inventory, file, NULL, NULL));
  g_remove (path);
  g_rmdir (folder);
}

static void
assert_ids (RegiotafelCollection *memberships, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < regiotafel_collection_get_size (memberships); i++)
    g_string_append (ids, regiotafel_entity_get_id (regiotafel_collection_get (memberships, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

/* Also an order that no file keeps. */
static void
test_order (void)
{
  static const struct
  {
    const char *id, *table, *organisation;
  } seats[] = { { "1", "u", "b" }, { "2", "t", "b" }, { "3", "u", "a" }, { "4", "t", "a" }, { "5", "s", "b" } };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = NULL;

  get_table (inventory, "s");
  get_table (inventory, "t");
  get_table (inventory, "u");
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    put (inventory, regiotafel_membership_new (seats[i].id, get_table (inventory, seats[i].table),
                                               get_organisation (inventory, seats[i].organisation)));
  copy = regiotafel_inventory_copy (inventory);
  assert_ids (regiotafel_inventory_get_memberships (copy), "12345");
  assert_ids (regiotafel_table_get_memberships (get_table (copy, "t")), "24");
  assert_ids (regiotafel_table_get_memberships (get_table (copy, "u")), "13");
  assert_ids (regiotafel_organisation_get_memberships (get_organisation (copy, "b")), "125");
  g_assert_cmpstr (
      regiotafel_entity_get_id (regiotafel_collection_get (regiotafel_inventory_get_organisations (copy), 0)), ==, "b");
}

static void
test_former_ids (void)
{
  static const char *const former_ids[] = { "oud", "ouder", NULL };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = NULL;
  g_autoptr (RegiotafelTable) other = regiotafel_table_new ("oud", NULL);
  RegiotafelTable *table = get_table (inventory, "t");

  g_assert_true (regiotafel_inventory_set_former_ids (inventory, REGIOTAFEL_ENTITY (table), former_ids, NULL));
  copy = regiotafel_inventory_copy (inventory);
  g_assert_true (regiotafel_collection_find (regiotafel_inventory_get_tables (copy), "ouder") == get_table (copy, "t"));
  g_assert_true (get_table (copy, "t") != table);
  /* Taken there too. */
  g_assert_false (regiotafel_inventory_add (copy, REGIOTAFEL_ENTITY (other), NULL));
}

/* What stands outside is nobody's to copy. */
static void
test_outsider (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) outsider = regiotafel_table_new ("elders", NULL);
  g_autoptr (RegiotafelInventory) copy = NULL;
  g_autoptr (RegiotafelCollection) found = NULL;

  regiotafel_table_set_parent (get_table (inventory, "t"), outsider);
  regiotafel_table_add_prepares (get_table (inventory, "t"), outsider);
  copy = regiotafel_inventory_copy (inventory);
  g_assert_true (regiotafel_table_get_parent (get_table (copy, "t")) == outsider);
  found = regiotafel_inventory_check (copy);
  g_assert_cmpuint (regiotafel_collection_get_size (found), ==, 2);
}

/* A circle is copied as it is, and neither of the two lives for ever by it. */
static void
test_circle (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelInventory *copy;
  gpointer table;

  regiotafel_table_set_parent (get_table (inventory, "a"), get_table (inventory, "b"));
  regiotafel_table_set_parent (get_table (inventory, "b"), get_table (inventory, "a"));
  regiotafel_table_add_advises (get_table (inventory, "b"), get_table (inventory, "b"));
  copy = regiotafel_inventory_copy (inventory);
  table = get_table (copy, "b");
  g_assert_true (regiotafel_table_get_parent (table) == get_table (copy, "a"));
  g_assert_true (regiotafel_table_get_parent (get_table (copy, "a")) == table);
  g_object_add_weak_pointer (table, &table);
  g_assert_true (unref_was_last (inventory));
  g_assert_true (unref_was_last (copy));
  g_assert_null (table);
}

/* So long that one call within another for each would need more stack than there is. */
#define LONG (fewer (100000))

static void *
copy_chain (void *data)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = NULL;
  RegiotafelTable *previous = NULL;

  for (guint i = 0; i < LONG; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      RegiotafelTable *table = put (inventory, regiotafel_table_new (id, NULL));

      regiotafel_table_set_parent (table, previous);
      previous = table;
    }
  copy = regiotafel_inventory_copy (inventory);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_tables (copy)), ==, LONG);
  g_clear_object (&inventory);
  return NULL;
}

static void
test_long_chain (void)
{
  run_on_small_stack (copy_chain, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inventory-copy/same-bytes", test_same_bytes);
  g_test_add_func ("/inventory-copy/empty", test_empty);
  g_test_add_func ("/inventory-copy/unknown-members", test_unknown_members);
  g_test_add_func ("/inventory-copy/independent", test_independent);
  g_test_add_func ("/inventory-copy/outlives", test_outlives);
  g_test_add_func ("/inventory-copy/life-of-its-own", test_life_of_its_own);
  g_test_add_func ("/inventory-copy/order", test_order);
  g_test_add_func ("/inventory-copy/former-ids", test_former_ids);
  g_test_add_func ("/inventory-copy/outsider", test_outsider);
  g_test_add_func ("/inventory-copy/circle", test_circle);
  g_test_add_func ("/inventory-copy/long-chain", test_long_chain);
  return g_test_run ();
}
