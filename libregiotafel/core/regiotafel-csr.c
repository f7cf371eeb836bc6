/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-csr-private.h"

#include <string.h>

void
regiotafel_csr_init (RegiotafelCsr *csr,
                     guint32 n_rows,
                     guint32 n_columns,
                     guint32 n_edges,
                     const guint32 *rows,
                     const guint32 *columns,
                     guint32 **sources)
{
  g_autofree guint32 *by_column = NULL;
  g_autofree guint32 *column_starts = NULL;
  g_autofree guint32 *place = NULL;
  guint32 *origin = NULL;
  guint32 n = 0;

  /* Two counting sorts, by column and then stably by row, leave every row in rising order. */
  column_starts = g_new0 (guint32, (gsize) n_columns + 1);
  by_column = g_new (guint32, MAX (n_edges, 1));
  for (guint32 i = 0; i < n_edges; i++)
    column_starts[columns[i] + 1]++;
  for (guint32 i = 0; i < n_columns; i++)
    column_starts[i + 1] += column_starts[i];
  for (guint32 i = 0; i < n_edges; i++)
    by_column[column_starts[columns[i]]++] = i;

  csr->n_rows = n_rows;
  csr->n_columns = n_columns;
  csr->starts = g_new0 (guint32, (gsize) n_rows + 1);
  csr->items = g_new (guint32, MAX (n_edges, 1));
  place = g_new0 (guint32, (gsize) n_rows + 1);
  origin = g_new (guint32, MAX (n_edges, 1));
  for (guint32 i = 0; i < n_edges; i++)
    place[rows[i] + 1]++;
  for (guint32 i = 0; i < n_rows; i++)
    place[i + 1] += place[i];
  for (guint32 i = 0; i < n_edges; i++)
    {
      guint32 edge = by_column[i];

      csr->items[place[rows[edge]]] = columns[edge];
      origin[place[rows[edge]]++] = edge;
    }

  /* place[r] now is where row r ends; close the gaps that double pairs leave. */
  for (guint32 r = 0, from = 0; r < n_rows; r++)
    {
      guint32 to = place[r];
      guint32 row_start = n;

      for (guint32 i = from; i < to; i++)
        {
          if (n > row_start && csr->items[n - 1] == csr->items[i])
            continue;
          csr->items[n] = csr->items[i];
          origin[n] = origin[i];
          n++;
        }
      from = to;
      csr->starts[r + 1] = n;
    }
  csr->n_edges = n;

  if (sources != NULL)
    *sources = origin;
  else
    g_free (origin);
}

void
regiotafel_csr_init_transposed (RegiotafelCsr *csr, const RegiotafelCsr *of)
{
  g_autofree guint32 *place = NULL;

  csr->n_rows = of->n_columns;
  csr->n_columns = of->n_rows;
  csr->n_edges = of->n_edges;
  csr->starts = g_new0 (guint32, (gsize) csr->n_rows + 1);
  csr->items = g_new (guint32, MAX (csr->n_edges, 1));

  for (guint32 i = 0; i < of->n_edges; i++)
    csr->starts[of->items[i] + 1]++;
  for (guint32 i = 0; i < csr->n_rows; i++)
    csr->starts[i + 1] += csr->starts[i];

  place = g_memdup2 (csr->starts, sizeof (guint32) * ((gsize) csr->n_rows + 1));
  for (guint32 r = 0; r < of->n_rows; r++)
    for (guint32 i = of->starts[r]; i < of->starts[r + 1]; i++)
      csr->items[place[of->items[i]]++] = r;
}

void
regiotafel_csr_clear (RegiotafelCsr *csr)
{
  g_clear_pointer (&csr->starts, g_free);
  g_clear_pointer (&csr->items, g_free);
  memset (csr, 0, sizeof *csr);
}

guint32
regiotafel_csr_find (const RegiotafelCsr *csr, guint32 row, guint32 column)
{
  guint32 from = csr->starts[row], to = csr->starts[row + 1];

  while (to - from > 1)
    {
      guint32 middle = from + (to - from) / 2;

      if (csr->items[middle] <= column)
        from = middle;
      else
        to = middle;
    }
  return from;
}

gboolean
regiotafel_csr_validate (const RegiotafelCsr *csr)
{
  if (csr->starts == NULL || csr->starts[0] != 0 || csr->starts[csr->n_rows] != csr->n_edges)
    return FALSE;
  for (guint32 r = 0; r < csr->n_rows; r++)
    {
      if (csr->starts[r] > csr->starts[r + 1])
        return FALSE;
      for (guint32 i = csr->starts[r]; i < csr->starts[r + 1]; i++)
        if (csr->items[i] >= csr->n_columns || (i > csr->starts[r] && csr->items[i - 1] >= csr->items[i]))
          return FALSE;
    }
  return TRUE;
}
