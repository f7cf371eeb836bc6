/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The objects of a native file: the inventory, its entities, what stands within those, sources and roles. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-agenda.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-source-private.h"

/* --- Sources and roles, which are made once and never changed --- */

#define MOST_OF_A_LEAF 4

/* Makes an object of @shape; @extras_of gives where its other members are kept. */
static RegiotafelOutcome
read_leaf (RegiotafelNative *self,
           const RegiotafelShape *shape,
           const char *member,
           RegiotafelExtras *(*extras_of) (gpointer leaf),
           GObject **leaf,
           GError **error)
{
  RegiotafelWalk walk = { .shape = shape };
  const char *names[MOST_OF_A_LEAF];
  GValue values[MOST_OF_A_LEAF] = { G_VALUE_INIT, G_VALUE_INIT, G_VALUE_INIT, G_VALUE_INIT };
  RegiotafelExtras extras = { NULL };
  guint n = 0;
  gint i;
  RegiotafelWalkStep step;
  RegiotafelOutcome outcome = regiotafel_native_take_object (self, member, error);

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  while ((step = regiotafel_native_walk (self, &walk, &i, error)) == REGIOTAFEL_WALK_MEMBER)
    {
      if (i < 0)
        outcome = regiotafel_native_keep_unknown (self, &extras, error);
      else
        {
          outcome = regiotafel_native_take_value (self, shape->properties[i], &values[n], error);
          names[n] = shape->members[i].name;
          n += outcome == REGIOTAFEL_OUTCOME_TAKEN;
        }
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        break;
    }
  if (step == REGIOTAFEL_WALK_END)
    {
      *leaf = g_object_new_with_properties (shape->type, n, names, values);
      *extras_of (*leaf) = extras;
    }
  else
    regiotafel_extras_clear (&extras);
  while (n > 0)
    g_value_unset (&values[--n]);
  return step == REGIOTAFEL_WALK_END ? REGIOTAFEL_OUTCOME_TAKEN : REGIOTAFEL_OUTCOME_STOP;
}

static RegiotafelExtras *
extras_of_source (gpointer leaf)
{
  return regiotafel_source_get_extras (leaf);
}

static RegiotafelExtras *
extras_of_role_term (gpointer leaf)
{
  return regiotafel_role_term_get_extras (leaf);
}

static RegiotafelOutcome
read_leaves (RegiotafelNative *self, RegiotafelEntity *holder, const RegiotafelMember *member, GError **error)
{
  gboolean is_role = member->kind == REGIOTAFEL_MEMBER_ROLES;
  const RegiotafelShape *shape = is_role ? &self->of_role_term : &self->of_source;
  RegiotafelOutcome outcome
      = regiotafel_native_take_array (self, member->name, &regiotafel_native_expected_objects, error);
  RegiotafelJsonToken token;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  while ((token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END)
    {
      g_autoptr (GObject) leaf = NULL;

      if (token == REGIOTAFEL_JSON_ERROR)
        return REGIOTAFEL_OUTCOME_STOP;
      outcome = read_leaf (self, shape, member->name, is_role ? extras_of_role_term : extras_of_source, &leaf, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return outcome;
      if (outcome == REGIOTAFEL_OUTCOME_LEFT_OUT)
        continue;
      if (is_role)
        regiotafel_membership_append_role (REGIOTAFEL_MEMBERSHIP (holder), REGIOTAFEL_ROLE_TERM (leaf));
      else
        regiotafel_entity_append_source (holder, REGIOTAFEL_SOURCE (leaf));
    }
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* --- What an entity holds besides plain values --- */

static RegiotafelOutcome
read_pairs (RegiotafelNative *self, RegiotafelPairsOfText *pairs, const char *member, GError **error)
{
  static const RegiotafelText no_key
      = { "An entry of “{member}” has an empty name; fill it in, or take the entry out.",
          "Een gegeven in “{member}” heeft een lege naam; vul die in, of haal het weg." };
  RegiotafelNativeProblem problem = { .code = "empty-text", .text = &no_key, .member = member };
  RegiotafelWalk walk = { .shape = NULL };
  RegiotafelOutcome outcome = regiotafel_native_take_object (self, member, error);
  RegiotafelWalkStep step;
  gint i;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  while ((step = regiotafel_native_walk (self, &walk, &i, error)) == REGIOTAFEL_WALK_MEMBER)
    {
      outcome = self->name->len == 0 ? regiotafel_native_refuse (self, &problem, error)
                                     : regiotafel_native_take_text (self, member, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return outcome;
      if (outcome == REGIOTAFEL_OUTCOME_LEFT_OUT)
        continue;
      /* Not through its setter, which looks along all there are, while the walk has seen that no name comes twice. */
      if (pairs->texts == NULL)
        pairs->texts = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (pairs->texts, g_strdup (self->name->str));
      g_ptr_array_add (pairs->texts, regiotafel_json_parser_dup_text (self->parser));
    }
  return step == REGIOTAFEL_WALK_END ? REGIOTAFEL_OUTCOME_TAKEN : REGIOTAFEL_OUTCOME_STOP;
}

/* An entity that is being read. */
typedef struct
{
  RegiotafelEntity *entity;
  RegiotafelEntity *around; /* of an agenda, an item or a meeting: what it stands in */
  const RegiotafelShape *shape;
  RegiotafelNativePlace place; /* of the object */
  guint32 id;                  /* where its id stands; 0: it has none */
  guint32 organisation;        /* of a membership; likewise */
} Holder;

static void
add_reference (RegiotafelNative *self,
               const Holder *holder,
               const RegiotafelMember *member,
               RegiotafelKind kind,
               guint32 offset,
               guint32 item)
{
  RegiotafelNativeReference reference
      = { .holder = holder->entity, .member = member, .place = holder->place, .kind = kind };

  reference.place.offset = offset;
  reference.place.item = item;
  g_array_append_val (self->references, reference);
}

static RegiotafelOutcome
read_reference (RegiotafelNative *self, Holder *holder, const RegiotafelMember *member, GError **error)
{
  guint32 offset;
  RegiotafelOutcome outcome = regiotafel_native_take_id (self, member->name, &offset, error);

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  /* A membership is not made without its organisation, so that comes before all other references. */
  if (holder->shape->type == REGIOTAFEL_TYPE_MEMBERSHIP && member->target == REGIOTAFEL_KIND_ORGANISATIONS)
    holder->organisation = offset;
  else
    add_reference (self, holder, member, member->target, offset, REGIOTAFEL_NO_PLACE);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* A list of ids: references to entities of @kind, or former ids when that is NONE. */
static RegiotafelOutcome
read_ids (
    RegiotafelNative *self, const Holder *holder, const RegiotafelMember *member, RegiotafelKind kind, GError **error)
{
  RegiotafelOutcome outcome = regiotafel_native_take_array (self, member->name, &regiotafel_native_expected_ids, error);
  RegiotafelJsonToken token;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  for (guint32 item = 0; (token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END; item++)
    {
      guint32 offset;

      if (token == REGIOTAFEL_JSON_ERROR)
        return REGIOTAFEL_OUTCOME_STOP;
      outcome = regiotafel_native_take_id (self, member->name, &offset, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return outcome;
      if (outcome == REGIOTAFEL_OUTCOME_LEFT_OUT)
        continue;
      if (kind != REGIOTAFEL_KIND_NONE)
        add_reference (self, holder, member, kind, offset, item);
      else
        {
          RegiotafelNativeFormerId former = { .holder = holder->entity, .place = holder->place };

          former.place.offset = offset;
          former.place.item = item;
          g_array_append_val (self->former_ids, former);
        }
    }
  return REGIOTAFEL_OUTCOME_TAKEN;
}

static RegiotafelOutcome
read_represents (RegiotafelNative *self, const Holder *holder, const RegiotafelMember *member, GError **error)
{
  static const RegiotafelText unknown
      = { "“{shown}” does not belong in “{member}”, which holds “organisations” and “areas”; take it out.",
          "“{shown}” hoort niet in “{member}”, dat “organisations” en “areas” bevat; haal het weg." };
  static const RegiotafelKind kinds[] = { REGIOTAFEL_KIND_ORGANISATIONS, REGIOTAFEL_KIND_AREAS };
  /* Two names are few enough to have no shape; the walk sees to it that none comes twice. */
  RegiotafelWalk walk = { .shape = NULL };
  RegiotafelOutcome outcome = regiotafel_native_take_object (self, member->name, error);
  RegiotafelWalkStep step;
  gint i;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  while ((step = regiotafel_native_walk (self, &walk, &i, error)) == REGIOTAFEL_WALK_MEMBER)
    {
      RegiotafelKind kind = REGIOTAFEL_KIND_NONE;

      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        if (strcmp (self->name->str, regiotafel_kind_get_name (kinds[j])) == 0)
          kind = kinds[j];
      if (kind == REGIOTAFEL_KIND_NONE)
        {
          RegiotafelNativeProblem problem
              = { .code = "unknown-member", .text = &unknown, .member = member->name, .value = self->name->str };

          outcome = regiotafel_native_refuse (self, &problem, error);
        }
      else
        outcome = read_ids (self, holder, member, kind, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return outcome;
    }
  return step == REGIOTAFEL_WALK_END ? REGIOTAFEL_OUTCOME_TAKEN : REGIOTAFEL_OUTCOME_STOP;
}

/* --- Entities --- */

static RegiotafelOutcome
read_memberships (RegiotafelNative *self, const Holder *table, const char *name, GError **error);
static RegiotafelOutcome
read_parts (RegiotafelNative *self, const Holder *around, const char *name, RegiotafelKind kind, GError **error);

static RegiotafelOutcome
read_value (RegiotafelNative *self, gpointer object, GParamSpec *property, GError **error)
{
  GValue value = G_VALUE_INIT;
  RegiotafelOutcome outcome = regiotafel_native_take_value (self, property, &value, error);

  /* What nobody can tell for whom it is, is not for everybody. */
  if (outcome == REGIOTAFEL_OUTCOME_LEFT_OUT && property->value_type == REGIOTAFEL_TYPE_AUDIENCE)
    g_object_set (object, property->name, REGIOTAFEL_AUDIENCE_INTERNAL, NULL);
  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  /* What most memberships have goes the short way; there are very many of them, and nobody listens yet. */
  if (property->value_type == REGIOTAFEL_TYPE_STANDING && REGIOTAFEL_IS_MEMBERSHIP (object))
    REGIOTAFEL_MEMBERSHIP (object)->standing = g_value_get_enum (&value);
  else if (property->value_type == REGIOTAFEL_TYPE_PERIOD && REGIOTAFEL_IS_ENTITY (object))
    {
      REGIOTAFEL_ENTITY (object)->period = g_value_get_boxed (&value);
      return outcome;
    }
  else
    g_object_set_property (object, property->name, &value);
  g_value_unset (&value);
  return outcome;
}

static RegiotafelOutcome
read_time (RegiotafelNative *self, gpointer object, const char *member, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  RegiotafelOutcome outcome = regiotafel_native_take_time (self, member, &value, error);

  if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
    g_object_set_property (object, member, &value);
  return outcome;
}

static RegiotafelOutcome
read_member (RegiotafelNative *self, Holder *holder, guint i, GError **error)
{
  const RegiotafelMember *member = &holder->shape->members[i];
  RegiotafelOutcome outcome;

  switch (member->kind)
    {
    case REGIOTAFEL_MEMBER_VALUE:
      return read_value (self, holder->entity, holder->shape->properties[i], error);
    case REGIOTAFEL_MEMBER_ID:
      outcome = regiotafel_native_take_id (self, member->name, &holder->id, error);
      /* Nobody has seen the entity yet, so it is not too late for what else is given only when it is made. */
      if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
        holder->entity->id = regiotafel_json_parser_dup_text (self->parser);
      return outcome;
    case REGIOTAFEL_MEMBER_REFERENCE:
      return read_reference (self, holder, member, error);
    case REGIOTAFEL_MEMBER_REFERENCES:
      return read_ids (self, holder, member, member->target, error);
    case REGIOTAFEL_MEMBER_FORMER_IDS:
      return read_ids (self, holder, member, REGIOTAFEL_KIND_NONE, error);
    case REGIOTAFEL_MEMBER_IDENTIFIERS:
      return read_pairs (self, &holder->entity->identifiers, member->name, error);
    case REGIOTAFEL_MEMBER_LABELS:
      return read_pairs (self, &holder->entity->labels, member->name, error);
    case REGIOTAFEL_MEMBER_SOURCES:
    case REGIOTAFEL_MEMBER_ROLES:
      return read_leaves (self, holder->entity, member, error);
    case REGIOTAFEL_MEMBER_REPRESENTS:
      return read_represents (self, holder, member, error);
    case REGIOTAFEL_MEMBER_SEATS:
      return regiotafel_native_read_person_seats (self, REGIOTAFEL_PERSON (holder->entity), holder->place.entity,
                                                  error);
    case REGIOTAFEL_MEMBER_MEMBERSHIPS:
      return read_memberships (self, holder, member->name, error);
    case REGIOTAFEL_MEMBER_AGENDAS:
      return read_parts (self, holder, member->name, REGIOTAFEL_KIND_AGENDAS, error);
    case REGIOTAFEL_MEMBER_ITEMS:
      return read_parts (self, holder, member->name, REGIOTAFEL_KIND_AGENDA_ITEMS, error);
    case REGIOTAFEL_MEMBER_MEETINGS:
      return read_parts (self, holder, member->name, REGIOTAFEL_KIND_MEETINGS, error);
    case REGIOTAFEL_MEMBER_TIME:
      return read_time (self, holder->entity, member->name, error);
    default:
      g_assert_not_reached ();
    }
}

gboolean
regiotafel_native_count (RegiotafelNative *self, GError **error)
{
  RegiotafelDiagnosticPlace place = { NULL };
  g_autofree char *pointer = NULL;
  RegiotafelJsonPlace at;

  if (self->reading->n_entities < self->reading->options.max_entities)
    return regiotafel_reading_count (self->reading, NULL, error);
  regiotafel_json_parser_get_place (self->parser, &at);
  place.pointer = pointer = regiotafel_native_dup_pointer (self);
  place.line = at.line;
  place.column = at.column;
  return regiotafel_reading_count (self->reading, &place, error);
}

/* Reads an object into a new entity, which is in no inventory yet. */
static RegiotafelOutcome
read_object (RegiotafelNative *self, Holder *holder, const char *list, GError **error)
{
  RegiotafelOutcome outcome = regiotafel_native_take_object (self, list, error);
  RegiotafelWalk walk = { .shape = holder->shape };
  RegiotafelWalkStep step;
  gsize start;
  gint i;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  if (!regiotafel_native_count (self, error))
    return REGIOTAFEL_OUTCOME_STOP;
  regiotafel_json_parser_get_span (self->parser, &start, NULL);
  holder->place.offset = start;
  if (holder->around == NULL)
    holder->entity = g_object_new (holder->shape->type, NULL);
  else
    holder->entity = g_object_new (holder->shape->type, REGIOTAFEL_IS_AGENDA (holder->around) ? "agenda" : "table",
                                   holder->around, NULL);
  while ((step = regiotafel_native_walk (self, &walk, &i, error)) == REGIOTAFEL_WALK_MEMBER)
    {
      outcome = i < 0 ? regiotafel_native_keep_unknown (self, &holder->entity->extras, error)
                      : read_member (self, holder, i, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        break;
    }
  if (step == REGIOTAFEL_WALK_END)
    return REGIOTAFEL_OUTCOME_TAKEN;
  g_clear_object (&holder->entity);
  return REGIOTAFEL_OUTCOME_STOP;
}

static RegiotafelOutcome
read_membership (RegiotafelNative *self, const Holder *table, guint32 seat_number, const char *list, GError **error)
{
  static const RegiotafelText no_organisation
      = { "This membership does not say of which organisation; add “organisation” with its id.",
          "Deze deelname zegt niet van welke organisatie; voeg “organisation” toe met het id ervan." };
  Holder holder = { .shape = &self->of_kinds[REGIOTAFEL_KIND_MEMBERSHIPS], .place = table->place };
  guint n_references = self->references->len;
  guint n_former_ids = self->former_ids->len;
  RegiotafelOutcome outcome;
  RegiotafelNativeSeat seat;

  holder.place.part = seat_number;
  outcome = read_object (self, &holder, list, error);
  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  if (holder.organisation == 0)
    {
      RegiotafelNativeProblem problem = { .code = "missing-organisation", .text = &no_organisation };
      g_autofree char *pointer = regiotafel_native_dup_pointer (self);

      g_array_set_size (self->references, n_references);
      g_array_set_size (self->former_ids, n_former_ids);
      g_clear_object (&holder.entity);
      return regiotafel_native_report_at (self, holder.place.offset, pointer, &problem, error)
                 ? REGIOTAFEL_OUTCOME_LEFT_OUT
                 : REGIOTAFEL_OUTCOME_STOP;
    }
  seat = (RegiotafelNativeSeat){ .membership = REGIOTAFEL_MEMBERSHIP (holder.entity),
                                 .table = REGIOTAFEL_TABLE (table->entity),
                                 .place = holder.place,
                                 .id = holder.id,
                                 .organisation = holder.organisation };
  g_array_append_val (self->seats, seat);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

static RegiotafelOutcome
read_memberships (RegiotafelNative *self, const Holder *table, const char *name, GError **error)
{
  RegiotafelOutcome outcome = regiotafel_native_take_array (self, name, &regiotafel_native_expected_objects, error);
  RegiotafelJsonToken token;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  for (guint32 i = 0; (token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END; i++)
    if (token == REGIOTAFEL_JSON_ERROR || read_membership (self, table, i, name, error) == REGIOTAFEL_OUTCOME_STOP)
      return REGIOTAFEL_OUTCOME_STOP;
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* Says that the entity that was read has no id. The current token is the end of its object. */
static RegiotafelOutcome
refuse_without_id (RegiotafelNative *self, const Holder *holder, RegiotafelKind kind, GError **error)
{
  static const RegiotafelText no_id = { "This has no id; give it an “id” that nothing else in “{kind}” has.",
                                        "Dit heeft geen id; geef het een “id” dat niets anders in “{kind}” heeft." };
  RegiotafelNativeProblem problem = { .code = "missing-id", .text = &no_id, .kind = regiotafel_native_get_list (kind) };
  g_autofree char *pointer = regiotafel_native_dup_pointer (self);

  return regiotafel_native_report_at (self, holder->place.offset, pointer, &problem, error)
             ? REGIOTAFEL_OUTCOME_LEFT_OUT
             : REGIOTAFEL_OUTCOME_STOP;
}

/* Reads an agenda, an item of one or a meeting. */
static RegiotafelOutcome
read_part (RegiotafelNative *self, Holder *holder, const char *list, RegiotafelKind kind, GError **error)
{
  RegiotafelNativePart part = { .around = holder->around };
  guint n_references = self->references->len;
  guint n_former_ids = self->former_ids->len;
  guint n_parts = self->parts->len;
  RegiotafelOutcome outcome;

  /* Before it is read, so that an agenda comes before its items. */
  g_array_append_val (self->parts, part);
  outcome = read_object (self, holder, list, error);
  if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
    {
      RegiotafelNativePart *read = &g_array_index (self->parts, RegiotafelNativePart, n_parts);

      read->entity = holder->entity;
      read->place = holder->place;
      read->id = holder->id;
      if (holder->entity->id == NULL)
        outcome = refuse_without_id (self, holder, kind, error);
    }
  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    {
      /* With it goes all that was to be done for it at the end, and what stands in it. */
      g_array_set_size (self->references, n_references);
      g_array_set_size (self->former_ids, n_former_ids);
      g_array_set_size (self->parts, n_parts);
    }
  return outcome;
}

static RegiotafelOutcome
read_parts (RegiotafelNative *self, const Holder *around, const char *name, RegiotafelKind kind, GError **error)
{
  RegiotafelOutcome outcome = regiotafel_native_take_array (self, name, &regiotafel_native_expected_objects, error);
  RegiotafelJsonToken token;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  for (guint32 i = 0; (token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END; i++)
    {
      Holder holder = { .around = around->entity, .shape = &self->of_kinds[kind], .place = around->place };

      if (kind == REGIOTAFEL_KIND_AGENDA_ITEMS)
        holder.place.point = i;
      else
        holder.place.part = i;
      if (token == REGIOTAFEL_JSON_ERROR || read_part (self, &holder, name, kind, error) == REGIOTAFEL_OUTCOME_STOP)
        return REGIOTAFEL_OUTCOME_STOP;
    }
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* Whether the entity that was read can be in the inventory. The current token is the end of its object. */
static RegiotafelOutcome
check_id (RegiotafelNative *self, const Holder *holder, RegiotafelKind kind, GError **error)
{
  g_autofree char *pointer = NULL;
  g_autofree char *id_pointer = NULL;
  RegiotafelNativeProblem problem = { .code = "duplicate-id",
                                      .text = &regiotafel_native_id_taken,
                                      .value = holder->entity->id,
                                      .kind = regiotafel_native_get_list (kind),
                                      .error_code = REGIOTAFEL_ERROR_DUPLICATE_ID };

  if (holder->entity->id == NULL)
    return refuse_without_id (self, holder, kind, error);
  if (regiotafel_collection_find (
          regiotafel_inventory_get_collection (regiotafel_native_get_inventory (self, kind), kind), holder->entity->id)
          == NULL
      && (kind != REGIOTAFEL_KIND_PERSONS
          || regiotafel_collection_find (regiotafel_inventory_get_persons (self->inventory), holder->entity->id)
                 == NULL))
    return REGIOTAFEL_OUTCOME_TAKEN;

  pointer = regiotafel_native_dup_pointer (self);
  id_pointer = g_strconcat (pointer, "/id", NULL);
  return regiotafel_native_report_at (self, holder->id, id_pointer, &problem, error) ? REGIOTAFEL_OUTCOME_LEFT_OUT
                                                                                     : REGIOTAFEL_OUTCOME_STOP;
}

static RegiotafelOutcome
read_entity (RegiotafelNative *self, RegiotafelKind kind, guint32 number, GError **error)
{
  Holder holder = {
    .shape = &self->of_kinds[kind],
    .place
    = { .entity = number, .part = REGIOTAFEL_NO_PLACE, .point = REGIOTAFEL_NO_PLACE, .item = REGIOTAFEL_NO_PLACE }
  };
  guint n_references = self->references->len;
  guint n_former_ids = self->former_ids->len;
  guint n_seats = self->seats->len;
  guint n_parts = self->parts->len;
  guint n_person_seats = self->person_seats->len;
  g_autoptr (RegiotafelEntity) entity = NULL;
  RegiotafelOutcome outcome = read_object (self, &holder, regiotafel_kind_get_name (kind), error);

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  entity = holder.entity;
  outcome = check_id (self, &holder, kind, error);
  if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
    return regiotafel_inventory_add (regiotafel_native_get_inventory (self, kind), entity, error)
               ? outcome
               : REGIOTAFEL_OUTCOME_STOP;
  /* With it goes all that was to be done for it at the end. */
  g_array_set_size (self->references, n_references);
  g_array_set_size (self->former_ids, n_former_ids);
  g_array_set_size (self->seats, n_seats);
  g_array_set_size (self->parts, n_parts);
  g_array_set_size (self->person_seats, n_person_seats);
  return outcome;
}

/* --- The inventory --- */

RegiotafelOutcome
regiotafel_native_read_entities (RegiotafelNative *self, RegiotafelKind kind, GError **error)
{
  RegiotafelOutcome outcome = regiotafel_native_take_array (self, regiotafel_kind_get_name (kind),
                                                            &regiotafel_native_expected_objects, error);
  RegiotafelJsonToken token;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  for (guint32 i = 0; (token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END; i++)
    if (token == REGIOTAFEL_JSON_ERROR || read_entity (self, kind, i, error) == REGIOTAFEL_OUTCOME_STOP)
      return REGIOTAFEL_OUTCOME_STOP;
  return REGIOTAFEL_OUTCOME_TAKEN;
}

static gboolean
read_inventory (RegiotafelNative *self, GError **error)
{
  const RegiotafelShape *shape = &self->of_inventory;
  gint format = shape->n_members - REGIOTAFEL_N_OTHERS;
  RegiotafelWalk walk = { .shape = shape };
  RegiotafelWalkStep step;
  gint i;

  if (regiotafel_native_next (self, error) == REGIOTAFEL_JSON_ERROR)
    return FALSE;
  while ((step = regiotafel_native_walk (self, &walk, &i, error)) == REGIOTAFEL_WALK_MEMBER)
    {
      RegiotafelOutcome outcome;

      if (i < 0)
        outcome = regiotafel_native_keep_unknown (self, regiotafel_inventory_get_extras (self->inventory), error);
      else if (i < format)
        outcome = read_value (self, self->inventory, shape->properties[i], error);
      else if (i == format)
        outcome = REGIOTAFEL_OUTCOME_TAKEN; /* looked at before anything else */
      else if (i - format - 1 < REGIOTAFEL_KIND_MEMBERSHIPS)
        outcome = regiotafel_native_read_entities (self, i - format - 1, error);
      else
        outcome = regiotafel_native_read_stray_persons (self, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return FALSE;
    }
  return step == REGIOTAFEL_WALK_END && regiotafel_native_next (self, error) == REGIOTAFEL_JSON_END;
}

/* --- All of it --- */

static void
clear_seat (gpointer seat)
{
  g_object_unref (((RegiotafelNativeSeat *) seat)->membership);
}

static void
clear_part (gpointer part)
{
  g_clear_object (&((RegiotafelNativePart *) part)->entity);
}

RegiotafelNative *
regiotafel_native_new (RegiotafelReading *reading, const char *data, gsize length, RegiotafelInventory *inventory)
{
  RegiotafelNative *self = g_new0 (RegiotafelNative, 1);

  self->reading = reading;
  self->data = data;
  self->length = length;
  self->names = regiotafel_json_names_new ();
  self->inventory = g_object_ref (inventory);
  self->references = g_array_new (FALSE, FALSE, sizeof (RegiotafelNativeReference));
  self->former_ids = g_array_new (FALSE, FALSE, sizeof (RegiotafelNativeFormerId));
  self->seats = g_array_new (FALSE, FALSE, sizeof (RegiotafelNativeSeat));
  g_array_set_clear_func (self->seats, clear_seat);
  self->parts = g_array_new (FALSE, FALSE, sizeof (RegiotafelNativePart));
  g_array_set_clear_func (self->parts, clear_part);
  self->person_seats = g_array_new (FALSE, FALSE, sizeof (RegiotafelNativePersonSeat));
  g_array_set_clear_func (self->person_seats, regiotafel_native_clear_person_seat);
  self->name = g_string_new (NULL);
  self->scratch = g_string_new (NULL);

  regiotafel_shape_init (&self->of_inventory, REGIOTAFEL_TYPE_INVENTORY, regiotafel_inventory_get_members ());
  regiotafel_shape_add (&self->of_inventory,
                        &(RegiotafelMember){ "format", REGIOTAFEL_MEMBER_VALUE, REGIOTAFEL_KIND_NONE });
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      regiotafel_shape_init (&self->of_kinds[kind], regiotafel_kind_get_gtype (kind),
                             regiotafel_kind_get_members (kind));
      if (kind < REGIOTAFEL_KIND_MEMBERSHIPS)
        regiotafel_shape_add (&self->of_inventory, &(RegiotafelMember){ regiotafel_kind_get_name (kind),
                                                                        REGIOTAFEL_MEMBER_REFERENCES, kind });
    }
  regiotafel_shape_add (&self->of_inventory,
                        &(RegiotafelMember){ regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS),
                                             REGIOTAFEL_MEMBER_REFERENCES, REGIOTAFEL_KIND_PERSONS });
  regiotafel_shape_init (&self->of_source, REGIOTAFEL_TYPE_SOURCE, regiotafel_source_get_members ());
  regiotafel_shape_init (&self->of_role_term, REGIOTAFEL_TYPE_ROLE_TERM, regiotafel_role_term_get_members ());
  regiotafel_shape_init (&self->of_person_seat, REGIOTAFEL_TYPE_PERSON_SEAT, regiotafel_person_seat_get_members ());
  g_assert (self->of_source.n_members <= MOST_OF_A_LEAF && self->of_role_term.n_members <= MOST_OF_A_LEAF);
  return self;
}

void
regiotafel_native_free (RegiotafelNative *self)
{
  regiotafel_json_parser_free (self->parser);
  regiotafel_json_names_free (self->names);
  g_array_unref (self->seats);
  g_array_unref (self->parts);
  g_array_unref (self->references);
  g_array_unref (self->former_ids);
  g_array_unref (self->person_seats);
  regiotafel_extras_clear (&self->persons_extras);
  g_clear_object (&self->apart);
  g_clear_object (&self->inventory);
  g_string_free (self->name, TRUE);
  g_string_free (self->scratch, TRUE);
  g_free (self->left);
  g_free (self);
}

gboolean
regiotafel_native_open (RegiotafelNative *self, GError **error)
{
  guint max_depth = self->reading->options.max_depth;

  self->parser = regiotafel_json_parser_new (self->data, self->length, max_depth);
  if (!regiotafel_reading_may_go_on (self->reading, error) || !regiotafel_native_check_format (self, error))
    return FALSE;
  if (regiotafel_reading_is_partial (self->reading)
      && !regiotafel_native_leave_out (self, self->reading->options.audience, error))
    return FALSE;
  regiotafel_json_parser_free (self->parser);
  self->parser = regiotafel_json_parser_new (self->data, self->length, max_depth);
  return TRUE;
}

static gboolean
read_all (RegiotafelNative *self, GError **error)
{
  return regiotafel_native_open (self, error) && read_inventory (self, error) && regiotafel_native_link (self, error)
         && regiotafel_native_join_persons (self, error) && regiotafel_reading_may_go_on (self->reading, error);
}

RegiotafelInventory *
regiotafel_read_native (RegiotafelReading *reading, const char *data, gsize length, GError **error)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelNative *self = regiotafel_native_new (reading, data, length, inventory);
  gboolean done;

  regiotafel_inventory_begin_changes (inventory);
  done = read_all (self, error);
  regiotafel_native_free (self);
  if (!done)
    return NULL;
  regiotafel_inventory_end_changes (inventory);
  return g_steal_pointer (&inventory);
}
