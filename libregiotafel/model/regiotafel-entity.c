/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-entity-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

G_DEFINE_ABSTRACT_TYPE (RegiotafelEntity, regiotafel_entity, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_DESCRIPTION,
  PROP_ALIASES,
  PROP_PERIOD,
  PROP_VERIFIED,
  PROP_VERIFIED_BY,
  PROP_AUDIENCE,
  PROP_FORMER_IDS,
  PROP_SOURCES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_entity_finalize (GObject *object)
{
  RegiotafelEntity *self = REGIOTAFEL_ENTITY (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->description);
  g_strfreev (self->aliases);
  regiotafel_period_free (self->period);
  regiotafel_date_free (self->verified);
  g_free (self->verified_by);
  g_strfreev (self->former_ids);
  g_clear_object (&self->sources);
  regiotafel_pairs_of_text_clear (&self->identifiers);
  regiotafel_pairs_of_text_clear (&self->labels);
  regiotafel_extras_clear (&self->extras);

  G_OBJECT_CLASS (regiotafel_entity_parent_class)->finalize (object);
}

static void
regiotafel_entity_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelEntity *self = REGIOTAFEL_ENTITY (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, regiotafel_entity_get_name (self));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, regiotafel_entity_get_description (self));
      break;
    case PROP_ALIASES:
      g_value_set_boxed (value, regiotafel_entity_get_aliases (self));
      break;
    case PROP_PERIOD:
      g_value_set_boxed (value, regiotafel_entity_get_period (self));
      break;
    case PROP_VERIFIED:
      g_value_set_boxed (value, regiotafel_entity_get_verified (self));
      break;
    case PROP_VERIFIED_BY:
      g_value_set_string (value, regiotafel_entity_get_verified_by (self));
      break;
    case PROP_AUDIENCE:
      g_value_set_enum (value, regiotafel_entity_get_audience (self));
      break;
    case PROP_FORMER_IDS:
      g_value_set_boxed (value, self->former_ids);
      break;
    case PROP_SOURCES:
      g_value_set_object (value, regiotafel_entity_get_sources (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_entity_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelEntity *self = REGIOTAFEL_ENTITY (object);

  switch (id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      regiotafel_entity_set_name (self, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      regiotafel_entity_set_description (self, g_value_get_string (value));
      break;
    case PROP_ALIASES:
      regiotafel_entity_set_aliases (self, g_value_get_boxed (value));
      break;
    case PROP_PERIOD:
      regiotafel_entity_set_period (self, g_value_get_boxed (value));
      break;
    case PROP_VERIFIED:
      regiotafel_entity_set_verified (self, g_value_get_boxed (value));
      break;
    case PROP_VERIFIED_BY:
      regiotafel_entity_set_verified_by (self, g_value_get_string (value));
      break;
    case PROP_AUDIENCE:
      regiotafel_entity_set_audience (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_entity_notify (GObject *object, GParamSpec *pspec)
{
  regiotafel_entity_changed (REGIOTAFEL_ENTITY (object));

  if (G_OBJECT_CLASS (regiotafel_entity_parent_class)->notify != NULL)
    G_OBJECT_CLASS (regiotafel_entity_parent_class)->notify (object, pspec);
}

static void
regiotafel_entity_class_init (RegiotafelEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_entity_finalize;
  object_class->get_property = regiotafel_entity_get_property;
  object_class->set_property = regiotafel_entity_set_property;
  object_class->notify = regiotafel_entity_notify;

  /**
   * RegiotafelEntity:id:
   *
   * The id, unique among its kind in an inventory. Only a membership may go without.
   *
   * Since: 0.1
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:name:
   *
   * The name.
   *
   * Since: 0.1
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:description:
   *
   * What there is to tell about it.
   *
   * Since: 0.1
   */
  properties[PROP_DESCRIPTION] = g_param_spec_string (
      "description", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:aliases:
   *
   * Other names and words for the same, in any language.
   *
   * Since: 0.1
   */
  properties[PROP_ALIASES] = g_param_spec_boxed ("aliases", NULL, NULL, G_TYPE_STRV,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:period:
   *
   * When it exists, is valid or, for a membership, lasts. %NULL is always.
   *
   * Since: 0.1
   */
  properties[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, REGIOTAFEL_TYPE_PERIOD,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:verified:
   *
   * When it was last checked with those who know.
   *
   * Since: 0.1
   */
  properties[PROP_VERIFIED] = g_param_spec_boxed ("verified", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:verified-by:
   *
   * The role of who checked it, not a name.
   *
   * Since: 0.1
   */
  properties[PROP_VERIFIED_BY] = g_param_spec_string (
      "verified-by", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:audience:
   *
   * For whom it is meant, with all that it owns. Not stated is the same as %REGIOTAFEL_AUDIENCE_PUBLIC. It hides
   * nothing by itself: [property@Regiotafel.Reader:audience] and [method@Regiotafel.Inventory.copy_for] do.
   *
   * Since: 0.1
   */
  properties[PROP_AUDIENCE] = g_param_spec_enum ("audience", NULL, NULL, REGIOTAFEL_TYPE_AUDIENCE, 0,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:former-ids:
   *
   * The ids of duplicates that were merged into this one; they lead here for ever.
   *
   * Since: 0.1
   */
  properties[PROP_FORMER_IDS]
      = g_param_spec_boxed ("former-ids", NULL, NULL, G_TYPE_STRV, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelEntity:sources:
   *
   * Where what is told about it comes from: objects of [class@Regiotafel.Source].
   *
   * Since: 0.1
   */
  properties[PROP_SOURCES] = g_param_spec_object ("sources", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_entity_init (RegiotafelEntity *self)
{
}

void
regiotafel_entity_changed (RegiotafelEntity *self)
{
  if (self->inventory != NULL)
    self->changed (self->inventory);
}

void
regiotafel_entity_set_former_ids (RegiotafelEntity *self, const char *const *former_ids)
{
  regiotafel_set_texts (self, &self->former_ids, former_ids, properties[PROP_FORMER_IDS]);
}

/**
 * regiotafel_entity_get_id: (get-property id)
 * @self: the object
 *
 * Gets the id: see [property@Regiotafel.Entity:id].
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */
const char *
regiotafel_entity_get_id (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return self->id;
}

/**
 * regiotafel_entity_get_name: (get-property name)
 * @self: the object
 *
 * Gets the name: see [property@Regiotafel.Entity:name].
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 0.1
 */
const char *
regiotafel_entity_get_name (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return self->name;
}

/**
 * regiotafel_entity_set_name: (set-property name)
 * @self: the object
 * @name: (nullable): the name
 *
 * Sets the name: see [property@Regiotafel.Entity:name].
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_name (RegiotafelEntity *self, const char *name)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));

  regiotafel_set_text (self, &self->name, name, properties[PROP_NAME]);
}

/**
 * regiotafel_entity_get_description: (get-property description)
 * @self: the object
 *
 * Gets the description: see [property@Regiotafel.Entity:description].
 *
 * Returns: (transfer none) (nullable): the description
 *
 * Since: 0.1
 */
const char *
regiotafel_entity_get_description (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return self->description;
}

/**
 * regiotafel_entity_set_description: (set-property description)
 * @self: the object
 * @description: (nullable): the description
 *
 * Sets the description: see [property@Regiotafel.Entity:description].
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_description (RegiotafelEntity *self, const char *description)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));

  regiotafel_set_text (self, &self->description, description, properties[PROP_DESCRIPTION]);
}

/**
 * regiotafel_entity_get_aliases: (get-property aliases)
 * @self: the object
 *
 * Gets the aliases: see [property@Regiotafel.Entity:aliases].
 *
 * Returns: (transfer none) (nullable): the aliases
 *
 * Since: 0.1
 */
const char *const *
regiotafel_entity_get_aliases (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return (const char *const *) self->aliases;
}

/**
 * regiotafel_entity_set_aliases: (set-property aliases)
 * @self: the object
 * @aliases: (nullable) (array zero-terminated=1): the aliases
 *
 * Sets the aliases: see [property@Regiotafel.Entity:aliases].
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_aliases (RegiotafelEntity *self, const char *const *aliases)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));

  regiotafel_set_texts (self, &self->aliases, aliases, properties[PROP_ALIASES]);
}

/**
 * regiotafel_entity_get_period: (get-property period)
 * @self: the object
 *
 * Gets the period: see [property@Regiotafel.Entity:period].
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 0.1
 */
const RegiotafelPeriod *
regiotafel_entity_get_period (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return self->period;
}

/**
 * regiotafel_entity_set_period: (set-property period)
 * @self: the object
 * @period: (nullable): the period
 *
 * Sets the period: see [property@Regiotafel.Entity:period].
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_period (RegiotafelEntity *self, const RegiotafelPeriod *period)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));

  regiotafel_set_period (self, &self->period, period, properties[PROP_PERIOD]);
}

/**
 * regiotafel_entity_get_verified: (get-property verified)
 * @self: the object
 *
 * Gets the verified: see [property@Regiotafel.Entity:verified].
 *
 * Returns: (transfer none) (nullable): the verified
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_entity_get_verified (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return self->verified;
}

/**
 * regiotafel_entity_set_verified: (set-property verified)
 * @self: the object
 * @verified: (nullable): the verified
 *
 * Sets the verified: see [property@Regiotafel.Entity:verified].
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_verified (RegiotafelEntity *self, const RegiotafelDate *verified)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));

  regiotafel_set_date (self, &self->verified, verified, properties[PROP_VERIFIED]);
}

/**
 * regiotafel_entity_get_verified_by: (get-property verified-by)
 * @self: the object
 *
 * Gets the verified by: see [property@Regiotafel.Entity:verified-by].
 *
 * Returns: (transfer none) (nullable): the verified by
 *
 * Since: 0.1
 */
const char *
regiotafel_entity_get_verified_by (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return self->verified_by;
}

/**
 * regiotafel_entity_set_verified_by: (set-property verified-by)
 * @self: the object
 * @verified_by: (nullable): the verified by
 *
 * Sets the verified by: see [property@Regiotafel.Entity:verified-by].
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_verified_by (RegiotafelEntity *self, const char *verified_by)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));

  regiotafel_set_text (self, &self->verified_by, verified_by, properties[PROP_VERIFIED_BY]);
}

/**
 * regiotafel_entity_get_audience: (get-property audience)
 * @self: the object
 *
 * Gets the audience: see [property@Regiotafel.Entity:audience].
 *
 * Returns: the audience
 *
 * Since: 0.1
 */
RegiotafelAudience
regiotafel_entity_get_audience (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), 0);

  return self->audience;
}

/**
 * regiotafel_entity_set_audience: (set-property audience)
 * @self: the object
 * @audience: the audience
 *
 * Sets the audience: see [property@Regiotafel.Entity:audience].
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_audience (RegiotafelEntity *self, RegiotafelAudience audience)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));

  regiotafel_set_enum (self, &self->audience, audience, properties[PROP_AUDIENCE]);
}

/**
 * regiotafel_entity_get_former_ids: (get-property former-ids)
 * @self: the object
 *
 * Gets the former ids: see [property@Regiotafel.Entity:former-ids].
 *
 * Returns: (transfer none) (nullable): the former ids
 *
 * Since: 0.1
 */
const char *const *
regiotafel_entity_get_former_ids (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return (const char *const *) self->former_ids;
}

/**
 * regiotafel_entity_get_sources: (get-property sources)
 * @self: the object
 *
 * Gets the sources: see [property@Regiotafel.Entity:sources].
 *
 * Returns: (transfer none): the sources
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_entity_get_sources (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  if (self->sources == NULL)
    self->sources = regiotafel_collection_new (REGIOTAFEL_TYPE_SOURCE, NULL, TRUE);
  return self->sources;
}

void
regiotafel_entity_append_source (RegiotafelEntity *self, RegiotafelSource *source)
{
  regiotafel_collection_append (regiotafel_entity_get_sources (self), source);
  regiotafel_entity_changed (self);
}

/**
 * regiotafel_entity_add_source:
 * @self: the object
 * @url: (nullable): where it was read
 * @retrieved: (nullable): when it was read
 * @note: (nullable): a remark
 * @about: (nullable) (array zero-terminated=1): the names of the properties it is about; %NULL is all of them
 *
 * Adds a source.
 *
 * Returns: (transfer none): the source
 *
 * Since: 0.1
 */
RegiotafelSource *
regiotafel_entity_add_source (RegiotafelEntity *self,
                              const char *url,
                              const RegiotafelDate *retrieved,
                              const char *note,
                              const char *const *about)
{
  g_autoptr (RegiotafelSource) source = NULL;

  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  source
      = g_object_new (REGIOTAFEL_TYPE_SOURCE, "url", url, "retrieved", retrieved, "note", note, "about", about, NULL);
  regiotafel_entity_append_source (self, source);
  return source;
}

/**
 * regiotafel_entity_remove_source:
 * @self: the object
 * @source: one of [property@Regiotafel.Entity:sources]
 *
 * Takes a source away; nothing happens when it is not there.
 *
 * Since: 0.1
 */
void
regiotafel_entity_remove_source (RegiotafelEntity *self, RegiotafelSource *source)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));
  g_return_if_fail (REGIOTAFEL_IS_SOURCE (source));

  if (regiotafel_collection_remove (regiotafel_entity_get_sources (self), source))
    regiotafel_entity_changed (self);
}

/**
 * regiotafel_entity_get_identifier:
 * @self: the object
 * @scheme: the register, as `kvk`, `agb`, `oin`, `ura`, `cbs` or `roo`
 *
 * Gets an identifier in a register. O(n) in their number.
 *
 * Returns: (transfer none) (nullable): the identifier there, or %NULL when it is not known
 *
 * Since: 0.1
 */
const char *
regiotafel_entity_get_identifier (RegiotafelEntity *self, const char *scheme)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);
  g_return_val_if_fail (scheme != NULL, NULL);

  return regiotafel_pairs_of_text_get (&self->identifiers, scheme);
}

/**
 * regiotafel_entity_set_identifier:
 * @self: the object
 * @scheme: the register, as `kvk`, `agb`, `oin`, `ura`, `cbs` or `roo`
 * @value: (nullable): the identifier there, or %NULL to take it away
 *
 * Sets an identifier in a register. O(n) in their number.
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_identifier (RegiotafelEntity *self, const char *scheme, const char *value)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));
  g_return_if_fail (scheme != NULL);

  if (regiotafel_pairs_of_text_set (&self->identifiers, scheme, value))
    regiotafel_entity_changed (self);
}

/**
 * regiotafel_entity_list_identifier_schemes:
 * @self: the object
 *
 * Lists what there is of identifiers, in the order in which they came.
 *
 * Returns: (transfer full) (array zero-terminated=1): the schemes
 *
 * Since: 0.1
 */
char **
regiotafel_entity_list_identifier_schemes (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return regiotafel_pairs_of_text_list (&self->identifiers);
}

/**
 * regiotafel_entity_get_label:
 * @self: the object
 * @language: a language tag, as `en`
 *
 * Gets the name in another language. O(n) in their number.
 *
 * Returns: (transfer none) (nullable): the name in it, or %NULL when it is not known
 *
 * Since: 0.1
 */
const char *
regiotafel_entity_get_label (RegiotafelEntity *self, const char *language)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return regiotafel_pairs_of_text_get (&self->labels, language);
}

/**
 * regiotafel_entity_set_label:
 * @self: the object
 * @language: a language tag, as `en`
 * @label: (nullable): the name in it, or %NULL to take it away
 *
 * Sets the name in another language. O(n) in their number.
 *
 * Since: 0.1
 */
void
regiotafel_entity_set_label (RegiotafelEntity *self, const char *language, const char *label)
{
  g_return_if_fail (REGIOTAFEL_IS_ENTITY (self));
  g_return_if_fail (language != NULL);

  if (regiotafel_pairs_of_text_set (&self->labels, language, label))
    regiotafel_entity_changed (self);
}

/**
 * regiotafel_entity_list_label_languages:
 * @self: the object
 *
 * Lists what there is of names in other languages, in the order in which they came.
 *
 * Returns: (transfer full) (array zero-terminated=1): the languages
 *
 * Since: 0.1
 */
char **
regiotafel_entity_list_label_languages (RegiotafelEntity *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_ENTITY (self), NULL);

  return regiotafel_pairs_of_text_list (&self->labels);
}
