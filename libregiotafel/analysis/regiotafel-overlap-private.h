/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-matrix-private.h"
#include "regiotafel-overlap.h"
#include "regiotafel-pairs-private.h"
#include "regiotafel-question-private.h"
#include "regiotafel-significance-private.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

struct _RegiotafelOverlap
{
  RegiotafelQuestion parent_instance;

  RegiotafelAxis of;
  RegiotafelAxis by;
  RegiotafelStandings standings;
  gboolean include_case;
  guint min_shared;
  double min_jaccard;
  char **focus;
  gboolean sorted;
  gboolean significance;
};

/* The answer to an overlap question. `snapshot` is kept alive by the result.
 * Invariant: `order`, when it is there, is a permutation of the pairs; else they are in their own order. */
typedef struct
{
  RegiotafelSnapshot *snapshot;
  RegiotafelAxis of;
  RegiotafelAxis by;
  RegiotafelMatrix matrix;
  RegiotafelPairs pairs;
  guint32 *order;
  gboolean has_significance;
  RegiotafelSignificance significance;

  /* What was asked, for the sentences. */
  RegiotafelStandings standings;
  gboolean include_case;
  guint32 min_shared;
  double min_jaccard;
  guint32 n_focus;
  guint32 focus[2]; /* the first two */
} RegiotafelOverlapAnswer;

typedef struct
{
  guint32 a;
  guint32 b;
  guint32 shared;
  guint32 n_a;
  guint32 n_b;
} RegiotafelOverlapPair;

/* By its place among the pairs as they were found, and by its row in the result. */
RegiotafelOverlapPair regiotafel_overlap_answer_get_pair (const RegiotafelOverlapAnswer *self, guint64 i);
RegiotafelOverlapPair regiotafel_overlap_answer_get (const RegiotafelOverlapAnswer *self, guint32 row);

/* Meetings a year at the tables that two organisations share; NaN when one of these does not tell. */
double regiotafel_overlap_answer_get_meetings (const RegiotafelOverlapAnswer *self, RegiotafelOverlapPair pair);

RegiotafelResult *regiotafel_overlap_answer (RegiotafelQuestion *question,
                                             RegiotafelSnapshot *snapshot,
                                             GCancellable *cancellable,
                                             GError **error);

/* The sentences. */
char *regiotafel_overlap_dup_sentence (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language);
char *regiotafel_overlap_dup_row_sentence (gconstpointer self, guint32 row, RegiotafelLanguage language);
char *regiotafel_overlap_dup_methods (const RegiotafelOverlapAnswer *self, RegiotafelLanguage language);

G_END_DECLS
