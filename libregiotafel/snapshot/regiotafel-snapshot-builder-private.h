/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-snapshot-private.h"

G_BEGIN_DECLS

/* Edges of a matrix while they come in: any order, doubles allowed. */
typedef struct
{
  GArray *rows;    /* guint32 */
  GArray *columns; /* guint32 */
} RegiotafelEdges;

/* Instead of the place of a domain that a membership represents: nothing was stated, so those of the organisation; or
 * what was stated does not exist on the date, so none. */
#define REGIOTAFEL_DOMAIN_OWN G_MAXUINT32
#define REGIOTAFEL_DOMAIN_NONE (G_MAXUINT32 - 1)

/* Takes in what a snapshot is made of, thing by thing, and knows nothing of where that comes from. Text that is given
 * is borrowed until the builder is finished. */
typedef struct
{
  GPtrArray *ids[REGIOTAFEL_AXIS_AREAS + 1];
  GPtrArray *names[REGIOTAFEL_AXIS_AREAS + 1];

  GArray *membership_tables;        /* guint32 */
  GArray *membership_organisations; /* guint32 */
  GArray *membership_standings;     /* guint8 */
  GArray *membership_roles;         /* RegiotafelRoles */
  GArray *membership_starts;        /* gint32 */
  GArray *membership_ends;          /* gint32 */
  GArray *membership_domains;       /* guint32, or one of the two below */

  RegiotafelEdges table_domains;
  RegiotafelEdges table_themes;
  RegiotafelEdges table_areas;
  RegiotafelEdges organisation_domains;

  GArray *meetings_per_year; /* double */
  GArray *hours_per_meeting; /* double */
  GArray *levels;            /* guint8 */
  GArray *kinds;             /* guint8 */
  GArray *is_confirmed;      /* guint8 */

  RegiotafelDate *date;
  char *title;
  char *language;
  char *covers;
  gboolean complete;
  RegiotafelDate *as_of;
  guint32 n_incomplete;
  gboolean checks_are_known;
} RegiotafelSnapshotBuilder;

RegiotafelSnapshotBuilder *regiotafel_snapshot_builder_new (void);
void regiotafel_snapshot_builder_free (RegiotafelSnapshotBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelSnapshotBuilder, regiotafel_snapshot_builder_free)

/* Adds a thing; gives its place on the axis. */
guint32 regiotafel_snapshot_builder_add (RegiotafelSnapshotBuilder *self,
                                         RegiotafelAxis axis,
                                         const char *id,
                                         const char *name);
void regiotafel_snapshot_builder_add_edge (RegiotafelEdges *edges, guint32 row, guint32 column);
void regiotafel_snapshot_builder_add_membership (RegiotafelSnapshotBuilder *self,
                                                 guint32 table,
                                                 guint32 organisation,
                                                 RegiotafelStanding standing,
                                                 RegiotafelRoles roles,
                                                 gint32 start,
                                                 gint32 end,
                                                 guint32 domain);

/* Makes the snapshot and checks it. LIMIT when there is more than places can count. */
RegiotafelSnapshot *regiotafel_snapshot_builder_finish (RegiotafelSnapshotBuilder *self, GError **error);

G_END_DECLS
