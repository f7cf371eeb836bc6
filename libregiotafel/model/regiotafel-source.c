/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-source-private.h"

#include "regiotafel-property-private.h"

struct _RegiotafelSource
{
  GObject parent_instance;

  char *url;
  RegiotafelDate *retrieved;
  char *note;
  char **about;
  RegiotafelExtras extras;
};

struct _RegiotafelSourceClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelSource, regiotafel_source, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_URL,
  PROP_RETRIEVED,
  PROP_NOTE,
  PROP_ABOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_source_finalize (GObject *object)
{
  RegiotafelSource *self = REGIOTAFEL_SOURCE (object);

  g_free (self->url);
  regiotafel_date_free (self->retrieved);
  g_free (self->note);
  g_strfreev (self->about);
  regiotafel_extras_clear (&self->extras);

  G_OBJECT_CLASS (regiotafel_source_parent_class)->finalize (object);
}

static void
regiotafel_source_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelSource *self = REGIOTAFEL_SOURCE (object);

  switch (id)
    {
    case PROP_URL:
      g_value_set_string (value, regiotafel_source_get_url (self));
      break;
    case PROP_RETRIEVED:
      g_value_set_boxed (value, regiotafel_source_get_retrieved (self));
      break;
    case PROP_NOTE:
      g_value_set_string (value, regiotafel_source_get_note (self));
      break;
    case PROP_ABOUT:
      g_value_set_boxed (value, regiotafel_source_get_about (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_source_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelSource *self = REGIOTAFEL_SOURCE (object);

  switch (id)
    {
    case PROP_URL:
      self->url = regiotafel_dup_text (value);
      break;
    case PROP_RETRIEVED:
      self->retrieved = g_value_dup_boxed (value);
      break;
    case PROP_NOTE:
      self->note = regiotafel_dup_text (value);
      break;
    case PROP_ABOUT:
      self->about = regiotafel_dup_texts (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_source_class_init (RegiotafelSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_source_finalize;
  object_class->get_property = regiotafel_source_get_property;
  object_class->set_property = regiotafel_source_set_property;

  /**
   * RegiotafelSource:url:
   *
   * Where it was read: an address, or the title of a document.
   *
   * Since: 0.1
   */
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL,
                                              G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelSource:retrieved:
   *
   * When it was read.
   *
   * Since: 0.1
   */
  properties[PROP_RETRIEVED] = g_param_spec_boxed ("retrieved", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelSource:note:
   *
   * A remark.
   *
   * Since: 0.1
   */
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelSource:about:
   *
   * The names of the properties it is about; %NULL is all of them.
   *
   * Since: 0.1
   */
  properties[PROP_ABOUT] = g_param_spec_boxed ("about", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_source_init (RegiotafelSource *self)
{
}

RegiotafelExtras *
regiotafel_source_get_extras (RegiotafelSource *self)
{
  return &self->extras;
}

/**
 * regiotafel_source_get_url: (get-property url)
 * @self: the object
 *
 * Gets the url: see [property@Regiotafel.Source:url].
 *
 * Returns: (transfer none) (nullable): the url
 *
 * Since: 0.1
 */
const char *
regiotafel_source_get_url (RegiotafelSource *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SOURCE (self), NULL);

  return self->url;
}

/**
 * regiotafel_source_get_retrieved: (get-property retrieved)
 * @self: the object
 *
 * Gets the retrieved: see [property@Regiotafel.Source:retrieved].
 *
 * Returns: (transfer none) (nullable): the retrieved
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_source_get_retrieved (RegiotafelSource *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SOURCE (self), NULL);

  return self->retrieved;
}

/**
 * regiotafel_source_get_note: (get-property note)
 * @self: the object
 *
 * Gets the note: see [property@Regiotafel.Source:note].
 *
 * Returns: (transfer none) (nullable): the note
 *
 * Since: 0.1
 */
const char *
regiotafel_source_get_note (RegiotafelSource *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SOURCE (self), NULL);

  return self->note;
}

/**
 * regiotafel_source_get_about: (get-property about)
 * @self: the object
 *
 * Gets the about: see [property@Regiotafel.Source:about].
 *
 * Returns: (transfer none) (nullable): the about
 *
 * Since: 0.1
 */
const char *const *
regiotafel_source_get_about (RegiotafelSource *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_SOURCE (self), NULL);

  return (const char *const *) self->about;
}
