/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-tool-private.h"

G_BEGIN_DECLS

/* What can be compared: as --only has it in the two languages, and as the library calls it in its columns. */
typedef struct
{
  const char *label;
  RegiotafelText word;  /* of --only */
  RegiotafelText title; /* of a line */
} ToolCompared;

#define TOOL_N_COMPARED 14

extern const ToolCompared tool_compared[TOOL_N_COMPARED];

/* By a word of either language; NULL when there is none. */
const ToolCompared *tool_find_compared (const char *word);

/* The answer: the figures, the story, and with --only the changes themselves. Gives the status to end with. */
int tool_print_comparison (Tool *tool, RegiotafelResult *result, ToolFormat format, guint top);

G_END_DECLS
