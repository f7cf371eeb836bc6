/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who keeps whom alive: an inventory its entities, a table its memberships, everything what it refers to; and what is
 * left when one of them goes. */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-table.h"

/* Adds and hands over to the inventory. */
static gpointer
add (RegiotafelInventory *inventory, gpointer entity)
{
  g_autoptr (GError) error = NULL;
  gboolean added = regiotafel_inventory_add (inventory, entity, &error);

  g_assert_no_error (error);
  g_assert_true (added);
  g_object_unref (entity);
  return entity;
}

static gpointer
add_of_type (RegiotafelInventory *inventory, GType type, guint i)
{
  g_autofree char *id = g_strdup_printf ("id-%u", i);

  return add (inventory, g_object_new (type, "id", id, NULL));
}

static const char *
id_of (gpointer entity)
{
  return regiotafel_entity_get_id (entity);
}

static guint
size (RegiotafelCollection *collection)
{
  return regiotafel_collection_get_size (collection);
}

/* An inventory with one seat, of which the parts are told. */
static RegiotafelInventory *
one_seat (RegiotafelTable **table, RegiotafelOrganisation **organisation, RegiotafelMembership **membership)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelTable *parent = add (inventory, regiotafel_table_new ("bgu", NULL));

  *table = add (inventory, regiotafel_table_new ("db", NULL));
  *organisation = add (inventory, regiotafel_organisation_new ("eik", NULL));
  *membership = add (inventory, regiotafel_membership_new (NULL, *table, *organisation));
  regiotafel_table_set_parent (*table, parent);
  return inventory;
}

static void
test_keep_table (void)
{
  RegiotafelOrganisation *organisation;
  RegiotafelMembership *membership;
  g_autoptr (RegiotafelTable) table = NULL;
  g_autoptr (RegiotafelMembership) kept = NULL;
  guint notified = 0;

  {
    g_autoptr (RegiotafelInventory) inventory = one_seat (&table, &organisation, &membership);

    g_object_ref (table);
    g_assert_true (unref_was_last (g_steal_pointer (&inventory)));
  }
  /* The table has its memberships still, those their table and organisation, and it its parent. */
  g_assert_cmpuint (size (regiotafel_table_get_memberships (table)), ==, 1);
  g_assert_true (regiotafel_collection_get (regiotafel_table_get_memberships (table), 0) == membership);
  g_assert_true (regiotafel_membership_get_table (membership) == table);
  g_assert_true (regiotafel_membership_get_organisation (membership) == organisation);
  g_assert_cmpuint (size (regiotafel_organisation_get_memberships (organisation)), ==, 1);
  g_assert_cmpstr (id_of (regiotafel_table_get_parent (table)), ==, "bgu");
  /* It can be changed without anybody counting. */
  regiotafel_table_set_purpose (table, "Waarom");

  /* Without the table there is none to tell of. */
  kept = g_object_ref (membership);
  count_notify (kept, "table", &notified);
  g_assert_true (unref_was_last (g_steal_pointer (&table)));
  g_assert_null (regiotafel_membership_get_table (kept));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpstr (id_of (regiotafel_membership_get_organisation (kept)), ==, "eik");
  g_assert_cmpuint (size (regiotafel_organisation_get_memberships (organisation)), ==, 0);
}

static void
test_keep_membership (void)
{
  RegiotafelOrganisation *organisation;
  RegiotafelTable *table;
  g_autoptr (RegiotafelMembership) membership = NULL;
  g_autoptr (RegiotafelInventory) other = regiotafel_inventory_new ();
  g_autoptr (GError) error = NULL;

  {
    G_GNUC_UNUSED g_autoptr (RegiotafelInventory) inventory = one_seat (&table, &organisation, &membership);

    g_object_ref (membership);
  }
  /* A membership does not keep its table. */
  g_assert_null (regiotafel_membership_get_table (membership));
  g_assert_true (regiotafel_membership_get_organisation (membership) == organisation);
  g_assert_cmpuint (size (regiotafel_organisation_get_memberships (organisation)), ==, 0);
  g_assert_true (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (organisation), NULL));
  g_assert_false (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (membership), &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "needs a table and an organisation");
}

static void
test_keep_organisation (void)
{
  g_autoptr (RegiotafelOrganisation) organisation = NULL;
  RegiotafelTable *table;
  RegiotafelMembership *membership;

  {
    G_GNUC_UNUSED g_autoptr (RegiotafelInventory) inventory = one_seat (&table, &organisation, &membership);

    g_object_ref (organisation);
  }
  g_assert_cmpuint (size (regiotafel_organisation_get_memberships (organisation)), ==, 0);
}

/* Who listens to a collection may outlive the inventory. */
static void
test_keep_collection (void)
{
  RegiotafelOrganisation *organisation;
  RegiotafelTable *table;
  RegiotafelMembership *membership;
  g_autoptr (RegiotafelCollection) tables = NULL;

  {
    g_autoptr (RegiotafelInventory) inventory = one_seat (&table, &organisation, &membership);

    tables = g_object_ref (regiotafel_inventory_get_tables (inventory));
  }
  g_assert_cmpuint (size (tables), ==, 2);
  g_assert_true (regiotafel_collection_find (tables, "db") == table);
  g_assert_true (regiotafel_membership_get_table (membership) == table);
}

/* A table that outlived its inventory comes into another with its memberships, when what those refer to is there. */
static void
test_move_table (void)
{
  g_autoptr (RegiotafelInventory) other = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) table = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelOrganisation *organisation;
  RegiotafelMembership *membership;
  guint64 revision;

  {
    G_GNUC_UNUSED g_autoptr (RegiotafelInventory) inventory = one_seat (&table, &organisation, &membership);

    g_object_ref (table);
  }
  regiotafel_table_set_parent (table, NULL);
  g_assert_false (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (table), &error));
  assert_error (error, REGIOTAFEL_ERROR_DANGLING,
                "Membership of “eik” in “db” refers to “eik” as organisation, which is not in this inventory");
  g_assert_false (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (membership), &error));
  assert_error (error, REGIOTAFEL_ERROR_DANGLING, "“db” as table");
  g_assert_cmpuint (size (regiotafel_inventory_get_tables (other)), ==, 0);

  g_assert_true (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (organisation), NULL));
  revision = regiotafel_inventory_get_revision (other);
  g_assert_true (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (table), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (regiotafel_inventory_get_revision (other), ==, revision + 1);
  g_assert_cmpuint (size (regiotafel_inventory_get_memberships (other)), ==, 1);
  g_assert_cmpuint (size (regiotafel_table_get_memberships (table)), ==, 1);
  g_assert_cmpuint (size (regiotafel_organisation_get_memberships (organisation)), ==, 1);
  regiotafel_membership_set_standing (membership, REGIOTAFEL_STANDING_MEMBER);
  g_assert_cmpuint (regiotafel_inventory_get_revision (other), ==, revision + 2);
  g_assert_false (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (membership), &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "in an inventory already");

  g_assert_true (regiotafel_inventory_remove (other, REGIOTAFEL_ENTITY (membership), FALSE, NULL));
  g_assert_cmpuint (size (regiotafel_table_get_memberships (table)), ==, 0);
}

/* Its memberships need ids of their own there. */
static void
test_move_table_with_ids (void)
{
  g_autoptr (RegiotafelInventory) other = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) table = regiotafel_table_new ("db", NULL);
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("eik", NULL);
  RegiotafelTable *there = add (other, regiotafel_table_new ("daar", NULL));
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

    add (inventory, g_object_ref (table));
    add (inventory, g_object_ref (organisation));
    add (inventory, regiotafel_membership_new ("m1", table, organisation));
    add (inventory, regiotafel_membership_new ("m2", table, organisation));
  }
  g_assert_true (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (organisation), NULL));
  add (other, regiotafel_membership_new ("m2", there, organisation));
  g_assert_false (regiotafel_inventory_add (other, REGIOTAFEL_ENTITY (table), &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "Membership “m2”");
  g_assert_cmpuint (size (regiotafel_inventory_get_memberships (other)), ==, 1);
  g_assert_cmpuint (size (regiotafel_table_get_memberships (table)), ==, 2);
  g_assert_null (REGIOTAFEL_ENTITY (table)->inventory);
}

static void
test_dispose_early (void)
{
  RegiotafelOrganisation *organisation;
  RegiotafelTable *table;
  RegiotafelMembership *membership;
  g_autoptr (RegiotafelInventory) inventory = one_seat (&table, &organisation, &membership);

  g_object_run_dispose (G_OBJECT (inventory));
  g_object_run_dispose (G_OBJECT (inventory));
}

/* ---- Circles ---- */

/* The members by which entities of one kind refer to each other. */
static guint
list_own_members (RegiotafelKind kind, const RegiotafelMember *own[8])
{
  guint n = 0;

  for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
    if ((member->kind == REGIOTAFEL_MEMBER_REFERENCE || member->kind == REGIOTAFEL_MEMBER_REFERENCES)
        && member->target == kind)
      own[n++] = member;
  return n;
}

static void
refer (gpointer holder, const RegiotafelMember *member, gpointer target)
{
  if (member->kind == REGIOTAFEL_MEMBER_REFERENCE)
    g_object_set (holder, member->name, target, NULL);
  else
    {
      g_autoptr (RegiotafelCollection) collection = NULL;

      g_object_get (holder, member->name, &collection, NULL);
      regiotafel_entity_link (holder, collection, target);
    }
}

static void
decrease (gpointer alive, GObject *gone)
{
  (*(guint *) alive)--;
}

/* Counts those that are alive. */
static void
watch (gpointer entity, guint *alive)
{
  (*alive)++;
  g_object_weak_ref (entity, decrease, alive);
}

static void
note_target (RegiotafelEntity *holder,
             const char *member,
             RegiotafelEntity *target,
             RegiotafelCollection *collection,
             gpointer user_data)
{
  g_ptr_array_add (user_data, target);
}

/* By every member of every kind: to itself, in pairs, in a ring; and rings of which others hang. */
static void
test_circles (void)
{
  guint n_kinds = 0;

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      const RegiotafelMember *members[8];
      guint n_members = list_own_members (kind, members);

      if (n_members == 0)
        continue;
      n_kinds++;
      for (guint ring = 1; ring <= 4; ring++)
        for (guint m = 0; m < n_members; m++)
          {
            RegiotafelInventory *inventory = regiotafel_inventory_new ();
            guint alive = 0;
            gpointer entities[8];

            for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
              {
                entities[i] = add_of_type (inventory, regiotafel_kind_get_gtype (kind), i);
                watch (entities[i], &alive);
              }
            /* 0 to ring - 1 in a ring, by one member and then the next; 6 leads into it, 7 hangs of it. */
            for (guint i = 0; i < ring; i++)
              refer (entities[i], members[(m + i) % n_members], entities[(i + 1) % ring]);
            refer (entities[6], members[m], entities[0]);
            refer (entities[0], members[(m + 1) % n_members], entities[7]);
            /* Who is held, and is on no ring, keeps what it refers to. */
            refer (entities[7], members[m], entities[5]);
            g_object_ref (entities[7]);
            g_assert_true (unref_was_last (inventory));
            g_assert_cmpuint (alive, ==, 2);
            g_object_unref (entities[7]);
            if (alive != 0)
              g_error ("%u of kind %s are left of a ring of %u by %s", alive, regiotafel_kind_get_name (kind), ring,
                       members[m]->name);
          }
    }
  g_assert_cmpuint (n_kinds, ==, 5);
}

/* A circle may lead through something that never was in the inventory, or hang of it. */
static void
test_circle_behind_stranger (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelTable *stranger = regiotafel_table_new ("vreemd", NULL);
  RegiotafelTable *tables[3];
  guint alive = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      tables[i] = add_of_type (inventory, REGIOTAFEL_TYPE_TABLE, i);
      watch (tables[i], &alive);
    }
  watch (stranger, &alive);
  regiotafel_table_set_parent (tables[0], stranger);
  regiotafel_table_set_parent (stranger, tables[1]);
  regiotafel_table_set_parent (tables[1], tables[2]);
  regiotafel_table_set_parent (tables[2], tables[1]);
  g_object_unref (stranger);
  g_assert_true (unref_was_last (inventory));
  g_assert_cmpuint (alive, ==, 0);
}

static void
test_circle_through_stranger (void)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  RegiotafelTable *stranger = regiotafel_table_new ("vreemd", NULL);
  RegiotafelTable *table = add_of_type (inventory, REGIOTAFEL_TYPE_TABLE, 0);
  guint alive = 0;

  watch (table, &alive);
  watch (stranger, &alive);
  regiotafel_table_set_parent (table, stranger);
  regiotafel_table_set_parent (stranger, table);
  g_object_unref (stranger);
  g_assert_true (unref_was_last (inventory));
  g_assert_cmpuint (alive, ==, 0);
}

static const RegiotafelKind kinds_with_circles[]
    = { REGIOTAFEL_KIND_DOMAINS, REGIOTAFEL_KIND_THEMES, REGIOTAFEL_KIND_AREAS, REGIOTAFEL_KIND_ORGANISATIONS,
        REGIOTAFEL_KIND_TABLES };

/* References at random: nothing stays, whatever they are; and where they do not run in circles, who is held by somebody
 * keeps all that it refers to. */
static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      RegiotafelInventory *inventory = regiotafel_inventory_new ();
      gboolean circles = round % 2 == 0;
      RegiotafelKind kind = kinds_with_circles[g_test_rand_int_range (0, G_N_ELEMENTS (kinds_with_circles))];
      const RegiotafelMember *members[8];
      guint n_members = list_own_members (kind, members);
      guint n = g_test_rand_int_range (1, 30);
      guint n_references = g_test_rand_int_range (0, 3 * n);
      g_autoptr (GPtrArray) entities = g_ptr_array_new ();
      g_autoptr (GPtrArray) before = g_ptr_array_new ();
      g_autoptr (GPtrArray) after = g_ptr_array_new ();
      gpointer held;
      guint alive = 0;

      for (guint i = 0; i < n; i++)
        {
          g_ptr_array_add (entities, add_of_type (inventory, regiotafel_kind_get_gtype (kind), i));
          watch (g_ptr_array_index (entities, i), &alive);
        }
      for (guint i = 0; i < n_references; i++)
        {
          guint from = g_test_rand_int_range (0, n), to = g_test_rand_int_range (0, n);

          if (!circles && from == to)
            continue;
          if (!circles && from > to)
            {
              guint swap = from;

              from = to;
              to = swap;
            }
          refer (g_ptr_array_index (entities, from), members[g_test_rand_int_range (0, n_members)],
                 g_ptr_array_index (entities, to));
        }
      held = g_object_ref (g_ptr_array_index (entities, g_test_rand_int_range (0, n)));
      regiotafel_entity_visit_references (held, note_target, before);
      g_assert_true (unref_was_last (inventory));
      g_assert_cmpuint (alive, >, 0);
      regiotafel_entity_visit_references (held, note_target, after);
      if (!circles)
        {
          g_assert_cmpuint (before->len, ==, after->len);
          for (guint i = 0; i < before->len; i++)
            g_assert_true (g_ptr_array_index (before, i) == g_ptr_array_index (after, i));
        }
      g_object_unref (held);
      g_assert_cmpuint (alive, ==, 0);
    }
}

/* ---- Long chains ---- */

enum
{
  LONG = 20000
};

typedef struct
{
  RegiotafelKind kind;
  gboolean by_list;
  gboolean forwards; /* each refers to the one that came after it */
  gboolean held;     /* somebody has the first of the chain when the inventory goes */
} Chain;

/* A file may hold a chain of any length. Neither the inventory nor who holds its end may take a step of the stack for
 * each link when letting go. */
static void *
let_chain_go (void *data)
{
  const Chain *chain = data;
  const RegiotafelMember *members[8];
  guint n_members = list_own_members (chain->kind, members);
  const RegiotafelMember *member = members[chain->by_list ? n_members - 1 : 0];
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  gpointer previous = NULL, end = NULL;
  guint alive = 0;

  for (guint i = 0; i < LONG; i++)
    {
      gpointer entity = add_of_type (inventory, regiotafel_kind_get_gtype (chain->kind), i);

      watch (entity, &alive);
      if (i > 0)
        refer (chain->forwards ? previous : entity, member, chain->forwards ? entity : previous);
      previous = entity;
      if (i == 0 || !chain->forwards)
        end = entity;
    }
  if (chain->held)
    g_object_ref (end);
  g_assert_true (unref_was_last (inventory));
  g_assert_cmpuint (alive, ==, chain->held ? LONG : 0);
  if (chain->held)
    g_object_unref (end);
  g_assert_cmpuint (alive, ==, 0);
  return NULL;
}

static void
test_long_chain (gconstpointer data)
{
  Chain chain = *(const Chain *) data;

  for (guint i = 0; i < 4; i++)
    {
      chain.forwards = i & 1;
      chain.held = i >> 1;
      run_on_small_stack (let_chain_go, &chain);
    }
}

int
main (int argc, char **argv)
{
  static const Chain chains[] = {
    { REGIOTAFEL_KIND_DOMAINS, FALSE }, { REGIOTAFEL_KIND_THEMES, TRUE },         { REGIOTAFEL_KIND_AREAS, TRUE },
    { REGIOTAFEL_KIND_AREAS, FALSE },   { REGIOTAFEL_KIND_ORGANISATIONS, FALSE }, { REGIOTAFEL_KIND_TABLES, FALSE },
    { REGIOTAFEL_KIND_TABLES, TRUE },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inventory-life/keep-table", test_keep_table);
  g_test_add_func ("/inventory-life/keep-membership", test_keep_membership);
  g_test_add_func ("/inventory-life/keep-organisation", test_keep_organisation);
  g_test_add_func ("/inventory-life/keep-collection", test_keep_collection);
  g_test_add_func ("/inventory-life/move-table", test_move_table);
  g_test_add_func ("/inventory-life/move-table-with-ids", test_move_table_with_ids);
  g_test_add_func ("/inventory-life/dispose-early", test_dispose_early);
  g_test_add_func ("/inventory-life/circles", test_circles);
  g_test_add_func ("/inventory-life/circle-behind-stranger", test_circle_behind_stranger);
  g_test_add_func ("/inventory-life/circle-through-stranger", test_circle_through_stranger);
  g_test_add_func ("/inventory-life/random", test_random);
  for (guint i = 0; i < G_N_ELEMENTS (chains); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/inventory-life/long-chain/%s-%s", regiotafel_kind_get_name (chains[i].kind),
                             chains[i].by_list ? "list" : "one");

      g_test_add_data_func (path, &chains[i], test_long_chain);
    }
  return g_test_run ();
}
