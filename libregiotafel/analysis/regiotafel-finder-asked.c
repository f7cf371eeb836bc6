/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was asked: the themes that are in the words, the words that are left, and what else a table should have. */
#include <string.h>

#include "regiotafel-error.h"
#include "regiotafel-finder-private.h"

/* Longer names of organisations and areas are not looked for among the words. */
#define MOST_WORDS_OF_A_NAME 8
/* Bytes of what was typed that a sentence shows. */
#define LONGEST_TYPED 200

static void
need_close (RegiotafelNeed *self)
{
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  g_clear_pointer (&self->own, regiotafel_wanted_free);
}

static void
need_free (gpointer data)
{
  RegiotafelNeed *self = data;

  need_close (self);
  g_free (self->text);
  g_free (self->themes);
  g_free (self);
}

/* ---- Themes ---- */

/* Marks what @from leads to, in any number of steps, with @fit. */
static void
mark_themes (guint8 *themes, const RegiotafelCsr *rows, guint32 from, RegiotafelThemeFit fit)
{
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_val (reached, from);
  for (guint i = 0; i < reached->len; i++)
    {
      guint32 theme = g_array_index (reached, guint32, i);

      for (guint32 j = rows->starts[theme]; j < rows->starts[theme + 1]; j++)
        {
          guint32 next = rows->items[j];

          if (themes[next] >= fit)
            continue;
          themes[next] = fit;
          g_array_append_val (reached, next);
        }
    }
}

static void
mark_concept (RegiotafelNeed *need, RegiotafelSnapshot *snapshot, guint32 theme)
{
  need->themes[theme] = REGIOTAFEL_THEME_SAME;
  mark_themes (need->themes, &snapshot->theme_broader.columns, theme, REGIOTAFEL_THEME_NARROWER);
  mark_themes (need->themes, &snapshot->theme_broader.rows, theme, REGIOTAFEL_THEME_BROADER);
}

/* A word that is no theme may still be part of the name of one. */
static void
mark_named_themes (RegiotafelAsked *self, RegiotafelNeed *need, RegiotafelLine *line)
{
  const RegiotafelSnapshotAxis *axis = &self->snapshot->axes[REGIOTAFEL_AXIS_THEMES];

  for (guint32 theme = 0; theme < axis->n; theme++)
    {
      const RegiotafelDetails *details = &self->snapshot->details[REGIOTAFEL_AXIS_THEMES][theme];
      RegiotafelFit fit;

      regiotafel_line_set (line, self->stemmer, axis->names[theme], 0);
      fit = regiotafel_wanted_fit (need->own, line);
      for (guint i = 0; details->labels != NULL && details->labels[i] != NULL && fit == REGIOTAFEL_FIT_NONE; i += 2)
        {
          regiotafel_line_set (line, self->stemmer, details->labels[i + 1], 0);
          fit = regiotafel_wanted_fit (need->own, line);
        }
      if (fit != REGIOTAFEL_FIT_NONE)
        need->themes[theme] = REGIOTAFEL_THEME_NAMED;
    }
}

/* ---- Words ---- */

/* The text from which words @place and on were read, as it was typed. */
static char *
dup_typed (const char *text, const RegiotafelLine *line, guint place, guint n)
{
  const RegiotafelWord *first = regiotafel_line_get (line, place), *last = first + n - 1;
  gsize length = last->start + last->length - first->start;
  const char *start = text + first->start;
  g_autofree char *typed = NULL;

  if (length <= LONGEST_TYPED)
    return g_strndup (start, length);
  typed = g_strndup (start, g_utf8_find_prev_char (start, start + LONGEST_TYPED) - start);
  return g_strconcat (typed, "…", NULL);
}

static RegiotafelNeed *
add_need (RegiotafelAsked *self, const char *text, const RegiotafelLine *line, guint place, guint n)
{
  RegiotafelNeed *need = g_new0 (RegiotafelNeed, 1);

  need->text = dup_typed (text, line, place, n);
  need->themes = g_new0 (guint8, MAX (self->snapshot->axes[REGIOTAFEL_AXIS_THEMES].n, 1));
  need->wanted = g_ptr_array_new ();
  g_ptr_array_add (self->needs, need);
  return need;
}

static void
add_concepts (
    RegiotafelAsked *self, const char *text, const RegiotafelLine *line, guint place, guint n, const GArray *found)
{
  RegiotafelNeed *need = add_need (self, text, line, place, n);

  for (guint i = 0; i < found->len; i++)
    {
      const RegiotafelConcept *concept = g_ptr_array_index (self->concepts.concepts, g_array_index (found, guint, i));

      g_ptr_array_extend (need->wanted, concept->wanted, NULL, NULL);
      if (concept->theme != REGIOTAFEL_INDEX_NONE)
        mark_concept (need, self->snapshot, concept->theme);
    }
}

static void
add_words (
    RegiotafelAsked *self, const char *text, const RegiotafelLine *line, guint place, guint n, RegiotafelLine *room)
{
  RegiotafelNeed *need = add_need (self, text, line, place, n);

  need->own = g_new0 (RegiotafelWanted, 1);
  need->own->text = need->text;
  need->own->n_words = n;
  need->own->words = g_memdup2 (regiotafel_line_get (line, place), n * sizeof (RegiotafelWord));
  regiotafel_words_join (self->stemmer, need->own->words, n, &need->own->whole);
  g_ptr_array_add (need->wanted, need->own);
  mark_named_themes (self, need, room);
}

static gboolean
are_free (const guint8 *taken, guint place, guint n)
{
  for (guint i = place; i < place + n; i++)
    if (taken[i])
      return FALSE;
  return TRUE;
}

/* What the words at a place are, and of what they are taken. One entry a need, by the place of its first word. */
typedef struct
{
  guint n; /* words; 0: none begins here */
  const GArray *concepts;
  RegiotafelAxis axis;
  guint32 place;
} Piece;

static void
take (Piece *pieces, guint8 *taken, guint place, Piece piece)
{
  pieces[place] = piece;
  memset (taken + place, 1, piece.n);
}

/* The places on an axis that names among the words stand for, by the first word of the name and how many these are. */
typedef struct
{
  guint32 found[REGIOTAFEL_FINDER_MOST_WORDS][MOST_WORDS_OF_A_NAME + 1]; /* REGIOTAFEL_INDEX_NONE: none */
} Names;

static void
find_name (RegiotafelAsked *self,
           Names *names,
           const RegiotafelIndex *places,
           const char *text,
           guint32 thing,
           RegiotafelLine *room)
{
  g_autofree char *key = NULL;
  guint place;
  guint32 *slot;

  if (!regiotafel_line_set (room, self->stemmer, text, 2 * MOST_WORDS_OF_A_NAME) || room->words->len == 0
      || room->words->len > MOST_WORDS_OF_A_NAME)
    return;
  key = regiotafel_line_dup_key (room, 0, room->words->len);
  place = GPOINTER_TO_UINT (regiotafel_index_find (places, key));
  if (place == 0)
    return;
  slot = &names->found[place - 1][room->words->len];
  *slot = MIN (*slot, thing);
}

/* Names are looked up among the words, and not the other way round, since there may be a million of them. */
static void
find_names (RegiotafelAsked *self, RegiotafelAxis axis, const RegiotafelLine *line, Names *names, RegiotafelLine *room)
{
  g_autoptr (RegiotafelIndex) places = regiotafel_index_new (); /* place + 1 of the first word, by key */
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  memset (names, 0xff, sizeof *names);
  for (guint place = 0; place < line->words->len; place++)
    for (guint n = 1; n <= MOST_WORDS_OF_A_NAME && place + n <= line->words->len; n++)
      {
        char *key = regiotafel_line_dup_key (line, place, n);

        g_ptr_array_add (keys, key);
        regiotafel_index_add (places, key, GUINT_TO_POINTER (place + 1));
      }
  for (guint32 i = 0; keys->len > 0 && i < self->snapshot->axes[axis].n; i++)
    {
      const char *const *aliases = self->snapshot->details[axis][i].aliases;

      find_name (self, names, places, self->snapshot->axes[axis].names[i], i, room);
      for (guint j = 0; aliases != NULL && aliases[j] != NULL; j++)
        find_name (self, names, places, aliases[j], i, room);
    }
}

/* What @n words from @place are, if they are one thing: a theme or words with synonyms, an organisation, an area. */
static gboolean
find_piece (RegiotafelAsked *self, const RegiotafelLine *line, const Names *names, guint place, guint n, Piece *piece)
{
  static const RegiotafelAxis axes[] = { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_AREAS };
  const RegiotafelWord *joined = &g_array_index (line->joined, RegiotafelWord, place);
  g_autofree char *key = n <= self->concepts.longest ? regiotafel_line_dup_key (line, place, n) : NULL;

  *piece = (Piece){ .n = n };
  if (key != NULL)
    piece->concepts = regiotafel_concepts_find (&self->concepts, key);
  if (piece->concepts == NULL && joined->n_parts == n)
    piece->concepts = regiotafel_concepts_find (&self->concepts, joined->stem);
  if (piece->concepts != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (axes) && n <= MOST_WORDS_OF_A_NAME; i++)
    if (names[i].found[place][n] != REGIOTAFEL_INDEX_NONE)
      {
        piece->axis = axes[i];
        piece->place = names[i].found[place][n];
        return TRUE;
      }
  return FALSE;
}

/* The longest first, and of these the first. */
static void
take_pieces (RegiotafelAsked *self, const RegiotafelLine *line, Piece *pieces, guint8 *taken, RegiotafelLine *room)
{
  g_autofree Names *names = g_new (Names, 2);
  guint n_words = line->words->len;

  find_names (self, REGIOTAFEL_AXIS_ORGANISATIONS, line, &names[0], room);
  find_names (self, REGIOTAFEL_AXIS_AREAS, line, &names[1], room);
  for (guint n = n_words; n > 0; n--)
    for (guint place = 0; place + n <= n_words; place++)
      {
        Piece piece;

        if (are_free (taken, place, n) && find_piece (self, line, names, place, n, &piece))
          take (pieces, taken, place, piece);
      }
}

/* The same asked twice is asked once. */
static gboolean
is_asked_before (const RegiotafelAsked *self, const RegiotafelNeed *need)
{
  for (guint i = 0; i + 1 < self->needs->len; i++)
    {
      const RegiotafelNeed *other = g_ptr_array_index (self->needs, i);

      if (need->own != NULL ? other->own != NULL && strcmp (need->own->whole.stem, other->own->whole.stem) == 0
                            : other->own == NULL && need->wanted->len == other->wanted->len
                                  && g_ptr_array_index (need->wanted, 0) == g_ptr_array_index (other->wanted, 0))
        return TRUE;
    }
  return FALSE;
}

static void
read_text (RegiotafelAsked *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  guint8 taken[REGIOTAFEL_FINDER_MOST_WORDS] = { 0 };
  Piece pieces[REGIOTAFEL_FINDER_MOST_WORDS] = { 0 };
  RegiotafelLine line, room;

  regiotafel_line_init (&line);
  regiotafel_line_init (&room);
  self->is_cut = !regiotafel_line_set (&line, self->stemmer, valid, REGIOTAFEL_FINDER_MOST_WORDS);
  take_pieces (self, &line, pieces, taken, &room);
  for (guint i = 0; i < line.words->len;)
    {
      const RegiotafelWord *joined = &g_array_index (line.joined, RegiotafelWord, i);
      guint n = MAX (pieces[i].n, 1);
      RegiotafelNeed *need;

      /* Words with hyphens between them stay together, unless one of them was taken. */
      if (pieces[i].n == 0 && joined->n_parts > 1 && are_free (taken, i, joined->n_parts))
        n = joined->n_parts;
      if (pieces[i].concepts != NULL)
        add_concepts (self, valid, &line, i, n, pieces[i].concepts);
      else
        add_words (self, valid, &line, i, n, &room);
      need = g_ptr_array_index (self->needs, self->needs->len - 1);
      need->axis = pieces[i].axis;
      need->place = pieces[i].place;
      if (is_asked_before (self, need))
        g_ptr_array_set_size (self->needs, self->needs->len - 1);
      i += n;
    }
  if (self->needs->len > 1)
    {
      self->phrase = g_new0 (RegiotafelWanted, 1);
      self->phrase->n_words = line.words->len;
      self->phrase->words = g_memdup2 (line.words->data, (gsize) line.words->len * sizeof (RegiotafelWord));
      regiotafel_words_join (self->stemmer, self->phrase->words, self->phrase->n_words, &self->phrase->whole);
    }
  regiotafel_line_clear (&line);
  regiotafel_line_clear (&room);
}

/* ---- What else was asked ---- */

static void
add_place (GArray *places, guint32 place)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, guint32, i) == place)
      return;
  g_array_append_val (places, place);
}

static gboolean
read_places (RegiotafelSnapshot *snapshot, RegiotafelAxis axis, char **ids, GArray *places, GError **error)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint32 place = regiotafel_snapshot_find_place (snapshot, axis, ids[i]);

      if (place == REGIOTAFEL_INDEX_NONE)
        {
          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND,
                       "“%s” is not in the snapshot; give the id of what exists on its date", ids[i]);
          return FALSE;
        }
      add_place (places, place);
    }
  return TRUE;
}

gboolean
regiotafel_asked_init (RegiotafelAsked *self, RegiotafelFinder *finder, RegiotafelSnapshot *snapshot, GError **error)
{
  self->snapshot = snapshot;
  self->stemmer = regiotafel_stemmer_new ();
  self->needs = g_ptr_array_new_with_free_func (need_free);
  self->moved = g_ptr_array_new_with_free_func (need_free);
  self->partners = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->domains = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->areas = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->level = finder->level;
  regiotafel_concepts_init (&self->concepts, snapshot, self->stemmer, REGIOTAFEL_FINDER_MOST_WORDS);
  if (!read_places (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, finder->partners, self->partners, error)
      || !read_places (snapshot, REGIOTAFEL_AXIS_DOMAINS, finder->domains, self->domains, error)
      || !read_places (snapshot, REGIOTAFEL_AXIS_AREAS, finder->areas, self->areas, error))
    return FALSE;
  if (finder->text != NULL)
    read_text (self, finder->text);
  if (self->needs->len > 0 || regiotafel_asked_count_others (self) > 0)
    return TRUE;
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
               "Nothing is asked: give a text with a word that says something, or a partner, domain, area or level");
  return FALSE;
}

void
regiotafel_asked_close (RegiotafelAsked *self)
{
  for (guint i = 0; i < self->needs->len; i++)
    need_close (g_ptr_array_index (self->needs, i));
  for (guint i = 0; i < self->moved->len; i++)
    need_close (g_ptr_array_index (self->moved, i));
  g_clear_pointer (&self->phrase, regiotafel_wanted_free);
  regiotafel_concepts_clear (&self->concepts);
  g_clear_pointer (&self->stemmer, regiotafel_stemmer_free);
}

void
regiotafel_asked_clear (RegiotafelAsked *self)
{
  if (self->stemmer != NULL)
    regiotafel_asked_close (self);
  g_ptr_array_unref (self->needs);
  g_ptr_array_unref (self->moved);
  g_array_unref (self->partners);
  g_array_unref (self->domains);
  g_array_unref (self->areas);
}

guint
regiotafel_asked_count_others (const RegiotafelAsked *self)
{
  return self->partners->len + self->domains->len + self->areas->len
         + (self->level != REGIOTAFEL_LEVEL_UNKNOWN ? 1 : 0);
}

void
regiotafel_asked_move_need (RegiotafelAsked *self, guint i)
{
  RegiotafelNeed *need = g_ptr_array_steal_index (self->needs, i);

  g_ptr_array_insert (self->moved, 0, need);
  add_place (need->axis == REGIOTAFEL_AXIS_ORGANISATIONS ? self->partners : self->areas, need->place);
}
