/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-labels-private.h"

#include "regiotafel-column.h"

void
regiotafel_labels_init (RegiotafelLabels *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->codes = g_array_new (FALSE, FALSE, sizeof (guint32));
}

void
regiotafel_labels_clear (RegiotafelLabels *self)
{
  g_ptr_array_unref (self->texts);
  g_array_unref (self->codes);
}

void
regiotafel_labels_add (RegiotafelLabels *self, char *text)
{
  guint32 code = text != NULL ? self->texts->len : REGIOTAFEL_INDEX_NONE;

  if (text != NULL)
    g_ptr_array_add (self->texts, text);
  g_array_append_val (self->codes, code);
}

void
regiotafel_labels_close (RegiotafelLabels *self)
{
  g_ptr_array_add (self->texts, NULL);
}

double
regiotafel_labels_get_code (const RegiotafelLabels *self, guint32 row)
{
  return g_array_index (self->codes, guint32, row);
}

const char *const *
regiotafel_labels_get (const RegiotafelLabels *self, guint32 *n_labels)
{
  *n_labels = self->texts->len - 1;
  return (const char *const *) self->texts->pdata;
}
