/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-question.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_FINDER (regiotafel_finder_get_type ())

/**
 * RegiotafelFinder:
 *
 * At which table do I put this: words, and what else is asked of a table, give the tables that fit, each with the
 * reasons why.
 *
 * A row is a table. First come those that have all words together in one text; of these, the one with most independent
 * reasons:
 *
 * | column | type | |
 * | --- | --- | --- |
 * | `id`, `name` | text | of the table |
 * | `level` | text | nick of its [enum@Regiotafel.Level]; missing when not stated |
 * | `reasons` | uint32 | how many of the reasons below it has |
 * | `covered` | uint32 | how much of what was asked it is about |
 * | `by-name` | uint32 | 1 when its name, or another name of it, says so |
 * | `by-theme` | uint32 | how many of its themes are asked for |
 * | `by-narrower` | uint32 | how many of its themes are narrower than what is asked for; one reason with `by-theme` |
 * | `by-items` | uint32 | how many items of its agendas are about it, by their titles, themes or project names |
 * | `by-purpose` | uint32 | 1 when its purpose or aims say so |
 * | `by-partners` | uint32 | how many of the partners asked for sit there |
 * | `by-represented` | uint32 | how many more are represented there; one reason with `by-partners` |
 * | `by-domains` | uint32 | how many of the domains asked for are there |
 * | `by-areas` | uint32 | how many of the areas asked for it covers, wholly or in part |
 * | `by-level` | uint32 | 1 when it has the level asked for |
 * | `is-entry` | uint32 | 1 for the table to go to; there is none when no words are asked |
 *
 * The evidence of a row is the ids of the themes, items, organisations, domains and areas that it rests on.
 *
 * **Words.** Upper and lower case and accents are the same, and words such as “de” and “of” say nothing. Two words fit
 * when their stems are equal; less well when the one stem begins with the other, which has five letters or more. Words
 * that are a theme, longest first, stand for that theme, whichever of its names, labels and synonyms they are: all of
 * these are looked for. A theme takes its narrower themes with it; tables about a broader one are told apart from the
 * answer, as near. A table must be about all that was asked. When none is, those that are about most of it are the
 * answer, which says so. Tables about single clients are never the answer; the sentence names those that fit.
 *
 * **The table to go to** is the first that no other table of the answer prepares; where some have all words together,
 * the first of those that no other of those prepares. See [What the measures mean](measures.html) for the order.
 *
 * Running fails with [error@Regiotafel.Error.INVALID_VALUE] when nothing is asked: no word that says something, and no
 * partner, domain, area or level; and with [error@Regiotafel.Error.NOT_FOUND] for an id that does not exist on the
 * date.
 *
 * **Ownership** and **Threads**: see [class@Regiotafel.Question]. **Cost**: O(words in the inventory · words asked),
 * and at most 64 words are asked; memory O(matches).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelFinder, regiotafel_finder, FINDER)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelFinder *regiotafel_finder_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_finder_get_text (RegiotafelFinder *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_finder_set_text (RegiotafelFinder *self, const char *text);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_finder_get_partners (RegiotafelFinder *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_finder_set_partners (RegiotafelFinder *self, const char *const *partners);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_finder_get_domains (RegiotafelFinder *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_finder_set_domains (RegiotafelFinder *self, const char *const *domains);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_finder_get_areas (RegiotafelFinder *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_finder_set_areas (RegiotafelFinder *self, const char *const *areas);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelLevel regiotafel_finder_get_level (RegiotafelFinder *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_finder_set_level (RegiotafelFinder *self, RegiotafelLevel level);

G_END_DECLS
