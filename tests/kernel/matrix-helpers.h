/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <string.h>

#include "regiotafel-pairs-private.h"

/* A matrix both ways, made from edges that are added one by one. */
typedef struct
{
  GArray *edge_rows;
  GArray *edge_columns;
  RegiotafelCsr rows;
  RegiotafelCsr columns;
} Matrix;

G_GNUC_UNUSED static void
matrix_init (Matrix *matrix)
{
  memset (matrix, 0, sizeof *matrix);
  matrix->edge_rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  matrix->edge_columns = g_array_new (FALSE, FALSE, sizeof (guint32));
}

G_GNUC_UNUSED static void
matrix_add (Matrix *matrix, guint32 row, guint32 column)
{
  g_array_append_val (matrix->edge_rows, row);
  g_array_append_val (matrix->edge_columns, column);
}

G_GNUC_UNUSED static void
matrix_finish (Matrix *matrix, guint32 n_rows, guint32 n_columns)
{
  regiotafel_csr_init (&matrix->rows, n_rows, n_columns, matrix->edge_rows->len,
                       (const guint32 *) (gpointer) matrix->edge_rows->data,
                       (const guint32 *) (gpointer) matrix->edge_columns->data, NULL);
  regiotafel_csr_init_transposed (&matrix->columns, &matrix->rows);
  g_assert_true (regiotafel_csr_validate (&matrix->rows));
  g_assert_true (regiotafel_csr_validate (&matrix->columns));
}

G_GNUC_UNUSED static void
matrix_clear (Matrix *matrix)
{
  g_clear_pointer (&matrix->edge_rows, g_array_unref);
  g_clear_pointer (&matrix->edge_columns, g_array_unref);
  regiotafel_csr_clear (&matrix->rows);
  regiotafel_csr_clear (&matrix->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matrix, matrix_clear)

G_GNUC_UNUSED static gboolean
row_has (const RegiotafelCsr *rows, guint32 row, guint32 column)
{
  for (guint32 i = rows->starts[row]; i < rows->starts[row + 1]; i++)
    if (rows->items[i] == column)
      return TRUE;
  return FALSE;
}

G_GNUC_UNUSED static guint32
count_shared (const RegiotafelCsr *rows, guint32 a, guint32 b)
{
  guint32 n = 0;

  for (guint32 i = rows->starts[a]; i < rows->starts[a + 1]; i++)
    n += row_has (rows, b, rows->items[i]);
  return n;
}

/* Enough work for many threads: some rows with many columns, some with few, some with none. */
G_GNUC_UNUSED static void
fill_large (Matrix *matrix)
{
  matrix_init (matrix);
  for (guint32 r = 0; r < 3000; r++)
    {
      guint32 n = r % 7 == 0 ? 0 : r % 11;

      for (guint32 k = 0; k < n; k++)
        matrix_add (matrix, r, g_test_rand_int_range (0, 40));
    }
  matrix_finish (matrix, 3000, 40);
}
