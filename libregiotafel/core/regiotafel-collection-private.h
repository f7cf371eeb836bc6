/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-collection.h"

G_BEGIN_DECLS

typedef const char *(*RegiotafelGetId) (gpointer item);

/* @get_id tells the id by which an item is found, NULL for one without; may itself be NULL. With @owns FALSE the
 * collection borrows: whoever puts an item in takes it out before it dies. */
RegiotafelCollection *regiotafel_collection_new (GType item_type, RegiotafelGetId get_id, gboolean owns);

guint regiotafel_collection_get_size (RegiotafelCollection *self);
/* Borrowed, unlike g_list_model_get_item(). */
gpointer regiotafel_collection_get (RegiotafelCollection *self, guint position);
gboolean regiotafel_collection_contains (RegiotafelCollection *self, gpointer item);

void regiotafel_collection_append (RegiotafelCollection *self, gpointer item);
gboolean regiotafel_collection_remove (RegiotafelCollection *self, gpointer item);
/* @other, which is not there yet, takes the place of @item; nothing happens when that is not there. */
void regiotafel_collection_replace (RegiotafelCollection *self, gpointer item, gpointer other);

/* A further id that leads to @item: one of a duplicate that was merged into it. @id is borrowed from the item.
 * FALSE when the id is taken. */
gboolean regiotafel_collection_add_former_id (RegiotafelCollection *self, const char *id, gpointer item);
void regiotafel_collection_remove_former_id (RegiotafelCollection *self, const char *id);

/* For tests: the longest run of places that finding an id takes. */
guint regiotafel_collection_get_longest_probe (RegiotafelCollection *self);

G_END_DECLS
