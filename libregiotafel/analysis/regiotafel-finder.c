/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-finder-private.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelFinderClass
{
  RegiotafelQuestionClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelFinder, regiotafel_finder, REGIOTAFEL_TYPE_QUESTION)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_PARTNERS,
  PROP_DOMAINS,
  PROP_AREAS,
  PROP_LEVEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_finder_finalize (GObject *object)
{
  RegiotafelFinder *self = REGIOTAFEL_FINDER (object);

  g_free (self->text);
  g_strfreev (self->partners);
  g_strfreev (self->domains);
  g_strfreev (self->areas);

  G_OBJECT_CLASS (regiotafel_finder_parent_class)->finalize (object);
}

static void
regiotafel_finder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelFinder *self = REGIOTAFEL_FINDER (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, regiotafel_finder_get_text (self));
      break;
    case PROP_PARTNERS:
      g_value_set_boxed (value, regiotafel_finder_get_partners (self));
      break;
    case PROP_DOMAINS:
      g_value_set_boxed (value, regiotafel_finder_get_domains (self));
      break;
    case PROP_AREAS:
      g_value_set_boxed (value, regiotafel_finder_get_areas (self));
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, regiotafel_finder_get_level (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_finder_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelFinder *self = REGIOTAFEL_FINDER (object);

  switch (id)
    {
    case PROP_TEXT:
      regiotafel_finder_set_text (self, g_value_get_string (value));
      break;
    case PROP_PARTNERS:
      regiotafel_finder_set_partners (self, g_value_get_boxed (value));
      break;
    case PROP_DOMAINS:
      regiotafel_finder_set_domains (self, g_value_get_boxed (value));
      break;
    case PROP_AREAS:
      regiotafel_finder_set_areas (self, g_value_get_boxed (value));
      break;
    case PROP_LEVEL:
      regiotafel_finder_set_level (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_finder_class_init (RegiotafelFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_finder_finalize;
  object_class->get_property = regiotafel_finder_get_property;
  object_class->set_property = regiotafel_finder_set_property;
  ((RegiotafelQuestionClass *) klass)->answer = regiotafel_finder_answer;

  /**
   * RegiotafelFinder:text:
   *
   * What to find a table for, in words, as “wachtlijsten jeugd-ggz”. Of a longer text the first 64 words are taken.
   * %NULL: no words.
   *
   * Since: 0.1
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelFinder:partners:
   *
   * Ids of organisations that should sit there, or be represented.
   *
   * Since: 0.1
   */
  properties[PROP_PARTNERS] = g_param_spec_boxed ("partners", NULL, NULL, G_TYPE_STRV,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelFinder:domains:
   *
   * Ids of domains that should be there: brought in by a member, by one involved or with a mandate, or claimed by the
   * table. A narrower domain will do.
   *
   * Since: 0.1
   */
  properties[PROP_DOMAINS] = g_param_spec_boxed ("domains", NULL, NULL, G_TYPE_STRV,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelFinder:areas:
   *
   * Ids of areas that the table should be about: it covers the area, or lies within it.
   *
   * Since: 0.1
   */
  properties[PROP_AREAS] = g_param_spec_boxed ("areas", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelFinder:level:
   *
   * The level that it should have. Tables of this level stand before all others.
   *
   * Since: 0.1
   */
  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, REGIOTAFEL_TYPE_LEVEL, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_finder_init (RegiotafelFinder *self)
{
}

/**
 * regiotafel_finder_new:
 *
 * Makes a question that asks nothing yet.
 *
 * Returns: (transfer full): the question
 *
 * Since: 0.1
 */
RegiotafelFinder *
regiotafel_finder_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_FINDER, NULL);
}

/**
 * regiotafel_finder_get_text: (get-property text)
 * @self: the object
 *
 * Gets the text: see [property@Regiotafel.Finder:text].
 *
 * Returns: (transfer none) (nullable): the text
 *
 * Since: 0.1
 */
const char *
regiotafel_finder_get_text (RegiotafelFinder *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_FINDER (self), NULL);

  return self->text;
}

/**
 * regiotafel_finder_set_text: (set-property text)
 * @self: the object
 * @text: (nullable): the text
 *
 * Sets the text: see [property@Regiotafel.Finder:text].
 *
 * Since: 0.1
 */
void
regiotafel_finder_set_text (RegiotafelFinder *self, const char *text)
{
  g_return_if_fail (REGIOTAFEL_IS_FINDER (self));

  regiotafel_set_text (self, &self->text, text, properties[PROP_TEXT]);
}

/**
 * regiotafel_finder_get_partners: (get-property partners)
 * @self: the object
 *
 * Gets the partners: see [property@Regiotafel.Finder:partners].
 *
 * Returns: (transfer none) (nullable): the partners
 *
 * Since: 0.1
 */
const char *const *
regiotafel_finder_get_partners (RegiotafelFinder *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_FINDER (self), NULL);

  return (const char *const *) self->partners;
}

/**
 * regiotafel_finder_set_partners: (set-property partners)
 * @self: the object
 * @partners: (nullable) (array zero-terminated=1): the partners
 *
 * Sets the partners: see [property@Regiotafel.Finder:partners].
 *
 * Since: 0.1
 */
void
regiotafel_finder_set_partners (RegiotafelFinder *self, const char *const *partners)
{
  g_return_if_fail (REGIOTAFEL_IS_FINDER (self));

  regiotafel_set_texts (self, &self->partners, partners, properties[PROP_PARTNERS]);
}

/**
 * regiotafel_finder_get_domains: (get-property domains)
 * @self: the object
 *
 * Gets the domains: see [property@Regiotafel.Finder:domains].
 *
 * Returns: (transfer none) (nullable): the domains
 *
 * Since: 0.1
 */
const char *const *
regiotafel_finder_get_domains (RegiotafelFinder *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_FINDER (self), NULL);

  return (const char *const *) self->domains;
}

/**
 * regiotafel_finder_set_domains: (set-property domains)
 * @self: the object
 * @domains: (nullable) (array zero-terminated=1): the domains
 *
 * Sets the domains: see [property@Regiotafel.Finder:domains].
 *
 * Since: 0.1
 */
void
regiotafel_finder_set_domains (RegiotafelFinder *self, const char *const *domains)
{
  g_return_if_fail (REGIOTAFEL_IS_FINDER (self));

  regiotafel_set_texts (self, &self->domains, domains, properties[PROP_DOMAINS]);
}

/**
 * regiotafel_finder_get_areas: (get-property areas)
 * @self: the object
 *
 * Gets the areas: see [property@Regiotafel.Finder:areas].
 *
 * Returns: (transfer none) (nullable): the areas
 *
 * Since: 0.1
 */
const char *const *
regiotafel_finder_get_areas (RegiotafelFinder *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_FINDER (self), NULL);

  return (const char *const *) self->areas;
}

/**
 * regiotafel_finder_set_areas: (set-property areas)
 * @self: the object
 * @areas: (nullable) (array zero-terminated=1): the areas
 *
 * Sets the areas: see [property@Regiotafel.Finder:areas].
 *
 * Since: 0.1
 */
void
regiotafel_finder_set_areas (RegiotafelFinder *self, const char *const *areas)
{
  g_return_if_fail (REGIOTAFEL_IS_FINDER (self));

  regiotafel_set_texts (self, &self->areas, areas, properties[PROP_AREAS]);
}

/**
 * regiotafel_finder_get_level: (get-property level)
 * @self: the object
 *
 * Gets the level: see [property@Regiotafel.Finder:level].
 *
 * Returns: the level
 *
 * Since: 0.1
 */
RegiotafelLevel
regiotafel_finder_get_level (RegiotafelFinder *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_FINDER (self), 0);

  return self->level;
}

/**
 * regiotafel_finder_set_level: (set-property level)
 * @self: the object
 * @level: the level
 *
 * Sets the level: see [property@Regiotafel.Finder:level].
 *
 * Since: 0.1
 */
void
regiotafel_finder_set_level (RegiotafelFinder *self, RegiotafelLevel level)
{
  g_return_if_fail (REGIOTAFEL_IS_FINDER (self));

  regiotafel_set_enum (self, &self->level, level, properties[PROP_LEVEL]);
}
