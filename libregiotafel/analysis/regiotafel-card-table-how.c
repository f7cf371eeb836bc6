/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The card of a table: how, where, and what it is linked with. */
#include "regiotafel-card-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-date-private.h"

/* ---- How ---- */

/* "4 × a year, 1.5 hours", or as it was told; NULL when nothing is known. */
static char *
say_rhythm (RegiotafelDraft *draft)
{
  static const RegiotafelText times = { "{m} × a year", "{m} × per jaar" };
  static const RegiotafelText times_hours = { "{m} × a year, {h} {h?hour|hours}", "{m} × per jaar, {h} uur" };
  static const RegiotafelText hours = { "{h} {h?hour|hours} a time", "{h} uur per keer" };
  static const RegiotafelText as_told = { "{told} ({counted})", "{told} ({counted})" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const char *told = snapshot->table_details[draft->place].rhythm;
  double n = snapshot->meetings_per_year[draft->place], length = snapshot->hours_per_meeting[draft->place];
  g_autofree char *m = isnan (n) ? g_strdup ("") : regiotafel_draft_number (draft, n);
  g_autofree char *h = isnan (length) ? g_strdup ("") : regiotafel_draft_number (draft, length);
  g_autofree char *counted = NULL;
  const RegiotafelText *text;

  if (isnan (n) && isnan (length))
    return g_strdup (told);
  if (isnan (length))
    text = &times;
  else
    text = isnan (n) ? &hours : &times_hours;
  counted = regiotafel_text_format (text, draft->language, "m", m, "h", h, NULL);
  if (told == NULL)
    return g_steal_pointer (&counted);
  return regiotafel_text_format (&as_told, draft->language, "told", told, "counted", counted, NULL);
}

/* Those after the date of the snapshot that the file holds; what is called off or over is none. */
static void
write_next_meetings (RegiotafelDraft *draft)
{
  static const RegiotafelText next = { "next: {text}", "eerstvolgend: {text}" };
  static const RegiotafelText at = { "{date} at {time}", "{date} om {time}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (snapshot->date == NULL)
    return;
  for (guint32 i = snapshot->meeting_starts[draft->place]; i < snapshot->meeting_starts[draft->place + 1]; i++)
    {
      const RegiotafelMeetingDetails *meeting = &snapshot->meetings[i];
      char *date;

      if (meeting->date == NULL || meeting->state == REGIOTAFEL_STATE_DROPPED
          || meeting->state == REGIOTAFEL_STATE_FINISHED
          || regiotafel_date_last_day (meeting->date) <= regiotafel_date_first_day (snapshot->date))
        continue;
      date = regiotafel_text_date (meeting->date, draft->language);
      if (meeting->time != NULL)
        {
          g_autofree char *day = date;

          date = regiotafel_text_format (&at, draft->language, "date", day, "time", meeting->time, NULL);
        }
      g_ptr_array_add (dates, date);
      regiotafel_draft_note (draft, meeting->id);
    }
  if (dates->len > 0)
    list = regiotafel_text_list ((const char *const *) dates->pdata, dates->len, 4, draft->language);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_HOW, &next, list);
}

/* What is laid down about it, in one line: legal form, powers, how it decides. */
static void
write_form (RegiotafelDraft *draft)
{
  static const RegiotafelText form = { "legal form: {text}", "rechtsvorm: {text}" };
  static const RegiotafelText may = { "this table {text}", "deze tafel {text}" };
  static const RegiotafelText rule = { "decides by {text}", "besluitvorming: {text}" };
  static const RegiotafelText powers_as_told = { "powers: {text}", "bevoegdheden: {text}" };
  const RegiotafelTableDetails *details = &draft->snapshot->table_details[draft->place];
  g_autofree char *powers = regiotafel_dup_words_of_powers (details->powers, draft->language);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  if (details->legal_form != NULL)
    g_ptr_array_add (
        parts, regiotafel_text_format (&form, draft->language, "text",
                                       regiotafel_word_of_legal_form (details->legal_form, draft->language), NULL));
  if (powers != NULL)
    g_ptr_array_add (parts, regiotafel_text_format (&may, draft->language, "text", powers, NULL));
  if (details->decision_rule != NULL)
    g_ptr_array_add (parts, regiotafel_text_format (&rule, draft->language, "text", details->decision_rule, NULL));
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_HOW, regiotafel_draft_join (parts));
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_HOW, &powers_as_told, details->local_powers);
}

static void
write_how (RegiotafelDraft *draft)
{
  static const RegiotafelText not_told = { "how often: not stated", "hoe vaak: niet ingevuld" };
  static const RegiotafelText place = { "{often} · {place}", "{often} · {place}" };
  static const RegiotafelText governance = { "governance: {text}", "inrichting: {text}" };
  static const RegiotafelText ground_rules = { "ground rules: {text}", "spelregels: {text}" };
  static const RegiotafelText submit = { "submit to: {to}", "aanleveren: {to}" };
  static const RegiotafelText submit_days
      = { "submit to: {to}, {days} {days?day|days} ahead", "aanleveren: {to}, {days} {days?dag|dagen} vooraf" };
  static const RegiotafelText only_days
      = { "submit {days} {days?day|days} ahead", "aanleveren: {days} {days?dag|dagen} vooraf" };
  const RegiotafelTableDetails *details = &draft->snapshot->table_details[draft->place];
  char *often = say_rhythm (draft);

  if (often == NULL)
    often = g_strdup (regiotafel_say (&not_told, draft->language));
  if (details->location != NULL)
    {
      g_autofree char *without = often;

      often = regiotafel_text_format (&place, draft->language, "often", without, "place", details->location, NULL);
    }
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_HOW, often);
  write_next_meetings (draft);
  if (details->submit_to != NULL || details->submit_days > 0)
    {
      g_autofree char *days = regiotafel_text_count (details->submit_days, draft->language);
      const RegiotafelText *text;

      if (details->submit_to == NULL)
        text = &only_days;
      else
        text = details->submit_days > 0 ? &submit_days : &submit;
      regiotafel_draft_add (draft, REGIOTAFEL_SECTION_HOW,
                            regiotafel_text_format (text, draft->language, "to",
                                                    details->submit_to != NULL ? details->submit_to : "", "days", days,
                                                    NULL));
    }
  write_form (draft);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_HOW, &governance, details->governance);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_HOW, &ground_rules, details->ground_rules);
}

/* ---- Where ---- */

/* The year that all areas of a table tell with their inhabitants; 0 when there is no such year. */
static guint
year_of_population (RegiotafelSnapshot *snapshot, guint32 table)
{
  const RegiotafelCsr *areas = &snapshot->table_areas.rows;
  guint year = 0;

  for (guint32 i = areas->starts[table]; i < areas->starts[table + 1]; i++)
    {
      const RegiotafelAreaDetails *area = &snapshot->area_details[areas->items[i]];

      if (area->population == 0 || area->population_year == 0 || (year > 0 && area->population_year != year))
        return 0;
      year = area->population_year;
    }
  return year;
}

#define MOST_UNKNOWN 3

/* The areas of a table of which it is not known, or not wholly, how many live there; of many, how many there are. */
static char *
say_unknown (RegiotafelDraft *draft, guint32 n_unknown)
{
  static const RegiotafelText except
      = { "of {list} that number is not (wholly) stated", "van {list} is dat niet (geheel) ingevuld" };
  static const RegiotafelText except_many = { "of {n} of these areas that number is not (wholly) stated",
                                              "van {n} van deze gebieden is dat niet (geheel) ingevuld" };
  const RegiotafelCsr *areas = &draft->snapshot->table_areas.rows;
  g_autofree guint32 *places = g_new (guint32, MAX (regiotafel_csr_degree (areas, draft->place), 1));
  g_autofree char *n_text = regiotafel_text_count (n_unknown, draft->language);
  g_autofree char *list = NULL;
  guint32 n = 0;

  if (n_unknown > MOST_UNKNOWN)
    return regiotafel_text_format (&except_many, draft->language, "n", n_text, NULL);
  for (guint32 i = areas->starts[draft->place]; i < areas->starts[draft->place + 1]; i++)
    {
      guint32 is_unknown = 0;

      regiotafel_snapshot_get_population (draft->snapshot, &areas->items[i], 1, &is_unknown);
      if (is_unknown > 0)
        places[n++] = areas->items[i];
    }
  list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_AREAS, places, n, 0, FALSE);
  return list != NULL ? regiotafel_text_format (&except, draft->language, "list", list, NULL) : g_strdup ("");
}

static void
write_where (RegiotafelDraft *draft)
{
  static const RegiotafelText not_told = { "area not stated", "gebied niet ingevuld" };
  static const RegiotafelText some = { "{n} {n?inhabitant|inhabitants}", "{n} {n?inwoner|inwoners}" };
  static const RegiotafelText some_in
      = { "{n} {n?inhabitant|inhabitants} in {year}", "{n} {n?inwoner|inwoners} in {year}" };
  static const RegiotafelText none = { "number of inhabitants not stated", "aantal inwoners niet ingevuld" };
  static const RegiotafelText at_least
      = { "at least {n} {n?inhabitant|inhabitants}", "ten minste {n} {n?inwoner|inwoners}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *areas = &snapshot->table_areas.rows;
  guint32 n_areas = regiotafel_csr_degree (areas, draft->place), n_unknown = 0;
  double population = regiotafel_rules_get_population (snapshot, draft->place, &n_unknown);
  guint year = year_of_population (snapshot, draft->place);
  g_autofree char *n = isnan (population) ? g_strdup ("") : regiotafel_text_count (population, draft->language);
  g_autofree char *year_text = g_strdup_printf ("%u", year);
  const RegiotafelText *text = n_unknown > 0 ? &at_least : year > 0 ? &some_in : &some;
  GPtrArray *parts;

  if (n_areas == 0)
    {
      regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHERE, g_strdup (regiotafel_say (&not_told, draft->language)));
      return;
    }
  parts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (parts, regiotafel_draft_list (draft, REGIOTAFEL_AXIS_AREAS,
                                                 areas->items + areas->starts[draft->place], n_areas, 0, FALSE));
  if (isnan (population))
    g_ptr_array_add (parts, g_strdup (regiotafel_say (&none, draft->language)));
  else
    g_ptr_array_add (parts, regiotafel_text_format (text, draft->language, "n", n, "year", year_text, NULL));
  if (!isnan (population) && n_unknown > 0)
    g_ptr_array_add (parts, say_unknown (draft, n_unknown));
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHERE, regiotafel_draft_join (parts));
}

void
regiotafel_card_write_table_how (RegiotafelDraft *draft)
{
  write_how (draft);
  write_where (draft);
}

/* ---- Linked ---- */

static gboolean
has_edge (const RegiotafelCsr *csr, guint32 row, guint32 column)
{
  for (guint32 i = csr->starts[row]; i < csr->starts[row + 1]; i++)
    if (csr->items[i] == column)
      return TRUE;
  return FALSE;
}

/* The first table that this one prepares or reports to and that was not come by yet. */
static guint32
next_up (RegiotafelSnapshot *snapshot, guint32 table, const guint8 *is_seen)
{
  const RegiotafelCsr *const ways[] = { &snapshot->prepares.rows, &snapshot->reports_to.rows };

  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    for (guint32 i = ways[way]->starts[table]; i < ways[way]->starts[table + 1]; i++)
      if (!is_seen[ways[way]->items[i]])
        return ways[way]->items[i];
  return REGIOTAFEL_INDEX_NONE;
}

/* "A → B → C": a table and what lies above it, up to the top. */
static char *
say_chain (RegiotafelDraft *draft, guint32 from)
{
  g_autofree guint8 *is_seen = g_new0 (guint8, MAX (draft->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, 1));
  GString *chain = g_string_new (NULL);

  is_seen[draft->place] = 1;
  for (guint32 table = from; table != REGIOTAFEL_INDEX_NONE; table = next_up (draft->snapshot, table, is_seen))
    {
      is_seen[table] = 1;
      g_string_append_printf (chain, "%s%s", chain->len > 0 ? " → " : "",
                              regiotafel_draft_name (draft, REGIOTAFEL_AXIS_TABLES, table));
    }
  return g_string_free (chain, FALSE);
}

static void
write_up (RegiotafelDraft *draft)
{
  static const RegiotafelText prepares = { "prepares {text}", "bereidt voor: {text}" };
  static const RegiotafelText reports = { "reports to {text}", "meldt aan: {text}" };
  static const RegiotafelText both = { "prepares and reports to {text}", "bereidt voor en meldt aan: {text}" };
  const RegiotafelCsr *up = &draft->snapshot->prepares.rows, *to = &draft->snapshot->reports_to.rows;

  for (guint32 other = 0; other < draft->snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; other++)
    {
      gboolean is_prepared = has_edge (up, draft->place, other), is_told = has_edge (to, draft->place, other);
      const RegiotafelText *text = is_prepared && is_told ? &both : is_prepared ? &prepares : &reports;
      g_autofree char *chain = NULL;

      if (!is_prepared && !is_told)
        continue;
      chain = say_chain (draft, other);
      regiotafel_draft_add_about (draft, REGIOTAFEL_SECTION_LINKED,
                                  regiotafel_text_format (text, draft->language, "text", chain, NULL),
                                  REGIOTAFEL_AXIS_TABLES, other);
    }
}

static void
write_list_of_tables (RegiotafelDraft *draft, const RegiotafelText *text, const RegiotafelCsr *csr)
{
  g_autofree char *list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_TABLES, csr->items + csr->starts[draft->place],
                                                 regiotafel_csr_degree (csr, draft->place), 0, FALSE);

  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_LINKED, text, list);
}

/* What belongs to it: each with its kind and how many sit there. */
static void
write_children (RegiotafelDraft *draft)
{
  static const RegiotafelText child = { "has as a part: {child}", "heeft als onderdeel: {child}" };
  static const RegiotafelText members = { "{n} {n?member|members}", "{n} {n?lid|leden}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;

  for (guint32 other = 0; other < snapshot->axes[REGIOTAFEL_AXIS_TABLES].n; other++)
    {
      const RegiotafelTableDetails *details = &snapshot->table_details[other];
      guint32 n_seats = regiotafel_csr_degree (&snapshot->seats.rows, other);
      const char *kind = regiotafel_word_of_kind (snapshot->kinds[other], draft->language);
      g_autofree char *n = regiotafel_text_count (n_seats > 0 ? n_seats : details->stated_members, draft->language);
      g_autofree char *text = NULL;
      GPtrArray *parts;

      if (details->parent != draft->place || other == draft->place)
        continue;
      parts = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (parts, g_strdup (regiotafel_draft_name (draft, REGIOTAFEL_AXIS_TABLES, other)));
      if (details->local_kind != NULL || kind != NULL)
        g_ptr_array_add (parts, g_strdup (details->local_kind != NULL ? details->local_kind : kind));
      if (n_seats > 0 || details->stated_members > 0)
        g_ptr_array_add (parts, regiotafel_text_format (&members, draft->language, "n", n, NULL));
      text = regiotafel_draft_join (parts);
      regiotafel_draft_add_about (draft, REGIOTAFEL_SECTION_LINKED,
                                  regiotafel_text_format (&child, draft->language, "child", text, NULL),
                                  REGIOTAFEL_AXIS_TABLES, other);
    }
}

void
regiotafel_card_write_table_linked (RegiotafelDraft *draft)
{
  static const RegiotafelText prepared_by = { "prepared by {text}", "voorbereid door: {text}" };
  static const RegiotafelText reported_by = { "reported to by {text}", "hieraan melden: {text}" };
  static const RegiotafelText advises = { "advises {text}", "adviseert: {text}" };
  static const RegiotafelText advised_by = { "advised by {text}", "krijgt advies van: {text}" };
  static const RegiotafelText part_of = { "part of {text}", "onderdeel van: {text}" };
  static const RegiotafelText successor = { "followed by {text}", "wordt opgevolgd door: {text}" };
  static const RegiotafelText reason = { "why it ends: {text}", "reden van het einde: {text}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelTableDetails *details = &snapshot->table_details[draft->place];

  write_up (draft);
  write_list_of_tables (draft, &prepared_by, &snapshot->prepares.columns);
  write_list_of_tables (draft, &reported_by, &snapshot->reports_to.columns);
  write_list_of_tables (draft, &advises, &snapshot->advises.rows);
  write_list_of_tables (draft, &advised_by, &snapshot->advises.columns);
  if (details->parent != REGIOTAFEL_INDEX_NONE)
    {
      const char *name = regiotafel_draft_name (draft, REGIOTAFEL_AXIS_TABLES, details->parent);

      regiotafel_draft_add_about (draft, REGIOTAFEL_SECTION_LINKED,
                                  regiotafel_text_format (&part_of, draft->language, "text", name, NULL),
                                  REGIOTAFEL_AXIS_TABLES, details->parent);
    }
  write_children (draft);
  regiotafel_card_write_predecessors (draft);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_LINKED, &successor, details->successor);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_LINKED, &reason, details->ending_reason);
}
