/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What changed between two small regions: tables, seats, successions and contacts, what is only not known, and what
 * cannot be compared. Hundreds of random rounds are compared in tests/python/test_comparison.py, with a reference of
 * its own. */
#include "../comparison.h"

#include "regiotafel-inventory-private.h"
#include "regiotafel-reader.h"

static void
assert_refused (const Two *two, const char *part)
{
  g_autoptr (RegiotafelSnapshot) earlier = snapshot_on (two->before, NULL);
  g_autoptr (RegiotafelSnapshot) later = snapshot_on (two->after, NULL);
  g_autoptr (RegiotafelComparison) question = regiotafel_comparison_new (earlier);
  GError *error = NULL;

  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), later, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, part);
}

static void
set_former (RegiotafelInventory *inventory, gpointer entity, const char *former)
{
  const char *const ids[] = { former, NULL };
  g_autoptr (GError) error = NULL;

  regiotafel_inventory_set_former_ids (inventory, entity, ids, &error);
  g_assert_no_error (error);
}

/* ---- Seats and tables ---- */

static void
test_seats (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b/c");
  seat (two.after, "raad", "a/b");
  set_period (seat (two.after, "raad", "d"), "2026-03/..");
  result = compare (&two);
  assert_told (result, "total", "seats", "total 3 3");
  assert_told (result, "count", "seats", "stayed 2 2; joined - 1; left 1 -");
  assert_told (result, "item", "seats",
               "joined reason=seated table=raad organisation=d since=2026-03 - 1; "
               "left reason=unseated table=raad organisation=c 1 -");
  assert_told (result, "total", "tables", "total 1 1");
  assert_told (result, "item", "tables", "");
}

static void
test_tables (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "stays", "a/b");
  seat (two.before, "oud", "a/c");
  seat (two.before, "stopped", "b/c");
  seat (two.before, "forgotten", "a/b/c");
  seat (two.after, "stays", "a/b");
  set_period (get_table (two.after, "oud"), "../2025-12-31");
  set_period (get_table (two.after, "nieuw"), "2026/..");
  regiotafel_table_set_successor (get_table (two.after, "oud"), get_table (two.after, "nieuw"));
  seat (two.after, "nieuw", "a/b/c");
  set_period (get_table (two.after, "stopped"), "../2026-02");
  seat (two.after, "always", "c");
  result = compare (&two);
  assert_told (result, "count", "tables", "stayed 1 1; succeeded 1 1; new - 1; ended 2 -; not-covered 1 1");
  assert_told (result, "item", "tables",
               "new table=nieuw other=oud since=2026 - 1; ended table=oud other=nieuw since=2025-12-31 1 -; "
               "ended table=stopped since=2026-02 1 -; not-covered reason=not-in-earlier table=always - 1; "
               "not-covered reason=not-in-later table=forgotten 1 -");
  assert_told (result, "count", "seats", "stayed 2 2; at-new-table - 3; at-ended-table 4 -; not-covered 3 1");
  assert_told (result, "item", "seats",
               "at-new-table table=nieuw - 3; at-ended-table table=oud 2 -; at-ended-table table=stopped 2 -; "
               "not-covered reason=not-in-earlier table=always 0 1; "
               "not-covered reason=not-in-later table=forgotten 3 0");
}

/* An inventory that calls itself complete lacks nothing that there is. */
static void
test_complete (void)
{
  g_auto (Two) two = make_two (NULL, NULL);
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b");
  seat (two.before, "kring", "a/c");
  seat (two.after, "raad", "a/b");
  seat (two.after, "tafel", "a/c");
  regiotafel_inventory_set_complete (two.after, TRUE);
  result = compare (&two);
  assert_told (result, "count", "tables", "stayed 1 1; ended 1 -; not-covered 0 1");
  g_clear_object (&result);
  regiotafel_inventory_set_complete (two.before, TRUE);
  result = compare (&two);
  assert_told (result, "count", "tables", "stayed 1 1; new - 1; ended 1 -");

  /* But what is complete for the youth says nothing of a table for the old. */
  g_clear_object (&result);
  regiotafel_inventory_set_covers (two.before, "the region");
  regiotafel_inventory_set_covers (two.after, "tables for the youth");
  result = compare (&two);
  assert_told (result, "count", "tables", "stayed 1 1; not-covered 1 1");
}

/* Who is not on a list that is not complete may sit there all the same, unless something says that it does not. */
static void
test_members_incomplete (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b/c/d/e");
  set_period (seat (two.before, "raad", "f"), "../2026-05-01");
  seat (two.after, "raad", "a");
  set_period (seat (two.after, "raad", "c"), "../2026-06-30");
  set_period (get_organisation (two.after, "d"), "../2026-01-31");
  get_organisation (two.after, "b");
  regiotafel_table_set_members_complete (get_table (two.after, "raad"), FALSE);
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 1 1; left 3 -; not-covered 2 0");
  assert_told (result, "item", "seats",
               "left reason=unseated table=raad organisation=c since=2026-06-30 1 -; "
               "left reason=organisation-ended table=raad organisation=d 1 -; "
               "left reason=unseated table=raad organisation=f since=2026-05-01 1 -; "
               "not-covered reason=members-incomplete table=raad 2 0");
}

/* A round of tables only does not say that everybody left. */
static void
test_no_seats (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b");
  get_table (two.after, "raad");
  get_organisation (two.after, "a");
  result = compare (&two);
  assert_told (result, "count", "seats", "not-covered 2 0");
  assert_told (result, "count", "contacts", "not-covered 1 0");
}

/* A table that listed three and lists nobody did not answer; one of which all memberships have ended did. */
static void
test_silent_table (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b/c");
  seat (two.before, "kring", "a/b");
  seat (two.before, "tafel", "a/b/c");
  seat (two.after, "raad", "a/b/c");
  set_period (seat (two.after, "kring", "a"), "../2026-01-31");
  get_table (two.after, "tafel");
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 3 3; left 2 -; not-covered 3 0");
}

static void
test_not_confirmed (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelSnapshot) earlier = NULL, later = NULL;

  seat (two.before, "raad", "a/b");
  seat (two.before, "kring", "a/b/c");
  seat (two.after, "raad", "a/b");
  seat (two.after, "kring", "a/b/d");
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 4 4; joined - 1; left 1 -");
  g_clear_object (&result);

  set_verified (get_table (two.after, "raad"), "2026-09-01");
  set_verified (get_table (two.after, "kring"), "2025-03-11");
  result = compare (&two);
  assert_told (result, "count", "tables", "stayed 2 2; not-confirmed 1 1");
  assert_told (result, "item", "tables", "not-confirmed table=kring since=2025-03-11 1 1");
  assert_told (result, "count", "seats", "stayed 4 4; not-confirmed 2 2; joined - 1; left 1 -");
  g_clear_object (&result);

  /* Of two versions of one date nothing had to be confirmed again. */
  later = snapshot_on (two.after, NULL);
  earlier = snapshot_on (two.before, "2026-10-01");
  result = compare_snapshots (earlier, later);
  assert_told (result, "item", "tables", "");
}

static void
test_former_ids (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "rav/rav2/ggd/x");
  seat (two.after, "raad-nieuw", "rav/ggd-linde/x");
  set_former (two.after, get_table (two.after, "raad-nieuw"), "raad");
  set_former (two.after, get_organisation (two.after, "rav"), "rav2");
  set_former (two.after, get_organisation (two.after, "ggd-linde"), "ggd");
  result = compare (&two);
  /* Two that were one all along: the seat of the duplicate goes on in that of the other. */
  assert_told (result, "count", "seats", "stayed 3 3; succeeded 1 0");
  assert_told (result, "total", "contacts", "total 3 3");
  assert_told (result, "count", "contacts", "stayed 3 3");
  assert_told (result, "count", "organisations", "stayed 4 3; changed 1 1");
  assert_told (result, "item", "organisations", "changed fact=name organisation=ggd-linde from=ggd to=ggd-linde - -");
}

/* ---- Succession ---- */

static void
test_merger (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "v/k/x");
  seat (two.before, "kring", "v/y");
  seat (two.before, "tafel", "k/z");
  merge_into (two.after, "v/k", "n", "../2025-12-31");
  set_period (get_organisation (two.after, "n"), "2026-01-01/..");
  set_period (seat (two.after, "raad", "n"), "2026-01-01/..");
  seat (two.after, "raad", "x");
  seat (two.after, "kring", "n/y");
  seat (two.after, "tafel", "z");
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 3 3; succeeded 3 2; left 1 -");
  assert_told (result, "item", "seats",
               "succeeded table=raad organisation=v other=n since=2026-01-01 1 1; "
               "succeeded table=raad organisation=k other=n since=2026-01-01 1 0; "
               "succeeded table=kring organisation=v other=n 1 1; left table=tafel organisation=k 1 -");
  assert_told (result, "count", "organisations", "stayed 3 3; succeeded 2 1");
  assert_told (result, "item", "organisations",
               "succeeded organisation=v other=n since=2026-01-01 1 1; "
               "succeeded organisation=k other=n since=2026-01-01 1 0");
  /* n–x, n–y and n–z; nothing between the two that merged. */
  assert_told (result, "total", "contacts", "total 3 2");
  assert_told (result, "item", "contacts", "lost reason=left table=tafel organisation=n other=z through=n 1 -");
}

/* Over several steps, of which the last was not told by the later one; and into one that sat there already. */
static void
test_chain (void)
{
  g_auto (Two) two = make_two ("2020", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/d/x");
  merge_into (two.after, "a", "b", "../2021");
  merge_into (two.after, "b", "c", "2022/2023");
  merge_into (two.after, "c", "d", "2024/2025");
  seat (two.after, "raad", "d/x");
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 2 2; succeeded 1 0");
  assert_told (result, "item", "seats", "succeeded table=raad organisation=a other=d 1 0");
  assert_told (result, "total", "contacts", "total 1 1");
  assert_told (result, "item", "contacts", "");
}

static void
test_announced (void)
{
  g_auto (Two) two = make_two ("2025-01", "2025-10");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "v/k");
  seat (two.after, "raad", "v/k");
  for (guint i = 0; i < 2; i++)
    {
      RegiotafelInventory *inventory = i == 0 ? two.before : two.after;

      merge_into (inventory, "v/k", "n", "../2025-12-31");
      set_period (get_organisation (inventory, "n"), "2026/..");
    }
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 2 2");
  assert_told (result, "total", "contacts", "total 1 1");
}

/* What is announced and may well not have taken place where nobody looked. */
static void
test_announced_and_not_covered (void)
{
  g_auto (Two) two = make_two (NULL, NULL);
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "v/k");
  seat (two.before, "kring", "x/y");
  merge_into (two.before, "v/k", "n", "../2025-12-31");
  seat (two.after, "kring", "x/y");
  result = compare (&two);
  assert_told (result, "total", "contacts", "total 2 1");
  assert_told (result, "count", "contacts", "stayed 1 1; not-covered 1 0");
}

static void
test_circle (void)
{
  g_auto (Two) two = make_two ("2020", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/x");
  seat (two.before, "kring", "x/y");
  seat (two.after, "raad", "b/x");
  seat (two.after, "kring", "x/y");
  merge_into (two.after, "a", "c", "../2021");
  merge_into (two.after, "c", "b", "../2022");
  regiotafel_organisation_set_successor (get_organisation (two.after, "b"), get_organisation (two.after, "a"));
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 3 3; succeeded 1 1");
  assert_told (result, "item", "seats", "succeeded table=raad organisation=a other=b 1 1");
  assert_told (result, "count", "contacts", "stayed 2 2");
  regiotafel_organisation_set_successor (get_organisation (two.after, "b"), NULL);
}

/* A hundred thousand that followed each other, in a row or in a ring, are gone along once. */
static void
test_long_succession (void)
{
  const guint n = 100000;

  for (guint is_ring = 0; is_ring < 2; is_ring++)
    {
      g_auto (Two) two = make_two ("2020", "2026");
      g_autoptr (RegiotafelResult) result = NULL;
      RegiotafelOrganisation *last = NULL, *first = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("o%u", i);
          RegiotafelOrganisation *one = get_organisation (two.after, id);

          if (i + 1 < n)
            set_period (one, "../2021");
          if (last != NULL)
            regiotafel_organisation_set_successor (last, one);
          else
            first = one;
          last = one;
        }
      if (is_ring)
        regiotafel_organisation_set_successor (last, first);
      seat (two.before, "raad", "o0/o77777/x");
      seat (two.after, "raad", "o99999/x");
      result = compare (&two);
      assert_told (result, "count", "seats", "stayed 1 1; succeeded 2 1");
      assert_told (result, "count", "contacts", "stayed 1 1");
      regiotafel_organisation_set_successor (last, NULL);
    }
}

/* ---- Contacts ---- */

static void
test_contacts (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b/m");
  seat (two.before, "kring", "a/c/d");
  seat (two.before, "oud", "b/c");
  seat (two.after, "raad", "a/b/e");
  seat (two.after, "kring", "a/c");
  set_period (get_table (two.after, "oud"), "../2025-12-31");
  set_period (get_table (two.after, "nieuw"), "2026/..");
  seat (two.after, "nieuw", "d/e");
  result = compare (&two);
  assert_told (result, "count", "contacts",
               "stayed 2 2; new - 3; new reason=seated through=e - 3; "
               "lost 5 -; lost reason=left through=d 2 -; lost reason=unseated through=m 2 -");
  assert_told (result, "item", "contacts",
               "new reason=seated organisation=a other=e through=e - 1; "
               "new reason=seated organisation=b other=e through=e - 1; "
               "new reason=seated organisation=e other=d through=e - 1; "
               "lost reason=left table=kring organisation=a other=d through=d 1 -; "
               "lost reason=unseated organisation=a other=m through=m 1 -; "
               "lost reason=table-ended table=oud organisation=b other=c 1 -; "
               "lost reason=unseated organisation=b other=m through=m 1 -; "
               "lost reason=left table=kring organisation=c other=d through=d 1 -");
  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      if (g_strcmp0 (regiotafel_row_get_text (one, "reason"), "table-ended") == 0)
        {
          g_auto (GStrv) evidence = regiotafel_row_dup_evidence (one);
          g_autofree char *ids = g_strjoinv ("/", evidence);

          g_assert_cmpstr (ids, ==, "b/c/oud");
        }
    }
}

/* That they met where nobody looked is not that they do not meet any more. */
static void
test_contacts_not_covered (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b/c");
  seat (two.before, "kring", "b/c");
  seat (two.before, "tafel", "a/d");
  seat (two.after, "raad", "a");
  seat (two.after, "tafel", "a/d");
  result = compare (&two);
  assert_told (result, "count", "contacts",
               "stayed 1 1; lost 2 -; lost reason=left through=b 1 -; lost reason=left through=c 1 -; not-covered 1 0");
  /* They may still sit at the table that nobody looked at. */
  assert_told (result, "item", "seats",
               "left table=raad organisation=b 1 -; left table=raad organisation=c 1 -; "
               "not-covered reason=not-in-later table=kring 2 0");
  assert_told (result, "item", "contacts",
               "lost reason=left table=raad organisation=a other=b through=b 1 -; "
               "lost reason=left table=raad organisation=a other=c through=c 1 -");
  assert_told (result, "item", "organisations",
               "not-covered reason=not-in-later organisation=b 1 -; "
               "not-covered reason=not-in-later organisation=c 1 -");
}

static void
test_without_contacts (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelSnapshot) earlier = NULL, later = NULL;
  g_autoptr (RegiotafelComparison) question = NULL;
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b");
  seat (two.after, "raad", "a/c");
  earlier = snapshot_on (two.before, NULL);
  later = snapshot_on (two.after, NULL);
  question = regiotafel_comparison_new (earlier);
  regiotafel_comparison_set_include_contacts (question, FALSE);
  result = run (question, later);
  assert_told (result, "total", "contacts", "");
  assert_told (result, "item", "contacts", "");
  assert_told (result, "count", "seats", "stayed 1 1; joined - 1; left 1 -");
}

/* More than five million pairs are nobody's reading: the rest is told. */
static void
test_too_many_contacts (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  for (guint i = 0; i < 3200; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      seat (two.before, "raad", id);
      seat (two.after, "raad", id);
    }
  seat (two.after, "raad", "new");
  result = compare (&two);
  assert_told (result, "count", "seats", "stayed 3200 3200; joined - 1");
  assert_told (result, "total", "contacts", "");
  assert_told (result, "count", "contacts", "");
}

/* ---- What cannot be compared, or not well ---- */

static void
test_refused (void)
{
  g_auto (Two) two = make_two ("2025-10-01", "2026-10-01");
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelComparison) question = regiotafel_comparison_new (NULL);
  const char *const only[] = { "seats", "chairs", NULL };
  GError *error = NULL;

  seat (two.before, "raad", "a/b/c/d/e/f/g/h/i/j");
  snapshot = snapshot_on (two.before, NULL);
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "set “earlier”");
  regiotafel_comparison_set_earlier (question, snapshot);
  regiotafel_comparison_set_only (question, only);
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), snapshot, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE,
                "“chairs” is nothing that is compared; give one or more of tables,");

  get_organisation (two.after, "a");
  assert_refused (&two, "The later snapshot (2026-10-01) has no tables, and the other has 1; an empty round");
  seat (two.after, "council", "a/k/l/m/n/o/p/q/r/s/t");
  assert_refused (&two, "Of the 1 tables and 10 organisations of the earlier snapshot the other knows 0 and 1");
}

static void
test_cancelled (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelSnapshot) earlier = NULL, later = NULL;
  g_autoptr (RegiotafelComparison) question = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  seat (two.before, "raad", "a/b");
  seat (two.after, "raad", "a/b");
  earlier = snapshot_on (two.before, NULL);
  later = snapshot_on (two.after, NULL);
  question = regiotafel_comparison_new (earlier);
  g_cancellable_cancel (cancellable);
  g_assert_null (regiotafel_question_run (REGIOTAFEL_QUESTION (question), later, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_only (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelSnapshot) earlier = NULL, later = NULL;
  g_autoptr (RegiotafelComparison) question = NULL;
  g_autoptr (RegiotafelResult) result = NULL;
  const char *const only[] = { "seats", "areas", NULL };

  seat (two.before, "raad", "a/b");
  seat (two.after, "raad", "a/c");
  give_table_area (two.after, "raad", "x");
  earlier = snapshot_on (two.before, NULL);
  later = snapshot_on (two.after, NULL);
  question = regiotafel_comparison_new (earlier);
  regiotafel_comparison_set_only (question, only);
  regiotafel_comparison_set_include_unchanged (question, TRUE);
  result = run (question, later);
  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      g_assert_true (g_strv_contains (only, regiotafel_row_get_text (one, "what")));
    }
  assert_told (result, "item", "seats",
               "stayed table=raad organisation=a 1 1; joined reason=seated table=raad organisation=c - 1; "
               "left reason=unseated table=raad organisation=b 1 -");
  assert_told (result, "total", "areas", "total 0 1");
}

static void
test_dates (void)
{
  g_auto (Two) two = make_two ("2026-10-01", "2025-10-01");
  g_autoptr (RegiotafelResult) backwards = NULL, same = NULL;
  g_autoptr (RegiotafelSnapshot) one = NULL, other = NULL;

  seat (two.before, "raad", "a/b/c");
  seat (two.after, "raad", "a/b/d");
  backwards = compare (&two);
  assert_told (backwards, "count", "seats", "stayed 2 2; joined - 1; left 1 -");
  one = snapshot_on (two.before, "2026-10-01");
  other = snapshot_on (two.after, "2026-10-01");
  same = compare_snapshots (one, other);
  assert_told (same, "count", "seats", "stayed 2 2; joined - 1; left 1 -");
  g_assert_cmpstr (regiotafel_result_get_sentence (backwards), !=, regiotafel_result_get_sentence (same));
}

static void
test_id_of_another (void)
{
  g_auto (Two) two = make_two ("2025", "2026");
  g_autoptr (RegiotafelResult) result = NULL;

  seat (two.before, "raad", "a/b/c");
  seat (two.after, "raad", "a/b/c");
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (get_organisation (two.before, "a")), "Apotheek");
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (get_organisation (two.after, "a")), "Ambulance");
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (get_organisation (two.before, "a")), "kvk", "1");
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (get_organisation (two.after, "a")), "kvk", "2");
  /* Of which only the number changed, or only the name, is the same. */
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (get_organisation (two.before, "b")), "kvk", "3");
  regiotafel_entity_set_identifier (REGIOTAFEL_ENTITY (get_organisation (two.after, "b")), "kvk", "4");
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (get_organisation (two.after, "c")), "Cee");
  /* So is one that kept one of two numbers. */
  for (guint i = 0; i < 2; i++)
    {
      RegiotafelEntity *c = REGIOTAFEL_ENTITY (get_organisation (i == 0 ? two.before : two.after, "c"));

      regiotafel_entity_set_identifier (c, "agb", "7");
      regiotafel_entity_set_identifier (c, "kvk", i == 0 ? "8" : "9");
    }
  result = compare (&two);
  assert_told (result, "count", "organisations", "stayed 2 2; new - 1; ended 1 -; changed 1 1; reused 1 1");
  assert_told (result, "item", "organisations",
               "new organisation=a - 1; ended organisation=a 1 -; changed fact=name organisation=c from=c to=Cee - -; "
               "reused organisation=a from=Apotheek to=Ambulance 1 1");
  assert_told (result, "count", "seats", "stayed 2 2; joined - 1; left 1 -");
}

/* ---- The same, and the other way round ---- */

static RegiotafelSnapshot *
read_snapshot (const char *name, const char *persons, const char *on)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "examples", "data", "lindestroom", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_file (reader, file, NULL, &error);

  g_assert_no_error (error);
  if (persons != NULL)
    {
      g_autofree char *persons_path
          = g_build_filename (g_getenv ("REGIOTAFEL_SOURCE"), "examples", "data", "lindestroom", persons, NULL);
      g_autoptr (GFile) persons_file = g_file_new_for_path (persons_path);

      regiotafel_reader_read_persons_file (reader, inventory, persons_file, NULL, &error);
      g_assert_no_error (error);
    }
  return snapshot_on (inventory, on);
}

static void
assert_lindestroom (RegiotafelResult *result)
{
  assert_told (result, "total", "tables", "total 27 27");
  assert_told (result, "total", "seats", "total 314 316");
  assert_told (result, "total", "contacts", "total 737 771");
  assert_told (result, "total", "hours", "total 3801.5 3762.5");
  assert_told (result, "count", "tables", "stayed 25 25; not-confirmed 1 1; succeeded 2 1; new - 2; ended 2 -");
  assert_told (result, "count", "seats",
               "stayed 281 281; not-confirmed 11 11; succeeded 10 5; joined - 11; left 5 -; at-new-table - 19; "
               "at-ended-table 18 -");
  assert_told (
      result, "count", "contacts",
      "stayed 694 694; new - 77; new reason=joined through=vz - 14; new reason=joined through=zc - 11; "
      "new reason=joined through=rav - 7; new reason=joined through=apo - 6; new reason=joined through=wz-veen - 4; "
      "new reason=joined through=g-zandwolde - 3; new reason=joined through=g-grootveen - 2; "
      "new reason=joined through=jggz - 2; new reason=joined through=bt - 2; lost 43 -; "
      "lost reason=unseated through=zv-meerzeker 23 -; lost reason=left through=vvt-zonnehage 8 -; "
      "lost reason=left through=g-kromlinde 3 -; lost reason=left through=vvt-linde 1 -");
}

static void
test_lindestroom (void)
{
  g_autoptr (RegiotafelSnapshot) earlier = read_snapshot ("2025.json", "persons-2025.json", NULL);
  g_autoptr (RegiotafelSnapshot) later = read_snapshot ("2026.json", "persons-2026.json", NULL);
  g_autoptr (RegiotafelSnapshot) before = read_snapshot ("2026.json", NULL, "2025-10-01");
  g_autoptr (RegiotafelResult) result = compare_snapshots (earlier, later);
  g_autoptr (RegiotafelResult) of_one = compare_snapshots (before, later);
  g_autofree char *persons = tell (result, "item", "persons");

  assert_lindestroom (result);
  assert_lindestroom (of_one);
  g_assert_nonnull (strstr (persons, "new table=bo-jeugd - 8;"));
  g_assert_nonnull (strstr (persons, "changed fact=known table=bo-jeugd 11 11"));
  for (guint i = 0; i < count_rows (result); i++)
    {
      g_autoptr (RegiotafelRow) one = row (result, i);

      if (g_strcmp0 (regiotafel_row_get_text (one, "change"), "left") == 0)
        {
          g_assert_cmpstr (regiotafel_row_get_text (one, "organisation"), !=, "g-vennebeek");
          g_assert_cmpstr (regiotafel_row_get_text (one, "organisation"), !=, "g-akkerloo");
        }
    }
}

static void
test_nothing_changed (void)
{
  g_autoptr (RegiotafelSnapshot) snapshot = read_snapshot ("2026.json", "persons-2026.json", NULL);
  g_autoptr (RegiotafelSnapshot) again = read_snapshot ("2026.json", "persons-2026.json", NULL);
  RegiotafelSnapshot *both[] = { snapshot, again };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autoptr (RegiotafelResult) result = compare_snapshots (both[i], snapshot);

      g_assert_cmpuint (count_rows (result), >, 0);
      for (guint j = 0; j < count_rows (result); j++)
        {
          g_autoptr (RegiotafelRow) one = row (result, j);
          const char *change = regiotafel_row_get_text (one, "change");

          g_assert_cmpstr (regiotafel_row_get_text (one, "level"), !=, "item");
          g_assert_true (change == NULL || g_str_equal (change, "stayed"));
          g_assert_cmpfloat (regiotafel_row_get_number (one, "before"), ==, regiotafel_row_get_number (one, "after"));
        }
    }
}

/* ---- A round of a region ---- */

#define N_TABLES 250

/* 3,740 seats that stay: at every table 15 organisations in a row, at the last ten 14. With @is_half the later round
 * has every other table only. Gives how many seats it has. */
static guint
make_rounds (Two *two, gboolean is_half)
{
  guint n = 0;

  for (guint t = 0; t < N_TABLES; t++)
    {
      g_autofree char *table = g_strdup_printf ("t%u", t);

      for (guint k = 0; k < (t < N_TABLES - 10 ? 15 : 14); k++)
        {
          g_autofree char *organisation = g_strdup_printf ("o%u", (t * 7 + k) % 613);

          seat (two->before, table, organisation);
          if (is_half && t % 2 != 0)
            continue;
          seat (two->after, table, organisation);
          n++;
        }
    }
  return n;
}

static void
test_rounds (void)
{
  for (guint is_half = 0; is_half < 2; is_half++)
    {
      g_auto (Two) two = make_two (NULL, NULL);
      g_autoptr (RegiotafelResult) result = NULL;
      g_autofree char *expected = NULL;
      guint n_stayed = make_rounds (&two, is_half);

      for (guint i = 0; i < 161; i++)
        {
          g_autofree char *table = g_strdup_printf ("t%u", i % (N_TABLES / 2) * 2);
          g_autofree char *organisation = g_strdup_printf ("left%u", i);

          seat (two.before, table, organisation);
        }
      for (guint i = 0; i < 145; i++)
        {
          g_autofree char *table = g_strdup_printf ("t%u", i % (N_TABLES / 2) * 2);
          g_autofree char *organisation = g_strdup_printf ("joined%u", i);

          seat (two.after, table, organisation);
        }
      result = compare (&two);
      expected = is_half ? g_strdup_printf ("stayed %u %u; joined - 145; left 161 -; not-covered %u 0", n_stayed,
                                            n_stayed, 3740 - n_stayed)
                         : g_strdup ("stayed 3740 3740; joined - 145; left 161 -");
      assert_told (result, "count", "seats", expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/seats", test_seats);
  g_test_add_func ("/comparison/tables", test_tables);
  g_test_add_func ("/comparison/complete", test_complete);
  g_test_add_func ("/comparison/members-incomplete", test_members_incomplete);
  g_test_add_func ("/comparison/no-seats", test_no_seats);
  g_test_add_func ("/comparison/silent-table", test_silent_table);
  g_test_add_func ("/comparison/not-confirmed", test_not_confirmed);
  g_test_add_func ("/comparison/former-ids", test_former_ids);
  g_test_add_func ("/comparison/merger", test_merger);
  g_test_add_func ("/comparison/chain", test_chain);
  g_test_add_func ("/comparison/announced", test_announced);
  g_test_add_func ("/comparison/announced-and-not-covered", test_announced_and_not_covered);
  g_test_add_func ("/comparison/circle", test_circle);
  g_test_add_func ("/comparison/long-succession", test_long_succession);
  g_test_add_func ("/comparison/contacts", test_contacts);
  g_test_add_func ("/comparison/contacts-not-covered", test_contacts_not_covered);
  g_test_add_func ("/comparison/without-contacts", test_without_contacts);
  g_test_add_func ("/comparison/too-many-contacts", test_too_many_contacts);
  g_test_add_func ("/comparison/refused", test_refused);
  g_test_add_func ("/comparison/cancelled", test_cancelled);
  g_test_add_func ("/comparison/only", test_only);
  g_test_add_func ("/comparison/dates", test_dates);
  g_test_add_func ("/comparison/id-of-another", test_id_of_another);
  g_test_add_func ("/comparison/lindestroom", test_lindestroom);
  g_test_add_func ("/comparison/nothing-changed", test_nothing_changed);
  g_test_add_func ("/comparison/rounds", test_rounds);
  return g_test_run ();
}
