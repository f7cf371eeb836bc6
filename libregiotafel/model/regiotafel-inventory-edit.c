/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes into an inventory and what goes, and the rules for it. */
#include "regiotafel-inventory-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-error.h"
#include "regiotafel-index-private.h"
#include "regiotafel-membership-private.h"

char *
regiotafel_inventory_describe (RegiotafelEntity *entity)
{
  const char *title = regiotafel_kind_get_title (regiotafel_kind_of (entity));

  if (entity->id == NULL && REGIOTAFEL_IS_MEMBERSHIP (entity))
    {
      RegiotafelTable *table = regiotafel_membership_get_table (REGIOTAFEL_MEMBERSHIP (entity));
      RegiotafelOrganisation *organisation = regiotafel_membership_get_organisation (REGIOTAFEL_MEMBERSHIP (entity));

      if (table != NULL && organisation != NULL)
        return g_strdup_printf ("%s of “%s” in “%s”", title, REGIOTAFEL_ENTITY (organisation)->id,
                                REGIOTAFEL_ENTITY (table)->id);
    }
  return g_strdup_printf ("%s “%s”", title, entity->id != NULL ? entity->id : "");
}

typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelEntity *companion; /* comes in together with it; may be NULL */
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

  if (stranger->target == NULL && target->inventory != stranger->inventory && target != stranger->companion)
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

/* Whether an entity may come in, together with @companion when that is not NULL. */
static gboolean
may_come (RegiotafelInventory *self, RegiotafelEntity *entity, RegiotafelEntity *companion, GError **error)
{
  RegiotafelKind kind = regiotafel_kind_of (entity);
  RegiotafelCollection *collection;
  Stranger stranger = { self, companion, NULL, NULL };
  g_autofree char *what = NULL;

  if (kind == REGIOTAFEL_KIND_NONE)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "An inventory does not take objects of type %s; use the types of the library as they are",
                   G_OBJECT_TYPE_NAME (entity));
      return FALSE;
    }
  collection = regiotafel_inventory_get_collection (self, kind);
  what = regiotafel_inventory_describe (entity);
  if (entity->inventory != NULL)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "%s is in an inventory already; remove it there first", what);
      return FALSE;
    }
  if (entity->id != NULL ? *entity->id == '\0' : kind != REGIOTAFEL_KIND_MEMBERSHIPS)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE, "%s “%s” has no id; give it one",
                   regiotafel_kind_get_title (kind), entity->name != NULL ? entity->name : "");
      return FALSE;
    }
  if (has_id (collection, entity->id))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DUPLICATE_ID,
                   "%s is there already; ids are unique per kind", what);
      return FALSE;
    }
  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    if (has_id (collection, entity->former_ids[i]))
      {
        g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DUPLICATE_ID,
                     "%s was “%s” before, which is there already; ids are unique per kind", what,
                     entity->former_ids[i]);
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
                   "%s refers to “%s” as %s, which is not in this inventory; add that first", what,
                   stranger.target->id != NULL ? stranger.target->id : "", stranger.member);
      return FALSE;
    }
  return TRUE;
}

void
regiotafel_inventory_adopt (RegiotafelInventory *self, RegiotafelEntity *entity)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self, regiotafel_kind_of (entity));

  entity->inventory = self;
  entity->changed = changed;
  regiotafel_collection_append (collection, entity);
  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    regiotafel_collection_add_former_id (collection, entity->former_ids[i], entity);
}

static void
take_in (RegiotafelInventory *self, RegiotafelEntity *entity)
{
  regiotafel_inventory_adopt (self, entity);
  if (REGIOTAFEL_IS_MEMBERSHIP (entity) && !REGIOTAFEL_MEMBERSHIP (entity)->joined)
    regiotafel_table_attach (regiotafel_membership_get_table (REGIOTAFEL_MEMBERSHIP (entity)),
                             REGIOTAFEL_MEMBERSHIP (entity));
  regiotafel_inventory_touch (self);
}

/**
 * regiotafel_inventory_add:
 * @self: an inventory
 * @entity: a table, organisation, membership, domain, theme or area that is in no inventory yet
 * @error: return location for an error
 *
 * Adds an entity at the end of its kind. A membership comes to stand at its table and its organisation too. A table
 * that outlived another inventory brings its memberships along.
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
  RegiotafelCollection *memberships = NULL;
  guint n_memberships;

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (entity), FALSE);

  if (REGIOTAFEL_IS_TABLE (entity))
    memberships = regiotafel_table_get_memberships (REGIOTAFEL_TABLE (entity));
  n_memberships = memberships != NULL ? regiotafel_collection_get_size (memberships) : 0;

  if (!may_come (self, entity, NULL, error))
    return FALSE;
  for (guint i = 0; i < n_memberships; i++)
    if (!may_come (self, regiotafel_collection_get (memberships, i), entity, error))
      return FALSE;

  regiotafel_inventory_begin_changes (self);
  take_in (self, entity);
  for (guint i = 0; i < n_memberships; i++)
    take_in (self, regiotafel_collection_get (memberships, i));
  regiotafel_inventory_end_changes (self);
  return TRUE;
}

static gboolean
check_former_ids (RegiotafelCollection *collection,
                  RegiotafelEntity *entity,
                  const char *const *former_ids,
                  GError **error)
{
  g_autoptr (RegiotafelIndex) seen = regiotafel_index_new ();

  for (guint i = 0; former_ids != NULL && former_ids[i] != NULL; i++)
    {
      gpointer found = regiotafel_collection_find (collection, former_ids[i]);
      /* One that it has already may stay. */
      gboolean taken = found != NULL && (found != entity || g_strcmp0 (former_ids[i], entity->id) == 0);

      if (taken || !regiotafel_index_add (seen, former_ids[i], entity))
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DUPLICATE_ID,
                       "Former id “%s” is there already; ids are unique per kind", former_ids[i]);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
regiotafel_inventory_set_former_ids (RegiotafelInventory *self,
                                     RegiotafelEntity *entity,
                                     const char *const *former_ids,
                                     GError **error)
{
  RegiotafelCollection *collection;

  g_return_val_if_fail (entity->inventory == self, FALSE);

  collection = regiotafel_inventory_get_collection (self, regiotafel_kind_of (entity));
  if (!check_former_ids (collection, entity, former_ids, error))
    return FALSE;
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
  GPtrArray *referrers; /* RegiotafelEntity, each once */
} Referrers;

static void
find_referrer (RegiotafelEntity *holder,
               const char *member,
               RegiotafelEntity *target,
               RegiotafelCollection *collection,
               gpointer user_data)
{
  Referrers *referrers = user_data;

  if (target != referrers->target || holder == target)
    return;
  /* The references of one holder are told one after another. */
  if (referrers->referrers->len > 0
      && g_ptr_array_index (referrers->referrers, referrers->referrers->len - 1) == holder)
    return;
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

void
regiotafel_inventory_take_out (RegiotafelInventory *self, RegiotafelEntity *entity)
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
  g_autofree char *what = regiotafel_inventory_describe (entity);
  g_autoptr (GString) names = g_string_new (NULL);
  guint shown = MIN (referrers->len, 3);

  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *referrer = regiotafel_inventory_describe (g_ptr_array_index (referrers, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", referrer);
    }
  if (shown < referrers->len)
    g_string_append_printf (names, " and %u more", referrers->len - shown);
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_IN_USE,
               "%s is referred to by %s; change those first, or remove it with all that refers to it", what,
               names->str);
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
      g_autofree char *what = regiotafel_kind_of (entity) != REGIOTAFEL_KIND_NONE
                                  ? regiotafel_inventory_describe (entity)
                                  : g_strdup (G_OBJECT_TYPE_NAME (entity));

      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND, "%s is not in this inventory", what);
      return FALSE;
    }

  /* Nothing refers to a membership. */
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS && !REGIOTAFEL_IS_MEMBERSHIP (entity); kind++)
    for (guint i = 0; i < regiotafel_collection_get_size (regiotafel_inventory_get_collection (self, kind)); i++)
      regiotafel_entity_visit_references (
          regiotafel_collection_get (regiotafel_inventory_get_collection (self, kind), i), find_referrer, &referrers);
  if (found->len > 0 && !cascade)
    {
      set_in_use (error, entity, found);
      return FALSE;
    }

  kept = g_object_ref (entity);
  regiotafel_inventory_begin_changes (self);
  /* The last first, since collections are quickest at their end. */
  for (guint i = found->len; i > 0; i--)
    {
      RegiotafelEntity *referrer = g_ptr_array_index (found, i - 1);
      RegiotafelMembership *membership = REGIOTAFEL_IS_MEMBERSHIP (referrer) ? REGIOTAFEL_MEMBERSHIP (referrer) : NULL;

      if (referrer->inventory == NULL)
        continue;
      if (membership != NULL
          && ((gpointer) regiotafel_membership_get_table (membership) == entity
              || (gpointer) regiotafel_membership_get_organisation (membership) == entity))
        regiotafel_inventory_take_out (self, referrer);
      else
        regiotafel_entity_visit_references (referrer, drop_reference, entity);
    }
  /* By a reference to itself it would live for ever. */
  regiotafel_entity_visit_references (entity, drop_reference, entity);
  regiotafel_inventory_take_out (self, entity);
  regiotafel_inventory_touch (self);
  regiotafel_inventory_end_changes (self);
  return TRUE;
}
