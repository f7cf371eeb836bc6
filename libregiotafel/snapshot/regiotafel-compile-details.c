/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The other half of compiling: texts, relations, agendas, meetings and projects. */
#include "regiotafel-compile-private.h"

#include "regiotafel-agenda-item-private.h"
#include "regiotafel-agenda-private.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-meeting-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-organisation.h"
#include "regiotafel-project.h"
#include "regiotafel-source.h"
#include "regiotafel-table-private.h"

/* Lists are read as they are, and not by their getters, which would make an empty one of each for every plain thing. */
static guint
get_size (RegiotafelCollection *collection)
{
  return collection != NULL ? regiotafel_collection_get_size (collection) : 0;
}

static const char *
keep (RegiotafelCompile *self, const char *text)
{
  return regiotafel_snapshot_builder_keep_text (self->builder, text);
}

static const char *
keep_free (RegiotafelCompile *self, const char *text)
{
  return regiotafel_compile_keep_free (self, text);
}

static const char *const *
keep_free_texts (RegiotafelCompile *self, const char *const *texts)
{
  g_autoptr (GPtrArray) kept = NULL;

  if (texts == NULL || *texts == NULL)
    return NULL;
  kept = g_ptr_array_new ();
  for (; *texts != NULL; texts++)
    g_ptr_array_add (kept, (gpointer) keep_free (self, *texts));
  g_ptr_array_add (kept, NULL);
  return regiotafel_snapshot_builder_keep_texts (self->builder, (const char *const *) kept->pdata);
}

static const char *const *
keep_pairs (RegiotafelCompile *self, const RegiotafelPairsOfText *pairs, gboolean is_free)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (pairs->texts == NULL || pairs->texts->len == 0)
    return NULL;
  texts = g_ptr_array_new ();
  for (guint i = 0; i < pairs->texts->len; i++)
    {
      const char *text = g_ptr_array_index (pairs->texts, i);

      g_ptr_array_add (texts, (gpointer) (is_free && i % 2 == 1 ? keep_free (self, text) : text));
    }
  g_ptr_array_add (texts, NULL);
  return regiotafel_snapshot_builder_keep_texts (self->builder, (const char *const *) texts->pdata);
}

/* What any entity may tell. Most tell little, and that costs little. */
static void
fill_details (RegiotafelCompile *self, RegiotafelEntity *entity, RegiotafelDetails *details)
{
  const char *const *aliases = (const char *const *) entity->aliases;
  gboolean is_free = self->mask != NULL && regiotafel_member_is_free_text (regiotafel_kind_of (entity), "aliases");

  details->description = keep_free (self, entity->description);
  details->aliases
      = is_free ? keep_free_texts (self, aliases) : regiotafel_snapshot_builder_keep_texts (self->builder, aliases);
  details->former_ids
      = regiotafel_snapshot_builder_keep_texts (self->builder, (const char *const *) entity->former_ids);
  details->labels = keep_pairs (self, &entity->labels, is_free);
  details->identifiers = keep_pairs (self, &entity->identifiers, FALSE);
  details->period = regiotafel_snapshot_builder_keep_period (self->builder, entity->period);
  details->verified = regiotafel_snapshot_builder_keep_date (self->builder, entity->verified);
  details->verified_by = keep_free (self, entity->verified_by);
  if (get_size (entity->sources) > 0)
    {
      g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (RegiotafelSourceDetails));

      for (guint i = 0; i < regiotafel_collection_get_size (entity->sources); i++)
        {
          RegiotafelSource *source = regiotafel_collection_get (entity->sources, i);
          const char *url = regiotafel_source_get_url (source);
          RegiotafelSourceDetails one = {
            .url = url == NULL || regiotafel_text_is_link (url) ? keep (self, url) : keep_free (self, url),
            .retrieved
            = regiotafel_snapshot_builder_keep_date (self->builder, regiotafel_source_get_retrieved (source)),
            .note = keep_free (self, regiotafel_source_get_note (source)),
            .about = regiotafel_snapshot_builder_keep_texts (self->builder, regiotafel_source_get_about (source)),
          };

          g_array_append_val (sources, one);
        }
      details->n_sources = sources->len;
      details->sources = regiotafel_snapshot_builder_keep_list (self->builder, sources);
    }
}

/* Calls @fill for every entity of the kind that counts, with its place. */
typedef void (*FillFunc) (RegiotafelCompile *self, gpointer entity, guint32 place);

static void
fill_axis (RegiotafelCompile *self, RegiotafelKind kind, RegiotafelAxis axis, FillFunc fill)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self->inventory, kind);

  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);
      guint32 place;

      if (!regiotafel_compile_find_place (self, entity, entity, &place))
        continue;
      fill_details (self, entity, &g_array_index (self->builder->details[axis], RegiotafelDetails, place));
      fill (self, entity, place);
    }
}

static void
fill_organisation (RegiotafelCompile *self, gpointer entity, guint32 place)
{
  RegiotafelOrganisationDetails *details
      = &g_array_index (self->builder->organisation_details, RegiotafelOrganisationDetails, place);

  details->area = regiotafel_compile_get_place (self, entity, regiotafel_organisation_get_area (entity));
  details->parent = regiotafel_compile_get_place (self, entity, regiotafel_organisation_get_parent (entity));
  details->standpoint = keep_free (self, regiotafel_organisation_get_standpoint (entity));
  details->ambitions = keep_free (self, regiotafel_organisation_get_ambitions (entity));
}

static void
fill_domain (RegiotafelCompile *self, gpointer entity, guint32 place)
{
  g_array_index (self->builder->domain_broader, guint32, place)
      = regiotafel_compile_get_place (self, entity, regiotafel_domain_get_broader (entity));
}

static void
fill_theme (RegiotafelCompile *self, gpointer entity, guint32 place)
{
  RegiotafelThemeDetails *details = &g_array_index (self->builder->theme_details, RegiotafelThemeDetails, place);

  details->responsible = regiotafel_compile_get_place (self, entity, regiotafel_theme_get_responsible (entity));
  details->basis = keep_free (self, regiotafel_theme_get_basis (entity));
  details->scale = keep_free (self, regiotafel_theme_get_scale (entity));
  regiotafel_compile_add_edges (self, entity, place, regiotafel_theme_get_broader (entity),
                                &self->builder->theme_broader);
}

static void
fill_area (RegiotafelCompile *self, gpointer entity, guint32 place)
{
  RegiotafelAreaDetails *details = &g_array_index (self->builder->area_details, RegiotafelAreaDetails, place);

  details->kind = keep_free (self, regiotafel_area_get_kind (entity));
  details->population = regiotafel_area_get_population (entity);
  details->population_year = regiotafel_area_get_population_year (entity);
  regiotafel_compile_add_edges (self, entity, place, regiotafel_area_get_parents (entity),
                                &self->builder->area_parents);
}

static void
fill_project (RegiotafelCompile *self, gpointer entity, guint32 place)
{
  RegiotafelSnapshotBuilder *builder = self->builder;
  RegiotafelProjectDetails *details = &g_array_index (builder->project_details, RegiotafelProjectDetails, place);
  RegiotafelCollection *partners = regiotafel_project_get_partners (entity);

  details->lead = regiotafel_compile_get_place (self, entity, regiotafel_project_get_lead (entity));
  details->state = regiotafel_project_get_state (entity);
  regiotafel_compile_add_edges (self, entity, place, regiotafel_project_get_themes (entity), &builder->project_themes);
  if (details->lead != REGIOTAFEL_INDEX_NONE)
    regiotafel_snapshot_builder_add_edge (&builder->organisation_projects, details->lead, place);
  for (guint i = 0; i < regiotafel_collection_get_size (partners); i++)
    {
      guint32 partner = regiotafel_compile_get_place (self, entity, regiotafel_collection_get (partners, i));

      if (partner == REGIOTAFEL_INDEX_NONE || partner == details->lead)
        continue;
      regiotafel_snapshot_builder_add_edge (&builder->project_partners, place, partner);
      regiotafel_snapshot_builder_add_edge (&builder->organisation_projects, partner, place);
    }
}

static void
add_item (RegiotafelCompile *self, RegiotafelAgendaItem *item, guint32 table, guint32 agenda, guint32 position)
{
  RegiotafelSnapshotBuilder *builder = self->builder;
  guint n_partners = get_size (item->partners);
  guint32 place = builder->items->len;
  RegiotafelItemDetails details = {
    .table = table,
    .agenda = agenda,
    .position = position,
    .id = keep (self, regiotafel_entity_get_id (REGIOTAFEL_ENTITY (item))),
    .name = keep_free (self, regiotafel_entity_get_name (REGIOTAFEL_ENTITY (item))),
    .kind = regiotafel_agenda_item_get_kind (item),
    .state = regiotafel_agenda_item_get_state (item),
    .owner = regiotafel_compile_get_place (self, item, regiotafel_agenda_item_get_owner (item)),
    .project = regiotafel_compile_get_place (self, item, regiotafel_agenda_item_get_project (item)),
    .due = regiotafel_snapshot_builder_keep_date (builder, regiotafel_agenda_item_get_due (item)),
  };

  if (details.name == NULL)
    details.name = details.id;
  fill_details (self, REGIOTAFEL_ENTITY (item), &details.details);
  g_array_append_val (builder->items, details);
  g_hash_table_insert (self->places, item, GUINT_TO_POINTER (place + 1));
  regiotafel_compile_add_edges (self, item, place, item->themes, &builder->item_themes);
  for (guint i = 0; i < n_partners; i++)
    {
      guint32 partner = regiotafel_compile_get_place (self, item, regiotafel_collection_get (item->partners, i));

      if (partner == REGIOTAFEL_INDEX_NONE || partner == details.owner)
        continue;
      regiotafel_snapshot_builder_add_edge (&builder->item_partners, place, partner);
      if (details.project != REGIOTAFEL_INDEX_NONE)
        regiotafel_snapshot_builder_add_edge (&builder->organisation_projects, partner, details.project);
    }
  if (details.project != REGIOTAFEL_INDEX_NONE)
    {
      regiotafel_snapshot_builder_add_edge (&builder->table_projects, table, details.project);
      if (details.owner != REGIOTAFEL_INDEX_NONE)
        regiotafel_snapshot_builder_add_edge (&builder->organisation_projects, details.owner, details.project);
    }
}

/* Agendas and items that hold on the date. */
static void
add_agendas (RegiotafelCompile *self, RegiotafelTable *table, guint32 place)
{
  guint n = get_size (table->agendas);

  for (guint i = 0; i < n; i++)
    {
      RegiotafelAgenda *agenda = regiotafel_collection_get (table->agendas, i);
      guint n_items = get_size (agenda->items);
      guint32 agenda_place = self->builder->agendas->len;
      RegiotafelAgendaDetails details = {
        .table = place,
        .id = keep (self, regiotafel_entity_get_id (REGIOTAFEL_ENTITY (agenda))),
        .name = keep_free (self, regiotafel_entity_get_name (REGIOTAFEL_ENTITY (agenda))),
      };

      if (!regiotafel_compile_counts (self, agenda))
        continue;
      if (details.name == NULL)
        details.name = details.id;
      fill_details (self, REGIOTAFEL_ENTITY (agenda), &details.details);
      g_array_append_val (self->builder->agendas, details);
      for (guint j = 0; j < n_items; j++)
        {
          RegiotafelAgendaItem *item = regiotafel_collection_get (agenda->items, j);

          if (regiotafel_compile_counts (self, item))
            add_item (self, item, place, agenda_place, j + 1);
        }
    }
}

/* By date and time; what tells no date comes last. Meetings of equal moments stay in the order of the file, as the
 * sort is stable over their places. */
static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  RegiotafelMeeting *first = *(RegiotafelMeeting *const *) a, *second = *(RegiotafelMeeting *const *) b;
  const RegiotafelDate *on = regiotafel_meeting_get_date (first), *other = regiotafel_meeting_get_date (second);
  gint32 day = on != NULL ? regiotafel_date_first_day (on) : G_MAXINT32;
  gint32 other_day = other != NULL ? regiotafel_date_first_day (other) : G_MAXINT32;

  if (day != other_day)
    return day < other_day ? -1 : 1;
  return g_strcmp0 (regiotafel_meeting_get_time (first), regiotafel_meeting_get_time (second));
}

static void
add_meeting (RegiotafelCompile *self, RegiotafelMeeting *meeting, guint32 table)
{
  RegiotafelSnapshotBuilder *builder = self->builder;
  guint n_items = get_size (meeting->items);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  RegiotafelMeetingDetails details = {
    .table = table,
    .id = keep (self, regiotafel_entity_get_id (REGIOTAFEL_ENTITY (meeting))),
    .name = keep_free (self, regiotafel_entity_get_name (REGIOTAFEL_ENTITY (meeting))),
    .date = regiotafel_snapshot_builder_keep_date (builder, regiotafel_meeting_get_date (meeting)),
    .time = keep (self, regiotafel_meeting_get_time (meeting)),
    .hours = regiotafel_meeting_get_hours (meeting),
    .location = keep_free (self, regiotafel_meeting_get_location (meeting)),
    .state = regiotafel_meeting_get_state (meeting),
  };

  for (guint i = 0; i < n_items; i++)
    {
      guint32 item = regiotafel_compile_get_place (self, meeting, regiotafel_collection_get (meeting->items, i));

      if (item != REGIOTAFEL_INDEX_NONE)
        g_array_append_val (places, item);
    }
  details.n_items = places->len;
  details.items = regiotafel_snapshot_builder_keep_list (builder, places);
  g_array_append_val (builder->meetings, details);
}

static void
add_meetings (RegiotafelCompile *self, RegiotafelTable *table, guint32 place)
{
  guint n = get_size (table->meetings);
  g_autoptr (GPtrArray) sorted = NULL;

  if (n == 0)
    return;
  sorted = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, regiotafel_collection_get (table->meetings, i));
  g_ptr_array_sort (sorted, compare_meetings); /* a merge sort, so stable */
  for (guint i = 0; i < sorted->len; i++)
    add_meeting (self, g_ptr_array_index (sorted, i), place);
}

/* The address of an office; one that holds the name of a person is masked whole. */
static const char *
keep_submit_to (RegiotafelCompile *self, const char *text)
{
  g_autofree char *masked = NULL;

  if (self->mask == NULL || !regiotafel_mask_is_personal (self->mask, text))
    return keep_free (self, text);
  masked = regiotafel_mask_apply (self->mask, text, REGIOTAFEL_MASK_NAMES | 1u << REGIOTAFEL_FOUND_ADDRESS, NULL);
  return keep (self, masked != NULL ? masked : text);
}

static void
fill_table (RegiotafelCompile *self, gpointer entity, guint32 place)
{
  RegiotafelSnapshotBuilder *builder = self->builder;
  RegiotafelTable *table = entity;
  RegiotafelTableDetails *details = &g_array_index (builder->table_details, RegiotafelTableDetails, place);
  RegiotafelTable *successor = regiotafel_table_get_successor (entity);

  details->local_level = keep_free (self, regiotafel_table_get_local_level (entity));
  details->local_kind = keep_free (self, regiotafel_table_get_local_kind (entity));
  details->legal_form = keep_free (self, regiotafel_table_get_legal_form (entity));
  details->purpose = keep_free (self, regiotafel_table_get_purpose (entity));
  details->aims = keep_free (self, regiotafel_table_get_aims (entity));
  details->governance = keep_free (self, regiotafel_table_get_governance (entity));
  details->decision_rule = keep_free (self, regiotafel_table_get_decision_rule (entity));
  details->ground_rules = keep_free (self, regiotafel_table_get_ground_rules (entity));
  details->local_powers = keep_free (self, regiotafel_table_get_local_powers (entity));
  details->submit_to = keep_submit_to (self, regiotafel_table_get_submit_to (entity));
  details->rhythm = keep_free (self, regiotafel_table_get_rhythm (entity));
  details->location = keep_free (self, regiotafel_table_get_location (entity));
  details->ending_reason = keep_free (self, regiotafel_table_get_ending_reason (entity));
  details->powers = regiotafel_table_get_powers (entity);
  details->submit_days = regiotafel_table_get_submit_days (entity);
  details->stated_members = regiotafel_table_get_stated_members (entity);
  details->stated_on = regiotafel_snapshot_builder_keep_date (builder, regiotafel_table_get_stated_on (entity));
  details->members_complete = regiotafel_table_get_members_complete (entity);
  details->parent = regiotafel_compile_get_place (self, entity, regiotafel_table_get_parent (entity));
  if (successor != NULL)
    {
      const char *name = regiotafel_entity_get_name (REGIOTAFEL_ENTITY (successor));

      details->successor = name != NULL ? keep_free (self, name)
                                        : keep (self, regiotafel_entity_get_id (REGIOTAFEL_ENTITY (successor)));
    }
  regiotafel_compile_add_edges (self, entity, place, table->prepares, &builder->prepares);
  regiotafel_compile_add_edges (self, entity, place, table->reports_to, &builder->reports_to);
  regiotafel_compile_add_edges (self, entity, place, table->advises, &builder->advises);
  add_agendas (self, entity, place);
}

/* After all items have their places, as a meeting may speak of those of another table. */
static void
fill_meetings (RegiotafelCompile *self)
{
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (self->inventory);

  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    {
      RegiotafelTable *table = regiotafel_collection_get (tables, i);
      guint32 place;

      if (regiotafel_compile_find_place (self, table, table, &place))
        add_meetings (self, table, place);
    }
}

gpointer
regiotafel_compile_get_successor (RegiotafelKind kind, gpointer entity)
{
  switch (kind)
    {
    case REGIOTAFEL_KIND_TABLES:
      return regiotafel_table_get_successor (entity);
    case REGIOTAFEL_KIND_ORGANISATIONS:
      return regiotafel_organisation_get_successor (entity);
    case REGIOTAFEL_KIND_AREAS:
      return regiotafel_area_get_successor (entity);
    default:
      return NULL;
    }
}

/* There is a date. */
static gboolean
has_ended (RegiotafelCompile *self, RegiotafelEntity *entity)
{
  const RegiotafelDate *end = entity->period != NULL ? regiotafel_period_get_end (entity->period) : NULL;

  return end != NULL && regiotafel_date_last_day (end) < regiotafel_date_first_day (self->date);
}

/* The first of those that came after @entity, itself included, that exists on the date; NULL when there is none. What
 * was found is kept in @known, as long rows of things may follow each other. */
static gpointer
find_heir (RegiotafelCompile *self, RegiotafelKind kind, gpointer entity, GHashTable *known)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  gpointer heir = entity;

  while (heir != NULL && !regiotafel_compile_counts (self, heir) && !g_hash_table_contains (known, heir))
    {
      /* Until it is known: who comes back here went round in a circle. */
      g_hash_table_insert (known, heir, NULL);
      g_ptr_array_add (way, heir);
      heir = regiotafel_compile_get_successor (kind, heir);
    }
  if (heir != NULL && g_hash_table_contains (known, heir))
    heir = g_hash_table_lookup (known, heir);
  for (guint i = 0; i < way->len; i++)
    g_hash_table_insert (known, g_ptr_array_index (way, i), heir);
  return heir;
}

/* What ended, with what came after it and exists on the date. */
static void
add_predecessors (RegiotafelCompile *self, RegiotafelKind kind, RegiotafelAxis axis)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self->inventory, kind);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  guint n = self->date != NULL ? regiotafel_collection_get_size (collection) : 0;

  for (guint i = 0; i < n; i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);
      RegiotafelPredecessor predecessor = { .axis = axis };
      gpointer heir;

      if (!has_ended (self, entity))
        continue;
      heir = find_heir (self, kind, entity, known);
      if (heir == NULL || !regiotafel_compile_find_place (self, entity, heir, &predecessor.place))
        continue;
      predecessor.id = keep (self, entity->id);
      predecessor.name
          = entity->name != NULL ? regiotafel_compile_keep (self, kind, "name", entity->name) : predecessor.id;
      predecessor.period = regiotafel_snapshot_builder_keep_period (self->builder, entity->period);
      g_array_append_val (self->builder->predecessors, predecessor);
    }
}

static int
compare_predecessors (gconstpointer a, gconstpointer b)
{
  const RegiotafelPredecessor *first = a, *second = b;

  if (first->axis != second->axis)
    return first->axis < second->axis ? -1 : 1;
  return (first->place > second->place) - (first->place < second->place);
}

/* "a = b = c" is a group of three. */
static void
add_synonyms (RegiotafelCompile *self)
{
  const char *const *synonyms = regiotafel_inventory_get_synonyms (self->inventory);

  for (guint i = 0; synonyms != NULL && synonyms[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (synonyms[i], "=", -1);
      guint n = 0;

      for (guint j = 0; parts[j] != NULL; j++)
        if (*g_strstrip (parts[j]) != '\0')
          {
            g_ptr_array_add (self->builder->synonyms, (gpointer) keep (self, parts[j]));
            n++;
          }
      if (n > 0)
        g_ptr_array_add (self->builder->synonyms, NULL);
    }
}

void
regiotafel_compile_membership (RegiotafelCompile *self, gpointer entity)
{
  RegiotafelMembership *membership = entity;
  RegiotafelSnapshotBuilder *builder = self->builder;
  guint n_roles = get_size (membership->roles);
  guint n_represents = get_size (membership->represents);
  RegiotafelRoleDetails *roles;
  RegiotafelRepresented *represents;
  RegiotafelMembershipDetails details = { .membership = builder->membership_tables->len - 1 };

  if (n_roles == 0 && n_represents == 0 && membership->local_standing == NULL)
    return;
  /* There may be many of these: room for all, whether or not they are of the date. */
  roles = regiotafel_snapshot_builder_new_list (builder, n_roles, sizeof (RegiotafelRoleDetails));
  represents = regiotafel_snapshot_builder_new_list (builder, n_represents, sizeof (RegiotafelRepresented));
  details.local_standing = keep_free (self, membership->local_standing);
  for (guint i = 0; i < n_roles; i++)
    {
      RegiotafelRoleTerm *term = regiotafel_collection_get (membership->roles, i);
      const RegiotafelPeriod *period = regiotafel_role_term_get_period (term);
      RegiotafelRoleDetails *role = &roles[details.n_roles];

      if (self->date != NULL && period != NULL && !regiotafel_period_contains (period, self->date))
        continue;
      role->role = regiotafel_role_term_get_role (term);
      role->wording = keep_free (self, regiotafel_role_term_get_wording (term));
      role->period = regiotafel_snapshot_builder_keep_period (builder, period);
      details.n_roles++;
    }
  for (guint i = 0; i < n_represents; i++)
    {
      gpointer target = regiotafel_collection_get (membership->represents, i);
      RegiotafelRepresented *one = &represents[details.n_represents];

      if (!regiotafel_compile_find_place (self, membership->organisation, target, &one->place))
        continue;
      one->axis = regiotafel_kind_of (target) == REGIOTAFEL_KIND_AREAS ? REGIOTAFEL_AXIS_AREAS
                                                                       : REGIOTAFEL_AXIS_ORGANISATIONS;
      details.n_represents++;
    }
  details.roles = details.n_roles > 0 ? roles : NULL;
  details.represents = details.n_represents > 0 ? represents : NULL;
  if (details.roles != NULL || details.represents != NULL || details.local_standing != NULL)
    g_array_append_val (builder->membership_details, details);
}

void
regiotafel_compile_details (RegiotafelCompile *self)
{
  fill_axis (self, REGIOTAFEL_KIND_ORGANISATIONS, REGIOTAFEL_AXIS_ORGANISATIONS, fill_organisation);
  fill_axis (self, REGIOTAFEL_KIND_DOMAINS, REGIOTAFEL_AXIS_DOMAINS, fill_domain);
  fill_axis (self, REGIOTAFEL_KIND_THEMES, REGIOTAFEL_AXIS_THEMES, fill_theme);
  fill_axis (self, REGIOTAFEL_KIND_AREAS, REGIOTAFEL_AXIS_AREAS, fill_area);
  fill_axis (self, REGIOTAFEL_KIND_PROJECTS, REGIOTAFEL_AXIS_PROJECTS, fill_project);
  fill_axis (self, REGIOTAFEL_KIND_TABLES, REGIOTAFEL_AXIS_TABLES, fill_table);
  fill_meetings (self);
  add_predecessors (self, REGIOTAFEL_KIND_TABLES, REGIOTAFEL_AXIS_TABLES);
  add_predecessors (self, REGIOTAFEL_KIND_ORGANISATIONS, REGIOTAFEL_AXIS_ORGANISATIONS);
  add_predecessors (self, REGIOTAFEL_KIND_AREAS, REGIOTAFEL_AXIS_AREAS);
  g_array_sort (self->builder->predecessors, compare_predecessors);
  add_synonyms (self);
}
