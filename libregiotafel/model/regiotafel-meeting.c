/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-meeting-private.h"

#include <math.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-property-private.h"

struct _RegiotafelMeetingClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelMeeting, regiotafel_meeting, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_TABLE,
  PROP_DATE,
  PROP_TIME,
  PROP_HOURS,
  PROP_LOCATION,
  PROP_STATE,
  PROP_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

gboolean
regiotafel_time_is_valid (const char *time)
{
  for (guint i = 0; i < 5; i++)
    if (i == 2 ? time[i] != ':' : !g_ascii_isdigit (time[i]))
      return FALSE;
  return time[5] == '\0' && (time[0] < '2' || (time[0] == '2' && time[1] <= '3')) && time[3] <= '5';
}

gboolean
regiotafel_hours_are_valid (double hours)
{
  return isfinite (hours) && hours > 0;
}

static void
regiotafel_meeting_dispose (GObject *object)
{
  RegiotafelMeeting *self = REGIOTAFEL_MEETING (object);

  if (self->joined)
    regiotafel_meeting_leave (self);
  g_clear_object (&self->table);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (regiotafel_meeting_parent_class)->dispose (object);
}

static void
regiotafel_meeting_finalize (GObject *object)
{
  RegiotafelMeeting *self = REGIOTAFEL_MEETING (object);

  regiotafel_date_free (self->date);
  g_free (self->time);
  g_free (self->location);

  G_OBJECT_CLASS (regiotafel_meeting_parent_class)->finalize (object);
}

static void
regiotafel_meeting_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelMeeting *self = REGIOTAFEL_MEETING (object);

  switch (id)
    {
    case PROP_TABLE:
      g_value_set_object (value, regiotafel_meeting_get_table (self));
      break;
    case PROP_DATE:
      g_value_set_boxed (value, regiotafel_meeting_get_date (self));
      break;
    case PROP_TIME:
      g_value_set_string (value, regiotafel_meeting_get_time (self));
      break;
    case PROP_HOURS:
      g_value_set_double (value, regiotafel_meeting_get_hours (self));
      break;
    case PROP_LOCATION:
      g_value_set_string (value, regiotafel_meeting_get_location (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, regiotafel_meeting_get_state (self));
      break;
    case PROP_ITEMS:
      g_value_set_object (value, regiotafel_meeting_get_items (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_meeting_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelMeeting *self = REGIOTAFEL_MEETING (object);

  switch (id)
    {
    case PROP_TABLE:
      self->table = g_value_dup_object (value);
      break;
    case PROP_DATE:
      regiotafel_meeting_set_date (self, g_value_get_boxed (value));
      break;
    case PROP_TIME:
      regiotafel_meeting_set_time (self, g_value_get_string (value));
      break;
    case PROP_HOURS:
      regiotafel_meeting_set_hours (self, g_value_get_double (value));
      break;
    case PROP_LOCATION:
      regiotafel_meeting_set_location (self, g_value_get_string (value));
      break;
    case PROP_STATE:
      regiotafel_meeting_set_state (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_meeting_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelMeeting *self = REGIOTAFEL_MEETING (entity);

  if (self->table != NULL)
    visit (entity, "table", REGIOTAFEL_ENTITY (self->table), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "items", self->items, visit, user_data);
}

static void
regiotafel_meeting_class_init (RegiotafelMeetingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_meeting_dispose;
  object_class->finalize = regiotafel_meeting_finalize;
  object_class->get_property = regiotafel_meeting_get_property;
  object_class->set_property = regiotafel_meeting_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_meeting_visit_references;

  /**
   * RegiotafelMeeting:table:
   *
   * The table whose it is.
   *
   * Since: 0.1
   */
  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, REGIOTAFEL_TYPE_TABLE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMeeting:date:
   *
   * When it is, as precise as is known.
   *
   * Since: 0.1
   */
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMeeting:time:
   *
   * When it begins on that day, as `13:30`: hours and minutes of 24 hours, where it is held.
   *
   * Since: 0.1
   */
  properties[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /* GLib takes NaN for out of range, hence its lax validation of a number that may be not stated. */
  /**
   * RegiotafelMeeting:hours:
   *
   * How long it takes; more than 0, NaN is not stated. Unit: hours.
   *
   * Since: 0.1
   */
  properties[PROP_HOURS] = g_param_spec_double ("hours", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS
                                                    | G_PARAM_LAX_VALIDATION);

  /**
   * RegiotafelMeeting:location:
   *
   * Where it is held.
   *
   * Since: 0.1
   */
  properties[PROP_LOCATION] = g_param_spec_string (
      "location", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMeeting:state:
   *
   * Whether it is to come, is over or was called off.
   *
   * Since: 0.1
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, REGIOTAFEL_TYPE_STATE, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelMeeting:items:
   *
   * What is dealt with at it. Items of agendas of other tables may be among them.
   *
   * Since: 0.1
   */
  properties[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_meeting_init (RegiotafelMeeting *self)
{
  self->hours = NAN;
}

/**
 * regiotafel_meeting_get_table: (get-property table)
 * @self: the object
 *
 * Gets the table: see [property@Regiotafel.Meeting:table].
 *
 * Returns: (transfer none) (nullable): the table
 *
 * Since: 0.1
 */
RegiotafelTable *
regiotafel_meeting_get_table (RegiotafelMeeting *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEETING (self), NULL);

  return self->table;
}

/**
 * regiotafel_meeting_get_date: (get-property date)
 * @self: the object
 *
 * Gets the date: see [property@Regiotafel.Meeting:date].
 *
 * Returns: (transfer none) (nullable): the date
 *
 * Since: 0.1
 */
const RegiotafelDate *
regiotafel_meeting_get_date (RegiotafelMeeting *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEETING (self), NULL);

  return self->date;
}

/**
 * regiotafel_meeting_set_date: (set-property date)
 * @self: the object
 * @date: (nullable): the date
 *
 * Sets the date: see [property@Regiotafel.Meeting:date].
 *
 * Since: 0.1
 */
void
regiotafel_meeting_set_date (RegiotafelMeeting *self, const RegiotafelDate *date)
{
  g_return_if_fail (REGIOTAFEL_IS_MEETING (self));

  regiotafel_set_date (self, &self->date, date, properties[PROP_DATE]);
}

/**
 * regiotafel_meeting_get_time: (get-property time)
 * @self: the object
 *
 * Gets the time: see [property@Regiotafel.Meeting:time].
 *
 * Returns: (transfer none) (nullable): the time
 *
 * Since: 0.1
 */
const char *
regiotafel_meeting_get_time (RegiotafelMeeting *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEETING (self), NULL);

  return self->time;
}

/**
 * regiotafel_meeting_set_time: (set-property time)
 * @self: the object
 * @time: (nullable): the time, `00:00` to `23:59`
 *
 * Sets the time: see [property@Regiotafel.Meeting:time]. Anything else than two digits, a colon and two digits is
 * a mistake of the program, and changes nothing.
 *
 * Since: 0.1
 */
void
regiotafel_meeting_set_time (RegiotafelMeeting *self, const char *time)
{
  g_return_if_fail (REGIOTAFEL_IS_MEETING (self));
  g_return_if_fail (time == NULL || *time == '\0' || regiotafel_time_is_valid (time));

  regiotafel_set_text (self, &self->time, time, properties[PROP_TIME]);
}

/**
 * regiotafel_meeting_get_hours: (get-property hours)
 * @self: the object
 *
 * Gets the hours: see [property@Regiotafel.Meeting:hours].
 *
 * Returns: the hours
 *
 * Since: 0.1
 */
double
regiotafel_meeting_get_hours (RegiotafelMeeting *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEETING (self), NAN);

  return self->hours;
}

/**
 * regiotafel_meeting_set_hours: (set-property hours)
 * @self: the object
 * @hours: the hours, more than 0 or NaN
 *
 * Sets the hours: see [property@Regiotafel.Meeting:hours]. Anything else is a mistake of the program, and changes
 * nothing.
 *
 * Since: 0.1
 */
void
regiotafel_meeting_set_hours (RegiotafelMeeting *self, double hours)
{
  g_return_if_fail (REGIOTAFEL_IS_MEETING (self));
  g_return_if_fail (isnan (hours) || regiotafel_hours_are_valid (hours));

  regiotafel_set_number (self, &self->hours, hours, properties[PROP_HOURS]);
}

/**
 * regiotafel_meeting_get_location: (get-property location)
 * @self: the object
 *
 * Gets the location: see [property@Regiotafel.Meeting:location].
 *
 * Returns: (transfer none) (nullable): the location
 *
 * Since: 0.1
 */
const char *
regiotafel_meeting_get_location (RegiotafelMeeting *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEETING (self), NULL);

  return self->location;
}

/**
 * regiotafel_meeting_set_location: (set-property location)
 * @self: the object
 * @location: (nullable): the location
 *
 * Sets the location: see [property@Regiotafel.Meeting:location].
 *
 * Since: 0.1
 */
void
regiotafel_meeting_set_location (RegiotafelMeeting *self, const char *location)
{
  g_return_if_fail (REGIOTAFEL_IS_MEETING (self));

  regiotafel_set_text (self, &self->location, location, properties[PROP_LOCATION]);
}

/**
 * regiotafel_meeting_get_state: (get-property state)
 * @self: the object
 *
 * Gets the state: see [property@Regiotafel.Meeting:state].
 *
 * Returns: the state
 *
 * Since: 0.1
 */
RegiotafelState
regiotafel_meeting_get_state (RegiotafelMeeting *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEETING (self), 0);

  return self->state;
}

/**
 * regiotafel_meeting_set_state: (set-property state)
 * @self: the object
 * @state: the state
 *
 * Sets the state: see [property@Regiotafel.Meeting:state].
 *
 * Since: 0.1
 */
void
regiotafel_meeting_set_state (RegiotafelMeeting *self, RegiotafelState state)
{
  g_return_if_fail (REGIOTAFEL_IS_MEETING (self));

  regiotafel_set_enum (self, &self->state, state, properties[PROP_STATE]);
}

/**
 * regiotafel_meeting_get_items: (get-property items)
 * @self: the object
 *
 * Gets the items: see [property@Regiotafel.Meeting:items].
 *
 * Returns: (transfer none): the items
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_meeting_get_items (RegiotafelMeeting *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_MEETING (self), NULL);

  if (self->items == NULL)
    self->items = regiotafel_entity_collection_new (REGIOTAFEL_TYPE_AGENDA_ITEM, TRUE);
  return self->items;
}

/**
 * regiotafel_meeting_add_item:
 * @self: the object
 * @item: what to add
 *
 * Adds to [property@Regiotafel.Meeting:items]; nothing happens when it is there already. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_meeting_add_item (RegiotafelMeeting *self, RegiotafelAgendaItem *item)
{
  g_return_if_fail (REGIOTAFEL_IS_MEETING (self));
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (item));

  regiotafel_entity_link (REGIOTAFEL_ENTITY (self), regiotafel_meeting_get_items (self), item);
}

/**
 * regiotafel_meeting_remove_item:
 * @self: the object
 * @item: what to remove
 *
 * Takes from [property@Regiotafel.Meeting:items]; nothing happens when it is not there. O(n) in their
 * number.
 *
 * Since: 0.1
 */
void
regiotafel_meeting_remove_item (RegiotafelMeeting *self, RegiotafelAgendaItem *item)
{
  g_return_if_fail (REGIOTAFEL_IS_MEETING (self));
  g_return_if_fail (REGIOTAFEL_IS_AGENDA_ITEM (item));

  regiotafel_entity_unlink (REGIOTAFEL_ENTITY (self), regiotafel_meeting_get_items (self), item);
}

/**
 * regiotafel_meeting_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 * @table: the table
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelMeeting *
regiotafel_meeting_new (const char *id, const char *name, RegiotafelTable *table)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (table), NULL);

  return g_object_new (REGIOTAFEL_TYPE_MEETING, "id", id, "name", name, "table", table, NULL);
}

void
regiotafel_meeting_join (RegiotafelMeeting *self)
{
  self->joined = TRUE;
  g_object_unref (self->table);
}

void
regiotafel_meeting_leave (RegiotafelMeeting *self)
{
  self->joined = FALSE;
  self->table = NULL;
}
