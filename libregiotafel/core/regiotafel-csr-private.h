/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sparse 0/1 matrix by rows (compressed sparse rows), plain arrays that anybody may read.
 *
 * Invariants, checked by regiotafel_csr_validate():
 *  - `starts` has n_rows + 1 elements, starts[0] == 0, never falls, starts[n_rows] == n_edges;
 *  - `items` has n_edges elements, each below n_columns, rising strictly within a row (no item twice).
 */
typedef struct
{
  guint32 n_rows;
  guint32 n_columns;
  guint32 n_edges;
  guint32 *starts;
  guint32 *items;
} RegiotafelCsr;

/* Makes @csr from @n_edges pairs in any order; a pair that stands twice is taken once. When @sources is
 * given, sources[i] becomes the place in the pair arrays of the first pair that made edge i (length:
 * csr->n_edges, free with g_free()). O(n_edges + n_rows + n_columns). */
void regiotafel_csr_init (RegiotafelCsr *csr,
                          guint32 n_rows,
                          guint32 n_columns,
                          guint32 n_edges,
                          const guint32 *rows,
                          const guint32 *columns,
                          guint32 **sources);

/* The same matrix by columns. */
void regiotafel_csr_init_transposed (RegiotafelCsr *csr, const RegiotafelCsr *of);

void regiotafel_csr_clear (RegiotafelCsr *csr);

/* The place of an edge, which must be there. O(log degree). */
guint32 regiotafel_csr_find (const RegiotafelCsr *csr, guint32 row, guint32 column);

gboolean regiotafel_csr_validate (const RegiotafelCsr *csr);

static inline guint32
regiotafel_csr_degree (const RegiotafelCsr *csr, guint32 row)
{
  return csr->starts[row + 1] - csr->starts[row];
}

G_END_DECLS
