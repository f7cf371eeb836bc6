/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-collection.h"
#include "regiotafel-enums.h"
#include "regiotafel-period.h"
#include "regiotafel-source.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_ENTITY (regiotafel_entity_get_type ())

/**
 * RegiotafelEntity:
 *
 * Everything in an inventory that can have an id: tables, organisations, memberships, domains, themes and areas.
 *
 * Abstract, and not meant to be derived from: an inventory takes the types of this library only.
 *
 * **Ownership**: owns what is set. **Threads**: one, that of the inventory it is in; `notify` is emitted on
 * the thread that sets. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelEntity, regiotafel_entity, ENTITY)

REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_entity_get_id (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_entity_get_name (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_name (RegiotafelEntity *self, const char *name);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_entity_get_description (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_description (RegiotafelEntity *self, const char *description);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_entity_get_aliases (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_aliases (RegiotafelEntity *self, const char *const *aliases);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelPeriod *regiotafel_entity_get_period (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_period (RegiotafelEntity *self, const RegiotafelPeriod *period);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_entity_get_verified (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_verified (RegiotafelEntity *self, const RegiotafelDate *verified);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_entity_get_verified_by (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_verified_by (RegiotafelEntity *self, const char *verified_by);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAudience regiotafel_entity_get_audience (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_audience (RegiotafelEntity *self, RegiotafelAudience audience);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_entity_get_former_ids (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_entity_get_sources (RegiotafelEntity *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSource *regiotafel_entity_add_source (RegiotafelEntity *self,
                                                const char *url,
                                                const RegiotafelDate *retrieved,
                                                const char *note,
                                                const char *const *about);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_remove_source (RegiotafelEntity *self, RegiotafelSource *source);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_entity_get_identifier (RegiotafelEntity *self, const char *scheme);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_identifier (RegiotafelEntity *self, const char *scheme, const char *value);
REGIOTAFEL_AVAILABLE_IN_0_1
char **regiotafel_entity_list_identifier_schemes (RegiotafelEntity *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_entity_get_label (RegiotafelEntity *self, const char *language);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_entity_set_label (RegiotafelEntity *self, const char *language, const char *label);
REGIOTAFEL_AVAILABLE_IN_0_1
char **regiotafel_entity_list_label_languages (RegiotafelEntity *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
