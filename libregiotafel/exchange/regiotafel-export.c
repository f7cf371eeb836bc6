/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-export-private.h"

#include "regiotafel-error.h"

GBytes *
regiotafel_export (const RegiotafelExportTerms *terms,
                   RegiotafelInventory *inventory,
                   guint *n_persons,
                   GCancellable *cancellable,
                   GError **error)
{
  g_set_error (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_UNSUPPORTED,
               "A list with one membership a line can be read but not written; set the format of the writer to json");
  return NULL;
}
