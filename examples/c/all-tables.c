/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All tables in numbers, and which of them are alike: all-tables INVENTORY */
#include <locale.h>
#include <math.h>
#include <regiotafel.h>

static const char *const levels[] = { "executive", "policy", "content", NULL };

static RegiotafelResult *
ask (RegiotafelSnapshot *snapshot, GType type, GError **error)
{
  g_autoptr (RegiotafelQuestion) question = g_object_new (type, "language", REGIOTAFEL_LANGUAGE_ENGLISH, NULL);

  return regiotafel_question_run (question, snapshot, NULL, error);
}

/* A column is an array; what is not known is NaN in numbers, and NULL in text. */
static void
tell_tables (RegiotafelResult *result)
{
  g_autoptr (RegiotafelColumn) level = regiotafel_result_find_column (result, "level");
  g_autoptr (RegiotafelColumn) organisations = regiotafel_result_find_column (result, "organisations");
  g_autoptr (RegiotafelColumn) meetings = regiotafel_result_find_column (result, "meetings");
  g_autoptr (RegiotafelColumn) hours = regiotafel_result_find_column (result, "hours");

  g_print ("%s\n\n", regiotafel_result_get_sentence (result));
  for (guint i = 0; levels[i] != NULL; i++)
    {
      guint n_tables = 0;
      double load = 0;
      char text[G_ASCII_DTOSTR_BUF_SIZE]; /* g_print would write 0,5 in the Netherlands */

      for (guint row = 0; row < g_list_model_get_n_items (G_LIST_MODEL (result)); row++)
        if (g_strcmp0 (regiotafel_column_get_text (level, row), levels[i]) == 0)
          {
            double seat_hours = regiotafel_column_get_number (organisations, row)
                                * regiotafel_column_get_number (meetings, row)
                                * regiotafel_column_get_number (hours, row);

            n_tables++;
            load += isnan (seat_hours) ? 0 : seat_hours;
          }
      g_ascii_formatd (text, sizeof text, "%.1f", load);
      g_print ("%s: %u tables, %s hours at the table a year\n", levels[i], n_tables, text);
    }
}

static void
tell_pairs (RegiotafelResult *result)
{
  g_print ("\n%s\n\n", regiotafel_result_get_sentence (result));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (result)); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      g_autofree char *sentence = regiotafel_row_dup_sentence (row);

      if (g_strcmp0 (regiotafel_row_get_text (row, "reading"), "merge") == 0)
        g_print ("%s\n", sentence);
    }
  g_print ("\n%s\n", regiotafel_result_get_ground (result)); /* it belongs below every answer */
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) tables = NULL, pairs = NULL;

  setlocale (LC_ALL, ""); /* so that é and “ come out as the terminal has them */
  if ((inventory = regiotafel_reader_read_file (reader, file, NULL, &error)) != NULL
      && (snapshot = regiotafel_inventory_snapshot (inventory, NULL, &error)) != NULL
      && (tables = ask (snapshot, REGIOTAFEL_TYPE_OVERVIEW, &error)) != NULL
      && (pairs = ask (snapshot, REGIOTAFEL_TYPE_PROFILE, &error)) != NULL)
    {
      tell_tables (tables);
      tell_pairs (pairs);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
