/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"
#include "regiotafel-agenda-item.h"

G_BEGIN_DECLS

/* Invariant: `joined` tells whether the agenda owns it; while it does not, this holds a reference on the agenda.
 * `agenda` is NULL only in a bare object, or after the agenda has died. */
struct _RegiotafelAgendaItem
{
  RegiotafelEntity parent_instance;

  RegiotafelAgenda *agenda;
  RegiotafelItemKind kind;
  RegiotafelOrganisation *owner;
  RegiotafelProject *project;
  RegiotafelState state;
  RegiotafelDate *due;
  RegiotafelCollection *themes;
  RegiotafelCollection *partners;
  gboolean joined;
};

/* Called by the agenda: from now on that keeps it alive, or no longer does. */
void regiotafel_agenda_item_join (RegiotafelAgendaItem *self);
void regiotafel_agenda_item_leave (RegiotafelAgendaItem *self);

G_END_DECLS
