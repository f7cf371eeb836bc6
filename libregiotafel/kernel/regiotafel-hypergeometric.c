/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-hypergeometric-private.h"

/* Rows of more columns than this are rare, and a table for them would be large. */
#define MOST_IN_TABLE 256

/* The next term, from that of @k. */
static inline double
step_up (double weight, guint32 n, guint32 a, guint32 b, guint32 k)
{
  return weight * ((double) (a - k) * (double) (b - k)) / ((double) (k + 1) * ((double) n - a - b + k + 1));
}

static inline double
step_down (double weight, guint32 n, guint32 a, guint32 b, guint32 k)
{
  return weight * ((double) k * ((double) n - a - b + k)) / ((double) (a - k + 1) * (double) (b - k + 1));
}

static void
find_range (guint32 n, guint32 a, guint32 b, guint32 *least, guint32 *most, guint32 *likeliest)
{
  *least = (guint64) a + b > n ? a + b - n : 0;
  *most = MIN (a, b);
  *likeliest = ((guint64) a + 1) * ((guint64) b + 1) / ((guint64) n + 2);
  *likeliest = CLAMP (*likeliest, *least, *most);
}

void
regiotafel_hypergeometric_fill_tails (guint32 n, guint32 a, guint32 b, double *tails)
{
  guint32 least, most, likeliest;
  double sum = 0;

  find_range (n, a, b, &least, &most, &likeliest);
  for (guint32 k = 0; k < least; k++)
    tails[k] = 1;
  tails[likeliest] = 1;
  for (guint32 k = likeliest; k < most; k++)
    tails[k + 1] = step_up (tails[k], n, a, b, k);
  for (guint32 k = likeliest; k > least; k--)
    tails[k - 1] = step_down (tails[k], n, a, b, k);
  /* The small terms first. */
  for (guint32 k = most + 1; k-- > least;)
    {
      sum += tails[k];
      tails[k] = sum;
    }
  for (guint32 k = least; k <= most; k++)
    tails[k] /= sum;
}

/* One of them, without room for all: the terms of the tail, and those of the rest. */
static double
find_tail (guint32 n, guint32 a, guint32 b, guint32 shared)
{
  guint32 least, most, likeliest;
  double tail = 0, rest = 0, weight;

  find_range (n, a, b, &least, &most, &likeliest);
  if (shared <= least)
    return 1;
  if (shared > most)
    return 0;
  /* The same terms in the same order as above would need them all at once; from the likeliest on they need not be kept.
   * Those that are 0 are followed by such only. */
  weight = 1;
  for (guint32 k = likeliest; weight > 0; k++)
    {
      *(k >= shared ? &tail : &rest) += weight;
      if (k == most)
        break;
      weight = step_up (weight, n, a, b, k);
    }
  weight = 1;
  for (guint32 k = likeliest; k > least && weight > 0; k--)
    {
      weight = step_down (weight, n, a, b, k);
      *(k - 1 >= shared ? &tail : &rest) += weight;
    }
  return tail / (tail + rest);
}

RegiotafelHypergeometric *
regiotafel_hypergeometric_new (guint32 n, const guint32 *degrees, guint32 n_rows)
{
  g_autoptr (RegiotafelHypergeometric) self = g_new0 (RegiotafelHypergeometric, 1);
  guint8 occurs[MOST_IN_TABLE + 1] = { 0 };
  guint32 width = 0;

  self->n = n;
  for (guint32 r = 0; r < n_rows; r++)
    if (degrees[r] <= MOST_IN_TABLE)
      {
        occurs[degrees[r]] = TRUE;
        width = MAX (width, degrees[r] + 1);
      }
  self->width = width;
  self->starts = g_try_new (guint32, MAX ((gsize) width * width, 1));
  if (self->starts == NULL)
    return NULL;
  /* At most 257 · 258 / 2 · 257 tails, which are 68 MB. */
  for (guint32 a = 0; a < width; a++)
    for (guint32 b = a; b < width; b++)
      {
        guint32 start = occurs[a] && occurs[b] ? self->n_tails : REGIOTAFEL_NO_TAILS;

        self->starts[a * width + b] = self->starts[b * width + a] = start;
        if (start != REGIOTAFEL_NO_TAILS)
          self->n_tails += a + 1;
      }
  self->tails = g_try_new (double, MAX (self->n_tails, 1));
  if (self->tails == NULL)
    return NULL;
  for (guint32 a = 0; a < width; a++)
    for (guint32 b = a; b < width; b++)
      if (occurs[a] && occurs[b])
        regiotafel_hypergeometric_fill_tails (n, a, b, self->tails + self->starts[a * width + b]);
  return g_steal_pointer (&self);
}

void
regiotafel_hypergeometric_free (RegiotafelHypergeometric *self)
{
  if (self == NULL)
    return;
  g_free (self->starts);
  g_free (self->tails);
  g_free (self);
}

double
regiotafel_hypergeometric_get (const RegiotafelHypergeometric *self, guint32 a, guint32 b, guint32 shared)
{
  guint32 place;

  return regiotafel_hypergeometric_find_place (self, a, b, shared, &place) ? self->tails[place]
                                                                           : find_tail (self->n, a, b, shared);
}
