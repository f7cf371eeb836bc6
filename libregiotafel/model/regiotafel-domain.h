/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_DOMAIN (regiotafel_domain_get_type ())

/**
 * RegiotafelDomain:
 *
 * A domain or, where it is narrow, a sector of organisations: care, social domain, hospitals,
 * municipalities.
 *
 * Domains are a list that is loaded, not an enumeration, since the field disagrees about them.
 *
 * **Ownership**: keeps what it refers to alive. **Threads**: one, as all of the model: that of the
 * inventory it is in. **Cost**: O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelDomain, regiotafel_domain, DOMAIN)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelDomain *regiotafel_domain_new (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelDomain *regiotafel_domain_get_broader (RegiotafelDomain *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_domain_set_broader (RegiotafelDomain *self, RegiotafelDomain *broader);

G_END_DECLS
