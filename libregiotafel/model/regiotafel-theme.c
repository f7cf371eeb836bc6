/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-theme.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-property-private.h"

struct _RegiotafelTheme
{
  RegiotafelEntity parent_instance;

  RegiotafelDomain *responsible;
  char *basis;
  char *scale;
  RegiotafelCollection *broader;
};

struct _RegiotafelThemeClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelTheme, regiotafel_theme, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_RESPONSIBLE,
  PROP_BASIS,
  PROP_SCALE,
  PROP_BROADER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_theme_dispose (GObject *object)
{
  RegiotafelTheme *self = REGIOTAFEL_THEME (object);
  GPtrArray *targets = regiotafel_entity_hold_targets (REGIOTAFEL_ENTITY (self));

  g_clear_object (&self->responsible);
  g_clear_object (&self->broader);

  G_OBJECT_CLASS (regiotafel_theme_parent_class)->dispose (object);
  regiotafel_entity_release_targets (targets);
}

static void
regiotafel_theme_finalize (GObject *object)
{
  RegiotafelTheme *self = REGIOTAFEL_THEME (object);

  g_free (self->basis);
  g_free (self->scale);

  G_OBJECT_CLASS (regiotafel_theme_parent_class)->finalize (object);
}

static void
regiotafel_theme_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelTheme *self = REGIOTAFEL_THEME (object);

  switch (id)
    {
    case PROP_RESPONSIBLE:
      g_value_set_object (value, regiotafel_theme_get_responsible (self));
      break;
    case PROP_BASIS:
      g_value_set_string (value, regiotafel_theme_get_basis (self));
      break;
    case PROP_SCALE:
      g_value_set_string (value, regiotafel_theme_get_scale (self));
      break;
    case PROP_BROADER:
      g_value_set_object (value, regiotafel_theme_get_broader (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_theme_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelTheme *self = REGIOTAFEL_THEME (object);

  switch (id)
    {
    case PROP_RESPONSIBLE:
      regiotafel_theme_set_responsible (self, g_value_get_object (value));
      break;
    case PROP_BASIS:
      regiotafel_theme_set_basis (self, g_value_get_string (value));
      break;
    case PROP_SCALE:
      regiotafel_theme_set_scale (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_theme_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelTheme *self = REGIOTAFEL_THEME (entity);

  if (self->responsible != NULL)
    visit (entity, "responsible", REGIOTAFEL_ENTITY (self->responsible), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "broader", self->broader, visit, user_data);
}

static void
regiotafel_theme_class_init (RegiotafelThemeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_theme_dispose;
  object_class->finalize = regiotafel_theme_finalize;
  object_class->get_property = regiotafel_theme_get_property;
  object_class->set_property = regiotafel_theme_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_theme_visit_references;

  /**
   * RegiotafelTheme:responsible:
   *
   * The domain or sector that is competent for the theme.
   *
   * Since: 0.1
   */
  properties[PROP_RESPONSIBLE]
      = g_param_spec_object ("responsible", NULL, NULL, REGIOTAFEL_TYPE_DOMAIN,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTheme:basis:
   *
   * What the competence rests on, as the name of a law.
   *
   * Since: 0.1
   */
  properties[PROP_BASIS] = g_param_spec_string ("basis", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTheme:scale:
   *
   * The kind of area at which it is decided: see [property@Regiotafel.Area:kind].
   *
   * Since: 0.1
   */
  properties[PROP_SCALE] = g_param_spec_string ("scale", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTheme:broader:
   *
   * The themes that this one is part of.
   *
   * Since: 0.1
   */
  properties[PROP_BROADER] = g_param_spec_object ("broader", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_theme_init (RegiotafelTheme *self)
{
}

/**
 * regiotafel_theme_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelTheme *
regiotafel_theme_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REGIOTAFEL_TYPE_THEME, "id", id, "name", name, NULL);
}

/**
 * regiotafel_theme_get_responsible: (get-property responsible)
 * @self: the object
 *
 * Gets the responsible: see [property@Regiotafel.Theme:responsible].
 *
 * Returns: (transfer none) (nullable): the responsible
 *
 * Since: 0.1
 */
RegiotafelDomain *
regiotafel_theme_get_responsible (RegiotafelTheme *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_THEME (self), NULL);

  return self->responsible;
}

/**
 * regiotafel_theme_set_responsible: (set-property responsible)
 * @self: the object
 * @responsible: (nullable): the responsible
 *
 * Sets the responsible: see [property@Regiotafel.Theme:responsible].
 *
 * Since: 0.1
 */
void
regiotafel_theme_set_responsible (RegiotafelTheme *self, RegiotafelDomain *responsible)
{
  g_return_if_fail (REGIOTAFEL_IS_THEME (self));
  g_return_if_fail (responsible == NULL || REGIOTAFEL_IS_DOMAIN (responsible));

  if (g_set_object (&self->responsible, responsible))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESPONSIBLE]);
}

/**
 * regiotafel_theme_get_basis: (get-property basis)
 * @self: the object
 *
 * Gets the basis: see [property@Regiotafel.Theme:basis].
 *
 * Returns: (transfer none) (nullable): the basis
 *
 * Since: 0.1
 */
const char *
regiotafel_theme_get_basis (RegiotafelTheme *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_THEME (self), NULL);

  return self->basis;
}

/**
 * regiotafel_theme_set_basis: (set-property basis)
 * @self: the object
 * @basis: (nullable): the basis
 *
 * Sets the basis: see [property@Regiotafel.Theme:basis].
 *
 * Since: 0.1
 */
void
regiotafel_theme_set_basis (RegiotafelTheme *self, const char *basis)
{
  g_return_if_fail (REGIOTAFEL_IS_THEME (self));

  regiotafel_set_text (self, &self->basis, basis, properties[PROP_BASIS]);
}

/**
 * regiotafel_theme_get_scale: (get-property scale)
 * @self: the object
 *
 * Gets the scale: see [property@Regiotafel.Theme:scale].
 *
 * Returns: (transfer none) (nullable): the scale
 *
 * Since: 0.1
 */
const char *
regiotafel_theme_get_scale (RegiotafelTheme *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_THEME (self), NULL);

  return self->scale;
}

/**
 * regiotafel_theme_set_scale: (set-property scale)
 * @self: the object
 * @scale: (nullable): the scale
 *
 * Sets the scale: see [property@Regiotafel.Theme:scale].
 *
 * Since: 0.1
 */
void
regiotafel_theme_set_scale (RegiotafelTheme *self, const char *scale)
{
  g_return_if_fail (REGIOTAFEL_IS_THEME (self));

  regiotafel_set_text (self, &self->scale, scale, properties[PROP_SCALE]);
}

/**
 * regiotafel_theme_get_broader: (get-property broader)
 * @self: the object
 *
 * Gets the broader: see [property@Regiotafel.Theme:broader].
 *
 * Returns: (transfer none): the broader
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_theme_get_broader (RegiotafelTheme *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_THEME (self), NULL);

  if (self->broader == NULL)
    self->broader = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_THEME, TRUE);
  return self->broader;
}

/**
 * regiotafel_theme_add_broader:
 * @self: the object
 * @broader: what to add
 *
 * Adds to [property@Regiotafel.Theme:broader]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_theme_add_broader (RegiotafelTheme *self, RegiotafelTheme *broader)
{
  g_return_if_fail (REGIOTAFEL_IS_THEME (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (broader));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_theme_get_broader (self), broader);
}

/**
 * regiotafel_theme_remove_broader:
 * @self: the object
 * @broader: what to remove
 *
 * Takes from [property@Regiotafel.Theme:broader]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_theme_remove_broader (RegiotafelTheme *self, RegiotafelTheme *broader)
{
  g_return_if_fail (REGIOTAFEL_IS_THEME (self));
  g_return_if_fail (REGIOTAFEL_IS_THEME (broader));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_theme_get_broader (self), broader);
}
