/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The texts of a column of a result that are made for it: a code a row, and the texts behind the codes.
 * Invariant: `texts` holds no NULL but the one behind its last, once regiotafel_labels_get() was called. */
typedef struct
{
  GPtrArray *texts;
  GArray *codes; /* guint32 by row; REGIOTAFEL_INDEX_NONE where there is no text */
} RegiotafelLabels;

void regiotafel_labels_init (RegiotafelLabels *self);
void regiotafel_labels_clear (RegiotafelLabels *self);
/* The text of the next row; takes it over, NULL when there is none. */
void regiotafel_labels_add (RegiotafelLabels *self, char *text);
/* Must be called once after the last is added, and before anybody reads. */
void regiotafel_labels_close (RegiotafelLabels *self);

double regiotafel_labels_get_code (const RegiotafelLabels *self, guint32 row);
const char *const *regiotafel_labels_get (const RegiotafelLabels *self, guint32 *n_labels);

G_END_DECLS
