/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The card of an area: where it lies, who is from there, and which tables are about it. */
#include "regiotafel-card-private.h"

#include <string.h>

/* How many names a line is given; of more at one table only the first is told. */
#define MOST_FROM_HERE 12
#define MOST_AT_A_TABLE 3

/* How a table is about the area. */
typedef enum
{
  ABOUT_NOT,
  ABOUT_PART, /* of something that lies in it */
  ABOUT_ALL,  /* of it, or of what it lies in */
} About;

typedef struct
{
  guint8 *is_around; /* the area and what it lies in, at any distance */
  guint8 *is_within; /* the area and what lies in it */
} Marks;

static About
about_of (RegiotafelSnapshot *snapshot, const Marks *marks, guint32 table)
{
  const RegiotafelCsr *areas = &snapshot->table_areas.rows;
  About about = ABOUT_NOT;

  for (guint32 i = areas->starts[table]; i < areas->starts[table + 1]; i++)
    {
      if (marks->is_around[areas->items[i]])
        return ABOUT_ALL;
      if (marks->is_within[areas->items[i]])
        about = ABOUT_PART;
    }
  return about;
}

/* ---- Where it lies ---- */

static void
write_linked (RegiotafelDraft *draft, const Marks *marks)
{
  static const RegiotafelText lies_in = { "lies in {text}", "ligt in {text}" };
  static const RegiotafelText holds = { "holds {text}", "omvat {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *children = &snapshot->area_parents.columns;
  guint32 n_areas = snapshot->axes[REGIOTAFEL_AXIS_AREAS].n, n = 0;
  g_autofree guint32 *places = g_new (guint32, MAX (n_areas, 1));
  g_autofree char *around = NULL;
  g_autofree char *within = NULL;

  for (guint32 i = 0; i < n_areas; i++)
    if (marks->is_around[i] && i != draft->place)
      places[n++] = i;
  around = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_AREAS, places, n, 0, FALSE);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_LINKED, &lies_in, around);
  within = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_AREAS, children->items + children->starts[draft->place],
                                  regiotafel_csr_degree (children, draft->place), 0, FALSE);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_LINKED, &holds, within);
  regiotafel_card_write_predecessors (draft);
}

/* ---- Who is from there ---- */

typedef struct
{
  const char *name;
  guint32 place;
  guint32 n_tables;
} Resident;

static int
compare_residents (gconstpointer one, gconstpointer other)
{
  const Resident *a = one, *b = other;

  if (a->n_tables != b->n_tables)
    return a->n_tables > b->n_tables ? -1 : 1;
  return a->place < b->place ? -1 : 1;
}

static void
write_organisations (RegiotafelDraft *draft, const Marks *marks)
{
  static const RegiotafelText resident = { "{name} ({n} {n?table|tables})", "{name} ({n} {n?tafel|tafels})" };
  static const RegiotafelText sit = { "from here, with a seat: {text}", "hiervandaan, aan tafel: {text}" };
  static const RegiotafelText none
      = { "no organisation from here has a seat", "geen organisatie hiervandaan zit aan tafel" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *tables = &snapshot->seats.columns;
  g_autoptr (GArray) residents = g_array_new (FALSE, FALSE, sizeof (Resident));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint32 i = 0; i < snapshot->axes[REGIOTAFEL_AXIS_ORGANISATIONS].n; i++)
    {
      Resident one = { NULL, i, regiotafel_csr_degree (tables, i) };

      guint32 area = snapshot->organisation_details[i].area;

      if (area != REGIOTAFEL_INDEX_NONE && marks->is_within[area] && one.n_tables > 0)
        g_array_append_val (residents, one);
    }
  g_array_sort (residents, compare_residents);
  for (guint i = 0; i < residents->len; i++)
    {
      const Resident *one = &g_array_index (residents, Resident, i);
      g_autofree char *n = regiotafel_text_count (one->n_tables, draft->language);

      g_ptr_array_add (names,
                       regiotafel_text_format (&resident, draft->language, "name",
                                               regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, one->place),
                                               "n", n, NULL));
    }
  if (names->len == 0)
    {
      regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHO, g_strdup (regiotafel_say (&none, draft->language)));
      return;
    }
  list = regiotafel_text_list ((const char *const *) names->pdata, names->len, MOST_FROM_HERE, draft->language);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHO, &sit, list);
}

/* ---- The tables ---- */

/* Those from the area itself that sit at a table; gives how many. */
static guint32
find_sitting (RegiotafelDraft *draft, guint32 table, guint32 *places)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *seats = &snapshot->seats.rows;
  guint32 n = 0;

  for (guint32 i = seats->starts[table]; i < seats->starts[table + 1]; i++)
    if (snapshot->organisation_details[seats->items[i]].area == draft->place)
      places[n++] = seats->items[i];
  return n;
}

/* Those from elsewhere that speak for the area at a table. */
static guint32
find_speaking (RegiotafelDraft *draft, guint32 table, guint32 *places)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  guint32 n = 0;

  for (guint32 m = regiotafel_snapshot_get_first_membership (snapshot, table);
       m < snapshot->n_memberships && snapshot->membership_tables[m] == table; m++)
    {
      const RegiotafelMembershipDetails *details = regiotafel_snapshot_find_membership_details (snapshot, m);
      guint32 speaker = snapshot->membership_organisations[m];
      gboolean speaks = FALSE, is_told = FALSE;

      for (guint i = 0; details != NULL && i < details->n_represents; i++)
        speaks |= details->represents[i].axis == REGIOTAFEL_AXIS_AREAS && details->represents[i].place == draft->place;
      /* One that has two memberships may speak with both. */
      for (guint32 i = 0; i < n; i++)
        is_told |= places[i] == speaker;
      if (speaks && !is_told && snapshot->organisation_details[speaker].area != draft->place)
        places[n++] = speaker;
    }
  return n;
}

/* From a region so many sit everywhere that it would say nothing. */
static gboolean
tells_who_sits (RegiotafelDraft *draft)
{
  return regiotafel_csr_degree (&draft->snapshot->area_parents.columns, draft->place) == 0;
}

/* Room for all that have a membership at a table. */
static guint32 *
new_places (RegiotafelDraft *draft, guint32 table)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  guint32 first = regiotafel_snapshot_get_first_membership (snapshot, table), n = 0;

  while (first + n < snapshot->n_memberships && snapshot->membership_tables[first + n] == table)
    n++;
  return g_new (guint32, MAX (n, 1));
}

static void
add_names (RegiotafelDraft *draft, GPtrArray *parts, const RegiotafelText *text, const guint32 *places, guint32 n)
{
  g_autofree char *list
      = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_ORGANISATIONS, places, n, n > MOST_AT_A_TABLE ? 1 : 0, FALSE);

  if (list != NULL)
    g_ptr_array_add (parts, regiotafel_text_format (text, draft->language, "list", list, NULL));
}

static void
add_who (RegiotafelDraft *draft, GPtrArray *parts, guint32 table)
{
  static const RegiotafelText sit = { "with a seat: {list}", "aan tafel: {list}" };
  static const RegiotafelText speak = { "spoken for by {list}", "vertegenwoordigd door {list}" };
  g_autofree guint32 *places = new_places (draft, table);

  if (!tells_who_sits (draft))
    return;
  add_names (draft, parts, &sit, places, find_sitting (draft, table, places));
  add_names (draft, parts, &speak, places, find_speaking (draft, table, places));
}

static void
write_tables (RegiotafelDraft *draft, const Marks *marks)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;

  for (guint about = ABOUT_ALL; about > ABOUT_NOT; about--)
    for (guint i = 0; i < REGIOTAFEL_N_LEVELS; i++)
      for (guint32 table = 0; table < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; table++)
        {
          GPtrArray *parts;

          if (snapshot->levels[table] != regiotafel_draft_nth_level (i) || about_of (snapshot, marks, table) != about)
            continue;
          parts = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (parts, regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_TABLES, table));
          add_who (draft, parts, table);
          regiotafel_draft_add_about (draft, about == ABOUT_ALL ? REGIOTAFEL_SECTION_TABLES : REGIOTAFEL_SECTION_PARTS,
                                      regiotafel_draft_join (parts), REGIOTAFEL_AXIS_TABLES, table);
          if (about == ABOUT_ALL)
            regiotafel_draft_set_heading (draft, regiotafel_draft_level_heading (draft, snapshot->levels[table]));
        }
}

static void
add_count (RegiotafelDraft *draft, GPtrArray *parts, const RegiotafelText *text, guint32 n)
{
  g_autofree char *count = regiotafel_text_count (n, draft->language);

  if (n > 0)
    g_ptr_array_add (parts, regiotafel_text_format (text, draft->language, "n", count, NULL));
}

/* At how many of the tables about all of it somebody from there sits, or speaks for it. */
static char *
say_who (RegiotafelDraft *draft, const Marks *marks)
{
  static const RegiotafelText sit = { "somebody from here sits at {n}", "aan {n} zit iemand hiervandaan" };
  static const RegiotafelText speak = { "somebody speaks for it at {n}", "aan {n} spreekt iemand namens dit gebied" };
  static const RegiotafelText neither = { "nobody does at {n}", "aan {n} niemand" };
  static const RegiotafelText nobody = { "nobody from here sits at {n}", "aan {n} zit niemand hiervandaan" };
  static const RegiotafelText unlisted
      = { "of {n} not everybody is listed", "van {n} staat niet iedereen in de lijst" };
  static const RegiotafelText line = { "Of these, {parts}.", "Daarvan: {parts}." };
  guint32 n_sitting = 0, n_speaking = 0, n_neither = 0, n_unlisted = 0;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint32 table = 0; table < draft->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; table++)
    {
      g_autofree guint32 *places = new_places (draft, table);

      if (about_of (draft->snapshot, marks, table) != ABOUT_ALL)
        continue;
      if (find_sitting (draft, table, places) > 0)
        n_sitting++;
      else if (find_speaking (draft, table, places) > 0)
        n_speaking++;
      /* Who is not listed may be from here. */
      else if (draft->snapshot->table_details[table].members_complete
               && regiotafel_csr_degree (&draft->snapshot->seats.rows, table) > 0)
        n_neither++;
      else
        n_unlisted++;
    }
  add_count (draft, parts, &sit, n_sitting);
  add_count (draft, parts, &speak, n_speaking);
  add_count (draft, parts, parts->len > 0 ? &neither : &nobody, n_neither);
  add_count (draft, parts, &unlisted, n_unlisted);
  list = regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, draft->language);
  return regiotafel_text_format (&line, draft->language, "parts", list, NULL);
}

/* "Dijkenes (GM9912) · municipality · 9,100 inhabitants in 2025: 21 of 27 tables are about it." */
static char *
say_answer (RegiotafelDraft *draft, const Marks *marks)
{
  static const RegiotafelText some = { "{title}: {of}{all?the only table|tables} {n?is|are} about all of it.",
                                       "{title}: {of}{all?de enige tafel|tafels} {n?gaat|gaan} over het hele gebied." };
  static const RegiotafelText none
      = { "{title}: {all?the only|none of the} {of}{all?table is not|tables is} about all of it.",
          "{title}: {all?de enige|geen van de} {of}{all?tafel gaat niet|tafels gaat} over "
          "het hele gebied." };
  static const RegiotafelText population = { "{n} {n?inhabitant|inhabitants}", "{n} {n?inwoner|inwoners}" };
  static const RegiotafelText population_in
      = { "{n} {n?inhabitant|inhabitants} in {year}", "{n} {n?inwoner|inwoners} in {year}" };
  static const RegiotafelText unknown = { "number of inhabitants not stated", "aantal inwoners niet ingevuld" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelAreaDetails *details = &snapshot->area_details[draft->place];
  guint64 n_people = regiotafel_snapshot_get_population (snapshot, &draft->place, 1, NULL);
  gboolean has_year = details->population > 0 && details->population_year > 0;
  g_autofree char *people = regiotafel_text_count (n_people, draft->language);
  g_autofree char *year = g_strdup_printf ("%u", details->population_year);
  g_autofree char *all = regiotafel_text_count (snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, draft->language);
  g_autofree char *n = NULL;
  g_autofree char *of = NULL;
  g_autofree char *title = NULL;
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  guint32 n_tables = 0;
  g_autofree char *where = NULL;
  g_autofree char *who = NULL;

  for (guint32 table = 0; table < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; table++)
    n_tables += about_of (snapshot, marks, table) == ABOUT_ALL;
  n = regiotafel_text_count (n_tables, draft->language);
  of = regiotafel_draft_of_tables (draft, n_tables);
  g_ptr_array_add (parts, regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_AREAS, draft->place));
  if (details->kind != NULL)
    g_ptr_array_add (parts, g_strdup (regiotafel_word_of_area_kind (details->kind, draft->language)));
  if (n_people > 0)
    g_ptr_array_add (parts, regiotafel_text_format (has_year ? &population_in : &population, draft->language, "n",
                                                    people, "year", year, NULL));
  else
    g_ptr_array_add (parts, g_strdup (regiotafel_say (&unknown, draft->language)));
  title = regiotafel_draft_join (parts);
  g_ptr_array_set_size (draft->named, 0);
  where = regiotafel_text_format (n_tables > 0 ? &some : &none, draft->language, "title", title, "n", n, "all", all,
                                  "of", of, NULL);
  if (n_tables == 0 || !tells_who_sits (draft))
    return g_steal_pointer (&where);
  who = say_who (draft, marks);
  return g_strconcat (where, " ", who, NULL);
}

void
regiotafel_card_write_area (RegiotafelDraft *draft)
{
  Marks marks = { regiotafel_rules_reach (&draft->snapshot->area_parents.rows, draft->place),
                  regiotafel_rules_reach (&draft->snapshot->area_parents.columns, draft->place) };

  draft->sentence = say_answer (draft, &marks);
  regiotafel_card_write_head (draft);
  write_linked (draft, &marks);
  write_organisations (draft, &marks);
  write_tables (draft, &marks);
  regiotafel_card_write_foot (draft);
  g_free (marks.is_around);
  g_free (marks.is_within);
}
