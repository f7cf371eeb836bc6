/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-inventory.h"
#include "regiotafel-membership.h"

typedef struct
{
  RegiotafelTable *table;
  RegiotafelOrganisation *organisation;
  RegiotafelMembership *membership;
} Seat;

static void
seat_set_up (Seat *seat, gconstpointer data)
{
  seat->table = regiotafel_table_new ("bgu", "Bestuurlijk overleg");
  seat->organisation = regiotafel_organisation_new ("eik", "De Eik");
  seat->membership = regiotafel_membership_new (NULL, seat->table, seat->organisation);
}

static void
seat_tear_down (Seat *seat, gconstpointer data)
{
  g_clear_object (&seat->membership);
  g_clear_object (&seat->table);
  g_clear_object (&seat->organisation);
}

static void
test_new (Seat *seat, gconstpointer data)
{
  g_autoptr (RegiotafelMembership) named = regiotafel_membership_new ("m1", seat->table, seat->organisation);

  g_assert_true (regiotafel_membership_get_table (seat->membership) == seat->table);
  g_assert_true (regiotafel_membership_get_organisation (seat->membership) == seat->organisation);
  g_assert_null (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (seat->membership)));
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (named)), ==, "m1");
  g_assert_cmpint (regiotafel_membership_get_standing (named), ==, REGIOTAFEL_STANDING_UNKNOWN);

  for (guint i = 0; i < 2; i++)
    {
      expect_critical (i == 0 ? "*IS_TABLE*" : "*IS_ORGANISATION*");
      g_assert_null (regiotafel_membership_new (NULL, i == 0 ? NULL : seat->table, i == 0 ? seat->organisation : NULL));
      assert_expected ();
    }
}

/* As long as it is in no inventory it keeps its table, and nobody lists it. */
static void
test_keeps_table (Seat *seat, gconstpointer data)
{
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_table_get_memberships (seat->table)), ==, 0);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_organisation_get_memberships (seat->organisation)), ==,
                    0);
  g_assert_false (unref_was_last (g_steal_pointer (&seat->table)));
  g_assert_false (unref_was_last (g_steal_pointer (&seat->organisation)));
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (regiotafel_membership_get_table (seat->membership))),
                   ==, "bgu");
  g_assert_cmpstr (
      regiotafel_entity_get_id (REGIOTAFEL_ENTITY (regiotafel_membership_get_organisation (seat->membership))), ==,
      "eik");
}

static gboolean
has_role (RegiotafelMembership *membership, RegiotafelRole role, const char *on)
{
  g_autoptr (RegiotafelDate) date = on != NULL ? regiotafel_date_parse (on, NULL) : NULL;

  return regiotafel_membership_has_role (membership, role, date);
}

static void
test_roles (Seat *seat, gconstpointer data)
{
  RegiotafelMembership *self = seat->membership;
  g_autoptr (RegiotafelPeriod) early = regiotafel_period_parse ("2015/2017-06", NULL);
  g_autoptr (RegiotafelPeriod) late = regiotafel_period_parse ("2020/..", NULL);
  RegiotafelCollection *roles = regiotafel_membership_get_roles (self);
  RegiotafelRoleTerm *chair, *lead;

  g_assert_false (has_role (self, REGIOTAFEL_ROLE_CHAIR, NULL));
  chair = regiotafel_membership_add_role (self, REGIOTAFEL_ROLE_CHAIR, early, NULL);
  regiotafel_membership_add_role (self, REGIOTAFEL_ROLE_CHAIR, late, "voorzitter");
  lead = regiotafel_membership_add_role (self, REGIOTAFEL_ROLE_LEAD, NULL, "");
  g_assert_cmpuint (regiotafel_collection_get_size (roles), ==, 3);
  g_assert_true (regiotafel_collection_get (roles, 0) == chair);
  g_assert_cmpint (regiotafel_role_term_get_role (chair), ==, REGIOTAFEL_ROLE_CHAIR);
  g_assert_true (regiotafel_period_equal (regiotafel_role_term_get_period (chair), early));
  g_assert_cmpstr (regiotafel_role_term_get_wording (regiotafel_collection_get (roles, 1)), ==, "voorzitter");
  /* An empty text is none. */
  g_assert_null (regiotafel_role_term_get_wording (lead));
  g_assert_null (regiotafel_role_term_get_period (lead));

  /* on a date, its ends included; on any date */
  g_assert_false (has_role (self, REGIOTAFEL_ROLE_CHAIR, "2014-12-31"));
  g_assert_true (has_role (self, REGIOTAFEL_ROLE_CHAIR, "2015-01-01"));
  g_assert_true (has_role (self, REGIOTAFEL_ROLE_CHAIR, "2017-06-30"));
  g_assert_false (has_role (self, REGIOTAFEL_ROLE_CHAIR, "2017-07-01"));
  g_assert_true (has_role (self, REGIOTAFEL_ROLE_CHAIR, "2026-11-21"));
  g_assert_true (has_role (self, REGIOTAFEL_ROLE_CHAIR, NULL));
  g_assert_true (has_role (self, REGIOTAFEL_ROLE_LEAD, "1000"));
  g_assert_false (has_role (self, REGIOTAFEL_ROLE_SECRETARY, NULL));

  regiotafel_membership_remove_role (self, chair);
  g_assert_false (has_role (self, REGIOTAFEL_ROLE_CHAIR, "2015-01-01"));
  g_assert_true (has_role (self, REGIOTAFEL_ROLE_CHAIR, NULL));
  g_assert_cmpuint (regiotafel_collection_get_size (roles), ==, 2);
}

static void
test_remove_foreign_role (Seat *seat, gconstpointer data)
{
  g_autoptr (RegiotafelMembership) other = regiotafel_membership_new (NULL, seat->table, seat->organisation);
  RegiotafelRoleTerm *term = regiotafel_membership_add_role (seat->membership, REGIOTAFEL_ROLE_LEAD, NULL, NULL);

  regiotafel_membership_remove_role (other, term);
  g_assert_true (has_role (seat->membership, REGIOTAFEL_ROLE_LEAD, NULL));
}

/* It speaks for organisations and areas, and for nothing else. */
static void
test_represents (Seat *seat, gconstpointer data)
{
  RegiotafelMembership *self = seat->membership;
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("amersfoort", "Gemeente Amersfoort");
  g_autoptr (RegiotafelArea) area = regiotafel_area_new ("amersfoort", "Amersfoort");
  g_autoptr (RegiotafelTheme) theme = regiotafel_theme_new ("ouderen", NULL);
  RegiotafelCollection *represents = regiotafel_membership_get_represents (self);

  regiotafel_membership_add_represented (self, REGIOTAFEL_ENTITY (organisation));
  regiotafel_membership_add_represented (self, REGIOTAFEL_ENTITY (area));
  regiotafel_membership_add_represented (self, REGIOTAFEL_ENTITY (area));
  g_assert_cmpuint (regiotafel_collection_get_size (represents), ==, 2);
  g_assert_true (regiotafel_collection_get (represents, 0) == organisation);
  g_assert_true (regiotafel_collection_get (represents, 1) == area);

  expect_critical ("*REGIOTAFEL_IS_ORGANISATION*REGIOTAFEL_IS_AREA*");
  regiotafel_membership_add_represented (self, REGIOTAFEL_ENTITY (seat->table));
  assert_expected ();
  expect_critical ("*REGIOTAFEL_IS_ORGANISATION*REGIOTAFEL_IS_AREA*");
  regiotafel_membership_add_represented (self, REGIOTAFEL_ENTITY (theme));
  assert_expected ();
  g_assert_cmpuint (regiotafel_collection_get_size (represents), ==, 2);

  regiotafel_membership_remove_represented (self, REGIOTAFEL_ENTITY (organisation));
  regiotafel_membership_remove_represented (self, REGIOTAFEL_ENTITY (theme));
  g_assert_cmpuint (regiotafel_collection_get_size (represents), ==, 1);
  g_assert_true (regiotafel_collection_get (represents, 0) == area);
}

static void
test_domain (Seat *seat, gconstpointer data)
{
  g_autoptr (RegiotafelDomain) domain = regiotafel_domain_new ("zorg", NULL);

  regiotafel_membership_set_domain (seat->membership, domain);
  g_assert_false (unref_was_last (g_steal_pointer (&domain)));
  g_assert_cmpstr (regiotafel_entity_get_id (REGIOTAFEL_ENTITY (regiotafel_membership_get_domain (seat->membership))),
                   ==, "zorg");
  regiotafel_membership_set_domain (seat->membership, NULL);
  g_assert_null (regiotafel_membership_get_domain (seat->membership));
}

static void
test_bare (void)
{
  g_autoptr (RegiotafelMembership) bare = g_object_new (REGIOTAFEL_TYPE_MEMBERSHIP, NULL);

  g_assert_null (regiotafel_membership_get_table (bare));
  g_assert_null (regiotafel_membership_get_organisation (bare));
  g_assert_false (regiotafel_membership_has_role (bare, REGIOTAFEL_ROLE_CHAIR, NULL));
}

#define ADD(path, function) g_test_add (path, Seat, NULL, seat_set_up, function, seat_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/membership/new", test_new);
  ADD ("/membership/keeps-table", test_keeps_table);
  ADD ("/membership/roles", test_roles);
  ADD ("/membership/remove-foreign-role", test_remove_foreign_role);
  ADD ("/membership/represents", test_represents);
  ADD ("/membership/domain", test_domain);
  g_test_add_func ("/membership/bare", test_bare);
  return g_test_run ();
}
