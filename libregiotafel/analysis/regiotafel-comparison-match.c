/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which things of two snapshots are the same, what came after what, and what is only not known. */
#include "regiotafel-comparison-match-private.h"

#include <string.h>

#include "regiotafel-index-private.h"
#include "regiotafel-period.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* Nodes while they are made: `heads` leads from each, over those that turned out to be the same, to the one that
 * stands for them. */
typedef struct
{
  RegiotafelIndex *ids; /* id, to its node plus 1 */
  GArray *heads;        /* guint32 */
} Nodes;

static guint32
find_head (Nodes *self, guint32 node)
{
  guint32 *heads = (guint32 *) self->heads->data;

  while (heads[node] != node)
    node = heads[node] = heads[heads[node]];
  return node;
}

/* The lower stands for the higher, so that the order of calls makes no difference. */
static void
unite (Nodes *self, guint32 one, guint32 other)
{
  guint32 a = find_head (self, one), b = find_head (self, other);

  g_array_index (self->heads, guint32, MAX (a, b)) = MIN (a, b);
}

static guint32
add_node (Nodes *self)
{
  guint32 node = self->heads->len;

  g_array_append_val (self->heads, node);
  return node;
}

static guint32
intern (Nodes *self, const char *id)
{
  guint32 found = GPOINTER_TO_UINT (regiotafel_index_find (self->ids, id)), node;

  if (found > 0)
    return found - 1;
  node = add_node (self);
  regiotafel_index_add (self->ids, id, GUINT_TO_POINTER (node + 1));
  return node;
}

static const char *
find_identifier (const RegiotafelDetails *details, const char *scheme)
{
  for (guint i = 0; details->identifiers[i] != NULL; i += 2)
    if (strcmp (details->identifiers[i], scheme) == 0)
      return details->identifiers[i + 1];
  return NULL;
}

/* Whether two of one id are different bodies: another name, and another number in some register, and none in common. A
 * name alone changes; so does a number, as when a municipality gets another code. */
static gboolean
is_other_body (RegiotafelSnapshot *const snapshots[2], RegiotafelAxis axis, guint32 before, guint32 after)
{
  const RegiotafelDetails *one = &snapshots[0]->details[axis][before], *other = &snapshots[1]->details[axis][after];
  gboolean differs = FALSE;

  if (one->identifiers == NULL || other->identifiers == NULL
      || strcmp (snapshots[0]->axes[axis].names[before], snapshots[1]->axes[axis].names[after]) == 0)
    return FALSE;
  for (guint i = 0; one->identifiers[i] != NULL; i += 2)
    {
      const char *value = find_identifier (other, one->identifiers[i]);

      if (value == NULL)
        continue;
      if (strcmp (value, one->identifiers[i + 1]) == 0)
        return FALSE;
      differs = TRUE;
    }
  return differs;
}

static void
unite_former_ids (Nodes *nodes, guint32 node, const char *const *former_ids)
{
  for (guint i = 0; former_ids != NULL && former_ids[i] != NULL; i++)
    unite (nodes, node, intern (nodes, former_ids[i]));
}

/* The nodes of all places, and of all that is gone; node_of is filled with nodes that are not headed yet. */
static void
make_nodes (
    RegiotafelMatch *self, Nodes *nodes, RegiotafelSnapshot *const snapshots[2], RegiotafelAxis axis, GArray *reused)
{
  const RegiotafelSnapshotAxis *things = &snapshots[REGIOTAFEL_AFTER]->axes[axis];
  guint32 n_after = things->n;

  for (guint32 i = 0; i < n_after; i++)
    self->node_of[REGIOTAFEL_AFTER][i] = intern (nodes, things->ids[i]);
  things = &snapshots[REGIOTAFEL_BEFORE]->axes[axis];
  for (guint32 i = 0; i < things->n; i++)
    {
      guint32 node = intern (nodes, things->ids[i]);

      /* The places of the later are the first nodes. */
      if (node < n_after && is_other_body (snapshots, axis, i, node))
        {
          g_array_append_val (reused, node);
          node = add_node (nodes);
          g_array_append_val (reused, node);
        }
      self->node_of[REGIOTAFEL_BEFORE][i] = node;
    }
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      RegiotafelSnapshot *snapshot = snapshots[side];

      for (guint32 i = 0; i < snapshot->axes[axis].n; i++)
        unite_former_ids (nodes, self->node_of[side][i], snapshot->details[axis][i].former_ids);
      for (guint32 i = 0; i < snapshot->n_gone; i++)
        if (snapshot->gone[i].axis == axis)
          unite_former_ids (nodes, intern (nodes, snapshot->gone[i].id), snapshot->gone[i].former_ids);
      for (guint32 i = 0; i < snapshot->n_successions; i++)
        if (snapshot->successions[i].axis == axis)
          {
            intern (nodes, snapshot->successions[i].id);
            intern (nodes, snapshot->successions[i].successor);
          }
    }
}

static guint32
get_node (Nodes *nodes, const guint32 *numbers, const char *id)
{
  return numbers[find_head (nodes, intern (nodes, id))];
}

/* Whether what an inventory does not have is not there: it calls itself complete, which speaks of tables, and not for
 * something else than what the other says it covers. */
static gboolean
lacks_nothing (RegiotafelSnapshot *snapshot, RegiotafelSnapshot *other, RegiotafelAxis axis)
{
  return axis == REGIOTAFEL_AXIS_TABLES && snapshot->complete
         && (snapshot->covers == NULL || other->covers == NULL || strcmp (snapshot->covers, other->covers) == 0);
}

/* What each side knows of each node. */
static void
look_at_sides (RegiotafelMatch *self,
               Nodes *nodes,
               const guint32 *numbers,
               RegiotafelSnapshot *const snapshots[2],
               RegiotafelAxis axis)
{
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      RegiotafelSnapshot *snapshot = snapshots[side];
      const RegiotafelDate *other_date = snapshots[!side]->date;
      gboolean other_lacks_nothing = lacks_nothing (snapshots[!side], snapshot, axis);

      for (guint32 i = 0; i < snapshot->n_gone; i++)
        if (snapshot->gone[i].axis == axis)
          {
            guint32 node = get_node (nodes, numbers, snapshot->gone[i].id);

            self->is_known[side][node] = TRUE;
            self->is_absent[side][node] = self->places[side][node] == NONE;
            self->periods[side][node] = snapshot->gone[i].period;
          }
      for (guint32 i = 0; i < snapshot->axes[axis].n; i++)
        {
          const RegiotafelPeriod *period = snapshot->details[axis][i].period;
          guint32 node = self->node_of[side][i];

          self->is_known[side][node] = TRUE;
          self->periods[side][node] = period;
          if (self->places[!side][node] == NONE
              && (other_lacks_nothing || self->rivals[node] != NONE
                  || (period != NULL && other_date != NULL && !regiotafel_period_contains (period, other_date))))
            self->is_absent[!side][node] = TRUE;
        }
    }
}

static gboolean
is_on_both (const RegiotafelMatch *self, guint32 node)
{
  return self->places[0][node] != NONE && self->places[1][node] != NONE;
}

/* Keeps what came after what where that took place between the two: who is on both sides is succeeded later. The later
 * snapshot is believed first. */
static void
link_successors (RegiotafelMatch *self,
                 Nodes *nodes,
                 const guint32 *numbers,
                 RegiotafelSnapshot *const snapshots[2],
                 RegiotafelAxis axis)
{
  for (int side = REGIOTAFEL_AFTER; side >= REGIOTAFEL_BEFORE; side--)
    for (guint32 i = 0; i < snapshots[side]->n_successions; i++)
      {
        const RegiotafelSuccession *one = &snapshots[side]->successions[i];
        guint32 from, to;

        if (one->axis != axis)
          continue;
        from = get_node (nodes, numbers, one->id);
        to = get_node (nodes, numbers, one->successor);
        if (from == to || self->next[from] != NONE || is_on_both (self, from))
          continue;
        self->next[from] = to;
        self->next_names[from] = one->successor_name;
      }
  /* One that is on one side alone and may well be on the other, which only does not cover it, and whose successor
   * neither knows the other by: nothing was succeeded yet. */
  for (guint32 node = 0; node < self->n; node++)
    for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
      if (self->next[node] != NONE && self->places[!side][node] != NONE && self->places[side][node] == NONE
          && !self->is_absent[side][node] && self->places[side][self->next[node]] == NONE)
        self->next[node] = NONE;
}

/* Follows all successions; each is gone along once. Who goes round in a circle is the lowest of it. */
static void
follow_successors (RegiotafelMatch *self)
{
  g_autofree guint32 *way = g_new (guint32, MAX (self->n, 1));
  g_autofree guint8 *is_on_way = g_new0 (guint8, MAX (self->n, 1));

  memset (self->class_of, 0xff, sizeof (guint32) * self->n);
  for (guint32 node = 0; node < self->n; node++)
    {
      guint32 n_way = 0, at = node, end;

      while (self->class_of[at] == NONE && !is_on_way[at])
        {
          is_on_way[at] = TRUE;
          way[n_way++] = at;
          if (self->next[at] == NONE)
            break;
          at = self->next[at];
        }
      if (self->class_of[at] != NONE)
        end = self->class_of[at];
      else
        {
          /* The last of the way, or one that is on it already: then from there on it is a circle. */
          end = at;
          for (guint32 next = self->next[at]; next != NONE && next != at; next = self->next[next])
            end = MIN (end, next);
        }
      for (guint32 i = 0; i < n_way; i++)
        {
          self->class_of[way[i]] = end;
          is_on_way[way[i]] = FALSE;
        }
    }
}

static void
find_fates (RegiotafelMatch *self)
{
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      self->heads[side] = g_new (guint32, MAX (self->n, 1));
      memset (self->heads[side], 0xff, sizeof (guint32) * self->n);
      for (guint32 node = self->n; node-- > 0;)
        if (self->places[side][node] != NONE)
          self->heads[side][self->class_of[node]] = node;
    }
  for (guint32 node = 0; node < self->n; node++)
    {
      guint side = self->places[REGIOTAFEL_BEFORE][node] != NONE ? REGIOTAFEL_BEFORE : REGIOTAFEL_AFTER;

      if (self->places[side][node] == NONE)
        self->fates[node] = REGIOTAFEL_FATE_NONE;
      else if (is_on_both (self, node))
        self->fates[node] = REGIOTAFEL_FATE_STAYED;
      else if (self->heads[!side][self->class_of[node]] != NONE)
        self->fates[node] = REGIOTAFEL_FATE_SUCCEEDED;
      else if (!self->is_absent[!side][node])
        self->fates[node] = REGIOTAFEL_FATE_NOT_COVERED;
      else
        self->fates[node] = side == REGIOTAFEL_BEFORE ? REGIOTAFEL_FATE_ENDED : REGIOTAFEL_FATE_NEW;
    }
}

void
regiotafel_match_init (RegiotafelMatch *self, RegiotafelSnapshot *const snapshots[2], RegiotafelAxis axis)
{
  Nodes nodes = { regiotafel_index_new (), g_array_new (FALSE, FALSE, sizeof (guint32)) };
  g_autoptr (GArray) reused = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint32 *numbers = NULL;

  memset (self, 0, sizeof *self);
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      self->n_places[side] = snapshots[side]->axes[axis].n;
      self->node_of[side] = g_new (guint32, MAX (self->n_places[side], 1));
    }
  make_nodes (self, &nodes, snapshots, axis, reused);

  numbers = g_new (guint32, MAX (nodes.heads->len, 1));
  for (guint32 i = 0; i < nodes.heads->len; i++)
    numbers[i] = find_head (&nodes, i) == i ? self->n++ : NONE;
  self->next = g_new (guint32, MAX (self->n, 1));
  memset (self->next, 0xff, sizeof (guint32) * self->n);
  self->next_names = g_new0 (const char *, MAX (self->n, 1));
  self->class_of = g_new (guint32, MAX (self->n, 1));
  self->fates = g_new0 (guint8, MAX (self->n, 1));
  self->rivals = g_new (guint32, MAX (self->n, 1));
  memset (self->rivals, 0xff, sizeof (guint32) * self->n);
  for (guint32 i = 0; i < reused->len; i++)
    self->rivals[numbers[find_head (&nodes, g_array_index (reused, guint32, i))]]
        = numbers[find_head (&nodes, g_array_index (reused, guint32, i ^ 1))];
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      self->places[side] = g_new (guint32, MAX (self->n, 1));
      memset (self->places[side], 0xff, sizeof (guint32) * self->n);
      self->is_known[side] = g_new0 (guint8, MAX (self->n, 1));
      self->is_absent[side] = g_new0 (guint8, MAX (self->n, 1));
      self->periods[side] = g_new0 (const RegiotafelPeriod *, MAX (self->n, 1));
      self->twins[side] = g_new (guint32, MAX (self->n_places[side], 1));
      for (guint32 i = self->n_places[side]; i-- > 0;)
        {
          guint32 node = self->node_of[side][i] = numbers[find_head (&nodes, self->node_of[side][i])];

          self->twins[side][i] = self->places[side][node];
          self->places[side][node] = i;
        }
    }
  look_at_sides (self, &nodes, numbers, snapshots, axis);
  link_successors (self, &nodes, numbers, snapshots, axis);
  follow_successors (self);
  find_fates (self);
  regiotafel_index_free (nodes.ids);
  g_array_unref (nodes.heads);
}

const RegiotafelDate *
regiotafel_match_get_start (const RegiotafelMatch *self, guint32 node)
{
  for (int side = REGIOTAFEL_AFTER; side >= REGIOTAFEL_BEFORE; side--)
    if (self->periods[side][node] != NULL && regiotafel_period_get_start (self->periods[side][node]) != NULL)
      return regiotafel_period_get_start (self->periods[side][node]);
  return NULL;
}

const RegiotafelDate *
regiotafel_match_get_end (const RegiotafelMatch *self, guint32 node)
{
  for (int side = REGIOTAFEL_AFTER; side >= REGIOTAFEL_BEFORE; side--)
    if (self->periods[side][node] != NULL && regiotafel_period_get_end (self->periods[side][node]) != NULL)
      return regiotafel_period_get_end (self->periods[side][node]);
  return NULL;
}

guint32
regiotafel_match_count (const RegiotafelMatch *self, guint side, guint32 node)
{
  guint32 n = 0;

  for (guint32 place = self->places[side][node]; place != NONE; place = self->twins[side][place])
    n++;
  return n;
}

void
regiotafel_match_clear (RegiotafelMatch *self)
{
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      g_free (self->node_of[side]);
      g_free (self->places[side]);
      g_free (self->twins[side]);
      g_free (self->is_known[side]);
      g_free (self->is_absent[side]);
      g_free (self->periods[side]);
      g_free (self->heads[side]);
    }
  g_free (self->rivals);
  g_free (self->next);
  g_free (self->next_names);
  g_free (self->class_of);
  g_free (self->fates);
}
