/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-card-private.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelCardClass
{
  RegiotafelQuestionClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelCard, regiotafel_card, REGIOTAFEL_TYPE_QUESTION)

enum
{
  PROP_0,
  PROP_AXIS,
  PROP_FOCUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_card_finalize (GObject *object)
{
  RegiotafelCard *self = REGIOTAFEL_CARD (object);

  g_free (self->focus);

  G_OBJECT_CLASS (regiotafel_card_parent_class)->finalize (object);
}

static void
regiotafel_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelCard *self = REGIOTAFEL_CARD (object);

  switch (id)
    {
    case PROP_AXIS:
      g_value_set_enum (value, regiotafel_card_get_axis (self));
      break;
    case PROP_FOCUS:
      g_value_set_string (value, regiotafel_card_get_focus (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelCard *self = REGIOTAFEL_CARD (object);

  switch (id)
    {
    case PROP_AXIS:
      regiotafel_card_set_axis (self, g_value_get_enum (value));
      break;
    case PROP_FOCUS:
      regiotafel_card_set_focus (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_card_class_init (RegiotafelCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_card_finalize;
  object_class->get_property = regiotafel_card_get_property;
  object_class->set_property = regiotafel_card_set_property;
  ((RegiotafelQuestionClass *) klass)->answer = regiotafel_card_answer;

  /**
   * RegiotafelCard:axis:
   *
   * What kind of thing it is: tables (the default), organisations, themes, areas or projects.
   *
   * Since: 0.1
   */
  properties[PROP_AXIS] = g_param_spec_enum ("axis", NULL, NULL, REGIOTAFEL_TYPE_AXIS, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelCard:focus:
   *
   * The id of the thing. Without it there is no answer.
   *
   * Since: 0.1
   */
  properties[PROP_FOCUS] = g_param_spec_string ("focus", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_card_init (RegiotafelCard *self)
{
}

/**
 * regiotafel_card_new:
 *
 * Makes a question about a table; which one is told by [property@Regiotafel.Card:focus].
 *
 * Returns: (transfer full): the question
 *
 * Since: 0.1
 */
RegiotafelCard *
regiotafel_card_new (void)
{
  return g_object_new (REGIOTAFEL_TYPE_CARD, NULL);
}

/**
 * regiotafel_card_get_axis: (get-property axis)
 * @self: the object
 *
 * Gets the axis: see [property@Regiotafel.Card:axis].
 *
 * Returns: the axis
 *
 * Since: 0.1
 */
RegiotafelAxis
regiotafel_card_get_axis (RegiotafelCard *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_CARD (self), 0);

  return self->axis;
}

/**
 * regiotafel_card_set_axis: (set-property axis)
 * @self: the object
 * @axis: the axis
 *
 * Sets the axis: see [property@Regiotafel.Card:axis].
 *
 * Since: 0.1
 */
void
regiotafel_card_set_axis (RegiotafelCard *self, RegiotafelAxis axis)
{
  g_return_if_fail (REGIOTAFEL_IS_CARD (self));

  if (self->axis == axis)
    return;
  self->axis = axis;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AXIS]);
}

/**
 * regiotafel_card_get_focus: (get-property focus)
 * @self: the object
 *
 * Gets the focus: see [property@Regiotafel.Card:focus].
 *
 * Returns: (transfer none) (nullable): the focus
 *
 * Since: 0.1
 */
const char *
regiotafel_card_get_focus (RegiotafelCard *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_CARD (self), NULL);

  return self->focus;
}

/**
 * regiotafel_card_set_focus: (set-property focus)
 * @self: the object
 * @focus: (nullable): the focus
 *
 * Sets the focus: see [property@Regiotafel.Card:focus].
 *
 * Since: 0.1
 */
void
regiotafel_card_set_focus (RegiotafelCard *self, const char *focus)
{
  g_return_if_fail (REGIOTAFEL_IS_CARD (self));

  regiotafel_set_text (self, &self->focus, focus, properties[PROP_FOCUS]);
}
