/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "json-helpers.h"

typedef struct
{
  const char *name;
  gboolean accepted;
  RegiotafelError code;
} Choice;

/* What RFC 8259 leaves to the parser. */
static const Choice choices[] = {
  { "i_number_double_huge_neg_exp.json", TRUE, 0 },
  { "i_number_huge_exp.json", TRUE, 0 },
  { "i_number_neg_int_huge_exp.json", TRUE, 0 },
  { "i_number_pos_double_huge_exp.json", TRUE, 0 },
  { "i_number_real_neg_overflow.json", TRUE, 0 },
  { "i_number_real_pos_overflow.json", TRUE, 0 },
  { "i_number_real_underflow.json", TRUE, 0 },
  { "i_number_too_big_neg_int.json", TRUE, 0 },
  { "i_number_too_big_pos_int.json", TRUE, 0 },
  { "i_number_very_big_negative_int.json", TRUE, 0 },
  { "i_object_key_lone_2nd_surrogate.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_1st_surrogate_but_2nd_missing.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_1st_valid_surrogate_2nd_invalid.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_UTF-16LE_with_BOM.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_UTF-8_invalid_sequence.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_UTF8_surrogate_U+D800.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_incomplete_surrogate_and_escape_valid.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_incomplete_surrogate_pair.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_incomplete_surrogates_escape_valid.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_invalid_lonely_surrogate.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_invalid_surrogate.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_invalid_utf-8.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_inverted_surrogates_U+1D11E.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_iso_latin_1.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_lone_second_surrogate.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "i_string_lone_utf8_continuation_byte.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_not_in_unicode_range.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_overlong_sequence_2_bytes.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_overlong_sequence_6_bytes.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_overlong_sequence_6_bytes_null.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_truncated-utf-8.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_utf16BE_no_BOM.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_string_utf16LE_no_BOM.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "i_structure_500_nested_arrays.json", TRUE, 0 },
  { "i_structure_UTF-8_BOM_empty_object.json", TRUE, 0 },
  { "number_-9223372036854775808.json", TRUE, 0 },
  { "number_-9223372036854775809.json", TRUE, 0 },
  { "number_1.0.json", TRUE, 0 },
  { "number_1.000000000000000005.json", TRUE, 0 },
  { "number_1000000000000000.json", TRUE, 0 },
  { "number_10000000000000000999.json", TRUE, 0 },
  { "number_1e-999.json", TRUE, 0 },
  { "number_1e6.json", TRUE, 0 },
  { "number_9223372036854775807.json", TRUE, 0 },
  { "number_9223372036854775808.json", TRUE, 0 },
  { "object_key_nfc_nfd.json", TRUE, 0 },
  { "object_key_nfd_nfc.json", TRUE, 0 },
  { "object_same_key_different_values.json", TRUE, 0 },
  { "object_same_key_same_value.json", TRUE, 0 },
  { "object_same_key_unclear_values.json", TRUE, 0 },
  { "string_1_escaped_invalid_codepoint.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "string_1_invalid_codepoint.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "string_2_escaped_invalid_codepoints.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "string_2_invalid_codepoints.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "string_3_escaped_invalid_codepoints.json", FALSE, REGIOTAFEL_ERROR_PARSE },
  { "string_3_invalid_codepoints.json", FALSE, REGIOTAFEL_ERROR_ENCODING },
  { "string_with_escaped_NULL.json", TRUE, 0 },
};

static const Choice *
find_choice (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].name, name))
      return &choices[i];
  return NULL;
}

static void
check_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  const Choice *choice = find_choice (name);
  gsize length;
  int code;
  int expected;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  code = get_code (data, length);
  if (choice != NULL)
    expected = choice->accepted ? -1 : (int) choice->code;
  else if (g_str_has_prefix (name, "y_"))
    expected = -1;
  else if (g_str_has_prefix (name, "n_"))
    expected = code == REGIOTAFEL_ERROR_ENCODING || code == REGIOTAFEL_ERROR_LIMIT ? code : REGIOTAFEL_ERROR_PARSE;
  else
    {
      g_test_message ("%s: code %d is not in the table", name, code);
      g_test_fail ();
      return;
    }
  if (code != expected)
    {
      g_test_message ("%s: code %d instead of %d", name, code, expected);
      g_test_fail ();
      return;
    }

  message = get_error (data, length, 1000, code < 0 ? REGIOTAFEL_ERROR_FAILED : (RegiotafelError) code);
  g_assert_true ((message == NULL) == (code < 0));
}

static guint
check_folder (const char *name)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *file;
  guint n = 0;

  g_assert_nonnull (source);
  folder = g_build_filename (source, "tests", "data", "jsontestsuite", name, NULL);
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  for (; (file = g_dir_read_name (dir)) != NULL; n++)
    check_file (folder, file);
  return n;
}

static void *
check_suite (void *data)
{
  g_assert_cmpuint (check_folder ("test_parsing"), ==, 318);
  g_assert_cmpuint (check_folder ("test_transform"), ==, 22);
  return NULL;
}

static void
test_suite (void)
{
  run_with_small_stack (check_suite);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-suite/all", test_suite);

  return g_test_run ();
}
