/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-extras-private.h"
#include "regiotafel-source.h"

G_BEGIN_DECLS

RegiotafelExtras *regiotafel_source_get_extras (RegiotafelSource *self);

G_END_DECLS
