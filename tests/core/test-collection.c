/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"

/* Something with an id, or without. */
#define TEST_TYPE_ITEM (test_item_get_type ())
G_DECLARE_FINAL_TYPE (TestItem, test_item, TEST, ITEM, GObject)

struct _TestItem
{
  GObject parent_instance;
  char *id;
};

G_DEFINE_FINAL_TYPE (TestItem, test_item, G_TYPE_OBJECT)

static void
test_item_finalize (GObject *object)
{
  g_free (TEST_ITEM (object)->id);
  G_OBJECT_CLASS (test_item_parent_class)->finalize (object);
}

static void
test_item_class_init (TestItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_item_finalize;
}

static void
test_item_init (TestItem *self)
{
}

static TestItem *
item_new (const char *id)
{
  TestItem *self = g_object_new (TEST_TYPE_ITEM, NULL);

  self->id = g_strdup (id);
  return self;
}

static const char *
item_get_id (gpointer item)
{
  return TEST_ITEM (item)->id;
}

static RegiotafelCollection *
collection_new (void)
{
  return regiotafel_collection_new (TEST_TYPE_ITEM, item_get_id, TRUE);
}

/* Adds an item and keeps no reference on it. */
static TestItem *
append (RegiotafelCollection *collection, const char *id)
{
  g_autoptr (TestItem) item = item_new (id);

  regiotafel_collection_append (collection, item);
  return item;
}

static void
test_list_model (void)
{
  g_autoptr (RegiotafelCollection) collection = collection_new ();
  GListModel *model = G_LIST_MODEL (collection);
  TestItem *a, *b;
  gpointer got;

  g_assert_true (g_list_model_get_item_type (model) == TEST_TYPE_ITEM);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_assert_null (g_list_model_get_item (model, 0));

  a = append (collection, "a");
  b = append (collection, "b");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  got = g_list_model_get_item (model, 1);
  g_assert_true (got == b);
  g_assert_cmpuint (G_OBJECT (b)->ref_count, ==, 2);
  g_object_unref (got);
  g_assert_null (g_list_model_get_item (model, 2));
  g_assert_null (g_list_model_get_item (model, G_MAXUINT));
  g_assert_true (regiotafel_collection_get (collection, 0) == a);
  g_assert_cmpuint (regiotafel_collection_get_size (collection), ==, 2);
  /* Nobody can push anything in by the back door. */
  g_assert_false (G_IS_LIST_STORE (collection));
}

static void
mirror_change (GListModel *model, guint position, guint removed, guint added, GPtrArray *mirror)
{
  g_assert_cmpuint (removed + added, ==, 1);
  for (guint i = 0; i < removed; i++)
    g_ptr_array_remove_index (mirror, position);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, position + i);

      g_ptr_array_insert (mirror, position + i, item);
    }
}

/* Who follows items-changed, as a list view does, always has what is in it, in order. */
static void
test_items_changed (void)
{
  g_autoptr (RegiotafelCollection) collection = collection_new ();
  g_autoptr (GPtrArray) mirror = g_ptr_array_new ();
  guint n_ids = 0;

  g_signal_connect (collection, "items-changed", G_CALLBACK (mirror_change), mirror);
  for (guint step = 0; step < 2000; step++)
    {
      guint size = regiotafel_collection_get_size (collection);

      if (size == 0 || g_test_rand_int_range (0, 100) < 52)
        {
          g_autofree char *id = g_strdup_printf ("%u", n_ids++);

          append (collection, id);
          g_assert_cmpuint (regiotafel_collection_get_size (collection), ==, size + 1);
        }
      else
        {
          gpointer item = regiotafel_collection_get (collection, g_test_rand_int_range (0, size));

          g_assert_true (regiotafel_collection_remove (collection, item));
          g_assert_cmpuint (regiotafel_collection_get_size (collection), ==, size - 1);
        }
      g_assert_cmpuint (mirror->len, ==, regiotafel_collection_get_size (collection));
      for (guint i = 0; i < mirror->len; i++)
        {
          TestItem *item = regiotafel_collection_get (collection, i);

          g_assert_true (g_ptr_array_index (mirror, i) == item);
          g_assert_true (regiotafel_collection_find (collection, item->id) == item);
          g_assert_true (regiotafel_collection_contains (collection, item));
        }
    }
}

static void
test_remove_stranger (void)
{
  g_autoptr (RegiotafelCollection) collection = collection_new ();
  g_autoptr (TestItem) stranger = item_new ("a");
  g_autoptr (TestItem) nobody = item_new (NULL);
  guint count = 0;
  TestItem *a;

  for (guint round = 0; round < 2; round++)
    {
      a = round == 0 ? append (collection, "a") : a;
      g_signal_connect_swapped (collection, "items-changed", G_CALLBACK (count_call), &count);
      g_assert_false (regiotafel_collection_remove (collection, stranger));
      g_assert_false (regiotafel_collection_contains (collection, stranger));
      g_assert_false (regiotafel_collection_contains (collection, nobody));
      g_assert_true (regiotafel_collection_find (collection, "a") == a);
      g_assert_true (regiotafel_collection_contains (collection, a));
      g_signal_handlers_disconnect_by_data (collection, &count);
      /* once more with so many that an index is kept */
      for (guint i = 0; i < 100; i++)
        {
          g_autofree char *id = g_strdup_printf ("more-%u", i);

          append (collection, id);
        }
    }
  g_assert_cmpuint (count, ==, 0);
}

/* With few and with many, so with and without an index. */
static void
test_find (void)
{
  for (guint n = 0; n <= 40; n++)
    {
      g_autoptr (RegiotafelCollection) collection = collection_new ();
      TestItem *nameless = append (collection, NULL);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("id-%u", i);
          TestItem *item = append (collection, id);

          g_assert_true (regiotafel_collection_find (collection, id) == item);
        }
      g_assert_null (regiotafel_collection_find (collection, "id"));
      g_assert_null (regiotafel_collection_find (collection, ""));
      g_assert_true (regiotafel_collection_contains (collection, nameless));
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("id-%u", i);
          TestItem *item = regiotafel_collection_find (collection, id);

          g_assert_cmpstr (item->id, ==, id);
          g_assert_true (regiotafel_collection_remove (collection, item));
          g_assert_null (regiotafel_collection_find (collection, id));
        }
      g_assert_true (regiotafel_collection_remove (collection, nameless));
      g_assert_cmpuint (regiotafel_collection_get_size (collection), ==, 0);
    }
}

/* Things of two kinds may share an id: an organisation and an area that one membership speaks for. */
static void
test_same_ids (void)
{
  for (guint n = 0; n <= 40; n += 20)
    {
      g_autoptr (RegiotafelCollection) collection = collection_new ();
      TestItem *first = append (collection, "same");
      g_autoptr (TestItem) second = NULL;
      TestItem *third;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("id-%u", i);

          append (collection, id);
        }
      second = item_new ("same");
      regiotafel_collection_append (collection, second);
      third = append (collection, "same");
      g_assert_true (regiotafel_collection_contains (collection, first));
      g_assert_true (regiotafel_collection_contains (collection, second));
      g_assert_true (regiotafel_collection_find (collection, "same") == first);
      regiotafel_collection_remove (collection, second);
      g_assert_true (regiotafel_collection_find (collection, "same") == first);
      g_assert_false (regiotafel_collection_contains (collection, second));
      regiotafel_collection_remove (collection, first);
      g_assert_true (regiotafel_collection_find (collection, "same") == third);
      g_assert_true (regiotafel_collection_contains (collection, third));
      regiotafel_collection_remove (collection, third);
      g_assert_null (regiotafel_collection_find (collection, "same"));
    }
}

static void
test_former_ids (void)
{
  for (guint n = 0; n <= 40; n += 20)
    {
      g_autoptr (RegiotafelCollection) collection = collection_new ();
      TestItem *a = append (collection, "a");
      TestItem *b = append (collection, "b");

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("id-%u", i);

          append (collection, id);
        }
      regiotafel_collection_remove_former_id (collection, "old-a");
      g_assert_true (regiotafel_collection_add_former_id (collection, "old-a", a));
      g_assert_true (regiotafel_collection_find (collection, "old-a") == a);
      g_assert_true (regiotafel_collection_find (collection, "a") == a);
      g_assert_true (regiotafel_collection_find (collection, "b") == b);
      /* taken */
      g_assert_false (regiotafel_collection_add_former_id (collection, "old-a", b));
      g_assert_false (regiotafel_collection_add_former_id (collection, "b", a));
      g_assert_true (regiotafel_collection_find (collection, "b") == b);
      /* what comes later is found too */
      g_assert_true (append (collection, "c") == regiotafel_collection_find (collection, "c"));
      regiotafel_collection_remove_former_id (collection, "old-a");
      g_assert_null (regiotafel_collection_find (collection, "old-a"));
      g_assert_true (regiotafel_collection_find (collection, "a") == a);
    }
}

static void
test_owning (void)
{
  RegiotafelCollection *owner = collection_new ();
  RegiotafelCollection *borrower = regiotafel_collection_new (TEST_TYPE_ITEM, item_get_id, FALSE);
  TestItem *item = append (owner, "a");
  gpointer left = item;

  g_object_add_weak_pointer (G_OBJECT (item), &left);
  regiotafel_collection_append (borrower, item);
  g_assert_cmpuint (G_OBJECT (item)->ref_count, ==, 1);
  g_assert_true (regiotafel_collection_find (borrower, "a") == item);
  g_assert_true (regiotafel_collection_remove (borrower, item));
  g_assert_cmpuint (G_OBJECT (item)->ref_count, ==, 1);
  regiotafel_collection_append (borrower, item);
  g_assert_true (unref_was_last (borrower));
  g_assert_nonnull (left);
  g_assert_true (unref_was_last (owner));
  g_assert_null (left);
}

static void
test_colliding_ids (void)
{
  g_autoptr (RegiotafelCollection) collection = collection_new ();

  g_assert_cmpuint (regiotafel_collection_get_longest_probe (collection), ==, 0);
  for (guint i = 0; i < 4096; i++)
    {
      char id[25] = "";

      for (guint j = 0; j < 12; j++)
        memcpy (id + 2 * j, i >> j & 1 ? "aB" : "b!", 2);
      append (collection, id);
    }
  g_assert_cmpuint (regiotafel_collection_get_longest_probe (collection), >, 0);
  g_assert_cmpuint (regiotafel_collection_get_longest_probe (collection), <, 500);
}

/* As a binding can make one. */
static void
test_bare (void)
{
  g_autoptr (RegiotafelCollection) collection = g_object_new (REGIOTAFEL_TYPE_COLLECTION, NULL);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (collection)) == G_TYPE_OBJECT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (collection)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (collection), 0));
  g_assert_null (regiotafel_collection_find (collection, "a"));
}

static void
note_change (GListModel *model, guint position, guint removed, guint added, GString *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, removed, added);
}

/* In the same place, found by its id; in a collection without an index and in one that has it. */
static void
test_replace (void)
{
  for (guint n = 3; n <= 30; n += 27)
    {
      g_autoptr (RegiotafelCollection) collection = collection_new ();
      g_autoptr (GString) changes = g_string_new (NULL);
      g_autoptr (TestItem) other = item_new ("other");
      g_autoptr (TestItem) twin = item_new ("i2");
      g_autoptr (TestItem) stranger = item_new ("stranger");
      gpointer replaced;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("i%u", i);

          append (collection, id);
        }
      g_signal_connect (collection, "items-changed", G_CALLBACK (note_change), changes);
      replaced = regiotafel_collection_get (collection, 1);
      g_object_add_weak_pointer (replaced, &replaced);
      regiotafel_collection_replace (collection, replaced, other);
      g_assert_null (replaced);
      g_assert_cmpstr (changes->str, ==, "1-1+1 ");
      g_assert_cmpuint (regiotafel_collection_get_size (collection), ==, n);
      g_assert_true (regiotafel_collection_get (collection, 1) == other);
      g_assert_true (regiotafel_collection_find (collection, "other") == other);
      g_assert_null (regiotafel_collection_find (collection, "i1"));
      g_assert_true (regiotafel_collection_contains (collection, other));

      /* The first of one id is found, also when it came later. */
      regiotafel_collection_replace (collection, other, twin);
      g_assert_true (regiotafel_collection_find (collection, "i2") == twin);
      g_assert_true (regiotafel_collection_remove (collection, twin));
      g_assert_true (regiotafel_collection_find (collection, "i2") == regiotafel_collection_get (collection, 1));

      /* What is not there has no place. */
      regiotafel_collection_replace (collection, stranger, other);
      g_assert_cmpuint (regiotafel_collection_get_size (collection), ==, n - 1);
      g_assert_false (regiotafel_collection_contains (collection, other));
      g_assert_cmpuint (G_OBJECT (other)->ref_count, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collection/list-model", test_list_model);
  g_test_add_func ("/collection/items-changed", test_items_changed);
  g_test_add_func ("/collection/replace", test_replace);
  g_test_add_func ("/collection/remove-stranger", test_remove_stranger);
  g_test_add_func ("/collection/find", test_find);
  g_test_add_func ("/collection/same-ids", test_same_ids);
  g_test_add_func ("/collection/former-ids", test_former_ids);
  g_test_add_func ("/collection/owning", test_owning);
  g_test_add_func ("/collection/colliding-ids", test_colliding_ids);
  g_test_add_func ("/collection/bare", test_bare);
  return g_test_run ();
}
