/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing in formats of others: what is refused, what is noted before persons leave, which roles tell who somebody is,
 * and what comes back. What stands in the files is looked at by others' eyes in tests/command/test_export.py. */
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "../test-util.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-date-private.h"
#include "regiotafel-diagnostic.h"
#include "regiotafel-export-persons-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-person.h"
#include "regiotafel-reader.h"
#include "save-helpers.h"

/* ---- A small region ---- */

static RegiotafelTable *
add_table (RegiotafelInventory *inventory, const char *id)
{
  g_autoptr (RegiotafelTable) table = regiotafel_table_new (id, id);

  g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (table), NULL));
  return table;
}

static RegiotafelOrganisation *
add_organisation (RegiotafelInventory *inventory, const char *id)
{
  g_autoptr (RegiotafelOrganisation) organisation = regiotafel_organisation_new (id, id);

  g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (organisation), NULL));
  return organisation;
}

static RegiotafelMembership *
add_membership (RegiotafelInventory *inventory, RegiotafelTable *table, RegiotafelOrganisation *organisation)
{
  g_autoptr (RegiotafelMembership) membership = regiotafel_membership_new (NULL, table, organisation);

  g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (membership), NULL));
  return membership;
}

static RegiotafelPerson *
add_person (RegiotafelInventory *inventory, const char *id, const char *name)
{
  g_autoptr (RegiotafelPerson) person = regiotafel_person_new (id, name);

  g_assert_true (regiotafel_inventory_add (inventory, REGIOTAFEL_ENTITY (person), NULL));
  return person;
}

/* A table where one organisation sits, with a person. */
static void
fill (RegiotafelInventory *inventory)
{
  RegiotafelTable *table = add_table (inventory, "raad");
  RegiotafelOrganisation *organisation = add_organisation (inventory, "eik");

  add_membership (inventory, table, organisation);
  regiotafel_person_add_seat (add_person (inventory, "p-1", "Dirk Kruisland"), table, organisation, NULL);
}

static void
fill_fixture (Fixture *f, gconstpointer data)
{
  set_up (f, data);
  fill (f->inventory);
}

static GBytes *
key_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static char *
write_as (RegiotafelWriter *writer, RegiotafelInventory *inventory)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
refuse_bytes (RegiotafelWriter *writer, RegiotafelInventory *inventory, RegiotafelError code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (regiotafel_writer_write_bytes (writer, inventory, &error));
  assert_error (error, code, part);
}

/* ---- What is asked ---- */

static void
test_properties (void)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GFile) record = g_file_new_for_path ("/record");
  g_autoptr (GBytes) key = key_of ("0123456789abcdef");
  guint n = 0;

  g_assert_cmpint (regiotafel_writer_get_audience (writer), ==, REGIOTAFEL_AUDIENCE_UNKNOWN);
  g_assert_cmpint (regiotafel_writer_get_redaction (writer), ==, REGIOTAFEL_REDACTION_UNKNOWN);
  g_assert_null (regiotafel_writer_get_record (writer));
  count_notify (writer, "", &n);
  for (guint i = 0; i < 2; i++)
    g_object_set (writer, "audience", REGIOTAFEL_AUDIENCE_PARTNERS, "redaction", REGIOTAFEL_REDACTION_NONE, "record",
                  record, "key", key, NULL);
  /* Of the key nobody hears. */
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (regiotafel_writer_get_audience (writer), ==, REGIOTAFEL_AUDIENCE_PARTNERS);
  g_assert_cmpint (regiotafel_writer_get_redaction (writer), ==, REGIOTAFEL_REDACTION_NONE);
  g_assert_true (regiotafel_writer_get_record (writer) == record);
  /* Who has the writer has not the key. */
  g_assert_false (g_object_class_find_property (G_OBJECT_GET_CLASS (writer), "key")->flags & G_PARAM_READABLE);
}

static void
test_native_keeps_everything (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (GBytes) key = key_of ("0123456789abcdef");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();

      if (i == 0)
        regiotafel_writer_set_audience (writer, REGIOTAFEL_AUDIENCE_INTERNAL);
      else if (i == 1)
        regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_FULL);
      else
        regiotafel_writer_set_key (writer, key);
      refuse_bytes (writer, inventory, REGIOTAFEL_ERROR_UNSUPPORTED, "copy_for");
      regiotafel_writer_set_format (writer, REGIOTAFEL_FORMAT_EDGE_CSV);
      g_free (write_as (writer, inventory));
    }
}

static void
test_keys (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  const char *const keys[] = { "fifteen bytes .", "sixteen bytes ..", "another of these" };
  g_autofree char *texts[3] = { NULL };

  fill (inventory);
  regiotafel_writer_set_format (writer, REGIOTAFEL_FORMAT_HIF);
  regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_PSEUDONYMS);
  refuse_bytes (writer, inventory, REGIOTAFEL_ERROR_INVALID_VALUE, "missing");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GBytes) key = key_of (keys[i]);

      regiotafel_writer_set_key (writer, key);
      if (i == 0)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (regiotafel_writer_write_bytes (writer, inventory, &error));
          g_assert_null (strstr (error->message, keys[i]));
          assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "too short");
          continue;
        }
      texts[i] = write_as (writer, inventory);
      assert_text (write_as (writer, inventory), texts[i]);
      g_assert_null (strstr (texts[i], keys[i]));
      g_assert_null (strstr (texts[i], "p-1"));
      g_assert_null (strstr (texts[i], "Kruisland"));
    }
  g_assert_cmpstr (texts[1], !=, texts[2]);
  /* HMAC-SHA256 of "regiotafel/1 pseudonym of a person", a NUL and "p-1", by Python's hmac. */
  g_assert_nonnull (strstr (texts[1], "\"b451c26bcf52b9c76855\""));
  g_free (texts[1]);
  g_free (texts[2]);
}

/* ---- Files ---- */

/* The file of an inventory is another one. */
static void
test_file_is_a_child (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "list.csv", NULL);
  g_autoptr (GFile) list = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  save (f);
  regiotafel_inventory_set_title (f->inventory, "Anders");
  regiotafel_writer_set_format (f->writer, REGIOTAFEL_FORMAT_EDGE_CSV);
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, list, NULL, &error));
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));

  /* Nor is that of the inventory a list that may be replaced. */
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_CONFLICT, "streek.json");
  add_membership (f->inventory, add_table (f->inventory, "kring"), add_organisation (f->inventory, "linde"));
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, list, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_CONFLICT, "list.csv");
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, list, NULL, &error));

  regiotafel_writer_set_format (f->writer, REGIOTAFEL_FORMAT_JSON);
  regiotafel_writer_set_overwrite (f->writer, FALSE);
  save (f);
  assert_saved (f);
}

typedef struct
{
  char *path;
  char *list;
  GFile *record;
  GFile *file;
} Leaving;

static void
leaving_init (Leaving *self, Fixture *f)
{
  self->path = g_build_filename (f->folder, "record.jsonl", NULL);
  self->list = g_build_filename (f->folder, "list.csv", NULL);
  self->record = g_file_new_for_path (self->path);
  self->file = g_file_new_for_path (self->list);
  regiotafel_writer_set_format (f->writer, REGIOTAFEL_FORMAT_EDGE_CSV);
  regiotafel_writer_set_redaction (f->writer, REGIOTAFEL_REDACTION_FULL);
  regiotafel_writer_set_record (f->writer, self->record);
}

static void
leaving_clear (Leaving *self)
{
  g_free (self->path);
  g_free (self->list);
  g_object_unref (self->record);
  g_object_unref (self->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leaving, leaving_clear)

static guint
count_lines (const char *path)
{
  g_autofree char *text = g_file_test (path, G_FILE_TEST_EXISTS) ? get (path) : g_strdup ("");
  guint n = 0;

  for (const char *p = text; (p = strchr (p, '\n')) != NULL; p++)
    n++;
  return n;
}

static void
test_record (Fixture *f, gconstpointer data)
{
  g_auto (Leaving) leaving = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  struct stat info;

  leaving_init (&leaving, f);
  /* A line that was cut short before is left as it is, and those after it can be read. */
  put (leaving.path, "{\"date\": \"20");
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, leaving.file, NULL, &error));
  text = get (leaving.path);
  g_assert_true (g_str_has_prefix (text, "{\"date\": \"20\n{\"date\": \"2"));
  g_assert_nonnull (strstr (text, "\", \"file\": \"list.csv\", \"format\": \"edge-csv\", \"audience\": \"public\", "
                                  "\"redaction\": \"full\", \"persons\": 1}\n"));
  g_assert_null (strstr (text, "Kruisland"));
  g_assert_null (strstr (text, f->folder));

  /* What leaves without persons is not noted, nor is what does not leave. */
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  regiotafel_writer_set_redaction (f->writer, REGIOTAFEL_REDACTION_ROLES);
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, leaving.file, NULL, &error));
  regiotafel_writer_set_overwrite (f->writer, FALSE);
  regiotafel_writer_set_redaction (f->writer, REGIOTAFEL_REDACTION_FULL);
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, leaving.file, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_CONFLICT, "list.csv");
  g_free (write_as (f->writer, f->inventory));
  g_assert_true (regiotafel_writer_write_persons_file (f->writer, f->inventory, f->file, NULL, &error));
  g_assert_cmpuint (count_lines (leaving.path), ==, 2);

  g_assert_cmpint (g_unlink (leaving.path), ==, 0);
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, leaving.file, NULL, &error));
  g_assert_cmpuint (count_lines (leaving.path), ==, 1);
  g_assert_cmpint (stat (leaving.path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
}

static void
test_record_that_fails (Fixture *f, gconstpointer data)
{
  g_auto (Leaving) leaving = { NULL };
  g_autoptr (GError) error = NULL;

  leaving_init (&leaving, f);
  g_assert_cmpint (g_mkdir (leaving.path, 0700), ==, 0);
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, leaving.file, NULL, &error));
  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_nonnull (strstr (error->message, "Nothing was written"));
  g_assert_null (strstr (error->message, "Kruisland"));
  g_assert_false (g_file_test (leaving.list, G_FILE_TEST_EXISTS));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (regiotafel_writer_write_file_finish (REGIOTAFEL_WRITER (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (data);
}

/* What was asked when the writing began is what is noted. */
static void
test_record_async (Fixture *f, gconstpointer data)
{
  g_auto (Leaving) leaving = { NULL };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  leaving_init (&leaving, f);
  regiotafel_writer_write_file_async (f->writer, f->inventory, leaving.file, NULL, on_written, loop);
  regiotafel_writer_set_record (f->writer, NULL);
  regiotafel_writer_set_redaction (f->writer, REGIOTAFEL_REDACTION_NONE);
  g_main_loop_run (loop);
  g_assert_cmpuint (count_lines (leaving.path), ==, 1);
  g_assert_true (regiotafel_inventory_get_modified (f->inventory));
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  regiotafel_writer_set_format (f->writer, REGIOTAFEL_FORMAT_HIF);
  g_cancellable_cancel (cancellable);
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

/* ---- What is told ---- */

static void
test_diagnostics (void)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  RegiotafelCollection *diagnostics;
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autofree char *text = NULL;

  fill (inventory);
  regiotafel_table_set_purpose (regiotafel_collection_get (regiotafel_inventory_get_tables (inventory), 0),
                                "Dirk Kruisland en J. Vreemdeling, 06-12345678, x@y.invalid");
  regiotafel_writer_set_format (writer, REGIOTAFEL_FORMAT_HIF);
  g_free (write_as (writer, inventory));
  diagnostics = regiotafel_writer_get_diagnostics (writer);
  for (guint i = 0; i < regiotafel_collection_get_size (diagnostics); i++)
    {
      RegiotafelDiagnostic *diagnostic = regiotafel_collection_get (diagnostics, i);
      g_autofree char *said = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_DUTCH);

      g_string_append_printf (codes, "%s ", regiotafel_diagnostic_get_code (diagnostic));
      g_assert_null (strstr (said, "Kruisland"));
      g_assert_null (strstr (said, "Vreemdeling"));
    }
  g_assert_cmpstr (codes->str, ==, "possible-name masked-names masked-addresses masked-numbers ");

  /* A text is masked for others, and not when they may see persons. */
  regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_FULL);
  text = write_as (writer, inventory);
  g_assert_nonnull (strstr (text, "Dirk Kruisland en J. Vreemdeling, 06-12345678"));
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_writer_get_diagnostics (writer)), ==, 0);

  /* What was told of the last one is not told of the next, also when that fails. */
  regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_PSEUDONYMS);
  refuse_bytes (writer, inventory, REGIOTAFEL_ERROR_INVALID_VALUE, "key");
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_writer_get_diagnostics (writer)), ==, 0);
}

/* All that is told, one below the other. */
static char *
list_told (RegiotafelWriter *writer)
{
  RegiotafelCollection *diagnostics = regiotafel_writer_get_diagnostics (writer);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < regiotafel_collection_get_size (diagnostics); i++)
    g_string_append_printf (told, "%s\n",
                            regiotafel_diagnostic_get_message (regiotafel_collection_get (diagnostics, i)));
  return g_string_free (told, FALSE);
}

/* Whatever is above the audience is in no byte and no count; and not stated is public. */
static void
test_audience (void)
{
  static const RegiotafelFormat formats[] = { REGIOTAFEL_FORMAT_EDGE_CSV, REGIOTAFEL_FORMAT_HIF };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelInventory) left = NULL;
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  RegiotafelTable *table;
  RegiotafelOrganisation *organisation;

  fill (inventory);
  organisation = regiotafel_collection_get (regiotafel_inventory_get_organisations (inventory), 0);
  table = add_table (inventory, "verborgen");
  add_membership (inventory, table, organisation);
  regiotafel_entity_set_audience (REGIOTAFEL_ENTITY (table), REGIOTAFEL_AUDIENCE_INTERNAL);
  regiotafel_table_set_purpose (table, "Dirk Kruisland, 06-12345678, J. Vreemdeling");
  regiotafel_person_add_seat (add_person (inventory, "p-2", "Eva Zomerlust"), table, organisation, NULL);
  left = regiotafel_inventory_copy_for (inventory, REGIOTAFEL_AUDIENCE_PUBLIC);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *told = NULL;

      regiotafel_writer_set_format (writer, formats[i]);
      regiotafel_writer_set_audience (writer, REGIOTAFEL_AUDIENCE_UNKNOWN);
      regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_ROLES);
      text = write_as (writer, inventory);
      told = list_told (writer);
      g_assert_null (strstr (text, "verborgen"));
      assert_text (write_as (writer, left), text);
      assert_text (list_told (writer), told);

      /* Who sits where the audience may not look does not leave either. */
      regiotafel_writer_set_redaction (writer, REGIOTAFEL_REDACTION_FULL);
      g_free (text);
      text = write_as (writer, inventory);
      g_assert_nonnull (strstr (text, "Dirk Kruisland"));
      g_assert_null (strstr (text, "Eva Zomerlust"));
      regiotafel_writer_set_audience (writer, REGIOTAFEL_AUDIENCE_INTERNAL);
      g_free (text);
      text = write_as (writer, inventory);
      g_assert_nonnull (strstr (text, "Eva Zomerlust"));
    }
}

/* What could not be saved does not leave. */
static void
test_unsound (void)
{
  static const RegiotafelFormat formats[] = { REGIOTAFEL_FORMAT_EDGE_CSV, REGIOTAFEL_FORMAT_HIF };
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  RegiotafelTable *table;

  fill (inventory);
  table = regiotafel_collection_get (regiotafel_inventory_get_tables (inventory), 0);
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (table), "\xff");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      regiotafel_writer_set_format (writer, formats[i]);
      refuse_bytes (writer, inventory, REGIOTAFEL_ERROR_INVALID_VALUE, "UTF-8");
    }
}

/* ---- Back again ---- */

static char *
list_seats (RegiotafelInventory *inventory)
{
  RegiotafelCollection *tables = regiotafel_inventory_get_tables (inventory);
  g_autoptr (GPtrArray) seats = g_ptr_array_new_with_free_func (g_free);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < regiotafel_collection_get_size (tables); i++)
    {
      RegiotafelTable *table = regiotafel_collection_get (tables, i);
      RegiotafelCollection *memberships = regiotafel_table_get_memberships (table);

      for (guint j = 0; j < regiotafel_collection_get_size (memberships); j++)
        {
          RegiotafelMembership *membership = regiotafel_collection_get (memberships, j);
          char *seat = g_strdup_printf ("%s %s\n", regiotafel_entity_get_id (REGIOTAFEL_ENTITY (table)),
                                        regiotafel_entity_get_id (REGIOTAFEL_ENTITY (membership->organisation)));

          if (g_ptr_array_find_with_equal_func (seats, seat, g_str_equal, NULL))
            g_free (seat);
          else
            g_ptr_array_add (seats, seat);
        }
    }
  for (guint i = 0; i < seats->len; i++)
    g_string_append (list, g_ptr_array_index (seats, i));
  return g_string_free (list, FALSE);
}

/* A list that is read back has the same seats, by the same ids, however they were persons' or not. */
static void
test_round_trip (void)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");
  g_autofree char *path
      = g_build_filename (source != NULL ? source : ".", "examples", "data", "lindestroom", "2026.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_file (reader, file, NULL, &error);
  g_autoptr (RegiotafelInventory) back = NULL;
  g_autoptr (GBytes) list = NULL;
  g_autofree char *seats = NULL;

  g_assert_no_error (error);
  regiotafel_writer_set_format (writer, REGIOTAFEL_FORMAT_EDGE_CSV);
  regiotafel_writer_set_audience (writer, REGIOTAFEL_AUDIENCE_INTERNAL);
  list = regiotafel_writer_write_bytes (writer, inventory, &error);
  g_assert_no_error (error);
  g_object_set (reader, "format", REGIOTAFEL_FORMAT_EDGE_CSV, "table-column", "table", "organisation-column",
                "organisation", NULL);
  back = regiotafel_reader_read_bytes (reader, list, NULL, &error);
  g_assert_no_error (error);
  seats = list_seats (inventory);
  g_assert_cmpuint (strlen (seats), >, 1000);
  assert_text (list_seats (back), seats);
}

/* ---- Roles that tell who it is ---- */

#define N_DAYS 12
#define FIRST_DAY 20000

static RegiotafelPeriod *
random_period (GRand *random)
{
  int a = g_rand_int_range (random, 0, N_DAYS), b = g_rand_int_range (random, 0, N_DAYS);
  g_autoptr (RegiotafelDate) start = regiotafel_date_from_day (FIRST_DAY + MIN (a, b));
  g_autoptr (RegiotafelDate) end = regiotafel_date_from_day (FIRST_DAY + MAX (a, b));
  int open = g_rand_int_range (random, 0, 6);

  if (open == 0)
    return NULL;
  return regiotafel_period_new (open == 1 ? NULL : start, open == 2 ? NULL : end);
}

static gboolean
holds_on (const RegiotafelPeriod *period, int day)
{
  g_autoptr (RegiotafelDate) date = regiotafel_date_from_day (FIRST_DAY + day);

  return period == NULL || regiotafel_period_contains (period, date);
}

typedef struct
{
  guint person;
  const RegiotafelPeriod *period;
} Seated;

/* Whether on day @day exactly one of those who sit there does. */
static gboolean
is_one_there (const GArray *seated, int day)
{
  int who = -1;

  for (guint i = 0; i < seated->len; i++)
    {
      const Seated *one = &g_array_index (seated, Seated, i);

      if (!holds_on (one->period, day))
        continue;
      if (who >= 0 && who != (int) one->person)
        return FALSE;
      who = (int) one->person;
    }
  return who >= 0;
}

/* Day by day, which is another way than that of the library. A day before and one after the dates stand for all. */
static gboolean
tells_who (const GArray *seated, RegiotafelMembership *membership, RegiotafelRoleTerm *role)
{
  for (int day = -1; day <= N_DAYS; day++)
    if (holds_on (regiotafel_entity_get_period (REGIOTAFEL_ENTITY (membership)), day)
        && holds_on (regiotafel_role_term_get_period (role), day) && is_one_there (seated, day))
      return TRUE;
  return FALSE;
}

static gboolean
stands_one (const GArray *seats)
{
  g_autoptr (GHashTable) persons = g_hash_table_new (NULL, NULL);

  for (guint i = 0; seats != NULL && i < seats->len; i++)
    g_hash_table_add (persons, g_array_index (seats, RegiotafelExportSeat, i).person);
  return g_hash_table_size (persons) == 1;
}

static void
try_roles (GRand *random, guint *n_hidden, guint *n_shown)
{
  g_autoptr (RegiotafelInventory) inventory = regiotafel_inventory_new ();
  g_autoptr (GArray) seated = g_array_new (FALSE, FALSE, sizeof (Seated));
  g_autoptr (GBytes) key = key_of ("0123456789abcdef");
  g_autoptr (RegiotafelExportPersons) persons = NULL;
  RegiotafelTable *table = add_table (inventory, "raad");
  RegiotafelOrganisation *organisation = add_organisation (inventory, "eik");
  RegiotafelCollection *memberships = regiotafel_table_get_memberships (table);
  guint n = 0;

  for (int i = g_rand_int_range (random, 1, 3); i > 0; i--)
    {
      RegiotafelMembership *membership = add_membership (inventory, table, organisation);
      g_autoptr (RegiotafelPeriod) period = random_period (random);

      regiotafel_entity_set_period (REGIOTAFEL_ENTITY (membership), period);
      for (int j = g_rand_int_range (random, 1, 3); j > 0; j--)
        {
          g_autoptr (RegiotafelPeriod) of_role = random_period (random);

          regiotafel_membership_add_role (membership, REGIOTAFEL_ROLE_CHAIR, of_role, NULL);
        }
    }
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("p-%d", i);
      RegiotafelPerson *person = add_person (inventory, id, id);

      for (int j = g_rand_int_range (random, 1, 3); j > 0; j--)
        {
          g_autoptr (RegiotafelPeriod) period = random_period (random);
          RegiotafelPersonSeat *seat = regiotafel_person_add_seat (person, table, organisation, period);
          Seated one = { (guint) i, regiotafel_person_seat_get_period (seat) };

          g_array_append_val (seated, one);
        }
    }

  persons = regiotafel_export_persons_new (inventory, inventory, key);
  for (guint i = 0; i < regiotafel_collection_get_size (memberships); i++)
    {
      RegiotafelMembership *membership = regiotafel_collection_get (memberships, i);
      const GArray *seats = regiotafel_export_persons_get_seats (persons, membership);

      for (guint j = 0; j < regiotafel_collection_get_size (membership->roles); j++)
        {
          RegiotafelRoleTerm *role = regiotafel_collection_get (membership->roles, j);
          gboolean hides = regiotafel_export_persons_hides (persons, role);

          g_assert_cmpint (hides, ==, tells_who (seated, membership, role) || stands_one (seats));
          n += hides;
          *n_shown += !hides && seats != NULL;
        }
    }
  g_assert_cmpuint (regiotafel_export_persons_get_n_hidden (persons), ==, n);
  *n_hidden += n;
}

static void
test_roles_that_tell (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  guint n_hidden = 0, n_shown = 0;

  for (guint i = 0; i < 3000; i++)
    try_roles (random, &n_hidden, &n_shown);
  /* Both happen, or nothing was tried. */
  g_assert_cmpuint (n_hidden, >, 500);
  g_assert_cmpuint (n_shown, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/properties", test_properties);
  g_test_add_func ("/export/native-keeps-everything", test_native_keeps_everything);
  g_test_add_func ("/export/keys", test_keys);
  g_test_add ("/export/file-is-a-child", Fixture, NULL, fill_fixture, test_file_is_a_child, tear_down);
  g_test_add ("/export/record", Fixture, NULL, fill_fixture, test_record, tear_down);
  g_test_add ("/export/record-that-fails", Fixture, NULL, fill_fixture, test_record_that_fails, tear_down);
  g_test_add ("/export/record-async", Fixture, NULL, fill_fixture, test_record_async, tear_down);
  g_test_add ("/export/cancelled", Fixture, NULL, fill_fixture, test_cancelled, tear_down);
  g_test_add_func ("/export/diagnostics", test_diagnostics);
  g_test_add_func ("/export/audience", test_audience);
  g_test_add_func ("/export/unsound", test_unsound);
  g_test_add_func ("/export/round-trip", test_round_trip);
  g_test_add_func ("/export/roles-that-tell", test_roles_that_tell);
  return g_test_run ();
}
