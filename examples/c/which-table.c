/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* At which table does a subject belong, and why: which-table INVENTORY WORD… */
#include <locale.h>
#include <regiotafel.h>

static RegiotafelResult *
find (RegiotafelInventory *inventory, const char *text, GError **error)
{
  g_autoptr (RegiotafelQuestion) finder
      = g_object_new (REGIOTAFEL_TYPE_FINDER, "text", text, "language", REGIOTAFEL_LANGUAGE_ENGLISH, NULL);
  g_autoptr (RegiotafelSnapshot) snapshot = regiotafel_inventory_snapshot (inventory, NULL, error);

  return snapshot != NULL ? regiotafel_question_run (finder, snapshot, NULL, error) : NULL;
}

static void
tell (RegiotafelResult *result)
{
  g_print ("%s\n\n", regiotafel_result_get_sentence (result));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (result)); i++)
    {
      g_autoptr (RegiotafelRow) row = g_list_model_get_item (G_LIST_MODEL (result), i);
      g_autofree char *sentence = regiotafel_row_dup_sentence (row);
      g_print ("%s\n", sentence);
    }
  g_print ("\n%s\n", regiotafel_result_get_ground (result));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autofree char *text = argc > 2 ? g_strjoinv (" ", argv + 2) : NULL;
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelResult) result = NULL;

  setlocale (LC_ALL, ""); /* so that é and “ come out as the terminal has them */
  if ((inventory = regiotafel_reader_read_file (reader, file, NULL, &error)) != NULL
      && (result = find (inventory, text, &error)) != NULL)
    tell (result);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
