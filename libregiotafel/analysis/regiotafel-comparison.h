/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-question.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_COMPARISON (regiotafel_comparison_get_type ())

/**
 * RegiotafelComparison:
 *
 * What changed between two snapshots: the one it is run on, and the [property@Regiotafel.Comparison:earlier] one.
 *
 * Things are the same when they have the same id, or that of a duplicate that was merged into them. Who ended and was
 * succeeded goes on in its successor: a seat of two municipalities that merged is succeeded, not left, and a contact
 * is one between what came of both. Tables are not mapped so: one that was succeeded ended, and its successor is new.
 * What one of the two does not cover did not come or go: a table that only one of them knows, and that does not tell by
 * its dates that it did not exist on the date of the other, is *not covered*, unless the other calls itself complete.
 *
 * With [enum@Regiotafel.ComparisonAspect].CHANGES, the default, the first rows are totals, the next count a kind of
 * change each, the others are the changes themselves:
 *
 * | column | type | unit | |
 * | --- | --- | --- | --- |
 * | `level` | text | | `total`, `count` or `item` |
 * | `what` | text | | `tables`, `seats`, `roles`, `representation`, `agenda`, `projects`, `areas`, `coverage` (areas of
 * tables), `themes` (of tables), `contacts`, `meetings`, `hours`, `organisations` or `persons` |
 * | `change` | text | | what happened to it; missing in a total |
 * | `fact` | text | | which fact of it changed, or which role it is about |
 * | `reason` | text | | why, where that is known |
 * | `table`, `table-name` | text | | |
 * | `organisation`, `organisation-name` | text | | |
 * | `other`, `other-name` | text | | what came after or before it, with whom the contact is, what is represented, or
 * the area, project, theme or item of an agenda that the row is about | | `through`, `through-name` | text | | through
 * whom a contact came or went | | `from`, `to` | text | | how it was and is | | `since` | text | | the date on which it
 * came or went, where that is known | | `before`, `after` | double | that of what is counted | how much it was and is;
 * NaN where that is not known or does not apply |
 *
 * With [enum@Regiotafel.ComparisonAspect].CONTINUITY a row is a table or an organisation:
 *
 * | column | type | unit | |
 * | --- | --- | --- | --- |
 * | `what` | text | | `tables` or `organisations` |
 * | `id`, `name` | text | | |
 * | `seats-before`, `seats-after` | uint32 | seats | *a*, *b*: after succession, without what is not covered |
 * | `shared` | uint32 | seats | *s*: on both sides |
 * | `retention` | double | 0 to 1 | *s* / *a* |
 * | `jaccard` | double | 0 to 1 | *s* / (*a* + *b* − *s*) |
 * | `tenure` | double | years | mean of the seats there now whose start is known |
 * | `tenure-known` | uint32 | seats | of how many that is |
 * | `chair-tenure` | double | years | mean of the chairs there now whose start is known |
 * | `first-seen`, `last-seen` | text | | dates |
 *
 * The evidence of a row is the ids it rests on; of persons there are only numbers.
 *
 * **Ownership** and **Threads**: see [class@Regiotafel.Question]. **Cost**: O(seats + contacts of both).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelComparison, regiotafel_comparison, COMPARISON)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelComparison *regiotafel_comparison_new (RegiotafelSnapshot *earlier) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSnapshot *regiotafel_comparison_get_earlier (RegiotafelComparison *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_comparison_set_earlier (RegiotafelComparison *self, RegiotafelSnapshot *earlier);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelComparisonAspect regiotafel_comparison_get_aspect (RegiotafelComparison *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_comparison_set_aspect (RegiotafelComparison *self, RegiotafelComparisonAspect aspect);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_comparison_get_only (RegiotafelComparison *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_comparison_set_only (RegiotafelComparison *self, const char *const *only);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_comparison_get_include_unchanged (RegiotafelComparison *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_comparison_set_include_unchanged (RegiotafelComparison *self, gboolean include_unchanged);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_comparison_get_include_contacts (RegiotafelComparison *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_comparison_set_include_contacts (RegiotafelComparison *self, gboolean include_contacts);

G_END_DECLS
