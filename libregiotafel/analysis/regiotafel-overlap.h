/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-question.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_OVERLAP (regiotafel_overlap_get_type ())

/**
 * RegiotafelOverlap:
 *
 * Which tables have the same participants, domains, themes, areas or projects; or which organisations meet, how often
 * and where, or work on the same projects.
 *
 * A row is a pair that shares something. With *n* for what one has, *s* for what both have:
 *
 * | column | type | unit | |
 * | --- | --- | --- | --- |
 * | `a`, `b` | text | | the ids |
 * | `a-name`, `b-name` | text | | the names |
 * | `n-a`, `n-b` | uint32 | | how much each has |
 * | `shared` | uint32 | | *s* |
 * | `jaccard` | double | 0 to 1 | *s* / (*n-a* + *n-b* − *s*) |
 * | `overlap` | double | 0 to 1 | *s* / min (*n-a*, *n-b*) (Szymkiewicz–Simpson) |
 * | `a-in-b` | double | 0 to 1 | *s* / *n-a* |
 * | `b-in-a` | double | 0 to 1 | *s* / *n-b* |
 * | `cosine` | double | 0 to 1 | *s* / √(*n-a* · *n-b*) (Ochiai) |
 * | `meetings` | double | meetings a year | of the tables that two organisations share; NaN when one does not tell |
 * | `p` | double | 0 to 1 | the chance of *s* or more; see below |
 * | `p-holm` | double | 0 to 1 | the same, adjusted for the number of pairs looked at (Holm 1979) |
 * | `p-fdr` | double | 0 to 1 | the rate of false findings at which it is one (Benjamini and Hochberg 1995) |
 *
 * `meetings` is there for organisations by tables only, and the last three with
 * [property@Regiotafel.Overlap:significance] only: the chance that two that choose *n-a* and *n-b* things at random, of
 * all things that anybody has, have *s* or more in common (Fisher's exact test, one-sided).
 *
 * The evidence of a row is the ids of what is shared. The measures are those of Borgatti and Halgin, *Analyzing
 * affiliation networks* (2011), doi:10.4135/9781446294413.n28. Equal membership alone never means that a table is
 * superfluous.
 *
 * **Ownership** and **Threads**: see [class@Regiotafel.Question]. **Cost**: O(Σ d²) for *d* the number of rows that
 * have a thing, plus O(pairs); memory 5 bytes a pair where no two share more than 255, and 4 more when sorted.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelOverlap, regiotafel_overlap, OVERLAP)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOverlap *regiotafel_overlap_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAxis regiotafel_overlap_get_of (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_of (RegiotafelOverlap *self, RegiotafelAxis of);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAxis regiotafel_overlap_get_by (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_by (RegiotafelOverlap *self, RegiotafelAxis by);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelStandings regiotafel_overlap_get_standings (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_standings (RegiotafelOverlap *self, RegiotafelStandings standings);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_overlap_get_include_case (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_include_case (RegiotafelOverlap *self, gboolean include_case);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_overlap_get_min_shared (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_min_shared (RegiotafelOverlap *self, guint min_shared);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_overlap_get_min_jaccard (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_min_jaccard (RegiotafelOverlap *self, double min_jaccard);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_overlap_get_focus (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_focus (RegiotafelOverlap *self, const char *const *focus);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_overlap_get_sorted (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_sorted (RegiotafelOverlap *self, gboolean sorted);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_overlap_get_significance (RegiotafelOverlap *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overlap_set_significance (RegiotafelOverlap *self, gboolean significance);

G_END_DECLS
