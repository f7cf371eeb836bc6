/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-result.h"
#include "regiotafel-row.h"

G_BEGIN_DECLS

RegiotafelRow *regiotafel_row_new (RegiotafelResult *result, guint32 index);

G_END_DECLS
