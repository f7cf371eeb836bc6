/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Members of a file that this version does not know, kept to be written back as they stood. Zeroed memory is empty.
 * Invariant: `members`, when it is there, holds name and source text in turn. */
typedef struct
{
  GPtrArray *members;
} RegiotafelExtras;

void regiotafel_extras_add (RegiotafelExtras *self, const char *name, const char *text, gsize length);
/* Behind what @to has already. */
void regiotafel_extras_copy (const RegiotafelExtras *self, RegiotafelExtras *to);
guint regiotafel_extras_get_size (const RegiotafelExtras *self);
const char *regiotafel_extras_get_name (const RegiotafelExtras *self, guint i);
const char *regiotafel_extras_get_text (const RegiotafelExtras *self, guint i);
void regiotafel_extras_clear (RegiotafelExtras *self);

G_END_DECLS
