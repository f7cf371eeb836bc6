/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A snapshot of nothing but who sits where: no inventory, no object for a membership. */
#include "regiotafel-snapshot-builder-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-error.h"
#include "regiotafel-index-private.h"

guint32
regiotafel_snapshot_builder_add_plain (RegiotafelSnapshotBuilder *self,
                                       RegiotafelAxis axis,
                                       const char *id,
                                       const char *name)
{
  if (axis == REGIOTAFEL_AXIS_TABLES)
    {
      static const double not_stated = NAN;
      static const guint8 none = 0;

      g_array_append_val (self->meetings_per_year, not_stated);
      g_array_append_val (self->hours_per_meeting, not_stated);
      g_array_append_val (self->levels, none);
      g_array_append_val (self->kinds, none);
      g_array_append_val (self->is_confirmed, none);
    }
  return regiotafel_snapshot_builder_add (self, axis, id, name);
}

/* The places of the edges, by table; those of one table stay in the order in which they came. */
static guint32 *
sort_by_table (const guint32 *tables, guint32 n, guint32 n_tables)
{
  g_autofree guint32 *next = g_new0 (guint32, (gsize) n_tables + 1);
  guint32 *order = g_new (guint32, MAX (n, 1));

  for (guint32 i = 0; i < n; i++)
    next[tables[i] + 1]++;
  for (guint32 t = 0; t < n_tables; t++)
    next[t + 1] += next[t];
  for (guint32 i = 0; i < n; i++)
    order[next[tables[i]]++] = i;
  return order;
}

void
regiotafel_snapshot_builder_add_edges (RegiotafelSnapshotBuilder *self,
                                       const guint32 *tables,
                                       const guint32 *organisations,
                                       guint32 n)
{
  guint32 n_tables = self->ids[REGIOTAFEL_AXIS_TABLES]->len;
  guint32 n_organisations = self->ids[REGIOTAFEL_AXIS_ORGANISATIONS]->len;
  g_autofree guint32 *order = sort_by_table (tables, n, n_tables);
  /* The last table at which each organisation was seen, counted from 1. */
  g_autofree guint32 *seen = g_new0 (guint32, MAX (n_organisations, 1));
  guint32 n_kept = 0;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 edge = order[i];

      if (seen[organisations[edge]] == tables[edge] + 1)
        continue;
      seen[organisations[edge]] = tables[edge] + 1;
      order[n_kept++] = edge;
    }

  g_array_set_size (self->membership_tables, n_kept);
  g_array_set_size (self->membership_organisations, n_kept);
  g_array_set_size (self->membership_standings, n_kept);
  g_array_set_size (self->membership_roles, n_kept);
  g_array_set_size (self->membership_starts, n_kept);
  g_array_set_size (self->membership_ends, n_kept);
  g_array_set_size (self->membership_precisions, n_kept);
  g_array_set_size (self->membership_domains, n_kept);
  for (guint32 i = 0; i < n_kept; i++)
    {
      g_array_index (self->membership_tables, guint32, i) = tables[order[i]];
      g_array_index (self->membership_organisations, guint32, i) = organisations[order[i]];
      g_array_index (self->membership_standings, guint8, i) = REGIOTAFEL_STANDING_UNKNOWN;
      g_array_index (self->membership_roles, RegiotafelRoles, i) = 0;
      g_array_index (self->membership_starts, gint32, i) = G_MININT32;
      g_array_index (self->membership_ends, gint32, i) = G_MAXINT32;
      g_array_index (self->membership_precisions, guint8, i) = REGIOTAFEL_PRECISION (0, 0);
      g_array_index (self->membership_domains, guint32, i) = REGIOTAFEL_DOMAIN_OWN;
    }
}

/* One side of the edges: codes, and what they stand for. */
typedef struct
{
  RegiotafelAxis axis;
  const char *what; /* in messages */
  const char *whats;
  GBytes *bytes;
  const char *const *ids;
  const char *const *names; /* or NULL */
  gsize n_ids;
  const guint32 *codes;
  guint32 *copy; /* that of `codes`, when the bytes do not lie as numbers must */
} Side;

static gboolean
check_text (const Side *side, const char *member, const char *text, gsize place, GError **error)
{
  const char *end;

  if (*text == '\0')
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "The %s of %s %" G_GSIZE_FORMAT " (counted from 0) is empty; give it one", member, side->what,
                   place);
      return FALSE;
    }
  if (!g_utf8_validate (text, -1, &end))
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_ENCODING,
                   "The %s of %s %" G_GSIZE_FORMAT " (counted from 0) is not UTF-8: its byte %" G_GSIZE_FORMAT
                   " is %02X; convert it to UTF-8",
                   member, side->what, place, (gsize) (end - text), (guint) (guchar) *end);
      return FALSE;
    }
  return TRUE;
}

/* Adds the things of a side to the builder. */
static gboolean
add_things (RegiotafelSnapshotBuilder *builder, Side *side, GError **error)
{
  g_autoptr (RegiotafelIndex) index = regiotafel_index_new ();
  gsize n_names = 0;

  while (side->ids[side->n_ids] != NULL)
    side->n_ids++;
  while (side->names != NULL && side->names[n_names] != NULL)
    n_names++;
  if (side->names != NULL && n_names != side->n_ids)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "There are %" G_GSIZE_FORMAT " ids of %s, but %" G_GSIZE_FORMAT
                   " names; give each its name, or no names at all",
                   side->n_ids, side->whats, n_names);
      return FALSE;
    }
  if (side->n_ids > G_MAXINT32)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "There are %" G_GSIZE_FORMAT " ids of %s, more than %d; leave out those without a seat", side->n_ids,
                   side->whats, G_MAXINT32);
      return FALSE;
    }
  for (gsize i = 0; i < side->n_ids; i++)
    {
      const char *name = side->names != NULL ? side->names[i] : NULL;

      if (!check_text (side, "id", side->ids[i], i, error)
          || (name != NULL && !check_text (side, "name", name, i, error)))
        return FALSE;
      if (!regiotafel_index_add (index, side->ids[i], GSIZE_TO_POINTER (i + 1)))
        {
          gsize first = GPOINTER_TO_SIZE (regiotafel_index_find (index, side->ids[i])) - 1;

          g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DUPLICATE_ID,
                       "“%s” is the id of %s %" G_GSIZE_FORMAT " and of %s %" G_GSIZE_FORMAT
                       " (counted from 0); give each its own, or both the same code",
                       side->ids[i], side->what, first, side->what, i);
          return FALSE;
        }
      regiotafel_snapshot_builder_add_plain (builder, side->axis, side->ids[i], name);
    }
  return TRUE;
}

static gboolean
find_codes (Side *side, gsize *n, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (side->bytes, &size);

  if (size % sizeof (guint32) != 0)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "The codes of %s are %" G_GSIZE_FORMAT
                   " bytes, which is no whole number of unsigned 32-bit integers; convert them to these",
                   side->whats, size);
      return FALSE;
    }
  *n = size / sizeof (guint32);
  if (*n > G_MAXINT32)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT,
                   "There are %" G_GSIZE_FORMAT " edges, more than %d; take each once, or split them", *n, G_MAXINT32);
      return FALSE;
    }
  side->codes = data;
  if (GPOINTER_TO_SIZE (data) % G_ALIGNOF (guint32) != 0)
    side->codes = side->copy = g_memdup2 (data, size);
  return TRUE;
}

static gboolean
check_codes (const Side *side, gsize n, GError **error)
{
  for (gsize i = 0; i < n; i++)
    {
      if (side->codes[i] < side->n_ids)
        continue;
      if (side->n_ids == 0)
        g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                     "Edge %" G_GSIZE_FORMAT " (counted from 0) has %u as its %s, but there are no ids of %s; give "
                     "those",
                     i, side->codes[i], side->what, side->whats);
      else
        g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                     "Edge %" G_GSIZE_FORMAT " (counted from 0) has %u as its %s, but there are ids for 0 up to and "
                     "including %" G_GSIZE_FORMAT "; correct the code, or add the id",
                     i, side->codes[i], side->what, side->n_ids - 1);
      return FALSE;
    }
  return TRUE;
}

static RegiotafelSnapshot *
make_snapshot (Side *tables, Side *organisations, const RegiotafelDate *date, GError **error)
{
  g_autoptr (RegiotafelSnapshotBuilder) builder = regiotafel_snapshot_builder_new ();
  gsize n, n_organisations;

  if (!find_codes (tables, &n, error) || !find_codes (organisations, &n_organisations, error))
    return NULL;
  if (n != n_organisations)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
                   "There are %" G_GSIZE_FORMAT " codes of tables, but %" G_GSIZE_FORMAT
                   " of organisations; an edge has one of each",
                   n, n_organisations);
      return NULL;
    }
  if (!add_things (builder, tables, error) || !add_things (builder, organisations, error)
      || !check_codes (tables, n, error) || !check_codes (organisations, n, error))
    return NULL;
  regiotafel_snapshot_builder_add_edges (builder, tables->codes, organisations->codes, n);
  builder->date = date != NULL ? regiotafel_date_copy (date) : NULL;
  return regiotafel_snapshot_builder_finish (builder, error);
}

/**
 * regiotafel_snapshot_new_from_edges:
 * @tables: of each edge the code of its table: unsigned 32-bit integers in the byte order of the machine
 * @organisations: of each edge the code of its organisation; as many
 * @table_ids: (array zero-terminated=1): the ids of the tables; a code is a place in these, from 0
 * @organisation_ids: (array zero-terminated=1): the ids of the organisations
 * @table_names: (array zero-terminated=1) (nullable): the names of the tables, as many; %NULL is their ids
 * @organisation_names: (array zero-terminated=1) (nullable): the names of the organisations; %NULL is their ids
 * @date: (nullable): the date that it shows; %NULL where that is not known
 * @error: return location for an error
 *
 * Makes a snapshot of bulk columns: who sits where, and nothing else. No inventory is made, and no object for a
 * membership, so it is the way for millions of them. Tables and organisations stand in the order of their ids, and
 * those without an edge are there as well. An edge that stands twice is one membership.
 *
 * All edges hold on @date, which is told, and not compared with anything. What is not given is not known: roles,
 * periods, meetings, themes, domains, checks.
 *
 * Fails with [error@Regiotafel.Error.INVALID_VALUE] for a code without an id, columns of unequal length, an empty id or
 * name, and bytes that are no whole number of integers; with [error@Regiotafel.Error.DUPLICATE_ID] for an id that
 * stands twice on one side, [error@Regiotafel.Error.ENCODING] for text that is not UTF-8, and
 * [error@Regiotafel.Error.LIMIT] for more than 2³¹ − 1 edges or ids. The message says which, counted from 0.
 *
 * From Python, `Snapshot.from_edges()` makes codes of columns of ids. All is copied. O(edges + length of the texts).
 *
 * Returns: (transfer full): the snapshot
 *
 * Since: 0.1
 */
RegiotafelSnapshot *
regiotafel_snapshot_new_from_edges (GBytes *tables,
                                    GBytes *organisations,
                                    const char *const *table_ids,
                                    const char *const *organisation_ids,
                                    const char *const *table_names,
                                    const char *const *organisation_names,
                                    const RegiotafelDate *date,
                                    GError **error)
{
  Side table_side = { REGIOTAFEL_AXIS_TABLES, "table", "tables", tables, table_ids, table_names };
  Side organisation_side = {
    REGIOTAFEL_AXIS_ORGANISATIONS, "organisation", "organisations", organisations, organisation_ids, organisation_names
  };
  RegiotafelSnapshot *snapshot;

  g_return_val_if_fail (tables != NULL, NULL);
  g_return_val_if_fail (organisations != NULL, NULL);
  g_return_val_if_fail (table_ids != NULL, NULL);
  g_return_val_if_fail (organisation_ids != NULL, NULL);

  snapshot = make_snapshot (&table_side, &organisation_side, date, error);
  g_free (table_side.copy);
  g_free (organisation_side.copy);
  return snapshot;
}
