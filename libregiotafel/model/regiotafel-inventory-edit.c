/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes into an inventory and what goes, and the rules for it. */
#include "regiotafel-inventory-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-error.h"
#include "regiotafel-membership-private.h"

typedef struct
{
  RegiotafelInventory *inventory;
  const char *member;
  RegiotafelEntity *target;
} Stranger;

static void
find_stranger (RegiotafelEntity *holder,
               const char *member,
               RegiotafelEntity *target,
               RegiotafelCollection *collection,
               gpointer user_data)
{
  Stranger *stranger = user_data;

  if (stranger->target == NULL && target->inventory != stranger->inventory)
    {
      stranger->member = member;
      stranger->target = target;
    }
}

static gboolean
has_id (RegiotafelCollection *collection, const char *id)
{
  return id != NULL && regiotafel_collection_find (collection, id) != NULL;
}

static void
changed (gpointer inventory)
{
  regiotafel_inventory_touch (inventory);
}

/**
 * regiotafel_inventory_add:
 * @self: an inventory
 * @entity: a table, organisation, membership, domain, theme or area that is in no inventory yet
 * @error: return location for an error
 *
 * Adds an entity at the end of its kind. A membership comes to stand at its table and its organisation too.
 *
 * Fails with [error@Regiotafel.Error.DUPLICATE_ID] when the id is taken, [error@Regiotafel.Error.DANGLING] when the
 * entity refers to another that is not in this inventory, and [error@Regiotafel.Error.INVALID_VALUE] when it has no
 * id, is of another type or is in an inventory already. O(1) in the size of the inventory.
 *
 * Returns: whether it was added
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_add (RegiotafelInventory *self, RegiotafelEntity *entity, GError **error)
{
  RegiotafelKind kind;
  RegiotafelCollection *collection;
  Stranger stranger = { self, NULL, NULL };

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (entity), FALSE);

  kind = regiotafel_kind_of (entity);
  if (kind == REGIOTAFEL_KIND_NONE)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "An inventory does not take objects of type %s; use the types of the library as they are",
                   G_OBJECT_TYPE_NAME (entity));
      return FALSE;
    }
  collection = regiotafel_inventory_get_collection (self, kind);
  if (entity->inventory != NULL)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "%s “%s” is in an inventory already; remove it there first", regiotafel_kind_get_title (kind),
                   entity->id != NULL ? entity->id : "");
      return FALSE;
    }
  if (entity->id == NULL || *entity->id == '\0')
    {
      if (kind != REGIOTAFEL_KIND_MEMBERSHIPS || entity->id != NULL)
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE, "%s “%s” has no id; give it one",
                       regiotafel_kind_get_title (kind), entity->name != NULL ? entity->name : "");
          return FALSE;
        }
    }
  else if (has_id (collection, entity->id))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DUPLICATE_ID,
                   "%s “%s” is there already; ids are unique per kind", regiotafel_kind_get_title (kind), entity->id);
      return FALSE;
    }
  if (kind == REGIOTAFEL_KIND_MEMBERSHIPS
      && (regiotafel_membership_get_table (REGIOTAFEL_MEMBERSHIP (entity)) == NULL
          || regiotafel_membership_get_organisation (REGIOTAFEL_MEMBERSHIP (entity)) == NULL))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "A membership needs a table and an organisation; give both when making it");
      return FALSE;
    }
  regiotafel_entity_visit_references (entity, find_stranger, &stranger);
  if (stranger.target != NULL)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DANGLING,
                   "%s “%s” refers to “%s” as %s, which is not in this inventory; add that first",
                   regiotafel_kind_get_title (kind), entity->id != NULL ? entity->id : "",
                   stranger.target->id != NULL ? stranger.target->id : "", stranger.member);
      return FALSE;
    }

  entity->inventory = self;
  entity->changed = changed;
  regiotafel_collection_append (collection, entity);
  if (kind == REGIOTAFEL_KIND_MEMBERSHIPS)
    regiotafel_table_attach (regiotafel_membership_get_table (REGIOTAFEL_MEMBERSHIP (entity)),
                             REGIOTAFEL_MEMBERSHIP (entity));
  regiotafel_inventory_touch (self);
  return TRUE;
}

gboolean
regiotafel_inventory_set_former_ids (RegiotafelInventory *self,
                                     RegiotafelEntity *entity,
                                     const char *const *former_ids,
                                     GError **error)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self, regiotafel_kind_of (entity));

  g_return_val_if_fail (entity->inventory == self, FALSE);

  for (guint i = 0; former_ids != NULL && former_ids[i] != NULL; i++)
    {
      gboolean twice = FALSE;

      for (guint j = 0; j < i; j++)
        twice = twice || strcmp (former_ids[i], former_ids[j]) == 0;
      if (twice || has_id (collection, former_ids[i]))
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DUPLICATE_ID,
                       "Former id “%s” is there already; ids are unique per kind", former_ids[i]);
          return FALSE;
        }
    }
  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    regiotafel_collection_remove_former_id (collection, entity->former_ids[i]);
  regiotafel_entity_set_former_ids (entity, former_ids);
  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    regiotafel_collection_add_former_id (collection, entity->former_ids[i], entity);
  return TRUE;
}

typedef struct
{
  RegiotafelEntity *target;
  GPtrArray *referrers; /* RegiotafelEntity, each once for every reference */
} Referrers;

static void
find_referrer (RegiotafelEntity *holder,
               const char *member,
               RegiotafelEntity *target,
               RegiotafelCollection *collection,
               gpointer user_data)
{
  Referrers *referrers = user_data;

  if (target == referrers->target && holder != target)
    g_ptr_array_add (referrers->referrers, g_object_ref (holder));
}

static void
drop_reference (RegiotafelEntity *holder,
                const char *member,
                RegiotafelEntity *target,
                RegiotafelCollection *collection,
                gpointer user_data)
{
  if (target != user_data)
    return;
  if (collection != NULL)
    regiotafel_entity_unlink (holder, collection, target);
  else
    g_object_set (holder, member, NULL, NULL);
}

static void
take_out (RegiotafelInventory *self, RegiotafelEntity *entity)
{
  RegiotafelKind kind = regiotafel_kind_of (entity);

  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    regiotafel_collection_remove_former_id (regiotafel_inventory_get_collection (self, kind), entity->former_ids[i]);
  if (kind == REGIOTAFEL_KIND_MEMBERSHIPS)
    regiotafel_table_detach (regiotafel_membership_get_table (REGIOTAFEL_MEMBERSHIP (entity)),
                             REGIOTAFEL_MEMBERSHIP (entity));
  entity->inventory = NULL;
  regiotafel_collection_remove (regiotafel_inventory_get_collection (self, kind), entity);
}

static void
set_in_use (GError **error, RegiotafelEntity *entity, GPtrArray *referrers)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint shown = MIN (referrers->len, 3);

  for (guint i = 0; i < shown; i++)
    {
      RegiotafelEntity *referrer = g_ptr_array_index (referrers, i);

      g_string_append_printf (names, "%s%s ", i > 0 ? ", " : "",
                              regiotafel_kind_get_title (regiotafel_kind_of (referrer)));
      if (REGIOTAFEL_IS_MEMBERSHIP (referrer))
        g_string_append_printf (
            names, "of “%s” in “%s”",
            REGIOTAFEL_ENTITY (regiotafel_membership_get_organisation (REGIOTAFEL_MEMBERSHIP (referrer)))->id,
            REGIOTAFEL_ENTITY (regiotafel_membership_get_table (REGIOTAFEL_MEMBERSHIP (referrer)))->id);
      else
        g_string_append_printf (names, "“%s”", referrer->id);
    }
  if (shown < referrers->len)
    g_string_append_printf (names, " and %u more", referrers->len - shown);
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_IN_USE,
               "%s “%s” is referred to by %s; change those first, or remove it with all that refers to it",
               regiotafel_kind_get_title (regiotafel_kind_of (entity)), entity->id, names->str);
}

/**
 * regiotafel_inventory_remove:
 * @self: an inventory
 * @entity: an entity that is in it
 * @cascade: whether to take away what refers to it too: memberships go, other references become empty
 * @error: return location for an error
 *
 * Takes an entity out. Fails with [error@Regiotafel.Error.IN_USE] when others refer to it and @cascade is %FALSE
 * (the message names them), and with [error@Regiotafel.Error.NOT_FOUND] when it is not in this inventory.
 * O(n) in the size of the inventory.
 *
 * Returns: whether it was removed
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_remove (RegiotafelInventory *self, RegiotafelEntity *entity, gboolean cascade, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RegiotafelEntity) kept = NULL;
  Referrers referrers = { entity, found };

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (entity), FALSE);

  if (entity->inventory != self)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND, "“%s” is not in this inventory",
                   entity->id != NULL ? entity->id : "");
      return FALSE;
    }

  /* Nothing refers to a membership. */
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS && !REGIOTAFEL_IS_MEMBERSHIP (entity); kind++)
    for (guint i = 0; i < regiotafel_collection_get_size (regiotafel_inventory_get_collection (self, kind)); i++)
      regiotafel_entity_visit_references (regiotafel_collection_get (regiotafel_inventory_get_collection (self, kind), i), find_referrer,
                                          &referrers);
  if (found->len > 0 && !cascade)
    {
      set_in_use (error, entity, found);
      return FALSE;
    }

  kept = g_object_ref (entity);
  regiotafel_inventory_begin_changes (self);
  for (guint i = 0; i < found->len; i++)
    {
      RegiotafelEntity *referrer = g_ptr_array_index (found, i);
      RegiotafelMembership *membership = REGIOTAFEL_IS_MEMBERSHIP (referrer) ? REGIOTAFEL_MEMBERSHIP (referrer) : NULL;

      if (referrer->inventory == NULL)
        continue;
      if (membership != NULL
          && ((gpointer) regiotafel_membership_get_table (membership) == entity
              || (gpointer) regiotafel_membership_get_organisation (membership) == entity))
        take_out (self, referrer);
      else
        regiotafel_entity_visit_references (referrer, drop_reference, entity);
    }
  take_out (self, entity);
  regiotafel_inventory_touch (self);
  regiotafel_inventory_end_changes (self);
  return TRUE;
}
