/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SipHash-1-3: a keyed hash for tables whose keys a file supplies. Who does not know the key cannot make
 * keys that collide. Everything that is shown must be independent of the hash: it differs from run to run. */

/* Fills @key with random bits, other ones at each call. A table asks once and keeps its key. */
void regiotafel_siphash_key (guint64 key[2]);

/* The hash of @length bytes at @data, which may be NULL when @length is 0. It is the same on every machine. */
guint64 regiotafel_siphash (const guint64 key[2], const void *data, gsize length);

G_END_DECLS
