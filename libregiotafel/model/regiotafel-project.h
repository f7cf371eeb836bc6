/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-organisation.h"
#include "regiotafel-theme.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_PROJECT (regiotafel_project_get_type ())

/**
 * RegiotafelProject:
 *
 * A project that organisations carry out together, whether or not it stands on an agenda.
 *
 * It belongs to no table: that items of agendas refer to it tells which tables deal with it.
 *
 * **Ownership**: keeps what it refers to alive. **Threads**: one, as all of the model: that of the
 * inventory it is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelProject, regiotafel_project, PROJECT)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelProject *regiotafel_project_new (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOrganisation *regiotafel_project_get_lead (RegiotafelProject *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_project_set_lead (RegiotafelProject *self, RegiotafelOrganisation *lead);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelState regiotafel_project_get_state (RegiotafelProject *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_project_set_state (RegiotafelProject *self, RegiotafelState state);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_project_get_partners (RegiotafelProject *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_project_add_partner (RegiotafelProject *self, RegiotafelOrganisation *partner);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_project_remove_partner (RegiotafelProject *self, RegiotafelOrganisation *partner);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_project_get_themes (RegiotafelProject *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_project_add_theme (RegiotafelProject *self, RegiotafelTheme *theme);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_project_remove_theme (RegiotafelProject *self, RegiotafelTheme *theme);

G_END_DECLS
