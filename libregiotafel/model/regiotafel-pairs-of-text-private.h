/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A few keys with a text each, in the order in which they came. Zeroed memory is an empty one.
 * Invariant: `texts`, when it is there, holds key and value in turn, and no key twice. */
typedef struct
{
  GPtrArray *texts;
} RegiotafelPairsOfText;

const char *regiotafel_pairs_of_text_get (const RegiotafelPairsOfText *self, const char *key);
/* Whether anything changed. An empty value is the same as none. */
gboolean regiotafel_pairs_of_text_set (RegiotafelPairsOfText *self, const char *key, const char *value);
/* @to is empty before. */
void regiotafel_pairs_of_text_copy (const RegiotafelPairsOfText *self, RegiotafelPairsOfText *to);
char **regiotafel_pairs_of_text_list (const RegiotafelPairsOfText *self);
void regiotafel_pairs_of_text_clear (RegiotafelPairsOfText *self);

G_END_DECLS
