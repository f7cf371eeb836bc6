/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-tool-pairs-private.h"

#include <math.h>
#include <stdio.h>

gboolean
tool_set_pair_options (Tool *tool, RegiotafelOverlap *question, guint *top)
{
  guint min_shared = 1, n_threads = 0;
  double min_jaccard = 0;

  *top = 10;
  if (!tool_get_count (tool, "min-shared", 1, &min_shared) || !tool_get_ratio (tool, "min-jaccard", &min_jaccard)
      || !tool_get_count (tool, "top", 1, top) || !tool_get_count (tool, "threads", 1, &n_threads))
    return FALSE;
  regiotafel_overlap_set_min_shared (question, min_shared);
  regiotafel_overlap_set_min_jaccard (question, min_jaccard);
  regiotafel_question_set_n_threads (REGIOTAFEL_QUESTION (question), MIN (n_threads, 1024));
  regiotafel_question_set_language (REGIOTAFEL_QUESTION (question), tool->language);
  return TRUE;
}

/* What the library advises is said in its own names; here in those of the options. */
static int
complain (Tool *tool, const GError *error)
{
  static const RegiotafelText alike = {
    "there are more pairs of tables to tell of than can be listed; ask for more likeness with --min-organisations=0.9 "
    "or --min-themes=0.9, or name one or two tables behind --profile",
    "er zijn meer paren tafels dan te noemen is; vraag meer gelijkenis met --min-organisations=0,9 of "
    "--min-themes=0,9, of noem één of twee tafels achter --profile",
  };
  static const RegiotafelText all = {
    "there are more pairs of tables than can be listed; leave out --all, or name one or two tables behind --profile",
    "er zijn meer paren tafels dan te noemen is; laat --all weg, of noem één of twee tafels achter --profile",
  };

  if (!g_error_matches (error, REGIOTAFEL_ERROR, REGIOTAFEL_ERROR_LIMIT) || tool->command != &tool_command_overlap
      || !tool_has_option (tool, "profile"))
    return tool_complain_of_question (tool, error);
  tool_complain (tool, tool_has_option (tool, "all") ? &all : &alike, NULL);
  return TOOL_FINDINGS;
}

RegiotafelResult *
tool_ask_of_pairs (Tool *tool, RegiotafelQuestion *question, RegiotafelInventory *inventory, int *status)
{
  g_autoptr (RegiotafelSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  RegiotafelResult *result;

  snapshot = tool_snapshot (tool, inventory, status);
  if (snapshot == NULL)
    return NULL;
  result = regiotafel_question_run (question, snapshot, NULL, &error);
  if (result == NULL)
    *status = complain (tool, error);
  return result;
}

int
tool_run_pairs (Tool *tool,
                RegiotafelOverlap *question,
                RegiotafelInventory *inventory,
                guint top,
                const RegiotafelText *header,
                ToolPrintRow print)
{
  g_autoptr (RegiotafelResult) result = NULL;
  ToolFormat format;
  int status;

  if (!tool_get_format (tool, &format))
    return TOOL_USAGE;
  result = tool_ask_of_pairs (tool, REGIOTAFEL_QUESTION (question), inventory, &status);
  if (result == NULL)
    return status;
  status = tool_print_result (tool, result, format, top, header, print);
  /* A chance says nothing to who does not know of what. */
  if (status == TOOL_FINE && format == TOOL_FORMAT_TEXT && regiotafel_overlap_get_significance (question))
    {
      putchar ('\n');
      tool_print (regiotafel_result_get_methods (result), 0);
    }
  return status;
}

/* What is below this a double may not hold. */
#define LEAST_CHANCE 1e-300

/* "0.39", "0.00024", "2.4e-07": two figures, which is more than anybody can use. */
static char *
say_chance (double p, RegiotafelLanguage language)
{
  g_autofree char *number = NULL;
  int exponent;
  double first;

  if (p < LEAST_CHANCE)
    return g_strdup ("< 1e-300");
  if (p == 1)
    return g_strdup ("1");
  exponent = floor (log10 (p));
  if (exponent >= -4)
    return regiotafel_text_number (p, 1 - exponent, language);
  first = p * pow (10, -exponent);
  if (first >= 9.95)
    {
      first /= 10;
      exponent++;
    }
  number = regiotafel_text_number (first, 1, language);
  return g_strdup_printf ("%se-%02d", number, -exponent);
}

static void
print_chance (Tool *tool, RegiotafelRow *row)
{
  static const RegiotafelText chance = { "p {is}{p} (Holm {holm}, FDR {fdr})", "p {is}{p} (Holm {holm}, FDR {fdr})" };
  double value = regiotafel_row_get_number (row, "p");
  g_autofree char *p = say_chance (value, tool->language);
  g_autofree char *holm = say_chance (regiotafel_row_get_number (row, "p-holm"), tool->language);
  g_autofree char *fdr = say_chance (regiotafel_row_get_number (row, "p-fdr"), tool->language);
  g_autofree char *text = regiotafel_text_format (&chance, tool->language, "is", value < LEAST_CHANCE ? "" : "= ", "p",
                                                  p, "holm", holm, "fdr", fdr, NULL);
  g_autofree char *line = g_strdup_printf ("%*s%s", 30, "", text);

  tool_print (line, 30);
}

void
tool_print_pair (Tool *tool, RegiotafelResult *result, RegiotafelRow *row)
{
  static const RegiotafelText of = { "{s} of {na} and {nb}", "{s} van {na} en {nb}" };
  static const RegiotafelText both = { "all {s} of both", "alle {s} van beide" };
  static const RegiotafelText only = { "the one of both", "de enige van beide" };
  double n_a = regiotafel_row_get_number (row, "n-a"), n_b = regiotafel_row_get_number (row, "n-b");
  double shared = regiotafel_row_get_number (row, "shared");
  g_autofree char *s = regiotafel_text_count (shared, tool->language);
  g_autofree char *na = regiotafel_text_count (n_a, tool->language);
  g_autofree char *nb = regiotafel_text_count (n_b, tool->language);
  g_autofree char *how_many = regiotafel_text_format (shared != n_a || shared != n_b ? &of
                                                      : shared == 1                  ? &only
                                                                                     : &both,
                                                      tool->language, "s", s, "na", na, "nb", nb, NULL);
  g_autofree char *jaccard = regiotafel_text_number (regiotafel_row_get_number (row, "jaccard"), 2, tool->language);
  g_autofree char *first
      = g_strdup_printf ("  %-18s %7s  %s", how_many, jaccard, regiotafel_row_get_text (row, "a-name"));
  g_autofree char *second = g_strdup_printf ("  %-18s %7s  %s", "", "", regiotafel_row_get_text (row, "b-name"));
  g_autoptr (RegiotafelColumn) chance = regiotafel_result_find_column (result, "p");

  tool_print (first, 30);
  tool_print (second, 30);
  if (chance != NULL)
    print_chance (tool, row);
}
