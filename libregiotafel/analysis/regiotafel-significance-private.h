/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-hypergeometric-private.h"
#include "regiotafel-matrix-private.h"
#include "regiotafel-pairs-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How likely what pairs of rows share is by chance, and what that says when so many pairs are looked at.
 *
 * Invariants: `p` rises strictly; holm[i] and fdr[i] go with p[i], and neither falls. The probability of every pair
 * that it was made with is in `p`; where that stands at a place in `tails`, at p[ranks[place]]. None else has a rank
 * that may be read. */
typedef struct
{
  RegiotafelHypergeometric *tails;
  guint32 n_columns; /* those that any row has: what each row is a choice from */
  guint64 n_tests;
  guint32 *ranks;
  guint32 n_p;
  double *p;
  double *holm;
  double *fdr;
} RegiotafelSignificance;

typedef enum
{
  REGIOTAFEL_SIGNIFICANCE_P,    /* P(as much or more) of Fisher's exact test, one-sided */
  REGIOTAFEL_SIGNIFICANCE_HOLM, /* adjusted so that the chance of any false finding is bounded: Holm 1979 */
  REGIOTAFEL_SIGNIFICANCE_FDR,  /* so that the share of false findings is: Benjamini and Hochberg 1995 */
} RegiotafelSignificanceKind;

/* @pairs: all that share anything. @n_tests: how many were looked at; those that share nothing have p = 1. */
gboolean regiotafel_significance_init (RegiotafelSignificance *self,
                                       const RegiotafelMatrix *matrix,
                                       const RegiotafelPairs *pairs,
                                       guint64 n_tests,
                                       GCancellable *cancellable,
                                       GError **error);
void regiotafel_significance_clear (RegiotafelSignificance *self);

/* Of a pair that it was made with. O(1) for rows of up to a few hundred, else O(log n_p + min (n_a, n_b)). */
double regiotafel_significance_get (
    const RegiotafelSignificance *self, RegiotafelSignificanceKind kind, guint32 n_a, guint32 n_b, guint32 shared);

/* The same of all @pairs in their own order, which have `starts`: some nanoseconds a pair. */
void regiotafel_significance_fill (const RegiotafelSignificance *self,
                                   RegiotafelSignificanceKind kind,
                                   const RegiotafelCsr *rows,
                                   const RegiotafelPairs *pairs,
                                   double *values);

G_END_DECLS
