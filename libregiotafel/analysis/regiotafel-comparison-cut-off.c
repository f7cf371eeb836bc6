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

/* That one does not meet another any more since a table ended. */
typedef struct
{
  RegiotafelCompared table;
  RegiotafelCompared whom;
  RegiotafelCompared who;
  guint32 class; /* of whom */
  guint32 order; /* in which it was found */
} Loss;

static void
add (GArray *losses, RegiotafelCompared table, RegiotafelCompared whom, RegiotafelCompared who, guint32 class)
{
  Loss loss = { table, whom, who, class, losses->len };

  g_array_append_val (losses, loss);
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
take_contact (const RegiotafelComparisonAnswer *self, const RegiotafelChangeRow *lost, GArray *losses)
{
  const RegiotafelCsr *later = &self->more->contacts[REGIOTAFEL_AFTER];
  guint32 table = lost->table.places[REGIOTAFEL_BEFORE], successor, a, b;
  gboolean a_went, b_went;

  if (lost->reason != REGIOTAFEL_REASON_TABLE_ENDED || table == NONE)
    return;
  successor = find_successor (self, table);
  /* Where not all are listed, they may have come along. */
  if (successor == NONE || !self->snapshots[REGIOTAFEL_AFTER]->table_details[successor].members_complete)
    return;
  a = get_class (self, lost->organisation);
  b = get_class (self, lost->other);
  if (count_shared_before (self, a, b) != 1)
    return;
  a_went = sits_at (self, REGIOTAFEL_AFTER, a, successor);
  b_went = sits_at (self, REGIOTAFEL_AFTER, b, successor);
  if (a_went && !b_went && regiotafel_csr_degree (later, b) > 0)
    add (losses, lost->table, lost->organisation, lost->other, a);
  if (b_went && !a_went && regiotafel_csr_degree (later, a) > 0)
    add (losses, lost->table, lost->other, lost->organisation, b);
}

/* Those of one table and one whom they do not meet any more behind each other. */
static int
compare_losses (gconstpointer a, gconstpointer b)
{
  const Loss *one = a, *other = b;
  guint32 table = one->table.places[REGIOTAFEL_BEFORE], other_table = other->table.places[REGIOTAFEL_BEFORE];

  if (table != other_table)
    return table < other_table ? -1 : 1;
  if (one->class != other->class)
    return one->class < other->class ? -1 : 1;
  return (one->order > other->order) - (one->order < other->order);
}

/* Those from @from on that go with it. */
static guint
count_of_one (const GArray *losses, guint from)
{
  const Loss *all = (const Loss *) losses->data;
  guint n = 1;

  while (from + n < losses->len && all[from + n].class == all[from].class
         && all[from + n].table.places[REGIOTAFEL_BEFORE] == all[from].table.places[REGIOTAFEL_BEFORE])
    n++;
  return n;
}

/* The largest first; of what is as large, in the order of their tables. */
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
  GPtrArray *found = g_ptr_array_new_with_free_func (free_cut_off);
  g_autoptr (GArray) losses = g_array_new (FALSE, FALSE, sizeof (Loss));
  guint32 n;
  const RegiotafelChangeRow *rows
      = regiotafel_comparison_get_items (self, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_ENDED, &n);

  for (guint32 i = 0; i < n; i++)
    take_contact (self, &rows[i], losses);
  g_array_sort (losses, compare_losses);
  for (guint from = 0, n_of_one; from < losses->len; from += n_of_one)
    {
      const Loss *all = &g_array_index (losses, Loss, from);
      RegiotafelCutOff *one;

      n_of_one = count_of_one (losses, from);
      if (n_of_one < 2)
        continue;
      one = g_new0 (RegiotafelCutOff, 1);
      one->table = all->table;
      one->other = all->whom;
      one->organisations = g_array_new (FALSE, FALSE, sizeof (RegiotafelCompared));
      for (guint i = 0; i < n_of_one; i++)
        g_array_append_val (one->organisations, all[i].who);
      g_ptr_array_add (found, one);
    }
  g_ptr_array_sort (found, compare_size);
  return found;
}
