/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-tool-private.h"

G_BEGIN_DECLS

/* What `overlap` and `meets` have in common: options that choose pairs. */
#define TOOL_PAIR_OPTIONS                                                                                              \
  { "min-shared", 0, "N", { "only pairs that share at least so much", "alleen paren die minstens zo veel delen" } },   \
      { "min-jaccard",                                                                                                 \
        0,                                                                                                             \
        "X",                                                                                                           \
        { "only pairs that are at least so much alike, 0 to 1",                                                        \
          "alleen paren die minstens zo veel lijken, 0 tot 1" } },                                                     \
      { "top", 0, "N", { "how many pairs to show; default: 10", "hoeveel paren te laten zien; standaard: 10" } },      \
  {                                                                                                                    \
    "threads", 0, "N",                                                                                                 \
    {                                                                                                                  \
      "how many threads may work; the answer is the same", "hoeveel draden mogen werken; het antwoord is hetzelfde"    \
    }                                                                                                                  \
  }

/* Sets the options of the question and takes `top`. FALSE, with a message, when one is not in place. */
gboolean tool_set_pair_options (Tool *tool, RegiotafelOverlap *question, guint *top);

/* The answer; NULL, with a message, and *status set, when there is none. */
RegiotafelResult *
tool_ask_of_pairs (Tool *tool, RegiotafelQuestion *question, RegiotafelInventory *inventory, int *status);

int tool_run_pairs (Tool *tool,
                    RegiotafelOverlap *question,
                    RegiotafelInventory *inventory,
                    guint top,
                    const RegiotafelText *header,
                    ToolPrintRow print);

/* "  27 van 27 en 47  0,57  " and two names below each other; below these how likely it is, when that was asked. */
void tool_print_pair (Tool *tool, RegiotafelResult *result, RegiotafelRow *row);

/* What `overlap` does with --profile. */
int tool_run_profile (Tool *tool);

G_END_DECLS
