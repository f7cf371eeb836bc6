/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An overlap is the same to the byte, whatever the number of threads and the locale. */
#include "../locales.h"
#include "../region.h"

#include "regiotafel-result-json.h"
#include "regiotafel-snapshot-builder-private.h"

/* Large enough that three threads have something to do. Names in which a locale could see something. */
static RegiotafelSnapshot *
make_large (void)
{
  static const char *const names[] = { "IJsselstein", "İstanbul", "ığdır", "Ĳmuiden 1,5", "Übach" };
  g_autoptr (RegiotafelSnapshotBuilder) builder = regiotafel_snapshot_builder_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261006);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  RegiotafelSnapshot *snapshot;

  for (guint i = 0; i < 250; i++)
    {
      double meetings = g_rand_double (random) * 12, hours = NAN;
      guint8 zero = 0;
      char *id = g_strdup_printf ("I%u", i);

      g_ptr_array_add (ids, id);
      regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_TABLES, id, names[i % 5]);
      regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, id, names[i % 4]);
      g_array_append_val (builder->meetings_per_year, meetings);
      g_array_append_val (builder->hours_per_meeting, hours);
      g_array_append_val (builder->levels, zero);
      g_array_append_val (builder->kinds, zero);
      g_array_append_val (builder->is_confirmed, zero);
    }
  for (guint t = 0; t < 250; t++)
    for (guint o = 0; o < 250; o++)
      if (g_rand_int_range (random, 0, 10) < 3)
        regiotafel_snapshot_builder_add_membership (builder, t, o, REGIOTAFEL_STANDING_MEMBER, 0, G_MININT32,
                                                    G_MAXINT32, 0, G_MAXUINT32);
  snapshot = regiotafel_snapshot_builder_finish (builder, &error);
  g_assert_no_error (error);
  return snapshot;
}

/* Every byte that an answer gives: of all pairs the columns, of the strongest the JSON too. */
static GBytes *
answer_in_bytes (RegiotafelSnapshot *snapshot, RegiotafelAxis of, gboolean sorted, guint n_threads)
{
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelResult) strongest = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *json = NULL;
  g_auto (GStrv) columns = NULL;

  regiotafel_question_set_n_threads (REGIOTAFEL_QUESTION (question), n_threads);
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), REGIOTAFEL_LANGUAGE_DUTCH);
  regiotafel_overlap_set_of (question, of);
  regiotafel_overlap_set_sorted (question, sorted);
  result = run (question, snapshot);
  g_assert_cmpuint (count_rows (result), ==, 250 * 249 / 2);
  columns = regiotafel_result_list_columns (result);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autoptr (RegiotafelColumn) column = regiotafel_result_find_column (result, columns[i]);
      g_autoptr (GBytes) values = regiotafel_column_dup_bytes (column);

      g_byte_array_append (bytes, g_bytes_get_data (values, NULL), g_bytes_get_size (values));
    }
  regiotafel_overlap_set_min_shared (question, 34);
  strongest = run (question, snapshot);
  g_assert_cmpuint (count_rows (strongest), >, 100);
  g_assert_cmpuint (count_rows (strongest), <, 5000);
  json = regiotafel_result_to_json (strongest);
  g_byte_array_append (bytes, (const guint8 *) json, strlen (json));
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
test_same_bytes (void)
{
  static const char *const locales[] = { "nl_NL.UTF-8", "tr_TR.UTF-8", "C" };
  g_autofree char *folder = make_locales (locales, 2);
  g_autoptr (RegiotafelSnapshot) snapshot = make_large ();
  GBytes *expected[2][2] = { { NULL } };

  /* A locale reaches no memory that the others do not. */
  for (gsize i = is_watched () ? G_N_ELEMENTS (locales) - 1 : 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (setlocale (LC_ALL, locales[i]) == NULL)
        {
          g_test_message ("there is no locale %s, and it cannot be made", locales[i]);
          continue;
        }
      if (strcmp (locales[i], "C") != 0)
        {
          g_autofree char *number = g_strdup_printf ("%.1f", 1.5);

          /* The locale is really there. */
          g_assert_cmpstr (number, ==, "1,5");
        }
      for (guint of = 0; of < 2; of++)
        for (guint sorted = 0; sorted < 2; sorted++)
          for (guint n_threads = 1; n_threads <= 3; n_threads++)
            {
              g_autoptr (GBytes) bytes = answer_in_bytes (snapshot, REGIOTAFEL_AXIS_TABLES + of, sorted, n_threads);

              if (expected[of][sorted] == NULL)
                expected[of][sorted] = g_bytes_ref (bytes);
              g_assert_true (g_bytes_equal (bytes, expected[of][sorted]));
            }
    }
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  for (guint i = 0; i < 4; i++)
    g_clear_pointer (&expected[i / 2][i % 2], g_bytes_unref);
  remove_locales (folder);
}

/* A column that is made at once has what its rows say one by one. */
static void
test_at_once (void)
{
  g_autoptr (RegiotafelSnapshot) snapshot = make_large ();

  for (guint of = 0; of < 2; of++)
    for (guint sorted = 0; sorted < 2; sorted++)
      {
        g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
        g_autoptr (RegiotafelResult) result = NULL;
        g_auto (GStrv) columns = NULL;

        regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_TABLES + of);
        regiotafel_overlap_set_sorted (question, sorted);
        regiotafel_overlap_set_significance (question, TRUE);
        result = run (question, snapshot);
        columns = regiotafel_result_list_columns (result);
        for (guint i = 0; columns[i] != NULL; i++)
          {
            g_autoptr (RegiotafelColumn) column = regiotafel_result_find_column (result, columns[i]);
            g_autoptr (GBytes) values = regiotafel_column_dup_bytes (column);
            const guint32 *codes = g_bytes_get_data (values, NULL);
            const double *numbers = g_bytes_get_data (values, NULL);
            const char *const *labels = regiotafel_column_get_labels (column);

            for (guint row = 0; row < count_rows (result); row += row < 100 ? 1 : 97)
              {
                double number = regiotafel_column_get_number (column, row);

                if (regiotafel_column_get_column_type (column) == REGIOTAFEL_COLUMN_TYPE_TEXT)
                  g_assert_cmpstr (labels[codes[row]], ==, regiotafel_column_get_text (column, row));
                else if (regiotafel_column_get_column_type (column) == REGIOTAFEL_COLUMN_TYPE_UINT32)
                  g_assert_true (codes[row] == number);
                else
                  g_assert_cmpmem (&numbers[row], sizeof (double), &number, sizeof (double));
              }
          }
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlap-bytes/same", test_same_bytes);
  g_test_add_func ("/overlap-bytes/at-once", test_at_once);
  return g_test_run ();
}
