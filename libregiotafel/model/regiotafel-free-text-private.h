/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-inventory.h"
#include "regiotafel-mask-private.h"
#include "regiotafel-members-private.h"

G_BEGIN_DECLS

/* Texts in which anybody may have written anything, names of persons too, and those in which nobody does. */
typedef enum
{
  REGIOTAFEL_TEXT_NO_RULE,    /* no text, or one that somebody forgot */
  REGIOTAFEL_TEXT_FREE,       /* may hold anything */
  REGIOTAFEL_TEXT_FUNCTIONAL, /* the address of an office: free text in which an address may stand */
  REGIOTAFEL_TEXT_LINK,       /* a URL; free text when it is none */
  REGIOTAFEL_TEXT_LABEL,      /* a word of the vocabulary: names of domains, themes and areas */
  REGIOTAFEL_TEXT_CODE,       /* ids, numbers in registers, times, languages */
  REGIOTAFEL_TEXT_PERSONAL,   /* of a person: all of it is personal data */
} RegiotafelTextRule;

/* What has texts: a RegiotafelKind or one of these. */
enum
{
  REGIOTAFEL_HOLDER_INVENTORY = REGIOTAFEL_KIND_NONE,
  REGIOTAFEL_HOLDER_SOURCE,
  REGIOTAFEL_HOLDER_ROLE_TERM,
  REGIOTAFEL_HOLDER_PERSON_SEAT,
  REGIOTAFEL_N_HOLDERS
};

/* The one table of rules. */
RegiotafelTextRule regiotafel_text_get_rule (guint holder, const char *member);

/* Whether texts of a member are free: those of functional addresses too, and of its sources and roles.
 * REGIOTAFEL_KIND_NONE is the inventory itself. What has no rule is free, as a member that is not known: better too
 * much than too little. */
gboolean regiotafel_member_is_free_text (RegiotafelKind kind, const char *member);

/* Whether what should be a URL is one, and not the title of a document or an address of mail. */
gboolean regiotafel_text_is_link (const char *text);

/* That of the persons of the inventory, by their names, labels and aliases. Empty when it has none. */
RegiotafelMask *regiotafel_inventory_make_mask (RegiotafelInventory *self);

/* @owner is NULL for the inventory itself. @place counts from 0 within a member that holds several. Of "sources" the
 * text is a note (or a title of a document), of "roles" the wording. Of members that are not known it is the text of
 * the file as it stands there, and @place counts them. @text is lent for the call. */
typedef void (*RegiotafelFreeTextFunc) (
    RegiotafelEntity *owner, const char *member, guint place, const char *text, gpointer user_data);

/* Visits all free text in the order in which a file has it; not that of persons. Nothing may be changed meanwhile. */
void
regiotafel_inventory_foreach_free_text (RegiotafelInventory *self, RegiotafelFreeTextFunc func, gpointer user_data);

G_END_DECLS
