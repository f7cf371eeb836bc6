/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What may stand in the members of a native file, and what is said when something else does. */
#include "regiotafel-read-native-private.h"

#include <math.h>
#include <string.h>

#include "regiotafel-json-scan-private.h"
#include "regiotafel-meeting-private.h"
#include "regiotafel-nearest-private.h"
#include "regiotafel-period.h"

/* --- Kinds of value --- */

static const RegiotafelText expected_text
    = { "A text belongs in “{member}”, but “{shown}” stands here; write a text in quotation marks.",
        "In “{member}” hoort een tekst, maar hier staat “{shown}”; schrijf een tekst tussen aanhalingstekens." };
static const RegiotafelText expected_texts = {
  "“{member}” is a list of texts in square brackets, but “{shown}” stands here; put it in a list.",
  "“{member}” is een lijst van teksten tussen vierkante haken, maar hier staat “{shown}”; zet het in een lijst."
};
static const RegiotafelText expected_object = {
  "An object in braces belongs in “{member}”, but “{shown}” stands here; write its members, or take it out.",
  "In “{member}” hoort een object tussen accolades, maar hier staat “{shown}”; schrijf de onderdelen ervan op, of "
  "haal het weg."
};
static const RegiotafelText expected_number
    = { "“{member}” is a number, but “{shown}” stands here; write a number without quotation marks.",
        "“{member}” is een getal, maar hier staat “{shown}”; schrijf een getal zonder aanhalingstekens." };
static const RegiotafelText expected_boolean
    = { "“{member}” is true or false, but “{shown}” stands here; write one of the two, without quotation marks.",
        "“{member}” is true of false, maar hier staat “{shown}”; schrijf één van de twee, zonder aanhalingstekens." };

const RegiotafelText regiotafel_native_expected_ids
    = { "“{member}” is a list of ids in square brackets, but “{shown}” stands here; put it in a list.",
        "“{member}” is een lijst van id's tussen vierkante haken, maar hier staat “{shown}”; zet het in een lijst." };
const RegiotafelText regiotafel_native_expected_objects = {
  "“{member}” is a list of objects in square brackets, but “{shown}” stands here; put it in a list.",
  "“{member}” is een lijst van objecten tussen vierkante haken, maar hier staat “{shown}”; zet het in een lijst."
};

static RegiotafelOutcome
expect (
    RegiotafelNative *self, RegiotafelJsonToken wanted, const RegiotafelText *text, const char *member, GError **error)
{
  static const RegiotafelText null_here = { "“{member}” holds null; leave out what is not known.",
                                            "“{member}” bevat null; laat weg wat niet bekend is." };
  RegiotafelJsonToken token = regiotafel_json_parser_get_token (self->parser);
  RegiotafelNativeProblem problem = { .code = "wrong-type", .text = text, .member = member };

  if (token == wanted)
    return REGIOTAFEL_OUTCOME_TAKEN;
  if (token == REGIOTAFEL_JSON_NULL)
    {
      problem.code = "null-value";
      problem.text = &null_here;
    }
  return regiotafel_native_refuse (self, &problem, error);
}

RegiotafelOutcome
regiotafel_native_take_array (RegiotafelNative *self,
                              const char *member,
                              const RegiotafelText *expected,
                              GError **error)
{
  return expect (self, REGIOTAFEL_JSON_ARRAY_START, expected, member, error);
}

RegiotafelOutcome
regiotafel_native_take_object (RegiotafelNative *self, const char *member, GError **error)
{
  return expect (self, REGIOTAFEL_JSON_OBJECT_START, &expected_object, member, error);
}

RegiotafelOutcome
regiotafel_native_take_text (RegiotafelNative *self, const char *member, GError **error)
{
  static const RegiotafelText empty = { "“{member}” holds an empty text; fill it in, or leave it out.",
                                        "“{member}” bevat een lege tekst; vul die in, of laat hem weg." };
  static const RegiotafelText nul
      = { "“{member}” holds the character U+0000; take it out.", "“{member}” bevat het teken U+0000; haal het weg." };
  RegiotafelNativeProblem problem = { .member = member };
  RegiotafelOutcome outcome = expect (self, REGIOTAFEL_JSON_STRING, &expected_text, member, error);
  gsize length;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  regiotafel_json_parser_get_bytes (self->parser, &length);
  if (length == 0)
    {
      problem.code = "empty-text";
      problem.text = &empty;
      return regiotafel_native_refuse (self, &problem, error);
    }
  if (regiotafel_json_parser_text_has_nul (self->parser))
    {
      problem.code = "nul-character";
      problem.text = &nul;
      return regiotafel_native_refuse (self, &problem, error);
    }
  return REGIOTAFEL_OUTCOME_TAKEN;
}

RegiotafelOutcome
regiotafel_native_take_id (RegiotafelNative *self, const char *member, guint32 *offset, GError **error)
{
  RegiotafelOutcome outcome = regiotafel_native_take_text (self, member, error);

  if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
    {
      gsize start;

      regiotafel_json_parser_get_span (self->parser, &start, NULL);
      *offset = start;
    }
  return outcome;
}

static RegiotafelOutcome
take_texts (RegiotafelNative *self, const char *member, GValue *value, GError **error)
{
  g_autoptr (GPtrArray) texts = NULL;
  RegiotafelOutcome outcome = regiotafel_native_take_array (self, member, &expected_texts, error);
  RegiotafelJsonToken token;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  texts = g_ptr_array_new_with_free_func (g_free);
  while ((token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END)
    {
      if (token == REGIOTAFEL_JSON_ERROR)
        return REGIOTAFEL_OUTCOME_STOP;
      outcome = regiotafel_native_take_text (self, member, error);
      if (outcome == REGIOTAFEL_OUTCOME_STOP)
        return outcome;
      if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
        g_ptr_array_add (texts, regiotafel_json_parser_dup_text (self->parser));
    }
  g_value_init (value, G_TYPE_STRV);
  if (texts->len > 0)
    {
      g_ptr_array_add (texts, NULL);
      g_value_take_boxed (value, g_ptr_array_free (g_steal_pointer (&texts), FALSE));
    }
  return REGIOTAFEL_OUTCOME_TAKEN;
}

static RegiotafelOutcome
take_date (RegiotafelNative *self, const char *member, GValue *value, GError **error)
{
  static const RegiotafelText no_date = { "“{shown}” is not a date; write 2015, 2015-11 or 2015-11-27.",
                                          "“{shown}” is geen datum; schrijf 2015, 2015-11 of 2015-11-27." };
  RegiotafelNativeProblem problem = { .code = "bad-date", .text = &no_date, .member = member };
  RegiotafelOutcome outcome = regiotafel_native_take_text (self, member, error);
  RegiotafelDate *date;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  date = regiotafel_date_parse (regiotafel_json_parser_get_text (self->parser, NULL), NULL);
  if (date == NULL)
    return regiotafel_native_refuse (self, &problem, error);
  g_value_init (value, REGIOTAFEL_TYPE_DATE);
  g_value_take_boxed (value, date);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* Whether it would be a period with the sides the other way round. */
static gboolean
is_reversed (const char *text)
{
  const char *slash = strchr (text, '/');
  g_autofree char *turned
      = slash != NULL ? g_strdup_printf ("%s/%.*s", slash + 1, (int) MIN (slash - text, 100), text) : NULL;
  g_autoptr (RegiotafelPeriod) period = turned != NULL ? regiotafel_period_parse (turned, NULL) : NULL;

  return period != NULL;
}

static RegiotafelOutcome
take_period (RegiotafelNative *self, const char *member, GValue *value, GError **error)
{
  static const RegiotafelText no_period = {
    "“{shown}” is not a period; write its first and last date with a slash between them, and two dots for an open "
    "side, as “2015-11/..”.",
    "“{shown}” is geen periode; schrijf de eerste en de laatste datum met een schuine streep ertussen, en twee "
    "punten voor een open kant, zoals “2015-11/..”."
  };
  static const RegiotafelText reversed
      = { "The period “{shown}” ends before it starts; turn the dates round, or correct one.",
          "De periode “{shown}” eindigt voordat zij begint; draai de datums om, of verbeter er één." };
  RegiotafelNativeProblem problem = { .code = "bad-period", .text = &no_period, .member = member };
  RegiotafelOutcome outcome = regiotafel_native_take_text (self, member, error);
  const char *text;
  RegiotafelPeriod *period;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  text = regiotafel_json_parser_get_text (self->parser, NULL);
  period = regiotafel_period_parse (text, NULL);
  if (period == NULL)
    {
      if (is_reversed (text))
        problem.text = &reversed;
      return regiotafel_native_refuse (self, &problem, error);
    }
  g_value_init (value, REGIOTAFEL_TYPE_PERIOD);
  g_value_take_boxed (value, period);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

RegiotafelOutcome
regiotafel_native_take_time (RegiotafelNative *self, const char *member, GValue *value, GError **error)
{
  static const RegiotafelText no_time
      = { "“{shown}” is not a time; write hours and minutes, from 00:00 to 23:59, as “09:30”.",
          "“{shown}” is geen tijd; schrijf uren en minuten, van 00:00 tot en met 23:59, zoals “09:30”." };
  RegiotafelNativeProblem problem = { .code = "bad-time", .text = &no_time, .member = member };
  RegiotafelOutcome outcome = regiotafel_native_take_text (self, member, error);

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  if (!regiotafel_time_is_valid (regiotafel_json_parser_get_text (self->parser, NULL)))
    return regiotafel_native_refuse (self, &problem, error);
  g_value_init (value, G_TYPE_STRING);
  g_value_take_string (value, regiotafel_json_parser_dup_text (self->parser));
  return REGIOTAFEL_OUTCOME_TAKEN;
}

static const RegiotafelText no_choice = { "“{shown}” is no value of “{member}”; write one of: {choices}.",
                                          "“{shown}” is geen waarde van “{member}”; schrijf één van: {choices}." };

/* Says that the current text is none of @nicks. */
static RegiotafelOutcome
refuse_choice (RegiotafelNative *self, const char *member, GPtrArray *nicks, GError **error)
{
  RegiotafelNearest nearest;
  g_autoptr (GString) choices = g_string_new (NULL);
  RegiotafelNativeProblem problem = { .code = "unknown-value", .text = &no_choice, .member = member };

  regiotafel_nearest_init (&nearest, regiotafel_json_parser_get_text (self->parser, NULL));
  for (guint i = 0; i < nicks->len; i++)
    {
      g_string_append_printf (choices, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (nicks, i));
      regiotafel_nearest_offer (&nearest, g_ptr_array_index (nicks, i));
    }
  problem.choices = choices->str;
  problem.suggestion = nearest.best;
  return regiotafel_native_refuse (self, &problem, error);
}

static gboolean
is_nick (const char *bytes, gsize length, const char *nick)
{
  return strlen (nick) == length && memcmp (bytes, nick, length) == 0;
}

/* The value 0 of an enumeration is "not stated", which is said by leaving the member out. */
static RegiotafelOutcome
take_enum (RegiotafelNative *self, GParamSpec *property, GValue *value, GError **error)
{
  GEnumClass *klass = G_PARAM_SPEC_ENUM (property)->enum_class;
  RegiotafelOutcome outcome = regiotafel_native_take_text (self, property->name, error);
  g_autoptr (GPtrArray) nicks = NULL;
  gsize length;
  const char *bytes;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  bytes = regiotafel_json_parser_get_bytes (self->parser, &length);
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0 && is_nick (bytes, length, klass->values[i].value_nick))
      {
        g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (property));
        g_value_set_enum (value, klass->values[i].value);
        return REGIOTAFEL_OUTCOME_TAKEN;
      }

  nicks = g_ptr_array_new ();
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0)
      g_ptr_array_add (nicks, (gpointer) klass->values[i].value_nick);
  return refuse_choice (self, property->name, nicks, error);
}

/* One of the flags of a list. */
static RegiotafelOutcome
take_flag (RegiotafelNative *self, GParamSpec *property, guint *flags, GError **error)
{
  static const RegiotafelText twice = { "“{shown}” stands twice in “{member}”; once is enough.",
                                        "“{shown}” staat twee keer in “{member}”; één keer is genoeg." };
  GFlagsClass *klass = G_PARAM_SPEC_FLAGS (property)->flags_class;
  RegiotafelOutcome outcome = regiotafel_native_take_text (self, property->name, error);
  g_autoptr (GPtrArray) nicks = NULL;
  gsize length;
  const char *bytes;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  bytes = regiotafel_json_parser_get_bytes (self->parser, &length);
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0 && is_nick (bytes, length, klass->values[i].value_nick))
      {
        if (*flags & klass->values[i].value)
          {
            RegiotafelNativeProblem problem = { .code = "repeated-value",
                                                .text = &twice,
                                                .member = property->name,
                                                .severity = REGIOTAFEL_SEVERITY_WARNING };

            regiotafel_native_report (self, &problem, NULL);
          }
        *flags |= klass->values[i].value;
        return REGIOTAFEL_OUTCOME_TAKEN;
      }

  nicks = g_ptr_array_new ();
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value != 0)
      g_ptr_array_add (nicks, (gpointer) klass->values[i].value_nick);
  return refuse_choice (self, property->name, nicks, error);
}

static RegiotafelOutcome
take_flags (RegiotafelNative *self, GParamSpec *property, GValue *value, GError **error)
{
  RegiotafelOutcome outcome = regiotafel_native_take_array (self, property->name, &expected_texts, error);
  RegiotafelJsonToken token;
  guint flags = 0;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  while ((token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_ARRAY_END)
    if (token == REGIOTAFEL_JSON_ERROR || take_flag (self, property, &flags, error) == REGIOTAFEL_OUTCOME_STOP)
      return REGIOTAFEL_OUTCOME_STOP;
  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (property));
  g_value_set_flags (value, flags);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

static RegiotafelOutcome
take_uint (RegiotafelNative *self, GParamSpec *property, GValue *value, GError **error)
{
  static const RegiotafelText no_whole
      = { "“{member}” is a whole number ({choices}), but “{shown}” stands here; correct it.",
          "“{member}” is een geheel getal ({choices}), maar hier staat “{shown}”; verbeter het." };
  GParamSpecUInt *range = G_PARAM_SPEC_UINT (property);
  RegiotafelOutcome outcome = expect (self, REGIOTAFEL_JSON_NUMBER, &expected_number, property->name, error);
  gint64 number;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  if (!regiotafel_json_parser_get_int64 (self->parser, &number) || number < range->minimum || number > range->maximum)
    {
      g_autofree char *choices = g_strdup_printf ("%u–%u", range->minimum, range->maximum);
      RegiotafelNativeProblem problem
          = { .code = "bad-number", .text = &no_whole, .member = property->name, .choices = choices };

      return regiotafel_native_refuse (self, &problem, error);
    }
  g_value_init (value, G_TYPE_UINT);
  g_value_set_uint (value, number);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

/* Whatever is counted or measured here is not less than nothing, and what is a meeting that takes no time? */
static RegiotafelOutcome
take_double (RegiotafelNative *self, GParamSpec *property, GValue *value, GError **error)
{
  static const RegiotafelText too_large = { "The number {shown} is too large to be kept; correct it.",
                                            "Het getal {shown} is te groot om te bewaren; verbeter het." };
  static const RegiotafelText not_exact
      = { "The number {shown} cannot be kept exactly; round it to at most 15 digits.",
          "Het getal {shown} kan niet precies bewaard worden; rond het af op hoogstens 15 cijfers." };
  static const RegiotafelText negative
      = { "“{member}” is never less than 0, but “{shown}” stands here; correct it.",
          "“{member}” is nooit minder dan 0, maar hier staat “{shown}”; verbeter het." };
  static const RegiotafelText nothing = {
    "“{member}” is more than 0, but “{shown}” stands here; correct it, or leave it out when it is not known.",
    "“{member}” is meer dan 0, maar hier staat “{shown}”; verbeter het, of laat het weg als het niet bekend is."
  };
  RegiotafelNativeProblem problem = { .code = "bad-number", .member = property->name };
  RegiotafelOutcome outcome = expect (self, REGIOTAFEL_JSON_NUMBER, &expected_number, property->name, error);
  double number;

  if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
    return outcome;
  if (!regiotafel_json_parser_get_double (self->parser, &number))
    problem.text = &too_large;
  else if (!regiotafel_json_parser_double_is_exact (self->parser))
    problem.text = &not_exact;
  else if (signbit (number))
    problem.text = &negative;
  else if (property->owner_type == REGIOTAFEL_TYPE_MEETING && !regiotafel_hours_are_valid (number))
    problem.text = &nothing;
  if (problem.text != NULL)
    return regiotafel_native_refuse (self, &problem, error);
  g_value_init (value, G_TYPE_DOUBLE);
  g_value_set_double (value, number);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

static RegiotafelOutcome
take_boolean (RegiotafelNative *self, const char *member, GValue *value, GError **error)
{
  RegiotafelJsonToken token = regiotafel_json_parser_get_token (self->parser);

  if (token != REGIOTAFEL_JSON_FALSE)
    {
      RegiotafelOutcome outcome = expect (self, REGIOTAFEL_JSON_TRUE, &expected_boolean, member, error);

      if (outcome != REGIOTAFEL_OUTCOME_TAKEN)
        return outcome;
    }
  g_value_init (value, G_TYPE_BOOLEAN);
  g_value_set_boolean (value, token == REGIOTAFEL_JSON_TRUE);
  return REGIOTAFEL_OUTCOME_TAKEN;
}

RegiotafelOutcome
regiotafel_native_take_value (RegiotafelNative *self, GParamSpec *property, GValue *value, GError **error)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (property);

  if (type == G_TYPE_STRING)
    {
      RegiotafelOutcome outcome = regiotafel_native_take_text (self, property->name, error);

      if (outcome == REGIOTAFEL_OUTCOME_TAKEN)
        {
          g_value_init (value, G_TYPE_STRING);
          g_value_take_string (value, regiotafel_json_parser_dup_text (self->parser));
        }
      return outcome;
    }
  if (type == G_TYPE_STRV)
    return take_texts (self, property->name, value, error);
  if (type == REGIOTAFEL_TYPE_DATE)
    return take_date (self, property->name, value, error);
  if (type == REGIOTAFEL_TYPE_PERIOD)
    return take_period (self, property->name, value, error);
  if (type == G_TYPE_UINT)
    return take_uint (self, property, value, error);
  if (type == G_TYPE_DOUBLE)
    return take_double (self, property, value, error);
  if (type == G_TYPE_BOOLEAN)
    return take_boolean (self, property->name, value, error);
  if (G_TYPE_IS_ENUM (type))
    return take_enum (self, property, value, error);
  if (G_TYPE_IS_FLAGS (type))
    return take_flags (self, property, value, error);
  /* A member whose type nobody taught the reader is a mistake of ours. */
  g_assert_not_reached ();
}
