/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Saying what is wrong in a native file, and where. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-json-scan-private.h"

const RegiotafelText regiotafel_native_id_taken
    = { "The id “{shown}” stands twice in “{kind}”; give one of the two another.",
        "Het id “{shown}” staat twee keer in “{kind}”; geef één van de twee een ander." };

const char *
regiotafel_native_get_list (RegiotafelKind kind)
{
  return kind == REGIOTAFEL_KIND_AGENDA_ITEMS ? "items" : regiotafel_kind_get_name (kind);
}

static gboolean
is_among (const RegiotafelMember *members, const char *name, gsize length)
{
  for (; members->name != NULL; members++)
    if (strlen (members->name) == length && memcmp (members->name, name, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a part of a pointer within a person is a place in a list, or the name of one of our members. A telephone
 * number has more digits than any place. */
static gboolean
tells_nothing (const char *part, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isdigit (part[n]))
    n++;
  return (n == length && n < 8) || is_among (regiotafel_kind_get_members (REGIOTAFEL_KIND_PERSONS), part, length)
         || is_among (regiotafel_person_seat_get_members (), part, length)
         || is_among (regiotafel_source_get_members (), part, length);
}

static gboolean
is_of_persons (RegiotafelNative *self, const char *pointer)
{
  const char *persons = regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS);
  gsize length = strlen (persons);

  return self->of_persons
         || (pointer[0] == '/' && strncmp (pointer + 1, persons, length) == 0
             && (pointer[1 + length] == '/' || pointer[1 + length] == '\0'));
}

/* Ends a pointer before the first part that may tell something of a person. */
static void
be_discreet (char *pointer)
{
  const char *persons = regiotafel_kind_get_name (REGIOTAFEL_KIND_PERSONS);
  char *at = pointer;
  gboolean first = TRUE;

  while (*at == '/')
    {
      gsize length = strcspn (at + 1, "/");
      gboolean known = first ? (strlen (persons) == length && memcmp (at + 1, persons, length) == 0)
                                   || (length == strlen ("format") && memcmp (at + 1, "format", length) == 0)
                             : tells_nothing (at + 1, length);

      if (!known)
        {
          *at = '\0';
          return;
        }
      first = FALSE;
      at += 1 + length;
    }
}

char *
regiotafel_native_dup_pointer (RegiotafelNative *self)
{
  g_autofree char *pointer = regiotafel_json_parser_dup_pointer (self->parser);

  if (is_of_persons (self, pointer))
    be_discreet (pointer);
  return regiotafel_json_scan_quote (pointer, strlen (pointer));
}

/* The current token as a text: what a string says, else how it is written. NULL for an object or a list. */
static char *
dup_value (RegiotafelNative *self)
{
  switch ((guint) regiotafel_json_parser_get_token (self->parser))
    {
    case REGIOTAFEL_JSON_NAME:
    case REGIOTAFEL_JSON_STRING:
      {
        gsize length;
        const char *bytes = regiotafel_json_parser_get_bytes (self->parser, &length);

        /* Up to a NUL, if there is one: no more can be told in a C string. */
        return g_strndup (bytes, length);
      }
    case REGIOTAFEL_JSON_NUMBER:
    case REGIOTAFEL_JSON_TRUE:
    case REGIOTAFEL_JSON_FALSE:
    case REGIOTAFEL_JSON_NULL:
      {
        gsize start, end;

        regiotafel_json_parser_get_span (self->parser, &start, &end);
        return g_strndup (self->data + start, end - start);
      }
    default:
      return NULL;
    }
}

gboolean
regiotafel_native_report_at (
    RegiotafelNative *self, gsize offset, const char *pointer, const RegiotafelNativeProblem *problem, GError **error)
{
  RegiotafelJsonPlace at;
  RegiotafelDiagnosticPlace place = { .pointer = pointer };
  g_autofree char *shown = NULL;
  const char *arguments[17];
  guint n = 0;
  gboolean is_discreet = self->of_persons || self->discretion > 0;

  regiotafel_json_parser_locate (self->parser, offset, &at);
  place.line = at.line;
  place.column = at.column;
  if (is_discreet)
    shown = g_strdup ("…");
  else if (problem->value != NULL)
    shown = regiotafel_json_scan_quote (problem->value, strlen (problem->value));
  else if (offset < self->length && (self->data[offset] == '{' || self->data[offset] == '['))
    shown = g_strdup (self->data[offset] == '{' ? "{…}" : "[…]");

#define ARGUMENT(name, text)                                                                                           \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if ((text) != NULL)                                                                                                \
      {                                                                                                                \
        arguments[n++] = (name);                                                                                       \
        arguments[n++] = (text);                                                                                       \
      }                                                                                                                \
  }                                                                                                                    \
  G_STMT_END
  ARGUMENT ("member", problem->member);
  ARGUMENT ("value", is_discreet ? NULL : problem->value);
  ARGUMENT ("shown", shown);
  ARGUMENT ("choices", problem->choices);
  ARGUMENT ("kind", problem->kind);
  ARGUMENT ("holder", problem->holder);
  ARGUMENT ("way", problem->way);
  ARGUMENT ("suggestion", problem->suggestion);
#undef ARGUMENT
  arguments[n] = NULL;

  return regiotafel_reading_report (self->reading, problem->code,
                                    problem->severity != 0 ? problem->severity : REGIOTAFEL_SEVERITY_ERROR,
                                    problem->error_code != 0 ? problem->error_code : REGIOTAFEL_ERROR_INVALID_VALUE,
                                    &place, problem->text, arguments, error);
}

gboolean
regiotafel_native_report (RegiotafelNative *self, const RegiotafelNativeProblem *problem, GError **error)
{
  g_autofree char *value = NULL;
  g_autofree char *pointer = NULL;
  RegiotafelNativeProblem full = *problem;
  RegiotafelJsonPlace place;

  if (regiotafel_native_is_full (self, problem))
    return TRUE;
  pointer = regiotafel_native_dup_pointer (self);
  if (full.value == NULL)
    full.value = value = dup_value (self);
  regiotafel_json_parser_get_place (self->parser, &place);
  return regiotafel_native_report_at (self, place.offset, pointer, &full, error);
}

RegiotafelOutcome
regiotafel_native_refuse (RegiotafelNative *self, const RegiotafelNativeProblem *problem, GError **error)
{
  if (!regiotafel_native_report (self, problem, error) || !regiotafel_native_skip (self, error))
    return REGIOTAFEL_OUTCOME_STOP;
  return REGIOTAFEL_OUTCOME_LEFT_OUT;
}

void
regiotafel_native_fail_syntax (RegiotafelNative *self, const GError *why, GError **error)
{
  static const RegiotafelText syntax
      = { "This does not follow the rules of JSON: {message}.",
          "Hier houdt het bestand zich niet aan de regels van JSON ({message}); kijk naar komma's, haken en "
          "aanhalingstekens op en vlak voor deze plaats." };
  static const RegiotafelText discreet = {
    "This does not follow the rules of JSON; look at commas, brackets and quotation marks at and just before this "
    "place.",
    "Hier houdt het bestand zich niet aan de regels van JSON; kijk naar komma's, haken en aanhalingstekens op en "
    "vlak voor deze plaats."
  };
  static const RegiotafelText encoding
      = { "{message}.", "Dit is geen UTF-8 ({message}); sla het bestand op als UTF-8." };
  static const RegiotafelText depth = {
    "Objects and lists stand more than {most} deep within each other; raise max-depth when the file can be trusted.",
    "Objecten en lijsten staan meer dan {most} diep in elkaar; verhoog max-depth als het bestand te vertrouwen "
    "is."
  };
  g_autofree char *pointer = regiotafel_native_dup_pointer (self);
  g_autofree char *most = g_strdup_printf ("%u", self->reading->options.max_depth);
  const char *arguments[] = { "message", regiotafel_json_parser_get_message (self->parser), "most", most, NULL };
  RegiotafelDiagnosticPlace place = { .pointer = pointer };
  RegiotafelJsonPlace at;
  const RegiotafelText *text = &syntax;
  const char *code = "syntax";

  regiotafel_json_parser_get_place (self->parser, &at);
  place.line = at.line;
  place.column = at.column;
  if (why->code == REGIOTAFEL_ERROR_ENCODING)
    {
      code = "encoding";
      text = &encoding;
    }
  else if (why->code == REGIOTAFEL_ERROR_LIMIT)
    {
      code = "too-deep";
      text = &depth;
    }
  /* What the parser found is told in its message, and may be a name. */
  if (text == &syntax && is_of_persons (self, pointer))
    {
      text = &discreet;
      arguments[0] = NULL;
    }
  regiotafel_reading_fail (self->reading, code, why->code, &place, text, arguments, error);
}
