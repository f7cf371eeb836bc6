/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* That two snapshots hold the same, whatever they were made of. */
#pragma once

#include <math.h>

#include "regiotafel-snapshot-private.h"

#include "regiotafel-date.h"

#include "test-util.h"

static inline void
assert_same_csr (const RegiotafelCsr *a, const RegiotafelCsr *b)
{
  g_assert_cmpuint (a->n_rows, ==, b->n_rows);
  g_assert_cmpuint (a->n_columns, ==, b->n_columns);
  g_assert_cmpuint (a->n_edges, ==, b->n_edges);
  g_assert_cmpmem (a->starts, sizeof *a->starts * ((gsize) a->n_rows + 1), b->starts,
                   sizeof *b->starts * ((gsize) b->n_rows + 1));
  g_assert_cmpmem (a->items, sizeof *a->items * a->n_edges, b->items, sizeof *b->items * b->n_edges);
}

static inline void
assert_same_matrix (const RegiotafelSnapshotMatrix *a, const RegiotafelSnapshotMatrix *b)
{
  assert_same_csr (&a->rows, &b->rows);
  assert_same_csr (&a->columns, &b->columns);
}

#define assert_same_array(a, b, member, n)                                                                             \
  g_assert_cmpmem ((a)->member, sizeof *(a)->member *(n), (b)->member, sizeof *(b)->member *(n))

/* Of snapshots in which nothing is told of a thing but its name, as those of lists are: details hold no texts. */
static inline void
assert_same_snapshot (RegiotafelSnapshot *a, RegiotafelSnapshot *b)
{
  g_assert_true (a->date == NULL ? b->date == NULL : b->date != NULL && regiotafel_date_equal (a->date, b->date));
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->covers, ==, b->covers);
  g_assert_cmpint (a->complete, ==, b->complete);
  g_assert_true (a->as_of == NULL && b->as_of == NULL);
  for (guint axis = 0; axis < G_N_ELEMENTS (a->axes); axis++)
    {
      g_assert_cmpuint (a->axes[axis].n, ==, b->axes[axis].n);
      for (guint32 i = 0; i < a->axes[axis].n; i++)
        {
          g_assert_cmpstr (a->axes[axis].ids[i], ==, b->axes[axis].ids[i]);
          g_assert_cmpstr (a->axes[axis].names[i], ==, b->axes[axis].names[i]);
        }
      assert_same_array (a, b, details[axis], a->axes[axis].n);
    }

  g_assert_cmpuint (a->n_memberships, ==, b->n_memberships);
  assert_same_array (a, b, membership_tables, a->n_memberships);
  assert_same_array (a, b, membership_organisations, a->n_memberships);
  assert_same_array (a, b, membership_standings, a->n_memberships);
  assert_same_array (a, b, membership_roles, a->n_memberships);
  assert_same_array (a, b, membership_starts, a->n_memberships);
  assert_same_array (a, b, membership_ends, a->n_memberships);
  assert_same_array (a, b, membership_precisions, a->n_memberships);
  assert_same_matrix (&a->seats, &b->seats);
  assert_same_array (a, b, seat_standings, a->seats.rows.n_edges);
  assert_same_matrix (&a->table_domains, &b->table_domains);
  assert_same_matrix (&a->table_themes, &b->table_themes);
  assert_same_matrix (&a->table_areas, &b->table_areas);
  assert_same_matrix (&a->organisation_domains, &b->organisation_domains);
  assert_same_matrix (&a->seat_domains, &b->seat_domains);

  for (guint32 t = 0; t < a->axes[REGIOTAFEL_AXIS_TABLES].n; t++)
    {
      g_assert_cmpint (isnan (a->meetings_per_year[t]), ==, isnan (b->meetings_per_year[t]));
      g_assert_cmpint (isnan (a->hours_per_meeting[t]), ==, isnan (b->hours_per_meeting[t]));
    }
  assert_same_array (a, b, levels, a->axes[REGIOTAFEL_AXIS_TABLES].n);
  assert_same_array (a, b, kinds, a->axes[REGIOTAFEL_AXIS_TABLES].n);
  assert_same_array (a, b, is_confirmed, a->axes[REGIOTAFEL_AXIS_TABLES].n);
  g_assert_cmpuint (a->n_confirmed, ==, b->n_confirmed);
  g_assert_cmpint (a->checks_are_known, ==, b->checks_are_known);
  g_assert_cmpuint (a->n_incomplete, ==, b->n_incomplete);
  assert_same_array (a, b, table_details, a->axes[REGIOTAFEL_AXIS_TABLES].n);
  assert_same_array (a, b, organisation_details, a->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n);
  assert_same_array (a, b, area_details, a->axes[REGIOTAFEL_AXIS_AREAS].n);
  g_assert_cmpuint (a->n_membership_details + a->n_agendas + a->n_items + a->n_meetings, ==, 0);
  g_assert_cmpuint (b->n_membership_details + b->n_agendas + b->n_items + b->n_meetings, ==, 0);
  g_assert_cmpuint (a->n_predecessors + a->n_gone + a->n_successions + a->n_gone_seats, ==, 0);
  g_assert_cmpuint (b->n_predecessors + b->n_gone + b->n_successions + b->n_gone_seats, ==, 0);
}
