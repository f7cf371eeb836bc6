/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The list of joint arrangements in examples/data. */
#include "edge-list-helpers.h"

#include "regiotafel-reader.h"

#define REAL "examples/data/gr-nl.csv"

static char *
dup_source_path (const char *name)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");

  return g_build_filename (source != NULL ? source : ".", name, NULL);
}

static void
read_real (Outcome *outcome)
{
  RegiotafelReadOptions options = usual;
  g_autofree char *path = dup_source_path (REAL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  options.table_column = "Gemeenschappelijke regeling";
  options.organisation_column = "Deelnemer";
  options.area_column = "Provincie";
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  read_with (outcome, &options, bytes, length);
  g_assert_no_error (outcome->error);
}

/* The figures are those of tests/reference/figures.py, which works them out without the library. */
static void
test_real_figures (void)
{
  g_auto (Outcome) real = { NULL };

  read_real (&real);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_tables (real.inventory)), ==, 464);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_organisations (real.inventory)), ==, 605);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_memberships (real.inventory)), ==, 3742);
  assert_sound (real.inventory);
  g_assert_null (regiotafel_inventory_get_title (real.inventory));
  g_assert_null (regiotafel_inventory_get_language (real.inventory));
  g_assert_null (regiotafel_inventory_get_as_of (real.inventory));

  /* Nothing else was found in it. */
  g_assert_cmpuint (count_code (&real, "double-encoding-repaired"), ==, 323);
  g_assert_cmpuint (count_code (&real, "duplicate-row"), ==, 10);
  g_assert_cmpuint (count_code (&real, "several-areas"), ==, 2);
  g_assert_cmpuint (regiotafel_collection_get_size (real.reading->diagnostics), ==, 323 + 10 + 2 + 3);
  g_assert_cmpstr (regiotafel_diagnostic_get_message (get_diagnostic (&real, 323 + 10 + 2 + 2)), ==,
                   "Blanks at the ends of 57 names were taken away.");
}

static void
test_real_duplicates (void)
{
  static const struct
  {
    const char *organisation;
    const char *table;
    guint first;
    guint second;
  } wanted[] = {
    { "Amsterdam", "Gemeentelijke Gezondheidsdienst (GGD) Amsterdam-Amstelland", 907, 911 },
    { "Waterschap Hunze en Aa's", "Hefpunt", 1202, 1203 },
    { "Waterschap Noorderzijlvest", "Hefpunt", 1204, 1205 },
    { "Wetterskip Fryslân", "Hefpunt", 1206, 1207 },
    { "Cromstrijen", "Natuur- en recreatieschap Zuidwestelijke Delta", 1550, 1556 },
    { "Goeree-Overflakkee", "Natuur- en recreatieschap Zuidwestelijke Delta", 1551, 1557 },
    { "Hellevoetsluis", "Natuur- en recreatieschap Zuidwestelijke Delta", 1552, 1558 },
    { "Provincie Zeeland", "Natuur- en recreatieschap Zuidwestelijke Delta", 1553, 1560 },
    { "Provincie Zuid-Holland", "Natuur- en recreatieschap Zuidwestelijke Delta", 1554, 1561 },
    { "Schouwen-Duiveland", "Natuur- en recreatieschap Zuidwestelijke Delta", 1555, 1562 },
  };
  g_auto (Outcome) real = { NULL };
  guint n = 0;

  read_real (&real);
  for (guint i = 0; i < regiotafel_collection_get_size (real.reading->diagnostics); i++)
    {
      RegiotafelDiagnostic *diagnostic = get_diagnostic (&real, i);
      g_autofree char *cell = NULL;
      g_autofree char *message = NULL;

      if (strcmp (regiotafel_diagnostic_get_code (diagnostic), "duplicate-row") != 0)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (wanted));
      cell = g_strdup_printf ("A%u", wanted[n].second);
      message = g_strdup_printf ("“%s” stands at “%s” in row %u already, so this row adds nothing; take it out, or "
                                 "correct it.",
                                 wanted[n].organisation, wanted[n].table, wanted[n].first);
      g_assert_cmpstr (regiotafel_diagnostic_get_value (diagnostic), ==, wanted[n].organisation);
      g_assert_cmpuint (regiotafel_diagnostic_get_line (diagnostic), ==, wanted[n].second);
      g_assert_cmpstr (regiotafel_diagnostic_get_cell (diagnostic), ==, cell);
      g_assert_cmpstr (regiotafel_diagnostic_get_message (diagnostic), ==, message);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (wanted));
}

static void
test_real_areas (void)
{
  g_auto (Outcome) real = { NULL };
  g_autoptr (GString) shown = g_string_new (NULL);
  RegiotafelCollection *tables;

  read_real (&real);
  show_entities (shown, "A", regiotafel_inventory_get_areas (real.inventory));
  /* "Overrijssel" is a mistake in the list; that it is one is not for a reader to decide. */
  g_assert_cmpstr (shown->str, ==,
                   "A provincie-groningen=Provincie Groningen; provincie-noord-holland=Provincie Noord-Holland; "
                   "provincie-utrecht=Provincie Utrecht; provincie-noord-brabant=Provincie Noord-Brabant; "
                   "provincie-zuid-holland=Provincie Zuid-Holland; provincie-overrijssel=Provincie Overrijssel; "
                   "provincie-overijssel=Provincie Overijssel; provincie-gelderland=Provincie Gelderland; "
                   "provincie-fryslan=Provincie Fryslân; provincie-limburg=Provincie Limburg; "
                   "provincie-flevoland=Provincie Flevoland; provincie-zeeland=Provincie Zeeland; "
                   "provincie-drenthe=Provincie Drenthe; "
                   "noordrijn-westfalen-duitsland=Noordrijn-Westfalen (Duitsland);\n");

  /* Each table has an area, and two have two. */
  tables = regiotafel_inventory_get_tables (real.inventory);
  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    {
      RegiotafelTable *table = regiotafel_collection_get (tables, i);
      gboolean has_two = strcmp (id_of (table), "natuur-en-recreatieschap-zuidwestelijke-delta") == 0
                         || strcmp (id_of (table), "werkvoorzieningschap-weert-e-o-de-risse") == 0;

      g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_table_get_areas (table)), ==, has_two ? 2 : 1);
    }
}

/* What a row of the real list holds in a column, read without the library: the list has no line ends in cells. */
static char *
dup_raw_cell (const char *line, guint column)
{
  GString *cell = g_string_new (NULL);
  gboolean is_inside = FALSE;

  for (; *line != '\0'; line++)
    if (*line == '"')
      is_inside = !is_inside;
    else if (*line == ',' && !is_inside)
      {
        if (column-- == 0)
          break;
        g_string_truncate (cell, 0);
      }
    else
      g_string_append_c (cell, *line);
  return g_string_free (cell, FALSE);
}

/* Every cell with the tracks of UTF-8 that was read as Windows-1252 is repaired and told once, and no other is. The
 * tracks are looked for in the bytes. */
static void
test_real_repairs (void)
{
  g_auto (Outcome) real = { NULL };
  g_autofree char *path = dup_source_path (REAL);
  g_autofree char *bytes = NULL;
  g_auto (GStrv) lines = NULL;
  guint at = 0;
  guint n = 0;

  read_real (&real);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  lines = g_strsplit (bytes, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    for (const char *column = "ABE"; *column != '\0'; column++)
      {
        g_autofree char *cell = dup_raw_cell (lines[i], (guint) (*column - 'A'));
        g_autofree char *name = g_strdup_printf ("%c%u", *column, i + 1);
        RegiotafelDiagnostic *diagnostic;

        if (strstr (cell, "Ã") == NULL && strstr (cell, "â€") == NULL && strstr (cell, "Â") == NULL)
          continue;
        while (strcmp (regiotafel_diagnostic_get_code (get_diagnostic (&real, at)), "double-encoding-repaired") != 0)
          at++;
        diagnostic = get_diagnostic (&real, at++);
        g_assert_cmpstr (regiotafel_diagnostic_get_cell (diagnostic), ==, name);
        g_assert_cmpuint (regiotafel_diagnostic_get_line (diagnostic), ==, i + 1);
        g_assert_cmpstr (regiotafel_diagnostic_get_value (diagnostic), ==, cell);
        g_assert_nonnull (regiotafel_diagnostic_get_suggestion (diagnostic));
        g_assert_null (strstr (regiotafel_diagnostic_get_suggestion (diagnostic), "Ã"));
        n++;
      }
  g_assert_cmpuint (n, ==, 323);
  g_assert_cmpuint (n, ==, count_code (&real, "double-encoding-repaired"));
}

static void
test_real_names (void)
{
  static const char *const organisations[][2] = {
    { "s-gravenhage", "'s-Gravenhage" },
    { "sudwest-fryslan", "Súdwest-Fryslân" },
    { "waterschap-t-suydevelt", "Waterschap ’t Suydevelt" },
    { "grossefehn-duitsland", "Großefehn (Duitsland)" },
    { "industrie-und-handelskammer-fur-ostfriesland-und-papenburg",
      "Industrie- und Handelskammer für Ostfriesland und Papenburg (Duitsland)" },
  };
  g_auto (Outcome) real = { NULL };
  RegiotafelTable *hefpunt;

  read_real (&real);
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    {
      gpointer organisation
          = regiotafel_collection_find (regiotafel_inventory_get_organisations (real.inventory), organisations[i][0]);

      g_assert_nonnull (organisation);
      g_assert_cmpstr (regiotafel_entity_get_name (organisation), ==, organisations[i][1]);
    }
  hefpunt = regiotafel_collection_find (regiotafel_inventory_get_tables (real.inventory), "hefpunt");
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_table_get_memberships (hefpunt)), ==, 3);
}

/* Through the reader, as everybody else does it. */
static void
test_reader (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autofree char *path = dup_source_path (REAL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelInventory) inventory = NULL;
  RegiotafelDiagnostic *first;

  regiotafel_reader_set_format (reader, REGIOTAFEL_FORMAT_EDGE_CSV);
  inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  g_assert_null (inventory);
  assert_error (
      error, REGIOTAFEL_ERROR_INVALID_VALUE,
      "gr-nl.csv line 1: Which column holds the tables is not stated; set table-column to one of “Deelnemer”, "
      "“Gemeenschappelijke regeling”, “Postcode”, “Plaats”, “Provincie”.");

  regiotafel_reader_set_table_column (reader, "Gemeenschappelijke regeling");
  regiotafel_reader_set_organisation_column (reader, "Deelnemer");
  regiotafel_reader_set_separator (reader, ",");
  inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_memberships (inventory)), ==, 3742);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_areas (inventory)), ==, 0);
  g_assert_false (regiotafel_inventory_get_modified (inventory));
  regiotafel_inventory_set_title (inventory, "Regelingen");
  g_assert_true (regiotafel_inventory_get_modified (inventory));
  first = regiotafel_collection_get (regiotafel_reader_get_diagnostics (reader), 0);
  g_assert_true (g_str_has_suffix (regiotafel_diagnostic_get_source (first), "gr-nl.csv"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-edge-real/real-figures", test_real_figures);
  g_test_add_func ("/read-edge-real/real-duplicates", test_real_duplicates);
  g_test_add_func ("/read-edge-real/real-areas", test_real_areas);
  g_test_add_func ("/read-edge-real/real-repairs", test_real_repairs);
  g_test_add_func ("/read-edge-real/real-names", test_real_names);
  g_test_add_func ("/read-edge-real/reader", test_reader);
  return g_test_run ();
}
