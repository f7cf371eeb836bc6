/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts as the finder compares them, and what the words of a region stand for: themes, by all their names and synonyms,
 * and words that mean the same. */
#include "regiotafel-finder-words-private.h"

#include <string.h>

/* ---- Lines ---- */

void
regiotafel_line_init (RegiotafelLine *self)
{
  self->words = g_array_new (FALSE, FALSE, sizeof (RegiotafelWord));
  self->joined = g_array_new (FALSE, TRUE, sizeof (RegiotafelWord));
  self->all = g_array_new (FALSE, FALSE, sizeof (RegiotafelWord));
}

void
regiotafel_line_clear (RegiotafelLine *self)
{
  g_array_unref (self->words);
  g_array_unref (self->joined);
  g_array_unref (self->all);
}

const RegiotafelWord *
regiotafel_line_get (const RegiotafelLine *self, guint place)
{
  return &g_array_index (self->words, RegiotafelWord, place);
}

gboolean
regiotafel_line_set (RegiotafelLine *self, RegiotafelStemmer *stemmer, const char *text, guint most)
{
  gboolean is_all;

  g_array_set_size (self->all, 0);
  g_array_set_size (self->words, 0);
  g_array_set_size (self->joined, 0);
  is_all = regiotafel_words_split (stemmer, text, most, self->all);
  for (guint i = 0; i < self->all->len;)
    {
      const RegiotafelWord *first = &g_array_index (self->all, RegiotafelWord, i);
      guint n = first->n_parts, before = self->words->len;

      for (guint j = 0; j < n; j++)
        if (!first[j].is_stop)
          g_array_append_val (self->words, first[j]);
      g_array_set_size (self->joined, self->words->len);
      if (n > 1 && self->words->len > before)
        {
          RegiotafelWord *joined = &g_array_index (self->joined, RegiotafelWord, before);

          regiotafel_words_join (stemmer, first, n, joined);
          joined->n_parts = self->words->len - before;
        }
      i += n;
    }
  return is_all;
}

char *
regiotafel_line_dup_key (const RegiotafelLine *self, guint place, guint n)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, regiotafel_line_get (self, place + i)->stem);
    }
  return g_string_free (key, FALSE);
}

/* ---- What is looked for ---- */

RegiotafelWanted *
regiotafel_wanted_new (RegiotafelLine *line, RegiotafelStemmer *stemmer, const char *text, guint most)
{
  RegiotafelWanted *self;

  if (!regiotafel_line_set (line, stemmer, text, most) || line->words->len == 0)
    return NULL;
  self = g_new0 (RegiotafelWanted, 1);
  self->text = text;
  self->n_words = line->words->len;
  self->words = g_memdup2 (line->words->data, (gsize) line->words->len * sizeof (RegiotafelWord));
  regiotafel_words_join (stemmer, self->words, self->n_words, &self->whole);
  return self;
}

void
regiotafel_wanted_free (RegiotafelWanted *self)
{
  g_free (self->words);
  g_free (self);
}

static RegiotafelFit
fit_at (const RegiotafelWanted *self, const RegiotafelLine *line, guint place)
{
  const RegiotafelWord *word = regiotafel_line_get (line, place);
  const RegiotafelWord *joined = &g_array_index (line->joined, RegiotafelWord, place);
  RegiotafelFit fit = REGIOTAFEL_FIT_WHOLE;

  if (self->n_words > 1 && strcmp (self->whole.stem, word->stem) == 0)
    return REGIOTAFEL_FIT_WHOLE;
  if (self->n_words == 1 && joined->n_parts > 0 && strcmp (self->whole.stem, joined->stem) == 0)
    return REGIOTAFEL_FIT_WHOLE;
  if (self->n_words > line->words->len - place)
    return REGIOTAFEL_FIT_NONE;
  for (guint i = 0; i < self->n_words && fit != REGIOTAFEL_FIT_NONE; i++)
    fit = MIN (fit, regiotafel_words_fit (&self->words[i], &word[i]));
  return fit;
}

RegiotafelFit
regiotafel_wanted_fit (const RegiotafelWanted *self, const RegiotafelLine *line)
{
  RegiotafelFit best = REGIOTAFEL_FIT_NONE;

  for (guint i = 0; i < line->words->len && best != REGIOTAFEL_FIT_WHOLE; i++)
    best = MAX (best, fit_at (self, line, i));
  return best;
}

/* ---- Concepts ---- */

static void
concept_free (gpointer data)
{
  RegiotafelConcept *self = data;

  g_ptr_array_unref (self->wanted);
  g_free (self);
}

static void
add_key (RegiotafelConcepts *self, char *key, guint place, guint n_words)
{
  GArray *list = regiotafel_index_find (self->places, key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (self->lists, list);
      g_ptr_array_add (self->keys, key);
      regiotafel_index_add (self->places, key, list);
    }
  else
    g_free (key);
  /* Concepts come one after another, so this one is the last if it is there. */
  if (list->len == 0 || g_array_index (list, guint, list->len - 1) != place)
    g_array_append_val (list, place);
  self->longest = MAX (self->longest, n_words);
}

static char *
dup_key (const RegiotafelWanted *wanted)
{
  GString *key = g_string_new (wanted->words[0].stem);

  for (guint i = 1; i < wanted->n_words; i++)
    g_string_append_printf (key, " %s", wanted->words[i].stem);
  return g_string_free (key, FALSE);
}

static void
add_concept (RegiotafelConcepts *self, guint32 theme, GPtrArray *wanted)
{
  RegiotafelConcept *concept = g_new0 (RegiotafelConcept, 1);
  guint place = self->concepts->len;

  concept->theme = theme;
  concept->wanted = wanted;
  g_ptr_array_add (self->concepts, concept);
  for (guint i = 0; i < wanted->len; i++)
    {
      const RegiotafelWanted *one = g_ptr_array_index (wanted, i);

      add_key (self, dup_key (one), place, one->n_words);
      if (one->n_words > 1)
        add_key (self, g_strdup (one->whole.stem), place, 1);
    }
}

/* Groups of words that mean the same. Groups with a word in common are one.
 * Invariant: parents[i] <= i, and a group is its own parent when it stands for those joined to it. */
typedef struct
{
  GPtrArray *wanted;       /* by group: a GPtrArray of RegiotafelWanted */
  GArray *parents;         /* guint by group */
  GArray *is_used;         /* guint8 by group */
  RegiotafelIndex *by_key; /* group + 1 */
  GPtrArray *keys;
} Groups;

static guint
find_group (Groups *self, guint group)
{
  guint *parents = (guint *) (gpointer) self->parents->data;

  while (parents[group] != group)
    group = parents[group] = parents[parents[group]];
  return group;
}

static void
groups_add (Groups *self, guint group, RegiotafelWanted *wanted)
{
  char *key = dup_key (wanted);
  gpointer there = regiotafel_index_find (self->by_key, key);

  g_ptr_array_add (g_ptr_array_index (self->wanted, group), wanted);
  if (there != NULL)
    {
      guint one = find_group (self, group), other = find_group (self, GPOINTER_TO_UINT (there) - 1);

      g_array_index (self->parents, guint, MAX (one, other)) = MIN (one, other);
      g_free (key);
      return;
    }
  regiotafel_index_add (self->by_key, key, GUINT_TO_POINTER (group + 1));
  g_ptr_array_add (self->keys, key);
}

static void
groups_init (Groups *self,
             RegiotafelConcepts *concepts,
             const char *const *synonyms,
             RegiotafelLine *line,
             RegiotafelStemmer *stemmer,
             guint most_words)
{
  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->parents = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_used = g_array_new (FALSE, TRUE, sizeof (guint8));
  self->by_key = regiotafel_index_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  for (; synonyms != NULL && *synonyms != NULL; synonyms++)
    {
      guint group = self->wanted->len;

      g_ptr_array_add (self->wanted, g_ptr_array_new ());
      g_array_append_val (self->parents, group);
      for (; *synonyms != NULL; synonyms++)
        {
          RegiotafelWanted *wanted = regiotafel_wanted_new (line, stemmer, *synonyms, most_words);

          if (wanted == NULL)
            continue;
          g_ptr_array_add (concepts->wanted, wanted);
          groups_add (self, group, wanted);
        }
    }
  g_array_set_size (self->is_used, self->wanted->len);
  /* All words of joined groups go to the first of them. */
  for (guint i = 0; i < self->wanted->len; i++)
    {
      guint root = find_group (self, i);
      GPtrArray *own = g_ptr_array_index (self->wanted, i);

      if (root == i)
        continue;
      g_ptr_array_extend (g_ptr_array_index (self->wanted, root), own, NULL, NULL);
      g_ptr_array_set_size (own, 0);
    }
}

static void
groups_clear (Groups *self)
{
  g_ptr_array_unref (self->wanted);
  g_array_unref (self->parents);
  g_array_unref (self->is_used);
  regiotafel_index_free (self->by_key);
  g_ptr_array_unref (self->keys);
}

static void
add_wanted (RegiotafelConcepts *self,
            GPtrArray *list,
            RegiotafelLine *line,
            RegiotafelStemmer *stemmer,
            const char *text,
            guint most_words)
{
  RegiotafelWanted *wanted = text != NULL ? regiotafel_wanted_new (line, stemmer, text, most_words) : NULL;

  if (wanted == NULL)
    return;
  g_ptr_array_add (self->wanted, wanted);
  g_ptr_array_add (list, wanted);
}

static void
add_theme (RegiotafelConcepts *self,
           Groups *groups,
           RegiotafelSnapshot *snapshot,
           guint32 theme,
           guint *joined,
           RegiotafelLine *line,
           RegiotafelStemmer *stemmer,
           guint most_words)
{
  const RegiotafelDetails *details = &snapshot->details[REGIOTAFEL_AXIS_THEMES][theme];
  GPtrArray *wanted = g_ptr_array_new ();
  guint n_own;

  add_wanted (self, wanted, line, stemmer, snapshot->axes[REGIOTAFEL_AXIS_THEMES].names[theme], most_words);
  for (guint i = 0; details->labels != NULL && details->labels[i] != NULL; i += 2)
    add_wanted (self, wanted, line, stemmer, details->labels[i + 1], most_words);
  for (guint i = 0; details->aliases != NULL && details->aliases[i] != NULL; i++)
    add_wanted (self, wanted, line, stemmer, details->aliases[i], most_words);
  n_own = wanted->len;
  for (guint i = 0; i < n_own; i++)
    {
      g_autofree char *key = dup_key (g_ptr_array_index (wanted, i));
      gpointer there = regiotafel_index_find (groups->by_key, key);
      guint group = there != NULL ? find_group (groups, GPOINTER_TO_UINT (there) - 1) : 0;

      if (there == NULL || joined[group] == theme + 1)
        continue;
      joined[group] = theme + 1;
      g_array_index (groups->is_used, guint8, group) = 1;
      g_ptr_array_extend (wanted, g_ptr_array_index (groups->wanted, group), NULL, NULL);
    }
  add_concept (self, theme, wanted);
}

void
regiotafel_concepts_init (RegiotafelConcepts *self,
                          RegiotafelSnapshot *snapshot,
                          RegiotafelStemmer *stemmer,
                          guint most_words)
{
  RegiotafelLine line;
  Groups groups;
  g_autofree guint *joined = NULL;

  self->wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) regiotafel_wanted_free);
  self->concepts = g_ptr_array_new_with_free_func (concept_free);
  self->places = regiotafel_index_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->longest = 0;
  regiotafel_line_init (&line);
  groups_init (&groups, self, snapshot->synonyms, &line, stemmer, most_words);
  joined = g_new0 (guint, MAX (groups.wanted->len, 1));
  for (guint32 i = 0; i < snapshot->axes[REGIOTAFEL_AXIS_THEMES].n; i++)
    add_theme (self, &groups, snapshot, i, joined, &line, stemmer, most_words);
  for (guint i = 0; i < groups.wanted->len; i++)
    {
      GPtrArray *wanted = g_ptr_array_index (groups.wanted, i);

      if (wanted->len > 0 && !g_array_index (groups.is_used, guint8, i))
        add_concept (self, REGIOTAFEL_INDEX_NONE, g_ptr_array_ref (wanted));
    }
  groups_clear (&groups);
  regiotafel_line_clear (&line);
}

void
regiotafel_concepts_clear (RegiotafelConcepts *self)
{
  g_ptr_array_unref (self->concepts);
  g_ptr_array_unref (self->wanted);
  regiotafel_index_free (self->places);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->lists);
}

const GArray *
regiotafel_concepts_find (const RegiotafelConcepts *self, const char *key)
{
  return regiotafel_index_find (self->places, key);
}
