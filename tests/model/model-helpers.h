/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of projects, agendas and meetings share. */
#pragma once

#include <string.h>

#include "../test-util.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-diagnostic.h"
#include "regiotafel-inventory.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"

/* Adds and hands over to the inventory. */
static inline gpointer
add (RegiotafelInventory *inventory, gpointer entity)
{
  g_autoptr (GError) error = NULL;
  gboolean added = regiotafel_inventory_add (inventory, entity, &error);

  g_assert_no_error (error);
  g_assert_true (added);
  g_object_unref (entity);
  return entity;
}

/* That it may not come in, for this reason. It stays the caller's. */
static inline void
assert_refused (RegiotafelInventory *inventory, gpointer entity, RegiotafelError code, const char *part)
{
  g_autoptr (GError) error = NULL;
  guint64 revision = regiotafel_inventory_get_revision (inventory);

  g_assert_false (regiotafel_inventory_add (inventory, entity, &error));
  assert_error (error, code, part);
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision);
}

/* That it may not go, since these refer to it. */
static inline void
assert_in_use (RegiotafelInventory *inventory, gpointer entity, const char *part)
{
  g_autoptr (GError) error = NULL;
  guint64 revision = regiotafel_inventory_get_revision (inventory);

  g_assert_false (regiotafel_inventory_remove (inventory, entity, FALSE, &error));
  assert_error (error, REGIOTAFEL_ERROR_IN_USE, part);
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision);
}

/* Removes with all that depends on it, which counts as one change. */
static inline void
remove_all (RegiotafelInventory *inventory, gpointer entity)
{
  g_autoptr (GError) error = NULL;
  guint64 revision = regiotafel_inventory_get_revision (inventory);
  gboolean removed = regiotafel_inventory_remove (inventory, entity, TRUE, &error);

  g_assert_no_error (error);
  g_assert_true (removed);
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision + 1);
}

static inline const char *
id_of (gpointer entity)
{
  return entity != NULL ? regiotafel_entity_get_id (entity) : NULL;
}

/* The ids of a collection, with spaces between. */
static inline char *
ids (RegiotafelCollection *collection)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", id_of (regiotafel_collection_get (collection, i)));
  return g_string_free (text, FALSE);
}

#define assert_ids(collection, expected) assert_text (ids (collection), expected)

static inline void
set_period (gpointer entity, const char *text)
{
  g_autoptr (RegiotafelPeriod) period = regiotafel_period_parse (text, NULL);

  g_assert_nonnull (period);
  regiotafel_entity_set_period (entity, period);
}

/* What a check finds: "code pointer value", one a line. */
static inline char *
found_by_check (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelCollection) found = regiotafel_inventory_check (inventory);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < regiotafel_collection_get_size (found); i++)
    {
      RegiotafelDiagnostic *diagnostic = regiotafel_collection_get (found, i);

      g_string_append_printf (text, "%s %s %s\n", regiotafel_diagnostic_get_code (diagnostic),
                              regiotafel_diagnostic_get_pointer (diagnostic),
                              regiotafel_diagnostic_get_value (diagnostic));
    }
  return g_string_free (text, FALSE);
}

static inline void
decrease (gpointer alive, GObject *gone)
{
  (*(guint *) alive)--;
}

/* Counts those that are alive. */
static inline void
watch (gpointer entity, guint *alive)
{
  (*alive)++;
  g_object_weak_ref (entity, decrease, alive);
}
