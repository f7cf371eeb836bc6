/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "../test-util.h"
#include "regiotafel-column-private.h"
#include "regiotafel-enum-types.h"

#define NONE REGIOTAFEL_INDEX_NONE

static const RegiotafelColumnShape jaccard = { "jaccard", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE };
static const RegiotafelColumnShape hours = { "hours", "hours a year", REGIOTAFEL_COLUMN_TYPE_DOUBLE };
static const RegiotafelColumnShape shared = { "shared", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 };
static const RegiotafelColumnShape table = { "a", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT };

static const char *const labels[] = { "bgu", "pfm", "", NULL };

static double
get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 row)
{
  return ((const double *) data)[row];
}

static void
test_numbers (void)
{
  static const double values[] = { 0.25, NAN, -1.5, 1e300, -0.0 };
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (RegiotafelColumn) column
      = regiotafel_column_new (&jaccard, G_N_ELEMENTS (values), get, NULL, values, NULL, 0, owner);
  g_autoptr (RegiotafelColumn) with_unit = regiotafel_column_new (&hours, 0, get, NULL, values, NULL, 0, owner);
  g_autoptr (GBytes) bytes = regiotafel_column_dup_bytes (column);
  g_auto (GStrv) texts = regiotafel_column_dup_texts (column);
  gsize size;
  const double *packed = g_bytes_get_data (bytes, &size);

  g_assert_cmpstr (regiotafel_column_get_name (column), ==, "jaccard");
  g_assert_null (regiotafel_column_get_unit (column));
  g_assert_cmpstr (regiotafel_column_get_unit (with_unit), ==, "hours a year");
  g_assert_cmpint (regiotafel_column_get_column_type (column), ==, REGIOTAFEL_COLUMN_TYPE_DOUBLE);
  g_assert_cmpuint (regiotafel_column_get_n_rows (column), ==, G_N_ELEMENTS (values));
  g_assert_cmpuint (size, ==, sizeof values);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      double number = regiotafel_column_get_number (column, i);

      g_assert_true (isnan (values[i]) ? isnan (number) && isnan (packed[i])
                                       : number == values[i] && packed[i] == values[i]);
      g_assert_null (regiotafel_column_get_text (column, i));
    }
  g_assert_true (isnan (regiotafel_column_get_number (column, G_N_ELEMENTS (values))));
  g_assert_true (isnan (regiotafel_column_get_number (column, G_MAXUINT)));
  g_assert_null (regiotafel_column_get_labels (column)[0]);
  g_assert_null (texts[0]);
}

static void
test_counts (void)
{
  static const double values[] = { 0, 7, 4294967295.0 };
  static const guint32 expected[] = { 0, 7, G_MAXUINT32 };
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (RegiotafelColumn) column = regiotafel_column_new (&shared, 3, get, NULL, values, NULL, 0, owner);
  g_autoptr (GBytes) bytes = regiotafel_column_dup_bytes (column);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, sizeof expected);
  g_assert_cmpfloat (regiotafel_column_get_number (column, 1), ==, 7);
  g_assert_cmpfloat (regiotafel_column_get_number (column, 2), ==, G_MAXUINT32);
  g_assert_null (regiotafel_column_get_text (column, 1));
}

static void
test_texts (void)
{
  /* What is no code of a label is missing, and can never read beyond them. */
  static const double values[] = { 1, 0, NONE, 2, 3, NAN, -1, 1e300, 0 };
  static const guint32 expected[] = { 1, 0, NONE, 2, NONE, NONE, NONE, NONE, 0 };
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (RegiotafelColumn) column
      = regiotafel_column_new (&table, G_N_ELEMENTS (values), get, NULL, values, labels, 3, owner);
  g_autoptr (GBytes) bytes = regiotafel_column_dup_bytes (column);
  g_auto (GStrv) texts = regiotafel_column_dup_texts (column);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, sizeof expected);
  g_assert_true (g_strv_equal (regiotafel_column_get_labels (column), labels));
  g_assert_cmpuint (g_strv_length (texts), ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *text = expected[i] == NONE ? NULL : labels[expected[i]];

      g_assert_cmpstr (regiotafel_column_get_text (column, i), ==, text);
      g_assert_cmpstr (texts[i], ==, text == NULL ? "" : text);
      g_assert_true (isnan (regiotafel_column_get_number (column, i)));
    }
  g_assert_null (regiotafel_column_get_text (column, G_N_ELEMENTS (values)));
  g_assert_null (regiotafel_column_get_text (column, G_MAXUINT));

  /* As signed numbers, missing is -1, which data frames take for it. */
  g_assert_cmpint (((const gint32 *) g_bytes_get_data (bytes, NULL))[2], ==, -1);
}

/* A binding that lets its user write into what it got must not change the result. */
static void
test_bytes_are_copies (void)
{
  static const RegiotafelColumnShape *const shapes[] = { &jaccard, &shared, &table };
  double values[] = { 1, 0, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
      g_autoptr (RegiotafelColumn) column = regiotafel_column_new (shapes[i], 3, get, NULL, values, labels, 3, owner);
      g_autoptr (GBytes) first = regiotafel_column_dup_bytes (column);
      g_autoptr (GBytes) second = regiotafel_column_dup_bytes (column);
      g_autoptr (GBytes) third = NULL;
      double number = regiotafel_column_get_number (column, 0);
      const char *text = regiotafel_column_get_text (column, 0);
      gsize size;
      char *mine = (char *) g_bytes_get_data (first, &size);

      g_assert_true (g_bytes_equal (first, second));
      memset (mine, 0x5a, size);
      third = regiotafel_column_dup_bytes (column);
      g_assert_false (g_bytes_equal (first, second));
      g_assert_true (g_bytes_equal (second, third));
      g_assert_true (regiotafel_column_get_number (column, 0) == number || isnan (number));
      g_assert_cmpstr (regiotafel_column_get_text (column, 0), ==, text);
    }
}

static void
test_keeps_alive (void)
{
  static const double values[] = { 1 };
  GObject *owner = g_object_new (G_TYPE_OBJECT, NULL);
  gpointer left = owner;
  RegiotafelColumn *column = regiotafel_column_new (&jaccard, 1, get, NULL, values, NULL, 0, owner);

  g_object_add_weak_pointer (owner, &left);
  g_object_unref (owner);
  g_assert_nonnull (left);
  g_assert_cmpfloat (regiotafel_column_get_number (column, 0), ==, 1);

  /* Garbage collectors dispose of things early; then there is nothing left to read, and nothing is read. */
  g_object_run_dispose (G_OBJECT (column));
  g_assert_null (left);
  g_assert_true (isnan (regiotafel_column_get_number (column, 0)));
  g_assert_cmpuint (regiotafel_column_get_n_rows (column), ==, 0);
  g_object_unref (column);
}

static void
test_properties (void)
{
  static const double values[] = { 1, 2 };
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (RegiotafelColumn) column = regiotafel_column_new (&hours, 2, get, NULL, values, NULL, 0, owner);
  g_autofree char *name = NULL;
  g_autofree char *unit = NULL;
  RegiotafelColumnType type;
  guint n_rows;

  g_object_get (column, "name", &name, "unit", &unit, "column-type", &type, "n-rows", &n_rows, NULL);
  g_assert_cmpstr (name, ==, "hours");
  g_assert_cmpstr (unit, ==, "hours a year");
  g_assert_cmpint (type, ==, REGIOTAFEL_COLUMN_TYPE_DOUBLE);
  g_assert_cmpuint (n_rows, ==, 2);
}

static void
test_bare (void)
{
  g_autoptr (RegiotafelColumn) column = g_object_new (REGIOTAFEL_TYPE_COLUMN, NULL);
  g_autoptr (GBytes) bytes = regiotafel_column_dup_bytes (column);
  g_auto (GStrv) texts = regiotafel_column_dup_texts (column);

  g_assert_null (regiotafel_column_get_name (column));
  g_assert_null (regiotafel_column_get_unit (column));
  g_assert_cmpint (regiotafel_column_get_column_type (column), ==, REGIOTAFEL_COLUMN_TYPE_UNKNOWN);
  g_assert_cmpuint (regiotafel_column_get_n_rows (column), ==, 0);
  g_assert_true (isnan (regiotafel_column_get_number (column, 0)));
  g_assert_null (regiotafel_column_get_text (column, 0));
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
  g_assert_null (regiotafel_column_get_labels (column)[0]);
  g_assert_null (texts[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column/numbers", test_numbers);
  g_test_add_func ("/column/counts", test_counts);
  g_test_add_func ("/column/texts", test_texts);
  g_test_add_func ("/column/bytes-are-copies", test_bytes_are_copies);
  g_test_add_func ("/column/keeps-alive", test_keeps_alive);
  g_test_add_func ("/column/properties", test_properties);
  g_test_add_func ("/column/bare", test_bare);
  return g_test_run ();
}
