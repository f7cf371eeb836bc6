/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-inventory.h"
#include "regiotafel-membership.h"
#include "regiotafel-table.h"

static void
test_not_stated (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);

  g_assert_true (isnan (regiotafel_table_get_meetings_per_year (table)));
  g_assert_true (isnan (regiotafel_table_get_hours_per_meeting (table)));
  g_assert_cmpuint (regiotafel_table_get_submit_days (table), ==, 0);
  g_assert_cmpuint (regiotafel_table_get_stated_members (table), ==, 0);
  g_assert_true (regiotafel_table_get_members_complete (table));
  g_assert_cmpint (regiotafel_table_get_level (table), ==, REGIOTAFEL_LEVEL_UNKNOWN);
  g_assert_cmpint (regiotafel_table_get_kind (table), ==, REGIOTAFEL_TABLE_KIND_UNKNOWN);
  g_assert_cmpint (regiotafel_table_get_powers (table), ==, REGIOTAFEL_POWERS_NONE);
  g_assert_null (regiotafel_table_get_parent (table));
}

static void
test_numbers (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);
  guint count = 0;

  count_notify (table, "", &count);
  regiotafel_table_set_meetings_per_year (table, NAN);
  g_assert_cmpuint (count, ==, 0);
  regiotafel_table_set_meetings_per_year (table, 0);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpfloat (regiotafel_table_get_meetings_per_year (table), ==, 0);
  regiotafel_table_set_meetings_per_year (table, 2.5);
  g_assert_cmpfloat (regiotafel_table_get_meetings_per_year (table), ==, 2.5);

  /* No number of meetings is infinite, however it is said. */
  for (guint i = 0; i < 2; i++)
    {
      expect_critical ("*isnan*");
      if (i == 0)
        regiotafel_table_set_meetings_per_year (table, INFINITY);
      else
        g_object_set (table, "meetings-per-year", -INFINITY, NULL);
      assert_expected ();
      g_assert_cmpfloat (regiotafel_table_get_meetings_per_year (table), ==, 2.5);
    }

  /* By name too, a number can be not stated again. */
  g_object_set (table, "meetings-per-year", NAN, NULL);
  g_assert_true (isnan (regiotafel_table_get_meetings_per_year (table)));
  g_assert_cmpuint (count, ==, 3);
}

static void
test_powers (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);

  regiotafel_table_set_powers (table, REGIOTAFEL_POWERS_ADVISES | REGIOTAFEL_POWERS_DECIDES);
  g_assert_cmpint (regiotafel_table_get_powers (table), ==, REGIOTAFEL_POWERS_ADVISES | REGIOTAFEL_POWERS_DECIDES);
  g_object_set (table, "powers", REGIOTAFEL_POWERS_INFORMS, NULL);
  g_assert_cmpint (regiotafel_table_get_powers (table), ==, REGIOTAFEL_POWERS_INFORMS);
}

/* A value without a name says nothing, and is not taken. */
static void
test_values_without_name (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);
  guint count = 0;

  regiotafel_table_set_level (table, REGIOTAFEL_LEVEL_CASE);
  regiotafel_table_set_kind (table, REGIOTAFEL_TABLE_KIND_CASE_TABLE);
  regiotafel_table_set_powers (table, 31);
  count_notify (table, "", &count);
  for (guint i = 0; i < 4; i++)
    {
      expect_critical (i < 3 ? "*g_enum_get_value*" : "*mask*");
      if (i == 0)
        regiotafel_table_set_level (table, REGIOTAFEL_LEVEL_CASE + 1);
      else if (i == 1)
        regiotafel_table_set_kind (table, -1);
      else if (i == 2)
        regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (table), 77);
      else
        regiotafel_table_set_powers (table, 32);
      assert_expected ();
    }
  g_assert_cmpuint (count, ==, 0);
  g_assert_cmpint (regiotafel_table_get_level (table), ==, REGIOTAFEL_LEVEL_CASE);
  g_assert_cmpint (regiotafel_table_get_kind (table), ==, REGIOTAFEL_TABLE_KIND_CASE_TABLE);
  g_assert_cmpint (regiotafel_table_get_powers (table), ==, 31);
}

typedef RegiotafelCollection *(*Get) (RegiotafelTable *);
typedef void (*Change) (RegiotafelTable *, gpointer);

/* The lists of what a table is tied to all work in the same way. */
static const struct
{
  const char *name;
  GType (*type) (void);
  Get get;
  Change add, remove;
} ties[] = {
#define TIE(plural, one, type)                                                                                         \
  {                                                                                                                    \
#plural, regiotafel_##type##_get_type, regiotafel_table_get_##plural, (Change) regiotafel_table_add_##one,         \
        (Change) regiotafel_table_remove_##one                                                                         \
  }
  TIE (areas, area, area),         TIE (domains, domain, domain),       TIE (themes, theme, theme),
  TIE (prepares, prepares, table), TIE (reports_to, reports_to, table), TIE (advises, advises, table),
#undef TIE
};

static void
test_ties (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    {
      g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);
      RegiotafelCollection *list = ties[i].get (table);
      g_autoptr (GObject) a = g_object_new (ties[i].type (), "id", "a", NULL);
      g_autoptr (GObject) b = g_object_new (ties[i].type (), "id", "b", NULL);
      g_autoptr (GObject) c = g_object_new (ties[i].type (), "id", "c", NULL);
      guint count = 0;

      g_test_message ("%s", ties[i].name);
      g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == ties[i].type ());
      g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_call), &count);
      ties[i].add (table, b);
      ties[i].add (table, a);
      ties[i].add (table, b);
      g_assert_cmpuint (count, ==, 2);
      g_assert_cmpuint (regiotafel_collection_get_size (list), ==, 2);
      g_assert_true (regiotafel_collection_get (list, 0) == b);
      g_assert_true (regiotafel_collection_get (list, 1) == a);
      g_assert_true (regiotafel_collection_find (list, "a") == a);
      ties[i].remove (table, c);
      ties[i].remove (table, b);
      ties[i].remove (table, b);
      g_assert_cmpuint (count, ==, 3);
      g_assert_cmpuint (regiotafel_collection_get_size (list), ==, 1);
      g_assert_true (ties[i].get (table) == list);

      /* A table keeps what it is tied to. */
      g_assert_false (unref_was_last (g_steal_pointer (&a)));
      g_assert_true (unref_was_last (g_steal_pointer (&b)));

      expect_critical ("*REGIOTAFEL_IS_*");
      ties[i].add (table, g_object_ref (list));
      assert_expected ();
      g_object_unref (list);
    }
}

static void
test_other_tables (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("db", NULL);
  RegiotafelTable *parent = regiotafel_table_new ("bgu", NULL);
  gpointer left = parent;

  regiotafel_table_set_parent (table, parent);
  regiotafel_table_set_successor (table, parent);
  g_object_add_weak_pointer (G_OBJECT (parent), &left);
  g_object_unref (parent);
  g_assert_true (regiotafel_table_get_parent (table) == left);
  regiotafel_table_set_parent (table, NULL);
  g_assert_true (regiotafel_table_get_successor (table) == left);
  regiotafel_table_set_successor (table, NULL);
  g_assert_null (left);
}

/* Memberships come by way of an inventory; a table that is in none has none. */
static void
test_memberships (void)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("bgu", NULL);
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", NULL);
  G_GNUC_UNUSED g_autoptr (RegiotafelMembership) membership = regiotafel_membership_new (NULL, table, organisation);
  RegiotafelCollection *memberships = regiotafel_table_get_memberships (table);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (memberships)) == REGIOTAFEL_TYPE_MEMBERSHIP);
  g_assert_cmpuint (regiotafel_collection_get_size (memberships), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/not-stated", test_not_stated);
  g_test_add_func ("/table/numbers", test_numbers);
  g_test_add_func ("/table/powers", test_powers);
  g_test_add_func ("/table/values-without-name", test_values_without_name);
  g_test_add_func ("/table/ties", test_ties);
  g_test_add_func ("/table/other-tables", test_other_tables);
  g_test_add_func ("/table/memberships", test_memberships);
  return g_test_run ();
}
