/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-result.h"

G_BEGIN_DECLS

REGIOTAFEL_AVAILABLE_IN_0_1
char *regiotafel_result_to_json (RegiotafelResult *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
