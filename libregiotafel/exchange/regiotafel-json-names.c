/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-json-names-private.h"

#include <string.h>

#include "regiotafel-siphash-private.h"

typedef struct
{
  guint64 hash;
  /* Where its bytes begin in `bytes`; they end where those of the next entry begin. */
  gsize start;
} Entry;

/* Invariants:
 *  - `entries` and `bytes` are stacks: the names of the object opened last are on top, those from open[n_open - 1] on;
 *  - `slots` (a power of two, at least twice as many as entries) holds for each entry its index + 1, at the first slot
 *    from hash & mask on that was empty when it came; 0 is empty. What came last goes first, so that a slot can
 *    simply be emptied: nothing that stays was ever pushed on by it. */
struct _RegiotafelJsonNames
{
  guint64 key[2];
  GArray *entries;
  GString *bytes;
  GArray *open;
  guint32 *slots;
  gsize mask;
};

#define FIRST_SLOTS 64

RegiotafelJsonNames *
regiotafel_json_names_new (void)
{
  RegiotafelJsonNames *names = g_new0 (RegiotafelJsonNames, 1);

  regiotafel_siphash_key (names->key);
  names->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  names->bytes = g_string_new (NULL);
  names->open = g_array_new (FALSE, FALSE, sizeof (guint));
  names->slots = g_new0 (guint32, FIRST_SLOTS);
  names->mask = FIRST_SLOTS - 1;
  return names;
}

void
regiotafel_json_names_free (RegiotafelJsonNames *names)
{
  if (names == NULL)
    return;

  g_array_unref (names->entries);
  g_string_free (names->bytes, TRUE);
  g_array_unref (names->open);
  g_free (names->slots);
  g_free (names);
}

void
regiotafel_json_names_open (RegiotafelJsonNames *names)
{
  g_array_append_val (names->open, names->entries->len);
}

void
regiotafel_json_names_close (RegiotafelJsonNames *names)
{
  guint first;

  g_return_if_fail (names->open->len > 0);

  first = g_array_index (names->open, guint, names->open->len - 1);
  for (guint i = names->entries->len; i > first; i--)
    {
      gsize slot = g_array_index (names->entries, Entry, i - 1).hash & names->mask;

      while (names->slots[slot] != i)
        slot = (slot + 1) & names->mask;
      names->slots[slot] = 0;
    }
  if (first < names->entries->len)
    {
      g_string_truncate (names->bytes, g_array_index (names->entries, Entry, first).start);
      g_array_set_size (names->entries, first);
    }
  g_array_set_size (names->open, names->open->len - 1);
}

void
regiotafel_json_names_reset (RegiotafelJsonNames *names)
{
  while (names->open->len > 0)
    regiotafel_json_names_close (names);
}

static gboolean
entry_equals (RegiotafelJsonNames *names, guint i, guint64 hash, const char *name, gsize length)
{
  const Entry *entry = &g_array_index (names->entries, Entry, i);
  gsize end = i + 1 < names->entries->len ? entry[1].start : names->bytes->len;

  return entry->hash == hash && end - entry->start == length
         && (length == 0 || memcmp (names->bytes->str + entry->start, name, length) == 0);
}

static void
put_in_slot (RegiotafelJsonNames *names, guint i)
{
  gsize slot = g_array_index (names->entries, Entry, i).hash & names->mask;

  while (names->slots[slot] != 0)
    slot = (slot + 1) & names->mask;
  names->slots[slot] = i + 1;
}

gboolean
regiotafel_json_names_add (RegiotafelJsonNames *names, const char *name, gsize length)
{
  guint first;
  Entry entry;

  g_return_val_if_fail (names->open->len > 0, FALSE);

  /* The depth is part of the hash: else one name at every level of a deep document would be one long chain. */
  first = g_array_index (names->open, guint, names->open->len - 1);
  entry.hash
      = regiotafel_siphash (names->key, name, length) + names->open->len * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  entry.start = names->bytes->len;
  for (gsize slot = entry.hash & names->mask; names->slots[slot] != 0; slot = (slot + 1) & names->mask)
    if (names->slots[slot] > first && entry_equals (names, names->slots[slot] - 1, entry.hash, name, length))
      return FALSE;

  /* GArray ends the program rather than pass what a guint can count, for which a text has to have 16 GiB. */
  g_array_append_val (names->entries, entry);
  if (length > 0)
    g_string_append_len (names->bytes, name, length);
  if (names->entries->len <= names->mask / 2)
    {
      put_in_slot (names, names->entries->len - 1);
      return TRUE;
    }

  /* In the order in which they came, as close() needs it. */
  g_free (names->slots);
  names->mask = names->mask * 2 + 1;
  names->slots = g_new0 (guint32, names->mask + 1);
  for (guint i = 0; i < names->entries->len; i++)
    put_in_slot (names, i);
  return TRUE;
}
