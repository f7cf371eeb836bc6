/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../region.h"

static RegiotafelResult *
ask (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();

  seat (inventory, "North", "Acme/Baker");
  seat (inventory, "South", "Baker/Acme");
  seat (inventory, "West", "Crew/Baker");
  seat (inventory, "East", "Crew/Acme");
  regiotafel_table_set_meetings_per_year (get_table (inventory, "North"), 4);
  regiotafel_table_set_meetings_per_year (get_table (inventory, "South"), 2.5);
  regiotafel_table_set_meetings_per_year (get_table (inventory, "West"), 0);
  snapshot = snapshot_on (inventory, NULL);
  regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_ORGANISATIONS);
  return run (question, snapshot);
}

static void
test_values (void)
{
  g_autoptr (RegiotafelResult) result = ask ();
  g_autoptr (RegiotafelRow) first = row (result, 0);
  g_autofree char *sentence = NULL;
  guint index;

  g_assert_cmpuint (count_rows (result), ==, 3);
  g_object_get (first, "index", &index, "sentence", &sentence, NULL);
  g_assert_cmpuint (index, ==, 0);
  g_assert_true (regiotafel_row_get_result (first) == result);
  g_assert_cmpstr (sentence, ==, "Acme and Baker meet at 2 tables, 6.5 times a year: North and South.");
  g_assert_cmpstr (regiotafel_row_get_text (first, "a"), ==, "Acme");
  g_assert_cmpfloat (regiotafel_row_get_number (first, "shared"), ==, 2);
  g_assert_cmpfloat (regiotafel_row_get_number (first, "jaccard"), ==, 0.5);
  g_assert_cmpfloat (regiotafel_row_get_number (first, "meetings"), ==, 6.5);
  /* A text is no number, and the other way round. */
  g_assert_true (isnan (regiotafel_row_get_number (first, "a")));
  g_assert_null (regiotafel_row_get_text (first, "jaccard"));
}

static void
test_index (void)
{
  g_autoptr (RegiotafelResult) result = ask ();

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      g_assert_cmpuint (regiotafel_row_get_index (one), ==, i);
    }
}

/* How often is not known where one of the tables does not tell; never is known. */
static void
test_meetings (void)
{
  g_autoptr (RegiotafelResult) result = ask ();
  guint n_missing = 0, n_never = 0;

  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);
      g_auto (GStrv) tables = regiotafel_row_dup_evidence (one);
      double meetings = regiotafel_row_get_number (one, "meetings");

      g_assert_cmpint (isnan (meetings), ==, g_strv_contains ((const char *const *) tables, "East"));
      n_missing += isnan (meetings) != 0;
      if (g_strv_contains ((const char *const *) tables, "West"))
        {
          g_assert_cmpfloat (meetings, ==, 0);
          n_never++;
        }
    }
  g_assert_cmpuint (n_missing, ==, 1);
  g_assert_cmpuint (n_never, ==, 1);
}

static void
test_evidence (void)
{
  g_autoptr (RegiotafelResult) result = ask ();
  g_autoptr (RegiotafelRow) first = row (result, 0);
  g_auto (GStrv) tables = regiotafel_row_dup_evidence (first);

  g_assert_cmpuint (g_strv_length (tables), ==, 2);
  g_assert_cmpstr (tables[0], ==, "North");
  g_assert_cmpstr (tables[1], ==, "South");
}

static void
test_unknown_column (void)
{
  g_autoptr (RegiotafelResult) result = ask ();
  g_autoptr (RegiotafelRow) first = row (result, 0);

  expect_critical ("*no column “jacquard”*");
  g_assert_true (isnan (regiotafel_row_get_number (first, "jacquard")));
  assert_expected ();
  expect_critical ("*no column “A”*");
  g_assert_null (regiotafel_row_get_text (first, "A"));
  assert_expected ();
  expect_critical ("*column != NULL*");
  g_assert_null (regiotafel_row_get_text (first, NULL));
  assert_expected ();
  expect_critical ("*column != NULL*");
  g_assert_true (isnan (regiotafel_row_get_number (first, NULL)));
  assert_expected ();
}

static void
test_keeps_the_result (void)
{
  RegiotafelResult *result = ask ();
  gpointer seen = result;
  RegiotafelRow *last = row (result, 2);
  const char *name;

  g_object_add_weak_pointer (G_OBJECT (result), &seen);
  g_object_unref (result);
  g_assert_nonnull (seen);
  name = regiotafel_row_get_text (last, "b-name");
  g_assert_cmpstr (name, ==, "Crew");
  g_object_unref (last);
  g_assert_null (seen);
}

/* A bare one is an empty valid one. */
static void
test_bare (void)
{
  g_autoptr (RegiotafelRow) bare = g_object_new (REGIOTAFEL_TYPE_ROW, NULL);
  g_auto (GStrv) evidence = regiotafel_row_dup_evidence (bare);

  g_assert_cmpuint (regiotafel_row_get_index (bare), ==, 0);
  g_assert_null (regiotafel_row_get_result (bare));
  g_assert_null (evidence[0]);
  assert_text (regiotafel_row_dup_sentence (bare), "");
  g_assert_null (regiotafel_row_get_text (bare, "a"));
  g_assert_true (isnan (regiotafel_row_get_number (bare, "shared")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/values", test_values);
  g_test_add_func ("/row/index", test_index);
  g_test_add_func ("/row/meetings", test_meetings);
  g_test_add_func ("/row/evidence", test_evidence);
  g_test_add_func ("/row/unknown-column", test_unknown_column);
  g_test_add_func ("/row/keeps-the-result", test_keeps_the_result);
  g_test_add_func ("/row/bare", test_bare);
  return g_test_run ();
}
