/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-csr-private.h"
#include "regiotafel-enums.h"
#include "regiotafel-snapshot.h"

G_BEGIN_DECLS

/* The things of one axis: tables, organisations, …; everything is named by its place here.
 * Invariants: `ids` and `names` have n elements and a NULL behind them; no id is NULL or stands twice; a thing without
 * a name has its id as name. All text lies in the pool of the snapshot. */
typedef struct
{
  guint32 n;
  const char **ids;
  const char **names;
} RegiotafelSnapshotAxis;

/* A matrix and its transpose. */
typedef struct
{
  RegiotafelCsr rows;
  RegiotafelCsr columns;
} RegiotafelSnapshotMatrix;

/* Bits of roles beside a membership: 1 << RegiotafelRole. */
typedef guint16 RegiotafelRoles;

/* The view that the upper floors read. Filled once, then never written.
 * Invariants, checked when it is made: every matrix is valid and has the sizes of its axes; memberships are in the
 * order of their tables in the inventory, and within a table in that of the inventory; `seat_standings` goes with
 * seats.rows.items and has no element 0. */
struct _RegiotafelSnapshot
{
  GObject parent_instance;

  RegiotafelDate *date;
  char *title;
  char *language;
  char *covers;
  gboolean complete;
  RegiotafelDate *as_of; /* that of the inventory, against which checks were held; NULL: not stated */

  char *pool;
  RegiotafelSnapshotAxis axes[REGIOTAFEL_AXIS_AREAS + 1];

  /* Memberships that count on the date, n_memberships of each. Days are those of regiotafel_date_first_day();
   * G_MININT32 and G_MAXINT32 are open. */
  guint32 n_memberships;
  guint32 *membership_tables;
  guint32 *membership_organisations;
  guint8 *membership_standings; /* RegiotafelStanding */
  RegiotafelRoles *membership_roles;
  gint32 *membership_starts;
  gint32 *membership_ends;

  /* A seat is a table and an organisation with at least one membership that counts. */
  RegiotafelSnapshotMatrix seats; /* tables × organisations */
  guint8 *seat_standings;         /* RegiotafelStandings of all memberships of the seat */

  RegiotafelSnapshotMatrix table_domains; /* as claimed */
  RegiotafelSnapshotMatrix table_themes;
  RegiotafelSnapshotMatrix table_areas;
  RegiotafelSnapshotMatrix organisation_domains;
  RegiotafelSnapshotMatrix seat_domains; /* seats × domains: those it represents, its own where nothing else is said */

  double *meetings_per_year; /* by table; NaN where not stated */
  double *hours_per_meeting;
  guint8 *levels; /* RegiotafelLevel by table */
  guint8 *kinds;  /* RegiotafelTableKind by table */

  guint8 *is_confirmed; /* by table: checked between confirmed-from and as-of */
  guint32 n_confirmed;
  gboolean checks_are_known; /* whether any table tells when it was checked */
  guint32 n_incomplete;      /* tables of which not all members are listed */
};

/* The sentence on which every answer ends: the date, what is confirmed, what is covered. */
char *regiotafel_snapshot_dup_ground (RegiotafelSnapshot *self, RegiotafelLanguage language);

G_END_DECLS
