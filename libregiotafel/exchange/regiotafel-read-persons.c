/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Persons: those of their own file, which join an inventory, and those that stand in an inventory, where they do not
 * belong. Whatever is wrong, nothing is told of a person but where it stands. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-index-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-person-private.h"
#include "regiotafel-seats-private.h"

void
regiotafel_native_clear_person_seat (gpointer seat)
{
  RegiotafelNativePersonSeat *self = seat;

  regiotafel_period_free (self->period);
  regiotafel_extras_clear (&self->extras);
}

/* --- Seats --- */

/* Reads one of the members that we know. */
static RegiotafelOutcome
read_seat_member (RegiotafelNative *self, RegiotafelNativePersonSeat *seat, guint i, GError **error)
{
  const RegiotafelMember *member = &self->of_person_seat.members[i];
  g_auto (GValue) value = G_VALUE_INIT;
  RegiotafelOutcome outcome;

  if (member->kind == REGIOTAFEL_MEMBER_REFERENCE)
    return regiotafel_native_take_id (
        self, member->name, member->target == REGIOTAFEL_KIND_TABLES ? &seat->table : &seat->organisation, error);
  outcome = regiotafel_native_take_value (self, self->of_person_seat.properties[i], &value, error);
  if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
    seat->period = g_value_dup_boxed (&value);
  return outcome;
}

static RegiotafelOutcome
read_seat (RegiotafelNative *self, RegiotafelNativePersonSeat *seat, const char *list, GError **error)
{
  static const RegiotafelText incomplete
      = { "This seat does not say at which table and of which organisation; add “table” and “organisation” with their "
          "ids.",
          "Deze zetel zegt niet aan welke tafel en van welke organisatie; voeg “table” en “organisation” toe met hun "
          "id's." };
  RegiotafelNativeProblem problem = { .code = "incomplete-seat", .text = &incomplete };
  RegiotafelWalk walk = { .shape = &self->of_person_seat };
  RegiotafelOutcome outcome = regiotafel_native_take_object (self, list, error);
  g_autofree char *pointer = NULL;
  RegiotafelWalkStep step;
  gsize start;
  gint i;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  if (!regiotafel_native_count (self, error))
    return REGIOTAFEL_OUTCOME_STOP;
  regiotafel_json_parser_get_span (self->parser, &start, NULL);
  seat->offset = start;
  while ((step = regiotafel_native_walk (self, &walk, &i, error)) == REGIOTAFEL_WALK_MEMBER)
    {
      outcome = i < 0 ? regiotafel_native_keep_unknown (self, &seat->extras, error)
                      : read_seat_member (self, seat, i, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return outcome;
    }
  if (step != REGIOTAFEL_WALK_END)
    return REGIOTAFEL_OUTCOME_STOP;
  if (seat->table != 0 && seat->organisation != 0)
    return REGIOTAFEL_OUTCOME_TAKEN;
  pointer = regiotafel_native_dup_pointer (self);
  return regiotafel_native_report_at (self, seat->offset, pointer, &problem, error) ? REGIOTAFEL_OUTCOME_LEFT_OUT
                                                                                    : REGIOTAFEL_OUTCOME_STOP;
}

RegiotafelOutcome
regiotafel_native_read_person_seats (RegiotafelNative *self, RegiotafelPerson *person, guint32 number, GError **error)
{
  static const char list[] = "seats";
  RegiotafelOutcome outcome = regiotafel_native_take_array (self, list, &regiotafel_native_expected_objects, error);
  RegiotafelJsonToken token;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  for (guint32 i = 0; (token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END; i++)
    {
      RegiotafelNativePersonSeat seat = { .person = person, .number = number, .place = i };

      outcome = token == REGIOTAFEL_JSON_ERROR ? REGIOTAFEL_OUTCOME_STOP : read_seat (self, &seat, list, error);
      if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
        g_array_append_val (self->person_seats, seat);
      else
        regiotafel_native_clear_person_seat (&seat);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return outcome;
    }
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* --- Persons --- */

RegiotafelOutcome
regiotafel_native_read_stray_persons (RegiotafelNative *self, GError **error)
{
  static const RegiotafelText stray
      = { "Persons do not belong in an inventory; move them to a file of their own, with “regiotafel-persons/1” as its "
          "“format”.",
          "Personen horen niet in een inventarisatie; zet ze in een eigen bestand, met “regiotafel-persons/1” als "
          "“format”." };
  RegiotafelNativeProblem problem = { .code = "persons-in-inventory", .text = &stray };
  RegiotafelOutcome outcome;

  self->discretion++;
  self->apart = regiotafel_inventory_new ();
  outcome = regiotafel_native_report (self, &problem, error)
                ? regiotafel_native_read_entities (self, REGIOTAFEL_KIND_PERSONS, error)
                : REGIOTAFEL_OUTCOME_STOP;
  self->discretion--;
  return outcome;
}

static gboolean
read_file_of_persons (RegiotafelNative *self, GError **error)
{
  RegiotafelShape shape = { .type = REGIOTAFEL_TYPE_INVENTORY };
  RegiotafelWalk walk = { .shape = &shape };
  RegiotafelWalkStep step;
  gsize start;
  gint i;

  regiotafel_shape_add (&shape, &(RegiotafelMember){ "format", REGIOTAFEL_MEMBER_VALUE, REGIOTAFEL_KIND_NONE });
  regiotafel_shape_add (&shape, &(RegiotafelMember){ regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS),
                                                     REGIOTAFEL_MEMBER_REFERENCES, REGIOTAFEL_KIND_PERSONS });
  if (regiotafel_native_next (self, error) == REGIOTAFEL_JSON_ERROR)
    return FALSE;
  while ((step = regiotafel_native_walk (self, &walk, &i, error)) == REGIOTAFEL_WALK_MEMBER)
    {
      RegiotafelOutcome outcome = REGIOTAFEL_OUTCOME_TAKEN; /* the format was looked at before anything else */

      if (i < 0)
        outcome = regiotafel_native_keep_unknown (self, &self->persons_extras, error);
      else if (i == 1)
        {
          regiotafel_json_parser_get_span (self->parser, &start, NULL);
          self->persons_offset = start;
          outcome = regiotafel_native_read_entities (self, REGIOTAFEL_KIND_PERSONS, error);
        }
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return FALSE;
    }
  return step == REGIOTAFEL_WALK_END && regiotafel_native_next (self, error) == REGIOTAFEL_JSON_END;
}

/* --- At the end --- */

/* What a seat leads to; NULL is not there. */
typedef struct
{
  RegiotafelTable *table;
  RegiotafelOrganisation *organisation;
  gboolean exists;
} Target;

static gpointer
find (RegiotafelNative *self, RegiotafelKind kind, guint32 offset)
{
  return regiotafel_collection_find (regiotafel_inventory_get_collection (self->inventory, kind),
                                     regiotafel_native_get_text_at (self, offset));
}

static char *
dup_pointer (const RegiotafelNativePersonSeat *seat, const char *member)
{
  return g_strdup_printf ("/%s/%u/seats/%u%s%s", regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS), seat->number,
                          seat->place, member != NULL ? "/" : "", member != NULL ? member : "");
}

static gboolean
report_dangling (RegiotafelNative *self,
                 const RegiotafelNativePersonSeat *seat,
                 RegiotafelKind kind,
                 guint32 offset,
                 const char *member,
                 GError **error)
{
  static const RegiotafelText missing
      = { "What “{member}” names is not in “{kind}” of the inventory; correct it, or take the seat out.",
          "Wat “{member}” noemt, staat niet in “{kind}” van de inventarisatie; verbeter het, of haal de zetel weg." };
  RegiotafelNativeProblem problem = { .code = "dangling-reference",
                                      .text = &missing,
                                      .member = member,
                                      .kind = regiotafel_native_get_list (kind),
                                      .error_code = REGIOTAFEL_ERROR_DANGLING };
  g_autofree char *pointer = NULL;

  if (regiotafel_native_is_full (self, &problem))
    return TRUE;
  pointer = dup_pointer (seat, member);
  problem.suggestion = regiotafel_native_suggest (self, kind, regiotafel_native_get_text_at (self, offset));
  return regiotafel_native_report_at (self, offset, pointer, &problem, error);
}

/* Says why there is no such seat. */
static gboolean
report_seat (RegiotafelNative *self, const RegiotafelNativePersonSeat *seat, const Target *target, GError **error)
{
  static const RegiotafelText missing
      = { "This person sits where the organisation has no seat; add a membership of it to that table in the inventory, "
          "correct the seat, or take it out.",
          "Deze persoon zit waar de organisatie geen zetel heeft; voeg in de inventarisatie een deelname ervan aan die "
          "tafel toe, verbeter de zetel, of haal hem weg." };
  RegiotafelNativeProblem problem
      = { .code = "missing-seat", .text = &missing, .error_code = REGIOTAFEL_ERROR_DANGLING };
  g_autofree char *pointer = NULL;

  if (target->table == NULL && !report_dangling (self, seat, REGIOTAFEL_KIND_TABLES, seat->table, "table", error))
    return FALSE;
  if (target->organisation == NULL
      && !report_dangling (self, seat, REGIOTAFEL_KIND_ORGANISATIONS, seat->organisation, "organisation", error))
    return FALSE;
  if (target->table == NULL || target->organisation == NULL || regiotafel_native_is_full (self, &problem))
    return TRUE;
  pointer = dup_pointer (seat, NULL);
  return regiotafel_native_report_at (self, seat->offset, pointer, &problem, error);
}

/* Once, instead of for each of its seats. */
static gboolean
fail_for_other_inventory (RegiotafelNative *self, GError **error)
{
  static const RegiotafelText other = {
    "Of the {n} {n?seat|seats} in this file none is in the inventory; choose the file of persons that belongs to "
    "it.",
    "Van de {n} {n?zetel|zetels} in dit bestand staat er geen in de inventarisatie; kies het bestand met personen "
    "dat erbij hoort."
  };
  g_autofree char *n = g_strdup_printf ("%u", self->person_seats->len);
  const char *arguments[] = { "n", n, NULL };
  RegiotafelDiagnosticPlace place = { .pointer = "/persons" };
  RegiotafelJsonPlace at;

  regiotafel_json_parser_locate (self->parser, self->persons_offset, &at);
  place.line = at.line;
  place.column = at.column;
  regiotafel_reading_fail (self->reading, "other-inventory", REGIOTAFEL_ERROR_DANGLING, &place, &other, arguments,
                           error);
  return FALSE;
}

static gboolean
take_person_seats (RegiotafelNative *self, GError **error)
{
  guint n = self->person_seats->len;
  g_autofree Target *targets = g_new0 (Target, n);
  g_autoptr (RegiotafelSeats) seats = regiotafel_seats_new (self->inventory);
  guint n_existing = 0, n_known = 0;

  for (guint i = 0; i < n; i++)
    {
      const RegiotafelNativePersonSeat *seat = &g_array_index (self->person_seats, RegiotafelNativePersonSeat, i);
      Target *target = &targets[i];

      if (!regiotafel_native_step (self, error))
        return FALSE;
      target->table = find (self, REGIOTAFEL_KIND_TABLES, seat->table);
      target->organisation = find (self, REGIOTAFEL_KIND_ORGANISATIONS, seat->organisation);
      target->exists = target->table != NULL && target->organisation != NULL
                       && regiotafel_seats_contain (seats, target->table, target->organisation);
      n_existing += target->exists;
      n_known += target->table != NULL || target->organisation != NULL;
    }
  /* A file with one seat may well be right but for a slip. */
  if (self->of_persons && n > 0 && n_existing == 0 && (n > 1 || n_known == 0))
    return fail_for_other_inventory (self, error);

  for (guint i = 0; i < n; i++)
    {
      RegiotafelNativePersonSeat *seat = &g_array_index (self->person_seats, RegiotafelNativePersonSeat, i);
      g_autoptr (RegiotafelPersonSeat) made = NULL;

      if (!regiotafel_native_step (self, error))
        return FALSE;
      if (!targets[i].exists)
        {
          if (!report_seat (self, seat, &targets[i], error))
            return FALSE;
          continue;
        }
      made = regiotafel_person_seat_new (targets[i].table, targets[i].organisation, seat->period);
      *regiotafel_person_seat_get_extras (made) = seat->extras;
      seat->extras = (RegiotafelExtras){ NULL };
      regiotafel_person_append_seat (seat->person, made);
    }
  return TRUE;
}

/* What the file holds beside persons. Of one that was read before, what is there stays. */
static void
take_extras (const RegiotafelExtras *extras, RegiotafelExtras *own)
{
  g_autoptr (RegiotafelIndex) known = regiotafel_index_new ();

  for (guint i = 0; i < regiotafel_extras_get_size (own); i++)
    regiotafel_index_add (known, regiotafel_extras_get_name (own, i), own);
  for (guint i = 0; i < regiotafel_extras_get_size (extras); i++)
    {
      const char *text = regiotafel_extras_get_text (extras, i);

      if (regiotafel_index_find (known, regiotafel_extras_get_name (extras, i)) == NULL)
        regiotafel_extras_add (own, regiotafel_extras_get_name (extras, i), text, strlen (text));
    }
}

/* From the place where they were read to the inventory. That all can come was looked at before. */
static gboolean
move_persons (RegiotafelNative *self, GError **error)
{
  RegiotafelCollection *persons = regiotafel_inventory_get_persons (self->apart);
  guint n = regiotafel_collection_get_size (persons);
  g_autoptr (GPtrArray) moving = g_ptr_array_new_full (n, g_object_unref);
  gboolean done = TRUE;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (moving, g_object_ref (regiotafel_collection_get (persons, i)));
  /* The last first, since collections are quickest at their end. */
  for (guint i = n; i > 0; i--)
    regiotafel_inventory_take_out (self->apart, g_ptr_array_index (moving, i - 1));
  regiotafel_inventory_begin_changes (self->inventory);
  for (guint i = 0; done && i < n; i++)
    done = regiotafel_inventory_add (self->inventory, g_ptr_array_index (moving, i), error);
  take_extras (&self->persons_extras, regiotafel_inventory_get_persons_extras (self->inventory));
  regiotafel_inventory_end_changes (self->inventory);
  return done;
}

gboolean
regiotafel_native_join_persons (RegiotafelNative *self, GError **error)
{
  gboolean done;

  if (self->apart == NULL)
    return TRUE;
  self->discretion++;
  done = regiotafel_native_set_former_ids_of_persons (self, error) && take_person_seats (self, error)
         && regiotafel_reading_may_go_on (self->reading, error) && move_persons (self, error);
  self->discretion--;
  return done;
}

gboolean
regiotafel_read_persons (
    RegiotafelReading *reading, RegiotafelInventory *inventory, const char *data, gsize length, GError **error)
{
  RegiotafelNative *self = regiotafel_native_new (reading, data, length, inventory);
  gboolean done;

  self->of_persons = TRUE;
  self->apart = regiotafel_inventory_new ();
  done = regiotafel_native_open (self, error) && read_file_of_persons (self, error)
         && regiotafel_native_join_persons (self, error);
  regiotafel_native_free (self);
  return done;
}
