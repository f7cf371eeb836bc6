/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-export-private.h"

#define FULL (1 << REGIOTAFEL_REDACTION_FULL)
#define ROLES (1 << REGIOTAFEL_REDACTION_ROLES)
#define PSEUDONYMS (1 << REGIOTAFEL_REDACTION_PSEUDONYMS)
#define NONE (1 << REGIOTAFEL_REDACTION_NONE)

#define ALWAYS (FULL | ROLES | PSEUDONYMS | NONE)
/* Roles; the writers leave out those that tell who a pseudonym is. */
#define OF_ROLES (FULL | ROLES | PSEUDONYMS)
/* Texts about a membership say in what function somebody sits, and nothing tells of which person. */
#define OF_FUNCTIONS (FULL | ROLES)

#define FIELD(kind, member, when)                                                                                      \
  {                                                                                                                    \
    REGIOTAFEL_KIND_##kind, member, when, NULL                                                                         \
  }
#define COLUMN(kind, member, when, column)                                                                             \
  {                                                                                                                    \
    REGIOTAFEL_KIND_##kind, member, when, column                                                                       \
  }

static const RegiotafelExportField of_edge_csv[] = {
  COLUMN (TABLES, "id", ALWAYS, "table"),
  COLUMN (ORGANISATIONS, "id", ALWAYS, "organisation"),
  COLUMN (TABLES, "name", ALWAYS, "table-name"),
  COLUMN (TABLES, "level", ALWAYS, "level"),
  COLUMN (TABLES, "kind", ALWAYS, "kind"),
  COLUMN (TABLES, "areas", ALWAYS, "areas"),
  COLUMN (TABLES, "domains", ALWAYS, "domains"),
  COLUMN (TABLES, "themes", ALWAYS, "themes"),
  COLUMN (ORGANISATIONS, "name", ALWAYS, "organisation-name"),
  COLUMN (ORGANISATIONS, "domains", ALWAYS, "organisation-domains"),
  COLUMN (ORGANISATIONS, "area", ALWAYS, "organisation-area"),
  COLUMN (MEMBERSHIPS, "standing", ALWAYS, "standing"),
  COLUMN (MEMBERSHIPS, "local-standing", OF_FUNCTIONS, "local-standing"),
  COLUMN (MEMBERSHIPS, "roles/role", OF_ROLES, "roles"),
  COLUMN (MEMBERSHIPS, "domain", ALWAYS, "for-domain"),
  COLUMN (MEMBERSHIPS, "represents", ALWAYS, "represents"),
  COLUMN (MEMBERSHIPS, "period/start", ALWAYS, "start"),
  COLUMN (MEMBERSHIPS, "period/end", ALWAYS, "end"),
  COLUMN (PERSONS, "name", FULL, "persons"),
  COLUMN (PERSONS, "pseudonym", PSEUDONYMS, "persons"),
};

#define WHERE_FROM(kind)                                                                                               \
  FIELD (kind, "former-ids", ALWAYS), FIELD (kind, "audience", ALWAYS), FIELD (kind, "verified", ALWAYS),              \
      FIELD (kind, "verified-by", FULL), FIELD (kind, "sources/url", ALWAYS),                                          \
      FIELD (kind, "sources/retrieved", ALWAYS), FIELD (kind, "sources/note", FULL),                                   \
      FIELD (kind, "sources/about", ALWAYS)
#define OF_EVERY_ENTITY(kind)                                                                                          \
  FIELD (kind, "id", ALWAYS), FIELD (kind, "name", ALWAYS), FIELD (kind, "aliases", ALWAYS),                           \
      FIELD (kind, "labels", ALWAYS), FIELD (kind, "description", ALWAYS), FIELD (kind, "identifiers", ALWAYS),        \
      FIELD (kind, "period", ALWAYS), WHERE_FROM (kind)

static const RegiotafelExportField of_hif[] = {
  FIELD (NONE, "title", ALWAYS),
  FIELD (NONE, "language", ALWAYS),
  FIELD (NONE, "as-of", ALWAYS),
  FIELD (NONE, "confirmed-from", ALWAYS),
  FIELD (NONE, "complete", ALWAYS),
  FIELD (NONE, "covers", ALWAYS),
  FIELD (NONE, "synonyms", ALWAYS),

  OF_EVERY_ENTITY (DOMAINS),
  FIELD (DOMAINS, "broader", ALWAYS),

  OF_EVERY_ENTITY (THEMES),
  FIELD (THEMES, "broader", ALWAYS),
  FIELD (THEMES, "responsible", ALWAYS),
  FIELD (THEMES, "basis", ALWAYS),
  FIELD (THEMES, "scale", ALWAYS),

  OF_EVERY_ENTITY (AREAS),
  FIELD (AREAS, "kind", ALWAYS),
  FIELD (AREAS, "population", ALWAYS),
  FIELD (AREAS, "population-year", ALWAYS),
  FIELD (AREAS, "parents", ALWAYS),
  FIELD (AREAS, "successor", ALWAYS),

  OF_EVERY_ENTITY (ORGANISATIONS),
  FIELD (ORGANISATIONS, "domains", ALWAYS),
  FIELD (ORGANISATIONS, "area", ALWAYS),
  FIELD (ORGANISATIONS, "parent", ALWAYS),
  FIELD (ORGANISATIONS, "successor", ALWAYS),
  FIELD (ORGANISATIONS, "standpoint", ALWAYS),
  FIELD (ORGANISATIONS, "ambitions", ALWAYS),

  OF_EVERY_ENTITY (PROJECTS),
  FIELD (PROJECTS, "lead", ALWAYS),
  FIELD (PROJECTS, "partners", ALWAYS),
  FIELD (PROJECTS, "themes", ALWAYS),
  FIELD (PROJECTS, "state", ALWAYS),

  OF_EVERY_ENTITY (TABLES),
  FIELD (TABLES, "level", ALWAYS),
  FIELD (TABLES, "local-level", ALWAYS),
  FIELD (TABLES, "kind", ALWAYS),
  FIELD (TABLES, "local-kind", ALWAYS),
  FIELD (TABLES, "legal-form", ALWAYS),
  FIELD (TABLES, "purpose", ALWAYS),
  FIELD (TABLES, "aims", ALWAYS),
  FIELD (TABLES, "governance", ALWAYS),
  FIELD (TABLES, "decision-rule", ALWAYS),
  FIELD (TABLES, "ground-rules", ALWAYS),
  FIELD (TABLES, "powers", ALWAYS),
  FIELD (TABLES, "local-powers", ALWAYS),
  FIELD (TABLES, "submit-to", ALWAYS),
  FIELD (TABLES, "submit-days", ALWAYS),
  FIELD (TABLES, "meetings-per-year", ALWAYS),
  FIELD (TABLES, "hours-per-meeting", ALWAYS),
  FIELD (TABLES, "rhythm", ALWAYS),
  FIELD (TABLES, "stated-members", ALWAYS),
  FIELD (TABLES, "stated-on", ALWAYS),
  FIELD (TABLES, "members-complete", ALWAYS),
  FIELD (TABLES, "location", ALWAYS),
  FIELD (TABLES, "parent", ALWAYS),
  FIELD (TABLES, "prepares", ALWAYS),
  FIELD (TABLES, "reports-to", ALWAYS),
  FIELD (TABLES, "advises", ALWAYS),
  FIELD (TABLES, "successor", ALWAYS),
  FIELD (TABLES, "ending-reason", ALWAYS),
  FIELD (TABLES, "areas", ALWAYS),
  FIELD (TABLES, "domains", ALWAYS),
  FIELD (TABLES, "themes", ALWAYS),
  FIELD (TABLES, "memberships", ALWAYS),
  FIELD (TABLES, "agendas", ALWAYS),
  FIELD (TABLES, "meetings", ALWAYS),

  FIELD (MEMBERSHIPS, "id", ALWAYS),
  FIELD (MEMBERSHIPS, "name", OF_FUNCTIONS),
  FIELD (MEMBERSHIPS, "organisation", ALWAYS),
  FIELD (MEMBERSHIPS, "roles/role", OF_ROLES),
  FIELD (MEMBERSHIPS, "roles/period", OF_ROLES),
  FIELD (MEMBERSHIPS, "roles/wording", OF_ROLES),
  FIELD (MEMBERSHIPS, "standing", ALWAYS),
  FIELD (MEMBERSHIPS, "local-standing", OF_FUNCTIONS),
  FIELD (MEMBERSHIPS, "domain", ALWAYS),
  FIELD (MEMBERSHIPS, "represents", ALWAYS),
  FIELD (MEMBERSHIPS, "period", ALWAYS),
  FIELD (MEMBERSHIPS, "aliases", OF_FUNCTIONS),
  FIELD (MEMBERSHIPS, "labels", OF_FUNCTIONS),
  FIELD (MEMBERSHIPS, "description", OF_FUNCTIONS),
  FIELD (MEMBERSHIPS, "identifiers", ALWAYS),
  WHERE_FROM (MEMBERSHIPS),

  OF_EVERY_ENTITY (AGENDAS),
  FIELD (AGENDAS, "items", ALWAYS),

  OF_EVERY_ENTITY (AGENDA_ITEMS),
  FIELD (AGENDA_ITEMS, "kind", ALWAYS),
  FIELD (AGENDA_ITEMS, "themes", ALWAYS),
  FIELD (AGENDA_ITEMS, "owner", ALWAYS),
  FIELD (AGENDA_ITEMS, "partners", ALWAYS),
  FIELD (AGENDA_ITEMS, "project", ALWAYS),
  FIELD (AGENDA_ITEMS, "state", ALWAYS),
  FIELD (AGENDA_ITEMS, "due", ALWAYS),

  OF_EVERY_ENTITY (MEETINGS),
  FIELD (MEETINGS, "date", ALWAYS),
  FIELD (MEETINGS, "time", ALWAYS),
  FIELD (MEETINGS, "hours", ALWAYS),
  FIELD (MEETINGS, "location", ALWAYS),
  FIELD (MEETINGS, "state", ALWAYS),
  FIELD (MEETINGS, "items", ALWAYS),

  FIELD (PERSONS, "id", FULL),
  FIELD (PERSONS, "name", FULL),
  FIELD (PERSONS, "aliases", FULL),
  FIELD (PERSONS, "labels", FULL),
  FIELD (PERSONS, "description", FULL),
  FIELD (PERSONS, "identifiers", FULL),
  FIELD (PERSONS, "period", FULL),
  FIELD (PERSONS, "former-ids", FULL),
  FIELD (PERSONS, "audience", FULL),
  FIELD (PERSONS, "verified", FULL),
  FIELD (PERSONS, "verified-by", FULL),
  FIELD (PERSONS, "sources/url", FULL),
  FIELD (PERSONS, "sources/retrieved", FULL),
  FIELD (PERSONS, "sources/note", FULL),
  FIELD (PERSONS, "sources/about", FULL),
  FIELD (PERSONS, "contact", FULL),
  FIELD (PERSONS, "pseudonym", PSEUDONYMS),
  FIELD (PERSONS, "seats/period", FULL | PSEUDONYMS),
};

const RegiotafelExportField *
regiotafel_format_get_fields (RegiotafelFormat format, guint *n_fields)
{
  switch (format)
    {
    case REGIOTAFEL_FORMAT_EDGE_CSV:
      *n_fields = G_N_ELEMENTS (of_edge_csv);
      return of_edge_csv;
    case REGIOTAFEL_FORMAT_HIF:
      *n_fields = G_N_ELEMENTS (of_hif);
      return of_hif;
    default:
      *n_fields = 0;
      return NULL;
    }
}

RegiotafelRedaction
regiotafel_export_resolve_redaction (RegiotafelRedaction redaction)
{
  return redaction == REGIOTAFEL_REDACTION_UNKNOWN ? REGIOTAFEL_REDACTION_ROLES : redaction;
}

RegiotafelAudience
regiotafel_export_resolve_audience (RegiotafelAudience audience)
{
  return audience == REGIOTAFEL_AUDIENCE_UNKNOWN ? REGIOTAFEL_AUDIENCE_PUBLIC : audience;
}

const char *
regiotafel_export_get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *found = g_enum_get_value (klass, value);

  return found != NULL ? found->value_nick : "";
}
