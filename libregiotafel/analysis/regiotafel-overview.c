/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-overview-private.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelOverviewClass
{
  RegiotafelQuestionClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelOverview, regiotafel_overview, REGIOTAFEL_TYPE_QUESTION)

enum
{
  PROP_0,
  PROP_LEVEL,
  PROP_KIND,
  PROP_THEME,
  PROP_DOMAIN,
  PROP_AREA,
  PROP_ORGANISATION,
  PROP_IN_SCOPE,
  PROP_CONFIRMED,
  PROP_MIN_DOMAINS,
  PROP_MIN_POPULATION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_overview_finalize (GObject *object)
{
  RegiotafelOverview *self = REGIOTAFEL_OVERVIEW (object);

  g_free (self->theme);
  g_free (self->domain);
  g_free (self->area);
  g_free (self->organisation);

  G_OBJECT_CLASS (regiotafel_overview_parent_class)->finalize (object);
}

static void
regiotafel_overview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelOverview *self = REGIOTAFEL_OVERVIEW (object);

  switch (id)
    {
    case PROP_LEVEL:
      g_value_set_enum (value, regiotafel_overview_get_level (self));
      break;
    case PROP_KIND:
      g_value_set_enum (value, regiotafel_overview_get_kind (self));
      break;
    case PROP_THEME:
      g_value_set_string (value, regiotafel_overview_get_theme (self));
      break;
    case PROP_DOMAIN:
      g_value_set_string (value, regiotafel_overview_get_domain (self));
      break;
    case PROP_AREA:
      g_value_set_string (value, regiotafel_overview_get_area (self));
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, regiotafel_overview_get_organisation (self));
      break;
    case PROP_IN_SCOPE:
      g_value_set_enum (value, regiotafel_overview_get_in_scope (self));
      break;
    case PROP_CONFIRMED:
      g_value_set_enum (value, regiotafel_overview_get_confirmed (self));
      break;
    case PROP_MIN_DOMAINS:
      g_value_set_uint (value, regiotafel_overview_get_min_domains (self));
      break;
    case PROP_MIN_POPULATION:
      g_value_set_uint (value, regiotafel_overview_get_min_population (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_overview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelOverview *self = REGIOTAFEL_OVERVIEW (object);

  switch (id)
    {
    case PROP_LEVEL:
      regiotafel_overview_set_level (self, g_value_get_enum (value));
      break;
    case PROP_KIND:
      regiotafel_overview_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_THEME:
      regiotafel_overview_set_theme (self, g_value_get_string (value));
      break;
    case PROP_DOMAIN:
      regiotafel_overview_set_domain (self, g_value_get_string (value));
      break;
    case PROP_AREA:
      regiotafel_overview_set_area (self, g_value_get_string (value));
      break;
    case PROP_ORGANISATION:
      regiotafel_overview_set_organisation (self, g_value_get_string (value));
      break;
    case PROP_IN_SCOPE:
      regiotafel_overview_set_in_scope (self, g_value_get_enum (value));
      break;
    case PROP_CONFIRMED:
      regiotafel_overview_set_confirmed (self, g_value_get_enum (value));
      break;
    case PROP_MIN_DOMAINS:
      regiotafel_overview_set_min_domains (self, g_value_get_uint (value));
      break;
    case PROP_MIN_POPULATION:
      regiotafel_overview_set_min_population (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_overview_class_init (RegiotafelOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_overview_finalize;
  object_class->get_property = regiotafel_overview_get_property;
  object_class->set_property = regiotafel_overview_set_property;
  ((RegiotafelQuestionClass *) klass)->answer = regiotafel_overview_answer;

  /**
   * RegiotafelOverview:level:
   *
   * Only tables of this level.
   *
   * Since: 0.1
   */
  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, REGIOTAFEL_TYPE_LEVEL, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:kind:
   *
   * Only tables of this kind.
   *
   * Since: 0.1
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, REGIOTAFEL_TYPE_TABLE_KIND, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:theme:
   *
   * Only tables about the theme with this id, or about one that is narrower.
   *
   * Since: 0.1
   */
  properties[PROP_THEME] = g_param_spec_string ("theme", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:domain:
   *
   * Only tables that claim the domain with this id or a narrower one, or where a seat that counts brings it in.
   *
   * Since: 0.1
   */
  properties[PROP_DOMAIN] = g_param_spec_string ("domain", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:area:
   *
   * Only tables about the area with this id, about one that it lies in, or about one that lies in it.
   *
   * Since: 0.1
   */
  properties[PROP_AREA] = g_param_spec_string ("area", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:organisation:
   *
   * Only tables where the organisation with this id sits, whatever its standing.
   *
   * Since: 0.1
   */
  properties[PROP_ORGANISATION] = g_param_spec_string (
      "organisation", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:in-scope:
   *
   * Only tables that lie within the inclusion rule, or only those that lie outside it. Tables of which too little is
   * known to tell are neither.
   *
   * Since: 0.1
   */
  properties[PROP_IN_SCOPE] = g_param_spec_enum ("in-scope", NULL, NULL, REGIOTAFEL_TYPE_TRISTATE, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:confirmed:
   *
   * Only tables that were confirmed in this inventory, or only those that were not. There are neither where the
   * inventory does not record when any table was checked, or has no date to hold that against.
   *
   * Since: 0.1
   */
  properties[PROP_CONFIRMED] = g_param_spec_enum ("confirmed", NULL, NULL, REGIOTAFEL_TYPE_TRISTATE, 0,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:min-domains:
   *
   * How many of the broadest domains the inclusion rule asks for; default 2.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_DOMAINS]
      = g_param_spec_uint ("min-domains", NULL, NULL, 0, G_MAXUINT, REGIOTAFEL_SCOPE_DEFAULT_DOMAINS,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverview:min-population:
   *
   * How many inhabitants the inclusion rule asks for; default 100,000. With 0 it asks for none, known or not.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_POPULATION]
      = g_param_spec_uint ("min-population", NULL, NULL, 0, G_MAXUINT, REGIOTAFEL_SCOPE_DEFAULT_POPULATION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_overview_init (RegiotafelOverview *self)
{
  self->min_domains = REGIOTAFEL_SCOPE_DEFAULT_DOMAINS;
  self->min_population = REGIOTAFEL_SCOPE_DEFAULT_POPULATION;
}

/**
 * regiotafel_overview_new:
 *
 * Makes a question about all tables.
 *
 * Returns: (transfer full): the question
 *
 * Since: 0.1
 */
RegiotafelOverview *
regiotafel_overview_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_OVERVIEW, NULL);
}

/**
 * regiotafel_overview_get_level: (get-property level)
 * @self: the object
 *
 * Gets the level: see [property@Regiotafel.Overview:level].
 *
 * Returns: the level
 *
 * Since: 0.1
 */
RegiotafelLevel
regiotafel_overview_get_level (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), 0);

  return self->level;
}

/**
 * regiotafel_overview_set_level: (set-property level)
 * @self: the object
 * @level: the level
 *
 * Sets the level: see [property@Regiotafel.Overview:level].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_level (RegiotafelOverview *self, RegiotafelLevel level)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  if (self->level == level)
    return;
  self->level = level;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

/**
 * regiotafel_overview_get_kind: (get-property kind)
 * @self: the object
 *
 * Gets the kind: see [property@Regiotafel.Overview:kind].
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
RegiotafelTableKind
regiotafel_overview_get_kind (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), 0);

  return self->kind;
}

/**
 * regiotafel_overview_set_kind: (set-property kind)
 * @self: the object
 * @kind: the kind
 *
 * Sets the kind: see [property@Regiotafel.Overview:kind].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_kind (RegiotafelOverview *self, RegiotafelTableKind kind)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  if (self->kind == kind)
    return;
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/**
 * regiotafel_overview_get_theme: (get-property theme)
 * @self: the object
 *
 * Gets the theme: see [property@Regiotafel.Overview:theme].
 *
 * Returns: (transfer none) (nullable): the theme
 *
 * Since: 0.1
 */
const char *
regiotafel_overview_get_theme (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), NULL);

  return self->theme;
}

/**
 * regiotafel_overview_set_theme: (set-property theme)
 * @self: the object
 * @theme: (nullable): the theme
 *
 * Sets the theme: see [property@Regiotafel.Overview:theme].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_theme (RegiotafelOverview *self, const char *theme)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  regiotafel_set_text (self, &self->theme, theme, properties[PROP_THEME]);
}

/**
 * regiotafel_overview_get_domain: (get-property domain)
 * @self: the object
 *
 * Gets the domain: see [property@Regiotafel.Overview:domain].
 *
 * Returns: (transfer none) (nullable): the domain
 *
 * Since: 0.1
 */
const char *
regiotafel_overview_get_domain (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), NULL);

  return self->domain;
}

/**
 * regiotafel_overview_set_domain: (set-property domain)
 * @self: the object
 * @domain: (nullable): the domain
 *
 * Sets the domain: see [property@Regiotafel.Overview:domain].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_domain (RegiotafelOverview *self, const char *domain)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  regiotafel_set_text (self, &self->domain, domain, properties[PROP_DOMAIN]);
}

/**
 * regiotafel_overview_get_area: (get-property area)
 * @self: the object
 *
 * Gets the area: see [property@Regiotafel.Overview:area].
 *
 * Returns: (transfer none) (nullable): the area
 *
 * Since: 0.1
 */
const char *
regiotafel_overview_get_area (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), NULL);

  return self->area;
}

/**
 * regiotafel_overview_set_area: (set-property area)
 * @self: the object
 * @area: (nullable): the area
 *
 * Sets the area: see [property@Regiotafel.Overview:area].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_area (RegiotafelOverview *self, const char *area)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  regiotafel_set_text (self, &self->area, area, properties[PROP_AREA]);
}

/**
 * regiotafel_overview_get_organisation: (get-property organisation)
 * @self: the object
 *
 * Gets the organisation: see [property@Regiotafel.Overview:organisation].
 *
 * Returns: (transfer none) (nullable): the organisation
 *
 * Since: 0.1
 */
const char *
regiotafel_overview_get_organisation (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), NULL);

  return self->organisation;
}

/**
 * regiotafel_overview_set_organisation: (set-property organisation)
 * @self: the object
 * @organisation: (nullable): the organisation
 *
 * Sets the organisation: see [property@Regiotafel.Overview:organisation].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_organisation (RegiotafelOverview *self, const char *organisation)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  regiotafel_set_text (self, &self->organisation, organisation, properties[PROP_ORGANISATION]);
}

/**
 * regiotafel_overview_get_in_scope: (get-property in-scope)
 * @self: the object
 *
 * Gets the in scope: see [property@Regiotafel.Overview:in-scope].
 *
 * Returns: the in scope
 *
 * Since: 0.1
 */
RegiotafelTristate
regiotafel_overview_get_in_scope (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), 0);

  return self->in_scope;
}

/**
 * regiotafel_overview_set_in_scope: (set-property in-scope)
 * @self: the object
 * @in_scope: the in scope
 *
 * Sets the in scope: see [property@Regiotafel.Overview:in-scope].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_in_scope (RegiotafelOverview *self, RegiotafelTristate in_scope)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  if (self->in_scope == in_scope)
    return;
  self->in_scope = in_scope;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_SCOPE]);
}

/**
 * regiotafel_overview_get_confirmed: (get-property confirmed)
 * @self: the object
 *
 * Gets the confirmed: see [property@Regiotafel.Overview:confirmed].
 *
 * Returns: the confirmed
 *
 * Since: 0.1
 */
RegiotafelTristate
regiotafel_overview_get_confirmed (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), 0);

  return self->confirmed;
}

/**
 * regiotafel_overview_set_confirmed: (set-property confirmed)
 * @self: the object
 * @confirmed: the confirmed
 *
 * Sets the confirmed: see [property@Regiotafel.Overview:confirmed].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_confirmed (RegiotafelOverview *self, RegiotafelTristate confirmed)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  if (self->confirmed == confirmed)
    return;
  self->confirmed = confirmed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFIRMED]);
}

/**
 * regiotafel_overview_get_min_domains: (get-property min-domains)
 * @self: the object
 *
 * Gets the min domains: see [property@Regiotafel.Overview:min-domains].
 *
 * Returns: the min domains
 *
 * Since: 0.1
 */
guint
regiotafel_overview_get_min_domains (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), 0);

  return self->min_domains;
}

/**
 * regiotafel_overview_set_min_domains: (set-property min-domains)
 * @self: the object
 * @min_domains: the min domains
 *
 * Sets the min domains: see [property@Regiotafel.Overview:min-domains].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_min_domains (RegiotafelOverview *self, guint min_domains)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  if (self->min_domains == min_domains)
    return;
  self->min_domains = min_domains;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_DOMAINS]);
}

/**
 * regiotafel_overview_get_min_population: (get-property min-population)
 * @self: the object
 *
 * Gets the min population: see [property@Regiotafel.Overview:min-population].
 *
 * Returns: the min population
 *
 * Since: 0.1
 */
guint
regiotafel_overview_get_min_population (RegiotafelOverview *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERVIEW (self), 0);

  return self->min_population;
}

/**
 * regiotafel_overview_set_min_population: (set-property min-population)
 * @self: the object
 * @min_population: the min population
 *
 * Sets the min population: see [property@Regiotafel.Overview:min-population].
 *
 * Since: 0.1
 */
void
regiotafel_overview_set_min_population (RegiotafelOverview *self, guint min_population)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERVIEW (self));

  if (self->min_population == min_population)
    return;
  self->min_population = min_population;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_POPULATION]);
}
