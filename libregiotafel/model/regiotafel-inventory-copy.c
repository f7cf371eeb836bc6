/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A deep copy of an inventory. It goes by the list of what there is of each kind, so that a new property or kind comes
 * along by itself. */
#include "regiotafel-inventory-private.h"

#include <math.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-organisation.h"
#include "regiotafel-owned-private.h"
#include "regiotafel-person-private.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-source-private.h"
#include "regiotafel-table.h"

/* What an object of some type is made with. */
typedef struct
{
  GType type;
  GPtrArray *pspecs; /* GParamSpec, borrowed: plain values, and entities that are known from the start */
} Plan;

typedef struct
{
  RegiotafelAudience audience; /* what is above it is left out */
  GHashTable *copies;          /* of every entity its copy; both borrowed */
  Plan of_kinds[REGIOTAFEL_N_KINDS];
  Plan of_source;
  Plan of_role_term;
  Plan of_person_seat;
  GArray *links; /* Link: the references of the entity that is looked at, the last first */
} Copying;

typedef struct
{
  const char *member;
  RegiotafelEntity *target;
  gboolean in_list;
} Link;

static void
plan_init (Plan *plan, GType type, const RegiotafelMember *members)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n);

  plan->type = type;
  plan->pspecs = g_ptr_array_new ();
  for (const RegiotafelMember *member = members; member->name != NULL; member++)
    if (member->kind == REGIOTAFEL_MEMBER_VALUE || member->kind == REGIOTAFEL_MEMBER_TIME
        || member->kind == REGIOTAFEL_MEMBER_ID)
      g_ptr_array_add (plan->pspecs, g_object_class_find_property (G_OBJECT_CLASS (klass), member->name));
  for (guint i = 0; i < n; i++)
    if (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY && g_type_is_a (pspecs[i]->value_type, REGIOTAFEL_TYPE_ENTITY))
      g_ptr_array_add (plan->pspecs, pspecs[i]);
}

static void
copying_init (Copying *c, RegiotafelAudience audience)
{
  c->audience = audience != REGIOTAFEL_AUDIENCE_UNKNOWN ? audience : REGIOTAFEL_AUDIENCE_INTERNAL;
  c->copies = g_hash_table_new (NULL, NULL);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    plan_init (&c->of_kinds[kind], regiotafel_kind_get_gtype (kind), regiotafel_kind_get_members (kind));
  plan_init (&c->of_source, REGIOTAFEL_TYPE_SOURCE, regiotafel_source_get_members ());
  plan_init (&c->of_role_term, REGIOTAFEL_TYPE_ROLE_TERM, regiotafel_role_term_get_members ());
  plan_init (&c->of_person_seat, REGIOTAFEL_TYPE_PERSON_SEAT, regiotafel_person_seat_get_members ());
  c->links = g_array_new (FALSE, FALSE, sizeof (Link));
}

static void
copying_clear (Copying *c)
{
  g_hash_table_unref (c->copies);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    g_ptr_array_unref (c->of_kinds[kind].pspecs);
  g_ptr_array_unref (c->of_source.pspecs);
  g_ptr_array_unref (c->of_role_term.pspecs);
  g_ptr_array_unref (c->of_person_seat.pspecs);
  g_array_unref (c->links);
}

/* Whether an entity is above the audience, or cannot be without one that is. */
static gboolean
is_left_out (Copying *c, gpointer entity)
{
  RegiotafelOrganisation *organisation
      = REGIOTAFEL_IS_MEMBERSHIP (entity) ? regiotafel_membership_get_organisation (entity) : NULL;

  /* Whatever they state. */
  if (REGIOTAFEL_IS_PERSON (entity) && c->audience < REGIOTAFEL_AUDIENCE_INTERNAL)
    return TRUE;
  if (organisation != NULL && REGIOTAFEL_ENTITY (organisation)->audience > c->audience)
    return TRUE;
  for (RegiotafelEntity *at = entity; at != NULL; at = regiotafel_owned_get_owner (at))
    if (at->audience > c->audience)
      return TRUE;
  return FALSE;
}

/* What stands for an entity in the copy: what is outside the inventory stands for itself. */
static gpointer
find_copy (Copying *c, gpointer entity)
{
  gpointer copy = entity != NULL ? g_hash_table_lookup (c->copies, entity) : NULL;

  return copy != NULL ? copy : entity;
}

/* What is not stated, the copy does not state of itself. */
static gboolean
is_stated (GParamSpec *pspec, const GValue *value)
{
  /* 0 is a number like any other. */
  return G_VALUE_HOLDS_DOUBLE (value) ? !isnan (g_value_get_double (value)) : !g_param_value_defaults (pspec, value);
}

static gpointer
make (Copying *c, const Plan *plan, gpointer object)
{
  g_autofree const char **names = g_new (const char *, plan->pspecs->len);
  g_autofree GValue *values = g_new0 (GValue, plan->pspecs->len);
  guint n = 0;
  gpointer copy;

  for (guint i = 0; i < plan->pspecs->len; i++)
    {
      GParamSpec *pspec = g_ptr_array_index (plan->pspecs, i);

      g_value_init (&values[n], pspec->value_type);
      g_object_get_property (object, pspec->name, &values[n]);
      if (G_VALUE_HOLDS_OBJECT (&values[n]))
        g_value_set_object (&values[n], find_copy (c, g_value_get_object (&values[n])));
      names[n] = pspec->name;
      if (is_stated (pspec, &values[n]))
        n++;
      else
        g_value_unset (&values[n]);
    }
  copy = g_object_new_with_properties (plan->type, n, names, values);
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);
  return copy;
}

static void
copy_sources (Copying *c, RegiotafelEntity *from, RegiotafelEntity *to)
{
  for (guint i = 0; from->sources != NULL && i < regiotafel_collection_get_size (from->sources); i++)
    {
      RegiotafelSource *source = regiotafel_collection_get (from->sources, i);
      g_autoptr (RegiotafelSource) copy = make (c, &c->of_source, source);

      regiotafel_extras_copy (regiotafel_source_get_extras (source), regiotafel_source_get_extras (copy));
      regiotafel_entity_append_source (to, copy);
    }
}

static void
copy_roles (Copying *c, RegiotafelMembership *from, RegiotafelMembership *to)
{
  for (guint i = 0; from->roles != NULL && i < regiotafel_collection_get_size (from->roles); i++)
    {
      RegiotafelRoleTerm *term = regiotafel_collection_get (from->roles, i);
      g_autoptr (RegiotafelRoleTerm) copy = make (c, &c->of_role_term, term);

      regiotafel_extras_copy (regiotafel_role_term_get_extras (term), regiotafel_role_term_get_extras (copy));
      regiotafel_membership_append_role (to, copy);
    }
}

/* Tables and organisations have been copied before. */
static void
copy_seats (Copying *c, RegiotafelPerson *from, RegiotafelPerson *to)
{
  for (guint i = 0; from->seats != NULL && i < regiotafel_collection_get_size (from->seats); i++)
    {
      RegiotafelPersonSeat *seat = regiotafel_collection_get (from->seats, i);
      g_autoptr (RegiotafelPersonSeat) copy = make (c, &c->of_person_seat, seat);

      regiotafel_extras_copy (regiotafel_person_seat_get_extras (seat), regiotafel_person_seat_get_extras (copy));
      regiotafel_person_append_seat (to, copy);
    }
}

/* All but its references. */
static RegiotafelEntity *
copy_entity (Copying *c, RegiotafelEntity *entity)
{
  RegiotafelEntity *copy = make (c, &c->of_kinds[regiotafel_kind_of (entity)], entity);

  regiotafel_entity_set_former_ids (copy, (const char *const *) entity->former_ids);
  regiotafel_pairs_of_text_copy (&entity->identifiers, &copy->identifiers);
  regiotafel_pairs_of_text_copy (&entity->labels, &copy->labels);
  regiotafel_extras_copy (&entity->extras, &copy->extras);
  copy_sources (c, entity, copy);
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    copy_roles (c, REGIOTAFEL_MEMBERSHIP (entity), REGIOTAFEL_MEMBERSHIP (copy));
  if (REGIOTAFEL_IS_PERSON (entity))
    copy_seats (c, REGIOTAFEL_PERSON (entity), REGIOTAFEL_PERSON (copy));
  g_hash_table_insert (c->copies, entity, copy);
  return copy;
}

static void
collect_link (RegiotafelEntity *holder,
              const char *member,
              RegiotafelEntity *target,
              RegiotafelCollection *collection,
              gpointer user_data)
{
  GArray *links = user_data;
  Link link = { member, target, collection != NULL };

  g_array_append_val (links, link);
}

static void
copy_references (Copying *c, RegiotafelEntity *entity)
{
  RegiotafelEntity *copy = find_copy (c, entity);
  g_autoptr (RegiotafelCollection) collection = NULL;
  const char *list = NULL; /* the member whose collection this is */

  /* Those of its seats, which were copied with it. */
  if (REGIOTAFEL_IS_PERSON (entity))
    return;
  g_array_set_size (c->links, 0);
  regiotafel_entity_visit_references (entity, collect_link, c->links);
  for (guint i = c->links->len; i > 0; i--)
    {
      const Link *link = &g_array_index (c->links, Link, i - 1);
      gpointer target = find_copy (c, link->target);

      if (is_left_out (c, link->target))
        continue;
      if (link->in_list && link->member != list)
        {
          g_clear_object (&collection);
          g_object_get (copy, link->member, &collection, NULL);
          list = link->member;
        }
      if (link->in_list)
        regiotafel_collection_append (collection, target);
      else if (!(g_object_class_find_property (G_OBJECT_GET_CLASS (copy), link->member)->flags
                 & G_PARAM_CONSTRUCT_ONLY))
        g_object_set (copy, link->member, target, NULL);
    }
}

/* The copies come to stand with those they belong to, in the order that each of these has. */
static void
copy_belonging (Copying *c, RegiotafelInventory *self)
{
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (self);
  RegiotafelCollection *organisations = regiotafel_inventory_get_organisations (self);
  g_autoptr (GPtrArray) owned = g_ptr_array_new ();

  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    regiotafel_owned_collect (regiotafel_collection_get (tables, i), owned);
  for (guint i = 0; i < owned->len; i++)
    if (!is_left_out (c, g_ptr_array_index (owned, i)))
      regiotafel_owned_attach (find_copy (c, g_ptr_array_index (owned, i)));

  /* The memberships came to the organisations table by table, which need not be their order. */
  for (guint i = 0; i < regiotafel_collection_get_size (organisations); i++)
    {
      RegiotafelOrganisation *organisation = regiotafel_collection_get (organisations, i);
      RegiotafelCollection *from = regiotafel_organisation_get_memberships (organisation);
      RegiotafelCollection *to = regiotafel_organisation_get_memberships (find_copy (c, organisation));

      if (is_left_out (c, organisation))
        continue;
      for (guint n = regiotafel_collection_get_size (to); n > 0; n--)
        regiotafel_collection_remove (to, regiotafel_collection_get (to, n - 1));
      for (guint j = 0; j < regiotafel_collection_get_size (from); j++)
        {
          RegiotafelEntity *membership = regiotafel_collection_get (from, j);

          /* Others are of a table that outlived another inventory. */
          if (membership->inventory == self && !is_left_out (c, membership))
            regiotafel_collection_append (to, find_copy (c, membership));
        }
    }
}

static RegiotafelInventory *
copy_for (RegiotafelInventory *self, RegiotafelAudience audience)
{
  g_autoptr (RegiotafelInventory) copy = NULL;
  Copying c;
  Plan of_inventory;

  copying_init (&c, audience);
  plan_init (&of_inventory, REGIOTAFEL_TYPE_INVENTORY, regiotafel_inventory_get_members ());
  copy = make (&c, &of_inventory, self);
  g_ptr_array_unref (of_inventory.pspecs);
  regiotafel_extras_copy (regiotafel_inventory_get_extras (self), regiotafel_inventory_get_extras (copy));
  if (c.audience >= REGIOTAFEL_AUDIENCE_INTERNAL)
    regiotafel_extras_copy (regiotafel_inventory_get_persons_extras (self),
                            regiotafel_inventory_get_persons_extras (copy));
  regiotafel_inventory_begin_changes (copy);

  /* What holds others comes before what it holds, so each finds the copy of what it belongs to. */
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (self, kind);

      for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
        {
          RegiotafelEntity *entity = regiotafel_collection_get (collection, i);
          g_autoptr (RegiotafelEntity) one = !is_left_out (&c, entity) ? copy_entity (&c, entity) : NULL;

          if (one != NULL)
            regiotafel_inventory_adopt (copy, one);
        }
    }
  copy_belonging (&c, self);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (self, kind);

      for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
        if (!is_left_out (&c, regiotafel_collection_get (collection, i)))
          copy_references (&c, regiotafel_collection_get (collection, i));
    }
  copying_clear (&c);
  regiotafel_inventory_end_changes (copy);
  regiotafel_inventory_set_origin (copy, NULL, NULL);
  regiotafel_inventory_set_persons_origin_at (copy, NULL, NULL, regiotafel_inventory_get_persons_revision (copy));
  return g_steal_pointer (&copy);
}

/**
 * regiotafel_inventory_copy:
 * @self: an inventory
 *
 * Makes a copy that shares nothing with the original: change either, and the other stays what it was. Order, former
 * ids, sources and what this version does not know come along, so that both write the same file. So do the persons.
 *
 * The copy begins a life of its own: its [property@Regiotafel.Inventory:revision] counts its own changes, it is not
 * [property@Regiotafel.Inventory:modified] before the first, and it was read from no file, so that writing it over one
 * is refused like that of any new inventory. Nobody who listens to the original hears of it. What the original refers
 * to outside itself (which [method@Regiotafel.Inventory.check] reports) is not copied: the copy refers to the same.
 * O(n) in the size of the inventory.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
RegiotafelInventory *
regiotafel_inventory_copy (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return copy_for (self, REGIOTAFEL_AUDIENCE_UNKNOWN);
}

/**
 * regiotafel_inventory_copy_for:
 * @self: an inventory
 * @audience: whom it is for; not stated, and %REGIOTAFEL_AUDIENCE_INTERNAL: everything
 *
 * Makes a copy of what an audience may see, as [method@Regiotafel.Inventory.copy] makes one of everything. What is
 * above the audience is left out as if it had never been there: with it go what cannot be without it (what a table or
 * an agenda owns, the memberships of an organisation) and every reference to it, its former ids among them. The rest
 * keeps its order. What states no audience is for everybody, but for persons, who are internal whatever they state.
 *
 * A snapshot of the copy, and so every answer, knows nothing of what was left out. Texts are copied as they are: a
 * description that names what is hidden still does, and so are members that this version does not know. O(n) in the
 * size of the inventory.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
RegiotafelInventory *
regiotafel_inventory_copy_for (RegiotafelInventory *self, RegiotafelAudience audience)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return copy_for (self, audience);
}
