/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds members of one name, for any number of objects that are open inside each other. Hashed with a key of its own,
 * so that names chosen to collide cost no more than others; nothing is allocated once its arrays are large enough.
 *
 *   regiotafel_json_names_open (names);             at the start of an object
 *   if (!regiotafel_json_names_add (names, …))      at each name: FALSE when this object has it already
 *   regiotafel_json_names_close (names);            at its end: forgets its names
 */

typedef struct _RegiotafelJsonNames RegiotafelJsonNames;

RegiotafelJsonNames *regiotafel_json_names_new (void) G_GNUC_WARN_UNUSED_RESULT;
void regiotafel_json_names_free (RegiotafelJsonNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelJsonNames, regiotafel_json_names_free)

void regiotafel_json_names_open (RegiotafelJsonNames *names);
void regiotafel_json_names_close (RegiotafelJsonNames *names);
/* Adds the name to the object opened last; the bytes are copied. FALSE when it is there already. */
gboolean regiotafel_json_names_add (RegiotafelJsonNames *names, const char *name, gsize length);
/* Closes every object. */
void regiotafel_json_names_reset (RegiotafelJsonNames *names);

G_END_DECLS
