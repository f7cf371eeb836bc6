/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pairs that are much alike, without counting what the others share.
 *
 * Two rows that share at least s columns also share one of the first n - s + 1 of the one and of the first m - s + 1 of
 * the other, whatever the order of the columns. With the rare columns first, only rows that meet in a rare column are
 * ever looked at: the hubs, which make most of the wedges, stand at the ends. After Chaudhuri, Ganti and Kaushik
 * (2006), Bayardo, Ma and Srikant (2007) and Xiao, Wang, Lin and Yu (2008), with a filter by a small signature of each
 * row. */
#include "regiotafel-pairs-job-private.h"

#include <string.h>

#define PRUNED G_MAXUINT32

/* A row stands under a column, at a place of its own order. */
typedef struct
{
  guint32 row;
  guint32 place;
} Entry;

typedef struct
{
  guint64 low;
  guint64 high;
} Signature;

/* Rows are in the order of how many columns they have, and columns in the order of how many rows have them; those of
 * row r are columns[starts[r]] up to columns[starts[r + 1]], rising. */
typedef struct
{
  RegiotafelPairsJob *job;
  guint32 n_rows;
  guint32 *rows; /* what they are called by others */
  guint32 *starts;
  guint32 *columns;
  guint32 *first_partners; /* of each row: those before are too small to be like it */
  Signature *signatures;
  guint32 *entry_starts; /* by column */
  Entry *entries;        /* of the first columns of each row only; rising by row */

  gint n_taken; /* runs of rows */
} Join;

typedef struct
{
  guint32 a;
  guint32 b;
  guint32 shared;
} Found;

/* What one thread found. */
typedef struct
{
  Join *join;
  guint64 n;
  guint64 capacity;
  Found *found;
} Finder;

#define ROWS_OF_A_RUN 1024

static void
join_clear (Join *join)
{
  g_free (join->rows);
  g_free (join->starts);
  g_free (join->columns);
  g_free (join->first_partners);
  g_free (join->signatures);
  g_free (join->entry_starts);
  g_free (join->entries);
}

static guint32
degree (const Join *join, guint32 row)
{
  return join->starts[row + 1] - join->starts[row];
}

/* The order of rows by degree, of those with equal ones as they came; NULL when there is no memory. */
static guint32 *
order_by_degree (RegiotafelPairsJob *job, const RegiotafelCsr *csr)
{
  guint32 largest = 0;
  guint32 *counts, *order;

  for (guint32 r = 0; r < csr->n_rows; r++)
    largest = MAX (largest, regiotafel_csr_degree (csr, r));
  counts = regiotafel_pairs_job_allocate (job, (guint64) largest + 2, sizeof (guint32), TRUE);
  order = regiotafel_pairs_job_allocate (job, csr->n_rows, sizeof (guint32), FALSE);
  if (counts != NULL && order != NULL)
    {
      for (guint32 r = 0; r < csr->n_rows; r++)
        counts[regiotafel_csr_degree (csr, r) + 1]++;
      for (guint32 d = 0; d <= largest; d++)
        counts[d + 1] += counts[d];
      for (guint32 r = 0; r < csr->n_rows; r++)
        order[counts[regiotafel_csr_degree (csr, r)]++] = r;
    }
  else
    g_clear_pointer (&order, g_free);
  g_free (counts);
  return order;
}

static gboolean
lay_out_rows (Join *join)
{
  RegiotafelPairsJob *job = join->job;
  guint32 n_rows = job->rows->n_rows;
  g_autofree guint32 *columns = order_by_degree (job, job->columns);
  g_autofree guint32 *places = regiotafel_pairs_job_allocate (job, n_rows, sizeof (guint32), FALSE);
  g_autofree guint32 *next = regiotafel_pairs_job_allocate (job, n_rows, sizeof (guint32), FALSE);

  join->n_rows = n_rows;
  join->rows = order_by_degree (job, job->rows);
  join->starts = regiotafel_pairs_job_allocate (job, (guint64) n_rows + 1, sizeof (guint32), FALSE);
  join->columns = regiotafel_pairs_job_allocate (job, job->rows->n_edges, sizeof (guint32), FALSE);
  join->signatures = regiotafel_pairs_job_allocate (job, n_rows, sizeof (Signature), TRUE);
  if (columns == NULL || places == NULL || next == NULL || join->rows == NULL || join->starts == NULL
      || join->columns == NULL || join->signatures == NULL)
    return FALSE;

  join->starts[0] = 0;
  for (guint32 r = 0; r < n_rows; r++)
    {
      places[join->rows[r]] = r;
      next[r] = join->starts[r];
      join->starts[r + 1] = join->starts[r] + regiotafel_csr_degree (job->rows, join->rows[r]);
    }
  /* Column by column, so that those of each row come rising. */
  for (guint32 i = 0; i < job->columns->n_rows; i++)
    {
      guint32 column = columns[i];
      guint bit = (i * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 57;

      for (guint32 e = job->columns->starts[column]; e < job->columns->starts[column + 1]; e++)
        {
          guint32 r = places[job->columns->items[e]];

          join->columns[next[r]++] = i;
          if (bit < 64)
            join->signatures[r].low |= G_GUINT64_CONSTANT (1) << bit;
          else
            join->signatures[r].high |= G_GUINT64_CONSTANT (1) << (bit - 64);
        }
      if (i % ROWS_OF_A_RUN == 0 && regiotafel_pairs_job_is_stopped (job))
        return FALSE;
    }
  return TRUE;
}

/* How many of the first columns of a row its partners of at least its size may be met in; those of any size in. */
static guint32
count_kept (const Join *join, guint32 n)
{
  guint32 least = join->job->least_by_sum[(guint64) 2 * n];

  return least > n ? 0 : n - least + 1;
}

static guint32
count_looked (const Join *join, guint32 n)
{
  guint32 least = join->job->least_by_degree[n];

  return least > n ? 0 : n - least + 1;
}

static gboolean
make_entries (Join *join)
{
  RegiotafelPairsJob *job = join->job;
  guint32 n_columns = job->columns->n_rows;
  guint64 n = 0;
  guint32 first = 0;

  join->first_partners = regiotafel_pairs_job_allocate (job, join->n_rows, sizeof (guint32), FALSE);
  join->entry_starts = regiotafel_pairs_job_allocate (job, (guint64) n_columns + 2, sizeof (guint32), TRUE);
  if (join->first_partners == NULL || join->entry_starts == NULL)
    return FALSE;
  for (guint32 r = 0; r < join->n_rows; r++)
    {
      guint32 size = degree (join, r);
      guint32 kept = r + 1 < join->n_rows ? count_kept (join, size) : 0;

      for (guint32 i = 0; i < kept; i++)
        join->entry_starts[join->columns[join->starts[r] + i] + 2]++;
      n += kept;
      /* A smaller one is not like it when it has less than it would have to share. */
      while (first < r && job->least_by_sum[(guint64) size + degree (join, first)] > degree (join, first))
        first++;
      join->first_partners[r] = first;
    }
  join->entries = regiotafel_pairs_job_allocate (job, n, sizeof (Entry), FALSE);
  if (join->entries == NULL)
    return FALSE;
  for (guint32 c = 0; c < n_columns; c++)
    join->entry_starts[c + 2] += join->entry_starts[c + 1];
  for (guint32 r = 0; r + 1 < join->n_rows; r++)
    {
      guint32 kept = count_kept (join, degree (join, r));

      for (guint32 i = 0; i < kept; i++)
        {
          guint32 column = join->columns[join->starts[r] + i];

          join->entries[join->entry_starts[column + 1]++] = (Entry){ r, i };
        }
    }
  return TRUE;
}

/* How much two rows share, or less than @least when that is so. */
static guint32
count_shared (const Join *join, guint32 x, guint32 y, guint32 least)
{
  const guint32 *i = join->columns + join->starts[x], *i_end = join->columns + join->starts[x + 1];
  const guint32 *j = join->columns + join->starts[y], *j_end = join->columns + join->starts[y + 1];
  guint differ = regiotafel_pairs_count_bits (join->signatures[x].low ^ join->signatures[y].low)
                 + regiotafel_pairs_count_bits (join->signatures[x].high ^ join->signatures[y].high);
  guint32 n = 0;

  /* Every bit that differs is a column that only one has. */
  if ((guint64) (i_end - i) + (j_end - j) < (guint64) 2 * least + differ)
    return 0;
  while (i < i_end && j < j_end)
    {
      guint32 left = *i, right = *j;

      n += left == right;
      i += left <= right;
      j += right <= left;
      if (n + MIN (i_end - i, j_end - j) < least)
        return 0;
    }
  return n;
}

static gboolean
add_found (Finder *finder, guint32 x, guint32 y, guint32 shared)
{
  Join *join = finder->join;
  guint32 one = join->rows[x], other = join->rows[y];

  if (finder->n == finder->capacity)
    {
      guint64 capacity = MAX (finder->capacity * 2, 1024);
      Found *found = capacity > G_MAXSIZE / sizeof (Found) ? NULL : g_try_renew (Found, finder->found, capacity);

      if (found == NULL)
        {
          regiotafel_pairs_job_stop_for_memory (join->job, capacity * sizeof (Found));
          return FALSE;
        }
      finder->found = found;
      finder->capacity = capacity;
    }
  finder->found[finder->n++] = (Found){ MIN (one, other), MAX (one, other), shared };
  return TRUE;
}

/* Finds those before row @x that are like it. @counts is 0 for all of them, before and after. */
static gboolean
find_of_row (Finder *finder, guint32 x, guint32 *counts, guint32 *met, guint32 *cursors, gint64 *budget)
{
  Join *join = finder->join;
  const guint32 *least_by_sum = join->job->least_by_sum;
  guint32 size = degree (join, x), n_met = 0, n_looked = count_looked (join, size);
  guint32 first = join->first_partners[x];

  for (guint32 i = 0; i < n_looked; i++)
    {
      guint32 column = join->columns[join->starts[x] + i];
      guint32 end = join->entry_starts[column + 1];
      guint32 e = cursors[column];

      while (e < end && join->entries[e].row < first)
        e++;
      cursors[column] = e;
      *budget -= 1;
      for (; e < end && join->entries[e].row < x; e++)
        {
          Entry entry = join->entries[e];
          guint32 other = degree (join, entry.row), count = counts[entry.row];
          guint32 rest = MIN (size - i, other - entry.place);

          *budget -= 1;
          if (count == PRUNED)
            continue;
          if (count == 0)
            met[n_met++] = entry.row;
          counts[entry.row] = count + rest < least_by_sum[(guint64) size + other] ? PRUNED : count + 1;
        }
    }
  for (guint32 i = 0; i < n_met; i++)
    {
      guint32 y = met[i], least = least_by_sum[(guint64) size + degree (join, y)], shared;
      gboolean is_possible = counts[y] != PRUNED;

      counts[y] = 0;
      if (!is_possible)
        continue;
      *budget -= 16;
      shared = count_shared (join, x, y, least);
      if (shared >= least && !add_found (finder, x, y, shared))
        return FALSE;
    }
  return TRUE;
}

static gpointer
find_in_thread (gpointer data)
{
  Finder *finder = data;
  Join *join = finder->join;
  RegiotafelPairsJob *job = join->job;
  guint32 n_columns = job->columns->n_rows;
  g_autofree guint32 *counts = regiotafel_pairs_job_allocate (job, join->n_rows, sizeof (guint32), TRUE);
  g_autofree guint32 *met = regiotafel_pairs_job_allocate (job, join->n_rows, sizeof (guint32), FALSE);
  g_autofree guint32 *cursors = regiotafel_pairs_job_allocate (job, n_columns, sizeof (guint32), FALSE);
  gint64 budget = REGIOTAFEL_PAIRS_STRIDE;
  guint64 n_told = 0;

  if (counts == NULL || met == NULL || cursors == NULL)
    return NULL;
  memcpy (cursors, join->entry_starts, n_columns * sizeof (guint32));
  for (;;)
    {
      guint64 from = (guint64) g_atomic_int_add (&join->n_taken, 1) * ROWS_OF_A_RUN;

      if (from >= join->n_rows)
        break;
      for (guint32 x = from; x < MIN (from + ROWS_OF_A_RUN, join->n_rows); x++)
        {
          if (!find_of_row (finder, x, counts, met, cursors, &budget))
            return NULL;
          if (budget > 0)
            continue;
          budget = REGIOTAFEL_PAIRS_STRIDE;
          g_atomic_pointer_add (&job->n_pairs, finder->n - n_told);
          n_told = finder->n;
          if (job->max_pairs > 0 && (gsize) g_atomic_pointer_get (&job->n_pairs) > job->max_pairs)
            regiotafel_pairs_job_stop_for_bound (job);
          if (regiotafel_pairs_job_is_stopped (job))
            return NULL;
        }
    }
  return NULL;
}

/* Puts what was found in order: first by b, then, keeping that, by a. */
static gboolean
sort_found (Join *join, Finder *finders, guint n_finders, RegiotafelPairs *pairs)
{
  RegiotafelPairsJob *job = join->job;
  guint32 n_rows = join->n_rows;
  g_autofree guint64 *starts = regiotafel_pairs_job_allocate (job, (guint64) n_rows + 2, sizeof (guint64), TRUE);
  g_autofree Found *by_b = NULL;
  guint64 n = 0;

  for (guint f = 0; f < n_finders; f++)
    n += finders[f].n;
  if (job->max_pairs > 0 && n > job->max_pairs)
    {
      regiotafel_pairs_job_stop_for_bound (job);
      return FALSE;
    }
  if (n == 0)
    return TRUE;
  by_b = regiotafel_pairs_job_allocate (job, n, sizeof (Found), FALSE);
  pairs->starts = regiotafel_pairs_job_allocate (job, (guint64) n_rows + 2, sizeof (guint64), TRUE);
  pairs->b = regiotafel_pairs_job_allocate (job, n, sizeof (guint32), FALSE);
  pairs->shared = regiotafel_pairs_job_allocate (job, n, job->width, FALSE);
  if (starts == NULL || by_b == NULL || pairs->starts == NULL || pairs->b == NULL || pairs->shared == NULL)
    return FALSE;

  for (guint f = 0; f < n_finders; f++)
    for (guint64 i = 0; i < finders[f].n; i++)
      {
        starts[finders[f].found[i].b + 1]++;
        pairs->starts[finders[f].found[i].a + 2]++;
      }
  for (guint32 r = 0; r < n_rows; r++)
    {
      starts[r + 1] += starts[r];
      pairs->starts[r + 1] += pairs->starts[r];
    }
  pairs->starts[n_rows + 1] += pairs->starts[n_rows];
  for (guint f = 0; f < n_finders; f++)
    for (guint64 i = 0; i < finders[f].n; i++)
      by_b[starts[finders[f].found[i].b]++] = finders[f].found[i];
  for (guint64 i = 0; i < n; i++)
    {
      guint64 place = pairs->starts[by_b[i].a + 1]++;

      pairs->b[place] = by_b[i].b;
      if (job->width == 1)
        ((guint8 *) pairs->shared)[place] = by_b[i].shared;
      else if (job->width == 2)
        ((guint16 *) pairs->shared)[place] = by_b[i].shared;
      else
        ((guint32 *) pairs->shared)[place] = by_b[i].shared;
    }
  pairs->n = n;
  pairs->n_rows = n_rows;
  pairs->width = job->width;
  return TRUE;
}

gboolean
regiotafel_pairs_join (RegiotafelPairsJob *job, guint n_threads, RegiotafelPairs *pairs)
{
  Join join = { .job = job };
  g_autofree Finder *finders = g_new0 (Finder, n_threads);
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);
  gboolean done = FALSE;

  if (lay_out_rows (&join) && make_entries (&join))
    {
      for (guint i = 0; i < n_threads; i++)
        {
          finders[i].join = &join;
          if (i > 0)
            threads[i] = g_thread_try_new ("regiotafel-pairs", find_in_thread, &finders[i], NULL);
        }
      find_in_thread (&finders[0]);
      for (guint i = 1; i < n_threads; i++)
        if (threads[i] != NULL)
          g_thread_join (threads[i]);
      done = !g_atomic_int_get (&job->stopped) && !regiotafel_pairs_job_is_stopped (job)
             && sort_found (&join, finders, n_threads, pairs);
    }
  if (!done)
    regiotafel_pairs_clear (pairs);
  for (guint i = 0; i < n_threads; i++)
    g_free (finders[i].found);
  join_clear (&join);
  return done;
}
