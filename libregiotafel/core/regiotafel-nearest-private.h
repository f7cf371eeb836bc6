/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REGIOTAFEL_NEAREST_LONGEST 64

/* Looks for the word that somebody may have meant, for messages. Upper and lower case are the same; a letter too many,
 * too few, wrong or changed places with the next counts one, and one in three letters may be wrong. Words of more than
 * REGIOTAFEL_NEAREST_LONGEST characters are like no other, so an offer costs O(1). */
typedef struct
{
  gunichar wanted[REGIOTAFEL_NEAREST_LONGEST];
  guint n_wanted;   /* 0: nothing is like it */
  guint limit;      /* at most so many may be wrong */
  const char *best; /* the first of the nearest that were offered, or NULL; borrowed */
} RegiotafelNearest;

/* @wanted and candidates are UTF-8. */
void regiotafel_nearest_init (RegiotafelNearest *self, const char *wanted);
/* One that cannot be shown as it is (control characters and the like) is passed over. */
void regiotafel_nearest_offer (RegiotafelNearest *self, const char *candidate);

G_END_DECLS
