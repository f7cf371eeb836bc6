/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is read for an audience is what a file without the rest would give: entities, references, problems, places. */
#include <glib/gstdio.h>

#include "reader-helpers.h"
#include "regiotafel-error.h"
#include "regiotafel-inventory-private.h"

static RegiotafelInventory *
read_text (RegiotafelReader *reader, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of (text);

  return regiotafel_reader_read_bytes (reader, bytes, NULL, error);
}

/* The problems, one a line, with their places. */
static char *
list_problems (RegiotafelReader *reader)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < count_diagnostics (reader); i++)
    {
      g_autofree char *text = regiotafel_diagnostic_dup_text (get_diagnostic (reader, i), REGIOTAFEL_LANGUAGE_ENGLISH);

      g_string_append_printf (list, "%s\n", text);
    }
  return g_string_free (list, FALSE);
}

/* Reads @text for an audience, and @left for nobody in particular: all that can be told of the two is the same. */
static void
assert_as_without (const char *text, RegiotafelAudience audience, const char *left)
{
  for (guint lenient = 0; lenient < 2; lenient++)
    {
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (RegiotafelReader) plain = regiotafel_reader_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) plain_error = NULL;
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (RegiotafelInventory) expected = NULL;
      g_autofree char *problems = NULL;
      g_autofree char *expected_problems = NULL;

      regiotafel_reader_set_audience (reader, audience);
      regiotafel_reader_set_lenient (reader, lenient);
      regiotafel_reader_set_lenient (plain, lenient);
      inventory = read_text (reader, text, &error);
      expected = read_text (plain, left, &plain_error);
      problems = list_problems (reader);
      expected_problems = list_problems (plain);
      g_assert_cmpstr (problems, ==, expected_problems);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, plain_error != NULL ? plain_error->message : NULL);
      g_assert_cmpint (error != NULL ? error->code : -1, ==, plain_error != NULL ? plain_error->code : -1);
      g_assert_true ((inventory != NULL) == (expected != NULL));
      if (inventory != NULL)
        {
          g_autofree char *written = write_native (inventory);
          g_autofree char *wanted = write_native (expected);

          g_assert_cmpstr (written, ==, wanted);
        }
    }
}

#define HIDDEN "'audience': 'internal'"

/* Commas go with what they belong to, wherever in a list that stands. */
static void
test_places_in_a_list (void)
{
  static const char *const cases[][2] = {
    { "[{'id': 'a'}, {'id': 'x', " HIDDEN "}]", "[{'id': 'a'}]" },
    { "[{'id': 'x', " HIDDEN "}, {'id': 'a'}]", "[{'id': 'a'}]" },
    { "[{'id': 'x', " HIDDEN "}]", "[]" },
    { "[ {'id': 'x', " HIDDEN "} , {" HIDDEN ", 'id': 'y'} ]", "[]" },
    { "[{'id': 'x', " HIDDEN "}, {'id': 'y', " HIDDEN "}, {'id': 'a'}, {'id': 'b'}]", "[{'id': 'a'}, {'id': 'b'}]" },
    { "[{'id': 'a'}, {'id': 'x', " HIDDEN "}, {'id': 'y', " HIDDEN "}, {'id': 'b'}]", "[{'id': 'a'}, {'id': 'b'}]" },
    { "[{'id': 'a'}, {'id': 'x', " HIDDEN "},\n{'id': 'b'}, {" HIDDEN "}]", "[{'id': 'a'},\n{'id': 'b'}]" },
    { "[{'id': 'a'}, {}, {'id': 'x', " HIDDEN "}, 5, {'id': 'x'}]", "[{'id': 'a'}, {}, 5, {'id': 'x'}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "'themes': %s}", cases[i][0]);
      g_autofree char *left = g_strdup_printf (HEAD "'themes': %s}", cases[i][1]);

      assert_as_without (text, REGIOTAFEL_AUDIENCE_PUBLIC, left);
      assert_as_without (text, REGIOTAFEL_AUDIENCE_PARTNERS, left);
    }
}

/* The things that the references of test_references() lead to: x is hidden, its former id is w. */
#define AROUND                                                                                                         \
  "'domains': [{'id': 'x', 'former-ids': ['w'], " HIDDEN "}, {'id': 'a'}], "                                           \
  "'themes': [{'id': 'x', 'former-ids': ['w'], " HIDDEN "}, {'id': 'a'}], "                                            \
  "'areas': [{'id': 'x', 'former-ids': ['w'], " HIDDEN "}, {'id': 'a'}], "                                             \
  "'organisations': [{'id': 'x', 'former-ids': ['w'], " HIDDEN "}, {'id': 'a'}%s], "                                   \
  "'projects': [{'id': 'x', 'former-ids': ['w'], " HIDDEN "}, {'id': 'a'}%s], "                                        \
  "'tables': [{'id': 'x', 'former-ids': ['w'], 'agendas': [{'id': 'x', 'items': [{'id': 'x', 'former-ids': "           \
  "['w']}]}], " HIDDEN "}, {'id': 'a', 'agendas': [{'id': 'a', 'items': [{'id': 'a'}%s]}]}%s]}"
#define WITHOUT                                                                                                        \
  "'domains': [{'id': 'a'}], 'themes': [{'id': 'a'}], 'areas': [{'id': 'a'}], 'organisations': [{'id': 'a'}%s], "      \
  "'projects': [{'id': 'a'}%s], 'tables': [{'id': 'a', 'agendas': [{'id': 'a', 'items': [{'id': 'a'}%s]}]}%s]}"

static void
test_references (void)
{
  static const struct
  {
    guint list; /* of AROUND: organisations, projects, items, tables */
    const char *full;
    const char *left;
  } cases[] = {
    { 0, ", {'id': 'o', 'domains': ['x', 'a'], 'area': 'x', 'parent': 'a', 'successor': 'w'}",
      ", {'id': 'o', 'domains': ['a'], 'parent': 'a'}" },
    { 0, ", {'parent': 'x', 'id': 'o'}", ", {'id': 'o'}" },
    { 0, ", {'parent': 'x', 'successor': 'w', 'id': 'o', 'domains': ['x', 'w']}", ", {'id': 'o', 'domains': []}" },
    { 1, ", {'id': 'p', 'lead': 'x', 'partners': ['a', 'x', 'w'], 'themes': ['x']}",
      ", {'id': 'p', 'partners': ['a'], 'themes': []}" },
    { 2, ", {'id': 'i', 'themes': ['w', 'a'], 'owner': 'w', 'partners': ['x'], 'project': 'x', 'kind': 'topic'}",
      ", {'id': 'i', 'themes': ['a'], 'partners': [], 'kind': 'topic'}" },
    { 3,
      ", {'id': 't', 'parent': 'x', 'prepares': ['x'], 'reports-to': ['w', 'a'], 'advises': ['a', 'x'], 'successor': "
      "'w', 'areas': ['x', 'a'], 'domains': ['a'], 'themes': ['a', 'x', 'a']}",
      ", {'id': 't', 'prepares': [], 'reports-to': ['a'], 'advises': ['a'], 'areas': ['a'], 'domains': ['a'], "
      "'themes': ['a', 'a']}" },
    { 3,
      ", {'id': 't', 'memberships': [{'organisation': 'x', 'roles': 5}, {'organisation': 'a', 'domain': 'x', "
      "'represents': {'organisations': ['x', 'a'], 'areas': ['w']}}, {'organisation': 'w'}, {'organisation': "
      "'a', " HIDDEN "}]}",
      ", {'id': 't', 'memberships': [{'organisation': 'a', 'represents': {'organisations': ['a'], 'areas': []}}]}" },
    { 3, ", {'id': 't', 'meetings': [{'id': 'm', 'items': ['x', 'a', 'w']}, {'id': 'n', 'date': '?', " HIDDEN "}]}",
      ", {'id': 't', 'meetings': [{'id': 'm', 'items': ['a']}]}" },
    /* What is hidden refers to what is hidden, or to nothing, and is in no order. */
    { 3,
      ", {'id': 't', 'prepares': ['u'], 'agendas': [{'id': 'b', 'items': [{'id': 'i', 'themes': ['?']}], " HIDDEN
      "}], 'meetings': [{'id': 'm', 'items': ['i']}]}, {'id': 'u', 'naem': 1, 'prepares': ['t', 'x'], 'memberships': "
      "[{}], " HIDDEN "}",
      ", {'id': 't', 'prepares': [], 'agendas': [], 'meetings': [{'id': 'm', 'items': []}]}" },
    /* What is left has faults too, and is compared with what is left. */
    { 3, ", {'id': 'tafel', 'parent': 'tafe', 'themes': ['aa', 'x'], 'naem': 'x'}, {'id': 'tafe1', " HIDDEN "}",
      ", {'id': 'tafel', 'parent': 'tafe', 'themes': ['aa'], 'naem': 'x'}" },
    { 3, ", {'id': 'tafe1', 'parent': 'tafe'}, {'id': 'tafe', 'former-ids': ['tafe1'], " HIDDEN "}, {'id': 'tafe2'}",
      ", {'id': 'tafe1'}, {'id': 'tafe2'}" },
    /* Of two with one id the one that may be seen is there, whichever comes first, but nobody can say that it is meant.
     */
    { 3, ", {'id': 'b', " HIDDEN "}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'parent': 'b', 'prepares': ['b', 'a']}",
      ", {'id': 'b', 'name': 'B'}, {'id': 'c', 'prepares': ['a']}" },
    { 3, ", {'id': 'b', " HIDDEN "}, {'id': 'b', 'name': 'B'}, {'id': 'a', " HIDDEN "}", ", {'id': 'b', 'name': 'B'}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *full[4] = { "", "", "", "" };
      const char *left[4] = { "", "", "", "" };
      g_autofree char *text = NULL;
      g_autofree char *rest = NULL;

      full[cases[i].list] = cases[i].full;
      left[cases[i].list] = cases[i].left;
      text = g_strdup_printf (HEAD AROUND, full[0], full[1], full[2], full[3]);
      rest = g_strdup_printf (HEAD WITHOUT, left[0], left[1], left[2], left[3]);
      assert_as_without (text, REGIOTAFEL_AUDIENCE_PUBLIC, rest);
      assert_as_without (text, REGIOTAFEL_AUDIENCE_PARTNERS, rest);
    }
}

/* Lines and columns are counted in what is left. */
static void
test_lines (void)
{
  assert_as_without (
      HEAD "'themes': [\n{'id': 'x',\n" HIDDEN "\n},\n{'id': 'a'}\n],\n'tables': [\n{'id': 't', 'parent': 'x',\n"
           "'themes': ['x',\n 'b']},\n{'id': 'u', " HIDDEN "}\n]\n}",
      REGIOTAFEL_AUDIENCE_PUBLIC,
      HEAD "'themes': [\n{'id': 'a'}\n],\n'tables': [\n{'id': 't', 'parent': 'x',\n'themes': ['b']}\n]\n}");
  /* Of a list or an object of which nothing is left, nothing is left but its brackets. */
  assert_as_without (HEAD "'themes': [\n {'id': 'x', " HIDDEN "},\n {'id': 'y', " HIDDEN
                          "}\n],\n'tables': [{\n'parent': '?'\n, 'id': 5}]}",
                     REGIOTAFEL_AUDIENCE_PUBLIC, HEAD "'themes': [],\n'tables': [{\n'parent': '?'\n, 'id': 5}]}");
  assert_as_without (HEAD "'tables': [{'id': 'x', " HIDDEN
                          "}, {\n 'parent': 'x'\n}, {'id': 'a', 'prepares': [ 'x'\n, 'x' ]},\n {}]}",
                     REGIOTAFEL_AUDIENCE_PUBLIC, HEAD "'tables': [{}, {'id': 'a', 'prepares': []},\n {}]}");
}

/* Its own way of writing hides nothing from what hides. */
static void
test_escapes (void)
{
  assert_as_without (HEAD "'t\\u0061bles': [{'i\\u0064': '\\u0078', 'audi\\u0065nce': 'int\\u0065rnal'}, "
                          "{'id': 'a', 'p\\u0061rent': 'x', 'prepares': ['\\u0078', 'a\\u0000']}]}",
                     REGIOTAFEL_AUDIENCE_PUBLIC, HEAD "'t\\u0061bles': [{'id': 'a', 'prepares': ['a\\u0000']}]}");
}

static void
test_levels (void)
{
  const char *text
      = HEAD "'themes': [{'id': 'a'}, {'id': 'b', 'audience': 'public'}, {'id': 'c', 'audience': 'partners'}, "
             "{'id': 'd', 'audience': 'internal'}]}";

  assert_as_without (text, REGIOTAFEL_AUDIENCE_PUBLIC,
                     HEAD "'themes': [{'id': 'a'}, {'id': 'b', 'audience': 'public'}]}");
  assert_as_without (
      text, REGIOTAFEL_AUDIENCE_PARTNERS,
      HEAD "'themes': [{'id': 'a'}, {'id': 'b', 'audience': 'public'}, {'id': 'c', 'audience': 'partners'}]}");
  assert_as_without (text, REGIOTAFEL_AUDIENCE_INTERNAL, text);
  assert_as_without (text, REGIOTAFEL_AUDIENCE_UNKNOWN, text);
}

/* An audience that cannot be understood may have been meant to hide. */
static void
test_unread_audience (void)
{
  static const char *const values[]
      = { "'intern'", "''", "null", "3", "['internal']", "{'internal': true}", "'internal\\u0000'" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "'tables': [{'id': 'a'}, {'id': 'x', 'audience': %s}]}", values[i]);
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (RegiotafelInventory) strict = NULL;
      g_autoptr (RegiotafelInventory) lenient = NULL;
      g_autoptr (RegiotafelInventory) whole = NULL;

      regiotafel_reader_set_audience (reader, REGIOTAFEL_AUDIENCE_PARTNERS);
      strict = read_text (reader, text, &error);
      g_assert_null (strict);
      g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE);
      g_clear_error (&error);

      regiotafel_reader_set_lenient (reader, TRUE);
      lenient = read_text (reader, text, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_tables (lenient)), ==, 1);
      g_assert_cmpuint (count_diagnostics (reader), ==, 0);

      /* Whoever reads everything is told, and nobody is shown it later. */
      regiotafel_reader_set_audience (reader, REGIOTAFEL_AUDIENCE_UNKNOWN);
      whole = read_text (reader, text, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_diagnostics (reader), ==, 1);
      g_assert_cmpint (
          regiotafel_entity_get_audience (regiotafel_collection_get (regiotafel_inventory_get_tables (whole), 1)), ==,
          REGIOTAFEL_AUDIENCE_INTERNAL);
    }
}

/* Of all that an entity says, the narrowest. */
static void
test_stated_twice (void)
{
  static const char *const cases[]
      = { "'audience': 'public', 'audience': 'internal'", "'audience': 'internal', 'audience': 'public'" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "'tables': [{'id': 'a'}, {'id': 'x', %s}]}", cases[i]);

      assert_as_without (text, REGIOTAFEL_AUDIENCE_PUBLIC, HEAD "'tables': [{'id': 'a'}]}");
    }
}

/* What ends any reading ends this one, told of the whole file; limits on what is kept look at what is kept. */
static void
test_what_ends_it (void)
{
  static const struct
  {
    const char *text;
    RegiotafelError code;
    guint line;
  } cases[] = {
    { HEAD "\n'tables': [{'id': 'x', " HIDDEN ", }]}", REGIOTAFEL_ERROR_PARSE, 2 },
    { HEAD "\n\n'tables': [{'id': 'x', " HIDDEN ", 'name': '\xff'}]}", REGIOTAFEL_ERROR_ENCODING, 3 },
    { HEAD "'tables': [{'id': 'x', " HIDDEN ", 'deep': [[[[[[[[[[]]]]]]]]]]}]}", REGIOTAFEL_ERROR_LIMIT, 1 },
    { HEAD "'tables': [{'id': 'x', " HIDDEN "}]", REGIOTAFEL_ERROR_PARSE, 1 },
    { HEAD "'tables': [{'id': 'x', " HIDDEN "}]} 1", REGIOTAFEL_ERROR_PARSE, 1 },
    { HEAD "'tables': [{'id': 'x', " HIDDEN "}", REGIOTAFEL_ERROR_PARSE, 1 },
    { HEAD "'tables': [{'id': 'x', 'represents': {'areas': 5}, 'memberships': [{'represents': {'areas': [",
      REGIOTAFEL_ERROR_PARSE, 1 },
    { "{'tables': [{'id': 'x', " HIDDEN "}], 'format': 'regiotafel/2'}", REGIOTAFEL_ERROR_VERSION, 1 },
    { "tafel;organisatie\nx;y\n", REGIOTAFEL_ERROR_PARSE, 1 },
    { "", REGIOTAFEL_ERROR_PARSE, 1 },
    { "[]", REGIOTAFEL_ERROR_PARSE, 1 },
  };
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GError) error = NULL;

  regiotafel_reader_set_audience (reader, REGIOTAFEL_AUDIENCE_PUBLIC);
  regiotafel_reader_set_lenient (reader, TRUE);
  regiotafel_reader_set_max_depth (reader, 10);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) why = NULL;
      g_autoptr (RegiotafelInventory) none = read_text (reader, cases[i].text, &why);

      g_assert_null (none);
      g_assert_error (why, REGIOTAFEL_ERROR, (gint) cases[i].code);
      g_assert_cmpuint (count_diagnostics (reader), ==, 1);
      g_assert_cmpuint (regiotafel_diagnostic_get_line (get_diagnostic (reader, 0)), ==, cases[i].line);
    }
  regiotafel_reader_set_max_entities (reader, 1);
  inventory
      = read_text (reader, HEAD "'tables': [{'id': 'x', " HIDDEN ", 'memberships': [{}, {}]}, {'id': 'a'}]}", &error);
  g_assert_no_error (error);
}

/* Objects that are no entities, and members that are not known, say nothing of an audience. */
static void
test_what_is_no_entity (void)
{
  const char *text = HEAD "'later': [{'id': 'x', " HIDDEN "}], 'tables': [{'id': 'a', 'later': {" HIDDEN
                          ", 'memberships': [{" HIDDEN "}]}, "
                          "'sources': [{'note': 'n', " HIDDEN
                          "}], 'memberships': 5, 'themes': {'x': 1}}], 'themes': {'id': 'x', " HIDDEN "}}";

  assert_as_without (text, REGIOTAFEL_AUDIENCE_PUBLIC, text);
}

/* It is not all of the file, so it does not take its place; with nobody to hide from it is. */
static void
test_not_saved_over_its_file (void)
{
  static const struct
  {
    RegiotafelAudience audience;
    const char *themes;
    gboolean is_whole;
  } cases[] = {
    { REGIOTAFEL_AUDIENCE_PUBLIC, "[{'id': 'a'}, {'id': 'x', " HIDDEN "}]", FALSE },
    { REGIOTAFEL_AUDIENCE_PARTNERS, "[{'id': 'a'}]", FALSE },
    { REGIOTAFEL_AUDIENCE_INTERNAL, "[{'id': 'a'}, {'id': 'x', " HIDDEN "}]", TRUE },
    { REGIOTAFEL_AUDIENCE_UNKNOWN, "[{'id': 'a'}, {'id': 'x', " HIDDEN "}]", TRUE },
  };
  g_autofree char *folder = g_dir_make_tmp ("read-audience-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "streek.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup_printf (HEAD "'themes': %s}", cases[i].themes), "'", '"');
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_written;

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_object_set (reader, "audience", cases[i].audience, NULL);
      inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
      g_assert_no_error (error);
      g_assert_false (regiotafel_inventory_get_modified (inventory));
      regiotafel_inventory_set_title (inventory, "Anders");
      is_written = regiotafel_writer_write_file (writer, inventory, file, NULL, &error);
      g_assert_true (is_written == cases[i].is_whole);
      if (!is_written)
        g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_CONFLICT);
    }
  g_remove (path);
  g_rmdir (folder);
}

static void
take_result (GObject *reader, GAsyncResult *result, gpointer inventory)
{
  g_autoptr (GError) error = NULL;

  *(RegiotafelInventory **) inventory = regiotafel_reader_read_file_finish (REGIOTAFEL_READER (reader), result, &error);
  g_assert_no_error (error);
}

/* A reading in another thread is for whom the reader was for when it began. */
static void
test_async (void)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *path
      = g_build_filename (source != NULL ? source : ".", "examples", "data", "lindestroom", "2026.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  RegiotafelInventory *inventory = NULL;
  RegiotafelAudience audience;

  regiotafel_reader_set_audience (reader, REGIOTAFEL_AUDIENCE_PARTNERS);
  regiotafel_reader_read_file_async (reader, file, NULL, take_result, &inventory);
  regiotafel_reader_set_audience (reader, REGIOTAFEL_AUDIENCE_PUBLIC);
  g_object_get (reader, "audience", &audience, NULL);
  g_assert_cmpint (audience, ==, REGIOTAFEL_AUDIENCE_PUBLIC);
  while (inventory == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_agenda_items (inventory)), ==, 59);
  g_object_unref (inventory);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-audience/places-in-a-list", test_places_in_a_list);
  g_test_add_func ("/read-audience/references", test_references);
  g_test_add_func ("/read-audience/lines", test_lines);
  g_test_add_func ("/read-audience/escapes", test_escapes);
  g_test_add_func ("/read-audience/levels", test_levels);
  g_test_add_func ("/read-audience/unread-audience", test_unread_audience);
  g_test_add_func ("/read-audience/stated-twice", test_stated_twice);
  g_test_add_func ("/read-audience/what-ends-it", test_what_ends_it);
  g_test_add_func ("/read-audience/what-is-no-entity", test_what_is_no_entity);
  g_test_add_func ("/read-audience/not-saved-over-its-file", test_not_saved_over_its_file);
  g_test_add_func ("/read-audience/async", test_async);
  return g_test_run ();
}
