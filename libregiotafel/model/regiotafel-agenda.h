/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-table.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_AGENDA (regiotafel_agenda_get_type ())

/**
 * RegiotafelAgenda:
 *
 * What a table wants to deal with in a period: a list of topics, ambitions, projects, innovations and
 * decisions.
 *
 * An agenda owns its items; the place of an item among them is its position. Its name is the title, its
 * period the time for which it holds.
 *
 * **Ownership**: its table keeps it alive once it is in an inventory, so the table becomes %NULL when that
 * dies. Lets go of its items when it dies. **Threads**: one, as all of the model: that of the inventory it
 * is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelAgenda, regiotafel_agenda, AGENDA)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTable *regiotafel_agenda_get_table (RegiotafelAgenda *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_agenda_get_items (RegiotafelAgenda *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAgenda *regiotafel_agenda_new (const char *id, const char *name, RegiotafelTable *table)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
