/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-extras-private.h"
#include "regiotafel-pairs-of-text-private.h"

G_BEGIN_DECLS

/* Told of every reference to another entity: by the member that holds it, with the collection it stands in or NULL for
 * a member that holds one. */
typedef void (*RegiotafelVisit) (RegiotafelEntity *holder,
                                 const char *member,
                                 RegiotafelEntity *target,
                                 RegiotafelCollection *collection,
                                 gpointer user_data);

/* Called whenever an entity of an inventory changes; borrowed from the inventory. */
typedef void (*RegiotafelChanged) (gpointer inventory);

struct _RegiotafelEntity
{
  GObject parent_instance;

  /* The inventory it is in, or NULL; the inventory clears it. */
  gpointer inventory;
  RegiotafelChanged changed;

  char *id;
  char *name;
  char *description;
  char **aliases;
  RegiotafelPeriod *period;
  RegiotafelDate *verified;
  char *verified_by;
  RegiotafelAudience audience;
  char **former_ids;
  RegiotafelCollection *sources;
  RegiotafelPairsOfText identifiers;
  RegiotafelPairsOfText labels;
  RegiotafelExtras extras;
};

struct _RegiotafelEntityClass
{
  GObjectClass parent_class;

  /* Tells of every reference that the entity holds. NULL: it never holds any. */
  void (*visit_references) (RegiotafelEntity *self, RegiotafelVisit visit, gpointer user_data);
};

static inline RegiotafelEntityClass *
REGIOTAFEL_ENTITY_CLASS (gpointer klass)
{
  return klass;
}

void regiotafel_entity_changed (RegiotafelEntity *self);
void regiotafel_entity_visit_references (RegiotafelEntity *self, RegiotafelVisit visit, gpointer user_data);
void regiotafel_entity_set_former_ids (RegiotafelEntity *self, const char *const *former_ids);
void regiotafel_entity_append_source (RegiotafelEntity *self, RegiotafelSource *source);

/* For the types derived from this one. */
RegiotafelCollection *regiotafel_entity_collection_new (GType item_type, gboolean owns);
void regiotafel_entity_visit_collection (RegiotafelEntity *self,
                                         const char *member,
                                         RegiotafelCollection *collection,
                                         RegiotafelVisit visit,
                                         gpointer user_data);
void regiotafel_entity_link (RegiotafelEntity *self, RegiotafelCollection *collection, gpointer target);
void regiotafel_entity_unlink (RegiotafelEntity *self, RegiotafelCollection *collection, gpointer target);

/* A type whose objects refer to others of it holds those at the start of its dispose and releases them at the end.
 * Each would otherwise die within the death of the one before it, and a long chain run out of stack. */
GPtrArray *regiotafel_entity_hold_targets (RegiotafelEntity *self);
void regiotafel_entity_release_targets (GPtrArray *held);

G_END_DECLS
