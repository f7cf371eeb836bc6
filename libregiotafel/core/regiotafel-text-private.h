/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-date.h"
#include "regiotafel-enums.h"

G_BEGIN_DECLS

/* One sentence in the two languages of the library.
 *
 * Not gettext: one process must be able to speak both, Python never sets LC_MESSAGES, a bare Debian has no
 * Dutch locale, and results must not depend on the locale at all.
 *
 * A template holds {name} for an argument, and {name?one|many} for a choice by whether the argument is
 * the number 1. Words order freely, since arguments have names. */
typedef struct
{
  const char *en;
  const char *nl;
} RegiotafelText;

/* Fills in a template; the arguments are names and values in turn, ended by NULL. */
char *regiotafel_text_format (const RegiotafelText *text, RegiotafelLanguage language, ...) G_GNUC_NULL_TERMINATED;
char *regiotafel_text_formatv (const RegiotafelText *text, RegiotafelLanguage language, const char *const *arguments);

/* The language to speak: @language, or that of a tag as "nl" or "nl-NL" when it is AUTO, else English. */
RegiotafelLanguage regiotafel_text_language (RegiotafelLanguage language, const char *tag);

/* "4,463" and "4.463" */
char *regiotafel_text_count (guint64 number, RegiotafelLanguage language);
/* "0.67" and "0,67"; rounds half away from zero. */
char *regiotafel_text_number (double number, guint decimals, RegiotafelLanguage language);
/* "a, b and c"; at most @most things, then "and 7 more" (0: all of them). */
char *regiotafel_text_list (const char *const *items, guint n_items, guint most, RegiotafelLanguage language);
/* "1 October 2026" and "1 oktober 2026", as precise as the date. */
char *regiotafel_text_date (const RegiotafelDate *date, RegiotafelLanguage language);

G_END_DECLS
