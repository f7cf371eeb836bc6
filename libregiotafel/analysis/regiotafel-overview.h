/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-question.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_OVERVIEW (regiotafel_overview_get_type ())

/**
 * RegiotafelOverview:
 *
 * Which tables there are: why, who, what, how and where, and which of them lie within the inclusion rule.
 *
 * A row is a table. They are in the order of their levels, executive first, and within a level in that of their ids.
 *
 * | column | type | unit | |
 * | --- | --- | --- | --- |
 * | `id`, `name` | text | | |
 * | `level` | text | | a nick of [enum@Regiotafel.Level]; missing when not stated |
 * | `kind` | text | | a nick of [enum@Regiotafel.TableKind]; missing when not stated |
 * | `organisations` | uint32 | | seats, whatever their standing |
 * | `stated-members` | double | | how many members a source tells of; NaN when none does |
 * | `domains` | uint32 | | broadest domains that the seats that count bring in |
 * | `population` | double | inhabitants | of its areas together; NaN when not known of any |
 * | `population-unknown` | uint32 | areas | those of which it is not known |
 * | `meetings` | double | meetings a year | NaN when not stated |
 * | `hours` | double | hours a meeting | NaN when not stated |
 * | `themes` | text | | names, or labels in the language; with semicolons between them |
 * | `purpose` | text | | why it is there |
 * | `since` | text | | the date on which it began, as precise as it is known |
 * | `agenda-items` | uint32 | | on its agendas, whatever their state |
 * | `confirmed` | uint32 | 0 or 1 | whether it was checked in this inventory |
 * | `in-scope` | uint32 | 0 or 1 | whether it lies within the inclusion rule |
 * | `out-of-scope` | text | | why it does not; missing when it does |
 *
 * The evidence of a row is the ids of the organisations that sit there.
 *
 * The **inclusion rule** takes a table in when it is no case table (else `case-table`) and no part of another table
 * (`child`), brings at least [property@Regiotafel.Overview:min-domains] of the broadest domains together (`domains`),
 * and is about areas with at least [property@Regiotafel.Overview:min-population] inhabitants (`population`). Members,
 * those involved and those with a mandate count for domains; a seat without a stated standing is a member's. Where too
 * little is known to tell, the table is not in, and the reason is `domains-unknown` or `population-unknown`. See
 * [What the measures mean](measures.html).
 *
 * Options that choose tables go together: a table must satisfy all that are set.
 *
 * **Ownership** and **Threads**: see [class@Regiotafel.Question]. **Cost**: O(tables · domains + seats + themes +
 * areas²).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelOverview, regiotafel_overview, OVERVIEW)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOverview *regiotafel_overview_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelLevel regiotafel_overview_get_level (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_level (RegiotafelOverview *self, RegiotafelLevel level);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTableKind regiotafel_overview_get_kind (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_kind (RegiotafelOverview *self, RegiotafelTableKind kind);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_overview_get_theme (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_theme (RegiotafelOverview *self, const char *theme);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_overview_get_domain (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_domain (RegiotafelOverview *self, const char *domain);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_overview_get_area (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_area (RegiotafelOverview *self, const char *area);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_overview_get_organisation (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_organisation (RegiotafelOverview *self, const char *organisation);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTristate regiotafel_overview_get_in_scope (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_in_scope (RegiotafelOverview *self, RegiotafelTristate in_scope);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTristate regiotafel_overview_get_confirmed (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_confirmed (RegiotafelOverview *self, RegiotafelTristate confirmed);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_overview_get_min_domains (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_min_domains (RegiotafelOverview *self, guint min_domains);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_overview_get_min_population (RegiotafelOverview *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_overview_set_min_population (RegiotafelOverview *self, guint min_population);

G_END_DECLS
