/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is told is compared with fractions in tests/python/test_significance.py; here is what it takes. */
#include "../kernel/matrix-helpers.h"

#include "regiotafel-error.h"
#include "regiotafel-significance-private.h"

#ifdef G_OS_UNIX
#include <sys/resource.h>
#endif

#define N_HUBS 100
#define N_OTHERS 11000
#define MOST_OF_OTHERS 20

/* A million pairs of a row of more columns than tails are made for with one of a few columns: 210 different chances. */
static void
fill_hubs (Matrix *matrix, RegiotafelPairs *pairs)
{
  guint64 n = 0;

  matrix_init (matrix);
  for (guint32 r = 0; r < N_HUBS; r++)
    for (guint32 c = 0; c < 257; c++)
      matrix_add (matrix, r, r + c);
  for (guint32 r = 0; r < N_OTHERS; r++)
    for (guint32 c = 0; c <= r % MOST_OF_OTHERS; c++)
      matrix_add (matrix, N_HUBS + r, c);
  matrix_finish (matrix, N_HUBS + N_OTHERS, 1000);

  *pairs = (RegiotafelPairs){ .n = (guint64) N_HUBS * N_OTHERS, .n_rows = N_HUBS + N_OTHERS, .width = 1 };
  pairs->a = g_new (guint32, pairs->n);
  pairs->b = g_new (guint32, pairs->n);
  pairs->shared = g_new (guint8, pairs->n);
  for (guint32 a = 0; a < N_HUBS; a++)
    for (guint32 b = 0; b < N_OTHERS; b++)
      {
        pairs->a[n] = a;
        pairs->b[n] = N_HUBS + b;
        ((guint8 *) pairs->shared)[n++] = 1 + (a + b / MOST_OF_OTHERS) % (b % MOST_OF_OTHERS + 1);
      }
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(G_OS_UNIX)
#define LIMITS_WORK FALSE
#else
#define LIMITS_WORK TRUE
#endif

static gboolean
can_limit_memory (void)
{
  if (LIMITS_WORK && g_file_test ("/proc/self/statm", G_FILE_TEST_EXISTS))
    return TRUE;
  g_test_skip ("Memory cannot be limited here");
  return FALSE;
}

static void
limit_memory (gsize more)
{
#ifdef G_OS_UNIX
  g_autofree char *contents = NULL;
  struct rlimit limit;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL));
  limit.rlim_cur = limit.rlim_max = g_ascii_strtoull (contents, NULL, 10) * 4096 + more;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
#endif
}

/* A million pairs, each kept by itself, would take 24 MB. */
static void
test_little_memory (void)
{
  if (!can_limit_memory ())
    return;
  if (g_test_subprocess ())
    {
      RegiotafelSignificance significance;
      g_auto (RegiotafelPairs) pairs = { 0 };
      g_autoptr (GError) error = NULL;
      g_auto (Matrix) matrix;
      RegiotafelMatrix both;
      guint n_columns = 257 + N_HUBS - 1;

      fill_hubs (&matrix, &pairs);
      both = (RegiotafelMatrix){ .rows = &matrix.rows, .columns = &matrix.columns };
      limit_memory (8 << 20);
      g_assert_true (regiotafel_significance_init (&significance, &both, &pairs, pairs.n, NULL, &error));
      g_assert_no_error (error);
      /* Columns that nobody has are not chosen from. */
      g_assert_cmpuint (significance.n_columns, ==, n_columns);
      g_assert_cmpuint (significance.n_tests, ==, pairs.n);
      g_assert_cmpuint (significance.n_p, >, MOST_OF_OTHERS);
      g_assert_cmpuint (significance.n_p, <=, MOST_OF_OTHERS * (MOST_OF_OTHERS + 1) / 2);
      /* Every pair counts: of the likeliest ones all are found. */
      g_assert_cmpfloat (significance.fdr[significance.n_p - 1], ==, significance.p[significance.n_p - 1]);
      for (guint64 i = 0; i < pairs.n; i += 97)
        {
          guint32 n_b = regiotafel_csr_degree (&matrix.rows, pairs.b[i]), shared = ((guint8 *) pairs.shared)[i];
          double p = regiotafel_significance_get (&significance, REGIOTAFEL_SIGNIFICANCE_P, 257, n_b, shared);
          double holm = regiotafel_significance_get (&significance, REGIOTAFEL_SIGNIFICANCE_HOLM, 257, n_b, shared);
          double fdr = regiotafel_significance_get (&significance, REGIOTAFEL_SIGNIFICANCE_FDR, 257, n_b, shared);

          /* One column of all, and of those that the hub has. */
          if (n_b == 1)
            g_assert_cmpfloat_with_epsilon (p, 257.0 / n_columns, 1e-12);
          g_assert_cmpfloat (p, <=, fdr);
          g_assert_cmpfloat (fdr, <=, holm);
          g_assert_cmpfloat (holm, <=, 1);
          g_assert_cmpfloat (holm, >=, MIN (significance.p[0] * pairs.n, 1));
        }
      regiotafel_significance_clear (&significance);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* Tails of 23 MB, in 8 MB. */
static void
test_no_memory (void)
{
  if (!can_limit_memory ())
    return;
  if (g_test_subprocess ())
    {
      RegiotafelSignificance significance;
      RegiotafelPairs pairs = { 0 };
      g_autoptr (GError) error = NULL;
      g_auto (Matrix) matrix;
      RegiotafelMatrix both;

      matrix_init (&matrix);
      for (guint32 r = 0; r < 257; r++)
        for (guint32 c = 0; c < r; c++)
          matrix_add (&matrix, r, c);
      matrix_finish (&matrix, 257, 257);
      both = (RegiotafelMatrix){ .rows = &matrix.rows, .columns = &matrix.columns };
      limit_memory (8 << 20);
      g_assert_false (regiotafel_significance_init (&significance, &both, &pairs, 1, NULL, &error));
      g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message, "leave significance out"));
      g_assert_null (significance.tails);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_cancelled (void)
{
  RegiotafelSignificance significance;
  g_auto (RegiotafelPairs) pairs = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Matrix) matrix;
  RegiotafelMatrix both;

  fill_hubs (&matrix, &pairs);
  both = (RegiotafelMatrix){ .rows = &matrix.rows, .columns = &matrix.columns };
  g_cancellable_cancel (cancellable);
  g_assert_false (regiotafel_significance_init (&significance, &both, &pairs, pairs.n, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (significance.tails);
  g_assert_null (significance.p);
}

/* All at once is one by one, in few bits and in many. */
static void
test_fill (void)
{
  for (int round = 0; round < 4; round++)
    {
      RegiotafelSignificance significance;
      g_auto (RegiotafelPairs) pairs = { 0 };
      g_autofree double *values = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (Matrix) matrix;
      RegiotafelMatrix both;

      /* Some rows with more columns than tails are made for, and in every other round with much in common. */
      matrix_init (&matrix);
      for (guint32 r = 0; r < 40; r++)
        for (guint32 c = 0; c < (r % 8 == 0 ? 300 + r : r); c++)
          matrix_add (&matrix, r, round % 2 == 0 ? (guint32) g_test_rand_int_range (0, 500) : c);
      matrix_finish (&matrix, 40, 500);
      both = (RegiotafelMatrix){ .rows = &matrix.rows, .columns = &matrix.columns };
      g_assert_true (regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, 0, 0, 1, NULL, NULL, &pairs, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (pairs.width, ==, round % 2 == 0 ? 1 : 2);
      g_assert_true (regiotafel_significance_init (&significance, &both, &pairs, 780, NULL, &error));
      g_assert_no_error (error);
      values = g_new (double, pairs.n);
      for (guint kind = REGIOTAFEL_SIGNIFICANCE_P; kind <= REGIOTAFEL_SIGNIFICANCE_FDR; kind++)
        {
          regiotafel_significance_fill (&significance, kind, &matrix.rows, &pairs, values);
          for (guint64 i = 0; i < pairs.n; i++)
            {
              guint32 n_a = regiotafel_csr_degree (&matrix.rows, regiotafel_pairs_find_a (&pairs, i));
              guint32 n_b = regiotafel_csr_degree (&matrix.rows, pairs.b[i]);

              g_assert_cmpfloat (
                  values[i], ==,
                  regiotafel_significance_get (&significance, kind, n_a, n_b, regiotafel_pairs_get_shared (&pairs, i)));
            }
        }
      regiotafel_significance_clear (&significance);
    }
}

/* Nothing was looked at, or nothing shares anything. */
static void
test_nothing (void)
{
  RegiotafelSignificance significance;
  RegiotafelPairs pairs = { 0 };
  g_autoptr (GError) error = NULL;
  g_auto (Matrix) matrix;
  RegiotafelMatrix both;

  matrix_init (&matrix);
  matrix_finish (&matrix, 0, 0);
  both = (RegiotafelMatrix){ .rows = &matrix.rows, .columns = &matrix.columns };
  g_assert_true (regiotafel_significance_init (&significance, &both, &pairs, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (significance.n_p, ==, 0);
  g_assert_cmpuint (significance.n_columns, ==, 0);
  regiotafel_significance_clear (&significance);
  regiotafel_significance_clear (&significance);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/significance/little-memory", test_little_memory);
  g_test_add_func ("/significance/no-memory", test_no_memory);
  g_test_add_func ("/significance/cancelled", test_cancelled);
  g_test_add_func ("/significance/fill", test_fill);
  g_test_add_func ("/significance/nothing", test_nothing);

  return g_test_run ();
}
