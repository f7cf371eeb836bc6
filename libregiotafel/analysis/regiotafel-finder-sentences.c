/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the finder says: the table to go to and where that leads, the limit, and the reasons of each row. The ground
 * comes from the snapshot. */
#include "regiotafel-finder-private.h"
#include "regiotafel-phrases-private.h"
#include "regiotafel-version-macros.h"
#include "regiotafel-vocabulary-private.h"

#define NAMES_IN_A_SENTENCE 4
#define ITEMS_IN_A_ROW 2
#define WORDS_IN_A_SENTENCE 6

/* A thing may have a label in the language of the sentence. */
static const char *
label_of (const RegiotafelFinderAnswer *self, RegiotafelAxis axis, guint32 place, RegiotafelLanguage language)
{
  const char *const *labels = self->asked.snapshot->details[axis][place].labels;
  const char *wanted = language == REGIOTAFEL_LANGUAGE_DUTCH ? "nl" : "en";

  for (guint i = 0; labels != NULL && labels[i] != NULL; i += 2)
    if (g_ascii_strncasecmp (labels[i], wanted, 2) == 0 && !g_ascii_isalpha (labels[i][2]))
      return labels[i + 1];
  return self->asked.snapshot->axes[axis].names[place];
}

static char *
list_things (const RegiotafelFinderAnswer *self,
             RegiotafelAxis axis,
             const GArray *places,
             guint most,
             RegiotafelLanguage language)
{
  g_autofree const char **names = g_new (const char *, MAX (places->len, 1));

  for (guint i = 0; i < places->len; i++)
    names[i] = label_of (self, axis, g_array_index (places, guint32, i), language);
  return regiotafel_text_list (names, places->len, most, language);
}

static char *
list_tables (const RegiotafelFinderAnswer *self, const GArray *tables, RegiotafelLanguage language)
{
  return list_things (self, REGIOTAFEL_AXIS_TABLES, tables, NAMES_IN_A_SENTENCE, language);
}

/* "a, b and c", and how many; frees the texts. */
static char *
list_texts (GPtrArray *texts, guint most, RegiotafelLanguage language)
{
  return regiotafel_text_list ((const char *const *) texts->pdata, texts->len, most, language);
}

static GPtrArray *
texts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static char *
quote (const char *text)
{
  return g_strconcat ("“", text, "”", NULL);
}

/* What was typed for the needs of which the bits are set. */
static GPtrArray *
quote_needs (const RegiotafelFinderAnswer *self, guint64 needs)
{
  GPtrArray *texts = texts_new ();

  for (guint i = 0; i < self->asked.needs->len; i++)
    if ((needs & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_ptr_array_add (texts, quote (((RegiotafelNeed *) g_ptr_array_index (self->asked.needs, i))->text));
  return texts;
}

static char *
list_needs (const RegiotafelFinderAnswer *self, guint64 needs, RegiotafelLanguage language)
{
  g_autoptr (GPtrArray) texts = quote_needs (self, needs);

  return list_texts (texts, WORDS_IN_A_SENTENCE, language);
}

static guint64
all_needs (const RegiotafelFinderAnswer *self)
{
  guint n = self->asked.needs->len;

  return n == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n) - 1;
}

/* ---- Rows ---- */

/* The grounds of one reason: their places, and what they are about. */
static guint32
collect (const RegiotafelFinderAnswer *self,
         const RegiotafelMatch *match,
         RegiotafelReason reason,
         GArray *places,
         guint64 *needs)
{
  g_array_set_size (places, 0);
  *needs = 0;
  for (guint32 i = match->first; i < match->first + match->n; i++)
    {
      const RegiotafelGrounds *grounds = &g_array_index (self->grounds, RegiotafelGrounds, i);

      if (grounds->reason != reason)
        continue;
      g_array_append_val (places, grounds->place);
      *needs |= grounds->needs;
    }
  return places->len;
}

/* Why an item counts, where its title does not show it and the row does not tell of the theme already. */
static char *
say_cause (const RegiotafelFinderAnswer *self,
           const RegiotafelMatch *match,
           const RegiotafelGrounds *item,
           RegiotafelLanguage language)
{
  static const RegiotafelText theme = { "theme {name}", "thema {name}" };
  static const RegiotafelText project = { "project {name}", "project {name}" };

  if (item->because_of == REGIOTAFEL_AXIS_UNKNOWN)
    return NULL;
  for (guint32 i = match->first; i < match->first + match->n && item->because_of == REGIOTAFEL_AXIS_THEMES; i++)
    {
      const RegiotafelGrounds *grounds = &g_array_index (self->grounds, RegiotafelGrounds, i);

      if ((grounds->reason == REGIOTAFEL_REASON_THEME || grounds->reason == REGIOTAFEL_REASON_NARROWER)
          && grounds->place == item->cause)
        return NULL;
    }
  return regiotafel_text_format (item->because_of == REGIOTAFEL_AXIS_THEMES ? &theme : &project, language, "name",
                                 label_of (self, item->because_of, item->cause, language), NULL);
}

static char *
list_items (const RegiotafelFinderAnswer *self, const RegiotafelMatch *match, RegiotafelLanguage language)
{
  static const RegiotafelText item = { "item {n} “{title}”", "punt {n} “{title}”" };
  static const RegiotafelText finished = { "item {n} “{title}” (finished)", "punt {n} “{title}” (afgerond)" };
  static const RegiotafelText because = { "{item} ({cause})", "{item} ({cause})" };
  g_autoptr (GPtrArray) texts = texts_new ();

  for (guint32 i = match->first; i < match->first + match->n; i++)
    {
      const RegiotafelGrounds *grounds = &g_array_index (self->grounds, RegiotafelGrounds, i);
      const RegiotafelItemDetails *one;
      g_autofree char *n = NULL;
      g_autofree char *text = NULL;
      g_autofree char *cause = NULL;

      if (grounds->reason != REGIOTAFEL_REASON_ITEM)
        continue;
      one = &self->asked.snapshot->items[grounds->place];
      n = g_strdup_printf ("%u", one->position);
      text = regiotafel_text_format (one->state == REGIOTAFEL_STATE_FINISHED ? &finished : &item, language, "n", n,
                                     "title", one->name, NULL);
      cause = say_cause (self, match, grounds, language);
      g_ptr_array_add (texts, cause != NULL
                                  ? regiotafel_text_format (&because, language, "item", text, "cause", cause, NULL)
                                  : g_steal_pointer (&text));
    }
  return list_texts (texts, ITEMS_IN_A_ROW, language);
}

/* Where several things were asked, a name or purpose may be about some of them. */
static char *
say_text_reason (const RegiotafelFinderAnswer *self,
                 RegiotafelReason reason,
                 guint64 needs,
                 RegiotafelLanguage language)
{
  static const RegiotafelText name = { "its name", "de naam" };
  static const RegiotafelText name_about = { "its name ({what})", "de naam ({what})" };
  static const RegiotafelText purpose = { "its purpose", "het doel" };
  static const RegiotafelText purpose_about = { "its purpose ({what})", "het doel ({what})" };
  g_autofree char *what = list_needs (self, needs, language);
  gboolean is_name = reason == REGIOTAFEL_REASON_NAME;

  if (self->asked.needs->len == 1)
    return g_strdup (regiotafel_say (is_name ? &name : &purpose, language));
  return regiotafel_text_format (is_name ? &name_about : &purpose_about, language, "what", what, NULL);
}

static char *
say_reason (const RegiotafelFinderAnswer *self,
            const RegiotafelMatch *match,
            RegiotafelReason reason,
            GArray *places,
            RegiotafelLanguage language)
{
  static const RegiotafelText themes = { "{n?the theme|the themes} {list}", "{n?het thema|de thema’s} {list}" };
  static const RegiotafelText narrower
      = { "the narrower {n?theme|themes} {list}", "{n?het smallere thema|de smallere thema’s} {list}" };
  static const RegiotafelText sits = { "{list} {n?sits|sit} there", "{list} {n?zit|zitten} aan tafel" };
  static const RegiotafelText represented
      = { "{list} {n?is|are} represented there", "{list} {n?wordt|worden} er vertegenwoordigd" };
  static const RegiotafelText domains = { "{n?the domain|the domains} {list}", "{n?het domein|de domeinen} {list}" };
  static const RegiotafelText areas = { "it covers {list}", "gaat over {list}" };
  static const RegiotafelText parts = { "it covers part of {list}", "gaat over een deel van {list}" };
  static const RegiotafelText level = { "its level", "het niveau" };
  guint64 needs;
  guint32 n = collect (self, match, reason, places, &needs);
  g_autofree char *count = regiotafel_text_count (n, language);
  g_autofree char *list = NULL;
  const RegiotafelText *text = NULL;
  RegiotafelAxis axis = REGIOTAFEL_AXIS_UNKNOWN;

  if (n == 0)
    return NULL;
  switch (reason)
    {
    case REGIOTAFEL_REASON_NAME:
    case REGIOTAFEL_REASON_PURPOSE:
      return say_text_reason (self, reason, needs, language);
    case REGIOTAFEL_REASON_ITEM:
      return list_items (self, match, language);
    case REGIOTAFEL_REASON_LEVEL:
      return g_strdup (regiotafel_say (&level, language));
    case REGIOTAFEL_REASON_THEME:
    case REGIOTAFEL_REASON_NARROWER:
      text = reason == REGIOTAFEL_REASON_THEME ? &themes : &narrower;
      axis = REGIOTAFEL_AXIS_THEMES;
      break;
    case REGIOTAFEL_REASON_PARTNER:
    case REGIOTAFEL_REASON_REPRESENTED:
      text = reason == REGIOTAFEL_REASON_PARTNER ? &sits : &represented;
      axis = REGIOTAFEL_AXIS_ORGANISATIONS;
      break;
    case REGIOTAFEL_REASON_DOMAIN:
      text = &domains;
      axis = REGIOTAFEL_AXIS_DOMAINS;
      break;
    default:
      text = reason == REGIOTAFEL_REASON_AREA ? &areas : &parts;
      axis = REGIOTAFEL_AXIS_AREAS;
    }
  list = list_things (self, axis, places, 0, language);
  return regiotafel_text_format (text, language, "n", count, "list", list, NULL);
}

/* Adds the names of those that were asked for, but on which the match does not rest. */
static void
add_lacking (const RegiotafelFinderAnswer *self,
             const RegiotafelMatch *match,
             RegiotafelAxis axis,
             const GArray *asked,
             RegiotafelReason reason,
             RegiotafelReason or_reason,
             GPtrArray *texts,
             RegiotafelLanguage language)
{
  for (guint i = 0; i < asked->len; i++)
    {
      guint32 place = g_array_index (asked, guint32, i);
      gboolean is_there = FALSE;

      for (guint32 j = match->first; j < match->first + match->n; j++)
        {
          const RegiotafelGrounds *grounds = &g_array_index (self->grounds, RegiotafelGrounds, j);

          is_there
              = is_there || (grounds->place == place && (grounds->reason == reason || grounds->reason == or_reason));
        }
      if (!is_there)
        g_ptr_array_add (texts, g_strdup (label_of (self, axis, place, language)));
    }
}

/* "“waterstof” and Huisartsen Lindestroom"; NULL when nothing lacks. */
static char *
list_lacking (const RegiotafelFinderAnswer *self, const RegiotafelMatch *match, RegiotafelLanguage language)
{
  static const RegiotafelText level = { "the level {level}", "het niveau {level}" };
  const RegiotafelAsked *asked = &self->asked;
  g_autoptr (GPtrArray) texts = quote_needs (self, all_needs (self) & ~match->covered);

  add_lacking (self, match, REGIOTAFEL_AXIS_ORGANISATIONS, asked->partners, REGIOTAFEL_REASON_PARTNER,
               REGIOTAFEL_REASON_REPRESENTED, texts, language);
  add_lacking (self, match, REGIOTAFEL_AXIS_DOMAINS, asked->domains, REGIOTAFEL_REASON_DOMAIN, REGIOTAFEL_REASON_DOMAIN,
               texts, language);
  add_lacking (self, match, REGIOTAFEL_AXIS_AREAS, asked->areas, REGIOTAFEL_REASON_AREA, REGIOTAFEL_REASON_PART_OF_AREA,
               texts, language);
  if (asked->level != REGIOTAFEL_LEVEL_UNKNOWN && !match->is_at_level)
    g_ptr_array_add (texts, regiotafel_text_format (&level, language, "level",
                                                    regiotafel_word_of_level (asked->level, language), NULL));
  return texts->len > 0 ? list_texts (texts, WORDS_IN_A_SENTENCE, language) : NULL;
}

/* "Werkgroep Kwetsbare Ouderen Thuis (wg-kwetsbaar, content)" */
static char *
say_table (const RegiotafelFinderAnswer *self, guint32 table, RegiotafelLanguage language)
{
  RegiotafelSnapshot *snapshot = self->asked.snapshot;
  const char *level = regiotafel_word_of_level (snapshot->levels[table], language);
  const RegiotafelSnapshotAxis *axis = &snapshot->axes[REGIOTAFEL_AXIS_TABLES];

  return g_strconcat (label_of (self, REGIOTAFEL_AXIS_TABLES, table, language), " (", axis->ids[table],
                      level != NULL ? ", " : "", level != NULL ? level : "", ")", NULL);
}

char *
regiotafel_finder_dup_row_sentence (gconstpointer data, guint32 row, RegiotafelLanguage language)
{
  static const RegiotafelText sentence = { "{table}: {reasons}.", "{table}: {reasons}." };
  static const RegiotafelText sentence_but
      = { "{table}: {reasons}; not: {lacking}.", "{table}: {reasons}; niet: {lacking}." };
  const RegiotafelFinderAnswer *self = data;
  const RegiotafelMatch *match = regiotafel_finder_answer_get (self, row);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) reasons = g_string_new (NULL);
  g_autofree char *table = say_table (self, match->table, language);
  g_autofree char *lacking = list_lacking (self, match, language);

  for (guint reason = 0; reason < REGIOTAFEL_N_REASONS; reason++)
    {
      g_autofree char *text = say_reason (self, match, reason, places, language);

      if (text != NULL)
        g_string_append_printf (reasons, "%s%s", reasons->len > 0 ? "; " : "", text);
    }
  return regiotafel_text_format (lacking != NULL ? &sentence_but : &sentence, language, "table", table, "reasons",
                                 reasons->str, "lacking", lacking != NULL ? lacking : "", NULL);
}

/* ---- The answer ---- */

/* Words that no table is about, of those that were asked. */
static char *
say_not_found (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText none = { "No table is about {what}.", "Geen tafel gaat over {what}." };
  static const RegiotafelText one_or_other = { "{list} or {last}", "{list} of {last}" };
  guint64 missing = all_needs (self) & ~self->found;
  g_autoptr (GPtrArray) texts = quote_needs (self, missing);
  g_autofree char *what = NULL;

  if (texts->len == 0)
    return NULL;
  if (texts->len > 1 && texts->len <= WORDS_IN_A_SENTENCE)
    {
      g_autofree char *last = g_ptr_array_steal_index (texts, texts->len - 1);
      g_autoptr (GString) list = g_string_new (g_ptr_array_index (texts, 0));

      for (guint i = 1; i < texts->len; i++)
        g_string_append_printf (list, ", %s", (char *) g_ptr_array_index (texts, i));
      what = regiotafel_text_format (&one_or_other, language, "list", list->str, "last", last, NULL);
    }
  else
    what = list_texts (texts, WORDS_IN_A_SENTENCE, language);
  return regiotafel_text_format (&none, language, "what", what, NULL);
}

static char *
say_meant (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText meant = { "Did you mean {list}?", "Bedoelde u {list}?" };
  g_autoptr (GPtrArray) texts = texts_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->meant->len; i++)
    g_ptr_array_add (texts, quote (g_ptr_array_index (self->meant, i)));
  list = list_texts (texts, NAMES_IN_A_SENTENCE, language);
  return texts->len > 0 ? regiotafel_text_format (&meant, language, "list", list, NULL) : NULL;
}

static char *
say_called (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText called = { "In the name of {n?an organisation|organisations}: {list}.",
                                         "In de naam van {n?een organisatie|organisaties}: {list}." };
  g_autofree char *n = regiotafel_text_count (self->called->len, language);
  g_autofree char *list
      = list_things (self, REGIOTAFEL_AXIS_ORGANISATIONS, self->called, NAMES_IN_A_SENTENCE, language);

  return self->called->len > 0 ? regiotafel_text_format (&called, language, "n", n, "list", list, NULL) : NULL;
}

/* Of what was asked without words. */
static char *
say_how_many (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText all
      = { "{n} {n?table has|tables have} what you ask for.", "{n} {n?tafel heeft|tafels hebben} wat u vraagt." };
  static const RegiotafelText most
      = { "No table has all that you ask for; {n} {n?has|have} {k} of the {m}.",
          "Geen tafel heeft alles wat u vraagt; {n} {n?tafel heeft|tafels hebben} er {k} van de {m}." };
  static const RegiotafelText none = { "No table has what you ask for.", "Geen tafel heeft wat u vraagt." };
  g_autofree char *n = regiotafel_text_count (self->matches->len, language);
  g_autofree char *k = regiotafel_text_count (self->n_covered, language);
  g_autofree char *m = regiotafel_text_count (self->n_asked, language);

  return regiotafel_text_format (self->matches->len == 0           ? &none
                                 : self->n_covered < self->n_asked ? &most
                                                                   : &all,
                                 language, "n", n, "k", k, "m", m, NULL);
}

static char *
say_entry (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText whole = { "Take this to {table}.", "Agendeer dit bij {table}." };
  static const RegiotafelText rest
      = { "For the rest: take this to {table}.", "Voor het overige: agendeer dit bij {table}." };
  static const RegiotafelText nearest = { "No table is about all of this together; {table} comes nearest.",
                                          "Geen tafel gaat over dit alles samen; het dichtst bij is {table}." };
  const RegiotafelMatch *match = regiotafel_finder_answer_get (self, self->entry);
  g_autofree char *table = say_table (self, match->table, language);
  gboolean is_all_that_is_found = match->n_covered == self->n_asked || match->covered == self->found;

  return regiotafel_text_format (match->n_covered == self->n_asked ? &whole
                                 : is_all_that_is_found            ? &rest
                                                                   : &nearest,
                                 language, "table", table, NULL);
}

/* Tables of the answer at the executive level, but for the one to go to. */
static GArray *
list_executives (const RegiotafelFinderAnswer *self)
{
  GArray *tables = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < self->matches->len; row++)
    {
      guint32 table = regiotafel_finder_answer_get (self, row)->table;

      if (row != self->entry && self->asked.snapshot->levels[table] == REGIOTAFEL_LEVEL_EXECUTIVE)
        g_array_append_val (tables, table);
    }
  return tables;
}

/* Where a proposal goes from there. */
static void
say_way (const RegiotafelFinderAnswer *self, GString *text, RegiotafelLanguage language)
{
  static const RegiotafelText up = { "From there upwards: {chain}.", "De weg omhoog: {chain}." };
  static const RegiotafelText nowhere
      = { "Which table comes after that is not recorded.", "Welke tafel daarna komt, is niet vastgelegd." };
  static const RegiotafelText executive = { "At the executive level: {list}.", "Op bestuursniveau: {list}." };
  static const RegiotafelText decides = { "{table} takes decisions.", "{table} neemt besluiten." };
  static const RegiotafelText beside = { "Beside that: {list}.", "Daarnaast: {list}." };
  static const RegiotafelText below = { "{list} {n?reports|report} to it.", "{list} {n?meldt|melden} eraan." };
  RegiotafelSnapshot *snapshot = self->asked.snapshot;
  guint32 entry = g_array_index (self->chain, guint32, 0);
  g_autoptr (GString) chain = g_string_new (NULL);
  g_autofree char *n = regiotafel_text_count (self->below->len, language);
  g_autofree char *others = list_tables (self, self->beside, language);
  g_autoptr (GArray) executives = list_executives (self);
  g_autofree char *deciding = list_tables (self, executives, language);
  g_autofree char *reporting = list_tables (self, self->below, language);

  for (guint i = 0; i < self->chain->len; i++)
    g_string_append_printf (chain, "%s%s", i > 0 ? " → " : "",
                            label_of (self, REGIOTAFEL_AXIS_TABLES, g_array_index (self->chain, guint32, i), language));
  if (self->chain->len > 1)
    regiotafel_phrase_append (text, regiotafel_text_format (&up, language, "chain", chain->str, NULL));
  else if (snapshot->levels[entry] != REGIOTAFEL_LEVEL_EXECUTIVE
           && (snapshot->table_details[entry].powers & REGIOTAFEL_POWERS_DECIDES) == 0)
    regiotafel_phrase_append (text, g_strdup (regiotafel_say (&nowhere, language)));
  if (self->chain->len == 1 && snapshot->levels[entry] != REGIOTAFEL_LEVEL_EXECUTIVE && executives->len > 0)
    regiotafel_phrase_append (text, regiotafel_text_format (&executive, language, "list", deciding, NULL));
  for (guint i = 0; i < self->chain->len; i++)
    {
      guint32 table = g_array_index (self->chain, guint32, i);

      if ((snapshot->table_details[table].powers & REGIOTAFEL_POWERS_DECIDES) == 0)
        continue;
      regiotafel_phrase_append (text, regiotafel_text_format (&decides, language, "table",
                                                              label_of (self, REGIOTAFEL_AXIS_TABLES, table, language),
                                                              NULL));
      break;
    }
  if (self->beside->len > 0)
    regiotafel_phrase_append (text, regiotafel_text_format (&beside, language, "list", others, NULL));
  if (self->below->len > 0)
    regiotafel_phrase_append (text, regiotafel_text_format (&below, language, "list", reporting, "n", n, NULL));
}

/* What the table to go to lacks of what was asked beside words. */
static char *
say_missed (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText missed = { "It lacks {list}.", "Wat daar ontbreekt: {list}." };
  RegiotafelMatch match = *regiotafel_finder_answer_get (self, self->entry);
  g_autofree char *list = NULL;

  match.covered = all_needs (self);
  list = list_lacking (self, &match, language);
  return list != NULL ? regiotafel_text_format (&missed, language, "list", list, NULL) : NULL;
}

static char *
say_unconfirmed (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText unconfirmed
      = { "This table was not confirmed in this inventory.", "Deze tafel is niet bevestigd in deze inventarisatie." };
  RegiotafelSnapshot *snapshot = self->asked.snapshot;
  guint32 entry = g_array_index (self->chain, guint32, 0);

  return snapshot->checks_are_known && !snapshot->is_confirmed[entry]
             ? g_strdup (regiotafel_say (&unconfirmed, language))
             : NULL;
}

/* Themes of the tables that are near, which are broader than what was asked. */
static GArray *
list_broader (const RegiotafelFinderAnswer *self)
{
  const RegiotafelCsr *rows = &self->asked.snapshot->table_themes.rows;
  g_autofree guint8 *is_there = g_new0 (guint8, MAX (rows->n_columns, 1));
  GArray *themes = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < self->near->len; i++)
    {
      guint32 table = g_array_index (self->near, guint32, i);

      for (guint32 j = rows->starts[table]; j < rows->starts[table + 1]; j++)
        for (guint k = 0; k < self->asked.needs->len; k++)
          {
            const RegiotafelNeed *need = g_ptr_array_index (self->asked.needs, k);

            if (need->themes[rows->items[j]] == REGIOTAFEL_THEME_BROADER)
              is_there[rows->items[j]] = 1;
          }
    }
  for (guint32 theme = 0; theme < rows->n_columns; theme++)
    if (is_there[theme])
      g_array_append_val (themes, theme);
  return themes;
}

static void
say_limits (const RegiotafelFinderAnswer *self, GString *text, RegiotafelLanguage language)
{
  static const RegiotafelText near = { "About the broader {n?theme|themes} {themes}: {list}.",
                                       "Over {n?het ruimere thema|de ruimere thema’s} {themes}: {list}." };
  static const RegiotafelText cases
      = { "For a single client only: {list}.", "Alleen voor een individuele cliënt: {list}." };
  static const RegiotafelText cut
      = { "Only the first {n} words were taken.", "Alleen de eerste {n} woorden tellen mee." };
  g_autofree char *n = regiotafel_text_count (REGIOTAFEL_FINDER_MOST_WORDS, language);
  g_autofree char *broader = list_tables (self, self->near, language);
  g_autofree char *single = list_tables (self, self->for_cases, language);

  if (self->near->len > 0)
    {
      g_autoptr (GArray) themes = list_broader (self);
      g_autofree char *count = regiotafel_text_count (themes->len, language);
      g_autofree char *names = list_things (self, REGIOTAFEL_AXIS_THEMES, themes, 0, language);

      regiotafel_phrase_append (
          text, regiotafel_text_format (&near, language, "n", count, "themes", names, "list", broader, NULL));
    }
  if (self->for_cases->len > 0)
    regiotafel_phrase_append (text, regiotafel_text_format (&cases, language, "list", single, NULL));
  if (self->asked.is_cut)
    regiotafel_phrase_append (text, regiotafel_text_format (&cut, language, "n", n, NULL));
}

/* Words that are the name of an organisation or an area: perhaps it is that which somebody wants to know about. */
static void
say_names (const RegiotafelFinderAnswer *self,
           const GPtrArray *needs,
           gboolean are_moved,
           GString *text,
           RegiotafelLanguage language)
{
  static const RegiotafelText organisation
      = { "“{text}” is also the name of an organisation.", "“{text}” is ook de naam van een organisatie." };
  static const RegiotafelText area
      = { "“{text}” is also the name of an area.", "“{text}” is ook de naam van een gebied." };
  static const RegiotafelText partner = { "“{text}” is an organisation, and was looked for as such.",
                                          "“{text}” is een organisatie; daarop is gezocht." };
  static const RegiotafelText covered
      = { "“{text}” is an area, and was looked for as such.", "“{text}” is een gebied; daarop is gezocht." };

  for (guint i = 0; i < needs->len; i++)
    {
      const RegiotafelNeed *need = g_ptr_array_index ((GPtrArray *) needs, i);
      gboolean is_area = need->axis == REGIOTAFEL_AXIS_AREAS;

      if (need->axis != REGIOTAFEL_AXIS_UNKNOWN)
        regiotafel_phrase_append (
            text,
            regiotafel_text_format (are_moved ? (is_area ? &covered : &partner) : (is_area ? &area : &organisation),
                                    language, "text", label_of (self, need->axis, need->place, language), NULL));
    }
}

char *
regiotafel_finder_dup_sentence (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  GString *text = g_string_new (NULL);
  gboolean has_words = self->asked.needs->len > 0;

  if (has_words)
    regiotafel_phrase_append (text, say_not_found (self, language));
  else
    regiotafel_phrase_append (text, say_how_many (self, language));
  regiotafel_phrase_append (text, say_meant (self, language));
  regiotafel_phrase_append (text, say_called (self, language));
  if (has_words && self->matches->len > 0)
    {
      regiotafel_phrase_append (text, say_entry (self, language));
      say_way (self, text, language);
      regiotafel_phrase_append (text, say_missed (self, language));
      regiotafel_phrase_append (text, say_unconfirmed (self, language));
    }
  say_names (self, self->asked.moved, TRUE, text, language);
  say_names (self, self->asked.needs, FALSE, text, language);
  say_limits (self, text, language);
  return g_string_free (text, FALSE);
}

/* ---- Method ---- */

static void
add_asked (const RegiotafelFinderAnswer *self,
           RegiotafelAxis axis,
           const GArray *places,
           const RegiotafelText *text,
           GPtrArray *texts,
           RegiotafelLanguage language)
{
  g_autofree char *list = list_things (self, axis, places, 0, language);

  if (places->len > 0)
    g_ptr_array_add (texts, regiotafel_text_format (text, language, "list", list, NULL));
}

char *
regiotafel_finder_dup_methods (const RegiotafelFinderAnswer *self, RegiotafelLanguage language)
{
  static const RegiotafelText asked = { "Asked: {list}.", "Gevraagd: {list}." };
  static const RegiotafelText partners = { "with {list}", "met {list}" };
  static const RegiotafelText domains = { "domain {list}", "domein {list}" };
  static const RegiotafelText areas = { "area {list}", "gebied {list}" };
  static const RegiotafelText level = { "level {level}", "niveau {level}" };
  static const RegiotafelText sought = {
    "Looked for in names, themes, agenda items, names of their projects, purposes and aims of {n} {n?table|tables}, by "
    "stem and with all names of a theme; a theme takes its narrower themes with it.",
    "Gezocht in namen, thema’s, agendapunten, namen van hun projecten en doelen van {n} {n?tafel|tafels}, op woordstam "
    "en met alle namen van een thema; een thema neemt zijn smallere thema’s mee."
  };
  static const RegiotafelText order = { "Order: the level asked for, all words standing together, the number of "
                                        "independent reasons, how well they fit, content before policy before "
                                        "executive, the order of the inventory.",
                                        "Volgorde: het gevraagde niveau, alle woorden bij elkaar, het aantal "
                                        "onafhankelijke redenen, hoe goed die passen, inhoud voor beleid voor "
                                        "bestuur, de volgorde van de inventarisatie." };
  static const RegiotafelText version = { "libregiotafel {version}.", "libregiotafel {version}." };
  const RegiotafelAsked *self_asked = &self->asked;
  g_autoptr (GPtrArray) texts = quote_needs (self, all_needs (self));
  g_autofree char *n = regiotafel_text_count (self->asked.snapshot->axes[REGIOTAFEL_AXIS_TABLES].n, language);
  g_autofree char *list = NULL;
  GString *methods = g_string_new (NULL);

  add_asked (self, REGIOTAFEL_AXIS_ORGANISATIONS, self_asked->partners, &partners, texts, language);
  add_asked (self, REGIOTAFEL_AXIS_DOMAINS, self_asked->domains, &domains, texts, language);
  add_asked (self, REGIOTAFEL_AXIS_AREAS, self_asked->areas, &areas, texts, language);
  if (self_asked->level != REGIOTAFEL_LEVEL_UNKNOWN)
    g_ptr_array_add (texts, regiotafel_text_format (&level, language, "level",
                                                    regiotafel_word_of_level (self_asked->level, language), NULL));
  list = list_texts (texts, 0, language);
  regiotafel_phrase_append (methods, regiotafel_text_format (&asked, language, "list", list, NULL));
  regiotafel_phrase_append (methods, regiotafel_text_format (&sought, language, "n", n, NULL));
  regiotafel_phrase_append (methods, g_strdup (regiotafel_say (&order, language)));
  regiotafel_phrase_append (methods,
                            regiotafel_text_format (&version, language, "version", REGIOTAFEL_VERSION_STRING, NULL));
  return g_string_free (methods, FALSE);
}
