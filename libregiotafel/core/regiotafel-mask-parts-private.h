/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a mask is made of, for the files that make it. Everybody else goes through regiotafel-mask-private.h. */
#pragma once

#include "regiotafel-index-private.h"
#include "regiotafel-mask-private.h"

G_BEGIN_DECLS

/* What stands between a word and the one before it. */
typedef enum
{
  REGIOTAFEL_GAP_SPACE = 1 << 0,
  REGIOTAFEL_GAP_DOT = 1 << 1,
  REGIOTAFEL_GAP_HYPHEN = 1 << 2,
  REGIOTAFEL_GAP_APOSTROPHE = 1 << 3,
  REGIOTAFEL_GAP_SLASH = 1 << 4,
  REGIOTAFEL_GAP_COMMA = 1 << 5,
  REGIOTAFEL_GAP_OTHER = 1 << 6, /* also two of the others, and the beginning of the text */
} RegiotafelGap;

/* A word of a text: letters and digits, with the marks among them. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 word;     /* in the dictionary; 0: not there */
  guint32 genitive; /* the same of the word without the "s" at its end */
  guint8 gap;
  guint8 n_letters; /* 255 is that many or more */
  guint8 is_upper;  /* it begins with a capital */
  guint8 is_initial;
} RegiotafelToken;

/* A map of pairs of numbers, with seeded hashing as in regiotafel-index. Values are never 0. */
typedef struct
{
  guint64 seed[2];
  guint64 *keys;
  guint32 *values; /* 0: free */
  gsize size;      /* a power of 2, or 0; no more than half of it is used */
  gsize used;
} RegiotafelSteps;

/* Where a surname that is walked from its first word can end. */
typedef struct
{
  gboolean is_end;
  guint n_letters; /* of all its words */
} RegiotafelMaskNode;

/* Invariants: words have the numbers from 1 on, those of regiotafel-mask-names.c first. Nodes 0 and 1 are the roots of
 * surnames by word and by letter. `steps` leads from a node by a word or letter to the next, and tells which words are
 * first names or prefixes of those who have a surname. */
struct _RegiotafelMask
{
  RegiotafelIndex *dictionary; /* folded words to their numbers */
  GPtrArray *words;
  GArray *nodes; /* RegiotafelMaskNode */
  RegiotafelSteps steps;
  guint n_names;
};

/* A surname has no more words than this, a name no more first names and prefixes. */
#define REGIOTAFEL_MASK_MOST_WORDS 8
#define REGIOTAFEL_MASK_MOST_FIRST 12
#define REGIOTAFEL_MASK_MOST_PREFIXES 5
/* A surname that is shorter counts only with what stands before it. */
#define REGIOTAFEL_MASK_LEAST_LETTERS 4

/* A character and how many bytes it takes; one byte of what is not UTF-8 is U+FFFD. There is at least one byte. */
gunichar regiotafel_mask_get_char (const char *text, gsize at, gsize length, gsize *size);

/* Appends the words of the text to @tokens. Those among @taken (RegiotafelFound by place, or NULL) are left out. */
void regiotafel_mask_tokenise (
    const RegiotafelMask *self, const char *text, gsize length, const GArray *taken, GArray *tokens);

/* What is written as initials are, as "t.a.v.", is not meant as such. */
void regiotafel_mask_drop_abbreviations (const char *text, GArray *tokens);

/* Append what they find to @found, by place; nothing within @taken. */
void regiotafel_mask_find_addresses (const char *text, gsize length, GArray *found);
void regiotafel_mask_find_numbers (const char *text, gsize length, const GArray *taken, GArray *found);
void regiotafel_mask_find_names (const RegiotafelMask *self, const GArray *tokens, GArray *found);
void regiotafel_mask_find_possible (
    const RegiotafelMask *self, const char *text, const GArray *tokens, const GArray *names, GArray *found);

/* Whether a piece of text holds a surname, wherever. */
gboolean regiotafel_mask_holds_surname (const RegiotafelMask *self, const char *text, gsize length);

void regiotafel_mask_init_names (RegiotafelMask *self);
gboolean regiotafel_mask_is_prefix (guint32 word);
gboolean regiotafel_mask_is_digraph (guint32 word);

/* A word as it stands in the dictionary. */
char *regiotafel_mask_fold (const char *word);

void regiotafel_steps_clear (RegiotafelSteps *self);

G_END_DECLS
