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
 * | `section` | text | what the line is about; see below |
 * | `heading` | text | what to print in front of it, in the language of the question; the lines that follow each other
 * under one heading have the same | | `text` | text | the line | | `id` | text | the id of the one thing that the line
 * is about; missing when it is about none, or several | | `of` | text | which kind of thing that is: `tables`,
 * `organisations`, `domains`, `themes`, `areas`, `projects`, `agendas`, `agenda-items` or `meetings` |
 *
 * Sections of a table are, in this order, `names`, `about`, `why`, `who`, `what`, `also-at`, `how`, `where`, `linked`
 * and `known-by`. An organisation has `names`, `about`, `roles`, `speaks-for`, `spoken-for`, `load`, `meets`, `tables`,
 * `projects`, `linked` and `known-by`. A theme has `names`, `about`, `linked`, `competent`, `tables`, `agenda` and
 * `known-by`; an area `names`, `about`, `linked`, `organisations`, `tables` and `known-by`; a project `names`, `about`,
 * `who`, `agenda` and `known-by`. A section without anything to say is left out, and so is a heading; that somebody
 * should have told why, or how often, is said.
 *
 * The evidence of a row is the ids of all that it names.
 *
 * The card of an organisation counts its hours for one who sits there, in meetings, and tables about single clients
 * apart. Its partners are the organisations with which it shares a table, without those that only moderate.
 *
 * **Ownership** and **Threads**: see [class@Regiotafel.Question]. **Cost**: O(what is told of it), for an organisation
 * also O(seats at its tables), for a theme or an area O(themes or areas and what is told of their tables).
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
