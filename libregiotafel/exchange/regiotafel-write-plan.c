/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-write-plan-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-membership-private.h"

/* The same as what the properties of these names give, without the cost of asking for it by way of a GValue: there are
 * many memberships. A property that is not here is written all the same. */
static const struct
{
  RegiotafelKind kind; /* NONE: of every entity */
  const char *name;
  gsize offset;
} fields[] = {
  { REGIOTAFEL_KIND_NONE, "name", G_STRUCT_OFFSET (RegiotafelEntity, name) },
  { REGIOTAFEL_KIND_NONE, "aliases", G_STRUCT_OFFSET (RegiotafelEntity, aliases) },
  { REGIOTAFEL_KIND_NONE, "description", G_STRUCT_OFFSET (RegiotafelEntity, description) },
  { REGIOTAFEL_KIND_NONE, "period", G_STRUCT_OFFSET (RegiotafelEntity, period) },
  { REGIOTAFEL_KIND_NONE, "audience", G_STRUCT_OFFSET (RegiotafelEntity, audience) },
  { REGIOTAFEL_KIND_NONE, "verified", G_STRUCT_OFFSET (RegiotafelEntity, verified) },
  { REGIOTAFEL_KIND_NONE, "verified-by", G_STRUCT_OFFSET (RegiotafelEntity, verified_by) },
  { REGIOTAFEL_KIND_MEMBERSHIPS, "organisation", G_STRUCT_OFFSET (RegiotafelMembership, organisation) },
  { REGIOTAFEL_KIND_MEMBERSHIPS, "standing", G_STRUCT_OFFSET (RegiotafelMembership, standing) },
  { REGIOTAFEL_KIND_MEMBERSHIPS, "local-standing", G_STRUCT_OFFSET (RegiotafelMembership, local_standing) },
  { REGIOTAFEL_KIND_MEMBERSHIPS, "domain", G_STRUCT_OFFSET (RegiotafelMembership, domain) },
};

G_STATIC_ASSERT (sizeof (RegiotafelAudience) == sizeof (guint));
G_STATIC_ASSERT (sizeof (RegiotafelStanding) == sizeof (guint));

static RegiotafelWriteType
type_of_property (GParamSpec *pspec)
{
  if (pspec->value_type == G_TYPE_STRV)
    return REGIOTAFEL_WRITE_TEXTS;
  if (pspec->value_type == REGIOTAFEL_TYPE_DATE)
    return REGIOTAFEL_WRITE_DATE;
  if (pspec->value_type == REGIOTAFEL_TYPE_PERIOD)
    return REGIOTAFEL_WRITE_PERIOD;
  switch (G_TYPE_FUNDAMENTAL (pspec->value_type))
    {
    case G_TYPE_STRING:
      return REGIOTAFEL_WRITE_TEXT;
    case G_TYPE_ENUM:
      return REGIOTAFEL_WRITE_ENUM;
    case G_TYPE_FLAGS:
      return REGIOTAFEL_WRITE_FLAGS;
    case G_TYPE_UINT:
      return REGIOTAFEL_WRITE_UINT;
    case G_TYPE_DOUBLE:
      return REGIOTAFEL_WRITE_NUMBER;
    case G_TYPE_BOOLEAN:
      return REGIOTAFEL_WRITE_BOOLEAN;
    case G_TYPE_OBJECT:
      return REGIOTAFEL_WRITE_OBJECT;
    default:
      g_assert_not_reached ();
    }
}

static gssize
find_field (RegiotafelKind kind, const char *name)
{
  for (guint i = 0; kind != REGIOTAFEL_KIND_NONE && i < G_N_ELEMENTS (fields); i++)
    if ((fields[i].kind == REGIOTAFEL_KIND_NONE || fields[i].kind == kind) && strcmp (fields[i].name, name) == 0)
      return fields[i].offset;
  return -1;
}

void
regiotafel_write_plan_init (RegiotafelWritePlan *plan, const RegiotafelMember *members, GType type, RegiotafelKind kind)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  while (members[plan->n_steps].name != NULL)
    plan->n_steps++;
  plan->steps = g_new0 (RegiotafelWriteStep, plan->n_steps);
  for (guint i = 0; i < plan->n_steps; i++)
    {
      RegiotafelWriteStep *step = &plan->steps[i];

      step->member = &members[i];
      step->key = g_strdup_printf ("\"%s\": ", members[i].name);
      if (members[i].kind == REGIOTAFEL_MEMBER_VALUE || members[i].kind == REGIOTAFEL_MEMBER_REFERENCE
          || members[i].kind == REGIOTAFEL_MEMBER_REFERENCES || members[i].kind == REGIOTAFEL_MEMBER_TIME)
        {
          step->pspec = g_object_class_find_property (G_OBJECT_CLASS (klass), members[i].name);
          step->type = type_of_property (step->pspec);
          step->offset = find_field (kind, members[i].name);
        }
    }
}

void
regiotafel_write_plan_clear (RegiotafelWritePlan *plan)
{
  for (guint i = 0; i < plan->n_steps; i++)
    g_free (plan->steps[i].key);
  g_free (plan->steps);
}

static void
get_value (const RegiotafelWriteStep *step, gpointer object, RegiotafelWriteValue *value, GValue *held)
{
  if (step->offset >= 0)
    {
      gconstpointer field = G_STRUCT_MEMBER_P (object, step->offset);

      if (step->type == REGIOTAFEL_WRITE_ENUM)
        value->number = *(const guint *) field;
      else
        value->pointer = *(const gpointer *) field;
      return;
    }

  g_value_init (held, step->pspec->value_type);
  g_object_get_property (object, step->member->name, held);
  switch (step->type)
    {
    case REGIOTAFEL_WRITE_ENUM:
      value->number = (guint) g_value_get_enum (held);
      break;
    case REGIOTAFEL_WRITE_FLAGS:
      value->number = g_value_get_flags (held);
      break;
    case REGIOTAFEL_WRITE_UINT:
      value->number = g_value_get_uint (held);
      break;
    case REGIOTAFEL_WRITE_BOOLEAN:
      value->number = g_value_get_boolean (held);
      break;
    case REGIOTAFEL_WRITE_NUMBER:
      value->real = g_value_get_double (held);
      break;
    default:
      value->pointer = g_value_peek_pointer (held);
    }
}

static gboolean
is_empty_list (const char *const *texts)
{
  for (; texts != NULL && *texts != NULL; texts++)
    if (**texts != '\0')
      return FALSE;
  return TRUE;
}

static gboolean
is_default (const RegiotafelWriteStep *step, const RegiotafelWriteValue *value)
{
  switch (step->type)
    {
    case REGIOTAFEL_WRITE_TEXT:
      return value->pointer == NULL || *(const char *) value->pointer == '\0';
    case REGIOTAFEL_WRITE_TEXTS:
      return is_empty_list (value->pointer);
    case REGIOTAFEL_WRITE_NUMBER:
      return isnan (value->real);
    case REGIOTAFEL_WRITE_BOOLEAN:
      return value->number == (guint) G_PARAM_SPEC_BOOLEAN (step->pspec)->default_value;
    case REGIOTAFEL_WRITE_OBJECT:
      return value->pointer == NULL
             || (step->member->kind == REGIOTAFEL_MEMBER_REFERENCES
                 && regiotafel_collection_get_size ((gpointer) value->pointer) == 0);
    case REGIOTAFEL_WRITE_DATE:
    case REGIOTAFEL_WRITE_PERIOD:
      return value->pointer == NULL;
    default:
      return value->number == 0;
    }
}

gboolean
regiotafel_write_step_get (const RegiotafelWriteStep *step, gpointer object, RegiotafelWriteValue *value, GValue *held)
{
  get_value (step, object, value, held);
  return !is_default (step, value);
}
