/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-reading-private.h"

#include "regiotafel-collection-private.h"

/* A file can hold a mistake in every third byte; each takes some hundred bytes to tell, and nobody reads them all. */
#define MOST_DIAGNOSTICS 10000

void
regiotafel_read_options_copy (RegiotafelReadOptions *to, const RegiotafelReadOptions *from)
{
  *to = *from;
  to->table_column = g_strdup (from->table_column);
  to->organisation_column = g_strdup (from->organisation_column);
  to->area_column = g_strdup (from->area_column);
}

void
regiotafel_read_options_clear (RegiotafelReadOptions *options)
{
  g_clear_pointer (&options->table_column, g_free);
  g_clear_pointer (&options->organisation_column, g_free);
  g_clear_pointer (&options->area_column, g_free);
}

RegiotafelReading *
regiotafel_reading_new (const RegiotafelReadOptions *options, const char *source, GCancellable *cancellable)
{
  RegiotafelReading *reading = g_new0 (RegiotafelReading, 1);

  regiotafel_read_options_copy (&reading->options, options);
  reading->source = g_strdup (source);
  reading->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  reading->diagnostics = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
  return reading;
}

void
regiotafel_reading_free (RegiotafelReading *reading)
{
  if (reading == NULL)
    return;

  regiotafel_read_options_clear (&reading->options);
  g_free (reading->source);
  g_clear_object (&reading->cancellable);
  g_clear_object (&reading->diagnostics);
  g_free (reading);
}

static RegiotafelDiagnostic *
add_diagnostic (RegiotafelReading *reading,
                const char *code,
                RegiotafelSeverity severity,
                const RegiotafelDiagnosticPlace *place,
                const RegiotafelText *text,
                const char *const *arguments)
{
  RegiotafelDiagnosticPlace here = { 0 };
  g_autoptr (RegiotafelDiagnostic) diagnostic = NULL;

  if (place != NULL)
    here = *place;
  here.source = reading->source;
  diagnostic = regiotafel_diagnostic_new (code, severity, &here, text, arguments);
  regiotafel_collection_append (reading->diagnostics, diagnostic);
  return diagnostic;
}

static gboolean
is_fatal (RegiotafelReading *reading, RegiotafelSeverity severity)
{
  return severity == REGIOTAFEL_SEVERITY_ERROR && !reading->options.lenient;
}

gboolean
regiotafel_reading_is_full (RegiotafelReading *reading, RegiotafelSeverity severity)
{
  if (is_fatal (reading, severity) || regiotafel_collection_get_size (reading->diagnostics) < MOST_DIAGNOSTICS)
    return FALSE;
  reading->n_unlisted++;
  return TRUE;
}

gboolean
regiotafel_reading_report (RegiotafelReading *reading,
                           const char *code,
                           RegiotafelSeverity severity,
                           RegiotafelError error_code,
                           const RegiotafelDiagnosticPlace *place,
                           const RegiotafelText *text,
                           const char *const *arguments,
                           GError **error)
{
  if (is_fatal (reading, severity))
    {
      regiotafel_reading_fail (reading, code, error_code, place, text, arguments, error);
      return FALSE;
    }
  if (!regiotafel_reading_is_full (reading, severity))
    add_diagnostic (reading, code, severity, place, text, arguments);
  return TRUE;
}

void
regiotafel_reading_fail (RegiotafelReading *reading,
                         const char *code,
                         RegiotafelError error_code,
                         const RegiotafelDiagnosticPlace *place,
                         const RegiotafelText *text,
                         const char *const *arguments,
                         GError **error)
{
  /* Listed whatever there is already: it is the one that says why nothing was read. */
  RegiotafelDiagnostic *diagnostic = add_diagnostic (reading, code, REGIOTAFEL_SEVERITY_ERROR, place, text, arguments);
  g_autofree char *message = regiotafel_diagnostic_dup_text (diagnostic, REGIOTAFEL_LANGUAGE_ENGLISH);

  g_set_error_literal (error, REGIOTAFEL_ERROR, error_code, message);
}

gboolean
regiotafel_reading_count (RegiotafelReading *reading, const RegiotafelDiagnosticPlace *place, GError **error)
{
  static const RegiotafelText too_many
      = { "The file holds more than the {most} entities and memberships that may be read; raise max-entities when "
          "the file can be trusted.",
          "Het bestand bevat meer dan de {most} gegevens en deelnames die gelezen mogen worden; verhoog max-entities "
          "als het bestand te vertrouwen is." };
  g_autofree char *most = NULL;
  const char *arguments[] = { "most", NULL, NULL };

  if (reading->n_entities < reading->options.max_entities)
    {
      reading->n_entities++;
      return TRUE;
    }
  most = g_strdup_printf ("%u", reading->options.max_entities);
  arguments[1] = most;
  regiotafel_reading_fail (reading, "too-many-entities", REGIOTAFEL_ERROR_LIMIT, place, &too_many, arguments, error);
  return FALSE;
}

gboolean
regiotafel_reading_may_go_on (RegiotafelReading *reading, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (reading->cancellable, error);
}

void
regiotafel_reading_end (RegiotafelReading *reading)
{
  static const RegiotafelText unlisted = {
    "There {n?is|are} {n} more {n?problem|problems} that {n?is|are} not listed; solve these first, and read the file "
    "again.",
    "Er {n?is|zijn} nog {n} {n?probleem|problemen} die hier niet {n?staat|staan}; los eerst deze op, en lees het "
    "bestand opnieuw."
  };
  g_autofree char *n = NULL;
  const char *arguments[] = { "n", NULL, NULL };

  if (reading->n_unlisted == 0)
    return;
  n = g_strdup_printf ("%" G_GUINT64_FORMAT, reading->n_unlisted);
  arguments[1] = n;
  add_diagnostic (reading, "more-problems", REGIOTAFEL_SEVERITY_WARNING, NULL, &unlisted, arguments);
  reading->n_unlisted = 0;
}
