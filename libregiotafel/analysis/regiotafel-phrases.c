/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-phrases-private.h"
#include "regiotafel-vocabulary-private.h"

#include <math.h>

void
regiotafel_phrase_append (GString *text, char *sentence)
{
  if (sentence == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

char *
regiotafel_phrase_standings (RegiotafelStandings standings, RegiotafelLanguage language)
{
  static const RegiotafelText words[] = {
    { "members", "leden" },
    { "involved parties", "betrokkenen" },
    { "observers", "toehoorders" },
    { "mandate holders", "mandaathouders" },
    { "supporting parties", "ondersteuners" },
  };
  static const RegiotafelText everybody = { "everybody who sits", "iedereen die aan tafel zit" };
  const char *names[G_N_ELEMENTS (words)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (standings & (1u << i))
      names[n++] = regiotafel_say (&words[i], language);
  if (n == 0 || n == G_N_ELEMENTS (words))
    return g_strdup (regiotafel_say (&everybody, language));
  return regiotafel_text_list (names, n, 0, language);
}

char *
regiotafel_phrase_percentage (double ratio, RegiotafelLanguage language)
{
  double percentage = ratio * 100;
  guint decimals = 0;

  for (double scaled = percentage; decimals <= 4 && fabs (scaled - round (scaled)) > 1e-9; scaled *= 10)
    decimals++;
  return regiotafel_text_number (percentage, decimals <= 4 ? decimals : 2, language);
}

void
regiotafel_phrase_append_limits (GString *text,
                                 gboolean is_alike,
                                 RegiotafelStandings standings,
                                 gboolean leaves_tables_out,
                                 RegiotafelLanguage language)
{
  static const RegiotafelText no_reason = { "Equal membership alone is no reason to merge.",
                                            "Gelijke deelnemers alleen is geen reden om samen te voegen." };
  static const RegiotafelText only = { "Counted: {standings} only.", "Geteld: alleen {standings}." };
  static const RegiotafelText no_case
      = { "Tables about single clients were left out.", "Casustafels zijn niet meegeteld." };
  const RegiotafelStandings all = REGIOTAFEL_STANDINGS_MEMBER | REGIOTAFEL_STANDINGS_INVOLVED
                                  | REGIOTAFEL_STANDINGS_OBSERVER | REGIOTAFEL_STANDINGS_MANDATE
                                  | REGIOTAFEL_STANDINGS_SUPPORT;

  if (is_alike)
    regiotafel_phrase_append (text, g_strdup (regiotafel_say (&no_reason, language)));
  if ((standings & all) != 0 && (standings & all) != all)
    {
      g_autofree char *list = regiotafel_phrase_standings (standings, language);

      regiotafel_phrase_append (text, regiotafel_text_format (&only, language, "standings", list, NULL));
    }
  if (leaves_tables_out)
    regiotafel_phrase_append (text, g_strdup (regiotafel_say (&no_case, language)));
}
