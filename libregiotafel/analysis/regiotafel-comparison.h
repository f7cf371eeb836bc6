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
 * Of the changes, the default aspect, the first rows are totals, the next count a kind of change each, and the others
 * are the changes themselves, up to the column `after`. Of continuity a row is a table or an organisation; it has
 * `what` and the columns from `id` on. There *a* and *b* are the seats on the earlier and on the later side, after
 * succession and without what is not covered, and *s* is those on both.
 *
 * | column | type | unit | |
 * | --- | --- | --- | --- |
 * | `level` | text | | `total`, `count` or `item` |
 * | `what` | text | | what it is about: see below |
 * | `change` | text | | what happened to it: see below; missing in a total |
 * | `fact` | text | | which fact of it changed, or which role it is about |
 * | `reason` | text | | why, where that is known: see below |
 * | `table`, `table-name` | text | | |
 * | `organisation`, `organisation-name` | text | | |
 * | `other`, `other-name` | text | | whom the contact is with, what came before or after it, or what else it is about |
 * | `through`, `through-name` | text | | of a contact: the organisation by which it came or went |
 * | `from`, `to` | text | | how it was and how it is |
 * | `since` | text | | the date on which it came or went, or was last checked, where that is known |
 * | `before`, `after` | double | of what it is about | how much it was and is; NaN where there is no such number |
 * | `id`, `name` | text | | |
 * | `seats-before`, `seats-after` | uint32 | seats | *a* and *b* |
 * | `shared` | uint32 | seats | *s* |
 * | `retention` | double | 0 to 1 | *s* / *a*; NaN for what is on one side only |
 * | `jaccard` | double | 0 to 1 | *s* / (*a* + *b* − *s*); NaN for what is on one side only |
 * | `tenure` | double | years | mean of the seats there now whose start is known; NaN when there are none |
 * | `tenure-known` | uint32 | seats | how many these are |
 * | `chair-tenure` | double | years | mean of the chairs there now whose start is known; NaN when there are none |
 * | `first-seen`, `last-seen` | text | | dates |
 *
 * What is told of is `tables`, `seats`, `roles`, `representation`, `agenda`, `projects`, `areas`, `coverage` (areas of
 * tables), `themes` (of tables), `contacts`, `meetings` a year, `hours` a year of all who sit, `organisations` and
 * `persons`.
 *
 * A change is `stayed`, `not-confirmed` (it stayed as far as is known: the table was not checked again), `succeeded`,
 * `joined`, `left`, `at-new-table`, `at-ended-table`, `new`, `ended` (`lost` of contacts, roles and what tables or
 * seats have; `gone` of items of agendas; `left` of persons), `finished`, `changed`, `unseated` (sits nowhere any
 * more), `seated`, `reused` (an id that is that of another body now) or `not-covered`. Of tables, seats, agenda,
 * projects, areas, contacts and organisations `stayed`, `succeeded` (not of tables), `joined`, `left`, `at-new-table`,
 * `at-ended-table`, `new`, `ended`, `gone`, `lost` and `not-covered` add up to the total of each side; the others are
 * part of these. Seats at new, ended, unconfirmed and uncovered tables are listed by table, persons are only counted.
 *
 * A reason is `organisation-ended`, `organisation-new`, `unseated`, `seated`, `left`, `joined`, `table-ended`,
 * `table-new`, `not-in-earlier`, `not-in-later` or `members-incomplete`.
 *
 * Dates of the two may stand in any order: when the earlier has the later date, changes are told backwards, and the
 * answer says so. Two of the same date are two versions of it.
 *
 * The evidence of a row is the ids it rests on; of persons there are only numbers.
 *
 * Running it fails with [error@Regiotafel.Error.INVALID_VALUE] when there is no earlier snapshot; when
 * [property@Regiotafel.Comparison:only] has a word that is none of these; when one of the two has no tables and the
 * other has; and when the two know fewer than one in ten of the tables and organisations of the smaller by the same
 * ids, as two regions would.
 *
 * The sentence is a story in paragraphs, parted by line breaks: between which dates, then one for each subject of which
 * there is something to tell, and last what is not known. Every figure in it stands in the columns, or is the number of
 * rows of one kind.
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
