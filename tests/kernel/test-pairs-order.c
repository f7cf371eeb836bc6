/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <gio/gio.h>

#include "matrix-helpers.h"

static int
compare_strength (gconstpointer a, gconstpointer b, gpointer data)
{
  const RegiotafelPairs *pairs = ((gpointer *) data)[0];
  const guint32 *degrees = ((gpointer *) data)[1];
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;
  guint64 sum_i = (guint64) degrees[pairs->a[i]] + degrees[pairs->b[i]];
  guint64 sum_j = (guint64) degrees[pairs->a[j]] + degrees[pairs->b[j]];

  if (regiotafel_pairs_get_shared (pairs, i) != regiotafel_pairs_get_shared (pairs, j))
    return regiotafel_pairs_get_shared (pairs, i) > regiotafel_pairs_get_shared (pairs, j) ? -1 : 1;
  if (sum_i != sum_j)
    return sum_i < sum_j ? -1 : 1;
  if (pairs->a[i] != pairs->a[j])
    return pairs->a[i] < pairs->a[j] ? -1 : 1;
  return (pairs->b[i] > pairs->b[j]) - (pairs->b[i] < pairs->b[j]);
}

static void
test_order (void)
{
  for (int round = 0; round < 400; round++)
    {
      /* From keys that are nearly all equal to keys of 32 bits. */
      guint shared_bits = g_test_rand_int_range (0, 33);
      guint degree_bits = g_test_rand_int_range (0, 33);
      guint32 n_rows = g_test_rand_int_range (2, 60);
      g_autofree guint32 *degrees = g_new (guint32, n_rows);
      g_autoptr (GArray) a = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr (GArray) b = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autofree guint32 *expected = NULL;
      g_autofree guint32 *order = NULL;
      RegiotafelPairs pairs;
      guint n;

      for (guint32 r = 0; r < n_rows; r++)
        degrees[r] = (guint64) (guint32) g_test_rand_int () >> (32 - degree_bits);
      for (guint32 i = 0; i < n_rows; i++)
        for (guint32 j = i + 1; j < n_rows; j++)
          if (g_test_rand_bit ())
            {
              guint32 value = (guint64) (guint32) g_test_rand_int () >> (32 - shared_bits);

              g_array_append_val (a, i);
              g_array_append_val (b, j);
              g_array_append_val (shared, value);
            }
      n = a->len;
      pairs = (RegiotafelPairs){ .n = n,
                                 .n_rows = n_rows,
                                 .width = sizeof (guint32),
                                 .a = (guint32 *) (gpointer) a->data,
                                 .b = (guint32 *) (gpointer) b->data,
                                 .shared = shared->data };
      expected = g_new (guint32, n + 1);
      order = g_new (guint32, n + 1);
      for (guint i = 0; i < n; i++)
        expected[i] = i;
      g_qsort_with_data (expected, n, sizeof (guint32), compare_strength, (gpointer[]){ &pairs, degrees });
      g_assert_true (regiotafel_pairs_order (&pairs, degrees, order));
      g_assert_cmpmem (order, n * sizeof (guint32), expected, n * sizeof (guint32));
    }
}

static void
test_order_falls_by_jaccard (void)
{
  g_auto (RegiotafelPairs) pairs = { 0 };
  g_autofree guint32 *degrees = NULL;
  g_autofree guint32 *order = NULL;
  g_auto (Matrix) matrix;
  double last = 2;

  fill_large (&matrix);
  g_assert_true (regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, 0, 0, 1, NULL, NULL, &pairs, NULL));
  degrees = g_new (guint32, matrix.rows.n_rows);
  order = g_new (guint32, pairs.n);
  for (guint32 r = 0; r < matrix.rows.n_rows; r++)
    degrees[r] = regiotafel_csr_degree (&matrix.rows, r);
  g_assert_true (regiotafel_pairs_order (&pairs, degrees, order));
  for (guint64 i = 0; i < pairs.n; i++)
    {
      guint32 p = order[i];
      guint32 together = degrees[regiotafel_pairs_find_a (&pairs, p)] + degrees[pairs.b[p]]
                         - regiotafel_pairs_get_shared (&pairs, p);
      double jaccard = (double) regiotafel_pairs_get_shared (&pairs, p) / together;

      if (i > 0)
        {
          g_assert_cmpuint (regiotafel_pairs_get_shared (&pairs, p), <=,
                            regiotafel_pairs_get_shared (&pairs, order[i - 1]));
          if (regiotafel_pairs_get_shared (&pairs, p) == regiotafel_pairs_get_shared (&pairs, order[i - 1]))
            g_assert_cmpfloat (jaccard, <=, last);
        }
      last = jaccard;
    }
}

static void
test_shared_columns (void)
{
  for (int round = 0; round < 1000; round++)
    {
      guint32 n_columns = g_test_rand_int_range (1, 40);
      guint32 shared[40];
      guint32 n = 0;
      g_auto (Matrix) matrix;

      matrix_init (&matrix);
      for (guint32 i = 0; i < n_columns; i++)
        matrix_add (&matrix, g_test_rand_int_range (0, 3), g_test_rand_int_range (0, n_columns));
      matrix_finish (&matrix, 3, n_columns);
      memset (shared, 0xff, sizeof shared);
      g_assert_cmpuint (regiotafel_pairs_shared_columns (&matrix.rows, 0, 2, shared), ==,
                        count_shared (&matrix.rows, 0, 2));
      for (guint32 c = 0; c < n_columns; c++)
        if (row_has (&matrix.rows, 0, c) && row_has (&matrix.rows, 2, c))
          g_assert_cmpuint (shared[n++], ==, c);
      g_assert_cmpuint (regiotafel_pairs_shared_columns (&matrix.rows, 2, 0, NULL), ==, n);
    }
}

/* The most, and each that shares so much, whatever the width. */
static void
test_most (void)
{
  for (guint32 width = 1; width <= 4; width *= 2)
    for (guint n = 0; n < 300; n++)
      {
        g_autofree guint32 *b = g_new0 (guint32, n + 1);
        g_autofree guint8 *shared = g_new0 (guint8, (n + 1) * width);
        RegiotafelPairs pairs = { .n = n, .width = width, .a = b, .b = b, .shared = shared };
        guint32 most = 0;
        guint64 place = 0;

        for (guint i = 0; i < n; i++)
          shared[i * width + g_test_rand_int_range (0, width)] = g_test_rand_int_range (1, n % 3 == 0 ? 4 : 256);
        for (guint i = 0; i < n; i++)
          most = MAX (most, regiotafel_pairs_get_shared (&pairs, i));
        g_assert_cmpuint (regiotafel_pairs_find_most (&pairs), ==, most);
        for (guint i = 0; i < n; i++)
          if (regiotafel_pairs_get_shared (&pairs, i) == most)
            {
              g_assert_true (regiotafel_pairs_find_next (&pairs, most, &place));
              g_assert_cmpuint (place++, ==, i);
            }
        g_assert_false (regiotafel_pairs_find_next (&pairs, most, &place));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pairs/order", test_order);
  g_test_add_func ("/pairs/order-falls-by-jaccard", test_order_falls_by_jaccard);
  g_test_add_func ("/pairs/shared-columns", test_shared_columns);

  g_test_add_func ("/pairs/most", test_most);
  return g_test_run ();
}
