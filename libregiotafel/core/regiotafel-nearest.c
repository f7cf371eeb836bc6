/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-nearest-private.h"

/* The characters of @text in lower case: 0 when there are more than @most of them, or one that cannot be seen. */
static guint
fold (const char *text, gunichar *to, guint most)
{
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (n == most || !g_unichar_isprint (c))
        return 0;
      to[n++] = g_unichar_tolower (c);
    }
  return n;
}

void
regiotafel_nearest_init (RegiotafelNearest *self, const char *wanted)
{
  self->n_wanted = fold (wanted, self->wanted, REGIOTAFEL_NEAREST_LONGEST);
  self->limit = MIN (self->n_wanted / 3, 3);
  self->best = NULL;
}

/* How many changes make @a of @b, by rows of the usual table (optimal string alignment). */
static guint
count_changes (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint rows[3][REGIOTAFEL_NEAREST_LONGEST + 1];
  guint *before = rows[0];
  guint *above = rows[1];
  guint *row = rows[2];

  for (guint j = 0; j <= n_b; j++)
    above[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint *spare = before;

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          row[j] = above[j - 1] + (a[i - 1] != b[j - 1]);
          row[j] = MIN (row[j], MIN (above[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = above;
      above = row;
      row = spare;
    }
  return above[n_b];
}

void
regiotafel_nearest_offer (RegiotafelNearest *self, const char *candidate)
{
  gunichar folded[REGIOTAFEL_NEAREST_LONGEST];
  guint n, changes;

  if (self->n_wanted == 0)
    return;
  n = fold (candidate, folded, MIN (self->n_wanted + self->limit, REGIOTAFEL_NEAREST_LONGEST));
  if (n == 0 || n + self->limit < self->n_wanted)
    return;
  changes = count_changes (self->wanted, self->n_wanted, folded, n);
  if (changes > self->limit || (self->best != NULL && changes == self->limit))
    return;
  self->best = candidate;
  /* From here on only a nearer one is better. */
  self->limit = changes;
}
