/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-result-json.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "regiotafel-date.h"
#include "regiotafel-question.h"
#include "regiotafel-result-private.h"

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_date (JsonBuilder *builder, RegiotafelSnapshot *snapshot)
{
  const RegiotafelDate *date = snapshot != NULL ? regiotafel_snapshot_get_date (snapshot) : NULL;
  g_autofree char *text = date != NULL ? regiotafel_date_to_string (date) : NULL;

  add_text (builder, "date", text);
}

/* A value of an option; one that is not stated is left out. */
static void
add_option (JsonBuilder *builder, GParamSpec *spec, GObject *question)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, spec->value_type);
  g_object_get_property (question, spec->name, &value);
  if (G_VALUE_HOLDS_ENUM (&value))
    {
      GEnumValue *of = g_enum_get_value (G_PARAM_SPEC_ENUM (spec)->enum_class, g_value_get_enum (&value));

      if (of != NULL && of->value != 0)
        add_text (builder, spec->name, of->value_nick);
    }
  else if (G_VALUE_HOLDS_FLAGS (&value))
    {
      guint flags = g_value_get_flags (&value);
      GFlagsClass *klass = G_PARAM_SPEC_FLAGS (spec)->flags_class;

      if (flags == 0)
        return;
      json_builder_set_member_name (builder, spec->name);
      json_builder_begin_array (builder);
      for (guint i = 0; i < klass->n_values; i++)
        if (klass->values[i].value != 0 && (flags & klass->values[i].value))
          json_builder_add_string_value (builder, klass->values[i].value_nick);
      json_builder_end_array (builder);
    }
  else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    {
      const char *const *texts = g_value_get_boxed (&value);

      if (texts == NULL)
        return;
      json_builder_set_member_name (builder, spec->name);
      json_builder_begin_array (builder);
      for (guint i = 0; texts[i] != NULL; i++)
        json_builder_add_string_value (builder, texts[i]);
      json_builder_end_array (builder);
    }
  else if (G_VALUE_HOLDS (&value, REGIOTAFEL_TYPE_SNAPSHOT))
    {
      RegiotafelSnapshot *snapshot = g_value_get_object (&value);

      if (snapshot == NULL)
        return;
      json_builder_set_member_name (builder, spec->name);
      json_builder_begin_object (builder);
      add_text (builder, "title", regiotafel_snapshot_get_title (snapshot));
      add_date (builder, snapshot);
      json_builder_end_object (builder);
    }
  else if (G_VALUE_HOLDS_STRING (&value))
    {
      if (g_value_get_string (&value) != NULL)
        add_text (builder, spec->name, g_value_get_string (&value));
    }
  else
    {
      json_builder_set_member_name (builder, spec->name);
      if (G_VALUE_HOLDS_BOOLEAN (&value))
        json_builder_add_boolean_value (builder, g_value_get_boolean (&value));
      else if (G_VALUE_HOLDS_UINT (&value))
        json_builder_add_int_value (builder, g_value_get_uint (&value));
      else
        json_builder_add_double_value (builder, g_value_get_double (&value));
    }
}

static int
compare_specs (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(GParamSpec *const *) a)->name, (*(GParamSpec *const *) b)->name);
}

static void
add_question (JsonBuilder *builder, RegiotafelQuestion *question)
{
  g_autofree GParamSpec **specs = NULL;
  g_autofree char *type = NULL;
  guint n_specs;

  json_builder_set_member_name (builder, "question");
  if (question == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  type = g_ascii_strdown (G_OBJECT_TYPE_NAME (question) + strlen ("Regiotafel"), -1);
  add_text (builder, "type", type);
  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (question), &n_specs);
  qsort (specs, n_specs, sizeof (GParamSpec *), compare_specs);
  for (guint i = 0; i < n_specs; i++)
    /* The number of threads changes nothing in an answer, so it must not in its JSON. */
    if (strcmp (specs[i]->name, "n-threads") != 0)
      add_option (builder, specs[i], G_OBJECT (question));
  json_builder_end_object (builder);
}

static void
add_columns (JsonBuilder *builder, RegiotafelColumn *const *columns, guint n_columns)
{
  static const char *const types[] = { "unknown", "double", "uint32", "text" };

  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_columns; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "name", regiotafel_column_get_name (columns[i]));
      add_text (builder, "type", types[regiotafel_column_get_column_type (columns[i])]);
      if (regiotafel_column_get_unit (columns[i]) != NULL)
        add_text (builder, "unit", regiotafel_column_get_unit (columns[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_row (JsonBuilder *builder, RegiotafelResult *self, RegiotafelColumn *const *columns, guint n_columns, guint32 row)
{
  g_autofree char *sentence = regiotafel_result_dup_row_sentence (self, row);
  g_auto (GStrv) evidence = regiotafel_result_dup_row_evidence (self, row);

  json_builder_begin_object (builder);
  for (guint i = 0; i < n_columns; i++)
    {
      RegiotafelColumnType type = regiotafel_column_get_column_type (columns[i]);
      double number = regiotafel_column_get_number (columns[i], row);

      if (type == REGIOTAFEL_COLUMN_TYPE_TEXT)
        {
          add_text (builder, regiotafel_column_get_name (columns[i]), regiotafel_column_get_text (columns[i], row));
          continue;
        }
      json_builder_set_member_name (builder, regiotafel_column_get_name (columns[i]));
      if (isnan (number))
        json_builder_add_null_value (builder);
      else if (type == REGIOTAFEL_COLUMN_TYPE_UINT32)
        json_builder_add_int_value (builder, (gint64) number);
      else
        json_builder_add_double_value (builder, number);
    }
  add_text (builder, "sentence", sentence);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; evidence[i] != NULL; i++)
    json_builder_add_string_value (builder, evidence[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* The characters with which a text could leave a script block, or that end a line in JavaScript; and U+001F, which
 * json-glib 1.6 forgets. In JSON they stand within strings only, so they may be escaped wherever they are. */
static void
append_safely (GString *out, const char *json)
{
  for (const char *p = json; *p != '\0'; p++)
    {
      if (*p == '<' || *p == '>' || *p == '&' || *p == '\x1f')
        g_string_append_printf (out, "\\u%04x", *p);
      else if (g_str_has_prefix (p, "\xe2\x80\xa8") || g_str_has_prefix (p, "\xe2\x80\xa9"))
        {
          g_string_append (out, p[2] == '\xa8' ? "\\u2028" : "\\u2029");
          p += 2;
        }
      else
        g_string_append_c (out, *p);
    }
}

static char *
generate (JsonBuilder *builder, gboolean is_pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, is_pretty);
  return json_generator_to_data (generator, NULL);
}

/**
 * regiotafel_result_to_json:
 * @self: a result
 *
 * Writes the whole answer as JSON: the question with its options (of a snapshot its title and date), the date, the
 * sentences, the columns and the rows, each row on one line, with its sentence and the ids it rests on. The format is
 * `regiotafel/result/1`; its schema is installed as `regiotafel-result-1.schema.json`. A missing number or text is
 * null; numbers are exact.
 *
 * `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that the text may stand in a script block of a page. The same
 * result gives the same bytes, whatever the locale and the number of threads. O(rows · columns).
 *
 * Returns: (transfer full): the text, with a line end at its end
 *
 * Since: 0.1
 */
char *
regiotafel_result_to_json (RegiotafelResult *self)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *head = NULL;
  RegiotafelSnapshot *snapshot;
  GString *out;

  g_return_val_if_fail (REGIOTAFEL_IS_RESULT (self), NULL);

  builder = json_builder_new ();
  columns = g_ptr_array_new_with_free_func (g_object_unref);
  names = regiotafel_result_list_columns (self);
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (columns, regiotafel_result_find_column (self, names[i]));
  snapshot = regiotafel_result_get_snapshot (self);

  json_builder_begin_object (builder);
  add_text (builder, "format", "regiotafel/result/1");
  add_text (builder, "title", snapshot != NULL ? regiotafel_snapshot_get_title (snapshot) : NULL);
  add_date (builder, snapshot);
  add_question (builder, regiotafel_result_get_question (self));
  add_text (builder, "sentence", regiotafel_result_get_sentence (self));
  add_text (builder, "ground", regiotafel_result_get_ground (self));
  add_text (builder, "methods", regiotafel_result_get_methods (self));
  add_columns (builder, (RegiotafelColumn *const *) columns->pdata, columns->len);
  json_builder_end_object (builder);
  head = generate (builder, TRUE);

  /* The rows are written one by one: as nodes of one tree a million of them would take gigabytes. */
  out = g_string_new (NULL);
  g_assert (g_str_has_suffix (head, "\n}"));
  head[strlen (head) - 2] = '\0';
  append_safely (out, head);
  g_string_append (out, ",\n  \"rows\" : [");
  for (guint32 row = 0; row < regiotafel_result_get_n_rows (self); row++)
    {
      g_autofree char *line = NULL;

      json_builder_reset (builder);
      add_row (builder, self, (RegiotafelColumn *const *) columns->pdata, columns->len, row);
      line = generate (builder, FALSE);
      g_string_append (out, row > 0 ? ",\n    " : "\n    ");
      append_safely (out, line);
    }
  g_string_append (out, regiotafel_result_get_n_rows (self) > 0 ? "\n  ]\n}\n" : "]\n}\n");
  return g_string_free (out, FALSE);
}
