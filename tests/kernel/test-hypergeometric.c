/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-hypergeometric-private.h"

#include <math.h>
#include <stdio.h>
#ifdef G_OS_UNIX
#include <sys/resource.h>
#endif

/* Of whole numbers below this all binomials fit in 64 bits, and so do the sums of their products that a tail is, since
 * these are parts of a binomial (Vandermonde). */
#define MOST_EXACT 60

/* What the table is for. */
#define MOST_IN_TABLE 256

static guint64 binomials[MOST_EXACT + 1][MOST_EXACT + 1];

static void
fill_binomials (void)
{
  for (guint32 n = 0; n <= MOST_EXACT; n++)
    for (guint32 k = 0; k <= n; k++)
      binomials[n][k] = k == 0 || k == n ? 1 : binomials[n - 1][k - 1] + binomials[n - 1][k];
}

/* The number of sets of b that share k or more with one of a is a whole number, and so is that of all. */
static double
find_exact (guint32 n, guint32 a, guint32 b, guint32 shared)
{
  guint64 sum = 0;

  for (guint32 k = shared; k <= MIN (a, b); k++)
    if (b - k <= n - a)
      sum += binomials[a][k] * binomials[n - a][b - k];
  return (double) sum / (double) binomials[n][b];
}

static void
assert_near (double value, double expected, double margin)
{
  if (fabs (value - expected) > margin * fabs (expected))
    g_error ("%.17g is not %.17g", value, expected);
}

/* All there are of up to 60 columns. */
static void
test_exact (void)
{
  guint64 n_looked_at = 0;

  for (guint32 n = 0; n <= MOST_EXACT; n++)
    {
      guint32 degrees[MOST_EXACT + 1];
      g_autoptr (RegiotafelHypergeometric) table = NULL;

      for (guint32 d = 0; d <= n; d++)
        degrees[d] = d;
      table = regiotafel_hypergeometric_new (n, degrees, n + 1);
      for (guint32 a = 0; a <= n; a++)
        for (guint32 b = 0; b <= n; b++)
          {
            double tails[MOST_EXACT + 1];

            regiotafel_hypergeometric_fill_tails (n, a, b, tails);
            for (guint32 shared = 0; shared <= MIN (a, b); shared++)
              {
                double exact = find_exact (n, a, b, shared);

                assert_near (tails[shared], exact, 1e-12);
                /* What is certain is 1, and not nearly. */
                if (shared == 0 || a + b >= n + shared)
                  g_assert_cmpfloat (tails[shared], ==, 1);
                g_assert_cmpfloat (tails[shared], >, 0);
                g_assert_cmpfloat (tails[shared], <=, shared == 0 ? 1 : tails[shared - 1]);
                assert_near (regiotafel_hypergeometric_get (table, a, b, shared), exact, 1e-12);
                n_looked_at++;
              }
            g_assert_cmpfloat (regiotafel_hypergeometric_get (table, a, b, MIN (a, b) + 1), ==, 0);
            g_assert_cmpfloat (regiotafel_hypergeometric_get (table, a, b, G_MAXUINT32), ==, 0);
          }
    }
  g_assert_cmpuint (n_looked_at, >, 1000000);
}

/* The chance of what is shared is that of the last column being in both, and being in one of them only, with what the
 * others then have to give. Nothing is subtracted, so that the margin is one of the small numbers too. */
static void
check_recurrence (
    const RegiotafelHypergeometric *of_n, const RegiotafelHypergeometric *of_less, guint32 n, guint32 a, guint32 b)
{
  double mean = 0, square = 0, expected;

  for (guint32 shared = 1; shared <= MIN (a, b); shared++)
    {
      double p = regiotafel_hypergeometric_get (of_n, a, b, shared);
      double with = regiotafel_hypergeometric_get (of_less, a - 1, b - 1, shared - 1);
      double without = regiotafel_hypergeometric_get (of_less, a, b - 1, shared);

      if (p > 1e-280)
        assert_near (p, (double) a / n * with + (double) (n - a) / n * without, 1e-12);
      mean += p;
      square += (2.0 * shared - 1) * p;
    }
  /* Σ P(X ≥ k) is the mean, and Σ (2k − 1) P(X ≥ k) that of the square. */
  expected = (double) a * b / n;
  assert_near (mean, expected, 1e-12);
  expected += (double) a * (a - 1) / n * b * (b - 1) / (n - 1);
  assert_near (square, expected, 1e-12);
}

static void
test_recurrence (void)
{
  for (int round = 0; round < 800; round++)
    {
      guint32 n = g_test_rand_int_range (61, round % 10 == 0 ? 20000 : 700);
      guint32 most = MIN (n, 3000);
      guint32 a = g_test_rand_int_range (1, most), b = g_test_rand_int_range (1, most);
      const guint32 degrees[] = { a, b, a - 1, b - 1 };
      g_autoptr (RegiotafelHypergeometric) of_n = regiotafel_hypergeometric_new (n, degrees, 4);
      g_autoptr (RegiotafelHypergeometric) of_less = regiotafel_hypergeometric_new (n - 1, degrees, 4);

      check_recurrence (of_n, of_less, n, a, b);
    }
}

/* Small ones are read from the table, large ones are not: they are the same numbers. */
static void
test_table (void)
{
  const guint32 degrees[] = { 0, 1, 2, 40, 255, 256, 257, 300, 999, 1000, 2, 257 };
  g_autoptr (RegiotafelHypergeometric) table = regiotafel_hypergeometric_new (1000, degrees, G_N_ELEMENTS (degrees));
  g_autofree guint8 *is_taken = g_new0 (guint8, table->n_tails);
  guint32 n_taken = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (degrees) - 2; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (degrees) - 2; j++)
      {
        guint32 a = degrees[i], b = degrees[j], place;
        g_autofree double *tails = g_new (double, MIN (a, b) + 1);

        regiotafel_hypergeometric_fill_tails (1000, a, b, tails);
        for (guint32 shared = 0; shared <= MIN (a, b); shared++)
          {
            double p = regiotafel_hypergeometric_get (table, a, b, shared);

            if (tails[shared] > 1e-280)
              assert_near (p, tails[shared], 1e-12);
            /* The order of the two does not matter to the last bit. */
            g_assert_cmpfloat (p, ==, regiotafel_hypergeometric_get (table, b, a, shared));
            g_assert_true (regiotafel_hypergeometric_find_place (table, a, b, shared, &place)
                           == (MAX (a, b) <= MOST_IN_TABLE));
            if (MAX (a, b) > MOST_IN_TABLE)
              continue;
            g_assert_cmpuint (place, <, table->n_tails);
            g_assert_cmpfloat (p, ==, table->tails[place]);
            n_taken += !is_taken[place];
            is_taken[place] = 1;
          }
        g_assert_false (regiotafel_hypergeometric_find_place (table, a, b, MIN (a, b) + 1, &place));
      }
  /* No place is of nothing, or of two. */
  g_assert_cmpuint (n_taken, ==, table->n_tails);
  g_assert_cmpuint (n_taken, ==, 6 * 1 + 5 * 2 + 4 * 3 + 3 * 41 + 2 * 256 + 257);
}

/* Numbers of columns that no row has are not in the table, and are told all the same. */
static void
test_not_in_table (void)
{
  const guint32 degrees[] = { 7, 9 };
  g_autoptr (RegiotafelHypergeometric) table = regiotafel_hypergeometric_new (60, degrees, 2);
  g_autoptr (RegiotafelHypergeometric) none = regiotafel_hypergeometric_new (60, NULL, 0);
  const guint32 hubs[] = { 1000, 2000 };
  g_autoptr (RegiotafelHypergeometric) of_hubs = regiotafel_hypergeometric_new (5000, hubs, 2);
  guint32 place;

  g_assert_cmpuint (none->n_tails, ==, 0);
  g_assert_cmpuint (of_hubs->n_tails, ==, 0);
  g_assert_false (regiotafel_hypergeometric_find_place (of_hubs, 0, 0, 0, &place));
  g_assert_false (regiotafel_hypergeometric_find_place (table, 8, 9, 1, &place));
  g_assert_false (regiotafel_hypergeometric_find_place (table, 7, 8, 1, &place));
  for (guint32 a = 0; a <= 60; a++)
    for (guint32 b = 0; b <= 60; b++)
      for (guint32 shared = 0; shared <= MIN (a, b); shared++)
        {
          double exact = find_exact (60, a, b, shared);

          assert_near (regiotafel_hypergeometric_get (table, a, b, shared), exact, 1e-12);
          assert_near (regiotafel_hypergeometric_get (none, a, b, shared), exact, 1e-12);
        }
}

static void
test_edges (void)
{
  const guint32 n = 500000000;
  const guint32 degrees[] = { 0, 3, 300, n };
  g_autoptr (RegiotafelHypergeometric) table = regiotafel_hypergeometric_new (n, degrees, 4);
  g_autoptr (RegiotafelHypergeometric) widest = regiotafel_hypergeometric_new (G_MAXUINT32, degrees, 4);
  double tails[4];

  /* Who has all shares all that the other has. */
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, n, 300, 300), ==, 1);
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, 300, n, 0), ==, 1);
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, n, n, n), ==, 1);
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, n - 1, n, n), ==, 0);
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, n - 1, n - 1, n - 2), ==, 1);
  assert_near (regiotafel_hypergeometric_get (table, n - 1, n - 1, n - 1), 1.0 / n, 1e-12);
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, 0, 300, 0), ==, 1);
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, 0, 300, 1), ==, 0);
  /* Sums and products of such numbers do not fit in 32 bits. */
  regiotafel_hypergeometric_fill_tails (n, 3, 3, tails);
  assert_near (tails[3], 6.0 / n / (n - 1) / (n - 2), 1e-12);
  assert_near (regiotafel_hypergeometric_get (table, 1, n / 2, 1), 0.5, 1e-12);
  assert_near (regiotafel_hypergeometric_get (widest, 1, G_MAXUINT32 - 1, 1), (G_MAXUINT32 - 1.0) / G_MAXUINT32, 1e-12);
  assert_near (regiotafel_hypergeometric_get (widest, 3, 3, 3),
               6.0 / G_MAXUINT32 / (G_MAXUINT32 - 1.0) / (G_MAXUINT32 - 2.0), 1e-12);
  /* Too small for a double is 0, and not what is no number. */
  g_assert_cmpfloat (regiotafel_hypergeometric_get (table, 300, 300, 300), ==, 0);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(G_OS_UNIX)
#define LIMITS_WORK FALSE
#else
#define LIMITS_WORK TRUE
#endif

/* A table of 23 MB, in 8 MB. */
static void
test_no_memory (void)
{
  if (!LIMITS_WORK || !g_file_test ("/proc/self/statm", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("Memory cannot be limited here");
      return;
    }
#ifdef G_OS_UNIX
  if (g_test_subprocess ())
    {
      g_autoptr (RegiotafelHypergeometric) table = NULL;
      g_autofree char *contents = NULL;
      guint32 degrees[MOST_IN_TABLE + 1];
      struct rlimit limit;

      for (guint32 d = 0; d <= MOST_IN_TABLE; d++)
        degrees[d] = d;
      g_assert_true (g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL));
      limit.rlim_cur = limit.rlim_max = g_ascii_strtoull (contents, NULL, 10) * 4096 + (8 << 20);
      g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
      table = regiotafel_hypergeometric_new (1000, degrees, MOST_IN_TABLE + 1);
      g_assert_null (table);
      regiotafel_hypergeometric_free (NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
#endif
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fill_binomials ();

  g_test_add_func ("/hypergeometric/exact", test_exact);
  g_test_add_func ("/hypergeometric/recurrence", test_recurrence);
  g_test_add_func ("/hypergeometric/table", test_table);
  g_test_add_func ("/hypergeometric/not-in-table", test_not_in_table);
  g_test_add_func ("/hypergeometric/edges", test_edges);
  g_test_add_func ("/hypergeometric/no-memory", test_no_memory);

  return g_test_run ();
}
