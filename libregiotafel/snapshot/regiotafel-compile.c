/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the model and the snapshot meet: reads an inventory once, into the builder. What is counted is read here; what
 * is told beside that, in regiotafel-compile-details.c. */
#include "regiotafel-compile-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-error.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-organisation.h"
#include "regiotafel-table-private.h"

gboolean
regiotafel_compile_counts (RegiotafelCompile *compile, gpointer entity)
{
  const RegiotafelPeriod *period = regiotafel_entity_get_period (entity);

  return compile->date == NULL || period == NULL || regiotafel_period_contains (period, compile->date);
}

const char *
regiotafel_compile_keep_free (RegiotafelCompile *compile, const char *text)
{
  g_autofree char *masked
      = compile->mask != NULL ? regiotafel_mask_apply (compile->mask, text, REGIOTAFEL_MASK_NAMES, NULL) : NULL;

  return regiotafel_snapshot_builder_keep_text (compile->builder, masked != NULL ? masked : text);
}

const char *
regiotafel_compile_keep (RegiotafelCompile *compile, RegiotafelKind kind, const char *member, const char *text)
{
  if (compile->mask != NULL && regiotafel_member_is_free_text (kind, member))
    return regiotafel_compile_keep_free (compile, text);
  return regiotafel_snapshot_builder_keep_text (compile->builder, text);
}

/* The names of things of one kind, which are lent to the builder: most need no copy. */
static const char *
get_name (RegiotafelCompile *compile, RegiotafelKind kind, RegiotafelEntity *entity)
{
  return compile->mask != NULL ? regiotafel_compile_keep (compile, kind, "name", entity->name) : entity->name;
}

static void
add_axis (RegiotafelCompile *compile, RegiotafelKind kind, RegiotafelAxis axis)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (compile->inventory, kind);

  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);
      guint32 place;

      if (!regiotafel_compile_counts (compile, entity))
        continue;
      place = regiotafel_snapshot_builder_add (compile->builder, axis, entity->id, get_name (compile, kind, entity));
      g_hash_table_insert (compile->places, entity, GUINT_TO_POINTER (place + 1));
    }
}

gboolean
regiotafel_compile_find_place (RegiotafelCompile *compile, gpointer holder, gpointer target, guint32 *place)
{
  gpointer found = g_hash_table_lookup (compile->places, target);

  if (found == NULL)
    {
      if (REGIOTAFEL_ENTITY (target)->inventory != compile->inventory && compile->error == NULL)
        {
          const char *holder_id = regiotafel_entity_get_id (holder);
          const char *target_id = regiotafel_entity_get_id (target);

          g_set_error (&compile->error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DANGLING,
                       "“%s” refers to “%s”, which is not in this inventory; add that, or refer to another",
                       holder_id != NULL ? holder_id : "", target_id != NULL ? target_id : "");
        }
      return FALSE;
    }
  *place = GPOINTER_TO_UINT (found) - 1;
  return TRUE;
}

guint32
regiotafel_compile_get_place (RegiotafelCompile *compile, gpointer holder, gpointer target)
{
  guint32 place;

  return target != NULL && regiotafel_compile_find_place (compile, holder, target, &place) ? place
                                                                                           : REGIOTAFEL_INDEX_NONE;
}

void
regiotafel_compile_add_edges (
    RegiotafelCompile *compile, gpointer holder, guint32 row, RegiotafelCollection *targets, RegiotafelEdges *edges)
{
  guint n = targets != NULL ? regiotafel_collection_get_size (targets) : 0;

  for (guint i = 0; i < n; i++)
    {
      guint32 column;

      if (regiotafel_compile_find_place (compile, holder, regiotafel_collection_get (targets, i), &column))
        regiotafel_snapshot_builder_add_edge (edges, row, column);
    }
}

static RegiotafelRoles
roles_on_date (RegiotafelCompile *compile, RegiotafelMembership *membership)
{
  /* Not by its getter, which would make an empty collection for every plain member. */
  RegiotafelCollection *terms = membership->roles;
  RegiotafelRoles roles = 0;

  for (guint i = 0; terms != NULL && i < regiotafel_collection_get_size (terms); i++)
    {
      RegiotafelRoleTerm *term = regiotafel_collection_get (terms, i);
      const RegiotafelPeriod *period = regiotafel_role_term_get_period (term);

      if (compile->date == NULL || period == NULL || regiotafel_period_contains (period, compile->date))
        roles |= 1 << regiotafel_role_term_get_role (term);
    }
  return roles;
}

static guint8
precision_of (const RegiotafelDate *date)
{
  if (date == NULL)
    return 0;
  return regiotafel_date_get_month (date) == 0 ? 1 : regiotafel_date_get_day (date) == 0 ? 2 : 3;
}

static void
add_memberships (RegiotafelCompile *compile, RegiotafelTable *table, guint32 table_place)
{
  guint n = table->memberships != NULL ? regiotafel_collection_get_size (table->memberships) : 0;

  for (guint i = 0; i < n; i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (table->memberships, i);
      const RegiotafelPeriod *period = regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership));
      const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
      const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;
      RegiotafelDomain *represented = regiotafel_membership_get_domain (membership);
      guint32 domain = REGIOTAFEL_DOMAIN_OWN;
      guint32 organisation;

      /* A membership that was disposed of has no organisation. */
      if (membership->organisation == NULL)
        continue;
      if (!regiotafel_compile_counts (compile, membership))
        {
          regiotafel_compile_gone_seat (compile, membership, table_place);
          continue;
        }
      if (!regiotafel_compile_find_place (compile, table, membership->organisation, &organisation))
        continue;
      if (represented != NULL && !regiotafel_compile_find_place (compile, table, represented, &domain))
        domain = REGIOTAFEL_DOMAIN_NONE;
      regiotafel_snapshot_builder_add_membership (
          compile->builder, table_place, organisation, regiotafel_membership_get_standing (membership),
          roles_on_date (compile, membership), start != NULL ? regiotafel_date_first_day (start) : G_MININT32,
          end != NULL ? regiotafel_date_last_day (end) : G_MAXINT32,
          REGIOTAFEL_PRECISION (precision_of (start), precision_of (end)), domain);
      regiotafel_compile_membership (compile, membership);
    }
}

static gboolean
is_confirmed (RegiotafelTable *table, const RegiotafelDate *from, const RegiotafelDate *as_of)
{
  const RegiotafelDate *verified = regiotafel_entity_get_verified (REGIOTAFEL_ENTITY (table));

  return verified != NULL && from != NULL && as_of != NULL
         && regiotafel_date_last_day (verified) >= regiotafel_date_first_day (from)
         && regiotafel_date_first_day (verified) <= regiotafel_date_last_day (as_of);
}

static void
add_tables (RegiotafelCompile *compile)
{
  RegiotafelSnapshotBuilder *builder = compile->builder;
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (compile->inventory);
  const RegiotafelDate *as_of = regiotafel_inventory_get_as_of (compile->inventory);
  g_autoptr (RegiotafelDate) from = regiotafel_inventory_dup_confirmed_from (compile->inventory);

  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    {
      RegiotafelTable *table = regiotafel_collection_get (tables, i);
      double meetings = regiotafel_table_get_meetings_per_year (table);
      double hours = regiotafel_table_get_hours_per_meeting (table);
      guint8 level = regiotafel_table_get_level (table);
      guint8 kind = regiotafel_table_get_kind (table);
      guint8 confirmed = is_confirmed (table, from, as_of);
      guint32 place;

      if (!regiotafel_compile_find_place (compile, table, table, &place))
        continue;
      regiotafel_compile_add_edges (compile, table, place, table->domains, &builder->table_domains);
      regiotafel_compile_add_edges (compile, table, place, table->themes, &builder->table_themes);
      regiotafel_compile_add_edges (compile, table, place, table->areas, &builder->table_areas);
      g_array_append_val (builder->meetings_per_year, meetings);
      g_array_append_val (builder->hours_per_meeting, hours);
      g_array_append_val (builder->levels, level);
      g_array_append_val (builder->kinds, kind);
      g_array_append_val (builder->is_confirmed, confirmed);
      if (regiotafel_entity_get_verified (REGIOTAFEL_ENTITY (table)) != NULL)
        builder->checks_are_known = TRUE;
      if (!regiotafel_table_get_members_complete (table))
        builder->n_incomplete++;
      add_memberships (compile, table, place);
    }
}

static void
add_organisations (RegiotafelCompile *compile)
{
  RegiotafelCollection *organisations = regiotafel_inventory_get_organisations (compile->inventory);

  for (guint i = 0; i < regiotafel_collection_get_size (organisations); i++)
    {
      RegiotafelOrganisation *organisation = regiotafel_collection_get (organisations, i);
      guint32 place;

      if (regiotafel_compile_find_place (compile, organisation, organisation, &place))
        regiotafel_compile_add_edges (compile, organisation, place, regiotafel_organisation_get_domains (organisation),
                                      &compile->builder->organisation_domains);
    }
}

/**
 * regiotafel_inventory_snapshot:
 * @self: an inventory
 * @on: (nullable): the date to show; %NULL is [property@Regiotafel.Inventory:as-of], and everything in the inventory
 *   where that is not set either. Of a year or a month its first day is taken.
 * @error: return location for an error
 *
 * Freezes the inventory on a date. What changes in the inventory afterwards does not change the snapshot.
 *
 * The snapshot holds no persons. When the inventory has some, their names are masked in every free text, as
 * “[naam]”, so that no answer tells them.
 *
 * Fails with [error@Regiotafel.Error.DANGLING] when something that exists on the date, an agenda, its items and
 * meetings included, refers to what is not in the inventory, and with [error@Regiotafel.Error.LIMIT] when there are
 * more memberships than can be counted (2³¹). O(n) in the size of the inventory.
 *
 * Returns: (transfer full): the snapshot
 *
 * Since: 0.1
 */
RegiotafelSnapshot *
regiotafel_inventory_snapshot (RegiotafelInventory *self, const RegiotafelDate *on, GError **error)
{
  g_autoptr (RegiotafelSnapshotBuilder) builder = NULL;
  g_autoptr (GHashTable) places = NULL;
  g_autoptr (RegiotafelMask) mask = NULL;
  RegiotafelCompile compile = { 0 };

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  builder = regiotafel_snapshot_builder_new ();
  places = g_hash_table_new (NULL, NULL);
  compile.inventory = self;
  compile.date = on != NULL ? on : regiotafel_inventory_get_as_of (self);
  compile.builder = builder;
  compile.places = places;
  mask = regiotafel_inventory_make_mask (self);
  compile.mask = regiotafel_mask_is_empty (mask) ? NULL : mask;

  builder->date = compile.date != NULL ? regiotafel_date_copy (compile.date) : NULL;
  builder->title = g_strdup (regiotafel_compile_keep_free (&compile, regiotafel_inventory_get_title (self)));
  builder->language = g_strdup (regiotafel_inventory_get_language (self));
  builder->covers = g_strdup (regiotafel_compile_keep_free (&compile, regiotafel_inventory_get_covers (self)));
  builder->complete = regiotafel_inventory_get_complete (self);
  builder->as_of = regiotafel_inventory_get_as_of (self) != NULL
                       ? regiotafel_date_copy (regiotafel_inventory_get_as_of (self))
                       : NULL;

  add_axis (&compile, REGIOTAFEL_KIND_TABLES, REGIOTAFEL_AXIS_TABLES);
  add_axis (&compile, REGIOTAFEL_KIND_ORGANISATIONS, REGIOTAFEL_AXIS_ORGANISATIONS);
  add_axis (&compile, REGIOTAFEL_KIND_DOMAINS, REGIOTAFEL_AXIS_DOMAINS);
  add_axis (&compile, REGIOTAFEL_KIND_THEMES, REGIOTAFEL_AXIS_THEMES);
  add_axis (&compile, REGIOTAFEL_KIND_AREAS, REGIOTAFEL_AXIS_AREAS);
  add_axis (&compile, REGIOTAFEL_KIND_PROJECTS, REGIOTAFEL_AXIS_PROJECTS);
  add_organisations (&compile);
  add_tables (&compile);
  regiotafel_compile_details (&compile);
  regiotafel_compile_gone (&compile);
  if (compile.error != NULL)
    {
      g_propagate_error (error, compile.error);
      return NULL;
    }
  return regiotafel_snapshot_builder_finish (builder, error);
}
