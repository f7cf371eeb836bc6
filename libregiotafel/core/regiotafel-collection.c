/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-collection-private.h"

#include <string.h>

#include "regiotafel-index-private.h"

/* Below this many ids a look along the items is as quick as an index, and most collections are small. */
#define INDEX_FROM 16

/* Invariant: `index`, once it is there, holds every id that an item has, leading to the first item that has it, and
 * every former id. Two items may share an id only when `same_ids` says so: things of two kinds in one list. */
struct _RegiotafelCollection
{
  GObject parent_instance;

  GType item_type;
  RegiotafelGetId get_id;
  gboolean owns;
  GPtrArray *items;
  RegiotafelIndex *index;
  gboolean same_ids;
};

struct _RegiotafelCollectionClass
{
  GObjectClass parent_class;
};

static void regiotafel_collection_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RegiotafelCollection,
                               regiotafel_collection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, regiotafel_collection_list_model_init))

static GType
regiotafel_collection_get_item_type (GListModel *model)
{
  return REGIOTAFEL_COLLECTION (model)->item_type;
}

static guint
regiotafel_collection_get_n_items (GListModel *model)
{
  return REGIOTAFEL_COLLECTION (model)->items->len;
}

static gpointer
regiotafel_collection_get_item (GListModel *model, guint position)
{
  RegiotafelCollection *self = REGIOTAFEL_COLLECTION (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
regiotafel_collection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = regiotafel_collection_get_item_type;
  iface->get_n_items = regiotafel_collection_get_n_items;
  iface->get_item = regiotafel_collection_get_item;
}

static void
regiotafel_collection_finalize (GObject *object)
{
  RegiotafelCollection *self = REGIOTAFEL_COLLECTION (object);

  g_clear_pointer (&self->index, regiotafel_index_free);
  /* From the end, so that what an item stands in elsewhere, in the same order, is taken from the end there. */
  for (guint i = self->owns ? self->items->len : 0; i > 0; i--)
    g_object_unref (g_ptr_array_index (self->items, i - 1));
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (regiotafel_collection_parent_class)->finalize (object);
}

static void
regiotafel_collection_class_init (RegiotafelCollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = regiotafel_collection_finalize;
}

static void
regiotafel_collection_init (RegiotafelCollection *self)
{
  self->item_type = G_TYPE_OBJECT;
  self->owns = TRUE;
  self->items = g_ptr_array_new ();
}

RegiotafelCollection *
regiotafel_collection_new (GType item_type, RegiotafelGetId get_id, gboolean owns)
{
  RegiotafelCollection *self = g_object_new (REGIOTAFEL_TYPE_COLLECTION, NULL);

  self->item_type = item_type;
  self->get_id = get_id;
  self->owns = owns;
  return self;
}

/**
 * regiotafel_collection_find:
 * @self: a collection
 * @id: an id, or a former id of a duplicate that was merged
 *
 * Finds an object by its id.
 *
 * Returns: (transfer none) (nullable) (type GObject.Object): the object, or %NULL when there is none of that id
 *
 * Since: 0.1
 */
gpointer
regiotafel_collection_find (RegiotafelCollection *self, const char *id)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COLLECTION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (self->index != NULL)
    return regiotafel_index_find (self->index, id);
  if (self->get_id == NULL)
    return NULL;
  for (guint i = 0; i < self->items->len; i++)
    {
      gpointer item = g_ptr_array_index (self->items, i);
      const char *item_id = self->get_id (item);

      if (item_id != NULL && strcmp (item_id, id) == 0)
        return item;
    }
  return NULL;
}

static void
index_item (RegiotafelCollection *self, gpointer item)
{
  const char *id = self->get_id != NULL ? self->get_id (item) : NULL;

  if (id != NULL && !regiotafel_index_add (self->index, id, item))
    self->same_ids = TRUE;
}

/* The first of the items that are left with that id. */
static void
index_first (RegiotafelCollection *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (self->get_id (g_ptr_array_index (self->items, i)), id) == 0)
      {
        index_item (self, g_ptr_array_index (self->items, i));
        return;
      }
}

static void
build_index (RegiotafelCollection *self)
{
  self->index = regiotafel_index_new ();
  for (guint i = 0; i < self->items->len; i++)
    index_item (self, g_ptr_array_index (self->items, i));
}

guint
regiotafel_collection_get_size (RegiotafelCollection *self)
{
  return self->items->len;
}

gpointer
regiotafel_collection_get (RegiotafelCollection *self, guint position)
{
  return g_ptr_array_index (self->items, position);
}

/* From the end, since what came last most often goes first. */
static gboolean
find_position (RegiotafelCollection *self, gpointer item, guint *position)
{
  for (*position = self->items->len; *position > 0;)
    if (g_ptr_array_index (self->items, --*position) == item)
      return TRUE;
  return FALSE;
}

gboolean
regiotafel_collection_contains (RegiotafelCollection *self, gpointer item)
{
  const char *id = self->index != NULL && self->get_id != NULL ? self->get_id (item) : NULL;
  guint position;

  if (id != NULL && regiotafel_index_find (self->index, id) == item)
    return TRUE;
  if (id != NULL && !self->same_ids)
    return FALSE;
  return find_position (self, item, &position);
}

void
regiotafel_collection_append (RegiotafelCollection *self, gpointer item)
{
  g_ptr_array_add (self->items, self->owns ? g_object_ref (item) : item);
  if (self->index != NULL)
    index_item (self, item);
  else if (self->get_id != NULL && self->items->len > INDEX_FROM)
    build_index (self);
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
}

/* Of an item that has just lost its place. */
static void
forget_id (RegiotafelCollection *self, gpointer item)
{
  const char *id = self->index != NULL && self->get_id != NULL ? self->get_id (item) : NULL;

  if (id == NULL || regiotafel_index_find (self->index, id) != item)
    return;
  regiotafel_index_remove (self->index, id);
  if (self->same_ids)
    index_first (self, id);
}

gboolean
regiotafel_collection_remove (RegiotafelCollection *self, gpointer item)
{
  guint position;

  if (!find_position (self, item, &position))
    return FALSE;

  g_ptr_array_remove_index (self->items, position);
  forget_id (self, item);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  if (self->owns)
    g_object_unref (item);
  return TRUE;
}

void
regiotafel_collection_replace (RegiotafelCollection *self, gpointer item, gpointer other)
{
  const char *id = self->index != NULL && self->get_id != NULL ? self->get_id (other) : NULL;
  guint position;

  if (!find_position (self, item, &position))
    return;
  g_ptr_array_index (self->items, position) = self->owns ? g_object_ref (other) : other;
  forget_id (self, item);
  if (id != NULL && !regiotafel_index_add (self->index, id, other))
    {
      /* It may stand before the one that has the same id. */
      self->same_ids = TRUE;
      regiotafel_index_remove (self->index, id);
      index_first (self, id);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
  if (self->owns)
    g_object_unref (item);
}

gboolean
regiotafel_collection_add_former_id (RegiotafelCollection *self, const char *id, gpointer item)
{
  if (self->index == NULL)
    build_index (self);
  return regiotafel_index_add (self->index, id, item);
}

void
regiotafel_collection_remove_former_id (RegiotafelCollection *self, const char *id)
{
  if (self->index != NULL)
    regiotafel_index_remove (self->index, id);
}

guint
regiotafel_collection_get_longest_probe (RegiotafelCollection *self)
{
  return self->index != NULL ? regiotafel_index_get_longest_probe (self->index) : 0;
}
