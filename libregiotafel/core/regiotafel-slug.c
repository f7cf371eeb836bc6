/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-slug-private.h"

#include <string.h>

#include "regiotafel-index-private.h"

/* Letters that Unicode does not take apart into a base letter and marks. g_str_to_ascii() knows more of them, but not
 * the same ones in every locale. */
static const struct
{
  gunichar letter; /* in lower case */
  const char *ascii;
} written_out[] = {
  { 0x00DF, "ss" }, { 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00F8, "o" }, { 0x00FE, "th" },
  { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" }, { 0x0138, "k" }, { 0x0142, "l" },
  { 0x014B, "ng" }, { 0x0153, "oe" }, { 0x0167, "t" }, { 0x0180, "b" }, { 0x0192, "f" },
  { 0x019A, "l" },  { 0x01E5, "g" },  { 0x0268, "i" }, { 0x0289, "u" }, { 0x1D7D, "p" },
};

/* Signs that stand inside a word, however they are typed. */
static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == '`' || character == 0x00B4 || character == 0x02BC || character == 0x2018
         || character == 0x2019;
}

static gboolean
is_nothing (gunichar character)
{
  /* Soft hyphens, joiners, direction marks and the like. */
  return is_apostrophe (character) || g_unichar_ismark (character) || g_unichar_type (character) == G_UNICODE_FORMAT;
}

/* Adds one character that is not taken apart any further. @is_gap: something that is no letter came before it. */
static void
add_character (GString *slug, gunichar character, gboolean *is_gap)
{
  gunichar lower = g_unichar_tolower (character);
  char ascii[2] = { 0 };
  const char *text = NULL;

  if (is_nothing (character))
    return;
  if (lower < 0x80 && g_ascii_isalnum ((char) lower))
    {
      ascii[0] = (char) lower;
      text = ascii;
    }
  for (guint i = 0; lower >= 0x80 && text == NULL && i < G_N_ELEMENTS (written_out); i++)
    if (written_out[i].letter == lower)
      text = written_out[i].ascii;
  if (text == NULL)
    {
      *is_gap = TRUE;
      return;
    }
  if (*is_gap && slug->len > 0)
    g_string_append_c (slug, '-');
  *is_gap = FALSE;
  g_string_append (slug, text);
}

char *
regiotafel_slug (const char *name)
{
  GString *slug;
  gboolean is_gap = FALSE;

  g_return_val_if_fail (name != NULL, NULL);

  slug = g_string_sized_new (REGIOTAFEL_SLUG_LONGEST + 4);
  /* Each character by itself: g_utf8_normalize() also puts marks in order, which is quadratic in their number, and
   * here they are dropped. */
  for (const char *at = name; *at != '\0' && slug->len <= REGIOTAFEL_SLUG_LONGEST; at = g_utf8_next_char (at))
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gunichar character = g_utf8_get_char (at);
      gsize n;

      /* The acute accent as a sign comes apart into a blank and a mark. */
      if (is_nothing (character))
        continue;
      n = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < MIN (n, G_N_ELEMENTS (parts)); i++)
        add_character (slug, parts[i], &is_gap);
    }

  if (slug->len > REGIOTAFEL_SLUG_LONGEST)
    {
      const char *hyphen;

      /* A hyphen right behind the longest slug is a good place too. */
      g_string_truncate (slug, REGIOTAFEL_SLUG_LONGEST + 1);
      hyphen = strrchr (slug->str, '-');
      g_string_truncate (slug, hyphen != NULL ? (gsize) (hyphen - slug->str) : REGIOTAFEL_SLUG_LONGEST);
    }
  return g_string_free (slug, FALSE);
}

typedef struct
{
  guint last; /* the highest number that was tried behind this id */
  char id[];
} Taken;

/* Invariant: `index` leads from every id that was given out to its element of `taken`. */
struct _RegiotafelSlugs
{
  RegiotafelIndex *index;
  GPtrArray *taken;
  char *stand_in;
  guint last_stand_in;
};

RegiotafelSlugs *
regiotafel_slugs_new (const char *stand_in)
{
  RegiotafelSlugs *self;

  g_return_val_if_fail (stand_in != NULL, NULL);

  self = g_new0 (RegiotafelSlugs, 1);
  self->index = regiotafel_index_new ();
  self->taken = g_ptr_array_new_with_free_func (g_free);
  self->stand_in = g_strdup (stand_in);
  return self;
}

void
regiotafel_slugs_free (RegiotafelSlugs *self)
{
  if (self == NULL)
    return;
  regiotafel_index_free (self->index);
  g_ptr_array_unref (self->taken);
  g_free (self->stand_in);
  g_free (self);
}

/* NULL when it is taken. */
static const char *
take (RegiotafelSlugs *self, const char *id)
{
  gsize length = strlen (id);
  Taken *taken;

  if (regiotafel_index_find (self->index, id) != NULL)
    return NULL;
  taken = g_malloc (sizeof *taken + length + 1);
  taken->last = 1;
  memcpy (taken->id, id, length + 1);
  g_ptr_array_add (self->taken, taken);
  regiotafel_index_add (self->index, taken->id, taken);
  return taken->id;
}

const char *
regiotafel_slugs_make (RegiotafelSlugs *self, const char *name)
{
  g_autofree char *slug = NULL;
  const char *base;
  const char *id = NULL;
  guint *last;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  slug = regiotafel_slug (name);
  if (*slug != '\0')
    id = take (self, slug);
  if (id != NULL)
    return id;

  base = *slug != '\0' ? slug : self->stand_in;
  last = *slug != '\0' ? &((Taken *) regiotafel_index_find (self->index, slug))->last : &self->last_stand_in;
  /* A number is tried once behind a slug, so ids that are taken ("A 2", "A 3", …) are passed over once in all. */
  while (id == NULL)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", base, ++*last);

      id = take (self, numbered);
    }
  return id;
}
