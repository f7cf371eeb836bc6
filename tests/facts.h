/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random regions, kept as plain facts beside the inventory that says them, and what follows from the facts in the most
 * obvious way: text against text, one thing after the other. Nothing here knows how the library does it. */
#pragma once

#include "region.h"

#define MOST_TABLES 12
#define MOST_ORGANISATIONS 12
#define MOST_DOMAINS 5
#define MOST_THEMES 6
#define MOST_AREAS 4
#define MOST_PROJECTS 4
#define MOST_MEMBERSHIPS 90

/* From and to; NULL is open. */
typedef struct
{
  const char *start;
  const char *end;
} Span;

typedef struct
{
  Span life;
  RegiotafelTableKind kind;
  RegiotafelLevel level;
  double meetings;
  double hours;
  const char *verified;
  gboolean domains[MOST_DOMAINS];
  gboolean themes[MOST_THEMES];
  gboolean areas[MOST_AREAS];
  /* An item of its agenda is about the project. */
  gboolean projects[MOST_PROJECTS];
  int item_owners[MOST_PROJECTS];   /* -1: none stated */
  int item_partners[MOST_PROJECTS]; /* the one there is */
} TableFacts;

typedef struct
{
  Span life;
  gboolean domains[MOST_DOMAINS];
} OrganisationFacts;

typedef struct
{
  Span life;
  int lead; /* -1: none stated */
  gboolean partners[MOST_ORGANISATIONS];
} ProjectFacts;

typedef struct
{
  guint table;
  guint organisation;
  RegiotafelStanding standing;
  Span time;
  int domain; /* -1: none stated */
  RegiotafelRole role;
  Span role_time;
} MembershipFacts;

typedef struct
{
  const char *as_of;
  guint n[REGIOTAFEL_AXIS_PROJECTS + 1]; /* by axis */
  guint n_memberships;
  TableFacts tables[MOST_TABLES];
  OrganisationFacts organisations[MOST_ORGANISATIONS];
  Span domains[MOST_DOMAINS];
  Span themes[MOST_THEMES];
  Span areas[MOST_AREAS];
  ProjectFacts projects[MOST_PROJECTS];
  MembershipFacts memberships[MOST_MEMBERSHIPS];
} Facts;

/* So few that they often fall on the same day, with every precision. */
static const char *const some_dates[]
    = { "2015",    "2015-01-01", "2015-02",    "2015-02-28", "2015-12-31", "2016",
        "2016-02", "2016-02-28", "2016-02-29", "2016-03-01", "2016-12",    "2017-01-01" };

/* The first and the last day that a date can mean. Nothing is between the 30th of a short month and its “31st”. */
static inline int
compare_days (const char *a, gboolean a_is_last, const char *b, gboolean b_is_last)
{
  static const char *const ends[2] = { "-01-01", "-12-31" };
  static const char *const day_ends[2] = { "-01", "-31" };
  g_autofree char *x = strlen (a) == 4   ? g_strconcat (a, ends[a_is_last], NULL)
                       : strlen (a) == 7 ? g_strconcat (a, day_ends[a_is_last], NULL)
                                         : g_strdup (a);
  g_autofree char *y = strlen (b) == 4   ? g_strconcat (b, ends[b_is_last], NULL)
                       : strlen (b) == 7 ? g_strconcat (b, day_ends[b_is_last], NULL)
                                         : g_strdup (b);

  return strcmp (x, y);
}

static inline gboolean
is_during (Span span, const char *on)
{
  return on == NULL
         || ((span.start == NULL || compare_days (span.start, FALSE, on, FALSE) <= 0)
             && (span.end == NULL || compare_days (on, FALSE, span.end, TRUE) <= 0));
}

static inline const char *
random_date (GRand *random)
{
  return some_dates[g_rand_int_range (random, 0, G_N_ELEMENTS (some_dates))];
}

static inline Span
random_span (GRand *random)
{
  Span span = { NULL, NULL };

  if (g_rand_int_range (random, 0, 3) == 0)
    span.start = random_date (random);
  if (g_rand_int_range (random, 0, 3) == 0)
    span.end = random_date (random);
  if (span.start != NULL && span.end != NULL && compare_days (span.start, FALSE, span.end, TRUE) > 0)
    span.end = NULL;
  return span;
}

/* One of so many, or -1. */
static inline int
random_one (GRand *random, guint n)
{
  return n > 0 && g_rand_boolean (random) ? g_rand_int_range (random, 0, n) : -1;
}

static inline void
facts_make_projects (Facts *facts, GRand *random)
{
  guint n_organisations = facts->n[REGIOTAFEL_AXIS_ORGANISATIONS];

  facts->n[REGIOTAFEL_AXIS_PROJECTS] = g_rand_int_range (random, 0, MOST_PROJECTS + 1);
  for (guint p = 0; p < facts->n[REGIOTAFEL_AXIS_PROJECTS]; p++)
    {
      facts->projects[p].life = random_span (random);
      facts->projects[p].lead = random_one (random, n_organisations);
      for (guint o = 0; o < n_organisations; o++)
        facts->projects[p].partners[o] = g_rand_int_range (random, 0, 5) == 0;
    }
  for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_TABLES]; t++)
    for (guint p = 0; p < facts->n[REGIOTAFEL_AXIS_PROJECTS]; p++)
      {
        facts->tables[t].projects[p] = g_rand_int_range (random, 0, 3) == 0;
        facts->tables[t].item_owners[p] = random_one (random, n_organisations);
        facts->tables[t].item_partners[p] = random_one (random, n_organisations);
      }
}

static inline void
facts_make (Facts *facts, GRand *random)
{
  memset (facts, 0, sizeof *facts);
  facts->as_of = g_rand_boolean (random) ? random_date (random) : NULL;
  facts->n[REGIOTAFEL_AXIS_TABLES] = g_rand_int_range (random, 0, MOST_TABLES + 1);
  facts->n[REGIOTAFEL_AXIS_ORGANISATIONS] = g_rand_int_range (random, 0, MOST_ORGANISATIONS + 1);
  facts->n[REGIOTAFEL_AXIS_DOMAINS] = g_rand_int_range (random, 0, MOST_DOMAINS + 1);
  facts->n[REGIOTAFEL_AXIS_THEMES] = g_rand_int_range (random, 0, MOST_THEMES + 1);
  facts->n[REGIOTAFEL_AXIS_AREAS] = g_rand_int_range (random, 0, MOST_AREAS + 1);
  for (guint d = 0; d < facts->n[REGIOTAFEL_AXIS_DOMAINS]; d++)
    facts->domains[d] = random_span (random);
  for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_THEMES]; t++)
    facts->themes[t] = random_span (random);
  for (guint a = 0; a < facts->n[REGIOTAFEL_AXIS_AREAS]; a++)
    facts->areas[a] = random_span (random);
  for (guint i = 0; i < facts->n[REGIOTAFEL_AXIS_TABLES]; i++)
    {
      TableFacts *table = &facts->tables[i];

      table->life = random_span (random);
      table->kind
          = g_rand_int_range (random, 0, 4) == 0 ? REGIOTAFEL_TABLE_KIND_CASE_TABLE : g_rand_int_range (random, 0, 10);
      table->level = g_rand_int_range (random, 0, 5);
      table->meetings = g_rand_int_range (random, 0, 4) == 0 ? NAN : g_rand_int_range (random, 0, 50) / 4.0;
      table->hours = g_rand_boolean (random) ? NAN : g_rand_int_range (random, 0, 9) / 2.0;
      table->verified = g_rand_boolean (random) ? random_date (random) : NULL;
      for (guint d = 0; d < facts->n[REGIOTAFEL_AXIS_DOMAINS]; d++)
        table->domains[d] = g_rand_int_range (random, 0, 4) == 0;
      for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_THEMES]; t++)
        table->themes[t] = g_rand_int_range (random, 0, 3) == 0;
      for (guint a = 0; a < facts->n[REGIOTAFEL_AXIS_AREAS]; a++)
        table->areas[a] = g_rand_int_range (random, 0, 3) == 0;
    }
  for (guint i = 0; i < facts->n[REGIOTAFEL_AXIS_ORGANISATIONS]; i++)
    {
      facts->organisations[i].life = random_span (random);
      for (guint d = 0; d < facts->n[REGIOTAFEL_AXIS_DOMAINS]; d++)
        facts->organisations[i].domains[d] = g_rand_int_range (random, 0, 3) == 0;
    }
  if (facts->n[REGIOTAFEL_AXIS_TABLES] > 0 && facts->n[REGIOTAFEL_AXIS_ORGANISATIONS] > 0)
    facts->n_memberships = g_rand_int_range (random, 0, MOST_MEMBERSHIPS + 1);
  for (guint i = 0; i < facts->n_memberships; i++)
    {
      MembershipFacts *membership = &facts->memberships[i];
      int n_domains = facts->n[REGIOTAFEL_AXIS_DOMAINS];

      membership->table = g_rand_int_range (random, 0, facts->n[REGIOTAFEL_AXIS_TABLES]);
      membership->organisation = g_rand_int_range (random, 0, facts->n[REGIOTAFEL_AXIS_ORGANISATIONS]);
      membership->standing = g_rand_int_range (random, 0, 6);
      membership->time = random_span (random);
      membership->domain
          = n_domains > 0 && g_rand_int_range (random, 0, 3) == 0 ? g_rand_int_range (random, 0, n_domains) : -1;
      membership->role = g_rand_int_range (random, 0, 9);
      membership->role_time = random_span (random);
    }
  facts_make_projects (facts, random);
}

/* What a thing is called: its place in the facts, behind a letter. */
static inline char *
facts_id (RegiotafelAxis axis, guint i)
{
  return g_strdup_printf ("%c%u", " toduhp"[axis], i);
}

static inline void
say_span (gpointer entity, Span span)
{
  g_autofree char *text
      = g_strconcat (span.start != NULL ? span.start : "..", "/", span.end != NULL ? span.end : "..", NULL);

  if (span.start != NULL || span.end != NULL)
    set_period (entity, text);
}

static inline gpointer
facts_find (RegiotafelInventory *inventory, RegiotafelAxis axis, guint i)
{
  RegiotafelCollection *collections[] = { NULL,
                                          regiotafel_inventory_get_tables (inventory),
                                          regiotafel_inventory_get_organisations (inventory),
                                          regiotafel_inventory_get_domains (inventory),
                                          regiotafel_inventory_get_themes (inventory),
                                          regiotafel_inventory_get_areas (inventory),
                                          regiotafel_inventory_get_projects (inventory) };
  g_autofree char *id = facts_id (axis, i);

  return regiotafel_collection_find (collections[axis], id);
}

/* Every project of a table stands on its agenda as an item of its own. */
static inline void
facts_say_projects (const Facts *facts, RegiotafelInventory *inventory)
{
  for (guint p = 0; p < facts->n[REGIOTAFEL_AXIS_PROJECTS]; p++)
    {
      const ProjectFacts *said = &facts->projects[p];
      g_autofree char *id = facts_id (REGIOTAFEL_AXIS_PROJECTS, p);
      RegiotafelProject *project = put (inventory, regiotafel_project_new (id, NULL));

      say_span (project, said->life);
      if (said->lead >= 0)
        regiotafel_project_set_lead (project, facts_find (inventory, REGIOTAFEL_AXIS_ORGANISATIONS, said->lead));
      for (guint o = 0; o < facts->n[REGIOTAFEL_AXIS_ORGANISATIONS]; o++)
        if (said->partners[o])
          regiotafel_project_add_partner (project, facts_find (inventory, REGIOTAFEL_AXIS_ORGANISATIONS, o));
    }
  for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_TABLES]; t++)
    for (guint p = 0; p < facts->n[REGIOTAFEL_AXIS_PROJECTS]; p++)
      {
        const TableFacts *said = &facts->tables[t];
        g_autofree char *table = facts_id (REGIOTAFEL_AXIS_TABLES, t);
        g_autofree char *name = facts_id (REGIOTAFEL_AXIS_PROJECTS, p);
        RegiotafelAgendaItem *item;

        if (!said->projects[p])
          continue;
        item = put_on_agenda (inventory, table, name);
        regiotafel_agenda_item_set_project (item, facts_find (inventory, REGIOTAFEL_AXIS_PROJECTS, p));
        if (said->item_owners[p] >= 0)
          regiotafel_agenda_item_set_owner (
              item, facts_find (inventory, REGIOTAFEL_AXIS_ORGANISATIONS, said->item_owners[p]));
        if (said->item_partners[p] >= 0)
          regiotafel_agenda_item_add_partner (
              item, facts_find (inventory, REGIOTAFEL_AXIS_ORGANISATIONS, said->item_partners[p]));
      }
}

/* Every third thing has a name; two may have the same. */
static inline RegiotafelInventory *
facts_say (const Facts *facts)
{
  RegiotafelInventory *inventory = regiotafel_inventory_new ();
  const Span *spans[] = { NULL, NULL, NULL, facts->domains, facts->themes, facts->areas };

  set_as_of (inventory, facts->as_of);
  for (guint axis = REGIOTAFEL_AXIS_AREAS; axis >= REGIOTAFEL_AXIS_TABLES; axis--)
    for (guint i = 0; i < facts->n[axis]; i++)
      {
        g_autofree char *id = facts_id (axis, i);
        g_autofree char *name = i % 3 == 0 ? g_strdup_printf ("Name %u", i / 6) : NULL;
        gpointer thing = put (inventory, axis == REGIOTAFEL_AXIS_TABLES ? (gpointer) regiotafel_table_new (id, name)
                                         : axis == REGIOTAFEL_AXIS_ORGANISATIONS
                                             ? (gpointer) regiotafel_organisation_new (id, name)
                                         : axis == REGIOTAFEL_AXIS_DOMAINS ? (gpointer) regiotafel_domain_new (id, name)
                                         : axis == REGIOTAFEL_AXIS_THEMES  ? (gpointer) regiotafel_theme_new (id, name)
                                                                           : (gpointer) regiotafel_area_new (id, name));

        say_span (thing, axis == REGIOTAFEL_AXIS_TABLES          ? facts->tables[i].life
                         : axis == REGIOTAFEL_AXIS_ORGANISATIONS ? facts->organisations[i].life
                                                                 : spans[axis][i]);
      }
  for (guint i = 0; i < facts->n[REGIOTAFEL_AXIS_TABLES]; i++)
    {
      const TableFacts *said = &facts->tables[i];
      RegiotafelTable *table = facts_find (inventory, REGIOTAFEL_AXIS_TABLES, i);

      regiotafel_table_set_kind (table, said->kind);
      regiotafel_table_set_level (table, said->level);
      regiotafel_table_set_meetings_per_year (table, said->meetings);
      regiotafel_table_set_hours_per_meeting (table, said->hours);
      set_verified (table, said->verified);
      for (guint d = 0; d < MOST_DOMAINS; d++)
        if (said->domains[d])
          regiotafel_table_add_domain (table, facts_find (inventory, REGIOTAFEL_AXIS_DOMAINS, d));
      for (guint t = 0; t < MOST_THEMES; t++)
        if (said->themes[t])
          regiotafel_table_add_theme (table, facts_find (inventory, REGIOTAFEL_AXIS_THEMES, t));
      for (guint a = 0; a < MOST_AREAS; a++)
        if (said->areas[a])
          regiotafel_table_add_area (table, facts_find (inventory, REGIOTAFEL_AXIS_AREAS, a));
    }
  for (guint i = 0; i < facts->n[REGIOTAFEL_AXIS_ORGANISATIONS]; i++)
    for (guint d = 0; d < MOST_DOMAINS; d++)
      if (facts->organisations[i].domains[d])
        regiotafel_organisation_add_domain (facts_find (inventory, REGIOTAFEL_AXIS_ORGANISATIONS, i),
                                            facts_find (inventory, REGIOTAFEL_AXIS_DOMAINS, d));
  for (guint i = 0; i < facts->n_memberships; i++)
    {
      const MembershipFacts *said = &facts->memberships[i];
      RegiotafelMembership *membership
          = put (inventory,
                 regiotafel_membership_new (NULL, facts_find (inventory, REGIOTAFEL_AXIS_TABLES, said->table),
                                            facts_find (inventory, REGIOTAFEL_AXIS_ORGANISATIONS, said->organisation)));
      g_autofree char *time = g_strconcat (said->role_time.start != NULL ? said->role_time.start : "..", "/",
                                           said->role_time.end != NULL ? said->role_time.end : "..", NULL);
      g_autoptr (RegiotafelPeriod) role_time = regiotafel_period_parse (time, NULL);

      regiotafel_membership_set_standing (membership, said->standing);
      say_span (membership, said->time);
      if (said->domain >= 0)
        regiotafel_membership_set_domain (membership, facts_find (inventory, REGIOTAFEL_AXIS_DOMAINS, said->domain));
      if (said->role != REGIOTAFEL_ROLE_UNKNOWN)
        regiotafel_membership_add_role (membership, said->role, role_time, NULL);
    }
  facts_say_projects (facts, inventory);
  return inventory;
}

/* The date that a snapshot on @on shows. */
static inline const char *
facts_date (const Facts *facts, const char *on)
{
  return on != NULL ? on : facts->as_of;
}

static inline gboolean
exists (const Facts *facts, RegiotafelAxis axis, guint i, const char *on)
{
  switch (axis)
    {
    case REGIOTAFEL_AXIS_TABLES:
      return is_during (facts->tables[i].life, on);
    case REGIOTAFEL_AXIS_ORGANISATIONS:
      return is_during (facts->organisations[i].life, on);
    case REGIOTAFEL_AXIS_DOMAINS:
      return is_during (facts->domains[i], on);
    case REGIOTAFEL_AXIS_THEMES:
      return is_during (facts->themes[i], on);
    case REGIOTAFEL_AXIS_PROJECTS:
      return is_during (facts->projects[i].life, on);
    default:
      return is_during (facts->areas[i], on);
    }
}

static inline gboolean
does_count (const Facts *facts, const MembershipFacts *membership, const char *on)
{
  return is_during (membership->time, on) && is_during (facts->tables[membership->table].life, on)
         && is_during (facts->organisations[membership->organisation].life, on);
}

/* In what standings an organisation sits at a table; 0: it does not. */
static inline guint
standings_of (const Facts *facts, guint table, guint organisation, const char *on)
{
  static const guint bits[]
      = { REGIOTAFEL_STANDINGS_MEMBER,   REGIOTAFEL_STANDINGS_MEMBER,  REGIOTAFEL_STANDINGS_INVOLVED,
          REGIOTAFEL_STANDINGS_OBSERVER, REGIOTAFEL_STANDINGS_MANDATE, REGIOTAFEL_STANDINGS_SUPPORT };
  guint standings = 0;

  for (guint i = 0; i < facts->n_memberships; i++)
    if (facts->memberships[i].table == table && facts->memberships[i].organisation == organisation
        && does_count (facts, &facts->memberships[i], on))
      standings |= bits[facts->memberships[i].standing];
  return standings;
}

/* Whether a seat brings in a domain. */
static inline gboolean
brings_in (const Facts *facts, guint table, guint organisation, guint domain, const char *on)
{
  for (guint i = 0; i < facts->n_memberships; i++)
    {
      const MembershipFacts *membership = &facts->memberships[i];

      if (membership->table != table || membership->organisation != organisation || !does_count (facts, membership, on)
          || !is_during (facts->domains[domain], on))
        continue;
      /* One that is stated but does not exist then brings in nothing. */
      if (membership->domain >= 0)
        {
          if (membership->domain == (int) domain)
            return TRUE;
        }
      else if (facts->organisations[organisation].domains[domain])
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
table_has (const Facts *facts, guint table, RegiotafelAxis by, guint thing)
{
  const TableFacts *said = &facts->tables[table];

  return by == REGIOTAFEL_AXIS_DOMAINS  ? said->domains[thing]
         : by == REGIOTAFEL_AXIS_THEMES ? said->themes[thing]
         : by == REGIOTAFEL_AXIS_AREAS  ? said->areas[thing]
                                        : said->projects[thing];
}

/* Whether an organisation works on a project, whatever the tables where it sits. */
static inline gboolean
works_on (const Facts *facts, guint organisation, guint project, const char *on)
{
  if (facts->projects[project].lead == (int) organisation || facts->projects[project].partners[organisation])
    return TRUE;
  for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_TABLES]; t++)
    if (is_during (facts->tables[t].life, on) && facts->tables[t].projects[project]
        && (facts->tables[t].item_owners[project] == (int) organisation
            || facts->tables[t].item_partners[project] == (int) organisation))
      return TRUE;
  return FALSE;
}

/* Whether the one has the other, as an overlap counts it. */
static inline gboolean
facts_has (const Facts *facts,
           RegiotafelAxis of,
           guint one,
           RegiotafelAxis by,
           guint other,
           guint standings,
           gboolean include_case,
           const char *on)
{
  guint all = (1 << 5) - 1;
  guint counted = standings != 0 ? standings : all;

  if (!exists (facts, of, one, on) || !exists (facts, by, other, on))
    return FALSE;
  if (of == REGIOTAFEL_AXIS_TABLES)
    {
      if (!include_case && facts->tables[one].kind == REGIOTAFEL_TABLE_KIND_CASE_TABLE)
        return FALSE;
      if (by == REGIOTAFEL_AXIS_ORGANISATIONS)
        return (standings_of (facts, one, other, on) & counted) != 0;
      if (table_has (facts, one, by, other))
        return TRUE;
      if (by != REGIOTAFEL_AXIS_DOMAINS)
        return FALSE;
      if (standings == 0)
        counted = REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED | REGIOTAFEL_STANDINGS_MANDATE;
      for (guint o = 0; o < facts->n[REGIOTAFEL_AXIS_ORGANISATIONS]; o++)
        if ((standings_of (facts, one, o, on) & counted) != 0 && brings_in (facts, one, o, other, on))
          return TRUE;
      return FALSE;
    }
  if (by == REGIOTAFEL_AXIS_DOMAINS)
    return facts->organisations[one].domains[other];
  if (by == REGIOTAFEL_AXIS_PROJECTS)
    return works_on (facts, one, other, on);
  for (guint t = 0; t < facts->n[REGIOTAFEL_AXIS_TABLES]; t++)
    if ((standings_of (facts, t, one, on) & counted) != 0
        && (include_case || facts->tables[t].kind != REGIOTAFEL_TABLE_KIND_CASE_TABLE)
        && (by == REGIOTAFEL_AXIS_TABLES ? t == other : table_has (facts, t, by, other)))
      return TRUE;
  return FALSE;
}
