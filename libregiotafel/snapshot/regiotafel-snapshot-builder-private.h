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
  GPtrArray *ids[REGIOTAFEL_AXIS_PROJECTS + 1];
  GPtrArray *names[REGIOTAFEL_AXIS_PROJECTS + 1];
  GArray *details[REGIOTAFEL_AXIS_PROJECTS + 1]; /* RegiotafelDetails */

  GArray *membership_tables;        /* guint32 */
  GArray *membership_organisations; /* guint32 */
  GArray *membership_standings;     /* guint8 */
  GArray *membership_roles;         /* RegiotafelRoles */
  GArray *membership_starts;        /* gint32 */
  GArray *membership_ends;          /* gint32 */
  GArray *membership_precisions;    /* guint8 */
  GArray *membership_domains;       /* guint32, or one of the two below */

  RegiotafelEdges table_domains;
  RegiotafelEdges table_themes;
  RegiotafelEdges table_areas;
  RegiotafelEdges organisation_domains;
  RegiotafelEdges prepares;
  RegiotafelEdges reports_to;
  RegiotafelEdges advises;
  RegiotafelEdges theme_broader;
  RegiotafelEdges area_parents;
  RegiotafelEdges project_themes;
  RegiotafelEdges project_partners;
  RegiotafelEdges table_projects;
  RegiotafelEdges organisation_projects;
  RegiotafelEdges item_themes;
  RegiotafelEdges item_partners;

  GArray *meetings_per_year; /* double */
  GArray *hours_per_meeting; /* double */
  GArray *levels;            /* guint8 */
  GArray *kinds;             /* guint8 */
  GArray *is_confirmed;      /* guint8 */

  /* By place on their axis, as long as that; grown with it. */
  GArray *domain_broader; /* guint32 */
  GArray *table_details;  /* RegiotafelTableDetails, … */
  GArray *organisation_details;
  GArray *theme_details;
  GArray *area_details;
  GArray *project_details;

  GArray *membership_details; /* rising by membership */
  GArray *agendas;            /* in the order of their tables, as items and meetings */
  GArray *items;
  GArray *meetings;
  GArray *predecessors;
  GArray *gone; /* RegiotafelGone, … */
  GArray *successions;
  GArray *gone_seats;
  GArray *persons_at_tables;
  GPtrArray *synonyms;

  GStringChunk *texts;
  GPtrArray *dates;
  GPtrArray *periods; /* each once */
  GHashTable *kept_periods;
  guint64 period_key[2];
  GPtrArray *lists; /* blocks of them, to the last of which may be added: */
  char *list_next;
  gsize list_room;

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

/* Adds a thing of which nothing more is known yet; gives its place on the axis. */
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
                                                 guint8 precision,
                                                 guint32 domain);

/* What is known by its id and its name only. */
guint32 regiotafel_snapshot_builder_add_plain (RegiotafelSnapshotBuilder *self,
                                               RegiotafelAxis axis,
                                               const char *id,
                                               const char *name);
/* All memberships at once, of which nothing is known but table and organisation: in any order, those that stand twice
 * are taken once. No other may be added. Every place is on its axis. O(n + tables + organisations). */
void regiotafel_snapshot_builder_add_edges (RegiotafelSnapshotBuilder *self,
                                            const guint32 *tables,
                                            const guint32 *organisations,
                                            guint32 n);

/* What details are made of: copies that live as long as the snapshot. NULL stays NULL. */
const char *regiotafel_snapshot_builder_keep_text (RegiotafelSnapshotBuilder *self, const char *text);
const RegiotafelDate *regiotafel_snapshot_builder_keep_date (RegiotafelSnapshotBuilder *self,
                                                             const RegiotafelDate *date);
const RegiotafelPeriod *regiotafel_snapshot_builder_keep_period (RegiotafelSnapshotBuilder *self,
                                                                 const RegiotafelPeriod *period);
/* Texts ended by NULL; none at all is NULL. */
const char *const *regiotafel_snapshot_builder_keep_texts (RegiotafelSnapshotBuilder *self, const char *const *texts);
/* A list of @n elements that are not filled yet, aligned as a pointer is; none at all is NULL. */
gpointer regiotafel_snapshot_builder_new_list (RegiotafelSnapshotBuilder *self, gsize n, gsize element_size);
gpointer regiotafel_snapshot_builder_keep_list (RegiotafelSnapshotBuilder *self, const GArray *list);

/* Makes the snapshot and checks it. LIMIT when there is more than places can count. */
RegiotafelSnapshot *regiotafel_snapshot_builder_finish (RegiotafelSnapshotBuilder *self, GError **error);

G_END_DECLS
