/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-column.h"

G_BEGIN_DECLS

/* What a column is, apart from its values. Static. */
typedef struct
{
  const char *name;
  const char *unit;
  RegiotafelColumnType type;
} RegiotafelColumnShape;

/* One value: of DOUBLE and UINT32 the number, of TEXT the code (REGIOTAFEL_INDEX_NONE when missing). @data is what
 * was given with it, @column the shape asked for. Pure: any thread may call it. */
typedef double (*RegiotafelColumnGet) (gconstpointer data, const RegiotafelColumnShape *shape, guint32 row);

/* All values of a column at once, where that is quicker than one by one: of DOUBLE to doubles, else to guint32.
 * FALSE when it is not, for this column; then nothing was written. */
typedef gboolean (*RegiotafelColumnFill) (gconstpointer data, const RegiotafelColumnShape *shape, gpointer values);

/* Values are made when they are asked for, so a column that nobody reads costs nothing. @owner is kept alive as long
 * as the column is, and with it @data and @labels (NULL-ended; only for TEXT). @fill may be NULL. */
RegiotafelColumn *regiotafel_column_new (const RegiotafelColumnShape *shape,
                                         guint32 n_rows,
                                         RegiotafelColumnGet get,
                                         RegiotafelColumnFill fill,
                                         gconstpointer data,
                                         const char *const *labels,
                                         guint32 n_labels,
                                         GObject *owner);

G_END_DECLS
