/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-collection.h"
#include "regiotafel-enums.h"
#include "regiotafel-inventory.h"
#include "regiotafel-snapshot.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_READER (regiotafel_reader_get_type ())

/**
 * RegiotafelReader:
 *
 * Reads an inventory, or straight a snapshot, from a file, or from memory.
 *
 * Nothing of a file is dropped silently. A reading is strict, unless [property@Regiotafel.Reader:lenient] is set: it
 * stops at the first thing that is wrong. A lenient reading keeps what is sound and leaves out the rest: of a member
 * with a value that cannot be meant, the member; of a reference to something that is not there, the reference; of a
 * membership without an organisation, the membership; of two entities with one id, the later one with its memberships;
 * of references that run in a circle, the one that closes it. All of it is told in
 * [property@Regiotafel.Reader:diagnostics], with line, column and what to do, also when reading fails.
 *
 * What breaks the grammar of the format, is not in UTF-8, is of another format or version, or goes beyond a limit ends
 * any reading. There is never half an inventory.
 *
 * A reading for an [property@Regiotafel.Reader:audience] is of what that may see: what is above it goes out of the text
 * before anything else is looked at, with what cannot be without it and every reference to it. Inventory and
 * diagnostics, with their places, are those of a file that never held it; so whoever mends a file reads all of it. What
 * ends any reading is told of the file as a whole. In a lenient reading, an audience that cannot be
 * understood counts as %REGIOTAFEL_AUDIENCE_INTERNAL.
 *
 * The native format, `regiotafel/1`, is JSON: an object with its members in any order. Members that this version
 * does not know are kept, and written back as they stand. What is refused where others let it pass: members of one name
 * in one object, the character U+0000, numbers that cannot be kept exactly, `null`, and empty texts.
 *
 * Persons stand in a file of their own, which [method@Regiotafel.Reader.read_persons_file] joins to an inventory that
 * was read. In the file of an inventory they are refused; a lenient reading takes them into
 * [property@Regiotafel.Inventory:persons], so that writing leaves them out of it. Of a person nothing is told but where
 * it stands, whatever is wrong.
 *
 * A file may come from anybody: whatever it holds, reading it takes time and memory in proportion to its size, and the
 * limits bound both. To read a file larger than those of a hundred regions together, raise them.
 *
 * **Ownership**: keeps nothing of what it reads. **Threads**: one at a time; several asynchronous readings may be under
 * way together. **Cost**: O(n) in the size of the file, which is kept in memory as a whole.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelReader, regiotafel_reader, READER)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelReader *regiotafel_reader_new (void) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelFormat regiotafel_reader_get_format (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_format (RegiotafelReader *self, RegiotafelFormat format);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_reader_get_lenient (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_lenient (RegiotafelReader *self, gboolean lenient);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelAudience regiotafel_reader_get_audience (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_audience (RegiotafelReader *self, RegiotafelAudience audience);
REGIOTAFEL_AVAILABLE_IN_0_1
guint64 regiotafel_reader_get_max_bytes (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_max_bytes (RegiotafelReader *self, guint64 max_bytes);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_reader_get_max_depth (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_max_depth (RegiotafelReader *self, guint max_depth);
REGIOTAFEL_AVAILABLE_IN_0_1
guint regiotafel_reader_get_max_entities (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_max_entities (RegiotafelReader *self, guint max_entities);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_reader_get_table_column (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_table_column (RegiotafelReader *self, const char *table_column);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_reader_get_organisation_column (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_organisation_column (RegiotafelReader *self, const char *organisation_column);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_reader_get_area_column (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_area_column (RegiotafelReader *self, const char *area_column);
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_reader_get_separator (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_set_separator (RegiotafelReader *self, const char *separator);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_reader_get_diagnostics (RegiotafelReader *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelInventory *
regiotafel_reader_read_bytes (RegiotafelReader *self, GBytes *bytes, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelInventory *
regiotafel_reader_read_file (RegiotafelReader *self, GFile *file, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSnapshot *regiotafel_reader_read_snapshot_bytes (RegiotafelReader *self,
                                                           GBytes *bytes,
                                                           const RegiotafelDate *on,
                                                           GCancellable *cancellable,
                                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelSnapshot *regiotafel_reader_read_snapshot_file (RegiotafelReader *self,
                                                          GFile *file,
                                                          const RegiotafelDate *on,
                                                          GCancellable *cancellable,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_read_file_async (
    RegiotafelReader *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelInventory *regiotafel_reader_read_file_finish (RegiotafelReader *self, GAsyncResult *result, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_reader_read_persons_bytes (
    RegiotafelReader *self, RegiotafelInventory *inventory, GBytes *bytes, GCancellable *cancellable, GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_reader_read_persons_file (
    RegiotafelReader *self, RegiotafelInventory *inventory, GFile *file, GCancellable *cancellable, GError **error);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_reader_read_persons_file_async (RegiotafelReader *self,
                                                RegiotafelInventory *inventory,
                                                GFile *file,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer user_data);
REGIOTAFEL_AVAILABLE_IN_0_1
gboolean regiotafel_reader_read_persons_file_finish (RegiotafelReader *self, GAsyncResult *result, GError **error);

G_END_DECLS
