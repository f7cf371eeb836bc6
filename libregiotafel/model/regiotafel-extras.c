/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-extras-private.h"

#include <string.h>

void
regiotafel_extras_add (RegiotafelExtras *self, const char *name, const char *text, gsize length)
{
  if (self->members == NULL)
    self->members = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->members, g_strdup (name));
  g_ptr_array_add (self->members, g_strndup (text, length));
}

void
regiotafel_extras_copy (const RegiotafelExtras *self, RegiotafelExtras *to)
{
  for (guint i = 0; i < regiotafel_extras_get_size (self); i++)
    {
      const char *text = regiotafel_extras_get_text (self, i);

      regiotafel_extras_add (to, regiotafel_extras_get_name (self, i), text, strlen (text));
    }
}

guint
regiotafel_extras_get_size (const RegiotafelExtras *self)
{
  return self->members != NULL ? self->members->len / 2 : 0;
}

const char *
regiotafel_extras_get_name (const RegiotafelExtras *self, guint i)
{
  return g_ptr_array_index (self->members, i * 2);
}

const char *
regiotafel_extras_get_text (const RegiotafelExtras *self, guint i)
{
  return g_ptr_array_index (self->members, i * 2 + 1);
}

void
regiotafel_extras_clear (RegiotafelExtras *self)
{
  g_clear_pointer (&self->members, g_ptr_array_unref);
}
