/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a table is tied to: the tables around, before and after it; who, what and where. */
#include "regiotafel-table-private.h"

#include "regiotafel-agenda.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"
#include "regiotafel-property-private.h"

/**
 * regiotafel_table_get_parent: (get-property parent)
 * @self: the object
 *
 * Gets the parent: see [property@Regiotafel.Table:parent].
 *
 * Returns: (transfer none) (nullable): the parent
 *
 * Since: 0.1
 */
RegiotafelTable *
regiotafel_table_get_parent (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->parent;
}

/**
 * regiotafel_table_set_parent: (set-property parent)
 * @self: the object
 * @parent: (nullable): the parent
 *
 * Sets the parent: see [property@Regiotafel.Table:parent].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_parent (RegiotafelTable *self, RegiotafelTable *parent)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (parent == NULL || REGIOTAFEL_IS_TABLE (parent));

  if (g_set_object (&self->parent, parent))
    g_object_notify_by_pspec (G_OBJECT (self), regiotafel_table_properties[PROP_PARENT]);
}

/**
 * regiotafel_table_get_successor: (get-property successor)
 * @self: the object
 *
 * Gets the successor: see [property@Regiotafel.Table:successor].
 *
 * Returns: (transfer none) (nullable): the successor
 *
 * Since: 0.1
 */
RegiotafelTable *
regiotafel_table_get_successor (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->successor;
}

/**
 * regiotafel_table_set_successor: (set-property successor)
 * @self: the object
 * @successor: (nullable): the successor
 *
 * Sets the successor: see [property@Regiotafel.Table:successor].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_successor (RegiotafelTable *self, RegiotafelTable *successor)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (successor == NULL || REGIOTAFEL_IS_TABLE (successor));

  if (g_set_object (&self->successor, successor))
    g_object_notify_by_pspec (G_OBJECT (self), regiotafel_table_properties[PROP_SUCCESSOR]);
}

/**
 * regiotafel_table_get_ending_reason: (get-property ending-reason)
 * @self: the object
 *
 * Gets the ending reason: see [property@Regiotafel.Table:ending-reason].
 *
 * Returns: (transfer none) (nullable): the ending reason
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_ending_reason (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->ending_reason;
}

/**
 * regiotafel_table_set_ending_reason: (set-property ending-reason)
 * @self: the object
 * @ending_reason: (nullable): the ending reason
 *
 * Sets the ending reason: see [property@Regiotafel.Table:ending-reason].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_ending_reason (RegiotafelTable *self, const char *ending_reason)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->ending_reason, ending_reason, regiotafel_table_properties[PROP_ENDING_REASON]);
}

/**
 * regiotafel_table_get_areas: (get-property areas)
 * @self: the object
 *
 * Gets the areas: see [property@Regiotafel.Table:areas].
 *
 * Returns: (transfer none): the areas
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_areas (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->areas == NULL)
    self->areas = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_AREA, TRUE);
  return self->areas;
}

/**
 * regiotafel_table_add_area:
 * @self: the object
 * @area: what to add
 *
 * Adds to [property@Regiotafel.Table:areas]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_add_area (RegiotafelTable *self, RegiotafelArea *area)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_AREA (area));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_table_get_areas (self), area);
}

/**
 * regiotafel_table_remove_area:
 * @self: the object
 * @area: what to remove
 *
 * Takes from [property@Regiotafel.Table:areas]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_remove_area (RegiotafelTable *self, RegiotafelArea *area)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_AREA (area));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_table_get_areas (self), area);
}

/**
 * regiotafel_table_get_domains: (get-property domains)
 * @self: the object
 *
 * Gets the domains: see [property@Regiotafel.Table:domains].
 *
 * Returns: (transfer none): the domains
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_domains (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->domains == NULL)
    self->domains = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_DOMAIN, TRUE);
  return self->domains;
}

/**
 * regiotafel_table_add_domain:
 * @self: the object
 * @domain: what to add
 *
 * Adds to [property@Regiotafel.Table:domains]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_add_domain (RegiotafelTable *self, RegiotafelDomain *domain)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_DOMAIN (domain));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_table_get_domains (self), domain);
}

/**
 * regiotafel_table_remove_domain:
 * @self: the object
 * @domain: what to remove
 *
 * Takes from [property@Regiotafel.Table:domains]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_remove_domain (RegiotafelTable *self, RegiotafelDomain *domain)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_DOMAIN (domain));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_table_get_domains (self), domain);
}

/**
 * regiotafel_table_get_themes: (get-property themes)
 * @self: the object
 *
 * Gets the themes: see [property@Regiotafel.Table:themes].
 *
 * Returns: (transfer none): the themes
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_themes (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->themes == NULL)
    self->themes = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_THEME, TRUE);
  return self->themes;
}

/**
 * regiotafel_table_add_theme:
 * @self: the object
 * @theme: what to add
 *
 * Adds to [property@Regiotafel.Table:themes]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_add_theme (RegiotafelTable *self, RegiotafelTheme *theme)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (theme));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_table_get_themes (self), theme);
}

/**
 * regiotafel_table_remove_theme:
 * @self: the object
 * @theme: what to remove
 *
 * Takes from [property@Regiotafel.Table:themes]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_remove_theme (RegiotafelTable *self, RegiotafelTheme *theme)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (theme));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_table_get_themes (self), theme);
}

/**
 * regiotafel_table_get_prepares: (get-property prepares)
 * @self: the object
 *
 * Gets the prepares: see [property@Regiotafel.Table:prepares].
 *
 * Returns: (transfer none): the prepares
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_prepares (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->prepares == NULL)
    self->prepares = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_TABLE, TRUE);
  return self->prepares;
}

/**
 * regiotafel_table_add_prepares:
 * @self: the object
 * @prepares: what to add
 *
 * Adds to [property@Regiotafel.Table:prepares]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_add_prepares (RegiotafelTable *self, RegiotafelTable *prepares)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_TABLE (prepares));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_table_get_prepares (self), prepares);
}

/**
 * regiotafel_table_remove_prepares:
 * @self: the object
 * @prepares: what to remove
 *
 * Takes from [property@Regiotafel.Table:prepares]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_remove_prepares (RegiotafelTable *self, RegiotafelTable *prepares)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_TABLE (prepares));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_table_get_prepares (self), prepares);
}

/**
 * regiotafel_table_get_reports_to: (get-property reports-to)
 * @self: the object
 *
 * Gets the reports to: see [property@Regiotafel.Table:reports-to].
 *
 * Returns: (transfer none): the reports to
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_reports_to (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->reports_to == NULL)
    self->reports_to = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_TABLE, TRUE);
  return self->reports_to;
}

/**
 * regiotafel_table_add_reports_to:
 * @self: the object
 * @reports_to: what to add
 *
 * Adds to [property@Regiotafel.Table:reports-to]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_add_reports_to (RegiotafelTable *self, RegiotafelTable *reports_to)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_TABLE (reports_to));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_table_get_reports_to (self), reports_to);
}

/**
 * regiotafel_table_remove_reports_to:
 * @self: the object
 * @reports_to: what to remove
 *
 * Takes from [property@Regiotafel.Table:reports-to]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_remove_reports_to (RegiotafelTable *self, RegiotafelTable *reports_to)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_TABLE (reports_to));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_table_get_reports_to (self), reports_to);
}

/**
 * regiotafel_table_get_advises: (get-property advises)
 * @self: the object
 *
 * Gets the advises: see [property@Regiotafel.Table:advises].
 *
 * Returns: (transfer none): the advises
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_advises (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->advises == NULL)
    self->advises = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_TABLE, TRUE);
  return self->advises;
}

/**
 * regiotafel_table_add_advises:
 * @self: the object
 * @advises: what to add
 *
 * Adds to [property@Regiotafel.Table:advises]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_add_advises (RegiotafelTable *self, RegiotafelTable *advises)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_TABLE (advises));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_table_get_advises (self), advises);
}

/**
 * regiotafel_table_remove_advises:
 * @self: the object
 * @advises: what to remove
 *
 * Takes from [property@Regiotafel.Table:advises]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_table_remove_advises (RegiotafelTable *self, RegiotafelTable *advises)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));
  g_return_if_fail (REGIOTAFEL_IS_TABLE (advises));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_table_get_advises (self), advises);
}

/**
 * regiotafel_table_get_memberships: (get-property memberships)
 * @self: the object
 *
 * Gets the memberships: see [property@Regiotafel.Table:memberships].
 *
 * Returns: (transfer none): the memberships
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_memberships (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->memberships == NULL)
    self->memberships = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_MEMBERSHIP, TRUE);
  return self->memberships;
}

/**
 * regiotafel_table_get_agendas: (get-property agendas)
 * @self: the object
 *
 * Gets the agendas: see [property@Regiotafel.Table:agendas].
 *
 * Returns: (transfer none): the agendas
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_agendas (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->agendas == NULL)
    self->agendas = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_AGENDA, TRUE);
  return self->agendas;
}

/**
 * regiotafel_table_get_meetings: (get-property meetings)
 * @self: the object
 *
 * Gets the meetings: see [property@Regiotafel.Table:meetings].
 *
 * Returns: (transfer none): the meetings
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_table_get_meetings (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  if (self->meetings == NULL)
    self->meetings = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_MEETING, TRUE);
  return self->meetings;
}

/**
 * regiotafel_table_get_stated_members: (get-property stated-members)
 * @self: the object
 *
 * Gets the stated members: see [property@Regiotafel.Table:stated-members].
 *
 * Returns: the stated members
 *
 * Since: 0.1
 */
guint
regiotafel_table_get_stated_members (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), 0);

  return self->stated_members;
}

/**
 * regiotafel_table_set_stated_members: (set-property stated-members)
 * @self: the object
 * @stated_members: the stated members
 *
 * Sets the stated members: see [property@Regiotafel.Table:stated-members].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_stated_members (RegiotafelTable *self, guint stated_members)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  if (self->stated_members == stated_members)
    return;
  self->stated_members = stated_members;
  g_object_notify_by_pspec (G_OBJECT (self), regiotafel_table_properties[PROP_STATED_MEMBERS]);
}

/**
 * regiotafel_table_get_stated_on: (get-property stated-on)
 * @self: the object
 *
 * Gets the stated on: see [property@Regiotafel.Table:stated-on].
 *
 * Returns: (transfer none) (nullable): the stated on
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_table_get_stated_on (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->stated_on;
}

/**
 * regiotafel_table_set_stated_on: (set-property stated-on)
 * @self: the object
 * @stated_on: (nullable): the stated on
 *
 * Sets the stated on: see [property@Regiotafel.Table:stated-on].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_stated_on (RegiotafelTable *self, const RegiotafelDate *stated_on)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_date (self, &self->stated_on, stated_on, regiotafel_table_properties[PROP_STATED_ON]);
}

/**
 * regiotafel_table_get_members_complete: (get-property members-complete)
 * @self: the object
 *
 * Gets the members complete: see [property@Regiotafel.Table:members-complete].
 *
 * Returns: the members complete
 *
 * Since: 0.1
 */
gboolean
regiotafel_table_get_members_complete (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), FALSE);

  return self->members_complete;
}

/**
 * regiotafel_table_set_members_complete: (set-property members-complete)
 * @self: the object
 * @members_complete: the members complete
 *
 * Sets the members complete: see [property@Regiotafel.Table:members-complete].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_members_complete (RegiotafelTable *self, gboolean members_complete)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  if (self->members_complete == members_complete)
    return;
  self->members_complete = members_complete;
  g_object_notify_by_pspec (G_OBJECT (self), regiotafel_table_properties[PROP_MEMBERS_COMPLETE]);
}
