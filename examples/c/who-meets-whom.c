/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a list with one membership a row, asks what overlaps, and saves it as an inventory: who-meets-whom LIST NEW */
#include <locale.h>
#include <regiotafel.h>

static void
tell_problems (RegiotafelReader *reader)
{
  GListModel *problems = G_LIST_MODEL (regiotafel_reader_get_diagnostics (reader));
  guint n[REGIOTAFEL_SEVERITY_ERROR + 1] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (RegiotafelDiagnostic) problem = g_list_model_get_item (problems, i);
      n[regiotafel_diagnostic_get_severity (problem)]++;
    }
  g_print ("%u errors, %u warnings, %u notes\n", n[REGIOTAFEL_SEVERITY_ERROR], n[REGIOTAFEL_SEVERITY_WARNING],
           n[REGIOTAFEL_SEVERITY_NOTE]);
}

static RegiotafelResult *
ask (RegiotafelSnapshot *snapshot, RegiotafelAxis of, GError **error)
{
  g_autoptr (RegiotafelQuestion) question
      = g_object_new (REGIOTAFEL_TYPE_OVERLAP, "of", of, "language", REGIOTAFEL_LANGUAGE_ENGLISH, NULL);
  RegiotafelResult *result = regiotafel_question_run (question, snapshot, NULL, error);

  if (result != NULL)
    g_print ("\n%s\n", regiotafel_result_get_sentence (result));
  for (guint i = 0; result != NULL && i < MIN (3, g_list_model_get_n_items (G_LIST_MODEL (result))); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      g_autofree char *sentence = regiotafel_row_dup_sentence (row);
      char jaccard[G_ASCII_DTOSTR_BUF_SIZE]; /* g_print would write 0,5745 in the Netherlands */
      g_ascii_formatd (jaccard, sizeof jaccard, "%.4f", regiotafel_row_get_number (row, "jaccard"));
      g_print ("%s %s\n", jaccard, sentence);
    }
  return result;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) list = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autoptr (GFile) saved = g_file_new_for_commandline_arg (argc > 2 ? argv[2] : "");
  g_autoptr (RegiotafelReader) reader
      = g_object_new (REGIOTAFEL_TYPE_READER, "format", REGIOTAFEL_FORMAT_EDGE_CSV, "area-column", "Provincie",
                      "table-column", "Gemeenschappelijke regeling", "organisation-column", "Deelnemer", NULL);
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL, again = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) tables = NULL, organisations = NULL;

  setlocale (LC_ALL, ""); /* so that é and “ come out as the terminal has them */
  if ((inventory = regiotafel_reader_read_file (reader, list, NULL, &error)) != NULL)
    {
      GListModel *all_tables = G_LIST_MODEL (regiotafel_inventory_get_tables (inventory));
      g_autoptr (RegiotafelTable) first = g_list_model_get_item (all_tables, 0);

      tell_problems (reader);
      /* The inventory is for editing; a snapshot of it, on any date, is for asking, on any thread. */
      snapshot = regiotafel_inventory_snapshot (inventory, NULL, &error);
      tables = snapshot != NULL ? ask (snapshot, REGIOTAFEL_AXIS_TABLES, &error) : NULL;
      organisations = tables != NULL ? ask (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, &error) : NULL;
      g_object_set (first, "level", REGIOTAFEL_LEVEL_EXECUTIVE, "purpose", "Handle the waste together", NULL);
    }
  regiotafel_reader_set_format (reader, REGIOTAFEL_FORMAT_JSON);
  if (error == NULL && regiotafel_writer_write_file (writer, inventory, saved, NULL, &error)
      && (again = regiotafel_reader_read_file (reader, saved, NULL, &error)) != NULL)
    {
      g_print ("\n");
      tell_problems (reader);
      g_print ("%s\n", regiotafel_result_get_ground (organisations)); /* it belongs below every answer */
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
