/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Snapshots of bulk columns. */
#include "regiotafel-organisation.h"

#include "../region.h"
#include "../same-snapshot.h"

static const char *const table_ids[] = { "t0", "t1", "t2", NULL };
static const char *const organisation_ids[] = { "o0", "o1", NULL };

static GBytes *
bytes_of (const guint32 *codes, gsize n)
{
  return g_bytes_new (codes, n * sizeof *codes);
}

static RegiotafelSnapshot *
make (const guint32 *tables,
      gsize n,
      const guint32 *organisations,
      gsize n_organisations,
      const char *const *ids,
      const char *const *names,
      GError **error)
{
  g_autoptr (GBytes) table_codes = bytes_of (tables, n);
  g_autoptr (GBytes) organisation_codes = bytes_of (organisations, n_organisations);

  return regiotafel_snapshot_new_from_edges (table_codes, organisation_codes, ids, organisation_ids, names, NULL, NULL,
                                             error);
}

static void
test_plain (void)
{
  /* Not by table, one of them twice, and a table without anybody. */
  static const guint32 tables[] = { 2, 0, 2, 0, 2 };
  static const guint32 organisations[] = { 1, 1, 0, 0, 1 };
  static const char *const names[] = { "Tafel nul", "Tafel een", "Táfel twee", NULL };
  g_autoptr (GBytes) table_codes = bytes_of (tables, 5);
  g_autoptr (GBytes) organisation_codes = bytes_of (organisations, 5);
  g_autoptr (RegiotafelDate) date = regiotafel_date_new (2026, 11, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = regiotafel_snapshot_new_from_edges (
      table_codes, organisation_codes, table_ids, organisation_ids, names, NULL, date, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (snapshot), ==, 3);
  g_assert_cmpuint (regiotafel_snapshot_get_n_organisations (snapshot), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_memberships (snapshot), ==, 4);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (snapshot), ==, 4);
  g_assert_true (regiotafel_date_equal (regiotafel_snapshot_get_date (snapshot), date));
  g_assert_null (regiotafel_snapshot_get_title (snapshot));
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_TABLES].ids[2], ==, "t2");
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_TABLES].names[2], ==, "Táfel twee");
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].names[1], ==, "o1");
  /* By table, and within one as they came. */
  g_assert_cmpmem (snapshot->membership_tables, 16, ((guint32[]){ 0, 0, 2, 2 }), 16);
  g_assert_cmpmem (snapshot->membership_organisations, 16, ((guint32[]){ 1, 0, 1, 0 }), 16);
}

static void
test_empty (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (GBytes) no_codes = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot
      = regiotafel_snapshot_new_from_edges (no_codes, no_codes, none, none, NULL, NULL, NULL, &error);
  g_autoptr (RegiotafelSnapshot) tables_only = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (snapshot), ==, 0);
  tables_only = regiotafel_snapshot_new_from_edges (no_codes, no_codes, table_ids, none, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (tables_only), ==, 3);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (tables_only), ==, 0);
}

/* Numbers that do not lie where the machine wants them are read all the same. */
static void
test_unaligned (void)
{
  static const guint32 codes[] = { 1, 0, 1 };
  g_autofree char *room = g_malloc (1 + sizeof codes);
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) part = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  memcpy (room + 1, codes, sizeof codes);
  all = g_bytes_new (room, 1 + sizeof codes);
  part = g_bytes_new_from_bytes (all, 1, sizeof codes);
  snapshot = regiotafel_snapshot_new_from_edges (part, part, table_ids, organisation_ids, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (snapshot->membership_organisations, 8, ((guint32[]){ 0, 1 }), 8);
}

static void
test_errors (void)
{
  static const guint32 good[] = { 0, 1 }, beyond[] = { 0, 3 };
  static const char *const twice[] = { "a", "b", "a", NULL };
  static const char *const empty[] = { "a", "", NULL };
  static const char *const latin[] = { "a", "caf\xE9", NULL };
  static const char *const none[] = { NULL };
  static const char *const two_names[] = { "A", "B", NULL };
  g_autoptr (GBytes) odd = g_bytes_new ("12345", 5);
  GError *error = NULL;

  g_assert_null (make (good, 2, good, 1, table_ids, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "There are 2 codes of tables, but 1 of organisations");
  g_assert_null (make (beyond, 2, good, 2, table_ids, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE,
                "Edge 1 (counted from 0) has 3 as its table, but there are ids for 0 up to and including 2");
  g_assert_null (make (good, 2, beyond, 2, table_ids, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "Edge 1 (counted from 0) has 3 as its organisation");
  g_assert_null (make (good, 2, good, 2, none, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "there are no ids of tables");
  g_assert_null (make (good, 2, good, 2, twice, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "“a” is the id of table 0 and of table 2");
  g_assert_null (make (good, 2, good, 2, empty, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "The id of table 1 (counted from 0) is empty");
  g_assert_null (make (good, 2, good, 2, latin, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_ENCODING, "its byte 3 is E9");
  g_assert_null (make (good, 2, good, 2, table_ids, latin, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "names");
  g_assert_null (make (good, 2, good, 2, two_names, latin, &error));
  assert_error (error, REGIOTAFEL_ERROR_ENCODING, "The name of table 1");
  g_assert_null (regiotafel_snapshot_new_from_edges (odd, odd, table_ids, organisation_ids, NULL, NULL, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "The codes of tables are 5 bytes");
}

/* More than can be counted is refused before anything is made of it: nobody looks at the codes. */
static void
test_too_many (void)
{
#if GLIB_SIZEOF_SIZE_T > 4
  static const char one[4];
  g_autoptr (GBytes) many = g_bytes_new_static (one, ((gsize) G_MAXINT32 + 1) * sizeof (guint32));
  GError *error = NULL;

  g_assert_null (
      regiotafel_snapshot_new_from_edges (many, many, table_ids, organisation_ids, NULL, NULL, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "There are 2147483648 edges, more than 2147483647");
#endif
}

/* The same as an inventory of the same, for edges by lot. */
static void
test_as_inventory (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint run = 0; run < fewer (300); run++)
    {
      guint n_tables = g_rand_int_range (rand, 1, 12), n_organisations = g_rand_int_range (rand, 1, 12);
      guint n = g_rand_int_range (rand, 0, 80);
      g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autofree guint32 *tables = g_new (guint32, n + 1), *organisations = g_new (guint32, n + 1);
      gboolean is_there[12][12] = { { FALSE } };
      g_autoptr (GBytes) table_codes = NULL, organisation_codes = NULL;
      g_autoptr (RegiotafelSnapshot) straight = NULL, by_inventory = NULL;
      g_autoptr (GError) error = NULL;
      const char *rows[13] = { NULL }, *columns[13] = { NULL };

      for (guint i = 0; i < 12; i++)
        g_ptr_array_add (ids, g_strdup_printf ("x%u", i * 7 % 12));
      for (guint i = 0; i < n_tables; i++)
        put (inventory, regiotafel_table_new (rows[i] = ids->pdata[i], NULL));
      for (guint i = 0; i < n_organisations; i++)
        put (inventory, regiotafel_organisation_new (columns[i] = ids->pdata[i], NULL));
      for (guint i = 0; i < n; i++)
        {
          tables[i] = g_rand_int_range (rand, 0, n_tables);
          organisations[i] = g_rand_int_range (rand, 0, n_organisations);
          if (is_there[tables[i]][organisations[i]])
            continue;
          is_there[tables[i]][organisations[i]] = TRUE;
          put (inventory,
               regiotafel_membership_new (
                   NULL, regiotafel_collection_get (regiotafel_inventory_get_tables (inventory), tables[i]),
                   regiotafel_collection_get (regiotafel_inventory_get_organisations (inventory), organisations[i])));
        }
      table_codes = bytes_of (tables, n);
      organisation_codes = bytes_of (organisations, n);
      straight = regiotafel_snapshot_new_from_edges (table_codes, organisation_codes, rows, columns, NULL, NULL, NULL,
                                                     &error);
      g_assert_no_error (error);
      by_inventory = regiotafel_inventory_snapshot (inventory, NULL, &error);
      g_assert_no_error (error);
      assert_same_snapshot (straight, by_inventory);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot-edges/plain", test_plain);
  g_test_add_func ("/snapshot-edges/empty", test_empty);
  g_test_add_func ("/snapshot-edges/unaligned", test_unaligned);
  g_test_add_func ("/snapshot-edges/errors", test_errors);
  g_test_add_func ("/snapshot-edges/too-many", test_too_many);
  g_test_add_func ("/snapshot-edges/as-inventory", test_as_inventory);
  return g_test_run ();
}
