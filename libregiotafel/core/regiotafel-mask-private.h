/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds in free text what tells who somebody is: names that are known, addresses, telephone numbers, and what may be a
 * name that is not known. doc/persons.md says by which rules.
 *
 * A mask is filled once and then only read, by any thread. Nothing here depends on the locale. Finding is linear in the
 * length of the text, whatever is in it and however many names there are. */
typedef enum
{
  REGIOTAFEL_FOUND_NAME,
  REGIOTAFEL_FOUND_ADDRESS,
  REGIOTAFEL_FOUND_NUMBER,
  REGIOTAFEL_FOUND_POSSIBLE_NAME,
  REGIOTAFEL_N_FOUND
} RegiotafelFoundKind;

/* For `kinds`, which are bits. */
#define REGIOTAFEL_MASK_NAMES (1u << REGIOTAFEL_FOUND_NAME)
#define REGIOTAFEL_MASK_ALL ((1u << REGIOTAFEL_N_FOUND) - 1)

/* Bytes of the text. */
typedef struct
{
  guint32 start;
  guint32 length;
  guint32 kind;
} RegiotafelFound;

typedef struct _RegiotafelMask RegiotafelMask;

RegiotafelMask *regiotafel_mask_new (void);
void regiotafel_mask_free (RegiotafelMask *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegiotafelMask, regiotafel_mask_free)

/* A whole name, as "J.P. van der Aldersveen"; other names of the same person are added apart. NULL: nothing is. */
void regiotafel_mask_add_person (RegiotafelMask *self, const char *name);
/* Whether no name was added that can be found. */
gboolean regiotafel_mask_is_empty (const RegiotafelMask *self);

/* Appends to @found, of RegiotafelFound, all that is in the text (NULL: nothing), by place and without overlaps. */
void regiotafel_mask_find (const RegiotafelMask *self, const char *text, GArray *found);

/* The text with "[naam]", "[adres]" and "[nummer]" instead of what was found of the @kinds, or NULL when that changes
 * nothing. A possible name is counted when its bit is set, and stays. Adds to @counts, which may be NULL. Where
 * addresses are not asked for, one that holds a known name is a name. Free with g_free(). */
char *
regiotafel_mask_apply (const RegiotafelMask *self, const char *text, guint kinds, guint counts[REGIOTAFEL_N_FOUND]);

/* Whether an address is that of a known person: what stands before an "@" in it holds a surname. */
gboolean regiotafel_mask_is_personal (const RegiotafelMask *self, const char *address);

G_END_DECLS
