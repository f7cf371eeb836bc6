/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The answer as a list of rows, as columns, and as text. */
#include "../region.h"

static RegiotafelInventory *
make_region (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();

  seat (inventory, "North", "Acme/Baker/Crew");
  seat (inventory, "South", "Baker/Crew/Dune");
  seat (inventory, "West", "Dune");
  regiotafel_table_set_meetings_per_year (get_table (inventory, "North"), 4.5);
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (get_table (inventory, "North")), "The north");
  return inventory;
}

static RegiotafelResult *
ask (RegiotafelAxis of)
{
  g_autoptr (RegiotafelInventory) inventory = make_region ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();

  regiotafel_overlap_set_of (question, of);
  return run (question, snapshot);
}

static void
test_list (void)
{
  g_autoptr (RegiotafelResult) result = ask (REGIOTAFEL_AXIS_TABLES);
  GListModel *model = G_LIST_MODEL (result);
  g_autoptr (RegiotafelRow) first = NULL;
  g_autoptr (RegiotafelRow) again = NULL;

  g_assert_true (g_list_model_get_item_type (model) == REGIOTAFEL_TYPE_ROW);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_assert_null (g_list_model_get_item (model, 2));
  g_assert_null (g_list_model_get_item (model, G_MAXUINT));
  first = row (result, 0);
  again = row (result, 0);
  g_assert_true (REGIOTAFEL_IS_ROW (first));
  g_assert_cmpstr (regiotafel_row_get_text (first, "a"), ==, regiotafel_row_get_text (again, "a"));
}

static void
test_columns (void)
{
  static const char *const names[] = { "a",       "b",       "a-name", "b-name", "n-a",    "n-b",      "shared",
                                       "jaccard", "overlap", "a-in-b", "b-in-a", "cosine", "meetings", NULL };
  g_autoptr (RegiotafelResult) result = ask (REGIOTAFEL_AXIS_TABLES);
  g_autoptr (RegiotafelResult) of_organisations = ask (REGIOTAFEL_AXIS_ORGANISATIONS);
  g_auto (GStrv) columns = regiotafel_result_list_columns (result);
  g_auto (GStrv) more = regiotafel_result_list_columns (of_organisations);
  g_autoptr (RegiotafelColumn) a = NULL;
  g_autoptr (RegiotafelColumn) jaccard = NULL;
  g_autoptr (RegiotafelColumn) shared = NULL;
  g_autoptr (RegiotafelColumn) meetings = NULL;

  g_assert_cmpuint (regiotafel_result_get_n_columns (result), ==, 12);
  g_assert_cmpuint (regiotafel_result_get_n_columns (of_organisations), ==, 13);
  for (guint i = 0; i < 12; i++)
    g_assert_cmpstr (columns[i], ==, names[i]);
  g_assert_null (columns[12]);
  for (guint i = 0; i < 14; i++)
    g_assert_cmpstr (more[i], ==, names[i]);

  a = regiotafel_result_find_column (result, "a");
  g_assert_cmpstr (regiotafel_column_get_name (a), ==, "a");
  g_assert_cmpint (regiotafel_column_get_column_type (a), ==, REGIOTAFEL_COLUMN_TYPE_TEXT);
  g_assert_cmpuint (regiotafel_column_get_n_rows (a), ==, 2);
  g_assert_cmpstr (regiotafel_column_get_text (a, 0), ==, "North");
  g_assert_true (isnan (regiotafel_column_get_number (a, 0)));
  shared = regiotafel_result_find_column (result, "shared");
  g_assert_cmpint (regiotafel_column_get_column_type (shared), ==, REGIOTAFEL_COLUMN_TYPE_UINT32);
  g_assert_cmpfloat (regiotafel_column_get_number (shared, 0), ==, 2);
  jaccard = regiotafel_result_find_column (result, "jaccard");
  g_assert_cmpint (regiotafel_column_get_column_type (jaccard), ==, REGIOTAFEL_COLUMN_TYPE_DOUBLE);
  g_assert_null (regiotafel_column_get_unit (jaccard));
  g_assert_cmpfloat (regiotafel_column_get_number (jaccard, 0), ==, 0.5);
  meetings = regiotafel_result_find_column (of_organisations, "meetings");
  g_assert_cmpstr (regiotafel_column_get_unit (meetings), ==, "meetings a year");

  g_assert_null (regiotafel_result_find_column (result, "meetings"));
  g_assert_null (regiotafel_result_find_column (result, "Jaccard"));
  g_assert_null (regiotafel_result_find_column (result, ""));
  expect_critical ("*name != NULL*");
  g_assert_null (regiotafel_result_find_column (result, NULL));
  assert_expected ();
}

/* All values of a column at once are those of the rows, one by one. */
static void
test_columns_in_bulk (void)
{
  g_autoptr (RegiotafelResult) result = ask (REGIOTAFEL_AXIS_ORGANISATIONS);
  g_auto (GStrv) columns = regiotafel_result_list_columns (result);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autoptr (RegiotafelColumn) column = regiotafel_result_find_column (result, columns[i]);
      g_autoptr (GBytes) bytes = regiotafel_column_dup_bytes (column);
      gsize size;
      gconstpointer values = g_bytes_get_data (bytes, &size);

      for (guint j = 0; j < count_rows (result); j++)
        {
          g_autoptr (RegiotafelRow) one = row (result, j);
          double number = regiotafel_row_get_number (one, columns[i]);

          switch (regiotafel_column_get_column_type (column))
            {
            case REGIOTAFEL_COLUMN_TYPE_DOUBLE:
              g_assert_cmpuint (size, ==, sizeof (double) * count_rows (result));
              g_assert_true (((const double *) values)[j] == number || isnan (number));
              g_assert_cmpint (isnan (((const double *) values)[j]), ==, isnan (number));
              break;
            case REGIOTAFEL_COLUMN_TYPE_UINT32:
              g_assert_cmpuint (size, ==, sizeof (guint32) * count_rows (result));
              g_assert_cmpfloat (((const guint32 *) values)[j], ==, number);
              break;
            default:
              g_assert_cmpuint (size, ==, sizeof (guint32) * count_rows (result));
              g_assert_cmpstr (regiotafel_column_get_labels (column)[((const guint32 *) values)[j]], ==,
                               regiotafel_row_get_text (one, columns[i]));
            }
        }
    }
}

static void
test_properties (void)
{
  g_autoptr (RegiotafelResult) result = ask (REGIOTAFEL_AXIS_TABLES);
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelQuestion) question = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *ground = NULL;
  g_autofree char *methods = NULL;
  guint n_columns;

  g_object_get (result, "snapshot", &snapshot, "question", &question, "sentence", &sentence, "ground", &ground,
                "methods", &methods, "n-columns", &n_columns, NULL);
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (snapshot), ==, 3);
  g_assert_true (REGIOTAFEL_IS_OVERLAP (question));
  g_assert_cmpstr (sentence, ==, regiotafel_result_get_sentence (result));
  g_assert_true (g_str_has_prefix (sentence, "2 of 3 pairs of tables share at least one participant."));
  g_assert_cmpstr (ground, ==, "No date: everything in the file · when the tables were checked is not recorded");
  g_assert_nonnull (strstr (methods, "doi:10.4135/9781446294413.n28"));
  g_assert_cmpuint (n_columns, ==, 12);
}

/* A bare one is an empty valid one. */
static void
test_bare (void)
{
  g_autoptr (RegiotafelResult) bare = g_object_new (REGIOTAFEL_TYPE_RESULT, NULL);
  g_auto (GStrv) columns = regiotafel_result_list_columns (bare);

  g_assert_cmpuint (count_rows (bare), ==, 0);
  g_assert_null (row (bare, 0));
  g_assert_null (columns[0]);
  g_assert_null (regiotafel_result_find_column (bare, "a"));
  g_assert_null (regiotafel_result_get_sentence (bare));
  g_assert_null (regiotafel_result_get_snapshot (bare));
  g_assert_null (regiotafel_result_get_question (bare));
}

/* Nothing to tell is an answer too. */
static void
test_no_rows (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) result = run (question, snapshot);
  g_autoptr (RegiotafelColumn) jaccard = regiotafel_result_find_column (result, "jaccard");
  g_autoptr (RegiotafelColumn) a = regiotafel_result_find_column (result, "a");
  g_autoptr (GBytes) bytes = regiotafel_column_dup_bytes (jaccard);

  g_assert_cmpuint (count_rows (result), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
  g_assert_cmpuint (regiotafel_column_get_n_rows (a), ==, 0);
  g_assert_null (regiotafel_column_get_text (a, 0));
  g_assert_null (regiotafel_column_get_labels (a)[0]);
}

/* Columns and rows keep alive what they read from; a result keeps its snapshot. */
static void
test_lifetimes (void)
{
  RegiotafelResult *result = ask (REGIOTAFEL_AXIS_ORGANISATIONS);
  gpointer seen = result;
  RegiotafelColumn *names = regiotafel_result_find_column (result, "a-name");
  RegiotafelRow *first = row (result, 0);

  g_object_add_weak_pointer (G_OBJECT (result), &seen);
  g_object_unref (result);
  g_assert_nonnull (seen);
  g_assert_cmpstr (regiotafel_column_get_text (names, 0), ==, "Baker");
  g_object_unref (names);
  g_assert_nonnull (seen);
  assert_text (regiotafel_row_dup_sentence (first), "Baker and Crew meet at 2 tables: The north and South.");
  g_object_unref (first);
  g_assert_null (seen);
}

/* And lets go of all that when it goes. */
static void
test_lets_go (void)
{
  RegiotafelResult *result = ask (REGIOTAFEL_AXIS_TABLES);
  RegiotafelSnapshot *snapshot = g_object_ref (regiotafel_result_get_snapshot (result));
  RegiotafelQuestion *question = g_object_ref (regiotafel_result_get_question (result));

  g_assert_false (unref_was_last (g_object_ref (result)));
  g_assert_true (unref_was_last (result));
  g_assert_true (unref_was_last (snapshot));
  g_assert_true (unref_was_last (question));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/result/list", test_list);
  g_test_add_func ("/result/columns", test_columns);
  g_test_add_func ("/result/columns-in-bulk", test_columns_in_bulk);
  g_test_add_func ("/result/properties", test_properties);
  g_test_add_func ("/result/bare", test_bare);
  g_test_add_func ("/result/no-rows", test_no_rows);
  g_test_add_func ("/result/lifetimes", test_lifetimes);
  g_test_add_func ("/result/lets-go", test_lets_go);
  return g_test_run ();
}
