/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The two ends of the reading of a list: an inventory, with an object for all that is in it, or straight a snapshot. */
#include "regiotafel-read-edge-list-private.h"

#include "regiotafel-inventory-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-snapshot-builder-private.h"
#include "regiotafel-table.h"

/* The cancellable is looked at once in so many memberships. */
#define MEMBERSHIPS_A_LOOK 1024

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RegiotafelEdgeFound, regiotafel_edge_found_clear)

static RegiotafelEntity *
new_entity (RegiotafelEdgeRole role, const char *id, const char *name)
{
  switch (role)
    {
    case REGIOTAFEL_EDGE_TABLE:
      return REGIOTAFEL_ENTITY (regiotafel_table_new (id, name));
    case REGIOTAFEL_EDGE_ORGANISATION:
      return REGIOTAFEL_ENTITY (regiotafel_organisation_new (id, name));
    case REGIOTAFEL_EDGE_AREA:
      return REGIOTAFEL_ENTITY (regiotafel_area_new (id, name));
    case REGIOTAFEL_EDGE_N_ROLES:
    default:
      g_assert_not_reached ();
    }
}

/* @entities become those of @found, borrowed from the inventory. */
static gboolean
add_entities (RegiotafelInventory *inventory,
              const RegiotafelEdgeFound *found,
              GPtrArray *entities[REGIOTAFEL_EDGE_N_ROLES],
              GError **error)
{
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    for (guint i = 0; i < found->names[role]->len; i++)
      {
        g_autoptr (RegiotafelEntity) entity
            = new_entity (role, g_ptr_array_index (found->ids[role], i), g_ptr_array_index (found->names[role], i));

        if (!regiotafel_inventory_add (inventory, entity, error))
          return FALSE;
        g_ptr_array_add (entities[role], entity);
      }
  return TRUE;
}

static gboolean
fill_inventory (RegiotafelReading *reading,
                RegiotafelInventory *inventory,
                const RegiotafelEdgeFound *found,
                GPtrArray *entities[REGIOTAFEL_EDGE_N_ROLES],
                GError **error)
{
  if (!add_entities (inventory, found, entities, error))
    return FALSE;
  for (guint i = 0; i < found->areas->len; i++)
    regiotafel_table_add_area (
        g_ptr_array_index (entities[REGIOTAFEL_EDGE_TABLE], g_array_index (found->area_tables, guint32, i)),
        g_ptr_array_index (entities[REGIOTAFEL_EDGE_AREA], g_array_index (found->areas, guint32, i)));
  for (guint i = 0; i < found->membership_tables->len; i++)
    {
      g_autoptr (RegiotafelMembership) membership = regiotafel_membership_new (
          NULL,
          g_ptr_array_index (entities[REGIOTAFEL_EDGE_TABLE], g_array_index (found->membership_tables, guint32, i)),
          g_ptr_array_index (entities[REGIOTAFEL_EDGE_ORGANISATION],
                             g_array_index (found->membership_organisations, guint32, i)));

      if (!regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (membership), error)
          || (i % MEMBERSHIPS_A_LOOK == 0 && !regiotafel_reading_may_go_on (reading, error)))
        return FALSE;
    }
  return TRUE;
}

RegiotafelInventory *
regiotafel_read_edge_list (RegiotafelReading *reading, const char *data, gsize length, GError **error)
{
  g_auto (RegiotafelEdgeFound) found = { { NULL } };
  g_autoptr (RegiotafelInventory) inventory = NULL;
  GPtrArray *entities[REGIOTAFEL_EDGE_N_ROLES];
  gboolean is_filled;

  g_return_val_if_fail (reading != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (!regiotafel_edge_find (reading, data, length, &found, error))
    return NULL;
  inventory = regiotafel_inventory_new ();
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    entities[role] = g_ptr_array_new ();
  regiotafel_inventory_begin_changes (inventory);
  is_filled = fill_inventory (reading, inventory, &found, entities, error);
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    g_ptr_array_unref (entities[role]);
  if (!is_filled)
    return NULL;
  regiotafel_inventory_end_changes (inventory);
  /* It stands as it was read. */
  regiotafel_inventory_set_origin (inventory, NULL, NULL);
  return g_steal_pointer (&inventory);
}

RegiotafelSnapshot *
regiotafel_read_edge_snapshot (
    RegiotafelReading *reading, const char *data, gsize length, const RegiotafelDate *date, GError **error)
{
  static const RegiotafelAxis axes[] = { REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_AREAS };
  g_auto (RegiotafelEdgeFound) found = { { NULL } };
  g_autoptr (RegiotafelSnapshotBuilder) builder = NULL;

  g_return_val_if_fail (reading != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (!regiotafel_edge_find (reading, data, length, &found, error))
    return NULL;
  builder = regiotafel_snapshot_builder_new ();
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    for (guint i = 0; i < found.names[role]->len; i++)
      regiotafel_snapshot_builder_add_plain (builder, axes[role], g_ptr_array_index (found.ids[role], i),
                                             g_ptr_array_index (found.names[role], i));
  for (guint i = 0; i < found.areas->len; i++)
    regiotafel_snapshot_builder_add_edge (&builder->table_areas, g_array_index (found.area_tables, guint32, i),
                                          g_array_index (found.areas, guint32, i));
  regiotafel_snapshot_builder_add_edges (builder, (const guint32 *) found.membership_tables->data,
                                         (const guint32 *) found.membership_organisations->data,
                                         found.membership_tables->len);
  builder->date = date != NULL ? regiotafel_date_copy (date) : NULL;
  return regiotafel_snapshot_builder_finish (builder, error);
}
