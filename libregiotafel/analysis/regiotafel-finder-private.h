/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-finder-words-private.h"
#include "regiotafel-finder.h"
#include "regiotafel-question-private.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

struct _RegiotafelFinder
{
  RegiotafelQuestion parent_instance;

  char *text;
  char **partners;
  char **domains;
  char **areas;
  RegiotafelLevel level;
};

/* Of a longer text the first are taken. So what is asked fits in the bits of a guint64. */
#define REGIOTAFEL_FINDER_MOST_WORDS 64

/* ---- What was asked ---- */

/* How a theme belongs to what was asked. */
typedef enum
{
  REGIOTAFEL_THEME_APART,
  REGIOTAFEL_THEME_BROADER,  /* only near */
  REGIOTAFEL_THEME_NAMED,    /* a word of its name was asked */
  REGIOTAFEL_THEME_NARROWER, /* than the one asked */
  REGIOTAFEL_THEME_SAME,
} RegiotafelThemeFit;

/* Something that a table is to be about: a theme, or a word that is none. */
typedef struct
{
  char *text;            /* as it was typed */
  GPtrArray *wanted;     /* RegiotafelWanted: what to look for; borrowed */
  RegiotafelWanted *own; /* that of the words themselves, when they are no theme and have no synonyms */
  guint8 *themes;        /* RegiotafelThemeFit by theme */
  /* Whose name it is, when it is one; REGIOTAFEL_AXIS_UNKNOWN for none. */
  RegiotafelAxis axis;
  guint32 place;
} RegiotafelNeed;

typedef struct
{
  RegiotafelSnapshot *snapshot;
  RegiotafelStemmer *stemmer;
  RegiotafelConcepts concepts;
  GPtrArray *needs;         /* RegiotafelNeed, at most REGIOTAFEL_FINDER_MOST_WORDS */
  GPtrArray *moved;         /* RegiotafelNeed: words that were taken for the organisation or area whose name they are */
  RegiotafelWanted *phrase; /* all words together, when they are about more than one thing; NULL otherwise */
  gboolean is_cut;          /* more words were typed than are taken */
  /* What else a table should have: places on their axes, none twice. */
  GArray *partners;
  GArray *domains;
  GArray *areas;
  RegiotafelLevel level;
} RegiotafelAsked;

gboolean
regiotafel_asked_init (RegiotafelAsked *self, RegiotafelFinder *finder, RegiotafelSnapshot *snapshot, GError **error);
/* Lets go of what only looking needs; sentences need the rest. */
void regiotafel_asked_close (RegiotafelAsked *self);
void regiotafel_asked_clear (RegiotafelAsked *self);
/* How many things were asked beside words. */
guint regiotafel_asked_count_others (const RegiotafelAsked *self);
/* Takes need @i for the organisation or area that it is the name of. */
void regiotafel_asked_move_need (RegiotafelAsked *self, guint i);

/* ---- What fits ---- */

/* Why a table fits. Those of one reason: see regiotafel_reasons_count(). */
typedef enum
{
  REGIOTAFEL_REASON_NAME,
  REGIOTAFEL_REASON_THEME,
  REGIOTAFEL_REASON_NARROWER,
  REGIOTAFEL_REASON_ITEM,
  REGIOTAFEL_REASON_PURPOSE,
  REGIOTAFEL_REASON_PARTNER,
  REGIOTAFEL_REASON_REPRESENTED,
  REGIOTAFEL_REASON_DOMAIN,
  REGIOTAFEL_REASON_AREA,
  REGIOTAFEL_REASON_PART_OF_AREA,
  REGIOTAFEL_REASON_LEVEL,
  REGIOTAFEL_N_REASONS
} RegiotafelReason;

/* One thing that a match rests on. */
typedef struct
{
  RegiotafelReason reason;
  guint32 place; /* of the theme, item, organisation, domain or area */
  guint64 needs; /* bits of the needs that it is about; 0 for what was asked beside words */
  /* Of an item of which the title does not show why: the theme or else the project that does, on their axes;
   * REGIOTAFEL_AXIS_UNKNOWN otherwise. */
  RegiotafelAxis because_of;
  guint32 cause;
} RegiotafelGrounds;

typedef struct
{
  guint32 table;
  guint32 first; /* in the grounds of the answer, in the order of RegiotafelReason, then of place */
  guint32 n;
  guint32 n_reasons;
  guint32 n_covered;
  guint32 strength;
  guint64 covered; /* bits of needs */
  gboolean is_at_level;
  gboolean is_together; /* all words stand together in one of its texts */
} RegiotafelMatch;

typedef struct
{
  RegiotafelAsked asked;
  GArray *grounds;    /* RegiotafelGrounds */
  GArray *matches;    /* RegiotafelMatch by row */
  guint n_asked;      /* of these n_covered is counted: words, or what else was asked when there are none */
  guint n_covered;    /* by every row */
  guint64 found;      /* bits of needs that some table is about */
  guint64 found_well; /* and of those that are more than the beginning of a word */
  guint32 entry;      /* row; REGIOTAFEL_INDEX_NONE when there are no rows, or no words were asked */

  GArray *chain;     /* tables: the entry and those above it, upwards */
  GArray *beside;    /* tables directly above the chain that are not on it */
  GArray *below;     /* tables that report to the entry, or prepare it */
  GArray *near;      /* tables that are about all of it when broader themes count */
  GArray *for_cases; /* tables about single clients that would fit */
  GArray *called;    /* organisations that have words in their name that no table is about */
  GPtrArray *meant;  /* texts that may have been meant, where nothing was found */
} RegiotafelFinderAnswer;

gboolean regiotafel_finder_match (RegiotafelFinderAnswer *answer, GCancellable *cancellable, GError **error);
/* Content before policy before executive; what is not stated, and case tables, last. */
guint regiotafel_finder_rank_level (RegiotafelLevel level);
void regiotafel_finder_follow (RegiotafelFinderAnswer *answer);
void regiotafel_finder_guess (RegiotafelFinderAnswer *answer);

const RegiotafelMatch *regiotafel_finder_answer_get (const RegiotafelFinderAnswer *self, guint32 row);
/* How much of the match rests on this. */
guint32 regiotafel_finder_answer_count (const RegiotafelFinderAnswer *self, guint32 row, RegiotafelReason reason);

RegiotafelResult *regiotafel_finder_answer (RegiotafelQuestion *question,
                                            RegiotafelSnapshot *snapshot,
                                            GCancellable *cancellable,
                                            GError **error);

/* The sentences. */
char *regiotafel_finder_dup_sentence (const RegiotafelFinderAnswer *self, RegiotafelLanguage language);
char *regiotafel_finder_dup_row_sentence (gconstpointer self, guint32 row, RegiotafelLanguage language);
char *regiotafel_finder_dup_methods (const RegiotafelFinderAnswer *self, RegiotafelLanguage language);

G_END_DECLS
