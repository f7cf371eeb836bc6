/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(REGIOTAFEL_INSIDE) && !defined(REGIOTAFEL_COMPILATION)
#error "Only <regiotafel.h> can be included directly."
#endif

#include <glib.h>

#include "regiotafel-version-macros.h"

G_BEGIN_DECLS

/**
 * RegiotafelError:
 * @REGIOTAFEL_ERROR_FAILED: not stated
 * @REGIOTAFEL_ERROR_PARSE: the text does not follow the grammar of its format
 * @REGIOTAFEL_ERROR_ENCODING: the bytes are not text in an encoding that can be read
 * @REGIOTAFEL_ERROR_VERSION: another format, or a version of it that this library does not know
 * @REGIOTAFEL_ERROR_LIMIT: larger or deeper than the limits allow
 * @REGIOTAFEL_ERROR_DUPLICATE_ID: an id that is taken
 * @REGIOTAFEL_ERROR_DANGLING: a reference to something that is not there
 * @REGIOTAFEL_ERROR_IN_USE: others refer to it
 * @REGIOTAFEL_ERROR_INVALID_VALUE: a value that cannot be meant
 * @REGIOTAFEL_ERROR_CONFLICT: somebody else changed the file meanwhile
 * @REGIOTAFEL_ERROR_NOT_FOUND: nothing of that name or id
 * @REGIOTAFEL_ERROR_UNSUPPORTED: known, but not possible here
 *
 * What went wrong, by what a caller can do about it. Input and output, and cancellation, are reported in
 * `G_IO_ERROR`. The list may grow.
 *
 * Since: 0.1
 */
typedef enum
{
  REGIOTAFEL_ERROR_FAILED,
  REGIOTAFEL_ERROR_PARSE,
  REGIOTAFEL_ERROR_ENCODING,
  REGIOTAFEL_ERROR_VERSION,
  REGIOTAFEL_ERROR_LIMIT,
  REGIOTAFEL_ERROR_DUPLICATE_ID,
  REGIOTAFEL_ERROR_DANGLING,
  REGIOTAFEL_ERROR_IN_USE,
  REGIOTAFEL_ERROR_INVALID_VALUE,
  REGIOTAFEL_ERROR_CONFLICT,
  REGIOTAFEL_ERROR_NOT_FOUND,
  REGIOTAFEL_ERROR_UNSUPPORTED,
} RegiotafelError;

/**
 * REGIOTAFEL_ERROR:
 *
 * The error domain of the library.
 *
 * Since: 0.1
 */
#define REGIOTAFEL_ERROR (regiotafel_error_quark ())

REGIOTAFEL_AVAILABLE_IN_ALL
GQuark regiotafel_error_quark (void);

G_END_DECLS
