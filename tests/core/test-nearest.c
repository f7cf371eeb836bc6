/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib.h>

#include "regiotafel-nearest-private.h"

/* The nearest of @candidates, which end with NULL. */
static const char *
find (const char *wanted, const char *const *candidates)
{
  RegiotafelNearest nearest;

  regiotafel_nearest_init (&nearest, wanted);
  for (; *candidates != NULL; candidates++)
    regiotafel_nearest_offer (&nearest, *candidates);
  return nearest.best;
}

static const char *
compare (const char *wanted, const char *candidate)
{
  const char *const candidates[] = { candidate, NULL };

  return find (wanted, candidates);
}

static void
test_slips (void)
{
  static const char *const slips[][2] = {
    { "excutive", "executive" },   /* too few */
    { "executtive", "executive" }, /* too many */
    { "exekutive", "executive" },  /* another */
    { "exceutive", "executive" },  /* changed places */
    { "xecutive", "executive" },   /* at either end */
    { "executiv", "executive" },
    { "EXECUTIVE", "executive" }, /* no slip at all */
    { "a", "A" },
    { "vice chair", "vice-chair" },
    { "frâns", "frans" }, /* a letter counts one, whatever its bytes */
    { "IJSSEL", "ijssel" },
    { "coalition-dinamik", "coalition-dynamic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    g_assert_cmpstr (compare (slips[i][0], slips[i][1]), ==, slips[i][1]);
}

static void
test_no_slips (void)
{
  static const char *const others[][2] = {
    { "bestuurlijk", "executive" },
    { "ab", "ac" }, /* of two letters one is half */
    { "a", "b" },
    { "", "a" },
    { "", "" },
    { "abc", "xyc" },
    { "member", "me" },
    { "x", "executive" },
    { "abcdefghijkl", "abcdwxyzijkl" }, /* four of twelve */
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (compare (others[i][0], others[i][1]));
}

static void
test_choice (void)
{
  static const char *const near_and_far[] = { "tafel-12", "tafel-1", "tafel-2", "tafel-11", NULL };
  static const char *const equal[] = { "tafel-3", "tafel-4", NULL };
  static const char *const exact_but_case[] = { "tafel-a", "TAFEL-B", NULL };

  g_assert_cmpstr (find ("tafell1", near_and_far), ==, "tafel-1");
  g_assert_cmpstr (find ("tafel-5", equal), ==, "tafel-3");
  g_assert_cmpstr (find ("tafel-b", exact_but_case), ==, "TAFEL-B");
}

static void
test_long (void)
{
  g_autofree char *longest = g_strnfill (REGIOTAFEL_NEAREST_LONGEST, 'a');
  g_autofree char *longer = g_strnfill (REGIOTAFEL_NEAREST_LONGEST + 1, 'a');

  g_assert_cmpstr (compare (longest, longest), ==, longest);
  g_assert_cmpstr (compare (longest, longest + 3), ==, longest + 3);
  g_assert_null (compare (longest, longer));
  g_assert_null (compare (longer, longest));
  g_assert_null (compare (longer, longer));
}

/* What cannot be shown is not proposed. */
static void
test_unseen (void)
{
  g_assert_null (compare ("tafel", "tafe\033"));
  g_assert_null (compare ("tafel", "tafel\xe2\x80\xae"));
  g_assert_null (compare ("tafe\033", "tafel"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nearest/slips", test_slips);
  g_test_add_func ("/nearest/no-slips", test_no_slips);
  g_test_add_func ("/nearest/choice", test_choice);
  g_test_add_func ("/nearest/long", test_long);
  g_test_add_func ("/nearest/unseen", test_unseen);
  return g_test_run ();
}
