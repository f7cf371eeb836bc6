/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-enums.h"
#include "regiotafel-text-private.h"

G_BEGIN_DECLS

/* What the sentences of several questions have in common. */

/* Appends a sentence after a blank and frees it; NULL is no sentence. */
void regiotafel_phrase_append (GString *text, char *sentence);

/* "members and observers", or everybody. */
char *regiotafel_phrase_standings (RegiotafelStandings standings, RegiotafelLanguage language);

/* Appends what an answer about what two have in common does not say: that to be alike is no reason to merge, whom it
 * counts where that is not everybody (REGIOTAFEL_STANDINGS_NONE is everybody), and that case tables were left out. */
void regiotafel_phrase_append_limits (GString *text,
                                      gboolean is_alike,
                                      RegiotafelStandings standings,
                                      gboolean leaves_tables_out,
                                      RegiotafelLanguage language);

/* "50" of 0.5 and "28.5" of 0.285: with the decimals that were given, or two where these go on. */
char *regiotafel_phrase_percentage (double ratio, RegiotafelLanguage language);

G_END_DECLS
