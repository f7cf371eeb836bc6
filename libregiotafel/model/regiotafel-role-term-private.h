/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-extras-private.h"
#include "regiotafel-role-term.h"

G_BEGIN_DECLS

RegiotafelExtras *regiotafel_role_term_get_extras (RegiotafelRoleTerm *self);

G_END_DECLS
