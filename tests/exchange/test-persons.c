/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Persons in their own file: what comes in goes out the same, nothing comes halfway, and nobody's changes are lost.
 * What is said of problems is in tests/python/test_persons.py. */
#include <glib/gstdio.h>

#include "../test-util.h"
#include "reader-helpers.h"
#include "regiotafel-error.h"
#include "regiotafel-members-private.h"
#include "regiotafel-person.h"
#include "regiotafel-source.h"

#define PERSONS "{'format': 'regiotafel-persons/1', "
#define REGION                                                                                                         \
  HEAD "'organisations': [{'id': 'eik', 'former-ids': ['eikel']}, {'id': 'linde'}], 'tables': [{'id': 'raad', "        \
       "'memberships': [{'organisation': 'eik', 'period': '2015/2016'}, {'organisation': 'linde'}]}]}"
#define SEAT "{'table': 'raad', 'organisation': 'eik'}"

static char *
path_of (const char *folder, const char *name)
{
  const char *source = g_getenv ("REGIOTAFEL_SOURCE");

  return g_build_filename (source != NULL ? source : ".", "tests", "data", folder, name, NULL);
}

static char *
write_persons (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_persons_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
join (RegiotafelInventory *inventory, const char *text, gboolean lenient, GError **error)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = bytes_of (text);

  regiotafel_reader_set_lenient (reader, lenient);
  return regiotafel_reader_read_persons_bytes (reader, inventory, bytes, NULL, error);
}

static void
join_sound (RegiotafelInventory *inventory, const char *text)
{
  g_autoptr (GError) error = NULL;

  join (inventory, text, FALSE, &error);
  g_assert_no_error (error);
}

static guint
count_persons (RegiotafelInventory *inventory)
{
  return regiotafel_collection_get_size (regiotafel_inventory_get_persons (inventory));
}

/* Whether an object has some value for each of its members. */
static void
assert_all_set (gpointer object, const RegiotafelMember *members)
{
  for (; members->name != NULL; members++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), members->name);
      g_auto (GValue) value = G_VALUE_INIT;

      if (pspec == NULL)
        continue;
      g_value_init (&value, pspec->value_type);
      g_object_get_property (object, members->name, &value);
      if (g_param_value_defaults (pspec, &value))
        g_error ("%s is not in the file", members->name);
      if (G_VALUE_HOLDS (&value, REGIOTAFEL_TYPE_COLLECTION))
        g_assert_cmpuint (regiotafel_collection_get_size (g_value_get_object (&value)), >, 0);
    }
}

static void
test_every_member (void)
{
  g_autofree char *inventory_path = path_of ("native", "full.json");
  g_autofree char *path = path_of ("persons", "full.json");
  g_autoptr (GFile) inventory_file = g_file_new_for_path (inventory_path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autofree char *before = NULL;
  RegiotafelPerson *person;

  inventory = regiotafel_reader_read_file (reader, inventory_file, NULL, &error);
  g_assert_no_error (error);
  before = write_native (inventory);
  regiotafel_reader_read_persons_file (reader, inventory, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 0);

  person = regiotafel_collection_find (regiotafel_inventory_get_persons (inventory), "p-001");
  assert_all_set (person, regiotafel_kind_get_members (REGIOTAFEL_KIND_PERSONS));
  assert_all_set (regiotafel_collection_get (regiotafel_person_get_seats (person), 0),
                  regiotafel_person_seat_get_members ());
  assert_all_set (regiotafel_collection_get (regiotafel_entity_get_sources (REGIOTAFEL_ENTITY (person)), 0),
                  regiotafel_source_get_members ());

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  assert_text (write_persons (inventory), text);
  /* Whatever is known of persons, the inventory says what it said. */
  assert_text (write_native (inventory), before);
}

/* Members in another order, and all the blanks that JSON allows. */
static void
test_canonical (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (REGION);

  join_sound (inventory,
              "\xef\xbb\xbf{ 'x' : [ 1,\r\n 2.50 ], 'persons':[\n{'seats':[{'period':'2015/..','later':1,"
              "'organisation':'eik','table':'raad'}], 'contact':'\\u00e9\\/',"
              "'name':'N','id':'p-1','seats-of-old':{ 'a':null }} , {'id':'q'}],'format':'regiotafel-persons/1'}");
  assert_text (write_persons (inventory),
               "{\n  \"format\": \"regiotafel-persons/1\",\n  \"persons\": [\n    {\"id\": \"p-1\", \"name\": \"N\", "
               "\"contact\": \"é/\", \"seats\": [{\"table\": \"raad\", \"organisation\": \"eik\", \"period\": "
               "\"2015/..\", \"later\": 1}], \"seats-of-old\": { \"a\":null }},\n    {\"id\": \"q\"}\n  ],\n  "
               "\"x\": [ 1,\n 2.50 ]\n}\n");
}

static void
test_nobody (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (REGION);
  static const char nobody[] = "{\n  \"format\": \"regiotafel-persons/1\"\n}\n";

  assert_text (write_persons (inventory), nobody);
  join_sound (inventory, nobody);
  join_sound (inventory, PERSONS "'persons': []}");
  assert_text (write_persons (inventory), nobody);
}

/* A seat is there at whatever time, and by a former id. */
static void
test_seats (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (REGION);

  join_sound (inventory, PERSONS "'persons': [{'id': 'p-1', 'period': '1990/1991', 'seats': [{'table': 'raad', "
                                 "'organisation': 'eikel', 'period': '2030/..'}]}]}");
  assert_text (
      write_persons (inventory),
      "{\n  \"format\": \"regiotafel-persons/1\",\n  \"persons\": [\n    {\"id\": \"p-1\", \"period\": "
      "\"1990/1991\", \"seats\": [{\"table\": \"raad\", \"organisation\": \"eik\", \"period\": \"2030/..\"}]}\n"
      "  ]\n}\n");
}

/* Two files come together when nobody stands in both. */
static void
test_two_files (void)
{
  g_autoptr (RegiotafelInventory) inventory = read_sound (REGION);
  g_autoptr (GError) error = NULL;
  guint64 revision;

  join_sound (inventory, PERSONS "'persons': [{'id': 'p-1', 'former-ids': ['p-0']}], 'x': 1}");
  g_assert_false (regiotafel_inventory_get_persons_modified (inventory));
  revision = regiotafel_inventory_get_revision (inventory);
  g_assert_false (join (inventory, PERSONS "'persons': [{'id': 'p-2'}, {'id': 'p-1'}]}", FALSE, &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "/persons/1/id");
  g_assert_false (join (inventory, PERSONS "'persons': [{'id': 'p-2'}, {'id': 'p-0'}]}", FALSE, &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "/persons/1/id");
  g_assert_false (join (inventory, PERSONS "'persons': [{'id': 'p-2', 'former-ids': ['p-1']}]}", FALSE, &error));
  assert_error (error, REGIOTAFEL_ERROR_DUPLICATE_ID, "/persons/0/former-ids/0");
  g_assert_cmpuint (count_persons (inventory), ==, 1);
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision);

  join_sound (inventory, PERSONS "'persons': [{'id': 'p-2'}], 'x': 2, 'y': 3}");
  g_assert_cmpuint (count_persons (inventory), ==, 2);
  g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision + 1);
  /* Together they are in no file. */
  g_assert_true (regiotafel_inventory_get_persons_modified (inventory));
  assert_text (write_persons (inventory),
               "{\n  \"format\": \"regiotafel-persons/1\",\n  \"persons\": [\n    {\"id\": \"p-1\", \"former-ids\": "
               "[\"p-0\"]},\n    {\"id\": \"p-2\"}\n  ],\n  \"x\": 1,\n  \"y\": 3\n}\n");
}

/* Nothing comes when not all can. */
static void
test_all_or_nothing (void)
{
  static const char *const files[] = {
    PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT "]}, {'id': 'p-2', 'contact': 1}]}",
    PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT ", {'table': 'raad', 'organisation': 'x'}]}]}",
    PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT ", {'table': 'raad'}]}]}",
    PERSONS "'persons': [{'id': 'p-1', 'former-ids': ['p-2']}, {'id': 'p-2'}]}",
    PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT "]}], 'x': {'y': 1, 'y': 2}}",
    PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT "]}]",
    PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT "]}]}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (RegiotafelInventory) inventory = read_sound (REGION);
      guint64 revision = regiotafel_inventory_get_revision (inventory);
      g_autoptr (GError) error = NULL;

      g_assert_false (join (inventory, files[i], FALSE, &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (count_persons (inventory), ==, 0);
      g_assert_cmpuint (regiotafel_inventory_get_revision (inventory), ==, revision);
      g_assert_false (regiotafel_inventory_get_modified (inventory));
      g_assert_false (regiotafel_inventory_get_persons_modified (inventory));
    }
}

/* A single seat that is not there may be a slip; then it is told what is not there. */
static void
test_other_inventory (void)
{
  static const struct
  {
    const char *seats;
    const char *part;
  } cases[] = {
    { "{'table': 'rad', 'organisation': 'eik'}", "Did you mean “raad”?" },
    { "{'table': 'x', 'organisation': 'y'}", "Of the 1 seat in this file none" },
    { "{'table': 'rad', 'organisation': 'eik'}, {'table': 'rad', 'organisation': 'linde'}",
      "line 1, column 47 (/persons): Of the 2 seats in this file none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint lenient = 0; lenient < 2; lenient++)
      {
        g_autoptr (RegiotafelInventory) inventory = read_sound (REGION);
        g_autofree char *text = g_strdup_printf (PERSONS "'persons': [{'id': 'p-1', 'seats': [%s]}]}", cases[i].seats);
        g_autoptr (GError) error = NULL;

        if (join (inventory, text, lenient, &error))
          g_assert_true (lenient && i == 0);
        else
          assert_error (error, REGIOTAFEL_ERROR_DANGLING, cases[i].part);
      }
}

static void
test_limits (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = read_sound (REGION);
  g_autoptr (GBytes) bytes = bytes_of (PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT ", " SEAT "]}]}");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  /* One person with two seats. */
  regiotafel_reader_set_max_entities (reader, 2);
  g_assert_false (regiotafel_reader_read_persons_bytes (reader, inventory, bytes, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "/persons/0/seats/1");
  regiotafel_reader_set_max_entities (reader, 3);
  regiotafel_reader_set_max_bytes (reader, g_bytes_get_size (bytes) - 1);
  g_assert_false (regiotafel_reader_read_persons_bytes (reader, inventory, bytes, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "max-bytes");
  regiotafel_reader_set_max_bytes (reader, g_bytes_get_size (bytes));
  regiotafel_reader_set_max_depth (reader, 4);
  g_assert_false (regiotafel_reader_read_persons_bytes (reader, inventory, bytes, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_LIMIT, "max-depth");
  regiotafel_reader_set_max_depth (reader, 5);
  g_cancellable_cancel (cancellable);
  g_assert_false (regiotafel_reader_read_persons_bytes (reader, inventory, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_persons (inventory), ==, 0);
  g_assert_true (regiotafel_reader_read_persons_bytes (reader, inventory, bytes, NULL, &error));
  g_assert_no_error (error);
}

/* Whatever is cut off, changed or put in its place: it is read or it is refused, and persons come to stand in order. */
static void
test_broken_anywhere (void)
{
  g_autofree char *path = path_of ("persons", "full.json");
  g_autofree char *inventory_path = path_of ("native", "full.json");
  g_autoptr (GFile) inventory_file = g_file_new_for_path (inventory_path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (RegiotafelInventory) inventory = regiotafel_reader_read_file (reader, inventory_file, NULL, NULL);
  g_autofree char *text = NULL;
  gsize length;
  static const char other[] = "\"{[}],:0\\x\0\xff";

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (guint lenient = 0; lenient < 2; lenient++)
    for (gsize i = 0; i <= length; i++)
      for (guint j = 0; j < sizeof other; j += lenient + 1)
        {
          g_autofree char *changed = g_memdup2 (text, length);
          g_autoptr (GBytes) bytes = NULL;
          RegiotafelCollection *persons = regiotafel_inventory_get_persons (inventory);

          if (i < length)
            changed[i] = other[j];
          bytes = g_bytes_new (changed, j == 0 ? i : length);
          regiotafel_reader_set_lenient (reader, lenient);
          regiotafel_reader_read_persons_bytes (reader, inventory, bytes, NULL, NULL);
          for (guint n = regiotafel_collection_get_size (persons); n > 0; n--)
            g_assert_true (
                regiotafel_inventory_remove (inventory, regiotafel_collection_get (persons, n - 1), TRUE, NULL));
        }
  g_assert_false (regiotafel_inventory_get_modified (inventory));
}

/* ---- Persons in an inventory ---- */

static void
test_stray (void)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  /* Before what they refer to. */
  g_autoptr (GBytes) bytes = bytes_of (HEAD "'persons': [{'id': 'p-1', 'former-ids': ['p-0'], 'seats': [" SEAT
                                            "], 'x': 1}, {'id': 'p-1'}], 'organisations': [{'id': 'eik'}], 'tables': "
                                            "[{'id': 'raad', 'memberships': [{'organisation': 'eik'}]}], 'y': 2}");
  g_autoptr (RegiotafelInventory) inventory = NULL;
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (regiotafel_reader_read_bytes (reader, bytes, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "line 1, column 39 (/persons): Persons do not belong");

  regiotafel_reader_set_lenient (reader, TRUE);
  inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 2);
  g_assert_cmpstr (regiotafel_diagnostic_get_code (get_diagnostic (reader, 0)), ==, "persons-in-inventory");
  g_assert_cmpstr (regiotafel_diagnostic_get_code (get_diagnostic (reader, 1)), ==, "duplicate-id");
  g_assert_false (regiotafel_inventory_get_modified (inventory));
  g_assert_true (regiotafel_inventory_get_persons_modified (inventory));
  assert_text (write_persons (inventory),
               "{\n  \"format\": \"regiotafel-persons/1\",\n  \"persons\": [\n    {\"id\": \"p-1\", \"former-ids\": "
               "[\"p-0\"], \"seats\": [{\"table\": \"raad\", \"organisation\": \"eik\"}], \"x\": 1}\n  ]\n}\n");
  written = write_native (inventory);
  g_assert_null (strstr (written, "p-1"));
}

/* ---- Files ---- */

typedef struct
{
  char *folder;
  GFile *inventory_file;
  GFile *file;
  RegiotafelInventory *inventory;
  RegiotafelReader *reader;
  RegiotafelWriter *writer;
} Files;

static void
set_up (Files *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *inventory_path = NULL;
  g_autofree char *text = g_strdelimit (g_strdup (REGION), "'", '"');

  f->folder = g_dir_make_tmp ("regiotafel-persons-XXXXXX", NULL);
  path = g_build_filename (f->folder, "wie.json", NULL);
  inventory_path = g_build_filename (f->folder, "streek.json", NULL);
  f->file = g_file_new_for_path (path);
  f->inventory_file = g_file_new_for_path (inventory_path);
  f->reader = regiotafel_reader_new ();
  f->writer = regiotafel_writer_new ();
  g_assert_true (g_file_set_contents (inventory_path, text, -1, NULL));
  f->inventory = regiotafel_reader_read_file (f->reader, f->inventory_file, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Files *f, gconstpointer data)
{
  g_file_delete (f->file, NULL, NULL);
  g_file_delete (f->inventory_file, NULL, NULL);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_object_unref (f->file);
  g_object_unref (f->inventory_file);
  g_object_unref (f->inventory);
  g_object_unref (f->reader);
  g_object_unref (f->writer);
  g_free (f->folder);
}

static void
put (GFile *file, const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

static void
save (Files *f)
{
  g_autoptr (GError) error = NULL;

  regiotafel_writer_write_persons_file (f->writer, f->inventory, f->file, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_conflict (Files *f, GFile *file, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (regiotafel_writer_write_persons_file (f->writer, f->inventory, file, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_CONFLICT, part);
}

static void
test_conflict (Files *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelPerson) person = regiotafel_person_new ("p-1", "Wie");

  g_assert_true (regiotafel_inventory_add (f->inventory, REGIOTAFEL_ENTITY (person), NULL));
  g_assert_true (regiotafel_inventory_get_persons_modified (f->inventory));
  save (f);
  g_assert_false (regiotafel_inventory_get_persons_modified (f->inventory));
  regiotafel_person_set_contact (person, "bureau");
  save (f);

  /* Each file has its own history: writing one says nothing of the other. */
  assert_conflict (f, f->inventory_file, "is there already");
  regiotafel_inventory_set_title (f->inventory, "Streek");
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, f->inventory_file, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (regiotafel_writer_write_file (f->writer, f->inventory, f->file, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_CONFLICT, "is there already");
  regiotafel_person_set_contact (person, "kantoor");
  save (f);

  put (f->file, "{}");
  regiotafel_person_set_contact (person, "elders");
  assert_conflict (f, f->file, "changed by somebody else");
  g_assert_true (regiotafel_inventory_get_persons_modified (f->inventory));
  regiotafel_writer_set_overwrite (f->writer, TRUE);
  save (f);
}

static void
test_read_and_write (Files *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text
      = g_strdelimit (g_strdup (PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT "]}]}"), "'", '"');
  RegiotafelPerson *person;

  put (f->file, text);
  g_assert_true (regiotafel_reader_read_persons_file (f->reader, f->inventory, f->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (regiotafel_inventory_get_modified (f->inventory));
  person = regiotafel_collection_get (regiotafel_inventory_get_persons (f->inventory), 0);
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (person), "Wie");
  save (f);
  /* The inventory has not changed by it. */
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, f->inventory_file, NULL, &error));
  g_assert_no_error (error);
}

/* What was left out must not be lost by writing. */
static void
test_lenient_is_not_whole (Files *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text
      = g_strdelimit (g_strdup (PERSONS "'persons': [{'id': 'p-1', 'seats': [" SEAT "], 'contact': 1}]}"), "'", '"');

  put (f->file, text);
  regiotafel_reader_set_lenient (f->reader, TRUE);
  g_assert_true (regiotafel_reader_read_persons_file (f->reader, f->inventory, f->file, NULL, &error));
  g_assert_no_error (error);
  assert_conflict (f, f->file, "is there already");
}

static void
test_missing_file (Files *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (regiotafel_reader_read_persons_file (f->reader, f->inventory, f->file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_not_written (Files *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RegiotafelPerson) person = regiotafel_person_new ("p-1", "Wie");
  RegiotafelTable *table = regiotafel_collection_get (regiotafel_inventory_get_tables (f->inventory), 0);
  g_autoptr (RegiotafelOrganisation) stranger = regiotafel_organisation_new ("vreemd", NULL);
  RegiotafelPersonSeat *seat;

  g_assert_true (regiotafel_inventory_add (f->inventory, REGIOTAFEL_ENTITY (person), NULL));
  seat = regiotafel_person_add_seat (person, table, stranger, NULL);
  g_assert_false (regiotafel_writer_write_persons_file (f->writer, f->inventory, f->file, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_DANGLING, "/persons/0/seats/0");
  regiotafel_person_remove_seat (person, seat);
  regiotafel_entity_set_name (REGIOTAFEL_ENTITY (person), "\xff");
  g_assert_false (regiotafel_writer_write_persons_file (f->writer, f->inventory, f->file, NULL, &error));
  assert_error (error, REGIOTAFEL_ERROR_INVALID_VALUE, "/persons/0: name is not valid UTF-8");
  g_assert_false (g_file_query_exists (f->file, NULL));
  /* The inventory itself can be written whatever its persons are. */
  g_free (write_native (f->inventory));
}

/* ---- Without waiting ---- */

typedef struct
{
  GMainLoop *loop;
  gboolean reading;
  gboolean done;
  GError *error;
} Waiting;

static void
finished (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->done
      = waiting->reading
            ? regiotafel_reader_read_persons_file_finish (REGIOTAFEL_READER (source), result, &waiting->error)
            : regiotafel_writer_write_persons_file_finish (REGIOTAFEL_WRITER (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
test_async (Files *f, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RegiotafelPerson) person = regiotafel_person_new ("p-1", "Wie");
  g_autoptr (RegiotafelInventory) again = read_sound (REGION);
  g_autoptr (GError) error = NULL;
  Waiting waiting = { .loop = loop };

  g_assert_true (regiotafel_inventory_add (f->inventory, REGIOTAFEL_ENTITY (person), NULL));
  regiotafel_writer_write_persons_file_async (f->writer, f->inventory, f->file, NULL, finished, &waiting);
  /* Meanwhile: not the persons again, but the inventory. */
  g_assert_false (regiotafel_writer_write_persons_file (f->writer, f->inventory, f->file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);
  regiotafel_inventory_set_title (f->inventory, "Streek");
  g_assert_true (regiotafel_writer_write_file (f->writer, f->inventory, f->inventory_file, NULL, &error));
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_true (waiting.done);
  g_assert_false (regiotafel_inventory_get_persons_modified (f->inventory));

  waiting.reading = TRUE;
  regiotafel_reader_read_persons_file_async (f->reader, again, f->file, NULL, finished, &waiting);
  g_assert_cmpuint (count_persons (again), ==, 0);
  g_main_loop_run (loop);
  g_assert_no_error (waiting.error);
  g_assert_cmpuint (count_persons (again), ==, 1);

  /* The persons are there already. */
  regiotafel_reader_read_persons_file_async (f->reader, again, f->file, NULL, finished, &waiting);
  g_main_loop_run (loop);
  assert_error (waiting.error, REGIOTAFEL_ERROR_DUPLICATE_ID, "/persons/0/id");
  g_assert_cmpuint (count_diagnostics (f->reader), ==, 1);

  g_cancellable_cancel (cancellable);
  regiotafel_reader_read_persons_file_async (f->reader, again, f->file, cancellable, finished, &waiting);
  g_main_loop_run (loop);
  g_assert_error (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&waiting.error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/persons/every-member", test_every_member);
  g_test_add_func ("/persons/canonical", test_canonical);
  g_test_add_func ("/persons/nobody", test_nobody);
  g_test_add_func ("/persons/seats", test_seats);
  g_test_add_func ("/persons/two-files", test_two_files);
  g_test_add_func ("/persons/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/persons/other-inventory", test_other_inventory);
  g_test_add_func ("/persons/limits", test_limits);
  g_test_add_func ("/persons/broken-anywhere", test_broken_anywhere);
  g_test_add_func ("/persons/stray", test_stray);
#define ADD(path, test) g_test_add (path, Files, NULL, set_up, test, tear_down)
  ADD ("/persons/conflict", test_conflict);
  ADD ("/persons/read-and-write", test_read_and_write);
  ADD ("/persons/lenient-is-not-whole", test_lenient_is_not_whole);
  ADD ("/persons/missing-file", test_missing_file);
  ADD ("/persons/not-written", test_not_written);
  ADD ("/persons/async", test_async);
#undef ADD
  return g_test_run ();
}
