/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answering: the table to go to and the tables around it, what may have been meant, the columns. */
#include <math.h>
#include <string.h>

#include "regiotafel-finder-private.h"
#include "regiotafel-nearest-private.h"
#include "regiotafel-result-private.h"

/* The columns; their place here is what get() goes by. */
enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_LEVEL,
  COLUMN_REASONS,
  COLUMN_COVERED,
  COLUMN_BY_NAME,
  COLUMN_BY_THEME,
  COLUMN_BY_NARROWER,
  COLUMN_BY_ITEMS,
  COLUMN_BY_PURPOSE,
  COLUMN_BY_PARTNERS,
  COLUMN_BY_REPRESENTED,
  COLUMN_BY_DOMAINS,
  COLUMN_BY_AREAS,
  COLUMN_BY_LEVEL,
  COLUMN_IS_ENTRY,
  N_COLUMNS
};

static const RegiotafelColumnShape shapes[N_COLUMNS] = {
  [COLUMN_ID] = { "id", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_NAME] = { "name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_LEVEL] = { "level", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_REASONS] = { "reasons", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_COVERED] = { "covered", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_NAME] = { "by-name", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_THEME] = { "by-theme", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_NARROWER] = { "by-narrower", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_ITEMS] = { "by-items", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_PURPOSE] = { "by-purpose", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_PARTNERS] = { "by-partners", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_REPRESENTED] = { "by-represented", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_DOMAINS] = { "by-domains", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_AREAS] = { "by-areas", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_BY_LEVEL] = { "by-level", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_IS_ENTRY] = { "is-entry", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
};

static const char *const level_labels[] = { "executive", "policy", "content", "case", NULL };

const RegiotafelMatch *
regiotafel_finder_answer_get (const RegiotafelFinderAnswer *self, guint32 row)
{
  return &g_array_index (self->matches, RegiotafelMatch, row);
}

guint32
regiotafel_finder_answer_count (const RegiotafelFinderAnswer *self, guint32 row, RegiotafelReason reason)
{
  const RegiotafelMatch *match = regiotafel_finder_answer_get (self, row);
  guint32 n = 0;

  for (guint32 i = match->first; i < match->first + match->n; i++)
    n += g_array_index (self->grounds, RegiotafelGrounds, i).reason == reason;
  return n;
}

static double
answer_get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 row)
{
  const RegiotafelFinderAnswer *self = data;
  const RegiotafelMatch *match = regiotafel_finder_answer_get (self, row);
  guint level = self->asked.snapshot->levels[match->table];

  switch (shape - shapes)
    {
    case COLUMN_ID:
    case COLUMN_NAME:
      return match->table;
    case COLUMN_LEVEL:
      return level != REGIOTAFEL_LEVEL_UNKNOWN ? level - 1 : REGIOTAFEL_INDEX_NONE;
    case COLUMN_REASONS:
      return match->n_reasons;
    case COLUMN_COVERED:
      return match->n_covered;
    case COLUMN_BY_NAME:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_NAME);
    case COLUMN_BY_THEME:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_THEME);
    case COLUMN_BY_NARROWER:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_NARROWER);
    case COLUMN_BY_ITEMS:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_ITEM);
    case COLUMN_BY_PURPOSE:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_PURPOSE);
    case COLUMN_BY_PARTNERS:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_PARTNER);
    case COLUMN_BY_REPRESENTED:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_REPRESENTED);
    case COLUMN_BY_DOMAINS:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_DOMAIN);
    case COLUMN_BY_AREAS:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_AREA)
             + regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_PART_OF_AREA);
    case COLUMN_BY_LEVEL:
      return regiotafel_finder_answer_count (self, row, REGIOTAFEL_REASON_LEVEL);
    case COLUMN_IS_ENTRY:
      return row == self->entry;
    default:
      return NAN;
    }
}

static const char *const *
answer_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const RegiotafelFinderAnswer *self = data;
  const RegiotafelSnapshotAxis *axis = &self->asked.snapshot->axes[REGIOTAFEL_AXIS_TABLES];

  if (shape == &shapes[COLUMN_LEVEL])
    {
      *n_labels = G_N_ELEMENTS (level_labels) - 1;
      return level_labels;
    }
  *n_labels = axis->n;
  return shape == &shapes[COLUMN_ID] ? axis->ids : axis->names;
}

static const char *
id_of_grounds (RegiotafelSnapshot *snapshot, const RegiotafelGrounds *grounds)
{
  switch (grounds->reason)
    {
    case REGIOTAFEL_REASON_THEME:
    case REGIOTAFEL_REASON_NARROWER:
      return snapshot->axes[REGIOTAFEL_AXIS_THEMES].ids[grounds->place];
    case REGIOTAFEL_REASON_ITEM:
      return snapshot->items[grounds->place].id;
    case REGIOTAFEL_REASON_PARTNER:
    case REGIOTAFEL_REASON_REPRESENTED:
      return snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].ids[grounds->place];
    case REGIOTAFEL_REASON_DOMAIN:
      return snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].ids[grounds->place];
    case REGIOTAFEL_REASON_AREA:
    case REGIOTAFEL_REASON_PART_OF_AREA:
      return snapshot->axes[REGIOTAFEL_AXIS_AREAS].ids[grounds->place];
    default: /* what the table says of itself */
      return NULL;
    }
}

static char **
answer_dup_evidence (gconstpointer data, guint32 row)
{
  const RegiotafelFinderAnswer *self = data;
  const RegiotafelMatch *match = regiotafel_finder_answer_get (self, row);
  char **ids = g_new0 (char *, (gsize) match->n + 1);
  guint32 n = 0;

  for (guint32 i = match->first; i < match->first + match->n; i++)
    {
      const char *id = id_of_grounds (self->asked.snapshot, &g_array_index (self->grounds, RegiotafelGrounds, i));

      if (id != NULL)
        ids[n++] = g_strdup (id);
    }
  return ids;
}

static void
answer_free (gpointer data)
{
  RegiotafelFinderAnswer *self = data;

  regiotafel_asked_clear (&self->asked);
  g_array_unref (self->grounds);
  g_array_unref (self->matches);
  g_array_unref (self->chain);
  g_array_unref (self->beside);
  g_array_unref (self->below);
  g_array_unref (self->near);
  g_array_unref (self->for_cases);
  g_array_unref (self->called);
  g_ptr_array_unref (self->meant);
  g_free (self);
}

static const RegiotafelAnswerClass klass = {
  shapes,      N_COLUMNS, answer_get, answer_get_labels, regiotafel_finder_dup_row_sentence, answer_dup_evidence,
  answer_free,
};

/* ---- Where to go, and on from there ---- */

/* The first that no other row prepares, of those at the level that was asked for that have all words together. When all
 * are prepared, which takes a circle, the first. */
static guint32
find_entry (const RegiotafelFinderAnswer *answer)
{
  RegiotafelSnapshot *snapshot = answer->asked.snapshot;
  const RegiotafelCsr *prepared_by = &snapshot->prepares.columns;
  g_autofree guint8 *is_row = g_new0 (guint8, MAX (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, 1));
  guint32 n_rows = answer->matches->len;

  for (guint32 row = 1; row < n_rows; row++)
    {
      const RegiotafelMatch *first = regiotafel_finder_answer_get (answer, 0),
                            *match = regiotafel_finder_answer_get (answer, row);

      if (match->is_at_level != first->is_at_level || match->is_together != first->is_together)
        n_rows = row;
    }
  for (guint32 row = 0; row < n_rows; row++)
    is_row[regiotafel_finder_answer_get (answer, row)->table] = 1;
  for (guint32 row = 0; row < n_rows; row++)
    {
      guint32 table = regiotafel_finder_answer_get (answer, row)->table;
      gboolean is_prepared = FALSE;

      for (guint32 i = prepared_by->starts[table]; i < prepared_by->starts[table + 1]; i++)
        is_prepared = is_prepared || (prepared_by->items[i] != table && is_row[prepared_by->items[i]]);
      if (!is_prepared)
        return row;
    }
  return 0;
}

/* What @table prepares, and after these what it reports to, but for what is marked. */
static GArray *
list_above (RegiotafelSnapshot *snapshot, guint32 table, const guint8 *marks)
{
  const RegiotafelCsr *kinds[] = { &snapshot->prepares.rows, &snapshot->reports_to.rows };
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint32 i = kinds[kind]->starts[table]; i < kinds[kind]->starts[table + 1]; i++)
      if (!marks[kinds[kind]->items[i]])
        g_array_append_val (found, kinds[kind]->items[i]);
  return found;
}

/* The one that is least high, so that no step of the way is left out: a policy table before an executive one. */
static guint32
choose_next (RegiotafelSnapshot *snapshot, const GArray *above)
{
  guint32 best = g_array_index (above, guint32, 0);

  for (guint i = 1; i < above->len; i++)
    {
      guint32 one = g_array_index (above, guint32, i);

      if (regiotafel_finder_rank_level (snapshot->levels[one]) < regiotafel_finder_rank_level (snapshot->levels[best]))
        best = one;
    }
  return best;
}

/* These are told of by themselves. */
static gboolean
is_for_cases (const RegiotafelFinderAnswer *answer, guint32 table)
{
  for (guint i = 0; i < answer->for_cases->len; i++)
    if (g_array_index (answer->for_cases, guint32, i) == table)
      return TRUE;
  return FALSE;
}

/* What is on the way is told there. */
static void
forget_near (RegiotafelFinderAnswer *answer)
{
  for (guint i = answer->near->len; i > 0; i--)
    for (guint j = 0; j < answer->chain->len; j++)
      if (g_array_index (answer->chain, guint32, j) == g_array_index (answer->near, guint32, i - 1))
        {
          g_array_remove_index (answer->near, i - 1);
          break;
        }
}

void
regiotafel_finder_follow (RegiotafelFinderAnswer *answer)
{
  RegiotafelSnapshot *snapshot = answer->asked.snapshot;
  guint32 n_tables = snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  g_autofree guint8 *seen = g_new0 (guint8, MAX (n_tables, 1));
  const RegiotafelCsr *below[] = { &snapshot->prepares.columns, &snapshot->reports_to.columns };
  guint32 entry, last;

  answer->entry = REGIOTAFEL_INDEX_NONE;
  if (answer->matches->len == 0 || answer->asked.needs->len == 0)
    return;
  answer->entry = find_entry (answer);
  entry = last = regiotafel_finder_answer_get (answer, answer->entry)->table;
  /* A circle ends where it would come back. */
  for (;;)
    {
      g_autoptr (GArray) above = NULL;

      seen[last] = 1;
      g_array_append_val (answer->chain, last);
      above = list_above (snapshot, last, seen);
      if (above->len == 0)
        break;
      last = choose_next (snapshot, above);
    }
  for (guint i = 0; i < answer->chain->len; i++)
    {
      g_autoptr (GArray) above = list_above (snapshot, g_array_index (answer->chain, guint32, i), seen);

      for (guint j = 0; j < above->len; j++)
        {
          guint32 table = g_array_index (above, guint32, j);

          if (!seen[table])
            g_array_append_val (answer->beside, table);
          seen[table] = 1;
        }
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (below); kind++)
    for (guint32 i = below[kind]->starts[entry]; i < below[kind]->starts[entry + 1]; i++)
      {
        guint32 table = below[kind]->items[i];

        if (!seen[table] && !is_for_cases (answer, table))
          g_array_append_val (answer->below, table);
        seen[table] = 1;
      }
  forget_near (answer);
}

/* ---- What may have been meant ---- */

static void
offer_words (RegiotafelNearest *nearest, const RegiotafelWanted *wanted)
{
  regiotafel_nearest_offer (nearest, wanted->text);
  for (guint i = 0; i < wanted->n_words && wanted->n_words > 1; i++)
    regiotafel_nearest_offer (nearest, wanted->words[i].folded);
}

/* Of more words nobody wants to be told what else they may be. */
#define MOST_GUESSES 4
/* A shorter word is near to words that have nothing to do with it, as "ggz" is to "ggd". */
#define LEAST_LETTERS_TO_GUESS 4

/* Themes and words that mean the same; then the words of the names of tables. */
static void
guess_for (RegiotafelFinderAnswer *answer, const RegiotafelNeed *need, RegiotafelLine *line)
{
  RegiotafelSnapshot *snapshot = answer->asked.snapshot;
  RegiotafelNearest nearest;

  if (g_utf8_strlen (need->text, -1) < LEAST_LETTERS_TO_GUESS)
    return;
  regiotafel_nearest_init (&nearest, need->text);
  for (guint i = 0; i < answer->asked.concepts.wanted->len; i++)
    offer_words (&nearest, g_ptr_array_index (answer->asked.concepts.wanted, i));
  for (guint32 i = 0; i < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n && nearest.best == NULL; i++)
    {
      regiotafel_line_set (line, answer->asked.stemmer, snapshot->axes[REGIOTAFEL_AXIS_TABLES].names[i], 0);
      for (guint j = 0; j < line->words->len && nearest.best == NULL; j++)
        regiotafel_nearest_offer (&nearest, regiotafel_line_get (line, j)->folded);
    }
  if (nearest.best == NULL)
    return;
  /* What fits was found already. */
  regiotafel_line_set (line, answer->asked.stemmer, nearest.best, 0);
  if (regiotafel_wanted_fit (g_ptr_array_index (need->wanted, 0), line) == REGIOTAFEL_FIT_NONE)
    g_ptr_array_add (answer->meant, g_strdup (nearest.best));
}

/* Words that no table is about may be part of the name of an organisation. */
static void
find_called (RegiotafelFinderAnswer *answer, RegiotafelLine *line)
{
  const RegiotafelSnapshotAxis *axis = &answer->asked.snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS];

  for (guint32 i = 0; i < axis->n; i++)
    {
      gboolean is_called = FALSE;

      regiotafel_line_set (line, answer->asked.stemmer, axis->names[i], 0);
      for (guint j = 0; j < answer->asked.needs->len && !is_called; j++)
        {
          const RegiotafelNeed *need = g_ptr_array_index (answer->asked.needs, j);

          is_called = (answer->found & (G_GUINT64_CONSTANT (1) << j)) == 0 && need->own != NULL
                      && regiotafel_wanted_fit (need->own, line) == REGIOTAFEL_FIT_WHOLE;
        }
      if (is_called)
        g_array_append_val (answer->called, i);
    }
}

/* All words together may be a theme that was not typed well. */
static gboolean
guess_for_all (RegiotafelFinderAnswer *answer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RegiotafelNearest nearest;

  for (guint i = 0; i < answer->asked.needs->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ((RegiotafelNeed *) g_ptr_array_index (answer->asked.needs, i))->text);
  regiotafel_nearest_init (&nearest, text->str);
  for (guint i = 0; i < answer->asked.concepts.wanted->len; i++)
    regiotafel_nearest_offer (&nearest,
                              ((RegiotafelWanted *) g_ptr_array_index (answer->asked.concepts.wanted, i))->text);
  if (nearest.best != NULL)
    g_ptr_array_add (answer->meant, g_strdup (nearest.best));
  return nearest.best != NULL;
}

void
regiotafel_finder_guess (RegiotafelFinderAnswer *answer)
{
  RegiotafelLine line;
  guint n_guesses = 0, n_needs = answer->asked.needs->len;
  guint64 all = n_needs == REGIOTAFEL_FINDER_MOST_WORDS ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_needs) - 1;

  if (answer->found == 0 && answer->asked.needs->len > 1 && guess_for_all (answer))
    return;
  regiotafel_line_init (&line);
  if (answer->found != all)
    find_called (answer, &line);
  for (guint i = 0; i < answer->asked.needs->len && n_guesses < MOST_GUESSES; i++)
    if ((answer->found_well & (G_GUINT64_CONSTANT (1) << i)) == 0)
      {
        guess_for (answer, g_ptr_array_index (answer->asked.needs, i), &line);
        n_guesses++;
      }
  regiotafel_line_clear (&line);
}

RegiotafelResult *
regiotafel_finder_answer (RegiotafelQuestion *question,
                          RegiotafelSnapshot *snapshot,
                          GCancellable *cancellable,
                          GError **error)
{
  RegiotafelFinderAnswer *answer = g_new0 (RegiotafelFinderAnswer, 1);
  RegiotafelLanguage language = regiotafel_text_language (question->language, snapshot->language);

  answer->grounds = g_array_new (FALSE, FALSE, sizeof (RegiotafelGrounds));
  answer->matches = g_array_new (FALSE, FALSE, sizeof (RegiotafelMatch));
  answer->chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  answer->beside = g_array_new (FALSE, FALSE, sizeof (guint32));
  answer->below = g_array_new (FALSE, FALSE, sizeof (guint32));
  answer->near = g_array_new (FALSE, FALSE, sizeof (guint32));
  answer->for_cases = g_array_new (FALSE, FALSE, sizeof (guint32));
  answer->called = g_array_new (FALSE, FALSE, sizeof (guint32));
  answer->meant = g_ptr_array_new_with_free_func (g_free);
  if (!regiotafel_asked_init (&answer->asked, REGIOTAFEL_FINDER (question), snapshot, error)
      || !regiotafel_finder_match (answer, cancellable, error))
    {
      answer_free (answer);
      return NULL;
    }
  regiotafel_finder_follow (answer);
  regiotafel_finder_guess (answer);
  regiotafel_asked_close (&answer->asked);
  return regiotafel_result_new (question, snapshot, &klass, answer, answer->matches->len, language,
                                regiotafel_finder_dup_sentence (answer, language),
                                regiotafel_snapshot_dup_ground (snapshot, language),
                                regiotafel_finder_dup_methods (answer, language));
}
