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
