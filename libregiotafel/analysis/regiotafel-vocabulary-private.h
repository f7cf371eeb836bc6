/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-period.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

/* The words of sentences for what the library has as an enumeration. All are static. */

const char *regiotafel_say (const RegiotafelText *text, RegiotafelLanguage language);

/* NULL where nothing is stated. */
const char *regiotafel_word_of_level (RegiotafelLevel level, RegiotafelLanguage language);
const char *regiotafel_word_of_kind (RegiotafelTableKind kind, RegiotafelLanguage language);
const char *regiotafel_word_of_role (RegiotafelRole role, RegiotafelLanguage language);
const char *regiotafel_word_of_standing (RegiotafelStanding standing, RegiotafelLanguage language);
const char *regiotafel_word_of_item_kind (RegiotafelItemKind kind, RegiotafelLanguage language);
const char *regiotafel_word_of_state (RegiotafelState state, RegiotafelLanguage language);
/* "adviseert en besluit"; NULL where nothing is stated. */
char *regiotafel_dup_words_of_powers (RegiotafelPowers powers, RegiotafelLanguage language);
/* The word for a member of a file, as "legal-form"; one that has none of its own is given back as it is. */
const char *regiotafel_word_of_member (const char *name, RegiotafelLanguage language);
/* A legal form that is written in one of the two languages, in that of the sentence; else as it is written. */
const char *regiotafel_word_of_legal_form (const char *legal_form, RegiotafelLanguage language);
/* The kind of an area, in the same way. */
const char *regiotafel_word_of_area_kind (const char *kind, RegiotafelLanguage language);

/* "on 3 December 2026", "in 2020" */
char *regiotafel_dup_words_of_date (const RegiotafelDate *date, RegiotafelLanguage language);
/* "since May 2024", "2017 to 31 December 2025"; NULL where neither is known. */
char *regiotafel_dup_words_of_period (const RegiotafelPeriod *period, RegiotafelLanguage language);

G_END_DECLS
