/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A cell of a file with commas. It is quoted where that is needed. A text that a spreadsheet takes for a formula, as it
 * begins with = + - @ (or the wide form of one of these), a tab or a line end, gets an apostrophe in front; so does
 * one that begins with apostrophes and then one of these, so that there is one way back: of a cell that begins with
 * apostrophes and then one of these, take the first away. The command is built with a copy of this file. */
void regiotafel_csv_append_cell (GString *line, const char *text);

G_END_DECLS
