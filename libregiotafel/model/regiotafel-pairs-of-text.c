/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-pairs-of-text-private.h"

#include <string.h>

static gint
find (const RegiotafelPairsOfText *self, const char *key)
{
  for (guint i = 0; self->texts != NULL && i < self->texts->len; i += 2)
    if (strcmp (g_ptr_array_index (self->texts, i), key) == 0)
      return i;
  return -1;
}

const char *
regiotafel_pairs_of_text_get (const RegiotafelPairsOfText *self, const char *key)
{
  gint i = find (self, key);

  return i >= 0 ? g_ptr_array_index (self->texts, i + 1) : NULL;
}

gboolean
regiotafel_pairs_of_text_set (RegiotafelPairsOfText *self, const char *key, const char *value)
{
  gint i = find (self, key);

  if (value != NULL && *value == '\0')
    value = NULL;
  if (i < 0)
    {
      if (value == NULL)
        return FALSE;
      if (self->texts == NULL)
        self->texts = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->texts, g_strdup (key));
      g_ptr_array_add (self->texts, g_strdup (value));
      return TRUE;
    }
  if (value == NULL)
    {
      g_ptr_array_remove_range (self->texts, i, 2);
      return TRUE;
    }
  if (strcmp (g_ptr_array_index (self->texts, i + 1), value) == 0)
    return FALSE;
  /* @value may be part of what is freed. */
  char *old = g_ptr_array_index (self->texts, i + 1);
  g_ptr_array_index (self->texts, i + 1) = g_strdup (value);
  g_free (old);
  return TRUE;
}

void
regiotafel_pairs_of_text_copy (const RegiotafelPairsOfText *self, RegiotafelPairsOfText *to)
{
  if (self->texts == NULL)
    return;
  to->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->texts->len; i++)
    g_ptr_array_add (to->texts, g_strdup (g_ptr_array_index (self->texts, i)));
}

char **
regiotafel_pairs_of_text_list (const RegiotafelPairsOfText *self)
{
  guint n = self->texts != NULL ? self->texts->len / 2 : 0;
  char **keys = g_new0 (char *, (gsize) n + 1);

  for (guint i = 0; i < n; i++)
    keys[i] = g_strdup (g_ptr_array_index (self->texts, i * 2));
  return keys;
}

void
regiotafel_pairs_of_text_clear (RegiotafelPairsOfText *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}
