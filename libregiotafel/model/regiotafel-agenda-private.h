/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"
#include "regiotafel-agenda.h"

G_BEGIN_DECLS

/* Invariant: `joined` tells whether the table owns it; while it does not, this holds a reference on the table. `table`
 * is NULL only in a bare object, or after the table has died. Every item of `items` has this agenda as its own. */
struct _RegiotafelAgenda
{
  RegiotafelEntity parent_instance;

  RegiotafelTable *table;
  RegiotafelCollection *items;
  gboolean joined;
};

/* Called by the table: from now on that keeps it alive, or no longer does. */
void regiotafel_agenda_join (RegiotafelAgenda *self);
void regiotafel_agenda_leave (RegiotafelAgenda *self);

G_END_DECLS
