/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-collection.h"
#include "regiotafel-inventory.h"
#include "regiotafel-person.h"
#include "regiotafel-reader.h"
#include "regiotafel-writer.h"

G_BEGIN_DECLS

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_list_personal_data (RegiotafelInventory *self,
                                                               const RegiotafelDate *on,
                                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_inventory_list_mentions (RegiotafelInventory *self, RegiotafelPerson *person)
    G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
char **regiotafel_writer_list_fields (RegiotafelWriter *self) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *
regiotafel_reader_read_exports (RegiotafelReader *self, GFile *file, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
