/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words of a comparison: names, numbers, dates, values. */
#include "regiotafel-comparison-words-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-enum-types.h"
#include "regiotafel-rules-private.h"
#include "regiotafel-vocabulary-private.h"

#define NONE REGIOTAFEL_INDEX_NONE
/* A text that a fact was changed into is shown so far. */
#define MOST_OF_A_VALUE 80

char *
regiotafel_tell_number (const RegiotafelTeller *self, double number)
{
  return isnan (number) ? g_strdup ("?") : regiotafel_text_number (number, 0, self->language);
}

static RegiotafelDate *
get_date (const RegiotafelTeller *self, guint32 text)
{
  const char *date = regiotafel_comparison_get_text (self->answer, text);

  return date != NULL ? regiotafel_date_parse (date, NULL) : NULL;
}

char *
regiotafel_tell_date (const RegiotafelTeller *self, guint32 text)
{
  g_autoptr (RegiotafelDate) date = get_date (self, text);

  return date != NULL ? regiotafel_text_date (date, self->language) : NULL;
}

char *
regiotafel_tell_when (const RegiotafelTeller *self, guint32 text)
{
  g_autoptr (RegiotafelDate) date = get_date (self, text);
  g_autofree char *words = date != NULL ? regiotafel_dup_words_of_date (date, self->language) : NULL;

  return words != NULL ? g_strconcat (" ", words, NULL) : g_strdup ("");
}

static const char *
get_name (const RegiotafelTeller *self, RegiotafelAxis axis, RegiotafelCompared thing)
{
  const char *name = regiotafel_comparison_get_name (self->answer, axis, thing, self->language);

  return name != NULL ? name : "?";
}

const char *
regiotafel_tell_table (const RegiotafelTeller *self, const RegiotafelChangeRow *row)
{
  return get_name (self, REGIOTAFEL_AXIS_TABLES, row->table);
}

const char *
regiotafel_tell_organisation (const RegiotafelTeller *self, const RegiotafelChangeRow *row)
{
  return get_name (self, REGIOTAFEL_AXIS_ORGANISATIONS, row->organisation);
}

const char *
regiotafel_tell_other (const RegiotafelTeller *self, const RegiotafelChangeRow *row)
{
  return get_name (self, row->other_axis, row->other);
}

const char *
regiotafel_tell_through (const RegiotafelTeller *self, const RegiotafelChangeRow *row)
{
  return get_name (self, REGIOTAFEL_AXIS_ORGANISATIONS, row->through);
}

char *
regiotafel_tell_names (const RegiotafelTeller *self, guint32 text, const RegiotafelText *nobody)
{
  const char *names = regiotafel_comparison_get_text (self->answer, text);
  g_auto (GStrv) list = names != NULL ? g_strsplit (names, "; ", -1) : NULL;

  return list != NULL ? regiotafel_text_list ((const char *const *) list, g_strv_length (list), 0, self->language)
                      : g_strdup (regiotafel_say (nobody, self->language));
}

static int
find_value (GType type, const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  return value != NULL ? value->value : 0;
}

static guint
find_flags (GType type, const char *nicks)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  g_auto (GStrv) list = g_strsplit (nicks, "; ", -1);
  guint flags = 0;

  for (guint i = 0; list[i] != NULL; i++)
    {
      GFlagsValue *value = g_flags_get_value_by_nick (klass, list[i]);

      flags |= value != NULL ? value->value : 0;
    }
  return flags;
}

/* "member and observer" */
static char *
list_standings (const RegiotafelTeller *self, const char *nicks)
{
  guint flags = find_flags (REGIOTAFEL_TYPE_STANDINGS, nicks);
  const char *words[8];
  guint n = 0;

  /* The flags stand in the order of the values, of which the first is not stated. */
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (flags & (1u << i) && regiotafel_word_of_standing (i + 1, self->language) != NULL)
      words[n++] = regiotafel_word_of_standing (i + 1, self->language);
  return regiotafel_text_list (words, n, 0, self->language);
}

char *
regiotafel_tell_value (const RegiotafelTeller *self, const char *fact, guint32 text)
{
  static const RegiotafelText nothing = { "not stated", "niet ingevuld" };
  const char *value = regiotafel_comparison_get_text (self->answer, text);
  const char *word = NULL;
  glong length;

  if (value == NULL)
    return g_strdup (regiotafel_say (&nothing, self->language));
  if (g_strcmp0 (fact, "level") == 0)
    word = regiotafel_word_of_level (find_value (REGIOTAFEL_TYPE_LEVEL, value), self->language);
  else if (g_strcmp0 (fact, "kind") == 0)
    word = regiotafel_word_of_kind (find_value (REGIOTAFEL_TYPE_TABLE_KIND, value), self->language);
  else if (g_strcmp0 (fact, "state") == 0)
    word = regiotafel_word_of_state (find_value (REGIOTAFEL_TYPE_STATE, value), self->language);
  else if (g_strcmp0 (fact, "legal-form") == 0)
    word = regiotafel_word_of_legal_form (value, self->language);
  else if (g_strcmp0 (fact, "standing") == 0)
    return list_standings (self, value);
  else if (strspn (value, "0123456789") == strlen (value))
    word = value;
  else if (g_strcmp0 (fact, "powers") == 0)
    return regiotafel_dup_words_of_powers (find_flags (REGIOTAFEL_TYPE_POWERS, value), self->language);
  if (word != NULL)
    return g_strdup (word);
  length = g_utf8_strlen (value, -1);
  if (length <= MOST_OF_A_VALUE)
    return g_strdup_printf ("“%s”", value);
  return g_strdup_printf ("“%.*s…”", (int) (g_utf8_offset_to_pointer (value, MOST_OF_A_VALUE) - value), value);
}

/* ---- How a table went on ---- */

static gboolean
has_area (RegiotafelSnapshot *snapshot, guint32 table, const char *id)
{
  const RegiotafelCsr *areas = &snapshot->table_areas.rows;

  for (guint32 i = areas->starts[table]; i < areas->starts[table + 1]; i++)
    if (strcmp (snapshot->axes[REGIOTAFEL_AXIS_AREAS].ids[areas->items[i]], id) == 0)
      return TRUE;
  return FALSE;
}

/* The areas of what came after a table where these are some of its own and not all; else NULL. */
static char *
list_areas_left (const RegiotafelTeller *self, guint32 table, guint32 successor)
{
  RegiotafelSnapshot *earlier = self->answer->snapshots[REGIOTAFEL_BEFORE];
  RegiotafelSnapshot *later = self->answer->snapshots[REGIOTAFEL_AFTER];
  const RegiotafelCsr *areas = &later->table_areas.rows;
  guint32 n = regiotafel_csr_degree (areas, successor);
  g_autofree const char **names = NULL;

  if (n == 0 || n >= regiotafel_csr_degree (&earlier->table_areas.rows, table))
    return NULL;
  names = g_new (const char *, n);
  for (guint32 i = 0; i < n; i++)
    {
      guint32 area = areas->items[areas->starts[successor] + i];

      if (!has_area (earlier, table, later->axes[REGIOTAFEL_AXIS_AREAS].ids[area]))
        return NULL;
      names[i] = regiotafel_rules_get_name (later, REGIOTAFEL_AXIS_AREAS, area, self->language);
    }
  return regiotafel_text_list (names, n, 0, self->language);
}

char *
regiotafel_tell_succession (const RegiotafelTeller *self, const RegiotafelChangeRow *row)
{
  static const RegiotafelText taken_up = { "taken up by {other}", "opgegaan in {other}" };
  static const RegiotafelText succeeded = { "succeeded by {other}", "opgevolgd door {other}" };
  static const RegiotafelText succeeded_partly
      = { "succeeded by {other}, for {areas} only", "opgevolgd door {other}, alleen voor {areas}" };
  const char *to = regiotafel_comparison_get_text (self->answer, row->to);
  g_autofree char *areas = NULL;

  if (row->other.places[REGIOTAFEL_AFTER] == NONE)
    return to != NULL ? regiotafel_text_format (&succeeded, self->language, "other", to, NULL) : NULL;
  if (row->other.places[REGIOTAFEL_BEFORE] != NONE)
    return regiotafel_text_format (&taken_up, self->language, "other", regiotafel_tell_other (self, row), NULL);
  areas = list_areas_left (self, row->table.places[REGIOTAFEL_BEFORE], row->other.places[REGIOTAFEL_AFTER]);
  return regiotafel_text_format (areas != NULL ? &succeeded_partly : &succeeded, self->language, "other",
                                 regiotafel_tell_other (self, row), "areas", areas != NULL ? areas : "", NULL);
}
