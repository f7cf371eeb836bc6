/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables, agendas and what they own. */
#include "regiotafel-owned-private.h"

#include "regiotafel-agenda-item-private.h"
#include "regiotafel-agenda-private.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-meeting-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-table-private.h"

RegiotafelEntity *
regiotafel_owned_get_owner (RegiotafelEntity *entity)
{
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    return (RegiotafelEntity *) REGIOTAFEL_MEMBERSHIP (entity)->table;
  if (REGIOTAFEL_IS_AGENDA (entity))
    return (RegiotafelEntity *) REGIOTAFEL_AGENDA (entity)->table;
  if (REGIOTAFEL_IS_AGENDA_ITEM (entity))
    return (RegiotafelEntity *) REGIOTAFEL_AGENDA_ITEM (entity)->agenda;
  if (REGIOTAFEL_IS_MEETING (entity))
    return (RegiotafelEntity *) REGIOTAFEL_MEETING (entity)->table;
  return NULL;
}

static gboolean
is_joined (RegiotafelEntity *entity)
{
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    return REGIOTAFEL_MEMBERSHIP (entity)->joined;
  if (REGIOTAFEL_IS_AGENDA (entity))
    return REGIOTAFEL_AGENDA (entity)->joined;
  if (REGIOTAFEL_IS_AGENDA_ITEM (entity))
    return REGIOTAFEL_AGENDA_ITEM (entity)->joined;
  return REGIOTAFEL_IS_MEETING (entity) && REGIOTAFEL_MEETING (entity)->joined;
}

/* Where its owner keeps it. */
static RegiotafelCollection *
get_list (RegiotafelEntity *entity)
{
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    return regiotafel_table_get_memberships (REGIOTAFEL_MEMBERSHIP (entity)->table);
  if (REGIOTAFEL_IS_AGENDA (entity))
    return regiotafel_table_get_agendas (REGIOTAFEL_AGENDA (entity)->table);
  if (REGIOTAFEL_IS_AGENDA_ITEM (entity))
    return regiotafel_agenda_get_items (REGIOTAFEL_AGENDA_ITEM (entity)->agenda);
  return regiotafel_table_get_meetings (REGIOTAFEL_MEETING (entity)->table);
}

static void
join (RegiotafelEntity *entity)
{
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    regiotafel_membership_join (REGIOTAFEL_MEMBERSHIP (entity));
  else if (REGIOTAFEL_IS_AGENDA (entity))
    regiotafel_agenda_join (REGIOTAFEL_AGENDA (entity));
  else if (REGIOTAFEL_IS_AGENDA_ITEM (entity))
    regiotafel_agenda_item_join (REGIOTAFEL_AGENDA_ITEM (entity));
  else
    regiotafel_meeting_join (REGIOTAFEL_MEETING (entity));
}

static void
leave (RegiotafelEntity *entity)
{
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    regiotafel_membership_leave (REGIOTAFEL_MEMBERSHIP (entity));
  else if (REGIOTAFEL_IS_AGENDA (entity))
    regiotafel_agenda_leave (REGIOTAFEL_AGENDA (entity));
  else if (REGIOTAFEL_IS_AGENDA_ITEM (entity))
    regiotafel_agenda_item_leave (REGIOTAFEL_AGENDA_ITEM (entity));
  else
    regiotafel_meeting_leave (REGIOTAFEL_MEETING (entity));
}

static void
set_owner (RegiotafelEntity *entity, RegiotafelEntity *owner)
{
  if (REGIOTAFEL_IS_MEMBERSHIP (entity))
    REGIOTAFEL_MEMBERSHIP (entity)->table = REGIOTAFEL_TABLE (owner);
  else if (REGIOTAFEL_IS_AGENDA (entity))
    REGIOTAFEL_AGENDA (entity)->table = REGIOTAFEL_TABLE (owner);
  else if (REGIOTAFEL_IS_AGENDA_ITEM (entity))
    REGIOTAFEL_AGENDA_ITEM (entity)->agenda = REGIOTAFEL_AGENDA (owner);
  else
    REGIOTAFEL_MEETING (entity)->table = REGIOTAFEL_TABLE (owner);
}

void
regiotafel_owned_attach (RegiotafelEntity *entity)
{
  if (regiotafel_owned_get_owner (entity) == NULL || is_joined (entity))
    return;
  regiotafel_collection_append (get_list (entity), entity);
  join (entity);
}

void
regiotafel_owned_detach (RegiotafelEntity *entity)
{
  RegiotafelEntity *owner = regiotafel_owned_get_owner (entity);
  RegiotafelCollection *list;

  if (owner == NULL || !is_joined (entity))
    return;
  g_object_ref (owner);
  list = get_list (entity);
  leave (entity);
  set_owner (entity, owner);
  regiotafel_collection_remove (list, entity);
}

void
regiotafel_owned_move (GPtrArray *entities, RegiotafelCollection *list, RegiotafelEntity *owner)
{
  /* First in, then out, so that whoever is told of the change finds each of them somewhere. */
  for (guint i = 0; i < entities->len; i++)
    {
      RegiotafelEntity *entity = g_ptr_array_index (entities, i);

      /* Who is told of a change may have taken out more. */
      if (!is_joined (entity))
        continue;
      set_owner (entity, owner);
      regiotafel_collection_append (get_list (entity), entity);
      g_object_notify (G_OBJECT (entity), REGIOTAFEL_IS_AGENDA_ITEM (entity) ? "agenda" : "table");
    }
  /* The last first, since collections are quickest at their end. */
  for (guint i = entities->len; i > 0; i--)
    regiotafel_collection_remove (list, g_ptr_array_index (entities, i - 1));
}

void
regiotafel_owned_release (RegiotafelCollection *owned, const char *property)
{
  for (guint n = regiotafel_collection_get_size (owned); n > 0; n = regiotafel_collection_get_size (owned))
    {
      g_autoptr (RegiotafelEntity) entity = g_object_ref (regiotafel_collection_get (owned, n - 1));

      /* A garbage collector may have disposed of it. */
      if (is_joined (entity))
        leave (entity);
      regiotafel_collection_remove (owned, entity);
      g_object_notify (G_OBJECT (entity), property);
    }
}

static void
collect (RegiotafelCollection *list, GPtrArray *owned)
{
  for (guint i = 0; list != NULL && i < regiotafel_collection_get_size (list); i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (list, i);

      g_ptr_array_add (owned, entity);
      if (REGIOTAFEL_IS_AGENDA (entity))
        regiotafel_owned_collect (entity, owned);
    }
}

void
regiotafel_owned_collect (RegiotafelEntity *owner, GPtrArray *owned)
{
  if (REGIOTAFEL_IS_TABLE (owner))
    {
      collect (REGIOTAFEL_TABLE (owner)->memberships, owned);
      collect (REGIOTAFEL_TABLE (owner)->agendas, owned);
      collect (REGIOTAFEL_TABLE (owner)->meetings, owned);
    }
  else if (REGIOTAFEL_IS_AGENDA (owner))
    collect (REGIOTAFEL_AGENDA (owner)->items, owned);
}
