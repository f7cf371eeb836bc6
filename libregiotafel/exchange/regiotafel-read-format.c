/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether a file is an inventory at all, and one of a version that can be read. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-json-scan-private.h"

#define FORMAT "regiotafel/1"

/* Says that the file cannot be read at all, because of what begins at @offset. */
static gboolean
fail_format (
    RegiotafelNative *self, gsize offset, const char *pointer, const RegiotafelNativeProblem *problem, GError **error)
{
  const char *value = problem->value != NULL ? problem->value : "";
  g_autofree char *shown = regiotafel_json_scan_quote (value, strlen (value));
  const char *arguments[] = { "shown", shown, problem->value != NULL ? "value" : NULL, value, NULL };
  RegiotafelDiagnosticPlace place = { .pointer = pointer };
  RegiotafelJsonPlace at;

  regiotafel_json_parser_locate (self->parser, offset, &at);
  place.line = at.line;
  place.column = at.column;
  regiotafel_reading_fail (self->reading, problem->code, problem->error_code, &place, problem->text, arguments, error);
  return FALSE;
}

/* Whether it is our name with a higher number. */
static gboolean
is_newer (const char *value, gsize length)
{
  static const char prefix[] = "regiotafel/";
  const char *number = g_str_has_prefix (value, prefix) ? value + strlen (prefix) : "";

  return strlen (value) == length && *number >= '1' && *number <= '9'
         && strspn (number, "0123456789") == strlen (number) && strcmp (number, "1") != 0;
}

/* Whether the value of "format", which is the current token, is ours. */
static gboolean
check_format_value (RegiotafelNative *self, GError **error)
{
  static const RegiotafelText newer
      = { "The file is of a newer format, “{shown}”, and this version reads “" FORMAT "”; use a newer version.",
          "Het bestand heeft een nieuwere indeling, “{shown}”, en deze versie leest “" FORMAT "”; gebruik een nieuwere "
          "versie." };
  static const RegiotafelText persons = {
    "This is a file of persons (“{shown}”), not an inventory; choose the inventory that it belongs to.",
    "Dit is een bestand met personen (“{shown}”), geen inventarisatie; kies de inventarisatie waar het bij hoort."
  };
  static const RegiotafelText other
      = { "“{shown}” is not a format that can be read; an inventory has “" FORMAT "” as its “format”.",
          "“{shown}” is geen indeling die gelezen kan worden; een inventarisatie heeft “" FORMAT "” als “format”." };
  g_autofree char *value = NULL;
  gsize start, end, length;
  const char *bytes = regiotafel_json_parser_get_bytes (self->parser, &length);
  gboolean is_text = regiotafel_json_parser_get_token (self->parser) == REGIOTAFEL_JSON_STRING;
  RegiotafelNativeProblem problem = { .code = "other-format", .text = &other, .error_code = REGIOTAFEL_ERROR_VERSION };

  if (is_text && regiotafel_json_parser_text_equals (self->parser, FORMAT))
    return TRUE;

  regiotafel_json_parser_get_span (self->parser, &start, &end);
  problem.value = value = is_text ? g_strndup (bytes, length) : g_strndup (self->data + start, end - start);
  if (is_text && is_newer (value, length))
    {
      problem.code = "newer-format";
      problem.text = &newer;
    }
  else if (is_text && g_str_has_prefix (value, "regiotafel-persons/"))
    {
      problem.code = "persons-file";
      problem.text = &persons;
    }
  return fail_format (self, start, "/format", &problem, error);
}

static gboolean
is_empty (const char *data, gsize length)
{
  gsize bom = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  return regiotafel_json_scan_space (data + bom, data + length) == data + length;
}

gboolean
regiotafel_native_check_format (RegiotafelNative *self, GError **error)
{
  static const RegiotafelText empty
      = { "The file is empty; an inventory begins with a brace and its “format”, which is “" FORMAT "”.",
          "Het bestand is leeg; een inventarisatie begint met een accolade en haar “format”, en dat is “" FORMAT "”." };
  static const RegiotafelText no_object = {
    "This is not an inventory in JSON, which begins with a brace; choose another file, or say of which format it "
    "is.",
    "Dit is geen inventarisatie in JSON, die met een accolade begint; kies een ander bestand, of zeg welke indeling "
    "het heeft."
  };
  static const RegiotafelText missing
      = { "The file does not say what it is; an inventory has “" FORMAT "” as its “format”: add that if it is one.",
          "Het bestand zegt niet wat het is; een inventarisatie heeft “" FORMAT
          "” als “format”: voeg dat toe als het er "
          "een is." };
  RegiotafelNativeProblem problem
      = { .code = "missing-format", .text = &missing, .error_code = REGIOTAFEL_ERROR_VERSION };
  g_autoptr (GError) why = NULL;
  RegiotafelJsonToken token = regiotafel_json_parser_next (self->parser, &why);
  RegiotafelJsonPlace start;

  regiotafel_json_parser_get_place (self->parser, &start);
  if (token != REGIOTAFEL_JSON_OBJECT_START && (why == NULL || why->code == REGIOTAFEL_ERROR_PARSE))
    {
      problem.code = is_empty (self->data, self->length) ? "empty-file" : "no-inventory";
      problem.text = is_empty (self->data, self->length) ? &empty : &no_object;
      problem.error_code = REGIOTAFEL_ERROR_PARSE;
      return fail_format (self, start.offset, "", &problem, error);
    }
  if (why != NULL)
    {
      regiotafel_native_fail_syntax (self, why, error);
      return FALSE;
    }
  while ((token = regiotafel_native_next (self, error)) != REGIOTAFEL_JSON_END)
    {
      if (token == REGIOTAFEL_JSON_ERROR)
        return FALSE;
      if (token == REGIOTAFEL_JSON_NAME && regiotafel_json_parser_get_depth (self->parser) == 1
          && regiotafel_json_parser_text_equals (self->parser, "format"))
        return regiotafel_native_next (self, error) != REGIOTAFEL_JSON_ERROR && check_format_value (self, error);
    }
  return fail_format (self, start.offset, "", &problem, error);
}
