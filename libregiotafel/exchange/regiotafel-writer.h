/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-inventory.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_WRITER (regiotafel_writer_get_type ())

/**
 * RegiotafelWriter:
 *
 * Writes an inventory to a file, or to memory.
 *
 * The native format has one canonical form: the same inventory always gives the same bytes, whatever the locale,
 * and a file in this form that is read and written again does not change by a byte. Members that this version
 * does not know come back as they stood in the file, after those it knows.
 *
 * A file is replaced as a whole: whatever happens, a full disk or a power cut included, it holds either all of the old
 * or all of the new, and once writing has succeeded the new is on the disk. This holds for local files; for other
 * locations it is as good as their GIO backend. While writing, the folder holds a second file with a name that starts
 * with that of the first, which stays behind when the process is killed. Symbolic links are followed; the
 * permissions, and where allowed the owner and group, stay as they were, but access control lists and hard links do
 * not. Devices, pipes and files without permission to write are refused.
 *
 * What somebody else changed is not overwritten: a file that is there must hold what the inventory was read from or
 * last written to, or else [error@Regiotafel.Error.CONFLICT] follows, unless [property@Regiotafel.Writer:overwrite] is
 * set. A file that holds exactly what would be written is no conflict, and neither is one that has gone since. Changes
 * that somebody makes to a local file in the very moment between this look and the replacement are not seen.
 *
 * Persons stand in a file of their own, which [method@Regiotafel.Writer.write_persons_file] writes by the same rules:
 * the file of an inventory never holds one.
 *
 * Formats of others are written by the same rules as well, but for [property@Regiotafel.Writer:audience] and with
 * [property@Regiotafel.Writer:redaction]: what is not public, persons, and names in texts stay out unless asked for.
 * What was masked, and what the format cannot hold, is told in [property@Regiotafel.Writer:diagnostics].
 *
 * **Ownership**: keeps nothing of what it writes. **Threads**: as the inventory; a writer may be used for one inventory
 * after another. **Cost**: O(n) in the size of the inventory; the text is kept in memory as a whole.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelWriter, regiotafel_writer, WRITER)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelWriter *regiotafel_writer_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelFormat regiotafel_writer_get_format (RegiotafelWriter *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_set_format (RegiotafelWriter *self, RegiotafelFormat format);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_writer_get_overwrite (RegiotafelWriter *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_set_overwrite (RegiotafelWriter *self, gboolean overwrite);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAudience regiotafel_writer_get_audience (RegiotafelWriter *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_set_audience (RegiotafelWriter *self, RegiotafelAudience audience);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelRedaction regiotafel_writer_get_redaction (RegiotafelWriter *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_set_redaction (RegiotafelWriter *self, RegiotafelRedaction redaction);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_set_key (RegiotafelWriter *self, GBytes *key);
REGIOTAFEL_AVAILABLE_IN_0_1
GFile *regiotafel_writer_get_record (RegiotafelWriter *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_set_record (RegiotafelWriter *self, GFile *record);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_writer_get_diagnostics (RegiotafelWriter *self);
REGIOTAFEL_AVAILABLE_IN_0_1
GBytes *regiotafel_writer_write_bytes (RegiotafelWriter *self, RegiotafelInventory *inventory, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_writer_write_file (
    RegiotafelWriter *self, RegiotafelInventory *inventory, GFile *file, GCancellable *cancellable, GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_write_file_async (RegiotafelWriter *self,
                                         RegiotafelInventory *inventory,
                                         GFile *file,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_writer_write_file_finish (RegiotafelWriter *self, GAsyncResult *result, GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
GBytes *regiotafel_writer_write_persons_bytes (RegiotafelWriter *self, RegiotafelInventory *inventory, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_writer_write_persons_file (
    RegiotafelWriter *self, RegiotafelInventory *inventory, GFile *file, GCancellable *cancellable, GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_writer_write_persons_file_async (RegiotafelWriter *self,
                                                 RegiotafelInventory *inventory,
                                                 GFile *file,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_writer_write_persons_file_finish (RegiotafelWriter *self, GAsyncResult *result, GError **error);

G_END_DECLS
