/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The card of an organisation: where it sits, how much time that takes, whom it meets there. */
#include "regiotafel-card-private.h"

#include <math.h>
#include <string.h>

/* ---- What it is ---- */

static void
write_about (RegiotafelDraft *draft)
{
  static const RegiotafelText part_of = { "part of {name}", "onderdeel van {name}" };
  static const RegiotafelText standpoint = { "stands for: {text}", "staat voor: {text}" };
  static const RegiotafelText ambitions = { "ambitions: {text}", "ambities: {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelOrganisationDetails *details = &snapshot->organisation_details[draft->place];
  const RegiotafelCsr *domains = &snapshot->organisation_domains.rows;
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (guint32 i = domains->starts[draft->place]; i < domains->starts[draft->place + 1]; i++)
    {
      guint32 top = regiotafel_snapshot_get_top_domain (snapshot, domains->items[i]);
      const char *name = regiotafel_draft_name (draft, REGIOTAFEL_AXIS_DOMAINS, domains->items[i]);

      g_ptr_array_add (
          parts, top == domains->items[i]
                     ? g_strdup (name)
                     : g_strdup_printf ("%s (%s)", name, regiotafel_draft_name (draft, REGIOTAFEL_AXIS_DOMAINS, top)));
    }
  if (details->area != REGIOTAFEL_INDEX_NONE)
    g_ptr_array_add (parts, g_strdup (regiotafel_draft_name (draft, REGIOTAFEL_AXIS_AREAS, details->area)));
  if (details->parent != REGIOTAFEL_INDEX_NONE)
    g_ptr_array_add (parts, regiotafel_text_format (
                                &part_of, draft->language, "name",
                                regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, details->parent), NULL));
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_ABOUT, regiotafel_draft_join (parts));
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_ABOUT, &standpoint, details->standpoint);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_ABOUT, &ambitions, details->ambitions);
}

/* ---- Time ---- */

typedef struct
{
  guint32 n_tables;
  guint32 n_unknown;          /* of which it is not known how often or how long */
  guint32 n_unknown_meetings; /* of which it is not known how often */
  double meetings;
  double hours;
} Load;

static void
add_load (Load *load, RegiotafelSnapshot *snapshot, guint32 table)
{
  double meetings = snapshot->meetings_per_year[table];
  double hours = meetings * snapshot->hours_per_meeting[table];

  load->n_tables++;
  load->n_unknown += isnan (hours);
  load->n_unknown_meetings += isnan (meetings);
  load->meetings += isnan (meetings) ? 0 : meetings;
  load->hours += isnan (hours) ? 0 : hours;
}

/* "20 executive, 53 policy and 51 content" of hours by level. */
static char *
say_hours_by_level (RegiotafelDraft *draft, const Load *levels)
{
  static const RegiotafelText some = { "{h} {level}", "{h} {level}" };
  static const RegiotafelText not_stated = { "{h} without a level", "{h} zonder niveau" };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < REGIOTAFEL_N_LEVELS; i++)
    {
      RegiotafelLevel level = regiotafel_draft_nth_level (i);
      const char *word = regiotafel_word_of_level (level, draft->language);
      g_autofree char *h = regiotafel_draft_number (draft, levels[level].hours);

      if (levels[level].hours > 0)
        g_ptr_array_add (parts, regiotafel_text_format (word != NULL ? &some : &not_stated, draft->language, "h", h,
                                                        "level", word != NULL ? word : "", NULL));
    }
  if (parts->len < 2)
    return NULL;
  return regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, draft->language);
}

static void
write_load (RegiotafelDraft *draft)
{
  static const RegiotafelText load
      = { "{m} {m?meeting|meetings}, {h} {h?hour|hours} a year for one who sits there, without preparation and travel",
          "{m} {m?bijeenkomst|bijeenkomsten}, {h} uur per jaar voor wie er zit, zonder voorbereiding en reistijd" };
  static const RegiotafelText load_by_level = {
    "{m} {m?meeting|meetings}, {h} hours a year for one who sits there ({levels}), without preparation and travel",
    "{m} {m?bijeenkomst|bijeenkomsten}, {h} uur per jaar voor wie er zit ({levels}), zonder voorbereiding en "
    "reistijd"
  };
  static const RegiotafelText cases
      = { "besides that {m} {m?meeting|meetings}, {h} {h?hour|hours} at {n} {n?table|tables} about single clients",
          "daarnaast {m} {m?bijeenkomst|bijeenkomsten}, {h} uur aan {n} {n?casustafel|casustafels}" };
  static const RegiotafelText unknown
      = { "of {n} {n?table|tables} it is not stated how often or how long, so that it is more",
          "van {n} {n?tafel|tafels} is niet ingevuld hoe vaak of hoe lang; het is dus meer" };
  static const RegiotafelText only_meetings
      = { "{m} {m?meeting|meetings} a year; how long is not stated",
          "{m} {m?bijeenkomst|bijeenkomsten} per jaar; hoe lang is niet ingevuld" };
  static const RegiotafelText unknown_meetings
      = { "of {n} {n?table|tables} it is not stated how often, so that it is more",
          "van {n} {n?tafel|tafels} is niet ingevuld hoe vaak; het is dus meer" };
  static const RegiotafelText all_unknown = { "how often and how long is not stated of any of these tables",
                                              "van geen van deze tafels is ingevuld hoe vaak en hoe lang" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *tables = &snapshot->seats.columns;
  Load levels[REGIOTAFEL_N_LEVELS] = { 0 }, all = { 0 }, apart = { 0 };
  g_autofree char *m = NULL;
  g_autofree char *h = NULL;
  g_autofree char *by_level = NULL;
  g_autofree char *n = NULL;

  for (guint32 i = tables->starts[draft->place]; i < tables->starts[draft->place + 1]; i++)
    {
      guint32 table = tables->items[i];

      if (snapshot->kinds[table] == REGIOTAFEL_TABLE_KIND_CASE_TABLE)
        {
          add_load (&apart, snapshot, table);
          continue;
        }
      add_load (&all, snapshot, table);
      add_load (&levels[snapshot->levels[table]], snapshot, table);
    }
  m = regiotafel_draft_number (draft, all.meetings);
  h = regiotafel_draft_number (draft, all.hours);
  by_level = say_hours_by_level (draft, levels);
  if (all.n_tables > 0 && all.n_unknown_meetings == all.n_tables)
    regiotafel_draft_add (draft, REGIOTAFEL_SECTION_LOAD, g_strdup (regiotafel_say (&all_unknown, draft->language)));
  else if (all.n_tables > 0)
    {
      gboolean has_hours = all.n_unknown < all.n_tables;
      guint32 n_unknown = has_hours ? all.n_unknown : all.n_unknown_meetings;
      const RegiotafelText *text = by_level != NULL ? &load_by_level : has_hours ? &load : &only_meetings;

      regiotafel_draft_add (draft, REGIOTAFEL_SECTION_LOAD,
                            regiotafel_text_format (text, draft->language, "m", m, "h", h, "levels",
                                                    by_level != NULL ? by_level : "", NULL));
      n = regiotafel_text_count (n_unknown, draft->language);
      if (n_unknown > 0)
        regiotafel_draft_add (
            draft, REGIOTAFEL_SECTION_LOAD,
            regiotafel_text_format (has_hours ? &unknown : &unknown_meetings, draft->language, "n", n, NULL));
    }
  if (apart.n_tables > 0)
    {
      g_autofree char *case_m = regiotafel_draft_number (draft, apart.meetings);
      g_autofree char *case_h = regiotafel_draft_number (draft, apart.hours);
      g_autofree char *case_n = regiotafel_text_count (apart.n_tables, draft->language);

      regiotafel_draft_add (
          draft, REGIOTAFEL_SECTION_LOAD,
          regiotafel_text_format (&cases, draft->language, "m", case_m, "h", case_h, "n", case_n, NULL));
    }
}

/* ---- Roles and mandates ---- */

/* What an organisation does at a table, each in the table's own words where it has them; free with g_strfreev(). */
static char **
dup_roles (RegiotafelDraft *draft, guint32 table)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint32 m = regiotafel_snapshot_get_first_membership (snapshot, table);
       m < snapshot->n_memberships && snapshot->membership_tables[m] == table; m++)
    {
      const RegiotafelMembershipDetails *details = regiotafel_snapshot_find_membership_details (snapshot, m);

      if (snapshot->membership_organisations[m] != draft->place)
        continue;
      for (guint i = 0; details != NULL && i < details->n_roles; i++)
        {
          const RegiotafelRoleDetails *role = &details->roles[i];
          const char *word
              = role->wording != NULL ? role->wording : regiotafel_word_of_role (role->role, draft->language);

          if (word != NULL)
            g_strv_builder_add (words, word);
        }
    }
  return g_strv_builder_end (words);
}

/* A line for each role, in the order of their tables. */
static void
write_roles (RegiotafelDraft *draft)
{
  static const RegiotafelText line = { "{role}: {tables}", "{role}: {tables}" };
  const RegiotafelCsr *tables = &draft->snapshot->seats.columns;
  guint32 start = tables->starts[draft->place], n_tables = regiotafel_csr_degree (tables, draft->place);
  g_autofree char ***roles = g_new0 (char **, (gsize) n_tables + 1);
  g_autofree guint32 *places = g_new (guint32, MAX (n_tables, 1));

  for (guint32 i = 0; i < n_tables; i++)
    roles[i] = dup_roles (draft, tables->items[start + i]);
  for (guint32 i = 0; i < n_tables; i++)
    for (guint j = 0; roles[i][j] != NULL; j++)
      {
        guint32 n = 0;
        gboolean is_told = FALSE;
        g_autofree char *list = NULL;

        for (guint32 other = 0; other < i; other++)
          is_told |= g_strv_contains ((const char *const *) roles[other], roles[i][j]);
        for (guint32 other = i; !is_told && other < n_tables; other++)
          if (g_strv_contains ((const char *const *) roles[other], roles[i][j]))
            places[n++] = tables->items[start + other];
        list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_TABLES, places, n, 0, FALSE);
        if (list != NULL)
          regiotafel_draft_add (
              draft, REGIOTAFEL_SECTION_ROLES,
              regiotafel_text_format (&line, draft->language, "role", roles[i][j], "tables", list, NULL));
      }
  for (guint32 i = 0; i < n_tables; i++)
    g_strfreev (roles[i]);
}

static void
write_speaks (RegiotafelDraft *draft)
{
  static const RegiotafelText for_others = { "speaks for {list} at {table}", "spreekt namens {list} aan {table}" };
  static const RegiotafelText by_others
      = { "{name} speaks for it at {table}", "{name} spreekt namens deze organisatie aan {table}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;

  for (guint32 i = 0; i < snapshot->n_membership_details; i++)
    {
      const RegiotafelMembershipDetails *details = &snapshot->membership_details[i];
      guint32 speaker = snapshot->membership_organisations[details->membership];
      guint32 table = snapshot->membership_tables[details->membership];
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      gboolean is_for_it = FALSE;
      g_autofree char *list = NULL;
      const char *name;

      for (guint j = 0; j < details->n_represents; j++)
        {
          const RegiotafelRepresented *one = &details->represents[j];

          is_for_it |= regiotafel_rules_speaks_for (snapshot, speaker, one, draft->place);
          if (speaker == draft->place
              && !(one->axis == REGIOTAFEL_AXIS_AREAS
                   && one->place == snapshot->organisation_details[draft->place].area))
            g_ptr_array_add (names, (gpointer) regiotafel_draft_name (draft, one->axis, one->place));
        }
      if (names->len > 0)
        {
          name = regiotafel_draft_name (draft, REGIOTAFEL_AXIS_TABLES, table);
          list = regiotafel_text_list ((const char *const *) names->pdata, names->len, 0, draft->language);
          regiotafel_draft_add_about (
              draft, REGIOTAFEL_SECTION_SPEAKS,
              regiotafel_text_format (&for_others, draft->language, "list", list, "table", name, NULL),
              REGIOTAFEL_AXIS_TABLES, table);
        }
      if (is_for_it)
        {
          name = regiotafel_draft_name (draft, REGIOTAFEL_AXIS_TABLES, table);
          regiotafel_draft_add_about (
              draft, REGIOTAFEL_SECTION_SPEAKS,
              regiotafel_text_format (&by_others, draft->language, "name",
                                      regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, speaker), "table",
                                      name, NULL),
              REGIOTAFEL_AXIS_TABLES, table);
        }
    }
}

/* ---- Whom it meets ---- */

typedef struct
{
  guint32 place;
  guint32 n;
} Partner;

static int
compare_partners (gconstpointer one, gconstpointer other)
{
  const Partner *a = one, *b = other;

  if (a->n != b->n)
    return a->n > b->n ? -1 : 1;
  return a->place < b->place ? -1 : 1;
}

#define PARTNERS_BY_NAME 3

static void
write_meets (RegiotafelDraft *draft)
{
  static const RegiotafelText meets = { "{n} {n?organisation|organisations}", "{n} {n?organisatie|organisaties}" };
  static const RegiotafelText meets_some_once = { "{n} organisations, {single} of them at one table only",
                                                  "{n} organisaties, {single} daarvan aan maar één tafel" };
  static const RegiotafelText most = { "most: {text}", "het meest: {text}" };
  static const RegiotafelText partner = { "{name} ({n} {n?table|tables})", "{name} ({n} {n?tafel|tafels})" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *tables = &snapshot->seats.columns, *seats = &snapshot->seats.rows;
  guint32 n_organisations = snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n, single = 0;
  g_autofree guint32 *counts = g_new0 (guint32, MAX (n_organisations, 1));
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (Partner));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *n = NULL;
  g_autofree char *n_single = NULL;
  g_autofree char *list = NULL;

  for (guint32 i = tables->starts[draft->place]; i < tables->starts[draft->place + 1]; i++)
    for (guint32 j = seats->starts[tables->items[i]]; j < seats->starts[tables->items[i] + 1]; j++)
      counts[seats->items[j]]++;
  for (guint32 other = 0; other < n_organisations; other++)
    {
      Partner one = { other, counts[other] };

      if (other == draft->place || counts[other] == 0 || regiotafel_rules_only_moderates (snapshot, other))
        continue;
      single += counts[other] == 1;
      g_array_append_val (partners, one);
    }
  if (partners->len == 0)
    return;
  g_array_sort (partners, compare_partners);
  n = regiotafel_text_count (partners->len, draft->language);
  n_single = regiotafel_text_count (single, draft->language);
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_MEETS,
                        regiotafel_text_format (single > 0 && partners->len > single ? &meets_some_once : &meets,
                                                draft->language, "n", n, "single", n_single, NULL));
  for (guint i = 0; i < MIN (partners->len, PARTNERS_BY_NAME); i++)
    {
      const Partner *one = &g_array_index (partners, Partner, i);
      g_autofree char *at = regiotafel_text_count (one->n, draft->language);

      if (one->n > 1)
        g_ptr_array_add (
            names, regiotafel_text_format (&partner, draft->language, "name",
                                           regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, one->place),
                                           "n", at, NULL));
    }
  if (names->len > 0)
    list = regiotafel_text_list ((const char *const *) names->pdata, names->len, 0, draft->language);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_MEETS, &most, list);
}

/* ---- Its tables ---- */

/* "chair and secretary · observer": what it does there, apart from taking part. */
static char *
say_part (RegiotafelDraft *draft, guint32 table)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *seats = &snapshot->seats.rows;
  g_auto (GStrv) roles = dup_roles (draft, table);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  if (roles[0] != NULL)
    g_ptr_array_add (parts,
                     regiotafel_text_list ((const char *const *) roles, g_strv_length (roles), 0, draft->language));
  for (guint32 seat = seats->starts[table]; seat < seats->starts[table + 1]; seat++)
    for (guint standing = REGIOTAFEL_STANDING_INVOLVED; standing <= REGIOTAFEL_STANDING_SUPPORT; standing++)
      if (seats->items[seat] == draft->place && snapshot->seat_standings[seat] & (1u << (standing - 1)))
        g_ptr_array_add (parts, g_strdup (regiotafel_word_of_standing (standing, draft->language)));
  return regiotafel_draft_join (parts);
}

static void
write_tables (RegiotafelDraft *draft)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *tables = &snapshot->seats.columns;

  for (guint i = 0; i < REGIOTAFEL_N_LEVELS; i++)
    for (guint32 j = tables->starts[draft->place]; j < tables->starts[draft->place + 1]; j++)
      {
        guint32 table = tables->items[j];
        g_autofree char *titled = NULL;
        g_autofree char *part = NULL;

        if (snapshot->levels[table] != regiotafel_draft_nth_level (i))
          continue;
        titled = regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_TABLES, table);
        part = say_part (draft, table);
        regiotafel_draft_add_about (draft, REGIOTAFEL_SECTION_TABLES,
                                    part != NULL ? g_strdup_printf ("%s · %s", titled, part) : g_strdup (titled),
                                    REGIOTAFEL_AXIS_TABLES, table);
        regiotafel_draft_set_heading (draft, regiotafel_draft_level_heading (draft, snapshot->levels[table]));
      }
}

/* ---- Projects, parts ---- */

static void
write_projects (RegiotafelDraft *draft)
{
  static const RegiotafelText leads = { "leads {text}", "trekt {text}" };
  static const RegiotafelText takes_part = { "takes part in {text}", "doet mee aan {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *projects = &snapshot->organisation_projects.rows;
  g_autofree guint32 *places = g_new (guint32, MAX (regiotafel_csr_degree (projects, draft->place), 1));

  for (int is_lead = 1; is_lead >= 0; is_lead--)
    {
      guint32 n = 0;
      g_autofree char *list = NULL;

      for (guint32 i = projects->starts[draft->place]; i < projects->starts[draft->place + 1]; i++)
        if ((snapshot->project_details[projects->items[i]].lead == draft->place) == is_lead)
          places[n++] = projects->items[i];
      list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_PROJECTS, places, n, 0, FALSE);
      regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_PROJECTS, is_lead ? &leads : &takes_part, list);
    }
}

static void
write_parts (RegiotafelDraft *draft)
{
  static const RegiotafelText has = { "has as parts: {text}", "onderdelen: {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  guint32 n_organisations = snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n, n = 0;
  g_autofree guint32 *places = g_new (guint32, MAX (n_organisations, 1));
  g_autofree char *list = NULL;

  for (guint32 other = 0; other < n_organisations; other++)
    if (snapshot->organisation_details[other].parent == draft->place)
      places[n++] = other;
  list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_ORGANISATIONS, places, n, 0, FALSE);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_LINKED, &has, list);
  regiotafel_card_write_predecessors (draft);
}

static char *
say_answer (RegiotafelDraft *draft)
{
  static const RegiotafelText sits = { "{name} sits at {of}{all?the only table|tables}: {levels}.",
                                       "{name} zit aan {of}{all?de enige tafel|tafels}: {levels}." };
  static const RegiotafelText nowhere
      = { "{name} {all?does not sit at the only|sits at none of the} {of}{all?table|tables}.",
          "{name} zit {all?niet aan de enige|aan geen van de} {of}{all?tafel|tafels}." };
  /* Who is not listed may sit there. */
  static const RegiotafelText not_listed
      = { "{name} is {all?not listed at the only|listed at none of the} {of}{all?table|tables}.",
          "{name} staat bij {all?de enige|geen van de} {of}{all?tafel niet|tafels} in de "
          "lijst." };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *tables = &snapshot->seats.columns;
  guint32 counts[REGIOTAFEL_N_LEVELS] = { 0 };
  g_autofree char *name = regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_ORGANISATIONS, draft->place);
  g_autofree char *of = regiotafel_draft_of_tables (draft, regiotafel_csr_degree (tables, draft->place));
  g_autofree char *all = regiotafel_text_count (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, draft->language);
  g_autofree char *levels = NULL;

  for (guint32 i = tables->starts[draft->place]; i < tables->starts[draft->place + 1]; i++)
    counts[snapshot->levels[tables->items[i]]]++;
  levels = regiotafel_draft_levels (draft, counts);
  g_ptr_array_set_size (draft->named, 0);
  return regiotafel_text_format (levels != NULL               ? &sits
                                 : snapshot->n_incomplete > 0 ? &not_listed
                                                              : &nowhere,
                                 draft->language, "name", name, "of", of, "all", all, "levels",
                                 levels != NULL ? levels : "", NULL);
}

void
regiotafel_card_write_organisation (RegiotafelDraft *draft)
{
  draft->sentence = say_answer (draft);
  regiotafel_card_write_head (draft);
  write_about (draft);
  write_load (draft);
  write_roles (draft);
  write_speaks (draft);
  write_meets (draft);
  write_tables (draft);
  write_projects (draft);
  write_parts (draft);
  regiotafel_card_write_foot (draft);
}
