/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-profile-private.h"

#include <math.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelProfileClass
{
  RegiotafelQuestionClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelProfile, regiotafel_profile, REGIOTAFEL_TYPE_QUESTION)

enum
{
  PROP_0,
  PROP_FOCUS,
  PROP_STANDINGS,
  PROP_INCLUDE_CASE,
  PROP_MIN_ORGANISATIONS,
  PROP_MIN_THEMES,
  PROP_INCLUDE_LEAVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_profile_finalize (GObject *object)
{
  g_strfreev (REGIOTAFEL_PROFILE (object)->focus);

  G_OBJECT_CLASS (regiotafel_profile_parent_class)->finalize (object);
}

static void
regiotafel_profile_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelProfile *self = REGIOTAFEL_PROFILE (object);

  switch (id)
    {
    case PROP_FOCUS:
      g_value_set_boxed (value, regiotafel_profile_get_focus (self));
      break;
    case PROP_STANDINGS:
      g_value_set_flags (value, regiotafel_profile_get_standings (self));
      break;
    case PROP_INCLUDE_CASE:
      g_value_set_boolean (value, regiotafel_profile_get_include_case (self));
      break;
    case PROP_MIN_ORGANISATIONS:
      g_value_set_double (value, regiotafel_profile_get_min_organisations (self));
      break;
    case PROP_MIN_THEMES:
      g_value_set_double (value, regiotafel_profile_get_min_themes (self));
      break;
    case PROP_INCLUDE_LEAVE:
      g_value_set_boolean (value, regiotafel_profile_get_include_leave (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_profile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelProfile *self = REGIOTAFEL_PROFILE (object);

  switch (id)
    {
    case PROP_FOCUS:
      regiotafel_profile_set_focus (self, g_value_get_boxed (value));
      break;
    case PROP_STANDINGS:
      regiotafel_profile_set_standings (self, g_value_get_flags (value));
      break;
    case PROP_INCLUDE_CASE:
      regiotafel_profile_set_include_case (self, g_value_get_boolean (value));
      break;
    case PROP_MIN_ORGANISATIONS:
      regiotafel_profile_set_min_organisations (self, g_value_get_double (value));
      break;
    case PROP_MIN_THEMES:
      regiotafel_profile_set_min_themes (self, g_value_get_double (value));
      break;
    case PROP_INCLUDE_LEAVE:
      regiotafel_profile_set_include_leave (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_profile_class_init (RegiotafelProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_profile_finalize;
  object_class->get_property = regiotafel_profile_get_property;
  object_class->set_property = regiotafel_profile_set_property;
  ((RegiotafelQuestionClass *) klass)->answer = regiotafel_profile_answer;

  /**
   * RegiotafelProfile:focus:
   *
   * Ids of tables to look at alone. One: the pairs it is in, where it stands first. Two: that pair, whatever its
   * reading. %NULL: all pairs.
   *
   * Since: 0.1
   */
  properties[PROP_FOCUS] = g_param_spec_boxed ("focus", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProfile:standings:
   *
   * Which seats count. %REGIOTAFEL_STANDINGS_NONE is the default: everybody who sits, and for the domains of tables
   * only members, involved and mandates.
   *
   * Since: 0.1
   */
  properties[PROP_STANDINGS]
      = g_param_spec_flags ("standings", NULL, NULL, REGIOTAFEL_TYPE_STANDINGS, 0,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProfile:include-case:
   *
   * Whether tables about single clients count.
   *
   * Since: 0.1
   */
  properties[PROP_INCLUDE_CASE] = g_param_spec_boolean (
      "include-case", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProfile:min-organisations:
   *
   * The least Jaccard coefficient of organisations, 0 to 1, at which two tables have the same people.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_ORGANISATIONS] = g_param_spec_double (
      "min-organisations", NULL, NULL, 0, 1, 0.5, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProfile:min-themes:
   *
   * The least Jaccard coefficient of themes, 0 to 1, at which two tables have the same subject.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_THEMES] = g_param_spec_double (
      "min-themes", NULL, NULL, 0, 1, 0.5, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelProfile:include-leave:
   *
   * Whether pairs that are best left alone are rows too. Nearly all pairs are; two tables in
   * [property@Regiotafel.Profile:focus] are a row anyhow.
   *
   * Since: 0.1
   */
  properties[PROP_INCLUDE_LEAVE] = g_param_spec_boolean (
      "include-leave", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_profile_init (RegiotafelProfile *self)
{
  self->include_case = TRUE;
  self->min_organisations = 0.5;
  self->min_themes = 0.5;
}

/**
 * regiotafel_profile_new:
 *
 * Makes a question with the default options: all pairs of tables, with borders at a half.
 *
 * Returns: (transfer full): the question
 *
 * Since: 0.1
 */
RegiotafelProfile *
regiotafel_profile_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_PROFILE, NULL);
}

/**
 * regiotafel_profile_get_focus: (get-property focus)
 * @self: the object
 *
 * Gets the focus: see [property@Regiotafel.Profile:focus].
 *
 * Returns: (transfer none) (nullable): the focus
 *
 * Since: 0.1
 */
const char *const *
regiotafel_profile_get_focus (RegiotafelProfile *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROFILE (self), NULL);

  return (const char *const *) self->focus;
}

/**
 * regiotafel_profile_set_focus: (set-property focus)
 * @self: the object
 * @focus: (nullable) (array zero-terminated=1): the focus
 *
 * Sets the focus: see [property@Regiotafel.Profile:focus].
 *
 * Since: 0.1
 */
void
regiotafel_profile_set_focus (RegiotafelProfile *self, const char *const *focus)
{
  g_return_if_fail (REGIOTAFEL_IS_PROFILE (self));

  regiotafel_set_texts (self, &self->focus, focus, properties[PROP_FOCUS]);
}

/**
 * regiotafel_profile_get_standings: (get-property standings)
 * @self: the object
 *
 * Gets the standings: see [property@Regiotafel.Profile:standings].
 *
 * Returns: the standings
 *
 * Since: 0.1
 */
RegiotafelStandings
regiotafel_profile_get_standings (RegiotafelProfile *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROFILE (self), 0);

  return self->standings;
}

/**
 * regiotafel_profile_set_standings: (set-property standings)
 * @self: the object
 * @standings: the standings
 *
 * Sets the standings: see [property@Regiotafel.Profile:standings].
 *
 * Since: 0.1
 */
void
regiotafel_profile_set_standings (RegiotafelProfile *self, RegiotafelStandings standings)
{
  g_return_if_fail (REGIOTAFEL_IS_PROFILE (self));

  if (self->standings == standings)
    return;
  self->standings = standings;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STANDINGS]);
}

/**
 * regiotafel_profile_get_include_case: (get-property include-case)
 * @self: the object
 *
 * Gets the include case: see [property@Regiotafel.Profile:include-case].
 *
 * Returns: the include case
 *
 * Since: 0.1
 */
gboolean
regiotafel_profile_get_include_case (RegiotafelProfile *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROFILE (self), FALSE);

  return self->include_case;
}

/**
 * regiotafel_profile_set_include_case: (set-property include-case)
 * @self: the object
 * @include_case: the include case
 *
 * Sets the include case: see [property@Regiotafel.Profile:include-case].
 *
 * Since: 0.1
 */
void
regiotafel_profile_set_include_case (RegiotafelProfile *self, gboolean include_case)
{
  g_return_if_fail (REGIOTAFEL_IS_PROFILE (self));

  if (self->include_case == include_case)
    return;
  self->include_case = include_case;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDE_CASE]);
}

/**
 * regiotafel_profile_get_min_organisations: (get-property min-organisations)
 * @self: the object
 *
 * Gets the min organisations: see [property@Regiotafel.Profile:min-organisations].
 *
 * Returns: the min organisations
 *
 * Since: 0.1
 */
double
regiotafel_profile_get_min_organisations (RegiotafelProfile *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROFILE (self), NAN);

  return self->min_organisations;
}

/**
 * regiotafel_profile_set_min_organisations: (set-property min-organisations)
 * @self: the object
 * @min_organisations: the min organisations
 *
 * Sets the min organisations: see [property@Regiotafel.Profile:min-organisations].
 *
 * Since: 0.1
 */
void
regiotafel_profile_set_min_organisations (RegiotafelProfile *self, double min_organisations)
{
  g_return_if_fail (REGIOTAFEL_IS_PROFILE (self));
  g_return_if_fail (min_organisations >= 0 && min_organisations <= 1);

  regiotafel_set_number (self, &self->min_organisations, min_organisations, properties[PROP_MIN_ORGANISATIONS]);
}

/**
 * regiotafel_profile_get_min_themes: (get-property min-themes)
 * @self: the object
 *
 * Gets the min themes: see [property@Regiotafel.Profile:min-themes].
 *
 * Returns: the min themes
 *
 * Since: 0.1
 */
double
regiotafel_profile_get_min_themes (RegiotafelProfile *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROFILE (self), NAN);

  return self->min_themes;
}

/**
 * regiotafel_profile_set_min_themes: (set-property min-themes)
 * @self: the object
 * @min_themes: the min themes
 *
 * Sets the min themes: see [property@Regiotafel.Profile:min-themes].
 *
 * Since: 0.1
 */
void
regiotafel_profile_set_min_themes (RegiotafelProfile *self, double min_themes)
{
  g_return_if_fail (REGIOTAFEL_IS_PROFILE (self));
  g_return_if_fail (min_themes >= 0 && min_themes <= 1);

  regiotafel_set_number (self, &self->min_themes, min_themes, properties[PROP_MIN_THEMES]);
}

/**
 * regiotafel_profile_get_include_leave: (get-property include-leave)
 * @self: the object
 *
 * Gets the include leave: see [property@Regiotafel.Profile:include-leave].
 *
 * Returns: the include leave
 *
 * Since: 0.1
 */
gboolean
regiotafel_profile_get_include_leave (RegiotafelProfile *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PROFILE (self), FALSE);

  return self->include_leave;
}

/**
 * regiotafel_profile_set_include_leave: (set-property include-leave)
 * @self: the object
 * @include_leave: the include leave
 *
 * Sets the include leave: see [property@Regiotafel.Profile:include-leave].
 *
 * Since: 0.1
 */
void
regiotafel_profile_set_include_leave (RegiotafelProfile *self, gboolean include_leave)
{
  g_return_if_fail (REGIOTAFEL_IS_PROFILE (self));

  if (self->include_leave == include_leave)
    return;
  self->include_leave = include_leave;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDE_LEAVE]);
}
