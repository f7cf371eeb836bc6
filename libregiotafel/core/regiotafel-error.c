/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-error.h"

/**
 * regiotafel_error_quark:
 *
 * Gets the error domain of the library.
 *
 * Returns: the quark
 *
 * Since: 0.1
 */
/* clang-format off */
G_DEFINE_QUARK (regiotafel-error-quark, regiotafel_error)
/* clang-format on */
