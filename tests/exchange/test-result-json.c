/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers as JSON. What a validator and other languages make of it: tests/python/test_result_schema.py. */
#include "../facts.h"

#include <json-glib/json-glib.h>

#include "regiotafel-result-json.h"

static JsonNode *
parse (const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  gboolean is_json = json_parser_load_from_data (parser, json, -1, &error);

  g_assert_no_error (error);
  g_assert_true (is_json);
  g_assert_true (g_str_has_suffix (json, "}\n"));
  return json_node_copy (json_parser_get_root (parser));
}

static JsonObject *
row_of (JsonObject *answer, guint i)
{
  return json_array_get_object_element (json_object_get_array_member (answer, "rows"), i);
}

static void
test_whole (void)
{
  static const char expected[] = "{\n"
                                 "  \"format\" : \"regiotafel/result/1\",\n"
                                 "  \"title\" : \"Testland\",\n"
                                 "  \"date\" : \"2026-10\",\n"
                                 "  \"question\" : {\n"
                                 "    \"type\" : \"overlap\",\n"
                                 "    \"focus\" : [\n"
                                 "      \"North\",\n"
                                 "      \"South\"\n"
                                 "    ],\n"
                                 "    \"include-case\" : true,\n"
                                 "    \"min-jaccard\" : 0.25,\n"
                                 "    \"min-shared\" : 2,\n"
                                 "    \"of\" : \"tables\",\n"
                                 "    \"significance\" : false,\n"
                                 "    \"sorted\" : true,\n"
                                 "    \"standings\" : [\n"
                                 "      \"member\",\n"
                                 "      \"mandate\"\n"
                                 "    ]\n"
                                 "  },\n";
  static const char expected_rows[]
      = "  \"rows\" : [\n"
        "    "
        "{\"a\":\"North\",\"b\":\"South\",\"a-name\":\"North\",\"b-name\":\"South\",\"n-a\":3,\"n-b\":2,\"shared\":2,"
        "\"jaccard\":0.66666666666666663,\"overlap\":1.0,\"a-in-b\":0.66666666666666663,\"b-in-a\":1.0,"
        "\"cosine\":0.81649658092772615,\"sentence\":\"North (3) has both participants of South: Baker and Crew.\","
        "\"evidence\":[\"Baker\",\"Crew\"]}\n"
        "  ]\n"
        "}\n";
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autoptr (JsonNode) root = NULL;

  regiotafel_inventory_set_title (inventory, "Testland");
  seat (inventory, "North", "Acme/Baker/Crew");
  seat (inventory, "South", "Baker/Crew");
  snapshot = snapshot_on (inventory, "2026-10");
  regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_TABLES);
  regiotafel_overlap_set_min_jaccard (question, 0.25);
  regiotafel_overlap_set_min_shared (question, 2);
  regiotafel_overlap_set_standings (question, REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_MANDATE);
  set_focus (question, "North/South");
  regiotafel_question_set_n_threads (REGIOTAFEL_QUESTION (question), 3);
  result = run (question, snapshot);
  json = regiotafel_result_to_json (result);
  again = regiotafel_result_to_json (result);

  g_assert_true (g_str_has_prefix (json, expected));
  g_assert_true (g_str_has_suffix (json, expected_rows));
  g_assert_cmpstr (json, ==, again);
  /* How many threads worked on it is no part of an answer. */
  g_assert_null (strstr (json, "threads"));
  root = parse (json);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "sentence"), ==,
                   regiotafel_result_get_sentence (result));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "ground"), ==,
                   regiotafel_result_get_ground (result));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "methods"), ==,
                   regiotafel_result_get_methods (result));
}

/* What could break out of a page, end a line of a script or confuse a parser; it comes back as it went in. */
static void
test_dangerous_text (void)
{
  static const char *const names[] = {
    "</script><script>alert(1)</script>", "<!-- & -->",      "line\xe2\x80\xa8separator\xe2\x80\xa9s",
    "“quotes” \"and\" 'others'",          "back\\slash \\n", "tab\tline\nreturn\rbell\a\x01\x1f",
    "\xe2\x80\xa7 \xe2\x80\xaa",          "Ålesund 🏥 ĳ İ ı", "a\xe2\x80\xa8",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
      g_autoptr (RegiotafelSnapshot) snapshot = NULL;
      g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
      g_autoptr (RegiotafelResult) result = NULL;
      g_autoptr (JsonNode) root = NULL;
      g_autofree char *json = NULL;
      JsonObject *answer, *first;

      regiotafel_inventory_set_title (inventory, names[i]);
      regiotafel_inventory_set_covers (inventory, names[i]);
      put (inventory, regiotafel_organisation_new ("o", names[i]));
      put (inventory, regiotafel_table_new (names[i], NULL));
      put (inventory, regiotafel_table_new ("t", names[i]));
      put (inventory,
           regiotafel_membership_new (NULL, get_table (inventory, names[i]), get_organisation (inventory, "o")));
      put (inventory, regiotafel_membership_new (NULL, get_table (inventory, "t"), get_organisation (inventory, "o")));
      snapshot = snapshot_on (inventory, NULL);
      regiotafel_overlap_set_focus (question, (const char *const[]){ names[i], NULL });
      result = run (question, snapshot);
      json = regiotafel_result_to_json (result);

      g_assert_null (strpbrk (json, "<>&"));
      g_assert_null (strstr (json, "\xe2\x80\xa8"));
      g_assert_null (strstr (json, "\xe2\x80\xa9"));
      g_assert_true (g_utf8_validate (json, -1, NULL));
      for (const char *p = json; *p != '\0'; p++)
        g_assert_true ((guchar) *p >= ' ' || *p == '\n');
      root = parse (json);
      answer = json_node_get_object (root);
      first = row_of (answer, 0);
      g_assert_cmpstr (json_object_get_string_member (answer, "title"), ==, names[i]);
      g_assert_cmpstr (json_object_get_string_member (first, "a"), ==, names[i]);
      g_assert_cmpstr (json_object_get_string_member (first, "b-name"), ==, names[i]);
      g_assert_cmpstr (
          json_array_get_string_element (
              json_object_get_array_member (json_object_get_object_member (answer, "question"), "focus"), 0),
          ==, names[i]);
      g_assert_nonnull (strstr (json_object_get_string_member (answer, "ground"), names[i]));
    }
}

static void
test_nulls (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
  g_autoptr (RegiotafelResult) result = NULL;
  g_autoptr (RegiotafelResult) bare = g_object_new (REGIOTAFEL_TYPE_RESULT, NULL);
  g_autofree char *json = NULL;
  g_autofree char *bare_json = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) bare_root = NULL;

  seat (inventory, "t", "a/b");
  snapshot = snapshot_on (inventory, NULL);
  regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_ORGANISATIONS);
  result = run (question, snapshot);
  json = regiotafel_result_to_json (result);
  root = parse (json);
  /* How often they meet is not known; there is no date and no title. */
  g_assert_true (json_object_get_null_member (row_of (json_node_get_object (root), 0), "meetings"));
  g_assert_true (json_object_get_null_member (json_node_get_object (root), "date"));
  g_assert_true (json_object_get_null_member (json_node_get_object (root), "title"));
  g_assert_false (
      json_object_has_member (json_object_get_object_member (json_node_get_object (root), "question"), "by"));

  bare_json = regiotafel_result_to_json (bare);
  bare_root = parse (bare_json);
  g_assert_true (json_object_get_null_member (json_node_get_object (bare_root), "question"));
  g_assert_true (json_object_get_null_member (json_node_get_object (bare_root), "sentence"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (bare_root), "rows")), ==,
                    0);
}

/* Every value of every row, exactly, of random regions. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261007);

  for (guint i = 0; i < 20; i++)
    {
      Facts facts;
      g_autoptr (RegiotafelInventory) inventory = NULL;
      g_autoptr (RegiotafelSnapshot) snapshot = NULL;
      g_autoptr (RegiotafelOverlap) question = regiotafel_overlap_new ();
      g_autoptr (RegiotafelResult) result = NULL;
      g_auto (GStrv) columns = NULL;
      g_autofree char *json = NULL;
      g_autoptr (JsonNode) root = NULL;
      JsonArray *rows;

      facts_make (&facts, random);
      inventory = facts_say (&facts);
      snapshot = snapshot_on (inventory, NULL);
      regiotafel_overlap_set_of (question, REGIOTAFEL_AXIS_TABLES + i % 2);
      result = run (question, snapshot);
      columns = regiotafel_result_list_columns (result);
      json = regiotafel_result_to_json (result);
      root = parse (json);
      rows = json_object_get_array_member (json_node_get_object (root), "rows");
      g_assert_cmpuint (json_array_get_length (rows), ==, count_rows (result));
      for (guint r = 0; r < count_rows (result); r++)
        {
          g_autoptr (RegiotafelRow) one = row (result, r);
          JsonObject *object = json_array_get_object_element (rows, r);

          for (guint c = 0; columns[c] != NULL; c++)
            {
              double number = regiotafel_row_get_number (one, columns[c]);

              if (regiotafel_row_get_text (one, columns[c]) != NULL)
                g_assert_cmpstr (json_object_get_string_member (object, columns[c]), ==,
                                 regiotafel_row_get_text (one, columns[c]));
              else if (isnan (number))
                g_assert_true (json_object_get_null_member (object, columns[c]));
              else
                g_assert_cmpfloat (json_object_get_double_member (object, columns[c]), ==, number);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/result-json/whole", test_whole);
  g_test_add_func ("/result-json/dangerous-text", test_dangerous_text);
  g_test_add_func ("/result-json/nulls", test_nulls);
  g_test_add_func ("/result-json/random", test_random);
  return g_test_run ();
}
