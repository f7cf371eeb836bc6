/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the card of a table tells in words and numbers: what it is, why it is there and how it works. */
#include "regiotafel-table-private.h"

#include <math.h>

#include "regiotafel-property-private.h"

/**
 * regiotafel_table_get_level: (get-property level)
 * @self: the object
 *
 * Gets the level: see [property@Regiotafel.Table:level].
 *
 * Returns: the level
 *
 * Since: 0.1
 */
RegiotafelLevel
regiotafel_table_get_level (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), 0);

  return self->level;
}

/**
 * regiotafel_table_set_level: (set-property level)
 * @self: the object
 * @level: the level
 *
 * Sets the level: see [property@Regiotafel.Table:level].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_level (RegiotafelTable *self, RegiotafelLevel level)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_enum (self, &self->level, level, regiotafel_table_properties[PROP_LEVEL]);
}

/**
 * regiotafel_table_get_local_level: (get-property local-level)
 * @self: the object
 *
 * Gets the local level: see [property@Regiotafel.Table:local-level].
 *
 * Returns: (transfer none) (nullable): the local level
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_local_level (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->local_level;
}

/**
 * regiotafel_table_set_local_level: (set-property local-level)
 * @self: the object
 * @local_level: (nullable): the local level
 *
 * Sets the local level: see [property@Regiotafel.Table:local-level].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_local_level (RegiotafelTable *self, const char *local_level)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->local_level, local_level, regiotafel_table_properties[PROP_LOCAL_LEVEL]);
}

/**
 * regiotafel_table_get_kind: (get-property kind)
 * @self: the object
 *
 * Gets the kind: see [property@Regiotafel.Table:kind].
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
RegiotafelTableKind
regiotafel_table_get_kind (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), 0);

  return self->kind;
}

/**
 * regiotafel_table_set_kind: (set-property kind)
 * @self: the object
 * @kind: the kind
 *
 * Sets the kind: see [property@Regiotafel.Table:kind].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_kind (RegiotafelTable *self, RegiotafelTableKind kind)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_enum (self, &self->kind, kind, regiotafel_table_properties[PROP_KIND]);
}

/**
 * regiotafel_table_get_local_kind: (get-property local-kind)
 * @self: the object
 *
 * Gets the local kind: see [property@Regiotafel.Table:local-kind].
 *
 * Returns: (transfer none) (nullable): the local kind
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_local_kind (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->local_kind;
}

/**
 * regiotafel_table_set_local_kind: (set-property local-kind)
 * @self: the object
 * @local_kind: (nullable): the local kind
 *
 * Sets the local kind: see [property@Regiotafel.Table:local-kind].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_local_kind (RegiotafelTable *self, const char *local_kind)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->local_kind, local_kind, regiotafel_table_properties[PROP_LOCAL_KIND]);
}

/**
 * regiotafel_table_get_legal_form: (get-property legal-form)
 * @self: the object
 *
 * Gets the legal form: see [property@Regiotafel.Table:legal-form].
 *
 * Returns: (transfer none) (nullable): the legal form
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_legal_form (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->legal_form;
}

/**
 * regiotafel_table_set_legal_form: (set-property legal-form)
 * @self: the object
 * @legal_form: (nullable): the legal form
 *
 * Sets the legal form: see [property@Regiotafel.Table:legal-form].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_legal_form (RegiotafelTable *self, const char *legal_form)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->legal_form, legal_form, regiotafel_table_properties[PROP_LEGAL_FORM]);
}

/**
 * regiotafel_table_get_purpose: (get-property purpose)
 * @self: the object
 *
 * Gets the purpose: see [property@Regiotafel.Table:purpose].
 *
 * Returns: (transfer none) (nullable): the purpose
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_purpose (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->purpose;
}

/**
 * regiotafel_table_set_purpose: (set-property purpose)
 * @self: the object
 * @purpose: (nullable): the purpose
 *
 * Sets the purpose: see [property@Regiotafel.Table:purpose].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_purpose (RegiotafelTable *self, const char *purpose)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->purpose, purpose, regiotafel_table_properties[PROP_PURPOSE]);
}

/**
 * regiotafel_table_get_aims: (get-property aims)
 * @self: the object
 *
 * Gets the aims: see [property@Regiotafel.Table:aims].
 *
 * Returns: (transfer none) (nullable): the aims
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_aims (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->aims;
}

/**
 * regiotafel_table_set_aims: (set-property aims)
 * @self: the object
 * @aims: (nullable): the aims
 *
 * Sets the aims: see [property@Regiotafel.Table:aims].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_aims (RegiotafelTable *self, const char *aims)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->aims, aims, regiotafel_table_properties[PROP_AIMS]);
}

/**
 * regiotafel_table_get_governance: (get-property governance)
 * @self: the object
 *
 * Gets the governance: see [property@Regiotafel.Table:governance].
 *
 * Returns: (transfer none) (nullable): the governance
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_governance (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->governance;
}

/**
 * regiotafel_table_set_governance: (set-property governance)
 * @self: the object
 * @governance: (nullable): the governance
 *
 * Sets the governance: see [property@Regiotafel.Table:governance].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_governance (RegiotafelTable *self, const char *governance)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->governance, governance, regiotafel_table_properties[PROP_GOVERNANCE]);
}

/**
 * regiotafel_table_get_decision_rule: (get-property decision-rule)
 * @self: the object
 *
 * Gets the decision rule: see [property@Regiotafel.Table:decision-rule].
 *
 * Returns: (transfer none) (nullable): the decision rule
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_decision_rule (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->decision_rule;
}

/**
 * regiotafel_table_set_decision_rule: (set-property decision-rule)
 * @self: the object
 * @decision_rule: (nullable): the decision rule
 *
 * Sets the decision rule: see [property@Regiotafel.Table:decision-rule].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_decision_rule (RegiotafelTable *self, const char *decision_rule)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->decision_rule, decision_rule, regiotafel_table_properties[PROP_DECISION_RULE]);
}

/**
 * regiotafel_table_get_ground_rules: (get-property ground-rules)
 * @self: the object
 *
 * Gets the ground rules: see [property@Regiotafel.Table:ground-rules].
 *
 * Returns: (transfer none) (nullable): the ground rules
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_ground_rules (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->ground_rules;
}

/**
 * regiotafel_table_set_ground_rules: (set-property ground-rules)
 * @self: the object
 * @ground_rules: (nullable): the ground rules
 *
 * Sets the ground rules: see [property@Regiotafel.Table:ground-rules].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_ground_rules (RegiotafelTable *self, const char *ground_rules)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->ground_rules, ground_rules, regiotafel_table_properties[PROP_GROUND_RULES]);
}

/**
 * regiotafel_table_get_powers: (get-property powers)
 * @self: the object
 *
 * Gets the powers: see [property@Regiotafel.Table:powers].
 *
 * Returns: the powers
 *
 * Since: 0.1
 */
RegiotafelPowers
regiotafel_table_get_powers (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), 0);

  return self->powers;
}

/**
 * regiotafel_table_set_powers: (set-property powers)
 * @self: the object
 * @powers: the powers
 *
 * Sets the powers: see [property@Regiotafel.Table:powers].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_powers (RegiotafelTable *self, RegiotafelPowers powers)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_flags (self, &self->powers, powers, regiotafel_table_properties[PROP_POWERS]);
}

/**
 * regiotafel_table_get_local_powers: (get-property local-powers)
 * @self: the object
 *
 * Gets the local powers: see [property@Regiotafel.Table:local-powers].
 *
 * Returns: (transfer none) (nullable): the local powers
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_local_powers (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->local_powers;
}

/**
 * regiotafel_table_set_local_powers: (set-property local-powers)
 * @self: the object
 * @local_powers: (nullable): the local powers
 *
 * Sets the local powers: see [property@Regiotafel.Table:local-powers].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_local_powers (RegiotafelTable *self, const char *local_powers)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->local_powers, local_powers, regiotafel_table_properties[PROP_LOCAL_POWERS]);
}

/**
 * regiotafel_table_get_submit_to: (get-property submit-to)
 * @self: the object
 *
 * Gets the submit to: see [property@Regiotafel.Table:submit-to].
 *
 * Returns: (transfer none) (nullable): the submit to
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_submit_to (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->submit_to;
}

/**
 * regiotafel_table_set_submit_to: (set-property submit-to)
 * @self: the object
 * @submit_to: (nullable): the submit to
 *
 * Sets the submit to: see [property@Regiotafel.Table:submit-to].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_submit_to (RegiotafelTable *self, const char *submit_to)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->submit_to, submit_to, regiotafel_table_properties[PROP_SUBMIT_TO]);
}

/**
 * regiotafel_table_get_submit_days: (get-property submit-days)
 * @self: the object
 *
 * Gets the submit days: see [property@Regiotafel.Table:submit-days].
 *
 * Returns: the submit days
 *
 * Since: 0.1
 */
guint
regiotafel_table_get_submit_days (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), 0);

  return self->submit_days;
}

/**
 * regiotafel_table_set_submit_days: (set-property submit-days)
 * @self: the object
 * @submit_days: the submit days
 *
 * Sets the submit days: see [property@Regiotafel.Table:submit-days].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_submit_days (RegiotafelTable *self, guint submit_days)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  if (self->submit_days == submit_days)
    return;
  self->submit_days = submit_days;
  g_object_notify_by_pspec (G_OBJECT (self), regiotafel_table_properties[PROP_SUBMIT_DAYS]);
}

/**
 * regiotafel_table_get_meetings_per_year: (get-property meetings-per-year)
 * @self: the object
 *
 * Gets the meetings per year: see [property@Regiotafel.Table:meetings-per-year].
 *
 * Returns: the meetings per year
 *
 * Since: 0.1
 */
double
regiotafel_table_get_meetings_per_year (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NAN);

  return self->meetings_per_year;
}

/**
 * regiotafel_table_set_meetings_per_year: (set-property meetings-per-year)
 * @self: the object
 * @meetings_per_year: the meetings per year
 *
 * Sets the meetings per year: see [property@Regiotafel.Table:meetings-per-year].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_meetings_per_year (RegiotafelTable *self, double meetings_per_year)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_number (self, &self->meetings_per_year, meetings_per_year,
                         regiotafel_table_properties[PROP_MEETINGS_PER_YEAR]);
}

/**
 * regiotafel_table_get_hours_per_meeting: (get-property hours-per-meeting)
 * @self: the object
 *
 * Gets the hours per meeting: see [property@Regiotafel.Table:hours-per-meeting].
 *
 * Returns: the hours per meeting
 *
 * Since: 0.1
 */
double
regiotafel_table_get_hours_per_meeting (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NAN);

  return self->hours_per_meeting;
}

/**
 * regiotafel_table_set_hours_per_meeting: (set-property hours-per-meeting)
 * @self: the object
 * @hours_per_meeting: the hours per meeting
 *
 * Sets the hours per meeting: see [property@Regiotafel.Table:hours-per-meeting].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_hours_per_meeting (RegiotafelTable *self, double hours_per_meeting)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_number (self, &self->hours_per_meeting, hours_per_meeting,
                         regiotafel_table_properties[PROP_HOURS_PER_MEETING]);
}

/**
 * regiotafel_table_get_rhythm: (get-property rhythm)
 * @self: the object
 *
 * Gets the rhythm: see [property@Regiotafel.Table:rhythm].
 *
 * Returns: (transfer none) (nullable): the rhythm
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_rhythm (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->rhythm;
}

/**
 * regiotafel_table_set_rhythm: (set-property rhythm)
 * @self: the object
 * @rhythm: (nullable): the rhythm
 *
 * Sets the rhythm: see [property@Regiotafel.Table:rhythm].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_rhythm (RegiotafelTable *self, const char *rhythm)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->rhythm, rhythm, regiotafel_table_properties[PROP_RHYTHM]);
}

/**
 * regiotafel_table_get_location: (get-property location)
 * @self: the object
 *
 * Gets the location: see [property@Regiotafel.Table:location].
 *
 * Returns: (transfer none) (nullable): the location
 *
 * Since: 0.1
 */
const char *
regiotafel_table_get_location (RegiotafelTable *self)
{
  g_return_val_if_fail (REGIOTAFEL_IS_TABLE (self), NULL);

  return self->location;
}

/**
 * regiotafel_table_set_location: (set-property location)
 * @self: the object
 * @location: (nullable): the location
 *
 * Sets the location: see [property@Regiotafel.Table:location].
 *
 * Since: 0.1
 */
void
regiotafel_table_set_location (RegiotafelTable *self, const char *location)
{
  g_return_if_fail (REGIOTAFEL_IS_TABLE (self));

  regiotafel_set_text (self, &self->location, location, regiotafel_table_properties[PROP_LOCATION]);
}
