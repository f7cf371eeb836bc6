/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-types.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_COLLECTION (regiotafel_collection_get_type ())

/**
 * RegiotafelCollection:
 *
 * A list of objects, in order, that can be looked through but not changed: a [iface@Gio.ListModel] with a
 * way to find an object by its id.
 *
 * What is in it changes only through the object that it belongs to, as with [method@Regiotafel.Inventory.add];
 * `items-changed` tells when that happened.
 *
 * **Ownership**: the collection of an inventory or a table keeps its objects alive;
 * [property@Regiotafel.Organisation:memberships] does not, since the tables own those.
 * **Threads**: as the object that it belongs to. **Cost**: an item by its place and an object by its id are O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelCollection, regiotafel_collection, COLLECTION)

REGIOTAFEL_AVAILABLE_IN_0_1
gpointer regiotafel_collection_find (RegiotafelCollection *self, const char *id);

G_END_DECLS
