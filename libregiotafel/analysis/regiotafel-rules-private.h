/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-snapshot-private.h"

G_BEGIN_DECLS

/* Rules that more than one question goes by. */

/* Seats that count for the domains of a table: members (and those of whom it is not stated), involved, mandates. */
#define REGIOTAFEL_STANDINGS_THAT_COUNT                                                                                \
  (REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED | REGIOTAFEL_STANDINGS_MANDATE)

/* Whether a table is of those that the overview of a region is about: across domains, for many inhabitants. */
typedef enum
{
  REGIOTAFEL_SCOPE_IN,
  REGIOTAFEL_SCOPE_CASE_TABLE,
  REGIOTAFEL_SCOPE_CHILD,
  REGIOTAFEL_SCOPE_DOMAINS,
  REGIOTAFEL_SCOPE_DOMAINS_UNKNOWN, /* too few are known, and not all participants are */
  REGIOTAFEL_SCOPE_POPULATION,
  REGIOTAFEL_SCOPE_POPULATION_UNKNOWN,
  REGIOTAFEL_N_SCOPES
} RegiotafelScope;

#define REGIOTAFEL_SCOPE_DEFAULT_DOMAINS 2
#define REGIOTAFEL_SCOPE_DEFAULT_POPULATION 100000

/* How many broadest domains the seats of a table that count bring in. */
guint32 regiotafel_rules_count_domains (RegiotafelSnapshot *snapshot, guint32 table);
/* How many people live in the areas of a table; NaN when it is known of none of these. */
double regiotafel_rules_get_population (RegiotafelSnapshot *snapshot, guint32 table, guint32 *n_unknown);
RegiotafelScope
regiotafel_rules_get_scope (RegiotafelSnapshot *snapshot, guint32 table, guint min_domains, guint min_population);

/* Marks what is reached from @from along the rows of a square matrix, itself included; n_rows elements, free with
 * g_free(). Circles do no harm. */
guint8 *regiotafel_rules_reach (const RegiotafelCsr *csr, guint32 from);

/* The name of a thing: a label in the language where it has one, else its name. */
const char *regiotafel_rules_get_name (RegiotafelSnapshot *snapshot,
                                       RegiotafelAxis axis,
                                       guint32 place,
                                       RegiotafelLanguage language);

/* Whether @domain is @broader or lies below it. */
gboolean regiotafel_rules_domain_is_in (RegiotafelSnapshot *snapshot, guint32 domain, guint32 broader);

/* Whether an organisation has no other part anywhere than that of moderator: then it is nobody's partner. */
gboolean regiotafel_rules_only_moderates (RegiotafelSnapshot *snapshot, guint32 organisation);

/* Whether @speaker, who represents this, speaks for @organisation. Who speaks for an area speaks for those there that
 * are of its own sort: a municipality for other municipalities, not for their hospitals. */
gboolean regiotafel_rules_speaks_for (RegiotafelSnapshot *snapshot,
                                      guint32 speaker,
                                      const RegiotafelRepresented *represented,
                                      guint32 organisation);

G_END_DECLS
