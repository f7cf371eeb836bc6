/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-extras-private.h"
#include "regiotafel-inventory.h"
#include "regiotafel-members-private.h"

G_BEGIN_DECLS

/* So many of what a circle runs through are kept. */
#define REGIOTAFEL_MOST_OF_CYCLE 8

RegiotafelCollection *regiotafel_inventory_get_collection (RegiotafelInventory *self, RegiotafelKind kind);
/* Something changed: the revision rises, at once or when the group of changes ends. */
void regiotafel_inventory_touch (RegiotafelInventory *self);
/* The same for a change of persons, whose file is another. */
void regiotafel_inventory_touch_persons (RegiotafelInventory *self);
/* Whichever of the two an entity is. */
void regiotafel_inventory_touch_for (RegiotafelInventory *self, RegiotafelEntity *entity);

RegiotafelExtras *regiotafel_inventory_get_extras (RegiotafelInventory *self);
/* Those of the file of persons. */
RegiotafelExtras *regiotafel_inventory_get_persons_extras (RegiotafelInventory *self);

/* "Table “bgu”", "Membership of “eik” in “bgu”": for messages. Of a person no more than an id that tells nothing. */
char *regiotafel_inventory_describe (RegiotafelEntity *entity);

/* Puts an entity into the list of its kind and back out, with all ids that lead to it. Whether that may be is looked at
 * by the caller. Coming in, what an entity belongs to is left to the caller as well. */
void regiotafel_inventory_adopt (RegiotafelInventory *self, RegiotafelEntity *entity);
void regiotafel_inventory_take_out (RegiotafelInventory *self, RegiotafelEntity *entity);

/* Gives an entity its former ids, which from then on lead to it. FALSE when one is the id of another. */
gboolean regiotafel_inventory_set_former_ids (RegiotafelInventory *self,
                                              RegiotafelEntity *entity,
                                              const char *const *former_ids,
                                              GError **error);

/* The file that it was last read from or written to, and a digest of what was in it: how the writer sees that
 * somebody else changed the file meanwhile. Setting an origin also says that nothing is modified. */
void regiotafel_inventory_set_origin (RegiotafelInventory *self, GFile *file, const char *digest);
/* The same for the inventory as it was at @revision: what changed since then is still modified. */
void regiotafel_inventory_set_origin_at (RegiotafelInventory *self, GFile *file, const char *digest, guint64 revision);
GFile *regiotafel_inventory_get_origin (RegiotafelInventory *self, const char **digest);
/* And for its file of persons; @revision is that of the persons. */
void regiotafel_inventory_set_persons_origin_at (RegiotafelInventory *self,
                                                 GFile *file,
                                                 const char *digest,
                                                 guint64 revision);
GFile *regiotafel_inventory_get_persons_origin (RegiotafelInventory *self, const char **digest);
guint64 regiotafel_inventory_get_persons_revision (RegiotafelInventory *self);

/* Whether references by this member put entities of @kind above or before each other, so that they must not run in a
 * circle. */
gboolean regiotafel_inventory_is_order (RegiotafelKind kind, const RegiotafelMember *member);

/* A circle that references run in: @holder refers to @target, from where it leads back to @holder. */
typedef struct
{
  RegiotafelEntity *holder;
  const char *member;
  RegiotafelEntity *target;
  guint length; /* how many entities it runs through */
  /* The first of those, from @target on. */
  RegiotafelEntity *way[REGIOTAFEL_MOST_OF_CYCLE];
} RegiotafelCycle;

/* "“a” → “b” → “c” → “a”", from the target round to it; of a long way all but the middle. */
char *regiotafel_cycle_dup_way (const RegiotafelCycle *cycle, char *(*dup_id) (RegiotafelEntity *entity));

/* Tells of references by which parents, what is broader, successors and the like run in a circle: of every circle the
 * reference that closes it, so that taking those away leaves none. O(n). */
typedef void (*RegiotafelCycleFunc) (const RegiotafelCycle *cycle, gpointer user_data);
void regiotafel_inventory_find_cycles (RegiotafelInventory *self, RegiotafelCycleFunc func, gpointer user_data);

/* Cuts what keeps entities alive in a circle, when the inventory goes and they know of none any more. */
void regiotafel_inventory_break_cycles (RegiotafelInventory *self);

/* Where confirmation begins: `confirmed-from`, or twelve months before `as-of`; NULL when neither is known. */
RegiotafelDate *regiotafel_inventory_dup_confirmed_from (RegiotafelInventory *self);

G_END_DECLS
