/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../facts.h"

#include "regiotafel-matrix-private.h"

static const RegiotafelAxis axes[]
    = { REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_DOMAINS,
        REGIOTAFEL_AXIS_THEMES, REGIOTAFEL_AXIS_AREAS,         REGIOTAFEL_AXIS_PROJECTS };

static gboolean
has (const RegiotafelCsr *csr, guint32 row, guint32 column)
{
  for (guint32 i = csr->starts[row]; i < csr->starts[row + 1]; i++)
    if (csr->items[i] == column)
      return TRUE;
  return FALSE;
}

/* The things of an axis that exist, by their place in the snapshot. */
static guint
list_existing (const Facts *facts, RegiotafelAxis axis, const char *on, guint *found)
{
  guint n = 0;

  for (guint i = 0; i < facts->n[axis]; i++)
    if (exists (facts, axis, i, on))
      found[n++] = i;
  return n;
}

static void
assert_matrix (const Facts *facts,
               RegiotafelSnapshot *snapshot,
               RegiotafelAxis of,
               RegiotafelAxis by,
               guint standings,
               gboolean include_case,
               const char *on)
{
  guint rows[MOST_TABLES + MOST_ORGANISATIONS], columns[MOST_TABLES + MOST_ORGANISATIONS];
  guint n_rows = list_existing (facts, of, on, rows), n_columns = list_existing (facts, by, on, columns);
  guint n_counted = n_rows;
  RegiotafelMatrix matrix;

  g_assert_true (regiotafel_matrix_init (&matrix, snapshot, of, by, standings, include_case));
  g_assert_true (regiotafel_csr_validate (matrix.rows));
  g_assert_true (regiotafel_csr_validate (matrix.columns));
  g_assert_cmpuint (matrix.rows->n_rows, ==, n_rows);
  g_assert_cmpuint (matrix.rows->n_columns, ==, n_columns);
  g_assert_cmpuint (matrix.columns->n_rows, ==, n_columns);
  g_assert_cmpuint (matrix.columns->n_columns, ==, n_rows);
  for (guint i = 0; i < n_rows; i++)
    for (guint j = 0; j < n_columns; j++)
      {
        gboolean expected = facts_has (facts, of, rows[i], by, columns[j], standings, include_case, on);

        g_assert_cmpint (has (matrix.rows, i, j), ==, expected);
        g_assert_cmpint (has (matrix.columns, j, i), ==, expected);
      }
  for (guint i = 0; i < n_rows && of == REGIOTAFEL_AXIS_TABLES && !include_case; i++)
    if (facts->tables[rows[i]].kind == REGIOTAFEL_TABLE_KIND_CASE_TABLE)
      n_counted--;
  g_assert_cmpuint (matrix.n_counted, ==, n_counted);
  regiotafel_matrix_clear (&matrix);
}

/* Every pair of axes, every set of standings, with and without case tables. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261002);

  for (guint i = 0; i < 40; i++)
    {
      Facts facts;
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (RegiotafelSnapshot) snapshot = NULL;
      const char *on = i % 3 == 0 ? NULL : random_date (random);

      facts_make (&facts, random);
      inventory = facts_say (&facts);
      snapshot = snapshot_on (inventory, on);
      for (guint standings = 0; standings < 1 << 5; standings++)
        for (guint include_case = 0; include_case < 2; include_case++)
          for (guint by = REGIOTAFEL_AXIS_TABLES; by <= REGIOTAFEL_AXIS_PROJECTS; by++)
            {
              if (by != REGIOTAFEL_AXIS_TABLES)
                assert_matrix (&facts, snapshot, REGIOTAFEL_AXIS_TABLES, by, standings, include_case,
                               facts_date (&facts, on));
              if (by != REGIOTAFEL_AXIS_ORGANISATIONS)
                assert_matrix (&facts, snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, by, standings, include_case,
                               facts_date (&facts, on));
            }
    }
}

static void
test_other_axes_are_refused (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  RegiotafelMatrix matrix;

  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (axes); j++)
      {
        gboolean known = i < 2 && i != j;

        g_assert_cmpint (regiotafel_matrix_init (&matrix, snapshot, axes[i], axes[j], 0, TRUE), ==, known);
        if (known)
          regiotafel_matrix_clear (&matrix);
      }
  g_assert_false (regiotafel_matrix_init (&matrix, snapshot, REGIOTAFEL_AXIS_UNKNOWN, REGIOTAFEL_AXIS_TABLES, 0, TRUE));
  g_assert_false (regiotafel_matrix_init (&matrix, snapshot, REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_UNKNOWN, 0, TRUE));
  g_assert_false (
      regiotafel_matrix_init (&matrix, snapshot, REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_PROJECTS + 1, 0, TRUE));
  g_assert_false (regiotafel_matrix_init (&matrix, snapshot, (RegiotafelAxis) -1, REGIOTAFEL_AXIS_AREAS, 0, TRUE));
}

/* Where nothing is left out the matrices of the snapshot are taken as they are, without a copy. */
static void
test_no_copy_where_none_is_needed (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  RegiotafelMatrix matrix;

  seat (inventory, "t", "a/b");
  give_table_theme (inventory, "t", "x");
  snapshot = snapshot_on (inventory, NULL);
  g_assert_true (
      regiotafel_matrix_init (&matrix, snapshot, REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_ORGANISATIONS, 0, FALSE));
  g_assert_true (matrix.rows == &snapshot->seats.rows && matrix.columns == &snapshot->seats.columns);
  regiotafel_matrix_clear (&matrix);
  g_assert_true (
      regiotafel_matrix_init (&matrix, snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_TABLES, 31, TRUE));
  g_assert_true (matrix.rows == &snapshot->seats.columns && matrix.columns == &snapshot->seats.rows);
  regiotafel_matrix_clear (&matrix);
  g_assert_true (regiotafel_matrix_init (&matrix, snapshot, REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_THEMES, 1, TRUE));
  g_assert_true (matrix.rows == &snapshot->table_themes.rows);
  regiotafel_matrix_clear (&matrix);
  g_assert_cmpuint (snapshot->seats.rows.n_edges, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/random", test_random);
  g_test_add_func ("/matrix/other-axes", test_other_axes_are_refused);
  g_test_add_func ("/matrix/no-copy", test_no_copy_where_none_is_needed);
  return g_test_run ();
}
