/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-writer.h"

G_BEGIN_DECLS

/* What is to be in a file. */
typedef struct
{
  GBytes *bytes;
  gboolean is_own; /* in the format of the library, so that the file then is that of the inventory */
  guint n_persons; /* with their names, in a file of another format */
} RegiotafelWritten;

void regiotafel_written_clear (RegiotafelWritten *self);

/* Makes the text of an inventory, or with @persons that of its persons, as the writer was told, and lists what there is
 * to tell of it in its diagnostics. */
gboolean regiotafel_writer_make_text (RegiotafelWriter *self,
                                      RegiotafelInventory *inventory,
                                      gboolean persons,
                                      RegiotafelWritten *written,
                                      GCancellable *cancellable,
                                      GError **error);

/* A line for the record of what left with persons in it; NULL when none is to be kept of this writing. */
char *regiotafel_writer_dup_record_line (RegiotafelWriter *self, const RegiotafelWritten *written, GFile *file);

G_END_DECLS
