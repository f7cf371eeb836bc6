/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small regions in a few words, for tests of what is asked of an inventory. Things have their name as id, and come to
 * be when they are first named. Lists of names are one text, with "/" between. */
#pragma once

#include <math.h>
#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-agenda.h"
#include "regiotafel-inventory.h"
#include "regiotafel-membership.h"
#include "regiotafel-overlap.h"
#include "regiotafel-profile.h"
#include "regiotafel-project.h"
#include "regiotafel-result.h"
#include "regiotafel-row.h"
#include "regiotafel-snapshot.h"
#include "test-util.h"

static inline gpointer
put (RegiotafelInventory *inventory, gpointer entity)
{
  g_autoptr (GError) error = NULL;
  gboolean added = regiotafel_inventory_add (inventory, entity, &error);

  g_assert_no_error (error);
  g_assert_true (added);
  g_object_unref (entity);
  return entity;
}

#define DEFINE_GETTER(name, plural, Type)                                                                              \
  static inline Type *get_##name (RegiotafelInventory *inventory, const char *id)                                      \
  {                                                                                                                    \
    Type *found = regiotafel_collection_find (regiotafel_inventory_get_##plural (inventory), id);                      \
                                                                                                                       \
    return found != NULL ? found : put (inventory, regiotafel_##name##_new (id, id));                                  \
  }

DEFINE_GETTER (table, tables, RegiotafelTable)
DEFINE_GETTER (organisation, organisations, RegiotafelOrganisation)
DEFINE_GETTER (domain, domains, RegiotafelDomain)
DEFINE_GETTER (theme, themes, RegiotafelTheme)
DEFINE_GETTER (area, areas, RegiotafelArea)
DEFINE_GETTER (project, projects, RegiotafelProject)

/* Gives the last of these memberships. */
static inline RegiotafelMembership *
seat_as (RegiotafelInventory *inventory, const char *table, const char *organisations, RegiotafelStanding standing)
{
  g_auto (GStrv) names = g_strsplit (organisations, "/", -1);
  RegiotafelMembership *membership = NULL;

  get_table (inventory, table);
  for (guint i = 0; names[i] != NULL; i++)
    {
      membership = put (inventory, regiotafel_membership_new (NULL, get_table (inventory, table),
                                                              get_organisation (inventory, names[i])));
      regiotafel_membership_set_standing (membership, standing);
    }
  return membership;
}

static inline RegiotafelMembership *
seat (RegiotafelInventory *inventory, const char *table, const char *organisations)
{
  return seat_as (inventory, table, organisations, REGIOTAFEL_STANDING_UNKNOWN);
}

#define DEFINE_GIVER(what, name, Type)                                                                                 \
  static inline void give_##what##_##name (RegiotafelInventory *inventory, const char *to, const char *list)           \
  {                                                                                                                    \
    g_auto (GStrv) names = g_strsplit (list, "/", -1);                                                                 \
                                                                                                                       \
    for (guint i = 0; names[i] != NULL; i++)                                                                           \
      regiotafel_##what##_add_##name (get_##what (inventory, to), get_##name (inventory, names[i]));                   \
  }

DEFINE_GIVER (table, theme, RegiotafelTheme)
DEFINE_GIVER (table, domain, RegiotafelDomain)
DEFINE_GIVER (table, area, RegiotafelArea)
DEFINE_GIVER (organisation, domain, RegiotafelDomain)

/* Puts an item on the agenda of a table, which it gets with its first item. */
static inline RegiotafelAgendaItem *
put_on_agenda (RegiotafelInventory *inventory, const char *table, const char *name)
{
  RegiotafelTable *at = get_table (inventory, table);
  g_autofree char *agenda_id = g_strconcat ("agenda of ", table, NULL);
  g_autofree char *id = g_strconcat (name, " at ", table, NULL);
  RegiotafelAgenda *agenda = regiotafel_collection_find (regiotafel_inventory_get_agendas (inventory), agenda_id);

  if (agenda == NULL)
    agenda = put (inventory, regiotafel_agenda_new (agenda_id, NULL, at));
  return put (inventory, regiotafel_agenda_item_new (id, name, agenda));
}

/* Each on its own item of the agenda. */
static inline void
give_table_project (RegiotafelInventory *inventory, const char *table, const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, "/", -1);

  for (guint i = 0; names[i] != NULL; i++)
    regiotafel_agenda_item_set_project (put_on_agenda (inventory, table, names[i]), get_project (inventory, names[i]));
}

/* NULL is no date. */
static inline RegiotafelDate *
date (const char *text)
{
  g_autoptr (GError) error = NULL;
  RegiotafelDate *parsed = text != NULL ? regiotafel_date_parse (text, &error) : NULL;

  g_assert_no_error (error);
  return parsed;
}

static inline void
set_period (gpointer entity, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelPeriod) period = text != NULL ? regiotafel_period_parse (text, &error) : NULL;

  g_assert_no_error (error);
  regiotafel_entity_set_period (entity, period);
}

static inline void
set_verified (gpointer entity, const char *text)
{
  g_autoptr (RegiotafelDate) day = date (text);

  regiotafel_entity_set_verified (entity, day);
}

static inline void
set_as_of (RegiotafelInventory *inventory, const char *text)
{
  g_autoptr (RegiotafelDate) day = date (text);

  regiotafel_inventory_set_as_of (inventory, day);
}

static inline RegiotafelSnapshot *
snapshot_on (RegiotafelInventory *inventory, const char *on)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelDate) day = date (on);
  RegiotafelSnapshot *snapshot = regiotafel_inventory_snapshot (inventory, day, &error);

  g_assert_no_error (error);
  g_assert_true (REGIOTAFEL_IS_SNAPSHOT (snapshot));
  return snapshot;
}

static inline RegiotafelResult *
run (gpointer question, RegiotafelSnapshot *snapshot)
{
  g_autoptr (GError) error = NULL;
  RegiotafelResult *result = regiotafel_question_run (question, snapshot, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (REGIOTAFEL_IS_RESULT (result));
  return result;
}

static inline guint
count_rows (RegiotafelResult *result)
{
  return g_list_model_get_n_items (G_LIST_MODEL (result));
}

static inline RegiotafelRow *
row (RegiotafelResult *result, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (result), position);
}

static inline void
set_focus (RegiotafelOverlap *question, const char *list)
{
  g_auto (GStrv) ids = list != NULL ? g_strsplit (list, "/", -1) : NULL;

  regiotafel_overlap_set_focus (question, (const char *const *) ids);
}
