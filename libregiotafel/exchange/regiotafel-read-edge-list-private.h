/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-csv-private.h"
#include "regiotafel-reading-private.h"
#include "regiotafel-slug-private.h"
#include "regiotafel-snapshot.h"

G_BEGIN_DECLS

/* Reads a list with one membership a row: in some column a table, in another an organisation, and maybe in a third the
 * area of the table. All that the list does not say stays empty, ids excepted: those are made of the names (see
 * regiotafel-slug-private.h). NULL with @error when the reading stops; see regiotafel_reading_report().
 *
 * A name is a cell, with double encoding undone and trimmed. Two names are the same only when every character is: a
 * list gives no ground for more. O(length). */
RegiotafelInventory *
regiotafel_read_edge_list (RegiotafelReading *reading, const char *data, gsize length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* The same without the inventory: what a snapshot of it on @date (NULL: no date) would be, and the same reports. No
 * object is made for a thing or a membership. */
RegiotafelSnapshot *regiotafel_read_edge_snapshot (RegiotafelReading *reading,
                                                   const char *data,
                                                   gsize length,
                                                   const RegiotafelDate *date,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The rest is between its four files:
 *   regiotafel-read-edge-text.c  from bytes to text;
 *   regiotafel-read-edge-rows.c  from text to rows, which column is which, and how anything is reported;
 *   regiotafel-read-edge-list.c  what the rows say;
 *   regiotafel-read-edge-make.c  what is made of that. */

/* The text that the bytes are; it tells how they were encoded. Free with g_free(). */
gboolean regiotafel_edge_make_text (
    RegiotafelReading *reading, const char *data, gsize length, char **text, gsize *text_length, GError **error);

/* What a column can tell. */
typedef enum
{
  REGIOTAFEL_EDGE_TABLE,
  REGIOTAFEL_EDGE_ORGANISATION,
  REGIOTAFEL_EDGE_AREA,
  REGIOTAFEL_EDGE_N_ROLES,
} RegiotafelEdgeRole;

/* All that a list says, as columns. Things are named by their place in `names` and `ids`, in the order in which they
 * appear; memberships are in that order too, and none stands twice. An area may stand more than once at a table. */
typedef struct
{
  GPtrArray *names[REGIOTAFEL_EDGE_N_ROLES]; /* texts of `texts` */
  GPtrArray *ids[REGIOTAFEL_EDGE_N_ROLES];   /* and of `slugs` */
  GArray *membership_tables;                 /* guint32, as all that follow */
  GArray *membership_organisations;
  GArray *area_tables;
  GArray *areas;
  GStringChunk *texts;
  RegiotafelSlugs *slugs[REGIOTAFEL_EDGE_N_ROLES];
} RegiotafelEdgeFound;

/* Fills @found; when it fails there is nothing to clear. */
gboolean regiotafel_edge_find (
    RegiotafelReading *reading, const char *data, gsize length, RegiotafelEdgeFound *found, GError **error);
void regiotafel_edge_found_clear (RegiotafelEdgeFound *self);

/* Zeroed memory, but for the reading, is one that has not begun. */
typedef struct
{
  RegiotafelReading *reading; /* borrowed */
  char *text;
  RegiotafelCsv *csv;
  RegiotafelCsvHeader *header;
  guint columns[REGIOTAFEL_EDGE_N_ROLES]; /* from 0, as the cells of a row; only of roles that are in `order` */
  RegiotafelEdgeRole order[REGIOTAFEL_EDGE_N_ROLES]; /* from left to right */
  guint n_roles;
  guint n_rows; /* below the header; blank ones do not count, broken ones do */
  guint n_steps;
  guint first_blank; /* rows in a row that are blank; 0: none */
  guint last_blank;
  guint blank_line;
  const char *line_start; /* where line `line` starts: moves on only, so that looking for lines is linear */
  guint line;
} RegiotafelEdgeRows;

void regiotafel_edge_rows_clear (RegiotafelEdgeRows *self);

/* Makes text of the bytes, and finds the separator. */
gboolean regiotafel_edge_rows_open (RegiotafelEdgeRows *self, const char *data, gsize length, GError **error);
/* Reads the header, and finds the columns that the options name. */
gboolean regiotafel_edge_rows_find_columns (RegiotafelEdgeRows *self, GError **error);
/* The next row that is neither blank nor broken. FALSE without @error, which must not be NULL: there is none. */
gboolean regiotafel_edge_rows_next (RegiotafelEdgeRows *self, RegiotafelCsvRow *row, GError **error);

/* A kind of thing to report. */
typedef struct
{
  const char *code;
  RegiotafelSeverity severity;
  RegiotafelError error_code; /* of no account for notes and warnings */
  RegiotafelText text;
} RegiotafelEdgeProblem;

/* A row and a cell, as a spreadsheet shows them; each member may be 0. */
typedef struct
{
  guint line;
  guint character;
  guint row;
  guint column; /* from 1; without it only the line is told */
} RegiotafelEdgePlace;

/* See regiotafel_reading_report() and regiotafel_reading_fail(). What follows are names and values in turn, ended by
 * NULL; a value that is NULL is none. A "value" can be shown as {shown}. */
gboolean regiotafel_edge_report (RegiotafelReading *reading,
                                 const RegiotafelEdgeProblem *problem,
                                 const RegiotafelEdgePlace *place,
                                 GError **error,
                                 ...) G_GNUC_NULL_TERMINATED;
void regiotafel_edge_fail (RegiotafelReading *reading,
                           const RegiotafelEdgeProblem *problem,
                           const RegiotafelEdgePlace *place,
                           GError **error,
                           ...) G_GNUC_NULL_TERMINATED;

/* See regiotafel_reading_count(). */
gboolean regiotafel_edge_count (RegiotafelReading *reading, const RegiotafelEdgePlace *place, GError **error);

/* A warning that @published, the text of a cell, was double encoded and means @meant. */
void regiotafel_edge_report_repaired (RegiotafelReading *reading,
                                      const RegiotafelEdgePlace *place,
                                      const char *published,
                                      const char *meant);

RegiotafelEdgePlace regiotafel_edge_place_of (const RegiotafelCsvRow *row, guint column);

/* Text as it can stand in a message. */
char *regiotafel_edge_quote (const char *text);

G_END_DECLS
