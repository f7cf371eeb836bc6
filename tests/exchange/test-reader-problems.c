/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is wrong in a native file, what is said of it, and what a lenient reading keeps. */
#include <locale.h>

#include "problem-cases.h"

/* The file of a case, with the place of the mark. */
static GBytes *
make_file (const Case *it, guint *line, guint *column)
{
  const char *mark = strstr (it->text, HERE);
  g_autofree char *before = g_strndup (it->text, mark - it->text);
  g_autofree char *text = g_strconcat (before, mark + strlen (HERE), NULL);
  const char *start = strrchr (before, '\n') != NULL ? strrchr (before, '\n') + 1 : before;

  if (g_str_has_prefix (start, "\xef\xbb\xbf"))
    start += 3;
  *line = 1;
  for (const char *c = before; *c != '\0'; c++)
    *line += *c == '\n';
  *column = g_utf8_strlen (start, -1) + 1;
  return bytes_of (text);
}

static void
assert_diagnostic (RegiotafelDiagnostic *diagnostic, const Case *it, guint line, guint column)
{
  g_autofree char *english = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_ENGLISH);
  g_autofree char *dutch = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_DUTCH);

  g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, it->code);
  g_assert_cmpint (regiotafel_diagnostic_get_severity (diagnostic), ==, REGIOTAFEL_SEVERITY_ERROR);
  g_assert_cmpuint (regiotafel_diagnostic_get_line (diagnostic), ==, line);
  g_assert_cmpuint (regiotafel_diagnostic_get_column (diagnostic), ==, column);
  g_assert_cmpstr (regiotafel_diagnostic_get_pointer (diagnostic), ==, it->pointer);
  g_assert_cmpstr (regiotafel_diagnostic_get_value (diagnostic), ==, it->value);
  g_assert_cmpstr (regiotafel_diagnostic_get_suggestion (diagnostic), ==, it->suggestion);
  g_assert_null (regiotafel_diagnostic_get_source (diagnostic));
  g_assert_cmpstr (english, !=, dutch);
  g_assert_true (g_str_has_suffix (english, ".") || g_str_has_suffix (english, "?"));
}

static void
test_strict (gconstpointer data)
{
  const Case *it = data;
  guint line, column;
  g_autoptr (GBytes) file = make_file (it, &line, &column);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  g_assert_error (error, REGIOTAFEL_ERROR, (int) it->error);
  g_assert_null (inventory);
  g_assert_cmpuint (count_diagnostics (reader), ==, 1);
  assert_diagnostic (get_diagnostic (reader, 0), it, line, column);
  text = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_ENGLISH);
  g_assert_cmpstr (error->message, ==, text);
}

static void
test_lenient (gconstpointer data)
{
  const Case *it = data;
  guint line, column;
  g_autoptr (GBytes) file = make_file (it, &line, &column);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (RegiotafelInventory) expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *expected_text = NULL;

  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  if (it->kept == NULL)
    {
      g_assert_null (inventory);
      g_assert_nonnull (error);
      g_assert_error (error, REGIOTAFEL_ERROR, (int) it->error);
      g_assert_cmpuint (count_diagnostics (reader), ==, 1);
      assert_diagnostic (get_diagnostic (reader, 0), it, line, column);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 1);
  assert_diagnostic (get_diagnostic (reader, 0), it, line, column);
  g_assert_false (regiotafel_inventory_get_modified (inventory));

  expected = read_sound (it->kept);
  kept = write_native (inventory);
  expected_text = write_native (expected);
  g_assert_cmpstr (kept, ==, expected_text);
}

/* Reads leniently, and gives what was found as "code pointer" lines; NULL as @kept: it cannot be read. */
static char *
find_problems (const char *text, const char *kept)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) file = bytes_of (text);
  g_autoptr (RegiotafelInventory) inventory = NULL;
  GString *found = g_string_new (NULL);

  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, NULL);
  for (guint i = 0; i < count_diagnostics (reader); i++)
    {
      RegiotafelDiagnostic *diagnostic = get_diagnostic (reader, i);

      g_string_append_printf (found, "%s%s %s", i > 0 ? "\n" : "", regiotafel_diagnostic_get_code (diagnostic),
                              regiotafel_diagnostic_get_pointer (diagnostic));
    }
  g_assert_true ((inventory != NULL) == (kept != NULL));
  if (kept != NULL)
    {
      g_autoptr (RegiotafelInventory) expected = read_sound (kept);
      g_autofree char *kept_text = write_native (inventory);
      g_autofree char *expected_text = write_native (expected);

      g_assert_cmpstr (kept_text, ==, expected_text);
    }
  return g_string_free (found, FALSE);
}

static void
test_several (void)
{
  g_autofree char *bad_id
      = find_problems (HEAD "'tables': [{'id': 1, 'parent': 'none'}, {'id': 'b'}]}", HEAD "'tables': [{'id': 'b'}]}");
  g_autofree char *bad_organisation = find_problems (
      HEAD ORGANISATION TABLE "'memberships': [{'id': '', 'organisation': 'o'}, {'organisation': ['o']}]}]}",
      HEAD ORGANISATION TABLE "'memberships': [{'organisation': 'o'}]}]}");
  g_autofree char *in_order_found = find_problems (
      HEAD
      "'tables': [{'id': 'a', 'parent': 'none', 'level': 'x'}, {'id': 'b', 'reports-to': ['b', 'none']}], 'title': 1}",
      HEAD "'tables': [{'id': 'a'}, {'id': 'b'}]}");
  g_autofree char *former
      = find_problems (HEAD TABLE "'former-ids': ['old'], 'parent': 'b'}, {'id': 'b', 'parent': 'old'}]}",
                       HEAD TABLE "'former-ids': ['old'], 'parent': 'b'}, {'id': 'b'}]}");
  g_autofree char *two_circles = find_problems (HEAD TABLE "'parent': 'a', 'prepares': ['a'], 'reports-to': ['a']}]}",
                                                HEAD "'tables': [{'id': 'a'}]}");
  g_autofree char *parts = find_problems (
      HEAD TABLE
      "'agendas': [{'id': 'g', 'items': [{'id': 'i', 'owner': 'none'}, {'id': 1}, {'id': 'i'}]}, {'id': 'g', "
      "'items': [{'id': 'j', 'owner': 'none'}]}], 'meetings': [{'id': 'm', 'time': 'x'}, {'id': 'm'}]}]}",
      HEAD TABLE "'agendas': [{'id': 'g', 'items': [{'id': 'i'}]}], 'meetings': [{'id': 'm'}]}]}");
  g_autofree char *syntax_last = find_problems (HEAD "'title': [1, nul]}", NULL);

  g_assert_cmpstr (bad_id, ==, "wrong-type /tables/0/id\nmissing-id /tables/0");
  g_assert_cmpstr (bad_organisation, ==,
                   "empty-text /tables/0/memberships/0/id\nwrong-type /tables/0/memberships/1/organisation\n"
                   "missing-organisation /tables/0/memberships/1");
  g_assert_cmpstr (in_order_found, ==,
                   "unknown-value /tables/0/level\nwrong-type /title\ndangling-reference /tables/0/parent\n"
                   "dangling-reference /tables/1/reports-to/1\ncycle /tables/1/reports-to/0");
  g_assert_cmpstr (former, ==, "former-id /tables/1/parent\ncycle /tables/1/parent");
  g_assert_cmpstr (two_circles, ==, "cycle /tables/0/parent\ncycle /tables/0/prepares/0\ncycle /tables/0/reports-to/0");
  g_assert_cmpstr (parts, ==,
                   "wrong-type /tables/0/agendas/0/items/1/id\nmissing-id /tables/0/agendas/0/items/1\n"
                   "bad-time /tables/0/meetings/0/time\nduplicate-id /tables/0/agendas/0/items/2/id\n"
                   "duplicate-id /tables/0/agendas/1/id\nduplicate-id /tables/0/meetings/1/id\n"
                   "dangling-reference /tables/0/agendas/0/items/0/owner");
  g_assert_cmpstr (syntax_last, ==, "wrong-type /title\nsyntax /title/1");
}

/* Two tables may advise each other, and one may be the parent of what it prepares. */
static void
test_no_circle (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (
      HEAD TABLE "'advises': ['b', 'a'], 'parent': 'b'}, {'id': 'b', 'advises': ['a'], 'prepares': ['a']}]}");

  g_assert_nonnull (inventory);
}

/* Told in both ways of reading, and nothing is lost by it. */
static const struct
{
  const char *text;
  const char *code;
  RegiotafelSeverity severity;
  const char *pointer;
  const char *value;
  const char *suggestion;
  const char *meant;
} hints[] = {
  { HEAD "'themes': [{'id': 'b'}], " TABLE "'themes': ['b', 'b']}]}", "repeated-reference", REGIOTAFEL_SEVERITY_WARNING,
    "/tables/0/themes/1", "b", NULL, HEAD "'themes': [{'id': 'b'}], " TABLE "'themes': ['b']}]}" },
  { HEAD TABLE "'powers': ['advises', 'decides', 'advises']}]}", "repeated-value", REGIOTAFEL_SEVERITY_WARNING,
    "/tables/0/powers/2", "advises", NULL, HEAD TABLE "'powers': ['advises', 'decides']}]}" },
  { HEAD TABLE "'former-ids': ['old']}, {'id': 'b', 'successor': 'old'}]}", "former-id", REGIOTAFEL_SEVERITY_NOTE,
    "/tables/1/successor", "old", NULL, HEAD TABLE "'former-ids': ['old']}, {'id': 'b', 'successor': 'a'}]}" },
  { HEAD ITEM ", 'former-ids': ['old']}]}], 'meetings': [{'id': 'm', 'items': ['old']}]}]}", "former-id",
    REGIOTAFEL_SEVERITY_NOTE, "/tables/0/meetings/0/items/0", "old", NULL,
    HEAD ITEM ", 'former-ids': ['old']}]}], 'meetings': [{'id': 'm', 'items': ['i']}]}]}" },
  { HEAD ITEM "}]}], 'meetings': [{'id': 'm', 'items': ['i', 'i']}]}]}", "repeated-reference",
    REGIOTAFEL_SEVERITY_WARNING, "/tables/0/meetings/0/items/1", "i", NULL,
    HEAD ITEM "}]}], 'meetings': [{'id': 'm', 'items': ['i']}]}]}" },
  { HEAD ITEM ", 'ownr': 'o'}]}]}]}", "unknown-member", REGIOTAFEL_SEVERITY_WARNING, "/tables/0/agendas/0/items/0/ownr",
    "ownr", "owner", NULL },
  { HEAD TABLE "'purpos': 1.50}]}", "unknown-member", REGIOTAFEL_SEVERITY_WARNING, "/tables/0/purpos", "purpos",
    "purpose", NULL },
  { HEAD "'organisation': [1]}", "unknown-member", REGIOTAFEL_SEVERITY_WARNING, "/organisation", "organisation",
    "organisations", NULL },
};

static void
test_hints (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (hints); i++)
    {
      guint at = i / 2;
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (GBytes) file = bytes_of (hints[at].text);
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (GError) error = NULL;
      RegiotafelDiagnostic *diagnostic;

      regiotafel_reader_set_lenient (reader, i % 2);
      inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_diagnostics (reader), ==, 1);
      diagnostic = get_diagnostic (reader, 0);
      g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, hints[at].code);
      g_assert_cmpint (regiotafel_diagnostic_get_severity (diagnostic), ==, hints[at].severity);
      g_assert_cmpstr (regiotafel_diagnostic_get_pointer (diagnostic), ==, hints[at].pointer);
      g_assert_cmpstr (regiotafel_diagnostic_get_value (diagnostic), ==, hints[at].value);
      g_assert_cmpstr (regiotafel_diagnostic_get_suggestion (diagnostic), ==, hints[at].suggestion);
      if (hints[at].meant != NULL)
        {
          g_autoptr (RegiotafelInventory) meant = read_sound (hints[at].meant);
          g_autofree char *text = write_native (inventory);
          g_autofree char *meant_text = write_native (meant);

          g_assert_cmpstr (text, ==, meant_text);
        }
    }
}

/* Appends what a strict reading of @file says first. */
static void
append_message (GString *to, const char *name, GBytes *file)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  G_GNUC_UNUSED g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_bytes (reader, file, NULL, NULL);
  g_autofree char *english = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_ENGLISH);
  g_autofree char *dutch = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_DUTCH);

  g_string_append_printf (to, "%s\n  %s\n  %s\n", name, english, dutch);
}

/* Every sentence as people get to read it. With REGIOTAFEL_GOLDEN=write the file becomes what is said now. */
static void
test_messages (void)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *path
      = g_build_filename (source != NULL ? source : ".", "tests", "data", "reader", "messages.txt", NULL);
  g_autoptr (GString) messages = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) expected = NULL;
  g_auto (GStrv) said = NULL;
  guint line, column;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = make_file (&cases[i], &line, &column);

      append_message (messages, cases[i].name, file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      g_autoptr (GBytes) file = bytes_of (hints[i].text);

      append_message (messages, hints[i].code, file);
    }
  if (g_strcmp0 (g_getenv ("REGIOTAFEL_GOLDEN"), "write") == 0)
    g_file_set_contents (path, messages->str, messages->len, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  expected = g_strsplit (text, "\n", -1);
  said = g_strsplit (messages->str, "\n", -1);
  for (guint i = 0; expected[i] != NULL || said[i] != NULL; i++)
    g_assert_cmpstr (said[i], ==, expected[i]);
}

/* Names that only look a little like one of ours are news, not slips. */
static void
test_unknown_members_are_quiet (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (
      HEAD "'programmes': [], 'id': 1, 'note': 2, 'tabs': 3, 'themata': 4, " TABLE "'actions': [], 'x': 1, 'agendas': "
           "[{'id': 'g', 'point': 1, 'items': [{'id': 'i', 'start': 1, 'minutes': 'x'}]}], 'meetings': [{'id': 'm', "
           "'start': '2026-12-03T13:00', 'attendance': []}]}]}");

  g_assert_nonnull (inventory);
}

/* A message shows nothing that could play with a terminal, whatever the file holds. */
static void
test_harmless (void)
{
  static const char *const texts[] = {
    HEAD "'title': '\\u001b[2Jx', 'as-of': '\\u001b[2J\\u202e'}",
    HEAD TABLE "'labels': {'\\u001b[2J': 1}}]}",
    HEAD TABLE "'parent': '\\u001b[2Jtafel'}, {'id': '\\u001b[2Jtafe'}]}",
    HEAD "'x': {'\\u001b[2J': 1, '\\u001b[2J': 1}}",
    HEAD TABLE "'parent': '\\u0007'}, {'id': '\\u0007', 'parent': 'a'}]}",
    "{'format': '\\u001b[2J'}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (GBytes) file = bytes_of (texts[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *dutch = NULL;

      g_assert_null (regiotafel_reader_read_bytes (reader, file, NULL, &error));
      dutch = regiotafel_diagnostic_dup_text (get_diagnostic (reader, 0), REGIOTAFEL_LANGUAGE_DUTCH);
      for (const char *text = error->message;; text = dutch)
        {
          for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
            g_assert_true (g_unichar_isprint (g_utf8_get_char (c)));
          if (text == dutch)
            break;
        }
    }
}

/* Many problems cost no more than a line each, and are counted when they are no longer listed. */
static void
test_many (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GString) text = g_string_new (HEAD "'themes': [{'id': 'thema'}], " TABLE "'themes': ['thema'");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelDiagnostic *last;
  guint n_suggestions = 0;

  for (guint i = 0; i < 12345; i++)
    g_string_append (text, ", 'thema2'");
  g_string_append (text, "]}]}");
  file = bytes_of (text->str);
  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 10001);
  for (guint i = 0; i < 10000; i++)
    n_suggestions += regiotafel_diagnostic_get_suggestion (get_diagnostic (reader, i)) != NULL;
  g_assert_cmpuint (n_suggestions, ==, 20);
  last = get_diagnostic (reader, 10000);
  g_assert_cmpstr (regiotafel_diagnostic_get_code (last), ==, "more-problems");
  g_assert_nonnull (strstr (regiotafel_diagnostic_get_message (last), "2345 more problems"));
}

/* Nor does it take long to compare a file's names with ours. */
static void
test_many_unknown (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GString) text = g_string_new (HEAD TABLE "'x': 1");
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (text, "}, {'id': 'a%u', 'purpos': 1", i);
  g_string_append (text, "}]}");
  file = bytes_of (text->str);
  inventory = regiotafel_reader_read_bytes (reader, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), >=, 90);
  g_assert_cmpuint (count_diagnostics (reader), <=, 100);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *strict = g_strdup_printf ("/reader/strict/%s", cases[i].name);
      g_autofree char *lenient = g_strdup_printf ("/reader/lenient/%s", cases[i].name);

      g_test_add_data_func (strict, &cases[i], test_strict);
      g_test_add_data_func (lenient, &cases[i], test_lenient);
    }
  g_test_add_func ("/reader/problems/several", test_several);
  g_test_add_func ("/reader/problems/no-circle", test_no_circle);
  g_test_add_func ("/reader/problems/hints", test_hints);
  g_test_add_func ("/reader/problems/messages", test_messages);
  g_test_add_func ("/reader/problems/unknown-members-are-quiet", test_unknown_members_are_quiet);
  g_test_add_func ("/reader/problems/harmless", test_harmless);
  g_test_add_func ("/reader/problems/many", test_many);
  g_test_add_func ("/reader/problems/many-unknown", test_many_unknown);
  return g_test_run ();
}
