/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether a file is what was asked for at all, an inventory or its persons, and of a version that can be read. */
#include "regiotafel-read-native-private.h"

#include <string.h>

#include "regiotafel-json-scan-private.h"

#define FORMAT "regiotafel/1"
#define PERSONS_FORMAT "regiotafel-persons/1"

/* What is looked for, and what is said when something else is there. */
typedef struct
{
  const char *format;
  const char *other; /* what the formats of the other file begin with */
  RegiotafelText is_other;
  RegiotafelText newer;
  RegiotafelText unknown;
  RegiotafelText missing;
  RegiotafelText empty;
  RegiotafelText no_object;
} Wanted;

static const Wanted inventory = {
  .format = FORMAT,
  .other = "regiotafel-persons/",
  .is_other
  = { "This is a file of persons (“{shown}”), not an inventory; choose the inventory that it belongs to.",
      "Dit is een bestand met personen (“{shown}”), geen inventarisatie; kies de inventarisatie waar het bij hoort." },
  .newer
  = { "The file is of a newer format, “{shown}”, and this version reads “" FORMAT "”; use a newer version.",
      "Het bestand heeft een nieuwere indeling, “{shown}”, en deze versie leest “" FORMAT "”; gebruik een nieuwere "
      "versie." },
  .unknown
  = { "“{shown}” is not a format that can be read; an inventory has “" FORMAT "” as its “format”.",
      "“{shown}” is geen indeling die gelezen kan worden; een inventarisatie heeft “" FORMAT "” als “format”." },
  .missing
  = { "The file does not say what it is; an inventory has “" FORMAT "” as its “format”: add that if it is one.",
      "Het bestand zegt niet wat het is; een inventarisatie heeft “" FORMAT
      "” als “format”: voeg dat toe als het er een is." },
  .empty
  = { "The file is empty; an inventory begins with a brace and its “format”, which is “" FORMAT "”.",
      "Het bestand is leeg; een inventarisatie begint met een accolade en haar “format”, en dat is “" FORMAT "”." },
  .no_object
  = { "This is not an inventory in JSON, which begins with a brace; choose another file, or say of which format it is.",
      "Dit is geen inventarisatie in JSON, die met een accolade begint; kies een ander bestand, of zeg welke indeling "
      "het heeft." },
};

/* Nothing that stands in the file is shown. */
static const Wanted persons = {
  .format = PERSONS_FORMAT,
  .other = "regiotafel/",
  .is_other
  = { "This is an inventory, not a file of persons; choose the file that has “" PERSONS_FORMAT "” as its “format”.",
      "Dit is een inventarisatie, geen bestand met personen; kies het bestand dat “" PERSONS_FORMAT
      "” als “format” heeft." },
  .newer
  = { "The file of persons is of a newer format, and this version reads “" PERSONS_FORMAT "”; use a newer version.",
      "Het bestand met personen heeft een nieuwere indeling, en deze versie leest “" PERSONS_FORMAT
      "”; gebruik een nieuwere versie." },
  .unknown = { "This is not a format that can be read; a file of persons has “" PERSONS_FORMAT "” as its “format”.",
               "Dit is geen indeling die gelezen kan worden; een bestand met personen heeft “" PERSONS_FORMAT
               "” als “format”." },
  .missing = { "The file does not say what it is; a file of persons has “" PERSONS_FORMAT
               "” as its “format”: add that if it is one.",
               "Het bestand zegt niet wat het is; een bestand met personen heeft “" PERSONS_FORMAT
               "” als “format”: voeg dat toe als het er een is." },
  .empty
  = { "The file is empty; a file of persons begins with a brace and its “format”, which is “" PERSONS_FORMAT "”.",
      "Het bestand is leeg; een bestand met personen begint met een accolade en zijn “format”, en dat is "
      "“" PERSONS_FORMAT "”." },
  .no_object = { "This is not a file of persons in JSON, which begins with a brace; choose another file.",
                 "Dit is geen bestand met personen in JSON, dat met een accolade begint; kies een ander bestand." },
};

static const Wanted *
get_wanted (RegiotafelNative *self)
{
  return self->of_persons ? &persons : &inventory;
}

/* Says that the file cannot be read at all, because of what begins at @offset. */
static gboolean
fail_format (
    RegiotafelNative *self, gsize offset, const char *pointer, const RegiotafelNativeProblem *problem, GError **error)
{
  const char *value = problem->value != NULL && !self->of_persons ? problem->value : NULL;
  g_autofree char *shown = value != NULL ? regiotafel_json_scan_quote (value, strlen (value)) : NULL;
  const char *arguments[] = { value != NULL ? "shown" : NULL, shown, "value", value, NULL };
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
is_newer (const char *format, const char *value, gsize length)
{
  gsize prefix = strrchr (format, '/') + 1 - format;
  const char *number = strncmp (value, format, prefix) == 0 ? value + prefix : "";

  return strlen (value) == length && *number >= '1' && *number <= '9'
         && strspn (number, "0123456789") == strlen (number) && strcmp (number, "1") != 0;
}

/* Whether the value of "format", which is the current token, is ours. */
static gboolean
check_format_value (RegiotafelNative *self, GError **error)
{
  const Wanted *wanted = get_wanted (self);
  g_autofree char *value = NULL;
  gsize start, end, length;
  const char *bytes = regiotafel_json_parser_get_bytes (self->parser, &length);
  gboolean is_text = regiotafel_json_parser_get_token (self->parser) == REGIOTAFEL_JSON_STRING;
  RegiotafelNativeProblem problem
      = { .code = "other-format", .text = &wanted->unknown, .error_code = REGIOTAFEL_ERROR_VERSION };

  if (is_text && regiotafel_json_parser_text_equals (self->parser, wanted->format))
    return TRUE;

  regiotafel_json_parser_get_span (self->parser, &start, &end);
  problem.value = value = is_text ? g_strndup (bytes, length) : g_strndup (self->data + start, end - start);
  if (is_text && is_newer (wanted->format, value, length))
    {
      problem.code = "newer-format";
      problem.text = &wanted->newer;
    }
  else if (is_text && g_str_has_prefix (value, wanted->other))
    {
      problem.code = self->of_persons ? "inventory-file" : "persons-file";
      problem.text = &wanted->is_other;
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
  const Wanted *wanted = get_wanted (self);
  RegiotafelNativeProblem problem
      = { .code = "missing-format", .text = &wanted->missing, .error_code = REGIOTAFEL_ERROR_VERSION };
  g_autoptr (GError) why = NULL;
  RegiotafelJsonToken token = regiotafel_json_parser_next (self->parser, &why);
  RegiotafelJsonPlace start;

  regiotafel_json_parser_get_place (self->parser, &start);
  if (token != REGIOTAFEL_JSON_OBJECT_START && (why == NULL || why->code == REGIOTAFEL_ERROR_PARSE))
    {
      gboolean has_nothing = is_empty (self->data, self->length);

      problem.code = has_nothing ? "empty-file" : self->of_persons ? "no-persons" : "no-inventory";
      problem.text = has_nothing ? &wanted->empty : &wanted->no_object;
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
