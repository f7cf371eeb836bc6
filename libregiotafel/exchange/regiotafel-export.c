/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing in formats of others: for whom, with what of persons, and what there is to tell of it. */
#include "regiotafel-export-state-private.h"

#include <string.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-diagnostic-private.h"
#include "regiotafel-error.h"
#include "regiotafel-membership-private.h"
#include "regiotafel-person.h"
#include "regiotafel-role-term.h"
#include "regiotafel-source.h"
#include "regiotafel-write-native-private.h"

#define LEAST_KEY 16

/* ---- Beginning and end ---- */

static const RegiotafelWriteStep *
find_step (const RegiotafelWritePlan *plan, const char *name, gsize length)
{
  for (guint i = 0; i < plan->n_steps; i++)
    if (strlen (plan->steps[i].member->name) == length && strncmp (plan->steps[i].member->name, name, length) == 0)
      return &plan->steps[i];
  return NULL;
}

/* The object that stands within a member, as a holder of texts. */
static guint
holder_within (const RegiotafelWriteStep *step)
{
  switch (step != NULL ? step->member->kind : REGIOTAFEL_MEMBER_VALUE)
    {
    case REGIOTAFEL_MEMBER_SOURCES:
      return REGIOTAFEL_HOLDER_SOURCE;
    case REGIOTAFEL_MEMBER_ROLES:
      return REGIOTAFEL_HOLDER_ROLE_TERM;
    case REGIOTAFEL_MEMBER_SEATS:
      return REGIOTAFEL_HOLDER_PERSON_SEAT;
    default:
      return REGIOTAFEL_N_HOLDERS;
    }
}

static void
init_steps (RegiotafelExport *self)
{
  guint n_fields;
  const RegiotafelExportField *fields = regiotafel_format_get_fields (self->terms->format, &n_fields);

  for (guint kind = 0; kind <= REGIOTAFEL_N_KINDS; kind++)
    self->steps[kind] = g_array_new (FALSE, FALSE, sizeof (RegiotafelExportStep));
  for (guint i = 0; i < n_fields; i++)
    {
      const char *slash = strchr (fields[i].member, '/');
      gsize length = slash != NULL ? (gsize) (slash - fields[i].member) : strlen (fields[i].member);
      RegiotafelExportStep step = { &fields[i], find_step (&self->plans[fields[i].kind], fields[i].member, length) };
      guint within = holder_within (step.step);

      if ((fields[i].redactions & 1u << self->redaction) == 0)
        continue;
      if (slash != NULL && within < REGIOTAFEL_N_HOLDERS)
        step.sub_step = find_step (&self->plans[within], slash + 1, strlen (slash + 1));
      g_array_append_val (self->steps[fields[i].kind], step);
    }
}

static void
export_init (RegiotafelExport *self, const RegiotafelExportTerms *terms, GCancellable *cancellable)
{
  self->terms = terms;
  self->redaction = regiotafel_export_resolve_redaction (terms->redaction);
  self->audience = regiotafel_export_resolve_audience (terms->audience);
  self->cancellable = cancellable;
  for (guint kind = 0; kind < REGIOTAFEL_N_KINDS; kind++)
    regiotafel_write_plan_init (&self->plans[kind], regiotafel_kind_get_members (kind),
                                regiotafel_kind_get_gtype (kind), kind);
  regiotafel_write_plan_init (&self->plans[REGIOTAFEL_HOLDER_INVENTORY], regiotafel_inventory_get_members (),
                              REGIOTAFEL_TYPE_INVENTORY, REGIOTAFEL_KIND_NONE);
  regiotafel_write_plan_init (&self->plans[REGIOTAFEL_HOLDER_SOURCE], regiotafel_source_get_members (),
                              REGIOTAFEL_TYPE_SOURCE, REGIOTAFEL_KIND_NONE);
  regiotafel_write_plan_init (&self->plans[REGIOTAFEL_HOLDER_ROLE_TERM], regiotafel_role_term_get_members (),
                              REGIOTAFEL_TYPE_ROLE_TERM, REGIOTAFEL_KIND_NONE);
  regiotafel_write_plan_init (&self->plans[REGIOTAFEL_HOLDER_PERSON_SEAT], regiotafel_person_seat_get_members (),
                              REGIOTAFEL_TYPE_PERSON_SEAT, REGIOTAFEL_KIND_NONE);
  init_steps (self);
}

static void
export_clear (RegiotafelExport *self)
{
  g_clear_pointer (&self->persons, regiotafel_export_persons_free);
  g_clear_pointer (&self->mask, regiotafel_mask_free);
  for (guint holder = 0; holder < REGIOTAFEL_N_HOLDERS; holder++)
    regiotafel_write_plan_clear (&self->plans[holder]);
  for (guint kind = 0; kind <= REGIOTAFEL_N_KINDS; kind++)
    g_array_unref (self->steps[kind]);
  g_clear_object (&self->inventory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RegiotafelExport, export_clear)

gboolean
regiotafel_export_may_go_on (RegiotafelExport *self, GError **error)
{
  return ++self->n_objects % 1024 != 0 || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

const char *
regiotafel_export_get_enum_nick (const RegiotafelWriteStep *step, guint value)
{
  return g_enum_get_value (G_PARAM_SPEC_ENUM (step->pspec)->enum_class, (int) value)->value_nick;
}

/* ---- What there is to tell ---- */

void
regiotafel_export_report_count (RegiotafelExport *self, const char *code, const RegiotafelText *text, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *const arguments[] = { "n", number, "value", number, NULL };
  g_autoptr (RegiotafelDiagnostic) diagnostic = NULL;

  if (n == 0)
    return;
  diagnostic = regiotafel_diagnostic_new (code, REGIOTAFEL_SEVERITY_NOTE, NULL, text, arguments);
  regiotafel_collection_append (self->terms->diagnostics, diagnostic);
}

/* "tables/bt-gezond/purpose" */
static char *
describe_place (RegiotafelEntity *owner, const char *list, const char *member)
{
  RegiotafelKind kind = owner != NULL ? regiotafel_kind_of (owner) : REGIOTAFEL_KIND_NONE;
  const char *id = owner != NULL ? regiotafel_entity_get_id (owner) : NULL;
  GString *place = g_string_new (NULL);

  if (kind != REGIOTAFEL_KIND_NONE)
    g_string_append_printf (place, "%s/", regiotafel_kind_get_name (kind));
  if (id != NULL)
    g_string_append_printf (place, "%s/", id);
  else if (kind == REGIOTAFEL_KIND_MEMBERSHIPS)
    g_string_append_printf (place, "%s+%s/",
                            regiotafel_entity_get_id (REGIOTAFEL_ENTITY (REGIOTAFEL_MEMBERSHIP (owner)->table)),
                            regiotafel_entity_get_id (REGIOTAFEL_ENTITY (REGIOTAFEL_MEMBERSHIP (owner)->organisation)));
  if (list != NULL)
    g_string_append_printf (place, "%s/", list);
  g_string_append (place, member);
  return g_string_free (place, FALSE);
}

static void
note_possible_name (RegiotafelExport *self, RegiotafelEntity *owner, const char *list, const char *member)
{
  static const RegiotafelText possible
      = { "{place}: the name of a person who is not known may stand in it; look, and take it out if it does.",
          "{place}: er staat misschien de naam van een onbekende persoon in; kijk na, en haal die er zo nodig uit." };
  g_autofree char *place = describe_place (owner, list, member);
  const char *const arguments[] = { "place", place, NULL };
  g_autoptr (RegiotafelDiagnostic) diagnostic
      = regiotafel_diagnostic_new ("possible-name", REGIOTAFEL_SEVERITY_NOTE, NULL, &possible, arguments);

  regiotafel_collection_append (self->terms->diagnostics, diagnostic);
}

static void
note_all (RegiotafelExport *self)
{
  static const RegiotafelText names = { "In place of {n} {n?name|names} of known persons stands “[naam]”.",
                                        "Op de plaats van {n} {n?naam|namen} van bekende personen staat “[naam]”." };
  static const RegiotafelText addresses = { "In place of {n} e-mail {n?address|addresses} stands “[adres]”.",
                                            "Op de plaats van {n} {n?e-mailadres|e-mailadressen} staat “[adres]”." };
  static const RegiotafelText numbers = { "In place of {n} telephone {n?number|numbers} stands “[nummer]”.",
                                          "Op de plaats van {n} {n?telefoonnummer|telefoonnummers} staat “[nummer]”." };
  static const RegiotafelText roles
      = { "{n} {n?role that exactly one person has is|roles that exactly one person has are} left out: beside a "
          "pseudonym {n?it tells|they tell} who that is.",
          "{n} {n?rol die precies één persoon heeft is|rollen die precies één persoon heeft zijn} weggelaten: naast "
          "een pseudoniem {n?verraadt die|verraden die} wie het is." };

  regiotafel_export_report_count (self, "masked-names", &names, self->n_found[REGIOTAFEL_FOUND_NAME]);
  regiotafel_export_report_count (self, "masked-addresses", &addresses, self->n_found[REGIOTAFEL_FOUND_ADDRESS]);
  regiotafel_export_report_count (self, "masked-numbers", &numbers, self->n_found[REGIOTAFEL_FOUND_NUMBER]);
  if (self->persons != NULL)
    regiotafel_export_report_count (self, "left-out-roles", &roles,
                                    regiotafel_export_persons_get_n_hidden (self->persons));
  regiotafel_export_report_lost (self);
}

/* ---- Texts ---- */

/* What to take out of a text; 0: it stays as it is. */
static guint
kinds_to_mask (guint holder, const char *member, const char *text)
{
  const guint addresses = 1u << REGIOTAFEL_FOUND_ADDRESS;

  switch (regiotafel_text_get_rule (holder, member))
    {
    case REGIOTAFEL_TEXT_LABEL:
    case REGIOTAFEL_TEXT_CODE:
      return 0;
    case REGIOTAFEL_TEXT_FUNCTIONAL:
      return REGIOTAFEL_MASK_ALL & ~addresses;
    case REGIOTAFEL_TEXT_LINK:
      return regiotafel_text_is_link (text) ? 0 : REGIOTAFEL_MASK_ALL;
    default:
      return REGIOTAFEL_MASK_ALL;
    }
}

const char *
regiotafel_export_mask (RegiotafelExport *self,
                        guint holder,
                        RegiotafelEntity *owner,
                        const char *list,
                        const char *member,
                        const char *text,
                        char **held)
{
  guint kinds = self->mask != NULL ? kinds_to_mask (holder, member, text) : 0;
  guint n_found[REGIOTAFEL_N_FOUND] = { 0 };

  *held = NULL;
  if (kinds == 0)
    return text;
  /* The address of an office that is that of a person all the same. */
  if (regiotafel_text_get_rule (holder, member) == REGIOTAFEL_TEXT_FUNCTIONAL
      && regiotafel_mask_is_personal (self->mask, text))
    {
      self->n_found[REGIOTAFEL_FOUND_ADDRESS]++;
      return "[adres]";
    }
  *held = regiotafel_mask_apply (self->mask, text, kinds, n_found);
  for (guint kind = 0; kind < REGIOTAFEL_N_FOUND; kind++)
    if ((kinds & 1u << kind) != 0)
      self->n_found[kind] += n_found[kind];
  if (n_found[REGIOTAFEL_FOUND_POSSIBLE_NAME] > 0)
    note_possible_name (self, owner, list, member);
  return *held != NULL ? *held : text;
}

/* ---- Writing ---- */

static gboolean
check_key (GBytes *key, GError **error)
{
  if (key != NULL && g_bytes_get_size (key) >= LEAST_KEY)
    return TRUE;
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_INVALID_VALUE,
               key == NULL
                   ? "Pseudonyms need a key, which is missing; set key to %d bytes or more, as chance gives them, "
                     "and keep them"
                   : "The key for pseudonyms is too short; set key to %d bytes or more, as chance gives them, "
                     "and keep them",
               LEAST_KEY);
  return FALSE;
}

/* What could not be saved does not leave either: so no writer need look at it again. */
static gboolean
check_sound (RegiotafelExport *self, RegiotafelInventory *inventory, gboolean with_persons, GError **error)
{
  g_autoptr (GBytes) native = regiotafel_write_native (self->inventory, self->cancellable, error);
  g_autoptr (GBytes) persons = NULL;

  if (native == NULL || !with_persons)
    return native != NULL;
  persons = regiotafel_write_persons (inventory, self->cancellable, error);
  return persons != NULL;
}

GBytes *
regiotafel_export (const RegiotafelExportTerms *terms,
                   RegiotafelInventory *inventory,
                   guint *n_persons,
                   GCancellable *cancellable,
                   GError **error)
{
  g_auto (RegiotafelExport) self = { NULL };
  gboolean with_persons;
  GString *text;

  export_init (&self, terms, cancellable);
  with_persons = self.redaction == REGIOTAFEL_REDACTION_FULL || self.redaction == REGIOTAFEL_REDACTION_PSEUDONYMS;
  if (self.redaction == REGIOTAFEL_REDACTION_PSEUDONYMS && !check_key (terms->key, error))
    return NULL;
  /* Before anything is looked at: what the audience may not see is not there. Persons are another matter. */
  self.inventory = regiotafel_inventory_copy_for (inventory, self.audience);
  if (!check_sound (&self, inventory, with_persons, error))
    return NULL;
  /* All of them are known, also those who sit where the audience may not look. */
  if (self.redaction != REGIOTAFEL_REDACTION_FULL)
    self.mask = regiotafel_inventory_make_mask (inventory);
  if (with_persons)
    self.persons = regiotafel_export_persons_new (
        inventory, self.inventory, self.redaction == REGIOTAFEL_REDACTION_PSEUDONYMS ? terms->key : NULL);

  text = terms->format == REGIOTAFEL_FORMAT_HIF ? regiotafel_write_hif (&self, error)
                                                : regiotafel_write_edge_csv (&self, error);
  if (text == NULL)
    return NULL;
  note_all (&self);
  *n_persons = self.redaction == REGIOTAFEL_REDACTION_FULL ? regiotafel_export_persons_get_all (self.persons)->len : 0;
  return g_string_free_to_bytes (text);
}
