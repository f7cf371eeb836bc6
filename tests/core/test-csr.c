/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib.h>
#include <string.h>

#include "regiotafel-csr-private.h"

static void
assert_row (const RegiotafelCsr *csr, guint32 row, guint32 n, const guint32 *items)
{
  g_assert_cmpuint (regiotafel_csr_degree (csr, row), ==, n);
  for (guint32 i = 0; i < n; i++)
    g_assert_cmpuint (csr->items[csr->starts[row] + i], ==, items[i]);
}

static void
test_init (void)
{
  const guint32 rows[] = { 2, 0, 2, 0, 2, 2, 0 };
  const guint32 columns[] = { 4, 1, 0, 3, 4, 2, 1 };
  g_autofree guint32 *sources = NULL;
  RegiotafelCsr csr;

  regiotafel_csr_init (&csr, 4, 5, G_N_ELEMENTS (rows), rows, columns, &sources);
  g_assert_true (regiotafel_csr_validate (&csr));
  g_assert_cmpuint (csr.n_rows, ==, 4);
  g_assert_cmpuint (csr.n_columns, ==, 5);
  g_assert_cmpuint (csr.n_edges, ==, 5);
  assert_row (&csr, 0, 2, (const guint32[]){ 1, 3 });
  assert_row (&csr, 1, 0, NULL);
  assert_row (&csr, 2, 3, (const guint32[]){ 0, 2, 4 });
  assert_row (&csr, 3, 0, NULL);

  /* Of a pair that stands twice, the first one counts: (0, 1) stands at 1 and 6, (2, 4) at 0 and 4. */
  g_assert_cmpuint (sources[0], ==, 1);
  g_assert_cmpuint (sources[1], ==, 3);
  g_assert_cmpuint (sources[2], ==, 2);
  g_assert_cmpuint (sources[3], ==, 5);
  g_assert_cmpuint (sources[4], ==, 0);

  regiotafel_csr_clear (&csr);
  g_assert_null (csr.starts);
  g_assert_null (csr.items);
  g_assert_cmpuint (csr.n_edges, ==, 0);
}

static void
test_empty (void)
{
  const guint32 sizes[][2] = { { 0, 0 }, { 0, 3 }, { 3, 0 }, { 2, 2 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      RegiotafelCsr csr;
      RegiotafelCsr transposed;

      regiotafel_csr_init (&csr, sizes[i][0], sizes[i][1], 0, NULL, NULL, NULL);
      g_assert_true (regiotafel_csr_validate (&csr));
      regiotafel_csr_init_transposed (&transposed, &csr);
      g_assert_true (regiotafel_csr_validate (&transposed));
      g_assert_cmpuint (transposed.n_rows, ==, sizes[i][1]);
      g_assert_cmpuint (transposed.n_columns, ==, sizes[i][0]);
      regiotafel_csr_clear (&csr);
      regiotafel_csr_clear (&transposed);
    }
}

/* Against a full table of flags. */
static void
test_random (void)
{
  for (int round = 0; round < 500; round++)
    {
      guint32 n_rows = g_test_rand_int_range (1, 30);
      guint32 n_columns = g_test_rand_int_range (1, 30);
      guint32 n_pairs = g_test_rand_int_range (0, 200);
      g_autofree guint32 *rows = g_new (guint32, n_pairs + 1);
      g_autofree guint32 *columns = g_new (guint32, n_pairs + 1);
      g_autofree guint32 *sources = NULL;
      int first[30][30];
      guint32 edge = 0;
      RegiotafelCsr csr;
      RegiotafelCsr transposed;
      RegiotafelCsr again;

      memset (first, -1, sizeof first);
      for (guint32 i = 0; i < n_pairs; i++)
        {
          rows[i] = g_test_rand_int_range (0, n_rows);
          columns[i] = g_test_rand_int_range (0, n_columns);
          if (first[rows[i]][columns[i]] < 0)
            first[rows[i]][columns[i]] = i;
        }

      regiotafel_csr_init (&csr, n_rows, n_columns, n_pairs, rows, columns, &sources);
      g_assert_true (regiotafel_csr_validate (&csr));
      for (guint32 r = 0; r < n_rows; r++)
        for (guint32 c = 0; c < n_columns; c++)
          if (first[r][c] >= 0)
            {
              g_assert_cmpuint (edge, >=, csr.starts[r]);
              g_assert_cmpuint (edge, <, csr.starts[r + 1]);
              g_assert_cmpuint (csr.items[edge], ==, c);
              g_assert_cmpuint (regiotafel_csr_find (&csr, r, c), ==, edge);
              g_assert_cmpuint (sources[edge], ==, first[r][c]);
              edge++;
            }
      g_assert_cmpuint (csr.n_edges, ==, edge);

      regiotafel_csr_init_transposed (&transposed, &csr);
      g_assert_true (regiotafel_csr_validate (&transposed));
      edge = 0;
      for (guint32 c = 0; c < n_columns; c++)
        for (guint32 r = 0; r < n_rows; r++)
          if (first[r][c] >= 0)
            {
              g_assert_cmpuint (edge, >=, transposed.starts[c]);
              g_assert_cmpuint (transposed.items[edge], ==, r);
              edge++;
            }
      g_assert_cmpuint (transposed.n_edges, ==, edge);

      regiotafel_csr_init_transposed (&again, &transposed);
      g_assert_cmpuint (again.n_edges, ==, csr.n_edges);
      g_assert_cmpmem (again.starts, sizeof (guint32) * (again.n_rows + 1), csr.starts,
                       sizeof (guint32) * (n_rows + 1));
      g_assert_cmpmem (again.items, sizeof (guint32) * again.n_edges, csr.items, sizeof (guint32) * csr.n_edges);

      regiotafel_csr_clear (&csr);
      regiotafel_csr_clear (&transposed);
      regiotafel_csr_clear (&again);
    }
}

/* A sound matrix, and every way to break it. */
static void
test_validate (void)
{
  const guint32 rows[] = { 0, 0, 1, 2, 2 };
  const guint32 columns[] = { 0, 2, 1, 0, 3 };
  guint32 *starts;
  RegiotafelCsr csr;

  regiotafel_csr_init (&csr, 3, 4, G_N_ELEMENTS (rows), rows, columns, NULL);
  g_assert_true (regiotafel_csr_validate (&csr));

  csr.starts[0] = 1;
  g_assert_false (regiotafel_csr_validate (&csr));
  csr.starts[0] = 0;

  csr.n_edges = 4;
  g_assert_false (regiotafel_csr_validate (&csr));
  csr.n_edges = 5;

  /* Falls between row 0 and row 1, and comes back in time. */
  csr.starts[1] = 4;
  g_assert_false (regiotafel_csr_validate (&csr));
  csr.starts[1] = 2;

  csr.n_columns = 3;
  g_assert_false (regiotafel_csr_validate (&csr));
  csr.n_columns = 4;

  /* Twice the same, and falling, within row 0. */
  csr.items[1] = 0;
  g_assert_false (regiotafel_csr_validate (&csr));
  csr.items[0] = 3;
  g_assert_false (regiotafel_csr_validate (&csr));
  csr.items[0] = 0;
  csr.items[1] = 2;

  starts = g_steal_pointer (&csr.starts);
  g_assert_false (regiotafel_csr_validate (&csr));
  csr.starts = starts;

  /* The last item of a row may be larger than the first of the next one. */
  g_assert_true (regiotafel_csr_validate (&csr));
  regiotafel_csr_clear (&csr);
  g_assert_false (regiotafel_csr_validate (&csr));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csr/init", test_init);
  g_test_add_func ("/csr/empty", test_empty);
  g_test_add_func ("/csr/random", test_random);
  g_test_add_func ("/csr/validate", test_validate);

  return g_test_run ();
}
