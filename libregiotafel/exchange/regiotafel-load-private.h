/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-reading-private.h"

G_BEGIN_DECLS

/* All that is in a file. Fails with G_IO_ERROR, and with LIMIT when it is larger than the reading allows, of which no
 * more is read than it takes to know that. */
GBytes *regiotafel_load (RegiotafelReading *reading, GFile *file, GError **error);

/* Whether so many bytes may be read; LIMIT when not. */
gboolean regiotafel_load_check_size (RegiotafelReading *reading, guint64 size, GError **error);

/* What a file is called in messages: its path from the current folder when it lies in there, which is most often how
 * the caller named it, and else its name without the folder. */
char *regiotafel_load_dup_name (GFile *file);

G_END_DECLS
