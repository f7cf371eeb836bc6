/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an inventory holds of persons, what may leave, and the record of what left. The figures of a region, and texts
 * at random, are in tests/command/test_privacy.py. */
#include <glib/gstdio.h>
#include <string.h>

#include "../test-util.h"
#include "reader-helpers.h"
#include "regiotafel-error.h"
#include "regiotafel-privacy.h"

#define REGION                                                                                                         \
  HEAD "'organisations': [{'id': 'eik'}, {'id': 'linde', 'x': 'K. Roodborst'}], 'tables': [{'id': 'raad', "            \
       "'description': 'Roodborst zit voor', 'submit-to': 'roodborst@raad.invalid', 'memberships': [{'organisation': " \
       "'eik', 'name': 'Kim Roodborst en Kim Roodborst', 'roles': [{'role': 'chair'}]}, {'organisation': 'linde', "    \
       "'roles': [{'role': 'moderator'}]}]}]}"
#define PERSONS                                                                                                        \
  "{'format': 'regiotafel-persons/1', 'persons': [{'id': 'kim', 'name': 'Kim Roodborst', 'contact': 'Kamer 3', "       \
  "'seats': [{'table': 'raad', 'organisation': 'eik', 'x-y': 1}]}, {'id': 'p-2', 'name': 'Pim Winterkoning'}]}"

static RegiotafelInventory *
read_region (gboolean with_persons)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = bytes_of (REGION);
  g_autoptr (GBytes) persons = bytes_of (PERSONS);
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);

  g_assert_no_error (error);
  if (with_persons)
    regiotafel_reader_read_persons_bytes (reader, inventory, persons, NULL, &error);
  g_assert_no_error (error);
  return inventory;
}

/* "code pointer value", a line each, of what is counted more than 0 times. */
static char *
describe (RegiotafelCollection *found)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (found), i);

      if (g_strcmp0 (regiotafel_diagnostic_get_value (one), "0") != 0)
        g_string_append_printf (out, "%s %s %s\n", regiotafel_diagnostic_get_code (one),
                                regiotafel_diagnostic_get_pointer (one), regiotafel_diagnostic_get_value (one));
    }
  return g_string_free (out, FALSE);
}

static void
test_with_persons (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_region (TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelCollection) found = regiotafel_inventory_list_personal_data (inventory, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (found);
  g_assert_cmpstr (text, ==,
                   "persons persons 2\n"
                   "person-id persons/*/id 1\n"
                   "person-field persons/*/name 2\n"
                   "person-field persons/*/contact 1\n"
                   "person-field persons/*/seats 1\n"
                   "person-unknown persons/* 1\n"
                   "seats tables/*/memberships 2\n"
                   "seats-with-function tables/*/memberships/*/roles 1\n"
                   "role tables/*/memberships/*/roles/chair 1\n"
                   "known-name organisations/linde/? 1\n"
                   "known-name tables/raad/description 1\n"
                   "personal-address tables/raad/submit-to 1\n"
                   "known-name memberships/raad+eik/name 2\n"
                   "functional-address tables/*/submit-to 1\n"
                   "unknown-members */* 1\n");
}

/* Nobody is known, so nobody is found; but an initial and a capital are seen. */
static void
test_without_persons (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_region (FALSE);
  g_autoptr (RegiotafelCollection) found = regiotafel_inventory_list_personal_data (inventory, NULL, NULL);
  g_autofree char *text = describe (found);

  g_assert_cmpstr (text, ==,
                   "seats tables/*/memberships 2\n"
                   "seats-with-function tables/*/memberships/*/roles 1\n"
                   "role tables/*/memberships/*/roles/chair 1\n"
                   "possible-name organisations/linde/? 1\n"
                   "functional-address tables/*/submit-to 1\n"
                   "unknown-members */* 1\n");
}

static void
test_nothing_is_quoted (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_region (TRUE);
  g_autoptr (RegiotafelCollection) found = regiotafel_inventory_list_personal_data (inventory, NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    for (guint language = REGIOTAFEL_LANGUAGE_ENGLISH; language <= REGIOTAFEL_LANGUAGE_DUTCH; language++)
      {
        g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (found), i);
        g_autofree char *text = regiotafel_diagnostic_dup_text (one, language);

        g_assert_null (strstr (text, "oodborst"));
        g_assert_null (strstr (text, "Kamer"));
      }
}

static void
test_mentions (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_region (TRUE);
  g_autoptr (RegiotafelPerson) kim
      = g_object_ref (regiotafel_collection_find (regiotafel_inventory_get_persons (inventory), "kim"));
  g_autoptr (RegiotafelPerson) pim
      = g_object_ref (regiotafel_collection_find (regiotafel_inventory_get_persons (inventory), "p-2"));
  g_autoptr (RegiotafelCollection) of_kim = regiotafel_inventory_list_mentions (inventory, kim);
  g_autoptr (RegiotafelCollection) of_pim = regiotafel_inventory_list_mentions (inventory, pim);
  g_autoptr (RegiotafelCollection) of_gone = NULL;
  g_autofree char *text = describe (of_kim);
  g_autofree char *gone = NULL;

  g_assert_cmpstr (text, ==,
                   "known-name organisations/linde/? 1\n"
                   "known-name tables/raad/description 1\n"
                   "personal-address tables/raad/submit-to 1\n"
                   "known-name memberships/raad+eik/name 2\n");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (of_pim)), ==, 0);
  g_assert_true (regiotafel_inventory_remove (inventory, REGIOTAFEL_ENTITY (kim), FALSE, NULL));
  of_gone = regiotafel_inventory_list_mentions (inventory, kim);
  gone = describe (of_gone);
  g_assert_cmpstr (gone, ==, text);
}

static void
test_fields (void)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  static const RegiotafelFormat formats[] = { REGIOTAFEL_FORMAT_EDGE_CSV, REGIOTAFEL_FORMAT_HIF };
  g_auto (GStrv) native = regiotafel_writer_list_fields (writer);

  g_assert_true (g_strv_contains ((const char *const *) native, "tables/purpose"));
  g_assert_true (g_strv_contains ((const char *const *) native, "inventory/title"));
  g_assert_false (g_strv_contains ((const char *const *) native, "persons/name"));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (GStrv) roles = NULL;
      g_auto (GStrv) none = NULL;
      g_auto (GStrv) full = NULL;

      regiotafel_writer_set_format (writer, formats[i]);
      regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_UNKNOWN);
      roles = regiotafel_writer_list_fields (writer);
      g_assert_true (g_strv_contains ((const char *const *) roles, "memberships/roles/role"));
      g_assert_false (g_strv_contains ((const char *const *) roles, "persons/name"));
      regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_NONE);
      none = regiotafel_writer_list_fields (writer);
      g_assert_false (g_strv_contains ((const char *const *) none, "memberships/roles/role"));
      regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_FULL);
      full = regiotafel_writer_list_fields (writer);
      g_assert_true (g_strv_contains ((const char *const *) full, "persons/name"));
    }
}

/* "export 5", "damaged-record 2 (line)" of each line. */
static char *
read_record (const char *text, gssize length)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("record-XXXXXX.jsonl", &path, NULL);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelCollection) found = NULL;
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, length, NULL));
  found = regiotafel_reader_read_exports (reader, file, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (found), i);

      if (strcmp (regiotafel_diagnostic_get_code (one), "export") == 0)
        g_string_append_printf (out, "%s;", regiotafel_diagnostic_get_value (one));
      else
        g_string_append_printf (out, "line %u;", regiotafel_diagnostic_get_line (one));
    }
  return g_string_free (out, FALSE);
}

#define LINE(more)                                                                                                     \
  "{\"date\": \"2026-09-14\", \"file\": \"a.csv\", \"format\": \"edge-csv\", \"audience\": \"public\", "               \
  "\"redaction\": \"full\"" more "}"
#define GOOD LINE (", \"persons\": 5")

static void
test_record (void)
{
  static const struct
  {
    const char *text;
    const char *told;
  } cases[] = {
    { "", "" },
    { "\n \n\r\n", "" },
    { GOOD, "5;" },
    { GOOD "\r\n" GOOD "\n", "5;5;" },
    { LINE (", \"persons\": 0, \"later\": [{\"a\": null}]"), "0;" },
    { "{\n" GOOD "\n}", "line 1;5;line 3;" },
    { LINE (""), "line 1;" },
    { LINE (", \"persons\": -1"), "line 1;" },
    { LINE (", \"persons\": 1.5"), "line 1;" },
    { LINE (", \"persons\": \"5\""), "line 1;" },
    { LINE (", \"persons\": 99999999999"), "line 1;" },
    { LINE (", \"persons\": 5, \"persons\": 6"), "line 1;" },
    { LINE (", \"date\": \"2026-09-15\", \"persons\": 5"), "line 1;" },
    { LINE (", \"persons\": 5") "x", "line 1;" },
    { GOOD GOOD, "line 1;" },
    { "[1]\nnull\n5\n\"a\"\n\xff\n" GOOD, "line 1;line 2;line 3;line 4;line 5;5;" },
  };
  g_autofree char *told = NULL;
  g_autoptr (GString) deep = g_string_new ("{\"later\": ");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *one = read_record (cases[i].text, -1);

      g_assert_cmpstr (one, ==, cases[i].told);
    }
  /* A line cut off anywhere is told of, and the next one is read. */
  for (gsize i = 1; i < strlen (GOOD); i++)
    {
      g_autofree char *text = g_strdup_printf ("%.*s\n%s\n", (int) i, GOOD, GOOD);
      g_autofree char *one = read_record (text, -1);

      g_assert_cmpstr (one, ==, "line 1;5;");
    }
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_string_append (deep, "\n" GOOD);
  told = read_record (deep->str, deep->len);
  g_assert_cmpstr (told, ==, "line 1;5;");
}

static void
test_record_that_cannot_be_had (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/no/such/record.jsonl");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GError) error = NULL;

  g_assert_null (regiotafel_reader_read_exports (reader, nowhere, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (regiotafel_reader_read_exports (reader, folder, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/privacy/with-persons", test_with_persons);
  g_test_add_func ("/privacy/without-persons", test_without_persons);
  g_test_add_func ("/privacy/nothing-is-quoted", test_nothing_is_quoted);
  g_test_add_func ("/privacy/mentions", test_mentions);
  g_test_add_func ("/privacy/fields", test_fields);
  g_test_add_func ("/privacy/record", test_record);
  g_test_add_func ("/privacy/record-that-cannot-be-had", test_record_that_cannot_be_had);
  return g_test_run ();
}
