/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ids made of names, for lists that have none. The same names in the same order give the same ids, on every system and
 * in every locale. */

/* A slug has no more characters; the number that tells equal ones apart comes on top of that. */
#define REGIOTAFEL_SLUG_LONGEST 60

/* The name (valid UTF-8) in lower-case ASCII letters and digits, with single hyphens for all between them: "Hûs en
 * Hiem" gives "hus-en-hiem". Letters lose their accents (NFKD without marks), a few that have none to lose are written
 * out (ß as ss), and apostrophes are dropped: "thema's" gives "themas". What is too long is cut at the last hyphen that
 * fits, or else after REGIOTAFEL_SLUG_LONGEST characters. "" when nothing is left, as of a name in Greek. Free with
 * g_free(). O(length). */
char *regiotafel_slug (const char *name);

/* The ids of one kind of thing. */
typedef struct _RegiotafelSlugs RegiotafelSlugs;

/* @stand_in is a slug itself; it is copied. */
RegiotafelSlugs *regiotafel_slugs_new (const char *stand_in);
void regiotafel_slugs_free (RegiotafelSlugs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelSlugs, regiotafel_slugs_free)

/* An id that was not given out before: the slug of @name, else with the first of "-2", "-3", … that is free. A name of
 * which nothing is left gets the stand-in, and always a number: "table-1". The id belongs to @self. All calls together:
 * O(length of the names), also when they have one slug. */
const char *regiotafel_slugs_make (RegiotafelSlugs *self, const char *name);

G_END_DECLS
