/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <gio/gio.h>
#include <math.h>
#include <string.h>
#include <sys/resource.h>

#include "matrix-helpers.h"
#include "regiotafel-error.h"

static gboolean
is_enough (const RegiotafelCsr *rows, guint32 a, guint32 b, guint32 shared, guint32 min_shared, double min_jaccard)
{
  guint64 together = (guint64) regiotafel_csr_degree (rows, a) + regiotafel_csr_degree (rows, b) - shared;
  volatile double jaccard = (double) shared / (double) together;

  return shared >= MAX (min_shared, 1) && jaccard >= min_jaccard;
}

/* Whatever form the loops have, the same bytes come out. */
static void
find_pairs (const Matrix *matrix, guint32 min_shared, double min_jaccard, guint n_threads, RegiotafelPairs *pairs)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (regiotafel_pairs_find (&matrix->rows, &matrix->columns, min_shared, min_jaccard, 0, n_threads, NULL,
                                        NULL, pairs, &error));
  g_assert_no_error (error);
  for (RegiotafelForm form = REGIOTAFEL_FORM_PORTABLE; form < REGIOTAFEL_N_FORMS; form++)
    {
      g_auto (RegiotafelPairs) same = { 0 };

      if (!regiotafel_form_is_here (form))
        continue;
      g_assert_true (regiotafel_pairs_find_in_form (form, &matrix->rows, &matrix->columns, min_shared, min_jaccard, 0,
                                                    n_threads, NULL, NULL, &same, &error));
      g_assert_cmpuint (same.n, ==, pairs->n);
      g_assert_cmpuint (same.width, ==, pairs->width);
      if (same.n == 0)
        continue;
      g_assert_cmpmem (same.starts, (same.n_rows + 1) * sizeof (guint64), pairs->starts,
                       (pairs->n_rows + 1) * sizeof (guint64));
      g_assert_cmpmem (same.b, same.n * sizeof (guint32), pairs->b, pairs->n * sizeof (guint32));
      g_assert_cmpmem (same.shared, same.n * same.width, pairs->shared, pairs->n * pairs->width);
    }
}

/* The obvious way: every pair of rows, every pair of their items. */
static void
assert_pairs (const Matrix *matrix, guint32 min_shared, double min_jaccard, guint n_threads)
{
  g_auto (RegiotafelPairs) pairs = { 0 };
  guint64 n = 0;

  find_pairs (matrix, min_shared, min_jaccard, n_threads, &pairs);
  for (guint32 a = 0; a < matrix->rows.n_rows; a++)
    for (guint32 b = a + 1; b < matrix->rows.n_rows; b++)
      {
        guint32 shared = count_shared (&matrix->rows, a, b);

        if (shared == 0 || !is_enough (&matrix->rows, a, b, shared, min_shared, min_jaccard))
          continue;
        g_assert_cmpuint (n, <, pairs.n);
        g_assert_cmpuint (regiotafel_pairs_find_a (&pairs, n), ==, a);
        g_assert_cmpuint (pairs.b[n], ==, b);
        g_assert_cmpuint (regiotafel_pairs_get_shared (&pairs, n), ==, shared);
        n++;
      }
  g_assert_cmpuint (n, ==, pairs.n);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a;
  guint64 y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

/* For large, thin matrices: every pair of rows of every column, sorted and counted. */
static void
assert_pairs_by_column (const Matrix *matrix, guint32 min_shared, double min_jaccard, guint n_threads)
{
  const RegiotafelCsr *columns = &matrix->columns;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_auto (RegiotafelPairs) pairs = { 0 };
  guint64 n = 0;

  find_pairs (matrix, min_shared, min_jaccard, n_threads, &pairs);
  for (guint32 c = 0; c < columns->n_rows; c++)
    for (guint32 i = columns->starts[c]; i < columns->starts[c + 1]; i++)
      for (guint32 j = i + 1; j < columns->starts[c + 1]; j++)
        {
          guint64 key = ((guint64) columns->items[i] << 32) | columns->items[j];

          g_array_append_val (keys, key);
        }
  g_array_sort (keys, compare_keys);

  for (guint i = 0; i < keys->len;)
    {
      guint64 key = g_array_index (keys, guint64, i);
      guint32 shared = 0;

      for (; i < keys->len && g_array_index (keys, guint64, i) == key; i++)
        shared++;
      if (!is_enough (&matrix->rows, key >> 32, (guint32) key, shared, min_shared, min_jaccard))
        continue;
      g_assert_cmpuint (n, <, pairs.n);
      g_assert_cmpuint (regiotafel_pairs_find_a (&pairs, n), ==, key >> 32);
      g_assert_cmpuint (pairs.b[n], ==, (guint32) key);
      g_assert_cmpuint (regiotafel_pairs_get_shared (&pairs, n), ==, shared);
      n++;
    }
  g_assert_cmpuint (n, ==, pairs.n);
}

static void
test_all_small (void)
{
  const double thresholds[] = { 0, 1.0 / 3, 0.5, 1 };

  for (guint32 n_rows = 0; n_rows <= 4; n_rows++)
    for (guint32 n_columns = 0; n_columns <= 4; n_columns++)
      for (guint32 flags = 0; flags < 1u << (n_rows * n_columns); flags++)
        {
          g_auto (Matrix) matrix;

          matrix_init (&matrix);
          for (guint32 i = 0; i < n_rows * n_columns; i++)
            if (flags & (1u << i))
              matrix_add (&matrix, i / n_columns, i % n_columns);
          matrix_finish (&matrix, n_rows, n_columns);
          assert_pairs (&matrix, flags % 4, 0, 1);
          assert_pairs (&matrix, 1, thresholds[flags % G_N_ELEMENTS (thresholds)], 2);
        }
}

static void
test_random (void)
{
  const double thresholds[] = { 0, 0.1, 0.2, 0.25, 0.3, 1.0 / 3, 0.4, 0.5, 0.6, 2.0 / 3, 0.75, 0.8, 1 };

  for (int round = 0; round < 3000; round++)
    {
      guint32 n_rows = g_test_rand_int_range (0, round % 10 == 0 ? 200 : 40);
      guint32 n_columns = g_test_rand_int_range (1, 40);
      double density = g_test_rand_double () * g_test_rand_double ();
      double threshold = thresholds[g_test_rand_int_range (0, G_N_ELEMENTS (thresholds))];
      guint32 min_shared = g_test_rand_int_range (0, 5);
      g_auto (Matrix) matrix;

      matrix_init (&matrix);
      for (guint32 r = 0; r < n_rows; r++)
        {
          /* Some rows are empty. */
          double own = g_test_rand_int_range (0, 5) == 0 ? 0 : density;

          for (guint32 c = 0; c < n_columns; c++)
            if (g_test_rand_double () < own)
              matrix_add (&matrix, r, c);
        }
      matrix_finish (&matrix, n_rows, n_columns);
      assert_pairs (&matrix, 1, 0, 1);
      assert_pairs (&matrix, min_shared, 0, 1);
      assert_pairs (&matrix, min_shared, threshold, 1);
    }
}

/* Many rows, few met: these are listed and sorted. From a handful to some hundred for one row, near and far. */
static void
test_thin (void)
{
  const guint32 sizes[] = { 2000, 5000, 300000, 700000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int width = 3; width <= 60; width += 19)
      {
        g_auto (Matrix) matrix;

        matrix_init (&matrix);
        for (guint32 c = 0; c < 200; c++)
          for (int k = 0; k < width; k++)
            matrix_add (&matrix,
                        g_test_rand_int_range (0, 4) == 0 ? g_test_rand_int_range (0, 100)
                                                          : g_test_rand_int_range (0, sizes[i]),
                        c);
        matrix_finish (&matrix, sizes[i], 200);
        assert_pairs_by_column (&matrix, 1, 0, 1);
        assert_pairs_by_column (&matrix, 2, 0, 1);
        assert_pairs_by_column (&matrix, 1, 0.2, 1);
        assert_pairs_by_column (&matrix, 1, 0, 3);
      }
}

/* Rows that meet others all over a long range, thickly. */
static void
test_thick_and_long (void)
{
  const guint32 n_rows = 150000;

  for (guint32 n_columns = 250; n_columns <= 1000; n_columns += 750)
    {
      g_auto (Matrix) matrix;

      matrix_init (&matrix);
      for (guint32 c = 0; c < n_columns; c++)
        {
          matrix_add (&matrix, 7, c);
          for (int k = 0; k < 24; k++)
            matrix_add (&matrix, g_test_rand_int_range (0, n_rows), c);
        }
      /* At the edges of what is looked at together. */
      for (guint32 r = 63; r < n_rows; r = 2 * r + 1)
        {
          matrix_add (&matrix, r, 0);
          matrix_add (&matrix, r + 1, 0);
        }
      matrix_add (&matrix, n_rows - 1, 0);
      matrix_finish (&matrix, n_rows, n_columns);
      assert_pairs_by_column (&matrix, 1, 0, 1);
      assert_pairs_by_column (&matrix, 2, 0, 2);
      assert_pairs_by_column (&matrix, 1, 0.01, 1);
    }
}

/* Rows @first and @second share @n columns; so do, in part, @n_other rows after them. */
static void
assert_hubs (guint32 n_rows, guint32 first, guint32 second, guint32 n)
{
  g_auto (Matrix) matrix;

  matrix_init (&matrix);
  for (guint32 c = 0; c < n; c++)
    {
      matrix_add (&matrix, first, c);
      matrix_add (&matrix, second, c);
      if (c % 1000 == 0)
        matrix_add (&matrix, second - 1, c);
    }
  matrix_add (&matrix, first, n);
  matrix_finish (&matrix, n_rows, n + 2);
  assert_pairs_by_column (&matrix, 1, 0, 1);
  assert_pairs_by_column (&matrix, n, 0, 1);
  assert_pairs_by_column (&matrix, n + 1, 0, 1);
  assert_pairs_by_column (&matrix, 1, (double) n / (n + 1), 1);
}

static void
test_hubs (void)
{
  const guint32 around[] = { 254, 255, 256, 257, 300, 65534, 65535, 65536, 65537, 70000 };

  for (gsize i = 0; i < G_N_ELEMENTS (around); i++)
    {
      assert_hubs (5, 0, 4, around[i]);
      assert_hubs (200, 3, 130, around[i]);
    }
  /* Wide counters where rows are listed and sorted. */
  assert_hubs (20000, 5, 19000, 300);
  assert_hubs (2600000, 5, 2500000, 70000);
}

static void
assert_threshold (guint32 shared, guint32 together, guint32 of_first, double threshold, gboolean stays)
{
  g_auto (RegiotafelPairs) pairs = { 0 };
  g_autoptr (GError) error = NULL;
  g_auto (Matrix) matrix;

  matrix_init (&matrix);
  for (guint32 c = 0; c < together; c++)
    {
      if (c < shared + of_first)
        matrix_add (&matrix, 0, c);
      if (c < shared || c >= shared + of_first)
        matrix_add (&matrix, 1, c);
    }
  matrix_finish (&matrix, 2, together);
  g_assert_true (regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, threshold, 0, 1, NULL, NULL, &pairs, &error));
  g_assert_no_error (error);
  if ((pairs.n == 1) != stays)
    g_test_message ("%u of %u at %.20g", shared, together, threshold);
  g_assert_cmpuint (pairs.n, ==, stays ? 1 : 0);
}

static void
test_thresholds (void)
{
  /* As one writes them. Of these, 0.1, 0.2, 0.4 and 0.8 are a little more than the fraction as doubles. */
  assert_threshold (1, 2, 1, 0.5, TRUE);
  assert_threshold (1, 3, 1, 1.0 / 3, TRUE);
  assert_threshold (2, 3, 0, 2.0 / 3, TRUE);
  assert_threshold (1, 10, 3, 0.1, TRUE);
  assert_threshold (1, 5, 3, 0.2, TRUE);
  assert_threshold (3, 10, 3, 0.3, TRUE);
  assert_threshold (2, 5, 3, 0.4, TRUE);
  assert_threshold (3, 5, 1, 0.6, TRUE);
  assert_threshold (7, 10, 1, 0.7, TRUE);
  assert_threshold (4, 5, 0, 0.8, TRUE);
  assert_threshold (9, 10, 0, 0.9, TRUE);
  assert_threshold (5, 5, 0, 1, TRUE);
  assert_threshold (4, 5, 0, 1, FALSE);
  assert_threshold (5, 5, 0, 1.5, FALSE);
  assert_threshold (5, 5, 0, 1e300, FALSE);
  assert_threshold (5, 5, 0, INFINITY, FALSE);
  assert_threshold (1, 50, 10, 1e-300, TRUE);
  assert_threshold (1, 50, 10, -1, TRUE);
  assert_threshold (1, 50, 10, NAN, TRUE);

  /* Every fraction is kept at itself and dropped at the next double. */
  for (guint32 together = 1; together <= 60; together++)
    for (guint32 shared = 1; shared <= together; shared++)
      {
        double jaccard = (double) shared / together;
        guint32 of_first = g_test_rand_int_range (0, together - shared + 1);

        assert_threshold (shared, together, of_first, jaccard, TRUE);
        assert_threshold (shared, together, of_first, nextafter (jaccard, 0), TRUE);
        assert_threshold (shared, together, of_first, nextafter (jaccard, 2), FALSE);
      }
  for (int round = 0; round < 30; round++)
    {
      guint32 together = g_test_rand_int_range (60, 100000);
      guint32 shared = g_test_rand_int_range (1, together + 1);
      double jaccard = (double) shared / together;

      assert_threshold (shared, together, (together - shared) / 2, jaccard, TRUE);
      assert_threshold (shared, together, (together - shared) / 2, nextafter (jaccard, 2), FALSE);
    }
}

static void
fill_thin (Matrix *matrix)
{
  matrix_init (matrix);
  for (guint32 i = 0; i < 240000; i++)
    matrix_add (matrix, g_test_rand_int_range (0, 60000), g_test_rand_int_range (0, 6000));
  matrix_finish (matrix, 60000, 6000);
}

static void
test_threads (void)
{
  const guint n_threads[] = { 2, 3, 8, 0, 1000 };
  void (*fills[]) (Matrix *) = { fill_large, fill_thin };

  for (gsize f = 0; f < G_N_ELEMENTS (fills); f++)
    for (guint32 min_shared = 1; min_shared <= 3; min_shared++)
      for (double threshold = 0; threshold < 0.5; threshold += 0.2)
        {
          g_auto (RegiotafelPairs) expected = { 0 };
          g_autoptr (GError) error = NULL;
          g_auto (Matrix) matrix;

          fills[f](&matrix);
          g_assert_true (regiotafel_pairs_find (&matrix.rows, &matrix.columns, min_shared, threshold, 0, 1, NULL, NULL,
                                                &expected, &error));
          if (threshold == 0 && min_shared == 1)
            g_assert_cmpuint (expected.n, >, 100000);
          for (gsize i = 0; i < G_N_ELEMENTS (n_threads); i++)
            {
              g_auto (RegiotafelPairs) pairs = { 0 };

              g_assert_true (regiotafel_pairs_find (&matrix.rows, &matrix.columns, min_shared, threshold, 0,
                                                    n_threads[i], NULL, NULL, &pairs, &error));
              g_assert_cmpuint (pairs.n, ==, expected.n);
              if (pairs.n == 0)
                continue;
              g_assert_cmpuint (pairs.width, ==, expected.width);
              g_assert_cmpmem (pairs.starts, (matrix.rows.n_rows + 1) * sizeof (guint64), expected.starts,
                               (matrix.rows.n_rows + 1) * sizeof (guint64));
              g_assert_cmpmem (pairs.b, pairs.n * sizeof (guint32), expected.b, expected.n * sizeof (guint32));
              g_assert_cmpmem (pairs.shared, pairs.n * pairs.width, expected.shared, expected.n * expected.width);
            }
        }
}

static gboolean
count_down (gpointer data)
{
  return g_atomic_int_dec_and_test ((gint *) data) || g_atomic_int_get ((gint *) data) < 0;
}

static void
test_cancel (void)
{
  g_auto (Matrix) matrix;
  const double thresholds[] = { 0, 0.2, 0.25 };
  const gint plenty = 1000000;

  fill_large (&matrix);
  for (guint n_threads = 1; n_threads <= 3; n_threads++)
    for (gsize i = 0; i < G_N_ELEMENTS (thresholds); i++)
      {
        gint left = plenty;
        gint n_asked;

        {
          g_auto (RegiotafelPairs) pairs = { 0 };
          g_autoptr (GError) error = NULL;

          g_assert_true (regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, thresholds[i], 0, n_threads,
                                                count_down, &left, &pairs, &error));
          g_assert_no_error (error);
        }
        n_asked = plenty - left;
        g_assert_cmpint (n_asked, >, 2);

        for (gint n = 1; n < n_asked; n++)
          {
            RegiotafelPairs pairs = { 0 };
            g_autoptr (GError) error = NULL;

            left = n;
            /* With more threads the number of times varies a little. */
            if (regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, thresholds[i], 0, n_threads, count_down, &left,
                                       &pairs, &error))
              {
                g_assert_cmpuint (n_threads, >, 1);
                regiotafel_pairs_clear (&pairs);
                continue;
              }
            g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
            g_assert_cmpuint (pairs.n, ==, 0);
            g_assert_null (pairs.starts);
            g_assert_null (pairs.b);
            g_assert_null (pairs.shared);
          }
      }

  /* Nothing to do is no reason not to ask. */
  {
    g_auto (Matrix) empty;
    RegiotafelPairs pairs = { 0 };
    g_autoptr (GError) error = NULL;
    gint left = 1;

    matrix_init (&empty);
    matrix_finish (&empty, 0, 0);
    g_assert_false (regiotafel_pairs_find (&empty.rows, &empty.columns, 1, 0, 0, 1, count_down, &left, &pairs, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
}

static gboolean
count_asked (gpointer data)
{
  g_atomic_int_inc ((gint *) data);
  return FALSE;
}

static gint
count_questions_until_too_many (const Matrix *matrix)
{
  RegiotafelPairs pairs = { 0 };
  g_autoptr (GError) error = NULL;
  gint n_asked = 0;

  g_assert_false (
      regiotafel_pairs_find (&matrix->rows, &matrix->columns, 1, 0, 1000, 1, count_asked, &n_asked, &pairs, &error));
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT);
  return n_asked;
}

/* One row of very many wedges must not keep a person waiting either, nor one very long column. */
static void
test_cancel_within_a_row (void)
{
  const guint32 n_rows = 40000;
  const guint32 n_columns = 100;
  RegiotafelPairs pairs = { 0 };
  g_autoptr (GError) error = NULL;
  g_auto (Matrix) matrix;
  gint left = 6;

  matrix_init (&matrix);
  for (guint32 c = 0; c < n_columns; c++)
    for (guint32 r = 0; r < n_rows; r++)
      matrix_add (&matrix, r, c);
  matrix_finish (&matrix, n_rows, n_columns);

  /* 800 million pairs, if this went on. */
  g_assert_false (
      regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, 0, 500000000, 1, count_down, &left, &pairs, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* The pairs of the first row are too many. To get there takes the four million wedges of that row, and as many steps
   * to prepare: about one question for each million. */
  g_assert_cmpint (count_questions_until_too_many (&matrix), >=, 7);

  /* Four million rows of one column. */
  matrix_clear (&matrix);
  matrix_init (&matrix);
  for (guint32 r = 0; r < n_columns * n_rows; r++)
    matrix_add (&matrix, r, 0);
  matrix_finish (&matrix, n_columns * n_rows, 1);
  g_assert_cmpint (count_questions_until_too_many (&matrix), >=, 7);
}

static void
test_max_pairs (void)
{
  const guint n_threads[] = { 1, 3 };
  g_auto (Matrix) matrix;

  fill_large (&matrix);
  for (gsize i = 0; i < G_N_ELEMENTS (n_threads); i++)
    for (guint32 min_shared = 1; min_shared <= 2; min_shared++)
      {
        guint64 n;

        {
          g_auto (RegiotafelPairs) pairs = { 0 };

          g_assert_true (
              regiotafel_pairs_find (&matrix.rows, &matrix.columns, min_shared, 0, 0, 1, NULL, NULL, &pairs, NULL));
          n = pairs.n;
        }
        for (int more = -1; more <= 1; more++)
          {
            g_auto (RegiotafelPairs) pairs = { 0 };
            g_autoptr (GError) error = NULL;
            gboolean done = regiotafel_pairs_find (&matrix.rows, &matrix.columns, min_shared, 0, n + more, n_threads[i],
                                                   NULL, NULL, &pairs, &error);

            g_assert_cmpint (done, ==, more >= 0);
            if (done)
              {
                g_assert_no_error (error);
                g_assert_cmpuint (pairs.n, ==, n);
              }
            else
              {
                g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT);
                g_assert_nonnull (strstr (error->message, "min-shared"));
                g_assert_cmpuint (pairs.n, ==, 0);
              }
          }
      }
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LIMITS_WORK FALSE
#else
#define LIMITS_WORK TRUE
#endif

static void
limit_memory (gsize more)
{
  g_autofree char *contents = NULL;
  struct rlimit limit;
  guint64 n_pages;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL));
  n_pages = g_ascii_strtoull (contents, NULL, 10);
  limit.rlim_cur = limit.rlim_max = n_pages * 4096 + more;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
}

/* 18 million pairs in 40 MB. */
static void
test_no_memory (void)
{
  if (!LIMITS_WORK || !g_file_test ("/proc/self/statm", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("Memory cannot be limited here");
      return;
    }
  if (g_test_subprocess ())
    {
      RegiotafelPairs pairs = { 0 };
      g_autoptr (GError) error = NULL;
      g_auto (Matrix) matrix;

      matrix_init (&matrix);
      for (guint32 r = 0; r < 6000; r++)
        matrix_add (&matrix, r, 0);
      matrix_finish (&matrix, 6000, 1);
      limit_memory (40 << 20);
      g_assert_false (regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, 0, 0, 1, NULL, NULL, &pairs, &error));
      g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT);
      g_assert_null (pairs.a);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* 57 thousand pairs, of the 2 million that there could be by the number of wedges, in 16 MB. */
static void
test_little_memory (void)
{
  if (!LIMITS_WORK || !g_file_test ("/proc/self/statm", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("Memory cannot be limited here");
      return;
    }
  if (g_test_subprocess ())
    {
      g_auto (RegiotafelPairs) pairs = { 0 };
      g_autoptr (GError) error = NULL;
      g_auto (Matrix) matrix;

      matrix_init (&matrix);
      for (guint32 r = 0; r < 6000; r++)
        for (guint32 k = 0; k < 40; k++)
          matrix_add (&matrix, r, 40 * (r / 20) + k);
      matrix_finish (&matrix, 6000, 12000);
      limit_memory (16 << 20);
      g_assert_true (regiotafel_pairs_find (&matrix.rows, &matrix.columns, 1, 0, 0, 1, NULL, NULL, &pairs, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (pairs.n, ==, 300 * 190);
      for (guint64 i = 0; i < pairs.n; i++)
        g_assert_cmpuint (regiotafel_pairs_get_shared (&pairs, i), ==, 40);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pairs/all-small", test_all_small);
  g_test_add_func ("/pairs/random", test_random);
  g_test_add_func ("/pairs/thin", test_thin);
  g_test_add_func ("/pairs/thick-and-long", test_thick_and_long);
  g_test_add_func ("/pairs/hubs", test_hubs);
  g_test_add_func ("/pairs/thresholds", test_thresholds);
  g_test_add_func ("/pairs/threads", test_threads);
  g_test_add_func ("/pairs/cancel", test_cancel);
  g_test_add_func ("/pairs/cancel-within-a-row", test_cancel_within_a_row);
  g_test_add_func ("/pairs/max-pairs", test_max_pairs);
  g_test_add_func ("/pairs/no-memory", test_no_memory);
  g_test_add_func ("/pairs/little-memory", test_little_memory);

  return g_test_run ();
}
