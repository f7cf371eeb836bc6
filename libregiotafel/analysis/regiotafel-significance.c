/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-significance-private.h"

#include "regiotafel-error.h"

#define CHECK_EVERY (1 << 20)

/* A probability and how many pairs have it. */
typedef struct
{
  double p;
  guint64 n;
} Counted;

static int
compare_counted (gconstpointer x, gconstpointer y)
{
  double a = ((const Counted *) x)->p, b = ((const Counted *) y)->p;

  return (a > b) - (a < b);
}

/* Counts the pairs by their probability. Few different ones have millions of pairs, so that the table of tails is
 * counted in; what is not in it stands by itself. */
static GArray *
count_probabilities (const RegiotafelSignificance *self,
                     const RegiotafelMatrix *matrix,
                     const RegiotafelPairs *pairs,
                     GCancellable *cancellable,
                     GError **error)
{
  const RegiotafelCsr *rows = matrix->rows;
  guint32 n_places = regiotafel_hypergeometric_get_n_places (self->tails);
  g_autofree guint64 *counts = g_new0 (guint64, MAX (n_places, 1));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Counted));
  guint32 a = 0;

  for (guint64 i = 0; i < pairs->n; i++)
    {
      guint32 n_a, n_b, shared = regiotafel_pairs_get_shared (pairs, i), place;

      if (i % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (pairs->a != NULL)
        a = pairs->a[i];
      else
        while (pairs->starts[a + 1] <= i)
          a++;
      n_a = regiotafel_csr_degree (rows, a);
      n_b = regiotafel_csr_degree (rows, pairs->b[i]);
      if (regiotafel_hypergeometric_find_place (self->tails, n_a, n_b, shared, &place))
        counts[place]++;
      else
        g_array_append_vals (found, &(Counted){ regiotafel_hypergeometric_get (self->tails, n_a, n_b, shared), 1 }, 1);
    }
  for (guint32 place = 0; place < n_places; place++)
    if (counts[place] > 0)
      g_array_append_vals (found, &(Counted){ regiotafel_hypergeometric_get_at (self->tails, place), counts[place] },
                           1);
  g_array_sort (found, compare_counted);
  return g_steal_pointer (&found);
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
  g_autoptr (GArray) found = NULL;
  guint64 n_before = 0, n_until;
  double least = 1;

  *self = (RegiotafelSignificance){ .n_tests = MAX (n_tests, pairs->n) };
  for (guint32 c = 0; c < matrix->columns->n_rows; c++)
    self->n_columns += regiotafel_csr_degree (matrix->columns, c) > 0;
  for (guint32 r = 0; r < n_rows; r++)
    degrees[r] = regiotafel_csr_degree (matrix->rows, r);
  self->tails = regiotafel_hypergeometric_new (self->n_columns, degrees, n_rows);
  if (self->tails == NULL)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "No memory to tell how likely each pair is by chance; leave significance out");
      return FALSE;
    }
  found = count_probabilities (self, matrix, pairs, cancellable, error);
  if (found == NULL)
    {
      regiotafel_significance_clear (self);
      return FALSE;
    }

  self->p = g_new (double, MAX (found->len, 1));
  self->holm = g_new (double, MAX (found->len, 1));
  self->fdr = g_new (double, MAX (found->len, 1));
  /* Of pairs that are equally likely the first of them decides what Holm gives, and the last what the rate is. */
  for (guint i = 0; i < found->len; i++)
    {
      const Counted *one = &g_array_index (found, Counted, i);
      double holm;

      n_until = n_before + one->n;
      if (self->n_p > 0 && self->p[self->n_p - 1] == one->p)
        {
          self->fdr[self->n_p - 1] = one->p * self->n_tests / n_until;
          n_before = n_until;
          continue;
        }
      holm = MIN (one->p * (self->n_tests - n_before), 1);
      self->p[self->n_p] = one->p;
      self->holm[self->n_p] = self->n_p > 0 ? MAX (holm, self->holm[self->n_p - 1]) : holm;
      self->fdr[self->n_p++] = one->p * self->n_tests / n_until;
      n_before = n_until;
    }
  for (guint32 i = self->n_p; i-- > 0;)
    self->fdr[i] = least = MIN (least, self->fdr[i]);
  return TRUE;
}

void
regiotafel_significance_clear (RegiotafelSignificance *self)
{
  g_clear_pointer (&self->tails, regiotafel_hypergeometric_free);
  g_clear_pointer (&self->p, g_free);
  g_clear_pointer (&self->holm, g_free);
  g_clear_pointer (&self->fdr, g_free);
  self->n_p = 0;
}

double
regiotafel_significance_get (
    const RegiotafelSignificance *self, RegiotafelSignificanceKind kind, guint32 n_a, guint32 n_b, guint32 shared)
{
  double p = regiotafel_hypergeometric_get (self->tails, n_a, n_b, shared);
  guint32 low = 0, high = self->n_p;

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
  return kind == REGIOTAFEL_SIGNIFICANCE_HOLM ? self->holm[low] : self->fdr[low];
}
