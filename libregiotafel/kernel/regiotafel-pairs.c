/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-pairs-job-private.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "regiotafel-error.h"
#include "regiotafel-memory-private.h"

/* A thread costs some 50 microseconds to start; it must have this much work to be worth that. */
#define WORK_PER_THREAD (1 << 18)

/* From this Jaccard coefficient on few rows meet in the columns that a join looks at. */
#define LEAST_TO_JOIN 0.25

/* More threads than processors are started when they are asked for, but no more than this. */
#define MAX_IDLE_THREADS 16

/* Chunks per thread: more chunks even out what the estimate of the work gets wrong. */
#define CHUNKS_PER_THREAD 4

static void
stop (RegiotafelPairsJob *job, GError *error)
{
  if (!g_atomic_pointer_compare_and_exchange (&job->error, NULL, error))
    g_error_free (error);
  g_atomic_int_set (&job->stopped, TRUE);
}

void
regiotafel_pairs_job_stop_for_memory (RegiotafelPairsJob *job, guint64 n_bytes)
{
  stop (job, g_error_new (REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                          "Pairs: no memory for %" G_GUINT64_FORMAT " bytes; ask for pairs that share more, with "
                          "min-shared or min-jaccard",
                          n_bytes));
}

void
regiotafel_pairs_job_stop_for_bound (RegiotafelPairsJob *job)
{
  stop (job,
        g_error_new (REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                     "Pairs: more than %" G_GUINT64_FORMAT " pairs; ask for pairs that share more, with min-shared "
                     "or min-jaccard, or allow more pairs",
                     job->max_pairs));
}

gboolean
regiotafel_pairs_job_is_stopped (RegiotafelPairsJob *job)
{
  if (g_atomic_int_get (&job->stopped))
    return TRUE;
  if (job->is_cancelled != NULL && job->is_cancelled (job->user_data))
    {
      stop (job, g_error_new (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Pairs: cancelled"));
      return TRUE;
    }
  return FALSE;
}

gpointer
regiotafel_pairs_job_allocate (RegiotafelPairsJob *job, guint64 n, gsize size, gboolean zeroed)
{
  gpointer memory = NULL;

  n = MAX (n, 1);
  if (n <= G_MAXSIZE / size)
    memory = zeroed ? g_try_malloc0 ((gsize) n * size) : g_try_malloc ((gsize) n * size);
  if (memory == NULL)
    regiotafel_pairs_job_stop_for_memory (job, n * size);
  return memory;
}

/* Jaccard by integers */

/* Whether shared / together, rounded as IEEE 754 divides, is at least @threshold (above 0, at most 1).
 * 0 < shared <= together < 2^32. */
static gboolean
reaches (guint32 shared, guint32 together, double threshold)
{
  int exponent;
  int shift;
  guint64 half_way, high, low, scaled_high, scaled_low;

  if (threshold <= ldexp (1, -32))
    return TRUE;

  /* The threshold is m * 2^(exponent - 53), 2^52 <= m < 2^53. What lies above half way between it and the
   * double before it, rounds to it or to more. Half way is (2m - 1) * 2^(exponent - 54). (Below a power of two
   * doubles lie twice as close; save itself no fraction of 32 bits comes as near to a power of two.) */
  half_way = 2 * (guint64) ldexp (frexp (threshold, &exponent), 53) - 1;
  shift = 54 - exponent;

  /* shared * 2^shift against half_way * together in 128 bits; 53 <= shift <= 86. They are never equal:
   * half_way is odd and larger than shared. */
  high = (half_way >> 32) * together;
  low = (half_way & G_MAXUINT32) * together;
  high += low >> 32;
  low = (high << 32) | (low & G_MAXUINT32);
  high >>= 32;
  scaled_high = shift < 64 ? (guint64) shared >> (64 - shift) : (guint64) shared << (shift - 64);
  scaled_low = shift < 64 ? (guint64) shared << shift : 0;
  return scaled_high > high || (scaled_high == high && scaled_low > low);
}

/* What the two rows that have most have; 0 where there are fewer rows. */
static void
find_largest (const RegiotafelCsr *rows, guint32 *largest, guint32 *second)
{
  *largest = *second = 0;
  for (guint32 r = 0; r < rows->n_rows; r++)
    {
      guint32 degree = regiotafel_csr_degree (rows, r);

      if (degree > *largest)
        {
          *second = *largest;
          *largest = degree;
        }
      else
        *second = MAX (*second, degree);
    }
}

static gboolean
prepare_least (RegiotafelPairsJob *job, double min_jaccard)
{
  guint32 largest;
  guint32 second;
  guint32 least;

  find_largest (job->rows, &largest, &second);
  job->least_by_sum = regiotafel_pairs_job_allocate (job, (guint64) largest + second + 1, sizeof (guint32), FALSE);
  if (job->least_by_sum == NULL)
    return FALSE;
  job->least_by_degree = regiotafel_pairs_job_allocate (job, (guint64) largest + 1, sizeof (guint32), FALSE);
  if (job->least_by_degree == NULL)
    return FALSE;

  /* Both rise with their index, so each value is looked for from the one before it. */
  least = job->min_shared;
  for (guint64 sum = 0; sum <= (guint64) largest + second; sum++)
    {
      while (least <= sum / 2 && !reaches (least, sum - least, min_jaccard))
        least++;
      job->least_by_sum[sum] = least;
      if (sum % REGIOTAFEL_PAIRS_STRIDE == 0 && regiotafel_pairs_job_is_stopped (job))
        return FALSE;
    }
  least = job->min_shared;
  for (guint64 degree = 0; degree <= largest; degree++)
    {
      while (least <= degree && !reaches (least, degree, min_jaccard))
        least++;
      job->least_by_degree[degree] = least;
      if (degree % REGIOTAFEL_PAIRS_STRIDE == 0 && regiotafel_pairs_job_is_stopped (job))
        return FALSE;
    }
  return TRUE;
}

/* Chunks */

static void
chunk_clear (RegiotafelPairsChunk *chunk)
{
  if (chunk->own)
    {
      g_free (chunk->b);
      g_free (chunk->shared);
    }
  chunk->b = NULL;
  chunk->shared = NULL;
  chunk->n = 0;
  chunk->capacity = 0;
}

static gboolean
chunk_resize (RegiotafelPairsChunk *chunk, guint32 width, guint64 capacity)
{
  gboolean grows = capacity > chunk->capacity;
  guint32 *b;
  guint8 *shared;

  g_assert (chunk->own);
  if (capacity > G_MAXSIZE / sizeof (guint32))
    return FALSE;
  b = grows ? regiotafel_memory_try_grow (chunk->b, chunk->n * sizeof (guint32), (gsize) capacity * sizeof (guint32))
            : g_try_realloc (chunk->b, (gsize) capacity * sizeof (guint32));
  if (b == NULL)
    return FALSE;
  chunk->b = b;
  if (!grows)
    chunk->capacity = capacity;
  shared = grows ? regiotafel_memory_try_grow (chunk->shared, chunk->n * width, (gsize) capacity * width)
                 : g_try_realloc (chunk->shared, (gsize) capacity * width);
  if (shared == NULL)
    return FALSE;
  chunk->shared = shared;
  chunk->capacity = capacity;
  return TRUE;
}

gboolean
regiotafel_pairs_chunk_reserve (RegiotafelPairsJob *job, RegiotafelPairsChunk *chunk, guint64 n)
{
  guint64 needed = chunk->n + n + REGIOTAFEL_PAIRS_SLACK;

  if (chunk->capacity >= needed || chunk_resize (chunk, job->width, needed + chunk->n / 2)
      || chunk_resize (chunk, job->width, needed))
    return TRUE;
  regiotafel_pairs_job_stop_for_memory (job, needed * (sizeof (guint32) + job->width));
  return FALSE;
}

/* The work as a whole */

/* Counts the wedges of each row. Returns FALSE when stopped. */
static gboolean
count_wedges (const RegiotafelCsr *columns, guint32 *wedges, RegiotafelPairsJob *job)
{
  gint64 budget = REGIOTAFEL_PAIRS_STRIDE;

  for (guint32 c = 0; c < columns->n_rows; c++)
    {
      guint32 end = columns->starts[c + 1];
      guint32 i = columns->starts[c];

      budget--;
      do
        {
          guint32 piece_end = end - i > REGIOTAFEL_PAIRS_STRIDE ? i + REGIOTAFEL_PAIRS_STRIDE : end;

          budget -= piece_end - i;
          for (; i < piece_end; i++)
            wedges[columns->items[i]] += end - i - 1;
          if (budget <= 0)
            {
              budget = REGIOTAFEL_PAIRS_STRIDE;
              if (regiotafel_pairs_job_is_stopped (job))
                return FALSE;
            }
        }
      while (i < end);
    }
  return TRUE;
}

/* What row @a costs, in wedges. */
static guint64
estimate_work (const RegiotafelPairsJob *job, guint32 a)
{
  guint64 work = (guint64) job->wedges[a] + regiotafel_csr_degree (job->rows, a);

  return regiotafel_pairs_job_is_sparse (job, a) ? 3 * work : work + (job->rows->n_rows - a) / 8;
}

/* Cuts the rows into at most @n_chunks runs of about equal work. Returns how many there are. */
static guint
cut_chunks (const RegiotafelPairsJob *job, RegiotafelPairsChunk *chunks, guint n_chunks, guint64 work)
{
  guint32 n_rows = job->rows->n_rows;
  guint64 done = 0;
  guint n = 0;

  for (guint32 a = 0; a < n_rows; a++)
    {
      chunks[n].n_most += regiotafel_pairs_job_count_most (job, a);
      chunks[n].end_row = a + 1;
      done += estimate_work (job, a);
      if (n + 1 < n_chunks && done >= work / n_chunks * (n + 1) && a + 1 < n_rows)
        chunks[++n].first_row = a + 1;
    }
  for (guint i = 0; i <= n; i++)
    {
      chunks[i].n_most += REGIOTAFEL_PAIRS_SLACK;
      chunks[i].own = TRUE;
    }
  return n + 1;
}

/* Gives every chunk its part of one large allocation, which then need not grow, nor be copied: pages that are
 * not written to cost nothing. Does nothing where few of the pairs are expected to stay, where there may be more
 * than are wanted, or where the system refuses as much as could be needed. */
static void
divide_room (const RegiotafelPairsJob *job, RegiotafelPairsChunk *whole, RegiotafelPairsChunk *chunks, guint n_chunks)
{
  guint64 n = 0;

  if (job->min_shared > 1 || job->least_by_sum != NULL)
    return;
  for (guint i = 0; i < n_chunks; i++)
    n += chunks[i].n_most;
  if (n > (job->max_pairs > 0 ? job->max_pairs + n_chunks * REGIOTAFEL_PAIRS_SLACK : G_MAXUINT32))
    return;
  if (!chunk_resize (whole, job->width, n))
    {
      chunk_clear (whole);
      return;
    }
  n = 0;
  for (guint i = 0; i < n_chunks; i++)
    {
      chunks[i].own = FALSE;
      chunks[i].b = whole->b + n;
      chunks[i].shared = whole->shared + n * job->width;
      chunks[i].capacity = chunks[i].n_most;
      n += chunks[i].n_most;
    }
}

/* Puts the chunks one after the other in @whole. */
static gboolean
join_chunks (RegiotafelPairsJob *job, RegiotafelPairsChunk *whole, RegiotafelPairsChunk *chunks, guint n_chunks)
{
  guint64 n = 0;

  for (guint i = 0; i < n_chunks; i++)
    n += chunks[i].n;
  if (job->max_pairs > 0 && n > job->max_pairs)
    {
      regiotafel_pairs_job_stop_for_bound (job);
      return FALSE;
    }
  if (n == 0)
    {
      chunk_clear (whole);
      return TRUE;
    }

  /* The first chunk is where it should be, or may become the whole. */
  if (chunks[0].own)
    {
      *whole = chunks[0];
      memset (&chunks[0], 0, sizeof chunks[0]);
      if (whole->capacity < n && !chunk_resize (whole, job->width, n))
        {
          regiotafel_pairs_job_stop_for_memory (job, n * (sizeof (guint32) + job->width));
          return FALSE;
        }
    }
  else
    whole->n = chunks[0].n;

  for (guint i = 1; i < n_chunks; i++)
    {
      for (guint64 from = 0; from < chunks[i].n && whole->b + whole->n != chunks[i].b; from += REGIOTAFEL_PAIRS_STRIDE)
        {
          gsize n_moved = MIN (REGIOTAFEL_PAIRS_STRIDE, chunks[i].n - from);

          if (regiotafel_pairs_job_is_stopped (job))
            return FALSE;
          memmove (whole->b + whole->n + from, chunks[i].b + from, n_moved * sizeof (guint32));
          memmove (whole->shared + (whole->n + from) * job->width, chunks[i].shared + from * job->width,
                   n_moved * job->width);
        }
      whole->n += chunks[i].n;
      chunk_clear (&chunks[i]);
    }

  /* If the rest cannot be given back, it is kept. */
  if (whole->capacity > n)
    chunk_resize (whole, job->width, n);
  return TRUE;
}

/* The bytes that hold whatever two rows can share: no more than the second largest has. */
static guint32
find_width (const RegiotafelCsr *rows)
{
  guint32 largest;
  guint32 second;

  find_largest (rows, &largest, &second);
  return second <= G_MAXUINT8 ? 1 : second <= G_MAXUINT16 ? 2 : 4;
}

/* From the number of pairs of each row to where those of a row begin. */
static gboolean
make_starts (RegiotafelPairsJob *job, RegiotafelPairs *pairs)
{
  guint32 n_rows = job->rows->n_rows;
  guint64 start = 0;

  if (pairs->n == 0)
    return TRUE;
  pairs->starts = regiotafel_pairs_job_allocate (job, (guint64) n_rows + 1, sizeof (guint64), FALSE);
  if (pairs->starts == NULL)
    return FALSE;
  for (guint32 a = 0; a < n_rows; a++)
    {
      pairs->starts[a] = start;
      start += job->n_of_row[a];
    }
  pairs->starts[n_rows] = start;
  g_assert (start == pairs->n);
  return TRUE;
}

gboolean
regiotafel_pairs_find (const RegiotafelCsr *rows,
                       const RegiotafelCsr *columns,
                       guint32 min_shared,
                       double min_jaccard,
                       guint64 max_pairs,
                       guint n_threads,
                       RegiotafelPairsIsCancelled is_cancelled,
                       gpointer user_data,
                       RegiotafelPairs *pairs,
                       GError **error)
{
  return regiotafel_pairs_find_in_form (REGIOTAFEL_FORM_BEST, rows, columns, min_shared, min_jaccard, max_pairs,
                                        n_threads, is_cancelled, user_data, pairs, error);
}

gboolean
regiotafel_pairs_find_in_form (RegiotafelForm form,
                               const RegiotafelCsr *rows,
                               const RegiotafelCsr *columns,
                               guint32 min_shared,
                               double min_jaccard,
                               guint64 max_pairs,
                               guint n_threads,
                               RegiotafelPairsIsCancelled is_cancelled,
                               gpointer user_data,
                               RegiotafelPairs *pairs,
                               GError **error)
{
  RegiotafelPairsJob job = { 0 };
  RegiotafelPairsChunk whole = { .own = TRUE };
  g_autofree guint32 *wedges = NULL;
  g_autofree RegiotafelPairsChunk *chunks = NULL;
  g_autofree GThread **threads = NULL;
  guint64 work = 0;
  gboolean done = FALSE;

  g_return_val_if_fail (rows->n_rows == columns->n_columns && rows->n_columns == columns->n_rows, FALSE);
  g_return_val_if_fail (rows->n_edges == columns->n_edges, FALSE);

  memset (pairs, 0, sizeof *pairs);
  job.rows = rows;
  job.columns = columns;
  job.min_shared = MAX (min_shared, 1);
  job.max_pairs = max_pairs;
  job.is_cancelled = is_cancelled;
  job.user_data = user_data;
  job.sweep = regiotafel_pairs_get_sweep (form);
  job.width = find_width (rows);

  if (min_jaccard > 1 || rows->n_rows == 0)
    {
      done = !regiotafel_pairs_job_is_stopped (&job);
      goto out;
    }
  wedges = regiotafel_pairs_job_allocate (&job, rows->n_rows, sizeof (guint32), TRUE);
  if (wedges == NULL || !count_wedges (columns, wedges, &job))
    goto out;
  job.wedges = wedges;
  job.n_of_row = regiotafel_pairs_job_allocate (&job, rows->n_rows, sizeof (guint32), TRUE);
  if (job.n_of_row == NULL)
    goto out;
  if (min_jaccard > 0 && !prepare_least (&job, min_jaccard))
    goto out;

  for (guint32 a = 0; a < rows->n_rows; a++)
    work += estimate_work (&job, a);
  if (n_threads == 0)
    n_threads = g_get_num_processors ();
  n_threads = MIN (n_threads, MAX (g_get_num_processors (), MAX_IDLE_THREADS));
  if (min_jaccard >= LEAST_TO_JOIN)
    {
      n_threads = MAX (MIN (n_threads, rows->n_edges / WORK_PER_THREAD + 1), 1);
      done = regiotafel_pairs_join (&job, n_threads, pairs);
      goto out;
    }
  n_threads = MAX (MIN (n_threads, work / WORK_PER_THREAD), 1);

  job.n_chunks = n_threads == 1 ? 1 : n_threads * CHUNKS_PER_THREAD;
  job.chunks = chunks = g_new0 (RegiotafelPairsChunk, job.n_chunks);
  job.n_chunks = cut_chunks (&job, chunks, job.n_chunks, work);
  divide_room (&job, &whole, chunks, job.n_chunks);

  /* This thread works too. A thread that cannot be had is done without. */
  threads = g_new0 (GThread *, n_threads);
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("regiotafel-pairs", regiotafel_pairs_work, &job, NULL);
  regiotafel_pairs_work (&job);
  for (guint i = 1; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);

  done = !g_atomic_int_get (&job.stopped) && join_chunks (&job, &whole, chunks, job.n_chunks);
  if (done)
    {
      pairs->n = whole.n;
      pairs->n_rows = rows->n_rows;
      pairs->width = job.width;
      pairs->b = g_steal_pointer (&whole.b);
      pairs->shared = g_steal_pointer (&whole.shared);
      done = make_starts (&job, pairs);
      if (!done)
        regiotafel_pairs_clear (pairs);
    }

out:
  for (gint i = 0; i < job.n_chunks; i++)
    chunk_clear (&chunks[i]);
  chunk_clear (&whole);
  g_free (job.least_by_sum);
  g_free (job.least_by_degree);
  g_free (job.n_of_row);
  if (!done)
    g_propagate_error (error, job.error);
  return done;
}

void
regiotafel_pairs_clear (RegiotafelPairs *pairs)
{
  g_clear_pointer (&pairs->starts, g_free);
  g_clear_pointer (&pairs->a, g_free);
  g_clear_pointer (&pairs->b, g_free);
  g_clear_pointer (&pairs->shared, g_free);
  memset (pairs, 0, sizeof *pairs);
}

guint32
regiotafel_pairs_find_a (const RegiotafelPairs *pairs, guint64 i)
{
  guint32 low = 0;
  guint32 high = pairs->n_rows;

  if (pairs->a != NULL)
    return pairs->a[i];
  /* The last row that begins at @i or before it. */
  while (high - low > 1)
    {
      guint32 middle = low + (high - low) / 2;

      if (pairs->starts[middle] <= i)
        low = middle;
      else
        high = middle;
    }
  return low;
}

guint32 *
regiotafel_pairs_list_a (const RegiotafelPairs *pairs)
{
  guint32 *list = g_try_new (guint32, MAX (pairs->n, 1));

  if (list == NULL)
    return NULL;
  if (pairs->a != NULL)
    memcpy (list, pairs->a, pairs->n * sizeof (guint32));
  else
    for (guint32 a = 0; pairs->n > 0 && a < pairs->n_rows; a++)
      for (guint64 i = pairs->starts[a]; i < pairs->starts[a + 1]; i++)
        list[i] = a;
  return list;
}

guint32
regiotafel_pairs_find_most (const RegiotafelPairs *pairs)
{
  guint32 most = 0;

  if (pairs->width == 1)
    {
      const guint8 *shared = pairs->shared;
      guint8 most_8 = 0;

      /* One type, so that this becomes vector instructions. */
      for (guint64 i = 0; i < pairs->n; i++)
        most_8 = MAX (most_8, shared[i]);
      return most_8;
    }
  for (guint64 i = 0; i < pairs->n; i++)
    most = MAX (most, regiotafel_pairs_get_shared (pairs, i));
  return most;
}

gboolean
regiotafel_pairs_find_next (const RegiotafelPairs *pairs, guint32 shared, guint64 *i)
{
  if (pairs->width == 1)
    {
      const guint8 *all = pairs->shared;
      const guint8 *found = *i < pairs->n ? memchr (all + *i, shared, pairs->n - *i) : NULL;

      if (found != NULL)
        *i = found - all;
      return found != NULL;
    }
  while (*i < pairs->n && regiotafel_pairs_get_shared (pairs, *i) != shared)
    ++*i;
  return *i < pairs->n;
}

guint32
regiotafel_pairs_shared_columns (const RegiotafelCsr *rows, guint32 a, guint32 b, guint32 *shared)
{
  guint32 i = rows->starts[a];
  guint32 j = rows->starts[b];
  guint32 n = 0;

  while (i < rows->starts[a + 1] && j < rows->starts[b + 1])
    {
      guint32 left = rows->items[i];
      guint32 right = rows->items[j];

      if (left == right)
        {
          if (shared != NULL)
            shared[n] = left;
          n++;
        }
      i += left <= right;
      j += right <= left;
    }
  return n;
}
