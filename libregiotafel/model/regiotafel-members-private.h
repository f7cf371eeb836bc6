/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

/* The kinds of entity, in the order in which a file holds them. Memberships, agendas and meetings stand within their
 * tables, items within their agendas: all from memberships on are owned by another, but for persons, who come last and
 * stand in a file of their own. Those before memberships, and no others, are lists of the inventory's file. */
typedef enum
{
  REGIOTAFEL_KIND_DOMAINS,
  REGIOTAFEL_KIND_THEMES,
  REGIOTAFEL_KIND_AREAS,
  REGIOTAFEL_KIND_ORGANISATIONS,
  REGIOTAFEL_KIND_PROJECTS,
  REGIOTAFEL_KIND_TABLES,
  REGIOTAFEL_KIND_MEMBERSHIPS,
  REGIOTAFEL_KIND_AGENDAS,
  REGIOTAFEL_KIND_AGENDA_ITEMS,
  REGIOTAFEL_KIND_MEETINGS,
  REGIOTAFEL_KIND_PERSONS,
  REGIOTAFEL_N_KINDS,
  REGIOTAFEL_KIND_NONE = REGIOTAFEL_N_KINDS,
} RegiotafelKind;

/* How a member is read and written. */
typedef enum
{
  REGIOTAFEL_MEMBER_VALUE,       /* a property of a plain type, which tells the rest */
  REGIOTAFEL_MEMBER_TIME,        /* a property that holds a text, a time of day as "13:30" */
  REGIOTAFEL_MEMBER_ID,          /* the construct-only id */
  REGIOTAFEL_MEMBER_REFERENCE,   /* a property that holds one entity, by its id */
  REGIOTAFEL_MEMBER_REFERENCES,  /* a property that holds a collection of entities, by their ids */
  REGIOTAFEL_MEMBER_FORMER_IDS,  /* a list of ids */
  REGIOTAFEL_MEMBER_IDENTIFIERS, /* an object of texts */
  REGIOTAFEL_MEMBER_LABELS,      /* an object of texts */
  REGIOTAFEL_MEMBER_SOURCES,     /* a list of objects, read by the members of a source */
  REGIOTAFEL_MEMBER_ROLES,       /* a list of objects, read by the members of a role term */
  REGIOTAFEL_MEMBER_REPRESENTS,  /* an object with lists of ids, by kind */
  REGIOTAFEL_MEMBER_SEATS,       /* a list of objects, read by the members of a person's seat */
  REGIOTAFEL_MEMBER_MEMBERSHIPS, /* the memberships of a table */
  REGIOTAFEL_MEMBER_AGENDAS,     /* the agendas of a table */
  REGIOTAFEL_MEMBER_ITEMS,       /* the items that an agenda owns */
  REGIOTAFEL_MEMBER_MEETINGS,    /* the meetings of a table */
} RegiotafelMemberKind;

/* One member of an object in a file. Its name is also the name of the property. */
typedef struct
{
  const char *name; /* NULL ends a list */
  RegiotafelMemberKind kind;
  RegiotafelKind target; /* of references */
} RegiotafelMember;

/* What there is of a type, in the order in which it is written: one place for the reader, the writer, the schema and
 * their tests. */
const RegiotafelMember *regiotafel_kind_get_members (RegiotafelKind kind);
const RegiotafelMember *regiotafel_inventory_get_members (void);
const RegiotafelMember *regiotafel_source_get_members (void);
const RegiotafelMember *regiotafel_role_term_get_members (void);
const RegiotafelMember *regiotafel_person_seat_get_members (void);

/* Whether what is of a kind stands within what is of another. */
static inline gboolean
regiotafel_kind_is_owned (RegiotafelKind kind)
{
  return kind >= REGIOTAFEL_KIND_MEMBERSHIPS && kind < REGIOTAFEL_KIND_PERSONS;
}

/* REGIOTAFEL_KIND_NONE for an object of any other type, derived types among them. */
RegiotafelKind regiotafel_kind_of (gpointer entity);
GType regiotafel_kind_get_gtype (RegiotafelKind kind);
const char *regiotafel_kind_get_name (RegiotafelKind kind);           /* "tables", the member of the inventory */
const char *regiotafel_kind_get_title (RegiotafelKind kind);          /* "Table", for messages in English */
const RegiotafelText *regiotafel_kind_get_noun (RegiotafelKind kind); /* "table" / "tafel" */

G_END_DECLS
