/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(REGIOTAFEL_INSIDE) && !defined(REGIOTAFEL_COMPILATION)
#error "Only <regiotafel.h> can be included directly."
#endif

#include <glib.h>

#include "regiotafel-version-macros.h"

G_BEGIN_DECLS

/* Every enumeration's 0 means "not stated": bindings turn what they do not understand into 0. */

/**
 * RegiotafelSeverity:
 * @REGIOTAFEL_SEVERITY_UNKNOWN: not stated
 * @REGIOTAFEL_SEVERITY_NOTE: told for completeness; nothing is wrong
 * @REGIOTAFEL_SEVERITY_WARNING: worth a look; nothing was left out
 * @REGIOTAFEL_SEVERITY_ERROR: wrong; in a lenient reading the part named was left out
 *
 * How serious a [class@Regiotafel.Diagnostic] is.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_SEVERITY_UNKNOWN,
  REGIOTAFEL_SEVERITY_NOTE,
  REGIOTAFEL_SEVERITY_WARNING,
  REGIOTAFEL_SEVERITY_ERROR,
} RegiotafelSeverity;

/**
 * RegiotafelLanguage:
 * @REGIOTAFEL_LANGUAGE_AUTO: the language of the inventory, and English where that is not known
 * @REGIOTAFEL_LANGUAGE_ENGLISH: English
 * @REGIOTAFEL_LANGUAGE_DUTCH: Dutch
 *
 * The language of sentences. It is independent of the locale of the process.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_LANGUAGE_AUTO,
  REGIOTAFEL_LANGUAGE_ENGLISH,
  REGIOTAFEL_LANGUAGE_DUTCH,
} RegiotafelLanguage;

/**
 * RegiotafelColumnType:
 * @REGIOTAFEL_COLUMN_TYPE_UNKNOWN: not stated
 * @REGIOTAFEL_COLUMN_TYPE_DOUBLE: IEEE 754 double precision, missing is NaN
 * @REGIOTAFEL_COLUMN_TYPE_UINT32: unsigned 32-bit integer, never missing
 * @REGIOTAFEL_COLUMN_TYPE_TEXT: unsigned 32-bit code into the labels, missing is [const@Regiotafel.INDEX_NONE]
 *
 * What a [class@Regiotafel.Column] holds.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_COLUMN_TYPE_UNKNOWN,
  REGIOTAFEL_COLUMN_TYPE_DOUBLE,
  REGIOTAFEL_COLUMN_TYPE_UINT32,
  REGIOTAFEL_COLUMN_TYPE_TEXT,
} RegiotafelColumnType;

/**
 * RegiotafelLevel:
 * @REGIOTAFEL_LEVEL_UNKNOWN: not stated
 * @REGIOTAFEL_LEVEL_EXECUTIVE: board level (bestuur): sets the regional task
 * @REGIOTAFEL_LEVEL_POLICY: policy level (beleid): supports and prepares the executive level
 * @REGIOTAFEL_LEVEL_CONTENT: content level (inhoud): professionals, by theme or group of clients
 * @REGIOTAFEL_LEVEL_CASE: about single clients (casuïstiek)
 *
 * The level at which a [class@Regiotafel.Table] consults.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_LEVEL_UNKNOWN,
  REGIOTAFEL_LEVEL_EXECUTIVE,
  REGIOTAFEL_LEVEL_POLICY,
  REGIOTAFEL_LEVEL_CONTENT,
  REGIOTAFEL_LEVEL_CASE,
} RegiotafelLevel;

/**
 * RegiotafelTableKind:
 * @REGIOTAFEL_TABLE_KIND_UNKNOWN: not stated
 * @REGIOTAFEL_TABLE_KIND_TABLE: a consultation table (overlegtafel)
 * @REGIOTAFEL_TABLE_KIND_STEERING_GROUP: a steering group (stuurgroep)
 * @REGIOTAFEL_TABLE_KIND_CORE_GROUP: a core group (kerngroep)
 * @REGIOTAFEL_TABLE_KIND_EXECUTIVE_COMMITTEE: an executive committee (dagelijks bestuur)
 * @REGIOTAFEL_TABLE_KIND_SOUNDING_BOARD: a sounding board (klankbordgroep)
 * @REGIOTAFEL_TABLE_KIND_WORKING_GROUP: a working group (werkgroep)
 * @REGIOTAFEL_TABLE_KIND_COALITION_FIXED: a coalition with fixed partners
 * @REGIOTAFEL_TABLE_KIND_COALITION_DYNAMIC: a coalition whose partners vary with the subject
 * @REGIOTAFEL_TABLE_KIND_NETWORK: a network or platform (netwerk)
 * @REGIOTAFEL_TABLE_KIND_CASE_TABLE: a meeting about single clients (casustafel)
 *
 * What sort of body a [class@Regiotafel.Table] is. It alone decides whether a table is a case table.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_TABLE_KIND_UNKNOWN,
  REGIOTAFEL_TABLE_KIND_TABLE,
  REGIOTAFEL_TABLE_KIND_STEERING_GROUP,
  REGIOTAFEL_TABLE_KIND_CORE_GROUP,
  REGIOTAFEL_TABLE_KIND_EXECUTIVE_COMMITTEE,
  REGIOTAFEL_TABLE_KIND_SOUNDING_BOARD,
  REGIOTAFEL_TABLE_KIND_WORKING_GROUP,
  REGIOTAFEL_TABLE_KIND_COALITION_FIXED,
  REGIOTAFEL_TABLE_KIND_COALITION_DYNAMIC,
  REGIOTAFEL_TABLE_KIND_NETWORK,
  REGIOTAFEL_TABLE_KIND_CASE_TABLE,
} RegiotafelTableKind;

/**
 * RegiotafelPowers:
 * @REGIOTAFEL_POWERS_NONE: not stated
 * @REGIOTAFEL_POWERS_INFORMS: its members inform each other
 * @REGIOTAFEL_POWERS_DISCUSSES: it discusses
 * @REGIOTAFEL_POWERS_ADVISES: it advises others
 * @REGIOTAFEL_POWERS_DECIDES: it decides
 * @REGIOTAFEL_POWERS_EXECUTES: it carries out
 *
 * What a [class@Regiotafel.Table] may do with what is put to it.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_POWERS_NONE = 0,
  REGIOTAFEL_POWERS_INFORMS = 1 << 0,
  REGIOTAFEL_POWERS_DISCUSSES = 1 << 1,
  REGIOTAFEL_POWERS_ADVISES = 1 << 2,
  REGIOTAFEL_POWERS_DECIDES = 1 << 3,
  REGIOTAFEL_POWERS_EXECUTES = 1 << 4,
} RegiotafelPowers;

/**
 * RegiotafelRole:
 * @REGIOTAFEL_ROLE_UNKNOWN: not stated
 * @REGIOTAFEL_ROLE_CHAIR: chair (voorzitter)
 * @REGIOTAFEL_ROLE_VICE_CHAIR: vice-chair
 * @REGIOTAFEL_ROLE_SECRETARY: secretary
 * @REGIOTAFEL_ROLE_PROGRAMME_MANAGER: programme manager
 * @REGIOTAFEL_ROLE_PROCESS_MANAGER: process manager
 * @REGIOTAFEL_ROLE_MODERATOR: moderator, often from outside
 * @REGIOTAFEL_ROLE_LEAD: lead (trekker)
 * @REGIOTAFEL_ROLE_OTHER: another role, told by its wording
 *
 * What an organisation does at a table beyond taking part. No role at all is a plain member.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_ROLE_UNKNOWN,
  REGIOTAFEL_ROLE_CHAIR,
  REGIOTAFEL_ROLE_VICE_CHAIR,
  REGIOTAFEL_ROLE_SECRETARY,
  REGIOTAFEL_ROLE_PROGRAMME_MANAGER,
  REGIOTAFEL_ROLE_PROCESS_MANAGER,
  REGIOTAFEL_ROLE_MODERATOR,
  REGIOTAFEL_ROLE_LEAD,
  REGIOTAFEL_ROLE_OTHER,
} RegiotafelRole;

/**
 * RegiotafelStanding:
 * @REGIOTAFEL_STANDING_UNKNOWN: not stated; counts as member
 * @REGIOTAFEL_STANDING_MEMBER: member (lid, deelnemer)
 * @REGIOTAFEL_STANDING_INVOLVED: involved, without being a member (betrokken)
 * @REGIOTAFEL_STANDING_OBSERVER: observer (toehoorder)
 * @REGIOTAFEL_STANDING_MANDATE: sits with a mandate of others (mandaat)
 * @REGIOTAFEL_STANDING_SUPPORT: supports the table (ondersteuning)
 *
 * How an organisation takes part in a table.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_STANDING_UNKNOWN,
  REGIOTAFEL_STANDING_MEMBER,
  REGIOTAFEL_STANDING_INVOLVED,
  REGIOTAFEL_STANDING_OBSERVER,
  REGIOTAFEL_STANDING_MANDATE,
  REGIOTAFEL_STANDING_SUPPORT,
} RegiotafelStanding;

/**
 * RegiotafelStandings:
 * @REGIOTAFEL_STANDINGS_NONE: not stated: the default of the question
 * @REGIOTAFEL_STANDINGS_MEMBER: members, and seats whose standing is not stated
 * @REGIOTAFEL_STANDINGS_INVOLVED: involved
 * @REGIOTAFEL_STANDINGS_OBSERVER: observers
 * @REGIOTAFEL_STANDINGS_MANDATE: mandates
 * @REGIOTAFEL_STANDINGS_SUPPORT: support
 *
 * A set of [enum@Regiotafel.Standing], for questions that count some seats and not others.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_STANDINGS_NONE = 0,
  REGIOTAFEL_STANDINGS_MEMBER = 1 << 0,
  REGIOTAFEL_STANDINGS_INVOLVED = 1 << 1,
  REGIOTAFEL_STANDINGS_OBSERVER = 1 << 2,
  REGIOTAFEL_STANDINGS_MANDATE = 1 << 3,
  REGIOTAFEL_STANDINGS_SUPPORT = 1 << 4,
} RegiotafelStandings;

/**
 * RegiotafelAudience:
 * @REGIOTAFEL_AUDIENCE_UNKNOWN: not stated: of a fact the same as public, of a reader everything
 * @REGIOTAFEL_AUDIENCE_PUBLIC: for everybody
 * @REGIOTAFEL_AUDIENCE_PARTNERS: for the partners of the region
 * @REGIOTAFEL_AUDIENCE_INTERNAL: for those who keep the inventory
 *
 * For whom a fact is meant. Each sees what is for those before it as well.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_AUDIENCE_UNKNOWN,
  REGIOTAFEL_AUDIENCE_PUBLIC,
  REGIOTAFEL_AUDIENCE_PARTNERS,
  REGIOTAFEL_AUDIENCE_INTERNAL,
} RegiotafelAudience;

/**
 * RegiotafelItemKind:
 * @REGIOTAFEL_ITEM_KIND_UNKNOWN: not stated
 * @REGIOTAFEL_ITEM_KIND_TOPIC: a topic (onderwerp)
 * @REGIOTAFEL_ITEM_KIND_AMBITION: an ambition (ambitie)
 * @REGIOTAFEL_ITEM_KIND_PROJECT: a project
 * @REGIOTAFEL_ITEM_KIND_INNOVATION: an innovation (innovatie)
 * @REGIOTAFEL_ITEM_KIND_DECISION: a decision to be taken (besluit)
 *
 * What sort of thing stands on an agenda.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_ITEM_KIND_UNKNOWN,
  REGIOTAFEL_ITEM_KIND_TOPIC,
  REGIOTAFEL_ITEM_KIND_AMBITION,
  REGIOTAFEL_ITEM_KIND_PROJECT,
  REGIOTAFEL_ITEM_KIND_INNOVATION,
  REGIOTAFEL_ITEM_KIND_DECISION,
} RegiotafelItemKind;

/**
 * RegiotafelState:
 * @REGIOTAFEL_STATE_UNKNOWN: not stated
 * @REGIOTAFEL_STATE_PLANNED: planned (gepland)
 * @REGIOTAFEL_STATE_RUNNING: running (loopt)
 * @REGIOTAFEL_STATE_ON_HOLD: on hold (aangehouden)
 * @REGIOTAFEL_STATE_FINISHED: finished (afgerond)
 * @REGIOTAFEL_STATE_DROPPED: dropped, or of a meeting: called off (vervallen)
 *
 * How far a project, an agenda item or a meeting is.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_STATE_UNKNOWN,
  REGIOTAFEL_STATE_PLANNED,
  REGIOTAFEL_STATE_RUNNING,
  REGIOTAFEL_STATE_ON_HOLD,
  REGIOTAFEL_STATE_FINISHED,
  REGIOTAFEL_STATE_DROPPED,
} RegiotafelState;

/**
 * RegiotafelAxis:
 * @REGIOTAFEL_AXIS_UNKNOWN: not stated: the default of the question
 * @REGIOTAFEL_AXIS_TABLES: tables
 * @REGIOTAFEL_AXIS_ORGANISATIONS: organisations
 * @REGIOTAFEL_AXIS_DOMAINS: domains
 * @REGIOTAFEL_AXIS_THEMES: themes
 * @REGIOTAFEL_AXIS_AREAS: areas
 * @REGIOTAFEL_AXIS_PROJECTS: projects
 *
 * A kind of thing that tables and organisations can have in common.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_AXIS_UNKNOWN,
  REGIOTAFEL_AXIS_TABLES,
  REGIOTAFEL_AXIS_ORGANISATIONS,
  REGIOTAFEL_AXIS_DOMAINS,
  REGIOTAFEL_AXIS_THEMES,
  REGIOTAFEL_AXIS_AREAS,
  REGIOTAFEL_AXIS_PROJECTS,
} RegiotafelAxis;

/**
 * RegiotafelTristate:
 * @REGIOTAFEL_TRISTATE_UNKNOWN: not stated: both
 * @REGIOTAFEL_TRISTATE_YES: only those of which it holds
 * @REGIOTAFEL_TRISTATE_NO: only those of which it does not
 *
 * A choice of things by whether something holds of them.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_TRISTATE_UNKNOWN,
  REGIOTAFEL_TRISTATE_YES,
  REGIOTAFEL_TRISTATE_NO,
} RegiotafelTristate;

/**
 * RegiotafelComparisonAspect:
 * @REGIOTAFEL_COMPARISON_ASPECT_UNKNOWN: not stated: the changes
 * @REGIOTAFEL_COMPARISON_ASPECT_CHANGES: what came, went and changed
 * @REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY: how much of each table and organisation stayed, and how long they sit there
 *
 * What a [class@Regiotafel.Comparison] tells of two snapshots.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_COMPARISON_ASPECT_UNKNOWN,
  REGIOTAFEL_COMPARISON_ASPECT_CHANGES,
  REGIOTAFEL_COMPARISON_ASPECT_CONTINUITY,
} RegiotafelComparisonAspect;

/**
 * RegiotafelFormat:
 * @REGIOTAFEL_FORMAT_UNKNOWN: not stated: the native format
 * @REGIOTAFEL_FORMAT_JSON: the native format, `regiotafel/1`
 * @REGIOTAFEL_FORMAT_EDGE_CSV: a list with one membership a line, separated by commas, semicolons or tabs
 * @REGIOTAFEL_FORMAT_HIF: the Hypergraph Interchange Format: organisations as nodes, tables as edges
 *
 * A file format. What can be read and what can be written differ: see [class@Regiotafel.Reader] and
 * [class@Regiotafel.Writer].
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_FORMAT_UNKNOWN,
  REGIOTAFEL_FORMAT_JSON,
  REGIOTAFEL_FORMAT_EDGE_CSV,
  REGIOTAFEL_FORMAT_HIF,
} RegiotafelFormat;

/**
 * RegiotafelRedaction:
 * @REGIOTAFEL_REDACTION_UNKNOWN: not stated: the same as roles
 * @REGIOTAFEL_REDACTION_FULL: persons with all that is known of them; texts as they are
 * @REGIOTAFEL_REDACTION_ROLES: no persons, but the roles that organisations have at tables
 * @REGIOTAFEL_REDACTION_PSEUDONYMS: in place of each person a token made with a key
 * @REGIOTAFEL_REDACTION_NONE: neither persons nor roles
 *
 * What leaves of persons and of their functions when an inventory is written in a format other than the native one.
 *
 * None of these makes a file anonymous: who chairs a table can be looked up
 * elsewhere, and the one person of an organisation at a table is known by these two.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_REDACTION_UNKNOWN,
  REGIOTAFEL_REDACTION_FULL,
  REGIOTAFEL_REDACTION_ROLES,
  REGIOTAFEL_REDACTION_PSEUDONYMS,
  REGIOTAFEL_REDACTION_NONE,
} RegiotafelRedaction;

G_END_DECLS
