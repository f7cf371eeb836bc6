/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-words-private.h"

#include <stdlib.h>
#include <string.h>

#ifdef REGIOTAFEL_HAVE_STEMMER
#include <libstemmer.h>
#endif

/* In the order of bytes. Dutch and English in one list, since the words of a question may be in either. */
static const char *const stop_words[] = {
  "a",     "aan",   "about", "achter", "al",   "alle", "als",    "an",    "and",  "are",   "as",    "at",
  "be",    "bij",   "by",    "can",    "dan",  "dat",  "de",     "den",   "der",  "des",   "deze",  "die",
  "dit",   "do",    "doe",   "door",   "dus",  "een",  "elk",    "elke",  "en",   "er",    "etc",   "for",
  "from",  "ga",    "gaat",  "haar",   "had",  "heb",  "heeft",  "hen",   "het",  "hier",  "hij",   "hoe",
  "how",   "hun",   "i",     "iedere", "ik",   "in",   "into",   "is",    "je",   "kan",   "kun",   "kunnen",
  "maar",  "me",    "met",   "mij",    "mijn", "moet", "my",     "na",    "naar", "naast", "niet",  "no",
  "nog",   "not",   "nu",    "of",     "om",   "on",   "onder",  "ons",   "onze", "ook",   "op",    "or",
  "our",   "over",  "per",   "rond",   "s",    "te",   "tegen",  "ten",   "ter",  "that",  "the",   "their",
  "there", "these", "this",  "those",  "to",   "tot",  "tussen", "u",     "uit",  "uw",    "van",   "vanuit",
  "via",   "voor",  "waar",  "waarom", "wat",  "we",   "welk",   "welke", "what", "when",  "where", "which",
  "who",   "wie",   "wij",   "wil",    "will", "with", "worden", "wordt", "you",  "your",  "ze",    "zich",
  "zij",   "zijn",  "zo",    "zonder", "zou",
};

/* Letters that have no form without their stroke in Unicode. */
static const struct
{
  gunichar letter;
  const char *folded;
} letters[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" },  { 0x00fe, "th" },
  { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" }, { 0x0142, "l" },  { 0x014b, "ng" },
  { 0x0153, "oe" }, { 0x0167, "t" },  { 0x03c2, "σ" }, { 0x1e9e, "ss" },
};

struct _RegiotafelStemmer
{
#ifdef REGIOTAFEL_HAVE_STEMMER
  struct sb_stemmer *dutch;
#else
  gboolean is_none;
#endif
};

RegiotafelStemmer *
regiotafel_stemmer_new (void)
{
  RegiotafelStemmer *self = g_new0 (RegiotafelStemmer, 1);

#ifdef REGIOTAFEL_HAVE_STEMMER
  self->dutch = sb_stemmer_new ("dutch", NULL);
#endif
  return self;
}

void
regiotafel_stemmer_free (RegiotafelStemmer *self)
{
#ifdef REGIOTAFEL_HAVE_STEMMER
  sb_stemmer_delete (self->dutch);
#endif
  g_free (self);
}

/* What is written of a character: "" for what has no width of its own. @buffer has room for one. */
static const char *
fold_character (gunichar c, char *buffer)
{
  c = g_unichar_tolower (c);
  if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      return letters[i].folded;
  buffer[g_unichar_to_utf8 (c, buffer)] = '\0';
  return buffer;
}

/* With accents apart from their letters. Done by the character, so that a place in the text is still known. */
void
regiotafel_words_append_folded (GString *folded, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  char buffer[8];

  for (gsize i = 0; i < n; i++)
    g_string_append (folded, fold_character (parts[i], buffer));
}

char *
regiotafel_words_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *folded = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    regiotafel_words_append_folded (folded, g_utf8_get_char (p));
  return g_string_free (folded, FALSE);
}

static int
compare_texts (gconstpointer key, gconstpointer element)
{
  return strcmp (key, *(const char *const *) element);
}

static guint8
count_letters (const char *text)
{
  return g_utf8_strlen (text, -1);
}

/* Dutch writes "palliatieve" and "palliatief", "huizen" and "huis"; the stemmer leaves these letters as they are. */
static void
soften_last (char *stem)
{
  gsize length = strlen (stem);

  if (length > 2 && stem[length - 1] == 'v')
    stem[length - 1] = 'f';
  else if (length > 2 && stem[length - 1] == 'z')
    stem[length - 1] = 's';
}

/* Fills in what follows from `folded`. */
static void
finish_word (RegiotafelStemmer *self, RegiotafelWord *word)
{
  g_strlcpy (word->stem, word->folded, sizeof word->stem);
#ifdef REGIOTAFEL_HAVE_STEMMER
  if (self->dutch != NULL)
    {
      const sb_symbol *stem
          = sb_stemmer_stem (self->dutch, (const sb_symbol *) word->folded, (int) strlen (word->folded));
      int length = stem != NULL ? sb_stemmer_length (self->dutch) : 0;

      if (length > 0 && length < REGIOTAFEL_WORD_SIZE)
        {
          memcpy (word->stem, stem, length);
          word->stem[length] = '\0';
        }
    }
#endif
  soften_last (word->stem);
  word->n_letters = count_letters (word->stem);
  word->is_stop
      = bsearch (word->folded, stop_words, G_N_ELEMENTS (stop_words), sizeof *stop_words, compare_texts) != NULL;
}

/* Adds as many whole letters and digits as there is room for; FALSE when there is room for no more. (One character may
 * stand for several, with blanks between them.) */
static gboolean
append_to_word (RegiotafelWord *word, const char *text)
{
  gsize at = strlen (word->folded);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = g_utf8_next_char (p) - p;

      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        continue;
      if (at + length >= sizeof word->folded)
        return FALSE;
      memcpy (word->folded + at, p, length);
      at += length;
      word->folded[at] = '\0';
    }
  return TRUE;
}

gboolean
regiotafel_words_is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x00b4 || c == 0x02bc || c == 0x2018 || c == 0x2019;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

gboolean
regiotafel_words_is_passed_over (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* Whether @p stands at an "s" that ends a word. */
static gboolean
is_last_s (const char *p)
{
  return (*p == 's' || *p == 'S') && !g_unichar_isalnum (g_utf8_get_char (p + 1));
}

gboolean
regiotafel_words_split (RegiotafelStemmer *self, const char *text, guint most, GArray *words)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_autoptr (GString) folded = g_string_new (NULL);
  guint first = words->len; /* of those with hyphens between them */
  guint n = 0;
  const char *word_end = NULL;
  gboolean is_joined = FALSE;

  for (const char *p = valid != NULL ? valid : ""; *p != '\0';)
    {
      RegiotafelWord word = { .n_parts = 1, .start = p - valid };
      gboolean has_room = TRUE;
      const char *end;

      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        {
          gunichar c = g_utf8_get_char (p);

          if (!regiotafel_words_is_apostrophe (c) && !regiotafel_words_is_passed_over (c))
            is_joined = is_hyphen (c) && n > 0 && word_end == p;
          p = g_utf8_next_char (p);
          continue;
        }
      if (most > 0 && n == most)
        return FALSE;
      for (end = p; *end != '\0'; end = g_utf8_next_char (end))
        {
          gunichar c = g_utf8_get_char (end);

          if (regiotafel_words_is_apostrophe (c))
            {
              if (is_last_s (g_utf8_next_char (end)))
                end = g_utf8_next_char (end);
              continue;
            }
          if (!g_unichar_isalnum (c) && !regiotafel_words_is_passed_over (c))
            break;
          if (has_room)
            {
              g_string_truncate (folded, 0);
              regiotafel_words_append_folded (folded, c);
              has_room = append_to_word (&word, folded->str);
            }
        }
      word.length = end - p;
      p = word_end = end;
      finish_word (self, &word);
      if (*word.folded == '\0')
        continue;
      g_array_append_val (words, word);
      n++;
      if (is_joined)
        g_array_index (words, RegiotafelWord, first).n_parts++;
      else
        first = words->len - 1;
      is_joined = FALSE;
    }
  return TRUE;
}

void
regiotafel_words_join (RegiotafelStemmer *self, const RegiotafelWord *first, guint n, RegiotafelWord *joined)
{
  memset (joined, 0, sizeof *joined);
  for (guint i = 0; i < n; i++)
    append_to_word (joined, first[i].folded);
  joined->n_parts = 1;
  joined->start = first->start;
  joined->length = first[n - 1].start + first[n - 1].length - first->start;
  finish_word (self, joined);
}

RegiotafelFit
regiotafel_words_fit (const RegiotafelWord *one, const RegiotafelWord *other)
{
  /* Nearly all words differ in this. */
  if (one->stem[0] != other->stem[0])
    return REGIOTAFEL_FIT_NONE;
  if (strcmp (one->stem, other->stem) == 0)
    return REGIOTAFEL_FIT_WHOLE;
  if (MIN (one->n_letters, other->n_letters) >= REGIOTAFEL_FIT_LEAST_LETTERS
      && (g_str_has_prefix (one->stem, other->stem) || g_str_has_prefix (other->stem, one->stem)))
    return REGIOTAFEL_FIT_PART;
  return REGIOTAFEL_FIT_NONE;
}
