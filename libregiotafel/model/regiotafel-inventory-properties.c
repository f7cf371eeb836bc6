/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an inventory tells about itself, and the lists of what is in it. */
#include "regiotafel-inventory-struct-private.h"

#include "regiotafel-property-private.h"

/**
 * regiotafel_inventory_get_title: (get-property title)
 * @self: the object
 *
 * Gets the title: see [property@Regiotafel.Inventory:title].
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 0.1
 */
const char *
regiotafel_inventory_get_title (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->title;
}

/**
 * regiotafel_inventory_set_title: (set-property title)
 * @self: the object
 * @title: (nullable): the title
 *
 * Sets the title: see [property@Regiotafel.Inventory:title].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_title (RegiotafelInventory *self, const char *title)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_text (self, &self->title, title, regiotafel_inventory_properties[PROP_TITLE]);
}

/**
 * regiotafel_inventory_get_language: (get-property language)
 * @self: the object
 *
 * Gets the language: see [property@Regiotafel.Inventory:language].
 *
 * Returns: (transfer none) (nullable): the language
 *
 * Since: 0.1
 */
const char *
regiotafel_inventory_get_language (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->language;
}

/**
 * regiotafel_inventory_set_language: (set-property language)
 * @self: the object
 * @language: (nullable): the language
 *
 * Sets the language: see [property@Regiotafel.Inventory:language].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_language (RegiotafelInventory *self, const char *language)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_text (self, &self->language, language, regiotafel_inventory_properties[PROP_LANGUAGE]);
}

/**
 * regiotafel_inventory_get_as_of: (get-property as-of)
 * @self: the object
 *
 * Gets the as of: see [property@Regiotafel.Inventory:as-of].
 *
 * Returns: (transfer none) (nullable): the as of
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_inventory_get_as_of (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->as_of;
}

/**
 * regiotafel_inventory_set_as_of: (set-property as-of)
 * @self: the object
 * @as_of: (nullable): the as of
 *
 * Sets the as of: see [property@Regiotafel.Inventory:as-of].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_as_of (RegiotafelInventory *self, const RegiotafelDate *as_of)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_date (self, &self->as_of, as_of, regiotafel_inventory_properties[PROP_AS_OF]);
}

/**
 * regiotafel_inventory_get_confirmed_from: (get-property confirmed-from)
 * @self: the object
 *
 * Gets the confirmed from: see [property@Regiotafel.Inventory:confirmed-from].
 *
 * Returns: (transfer none) (nullable): the confirmed from
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_inventory_get_confirmed_from (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->confirmed_from;
}

/**
 * regiotafel_inventory_set_confirmed_from: (set-property confirmed-from)
 * @self: the object
 * @confirmed_from: (nullable): the confirmed from
 *
 * Sets the confirmed from: see [property@Regiotafel.Inventory:confirmed-from].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_confirmed_from (RegiotafelInventory *self, const RegiotafelDate *confirmed_from)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_date (self, &self->confirmed_from, confirmed_from,
                       regiotafel_inventory_properties[PROP_CONFIRMED_FROM]);
}

/**
 * regiotafel_inventory_get_complete: (get-property complete)
 * @self: the object
 *
 * Gets the complete: see [property@Regiotafel.Inventory:complete].
 *
 * Returns: the complete
 *
 * Since: 0.1
 */
gboolean
regiotafel_inventory_get_complete (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), FALSE);

  return self->complete;
}

/**
 * regiotafel_inventory_set_complete: (set-property complete)
 * @self: the object
 * @complete: the complete
 *
 * Sets the complete: see [property@Regiotafel.Inventory:complete].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_complete (RegiotafelInventory *self, gboolean complete)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  if (self->complete == complete)
    return;
  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), regiotafel_inventory_properties[PROP_COMPLETE]);
}

/**
 * regiotafel_inventory_get_covers: (get-property covers)
 * @self: the object
 *
 * Gets the covers: see [property@Regiotafel.Inventory:covers].
 *
 * Returns: (transfer none) (nullable): the covers
 *
 * Since: 0.1
 */
const char *
regiotafel_inventory_get_covers (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->covers;
}

/**
 * regiotafel_inventory_set_covers: (set-property covers)
 * @self: the object
 * @covers: (nullable): the covers
 *
 * Sets the covers: see [property@Regiotafel.Inventory:covers].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_covers (RegiotafelInventory *self, const char *covers)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_text (self, &self->covers, covers, regiotafel_inventory_properties[PROP_COVERS]);
}

/**
 * regiotafel_inventory_get_synonyms: (get-property synonyms)
 * @self: the object
 *
 * Gets the synonyms: see [property@Regiotafel.Inventory:synonyms].
 *
 * Returns: (transfer none) (nullable): the synonyms
 *
 * Since: 0.1
 */
const char *const *
regiotafel_inventory_get_synonyms (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return (const char *const *) self->synonyms;
}

/**
 * regiotafel_inventory_set_synonyms: (set-property synonyms)
 * @self: the object
 * @synonyms: (nullable) (array zero-terminated=1): the synonyms
 *
 * Sets the synonyms: see [property@Regiotafel.Inventory:synonyms].
 *
 * Since: 0.1
 */
void
regiotafel_inventory_set_synonyms (RegiotafelInventory *self, const char *const *synonyms)
{
  g_return_if_fail (REGIOTAFEL_IS_INVENTORY (self));

  regiotafel_set_texts (self, &self->synonyms, synonyms, regiotafel_inventory_properties[PROP_SYNONYMS]);
}

/**
 * regiotafel_inventory_get_tables: (get-property tables)
 * @self: the object
 *
 * Gets the tables: see [property@Regiotafel.Inventory:tables].
 *
 * Returns: (transfer none): the tables
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_tables (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_TABLES];
}

/**
 * regiotafel_inventory_get_organisations: (get-property organisations)
 * @self: the object
 *
 * Gets the organisations: see [property@Regiotafel.Inventory:organisations].
 *
 * Returns: (transfer none): the organisations
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_organisations (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_ORGANISATIONS];
}

/**
 * regiotafel_inventory_get_memberships: (get-property memberships)
 * @self: the object
 *
 * Gets the memberships: see [property@Regiotafel.Inventory:memberships].
 *
 * Returns: (transfer none): the memberships
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_memberships (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_MEMBERSHIPS];
}

/**
 * regiotafel_inventory_get_domains: (get-property domains)
 * @self: the object
 *
 * Gets the domains: see [property@Regiotafel.Inventory:domains].
 *
 * Returns: (transfer none): the domains
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_domains (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_DOMAINS];
}

/**
 * regiotafel_inventory_get_themes: (get-property themes)
 * @self: the object
 *
 * Gets the themes: see [property@Regiotafel.Inventory:themes].
 *
 * Returns: (transfer none): the themes
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_themes (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_THEMES];
}

/**
 * regiotafel_inventory_get_areas: (get-property areas)
 * @self: the object
 *
 * Gets the areas: see [property@Regiotafel.Inventory:areas].
 *
 * Returns: (transfer none): the areas
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_areas (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_AREAS];
}

/**
 * regiotafel_inventory_get_projects: (get-property projects)
 * @self: the object
 *
 * Gets the projects: see [property@Regiotafel.Inventory:projects].
 *
 * Returns: (transfer none): the projects
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_projects (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_PROJECTS];
}

/**
 * regiotafel_inventory_get_agendas: (get-property agendas)
 * @self: the object
 *
 * Gets the agendas: see [property@Regiotafel.Inventory:agendas].
 *
 * Returns: (transfer none): the agendas
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_agendas (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_AGENDAS];
}

/**
 * regiotafel_inventory_get_agenda_items: (get-property agenda-items)
 * @self: the object
 *
 * Gets the agenda items: see [property@Regiotafel.Inventory:agenda-items].
 *
 * Returns: (transfer none): the agenda items
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_agenda_items (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_AGENDA_ITEMS];
}

/**
 * regiotafel_inventory_get_meetings: (get-property meetings)
 * @self: the object
 *
 * Gets the meetings: see [property@Regiotafel.Inventory:meetings].
 *
 * Returns: (transfer none): the meetings
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_meetings (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_MEETINGS];
}

/**
 * regiotafel_inventory_get_persons: (get-property persons)
 * @self: the object
 *
 * Gets the persons: see [property@Regiotafel.Inventory:persons].
 *
 * Returns: (transfer none): the persons
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_get_persons (RegiotafelInventory *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  return self->collections[REGIOTAFEL_KIND_PERSONS];
}
