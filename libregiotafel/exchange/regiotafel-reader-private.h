/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-reader.h"
#include "regiotafel-reading-private.h"

G_BEGIN_DECLS

/* Invariant: `diagnostics` is never NULL. */
struct _RegiotafelReader
{
  GObject parent_instance;

  RegiotafelReadOptions options;
  char *separator; /* the same as options.separator, as a text */
  RegiotafelCollection *diagnostics;
};

/* Those of @reading become those of the reader. */
void regiotafel_reader_take_diagnostics (RegiotafelReader *self, RegiotafelReading *reading);

G_END_DECLS
