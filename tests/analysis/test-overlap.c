/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What overlaps: every measure against facts that are worked out the obvious way, and against the oldest data of the
 * field. That it is the same to the byte whatever the threads and the locale stands in test-overlap-bytes.c. */
#include "../facts.h"

#define MOST_THINGS MAX (MOST_TABLES, MOST_ORGANISATIONS)

/* A pair as the facts have it; one and other are places in the facts. */
typedef struct
{
  guint one;
  guint other;
  guint n_one;
  guint n_other;
  guint shared;
  guint order;
} Expected;

/* What is asked, of facts. */
typedef struct
{
  RegiotafelAxis of;
  RegiotafelAxis by;
  guint standings;
  gboolean include_case;
  guint min_shared;
  guint least; /* at least this many of `out_of`, for the Jaccard; 0: any */
  guint out_of;
  gboolean sorted;
  guint n_focus;
  guint focus[3];
} Asked;

static gboolean
has (const Facts *facts, const Asked *asked, guint one, guint thing, const char *on)
{
  return facts_has (facts, asked->of, one, asked->by, thing, asked->standings, asked->include_case, on);
}

static gboolean
compare (const Facts *facts, const Asked *asked, guint one, guint other, const char *on, Expected *pair)
{
  guint together = 0;

  *pair = (Expected){ .one = one, .other = other };
  if (!exists (facts, asked->of, one, on) || !exists (facts, asked->of, other, on))
    return FALSE;
  for (guint i = 0; i < facts->n[asked->by]; i++)
    {
      gboolean one_has = has (facts, asked, one, i, on), other_has = has (facts, asked, other, i, on);

      pair->n_one += one_has;
      pair->n_other += other_has;
      pair->shared += one_has && other_has;
      together += one_has || other_has;
    }
  return pair->shared >= MAX (asked->min_shared, 1) && pair->shared * asked->out_of >= asked->least * together;
}

static int
compare_expected (gconstpointer a, gconstpointer b)
{
  const Expected *x = a, *y = b;

  if (x->shared != y->shared)
    return x->shared > y->shared ? -1 : 1;
  if (x->n_one + x->n_other != y->n_one + y->n_other)
    return x->n_one + x->n_other < y->n_one + y->n_other ? -1 : 1;
  return x->order < y->order ? -1 : 1;
}

static guint
work_out (const Facts *facts, const Asked *asked, const char *on, Expected *pairs)
{
  guint n = 0;

  if (asked->n_focus == 1)
    {
      for (guint other = 0; other < facts->n[asked->of]; other++)
        if (other != asked->focus[0] && compare (facts, asked, asked->focus[0], other, on, &pairs[n]))
          n++;
    }
  else if (asked->n_focus > 1)
    {
      for (guint i = 0; i < asked->n_focus; i++)
        for (guint j = i + 1; j < asked->n_focus; j++)
          if (compare (facts, asked, asked->focus[i], asked->focus[j], on, &pairs[n]))
            n++;
    }
  else
    for (guint one = 0; one < facts->n[asked->of]; one++)
      for (guint other = one + 1; other < facts->n[asked->of]; other++)
        if (compare (facts, asked, one, other, on, &pairs[n]))
          n++;
  for (guint i = 0; i < n; i++)
    pairs[i].order = i;
  if (asked->sorted && n > 1)
    qsort (pairs, n, sizeof *pairs, compare_expected);
  return n;
}

static RegiotafelOverlap *
ask (const Asked *asked)
{
  RegiotafelOverlap *question = regiotafel_overlap_new ();
  g_autoptr (GStrvBuilder) focus = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < asked->n_focus; i++)
    {
      g_autofree char *id = facts_id (asked->of, asked->focus[i]);

      g_strv_builder_add (focus, id);
    }
  ids = g_strv_builder_end (focus);
  regiotafel_overlap_set_of (question, asked->of);
  regiotafel_overlap_set_by (question, asked->by);
  regiotafel_overlap_set_standings (question, asked->standings);
  regiotafel_overlap_set_include_case (question, asked->include_case);
  regiotafel_overlap_set_min_shared (question, MAX (asked->min_shared, 1));
  regiotafel_overlap_set_min_jaccard (question, asked->least == 0 ? 0 : (double) asked->least / asked->out_of);
  regiotafel_overlap_set_sorted (question, asked->sorted);
  regiotafel_overlap_set_focus (question, (const char *const *) ids);
  return question;
}

static void
assert_name (RegiotafelInventory *inventory, RegiotafelAxis axis, guint i, const char *actual)
{
  g_autofree char *id = facts_id (axis, i);
  const char *name = regiotafel_entity_get_name (facts_find (inventory, axis, i));

  g_assert_cmpstr (actual, ==, name != NULL ? name : id);
}

static void
assert_row (RegiotafelResult *result,
            guint place,
            const Facts *facts,
            RegiotafelInventory *inventory,
            const Asked *asked,
            const Expected *pair,
            const char *on)
{
  g_autoptr (RegiotafelRow) actual = row (result, place);
  g_autofree char *a = facts_id (asked->of, pair->one);
  g_autofree char *b = facts_id (asked->of, pair->other);
  g_auto (GStrv) evidence = regiotafel_row_dup_evidence (actual);
  double shared = pair->shared, meetings = 0;
  guint n_evidence = 0;

  g_assert_cmpstr (regiotafel_row_get_text (actual, "a"), ==, a);
  g_assert_cmpstr (regiotafel_row_get_text (actual, "b"), ==, b);
  assert_name (inventory, asked->of, pair->one, regiotafel_row_get_text (actual, "a-name"));
  assert_name (inventory, asked->of, pair->other, regiotafel_row_get_text (actual, "b-name"));
  g_assert_cmpfloat (regiotafel_row_get_number (actual, "n-a"), ==, pair->n_one);
  g_assert_cmpfloat (regiotafel_row_get_number (actual, "n-b"), ==, pair->n_other);
  g_assert_cmpfloat (regiotafel_row_get_number (actual, "shared"), ==, shared);
  g_assert_cmpfloat (regiotafel_row_get_number (actual, "jaccard"), ==,
                     shared / (pair->n_one + pair->n_other - shared));
  g_assert_cmpfloat (regiotafel_row_get_number (actual, "overlap"), ==, shared / MIN (pair->n_one, pair->n_other));
  g_assert_cmpfloat (regiotafel_row_get_number (actual, "a-in-b"), ==, shared / pair->n_one);
  g_assert_cmpfloat (regiotafel_row_get_number (actual, "b-in-a"), ==, shared / pair->n_other);
  g_assert_cmpfloat_with_epsilon (regiotafel_row_get_number (actual, "cosine"),
                                  shared / (sqrt (pair->n_one) * sqrt (pair->n_other)), 1e-14);
  for (guint i = 0; i < facts->n[asked->by]; i++)
    {
      g_autofree char *id = facts_id (asked->by, i);

      if (!has (facts, asked, pair->one, i, on) || !has (facts, asked, pair->other, i, on))
        continue;
      g_assert_cmpstr (evidence[n_evidence], ==, id);
      n_evidence++;
      if (asked->by == REGIOTAFEL_AXIS_TABLES)
        meetings += facts->tables[i].meetings;
    }
  g_assert_null (evidence[n_evidence]);
  if (asked->by == REGIOTAFEL_AXIS_TABLES)
    {
      double actual_meetings = regiotafel_row_get_number (actual, "meetings");

      g_assert_true (actual_meetings == meetings || (isnan (actual_meetings) && isnan (meetings)));
    }
}

static void
assert_answer (const Facts *facts,
               RegiotafelInventory *inventory,
               RegiotafelSnapshot *snapshot,
               const Asked *asked,
               const char *on)
{
  g_autoptr (RegiotafelOverlap) question = ask (asked);
  g_autoptr (RegiotafelResult) result = run (question, snapshot);
  g_autoptr (RegiotafelColumn) meetings = regiotafel_result_find_column (result, "meetings");
  Expected pairs[MOST_THINGS * MOST_THINGS];
  guint n = work_out (facts, asked, on, pairs);

  g_assert_cmpuint (count_rows (result), ==, n);
  for (guint i = 0; i < n; i++)
    assert_row (result, i, facts, inventory, asked, &pairs[i], on);
  g_assert_cmpint (meetings != NULL, ==,
                   asked->of == REGIOTAFEL_AXIS_ORGANISATIONS && asked->by == REGIOTAFEL_AXIS_TABLES);
}

static const struct
{
  RegiotafelAxis of;
  RegiotafelAxis by;
} axes[] = {
  { REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_ORGANISATIONS }, { REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_DOMAINS },
  { REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_THEMES },        { REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_AREAS },
  { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_TABLES }, { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_DOMAINS },
  { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_THEMES }, { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_AREAS },
  { REGIOTAFEL_AXIS_TABLES, REGIOTAFEL_AXIS_PROJECTS },      { REGIOTAFEL_AXIS_ORGANISATIONS, REGIOTAFEL_AXIS_PROJECTS }
};

/* A random region that has enough to compare. */
static RegiotafelInventory *
make_random (Facts *facts, GRand *random)
{
  do
    facts_make (facts, random);
  while (facts->n_memberships < 30);
  return facts_say (facts);
}

/* Every pair of axes, every set of standings, with and without case tables. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261003);

  for (guint i = 0; i < (is_watched () ? 2 : 12); i++)
    {
      Facts facts;
      g_autoptr (RegiotafelInventory) inventory = make_random (&facts, random);
      const char *on = i % 2 == 0 ? NULL : random_date (random);
      g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, on);

      for (gsize j = 0; j < G_N_ELEMENTS (axes); j++)
        for (guint standings = 0; standings < 1 << 5; standings++)
          for (guint include_case = 0; include_case < 2; include_case++)
            {
              Asked asked = { axes[j].of, axes[j].by, standings, include_case, .sorted = g_rand_boolean (random) };

              assert_answer (&facts, inventory, snapshot, &asked, facts_date (&facts, on));
            }
    }
}

/* Thresholds that pairs lie on exactly, and just not. */
static void
test_thresholds (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261004);
  guint n_on_the_line = 0;

  for (guint i = 0; i < 12; i++)
    {
      Facts facts;
      g_autoptr (RegiotafelInventory) inventory = make_random (&facts, random);
      g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
      const char *on = facts_date (&facts, NULL);
      gsize j = i % G_N_ELEMENTS (axes);

      for (guint min_shared = 1; min_shared <= 5; min_shared++)
        {
          Asked asked = { axes[j].of, axes[j].by, 0, TRUE, min_shared };

          assert_answer (&facts, inventory, snapshot, &asked, on);
        }
      for (guint out_of = 1; out_of <= 10; out_of++)
        for (guint least = 1; least <= out_of; least++)
          {
            Asked asked = { axes[j].of, axes[j].by, 0, TRUE, 1 + i % 2, least, out_of, TRUE };
            g_autoptr (RegiotafelOverlap) question = ask (&asked);
            g_autoptr (RegiotafelResult) result = NULL;
            g_autoptr (RegiotafelResult) above = NULL;
            guint n_on = 0;

            assert_answer (&facts, inventory, snapshot, &asked, on);
            if (least == out_of)
              continue;
            /* Nothing that lies on the line passes a threshold that is the least bit above it. */
            result = run (question, snapshot);
            for (guint k = 0; k < count_rows (result); k++)
              {
                g_autoptr (RegiotafelRow) one = row (result, k);

                n_on += regiotafel_row_get_number (one, "jaccard") == (double) least / out_of;
              }
            regiotafel_overlap_set_min_jaccard (question, nextafter ((double) least / out_of, 1));
            above = run (question, snapshot);
            g_assert_cmpuint (count_rows (above) + n_on, ==, count_rows (result));
            n_on_the_line += n_on;
          }
    }
  g_assert_cmpuint (n_on_the_line, >, 100);
}

static void
test_focus (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261005);

  for (guint i = 0; i < 40; i++)
    {
      Facts facts;
      g_autoptr (RegiotafelInventory) inventory = make_random (&facts, random);
      g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);
      const char *on = facts_date (&facts, NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (axes); j++)
        for (guint n_focus = 1; n_focus <= 3; n_focus++)
          {
            Asked asked = { axes[j].of,
                            axes[j].by,
                            g_rand_int_range (random, 0, 32),
                            TRUE,
                            g_rand_int_range (random, 0, 3),
                            .sorted = g_rand_boolean (random) };

            if (g_rand_boolean (random))
              {
                asked.least = 1;
                asked.out_of = 3;
              }
            /* Different things that exist, in any order. */
            for (guint tries = 0; tries < 100 && asked.n_focus < n_focus; tries++)
              {
                guint place = g_rand_int_range (random, 0, facts.n[asked.of]);
                gboolean is_new = exists (&facts, asked.of, place, on);

                for (guint k = 0; k < asked.n_focus; k++)
                  is_new = is_new && asked.focus[k] != place;
                if (is_new)
                  asked.focus[asked.n_focus++] = place;
              }
            if (asked.n_focus == n_focus)
              assert_answer (&facts, inventory, snapshot, &asked, on);
          }
    }
}

static void
test_focus_on_oneself (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) twice = NULL;
  g_autoptr (RegiotafelResult) nobody = NULL;

  seat (inventory, "t", "a/b");
  seat (inventory, "u", "a");
  seat (inventory, "v", "b");
  snapshot = snapshot_on (inventory, NULL);
  /* Twice the same is once. */
  set_focus (question, "t/t");
  twice = run (question, snapshot);
  g_assert_cmpuint (count_rows (twice), ==, 2);
  /* None is all. */
  set_focus (question, "");
  g_assert_cmpstr (regiotafel_overlap_get_focus (question) != NULL ? "some" : NULL, ==, NULL);
  nobody = run (question, snapshot);
  g_assert_cmpuint (count_rows (nobody), ==, 2);
}

static void
assert_fails (RegiotafelOverlap *question, RegiotafelSnapshot *snapshot, int code, const char *part)
{
  g_autoptr (GError) error = NULL;
  RegiotafelResult *result = regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error);

  g_assert_null (result);
  assert_error (error, code, part);
}

static void
test_focus_errors (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelSnapshot) early = NULL;
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) result = NULL;

  seat (inventory, "t", "a/b");
  seat (inventory, "case", "a");
  regiotafel_table_set_kind (get_table (inventory, "case"), REGIOTAFEL_TABLE_KIND_CASE_TABLE);
  set_period (get_table (inventory, "t"), "2015/..");
  snapshot = snapshot_on (inventory, NULL);
  early = snapshot_on (inventory, "2014");

  set_focus (question, "t/nowhere");
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_NOT_FOUND, "“nowhere”");
  /* Of the wrong kind; by its name for its id in another case; on another date. */
  set_focus (question, "a");
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_NOT_FOUND, "“a”");
  set_focus (question, "T");
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_NOT_FOUND, "“T”");
  set_focus (question, "t");
  assert_fails (question, early, REGIOTAFEL_ERROR_NOT_FOUND, "“t”");
  /* What is left out cannot be looked at. */
  set_focus (question, "t/case");
  result = run (question, snapshot);
  g_assert_cmpuint (count_rows (result), ==, 1);
  regiotafel_overlap_set_include_case (question, FALSE);
  assert_fails (question, snapshot, REGIOTAFEL_ERROR_UNSUPPORTED, "“case”");
}

static void
test_wrong_axes (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = snapshot_on (inventory, NULL);

  for (guint of = REGIOTAFEL_AXIS_UNKNOWN; of <= REGIOTAFEL_AXIS_PROJECTS; of++)
    for (guint by = REGIOTAFEL_AXIS_UNKNOWN; by <= REGIOTAFEL_AXIS_PROJECTS; by++)
      {
        g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
        RegiotafelAxis meant = of == REGIOTAFEL_AXIS_UNKNOWN ? REGIOTAFEL_AXIS_TABLES : of;

        regiotafel_overlap_set_of (question, of);
        regiotafel_overlap_set_by (question, by);
        if (meant > REGIOTAFEL_AXIS_ORGANISATIONS || by == meant)
          assert_fails (question, snapshot, REGIOTAFEL_ERROR_UNSUPPORTED, "axis");
        else
          {
            g_autoptr (RegiotafelResult) result = run (question, snapshot);

            g_assert_cmpuint (count_rows (result), ==, 0);
          }
      }
}

/* What is not stated: tables by organisations, organisations by tables. */
static void
test_default_axes (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) of_tables = NULL;
  g_autoptr (RegiotafelResult) of_organisations = NULL;
  g_autoptr (RegiotafelRow) first = NULL;
  g_autoptr (RegiotafelRow) second = NULL;

  seat (inventory, "t", "a/b");
  seat (inventory, "u", "a/b");
  snapshot = snapshot_on (inventory, NULL);
  of_tables = run (question, snapshot);
  first = row (of_tables, 0);
  g_assert_cmpstr (regiotafel_row_get_text (first, "a"), ==, "t");
  regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_ORGANISATIONS);
  of_organisations = run (question, snapshot);
  second = row (of_organisations, 0);
  g_assert_cmpstr (regiotafel_row_get_text (second, "a"), ==, "a");
}

static void
test_options (void)
{
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelOverlap) named = NULL;
  g_auto (GStrv) focus = NULL;
  RegiotafelAxis of, by;
  guint standings, min_shared, n_notified = 0;
  gboolean include_case, sorted, significance;
  double min_jaccard;

  g_object_get (question, "of", &of, "by", &by, "standings", &standings, "include-case", &include_case, "min-shared",
                &min_shared, "min-jaccard", &min_jaccard, "focus", &focus, "sorted", &sorted, "significance",
                &significance, NULL);
  g_assert_cmpint (of, ==, REGIOTAFEL_AXIS_UNKNOWN);
  g_assert_cmpint (by, ==, REGIOTAFEL_AXIS_UNKNOWN);
  g_assert_cmpuint (standings, ==, REGIOTAFEL_STANDINGS_NONE);
  g_assert_true (include_case);
  g_assert_cmpuint (min_shared, ==, 1);
  g_assert_cmpfloat (min_jaccard, ==, 0);
  g_assert_null (focus);
  g_assert_true (sorted);
  g_assert_false (significance);

  named = g_object_new (REGIOTAFEL_TYPE_OVERLAP, "of", REGIOTAFEL_AXIS_ORGANISATIONS, "by", REGIOTAFEL_AXIS_THEMES,
                        "standings", REGIOTAFEL_STANDINGS_MANDATE, "include-case", FALSE, "min-shared", 7,
                        "min-jaccard", 0.25, "focus", ((const char *const[]){ "x", "y", NULL }), "sorted", FALSE,
                        "significance", TRUE, NULL);
  g_assert_cmpint (regiotafel_overlap_get_of (named), ==, REGIOTAFEL_AXIS_ORGANISATIONS);
  g_assert_cmpint (regiotafel_overlap_get_by (named), ==, REGIOTAFEL_AXIS_THEMES);
  g_assert_cmpint (regiotafel_overlap_get_standings (named), ==, REGIOTAFEL_STANDINGS_MANDATE);
  g_assert_false (regiotafel_overlap_get_include_case (named));
  g_assert_cmpuint (regiotafel_overlap_get_min_shared (named), ==, 7);
  g_assert_cmpfloat (regiotafel_overlap_get_min_jaccard (named), ==, 0.25);
  g_assert_cmpstr (regiotafel_overlap_get_focus (named)[1], ==, "y");
  g_assert_false (regiotafel_overlap_get_sorted (named));
  g_assert_true (regiotafel_overlap_get_significance (named));

  count_notify (question, "", &n_notified);
  for (guint i = 0; i < 2; i++)
    {
      regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_ORGANISATIONS);
      regiotafel_overlap_set_by (question, REGIOTAFEL_AXIS_TABLES);
      regiotafel_overlap_set_standings (question, REGIOTAFEL_STANDINGS_MEMBER);
      regiotafel_overlap_set_include_case (question, FALSE);
      regiotafel_overlap_set_min_shared (question, 2);
      regiotafel_overlap_set_min_jaccard (question, 0.5);
      set_focus (question, "a/b");
      regiotafel_overlap_set_sorted (question, FALSE);
      regiotafel_overlap_set_significance (question, TRUE);
      /* Only a change is told. */
      g_assert_cmpuint (n_notified, ==, 9);
    }

  /* Mistakes change nothing. */
  expect_critical ("*min_shared >= 1*");
  regiotafel_overlap_set_min_shared (question, 0);
  assert_expected ();
  for (guint i = 0; i < 3; i++)
    {
      expect_critical ("*min_jaccard >= 0*");
      regiotafel_overlap_set_min_jaccard (question, ((const double[]){ -0.01, 1.01, NAN })[i]);
      assert_expected ();
    }
  g_assert_cmpuint (regiotafel_overlap_get_min_shared (question), ==, 2);
  g_assert_cmpfloat (regiotafel_overlap_get_min_jaccard (question), ==, 0.5);
  /* By name it is GObject that refuses. */
  for (guint i = 0; i < 2; i++)
    {
      g_test_expect_message ("GLib-GObject", G_LOG_LEVEL_WARNING, "*out of range*");
      g_object_set (question, "min-jaccard", i == 0 ? 1.01 : -0.01, NULL);
      assert_expected ();
    }
  g_test_expect_message ("GLib-GObject", G_LOG_LEVEL_WARNING, "*out of range*");
  g_object_set (question, "min-shared", 0, NULL);
  assert_expected ();
  g_assert_cmpfloat (regiotafel_overlap_get_min_jaccard (question), ==, 0.5);
  g_assert_cmpuint (regiotafel_overlap_get_min_shared (question), ==, 2);
}

/* Davis, Gardner and Gardner 1941: the number of women that two of the 14 events had in common, as NetworkX counts it.
 */
static const guint davis_events[14][14] = {
  { 3, 2, 3, 2, 3, 3, 2, 3, 1, 0, 0, 0, 0, 0 },  { 2, 3, 3, 2, 3, 3, 2, 3, 2, 0, 0, 0, 0, 0 },
  { 3, 3, 6, 4, 6, 5, 4, 5, 2, 0, 0, 0, 0, 0 },  { 2, 2, 4, 4, 4, 3, 3, 3, 2, 0, 0, 0, 0, 0 },
  { 3, 3, 6, 4, 8, 6, 6, 7, 3, 0, 0, 0, 0, 0 },  { 3, 3, 5, 3, 6, 8, 5, 7, 4, 1, 1, 1, 1, 1 },
  { 2, 2, 4, 3, 6, 5, 10, 8, 5, 3, 2, 4, 2, 2 }, { 3, 3, 5, 3, 7, 7, 8, 14, 9, 4, 1, 5, 2, 2 },
  { 1, 2, 2, 2, 3, 4, 5, 9, 12, 4, 3, 5, 3, 3 }, { 0, 0, 0, 0, 0, 1, 3, 4, 4, 5, 2, 5, 3, 3 },
  { 0, 0, 0, 0, 0, 1, 2, 1, 3, 2, 4, 2, 1, 1 },  { 0, 0, 0, 0, 0, 1, 4, 5, 5, 5, 2, 6, 3, 3 },
  { 0, 0, 0, 0, 0, 1, 2, 2, 3, 3, 1, 3, 3, 3 },  { 0, 0, 0, 0, 0, 1, 2, 2, 3, 3, 1, 3, 3, 3 },
};

static const struct
{
  const char *a;
  const char *b;
  guint shared;
  double jaccard;
  double overlap;
} davis_women[] = {
  { "Evelyn Jefferson", "Laura Mandeville", 6, 0.6666666666666666, 0.8571428571428571 },
  { "Evelyn Jefferson", "Theresa Anderson", 7, 0.7777777777777778, 0.875 },
  { "Evelyn Jefferson", "Nora Fayette", 2, 0.14285714285714285, 0.25 },
  { "Olivia Carleton", "Flora Price", 2, 1, 1 },
  { "Brenda Rogers", "Dorothy Murchison", 1, 0.125, 0.5 },
};

static RegiotafelSnapshot *
read_davis (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autofree char *path = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "tests", "data", "davis.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= 14; i++)
    {
      g_autofree char *event = g_strdup_printf ("E%u", i);

      get_table (inventory, event);
    }
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, "organisation,table");
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 2);

      seat (inventory, cells[1], cells[0]);
    }
  return snapshot_on (inventory, NULL);
}

static void
test_davis (void)
{
  g_autoptr (RegiotafelSnapshot) snapshot = read_davis ();
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) events = NULL;
  g_autoptr (RegiotafelResult) women = NULL;
  guint next = 0, sum = 0;
  double jaccards = 0, overlaps = 0;

  g_assert_cmpuint (regiotafel_snapshot_get_n_tables (snapshot), ==, 14);
  g_assert_cmpuint (regiotafel_snapshot_get_n_organisations (snapshot), ==, 18);
  g_assert_cmpuint (regiotafel_snapshot_get_n_seats (snapshot), ==, 89);

  regiotafel_overlap_set_sorted (question, FALSE);
  events = run (question, snapshot);
  for (guint i = 0; i < 14; i++)
    for (guint j = i + 1; j < 14; j++)
      {
        double shared = davis_events[i][j], n_i = davis_events[i][i], n_j = davis_events[j][j];
        g_autoptr (RegiotafelRow) pair = NULL;
        g_autofree char *a = g_strdup_printf ("E%u", i + 1);
        g_autofree char *b = g_strdup_printf ("E%u", j + 1);

        if (shared == 0)
          continue;
        pair = row (events, next++);
        g_assert_cmpstr (regiotafel_row_get_text (pair, "a"), ==, a);
        g_assert_cmpstr (regiotafel_row_get_text (pair, "b"), ==, b);
        g_assert_cmpfloat (regiotafel_row_get_number (pair, "shared"), ==, shared);
        g_assert_cmpfloat (regiotafel_row_get_number (pair, "n-a"), ==, n_i);
        g_assert_cmpfloat (regiotafel_row_get_number (pair, "n-b"), ==, n_j);
        g_assert_cmpfloat (regiotafel_row_get_number (pair, "jaccard"), ==, shared / (n_i + n_j - shared));
      }
  g_assert_cmpuint (count_rows (events), ==, next);
  g_assert_cmpuint (next, ==, 66);

  regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_ORGANISATIONS);
  women = run (question, snapshot);
  g_assert_cmpuint (count_rows (women), ==, 139);
  for (guint i = 0; i < 139; i++)
    {
      g_autoptr (RegiotafelRow) pair = row (women, i);

      sum += regiotafel_row_get_number (pair, "shared");
      jaccards += regiotafel_row_get_number (pair, "jaccard");
      overlaps += regiotafel_row_get_number (pair, "overlap");
    }
  g_assert_cmpuint (sum, ==, 322);
  g_assert_cmpfloat_with_epsilon (jaccards, 44.3301504051504, 1e-12);
  g_assert_cmpfloat_with_epsilon (overlaps, 85.6833333333333, 1e-12);
  for (gsize i = 0; i < G_N_ELEMENTS (davis_women); i++)
    {
      g_autofree char *both = g_strconcat (davis_women[i].a, "/", davis_women[i].b, NULL);
      g_autoptr (RegiotafelResult) result = NULL;
      g_autoptr (RegiotafelRow) pair = NULL;

      set_focus (question, both);
      result = run (question, snapshot);
      g_assert_cmpuint (count_rows (result), ==, 1);
      pair = row (result, 0);
      g_assert_cmpfloat (regiotafel_row_get_number (pair, "shared"), ==, davis_women[i].shared);
      g_assert_cmpfloat (regiotafel_row_get_number (pair, "jaccard"), ==, davis_women[i].jaccard);
      g_assert_cmpfloat (regiotafel_row_get_number (pair, "overlap"), ==, davis_women[i].overlap);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlap/options", test_options);
  g_test_add_func ("/overlap/default-axes", test_default_axes);
  g_test_add_func ("/overlap/wrong-axes", test_wrong_axes);
  g_test_add_func ("/overlap/random", test_random);
  g_test_add_func ("/overlap/thresholds", test_thresholds);
  g_test_add_func ("/overlap/focus", test_focus);
  g_test_add_func ("/overlap/focus-on-oneself", test_focus_on_oneself);
  g_test_add_func ("/overlap/focus-errors", test_focus_errors);
  g_test_add_func ("/overlap/davis", test_davis);
  return g_test_run ();
}
