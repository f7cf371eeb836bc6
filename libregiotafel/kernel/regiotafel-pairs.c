/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-pairs-private.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "regiotafel-error.h"

/* For every row a: walk the rows > a of each of its columns and count how often each row b is met. What was
 * met is then read back in rising order of b, in one of two ways:
 *  - dense: look at every counter after a, 64 at a time;
 *  - sparse: remember which rows were met first, and sort those with a bitmap.
 * A wedge is one step of such a walk: two rows and a column that both have. */

/* One row may need up to this many slots more than it fills, so that loops may write whole blocks. */
#define SLACK 64

/* Wedges between two looks at is_cancelled and at the bound: about a millisecond. */
#define STRIDE (1 << 20)

/* A thread costs some 50 microseconds to start; it must have this much work to be worth that. */
#define WORK_PER_THREAD (1 << 18)

/* Chunks per thread: more chunks even out what the estimate of the work gets wrong. */
#define CHUNKS_PER_THREAD 4

/* Looking at 64 counters costs about as much as this many wedges of the sparse way. */
#define DENSE_DIVISOR 32

/* What all threads read, and what they tell each other. */
typedef struct
{
  const RegiotafelCsr *rows;
  const RegiotafelCsr *columns;
  guint32 min_shared;
  const guint32 *wedges;  /* per row; at most n_edges, since the columns of a row are different ones */
  guint32 *least_by_sum;    /* by degree a + degree b: the least shared that is enough; NULL: always min_shared */
  guint32 *least_by_degree; /* by degree a: whatever b, less than this is not enough; NULL as above */
  guint64 max_pairs;
  RegiotafelPairsIsCancelled is_cancelled;
  gpointer user_data;

  gint stopped; /* atomic */
  GMutex mutex;
  guint64 n_pairs;
  GError *error;
} Job;

/* Pairs of a run of rows, in order. The arrays hold `capacity` elements. */
typedef struct
{
  guint32 first_row;
  guint32 end_row;
  guint64 n;
  guint64 capacity;
  guint32 *a;
  guint32 *b;
  guint32 *shared;
} Chunk;

/* items[next] .. items[end - 1] of a column are its rows that are not yet passed. */
typedef struct
{
  guint32 next;
  guint32 end;
} Cursor;

/* The scratch space of one thread. Between two rows every counter and every bit is 0. */
typedef struct
{
  Job *job;
  Cursor *cursors;
  guint8 *counters_8;
  guint16 *counters_16; /* made when the first row of more than 255 columns comes */
  guint32 *counters_32;
  guint32 *met;
  guint64 *bits[3]; /* a bit per row; per word of bits[0]; per word of bits[1] */
  gint64 budget;
  guint64 n_reported;
} Worker;

static void
stop (Job *job, GError *error)
{
  g_mutex_lock (&job->mutex);
  if (job->error == NULL)
    job->error = g_steal_pointer (&error);
  g_mutex_unlock (&job->mutex);
  g_clear_error (&error);
  g_atomic_int_set (&job->stopped, TRUE);
}

static void
stop_for_memory (Job *job, guint64 n_bytes)
{
  stop (job, g_error_new (REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                          "Pairs: no memory for %" G_GUINT64_FORMAT " bytes; ask for pairs that share more, with "
                          "min-shared or min-jaccard",
                          n_bytes));
}

static void
stop_for_bound (Job *job)
{
  stop (job, g_error_new (REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                          "Pairs: more than %" G_GUINT64_FORMAT " pairs; ask for pairs that share more, with min-shared "
                          "or min-jaccard, or allow more pairs",
                          job->max_pairs));
}

static gboolean
is_stopped (Job *job)
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

static gpointer
allocate (Job *job, guint64 n, gsize size, gboolean zeroed)
{
  gpointer memory = NULL;

  n = MAX (n, 1);
  if (n <= G_MAXSIZE / size)
    memory = zeroed ? g_try_malloc0 ((gsize) n * size) : g_try_malloc ((gsize) n * size);
  if (memory == NULL)
    stop_for_memory (job, n * size);
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
   * double before it, rounds to it or to more. Half way is (2m - 1) * 2^(exponent - 54), or closer by for a
   * power of two, where the doubles below lie twice as close. */
  half_way = 2 * (guint64) ldexp (frexp (threshold, &exponent), 53);
  shift = 54 - exponent;
  if (half_way == G_GUINT64_CONSTANT (1) << 53)
    {
      half_way *= 2;
      shift++;
    }
  half_way -= 1;

  /* shared * 2^shift against half_way * together in 128 bits; 53 <= shift <= 87. They are never equal:
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

static gboolean
prepare_least (Job *job, double min_jaccard)
{
  guint32 largest = 0;
  guint32 second = 0;
  guint32 least;

  for (guint32 r = 0; r < job->rows->n_rows; r++)
    {
      guint32 degree = regiotafel_csr_degree (job->rows, r);

      if (degree > largest)
        {
          second = largest;
          largest = degree;
        }
      else if (degree > second)
        second = degree;
    }

  job->least_by_sum = allocate (job, (guint64) largest + second + 1, sizeof (guint32), FALSE);
  if (job->least_by_sum == NULL)
    return FALSE;
  job->least_by_degree = allocate (job, (guint64) largest + 1, sizeof (guint32), FALSE);
  if (job->least_by_degree == NULL)
    return FALSE;

  /* Both rise with their index, so each value is looked for from the one before it. */
  least = job->min_shared;
  for (guint32 sum = 0; sum <= largest + second; sum++)
    {
      while (least <= sum / 2 && !reaches (least, sum - least, min_jaccard))
        least++;
      job->least_by_sum[sum] = least;
      if (sum % STRIDE == 0 && is_stopped (job))
        return FALSE;
    }
  least = job->min_shared;
  for (guint32 degree = 0; degree <= largest; degree++)
    {
      while (least <= degree && !reaches (least, degree, min_jaccard))
        least++;
      job->least_by_degree[degree] = least;
      if (degree % STRIDE == 0 && is_stopped (job))
        return FALSE;
    }
  return TRUE;
}

/* Chunks */

static void
chunk_clear (Chunk *chunk)
{
  g_clear_pointer (&chunk->a, g_free);
  g_clear_pointer (&chunk->b, g_free);
  g_clear_pointer (&chunk->shared, g_free);
  chunk->n = 0;
  chunk->capacity = 0;
}

static gboolean
chunk_resize (Job *job, Chunk *chunk, guint64 capacity)
{
  guint32 **arrays[] = { &chunk->a, &chunk->b, &chunk->shared };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    {
      guint32 *larger = NULL;

      if (capacity <= G_MAXSIZE / sizeof (guint32))
        larger = g_try_realloc (*arrays[i], (gsize) capacity * sizeof (guint32));
      if (larger == NULL)
        {
          stop_for_memory (job, capacity * sizeof (guint32));
          return FALSE;
        }
      *arrays[i] = larger;
    }
  chunk->capacity = capacity;
  return TRUE;
}

/* Workers */

static void
worker_clear (Worker *worker)
{
  g_clear_pointer (&worker->cursors, g_free);
  g_clear_pointer (&worker->counters_8, g_free);
  g_clear_pointer (&worker->counters_16, g_free);
  g_clear_pointer (&worker->counters_32, g_free);
  g_clear_pointer (&worker->met, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (worker->bits); i++)
    g_clear_pointer (&worker->bits[i], g_free);
}

static gboolean
worker_init (Worker *worker, Job *job)
{
  guint64 n_rows = job->rows->n_rows;

  worker->job = job;
  worker->cursors = allocate (job, job->columns->n_rows, sizeof (Cursor), FALSE);
  worker->met = allocate (job, n_rows + SLACK, sizeof (guint32), FALSE);
  worker->budget = STRIDE;
  for (guint i = 0; i < G_N_ELEMENTS (worker->bits); i++)
    {
      worker->bits[i] = allocate (job, (n_rows >> (6 * (i + 1))) + 1, sizeof (guint64), TRUE);
      if (worker->bits[i] == NULL)
        return FALSE;
    }
  return worker->cursors != NULL && worker->met != NULL;
}

/* Counters of the narrowest kind that cannot overflow: a pair shares no more than row @a has. */
static gpointer
worker_get_counters (Worker *worker, guint32 degree)
{
  guint64 n = (guint64) worker->job->rows->n_rows + SLACK;

  if (degree <= G_MAXUINT8)
    {
      if (worker->counters_8 == NULL)
        worker->counters_8 = allocate (worker->job, n, sizeof (guint8), TRUE);
      return worker->counters_8;
    }
  if (degree <= G_MAXUINT16)
    {
      if (worker->counters_16 == NULL)
        worker->counters_16 = allocate (worker->job, n, sizeof (guint16), TRUE);
      return worker->counters_16;
    }
  if (worker->counters_32 == NULL)
    worker->counters_32 = allocate (worker->job, n, sizeof (guint32), TRUE);
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
      if (c % STRIDE == 0 && is_stopped (worker->job))
        return FALSE;
    }
  return TRUE;
}

/* Now and then: whether to go on. */
static gboolean
worker_look (Worker *worker, const Chunk *chunk)
{
  Job *job = worker->job;
  guint64 n_pairs;

  worker->budget = STRIDE;
  g_mutex_lock (&job->mutex);
  job->n_pairs += chunk->n - worker->n_reported;
  n_pairs = job->n_pairs;
  g_mutex_unlock (&job->mutex);
  worker->n_reported = chunk->n;
  if (job->max_pairs > 0 && n_pairs > job->max_pairs)
    stop_for_bound (job);
  return !is_stopped (job);
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
count_row (Worker *worker, const Chunk *chunk, guint32 a, gpointer counters, guint width, gboolean sparse, guint32 *n_met)
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
      while (i < end)
        {
          guint32 piece_end = end - i > STRIDE ? i + STRIDE : end;

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
        }
      if (worker->budget < 0 && !worker_look (worker, chunk))
        return FALSE;
    }
  if (sparse)
    *n_met = n;
  return TRUE;
}

/* Passes row @a by. */
static gboolean
skip_row (Worker *worker, const Chunk *chunk, guint32 a)
{
  const RegiotafelCsr *rows = worker->job->rows;

  for (guint32 i = rows->starts[a]; i < rows->starts[a + 1]; i++)
    worker->cursors[rows->items[i]].next++;
  worker->budget -= regiotafel_csr_degree (rows, a) + 1;
  return worker->budget >= 0 || worker_look (worker, chunk);
}

static inline guint
count_bits (guint64 word)
{
  word -= (word >> 1) & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333)) + ((word >> 2) & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return (word * G_GUINT64_CONSTANT (0x0101010101010101)) >> 56;
}

/* Writes the places of the bits of @word, plus @base, rising. Writes whole blocks of 8, for the branch
 * predictor's sake: the slots after the last place are rubbish. Returns the number of places. */
static inline G_ALWAYS_INLINE guint
spread_bits (guint64 word, guint32 base, guint32 *places)
{
  guint n = count_bits (word);

  for (guint i = 0; i < n; i += 8)
    for (guint j = 0; j < 8; j++)
      {
        places[i + j] = base + __builtin_ctzll (word | (G_GUINT64_CONSTANT (1) << 63));
        word &= word - 1;
      }
  return n;
}

/* Dense: lists the rows after @a with at least @least, and clears all counters after @a. */
static inline G_ALWAYS_INLINE guint32
sweep_counters (Worker *worker, guint32 a, gpointer counters, guint width, guint32 least)
{
  guint32 n_rows = worker->job->rows->n_rows;
  guint64 from = (guint64) a & ~G_GUINT64_CONSTANT (63);
  guint32 n = 0;

  for (guint64 base = from; base < n_rows; base += 64)
    {
      const guint8 *block_8 = (const guint8 *) counters + base;
      const guint16 *block_16 = (const guint16 *) counters + base;
      const guint32 *block_32 = (const guint32 *) counters + base;
      guint8 flags[64];
      guint64 word = 0;

      /* A fixed length and one type: these become vector instructions. */
      if (width == 8)
        for (guint i = 0; i < 64; i++)
          flags[i] = block_8[i] >= (guint8) least;
      else if (width == 16)
        for (guint i = 0; i < 64; i++)
          flags[i] = block_16[i] >= (guint16) least;
      else
        for (guint i = 0; i < 64; i++)
          flags[i] = block_32[i] >= least;

      /* Eight bytes of 0 or 1 to eight bits: the product moves byte i to bit 56 + i. */
      for (guint i = 0; i < 8; i++)
        {
          guint64 eight;

          memcpy (&eight, flags + 8 * i, sizeof eight);
          eight = GUINT64_FROM_LE (eight);
          word |= ((eight * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56) << (8 * i);
        }
      n += spread_bits (word, base, worker->met + n);
    }
  memset ((guint8 *) counters + from * (width / 8), 0, ((gsize) n_rows - from) * (width / 8));
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

static void
sort_met (Worker *worker, guint32 a, guint32 n_met)
{
  guint32 *met = worker->met;
  guint64 **bits = worker->bits;
  guint32 last = worker->job->rows->n_rows - 1;
  guint32 n = 0;

  if (n_met <= 16)
    {
      for (guint32 i = 1; i < n_met; i++)
        {
          guint32 value = met[i];
          guint32 j = i;

          for (; j > 0 && met[j - 1] > value; j--)
            met[j] = met[j - 1];
          met[j] = value;
        }
      return;
    }

  for (guint32 i = 0; i < n_met; i++)
    {
      guint32 b = met[i];

      bits[0][b >> 6] |= G_GUINT64_CONSTANT (1) << (b & 63);
      bits[1][b >> 12] |= G_GUINT64_CONSTANT (1) << ((b >> 6) & 63);
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

              n += spread_bits (bits[0][k], k << 6, met + n);
              bits[0][k] = 0;
            }
          bits[1][j] = 0;
        }
      bits[2][i] = 0;
    }
}

/* Adds to @chunk the pairs of @a with the rows of the list, which rises. */
static inline G_ALWAYS_INLINE gboolean
emit_pairs (Worker *worker, Chunk *chunk, guint32 a, guint32 n_met, gpointer counters, guint width, gboolean sparse)
{
  Job *job = worker->job;
  const guint32 *met = worker->met;
  guint32 *first;
  guint32 *b;
  guint32 *shared;
  guint32 n = 0;

  if (chunk->capacity - chunk->n < (guint64) n_met + SLACK &&
      !chunk_resize (job, chunk, 2 * chunk->capacity + n_met + SLACK))
    return FALSE;
  b = chunk->b + chunk->n;
  shared = chunk->shared + chunk->n;

  if (job->least_by_sum == NULL)
    {
      for (guint32 i = 0; i < n_met; i++)
        {
          b[i] = met[i];
          shared[i] = counter_get (counters, width, met[i]);
          if (sparse)
            counter_clear (counters, width, met[i]);
        }
      n = n_met;
    }
  else
    {
      const guint32 *starts = job->rows->starts;
      const guint32 *least = job->least_by_sum + (starts[a + 1] - starts[a]);

      for (guint32 i = 0; i < n_met; i++)
        {
          b[n] = met[i];
          shared[n] = counter_get (counters, width, met[i]);
          n += shared[n] >= least[starts[met[i] + 1] - starts[met[i]]];
          if (sparse)
            counter_clear (counters, width, met[i]);
        }
    }

  first = chunk->a + chunk->n;
  for (guint32 i = 0; i < n; i += 8)
    for (guint32 j = 0; j < 8; j++)
      first[i + j] = a;
  chunk->n += n;
  return TRUE;
}

static inline G_ALWAYS_INLINE gboolean
find_of_row (Worker *worker, Chunk *chunk, guint32 a, gpointer counters, guint width, gboolean sparse, guint32 least)
{
  guint32 n_met = 0;

  if (!count_row (worker, chunk, a, counters, width, sparse, &n_met))
    return FALSE;
  if (sparse)
    {
      n_met = sift_met (worker, n_met, counters, width, least);
      sort_met (worker, a, n_met);
    }
  else
    n_met = sweep_counters (worker, a, counters, width, least);
  return n_met == 0 || emit_pairs (worker, chunk, a, n_met, counters, width, sparse);
}

static gboolean
is_sparse (const Job *job, guint32 a)
{
  return job->wedges[a] < (job->rows->n_rows - a) / DENSE_DIVISOR;
}

static gboolean
worker_find (Worker *worker, Chunk *chunk)
{
  Job *job = worker->job;
  const RegiotafelCsr *rows = job->rows;

  worker->n_reported = 0;
  if (!worker_seek (worker, chunk->first_row))
    return FALSE;
  for (guint32 a = chunk->first_row; a < chunk->end_row; a++)
    {
      guint32 degree = regiotafel_csr_degree (rows, a);
      guint32 least = job->least_by_degree != NULL ? job->least_by_degree[degree] : job->min_shared;
      gboolean sparse = is_sparse (job, a);
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
