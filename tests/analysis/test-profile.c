/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pairs of tables over everything they share: every column, relation and reading against facts that are worked out the
 * obvious way, pair by pair. */
#include "../facts.h"

#include "regiotafel-result-json.h"
#include "regiotafel-snapshot-builder-private.h"

#define MOST_PAIRS (MOST_TABLES * MOST_TABLES)

/* What is recorded between tables, beside the facts: from the one to the other. */
typedef struct
{
  gboolean prepares[MOST_TABLES][MOST_TABLES];
  gboolean reports_to[MOST_TABLES][MOST_TABLES];
  gboolean advises[MOST_TABLES][MOST_TABLES];
  int parents[MOST_TABLES]; /* -1: none */
} Links;

/* What is asked, of facts. A border is `least` out of `out_of`. */
typedef struct
{
  guint standings;
  gboolean include_case;
  gboolean include_leave;
  guint least_people, least_subject, out_of;
  guint n_focus;
  guint focus[2];
} Asked;

static const RegiotafelAxis axes[] = { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_THEMES, REGIOTAFEL_AXIS_DOMAINS,
                                       REGIOTAFEL_AXIS_AREAS, REGIOTAFEL_AXIS_PROJECTS };
static const char *const axis_names[] = { "organisations", "themes", "domains", "areas", "projects" };
static const char *const readings[]
    = { "merge", "not-recorded", "belongs", "connect", "one-day", "incomplete", "leave" };

enum
{
  MERGE,
  NOT_RECORDED,
  BELONGS,
  CONNECT,
  ONE_DAY,
  INCOMPLETE,
  LEAVE
};

typedef struct
{
  guint one, other;
  guint n_one[5], n_other[5], shared[5];
  const char *alike;
  const char *relation;
  guint reading;
  guint order;
} Expected;

/* Few relations, so that pairs without are there too. What prepares or is part of another stands behind it, since in
 * circles of these nobody could be the first. */
static void
links_make (Links *links, const Facts *facts, GRand *random)
{
  guint n = facts->n[REGIOTAFEL_AXIS_TABLES];
  gboolean forward = g_rand_boolean (random);

  memset (links, 0, sizeof *links);
  for (guint i = 0; i < n; i++)
    {
      links->parents[i] = -1;
      for (guint j = 0; j < n; j++)
        {
          if (i == j)
            continue;
          links->advises[i][j] = g_rand_int_range (random, 0, 12) == 0;
          if ((i < j) != forward)
            continue;
          links->prepares[i][j] = g_rand_int_range (random, 0, 12) == 0;
          links->reports_to[i][j] = g_rand_int_range (random, 0, 12) == 0;
          if (g_rand_int_range (random, 0, 12) == 0)
            links->parents[i] = j;
        }
    }
}

static RegiotafelTable *
find_table (RegiotafelInventory *inventory, guint i)
{
  return facts_find (inventory, REGIOTAFEL_AXIS_TABLES, i);
}

static void
links_say (const Links *links, const Facts *facts, RegiotafelInventory *inventory)
{
  guint n = facts->n[REGIOTAFEL_AXIS_TABLES];

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        RegiotafelTable *one = find_table (inventory, i), *other = find_table (inventory, j);

        if (links->prepares[i][j])
          regiotafel_table_add_prepares (one, other);
        if (links->reports_to[i][j])
          regiotafel_table_add_reports_to (one, other);
        if (links->advises[i][j])
          regiotafel_table_add_advises (one, other);
        if (links->parents[i] == (int) j)
          regiotafel_table_set_parent (one, other);
      }
}

static const char *
relate (const Facts *facts, const Links *links, guint i, guint j)
{
  if (links->prepares[i][j])
    return "prepares";
  if (links->prepares[j][i])
    return "prepared-by";
  if (links->reports_to[i][j])
    return "reports-to";
  if (links->reports_to[j][i])
    return "reported-by";
  if (links->parents[j] == (int) i)
    return "parent";
  if (links->parents[i] == (int) j)
    return "child";
  if (links->advises[i][j])
    return "advises";
  if (links->advises[j][i])
    return "advised-by";
  return facts->tables[i].level == facts->tables[j].level && facts->tables[i].level != REGIOTAFEL_LEVEL_UNKNOWN
             ? "same-level"
             : "none";
}

static gboolean
is_same (const Expected *pair, guint axis, guint least, guint out_of)
{
  guint together = pair->n_one[axis] + pair->n_other[axis] - pair->shared[axis];

  return pair->shared[axis] > 0 && pair->shared[axis] * out_of >= least * together;
}

static void
work_out_pair (
    const Facts *facts, const Links *links, const Asked *asked, guint one, guint other, const char *on, Expected *pair)
{
  RegiotafelLevel level = facts->tables[one].level, other_level = facts->tables[other].level;
  gboolean people, subject, related;

  *pair = (Expected){ .one = one, .other = other };
  for (guint k = 0; k < G_N_ELEMENTS (axes); k++)
    for (guint i = 0; i < facts->n[axes[k]]; i++)
      {
        gboolean one_has
            = facts_has (facts, REGIOTAFEL_AXIS_TABLES, one, axes[k], i, asked->standings, asked->include_case, on);
        gboolean other_has
            = facts_has (facts, REGIOTAFEL_AXIS_TABLES, other, axes[k], i, asked->standings, asked->include_case, on);

        pair->n_one[k] += one_has;
        pair->n_other[k] += other_has;
        pair->shared[k] += one_has && other_has;
      }
  people = is_same (pair, 0, asked->least_people, asked->out_of);
  subject = is_same (pair, 1, asked->least_subject, asked->out_of);
  pair->alike = people && subject ? "both" : people ? "people" : subject ? "subject" : "none";
  pair->relation = relate (facts, links, one, other);
  related = strcmp (pair->relation, "none") != 0 && strcmp (pair->relation, "same-level") != 0;
  if (!people && !subject)
    pair->reading = LEAVE;
  else if (related)
    pair->reading = BELONGS;
  else if (people && subject)
    pair->reading = level != 0 && other_level != 0 && level != other_level ? NOT_RECORDED : MERGE;
  else if (people)
    pair->reading = pair->n_one[1] == 0 || pair->n_other[1] == 0 ? INCOMPLETE : ONE_DAY;
  else
    pair->reading = pair->n_one[0] == 0 || pair->n_other[0] == 0 ? INCOMPLETE : CONNECT;
}

static gboolean
takes_part (const Facts *facts, const Asked *asked, guint table, const char *on)
{
  return exists (facts, REGIOTAFEL_AXIS_TABLES, table, on)
         && (asked->include_case || facts->tables[table].kind != REGIOTAFEL_TABLE_KIND_CASE_TABLE);
}

static int
compare_expected (gconstpointer a, gconstpointer b)
{
  const Expected *x = a, *y = b;
  gboolean x_is_both = strcmp (x->alike, "both") == 0, y_is_both = strcmp (y->alike, "both") == 0;
  guint x_together = x->n_one[0] + x->n_other[0] - x->shared[0];
  guint y_together = y->n_one[0] + y->n_other[0] - y->shared[0];

  if (x->reading != y->reading)
    return x->reading < y->reading ? -1 : 1;
  if (x_is_both != y_is_both)
    return x_is_both ? -1 : 1;
  if (x->shared[0] != y->shared[0])
    return x->shared[0] > y->shared[0] ? -1 : 1;
  /* x.shared / x.together against y.shared / y.together */
  if (x->shared[0] * y_together != y->shared[0] * x_together)
    return x->shared[0] * y_together > y->shared[0] * x_together ? -1 : 1;
  return x->order < y->order ? -1 : 1;
}

static guint
work_out (const Facts *facts, const Links *links, const Asked *asked, const char *on, Expected *pairs)
{
  guint n = 0, n_tables = facts->n[REGIOTAFEL_AXIS_TABLES];

  for (guint one = 0; one < n_tables; one++)
    for (guint other = 0; other < n_tables; other++)
      {
        gboolean is_wanted = asked->n_focus == 0   ? one < other
                             : asked->n_focus == 1 ? one == asked->focus[0] && one != other
                                                   : one == asked->focus[0] && other == asked->focus[1];

        if (!is_wanted || !takes_part (facts, asked, one, on) || !takes_part (facts, asked, other, on))
          continue;
        work_out_pair (facts, links, asked, one, other, on, &pairs[n]);
        pairs[n].order = n;
        n += pairs[n].reading != LEAVE || asked->include_leave || asked->n_focus == 2;
      }
  if (n > 1)
    qsort (pairs, n, sizeof *pairs, compare_expected);
  return n;
}

static RegiotafelProfile *
ask (const Asked *asked)
{
  RegiotafelProfile *question = regiotafel_profile_new ();
  char *ids[3] = { NULL };

  for (guint i = 0; i < asked->n_focus; i++)
    ids[i] = facts_id (REGIOTAFEL_AXIS_TABLES, asked->focus[i]);
  regiotafel_profile_set_standings (question, asked->standings);
  regiotafel_profile_set_include_case (question, asked->include_case);
  regiotafel_profile_set_include_leave (question, asked->include_leave);
  regiotafel_profile_set_min_organisations (question, (double) asked->least_people / asked->out_of);
  regiotafel_profile_set_min_themes (question, (double) asked->least_subject / asked->out_of);
  regiotafel_profile_set_focus (question, (const char *const *) ids);
  for (guint i = 0; i < asked->n_focus; i++)
    g_free (ids[i]);
  return question;
}

static double
get (RegiotafelRow *row, guint axis, const char *what)
{
  g_autofree char *name = g_strconcat (axis_names[axis], "-", what, NULL);

  return regiotafel_row_get_number (row, name);
}

static void
assert_row (
    RegiotafelResult *result, guint place, const Facts *facts, const Asked *asked, const Expected *pair, const char *on)
{
  g_autoptr (RegiotafelRow) actual = row (result, place);
  g_autofree char *a = facts_id (REGIOTAFEL_AXIS_TABLES, pair->one);
  g_autofree char *b = facts_id (REGIOTAFEL_AXIS_TABLES, pair->other);
  g_auto (GStrv) evidence = regiotafel_row_dup_evidence (actual);
  guint n_evidence = 0;

  g_assert_cmpstr (regiotafel_row_get_text (actual, "a"), ==, a);
  g_assert_cmpstr (regiotafel_row_get_text (actual, "b"), ==, b);
  g_assert_cmpstr (regiotafel_row_get_text (actual, "alike"), ==, pair->alike);
  g_assert_cmpstr (regiotafel_row_get_text (actual, "relation"), ==, pair->relation);
  g_assert_cmpstr (regiotafel_row_get_text (actual, "reading"), ==, readings[pair->reading]);
  for (guint k = 0; k < G_N_ELEMENTS (axes); k++)
    {
      double together = pair->n_one[k] + pair->n_other[k] - pair->shared[k];
      double jaccard = get (actual, k, "jaccard");

      g_assert_cmpfloat (get (actual, k, "a"), ==, pair->n_one[k]);
      g_assert_cmpfloat (get (actual, k, "b"), ==, pair->n_other[k]);
      g_assert_cmpfloat (get (actual, k, "shared"), ==, pair->shared[k]);
      if (together == 0)
        g_assert_true (isnan (jaccard));
      else
        g_assert_cmpfloat (jaccard, ==, pair->shared[k] / together);
      if (axes[k] == REGIOTAFEL_AXIS_DOMAINS || axes[k] == REGIOTAFEL_AXIS_AREAS)
        continue;
      for (guint i = 0; i < facts->n[axes[k]]; i++)
        {
          g_autofree char *id = facts_id (axes[k], i);

          if (!facts_has (facts, REGIOTAFEL_AXIS_TABLES, pair->one, axes[k], i, asked->standings, asked->include_case,
                          on)
              || !facts_has (facts, REGIOTAFEL_AXIS_TABLES, pair->other, axes[k], i, asked->standings,
                             asked->include_case, on))
            continue;
          g_assert_cmpstr (evidence[n_evidence], ==, id);
          n_evidence++;
        }
    }
  g_assert_null (evidence[n_evidence]);
}

static void
assert_answer (const Facts *facts,
               const Links *links,
               RegiotafelSnapshot *snapshot,
               const Asked *asked,
               const char *on,
               guint *seen)
{
  g_autoptr (RegiotafelProfile) question = ask (asked);
  g_autoptr (RegiotafelResult) result = run (question, snapshot);
  Expected pairs[MOST_PAIRS];
  guint n = work_out (facts, links, asked, on, pairs);

  g_assert_cmpuint (count_rows (result), ==, n);
  for (guint i = 0; i < n; i++)
    {
      assert_row (result, i, facts, asked, &pairs[i], on);
      seen[pairs[i].reading]++;
    }
}

static RegiotafelInventory *
make_random (Facts *facts, Links *links, GRand *random)
{
  RegiotafelInventory *inventory;

  do
    facts_make (facts, random);
  while (facts->n_memberships < 20);
  links_make (links, facts, random);
  inventory = facts_say (facts);
  links_say (links, facts, inventory);
  return inventory;
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  guint seen[7] = { 0 };

  for (guint i = 0; i < 60; i++)
    {
      Facts facts;
      Links links;
      g_autoptr (RegiotafelInventory) inventory = make_random (&facts, &links, random);
      const char *said_on = i % 2 == 0 ? NULL : random_date (random);
      const char *on = facts_date (&facts, said_on);
      g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, said_on);

      for (guint flags = 0; flags < 4; flags++)
        for (guint j = 0; j < 6; j++)
          {
            Asked asked = { .standings = j == 0 ? 0 : g_rand_int_range (random, 0, 32),
                            .include_case = flags & 1,
                            .include_leave = flags >> 1,
                            .out_of = 12 };

            asked.least_people = j < 2 ? 6 : g_rand_int_range (random, 0, 13);
            asked.least_subject = j < 2 ? 6 : g_rand_int_range (random, 0, 13);
            assert_answer (&facts, &links, snapshot, &asked, on, seen);
            for (guint one = 0; one < facts.n[REGIOTAFEL_AXIS_TABLES]; one++)
              {
                guint other = g_rand_int_range (random, 0, facts.n[REGIOTAFEL_AXIS_TABLES]);

                if (!takes_part (&facts, &asked, one, on))
                  continue;
                asked.focus[0] = one;
                asked.focus[1] = other;
                asked.n_focus = 1;
                assert_answer (&facts, &links, snapshot, &asked, on, seen);
                if (other == one || !takes_part (&facts, &asked, other, on))
                  continue;
                asked.n_focus = 2;
                assert_answer (&facts, &links, snapshot, &asked, on, seen);
              }
          }
    }
  /* The random regions have something of everything. */
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpuint (seen[i], >, 100);
}

/* A pair that lies on a border is the same; the least bit above it, no more. */
static void
test_borders (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
  /* Of five and of three: 3 out of 5, and 1 out of 3, which no double is. */
  const double borders[][2] = { { 3.0 / 5, 1.0 / 3 }, { 0.6, 1.0 / 3 } };

  seat (inventory, "t", "a/b/c/d");
  seat (inventory, "u", "b/c/d/e");
  give_table_theme (inventory, "t", "x/y");
  give_table_theme (inventory, "u", "y/z");
  snapshot = snapshot_on (inventory, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (borders); i++)
    for (guint above = 0; above < 4; above++)
      {
        static const char *const alike[] = { "both", "subject", "people", NULL };
        g_autoptr (RegiotafelResult) result = NULL;
        g_autoptr (RegiotafelRow) one = NULL;

        regiotafel_profile_set_min_organisations (question, above & 1 ? nextafter (borders[i][0], 1) : borders[i][0]);
        regiotafel_profile_set_min_themes (question, above & 2 ? nextafter (borders[i][1], 1) : borders[i][1]);
        result = run (question, snapshot);
        g_assert_cmpuint (count_rows (result), ==, alike[above] != NULL);
        if (alike[above] == NULL)
          continue;
        one = row (result, 0);
        g_assert_cmpstr (regiotafel_row_get_text (one, "alike"), ==, alike[above]);
      }
  /* A border of 0 does not make strangers the same. */
  seat (inventory, "v", "f");
  give_table_theme (inventory, "v", "w");
  regiotafel_profile_set_min_organisations (question, 0);
  regiotafel_profile_set_min_themes (question, 0);
  g_set_object (&snapshot, NULL);
  snapshot = snapshot_on (inventory, NULL);
  for (guint leave = 0; leave < 2; leave++)
    {
      g_autoptr (RegiotafelResult) result = NULL;

      regiotafel_profile_set_include_leave (question, leave);
      result = run (question, snapshot);
      g_assert_cmpuint (count_rows (result), ==, leave ? 3 : 1);
    }
}

/* A table of which nothing is recorded is not said to be another. */
static void
test_what_is_not_known (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelRow) first = NULL;
  g_autoptr (RegiotafelRow) second = NULL;

  seat (inventory, "t", "a/b");
  seat (inventory, "u", "a/b");
  give_table_theme (inventory, "u", "x");
  get_table (inventory, "empty");
  give_table_theme (inventory, "empty", "x");
  snapshot = snapshot_on (inventory, NULL);
  result = run (question, snapshot);
  g_assert_cmpuint (count_rows (result), ==, 2);
  first = row (result, 0);
  g_assert_cmpstr (regiotafel_row_get_text (first, "a"), ==, "t");
  g_assert_cmpstr (regiotafel_row_get_text (first, "b"), ==, "u");
  g_assert_cmpstr (regiotafel_row_get_text (first, "reading"), ==, "incomplete");
  g_assert_cmpfloat (regiotafel_row_get_number (first, "themes-jaccard"), ==, 0);
  g_assert_true (isnan (regiotafel_row_get_number (first, "areas-jaccard")));
  g_assert_true (isnan (regiotafel_row_get_number (first, "projects-jaccard")));
  second = row (result, 1);
  g_assert_cmpstr (regiotafel_row_get_text (second, "a"), ==, "u");
  g_assert_cmpstr (regiotafel_row_get_text (second, "b"), ==, "empty");
  g_assert_cmpstr (regiotafel_row_get_text (second, "reading"), ==, "incomplete");
}

/* Of who is not in a list it is not said that they sit elsewhere. */
static void
test_what_is_listed_in_part (void)
{
  static const struct
  {
    const char *tables;
    const char *reading;
  } expected[] = { { "t/u", "incomplete" }, { "u/t", "incomplete" }, { "u/v", "connect" }, { "t/w", "one-day" } };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;

  seat (inventory, "t", "a");
  seat (inventory, "u", "b/c");
  seat (inventory, "v", "d");
  seat (inventory, "w", "a");
  give_table_theme (inventory, "t", "x");
  give_table_theme (inventory, "u", "x");
  give_table_theme (inventory, "v", "x");
  give_table_theme (inventory, "w", "y");
  regiotafel_table_set_members_complete (get_table (inventory, "t"), FALSE);
  snapshot = snapshot_on (inventory, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
      g_autoptr (RegiotafelResult) result = NULL;
      g_autoptr (RegiotafelRow) one = NULL;
      g_auto (GStrv) focus = g_strsplit (expected[i].tables, "/", -1);

      regiotafel_profile_set_focus (question, (const char *const *) focus);
      result = run (question, snapshot);
      one = row (result, 0);
      g_assert_cmpstr (regiotafel_row_get_text (one, "reading"), ==, expected[i].reading);
    }
}

static void
set_profile_focus (RegiotafelProfile *question, const char *list)
{
  g_auto (GStrv) ids = g_strsplit (list, "/", -1);

  regiotafel_profile_set_focus (question, (const char *const *) ids);
}

static void
assert_fails (RegiotafelProfile *question, RegiotafelSnapshot *snapshot, int code, const char *part)
{
  g_autoptr (GError) error = NULL;
  RegiotafelResult *result = regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error);

  g_assert_null (result);
  assert_error (error, code, part);
}

static void
test_focus (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
  g_autoptr (RegiotafelResult) twice = NULL;
  g_autoptr (RegiotafelResult) two = NULL;

  seat (inventory, "t", "a/b");
  seat (inventory, "u", "a/b");
  seat (inventory, "v", "a/b");
  seat (inventory, "case", "a");
  regiotafel_table_set_kind (get_table (inventory, "case"), REGIOTAFEL_TABLE_KIND_CASE_TABLE);
  snapshot = snapshot_on (inventory, NULL);
  /* Twice the same is once. */
  set_profile_focus (question, "t/t");
  twice = run (question, snapshot);
  g_assert_cmpuint (count_rows (twice), ==, 3);
  set_profile_focus (question, "t/u/t/u");
  two = run (question, snapshot);
  g_assert_cmpuint (count_rows (two), ==, 1);

  set_profile_focus (question, "t/u/v");
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_UNSUPPORTED, "two tables");
  set_profile_focus (question, "t/a");
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_NOT_FOUND, "“a”");
  set_profile_focus (question, "case/t");
  regiotafel_profile_set_include_case (question, FALSE);
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_UNSUPPORTED, "“case”");
}

static void
test_options (void)
{
  g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();

  g_assert_cmpfloat (regiotafel_profile_get_min_organisations (question), ==, 0.5);
  g_assert_cmpfloat (regiotafel_profile_get_min_themes (question), ==, 0.5);
  g_assert_true (regiotafel_profile_get_include_case (question));
  g_assert_false (regiotafel_profile_get_include_leave (question));
  g_assert_cmpint (regiotafel_profile_get_standings (question), ==, REGIOTAFEL_STANDINGS_NONE);
  g_assert_null (regiotafel_profile_get_focus (question));
  expect_critical ("*min_organisations >= 0*");
  regiotafel_profile_set_min_organisations (question, NAN);
  assert_expected ();
  expect_critical ("*min_themes <= 1*");
  regiotafel_profile_set_min_themes (question, 1.1);
  assert_expected ();
  g_assert_cmpfloat (regiotafel_profile_get_min_organisations (question), ==, 0.5);
}

/* Nothing, and one table. */
static void
test_few (void)
{
  for (guint n = 0; n < 2; n++)
    for (guint leave = 0; leave < 2; leave++)
      {
        g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
        g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
        g_autoptr (RegiotafelSnapshot) snapshot = NULL;
        g_autoptr (RegiotafelResult) result = NULL;

        if (n > 0)
          seat (inventory, "t", "a");
        snapshot = snapshot_on (inventory, NULL);
        regiotafel_profile_set_include_leave (question, leave);
        result = run (question, snapshot);
        g_assert_cmpuint (count_rows (result), ==, 0);
        g_assert_cmpstr (regiotafel_result_get_sentence (result), ==, "There are no two tables to compare.");
      }
}

/* So many tables that several threads have something to do. */
static void
test_threads (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *table = g_strdup_printf ("t%u", i);
      guint kind = g_rand_int_range (random, 0, 12);

      get_table (inventory, table);
      for (guint j = 0; j < 12; j++)
        {
          g_autofree char *organisation = g_strdup_printf ("o%u", kind * 12 + j);
          g_autofree char *theme = g_strdup_printf ("x%u", (kind * 5 + j / 4) % 40);

          if (g_rand_int_range (random, 0, 4) > 0)
            seat (inventory, table, organisation);
          if (j % 4 == 0 && g_rand_int_range (random, 0, 4) > 0)
            give_table_theme (inventory, table, theme);
        }
    }
  snapshot = snapshot_on (inventory, NULL);
  for (guint n_threads = 1; n_threads <= 4; n_threads++)
    {
      g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
      g_autoptr (RegiotafelResult) result = NULL;
      g_autofree char *json = NULL;

      regiotafel_question_set_n_threads (REGIOTAFEL_QUESTION (question), n_threads);
      result = run (question, snapshot);
      g_assert_cmpuint (count_rows (result), >, 500);
      json = regiotafel_result_to_json (result);
      if (expected == NULL)
        expected = g_steal_pointer (&json);
      else
        g_assert_cmpstr (json, ==, expected);
    }
}

/* 6,400 tables make 20,476,800 pairs, more than an answer holds. */
static void
test_limit (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelProfile) question = regiotafel_profile_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelResult) of_one = NULL;
  g_autoptr (RegiotafelResult) of_two = NULL;

  for (guint i = 0; i < 6400; i++)
    {
      g_autofree char *table = g_strdup_printf ("t%u", i);

      give_table_theme (inventory, table, "everything");
    }
  snapshot = snapshot_on (inventory, NULL);
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_LIMIT, "min-themes");
  regiotafel_profile_set_include_leave (question, TRUE);
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_LIMIT, "focus");
  /* What the message advises helps. */
  set_profile_focus (question, "t0");
  of_one = run (question, snapshot);
  g_assert_cmpuint (count_rows (of_one), ==, 6399);
  set_profile_focus (question, "t6399/t0");
  of_two = run (question, snapshot);
  g_assert_cmpuint (count_rows (of_two), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/random", test_random);
  g_test_add_func ("/profile/borders", test_borders);
  g_test_add_func ("/profile/not-known", test_what_is_not_known);
  g_test_add_func ("/profile/listed-in-part", test_what_is_listed_in_part);
  g_test_add_func ("/profile/focus", test_focus);
  g_test_add_func ("/profile/options", test_options);
  g_test_add_func ("/profile/few", test_few);
  g_test_add_func ("/profile/threads", test_threads);
  g_test_add_func ("/profile/limit", test_limit);
  return g_test_run ();
}
