/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words of a text, in a form in which those that mean the same are alike: "Wachtlijsten" and "wachtlijst", "coöperatie"
 * and "cooperatie". Nothing here depends on the locale. */

/* The bytes of a word with the 0 behind it. What is longer is cut at a character. */
#define REGIOTAFEL_WORD_SIZE 64

typedef struct
{
  char folded[REGIOTAFEL_WORD_SIZE]; /* lower case, without accents */
  char stem[REGIOTAFEL_WORD_SIZE];
  guint8 n_letters; /* of the stem */
  guint8 is_stop;   /* says nothing by itself, as "de" and "of" */
  guint8 n_parts;   /* where words with hyphens between them begin: how many; elsewhere 1 */
  guint32 start;    /* of the word in the text that it was found in, and its length, in bytes */
  guint32 length;
} RegiotafelWord;

/* Finds stems. Belongs to one thread: the stemmer of libstemmer keeps its last word. */
typedef struct _RegiotafelStemmer RegiotafelStemmer;

RegiotafelStemmer *regiotafel_stemmer_new (void);
void regiotafel_stemmer_free (RegiotafelStemmer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelStemmer, regiotafel_stemmer_free)

/* How well one word fits another. */
typedef enum
{
  REGIOTAFEL_FIT_NONE,
  REGIOTAFEL_FIT_PART,  /* the one begins with the other, which has five letters or more */
  REGIOTAFEL_FIT_WHOLE, /* they are the same */
} RegiotafelFit;

#define REGIOTAFEL_FIT_LEAST_LETTERS 5

/* In lower case and without accents: "Coöperatie" gives "cooperatie". What is not UTF-8 becomes U+FFFD. */
char *regiotafel_words_fold (const char *text);

/* The same of one character; of some nothing is left. */
void regiotafel_words_append_folded (GString *folded, gunichar c);

/* Part of a word, though nothing is written of it: a mark, or what cannot be seen. */
gboolean regiotafel_words_is_passed_over (gunichar c);
gboolean regiotafel_words_is_apostrophe (gunichar c);

/* Appends the words of @text (may be NULL) to @words, an array of RegiotafelWord; stops after @most (0: all of them).
 * FALSE when there are more.
 *
 * A word is letters and digits. An apostrophe falls away, with an "s" behind it that ends the word: "thema's" gives
 * "thema". Marks, and characters that cannot be seen, are passed over. */
gboolean regiotafel_words_split (RegiotafelStemmer *self, const char *text, guint most, GArray *words);

/* The word that the @n words from @first make together, as "jeugd-ggz" makes "jeugdggz". */
void regiotafel_words_join (RegiotafelStemmer *self, const RegiotafelWord *first, guint n, RegiotafelWord *joined);

RegiotafelFit regiotafel_words_fit (const RegiotafelWord *one, const RegiotafelWord *other);

G_END_DECLS
