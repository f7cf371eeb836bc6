/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is done when all objects of a native file are there: what stands within the tables, who was what formerly, who
 * sits where, who refers to whom. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-index-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-json-scan-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-nearest-private.h"

/* A file with many references that lead nowhere must not make us compare all with all. */
#define MOST_SUGGESTIONS 20
#define MOST_CANDIDATES 4096

/* Taking one out of a list costs as much as the list is long. */
#define MOST_CYCLES_OF_ONE 100

/* From so many on, a set is quicker than a look along the list. */
#define SET_FROM 16

const char *
regiotafel_native_get_text_at (RegiotafelNative *self, guint32 offset)
{
  const char *start = self->data + offset + 1;
  RegiotafelJsonScanError scan_error = { NULL };
  const char *nul = NULL;
  gboolean escaped;
  const char *end = regiotafel_json_scan_string (start, self->data + self->length, &escaped, &nul, &scan_error);

  g_string_truncate (self->scratch, 0);
  if (escaped)
    regiotafel_json_scan_append_decoded (self->scratch, start, end);
  else
    g_string_append_len (self->scratch, start, end - start);
  return self->scratch->str;
}

/* The pointer of what stands at @place in an entity of @kind: its member, if any, and there the list, if any. */
static char *
dup_pointer (RegiotafelKind kind, const RegiotafelNativePlace *place, const char *member, const char *list)
{
  GString *pointer = g_string_new (NULL);
  gboolean is_point = place->point != REGIOTAFEL_NO_PLACE;

  if (place->part != REGIOTAFEL_NO_PLACE)
    g_string_append_printf (pointer, "/%s/%u/%s/%u", regiotafel_native_get_list (REGIOTAFEL_KIND_TABLES), place->entity,
                            regiotafel_native_get_list (is_point ? REGIOTAFEL_KIND_AGENDAS : kind), place->part);
  if (place->part == REGIOTAFEL_NO_PLACE || is_point)
    g_string_append_printf (pointer, "/%s/%u", regiotafel_native_get_list (kind),
                            is_point ? place->point : place->entity);
  g_string_append_printf (pointer, "/%s", member);
  if (list != NULL)
    g_string_append_printf (pointer, "/%s", list);
  if (place->item != REGIOTAFEL_NO_PLACE)
    g_string_append_printf (pointer, "/%u", place->item);
  return g_string_free (pointer, FALSE);
}

static char *
dup_reference_pointer (const RegiotafelNativeReference *reference)
{
  const char *list
      = reference->member->kind == REGIOTAFEL_MEMBER_REPRESENTS ? regiotafel_kind_get_name (reference->kind) : NULL;

  return dup_pointer (regiotafel_kind_of (reference->holder), &reference->place, reference->member->name, list);
}

/* --- Finding by id --- */

const char *
regiotafel_native_suggest (RegiotafelNative *self, RegiotafelKind kind, const char *id)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self->inventory, kind);
  guint n = MIN (regiotafel_collection_get_size (collection), MOST_CANDIDATES);
  RegiotafelNearest nearest;

  if (self->n_suggestions == MOST_SUGGESTIONS)
    return NULL;
  self->n_suggestions++;
  regiotafel_nearest_init (&nearest, id);
  for (guint i = 0; i < n; i++)
    regiotafel_nearest_offer (&nearest, ((RegiotafelEntity *) regiotafel_collection_get (collection, i))->id);
  return nearest.best;
}

/* Finds the target of a reference. LEFT_OUT: there is none. */
static RegiotafelOutcome
find_target (RegiotafelNative *self, RegiotafelNativeReference *reference, GError **error)
{
  static const RegiotafelText missing
      = { "There is no “{shown}” in “{kind}”; add it there, or refer to another.",
          "Er staat geen “{shown}” in “{kind}”; voeg het daar toe, of verwijs naar een ander." };
  static const RegiotafelText missing_point
      = { "No agenda has an item “{shown}”; add it to one, or refer to another.",
          "Geen agenda heeft een punt “{shown}”; voeg het aan één toe, of verwijs naar een ander." };
  static const RegiotafelText former
      = { "“{shown}” is a former id of “{holder}”, which is taken instead.",
          "“{shown}” is een vroeger id van “{holder}”, dat in plaats daarvan genomen is." };
  const char *id = regiotafel_native_get_text_at (self, reference->place.offset);
  RegiotafelEntity *target
      = regiotafel_collection_find (regiotafel_inventory_get_collection (self->inventory, reference->kind), id);
  RegiotafelNativeProblem problem
      = { .code = "dangling-reference",
          .text = reference->kind == REGIOTAFEL_KIND_AGENDA_ITEMS ? &missing_point : &missing,
          .value = id,
          .kind = regiotafel_native_get_list (reference->kind),
          .error_code = REGIOTAFEL_ERROR_DANGLING };
  g_autofree char *pointer = NULL;
  g_autofree char *holder = NULL;

  reference->target = target;
  if (G_LIKELY (target != NULL && strcmp (target->id, id) == 0))
    return REGIOTAFEL_OUTCOME_TAKEN;

  if (target == NULL)
    {
      if (regiotafel_native_is_full (self, &problem))
        return REGIOTAFEL_OUTCOME_LEFT_OUT;
      pointer = dup_reference_pointer (reference);
      problem.suggestion = regiotafel_native_suggest (self, reference->kind, id);
      return regiotafel_native_report_at (self, reference->place.offset, pointer, &problem, error)
                 ? REGIOTAFEL_OUTCOME_LEFT_OUT
                 : REGIOTAFEL_OUTCOME_STOP;
    }
  problem.code = "former-id";
  problem.text = &former;
  problem.holder = holder = regiotafel_json_scan_quote (target->id, strlen (target->id));
  problem.severity = REGIOTAFEL_SEVERITY_NOTE;
  if (regiotafel_native_is_full (self, &problem))
    return REGIOTAFEL_OUTCOME_TAKEN;
  pointer = dup_reference_pointer (reference);
  regiotafel_native_report_at (self, reference->place.offset, pointer, &problem, NULL);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* --- Former ids --- */

static gboolean
report_taken (RegiotafelNative *self,
              RegiotafelKind kind,
              guint32 offset,
              const char *pointer,
              const char *id,
              const RegiotafelText *text,
              GError **error)
{
  RegiotafelNativeProblem problem = { .code = "duplicate-id",
                                      .text = text,
                                      .value = id,
                                      .kind = regiotafel_native_get_list (kind),
                                      .error_code = REGIOTAFEL_ERROR_DUPLICATE_ID };

  return regiotafel_native_report_at (self, offset, pointer, &problem, error);
}

/* Those of one entity: formers[0 .. n - 1]. */
static gboolean
set_former_ids (RegiotafelNative *self, const RegiotafelNativeFormerId *formers, guint n, GError **error)
{
  static const RegiotafelText taken
      = { "The former id “{shown}” is in use in “{kind}” already; take one of the two away.",
          "Het vroegere id “{shown}” is in “{kind}” al in gebruik; haal één van de twee weg." };
  RegiotafelEntity *entity = formers->holder;
  RegiotafelKind kind = regiotafel_kind_of (entity);
  RegiotafelCollection *collection
      = regiotafel_inventory_get_collection (regiotafel_native_get_inventory (self, kind), kind);
  RegiotafelCollection *joined = regiotafel_inventory_get_collection (self->inventory, kind);
  g_autoptr (RegiotafelIndex) own = regiotafel_index_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup (regiotafel_native_get_text_at (self, formers[i].place.offset));
      g_autofree char *pointer = NULL;

      if (!regiotafel_native_step (self, error))
        return FALSE;
      if (regiotafel_collection_find (collection, id) == NULL
          && (joined == collection || regiotafel_collection_find (joined, id) == NULL)
          && regiotafel_index_add (own, id, entity))
        {
          g_ptr_array_add (ids, g_steal_pointer (&id));
          continue;
        }
      pointer = dup_pointer (kind, &formers[i].place, "former-ids", NULL);
      if (!report_taken (self, kind, formers[i].place.offset, pointer, id, &taken, error))
        return FALSE;
    }
  g_ptr_array_add (ids, NULL);
  regiotafel_entity_set_former_ids (entity, (const char *const *) ids->pdata);
  for (guint i = 0; entity->former_ids != NULL && entity->former_ids[i] != NULL; i++)
    regiotafel_collection_add_former_id (collection, entity->former_ids[i], entity);
  return TRUE;
}

/* Of what is being read whose ids are looked at. */
typedef enum
{
  OF_OTHERS,
  OF_MEMBERSHIPS,
  OF_PERSONS,
} FormerIdsOf;

static FormerIdsOf
group_of (RegiotafelEntity *entity)
{
  return REGIOTAFEL_IS_MEMBERSHIP (entity) ? OF_MEMBERSHIPS : REGIOTAFEL_IS_PERSON (entity) ? OF_PERSONS : OF_OTHERS;
}

/* Memberships are there last, but for persons. */
static gboolean
set_all_former_ids (RegiotafelNative *self, FormerIdsOf group, GError **error)
{
  const RegiotafelNativeFormerId *formers = (gconstpointer) self->former_ids->data;
  guint n;

  for (guint i = 0; i < self->former_ids->len; i += n)
    {
      gboolean is_there = formers[i].holder->inventory != NULL;

      for (n = 1; i + n < self->former_ids->len && formers[i + n].holder == formers[i].holder; n++)
        ;
      if (is_there && group_of (formers[i].holder) == group && !set_former_ids (self, &formers[i], n, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Agendas, their items and meetings --- */

/* The table of @part is there. An agenda that was left out leaves its items out too. */
static gboolean
take_part (RegiotafelNative *self, RegiotafelNativePart *part, GError **error)
{
  RegiotafelKind kind = regiotafel_kind_of (part->entity);
  g_autofree char *pointer = NULL;

  if (part->around->inventory == NULL)
    return TRUE;
  if (regiotafel_collection_find (regiotafel_inventory_get_collection (self->inventory, kind), part->entity->id)
      == NULL)
    return regiotafel_inventory_add (self->inventory, part->entity, error);
  pointer = dup_pointer (kind, &part->place, "id", NULL);
  return report_taken (self, kind, part->id, pointer, part->entity->id, &regiotafel_native_id_taken, error);
}

/* --- Memberships --- */

static gboolean
take_seat (RegiotafelNative *self, RegiotafelNativeSeat *seat, GError **error)
{
  static const RegiotafelText taken
      = { "The id “{shown}” stands twice in “{kind}”; give one of the two another, or leave it out.",
          "Het id “{shown}” staat twee keer in “{kind}”; geef één van de twee een ander, of laat het weg." };
  static const RegiotafelMember member = { "organisation", REGIOTAFEL_MEMBER_REFERENCE, REGIOTAFEL_KIND_ORGANISATIONS };
  RegiotafelMembership *membership = seat->membership;
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (membership);
  RegiotafelNativeReference reference
      = { .holder = entity, .member = &member, .place = seat->place, .kind = REGIOTAFEL_KIND_ORGANISATIONS };
  RegiotafelOutcome outcome;

  reference.place.offset = seat->organisation;
  outcome = find_target (self, &reference, error);
  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome == REGIOTAFEL_OUTCOME_LEFT_OUT;

  if (entity->id != NULL
      && regiotafel_collection_find (regiotafel_inventory_get_memberships (self->inventory), entity->id) != NULL)
    {
      g_autofree char *pointer = dup_pointer (REGIOTAFEL_KIND_MEMBERSHIPS, &seat->place, "id", NULL);

      return report_taken (self, REGIOTAFEL_KIND_MEMBERSHIPS, seat->id, pointer, entity->id, &taken, error);
    }
  /* Nobody has seen the membership yet: as if it had been made with these. */
  membership->table = g_object_ref (seat->table);
  membership->organisation = REGIOTAFEL_ORGANISATION (g_object_ref (reference.target));
  return regiotafel_inventory_add (self->inventory, entity, error);
}

/* --- References --- */

/* References to one entity, or lists of them, of one member: references[0 .. n - 1]. */
static gboolean
link_group (RegiotafelNative *self, RegiotafelNativeReference *references, guint n, GError **error)
{
  static const RegiotafelText twice = { "“{shown}” stands twice in “{member}”; once is enough.",
                                        "“{shown}” staat twee keer in “{member}”; één keer is genoeg." };
  RegiotafelEntity *holder = references->holder;
  const RegiotafelMember *member = references->member;
  g_autoptr (RegiotafelCollection) collection = NULL;
  g_autoptr (GHashTable) set = n >= SET_FROM ? g_hash_table_new (NULL, NULL) : NULL;

  if (member->kind != REGIOTAFEL_MEMBER_REFERENCE)
    g_object_get (holder, member->name, &collection, NULL);
  for (guint i = 0; i < n; i++)
    {
      RegiotafelNativeReference *reference = &references[i];
      RegiotafelOutcome outcome = find_target (self, reference, error);

      if (outcome == REGIOTAFEL_OUTCOME_STOP || !regiotafel_native_step (self, error))
        return FALSE;
      if (outcome == REGIOTAFEL_OUTCOME_LEFT_OUT)
        continue;
      if (collection == NULL)
        g_object_set (holder, member->name, reference->target, NULL);
      else if (set != NULL ? g_hash_table_add (set, reference->target)
                           : !regiotafel_collection_contains (collection, reference->target))
        regiotafel_collection_append (collection, reference->target);
      else
        {
          RegiotafelNativeProblem problem = { .code = "repeated-reference",
                                              .text = &twice,
                                              .member = member->name,
                                              .value = regiotafel_native_get_text_at (self, reference->place.offset),
                                              .severity = REGIOTAFEL_SEVERITY_WARNING };
          g_autofree char *pointer = NULL;

          reference->target = NULL;
          if (regiotafel_native_is_full (self, &problem))
            continue;
          pointer = dup_reference_pointer (reference);
          regiotafel_native_report_at (self, reference->place.offset, pointer, &problem, NULL);
        }
    }
  return TRUE;
}

static gboolean
link_all (RegiotafelNative *self, GError **error)
{
  RegiotafelNativeReference *references = (gpointer) self->references->data;
  guint n;

  for (guint i = 0; i < self->references->len; i += n)
    {
      for (n = 1; i + n < self->references->len && references[i + n].holder == references[i].holder
                  && references[i + n].member == references[i].member;
           n++)
        ;
      /* A membership whose organisation is not there was left out. */
      if (references[i].holder->inventory != NULL && !link_group (self, &references[i], n, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Circles --- */

/* To find a reference by its ends. Members of one name are the same, wherever that stands. */
static guint
hash_ends (gconstpointer reference)
{
  const RegiotafelNativeReference *self = reference;

  return g_direct_hash (self->holder) * 31 + g_direct_hash (self->target);
}

static gboolean
same_ends (gconstpointer reference, gconstpointer other)
{
  const RegiotafelNativeReference *a = reference;
  const RegiotafelNativeReference *b = other;

  return a->holder == b->holder && a->target == b->target && strcmp (a->member->name, b->member->name) == 0;
}

static void
collect_closing (const RegiotafelCycle *cycle, gpointer user_data)
{
  g_array_append_vals (user_data, cycle, 1);
}

static char *
dup_quoted_id (RegiotafelEntity *entity)
{
  return regiotafel_json_scan_quote (entity->id, strlen (entity->id));
}

/* Takes away the reference that closes a circle. */
static gboolean
open_circle (RegiotafelNative *self,
             const RegiotafelNativeReference *reference,
             const RegiotafelCycle *cycle,
             GError **error)
{
  static const RegiotafelText circle
      = { "“{holder}” has “{shown}” as “{member}”, which makes a circle: {way}; take one of these away.",
          "“{holder}” heeft “{shown}” als “{member}”, en zo ontstaat een kring: {way}; haal er één weg." };
  static const RegiotafelText itself = { "“{holder}” refers to itself as “{member}”; take that away.",
                                         "“{holder}” verwijst naar zichzelf als “{member}”; haal dat weg." };
  g_autofree char *pointer = dup_reference_pointer (reference);
  g_autofree char *holder = dup_quoted_id (reference->holder);
  g_autofree char *way = regiotafel_cycle_dup_way (cycle, dup_quoted_id);
  RegiotafelNativeProblem problem = { .code = "cycle",
                                      .text = reference->holder == reference->target ? &itself : &circle,
                                      .member = reference->member->name,
                                      .value = regiotafel_native_get_text_at (self, reference->place.offset),
                                      .holder = holder,
                                      .way = way };

  if (!regiotafel_native_report_at (self, reference->place.offset, pointer, &problem, error))
    return FALSE;
  if (reference->member->kind == REGIOTAFEL_MEMBER_REFERENCE)
    g_object_set (reference->holder, reference->member->name, NULL, NULL);
  else
    {
      g_autoptr (RegiotafelCollection) collection = NULL;

      g_object_get (reference->holder, reference->member->name, &collection, NULL);
      regiotafel_entity_unlink (reference->holder, collection, reference->target);
    }
  return TRUE;
}

static gboolean
fail_for_cycles (RegiotafelNative *self, const RegiotafelNativeReference *reference, GError **error)
{
  static const RegiotafelText too_many
      = { "More than {most} references of “{holder}” lead back to it; correct them.",
          "Meer dan {most} verwijzingen van “{holder}” leiden erheen terug; verbeter ze." };
  g_autofree char *most = g_strdup_printf ("%u", MOST_CYCLES_OF_ONE);
  g_autofree char *holder = regiotafel_json_scan_quote (reference->holder->id, strlen (reference->holder->id));
  g_autofree char *pointer = dup_reference_pointer (reference);
  const char *arguments[] = { "most", most, "holder", holder, NULL };
  RegiotafelDiagnosticPlace place = { .pointer = pointer };
  RegiotafelJsonPlace at;

  regiotafel_json_parser_locate (self->parser, reference->place.offset, &at);
  place.line = at.line;
  place.column = at.column;
  regiotafel_reading_fail (self->reading, "too-many-cycles", REGIOTAFEL_ERROR_LIMIT, &place, &too_many, arguments,
                           error);
  return FALSE;
}

static gboolean
open_circles (RegiotafelNative *self, GError **error)
{
  g_autoptr (GArray) closings = g_array_new (FALSE, FALSE, sizeof (RegiotafelCycle));
  g_autoptr (GHashTable) by_ends = NULL;
  g_autoptr (GHashTable) counts = NULL;

  regiotafel_inventory_find_cycles (self->inventory, collect_closing, closings);
  if (closings->len == 0)
    return TRUE;

  by_ends = g_hash_table_new (hash_ends, same_ends);
  counts = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->references->len; i++)
    {
      RegiotafelNativeReference *reference = &g_array_index (self->references, RegiotafelNativeReference, i);

      if (reference->target != NULL)
        g_hash_table_add (by_ends, reference);
    }
  for (guint i = 0; i < closings->len; i++)
    {
      const RegiotafelCycle *closing = &g_array_index (closings, RegiotafelCycle, i);
      RegiotafelMember member = { .name = closing->member };
      RegiotafelNativeReference ends = { .holder = closing->holder, .member = &member, .target = closing->target };
      const RegiotafelNativeReference *reference = g_hash_table_lookup (by_ends, &ends);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, closing->holder)) + 1;

      if (count > MOST_CYCLES_OF_ONE)
        return fail_for_cycles (self, reference, error);
      g_hash_table_insert (counts, closing->holder, GUINT_TO_POINTER (count));
      if (!regiotafel_native_step (self, error) || !open_circle (self, reference, closing, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
regiotafel_native_link (RegiotafelNative *self, GError **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (!regiotafel_native_step (self, error)
        || !take_part (self, &g_array_index (self->parts, RegiotafelNativePart, i), error))
      return FALSE;
  if (!set_all_former_ids (self, OF_OTHERS, error))
    return FALSE;
  for (guint i = 0; i < self->seats->len; i++)
    if (!regiotafel_native_step (self, error)
        || !take_seat (self, &g_array_index (self->seats, RegiotafelNativeSeat, i), error))
      return FALSE;
  return set_all_former_ids (self, OF_MEMBERSHIPS, error) && link_all (self, error) && open_circles (self, error);
}

gboolean
regiotafel_native_set_former_ids_of_persons (RegiotafelNative *self, GError **error)
{
  return set_all_former_ids (self, OF_PERSONS, error);
}
