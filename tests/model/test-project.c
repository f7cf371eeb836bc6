/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Projects: who leads them, who takes part, what they are about. */
#include "model-helpers.h"

static void
test_new (void)
{
  g_autoptr (RegiotafelProject) project = regiotafel_project_new ("vroeg", "Vroegsignalering");

  g_assert_cmpstr (id_of (project), ==, "vroeg");
  g_assert_cmpstr (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (project)), ==, "Vroegsignalering");
  g_assert_null (regiotafel_project_get_lead (project));
  g_assert_cmpint (regiotafel_project_get_state (project), ==, REGIOTAFEL_STATE_UNKNOWN);
  assert_ids (regiotafel_project_get_partners (project), "");
  assert_ids (regiotafel_project_get_themes (project), "");
  expect_critical ("*id != NULL*");
  g_assert_null (regiotafel_project_new (NULL, "Vroegsignalering"));
  assert_expected ();
}

static void
test_lead (void)
{
  g_autoptr (RegiotafelProject) project = regiotafel_project_new ("vroeg", NULL);
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", NULL);
  guint notified = 0;

  count_notify (project, "lead", &notified);
  regiotafel_project_set_lead (project, organisation);
  regiotafel_project_set_lead (project, organisation);
  g_assert_cmpuint (notified, ==, 1);
  /* It keeps its lead. */
  g_assert_false (unref_was_last (g_steal_pointer (&organisation)));
  g_assert_cmpstr (id_of (regiotafel_project_get_lead (project)), ==, "eik");
  regiotafel_project_set_lead (project, NULL);
  g_assert_null (regiotafel_project_get_lead (project));
  g_assert_cmpuint (notified, ==, 2);
}

static void
test_state (void)
{
  g_autoptr (RegiotafelProject) project = regiotafel_project_new ("vroeg", NULL);
  guint notified = 0;

  count_notify (project, "state", &notified);
  regiotafel_project_set_state (project, REGIOTAFEL_STATE_RUNNING);
  regiotafel_project_set_state (project, REGIOTAFEL_STATE_RUNNING);
  g_assert_cmpuint (notified, ==, 1);
  expect_critical ("*g_enum_get_value*");
  regiotafel_project_set_state (project, 77);
  assert_expected ();
  g_assert_cmpint (regiotafel_project_get_state (project), ==, REGIOTAFEL_STATE_RUNNING);
}

static void
test_lists (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelProject *project = add (inventory, regiotafel_project_new ("vroeg", NULL));
  RegiotafelOrganisation *oak = add (inventory, regiotafel_organisation_new ("eik", NULL));
  RegiotafelOrganisation *ash = add (inventory, regiotafel_organisation_new ("es", NULL));
  RegiotafelTheme *theme = add (inventory, regiotafel_theme_new ("ouderen", NULL));
  guint64 revision = regiotafel_inventory_get_revision (inventory);

  regiotafel_project_add_partner (project, oak);
  regiotafel_project_add_partner (project, ash);
  regiotafel_project_add_partner (project, oak);
  regiotafel_project_add_theme (project, theme);
  regiotafel_project_add_theme (project, theme);
  assert_ids (regiotafel_project_get_partners (project), "eik es");
  assert_ids (regiotafel_project_get_themes (project), "ouderen");
  /* Each addition counts once, and what was there already does not. */
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision + 3);

  regiotafel_project_remove_partner (project, oak);
  regiotafel_project_remove_partner (project, oak);
  regiotafel_project_remove_theme (project, theme);
  assert_ids (regiotafel_project_get_partners (project), "es");
  assert_ids (regiotafel_project_get_themes (project), "");
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision + 5);

  expect_critical ("*IS_ORGANISATION*");
  regiotafel_project_add_partner (project, (gpointer) theme);
  assert_expected ();
  expect_critical ("*IS_THEME*");
  regiotafel_project_add_theme (project, (gpointer) oak);
  assert_expected ();
}

static void
test_inventory (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelOrganisation) stranger = regiotafel_organisation_new ("eik", NULL);
  g_autoptr (RegiotafelProject) project = regiotafel_project_new ("vroeg", NULL);
  g_autoptr (RegiotafelProject) twin = regiotafel_project_new ("vroeg", NULL);
  g_autoptr (RegiotafelProject) bare = g_object_new (REGIOTAFEL_TYPE_PROJECT, NULL);

  regiotafel_project_set_lead (project, stranger);
  assert_refused (inventory, project, REGIOTAFEL_ERROR_DANGLING,
                  "Project “vroeg” refers to “eik” as lead, which is not in this inventory");
  g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (stranger), NULL));
  g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (project), NULL));
  g_assert_true (regiotafel_collection_find (regiotafel_inventory_get_projects (inventory), "vroeg") == project);
  assert_refused (inventory, twin, REGIOTAFEL_ERROR_DUPLICATE_ID, "Project “vroeg” is there already");
  assert_refused (inventory, bare, REGIOTAFEL_ERROR_INVALID_VALUE, "has no id");
}

/* A project outlives its organisations and themes, which merely become unknown. */
static void
test_remove_others (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelOrganisation *oak = add (inventory, regiotafel_organisation_new ("eik", NULL));
  RegiotafelTheme *theme = add (inventory, regiotafel_theme_new ("ouderen", NULL));
  RegiotafelProject *project = add (inventory, regiotafel_project_new ("vroeg", NULL));

  regiotafel_project_set_lead (project, oak);
  regiotafel_project_add_partner (project, oak);
  regiotafel_project_add_theme (project, theme);
  assert_in_use (inventory, oak, "Organisation “eik” is referred to by Project “vroeg”;");
  assert_in_use (inventory, theme, "Theme “ouderen” is referred to by Project “vroeg”;");
  remove_all (inventory, oak);
  remove_all (inventory, theme);
  g_assert_null (regiotafel_project_get_lead (project));
  assert_ids (regiotafel_project_get_partners (project), "");
  assert_ids (regiotafel_project_get_themes (project), "");
  assert_ids (regiotafel_inventory_get_projects (inventory), "vroeg");
}

static void
test_remove (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = add (inventory, regiotafel_table_new ("bgu", NULL));
  RegiotafelAgenda *agenda = add (inventory, regiotafel_agenda_new ("a", NULL, table));
  RegiotafelAgendaItem *item = add (inventory, regiotafel_agenda_item_new ("a1", NULL, agenda));
  RegiotafelProject *project = add (inventory, regiotafel_project_new ("vroeg", NULL));

  regiotafel_agenda_item_set_project (item, project);
  assert_in_use (inventory, project, "Project “vroeg” is referred to by Agenda item “a1”;");
  remove_all (inventory, project);
  g_assert_null (regiotafel_agenda_item_get_project (item));
  assert_ids (regiotafel_inventory_get_projects (inventory), "");
  assert_ids (regiotafel_agenda_get_items (agenda), "a1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project/new", test_new);
  g_test_add_func ("/project/lead", test_lead);
  g_test_add_func ("/project/state", test_state);
  g_test_add_func ("/project/lists", test_lists);
  g_test_add_func ("/project/inventory", test_inventory);
  g_test_add_func ("/project/remove-others", test_remove_others);
  g_test_add_func ("/project/remove", test_remove);
  return g_test_run ();
}
