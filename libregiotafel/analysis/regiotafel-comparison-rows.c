/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sentence for every row of a comparison that is a change itself. */
#include "regiotafel-comparison-words-private.h"

#include <math.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-vocabulary-private.h"

#define NONE REGIOTAFEL_INDEX_NONE

/* What every template of a row may name. */
typedef struct
{
  const RegiotafelTeller *teller;
  const RegiotafelChangeRow *row;
  const char *table;
  const char *organisation;
  const char *other;
  const char *through;
  const char *thing; /* what a row is about that may be of several kinds */
  char *when;        /* " on 1 January 2026" */
  char *since;       /* " since 1 January 2026" */
  char *before;
  char *after;
  char *n; /* the one of the two that is there */
} Row;

static char *
say (const Row *self, const RegiotafelText *text)
{
  return regiotafel_text_format (text, self->teller->language, "table", self->table, "organisation", self->organisation,
                                 "other", self->other, "through", self->through, "thing", self->thing, "when",
                                 self->when, "since", self->since, "before", self->before, "after", self->after, "n",
                                 self->n, NULL);
}

/* The same with a reason behind it. */
static char *
say_why (const Row *self, const RegiotafelText *text, const RegiotafelText *why)
{
  g_autofree char *sentence = say (self, text);
  g_autofree char *reason = why != NULL ? say (self, why) : NULL;

  return reason != NULL ? g_strdup_printf ("%s; %s.", sentence, reason) : g_strdup_printf ("%s.", sentence);
}

/* ---- Facts ---- */

static char *
say_fact (const Row *self)
{
  static const RegiotafelText changed
      = { "{thing}: {fact} was {from}, is {to} now.", "{thing}: {fact} was {from}, is nu {to}." };
  static const RegiotafelText inhabitants
      = { "{thing}: {before} inhabitants then, {after} now.", "{thing}: toen {before} inwoners, nu {after}." };
  static const RegiotafelText standing = { "standing", "hoedanigheid" };
  static const RegiotafelText table = { "table", "tafel" };
  RegiotafelLanguage language = self->teller->language;
  const char *fact = regiotafel_comparison_get_text (self->teller->answer, self->row->fact);
  g_autofree char *from = regiotafel_tell_value (self->teller, fact, self->row->from);
  g_autofree char *to = regiotafel_tell_value (self->teller, fact, self->row->to);
  const char *word;

  if (g_strcmp0 (fact, "population") == 0)
    return say (self, &inhabitants);
  if (g_strcmp0 (fact, "standing") == 0)
    word = regiotafel_say (&standing, language);
  else if (g_strcmp0 (fact, "table") == 0)
    word = regiotafel_say (&table, language);
  else
    word = regiotafel_word_of_member (fact != NULL ? fact : "", language);
  return regiotafel_text_format (&changed, language, "thing", self->thing, "fact", word, "from", from, "to", to, NULL);
}

/* ---- Tables ---- */

static char *
say_table (const Row *self)
{
  static const RegiotafelText new = { "{table} is new{since}", "{table} is nieuw{since}" };
  static const RegiotafelText after_other = { "it came after {other}", "volgde op {other}" };
  static const RegiotafelText ended = { "{table} ended{when}", "{table} stopte{when}" };
  static const RegiotafelText not_confirmed
      = { "{table} was not confirmed again", "{table} is niet opnieuw bevestigd" };
  static const RegiotafelText checked = { "last checked{when}", "laatst gecontroleerd{when}" };
  const RegiotafelChangeRow *row = self->row;

  switch (row->change)
    {
    case REGIOTAFEL_CHANGE_NEW:
      return say_why (self, &new, regiotafel_compared_is (row->other) ? &after_other : NULL);
    case REGIOTAFEL_CHANGE_ENDED:
      {
        g_autofree char *went_on = regiotafel_tell_succession (self->teller, row);
        g_autofree char *sentence = say (self, &ended);

        return went_on != NULL ? g_strdup_printf ("%s; %s.", sentence, went_on) : g_strdup_printf ("%s.", sentence);
      }
    case REGIOTAFEL_CHANGE_NOT_CONFIRMED:
      return say_why (self, &not_confirmed, row->since != NONE ? &checked : NULL);
    default:
      return NULL;
    }
}

/* ---- Seats ---- */

static char *
say_seats_not_covered (const Row *self)
{
  static const RegiotafelText not_in_later
      = { "{table} is not in the later inventory: of its {n} {n?seat|seats} nothing is known.",
          "{table} staat niet in de latere inventarisatie: van {n} {n?stoel|stoelen} daar is niets bekend." };
  static const RegiotafelText not_in_earlier
      = { "{table} is not in the earlier inventory: of its {n} {n?seat|seats} nothing is known of then.",
          "{table} staat niet in de eerdere inventarisatie: van {n} {n?stoel|stoelen} daar is van toen niets bekend." };
  static const RegiotafelText incomplete = {
    "Not all who sit at {table} are listed: of {before} {before?seat|seats} of then and {after} of now it is not "
    "known whether they are at both.",
    "Niet iedereen die aan {table} zit staat in de lijst: van {before} {before?stoel|stoelen} van toen en {after} "
    "van nu is niet bekend of ze er beide keren zijn."
  };

  switch (self->row->reason)
    {
    case REGIOTAFEL_REASON_NOT_IN_LATER:
      return say (self, &not_in_later);
    case REGIOTAFEL_REASON_NOT_IN_EARLIER:
      return say (self, &not_in_earlier);
    default:
      return say (self, &incomplete);
    }
}

static char *
say_seat (const Row *self)
{
  static const RegiotafelText stayed = { "{organisation} is still at {table}", "{organisation} zit nog aan {table}" };
  static const RegiotafelText not_confirmed
      = { "{table} was not confirmed again: its {n} {n?seat is that|seats are those} of then",
          "{table} is niet opnieuw bevestigd: de {n} {n?stoel daar is die|stoelen daar zijn die} van toen" };
  static const RegiotafelText succeeded
      = { "At {table} {other} came after {organisation}{when}", "Aan {table} volgde {other}{when} {organisation} op" };
  static const RegiotafelText joined
      = { "{organisation} joined {table}{when}", "{organisation} kwam{when} bij {table}" };
  static const RegiotafelText left
      = { "{organisation} left {table}{when}", "{organisation} vertrok{when} bij {table}" };
  static const RegiotafelText at_new
      = { "{table} is new, with {n} {n?seat|seats}", "{table} is nieuw, met {n} {n?stoel|stoelen}" };
  static const RegiotafelText at_ended
      = { "{table} ended, and had {n} {n?seat|seats}", "{table} is gestopt en had {n} {n?stoel|stoelen}" };
  static const RegiotafelText is_new = { "it is new itself", "zij is zelf nieuw" };
  static const RegiotafelText is_gone = { "it exists no more", "zij bestaat niet meer" };
  static const RegiotafelText sat_nowhere = { "it sat nowhere before", "zij zat eerst nergens aan tafel" };
  static const RegiotafelText sits_nowhere = { "it sits nowhere any more", "zij zit nergens meer aan tafel" };
  const RegiotafelText *why = NULL;

  if (self->row->reason == REGIOTAFEL_REASON_ORGANISATION_NEW)
    why = &is_new;
  else if (self->row->reason == REGIOTAFEL_REASON_ORGANISATION_ENDED)
    why = &is_gone;
  else if (self->row->reason == REGIOTAFEL_REASON_SEATED)
    why = &sat_nowhere;
  else if (self->row->reason == REGIOTAFEL_REASON_UNSEATED)
    why = &sits_nowhere;
  switch (self->row->change)
    {
    case REGIOTAFEL_CHANGE_STAYED:
      return say_why (self, &stayed, NULL);
    case REGIOTAFEL_CHANGE_NOT_CONFIRMED:
      return say_why (self, &not_confirmed, NULL);
    case REGIOTAFEL_CHANGE_SUCCEEDED:
      return say_why (self, &succeeded, NULL);
    case REGIOTAFEL_CHANGE_JOINED:
      return say_why (self, &joined, why);
    case REGIOTAFEL_CHANGE_LEFT:
      return say_why (self, &left, why);
    case REGIOTAFEL_CHANGE_AT_NEW_TABLE:
      return say_why (self, &at_new, NULL);
    case REGIOTAFEL_CHANGE_AT_ENDED_TABLE:
      return say_why (self, &at_ended, NULL);
    case REGIOTAFEL_CHANGE_NOT_COVERED:
      return say_seats_not_covered (self);
    default:
      return NULL;
    }
}

/* ---- What a seat or a table has ---- */

static char *
say_role (const Row *self)
{
  static const RegiotafelText new
      = { "{organisation} is {role} of {table} now{since}.", "{organisation} is nu {role} van {table}{since}." };
  static const RegiotafelText ended
      = { "{organisation} is no longer {role} of {table}.", "{organisation} is geen {role} meer van {table}." };
  static const RegiotafelText chair = { "{table}: the chair was {from}, and is {to} now{since}.",
                                        "{table}: voorzitter was {from}, en is nu {to}{since}." };
  static const RegiotafelText nobody = { "nobody", "niemand" };
  const RegiotafelComparisonAnswer *answer = self->teller->answer;
  RegiotafelLanguage language = self->teller->language;
  const char *fact = regiotafel_comparison_get_text (answer, self->row->fact);
  g_autofree char *from = regiotafel_tell_names (self->teller, self->row->from, &nobody);
  g_autofree char *to = regiotafel_tell_names (self->teller, self->row->to, &nobody);
  g_autofree char *since = *self->since != '\0' ? g_strdup_printf (" (%s)", self->since + 1) : g_strdup ("");
  g_autoptr (GEnumClass) klass = g_type_class_ref (REGIOTAFEL_TYPE_ROLE);
  GEnumValue *value = fact != NULL ? g_enum_get_value_by_nick (klass, fact) : NULL;
  const char *word = value != NULL ? regiotafel_word_of_role (value->value, language) : NULL;

  if (self->row->change == REGIOTAFEL_CHANGE_CHANGED)
    return regiotafel_text_format (&chair, language, "table", self->table, "from", from, "to", to, "since", since,
                                   NULL);
  return regiotafel_text_format (self->row->change == REGIOTAFEL_CHANGE_NEW ? &new : &ended, language, "organisation",
                                 self->organisation, "role", word != NULL ? word : "?", "table", self->table, "since",
                                 since, NULL);
}

/* An area of a table that another came after. */
static char *
say_coverage_succeeded (const Row *self)
{
  static const RegiotafelText text = { "{table} covers {other} now, which came after {from}.",
                                       "{table} gaat nu over het gebied {other}, dat {from} opvolgde." };
  const char *from = regiotafel_comparison_get_name_on (self->teller->answer, REGIOTAFEL_AXIS_AREAS, self->row->other,
                                                        REGIOTAFEL_BEFORE, self->teller->language);

  return regiotafel_text_format (&text, self->teller->language, "table", self->table, "other", self->other, "from",
                                 from != NULL ? from : "?", NULL);
}

/* What came to something of a table or a seat, and what went from it. */
static char *
say_had (const Row *self)
{
  static const struct
  {
    guint8 what;
    RegiotafelText new;
    RegiotafelText ended;
  } texts[] = {
    { REGIOTAFEL_WHAT_REPRESENTATION,
      { "{organisation} speaks for {other} at {table} now.", "{organisation} spreekt aan {table} nu namens {other}." },
      { "{organisation} no longer speaks for {other} at {table}.",
        "{organisation} spreekt aan {table} niet meer namens {other}." } },
    { REGIOTAFEL_WHAT_COVERAGE,
      { "{table} covers {other} now.", "{table} gaat nu over het gebied {other}." },
      { "{table} no longer covers {other}.", "{table} gaat niet meer over het gebied {other}." } },
    { REGIOTAFEL_WHAT_THEMES,
      { "{table} is about {other} now.", "{table} gaat nu over {other}." },
      { "{table} is no longer about {other}.", "{table} gaat niet meer over {other}." } },
    { REGIOTAFEL_WHAT_MEETINGS,
      { "{table} is new, and meets {n} {n?time|times} a year.", "{table} is nieuw, en komt {n} keer per jaar bijeen." },
      { "{table} ended, and met {n} {n?time|times} a year.",
        "{table} is gestopt, en kwam {n} keer per jaar bijeen." } },
    { REGIOTAFEL_WHAT_HOURS,
      { "{table} is new, and takes all who sit there {n} {n?hour|hours} a year together.",
        "{table} is nieuw, en kost wie er zitten samen {n} uur per jaar." },
      { "{table} ended, and took all who sat there {n} {n?hour|hours} a year together.",
        "{table} is gestopt, en kostte wie er zaten samen {n} uur per jaar." } },
    { REGIOTAFEL_WHAT_PERSONS,
      { "At {table} {n} {n?person is|persons are} new.", "Aan {table} {n?is|zijn} {n} {n?persoon|personen} nieuw." },
      { "At {table} {n} {n?person|persons} left.", "Bij {table} {n?vertrok|vertrokken} {n} {n?persoon|personen}." } },
  };

  if (self->row->what == REGIOTAFEL_WHAT_COVERAGE && self->row->change == REGIOTAFEL_CHANGE_SUCCEEDED)
    return say_coverage_succeeded (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].what == self->row->what)
      {
        if (self->row->change == REGIOTAFEL_CHANGE_NEW)
          return say (self, &texts[i].new);
        if (self->row->change == REGIOTAFEL_CHANGE_ENDED)
          return say (self, &texts[i].ended);
      }
  return NULL;
}

/* How much time a table takes; how many persons are known there. */
static char *
say_amount (const Row *self)
{
  static const RegiotafelText meetings = { "{table} met {before} times a year, and does so {after} times now.",
                                           "{table} kwam {before} keer per jaar bijeen, en nu {after} keer." };
  static const RegiotafelText hours
      = { "{table} took all who sat there {before} hours a year together, and takes {after} now.",
          "{table} kostte wie er zaten samen {before} uur per jaar, en nu {after}." };
  static const RegiotafelText persons = { "At {table} {before} persons were known, and {after} are now.",
                                          "Van {table} waren {before} personen bekend, en nu {after}." };

  switch (self->row->what)
    {
    case REGIOTAFEL_WHAT_MEETINGS:
      return say (self, &meetings);
    case REGIOTAFEL_WHAT_HOURS:
      return say (self, &hours);
    default:
      return say (self, &persons);
    }
}

/* ---- Contacts ---- */

static char *
say_contact (const Row *self)
{
  static const RegiotafelText stayed
      = { "{organisation} and {other} still meet", "{organisation} en {other} ontmoeten elkaar nog" };
  static const RegiotafelText new
      = { "{organisation} and {other} meet now", "{organisation} en {other} ontmoeten elkaar nu" };
  static const RegiotafelText lost = { "{organisation} and {other} meet nowhere any more",
                                       "{organisation} en {other} ontmoeten elkaar nergens meer" };
  static const RegiotafelText reasons[REGIOTAFEL_N_REASONS] = {
    [REGIOTAFEL_REASON_UNSEATED] = { "{through} sits nowhere any more", "{through} zit nergens meer aan tafel" },
    [REGIOTAFEL_REASON_SEATED] = { "{through} sat nowhere before", "{through} zat eerst nergens aan tafel" },
    [REGIOTAFEL_REASON_LEFT] = { "{through} left {table}", "{through} vertrok bij {table}" },
    [REGIOTAFEL_REASON_JOINED] = { "{through} joined {table}", "{through} kwam bij {table}" },
    [REGIOTAFEL_REASON_TABLE_ENDED] = { "{table} ended", "{table} stopte" },
    [REGIOTAFEL_REASON_TABLE_NEW] = { "{table} is new", "{table} is nieuw" },
  };
  const RegiotafelText *why = reasons[self->row->reason].en != NULL ? &reasons[self->row->reason] : NULL;

  switch (self->row->change)
    {
    case REGIOTAFEL_CHANGE_STAYED:
      return say_why (self, &stayed, NULL);
    case REGIOTAFEL_CHANGE_NEW:
      return say_why (self, &new, why);
    default:
      return say_why (self, &lost, why);
    }
}

/* ---- Things of several kinds ---- */

static char *
say_thing (const Row *self)
{
  static const RegiotafelText stayed = { "{thing} is still there.", "{thing} is er nog." };
  static const RegiotafelText succeeded
      = { "{thing} was succeeded by {other}{when}.", "{thing} werd{when} opgevolgd door {other}." };
  static const RegiotafelText new = { "{thing} is new{since}.", "{thing} is nieuw{since}." };
  static const RegiotafelText ended = { "{thing} ended{when}.", "{thing} stopte{when}." };
  static const RegiotafelText gone = { "{thing} is no longer there.", "{thing} is er niet meer." };
  static const RegiotafelText finished = { "{thing} is finished.", "{thing} is afgerond." };
  static const RegiotafelText dropped = { "{thing} was dropped.", "{thing} is vervallen." };
  static const RegiotafelText unseated
      = { "{thing} sits at no table any more.", "{thing} zit nergens meer aan tafel." };
  static const RegiotafelText seated
      = { "{thing} sits at a table now, and sat nowhere before.", "{thing} zit nu aan tafel, en zat eerst nergens." };
  static const RegiotafelText not_in_later
      = { "{thing} is not in the later inventory: whether it is still there is not known.",
          "{thing} staat niet in de latere inventarisatie: of het er nog is, is niet bekend." };
  static const RegiotafelText not_in_earlier
      = { "{thing} is not in the earlier inventory: whether it is new is not known.",
          "{thing} staat niet in de eerdere inventarisatie: of het nieuw is, is niet bekend." };
  static const RegiotafelText reused = { "“{from}” and “{to}” have one id, and are not the same.",
                                         "“{from}” en “{to}” hebben één id, en zijn niet dezelfde." };
  const RegiotafelComparisonAnswer *answer = self->teller->answer;
  const char *from = regiotafel_comparison_get_text (answer, self->row->from);
  const char *to = regiotafel_comparison_get_text (answer, self->row->to);

  switch (self->row->change)
    {
    case REGIOTAFEL_CHANGE_STAYED:
      return say (self, &stayed);
    case REGIOTAFEL_CHANGE_SUCCEEDED:
      return say (self, &succeeded);
    case REGIOTAFEL_CHANGE_NEW:
      return say (self, &new);
    case REGIOTAFEL_CHANGE_ENDED:
      return say (self, self->row->since != NONE ? &ended : &gone);
    case REGIOTAFEL_CHANGE_FINISHED:
      return say (self, g_strcmp0 (to, "dropped") == 0 ? &dropped : &finished);
    case REGIOTAFEL_CHANGE_UNSEATED:
      return say (self, &unseated);
    case REGIOTAFEL_CHANGE_SEATED:
      return say (self, &seated);
    case REGIOTAFEL_CHANGE_NOT_COVERED:
      return say (self, self->row->reason == REGIOTAFEL_REASON_NOT_IN_LATER ? &not_in_later : &not_in_earlier);
    case REGIOTAFEL_CHANGE_REUSED:
      return regiotafel_text_format (&reused, self->teller->language, "from", from != NULL ? from : "?", "to",
                                     to != NULL ? to : "?", NULL);
    default:
      return say_fact (self);
    }
}

/* What a row is about, as one name. */
static char *
name_thing (const RegiotafelTeller *teller, const RegiotafelChangeRow *row)
{
  static const RegiotafelText item = { "“{item}” on the agenda of {table}", "“{item}” op de agenda van {table}" };
  static const RegiotafelText seat = { "{organisation} at {table}", "{organisation} aan {table}" };
  const char *name = NULL;

  switch (row->what)
    {
    case REGIOTAFEL_WHAT_SEATS:
      return regiotafel_text_format (&seat, teller->language, "organisation",
                                     regiotafel_tell_organisation (teller, row), "table",
                                     regiotafel_tell_table (teller, row), NULL);
    case REGIOTAFEL_WHAT_AGENDA:
      return regiotafel_text_format (&item, teller->language, "item", regiotafel_tell_other (teller, row), "table",
                                     regiotafel_tell_table (teller, row), NULL);
    case REGIOTAFEL_WHAT_ORGANISATIONS:
      return g_strdup (regiotafel_tell_organisation (teller, row));
    case REGIOTAFEL_WHAT_AREAS:
      if (row->change == REGIOTAFEL_CHANGE_SUCCEEDED)
        name = regiotafel_comparison_get_name_on (teller->answer, REGIOTAFEL_AXIS_AREAS, row->other, REGIOTAFEL_BEFORE,
                                                  teller->language);
      return g_strdup (name != NULL ? name : regiotafel_tell_other (teller, row));
    case REGIOTAFEL_WHAT_PROJECTS:
      return g_strdup (regiotafel_tell_other (teller, row));
    default:
      return g_strdup (regiotafel_tell_table (teller, row));
    }
}

char *
regiotafel_comparison_dup_item_sentence (const RegiotafelTeller *teller, const RegiotafelChangeRow *row)
{
  g_autofree char *thing = name_thing (teller, row);
  static const RegiotafelText since_text = { " since {date}", " sinds {date}" };
  g_autofree char *when = regiotafel_tell_when (teller, row->since);
  g_autofree char *date = regiotafel_tell_date (teller, row->since);
  g_autofree char *since
      = date != NULL ? regiotafel_text_format (&since_text, teller->language, "date", date, NULL) : g_strdup ("");
  g_autofree char *before = regiotafel_tell_number (teller, row->before);
  g_autofree char *after = regiotafel_tell_number (teller, row->after);
  Row self = {
    .teller = teller,
    .row = row,
    .table = regiotafel_tell_table (teller, row),
    .organisation = regiotafel_tell_organisation (teller, row),
    .other = regiotafel_tell_other (teller, row),
    .through = regiotafel_tell_through (teller, row),
    .thing = thing,
    .when = when,
    .since = since,
    .before = before,
    .after = after,
    .n = isnan (row->after) || row->after == 0 ? before : after,
  };
  char *sentence = NULL;

  if (row->what == REGIOTAFEL_WHAT_CONTACTS)
    return say_contact (&self);
  if (row->what == REGIOTAFEL_WHAT_ROLES)
    return say_role (&self);
  if (row->what == REGIOTAFEL_WHAT_SEATS)
    sentence = say_seat (&self);
  else if (row->what == REGIOTAFEL_WHAT_TABLES)
    sentence = say_table (&self);
  else
    sentence = say_had (&self);
  if (sentence == NULL && row->change == REGIOTAFEL_CHANGE_CHANGED
      && (row->what == REGIOTAFEL_WHAT_MEETINGS || row->what == REGIOTAFEL_WHAT_HOURS
          || row->what == REGIOTAFEL_WHAT_PERSONS))
    sentence = say_amount (&self);
  return sentence != NULL ? sentence : say_thing (&self);
}
