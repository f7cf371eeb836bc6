/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which tables fit what was asked, why, and in which order. All of it is counting: no number but whole ones. */
#include <string.h>

#include "regiotafel-finder-private.h"
#include "regiotafel-rules-private.h"

/* How much a reason weighs where two tables have as many. */
enum
{
  APART,
  WEAK,
  STRONG,
};

/* One reason for each, by need: the theme and a narrower one are one reason. */
enum
{
  BY_NAME,
  BY_THEME,
  BY_ITEM,
  BY_PURPOSE,
  N_WAYS
};

/* What is looked for at one table after the other. */
typedef struct
{
  RegiotafelFinderAnswer *answer;
  RegiotafelAsked *asked;
  RegiotafelSnapshot *snapshot;
  RegiotafelLine line;
  guint8 weights[REGIOTAFEL_FINDER_MOST_WORDS][N_WAYS];
  guint64 near; /* needs that the table is about when broader themes count */
  gboolean is_together;
  guint8 **domains;  /* by domain asked: 1 for it and all that are narrower */
  guint8 **covering; /* by area asked: 1 for it and all in which it lies */
  guint8 **within;   /* and for all that lie in it */
} Look;

static void
add_grounds (Look *self, RegiotafelReason reason, guint32 place, guint64 needs)
{
  RegiotafelGrounds grounds = { .reason = reason, .place = place, .needs = needs };

  g_array_append_val (self->answer->grounds, grounds);
}

static guint
weigh_fit (RegiotafelFit fit)
{
  return fit == REGIOTAFEL_FIT_WHOLE ? STRONG : fit == REGIOTAFEL_FIT_PART ? WEAK : APART;
}

static guint
weigh_theme (RegiotafelThemeFit fit)
{
  return fit == REGIOTAFEL_THEME_SAME ? STRONG : fit >= REGIOTAFEL_THEME_NAMED ? WEAK : APART;
}

/* What the text says of each need, as weights in @weights (at most @most); bits of the needs that it is about. */
static guint64
weigh_text (Look *self, const char *text, guint most, guint8 *weights)
{
  guint64 needs = 0;

  if (text == NULL)
    return 0;
  regiotafel_line_set (&self->line, self->asked->stemmer, text, 0);
  self->is_together = self->is_together
                      || (self->asked->phrase != NULL
                          && regiotafel_wanted_fit (self->asked->phrase, &self->line) == REGIOTAFEL_FIT_WHOLE);
  for (guint i = 0; i < self->asked->needs->len; i++)
    {
      const RegiotafelNeed *need = g_ptr_array_index (self->asked->needs, i);
      RegiotafelFit best = REGIOTAFEL_FIT_NONE;

      for (guint j = 0; j < need->wanted->len && best != REGIOTAFEL_FIT_WHOLE; j++)
        best = MAX (best, regiotafel_wanted_fit (g_ptr_array_index (need->wanted, j), &self->line));
      if (best == REGIOTAFEL_FIT_NONE)
        continue;
      weights[i] = MAX (weights[i], MIN (weigh_fit (best), most));
      needs |= G_GUINT64_CONSTANT (1) << i;
    }
  return needs;
}

static void
put_weights (Look *self, const guint8 *weights, guint way)
{
  for (guint i = 0; i < self->asked->needs->len; i++)
    self->weights[i][way] = MAX (self->weights[i][way], weights[i]);
}

/* All names of a table or project. */
static guint64
weigh_names (Look *self, RegiotafelAxis axis, guint32 place, guint most, guint8 *weights)
{
  const RegiotafelDetails *details = &self->snapshot->details[axis][place];
  guint64 needs = weigh_text (self, self->snapshot->axes[axis].names[place], most, weights);

  for (guint i = 0; details->aliases != NULL && details->aliases[i] != NULL; i++)
    needs |= weigh_text (self, details->aliases[i], most, weights);
  for (guint i = 0; details->labels != NULL && details->labels[i] != NULL; i += 2)
    needs |= weigh_text (self, details->labels[i + 1], most, weights);
  return needs;
}

static void
look_at_names (Look *self, guint32 table)
{
  guint8 weights[REGIOTAFEL_FINDER_MOST_WORDS] = { 0 };
  guint64 needs = weigh_names (self, REGIOTAFEL_AXIS_TABLES, table, STRONG, weights);

  put_weights (self, weights, BY_NAME);
  if (needs != 0)
    add_grounds (self, REGIOTAFEL_REASON_NAME, table, needs);
}

static void
look_at_purpose (Look *self, guint32 table)
{
  const RegiotafelTableDetails *details = &self->snapshot->table_details[table];
  guint8 weights[REGIOTAFEL_FINDER_MOST_WORDS] = { 0 };
  guint64 needs = weigh_text (self, details->purpose, STRONG, weights);

  needs |= weigh_text (self, details->aims, STRONG, weights);
  put_weights (self, weights, BY_PURPOSE);
  if (needs != 0)
    add_grounds (self, REGIOTAFEL_REASON_PURPOSE, table, needs);
}

/* The needs that a theme of the table is about; *@is_narrower when it is narrower than all of these. */
static guint64
weigh_one_theme (Look *self, guint32 theme, gboolean *is_narrower)
{
  guint64 needs = 0;

  *is_narrower = TRUE;
  for (guint i = 0; i < self->asked->needs->len; i++)
    {
      RegiotafelThemeFit fit = ((RegiotafelNeed *) g_ptr_array_index (self->asked->needs, i))->themes[theme];

      if (fit != REGIOTAFEL_THEME_APART)
        self->near |= G_GUINT64_CONSTANT (1) << i;
      if (weigh_theme (fit) == APART)
        continue;
      self->weights[i][BY_THEME] = MAX (self->weights[i][BY_THEME], weigh_theme (fit));
      *is_narrower = *is_narrower && fit == REGIOTAFEL_THEME_NARROWER;
      needs |= G_GUINT64_CONSTANT (1) << i;
    }
  return needs;
}

static void
look_at_themes (Look *self, guint32 table)
{
  const RegiotafelCsr *rows = &self->snapshot->table_themes.rows;

  for (guint pass = 0; pass < 2; pass++)
    for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
      {
        gboolean is_narrower;
        guint64 needs = weigh_one_theme (self, rows->items[i], &is_narrower);

        if (needs != 0 && is_narrower == (pass == 1))
          add_grounds (self, is_narrower ? REGIOTAFEL_REASON_NARROWER : REGIOTAFEL_REASON_THEME, rows->items[i], needs);
      }
}

static void
look_at_items (Look *self, guint32 table)
{
  RegiotafelSnapshot *snapshot = self->snapshot;

  for (guint32 i = snapshot->item_starts[table]; i < snapshot->item_starts[table + 1]; i++)
    {
      const RegiotafelItemDetails *item = &snapshot->items[i];
      const RegiotafelCsr *rows = &snapshot->item_themes.rows;
      guint8 weights[REGIOTAFEL_FINDER_MOST_WORDS] = { 0 };
      /* What is done no longer stands on the agenda, but the table did talk about it. */
      guint most = item->state == REGIOTAFEL_STATE_FINISHED ? WEAK : STRONG;
      RegiotafelGrounds grounds = { .reason = REGIOTAFEL_REASON_ITEM, .place = i };
      guint64 needs, shown;

      if (item->state == REGIOTAFEL_STATE_DROPPED)
        continue;
      needs = shown = weigh_text (self, item->name, most, weights);
      if (item->project != REGIOTAFEL_INDEX_NONE)
        needs |= weigh_names (self, REGIOTAFEL_AXIS_PROJECTS, item->project, most, weights);
      if ((needs & ~shown) != 0)
        {
          grounds.because_of = REGIOTAFEL_AXIS_PROJECTS;
          grounds.cause = item->project;
        }
      for (guint32 j = rows->starts[i]; j < rows->starts[i + 1]; j++)
        for (guint k = 0; k < self->asked->needs->len; k++)
          {
            const RegiotafelNeed *need = g_ptr_array_index (self->asked->needs, k);
            guint weight = MIN (weigh_theme (need->themes[rows->items[j]]), most);

            if (weight == APART)
              continue;
            weights[k] = MAX (weights[k], weight);
            if ((needs & (G_GUINT64_CONSTANT (1) << k)) == 0 && grounds.because_of == REGIOTAFEL_AXIS_UNKNOWN)
              {
                grounds.because_of = REGIOTAFEL_AXIS_THEMES;
                grounds.cause = rows->items[j];
              }
            needs |= G_GUINT64_CONSTANT (1) << k;
          }
      put_weights (self, weights, BY_ITEM);
      grounds.needs = needs;
      if (needs != 0)
        g_array_append_val (self->answer->grounds, grounds);
    }
}

/* ---- What else was asked ---- */

static gboolean
sits_there (RegiotafelSnapshot *snapshot, guint32 table, guint32 organisation)
{
  const RegiotafelCsr *rows = &snapshot->seats.rows;

  for (guint32 i = rows->starts[table]; i < rows->starts[table + 1]; i++)
    if (rows->items[i] == organisation)
      return TRUE;
  return FALSE;
}

/* Others may speak for an organisation, or for the area that is its own. */
static gboolean
is_represented (RegiotafelSnapshot *snapshot, guint32 table, guint32 organisation)
{
  for (guint32 i = regiotafel_snapshot_get_first_membership (snapshot, table);
       i < snapshot->n_memberships && snapshot->membership_tables[i] == table; i++)
    {
      const RegiotafelMembershipDetails *details = regiotafel_snapshot_find_membership_details (snapshot, i);

      for (guint j = 0; details != NULL && j < details->n_represents; j++)
        if (regiotafel_rules_speaks_for (snapshot, snapshot->membership_organisations[i], &details->represents[j],
                                         organisation))
          return TRUE;
    }
  return FALSE;
}

static guint
look_at_partners (Look *self, guint32 table)
{
  guint weight = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->asked->partners->len; i++)
      {
        guint32 partner = g_array_index (self->asked->partners, guint32, i);
        gboolean sits = sits_there (self->snapshot, table, partner);

        if (pass == 0 ? !sits : sits || !is_represented (self->snapshot, table, partner))
          continue;
        weight += pass == 0 ? STRONG : WEAK;
        add_grounds (self, pass == 0 ? REGIOTAFEL_REASON_PARTNER : REGIOTAFEL_REASON_REPRESENTED, partner, 0);
      }
  return weight;
}

static guint
weigh_domain (RegiotafelSnapshot *snapshot, guint32 table, const guint8 *domains)
{
  static const guint8 brings_in
      = REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED | REGIOTAFEL_STANDINGS_MANDATE;
  const RegiotafelCsr *seats = &snapshot->seats.rows, *of_seats = &snapshot->seat_domains.rows,
                      *claimed = &snapshot->table_domains.rows;

  for (guint32 i = seats->starts[table]; i < seats->starts[table + 1]; i++)
    for (guint32 j = of_seats->starts[i]; (snapshot->seat_standings[i] & brings_in) != 0 && j < of_seats->starts[i + 1];
         j++)
      if (domains[of_seats->items[j]])
        return STRONG;
  for (guint32 i = claimed->starts[table]; i < claimed->starts[table + 1]; i++)
    if (domains[claimed->items[i]])
      return WEAK;
  return APART;
}

static guint
look_at_domains (Look *self, guint32 table)
{
  guint sum = 0;

  for (guint i = 0; i < self->asked->domains->len; i++)
    {
      guint weight = weigh_domain (self->snapshot, table, self->domains[i]);

      sum += weight;
      if (weight != APART)
        add_grounds (self, REGIOTAFEL_REASON_DOMAIN, g_array_index (self->asked->domains, guint32, i), 0);
    }
  return sum;
}

static guint
look_at_areas (Look *self, guint32 table)
{
  const RegiotafelCsr *rows = &self->snapshot->table_areas.rows;
  guint sum = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->asked->areas->len; i++)
      {
        guint weight = APART;

        for (guint32 j = rows->starts[table]; j < rows->starts[table + 1]; j++)
          weight = self->covering[i][rows->items[j]] ? STRONG : MAX (weight, self->within[i][rows->items[j]]);
        if (weight != (pass == 0 ? STRONG : WEAK))
          continue;
        sum += weight;
        add_grounds (self, pass == 0 ? REGIOTAFEL_REASON_AREA : REGIOTAFEL_REASON_PART_OF_AREA,
                     g_array_index (self->asked->areas, guint32, i), 0);
      }
  return sum;
}

/* ---- One table ---- */

static guint
count_bits (guint64 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/* The theme and a narrower one are one reason, as are sitting there and being represented. */
static guint
count_reasons (const guint32 *counts)
{
  static const guint8 ways[REGIOTAFEL_N_REASONS] = {
    [REGIOTAFEL_REASON_NAME] = 0,         [REGIOTAFEL_REASON_THEME] = 1,   [REGIOTAFEL_REASON_NARROWER] = 1,
    [REGIOTAFEL_REASON_ITEM] = 2,         [REGIOTAFEL_REASON_PURPOSE] = 3, [REGIOTAFEL_REASON_PARTNER] = 4,
    [REGIOTAFEL_REASON_REPRESENTED] = 4,  [REGIOTAFEL_REASON_DOMAIN] = 5,  [REGIOTAFEL_REASON_AREA] = 6,
    [REGIOTAFEL_REASON_PART_OF_AREA] = 6, [REGIOTAFEL_REASON_LEVEL] = 7,
  };
  guint64 there = 0;

  for (guint i = 0; i < REGIOTAFEL_N_REASONS; i++)
    if (counts[i] > 0)
      there |= 1u << ways[i];
  return count_bits (there);
}

static RegiotafelMatch
look_at_table (Look *self, guint32 table)
{
  RegiotafelMatch match = { .table = table, .first = self->answer->grounds->len };
  guint32 counts[REGIOTAFEL_N_REASONS] = { 0 };
  guint n_needs = self->asked->needs->len;
  guint n_others;

  memset (self->weights, 0, sizeof self->weights);
  self->near = 0;
  self->is_together = FALSE;
  if (n_needs > 0)
    {
      look_at_names (self, table);
      look_at_themes (self, table);
      look_at_items (self, table);
      look_at_purpose (self, table);
    }
  match.is_together = self->is_together;
  match.strength += look_at_partners (self, table);
  match.strength += look_at_domains (self, table);
  match.strength += look_at_areas (self, table);
  match.is_at_level
      = self->asked->level != REGIOTAFEL_LEVEL_UNKNOWN && self->snapshot->levels[table] == self->asked->level;
  if (match.is_at_level)
    add_grounds (self, REGIOTAFEL_REASON_LEVEL, table, 0);

  match.n = self->answer->grounds->len - match.first;
  for (guint32 i = match.first; i < match.first + match.n; i++)
    {
      const RegiotafelGrounds *grounds = &g_array_index (self->answer->grounds, RegiotafelGrounds, i);

      counts[grounds->reason]++;
      match.covered |= grounds->needs;
    }
  for (guint i = 0; i < n_needs; i++)
    for (guint way = 0; way < N_WAYS; way++)
      match.strength += self->weights[i][way];
  self->near |= match.covered;
  n_others = counts[REGIOTAFEL_REASON_PARTNER] + counts[REGIOTAFEL_REASON_REPRESENTED]
             + counts[REGIOTAFEL_REASON_DOMAIN] + counts[REGIOTAFEL_REASON_AREA]
             + counts[REGIOTAFEL_REASON_PART_OF_AREA] + counts[REGIOTAFEL_REASON_LEVEL];
  match.n_covered = n_needs > 0 ? count_bits (match.covered) : n_others;
  match.n_reasons = count_reasons (counts);
  return match;
}

/* ---- All tables ---- */

guint
regiotafel_finder_rank_level (RegiotafelLevel level)
{
  switch (level)
    {
    case REGIOTAFEL_LEVEL_CONTENT:
      return 0;
    case REGIOTAFEL_LEVEL_POLICY:
      return 1;
    case REGIOTAFEL_LEVEL_EXECUTIVE:
      return 2;
    default:
      return 3;
    }
}

static int
compare_matches (gconstpointer a, gconstpointer b, gpointer data)
{
  const RegiotafelMatch *one = a, *other = b;
  RegiotafelSnapshot *snapshot = data;
  guint rank_one = regiotafel_finder_rank_level (snapshot->levels[one->table]),
        rank_other = regiotafel_finder_rank_level (snapshot->levels[other->table]);

  if (one->is_at_level != other->is_at_level)
    return one->is_at_level ? -1 : 1;
  if (one->is_together != other->is_together)
    return one->is_together ? -1 : 1;
  if (one->n_reasons != other->n_reasons)
    return one->n_reasons > other->n_reasons ? -1 : 1;
  if (one->strength != other->strength)
    return one->strength > other->strength ? -1 : 1;
  if (rank_one != rank_other)
    return rank_one < rank_other ? -1 : 1;
  return one->table < other->table ? -1 : one->table > other->table;
}

/* Marks what @from leads to, in any number of steps, and itself. */
static void
mark_reached (guint8 *marks, const RegiotafelCsr *rows, guint32 from)
{
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (guint32));

  marks[from] = 1;
  g_array_append_val (reached, from);
  for (guint i = 0; i < reached->len; i++)
    {
      guint32 one = g_array_index (reached, guint32, i);

      for (guint32 j = rows->starts[one]; j < rows->starts[one + 1]; j++)
        {
          guint32 next = rows->items[j];

          if (!marks[next])
            g_array_append_val (reached, next);
          marks[next] = 1;
        }
    }
}

static guint8 *
mark_domains (RegiotafelSnapshot *snapshot, guint32 asked)
{
  guint32 n = snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].n;
  guint8 *marks = g_new0 (guint8, n);

  for (guint32 i = 0; i < n; i++)
    {
      guint32 domain = i;

      /* Circles are refused where inventories are checked; one that came this far ends somewhere. */
      for (guint32 steps = 0; steps < n && domain != asked && domain != REGIOTAFEL_INDEX_NONE; steps++)
        domain = snapshot->domain_broader[domain];
      marks[i] = domain == asked;
    }
  return marks;
}

static guint8 **
mark_all (Look *self, const GArray *places, const RegiotafelCsr *rows)
{
  guint8 **marks = g_new0 (guint8 *, places->len + 1);

  for (guint i = 0; i < places->len; i++)
    {
      guint32 place = g_array_index (places, guint32, i);

      if (rows == NULL)
        marks[i] = mark_domains (self->snapshot, place);
      else
        {
          marks[i] = g_new0 (guint8, rows->n_rows);
          mark_reached (marks[i], rows, place);
        }
    }
  return marks;
}

static void
look_init (Look *self, RegiotafelFinderAnswer *answer)
{
  RegiotafelSnapshot *snapshot = answer->asked.snapshot;

  self->answer = answer;
  self->asked = &answer->asked;
  self->snapshot = snapshot;
  regiotafel_line_init (&self->line);
  self->domains = mark_all (self, self->asked->domains, NULL);
  self->covering = mark_all (self, self->asked->areas, &snapshot->area_parents.rows);
  self->within = mark_all (self, self->asked->areas, &snapshot->area_parents.columns);
}

static void
look_clear (Look *self)
{
  regiotafel_line_clear (&self->line);
  g_strfreev ((char **) self->domains);
  g_strfreev ((char **) self->covering);
  g_strfreev ((char **) self->within);
}

/* Tables that may be near: they are about as much as the answer when broader themes count. */
typedef struct
{
  guint32 table;
  guint n;
  gboolean is_case;
} Near;

/* Bits of the needs that the table is well about. */
static guint64
find_strong (const Look *self)
{
  guint64 needs = 0;

  for (guint i = 0; i < self->asked->needs->len; i++)
    for (guint way = 0; way < N_WAYS; way++)
      if (self->weights[i][way] == STRONG)
        needs |= G_GUINT64_CONSTANT (1) << i;
  return needs;
}

static gboolean
look_at_tables (RegiotafelFinderAnswer *answer, GArray *near, GCancellable *cancellable, GError **error)
{
  RegiotafelSnapshot *snapshot = answer->asked.snapshot;
  Look look;
  gboolean is_done = TRUE;

  look_init (&look, answer);
  g_array_set_size (answer->matches, 0);
  g_array_set_size (answer->grounds, 0);
  g_array_set_size (near, 0);
  answer->n_covered = 0;
  answer->found = answer->found_well = 0;
  for (guint32 table = 0; table < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; table++)
    {
      RegiotafelMatch match;
      Near one = { .table = table, .is_case = snapshot->kinds[table] == REGIOTAFEL_TABLE_KIND_CASE_TABLE };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          is_done = FALSE;
          break;
        }
      match = look_at_table (&look, table);
      one.n = answer->asked.needs->len > 0 ? count_bits (look.near) : match.n_covered;
      if (one.is_case || match.n_covered == 0 || match.n_covered < answer->n_covered)
        {
          g_array_set_size (answer->grounds, match.first);
          if (one.n > 0)
            g_array_append_val (near, one);
          answer->found |= one.is_case ? 0 : match.covered;
          answer->found_well |= one.is_case ? 0 : find_strong (&look);
          continue;
        }
      answer->n_covered = match.n_covered;
      answer->found |= match.covered;
      answer->found_well |= find_strong (&look);
      g_array_append_val (answer->matches, match);
      g_array_append_val (near, one);
    }
  look_clear (&look);
  return is_done;
}

/* Names of organisations and areas are words like others as long as a table is about all words. Else they ask for what
 * they name: first those that no table is about, then the areas, then the organisations. */
enum
{
  NOT_FOUND,
  AREAS,
  ORGANISATIONS,
  N_STEPS
};

static gboolean
move_names (RegiotafelFinderAnswer *answer, guint step)
{
  gboolean is_moved = FALSE;

  for (guint i = answer->asked.needs->len; i > 0; i--)
    {
      const RegiotafelNeed *need = g_ptr_array_index (answer->asked.needs, i - 1);
      gboolean is_found = (answer->found & (G_GUINT64_CONSTANT (1) << (i - 1))) != 0;

      if (need->axis == REGIOTAFEL_AXIS_UNKNOWN || (step == NOT_FOUND && is_found)
          || (step == AREAS && need->axis != REGIOTAFEL_AXIS_AREAS))
        continue;
      regiotafel_asked_move_need (&answer->asked, i - 1);
      is_moved = TRUE;
    }
  return is_moved;
}

/* Leaves the matches that are about most of what was asked, in order. */
static void
keep_best (RegiotafelFinderAnswer *answer)
{
  guint n = 0;

  for (guint i = 0; i < answer->matches->len; i++)
    {
      RegiotafelMatch match = g_array_index (answer->matches, RegiotafelMatch, i);

      if (match.n_covered == answer->n_covered)
        g_array_index (answer->matches, RegiotafelMatch, n++) = match;
    }
  g_array_set_size (answer->matches, n);
  g_array_sort_with_data (answer->matches, compare_matches, answer->asked.snapshot);
}

static void
keep_near (RegiotafelFinderAnswer *answer, const GArray *near)
{
  RegiotafelSnapshot *snapshot = answer->asked.snapshot;
  g_autofree guint8 *is_row = g_new0 (guint8, MAX (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, 1));

  for (guint i = 0; i < answer->matches->len; i++)
    is_row[g_array_index (answer->matches, RegiotafelMatch, i).table] = 1;
  for (guint i = 0; i < near->len; i++)
    {
      const Near *one = &g_array_index (near, Near, i);

      if (!is_row[one->table] && one->n >= MAX (answer->n_covered, 1))
        g_array_append_val (one->is_case ? answer->for_cases : answer->near, one->table);
    }
}

gboolean
regiotafel_finder_match (RegiotafelFinderAnswer *answer, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (Near));

  if (!look_at_tables (answer, near, cancellable, error))
    return FALSE;
  for (guint step = NOT_FOUND; step < N_STEPS && answer->n_covered < answer->asked.needs->len; step++)
    if (move_names (answer, step) && !look_at_tables (answer, near, cancellable, error))
      return FALSE;
  answer->n_asked
      = answer->asked.needs->len > 0 ? answer->asked.needs->len : regiotafel_asked_count_others (&answer->asked);
  keep_best (answer);
  keep_near (answer, near);
  return TRUE;
}
