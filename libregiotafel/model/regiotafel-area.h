/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_AREA (regiotafel_area_get_type ())

/**
 * RegiotafelArea:
 *
 * An area: a municipality, a province, a region of some division.
 *
 * Its code of Statistics Netherlands is the identifier `cbs`.
 *
 * **Ownership**: keeps what it refers to alive. **Threads**: one, as all of the model: that of the
 * inventory it is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelArea, regiotafel_area, AREA)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelArea *regiotafel_area_new (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_area_get_kind (RegiotafelArea *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_area_set_kind (RegiotafelArea *self, const char *kind);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_area_get_population (RegiotafelArea *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_area_set_population (RegiotafelArea *self, guint population);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_area_get_population_year (RegiotafelArea *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_area_set_population_year (RegiotafelArea *self, guint population_year);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelArea *regiotafel_area_get_successor (RegiotafelArea *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_area_set_successor (RegiotafelArea *self, RegiotafelArea *successor);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_area_get_parents (RegiotafelArea *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_area_add_parent (RegiotafelArea *self, RegiotafelArea *parent);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_area_remove_parent (RegiotafelArea *self, RegiotafelArea *parent);

G_END_DECLS
