/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"
#include "regiotafel-person-seat-private.h"
#include "regiotafel-person.h"

G_BEGIN_DECLS

/* Invariant: `seats`, when it is there, holds seats with a table and an organisation. */
struct _RegiotafelPerson
{
  RegiotafelEntity parent_instance;

  char *contact;
  RegiotafelCollection *seats;
};

/* Whether an id tells nothing, so that it may be told: a p, a hyphen and digits. @id may be NULL. */
gboolean regiotafel_person_id_tells_nothing (const char *id);

void regiotafel_person_append_seat (RegiotafelPerson *self, RegiotafelPersonSeat *seat);
/* Takes over those of @other that it has not. */
void regiotafel_person_unite_seats (RegiotafelPerson *self, RegiotafelPerson *other);
/* Takes away the seats at a table, or of an organisation. */
void regiotafel_person_leave (RegiotafelPerson *self, RegiotafelEntity *entity);
/* Of the seats at a table, or of an organisation, makes seats at or of another, in the same places. */
void regiotafel_person_move (RegiotafelPerson *self, RegiotafelEntity *from, RegiotafelEntity *to);

G_END_DECLS
