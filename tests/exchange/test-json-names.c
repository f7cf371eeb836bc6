/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib.h>
#include <string.h>

#include "regiotafel-json-names-private.h"

static void
test_one_object (void)
{
  g_autoptr (RegiotafelJsonNames) names = regiotafel_json_names_new ();

  regiotafel_json_names_open (names);
  g_assert_true (regiotafel_json_names_add (names, "id", 2));
  g_assert_true (regiotafel_json_names_add (names, "i", 1));
  g_assert_true (regiotafel_json_names_add (names, "", 0));
  g_assert_true (regiotafel_json_names_add (names, "id\0", 3));
  g_assert_false (regiotafel_json_names_add (names, "id", 2));
  g_assert_false (regiotafel_json_names_add (names, NULL, 0));
  g_assert_false (regiotafel_json_names_add (names, "id\0", 3));
  regiotafel_json_names_close (names);

  regiotafel_json_names_open (names);
  g_assert_true (regiotafel_json_names_add (names, "id", 2));
}

static void
test_nested (void)
{
  g_autoptr (RegiotafelJsonNames) names = regiotafel_json_names_new ();

  regiotafel_json_names_open (names);
  g_assert_true (regiotafel_json_names_add (names, "a", 1));
  regiotafel_json_names_open (names);
  regiotafel_json_names_open (names);
  g_assert_true (regiotafel_json_names_add (names, "a", 1));
  regiotafel_json_names_close (names);
  g_assert_true (regiotafel_json_names_add (names, "a", 1));
  g_assert_true (regiotafel_json_names_add (names, "b", 1));
  regiotafel_json_names_close (names);
  g_assert_false (regiotafel_json_names_add (names, "a", 1));
  g_assert_true (regiotafel_json_names_add (names, "b", 1));

  regiotafel_json_names_reset (names);
  regiotafel_json_names_open (names);
  g_assert_true (regiotafel_json_names_add (names, "a", 1));
}

/* Whatever is opened, closed and added, it says what one hash table for each object says. */
static void
test_against_tables (void)
{
  g_autoptr (RegiotafelJsonNames) names = regiotafel_json_names_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < 400000; i++)
    {
      gint32 dice = g_rand_int_range (random, 0, 100);
      guint span = i < 200000 ? 300 : 20000;

      if (tables->len == 0 || (dice < 4 && tables->len < 40))
        {
          regiotafel_json_names_open (names);
          g_ptr_array_add (tables, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));
        }
      else if (dice < 7)
        {
          regiotafel_json_names_close (names);
          g_ptr_array_set_size (tables, tables->len - 1);
        }
      else
        {
          char *name = g_strdup_printf ("n%d", g_rand_int_range (random, 0, span));
          gboolean is_new = regiotafel_json_names_add (names, name, strlen (name));

          g_assert_cmpint (is_new, ==, g_hash_table_add (tables->pdata[tables->len - 1], name));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-names/one-object", test_one_object);
  g_test_add_func ("/json-names/nested", test_nested);
  g_test_add_func ("/json-names/against-tables", test_against_tables);

  return g_test_run ();
}
