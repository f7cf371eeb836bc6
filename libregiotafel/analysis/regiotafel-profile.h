/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-question.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_PROFILE (regiotafel_profile_get_type ())

/**
 * RegiotafelProfile:
 *
 * Which pairs of tables are alike, over everything that tables can share, and what that calls for: talk about one
 * table, record a link, connect, meet on one day, or nothing because it belongs so.
 *
 * A row is a pair of tables. For each *axis* of `organisations`, `themes`, `domains`, `areas` and `projects`, counted
 * as [class@Regiotafel.Overlap] counts them, it has four columns. With *n* for what one has and *s* for what both have:
 *
 * | column | type | unit | |
 * | --- | --- | --- | --- |
 * | `a`, `b` | text | | the ids |
 * | `a-name`, `b-name` | text | | the names |
 * | *axis*`-a`, *axis*`-b` | uint32 | | how much each has |
 * | *axis*`-shared` | uint32 | | *s* |
 * | *axis*`-jaccard` | double | 0 to 1 | *s* / (*n-a* + *n-b* − *s*); NaN when neither has any: not known |
 * | `alike` | text | | `both` (people and subject), `people`, `subject`, `none` |
 * | `relation` | text | | what is recorded between the two, see below |
 * | `reading` | text | | what it calls for, see below |
 *
 * They have the *same people* when they share an organisation, and the Jaccard coefficient of their organisations is
 * [property@Regiotafel.Profile:min-organisations] or more; the *same subject* likewise by their themes and
 * [property@Regiotafel.Profile:min-themes].
 *
 * `relation` is that of *a* to *b*: `prepares`, `prepared-by`, `reports-to`, `reported-by`, `parent` (*b* is part of
 * *a*), `child`, `advises`, `advised-by`; the first of these when there are several. Only what is recorded between the
 * two themselves counts. Without any it is `same-level` when both are known to be of one level, else `none`.
 *
 * `reading`, in the order of the rows:
 *
 * | reading | people | subject | relation |
 * | --- | --- | --- | --- |
 * | `merge` | same | same | none, and not known to differ in level: something to talk about |
 * | `not-recorded` | same | same | none, at different levels: does one prepare the other? Record it |
 * | `belongs` | one of the two the same | | there is one |
 * | `connect` | other | same | none |
 * | `one-day` | same | other | none |
 * | `incomplete` | one of the two the same, the other not known: a table has none, or not all participants are listed |
 * | none | | `leave` | other | other | |
 *
 * Within a reading those with the same people and the same subject come first, then who shares more organisations, then
 * the higher Jaccard coefficient of these, then the order of the inventory.
 *
 * The evidence of a row is the ids of the shared organisations, then themes, then projects. Nothing here says that a
 * table is superfluous: equal membership alone never is a reason to merge, and with one to six themes a table the
 * Jaccard coefficient of themes is crude.
 *
 * **Ownership** and **Threads**: see [class@Regiotafel.Question]. **Cost**: O(Σ d²) for *d* the number of tables that
 * have an organisation or a theme, plus O(rows · log rows); memory 16 bytes a row. More than 20,000,000 rows are
 * refused with [error@Regiotafel.Error.LIMIT].
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelProfile, regiotafel_profile, PROFILE)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelProfile *regiotafel_profile_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_profile_get_focus (RegiotafelProfile *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_profile_set_focus (RegiotafelProfile *self, const char *const *focus);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelStandings regiotafel_profile_get_standings (RegiotafelProfile *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_profile_set_standings (RegiotafelProfile *self, RegiotafelStandings standings);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_profile_get_include_case (RegiotafelProfile *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_profile_set_include_case (RegiotafelProfile *self, gboolean include_case);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_profile_get_min_organisations (RegiotafelProfile *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_profile_set_min_organisations (RegiotafelProfile *self, double min_organisations);
REGIOTAFEL_AVAILABLE_IN_0_1
double regiotafel_profile_get_min_themes (RegiotafelProfile *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_profile_set_min_themes (RegiotafelProfile *self, double min_themes);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_profile_get_include_leave (RegiotafelProfile *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_profile_set_include_leave (RegiotafelProfile *self, gboolean include_leave);

G_END_DECLS
