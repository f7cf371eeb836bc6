/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-table.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_MEETING (regiotafel_meeting_get_type ())

/**
 * RegiotafelMeeting:
 *
 * A meeting of a table (bijeenkomst): when, where and about what.
 *
 * **Ownership**: keeps what it refers to alive. Its table keeps it alive once it is in an inventory, so
 * the table becomes %NULL when that dies. **Threads**: one, as all of the model: that of the inventory it
 * is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelMeeting, regiotafel_meeting, MEETING)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTable *regiotafel_meeting_get_table (RegiotafelMeeting *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_meeting_get_date (RegiotafelMeeting *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_meeting_set_date (RegiotafelMeeting *self, const RegiotafelDate *date);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_meeting_get_time (RegiotafelMeeting *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_meeting_set_time (RegiotafelMeeting *self, const char *time);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_meeting_get_hours (RegiotafelMeeting *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_meeting_set_hours (RegiotafelMeeting *self, double hours);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_meeting_get_location (RegiotafelMeeting *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_meeting_set_location (RegiotafelMeeting *self, const char *location);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelState regiotafel_meeting_get_state (RegiotafelMeeting *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_meeting_set_state (RegiotafelMeeting *self, RegiotafelState state);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_meeting_get_items (RegiotafelMeeting *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_meeting_add_item (RegiotafelMeeting *self, RegiotafelAgendaItem *item);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_meeting_remove_item (RegiotafelMeeting *self, RegiotafelAgendaItem *item);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelMeeting *regiotafel_meeting_new (const char *id, const char *name, RegiotafelTable *table)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
