/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every text has a rule that says whether anybody may have written anything in it, and all that is free is visited. */
#include "regiotafel-free-text-private.h"

#include "model-helpers.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-person.h"
#include "regiotafel-person-seat.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-source-private.h"

static GType
get_type_of (guint holder)
{
  switch (holder)
    {
    case REGIOTAFEL_HOLDER_INVENTORY:
      return REGIOTAFEL_TYPE_INVENTORY;
    case REGIOTAFEL_HOLDER_SOURCE:
      return REGIOTAFEL_TYPE_SOURCE;
    case REGIOTAFEL_HOLDER_ROLE_TERM:
      return REGIOTAFEL_TYPE_ROLE_TERM;
    case REGIOTAFEL_HOLDER_PERSON_SEAT:
      return REGIOTAFEL_TYPE_PERSON_SEAT;
    default:
      return regiotafel_kind_get_gtype (holder);
    }
}

static gboolean
is_text (GParamSpec *pspec)
{
  return pspec->value_type == G_TYPE_STRING || pspec->value_type == G_TYPE_STRV;
}

/* A property that is new and that nobody thought about fails here. */
static void
test_properties (void)
{
  for (guint holder = 0; holder < REGIOTAFEL_N_HOLDERS; holder++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (get_type_of (holder));
      guint n;
      g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n);

      for (guint i = 0; i < n; i++)
        {
          RegiotafelTextRule rule = regiotafel_text_get_rule (holder, pspecs[i]->name);

          if (is_text (pspecs[i]) && rule == REGIOTAFEL_TEXT_NO_RULE)
            g_error ("%s:%s is text, and has no rule", g_type_name (get_type_of (holder)), pspecs[i]->name);
          if (holder == REGIOTAFEL_KIND_PERSONS && rule != REGIOTAFEL_TEXT_NO_RULE)
            g_assert_true (rule == REGIOTAFEL_TEXT_PERSONAL || rule == REGIOTAFEL_TEXT_CODE);
        }
    }
}

/* And those that are texts without being properties. */
static void
test_members (void)
{
  static const RegiotafelMemberKind texts[] = {
    REGIOTAFEL_MEMBER_TIME,   REGIOTAFEL_MEMBER_ID,      REGIOTAFEL_MEMBER_FORMER_IDS, REGIOTAFEL_MEMBER_IDENTIFIERS,
    REGIOTAFEL_MEMBER_LABELS, REGIOTAFEL_MEMBER_SOURCES, REGIOTAFEL_MEMBER_ROLES,
  };

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        if (member->kind == texts[i])
          g_assert_cmpint (regiotafel_text_get_rule (kind, member->name), !=, REGIOTAFEL_TEXT_NO_RULE);
}

static void
test_rules (void)
{
  /* Free: a name of what people made, but not of a domain, a theme or an area. */
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_TABLES, "name"));
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_ORGANISATIONS, "labels"));
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_THEMES, "name"));
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_AREAS, "aliases"));
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_THEMES, "description"));
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_TABLES, "submit-to"));
  g_assert_cmpint (regiotafel_text_get_rule (REGIOTAFEL_KIND_TABLES, "submit-to"), ==, REGIOTAFEL_TEXT_FUNCTIONAL);
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_MEMBERSHIPS, "roles"));
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_MEETINGS, "sources"));
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_NONE, "covers"));
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_NONE, "synonyms"));
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_NONE, "language"));
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_TABLES, "id"));
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_MEETINGS, "time"));
  /* Those of persons are no free text: all of it is theirs. */
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_PERSONS, "description"));
  /* What is no text, and what nobody knows. */
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_TABLES, "themes"));
  g_assert_false (regiotafel_member_is_free_text (REGIOTAFEL_KIND_TABLES, "powers"));
  g_assert_true (regiotafel_member_is_free_text (REGIOTAFEL_KIND_TABLES, "x-remark"));

  g_assert_true (regiotafel_text_is_link ("https://lmc.example/a?b=c"));
  g_assert_false (regiotafel_text_is_link ("mailto:a@lmc.invalid"));
  g_assert_false (regiotafel_text_is_link ("Nota van A. Aldersveen"));
  g_assert_false (regiotafel_text_is_link ("https://lmc.example van A. Aldersveen"));
  g_assert_false (regiotafel_text_is_link ("://x"));
}

/* One of each kind, that of persons with a name. */
typedef struct
{
  RegiotafelInventory *inventory;
  gpointer entities[REGIOTAFEL_N_KINDS];
} Region;

static void
make_region (Region *region)
{
  RegiotafelInventory *inventory = region->inventory = regiotafel_inventory_new ();
  gpointer *entities = region->entities;

  entities[REGIOTAFEL_KIND_DOMAINS] = add (inventory, regiotafel_domain_new ("domain", NULL));
  entities[REGIOTAFEL_KIND_THEMES] = add (inventory, regiotafel_theme_new ("theme", NULL));
  entities[REGIOTAFEL_KIND_AREAS] = add (inventory, regiotafel_area_new ("area", NULL));
  entities[REGIOTAFEL_KIND_ORGANISATIONS] = add (inventory, regiotafel_organisation_new ("organisation", NULL));
  entities[REGIOTAFEL_KIND_PROJECTS] = add (inventory, regiotafel_project_new ("project", NULL));
  entities[REGIOTAFEL_KIND_TABLES] = add (inventory, regiotafel_table_new ("table", NULL));
  entities[REGIOTAFEL_KIND_MEMBERSHIPS]
      = add (inventory, regiotafel_membership_new (NULL, entities[REGIOTAFEL_KIND_TABLES],
                                                   entities[REGIOTAFEL_KIND_ORGANISATIONS]));
  entities[REGIOTAFEL_KIND_AGENDAS]
      = add (inventory, regiotafel_agenda_new ("agenda", NULL, entities[REGIOTAFEL_KIND_TABLES]));
  entities[REGIOTAFEL_KIND_AGENDA_ITEMS]
      = add (inventory, regiotafel_agenda_item_new ("item", NULL, entities[REGIOTAFEL_KIND_AGENDAS]));
  entities[REGIOTAFEL_KIND_MEETINGS]
      = add (inventory, regiotafel_meeting_new ("meeting", NULL, entities[REGIOTAFEL_KIND_TABLES]));
  entities[REGIOTAFEL_KIND_PERSONS] = add (inventory, regiotafel_person_new ("p-1", "Anna Aldersveen"));
}

static void
note (RegiotafelEntity *owner, const char *member, guint place, const char *text, gpointer data)
{
  RegiotafelKind kind = owner != NULL ? regiotafel_kind_of (owner) : REGIOTAFEL_KIND_NONE;

  g_string_append_printf (data, "%s.%s.%u: %s\n", owner != NULL ? regiotafel_kind_get_name (kind) : "", member, place,
                          text);
}

static char *
visit_all (RegiotafelInventory *inventory)
{
  GString *noted = g_string_new (NULL);

  regiotafel_inventory_foreach_free_text (inventory, note, noted);
  return g_string_free (noted, FALSE);
}

static void
test_order (void)
{
  Region region;
  RegiotafelEntity *table;
  RegiotafelMembership *membership;
  static const char *const aliases[] = { "one", "two", NULL };
  g_autoptr (RegiotafelSource) source = NULL;
  g_autoptr (RegiotafelRoleTerm) term = NULL;

  make_region (&region);
  assert_text (visit_all (region.inventory), "");
  table = region.entities[REGIOTAFEL_KIND_TABLES];
  membership = region.entities[REGIOTAFEL_KIND_MEMBERSHIPS];
  regiotafel_inventory_set_covers (region.inventory, "covers");
  regiotafel_inventory_set_title (region.inventory, "title");
  regiotafel_inventory_set_language (region.inventory, "nl");
  regiotafel_inventory_set_synonyms (region.inventory, aliases);
  regiotafel_extras_add (regiotafel_inventory_get_extras (region.inventory), "x-more", "\"raw\"", 5);
  regiotafel_entity_set_name (table, "name");
  regiotafel_entity_set_aliases (table, aliases);
  regiotafel_entity_set_label (table, "en", "label");
  regiotafel_entity_set_label (table, "fy", "other");
  regiotafel_entity_set_identifier (table, "kvk", "12345678");
  regiotafel_table_set_submit_to (REGIOTAFEL_TABLE (table), "a@b.invalid");
  regiotafel_extras_add (&table->extras, "x-first", "1", 1);
  regiotafel_extras_add (&table->extras, "x-second", "[2]", 3);
  regiotafel_entity_add_source (table, "https://lmc.example", NULL, "note", NULL);
  regiotafel_entity_add_source (table, "Minutes", NULL, NULL, NULL);
  source = g_object_new (REGIOTAFEL_TYPE_SOURCE, NULL);
  regiotafel_extras_add (regiotafel_source_get_extras (source), "x-page", "\"3\"", 3);
  regiotafel_entity_append_source (table, source);
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_CHAIR, NULL, NULL);
  regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_OTHER, NULL, "wording");
  regiotafel_membership_set_local_standing (membership, "standing");
  regiotafel_entity_set_name (region.entities[REGIOTAFEL_KIND_AGENDAS], "agenda");
  regiotafel_entity_set_name (region.entities[REGIOTAFEL_KIND_AGENDA_ITEMS], "item");
  regiotafel_entity_set_name (region.entities[REGIOTAFEL_KIND_MEETINGS], "meeting");
  regiotafel_entity_set_name (region.entities[REGIOTAFEL_KIND_THEMES], "theme");
  regiotafel_entity_set_description (region.entities[REGIOTAFEL_KIND_THEMES], "of theme");
  assert_text (visit_all (region.inventory), ".title.0: title\n"
                                             ".covers.0: covers\n"
                                             "themes.description.0: of theme\n"
                                             "tables.name.0: name\n"
                                             "tables.aliases.0: one\n"
                                             "tables.aliases.1: two\n"
                                             "tables.labels.0: label\n"
                                             "tables.labels.1: other\n"
                                             "tables.sources.0: note\n"
                                             "tables.sources.1: Minutes\n"
                                             "tables.sources.2: \"3\"\n"
                                             "tables.submit-to.0: a@b.invalid\n"
                                             "memberships.roles.1: wording\n"
                                             "memberships.local-standing.0: standing\n"
                                             "agendas.name.0: agenda\n"
                                             "agenda-items.name.0: item\n"
                                             "meetings.name.0: meeting\n"
                                             "tables.x-first.0: 1\n"
                                             "tables.x-second.1: [2]\n"
                                             ".x-more.0: \"raw\"\n");
  g_object_unref (region.inventory);
}

/* Sets every text that can be set, and looks whether those that are free are visited, and no others. */
static void
test_all (void)
{
  Region region;
  g_autofree char *visited = NULL;
  guint n_free = 0;

  make_region (&region);
  for (guint kind = 0; kind <= REGIOTAFEL_HOLDER_INVENTORY; kind++)
    {
      gpointer holder = kind < REGIOTAFEL_N_KINDS ? region.entities[kind] : region.inventory;
      guint n;
      g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (holder), &n);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = g_strdup_printf ("text of %u:%s", kind, pspecs[i]->name);
          const char *texts[] = { text, NULL };

          if (!is_text (pspecs[i]) || (pspecs[i]->flags & G_PARAM_WRITABLE) == 0
              || (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY) != 0 || strcmp (pspecs[i]->name, "time") == 0)
            continue;
          if (pspecs[i]->value_type == G_TYPE_STRING)
            g_object_set (holder, pspecs[i]->name, text, NULL);
          else
            g_object_set (holder, pspecs[i]->name, texts, NULL);
        }
    }
  visited = visit_all (region.inventory);
  for (guint kind = 0; kind <= REGIOTAFEL_HOLDER_INVENTORY; kind++)
    {
      gpointer holder = kind < REGIOTAFEL_N_KINDS ? region.entities[kind] : region.inventory;
      guint n;
      g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (holder), &n);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = g_strdup_printf ("text of %u:%s\n", kind, pspecs[i]->name);
          gboolean is_free = is_text (pspecs[i]) && regiotafel_member_is_free_text (kind, pspecs[i]->name);

          n_free += is_free;
          if (is_free != (strstr (visited, text) != NULL))
            g_error ("%s:%s is %s", G_OBJECT_TYPE_NAME (holder), pspecs[i]->name,
                     is_free ? "free and not visited" : "visited and not free");
        }
    }
  g_assert_cmpuint (n_free, >, 40);
  g_object_unref (region.inventory);
}

static void
test_mask (void)
{
  Region region;
  g_autoptr (RegiotafelMask) mask = NULL;
  static const char *const aliases[] = { "Truus Bronkeloo", "Anke", NULL };
  RegiotafelEntity *person;

  make_region (&region);
  person = region.entities[REGIOTAFEL_KIND_PERSONS];
  regiotafel_entity_set_aliases (person, aliases);
  regiotafel_entity_set_label (person, "en", "Ann Crullaert");
  mask = regiotafel_inventory_make_mask (region.inventory);
  assert_text (regiotafel_mask_apply (mask, "Anna Aldersveen, T. Bronkeloo, Anke, Crullaert, Dravenhof",
                                      REGIOTAFEL_MASK_NAMES, NULL),
               "[naam], [naam], [naam], [naam], Dravenhof");
  regiotafel_mask_free (g_steal_pointer (&mask));
  regiotafel_inventory_remove (region.inventory, person, FALSE, NULL);
  mask = regiotafel_inventory_make_mask (region.inventory);
  g_assert_true (regiotafel_mask_is_empty (mask));
  g_object_unref (region.inventory);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/free-text/properties", test_properties);
  g_test_add_func ("/free-text/members", test_members);
  g_test_add_func ("/free-text/rules", test_rules);
  g_test_add_func ("/free-text/order", test_order);
  g_test_add_func ("/free-text/all", test_all);
  g_test_add_func ("/free-text/mask", test_mask);
  return g_test_run ();
}
