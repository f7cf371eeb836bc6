/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-inventory.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"

static void
test_domains (void)
{
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", "De Eik");
  g_autoptr (RegiotafelDomain) care = regiotafel_domain_new ("zorg", NULL);
  g_autoptr (RegiotafelDomain) housing = regiotafel_domain_new ("wonen", NULL);
  RegiotafelCollection *domains = regiotafel_organisation_get_domains (organisation);
  guint count = 0;

  g_signal_connect_swapped (domains, "items-changed", G_CALLBACK (count_call), &count);
  regiotafel_organisation_add_domain (organisation, care);
  regiotafel_organisation_add_domain (organisation, housing);
  regiotafel_organisation_add_domain (organisation, care);
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (regiotafel_collection_get (domains, 0) == care);
  g_assert_true (regiotafel_collection_find (domains, "wonen") == housing);
  regiotafel_organisation_remove_domain (organisation, care);
  regiotafel_organisation_remove_domain (organisation, care);
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpuint (regiotafel_collection_get_size (domains), ==, 1);
}

static void
test_references (void)
{
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", "De Eik");
  g_autoptr (RegiotafelOrganisation) parent = regiotafel_organisation_new ("bos", "Het Bos");
  g_autoptr (RegiotafelArea) area = regiotafel_area_new ("gm0344", "Utrecht");

  regiotafel_organisation_set_parent (organisation, parent);
  regiotafel_organisation_set_successor (organisation, parent);
  regiotafel_organisation_set_area (organisation, area);
  g_assert_false (unref_was_last (g_steal_pointer (&parent)));
  g_assert_false (unref_was_last (g_steal_pointer (&area)));
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (regiotafel_organisation_get_parent (organisation))), ==,
                   "bos");
  g_assert_cmpstr (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (regiotafel_organisation_get_area (organisation))), ==,
                   "Utrecht");
  regiotafel_organisation_set_parent (organisation, NULL);
  g_assert_nonnull (regiotafel_organisation_get_successor (organisation));
  regiotafel_organisation_set_successor (organisation, NULL);
  g_assert_null (regiotafel_organisation_get_parent (organisation));
}

/* An organisation lists its memberships in the order in which they came, whichever table they are at, and does not keep
 * them alive. */
static void
test_memberships (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", "De Eik");
  RegiotafelCollection *memberships = regiotafel_organisation_get_memberships (organisation);
  RegiotafelMembership *made[40];
  guint count = 0;

  g_signal_connect_swapped (memberships, "items-changed", G_CALLBACK (count_call), &count);
  g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (organisation), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autofree char *id = g_strdup_printf ("table-%u", i);
      g_autoptr (RegiotafelTable) table = regiotafel_table_new (id, NULL);
      g_autoptr (RegiotafelMembership) membership = regiotafel_membership_new (id, table, organisation);

      g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (table), NULL));
      g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (membership), NULL));
      made[i] = membership;
    }
  g_assert_cmpuint (count, ==, G_N_ELEMENTS (made));
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_assert_true (regiotafel_collection_get (memberships, i) == made[i]);
  g_assert_true (regiotafel_collection_find (memberships, "table-7") == made[7]);
  /* held by the inventory and by the table */
  g_assert_cmpuint (G_OBJECT (made[7])->ref_count, ==, 2);

  g_assert_true (regiotafel_inventory_remove (inventory, REGIOTAFEL_ENTITY (made[7]), FALSE, NULL));
  g_assert_null (regiotafel_collection_find (memberships, "table-7"));
  g_assert_cmpuint (regiotafel_collection_get_size (memberships), ==, G_N_ELEMENTS (made) - 1);

  /* With the inventory go the tables, and with those the memberships. */
  g_assert_true (unref_was_last (g_steal_pointer (&inventory)));
  g_assert_cmpuint (regiotafel_collection_get_size (memberships), ==, 0);
  g_assert_cmpuint (count, ==, 2 * G_N_ELEMENTS (made));
  g_assert_true (regiotafel_organisation_get_memberships (organisation) == memberships);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/organisation/domains", test_domains);
  g_test_add_func ("/organisation/references", test_references);
  g_test_add_func ("/organisation/memberships", test_memberships);
  return g_test_run ();
}
