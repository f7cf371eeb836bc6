/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-inventory.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_SNAPSHOT (regiotafel_snapshot_get_type ())

/**
 * RegiotafelSnapshot:
 *
 * An inventory frozen on one date (momentopname): what questions are run on.
 *
 * A snapshot holds the tables, organisations, domains, themes, areas and projects that exist on its date, the
 * memberships that count then, and the agendas and items that hold: a membership counts while it, its table and its
 * organisation exist. It shows no more than how many there are; ask it a [class@Regiotafel.Question] for the rest.
 *
 * It is made of an inventory, or, where there are millions of memberships and nothing more to tell of them, straight of
 * columns or of a list: see [ctor@Regiotafel.Snapshot.new_from_edges] and
 * [method@Regiotafel.Reader.read_snapshot_file].
 *
 * **Ownership**: independent of the inventory it was made of. **Threads**: immutable; any number of threads may use
 * it. **Cost**: properties are O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelSnapshot, regiotafel_snapshot, SNAPSHOT)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSnapshot *regiotafel_inventory_snapshot (RegiotafelInventory *self, const RegiotafelDate *on, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSnapshot *regiotafel_snapshot_new_from_edges (GBytes *tables,
                                                        GBytes *organisations,
                                                        const char *const *table_ids,
                                                        const char *const *organisation_ids,
                                                        const char *const *table_names,
                                                        const char *const *organisation_names,
                                                        const RegiotafelDate *date,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_snapshot_get_date (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_snapshot_get_title (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_snapshot_get_language (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_tables (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_organisations (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_memberships (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_seats (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_domains (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_themes (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_areas (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_projects (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_agenda_items (RegiotafelSnapshot *self);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_snapshot_get_n_meetings (RegiotafelSnapshot *self);

G_END_DECLS
