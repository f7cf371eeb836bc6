/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../facts.h"

#include "regiotafel-enum-types.h"
#include "regiotafel-snapshot-private.h"

/* All that a snapshot holds, so that two can be compared to the byte. */
static void
dump_csr (GByteArray *out, const RegiotafelCsr *csr)
{
  g_assert_true (regiotafel_csr_validate (csr));
  g_byte_array_append (out, (const guint8 *) &csr->n_rows, sizeof csr->n_rows);
  g_byte_array_append (out, (const guint8 *) &csr->n_columns, sizeof csr->n_columns);
  g_byte_array_append (out, (const guint8 *) csr->starts, sizeof (guint32) * (csr->n_rows + 1));
  g_byte_array_append (out, (const guint8 *) csr->items, sizeof (guint32) * csr->n_edges);
}

static void
dump_matrix (GByteArray *out, const RegiotafelSnapshotMatrix *matrix)
{
  dump_csr (out, &matrix->rows);
  dump_csr (out, &matrix->columns);
}

static void
dump_text (GByteArray *out, const char *text)
{
  g_byte_array_append (out, (const guint8 *) (text != NULL ? text : "(null)"), text != NULL ? strlen (text) + 1 : 7);
}

static GBytes *
dump (RegiotafelSnapshot *snapshot)
{
  GByteArray *out = g_byte_array_new ();
  guint32 n_tables = snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, n = snapshot->n_memberships;
  g_autofree char *date = snapshot->date != NULL ? regiotafel_date_to_string (snapshot->date) : NULL;
  g_autofree char *ground = regiotafel_snapshot_dup_ground (snapshot, REGIOTAFEL_LANGUAGE_ENGLISH);

  dump_text (out, date);
  dump_text (out, snapshot->title);
  dump_text (out, snapshot->language);
  dump_text (out, snapshot->covers);
  dump_text (out, ground);
  for (guint axis = REGIOTAFEL_AXIS_TABLES; axis <= REGIOTAFEL_AXIS_AREAS; axis++)
    {
      for (guint32 i = 0; i < snapshot->axes[axis].n; i++)
        {
          dump_text (out, snapshot->axes[axis].ids[i]);
          dump_text (out, snapshot->axes[axis].names[i]);
        }
      g_assert_null (snapshot->axes[axis].ids[snapshot->axes[axis].n]);
      g_assert_null (snapshot->axes[axis].names[snapshot->axes[axis].n]);
    }
  g_byte_array_append (out, (const guint8 *) snapshot->membership_tables, sizeof (guint32) * n);
  g_byte_array_append (out, (const guint8 *) snapshot->membership_organisations, sizeof (guint32) * n);
  g_byte_array_append (out, snapshot->membership_standings, n);
  g_byte_array_append (out, (const guint8 *) snapshot->membership_roles, sizeof (RegiotafelRoles) * n);
  g_byte_array_append (out, (const guint8 *) snapshot->membership_starts, sizeof (gint32) * n);
  g_byte_array_append (out, (const guint8 *) snapshot->membership_ends, sizeof (gint32) * n);
  dump_matrix (out, &snapshot->seats);
  g_byte_array_append (out, snapshot->seat_standings, snapshot->seats.rows.n_edges);
  dump_matrix (out, &snapshot->table_domains);
  dump_matrix (out, &snapshot->table_themes);
  dump_matrix (out, &snapshot->table_areas);
  dump_matrix (out, &snapshot->organisation_domains);
  dump_matrix (out, &snapshot->seat_domains);
  g_byte_array_append (out, (const guint8 *) snapshot->meetings_per_year, sizeof (double) * n_tables);
  g_byte_array_append (out, (const guint8 *) snapshot->hours_per_meeting, sizeof (double) * n_tables);
  g_byte_array_append (out, snapshot->levels, n_tables);
  g_byte_array_append (out, snapshot->kinds, n_tables);
  g_byte_array_append (out, snapshot->is_confirmed, n_tables);
  return g_byte_array_free_to_bytes (out);
}

static void
assert_same (RegiotafelSnapshot *a, RegiotafelSnapshot *b)
{
  g_autoptr (GBytes) of_a = dump (a);
  g_autoptr (GBytes) of_b = dump (b);

  g_assert_true (g_bytes_equal (of_a, of_b));
}

/* Each end of a period with each precision: the day before, the first, the last, the day after. */
static const struct
{
  const char *period;
  const char *before;
  const char *first;
  const char *last;
  const char *after;
} edges[] = {
  { "2015/2016", "2014-12-31", "2015-01-01", "2016-12-31", "2017-01-01" },
  { "2015-11/2016-02", "2015-10-31", "2015-11-01", "2016-02-29", "2016-03-01" },
  { "2015-11-27/2016-02-03", "2015-11-26", "2015-11-27", "2016-02-03", "2016-02-04" },
  { "2015/2015", "2014-12-31", "2015-01-01", "2015-12-31", "2016-01-01" },
  { "2015-02/2015-02", "2015-01-31", "2015-02-01", "2015-02-28", "2015-03-01" },
  { "2015-02-28/2015-02-28", "2015-02-27", "2015-02-28", "2015-02-28", "2015-03-01" },
  { "2015-11/..", "2015-10-31", "2015-11-01", "2999-12-31", NULL },
  { "../2016-02", NULL, "1000-01-01", "2016-02-29", "2016-03-01" },
  { "../..", NULL, "1000-01-01", "2999-12-31", NULL },
  /* Of a date that is asked for the first day is taken. */
  { "2015-01-02/2015-06", "2015", "2015-02", "2015-06", "2015-07" },
  { "2015-01-01/2015-01-01", "2014", "2015", "2015-01", "2015-02" },
};

static guint
count_memberships_on (RegiotafelInventory *inventory, const char *on)
{
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, on);

  return regiotafel_snapshot_get_n_memberships (snapshot);
}

/* @which: whose period it is. */
static void
test_dates (gconstpointer which)
{
  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
      RegiotafelMembership *membership = seat (inventory, "t", "o");

      set_period (g_str_equal (which, "membership") ? (gpointer) membership
                  : g_str_equal (which, "table")    ? (gpointer) get_table (inventory, "t")
                                                    : (gpointer) get_organisation (inventory, "o"),
                  edges[i].period);
      g_test_message ("%s", edges[i].period);
      g_assert_cmpuint (count_memberships_on (inventory, edges[i].first), ==, 1);
      g_assert_cmpuint (count_memberships_on (inventory, edges[i].last), ==, 1);
      if (edges[i].before != NULL)
        g_assert_cmpuint (count_memberships_on (inventory, edges[i].before), ==, 0);
      if (edges[i].after != NULL)
        g_assert_cmpuint (count_memberships_on (inventory, edges[i].after), ==, 0);
      /* Without any date everything counts. */
      g_assert_cmpuint (count_memberships_on (inventory, NULL), ==, 1);
    }
}

static void
test_all_three_must_exist (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) early = NULL;
  g_autoptr (RegiotafelSnapshot) middle = NULL;
  g_autoptr (RegiotafelSnapshot) late = NULL;

  set_period (seat (inventory, "t", "o"), "2012/2018");
  set_period (get_table (inventory, "t"), "2014/..");
  set_period (get_organisation (inventory, "o"), "../2016");
  seat (inventory, "other", "somebody");

  early = snapshot_on (inventory, "2013-12-31");
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (early), ==, 1);
  g_assert_cmpuint (regiotafel_snapshot_get_n_organisations (early), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (early), ==, 1);
  g_assert_cmpstr (early->axes[REGIOTAFEL_AXIS_TABLES].ids[0], ==, "other");

  middle = snapshot_on (inventory, "2015");
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (middle), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_organisations (middle), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (middle), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_memberships (middle), ==, 2);

  late = snapshot_on (inventory, "2017");
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (late), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_organisations (late), ==, 1);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (late), ==, 1);
}

static void
test_no_date (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) everything = NULL;
  g_autoptr (RegiotafelSnapshot) as_of = NULL;
  g_autoptr (RegiotafelSnapshot) asked = NULL;
  g_autoptr (RegiotafelDate) date_of_inventory = date ("2016-05");

  set_period (seat (inventory, "t", "o"), "2015/2015");
  set_period (seat (inventory, "t", "p"), "2016/2016");

  everything = snapshot_on (inventory, NULL);
  g_assert_null (regiotafel_snapshot_get_date (everything));
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (everything), ==, 2);

  set_as_of (inventory, "2016-05");
  as_of = snapshot_on (inventory, NULL);
  g_assert_true (regiotafel_date_equal (regiotafel_snapshot_get_date (as_of), date_of_inventory));
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (as_of), ==, 1);
  g_assert_cmpuint (as_of->membership_organisations[0], ==, 1);

  /* What is asked for goes first. */
  asked = snapshot_on (inventory, "2015-05-05");
  assert_text (regiotafel_date_to_string (regiotafel_snapshot_get_date (asked)), "2015-05-05");
  g_assert_cmpuint (asked->membership_organisations[0], ==, 0);
}

static void
test_standings (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelSnapshot) later = NULL;

  seat_as (inventory, "t", "a", REGIOTAFEL_STANDING_OBSERVER);
  seat_as (inventory, "t", "b", REGIOTAFEL_STANDING_UNKNOWN);
  set_period (seat_as (inventory, "t", "a", REGIOTAFEL_STANDING_MANDATE), "2015/2015");
  seat_as (inventory, "t", "a", REGIOTAFEL_STANDING_SUPPORT);
  seat_as (inventory, "t", "c", REGIOTAFEL_STANDING_INVOLVED);
  seat_as (inventory, "t", "d", REGIOTAFEL_STANDING_MEMBER);
  snapshot = snapshot_on (inventory, "2015");
  later = snapshot_on (inventory, "2016");

  g_assert_cmpuint (regiotafel_snapshot_get_n_memberships (snapshot), ==, 6);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (snapshot), ==, 4);
  g_assert_cmpuint (snapshot->seat_standings[0], ==,
                    REGIOTAFEL_STANDINGS_OBSERVER | REGIOTAFEL_STANDINGS_MANDATE | REGIOTAFEL_STANDINGS_SUPPORT);
  g_assert_cmpuint (snapshot->seat_standings[1], ==, REGIOTAFEL_STANDINGS_MEMBER);
  g_assert_cmpuint (snapshot->seat_standings[2], ==, REGIOTAFEL_STANDINGS_INVOLVED);
  g_assert_cmpuint (snapshot->seat_standings[3], ==, REGIOTAFEL_STANDINGS_MEMBER);
  /* A membership that is over leaves its standing no longer. */
  g_assert_cmpuint (later->seat_standings[0], ==, REGIOTAFEL_STANDINGS_OBSERVER | REGIOTAFEL_STANDINGS_SUPPORT);
}

static void
test_roles (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelPeriod) first_year = regiotafel_period_parse ("2015/2015", NULL);
  g_autoptr (RegiotafelPeriod) second_year = regiotafel_period_parse ("2016/2016", NULL);
  g_autoptr (RegiotafelSnapshot) first = NULL;
  g_autoptr (RegiotafelSnapshot) second = NULL;
  g_autoptr (RegiotafelSnapshot) everything = NULL;
  RegiotafelMembership *membership = seat (inventory, "t", "a");

  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_CHAIR, first_year, NULL);
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_OTHER, second_year, "gastheer");
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_MODERATOR, NULL, NULL);
  first = snapshot_on (inventory, "2015-12-31");
  second = snapshot_on (inventory, "2016-01-01");
  everything = snapshot_on (inventory, NULL);
  g_assert_cmpuint (first->membership_roles[0], ==, 1 << REGIOTAFEL_ROLE_CHAIR | 1 << REGIOTAFEL_ROLE_MODERATOR);
  g_assert_cmpuint (second->membership_roles[0], ==, 1 << REGIOTAFEL_ROLE_OTHER | 1 << REGIOTAFEL_ROLE_MODERATOR);
  g_assert_cmpuint (everything->membership_roles[0], ==,
                    1 << REGIOTAFEL_ROLE_CHAIR | 1 << REGIOTAFEL_ROLE_OTHER | 1 << REGIOTAFEL_ROLE_MODERATOR);
}

static gboolean
seat_brings_in (RegiotafelSnapshot *snapshot, guint32 seat_place, const char *domain)
{
  const RegiotafelCsr *rows = &snapshot->seat_domains.rows;

  for (guint32 i = rows->starts[seat_place]; i < rows->starts[seat_place + 1]; i++)
    if (strcmp (snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].ids[rows->items[i]], domain) == 0)
      return TRUE;
  return FALSE;
}

static void
test_domains_of_seats (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelSnapshot) later = NULL;

  give_organisation_domain (inventory, "a", "care/welfare");
  give_organisation_domain (inventory, "b", "care/welfare");
  give_organisation_domain (inventory, "c", "care");
  set_period (get_domain (inventory, "housing"), "../2015");
  /* Its own; what it represents instead; both, of two memberships; none. */
  seat (inventory, "t", "a");
  regiotafel_membership_set_domain (seat (inventory, "t", "b"), get_domain (inventory, "housing"));
  seat (inventory, "t", "c");
  regiotafel_membership_set_domain (seat (inventory, "t", "c"), get_domain (inventory, "housing"));
  seat (inventory, "t", "d");
  snapshot = snapshot_on (inventory, "2015");
  later = snapshot_on (inventory, "2016");

  g_assert_true (seat_brings_in (snapshot, 0, "care"));
  g_assert_true (seat_brings_in (snapshot, 0, "welfare"));
  g_assert_false (seat_brings_in (snapshot, 0, "housing"));
  g_assert_false (seat_brings_in (snapshot, 1, "care"));
  g_assert_true (seat_brings_in (snapshot, 1, "housing"));
  g_assert_true (seat_brings_in (snapshot, 2, "care"));
  g_assert_true (seat_brings_in (snapshot, 2, "housing"));
  g_assert_cmpuint (regiotafel_csr_degree (&snapshot->seat_domains.rows, 3), ==, 0);

  /* Who represents a domain that is no longer valid does not thereby represent another. */
  g_assert_false (seat_brings_in (later, 1, "care"));
  g_assert_true (seat_brings_in (later, 0, "care"));
  g_assert_cmpuint (regiotafel_snapshot_get_n_domains (later), ==, 2);
}

static void
test_what_is_not_valid_is_left_out (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  give_table_theme (inventory, "t", "old/current");
  give_table_area (inventory, "t", "gone/here/new");
  give_table_domain (inventory, "t", "past/present");
  give_organisation_domain (inventory, "o", "past/present");
  set_period (get_theme (inventory, "old"), "../2014");
  set_period (get_area (inventory, "gone"), "../2014-12-30");
  set_period (get_area (inventory, "new"), "2016/..");
  set_period (get_domain (inventory, "past"), "../2014");
  snapshot = snapshot_on (inventory, "2015");

  g_assert_cmpuint (regiotafel_snapshot_get_n_themes (snapshot), ==, 1);
  g_assert_cmpuint (regiotafel_snapshot_get_n_areas (snapshot), ==, 1);
  g_assert_cmpuint (regiotafel_snapshot_get_n_domains (snapshot), ==, 1);
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_THEMES].ids[0], ==, "current");
  g_assert_cmpstr (snapshot->axes[REGIOTAFEL_AXIS_AREAS].ids[0], ==, "here");
  g_assert_cmpuint (snapshot->table_themes.rows.n_edges, ==, 1);
  g_assert_cmpuint (snapshot->table_areas.rows.n_edges, ==, 1);
  g_assert_cmpuint (snapshot->table_domains.rows.n_edges, ==, 1);
  g_assert_cmpuint (snapshot->organisation_domains.rows.n_edges, ==, 1);
}

static void
assert_dangling (RegiotafelInventory *inventory, const char *holder, const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *quoted_holder = g_strdup_printf ("“%s”", holder);
  g_autofree char *quoted_target = g_strdup_printf ("“%s”", target);
  RegiotafelSnapshot *snapshot = regiotafel_inventory_snapshot (inventory, NULL, &error);

  g_assert_null (snapshot);
  g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_DANGLING);
  g_assert_nonnull (strstr (error->message, quoted_holder));
  g_assert_nonnull (strstr (error->message, quoted_target));
  g_assert_null (strstr (error->message, "(null)"));
}

/* A thing may be linked before it is added; a snapshot would silently show less. */
static void
test_dangling (void)
{
  g_autoptr (RegiotafelTheme) theme = regiotafel_theme_new ("th", NULL);
  g_autoptr (RegiotafelArea) area = regiotafel_area_new ("ar", NULL);
  g_autoptr (RegiotafelDomain) domain = regiotafel_domain_new ("do", NULL);
  g_autoptr (RegiotafelTheme) bare = g_object_new (REGIOTAFEL_TYPE_THEME, NULL);
  g_autoptr (RegiotafelInventory) with_theme = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) with_area = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) with_domain = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) with_own_domain = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) with_represented = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) with_bare = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) elsewhere = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) with_elsewhere = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) repaired = NULL;

  regiotafel_table_add_theme (get_table (with_theme, "t1"), theme);
  assert_dangling (with_theme, "t1", "th");
  regiotafel_table_add_area (get_table (with_area, "t2"), area);
  assert_dangling (with_area, "t2", "ar");
  regiotafel_table_add_domain (get_table (with_domain, "t3"), domain);
  assert_dangling (with_domain, "t3", "do");
  regiotafel_organisation_add_domain (get_organisation (with_own_domain, "o4"), domain);
  assert_dangling (with_own_domain, "o4", "do");
  regiotafel_membership_set_domain (seat (with_represented, "t5", "o5"), domain);
  assert_dangling (with_represented, "t5", "do");
  regiotafel_table_add_theme (get_table (with_bare, "t6"), bare);
  assert_dangling (with_bare, "t6", "");
  /* What is in another inventory is not in this one. */
  regiotafel_table_add_theme (get_table (with_elsewhere, "t7"), get_theme (elsewhere, "far"));
  assert_dangling (with_elsewhere, "t7", "far");

  put (with_theme, g_object_ref (theme));
  repaired = snapshot_on (with_theme, NULL);
  g_assert_cmpuint (repaired->table_themes.rows.n_edges, ==, 1);
}

static guint
count_confirmed (const char *as_of, const char *from, const char *verified, const char *on)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelDate) confirmed_from = date (from);

  set_as_of (inventory, as_of);
  regiotafel_inventory_set_confirmed_from (inventory, confirmed_from);
  set_verified (get_table (inventory, "t"), verified);
  set_period (get_table (inventory, "t"), "2000/2050");
  snapshot = snapshot_on (inventory, on);
  g_assert_cmpuint (snapshot->n_confirmed, ==,
                    snapshot->axes[REGIOTAFEL_AXIS_TABLES].n > 0 ? snapshot->is_confirmed[0] : 0);
  return snapshot->n_confirmed;
}

static void
test_confirmed (void)
{
  /* From twelve months before the date of the inventory up to that date, both included. */
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2025-09-30", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2025-10-01", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2026-10-01", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2026-10-02", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2024-02-29", NULL, "2023-02-27", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2024-02-29", NULL, "2023-02-28", NULL), ==, 1);
  /* Or from where it is said. */
  g_assert_cmpuint (count_confirmed ("2026-10-01", "2026-03-01", "2026-02-28", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2026-10-01", "2026-03-01", "2026-03-01", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026-10-01", "2020", "2020-01-01", NULL), ==, 1);
  /* A date that is not exact counts when one of its days does. */
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2025", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2025-09", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2026-10", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2026-11", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2026-10", NULL, "2025-09-30", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2026-10", NULL, "2025-10-01", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026-10", NULL, "2026-10-31", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026", NULL, "2025-01-01", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026", NULL, "2026-12-31", NULL), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026", NULL, "2024", NULL), ==, 0);
  /* Without a date of the inventory, or of a check, nothing is confirmed. */
  g_assert_cmpuint (count_confirmed (NULL, NULL, "2026-10-01", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed (NULL, "2020", "2026-10-01", NULL), ==, 0);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, NULL, NULL), ==, 0);
  /* The date of the inventory decides, whatever date is looked at; but the table must exist then. */
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2026-01-01", "2001"), ==, 1);
  g_assert_cmpuint (count_confirmed ("2026-10-01", NULL, "2026-01-01", "1999"), ==, 0);
}

static void
assert_ground (RegiotafelInventory *inventory, const char *on, const char *english, const char *dutch)
{
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, on);

  assert_text (regiotafel_snapshot_dup_ground (snapshot, REGIOTAFEL_LANGUAGE_ENGLISH), english);
  assert_text (regiotafel_snapshot_dup_ground (snapshot, REGIOTAFEL_LANGUAGE_DUTCH), dutch);
}

static void
test_ground (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  assert_ground (inventory, NULL, "No date: everything in the file · when the tables were checked is not recorded",
                 "Geen peildatum: alles in het bestand · niet vastgelegd wanneer de tafels zijn gecontroleerd");
  get_table (inventory, "Alpha");
  assert_ground (inventory, "2015", "As of 2015 · when the tables were checked is not recorded",
                 "Peildatum 2015 · niet vastgelegd wanneer de tafels zijn gecontroleerd");
  assert_ground (inventory, "2015-03", "As of March 2015 · when the tables were checked is not recorded",
                 "Peildatum maart 2015 · niet vastgelegd wanneer de tafels zijn gecontroleerd");

  /* Of what use is a check, when it is not known what of. */
  set_verified (get_table (inventory, "Alpha"), "2026-08-01");
  assert_ground (inventory, NULL,
                 "No date: everything in the file · when tables were checked is recorded, but not the date of the "
                 "inventory to hold that against",
                 "Geen peildatum: alles in het bestand · vastgelegd is wanneer tafels zijn gecontroleerd, maar niet de "
                 "peildatum van de inventarisatie");
  set_as_of (inventory, "2026-10-01");
  assert_ground (inventory, NULL, "As of 1 October 2026 · 1 of 1 table confirmed",
                 "Peildatum 1 oktober 2026 · 1 van 1 tafel bevestigd");
  set_verified (get_table (inventory, "Beta"), "2020");
  assert_ground (inventory, NULL, "As of 1 October 2026 · 1 of 2 tables confirmed (not: Beta)",
                 "Peildatum 1 oktober 2026 · 1 van 2 tafels bevestigd (niet: Beta)");
  get_table (inventory, "Gamma");
  assert_ground (inventory, NULL, "As of 1 October 2026 · 1 of 3 tables confirmed (not: Beta and Gamma)",
                 "Peildatum 1 oktober 2026 · 1 van 3 tafels bevestigd (niet: Beta en Gamma)");
  get_table (inventory, "Delta");
  assert_ground (inventory, NULL, "As of 1 October 2026 · 1 of 4 tables confirmed (not: Beta, Gamma and Delta)",
                 "Peildatum 1 oktober 2026 · 1 van 4 tafels bevestigd (niet: Beta, Gamma en Delta)");
  get_table (inventory, "Epsilon");
  assert_ground (inventory, NULL, "As of 1 October 2026 · 1 of 5 tables confirmed",
                 "Peildatum 1 oktober 2026 · 1 van 5 tafels bevestigd");
  regiotafel_inventory_set_covers (inventory, "the west");
  assert_ground (inventory, "2015", "As of 2015 · 1 of 5 tables confirmed as of 1 October 2026 · covers: the west",
                 "Peildatum 2015 · 1 van 5 tafels bevestigd per 1 oktober 2026 · dekt: the west");
  regiotafel_inventory_set_complete (inventory, TRUE);
  regiotafel_table_set_members_complete (get_table (inventory, "Beta"), FALSE);
  assert_ground (
      inventory, NULL,
      "As of 1 October 2026 · 1 of 5 tables confirmed · of 1 table not all participants are listed · complete "
      "for: the west",
      "Peildatum 1 oktober 2026 · 1 van 5 tafels bevestigd · van 1 tafel staan niet alle deelnemers in de "
      "lijst · volledig voor: the west");
  regiotafel_inventory_set_complete (inventory, FALSE);
  regiotafel_table_set_members_complete (get_table (inventory, "Beta"), TRUE);
  /* Only tables that exist on the date. */
  set_period (get_table (inventory, "Alpha"), "2016/..");
  set_period (get_table (inventory, "Epsilon"), "2016/..");
  assert_ground (
      inventory, "2015",
      "As of 2015 · 0 of 3 tables confirmed as of 1 October 2026 (not: Beta, Gamma and Delta) · covers: the west",
      "Peildatum 2015 · 0 van 3 tafels bevestigd per 1 oktober 2026 (niet: Beta, Gamma en Delta) · dekt: the west");
}

static void
test_later_changes_do_not_show (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Facts facts;
  RegiotafelInventory *inventory;
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelSnapshot) again = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  do
    facts_make (&facts, random);
  while (facts.n_memberships < 20);
  inventory = facts_say (&facts);
  regiotafel_inventory_set_title (inventory, "Title");
  regiotafel_inventory_set_language (inventory, "nl");
  regiotafel_inventory_set_covers (inventory, "all");
  snapshot = snapshot_on (inventory, "2016");
  again = snapshot_on (inventory, "2016");
  assert_same (snapshot, again);
  before = dump (snapshot);

  regiotafel_inventory_set_title (inventory, "Other");
  regiotafel_inventory_set_language (inventory, "en");
  regiotafel_inventory_set_covers (inventory, NULL);
  set_as_of (inventory, "2011");
  for (guint i = 0; i < facts.n[REGIOTAFEL_AXIS_TABLES]; i++)
    {
      RegiotafelTable *table = facts_find (inventory, REGIOTAFEL_AXIS_TABLES, i);

      regiotafel_entity_set_name (REGIOTAFEL_ENTITY (table), "Renamed");
      regiotafel_table_set_meetings_per_year (table, 99);
      regiotafel_table_set_kind (table, REGIOTAFEL_TABLE_KIND_NETWORK);
    }
  for (guint i = 0; i < facts.n[REGIOTAFEL_AXIS_ORGANISATIONS]; i += 2)
    g_assert_true (regiotafel_inventory_remove (inventory, facts_find (inventory, REGIOTAFEL_AXIS_ORGANISATIONS, i),
                                                TRUE, &error));
  g_assert_no_error (error);
  after = dump (snapshot);
  g_assert_true (g_bytes_equal (before, after));

  /* Nor that there is no inventory at all. */
  g_object_unref (inventory);
  g_clear_pointer (&after, g_bytes_unref);
  after = dump (snapshot);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_properties (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelSnapshot) bare = g_object_new (REGIOTAFEL_TYPE_SNAPSHOT, NULL);
  g_autoptr (RegiotafelDate) shown = NULL;
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  guint n[7];

  regiotafel_inventory_set_title (inventory, "Linde");
  regiotafel_inventory_set_language (inventory, "nl-NL");
  seat (inventory, "t", "a/b/c/c");
  get_table (inventory, "u");
  get_organisation (inventory, "nobody");
  give_table_theme (inventory, "t", "x");
  give_table_area (inventory, "t", "x/y");
  give_table_domain (inventory, "t", "x/y/z");
  snapshot = snapshot_on (inventory, "2016-02");
  g_object_get (snapshot, "date", &shown, "title", &title, "language", &language, "n-tables", &n[0], "n-organisations",
                &n[1], "n-memberships", &n[2], "n-seats", &n[3], "n-domains", &n[4], "n-themes", &n[5], "n-areas",
                &n[6], NULL);
  assert_text (regiotafel_date_to_string (shown), "2016-02");
  g_assert_cmpstr (title, ==, "Linde");
  g_assert_cmpstr (language, ==, "nl-NL");
  g_assert_cmpstr (regiotafel_snapshot_get_title (snapshot), ==, "Linde");
  g_assert_cmpstr (regiotafel_snapshot_get_language (snapshot), ==, "nl-NL");
  g_assert_cmpuint (n[0], ==, 2);
  g_assert_cmpuint (n[1], ==, 4);
  g_assert_cmpuint (n[2], ==, 4);
  g_assert_cmpuint (n[3], ==, 3);
  g_assert_cmpuint (n[4], ==, 3);
  g_assert_cmpuint (n[5], ==, 1);
  g_assert_cmpuint (n[6], ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (snapshot), ==, 2);
  g_assert_cmpuint (regiotafel_snapshot_get_n_organisations (snapshot), ==, 4);
  g_assert_cmpuint (regiotafel_snapshot_get_n_memberships (snapshot), ==, 4);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (snapshot), ==, 3);
  g_assert_cmpuint (regiotafel_snapshot_get_n_domains (snapshot), ==, 3);
  g_assert_cmpuint (regiotafel_snapshot_get_n_themes (snapshot), ==, 1);
  g_assert_cmpuint (regiotafel_snapshot_get_n_areas (snapshot), ==, 2);

  /* A bare one is an empty valid one. */
  g_assert_null (regiotafel_snapshot_get_date (bare));
  g_assert_null (regiotafel_snapshot_get_title (bare));
  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (bare), ==, 0);
  assert_text (regiotafel_snapshot_dup_ground (bare, REGIOTAFEL_LANGUAGE_ENGLISH),
               "No date: everything in the file · when the tables were checked is not recorded");
  for (guint axis = REGIOTAFEL_AXIS_TABLES; axis <= REGIOTAFEL_AXIS_AREAS; axis++)
    g_assert_null (bare->axes[axis].ids[0]);
}

/* The place of a thing in the snapshot, G_MAXUINT32 when it is not there. */
static guint32
place_of (RegiotafelSnapshot *snapshot, RegiotafelAxis axis, guint i)
{
  g_autofree char *id = facts_id (axis, i);

  for (guint32 place = 0; place < snapshot->axes[axis].n; place++)
    if (strcmp (snapshot->axes[axis].ids[place], id) == 0)
      return place;
  return G_MAXUINT32;
}

static guint32
find_edge (const RegiotafelCsr *csr, guint32 row, guint32 column)
{
  for (guint32 i = csr->starts[row]; row < csr->n_rows && i < csr->starts[row + 1]; i++)
    if (csr->items[i] == column)
      return i;
  return G_MAXUINT32;
}

/* That a matrix and its transpose say what the facts say of two things. */
static void
assert_edge (const RegiotafelSnapshotMatrix *matrix, guint32 row, guint32 column, gboolean expected)
{
  g_assert_cmpint (find_edge (&matrix->rows, row, column) != G_MAXUINT32, ==, expected);
  g_assert_cmpint (find_edge (&matrix->columns, column, row) != G_MAXUINT32, ==, expected);
}

/* Days since 1970 of the first or the last day that a date can mean, by the calendar of GLib. */
static gint32
day_of (const char *text, gboolean is_last)
{
  GDate day;
  int year, month, day_of_month;

  if (text == NULL)
    return is_last ? G_MAXINT32 : G_MININT32;
  year = g_ascii_strtoll (text, NULL, 10);
  month = strlen (text) > 4 ? g_ascii_strtoll (text + 5, NULL, 10) : is_last ? 12 : 1;
  day_of_month = strlen (text) > 7 ? g_ascii_strtoll (text + 8, NULL, 10)
                 : is_last         ? g_date_get_days_in_month (month, year)
                                   : 1;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, day_of_month, month, year);
  return (gint32) g_date_get_julian (&day) - 719163; /* 1 January 1970 */
}

static void
assert_shows (RegiotafelSnapshot *snapshot, RegiotafelInventory *inventory, const Facts *facts, const char *on)
{
  guint32 n_seats = 0, n_counting = 0, last = 0;

  for (guint axis = REGIOTAFEL_AXIS_TABLES; axis <= REGIOTAFEL_AXIS_AREAS; axis++)
    {
      guint32 n = 0;

      for (guint i = 0; i < facts->n[axis]; i++)
        {
          guint32 place = place_of (snapshot, axis, i);

          /* In the order of the inventory, with its name, or its id where there is none. */
          g_assert_cmpuint (place, ==, exists (facts, axis, i, on) ? n : G_MAXUINT32);
          if (place == G_MAXUINT32)
            continue;
          if (i % 3 == 0)
            g_assert_cmpstr (snapshot->axes[axis].names[place], ==,
                             regiotafel_entity_get_name (facts_find (inventory, axis, i)));
          else
            g_assert_cmpstr (snapshot->axes[axis].names[place], ==, snapshot->axes[axis].ids[place]);
          n++;
        }
      g_assert_cmpuint (snapshot->axes[axis].n, ==, n);
    }

  for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_TABLES]; t++)
    {
      const TableFacts *said = &facts->tables[t];
      guint32 table = place_of (snapshot, REGIOTAFEL_AXIS_TABLES, t);

      if (table == G_MAXUINT32)
        continue;
      g_assert_cmpuint (snapshot->kinds[table], ==, said->kind);
      g_assert_cmpuint (snapshot->levels[table], ==, said->level);
      g_assert_true (memcmp (&snapshot->meetings_per_year[table], &said->meetings, sizeof (double)) == 0
                     || (isnan (snapshot->meetings_per_year[table]) && isnan (said->meetings)));
      g_assert_true (snapshot->hours_per_meeting[table] == said->hours
                     || (isnan (snapshot->hours_per_meeting[table]) && isnan (said->hours)));
      for (guint axis = REGIOTAFEL_AXIS_DOMAINS; axis <= REGIOTAFEL_AXIS_AREAS; axis++)
        for (guint i = 0; i < facts->n[axis]; i++)
          if (exists (facts, axis, i, on))
            assert_edge (axis == REGIOTAFEL_AXIS_DOMAINS  ? &snapshot->table_domains
                         : axis == REGIOTAFEL_AXIS_THEMES ? &snapshot->table_themes
                                                          : &snapshot->table_areas,
                         table, place_of (snapshot, axis, i), table_has (facts, t, axis, i));
      for (guint o = 0; o < facts->n[REGIOTAFEL_AXIS_ORGANISATIONS]; o++)
        {
          guint standings = standings_of (facts, t, o, on);
          guint32 organisation = place_of (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, o);
          guint32 seat_place;

          if (organisation == G_MAXUINT32)
            continue;
          assert_edge (&snapshot->seats, table, organisation, standings != 0);
          if (standings == 0)
            continue;
          n_seats++;
          seat_place = find_edge (&snapshot->seats.rows, table, organisation);
          g_assert_cmpuint (snapshot->seat_standings[seat_place], ==, standings);
          for (guint d = 0; d < facts->n[REGIOTAFEL_AXIS_DOMAINS]; d++)
            if (exists (facts, REGIOTAFEL_AXIS_DOMAINS, d, on))
              assert_edge (&snapshot->seat_domains, seat_place, place_of (snapshot, REGIOTAFEL_AXIS_DOMAINS, d),
                           brings_in (facts, t, o, d, on));
        }
    }
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (snapshot), ==, n_seats);
  for (guint o = 0; o < facts->n[REGIOTAFEL_AXIS_ORGANISATIONS]; o++)
    for (guint d = 0; d < facts->n[REGIOTAFEL_AXIS_DOMAINS]; d++)
      if (exists (facts, REGIOTAFEL_AXIS_ORGANISATIONS, o, on) && exists (facts, REGIOTAFEL_AXIS_DOMAINS, d, on))
        assert_edge (&snapshot->organisation_domains, place_of (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, o),
                     place_of (snapshot, REGIOTAFEL_AXIS_DOMAINS, d), facts->organisations[o].domains[d]);

  /* Memberships by table, in the order in which they came. */
  for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_TABLES]; t++)
    for (guint i = 0; i < facts->n_memberships; i++)
      {
        const MembershipFacts *said = &facts->memberships[i];
        gboolean has_role = said->role != REGIOTAFEL_ROLE_UNKNOWN && is_during (said->role_time, on);

        if (said->table != t || !does_count (facts, said, on))
          continue;
        g_assert_cmpuint (n_counting, <, snapshot->n_memberships);
        g_assert_cmpuint (snapshot->membership_tables[n_counting], ==, place_of (snapshot, REGIOTAFEL_AXIS_TABLES, t));
        g_assert_cmpuint (snapshot->membership_organisations[n_counting], ==,
                          place_of (snapshot, REGIOTAFEL_AXIS_ORGANISATIONS, said->organisation));
        g_assert_cmpuint (snapshot->membership_standings[n_counting], ==, said->standing);
        g_assert_cmpuint (snapshot->membership_roles[n_counting], ==, has_role ? 1u << said->role : 0);
        g_assert_cmpint (snapshot->membership_starts[n_counting], ==, day_of (said->time.start, FALSE));
        g_assert_cmpint (snapshot->membership_ends[n_counting], ==, day_of (said->time.end, TRUE));
        g_assert_cmpuint (snapshot->membership_tables[n_counting], >=, last);
        last = snapshot->membership_tables[n_counting];
        n_counting++;
      }
  g_assert_cmpuint (snapshot->n_memberships, ==, n_counting);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261001);

  for (guint i = 0; i < fewer (150); i++)
    {
      Facts facts;
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (RegiotafelInventory) twin = NULL;

      facts_make (&facts, random);
      inventory = facts_say (&facts);
      twin = facts_say (&facts);
      for (gsize j = 0; j <= G_N_ELEMENTS (some_dates); j += 1 + g_rand_int_range (random, 0, 4))
        {
          const char *on = j < G_N_ELEMENTS (some_dates) ? some_dates[j] : NULL;
          g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, on);
          g_autoptr (RegiotafelSnapshot) again = snapshot_on (inventory, on);
          g_autoptr (RegiotafelSnapshot) of_twin = snapshot_on (twin, on);

          assert_shows (snapshot, inventory, &facts, facts_date (&facts, on));
          assert_same (snapshot, again);
          assert_same (snapshot, of_twin);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/snapshot/dates/membership", "membership", test_dates);
  g_test_add_data_func ("/snapshot/dates/table", "table", test_dates);
  g_test_add_data_func ("/snapshot/dates/organisation", "organisation", test_dates);
  g_test_add_func ("/snapshot/all-three-must-exist", test_all_three_must_exist);
  g_test_add_func ("/snapshot/no-date", test_no_date);
  g_test_add_func ("/snapshot/standings", test_standings);
  g_test_add_func ("/snapshot/roles", test_roles);
  g_test_add_func ("/snapshot/domains-of-seats", test_domains_of_seats);
  g_test_add_func ("/snapshot/not-valid", test_what_is_not_valid_is_left_out);
  g_test_add_func ("/snapshot/dangling", test_dangling);
  g_test_add_func ("/snapshot/confirmed", test_confirmed);
  g_test_add_func ("/snapshot/ground", test_ground);
  g_test_add_func ("/snapshot/later-changes", test_later_changes_do_not_show);
  g_test_add_func ("/snapshot/properties", test_properties);
  g_test_add_func ("/snapshot/random", test_random);
  return g_test_run ();
}
