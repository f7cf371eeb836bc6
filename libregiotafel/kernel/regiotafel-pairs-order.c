/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-pairs-private.h"

#include <string.h>

/* Keys up to this many are sorted at once, where there are as many pairs or nearly; other keys digit by digit. */
#define MAX_KEYS (1 << 20)
#define FEW_KEYS (1 << 16)
#define DIGIT_BITS 11

/* Smaller keys come first. */
typedef struct
{
  const RegiotafelPairs *pairs;
  const guint32 *degrees;
  const guint32 *a; /* the first of every pair; only where pairs are not gone through in order */
  guint32 max_shared;
  guint32 min_shared;
  guint64 max_sum;
  guint64 min_sum;
} Keys;

static inline guint64
key_by_sum (const Keys *keys, guint32 i)
{
  return (guint64) keys->degrees[keys->a[i]] + keys->degrees[keys->pairs->b[i]] - keys->min_sum;
}

static inline guint64
key_by_shared (const Keys *keys, guint32 i)
{
  return keys->max_shared - regiotafel_pairs_get_shared (keys->pairs, i);
}

/* Runs of pairs that have the same first. */
static inline guint32
next_run (const RegiotafelPairs *pairs, guint32 *row, guint32 from)
{
  if (pairs->a != NULL)
    {
      *row = pairs->a[from];
      return from + 1;
    }
  while (pairs->starts[*row + 1] <= from)
    ++*row;
  return pairs->starts[*row + 1];
}

static inline G_ALWAYS_INLINE void
count_keys (const Keys *keys, guint width, guint64 n_sums, guint32 *counts, guint32 *order)
{
  const RegiotafelPairs *pairs = keys->pairs;
  guint32 n = pairs->n;
  guint32 row = 0;

  for (guint32 from = 0, to; from < n; from = to)
    {
      to = next_run (pairs, &row, from);
      for (guint32 i = from; i < to; i++)
        {
          guint32 shared = width == 1   ? ((const guint8 *) pairs->shared)[i]
                           : width == 2 ? ((const guint16 *) pairs->shared)[i]
                                        : ((const guint32 *) pairs->shared)[i];
          guint64 sum = (guint64) keys->degrees[row] + keys->degrees[pairs->b[i]] - keys->min_sum;
          guint64 key = (keys->max_shared - shared) * n_sums + sum;

          if (order == NULL)
            counts[key]++;
          else
            order[counts[key]++] = i;
        }
    }
}

/* Counts the pairs of each key, or, with @order, puts them there. */
static void
go_through_keys (const Keys *keys, guint64 n_sums, guint32 *counts, guint32 *order)
{
  if (keys->pairs->width == 1)
    count_keys (keys, 1, n_sums, counts, order);
  else if (keys->pairs->width == 2)
    count_keys (keys, 2, n_sums, counts, order);
  else
    count_keys (keys, 4, n_sums, counts, order);
}

static void
accumulate (guint32 *counts, guint32 n)
{
  guint32 place = 0;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 count = counts[i];

      counts[i] = place;
      place += count;
    }
}

/* One stable counting sort by DIGIT_BITS bits of a key. @from may be NULL, for the order of the pairs. */
static void
sort_by_digit (const Keys *keys, gboolean by_shared, guint shift, const guint32 *from, guint32 *to, guint32 *counts)
{
  const guint32 n_counts = 1 << DIGIT_BITS;
  guint32 n = keys->pairs->n;

#define DIGIT(i) (((by_shared ? key_by_shared (keys, i) : key_by_sum (keys, i)) >> shift) & (n_counts - 1))
  memset (counts, 0, n_counts * sizeof (guint32));
  for (guint32 i = 0; i < n; i++)
    counts[DIGIT (i)]++;
  accumulate (counts, n_counts);
  for (guint32 i = 0; i < n; i++)
    {
      guint32 pair = from != NULL ? from[i] : i;

      to[counts[DIGIT (pair)]++] = pair;
    }
#undef DIGIT
}

gboolean
regiotafel_pairs_order (const RegiotafelPairs *pairs, const guint32 *degrees, guint32 *order)
{
  Keys keys = { .pairs = pairs, .degrees = degrees, .min_shared = G_MAXUINT32, .min_sum = G_MAXUINT64 };
  g_autofree guint32 *counts = NULL;
  g_autofree guint32 *other = NULL;
  g_autofree guint32 *firsts = NULL;
  const guint32 *from = NULL;
  guint32 *to = order;
  guint32 n = pairs->n;
  guint64 n_sums;
  guint64 n_shared;
  guint sum_bits;
  guint shared_bits;
  guint n_passes;

  g_return_val_if_fail (pairs->n <= G_MAXUINT32, FALSE);
  if (n == 0)
    return TRUE;

  for (guint32 first = 0, end, row = 0; first < n; first = end)
    {
      end = next_run (pairs, &row, first);
      for (guint32 i = first; i < end; i++)
        {
          guint64 sum = (guint64) degrees[row] + degrees[pairs->b[i]];
          guint32 shared = regiotafel_pairs_get_shared (pairs, i);

          keys.max_shared = MAX (keys.max_shared, shared);
          keys.min_shared = MIN (keys.min_shared, shared);
          keys.max_sum = MAX (keys.max_sum, sum);
          keys.min_sum = MIN (keys.min_sum, sum);
        }
    }
  n_sums = keys.max_sum - keys.min_sum + 1;
  n_shared = (guint64) keys.max_shared - keys.min_shared + 1;

  if (n_sums <= MAX_KEYS && n_shared <= MAX_KEYS && n_sums * n_shared <= MAX (FEW_KEYS, MIN (n, MAX_KEYS)))
    {
      guint32 n_keys = n_sums * n_shared;

      counts = g_try_new0 (guint32, n_keys);
      if (counts == NULL)
        return FALSE;
      go_through_keys (&keys, n_sums, counts, NULL);
      accumulate (counts, n_keys);
      go_through_keys (&keys, n_sums, counts, order);
      return TRUE;
    }

  counts = g_try_new (guint32, 1 << DIGIT_BITS);
  other = g_try_new (guint32, n);
  keys.a = firsts = regiotafel_pairs_list_a (pairs);
  if (counts == NULL || other == NULL || firsts == NULL)
    return FALSE;

  /* The lesser key first; the last pass must write to @order. */
  sum_bits = g_bit_storage (n_sums - 1);
  shared_bits = g_bit_storage (n_shared - 1);
  n_passes = (sum_bits + DIGIT_BITS - 1) / DIGIT_BITS + (shared_bits + DIGIT_BITS - 1) / DIGIT_BITS;
  if (n_passes % 2 == 0)
    to = other;
  for (guint shift = 0; shift < sum_bits; shift += DIGIT_BITS)
    {
      sort_by_digit (&keys, FALSE, shift, from, to, counts);
      from = to;
      to = to == order ? other : order;
    }
  for (guint shift = 0; shift < shared_bits; shift += DIGIT_BITS)
    {
      sort_by_digit (&keys, TRUE, shift, from, to, counts);
      from = to;
      to = to == order ? other : order;
    }
  return TRUE;
}
