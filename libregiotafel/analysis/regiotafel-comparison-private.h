/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-comparison.h"
#include "regiotafel-question-private.h"
#include "regiotafel-snapshot-private.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

struct _RegiotafelComparison
{
  RegiotafelQuestion parent_instance;

  RegiotafelSnapshot *earlier;
  RegiotafelComparisonAspect aspect;
  char **only;
  gboolean include_unchanged;
  gboolean include_contacts;
};

/* The two sides of a comparison, as places in pairs below. */
enum
{
  REGIOTAFEL_BEFORE,
  REGIOTAFEL_AFTER,
  REGIOTAFEL_N_SIDES
};

typedef enum
{
  REGIOTAFEL_CHANGE_LEVEL_TOTAL,
  REGIOTAFEL_CHANGE_LEVEL_COUNT, /* of contacts also through whom, behind the count that these are a part of */
  REGIOTAFEL_CHANGE_LEVEL_ITEM,
  REGIOTAFEL_N_CHANGE_LEVELS
} RegiotafelChangeLevel;

/* What is compared, in the order of the rows and of the labels of the column `what`. */
typedef enum
{
  REGIOTAFEL_WHAT_TABLES,
  REGIOTAFEL_WHAT_SEATS,
  REGIOTAFEL_WHAT_ROLES,
  REGIOTAFEL_WHAT_REPRESENTATION,
  REGIOTAFEL_WHAT_AGENDA,
  REGIOTAFEL_WHAT_PROJECTS,
  REGIOTAFEL_WHAT_AREAS,
  REGIOTAFEL_WHAT_COVERAGE, /* areas of tables */
  REGIOTAFEL_WHAT_THEMES,   /* of tables */
  REGIOTAFEL_WHAT_CONTACTS,
  REGIOTAFEL_WHAT_MEETINGS,
  REGIOTAFEL_WHAT_HOURS,
  REGIOTAFEL_WHAT_ORGANISATIONS,
  REGIOTAFEL_WHAT_PERSONS,
  REGIOTAFEL_N_WHATS
} RegiotafelWhat;

/* What happened, in the order of the rows. Each side of a count tells how many there are of it on that side; NaN where
 * there can be none. Of tables, seats, agenda, projects, areas, contacts and organisations, STAYED, SUCCEEDED, JOINED,
 * LEFT, AT_NEW_TABLE, AT_ENDED_TABLE, NEW, ENDED and NOT_COVERED add up to the total of each side (of tables without
 * SUCCEEDED); the others are part of these. Roles, representation, coverage and themes are told of what stayed only,
 * and have no totals. */
typedef enum
{
  /* On both sides. Items only when asked for. */
  REGIOTAFEL_CHANGE_STAYED,
  /* Seats and tables that stayed, of tables that were not confirmed again while other checks are known; `before` and
   * `after` are equal. Items: the tables, what = SEATS, `after` = their seats that stayed; `since` is the last check.
   */
  REGIOTAFEL_CHANGE_NOT_CONFIRMED,
  /* Seats: `organisation` (before) is succeeded by `other` (after) at `table`. Organisations, areas: `organisation` or
   * `other` (before) by `other` (after). A count of 10 → 5. An item is one of the ended: `before` = 1, and `after` = 1
   * for the first of those that go on in one, else 0 (0 also when the successor sat there already).
   * Tables: part of ENDED and NEW: those with a successor or a predecessor, `other`; counted only. */
  REGIOTAFEL_CHANGE_SUCCEEDED,
  REGIOTAFEL_CHANGE_JOINED,         /* seats at tables on both sides */
  REGIOTAFEL_CHANGE_LEFT,           /* seats at tables on both sides */
  REGIOTAFEL_CHANGE_AT_NEW_TABLE,   /* seats; counted by table: items are the tables, `after` = their seats */
  REGIOTAFEL_CHANGE_AT_ENDED_TABLE, /* seats; the same, `before` = their seats */
  /* Tables (`other`: the predecessor), organisations, areas, projects, themes of tables, areas of tables, roles,
   * represented, items of agendas, contacts, persons (a number by table). */
  REGIOTAFEL_CHANGE_NEW,
  /* The same that are there no more. Tables: `other` = the successor, on the later side, where there is one; `to` = its
   * name where it does not exist on that date. Contacts, roles, themes, persons: lost. */
  REGIOTAFEL_CHANGE_ENDED,
  /* Items of agendas that are finished or dropped now and were not, or that were so and are gone; projects: that are
   * so now. Part of STAYED and ENDED: `before` counts all, `after` those that still stand there. */
  REGIOTAFEL_CHANGE_FINISHED,
  /* A fact of something that stayed: `fact` says which, `from` and `to` or `before` and `after` how. Chairs: what =
   * ROLES, fact = "chair", `table`, from and to = the names of all chairs (parted by "; "). Meetings, hours: by table.
   * Areas: fact = "population", `other` = the area; coverage: the same, `table`. Items of agendas: fact = "state" or
   * "table". Persons: fact = "known", how many are known at `table`, where some of them changed; reason JOINED when
   * organisations joined or left there too. Of a count both sides are the number of rows. */
  REGIOTAFEL_CHANGE_CHANGED,
  /* Organisations on both sides that sit nowhere any more, or did not sit anywhere before. Part of the others. */
  REGIOTAFEL_CHANGE_UNSEATED,
  REGIOTAFEL_CHANGE_SEATED,
  /* The same id on both sides, of another body: the thing of the earlier ended, that of the later is new. Part of
   * NEW and ENDED. */
  REGIOTAFEL_CHANGE_REUSED,
  /* One side does not cover it. Tables, organisations, areas, projects; seats (items: by table, `before` or `after` =
   * the seats, reason says why), contacts, agenda (numbers, no items); meetings, hours: of how many tables it is
   * unknown (no part of the total). */
  REGIOTAFEL_CHANGE_NOT_COVERED,
  REGIOTAFEL_N_CHANGES
} RegiotafelChange;

typedef enum
{
  REGIOTAFEL_REASON_NONE,
  REGIOTAFEL_REASON_ORGANISATION_ENDED, /* it does not exist any more, and nobody succeeded it */
  REGIOTAFEL_REASON_ORGANISATION_NEW,
  REGIOTAFEL_REASON_UNSEATED, /* it sits nowhere any more; contacts: `through` */
  REGIOTAFEL_REASON_SEATED,   /* it sat nowhere before; contacts: `through` */
  REGIOTAFEL_REASON_LEFT,     /* contacts: `through` left `table` */
  REGIOTAFEL_REASON_JOINED,
  REGIOTAFEL_REASON_TABLE_ENDED, /* contacts: `table` */
  REGIOTAFEL_REASON_TABLE_NEW,
  REGIOTAFEL_REASON_NOT_IN_EARLIER,     /* not covered: the earlier inventory does not have the table */
  REGIOTAFEL_REASON_NOT_IN_LATER,       /* nor does the later */
  REGIOTAFEL_REASON_MEMBERS_INCOMPLETE, /* the side that lacks the seat does not list all who sit there */
  REGIOTAFEL_N_REASONS
} RegiotafelReason;

/* A thing, by its place on each side; REGIOTAFEL_INDEX_NONE where it is not (or is not meant). */
typedef struct
{
  guint32 places[REGIOTAFEL_N_SIDES];
} RegiotafelCompared;

/* A row. `other` and `through` are on these axes; agenda items have axis UNKNOWN, and are places in `items`.
 * `from`, `to`, `since` and `fact` are texts of the answer, or NULL. */
typedef struct
{
  guint8 level;  /* RegiotafelChangeLevel */
  guint8 what;   /* RegiotafelWhat */
  guint8 change; /* RegiotafelChange; REGIOTAFEL_N_CHANGES in a total */
  guint8 reason; /* RegiotafelReason */
  guint8 other_axis;
  RegiotafelCompared table;
  RegiotafelCompared organisation;
  RegiotafelCompared other;
  RegiotafelCompared through; /* an organisation */
  guint32 fact;               /* places in `texts`, or REGIOTAFEL_INDEX_NONE */
  guint32 from;
  guint32 to;
  guint32 since;
  double before;
  double after;
} RegiotafelChangeRow;

typedef struct
{
  double before;
  double after;
} RegiotafelBeforeAfter;

/* A row of continuity. */
typedef struct
{
  guint8 what; /* TABLES or ORGANISATIONS */
  RegiotafelCompared thing;
  guint32 n_before;
  guint32 n_after;
  guint32 n_shared;
  guint32 n_tenures;
  gboolean is_comparable; /* on both sides, and what they list is complete: else retention and Jaccard are NaN */
  double tenure;
  double chair_tenure;
  guint32 first_seen; /* places in `texts` */
  guint32 last_seen;
} RegiotafelContinuityRow;

/* The answer to a comparison. Both snapshots are kept alive by it: `snapshots[REGIOTAFEL_AFTER]` is the one it was run
 * on. Immutable once made; any thread.
 * Invariants: rows are sorted by level, what, change and then by the order of the inventory, later things before those
 * that only the earlier has; those of one level, what and change are next to each other. */
typedef struct
{
  RegiotafelSnapshot *snapshots[REGIOTAFEL_N_SIDES];
  RegiotafelComparisonAspect aspect;
  gboolean is_asked[REGIOTAFEL_N_WHATS];
  gboolean include_unchanged;

  /* How the two stand to each other, to be said plainly. */
  gboolean is_backwards;          /* the “earlier” one has the later date */
  gboolean is_same_date;          /* two versions of one date */
  gboolean has_no_date;           /* of either */
  gboolean seats_are_unknown[2];  /* it has tables but nobody sits anywhere, so that nobody came or went */
  gboolean contacts_are_left_out; /* not asked for */
  gboolean contacts_are_too_many; /* more than can be compared, so left out */
  gboolean persons_are_known[2];
  gboolean checks_count; /* whether it is told which tables were not confirmed */

  RegiotafelBeforeAfter totals[REGIOTAFEL_N_WHATS]; /* NaN where it was not asked or is not known */
  RegiotafelBeforeAfter counts[REGIOTAFEL_N_WHATS][REGIOTAFEL_N_CHANGES]; /* NaN where there can be none */

  GArray *rows;                           /* RegiotafelChangeRow */
  GArray *continuity;                     /* RegiotafelContinuityRow */
  GPtrArray *texts;                       /* char *, owned; ended by NULL once the answer is made */
  struct _RegiotafelComparisonMore *more; /* of the working out: regiotafel-comparison-work-private.h */
} RegiotafelComparisonAnswer;

/* The items of a kind of change: @n rows from the one that is returned; NULL when there are none. */
const RegiotafelChangeRow *regiotafel_comparison_get_items (const RegiotafelComparisonAnswer *self,
                                                            RegiotafelWhat what,
                                                            RegiotafelChange change,
                                                            guint32 *n);
const RegiotafelChangeRow *regiotafel_comparison_get_row (const RegiotafelComparisonAnswer *self, guint32 row);
/* The name of a thing as the later snapshot has it, else the earlier, with its label in the language; NULL when it is
 * on neither side. An axis of UNKNOWN is items of agendas. */
const char *regiotafel_comparison_get_name (const RegiotafelComparisonAnswer *self,
                                            RegiotafelAxis axis,
                                            RegiotafelCompared thing,
                                            RegiotafelLanguage language);
/* The same on one side. */
const char *regiotafel_comparison_get_name_on (const RegiotafelComparisonAnswer *self,
                                               RegiotafelAxis axis,
                                               RegiotafelCompared thing,
                                               guint side,
                                               RegiotafelLanguage language);
/* A text of the answer; NULL for REGIOTAFEL_INDEX_NONE. Dates are as in files: "2026-01-01". */
const char *regiotafel_comparison_get_text (const RegiotafelComparisonAnswer *self, guint32 text);
/* As they stand in the columns: "seats", "joined"; a change is called otherwise of some: "lost" of contacts. */
const char *regiotafel_comparison_what_label (RegiotafelWhat what);
const char *regiotafel_comparison_change_label (RegiotafelWhat what, RegiotafelChange change);

RegiotafelResult *regiotafel_comparison_answer (RegiotafelQuestion *question,
                                                RegiotafelSnapshot *snapshot,
                                                GCancellable *cancellable,
                                                GError **error);

/* The sentences: regiotafel-comparison-sentences.c. Of both aspects. */
char *regiotafel_comparison_dup_sentence (const RegiotafelComparisonAnswer *self, RegiotafelLanguage language);
char *regiotafel_comparison_dup_row_sentence (gconstpointer self, guint32 row, RegiotafelLanguage language);
char *regiotafel_comparison_dup_ground (const RegiotafelComparisonAnswer *self, RegiotafelLanguage language);
char *regiotafel_comparison_dup_methods (const RegiotafelComparisonAnswer *self, RegiotafelLanguage language);

G_END_DECLS
