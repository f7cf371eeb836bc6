/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of the reading of lists share: reading, and showing what came out, to compare by eye. */
#pragma once

#include "regiotafel-read-edge-list-private.h"

#include <gio/gio.h>
#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-table.h"

#include "../same-snapshot.h"
#include "../test-util.h"

typedef struct
{
  RegiotafelReading *reading;
  RegiotafelInventory *inventory; /* NULL when reading failed */
  GError *error;
} Outcome;

static inline void
outcome_clear (Outcome *outcome)
{
  regiotafel_reading_free (outcome->reading);
  g_clear_object (&outcome->inventory);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/* The columns of nearly all the lists here. */
static const RegiotafelReadOptions usual = {
  .format = REGIOTAFEL_FORMAT_EDGE_CSV,
  .max_entities = 1000000,
  .table_column = "tafel",
  .organisation_column = "organisatie",
};

/* That reading straight to a snapshot tells the same, and gives that of the inventory. */
static inline void
assert_snapshot_is_same (const Outcome *outcome, const char *bytes, gsize length)
{
  g_autoptr (RegiotafelReading) reading = regiotafel_reading_new (&outcome->reading->options, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelSnapshot) straight = regiotafel_read_edge_snapshot (reading, bytes, length, NULL, &error);
  g_autoptr (RegiotafelSnapshot) by_inventory = NULL;
  guint n = regiotafel_collection_get_size (reading->diagnostics);

  g_assert_cmpuint (n, ==, regiotafel_collection_get_size (outcome->reading->diagnostics));
  for (guint i = 0; i < n; i++)
    {
      RegiotafelDiagnostic *diagnostic = regiotafel_collection_get (reading->diagnostics, i);
      RegiotafelDiagnostic *wanted = regiotafel_collection_get (outcome->reading->diagnostics, i);
      g_autofree char *text = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_DUTCH);

      g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, regiotafel_diagnostic_get_code (wanted));
      g_assert_cmpstr (regiotafel_diagnostic_get_cell (diagnostic), ==, regiotafel_diagnostic_get_cell (wanted));
      assert_text (regiotafel_diagnostic_dup_text (wanted, REGIOTAFEL_LANGUAGE_DUTCH), text);
    }
  g_assert_cmpuint (reading->n_entities, ==, outcome->reading->n_entities);
  g_assert_cmpuint (reading->n_unlisted, ==, outcome->reading->n_unlisted);
  if (outcome->inventory == NULL)
    {
      g_assert_null (straight);
      g_assert_true (error->domain == outcome->error->domain && error->code == outcome->error->code);
      g_assert_cmpstr (error->message, ==, outcome->error->message);
      return;
    }
  g_assert_no_error (error);
  by_inventory = regiotafel_inventory_snapshot (outcome->inventory, NULL, &error);
  g_assert_no_error (error);
  assert_same_snapshot (straight, by_inventory);
}

static inline void
read_with (Outcome *outcome, const RegiotafelReadOptions *options, const char *bytes, gsize length)
{
  /* A copy of the exact size lets the address sanitizer see a read beyond the end. */
  g_autofree char *exact = g_memdup2 (bytes, length);

  memset (outcome, 0, sizeof *outcome);
  outcome->reading = regiotafel_reading_new (options, NULL, NULL);
  outcome->inventory = regiotafel_read_edge_list (outcome->reading, exact, length, &outcome->error);
  g_assert_true ((outcome->inventory == NULL) == (outcome->error != NULL));
  assert_snapshot_is_same (outcome, exact, length);
}

static inline RegiotafelDiagnostic *
get_diagnostic (const Outcome *outcome, guint i)
{
  return regiotafel_collection_get (outcome->reading->diagnostics, i);
}

static inline guint
count_code (const Outcome *outcome, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < regiotafel_collection_get_size (outcome->reading->diagnostics); i++)
    if (strcmp (regiotafel_diagnostic_get_code (get_diagnostic (outcome, i)), code) == 0)
      n++;
  return n;
}

/* One diagnostic in three lines: severity, code, place, value and suggestion; then the whole in both languages. */
static inline void
show_diagnostic (GString *shown, RegiotafelDiagnostic *diagnostic)
{
  static const char *const severities[] = { "?", "note", "warning", "error" };
  const char *cell = regiotafel_diagnostic_get_cell (diagnostic);
  const char *value = regiotafel_diagnostic_get_value (diagnostic);
  const char *suggestion = regiotafel_diagnostic_get_suggestion (diagnostic);
  g_autofree char *english = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_ENGLISH);
  g_autofree char *dutch = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_DUTCH);

  g_string_append_printf (shown, "%s %s", severities[regiotafel_diagnostic_get_severity (diagnostic)],
                          regiotafel_diagnostic_get_code (diagnostic));
  if (regiotafel_diagnostic_get_line (diagnostic) > 0)
    g_string_append_printf (shown, " @%u", regiotafel_diagnostic_get_line (diagnostic));
  if (regiotafel_diagnostic_get_column (diagnostic) > 0)
    g_string_append_printf (shown, ":%u", regiotafel_diagnostic_get_column (diagnostic));
  if (cell != NULL)
    g_string_append_printf (shown, " %s", cell);
  if (value != NULL)
    g_string_append_printf (shown, " <%s>", value);
  if (suggestion != NULL)
    g_string_append_printf (shown, " -> <%s>", suggestion);
  g_string_append_printf (shown, "\n%s\n%s\n", english, dutch);
}

static inline gboolean
is_usual_note (RegiotafelDiagnostic *diagnostic)
{
  const char *code = regiotafel_diagnostic_get_code (diagnostic);

  return regiotafel_diagnostic_get_severity (diagnostic) == REGIOTAFEL_SEVERITY_NOTE
         && (strcmp (code, "encoding-detected") == 0 || strcmp (code, "separator-detected") == 0);
}

static inline char *
show_diagnostics (const Outcome *outcome, gboolean with_usual_notes)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < regiotafel_collection_get_size (outcome->reading->diagnostics); i++)
    if (with_usual_notes || !is_usual_note (get_diagnostic (outcome, i)))
      show_diagnostic (shown, get_diagnostic (outcome, i));
  return g_string_free (shown, FALSE);
}

static inline const char *
id_of (gpointer entity)
{
  return regiotafel_entity_get_id (REGIOTAFEL_ENTITY (entity));
}

static inline void
show_entities (GString *shown, const char *title, RegiotafelCollection *entities)
{
  g_string_append (shown, title);
  for (guint i = 0; i < regiotafel_collection_get_size (entities); i++)
    {
      gpointer entity = regiotafel_collection_get (entities, i);

      g_string_append_printf (shown, " %s=%s", id_of (entity), regiotafel_entity_get_name (entity));
      if (REGIOTAFEL_IS_TABLE (entity))
        {
          RegiotafelCollection *areas = regiotafel_table_get_areas (entity);

          for (guint j = 0; j < regiotafel_collection_get_size (areas); j++)
            g_string_append_printf (shown, "@%s", id_of (regiotafel_collection_get (areas, j)));
        }
      g_string_append_c (shown, ';');
    }
  g_string_append_c (shown, '\n');
}

static inline char *
show_inventory (RegiotafelInventory *inventory)
{
  GString *shown = g_string_new (NULL);
  RegiotafelCollection *memberships = regiotafel_inventory_get_memberships (inventory);

  show_entities (shown, "T", regiotafel_inventory_get_tables (inventory));
  show_entities (shown, "O", regiotafel_inventory_get_organisations (inventory));
  if (regiotafel_collection_get_size (regiotafel_inventory_get_areas (inventory)) > 0)
    show_entities (shown, "A", regiotafel_inventory_get_areas (inventory));
  g_string_append_c (shown, 'M');
  for (guint i = 0; i < regiotafel_collection_get_size (memberships); i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);

      g_string_append_printf (shown, " %s:%s", id_of (regiotafel_membership_get_table (membership)),
                              id_of (regiotafel_membership_get_organisation (membership)));
    }
  g_string_append_c (shown, '\n');
  return g_string_free (shown, FALSE);
}

/* What holds for every inventory that was read from whatever bytes. */
static inline void
assert_sound (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelCollection) problems = regiotafel_inventory_check (inventory);
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);
  guint n = 0;

  for (guint i = 0; i < regiotafel_collection_get_size (problems); i++)
    g_assert_cmpint (regiotafel_diagnostic_get_severity (regiotafel_collection_get (problems, i)), !=,
                     REGIOTAFEL_SEVERITY_ERROR);
  g_assert_false (regiotafel_inventory_get_modified (inventory));
  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    {
      RegiotafelTable *table = regiotafel_collection_get (tables, i);
      guint n_members = regiotafel_collection_get_size (regiotafel_table_get_memberships (table));

      g_assert_cmpuint (n_members, >, 0);
      g_assert_true (g_utf8_validate (regiotafel_entity_get_name (REGIOTAFEL_ENTITY (table)), -1, NULL));
      n += n_members;
    }
  g_assert_cmpuint (n, ==, regiotafel_collection_get_size (regiotafel_inventory_get_memberships (inventory)));
}

/* A text, read in both ways. The diagnostics of a strict reading are `strict`, but for the usual notes; where it fails,
 * `strict_inventory` is NULL and the last diagnostic is the error. Those of a lenient one are `lenient`, or the same
 * when that is NULL; so for the inventory. */
typedef struct
{
  const char *text;
  gsize length; /* 0: up to the NUL */
  const char *strict;
  const char *strict_inventory;
  const char *lenient;
  const char *lenient_inventory;
  RegiotafelError error_code;
} Case;

static inline void
assert_outcome (const Outcome *outcome,
                const char *diagnostics,
                const char *inventory,
                RegiotafelError error_code,
                gboolean with_usual_notes)
{
  assert_text (show_diagnostics (outcome, with_usual_notes), diagnostics);
  if (inventory != NULL)
    {
      g_assert_no_error (outcome->error);
      assert_text (show_inventory (outcome->inventory), inventory);
      assert_sound (outcome->inventory);
    }
  else
    {
      guint n = regiotafel_collection_get_size (outcome->reading->diagnostics);
      RegiotafelDiagnostic *last = get_diagnostic (outcome, n - 1);
      g_autofree char *text = regiotafel_diagnostic_dup_text (last, REGIOTAFEL_LANGUAGE_ENGLISH);

      g_assert_error (outcome->error, REGIOTAFEL_ERROR, (int) error_code);
      g_assert_cmpint (regiotafel_diagnostic_get_severity (last), ==, REGIOTAFEL_SEVERITY_ERROR);
      g_assert_cmpstr (outcome->error->message, ==, text);
    }
}

static inline void
assert_case_with (const RegiotafelReadOptions *options, const Case *wanted)
{
  gsize length = wanted->length > 0 ? wanted->length : strlen (wanted->text);
  RegiotafelReadOptions both = *options;
  g_auto (Outcome) strict = { NULL };
  g_auto (Outcome) lenient = { NULL };

  read_with (&strict, &both, wanted->text, length);
  assert_outcome (&strict, wanted->strict, wanted->strict_inventory, wanted->error_code, FALSE);
  both.lenient = TRUE;
  read_with (&lenient, &both, wanted->text, length);
  assert_outcome (&lenient, wanted->lenient != NULL ? wanted->lenient : wanted->strict,
                  wanted->lenient_inventory != NULL ? wanted->lenient_inventory : wanted->strict_inventory,
                  wanted->error_code, FALSE);
}

static inline void
assert_case (const Case *wanted)
{
  assert_case_with (&usual, wanted);
}

static inline void
assert_area_case (const Case *wanted)
{
  RegiotafelReadOptions options = usual;

  options.area_column = "gebied";
  assert_case_with (&options, wanted);
}

/* All that is told of @text in a strict reading, the usual notes included. */
static inline void
assert_all (const RegiotafelReadOptions *options,
            const char *bytes,
            gsize length,
            const char *diagnostics,
            const char *inventory,
            RegiotafelError error_code)
{
  g_auto (Outcome) outcome = { NULL };

  read_with (&outcome, options, bytes, length);
  assert_outcome (&outcome, diagnostics, inventory, error_code, TRUE);
}

/* The same without the usual notes. */
static inline void
assert_columns (const RegiotafelReadOptions *options,
                const char *text,
                const char *diagnostics,
                const char *inventory,
                RegiotafelError error_code)
{
  g_auto (Outcome) outcome = { NULL };

  read_with (&outcome, options, text, strlen (text));
  assert_outcome (&outcome, diagnostics, inventory, error_code, FALSE);
}
