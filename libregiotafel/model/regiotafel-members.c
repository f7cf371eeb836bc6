/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-members-private.h"

#include "regiotafel-agenda.h"
#include "regiotafel-agenda-item.h"
#include "regiotafel-area.h"
#include "regiotafel-domain.h"
#include "regiotafel-meeting.h"
#include "regiotafel-membership.h"
#include "regiotafel-organisation.h"
#include "regiotafel-person.h"
#include "regiotafel-project.h"
#include "regiotafel-table.h"
#include "regiotafel-theme.h"

#define VALUE(name)                                                                                                    \
  {                                                                                                                    \
    name, REGIOTAFEL_MEMBER_VALUE, REGIOTAFEL_KIND_NONE                                                                \
  }
#define ONE(name, kind)                                                                                                \
  {                                                                                                                    \
    name, REGIOTAFEL_MEMBER_REFERENCE, REGIOTAFEL_KIND_##kind                                                          \
  }
#define MANY(name, kind)                                                                                               \
  {                                                                                                                    \
    name, REGIOTAFEL_MEMBER_REFERENCES, REGIOTAFEL_KIND_##kind                                                         \
  }
#define OTHER(name, kind)                                                                                              \
  {                                                                                                                    \
    name, REGIOTAFEL_MEMBER_##kind, REGIOTAFEL_KIND_NONE                                                               \
  }
#define END                                                                                                            \
  {                                                                                                                    \
    NULL, REGIOTAFEL_MEMBER_VALUE, REGIOTAFEL_KIND_NONE                                                                \
  }

#define WHERE_FROM                                                                                                     \
  OTHER ("former-ids", FORMER_IDS), VALUE ("audience"), VALUE ("verified"), VALUE ("verified-by"),                     \
      OTHER ("sources", SOURCES)
#define OF_EVERY_ENTITY                                                                                                \
  OTHER ("id", ID), VALUE ("name"), VALUE ("aliases"), OTHER ("labels", LABELS), VALUE ("description"),                \
      OTHER ("identifiers", IDENTIFIERS), VALUE ("period"), WHERE_FROM

static const RegiotafelMember of_inventory[] = {
  VALUE ("title"),    VALUE ("language"), VALUE ("as-of"),    VALUE ("confirmed-from"),
  VALUE ("complete"), VALUE ("covers"),   VALUE ("synonyms"), END,
};

static const RegiotafelMember of_source[] = {
  VALUE ("url"), VALUE ("retrieved"), VALUE ("note"), VALUE ("about"), END,
};

static const RegiotafelMember of_role_term[] = {
  VALUE ("role"),
  VALUE ("period"),
  VALUE ("wording"),
  END,
};

static const RegiotafelMember of_person_seat[] = {
  ONE ("table", TABLES),
  ONE ("organisation", ORGANISATIONS),
  VALUE ("period"),
  END,
};

static const RegiotafelMember of_domain[] = {
  OF_EVERY_ENTITY,
  ONE ("broader", DOMAINS),
  END,
};

static const RegiotafelMember of_theme[] = {
  OF_EVERY_ENTITY, MANY ("broader", THEMES), ONE ("responsible", DOMAINS), VALUE ("basis"), VALUE ("scale"), END,
};

static const RegiotafelMember of_area[] = {
  OF_EVERY_ENTITY,
  VALUE ("kind"),
  VALUE ("population"),
  VALUE ("population-year"),
  MANY ("parents", AREAS),
  ONE ("successor", AREAS),
  END,
};

static const RegiotafelMember of_organisation[] = {
  OF_EVERY_ENTITY,
  MANY ("domains", DOMAINS),
  ONE ("area", AREAS),
  ONE ("parent", ORGANISATIONS),
  ONE ("successor", ORGANISATIONS),
  VALUE ("standpoint"),
  VALUE ("ambitions"),
  END,
};

static const RegiotafelMember of_project[] = {
  OF_EVERY_ENTITY,
  ONE ("lead", ORGANISATIONS),
  MANY ("partners", ORGANISATIONS),
  MANY ("themes", THEMES),
  VALUE ("state"),
  END,
};

static const RegiotafelMember of_table[] = {
  OF_EVERY_ENTITY,
  VALUE ("level"),
  VALUE ("local-level"),
  VALUE ("kind"),
  VALUE ("local-kind"),
  VALUE ("legal-form"),
  VALUE ("purpose"),
  VALUE ("aims"),
  VALUE ("governance"),
  VALUE ("decision-rule"),
  VALUE ("ground-rules"),
  VALUE ("powers"),
  VALUE ("local-powers"),
  VALUE ("submit-to"),
  VALUE ("submit-days"),
  VALUE ("meetings-per-year"),
  VALUE ("hours-per-meeting"),
  VALUE ("rhythm"),
  VALUE ("stated-members"),
  VALUE ("stated-on"),
  VALUE ("members-complete"),
  VALUE ("location"),
  ONE ("parent", TABLES),
  MANY ("prepares", TABLES),
  MANY ("reports-to", TABLES),
  MANY ("advises", TABLES),
  ONE ("successor", TABLES),
  VALUE ("ending-reason"),
  MANY ("areas", AREAS),
  MANY ("domains", DOMAINS),
  MANY ("themes", THEMES),
  OTHER ("memberships", MEMBERSHIPS),
  OTHER ("agendas", AGENDAS),
  OTHER ("meetings", MEETINGS),
  END,
};

/* The table stands around it; the organisation is named by a construct-only property. */
static const RegiotafelMember of_membership[] = {
  OTHER ("id", ID),
  VALUE ("name"),
  ONE ("organisation", ORGANISATIONS),
  OTHER ("roles", ROLES),
  VALUE ("standing"),
  VALUE ("local-standing"),
  ONE ("domain", DOMAINS),
  OTHER ("represents", REPRESENTS),
  VALUE ("period"),
  VALUE ("aliases"),
  OTHER ("labels", LABELS),
  VALUE ("description"),
  OTHER ("identifiers", IDENTIFIERS),
  WHERE_FROM,
  END,
};

/* The table stands around it. */
static const RegiotafelMember of_agenda[] = {
  OF_EVERY_ENTITY,
  OTHER ("items", ITEMS),
  END,
};

/* The agenda stands around it. */
static const RegiotafelMember of_agenda_item[] = {
  OF_EVERY_ENTITY,
  VALUE ("kind"),
  MANY ("themes", THEMES),
  ONE ("owner", ORGANISATIONS),
  MANY ("partners", ORGANISATIONS),
  ONE ("project", PROJECTS),
  VALUE ("state"),
  VALUE ("due"),
  END,
};

/* The table stands around it. */
static const RegiotafelMember of_meeting[] = {
  OF_EVERY_ENTITY,    VALUE ("date"),  OTHER ("time", TIME),         VALUE ("hours"),
  VALUE ("location"), VALUE ("state"), MANY ("items", AGENDA_ITEMS), END,
};

/* In a file of its own. */
static const RegiotafelMember of_person[] = {
  OF_EVERY_ENTITY,
  VALUE ("contact"),
  OTHER ("seats", SEATS),
  END,
};

static const struct
{
  const char *name;
  const char *title;
  RegiotafelText noun;
  const RegiotafelMember *members;
} kinds[REGIOTAFEL_N_KINDS] = {
  [REGIOTAFEL_KIND_DOMAINS] = { "domains", "Domain", { "domain", "domein" }, of_domain },
  [REGIOTAFEL_KIND_THEMES] = { "themes", "Theme", { "theme", "thema" }, of_theme },
  [REGIOTAFEL_KIND_AREAS] = { "areas", "Area", { "area", "gebied" }, of_area },
  [REGIOTAFEL_KIND_ORGANISATIONS]
  = { "organisations", "Organisation", { "organisation", "organisatie" }, of_organisation },
  [REGIOTAFEL_KIND_PROJECTS] = { "projects", "Project", { "project", "project" }, of_project },
  [REGIOTAFEL_KIND_TABLES] = { "tables", "Table", { "table", "tafel" }, of_table },
  [REGIOTAFEL_KIND_MEMBERSHIPS] = { "memberships", "Membership", { "membership", "deelname" }, of_membership },
  [REGIOTAFEL_KIND_AGENDAS] = { "agendas", "Agenda", { "agenda", "agenda" }, of_agenda },
  [REGIOTAFEL_KIND_AGENDA_ITEMS] = { "agenda-items", "Agenda item", { "agenda item", "agendapunt" }, of_agenda_item },
  [REGIOTAFEL_KIND_MEETINGS] = { "meetings", "Meeting", { "meeting", "bijeenkomst" }, of_meeting },
  [REGIOTAFEL_KIND_PERSONS] = { "persons", "Person", { "person", "persoon" }, of_person },
};

const RegiotafelMember *
regiotafel_kind_get_members (RegiotafelKind kind)
{
  return kinds[kind].members;
}

const RegiotafelMember *
regiotafel_inventory_get_members (void)
{
  return of_inventory;
}

const RegiotafelMember *
regiotafel_source_get_members (void)
{
  return of_source;
}

const RegiotafelMember *
regiotafel_role_term_get_members (void)
{
  return of_role_term;
}

const RegiotafelMember *
regiotafel_person_seat_get_members (void)
{
  return of_person_seat;
}

const char *
regiotafel_kind_get_name (RegiotafelKind kind)
{
  return kinds[kind].name;
}

const char *
regiotafel_kind_get_title (RegiotafelKind kind)
{
  return kinds[kind].title;
}

const RegiotafelText *
regiotafel_kind_get_noun (RegiotafelKind kind)
{
  return &kinds[kind].noun;
}

GType
regiotafel_kind_get_gtype (RegiotafelKind kind)
{
  switch (kind)
    {
    case REGIOTAFEL_KIND_DOMAINS:
      return REGIOTAFEL_TYPE_DOMAIN;
    case REGIOTAFEL_KIND_THEMES:
      return REGIOTAFEL_TYPE_THEME;
    case REGIOTAFEL_KIND_AREAS:
      return REGIOTAFEL_TYPE_AREA;
    case REGIOTAFEL_KIND_ORGANISATIONS:
      return REGIOTAFEL_TYPE_ORGANISATION;
    case REGIOTAFEL_KIND_PROJECTS:
      return REGIOTAFEL_TYPE_PROJECT;
    case REGIOTAFEL_KIND_TABLES:
      return REGIOTAFEL_TYPE_TABLE;
    case REGIOTAFEL_KIND_MEMBERSHIPS:
      return REGIOTAFEL_TYPE_MEMBERSHIP;
    case REGIOTAFEL_KIND_AGENDAS:
      return REGIOTAFEL_TYPE_AGENDA;
    case REGIOTAFEL_KIND_AGENDA_ITEMS:
      return REGIOTAFEL_TYPE_AGENDA_ITEM;
    case REGIOTAFEL_KIND_MEETINGS:
      return REGIOTAFEL_TYPE_MEETING;
    case REGIOTAFEL_KIND_PERSONS:
      return REGIOTAFEL_TYPE_PERSON;
    default:
      return G_TYPE_INVALID;
    }
}

RegiotafelKind
regiotafel_kind_of (gpointer entity)
{
  GType type = G_OBJECT_TYPE (entity);

  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    if (type == regiotafel_kind_get_gtype (kind))
      return kind;
  return REGIOTAFEL_KIND_NONE;
}
