/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-area.h"
#include "regiotafel-domain.h"
#include "regiotafel-theme.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_TABLE (regiotafel_table_get_type ())

/**
 * RegiotafelTable:
 *
 * A consultation table (overlegtafel): why it is there, who sits at it, what it talks about, how it works
 * and where.
 *
 * A table owns its memberships, agendas and meetings. It says nothing of itself that a source does not say: what is not
 * known stays empty.
 *
 * **Ownership**: keeps what it refers to alive. Lets go of its memberships, agendas and meetings when it
 * dies. **Threads**: one, as all of the model: that of the inventory it is in. **Cost**: O(1), except where
 * stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelTable, regiotafel_table, TABLE)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTable *regiotafel_table_new (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelLevel regiotafel_table_get_level (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_level (RegiotafelTable *self, RegiotafelLevel level);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_local_level (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_local_level (RegiotafelTable *self, const char *local_level);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTableKind regiotafel_table_get_kind (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_kind (RegiotafelTable *self, RegiotafelTableKind kind);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_local_kind (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_local_kind (RegiotafelTable *self, const char *local_kind);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_legal_form (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_legal_form (RegiotafelTable *self, const char *legal_form);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_purpose (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_purpose (RegiotafelTable *self, const char *purpose);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_aims (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_aims (RegiotafelTable *self, const char *aims);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_governance (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_governance (RegiotafelTable *self, const char *governance);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_decision_rule (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_decision_rule (RegiotafelTable *self, const char *decision_rule);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_ground_rules (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_ground_rules (RegiotafelTable *self, const char *ground_rules);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelPowers regiotafel_table_get_powers (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_powers (RegiotafelTable *self, RegiotafelPowers powers);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_local_powers (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_local_powers (RegiotafelTable *self, const char *local_powers);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_submit_to (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_submit_to (RegiotafelTable *self, const char *submit_to);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_table_get_submit_days (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_submit_days (RegiotafelTable *self, guint submit_days);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_table_get_meetings_per_year (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_meetings_per_year (RegiotafelTable *self, double meetings_per_year);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_table_get_hours_per_meeting (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_hours_per_meeting (RegiotafelTable *self, double hours_per_meeting);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_rhythm (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_rhythm (RegiotafelTable *self, const char *rhythm);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_table_get_stated_members (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_stated_members (RegiotafelTable *self, guint stated_members);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_table_get_stated_on (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_stated_on (RegiotafelTable *self, const RegiotafelDate *stated_on);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_table_get_members_complete (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_members_complete (RegiotafelTable *self, gboolean members_complete);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_location (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_location (RegiotafelTable *self, const char *location);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTable *regiotafel_table_get_parent (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_parent (RegiotafelTable *self, RegiotafelTable *parent);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTable *regiotafel_table_get_successor (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_successor (RegiotafelTable *self, RegiotafelTable *successor);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_table_get_ending_reason (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_set_ending_reason (RegiotafelTable *self, const char *ending_reason);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_areas (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_add_area (RegiotafelTable *self, RegiotafelArea *area);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_remove_area (RegiotafelTable *self, RegiotafelArea *area);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_domains (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_add_domain (RegiotafelTable *self, RegiotafelDomain *domain);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_remove_domain (RegiotafelTable *self, RegiotafelDomain *domain);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_themes (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_add_theme (RegiotafelTable *self, RegiotafelTheme *theme);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_remove_theme (RegiotafelTable *self, RegiotafelTheme *theme);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_prepares (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_add_prepares (RegiotafelTable *self, RegiotafelTable *prepares);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_remove_prepares (RegiotafelTable *self, RegiotafelTable *prepares);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_reports_to (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_add_reports_to (RegiotafelTable *self, RegiotafelTable *reports_to);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_remove_reports_to (RegiotafelTable *self, RegiotafelTable *reports_to);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_advises (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_add_advises (RegiotafelTable *self, RegiotafelTable *advises);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_table_remove_advises (RegiotafelTable *self, RegiotafelTable *advises);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_memberships (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_agendas (RegiotafelTable *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_table_get_meetings (RegiotafelTable *self);

G_END_DECLS
