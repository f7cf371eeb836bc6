/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How entities refer to each other, and how they let go of each other. */
#include "regiotafel-entity-private.h"

#include "regiotafel-collection-private.h"

void
regiotafel_entity_visit_references (RegiotafelEntity *self, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelEntityClass *klass = REGIOTAFEL_ENTITY_CLASS (G_OBJECT_GET_CLASS (self));

  if (klass->visit_references != NULL)
    klass->visit_references (self, visit, user_data);
}

void
regiotafel_entity_visit_collection (RegiotafelEntity *self,
                                    const char *member,
                                    RegiotafelCollection *collection,
                                    RegiotafelVisit visit,
                                    gpointer user_data)
{
  /* Backwards, since a visitor may take what it is shown out of the collection. */
  for (guint i = collection != NULL ? regiotafel_collection_get_size (collection) : 0; i > 0; i--)
    visit (self, member, regiotafel_collection_get (collection, i - 1), collection, user_data);
}

RegiotafelCollection *
regiotafel_entity_collection_new (GType item_type, gboolean owns)
{
  return regiotafel_collection_new (item_type, (RegiotafelGetId) (void (*) (void)) regiotafel_entity_get_id, owns);
}

void
regiotafel_entity_link (RegiotafelEntity *self, RegiotafelCollection *collection, gpointer target)
{
  if (regiotafel_collection_contains (collection, target))
    return;
  regiotafel_collection_append (collection, target);
  regiotafel_entity_changed (self);
}

void
regiotafel_entity_unlink (RegiotafelEntity *self, RegiotafelCollection *collection, gpointer target)
{
  if (regiotafel_collection_remove (collection, target))
    regiotafel_entity_changed (self);
}

static void
hold_within_kind (RegiotafelEntity *holder,
                  const char *member,
                  RegiotafelEntity *target,
                  RegiotafelCollection *collection,
                  gpointer user_data)
{
  GPtrArray *held = user_data;

  if (G_OBJECT_TYPE (holder) == G_OBJECT_TYPE (target))
    g_ptr_array_add (held, g_object_ref (target));
}

GPtrArray *
regiotafel_entity_hold_targets (RegiotafelEntity *self)
{
  GPtrArray *held = g_ptr_array_new ();

  regiotafel_entity_visit_references (self, hold_within_kind, held);
  return held;
}

void
regiotafel_entity_release_targets (GPtrArray *held)
{
  while (held->len > 0)
    {
      RegiotafelEntity *target = g_ptr_array_steal_index_fast (held, held->len - 1);

      /* It dies here. What it refers to is held meanwhile, so that none of that dies within its own death. */
      if (g_atomic_int_get (&G_OBJECT (target)->ref_count) == 1)
        regiotafel_entity_visit_references (target, hold_within_kind, held);
      g_object_unref (target);
    }
  g_ptr_array_unref (held);
}
