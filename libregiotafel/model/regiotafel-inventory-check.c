/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is not right, or not likely, in an inventory as a whole. */
#include "regiotafel-inventory-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-diagnostic-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-table.h"

typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelCollection *found;
  const char *pointer; /* of the entity that is looked at */
} Check;

static const char *
id_of (gpointer entity)
{
  const char *id = regiotafel_entity_get_id (entity);

  return id != NULL ? id : "";
}

static void
report (Check *check,
        const char *code,
        RegiotafelSeverity severity,
        const char *pointer,
        const RegiotafelText *text,
        const char *const *arguments)
{
  RegiotafelDiagnosticPlace place = { .pointer = pointer };
  g_autoptr (RegiotafelDiagnostic) diagnostic = regiotafel_diagnostic_new (code, severity, &place, text, arguments);

  regiotafel_collection_append (check->found, diagnostic);
}

static void
check_reference (RegiotafelEntity *holder,
                 const char *member,
                 RegiotafelEntity *target,
                 RegiotafelCollection *collection,
                 gpointer user_data)
{
  static const RegiotafelText dangling
      = { "It refers to “{value}”, which is not in this inventory; add that, or refer to another.",
          "Het verwijst naar “{value}”, dat niet in deze inventarisatie staat; voeg dat toe, of verwijs naar een ander." };
  Check *check = user_data;
  const char *arguments[] = { "value", id_of (target), NULL };
  g_autofree char *pointer = NULL;

  if (target->inventory == check->inventory)
    return;
  pointer = g_strconcat (check->pointer, "/", member, NULL);
  report (check, "dangling-reference", REGIOTAFEL_SEVERITY_ERROR, pointer, &dangling, arguments);
}

static void
check_cycle (RegiotafelEntity *holder, const char *member, RegiotafelEntity *target, gpointer user_data)
{
  static const RegiotafelText cycle
      = { "“{holder}” has “{value}” as {member}, and the other way round, directly or through others; "
          "take one of these away.",
          "“{holder}” heeft “{value}” als {member}, en omgekeerd, direct of via andere; haal er een weg." };
  Check *check = user_data;
  const char *arguments[] = { "holder", id_of (holder), "value", id_of (target), "member", member, NULL };
  RegiotafelKind kind = regiotafel_kind_of (holder);
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (check->inventory, kind);
  g_autofree char *pointer = NULL;
  guint place = 0;

  while (regiotafel_collection_get (collection, place) != holder)
    place++;
  pointer = g_strdup_printf ("/%s/%u/%s", regiotafel_kind_get_name (kind), place, member);
  report (check, "cycle", REGIOTAFEL_SEVERITY_ERROR, pointer, &cycle, arguments);
}

static void
check_entity (Check *check, RegiotafelEntity *entity)
{
  static const RegiotafelText no_name
      = { "“{value}” has no name; give it one.", "“{value}” heeft geen naam; geef die." };
  static const RegiotafelText verified_late
      = { "“{value}” was checked after the date of the inventory; correct one of the two.",
          "“{value}” is gecontroleerd na de peildatum van de inventarisatie; verbeter een van de twee." };
  const char *arguments[] = { "value", id_of (entity), NULL };
  const RegiotafelDate *as_of = regiotafel_inventory_get_as_of (check->inventory);

  regiotafel_entity_visit_references (entity, check_reference, check);
  if (regiotafel_entity_get_name (entity) == NULL && !REGIOTAFEL_IS_MEMBERSHIP (entity))
    report (check, "missing-name", REGIOTAFEL_SEVERITY_WARNING, check->pointer, &no_name, arguments);
  if (as_of != NULL && regiotafel_entity_get_verified (entity) != NULL
      && regiotafel_date_first_day (regiotafel_entity_get_verified (entity)) > regiotafel_date_last_day (as_of))
    {
      g_autofree char *pointer = g_strconcat (check->pointer, "/verified", NULL);

      report (check, "verified-after-as-of", REGIOTAFEL_SEVERITY_WARNING, pointer, &verified_late, arguments);
    }
}

/* Whether two periods, NULL being always, have a day in common. */
static gboolean
overlap (const RegiotafelPeriod *a, const RegiotafelPeriod *b)
{
  const RegiotafelDate *a_start = a != NULL ? regiotafel_period_get_start (a) : NULL;
  const RegiotafelDate *a_end = a != NULL ? regiotafel_period_get_end (a) : NULL;
  const RegiotafelDate *b_start = b != NULL ? regiotafel_period_get_start (b) : NULL;
  const RegiotafelDate *b_end = b != NULL ? regiotafel_period_get_end (b) : NULL;

  return (a_start == NULL || b_end == NULL || regiotafel_date_first_day (a_start) <= regiotafel_date_last_day (b_end))
         && (b_start == NULL || a_end == NULL
             || regiotafel_date_first_day (b_start) <= regiotafel_date_last_day (a_end));
}

static void
check_membership (Check *check, RegiotafelMembership *membership, GHashTable *seen)
{
  static const RegiotafelText twice
      = { "“{value}” is a member of “{table}” twice at the same time; join the two, or give them periods.",
          "“{value}” neemt twee keer tegelijk deel aan “{table}”; voeg die samen, of geef ze perioden." };
  static const RegiotafelText outside
      = { "“{value}” takes part in “{table}” only when that does not exist; correct one of the periods.",
          "“{value}” neemt alleen deel aan “{table}” wanneer die niet bestaat; verbeter een van de perioden." };
  RegiotafelTable *table = regiotafel_membership_get_table (membership);
  RegiotafelOrganisation *organisation = regiotafel_membership_get_organisation (membership);
  const RegiotafelPeriod *period = regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership));
  RegiotafelMembership *earlier = g_hash_table_lookup (seen, organisation);
  const char *arguments[] = { "value", id_of (organisation), "table", id_of (table), NULL };

  if (earlier != NULL && overlap (period, regiotafel_entity_get_period (REGIOTAFEL_ENTITY (earlier))))
    report (check, "double-membership", REGIOTAFEL_SEVERITY_WARNING, check->pointer, &twice, arguments);
  if (!overlap (period, regiotafel_entity_get_period (REGIOTAFEL_ENTITY (table))))
    report (check, "membership-outside-table", REGIOTAFEL_SEVERITY_WARNING, check->pointer, &outside, arguments);
  g_hash_table_replace (seen, organisation, membership);
}

/**
 * regiotafel_inventory_check:
 * @self: an inventory
 *
 * Looks the inventory over: references that lead outside, circles, memberships that stand twice or outside the life
 * of their table, names that are missing. O(n) in its size.
 *
 * Returns: (transfer full): what was found, as objects of [class@Regiotafel.Diagnostic]; their pointers are those of the
 *   native file
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_check (RegiotafelInventory *self)
{
  g_autoptr (RegiotafelCollection) found = NULL;
  Check check = { .inventory = self };

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  found = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
  check.found = found;
  for (guint kind = 0; kind < REGIOTAFEL_KIND_MEMBERSHIPS; kind++)
    for (guint i = 0; i < regiotafel_collection_get_size (regiotafel_inventory_get_collection (self, kind)); i++)
      {
        RegiotafelEntity *entity
            = regiotafel_collection_get (regiotafel_inventory_get_collection (self, kind), i);
        g_autofree char *pointer = g_strdup_printf ("/%s/%u", regiotafel_kind_get_name (kind), i);
        g_autoptr (GHashTable) seen = NULL;
        RegiotafelCollection *memberships;

        check.pointer = pointer;
        check_entity (&check, entity);
        if (kind != REGIOTAFEL_KIND_TABLES)
          continue;
        seen = g_hash_table_new (NULL, NULL);
        memberships = regiotafel_table_get_memberships (REGIOTAFEL_TABLE (entity));
        for (guint j = 0; j < regiotafel_collection_get_size (memberships); j++)
          {
            RegiotafelMembership *membership = regiotafel_collection_get (memberships, j);
            g_autofree char *member_pointer = g_strdup_printf ("%s/memberships/%u", pointer, j);

            check.pointer = member_pointer;
            check_entity (&check, REGIOTAFEL_ENTITY (membership));
            check_membership (&check, membership, seen);
          }
      }
  regiotafel_inventory_find_cycles (self, check_cycle, &check);
  return g_steal_pointer (&found);
}
