/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-overlap-private.h"

#include <math.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelOverlapClass
{
  RegiotafelQuestionClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelOverlap, regiotafel_overlap, REGIOTAFEL_TYPE_QUESTION)

enum
{
  PROP_0,
  PROP_OF,
  PROP_BY,
  PROP_STANDINGS,
  PROP_INCLUDE_CASE,
  PROP_MIN_SHARED,
  PROP_MIN_JACCARD,
  PROP_FOCUS,
  PROP_SORTED,
  PROP_SIGNIFICANCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_overlap_finalize (GObject *object)
{
  g_strfreev (REGIOTAFEL_OVERLAP (object)->focus);

  G_OBJECT_CLASS (regiotafel_overlap_parent_class)->finalize (object);
}

static void
regiotafel_overlap_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelOverlap *self = REGIOTAFEL_OVERLAP (object);

  switch (id)
    {
    case PROP_OF:
      g_value_set_enum (value, regiotafel_overlap_get_of (self));
      break;
    case PROP_BY:
      g_value_set_enum (value, regiotafel_overlap_get_by (self));
      break;
    case PROP_STANDINGS:
      g_value_set_flags (value, regiotafel_overlap_get_standings (self));
      break;
    case PROP_INCLUDE_CASE:
      g_value_set_boolean (value, regiotafel_overlap_get_include_case (self));
      break;
    case PROP_MIN_SHARED:
      g_value_set_uint (value, regiotafel_overlap_get_min_shared (self));
      break;
    case PROP_MIN_JACCARD:
      g_value_set_double (value, regiotafel_overlap_get_min_jaccard (self));
      break;
    case PROP_FOCUS:
      g_value_set_boxed (value, regiotafel_overlap_get_focus (self));
      break;
    case PROP_SORTED:
      g_value_set_boolean (value, regiotafel_overlap_get_sorted (self));
      break;
    case PROP_SIGNIFICANCE:
      g_value_set_boolean (value, regiotafel_overlap_get_significance (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_overlap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelOverlap *self = REGIOTAFEL_OVERLAP (object);

  switch (id)
    {
    case PROP_OF:
      regiotafel_overlap_set_of (self, g_value_get_enum (value));
      break;
    case PROP_BY:
      regiotafel_overlap_set_by (self, g_value_get_enum (value));
      break;
    case PROP_STANDINGS:
      regiotafel_overlap_set_standings (self, g_value_get_flags (value));
      break;
    case PROP_INCLUDE_CASE:
      regiotafel_overlap_set_include_case (self, g_value_get_boolean (value));
      break;
    case PROP_MIN_SHARED:
      regiotafel_overlap_set_min_shared (self, g_value_get_uint (value));
      break;
    case PROP_MIN_JACCARD:
      regiotafel_overlap_set_min_jaccard (self, g_value_get_double (value));
      break;
    case PROP_FOCUS:
      regiotafel_overlap_set_focus (self, g_value_get_boxed (value));
      break;
    case PROP_SORTED:
      regiotafel_overlap_set_sorted (self, g_value_get_boolean (value));
      break;
    case PROP_SIGNIFICANCE:
      regiotafel_overlap_set_significance (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_overlap_class_init (RegiotafelOverlapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_overlap_finalize;
  object_class->get_property = regiotafel_overlap_get_property;
  object_class->set_property = regiotafel_overlap_set_property;
  ((RegiotafelQuestionClass *) klass)->answer = regiotafel_overlap_answer;

  /**
   * RegiotafelOverlap:of:
   *
   * What is compared: tables (the default) or organisations.
   *
   * Since: 0.1
   */
  properties[PROP_OF] = g_param_spec_enum ("of", NULL, NULL, REGIOTAFEL_TYPE_AXIS, 0,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:by:
   *
   * What they may share: organisations, domains, themes, areas or projects for tables; tables, domains, themes,
   * areas or projects for organisations. The default is the other of the two.
   *
   * Since: 0.1
   */
  properties[PROP_BY] = g_param_spec_enum ("by", NULL, NULL, REGIOTAFEL_TYPE_AXIS, 0,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:standings:
   *
   * Which seats count. %REGIOTAFEL_STANDINGS_NONE is the default: everybody who sits, and for the
   * domains of tables only members, involved and mandates.
   * The domains and projects of organisations are their own, whatever their seats.
   *
   * Since: 0.1
   */
  properties[PROP_STANDINGS]
      = g_param_spec_flags ("standings", NULL, NULL, REGIOTAFEL_TYPE_STANDINGS, 0,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:include-case:
   *
   * Whether tables about single clients count.
   *
   * Since: 0.1
   */
  properties[PROP_INCLUDE_CASE] = g_param_spec_boolean (
      "include-case", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:min-shared:
   *
   * The least that a pair must share to be listed, at least 1.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_SHARED] = g_param_spec_uint (
      "min-shared", NULL, NULL, 1, G_MAXUINT, 1, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:min-jaccard:
   *
   * The least Jaccard coefficient that a pair must have to be listed, 0 to 1.
   *
   * Since: 0.1
   */
  properties[PROP_MIN_JACCARD] = g_param_spec_double (
      "min-jaccard", NULL, NULL, 0, 1, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:focus:
   *
   * Ids to look at alone. One: the pairs it is in, where it stands first. Several, at most 10,000: the pairs among
   * them, in which the one that was named first stands first. %NULL: all pairs.
   *
   * Since: 0.1
   */
  properties[PROP_FOCUS] = g_param_spec_boxed ("focus", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:sorted:
   *
   * Whether the strongest pair comes first: more shared, then a higher Jaccard coefficient, then the
   * order of the inventory. Else the order is that of the inventory, which is quicker for millions of
   * pairs.
   *
   * Since: 0.1
   */
  properties[PROP_SORTED] = g_param_spec_boolean ("sorted", NULL, NULL, TRUE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelOverlap:significance:
   *
   * Whether to tell how likely it is that a pair shares so much by chance: columns `p`, `p-holm` and `p-fdr`. All pairs
   * are found for it first, whatever the thresholds, since what is adjusted depends on all that were looked at.
   *
   * Since: 0.1
   */
  properties[PROP_SIGNIFICANCE] = g_param_spec_boolean (
      "significance", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_overlap_init (RegiotafelOverlap *self)
{
  self->include_case = TRUE;
  self->min_shared = 1;
  self->sorted = TRUE;
}

/**
 * regiotafel_overlap_new:
 *
 * Makes a question with the default options: tables by organisations.
 *
 * Returns: (transfer full): the question
 *
 * Since: 0.1
 */
RegiotafelOverlap *
regiotafel_overlap_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_OVERLAP, NULL);
}

/**
 * regiotafel_overlap_get_of: (get-property of)
 * @self: the object
 *
 * Gets the of: see [property@Regiotafel.Overlap:of].
 *
 * Returns: the of
 *
 * Since: 0.1
 */
RegiotafelAxis
regiotafel_overlap_get_of (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->of;
}

/**
 * regiotafel_overlap_set_of: (set-property of)
 * @self: the object
 * @of: the of
 *
 * Sets the of: see [property@Regiotafel.Overlap:of].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_of (RegiotafelOverlap *self, RegiotafelAxis of)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->of == of)
    return;
  self->of = of;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OF]);
}

/**
 * regiotafel_overlap_get_by: (get-property by)
 * @self: the object
 *
 * Gets the by: see [property@Regiotafel.Overlap:by].
 *
 * Returns: the by
 *
 * Since: 0.1
 */
RegiotafelAxis
regiotafel_overlap_get_by (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->by;
}

/**
 * regiotafel_overlap_set_by: (set-property by)
 * @self: the object
 * @by: the by
 *
 * Sets the by: see [property@Regiotafel.Overlap:by].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_by (RegiotafelOverlap *self, RegiotafelAxis by)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->by == by)
    return;
  self->by = by;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY]);
}

/**
 * regiotafel_overlap_get_standings: (get-property standings)
 * @self: the object
 *
 * Gets the standings: see [property@Regiotafel.Overlap:standings].
 *
 * Returns: the standings
 *
 * Since: 0.1
 */
RegiotafelStandings
regiotafel_overlap_get_standings (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->standings;
}

/**
 * regiotafel_overlap_set_standings: (set-property standings)
 * @self: the object
 * @standings: the standings
 *
 * Sets the standings: see [property@Regiotafel.Overlap:standings].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_standings (RegiotafelOverlap *self, RegiotafelStandings standings)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->standings == standings)
    return;
  self->standings = standings;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STANDINGS]);
}

/**
 * regiotafel_overlap_get_include_case: (get-property include-case)
 * @self: the object
 *
 * Gets the include case: see [property@Regiotafel.Overlap:include-case].
 *
 * Returns: the include case
 *
 * Since: 0.1
 */
gboolean
regiotafel_overlap_get_include_case (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), FALSE);

  return self->include_case;
}

/**
 * regiotafel_overlap_set_include_case: (set-property include-case)
 * @self: the object
 * @include_case: the include case
 *
 * Sets the include case: see [property@Regiotafel.Overlap:include-case].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_include_case (RegiotafelOverlap *self, gboolean include_case)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->include_case == include_case)
    return;
  self->include_case = include_case;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDE_CASE]);
}

/**
 * regiotafel_overlap_get_min_shared: (get-property min-shared)
 * @self: the object
 *
 * Gets the min shared: see [property@Regiotafel.Overlap:min-shared].
 *
 * Returns: the min shared
 *
 * Since: 0.1
 */
guint
regiotafel_overlap_get_min_shared (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), 0);

  return self->min_shared;
}

/**
 * regiotafel_overlap_set_min_shared: (set-property min-shared)
 * @self: the object
 * @min_shared: the min shared
 *
 * Sets the min shared: see [property@Regiotafel.Overlap:min-shared].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_min_shared (RegiotafelOverlap *self, guint min_shared)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));
  g_return_if_fail (min_shared >= 1);

  if (self->min_shared == min_shared)
    return;
  self->min_shared = min_shared;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_SHARED]);
}

/**
 * regiotafel_overlap_get_min_jaccard: (get-property min-jaccard)
 * @self: the object
 *
 * Gets the min jaccard: see [property@Regiotafel.Overlap:min-jaccard].
 *
 * Returns: the min jaccard
 *
 * Since: 0.1
 */
double
regiotafel_overlap_get_min_jaccard (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), NAN);

  return self->min_jaccard;
}

/**
 * regiotafel_overlap_set_min_jaccard: (set-property min-jaccard)
 * @self: the object
 * @min_jaccard: the min jaccard
 *
 * Sets the min jaccard: see [property@Regiotafel.Overlap:min-jaccard].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_min_jaccard (RegiotafelOverlap *self, double min_jaccard)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));
  g_return_if_fail (min_jaccard >= 0 && min_jaccard <= 1);

  regiotafel_set_number (self, &self->min_jaccard, min_jaccard, properties[PROP_MIN_JACCARD]);
}

/**
 * regiotafel_overlap_get_focus: (get-property focus)
 * @self: the object
 *
 * Gets the focus: see [property@Regiotafel.Overlap:focus].
 *
 * Returns: (transfer none) (nullable): the focus
 *
 * Since: 0.1
 */
const char *const *
regiotafel_overlap_get_focus (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), NULL);

  return (const char *const *) self->focus;
}

/**
 * regiotafel_overlap_set_focus: (set-property focus)
 * @self: the object
 * @focus: (nullable) (array zero-terminated=1): the focus
 *
 * Sets the focus: see [property@Regiotafel.Overlap:focus].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_focus (RegiotafelOverlap *self, const char *const *focus)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  regiotafel_set_texts (self, &self->focus, focus, properties[PROP_FOCUS]);
}

/**
 * regiotafel_overlap_get_sorted: (get-property sorted)
 * @self: the object
 *
 * Gets the sorted: see [property@Regiotafel.Overlap:sorted].
 *
 * Returns: the sorted
 *
 * Since: 0.1
 */
gboolean
regiotafel_overlap_get_sorted (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), FALSE);

  return self->sorted;
}

/**
 * regiotafel_overlap_set_sorted: (set-property sorted)
 * @self: the object
 * @sorted: the sorted
 *
 * Sets the sorted: see [property@Regiotafel.Overlap:sorted].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_sorted (RegiotafelOverlap *self, gboolean sorted)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  if (self->sorted == sorted)
    return;
  self->sorted = sorted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTED]);
}

/**
 * regiotafel_overlap_get_significance: (get-property significance)
 * @self: the object
 *
 * Gets whether to tell how likely pairs are by chance: see [property@Regiotafel.Overlap:significance].
 *
 * Returns: whether to tell
 *
 * Since: 0.1
 */
gboolean
regiotafel_overlap_get_significance (RegiotafelOverlap *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_OVERLAP (self), FALSE);

  return self->significance;
}

/**
 * regiotafel_overlap_set_significance: (set-property significance)
 * @self: the object
 * @significance: whether to tell
 *
 * Sets whether to tell how likely pairs are by chance: see [property@Regiotafel.Overlap:significance].
 *
 * Since: 0.1
 */
void
regiotafel_overlap_set_significance (RegiotafelOverlap *self, gboolean significance)
{
  g_return_if_fail (REGIOTAFEL_IS_OVERLAP (self));

  significance = !!significance;
  if (self->significance == significance)
    return;
  self->significance = significance;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGNIFICANCE]);
}
