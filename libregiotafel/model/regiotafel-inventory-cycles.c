/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* References that run in a circle: finding them, and breaking them when an inventory goes. */
#include "regiotafel-inventory-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"

/* ---- Finding ---- */

typedef struct
{
  const char *member;
  GPtrArray *targets;
} Links;

static void
collect_links (RegiotafelEntity *holder,
               const char *member,
               RegiotafelEntity *target,
               RegiotafelCollection *collection,
               gpointer user_data)
{
  Links *links = user_data;

  if (strcmp (member, links->member) == 0)
    g_ptr_array_add (links->targets, target);
}

typedef struct
{
  guint node;
  guint n_targets; /* how many of its targets still lie on the stack of targets */
} Step;

/* Depth first without recursion; an edge to a node that is still open closes a circle. */
static void
find_cycles_of_member (RegiotafelInventory *self,
                       RegiotafelCollection *collection,
                       const char *member,
                       GHashTable *places,
                       RegiotafelCycleFunc func,
                       gpointer user_data)
{
  guint n = regiotafel_collection_get_size (collection);
  g_autofree guint8 *state = g_new0 (guint8, MAX (n, 1)); /* 0 unseen, 1 open, 2 done */
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  Links links = { member, targets };

  for (guint start = 0; start < n; start++)
    {
      guint node = start;
      gboolean enter = state[start] == 0;

      while (enter || path->len > 0)
        {
          Step *step;

          if (enter)
            {
              guint before = targets->len;
              Step next = { node, 0 };

              state[node] = 1;
              regiotafel_entity_visit_references (regiotafel_collection_get (collection, node), collect_links, &links);
              next.n_targets = targets->len - before;
              g_array_append_val (path, next);
              enter = FALSE;
            }
          step = &g_array_index (path, Step, path->len - 1);
          if (step->n_targets == 0)
            {
              state[step->node] = 2;
              g_array_set_size (path, path->len - 1);
              continue;
            }
          step->n_targets--;
          RegiotafelEntity *target = g_ptr_array_steal_index_fast (targets, targets->len - 1);
          gpointer place;

          if (!g_hash_table_lookup_extended (places, target, NULL, &place))
            continue;
          if (state[GPOINTER_TO_UINT (place)] == 1)
            func (regiotafel_collection_get (collection, step->node), member, target, user_data);
          else if (state[GPOINTER_TO_UINT (place)] == 0)
            {
              node = GPOINTER_TO_UINT (place);
              enter = TRUE;
            }
        }
    }
}

void
regiotafel_inventory_find_cycles (RegiotafelInventory *self, RegiotafelCycleFunc func, gpointer user_data)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      RegiotafelCollection *collection = regiotafel_inventory_get_collection (self, kind);
      const RegiotafelMember *members = regiotafel_kind_get_members (kind);
      g_autoptr (GHashTable) places = NULL;

      for (guint i = 0; members[i].name != NULL; i++)
        {
          /* Two tables may well advise each other. */
          if ((members[i].kind != REGIOTAFEL_MEMBER_REFERENCE && members[i].kind != REGIOTAFEL_MEMBER_REFERENCES)
              || members[i].target != kind || strcmp (members[i].name, "advises") == 0)
            continue;
          if (places == NULL)
            {
              places = g_hash_table_new (NULL, NULL);
              for (guint j = 0; j < regiotafel_collection_get_size (collection); j++)
                g_hash_table_insert (places, regiotafel_collection_get (collection, j), GUINT_TO_POINTER (j));
            }
          find_cycles_of_member (self, collection, members[i].name, places, func, user_data);
        }
    }
}

/* ---- Breaking ---- */

static void
visit_links_within_kind (RegiotafelEntity *holder,
                         const char *member,
                         RegiotafelEntity *target,
                         RegiotafelCollection *collection,
                         gpointer user_data)
{
  if (G_OBJECT_TYPE (holder) == G_OBJECT_TYPE (target))
    g_ptr_array_add (user_data, target);
}

static void
drop_link_within_kind (RegiotafelEntity *holder,
                       const char *member,
                       RegiotafelEntity *target,
                       RegiotafelCollection *collection,
                       gpointer user_data)
{
  if (G_OBJECT_TYPE (holder) != G_OBJECT_TYPE (target))
    return;
  if (collection != NULL)
    regiotafel_collection_remove (collection, target);
  else
    g_object_set (holder, member, NULL, NULL);
}

/* Entities of one kind keep each other alive: a table its parent, a municipality its successor. Where such references run
 * in a circle nothing would ever be freed, so the entities on and behind a circle let go of theirs; all others,
 * which somebody may still hold, keep what they refer to. */
static void
break_cycles_within (RegiotafelCollection *collection)
{
  guint n = regiotafel_collection_get_size (collection);
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GPtrArray) ready = g_ptr_array_new ();

  /* The number of references to each; who is referred to by nobody cannot be on a circle. */
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (left, regiotafel_collection_get (collection, i), GUINT_TO_POINTER (0));
  for (guint i = 0; i < n; i++)
    regiotafel_entity_visit_references (regiotafel_collection_get (collection, i), visit_links_within_kind, targets);
  if (targets->len == 0)
    return;
  for (guint i = 0; i < targets->len; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (left, g_ptr_array_index (targets, i)));

      g_hash_table_insert (left, g_ptr_array_index (targets, i), GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < n; i++)
    if (g_hash_table_lookup (left, regiotafel_collection_get (collection, i)) == NULL)
      g_ptr_array_add (ready, regiotafel_collection_get (collection, i));
  while (ready->len > 0)
    {
      RegiotafelEntity *entity = g_ptr_array_steal_index_fast (ready, ready->len - 1);

      g_hash_table_remove (left, entity);
      g_ptr_array_set_size (targets, 0);
      regiotafel_entity_visit_references (entity, visit_links_within_kind, targets);
      for (guint i = 0; i < targets->len; i++)
        {
          gpointer target = g_ptr_array_index (targets, i);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (left, target));

          if (count == 0)
            continue;
          g_hash_table_insert (left, target, GUINT_TO_POINTER (count - 1));
          if (count == 1)
            g_ptr_array_add (ready, target);
        }
    }
  for (guint i = 0; i < n; i++)
    {
      RegiotafelEntity *entity = regiotafel_collection_get (collection, i);

      if (g_hash_table_contains (left, entity))
        regiotafel_entity_visit_references (entity, drop_link_within_kind, NULL);
    }
}

void
regiotafel_inventory_break_cycles (RegiotafelInventory *self)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    break_cycles_within (regiotafel_inventory_get_collection (self, kind));
}
