/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity.h"
#include "regiotafel-person-seat.h"

G_BEGIN_DECLS

#define REGIOTAFEL_TYPE_PERSON (regiotafel_person_get_type ())

/**
 * RegiotafelPerson:
 *
 * Somebody who sits at tables, for one organisation or another.
 *
 * Who sits where is personal data. Persons therefore stand in a file of their own, apart from that of the inventory,
 * which holds nothing of them, not even an id: a file that is kept in git keeps for ever what was ever in it.
 * [method@Regiotafel.Reader.read_persons_file] joins the two, and [method@Regiotafel.Writer.write_persons_file] writes
 * the persons. No question asks about them but [class@Regiotafel.Comparison], which counts how many changed, and no
 * answer tells of one: a seat is that of an organisation, and neither the seats nor the dates of a person make one.
 *
 * No message of the library tells who somebody is: an error or a diagnostic about a person tells where it is in the
 * file, and at most an id that is the letter p, a hyphen and digits, as `p-007`. It is wise to give persons such ids,
 * since any other may tell something.
 *
 * **Ownership**: keeps its seats, and through them tables and organisations, alive. **Threads**: one, as all of the
 * model: that of the inventory it is in. **Cost**: O(1), except where stated.
 *
 * Since: 0.1
 */
REGIOTAFEL_DECLARE_TYPE (RegiotafelPerson, regiotafel_person, PERSON)

REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelPerson *regiotafel_person_new (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
REGIOTAFEL_AVAILABLE_IN_0_1
const char *regiotafel_person_get_contact (RegiotafelPerson *self);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_person_set_contact (RegiotafelPerson *self, const char *contact);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelCollection *regiotafel_person_get_seats (RegiotafelPerson *self);
REGIOTAFEL_AVAILABLE_IN_0_1
RegiotafelPersonSeat *regiotafel_person_add_seat (RegiotafelPerson *self,
                                                  RegiotafelTable *table,
                                                  RegiotafelOrganisation *organisation,
                                                  const RegiotafelPeriod *period);
REGIOTAFEL_AVAILABLE_IN_0_1
void regiotafel_person_remove_seat (RegiotafelPerson *self, RegiotafelPersonSeat *seat);

G_END_DECLS
