/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What comes into an inventory and what goes, and the rules for it. */
#include "regiotafel-inventory-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-error.h"
#include "regiotafel-index-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-owned-private.h"
#include "regiotafel-person-private.h"

char *
regiotafel_inventory_describe (RegiotafelEntity *entity)
{
  const char *title = regiotafel_kind_get_title (regiotafel_kind_of (entity));

  if (REGIOTAFEL_IS_PERSON (entity) && !regiotafel_person_id_tells_nothing (entity->id))
    return g_strdup_printf ("%s “…”", title);
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
  GHashTable *companions; /* what comes in together; may be NULL */
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

  if (stranger->target == NULL && target->inventory != stranger->inventory
      && (stranger->companions == NULL || !g_hash_table_contains (stranger->companions, target)))
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

static void
persons_changed (gpointer inventory)
{
  regiotafel_inventory_touch_persons (inventory);
}

/* An id or a name as it can be told. */
static const char *
tell (RegiotafelKind kind, const char *text)
{
  return kind == REGIOTAFEL_KIND_PERSONS && !regiotafel_person_id_tells_nothing (text) ? "…" : text != NULL ? text : "";
}

/* Whether an entity may come in, together with @companions when that is not NULL. */
static gboolean
may_come (RegiotafelInventory *self, RegiotafelEntity *entity, GHashTable *companions, GError **error)
{
  RegiotafelKind kind = regiotafel_kind_of (entity);
  RegiotafelCollection *collection;
  Stranger stranger = { self, companions, NULL, NULL };
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
                   regiotafel_kind_get_title (kind), tell (kind, entity->name));
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
                     tell (kind, entity->former_ids[i]));
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
  if (regiotafel_kind_is_owned (kind) && regiotafel_owned_get_owner (entity) == NULL)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE, "%s has no %s; give it when making it",
                   what, kind == REGIOTAFEL_KIND_AGENDA_ITEMS ? "agenda" : "table");
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
  entity->changed = REGIOTAFEL_IS_PERSON (entity) ? persons_changed : changed;
  regiotafel_collection_append (collection, entity);
  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    regiotafel_collection_add_former_id (collection, entity->former_ids[i], entity);
}

static void
take_in (RegiotafelInventory *self, RegiotafelEntity *entity)
{
  regiotafel_inventory_adopt (self, entity);
  regiotafel_owned_attach (entity);
  regiotafel_inventory_touch_for (self, entity);
}

/**
 * regiotafel_inventory_add:
 * @self: an inventory
 * @entity: an entity of any of the types of this library that is in no inventory yet
 * @error: return location for an error
 *
 * Adds an entity at the end of its kind. A membership comes to stand at its table and its organisation too, an agenda
 * and a meeting at their table, an item at the end of its agenda. A table that outlived another inventory brings what
 * it owns along.
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
  g_autoptr (GPtrArray) owned = NULL;
  g_autoptr (GHashTable) companions = NULL;

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (entity), FALSE);

  if (!may_come (self, entity, NULL, error))
    return FALSE;
  if (REGIOTAFEL_IS_TABLE (entity))
    {
      owned = g_ptr_array_new ();
      regiotafel_owned_collect (entity, owned);
    }
  if (owned == NULL || owned->len == 0)
    {
      take_in (self, entity);
      return TRUE;
    }

  companions = g_hash_table_new (NULL, NULL);
  g_hash_table_add (companions, entity);
  for (guint i = 0; i < owned->len; i++)
    g_hash_table_add (companions, g_ptr_array_index (owned, i));
  for (guint i = 0; i < owned->len; i++)
    if (!may_come (self, g_ptr_array_index (owned, i), companions, error))
      return FALSE;

  regiotafel_inventory_begin_changes (self);
  take_in (self, entity);
  for (guint i = 0; i < owned->len; i++)
    take_in (self, g_ptr_array_index (owned, i));
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
                       "Former id “%s” is there already; ids are unique per kind",
                       tell (regiotafel_kind_of (entity), former_ids[i]));
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

/* Which references lead to an entity, and, when @going is not NULL, to what goes with it. */
typedef struct
{
  RegiotafelEntity *target;
  GHashTable *going;
  GPtrArray *referrers; /* RegiotafelEntity, each once */
} Referrers;

static gboolean
leads_there (const Referrers *self, RegiotafelEntity *entity)
{
  return entity == self->target || (self->going != NULL && g_hash_table_contains (self->going, entity));
}

static void
find_referrer (RegiotafelEntity *holder,
               const char *member,
               RegiotafelEntity *target,
               RegiotafelCollection *collection,
               gpointer user_data)
{
  Referrers *referrers = user_data;

  if (!leads_there (referrers, target) || leads_there (referrers, holder))
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
  if (!leads_there (user_data, target))
    return;
  if (REGIOTAFEL_IS_PERSON (holder))
    regiotafel_person_leave (REGIOTAFEL_PERSON (holder), target);
  else if (collection != NULL)
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
  /* Who is told of this may make other changes, and finds it half out at worst, never half in. */
  entity->inventory = NULL;
  regiotafel_collection_remove (regiotafel_inventory_get_collection (self, kind), entity);
  regiotafel_owned_detach (entity);
}

static void
set_in_use (GError **error, RegiotafelEntity *entity, GPtrArray *referrers)
{
  g_autofree char *what = regiotafel_inventory_describe (entity);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_shown = 0, n_more = 0, n_persons = 0;

  for (guint i = 0; i < referrers->len; i++)
    {
      RegiotafelEntity *holder = g_ptr_array_index (referrers, i);
      g_autofree char *referrer = NULL;

      if (REGIOTAFEL_IS_PERSON (holder))
        n_persons++;
      else if (n_shown == 3)
        n_more++;
      else
        {
          referrer = regiotafel_inventory_describe (holder);
          g_string_append_printf (names, "%s%s", n_shown++ > 0 ? ", " : "", referrer);
        }
    }
  if (n_more > 0)
    g_string_append_printf (names, " and %u more", n_more);
  /* Who they are is nobody's business. */
  if (n_persons > 0)
    g_string_append_printf (names, "%s%u %s", n_shown > 0 ? ", and by " : "", n_persons,
                            n_persons == 1 ? "person" : "persons");
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_IN_USE,
               "%s is referred to by %s; change those first, or remove it with all that refers to it", what,
               names->str);
}

/* Appends what cannot be in an inventory without @entity. */
static void
collect_going (RegiotafelInventory *self, RegiotafelEntity *entity, GPtrArray *going)
{
  g_autoptr (GPtrArray) owned = g_ptr_array_new ();

  if (REGIOTAFEL_IS_ORGANISATION (entity))
    {
      RegiotafelCollection *memberships = regiotafel_organisation_get_memberships (REGIOTAFEL_ORGANISATION (entity));

      for (guint i = 0; i < regiotafel_collection_get_size (memberships); i++)
        g_ptr_array_add (owned, regiotafel_collection_get (memberships, i));
    }
  else
    regiotafel_owned_collect (entity, owned);

  for (guint i = 0; i < owned->len; i++)
    {
      RegiotafelEntity *one = g_ptr_array_index (owned, i);

      /* An organisation knows memberships of tables that outlived another inventory too. */
      if (one->inventory == self)
        g_ptr_array_add (going, g_object_ref (one));
    }
}

static void
find_referrers (RegiotafelInventory *self, Referrers *referrers)
{
  /* Nothing refers to these. */
  if (REGIOTAFEL_IS_MEMBERSHIP (referrers->target) || REGIOTAFEL_IS_MEETING (referrers->target)
      || REGIOTAFEL_IS_PERSON (referrers->target))
    return;
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (guint i = 0; i < regiotafel_collection_get_size (regiotafel_inventory_get_collection (self, kind)); i++)
      regiotafel_entity_visit_references (
          regiotafel_collection_get (regiotafel_inventory_get_collection (self, kind), i), find_referrer, referrers);
}

/**
 * regiotafel_inventory_remove:
 * @self: an inventory
 * @entity: an entity that is in it
 * @cascade: whether to take away what refers to it too: what cannot be without it goes, other references become empty
 * @error: return location for an error
 *
 * Takes an entity out. With @cascade go the memberships of an organisation, the memberships, agendas and meetings of a
 * table, and the items of an agenda; each of these may be added again after it. Persons stay, without their seats at
 * what goes. Fails with
 * [error@Regiotafel.Error.IN_USE] when others refer to it and @cascade is %FALSE (the message names them, or of
 * persons how many there are), and with
 * [error@Regiotafel.Error.NOT_FOUND] when it is not in this inventory. O(n) in the size of the inventory.
 *
 * Returns: whether it was removed
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_remove (RegiotafelInventory *self, RegiotafelEntity *entity, gboolean cascade, GError **error)
{
  g_autoptr (GPtrArray) going = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) places = NULL;
  Referrers referrers = { entity, NULL, found };

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

  g_ptr_array_add (going, g_object_ref (entity));
  if (cascade)
    {
      collect_going (self, entity, going);
      referrers.going = places = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < going->len; i++)
        g_hash_table_add (places, g_ptr_array_index (going, i));
    }
  find_referrers (self, &referrers);
  if (found->len > 0 && !cascade)
    {
      set_in_use (error, entity, found);
      return FALSE;
    }

  regiotafel_inventory_begin_changes (self);
  /* The last first, since collections are quickest at their end. Who is told of a change may have taken out more. */
  for (guint i = found->len; i > 0; i--)
    if (((RegiotafelEntity *) g_ptr_array_index (found, i - 1))->inventory == self)
      regiotafel_entity_visit_references (g_ptr_array_index (found, i - 1), drop_reference, &referrers);
  /* By a reference to itself it would live for ever. */
  referrers.going = NULL;
  regiotafel_entity_visit_references (entity, drop_reference, &referrers);
  for (guint i = going->len; i > 0; i--)
    if (((RegiotafelEntity *) g_ptr_array_index (going, i - 1))->inventory == self)
      regiotafel_inventory_take_out (self, g_ptr_array_index (going, i - 1));
  regiotafel_inventory_touch_for (self, entity);
  regiotafel_inventory_end_changes (self);
  return TRUE;
}
