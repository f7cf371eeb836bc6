/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-matrix-private.h"

typedef struct
{
  GArray *rows;
  GArray *columns;
} Edges;

static void
add (Edges *edges, guint32 row, guint32 column)
{
  g_array_append_val (edges->rows, row);
  g_array_append_val (edges->columns, column);
}

typedef struct
{
  RegiotafelSnapshot *snapshot;
  RegiotafelStandings standings;
  gboolean include_case;
} Rule;

static gboolean
table_counts (const Rule *rule, guint32 table)
{
  return rule->include_case || rule->snapshot->kinds[table] != REGIOTAFEL_TABLE_KIND_CASE_TABLE;
}

static gboolean
seat_counts (const Rule *rule, guint32 seat)
{
  return (rule->snapshot->seat_standings[seat] & rule->standings) != 0;
}

static void
add_row (Edges *edges, guint32 row, const RegiotafelCsr *of, guint32 of_row)
{
  for (guint32 i = of->starts[of_row]; i < of->starts[of_row + 1]; i++)
    add (edges, row, of->items[i]);
}

/* Of each seat that counts: the table and the organisation, or what lies behind one of them. */
static void
add_seats (Edges *edges, const Rule *rule, RegiotafelAxis of, RegiotafelAxis by)
{
  const RegiotafelCsr *seats = &rule->snapshot->seats.rows;

  for (guint32 table = 0; table < seats->n_rows; table++)
    for (guint32 seat = seats->starts[table]; seat < seats->starts[table + 1]; seat++)
      {
        guint32 organisation = seats->items[seat];

        if (!table_counts (rule, table) || !seat_counts (rule, seat))
          continue;
        if (of == REGIOTAFEL_AXIS_TABLES && by == REGIOTAFEL_AXIS_DOMAINS)
          add_row (edges, table, &rule->snapshot->seat_domains.rows, seat);
        else if (of == REGIOTAFEL_AXIS_TABLES)
          add (edges, table, organisation);
        else if (by == REGIOTAFEL_AXIS_TABLES)
          add (edges, organisation, table);
        else if (by == REGIOTAFEL_AXIS_THEMES)
          add_row (edges, organisation, &rule->snapshot->table_themes.rows, table);
        else
          add_row (edges, organisation, &rule->snapshot->table_areas.rows, table);
      }
}

static void
add_own (Edges *edges, const Rule *rule, const RegiotafelCsr *of_tables)
{
  for (guint32 table = 0; table < of_tables->n_rows; table++)
    if (table_counts (rule, table))
      add_row (edges, table, of_tables, table);
}

static gboolean
is_known (RegiotafelAxis of, RegiotafelAxis by)
{
  if (of != REGIOTAFEL_AXIS_TABLES && of != REGIOTAFEL_AXIS_ORGANISATIONS)
    return FALSE;
  return by != of && by > REGIOTAFEL_AXIS_UNKNOWN && by <= REGIOTAFEL_AXIS_PROJECTS;
}

/* The matrix that the snapshot has already, when the rule leaves nothing out of it. */
static const RegiotafelSnapshotMatrix *
find_ready (const Rule *rule, RegiotafelAxis of, RegiotafelAxis by, gboolean everything, gboolean *transposed)
{
  *transposed = FALSE;
  if (of == REGIOTAFEL_AXIS_ORGANISATIONS && by == REGIOTAFEL_AXIS_DOMAINS)
    return &rule->snapshot->organisation_domains;
  if (of == REGIOTAFEL_AXIS_ORGANISATIONS && by == REGIOTAFEL_AXIS_PROJECTS)
    return &rule->snapshot->organisation_projects;
  if (!everything)
    return NULL;
  if (of == REGIOTAFEL_AXIS_ORGANISATIONS)
    {
      *transposed = TRUE;
      return by == REGIOTAFEL_AXIS_TABLES ? &rule->snapshot->seats : NULL;
    }
  if (by == REGIOTAFEL_AXIS_ORGANISATIONS)
    return &rule->snapshot->seats;
  if (by == REGIOTAFEL_AXIS_THEMES)
    return &rule->snapshot->table_themes;
  if (by == REGIOTAFEL_AXIS_PROJECTS)
    return &rule->snapshot->table_projects;
  return by == REGIOTAFEL_AXIS_AREAS ? &rule->snapshot->table_areas : NULL;
}

gboolean
regiotafel_matrix_init (RegiotafelMatrix *matrix,
                        RegiotafelSnapshot *snapshot,
                        RegiotafelAxis of,
                        RegiotafelAxis by,
                        RegiotafelStandings standings,
                        gboolean include_case)
{
  const RegiotafelStandings all = REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED
                                  | REGIOTAFEL_STANDINGS_OBSERVER | REGIOTAFEL_STANDINGS_MANDATE
                                  | REGIOTAFEL_STANDINGS_SUPPORT;
  const RegiotafelStandings for_domains
      = REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED | REGIOTAFEL_STANDINGS_MANDATE;
  Rule rule = { snapshot, standings, include_case };
  const RegiotafelSnapshotMatrix *ready;
  gboolean has_case = FALSE, transposed;

  if (!is_known (of, by))
    return FALSE;
  if (standings == REGIOTAFEL_STANDINGS_NONE)
    rule.standings = of == REGIOTAFEL_AXIS_TABLES && by == REGIOTAFEL_AXIS_DOMAINS ? for_domains : all;

  matrix->is_own = FALSE;
  matrix->n_counted = snapshot->axes[of].n;
  for (guint32 table = 0; table < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; table++)
    if (!table_counts (&rule, table))
      {
        has_case = TRUE;
        if (of == REGIOTAFEL_AXIS_TABLES)
          matrix->n_counted--;
      }

  ready = find_ready (
      &rule, of, by,
      !has_case && (rule.standings == all || (of == REGIOTAFEL_AXIS_TABLES && by != REGIOTAFEL_AXIS_ORGANISATIONS)),
      &transposed);
  if (ready != NULL)
    {
      matrix->rows = transposed ? &ready->columns : &ready->rows;
      matrix->columns = transposed ? &ready->rows : &ready->columns;
      return TRUE;
    }

  Edges edges = { g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint32)) };

  if (of == REGIOTAFEL_AXIS_TABLES && by == REGIOTAFEL_AXIS_THEMES)
    add_own (&edges, &rule, &snapshot->table_themes.rows);
  else if (of == REGIOTAFEL_AXIS_TABLES && by == REGIOTAFEL_AXIS_AREAS)
    add_own (&edges, &rule, &snapshot->table_areas.rows);
  else if (of == REGIOTAFEL_AXIS_TABLES && by == REGIOTAFEL_AXIS_PROJECTS)
    add_own (&edges, &rule, &snapshot->table_projects.rows);
  else
    {
      if (of == REGIOTAFEL_AXIS_TABLES && by == REGIOTAFEL_AXIS_DOMAINS)
        add_own (&edges, &rule, &snapshot->table_domains.rows);
      add_seats (&edges, &rule, of, by);
    }
  matrix->is_own = TRUE;
  regiotafel_csr_init (&matrix->own.rows, snapshot->axes[of].n, snapshot->axes[by].n, edges.rows->len,
                       (const guint32 *) edges.rows->data, (const guint32 *) edges.columns->data, NULL);
  regiotafel_csr_init_transposed (&matrix->own.columns, &matrix->own.rows);
  matrix->rows = &matrix->own.rows;
  matrix->columns = &matrix->own.columns;
  g_array_unref (edges.rows);
  g_array_unref (edges.columns);
  return TRUE;
}

void
regiotafel_matrix_clear (RegiotafelMatrix *matrix)
{
  if (!matrix->is_own)
    return;
  regiotafel_csr_clear (&matrix->own.rows);
  regiotafel_csr_clear (&matrix->own.columns);
}
