/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-comparison-private.h"

G_BEGIN_DECLS

/* What became of a thing between two snapshots. */
typedef enum
{
  REGIOTAFEL_FATE_NONE, /* on neither side */
  REGIOTAFEL_FATE_STAYED,
  REGIOTAFEL_FATE_SUCCEEDED, /* on one side; what is before or after it is on the other */
  REGIOTAFEL_FATE_ENDED,
  REGIOTAFEL_FATE_NEW,
  REGIOTAFEL_FATE_NOT_COVERED /* on one side, and the other does not tell */
} RegiotafelFate;

/* The things of one axis in two snapshots, made into nodes: a node is a thing, whatever it is called on either side.
 * Places that are not there are REGIOTAFEL_INDEX_NONE.
 * Invariants: every place of both sides has a node; `places` is the first place of a node on that side. Classes are
 * nodes: class_of[class_of[i]] == class_of[i]. What is the same, gone or
 * succeeded does not depend on which of the two snapshots is the later. */
typedef struct
{
  guint32 n;
  guint32 n_places[REGIOTAFEL_N_SIDES];
  guint32 *node_of[REGIOTAFEL_N_SIDES];                 /* by place */
  guint32 *places[REGIOTAFEL_N_SIDES];                  /* by node */
  guint32 *twins[REGIOTAFEL_N_SIDES];                   /* by place: the next place of the same node */
  guint8 *is_known[REGIOTAFEL_N_SIDES];                 /* by node: stands in the inventory of that side */
  guint8 *is_absent[REGIOTAFEL_N_SIDES];                /* by node: certainly not there on the date of that side */
  const RegiotafelPeriod **periods[REGIOTAFEL_N_SIDES]; /* by node: as that side tells; NULL: it does not */
  guint32 *rivals;                                      /* by node: another body that has its id on the other side */
  guint32 *heads[REGIOTAFEL_N_SIDES];                   /* by class: the first node of it that is on that side */
  guint32 *next;                                        /* by node: the node that came after it */
  const char **next_names;                              /* the name of that */
  guint32 *class_of;                                    /* by node: what it is in the end, after all successions */
  guint8 *fates;                                        /* by node: RegiotafelFate */
} RegiotafelMatch;

void regiotafel_match_init (RegiotafelMatch *self, RegiotafelSnapshot *const snapshots[2], RegiotafelAxis axis);
void regiotafel_match_clear (RegiotafelMatch *self);

/* When a node began and when it ended, as the later side tells, else the earlier; NULL where that is not known. */
const RegiotafelDate *regiotafel_match_get_start (const RegiotafelMatch *self, guint32 node);
const RegiotafelDate *regiotafel_match_get_end (const RegiotafelMatch *self, guint32 node);
/* How many places of a side a node has: more than one where duplicates were merged. */
guint32 regiotafel_match_count (const RegiotafelMatch *self, guint side, guint32 node);

static inline guint32
regiotafel_match_class (const RegiotafelMatch *self, guint side, guint32 place)
{
  return self->class_of[self->node_of[side][place]];
}

/* The thing that a node is. */
static inline RegiotafelCompared
regiotafel_match_get (const RegiotafelMatch *self, guint32 node)
{
  return (RegiotafelCompared){ { self->places[0][node], self->places[1][node] } };
}

G_END_DECLS
