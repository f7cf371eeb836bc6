/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"

G_BEGIN_DECLS

/* Entities that another owns: memberships, agendas and meetings their table, items their agenda. While they are joined
 * the owner keeps them alive and they only know it; before that, and after, they keep it alive. They are joined as long
 * as they are in an inventory, and as long as their owner lives on when that dies. */

/* The table, or the agenda of an item; NULL for what nothing owns, for a bare object and after the owner has died. */
RegiotafelEntity *regiotafel_owned_get_owner (RegiotafelEntity *entity);

/* Joins it to its owner; nothing happens when it is already, or when nothing owns such a thing. */
void regiotafel_owned_attach (RegiotafelEntity *entity);
/* The reverse of it. */
void regiotafel_owned_detach (RegiotafelEntity *entity);

/* Gives things that are joined, in the order of the @list in which their owner keeps them, another owner of the same
 * type, with which they come last. References on them and on both owners are held. */
void regiotafel_owned_move (GPtrArray *entities, RegiotafelCollection *list, RegiotafelEntity *owner);

/* The owner dies: all of a list of it go their own way. @property is where they know it by. */
void regiotafel_owned_release (RegiotafelCollection *owned, const char *property);

/* Appends all that @owner owns, and what that owns in turn, each owner before what it owns; borrowed. */
void regiotafel_owned_collect (RegiotafelEntity *owner, GPtrArray *owned);

G_END_DECLS
