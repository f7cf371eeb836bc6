/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was found, in words: places, fields, roles. */
#include "regiotafel-command-privacy-private.h"

#include <string.h>

typedef struct
{
  const char *name;
  RegiotafelText words;
} Word;

static const Word fields[] = {
  { "name", { "name", "naam" } },
  { "aliases", { "other names", "andere namen" } },
  { "labels", { "names in other languages", "namen in andere talen" } },
  { "description", { "description", "omschrijving" } },
  { "identifiers", { "numbers in registers", "nummers in registers" } },
  { "period", { "period", "periode" } },
  { "former-ids", { "former ids", "vroegere id’s" } },
  { "audience", { "audience", "publiek" } },
  { "verified", { "date of a check", "datum van controle" } },
  { "verified-by", { "who checked it", "wie het controleerde" } },
  { "sources", { "sources", "bronnen" } },
  { "contact", { "contact", "contact" } },
  { "seats", { "seats", "stoelen" } },
};

static const Word roles[] = {
  { "chair", { "chair", "voorzitter" } },
  { "vice-chair", { "vice-chair", "vicevoorzitter" } },
  { "secretary", { "secretary", "secretaris" } },
  { "programme-manager", { "programme manager", "programmamanager" } },
  { "process-manager", { "process manager", "procesmanager" } },
  { "lead", { "lead", "trekker" } },
  { "other", { "another role", "een andere rol" } },
};

static const Word kinds[] = {
  { "domains", { "domain", "domein" } },
  { "themes", { "theme", "thema" } },
  { "areas", { "area", "gebied" } },
  { "organisations", { "organisation", "organisatie" } },
  { "projects", { "project", "project" } },
  { "tables", { "table", "tafel" } },
  { "memberships", { "membership", "deelname" } },
  { "agendas", { "agenda", "agenda" } },
  { "agenda-items", { "agenda item", "agendapunt" } },
  { "meetings", { "meeting", "bijeenkomst" } },
};

static const char *
find_word (Tool *tool, const Word *words, gsize n_words, const char *name, gsize length)
{
  for (gsize i = 0; i < n_words; i++)
    if (strlen (words[i].name) == length && strncmp (words[i].name, name, length) == 0)
      return tool_say (tool, &words[i].words);
  return NULL;
}

const char *
privacy_word_of_field (Tool *tool, const char *member)
{
  const char *word = find_word (tool, fields, G_N_ELEMENTS (fields), member, strlen (member));

  return word != NULL ? word : member;
}

char *
privacy_dup_file_name (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *base = g_file_get_basename (file);

  return g_utf8_make_valid (base != NULL ? base : path, -1);
}

/* ---- Counts ---- */

static guint
get_value (RegiotafelDiagnostic *diagnostic)
{
  const char *value = regiotafel_diagnostic_get_value (diagnostic);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : 0;
}

guint
privacy_count (RegiotafelCollection *found, const char *code, const char *pointer)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (found), i);

      if (strcmp (regiotafel_diagnostic_get_code (one), code) == 0
          && (pointer == NULL || g_strcmp0 (regiotafel_diagnostic_get_pointer (one), pointer) == 0))
        n += get_value (one);
    }
  return n;
}

guint
privacy_count_places (RegiotafelCollection *found, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (found), i);

      n += strcmp (regiotafel_diagnostic_get_code (one), code) == 0;
    }
  return n;
}

char *
privacy_list_roles (Tool *tool, RegiotafelCollection *found)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *pointer = g_strconcat ("tables/*/memberships/*/roles/", roles[i].name, NULL);

      if (privacy_count (found, "role", pointer) > 0)
        g_ptr_array_add (names, (gpointer) tool_say (tool, &roles[i].words));
    }
  return names->len > 0 ? regiotafel_text_list ((const char *const *) names->pdata, names->len, 0, tool->language)
                        : NULL;
}

char *
privacy_list_fields (Tool *tool, RegiotafelCollection *found, char **empty)
{
  static const RegiotafelText counted = { "{field} ({n})", "{field} ({n})" };
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (found), i);
      const char *pointer = regiotafel_diagnostic_get_pointer (one);
      g_autofree char *n = regiotafel_text_count (get_value (one), tool->language);
      const char *word;

      if (strcmp (regiotafel_diagnostic_get_code (one), "person-field") != 0)
        continue;
      word = privacy_word_of_field (tool, strrchr (pointer, '/') + 1);
      if (get_value (one) > 0)
        g_ptr_array_add (known, regiotafel_text_format (&counted, tool->language, "field", word, "n", n, NULL));
      else
        g_ptr_array_add (unknown, (gpointer) word);
    }
  if (empty != NULL)
    *empty = unknown->len > 0
                 ? regiotafel_text_list ((const char *const *) unknown->pdata, unknown->len, 0, tool->language)
                 : NULL;
  return known->len > 0 ? regiotafel_text_list ((const char *const *) known->pdata, known->len, 0, tool->language)
                        : NULL;
}

/* ---- Places ---- */

/* "table kt-val (description)", of "tables/kt-val/description". */
static char *
say_place (Tool *tool, const char *pointer)
{
  static const RegiotafelText itself = { "the inventory itself ({member})", "de inventarisatie zelf ({member})" };
  static const RegiotafelText of_known = { "{kind} {id} ({member})", "{kind} {id} ({member})" };
  static const RegiotafelText of_unknown = { "{kind} {id} (a member that this version does not know)",
                                             "{kind} {id} (een onderdeel dat deze versie niet kent)" };
  static const RegiotafelText unknown_itself = { "the inventory itself (a member that this version does not know)",
                                                 "de inventarisatie zelf (een onderdeel dat deze versie niet kent)" };
  const char *first = strchr (pointer, '/'), *last = strrchr (pointer, '/');
  gboolean is_unknown = strcmp (last, "/?") == 0;
  const char *kind = find_word (tool, kinds, G_N_ELEMENTS (kinds), pointer, first - pointer);
  g_autofree char *id = first < last ? g_strndup (first + 1, last - first - 1) : NULL;

  if (id == NULL || kind == NULL)
    return regiotafel_text_format (is_unknown ? &unknown_itself : &itself, tool->language, "member", last + 1, NULL);
  return regiotafel_text_format (is_unknown ? &of_unknown : &of_known, tool->language, "kind", kind, "id", id, "member",
                                 last + 1, NULL);
}

static char *
say_what (Tool *tool, RegiotafelDiagnostic *diagnostic)
{
  static const struct
  {
    const char *code;
    RegiotafelText text;
  } texts[] = {
    { "known-name", { "{n} {n?name|names}", "{n} {n?naam|namen}" } },
    { "address", { "{n} {n?address|addresses}", "{n} {n?adres|adressen}" } },
    { "telephone-number", { "{n} telephone {n?number|numbers}", "{n} {n?telefoonnummer|telefoonnummers}" } },
    { "personal-address", { "an address with a surname", "een adres met een achternaam" } },
    { "possible-name", { "{n} possible {n?name|names}", "{n} mogelijke {n?naam|namen}" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (texts[i].code, regiotafel_diagnostic_get_code (diagnostic)) == 0)
      return regiotafel_text_format (&texts[i].text, tool->language, "n", regiotafel_diagnostic_get_value (diagnostic),
                                     NULL);
  return NULL;
}

void
privacy_print_places (Tool *tool, RegiotafelCollection *found, const char *code, guint most)
{
  static const RegiotafelText line = { "  {place}: {what}", "  {place}: {what}" };
  static const RegiotafelText more = { "  … and {n} more {n?place|places}; all of them with --format=csv",
                                       "  … en nog {n} {n?plaats|plaatsen}; allemaal met --format=csv" };
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
    {
      g_autoptr (RegiotafelDiagnostic) one = g_list_model_get_item (G_LIST_MODEL (found), i);
      gboolean is_warning = regiotafel_diagnostic_get_severity (one) == REGIOTAFEL_SEVERITY_WARNING;
      g_autofree char *place = NULL;
      g_autofree char *what = NULL;
      g_autofree char *text = NULL;

      if (code == NULL ? !is_warning : strcmp (regiotafel_diagnostic_get_code (one), code) != 0)
        continue;
      if (n++ >= most && most > 0)
        continue;
      place = say_place (tool, regiotafel_diagnostic_get_pointer (one));
      what = say_what (tool, one);
      text = regiotafel_text_format (&line, tool->language, "place", place, "what", what, NULL);
      tool_print (text, 4);
    }
  if (n > most && most > 0)
    {
      g_autofree char *rest = regiotafel_text_count (n - most, tool->language);

      tool_print_text (tool, &more, "n", rest, NULL);
    }
}
