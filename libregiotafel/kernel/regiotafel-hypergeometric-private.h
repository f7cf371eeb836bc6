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
 * thread. */
typedef struct _RegiotafelHypergeometric RegiotafelHypergeometric;

/* @degrees: the numbers of columns, n_rows of them, each at most @n. NULL when there is no memory. O(n_rows + d² m), d
 * the different degrees up to a few hundred, m the largest of these. */
RegiotafelHypergeometric *regiotafel_hypergeometric_new (guint32 n, const guint32 *degrees, guint32 n_rows);
void regiotafel_hypergeometric_free (RegiotafelHypergeometric *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelHypergeometric, regiotafel_hypergeometric_free)

/* P(shared >= @shared). O(1) where it was made beforehand, else O(min (a, b)). */
double regiotafel_hypergeometric_get (const RegiotafelHypergeometric *self, guint32 a, guint32 b, guint32 shared);

/* Those made beforehand have a place each: below n_places. FALSE for any other. */
guint32 regiotafel_hypergeometric_get_n_places (const RegiotafelHypergeometric *self);
gboolean regiotafel_hypergeometric_find_place (
    const RegiotafelHypergeometric *self, guint32 a, guint32 b, guint32 shared, guint32 *place);
double regiotafel_hypergeometric_get_at (const RegiotafelHypergeometric *self, guint32 place);

G_END_DECLS
