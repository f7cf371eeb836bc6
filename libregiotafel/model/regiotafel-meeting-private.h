/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"
#include "regiotafel-meeting.h"

G_BEGIN_DECLS

/* Invariant: `joined` tells whether the table owns it; while it does not, this holds a reference on the table. `table`
 * is NULL only in a bare object, or after the table has died. */
struct _RegiotafelMeeting
{
  RegiotafelEntity parent_instance;

  RegiotafelTable *table;
  RegiotafelDate *date;
  char *time;
  double hours;
  char *location;
  RegiotafelState state;
  RegiotafelCollection *items;
  gboolean joined;
};

/* Called by the table: from now on that keeps it alive, or no longer does. */
void regiotafel_meeting_join (RegiotafelMeeting *self);
void regiotafel_meeting_leave (RegiotafelMeeting *self);

/* Whether a text is a time of day as "13:30": two digits each, 00:00 to 23:59. */
gboolean regiotafel_time_is_valid (const char *time);
/* Whether a meeting may take so long: more than nothing. NaN, not stated, is no duration. */
gboolean regiotafel_hours_are_valid (double hours);

G_END_DECLS
