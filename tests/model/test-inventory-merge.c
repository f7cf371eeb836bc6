/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two records of one thing become one, and nothing of what they said is lost. */
#include "../region.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-owned-private.h"
#include "regiotafel-project.h"
#include "regiotafel-reader.h"
#include "regiotafel-source.h"
#include "regiotafel-writer.h"

static char *
write_text (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Written with ' for ". */
static RegiotafelInventory *
read_text (const char *text)
{
  g_autofree char *quoted = g_strdelimit (g_strdup_printf ("{'format': 'regiotafel/1', %s}", text), "'", '"');
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (quoted, strlen (quoted));
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);

  g_assert_no_error (error);
  return inventory;
}

static gpointer
find (RegiotafelInventory *inventory, RegiotafelKind kind, const char *id)
{
  return regiotafel_collection_find (regiotafel_inventory_get_collection (inventory, kind), id);
}

/* What an inventory was read from must say after a merge, once written. */
static void
assert_says (RegiotafelInventory *inventory, const char *text)
{
  g_autoptr (RegiotafelInventory) expected = read_text (text);
  g_autofree char *said = write_text (inventory);

  assert_text (write_text (expected), said);
}

static void
merge (RegiotafelInventory *inventory, RegiotafelKind kind, const char *keep, const char *duplicate)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelEntity) left = g_object_ref (find (inventory, kind, duplicate));
  RegiotafelEntity *kept = find (inventory, kind, keep);
  guint64 revision = regiotafel_inventory_get_revision (inventory);
  guint n_notified = 0;
  gboolean merged;

  count_notify (inventory, "revision", &n_notified);
  merged = regiotafel_inventory_merge (inventory, kept, left, &error);
  g_assert_no_error (error);
  g_assert_true (merged);
  g_assert_null (left->inventory);
  g_assert_true (find (inventory, kind, duplicate) == kept);
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision + 1);
  g_assert_cmpuint (n_notified, ==, 1);
  g_signal_handlers_disconnect_by_data (inventory, &n_notified);
}

/* The text of an inventory before, of what is merged, and what it says after. */
#define MERGED(kind, keep, duplicate, before, after)                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autoptr (RegiotafelInventory) inventory_ = read_text (before);                                                   \
    merge (inventory_, REGIOTAFEL_KIND_##kind, keep, duplicate);                                                       \
    assert_says (inventory_, after);                                                                                   \
  }                                                                                                                    \
  G_STMT_END

/* ---- Values ---- */

static void
test_takes_over (void)
{
  /* A number that is 0 is known. */
  MERGED (
      TABLES, "a", "b",
      "'tables': [{'id': 'a', 'meetings-per-year': 0},"
      " {'id': 'b', 'name': 'B', 'description': 'D', 'period': '2015/..', 'verified': '2026-01', 'verified-by': 'x',"
      " 'level': 'policy', 'local-level': 'midden', 'powers': ['decides'], 'submit-days': 3, 'hours-per-meeting': 2.5,"
      " 'members-complete': false, 'identifiers': {'roo': '1'}, 'labels': {'en': 'Bee'}, 'aliases': ['bij'],"
      " 'sources': [{'url': 'u', 'x': 1}], 'x-new': [1.0]}]",
      "'tables': [{'id': 'a', 'former-ids': ['b'], 'meetings-per-year': 0,"
      " 'name': 'B', 'description': 'D', 'period': '2015/..', 'verified': '2026-01', 'verified-by': 'x',"
      " 'level': 'policy', 'local-level': 'midden', 'powers': ['decides'], 'submit-days': 3, 'hours-per-meeting': 2.5,"
      " 'members-complete': false, 'identifiers': {'roo': '1'}, 'labels': {'en': 'Bee'}, 'aliases': ['bij'],"
      " 'sources': [{'url': 'u', 'x': 1}], 'x-new': [1.0]}]");
  MERGED (TABLES, "a", "b", "'tables': [{'id': 'a'}, {'id': 'b', 'meetings-per-year': 0}]",
          "'tables': [{'id': 'a', 'former-ids': ['b'], 'meetings-per-year': 0}]");
  MERGED (TABLES, "a", "b", "'tables': [{'id': 'a', 'meetings-per-year': 0}, {'id': 'b', 'meetings-per-year': 4}]",
          "'tables': [{'id': 'a', 'former-ids': ['b'], 'meetings-per-year': 0, 'sources': [{'note':"
          " 'Merged from “b”, which said otherwise: meetings-per-year: 4.', 'about': ['meetings-per-year']}]}]");
}

static void
test_names (void)
{
  MERGED (THEMES, "a", "b",
          "'themes': [{'id': 'a', 'name': 'Ouderen', 'aliases': ['senioren', 'bejaarden']},"
          " {'id': 'b', 'name': 'Oudere mensen', 'aliases': ['bejaarden', 'Ouderen', 'grijs']}]",
          "'themes': [{'id': 'a', 'name': 'Ouderen', 'aliases': ['senioren', 'bejaarden', 'Oudere mensen', 'grijs'],"
          " 'former-ids': ['b']}]");
  MERGED (THEMES, "a", "b", "'themes': [{'id': 'a', 'name': 'Zorg'}, {'id': 'b', 'name': 'Zorg'}]",
          "'themes': [{'id': 'a', 'name': 'Zorg', 'former-ids': ['b']}]");
  MERGED (THEMES, "a", "b", "'themes': [{'id': 'a', 'aliases': ['Zorg']}, {'id': 'b', 'name': 'Zorg'}]",
          "'themes': [{'id': 'a', 'name': 'Zorg', 'former-ids': ['b']}]");
  MERGED (THEMES, "a", "b", "'themes': [{'id': 'a', 'name': 'Zorg'}, {'id': 'b'}]",
          "'themes': [{'id': 'a', 'name': 'Zorg', 'former-ids': ['b']}]");
}

static void
test_unites (void)
{
  MERGED (
      TABLES, "a", "b",
      "'domains': [{'id': 'd'}, {'id': 'e'}], 'tables': [{'id': 'a', 'powers': ['informs', 'advises'],"
      " 'domains': ['d'], 'sources': [{'url': 'u'}], 'x': 1},"
      " {'id': 'b', 'powers': ['advises', 'decides'], 'domains': ['e', 'd'], 'sources': [{'url': 'v'}, {'url': 'u'},"
      " {'url': 'u', 'note': 'n'}], 'x': 1, 'y': 2}]",
      "'domains': [{'id': 'd'}, {'id': 'e'}], 'tables': [{'id': 'a', 'former-ids': ['b'],"
      " 'powers': ['informs', 'advises', 'decides'], 'domains': ['d', 'e'],"
      " 'sources': [{'url': 'u'}, {'url': 'v'}, {'url': 'u', 'note': 'n'}], 'x': 1, 'y': 2}]");
}

/* What cannot both stay is told in a source, in the language of the inventory. */
static void
test_differences (void)
{
#define BOTH                                                                                                           \
  "'organisations': [{'id': 'o'}, {'id': 'p'}], 'projects': [{'id': 'a', 'description': 'Eén', 'period': '2020/..',"  \
  " 'verified': '2026-01-02', 'state': 'running', 'lead': 'o', 'identifiers': {'x': '1', 'y': '2'}, 'z': [1]},"        \
  " {'id': 'b', 'description': 'Twee', 'period': '2021/2022', 'verified': '2026-01-03', 'verified-by': 'wie',"         \
  " 'state': 'finished', 'lead': 'p', 'identifiers': {'x': '1', 'y': '3'}, 'labels': {'en': 'Two'}, 'z': [2]}]"
#define ONE(note)                                                                                                      \
  "'organisations': [{'id': 'o'}, {'id': 'p'}], 'projects': [{'id': 'a', 'former-ids': ['b'], 'description': 'Eén',"  \
  " 'period': '2020/..', 'verified': '2026-01-02', 'state': 'running', 'lead': 'o',"                                   \
  " 'identifiers': {'x': '1', 'y': '2'}, 'labels': {'en': 'Two'}, 'z': [1], 'sources': [{'note': '" note               \
  " description: “Twee”; period: 2021/2022; verified: 2026-01-03; verified-by: “wie”; state: finished;"        \
  " identifiers/y: “3”; z: [2]; lead: “p”.',"                                                                  \
  " 'about': ['description', 'period', 'verified', 'verified-by', 'state', 'identifiers', 'z', 'lead']}]}]"
  MERGED (PROJECTS, "a", "b", BOTH, ONE ("Merged from “b”, which said otherwise:"));
  MERGED (PROJECTS, "a", "b", "'language': 'nl', " BOTH,
          "'language': 'nl', " ONE ("Samengevoegd met “b”, waarin anders stond:"));
#undef BOTH
#undef ONE
  MERGED (TABLES, "a", "b",
          "'tables': [{'id': 'a', 'meetings-per-year': 4, 'stated-members': 3, 'level': 'case'},"
          " {'id': 'b', 'meetings-per-year': 4.5, 'stated-members': 5, 'level': 'policy'}]",
          "'tables': [{'id': 'a', 'meetings-per-year': 4, 'stated-members': 3, 'level': 'case', 'former-ids': ['b'],"
          " 'sources': [{'note': 'Merged from “b”, which said otherwise: level: policy; meetings-per-year: 4.5;"
          " stated-members: 5.', 'about': ['level', 'meetings-per-year', 'stated-members']}]}]");
}

/* What says something of another value only comes along with that. */
static void
test_subjects (void)
{
  MERGED (AREAS, "a", "b",
          "'areas': [{'id': 'a', 'population': 10}, {'id': 'b', 'population': 11, 'population-year': 2020}]",
          "'areas': [{'id': 'a', 'population': 10, 'former-ids': ['b'], 'sources': [{'note':"
          " 'Merged from “b”, which said otherwise: population: 11; population-year: 2020.',"
          " 'about': ['population', 'population-year']}]}]");
  MERGED (AREAS, "a", "b",
          "'areas': [{'id': 'a', 'population': 10}, {'id': 'b', 'population': 10, 'population-year': 2020}]",
          "'areas': [{'id': 'a', 'population': 10, 'population-year': 2020, 'former-ids': ['b']}]");
}

static void
test_audience (void)
{
  MERGED (AREAS, "a", "b", "'areas': [{'id': 'a', 'audience': 'public'}, {'id': 'b', 'audience': 'internal'}]",
          "'areas': [{'id': 'a', 'audience': 'internal', 'former-ids': ['b']}]");
  MERGED (AREAS, "a", "b", "'areas': [{'id': 'a', 'audience': 'partners'}, {'id': 'b', 'audience': 'public'}]",
          "'areas': [{'id': 'a', 'audience': 'partners', 'former-ids': ['b']}]");
  MERGED (AREAS, "a", "b", "'areas': [{'id': 'a'}, {'id': 'b', 'audience': 'partners'}]",
          "'areas': [{'id': 'a', 'audience': 'partners', 'former-ids': ['b']}]");
}

/* ---- References ---- */

/* Of every kind, by every member that refers to it. */
static void
test_referrers (void)
{
  guint n = 0;

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
      {
        g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
        GType type;
        gpointer targets[4], holder = NULL;
        const char *const ids[] = { "v", "keep", "w", "duplicate" };
        RegiotafelTable *table = get_table (inventory, "een-tafel");
        RegiotafelAgenda *agenda = put (inventory, regiotafel_agenda_new ("een-agenda", NULL, table));

        if ((member->kind != REGIOTAFEL_MEMBER_REFERENCE && member->kind != REGIOTAFEL_MEMBER_REFERENCES)
            || (kind == REGIOTAFEL_KIND_MEMBERSHIPS && strcmp (member->name, "organisation") == 0))
          continue;
        type = regiotafel_kind_get_gtype (member->target);
        for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
          targets[i] = put (inventory, member->target == REGIOTAFEL_KIND_AGENDA_ITEMS
                                           ? g_object_new (type, "id", ids[i], "agenda", agenda, NULL)
                                           : g_object_new (type, "id", ids[i], NULL));
        for (guint round = 0; round < 4; round++)
          {
            g_autofree char *id = g_strdup_printf ("houder%u", round);
            g_autoptr (RegiotafelCollection) list = NULL;
            g_autoptr (RegiotafelEntity) one = NULL;

            switch (kind)
              {
              case REGIOTAFEL_KIND_MEMBERSHIPS:
                holder = regiotafel_membership_new (id, table, get_organisation (inventory, "een-organisatie"));
                break;
              case REGIOTAFEL_KIND_AGENDA_ITEMS:
                holder = regiotafel_agenda_item_new (id, NULL, agenda);
                break;
              case REGIOTAFEL_KIND_MEETINGS:
                holder = regiotafel_meeting_new (id, NULL, table);
                break;
              default:
                holder = g_object_new (regiotafel_kind_get_gtype (kind), "id", id, NULL);
              }
            put (inventory, holder);
            if (member->kind == REGIOTAFEL_MEMBER_REFERENCE)
              {
                g_object_set (holder, member->name, targets[round], NULL);
                continue;
              }
            /* Those before and after it, so that its place can be seen; in the last both. */
            g_object_get (holder, member->name, &list, NULL);
            regiotafel_entity_link (holder, list, targets[0]);
            regiotafel_entity_link (holder, list, targets[round == 3 ? 3 : round]);
            regiotafel_entity_link (holder, list, targets[2]);
            if (round == 1)
              regiotafel_entity_link (holder, list, targets[3]);
          }
        merge (inventory, member->target, "keep", "duplicate");
        for (guint round = 0; round < 4; round++)
          {
            g_autofree char *id = g_strdup_printf ("houder%u", round);
            g_autoptr (RegiotafelCollection) list = NULL;
            g_autoptr (RegiotafelEntity) one = NULL;
            g_autoptr (GString) found = g_string_new (NULL);
            static const char *const of_one[] = { "v", "keep", "w", "keep" };
            static const char *const of_list[] = { "vw", "vkeepw", "vw", "vkeepw" };

            holder = find (inventory, kind, id);
            if (member->kind == REGIOTAFEL_MEMBER_REFERENCE)
              {
                g_object_get (holder, member->name, &one, NULL);
                g_assert_cmpstr (one->id, ==, of_one[round]);
                continue;
              }
            g_object_get (holder, member->name, &list, NULL);
            for (guint i = 0; i < regiotafel_collection_get_size (list); i++)
              g_string_append (found, regiotafel_entity_get_id (regiotafel_collection_get (list, i)));
            g_assert_cmpstr (found->str, ==, of_list[round]);
          }
        n++;
      }
  g_assert_cmpuint (n, >=, 25);
}

static void
test_represented (void)
{
  MERGED (ORGANISATIONS, "a", "b",
          "'areas': [{'id': 'g'}, {'id': 'h'}], 'organisations': [{'id': 'a'}, {'id': 'b'}, {'id': 'c'}],"
          " 'tables': [{'id': 't', 'memberships': [{'organisation': 'c', 'represents': {'organisations': ['b', 'a']}},"
          " {'organisation': 'a', 'represents': {'organisations': ['b', 'c']}},"
          " {'organisation': 'b', 'represents': {'organisations': ['a']}, 'standing': 'observer'}]}]",
          "'areas': [{'id': 'g'}, {'id': 'h'}], 'organisations': [{'id': 'a', 'former-ids': ['b']}, {'id': 'c'}],"
          " 'tables': [{'id': 't', 'memberships': [{'organisation': 'c', 'represents': {'organisations': ['a']}},"
          " {'organisation': 'a', 'represents': {'organisations': ['c']}},"
          " {'organisation': 'a', 'standing': 'observer'}]}]");
  MERGED (AREAS, "g", "h",
          "'areas': [{'id': 'g'}, {'id': 'h'}], 'organisations': [{'id': 'g'}, {'id': 'h'}],"
          " 'tables': [{'id': 't', 'memberships': [{'organisation': 'g',"
          " 'represents': {'areas': ['h'], 'organisations': ['h']}}]}]",
          "'areas': [{'id': 'g', 'former-ids': ['h']}], 'organisations': [{'id': 'g'}, {'id': 'h'}],"
          " 'tables': [{'id': 't', 'memberships': [{'organisation': 'g',"
          " 'represents': {'areas': ['g'], 'organisations': ['h']}}]}]");
}

/* What leads from the one to the other goes; with its parent a table comes below the next. */
static void
test_each_other (void)
{
  MERGED (TABLES, "a", "b",
          "'tables': [{'id': 'top'}, {'id': 'a', 'parent': 'b', 'prepares': ['b', 'top'], 'advises': ['b']},"
          " {'id': 'b', 'parent': 'top', 'reports-to': ['a'], 'successor': 'a', 'advises': ['a']}]",
          "'tables': [{'id': 'top'}, {'id': 'a', 'former-ids': ['b'], 'parent': 'top', 'prepares': ['top']}]");
  MERGED (TABLES, "b", "a", "'tables': [{'id': 'top'}, {'id': 'a', 'parent': 'b'}, {'id': 'b', 'parent': 'top'}]",
          "'tables': [{'id': 'top'}, {'id': 'b', 'former-ids': ['a'], 'parent': 'top'}]");
  MERGED (TABLES, "a", "b", "'tables': [{'id': 'a', 'parent': 'b'}, {'id': 'b'}]",
          "'tables': [{'id': 'a', 'former-ids': ['b']}]");
}

/* What the duplicate leaves, leaves it whole, and nothing lives for ever. */
static void
test_leaves (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *keep = get_table (inventory, "a");
  RegiotafelTable *duplicate = g_object_ref (get_table (inventory, "b"));

  regiotafel_table_add_advises (duplicate, duplicate);
  regiotafel_table_set_successor (duplicate, keep);
  regiotafel_table_set_parent (keep, duplicate);
  seat (inventory, "b", "x/y");
  merge (inventory, REGIOTAFEL_KIND_TABLES, "a", "b");
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_table_get_memberships (duplicate)), ==, 0);
  g_assert_null (regiotafel_table_get_successor (duplicate));
  g_assert_true (unref_was_last (duplicate));
}

/* ---- Ids ---- */

static void
test_ids (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) again = NULL;
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RegiotafelTable) late = regiotafel_table_new ("b", NULL);
  g_autoptr (GError) error = NULL;

  /* A chain one way, then the other. */
  for (const char *id = "abcdef"; *id != '\0'; id++)
    get_table (inventory, (const char[]){ *id, '\0' });
  merge (inventory, REGIOTAFEL_KIND_TABLES, "b", "a");
  merge (inventory, REGIOTAFEL_KIND_TABLES, "c", "b");
  merge (inventory, REGIOTAFEL_KIND_TABLES, "e", "d");
  merge (inventory, REGIOTAFEL_KIND_TABLES, "c", "e");
  merge (inventory, REGIOTAFEL_KIND_TABLES, "c", "f");
  g_assert_false (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (late), &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "“b”");

  bytes = regiotafel_writer_write_bytes (writer, inventory, NULL);
  again = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  g_assert_no_error (error);
  for (guint round = 0; round < 2; round++)
    {
      RegiotafelInventory *asked = round == 0 ? inventory : again;
      RegiotafelCollection *tables = regiotafel_inventory_get_tables (asked);

      g_assert_cmpuint (regiotafel_collection_get_size (tables), ==, 1);
      for (const char *id = "abcdef"; *id != '\0'; id++)
        g_assert_true (find (asked, REGIOTAFEL_KIND_TABLES, (const char[]){ *id, '\0' })
                       == regiotafel_collection_get (tables, 0));
    }
  /* Also when many others are there, and in a copy of what was read. */
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      get_table (again, id);
    }
  merge (again, REGIOTAFEL_KIND_TABLES, "t7", "c");
  g_assert_cmpstr (regiotafel_entity_get_id (find (again, REGIOTAFEL_KIND_TABLES, "a")), ==, "t7");
}

/* A reference by an old id, in a file from before. */
static void
test_old_file (void)
{
  g_autoptr (RegiotafelInventory) inventory
      = read_text ("'organisations': [{'id': 'a'}, {'id': 'b', 'former-ids': ['c']}]");

  merge (inventory, REGIOTAFEL_KIND_ORGANISATIONS, "a", "b");
  assert_says (inventory, "'organisations': [{'id': 'a', 'former-ids': ['b', 'c']}]");
}

/* ---- What belongs to them ---- */

static void
test_memberships (void)
{
  /* Of tables: those of the duplicate come last. */
  MERGED (
      TABLES, "t", "u",
      "'organisations': [{'id': 'a'}, {'id': 'b'}], 'tables': [{'id': 't', 'memberships': [{'organisation': 'a'},"
      " {'organisation': 'b', 'roles': [{'role': 'chair'}], 'period': '2015/..', 'x': 1}]},"
      " {'id': 'u', 'memberships': [{'organisation': 'b', 'roles': [{'role': 'chair'}], 'period': '2015/..', 'x': 1},"
      " {'organisation': 'b', 'roles': [{'role': 'chair'}], 'period': '2015/..', 'x': 2},"
      " {'organisation': 'b', 'roles': [{'role': 'lead'}], 'period': '2015/..', 'x': 1},"
      " {'organisation': 'a', 'standing': 'member'}, {'organisation': 'a'}, {'id': 'm', 'organisation': 'a'}]}]",
      "'organisations': [{'id': 'a'}, {'id': 'b'}], 'tables': [{'id': 't', 'former-ids': ['u'],"
      " 'memberships': [{'organisation': 'a'},"
      " {'organisation': 'b', 'roles': [{'role': 'chair'}], 'period': '2015/..', 'x': 1},"
      " {'organisation': 'b', 'roles': [{'role': 'chair'}], 'period': '2015/..', 'x': 2},"
      " {'organisation': 'b', 'roles': [{'role': 'lead'}], 'period': '2015/..', 'x': 1},"
      " {'organisation': 'a', 'standing': 'member'}, {'id': 'm', 'organisation': 'a'}]}]");
  /* Of organisations: each stays at its place at the table. */
  MERGED (ORGANISATIONS, "a", "b",
          "'organisations': [{'id': 'a'}, {'id': 'b'}, {'id': 'c'}], 'tables': [{'id': 't', 'memberships':"
          " [{'organisation': 'b', 'period': '../2020'}, {'organisation': 'c'}, {'organisation': 'a', 'period': "
          "'2021/..'}]},"
          " {'id': 'u', 'memberships': [{'organisation': 'a'}, {'organisation': 'b'}]},"
          " {'id': 'v', 'memberships': [{'organisation': 'b'}]}]",
          "'organisations': [{'id': 'a', 'former-ids': ['b']}, {'id': 'c'}], 'tables': [{'id': 't', 'memberships':"
          " [{'organisation': 'a', 'period': '../2020'}, {'organisation': 'c'}, {'organisation': 'a', 'period': "
          "'2021/..'}]},"
          " {'id': 'u', 'memberships': [{'organisation': 'a'}]},"
          " {'id': 'v', 'memberships': [{'organisation': 'a'}]}]");
}

/* Whoever holds a membership sees where it went. */
static void
test_membership_moves (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelMembership *membership = seat (inventory, "u", "b");
  guint n_table = 0, n_organisation = 0;

  seat (inventory, "t", "a");
  get_organisation (inventory, "c");
  count_notify (membership, "table", &n_table);
  count_notify (membership, "organisation", &n_organisation);
  merge (inventory, REGIOTAFEL_KIND_TABLES, "t", "u");
  g_assert_true (regiotafel_membership_get_table (membership) == get_table (inventory, "t"));
  g_assert_cmpuint (n_table, ==, 1);
  merge (inventory, REGIOTAFEL_KIND_ORGANISATIONS, "c", "b");
  g_assert_true (regiotafel_membership_get_organisation (membership) == get_organisation (inventory, "c"));
  g_assert_cmpuint (n_organisation, ==, 1);
  g_assert_cmpuint (
      regiotafel_collection_get_size (regiotafel_organisation_get_memberships (get_organisation (inventory, "c"))), ==,
      1);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_table_get_memberships (get_table (inventory, "t"))), ==,
                    2);
  /* It goes with its new table. */
  g_assert_true (regiotafel_inventory_remove (inventory, REGIOTAFEL_ENTITY (get_table (inventory, "t")), TRUE, NULL));
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_memberships (inventory)), ==, 0);
}

static void
test_agendas (void)
{
  MERGED (TABLES, "t", "u",
          "'tables': [{'id': 't', 'agendas': [{'id': 'a1', 'items': [{'id': 'i1'}]}], 'meetings': [{'id': 'm1'}]},"
          " {'id': 'u', 'agendas': [{'id': 'a2', 'items': [{'id': 'i2'}, {'id': 'i3'}]}],"
          " 'meetings': [{'id': 'm2', 'items': ['i3']}]}]",
          "'tables': [{'id': 't', 'former-ids': ['u'], 'agendas': [{'id': 'a1', 'items': [{'id': 'i1'}]},"
          " {'id': 'a2', 'items': [{'id': 'i2'}, {'id': 'i3'}]}],"
          " 'meetings': [{'id': 'm1'}, {'id': 'm2', 'items': ['i3']}]}]");
  MERGED (AGENDAS, "a1", "a2",
          "'tables': [{'id': 't', 'agendas': [{'id': 'a1', 'items': [{'id': 'i1'}]},"
          " {'id': 'a2', 'items': [{'id': 'i2'}, {'id': 'i3'}]}], 'meetings': [{'id': 'm', 'items': ['i3', 'i1']}]}]",
          "'tables': [{'id': 't', 'agendas': [{'id': 'a1', 'former-ids': ['a2'],"
          " 'items': [{'id': 'i1'}, {'id': 'i2'}, {'id': 'i3'}]}], 'meetings': [{'id': 'm', 'items': ['i3', 'i1']}]}]");
  MERGED (AGENDA_ITEMS, "i1", "i2",
          "'themes': [{'id': 'x'}, {'id': 'y'}], 'tables': [{'id': 't', 'agendas': [{'id': 'a', 'items':"
          " [{'id': 'i1', 'themes': ['x']}, {'id': 'i2', 'themes': ['y'], 'kind': 'decision', 'due': '2026-12'}]}],"
          " 'meetings': [{'id': 'm', 'items': ['i2']}, {'id': 'n', 'items': ['i2', 'i1']}]}]",
          "'themes': [{'id': 'x'}, {'id': 'y'}], 'tables': [{'id': 't', 'agendas': [{'id': 'a', 'items':"
          " [{'id': 'i1', 'former-ids': ['i2'], 'themes': ['x', 'y'], 'kind': 'decision', 'due': '2026-12'}]}],"
          " 'meetings': [{'id': 'm', 'items': ['i1']}, {'id': 'n', 'items': ['i1']}]}]");
  MERGED (
      MEETINGS, "m", "n",
      "'tables': [{'id': 't', 'agendas': [{'id': 'a', 'items': [{'id': 'i1'}, {'id': 'i2'}]}], 'meetings':"
      " [{'id': 'm', 'date': '2026-12', 'items': ['i1']},"
      " {'id': 'n', 'date': '2026-12-03', 'time': '13:00', 'hours': 2, 'location': 'Hier', 'items': ['i2', 'i1']}]}]",
      "'tables': [{'id': 't', 'agendas': [{'id': 'a', 'items': [{'id': 'i1'}, {'id': 'i2'}]}], 'meetings':"
      " [{'id': 'm', 'former-ids': ['n'], 'date': '2026-12', 'hours': 2, 'location': 'Hier', 'items': ['i1', 'i2'],"
      " 'sources': [{'note': 'Merged from “n”, which said otherwise: date: 2026-12-03; time: “13:00”.',"
      " 'about': ['date', 'time']}]}]}]");
}

typedef struct
{
  RegiotafelInventory *inventory;
  const char *organisation; /* to be removed at the first change that is heard of */
} Listener;

static void
remove_something (GListModel *model, guint position, guint removed, guint added, Listener *listener)
{
  gpointer organisation = listener->organisation != NULL
                              ? find (listener->inventory, REGIOTAFEL_KIND_ORGANISATIONS, listener->organisation)
                              : NULL;

  listener->organisation = NULL;
  if (organisation != NULL)
    g_assert_true (regiotafel_inventory_remove (listener->inventory, organisation, TRUE, NULL));
}

/* Every membership stands where it belongs, and there only. */
static void
assert_sound (RegiotafelInventory *inventory)
{
  RegiotafelCollection *memberships = regiotafel_inventory_get_memberships (inventory);
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);
  RegiotafelCollection *organisations = regiotafel_inventory_get_organisations (inventory);
  guint n = regiotafel_collection_get_size (memberships), of_tables = 0, of_organisations = 0;

  for (guint i = 0; i < n; i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);

      g_assert_true (regiotafel_collection_contains (tables, regiotafel_membership_get_table (membership)));
      g_assert_true (
          regiotafel_collection_contains (organisations, regiotafel_membership_get_organisation (membership)));
    }
  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    of_tables
        += regiotafel_collection_get_size (regiotafel_table_get_memberships (regiotafel_collection_get (tables, i)));
  for (guint i = 0; i < regiotafel_collection_get_size (organisations); i++)
    of_organisations += regiotafel_collection_get_size (
        regiotafel_organisation_get_memberships (regiotafel_collection_get (organisations, i)));
  g_assert_cmpuint (of_tables, ==, n);
  g_assert_cmpuint (of_organisations, ==, n);
}

/* Who is told of a change may go and make another; what is left is sound. */
static void
test_listener (void)
{
  static const char *const organisations[] = { "a", "b", "c", "d", "e" };
  guint n_heard = 0;

  for (guint from = 0; from < 12; from++)
    for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
      {
        g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
        Listener listener = { inventory, organisations[i] };
        gboolean of_tables = from < 6;
        gpointer told[6];

        seat (inventory, "v", "p/q");
        seat (inventory, "w", "q/a");
        seat (inventory, "x", "b/q");
        seat (inventory, "t", "a/b/c");
        seat (inventory, "u", "a/b/c/d/e");
        regiotafel_membership_set_standing (
            regiotafel_collection_get (regiotafel_table_get_memberships (get_table (inventory, "u")), 1),
            REGIOTAFEL_STANDING_MEMBER);
        told[0] = regiotafel_table_get_memberships (get_table (inventory, "u"));
        told[1] = regiotafel_table_get_memberships (get_table (inventory, "t"));
        told[2] = regiotafel_inventory_get_memberships (inventory);
        told[3] = regiotafel_inventory_get_tables (inventory);
        told[4] = regiotafel_organisation_get_memberships (get_organisation (inventory, "p"));
        told[5] = regiotafel_organisation_get_memberships (get_organisation (inventory, "q"));
        g_signal_connect (told[from % 6], "items-changed", G_CALLBACK (remove_something), &listener);
        if (of_tables)
          merge (inventory, REGIOTAFEL_KIND_TABLES, "t", "u");
        else
          merge (inventory, REGIOTAFEL_KIND_ORGANISATIONS, "p", "q");
        n_heard += listener.organisation == NULL;
        g_assert_true ((find (inventory, REGIOTAFEL_KIND_ORGANISATIONS, organisations[i]) == NULL)
                       == (listener.organisation == NULL));
        listener.organisation = NULL;
        assert_sound (inventory);
      }
  g_assert_cmpuint (n_heard, >=, 6 * G_N_ELEMENTS (organisations));
}

/* ---- What is refused ---- */

static void
refuse (RegiotafelInventory *inventory, gpointer keep, gpointer duplicate, RegiotafelError code, const char *words)
{
  g_autofree char *before = write_text (inventory);
  guint64 revision = regiotafel_inventory_get_revision (inventory);
  g_autoptr (GError) error = NULL;

  g_assert_false (regiotafel_inventory_merge (inventory, keep, duplicate, &error));
  assert_error (error, code, words);
  assert_text (write_text (inventory), before);
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision);
}

static void
test_refused (void)
{
  g_autoptr (RegiotafelInventory) inventory
      = read_text ("'organisations': [{'id': 'o'}], 'tables': [{'id': 't', 'memberships': [{'organisation': 'o'},"
                   " {'id': 'z', 'organisation': 'o', 'period': '2015/..'}],"
                   " 'agendas': [{'id': 'a', 'items': [{'id': 'i'}]}, {'id': 'c', 'items': [{'id': 'k'}]}], "
                   "'meetings': [{'id': 'm'}]},"
                   " {'id': 'u', 'agendas': [{'id': 'b', 'items': [{'id': 'j'}]}], 'meetings': [{'id': 'n'}]}]");
  g_autoptr (RegiotafelTable) stranger = regiotafel_table_new ("ver", NULL);
  RegiotafelTable *t = get_table (inventory, "t");
  RegiotafelCollection *memberships = regiotafel_table_get_memberships (t);
#define FIND(kind, id) find (inventory, REGIOTAFEL_KIND_##kind, id)

  refuse (inventory, t, t, REGIOTAFEL_ERROR_INVALID_VALUE, "Table “t” cannot be merged with itself");
  refuse (inventory, t, stranger, REGIOTAFEL_ERROR_NOT_FOUND, "Table “ver” is not in this inventory");
  refuse (inventory, stranger, t, REGIOTAFEL_ERROR_NOT_FOUND, "Table “ver” is not in this inventory");
  refuse (inventory, t, FIND (ORGANISATIONS, "o"), REGIOTAFEL_ERROR_INVALID_VALUE,
          "Table “t” and Organisation “o” are not of one kind");
  refuse (inventory, regiotafel_collection_get (memberships, 0), regiotafel_collection_get (memberships, 1),
          REGIOTAFEL_ERROR_UNSUPPORTED, "Membership of “o” in “t” and Membership “z” cannot be merged");
  refuse (inventory, FIND (AGENDAS, "a"), FIND (AGENDAS, "b"), REGIOTAFEL_ERROR_INVALID_VALUE,
          "Agenda “a” belongs to Table “t”, and Agenda “b” to Table “u”");
  refuse (inventory, FIND (MEETINGS, "n"), FIND (MEETINGS, "m"), REGIOTAFEL_ERROR_INVALID_VALUE,
          "Meeting “n” belongs to Table “u”");
  refuse (inventory, FIND (AGENDA_ITEMS, "i"), FIND (AGENDA_ITEMS, "k"), REGIOTAFEL_ERROR_INVALID_VALUE,
          "Agenda item “i” belongs to Agenda “a”, and Agenda item “k” to Agenda “c”");

  /* From the top down it can be done. */
  merge (inventory, REGIOTAFEL_KIND_TABLES, "t", "u");
  merge (inventory, REGIOTAFEL_KIND_AGENDAS, "a", "b");
  merge (inventory, REGIOTAFEL_KIND_AGENDA_ITEMS, "i", "j");
  merge (inventory, REGIOTAFEL_KIND_MEETINGS, "n", "m");
#undef FIND
}

/* A garbage collector may dispose of an owner that others still hold. */
static void
test_owner_disposed_of (void)
{
  g_autoptr (RegiotafelInventory) inventory
      = read_text ("'tables': [{'id': 't', 'agendas': [{'id': 'a', 'items': [{'id': 'i'}]}]},"
                   " {'id': 'u', 'agendas': [{'id': 'b', 'items': [{'id': 'j'}]}]}]");

  g_object_run_dispose (G_OBJECT (get_table (inventory, "t")));
  refuse (inventory, find (inventory, REGIOTAFEL_KIND_AGENDAS, "a"), find (inventory, REGIOTAFEL_KIND_AGENDAS, "b"),
          REGIOTAFEL_ERROR_INVALID_VALUE, "Agenda “a” or Agenda “b” has lost its table");
  g_object_run_dispose (G_OBJECT (get_table (inventory, "u")));
  refuse (inventory, find (inventory, REGIOTAFEL_KIND_AGENDAS, "a"), find (inventory, REGIOTAFEL_KIND_AGENDAS, "b"),
          REGIOTAFEL_ERROR_INVALID_VALUE, "Agenda “a” or Agenda “b” has lost its table");
}

static void
test_circles (void)
{
  g_autoptr (RegiotafelInventory) inventory
      = read_text ("'tables': [{'id': 'a', 'parent': 'b'}, {'id': 'b', 'parent': 'c'}, {'id': 'c', 'parent': 'd'},"
                   " {'id': 'd'}, {'id': 'e', 'prepares': ['f']}, {'id': 'f', 'prepares': ['g', 'h']}, {'id': 'g'},"
                   " {'id': 'h'}, {'id': 'i', 'advises': ['j']}, {'id': 'j', 'advises': ['k']}, {'id': 'k'}]");
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);
#define AT(id) regiotafel_collection_find (tables, id)

  refuse (inventory, AT ("a"), AT ("c"), REGIOTAFEL_ERROR_INVALID_VALUE, "a circle of “parent”: “a” → “b” → “a”;");
  refuse (inventory, AT ("e"), AT ("g"), REGIOTAFEL_ERROR_INVALID_VALUE, "a circle of “prepares”: “e” → “f” → “e”;");
  refuse (inventory, AT ("h"), AT ("e"), REGIOTAFEL_ERROR_INVALID_VALUE, "a circle of “prepares”: “h” → “f” → “h”;");
  /* There is room for one parent, so the one that would make the circle goes. */
  merge (inventory, REGIOTAFEL_KIND_TABLES, "c", "a");
  g_assert_true (regiotafel_table_get_parent (AT ("b")) == AT ("c"));
  g_assert_true (regiotafel_table_get_parent (AT ("c")) == AT ("d"));
  /* Next to each other they make none, and two tables may well advise each other. */
  merge (inventory, REGIOTAFEL_KIND_TABLES, "e", "f");
  merge (inventory, REGIOTAFEL_KIND_TABLES, "i", "k");
  g_assert_true (regiotafel_collection_contains (regiotafel_table_get_advises (AT ("j")), AT ("i")));
#undef AT
}

enum
{
  LONG = 20000
};

static void *
merge_ends (void *none)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (GError) error = NULL;
  RegiotafelTable *first = NULL, *previous = NULL;

  for (guint i = 0; i < LONG; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      RegiotafelTable *table = put (inventory, regiotafel_table_new (id, NULL));

      if (previous != NULL)
        regiotafel_table_add_prepares (previous, table);
      else
        first = table;
      previous = table;
    }
  g_assert_false (
      regiotafel_inventory_merge (inventory, REGIOTAFEL_ENTITY (first), REGIOTAFEL_ENTITY (previous), &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE,
                "“t0” → “t1” → “t2” → “t3” → “t4” → “t5” → “t6” → “t7” → … → “t19998” → “t0”");
  return NULL;
}

static void
test_long_chain (void)
{
  run_on_small_stack (merge_ends, NULL);
}

/* So many memberships that comparing each with each, or looking for each, would take minutes. */
static void
test_many_memberships (void)
{
  const guint n = fewer (LONG);
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *t = get_table (inventory, "t"), *u = get_table (inventory, "u");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);
      RegiotafelOrganisation *organisation = put (inventory, regiotafel_organisation_new (id, NULL));

      regiotafel_membership_set_standing (put (inventory, regiotafel_membership_new (NULL, t, organisation)),
                                          REGIOTAFEL_STANDING_MEMBER);
      put (inventory, regiotafel_membership_new (NULL, u, organisation));
      put (inventory, regiotafel_membership_new (NULL, get_table (inventory, id), get_organisation (inventory, "o")));
      put (inventory, regiotafel_membership_new (NULL, get_table (inventory, id), get_organisation (inventory, "p")));
    }
  merge (inventory, REGIOTAFEL_KIND_TABLES, "t", "u");
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_table_get_memberships (t)), ==, 2 * n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);
      RegiotafelTable *table = get_table (inventory, id);

      regiotafel_membership_set_standing (regiotafel_collection_get (regiotafel_table_get_memberships (table), 0),
                                          REGIOTAFEL_STANDING_MEMBER);
    }
  merge (inventory, REGIOTAFEL_KIND_ORGANISATIONS, "o", "p");
  g_assert_cmpuint (
      regiotafel_collection_get_size (regiotafel_organisation_get_memberships (get_organisation (inventory, "o"))), ==,
      2 * n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inventory-merge/takes-over", test_takes_over);
  g_test_add_func ("/inventory-merge/names", test_names);
  g_test_add_func ("/inventory-merge/unites", test_unites);
  g_test_add_func ("/inventory-merge/differences", test_differences);
  g_test_add_func ("/inventory-merge/subjects", test_subjects);
  g_test_add_func ("/inventory-merge/audience", test_audience);
  g_test_add_func ("/inventory-merge/referrers", test_referrers);
  g_test_add_func ("/inventory-merge/represented", test_represented);
  g_test_add_func ("/inventory-merge/each-other", test_each_other);
  g_test_add_func ("/inventory-merge/leaves", test_leaves);
  g_test_add_func ("/inventory-merge/ids", test_ids);
  g_test_add_func ("/inventory-merge/old-file", test_old_file);
  g_test_add_func ("/inventory-merge/memberships", test_memberships);
  g_test_add_func ("/inventory-merge/membership-moves", test_membership_moves);
  g_test_add_func ("/inventory-merge/agendas", test_agendas);
  g_test_add_func ("/inventory-merge/listener", test_listener);
  g_test_add_func ("/inventory-merge/refused", test_refused);
  g_test_add_func ("/inventory-merge/owner-disposed-of", test_owner_disposed_of);
  g_test_add_func ("/inventory-merge/circles", test_circles);
  g_test_add_func ("/inventory-merge/long-chain", test_long_chain);
  g_test_add_func ("/inventory-merge/many-memberships", test_many_memberships);
  return g_test_run ();
}
