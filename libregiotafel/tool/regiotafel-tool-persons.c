/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The file of persons that belongs to an inventory. */
#include "regiotafel-tool-private.h"

#include <string.h>

gboolean
tool_may_have_persons (Tool *tool)
{
  static const RegiotafelText internal
      = { "persons are internal; leave out --persons, or --audience", "personen zijn alleen voor beheer; laat "
                                                                      "--persons weg, of --audience" };
  RegiotafelAudience audience;

  if (!tool_get_audience (tool, &audience))
    return FALSE;
  if (audience == REGIOTAFEL_AUDIENCE_INTERNAL || !tool_has_option (tool, "persons"))
    return TRUE;
  tool_complain (tool, &internal, NULL);
  return FALSE;
}

gboolean
tool_read_persons (Tool *tool, RegiotafelInventory *inventory, const char *path, int *status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (RegiotafelReader) reader = regiotafel_reader_new ();
  g_autoptr (GError) error = NULL;

  regiotafel_reader_set_lenient (reader, tool_has_option (tool, "lenient"));
  if (!regiotafel_reader_read_persons_file (reader, inventory, file, NULL, &error))
    {
      *status = tool_complain_of_error (tool, path, regiotafel_reader_get_diagnostics (reader), error);
      return FALSE;
    }
  tool_complain_of_problems (tool, regiotafel_reader_get_diagnostics (reader));
  return TRUE;
}

char *
tool_dup_record_path (const char *persons)
{
  gsize length = strlen (persons);

  if (g_str_has_suffix (persons, ".json"))
    length -= strlen (".json");
  return g_strdup_printf ("%.*s.exports.jsonl", (int) length, persons);
}
