/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-domain.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_THEME (regiotafel_theme_get_type ())

/**
 * RegiotafelTheme:
 *
 * A theme that tables talk about.
 *
 * Other words for the same are its [property@Regiotafel.Entity:aliases].
 *
 * **Ownership**: keeps what it refers to alive. **Threads**: one, as all of the model: that of the
 * inventory it is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelTheme, regiotafel_theme, THEME)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelTheme *regiotafel_theme_new (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelDomain *regiotafel_theme_get_responsible (RegiotafelTheme *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_theme_set_responsible (RegiotafelTheme *self, RegiotafelDomain *responsible);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_theme_get_basis (RegiotafelTheme *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_theme_set_basis (RegiotafelTheme *self, const char *basis);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_theme_get_scale (RegiotafelTheme *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_theme_set_scale (RegiotafelTheme *self, const char *scale);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_theme_get_broader (RegiotafelTheme *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_theme_add_broader (RegiotafelTheme *self, RegiotafelTheme *broader);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_theme_remove_broader (RegiotafelTheme *self, RegiotafelTheme *broader);

G_END_DECLS
