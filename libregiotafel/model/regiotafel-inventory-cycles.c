/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* References that run in a circle: finding them, and breaking them when an inventory goes. */
#include "regiotafel-inventory-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"

typedef struct
{
  RegiotafelEntity *holder;
  const char *member; /* static */
  RegiotafelEntity *target;
  RegiotafelCollection *collection;
} Link;

/* A link that closes a circle, and that circle. */
typedef struct
{
  RegiotafelCycle cycle;
  RegiotafelCollection *collection; /* of the link */
} Closing;

/* Which links a search goes along: those of one member between entities of an inventory, or, with neither, all between
 * entities of one kind that are in no inventory. */
typedef struct
{
  RegiotafelInventory *inventory;
  const char *member;
  GArray *links; /* Link: of every entity on the path, the links that are still to be gone along, the last first */
} Search;

static void
collect_link (RegiotafelEntity *holder,
              const char *member,
              RegiotafelEntity *target,
              RegiotafelCollection *collection,
              gpointer user_data)
{
  Search *search = user_data;
  Link link = { holder, member, target, collection };

  if (G_OBJECT_TYPE (holder) == G_OBJECT_TYPE (target) && target->inventory == search->inventory
      && (search->member == NULL || strcmp (member, search->member) == 0))
    g_array_append_val (search->links, link);
}

typedef struct
{
  RegiotafelEntity *entity;
  guint n_links; /* how many of its links still lie on the stack of links */
} Step;

/* What is known of an entity: NULL is that it was not seen yet, and from OPEN on it is on the path, so far from its
 * start. */
enum
{
  UNSEEN,
  DONE,
  OPEN
};

static void
append_closing (GArray *closing, const Link *link, const GArray *path, guint start)
{
  Closing found = { { link->holder, link->member, link->target, path->len - start }, link->collection };

  for (guint i = 0; i < MIN (found.cycle.length, REGIOTAFEL_MOST_OF_CYCLE); i++)
    found.cycle.way[i] = g_array_index (path, Step, start + i).entity;
  g_array_append_val (closing, found);
}

/* Depth first without recursion: a link to an entity that is on the path closes a circle. Without those links, which
 * come into @closing, none is left. */
static void
search_from (Search *search, RegiotafelEntity *start, GHashTable *states, GArray *path, GArray *closing)
{
  RegiotafelEntity *enter = start;

  while (enter != NULL || path->len > 0)
    {
      Step *step;
      Link link;
      guint state;

      if (enter != NULL)
        {
          guint before = search->links->len;
          Step next = { enter, 0 };

          g_hash_table_insert (states, enter, GUINT_TO_POINTER (OPEN + path->len));
          regiotafel_entity_visit_references (enter, collect_link, search);
          next.n_links = search->links->len - before;
          g_array_append_val (path, next);
          enter = NULL;
        }
      step = &g_array_index (path, Step, path->len - 1);
      if (step->n_links == 0)
        {
          g_hash_table_insert (states, step->entity, GUINT_TO_POINTER (DONE));
          g_array_set_size (path, path->len - 1);
          continue;
        }
      step->n_links--;
      link = g_array_index (search->links, Link, search->links->len - 1);
      g_array_set_size (search->links, search->links->len - 1);
      state = GPOINTER_TO_UINT (g_hash_table_lookup (states, link.target));
      if (state == UNSEEN)
        enter = link.target;
      else if (state >= OPEN)
        append_closing (closing, &link, path, state - OPEN);
    }
}

static GArray *
find_closing_links (RegiotafelCollection *collection, RegiotafelInventory *inventory, const char *member)
{
  GArray *closing = g_array_new (FALSE, FALSE, sizeof (Closing));
  g_autoptr (GHashTable) states = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));
  Search search = { inventory, member, links };

  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    if (!g_hash_table_contains (states, regiotafel_collection_get (collection, i)))
      search_from (&search, regiotafel_collection_get (collection, i), states, path, closing);
  return closing;
}

char *
regiotafel_cycle_dup_way (const RegiotafelCycle *cycle, char *(*dup_id) (RegiotafelEntity *entity))
{
  guint shown = MIN (cycle->length, REGIOTAFEL_MOST_OF_CYCLE);
  g_autofree char *start = dup_id (cycle->target);
  GString *way = g_string_new (NULL);

  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *id = dup_id (cycle->way[i]);

      g_string_append_printf (way, "“%s” → ", id);
    }
  if (shown < cycle->length)
    {
      g_autofree char *last = dup_id (cycle->holder);

      g_string_append_printf (way, "%s“%s” → ", shown + 1 < cycle->length ? "… → " : "", last);
    }
  g_string_append_printf (way, "“%s”", start);
  return g_string_free (way, FALSE);
}

gboolean
regiotafel_inventory_is_order (RegiotafelKind kind, const RegiotafelMember *member)
{
  /* Two tables may well advise each other. */
  return (member->kind == REGIOTAFEL_MEMBER_REFERENCE || member->kind == REGIOTAFEL_MEMBER_REFERENCES)
         && member->target == kind && strcmp (member->name, "advises") != 0;
}

void
regiotafel_inventory_find_cycles (RegiotafelInventory *self, RegiotafelCycleFunc func, gpointer user_data)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
      {
        g_autoptr (GArray) closing = NULL;

        if (!regiotafel_inventory_is_order (kind, member))
          continue;
        closing = find_closing_links (regiotafel_inventory_get_collection (self, kind), self, member->name);
        for (guint i = 0; i < closing->len; i++)
          func (&g_array_index (closing, Closing, i).cycle, user_data);
      }
}

/* Entities of one kind keep each other alive: a table its parent, a municipality its successor. Where such references
 * run in a circle nothing would ever be freed, so the one that closes it is taken away; all others stay, for whoever
 * still holds an entity. */
void
regiotafel_inventory_break_cycles (RegiotafelInventory *self)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      g_autoptr (GArray) closing = find_closing_links (regiotafel_inventory_get_collection (self, kind), NULL, NULL);

      /* A holder that was never in the inventory may go as soon as others let go of it. */
      for (guint i = 0; i < closing->len; i++)
        g_object_ref (g_array_index (closing, Closing, i).cycle.holder);
      for (guint i = 0; i < closing->len; i++)
        {
          const Closing *found = &g_array_index (closing, Closing, i);

          if (found->collection != NULL)
            regiotafel_collection_remove (found->collection, found->cycle.target);
          else
            g_object_set (found->cycle.holder, found->cycle.member, NULL, NULL);
        }
      for (guint i = 0; i < closing->len; i++)
        g_object_unref (g_array_index (closing, Closing, i).cycle.holder);
    }
}
