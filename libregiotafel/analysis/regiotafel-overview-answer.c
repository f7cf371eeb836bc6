/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answering an overview: which tables are meant, in what order, and the columns. */
#include "regiotafel-overview-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-error.h"
#include "regiotafel-result-private.h"
#include "regiotafel-vocabulary-private.h"

/* The columns; their place here is what get() goes by. */
enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_LEVEL,
  COLUMN_KIND,
  COLUMN_ORGANISATIONS,
  COLUMN_STATED_MEMBERS,
  COLUMN_DOMAINS,
  COLUMN_POPULATION,
  COLUMN_POPULATION_UNKNOWN,
  COLUMN_MEETINGS,
  COLUMN_HOURS,
  COLUMN_THEMES,
  COLUMN_PURPOSE,
  COLUMN_SINCE,
  COLUMN_AGENDA_ITEMS,
  COLUMN_CONFIRMED,
  COLUMN_IN_SCOPE,
  COLUMN_OUT_OF_SCOPE,
  N_COLUMNS
};

static const RegiotafelColumnShape shapes[N_COLUMNS] = {
  [COLUMN_ID] = { "id", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_NAME] = { "name", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_LEVEL] = { "level", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_KIND] = { "kind", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_ORGANISATIONS] = { "organisations", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_STATED_MEMBERS] = { "stated-members", NULL, REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_DOMAINS] = { "domains", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_POPULATION] = { "population", "inhabitants", REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_POPULATION_UNKNOWN] = { "population-unknown", "areas", REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_MEETINGS] = { "meetings", "meetings a year", REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_HOURS] = { "hours", "hours a meeting", REGIOTAFEL_COLUMN_TYPE_DOUBLE },
  [COLUMN_THEMES] = { "themes", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_PURPOSE] = { "purpose", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_SINCE] = { "since", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_AGENDA_ITEMS] = { "agenda-items", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_CONFIRMED] = { "confirmed", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_IN_SCOPE] = { "in-scope", NULL, REGIOTAFEL_COLUMN_TYPE_UINT32 },
  [COLUMN_OUT_OF_SCOPE] = { "out-of-scope", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
};

/* The labels of the columns of nicks, from 1; the code of a row is one less than its value. */
static const char *const level_labels[] = { "executive", "policy", "content", "case", NULL };
static const char *const kind_labels[] = { "table",
                                           "steering-group",
                                           "core-group",
                                           "executive-committee",
                                           "sounding-board",
                                           "working-group",
                                           "coalition-fixed",
                                           "coalition-dynamic",
                                           "network",
                                           "case-table",
                                           NULL };
static const char *const scope_labels[]
    = { "case-table", "child", "domains", "domains-unknown", "population", "population-unknown", NULL };

static double
code_of (guint value)
{
  return value > 0 ? value - 1 : REGIOTAFEL_INDEX_NONE;
}

static double
answer_get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 row)
{
  const RegiotafelOverviewAnswer *self = data;
  RegiotafelSnapshot *snapshot = self->snapshot;
  guint32 table = self->tables[row], n_unknown;
  guint stated;

  switch (shape - shapes)
    {
    case COLUMN_ID:
    case COLUMN_NAME:
      return table;
    case COLUMN_LEVEL:
      return code_of (snapshot->levels[table]);
    case COLUMN_KIND:
      return code_of (snapshot->kinds[table]);
    case COLUMN_ORGANISATIONS:
      return regiotafel_csr_degree (&snapshot->seats.rows, table);
    case COLUMN_STATED_MEMBERS:
      stated = snapshot->table_details[table].stated_members;
      return stated > 0 ? stated : NAN;
    case COLUMN_DOMAINS:
      return regiotafel_rules_count_domains (snapshot, table);
    case COLUMN_POPULATION:
      return regiotafel_rules_get_population (snapshot, table, NULL);
    case COLUMN_POPULATION_UNKNOWN:
      regiotafel_rules_get_population (snapshot, table, &n_unknown);
      return n_unknown;
    case COLUMN_MEETINGS:
      return snapshot->meetings_per_year[table];
    case COLUMN_HOURS:
      return snapshot->hours_per_meeting[table];
    case COLUMN_THEMES:
      return regiotafel_labels_get_code (&self->themes, row);
    case COLUMN_PURPOSE:
      return regiotafel_labels_get_code (&self->purposes, row);
    case COLUMN_SINCE:
      return regiotafel_labels_get_code (&self->starts, row);
    case COLUMN_AGENDA_ITEMS:
      return snapshot->item_starts[table + 1] - snapshot->item_starts[table];
    case COLUMN_CONFIRMED:
      return snapshot->is_confirmed[table] != 0;
    case COLUMN_IN_SCOPE:
      return self->scopes[table] == REGIOTAFEL_SCOPE_IN;
    case COLUMN_OUT_OF_SCOPE:
      return code_of (self->scopes[table]);
    default:
      return NAN;
    }
}

static const char *const *
answer_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const RegiotafelOverviewAnswer *self = data;
  const RegiotafelSnapshotAxis *axis = &self->snapshot->axes[REGIOTAFEL_AXIS_TABLES];

  switch (shape - shapes)
    {
    case COLUMN_LEVEL:
      *n_labels = G_N_ELEMENTS (level_labels) - 1;
      return level_labels;
    case COLUMN_KIND:
      *n_labels = G_N_ELEMENTS (kind_labels) - 1;
      return kind_labels;
    case COLUMN_OUT_OF_SCOPE:
      *n_labels = G_N_ELEMENTS (scope_labels) - 1;
      return scope_labels;
    case COLUMN_THEMES:
      return regiotafel_labels_get (&self->themes, n_labels);
    case COLUMN_PURPOSE:
      return regiotafel_labels_get (&self->purposes, n_labels);
    case COLUMN_SINCE:
      return regiotafel_labels_get (&self->starts, n_labels);
    default:
      *n_labels = axis->n;
      return shape == &shapes[COLUMN_ID] ? axis->ids : axis->names;
    }
}

static char **
answer_dup_evidence (gconstpointer data, guint32 row)
{
  const RegiotafelOverviewAnswer *self = data;
  const RegiotafelCsr *seats = &self->snapshot->seats.rows;
  guint32 table = self->tables[row];
  char **ids = g_new0 (char *, (gsize) regiotafel_csr_degree (seats, table) + 1);

  for (guint32 i = seats->starts[table]; i < seats->starts[table + 1]; i++)
    ids[i - seats->starts[table]] = g_strdup (self->snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].ids[seats->items[i]]);
  return ids;
}

static void
answer_free (gpointer data)
{
  RegiotafelOverviewAnswer *self = data;

  g_free (self->tables);
  g_free (self->scopes);
  regiotafel_labels_clear (&self->themes);
  regiotafel_labels_clear (&self->purposes);
  regiotafel_labels_clear (&self->starts);
  g_free (self);
}

static const RegiotafelAnswerClass answer_class = {
  shapes,      N_COLUMNS, answer_get, answer_get_labels, regiotafel_overview_dup_row_sentence, answer_dup_evidence,
  answer_free,
};

/* ---- Which tables are meant ---- */

static gboolean
read_place (
    RegiotafelOverviewAnswer *answer, RegiotafelFacet facet, RegiotafelAxis axis, const char *id, GError **error)
{
  if (id == NULL)
    return TRUE;
  answer->places[facet] = regiotafel_snapshot_find_place (answer->snapshot, axis, id);
  answer->asked |= 1u << facet;
  if (answer->places[facet] != REGIOTAFEL_INDEX_NONE)
    return TRUE;
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND,
               "“%s” is not in the snapshot; give the id of what exists on its date", id);
  return FALSE;
}

static void
read_value (RegiotafelOverviewAnswer *answer, RegiotafelFacet facet, guint value)
{
  if (value == 0)
    return;
  answer->places[facet] = value;
  answer->asked |= 1u << facet;
}

static gboolean
read_options (RegiotafelOverviewAnswer *answer, RegiotafelOverview *self, GError **error)
{
  answer->min_domains = self->min_domains;
  answer->min_population = self->min_population;
  read_value (answer, REGIOTAFEL_FACET_LEVEL, self->level);
  read_value (answer, REGIOTAFEL_FACET_KIND, self->kind);
  read_value (answer, REGIOTAFEL_FACET_IN_SCOPE, self->in_scope);
  read_value (answer, REGIOTAFEL_FACET_CONFIRMED, self->confirmed);
  return read_place (answer, REGIOTAFEL_FACET_THEME, REGIOTAFEL_AXIS_THEMES, self->theme, error)
         && read_place (answer, REGIOTAFEL_FACET_DOMAIN, REGIOTAFEL_AXIS_DOMAINS, self->domain, error)
         && read_place (answer, REGIOTAFEL_FACET_AREA, REGIOTAFEL_AXIS_AREAS, self->area, error)
         && read_place (answer, REGIOTAFEL_FACET_ORGANISATION, REGIOTAFEL_AXIS_ORGANISATIONS, self->organisation,
                        error);
}

static gboolean
has_domain (RegiotafelSnapshot *snapshot, guint32 table, guint32 domain)
{
  const RegiotafelCsr *claimed = &snapshot->table_domains.rows, *seats = &snapshot->seats.rows;
  const RegiotafelCsr *domains = &snapshot->seat_domains.rows;

  for (guint32 i = claimed->starts[table]; i < claimed->starts[table + 1]; i++)
    if (regiotafel_rules_domain_is_in (snapshot, claimed->items[i], domain))
      return TRUE;
  for (guint32 seat = seats->starts[table]; seat < seats->starts[table + 1]; seat++)
    for (guint32 i = domains->starts[seat]; i < domains->starts[seat + 1]; i++)
      if ((snapshot->seat_standings[seat] & REGIOTAFEL_STANDINGS_THAT_COUNT) != 0
          && regiotafel_rules_domain_is_in (snapshot, domains->items[i], domain))
        return TRUE;
  return FALSE;
}

static gboolean
has_any (const RegiotafelCsr *rows, guint32 row, const guint8 *marks)
{
  for (guint32 i = rows->starts[row]; i < rows->starts[row + 1]; i++)
    if (marks[rows->items[i]])
      return TRUE;
  return FALSE;
}

/* What a table may be about, and still be about what was asked for. */
typedef struct
{
  guint8 *themes;
  guint8 *areas;
} Meant;

static Meant
find_meant (const RegiotafelOverviewAnswer *self)
{
  RegiotafelSnapshot *snapshot = self->snapshot;
  Meant meant = { NULL, NULL };

  if (self->asked & (1u << REGIOTAFEL_FACET_THEME))
    meant.themes = regiotafel_rules_reach (&snapshot->theme_broader.columns, self->places[REGIOTAFEL_FACET_THEME]);
  if (self->asked & (1u << REGIOTAFEL_FACET_AREA))
    {
      guint32 area = self->places[REGIOTAFEL_FACET_AREA];
      g_autofree guint8 *around = regiotafel_rules_reach (&snapshot->area_parents.rows, area);

      meant.areas = regiotafel_rules_reach (&snapshot->area_parents.columns, area);
      for (guint32 i = 0; i < snapshot->axes[REGIOTAFEL_AXIS_AREAS].n; i++)
        meant.areas[i] |= around[i];
    }
  return meant;
}

gboolean
regiotafel_overview_knows_checks (const RegiotafelOverviewAnswer *self)
{
  return self->snapshot->checks_are_known && self->snapshot->as_of != NULL;
}

/* Whether a table is what one of the options asks for. */
static gboolean
passes (const RegiotafelOverviewAnswer *self, const Meant *meant, RegiotafelFacet facet, guint32 table)
{
  RegiotafelSnapshot *snapshot = self->snapshot;
  guint32 place = self->places[facet];

  switch (facet)
    {
    case REGIOTAFEL_FACET_LEVEL:
      return snapshot->levels[table] == place;
    case REGIOTAFEL_FACET_KIND:
      return snapshot->kinds[table] == place;
    case REGIOTAFEL_FACET_THEME:
      return has_any (&snapshot->table_themes.rows, table, meant->themes);
    case REGIOTAFEL_FACET_DOMAIN:
      return has_domain (snapshot, table, place);
    case REGIOTAFEL_FACET_AREA:
      return has_any (&snapshot->table_areas.rows, table, meant->areas);
    case REGIOTAFEL_FACET_ORGANISATION:
      for (guint32 i = snapshot->seats.rows.starts[table]; i < snapshot->seats.rows.starts[table + 1]; i++)
        if (snapshot->seats.rows.items[i] == place)
          return TRUE;
      return FALSE;
    case REGIOTAFEL_FACET_IN_SCOPE:
      /* What nobody can tell is neither the one nor the other. */
      return !REGIOTAFEL_SCOPE_IS_UNKNOWN (self->scopes[table])
             && (self->scopes[table] == REGIOTAFEL_SCOPE_IN) == (place == REGIOTAFEL_TRISTATE_YES);
    case REGIOTAFEL_FACET_CONFIRMED:
      return regiotafel_overview_knows_checks (self)
             && (snapshot->is_confirmed[table] != 0) == (place == REGIOTAFEL_TRISTATE_YES);
    default:
      g_assert_not_reached ();
    }
}

/* Executive first, tables of which the level is not stated last. */
static int
compare_tables (gconstpointer one, gconstpointer other, gpointer data)
{
  RegiotafelSnapshot *snapshot = data;
  const guint32 *a = one, *b = other;
  guint level_a = code_of (snapshot->levels[*a]), level_b = code_of (snapshot->levels[*b]);

  if (level_a != level_b)
    return level_a < level_b ? -1 : 1;
  return strcmp (snapshot->axes[REGIOTAFEL_AXIS_TABLES].ids[*a], snapshot->axes[REGIOTAFEL_AXIS_TABLES].ids[*b]);
}

static void
choose_tables (RegiotafelOverviewAnswer *self)
{
  guint32 n_tables = self->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  Meant meant = find_meant (self);

  self->tables = g_new (guint32, MAX (n_tables, 1));
  for (guint32 table = 0; table < n_tables; table++)
    {
      guint n_failed = 0, failed = 0;

      for (guint facet = 0; facet < REGIOTAFEL_N_FACETS; facet++)
        if ((self->asked & (1u << facet)) && !passes (self, &meant, facet, table))
          {
            n_failed++;
            failed = facet;
          }
      if (n_failed == 0)
        self->tables[self->n_rows++] = table;
      else if (n_failed == 1)
        {
          self->n_without[failed]++;
          self->n_undecided += failed == REGIOTAFEL_FACET_IN_SCOPE && REGIOTAFEL_SCOPE_IS_UNKNOWN (self->scopes[table]);
        }
    }
  g_qsort_with_data (self->tables, self->n_rows, sizeof (guint32), compare_tables, self->snapshot);
  g_free (meant.themes);
  g_free (meant.areas);
}

static void
make_texts (RegiotafelOverviewAnswer *self)
{
  RegiotafelSnapshot *snapshot = self->snapshot;
  const RegiotafelCsr *themes = &snapshot->table_themes.rows;

  for (guint32 row = 0; row < self->n_rows; row++)
    {
      guint32 table = self->tables[row];
      const RegiotafelPeriod *period = snapshot->details[REGIOTAFEL_AXIS_TABLES][table].period;
      const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
      GString *names = g_string_new (NULL);

      for (guint32 i = themes->starts[table]; i < themes->starts[table + 1]; i++)
        g_string_append_printf (
            names, "%s%s", names->len > 0 ? "; " : "",
            regiotafel_rules_get_name (snapshot, REGIOTAFEL_AXIS_THEMES, themes->items[i], self->language));
      regiotafel_labels_add (&self->themes, names->len > 0 ? names->str : NULL);
      g_string_free (names, names->len == 0);
      regiotafel_labels_add (&self->purposes, g_strdup (snapshot->table_details[table].purpose));
      regiotafel_labels_add (&self->starts, start != NULL ? regiotafel_date_to_string (start) : NULL);
    }
  regiotafel_labels_close (&self->themes);
  regiotafel_labels_close (&self->purposes);
  regiotafel_labels_close (&self->starts);
}

RegiotafelResult *
regiotafel_overview_answer (RegiotafelQuestion *question,
                            RegiotafelSnapshot *snapshot,
                            GCancellable *cancellable,
                            GError **error)
{
  RegiotafelOverview *self = REGIOTAFEL_OVERVIEW (question);
  RegiotafelOverviewAnswer *answer = g_new0 (RegiotafelOverviewAnswer, 1);
  guint32 n_tables = snapshot->axes[REGIOTAFEL_AXIS_TABLES].n;
  RegiotafelLanguage language = regiotafel_text_language (question->language, snapshot->language);

  answer->snapshot = snapshot;
  answer->language = language;
  regiotafel_labels_init (&answer->themes);
  regiotafel_labels_init (&answer->purposes);
  regiotafel_labels_init (&answer->starts);
  if (!read_options (answer, self, error))
    {
      answer_free (answer);
      return NULL;
    }
  answer->scopes = g_new (RegiotafelScope, MAX (n_tables, 1));
  for (guint32 table = 0; table < n_tables; table++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          answer_free (answer);
          return NULL;
        }
      answer->scopes[table] = regiotafel_rules_get_scope (snapshot, table, answer->min_domains, answer->min_population);
    }
  choose_tables (answer);
  make_texts (answer);
  return regiotafel_result_new (question, snapshot, &answer_class, answer, answer->n_rows, language,
                                regiotafel_overview_dup_sentence (answer, language),
                                regiotafel_snapshot_dup_ground (snapshot, language),
                                regiotafel_overview_dup_methods (answer, language));
}
