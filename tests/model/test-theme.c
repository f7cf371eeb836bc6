/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Themes, and the domains and areas they go with. */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-area.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-domain.h"
#include "regiotafel-theme.h"

static void
test_theme (void)
{
  g_autoptr (RegiotafelTheme) theme = regiotafel_theme_new ("dementie", "Dementie");
  g_autoptr (RegiotafelTheme) elderly = regiotafel_theme_new ("ouderen", "Ouderen");
  g_autoptr (RegiotafelTheme) mind = regiotafel_theme_new ("ggz", "Geestelijke gezondheid");
  g_autoptr (RegiotafelDomain) domain = regiotafel_domain_new ("zorg", "Zorg");
  RegiotafelCollection *broader = regiotafel_theme_get_broader (theme);
  guint count = 0;

  /* One theme may be part of several. */
  g_signal_connect_swapped (broader, "items-changed", G_CALLBACK (count_call), &count);
  regiotafel_theme_add_broader (theme, elderly);
  regiotafel_theme_add_broader (theme, mind);
  regiotafel_theme_add_broader (theme, elderly);
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (regiotafel_collection_get (broader, 0) == elderly);
  g_assert_true (regiotafel_collection_find (broader, "ggz") == mind);
  regiotafel_theme_remove_broader (theme, elderly);
  regiotafel_theme_remove_broader (theme, elderly);
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpuint (regiotafel_collection_get_size (broader), ==, 1);

  regiotafel_theme_set_responsible (theme, domain);
  regiotafel_theme_set_basis (theme, "Wlz");
  regiotafel_theme_set_scale (theme, "region");
  g_assert_false (unref_was_last (g_steal_pointer (&domain)));
  g_assert_cmpstr (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (regiotafel_theme_get_responsible (theme))), ==,
                   "Zorg");
  g_assert_cmpstr (regiotafel_theme_get_basis (theme), ==, "Wlz");
  g_assert_cmpstr (regiotafel_theme_get_scale (theme), ==, "region");
}

static void
test_domain (void)
{
  g_autoptr (RegiotafelDomain) domain = regiotafel_domain_new ("vvt", "Verpleging en verzorging");
  g_autoptr (RegiotafelDomain) broader = regiotafel_domain_new ("zorg", "Zorg");

  g_assert_null (regiotafel_domain_get_broader (domain));
  regiotafel_domain_set_broader (domain, broader);
  g_assert_true (regiotafel_domain_get_broader (domain) == broader);
  g_assert_false (unref_was_last (g_steal_pointer (&broader)));
  regiotafel_domain_set_broader (domain, NULL);
  g_assert_null (regiotafel_domain_get_broader (domain));
}

static void
test_area (void)
{
  g_autoptr (RegiotafelArea) municipality = regiotafel_area_new ("gm0307", "Amersfoort");
  g_autoptr (RegiotafelArea) province = regiotafel_area_new ("pv26", "Utrecht");
  g_autoptr (RegiotafelArea) region = regiotafel_area_new ("eemland", "Eemland");
  g_autoptr (RegiotafelArea) merged = regiotafel_area_new ("gm9999", "Nieuw-Amersfoort");
  RegiotafelCollection *parents = regiotafel_area_get_parents (municipality);

  /* An area lies in one of each division. */
  regiotafel_area_add_parent (municipality, province);
  regiotafel_area_add_parent (municipality, region);
  regiotafel_area_add_parent (municipality, province);
  g_assert_cmpuint (regiotafel_collection_get_size (parents), ==, 2);
  g_assert_true (regiotafel_collection_find (parents, "eemland") == region);
  regiotafel_area_remove_parent (municipality, province);
  g_assert_true (regiotafel_collection_get (parents, 0) == region);
  g_assert_cmpuint (regiotafel_collection_get_size (parents), ==, 1);

  regiotafel_area_set_kind (municipality, "municipality");
  regiotafel_area_set_population (municipality, 162491);
  regiotafel_area_set_population_year (municipality, 2024);
  regiotafel_area_set_successor (municipality, merged);
  g_assert_cmpstr (regiotafel_area_get_kind (municipality), ==, "municipality");
  g_assert_cmpuint (regiotafel_area_get_population (municipality), ==, 162491);
  g_assert_cmpuint (regiotafel_area_get_population_year (municipality), ==, 2024);
  g_assert_false (unref_was_last (g_steal_pointer (&merged)));
  g_assert_cmpstr (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (regiotafel_area_get_successor (municipality))), ==,
                   "Nieuw-Amersfoort");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/theme", test_theme);
  g_test_add_func ("/theme/domain", test_domain);
  g_test_add_func ("/theme/area", test_area);
  return g_test_run ();
}
