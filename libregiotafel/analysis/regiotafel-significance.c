/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-significance-private.h"

#include <stdlib.h>

#include "regiotafel-error.h"

/* How many tails and terms of tails are looked at before it is asked whether to go on: some milliseconds. */
#define STRIDE (1 << 20)

/* A probability and how many pairs have it. */
typedef struct
{
  double p;
  guint64 n;
  guint32 place; /* in the table of tails, or NO_PLACE */
} Counted;

#define NO_PLACE G_MAXUINT32

/* Invariant: n <= capacity. */
typedef struct
{
  Counted *items;
  gsize n;
  gsize capacity;
} Counts;

static void
counts_clear (Counts *self)
{
  g_free (self->items);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counts, counts_clear)

static int
compare_counted (gconstpointer x, gconstpointer y)
{
  const Counted *one = x, *other = y;

  if (one->p != other->p)
    return one->p < other->p ? -1 : 1;
  return (one->place > other->place) - (one->place < other->place);
}

/* In order, and those of the table apart, the others one for each probability. */
static void
counts_sort (Counts *self)
{
  gsize n = 0;

  if (self->n == 0)
    return;
  qsort (self->items, self->n, sizeof (Counted), compare_counted);
  for (gsize i = 1; i < self->n; i++)
    if (compare_counted (&self->items[n], &self->items[i]) == 0)
      self->items[n].n += self->items[i].n;
    else
      self->items[++n] = self->items[i];
  self->n = n + 1;
}

/* Millions of pairs have few different probabilities: what is equal is put together before more room is taken. */
static gboolean
counts_add (Counts *self, double p, guint64 n, guint32 place)
{
  if (self->n == self->capacity)
    {
      counts_sort (self);
      if (self->n >= self->capacity / 2)
        {
          gsize capacity = MAX (self->capacity * 2, 1024);
          Counted *items
              = capacity > G_MAXSIZE / sizeof (Counted) ? NULL : g_try_renew (Counted, self->items, capacity);

          if (items == NULL)
            return FALSE;
          self->items = items;
          self->capacity = capacity;
        }
    }
  self->items[self->n++] = (Counted){ p, n, place };
  return TRUE;
}

static gboolean
fail_for_memory (GError **error)
{
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
               "No memory to tell how likely each pair is by chance; leave significance out");
  return FALSE;
}

/* Counts pairs of row @a: in @counts, by place, and what has none by itself. FALSE when there is no memory. */
static inline G_ALWAYS_INLINE gboolean
count_row (const RegiotafelHypergeometric *tails,
           const RegiotafelCsr *rows,
           const RegiotafelPairs *pairs,
           guint width,
           guint32 a,
           guint64 from,
           guint64 to,
           guint64 *counts,
           Counts *found,
           gint64 *budget)
{
  guint32 n_a = regiotafel_csr_degree (rows, a), place;

  for (guint64 i = from; i < to; i++)
    {
      guint32 n_b = regiotafel_csr_degree (rows, pairs->b[i]);
      guint32 shared = width == 1 ? ((const guint8 *) pairs->shared)[i] : regiotafel_pairs_get_shared (pairs, i);

      if (regiotafel_hypergeometric_find_place (tails, n_a, n_b, shared, &place))
        {
          counts[place]++;
          continue;
        }
      *budget -= MIN (n_a, n_b);
      if (!counts_add (found, regiotafel_hypergeometric_get (tails, n_a, n_b, shared), 1, NO_PLACE))
        return FALSE;
    }
  *budget -= to - from;
  return TRUE;
}

/* Counts the pairs by their probability. */
static gboolean
count_probabilities (const RegiotafelSignificance *self,
                     const RegiotafelCsr *rows,
                     const RegiotafelPairs *pairs,
                     GCancellable *cancellable,
                     Counts *found,
                     GError **error)
{
  guint32 n_places = self->tails->n_tails;
  g_autofree guint64 *counts = g_try_new0 (guint64, MAX (n_places, 1));
  guint64 n_runs = pairs->a != NULL ? pairs->n : pairs->starts != NULL ? pairs->n_rows : 0;
  gint64 budget = 0;

  if (counts == NULL)
    return fail_for_memory (error);
  for (guint64 run = 0; run < n_runs; run++)
    {
      guint32 a = pairs->a != NULL ? pairs->a[run] : run;
      guint64 from = pairs->a != NULL ? run : pairs->starts[run];
      guint64 to = pairs->a != NULL ? run + 1 : pairs->starts[run + 1];
      gboolean done;

      if (budget-- <= 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          budget = STRIDE;
        }
      if (pairs->width == 1)
        done = count_row (self->tails, rows, pairs, 1, a, from, to, counts, found, &budget);
      else
        done = count_row (self->tails, rows, pairs, 4, a, from, to, counts, found, &budget);
      if (!done)
        return fail_for_memory (error);
    }
  for (guint32 place = 0; place < n_places; place++)
    if (counts[place] > 0 && !counts_add (found, self->tails->tails[place], counts[place], place))
      return fail_for_memory (error);
  counts_sort (found);
  return TRUE;
}

/* Of pairs that are equally likely the first of them decides what Holm gives, and the last what the rate is. */
static gboolean
adjust (RegiotafelSignificance *self, const Counts *found)
{
  guint32 n_places = self->tails->n_tails;
  guint64 n_before = 0;
  double least = 1;

  if (found->n > G_MAXUINT32)
    return FALSE;
  self->ranks = g_try_new (guint32, MAX (n_places, 1));
  self->p = g_try_new (double, MAX (found->n, 1));
  self->holm = g_try_new (double, MAX (found->n, 1));
  self->fdr = g_try_new (double, MAX (found->n, 1));
  if (self->ranks == NULL || self->p == NULL || self->holm == NULL || self->fdr == NULL)
    return FALSE;
  for (gsize i = 0; i < found->n; i++)
    {
      const Counted *one = &found->items[i];
      guint32 last = self->n_p - 1;

      if (self->n_p == 0 || self->p[last] != one->p)
        {
          double holm = MIN (one->p * (self->n_tests - n_before), 1);

          self->holm[self->n_p] = self->n_p > 0 ? MAX (holm, self->holm[last]) : holm;
          self->p[self->n_p] = one->p;
          last = self->n_p++;
        }
      n_before += one->n;
      self->fdr[last] = one->p * ((double) self->n_tests / n_before);
      if (one->place != NO_PLACE)
        self->ranks[one->place] = last;
    }
  for (guint32 i = self->n_p; i-- > 0;)
    self->fdr[i] = least = MIN (least, self->fdr[i]);
  return TRUE;
}

gboolean
regiotafel_significance_init (RegiotafelSignificance *self,
                              const RegiotafelMatrix *matrix,
                              const RegiotafelPairs *pairs,
                              guint64 n_tests,
                              GCancellable *cancellable,
                              GError **error)
{
  guint32 n_rows = matrix->rows->n_rows;
  g_autofree guint32 *degrees = g_new (guint32, MAX (n_rows, 1));
  g_auto (Counts) found = { 0 };

  *self = (RegiotafelSignificance){ .n_tests = MAX (n_tests, pairs->n) };
  for (guint32 c = 0; c < matrix->columns->n_rows; c++)
    self->n_columns += regiotafel_csr_degree (matrix->columns, c) > 0;
  for (guint32 r = 0; r < n_rows; r++)
    degrees[r] = regiotafel_csr_degree (matrix->rows, r);
  self->tails = regiotafel_hypergeometric_new (self->n_columns, degrees, n_rows);
  if (self->tails == NULL)
    return fail_for_memory (error);
  if (!count_probabilities (self, matrix->rows, pairs, cancellable, &found, error))
    {
      regiotafel_significance_clear (self);
      return FALSE;
    }
  if (!adjust (self, &found))
    {
      regiotafel_significance_clear (self);
      return fail_for_memory (error);
    }
  return TRUE;
}

void
regiotafel_significance_clear (RegiotafelSignificance *self)
{
  g_clear_pointer (&self->tails, regiotafel_hypergeometric_free);
  g_clear_pointer (&self->ranks, g_free);
  g_clear_pointer (&self->p, g_free);
  g_clear_pointer (&self->holm, g_free);
  g_clear_pointer (&self->fdr, g_free);
  self->n_p = 0;
}

double
regiotafel_significance_get (
    const RegiotafelSignificance *self, RegiotafelSignificanceKind kind, guint32 n_a, guint32 n_b, guint32 shared)
{
  const double *adjusted = kind == REGIOTAFEL_SIGNIFICANCE_HOLM ? self->holm : self->fdr;
  guint32 low = 0, high = self->n_p, place;
  double p;

  if (regiotafel_hypergeometric_find_place (self->tails, n_a, n_b, shared, &place))
    return kind == REGIOTAFEL_SIGNIFICANCE_P ? self->tails->tails[place] : adjusted[self->ranks[place]];
  p = regiotafel_hypergeometric_get (self->tails, n_a, n_b, shared);
  if (kind == REGIOTAFEL_SIGNIFICANCE_P)
    return p;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->p[middle] < p)
        low = middle + 1;
      else
        high = middle;
    }
  return adjusted[low];
}

static inline G_ALWAYS_INLINE void
fill_row (const RegiotafelSignificance *self,
          RegiotafelSignificanceKind kind,
          const RegiotafelCsr *rows,
          const RegiotafelPairs *pairs,
          guint width,
          guint32 a,
          double *values)
{
  const double *adjusted = kind == REGIOTAFEL_SIGNIFICANCE_HOLM ? self->holm : self->fdr;
  guint32 n_a = regiotafel_csr_degree (rows, a), place;

  for (guint64 i = pairs->starts[a]; i < pairs->starts[a + 1]; i++)
    {
      guint32 n_b = regiotafel_csr_degree (rows, pairs->b[i]);
      guint32 shared = width == 1 ? ((const guint8 *) pairs->shared)[i] : regiotafel_pairs_get_shared (pairs, i);

      if (!regiotafel_hypergeometric_find_place (self->tails, n_a, n_b, shared, &place))
        values[i] = regiotafel_significance_get (self, kind, n_a, n_b, shared);
      else
        values[i] = kind == REGIOTAFEL_SIGNIFICANCE_P ? self->tails->tails[place] : adjusted[self->ranks[place]];
    }
}

void
regiotafel_significance_fill (const RegiotafelSignificance *self,
                              RegiotafelSignificanceKind kind,
                              const RegiotafelCsr *rows,
                              const RegiotafelPairs *pairs,
                              double *values)
{
  for (guint32 a = 0; a < pairs->n_rows && pairs->n > 0; a++)
    if (kind == REGIOTAFEL_SIGNIFICANCE_P && pairs->width == 1)
      fill_row (self, REGIOTAFEL_SIGNIFICANCE_P, rows, pairs, 1, a, values);
    else
      fill_row (self, kind, rows, pairs, pairs->width, a, values);
}
