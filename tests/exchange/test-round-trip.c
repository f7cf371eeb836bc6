/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From the reader to the writer and back. */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-reader.h"
#include "regiotafel-writer.h"

/* How many spoiled files are tried. */
#ifndef N_SPOILED
#define N_SPOILED 2000
#endif

static char *
write_text (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static RegiotafelInventory *
read_text (const char *text)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);

  g_assert_no_error (error);
  return inventory;
}

/* What @text becomes when it is read and written. */
static char *
pass (const char *text)
{
  g_autoptr (RegiotafelInventory) inventory = read_text (text);

  return write_text (inventory);
}

/* Files in the canonical form come back by the byte. */
static void
test_canonical (void)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *folder = g_build_filename (source != NULL ? source : ".", "tests", "data", "native", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *after = NULL;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      after = pass (text);
      g_assert_cmpstr (after, ==, text);
      n++;
    }
  g_assert_cmpuint (n, >=, 3);
}

/* However it was laid out, whatever was said needlessly, there is one way to write it. */
static void
test_not_canonical (void)
{
  static const char loose[]
      = "\xef\xbb\xbf{\"tables\" : [ { \"memberships\":[{\"standing\":\"member\",\"organisation\":\"o\","
        "\"represents\":{\"organisations\":[\"p\"],\"areas\":[\"a\"]}}],\r\n\r\n"
        "\"members-complete\": true, \"submit-days\": 0, \"stated-members\": 3.0e1,\t\"meetings-per-year\": 4.0,"
        "\"hours-per-meeting\": 1.50, \"powers\": [\"executes\",\"informs\"], \"areas\": [], \"aliases\": [],"
        "\"name\": \"T\\u00e9st\\/\\ud83c\\udfd8\", \"sources\": [{\"note\":\"n\",\"url\":\"u\"}], \"id\":\"t\""
        "} ],\r\n    \"complete\": false,"
        "\"organisations\": [ {\"id\":\"p\"},\n{\"former-ids\": [\"oud\"], \"id\":\"o\"} ], \"themes\": [],"
        "\"areas\":[{\"id\":\"a\",\"identifiers\":{}}], \"title\":\"S\", \"format\":\"regiotafel/1\"}";
  static const char canonical[] = "{\n"
                                  "  \"format\": \"regiotafel/1\",\n"
                                  "  \"title\": \"S\",\n"
                                  "  \"areas\": [\n"
                                  "    {\"id\": \"a\"}\n"
                                  "  ],\n"
                                  "  \"organisations\": [\n"
                                  "    {\"id\": \"p\"},\n"
                                  "    {\"id\": \"o\", \"former-ids\": [\"oud\"]}\n"
                                  "  ],\n"
                                  "  \"tables\": [\n"
                                  "    {\n"
                                  "      \"id\": \"t\",\n"
                                  "      \"name\": \"Tést/🏘\",\n"
                                  "      \"sources\": [\n"
                                  "        {\"url\": \"u\", \"note\": \"n\"}\n"
                                  "      ],\n"
                                  "      \"powers\": [\"informs\", \"executes\"],\n"
                                  "      \"meetings-per-year\": 4,\n"
                                  "      \"hours-per-meeting\": 1.5,\n"
                                  "      \"stated-members\": 30,\n"
                                  "      \"memberships\": [\n"
                                  "        {\"organisation\": \"o\", \"standing\": \"member\", "
                                  "\"represents\": {\"areas\": [\"a\"], \"organisations\": [\"p\"]}}\n"
                                  "      ]\n"
                                  "    }\n"
                                  "  ]\n"
                                  "}\n";
  g_autofree char *once = pass (loose);
  g_autofree char *twice = pass (once);

  g_assert_cmpstr (once, ==, canonical);
  g_assert_cmpstr (twice, ==, canonical);
}

/* Of what is not known, nothing changes but its place and the line ends; whatever depth it stands at. */
static void
test_unknown (void)
{
  static const char loose[]
      = "{\"format\":\"regiotafel/1\",\r\n"
        "\"x\":[12345678901234567890,\r\n 1.40, 1e5 ,-0, \"\\u0041\\/\"],\r"
        "\"domains\":[{\"y\": {\"b\" :2, \"a\": 1.40},\"id\":\"d\"}],\r\n"
        "\"organisations\":[{\"id\":\"o\",\"sources\":[{\"z\":12345678901234567890,\"url\":\"u\"}]}],"
        "\"projects\":[{\"v\":0.10,\"id\":\"p\"}],"
        "\"tables\":[{\"attendance\":[{\r\n\"items\": []}], \"id\":\"t\",\"memberships\":["
        "{\"r\":1.40,\"organisation\":\"o\",\"roles\":[{\"q\":null,\"role\":\"lead\",\"\\u0022\":true}]}],"
        "\"meetings\":[{\"u\":{\"time\":\"25:00\"},\"id\":\"m\",\"start\":\"2026-12-03T13:00\"}],"
        "\"agendas\":[{\"w\":[1.0 ],\"items\":[{\"s\":\"\\u0041\",\"id\":\"i\",\"sources\":[{\"z\":1e2}]}],"
        "\"id\":\"g\"}]}]}";
  static const char canonical[] = "{\n"
                                  "  \"format\": \"regiotafel/1\",\n"
                                  "  \"domains\": [\n"
                                  "    {\"id\": \"d\", \"y\": {\"b\" :2, \"a\": 1.40}}\n"
                                  "  ],\n"
                                  "  \"organisations\": [\n"
                                  "    {\"id\": \"o\", \"sources\": [{\"url\": \"u\", "
                                  "\"z\": 12345678901234567890}]}\n"
                                  "  ],\n"
                                  "  \"projects\": [\n"
                                  "    {\"id\": \"p\", \"v\": 0.10}\n"
                                  "  ],\n"
                                  "  \"tables\": [\n"
                                  "    {\n"
                                  "      \"id\": \"t\",\n"
                                  "      \"memberships\": [\n"
                                  "        {\"organisation\": \"o\", "
                                  "\"roles\": [{\"role\": \"lead\", \"q\": null, \"\\\"\": true}], \"r\": 1.40}\n"
                                  "      ],\n"
                                  "      \"agendas\": [\n"
                                  "        {\n"
                                  "          \"id\": \"g\",\n"
                                  "          \"items\": [\n"
                                  "            {\"id\": \"i\", \"sources\": [{\"z\": 1e2}], \"s\": \"\\u0041\"}\n"
                                  "          ],\n"
                                  "          \"w\": [1.0 ]\n"
                                  "        }\n"
                                  "      ],\n"
                                  "      \"meetings\": [\n"
                                  "        {\"id\": \"m\", \"u\": {\"time\":\"25:00\"}, "
                                  "\"start\": \"2026-12-03T13:00\"}\n"
                                  "      ],\n"
                                  "      \"attendance\": [{\n\"items\": []}]\n"
                                  "    }\n"
                                  "  ],\n"
                                  "  \"x\": [12345678901234567890,\n 1.40, 1e5 ,-0, \"\\u0041\\/\"]\n"
                                  "}\n";
  g_autofree char *once = pass (loose);
  g_autofree char *twice = pass (once);

  g_assert_cmpstr (once, ==, canonical);
  g_assert_cmpstr (twice, ==, canonical);
}

/* Where the strings of a text begin and end, in turn. */
static GArray *
find_strings (const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; text[i] != '\0'; i++)
    {
      if (text[i] != '"')
        continue;
      g_array_append_val (found, i);
      for (i++; text[i] != '"'; i++)
        if (text[i] == '\\')
          i++;
      i++;
      g_array_append_val (found, i);
      i--;
    }
  return found;
}

/* Puts one string in the place of another, or takes lines away or puts them elsewhere. */
static char *
spoil (const char *text, GRand *random)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (g_rand_boolean (random))
    {
      g_autoptr (GArray) strings = find_strings (text);
      guint from = g_rand_int_range (random, 0, strings->len / 2) * 2;
      guint to = g_rand_int_range (random, 0, strings->len / 2) * 2;
      guint start = g_array_index (strings, guint, from);
      guint end = g_array_index (strings, guint, from + 1);

      g_string_append_len (out, text, g_array_index (strings, guint, to));
      g_string_append_len (out, text + start, end - start);
      g_string_append (out, text + g_array_index (strings, guint, to + 1));
    }
  else
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      guint n = g_strv_length (lines);
      guint from = g_rand_int_range (random, 0, n);
      guint to = g_rand_int_range (random, 0, n);
      gboolean keep = g_rand_boolean (random);

      for (guint i = 0; i < n; i++)
        {
          if (i == to)
            g_string_append_printf (out, "%s\n", lines[from]);
          if (i != from || keep)
            g_string_append_printf (out, "%s\n", lines[i]);
        }
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Whatever a lenient reading makes of a file can be written, and what was written can be read strictly. */
static void
test_what_is_read_can_be_written (void)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *path
      = g_build_filename (source != NULL ? source : ".", "tests", "data", "native", "full.json", NULL);
  g_autofree char *full = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  const guint n_spoiled = fewer (N_SPOILED);
  guint n_read = 0;

  g_file_get_contents (path, &full, NULL, &error);
  g_assert_no_error (error);
  regiotafel_reader_set_lenient (reader, TRUE);
  for (guint i = 0; i < n_spoiled; i++)
    {
      g_autofree char *text = g_strdup (full);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (RegiotafelInventory) inventory = NULL;

      for (guint j = g_rand_int_range (random, 1, 8); j > 0; j--)
        {
          g_autofree char *next = spoil (text, random);

          g_free (g_steal_pointer (&text));
          text = g_steal_pointer (&next);
        }
      bytes = g_bytes_new (text, strlen (text));
      inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, NULL);
      if (inventory != NULL)
        {
          g_autofree char *once = write_text (inventory);
          g_autofree char *twice = pass (once);

          g_assert_cmpstr (twice, ==, once);
          n_read++;
        }
    }
  g_test_message ("%u of %u could be read", n_read, n_spoiled);
  g_assert_cmpuint (n_read, >, n_spoiled / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/canonical", test_canonical);
  g_test_add_func ("/round-trip/not-canonical", test_not_canonical);
  g_test_add_func ("/round-trip/unknown", test_unknown);
  g_test_add_func ("/round-trip/what-is-read-can-be-written", test_what_is_read_can_be_written);
  return g_test_run ();
}
