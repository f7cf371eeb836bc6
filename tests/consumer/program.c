/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What somebody writes who has installed the library: built against the installed files only. */
#include <regiotafel.h>

static gboolean
add (RegiotafelInventory *inventory, gpointer entity, GError **error)
{
  gboolean added = regiotafel_inventory_add (inventory, entity, error);

  g_object_unref (entity);
  return added;
}

static gboolean
seat (RegiotafelInventory *inventory, const char *table_id, const char *organisation_id, GError **error)
{
  gpointer table = regiotafel_collection_find (regiotafel_inventory_get_tables (inventory), table_id);
  gpointer organisation
      = regiotafel_collection_find (regiotafel_inventory_get_organisations (inventory), organisation_id);

  return add (inventory, regiotafel_membership_new (NULL, table, organisation), error);
}

int
main (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelQuestion) question = g_object_new (REGIOTAFEL_TYPE_OVERLAP, NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (add (inventory, regiotafel_table_new ("a", "A"), &error)
      && add (inventory, regiotafel_table_new ("b", "B"), &error)
      && add (inventory, regiotafel_organisation_new ("o", "O"), &error) && seat (inventory, "a", "o", &error)
      && seat (inventory, "b", "o", &error))
    snapshot = regiotafel_inventory_snapshot (inventory, NULL, &error);
  if (snapshot != NULL)
    result = regiotafel_question_run (question, snapshot, NULL, &error);
  if (result == NULL)
    g_error ("%s", error->message);
  g_print ("%u pair, library %s\n", g_list_model_get_n_items (G_LIST_MODEL (result)), REGIOTAFEL_VERSION_STRING);
  return 0;
}
