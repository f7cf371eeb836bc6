/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A map from text to a pointer, for keys that files supply: seeded hashing, so that nobody can prepare keys
 * that collide (GLib's g_str_hash is not seeded), and open addressing at no more than half full.
 *
 * Keys are borrowed: they live as long as they are in the map. */
typedef struct _RegiotafelIndex RegiotafelIndex;

RegiotafelIndex *regiotafel_index_new (void);
void regiotafel_index_free (RegiotafelIndex *self);

/* The value of @key, or NULL. O(1) expected, whatever the keys. */
gpointer regiotafel_index_find (const RegiotafelIndex *self, const char *key);
/* FALSE, and nothing changes, when the key is there already. @value must not be NULL. */
gboolean regiotafel_index_add (RegiotafelIndex *self, const char *key, gpointer value);
gboolean regiotafel_index_remove (RegiotafelIndex *self, const char *key);
guint regiotafel_index_get_size (const RegiotafelIndex *self);

/* The longest run of places that finding a key that is there takes. For tests. */
guint regiotafel_index_get_longest_probe (const RegiotafelIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelIndex, regiotafel_index_free)

G_END_DECLS
