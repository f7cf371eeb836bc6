/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-index-private.h"
#include "regiotafel-snapshot-private.h"
#include "regiotafel-words-private.h"

G_BEGIN_DECLS

/* ---- Texts, as the finder compares them ---- */

/* The words of a text without those that say nothing.
 * Invariant: `words` and `joined` are equally long. Where words begin that were written with hyphens between them,
 * `joined` has these as one word, with n_parts the number of them that are in `words`; elsewhere its n_parts is 0. */
typedef struct
{
  GArray *words;  /* RegiotafelWord */
  GArray *joined; /* RegiotafelWord */
  GArray *all;    /* room to work in */
} RegiotafelLine;

void regiotafel_line_init (RegiotafelLine *self);
void regiotafel_line_clear (RegiotafelLine *self);
/* Replaces what it held; FALSE when there were more words than @most (0: all). */
gboolean regiotafel_line_set (RegiotafelLine *self, RegiotafelStemmer *stemmer, const char *text, guint most);
const RegiotafelWord *regiotafel_line_get (const RegiotafelLine *self, guint place);
/* Stems with blanks between them, of the @n words from @place. */
char *regiotafel_line_dup_key (const RegiotafelLine *self, guint place, guint n);

/* A text to look for in others. Invariant: n_words > 0. */
typedef struct
{
  const char *text; /* as it was written; borrowed */
  guint n_words;
  RegiotafelWord *words;
  RegiotafelWord whole; /* all of them as one word */
} RegiotafelWanted;

/* NULL when there is no word in it that says something, or there are more than @most. */
RegiotafelWanted *
regiotafel_wanted_new (RegiotafelLine *line, RegiotafelStemmer *stemmer, const char *text, guint most);
void regiotafel_wanted_free (RegiotafelWanted *self);
/* How well @self fits anywhere in @line: its words one after another, or as one word. */
RegiotafelFit regiotafel_wanted_fit (const RegiotafelWanted *self, const RegiotafelLine *line);

/* ---- What the words of a region stand for ---- */

/* A theme, or words that mean the same and are no theme. */
typedef struct
{
  guint32 theme;     /* REGIOTAFEL_INDEX_NONE for the latter */
  GPtrArray *wanted; /* RegiotafelWanted; borrowed from the vocabulary. First those of the theme itself */
} RegiotafelConcept;

typedef struct
{
  GPtrArray *wanted;       /* owns all of them */
  GPtrArray *concepts;     /* RegiotafelConcept; themes first, by their places */
  RegiotafelIndex *places; /* GArray of places in `concepts` by key */
  GPtrArray *keys;
  GPtrArray *lists;
  guint longest; /* words of the longest key */
} RegiotafelConcepts;

void regiotafel_concepts_init (RegiotafelConcepts *self,
                               RegiotafelSnapshot *snapshot,
                               RegiotafelStemmer *stemmer,
                               guint most_words);
void regiotafel_concepts_clear (RegiotafelConcepts *self);
/* Places in `concepts` of what has this key; NULL for none. */
const GArray *regiotafel_concepts_find (const RegiotafelConcepts *self, const char *key);

G_END_DECLS
