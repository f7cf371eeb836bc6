/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The list of members is what the reader, the writer and the schema go by. These tests hold it against the properties
 * that the types really have, so that a new property cannot be forgotten there. */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-agenda.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-inventory.h"
#include "regiotafel-meeting.h"
#include "regiotafel-members-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-person-seat.h"
#include "regiotafel-role-term.h"
#include "regiotafel-source.h"

typedef struct
{
  GType type;
  const RegiotafelMember *members;
} Listed;

static void
for_every_list (void (*check) (const Listed *listed))
{
  Listed others[] = { { REGIOTAFEL_TYPE_INVENTORY, regiotafel_inventory_get_members () },
                      { REGIOTAFEL_TYPE_SOURCE, regiotafel_source_get_members () },
                      { REGIOTAFEL_TYPE_ROLE_TERM, regiotafel_role_term_get_members () },
                      { REGIOTAFEL_TYPE_PERSON_SEAT, regiotafel_person_seat_get_members () } };

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      Listed listed = { regiotafel_kind_get_gtype (kind), regiotafel_kind_get_members (kind) };

      check (&listed);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    check (&others[i]);
}

static const RegiotafelMember *
find_member (const RegiotafelMember *members, const char *name, guint *times)
{
  const RegiotafelMember *found = NULL;

  *times = 0;
  for (; members->name != NULL; members++)
    if (strcmp (members->name, name) == 0)
      {
        found = members;
        (*times)++;
      }
  return found;
}

/* What is not written where the property stands. */
static gboolean
stands_elsewhere (GType type, const char *name)
{
  /* Memberships, agendas and meetings stand within their table, items within their agenda, and the lists of an
   * inventory are those of the kinds. */
  return (type != REGIOTAFEL_TYPE_INVENTORY && type != REGIOTAFEL_TYPE_PERSON_SEAT && strcmp (name, "table") == 0)
         || (type == REGIOTAFEL_TYPE_AGENDA_ITEM && strcmp (name, "agenda") == 0)
         || (type == regiotafel_kind_get_gtype (REGIOTAFEL_KIND_ORGANISATIONS) && strcmp (name, "memberships") == 0)
         || type == REGIOTAFEL_TYPE_INVENTORY;
}

static void
check_properties (const Listed *listed)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (listed->type);
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_list = g_type_is_a (pspecs[i]->value_type, REGIOTAFEL_TYPE_COLLECTION);
      guint times;
      const RegiotafelMember *member = find_member (listed->members, pspecs[i]->name, &times);

      /* What cannot be set is computed, unless it is a list. */
      if (!(pspecs[i]->flags & G_PARAM_WRITABLE) && !is_list && strcmp (pspecs[i]->name, "former-ids") != 0)
        {
          g_assert_cmpuint (times, ==, 0);
          continue;
        }
      if ((is_list || pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY) && stands_elsewhere (listed->type, pspecs[i]->name))
        {
          g_assert_cmpuint (times, ==, 0);
          continue;
        }
      if (times != 1)
        g_error ("%s:%s is %u times among the members that are read and written", g_type_name (listed->type),
                 pspecs[i]->name, times);
      if (strcmp (pspecs[i]->name, "id") == 0)
        g_assert_cmpint (member->kind, ==, REGIOTAFEL_MEMBER_ID);
      else if (is_list)
        g_assert_true (member->kind == REGIOTAFEL_MEMBER_REFERENCES || member->kind >= REGIOTAFEL_MEMBER_SOURCES);
      else if (listed->type == REGIOTAFEL_TYPE_MEETING && strcmp (pspecs[i]->name, "time") == 0)
        g_assert_cmpint (member->kind, ==, REGIOTAFEL_MEMBER_TIME);
      else if (g_type_is_a (pspecs[i]->value_type, REGIOTAFEL_TYPE_ENTITY))
        g_assert_cmpint (member->kind, ==, REGIOTAFEL_MEMBER_REFERENCE);
      else if (pspecs[i]->flags & G_PARAM_WRITABLE)
        g_assert_cmpint (member->kind, ==, REGIOTAFEL_MEMBER_VALUE);
    }
}

static void
test_properties (void)
{
  for_every_list (check_properties);
}

static void
check_members (const Listed *listed)
{
  static const struct
  {
    RegiotafelMemberKind kind;
    const char *name;
    gboolean is_property;
  } special[] = {
    { REGIOTAFEL_MEMBER_TIME, "time", TRUE },
    { REGIOTAFEL_MEMBER_ID, "id", TRUE },
    { REGIOTAFEL_MEMBER_FORMER_IDS, "former-ids", TRUE },
    { REGIOTAFEL_MEMBER_IDENTIFIERS, "identifiers", FALSE },
    { REGIOTAFEL_MEMBER_LABELS, "labels", FALSE },
    { REGIOTAFEL_MEMBER_SOURCES, "sources", TRUE },
    { REGIOTAFEL_MEMBER_ROLES, "roles", TRUE },
    { REGIOTAFEL_MEMBER_REPRESENTS, "represents", TRUE },
    { REGIOTAFEL_MEMBER_SEATS, "seats", TRUE },
    { REGIOTAFEL_MEMBER_MEMBERSHIPS, "memberships", TRUE },
    { REGIOTAFEL_MEMBER_AGENDAS, "agendas", TRUE },
    { REGIOTAFEL_MEMBER_ITEMS, "items", TRUE },
    { REGIOTAFEL_MEMBER_MEETINGS, "meetings", TRUE },
  };
  g_autoptr (GObject) object = g_object_new (listed->type, NULL);

  for (const RegiotafelMember *member = listed->members; member->name != NULL; member++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), member->name);
      guint times;

      g_test_message ("%s:%s", G_OBJECT_TYPE_NAME (object), member->name);
      find_member (listed->members, member->name, &times);
      g_assert_cmpuint (times, ==, 1);
      switch (member->kind)
        {
        case REGIOTAFEL_MEMBER_VALUE:
          g_assert_nonnull (pspec);
          g_assert_true (pspec->flags & G_PARAM_WRITABLE);
          g_assert_false (G_TYPE_IS_OBJECT (pspec->value_type));
          g_assert_cmpint (member->target, ==, REGIOTAFEL_KIND_NONE);
          break;
        case REGIOTAFEL_MEMBER_REFERENCE:
          g_assert_nonnull (pspec);
          g_assert_true (pspec->flags & G_PARAM_WRITABLE);
          g_assert_true (pspec->value_type == regiotafel_kind_get_gtype (member->target));
          break;
        case REGIOTAFEL_MEMBER_REFERENCES:
          {
            g_autoptr (RegiotafelCollection) collection = NULL;

            g_assert_nonnull (pspec);
            g_object_get (object, member->name, &collection, NULL);
            g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (collection))
                           == regiotafel_kind_get_gtype (member->target));
          }
          break;
        default:
          {
            guint found = 0;

            for (guint i = 0; i < G_N_ELEMENTS (special); i++)
              if (special[i].kind == member->kind)
                {
                  g_assert_cmpstr (member->name, ==, special[i].name);
                  g_assert_true ((pspec != NULL) == special[i].is_property);
                  found++;
                }
            g_assert_cmpuint (found, ==, 1);
            g_assert_cmpint (member->target, ==, REGIOTAFEL_KIND_NONE);
          }
        }
    }
}

static void
test_members (void)
{
  for_every_list (check_members);
}

static void
note_visit (RegiotafelEntity *holder,
            const char *member,
            RegiotafelEntity *target,
            RegiotafelCollection *collection,
            gpointer user_data)
{
  GHashTable *seen = user_data;

  if (g_hash_table_contains (seen, member))
    g_error ("%s tells of %s twice", G_OBJECT_TYPE_NAME (holder), member);
  g_hash_table_insert (seen, (gpointer) member, target);
  g_assert_nonnull (target);
  if (collection != NULL)
    g_assert_true (regiotafel_collection_get (collection, 0) == target);
}

/* An entity of a kind, with what is given only when it is made. */
static GObject *
make (RegiotafelKind kind, RegiotafelTable *table, RegiotafelOrganisation *organisation)
{
  g_autoptr (RegiotafelAgenda) agenda = NULL;

  switch (kind)
    {
    case REGIOTAFEL_KIND_MEMBERSHIPS:
      return G_OBJECT (regiotafel_membership_new (NULL, table, organisation));
    case REGIOTAFEL_KIND_AGENDAS:
      return G_OBJECT (regiotafel_agenda_new ("a", NULL, table));
    case REGIOTAFEL_KIND_AGENDA_ITEMS:
      agenda = regiotafel_agenda_new ("a", NULL, table);
      return G_OBJECT (regiotafel_agenda_item_new ("i", NULL, agenda));
    case REGIOTAFEL_KIND_MEETINGS:
      return G_OBJECT (regiotafel_meeting_new ("m", NULL, table));
    default:
      return g_object_new (regiotafel_kind_get_gtype (kind), NULL);
    }
}

/* Rules about references (what may come in, who refers to what is removed, circles) go by visiting them; so every
 * reference that is read and written must be visited, by the name of its member. */
static void
test_visits (void)
{
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      const RegiotafelMember *members = regiotafel_kind_get_members (kind);
      g_autoptr (RegiotafelTable) table = regiotafel_table_new ("t", NULL);
      g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new ("o", NULL);
      g_autoptr (GObject) object = make (kind, table, organisation);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      guint around = regiotafel_kind_is_owned (kind); /* the table or the agenda */
      guint expected = 0;

      regiotafel_entity_visit_references (REGIOTAFEL_ENTITY (object), note_visit, seen);
      g_assert_cmpuint (g_hash_table_size (seen), ==, around + (kind == REGIOTAFEL_KIND_MEMBERSHIPS));
      g_hash_table_remove_all (seen);

      for (const RegiotafelMember *member = members; member->name != NULL; member++)
        {
          g_autoptr (GObject) target = NULL;

          if (member->kind == REGIOTAFEL_MEMBER_REPRESENTS)
            target = g_object_ref (G_OBJECT (organisation));
          else if (member->kind != REGIOTAFEL_MEMBER_REFERENCE && member->kind != REGIOTAFEL_MEMBER_REFERENCES)
            continue;
          else
            target = g_object_new (regiotafel_kind_get_gtype (member->target), NULL);
          expected++;
          if (member->kind != REGIOTAFEL_MEMBER_REFERENCE)
            {
              g_autoptr (RegiotafelCollection) collection = NULL;

              g_object_get (object, member->name, &collection, NULL);
              regiotafel_collection_append (collection, target);
            }
          else if (strcmp (member->name, "organisation") != 0)
            g_object_set (object, member->name, target, NULL);
        }
      regiotafel_entity_visit_references (REGIOTAFEL_ENTITY (object), note_visit, seen);
      for (const RegiotafelMember *member = members; member->name != NULL; member++)
        if (member->kind == REGIOTAFEL_MEMBER_REFERENCE || member->kind == REGIOTAFEL_MEMBER_REFERENCES
            || member->kind == REGIOTAFEL_MEMBER_REPRESENTS)
          if (!g_hash_table_contains (seen, member->name))
            g_error ("%s does not tell of %s", G_OBJECT_TYPE_NAME (object), member->name);
      g_assert_cmpuint (g_hash_table_size (seen), ==, expected + around);
    }
}

static void
test_kinds (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSource) source = g_object_new (REGIOTAFEL_TYPE_SOURCE, NULL);

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    {
      g_autoptr (GObject) entity = g_object_new (regiotafel_kind_get_gtype (kind), NULL);
      g_autoptr (RegiotafelCollection) collection = NULL;
      g_autofree char *name = g_strdelimit (g_strdup (regiotafel_kind_get_name (kind)), "-", ' ');
      g_autofree char *title = g_ascii_strdown (regiotafel_kind_get_title (kind), -1);

      g_assert_cmpint (regiotafel_kind_of (entity), ==, kind);
      g_object_get (inventory, regiotafel_kind_get_name (kind), &collection, NULL);
      g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (collection)) == G_OBJECT_TYPE (entity));
      g_assert_true (g_str_has_prefix (name, regiotafel_kind_get_noun (kind)->en));
      g_assert_cmpstr (title, ==, regiotafel_kind_get_noun (kind)->en);
      g_assert_cmpstr (regiotafel_kind_get_noun (kind)->nl, !=, "");
    }
  g_assert_cmpint (regiotafel_kind_of (source), ==, REGIOTAFEL_KIND_NONE);
  g_assert_cmpint (regiotafel_kind_of (inventory), ==, REGIOTAFEL_KIND_NONE);
  g_assert_true (regiotafel_kind_get_gtype (REGIOTAFEL_KIND_NONE) == G_TYPE_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/members/properties", test_properties);
  g_test_add_func ("/members/members", test_members);
  g_test_add_func ("/members/visits", test_visits);
  g_test_add_func ("/members/kinds", test_kinds);
  return g_test_run ();
}
