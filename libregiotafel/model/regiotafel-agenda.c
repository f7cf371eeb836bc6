/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-agenda-private.h"

#include "regiotafel-agenda-item.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-owned-private.h"

struct _RegiotafelAgendaClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelAgenda, regiotafel_agenda, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_TABLE,
  PROP_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_agenda_dispose (GObject *object)
{
  RegiotafelAgenda *self = REGIOTAFEL_AGENDA (object);

  if (self->items != NULL)
    regiotafel_owned_release (self->items, "agenda");
  if (self->joined)
    regiotafel_agenda_leave (self);
  g_clear_object (&self->table);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (regiotafel_agenda_parent_class)->dispose (object);
}

static void
regiotafel_agenda_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelAgenda *self = REGIOTAFEL_AGENDA (object);

  switch (id)
    {
    case PROP_TABLE:
      g_value_set_object (value, regiotafel_agenda_get_table (self));
      break;
    case PROP_ITEMS:
      g_value_set_object (value, regiotafel_agenda_get_items (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_agenda_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelAgenda *self = REGIOTAFEL_AGENDA (object);

  switch (id)
    {
    case PROP_TABLE:
      self->table = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_agenda_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelAgenda *self = REGIOTAFEL_AGENDA (entity);

  if (self->table != NULL)
    visit (entity, "table", REGIOTAFEL_ENTITY (self->table), NULL, user_data);
}

static void
regiotafel_agenda_class_init (RegiotafelAgendaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_agenda_dispose;
  object_class->get_property = regiotafel_agenda_get_property;
  object_class->set_property = regiotafel_agenda_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_agenda_visit_references;

  /**
   * RegiotafelAgenda:table:
   *
   * The table whose it is.
   *
   * Since: 0.1
   */
  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, REGIOTAFEL_TYPE_TABLE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelAgenda:items:
   *
   * What stands on it, in order. They are changed through [method@Regiotafel.Inventory.add] and
   * [method@Regiotafel.Inventory.remove].
   *
   * Since: 0.1
   */
  properties[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_agenda_init (RegiotafelAgenda *self)
{
}

/**
 * regiotafel_agenda_get_table: (get-property table)
 * @self: the object
 *
 * Gets the table: see [property@Regiotafel.Agenda:table].
 *
 * Returns: (transfer none) (nullable): the table
 *
 * Since: 0.1
 */
RegiotafelTable *
regiotafel_agenda_get_table (RegiotafelAgenda *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA (self), NULL);

  return self->table;
}

/**
 * regiotafel_agenda_get_items: (get-property items)
 * @self: the object
 *
 * Gets the items: see [property@Regiotafel.Agenda:items].
 *
 * Returns: (transfer none): the items
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_agenda_get_items (RegiotafelAgenda *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_AGENDA (self), NULL);

  if (self->items == NULL)
    self->items = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_AGENDA_ITEM, TRUE);
  return self->items;
}

/**
 * regiotafel_agenda_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the title
 * @table: the table
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelAgenda *
regiotafel_agenda_new (const char *id, const char *name, RegiotafelTable *table)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (table), NULL);

  return g_object_new (REGIOTAFEL_TYPE_AGENDA, "id", id, "name", name, "table", table, NULL);
}

void
regiotafel_agenda_join (RegiotafelAgenda *self)
{
  self->joined = TRUE;
  g_object_unref (self->table);
}

void
regiotafel_agenda_leave (RegiotafelAgenda *self)
{
  self->joined = FALSE;
  self->table = NULL;
}
