/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-index-private.h"

#include <string.h>

#include "regiotafel-siphash-private.h"

typedef struct
{
  const char *key; /* NULL: empty place */
  gpointer value;
  guint64 hash;
} Place;

/* Invariants: the number of places is a power of two and at least twice the number of keys; between the place
 * that a key's hash names and the place where it stands no place is empty. */
struct _RegiotafelIndex
{
  guint64 seed[2];
  gsize n_places;
  gsize n_keys;
  Place *places;
};

#define FEWEST_PLACES 32

RegiotafelIndex *
regiotafel_index_new (void)
{
  RegiotafelIndex *self = g_new0 (RegiotafelIndex, 1);

  regiotafel_siphash_key (self->seed);
  self->n_places = FEWEST_PLACES;
  self->places = g_new0 (Place, self->n_places);
  return self;
}

void
regiotafel_index_free (RegiotafelIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self);
}

static gsize
find_place (const RegiotafelIndex *self, const char *key, guint64 hash)
{
  gsize mask = self->n_places - 1;
  gsize i = hash & mask;

  while (self->places[i].key != NULL && (self->places[i].hash != hash || strcmp (self->places[i].key, key) != 0))
    i = (i + 1) & mask;
  return i;
}

static guint64
hash_key (const RegiotafelIndex *self, const char *key)
{
  return regiotafel_siphash (self->seed, key, strlen (key));
}

gpointer
regiotafel_index_find (const RegiotafelIndex *self, const char *key)
{
  return self->places[find_place (self, key, hash_key (self, key))].value;
}

static void
grow (RegiotafelIndex *self)
{
  g_autofree Place *old = self->places;
  gsize n_old = self->n_places;
  gsize mask;

  self->n_places = n_old * 2;
  self->places = g_new0 (Place, self->n_places);
  mask = self->n_places - 1;
  for (gsize i = 0; i < n_old; i++)
    {
      gsize j = old[i].hash & mask;

      if (old[i].key == NULL)
        continue;
      while (self->places[j].key != NULL)
        j = (j + 1) & mask;
      self->places[j] = old[i];
    }
}

gboolean
regiotafel_index_add (RegiotafelIndex *self, const char *key, gpointer value)
{
  guint64 hash = hash_key (self, key);
  gsize i;

  g_assert (value != NULL);

  if ((self->n_keys + 1) * 2 > self->n_places)
    grow (self);
  i = find_place (self, key, hash);
  if (self->places[i].key != NULL)
    return FALSE;
  self->places[i] = (Place){ key, value, hash };
  self->n_keys++;
  return TRUE;
}

gboolean
regiotafel_index_remove (RegiotafelIndex *self, const char *key)
{
  gsize mask = self->n_places - 1;
  gsize gap = find_place (self, key, hash_key (self, key));

  if (self->places[gap].key == NULL)
    return FALSE;

  /* Move back what stands after the gap and may not be cut off from where its hash points. */
  for (gsize i = (gap + 1) & mask; self->places[i].key != NULL; i = (i + 1) & mask)
    {
      gsize home = self->places[i].hash & mask;

      if (((i - home) & mask) >= ((i - gap) & mask))
        {
          self->places[gap] = self->places[i];
          gap = i;
        }
    }
  self->places[gap] = (Place){ NULL, NULL, 0 };
  self->n_keys--;
  return TRUE;
}

guint
regiotafel_index_get_size (const RegiotafelIndex *self)
{
  return self->n_keys;
}

guint
regiotafel_index_get_longest_probe (const RegiotafelIndex *self)
{
  gsize mask = self->n_places - 1;
  gsize longest = 0;

  for (gsize i = 0; i < self->n_places; i++)
    if (self->places[i].key != NULL)
      longest = MAX (longest, ((i - self->places[i].hash) & mask) + 1);
  return longest;
}
