/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the tests of the reader share. Files are written here with ' for ", which C would have us escape. */
#pragma once

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-diagnostic.h"
#include "regiotafel-reader.h"
#include "regiotafel-writer.h"

#define HEAD "{'format': 'regiotafel/1', "

static inline GBytes *
bytes_of (const char *text)
{
  char *file = g_strdelimit (g_strdup (text), "'", '"');

  return g_bytes_new_take (file, strlen (file));
}

/* The native form of an inventory. */
static inline char *
write_native (RegiotafelInventory *inventory)
{
  g_autoptr (RegiotafelWriter) writer = regiotafel_writer_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = regiotafel_writer_write_bytes (writer, inventory, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline RegiotafelDiagnostic *
get_diagnostic (RegiotafelReader *reader, guint i)
{
  RegiotafelCollection *diagnostics = regiotafel_reader_get_diagnostics (reader);

  g_assert_cmpuint (i, <, regiotafel_collection_get_size (diagnostics));
  return regiotafel_collection_get (diagnostics, i);
}

static inline guint
count_diagnostics (RegiotafelReader *reader)
{
  return regiotafel_collection_get_size (regiotafel_reader_get_diagnostics (reader));
}

/* Reads what must be sound, down to the last note. */
static inline RegiotafelInventory *
read_sound (const char *text)
{
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  RegiotafelInventory *inventory = regiotafel_reader_read_bytes (reader, bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_diagnostics (reader), ==, 0);
  return inventory;
}
