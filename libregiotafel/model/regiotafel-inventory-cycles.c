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

enum
{
  UNSEEN,
  OPEN, /* on the path */
  DONE
};

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

      if (enter != NULL)
        {
          guint before = search->links->len;
          Step next = { enter, 0 };

          g_hash_table_insert (states, enter, GUINT_TO_POINTER (OPEN));
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
      switch (GPOINTER_TO_UINT (g_hash_table_lookup (states, link.target)))
        {
        case UNSEEN:
          enter = link.target;
          break;
        case OPEN:
          g_array_append_val (closing, link);
          break;
        default:
          break;
        }
    }
}

static GArray *
find_closing_links (RegiotafelCollection *collection, RegiotafelInventory *inventory, const char *member)
{
  GArray *closing = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GHashTable) states = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));
  Search search = { inventory, member, links };

  for (guint i = 0; i < regiotafel_collection_get_size (collection); i++)
    if (!g_hash_table_contains (states, regiotafel_collection_get (collection, i)))
      search_from (&search, regiotafel_collection_get (collection, i), states, path, closing);
  return closing;
}

void
regiotafel_inventory_find_cycles (RegiotafelInventory *self, RegiotafelCycleFunc func, gpointer user_data)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
      {
        g_autoptr (GArray) closing = NULL;

        /* Two tables may well advise each other. */
        if ((member->kind != REGIOTAFEL_MEMBER_REFERENCE && member->kind != REGIOTAFEL_MEMBER_REFERENCES)
            || member->target != kind || strcmp (member->name, "advises") == 0)
          continue;
        closing = find_closing_links (regiotafel_inventory_get_collection (self, kind), self, member->name);
        for (guint i = 0; i < closing->len; i++)
          {
            const Link *link = &g_array_index (closing, Link, i);

            func (link->holder, member->name, link->target, user_data);
          }
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
        g_object_ref (g_array_index (closing, Link, i).holder);
      for (guint i = 0; i < closing->len; i++)
        {
          const Link *link = &g_array_index (closing, Link, i);

          if (link->collection != NULL)
            regiotafel_collection_remove (link->collection, link->target);
          else
            g_object_set (link->holder, link->member, NULL, NULL);
        }
      for (guint i = 0; i < closing->len; i++)
        g_object_unref (g_array_index (closing, Link, i).holder);
    }
}
