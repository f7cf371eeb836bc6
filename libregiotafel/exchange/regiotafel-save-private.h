/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the file is believed to hold. Any thread. */
typedef struct
{
  GFile *origin;       /* what was read or written last, or NULL */
  const char *digest;  /* of what was in it then, see regiotafel_save_digest() */
  gboolean overwrite;  /* replace whatever is there */
  gboolean is_private; /* a file that is new is for its owner only; one that was there keeps its mode */
} RegiotafelSaveTerms;

/* SHA-256, in hexadecimal digits. */
char *regiotafel_save_digest (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

/* Replaces what is in @file by @bytes, all of it or nothing of it, and has it on the disk before it returns. Fails with
 * CONFLICT when the terms do not allow it, and with G_IO_ERROR. Looks at @cancellable until the replacing begins. */
gboolean regiotafel_save (
    GFile *file, GBytes *bytes, const RegiotafelSaveTerms *terms, GCancellable *cancellable, GError **error);

/* Whether that would be refused, as far as can be told beforehand. */
gboolean regiotafel_save_check (
    GFile *file, GBytes *bytes, const RegiotafelSaveTerms *terms, GCancellable *cancellable, GError **error);

G_END_DECLS
