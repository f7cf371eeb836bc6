/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Limits, and files that somebody made to do harm. */
#include "edge-list-helpers.h"

static void
test_max_entities (void)
{
  const char *text = "tafel;organisatie;gebied\nA;x;N\nA;x;N\nA;y;N\n";
  RegiotafelReadOptions options = usual;

  options.area_column = "gebied";
  /* A table, two organisations, an area and two memberships: a row that stands twice makes none. */
  for (guint most = 0; most < 8; most++)
    for (int lenient = 0; lenient <= 1; lenient++)
      {
        static const char *const cells[] = { "A2", "B2", "C2", "B2", "B4", "B4" };
        g_auto (Outcome) outcome = { NULL };

        options.max_entities = most;
        options.lenient = lenient;
        read_with (&outcome, &options, text, strlen (text));
        if (most >= G_N_ELEMENTS (cells))
          {
            g_assert_no_error (outcome.error);
            g_assert_cmpuint (outcome.reading->n_entities, ==, G_N_ELEMENTS (cells));
            continue;
          }
        g_assert_error (outcome.error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT);
        g_assert_cmpstr (regiotafel_diagnostic_get_cell (get_diagnostic (
                             &outcome, regiotafel_collection_get_size (outcome.reading->diagnostics) - 1)),
                         ==, cells[most]);
      }
}

/* A cell and a row can be as large as in a spreadsheet, and no larger. */
static void
test_long (void)
{
  g_autofree char *cell = g_strnfill (131072, 'x');
  g_autofree char *separators = g_strnfill (16384, ';');
  g_autofree char *fits = g_strdup_printf ("tafel;organisatie%s\nA;%s\nB;y\n", separators + 2, cell);
  g_autofree char *too_long = g_strdup_printf ("tafel;organisatie\nA;%sx\nB;y\n", cell);
  g_autofree char *last_too_long = g_strdup_printf ("tafel;organisatie\nA;x%s%sx\nB;y\n", separators + 2, cell);
  g_autofree char *too_many = g_strdup_printf ("tafel;organisatie\nA;x%s\nB;y\n", separators + 1);
  g_auto (Outcome) last = { NULL };
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (GString) shown = g_string_new (NULL);

  read_with (&outcome, &usual, fits, strlen (fits));
  g_assert_no_error (outcome.error);
  show_entities (shown, "T", regiotafel_inventory_get_tables (outcome.inventory));
  g_assert_cmpstr (shown->str, ==, "T a=A; b=B;\n");

  assert_case (&(Case){
      .text = too_long,
      .strict = "error long-cell @2:3 B2\n"
                "line 2, column 3, cell B2: The cell holds more than 131072 bytes; shorten it, or look for a quotation "
                "mark that is not closed.\n"
                "regel 2, kolom 3, cel B2: De cel bevat meer dan 131072 bytes; maak haar korter, of zoek een "
                "aanhalingsteken dat niet gesloten is.\n",
      .lenient
      = "error long-cell @2:3 B2\n"
        "line 2, column 3, cell B2: The cell holds more than 131072 bytes; shorten it, or look for a quotation "
        "mark that is not closed.\n"
        "regel 2, kolom 3, cel B2: De cel bevat meer dan 131072 bytes; maak haar korter, of zoek een "
        "aanhalingsteken dat niet gesloten is.\n",
      .lenient_inventory = "T b=B;\nO y=y;\nM b:y\n",
      .error_code = REGIOTAFEL_ERROR_LIMIT });
  read_with (&last, &usual, last_too_long, strlen (last_too_long));
  assert_error (last.error, REGIOTAFEL_ERROR_LIMIT, "cell XFD2: The cell holds more than 131072 bytes");
  assert_case (&(Case){
      .text = too_many,
      .strict = "error long-row @2:16387 XFE2\n"
                "line 2, column 16387, cell XFE2: The row has more than 16384 cells; take the surplus ones away.\n"
                "regel 2, kolom 16387, cel XFE2: De rij heeft meer dan 16384 cellen; haal weg wat te veel is.\n",
      .lenient = "error long-row @2:16387 XFE2\n"
                 "line 2, column 16387, cell XFE2: The row has more than 16384 cells; take the surplus ones away.\n"
                 "regel 2, kolom 16387, cel XFE2: De rij heeft meer dan 16384 cellen; haal weg wat te veel is.\n",
      .lenient_inventory = "T b=B;\nO y=y;\nM b:y\n",
      .error_code = REGIOTAFEL_ERROR_LIMIT });
}

/* A name of a page is repaired, and its message stays readable. */
static void
test_long_repair (void)
{
  g_autofree char *dots = g_strnfill (2000, '.');
  g_autofree char *text = g_strdup_printf ("tafel;organisatie\nA;Ã©%s\n", dots);
  g_autofree char *name = g_strconcat ("é", dots, NULL);
  g_auto (Outcome) outcome = { NULL };
  RegiotafelDiagnostic *diagnostic;

  read_with (&outcome, &usual, text, strlen (text));
  g_assert_no_error (outcome.error);
  g_assert_cmpstr (regiotafel_entity_get_name (
                       regiotafel_collection_get (regiotafel_inventory_get_organisations (outcome.inventory), 0)),
                   ==, name);
  diagnostic = get_diagnostic (&outcome, 2);
  g_assert_cmpstr (regiotafel_diagnostic_get_code (diagnostic), ==, "double-encoding-repaired");
  g_assert_cmpuint (strlen (regiotafel_diagnostic_get_message (diagnostic)), <, 500);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RegiotafelReading) reading = regiotafel_reading_new (&usual, NULL, cancellable);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (regiotafel_read_edge_list (reading, "tafel;organisatie\nA;x\n", 22, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
cancel_at_third (GListModel *diagnostics, guint position, guint removed, guint added, GCancellable *cancellable)
{
  if (position == 2)
    g_cancellable_cancel (cancellable);
}

/* Somebody who cancels halfway does not wait for the rest. */
static void
test_cancelled_halfway (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RegiotafelReading) reading = regiotafel_reading_new (&usual, NULL, cancellable);
  g_autoptr (GString) text = g_string_new ("tafel;organisatie\nA;x\nA;x\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "B;%u\n", i);
  /* Behind the encoding and the separator comes the row that stands twice. */
  g_signal_connect (reading->diagnostics, "items-changed", G_CALLBACK (cancel_at_third), cancellable);
  g_assert_null (regiotafel_read_edge_list (reading, text->str, text->len, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (reading->n_entities, >, 10);
  g_assert_cmpuint (reading->n_entities, <, 10000);
}

static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new ("tafel;organisatie\n");
  RegiotafelReadOptions options = usual;
  g_auto (Outcome) outcome = { NULL };

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "A;\n");
  g_string_append (text, "A;x\n");
  options.lenient = TRUE;
  read_with (&outcome, &options, text->str, text->len);
  g_assert_no_error (outcome.error);
  assert_text (show_inventory (outcome.inventory), "T a=A;\nO x=x;\nM a:x\n");
  /* None is lost: what is not listed is counted. */
  g_assert_cmpuint (regiotafel_collection_get_size (outcome.reading->diagnostics) + outcome.reading->n_unlisted, ==,
                    20000 + 2);
}

/* Lists that would take hours if any step looked at all that came before. */
static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new ("tafel;organisatie;gebied\n");
  RegiotafelReadOptions options = usual;
  g_auto (Outcome) outcome = { NULL };
  const guint n = 20000;

  options.area_column = "gebied";
  /* A table with all organisations and areas, an organisation at all tables; and all ids collide. */
  for (guint i = 0; i < n; i++)
    {
      char marks[18];

      /* Names that differ in signs only, so that all have one slug. */
      for (guint j = 0; j < 17; j++)
        marks[j] = (i >> j) & 1 ? '!' : '?';
      marks[17] = '\0';
      g_string_append_printf (text, "A;o%s;n%s\nt%s;x;\n", marks, marks, marks);
    }
  read_with (&outcome, &options, text->str, text->len);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_tables (outcome.inventory)), ==, n + 1);
  g_assert_cmpuint (regiotafel_collection_get_size (regiotafel_inventory_get_areas (outcome.inventory)), ==, n);
  g_assert_nonnull (regiotafel_collection_find (regiotafel_inventory_get_tables (outcome.inventory), "t-20000"));
  g_assert_cmpuint (outcome.reading->n_entities, ==, 5 * n + 2);
}

/* A broken row on each line: looking for their lines must not begin at the top each time. */
static void
test_many_broken (void)
{
  g_autoptr (GString) text = g_string_new ("tafel;organisatie\n");
  RegiotafelReadOptions options = usual;
  g_auto (Outcome) outcome = { NULL };

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "A;\"x\"y\n");
  g_string_append (text, "A;\"x\n");
  options.lenient = TRUE;
  read_with (&outcome, &options, text->str, text->len);
  g_assert_no_error (outcome.error);
  g_assert_cmpuint (count_code (&outcome, "broken-row") + outcome.reading->n_unlisted, ==, 50001);
}

/* --- Hostile bytes --- */

static const char hostile[] = "\xEF\xBB\xBFtafel;organisatie;gebied\r\n"
                              "\"Tafel \"\"A\"\"\";CoÃ¶peratie;Fryslân\r\n"
                              "Tafel B;\"Zorg;\nWelzijn\"; N\n"
                              "Tafel B;GGD;;extra\r"
                              ";;\n"
                              "Tafel \xC3\x83\xC2\xA9;GGD\n"
                              "’s-Gravenhage;ﷺ;e\xCC\x81\n";

static void
read_hostile (const char *bytes, gsize length)
{
  RegiotafelReadOptions options = usual;

  options.area_column = "gebied";
  for (int lenient = 0; lenient <= 1; lenient++)
    {
      g_auto (Outcome) outcome = { NULL };
      g_autofree char *shown = NULL;

      options.lenient = lenient;
      read_with (&outcome, &options, bytes, length);
      if (outcome.inventory != NULL)
        assert_sound (outcome.inventory);
      else
        g_assert_true (outcome.error->domain == REGIOTAFEL_ERROR);
      /* Everything that is told can be told in both languages. */
      shown = show_diagnostics (&outcome, TRUE);
      g_assert_true (g_utf8_validate (shown, -1, NULL));
    }
}

static void
test_prefixes (void)
{
  for (gsize length = 0; length < sizeof hostile; length++)
    read_hostile (hostile, length);
}

static void
test_random_changes (void)
{
  static const guint8 likely[]
      = { '"', ';', '\n', '\r', ',', '\0', ' ', 0xC3, 0x83, 0xFF, 0x81, 0xFE, '\t', 0xC2, 0xA0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (19700101);

  for (guint i = 0; i < 6000; i++)
    {
      g_autoptr (GString) bytes = g_string_new_len (hostile, sizeof hostile - 1);
      guint n = (guint) g_rand_int_range (random, 1, 6);

      /* Without its mark in front it may be taken for another encoding. */
      if (i % 2 == 0)
        g_string_erase (bytes, 0, 3);
      for (guint j = 0; j < n; j++)
        {
          gsize at = (gsize) g_rand_int_range (random, 0, (gint32) bytes->len);
          gsize n_lost = (gsize) g_rand_int_range (random, 1, 9);
          guint8 byte = g_rand_boolean (random) ? likely[g_rand_int_range (random, 0, G_N_ELEMENTS (likely))]
                                                : (guint8) g_rand_int_range (random, 0, 256);

          switch (g_rand_int_range (random, 0, 3))
            {
            case 0:
              bytes->str[at] = (char) byte;
              break;
            case 1:
              g_string_insert_c (bytes, (gssize) at, (char) byte);
              break;
            default:
              g_string_erase (bytes, (gssize) at, (gssize) MIN (n_lost, bytes->len - at));
            }
        }
      read_hostile (bytes->str, bytes->len);
    }
}

/* As UTF-16, where every fault is another one. */
static void
test_random_wide (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20000229);
  gsize length;
  g_autofree char *wide = g_convert (hostile + 3, sizeof hostile - 4, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (wide);
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) bytes = g_string_new_len (i % 2 == 0 ? "\xFF\xFE" : "\xFE\xFF", 2);

      g_string_append_len (bytes, wide, (gssize) length);
      for (gsize at = 2; i % 2 != 0 && at + 1 < bytes->len; at += 2)
        {
          char low = bytes->str[at];

          bytes->str[at] = bytes->str[at + 1];
          bytes->str[at + 1] = low;
        }
      if (i > 1)
        bytes->str[g_rand_int_range (random, 2, (gint32) bytes->len)] = (char) g_rand_int_range (random, 0, 256);
      if (i % 3 == 0)
        g_string_truncate (bytes, (gsize) g_rand_int_range (random, 0, (gint32) bytes->len));
      read_hostile (bytes->str, bytes->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-edge-hostile/max-entities", test_max_entities);
  g_test_add_func ("/read-edge-hostile/long", test_long);
  g_test_add_func ("/read-edge-hostile/long-repair", test_long_repair);
  g_test_add_func ("/read-edge-hostile/cancelled", test_cancelled);
  g_test_add_func ("/read-edge-hostile/cancelled-halfway", test_cancelled_halfway);
  g_test_add_func ("/read-edge-hostile/many-problems", test_many_problems);
  g_test_add_func ("/read-edge-hostile/large", test_large);
  g_test_add_func ("/read-edge-hostile/many-broken", test_many_broken);
  g_test_add_func ("/read-edge-hostile/prefixes", test_prefixes);
  g_test_add_func ("/read-edge-hostile/random-changes", test_random_changes);
  g_test_add_func ("/read-edge-hostile/random-wide", test_random_wide);
  return g_test_run ();
}
