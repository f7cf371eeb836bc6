/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-comparison-words-private.h"
#include "regiotafel-phrases-private.h"
#include "regiotafel-vocabulary-private.h"

G_BEGIN_DECLS

/* More names than these a newsletter does not print; the rows have them all. */
#define REGIOTAFEL_STORY_MOST_NAMES 5
#define REGIOTAFEL_STORY_MOST_PLACES 3

/* A story while it is written. */
typedef struct
{
  RegiotafelTeller teller;
  const RegiotafelComparisonAnswer *answer;
  RegiotafelLanguage language;
  GString *text;
  guint8 *is_told[REGIOTAFEL_N_SIDES]; /* by place of an organisation: that it came or went was told already */
} RegiotafelStory;

RegiotafelBeforeAfter
regiotafel_story_count (const RegiotafelStory *self, RegiotafelWhat what, RegiotafelChange change);
const RegiotafelChangeRow *
regiotafel_story_items (const RegiotafelStory *self, RegiotafelWhat what, RegiotafelChange change, guint32 *n);
/* Begins a paragraph with its heading. Takes @sentence over; when it is NULL nothing is begun. */
void regiotafel_story_begin (RegiotafelStory *self, const RegiotafelText *heading, char *sentence);
/* Adds to the paragraph, which begins here when nothing was said in it yet. */
void regiotafel_story_add (RegiotafelStory *self, const RegiotafelText *heading, gboolean *is_begun, char *sentence);
char *regiotafel_story_list (const RegiotafelStory *self, GPtrArray *texts, guint most);
/* The names of organisations of rows, each once, in their order; `other` or `organisation` of these. */
GPtrArray *regiotafel_story_collect_names (const RegiotafelStory *self,
                                           const RegiotafelChangeRow *rows,
                                           guint32 n,
                                           gboolean of_other);

/* ---- Paragraphs ---- */
void regiotafel_story_tell_seats (RegiotafelStory *self);
void regiotafel_story_tell_chairs (RegiotafelStory *self);
void regiotafel_story_tell_persons (RegiotafelStory *self);
void regiotafel_story_tell_not_known (RegiotafelStory *self);

G_END_DECLS
