/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answering with a card: which thing is meant, and the columns. */
#include "regiotafel-card-private.h"

#include <math.h>

#include "regiotafel-error.h"
#include "regiotafel-labels-private.h"
#include "regiotafel-result-private.h"
#include "regiotafel-version-macros.h"

/* The columns; their place here is what get() goes by. */
enum
{
  COLUMN_SECTION,
  COLUMN_HEADING,
  COLUMN_TEXT,
  COLUMN_ID,
  COLUMN_OF,
  N_COLUMNS
};

static const RegiotafelColumnShape shapes[N_COLUMNS] = {
  [COLUMN_SECTION] = { "section", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_HEADING] = { "heading", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_TEXT] = { "text", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_ID] = { "id", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
  [COLUMN_OF] = { "of", NULL, REGIOTAFEL_COLUMN_TYPE_TEXT },
};

/* In the order of RegiotafelSection. */
static const char *const sections[]
    = { "names",    "about",  "why",         "who",     "what",      "also-at", "how",   "where",
        "load",     "roles",  "speaks",      "meets",   "competent", "tables",  "parts", "agenda",
        "projects", "linked", "identifiers", "sources", "checked",   NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (sections) == REGIOTAFEL_N_SECTIONS + 1);

typedef struct
{
  GArray *lines; /* RegiotafelCardLine */
  RegiotafelLabels texts[N_COLUMNS];
} Answer;

static double
answer_get (gconstpointer data, const RegiotafelColumnShape *shape, guint32 row)
{
  const Answer *self = data;

  return regiotafel_labels_get_code (&self->texts[shape - shapes], row);
}

static const char *const *
answer_get_labels (gconstpointer data, const RegiotafelColumnShape *shape, guint32 *n_labels)
{
  const Answer *self = data;

  return regiotafel_labels_get (&self->texts[shape - shapes], n_labels);
}

static char *
answer_dup_sentence (gconstpointer data, guint32 row, RegiotafelLanguage language)
{
  static const RegiotafelText sentence = { "{heading}: {text}", "{heading}: {text}" };
  const Answer *self = data;
  const RegiotafelCardLine *line = &g_array_index (self->lines, RegiotafelCardLine, row);

  return regiotafel_text_format (&sentence, language, "heading", line->heading, "text", line->text, NULL);
}

static char **
answer_dup_evidence (gconstpointer data, guint32 row)
{
  const Answer *self = data;

  return g_strdupv (g_array_index (self->lines, RegiotafelCardLine, row).evidence);
}

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_array_unref (self->lines);
  for (guint i = 0; i < N_COLUMNS; i++)
    regiotafel_labels_clear (&self->texts[i]);
  g_free (self);
}

static const RegiotafelAnswerClass answer_class = {
  shapes, N_COLUMNS, answer_get, answer_get_labels, answer_dup_sentence, answer_dup_evidence, answer_free,
};

static void
line_clear (gpointer data)
{
  RegiotafelCardLine *line = data;

  g_free (line->text);
  g_strfreev (line->evidence);
}

/* Takes the lines over. */
static Answer *
answer_new (GArray *lines)
{
  Answer *self = g_new0 (Answer, 1);

  self->lines = lines;
  for (guint i = 0; i < N_COLUMNS; i++)
    regiotafel_labels_init (&self->texts[i]);
  for (guint i = 0; i < lines->len; i++)
    {
      const RegiotafelCardLine *line = &g_array_index (lines, RegiotafelCardLine, i);

      regiotafel_labels_add (&self->texts[COLUMN_SECTION], g_strdup (sections[line->section]));
      regiotafel_labels_add (&self->texts[COLUMN_HEADING], g_strdup (line->heading));
      regiotafel_labels_add (&self->texts[COLUMN_TEXT], g_strdup (line->text));
      regiotafel_labels_add (&self->texts[COLUMN_ID], g_strdup (line->id));
      regiotafel_labels_add (&self->texts[COLUMN_OF], g_strdup (line->of));
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    regiotafel_labels_close (&self->texts[i]);
  return self;
}

static char *
say_methods (RegiotafelAxis axis, RegiotafelLanguage language)
{
  static const RegiotafelText told = { "What the inventory tells, and what follows from it.",
                                       "Wat de inventarisatie vertelt, en wat daaruit volgt." };
  static const RegiotafelText load
      = { "Meetings and hours a year: those of the tables where the organisation sits, whatever its standing; tables "
          "about single clients apart. Partners: organisations that share a table with it, without those that only "
          "moderate.",
          "Bijeenkomsten en uren per jaar: die van de tafels waaraan de organisatie zit, in welke hoedanigheid ook; "
          "casustafels apart. Partners: organisaties die een tafel met haar delen, zonder wie alleen modereert." };
  static const RegiotafelText version = { "libregiotafel {version}.", "libregiotafel {version}." };
  GString *text = g_string_new (regiotafel_say (&told, language));
  g_autofree char *of = regiotafel_text_format (&version, language, "version", REGIOTAFEL_VERSION_STRING, NULL);

  if (axis == REGIOTAFEL_AXIS_ORGANISATIONS)
    g_string_append_printf (text, " %s", regiotafel_say (&load, language));
  g_string_append_printf (text, " %s", of);
  return g_string_free (text, FALSE);
}

RegiotafelResult *
regiotafel_card_answer (RegiotafelQuestion *question,
                        RegiotafelSnapshot *snapshot,
                        GCancellable *cancellable,
                        GError **error)
{
  RegiotafelCard *self = REGIOTAFEL_CARD (question);
  RegiotafelLanguage language = regiotafel_text_language (question->language, snapshot->language);
  RegiotafelDraft draft = { .snapshot = snapshot, .language = language };
  Answer *answer;

  draft.axis = self->axis != REGIOTAFEL_AXIS_UNKNOWN ? self->axis : REGIOTAFEL_AXIS_TABLES;
  if (draft.axis == REGIOTAFEL_AXIS_DOMAINS)
    {
      g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
                   "There is no card of a domain; change “axis”, or ask an overview of the tables with it");
      return NULL;
    }
  draft.place = self->focus != NULL ? regiotafel_snapshot_find_place (snapshot, draft.axis, self->focus)
                                    : REGIOTAFEL_INDEX_NONE;
  if (draft.place == REGIOTAFEL_INDEX_NONE)
    {
      if (self->focus == NULL)
        g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND,
                     "A card is of one thing; set “focus” to its id");
      else
        g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_NOT_FOUND,
                     "“%s” is not in the snapshot; give the id of what exists on its date", self->focus);
      return NULL;
    }

  draft.lines = g_array_new (FALSE, FALSE, sizeof (RegiotafelCardLine));
  g_array_set_clear_func (draft.lines, line_clear);
  draft.named = g_ptr_array_new ();
  switch (draft.axis)
    {
    case REGIOTAFEL_AXIS_ORGANISATIONS:
      regiotafel_card_write_organisation (&draft);
      break;
    case REGIOTAFEL_AXIS_THEMES:
      regiotafel_card_write_theme (&draft);
      break;
    case REGIOTAFEL_AXIS_AREAS:
      regiotafel_card_write_area (&draft);
      break;
    case REGIOTAFEL_AXIS_PROJECTS:
      regiotafel_card_write_project (&draft);
      break;
    default:
      regiotafel_card_write_table (&draft);
    }
  g_ptr_array_unref (draft.named);
  answer = answer_new (draft.lines);
  return regiotafel_result_new (question, snapshot, &answer_class, answer, answer->lines->len, language, draft.sentence,
                                regiotafel_snapshot_dup_ground (snapshot, language),
                                say_methods (draft.axis, language));
}
