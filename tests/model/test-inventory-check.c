/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is told about an inventory as a whole, and how circles are found. */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-diagnostic.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-project.h"
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
add_named (RegiotafelInventory *inventory, GType type, const char *id)
{
  return add (inventory, g_object_new (type, "id", id, "name", id, NULL));
}

static gpointer
set_period (gpointer entity, const char *text)
{
  g_autoptr (RegiotafelPeriod) period = text != NULL ? regiotafel_period_parse (text, NULL) : NULL;

  regiotafel_entity_set_period (entity, period);
  return entity;
}

static void
set_verified (gpointer entity, const char *text)
{
  g_autoptr (RegiotafelDate) date = regiotafel_date_parse (text, NULL);

  regiotafel_entity_set_verified (entity, date);
}

typedef struct
{
  const char *code;
  RegiotafelSeverity severity;
  const char *pointer;
  const char *value;
  const char *en;
  const char *nl;
} Expected;

/* That exactly these are found, in this order; a code that is NULL ends the list. */
static void
assert_found (RegiotafelInventory *inventory, const Expected *expected)
{
  g_autoptr (RegiotafelCollection) found = regiotafel_inventory_check (inventory);
  guint i;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (found)) == REGIOTAFEL_TYPE_DIAGNOSTIC);
  for (i = 0; expected[i].code != NULL; i++)
    {
      RegiotafelDiagnostic *diagnostic;
      g_autofree char *dutch = NULL;
      g_autofree char *with_place = NULL;

      g_assert_cmpuint (i, <, regiotafel_collection_get_size (found));
      diagnostic = regiotafel_collection_get (found, i);
      with_place = g_strdup_printf ("(%s): %s", expected[i].pointer, expected[i].nl);
      dutch = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_DUTCH);
      g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, expected[i].code);
      g_assert_cmpint (regiotafel_diagnostic_get_severity (diagnostic), ==, expected[i].severity);
      g_assert_cmpstr (regiotafel_diagnostic_get_pointer (diagnostic), ==, expected[i].pointer);
      g_assert_cmpstr (regiotafel_diagnostic_get_value (diagnostic), ==, expected[i].value);
      g_assert_cmpstr (regiotafel_diagnostic_get_message (diagnostic), ==, expected[i].en);
      g_assert_cmpstr (dutch, ==, with_place);
      g_assert_null (regiotafel_diagnostic_get_source (diagnostic));
      g_assert_cmpuint (regiotafel_diagnostic_get_line (diagnostic), ==, 0);
    }
  if (i < regiotafel_collection_get_size (found))
    g_error ("found too: %s", regiotafel_diagnostic_get_message (regiotafel_collection_get (found, i)));
}

static const Expected nothing[] = { { NULL } };

static void
test_fine (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table, *other;
  RegiotafelOrganisation *organisation;

  assert_found (inventory, nothing);
  table = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "bgu");
  other = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "db");
  organisation = add_named (inventory, regiotafel_organisation_get_type (), "eik");
  add (inventory, regiotafel_membership_new (NULL, table, organisation));
  regiotafel_table_set_parent (other, table);
  regiotafel_table_add_prepares (other, table);
  /* Two tables may well advise each other. */
  regiotafel_table_add_advises (other, table);
  regiotafel_table_add_advises (table, other);
  assert_found (inventory, nothing);
}

static void
test_dangling (void)
{
  static const Expected expected[] = {
    { "dangling-reference", REGIOTAFEL_SEVERITY_ERROR, "/organisations/0/area", "gm1",
      "It refers to “gm1”, which is not in this inventory; add that, or refer to another.",
      "Het verwijst naar “gm1”, dat niet in deze inventarisatie staat; voeg dat toe, of verwijs naar een ander." },
    { "dangling-reference", REGIOTAFEL_SEVERITY_ERROR, "/tables/1/parent", "weg",
      "It refers to “weg”, which is not in this inventory; add that, or refer to another.",
      "Het verwijst naar “weg”, dat niet in deze inventarisatie staat; voeg dat toe, of verwijs naar een ander." },
    { "dangling-reference", REGIOTAFEL_SEVERITY_ERROR, "/tables/1/prepares", "weg",
      "It refers to “weg”, which is not in this inventory; add that, or refer to another.",
      "Het verwijst naar “weg”, dat niet in deze inventarisatie staat; voeg dat toe, of verwijs naar een ander." },
    { "dangling-reference", REGIOTAFEL_SEVERITY_ERROR, "/tables/1/memberships/0/represents", "gm1",
      "It refers to “gm1”, which is not in this inventory; add that, or refer to another.",
      "Het verwijst naar “gm1”, dat niet in deze inventarisatie staat; voeg dat toe, of verwijs naar een ander." },
    { NULL },
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) gone = regiotafel_table_new ("weg", NULL);
  g_autoptr (RegiotafelArea) area = regiotafel_area_new ("gm1", NULL);
  RegiotafelOrganisation *organisation = add_named (inventory, regiotafel_organisation_get_type (), "eik");
  RegiotafelTable *table;
  RegiotafelMembership *membership;

  add_named (inventory, REGIOTAFEL_TYPE_TABLE, "bgu");
  table = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "db");
  membership = add (inventory, regiotafel_membership_new (NULL, table, organisation));
  regiotafel_organisation_set_area (organisation, area);
  regiotafel_table_set_parent (table, gone);
  regiotafel_table_add_prepares (table, gone);
  regiotafel_membership_add_represented (membership, REGIOTAFEL_ENTITY (area));
  assert_found (inventory, expected);
}

static void
test_names (void)
{
  static const Expected expected[] = {
    { "missing-name", REGIOTAFEL_SEVERITY_WARNING, "/areas/0", "gm1", "“gm1” has no name; give it one.",
      "“gm1” heeft geen naam; geef die." },
    { "missing-name", REGIOTAFEL_SEVERITY_WARNING, "/tables/1", "db", "“db” has no name; give it one.",
      "“db” heeft geen naam; geef die." },
    { NULL },
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();

  add (inventory, regiotafel_area_new ("gm1", NULL));
  add (inventory, regiotafel_table_new ("bgu", "Bestuurlijk overleg"));
  add (inventory, regiotafel_table_new ("db", ""));
  assert_found (inventory, expected);
}

static void
test_verified (void)
{
  static const Expected expected[] = {
    { "verified-after-as-of", REGIOTAFEL_SEVERITY_WARNING, "/tables/1/verified", "db",
      "“db” was checked after the date of the inventory; correct one of the two.",
      "“db” is gecontroleerd na de peildatum van de inventarisatie; verbeter één van de twee." },
    { "verified-after-as-of", REGIOTAFEL_SEVERITY_WARNING, "/tables/1/memberships/0/verified", "eik",
      "“eik” was checked after the date of the inventory; correct one of the two.",
      "“eik” is gecontroleerd na de peildatum van de inventarisatie; verbeter één van de twee." },
    { NULL },
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelDate) as_of = regiotafel_date_new (2026, 11, 0);
  RegiotafelOrganisation *organisation = add_named (inventory, regiotafel_organisation_get_type (), "eik");
  RegiotafelTable *first = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "bgu");
  RegiotafelTable *second = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "db");

  /* A date as precise as a month or a year gets the benefit of the doubt. */
  set_verified (first, "2026-11-30");
  set_verified (organisation, "2026");
  set_verified (second, "2026-12-01");
  set_verified (add (inventory, regiotafel_membership_new (NULL, second, organisation)), "2027");
  assert_found (inventory, nothing);
  regiotafel_inventory_set_as_of (inventory, as_of);
  assert_found (inventory, expected);
}

static void
test_outside (void)
{
  static const Expected expected[] = {
    { "membership-outside-table", REGIOTAFEL_SEVERITY_WARNING, "/tables/0/memberships/1", "bos",
      "“bos” takes part in “bgu” only when that does not exist; correct one of the periods.",
      "“bos” neemt alleen deel aan “bgu” wanneer die niet bestaat; verbeter één van de perioden." },
    { "membership-outside-table", REGIOTAFEL_SEVERITY_WARNING, "/tables/0/memberships/3", "els",
      "“els” takes part in “bgu” only when that does not exist; correct one of the periods.",
      "“els” neemt alleen deel aan “bgu” wanneer die niet bestaat; verbeter één van de perioden." },
    { NULL },
  };
  static const char *const names[] = { "eik", "bos", "den", "els", "iep" };
  static const char *const periods[] = { "2014/2015", "../2014", "2017-12-31/..", "2018/2019", NULL };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *table = set_period (add_named (inventory, REGIOTAFEL_TYPE_TABLE, "bgu"), "2015/2017");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      RegiotafelOrganisation *organisation = add_named (inventory, regiotafel_organisation_get_type (), names[i]);

      set_period (add (inventory, regiotafel_membership_new (NULL, table, organisation)), periods[i]);
    }
  assert_found (inventory, expected);
}

/* Agendas, and meetings, whose date may be less precise than a day. */
static void
test_outside_time (void)
{
  static const Expected expected[] = {
    { "outside-table", REGIOTAFEL_SEVERITY_WARNING, "/tables/1/agendas/0", "a1",
      "“a1” lies outside the time in which “db” exists; correct one of the two.",
      "“a1” valt buiten de tijd waarin “db” bestaat; verbeter één van beide." },
    { "outside-table", REGIOTAFEL_SEVERITY_WARNING, "/tables/1/meetings/1", "m1",
      "“m1” lies outside the time in which “db” exists; correct one of the two.",
      "“m1” valt buiten de tijd waarin “db” bestaat; verbeter één van beide." },
    { "outside-table", REGIOTAFEL_SEVERITY_WARNING, "/tables/1/meetings/3", "m3",
      "“m3” lies outside the time in which “db” exists; correct one of the two.",
      "“m3” valt buiten de tijd waarin “db” bestaat; verbeter één van beide." },
    { NULL },
  };
  static const char *const dates[] = { "2015-06-01", "2015-05-31", "2017", "2018-01", "2015" };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *always = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "bgu");
  RegiotafelTable *table = set_period (add_named (inventory, REGIOTAFEL_TYPE_TABLE, "db"), "2015-06/2017");

  set_period (add (inventory, regiotafel_agenda_new ("a0", "Agenda", always)), "1900/1901");
  set_period (add (inventory, regiotafel_agenda_new ("a1", "Agenda", table)), "2018/..");
  set_period (add (inventory, regiotafel_agenda_new ("a2", "Agenda", table)), "2017/..");
  add (inventory, regiotafel_agenda_new ("a3", "Agenda", table));
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autoptr (RegiotafelDate) date = regiotafel_date_parse (dates[i], NULL);

      regiotafel_meeting_set_date (add (inventory, regiotafel_meeting_new (id, "Bijeenkomst", table)), date);
    }
  add (inventory, regiotafel_meeting_new ("m5", "Bijeenkomst", table));
  assert_found (inventory, expected);
}

/* An item, and in what time its project, its agenda, its table and itself exist: NULL is always. */
typedef struct
{
  const char *project, *agenda, *table, *item;
  RegiotafelState of_project, of_item;
} OnAgenda;

static void
assert_gone (const OnAgenda *on, const char *en, const char *nl)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelDate) as_of = regiotafel_date_new (2026, 10, 1);
  RegiotafelProject *project = set_period (add_named (inventory, REGIOTAFEL_TYPE_PROJECT, "p"), on->project);
  RegiotafelTable *table = set_period (add_named (inventory, REGIOTAFEL_TYPE_TABLE, "t"), on->table);
  RegiotafelAgenda *agenda = set_period (add (inventory, regiotafel_agenda_new ("a", "A", table)), on->agenda);
  RegiotafelAgendaItem *item = add (inventory, regiotafel_agenda_item_new ("i", "I", agenda));
  const Expected expected[] = { { en != NULL ? "project-gone" : NULL, REGIOTAFEL_SEVERITY_WARNING,
                                  "/tables/0/agendas/0/items/0/project", "i", en, nl },
                                { NULL } };

  set_period (item, on->item);
  regiotafel_inventory_set_as_of (inventory, as_of);
  regiotafel_agenda_item_set_state (item, on->of_item);
  regiotafel_project_set_state (project, on->of_project);
  assert_found (inventory, nothing);
  regiotafel_agenda_item_set_project (item, project);
  assert_found (inventory, expected);
}

static void
test_projects (void)
{
  static const char elsewhen[]
      = "“i” is about project “p”, which does not exist at that time; correct one of the periods.";
  static const char elsewhen_nl[]
      = "“i” gaat over project “p”, dat in die tijd niet bestaat; verbeter één van de perioden.";
  static const char closed[]
      = "“i” is planned or running, but project “p” is finished or dropped; correct one of the two.";
  static const char closed_nl[]
      = "“i” is gepland of loopt, maar project “p” is afgerond of vervallen; verbeter één van beide.";
  static const char over[] = "“i” is planned or running, but project “p” has ended; correct one of the two.";
  static const char over_nl[] = "“i” is gepland of loopt, maar project “p” is voorbij; verbeter één van beide.";

#define GONE(en, ...) assert_gone (&(OnAgenda){ __VA_ARGS__ }, en, en##_nl)
#define FINE(...) assert_gone (&(OnAgenda){ __VA_ARGS__ }, NULL, NULL)
  FINE (NULL);
  FINE (.project = "2020/2026", .agenda = "2026/2027", .table = "2015/..", .item = "2026/2026");
  GONE (elsewhen, .project = "2020/2025", .agenda = "2026/2027");
  GONE (elsewhen, .project = "2028/..", .agenda = "2026/2027");
  GONE (elsewhen, .project = "../2014", .table = "2015/..");
  GONE (elsewhen, .project = "2020/2025", .item = "2026/2026");
  /* Whatever the state. */
  GONE (elsewhen, .project = "2020/2025", .agenda = "2026/2026", .of_project = REGIOTAFEL_STATE_FINISHED,
        .of_item = REGIOTAFEL_STATE_PLANNED);

  GONE (closed, .of_project = REGIOTAFEL_STATE_FINISHED, .of_item = REGIOTAFEL_STATE_PLANNED);
  GONE (closed, .of_project = REGIOTAFEL_STATE_DROPPED, .of_item = REGIOTAFEL_STATE_RUNNING);
  FINE (.of_project = REGIOTAFEL_STATE_DROPPED, .of_item = REGIOTAFEL_STATE_ON_HOLD);
  FINE (.of_project = REGIOTAFEL_STATE_FINISHED, .of_item = REGIOTAFEL_STATE_FINISHED);
  FINE (.of_project = REGIOTAFEL_STATE_FINISHED, .of_item = REGIOTAFEL_STATE_UNKNOWN);
  FINE (.of_project = REGIOTAFEL_STATE_ON_HOLD, .of_item = REGIOTAFEL_STATE_RUNNING);
  FINE (.of_project = REGIOTAFEL_STATE_UNKNOWN, .of_item = REGIOTAFEL_STATE_RUNNING);

  GONE (over, .project = "2020/2026-09", .of_item = REGIOTAFEL_STATE_RUNNING);
  GONE (over, .project = "2020/2026-09-30", .of_item = REGIOTAFEL_STATE_PLANNED);
  FINE (.project = "2020/2026-10-01", .of_item = REGIOTAFEL_STATE_RUNNING);
  FINE (.project = "2020/2026-10", .of_item = REGIOTAFEL_STATE_RUNNING);
  FINE (.project = "2020/2026", .of_item = REGIOTAFEL_STATE_RUNNING);
  FINE (.project = "2020/2025", .of_item = REGIOTAFEL_STATE_FINISHED);
#undef GONE
#undef FINE
}

/* Adds memberships of one organisation with these periods, and asks which of them stand twice. */
static void
assert_doubles (const char *const *periods, guint n, const char *expected)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelOrganisation *organisation = add_named (inventory, regiotafel_organisation_get_type (), "eik");
  RegiotafelOrganisation *other = add_named (inventory, regiotafel_organisation_get_type (), "bos");
  RegiotafelTable *table = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "bgu");
  RegiotafelTable *elsewhere = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "db");
  g_autoptr (RegiotafelCollection) found = NULL;
  g_autoptr (GString) doubles = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    set_period (add (inventory, regiotafel_membership_new (NULL, table, organisation)), periods[i]);
  /* Others, and elsewhere, do not count. */
  add (inventory, regiotafel_membership_new (NULL, table, other));
  add (inventory, regiotafel_membership_new (NULL, elsewhere, organisation));
  found = regiotafel_inventory_check (inventory);
  for (guint i = 0; i < regiotafel_collection_get_size (found); i++)
    {
      RegiotafelDiagnostic *diagnostic = regiotafel_collection_get (found, i);

      g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, "double-membership");
      g_assert_true (g_str_has_prefix (regiotafel_diagnostic_get_pointer (diagnostic), "/tables/0/memberships/"));
      g_string_append (doubles, regiotafel_diagnostic_get_pointer (diagnostic) + strlen ("/tables/0/memberships/"));
    }
  g_assert_cmpstr (doubles->str, ==, expected);
}

static void
test_doubles (void)
{
  static const Expected expected[] = {
    { "double-membership", REGIOTAFEL_SEVERITY_WARNING, "/tables/0/memberships/1", "eik",
      "“eik” is a member of “bgu” twice at the same time; join the two, or give them periods.",
      "“eik” neemt twee keer tegelijk deel aan “bgu”; voeg die samen, of geef ze perioden." },
    { NULL },
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelOrganisation *organisation = add_named (inventory, regiotafel_organisation_get_type (), "eik");
  RegiotafelTable *table = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "bgu");

  add (inventory, regiotafel_membership_new (NULL, table, organisation));
  add (inventory, regiotafel_membership_new (NULL, table, organisation));
  assert_found (inventory, expected);

#define DOUBLES(expected, ...)                                                                                         \
  assert_doubles ((const char *[]){ __VA_ARGS__ }, G_N_ELEMENTS (((const char *[]){ __VA_ARGS__ })), expected)
  DOUBLES ("", NULL);
  DOUBLES ("1", NULL, NULL);
  DOUBLES ("12", NULL, NULL, NULL);
  DOUBLES ("", "../2015", "2016/..");
  DOUBLES ("", "2016/..", "../2015");
  DOUBLES ("1", "../2016", "2016/..");
  DOUBLES ("1", "2015/2016-06", "2016-06-30/..");
  DOUBLES ("", "2015/2016-06", "2016-07/..");
  DOUBLES ("1", "2015/2016", NULL);
  DOUBLES ("", "2010/2011", "2012/2013", "2014/2015", "2016/..");
  /* One that is not next to the one it overlaps with. */
  DOUBLES ("2", "2010/2020", "2021/..", "2012/2013");
  DOUBLES ("3", "2010/2020", "2021/..", "../2009", "2012/2013");
  DOUBLES ("13", "2010/2020", "2012/2013", "2021/..", "2015/2016");
  DOUBLES ("3", "2010/2011", "2014/2015", "2018/2019", "2019/2020");
#undef DOUBLES
}

/* ---- Circles ---- */

static void
test_cycle_texts (void)
{
  static const Expected expected[] = {
    { "cycle", REGIOTAFEL_SEVERITY_ERROR, "/domains/1/broader", "zorg",
      "“vvt” has “zorg” as “broader”, which makes a circle: “zorg” → “vvt” → “zorg”; take one of these away.",
      "“vvt” heeft “zorg” als “broader”, en zo ontstaat een kring: “zorg” → “vvt” → “zorg”; haal er één weg." },
    { "cycle", REGIOTAFEL_SEVERITY_ERROR, "/tables/2/parent", "c", "“c” refers to itself as “parent”; take that away.",
      "“c” verwijst naar zichzelf als “parent”; haal dat weg." },
    { "cycle", REGIOTAFEL_SEVERITY_ERROR, "/tables/1/reports-to", "a",
      "“b” has “a” as “reports-to”, which makes a circle: “a” → “b” → “a”; take one of these away.",
      "“b” heeft “a” als “reports-to”, en zo ontstaat een kring: “a” → “b” → “a”; haal er één weg." },
    { NULL },
  };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelDomain *care = add_named (inventory, REGIOTAFEL_TYPE_DOMAIN, "zorg");
  RegiotafelDomain *nursing = add_named (inventory, REGIOTAFEL_TYPE_DOMAIN, "vvt");
  RegiotafelTable *a = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "a");
  RegiotafelTable *b = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "b");
  RegiotafelTable *c = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "c");

  regiotafel_domain_set_broader (care, nursing);
  regiotafel_domain_set_broader (nursing, care);
  regiotafel_table_set_parent (c, c);
  regiotafel_table_add_reports_to (a, b);
  regiotafel_table_add_reports_to (b, a);
  /* A parent and a successor make no circle together. */
  regiotafel_table_set_parent (a, b);
  regiotafel_table_set_successor (b, a);
  assert_found (inventory, expected);
}

static RegiotafelCollection *
refer (gpointer holder, const RegiotafelMember *member, gpointer target)
{
  g_autoptr (RegiotafelCollection) collection = NULL;

  if (member->kind == REGIOTAFEL_MEMBER_REFERENCE)
    {
      g_object_set (holder, member->name, target, NULL);
      return NULL;
    }
  g_object_get (holder, member->name, &collection, NULL);
  regiotafel_entity_link (holder, collection, target);
  return collection;
}

static gpointer
add_nth (RegiotafelInventory *inventory, GType type, guint i)
{
  g_autofree char *id = g_strdup_printf ("x%u", i);

  return add_named (inventory, type, id);
}

static void
assert_one_circle (RegiotafelInventory *inventory, const char *way)
{
  g_autoptr (RegiotafelCollection) found = regiotafel_inventory_check (inventory);
  g_autofree char *part = g_strdup_printf (": %s; take", way);
  const char *message;

  g_assert_cmpuint (regiotafel_collection_get_size (found), ==, 1);
  message = regiotafel_diagnostic_get_message (regiotafel_collection_get (found, 0));
  g_assert_cmpstr (regiotafel_diagnostic_get_code (regiotafel_collection_get (found, 0)), ==, "cycle");
  if (strstr (message, part) == NULL)
    g_error ("“%s” does not stand in “%s”", part, message);
}

/* Everything that a circle runs through is named, unless it is very long. */
static void
test_ways (void)
{
  static const char *const ways[] = {
    "“x0” → “x1” → “x0”",
    "“x0” → “x1” → “x2” → “x0”",
    "“x0” → “x1” → “x2” → “x3” → “x4” → “x5” → “x6” → “x7” → “x0”",
    "“x0” → “x1” → “x2” → “x3” → “x4” → “x5” → “x6” → “x7” → “x8” → “x0”",
    "“x0” → “x1” → “x2” → “x3” → “x4” → “x5” → “x6” → “x7” → … → “x9” → “x0”",
  };
  static const guint lengths[] = { 2, 3, 8, 9, 10 };

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
      for (guint i = 0; i < G_N_ELEMENTS (lengths) && regiotafel_inventory_is_order (kind, member); i++)
        {
          g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
          gpointer entities[10];

          for (guint j = 0; j < lengths[i]; j++)
            entities[j] = add_nth (inventory, regiotafel_kind_get_gtype (kind), j);
          for (guint j = 0; j < lengths[i]; j++)
            refer (entities[j], member, entities[(j + 1) % lengths[i]]);
          assert_one_circle (inventory, ways[i]);
        }
}

/* By which of its members a thing may not lead back to itself. */
static void
test_orders (void)
{
  g_autoptr (GString) orders = g_string_new (NULL);

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
      if (regiotafel_inventory_is_order (kind, member))
        g_string_append_printf (orders, "%s/%s ", regiotafel_kind_get_name (kind), member->name);
  g_assert_cmpstr (orders->str, ==,
                   "domains/broader themes/broader areas/parents areas/successor organisations/parent "
                   "organisations/successor tables/parent tables/prepares tables/reports-to tables/successor ");
}

/* The members by which entities of one kind refer to each other, apart from advising. */
static guint
list_own_members (RegiotafelKind kind, const RegiotafelMember *own[8])
{
  guint n = 0;

  for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
    if ((member->kind == REGIOTAFEL_MEMBER_REFERENCE || member->kind == REGIOTAFEL_MEMBER_REFERENCES)
        && member->target == kind && strcmp (member->name, "advises") != 0)
      own[n++] = member;
  return n;
}

enum
{
  MOST = 12
};

/* What refers to what, by one member: kept beside the inventory. */
typedef struct
{
  const char *member;
  gpointer entities[MOST];
  guint n;
  gboolean refers[MOST][MOST];
  gboolean referred[MOST][MOST]; /* before anything was taken away */
  guint n_told;
} Graph;

static guint
place_of (Graph *graph, gpointer entity)
{
  for (guint i = 0; i < graph->n; i++)
    if (graph->entities[i] == entity)
      return i;
  g_assert_not_reached ();
}

/* That the way round goes along references that there were. */
static void
assert_way (Graph *graph, const RegiotafelCycle *cycle)
{
  g_assert_cmpuint (cycle->length, >, 0);
  g_assert_cmpuint (cycle->length, <=, graph->n);
  g_assert_true (cycle->way[0] == cycle->target);
  for (guint i = 1; i < MIN (cycle->length, REGIOTAFEL_MOST_OF_CYCLE); i++)
    g_assert_true (graph->referred[place_of (graph, cycle->way[i - 1])][place_of (graph, cycle->way[i])]);
  if (cycle->length <= REGIOTAFEL_MOST_OF_CYCLE)
    g_assert_true (cycle->way[cycle->length - 1] == cycle->holder);
}

static void
take_away (const RegiotafelCycle *cycle, gpointer user_data)
{
  Graph *graph = user_data;
  gboolean *refers = &graph->refers[place_of (graph, cycle->holder)][place_of (graph, cycle->target)];

  g_assert_cmpstr (cycle->member, ==, graph->member);
  assert_way (graph, cycle);
  /* It tells of references that there are, each once. */
  g_assert_true (*refers);
  *refers = FALSE;
  graph->n_told++;
}

/* By trying every way, over and over: as slow as it is plain. */
static gboolean
has_circle (const Graph *graph)
{
  gboolean reaches[MOST][MOST];

  memcpy (reaches, graph->refers, sizeof reaches);
  for (guint k = 0; k < graph->n; k++)
    for (guint i = 0; i < graph->n; i++)
      for (guint j = 0; j < graph->n; j++)
        reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
  for (guint i = 0; i < graph->n; i++)
    if (reaches[i][i])
      return TRUE;
  return FALSE;
}

/* After taking away what is told there is no circle left, and of what runs in none nothing is told. */
static void
test_random_graphs (void)
{
  static const RegiotafelKind kinds[] = { REGIOTAFEL_KIND_DOMAINS, REGIOTAFEL_KIND_THEMES, REGIOTAFEL_KIND_AREAS,
                                          REGIOTAFEL_KIND_ORGANISATIONS, REGIOTAFEL_KIND_TABLES };
  guint n_with = 0, n_without = 0;

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
      RegiotafelKind kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))];
      const RegiotafelMember *members[8];
      const RegiotafelMember *member = members[g_test_rand_int_range (0, list_own_members (kind, members))];
      Graph graph = { .member = member->name, .n = g_test_rand_int_range (1, MOST + 1) };
      guint n_references = g_test_rand_int_range (0, graph.n + graph.n / 2 + 1);
      gboolean circle;

      for (guint i = 0; i < graph.n; i++)
        {
          char id[] = { 'a' + i, '\0' };

          graph.entities[i] = add_named (inventory, regiotafel_kind_get_gtype (kind), id);
        }
      for (guint i = 0; i < n_references; i++)
        {
          guint from = g_test_rand_int_range (0, graph.n), to = g_test_rand_int_range (0, graph.n);

          if (refer (graph.entities[from], member, graph.entities[to]) == NULL)
            memset (graph.refers[from], 0, sizeof graph.refers[from]);
          graph.refers[from][to] = TRUE;
        }
      circle = has_circle (&graph);
      memcpy (graph.referred, graph.refers, sizeof graph.referred);
      regiotafel_inventory_find_cycles (inventory, take_away, &graph);
      g_assert_true ((graph.n_told > 0) == circle);
      g_assert_false (has_circle (&graph));
      n_with += circle;
      n_without += !circle;
    }
  g_assert_cmpuint (n_with, >, 300);
  g_assert_cmpuint (n_without, >, 300);
}

static void
count_cycle (const RegiotafelCycle *cycle, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_strangers (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelTable) stranger = regiotafel_table_new ("vreemd", NULL);
  RegiotafelTable *table = add_named (inventory, REGIOTAFEL_TYPE_TABLE, "a");
  guint count = 0;

  /* What leads outside is told as that, and not followed. */
  regiotafel_table_set_parent (table, stranger);
  regiotafel_table_set_parent (stranger, table);
  regiotafel_inventory_find_cycles (inventory, count_cycle, &count);
  g_assert_cmpuint (count, ==, 0);
  regiotafel_table_set_parent (stranger, NULL);
}

enum
{
  LONG = 200000
};

static void *
check_chain (void *data)
{
  gboolean forwards = GPOINTER_TO_INT (data);
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  RegiotafelTable *first = NULL, *previous = NULL, *table = NULL;
  guint count = 0;

  for (guint i = 0; i < LONG; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      table = add_named (inventory, REGIOTAFEL_TYPE_TABLE, id);
      if (i == 0)
        first = table;
      else
        regiotafel_table_set_parent (forwards ? previous : table, forwards ? table : previous);
      previous = table;
    }
  regiotafel_inventory_find_cycles (inventory, count_cycle, &count);
  g_assert_cmpuint (count, ==, 0);
  regiotafel_table_set_parent (forwards ? table : first, forwards ? first : table);
  regiotafel_inventory_find_cycles (inventory, count_cycle, &count);
  g_assert_cmpuint (count, ==, 1);
  return NULL;
}

/* A file may hold a chain of any length. */
static void
test_long_chain (void)
{
  run_on_small_stack (check_chain, GINT_TO_POINTER (FALSE));
  run_on_small_stack (check_chain, GINT_TO_POINTER (TRUE));
}

/* So many circles that going along all tables for each would take minutes. */
static void
test_many_circles (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelCollection) found = NULL;

  for (guint i = 0; i < LONG; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      RegiotafelTable *table = add_named (inventory, REGIOTAFEL_TYPE_TABLE, id);

      regiotafel_table_set_parent (table, table);
    }
  found = regiotafel_inventory_check (inventory);
  g_assert_cmpuint (regiotafel_collection_get_size (found), ==, LONG);
  g_assert_cmpstr (regiotafel_diagnostic_get_pointer (regiotafel_collection_get (found, LONG - 1)), ==,
                   "/tables/199999/parent");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inventory-check/fine", test_fine);
  g_test_add_func ("/inventory-check/dangling", test_dangling);
  g_test_add_func ("/inventory-check/names", test_names);
  g_test_add_func ("/inventory-check/verified", test_verified);
  g_test_add_func ("/inventory-check/outside", test_outside);
  g_test_add_func ("/inventory-check/outside-time", test_outside_time);
  g_test_add_func ("/inventory-check/projects", test_projects);
  g_test_add_func ("/inventory-check/doubles", test_doubles);
  g_test_add_func ("/inventory-check/cycle-texts", test_cycle_texts);
  g_test_add_func ("/inventory-check/ways", test_ways);
  g_test_add_func ("/inventory-check/orders", test_orders);
  g_test_add_func ("/inventory-check/random-graphs", test_random_graphs);
  g_test_add_func ("/inventory-check/strangers", test_strangers);
  g_test_add_func ("/inventory-check/long-chain", test_long_chain);
  g_test_add_func ("/inventory-check/many-circles", test_many_circles);
  return g_test_run ();
}
