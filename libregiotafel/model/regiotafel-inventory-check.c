/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is not right, or not likely, in an inventory as a whole. */
#include "regiotafel-inventory-private.h"

#include <stdlib.h>

#include "regiotafel-agenda-item.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-diagnostic-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-project.h"
#include "regiotafel-table.h"

typedef struct
{
  RegiotafelInventory *inventory;
  RegiotafelCollection *found;
  const char *pointer; /* of the entity that is looked at */
  GHashTable *places;  /* of the kind in which circles were found last, the place of each entity in its list */
  RegiotafelKind places_kind;
} Check;

/* Most memberships have no id; then their organisation tells which is meant. */
static const char *
id_of (gpointer entity)
{
  const char *id = regiotafel_entity_get_id (entity);

  if (id == NULL && REGIOTAFEL_IS_MEMBERSHIP (entity))
    id = regiotafel_entity_get_id (REGIOTAFEL_ENTITY (regiotafel_membership_get_organisation (entity)));
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
  static const RegiotafelText dangling = {
    "It refers to “{value}”, which is not in this inventory; add that, or refer to another.",
    "Het verwijst naar “{value}”, dat niet in deze inventarisatie staat; voeg dat toe, of verwijs naar een ander."
  };
  Check *check = user_data;
  const char *arguments[] = { "value", id_of (target), NULL };
  g_autofree char *pointer = NULL;

  if (target->inventory == check->inventory)
    return;
  pointer = g_strconcat (check->pointer, "/", member, NULL);
  report (check, "dangling-reference", REGIOTAFEL_SEVERITY_ERROR, pointer, &dangling, arguments);
}

static guint
find_place (Check *check, RegiotafelEntity *entity)
{
  RegiotafelKind kind = regiotafel_kind_of (entity);

  if (check->places == NULL || check->places_kind != kind)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (check->inventory, kind);

      g_clear_pointer (&check->places, g_hash_table_unref);
      check->places = g_hash_table_new (NULL, NULL);
      check->places_kind = kind;
      for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
        g_hash_table_insert (check->places, regiotafel_collection_get (collection, i), GUINT_TO_POINTER (i));
    }
  return GPOINTER_TO_UINT (g_hash_table_lookup (check->places, entity));
}

static char *
dup_id (RegiotafelEntity *entity)
{
  return g_strdup (id_of (entity));
}

static void
check_cycle (const RegiotafelCycle *cycle, gpointer user_data)
{
  static const RegiotafelText circle
      = { "“{holder}” has “{value}” as “{member}”, which makes a circle: {way}; take one of these away.",
          "“{holder}” heeft “{value}” als “{member}”, en zo ontstaat een kring: {way}; haal er één weg." };
  static const RegiotafelText itself = { "“{value}” refers to itself as “{member}”; take that away.",
                                         "“{value}” verwijst naar zichzelf als “{member}”; haal dat weg." };
  Check *check = user_data;
  g_autofree char *way = regiotafel_cycle_dup_way (cycle, dup_id);
  const char *arguments[]
      = { "holder", id_of (cycle->holder), "value", id_of (cycle->target), "member", cycle->member, "way", way, NULL };
  g_autofree char *pointer
      = g_strdup_printf ("/%s/%u/%s", regiotafel_kind_get_name (regiotafel_kind_of (cycle->holder)),
                         find_place (check, cycle->holder), cycle->member);

  report (check, "cycle", REGIOTAFEL_SEVERITY_ERROR, pointer, cycle->length > 1 ? &circle : &itself, arguments);
}

/* A membership is known by its organisation, a meeting by its date. */
static gboolean
needs_name (RegiotafelEntity *entity)
{
  return !REGIOTAFEL_IS_MEMBERSHIP (entity)
         && !(REGIOTAFEL_IS_MEETING (entity) && regiotafel_meeting_get_date (REGIOTAFEL_MEETING (entity)) != NULL);
}

static void
check_entity (Check *check, RegiotafelEntity *entity)
{
  static const RegiotafelText no_name
      = { "“{value}” has no name; give it one.", "“{value}” heeft geen naam; geef die." };
  static const RegiotafelText verified_late
      = { "“{value}” was checked after the date of the inventory; correct one of the two.",
          "“{value}” is gecontroleerd na de peildatum van de inventarisatie; verbeter één van de twee." };
  const char *arguments[] = { "value", id_of (entity), NULL };
  const RegiotafelDate *as_of = regiotafel_inventory_get_as_of (check->inventory);

  regiotafel_entity_visit_references (entity, check_reference, check);
  if (regiotafel_entity_get_name (entity) == NULL && needs_name (entity))
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

/* One membership of a table, from its first day to its last. */
typedef struct
{
  RegiotafelOrganisation *organisation;
  gint32 first;
  gint32 last;
  guint place;
} Stay;

static int
compare_stays (gconstpointer a, gconstpointer b)
{
  const Stay *x = a, *y = b;

  if (x->organisation != y->organisation)
    return (guintptr) x->organisation < (guintptr) y->organisation ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

/* Which memberships of a table overlap with another of the same organisation: of those that do, directly or through
 * others, all but the first in the list. */
static gboolean *
find_doubles (RegiotafelCollection *memberships)
{
  guint n = regiotafel_collection_get_size (memberships);
  gboolean *doubles = g_new0 (gboolean, n);
  g_autofree Stay *stays = g_new (Stay, n);
  guint first_place = 0; /* of those that overlap */
  gint32 last_day = 0;

  for (guint i = 0; i < n; i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);
      const RegiotafelPeriod *period = regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership));
      const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
      const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;

      stays[i] = (Stay){ regiotafel_membership_get_organisation (membership),
                         start != NULL ? regiotafel_date_first_day (start) : G_MININT32,
                         end != NULL ? regiotafel_date_last_day (end) : G_MAXINT32, i };
    }
  if (n > 1)
    qsort (stays, n, sizeof *stays, compare_stays);
  for (guint i = 0; i < n; i++)
    {
      if (i == 0 || stays[i].organisation != stays[i - 1].organisation || stays[i].first > last_day)
        {
          first_place = stays[i].place;
          last_day = stays[i].last;
          continue;
        }
      doubles[MAX (first_place, stays[i].place)] = TRUE;
      first_place = MIN (first_place, stays[i].place);
      last_day = MAX (last_day, stays[i].last);
    }
  return doubles;
}

static void
check_membership (Check *check, RegiotafelMembership *membership, gboolean is_double)
{
  static const RegiotafelText twice
      = { "“{value}” is a member of “{table}” twice at the same time; join the two, or give them periods.",
          "“{value}” neemt twee keer tegelijk deel aan “{table}”; voeg die samen, of geef ze perioden." };
  static const RegiotafelText outside
      = { "“{value}” takes part in “{table}” only when that does not exist; correct one of the periods.",
          "“{value}” neemt alleen deel aan “{table}” wanneer die niet bestaat; verbeter één van de perioden." };
  RegiotafelTable *table = regiotafel_membership_get_table (membership);
  RegiotafelOrganisation *organisation = regiotafel_membership_get_organisation (membership);
  const RegiotafelPeriod *period = regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership));
  const char *arguments[] = { "value", id_of (organisation), "table", id_of (table), NULL };

  if (is_double)
    report (check, "double-membership", REGIOTAFEL_SEVERITY_WARNING, check->pointer, &twice, arguments);
  if (!overlap (period, regiotafel_entity_get_period (REGIOTAFEL_ENTITY (table))))
    report (check, "membership-outside-table", REGIOTAFEL_SEVERITY_WARNING, check->pointer, &outside, arguments);
}

/* An agenda or a meeting, from @start to @end; NULL is for ever. */
static void
check_time (Check *check,
            RegiotafelEntity *entity,
            const RegiotafelDate *start,
            const RegiotafelDate *end,
            RegiotafelEntity *table)
{
  static const RegiotafelText outside
      = { "“{value}” lies outside the time in which “{table}” exists; correct one of the two.",
          "“{value}” valt buiten de tijd waarin “{table}” bestaat; verbeter één van beide." };
  g_autoptr (RegiotafelPeriod) period = regiotafel_period_new (start, end);
  const char *arguments[] = { "value", id_of (entity), "table", id_of (table), NULL };

  if (!overlap (period, regiotafel_entity_get_period (table)))
    report (check, "outside-table", REGIOTAFEL_SEVERITY_WARNING, check->pointer, &outside, arguments);
}

/* Whether everything of that period is over on a date; NULL is never. */
static gboolean
is_over (const RegiotafelPeriod *period, const RegiotafelDate *on)
{
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;

  return end != NULL && on != NULL && regiotafel_date_last_day (end) < regiotafel_date_first_day (on);
}

/* An item is still on the agenda while its project is gone. */
static void
check_project (Check *check, RegiotafelAgendaItem *item, RegiotafelEntity *agenda, RegiotafelEntity *table)
{
  static const RegiotafelText elsewhen
      = { "“{value}” is about project “{project}”, which does not exist at that time; correct one of the periods.",
          "“{value}” gaat over project “{project}”, dat in die tijd niet bestaat; verbeter één van de perioden." };
  static const RegiotafelText over
      = { "“{value}” is planned or running, but project “{project}” has ended; correct one of the two.",
          "“{value}” is gepland of loopt, maar project “{project}” is voorbij; verbeter één van beide." };
  static const RegiotafelText closed
      = { "“{value}” is planned or running, but project “{project}” is finished or dropped; correct one of the two.",
          "“{value}” is gepland of loopt, maar project “{project}” is afgerond of vervallen; verbeter één van beide." };
  RegiotafelProject *project = regiotafel_agenda_item_get_project (item);
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (item);
  RegiotafelState state = regiotafel_agenda_item_get_state (item);
  gboolean is_open = state == REGIOTAFEL_STATE_PLANNED || state == REGIOTAFEL_STATE_RUNNING;
  const RegiotafelText *text = NULL;

  if (project != NULL)
    {
      const RegiotafelPeriod *period = regiotafel_entity_get_period (REGIOTAFEL_ENTITY (project));
      RegiotafelState of_project = regiotafel_project_get_state (project);

      if (!overlap (period, regiotafel_entity_get_period (entity))
          || !overlap (period, regiotafel_entity_get_period (agenda))
          || !overlap (period, regiotafel_entity_get_period (table)))
        text = &elsewhen;
      else if (is_open && (of_project == REGIOTAFEL_STATE_FINISHED || of_project == REGIOTAFEL_STATE_DROPPED))
        text = &closed;
      else if (is_open && is_over (period, regiotafel_inventory_get_as_of (check->inventory)))
        text = &over;
    }
  if (text != NULL)
    {
      const char *arguments[] = { "value", id_of (item), "project", id_of (project), NULL };
      g_autofree char *pointer = g_strconcat (check->pointer, "/project", NULL);

      report (check, "project-gone", REGIOTAFEL_SEVERITY_WARNING, pointer, text, arguments);
    }
}

static void
check_agenda (Check *check, RegiotafelEntity *agenda, RegiotafelEntity *table, const char *pointer)
{
  RegiotafelCollection *items = regiotafel_agenda_get_items (REGIOTAFEL_AGENDA (agenda));
  const RegiotafelPeriod *period = regiotafel_entity_get_period (agenda);

  check->pointer = pointer;
  check_entity (check, agenda);
  if (period != NULL)
    check_time (check, agenda, regiotafel_period_get_start (period), regiotafel_period_get_end (period), table);
  for (guint i = 0; i < regiotafel_collection_get_size (items); i++)
    {
      g_autofree char *item_pointer = g_strdup_printf ("%s/items/%u", pointer, i);

      check->pointer = item_pointer;
      check_entity (check, regiotafel_collection_get (items, i));
      check_project (check, regiotafel_collection_get (items, i), agenda, table);
    }
}

/* What a table owns. */
static void
check_owned (Check *check, RegiotafelTable *table, const char *pointer)
{
  RegiotafelCollection *memberships = regiotafel_table_get_memberships (table);
  RegiotafelCollection *agendas = regiotafel_table_get_agendas (table);
  RegiotafelCollection *meetings = regiotafel_table_get_meetings (table);
  g_autofree gboolean *doubles = find_doubles (memberships);

  for (guint i = 0; i < regiotafel_collection_get_size (memberships); i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);
      g_autofree char *member_pointer = g_strdup_printf ("%s/memberships/%u", pointer, i);

      check->pointer = member_pointer;
      check_entity (check, REGIOTAFEL_ENTITY (membership));
      check_membership (check, membership, doubles[i]);
    }
  for (guint i = 0; i < regiotafel_collection_get_size (agendas); i++)
    {
      g_autofree char *agenda_pointer = g_strdup_printf ("%s/agendas/%u", pointer, i);

      check_agenda (check, regiotafel_collection_get (agendas, i), REGIOTAFEL_ENTITY (table), agenda_pointer);
    }
  for (guint i = 0; i < regiotafel_collection_get_size (meetings); i++)
    {
      RegiotafelMeeting *meeting = regiotafel_collection_get (meetings, i);
      const RegiotafelDate *date = regiotafel_meeting_get_date (meeting);
      g_autofree char *meeting_pointer = g_strdup_printf ("%s/meetings/%u", pointer, i);

      check->pointer = meeting_pointer;
      check_entity (check, REGIOTAFEL_ENTITY (meeting));
      if (date != NULL)
        check_time (check, REGIOTAFEL_ENTITY (meeting), date, date, REGIOTAFEL_ENTITY (table));
    }
}

/**
 * regiotafel_inventory_check:
 * @self: an inventory
 *
 * Looks the inventory over: references that lead outside, circles, memberships that stand twice, memberships, agendas
 * and meetings outside the life of their table, items on projects that are gone, names that are missing. O(n log n) in
 * its size.
 *
 * Returns: (transfer full): what was found, as objects of [class@Regiotafel.Diagnostic]; their pointers are those of
 * the native file
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
        RegiotafelEntity *entity = regiotafel_collection_get (regiotafel_inventory_get_collection (self, kind), i);
        g_autofree char *pointer = g_strdup_printf ("/%s/%u", regiotafel_kind_get_name (kind), i);

        check.pointer = pointer;
        check_entity (&check, entity);
        if (kind == REGIOTAFEL_KIND_TABLES)
          check_owned (&check, REGIOTAFEL_TABLE (entity), pointer);
      }
  regiotafel_inventory_find_cycles (self, check_cycle, &check);
  g_clear_pointer (&check.places, g_hash_table_unref);
  return g_steal_pointer (&found);
}
