/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-matrix-private.h"
#include "regiotafel-profile.h"
#include "regiotafel-question-private.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

struct _RegiotafelProfile
{
  RegiotafelQuestion parent_instance;

  char **focus;
  RegiotafelStandings standings;
  gboolean include_case;
  double min_organisations;
  double min_themes;
  gboolean include_leave;
};

/* What tables are compared by, in the order of the columns. */
typedef enum
{
  REGIOTAFEL_PROFILE_ORGANISATIONS,
  REGIOTAFEL_PROFILE_THEMES,
  REGIOTAFEL_PROFILE_DOMAINS,
  REGIOTAFEL_PROFILE_AREAS,
  REGIOTAFEL_PROFILE_PROJECTS,
  REGIOTAFEL_PROFILE_N_AXES
} RegiotafelProfileAxis;

typedef enum
{
  REGIOTAFEL_ALIKE_BOTH,
  REGIOTAFEL_ALIKE_PEOPLE,
  REGIOTAFEL_ALIKE_SUBJECT,
  REGIOTAFEL_ALIKE_NONE,
  REGIOTAFEL_N_ALIKE
} RegiotafelAlike;

/* What the first of a pair is to the second. Even: the first does it; the odd one behind it: the second does. */
typedef enum
{
  REGIOTAFEL_RELATION_PREPARES,
  REGIOTAFEL_RELATION_PREPARED_BY,
  REGIOTAFEL_RELATION_REPORTS_TO,
  REGIOTAFEL_RELATION_REPORTED_BY,
  REGIOTAFEL_RELATION_PARENT,
  REGIOTAFEL_RELATION_CHILD,
  REGIOTAFEL_RELATION_ADVISES,
  REGIOTAFEL_RELATION_ADVISED_BY,
  /* From here on nothing is recorded between them. */
  REGIOTAFEL_RELATION_SAME_LEVEL,
  REGIOTAFEL_RELATION_NONE,
  REGIOTAFEL_N_RELATIONS
} RegiotafelRelation;

/* In the order of the rows. */
typedef enum
{
  REGIOTAFEL_READING_MERGE,
  REGIOTAFEL_READING_NOT_RECORDED,
  REGIOTAFEL_READING_BELONGS,
  REGIOTAFEL_READING_CONNECT,
  REGIOTAFEL_READING_ONE_DAY,
  REGIOTAFEL_READING_INCOMPLETE,
  REGIOTAFEL_READING_LEAVE,
  REGIOTAFEL_N_READINGS
} RegiotafelReadingOfPair;

typedef struct
{
  guint32 a;
  guint32 b;
  guint32 shared; /* organisations */
  guint8 alike;
  guint8 relation;
  guint8 reading;
} RegiotafelProfilePair;

/* The answer to a profile question. `snapshot` is kept alive by the result.
 * Invariant: the pairs are in the order of the rows, none stands twice; counts[r][k] of them have reading r and are
 * alike as k says. */
typedef struct
{
  RegiotafelSnapshot *snapshot;
  RegiotafelMatrix matrices[REGIOTAFEL_PROFILE_N_AXES];
  guint32 n_pairs;
  RegiotafelProfilePair *pairs;
  guint32 counts[REGIOTAFEL_N_READINGS][REGIOTAFEL_N_ALIKE];

  /* What was asked, for the sentences. */
  RegiotafelStandings standings;
  gboolean include_case;
  double min_organisations;
  double min_themes;
  guint n_focus;
  guint32 focus[2];
} RegiotafelProfileAnswer;

/* How much one of a pair has, and what both have. */
typedef struct
{
  guint32 n_a;
  guint32 n_b;
  guint32 shared;
} RegiotafelProfileCount;

RegiotafelProfileCount regiotafel_profile_answer_count (const RegiotafelProfileAnswer *self,
                                                        RegiotafelProfilePair pair,
                                                        RegiotafelProfileAxis axis);
RegiotafelAxis regiotafel_profile_axis (RegiotafelProfileAxis axis);
gboolean regiotafel_profile_differ_in_level (RegiotafelSnapshot *snapshot, guint32 a, guint32 b);
gboolean regiotafel_profile_lists_all (RegiotafelSnapshot *snapshot, guint32 a, guint32 b);

RegiotafelResult *regiotafel_profile_answer (RegiotafelQuestion *question,
                                             RegiotafelSnapshot *snapshot,
                                             GCancellable *cancellable,
                                             GError **error);

/* The sentences. */
char *regiotafel_profile_dup_sentence (const RegiotafelProfileAnswer *self, RegiotafelLanguage language);
char *regiotafel_profile_dup_row_sentence (gconstpointer self, guint32 row, RegiotafelLanguage language);
char *regiotafel_profile_dup_methods (const RegiotafelProfileAnswer *self, RegiotafelLanguage language);

G_END_DECLS
