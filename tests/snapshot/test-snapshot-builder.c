/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a snapshot is made of, thing by thing: without an inventory. */
#include <math.h>
#include <string.h>

#include "../test-util.h"
#include "regiotafel-snapshot-builder-private.h"

static RegiotafelSnapshot *
finish (RegiotafelSnapshotBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  RegiotafelSnapshot *snapshot = regiotafel_snapshot_builder_finish (builder, &error);

  g_assert_no_error (error);
  g_assert_true (REGIOTAFEL_IS_SNAPSHOT (snapshot));
  return snapshot;
}

/* A table needs its card too. */
static guint32
add_table (RegiotafelSnapshotBuilder *builder, const char *id, double meetings, guint8 is_confirmed)
{
  double hours = 2;
  guint8 level = REGIOTAFEL_LEVEL_POLICY, kind = REGIOTAFEL_TABLE_KIND_NETWORK;

  g_array_append_val (builder->meetings_per_year, meetings);
  g_array_append_val (builder->hours_per_meeting, hours);
  g_array_append_val (builder->levels, level);
  g_array_append_val (builder->kinds, kind);
  g_array_append_val (builder->is_confirmed, is_confirmed);
  return regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_TABLES, id, NULL);
}

static void
add_member (RegiotafelSnapshotBuilder *builder,
            guint32 table,
            guint32 organisation,
            RegiotafelStanding standing,
            guint32 domain)
{
  regiotafel_snapshot_builder_add_membership (builder, table, organisation, standing, 0, G_MININT32, G_MAXINT32, 0,
                                              domain);
}

static void
test_empty (void)
{
  g_autoptr (RegiotafelSnapshotBuilder) builder = regiotafel_snapshot_builder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = finish (builder);

  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (snapshot), ==, 0);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (snapshot), ==, 0);
  g_assert_null (regiotafel_snapshot_get_date (snapshot));
  for (guint axis = REGIOTAFEL_AXIS_TABLES; axis <= REGIOTAFEL_AXIS_AREAS; axis++)
    g_assert_null (snapshot->axes[axis].ids[0]);
  regiotafel_snapshot_builder_free (NULL);
}

static void
test_names (void)
{
  RegiotafelSnapshotBuilder *builder = regiotafel_snapshot_builder_new ();
  g_autofree char *id = g_strdup ("zk");
  g_autofree char *name = g_strdup ("Ziekenhuis “De Linde”");
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  const RegiotafelSnapshotAxis *axis;

  g_assert_cmpuint (regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, id, name), ==, 0);
  g_assert_cmpuint (regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, "bare", NULL), ==, 1);
  g_assert_cmpuint (regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, "empty", ""), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_THEMES, id, NULL), ==, 0);
  builder->title = g_strdup ("Title");
  builder->date = regiotafel_date_new (2026, 10, 0);
  snapshot = finish (builder);

  /* Text that was given may go. */
  regiotafel_snapshot_builder_free (builder);
  memset (id, 'x', 2);
  memset (name, 'x', 4);
  axis = &snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS];
  g_assert_cmpuint (axis->n, ==, 3);
  g_assert_cmpstr (axis->ids[0], ==, "zk");
  g_assert_cmpstr (axis->names[0], ==, "Ziekenhuis “De Linde”");
  g_assert_cmpstr (axis->ids[1], ==, "bare");
  g_assert_cmpstr (axis->names[1], ==, "bare");
  g_assert_cmpstr (axis->names[2], ==, "");
  g_assert_null (axis->ids[3]);
  g_assert_null (axis->names[3]);
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_THEMES].ids[0], ==, "zk");
  g_assert_cmpstr (regiotafel_snapshot_get_title (snapshot), ==, "Title");
  g_assert_cmpuint (regiotafel_date_get_year (regiotafel_snapshot_get_date (snapshot)), ==, 2026);
}

/* Edges in any order, some twice: rows in order, each edge once, the same by columns. */
static void
test_edges (void)
{
  g_autoptr (RegiotafelSnapshotBuilder) builder = regiotafel_snapshot_builder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  const RegiotafelCsr *rows, *columns;
  static const guint32 edges[][2] = { { 2, 1 }, { 0, 2 }, { 2, 0 }, { 2, 1 }, { 0, 2 }, { 2, 2 } };

  for (guint i = 0; i < 3; i++)
    {
      static const char *const ids[] = { "a", "b", "c" };

      add_table (builder, ids[i], i, i != 1);
      regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_THEMES, ids[i], NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    regiotafel_snapshot_builder_add_edge (&builder->table_themes, edges[i][0], edges[i][1]);
  snapshot = finish (builder);

  rows = &snapshot->table_themes.rows;
  columns = &snapshot->table_themes.columns;
  g_assert_cmpmem (rows->starts, sizeof (guint32) * 4, ((guint32[]){ 0, 1, 1, 4 }), sizeof (guint32) * 4);
  g_assert_cmpmem (rows->items, sizeof (guint32) * 4, ((guint32[]){ 2, 0, 1, 2 }), sizeof (guint32) * 4);
  g_assert_cmpmem (columns->starts, sizeof (guint32) * 4, ((guint32[]){ 0, 1, 2, 4 }), sizeof (guint32) * 4);
  g_assert_cmpmem (columns->items, sizeof (guint32) * 4, ((guint32[]){ 2, 2, 0, 2 }), sizeof (guint32) * 4);
  g_assert_cmpuint (snapshot->n_confirmed, ==, 2);
  g_assert_cmpfloat (snapshot->meetings_per_year[2], ==, 2);
  g_assert_cmpuint (snapshot->levels[1], ==, REGIOTAFEL_LEVEL_POLICY);
  g_assert_cmpuint (snapshot->kinds[1], ==, REGIOTAFEL_TABLE_KIND_NETWORK);
}

static void
test_seats (void)
{
  static const RegiotafelStanding standings[]
      = { REGIOTAFEL_STANDING_UNKNOWN,  REGIOTAFEL_STANDING_MEMBER,  REGIOTAFEL_STANDING_INVOLVED,
          REGIOTAFEL_STANDING_OBSERVER, REGIOTAFEL_STANDING_MANDATE, REGIOTAFEL_STANDING_SUPPORT };
  static const guint8 bits[]
      = { REGIOTAFEL_STANDINGS_MEMBER,   REGIOTAFEL_STANDINGS_MEMBER,  REGIOTAFEL_STANDINGS_INVOLVED,
          REGIOTAFEL_STANDINGS_OBSERVER, REGIOTAFEL_STANDINGS_MANDATE, REGIOTAFEL_STANDINGS_SUPPORT };
  g_autoptr (RegiotafelSnapshotBuilder) builder = regiotafel_snapshot_builder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  static const char *const ids[] = { "o0", "o1", "o2", "o3", "o4", "o5", "o6" };

  add_table (builder, "before", NAN, 0);
  add_table (builder, "t", NAN, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, ids[i], NULL);
  /* From the last to the first: the seats are in order all the same. */
  for (guint i = G_N_ELEMENTS (standings); i > 0; i--)
    add_member (builder, 1, i - 1, standings[i - 1], G_MAXUINT32);
  add_member (builder, 0, 6, REGIOTAFEL_STANDING_OBSERVER, G_MAXUINT32);
  add_member (builder, 1, 3, REGIOTAFEL_STANDING_MEMBER, G_MAXUINT32);
  snapshot = finish (builder);

  g_assert_cmpuint (regiotafel_snapshot_get_n_memberships (snapshot), ==, 8);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (snapshot), ==, 7);
  g_assert_cmpuint (snapshot->membership_organisations[0], ==, 5);
  g_assert_cmpuint (snapshot->membership_standings[0], ==, REGIOTAFEL_STANDING_SUPPORT);
  g_assert_cmpuint (snapshot->seat_standings[0], ==, REGIOTAFEL_STANDINGS_OBSERVER);
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    g_assert_cmpuint (snapshot->seat_standings[1 + i], ==, i == 3 ? bits[i] | REGIOTAFEL_STANDINGS_MEMBER : bits[i]);
}

static void
test_domains (void)
{
  g_autoptr (RegiotafelSnapshotBuilder) builder = regiotafel_snapshot_builder_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  const RegiotafelCsr *rows;

  add_table (builder, "t", NAN, 0);
  add_table (builder, "u", NAN, 0);
  regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, "a", NULL);
  regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_ORGANISATIONS, "b", NULL);
  for (guint i = 0; i < 4; i++)
    regiotafel_snapshot_builder_add (builder, REGIOTAFEL_AXIS_DOMAINS, ((const char *const[]){ "0", "1", "2", "3" })[i],
                                     NULL);
  regiotafel_snapshot_builder_add_edge (&builder->organisation_domains, 0, 3);
  regiotafel_snapshot_builder_add_edge (&builder->organisation_domains, 0, 1);
  add_member (builder, 0, 0, REGIOTAFEL_STANDING_MEMBER, G_MAXUINT32); /* its own: 1 and 3 */
  add_member (builder, 1, 0, REGIOTAFEL_STANDING_MEMBER, 2);           /* 2 instead */
  add_member (builder, 1, 1, REGIOTAFEL_STANDING_MEMBER, G_MAXUINT32); /* it has none */
  add_member (builder, 1, 0, REGIOTAFEL_STANDING_OBSERVER, 0);         /* and 0 too */
  snapshot = finish (builder);

  rows = &snapshot->seat_domains.rows;
  g_assert_cmpuint (rows->n_rows, ==, 3);
  g_assert_cmpmem (rows->starts, sizeof (guint32) * 4, ((guint32[]){ 0, 2, 4, 4 }), sizeof (guint32) * 4);
  g_assert_cmpmem (rows->items, sizeof (guint32) * 4, ((guint32[]){ 1, 3, 0, 2 }), sizeof (guint32) * 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot-builder/empty", test_empty);
  g_test_add_func ("/snapshot-builder/names", test_names);
  g_test_add_func ("/snapshot-builder/edges", test_edges);
  g_test_add_func ("/snapshot-builder/seats", test_seats);
  g_test_add_func ("/snapshot-builder/domains", test_domains);
  return g_test_run ();
}
