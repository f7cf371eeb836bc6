/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-index-private.h"

static void
test_few (void)
{
  g_autoptr (RegiotafelIndex) index = regiotafel_index_new ();
  int a, b;

  g_assert_cmpuint (regiotafel_index_get_size (index), ==, 0);
  g_assert_null (regiotafel_index_find (index, "bgu"));
  g_assert_false (regiotafel_index_remove (index, "bgu"));

  g_assert_true (regiotafel_index_add (index, "bgu", &a));
  g_assert_true (regiotafel_index_find (index, "bgu") == &a);
  g_assert_null (regiotafel_index_find (index, "bg"));
  g_assert_null (regiotafel_index_find (index, "bgu "));
  g_assert_null (regiotafel_index_find (index, "BGU"));

  /* A key that is there stays with what it led to. */
  g_assert_false (regiotafel_index_add (index, "bgu", &b));
  g_assert_true (regiotafel_index_find (index, "bgu") == &a);
  g_assert_cmpuint (regiotafel_index_get_size (index), ==, 1);

  /* The empty key is one like any other. */
  g_assert_null (regiotafel_index_find (index, ""));
  g_assert_true (regiotafel_index_add (index, "", &b));
  g_assert_true (regiotafel_index_find (index, "") == &b);

  g_assert_true (regiotafel_index_remove (index, "bgu"));
  g_assert_false (regiotafel_index_remove (index, "bgu"));
  g_assert_null (regiotafel_index_find (index, "bgu"));
  g_assert_true (regiotafel_index_find (index, "") == &b);
  g_assert_cmpuint (regiotafel_index_get_size (index), ==, 1);
  regiotafel_index_free (NULL);
}

static void
assert_same (RegiotafelIndex *index, GHashTable *oracle, char **keys, guint n_keys)
{
  g_assert_cmpuint (regiotafel_index_get_size (index), ==, g_hash_table_size (oracle));
  for (guint i = 0; i < n_keys; i++)
    g_assert_true (regiotafel_index_find (index, keys[i]) == g_hash_table_lookup (oracle, keys[i]));
}

/* Adds and removes at random, beside a map that is known to be right. */
static void
run_random (guint n_keys, guint n_steps)
{
  g_autoptr (RegiotafelIndex) index = regiotafel_index_new ();
  g_autoptr (GHashTable) oracle = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) keys = g_new0 (char *, n_keys + 1);

  for (guint i = 0; i < n_keys; i++)
    keys[i] = g_strdup_printf ("org-%u", i);
  for (guint step = 0; step < n_steps; step++)
    {
      char *key = keys[g_test_rand_int_range (0, n_keys)];
      /* It fills up in the first half and empties in the second. */
      gboolean add = g_test_rand_int_range (0, 100) < (step < n_steps / 2 ? 70 : 30);

      if (add)
        {
          gpointer value = GUINT_TO_POINTER (step + 1);
          gboolean is_new = !g_hash_table_contains (oracle, key);

          g_assert_true (regiotafel_index_add (index, key, value) == is_new);
          if (is_new)
            g_hash_table_insert (oracle, key, value);
        }
      else
        g_assert_true (regiotafel_index_remove (index, key) == g_hash_table_remove (oracle, key));
      g_assert_true (regiotafel_index_find (index, key) == g_hash_table_lookup (oracle, key));
      if (step % (n_steps / 20) == 0)
        assert_same (index, oracle, keys, n_keys);
    }
  assert_same (index, oracle, keys, n_keys);
  for (guint i = 0; i < n_keys; i++)
    {
      g_assert_true (regiotafel_index_remove (index, keys[i]) == g_hash_table_remove (oracle, keys[i]));
      if (n_keys < 100)
        assert_same (index, oracle, keys, n_keys);
    }
  assert_same (index, oracle, keys, n_keys);
}

static void
test_random (void)
{
  /* Many rounds on a small one, where a removal next to other keys is usual; then one that grows. */
  for (guint round = 0; round < 200; round++)
    run_random (24, 400);
  run_random (20000, 60000);
}

/* The keys of the attack on djb2, the hash of GLib: each of 17 places holds one of two pairs of letters that count
 * for the same, so that all 131,072 have one hash. */
static void
test_colliding_keys (void)
{
  enum
  {
    PAIRS = 17,
    N = 1 << PAIRS
  };
  g_autoptr (RegiotafelIndex) index = regiotafel_index_new ();
  g_autofree char *keys = g_malloc ((gsize) N * (2 * PAIRS + 1));
  guint hash = 0;

  for (guint i = 0; i < N; i++)
    {
      char *key = keys + (gsize) i * (2 * PAIRS + 1);

      for (guint j = 0; j < PAIRS; j++)
        memcpy (key + 2 * j, i >> j & 1 ? "aB" : "b!", 2);
      key[2 * PAIRS] = '\0';
      if (i == 0)
        hash = g_str_hash (key);
      g_assert_cmpuint (g_str_hash (key), ==, hash);
      g_assert_true (regiotafel_index_add (index, key, key));
    }
  g_assert_cmpuint (regiotafel_index_get_size (index), ==, N);
  /* With djb2 this would be 131,072. At half full a run of more than a hundred is not to be expected. */
  g_assert_cmpuint (regiotafel_index_get_longest_probe (index), <, 1000);
  for (guint i = 0; i < N; i++)
    {
      char *key = keys + (gsize) i * (2 * PAIRS + 1);

      g_assert_true (regiotafel_index_find (index, key) == key);
    }
  for (guint i = 0; i < N; i += 2)
    g_assert_true (regiotafel_index_remove (index, keys + (gsize) i * (2 * PAIRS + 1)));
  for (guint i = 0; i < N; i++)
    {
      char *key = keys + (gsize) i * (2 * PAIRS + 1);

      g_assert_true (regiotafel_index_find (index, key) == (i % 2 == 0 ? NULL : key));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/few", test_few);
  g_test_add_func ("/index/random", test_random);
  g_test_add_func ("/index/colliding-keys", test_colliding_keys);
  return g_test_run ();
}
