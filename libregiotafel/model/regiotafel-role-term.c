/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-role-term-private.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelRoleTerm
{
  GObject parent_instance;

  RegiotafelRole role;
  RegiotafelPeriod *period;
  char *wording;
  RegiotafelExtras extras;
};

struct _RegiotafelRoleTermClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelRoleTerm, regiotafel_role_term, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ROLE,
  PROP_PERIOD,
  PROP_WORDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_role_term_finalize (GObject *object)
{
  RegiotafelRoleTerm *self = REGIOTAFEL_ROLE_TERM (object);

  regiotafel_period_free (self->period);
  g_free (self->wording);
  regiotafel_extras_clear (&self->extras);

  G_OBJECT_CLASS (regiotafel_role_term_parent_class)->finalize (object);
}

static void
regiotafel_role_term_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelRoleTerm *self = REGIOTAFEL_ROLE_TERM (object);

  switch (id)
    {
    case PROP_ROLE:
      g_value_set_enum (value, regiotafel_role_term_get_role (self));
      break;
    case PROP_PERIOD:
      g_value_set_boxed (value, regiotafel_role_term_get_period (self));
      break;
    case PROP_WORDING:
      g_value_set_string (value, regiotafel_role_term_get_wording (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_role_term_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelRoleTerm *self = REGIOTAFEL_ROLE_TERM (object);

  switch (id)
    {
    case PROP_ROLE:
      self->role = g_value_get_enum (value);
      break;
    case PROP_PERIOD:
      self->period = g_value_dup_boxed (value);
      break;
    case PROP_WORDING:
      self->wording = regiotafel_dup_text (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_role_term_class_init (RegiotafelRoleTermClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_role_term_finalize;
  object_class->get_property = regiotafel_role_term_get_property;
  object_class->set_property = regiotafel_role_term_set_property;

  /**
   * RegiotafelRoleTerm:role:
   *
   * The role.
   *
   * Since: 0.1
   */
  properties[PROP_ROLE] = g_param_spec_enum ("role", NULL, NULL, REGIOTAFEL_TYPE_ROLE, 0,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelRoleTerm:period:
   *
   * When; %NULL is as long as the membership.
   *
   * Since: 0.1
   */
  properties[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, REGIOTAFEL_TYPE_PERIOD,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelRoleTerm:wording:
   *
   * What the role is called there, where that differs.
   *
   * Since: 0.1
   */
  properties[PROP_WORDING] = g_param_spec_string ("wording", NULL, NULL, NULL,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_role_term_init (RegiotafelRoleTerm *self)
{
}

RegiotafelExtras *
regiotafel_role_term_get_extras (RegiotafelRoleTerm *self)
{
  return &self->extras;
}

/**
 * regiotafel_role_term_get_role: (get-property role)
 * @self: the object
 *
 * Gets the role: see [property@Regiotafel.RoleTerm:role].
 *
 * Returns: the role
 *
 * Since: 0.1
 */
RegiotafelRole
regiotafel_role_term_get_role (RegiotafelRoleTerm *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ROLE_TERM (self), 0);

  return self->role;
}

/**
 * regiotafel_role_term_get_period: (get-property period)
 * @self: the object
 *
 * Gets the period: see [property@Regiotafel.RoleTerm:period].
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 0.1
 */
const RegiotafelPeriod *
regiotafel_role_term_get_period (RegiotafelRoleTerm *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ROLE_TERM (self), NULL);

  return self->period;
}

/**
 * regiotafel_role_term_get_wording: (get-property wording)
 * @self: the object
 *
 * Gets the wording: see [property@Regiotafel.RoleTerm:wording].
 *
 * Returns: (transfer none) (nullable): the wording
 *
 * Since: 0.1
 */
const char *
regiotafel_role_term_get_wording (RegiotafelRoleTerm *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ROLE_TERM (self), NULL);

  return self->wording;
}
