/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A copy for an audience is one of an inventory that never held the rest. */
#include "../region.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-reader.h"
#include "regiotafel-writer.h"

static GBytes *
write_bytes (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return bytes;
}

static RegiotafelInventory *
read_for (GBytes *bytes, RegiotafelAudience audience)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory;

  regiotafel_reader_set_audience (reader, audience);
  inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_reader_get_diagnostics (reader)), ==, 0);
  return inventory;
}

/* The file that holds every member there is, for everybody. */
static RegiotafelInventory *
read_full (void)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *path
      = g_build_filename (source != NULL ? source : ".", "tests", "data", "native", "full.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory = regiotafel_reader_read_file (reader, file, NULL, &error);

  g_assert_no_error (error);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (guint i = 0; i < regiotafel_collection_get_size (regiotafel_inventory_get_collection (inventory, kind)); i++)
      regiotafel_entity_set_audience (
          regiotafel_collection_get (regiotafel_inventory_get_collection (inventory, kind), i),
          i % 2 ? REGIOTAFEL_AUDIENCE_PUBLIC : REGIOTAFEL_AUDIENCE_UNKNOWN);
  return inventory;
}

static void
assert_found_nowhere (RegiotafelInventory *inventory, RegiotafelKind kind, RegiotafelEntity *entity)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (inventory, kind);

  if (entity->id != NULL)
    g_assert_null (regiotafel_collection_find (collection, entity->id));
  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    g_assert_null (regiotafel_collection_find (collection, entity->former_ids[i]));
}

/* The copy writes what is written of the file when it is read for that audience, where the rest was cut out of the
 * text: two ways that have nothing in common. */
static void
assert_same_two_ways (RegiotafelInventory *inventory, RegiotafelAudience audience)
{
  g_autoptr (GBytes) all = write_bytes (inventory);
  g_autoptr (RegiotafelInventory) copy = regiotafel_inventory_copy_for (inventory, audience);
  g_autoptr (RegiotafelInventory) read = read_for (all, audience);
  g_autoptr (GBytes) of_copy = write_bytes (copy);
  g_autoptr (GBytes) of_read = write_bytes (read);
  g_autoptr (GBytes) after = write_bytes (inventory);
  g_autoptr (RegiotafelInventory) again = NULL;

  g_assert_cmpmem (g_bytes_get_data (of_copy, NULL), g_bytes_get_size (of_copy), g_bytes_get_data (of_read, NULL),
                   g_bytes_get_size (of_read));
  g_assert_true (g_bytes_equal (all, after));
  /* It stands by itself: nothing in it refers to what is not there. */
  again = read_for (of_copy, REGIOTAFEL_AUDIENCE_UNKNOWN);
}

/* Each thing in turn, and with each other; where somebody watches, with the next. */
static void
test_everything_in_turn (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_full ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (guint i = 0; i < regiotafel_collection_get_size (regiotafel_inventory_get_collection (inventory, kind)); i++)
      g_ptr_array_add (all, regiotafel_collection_get (regiotafel_inventory_get_collection (inventory, kind), i));
  g_assert_cmpuint (all->len, >, 30);
  for (guint i = 0; i < all->len; i++)
    for (guint j = i; j < (is_watched () ? MIN (i + 2, all->len) : all->len); j++)
      {
        RegiotafelEntity *one = g_ptr_array_index (all, i), *other = g_ptr_array_index (all, j);
        RegiotafelAudience of_one = one->audience, of_other = other->audience;
        g_autoptr (RegiotafelInventory) copy = NULL;

        regiotafel_entity_set_audience (one, REGIOTAFEL_AUDIENCE_INTERNAL);
        regiotafel_entity_set_audience (other, i % 2 ? REGIOTAFEL_AUDIENCE_INTERNAL : REGIOTAFEL_AUDIENCE_PARTNERS);
        assert_same_two_ways (inventory, j % 2 ? REGIOTAFEL_AUDIENCE_PUBLIC : REGIOTAFEL_AUDIENCE_PARTNERS);
        copy = regiotafel_inventory_copy_for (inventory, REGIOTAFEL_AUDIENCE_PUBLIC);
        assert_found_nowhere (copy, regiotafel_kind_of (one), one);
        assert_found_nowhere (copy, regiotafel_kind_of (other), other);
        regiotafel_entity_set_audience (one, of_one);
        regiotafel_entity_set_audience (other, of_other);
      }
}

static void
test_levels (void)
{
  static const struct
  {
    RegiotafelAudience audience;
    const char *expected;
  } cases[] = {
    { REGIOTAFEL_AUDIENCE_PUBLIC, "stil/openbaar/" },
    { REGIOTAFEL_AUDIENCE_PARTNERS, "stil/openbaar/partners/" },
    { REGIOTAFEL_AUDIENCE_INTERNAL, "beheer/stil/openbaar/partners/" },
    { REGIOTAFEL_AUDIENCE_UNKNOWN, "beheer/stil/openbaar/partners/" },
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (get_theme (inventory, "beheer")), REGIOTAFEL_AUDIENCE_INTERNAL);
  get_theme (inventory, "stil");
  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (get_theme (inventory, "openbaar")), REGIOTAFEL_AUDIENCE_PUBLIC);
  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (get_theme (inventory, "partners")), REGIOTAFEL_AUDIENCE_PARTNERS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegiotafelInventory) copy = regiotafel_inventory_copy_for (inventory, cases[i].audience);
      RegiotafelCollection *themes = regiotafel_inventory_get_themes (copy);
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint j = 0; j < regiotafel_collection_get_size (themes); j++)
        g_string_append_printf (ids, "%s/", regiotafel_entity_get_id (regiotafel_collection_get (themes, j)));
      g_assert_cmpstr (ids->str, ==, cases[i].expected);
      g_assert_false (regiotafel_inventory_get_modified (copy));
    }
}

/* What cannot be without what is hidden goes with it; what can, does without. */
static void
test_what_goes_with_it (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = NULL;
  RegiotafelAgenda *agenda;
  RegiotafelAgendaItem *item;
  RegiotafelMeeting *meeting;

  seat (inventory, "dicht", "a/b");
  seat (inventory, "open", "a/b/c");
  agenda = put (inventory, regiotafel_agenda_new ("agenda", NULL, get_table (inventory, "dicht")));
  item = put (inventory, regiotafel_agenda_item_new ("punt", NULL, agenda));
  meeting = put (inventory, regiotafel_meeting_new ("keer", NULL, get_table (inventory, "open")));
  regiotafel_meeting_add_item (meeting, item);
  regiotafel_table_set_parent (get_table (inventory, "open"), get_table (inventory, "dicht"));
  regiotafel_organisation_set_successor (get_organisation (inventory, "c"), get_organisation (inventory, "a"));
  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (get_table (inventory, "dicht")), REGIOTAFEL_AUDIENCE_PARTNERS);
  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (get_organisation (inventory, "a")), REGIOTAFEL_AUDIENCE_INTERNAL);

  copy = regiotafel_inventory_copy_for (inventory, REGIOTAFEL_AUDIENCE_PUBLIC);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_tables (copy)), ==, 1);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_memberships (copy)), ==, 2);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_agendas (copy)), ==, 0);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_agenda_items (copy)), ==, 0);
  g_assert_null (regiotafel_collection_find (regiotafel_inventory_get_agenda_items (copy), "punt"));
  g_assert_cmpuint (
      regiotafel_collection_get_size (regiotafel_organisation_get_memberships (get_organisation (copy, "b"))), ==, 1);
  meeting = regiotafel_collection_get (regiotafel_inventory_get_meetings (copy), 0);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_meeting_get_items (meeting)), ==, 0);
  g_assert_null (regiotafel_table_get_parent (get_table (copy, "open")));
  g_assert_null (regiotafel_organisation_get_successor (get_organisation (copy, "c")));
}

/* The copy says nothing of what stands outside either, when that is not for its audience. */
static void
test_outsider (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) outsider = regiotafel_table_new ("elders", NULL);
  g_autoptr (RegiotafelInventory) for_public = NULL;
  g_autoptr (RegiotafelInventory) for_partners = NULL;

  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (outsider), REGIOTAFEL_AUDIENCE_PARTNERS);
  regiotafel_table_set_parent (get_table (inventory, "t"), outsider);
  for_public = regiotafel_inventory_copy_for (inventory, REGIOTAFEL_AUDIENCE_PUBLIC);
  for_partners = regiotafel_inventory_copy_for (inventory, REGIOTAFEL_AUDIENCE_PARTNERS);
  g_assert_null (regiotafel_table_get_parent (get_table (for_public, "t")));
  g_assert_true (regiotafel_table_get_parent (get_table (for_partners, "t")) == outsider);
}

/* A former id of what is hidden is free again. */
static void
test_free_ids (void)
{
  static const char *const former_ids[] = { "oud", NULL };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = NULL;
  RegiotafelEntity *table = REGIOTAFEL_ENTITY (get_table (inventory, "t"));

  g_assert_true (regiotafel_inventory_set_former_ids (inventory, table, former_ids, NULL));
  regiotafel_entity_set_audience (table, REGIOTAFEL_AUDIENCE_INTERNAL);
  copy = regiotafel_inventory_copy_for (inventory, REGIOTAFEL_AUDIENCE_PARTNERS);
  g_assert_null (regiotafel_collection_find (regiotafel_inventory_get_tables (copy), "oud"));
  put (copy, regiotafel_table_new ("oud", NULL));
  put (copy, regiotafel_table_new ("t", NULL));
}

enum
{
  MANY = 20000
};

/* One that refers to very many, half of which are hidden, takes no time worth speaking of. */
static void
test_many_references (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) copy = NULL;
  RegiotafelTable *table = get_table (inventory, "t");

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("thema-%u", i);
      RegiotafelTheme *theme = put (inventory, regiotafel_theme_new (id, NULL));

      regiotafel_table_add_theme (table, theme);
      regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (theme), i % 2 ? REGIOTAFEL_AUDIENCE_INTERNAL : 0);
    }
  copy = regiotafel_inventory_copy_for (inventory, REGIOTAFEL_AUDIENCE_PUBLIC);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_table_get_themes (get_table (copy, "t"))), ==, MANY / 2);
  g_assert_cmpstr (
      regiotafel_entity_get_id (regiotafel_collection_get (regiotafel_table_get_themes (get_table (copy, "t")), 7)), ==,
      "thema-14");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audience/everything-in-turn", test_everything_in_turn);
  g_test_add_func ("/audience/levels", test_levels);
  g_test_add_func ("/audience/what-goes-with-it", test_what_goes_with_it);
  g_test_add_func ("/audience/outsider", test_outsider);
  g_test_add_func ("/audience/free-ids", test_free_ids);
  g_test_add_func ("/audience/many-references", test_many_references);
  return g_test_run ();
}
