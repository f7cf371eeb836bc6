/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-person-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-property-private.h"

struct _RegiotafelPersonClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelPerson, regiotafel_person, REGIOTAFEL_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_CONTACT,
  PROP_SEATS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_person_dispose (GObject *object)
{
  g_clear_object (&REGIOTAFEL_PERSON (object)->seats);

  G_OBJECT_CLASS (regiotafel_person_parent_class)->dispose (object);
}

static void
regiotafel_person_finalize (GObject *object)
{
  g_free (REGIOTAFEL_PERSON (object)->contact);

  G_OBJECT_CLASS (regiotafel_person_parent_class)->finalize (object);
}

static void
regiotafel_person_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelPerson *self = REGIOTAFEL_PERSON (object);

  switch (id)
    {
    case PROP_CONTACT:
      g_value_set_string (value, regiotafel_person_get_contact (self));
      break;
    case PROP_SEATS:
      g_value_set_object (value, regiotafel_person_get_seats (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_person_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelPerson *self = REGIOTAFEL_PERSON (object);

  switch (id)
    {
    case PROP_CONTACT:
      regiotafel_person_set_contact (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Those of its seats, which the person has only as long as both are there. */
static void
regiotafel_person_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelPerson *self = REGIOTAFEL_PERSON (entity);
  guint n = self->seats != NULL ? regiotafel_collection_get_size (self->seats) : 0;
  g_autoptr (GPtrArray) seats = NULL;

  if (n == 0)
    return;
  /* A visitor may take seats away. */
  seats = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (seats, g_object_ref (regiotafel_collection_get (self->seats, i)));
  for (guint i = n; i > 0; i--)
    {
      RegiotafelPersonSeat *seat = g_ptr_array_index (seats, i - 1);

      visit (entity, "seats", REGIOTAFEL_ENTITY (regiotafel_person_seat_get_table (seat)), NULL, user_data);
      visit (entity, "seats", REGIOTAFEL_ENTITY (regiotafel_person_seat_get_organisation (seat)), NULL, user_data);
    }
}

static void
regiotafel_person_class_init (RegiotafelPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_person_dispose;
  object_class->finalize = regiotafel_person_finalize;
  object_class->get_property = regiotafel_person_get_property;
  object_class->set_property = regiotafel_person_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_person_visit_references;

  /**
   * RegiotafelPerson:contact:
   *
   * Where the person can be reached in this function: the address of an office rather than a private one.
   *
   * Since: 0.1
   */
  properties[PROP_CONTACT] = g_param_spec_string ("contact", NULL, NULL, NULL,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelPerson:seats:
   *
   * Where the person sits, sat or will sit: objects of [class@Regiotafel.PersonSeat].
   *
   * Since: 0.1
   */
  properties[PROP_SEATS] = g_param_spec_object ("seats", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_person_init (RegiotafelPerson *self)
{
}

gboolean
regiotafel_person_id_tells_nothing (const char *id)
{
  if (id == NULL || id[0] != 'p' || id[1] != '-' || id[2] == '\0')
    return FALSE;
  for (id += 2; *id != '\0'; id++)
    if (!g_ascii_isdigit (*id))
      return FALSE;
  return TRUE;
}

void
regiotafel_person_append_seat (RegiotafelPerson *self, RegiotafelPersonSeat *seat)
{
  regiotafel_collection_append (regiotafel_person_get_seats (self), seat);
  regiotafel_entity_changed (REGIOTAFEL_ENTITY (self));
}

/* Whether another of its seats says all that @seat says. */
static gboolean
is_covered (RegiotafelPerson *self, RegiotafelPersonSeat *seat)
{
  for (guint i = 0; self->seats != NULL && i < regiotafel_collection_get_size (self->seats); i++)
    {
      RegiotafelPersonSeat *other = regiotafel_collection_get (self->seats, i);

      if (other != seat && regiotafel_person_seat_covers (other, seat))
        return TRUE;
    }
  return FALSE;
}

void
regiotafel_person_unite_seats (RegiotafelPerson *self, RegiotafelPerson *other)
{
  for (guint i = 0; other->seats != NULL && i < regiotafel_collection_get_size (other->seats); i++)
    {
      RegiotafelPersonSeat *seat = regiotafel_collection_get (other->seats, i);

      if (!is_covered (self, seat))
        regiotafel_person_append_seat (self, seat);
    }
}

static gboolean
leads_to (RegiotafelPersonSeat *seat, RegiotafelEntity *entity)
{
  return (gpointer) regiotafel_person_seat_get_table (seat) == (gpointer) entity
         || (gpointer) regiotafel_person_seat_get_organisation (seat) == (gpointer) entity;
}

void
regiotafel_person_leave (RegiotafelPerson *self, RegiotafelEntity *entity)
{
  for (guint i = self->seats != NULL ? regiotafel_collection_get_size (self->seats) : 0; i > 0; i--)
    {
      /* Who is told of a change may have taken away more. */
      RegiotafelPersonSeat *seat
          = i <= regiotafel_collection_get_size (self->seats) ? regiotafel_collection_get (self->seats, i - 1) : NULL;

      if (seat != NULL && leads_to (seat, entity))
        regiotafel_person_remove_seat (self, seat);
    }
}

void
regiotafel_person_move (RegiotafelPerson *self, RegiotafelEntity *from, RegiotafelEntity *to)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->seats != NULL && i < regiotafel_collection_get_size (self->seats); i++)
    {
      g_autoptr (RegiotafelPersonSeat) seat = g_object_ref (regiotafel_collection_get (self->seats, i));
      RegiotafelTable *table = regiotafel_person_seat_get_table (seat);
      RegiotafelOrganisation *organisation = regiotafel_person_seat_get_organisation (seat);
      g_autoptr (RegiotafelPersonSeat) other = NULL;

      if (!leads_to (seat, from))
        continue;
      other = regiotafel_person_seat_new (REGIOTAFEL_IS_TABLE (to) ? REGIOTAFEL_TABLE (to) : table,
                                          REGIOTAFEL_IS_ORGANISATION (to) ? REGIOTAFEL_ORGANISATION (to) : organisation,
                                          regiotafel_person_seat_get_period (seat));
      regiotafel_extras_copy (regiotafel_person_seat_get_extras (seat), regiotafel_person_seat_get_extras (other));
      regiotafel_collection_replace (self->seats, seat, other);
      g_ptr_array_add (moved, g_steal_pointer (&other));
    }
  for (guint i = 0; i < moved->len; i++)
    if (is_covered (self, g_ptr_array_index (moved, i)))
      regiotafel_collection_remove (self->seats, g_ptr_array_index (moved, i));
  if (moved->len > 0)
    regiotafel_entity_changed (REGIOTAFEL_ENTITY (self));
}

/**
 * regiotafel_person_new:
 * @id: the id, unique among its kind in an inventory; best a p, a hyphen and digits, as `p-007`
 * @name: (nullable): the name
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelPerson *
regiotafel_person_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REGIOTAFEL_TYPE_PERSON, "id", id, "name", name, NULL);
}

/**
 * regiotafel_person_get_contact: (get-property contact)
 * @self: the object
 *
 * Gets the contact: see [property@Regiotafel.Person:contact].
 *
 * Returns: (transfer none) (nullable): the contact
 *
 * Since: 0.1
 */
const char *
regiotafel_person_get_contact (RegiotafelPerson *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PERSON (self), NULL);

  return self->contact;
}

/**
 * regiotafel_person_set_contact: (set-property contact)
 * @self: the object
 * @contact: (nullable): the contact
 *
 * Sets the contact: see [property@Regiotafel.Person:contact].
 *
 * Since: 0.1
 */
void
regiotafel_person_set_contact (RegiotafelPerson *self, const char *contact)
{
  g_return_if_fail (REGIOTAFEL_IS_PERSON (self));

  regiotafel_set_text (self, &self->contact, contact, properties[PROP_CONTACT]);
}

/**
 * regiotafel_person_get_seats: (get-property seats)
 * @self: the object
 *
 * Gets the seats: see [property@Regiotafel.Person:seats].
 *
 * Returns: (transfer none): the seats
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_person_get_seats (RegiotafelPerson *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_PERSON (self), NULL);

  if (self->seats == NULL)
    self->seats = regiotafel_collection_new (REGIOTAFEL_TYPE_PERSON_SEAT, NULL, TRUE);
  return self->seats;
}

/**
 * regiotafel_person_add_seat:
 * @self: a person
 * @table: the table
 * @organisation: the organisation for which the person sits there
 * @period: (nullable): when, or %NULL for as long as the organisation has the seat
 *
 * Adds a seat. The organisation should be a member of the table, now or at another time:
 * [method@Regiotafel.Inventory.check] tells where it is not, and a file would not be read back then, so that
 * [method@Regiotafel.Writer.write_persons_file] does not write it.
 *
 * Returns: (transfer none): the seat
 *
 * Since: 0.1
 */
RegiotafelPersonSeat *
regiotafel_person_add_seat (RegiotafelPerson *self,
                            RegiotafelTable *table,
                            RegiotafelOrganisation *organisation,
                            const RegiotafelPeriod *period)
{
  g_autoptr (RegiotafelPersonSeat) seat = NULL;

  g_return_val_if_fail (REGIOTAFEL_IS_PERSON (self), NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (table), NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_ORGANISATION (organisation), NULL);

  seat = regiotafel_person_seat_new (table, organisation, period);
  regiotafel_person_append_seat (self, seat);
  return seat;
}

/**
 * regiotafel_person_remove_seat:
 * @self: a person
 * @seat: one of [property@Regiotafel.Person:seats]
 *
 * Takes a seat away; nothing happens when it is not there.
 *
 * Since: 0.1
 */
void
regiotafel_person_remove_seat (RegiotafelPerson *self, RegiotafelPersonSeat *seat)
{
  g_return_if_fail (REGIOTAFEL_IS_PERSON (self));
  g_return_if_fail (REGIOTAFEL_IS_PERSON_SEAT (seat));

  if (regiotafel_collection_remove (regiotafel_person_get_seats (self), seat))
    regiotafel_entity_changed (REGIOTAFEL_ENTITY (self));
}
