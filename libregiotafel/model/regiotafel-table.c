/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-table-private.h"

#include <math.h>

#include "regiotafel-collection-private.h"
#include "regiotafel-entity-private.h"
#include "regiotafel-enum-types.h"
#include "regiotafel-owned-private.h"

struct _RegiotafelTableClass
{
  RegiotafelEntityClass parent_class;
};

G_DEFINE_FINAL_TYPE (RegiotafelTable, regiotafel_table, REGIOTAFEL_TYPE_ENTITY)

GParamSpec *regiotafel_table_properties[N_PROPS];

static void
regiotafel_table_dispose (GObject *object)
{
  RegiotafelTable *self = REGIOTAFEL_TABLE (object);
  GPtrArray *targets = regiotafel_entity_hold_targets (REGIOTAFEL_ENTITY (self));

  if (self->memberships != NULL)
    regiotafel_owned_release (self->memberships, "table");
  if (self->agendas != NULL)
    regiotafel_owned_release (self->agendas, "table");
  if (self->meetings != NULL)
    regiotafel_owned_release (self->meetings, "table");
  g_clear_object (&self->parent);
  g_clear_object (&self->successor);
  g_clear_object (&self->areas);
  g_clear_object (&self->domains);
  g_clear_object (&self->themes);
  g_clear_object (&self->prepares);
  g_clear_object (&self->reports_to);
  g_clear_object (&self->advises);
  g_clear_object (&self->memberships);
  g_clear_object (&self->agendas);
  g_clear_object (&self->meetings);

  G_OBJECT_CLASS (regiotafel_table_parent_class)->dispose (object);
  regiotafel_entity_release_targets (targets);
}

static void
regiotafel_table_finalize (GObject *object)
{
  RegiotafelTable *self = REGIOTAFEL_TABLE (object);

  g_free (self->local_level);
  g_free (self->local_kind);
  g_free (self->legal_form);
  g_free (self->purpose);
  g_free (self->aims);
  g_free (self->governance);
  g_free (self->decision_rule);
  g_free (self->ground_rules);
  g_free (self->local_powers);
  g_free (self->submit_to);
  g_free (self->rhythm);
  regiotafel_date_free (self->stated_on);
  g_free (self->location);
  g_free (self->ending_reason);

  G_OBJECT_CLASS (regiotafel_table_parent_class)->finalize (object);
}

static void
regiotafel_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RegiotafelTable *self = REGIOTAFEL_TABLE (object);

  switch (id)
    {
    case PROP_LEVEL:
      g_value_set_enum (value, regiotafel_table_get_level (self));
      break;
    case PROP_LOCAL_LEVEL:
      g_value_set_string (value, regiotafel_table_get_local_level (self));
      break;
    case PROP_KIND:
      g_value_set_enum (value, regiotafel_table_get_kind (self));
      break;
    case PROP_LOCAL_KIND:
      g_value_set_string (value, regiotafel_table_get_local_kind (self));
      break;
    case PROP_LEGAL_FORM:
      g_value_set_string (value, regiotafel_table_get_legal_form (self));
      break;
    case PROP_PURPOSE:
      g_value_set_string (value, regiotafel_table_get_purpose (self));
      break;
    case PROP_AIMS:
      g_value_set_string (value, regiotafel_table_get_aims (self));
      break;
    case PROP_GOVERNANCE:
      g_value_set_string (value, regiotafel_table_get_governance (self));
      break;
    case PROP_DECISION_RULE:
      g_value_set_string (value, regiotafel_table_get_decision_rule (self));
      break;
    case PROP_GROUND_RULES:
      g_value_set_string (value, regiotafel_table_get_ground_rules (self));
      break;
    case PROP_POWERS:
      g_value_set_flags (value, regiotafel_table_get_powers (self));
      break;
    case PROP_LOCAL_POWERS:
      g_value_set_string (value, regiotafel_table_get_local_powers (self));
      break;
    case PROP_SUBMIT_TO:
      g_value_set_string (value, regiotafel_table_get_submit_to (self));
      break;
    case PROP_SUBMIT_DAYS:
      g_value_set_uint (value, regiotafel_table_get_submit_days (self));
      break;
    case PROP_MEETINGS_PER_YEAR:
      g_value_set_double (value, regiotafel_table_get_meetings_per_year (self));
      break;
    case PROP_HOURS_PER_MEETING:
      g_value_set_double (value, regiotafel_table_get_hours_per_meeting (self));
      break;
    case PROP_RHYTHM:
      g_value_set_string (value, regiotafel_table_get_rhythm (self));
      break;
    case PROP_STATED_MEMBERS:
      g_value_set_uint (value, regiotafel_table_get_stated_members (self));
      break;
    case PROP_STATED_ON:
      g_value_set_boxed (value, regiotafel_table_get_stated_on (self));
      break;
    case PROP_MEMBERS_COMPLETE:
      g_value_set_boolean (value, regiotafel_table_get_members_complete (self));
      break;
    case PROP_LOCATION:
      g_value_set_string (value, regiotafel_table_get_location (self));
      break;
    case PROP_PARENT:
      g_value_set_object (value, regiotafel_table_get_parent (self));
      break;
    case PROP_SUCCESSOR:
      g_value_set_object (value, regiotafel_table_get_successor (self));
      break;
    case PROP_ENDING_REASON:
      g_value_set_string (value, regiotafel_table_get_ending_reason (self));
      break;
    case PROP_AREAS:
      g_value_set_object (value, regiotafel_table_get_areas (self));
      break;
    case PROP_DOMAINS:
      g_value_set_object (value, regiotafel_table_get_domains (self));
      break;
    case PROP_THEMES:
      g_value_set_object (value, regiotafel_table_get_themes (self));
      break;
    case PROP_PREPARES:
      g_value_set_object (value, regiotafel_table_get_prepares (self));
      break;
    case PROP_REPORTS_TO:
      g_value_set_object (value, regiotafel_table_get_reports_to (self));
      break;
    case PROP_ADVISES:
      g_value_set_object (value, regiotafel_table_get_advises (self));
      break;
    case PROP_MEMBERSHIPS:
      g_value_set_object (value, regiotafel_table_get_memberships (self));
      break;
    case PROP_AGENDAS:
      g_value_set_object (value, regiotafel_table_get_agendas (self));
      break;
    case PROP_MEETINGS:
      g_value_set_object (value, regiotafel_table_get_meetings (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RegiotafelTable *self = REGIOTAFEL_TABLE (object);

  switch (id)
    {
    case PROP_LEVEL:
      regiotafel_table_set_level (self, g_value_get_enum (value));
      break;
    case PROP_LOCAL_LEVEL:
      regiotafel_table_set_local_level (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      regiotafel_table_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_LOCAL_KIND:
      regiotafel_table_set_local_kind (self, g_value_get_string (value));
      break;
    case PROP_LEGAL_FORM:
      regiotafel_table_set_legal_form (self, g_value_get_string (value));
      break;
    case PROP_PURPOSE:
      regiotafel_table_set_purpose (self, g_value_get_string (value));
      break;
    case PROP_AIMS:
      regiotafel_table_set_aims (self, g_value_get_string (value));
      break;
    case PROP_GOVERNANCE:
      regiotafel_table_set_governance (self, g_value_get_string (value));
      break;
    case PROP_DECISION_RULE:
      regiotafel_table_set_decision_rule (self, g_value_get_string (value));
      break;
    case PROP_GROUND_RULES:
      regiotafel_table_set_ground_rules (self, g_value_get_string (value));
      break;
    case PROP_POWERS:
      regiotafel_table_set_powers (self, g_value_get_flags (value));
      break;
    case PROP_LOCAL_POWERS:
      regiotafel_table_set_local_powers (self, g_value_get_string (value));
      break;
    case PROP_SUBMIT_TO:
      regiotafel_table_set_submit_to (self, g_value_get_string (value));
      break;
    case PROP_SUBMIT_DAYS:
      regiotafel_table_set_submit_days (self, g_value_get_uint (value));
      break;
    case PROP_MEETINGS_PER_YEAR:
      regiotafel_table_set_meetings_per_year (self, g_value_get_double (value));
      break;
    case PROP_HOURS_PER_MEETING:
      regiotafel_table_set_hours_per_meeting (self, g_value_get_double (value));
      break;
    case PROP_RHYTHM:
      regiotafel_table_set_rhythm (self, g_value_get_string (value));
      break;
    case PROP_STATED_MEMBERS:
      regiotafel_table_set_stated_members (self, g_value_get_uint (value));
      break;
    case PROP_STATED_ON:
      regiotafel_table_set_stated_on (self, g_value_get_boxed (value));
      break;
    case PROP_MEMBERS_COMPLETE:
      regiotafel_table_set_members_complete (self, g_value_get_boolean (value));
      break;
    case PROP_LOCATION:
      regiotafel_table_set_location (self, g_value_get_string (value));
      break;
    case PROP_PARENT:
      regiotafel_table_set_parent (self, g_value_get_object (value));
      break;
    case PROP_SUCCESSOR:
      regiotafel_table_set_successor (self, g_value_get_object (value));
      break;
    case PROP_ENDING_REASON:
      regiotafel_table_set_ending_reason (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
regiotafel_table_visit_references (RegiotafelEntity *entity, RegiotafelVisit visit, gpointer user_data)
{
  RegiotafelTable *self = REGIOTAFEL_TABLE (entity);

  if (self->parent != NULL)
    visit (entity, "parent", REGIOTAFEL_ENTITY (self->parent), NULL, user_data);
  if (self->successor != NULL)
    visit (entity, "successor", REGIOTAFEL_ENTITY (self->successor), NULL, user_data);
  regiotafel_entity_visit_collection (entity, "areas", self->areas, visit, user_data);
  regiotafel_entity_visit_collection (entity, "domains", self->domains, visit, user_data);
  regiotafel_entity_visit_collection (entity, "themes", self->themes, visit, user_data);
  regiotafel_entity_visit_collection (entity, "prepares", self->prepares, visit, user_data);
  regiotafel_entity_visit_collection (entity, "reports-to", self->reports_to, visit, user_data);
  regiotafel_entity_visit_collection (entity, "advises", self->advises, visit, user_data);
}

static void
regiotafel_table_class_init (RegiotafelTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = regiotafel_table_dispose;
  object_class->finalize = regiotafel_table_finalize;
  object_class->get_property = regiotafel_table_get_property;
  object_class->set_property = regiotafel_table_set_property;
  REGIOTAFEL_ENTITY_CLASS (klass)->visit_references = regiotafel_table_visit_references;

  /**
   * RegiotafelTable:level:
   *
   * The level at which it consults.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_LEVEL]
      = g_param_spec_enum ("level", NULL, NULL, REGIOTAFEL_TYPE_LEVEL, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:local-level:
   *
   * What the level is called there, where that differs.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_LOCAL_LEVEL] = g_param_spec_string (
      "local-level", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:kind:
   *
   * What sort of body it is. The kind alone decides whether it is a case table.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_KIND]
      = g_param_spec_enum ("kind", NULL, NULL, REGIOTAFEL_TYPE_TABLE_KIND, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:local-kind:
   *
   * What the sort of body is called there, where that differs.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_LOCAL_KIND] = g_param_spec_string (
      "local-kind", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:legal-form:
   *
   * Its legal form, as `association` or `joint-arrangement`.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_LEGAL_FORM] = g_param_spec_string (
      "legal-form", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:purpose:
   *
   * Why: what the table is there for.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_PURPOSE] = g_param_spec_string (
      "purpose", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:aims:
   *
   * Why: what it wants to reach.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_AIMS] = g_param_spec_string (
      "aims", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:governance:
   *
   * How: how it is governed.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_GOVERNANCE] = g_param_spec_string (
      "governance", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:decision-rule:
   *
   * How: how it decides, as `consensus`.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_DECISION_RULE] = g_param_spec_string (
      "decision-rule", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:ground-rules:
   *
   * How: what its members agreed about dealing with each other.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_GROUND_RULES] = g_param_spec_string (
      "ground-rules", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:powers:
   *
   * How: what it may do with what is put to it.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_POWERS]
      = g_param_spec_flags ("powers", NULL, NULL, REGIOTAFEL_TYPE_POWERS, 0,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:local-powers:
   *
   * What its powers are called there, where that differs.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_LOCAL_POWERS] = g_param_spec_string (
      "local-powers", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:submit-to:
   *
   * How: the functional address to which subjects are submitted. Not that of a person.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_SUBMIT_TO] = g_param_spec_string (
      "submit-to", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:submit-days:
   *
   * How: how many days before a meeting subjects must be in; 0 is not stated. Unit: days.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_SUBMIT_DAYS] = g_param_spec_uint (
      "submit-days", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /* GLib takes NaN for out of range, hence its lax validation of numbers that may be not stated. */
  /**
   * RegiotafelTable:meetings-per-year:
   *
   * How: number of meetings a year; NaN is not stated.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_MEETINGS_PER_YEAR] = g_param_spec_double (
      "meetings-per-year", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS | G_PARAM_LAX_VALIDATION);

  /**
   * RegiotafelTable:hours-per-meeting:
   *
   * How: how long a meeting takes; NaN is not stated. Unit: hours.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_HOURS_PER_MEETING] = g_param_spec_double (
      "hours-per-meeting", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS | G_PARAM_LAX_VALIDATION);

  /**
   * RegiotafelTable:rhythm:
   *
   * How: the rhythm as it is told, where numbers cannot say it.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_RHYTHM] = g_param_spec_string (
      "rhythm", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:stated-members:
   *
   * Who: the number of members that a source states without listing them; 0 is not stated.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_STATED_MEMBERS]
      = g_param_spec_uint ("stated-members", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:stated-on:
   *
   * Who: when that number was stated.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_STATED_ON]
      = g_param_spec_boxed ("stated-on", NULL, NULL, REGIOTAFEL_TYPE_DATE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:members-complete:
   *
   * Who: whether the memberships that are listed are all there are. True unless a source says otherwise.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_MEMBERS_COMPLETE] = g_param_spec_boolean (
      "members-complete", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:location:
   *
   * How: where it meets.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_LOCATION] = g_param_spec_string (
      "location", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:parent:
   *
   * The table that this one is a part of, as an executive committee of its table.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_PARENT]
      = g_param_spec_object ("parent", NULL, NULL, REGIOTAFEL_TYPE_TABLE,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:successor:
   *
   * The table that took over from this one.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_SUCCESSOR]
      = g_param_spec_object ("successor", NULL, NULL, REGIOTAFEL_TYPE_TABLE,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:ending-reason:
   *
   * Why it ended.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_ENDING_REASON] = g_param_spec_string (
      "ending-reason", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:areas:
   *
   * Where: the areas it is about.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_AREAS] = g_param_spec_object ("areas", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:domains:
   *
   * Who: the domains that it claims to bring together. Those that really sit there follow from its
   * members.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_DOMAINS] = g_param_spec_object ("domains", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:themes:
   *
   * What: the themes it is about.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_THEMES] = g_param_spec_object ("themes", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:prepares:
   *
   * The tables whose meetings it prepares.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_PREPARES] = g_param_spec_object ("prepares", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:reports-to:
   *
   * The tables it reports to.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_REPORTS_TO] = g_param_spec_object (
      "reports-to", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:advises:
   *
   * The tables it advises.
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_ADVISES] = g_param_spec_object ("advises", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:memberships:
   *
   * Who: its memberships. They are changed through [method@Regiotafel.Inventory.add] and
   * [method@Regiotafel.Inventory.remove].
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_MEMBERSHIPS] = g_param_spec_object (
      "memberships", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:agendas:
   *
   * What: its agendas. They are changed through [method@Regiotafel.Inventory.add] and
   * [method@Regiotafel.Inventory.remove].
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_AGENDAS] = g_param_spec_object ("agendas", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RegiotafelTable:meetings:
   *
   * How: its meetings, as far as they are listed. They are changed through [method@Regiotafel.Inventory.add] and
   * [method@Regiotafel.Inventory.remove].
   *
   * Since: 0.1
   */
  regiotafel_table_properties[PROP_MEETINGS] = g_param_spec_object ("meetings", NULL, NULL, REGIOTAFEL_TYPE_COLLECTION,
                                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, regiotafel_table_properties);
}

static void
regiotafel_table_init (RegiotafelTable *self)
{
  self->meetings_per_year = NAN;
  self->hours_per_meeting = NAN;
  self->members_complete = TRUE;
}

/**
 * regiotafel_table_new:
 * @id: the id, unique among its kind in an inventory
 * @name: (nullable): the name
 *
 * Makes one that is not yet part of an inventory: see [method@Regiotafel.Inventory.add].
 *
 * Returns: (transfer full): the new object
 *
 * Since: 0.1
 */
RegiotafelTable *
regiotafel_table_new (const char *id, const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REGIOTAFEL_TYPE_TABLE, "id", id, "name", name, NULL);
}
