/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-question.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_CARD (regiotafel_card_get_type ())

/**
 * RegiotafelCard:
 *
 * What is known of one table, organisation, theme, area or project.
 *
 * The sentence of the result says what it is. A row is a line of the card; lines of one section follow each other.
 *
 * | column | type | |
 * | --- | --- | --- |
 * | `section` | text | what the line is about: see below |
 * | `heading` | text | what to print before it, in the language; once for lines that follow each other |
 * | `text` | text | the line; blanks in front of it mean that it belongs to the line above |
 * | `id` | text | the id of the one thing that it is about; missing when it is about none, or several |
 * | `of` | text | which kind of thing that is, as `tables` or `agenda-items` |
 *
 * The sections, of which each kind of thing has some, in this order: `names`, `about`, `why`, `who`, `what`, `also-at`
 * (the same project elsewhere), `how`, `where`, `load` (the time it takes), `roles`, `speaks` (for whom, and who for
 * it), `meets`, `competent`, `tables`, `parts` (tables about a part of the area), `agenda`, `projects`, `linked`,
 * `identifiers`, `sources`, `checked`. One without anything to say is left out; only that a table does not tell why it
 * is there, who sits there, what stands on its agenda, how often it meets or where, is said.
 *
 * The evidence of a row is the ids of all that it names.
 *
 * The card of an organisation counts meetings and hours a year for one who sits there, whatever the standing; tables
 * about single clients are told apart. It meets the organisations with which it shares a table, without those that
 * only moderate. Who speaks for an area speaks for the organisations there that have a domain in common with it.
 *
 * **Ownership** and **Threads**: see [class@Regiotafel.Question]. **Cost**: O(what is told of it); of an organisation
 * also O(seats at its tables), of a theme or an area O(themes, areas and memberships).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelCard, regiotafel_card, CARD)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCard *regiotafel_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAxis regiotafel_card_get_axis (RegiotafelCard *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_card_set_axis (RegiotafelCard *self, RegiotafelAxis axis);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_card_get_focus (RegiotafelCard *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_card_set_focus (RegiotafelCard *self, const char *focus);

G_END_DECLS
