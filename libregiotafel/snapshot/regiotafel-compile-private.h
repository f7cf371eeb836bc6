/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-free-text-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-snapshot-builder-private.h"

G_BEGIN_DECLS

typedef struct
{
  RegiotafelInventory *inventory;
  const RegiotafelDate *date; /* NULL: everything counts */
  RegiotafelSnapshotBuilder *builder;
  GHashTable *places;   /* entities that count, to their place on their axis plus 1; items of agendas too */
  GError *error;        /* the first */
  RegiotafelMask *mask; /* of the persons who joined; NULL when there are none */
} RegiotafelCompile;

/* Whether the entity itself exists on the date. */
gboolean regiotafel_compile_counts (RegiotafelCompile *self, gpointer entity);

/* What the snapshot holds of a text that may hold anything: the same text without the names of persons who joined, so
 * that no answer can tell them. Kept by the builder; NULL stays NULL. */
const char *regiotafel_compile_keep_free (RegiotafelCompile *self, const char *text);
/* The same of a text of @member of something of that kind, whether it is free or not. */
const char *
regiotafel_compile_keep (RegiotafelCompile *self, RegiotafelKind kind, const char *member, const char *text);

/* FALSE for what does not count on the date. What is not even in the inventory is an error, as the snapshot would
 * show less than was said. */
gboolean regiotafel_compile_find_place (RegiotafelCompile *self, gpointer holder, gpointer target, guint32 *place);
/* The same of a reference that may be NULL; REGIOTAFEL_INDEX_NONE instead of FALSE. */
guint32 regiotafel_compile_get_place (RegiotafelCompile *self, gpointer holder, gpointer target);
/* @targets may be NULL: none. */
void regiotafel_compile_add_edges (
    RegiotafelCompile *self, gpointer holder, guint32 row, RegiotafelCollection *targets, RegiotafelEdges *edges);

/* Takes in what is told beside what is counted; of tables, organisations and the like, which have their places. */
void regiotafel_compile_details (RegiotafelCompile *self);
/* The same of the membership that was added last. */
void regiotafel_compile_membership (RegiotafelCompile *self, gpointer membership);

/* Takes in what is told to comparisons: what does not exist on the date, what came after what, how many persons sit
 * where. */
void regiotafel_compile_gone (RegiotafelCompile *self);
/* The same of a membership that does not count on the date. */
void regiotafel_compile_gone_seat (RegiotafelCompile *self, gpointer membership, guint32 table);
/* What came after an entity of one of the kinds that know such a thing; NULL when nothing did. */
gpointer regiotafel_compile_get_successor (RegiotafelKind kind, gpointer entity);

G_END_DECLS
