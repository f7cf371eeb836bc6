/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding what somebody means by a name, among things of one kind or of several. */
#include "regiotafel-tool-private.h"

#include <string.h>

#include "regiotafel-nearest-private.h"

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

/* The better one is the later. A name says what a thing is; by another name it may be remembered. */
typedef enum
{
  MATCH_NONE,
  MATCH_PART_OF_ANOTHER_NAME,
  MATCH_PART,
  MATCH_ANOTHER_NAME,
  MATCH_WHOLE,
  MATCH_ID,
} Match;

static Match
match_text (const char *folded, const char *text, Match part, Match whole)
{
  g_autofree char *other = text != NULL ? fold (text) : NULL;

  if (other == NULL)
    return MATCH_NONE;
  if (strcmp (other, folded) == 0)
    return whole;
  return strstr (other, folded) != NULL ? part : MATCH_NONE;
}

static Match
match_entity (const char *folded, RegiotafelEntity *entity)
{
  static const char *const languages[] = { "nl", "en" };
  const char *const *aliases = regiotafel_entity_get_aliases (entity);
  Match best = match_text (folded, regiotafel_entity_get_name (entity), MATCH_PART, MATCH_WHOLE);

  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    {
      Match match = match_text (folded, aliases[i], MATCH_PART_OF_ANOTHER_NAME, MATCH_ANOTHER_NAME);

      best = MAX (best, match);
    }
  /* Answers name things in their own language. */
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      Match match = match_text (folded, regiotafel_entity_get_label (entity, languages[i]), MATCH_PART_OF_ANOTHER_NAME,
                                MATCH_ANOTHER_NAME);

      best = MAX (best, match);
    }
  return best;
}

/* What was found, with the place of its kind. */
typedef struct
{
  RegiotafelEntity *entity; /* of a collection, which keeps it */
  guint kind;
} Candidate;

const RegiotafelText tool_kinds[TOOL_N_KINDS] = {
  [TOOL_KIND_TABLE] = { "table", "tafel" },       [TOOL_KIND_ORGANISATION] = { "organisation", "organisatie" },
  [TOOL_KIND_THEME] = { "theme", "thema" },       [TOOL_KIND_AREA] = { "area", "gebied" },
  [TOOL_KIND_PROJECT] = { "project", "project" },
};

/* The kinds of things with a name; after those of ToolKind. */
#define N_NAMED (TOOL_N_KINDS + 1)

static void
get_named (Tool *tool, RegiotafelCollection **collections)
{
  collections[TOOL_KIND_TABLE] = regiotafel_inventory_get_tables (tool->inventory);
  collections[TOOL_KIND_ORGANISATION] = regiotafel_inventory_get_organisations (tool->inventory);
  collections[TOOL_KIND_THEME] = regiotafel_inventory_get_themes (tool->inventory);
  collections[TOOL_KIND_AREA] = regiotafel_inventory_get_areas (tool->inventory);
  collections[TOOL_KIND_PROJECT] = regiotafel_inventory_get_projects (tool->inventory);
  collections[TOOL_N_KINDS] = regiotafel_inventory_get_domains (tool->inventory);
}

static gboolean
is_among (RegiotafelCollection *const *collections, guint n_collections, RegiotafelCollection *collection)
{
  for (guint i = 0; i < n_collections; i++)
    if (collections[i] == collection)
      return TRUE;
  return FALSE;
}

/* The first that has exactly this id or name; NULL when there is none. */
static RegiotafelEntity *
find_exactly (RegiotafelCollection *collection, const char *words, const char *folded)
{
  RegiotafelEntity *found = regiotafel_collection_find (collection, words);

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (collection)); i++)
    {
      g_autoptr (RegiotafelEntity) entity = g_list_model_get_item (G_LIST_MODEL (collection), i);

      if (match_entity (folded, entity) >= MATCH_ANOTHER_NAME)
        found = entity; /* its collection keeps it */
    }
  return found;
}

/* Who names an organisation where a theme is asked for is told so. FALSE when the name is that of nothing else. */
static gboolean
complain_of_another_kind (Tool *tool, RegiotafelCollection *const *collections, guint n_collections, const char *words)
{
  static const RegiotafelText kinds[N_NAMED] = {
    [TOOL_KIND_TABLE] = { "a table", "een tafel" },
    [TOOL_KIND_ORGANISATION] = { "an organisation", "een organisatie" },
    [TOOL_KIND_THEME] = { "a theme", "een thema" },
    [TOOL_KIND_AREA] = { "an area", "een gebied" },
    [TOOL_KIND_PROJECT] = { "a project", "een project" },
    [TOOL_N_KINDS] = { "a domain", "een domein" },
  };
  static const RegiotafelText one = { "“{words}” is {kind}: {name} ({id}); {asked} is asked for here",
                                      "“{words}” is {kind}: {name} ({id}); hier wordt {asked} gevraagd" };
  static const RegiotafelText several = { "“{words}” is {kind}: {name} ({id}); that is not asked for here",
                                          "“{words}” is {kind}: {name} ({id}); daar wordt hier niet om gevraagd" };
  RegiotafelCollection *all[N_NAMED];
  g_autofree char *folded = fold (words);
  guint n_asked = 0, asked = 0;

  if (tool->inventory == NULL || *folded == '\0')
    return FALSE;
  get_named (tool, all);
  for (guint i = 0; i < N_NAMED; i++)
    if (is_among (collections, n_collections, all[i]))
      {
        n_asked++;
        asked = i;
      }
  for (guint i = 0; i < N_NAMED; i++)
    {
      RegiotafelEntity *found
          = is_among (collections, n_collections, all[i]) ? NULL : find_exactly (all[i], words, folded);

      if (found == NULL)
        continue;
      const char *id = regiotafel_entity_get_id (found), *name = regiotafel_entity_get_name (found);

      tool_complain (tool, n_asked == 1 ? &one : &several, "words", words, "kind", tool_say (tool, &kinds[i]), "name",
                     name != NULL ? name : id, "id", id, "asked", tool_say (tool, &kinds[asked]), NULL);
      return TRUE;
    }
  return FALSE;
}

static void
complain_of_none (Tool *tool, RegiotafelCollection *const *collections, guint n_collections, const char *words)
{
  static const RegiotafelText none = { "“{words}” is not found; look in the file for its name or id",
                                       "“{words}” is niet gevonden; zoek de naam of de id in het bestand" };
  static const RegiotafelText nearest = { "“{words}” is not found; did you mean “{name}” ({id})?",
                                          "“{words}” is niet gevonden; bedoelde u “{name}” ({id})?" };
  g_autoptr (RegiotafelEntity) found = NULL;
  const char *name;
  RegiotafelNearest near;

  if (complain_of_another_kind (tool, collections, n_collections, words))
    return;
  regiotafel_nearest_init (&near, words);
  for (guint kind = 0; kind < n_collections; kind++)
    for (guint i = 0; collections[kind] != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (collections[kind])); i++)
      {
        g_autoptr (RegiotafelEntity) entity = g_list_model_get_item (G_LIST_MODEL (collections[kind]), i);
        const char *before = near.best;

        if (regiotafel_entity_get_name (entity) != NULL)
          regiotafel_nearest_offer (&near, regiotafel_entity_get_name (entity));
        regiotafel_nearest_offer (&near, regiotafel_entity_get_id (entity));
        if (near.best != before)
          g_set_object (&found, entity);
      }
  if (found == NULL)
    {
      tool_complain (tool, &none, "words", words, NULL);
      return;
    }
  name = regiotafel_entity_get_name (found);
  tool_complain (tool, &nearest, "words", words, "name", name != NULL ? name : regiotafel_entity_get_id (found), "id",
                 regiotafel_entity_get_id (found), NULL);
}

static gboolean
are_of_one_kind (GArray *candidates)
{
  for (guint i = 1; i < candidates->len; i++)
    if (g_array_index (candidates, Candidate, i).kind != g_array_index (candidates, Candidate, 0).kind)
      return FALSE;
  return TRUE;
}

static void
complain_of_many (Tool *tool, GArray *candidates, const char *words)
{
  static const RegiotafelText many = { "“{words}” may be {n}: {list}; give more of the name, or an id",
                                       "“{words}” kan {n} betekenen: {list}; geef meer van de naam, of een id" };
  static const RegiotafelText many_kinds
      = { "“{words}” may be {n}: {list}; give more of the name, an id, or the kind with --of",
          "“{words}” kan {n} betekenen: {list}; geef meer van de naam, een id, of de soort met --of" };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *n = regiotafel_text_count (candidates->len, tool->language);
  gboolean is_one_kind = are_of_one_kind (candidates);
  g_autofree char *list = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *one = &g_array_index (candidates, Candidate, i);
      const char *id = regiotafel_entity_get_id (one->entity), *name = regiotafel_entity_get_name (one->entity);

      g_ptr_array_add (names, is_one_kind ? g_strdup_printf ("%s (%s)", name != NULL ? name : id, id)
                                          : g_strdup_printf ("%s %s (%s)", tool_say (tool, &tool_kinds[one->kind]),
                                                             name != NULL ? name : id, id));
    }
  list = regiotafel_text_list ((const char *const *) names->pdata, names->len, is_one_kind ? 5 : 8, tool->language);
  tool_complain (tool, is_one_kind ? &many : &many_kinds, "words", words, "n", n, "list", list, NULL);
}

RegiotafelEntity *
tool_find_among (
    Tool *tool, RegiotafelCollection *const *collections, guint n_collections, const char *words, guint *kind)
{
  g_autofree char *folded = fold (words);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  Match best = MATCH_NONE;

  for (guint i = 0; i < n_collections; i++)
    {
      Candidate one = { collections[i] != NULL ? regiotafel_collection_find (collections[i], words) : NULL, i };

      if (one.entity == NULL)
        continue;
      best = MATCH_ID;
      g_array_append_val (candidates, one);
    }
  for (guint i = 0; best < MATCH_ID && *folded != '\0' && i < n_collections; i++)
    for (guint j = 0; collections[i] != NULL && j < g_list_model_get_n_items (G_LIST_MODEL (collections[i])); j++)
      {
        g_autoptr (RegiotafelEntity) entity = g_list_model_get_item (G_LIST_MODEL (collections[i]), j);
        Match match = match_entity (folded, entity);
        Candidate one = { entity, i };

        /* What fits better takes the place of all that fits less. */
        if (match == MATCH_NONE || match < best)
          continue;
        if (match > best)
          g_array_set_size (candidates, 0);
        best = match;
        g_array_append_val (candidates, one);
      }
  if (candidates->len == 1)
    {
      *kind = g_array_index (candidates, Candidate, 0).kind;
      return g_array_index (candidates, Candidate, 0).entity;
    }
  if (candidates->len == 0)
    complain_of_none (tool, collections, n_collections, words);
  else
    complain_of_many (tool, candidates, words);
  return NULL;
}

RegiotafelEntity *
tool_find (Tool *tool, RegiotafelCollection *collection, const char *words)
{
  guint kind;

  return tool_find_among (tool, &collection, 1, words, &kind);
}
