/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"
#include "regiotafel-table.h"

G_BEGIN_DECLS

enum
{
  PROP_0,
  PROP_LEVEL,
  PROP_LOCAL_LEVEL,
  PROP_KIND,
  PROP_LOCAL_KIND,
  PROP_LEGAL_FORM,
  PROP_PURPOSE,
  PROP_AIMS,
  PROP_GOVERNANCE,
  PROP_DECISION_RULE,
  PROP_GROUND_RULES,
  PROP_POWERS,
  PROP_LOCAL_POWERS,
  PROP_SUBMIT_TO,
  PROP_SUBMIT_DAYS,
  PROP_MEETINGS_PER_YEAR,
  PROP_HOURS_PER_MEETING,
  PROP_RHYTHM,
  PROP_STATED_MEMBERS,
  PROP_STATED_ON,
  PROP_MEMBERS_COMPLETE,
  PROP_LOCATION,
  PROP_PARENT,
  PROP_SUCCESSOR,
  PROP_ENDING_REASON,
  PROP_AREAS,
  PROP_DOMAINS,
  PROP_THEMES,
  PROP_PREPARES,
  PROP_REPORTS_TO,
  PROP_ADVISES,
  PROP_MEMBERSHIPS,
  PROP_AGENDAS,
  PROP_MEETINGS,
  N_PROPS
};

extern GParamSpec *regiotafel_table_properties[N_PROPS];

/* Invariant: every item of `memberships` has this table as its own and stands in the memberships of its
 * organisation; every item of `agendas` and `meetings` has this table as its own. */
struct _RegiotafelTable
{
  RegiotafelEntity parent_instance;

  RegiotafelLevel level;
  char *local_level;
  RegiotafelTableKind kind;
  char *local_kind;
  char *legal_form;
  char *purpose;
  char *aims;
  char *governance;
  char *decision_rule;
  char *ground_rules;
  RegiotafelPowers powers;
  char *local_powers;
  char *submit_to;
  guint submit_days;
  double meetings_per_year;
  double hours_per_meeting;
  char *rhythm;
  guint stated_members;
  RegiotafelDate *stated_on;
  gboolean members_complete;
  char *location;
  RegiotafelTable *parent;
  RegiotafelTable *successor;
  char *ending_reason;
  RegiotafelCollection *areas;
  RegiotafelCollection *domains;
  RegiotafelCollection *themes;
  RegiotafelCollection *prepares;
  RegiotafelCollection *reports_to;
  RegiotafelCollection *advises;
  RegiotafelCollection *memberships;
  RegiotafelCollection *agendas;
  RegiotafelCollection *meetings;
};

G_END_DECLS
