/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What two snapshots are compared by beside what each of them shows. */
#include "regiotafel-compile-private.h"

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-person.h"

static const char *
keep (RegiotafelCompile *self, const char *text)
{
  return regiotafel_snapshot_builder_keep_text (self->builder, text);
}

/* In which known names are masked, as in those of things that are there. */
static const char *
keep_name (RegiotafelCompile *self, RegiotafelKind kind, const RegiotafelEntity *entity)
{
  return entity->name != NULL ? regiotafel_compile_keep (self, kind, "name", entity->name) : keep (self, entity->id);
}

static void
add_gone (RegiotafelCompile *self, RegiotafelKind kind, RegiotafelAxis axis)
{
  RegiotafelCollection *collection = regiotafel_inventory_get_collection (self->inventory, kind);

  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);
      RegiotafelEntity *successor = regiotafel_compile_get_successor (kind, entity);

      if (!regiotafel_compile_counts (self, entity))
        {
          RegiotafelGone gone = {
            .axis = axis,
            .id = keep (self, entity->id),
            .name = keep_name (self, kind, entity),
            .former_ids
            = regiotafel_snapshot_builder_keep_texts (self->builder, (const char *const *) entity->former_ids),
            .period = regiotafel_snapshot_builder_keep_period (self->builder, entity->period),
          };

          g_array_append_val (self->builder->gone, gone);
        }
      if (successor != NULL && successor->id != NULL)
        {
          RegiotafelSuccession succession = {
            .axis = axis,
            .id = keep (self, entity->id),
            .successor = keep (self, successor->id),
            .successor_name = keep_name (self, kind, successor),
          };

          g_array_append_val (self->builder->successions, succession);
        }
    }
}

void
regiotafel_compile_gone_seat (RegiotafelCompile *self, gpointer entity, guint32 table)
{
  RegiotafelMembership *membership = entity;
  gpointer organisation = g_hash_table_lookup (self->places, membership->organisation);
  RegiotafelGoneSeat gone = { .table = table };

  if (organisation == NULL)
    return;
  gone.organisation = GPOINTER_TO_UINT (organisation) - 1;
  gone.period = regiotafel_snapshot_builder_keep_period (self->builder,
                                                         regiotafel_entity_get_period (REGIOTAFEL_ENTITY (entity)));
  g_array_append_val (self->builder->gone_seats, gone);
}

static int
compare_by_table (gconstpointer a, gconstpointer b)
{
  const RegiotafelPersonAtTable *first = a, *second = b;

  return (first->table > second->table) - (first->table < second->table);
}

static void
add_persons (RegiotafelCompile *self)
{
  RegiotafelCollection *persons = regiotafel_inventory_get_persons (self->inventory);

  for (guint i = 0; i < regiotafel_collection_get_size (persons); i++)
    {
      RegiotafelEntity *person = regiotafel_collection_get (persons, i);
      RegiotafelCollection *seats = regiotafel_person_get_seats (REGIOTAFEL_PERSON (person));

      for (guint j = 0; j < regiotafel_collection_get_size (seats); j++)
        {
          RegiotafelPersonSeat *seat = regiotafel_collection_get (seats, j);
          const RegiotafelPeriod *period = regiotafel_person_seat_get_period (seat);
          gpointer table = g_hash_table_lookup (self->places, regiotafel_person_seat_get_table (seat));
          RegiotafelPersonAtTable one;

          /* Looked up without a complaint: no message may come of a person. */
          if (table == NULL || !g_hash_table_contains (self->places, regiotafel_person_seat_get_organisation (seat))
              || (self->date != NULL && period != NULL && !regiotafel_period_contains (period, self->date)))
            continue;
          one.table = GPOINTER_TO_UINT (table) - 1;
          one.person = keep (self, person->id);
          g_array_append_val (self->builder->persons_at_tables, one);
        }
    }
  g_array_sort (self->builder->persons_at_tables, compare_by_table);
}

void
regiotafel_compile_gone (RegiotafelCompile *self)
{
  add_gone (self, REGIOTAFEL_KIND_TABLES, REGIOTAFEL_AXIS_TABLES);
  add_gone (self, REGIOTAFEL_KIND_ORGANISATIONS, REGIOTAFEL_AXIS_ORGANISATIONS);
  add_gone (self, REGIOTAFEL_KIND_AREAS, REGIOTAFEL_AXIS_AREAS);
  add_gone (self, REGIOTAFEL_KIND_PROJECTS, REGIOTAFEL_AXIS_PROJECTS);
  add_persons (self);
}
