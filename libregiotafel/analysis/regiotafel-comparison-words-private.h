/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-comparison-work-private.h"

G_BEGIN_DECLS

/* What the story of a comparison and the sentences of its rows have in common. */

/* What a sentence is written from. */
typedef struct
{
  const RegiotafelComparisonAnswer *answer;
  RegiotafelLanguage language;
} RegiotafelTeller;

/* "4,463"; halves are rounded away from zero. What is not known is "?". */
char *regiotafel_tell_number (const RegiotafelTeller *self, double number);
/* The day as in a sentence, "1 January 2026"; NULL when there is none. @text is a place in the texts of the answer. */
char *regiotafel_tell_date (const RegiotafelTeller *self, guint32 text);
/* The same with its preposition, and a blank before it; empty when there is none. */
char *regiotafel_tell_when (const RegiotafelTeller *self, guint32 text);
/* The names of things, as the later side has them: "?" for what is on neither. */
/* A text of names, parted by "; ", as a list; @nobody when there is none. */
char *regiotafel_tell_names (const RegiotafelTeller *self, guint32 text, const RegiotafelText *nobody);
const char *regiotafel_tell_table (const RegiotafelTeller *self, const RegiotafelChangeRow *row);
const char *regiotafel_tell_organisation (const RegiotafelTeller *self, const RegiotafelChangeRow *row);
const char *regiotafel_tell_other (const RegiotafelTeller *self, const RegiotafelChangeRow *row);
const char *regiotafel_tell_through (const RegiotafelTeller *self, const RegiotafelChangeRow *row);
/* A value of a fact as in a sentence: words instead of nicks; that it is not stated when there is none. */
char *regiotafel_tell_value (const RegiotafelTeller *self, const char *fact, guint32 text);
/* How a table that ended went on: "succeeded by Board B, for sub-region C only"; NULL when nothing is known of that. */
char *regiotafel_tell_succession (const RegiotafelTeller *self, const RegiotafelChangeRow *row);

static inline gboolean
regiotafel_compared_is (RegiotafelCompared thing)
{
  return thing.places[REGIOTAFEL_BEFORE] != REGIOTAFEL_INDEX_NONE
         || thing.places[REGIOTAFEL_AFTER] != REGIOTAFEL_INDEX_NONE;
}

/* A number that is there and is not 0. */
static inline gboolean
regiotafel_tell_has (double number)
{
  return number > 0;
}

/* Who was cut off when a table was succeeded: see regiotafel-comparison-cut-off.c. */
typedef struct
{
  RegiotafelCompared table; /* the one that ended */
  RegiotafelCompared other; /* whom they do not meet any more */
  GArray *organisations;    /* RegiotafelCompared, two or more */
} RegiotafelCutOff;

/* Those with the most cut off first; free with g_ptr_array_unref(). */
GPtrArray *regiotafel_comparison_find_cut_off (const RegiotafelComparisonAnswer *self);

/* The sentence of a row of level ITEM. */
char *regiotafel_comparison_dup_item_sentence (const RegiotafelTeller *self, const RegiotafelChangeRow *row);

/* The story of CHANGES: paragraphs, parted by line breaks. */
char *regiotafel_comparison_dup_story (const RegiotafelComparisonAnswer *self, RegiotafelLanguage language);

G_END_DECLS
