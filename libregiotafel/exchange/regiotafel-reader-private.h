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

/* A reading of @file, or of bytes in memory, by the properties as they are now. */
RegiotafelReading *regiotafel_reader_begin (RegiotafelReader *self, GFile *file, GCancellable *cancellable)
    G_GNUC_WARN_UNUSED_RESULT;

/* Whether what was read is all of its file, so that it may take the place of that without anybody being asked. */
gboolean regiotafel_reader_is_whole (RegiotafelReading *reading);

/* Those of @reading become those of the reader. */
void regiotafel_reader_take_diagnostics (RegiotafelReader *self, RegiotafelReading *reading);

G_END_DECLS
