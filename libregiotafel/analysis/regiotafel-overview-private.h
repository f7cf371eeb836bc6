/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-labels-private.h"
#include "regiotafel-overview.h"
#include "regiotafel-question-private.h"
#include "regiotafel-rules-private.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

struct _RegiotafelOverview
{
  RegiotafelQuestion parent_instance;

  RegiotafelLevel level;
  RegiotafelTableKind kind;
  char *theme;
  char *domain;
  char *area;
  char *organisation;
  RegiotafelTristate in_scope;
  RegiotafelTristate confirmed;
  guint min_domains;
  guint min_population;
};

/* What tables are chosen by. */
typedef enum
{
  REGIOTAFEL_FACET_LEVEL,
  REGIOTAFEL_FACET_KIND,
  REGIOTAFEL_FACET_THEME,
  REGIOTAFEL_FACET_DOMAIN,
  REGIOTAFEL_FACET_AREA,
  REGIOTAFEL_FACET_ORGANISATION,
  REGIOTAFEL_FACET_IN_SCOPE,
  REGIOTAFEL_FACET_CONFIRMED,
  REGIOTAFEL_N_FACETS
} RegiotafelFacet;

/* The answer to an overview. `snapshot` is kept alive by the result.
 * Invariant: `tables` are places on the axis of tables, each once. */
typedef struct
{
  RegiotafelSnapshot *snapshot;
  guint32 n_rows;
  guint32 *tables;
  RegiotafelScope *scopes; /* by place of the table */
  RegiotafelLabels themes;
  RegiotafelLabels purposes;
  RegiotafelLabels starts;
  RegiotafelLanguage language;

  /* What was asked, for the sentences. */
  guint asked;                            /* bits: 1 << RegiotafelFacet */
  guint32 n_without[REGIOTAFEL_N_FACETS]; /* tables there would be without this one */
  guint32 places[REGIOTAFEL_N_FACETS];    /* on its axis, or the value of the enumeration */
  guint32 n_undecided;                    /* tables left out since nobody can tell whether they are in scope */
  guint min_domains;
  guint min_population;
} RegiotafelOverviewAnswer;

/* Whether it can be told of a table that it was not confirmed. */
gboolean regiotafel_overview_knows_checks (const RegiotafelOverviewAnswer *self);

RegiotafelResult *regiotafel_overview_answer (RegiotafelQuestion *question,
                                              RegiotafelSnapshot *snapshot,
                                              GCancellable *cancellable,
                                              GError **error);

/* The sentences. */
char *regiotafel_overview_dup_sentence (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language);
char *regiotafel_overview_dup_row_sentence (gconstpointer self, guint32 row, RegiotafelLanguage language);
char *regiotafel_overview_dup_methods (const RegiotafelOverviewAnswer *self, RegiotafelLanguage language);

G_END_DECLS
