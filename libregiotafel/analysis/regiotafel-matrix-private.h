/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-csr-private.h"
#include "regiotafel-snapshot-private.h"

G_BEGIN_DECLS

/* Which things of one axis have which of another, as a question counts them.
 * Invariant: `rows` and `columns` are one matrix and its transpose; they are the snapshot's own unless `is_own`. */
typedef struct
{
  const RegiotafelCsr *rows;
  const RegiotafelCsr *columns;
  guint32 n_counted; /* rows that take part: case tables may be left out, and then have an empty row */
  gboolean is_own;
  RegiotafelSnapshotMatrix own;
} RegiotafelMatrix;

/* What counts:
 *  - tables × organisations: seats of the given standings (NONE: all);
 *  - tables × domains: those that the table claims, and those that its members, involved and mandates represent
 *    (NONE: these three);
 *  - tables × themes, tables × areas: its own;
 *  - tables × projects: those that stand on its agendas;
 *  - organisations × tables: seats;
 *  - organisations × domains: its own;
 *  - organisations × projects: those it leads, or takes part in, or of which it owns or shares an item;
 *  - organisations × themes, organisations × areas: those of the tables it sits at.
 * FALSE for any other pair of axes. O(size of the matrix). */
gboolean regiotafel_matrix_init (RegiotafelMatrix *matrix,
                                 RegiotafelSnapshot *snapshot,
                                 RegiotafelAxis of,
                                 RegiotafelAxis by,
                                 RegiotafelStandings standings,
                                 gboolean include_case);
void regiotafel_matrix_clear (RegiotafelMatrix *matrix);

G_END_DECLS
