/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-csr-private.h"
#include "regiotafel-enums.h"
#include "regiotafel-snapshot-details-private.h"
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

/* How precise the start and the end of a membership are: 1 is a year, 2 a month, 3 a day; 0 is open. */
#define REGIOTAFEL_PRECISION(start, end) ((guint8) ((start) | (end) << 2))
#define REGIOTAFEL_PRECISION_OF_START(precision) ((precision) &3)
#define REGIOTAFEL_PRECISION_OF_END(precision) ((precision) >> 2)

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
  RegiotafelSnapshotAxis axes[REGIOTAFEL_AXIS_PROJECTS + 1];

  /* Memberships that count on the date, n_memberships of each. Days are those of regiotafel_date_first_day();
   * G_MININT32 and G_MAXINT32 are open. */
  guint32 n_memberships;
  guint32 *membership_tables;
  guint32 *membership_organisations;
  guint8 *membership_standings; /* RegiotafelStanding */
  RegiotafelRoles *membership_roles;
  gint32 *membership_starts;
  gint32 *membership_ends;
  guint8 *membership_precisions; /* REGIOTAFEL_PRECISION () of start and end */

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

  /* What is told of them beside that. Relations run from row to column. */
  RegiotafelSnapshotMatrix prepares; /* tables × tables */
  RegiotafelSnapshotMatrix reports_to;
  RegiotafelSnapshotMatrix advises;
  RegiotafelSnapshotMatrix theme_broader;         /* themes × themes */
  RegiotafelSnapshotMatrix area_parents;          /* areas × areas */
  RegiotafelSnapshotMatrix project_themes;        /* projects × themes */
  RegiotafelSnapshotMatrix project_partners;      /* projects × organisations, without the lead */
  RegiotafelSnapshotMatrix table_projects;        /* tables × projects that stand on their agendas */
  RegiotafelSnapshotMatrix organisation_projects; /* organisations × projects they lead, or take part in, or of which
                                                     they own or share an item */
  RegiotafelSnapshotMatrix item_themes;           /* items × themes */
  RegiotafelSnapshotMatrix item_partners;         /* items × organisations, without the owner */
  guint32 *domain_broader;                        /* by domain; REGIOTAFEL_INDEX_NONE at the top */

  RegiotafelDetails *details[REGIOTAFEL_AXIS_PROJECTS + 1]; /* by axis and place */
  RegiotafelTableDetails *table_details;
  RegiotafelOrganisationDetails *organisation_details;
  RegiotafelThemeDetails *theme_details;
  RegiotafelAreaDetails *area_details;
  RegiotafelProjectDetails *project_details;
  guint32 n_membership_details;
  RegiotafelMembershipDetails *membership_details; /* rising by membership */

  /* In the order of their tables; those of table t run from starts[t] up to starts[t + 1]. Items follow their agendas
   * and their places on these; meetings rise by date. */
  guint32 n_agendas;
  RegiotafelAgendaDetails *agendas;
  guint32 *agenda_starts;
  guint32 n_items;
  RegiotafelItemDetails *items;
  guint32 *item_starts;
  guint32 n_meetings;
  RegiotafelMeetingDetails *meetings;
  guint32 *meeting_starts;

  guint32 n_predecessors;
  RegiotafelPredecessor *predecessors; /* by axis, then by the place of what came after */

  /* What is only told to a comparison with another snapshot. */
  guint32 n_gone;
  RegiotafelGone *gone; /* by axis, then in the order of the inventory */
  guint32 n_successions;
  RegiotafelSuccession *successions; /* the same */
  guint32 n_gone_seats;
  RegiotafelGoneSeat *gone_seats; /* by table */
  guint32 n_persons_at_tables;
  RegiotafelPersonAtTable *persons_at_tables; /* by table; a person may stand there twice */

  /* Groups of words that mean the same, one after another, each group ended by NULL and all of them by another. */
  const char **synonyms;

  GStringChunk *texts; /* all texts of the details */
  GPtrArray *dates;    /* and all dates, */
  GPtrArray *periods;  /* periods, */
  GPtrArray *lists;    /* and lists of them */
};

/* NULL when nothing more is told of the membership. */
const RegiotafelMembershipDetails *regiotafel_snapshot_find_membership_details (RegiotafelSnapshot *self,
                                                                                guint32 membership);
/* The memberships of a table run from this place up to that of the table after it. */
guint32 regiotafel_snapshot_get_first_membership (RegiotafelSnapshot *self, guint32 table);
/* The roles that an organisation has at a table on the date, as bits: 1 << RegiotafelRole. */
RegiotafelRoles regiotafel_snapshot_get_roles (RegiotafelSnapshot *self, guint32 table, guint32 organisation);
/* By its id, or that of a duplicate that was merged into it; REGIOTAFEL_INDEX_NONE when there is none. O(n). */
guint32 regiotafel_snapshot_find_place (RegiotafelSnapshot *self, RegiotafelAxis axis, const char *id);
/* How many people live in a set of areas: what lies within another of the set is counted once; an area that does not
 * tell has the sum of those that lie in it. What is not known is left out; *@n_unknown (may be NULL) is filled with how
 * many of the areas do not tell all, so that they have at least so many. */
guint64 regiotafel_snapshot_get_population (RegiotafelSnapshot *self,
                                            const guint32 *areas,
                                            guint32 n_areas,
                                            guint32 *n_unknown);
/* The broadest domain of a domain. */
guint32 regiotafel_snapshot_get_top_domain (RegiotafelSnapshot *self, guint32 domain);

/* The sentence on which every answer ends: the date, what is confirmed, what is covered. */
char *regiotafel_snapshot_dup_ground (RegiotafelSnapshot *self, RegiotafelLanguage language);

G_END_DECLS
