/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-agenda.h"
#include "regiotafel-organisation.h"
#include "regiotafel-project.h"
#include "regiotafel-theme.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_AGENDA_ITEM (regiotafel_agenda_item_get_type ())

/**
 * RegiotafelAgendaItem:
 *
 * A thing that stands on an agenda (agendapunt): what it is about, whose it is and how far it is.
 *
 * Its position is its place among the items of its agenda.
 *
 * **Ownership**: keeps what it refers to alive. Its agenda keeps it alive once it is in an inventory, so
 * the agenda becomes %NULL when that dies. **Threads**: one, as all of the model: that of the inventory it
 * is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelAgendaItem, regiotafel_agenda_item, AGENDA_ITEM)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAgenda *regiotafel_agenda_item_get_agenda (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelItemKind regiotafel_agenda_item_get_kind (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_set_kind (RegiotafelAgendaItem *self, RegiotafelItemKind kind);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOrganisation *regiotafel_agenda_item_get_owner (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_set_owner (RegiotafelAgendaItem *self, RegiotafelOrganisation *owner);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelProject *regiotafel_agenda_item_get_project (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_set_project (RegiotafelAgendaItem *self, RegiotafelProject *project);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelState regiotafel_agenda_item_get_state (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_set_state (RegiotafelAgendaItem *self, RegiotafelState state);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_agenda_item_get_due (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_set_due (RegiotafelAgendaItem *self, const RegiotafelDate *due);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_agenda_item_get_themes (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_add_theme (RegiotafelAgendaItem *self, RegiotafelTheme *theme);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_remove_theme (RegiotafelAgendaItem *self, RegiotafelTheme *theme);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_agenda_item_get_partners (RegiotafelAgendaItem *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_add_partner (RegiotafelAgendaItem *self, RegiotafelOrganisation *partner);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_agenda_item_remove_partner (RegiotafelAgendaItem *self, RegiotafelOrganisation *partner);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAgendaItem *regiotafel_agenda_item_new (const char *id, const char *name, RegiotafelAgenda *agenda)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
