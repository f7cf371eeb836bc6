/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-pairs-job-private.h"

#include <string.h>

/* For every row a: walk the rows > a of each of its columns and count how often each row b is met. What was
 * met is then read back in rising order of b, in one of two ways:
 *  - dense: look at every counter after a, 64 at a time;
 *  - sparse: remember which rows were met first, and sort those with a bitmap.
 * A wedge is one step of such a walk: two rows and a column that both have. */

/* Counters that the dense way looks at before it writes the pairs; a multiple of 64. */
#define WINDOW (1 << 16)

/* items[next] .. items[end - 1] of a column are its rows that are not yet passed. */
typedef struct
{
  guint32 next;
  guint32 end;
} Cursor;

/* The scratch space of one thread. Between two rows every counter and every bit is 0. */
typedef struct
{
  RegiotafelPairsJob *job;
  Cursor *cursors;
  guint8 *counters_8;
  guint16 *counters_16; /* made when the first row of more than 255 columns comes */
  guint32 *counters_32;
  guint8 *window; /* what a window of counters of a byte held, where pairs are told in more bytes */
  guint32 *met;
  guint64 *bits[3]; /* a bit per row; per word of bits[0]; per word of bits[1] */
  gint64 budget;
  guint64 n_reported;
} Worker;

static void
worker_clear (Worker *worker)
{
  g_clear_pointer (&worker->cursors, g_free);
  g_clear_pointer (&worker->counters_8, g_free);
  g_clear_pointer (&worker->counters_16, g_free);
  g_clear_pointer (&worker->counters_32, g_free);
  g_clear_pointer (&worker->window, g_free);
  g_clear_pointer (&worker->met, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (worker->bits); i++)
    g_clear_pointer (&worker->bits[i], g_free);
}

static gboolean
worker_init (Worker *worker, RegiotafelPairsJob *job)
{
  guint64 n_rows = job->rows->n_rows;

  worker->job = job;
  worker->cursors = regiotafel_pairs_job_allocate (job, job->columns->n_rows, sizeof (Cursor), FALSE);
  worker->met = regiotafel_pairs_job_allocate (
      job, MIN (n_rows / REGIOTAFEL_PAIRS_DENSE_DIVISOR, REGIOTAFEL_PAIRS_STRIDE) + REGIOTAFEL_PAIRS_SLACK,
      sizeof (guint32), FALSE);
  if (job->width > 1)
    {
      worker->window = regiotafel_pairs_job_allocate (job, WINDOW + REGIOTAFEL_PAIRS_SLACK, 1, FALSE);
      if (worker->window == NULL)
        return FALSE;
    }
  worker->budget = REGIOTAFEL_PAIRS_STRIDE;
  for (guint i = 0; i < G_N_ELEMENTS (worker->bits); i++)
    {
      worker->bits[i] = regiotafel_pairs_job_allocate (job, (n_rows >> (6 * (i + 1))) + 1, sizeof (guint64), TRUE);
      if (worker->bits[i] == NULL)
        return FALSE;
    }
  return worker->cursors != NULL && worker->met != NULL;
}

/* Counters of the narrowest kind that cannot overflow: a pair shares no more than row @a has. */
static gpointer
worker_get_counters (Worker *worker, guint32 degree)
{
  guint64 n = (guint64) worker->job->rows->n_rows + REGIOTAFEL_PAIRS_SLACK;

  if (degree <= G_MAXUINT8)
    {
      if (worker->counters_8 == NULL)
        worker->counters_8 = regiotafel_pairs_job_allocate (worker->job, n, sizeof (guint8), TRUE);
      return worker->counters_8;
    }
  if (degree <= G_MAXUINT16)
    {
      if (worker->counters_16 == NULL)
        worker->counters_16 = regiotafel_pairs_job_allocate (worker->job, n, sizeof (guint16), TRUE);
      return worker->counters_16;
    }
  if (worker->counters_32 == NULL)
    worker->counters_32 = regiotafel_pairs_job_allocate (worker->job, n, sizeof (guint32), TRUE);
  return worker->counters_32;
}

/* Puts every cursor at the first row of its column that is not before @row. */
static gboolean
worker_seek (Worker *worker, guint32 row)
{
  const RegiotafelCsr *columns = worker->job->columns;

  for (guint32 c = 0; c < columns->n_rows; c++)
    {
      guint32 low = columns->starts[c];
      guint32 high = columns->starts[c + 1];

      worker->cursors[c].end = high;
      while (row > 0 && low < high)
        {
          guint32 middle = low + (high - low) / 2;

          if (columns->items[middle] < row)
            low = middle + 1;
          else
            high = middle;
        }
      worker->cursors[c].next = low;
      if (c % REGIOTAFEL_PAIRS_STRIDE == 0 && regiotafel_pairs_job_is_stopped (worker->job))
        return FALSE;
    }
  return TRUE;
}

/* Now and then: whether to go on. */
static gboolean
worker_look (Worker *worker, const RegiotafelPairsChunk *chunk)
{
  RegiotafelPairsJob *job = worker->job;
  gsize n_new = chunk->n - worker->n_reported;
  gsize n_pairs = (gsize) g_atomic_pointer_add (&job->n_pairs, n_new) + n_new;

  worker->budget = REGIOTAFEL_PAIRS_STRIDE;
  worker->n_reported = chunk->n;
  if (job->max_pairs > 0 && n_pairs > job->max_pairs)
    regiotafel_pairs_job_stop_for_bound (job);
  return !regiotafel_pairs_job_is_stopped (job);
}

/* The inner loops are written once for the three widths; `width` is a constant wherever they are used, so
 * that the compiler makes three versions, each without a test. */

static inline G_ALWAYS_INLINE guint32
counter_get (gconstpointer counters, guint width, guint32 i)
{
  if (width == 8)
    return ((const guint8 *) counters)[i];
  if (width == 16)
    return ((const guint16 *) counters)[i];
  return ((const guint32 *) counters)[i];
}

/* Returns what it was. */
static inline G_ALWAYS_INLINE guint32
counter_raise (gpointer counters, guint width, guint32 i)
{
  if (width == 8)
    return ((guint8 *) counters)[i]++;
  if (width == 16)
    return ((guint16 *) counters)[i]++;
  return ((guint32 *) counters)[i]++;
}

static inline G_ALWAYS_INLINE void
counter_clear (gpointer counters, guint width, guint32 i)
{
  if (width == 8)
    ((guint8 *) counters)[i] = 0;
  else if (width == 16)
    ((guint16 *) counters)[i] = 0;
  else
    ((guint32 *) counters)[i] = 0;
}

/* Counts the wedges of row @a. In the sparse way the rows met go to worker->met; @n_met may be NULL otherwise. */
static inline G_ALWAYS_INLINE gboolean
count_row (Worker *worker,
           const RegiotafelPairsChunk *chunk,
           guint32 a,
           gpointer counters,
           guint width,
           gboolean sparse,
           guint32 *n_met)
{
  const RegiotafelCsr *rows = worker->job->rows;
  const guint32 *items = worker->job->columns->items;
  const guint32 *column = rows->items + rows->starts[a];
  const guint32 *last_column = rows->items + rows->starts[a + 1];
  Cursor *cursors = worker->cursors;
  guint32 *met = worker->met;
  guint32 n = 0;

  for (; column < last_column; column++)
    {
      guint32 i = ++cursors[*column].next;
      guint32 end = cursors[*column].end;

      worker->budget--;
      do
        {
          guint32 piece_end = end - i > REGIOTAFEL_PAIRS_STRIDE ? i + REGIOTAFEL_PAIRS_STRIDE : end;

          worker->budget -= piece_end - i;
          if (sparse)
            for (; i < piece_end; i++)
              {
                met[n] = items[i];
                n += counter_raise (counters, width, items[i]) == 0;
              }
          else
            for (; i < piece_end; i++)
              counter_raise (counters, width, items[i]);
          if (worker->budget <= 0 && !worker_look (worker, chunk))
            return FALSE;
        }
      while (i < end);
    }
  if (sparse)
    *n_met = n;
  return TRUE;
}

/* Passes row @a by. */
static gboolean
skip_row (Worker *worker, const RegiotafelPairsChunk *chunk, guint32 a)
{
  const RegiotafelCsr *rows = worker->job->rows;

  for (guint32 i = rows->starts[a]; i < rows->starts[a + 1]; i++)
    worker->cursors[rows->items[i]].next++;
  worker->budget -= regiotafel_csr_degree (rows, a) + 1;
  return worker->budget > 0 || worker_look (worker, chunk);
}

/* Dense, counters of more than a byte, which only rows of hundreds of columns have: writes to @list the rows from @from
 * up to @to that have at least @least. */
static inline G_ALWAYS_INLINE guint32
sweep_wide (guint64 from, guint64 to, gconstpointer counters, guint width, guint32 least, guint32 *list)
{
  guint32 n = 0;

  for (guint64 b = from; b < to; b++)
    {
      list[n] = b;
      n += counter_get (counters, width, b) >= least;
    }
  return n;
}

/* Sparse: drops from the list what has less than @least. */
static inline G_ALWAYS_INLINE guint32
sift_met (Worker *worker, guint32 n_met, gpointer counters, guint width, guint32 least)
{
  guint32 *met = worker->met;
  guint32 n = 0;

  if (least == 1)
    return n_met;
  for (guint32 i = 0; i < n_met; i++)
    {
      guint32 b = met[i];

      met[n] = b;
      if (counter_get (counters, width, b) >= least)
        n++;
      else
        counter_clear (counters, width, b);
    }
  return n;
}

/* Sparse: writes worker->met to @list, rising. */
static void
sort_met (Worker *worker, guint32 a, guint32 n_met, guint32 *list)
{
  const guint32 *met = worker->met;
  guint64 **bits = worker->bits;
  guint32 last = worker->job->rows->n_rows - 1;
  guint32 n = 0;

  if (n_met <= 16)
    {
      for (guint32 i = 0; i < n_met; i++)
        {
          guint32 j = i;

          for (; j > 0 && list[j - 1] > met[i]; j--)
            list[j] = list[j - 1];
          list[j] = met[i];
        }
      return;
    }

  for (guint32 i = 0; i < n_met; i++)
    {
      guint32 b = met[i];
      guint64 word_0 = bits[0][b >> 6];
      guint64 word_1 = bits[1][b >> 12];

      bits[0][b >> 6] = word_0 | (G_GUINT64_CONSTANT (1) << (b & 63));
      if (word_0 != 0)
        continue;
      bits[1][b >> 12] = word_1 | (G_GUINT64_CONSTANT (1) << ((b >> 6) & 63));
      if (word_1 == 0)
        bits[2][b >> 18] |= G_GUINT64_CONSTANT (1) << ((b >> 12) & 63);
    }
  for (guint32 i = a >> 18; i <= last >> 18; i++)
    {
      for (guint64 word_2 = bits[2][i]; word_2 != 0; word_2 &= word_2 - 1)
        {
          guint32 j = (i << 6) + __builtin_ctzll (word_2);

          for (guint64 word_1 = bits[1][j]; word_1 != 0; word_1 &= word_1 - 1)
            {
              guint32 k = (j << 6) + __builtin_ctzll (word_1);

              for (guint64 word_0 = bits[0][k]; word_0 != 0; word_0 &= word_0 - 1)
                list[n++] = (k << 6) + __builtin_ctzll (word_0);
              bits[0][k] = 0;
            }
          bits[1][j] = 0;
        }
      bits[2][i] = 0;
    }
}

/* Where pair @i of the chunk tells what is shared. */
static inline G_ALWAYS_INLINE void
put_shared (gpointer shared, guint width, guint64 i, guint32 count)
{
  if (width == 1)
    ((guint8 *) shared)[i] = count;
  else if (width == 2)
    ((guint16 *) shared)[i] = count;
  else
    ((guint32 *) shared)[i] = count;
}

/* Makes the rows listed after the end of chunk->b, @n_listed of them, into pairs of @a. @read_back is what they share,
 * NULL where the counters still hold that. */
static inline G_ALWAYS_INLINE void
add_pairs_in_width (Worker *worker,
                    RegiotafelPairsChunk *chunk,
                    guint32 a,
                    guint32 n_listed,
                    gpointer counters,
                    guint width,
                    gboolean sparse,
                    const guint8 *read_back,
                    guint told)
{
  RegiotafelPairsJob *job = worker->job;
  guint32 *second = chunk->b + chunk->n;
  guint8 *shared = chunk->shared + chunk->n * told;
  const guint32 *starts = job->rows->starts;
  const guint32 *least = job->least_by_sum != NULL ? job->least_by_sum + (starts[a + 1] - starts[a]) : NULL;
  guint32 n = 0;

  for (guint32 i = 0; i < n_listed; i++)
    {
      guint32 b = second[i];
      guint32 count = read_back != NULL ? read_back[i] : counter_get (counters, width, b);

      second[n] = b;
      put_shared (shared, told, n, count);
      n += least == NULL || count >= least[starts[b + 1] - starts[b]];
      if (sparse)
        counter_clear (counters, width, b);
    }
  chunk->n += n;
  job->n_of_row[a] += n;
}

static inline G_ALWAYS_INLINE void
add_pairs (Worker *worker,
           RegiotafelPairsChunk *chunk,
           guint32 a,
           guint32 n_listed,
           gpointer counters,
           guint width,
           gboolean sparse,
           const guint8 *read_back)
{
  if (worker->job->width == 1)
    add_pairs_in_width (worker, chunk, a, n_listed, counters, width, sparse, read_back, 1);
  else if (worker->job->width == 2)
    add_pairs_in_width (worker, chunk, a, n_listed, counters, width, sparse, read_back, 2);
  else
    add_pairs_in_width (worker, chunk, a, n_listed, counters, width, sparse, read_back, 4);
}

/* The dense way for counters of a byte: they are read back and set to 0 at once. */
static void
sweep_bytes (
    Worker *worker, RegiotafelPairsChunk *chunk, guint32 a, guint64 from, guint64 to, guint8 *counters, guint32 least)
{
  RegiotafelPairsJob *job = worker->job;
  guint8 *shared = job->width == 1 ? chunk->shared + chunk->n : worker->window;
  guint32 n = job->sweep (counters, from, to, least, chunk->b + chunk->n, shared);

  if (job->width == 1 && job->least_by_sum == NULL)
    {
      chunk->n += n;
      job->n_of_row[a] += n;
    }
  else
    add_pairs (worker, chunk, a, n, counters, 8, FALSE, shared);
}

static inline G_ALWAYS_INLINE gboolean
find_of_row (Worker *worker,
             RegiotafelPairsChunk *chunk,
             guint32 a,
             gpointer counters,
             guint width,
             gboolean sparse,
             guint32 least)
{
  guint64 n_rows = worker->job->rows->n_rows;
  guint32 n = 0;

  if (!regiotafel_pairs_chunk_reserve (worker->job, chunk, regiotafel_pairs_job_count_most (worker->job, a))
      || !count_row (worker, chunk, a, counters, width, sparse, &n))
    return FALSE;
  if (sparse)
    {
      n = sift_met (worker, n, counters, width, least);
      sort_met (worker, a, n, chunk->b + chunk->n);
      add_pairs (worker, chunk, a, n, counters, width, sparse, NULL);
      return TRUE;
    }

  for (guint64 from = (guint64) a & ~G_GUINT64_CONSTANT (63); from < n_rows; from += WINDOW)
    {
      guint64 to = MIN (from + WINDOW, n_rows);

      if (width == 8)
        sweep_bytes (worker, chunk, a, from, to, counters, least);
      else
        {
          n = sweep_wide (from, to, counters, width, least, chunk->b + chunk->n);
          add_pairs (worker, chunk, a, n, counters, width, sparse, NULL);
          memset ((guint8 *) counters + from * (width / 8), 0, (gsize) (to - from) * (width / 8));
        }
      worker->budget -= (to - from) / 16;
      if (worker->budget <= 0 && !worker_look (worker, chunk))
        return FALSE;
    }
  return TRUE;
}

static gboolean
worker_find (Worker *worker, RegiotafelPairsChunk *chunk)
{
  RegiotafelPairsJob *job = worker->job;
  const RegiotafelCsr *rows = job->rows;

  worker->n_reported = 0;
  if (!worker_seek (worker, chunk->first_row))
    return FALSE;
  for (guint32 a = chunk->first_row; a < chunk->end_row; a++)
    {
      guint32 degree = regiotafel_csr_degree (rows, a);
      guint32 least = job->least_by_degree != NULL ? job->least_by_degree[degree] : job->min_shared;
      gboolean sparse = regiotafel_pairs_job_is_sparse (job, a);
      gpointer counters;
      gboolean goes_on;

      if (degree < least || job->wedges[a] == 0)
        {
          if (!skip_row (worker, chunk, a))
            return FALSE;
          continue;
        }

      counters = worker_get_counters (worker, degree);
      if (counters == NULL)
        return FALSE;
      if (degree <= G_MAXUINT8)
        goes_on = sparse ? find_of_row (worker, chunk, a, counters, 8, TRUE, least)
                         : find_of_row (worker, chunk, a, counters, 8, FALSE, least);
      else if (degree <= G_MAXUINT16)
        goes_on = sparse ? find_of_row (worker, chunk, a, counters, 16, TRUE, least)
                         : find_of_row (worker, chunk, a, counters, 16, FALSE, least);
      else
        goes_on = sparse ? find_of_row (worker, chunk, a, counters, 32, TRUE, least)
                         : find_of_row (worker, chunk, a, counters, 32, FALSE, least);
      if (!goes_on)
        return FALSE;
    }
  return worker_look (worker, chunk);
}

gpointer
regiotafel_pairs_work (gpointer data)
{
  RegiotafelPairsJob *job = data;
  Worker worker = { 0 };

  if (worker_init (&worker, job))
    for (;;)
      {
        gint i = g_atomic_int_add (&job->n_taken, 1);

        if (i >= job->n_chunks || !worker_find (&worker, &job->chunks[i]))
          break;
      }
  worker_clear (&worker);
  return NULL;
}
