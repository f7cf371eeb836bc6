/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a format has no place for. Looked at is the copy that its audience may see, so that nothing is told of more. */
#include "regiotafel-export-state-private.h"

#include <string.h>

#include "regiotafel-agenda-private.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-source-private.h"
#include "regiotafel-table-private.h"

/* Behind the colon stands what it is, for who wants to sum up. */
#define LOST(en, nl)                                                                                                   \
  {                                                                                                                    \
    "There is no place in this format for: " en " ({n}).",                                                             \
        "Voor het volgende is geen plaats in dit formaat: " nl " ({n})."                                               \
  }

/* Things of which nothing leaves. Agendas are told of by their items. */
static const RegiotafelText whole_kinds[REGIOTAFEL_N_KINDS] = {
  [REGIOTAFEL_KIND_DOMAINS] = LOST ("domains, but for their ids", "domeinen, op hun id’s na"),
  [REGIOTAFEL_KIND_THEMES] = LOST ("themes, but for their ids", "thema’s, op hun id’s na"),
  [REGIOTAFEL_KIND_AREAS] = LOST ("areas, but for their ids", "gebieden, op hun id’s na"),
  [REGIOTAFEL_KIND_PROJECTS] = LOST ("projects", "projecten"),
  [REGIOTAFEL_KIND_AGENDA_ITEMS] = LOST ("agenda items", "agendapunten"),
  [REGIOTAFEL_KIND_MEETINGS] = LOST ("meetings", "bijeenkomsten"),
};

/* Things of which only some leaves: how many facts do not. */
static const RegiotafelText rest_of_kinds[REGIOTAFEL_N_KINDS] = {
  [REGIOTAFEL_KIND_ORGANISATIONS] = LOST ("other facts of organisations", "overige gegevens van organisaties"),
  [REGIOTAFEL_KIND_TABLES] = LOST ("other facts of tables", "overige gegevens van tafels"),
  [REGIOTAFEL_KIND_MEMBERSHIPS] = LOST ("other facts of memberships", "overige gegevens van deelnames"),
};

typedef struct
{
  RegiotafelExport *export;
  guint n_fields;
  const RegiotafelExportField *fields;
  guint n_unknown; /* members that this version does not know */
} Lost;

static void
report (RegiotafelExport *export, const RegiotafelText *text, guint n)
{
  regiotafel_export_report_count (export, "not-expressible", text, n);
}

/* Whether a member leaves at any redaction: what is kept in for another reason is not lost to the format. */
static gboolean
has_place (const Lost *self, RegiotafelKind kind, const char *member, const char *within)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      const char *field = self->fields[i].member;
      gsize length = strlen (member);

      if (self->fields[i].kind != kind || strncmp (field, member, length) != 0)
        continue;
      if (within == NULL ? field[length] == '\0' || field[length] == '/'
                         : field[length] == '/' && strcmp (field + length + 1, within) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_kind (const Lost *self, RegiotafelKind kind)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (self->fields[i].kind == kind)
      return TRUE;
  return FALSE;
}

static guint
size_of (RegiotafelCollection *collection)
{
  return collection != NULL ? regiotafel_collection_get_size (collection) : 0;
}

static gboolean
is_stated (const RegiotafelWriteStep *step, gpointer object)
{
  g_auto (GValue) held = G_VALUE_INIT;
  RegiotafelWriteValue value;

  return regiotafel_write_step_get (step, object, &value, &held);
}

/* What of the objects within a member has no place. */
static guint
count_within (
    Lost *self, RegiotafelKind kind, const RegiotafelWriteStep *list, guint holder, RegiotafelCollection *items)
{
  const RegiotafelWritePlan *plan = &self->export->plans[holder];
  guint n = 0;

  for (guint i = 0; i < size_of (items); i++)
    {
      gpointer item = regiotafel_collection_get (items, i);

      for (guint j = 0; j < plan->n_steps; j++)
        if (!has_place (self, kind, list->member->name, plan->steps[j].member->name))
          n += is_stated (&plan->steps[j], item);
      self->n_unknown
          += regiotafel_extras_get_size (holder == REGIOTAFEL_HOLDER_SOURCE ? regiotafel_source_get_extras (item)
                                                                            : regiotafel_role_term_get_extras (item));
    }
  return n;
}

static guint
count_member (Lost *self, RegiotafelKind kind, const RegiotafelWriteStep *step, gpointer object)
{
  RegiotafelEntity *entity = object;

  switch (step->member->kind)
    {
    case REGIOTAFEL_MEMBER_SOURCES:
      return count_within (self, kind, step, REGIOTAFEL_HOLDER_SOURCE, entity->sources);
    case REGIOTAFEL_MEMBER_ROLES:
      return count_within (self, kind, step, REGIOTAFEL_HOLDER_ROLE_TERM, REGIOTAFEL_MEMBERSHIP (object)->roles);
    default:
      break;
    }
  if (has_place (self, kind, step->member->name, NULL))
    return 0;
  switch (step->member->kind)
    {
    case REGIOTAFEL_MEMBER_ID:
      return entity->id != NULL;
    case REGIOTAFEL_MEMBER_FORMER_IDS:
      return entity->former_ids != NULL;
    case REGIOTAFEL_MEMBER_IDENTIFIERS:
      return entity->identifiers.texts != NULL && entity->identifiers.texts->len > 0;
    case REGIOTAFEL_MEMBER_LABELS:
      return entity->labels.texts != NULL && entity->labels.texts->len > 0;
    case REGIOTAFEL_MEMBER_REPRESENTS:
      return size_of (REGIOTAFEL_MEMBERSHIP (object)->represents) > 0;
    case REGIOTAFEL_MEMBER_VALUE:
    case REGIOTAFEL_MEMBER_TIME:
    case REGIOTAFEL_MEMBER_REFERENCES:
      return is_stated (step, object);
    case REGIOTAFEL_MEMBER_REFERENCE:
      /* The organisation of a membership is the one of its row. */
      return kind == REGIOTAFEL_KIND_MEMBERSHIPS && strcmp (step->member->name, "organisation") == 0
                 ? 0
                 : is_stated (step, object);
    default:
      /* What it owns is told of apart. */
      return 0;
    }
}

static void
note_kind (Lost *self, RegiotafelKind kind)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self->export->inventory, kind);
  const RegiotafelWritePlan *plan = &self->export->plans[kind];
  gboolean is_whole = !has_kind (self, kind);
  guint n = 0;

  for (guint i = 0; i < size_of (collection); i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);

      self->n_unknown += regiotafel_extras_get_size (&entity->extras);
      if (is_whole)
        n++;
      else
        for (guint j = 0; j < plan->n_steps; j++)
          n += count_member (self, kind, &plan->steps[j], entity);
    }
  if (is_whole && whole_kinds[kind].en != NULL)
    report (self->export, &whole_kinds[kind], n);
  else if (!is_whole && rest_of_kinds[kind].en != NULL)
    report (self->export, &rest_of_kinds[kind], n);
}

static guint
count_of_inventory (Lost *self)
{
  const RegiotafelWritePlan *plan = &self->export->plans[REGIOTAFEL_HOLDER_INVENTORY];
  guint n = 0;

  for (guint i = 0; i < plan->n_steps; i++)
    if (!has_place (self, REGIOTAFEL_KIND_NONE, plan->steps[i].member->name, NULL))
      n += is_stated (&plan->steps[i], self->export->inventory);
  self->n_unknown += regiotafel_extras_get_size (regiotafel_inventory_get_extras (self->export->inventory));
  return n;
}

/* Who is in no row of a list of memberships. */
static void
note_without_members (Lost *self)
{
  static const RegiotafelText tables = LOST ("tables without members", "tafels zonder deelnemers");
  static const RegiotafelText organisations = LOST ("organisations at no table", "organisaties zonder tafel");
  RegiotafelCollection *all_tables = regiotafel_inventory_get_tables (self->export->inventory);
  RegiotafelCollection *all_organisations = regiotafel_inventory_get_organisations (self->export->inventory);
  g_autoptr (GHashTable) seated = g_hash_table_new (g_direct_hash, g_direct_equal);
  guint n_empty = 0;

  for (guint i = 0; i < size_of (all_tables); i++)
    {
      RegiotafelCollection *memberships = REGIOTAFEL_TABLE (regiotafel_collection_get (all_tables, i))->memberships;

      n_empty += size_of (memberships) == 0;
      for (guint j = 0; j < size_of (memberships); j++)
        g_hash_table_add (seated, REGIOTAFEL_MEMBERSHIP (regiotafel_collection_get (memberships, j))->organisation);
    }
  report (self->export, &tables, n_empty);
  report (self->export, &organisations, size_of (all_organisations) - g_hash_table_size (seated));
}

void
regiotafel_export_report_lost (RegiotafelExport *export)
{
  static const RegiotafelText of_inventory
      = LOST ("facts of the inventory itself", "gegevens van de inventarisatie zelf");
  static const RegiotafelText unknown = LOST ("unknown members", "onbekende velden");
  Lost self = { export };

  self.fields = regiotafel_format_get_fields (export->terms->format, &self.n_fields);
  for (guint kind = 0; kind < REGIOTAFEL_KIND_PERSONS; kind++)
    note_kind (&self, kind);
  if (export->terms->format == REGIOTAFEL_FORMAT_EDGE_CSV)
    note_without_members (&self);
  report (export, &of_inventory, count_of_inventory (&self));
  report (export, &unknown, self.n_unknown);
}
