/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-diagnostic-private.h"

#include <string.h>

#include "regiotafel-enum-types.h"

struct _RegiotafelDiagnostic
{
  GObject parent_instance;

  char *code;
  RegiotafelSeverity severity;
  char *message;
  char *source;
  guint line;
  guint column;
  char *cell;
  char *pointer;
  char *value;
  char *suggestion;
  const RegiotafelText *text;
  char **arguments;
};

struct _RegiotafelDiagnosticClass
{
  GObjectClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelDiagnostic, regiotafel_diagnostic, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CODE,
  PROP_SEVERITY,
  PROP_MESSAGE,
  PROP_SOURCE,
  PROP_LINE,
  PROP_COLUMN,
  PROP_CELL,
  PROP_POINTER,
  PROP_VALUE,
  PROP_SUGGESTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
regiotafel_diagnostic_finalize (GObject *object)
{
  RegiotafelDiagnostic *self = REGIOTAFEL_DIAGNOSTIC (object);

  g_free (self->code);
  g_free (self->message);
  g_free (self->source);
  g_free (self->cell);
  g_free (self->pointer);
  g_free (self->value);
  g_free (self->suggestion);
  g_strfreev (self->arguments);

  G_OBJECT_CLASS (regiotafel_diagnostic_parent_class)->finalize (object);
}

static void
regiotafel_diagnostic_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelDiagnostic *self = REGIOTAFEL_DIAGNOSTIC (object);

  switch (id)
    {
    case PROP_CODE:
      g_value_set_string (value, regiotafel_diagnostic_get_code (self));
      break;
    case PROP_SEVERITY:
      g_value_set_enum (value, regiotafel_diagnostic_get_severity (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, regiotafel_diagnostic_get_message (self));
      break;
    case PROP_SOURCE:
      g_value_set_string (value, regiotafel_diagnostic_get_source (self));
      break;
    case PROP_LINE:
      g_value_set_uint (value, regiotafel_diagnostic_get_line (self));
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, regiotafel_diagnostic_get_column (self));
      break;
    case PROP_CELL:
      g_value_set_string (value, regiotafel_diagnostic_get_cell (self));
      break;
    case PROP_POINTER:
      g_value_set_string (value, regiotafel_diagnostic_get_pointer (self));
      break;
    case PROP_VALUE:
      g_value_set_string (value, regiotafel_diagnostic_get_value (self));
      break;
    case PROP_SUGGESTION:
      g_value_set_string (value, regiotafel_diagnostic_get_suggestion (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_diagnostic_class_init (RegiotafelDiagnosticClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = regiotafel_diagnostic_finalize;
  object_class->get_property = regiotafel_diagnostic_get_property;

  /**
   * RegiotafelDiagnostic:code:
   *
   * What kind of problem it is, in a word that programs can rely on, as `dangling-reference`. The page
   * on the file formats lists them.
   *
   * Since: 0.1
   */
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:severity:
   *
   * How serious it is.
   *
   * Since: 0.1
   */
  properties[PROP_SEVERITY] = g_param_spec_enum ("severity", NULL, NULL, REGIOTAFEL_TYPE_SEVERITY, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:message:
   *
   * What is wrong and what to do, in English and without the place. See
   * [method@Regiotafel.Diagnostic.dup_text] for a whole line in either language.
   *
   * Since: 0.1
   */
  properties[PROP_MESSAGE]
      = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:source:
   *
   * The file it is about, as it was named by the caller; %NULL when it came from memory or is about the
   * inventory itself.
   *
   * Since: 0.1
   */
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:line:
   *
   * The line in the file, from 1; 0 when it has no place in a file.
   *
   * Since: 0.1
   */
  properties[PROP_LINE]
      = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:column:
   *
   * The character in the line, from 1; 0 when it has no place in a file.
   *
   * Since: 0.1
   */
  properties[PROP_COLUMN]
      = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:cell:
   *
   * The cell of a table-like file, as a spreadsheet names it: `B17`.
   *
   * Since: 0.1
   */
  properties[PROP_CELL] = g_param_spec_string ("cell", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:pointer:
   *
   * Where it is within a JSON document (RFC 6901), as `/tables/14/memberships/3`; %NULL for other
   * formats.
   *
   * Since: 0.1
   */
  properties[PROP_POINTER]
      = g_param_spec_string ("pointer", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:value:
   *
   * The value that it is about, as it stands in the file.
   *
   * Since: 0.1
   */
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelDiagnostic:suggestion:
   *
   * What may have been meant: a value that could replace `value`.
   *
   * Since: 0.1
   */
  properties[PROP_SUGGESTION]
      = g_param_spec_string ("suggestion", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
regiotafel_diagnostic_init (RegiotafelDiagnostic *self)
{
}

static char *
find (char **arguments, const char *name)
{
  for (guint i = 0; arguments[i] != NULL; i += 2)
    if (strcmp (arguments[i], name) == 0)
      return g_strdup (arguments[i + 1]);
  return NULL;
}

static char *
format (RegiotafelDiagnostic *self, RegiotafelLanguage language)
{
  static const RegiotafelText did_you_mean
      = { "{message} Did you mean “{suggestion}”?", "{message} Bedoelde u “{suggestion}”?" };
  g_autofree char *message = regiotafel_text_formatv (self->text, language, (const char *const *) self->arguments);

  if (self->suggestion == NULL || strstr (self->text->en, "{suggestion}") != NULL)
    return g_steal_pointer (&message);
  return regiotafel_text_format (&did_you_mean, language, "message", message, "suggestion", self->suggestion, NULL);
}

RegiotafelDiagnostic *
regiotafel_diagnostic_new (const char *code,
                           RegiotafelSeverity severity,
                           const RegiotafelDiagnosticPlace *place,
                           const RegiotafelText *text,
                           const char *const *arguments)
{
  static const char *const none[] = { NULL };
  RegiotafelDiagnostic *self = g_object_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL);

  self->code = g_strdup (code);
  self->severity = severity;
  self->text = text;
  self->arguments = g_strdupv ((char **) (arguments != NULL ? arguments : none));
  self->value = find (self->arguments, "value");
  self->suggestion = find (self->arguments, "suggestion");
  if (place != NULL)
    {
      self->source = g_strdup (place->source);
      self->line = place->line;
      self->column = place->column;
      self->cell = g_strdup (place->cell);
      self->pointer = g_strdup (place->pointer);
    }
  self->message = format (self, REGIOTAFEL_LANGUAGE_ENGLISH);
  return self;
}

/**
 * regiotafel_diagnostic_dup_text:
 * @self: a diagnostic
 * @language: the language to speak; %REGIOTAFEL_LANGUAGE_AUTO is English
 *
 * Puts the place and the message together in one line, as for a log or a terminal:
 * `file.json line 812, column 17 (/tables/14/parent): “vvt-lnde” does not exist. Did you mean “vvt-linde”?`
 *
 * Returns: (transfer full): the line, without a line end
 *
 * Since: 0.1
 */
char *
regiotafel_diagnostic_dup_text (RegiotafelDiagnostic *self, RegiotafelLanguage language)
{
  static const RegiotafelText line = { "line {line}", "regel {line}" };
  static const RegiotafelText line_and_column = { "line {line}, column {column}", "regel {line}, kolom {column}" };
  static const RegiotafelText cell = { "cell {cell}", "cel {cell}" };
  g_autoptr (GString) out = NULL;
  g_autofree char *message = NULL;

  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  if (self->text == NULL)
    return g_strdup ("");

  out = g_string_new (self->source);
  if (self->line > 0)
    {
      g_autofree char *line_text = g_strdup_printf ("%u", self->line);
      g_autofree char *column_text = g_strdup_printf ("%u", self->column);
      g_autofree char *place = regiotafel_text_format (self->column > 0 ? &line_and_column : &line, language, "line",
                                                       line_text, "column", column_text, NULL);

      if (out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, place);
    }
  if (self->cell != NULL)
    {
      g_autofree char *place = regiotafel_text_format (&cell, language, "cell", self->cell, NULL);

      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", place);
    }
  if (self->pointer != NULL && *self->pointer != '\0')
    g_string_append_printf (out, "%s(%s)", out->len > 0 ? " " : "", self->pointer);
  if (out->len > 0)
    g_string_append (out, ": ");
  message = format (self, language);
  g_string_append (out, message);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * regiotafel_diagnostic_get_code: (get-property code)
 * @self: the object
 *
 * Gets the code: see [property@Regiotafel.Diagnostic:code].
 *
 * Returns: (transfer none) (nullable): the code
 *
 * Since: 0.1
 */
const char *
regiotafel_diagnostic_get_code (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  return self->code;
}

/**
 * regiotafel_diagnostic_get_severity: (get-property severity)
 * @self: the object
 *
 * Gets the severity: see [property@Regiotafel.Diagnostic:severity].
 *
 * Returns: the severity
 *
 * Since: 0.1
 */
RegiotafelSeverity
regiotafel_diagnostic_get_severity (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), 0);

  return self->severity;
}

/**
 * regiotafel_diagnostic_get_message: (get-property message)
 * @self: the object
 *
 * Gets the message: see [property@Regiotafel.Diagnostic:message].
 *
 * Returns: (transfer none) (nullable): the message
 *
 * Since: 0.1
 */
const char *
regiotafel_diagnostic_get_message (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  return self->message;
}

/**
 * regiotafel_diagnostic_get_source: (get-property source)
 * @self: the object
 *
 * Gets the source: see [property@Regiotafel.Diagnostic:source].
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 0.1
 */
const char *
regiotafel_diagnostic_get_source (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  return self->source;
}

/**
 * regiotafel_diagnostic_get_line: (get-property line)
 * @self: the object
 *
 * Gets the line: see [property@Regiotafel.Diagnostic:line].
 *
 * Returns: the line
 *
 * Since: 0.1
 */
guint
regiotafel_diagnostic_get_line (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), 0);

  return self->line;
}

/**
 * regiotafel_diagnostic_get_column: (get-property column)
 * @self: the object
 *
 * Gets the column: see [property@Regiotafel.Diagnostic:column].
 *
 * Returns: the column
 *
 * Since: 0.1
 */
guint
regiotafel_diagnostic_get_column (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), 0);

  return self->column;
}

/**
 * regiotafel_diagnostic_get_cell: (get-property cell)
 * @self: the object
 *
 * Gets the cell: see [property@Regiotafel.Diagnostic:cell].
 *
 * Returns: (transfer none) (nullable): the cell
 *
 * Since: 0.1
 */
const char *
regiotafel_diagnostic_get_cell (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  return self->cell;
}

/**
 * regiotafel_diagnostic_get_pointer: (get-property pointer)
 * @self: the object
 *
 * Gets the pointer: see [property@Regiotafel.Diagnostic:pointer].
 *
 * Returns: (transfer none) (nullable): the pointer
 *
 * Since: 0.1
 */
const char *
regiotafel_diagnostic_get_pointer (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  return self->pointer;
}

/**
 * regiotafel_diagnostic_get_value: (get-property value)
 * @self: the object
 *
 * Gets the value: see [property@Regiotafel.Diagnostic:value].
 *
 * Returns: (transfer none) (nullable): the value
 *
 * Since: 0.1
 */
const char *
regiotafel_diagnostic_get_value (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  return self->value;
}

/**
 * regiotafel_diagnostic_get_suggestion: (get-property suggestion)
 * @self: the object
 *
 * Gets the suggestion: see [property@Regiotafel.Diagnostic:suggestion].
 *
 * Returns: (transfer none) (nullable): the suggestion
 *
 * Since: 0.1
 */
const char *
regiotafel_diagnostic_get_suggestion (RegiotafelDiagnostic *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_DIAGNOSTIC (self), NULL);

  return self->suggestion;
}
