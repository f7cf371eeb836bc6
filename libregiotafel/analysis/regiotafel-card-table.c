/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The card of a table: why, who and what. */
#include "regiotafel-card-private.h"

#include <string.h>

/* ---- Why ---- */

static void
write_why (RegiotafelDraft *draft)
{
  static const RegiotafelText not_told = { "not stated", "niet ingevuld" };
  static const RegiotafelText aims = { "aims: {text}", "doelen: {text}" };
  const RegiotafelTableDetails *details = &draft->snapshot->table_details[draft->place];

  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHY, g_strdup (details->purpose));
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHY, &aims, details->aims);
  if (details->purpose == NULL && details->aims == NULL)
    regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHY, g_strdup (regiotafel_say (&not_told, draft->language)));
}

/* ---- Who ---- */

/* As what an organisation is told of. Who has two standings is told of by the one that comes first here. */
typedef enum
{
  PART_MEMBER,
  PART_INVOLVED,
  PART_OBSERVER,
  PART_SUPPORT,
  N_PARTS
} Part;

static Part
part_of (RegiotafelStandings standings)
{
  if (standings & (REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_MANDATE))
    return PART_MEMBER;
  if (standings & REGIOTAFEL_STANDINGS_INVOLVED)
    return PART_INVOLVED;
  return standings & REGIOTAFEL_STANDINGS_OBSERVER ? PART_OBSERVER : PART_SUPPORT;
}

static int
compare_counts (gconstpointer one, gconstpointer other, gpointer counts)
{
  guint32 a = *(const guint32 *) one, b = *(const guint32 *) other;
  guint32 n_a = ((guint32 *) counts)[a], n_b = ((guint32 *) counts)[b];

  return n_a != n_b ? (n_a > n_b ? -1 : 1) : (a < b ? -1 : 1);
}

/* "14 care, 5 social domain and 1 without a domain": of the members. NULL when no domain is known. */
static char *
say_domains (RegiotafelDraft *draft)
{
  static const RegiotafelText some = { "{n} {domain}", "{n} {domain}" };
  static const RegiotafelText without = { "{n} without a domain", "{n} zonder domein" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *seats = &snapshot->seats.rows, *domains = &snapshot->seat_domains.rows;
  guint32 n_domains = snapshot->axes[REGIOTAFEL_AXIS_DOMAINS].n, n_there = 0, n_without = 0;
  g_autofree guint32 *counts = g_new0 (guint32, MAX (n_domains, 1));
  g_autofree guint32 *last_seat = g_new0 (guint32, MAX (n_domains, 1)); /* plus 1 */
  g_autofree guint32 *order = g_new (guint32, MAX (n_domains, 1));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint32 seat = seats->starts[draft->place]; seat < seats->starts[draft->place + 1]; seat++)
    {
      if (part_of (snapshot->seat_standings[seat]) != PART_MEMBER)
        continue;
      n_without += regiotafel_csr_degree (domains, seat) == 0;
      for (guint32 i = domains->starts[seat]; i < domains->starts[seat + 1]; i++)
        {
          guint32 top = regiotafel_snapshot_get_top_domain (snapshot, domains->items[i]);

          counts[top] += last_seat[top] != seat + 1;
          last_seat[top] = seat + 1;
        }
    }
  for (guint32 i = 0; i < n_domains; i++)
    if (counts[i] > 0)
      order[n_there++] = i;
  if (n_there == 0)
    return NULL;
  g_qsort_with_data (order, n_there, sizeof (guint32), compare_counts, counts);
  for (guint32 i = 0; i < n_there; i++)
    {
      g_autofree char *n = regiotafel_text_count (counts[order[i]], draft->language);

      g_ptr_array_add (parts, regiotafel_text_format (&some, draft->language, "n", n, "domain",
                                                      regiotafel_rules_get_name (snapshot, REGIOTAFEL_AXIS_DOMAINS,
                                                                                 order[i], draft->language),
                                                      NULL));
    }
  if (n_without > 0)
    {
      g_autofree char *n = regiotafel_text_count (n_without, draft->language);

      g_ptr_array_add (parts, regiotafel_text_format (&without, draft->language, "n", n, NULL));
    }
  return regiotafel_text_list ((const char *const *) parts->pdata, parts->len, 0, draft->language);
}

/* How many members there are said to be, where that is not the list; NULL where nothing is to be told. */
static char *
say_stated_members (RegiotafelDraft *draft, guint32 n_members)
{
  static const RegiotafelText no_list
      = { "about {n} members{when}; no list of them", "ongeveer {n} leden{when}; geen ledenlijst" };
  static const RegiotafelText incomplete = { "about {n} members{when}; not all of them are listed",
                                             "ongeveer {n} leden{when}; niet alle leden staan in de lijst" };
  static const RegiotafelText stated
      = { "{n} {n?member|members} according to the source{when}", "{n} {n?lid|leden} volgens de bron{when}" };
  static const RegiotafelText not_all = { "not all participants are listed", "niet alle deelnemers staan in de lijst" };
  static const RegiotafelText nobody = { "participants are not listed", "geen deelnemers ingevuld" };
  const RegiotafelTableDetails *details = &draft->snapshot->table_details[draft->place];
  g_autofree char *n = regiotafel_text_count (details->stated_members, draft->language);
  g_autofree char *date
      = details->stated_on != NULL ? regiotafel_dup_words_of_date (details->stated_on, draft->language) : NULL;
  g_autofree char *when = date != NULL ? g_strconcat (" ", date, NULL) : g_strdup ("");
  const RegiotafelText *text;

  if (details->stated_members == 0)
    {
      if (!details->members_complete)
        return g_strdup (regiotafel_say (n_members > 0 ? &not_all : &nobody, draft->language));
      return regiotafel_csr_degree (&draft->snapshot->seats.rows, draft->place) == 0
                 ? g_strdup (regiotafel_say (&nobody, draft->language))
                 : NULL;
    }
  if (details->members_complete && n_members == details->stated_members)
    return NULL;
  if (details->members_complete)
    text = &stated;
  else
    text = n_members > 0 ? &incomplete : &no_list;
  return regiotafel_text_format (text, draft->language, "n", n, "when", when, NULL);
}

static void
write_counts (RegiotafelDraft *draft, guint32 n_seats, guint32 n_members)
{
  static const RegiotafelText all = { "{n} {n?participant|participants}", "{n} {n?deelnemer|deelnemers}" };
  static const RegiotafelText some = { "{all} at the table, {n} of them {n?participant|participants}",
                                       "{all} aan tafel, van wie {n} {n?deelnemer|deelnemers}" };
  static const RegiotafelText by_domain = { "{count}: {domains}", "{count}: {domains}" };
  g_autofree char *n = regiotafel_text_count (n_members, draft->language);
  g_autofree char *n_all = regiotafel_text_count (n_seats, draft->language);
  g_autofree char *count
      = regiotafel_text_format (n_members == n_seats ? &all : &some, draft->language, "n", n, "all", n_all, NULL);
  g_autofree char *domains = say_domains (draft);

  if (n_members > 0)
    regiotafel_draft_add (
        draft, REGIOTAFEL_SECTION_WHO,
        domains != NULL ? regiotafel_text_format (&by_domain, draft->language, "count", count, "domains", domains, NULL)
                        : g_steal_pointer (&count));
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHO, say_stated_members (draft, n_members));
}

typedef struct
{
  RegiotafelRole first;
  guint32 organisation;
  char *text;
} Holder;

static void
holder_clear (gpointer data)
{
  g_free (((Holder *) data)->text);
}

static int
compare_holders (gconstpointer one, gconstpointer other)
{
  const Holder *a = one, *b = other;

  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  return a->organisation < b->organisation ? -1 : 1;
}

/* "chair since 15 June 2026": in the words of the table itself where it has its own. */
static char *
say_role (const RegiotafelRoleDetails *role, RegiotafelLanguage language)
{
  static const RegiotafelText since = { "{role} since {date}", "{role} sinds {date}" };
  const char *word = role->wording != NULL ? role->wording : regiotafel_word_of_role (role->role, language);
  const RegiotafelDate *start = role->period != NULL ? regiotafel_period_get_start (role->period) : NULL;
  g_autofree char *date = NULL;

  if (start == NULL || word == NULL)
    return g_strdup (word);
  date = regiotafel_text_date (start, language);
  return regiotafel_text_format (&since, language, "role", word, "date", date, NULL);
}

/* Roles that somebody should have told of: those with which a table of its level is run. */
static guint
expected_roles (RegiotafelSnapshot *snapshot, guint32 table)
{
  const guint chair = 1u << REGIOTAFEL_ROLE_CHAIR, secretary = 1u << REGIOTAFEL_ROLE_SECRETARY;

  /* Where nobody is told of, it is not the roles that are missing. */
  if (snapshot->kinds[table] == REGIOTAFEL_TABLE_KIND_EXECUTIVE_COMMITTEE
      || snapshot->kinds[table] == REGIOTAFEL_TABLE_KIND_CASE_TABLE
      || regiotafel_csr_degree (&snapshot->seats.rows, table) == 0)
    return 0;
  switch (snapshot->levels[table])
    {
    case REGIOTAFEL_LEVEL_EXECUTIVE:
    case REGIOTAFEL_LEVEL_POLICY:
      return chair | secretary | 1u << REGIOTAFEL_ROLE_PROGRAMME_MANAGER;
    case REGIOTAFEL_LEVEL_CONTENT:
      return chair | secretary;
    default:
      return 0;
    }
}

static void
write_roles (RegiotafelDraft *draft)
{
  static const RegiotafelText line = { "{roles}: {name}", "{roles}: {name}" };
  static const RegiotafelText missing = { "not stated: {roles}", "niet ingevuld: {roles}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  g_autoptr (GArray) holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *absent[REGIOTAFEL_ROLE_OTHER + 1];
  guint held = 0, n_absent = 0, expected = expected_roles (snapshot, draft->place);
  g_autofree char *list = NULL;

  g_array_set_clear_func (holders, holder_clear);
  for (guint32 m = regiotafel_snapshot_get_first_membership (snapshot, draft->place);
       m < snapshot->n_memberships && snapshot->membership_tables[m] == draft->place; m++)
    {
      const RegiotafelMembershipDetails *details = regiotafel_snapshot_find_membership_details (snapshot, m);
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      Holder holder = { REGIOTAFEL_ROLE_OTHER, snapshot->membership_organisations[m], NULL };

      held |= snapshot->membership_roles[m];
      for (guint i = 0; details != NULL && i < details->n_roles; i++)
        {
          char *word = say_role (&details->roles[i], draft->language);

          if (word == NULL)
            continue;
          g_ptr_array_add (words, word);
          holder.first = MIN (holder.first, details->roles[i].role);
        }
      if (words->len == 0)
        continue;
      holder.text = regiotafel_text_list ((const char *const *) words->pdata, words->len, 0, draft->language);
      g_array_append_val (holders, holder);
    }
  g_array_sort (holders, compare_holders);
  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);

      g_ptr_array_add (parts,
                       regiotafel_text_format (
                           &line, draft->language, "roles", holder->text, "name",
                           regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, holder->organisation), NULL));
    }
  for (guint role = 1; role <= REGIOTAFEL_ROLE_OTHER; role++)
    if ((expected & ~held) & (1u << role))
      absent[n_absent++] = regiotafel_word_of_role (role, draft->language);
  if (n_absent > 0)
    {
      list = regiotafel_text_list (absent, n_absent, 0, draft->language);
      g_ptr_array_add (parts, regiotafel_text_format (&missing, draft->language, "roles", list, NULL));
    }
  regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHO, regiotafel_draft_join (parts));
}

/* A line for each that speaks for others. */
static void
write_mandates (RegiotafelDraft *draft)
{
  static const RegiotafelText line = { "{name} also speaks for {list}", "{name} spreekt ook namens {list}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;

  for (guint32 m = regiotafel_snapshot_get_first_membership (snapshot, draft->place);
       m < snapshot->n_memberships && snapshot->membership_tables[m] == draft->place; m++)
    {
      const RegiotafelMembershipDetails *details = regiotafel_snapshot_find_membership_details (snapshot, m);
      guint32 organisation = snapshot->membership_organisations[m];
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *list = NULL;
      const char *name;

      if (details == NULL)
        continue;
      name = regiotafel_draft_name (draft, REGIOTAFEL_AXIS_ORGANISATIONS, organisation);
      for (guint i = 0; i < details->n_represents; i++)
        {
          const RegiotafelRepresented *one = &details->represents[i];

          /* That it speaks for its own place goes without saying. */
          if (one->axis == REGIOTAFEL_AXIS_AREAS && one->place == snapshot->organisation_details[organisation].area)
            continue;
          g_ptr_array_add (names, (gpointer) regiotafel_draft_name (draft, one->axis, one->place));
        }
      list = regiotafel_text_list ((const char *const *) names->pdata, names->len, 0, draft->language);
      regiotafel_draft_add (
          draft, REGIOTAFEL_SECTION_WHO,
          names->len > 0 ? regiotafel_text_format (&line, draft->language, "name", name, "list", list, NULL) : NULL);
    }
}

static void
write_who (RegiotafelDraft *draft)
{
  static const RegiotafelText parts[N_PARTS] = {
    [PART_MEMBER] = { "participants: {text}", "deelnemers: {text}" },
    [PART_INVOLVED] = { "involved, not a member: {text}", "betrokken, geen lid: {text}" },
    [PART_OBSERVER] = { "observer: {text}", "toehoorder: {text}" },
    [PART_SUPPORT] = { "support, not a member: {text}", "ondersteuning, geen lid: {text}" },
  };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *seats = &snapshot->seats.rows;
  guint32 start = seats->starts[draft->place], n_seats = regiotafel_csr_degree (seats, draft->place);
  g_autofree guint32 *places = g_new (guint32, MAX (n_seats, 1));
  guint32 n_members = 0;

  for (guint32 i = 0; i < n_seats; i++)
    n_members += part_of (snapshot->seat_standings[start + i]) == PART_MEMBER;
  write_counts (draft, n_seats, n_members);
  write_roles (draft);
  write_mandates (draft);
  for (guint part = 0; part < N_PARTS; part++)
    {
      guint32 n = 0;
      g_autofree char *list = NULL;

      for (guint32 i = 0; i < n_seats; i++)
        if (part_of (snapshot->seat_standings[start + i]) == part)
          places[n++] = seats->items[start + i];
      list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_ORGANISATIONS, places, n, 0, TRUE);
      regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHO, &parts[part], list);
    }
}

/* ---- What ---- */

static void
write_agendas (RegiotafelDraft *draft)
{
  static const RegiotafelText agenda = { "{name}: {n} {n?item|items}", "{name}: {n} {n?punt|punten}" };
  static const RegiotafelText none = { "no agenda stated", "geen agenda ingevuld" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  guint32 first = snapshot->agenda_starts[draft->place], end = snapshot->agenda_starts[draft->place + 1];
  guint32 item = snapshot->item_starts[draft->place], last = snapshot->item_starts[draft->place + 1];

  for (guint32 i = first; i < end; i++)
    {
      const RegiotafelAgendaDetails *details = &snapshot->agendas[i];
      guint32 n_items = 0;
      g_autofree char *n = NULL;

      while (item + n_items < last && snapshot->items[item + n_items].agenda == i)
        n_items++;
      n = regiotafel_text_count (n_items, draft->language);
      regiotafel_draft_note (draft, details->id);
      regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHAT,
                            regiotafel_text_format (&agenda, draft->language, "name",
                                                    details->name != NULL ? details->name : details->id, "n", n, NULL));
      for (guint32 j = 0; j < n_items; j++, item++)
        {
          g_autofree char *text = regiotafel_card_dup_item (draft, item, TRUE);

          regiotafel_draft_add_item (draft, REGIOTAFEL_SECTION_WHAT,
                                     g_strdup_printf ("  %u %s", snapshot->items[item].position, text), item);
        }
    }
  /* About single clients there is none, and a committee has that of its table. */
  if (first == end && snapshot->kinds[draft->place] != REGIOTAFEL_TABLE_KIND_CASE_TABLE
      && snapshot->table_details[draft->place].parent == REGIOTAFEL_INDEX_NONE)
    regiotafel_draft_add (draft, REGIOTAFEL_SECTION_WHAT, g_strdup (regiotafel_say (&none, draft->language)));
}

static void
write_what (RegiotafelDraft *draft)
{
  static const RegiotafelText themes = { "themes: {text}", "thema’s: {text}" };
  static const RegiotafelText claims = { "claims: {text}", "noemt als domein: {text}" };
  static const RegiotafelText also = { "project {project} is also on the agenda of {tables}",
                                       "project {project} staat ook op de agenda van {tables}" };
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelCsr *of = &snapshot->table_themes.rows, *domains = &snapshot->table_domains.rows;
  const RegiotafelCsr *projects = &snapshot->table_projects.rows, *at = &snapshot->table_projects.columns;
  g_autofree char *list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_THEMES, of->items + of->starts[draft->place],
                                                 regiotafel_csr_degree (of, draft->place), 0, FALSE);
  g_autofree char *claimed = NULL;

  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHAT, &themes, list);
  claimed = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_DOMAINS, domains->items + domains->starts[draft->place],
                                   regiotafel_csr_degree (domains, draft->place), 0, FALSE);
  regiotafel_draft_add_as (draft, REGIOTAFEL_SECTION_WHAT, &claims, claimed);
  write_agendas (draft);
  for (guint32 i = projects->starts[draft->place]; i < projects->starts[draft->place + 1]; i++)
    {
      guint32 project = projects->items[i], n = 0;
      g_autofree guint32 *others = g_new (guint32, MAX (regiotafel_csr_degree (at, project), 1));
      const char *name;

      for (guint32 j = at->starts[project]; j < at->starts[project + 1]; j++)
        if (at->items[j] != draft->place)
          others[n++] = at->items[j];
      if (n == 0)
        continue;
      name = regiotafel_draft_name (draft, REGIOTAFEL_AXIS_PROJECTS, project);
      g_free (list);
      list = regiotafel_draft_list (draft, REGIOTAFEL_AXIS_TABLES, others, n, 0, FALSE);
      regiotafel_draft_add_about (
          draft, REGIOTAFEL_SECTION_ALSO_AT,
          regiotafel_text_format (&also, draft->language, "project", name, "tables", list, NULL),
          REGIOTAFEL_AXIS_PROJECTS, project);
    }
}

/* "Ketentafel Valpreventie (kt-val) · content · table · since May 2024" */
static char *
say_title (RegiotafelDraft *draft)
{
  RegiotafelSnapshot *snapshot = draft->snapshot;
  const RegiotafelTableDetails *details = &snapshot->table_details[draft->place];
  const char *level = details->local_level != NULL
                          ? details->local_level
                          : regiotafel_word_of_level (snapshot->levels[draft->place], draft->language);
  const char *kind = details->local_kind != NULL
                         ? details->local_kind
                         : regiotafel_word_of_kind (snapshot->kinds[draft->place], draft->language);
  char *period = regiotafel_dup_words_of_period (snapshot->details[REGIOTAFEL_AXIS_TABLES][draft->place].period,
                                                 draft->language);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, regiotafel_draft_titled (draft, REGIOTAFEL_AXIS_TABLES, draft->place));
  if (level != NULL)
    g_ptr_array_add (parts, g_strdup (level));
  if (kind != NULL)
    g_ptr_array_add (parts, g_strdup (kind));
  if (period != NULL)
    g_ptr_array_add (parts, period);
  g_ptr_array_set_size (draft->named, 0);
  return regiotafel_draft_join (parts);
}

void
regiotafel_card_write_table (RegiotafelDraft *draft)
{
  draft->sentence = say_title (draft);
  regiotafel_card_write_head (draft);
  write_why (draft);
  write_who (draft);
  write_what (draft);
  regiotafel_card_write_table_how (draft);
  regiotafel_card_write_table_linked (draft);
  regiotafel_card_write_foot (draft);
}
