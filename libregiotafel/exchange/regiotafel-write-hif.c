/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The Hypergraph Interchange Format: organisations are nodes, tables are edges, memberships are incidences. What these
 * have as members in the native format stands in their `attrs`, with the same names; all else in `metadata`. */
#include "regiotafel-export-state-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-agenda-private.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-json-text-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-person.h"
#include "regiotafel-role-term.h"
#include "regiotafel-source.h"
#include "regiotafel-table-private.h"

typedef struct
{
  RegiotafelExport *export;
  GString *out;
  /* Whose members are being written, and in which list of it, for what is told of texts. */
  RegiotafelEntity *owner;
  const char *list;
} Hif;

static void
append_string (Hif *self, const char *text)
{
  regiotafel_json_text_append_string (self->out, text, -1);
}

static void
append_text (Hif *self, guint holder, const char *member, const char *text)
{
  g_autofree char *held = NULL;

  append_string (self, regiotafel_export_mask (self->export, holder, self->owner, self->list, member, text, &held));
}

/* ---- Values ---- */

static void
append_texts (Hif *self, guint holder, const char *member, const char *const *texts)
{
  const char *before = "[";

  for (; *texts != NULL; texts++)
    {
      if (**texts == '\0')
        continue;
      g_string_append (self->out, before);
      before = ", ";
      append_text (self, holder, member, *texts);
    }
  g_string_append_c (self->out, ']');
}

static void
append_pairs (Hif *self, guint holder, const char *member, const RegiotafelPairsOfText *pairs)
{
  g_string_append_c (self->out, '{');
  for (guint i = 0; i < pairs->texts->len; i += 2)
    {
      g_string_append (self->out, i > 0 ? ", " : "");
      append_string (self, g_ptr_array_index (pairs->texts, i));
      g_string_append (self->out, ": ");
      append_text (self, holder, member, g_ptr_array_index (pairs->texts, i + 1));
    }
  g_string_append_c (self->out, '}');
}

static void
append_ids (Hif *self, RegiotafelCollection *collection)
{
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    {
      g_string_append (self->out, i > 0 ? ", " : "");
      append_string (self, regiotafel_entity_get_id (regiotafel_collection_get (collection, i)));
    }
  g_string_append_c (self->out, ']');
}

static void
append_flags (Hif *self, const RegiotafelWriteStep *step, guint value)
{
  GFlagsClass *klass = G_PARAM_SPEC_FLAGS (step->pspec)->flags_class;
  const char *before = "[";

  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0 && (value & klass->values[i].value) == klass->values[i].value)
      {
        g_string_append (self->out, before);
        before = ", ";
        append_string (self, klass->values[i].value_nick);
      }
  g_string_append_c (self->out, ']');
}

static void
append_value (Hif *self, guint holder, const RegiotafelWriteStep *step, const RegiotafelWriteValue *value)
{
  g_autofree char *text = NULL;

  switch (step->type)
    {
    case REGIOTAFEL_WRITE_TEXT:
      append_text (self, holder, step->member->name, value->pointer);
      break;
    case REGIOTAFEL_WRITE_TEXTS:
      append_texts (self, holder, step->member->name, value->pointer);
      break;
    case REGIOTAFEL_WRITE_DATE:
      text = regiotafel_date_to_string (value->pointer);
      append_string (self, text);
      break;
    case REGIOTAFEL_WRITE_PERIOD:
      text = regiotafel_period_to_string (value->pointer);
      append_string (self, text);
      break;
    case REGIOTAFEL_WRITE_ENUM:
      append_string (self, regiotafel_export_get_enum_nick (step, value->number));
      break;
    case REGIOTAFEL_WRITE_FLAGS:
      append_flags (self, step, value->number);
      break;
    case REGIOTAFEL_WRITE_UINT:
      regiotafel_json_text_append_uint64 (self->out, value->number);
      break;
    case REGIOTAFEL_WRITE_NUMBER:
      regiotafel_json_text_append_double (self->out, fabs (value->real));
      break;
    case REGIOTAFEL_WRITE_BOOLEAN:
      g_string_append (self->out, value->number ? "true" : "false");
      break;
    default:
      if (step->member->kind == REGIOTAFEL_MEMBER_REFERENCES)
        append_ids (self, (gpointer) value->pointer);
      else
        append_string (self, regiotafel_entity_get_id ((gpointer) value->pointer));
    }
}

/* ---- Members ---- */

/* Begins a member of an object that was begun with "{". */
static void
begin_member (Hif *self, const char *key)
{
  if (self->out->str[self->out->len - 1] != '{')
    g_string_append (self->out, ", ");
  append_string (self, key);
  g_string_append (self->out, ": ");
}

static void
append_property (Hif *self, guint holder, const RegiotafelWriteStep *step, gpointer object)
{
  g_auto (GValue) held = G_VALUE_INIT;
  RegiotafelWriteValue value;

  if (!regiotafel_write_step_get (step, object, &value, &held))
    return;
  begin_member (self, step->member->name);
  append_value (self, holder, step, &value);
}

/* The objects within a member: of each what the fields from @first on name of it. */
static void
append_list (Hif *self, RegiotafelKind kind, guint first, guint holder, RegiotafelCollection *collection)
{
  const GArray *steps = self->export->steps[kind];
  const RegiotafelWriteStep *list = g_array_index (steps, RegiotafelExportStep, first).step;
  const RegiotafelExportPersons *persons = self->export->persons;
  guint n = collection != NULL ? regiotafel_collection_get_size (collection) : 0;
  gboolean is_begun = FALSE;

  self->list = list->member->name;
  for (guint i = 0; i < n; i++)
    {
      gpointer item = regiotafel_collection_get (collection, i);

      if (holder == REGIOTAFEL_HOLDER_ROLE_TERM && persons != NULL && regiotafel_export_persons_hides (persons, item))
        continue;
      if (!is_begun)
        {
          begin_member (self, list->member->name);
          g_string_append_c (self->out, '[');
        }
      else
        g_string_append (self->out, ", ");
      is_begun = TRUE;
      g_string_append_c (self->out, '{');
      for (guint j = first; j < steps->len; j++)
        {
          const RegiotafelExportStep *step = &g_array_index (steps, RegiotafelExportStep, j);

          if (step->step == list)
            append_property (self, holder, step->sub_step, item);
        }
      g_string_append_c (self->out, '}');
    }
  if (is_begun)
    g_string_append_c (self->out, ']');
  self->list = NULL;
}

static gboolean append_members (Hif *self, RegiotafelKind kind, gpointer object, GError **error);

/* A list of what an entity owns. As deep as this goes: a table, an agenda of it, an item of that. */
static gboolean
append_owned (Hif *self, const char *key, RegiotafelKind kind, RegiotafelCollection *collection, GError **error)
{
  guint n = collection != NULL ? regiotafel_collection_get_size (collection) : 0;
  RegiotafelEntity *around = self->owner;

  if (n == 0)
    return TRUE;
  begin_member (self, key);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (!regiotafel_export_may_go_on (self->export, error))
        return FALSE;
      g_string_append (self->out, i > 0 ? ", {" : "{");
      if (!append_members (self, kind, regiotafel_collection_get (collection, i), error))
        return FALSE;
      g_string_append_c (self->out, '}');
    }
  g_string_append_c (self->out, ']');
  self->owner = around;
  return TRUE;
}

static void
append_represents (Hif *self, RegiotafelCollection *collection)
{
  static const RegiotafelKind kinds[] = { REGIOTAFEL_KIND_AREAS, REGIOTAFEL_KIND_ORGANISATIONS };

  if (collection == NULL || regiotafel_collection_get_size (collection) == 0)
    return;
  begin_member (self, "represents");
  g_string_append_c (self->out, '{');
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      gboolean is_begun = FALSE;

      for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
        {
          RegiotafelEntity *target = regiotafel_collection_get (collection, i);

          if (regiotafel_kind_of (target) != kinds[k])
            continue;
          if (!is_begun)
            begin_member (self, regiotafel_kind_get_name (kinds[k]));
          g_string_append (self->out, is_begun ? ", " : "[");
          is_begun = TRUE;
          append_string (self, regiotafel_entity_get_id (target));
        }
      if (is_begun)
        g_string_append_c (self->out, ']');
    }
  g_string_append_c (self->out, '}');
}

static gboolean
append_member (Hif *self, RegiotafelKind kind, guint i, gpointer object, GError **error)
{
  const GArray *steps = self->export->steps[kind];
  const RegiotafelExportStep *step = &g_array_index (steps, RegiotafelExportStep, i);
  const char *name = step->step->member->name;
  RegiotafelEntity *entity = object;
  const RegiotafelPairsOfText *pairs;

  /* The fields within a member are written with the first of them. */
  if (step->sub_step != NULL && i > 0 && g_array_index (steps, RegiotafelExportStep, i - 1).step == step->step)
    return TRUE;
  switch (step->step->member->kind)
    {
    case REGIOTAFEL_MEMBER_ID:
      if (entity->id != NULL && kind != REGIOTAFEL_KIND_TABLES && kind != REGIOTAFEL_KIND_ORGANISATIONS)
        {
          begin_member (self, name);
          append_string (self, entity->id);
        }
      return TRUE;

    case REGIOTAFEL_MEMBER_FORMER_IDS:
      if (entity->former_ids != NULL)
        {
          begin_member (self, name);
          append_texts (self, kind, name, (const char *const *) entity->former_ids);
        }
      return TRUE;

    case REGIOTAFEL_MEMBER_IDENTIFIERS:
    case REGIOTAFEL_MEMBER_LABELS:
      pairs = step->step->member->kind == REGIOTAFEL_MEMBER_LABELS ? &entity->labels : &entity->identifiers;
      if (pairs->texts != NULL && pairs->texts->len > 0)
        {
          begin_member (self, name);
          append_pairs (self, kind, name, pairs);
        }
      return TRUE;

    case REGIOTAFEL_MEMBER_SOURCES:
      append_list (self, kind, i, REGIOTAFEL_HOLDER_SOURCE, entity->sources);
      return TRUE;

    case REGIOTAFEL_MEMBER_ROLES:
      append_list (self, kind, i, REGIOTAFEL_HOLDER_ROLE_TERM, REGIOTAFEL_MEMBERSHIP (object)->roles);
      return TRUE;

    case REGIOTAFEL_MEMBER_REPRESENTS:
      append_represents (self, REGIOTAFEL_MEMBERSHIP (object)->represents);
      return TRUE;

    case REGIOTAFEL_MEMBER_AGENDAS:
      return append_owned (self, name, REGIOTAFEL_KIND_AGENDAS, REGIOTAFEL_TABLE (object)->agendas, error);

    case REGIOTAFEL_MEMBER_ITEMS:
      return append_owned (self, name, REGIOTAFEL_KIND_AGENDA_ITEMS, REGIOTAFEL_AGENDA (object)->items, error);

    case REGIOTAFEL_MEMBER_MEETINGS:
      return append_owned (self, name, REGIOTAFEL_KIND_MEETINGS, REGIOTAFEL_TABLE (object)->meetings, error);

    /* They are incidences, and the organisation is the node of one; seats of persons stand with them. */
    case REGIOTAFEL_MEMBER_MEMBERSHIPS:
    case REGIOTAFEL_MEMBER_SEATS:
      return TRUE;

    default:
      if (kind != REGIOTAFEL_KIND_MEMBERSHIPS || strcmp (name, "organisation") != 0)
        append_property (self, kind, step->step, object);
      return TRUE;
    }
}

static gboolean
append_members (Hif *self, RegiotafelKind kind, gpointer object, GError **error)
{
  self->owner = kind == REGIOTAFEL_KIND_NONE ? NULL : object;
  for (guint i = 0; i < self->export->steps[kind]->len; i++)
    if (g_array_index (self->export->steps[kind], RegiotafelExportStep, i).step != NULL
        && !append_member (self, kind, i, object, error))
      return FALSE;
  return TRUE;
}

/* ---- Persons ---- */

/* Who sits with a membership: by id or by pseudonym, with the period when that may leave. */
static void
append_persons_of (Hif *self, RegiotafelMembership *membership)
{
  const RegiotafelExportPersons *persons = self->export->persons;
  const GArray *seats = persons != NULL ? regiotafel_export_persons_get_seats (persons, membership) : NULL;
  const GArray *steps = self->export->steps[REGIOTAFEL_KIND_PERSONS];

  if (seats == NULL)
    return;
  begin_member (self, "persons");
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < seats->len; i++)
    {
      const RegiotafelExportSeat *seat = &g_array_index (seats, RegiotafelExportSeat, i);

      g_string_append (self->out, i > 0 ? ", {" : "{");
      for (guint j = 0; j < steps->len; j++)
        {
          const RegiotafelExportStep *step = &g_array_index (steps, RegiotafelExportStep, j);

          if (step->step == NULL || step->step->member->kind == REGIOTAFEL_MEMBER_ID)
            {
              begin_member (self, "person");
              append_string (self, seat->pseudonym != NULL
                                       ? seat->pseudonym
                                       : regiotafel_entity_get_id (REGIOTAFEL_ENTITY (seat->person)));
            }
          else if (step->step->member->kind == REGIOTAFEL_MEMBER_SEATS)
            append_property (self, REGIOTAFEL_HOLDER_PERSON_SEAT, step->sub_step, seat->seat);
        }
      g_string_append_c (self->out, '}');
    }
  g_string_append_c (self->out, ']');
}

/* ---- The whole ---- */

/* A list of the metadata, one object a line. */
static gboolean
append_kind (Hif *self, RegiotafelKind kind, const gpointer *items, guint n, GError **error)
{
  if (n == 0)
    return TRUE;
  g_string_append (self->out, ",\n    ");
  append_string (self, regiotafel_kind_get_name (kind));
  g_string_append (self->out, ": [");
  for (guint i = 0; i < n; i++)
    {
      if (!regiotafel_export_may_go_on (self->export, error))
        return FALSE;
      g_string_append (self->out, i > 0 ? ",\n      {" : "\n      {");
      if (!append_members (self, kind, items[i], error))
        return FALSE;
      g_string_append_c (self->out, '}');
    }
  g_string_append (self->out, "\n    ]");
  return TRUE;
}

static gboolean
append_metadata (Hif *self, GError **error)
{
  static const RegiotafelKind kinds[]
      = { REGIOTAFEL_KIND_DOMAINS, REGIOTAFEL_KIND_THEMES, REGIOTAFEL_KIND_AREAS, REGIOTAFEL_KIND_PROJECTS };
  const GPtrArray *persons
      = self->export->persons != NULL ? regiotafel_export_persons_get_all (self->export->persons) : NULL;

  g_string_append (self->out, "  \"metadata\": {\n    \"inventory\": {");
  if (!append_members (self, REGIOTAFEL_KIND_NONE, self->export->inventory, error))
    return FALSE;
  g_string_append (self->out, "},\n    \"written-for\": {");
  begin_member (self, "audience");
  append_string (self, regiotafel_export_get_nick (REGIOTAFEL_TYPE_AUDIENCE, self->export->audience));
  begin_member (self, "redaction");
  append_string (self, regiotafel_export_get_nick (REGIOTAFEL_TYPE_REDACTION, self->export->redaction));
  g_string_append_c (self->out, '}');
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (self->export->inventory, kinds[i]);
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint j = 0; j < regiotafel_collection_get_size (collection); j++)
        g_ptr_array_add (items, regiotafel_collection_get (collection, j));
      if (!append_kind (self, kinds[i], items->pdata, items->len, error))
        return FALSE;
    }
  /* Of a pseudonym there is nothing to tell. */
  if (persons != NULL && self->export->redaction == REGIOTAFEL_REDACTION_FULL
      && !append_kind (self, REGIOTAFEL_KIND_PERSONS, persons->pdata, persons->len, error))
    return FALSE;
  g_string_append (self->out, "\n  },\n");
  return TRUE;
}

/* Begins the next object of one of the three lists. */
static gboolean
begin_object (Hif *self, guint *n, GError **error)
{
  g_string_append (self->out, (*n)++ > 0 ? ",\n    {" : "\n    {");
  return regiotafel_export_may_go_on (self->export, error);
}

/* Its attributes, and its end. */
static gboolean
append_attributes (Hif *self, RegiotafelKind kind, gpointer object, GError **error)
{
  begin_member (self, "attrs");
  g_string_append_c (self->out, '{');
  if (!append_members (self, kind, object, error))
    return FALSE;
  if (kind == REGIOTAFEL_KIND_MEMBERSHIPS)
    append_persons_of (self, object);
  g_string_append (self->out, "}}");
  return TRUE;
}

static gboolean
append_nodes_or_edges (Hif *self, const char *list, const char *key, RegiotafelKind kind, GError **error)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self->export->inventory, kind);
  guint n = 0;

  g_string_append_printf (self->out, "  \"%s\": [", list);
  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);

      if (!begin_object (self, &n, error))
        return FALSE;
      begin_member (self, key);
      append_string (self, entity->id);
      if (!append_attributes (self, kind, entity, error))
        return FALSE;
    }
  g_string_append (self->out, n > 0 ? "\n  ],\n" : "],\n");
  return TRUE;
}

static gboolean
append_incidences (Hif *self, GError **error)
{
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (self->export->inventory);
  guint n = 0;

  g_string_append (self->out, "  \"incidences\": [");
  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    {
      RegiotafelCollection *memberships = regiotafel_table_get_memberships (regiotafel_collection_get (tables, i));

      for (guint j = 0; j < regiotafel_collection_get_size (memberships); j++)
        {
          RegiotafelMembership *membership = regiotafel_collection_get (memberships, j);

          if (!begin_object (self, &n, error))
            return FALSE;
          begin_member (self, "edge");
          append_string (self, regiotafel_entity_get_id (REGIOTAFEL_ENTITY (membership->table)));
          begin_member (self, "node");
          append_string (self, regiotafel_entity_get_id (REGIOTAFEL_ENTITY (membership->organisation)));
          if (!append_attributes (self, REGIOTAFEL_KIND_MEMBERSHIPS, membership, error))
            return FALSE;
        }
    }
  g_string_append (self->out, n > 0 ? "\n  ]\n" : "]\n");
  return TRUE;
}

GString *
regiotafel_write_hif (RegiotafelExport *export, GError **error)
{
  Hif self = { export, g_string_new ("{\n  \"network-type\": \"undirected\",\n") };

  if (append_metadata (&self, error)
      && append_nodes_or_edges (&self, "nodes", "node", REGIOTAFEL_KIND_ORGANISATIONS, error)
      && append_nodes_or_edges (&self, "edges", "edge", REGIOTAFEL_KIND_TABLES, error)
      && append_incidences (&self, error))
    {
      g_string_append (self.out, "}\n");
      return self.out;
    }
  g_string_free (self.out, TRUE);
  return NULL;
}
