/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A list with one membership a line, which the reader of such lists reads back. */
#include "regiotafel-export-state-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-csv-cell-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-person.h"
#include "regiotafel-role-term.h"

/* Between several values in one cell. */
#define BETWEEN "; "

typedef struct
{
  RegiotafelExport *export;
  GString *out;
  GHashTable *of_organisation; /* the cells of each organisation that was met */
} List;

static void
append_part (GString *cell, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (cell->len > 0)
    g_string_append (cell, BETWEEN);
  g_string_append (cell, text);
}

static void
append_ids (GString *cell, RegiotafelCollection *collection)
{
  for (guint i = 0; collection != NULL && i < regiotafel_collection_get_size (collection); i++)
    append_part (cell, regiotafel_entity_get_id (regiotafel_collection_get (collection, i)));
}

static void
append_side (GString *cell, const RegiotafelPeriod *period, gboolean is_end)
{
  const RegiotafelDate *date = is_end ? regiotafel_period_get_end (period) : regiotafel_period_get_start (period);
  g_autofree char *text = date != NULL ? regiotafel_date_to_string (date) : NULL;

  append_part (cell, text);
}

static void
append_roles (List *self, GString *cell, const RegiotafelExportStep *step, RegiotafelMembership *membership)
{
  RegiotafelExportPersons *persons = self->export->persons;

  for (guint i = 0; membership->roles != NULL && i < regiotafel_collection_get_size (membership->roles); i++)
    {
      RegiotafelRoleTerm *role = regiotafel_collection_get (membership->roles, i);

      if (persons == NULL || !regiotafel_export_persons_hides (persons, role))
        append_part (cell, regiotafel_export_get_enum_nick (step->sub_step, regiotafel_role_term_get_role (role)));
    }
}

/* By name, or by pseudonym, each once. */
static void
append_persons (List *self, GString *cell, RegiotafelMembership *membership)
{
  const GArray *seats = regiotafel_export_persons_get_seats (self->export->persons, membership);

  for (guint i = 0; seats != NULL && i < seats->len; i++)
    {
      const RegiotafelExportSeat *seat = &g_array_index (seats, RegiotafelExportSeat, i);

      if (i > 0 && g_array_index (seats, RegiotafelExportSeat, i - 1).person == seat->person)
        continue;
      append_part (cell, seat->pseudonym != NULL ? seat->pseudonym
                                                 : regiotafel_entity_get_name (REGIOTAFEL_ENTITY (seat->person)));
    }
}

static void
append_value (List *self, GString *cell, const RegiotafelExportStep *step, RegiotafelKind kind, gpointer object)
{
  g_auto (GValue) held = G_VALUE_INIT;
  g_autofree char *masked = NULL;
  RegiotafelWriteValue value;

  if (!regiotafel_write_step_get (step->step, object, &value, &held))
    return;
  switch (step->step->type)
    {
    case REGIOTAFEL_WRITE_TEXT:
      append_part (
          cell, regiotafel_export_mask (self->export, kind, object, NULL, step->field->member, value.pointer, &masked));
      break;
    case REGIOTAFEL_WRITE_ENUM:
      append_part (cell, regiotafel_export_get_enum_nick (step->step, value.number));
      break;
    case REGIOTAFEL_WRITE_PERIOD:
      append_side (cell, value.pointer, g_str_has_suffix (step->field->member, "/end"));
      break;
    case REGIOTAFEL_WRITE_OBJECT:
      if (step->step->member->kind == REGIOTAFEL_MEMBER_REFERENCES)
        append_ids (cell, (gpointer) value.pointer);
      else
        append_part (cell, regiotafel_entity_get_id ((gpointer) value.pointer));
      break;
    default:
      g_assert_not_reached ();
    }
}

static char *
make_cell (List *self, const RegiotafelExportStep *step, RegiotafelKind kind, gpointer object)
{
  GString *cell = g_string_new (NULL);

  if (kind == REGIOTAFEL_KIND_PERSONS)
    append_persons (self, cell, object);
  else
    switch (step->step->member->kind)
      {
      case REGIOTAFEL_MEMBER_ID:
        append_part (cell, regiotafel_entity_get_id (object));
        break;
      case REGIOTAFEL_MEMBER_ROLES:
        append_roles (self, cell, step, object);
        break;
      case REGIOTAFEL_MEMBER_REPRESENTS:
        append_ids (cell, REGIOTAFEL_MEMBERSHIP (object)->represents);
        break;
      default:
        append_value (self, cell, step, kind, object);
      }
  return g_string_free (cell, FALSE);
}

/* The cells of all fields of a kind: of what comes back in many rows they are made once, so that what is found in its
 * texts is told once. */
static GPtrArray *
make_cells (List *self, RegiotafelKind kind, gpointer object)
{
  const GArray *steps = self->export->steps[kind];
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (cells, make_cell (self, &g_array_index (steps, RegiotafelExportStep, i), kind, object));
  return cells;
}

static const GPtrArray *
find_cells_of (List *self, RegiotafelOrganisation *organisation)
{
  GPtrArray *cells = g_hash_table_lookup (self->of_organisation, organisation);

  if (cells == NULL)
    {
      cells = make_cells (self, REGIOTAFEL_KIND_ORGANISATIONS, organisation);
      g_hash_table_insert (self->of_organisation, organisation, cells);
    }
  return cells;
}

/* Whether there is a column for a field. That of persons is there only with persons. */
static gboolean
has_column (List *self, const RegiotafelExportField *field)
{
  if ((field->redactions & 1u << self->export->redaction) == 0)
    return FALSE;
  return field->kind != REGIOTAFEL_KIND_PERSONS || regiotafel_export_persons_get_all (self->export->persons)->len > 0;
}

/* The columns stand in the order of the fields, those of a kind apart in the order of the steps of that kind. @cells:
 * by kind; NULL for the names of the columns. */
static void
append_row (List *self, const GPtrArray *const *cells)
{
  guint n_fields;
  const RegiotafelExportField *fields = regiotafel_format_get_fields (self->export->terms->format, &n_fields);
  guint at[REGIOTAFEL_N_KINDS] = { 0 };
  const char *before = "";

  for (guint i = 0; i < n_fields; i++)
    {
      if (!has_column (self, &fields[i]))
        continue;
      g_string_append (self->out, before);
      before = ",";
      regiotafel_csv_append_cell (self->out, cells == NULL
                                                 ? fields[i].column
                                                 : g_ptr_array_index (cells[fields[i].kind], at[fields[i].kind]++));
    }
  g_string_append_c (self->out, '\n');
}

static gboolean
append_table (List *self, RegiotafelTable *table, GError **error)
{
  RegiotafelCollection *memberships = regiotafel_table_get_memberships (table);
  guint n = regiotafel_collection_get_size (memberships);
  g_autoptr (GPtrArray) of_table = n > 0 ? make_cells (self, REGIOTAFEL_KIND_TABLES, table) : NULL;

  for (guint i = 0; i < n; i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);
      g_autoptr (GPtrArray) own = make_cells (self, REGIOTAFEL_KIND_MEMBERSHIPS, membership);
      g_autoptr (GPtrArray) persons
          = self->export->persons != NULL ? make_cells (self, REGIOTAFEL_KIND_PERSONS, membership) : NULL;
      const GPtrArray *cells[REGIOTAFEL_N_KINDS] = {
        [REGIOTAFEL_KIND_TABLES] = of_table,
        [REGIOTAFEL_KIND_ORGANISATIONS] = find_cells_of (self, membership->organisation),
        [REGIOTAFEL_KIND_MEMBERSHIPS] = own,
        [REGIOTAFEL_KIND_PERSONS] = persons,
      };

      if (!regiotafel_export_may_go_on (self->export, error))
        return FALSE;
      append_row (self, cells);
    }
  return TRUE;
}

GString *
regiotafel_write_edge_csv (RegiotafelExport *export, GError **error)
{
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (export->inventory);
  g_autoptr (GHashTable) of_organisation
      = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  List self = { export, g_string_new (NULL), of_organisation };
  gboolean is_done = TRUE;

  append_row (&self, NULL);
  for (guint i = 0; is_done && i < regiotafel_collection_get_size (tables); i++)
    is_done = append_table (&self, regiotafel_collection_get (tables, i), error);
  if (is_done)
    return self.out;
  g_string_free (self.out, TRUE);
  return NULL;
}
