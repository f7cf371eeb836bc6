/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-person-seat-private.h"

struct _RegiotafelPersonSeat
{
  GObject parent_instance;

  RegiotafelTable *table;
  RegiotafelOrganisation *organisation;
  RegiotafelPeriod *period;
  RegiotafelExtras extras;
};

struct _RegiotafelPersonSeatClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelPersonSeat, regiotafel_person_seat, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TABLE,
  PROP_ORGANISATION,
  PROP_PERIOD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_person_seat_finalize (GObject *object)
{
  RegiotafelPersonSeat *self = REGIOTAFEL_PERSON_SEAT (object);

  g_clear_object (&self->table);
  g_clear_object (&self->organisation);
  regiotafel_period_free (self->period);
  regiotafel_extras_clear (&self->extras);

  G_OBJECT_CLASS (regiotafel_person_seat_parent_class)->finalize (object);
}

static void
regiotafel_person_seat_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelPersonSeat *self = REGIOTAFEL_PERSON_SEAT (object);

  switch (id)
    {
    case PROP_TABLE:
      g_value_set_object (value, regiotafel_person_seat_get_table (self));
      break;
    case PROP_ORGANISATION:
      g_value_set_object (value, regiotafel_person_seat_get_organisation (self));
      break;
    case PROP_PERIOD:
      g_value_set_boxed (value, regiotafel_person_seat_get_period (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_person_seat_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelPersonSeat *self = REGIOTAFEL_PERSON_SEAT (object);

  switch (id)
    {
    case PROP_TABLE:
      self->table = g_value_dup_object (value);
      break;
    case PROP_ORGANISATION:
      self->organisation = g_value_dup_object (value);
      break;
    case PROP_PERIOD:
      self->period = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_person_seat_class_init (RegiotafelPersonSeatClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_person_seat_finalize;
  object_class->get_property = regiotafel_person_seat_get_property;
  object_class->set_property = regiotafel_person_seat_set_property;

  /**
   * RegiotafelPersonSeat:table:
   *
   * The table.
   *
   * Since: 0.1
   */
  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, REGIOTAFEL_TYPE_TABLE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelPersonSeat:organisation:
   *
   * The organisation for which the person sits there.
   *
   * Since: 0.1
   */
  properties[PROP_ORGANISATION]
      = g_param_spec_object ("organisation", NULL, NULL, REGIOTAFEL_TYPE_ORGANISATION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelPersonSeat:period:
   *
   * When; %NULL is as long as the organisation has the seat.
   *
   * Since: 0.1
   */
  properties[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, REGIOTAFEL_TYPE_PERIOD,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_person_seat_init (RegiotafelPersonSeat *self)
{
}

RegiotafelPersonSeat *
regiotafel_person_seat_new (RegiotafelTable *table,
                            RegiotafelOrganisation *organisation,
                            const RegiotafelPeriod *period)
{
  return g_object_new (REGIOTAFEL_TYPE_PERSON_SEAT, "table", table, "organisation", organisation, "period", period,
                       NULL);
}

RegiotafelExtras *
regiotafel_person_seat_get_extras (RegiotafelPersonSeat *self)
{
  return &self->extras;
}

gboolean
regiotafel_person_seat_covers (RegiotafelPersonSeat *self, RegiotafelPersonSeat *other)
{
  gboolean same_period = self->period == NULL || other->period == NULL
                             ? self->period == other->period
                             : regiotafel_period_equal (self->period, other->period);

  return same_period && self->table == other->table && self->organisation == other->organisation
         && regiotafel_extras_get_size (&other->extras) == 0;
}

/**
 * regiotafel_person_seat_get_table: (get-property table)
 * @self: the object
 *
 * Gets the table: see [property@Regiotafel.PersonSeat:table].
 *
 * Returns: (transfer none) (nullable): the table
 *
 * Since: 0.1
 */
RegiotafelTable *
regiotafel_person_seat_get_table (RegiotafelPersonSeat *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PERSON_SEAT (self), NULL);

  return self->table;
}

/**
 * regiotafel_person_seat_get_organisation: (get-property organisation)
 * @self: the object
 *
 * Gets the organisation: see [property@Regiotafel.PersonSeat:organisation].
 *
 * Returns: (transfer none) (nullable): the organisation
 *
 * Since: 0.1
 */
RegiotafelOrganisation *
regiotafel_person_seat_get_organisation (RegiotafelPersonSeat *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PERSON_SEAT (self), NULL);

  return self->organisation;
}

/**
 * regiotafel_person_seat_get_period: (get-property period)
 * @self: the object
 *
 * Gets the period: see [property@Regiotafel.PersonSeat:period].
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 0.1
 */
const RegiotafelPeriod *
regiotafel_person_seat_get_period (RegiotafelPersonSeat *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PERSON_SEAT (self), NULL);

  return self->period;
}
