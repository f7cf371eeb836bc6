/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-column.h"
#include "regiotafel-csr-private.h"
#include "regiotafel-enums.h"
#include "regiotafel-period.h"

G_BEGIN_DECLS

/* What is told of the things of a snapshot beside what is counted of them: what cards are written from, and what
 * words are looked for in.
 *
 * Invariants: all text and dates live as long as the snapshot; a text that is not known is NULL; a place that is not
 * known, or of a thing that does not exist on the date, is REGIOTAFEL_INDEX_NONE. Nothing is written after the
 * snapshot is made. */

typedef struct
{
  const char *url;
  const RegiotafelDate *retrieved;
  const char *note;
  const char *const *about; /* names of members, ended by NULL; NULL: all of it */
} RegiotafelSourceDetails;

/* Of every thing on an axis, and of agendas and their items. */
typedef struct
{
  const char *description;
  const char *const *aliases;     /* ended by NULL; NULL for none */
  const char *const *former_ids;  /* of duplicates that were merged into it, in the same form */
  const char *const *labels;      /* pairs of language and label, ended by NULL; NULL for none */
  const char *const *identifiers; /* pairs of scheme and value, ended by NULL; NULL for none */
  const RegiotafelPeriod *period;
  const RegiotafelDate *verified;
  const char *verified_by;
  guint n_sources;
  const RegiotafelSourceDetails *sources;
} RegiotafelDetails;

typedef struct
{
  const char *local_level;
  const char *local_kind;
  const char *legal_form;
  const char *purpose;
  const char *aims;
  const char *governance;
  const char *decision_rule;
  const char *ground_rules;
  const char *local_powers;
  const char *submit_to;
  const char *rhythm;
  const char *location;
  const char *ending_reason;
  RegiotafelPowers powers;
  guint submit_days;    /* 0: not known */
  guint stated_members; /* 0: not known */
  const RegiotafelDate *stated_on;
  gboolean members_complete;
  guint32 parent;        /* on the axis of tables */
  const char *successor; /* name of what comes after it, whether or not that exists on the date yet */
} RegiotafelTableDetails;

typedef struct
{
  guint32 area;
  guint32 parent; /* on the axis of organisations */
  const char *standpoint;
  const char *ambitions;
} RegiotafelOrganisationDetails;

typedef struct
{
  guint32 responsible; /* on the axis of domains */
  const char *basis;
  const char *scale;
} RegiotafelThemeDetails;

typedef struct
{
  const char *kind;
  guint population; /* 0: not known */
  guint population_year;
} RegiotafelAreaDetails;

typedef struct
{
  guint32 lead; /* on the axis of organisations */
  RegiotafelState state;
} RegiotafelProjectDetails;

/* A role that a membership has on the date. */
typedef struct
{
  RegiotafelRole role;
  const char *wording;
  const RegiotafelPeriod *period;
} RegiotafelRoleDetails;

/* What a membership speaks for. */
typedef struct
{
  RegiotafelAxis axis; /* organisations or areas */
  guint32 place;
} RegiotafelRepresented;

/* Only of memberships that have any of these, so that millions of plain ones cost nothing. */
typedef struct
{
  guint32 membership;
  const char *local_standing;
  guint n_roles;
  const RegiotafelRoleDetails *roles;
  guint n_represents;
  const RegiotafelRepresented *represents;
} RegiotafelMembershipDetails;

typedef struct
{
  guint32 table;
  const char *id;
  const char *name;
  RegiotafelDetails details;
} RegiotafelAgendaDetails;

/* An item of an agenda that holds on the date, whatever its state. */
typedef struct
{
  guint32 table;
  guint32 agenda;   /* place in `agendas` */
  guint32 position; /* on its agenda, from 1 */
  const char *id;
  const char *name;
  RegiotafelItemKind kind;
  RegiotafelState state;
  guint32 owner;   /* on the axis of organisations */
  guint32 project; /* on the axis of projects */
  const RegiotafelDate *due;
  RegiotafelDetails details;
} RegiotafelItemDetails;

typedef struct
{
  guint32 table;
  const char *id;
  const char *name;
  const RegiotafelDate *date;
  const char *time; /* "13:30", where it is held */
  double hours;     /* NaN: not known */
  const char *location;
  RegiotafelState state;
  guint n_items;
  const guint32 *items; /* places in `items` */
} RegiotafelMeetingDetails;

/* Something of the same kind that ended and was followed by a thing that exists on the date. */
typedef struct
{
  RegiotafelAxis axis;
  guint32 place; /* of what came after it */
  const char *id;
  const char *name;
  const RegiotafelPeriod *period;
} RegiotafelPredecessor;

/* A thing that stands in the inventory and does not exist on the date: it ended, or has yet to begin. */
typedef struct
{
  RegiotafelAxis axis; /* tables, organisations, areas or projects */
  const char *id;
  const char *name;
  const char *const *former_ids; /* as in RegiotafelDetails */
  const RegiotafelPeriod *period;
} RegiotafelGone;

/* What came after what, whether or not either exists on the date. */
typedef struct
{
  RegiotafelAxis axis; /* tables, organisations or areas */
  const char *id;
  const char *successor;      /* id */
  const char *successor_name; /* never NULL */
} RegiotafelSuccession;

/* A membership that does not count on the date, of a table and an organisation that both exist then. */
typedef struct
{
  guint32 table;
  guint32 organisation;
  const RegiotafelPeriod *period;
} RegiotafelGoneSeat;

/* Where a person sits on the date. Nothing of it may come out but numbers. */
typedef struct
{
  guint32 table;
  const char *person; /* id */
} RegiotafelPersonAtTable;

G_END_DECLS
