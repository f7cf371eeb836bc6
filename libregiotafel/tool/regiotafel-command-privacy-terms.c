/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How long persons are kept, and who has been without a seat for longer. */
#include "regiotafel-command-privacy-private.h"

#include <string.h>

#define MOST_YEARS 100

gboolean
privacy_get_term (Tool *tool, PrivacyTerm *term)
{
  static const RegiotafelText wrong
      = { "--older-than={value} is not a term; write 24m (months), 2y (years) or 730d (days)",
          "--older-than={value} is geen termijn; schrijf 24m (maanden), 2j (jaren) of 730d (dagen)" };
  static const guint most[]
      = { [PRIVACY_MONTHS] = MOST_YEARS * 12, [PRIVACY_YEARS] = MOST_YEARS, [PRIVACY_DAYS] = MOST_YEARS * 366 };
  const char *text = tool_get_option (tool, "older-than");
  g_autofree char *digits = NULL;
  guint64 n;
  char unit;

  *term = (PrivacyTerm){ 24, PRIVACY_MONTHS };
  if (text == NULL)
    return TRUE;
  unit = *text != '\0' ? text[strlen (text) - 1] : '\0';
  term->unit = unit == 'd' ? PRIVACY_DAYS : unit == 'y' || unit == 'j' ? PRIVACY_YEARS : PRIVACY_MONTHS;
  digits = *text != '\0' ? g_strndup (text, strlen (text) - 1) : g_strdup ("");
  if ((unit != 'd' && unit != 'm' && unit != 'y' && unit != 'j')
      || !g_ascii_string_to_unsigned (digits, 10, 0, most[term->unit], &n, NULL))
    {
      tool_complain (tool, &wrong, "value", text, NULL);
      return FALSE;
    }
  term->n = n;
  return TRUE;
}

char *
privacy_say_term (Tool *tool, const PrivacyTerm *term)
{
  static const RegiotafelText texts[] = {
    [PRIVACY_MONTHS] = { "{n} {n?month|months}", "{n} {n?maand|maanden}" },
    [PRIVACY_YEARS] = { "{n} {n?year|years}", "{n} jaar" },
    [PRIVACY_DAYS] = { "{n} {n?day|days}", "{n} {n?dag|dagen}" },
  };
  g_autofree char *n = regiotafel_text_count (term->n, tool->language);

  return regiotafel_text_format (&texts[term->unit], tool->language, "n", n, NULL);
}

const RegiotafelDate *
privacy_get_date (Tool *tool, RegiotafelInventory *inventory, RegiotafelDate **date, gboolean *is_wrong)
{
  *is_wrong = !tool_get_date (tool, date);
  return *date != NULL ? *date : regiotafel_inventory_get_as_of (inventory);
}

/* ---- Days ---- */

/* The first day that a date can mean, and the last. */
static void
get_days (const RegiotafelDate *date, GDate *first, GDate *last)
{
  guint year = regiotafel_date_get_year (date), month = regiotafel_date_get_month (date);
  guint day = regiotafel_date_get_day (date);
  guint last_month = month > 0 ? month : 12;

  g_date_set_dmy (first, day > 0 ? day : 1, month > 0 ? month : 1, year);
  g_date_set_dmy (last, day > 0 ? day : g_date_get_days_in_month (last_month, year), last_month, year);
}

/* A seat that ended on this day ended exactly the term ago. */
static void
get_limit (const RegiotafelDate *on, const PrivacyTerm *term, GDate *limit)
{
  GDate last;

  /* Whoever may still be within the term is. */
  get_days (on, limit, &last);
  if (term->unit == PRIVACY_DAYS)
    g_date_subtract_days (limit, term->n);
  else
    g_date_subtract_months (limit, term->unit == PRIVACY_YEARS ? term->n * 12 : term->n);
}

/* ---- Ends ---- */

/* The earlier of two ends, NULL being never. */
static const RegiotafelDate *
earlier (const RegiotafelDate *a, const RegiotafelDate *b)
{
  GDate day, last_a, last_b;

  if (a == NULL || b == NULL)
    return a != NULL ? a : b;
  get_days (a, &day, &last_a);
  get_days (b, &day, &last_b);
  return g_date_compare (&last_a, &last_b) <= 0 ? a : b;
}

static const RegiotafelDate *
get_end (gpointer entity)
{
  const RegiotafelPeriod *period = regiotafel_entity_get_period (REGIOTAFEL_ENTITY (entity));

  return period != NULL ? regiotafel_period_get_end (period) : NULL;
}

/* When the organisation left the table for good; NULL: it has not. */
static const RegiotafelDate *
get_end_of_organisation (RegiotafelPersonSeat *seat)
{
  RegiotafelTable *table = regiotafel_person_seat_get_table (seat);
  RegiotafelOrganisation *organisation = regiotafel_person_seat_get_organisation (seat);
  GListModel *memberships = G_LIST_MODEL (regiotafel_table_get_memberships (table));
  const RegiotafelDate *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (RegiotafelMembership) membership = g_list_model_get_item (memberships, i);
      const RegiotafelDate *end;

      if (regiotafel_membership_get_organisation (membership) != organisation)
        continue;
      end = get_end (membership);
      if (end == NULL)
        {
          last = NULL;
          break;
        }
      last = last == NULL || earlier (last, end) == last ? end : last;
    }
  return earlier (last, earlier (get_end (table), get_end (organisation)));
}

/* The end that a seat states, or else that of the seat of its organisation; NULL: it has not ended. */
static const RegiotafelDate *
get_end_of_seat (RegiotafelPersonSeat *seat)
{
  const RegiotafelPeriod *period = regiotafel_person_seat_get_period (seat);
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;

  return end != NULL ? end : get_end_of_organisation (seat);
}

/* ---- Persons ---- */

static void
lapsed_clear (gpointer data)
{
  PrivacyLapsed *self = data;

  g_object_unref (self->person);
  g_clear_object (&self->last);
  g_clear_pointer (&self->day, regiotafel_date_free);
}

GArray *
privacy_find_lapsed (RegiotafelInventory *inventory, const RegiotafelDate *on, const PrivacyTerm *term)
{
  GListModel *persons = G_LIST_MODEL (regiotafel_inventory_get_persons (inventory));
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PrivacyLapsed));
  GDate limit;

  g_array_set_clear_func (found, lapsed_clear);
  get_limit (on, term, &limit);
  for (guint i = 0; i < g_list_model_get_n_items (persons); i++)
    {
      g_autoptr (RegiotafelPerson) person = g_list_model_get_item (persons, i);
      GListModel *seats = G_LIST_MODEL (regiotafel_person_get_seats (person));
      g_autoptr (RegiotafelPersonSeat) last = NULL;
      gboolean sits = FALSE;
      PrivacyLapsed lapsed;

      for (guint j = 0; j < g_list_model_get_n_items (seats) && !sits; j++)
        {
          g_autoptr (RegiotafelPersonSeat) seat = g_list_model_get_item (seats, j);
          const RegiotafelDate *end = get_end_of_seat (seat);
          GDate first, day;

          if (end != NULL)
            get_days (end, &first, &day);
          sits = end == NULL || g_date_compare (&day, &limit) >= 0;
          if (!sits && (last == NULL || earlier (get_end_of_seat (last), end) != end))
            g_set_object (&last, seat);
        }
      if (sits)
        continue;
      lapsed = (PrivacyLapsed){ .person = g_object_ref (person), .last = g_steal_pointer (&last) };
      if (lapsed.last != NULL)
        lapsed.day = regiotafel_date_copy (get_end_of_seat (lapsed.last));
      g_array_append_val (found, lapsed);
    }
  return found;
}

guint
privacy_count_lapsed (GArray *lapsed, gboolean with_seat)
{
  guint n = 0;

  for (guint i = 0; i < lapsed->len; i++)
    n += (g_array_index (lapsed, PrivacyLapsed, i).last != NULL) == with_seat;
  return n;
}

/* ---- Purging ---- */

/* The id of a person, or, where that may tell who it is, the place in the file. */
static char *
dup_label (Tool *tool, RegiotafelInventory *inventory, RegiotafelPerson *person)
{
  static const RegiotafelText by_place = { "number {place} in the file", "nummer {place} in het bestand" };
  GListModel *persons = G_LIST_MODEL (regiotafel_inventory_get_persons (inventory));
  const char *id = regiotafel_entity_get_id (REGIOTAFEL_ENTITY (person));
  g_autofree char *place = NULL;

  if (id != NULL && g_str_has_prefix (id, "p-") && id[2] != '\0' && strspn (id + 2, "0123456789") == strlen (id + 2))
    return g_strdup (id);
  for (guint i = 0; i < g_list_model_get_n_items (persons) && place == NULL; i++)
    {
      g_autoptr (RegiotafelPerson) one = g_list_model_get_item (persons, i);

      if (one == person)
        place = regiotafel_text_count (i + 1, tool->language);
    }
  return regiotafel_text_format (&by_place, tool->language, "place", place, NULL);
}

static void
print_lapsed (Tool *tool, RegiotafelInventory *inventory, GArray *lapsed)
{
  static const RegiotafelText line = { "  {id}: until {date}, {table}", "  {id}: tot en met {date}, {table}" };

  for (guint i = 0; i < lapsed->len; i++)
    {
      PrivacyLapsed *one = &g_array_index (lapsed, PrivacyLapsed, i);
      RegiotafelEntity *table;
      g_autofree char *date = NULL;
      g_autofree char *label = NULL;
      g_autofree char *text = NULL;

      if (one->last == NULL)
        continue;
      /* By its id: the name of a table may hold that of a person. */
      table = REGIOTAFEL_ENTITY (regiotafel_person_seat_get_table (one->last));
      date = regiotafel_text_date (one->day, tool->language);
      label = dup_label (tool, inventory, one->person);
      text = regiotafel_text_format (&line, tool->language, "id", label, "date", date, "table",
                                     regiotafel_entity_get_id (table), NULL);
      tool_print (text, 4);
    }
}

static void
print_seatless (Tool *tool, RegiotafelInventory *inventory, GArray *lapsed)
{
  static const RegiotafelText none
      = { "{n} {n?person has|persons have} no seat at all: {ids}. When {n?that one|they} last had one is not known, so "
          "{n?it is|they are} not purged; --erase removes one.",
          "{n} {n?persoon heeft|personen hebben} helemaal geen stoel: {ids}. Wanneer er voor het laatst één was, is "
          "niet bekend, dus {n?die wordt|zij worden} niet opgeruimd; --erase verwijdert er een." };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *n = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < lapsed->len; i++)
    {
      PrivacyLapsed *one = &g_array_index (lapsed, PrivacyLapsed, i);

      if (one->last == NULL)
        g_ptr_array_add (ids, dup_label (tool, inventory, one->person));
    }
  if (ids->len == 0)
    return;
  n = regiotafel_text_count (ids->len, tool->language);
  list = regiotafel_text_list ((const char *const *) ids->pdata, ids->len, 20, tool->language);
  tool_print_text (tool, &none, "n", n, "ids", list, NULL);
}

static void
remove_lapsed (RegiotafelInventory *inventory, GArray *lapsed)
{
  regiotafel_inventory_begin_changes (inventory);
  for (guint i = lapsed->len; i > 0; i--)
    {
      PrivacyLapsed *one = &g_array_index (lapsed, PrivacyLapsed, i - 1);

      if (one->last != NULL)
        regiotafel_inventory_remove (inventory, REGIOTAFEL_ENTITY (one->person), FALSE, NULL);
    }
  regiotafel_inventory_end_changes (inventory);
}

int
privacy_purge (Tool *tool, RegiotafelInventory *inventory, const char *path)
{
  static const RegiotafelText no_date
      = { "the file has no date; say on which to count: --date=2026-10-01",
          "het bestand heeft geen peildatum; zeg op welke er geteld moet worden: --date=2026-10-01" };
  static const RegiotafelText some
      = { "{n} {n?person has|persons have} had no seat for more than {term} on {date}:",
          "{n} {n?persoon heeft|personen hebben} op {date} langer dan {term} geen stoel:" };
  static const RegiotafelText nobody = { "Nobody has been without a seat for more than {term} on {date}.",
                                         "Niemand is op {date} langer dan {term} zonder stoel." };
  static const RegiotafelText question_one
      = { "Remove this person from {file}?", "Deze persoon uit {file} verwijderen?" };
  static const RegiotafelText question
      = { "Remove these {n} persons from {file}?", "Deze {n} personen uit {file} verwijderen?" };
  static const RegiotafelText done
      = { "Removed: {n} {n?person|persons} from {file}; the seats keep organisation and role.",
          "Verwijderd: {n} {n?persoon|personen} uit {file}; de stoelen houden organisatie en functie." };
  g_autoptr (RegiotafelDate) given = NULL;
  g_autoptr (GArray) lapsed = NULL;
  g_autofree char *term_text = NULL;
  g_autofree char *date_text = NULL;
  g_autofree char *file = privacy_dup_file_name (path);
  g_autofree char *n = NULL;
  const RegiotafelDate *on;
  PrivacyTerm term;
  gboolean is_wrong;
  guint n_lapsed;
  int status;

  on = privacy_get_date (tool, inventory, &given, &is_wrong);
  if (is_wrong || !privacy_get_term (tool, &term))
    return TOOL_USAGE;
  if (on == NULL)
    {
      tool_complain (tool, &no_date, NULL);
      return TOOL_USAGE;
    }
  lapsed = privacy_find_lapsed (inventory, on, &term);
  term_text = privacy_say_term (tool, &term);
  date_text = regiotafel_text_date (on, tool->language);
  n_lapsed = privacy_count_lapsed (lapsed, TRUE);
  n = regiotafel_text_count (n_lapsed, tool->language);
  tool_print_text (tool, n_lapsed > 0 ? &some : &nobody, "n", n, "term", term_text, "date", date_text, NULL);
  print_lapsed (tool, inventory, lapsed);
  print_seatless (tool, inventory, lapsed);
  if (n_lapsed == 0)
    return TOOL_FINE;
  if (!tool_confirm (tool, n_lapsed == 1 ? &question_one : &question, "n", n, "file", file, NULL))
    return TOOL_FINE;
  remove_lapsed (inventory, lapsed);
  status = privacy_save_persons (tool, inventory, path);
  if (status != TOOL_FINE)
    return status;
  tool_print_text (tool, &done, "n", n, "file", file, NULL);
  privacy_print_copies (tool, path);
  return TOOL_FINE;
}
