/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-vocabulary-private.h"

#include <string.h>

static const RegiotafelText levels[] = {
  [REGIOTAFEL_LEVEL_EXECUTIVE] = { "executive", "bestuur" },
  [REGIOTAFEL_LEVEL_POLICY] = { "policy", "beleid" },
  [REGIOTAFEL_LEVEL_CONTENT] = { "content", "inhoud" },
  [REGIOTAFEL_LEVEL_CASE] = { "case", "casus" },
};

static const RegiotafelText kinds[] = {
  [REGIOTAFEL_TABLE_KIND_TABLE] = { "table", "tafel" },
  [REGIOTAFEL_TABLE_KIND_STEERING_GROUP] = { "steering group", "stuurgroep" },
  [REGIOTAFEL_TABLE_KIND_CORE_GROUP] = { "core group", "kerngroep" },
  [REGIOTAFEL_TABLE_KIND_EXECUTIVE_COMMITTEE] = { "executive committee", "dagelijks bestuur" },
  [REGIOTAFEL_TABLE_KIND_SOUNDING_BOARD] = { "sounding board", "klankbordgroep" },
  [REGIOTAFEL_TABLE_KIND_WORKING_GROUP] = { "working group", "werkgroep" },
  [REGIOTAFEL_TABLE_KIND_COALITION_FIXED] = { "fixed coalition", "vaste coalitie" },
  [REGIOTAFEL_TABLE_KIND_COALITION_DYNAMIC] = { "dynamic coalition", "dynamische coalitie" },
  [REGIOTAFEL_TABLE_KIND_NETWORK] = { "network", "netwerk" },
  [REGIOTAFEL_TABLE_KIND_CASE_TABLE] = { "case table", "casustafel" },
};

static const RegiotafelText roles[] = {
  [REGIOTAFEL_ROLE_CHAIR] = { "chair", "voorzitter" },
  [REGIOTAFEL_ROLE_VICE_CHAIR] = { "vice-chair", "vicevoorzitter" },
  [REGIOTAFEL_ROLE_SECRETARY] = { "secretary", "secretaris" },
  [REGIOTAFEL_ROLE_PROGRAMME_MANAGER] = { "programme manager", "programmamanager" },
  [REGIOTAFEL_ROLE_PROCESS_MANAGER] = { "process manager", "procesmanager" },
  [REGIOTAFEL_ROLE_MODERATOR] = { "moderator", "moderator" },
  [REGIOTAFEL_ROLE_LEAD] = { "lead", "trekker" },
  [REGIOTAFEL_ROLE_OTHER] = { "another role", "een andere rol" },
};

static const RegiotafelText standings[] = {
  [REGIOTAFEL_STANDING_MEMBER] = { "member", "deelnemer" },
  [REGIOTAFEL_STANDING_INVOLVED] = { "involved", "betrokken" },
  [REGIOTAFEL_STANDING_OBSERVER] = { "observer", "toehoorder" },
  [REGIOTAFEL_STANDING_MANDATE] = { "mandate", "mandaat" },
  [REGIOTAFEL_STANDING_SUPPORT] = { "support", "ondersteuning" },
};

static const RegiotafelText item_kinds[] = {
  [REGIOTAFEL_ITEM_KIND_TOPIC] = { "topic", "onderwerp" },
  [REGIOTAFEL_ITEM_KIND_AMBITION] = { "ambition", "ambitie" },
  [REGIOTAFEL_ITEM_KIND_PROJECT] = { "project", "project" },
  [REGIOTAFEL_ITEM_KIND_INNOVATION] = { "innovation", "innovatie" },
  [REGIOTAFEL_ITEM_KIND_DECISION] = { "decision", "besluit" },
};

static const RegiotafelText states[] = {
  [REGIOTAFEL_STATE_PLANNED] = { "planned", "gepland" },     [REGIOTAFEL_STATE_RUNNING] = { "running", "loopt" },
  [REGIOTAFEL_STATE_ON_HOLD] = { "on hold", "aangehouden" }, [REGIOTAFEL_STATE_FINISHED] = { "finished", "afgerond" },
  [REGIOTAFEL_STATE_DROPPED] = { "dropped", "vervallen" },
};

/* By bit. */
static const RegiotafelText powers_words[] = {
  { "informs", "informeert" }, { "discusses", "bespreekt" },   { "advises", "adviseert" },
  { "decides", "besluit" },    { "carries out", "voert uit" },
};

/* What a source may be about. */
typedef struct
{
  const char *name;
  RegiotafelText words;
} Word;

static const Word members[] = {
  { "advises", { "advises", "adviseert" } },
  { "agendas", { "agenda", "agenda" } },
  { "aims", { "aims", "doelen" } },
  { "aliases", { "other names", "andere namen" } },
  { "ambitions", { "ambitions", "ambities" } },
  { "area", { "place", "plaats" } },
  { "areas", { "area", "gebied" } },
  { "basis", { "basis", "grondslag" } },
  { "broader", { "broader", "ruimer" } },
  { "date", { "date", "datum" } },
  { "decision-rule", { "how it decides", "besluitvorming" } },
  { "description", { "description", "omschrijving" } },
  { "domains", { "domains", "domeinen" } },
  { "due", { "due", "termijn" } },
  { "ending-reason", { "why it ended", "reden van het einde" } },
  { "governance", { "governance", "bestuur en toezicht" } },
  { "ground-rules", { "ground rules", "spelregels" } },
  { "hours", { "length", "duur" } },
  { "hours-per-meeting", { "length of a meeting", "duur van een bijeenkomst" } },
  { "identifiers", { "identifiers", "nummers" } },
  { "items", { "items", "punten" } },
  { "kind", { "kind", "soort" } },
  { "labels", { "labels", "namen in andere talen" } },
  { "lead", { "lead", "trekker" } },
  { "legal-form", { "legal form", "rechtsvorm" } },
  { "level", { "level", "niveau" } },
  { "local-kind", { "kind", "soort" } },
  { "local-level", { "level", "niveau" } },
  { "local-powers", { "powers", "bevoegdheden" } },
  { "local-standing", { "standing", "hoedanigheid" } },
  { "location", { "location", "locatie" } },
  { "meetings", { "meetings", "bijeenkomsten" } },
  { "meetings-per-year", { "meetings a year", "bijeenkomsten per jaar" } },
  { "members-complete", { "list of members", "ledenlijst" } },
  { "memberships", { "participants", "deelnemers" } },
  { "name", { "name", "naam" } },
  { "organisation", { "organisation", "organisatie" } },
  { "owner", { "owner", "trekker" } },
  { "parent", { "part of", "onderdeel van" } },
  { "parents", { "lies in", "ligt in" } },
  { "partners", { "partners", "partners" } },
  { "period", { "since when", "sinds wanneer" } },
  { "population", { "inhabitants", "inwoners" } },
  { "population-year", { "inhabitants", "inwoners" } },
  { "powers", { "powers", "bevoegdheden" } },
  { "prepares", { "prepares", "bereidt voor" } },
  { "project", { "project", "project" } },
  { "purpose", { "purpose", "waarom" } },
  { "reports-to", { "reports to", "meldt aan" } },
  { "represents", { "speaks for", "spreekt namens" } },
  { "responsible", { "responsible", "bevoegd" } },
  { "rhythm", { "how often", "hoe vaak" } },
  { "roles", { "roles", "rollen" } },
  { "scale", { "scale", "schaal" } },
  { "standing", { "standing", "hoedanigheid" } },
  { "standpoint", { "standpoint", "standpunt" } },
  { "state", { "state", "stand" } },
  { "stated-members", { "number of members", "aantal leden" } },
  { "stated-on", { "number of members", "aantal leden" } },
  { "submit-days", { "how long ahead", "hoe lang vooraf" } },
  { "submit-to", { "where to submit", "aanleveren" } },
  { "successor", { "successor", "opvolger" } },
  { "themes", { "themes", "thema’s" } },
  { "time", { "time", "tijd" } },
  { "verified", { "check", "controle" } },
};

static const RegiotafelText legal_forms[] = {
  { "association", "vereniging" },
  { "foundation", "stichting" },
  { "cooperative", "coöperatie" },
  { "covenant", "convenant" },
  { "joint arrangement", "gemeenschappelijke regeling" },
  { "agreement", "overeenkomst" },
  { "network without legal form", "netwerk zonder rechtsvorm" },
  { "statutory consultation", "wettelijk overleg" },
};

static const RegiotafelText area_kinds[] = {
  { "municipality", "gemeente" },
  { "province", "provincie" },
  { "region", "regio" },
  { "sub-region", "deelregio" },
  { "youth region", "jeugdregio" },
  { "district", "wijk" },
  { "country", "land" },
  { "care-office region", "zorgkantoorregio" },
};

const char *
regiotafel_say (const RegiotafelText *text, RegiotafelLanguage language)
{
  return language == REGIOTAFEL_LANGUAGE_DUTCH ? text->nl : text->en;
}

static const char *
find_word (const RegiotafelText *words, gsize n_words, int value, RegiotafelLanguage language)
{
  return value > 0 && (gsize) value < n_words ? regiotafel_say (&words[value], language) : NULL;
}

const char *
regiotafel_word_of_level (RegiotafelLevel level, RegiotafelLanguage language)
{
  return find_word (levels, G_N_ELEMENTS (levels), level, language);
}

const char *
regiotafel_word_of_kind (RegiotafelTableKind kind, RegiotafelLanguage language)
{
  return find_word (kinds, G_N_ELEMENTS (kinds), kind, language);
}

const char *
regiotafel_word_of_role (RegiotafelRole role, RegiotafelLanguage language)
{
  return find_word (roles, G_N_ELEMENTS (roles), role, language);
}

const char *
regiotafel_word_of_standing (RegiotafelStanding standing, RegiotafelLanguage language)
{
  return find_word (standings, G_N_ELEMENTS (standings), standing, language);
}

const char *
regiotafel_word_of_item_kind (RegiotafelItemKind kind, RegiotafelLanguage language)
{
  return find_word (item_kinds, G_N_ELEMENTS (item_kinds), kind, language);
}

const char *
regiotafel_word_of_state (RegiotafelState state, RegiotafelLanguage language)
{
  return find_word (states, G_N_ELEMENTS (states), state, language);
}

char *
regiotafel_dup_words_of_powers (RegiotafelPowers powers, RegiotafelLanguage language)
{
  const char *words[G_N_ELEMENTS (powers_words)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (powers_words); i++)
    if (powers & (1u << i))
      words[n++] = regiotafel_say (&powers_words[i], language);
  return n > 0 ? regiotafel_text_list (words, n, 0, language) : NULL;
}

const char *
regiotafel_word_of_member (const char *name, RegiotafelLanguage language)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (strcmp (members[i].name, name) == 0)
      return regiotafel_say (&members[i].words, language);
  return name;
}

/* What was written in one language, said in the other. Case is kept where the words are not found. */
static const char *
translate (const RegiotafelText *words, gsize n_words, const char *text, RegiotafelLanguage language)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_strdelimit (folded, "_", ' ');
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (words[i].en, folded) == 0 || strcmp (words[i].nl, folded) == 0)
      return regiotafel_say (&words[i], language);
  return text;
}

const char *
regiotafel_word_of_legal_form (const char *legal_form, RegiotafelLanguage language)
{
  return translate (legal_forms, G_N_ELEMENTS (legal_forms), legal_form, language);
}

const char *
regiotafel_word_of_area_kind (const char *kind, RegiotafelLanguage language)
{
  return translate (area_kinds, G_N_ELEMENTS (area_kinds), kind, language);
}

char *
regiotafel_dup_words_of_date (const RegiotafelDate *date, RegiotafelLanguage language)
{
  static const RegiotafelText on = { "on {date}", "op {date}" };
  static const RegiotafelText in = { "in {date}", "in {date}" };
  g_autofree char *text = regiotafel_text_date (date, language);

  return regiotafel_text_format (regiotafel_date_get_day (date) > 0 ? &on : &in, language, "date", text, NULL);
}

char *
regiotafel_dup_words_of_period (const RegiotafelPeriod *period, RegiotafelLanguage language)
{
  static const RegiotafelText since = { "since {start}", "sinds {start}" };
  static const RegiotafelText until = { "until {end}", "tot en met {end}" };
  static const RegiotafelText both = { "{start} to {end}", "{start} tot en met {end}" };
  const RegiotafelDate *start = period != NULL ? regiotafel_period_get_start (period) : NULL;
  const RegiotafelDate *end = period != NULL ? regiotafel_period_get_end (period) : NULL;
  g_autofree char *first = start != NULL ? regiotafel_text_date (start, language) : NULL;
  g_autofree char *last = end != NULL ? regiotafel_text_date (end, language) : NULL;

  if (first == NULL && last == NULL)
    return NULL;
  return regiotafel_text_format (last == NULL    ? &since
                                 : first == NULL ? &until
                                                 : &both,
                                 language, "start", first != NULL ? first : "", "end", last != NULL ? last : "", NULL);
}
