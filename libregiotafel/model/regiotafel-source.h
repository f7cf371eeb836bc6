/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-period.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_SOURCE (regiotafel_source_get_type ())

/**
 * RegiotafelSource:
 *
 * Where a fact comes from.
 *
 * **Ownership**: immutable. **Threads**: any. **Cost**: O(1).
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelSource, regiotafel_source, SOURCE)

REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_source_get_url (RegiotafelSource *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const RegiotafelDate *regiotafel_source_get_retrieved (RegiotafelSource *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_source_get_note (RegiotafelSource *self);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *const *regiotafel_source_get_about (RegiotafelSource *self);

G_END_DECLS
