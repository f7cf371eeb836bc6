/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-project.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelProject
{
  RegiotafelEntity parent_instance;

  RegiotafelOrganisation *lead;
  RegiotafelState state;
  RegiotafelCollection *partners;
  RegiotafelCollection *themes;
};

struct _RegiotafelProjectClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelProject, regiotafel_project, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_LEAD,
  PROP_STATE,
  PROP_PARTNERS,
  PROP_THEMES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_project_dispose (GObject *object)
{
  RegiotafelProject *self = REGIOTAFEL_PROJECT (object);

  g_clear_object (&self->lead);
  g_clear_object (&self->partners);
  g_clear_object (&self->themes);

  G_OBJECT_CLASS (regiotafel_project_parent_class)->dispose (object);
}

static void
regiotafel_project_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelProject *self = REGIOTAFEL_PROJECT (object);

  switch (id)
    {
    case PROP_LEAD:
      g_value_set_object (value, regiotafel_project_get_lead (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, regiotafel_project_get_state (self));
      break;
    case PROP_PARTNERS:
      g_value_set_object (value, regiotafel_project_get_partners (self));
      break;
    case PROP_THEMES:
      g_value_set_object (value, regiotafel_project_get_themes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_project_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelProject *self = REGIOTAFEL_PROJECT (object);

  switch (id)
    {
    case PROP_LEAD:
      regiotafel_project_set_lead (self, g_value_get_object (value));
      break;
    case PROP_STATE:
      regiotafel_project_set_state (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_project_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelProject *self = REGIOTAFEL_PROJECT (entity);

  if (self->lead != NULL)
    visit (entity, "lead", REGIOTAFEL_ENTITY (self->lead), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "partners", self->partners, visit, user_data);
  regiotafel_entity_visit_collection (entity, "themes", self->themes, visit, user_data);
}

static void
regiotafel_project_class_init (RegiotafelProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_project_dispose;
  object_class->get_property = regiotafel_project_get_property;
  object_class->set_property = regiotafel_project_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_project_visit_references;

  /**
   * RegiotafelProject:lead:
   *
   * The organisation that leads it (trekker).
   *
   * Since: 0.1
   */
  properties[PROP_LEAD] = g_param_spec_object ("lead", NULL, NULL, REGIOTAFEL_TYPE_ORGANISATION,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProject:state:
   *
   * How far it is.
   *
   * Since: 0.1
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, REGIOTAFEL_TYPE_STATE, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProject:partners:
   *
   * The organisations that take part in it beside the one that leads it.
   *
   * Since: 0.1
   */
  properties[PROP_PARTNERS] = g_param_spec_object ("partners", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProject:themes:
   *
   * What it is about.
   *
   * Since: 0.1
   */
  properties[PROP_THEMES] = g_param_spec_object ("themes", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_project_init (RegiotafelProject *self)
{
}

/**
 * regiotafel_project_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelProject *
regiotafel_project_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REGIOTAFEL_TYPE_PROJECT, "id", id, "name", name, NULL);
}

/**
 * regiotafel_project_get_lead: (get-property lead)
 * @self: the object
 *
 * Gets the lead: see [property@Regiotafel.Project:lead].
 *
 * Returns: (transfer none) (nullable): the lead
 *
 * Since: 0.1
 */
RegiotafelOrganisation *
regiotafel_project_get_lead (RegiotafelProject *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROJECT (self), NULL);

  return self->lead;
}

/**
 * regiotafel_project_set_lead: (set-property lead)
 * @self: the object
 * @lead: (nullable): the lead
 *
 * Sets the lead: see [property@Regiotafel.Project:lead].
 *
 * Since: 0.1
 */
void
regiotafel_project_set_lead (RegiotafelProject *self, RegiotafelOrganisation *lead)
{
  g_return_if_fail (REGIOTAFEL_IS_PROJECT (self));
  g_return_if_fail (lead == NULL || REGIOTAFEL_IS_ORGANISATION (lead));

  if (g_set_object (&self->lead, lead))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAD]);
}

/**
 * regiotafel_project_get_state: (get-property state)
 * @self: the object
 *
 * Gets the state: see [property@Regiotafel.Project:state].
 *
 * Returns: the state
 *
 * Since: 0.1
 */
RegiotafelState
regiotafel_project_get_state (RegiotafelProject *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROJECT (self), 0);

  return self->state;
}

/**
 * regiotafel_project_set_state: (set-property state)
 * @self: the object
 * @state: the state
 *
 * Sets the state: see [property@Regiotafel.Project:state].
 *
 * Since: 0.1
 */
void
regiotafel_project_set_state (RegiotafelProject *self, RegiotafelState state)
{
  g_return_if_fail (REGIOTAFEL_IS_PROJECT (self));

  regiotafel_set_enum (self, &self->state, state, properties[PROP_STATE]);
}

/**
 * regiotafel_project_get_partners: (get-property partners)
 * @self: the object
 *
 * Gets the partners: see [property@Regiotafel.Project:partners].
 *
 * Returns: (transfer none): the partners
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_project_get_partners (RegiotafelProject *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROJECT (self), NULL);

  if (self->partners == NULL)
    self->partners = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_ORGANISATION, TRUE);
  return self->partners;
}

/**
 * regiotafel_project_add_partner:
 * @self: the object
 * @partner: what to add
 *
 * Adds to [property@Regiotafel.Project:partners]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_project_add_partner (RegiotafelProject *self, RegiotafelOrganisation *partner)
{
  g_return_if_fail (REGIOTAFEL_IS_PROJECT (self));
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (partner));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_project_get_partners (self), partner);
}

/**
 * regiotafel_project_remove_partner:
 * @self: the object
 * @partner: what to remove
 *
 * Takes from [property@Regiotafel.Project:partners]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_project_remove_partner (RegiotafelProject *self, RegiotafelOrganisation *partner)
{
  g_return_if_fail (REGIOTAFEL_IS_PROJECT (self));
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (partner));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_project_get_partners (self), partner);
}

/**
 * regiotafel_project_get_themes: (get-property themes)
 * @self: the object
 *
 * Gets the themes: see [property@Regiotafel.Project:themes].
 *
 * Returns: (transfer none): the themes
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_project_get_themes (RegiotafelProject *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROJECT (self), NULL);

  if (self->themes == NULL)
    self->themes = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_THEME, TRUE);
  return self->themes;
}

/**
 * regiotafel_project_add_theme:
 * @self: the object
 * @theme: what to add
 *
 * Adds to [property@Regiotafel.Project:themes]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_project_add_theme (RegiotafelProject *self, RegiotafelTheme *theme)
{
  g_return_if_fail (REGIOTAFEL_IS_PROJECT (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (theme));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_project_get_themes (self), theme);
}

/**
 * regiotafel_project_remove_theme:
 * @self: the object
 * @theme: what to remove
 *
 * Takes from [property@Regiotafel.Project:themes]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_project_remove_theme (RegiotafelProject *self, RegiotafelTheme *theme)
{
  g_return_if_fail (REGIOTAFEL_IS_PROJECT (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (theme));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_project_get_themes (self), theme);
}
