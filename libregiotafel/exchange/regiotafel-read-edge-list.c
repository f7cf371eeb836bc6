/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-read-edge-list-private.h"

#include <string.h>

#include "regiotafel-encoding-private.h"
#include "regiotafel-index-private.h"
#include "regiotafel-siphash-private.h"

/* What more is known of a table: its first area and the row that says so, and whether it was told that there are
 * more. */
typedef struct
{
  guint32 area; /* counted from 1 */
  guint32 area_row;
  gboolean has_several;
} TableArea;

/* Memberships by table and organisation. Invariants: the number of places is a power of two and at least half as large
 * again as that of memberships; a place holds a membership, counted from 1, or 0. */
typedef struct
{
  guint32 *places;
  gsize n_places;
  guint64 seed[2];
} Pairs;

#define FEWEST_PLACES 64

typedef struct
{
  RegiotafelReading *reading;
  RegiotafelEdgeRows rows;
  RegiotafelEdgeFound found;
  RegiotafelIndex *things[REGIOTAFEL_EDGE_N_ROLES]; /* by name; to the place in `found`, counted from 1 */
  guint32 last[REGIOTAFEL_EDGE_N_ROLES];            /* the one that was found last, counted from 1 */
  GArray *table_areas;                              /* TableArea */
  GArray *membership_rows;                          /* guint32 */
  Pairs pairs;
  char *names[REGIOTAFEL_EDGE_N_ROLES]; /* of the row at hand; they stand in its cells, or in `repaired` */
  char *repaired[REGIOTAFEL_EDGE_N_ROLES];
  guint n_trimmed;
} EdgeList;

void
regiotafel_edge_found_clear (RegiotafelEdgeFound *self)
{
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    {
      g_clear_pointer (&self->names[role], g_ptr_array_unref);
      g_clear_pointer (&self->ids[role], g_ptr_array_unref);
      g_clear_pointer (&self->slugs[role], regiotafel_slugs_free);
    }
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->membership_tables, g_array_unref);
  g_clear_pointer (&self->membership_organisations, g_array_unref);
  g_clear_pointer (&self->area_tables, g_array_unref);
  g_clear_pointer (&self->areas, g_array_unref);
}

static void
found_init (RegiotafelEdgeFound *self)
{
  static const char *const stand_ins[] = { "table", "organisation", "area" };

  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    {
      self->names[role] = g_ptr_array_new ();
      self->ids[role] = g_ptr_array_new ();
      self->slugs[role] = regiotafel_slugs_new (stand_ins[role]);
    }
  self->texts = g_string_chunk_new (4096);
  self->membership_tables = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->membership_organisations = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->area_tables = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->areas = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/* All but `found`, which is for what is made of it. */
static void
edge_list_clear (EdgeList *self)
{
  regiotafel_edge_rows_clear (&self->rows);
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    {
      regiotafel_index_free (self->things[role]);
      g_free (self->repaired[role]);
    }
  g_array_unref (self->table_areas);
  g_array_unref (self->membership_rows);
  g_free (self->pairs.places);
}

static void
edge_list_init (EdgeList *self, RegiotafelReading *reading)
{
  memset (self, 0, sizeof *self);
  self->reading = reading;
  self->rows.reading = reading;
  found_init (&self->found);
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    self->things[role] = regiotafel_index_new ();
  self->table_areas = g_array_new (FALSE, TRUE, sizeof (TableArea));
  self->membership_rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->pairs.n_places = FEWEST_PLACES;
  self->pairs.places = g_new0 (guint32, FEWEST_PLACES);
  regiotafel_siphash_key (self->pairs.seed);
}

/* --- Cells --- */

/* The name in a cell that is there; "" when it is blank. */
static void
take_name (EdgeList *self, const RegiotafelCsvRow *row, RegiotafelEdgeRole role)
{
  guint column = self->rows.columns[role];
  char *text = row->cells[column].text;
  gsize length;

  /* Before trimming: the last half of a character may look like a blank. */
  g_free (self->repaired[role]);
  self->repaired[role] = regiotafel_encoding_repair (text);
  self->names[role] = self->repaired[role] != NULL ? self->repaired[role] : text;
  length = strlen (self->names[role]);
  regiotafel_csv_trim (self->names[role]);
  if (*self->names[role] != '\0' && strlen (self->names[role]) < length)
    self->n_trimmed++;
  if (self->repaired[role] != NULL)
    {
      RegiotafelEdgePlace place = regiotafel_edge_place_of (row, column);

      regiotafel_edge_report_repaired (self->reading, &place, text, self->names[role]);
    }
}

static gboolean
report_missing_cell (EdgeList *self, const RegiotafelCsvRow *row, guint column, GError **error)
{
  static const RegiotafelEdgeProblem missing = {
    "missing-cell",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_INVALID_VALUE,
    { "The row has {n} {n?cell|cells}, and ends before column “{name}”; fill it in, or look for a separator that is "
      "missing.",
      "De rij heeft {n} {n?cel|cellen}, en eindigt vóór kolom “{name}”; vul haar aan, of zoek een scheidingsteken "
      "dat ontbreekt." },
  };
  RegiotafelEdgePlace place = regiotafel_edge_place_of (row, column);
  g_autofree char *n = g_strdup_printf ("%u", row->n_cells);
  g_autofree char *name = regiotafel_edge_quote (regiotafel_csv_header_get_name (self->rows.header, column));

  return regiotafel_edge_report (self->reading, &missing, &place, error, "n", n, "name", name, NULL);
}

static gboolean
report_blank_cell (EdgeList *self, const RegiotafelCsvRow *row, RegiotafelEdgeRole role, GError **error)
{
  static const RegiotafelEdgeProblem no_table = {
    "missing-value",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_INVALID_VALUE,
    { "The cell of the table is blank; fill it in, or take the row out.",
      "De cel van de tafel is leeg; vul haar in, of haal de rij weg." },
  };
  static const RegiotafelEdgeProblem no_organisation = {
    "missing-value",
    REGIOTAFEL_SEVERITY_ERROR,
    REGIOTAFEL_ERROR_INVALID_VALUE,
    { "The cell of the organisation is blank; fill it in, or take the row out.",
      "De cel van de organisatie is leeg; vul haar in, of haal de rij weg." },
  };
  RegiotafelEdgePlace place = regiotafel_edge_place_of (row, self->rows.columns[role]);

  return regiotafel_edge_report (self->reading, role == REGIOTAFEL_EDGE_TABLE ? &no_table : &no_organisation, &place,
                                 error, NULL);
}

static void
report_extra_cells (EdgeList *self, RegiotafelCsvRow *row)
{
  static const RegiotafelEdgeProblem extra = {
    "extra-cell",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "“{shown}” stands beyond the last column; put a name that holds the separator in quotation marks, or give "
      "the column a name.",
      "“{shown}” staat voorbij de laatste kolom; zet een naam met het scheidingsteken erin tussen "
      "aanhalingstekens, of geef de kolom een naam." },
  };

  for (guint i = regiotafel_csv_header_get_n_columns (self->rows.header); i < row->n_cells; i++)
    {
      g_autofree char *text = regiotafel_csv_trim (g_strdup (row->cells[i].text));

      if (*text != '\0')
        {
          RegiotafelEdgePlace place = regiotafel_edge_place_of (row, i);

          regiotafel_edge_report (self->reading, &extra, &place, NULL, "value", row->cells[i].text, NULL);
        }
    }
}

/* Sets `names`, from left to right. @is_left_out: no membership can be made of this row. */
static gboolean
take_names (EdgeList *self, RegiotafelCsvRow *row, gboolean *is_left_out, GError **error)
{
  gboolean is_short = FALSE;

  *is_left_out = FALSE;
  self->names[REGIOTAFEL_EDGE_AREA] = NULL;
  for (guint i = 0; i < self->rows.n_roles; i++)
    {
      RegiotafelEdgeRole role = self->rows.order[i];
      guint column = self->rows.columns[role];
      gboolean is_needed = role != REGIOTAFEL_EDGE_AREA;

      if (column >= row->n_cells)
        {
          /* Once a row: what is further to the right is missing too. */
          if (!is_short && !report_missing_cell (self, row, column, error))
            return FALSE;
          is_short = TRUE;
          *is_left_out = *is_left_out || is_needed;
          continue;
        }
      take_name (self, row, role);
      if (is_needed && *self->names[role] == '\0')
        {
          if (!report_blank_cell (self, row, role, error))
            return FALSE;
          *is_left_out = TRUE;
        }
    }
  report_extra_cells (self, row);
  return TRUE;
}

/* --- Things --- */

static const char *
get_name (const EdgeList *self, RegiotafelEdgeRole role, guint32 place)
{
  return g_ptr_array_index (self->found.names[role], place);
}

/* What the row at hand names; it is added when no row before did. FALSE with @error. */
static gboolean
find_thing (EdgeList *self, const RegiotafelCsvRow *row, RegiotafelEdgeRole role, guint32 *thing, GError **error)
{
  const char *name = self->names[role];
  RegiotafelEdgePlace place;

  /* Lists mostly go table by table. */
  if (self->last[role] == 0 || strcmp (name, get_name (self, role, self->last[role] - 1)) != 0)
    self->last[role] = GPOINTER_TO_UINT (regiotafel_index_find (self->things[role], name));
  if (self->last[role] == 0)
    {
      place = regiotafel_edge_place_of (row, self->rows.columns[role]);
      if (!regiotafel_edge_count (self->reading, &place, error))
        return FALSE;
      name = g_string_chunk_insert (self->found.texts, name);
      g_ptr_array_add (self->found.names[role], (gpointer) name);
      g_ptr_array_add (self->found.ids[role], (gpointer) regiotafel_slugs_make (self->found.slugs[role], name));
      self->last[role] = self->found.names[role]->len;
      regiotafel_index_add (self->things[role], name, GUINT_TO_POINTER (self->last[role]));
      if (role == REGIOTAFEL_EDGE_TABLE)
        g_array_set_size (self->table_areas, self->last[role]);
    }
  *thing = self->last[role] - 1;
  return TRUE;
}

/* In the lists that there are, the area is that of the group of rows, so one more is no mistake of the table. */
static gboolean
add_area (EdgeList *self, const RegiotafelCsvRow *row, guint32 table, GError **error)
{
  static const RegiotafelEdgeProblem several = {
    "several-areas",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "“{table}” stands in more than one area: in “{shown}” here, and in “{first}” in row {row}; all are kept.",
      "“{table}” staat in meer dan een gebied: hier in “{shown}”, en in rij {row} in “{first}”; ze blijven "
      "allemaal staan." },
  };
  TableArea *known = &g_array_index (self->table_areas, TableArea, table);
  guint32 area;

  if (!find_thing (self, row, REGIOTAFEL_EDGE_AREA, &area, error))
    return FALSE;
  if (known->area == area + 1)
    return TRUE;
  g_array_append_val (self->found.area_tables, table);
  g_array_append_val (self->found.areas, area);
  if (known->area == 0)
    {
      known->area = area + 1;
      known->area_row = row->number;
    }
  else if (!known->has_several)
    {
      RegiotafelEdgePlace place = regiotafel_edge_place_of (row, self->rows.columns[REGIOTAFEL_EDGE_AREA]);
      g_autofree char *name = regiotafel_edge_quote (get_name (self, REGIOTAFEL_EDGE_TABLE, table));
      g_autofree char *first = regiotafel_edge_quote (get_name (self, REGIOTAFEL_EDGE_AREA, known->area - 1));
      g_autofree char *first_row = g_strdup_printf ("%u", known->area_row);

      known->has_several = TRUE;
      regiotafel_edge_report (self->reading, &several, &place, NULL, "value", self->names[REGIOTAFEL_EDGE_AREA],
                              "table", name, "first", first, "row", first_row, NULL);
    }
  return TRUE;
}

/* The place of the pair, or the empty one where it belongs. */
static guint32 *
find_pair (EdgeList *self, guint32 table, guint32 organisation)
{
  const guint32 *tables = (const guint32 *) self->found.membership_tables->data;
  const guint32 *organisations = (const guint32 *) self->found.membership_organisations->data;
  guint32 pair[] = { table, organisation };
  gsize mask = self->pairs.n_places - 1;
  gsize i = regiotafel_siphash (self->pairs.seed, pair, sizeof pair) & mask;

  for (;; i = (i + 1) & mask)
    {
      guint32 membership = self->pairs.places[i];

      if (membership == 0 || (tables[membership - 1] == table && organisations[membership - 1] == organisation))
        return &self->pairs.places[i];
    }
}

static void
grow_pairs (EdgeList *self)
{
  guint32 n = self->found.membership_tables->len;

  /* All of them stand in the columns. */
  g_free (self->pairs.places);
  self->pairs.n_places *= 2;
  self->pairs.places = g_new0 (guint32, self->pairs.n_places);
  for (guint32 i = 0; i < n; i++)
    *find_pair (self, g_array_index (self->found.membership_tables, guint32, i),
                g_array_index (self->found.membership_organisations, guint32, i))
        = i + 1;
}

static gboolean
add_membership (EdgeList *self, const RegiotafelCsvRow *row, guint32 table, guint32 organisation, GError **error)
{
  static const RegiotafelEdgeProblem duplicate = {
    "duplicate-row",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "“{shown}” stands at “{table}” in row {row} already, so this row adds nothing; take it out, or correct it.",
      "“{shown}” staat in rij {row} al bij “{table}”, dus deze rij voegt niets toe; haal haar weg, of verbeter "
      "haar." },
  };
  RegiotafelEdgePlace place = regiotafel_edge_place_of (row, self->rows.columns[REGIOTAFEL_EDGE_ORGANISATION]);
  guint32 number = row->number;
  guint32 *pair = find_pair (self, table, organisation);

  if (*pair != 0)
    {
      g_autofree char *name = regiotafel_edge_quote (get_name (self, REGIOTAFEL_EDGE_TABLE, table));
      g_autofree char *first_row = g_strdup_printf ("%u", g_array_index (self->membership_rows, guint32, *pair - 1));

      regiotafel_edge_report (self->reading, &duplicate, &place, NULL, "value",
                              get_name (self, REGIOTAFEL_EDGE_ORGANISATION, organisation), "table", name, "row",
                              first_row, NULL);
      return TRUE;
    }

  if (!regiotafel_edge_count (self->reading, &place, error))
    return FALSE;
  g_array_append_val (self->found.membership_tables, table);
  g_array_append_val (self->found.membership_organisations, organisation);
  g_array_append_val (self->membership_rows, number);
  *pair = self->membership_rows->len;
  if (self->membership_rows->len / 2 >= self->pairs.n_places / 3)
    grow_pairs (self);
  return TRUE;
}

static gboolean
read_row (EdgeList *self, RegiotafelCsvRow *row, GError **error)
{
  gboolean is_left_out;
  guint32 table, organisation;

  if (!take_names (self, row, &is_left_out, error))
    return FALSE;
  if (is_left_out)
    return TRUE;

  if (!find_thing (self, row, REGIOTAFEL_EDGE_TABLE, &table, error)
      || !find_thing (self, row, REGIOTAFEL_EDGE_ORGANISATION, &organisation, error))
    return FALSE;
  if (self->names[REGIOTAFEL_EDGE_AREA] != NULL && *self->names[REGIOTAFEL_EDGE_AREA] != '\0'
      && !add_area (self, row, table, error))
    return FALSE;
  return add_membership (self, row, table, organisation, error);
}

/* --- The whole --- */

static void
report_end (EdgeList *self)
{
  static const RegiotafelEdgeProblem no_rows = {
    "no-memberships",
    REGIOTAFEL_SEVERITY_WARNING,
    0,
    { "Nothing stands below the names of the columns; check whether this is the right file.",
      "Onder de namen van de kolommen staat niets; controleer of dit het goede bestand is." },
  };
  static const RegiotafelEdgeProblem trimmed = {
    "trimmed-cells",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "Blanks at the ends of {n} {n?name|names} were taken away.",
      "Witruimte aan de uiteinden van {n} {n?naam|namen} is weggehaald." },
  };

  if (self->rows.n_rows == 0)
    regiotafel_edge_report (self->reading, &no_rows, NULL, NULL, NULL);
  if (self->n_trimmed > 0)
    {
      g_autofree char *n = g_strdup_printf ("%u", self->n_trimmed);

      regiotafel_edge_report (self->reading, &trimmed, NULL, NULL, "n", n, NULL);
    }
}

static gboolean
read_all (EdgeList *self, const char *data, gsize length, GError **error)
{
  RegiotafelCsvRow row;
  GError *problem = NULL;

  if (!regiotafel_edge_rows_open (&self->rows, data, length, error)
      || !regiotafel_edge_rows_find_columns (&self->rows, error))
    return FALSE;
  while (regiotafel_edge_rows_next (&self->rows, &row, &problem))
    if (!read_row (self, &row, error))
      return FALSE;
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  report_end (self);
  return regiotafel_reading_may_go_on (self->reading, error);
}

gboolean
regiotafel_edge_find (
    RegiotafelReading *reading, const char *data, gsize length, RegiotafelEdgeFound *found, GError **error)
{
  EdgeList self;
  gboolean is_read;

  edge_list_init (&self, reading);
  is_read = read_all (&self, data, length, error);
  edge_list_clear (&self);
  if (is_read)
    *found = self.found;
  else
    regiotafel_edge_found_clear (&self.found);
  return is_read;
}
