/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-area.h"
#include "regiotafel-domain.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_ORGANISATION (regiotafel_organisation_get_type ())

/**
 * RegiotafelOrganisation:
 *
 * An organisation that takes part in consultation: a hospital, a municipality, an association of
 * residents.
 *
 * **Ownership**: keeps what it refers to alive. Its memberships belong to their tables. **Threads**: one,
 * as all of the model: that of the inventory it is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelOrganisation, regiotafel_organisation, ORGANISATION)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOrganisation *regiotafel_organisation_new (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelArea *regiotafel_organisation_get_area (RegiotafelOrganisation *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_organisation_set_area (RegiotafelOrganisation *self, RegiotafelArea *area);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOrganisation *regiotafel_organisation_get_parent (RegiotafelOrganisation *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_organisation_set_parent (RegiotafelOrganisation *self, RegiotafelOrganisation *parent);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelOrganisation *regiotafel_organisation_get_successor (RegiotafelOrganisation *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_organisation_set_successor (RegiotafelOrganisation *self, RegiotafelOrganisation *successor);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_organisation_get_standpoint (RegiotafelOrganisation *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_organisation_set_standpoint (RegiotafelOrganisation *self, const char *standpoint);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_organisation_get_ambitions (RegiotafelOrganisation *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_organisation_set_ambitions (RegiotafelOrganisation *self, const char *ambitions);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_organisation_get_domains (RegiotafelOrganisation *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_organisation_add_domain (RegiotafelOrganisation *self, RegiotafelDomain *domain);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_organisation_remove_domain (RegiotafelOrganisation *self, RegiotafelDomain *domain);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_organisation_get_memberships (RegiotafelOrganisation *self);

G_END_DECLS
