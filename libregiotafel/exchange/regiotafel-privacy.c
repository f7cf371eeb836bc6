/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an inventory holds of persons, and where. */
#include "regiotafel-privacy.h"

#include <string.h>

#include "regiotafel-agenda-item.h"
#include "regiotafel-collection-private.h"
#include "regiotafel-diagnostic-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-export-private.h"
#include "regiotafel-free-text-private.h"
#include "regiotafel-inventory-private.h"
#include "regiotafel-mask-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-person-private.h"
#include "regiotafel-person-seat-private.h"
#include "regiotafel-role-term-private.h"
#include "regiotafel-snapshot-private.h"
#include "regiotafel-source-private.h"
#include "regiotafel-table.h"

static void
report (RegiotafelCollection *found,
        const char *code,
        RegiotafelSeverity severity,
        const char *pointer,
        const RegiotafelText *text,
        guint n,
        const char *member)
{
  RegiotafelDiagnosticPlace place = { .pointer = pointer };
  g_autofree char *value = g_strdup_printf ("%u", n);
  const char *arguments[] = { "value", value, member != NULL ? "member" : NULL, member != NULL ? member : NULL, NULL };
  g_autoptr (RegiotafelDiagnostic) diagnostic = regiotafel_diagnostic_new (code, severity, &place, text, arguments);

  regiotafel_collection_append (found, diagnostic);
}

/* ---- Persons ---- */

static gboolean
holds_value (GObject *object, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, g_object_class_find_property (G_OBJECT_GET_CLASS (object), name)->value_type);
  g_object_get_property (object, name, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    return g_value_get_string (&value) != NULL;
  if (G_VALUE_HOLDS (&value, G_TYPE_STRV))
    return g_value_get_boxed (&value) != NULL && *(char **) g_value_get_boxed (&value) != NULL;
  if (G_VALUE_HOLDS_BOXED (&value))
    return g_value_get_boxed (&value) != NULL;
  if (G_VALUE_HOLDS_ENUM (&value))
    return g_value_get_enum (&value) != 0;
  /* Of another type a person has nothing yet; what is not understood counts as held. */
  return TRUE;
}

static gboolean
holds (RegiotafelPerson *person, const RegiotafelMember *member)
{
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (person);

  switch (member->kind)
    {
    case REGIOTAFEL_MEMBER_ID:
      return !regiotafel_person_id_tells_nothing (regiotafel_entity_get_id (entity));
    case REGIOTAFEL_MEMBER_FORMER_IDS:
      return regiotafel_entity_get_former_ids (entity) != NULL && *regiotafel_entity_get_former_ids (entity) != NULL;
    case REGIOTAFEL_MEMBER_IDENTIFIERS:
      {
        g_auto (GStrv) schemes = regiotafel_entity_list_identifier_schemes (entity);

        return *schemes != NULL;
      }
    case REGIOTAFEL_MEMBER_LABELS:
      {
        g_auto (GStrv) languages = regiotafel_entity_list_label_languages (entity);

        return *languages != NULL;
      }
    case REGIOTAFEL_MEMBER_SOURCES:
      return regiotafel_collection_get_size (regiotafel_entity_get_sources (entity)) > 0;
    case REGIOTAFEL_MEMBER_SEATS:
      return regiotafel_collection_get_size (regiotafel_person_get_seats (person)) > 0;
    default:
      return holds_value (G_OBJECT (person), member->name);
    }
}

/* How many members of it this version does not know, those of its seats and sources among them. */
static guint
count_unknown (RegiotafelPerson *person)
{
  RegiotafelEntity *entity = REGIOTAFEL_ENTITY (person);
  RegiotafelCollection *seats = regiotafel_person_get_seats (person);
  RegiotafelCollection *sources = regiotafel_entity_get_sources (entity);
  guint n = regiotafel_extras_get_size (&entity->extras);

  for (guint i = 0; i < regiotafel_collection_get_size (seats); i++)
    n += regiotafel_extras_get_size (regiotafel_person_seat_get_extras (regiotafel_collection_get (seats, i)));
  for (guint i = 0; i < regiotafel_collection_get_size (sources); i++)
    n += regiotafel_extras_get_size (regiotafel_source_get_extras (regiotafel_collection_get (sources, i)));
  return n;
}

static void
list_persons (RegiotafelInventory *inventory, RegiotafelCollection *found)
{
  static const RegiotafelText persons = { "{value} {value?person|persons}.", "{value} {value?persoon|personen}." };
  static const RegiotafelText field = { "{value} {value?person has|persons have} the member “{member}”.",
                                        "{value} {value?persoon heeft|personen hebben} het onderdeel “{member}”." };
  static const RegiotafelText telling_id = { "{value} {value?person has|persons have} an id that may tell who it is.",
                                             "{value} {value?persoon heeft|personen hebben} een id waaruit kan "
                                             "blijken wie het is." };
  static const RegiotafelText unknown
      = { "{value} {value?person has a member|persons have members} that this version does not know.",
          "{value} {value?persoon heeft een onderdeel dat|personen hebben onderdelen die} deze versie niet kent." };
  const RegiotafelMember *members = regiotafel_kind_get_members (REGIOTAFEL_KIND_PERSONS);
  RegiotafelCollection *all = regiotafel_inventory_get_persons (inventory);
  guint n_persons = regiotafel_collection_get_size (all), n_unknown = 0;

  report (found, "persons", REGIOTAFEL_SEVERITY_NOTE, "persons", &persons, n_persons, NULL);
  for (guint i = 0; members[i].name != NULL; i++)
    {
      g_autofree char *pointer = g_strconcat ("persons/*/", members[i].name, NULL);
      guint n = 0;

      for (guint j = 0; j < n_persons; j++)
        n += holds (regiotafel_collection_get (all, j), &members[i]);
      if (members[i].kind == REGIOTAFEL_MEMBER_ID)
        report (found, "person-id", REGIOTAFEL_SEVERITY_NOTE, pointer, &telling_id, n, NULL);
      else
        report (found, "person-field", REGIOTAFEL_SEVERITY_NOTE, pointer, &field, n, members[i].name);
    }
  for (guint i = 0; i < n_persons; i++)
    n_unknown += count_unknown (regiotafel_collection_get (all, i)) > 0;
  report (found, "person-unknown", REGIOTAFEL_SEVERITY_NOTE, "persons/*", &unknown, n_unknown, NULL);
}

/* ---- Seats ---- */

static void
list_seats (RegiotafelSnapshot *snapshot, RegiotafelCollection *found)
{
  static const RegiotafelText seats = { "{value} {value?seat of an organisation|seats of organisations}.",
                                        "{value} {value?stoel van een organisatie|stoelen van organisaties}." };
  static const RegiotafelText with_function = {
    "{value} of these {value?has|have} a function: with public sources {value?it leads|they lead} to a person.",
    "{value} daarvan {value?heeft|hebben} een functie: samen met openbare bronnen {value?is die|zijn die} tot een "
    "persoon te herleiden."
  };
  static const RegiotafelText in_role = { "{value} {value?seat has|seats have} the role “{member}”.",
                                          "{value} {value?stoel heeft|stoelen hebben} de rol “{member}”." };
  /* A moderator comes from outside, and is known to the table only. */
  RegiotafelRoles no_function = 1u << REGIOTAFEL_ROLE_UNKNOWN | 1u << REGIOTAFEL_ROLE_MODERATOR;
  g_autoptr (GEnumClass) words = g_type_class_ref (REGIOTAFEL_TYPE_ROLE);
  guint n_functions = 0, n_in_role[16] = { 0 };

  for (guint32 table = 0; table < snapshot->seats.rows.n_rows; table++)
    for (guint32 i = snapshot->seats.rows.starts[table]; i < snapshot->seats.rows.starts[table + 1]; i++)
      {
        RegiotafelRoles roles = regiotafel_snapshot_get_roles (snapshot, table, snapshot->seats.rows.items[i]);

        roles &= ~no_function;
        n_functions += roles != 0;
        for (guint role = 0; role < G_N_ELEMENTS (n_in_role); role++)
          n_in_role[role] += (roles >> role) & 1;
      }
  report (found, "seats", REGIOTAFEL_SEVERITY_NOTE, "tables/*/memberships", &seats, snapshot->seats.rows.n_edges, NULL);
  report (found, "seats-with-function", REGIOTAFEL_SEVERITY_NOTE, "tables/*/memberships/*/roles", &with_function,
          n_functions, NULL);
  for (guint i = 0; i < words->n_values; i++)
    {
      const GEnumValue *role = &words->values[i];
      g_autofree char *pointer = g_strconcat ("tables/*/memberships/*/roles/", role->value_nick, NULL);

      if (n_in_role[role->value] > 0)
        report (found, "role", REGIOTAFEL_SEVERITY_NOTE, pointer, &in_role, n_in_role[role->value], role->value_nick);
    }
}

/* ---- Free text ---- */

typedef struct
{
  RegiotafelCollection *found;
  RegiotafelMask *mask;
  GArray *places;  /* RegiotafelFound, of one text at a time */
  gboolean of_one; /* names only: those of one person */
  guint n_functional;
  guint n_unknown;
} Search;

/* "tables/kt-val/description": the list in which it stands, the id, the member. A membership without an id is known by
 * its table and its organisation, with a plus between them. The name of a member that is not known may be that of a
 * person, and is not told. */
static char *
dup_place (RegiotafelEntity *owner, const char *member)
{
  g_autoptr (GString) place = g_string_new (NULL);
  const char *id = owner != NULL ? regiotafel_entity_get_id (owner) : NULL;

  if (owner == NULL)
    g_string_append (place, "inventory");
  else if (id == NULL && REGIOTAFEL_IS_MEMBERSHIP (owner))
    {
      RegiotafelMembership *membership = REGIOTAFEL_MEMBERSHIP (owner);
      gpointer table = regiotafel_membership_get_table (membership);
      gpointer organisation = regiotafel_membership_get_organisation (membership);

      g_string_append_printf (place, "memberships/%s+%s", table != NULL ? regiotafel_entity_get_id (table) : "",
                              organisation != NULL ? regiotafel_entity_get_id (organisation) : "");
    }
  else
    g_string_append_printf (place, "%s/%s", regiotafel_kind_get_name (regiotafel_kind_of (owner)),
                            id != NULL ? id : "");
  g_string_append_printf (place, "/%s", member);
  return g_string_free (g_steal_pointer (&place), FALSE);
}

static gboolean
is_known (RegiotafelEntity *owner, const char *member)
{
  guint holder = owner != NULL ? regiotafel_kind_of (owner) : REGIOTAFEL_HOLDER_INVENTORY;

  return strcmp (member, "sources") == 0 || strcmp (member, "roles") == 0
         || regiotafel_text_get_rule (holder, member) != REGIOTAFEL_TEXT_NO_RULE;
}

static gboolean
is_functional (RegiotafelEntity *owner, const char *member)
{
  return owner != NULL && regiotafel_text_get_rule (regiotafel_kind_of (owner), member) == REGIOTAFEL_TEXT_FUNCTIONAL;
}

static void
search (RegiotafelEntity *owner, const char *member, guint place, const char *text, gpointer user_data)
{
  static const struct
  {
    const char *code;
    RegiotafelSeverity severity;
    RegiotafelText text;
  } kinds[REGIOTAFEL_N_FOUND] = {
    [REGIOTAFEL_FOUND_NAME] = { "known-name",
                                REGIOTAFEL_SEVERITY_WARNING,
                                { "{value} known {value?name|names}.", "{value} bekende {value?naam|namen}." } },
    [REGIOTAFEL_FOUND_ADDRESS] = { "address",
                                   REGIOTAFEL_SEVERITY_WARNING,
                                   { "{value} {value?address|addresses}.", "{value} {value?adres|adressen}." } },
    [REGIOTAFEL_FOUND_NUMBER]
    = { "telephone-number",
        REGIOTAFEL_SEVERITY_WARNING,
        { "{value} telephone {value?number|numbers}.", "{value} {value?telefoonnummer|telefoonnummers}." } },
    [REGIOTAFEL_FOUND_POSSIBLE_NAME]
    = { "possible-name",
        REGIOTAFEL_SEVERITY_NOTE,
        { "{value} possible {value?name|names}.", "{value} mogelijke {value?naam|namen}." } },
  };
  static const RegiotafelText personal
      = { "An address with a known surname.", "Een adres met een bekende achternaam." };
  Search *self = user_data;
  gboolean known = is_known (owner, member);
  gboolean functional = known && is_functional (owner, member);
  g_autofree char *pointer = dup_place (owner, known ? member : "?");
  guint counts[REGIOTAFEL_N_FOUND] = { 0 };

  self->n_unknown += !known;
  g_array_set_size (self->places, 0);
  regiotafel_mask_find (self->mask, text, self->places);
  for (guint i = 0; i < self->places->len; i++)
    counts[g_array_index (self->places, RegiotafelFound, i).kind]++;
  if (functional && counts[REGIOTAFEL_FOUND_ADDRESS] > 0)
    {
      self->n_functional += counts[REGIOTAFEL_FOUND_ADDRESS];
      counts[REGIOTAFEL_FOUND_ADDRESS] = 0;
      if (regiotafel_mask_is_personal (self->mask, text))
        report (self->found, "personal-address", REGIOTAFEL_SEVERITY_WARNING, pointer, &personal, 1, NULL);
    }
  for (guint kind = 0; kind < (self->of_one ? 1 : REGIOTAFEL_N_FOUND); kind++)
    if (counts[kind] > 0)
      report (self->found, kinds[kind].code, kinds[kind].severity, pointer, &kinds[kind].text, counts[kind], NULL);
}

static void
search_clear (Search *self)
{
  regiotafel_mask_free (self->mask);
  g_array_unref (self->places);
}

static void
count_checkers (RegiotafelInventory *inventory, RegiotafelCollection *found)
{
  static const RegiotafelText checkers
      = { "{value} {value?thing tells|things tell} who checked {value?it|them}.",
          "Van {value} {value?onderdeel|onderdelen} staat vast wie het controleerde." };
  guint n = 0;

  for (guint kind = 0; kind < REGIOTAFEL_KIND_PERSONS; kind++)
    {
      RegiotafelCollection *all = regiotafel_inventory_get_collection (inventory, kind);

      for (guint i = 0; i < regiotafel_collection_get_size (all); i++)
        n += regiotafel_entity_get_verified_by (regiotafel_collection_get (all, i)) != NULL;
    }
  report (found, "verified-by", REGIOTAFEL_SEVERITY_NOTE, "*/*/verified-by", &checkers, n, NULL);
}

/**
 * regiotafel_inventory_list_personal_data:
 * @self: an inventory
 * @on: (nullable): the date to count seats on, or %NULL for that of the inventory
 * @error: return location for an error
 *
 * Tells what an inventory holds of persons, and where: the persons that are joined to it, by what is known of them;
 * the seats of organisations, and how many have a function; names, addresses and telephone numbers in free text.
 *
 * It is a list of [class@Regiotafel.Diagnostic]. Its [property@Regiotafel.Diagnostic:value] is how many there are, in
 * digits, and its [property@Regiotafel.Diagnostic:pointer] where: the list, the id and the member, as
 * `tables/kt-val/description`, with a star for all and a question mark for a member that is not known. What was found
 * is never quoted. These codes are notes, and there is one of each even when the count is 0, except for those marked
 * with a plus:
 *
 * - `persons`; `person-field` for each member that a person can have; `person-id`, ids other than a p, a
 *   hyphen and digits; `person-unknown`, persons with members that this version does not know;
 * - `seats`; `seats-with-function`, those with a role other than moderator; `role`+ for each such role;
 * - `verified-by`, things that tell who checked them;
 * - `functional-address`, addresses in [property@Regiotafel.Table:submit-to]; `unknown-members`, members of
 *   the inventory that this version does not know, in which is searched as in free text;
 * - `possible-name`+, an initial and a word with a capital.
 *
 * These are warnings, one for each text in which there is any: `known-name`, `address`, `telephone-number`, and
 * `personal-address`, a functional address with the surname of a known person. Names can be known only of persons that
 * are joined: see [method@Regiotafel.Reader.read_persons_file].
 *
 * Fails as [method@Regiotafel.Inventory.snapshot] does. O(n) in the size of the inventory.
 *
 * Returns: (transfer full): what there is, as [class@Regiotafel.Diagnostic], in the order of the file
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_list_personal_data (RegiotafelInventory *self, const RegiotafelDate *on, GError **error)
{
  static const RegiotafelText functional
      = { "{value} functional {value?address|addresses}.", "{value} {value?functioneel adres|functionele adressen}." };
  static const RegiotafelText unknown = { "{value} {value?member|members} that this version does not know.",
                                          "{value} {value?onderdeel|onderdelen} die deze versie niet kent." };
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (RegiotafelCollection) found = NULL;
  Search whole = { NULL };

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);

  snapshot = regiotafel_inventory_snapshot (self, on, error);
  if (snapshot == NULL)
    return NULL;
  found = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
  list_persons (self, found);
  list_seats (snapshot, found);
  count_checkers (self, found);
  whole = (Search){ .found = found,
                    .mask = regiotafel_inventory_make_mask (self),
                    .places = g_array_new (FALSE, FALSE, sizeof (RegiotafelFound)) };
  regiotafel_inventory_foreach_free_text (self, search, &whole);
  report (found, "functional-address", REGIOTAFEL_SEVERITY_NOTE, "tables/*/submit-to", &functional, whole.n_functional,
          NULL);
  report (found, "unknown-members", REGIOTAFEL_SEVERITY_NOTE, "*/*", &unknown, whole.n_unknown, NULL);
  search_clear (&whole);
  return g_steal_pointer (&found);
}

/**
 * regiotafel_inventory_list_mentions:
 * @self: an inventory
 * @person: whom to look for; need not be in the inventory any more
 *
 * Tells in which free text of the inventory a person is named, as [method@Regiotafel.Inventory.list_personal_data] does
 * for all: with the codes `known-name` and `personal-address`. Others of the same surname are found as well.
 *
 * O(n) in the size of the inventory.
 *
 * Returns: (transfer full): the places, as [class@Regiotafel.Diagnostic], in the order of the file
 *
 * Since: 0.1
 */
RegiotafelCollection *
regiotafel_inventory_list_mentions (RegiotafelInventory *self, RegiotafelPerson *person)
{
  g_autoptr (RegiotafelCollection) found = NULL;
  g_auto (GStrv) languages = NULL;
  RegiotafelEntity *entity;
  Search one = { NULL };

  g_return_val_if_fail (REGIOTAFEL_IS_INVENTORY (self), NULL);
  g_return_val_if_fail (REGIOTAFEL_IS_PERSON (person), NULL);

  entity = REGIOTAFEL_ENTITY (person);
  found = regiotafel_collection_new (REGIOTAFEL_TYPE_DIAGNOSTIC, NULL, TRUE);
  one = (Search){ .found = found,
                  .mask = regiotafel_mask_new (),
                  .places = g_array_new (FALSE, FALSE, sizeof (RegiotafelFound)),
                  .of_one = TRUE };
  regiotafel_mask_add_person (one.mask, regiotafel_entity_get_name (entity));
  for (const char *const *alias = regiotafel_entity_get_aliases (entity); alias != NULL && *alias != NULL; alias++)
    regiotafel_mask_add_person (one.mask, *alias);
  languages = regiotafel_entity_list_label_languages (entity);
  for (guint i = 0; languages[i] != NULL; i++)
    regiotafel_mask_add_person (one.mask, regiotafel_entity_get_label (entity, languages[i]));
  regiotafel_inventory_foreach_free_text (self, search, &one);
  search_clear (&one);
  return g_steal_pointer (&found);
}

/**
 * regiotafel_writer_list_fields:
 * @self: a writer
 *
 * Tells what may leave by [property@Regiotafel.Writer:format] and [property@Regiotafel.Writer:redaction], before
 * anything is written: the list and the member, as `tables/name`; what the inventory says of itself as
 * `inventory/title`, and what stands within a member as `memberships/roles/role`. The writer goes by the same list,
 * so that nothing else can leave. The native format keeps everything, also what this version does not know,
 * and never holds persons.
 *
 * Returns: (transfer full) (array zero-terminated=1): the fields, in the order in which they are written; free with
 *   g_strfreev()
 *
 * Since: 0.1
 */
char **
regiotafel_writer_list_fields (RegiotafelWriter *self)
{
  g_autoptr (GPtrArray) names = NULL;
  const RegiotafelExportField *fields;
  RegiotafelRedaction redaction;
  guint n_fields;

  g_return_val_if_fail (REGIOTAFEL_IS_WRITER (self), NULL);

  names = g_ptr_array_new ();
  redaction = regiotafel_export_resolve_redaction (regiotafel_writer_get_redaction (self));
  fields = regiotafel_format_get_fields (regiotafel_writer_get_format (self), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].redactions & 1u << redaction)
      g_ptr_array_add (names, g_strdup_printf ("%s/%s",
                                               fields[i].kind == REGIOTAFEL_KIND_NONE
                                                   ? "inventory"
                                                   : regiotafel_kind_get_name (fields[i].kind),
                                               fields[i].member));
  if (fields == NULL)
    {
      for (const RegiotafelMember *member = regiotafel_inventory_get_members (); member->name != NULL; member++)
        g_ptr_array_add (names, g_strconcat ("inventory/", member->name, NULL));
      for (guint kind = 0; kind < REGIOTAFEL_KIND_PERSONS; kind++)
        for (const RegiotafelMember *member = regiotafel_kind_get_members (kind); member->name != NULL; member++)
          g_ptr_array_add (names, g_strconcat (regiotafel_kind_get_name (kind), "/", member->name, NULL));
    }
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
