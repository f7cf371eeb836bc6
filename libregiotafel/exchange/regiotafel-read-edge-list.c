/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-read-edge-list-private.h"

#include <string.h>

#include "regiotafel-encoding-private.h"
#include "regiotafel-index-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-slug-private.h"
#include "regiotafel-table.h"

/* A table, organisation or area that some row names. */
typedef struct
{
  RegiotafelEntity *entity; /* borrowed from the inventory */
  guint number;             /* the how manieth of its kind */
  /* Of a table: its first area and the row that says so, and whether it was told that there are more. */
  RegiotafelEntity *area;
  guint area_row;
  gboolean has_several;
} Thing;

typedef struct
{
  RegiotafelReading *reading;
  RegiotafelEdgeRows rows;
  RegiotafelInventory *inventory;
  RegiotafelIndex *things[REGIOTAFEL_EDGE_N_ROLES]; /* by name, which is that of the entity */
  RegiotafelSlugs *ids[REGIOTAFEL_EDGE_N_ROLES];
  GPtrArray *all_things;
  RegiotafelIndex *pairs; /* of the numbers of table and organisation; to the row of the membership */
  GStringChunk *pair_keys;
  char *names[REGIOTAFEL_EDGE_N_ROLES]; /* of the row at hand; they stand in its cells, or in `repaired` */
  char *repaired[REGIOTAFEL_EDGE_N_ROLES];
  guint n_trimmed;
} EdgeList;

static void
edge_list_clear (EdgeList *self)
{
  regiotafel_edge_rows_clear (&self->rows);
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    {
      regiotafel_index_free (self->things[role]);
      regiotafel_slugs_free (self->ids[role]);
      g_free (self->repaired[role]);
    }
  g_ptr_array_unref (self->all_things);
  regiotafel_index_free (self->pairs);
  g_string_chunk_free (self->pair_keys);
  g_clear_object (&self->inventory);
}

static void
edge_list_init (EdgeList *self, RegiotafelReading *reading)
{
  static const char *const stand_ins[] = { "table", "organisation", "area" };

  memset (self, 0, sizeof *self);
  self->reading = reading;
  self->rows.reading = reading;
  self->inventory = regiotafel_inventory_new ();
  for (RegiotafelEdgeRole role = 0; role < REGIOTAFEL_EDGE_N_ROLES; role++)
    {
      self->things[role] = regiotafel_index_new ();
      self->ids[role] = regiotafel_slugs_new (stand_ins[role]);
    }
  self->all_things = g_ptr_array_new_with_free_func (g_free);
  self->pairs = regiotafel_index_new ();
  self->pair_keys = g_string_chunk_new (4096);
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

/* --- Entities --- */

static RegiotafelEntity *
new_entity (RegiotafelEdgeRole role, const char *id, const char *name)
{
  switch (role)
    {
    case REGIOTAFEL_EDGE_TABLE:
      return REGIOTAFEL_ENTITY (regiotafel_table_new (id, name));
    case REGIOTAFEL_EDGE_ORGANISATION:
      return REGIOTAFEL_ENTITY (regiotafel_organisation_new (id, name));
    case REGIOTAFEL_EDGE_AREA:
      return REGIOTAFEL_ENTITY (regiotafel_area_new (id, name));
    case REGIOTAFEL_EDGE_N_ROLES:
    default:
      g_assert_not_reached ();
    }
}

/* What the row at hand names; it is made when no row before did. NULL with @error. */
static Thing *
find_thing (EdgeList *self, const RegiotafelCsvRow *row, RegiotafelEdgeRole role, GError **error)
{
  Thing *thing = regiotafel_index_find (self->things[role], self->names[role]);
  RegiotafelEdgePlace place;
  g_autoptr (RegiotafelEntity) entity = NULL;

  if (thing != NULL)
    return thing;
  place = regiotafel_edge_place_of (row, self->rows.columns[role]);
  if (!regiotafel_edge_count (self->reading, &place, error))
    return NULL;
  entity = new_entity (role, regiotafel_slugs_make (self->ids[role], self->names[role]), self->names[role]);
  if (!regiotafel_inventory_add (self->inventory, entity, error))
    return NULL;

  thing = g_new0 (Thing, 1);
  thing->entity = entity;
  thing->number = regiotafel_index_get_size (self->things[role]);
  g_ptr_array_add (self->all_things, thing);
  regiotafel_index_add (self->things[role], regiotafel_entity_get_name (entity), thing);
  return thing;
}

/* In the lists that there are, the area is that of the group of rows, so one more is no mistake of the table. */
static gboolean
add_area (EdgeList *self, const RegiotafelCsvRow *row, Thing *table, GError **error)
{
  static const RegiotafelEdgeProblem several = {
    "several-areas",
    REGIOTAFEL_SEVERITY_NOTE,
    0,
    { "“{table}” stands in more than one area: in “{shown}” here, and in “{first}” in row {row}; all are kept.",
      "“{table}” staat in meer dan een gebied: hier in “{shown}”, en in rij {row} in “{first}”; ze blijven "
      "allemaal staan." },
  };
  Thing *area = find_thing (self, row, REGIOTAFEL_EDGE_AREA, error);

  if (area == NULL)
    return FALSE;
  if (area->entity == table->area)
    return TRUE;
  regiotafel_table_add_area (REGIOTAFEL_TABLE (table->entity), REGIOTAFEL_AREA (area->entity));
  if (table->area == NULL)
    {
      table->area = area->entity;
      table->area_row = row->number;
    }
  else if (!table->has_several)
    {
      RegiotafelEdgePlace place = regiotafel_edge_place_of (row, self->rows.columns[REGIOTAFEL_EDGE_AREA]);
      g_autofree char *name = regiotafel_edge_quote (regiotafel_entity_get_name (table->entity));
      g_autofree char *first = regiotafel_edge_quote (regiotafel_entity_get_name (table->area));
      g_autofree char *first_row = g_strdup_printf ("%u", table->area_row);

      table->has_several = TRUE;
      regiotafel_edge_report (self->reading, &several, &place, NULL, "value", self->names[REGIOTAFEL_EDGE_AREA],
                              "table", name, "first", first, "row", first_row, NULL);
    }
  return TRUE;
}

static gboolean
add_membership (EdgeList *self, const RegiotafelCsvRow *row, Thing *table, Thing *organisation, GError **error)
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
  g_autoptr (RegiotafelMembership) membership = NULL;
  gpointer first;
  char key[32];

  g_snprintf (key, sizeof key, "%x %x", table->number, organisation->number);
  first = regiotafel_index_find (self->pairs, key);
  if (first != NULL)
    {
      g_autofree char *name = regiotafel_edge_quote (regiotafel_entity_get_name (table->entity));
      g_autofree char *first_row = g_strdup_printf ("%u", GPOINTER_TO_UINT (first));

      regiotafel_edge_report (self->reading, &duplicate, &place, NULL, "value",
                              regiotafel_entity_get_name (organisation->entity), "table", name, "row", first_row, NULL);
      return TRUE;
    }

  if (!regiotafel_edge_count (self->reading, &place, error))
    return FALSE;
  membership = regiotafel_membership_new (NULL, REGIOTAFEL_TABLE (table->entity),
                                          REGIOTAFEL_ORGANISATION (organisation->entity));
  if (!regiotafel_inventory_add (self->inventory, REGIOTAFEL_ENTITY (membership), error))
    return FALSE;
  regiotafel_index_add (self->pairs, g_string_chunk_insert (self->pair_keys, key), GUINT_TO_POINTER (row->number));
  return TRUE;
}

static gboolean
read_row (EdgeList *self, RegiotafelCsvRow *row, GError **error)
{
  gboolean is_left_out;
  Thing *table, *organisation;

  if (!take_names (self, row, &is_left_out, error))
    return FALSE;
  if (is_left_out)
    return TRUE;

  table = find_thing (self, row, REGIOTAFEL_EDGE_TABLE, error);
  if (table == NULL)
    return FALSE;
  organisation = find_thing (self, row, REGIOTAFEL_EDGE_ORGANISATION, error);
  if (organisation == NULL)
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

RegiotafelInventory *
regiotafel_read_edge_list (RegiotafelReading *reading, const char *data, gsize length, GError **error)
{
  EdgeList self;
  RegiotafelInventory *inventory = NULL;

  g_return_val_if_fail (reading != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  edge_list_init (&self, reading);
  regiotafel_inventory_begin_changes (self.inventory);
  if (read_all (&self, data, length, error))
    {
      inventory = g_steal_pointer (&self.inventory);
      regiotafel_inventory_end_changes (inventory);
      /* It stands as it was read. */
      regiotafel_inventory_set_origin (inventory, NULL, NULL);
    }
  edge_list_clear (&self);
  return inventory;
}
