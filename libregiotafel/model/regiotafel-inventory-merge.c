/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two records of one thing become one. */
#include "regiotafel-inventory-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-error.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-merge-values-private.h"
#include "regiotafel-organisation.h"
#include "regiotafel-owned-private.h"
#include "regiotafel-text-private.h"

typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelEntity *keep;
  RegiotafelEntity *duplicate;
  RegiotafelDifferences differences;
  GPtrArray *referrers; /* to one of the two, each once */
} Merging;

static gboolean
is_one_of (const Merging *m, gpointer entity)
{
  return entity == m->keep || entity == m->duplicate;
}

/* Who is told of a change may have taken out more. */
static gboolean
is_in (const Merging *m, RegiotafelEntity *entity)
{
  return entity->inventory == m->inventory;
}

/* What a reference leads to once the two are one and the same, seen from that one: not to itself. */
static RegiotafelEntity *
get_other (const Merging *m, RegiotafelEntity *holder, const char *member)
{
  g_autoptr (RegiotafelEntity) target = NULL;

  g_object_get (holder, member, &target, NULL);
  return is_one_of (m, target) ? NULL : target; /* the holder keeps it alive */
}

/* ---- Circles ---- */

typedef struct
{
  const Merging *merging;
  const char *member;
  GHashTable *comes_from; /* of an entity that was reached, the one before it; NULL is the one that is kept */
  GPtrArray *reached;
  RegiotafelEntity *last; /* from here it leads back */
} Walk;

static void
walk_on (RegiotafelEntity *holder,
         const char *member,
         RegiotafelEntity *target,
         RegiotafelCollection *collection,
         gpointer user_data)
{
  Walk *walk = user_data;
  gboolean is_start = is_one_of (walk->merging, holder);

  if (strcmp (member, walk->member) != 0)
    return;
  if (is_one_of (walk->merging, target))
    {
      if (!is_start)
        walk->last = holder;
    }
  else if (!g_hash_table_contains (walk->comes_from, target))
    {
      g_hash_table_insert (walk->comes_from, target, is_start ? NULL : holder);
      g_ptr_array_add (walk->reached, target);
    }
}

static char *
dup_id (RegiotafelEntity *entity)
{
  return g_strdup (entity->id);
}

/* The circle, from the one that is kept round to it. */
static char *
dup_way (const Walk *walk)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  RegiotafelCycle cycle = { walk->last, walk->member, walk->merging->keep };

  for (RegiotafelEntity *entity = walk->last; entity != NULL; entity = g_hash_table_lookup (walk->comes_from, entity))
    g_ptr_array_add (way, entity);
  g_ptr_array_add (way, walk->merging->keep);
  cycle.length = way->len;
  for (guint i = 0; i < MIN (way->len, REGIOTAFEL_MOST_OF_CYCLE); i++)
    cycle.way[i] = g_ptr_array_index (way, way->len - 1 - i);
  return regiotafel_cycle_dup_way (&cycle, dup_id);
}

/* Whether, by one member, it would stand above or before itself, through others. */
static gboolean
makes_circle (const Merging *m, const RegiotafelMember *member, GError **error)
{
  g_autoptr (GHashTable) comes_from = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) reached = g_ptr_array_new ();
  Walk walk = { m, member->name, comes_from, reached, NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *way = NULL;

  regiotafel_entity_visit_references (m->keep, walk_on, &walk);
  /* Where there is room for one, that of the duplicate goes when both have one. */
  if (member->kind == REGIOTAFEL_MEMBER_REFERENCES || get_other (m, m->keep, member->name) == NULL)
    regiotafel_entity_visit_references (m->duplicate, walk_on, &walk);
  for (guint i = 0; i < reached->len && walk.last == NULL; i++)
    regiotafel_entity_visit_references (g_ptr_array_index (reached, i), walk_on, &walk);
  if (walk.last == NULL)
    return FALSE;

  first = regiotafel_inventory_describe (m->keep);
  second = regiotafel_inventory_describe (m->duplicate);
  way = dup_way (&walk);
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
               "%s and %s cannot be merged: as one they would make a circle of “%s”: %s; take one of these references "
               "away first",
               first, second, member->name, way);
  return TRUE;
}

/* ---- Whether they may ---- */

static gboolean
is_here (RegiotafelInventory *self, RegiotafelEntity *entity, GError **error)
{
  g_autofree char *what = NULL;

  if (entity->inventory == self)
    return TRUE;
  what = regiotafel_kind_of (entity) != REGIOTAFEL_KIND_NONE ? regiotafel_inventory_describe (entity)
                                                             : g_strdup (G_OBJECT_TYPE_NAME (entity));
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND, "%s is not in this inventory", what);
  return FALSE;
}

static gboolean
may_merge (const Merging *m, GError **error)
{
  RegiotafelKind kind = regiotafel_kind_of (m->keep);
  g_autofree char *keep = NULL;
  g_autofree char *duplicate = NULL;

  if (!is_here (m->inventory, m->keep, error) || !is_here (m->inventory, m->duplicate, error))
    return FALSE;

  keep = regiotafel_inventory_describe (m->keep);
  duplicate = regiotafel_inventory_describe (m->duplicate);
  if (m->keep == m->duplicate)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "%s cannot be merged with itself; say of which other it is the same", keep);
      return FALSE;
    }
  if (kind != regiotafel_kind_of (m->duplicate))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "%s and %s are not of one kind; only such can be the same", keep, duplicate);
      return FALSE;
    }
  if (kind == REGIOTAFEL_KIND_MEMBERSHIPS)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                   "%s and %s cannot be merged; complete one of the two, and remove the other", keep, duplicate);
      return FALSE;
    }
  if (kind > REGIOTAFEL_KIND_MEMBERSHIPS
      && (regiotafel_owned_get_owner (m->keep) == NULL || regiotafel_owned_get_owner (m->duplicate) == NULL))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "%s or %s has lost its %s, which was disposed of; only what belongs to the same can be merged", keep,
                   duplicate, kind == REGIOTAFEL_KIND_AGENDA_ITEMS ? "agenda" : "table");
      return FALSE;
    }
  if (regiotafel_owned_get_owner (m->keep) != regiotafel_owned_get_owner (m->duplicate))
    {
      g_autofree char *owner = regiotafel_inventory_describe (regiotafel_owned_get_owner (m->keep));
      g_autofree char *other = regiotafel_inventory_describe (regiotafel_owned_get_owner (m->duplicate));

      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "%s belongs to %s, and %s to %s; only what belongs to the same can be merged", keep, owner,
                   duplicate, other);
      return FALSE;
    }
  for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
    if (regiotafel_inventory_is_order (kind, member) && makes_circle (m, member, error))
      return FALSE;
  return TRUE;
}

/* ---- What they refer to ---- */

static void
merge_reference (Merging *m, const char *member)
{
  RegiotafelEntity *own = get_other (m, m->keep, member);
  RegiotafelEntity *other = get_other (m, m->duplicate, member);
  g_autofree char *value = NULL;

  if (own == NULL)
    g_object_set (m->keep, member, other, NULL);
  if (own == NULL || other == NULL || own == other)
    return;
  value = g_strdup_printf ("“%s”", other->id);
  regiotafel_differences_add (&m->differences, member, member, value);
}

static void
merge_references (Merging *m, const char *member)
{
  g_autoptr (RegiotafelCollection) own = NULL;
  g_autoptr (RegiotafelCollection) others = NULL;

  g_object_get (m->keep, member, &own, NULL);
  g_object_get (m->duplicate, member, &others, NULL);
  regiotafel_entity_unlink (m->keep, own, m->keep);
  regiotafel_entity_unlink (m->keep, own, m->duplicate);
  for (guint i = 0; i < regiotafel_collection_get_size (others); i++)
    if (!is_one_of (m, regiotafel_collection_get (others, i)))
      regiotafel_entity_link (m->keep, own, regiotafel_collection_get (others, i));
}

/* ---- What refers to them ---- */

/* Whether an organisation that sits somewhere would speak there for itself, which goes without saying. */
static gboolean
speaks_for_itself (const Merging *m, RegiotafelEntity *holder, const char *member)
{
  return REGIOTAFEL_IS_MEMBERSHIP (holder) && strcmp (member, "represents") == 0
         && is_one_of (m, regiotafel_membership_get_organisation (REGIOTAFEL_MEMBERSHIP (holder)));
}

static void
find_referrer (RegiotafelEntity *holder,
               const char *member,
               RegiotafelEntity *target,
               RegiotafelCollection *collection,
               gpointer user_data)
{
  Merging *m = user_data;

  /* The references of one holder are told one after another. */
  if (is_one_of (m, target)
      && (m->referrers->len == 0 || g_ptr_array_index (m->referrers, m->referrers->len - 1) != holder))
    g_ptr_array_add (m->referrers, g_object_ref (holder));
}

static void
lead_to_kept (RegiotafelEntity *holder,
              const char *member,
              RegiotafelEntity *target,
              RegiotafelCollection *collection,
              gpointer user_data)
{
  const Merging *m = user_data;

  if (is_one_of (m, target) && collection != NULL && speaks_for_itself (m, holder, member))
    regiotafel_entity_unlink (holder, collection, target);
  else if (target != m->duplicate)
    return;
  else if (collection == NULL)
    {
      /* What belongs to the duplicate moves over. */
      if (!(g_object_class_find_property (G_OBJECT_GET_CLASS (holder), member)->flags & G_PARAM_CONSTRUCT_ONLY))
        g_object_set (holder, member, m->keep, NULL);
    }
  else if (regiotafel_collection_contains (collection, m->keep))
    regiotafel_entity_unlink (holder, collection, target);
  else
    {
      regiotafel_collection_replace (collection, target, m->keep);
      regiotafel_entity_changed (holder);
    }
}

static void
let_go (RegiotafelEntity *holder,
        const char *member,
        RegiotafelEntity *target,
        RegiotafelCollection *collection,
        gpointer user_data)
{
  if (!is_one_of (user_data, target))
    return;
  if (collection != NULL)
    regiotafel_collection_remove (collection, target);
  else if (!(g_object_class_find_property (G_OBJECT_GET_CLASS (holder), member)->flags & G_PARAM_CONSTRUCT_ONLY))
    g_object_set (holder, member, NULL, NULL);
}

/* ---- What belongs to them ---- */

/* At a table the memberships of each organisation, or of an organisation those at each table. */
static GHashTable *
list_memberships (RegiotafelCollection *memberships, gboolean by_table)
{
  GHashTable *lists = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < regiotafel_collection_get_size (memberships); i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);
      gpointer other = by_table ? (gpointer) membership->table : (gpointer) membership->organisation;
      GPtrArray *list = g_hash_table_lookup (lists, other);

      if (list == NULL)
        g_hash_table_insert (lists, other, list = g_ptr_array_new ());
      g_ptr_array_add (list, membership);
    }
  return lists;
}

static gboolean
is_known (GHashTable *lists, gpointer other, RegiotafelMembership *membership)
{
  GPtrArray *list = g_hash_table_lookup (lists, other);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (regiotafel_membership_says_same (g_ptr_array_index (list, i), membership))
      return TRUE;
  return FALSE;
}

static void
move_memberships (Merging *m, RegiotafelCollection *own, RegiotafelCollection *others)
{
  gboolean of_table = REGIOTAFEL_IS_TABLE (m->keep);
  g_autoptr (GHashTable) lists = list_memberships (own, !of_table);
  g_autoptr (GPtrArray) moving = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) going = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < regiotafel_collection_get_size (others); i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (others, i);
      gpointer other = of_table ? (gpointer) membership->organisation : (gpointer) membership->table;

      /* An organisation knows memberships of tables that outlived another inventory too. */
      if (REGIOTAFEL_ENTITY (membership)->inventory != m->inventory)
        continue;
      if (is_known (lists, other, membership))
        g_ptr_array_add (going, g_object_ref (membership));
      else
        g_ptr_array_add (moving, g_object_ref (membership));
    }
  for (guint i = going->len; i > 0; i--)
    if (is_in (m, g_ptr_array_index (going, i - 1)))
      regiotafel_inventory_take_out (m->inventory, g_ptr_array_index (going, i - 1));
  if (of_table)
    regiotafel_owned_move (moving, others, m->keep);
  else
    regiotafel_memberships_move (moving, others, REGIOTAFEL_ORGANISATION (m->keep));
}

static void
move_owned (Merging *m, RegiotafelCollection *others)
{
  g_autoptr (GPtrArray) moving = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < regiotafel_collection_get_size (others); i++)
    g_ptr_array_add (moving, g_object_ref (regiotafel_collection_get (others, i)));
  regiotafel_owned_move (moving, others, m->keep);
}

static void
move_all (Merging *m, const RegiotafelMember *member)
{
  g_autoptr (RegiotafelCollection) own = NULL;
  g_autoptr (RegiotafelCollection) others = NULL;

  g_object_get (m->keep, member->name, &own, NULL);
  g_object_get (m->duplicate, member->name, &others, NULL);
  if (member->kind == REGIOTAFEL_MEMBER_MEMBERSHIPS)
    move_memberships (m, own, others);
  else
    move_owned (m, others);
}

/* ---- What is left of the duplicate ---- */

/* Names it by its ids for ever. */
static void
take_ids (Merging *m)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char **own = m->keep->former_ids;
  char **others = m->duplicate->former_ids;

  for (guint i = 0; own != NULL && own[i] != NULL; i++)
    g_ptr_array_add (ids, own[i]);
  g_ptr_array_add (ids, m->duplicate->id);
  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    g_ptr_array_add (ids, others[i]);
  g_ptr_array_add (ids, NULL);
  /* All of them led to one of the two, and to nothing else, unless who is told of changes added something meanwhile. */
  if (!regiotafel_inventory_set_former_ids (m->inventory, m->keep, (const char *const *) ids->pdata, &error))
    g_warning ("A merge was disturbed: %s", error->message);
}

static void
tell_differences (Merging *m)
{
  static const RegiotafelText otherwise = { "Merged from “{id}”, which said otherwise: {values}.",
                                            "Samengevoegd met “{id}”, waarin anders stond: {values}." };
  RegiotafelLanguage language
      = regiotafel_text_language (REGIOTAFEL_LANGUAGE_AUTO, regiotafel_inventory_get_language (m->inventory));
  g_autofree char *note = NULL;

  if (m->differences.about->len == 0)
    return;
  g_ptr_array_add (m->differences.about, NULL);
  note
      = regiotafel_text_format (&otherwise, language, "id", m->duplicate->id, "values", m->differences.text->str, NULL);
  regiotafel_entity_add_source (m->keep, NULL, NULL, note, (const char *const *) m->differences.about->pdata);
}

static void
merge (Merging *m)
{
  RegiotafelKind kind = regiotafel_kind_of (m->keep);

  regiotafel_merge_values (m->keep, m->duplicate, &m->differences);
  for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
    if (member->kind == REGIOTAFEL_MEMBER_REFERENCE)
      merge_reference (m, member->name);
    else if (member->kind == REGIOTAFEL_MEMBER_REFERENCES)
      merge_references (m, member->name);

  regiotafel_entity_visit_references (m->duplicate, let_go, m);
  for (guint k = 0; k < REGIOTAFEL_N_KINDS; k++)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (m->inventory, k);

      for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
        regiotafel_entity_visit_references (regiotafel_collection_get (collection, i), find_referrer, m);
    }
  for (guint i = 0; i < m->referrers->len; i++)
    if (is_in (m, g_ptr_array_index (m->referrers, i)))
      regiotafel_entity_visit_references (g_ptr_array_index (m->referrers, i), lead_to_kept, m);

  if (kind == REGIOTAFEL_KIND_ORGANISATIONS)
    move_memberships (m, regiotafel_organisation_get_memberships (REGIOTAFEL_ORGANISATION (m->keep)),
                      regiotafel_organisation_get_memberships (REGIOTAFEL_ORGANISATION (m->duplicate)));
  for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
    if (member->kind >= REGIOTAFEL_MEMBER_MEMBERSHIPS)
      move_all (m, member);

  if (is_in (m, m->duplicate))
    regiotafel_inventory_take_out (m->inventory, m->duplicate);
  if (is_in (m, m->keep))
    take_ids (m);
  tell_differences (m);
}

/**
 * regiotafel_inventory_merge:
 * @self: an inventory
 * @keep: the entity that stays
 * @duplicate: another of the same kind, which turned out to be the same thing
 * @error: return location for an error
 *
 * Makes one entity of two that were recorded of one thing.
 *
 * What referred to the duplicate refers to the one kept, in the same place, and never twice in a list. The id of the
 * duplicate and its former ids become [property@Regiotafel.Entity:former-ids] of the one kept: they lead there for
 * ever, through further merges and through files. The duplicate leaves the inventory.
 *
 * Where the one kept knows nothing, it takes over what the duplicate says. Lists, powers and sources are united, and
 * the name of the duplicate becomes one of the aliases. Memberships, agendas, items and meetings move over, and come
 * last; two memberships of one organisation at one table remain two, since they may be of two periods, unless they say
 * exactly the same. The audience becomes the narrower of the two. Where there is room for one value only and both have
 * one, that of the one kept stays; all of the duplicate's are told in the note of a source, which names in
 * [property@Regiotafel.Source:about] what they are about, in the language of the inventory. Remove that source when
 * you have looked at it.
 *
 * A reference from one of the two to the other would lead to itself, and goes: a table that is merged with its own
 * parent comes to stand below the parent of that. So does an organisation from the list of whom it represents itself.
 *
 * Fails with [error@Regiotafel.Error.NOT_FOUND] when one of the two is not in this inventory; with
 * [error@Regiotafel.Error.INVALID_VALUE] when they are the same entity or of two kinds, when they are agendas, items or
 * meetings that do not belong to the same, or when the result would stand above or before itself, in a circle through
 * others; and with [error@Regiotafel.Error.UNSUPPORTED] for memberships. Nothing is changed then. O(n) in the size of
 * the inventory, and O(n) more for each membership that goes because another says the same.
 *
 * Returns: whether they were merged
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_merge (RegiotafelInventory *self,
                            RegiotafelEntity *keep,
                            RegiotafelEntity *duplicate,
                            GError **error)
{
  Merging m = { .inventory = self, .keep = keep, .duplicate = duplicate };

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (keep), FALSE);
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (duplicate), FALSE);

  if (!may_merge (&m, error))
    return FALSE;
  g_object_ref (keep);
  g_object_ref (duplicate);
  regiotafel_differences_init (&m.differences);
  m.referrers = g_ptr_array_new_with_free_func (g_object_unref);
  regiotafel_inventory_begin_changes (self);
  merge (&m);
  regiotafel_inventory_touch (self);
  regiotafel_inventory_end_changes (self);
  regiotafel_differences_clear (&m.differences);
  g_ptr_array_unref (m.referrers);
  g_object_unref (duplicate);
  g_object_unref (keep);
  return TRUE;
}
