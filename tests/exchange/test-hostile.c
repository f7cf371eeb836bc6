/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files that are broken, or made to break the reader. All of it runs where there is little room on the stack. */
#include <locale.h>

#include "../test-util.h"
#include "reader-helpers.h"
#include "regiotafel-json-parser-private.h"

/* --- Whatever stands in a file --- */

/* That a reading which failed says why. */
static void
assert_failed (RegiotafelReader *reader, const GError *error)
{
  g_autofree char *text = NULL;
  RegiotafelDiagnostic *last;

  g_assert_true (error->domain == REGIOTAFEL_ERROR);
  last = get_diagnostic (reader, count_diagnostics (reader) - 1);
  text = regiotafel_diagnostic_dup_text (last, REGIOTAFEL_LANGUAGE_ENGLISH);
  g_assert_cmpstr (text, ==, error->message);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* That what was read can be looked over, written, and read again by the strictest without a complaint. */
static void
assert_sound (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelCollection) found = regiotafel_inventory_check (inventory);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = write_native (inventory);
  g_autofree char *text_again = NULL;

  for (guint i = 0; i < regiotafel_collection_get_size (found); i++)
    {
      const char *code = regiotafel_diagnostic_get_code (regiotafel_collection_get (found, i));

      g_assert_cmpstr (code, !=, "cycle");
      g_assert_cmpstr (code, !=, "dangling-reference");
    }
  bytes = g_bytes_new_static (text, strlen (text));
  again = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  g_assert_no_error (error);
  text_again = write_native (again);
  g_assert_cmpstr (text_again, ==, text);
}

/* Reads @length bytes of @data, first strictly, then leniently; tells whether they were right. */
static gboolean
try (const char *data, gsize length)
{
  /* A copy of the exact size lets the address sanitizer see a read beyond the end. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  for (guint lenient = 0; lenient < 2; lenient++)
    {
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (GError) error = NULL;

      regiotafel_reader_set_lenient (reader, lenient);
      inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
      g_assert_true ((inventory == NULL) == (error != NULL));
      if (inventory == NULL)
        assert_failed (reader, error);
      else
        assert_sound (inventory);
      /* What the strict reading takes, the lenient one need not look at. */
      if (inventory != NULL)
        return !lenient;
    }
  return FALSE;
}

static char *
load_fixture (gsize *length)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *path
      = g_build_filename (source != NULL ? source : ".", "tests", "data", "native", "full.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static gpointer
cut (gpointer data)
{
  gsize length;
  g_autofree char *text = load_fixture (&length);

  g_assert_true (try (text, length));
  g_assert_true (try (text, length - 1)); /* the newline */
  for (gsize i = 0; i < length - 1; i++)
    g_assert_false (try (text, i));
  return NULL;
}

/* Changes each bit. Under a sanitizer, where that took 97 of the 157 seconds of all this, one bit of each byte: of
 * bytes that are the same each bit in turn, and of rare ones all. So what can become of a bracket or a quotation mark
 * still comes up, though not at every one of them. */
static gpointer
flip (gpointer data)
{
  gsize length;
  g_autofree char *text = load_fixture (&length);
  guint n_same[256] = { 0 }, turns[256] = { 0 };
  guint n_right = 0, n = 0;

  for (gsize i = 0; i < length; i++)
    n_same[(guchar) text[i]]++;
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = text[i];
      gboolean all = !is_watched () || n_same[byte] < 8;
      guint turn = turns[byte]++ % 8;

      for (guint bit = all ? 0 : turn; bit <= (all ? 7 : turn); bit++)
        {
          text[i] = byte ^ 1 << bit;
          n_right += try (text, length);
          n++;
        }
      text[i] = byte;
    }
  /* A name may well have another letter. */
  g_assert_cmpuint (n_right, >, n / 128);
  return NULL;
}

/* Puts other things in the place of each value, each name and each pair of them. */
static gpointer
replace (gpointer data)
{
  static const char *const values[]
      = { "null", "0",         "-1",         "1.5", "1e400",    "\"\"",        "\"x\"",
          "[]",   "[\"x\"]",   "[[]]",       "{}",  "{\"\":1}", "\"\\u0000\"", "{\"id\": \"tafel\"}",
          "true", "\"tafel\"", "\"g-stad\"", "",    "[null]",   "[{}]",        "12345678901234567890" };
  gsize length;
  g_autofree char *text = load_fixture (&length);
  g_autoptr (RegiotafelJsonParser) parser = regiotafel_json_parser_new (text, length, 64);
  RegiotafelJsonToken token;

  while ((token = regiotafel_json_parser_next (parser, NULL)) != REGIOTAFEL_JSON_END)
    {
      gsize start, end;

      regiotafel_json_parser_get_span (parser, &start, &end);
      if (token == REGIOTAFEL_JSON_OBJECT_START || token == REGIOTAFEL_JSON_ARRAY_START)
        {
          /* All of it: what comes after the same number of ends. */
          g_autoptr (RegiotafelJsonParser) whole = regiotafel_json_parser_new (text + start, length - start, 64);

          regiotafel_json_parser_next (whole, NULL);
          regiotafel_json_parser_skip_value (whole, FALSE, NULL, &end, NULL);
          end += start;
        }
      else if (token == REGIOTAFEL_JSON_OBJECT_END || token == REGIOTAFEL_JSON_ARRAY_END)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          g_autoptr (GString) changed = g_string_new_len (text, start);

          g_string_append (changed, values[i]);
          g_string_append_len (changed, text + end, length - end);
          try (changed->str, changed->len);
        }
    }
  return NULL;
}

/* --- Depth --- */

static void
try_deep (const char *head, const char *open, guint n)
{
  g_autoptr (GString) text = g_string_new (head);

  g_strdelimit (text->str, "'", '"');
  for (guint i = 0; i < n; i++)
    g_string_append (text, open);
  for (guint lenient = 0; lenient < 2; lenient++)
    {
      g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
      g_autoptr (GError) error = NULL;

      regiotafel_reader_set_lenient (reader, lenient);
      g_assert_null (regiotafel_reader_read_bytes (reader, bytes, NULL, &error));
      assert_failed (reader, error);
      if (*head == '\0')
        continue;
      g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT);
      g_clear_error (&error);

      /* However deep is allowed, there is no end to it here. */
      regiotafel_reader_set_max_depth (reader, G_MAXINT32);
      g_assert_null (regiotafel_reader_read_bytes (reader, bytes, NULL, &error));
      g_assert_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_PARSE);
    }
}

static gpointer
deep (gpointer data)
{
  try_deep (HEAD "'x': ", "[", 1000000);
  try_deep (HEAD "'x': ", "{\"a\":", 1000000);
  try_deep ("{'x': ", "[", 1000000);
  try_deep (HEAD "'tables': [{'id': 'a', 'memberships': [{'x': ", "[{\"x\":", 500000);
  try_deep (HEAD "'tables': [{'id': 'a', 'agendas': [{'id': 'g', 'items': [{'id': 'i', 'x': ", "[{\"x\":", 500000);
  /* Where a name of ours stands for what it does not hold. */
  try_deep (HEAD "'tables': [{'agendas': [{'items': [", "{\"items\":[", 500000);
  try_deep (HEAD "'tables': [", "{\"agendas\":[", 500000);
  try_deep ("", "[", 1000000);
  return NULL;
}

/* That what is deep, but sound and allowed, comes through. */
static gpointer
deep_but_sound (gpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD "'x': ");
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  bytes = bytes_of (text->str);
  regiotafel_reader_set_max_depth (reader, 100001);
  inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  g_assert_no_error (error);
  return NULL;
}

/* --- Ids that a plain hash puts in one place --- */

#define N_PAIRS 17

/* One of 131,072 texts with the same hash in g_str_hash(). */
static void
append_colliding (GString *text, guint i)
{
  for (guint bit = 0; bit < N_PAIRS; bit++)
    g_string_append (text, i >> bit & 1 ? "Ez" : "FY");
}

static gpointer
collide (gpointer data)
{
  const guint n = 1 << N_PAIRS;
  g_autoptr (GString) text = g_string_new (HEAD "'organisations': [");
  g_autoptr (GString) last = g_string_new (NULL);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelCollection *organisations;

  append_colliding (last, n - 1);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ", {'id': '" : "{'id': '");
      append_colliding (text, i);
      g_string_append (text, "', 'parent': '");
      append_colliding (text, i + 1 < n ? n - 1 : n);
      g_string_append (text, i + 1 < n ? "'}" : "', 'x': 1}");
    }
  /* As names of members that are not known, in all places where names are looked for. */
  g_string_append (text, "], 'themes': [{'id': 'a', 'labels': {");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ", '" : "'");
      append_colliding (text, i);
      g_string_append (text, "': 'x'");
    }
  g_string_append (text, "}}], 'x': {");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ", '" : "'");
      append_colliding (text, i);
      g_string_append (text, "': 1");
    }
  g_string_append (text, "}");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, ", '");
      append_colliding (text, i);
      g_string_append (text, "': 1");
    }
  g_string_append (text, "}");

  bytes = bytes_of (text->str);
  /* The last one is its own parent, which is all that is wrong. */
  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  g_assert_no_error (error);
  organisations = regiotafel_inventory_get_organisations (inventory);
  g_assert_cmpuint (regiotafel_collection_get_size (organisations), ==, n);
  g_assert_cmpuint (regiotafel_collection_get_longest_probe (organisations), <, 64);
  for (guint i = 0; i < n; i++)
    {
      RegiotafelEntity *organisation = regiotafel_collection_get (organisations, i);

      g_assert_true (regiotafel_collection_find (organisations, regiotafel_entity_get_id (organisation))
                     == organisation);
    }
  return NULL;
}

/* --- Much of one thing: what takes time in proportion is done before anybody looks at a clock --- */

/* A file of @n times @item within @head and @tail, where every # of it is its number and every % the next one. */
static gpointer
read_many (const char *head, const char *item, guint n, const char *tail)
{
  g_autoptr (GString) text = g_string_new (head);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, ", ");
      for (const char *c = item; *c != '\0'; c++)
        if (*c == '#' || *c == '%')
          g_string_append_printf (text, "%u", i + (*c == '%'));
        else
          g_string_append_c (text, *c);
    }
  g_string_append (text, tail);
  bytes = bytes_of (text->str);
  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  if (error != NULL)
    assert_failed (reader, error);
  return inventory;
}

static void
read_much (const char *head, const char *item, guint n, const char *tail)
{
  g_autoptr (RegiotafelInventory) inventory = read_many (head, item, n, tail);

  g_assert_nonnull (inventory);
}

static gpointer
much (gpointer data)
{
  /* The clock is looked at without a sanitizer; for that, what is wrong with one is wrong with ten thousand. */
  const guint n = fewer (100000);
  g_autofree char *last = g_strdup_printf (", {'id': '%u'}]}", n);
  g_autofree char *first = g_strdup_printf (HEAD "'tables': [{'id': '0', 'parent': '%u'}, ", n);

  /* Chains, in both directions, and a circle of all. */
  read_much (HEAD "'tables': [", "{'id': '#', 'parent': '%'}", n, last);
  read_much (HEAD "'tables': [{'id': '0'}, ", "{'id': '%', 'parent': '#'}", n, "]}");
  read_much (first, "{'id': '%', 'parent': '#'}", n, "]}");
  /* Each its own circle. */
  read_much (HEAD "'tables': [", "{'id': '#', 'parent': '#', 'prepares': ['#']}", n, "]}");
  /* Many in one list: former ids, identifiers, things twice, what is not there, memberships. */
  read_much (HEAD "'themes': [{'id': 'a', 'former-ids': [", "'#', 'b'", n, "]}]}");
  read_much (HEAD "'themes': [{'id': 'a', 'identifiers': {", "'#': '#', 'b': 'b'", n, "}}]}");
  read_much (HEAD "'tables': [{'id': 'a', 'advises': [", "'a', 'b#'", n, "]}]}");
  read_much (HEAD "'organisations': [{'id': 'o'}], 'tables': [{'id': 'a', 'memberships': [",
             "{'organisation': 'o', 'represents': {'organisations': ['o', 'p']}}", n, "]}]}");
  read_much (HEAD "'organisations': [{'id': 'o'}], 'tables': [",
             "{'id': '#', 'memberships': [{'organisation': 'o', 'id': '%'}, {'organisation': 'o', 'id': '#'}]}", n,
             "]}");
  /* Agendas, their items and meetings: many, many of one id, many that say the same. */
  read_much (HEAD "'tables': [{'id': 'a', 'agendas': [", "{'id': '#', 'items': [{'id': '#'}, {'id': '%'}]}", n, "]}]}");
  read_much (HEAD "'tables': [{'id': 'a', 'agendas': [", "{'id': 'g', 'items': [{'id': '#'}, {'former-ids': ['#']}]}",
             n, "]}]}");
  read_much (HEAD "'tables': [{'id': 'a', 'agendas': [{'id': 'g', 'items': [",
             "{'id': '#', 'former-ids': ['%'], 'project': '%', 'partners': ['%', '#'], 'x': [#]}", n, "]}]}]}");
  read_much (HEAD "'tables': [{'id': 'a', 'agendas': [{'id': 'g', 'items': [{'id': 'i'}]}], 'meetings': [",
             "{'id': '#', 'items': ['i', 'i', '#'], 'time': '#'}", n, "]}]}");
  read_much (HEAD "'tables': [{'id': 'a', 'agendas': [{'id': 'g', 'items': [{'id': '7'}, {'id': '9'}]}], 'meetings': "
                  "[{'id': 'm', 'items': [",
             "'#', '9'", n, "]}]}]}");
  read_much (HEAD "'organisations': [{'id': 'o'}], 'projects': [", "{'id': '#', 'lead': 'o', 'partners': ['o', '#']}",
             n, "]}");
  /* Many things that are wrong. */
  read_much (HEAD "'tables': [", "[]", 10 * n, "]}");
  read_much (HEAD "'title': 'x', ", "'title': #", n, "}");
  read_much (HEAD "'x': {", "'titel#': {'a': 1, 'a': 2}", n, "}}");
  read_much (HEAD, "'tbles#': 0", n, "}");
  return NULL;
}

/* One table with many references back to itself is refused, since each would have to be taken out of a long list. */
static gpointer
many_circles_of_one (gpointer data)
{
  g_autoptr (GString) tail = g_string_new (", {'id': '50000', 'prepares': [");
  g_autoptr (RegiotafelInventory) inventory = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (tail, "%s'%u'", i > 0 ? ", " : "", i);
  g_string_append (tail, "]}]}");
  inventory = read_many (HEAD "'tables': [", "{'id': '#', 'prepares': ['%']}", 50000, tail->str);
  g_assert_null (inventory);
  return NULL;
}

static void
run (gconstpointer function)
{
  run_on_small_stack ((gpointer (*) (gpointer)) function, NULL);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/hostile/cut", cut, run);
  g_test_add_data_func ("/hostile/flip", flip, run);
  g_test_add_data_func ("/hostile/replace", replace, run);
  g_test_add_data_func ("/hostile/deep", deep, run);
  g_test_add_data_func ("/hostile/deep-but-sound", deep_but_sound, run);
  g_test_add_data_func ("/hostile/collide", collide, run);
  g_test_add_data_func ("/hostile/much", much, run);
  g_test_add_data_func ("/hostile/many-circles-of-one", many_circles_of_one, run);
  return g_test_run ();
}
