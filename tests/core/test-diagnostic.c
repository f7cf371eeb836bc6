/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-diagnostic-private.h"
#include "regiotafel-enum-types.h"

#define EN REGIOTAFEL_LANGUAGE_ENGLISH
#define NL REGIOTAFEL_LANGUAGE_DUTCH

static const RegiotafelText unknown_id = { "“{value}” does not exist.", "“{value}” bestaat niet." };
static const RegiotafelText replaced
    = { "“{value}” was read as “{suggestion}”.", "“{value}” is gelezen als “{suggestion}”." };
static const RegiotafelText many
    = { "There {n?is|are} {n} {n?line|lines} too many.", "Er {n?is|zijn} {n} {n?regel|regels} te veel." };

static RegiotafelDiagnostic *
at (const RegiotafelDiagnosticPlace *place)
{
  static const char *const arguments[] = { "value", "vvt-lnde", NULL };

  return regiotafel_diagnostic_new ("unknown-id", REGIOTAFEL_SEVERITY_ERROR, place, &unknown_id, arguments);
}

static void
test_what (void)
{
  static const RegiotafelDiagnosticPlace place
      = { .source = "regio.json", .line = 812, .column = 17, .cell = "B17", .pointer = "/tables/14/parent" };
  const char *arguments[] = { "value", "vvt-lnde", "suggestion", "vvt-linde", NULL };
  g_autoptr (RegiotafelDiagnostic) self
      = regiotafel_diagnostic_new ("unknown-id", REGIOTAFEL_SEVERITY_ERROR, &place, &unknown_id, arguments);

  g_assert_cmpstr (regiotafel_diagnostic_get_code (self), ==, "unknown-id");
  g_assert_cmpint (regiotafel_diagnostic_get_severity (self), ==, REGIOTAFEL_SEVERITY_ERROR);
  g_assert_cmpstr (regiotafel_diagnostic_get_source (self), ==, "regio.json");
  g_assert_cmpuint (regiotafel_diagnostic_get_line (self), ==, 812);
  g_assert_cmpuint (regiotafel_diagnostic_get_column (self), ==, 17);
  g_assert_cmpstr (regiotafel_diagnostic_get_cell (self), ==, "B17");
  g_assert_cmpstr (regiotafel_diagnostic_get_pointer (self), ==, "/tables/14/parent");
  g_assert_cmpstr (regiotafel_diagnostic_get_value (self), ==, "vvt-lnde");
  g_assert_cmpstr (regiotafel_diagnostic_get_suggestion (self), ==, "vvt-linde");
  /* The message is English and does without the place. */
  g_assert_cmpstr (regiotafel_diagnostic_get_message (self), ==,
                   "“vvt-lnde” does not exist. Did you mean “vvt-linde”?");
}

/* It keeps what it was told, whatever becomes of that. */
static void
test_copies (void)
{
  g_autofree char *source = g_strdup ("regio.json");
  g_autofree char *value = g_strdup ("vvt-lnde");
  g_autofree char *pointer = g_strdup ("/tables/14");
  const char *arguments[] = { "value", value, NULL };
  RegiotafelDiagnosticPlace place = { .source = source, .pointer = pointer };
  g_autoptr (RegiotafelDiagnostic) self
      = regiotafel_diagnostic_new ("unknown-id", REGIOTAFEL_SEVERITY_ERROR, &place, &unknown_id, arguments);

  memset (source, 'x', strlen (source));
  memset (value, 'x', strlen (value));
  memset (pointer, 'x', strlen (pointer));
  arguments[0] = NULL;
  assert_text (regiotafel_diagnostic_dup_text (self, NL), "regio.json (/tables/14): “vvt-lnde” bestaat niet.");
}

static void
test_text (void)
{
  static const struct
  {
    RegiotafelDiagnosticPlace place;
    const char *en;
    const char *nl;
  } cases[] = {
    { { NULL }, "“vvt-lnde” does not exist.", "“vvt-lnde” bestaat niet." },
    { { .source = "a.json" }, "a.json: “vvt-lnde” does not exist.", "a.json: “vvt-lnde” bestaat niet." },
    { { .source = "a.json", .line = 812, .column = 17, .pointer = "/tables/14/parent" },
      "a.json line 812, column 17 (/tables/14/parent): “vvt-lnde” does not exist.",
      "a.json regel 812, kolom 17 (/tables/14/parent): “vvt-lnde” bestaat niet." },
    { { .line = 812, .column = 17 },
      "line 812, column 17: “vvt-lnde” does not exist.",
      "regel 812, kolom 17: “vvt-lnde” bestaat niet." },
    { { .line = 812 }, "line 812: “vvt-lnde” does not exist.", "regel 812: “vvt-lnde” bestaat niet." },
    { { .pointer = "/tables/14" },
      "(/tables/14): “vvt-lnde” does not exist.",
      "(/tables/14): “vvt-lnde” bestaat niet." },
    /* the whole of a document */
    { { .source = "a.json", .pointer = "" }, "a.json: “vvt-lnde” does not exist.", "a.json: “vvt-lnde” bestaat niet." },
    { { .source = "a.csv", .line = 17, .cell = "B17" },
      "a.csv line 17, cell B17: “vvt-lnde” does not exist.",
      "a.csv regel 17, cel B17: “vvt-lnde” bestaat niet." },
    { { .source = "a.csv", .cell = "B17" },
      "a.csv, cell B17: “vvt-lnde” does not exist.",
      "a.csv, cel B17: “vvt-lnde” bestaat niet." },
    { { .cell = "B17" }, "cell B17: “vvt-lnde” does not exist.", "cel B17: “vvt-lnde” bestaat niet." },
  };
  g_autoptr (RegiotafelDiagnostic) nowhere = at (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RegiotafelDiagnostic) self = at (&cases[i].place);

      assert_text (regiotafel_diagnostic_dup_text (self, EN), cases[i].en);
      assert_text (regiotafel_diagnostic_dup_text (self, NL), cases[i].nl);
      assert_text (regiotafel_diagnostic_dup_text (self, REGIOTAFEL_LANGUAGE_AUTO), cases[i].en);
      g_assert_cmpstr (regiotafel_diagnostic_get_message (self), ==, "“vvt-lnde” does not exist.");
    }
  assert_text (regiotafel_diagnostic_dup_text (nowhere, NL), "“vvt-lnde” bestaat niet.");
  g_assert_cmpuint (regiotafel_diagnostic_get_line (nowhere), ==, 0);
  g_assert_null (regiotafel_diagnostic_get_suggestion (nowhere));
}

static void
test_suggestion (void)
{
  const char *arguments[] = { "suggestion", "vvt-linde", "value", "vvt-lnde", NULL };
  g_autoptr (RegiotafelDiagnostic) asks
      = regiotafel_diagnostic_new ("unknown-id", REGIOTAFEL_SEVERITY_ERROR, NULL, &unknown_id, arguments);
  g_autoptr (RegiotafelDiagnostic) tells
      = regiotafel_diagnostic_new ("replaced", REGIOTAFEL_SEVERITY_WARNING, NULL, &replaced, arguments);

  assert_text (regiotafel_diagnostic_dup_text (asks, EN), "“vvt-lnde” does not exist. Did you mean “vvt-linde”?");
  assert_text (regiotafel_diagnostic_dup_text (asks, NL), "“vvt-lnde” bestaat niet. Bedoelde u “vvt-linde”?");
  /* A text that names it itself does not ask. */
  assert_text (regiotafel_diagnostic_dup_text (tells, EN), "“vvt-lnde” was read as “vvt-linde”.");
  assert_text (regiotafel_diagnostic_dup_text (tells, NL), "“vvt-lnde” is gelezen als “vvt-linde”.");
  g_assert_cmpstr (regiotafel_diagnostic_get_suggestion (tells), ==, "vvt-linde");
}

static void
test_other_arguments (void)
{
  const char *one[] = { "n", "1", NULL };
  const char *two[] = { "n", "2", NULL };
  g_autoptr (RegiotafelDiagnostic) single
      = regiotafel_diagnostic_new ("lines", REGIOTAFEL_SEVERITY_NOTE, NULL, &many, one);
  g_autoptr (RegiotafelDiagnostic) several
      = regiotafel_diagnostic_new ("lines", REGIOTAFEL_SEVERITY_NOTE, NULL, &many, two);

  g_assert_null (regiotafel_diagnostic_get_value (single));
  assert_text (regiotafel_diagnostic_dup_text (single, EN), "There is 1 line too many.");
  assert_text (regiotafel_diagnostic_dup_text (single, NL), "Er is 1 regel te veel.");
  assert_text (regiotafel_diagnostic_dup_text (several, EN), "There are 2 lines too many.");
  assert_text (regiotafel_diagnostic_dup_text (several, NL), "Er zijn 2 regels te veel.");
}

static void
test_properties (void)
{
  static const RegiotafelDiagnosticPlace place
      = { .source = "regio.csv", .line = 17, .column = 3, .cell = "B17", .pointer = "/a" };
  const char *arguments[] = { "value", "v", "suggestion", "s", NULL };
  g_autoptr (RegiotafelDiagnostic) self
      = regiotafel_diagnostic_new ("unknown-id", REGIOTAFEL_SEVERITY_WARNING, &place, &unknown_id, arguments);
  static const char *const expected[][2] = {
    { "code", "unknown-id" },
    { "source", "regio.csv" },
    { "cell", "B17" },
    { "pointer", "/a" },
    { "value", "v" },
    { "suggestion", "s" },
    { "message", "“v” does not exist. Did you mean “s”?" },
  };
  RegiotafelSeverity severity;
  guint line, column;

  g_object_get (self, "severity", &severity, "line", &line, "column", &column, NULL);
  g_assert_cmpint (severity, ==, REGIOTAFEL_SEVERITY_WARNING);
  g_assert_cmpuint (line, ==, 17);
  g_assert_cmpuint (column, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (self, expected[i][0], &text, NULL);
      g_assert_cmpstr (text, ==, expected[i][1]);
    }
}

static void
test_bare (void)
{
  g_autoptr (RegiotafelDiagnostic) self = g_object_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL);

  g_assert_null (regiotafel_diagnostic_get_code (self));
  g_assert_cmpint (regiotafel_diagnostic_get_severity (self), ==, REGIOTAFEL_SEVERITY_UNKNOWN);
  g_assert_null (regiotafel_diagnostic_get_message (self));
  g_assert_null (regiotafel_diagnostic_get_source (self));
  g_assert_cmpuint (regiotafel_diagnostic_get_line (self), ==, 0);
  g_assert_cmpuint (regiotafel_diagnostic_get_column (self), ==, 0);
  g_assert_null (regiotafel_diagnostic_get_cell (self));
  g_assert_null (regiotafel_diagnostic_get_pointer (self));
  g_assert_null (regiotafel_diagnostic_get_value (self));
  g_assert_null (regiotafel_diagnostic_get_suggestion (self));
  assert_text (regiotafel_diagnostic_dup_text (self, EN), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagnostic/what", test_what);
  g_test_add_func ("/diagnostic/copies", test_copies);
  g_test_add_func ("/diagnostic/text", test_text);
  g_test_add_func ("/diagnostic/suggestion", test_suggestion);
  g_test_add_func ("/diagnostic/other-arguments", test_other_arguments);
  g_test_add_func ("/diagnostic/properties", test_properties);
  g_test_add_func ("/diagnostic/bare", test_bare);
  return g_test_run ();
}
