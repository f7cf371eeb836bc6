/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Turns byte offsets into lines and columns, when asked and in any order, at the cost of at most one block of text
 * each (and once, in total, of the text itself).
 *
 * Invariants: marks[i] tells of the offset `origin` + i * REGIOTAFEL_JSON_LINES_BLOCK; `last_mark` tells of the
 * offset `last`. A mark is the number of line ends before it, and of characters begun since the last of those. */

#define REGIOTAFEL_JSON_LINES_BLOCK 8192

typedef struct
{
  guint lines;
  guint characters;
} RegiotafelJsonMark;

typedef struct
{
  const char *data;
  gsize length;
  gsize origin;
  GArray *marks;
  gsize last;
  RegiotafelJsonMark last_mark;
} RegiotafelJsonLines;

/* @data is borrowed. The first line begins at @origin. */
void regiotafel_json_lines_init (RegiotafelJsonLines *lines, const char *data, gsize length, gsize origin);
void regiotafel_json_lines_clear (RegiotafelJsonLines *lines);
/* Line and column from 1 of the character that begins at @offset. */
void regiotafel_json_lines_locate (RegiotafelJsonLines *lines, gsize offset, guint *line, guint *column);

G_END_DECLS
