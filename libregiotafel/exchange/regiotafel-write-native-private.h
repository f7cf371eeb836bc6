/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-inventory.h"

G_BEGIN_DECLS

/* The text of an inventory in the native format, in its one canonical form; no person is in it. Nothing is made that
 * could not be read back: INVALID_VALUE for text that is not UTF-8, a value that is none of its enumeration, a number
 * that is not finite or less than 0, a time that is none, and references in a circle; DANGLING for a reference to what
 * is not in the inventory. O(n). */
GBytes *regiotafel_write_native (RegiotafelInventory *inventory, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* The same for its persons, who stand in a file of their own: DANGLING also for a person who sits where the
 * organisation has no seat. A message tells of a person only where it would stand. O(n) in their seats and the
 * memberships. */
GBytes *regiotafel_write_persons (RegiotafelInventory *inventory, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
