/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#include "regiotafel-csr-private.h"

G_BEGIN_DECLS

/* Pairs of rows of a sparse 0/1 matrix, with the number of columns that both rows have. Five bytes a pair where no two
 * rows share more than 255 columns: what is not written need not be waited for, and memory is what takes the time.
 *
 * Invariants of what regiotafel_pairs_find() gives:
 *  - those whose first is row a are starts[a] up to starts[a + 1]; `starts` has n_rows + 1 elements, `a` is NULL;
 *  - a < b, and the pairs rise strictly by (a, b);
 *  - `shared` has n elements of `width` bytes (1, 2 or 4): 1 <= shared <= the smaller of the two degrees;
 *  - all arrays are NULL when n == 0.
 * Pairs that somebody else puts together may be in any order: then `a` has n elements, and `starts` is NULL. */
typedef struct
{
  guint64 n;
  guint32 n_rows;
  guint32 width;
  guint64 *starts;
  guint32 *a;
  guint32 *b;
  gpointer shared;
} RegiotafelPairs;

static inline guint32
regiotafel_pairs_get_shared (const RegiotafelPairs *pairs, guint64 i)
{
  if (pairs->width == 1)
    return ((const guint8 *) pairs->shared)[i];
  if (pairs->width == 2)
    return ((const guint16 *) pairs->shared)[i];
  return ((const guint32 *) pairs->shared)[i];
}

/* The first of pair @i. O(log n_rows): who goes through all of them keeps the row beside it instead. */
guint32 regiotafel_pairs_find_a (const RegiotafelPairs *pairs, guint64 i);

/* The first of every pair, pairs->n of them; NULL when there is no memory. Free with g_free(). */
guint32 *regiotafel_pairs_list_a (const RegiotafelPairs *pairs);

/* The most that any pair shares; 0 when there is none. */
guint32 regiotafel_pairs_find_most (const RegiotafelPairs *pairs);

/* Moves *@i on to the first pair, from there on, that shares exactly @shared; FALSE when there is none. */
gboolean regiotafel_pairs_find_next (const RegiotafelPairs *pairs, guint32 shared, guint64 *i);

/* How the loops are written. What comes out is the same, byte for byte. */
typedef enum
{
  REGIOTAFEL_FORM_BEST, /* the best that this processor has */
  REGIOTAFEL_FORM_PORTABLE,
  REGIOTAFEL_FORM_AVX2,
  REGIOTAFEL_FORM_AVX512,
  REGIOTAFEL_N_FORMS
} RegiotafelForm;

/* Whether this processor, and this build, has it. */
gboolean regiotafel_form_is_here (RegiotafelForm form);

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

/* The same in a form of one's choice, which must be here. */
gboolean regiotafel_pairs_find_in_form (RegiotafelForm form,
                                        const RegiotafelCsr *rows,
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
