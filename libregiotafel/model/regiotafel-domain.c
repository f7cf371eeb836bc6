/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-domain.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"

struct _RegiotafelDomain
{
  RegiotafelEntity parent_instance;

  RegiotafelDomain *broader;
};

struct _RegiotafelDomainClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelDomain, regiotafel_domain, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_BROADER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_domain_dispose (GObject *object)
{
  RegiotafelDomain *self = REGIOTAFEL_DOMAIN (object);
  GPtrArray *targets = regiotafel_entity_hold_targets (REGIOTAFEL_ENTITY (self));

  g_clear_object (&self->broader);

  G_OBJECT_CLASS (regiotafel_domain_parent_class)->dispose (object);
  regiotafel_entity_release_targets (targets);
}

static void
regiotafel_domain_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelDomain *self = REGIOTAFEL_DOMAIN (object);

  switch (id)
    {
    case PROP_BROADER:
      g_value_set_object (value, regiotafel_domain_get_broader (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_domain_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelDomain *self = REGIOTAFEL_DOMAIN (object);

  switch (id)
    {
    case PROP_BROADER:
      regiotafel_domain_set_broader (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_domain_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelDomain *self = REGIOTAFEL_DOMAIN (entity);

  if (self->broader != NULL)
    visit (entity, "broader", REGIOTAFEL_ENTITY (self->broader), NULL, user_data);
}

static void
regiotafel_domain_class_init (RegiotafelDomainClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_domain_dispose;
  object_class->get_property = regiotafel_domain_get_property;
  object_class->set_property = regiotafel_domain_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_domain_visit_references;

  /**
   * RegiotafelDomain:broader:
   *
   * The domain that this one is part of, as *sociaal domein* for *gemeente*.
   *
   * Since: 0.1
   */
  properties[PROP_BROADER] = g_param_spec_object ("broader", NULL, NULL, REGIOTAFEL_TYPE_DOMAIN,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_domain_init (RegiotafelDomain *self)
{
}

/**
 * regiotafel_domain_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelDomain *
regiotafel_domain_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REGIOTAFEL_TYPE_DOMAIN, "id", id, "name", name, NULL);
}

/**
 * regiotafel_domain_get_broader: (get-property broader)
 * @self: the object
 *
 * Gets the broader: see [property@Regiotafel.Domain:broader].
 *
 * Returns: (transfer none) (nullable): the broader
 *
 * Since: 0.1
 */
RegiotafelDomain *
regiotafel_domain_get_broader (RegiotafelDomain *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DOMAIN (self), NULL);

  return self->broader;
}

/**
 * regiotafel_domain_set_broader: (set-property broader)
 * @self: the object
 * @broader: (nullable): the broader
 *
 * Sets the broader: see [property@Regiotafel.Domain:broader].
 *
 * Since: 0.1
 */
void
regiotafel_domain_set_broader (RegiotafelDomain *self, RegiotafelDomain *broader)
{
  g_return_if_fail (REGIOTAFEL_IS_DOMAIN (self));
  g_return_if_fail (broader == NULL || REGIOTAFEL_IS_DOMAIN (broader));

  if (g_set_object (&self->broader, broader))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BROADER]);
}
