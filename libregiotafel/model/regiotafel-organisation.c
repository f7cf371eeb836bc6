/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-organisation.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-property-private.h"
#include "regiotafel-membership.h"

struct _RegiotafelOrganisation
{
  RegiotafelEntity parent_instance;

  RegiotafelArea *area;
  RegiotafelOrganisation *parent;
  RegiotafelOrganisation *successor;
  char *standpoint;
  char *ambitions;
  RegiotafelCollection *domains;
  RegiotafelCollection *memberships;
};

struct _RegiotafelOrganisationClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelOrganisation, regiotafel_organisation, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_AREA,
  PROP_PARENT,
  PROP_SUCCESSOR,
  PROP_STANDPOINT,
  PROP_AMBITIONS,
  PROP_DOMAINS,
  PROP_MEMBERSHIPS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_organisation_dispose (GObject *object)
{
  RegiotafelOrganisation *self = REGIOTAFEL_ORGANISATION (object);
  GPtrArray *targets = regiotafel_entity_hold_targets (REGIOTAFEL_ENTITY (self));

  g_clear_object (&self->area);
  g_clear_object (&self->parent);
  g_clear_object (&self->successor);
  g_clear_object (&self->domains);
  g_clear_object (&self->memberships);

  G_OBJECT_CLASS (regiotafel_organisation_parent_class)->dispose (object);
  regiotafel_entity_release_targets (targets);
}

static void
regiotafel_organisation_finalize (GObject *object)
{
  RegiotafelOrganisation *self = REGIOTAFEL_ORGANISATION (object);

  g_free (self->standpoint);
  g_free (self->ambitions);

  G_OBJECT_CLASS (regiotafel_organisation_parent_class)->finalize (object);
}

static void
regiotafel_organisation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelOrganisation *self = REGIOTAFEL_ORGANISATION (object);

  switch (id)
    {
    case PROP_AREA:
      g_value_set_object (value, regiotafel_organisation_get_area (self));
      break;
    case PROP_PARENT:
      g_value_set_object (value, regiotafel_organisation_get_parent (self));
      break;
    case PROP_SUCCESSOR:
      g_value_set_object (value, regiotafel_organisation_get_successor (self));
      break;
    case PROP_STANDPOINT:
      g_value_set_string (value, regiotafel_organisation_get_standpoint (self));
      break;
    case PROP_AMBITIONS:
      g_value_set_string (value, regiotafel_organisation_get_ambitions (self));
      break;
    case PROP_DOMAINS:
      g_value_set_object (value, regiotafel_organisation_get_domains (self));
      break;
    case PROP_MEMBERSHIPS:
      g_value_set_object (value, regiotafel_organisation_get_memberships (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_organisation_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelOrganisation *self = REGIOTAFEL_ORGANISATION (object);

  switch (id)
    {
    case PROP_AREA:
      regiotafel_organisation_set_area (self, g_value_get_object (value));
      break;
    case PROP_PARENT:
      regiotafel_organisation_set_parent (self, g_value_get_object (value));
      break;
    case PROP_SUCCESSOR:
      regiotafel_organisation_set_successor (self, g_value_get_object (value));
      break;
    case PROP_STANDPOINT:
      regiotafel_organisation_set_standpoint (self, g_value_get_string (value));
      break;
    case PROP_AMBITIONS:
      regiotafel_organisation_set_ambitions (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_organisation_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelOrganisation *self = REGIOTAFEL_ORGANISATION (entity);

  if (self->area != NULL)
    visit (entity, "area", REGIOTAFEL_ENTITY (self->area), NULL, user_data);
  if (self->parent != NULL)
    visit (entity, "parent", REGIOTAFEL_ENTITY (self->parent), NULL, user_data);
  if (self->successor != NULL)
    visit (entity, "successor", REGIOTAFEL_ENTITY (self->successor), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "domains", self->domains, visit, user_data);
}

static void
regiotafel_organisation_class_init (RegiotafelOrganisationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_organisation_dispose;
  object_class->finalize = regiotafel_organisation_finalize;
  object_class->get_property = regiotafel_organisation_get_property;
  object_class->set_property = regiotafel_organisation_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_organisation_visit_references;

  /**
   * RegiotafelOrganisation:area:
   *
   * The area that it works for or is seated in.
   *
   * Since: 0.1
   */
  properties[PROP_AREA] = g_param_spec_object ("area", NULL, NULL, REGIOTAFEL_TYPE_AREA,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOrganisation:parent:
   *
   * The organisation that this one is part of.
   *
   * Since: 0.1
   */
  properties[PROP_PARENT] = g_param_spec_object ("parent", NULL, NULL, REGIOTAFEL_TYPE_ORGANISATION,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOrganisation:successor:
   *
   * The organisation that this one became part of.
   *
   * Since: 0.1
   */
  properties[PROP_SUCCESSOR]
      = g_param_spec_object ("successor", NULL, NULL, REGIOTAFEL_TYPE_ORGANISATION,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOrganisation:standpoint:
   *
   * What it stands for.
   *
   * Since: 0.1
   */
  properties[PROP_STANDPOINT] = g_param_spec_string (
      "standpoint", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOrganisation:ambitions:
   *
   * What it wants to reach.
   *
   * Since: 0.1
   */
  properties[PROP_AMBITIONS] = g_param_spec_string (
      "ambitions", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOrganisation:domains:
   *
   * The domains and sectors that it belongs to, the narrowest that fit.
   *
   * Since: 0.1
   */
  properties[PROP_DOMAINS] = g_param_spec_object ("domains", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOrganisation:memberships:
   *
   * Its memberships. They are changed through [method@Regiotafel.Inventory.add] and
   * [method@Regiotafel.Inventory.remove].
   *
   * Since: 0.1
   */
  properties[PROP_MEMBERSHIPS] = g_param_spec_object ("memberships", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_organisation_init (RegiotafelOrganisation *self)
{
}

/**
 * regiotafel_organisation_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelOrganisation *
regiotafel_organisation_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REGIOTAFEL_TYPE_ORGANISATION, "id", id, "name", name, NULL);
}

/**
 * regiotafel_organisation_get_area: (get-property area)
 * @self: the object
 *
 * Gets the area: see [property@Regiotafel.Organisation:area].
 *
 * Returns: (transfer none) (nullable): the area
 *
 * Since: 0.1
 */
RegiotafelArea *
regiotafel_organisation_get_area (RegiotafelOrganisation *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (self), NULL);

  return self->area;
}

/**
 * regiotafel_organisation_set_area: (set-property area)
 * @self: the object
 * @area: (nullable): the area
 *
 * Sets the area: see [property@Regiotafel.Organisation:area].
 *
 * Since: 0.1
 */
void
regiotafel_organisation_set_area (RegiotafelOrganisation *self, RegiotafelArea *area)
{
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (self));
  g_return_if_fail (area == NULL || REGIOTAFEL_IS_AREA (area));

  if (g_set_object (&self->area, area))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AREA]);
}

/**
 * regiotafel_organisation_get_parent: (get-property parent)
 * @self: the object
 *
 * Gets the parent: see [property@Regiotafel.Organisation:parent].
 *
 * Returns: (transfer none) (nullable): the parent
 *
 * Since: 0.1
 */
RegiotafelOrganisation *
regiotafel_organisation_get_parent (RegiotafelOrganisation *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (self), NULL);

  return self->parent;
}

/**
 * regiotafel_organisation_set_parent: (set-property parent)
 * @self: the object
 * @parent: (nullable): the parent
 *
 * Sets the parent: see [property@Regiotafel.Organisation:parent].
 *
 * Since: 0.1
 */
void
regiotafel_organisation_set_parent (RegiotafelOrganisation *self, RegiotafelOrganisation *parent)
{
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (self));
  g_return_if_fail (parent == NULL || REGIOTAFEL_IS_ORGANISATION (parent));

  if (g_set_object (&self->parent, parent))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARENT]);
}

/**
 * regiotafel_organisation_get_successor: (get-property successor)
 * @self: the object
 *
 * Gets the successor: see [property@Regiotafel.Organisation:successor].
 *
 * Returns: (transfer none) (nullable): the successor
 *
 * Since: 0.1
 */
RegiotafelOrganisation *
regiotafel_organisation_get_successor (RegiotafelOrganisation *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (self), NULL);

  return self->successor;
}

/**
 * regiotafel_organisation_set_successor: (set-property successor)
 * @self: the object
 * @successor: (nullable): the successor
 *
 * Sets the successor: see [property@Regiotafel.Organisation:successor].
 *
 * Since: 0.1
 */
void
regiotafel_organisation_set_successor (RegiotafelOrganisation *self, RegiotafelOrganisation *successor)
{
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (self));
  g_return_if_fail (successor == NULL || REGIOTAFEL_IS_ORGANISATION (successor));

  if (g_set_object (&self->successor, successor))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUCCESSOR]);
}

/**
 * regiotafel_organisation_get_standpoint: (get-property standpoint)
 * @self: the object
 *
 * Gets the standpoint: see [property@Regiotafel.Organisation:standpoint].
 *
 * Returns: (transfer none) (nullable): the standpoint
 *
 * Since: 0.1
 */
const char *
regiotafel_organisation_get_standpoint (RegiotafelOrganisation *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (self), NULL);

  return self->standpoint;
}

/**
 * regiotafel_organisation_set_standpoint: (set-property standpoint)
 * @self: the object
 * @standpoint: (nullable): the standpoint
 *
 * Sets the standpoint: see [property@Regiotafel.Organisation:standpoint].
 *
 * Since: 0.1
 */
void
regiotafel_organisation_set_standpoint (RegiotafelOrganisation *self, const char *standpoint)
{
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (self));

  regiotafel_set_text (self, &self->standpoint, standpoint, properties[PROP_STANDPOINT]);
}

/**
 * regiotafel_organisation_get_ambitions: (get-property ambitions)
 * @self: the object
 *
 * Gets the ambitions: see [property@Regiotafel.Organisation:ambitions].
 *
 * Returns: (transfer none) (nullable): the ambitions
 *
 * Since: 0.1
 */
const char *
regiotafel_organisation_get_ambitions (RegiotafelOrganisation *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (self), NULL);

  return self->ambitions;
}

/**
 * regiotafel_organisation_set_ambitions: (set-property ambitions)
 * @self: the object
 * @ambitions: (nullable): the ambitions
 *
 * Sets the ambitions: see [property@Regiotafel.Organisation:ambitions].
 *
 * Since: 0.1
 */
void
regiotafel_organisation_set_ambitions (RegiotafelOrganisation *self, const char *ambitions)
{
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (self));

  regiotafel_set_text (self, &self->ambitions, ambitions, properties[PROP_AMBITIONS]);
}

/**
 * regiotafel_organisation_get_domains: (get-property domains)
 * @self: the object
 *
 * Gets the domains: see [property@Regiotafel.Organisation:domains].
 *
 * Returns: (transfer none): the domains
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_organisation_get_domains (RegiotafelOrganisation *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (self), NULL);

  if (self->domains == NULL)
    self->domains = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_DOMAIN, TRUE);
  return self->domains;
}

/**
 * regiotafel_organisation_add_domain:
 * @self: the object
 * @domain: what to add
 *
 * Adds to [property@Regiotafel.Organisation:domains]; nothing happens when it is there already. O(n) in
 * their number.
 *
 * Since: 0.1
 */
void
regiotafel_organisation_add_domain (RegiotafelOrganisation *self, RegiotafelDomain *domain)
{
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (self));
  g_return_if_fail (REGIOTAFEL_IS_DOMAIN (domain));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_organisation_get_domains (self), domain);
}

/**
 * regiotafel_organisation_remove_domain:
 * @self: the object
 * @domain: what to remove
 *
 * Takes from [property@Regiotafel.Organisation:domains]; nothing happens when it is not there. O(n) in
 * their number.
 *
 * Since: 0.1
 */
void
regiotafel_organisation_remove_domain (RegiotafelOrganisation *self, RegiotafelDomain *domain)
{
  g_return_if_fail (REGIOTAFEL_IS_ORGANISATION (self));
  g_return_if_fail (REGIOTAFEL_IS_DOMAIN (domain));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_organisation_get_domains (self), domain);
}

/**
 * regiotafel_organisation_get_memberships: (get-property memberships)
 * @self: the object
 *
 * Gets the memberships: see [property@Regiotafel.Organisation:memberships].
 *
 * Returns: (transfer none): the memberships
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_organisation_get_memberships (RegiotafelOrganisation *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (self), NULL);

  if (self->memberships == NULL)
    self->memberships = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_MEMBERSHIP, FALSE);
  return self->memberships;
}
