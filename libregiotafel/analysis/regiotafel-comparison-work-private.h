/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-comparison-match-private.h"

G_BEGIN_DECLS

/* What seats are compared by, beside who sits where; by seat of a side. */
typedef struct
{
  RegiotafelRoles *roles;
  gint32 *starts; /* the first day; G_MININT32: not known */
  gint32 *ends;   /* the last day; G_MAXINT32: not known */
  guint8 *precisions;
  guint8 *changes; /* RegiotafelChange, once the seats are compared */
} RegiotafelSeatFacts;

/* What is worked with while an answer is made, and what its columns and its evidence are read from afterwards. */
typedef struct _RegiotafelComparisonMore
{
  RegiotafelMatch matches[REGIOTAFEL_AXIS_PROJECTS + 1];
  RegiotafelSeatFacts seats[REGIOTAFEL_N_SIDES];
  RegiotafelCsr contacts[REGIOTAFEL_N_SIDES]; /* classes of organisations × tables of that side; empty when left out */
  RegiotafelLanguage language;

  /* The labels of the columns that name things: those of the earlier side, then those of the later. `others` has all
   * axes, one after another, and the items of agendas. A NULL is behind the last. */
  const char **ids;
  const char **names;
  guint32 offsets[REGIOTAFEL_AXIS_PROJECTS + 1][REGIOTAFEL_N_SIDES]; /* axis UNKNOWN: items */
  guint32 n_labels;
} RegiotafelComparisonMore;

/* A seat at a table that is on both sides. */
typedef struct
{
  guint32 class;
  guint32 node;
  guint32 place; /* of the organisation */
  guint32 table; /* place of the table */
  guint32 seat;
} RegiotafelComparedSeat;

/* Adds to a count. */
void regiotafel_comparison_count (
    RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelChange change, double before, double after);
/* Appends a row of level ITEM with nothing filled in; valid until the next is added. */
RegiotafelChangeRow *
regiotafel_comparison_add (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelChange change);
/* Takes the text over; NULL is no text. */
guint32 regiotafel_comparison_keep (RegiotafelComparisonAnswer *self, char *text);
/* NULL is no text. */
guint32 regiotafel_comparison_keep_date (RegiotafelComparisonAnswer *self, const RegiotafelDate *date);
/* @precision: 1 is a year, 2 a month, 3 a day; 0: no text. */
guint32 regiotafel_comparison_keep_day (RegiotafelComparisonAnswer *self, gint32 day, guint precision);
/* The nick of a value of an enumeration; no text for 0, which is not stated. */
guint32 regiotafel_comparison_keep_enum (RegiotafelComparisonAnswer *self, GType type, gint value);

/* Whether a table of the later side was confirmed in time, or could not be any more: one that is known to end before
 * the inventory was drawn up is there at an earlier date only. */
gboolean regiotafel_comparison_is_confirmed (const RegiotafelComparisonAnswer *self, guint32 table);

static inline const RegiotafelMatch *
regiotafel_comparison_match (const RegiotafelComparisonAnswer *self, RegiotafelAxis axis)
{
  return &self->more->matches[axis];
}

/* ---- The parts of the answer; each adds its rows, counts and totals ---- */

gboolean
regiotafel_comparison_compare_seats (RegiotafelComparisonAnswer *self, GCancellable *cancellable, GError **error);
/* Roles, standings and what is represented at one table; the seats are sorted by class. */
typedef struct _RegiotafelCompareParts RegiotafelCompareParts;
RegiotafelCompareParts *regiotafel_compare_parts_new (RegiotafelComparisonAnswer *answer);
void regiotafel_compare_parts_free (RegiotafelCompareParts *self);
void regiotafel_compare_parts_of_table (RegiotafelCompareParts *self,
                                        guint32 table_node,
                                        const GArray *before /* RegiotafelComparedSeat */,
                                        const GArray *after);
gboolean regiotafel_comparison_compare_contacts (RegiotafelComparisonAnswer *self,
                                                 guint n_threads,
                                                 GCancellable *cancellable,
                                                 GError **error);
/* Which things of an axis came, went and stayed. */
void regiotafel_comparison_compare_axis (RegiotafelComparisonAnswer *self, RegiotafelWhat what, RegiotafelAxis axis);
void regiotafel_comparison_compare_tables (RegiotafelComparisonAnswer *self);
void regiotafel_comparison_compare_organisations (RegiotafelComparisonAnswer *self);
void regiotafel_comparison_compare_areas (RegiotafelComparisonAnswer *self);
void regiotafel_comparison_compare_projects (RegiotafelComparisonAnswer *self);
void regiotafel_comparison_compare_agenda (RegiotafelComparisonAnswer *self);
void regiotafel_comparison_compare_time (RegiotafelComparisonAnswer *self);
void regiotafel_comparison_compare_persons (RegiotafelComparisonAnswer *self);
void regiotafel_comparison_find_continuity (RegiotafelComparisonAnswer *self);

/* Columns, and what makes a result of an answer. */
RegiotafelResult *regiotafel_comparison_make_result (RegiotafelComparisonAnswer *self, RegiotafelQuestion *question);
void regiotafel_comparison_answer_free (gpointer answer);

G_END_DECLS
