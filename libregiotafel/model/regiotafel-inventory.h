/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_INVENTORY (regiotafel_inventory_get_type ())

/**
 * RegiotafelInventory:
 *
 * What is known about the consultation tables of a region: tables, organisations, who sits where, the
 * domains, themes and areas that it is about, and projects, agendas and meetings; and, from a file of their own,
 * the persons who sit there.
 *
 * The inventory is for editing: all of it can be observed. To ask it anything, freeze it with
 * [method@Regiotafel.Inventory.snapshot].
 *
 * Ids are unique per kind. What an entity refers to is in the same inventory;
 * [method@Regiotafel.Inventory.check] tells where that was broken since.
 *
 * **Ownership**: keeps what is added alive. Tables and the like live on when the inventory dies and somebody
 * holds them. **Threads**: one at a time, together with everything in it; a thread that made an inventory may hand it
 * over. **Cost**: stated with each method.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelInventory, regiotafel_inventory, INVENTORY)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelInventory *regiotafel_inventory_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_inventory_get_title (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_set_title (RegiotafelInventory *self, const char *title);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_inventory_get_language (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_set_language (RegiotafelInventory *self, const char *language);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_inventory_get_as_of (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_set_as_of (RegiotafelInventory *self, const RegiotafelDate *as_of);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_inventory_get_confirmed_from (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_set_confirmed_from (RegiotafelInventory *self, const RegiotafelDate *confirmed_from);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_inventory_get_complete (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_set_complete (RegiotafelInventory *self, gboolean complete);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_inventory_get_covers (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_set_covers (RegiotafelInventory *self, const char *covers);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_inventory_get_synonyms (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_set_synonyms (RegiotafelInventory *self, const char *const *synonyms);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_tables (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_organisations (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_memberships (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_domains (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_themes (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_areas (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_projects (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_agendas (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_agenda_items (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_meetings (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_get_persons (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint64 regiotafel_inventory_get_revision (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_inventory_get_modified (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_inventory_get_persons_modified (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_inventory_add (RegiotafelInventory *self, RegiotafelEntity *entity, GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean
regiotafel_inventory_remove (RegiotafelInventory *self, RegiotafelEntity *entity, gboolean cascade, GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_inventory_merge (RegiotafelInventory *self,
                                     RegiotafelEntity *keep,
                                     RegiotafelEntity *duplicate,
                                     GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelInventory *regiotafel_inventory_copy (RegiotafelInventory *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelInventory *regiotafel_inventory_copy_for (RegiotafelInventory *self, RegiotafelAudience audience)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_check (RegiotafelInventory *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_begin_changes (RegiotafelInventory *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_inventory_end_changes (RegiotafelInventory *self);

G_END_DECLS
