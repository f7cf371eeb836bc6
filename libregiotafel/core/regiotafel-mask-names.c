/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names: taken apart when they are known, and found in the words of a text.
 *
 * A name is first names, prefixes and a surname. In a text the surname is looked for, word by word from every word on;
 * then what stands before it is taken in: first names of those who are called so, initials, prefixes. */
#include "regiotafel-mask-parts-private.h"

#include "regiotafel-siphash-private.h"
#include "regiotafel-words-private.h"

#include <string.h>

/* The first words of every dictionary, folded, so that their numbers tell what they are. */
#define N_PLAIN_PREFIXES 9 /* "van" to "te"; "Ben" and "Al" may be first names */
#define N_SHORT_PREFIXES 5 /* at the end: those with a dot behind them, or a slash */
static const char *const prefixes[] = {
  "van",   "de",   "der", "den",  "het",  "t",   "ten", "ter", "te",  "in", "op",  "aan", "bij",
  "onder", "over", "uit", "uijt", "voor", "tot", "la",  "le",  "les", "du", "des", "di",  "da",
  "dal",   "dos",  "do",  "el",   "al",   "ben", "bin", "ibn", "von", "zu", "zum", "zur", "vom",
  "af",    "av",   "l",   "s",    "o",    "d",   "v",   "vd",  "vdr", "h",
};

/* Initials of more than one letter. */
static const char *const digraphs[] = { "ch", "chr", "fr", "ij", "ph", "th", "tj", "yv" };

/* No surname begins so, though a name in a list may. */
static const char *const titles[] = { "bc",  "dhr",  "dr",   "drs",     "ds", "heer", "ing",  "ir",
                                      "jhr", "jkvr", "mevr", "mevrouw", "mr", "mw",   "prof", "wethouder" };

/* Behind a name, as they are written. */
static const char *const degrees[]
    = { "BA", "BSc", "EMBA", "LLB", "LLM", "MA", "MBA", "MD", "MHA", "MPA", "MPH", "MSc", "PhD", "RA", "RC", "MPhil" };

/* What is written as initials are, and means something else: such rows of letters, in capitals … */
static const char *const organisations[]
    = { "bv", "ggd", "ggz", "ghor", "iza", "nv", "rvb", "rvt", "umc", "vng", "vof", "vvt", "vws", "wlz", "wmo", "zvw" };

/* … and without. */
static const char *const abbreviations[] = {
  "ad",  "adhv", "ahv", "ao",  "as",  "aub", "bv",  "ca",  "cq",   "cs",  "dd",  "dmv", "dwz", "ea",  "ed",
  "eg",  "eo",   "ev",  "ic",  "ie",  "igv", "iha", "ihb", "ihkv", "iom", "iov", "ipv", "ism", "itt", "ivm",
  "jl",  "mbt",  "mbv", "miv", "mmv", "mn",  "muv", "nav", "nb",   "nl",  "nv",  "nvt", "oa",  "obv", "od",
  "oid", "olv",  "ov",  "pa",  "pj",  "pm",  "po",  "pp",  "ps",   "qq",  "svp", "tav", "tbv", "tgv", "tkn",
  "tm",  "tnv",  "tov", "tzt", "va",  "vof", "vv",  "vz",  "wo",   "zgn", "zn",  "zo",  "zoz", "zsm", "zz",
};

enum
{
  ROOT_OF_WORDS,
  ROOT_OF_LETTERS,
};

/* What is told of a node by a word, beside where it leads. */
#define STEP_WORD 0
#define STEP_LETTER ((guint64) 1 << 62)
#define STEP_FIRST ((guint64) 2 << 62)
#define STEP_PREFIX ((guint64) 3 << 62)

static gsize
find_slot (const RegiotafelSteps *self, guint64 key)
{
  gsize slot = regiotafel_siphash (self->seed, &key, sizeof key) & (self->size - 1);

  while (self->values[slot] != 0 && self->keys[slot] != key)
    slot = (slot + 1) & (self->size - 1);
  return slot;
}

static guint64
make_key (guint32 node, guint64 what, guint32 symbol)
{
  /* Symbols are below 2^30, as nodes. */
  return what | (guint64) node << 31 | symbol;
}

static guint32
get_step (const RegiotafelSteps *self, guint32 node, guint64 what, guint32 symbol)
{
  return self->size > 0 ? self->values[find_slot (self, make_key (node, what, symbol))] : 0;
}

static void
set_step (RegiotafelSteps *self, guint32 node, guint64 what, guint32 symbol, guint32 value)
{
  guint64 key = make_key (node, what, symbol);
  gsize slot;

  if (2 * (self->used + 1) > self->size)
    {
      RegiotafelSteps bigger = { .size = MAX (self->size * 2, 64), .used = self->used };

      memcpy (bigger.seed, self->seed, sizeof bigger.seed);
      bigger.keys = g_new (guint64, bigger.size);
      bigger.values = g_new0 (guint32, bigger.size);
      for (gsize i = 0; i < self->size; i++)
        if (self->values[i] != 0)
          {
            slot = find_slot (&bigger, self->keys[i]);
            bigger.keys[slot] = self->keys[i];
            bigger.values[slot] = self->values[i];
          }
      regiotafel_steps_clear (self);
      *self = bigger;
    }
  slot = find_slot (self, key);
  if (self->values[slot] == 0)
    self->used++;
  self->keys[slot] = key;
  self->values[slot] = value;
}

void
regiotafel_steps_clear (RegiotafelSteps *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->values, g_free);
}

/* The number of a word, which it gets when it has none. */
static guint32
learn (RegiotafelMask *self, const char *word)
{
  guint32 number = GPOINTER_TO_UINT (regiotafel_index_find (self->dictionary, word));

  if (number == 0)
    {
      char *copy = g_strdup (word);

      g_ptr_array_add (self->words, copy);
      number = self->words->len;
      regiotafel_index_add (self->dictionary, copy, GUINT_TO_POINTER (number));
    }
  return number;
}

void
regiotafel_mask_init_names (RegiotafelMask *self)
{
  RegiotafelMaskNode roots[2] = { 0 };

  regiotafel_siphash_key (self->steps.seed);
  g_array_append_vals (self->nodes, roots, G_N_ELEMENTS (roots));
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    learn (self, prefixes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (digraphs); i++)
    learn (self, digraphs[i]);
}

gboolean
regiotafel_mask_is_prefix (guint32 word)
{
  return word >= 1 && word <= G_N_ELEMENTS (prefixes);
}

gboolean
regiotafel_mask_is_digraph (guint32 word)
{
  return word > G_N_ELEMENTS (prefixes) && word <= G_N_ELEMENTS (prefixes) + G_N_ELEMENTS (digraphs);
}

static guint32
walk (RegiotafelMask *self, guint32 node, guint64 what, guint32 symbol)
{
  guint32 next = get_step (&self->steps, node, what, symbol);

  if (next == 0)
    {
      RegiotafelMaskNode fresh = { 0 };

      next = self->nodes->len;
      g_array_append_val (self->nodes, fresh);
      set_step (&self->steps, node, what, symbol, next);
    }
  return next;
}

static gboolean
is_one_of (const char *word, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

/* A name that is taken apart: the places of words in its tokens. */
typedef struct
{
  const RegiotafelToken *tokens;
  guint n_first; /* first names: the first so many … */
  guint surname; /* … prefixes up to here, and the surname from here … */
  guint end;     /* … to here */
  guint late;    /* of "Aldersveen, Anna van der": what stands behind the comma */
  guint late_prefixes;
  guint n;
} Name;

static void
add_surname (RegiotafelMask *self, const Name *name, guint from, guint to)
{
  guint32 node = ROOT_OF_WORDS, letters = ROOT_OF_LETTERS;
  guint n_letters = 0;
  guint n_walked = 0;

  if (to - from > REGIOTAFEL_MASK_MOST_WORDS)
    from = to - REGIOTAFEL_MASK_MOST_WORDS;
  for (guint i = from; i < to; i++)
    n_letters += name->tokens[i].n_letters;
  for (guint i = from; i < to; i++)
    {
      node = walk (self, node, STEP_WORD, name->tokens[i].word);
      for (const char *p = g_ptr_array_index (self->words, name->tokens[i].word - 1);
           *p != '\0' && n_letters >= REGIOTAFEL_MASK_LEAST_LETTERS && n_walked < REGIOTAFEL_WORD_SIZE;
           p = g_utf8_next_char (p), n_walked++)
        letters = walk (self, letters, STEP_LETTER, g_utf8_get_char (p));
    }
  g_array_index (self->nodes, RegiotafelMaskNode, node).is_end = TRUE;
  g_array_index (self->nodes, RegiotafelMaskNode, node).n_letters = n_letters;
  if (letters != ROOT_OF_LETTERS)
    g_array_index (self->nodes, RegiotafelMaskNode, letters).is_end = TRUE;
  self->n_names++;
  for (guint i = 0; i < name->n_first; i++)
    set_step (&self->steps, node, STEP_FIRST, name->tokens[i].word, 1);
  for (guint i = name->n_first; i < name->surname; i++)
    set_step (&self->steps, node, STEP_PREFIX, name->tokens[i].word, 1);
  for (guint i = name->late; i < name->late_prefixes; i++)
    set_step (&self->steps, node, STEP_FIRST, name->tokens[i].word, 1);
  for (guint i = name->late_prefixes; i < name->n; i++)
    set_step (&self->steps, node, STEP_PREFIX, name->tokens[i].word, 1);
}

static const char *
get_word (const RegiotafelMask *self, const RegiotafelToken *token)
{
  return g_ptr_array_index (self->words, token->word - 1);
}

/* Whether a word of a name is as a degree is written. */
static gboolean
is_degree (const char *text, const RegiotafelToken *token)
{
  g_autofree char *written = g_strndup (text + token->start, token->end - token->start);

  return is_one_of (written, degrees, G_N_ELEMENTS (degrees));
}

/* Whether two words are one name: "Aldersveen-Bronkeloo", "O'Aldersveen". */
static gboolean
is_bound (const RegiotafelToken *token)
{
  return (token->gap & (REGIOTAFEL_GAP_HYPHEN | REGIOTAFEL_GAP_APOSTROPHE)) != 0
         && (token->gap & (REGIOTAFEL_GAP_OTHER | REGIOTAFEL_GAP_COMMA)) == 0;
}

/* Whether a word of a name is one of its prefixes, as far as the word tells. */
static gboolean
is_prefix_at (const RegiotafelToken *tokens, guint i)
{
  if (!regiotafel_mask_is_prefix (tokens[i].word))
    return FALSE;
  /* "D." is an initial; "d." and "D'" are not. */
  if (tokens[i].is_initial || tokens[i].word > N_PLAIN_PREFIXES)
    return i > 0 && (!tokens[i].is_upper || ((tokens[i].gap | tokens[i + 1].gap) & REGIOTAFEL_GAP_APOSTROPHE) != 0);
  return TRUE;
}

static void
take_apart (Name *name)
{
  const RegiotafelToken *tokens = name->tokens;
  guint n = name->n, comma = 0;

  for (guint i = 1; i < n && comma == 0; i++)
    if ((tokens[i].gap & REGIOTAFEL_GAP_COMMA) != 0)
      comma = i;
  name->end = comma > 0 ? comma : n;
  name->late = name->end;
  name->late_prefixes = n;
  while (name->late_prefixes > name->late && regiotafel_mask_is_prefix (tokens[name->late_prefixes - 1].word))
    name->late_prefixes--;
  name->n_first = name->surname = 0;
  for (guint i = 0; i + 1 < name->end; i++)
    if (is_prefix_at (tokens, i))
      {
        name->n_first = i;
        name->surname = i;
        while (name->surname + 1 < name->end && regiotafel_mask_is_prefix (tokens[name->surname].word))
          name->surname++;
        return;
      }
  if (comma > 0)
    return;
  /* No prefixes: the last word, with those that are bound to it. */
  name->surname = name->end > 0 ? name->end - 1 : 0;
  while (name->surname > 0 && is_bound (&tokens[name->surname]))
    name->surname--;
  name->n_first = name->surname;
}

/* What follows a name and is none: "jr.", "a.i.", a degree. How many words of it are at the end. */
static guint
count_suffix (const RegiotafelMask *self, const char *text, const RegiotafelToken *tokens, guint n)
{
  static const char *const suffixes[] = { "jr", "sr", "ii", "iii" };
  const RegiotafelToken *last = &tokens[n - 1];

  if (is_degree (text, last) || is_one_of (get_word (self, last), suffixes, G_N_ELEMENTS (suffixes)))
    return 1;
  return n > 2 && !last->is_upper && last->gap == REGIOTAFEL_GAP_DOT && strcmp (get_word (self, last), "i") == 0
                 && strcmp (get_word (self, last - 1), "a") == 0
             ? 2
             : 0;
}

static void
add_name (RegiotafelMask *self, const char *text, const RegiotafelToken *tokens, guint n)
{
  Name name = { 0 };

  for (guint n_suffix; n > 1 && (n_suffix = count_suffix (self, text, tokens, n)) > 0;)
    n -= n_suffix;
  for (; n > 1 && is_one_of (get_word (self, tokens), titles, G_N_ELEMENTS (titles)); n--)
    tokens++;
  name.tokens = tokens;
  name.n = n;
  take_apart (&name);
  add_surname (self, &name, name.surname, name.end);
  /* Of a surname of several words each is one as well. */
  for (guint i = name.surname; name.end - name.surname > 1 && i < name.end; i++)
    if (name.tokens[i].n_letters >= REGIOTAFEL_MASK_LEAST_LETTERS && !regiotafel_mask_is_prefix (name.tokens[i].word))
      add_surname (self, &name, i, i + 1);
}

/* Whether a word of a name begins something else: "Anna Aldersveen / Bram Bronkeloo", "Anna Aldersveen - gemeente". */
static gboolean
begins_other (const RegiotafelMask *self, const char *text, const RegiotafelToken *token)
{
  static const char *const joining[] = { "and", "en" };

  for (guint32 at = token[-1].end; at < token->start; at++)
    if (strchr (";|&+/\n", text[at]) != NULL)
      return TRUE;
  return ((token->gap & REGIOTAFEL_GAP_SPACE) != 0 && (token->gap & REGIOTAFEL_GAP_HYPHEN) != 0)
         || is_one_of (get_word (self, token), joining, G_N_ELEMENTS (joining));
}

/* Every one is the whole name once more. */
#define MOST_REMARKS 4

/* How many of the words are before a remark in parentheses at the end: "Anna Aldersveen (acting)". */
static guint
count_before_remark (const char *text, const RegiotafelToken *tokens, guint n)
{
  if (strchr (text + tokens[n - 1].end, ')') == NULL)
    return n;
  for (guint i = n - 1; i > 0; i--)
    {
      const char *before = text + tokens[i - 1].end;
      gsize length = tokens[i].start - tokens[i - 1].end;

      if (memchr (before, '(', length) != NULL)
        return i;
      if (memchr (before, ')', length) != NULL)
        break;
    }
  return n;
}

/* A part of what stands in the place of a name: no less than two words, the last of which is no initial. */
static void
add_part (RegiotafelMask *self, const char *text, const RegiotafelToken *tokens, guint n)
{
  if (n > 1 && tokens[n - 1].n_letters > 1)
    add_name (self, text, tokens, n);
}

void
regiotafel_mask_add_person (RegiotafelMask *self, const char *text)
{
  g_autoptr (GArray) array = NULL;
  g_autofree char *valid = NULL;
  const RegiotafelToken *tokens;
  guint n_before, start = 0;

  if (text == NULL)
    return;
  valid = g_utf8_make_valid (text, -1);
  array = g_array_new (FALSE, FALSE, sizeof (RegiotafelToken));
  regiotafel_mask_tokenise (self, valid, strlen (valid), NULL, array);
  for (guint i = 0; i < array->len; i++)
    {
      RegiotafelToken *token = &g_array_index (array, RegiotafelToken, i);
      g_autofree char *written = g_strndup (valid + token->start, token->end - token->start);
      g_autofree char *folded = regiotafel_mask_fold (written);

      token->word = learn (self, folded);
    }
  if (array->len == 0)
    return;
  tokens = (const RegiotafelToken *) array->data;
  /* What is more than a name is taken whole, and in parts as well: rather a word too many than a name too few. */
  add_name (self, valid, tokens, array->len);
  for (guint i = 0, n = array->len; i < MOST_REMARKS; i++, n = n_before)
    {
      n_before = count_before_remark (valid, tokens, n);
      if (n_before == n)
        break;
      add_part (self, valid, tokens, n_before);
    }
  for (guint i = 1; i <= array->len; i++)
    if (i == array->len ? start > 0 : begins_other (self, valid, &tokens[i]))
      {
        add_part (self, valid, tokens + start, i - start);
        start = i;
      }
}

/* Whether words with this between them may be of one name. */
static gboolean
joins_words (guint gap)
{
  return (gap & ~(REGIOTAFEL_GAP_SPACE | REGIOTAFEL_GAP_HYPHEN | REGIOTAFEL_GAP_APOSTROPHE)) == 0;
}

/* "J. Aldersveen", "J.-P. Aldersveen", "L. 't Hagenveld". */
static gboolean
joins_initial (guint gap)
{
  return gap == (REGIOTAFEL_GAP_DOT | REGIOTAFEL_GAP_HYPHEN)
         || ((gap & REGIOTAFEL_GAP_DOT) != 0
             && (gap & ~(REGIOTAFEL_GAP_DOT | REGIOTAFEL_GAP_SPACE | REGIOTAFEL_GAP_APOSTROPHE)) == 0);
}

/* "v.d. Aldersveen", "v/d Aldersveen". */
static gboolean
joins_prefix (const RegiotafelToken *token, guint gap)
{
  return joins_words (gap)
         || (regiotafel_mask_is_prefix (token->word) && token->word > G_N_ELEMENTS (prefixes) - N_SHORT_PREFIXES
             && (gap & ~(REGIOTAFEL_GAP_SPACE | REGIOTAFEL_GAP_DOT | REGIOTAFEL_GAP_SLASH | REGIOTAFEL_GAP_APOSTROPHE))
                    == 0);
}

/* The first of the words before @at that are of a name with this surname; @at when none are. @is_whole: there is a
 * first name or an initial among them. */
static guint
find_beginning (const RegiotafelMask *self, const RegiotafelToken *tokens, guint at, guint32 node, gboolean *is_whole)
{
  guint beginning = at, n_prefixes = 0;
  gboolean is_sure = FALSE; /* what is before a first name is no prefix */

  *is_whole = FALSE;
  for (guint i = at; i > 0 && at - i < REGIOTAFEL_MASK_MOST_FIRST + REGIOTAFEL_MASK_MOST_PREFIXES; i--)
    {
      const RegiotafelToken *token = &tokens[i - 1];
      guint gap = tokens[i].gap;
      gboolean is_prefix = regiotafel_mask_is_prefix (token->word);

      if (token->is_initial && joins_initial (gap))
        {
          /* "D." may be either. */
          is_sure = is_sure || !is_prefix;
          *is_whole = TRUE;
          beginning = i - 1;
        }
      else if (token->word != 0 && joins_words (gap) && get_step (&self->steps, node, STEP_FIRST, token->word) != 0)
        {
          is_sure = *is_whole = TRUE;
          beginning = i - 1;
        }
      else if (is_prefix && !is_sure && n_prefixes < REGIOTAFEL_MASK_MOST_PREFIXES && joins_prefix (token, gap))
        n_prefixes++;
      else
        break;
    }
  if (*is_whole)
    return beginning;
  /* Prefixes alone are of the name when they are those of somebody who is called so. */
  while (beginning > 0 && tokens[beginning - 1].word != 0
         && joins_prefix (&tokens[beginning - 1], tokens[beginning].gap)
         && get_step (&self->steps, node, STEP_PREFIX, tokens[beginning - 1].word) != 0
         && at - beginning < REGIOTAFEL_MASK_MOST_PREFIXES)
    beginning--;
  return beginning;
}

/* Appends a name: the words from @first to @last, up to @end. It ends behind the one before it, but may begin before
 * that. What begins earlier wins, then what is longer; of the other what is left is a name as well. */
static void
append_name (GArray *found, guint floor, const RegiotafelToken *tokens, guint first, guint last, guint end)
{
  RegiotafelFound one = { .kind = REGIOTAFEL_FOUND_NAME };

  while (found->len > floor && g_array_index (found, RegiotafelFound, found->len - 1).start >= tokens[first].start)
    g_array_set_size (found, found->len - 1);
  if (found->len > floor)
    {
      const RegiotafelFound *before = &g_array_index (found, RegiotafelFound, found->len - 1);

      while (first < last && tokens[first].start < before->start + before->length)
        first++;
    }
  one.start = tokens[first].start;
  one.length = end - one.start;
  g_array_append_val (found, one);
}

void
regiotafel_mask_find_names (const RegiotafelMask *self, const GArray *array, GArray *found)
{
  const RegiotafelToken *tokens = (const RegiotafelToken *) array->data;
  guint floor = found->len;

  for (guint i = 0; i < array->len;)
    {
      guint32 node = ROOT_OF_WORDS, ends[REGIOTAFEL_MASK_MOST_WORDS] = { 0 };
      gboolean is_genitive[REGIOTAFEL_MASK_MOST_WORDS] = { FALSE };
      guint n = 0, next = i + 1;

      while (n < REGIOTAFEL_MASK_MOST_WORDS && i + n < array->len && (n == 0 || joins_words (tokens[i + n].gap)))
        {
          const RegiotafelToken *token = &tokens[i + n];
          guint32 step = token->word != 0 ? get_step (&self->steps, node, STEP_WORD, token->word) : 0;
          guint32 other = token->genitive != 0 ? get_step (&self->steps, node, STEP_WORD, token->genitive) : 0;

          if (step != 0 && g_array_index (self->nodes, RegiotafelMaskNode, step).is_end)
            ends[n] = step;
          else if (other != 0 && g_array_index (self->nodes, RegiotafelMaskNode, other).is_end)
            {
              ends[n] = other;
              is_genitive[n] = TRUE;
            }
          n++;
          if (step == 0)
            break;
          node = step;
        }
      for (; n > 0; n--)
        {
          gboolean is_whole;
          guint beginning;

          if (ends[n - 1] == 0)
            continue;
          beginning = find_beginning (self, tokens, i, ends[n - 1], &is_whole);
          if (!is_whole
              && g_array_index (self->nodes, RegiotafelMaskNode, ends[n - 1]).n_letters < REGIOTAFEL_MASK_LEAST_LETTERS)
            continue;
          append_name (found, floor, tokens, beginning, i + n - 1, tokens[i + n - 1].end - is_genitive[n - 1]);
          next = i + n;
          break;
        }
      i = next;
    }
}

/* Whether initials from @from up to @to are one of these instead. */
static gboolean
is_short_for (
    const char *text, const RegiotafelToken *tokens, guint from, guint to, const char *const *list, guint n_list)
{
  char letters[6];
  guint n = 0;

  if (to - from >= sizeof letters)
    return FALSE;
  for (guint i = from; i < to; i++)
    {
      if (tokens[i].end - tokens[i].start != 1)
        return FALSE;
      letters[n++] = g_ascii_tolower (text[tokens[i].start]);
    }
  letters[n] = '\0';
  return is_one_of (letters, list, n_list);
}

void
regiotafel_mask_drop_abbreviations (const char *text, GArray *array)
{
  RegiotafelToken *tokens = (RegiotafelToken *) array->data;

  for (guint i = 0; i < array->len; i++)
    {
      guint first = i;

      if (!tokens[i].is_initial || tokens[i].is_upper)
        continue;
      while (i + 1 < array->len && tokens[i + 1].is_initial && !tokens[i + 1].is_upper
             && tokens[i + 1].gap == REGIOTAFEL_GAP_DOT)
        i++;
      if (is_short_for (text, tokens, first, i + 1, abbreviations, G_N_ELEMENTS (abbreviations)))
        for (guint j = first; j <= i; j++)
          tokens[j].is_initial = FALSE;
    }
}

void
regiotafel_mask_find_possible (
    const RegiotafelMask *self, const char *text, const GArray *array, const GArray *names, GArray *found)
{
  const RegiotafelToken *tokens = (const RegiotafelToken *) array->data;
  guint n = array->len, name = 0;

  for (guint i = 0; i < n;)
    {
      guint first = i, last;

      while (i + 1 < n && tokens[i].is_initial && tokens[i].is_upper && joins_initial (tokens[i + 1].gap))
        i++;
      if (i == first)
        {
          i++;
          continue;
        }
      if (is_short_for (text, tokens, first, i, organisations, G_N_ELEMENTS (organisations)))
        continue;
      last = i;
      for (guint j = 0;
           j < REGIOTAFEL_MASK_MOST_PREFIXES && last + 1 < n && regiotafel_mask_is_prefix (tokens[last].word)
           && joins_prefix (&tokens[last], tokens[last + 1].gap);
           j++)
        last++;
      if (!tokens[last].is_upper || tokens[last].n_letters < 2)
        continue;
      while (last + 1 < n && tokens[last + 1].gap == REGIOTAFEL_GAP_HYPHEN && tokens[last + 1].is_upper)
        last++;
      while (name < names->len
             && g_array_index (names, RegiotafelFound, name).start + g_array_index (names, RegiotafelFound, name).length
                    <= tokens[first].start)
        name++;
      if (name == names->len || g_array_index (names, RegiotafelFound, name).start >= tokens[last].end)
        {
          RegiotafelFound one
              = { tokens[first].start, tokens[last].end - tokens[first].start, REGIOTAFEL_FOUND_POSSIBLE_NAME };

          g_array_append_val (found, one);
        }
      i = last;
    }
}

gboolean
regiotafel_mask_holds_surname (const RegiotafelMask *self, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *folded = regiotafel_words_fold (part);
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_array_append_val (letters, c);
    }
  for (guint i = 0; i < letters->len; i++)
    {
      guint32 node = ROOT_OF_LETTERS;

      for (guint j = i; j < letters->len; j++)
        {
          node = get_step (&self->steps, node, STEP_LETTER, g_array_index (letters, gunichar, j));
          if (node == 0)
            break;
          if (g_array_index (self->nodes, RegiotafelMaskNode, node).is_end)
            return TRUE;
        }
    }
  return FALSE;
}
