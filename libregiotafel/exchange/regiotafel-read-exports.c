/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading the record of exports with persons: an object of JSON a line. */
#include "regiotafel-privacy.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-json-parser-private.h"
#include "regiotafel-load-private.h"
#include "regiotafel-reader-private.h"

enum
{
  WHEN,
  FILE_NAME,
  FORMAT,
  AUDIENCE,
  REDACTION,
  N_TEXTS
};

static const char *const names[N_TEXTS] = { "date", "file", "format", "audience", "redaction" };

typedef struct
{
  char *texts[N_TEXTS]; /* NULL: not told */
  gint64 n_persons;
} Export;

static void
export_clear (Export *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

static gboolean
is_blank (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

/* Other members may be there, for later versions. A member that stands twice is not one line of anybody's. */
static gboolean
read_member (RegiotafelJsonParser *parser, Export *self)
{
  g_autofree char *name = regiotafel_json_parser_dup_text (parser);
  RegiotafelJsonToken token = regiotafel_json_parser_next (parser, NULL);

  if (strcmp (name, "persons") == 0)
    return token == REGIOTAFEL_JSON_NUMBER && self->n_persons < 0
           && regiotafel_json_parser_get_int64 (parser, &self->n_persons) && self->n_persons >= 0
           && self->n_persons <= G_MAXUINT32;
  for (guint i = 0; i < N_TEXTS; i++)
    if (strcmp (name, names[i]) == 0)
      {
        if (token != REGIOTAFEL_JSON_STRING || self->texts[i] != NULL || regiotafel_json_parser_text_has_nul (parser))
          return FALSE;
        self->texts[i] = regiotafel_json_parser_dup_text (parser);
        return TRUE;
      }
  return token > REGIOTAFEL_JSON_END && regiotafel_json_parser_skip_value (parser, FALSE, NULL, NULL, NULL);
}

static gboolean
read_line (const char *line, gsize length, guint max_depth, Export *self)
{
  g_autoptr (RegiotafelJsonParser) parser = regiotafel_json_parser_new (line, length, max_depth);
  RegiotafelJsonToken token;

  self->n_persons = -1;
  if (regiotafel_json_parser_next (parser, NULL) != REGIOTAFEL_JSON_OBJECT_START)
    return FALSE;
  while ((token = regiotafel_json_parser_next (parser, NULL)) == REGIOTAFEL_JSON_NAME)
    if (!read_member (parser, self))
      return FALSE;
  if (token != REGIOTAFEL_JSON_OBJECT_END || regiotafel_json_parser_next (parser, NULL) != REGIOTAFEL_JSON_END)
    return FALSE;
  for (guint i = 0; i < N_TEXTS; i++)
    if (self->texts[i] == NULL)
      return FALSE;
  return self->n_persons >= 0;
}

static void
report_line (RegiotafelCollection *found, const char *source, guint number, const Export *export)
{
  static const RegiotafelText made = { "{date}: {file} ({format}, {audience}, {redaction}), {value} "
                                       "{value?person|persons}.",
                                       "{date}: {file} ({format}, {audience}, {redaction}), {value} "
                                       "{value?persoon|personen}." };
  static const RegiotafelText damaged
      = { "This is no line of a record of exports; which export it told of is not known.",
          "Dit is geen regel van een overzicht van exports; van welke export die was, is niet bekend." };
  const RegiotafelDiagnosticPlace nowhere = { NULL }, place = { .source = source, .line = number };
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, export->n_persons);
  g_autoptr (RegiotafelDiagnostic) diagnostic = NULL;

  if (export->n_persons >= 0)
    {
      const char *arguments[] = { "date",      export->texts[WHEN],      "file",     export->texts[FILE_NAME],
                                  "format",    export->texts[FORMAT],    "audience", export->texts[AUDIENCE],
                                  "redaction", export->texts[REDACTION], "value",    value,
                                  NULL };

      diagnostic = regiotafel_diagnostic_new ("export", REGIOTAFEL_SEVERITY_NOTE, &nowhere, &made, arguments);
    }
  else
    {
      const char *arguments[] = { NULL };

      diagnostic
          = regiotafel_diagnostic_new ("damaged-record", REGIOTAFEL_SEVERITY_WARNING, &place, &damaged, arguments);
    }
  regiotafel_collection_append (found, diagnostic);
}

/**
 * regiotafel_reader_read_exports:
 * @self: a reader
 * @file: the record: see [property@Regiotafel.Writer:record]
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the record of exports in which persons left. It has one object a line, with the members `date`, `file`,
 * `format`, `audience`, `redaction` and `persons` (how many); others are passed over.
 *
 * It is a list of [class@Regiotafel.Diagnostic]: each export is a note with the code `export` and the number of persons
 * as its [property@Regiotafel.Diagnostic:value]. A line that cannot be read is a warning, `damaged-record`, with the
 * number of the line: what is known of other exports is not lost for it, however lenient the reader is.
 * [property@Regiotafel.Reader:diagnostics] are not touched.
 *
 * Fails when the file cannot be had, which it cannot when nothing was ever recorded (`G_IO_ERROR_NOT_FOUND`), and with
 * [error@Regiotafel.Error.LIMIT] when it is larger than [property@Regiotafel.Reader:max-bytes]. It waits for the disk.
 * O(n) in the size of the file.
 *
 * Returns: (transfer full): the exports, as [class@Regiotafel.Diagnostic], in the order of the file
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_reader_read_exports (RegiotafelReader *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegiotafelReading) reading = NULL;
  g_autoptr (RegiotafelCollection) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *source = NULL;
  const char *data, *end;
  gsize length;
  guint number = 0;

  g_return_val_if_fail (REGIOTAFEL_IS_READER (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);

  reading = regiotafel_reader_begin (self, file, cancellable);
  bytes = regiotafel_load (reading, file, error);
  if (bytes == NULL)
    return NULL;
  source = regiotafel_load_dup_name (file);
  found = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
  data = g_bytes_get_data (bytes, &length);
  end = data + length;
  while (data < end)
    {
      const char *line_end = memchr (data, '\n', end - data);
      gsize size = (line_end != NULL ? line_end : end) - data;

      number++;
      if (!is_blank (data, size))
        {
          g_auto (Export) export = { { NULL } };

          if (!read_line (data, size, reading->options.max_depth, &export))
            export.n_persons = -1;
          report_line (found, source, number, &export);
        }
      data += size + 1;
    }
  return g_steal_pointer (&found);
}
