/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#include "regiotafel-csr-private.h"

G_BEGIN_DECLS

/* Pairs of rows of a sparse 0/1 matrix, with the number of columns that both rows have.
 *
 * Invariants of what regiotafel_pairs_find() gives:
 *  - the three arrays have n elements, or are NULL when n == 0;
 *  - a[i] < b[i], and the pairs rise strictly by (a, b);
 *  - 1 <= shared[i] <= the smaller of the two degrees.
 */
typedef struct
{
  guint64 n;
  guint32 *a;
  guint32 *b;
  guint32 *shared;
} RegiotafelPairs;

/* Asked from every thread that works, at the same time: TRUE means stop. */
typedef gboolean (*RegiotafelPairsIsCancelled) (gpointer user_data);

/* All pairs (a < b) of rows that share at least @min_shared columns (0 counts as 1). @columns is @rows
 * transposed. The same bytes come out for any @n_threads (0: as many as there are processors); little work
 * is done by one thread whatever was asked.
 *
 * @min_jaccard: 0 for none. A pair stays when shared / (degree a + degree b - shared), rounded to the nearest
 *   double as IEEE 754 divides, is not below it. So the pairs are exactly those whose reported Jaccard
 *   passes the test, and 0.8 keeps 4 out of 5 although the double 0.8 is a little more than 4/5. Found with
 *   integers only. Above 1 nothing stays.
 * @max_pairs: 0 for no bound; more pairs than this is REGIOTAFEL_ERROR_LIMIT, as is a lack of memory.
 * @is_cancelled: may be NULL; asked every millisecond or so. TRUE gives G_IO_ERROR_CANCELLED.
 *
 * On FALSE @pairs is empty and needs no clearing. */
gboolean regiotafel_pairs_find (const RegiotafelCsr *rows,
                                const RegiotafelCsr *columns,
                                guint32 min_shared,
                                double min_jaccard,
                                guint64 max_pairs,
                                guint n_threads,
                                RegiotafelPairsIsCancelled is_cancelled,
                                gpointer user_data,
                                RegiotafelPairs *pairs,
                                GError **error);

void regiotafel_pairs_clear (RegiotafelPairs *pairs);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RegiotafelPairs, regiotafel_pairs_clear)

/* Fills @order, of pairs->n elements (fewer than 2^32), with the places of the pairs, the strongest first:
 * shared falling, then degrees[a] + degrees[b] rising (which is Jaccard falling where shared is equal), then
 * a, then b. Takes time in proportion to n. FALSE, and @order as it was, when there is no memory for that. */
gboolean regiotafel_pairs_order (const RegiotafelPairs *pairs, const guint32 *degrees, guint32 *order);

/* The number of columns that rows @a and @b both have. When @shared is given it is filled with them, rising;
 * it must have room for the smaller of the two degrees. */
guint32 regiotafel_pairs_shared_columns (const RegiotafelCsr *rows, guint32 a, guint32 b, guint32 *shared);

G_END_DECLS
