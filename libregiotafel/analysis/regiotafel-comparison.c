/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-comparison-private.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelComparisonClass
{
  RegiotafelQuestionClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelComparison, regiotafel_comparison, REGIOTAFEL_TYPE_QUESTION)

enum
{
  PROP_0,
  PROP_EARLIER,
  PROP_ASPECT,
  PROP_ONLY,
  PROP_INCLUDE_UNCHANGED,
  PROP_INCLUDE_CONTACTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_comparison_finalize (GObject *object)
{
  RegiotafelComparison *self = REGIOTAFEL_COMPARISON (object);

  g_clear_object (&self->earlier);
  g_strfreev (self->only);

  G_OBJECT_CLASS (regiotafel_comparison_parent_class)->finalize (object);
}

static void
regiotafel_comparison_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelComparison *self = REGIOTAFEL_COMPARISON (object);

  switch (id)
    {
    case PROP_EARLIER:
      g_value_set_object (value, regiotafel_comparison_get_earlier (self));
      break;
    case PROP_ASPECT:
      g_value_set_enum (value, regiotafel_comparison_get_aspect (self));
      break;
    case PROP_ONLY:
      g_value_set_boxed (value, regiotafel_comparison_get_only (self));
      break;
    case PROP_INCLUDE_UNCHANGED:
      g_value_set_boolean (value, regiotafel_comparison_get_include_unchanged (self));
      break;
    case PROP_INCLUDE_CONTACTS:
      g_value_set_boolean (value, regiotafel_comparison_get_include_contacts (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_comparison_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelComparison *self = REGIOTAFEL_COMPARISON (object);

  switch (id)
    {
    case PROP_EARLIER:
      regiotafel_comparison_set_earlier (self, g_value_get_object (value));
      break;
    case PROP_ASPECT:
      regiotafel_comparison_set_aspect (self, g_value_get_enum (value));
      break;
    case PROP_ONLY:
      regiotafel_comparison_set_only (self, g_value_get_boxed (value));
      break;
    case PROP_INCLUDE_UNCHANGED:
      regiotafel_comparison_set_include_unchanged (self, g_value_get_boolean (value));
      break;
    case PROP_INCLUDE_CONTACTS:
      regiotafel_comparison_set_include_contacts (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_comparison_class_init (RegiotafelComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_comparison_finalize;
  object_class->get_property = regiotafel_comparison_get_property;
  object_class->set_property = regiotafel_comparison_set_property;
  ((RegiotafelQuestionClass *) klass)->answer = regiotafel_comparison_answer;

  /**
   * RegiotafelComparison:earlier:
   *
   * What to compare with: the snapshot that comes first. It must be set; what the question is run on is the later
   * one.
   *
   * Since: 0.1
   */
  properties[PROP_EARLIER] = g_param_spec_object ("earlier", NULL, NULL, REGIOTAFEL_TYPE_SNAPSHOT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelComparison:aspect:
   *
   * What to tell: the changes (the default) or the continuity.
   *
   * Since: 0.1
   */
  properties[PROP_ASPECT] = g_param_spec_enum ("aspect", NULL, NULL, REGIOTAFEL_TYPE_COMPARISON_ASPECT,
                                               REGIOTAFEL_COMPARISON_ASPECT_UNKNOWN,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelComparison:only:
   *
   * What to tell of: words of the column `what`, such as `seats` and `contacts`. %NULL: of all of it. Of continuity
   * only `tables` and `organisations` are told.
   *
   * Since: 0.1
   */
  properties[PROP_ONLY] = g_param_spec_boxed ("only", NULL, NULL, G_TYPE_STRV,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelComparison:include-unchanged:
   *
   * Whether the seats and the contacts that stayed are listed too.
   *
   * Since: 0.1
   */
  properties[PROP_INCLUDE_UNCHANGED] = g_param_spec_boolean (
      "include-unchanged", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelComparison:include-contacts:
   *
   * Whether contacts are compared, TRUE by default. They are the costly part where tables are large. More than
   * 5,000,000 of a side are left out, which the answer says.
   *
   * Since: 0.1
   */
  properties[PROP_INCLUDE_CONTACTS] = g_param_spec_boolean (
      "include-contacts", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_comparison_init (RegiotafelComparison *self)
{
  self->include_contacts = TRUE;
}

/**
 * regiotafel_comparison_new:
 * @earlier: (nullable): what to compare with; it may be set later
 *
 * Makes a question with the default options.
 *
 * Returns: (transfer full): the question
 *
 * Since: 0.1
 */
RegiotafelComparison *
regiotafel_comparison_new (RegiotafelSnapshot *earlier)
{
  g_return_val_if_fail (earlier == NULL || REGIOTAFEL_IS_SNAPSHOT (earlier), NULL);

  return g_object_new (REGIOTAFEL_TYPE_COMPARISON, "earlier", earlier, NULL);
}

/**
 * regiotafel_comparison_get_earlier: (get-property earlier)
 * @self: the object
 *
 * Gets the earlier: see [property@Regiotafel.Comparison:earlier].
 *
 * Returns: (transfer none) (nullable): the earlier
 *
 * Since: 0.1
 */
RegiotafelSnapshot *
regiotafel_comparison_get_earlier (RegiotafelComparison *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COMPARISON (self), NULL);

  return self->earlier;
}

/**
 * regiotafel_comparison_set_earlier: (set-property earlier)
 * @self: the object
 * @earlier: (nullable): the earlier
 *
 * Sets the earlier: see [property@Regiotafel.Comparison:earlier].
 *
 * Since: 0.1
 */
void
regiotafel_comparison_set_earlier (RegiotafelComparison *self, RegiotafelSnapshot *earlier)
{
  g_return_if_fail (REGIOTAFEL_IS_COMPARISON (self));
  g_return_if_fail (earlier == NULL || REGIOTAFEL_IS_SNAPSHOT (earlier));

  if (g_set_object (&self->earlier, earlier))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EARLIER]);
}

/**
 * regiotafel_comparison_get_aspect: (get-property aspect)
 * @self: the object
 *
 * Gets the aspect: see [property@Regiotafel.Comparison:aspect].
 *
 * Returns: the aspect
 *
 * Since: 0.1
 */
RegiotafelComparisonAspect
regiotafel_comparison_get_aspect (RegiotafelComparison *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COMPARISON (self), 0);

  return self->aspect;
}

/**
 * regiotafel_comparison_set_aspect: (set-property aspect)
 * @self: the object
 * @aspect: the aspect
 *
 * Sets the aspect: see [property@Regiotafel.Comparison:aspect].
 *
 * Since: 0.1
 */
void
regiotafel_comparison_set_aspect (RegiotafelComparison *self, RegiotafelComparisonAspect aspect)
{
  g_return_if_fail (REGIOTAFEL_IS_COMPARISON (self));

  if (self->aspect == aspect)
    return;
  self->aspect = aspect;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASPECT]);
}

/**
 * regiotafel_comparison_get_only: (get-property only)
 * @self: the object
 *
 * Gets the only: see [property@Regiotafel.Comparison:only].
 *
 * Returns: (transfer none) (nullable): the only
 *
 * Since: 0.1
 */
const char *const *
regiotafel_comparison_get_only (RegiotafelComparison *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COMPARISON (self), NULL);

  return (const char *const *) self->only;
}

/**
 * regiotafel_comparison_set_only: (set-property only)
 * @self: the object
 * @only: (nullable) (array zero-terminated=1): the only
 *
 * Sets the only: see [property@Regiotafel.Comparison:only].
 *
 * Since: 0.1
 */
void
regiotafel_comparison_set_only (RegiotafelComparison *self, const char *const *only)
{
  g_return_if_fail (REGIOTAFEL_IS_COMPARISON (self));

  regiotafel_set_texts (self, &self->only, only, properties[PROP_ONLY]);
}

/**
 * regiotafel_comparison_get_include_unchanged: (get-property include-unchanged)
 * @self: the object
 *
 * Gets the include unchanged: see [property@Regiotafel.Comparison:include-unchanged].
 *
 * Returns: the include unchanged
 *
 * Since: 0.1
 */
gboolean
regiotafel_comparison_get_include_unchanged (RegiotafelComparison *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COMPARISON (self), FALSE);

  return self->include_unchanged;
}

/**
 * regiotafel_comparison_set_include_unchanged: (set-property include-unchanged)
 * @self: the object
 * @include_unchanged: the include unchanged
 *
 * Sets the include unchanged: see [property@Regiotafel.Comparison:include-unchanged].
 *
 * Since: 0.1
 */
void
regiotafel_comparison_set_include_unchanged (RegiotafelComparison *self, gboolean include_unchanged)
{
  g_return_if_fail (REGIOTAFEL_IS_COMPARISON (self));

  if (self->include_unchanged == include_unchanged)
    return;
  self->include_unchanged = include_unchanged;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDE_UNCHANGED]);
}

/**
 * regiotafel_comparison_get_include_contacts: (get-property include-contacts)
 * @self: the object
 *
 * Gets the include contacts: see [property@Regiotafel.Comparison:include-contacts].
 *
 * Returns: the include contacts
 *
 * Since: 0.1
 */
gboolean
regiotafel_comparison_get_include_contacts (RegiotafelComparison *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_COMPARISON (self), FALSE);

  return self->include_contacts;
}

/**
 * regiotafel_comparison_set_include_contacts: (set-property include-contacts)
 * @self: the object
 * @include_contacts: the include contacts
 *
 * Sets the include contacts: see [property@Regiotafel.Comparison:include-contacts].
 *
 * Since: 0.1
 */
void
regiotafel_comparison_set_include_contacts (RegiotafelComparison *self, gboolean include_contacts)
{
  g_return_if_fail (REGIOTAFEL_IS_COMPARISON (self));

  if (self->include_contacts == include_contacts)
    return;
  self->include_contacts = include_contacts;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDE_CONTACTS]);
}
