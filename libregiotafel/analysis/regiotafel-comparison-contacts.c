/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who met whom, and meets whom. Organisations are compared as what they are after all successions: two that merged are
 * one on both sides, and have no contact with each other. */
#include "regiotafel-comparison-work-private.h"

#include <string.h>

#include "regiotafel-error.h"
#include "regiotafel-pairs-private.h"

#define NONE REGIOTAFEL_INDEX_NONE
/* So many contacts of each side take a gigabyte when all of them changed; nobody reads them. */
#define MOST_CONTACTS 5000000
#define CHECK_EVERY 65536

typedef struct
{
  RegiotafelComparisonAnswer *answer;
  const RegiotafelMatch *tables;
  const RegiotafelMatch *organisations;
  /* By edge of `contacts`: whether that seat is for certain not on the other side, so that nobody meets by it there. */
  guint8 *is_gone[REGIOTAFEL_N_SIDES];
  RegiotafelPairs pairs[REGIOTAFEL_N_SIDES];
  guint32 *sitters[REGIOTAFEL_N_SIDES]; /* by class: the first organisation of it that sits somewhere */
  guint8 *are_more[REGIOTAFEL_N_SIDES]; /* by class: whether another of it sits somewhere too */
  guint8 *may_sit[REGIOTAFEL_N_SIDES];  /* by class: whether it sits somewhere, or where that side does not cover it */
} Contacts;

static gboolean
is_cancelled (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static gboolean
is_gone (guint8 change)
{
  return change == REGIOTAFEL_CHANGE_LEFT || change == REGIOTAFEL_CHANGE_JOINED
         || change == REGIOTAFEL_CHANGE_AT_ENDED_TABLE || change == REGIOTAFEL_CHANGE_AT_NEW_TABLE;
}

/* The classes that sit at each table of a side. */
static void
make_rows (Contacts *self, guint side)
{
  const RegiotafelCsr *seats = &self->answer->snapshots[side]->seats.rows;
  RegiotafelCsr *csr = &self->answer->more->contacts[side];
  g_autofree guint32 *classes = g_new (guint32, MAX (seats->n_edges, 1));
  g_autofree guint32 *tables = g_new (guint32, MAX (seats->n_edges, 1));
  guint32 n = 0;

  for (guint32 table = 0; table < seats->n_rows; table++)
    for (guint32 i = seats->starts[table]; i < seats->starts[table + 1]; i++)
      {
        classes[n] = regiotafel_match_class (self->organisations, side, seats->items[i]);
        tables[n++] = table;
      }
  self->sitters[side] = g_new (guint32, MAX (self->organisations->n, 1));
  memset (self->sitters[side], 0xff, sizeof (guint32) * self->organisations->n);
  self->are_more[side] = g_new0 (guint8, MAX (self->organisations->n, 1));
  for (guint32 i = n; i-- > 0;)
    {
      guint32 sitter = self->sitters[side][classes[i]];

      self->are_more[side][classes[i]] |= sitter != NONE && sitter != seats->items[i];
      self->sitters[side][classes[i]] = seats->items[i];
      self->may_sit[side][classes[i]] = TRUE;
      if (self->answer->more->seats[side].changes[i] == REGIOTAFEL_CHANGE_NOT_COVERED)
        self->may_sit[!side][classes[i]] = TRUE;
    }
  regiotafel_csr_clear (csr);
  regiotafel_csr_init (csr, self->organisations->n, seats->n_rows, n, classes, tables, NULL);
  self->is_gone[side] = g_new (guint8, MAX (csr->n_edges, 1));
  for (guint32 i = 0; i < csr->n_edges; i++)
    self->is_gone[side][i] = TRUE;
  for (guint32 i = 0; i < n; i++)
    if (!is_gone (self->answer->more->seats[side].changes[i]))
      self->is_gone[side][regiotafel_csr_find (csr, classes[i], tables[i])] = FALSE;
}

static RegiotafelCompared
get_class (Contacts *self, guint32 class, guint side)
{
  RegiotafelCompared thing = regiotafel_match_get (self->organisations, class);

  /* The class may be of one that is on neither side itself, or on one: then the first of it that sits there. */
  if (thing.places[side] == NONE)
    thing.places[side] = self->sitters[side][class];
  return thing;
}

/* Who came or went: of a class of which one sits on that side, that one. What it goes on as did not. */
static RegiotafelCompared
get_mover (Contacts *self, guint32 class, guint side)
{
  guint32 sitter = self->sitters[side][class];
  RegiotafelCompared thing;

  if (self->are_more[side][class])
    return get_class (self, class, side);
  thing = regiotafel_match_get (self->organisations, self->organisations->node_of[side][sitter]);
  thing.places[side] = sitter;
  return thing;
}

/* A contact that one side has and the other has not. It is unknown when they met at a table of which it is not known
 * whether both sit there on the other side. */
static void
add_one_sided (Contacts *self, guint side, guint32 a, guint32 b)
{
  RegiotafelComparisonAnswer *answer = self->answer;
  const RegiotafelCsr *csr = &answer->more->contacts[side];
  const guint8 *may_sit = self->may_sit[!side];
  gboolean is_lost = side == REGIOTAFEL_BEFORE;
  guint32 at = NONE, who = NONE, ended = NONE;
  RegiotafelReason reason;
  RegiotafelChangeRow *row;

  for (guint32 i = csr->starts[a], j = csr->starts[b]; i < csr->starts[a + 1] && j < csr->starts[b + 1];)
    {
      if (csr->items[i] != csr->items[j])
        {
          if (csr->items[i] < csr->items[j])
            i++;
          else
            j++;
          continue;
        }
      if (!self->is_gone[side][i] && !self->is_gone[side][j])
        {
          regiotafel_comparison_count (answer, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_NOT_COVERED, is_lost,
                                       !is_lost);
          return;
        }
      if (self->tables->places[!side][self->tables->node_of[side][csr->items[i]]] == NONE)
        ended = ended == NONE ? csr->items[i] : ended;
      else if (at == NONE)
        {
          at = csr->items[i];
          who = self->is_gone[side][i] ? a : b;
        }
      i++;
      j++;
    }
  if (!may_sit[a] || !may_sit[b])
    {
      reason = is_lost ? REGIOTAFEL_REASON_UNSEATED : REGIOTAFEL_REASON_SEATED;
      who = !may_sit[a] ? a : b;
      at = NONE;
    }
  else if (at == NONE)
    {
      reason = is_lost ? REGIOTAFEL_REASON_TABLE_ENDED : REGIOTAFEL_REASON_TABLE_NEW;
      at = ended;
    }
  else
    reason = is_lost ? REGIOTAFEL_REASON_LEFT : REGIOTAFEL_REASON_JOINED;

  row = regiotafel_comparison_add (answer, REGIOTAFEL_WHAT_CONTACTS,
                                   is_lost ? REGIOTAFEL_CHANGE_ENDED : REGIOTAFEL_CHANGE_NEW);
  row->reason = reason;
  row->organisation = get_class (self, a, side);
  row->other_axis = REGIOTAFEL_AXIS_ORGANISATIONS;
  row->other = get_class (self, b, side);
  /* Who sits nowhere is told as who sat there: what it went on as never met anybody. */
  if (reason == REGIOTAFEL_REASON_UNSEATED || reason == REGIOTAFEL_REASON_SEATED)
    *(who == a ? &row->organisation : &row->other) = get_mover (self, who, side);
  if (who != NONE)
    row->through = get_mover (self, who, side);
  if (at != NONE)
    row->table = regiotafel_match_get (self->tables, self->tables->node_of[side][at]);
  if (is_lost)
    row->before = 1;
  else
    row->after = 1;
  regiotafel_comparison_count (answer, REGIOTAFEL_WHAT_CONTACTS, row->change, is_lost, !is_lost);
}

static gboolean
compare_pairs (Contacts *self, GCancellable *cancellable, GError **error)
{
  const RegiotafelPairs *before = &self->pairs[REGIOTAFEL_BEFORE], *after = &self->pairs[REGIOTAFEL_AFTER];
  guint64 n_stayed = 0, steps = 0;

  for (guint64 i = 0, j = 0; i < before->n || j < after->n; steps++)
    {
      gboolean is_first = j == after->n, is_second = i == before->n;

      if (steps % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!is_first && !is_second)
        {
          is_first = before->a[i] != after->a[j] ? before->a[i] < after->a[j] : before->b[i] < after->b[j];
          is_second = before->a[i] != after->a[j] ? before->a[i] > after->a[j] : before->b[i] > after->b[j];
        }
      if (is_first)
        {
          add_one_sided (self, REGIOTAFEL_BEFORE, before->a[i], before->b[i]);
          i++;
          continue;
        }
      if (is_second)
        {
          add_one_sided (self, REGIOTAFEL_AFTER, after->a[j], after->b[j]);
          j++;
          continue;
        }
      n_stayed++;
      if (self->answer->include_unchanged)
        {
          RegiotafelChangeRow *row
              = regiotafel_comparison_add (self->answer, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_STAYED);

          row->organisation = get_class (self, before->a[i], REGIOTAFEL_AFTER);
          row->other_axis = REGIOTAFEL_AXIS_ORGANISATIONS;
          row->other = get_class (self, before->b[i], REGIOTAFEL_AFTER);
          row->before = row->after = 1;
        }
      i++;
      j++;
    }
  regiotafel_comparison_count (self->answer, REGIOTAFEL_WHAT_CONTACTS, REGIOTAFEL_CHANGE_STAYED, n_stayed, n_stayed);
  return TRUE;
}

static gboolean
find_pairs (Contacts *self, guint side, guint n_threads, GCancellable *cancellable, GError **error)
{
  const RegiotafelCsr *rows = &self->answer->more->contacts[side];
  RegiotafelCsr columns;
  gboolean is_done;

  regiotafel_csr_init_transposed (&columns, rows);
  is_done = regiotafel_pairs_find (rows, &columns, 1, 0, MOST_CONTACTS, n_threads,
                                   cancellable != NULL ? is_cancelled : NULL, cancellable, &self->pairs[side], error);
  regiotafel_csr_clear (&columns);
  if (!is_done)
    return FALSE;
  /* They are walked along beside those of the other side. */
  self->pairs[side].a = regiotafel_pairs_list_a (&self->pairs[side]);
  if (self->pairs[side].a != NULL)
    return TRUE;
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT, "No memory for so many contacts");
  return FALSE;
}

gboolean
regiotafel_comparison_compare_contacts (RegiotafelComparisonAnswer *answer,
                                        guint n_threads,
                                        GCancellable *cancellable,
                                        GError **error)
{
  Contacts self = { answer, regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_TABLES),
                    regiotafel_comparison_match (answer, REGIOTAFEL_AXIS_ORGANISATIONS) };
  g_autoptr (GError) why = NULL;
  gboolean is_done = TRUE;

  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    self.may_sit[side] = g_new0 (guint8, MAX (self.organisations->n, 1));
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    make_rows (&self, side);
  for (guint side = 0; side < REGIOTAFEL_N_SIDES && is_done; side++)
    is_done = find_pairs (&self, side, n_threads, cancellable, &why);
  if (is_done)
    {
      answer->totals[REGIOTAFEL_WHAT_CONTACTS].before = self.pairs[REGIOTAFEL_BEFORE].n;
      answer->totals[REGIOTAFEL_WHAT_CONTACTS].after = self.pairs[REGIOTAFEL_AFTER].n;
      is_done = compare_pairs (&self, cancellable, error);
    }
  else if (g_error_matches (why, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT))
    is_done = answer->contacts_are_too_many = TRUE;
  else
    g_propagate_error (error, g_steal_pointer (&why));
  for (guint side = 0; side < REGIOTAFEL_N_SIDES; side++)
    {
      regiotafel_pairs_clear (&self.pairs[side]);
      g_free (self.is_gone[side]);
      g_free (self.sitters[side]);
      g_free (self.are_more[side]);
      g_free (self.may_sit[side]);
    }
  return is_done;
}
