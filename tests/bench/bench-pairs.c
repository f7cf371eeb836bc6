/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Times the kernel of pairs itself, without the library around it.
 *
 * usage: bench-pairs FILE [--runs N] [--threads N] [--min-shared N] [--min-jaccard X] [--size NAME] [--only JOB]
 *
 * FILE holds memberships as pairs of little-endian 32-bit integers, table and organisation (generate.py
 * writes it). Beside each run of the kernel goes the bare loop of increments over the same wedges, which is
 * as fast as counting can be without saying what was counted: the ratio of the two does not depend much on
 * the machine. */
#include "regiotafel-pairs-private.h"

#include <string.h>

static int n_runs = 7;
static int n_threads = 1;
static int min_shared = 1;
static double min_jaccard = 0;
static char *size_name = NULL;
static char *only = NULL;

static const GOptionEntry entries[] = {
  { "runs", 0, 0, G_OPTION_ARG_INT, &n_runs, "Runs of each kind", "N" },
  { "threads", 0, 0, G_OPTION_ARG_INT, &n_threads, "Threads", "N" },
  { "min-shared", 0, 0, G_OPTION_ARG_INT, &min_shared, "Least number shared", "N" },
  { "min-jaccard", 0, 0, G_OPTION_ARG_DOUBLE, &min_jaccard, "Least Jaccard", "X" },
  { "size", 0, 0, G_OPTION_ARG_STRING, &size_name, "Name of the size, for the output", "NAME" },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only, "One job: tables or organisations", "JOB" },
  G_OPTION_ENTRY_NULL,
};

static guint64
count_wedges (const RegiotafelCsr *columns)
{
  guint64 n = 0;

  for (guint32 c = 0; c < columns->n_rows; c++)
    n += (guint64) regiotafel_csr_degree (columns, c) * (MAX (regiotafel_csr_degree (columns, c), 1) - 1) / 2;
  return n;
}

/* Every wedge once: one counter raised, nothing read back. The place of the row in each of its columns is
 * given, so that finding it is not measured. */
static void
raise_only (const RegiotafelCsr *rows, const RegiotafelCsr *columns, const guint32 *after, guint8 *counters)
{
  for (guint32 a = 0; a < rows->n_rows; a++)
    for (guint32 e = rows->starts[a]; e < rows->starts[a + 1]; e++)
      {
        guint32 end = columns->starts[rows->items[e] + 1];

        for (guint32 i = after[e]; i < end; i++)
          counters[columns->items[i]]++;
      }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare_doubles);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

static gboolean
run_job (const char *job, const RegiotafelCsr *rows, const RegiotafelCsr *columns)
{
  g_autofree guint32 *after = g_new (guint32, MAX (rows->n_edges, 1));
  g_autofree guint32 *next = g_memdup2 (columns->starts, sizeof (guint32) * ((gsize) columns->n_rows + 1));
  g_autofree guint8 *counters = g_new0 (guint8, (gsize) rows->n_rows + 1);
  g_autofree double *raw_ms = g_new (double, n_runs);
  g_autofree double *kernel_ms = g_new (double, n_runs);
  g_autofree double *ratios = g_new (double, n_runs);
  g_autofree double *order_ms = g_new (double, n_runs);
  guint64 n_wedges = count_wedges (columns);
  guint64 n_pairs = 0;
  guint64 sum = 0;

  for (guint32 e = 0; e < rows->n_edges; e++)
    after[e] = ++next[rows->items[e]];

  for (int run = 0; run < n_runs; run++)
    {
      g_auto (RegiotafelPairs) pairs = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree guint32 *degrees = NULL;
      g_autofree guint32 *order = NULL;
      gint64 start = g_get_monotonic_time ();
      guint64 n_times = MAX (1, 2000000 / (n_wedges + 1));

      /* Small sizes are run more than once, for the clock's sake. */
      for (guint64 i = 0; i < n_times; i++)
        raise_only (rows, columns, after, counters);
      raw_ms[run] = (g_get_monotonic_time () - start) / 1000.0 / n_times;

      start = g_get_monotonic_time ();
      for (guint64 i = 0; i < n_times; i++)
        {
          regiotafel_pairs_clear (&pairs);
          if (!regiotafel_pairs_find (rows, columns, min_shared, min_jaccard, 0, n_threads, NULL, NULL, &pairs, &error))
            {
              g_printerr ("bench-pairs: %s\n", error->message);
              return FALSE;
            }
        }
      kernel_ms[run] = (g_get_monotonic_time () - start) / 1000.0 / n_times;
      ratios[run] = kernel_ms[run] / raw_ms[run];

      n_pairs = pairs.n;
      sum = 0;
      for (guint64 i = 0; i < pairs.n; i++)
        sum += regiotafel_pairs_get_shared (&pairs, i);
      if (min_shared <= 1 && min_jaccard <= 0 && sum != n_wedges)
        {
          g_printerr ("bench-pairs: %s: shared adds up to %" G_GUINT64_FORMAT ", not to the %" G_GUINT64_FORMAT
                      " wedges\n",
                      job, sum, n_wedges);
          return FALSE;
        }

      degrees = g_new (guint32, (gsize) rows->n_rows + 1);
      for (guint32 r = 0; r < rows->n_rows; r++)
        degrees[r] = regiotafel_csr_degree (rows, r);
      order = g_new (guint32, MAX (pairs.n, 1));
      memset (order, 0, sizeof (guint32) * pairs.n);
      start = g_get_monotonic_time ();
      if (!regiotafel_pairs_order (&pairs, degrees, order))
        return FALSE;
      order_ms[run] = (g_get_monotonic_time () - start) / 1000.0;
    }

  {
    double raw = median (raw_ms, n_runs);
    double kernel = median (kernel_ms, n_runs);

    g_print ("BENCH size=%s job=%s peer=raw-increments peer_ms=%.4f lib_ms=%.4f ratio=%.2f runs=%d threads=%d "
             "n=%" G_GUINT64_FORMAT " sum=%" G_GUINT64_FORMAT " wedges=%" G_GUINT64_FORMAT
             " raw_gw_s=%.3f lib_gw_s=%.3f order_ms=%.3f\n",
             size_name != NULL ? size_name : "-", job, raw, kernel, median (ratios, n_runs), n_runs, n_threads, n_pairs,
             sum, n_wedges, n_wedges / raw / 1e6, n_wedges / kernel / 1e6, median (order_ms, n_runs));
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE");
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree guint32 *tables = NULL;
  g_autofree guint32 *organisations = NULL;
  const guint32 *words;
  RegiotafelCsr by_table;
  RegiotafelCsr by_organisation;
  gsize length;
  guint32 n;
  guint32 n_tables = 0;
  guint32 n_organisations = 0;
  gboolean done;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 || n_runs < 1)
    {
      g_printerr ("usage: bench-pairs FILE [--runs N] [--threads N] [--min-shared N] [--min-jaccard X]\n");
      return 2;
    }
  if (!g_file_get_contents (argv[1], &contents, &length, &error))
    {
      g_printerr ("bench-pairs: %s\n", error->message);
      return 1;
    }

  n = length / (2 * sizeof (guint32));
  words = (const guint32 *) contents;
  tables = g_new (guint32, MAX (n, 1));
  organisations = g_new (guint32, MAX (n, 1));
  for (guint32 i = 0; i < n; i++)
    {
      tables[i] = GUINT32_FROM_LE (words[2 * i]);
      organisations[i] = GUINT32_FROM_LE (words[2 * i + 1]);
      n_tables = MAX (n_tables, tables[i] + 1);
      n_organisations = MAX (n_organisations, organisations[i] + 1);
    }
  regiotafel_csr_init (&by_table, n_tables, n_organisations, n, tables, organisations, NULL);
  regiotafel_csr_init_transposed (&by_organisation, &by_table);

  done = (g_strcmp0 (only, "organisations") == 0 || run_job ("kernel_tables", &by_table, &by_organisation))
         && (g_strcmp0 (only, "tables") == 0 || run_job ("kernel_organisations", &by_organisation, &by_table));
  regiotafel_csr_clear (&by_table);
  regiotafel_csr_clear (&by_organisation);
  return done ? 0 : 1;
}
