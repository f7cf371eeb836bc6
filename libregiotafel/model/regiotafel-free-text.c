/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-free-text-private.h"

#include "regiotafel-agenda-private.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-source-private.h"
#include "regiotafel-table-private.h"

#include <string.h>

#define OF(kind) (1u << REGIOTAFEL_KIND_##kind)
#define OF_THE(holder) (1u << REGIOTAFEL_HOLDER_##holder)
#define OF_VOCABULARY (OF (DOMAINS) | OF (THEMES) | OF (AREAS))
#define OF_ALL_KINDS ((1u << REGIOTAFEL_N_KINDS) - 1)
#define OF_OTHERS (OF_ALL_KINDS & ~OF_VOCABULARY & ~OF (PERSONS))

/* Every member that holds text, with the rule for it. Names of domains, themes and areas are words that everybody uses;
 * were those masked where somebody has the same name, no answer could tell of what it speaks. */
static const struct
{
  const char *member;
  guint holders; /* bits */
  RegiotafelTextRule rule;
} rules[] = {
  { "id", OF_ALL_KINDS, REGIOTAFEL_TEXT_CODE },
  { "former-ids", OF_ALL_KINDS, REGIOTAFEL_TEXT_CODE },
  { "identifiers", OF_ALL_KINDS & ~OF (PERSONS), REGIOTAFEL_TEXT_CODE },
  { "name", OF_VOCABULARY, REGIOTAFEL_TEXT_LABEL },
  { "aliases", OF_VOCABULARY, REGIOTAFEL_TEXT_LABEL },
  { "labels", OF_VOCABULARY, REGIOTAFEL_TEXT_LABEL },
  { "name", OF_OTHERS, REGIOTAFEL_TEXT_FREE },
  { "aliases", OF_OTHERS, REGIOTAFEL_TEXT_FREE },
  { "labels", OF_OTHERS, REGIOTAFEL_TEXT_FREE },
  { "description", OF_VOCABULARY | OF_OTHERS, REGIOTAFEL_TEXT_FREE },
  { "verified-by", OF_VOCABULARY | OF_OTHERS, REGIOTAFEL_TEXT_FREE },
  { "sources", OF_VOCABULARY | OF_OTHERS, REGIOTAFEL_TEXT_FREE },

  { "name", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },
  { "aliases", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },
  { "labels", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },
  { "identifiers", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },
  { "description", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },
  { "verified-by", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },
  { "sources", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },
  { "contact", OF (PERSONS), REGIOTAFEL_TEXT_PERSONAL },

  { "basis", OF (THEMES), REGIOTAFEL_TEXT_FREE },
  { "scale", OF (THEMES), REGIOTAFEL_TEXT_FREE },
  { "kind", OF (AREAS), REGIOTAFEL_TEXT_FREE },
  { "standpoint", OF (ORGANISATIONS), REGIOTAFEL_TEXT_FREE },
  { "ambitions", OF (ORGANISATIONS), REGIOTAFEL_TEXT_FREE },

  { "local-level", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "local-kind", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "legal-form", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "purpose", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "aims", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "governance", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "decision-rule", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "ground-rules", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "local-powers", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "submit-to", OF (TABLES), REGIOTAFEL_TEXT_FUNCTIONAL },
  { "rhythm", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "ending-reason", OF (TABLES), REGIOTAFEL_TEXT_FREE },
  { "location", OF (TABLES) | OF (MEETINGS), REGIOTAFEL_TEXT_FREE },
  { "time", OF (MEETINGS), REGIOTAFEL_TEXT_CODE },
  { "local-standing", OF (MEMBERSHIPS), REGIOTAFEL_TEXT_FREE },
  { "roles", OF (MEMBERSHIPS), REGIOTAFEL_TEXT_FREE },

  { "title", OF_THE (INVENTORY), REGIOTAFEL_TEXT_FREE },
  { "covers", OF_THE (INVENTORY), REGIOTAFEL_TEXT_FREE },
  { "language", OF_THE (INVENTORY), REGIOTAFEL_TEXT_CODE },
  { "synonyms", OF_THE (INVENTORY), REGIOTAFEL_TEXT_LABEL },
  { "url", OF_THE (SOURCE), REGIOTAFEL_TEXT_LINK },
  { "note", OF_THE (SOURCE), REGIOTAFEL_TEXT_FREE },
  { "about", OF_THE (SOURCE), REGIOTAFEL_TEXT_CODE },
  { "wording", OF_THE (ROLE_TERM), REGIOTAFEL_TEXT_FREE },
};

RegiotafelTextRule
regiotafel_text_get_rule (guint holder, const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if ((rules[i].holders & 1u << holder) != 0 && strcmp (rules[i].member, member) == 0)
      return rules[i].rule;
  return REGIOTAFEL_TEXT_NO_RULE;
}

static const RegiotafelMember *
get_members (guint holder)
{
  switch (holder)
    {
    case REGIOTAFEL_HOLDER_INVENTORY:
      return regiotafel_inventory_get_members ();
    case REGIOTAFEL_HOLDER_SOURCE:
      return regiotafel_source_get_members ();
    case REGIOTAFEL_HOLDER_ROLE_TERM:
      return regiotafel_role_term_get_members ();
    case REGIOTAFEL_HOLDER_PERSON_SEAT:
      return regiotafel_person_seat_get_members ();
    default:
      return regiotafel_kind_get_members (holder);
    }
}

static gboolean
is_known (guint holder, const char *name)
{
  for (const RegiotafelMember *member = get_members (holder); member->name != NULL; member++)
    if (strcmp (member->name, name) == 0)
      return TRUE;
  return FALSE;
}

gboolean
regiotafel_member_is_free_text (RegiotafelKind kind, const char *member)
{
  switch (regiotafel_text_get_rule (kind, member))
    {
    case REGIOTAFEL_TEXT_FREE:
    case REGIOTAFEL_TEXT_FUNCTIONAL:
      return TRUE;
    case REGIOTAFEL_TEXT_NO_RULE:
      return !is_known (kind, member);
    default:
      return FALSE;
    }
}

gboolean
regiotafel_text_is_link (const char *text)
{
  gsize length = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

  return length > 0 && g_str_has_prefix (text + length, "://") && strpbrk (text, " \t\n\r") == NULL;
}

RegiotafelMask *
regiotafel_inventory_make_mask (RegiotafelInventory *self)
{
  RegiotafelCollection *persons = regiotafel_inventory_get_collection (self, REGIOTAFEL_KIND_PERSONS);
  RegiotafelMask *mask = regiotafel_mask_new ();

  for (guint i = 0; i < regiotafel_collection_get_size (persons); i++)
    {
      RegiotafelEntity *person = regiotafel_collection_get (persons, i);

      regiotafel_mask_add_person (mask, person->name);
      for (guint j = 0; person->aliases != NULL && person->aliases[j] != NULL; j++)
        regiotafel_mask_add_person (mask, person->aliases[j]);
      for (guint j = 1; person->labels.texts != NULL && j < person->labels.texts->len; j += 2)
        regiotafel_mask_add_person (mask, g_ptr_array_index (person->labels.texts, j));
    }
  return mask;
}

typedef struct
{
  RegiotafelFreeTextFunc func;
  gpointer user_data;
} Walk;

static guint
get_size (RegiotafelCollection *collection)
{
  return collection != NULL ? regiotafel_collection_get_size (collection) : 0;
}

static void
visit (const Walk *walk, RegiotafelEntity *owner, const char *member, guint place, const char *text)
{
  if (text != NULL && *text != '\0')
    walk->func (owner, member, place, text, walk->user_data);
}

/* Of the file as they stand there. */
static void
visit_extras (
    const Walk *walk, RegiotafelEntity *owner, const char *member, guint place, const RegiotafelExtras *extras)
{
  for (guint i = 0; i < regiotafel_extras_get_size (extras); i++)
    visit (walk, owner, member != NULL ? member : regiotafel_extras_get_name (extras, i), member != NULL ? place : i,
           regiotafel_extras_get_text (extras, i));
}

static void
visit_sources (const Walk *walk, RegiotafelEntity *owner)
{
  for (guint i = 0; i < get_size (owner->sources); i++)
    {
      RegiotafelSource *source = regiotafel_collection_get (owner->sources, i);
      const char *url = regiotafel_source_get_url (source);

      if (url != NULL && !regiotafel_text_is_link (url))
        visit (walk, owner, "sources", i, url);
      visit (walk, owner, "sources", i, regiotafel_source_get_note (source));
      visit_extras (walk, owner, "sources", i, regiotafel_source_get_extras (source));
    }
}

static void
visit_roles (const Walk *walk, RegiotafelEntity *owner)
{
  RegiotafelCollection *roles = ((RegiotafelMembership *) owner)->roles;

  for (guint i = 0; i < get_size (roles); i++)
    {
      RegiotafelRoleTerm *role = regiotafel_collection_get (roles, i);

      visit (walk, owner, "roles", i, regiotafel_role_term_get_wording (role));
      visit_extras (walk, owner, "roles", i, regiotafel_role_term_get_extras (role));
    }
}

/* A property that is a text or several. */
static void
visit_value (const Walk *walk, gpointer holder, RegiotafelEntity *owner, const char *member)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (holder, member, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    visit (walk, owner, member, 0, g_value_get_string (&value));
  else if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    {
      const char *const *texts = g_value_get_boxed (&value);

      for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
        visit (walk, owner, member, i, texts[i]);
    }
}

static void visit_list (const Walk *walk, RegiotafelCollection *list, RegiotafelKind kind);

static void
visit_entity (const Walk *walk, RegiotafelEntity *entity, RegiotafelKind kind)
{
  for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
    switch (member->kind)
      {
      case REGIOTAFEL_MEMBER_VALUE:
        if (regiotafel_member_is_free_text (kind, member->name))
          visit_value (walk, entity, entity, member->name);
        break;
      case REGIOTAFEL_MEMBER_LABELS:
        if (regiotafel_member_is_free_text (kind, member->name))
          for (guint i = 1; entity->labels.texts != NULL && i < entity->labels.texts->len; i += 2)
            visit (walk, entity, member->name, i / 2, g_ptr_array_index (entity->labels.texts, i));
        break;
      case REGIOTAFEL_MEMBER_SOURCES:
        visit_sources (walk, entity);
        break;
      case REGIOTAFEL_MEMBER_ROLES:
        visit_roles (walk, entity);
        break;
      /* As deep as this goes: a table, an agenda of it, an item of that. */
      case REGIOTAFEL_MEMBER_MEMBERSHIPS:
        visit_list (walk, ((RegiotafelTable *) entity)->memberships, REGIOTAFEL_KIND_MEMBERSHIPS);
        break;
      case REGIOTAFEL_MEMBER_AGENDAS:
        visit_list (walk, ((RegiotafelTable *) entity)->agendas, REGIOTAFEL_KIND_AGENDAS);
        break;
      case REGIOTAFEL_MEMBER_ITEMS:
        visit_list (walk, ((RegiotafelAgenda *) entity)->items, REGIOTAFEL_KIND_AGENDA_ITEMS);
        break;
      case REGIOTAFEL_MEMBER_MEETINGS:
        visit_list (walk, ((RegiotafelTable *) entity)->meetings, REGIOTAFEL_KIND_MEETINGS);
        break;
      default:
        break;
      }
  visit_extras (walk, entity, NULL, 0, &entity->extras);
}

static void
visit_list (const Walk *walk, RegiotafelCollection *list, RegiotafelKind kind)
{
  for (guint i = 0; i < get_size (list); i++)
    visit_entity (walk, regiotafel_collection_get (list, i), kind);
}

void
regiotafel_inventory_foreach_free_text (RegiotafelInventory *self, RegiotafelFreeTextFunc func, gpointer user_data)
{
  Walk walk = { func, user_data };

  for (const RegiotafelMember *member = regiotafel_inventory_get_members (); member->name != NULL; member++)
    if (regiotafel_member_is_free_text (REGIOTAFEL_KIND_NONE, member->name))
      visit_value (&walk, self, NULL, member->name);
  for (guint kind = 0; kind < REGIOTAFEL_KIND_MEMBERSHIPS; kind++)
    visit_list (&walk, regiotafel_inventory_get_collection (self, kind), kind);
  visit_extras (&walk, NULL, NULL, 0, regiotafel_inventory_get_extras (self));
}
