/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-mask-parts-private.h"

#include "regiotafel-words-private.h"

#include <string.h>

/* Of a longer word the rest does not tell it from others. */
#define LONGEST_WORD 256

RegiotafelMask *
regiotafel_mask_new (void)
{
  RegiotafelMask *self = g_new0 (RegiotafelMask, 1);

  self->dictionary = regiotafel_index_new ();
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (RegiotafelMaskNode));
  regiotafel_mask_init_names (self);
  return self;
}

void
regiotafel_mask_free (RegiotafelMask *self)
{
  regiotafel_index_free (self->dictionary);
  g_ptr_array_unref (self->words);
  g_array_unref (self->nodes);
  regiotafel_steps_clear (&self->steps);
  g_free (self);
}

gboolean
regiotafel_mask_is_empty (const RegiotafelMask *self)
{
  return self->n_names == 0;
}

static gboolean
is_word_char (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c);
  return g_unichar_isalnum (c) && !regiotafel_words_is_apostrophe (c);
}

static void
append_folded (GString *folded, gunichar c)
{
  if (folded->len >= LONGEST_WORD)
    return;
  if (c < 0x80)
    g_string_append_c (folded, g_ascii_tolower (c));
  else
    regiotafel_words_append_folded (folded, c);
}

/* What a character between words adds. */
static guint
add_gap (guint gap, gunichar c, guint *n_lines)
{
  guint kind;

  if (c == '\n')
    return ++*n_lines > 1 ? REGIOTAFEL_GAP_OTHER : gap | REGIOTAFEL_GAP_SPACE;
  if (c == 0x200b || g_unichar_isspace (c))
    return gap | REGIOTAFEL_GAP_SPACE;
  if (regiotafel_words_is_passed_over (c))
    return gap;
  if (c == '.')
    kind = REGIOTAFEL_GAP_DOT;
  else if (c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013)
    kind = REGIOTAFEL_GAP_HYPHEN;
  else if (regiotafel_words_is_apostrophe (c))
    kind = REGIOTAFEL_GAP_APOSTROPHE;
  else if (c == '/')
    kind = REGIOTAFEL_GAP_SLASH;
  else if (c == ',')
    kind = REGIOTAFEL_GAP_COMMA;
  else
    kind = REGIOTAFEL_GAP_OTHER;
  return gap | ((gap & kind) != 0 ? REGIOTAFEL_GAP_OTHER : kind);
}

static guint32
look_up (const RegiotafelMask *self, const GString *word)
{
  return word->len > 0 ? GPOINTER_TO_UINT (regiotafel_index_find (self->dictionary, word->str)) : 0;
}

void
regiotafel_mask_tokenise (
    const RegiotafelMask *self, const char *text, gsize length, const GArray *taken, GArray *tokens)
{
  g_autoptr (GString) folded = g_string_sized_new (LONGEST_WORD + 32);
  guint gap = REGIOTAFEL_GAP_OTHER, n_lines = 0, next = 0;

  for (gsize at = 0; at < length;)
    {
      const RegiotafelFound *other
          = taken != NULL && next < taken->len ? &g_array_index (taken, RegiotafelFound, next) : NULL;
      gsize end = other != NULL ? other->start : length;
      RegiotafelToken token = { .start = at };
      gunichar c;
      gsize size;

      if (at >= end)
        {
          at = MAX (at, (gsize) other->start + other->length);
          gap = REGIOTAFEL_GAP_OTHER;
          next++;
          continue;
        }
      c = regiotafel_mask_get_char (text, at, length, &size);
      if (!is_word_char (c))
        {
          gap = add_gap (gap, c, &n_lines);
          at += size;
          continue;
        }
      token.is_upper = g_unichar_isupper (c) || g_unichar_istitle (c);
      token.gap = gap;
      g_string_truncate (folded, 0);
      for (; at < end; at += size)
        {
          c = regiotafel_mask_get_char (text, at, length, &size);
          if (is_word_char (c))
            {
              append_folded (folded, c);
              if (token.n_letters < G_MAXUINT8)
                token.n_letters++;
            }
          else if (c < 0x80 || c == 0x200b || !regiotafel_words_is_passed_over (c))
            break;
          /* What cannot be seen behind a word is none of it. */
          if (is_word_char (c) || g_unichar_ismark (c))
            token.end = at + size;
        }
      token.word = look_up (self, folded);
      token.is_initial = token.n_letters == 1 ? g_unichar_isalpha (g_utf8_get_char (folded->str))
                                              : regiotafel_mask_is_digraph (token.word);
      if (folded->len > 2 && folded->len < LONGEST_WORD && g_ascii_tolower (text[token.end - 1]) == 's')
        {
          g_string_truncate (folded, folded->len - 1);
          token.genitive = look_up (self, folded);
        }
      g_array_append_val (tokens, token);
      gap = 0;
      n_lines = 0;
    }
}

char *
regiotafel_mask_fold (const char *word)
{
  GString *folded = g_string_new (NULL);
  gsize size, length = strlen (word);

  for (gsize at = 0; at < length; at += size)
    {
      gunichar c = regiotafel_mask_get_char (word, at, length, &size);

      if (is_word_char (c))
        append_folded (folded, c);
    }
  return g_string_free (folded, FALSE);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RegiotafelFound *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* Of the addresses those that hold a surname, as names. */
static void
keep_personal (const RegiotafelMask *self, const char *text, GArray *addresses)
{
  guint n = 0;

  for (guint i = 0; i < addresses->len; i++)
    {
      RegiotafelFound one = g_array_index (addresses, RegiotafelFound, i);
      const char *sign = memchr (text + one.start, '@', one.length);

      one.kind = REGIOTAFEL_FOUND_NAME;
      if (regiotafel_mask_holds_surname (self, text + one.start, sign - text - one.start))
        g_array_index (addresses, RegiotafelFound, n++) = one;
    }
  g_array_set_size (addresses, n);
}

static gboolean
wants (guint kinds, RegiotafelFoundKind kind)
{
  return (kinds & 1u << kind) != 0;
}

static void
find (const RegiotafelMask *self, const char *text, guint kinds, GArray *found)
{
  gsize length = strlen (text);
  g_autoptr (GArray) taken = NULL;

  /* Places in a text are 32 bits wide. */
  if (length > G_MAXUINT32 / 2)
    length = G_MAXUINT32 / 2;
  taken = g_array_new (FALSE, FALSE, sizeof (RegiotafelFound));
  regiotafel_mask_find_addresses (text, length, taken);
  if (!wants (kinds, REGIOTAFEL_FOUND_ADDRESS))
    keep_personal (self, text, taken);
  if (wants (kinds, REGIOTAFEL_FOUND_NUMBER))
    {
      g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (RegiotafelFound));

      regiotafel_mask_find_numbers (text, length, taken, numbers);
      if (numbers->len > 0)
        {
          g_array_append_vals (taken, numbers->data, numbers->len);
          g_array_sort (taken, compare_places);
        }
    }
  if (wants (kinds, REGIOTAFEL_FOUND_NAME) || wants (kinds, REGIOTAFEL_FOUND_POSSIBLE_NAME))
    {
      g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RegiotafelToken));
      g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (RegiotafelFound));

      regiotafel_mask_tokenise (self, text, length, taken, tokens);
      regiotafel_mask_drop_abbreviations (text, tokens);
      if (self->n_names > 0)
        regiotafel_mask_find_names (self, tokens, names);
      if (wants (kinds, REGIOTAFEL_FOUND_POSSIBLE_NAME))
        regiotafel_mask_find_possible (self, text, tokens, names, taken);
      if (wants (kinds, REGIOTAFEL_FOUND_NAME))
        g_array_append_vals (taken, names->data, names->len);
      g_array_sort (taken, compare_places);
    }
  for (guint i = 0; i < taken->len; i++)
    {
      RegiotafelFound one = g_array_index (taken, RegiotafelFound, i);

      if (wants (kinds, one.kind))
        g_array_append_val (found, one);
    }
}

void
regiotafel_mask_find (const RegiotafelMask *self, const char *text, GArray *found)
{
  if (text != NULL)
    find (self, text, REGIOTAFEL_MASK_ALL, found);
}

char *
regiotafel_mask_apply (const RegiotafelMask *self, const char *text, guint kinds, guint counts[REGIOTAFEL_N_FOUND])
{
  static const char *const words[] = { "[naam]", "[adres]", "[nummer]" };
  g_autoptr (GArray) found = NULL;
  GString *masked = NULL;
  gsize done = 0;

  if (text == NULL || kinds == 0)
    return NULL;
  found = g_array_new (FALSE, FALSE, sizeof (RegiotafelFound));
  find (self, text, kinds, found);
  for (guint i = 0; i < found->len; i++)
    {
      const RegiotafelFound *one = &g_array_index (found, RegiotafelFound, i);

      if (counts != NULL)
        counts[one->kind]++;
      if (one->kind == REGIOTAFEL_FOUND_POSSIBLE_NAME)
        continue;
      if (masked == NULL)
        masked = g_string_new (NULL);
      g_string_append_len (masked, text + done, one->start - done);
      g_string_append (masked, words[one->kind]);
      done = (gsize) one->start + one->length;
    }
  if (masked == NULL)
    return NULL;
  g_string_append (masked, text + done);
  return g_string_free (masked, FALSE);
}

gboolean
regiotafel_mask_is_personal (const RegiotafelMask *self, const char *address)
{
  const char *sign;

  if (address == NULL || self->n_names == 0)
    return FALSE;
  while ((sign = strchr (address, '@')) != NULL)
    {
      if (regiotafel_mask_holds_surname (self, address, sign - address))
        return TRUE;
      address = sign + 1;
    }
  return FALSE;
}
