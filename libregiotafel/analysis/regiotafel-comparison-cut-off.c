/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom a succession of tables cuts off.
 *
 * A table that is succeeded looks as if it went on, so nobody notices who did not come along. Told are those who sat at
 * the table that ended, do not sit at its successor, still sit somewhere, and met somebody who did come along at that
 * table only: two or more of them, since one pair is in the list and two who lose the same partner at one blow is news.
 */
#include "regiotafel-comparison-words-private.h"

#define NONE REGIOTAFEL_INDEX_NONE

static void
free_cut_off (gpointer data)
{
  RegiotafelCutOff *self = data;

  g_array_unref (self->organisations);
  g_free (self);
}

static guint32
get_class (const RegiotafelComparisonAnswer *self, RegiotafelCompared organisation)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_ORGANISATIONS);
  guint side = organisation.places[REGIOTAFEL_AFTER] != NONE ? REGIOTAFEL_AFTER : REGIOTAFEL_BEFORE;

  return regiotafel_match_class (match, side, organisation.places[side]);
}

static gboolean
sits_at (const RegiotafelComparisonAnswer *self, guint side, guint32 class, guint32 table)
{
  const RegiotafelCsr *tables = &self->more->contacts[side];

  for (guint32 i = tables->starts[class]; i < tables->starts[class + 1]; i++)
    if (tables->items[i] == table)
      return TRUE;
  return FALSE;
}

static guint32
count_shared_before (const RegiotafelComparisonAnswer *self, guint32 a, guint32 b)
{
  const RegiotafelCsr *tables = &self->more->contacts[REGIOTAFEL_BEFORE];
  guint32 n = 0;

  for (guint32 i = tables->starts[a]; i < tables->starts[a + 1]; i++)
    n += sits_at (self, REGIOTAFEL_BEFORE, b, tables->items[i]);
  return n;
}

typedef struct
{
  const RegiotafelComparisonAnswer *answer;
  GPtrArray *found;
  GHashTable *by_key; /* table and class of whom they do not meet → RegiotafelCutOff */
} CutOffs;

/* Adds @who to those who do not meet @whom any more since @table ended. */
static void
add (CutOffs *self, RegiotafelCompared table, RegiotafelCompared whom, RegiotafelCompared who)
{
  gint64 key = (gint64) ((guint64) table.places[REGIOTAFEL_BEFORE] << 32 | get_class (self->answer, whom));
  RegiotafelCutOff *one = g_hash_table_lookup (self->by_key, &key);

  if (one == NULL)
    {
      one = g_new0 (RegiotafelCutOff, 1);
      one->table = table;
      one->other = whom;
      one->organisations = g_array_new (FALSE, FALSE, sizeof (RegiotafelCompared));
      g_ptr_array_add (self->found, one);
      g_hash_table_insert (self->by_key, g_memdup2 (&key, sizeof key), one);
    }
  g_array_append_val (one->organisations, who);
}

/* The place, on the later side, of the table that came after one that ended; NONE when none did. */
static guint32
find_successor (const RegiotafelComparisonAnswer *self, guint32 table)
{
  const RegiotafelMatch *match = regiotafel_comparison_match (self, REGIOTAFEL_AXIS_TABLES);
  guint32 node = match->node_of[REGIOTAFEL_BEFORE][table], heir;

  if (match->fates[node] != REGIOTAFEL_FATE_SUCCEEDED)
    return NONE;
  heir = match->heads[REGIOTAFEL_AFTER][match->class_of[node]];
  return heir != NONE ? match->places[REGIOTAFEL_AFTER][heir] : NONE;
}

static void
take_contact (CutOffs *self, const RegiotafelChangeRow *lost)
{
  const RegiotafelCsr *later = &self->answer->more->contacts[REGIOTAFEL_AFTER];
  guint32 table = lost->table.places[REGIOTAFEL_BEFORE], successor, a, b;
  gboolean a_went, b_went;

  if (lost->reason != REGIOTAFEL_REASON_TABLE_ENDED || table == NONE)
    return;
  successor = find_successor (self->answer, table);
  if (successor == NONE)
    return;
  a = get_class (self->answer, lost->organisation);
  b = get_class (self->answer, lost->other);
  if (count_shared_before (self->answer, a, b) != 1)
    return;
  a_went = sits_at (self->answer, REGIOTAFEL_AFTER, a, successor);
  b_went = sits_at (self->answer, REGIOTAFEL_AFTER, b, successor);
  if (a_went && !b_went && regiotafel_csr_degree (later, b) > 0)
    add (self, lost->table, lost->organisation, lost->other);
  if (b_went && !a_went && regiotafel_csr_degree (later, a) > 0)
    add (self, lost->table, lost->other, lost->organisation);
}

/* What is as large stays in the order of the rows. */
static int
compare_size (gconstpointer a, gconstpointer b)
{
  const RegiotafelCutOff *const *one = a, *const *other = b;

  return ((*one)->organisations->len < (*other)->organisations->len)
         - ((*one)->organisations->len > (*other)->organisations->len);
}

GPtrArray *
regiotafel_comparison_find_cut_off (const RegiotafelComparisonAnswer *self)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  CutOffs cut_offs = { self, g_ptr_array_new_with_free_func (free_cut_off), by_key };
  guint32 n;
  const RegiotafelChangeRow *rows
      = regiotafel_comparison_get_items (self, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_ENDED, &n);

  for (guint32 i = 0; i < n; i++)
    take_contact (&cut_offs, &rows[i]);
  for (guint i = 0; i < cut_offs.found->len;)
    {
      RegiotafelCutOff *one = g_ptr_array_index (cut_offs.found, i);

      if (one->organisations->len < 2)
        g_ptr_array_remove_index (cut_offs.found, i);
      else
        i++;
    }
  g_ptr_array_sort (cut_offs.found, compare_size);
  return cut_offs.found;
}
