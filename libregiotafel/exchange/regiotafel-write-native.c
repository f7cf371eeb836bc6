/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-write-native-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-agenda-private.h"
#include "regiotafel-area.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-error.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-json-text-private.h"
#include "regiotafel-meeting-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-organisation.h"
#include "regiotafel-person-private.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-seats-private.h"
#include "regiotafel-source-private.h"
#include "regiotafel-table-private.h"
#include "regiotafel-write-plan-private.h"

/* What stands before the first item of an object or list, between two items, and after the last. */
typedef struct _Layout Layout;
struct _Layout
{
  const char *first;
  const char *next;
  const char *last;
  const Layout *list; /* of the lists of objects within it */
};

static const Layout on_one_line = { "", ", ", "", &on_one_line };
static const Layout of_list_in_agenda = { "\n            ", ",\n            ", "\n          ", NULL };
static const Layout of_agenda = { "\n          ", ",\n          ", "\n        ", &of_list_in_agenda };
static const Layout of_list_in_table = { "\n        ", ",\n        ", "\n      ", NULL };
static const Layout of_table = { "\n      ", ",\n      ", "\n    ", &of_list_in_table };
static const Layout of_kind = { "\n    ", ",\n    ", "\n  ", NULL };
static const Layout of_inventory = { "\n  ", ",\n  ", "\n", &of_kind };

typedef struct
{
  GString *out;
  RegiotafelInventory *inventory;
  GCancellable *cancellable;
  RegiotafelWritePlan of_kinds[REGIOTAFEL_N_KINDS];
  RegiotafelWritePlan of_inventory;
  RegiotafelWritePlan of_source;
  RegiotafelWritePlan of_role_term;
  RegiotafelWritePlan of_person_seat;

  /* Where it is, for errors. */
  RegiotafelEntity *entity; /* NULL: the inventory itself */
  const char *list;         /* the member that holds the object it is in, or NULL */
  guint place;              /* of a person in its list */

  guint n_objects;
} Writer;

static void
writer_init (Writer *w, RegiotafelInventory *inventory, GCancellable *cancellable)
{
  w->out = g_string_new (NULL);
  w->inventory = inventory;
  w->cancellable = cancellable;
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    regiotafel_write_plan_init (&w->of_kinds[kind], regiotafel_kind_get_members (kind),
                                regiotafel_kind_get_gtype (kind), kind);
  regiotafel_write_plan_init (&w->of_inventory, regiotafel_inventory_get_members (), REGIOTAFEL_TYPE_INVENTORY,
                              REGIOTAFEL_KIND_NONE);
  regiotafel_write_plan_init (&w->of_source, regiotafel_source_get_members (), REGIOTAFEL_TYPE_SOURCE,
                              REGIOTAFEL_KIND_NONE);
  regiotafel_write_plan_init (&w->of_role_term, regiotafel_role_term_get_members (), REGIOTAFEL_TYPE_ROLE_TERM,
                              REGIOTAFEL_KIND_NONE);
  regiotafel_write_plan_init (&w->of_person_seat, regiotafel_person_seat_get_members (), REGIOTAFEL_TYPE_PERSON_SEAT,
                              REGIOTAFEL_KIND_NONE);
}

static void
writer_clear (Writer *w)
{
  if (w->out != NULL)
    g_string_free (w->out, TRUE);
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    regiotafel_write_plan_clear (&w->of_kinds[kind]);
  regiotafel_write_plan_clear (&w->of_inventory);
  regiotafel_write_plan_clear (&w->of_source);
  regiotafel_write_plan_clear (&w->of_role_term);
  regiotafel_write_plan_clear (&w->of_person_seat);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

/* ---- Errors ---- */

/* An id as it can be shown: of an entity that is just being refused it may be anything. */
static char *
show_id (gpointer entity)
{
  const char *id = entity != NULL ? regiotafel_entity_get_id (entity) : NULL;

  return id != NULL ? g_utf8_make_valid (id, -1) : g_strdup ("");
}

static char *
describe (Writer *w, RegiotafelEntity *entity)
{
  g_autofree char *id = show_id (entity);

  if (entity == NULL)
    return g_strdup ("The inventory");
  /* Nothing is told of who it is. */
  if (REGIOTAFEL_IS_PERSON (entity))
    return g_strdup_printf ("/%s/%u", regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS), w->place);
  if (REGIOTAFEL_IS_MEMBERSHIP (entity) && *id == '\0')
    {
      g_autofree char *organisation = show_id (REGIOTAFEL_MEMBERSHIP (entity)->organisation);
      g_autofree char *table = show_id (REGIOTAFEL_MEMBERSHIP (entity)->table);

      return g_strdup_printf ("Membership of “%s” in “%s”", organisation, table);
    }
  return g_strdup_printf ("%s “%s”", regiotafel_kind_get_title (regiotafel_kind_of (entity)), id);
}

/* @what goes on from "Table “bgu”: sources/url ". */
static gboolean
refuse_value (Writer *w, const char *member, const char *what, GError **error)
{
  g_autofree char *holder = describe (w, w->entity);

  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE, "%s: %s%s%s %s", holder,
               w->list != NULL ? w->list : "", w->list != NULL ? "/" : "", member, what);
  return FALSE;
}

static gboolean
check_reference (Writer *w, const char *member, RegiotafelEntity *target, GError **error)
{
  g_autofree char *holder = NULL;
  g_autofree char *name = NULL;

  if (target->inventory == w->inventory)
    return TRUE;
  holder = describe (w, w->entity);
  name = describe (w, target);
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DANGLING,
               "%s: %s refers to %s, which is not in this inventory; add that, or refer to another", holder, member,
               name);
  return FALSE;
}

static char *
dup_shown_id (RegiotafelEntity *entity)
{
  return show_id (entity);
}

typedef struct
{
  Writer *writer;
  GError *error;
} CycleError;

static void
report_cycle (const RegiotafelCycle *cycle, gpointer user_data)
{
  CycleError *found = user_data;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *way = NULL;

  if (found->error != NULL)
    return;
  from = describe (found->writer, cycle->holder);
  to = describe (found->writer, cycle->target);
  way = regiotafel_cycle_dup_way (cycle, dup_shown_id);
  g_set_error (&found->error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
               "%s has %s as %s, which makes a circle: %s; take one of these away", from, to, cycle->member, way);
}

/* ---- Values ---- */

static gboolean
write_text (Writer *w, const char *member, const char *text, GError **error)
{
  gsize length = strlen (text);

  if (!g_utf8_validate_len (text, length, NULL))
    return refuse_value (w, member, "is not valid UTF-8; set it to text in UTF-8", error);
  regiotafel_json_text_append_string (w->out, text, length);
  return TRUE;
}

/* An empty text says nothing, and so it is not written. At least one of @texts is not empty. */
static gboolean
write_texts (Writer *w, const char *member, const char *const *texts, GError **error)
{
  const char *before = "[";

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (*texts[i] == '\0')
        continue;
      g_string_append (w->out, before);
      before = ", ";
      if (!write_text (w, member, texts[i], error))
        return FALSE;
    }
  g_string_append_c (w->out, ']');
  return TRUE;
}

static gboolean
write_pairs (Writer *w, const char *member, const RegiotafelPairsOfText *pairs, GError **error)
{
  g_string_append_c (w->out, '{');
  for (guint i = 0; i < pairs->texts->len; i += 2)
    {
      const char *key = g_ptr_array_index (pairs->texts, i);

      if (*key == '\0')
        return refuse_value (w, member, "holds an entry without a name; give it one, or take it away", error);
      if (i > 0)
        g_string_append (w->out, ", ");
      if (!write_text (w, member, key, error))
        return FALSE;
      g_string_append (w->out, ": ");
      if (!write_text (w, member, g_ptr_array_index (pairs->texts, i + 1), error))
        return FALSE;
    }
  g_string_append_c (w->out, '}');
  return TRUE;
}

static void
write_digits (Writer *w, guint number, guint n_digits)
{
  char digits[4];

  for (guint i = n_digits; i > 0; i--, number /= 10)
    digits[i - 1] = '0' + number % 10;
  g_string_append_len (w->out, digits, n_digits);
}

static void
write_date (Writer *w, const RegiotafelDate *date)
{
  guint month = regiotafel_date_get_month (date);
  guint day = regiotafel_date_get_day (date);

  write_digits (w, regiotafel_date_get_year (date), 4);
  if (month == 0)
    return;
  g_string_append_c (w->out, '-');
  write_digits (w, month, 2);
  if (day == 0)
    return;
  g_string_append_c (w->out, '-');
  write_digits (w, day, 2);
}

static void
write_date_or_open (Writer *w, const RegiotafelDate *date)
{
  if (date != NULL)
    write_date (w, date);
  else
    g_string_append (w->out, "..");
}

static gboolean
write_enum (Writer *w, const RegiotafelWriteStep *step, guint number, GError **error)
{
  const GEnumValue *value = g_enum_get_value (G_PARAM_SPEC_ENUM (step->pspec)->enum_class, (int) number);

  if (value == NULL)
    return refuse_value (w, step->member->name, "is none of the values there are; set one of those", error);
  g_string_append_c (w->out, '"');
  g_string_append (w->out, value->value_nick);
  g_string_append_c (w->out, '"');
  return TRUE;
}

static gboolean
write_flags (Writer *w, const RegiotafelWriteStep *step, guint number, GError **error)
{
  GFlagsClass *klass = G_PARAM_SPEC_FLAGS (step->pspec)->flags_class;
  const char *before = "[\"";

  for (guint i = 0; i < klass->n_values; i++)
    {
      const GFlagsValue *value = &klass->values[i];

      if (value->value == 0 || (number & value->value) != value->value)
        continue;
      g_string_append (w->out, before);
      g_string_append (w->out, value->value_nick);
      before = "\", \"";
      number &= ~value->value;
    }
  if (number != 0)
    return refuse_value (w, step->member->name, "holds more than the values there are; set those only", error);
  g_string_append (w->out, "\"]");
  return TRUE;
}

static gboolean
write_reference (Writer *w, const char *member, RegiotafelEntity *target, GError **error)
{
  if (!check_reference (w, member, target, error))
    return FALSE;
  /* Whether it is UTF-8 is looked at where the target itself is written. */
  regiotafel_json_text_append_string (w->out, target->id, -1);
  return TRUE;
}

/* Those of @kind, or all of them for NONE. */
static gboolean
write_references (Writer *w, const char *member, RegiotafelCollection *collection, RegiotafelKind kind, GError **error)
{
  const char *before = "";

  g_string_append_c (w->out, '[');
  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    {
      RegiotafelEntity *target = regiotafel_collection_get (collection, i);

      if (kind != REGIOTAFEL_KIND_NONE && regiotafel_kind_of (target) != kind)
        continue;
      g_string_append (w->out, before);
      before = ", ";
      if (!write_reference (w, member, target, error))
        return FALSE;
    }
  g_string_append_c (w->out, ']');
  return TRUE;
}

static gboolean
write_represents (Writer *w, const char *member, RegiotafelCollection *collection, GError **error)
{
  static const RegiotafelKind kinds[] = { REGIOTAFEL_KIND_AREAS, REGIOTAFEL_KIND_ORGANISATIONS };
  const char *before = "{";

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint n = 0;

      for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
        n += regiotafel_kind_of (regiotafel_collection_get (collection, i)) == kinds[k];
      if (n == 0)
        continue;
      g_string_append_printf (w->out, "%s\"%s\": ", before, regiotafel_kind_get_name (kinds[k]));
      before = ", ";
      if (!write_references (w, member, collection, kinds[k], error))
        return FALSE;
    }
  g_string_append_c (w->out, '}');
  return TRUE;
}

/* ---- Members ---- */

static gboolean
write_value (Writer *w, const RegiotafelWriteStep *step, const RegiotafelWriteValue *value, GError **error)
{
  const char *name = step->member->name;

  switch (step->type)
    {
    case REGIOTAFEL_WRITE_TEXT:
      if (step->member->kind == REGIOTAFEL_MEMBER_TIME && !regiotafel_time_is_valid (value->pointer))
        return refuse_value (w, name, "is not a time; set it to hours and minutes, as 09:30", error);
      return write_text (w, name, value->pointer, error);
    case REGIOTAFEL_WRITE_TEXTS:
      return write_texts (w, name, value->pointer, error);
    case REGIOTAFEL_WRITE_DATE:
      g_string_append_c (w->out, '"');
      write_date (w, value->pointer);
      g_string_append_c (w->out, '"');
      return TRUE;
    case REGIOTAFEL_WRITE_PERIOD:
      g_string_append_c (w->out, '"');
      write_date_or_open (w, regiotafel_period_get_start (value->pointer));
      g_string_append_c (w->out, '/');
      write_date_or_open (w, regiotafel_period_get_end (value->pointer));
      g_string_append_c (w->out, '"');
      return TRUE;
    case REGIOTAFEL_WRITE_ENUM:
      return write_enum (w, step, value->number, error);
    case REGIOTAFEL_WRITE_FLAGS:
      return write_flags (w, step, value->number, error);
    case REGIOTAFEL_WRITE_UINT:
      regiotafel_json_text_append_uint64 (w->out, value->number);
      return TRUE;
    case REGIOTAFEL_WRITE_NUMBER:
      if (isinf (value->real))
        return refuse_value (w, name, "is not finite; set a number, or NaN when it is not known", error);
      if (value->real < 0)
        return refuse_value (w, name, "is less than 0; set it to what it is, or NaN when it is not known", error);
      if (step->pspec->owner_type == REGIOTAFEL_TYPE_MEETING && !regiotafel_hours_are_valid (value->real))
        return refuse_value (w, name, "is not more than 0; set it to what it is, or NaN when it is not known", error);
      regiotafel_json_text_append_double (w->out, fabs (value->real));
      return TRUE;
    case REGIOTAFEL_WRITE_BOOLEAN:
      g_string_append (w->out, value->number ? "true" : "false");
      return TRUE;
    default:
      if (step->member->kind == REGIOTAFEL_MEMBER_REFERENCE)
        return write_reference (w, name, (gpointer) value->pointer, error);
      return write_references (w, name, (gpointer) value->pointer, REGIOTAFEL_KIND_NONE, error);
    }
}

/* The members of an object, one after the other. */
typedef struct
{
  Writer *writer;
  const Layout *layout;
  const char *before;
} Members;

static void
begin_member (Members *members, const char *key)
{
  g_string_append (members->writer->out, members->before);
  members->before = members->layout->next;
  if (key != NULL)
    g_string_append (members->writer->out, key);
}

static gboolean
write_property (Members *members, const RegiotafelWriteStep *step, gpointer object, GError **error)
{
  g_auto (GValue) held = G_VALUE_INIT;
  RegiotafelWriteValue value;

  if (!regiotafel_write_step_get (step, object, &value, &held))
    return TRUE;
  begin_member (members, step->key);
  return write_value (members->writer, step, &value, error);
}

/* Kept as they stood, but for the line ends: a file has one sort of those, and in JSON a carriage return is never part
 * of a value. */
static void
write_extras (Members *members, const RegiotafelExtras *extras)
{
  GString *out = members->writer->out;

  for (guint i = 0; i < regiotafel_extras_get_size (extras); i++)
    {
      const char *text = regiotafel_extras_get_text (extras, i);

      begin_member (members, NULL);
      regiotafel_json_text_append_string (out, regiotafel_extras_get_name (extras, i), -1);
      g_string_append (out, ": ");
      for (const char *p = strchr (text, '\r'); p != NULL; p = strchr (text, '\r'))
        {
          g_string_append_len (out, text, p - text);
          g_string_append_c (out, '\n');
          text = p[1] == '\n' ? p + 2 : p + 1;
        }
      g_string_append (out, text);
    }
}

static gboolean
count_object (Writer *w, GError **error)
{
  return ++w->n_objects % 1024 != 0 || !g_cancellable_set_error_if_cancelled (w->cancellable, error);
}

static gboolean write_entity (Writer *w, RegiotafelKind kind, RegiotafelEntity *entity, GError **error);

/* A source, a role or a seat of a person. */
static gboolean
write_leaf (Writer *w, const RegiotafelWritePlan *plan, gpointer object, const RegiotafelExtras *extras, GError **error)
{
  Members members = { w, &on_one_line, on_one_line.first };

  if (!count_object (w, error))
    return FALSE;
  g_string_append_c (w->out, '{');
  for (guint i = 0; i < plan->n_steps; i++)
    if (!write_property (&members, &plan->steps[i], object, error))
      return FALSE;
  write_extras (&members, extras);
  g_string_append_c (w->out, '}');
  return TRUE;
}

/* Of what is an entity itself in such a list; NONE for sources, roles and seats. */
static RegiotafelKind
kind_of_list (RegiotafelMemberKind kind)
{
  switch (kind)
    {
    case REGIOTAFEL_MEMBER_MEMBERSHIPS:
      return REGIOTAFEL_KIND_MEMBERSHIPS;
    case REGIOTAFEL_MEMBER_AGENDAS:
      return REGIOTAFEL_KIND_AGENDAS;
    case REGIOTAFEL_MEMBER_ITEMS:
      return REGIOTAFEL_KIND_AGENDA_ITEMS;
    case REGIOTAFEL_MEMBER_MEETINGS:
      return REGIOTAFEL_KIND_MEETINGS;
    default:
      return REGIOTAFEL_KIND_NONE;
    }
}

/* A list of objects; @collection may be NULL. */
static gboolean
write_list (Members *members, const RegiotafelWriteStep *step, RegiotafelCollection *collection, GError **error)
{
  Writer *w = members->writer;
  guint n = collection != NULL ? regiotafel_collection_get_size (collection) : 0;
  const Layout *layout = members->layout->list;
  RegiotafelKind kind = kind_of_list (step->member->kind);
  gboolean ok = TRUE;

  if (n == 0)
    return TRUE;
  begin_member (members, step->key);
  g_string_append_c (w->out, '[');
  for (guint i = 0; ok && i < n; i++)
    {
      gpointer item = regiotafel_collection_get (collection, i);

      g_string_append (w->out, i == 0 ? layout->first : layout->next);
      if (kind != REGIOTAFEL_KIND_NONE)
        {
          RegiotafelEntity *around = w->entity;

          ok = write_entity (w, kind, item, error);
          w->entity = around;
          continue;
        }
      w->list = step->member->name;
      switch (step->member->kind)
        {
        case REGIOTAFEL_MEMBER_SOURCES:
          ok = write_leaf (w, &w->of_source, item, regiotafel_source_get_extras (item), error);
          break;
        case REGIOTAFEL_MEMBER_ROLES:
          ok = write_leaf (w, &w->of_role_term, item, regiotafel_role_term_get_extras (item), error);
          break;
        default:
          ok = write_leaf (w, &w->of_person_seat, item, regiotafel_person_seat_get_extras (item), error);
        }
      w->list = NULL;
    }
  g_string_append (w->out, layout->last);
  g_string_append_c (w->out, ']');
  return ok;
}

static gboolean
write_member (Members *members, const RegiotafelWriteStep *step, RegiotafelEntity *entity, GError **error)
{
  Writer *w = members->writer;
  const char *name = step->member->name;
  const RegiotafelPairsOfText *pairs;
  RegiotafelCollection *represents;

  switch (step->member->kind)
    {
    case REGIOTAFEL_MEMBER_ID:
      if (entity->id == NULL)
        return TRUE;
      begin_member (members, step->key);
      return write_text (w, name, entity->id, error);

    case REGIOTAFEL_MEMBER_FORMER_IDS:
      if (entity->former_ids == NULL)
        return TRUE;
      begin_member (members, step->key);
      return write_texts (w, name, (const char *const *) entity->former_ids, error);

    case REGIOTAFEL_MEMBER_IDENTIFIERS:
    case REGIOTAFEL_MEMBER_LABELS:
      pairs = step->member->kind == REGIOTAFEL_MEMBER_LABELS ? &entity->labels : &entity->identifiers;
      if (pairs->texts == NULL || pairs->texts->len == 0)
        return TRUE;
      begin_member (members, step->key);
      return write_pairs (w, name, pairs, error);

    case REGIOTAFEL_MEMBER_SOURCES:
      return write_list (members, step, entity->sources, error);

    case REGIOTAFEL_MEMBER_ROLES:
      return write_list (members, step, REGIOTAFEL_MEMBERSHIP (entity)->roles, error);

    case REGIOTAFEL_MEMBER_SEATS:
      return write_list (members, step, REGIOTAFEL_PERSON (entity)->seats, error);

    case REGIOTAFEL_MEMBER_MEMBERSHIPS:
      return write_list (members, step, REGIOTAFEL_TABLE (entity)->memberships, error);

    case REGIOTAFEL_MEMBER_AGENDAS:
      return write_list (members, step, REGIOTAFEL_TABLE (entity)->agendas, error);

    case REGIOTAFEL_MEMBER_ITEMS:
      return write_list (members, step, REGIOTAFEL_AGENDA (entity)->items, error);

    case REGIOTAFEL_MEMBER_MEETINGS:
      return write_list (members, step, REGIOTAFEL_TABLE (entity)->meetings, error);

    case REGIOTAFEL_MEMBER_REPRESENTS:
      represents = REGIOTAFEL_MEMBERSHIP (entity)->represents;
      if (represents == NULL || regiotafel_collection_get_size (represents) == 0)
        return TRUE;
      begin_member (members, step->key);
      return write_represents (w, name, represents, error);

    default:
      return write_property (members, step, entity, error);
    }
}

static gboolean
write_entity (Writer *w, RegiotafelKind kind, RegiotafelEntity *entity, GError **error)
{
  const Layout *layout = kind == REGIOTAFEL_KIND_TABLES    ? &of_table
                         : kind == REGIOTAFEL_KIND_AGENDAS ? &of_agenda
                                                           : &on_one_line;
  const RegiotafelWritePlan *plan = &w->of_kinds[kind];
  Members members = { w, layout, layout->first };

  if (!count_object (w, error))
    return FALSE;
  w->entity = entity;
  g_string_append_c (w->out, '{');
  for (guint i = 0; i < plan->n_steps; i++)
    if (!write_member (&members, &plan->steps[i], entity, error))
      return FALSE;
  write_extras (&members, &entity->extras);
  g_string_append (w->out, layout->last);
  g_string_append_c (w->out, '}');
  return TRUE;
}

static gboolean
write_kind (Members *members, RegiotafelKind kind, GError **error)
{
  Writer *w = members->writer;
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (w->inventory, kind);
  guint n = regiotafel_collection_get_size (collection);
  g_autofree char *key = NULL;

  if (n == 0)
    return TRUE;
  key = g_strdup_printf ("\"%s\": [", regiotafel_kind_get_name (kind));
  begin_member (members, key);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (w->out, i == 0 ? of_kind.first : of_kind.next);
      w->place = i;
      if (!write_entity (w, kind, regiotafel_collection_get (collection, i), error))
        return FALSE;
    }
  g_string_append (w->out, of_kind.last);
  g_string_append_c (w->out, ']');
  return TRUE;
}

GBytes *
regiotafel_write_native (RegiotafelInventory *inventory, GCancellable *cancellable, GError **error)
{
  g_auto (Writer) w = { NULL };
  CycleError cycle = { &w, NULL };
  Members members = { &w, &of_inventory, of_inventory.first };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  regiotafel_inventory_find_cycles (inventory, report_cycle, &cycle);
  if (cycle.error != NULL)
    {
      g_propagate_error (error, cycle.error);
      return NULL;
    }

  writer_init (&w, inventory, cancellable);
  g_string_append_c (w.out, '{');
  begin_member (&members, "\"format\": \"regiotafel/1\"");
  for (guint i = 0; i < w.of_inventory.n_steps; i++)
    if (!write_property (&members, &w.of_inventory.steps[i], inventory, error))
      return NULL;
  for (guint kind = 0; kind < REGIOTAFEL_KIND_MEMBERSHIPS; kind++)
    if (!write_kind (&members, kind, error))
      return NULL;
  write_extras (&members, regiotafel_inventory_get_extras (inventory));
  g_string_append (w.out, of_inventory.last);
  g_string_append (w.out, "}\n");
  return g_string_free_to_bytes (g_steal_pointer (&w.out));
}

/* That every person sits where its organisation does. */
static gboolean
check_person_seats (Writer *w, GError **error)
{
  RegiotafelCollection *persons = regiotafel_inventory_get_persons (w->inventory);
  g_autoptr (RegiotafelSeats) seats = regiotafel_seats_new (w->inventory);

  for (guint i = 0; i < regiotafel_collection_get_size (persons); i++)
    {
      RegiotafelCollection *own = regiotafel_person_get_seats (regiotafel_collection_get (persons, i));

      for (guint j = 0; j < regiotafel_collection_get_size (own); j++)
        {
          RegiotafelPersonSeat *seat = regiotafel_collection_get (own, j);
          RegiotafelTable *table = regiotafel_person_seat_get_table (seat);
          RegiotafelOrganisation *organisation = regiotafel_person_seat_get_organisation (seat);
          g_autofree char *at_table = NULL;
          g_autofree char *of_organisation = NULL;

          if (regiotafel_seats_contain (seats, table, organisation))
            continue;
          at_table = show_id (table);
          of_organisation = show_id (organisation);
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DANGLING,
                       "/%s/%u/seats/%u: a person sits where the organisation has no seat; add a membership of “%s” in "
                       "“%s”, or take the seat away",
                       regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS), i, j, of_organisation, at_table);
          return FALSE;
        }
    }
  return TRUE;
}

GBytes *
regiotafel_write_persons (RegiotafelInventory *inventory, GCancellable *cancellable, GError **error)
{
  g_auto (Writer) w = { NULL };
  Members members = { &w, &of_inventory, of_inventory.first };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  writer_init (&w, inventory, cancellable);
  if (!check_person_seats (&w, error))
    return NULL;
  g_string_append_c (w.out, '{');
  begin_member (&members, "\"format\": \"regiotafel-persons/1\"");
  if (!write_kind (&members, REGIOTAFEL_KIND_PERSONS, error))
    return NULL;
  write_extras (&members, regiotafel_inventory_get_persons_extras (inventory));
  g_string_append (w.out, of_inventory.last);
  g_string_append (w.out, "}\n");
  return g_string_free_to_bytes (g_steal_pointer (&w.out));
}
