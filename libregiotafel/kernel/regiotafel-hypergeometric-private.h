/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How likely it is that two rows share so much by chance: one has @a of @n columns, the other @b, each set of so many
 * being as likely as any other. Then what they share is hypergeometric (Fisher's exact test, one-sided).
 *
 * Exact but for rounding: the terms follow from each other by ratios of whole numbers, from the likeliest outwards, so
 * that no logarithm of a factorial comes in. The relative error is below 1e-12 as long as @a and @b are below some
 * thousands; what is below 1e-300 may be 0. a, b <= n. */

/* Fills @tails, of min (a, b) + 1 elements, with P(shared >= k) by k. O(min (a, b)). */
void regiotafel_hypergeometric_fill_tails (guint32 n, guint32 a, guint32 b, double *tails);

/* All tails for the numbers of columns that rows have, made beforehand for those up to a few hundred. Immutable; any
 * thread.
 *
 * Invariant: the tails of (a, b) and (b, a), both numbers that occur and below `width`, begin at
 * tails[starts[a * width + b]], which is starts[b * width + a] too; of others that is NO_TAILS. Each tail has one
 * place. */
typedef struct
{
  guint32 n;
  guint32 width;
  guint32 *starts;
  guint32 n_tails;
  double *tails;
} RegiotafelHypergeometric;

#define REGIOTAFEL_NO_TAILS G_MAXUINT32

/* @degrees: the numbers of columns, n_rows of them, each at most @n. NULL when there is no memory. O(n_rows + d² m), d
 * the different degrees up to a few hundred, m the largest of these. */
RegiotafelHypergeometric *regiotafel_hypergeometric_new (guint32 n, const guint32 *degrees, guint32 n_rows);
void regiotafel_hypergeometric_free (RegiotafelHypergeometric *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelHypergeometric, regiotafel_hypergeometric_free)

/* P(shared >= @shared). O(1) where it was made beforehand, else O(min (a, b)). */
double regiotafel_hypergeometric_get (const RegiotafelHypergeometric *self, guint32 a, guint32 b, guint32 shared);

/* The place of one among the tails; FALSE when it was not made beforehand. */
static inline gboolean
regiotafel_hypergeometric_find_place (
    const RegiotafelHypergeometric *self, guint32 a, guint32 b, guint32 shared, guint32 *place)
{
  guint32 start = a < self->width && b < self->width ? self->starts[a * self->width + b] : REGIOTAFEL_NO_TAILS;

  *place = start + shared;
  return start != REGIOTAFEL_NO_TAILS && shared <= MIN (a, b);
}

G_END_DECLS
