/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../test-util.h"
#include "regiotafel-words-private.h"

/* The folded words of @text with "/" between; those that say nothing in brackets, those with hyphens joined by "-". */
static char *
split_most (const char *text, guint most)
{
  g_autoptr (RegiotafelStemmer) stemmer = regiotafel_stemmer_new ();
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RegiotafelWord));
  GString *all = g_string_new (NULL);
  gboolean is_whole = regiotafel_words_split (stemmer, text, most, words);
  guint n_left = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const RegiotafelWord *word = &g_array_index (words, RegiotafelWord, i);

      g_string_append_printf (all, word->is_stop ? "%s(%s)" : "%s%s",
                              i == 0       ? ""
                              : n_left > 0 ? "-"
                                           : "/",
                              word->folded);
      n_left = n_left > 0 ? n_left - 1 : word->n_parts - 1u;
    }
  if (!is_whole)
    g_string_append (all, " …");
  return g_string_free (all, FALSE);
}

static char *
split (const char *text)
{
  return split_most (text, 0);
}

static RegiotafelFit
fit (const char *one, const char *other)
{
  g_autoptr (RegiotafelStemmer) stemmer = regiotafel_stemmer_new ();
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RegiotafelWord));
  RegiotafelFit fits, back;

  g_assert_true (regiotafel_words_split (stemmer, one, 0, words));
  g_assert_true (regiotafel_words_split (stemmer, other, 0, words));
  g_assert_cmpuint (words->len, ==, 2);
  fits = regiotafel_words_fit (&g_array_index (words, RegiotafelWord, 0), &g_array_index (words, RegiotafelWord, 1));
  back = regiotafel_words_fit (&g_array_index (words, RegiotafelWord, 1), &g_array_index (words, RegiotafelWord, 0));
  g_assert_cmpint (fits, ==, back);
  return fits;
}

static void
test_fold (void)
{
  assert_text (regiotafel_words_fold ("Coöperatie"), "cooperatie");
  assert_text (regiotafel_words_fold ("Één REGIO"), "een regio");
  assert_text (regiotafel_words_fold ("casuïstiek"), "casuistiek");
  assert_text (regiotafel_words_fold ("İstanbul ırmak"), "istanbul irmak");
  assert_text (regiotafel_words_fold ("Ĳsselstein"), "ijsselstein");
  assert_text (regiotafel_words_fold ("Straße ẞ Æsir Łódź Øst œuvre"), "strasse ss aesir lodz ost oeuvre");
  assert_text (regiotafel_words_fold ("ΣΊΣΥΦΟΣ"), "σισυφοσ");
  assert_text (regiotafel_words_fold ("Σίσυφος"), "σισυφοσ");
  assert_text (regiotafel_words_fold ("ﬁn ①"), "fin 1");
  assert_text (regiotafel_words_fold ("a\xff"), "a\xef\xbf\xbd");
  assert_text (regiotafel_words_fold (""), "");
}

static void
test_split (void)
{
  assert_text (split (NULL), "");
  assert_text (split (" \t.,;:!?()[]{}\"“”"), "");
  assert_text (split ("Wachtlijsten jeugd-GGZ"), "wachtlijsten/jeugd-ggz");
  assert_text (split ("kinder- en jeugdpsychiatrie"), "kinder/(en)/jeugdpsychiatrie");
  assert_text (split ("a-b--c -d e- f"), "(a)-b/c/d/e/f");
  assert_text (split ("x‐y‑z"), "x-y-z");
  assert_text (split ("Regioplan 2024-2027: 1.400 woningen"), "regioplan/2024-2027/1/400/woningen");
  assert_text (split ("het/de beleid&uitvoering"), "(het)/(de)/beleid/uitvoering");
  /* Composed or not, a word is the same. */
  assert_text (split ("cafe\xcc\x81s caf\xc3\xa9s"), "cafes/cafes");
  /* What cannot be seen parts no word. */
  assert_text (split ("jeugd\xc2\xadhulp jeugd\xe2\x80\x8bhulp \xe2\x80\xaejeugdhulp"),
               "jeugdhulp/jeugdhulp/jeugdhulp");
}

static void
test_apostrophes (void)
{
  assert_text (split ("thema's thema’s themas"), "thema/thema/themas");
  assert_text (split ("'s-Hertogenbosch's"), "(s)-hertogenbosch");
  assert_text (split ("zo'n ‘acute zorg’ 'zorg'"), "zon/acute/zorg/zorg");
  assert_text (split ("d's'x auto's-test"), "dx/auto-test");
  assert_text (split ("’"), "");
}

/* Every stop word is found among them, so their list is in order. */
static void
test_stop_words (void)
{
  assert_text (split ("De, HET en een"), "(de)/(het)/(en)/(een)");
  assert_text (split ("a aan your zou zonder waar where"), "(a)/(aan)/(your)/(zou)/(zonder)/(waar)/(where)");
  assert_text (split ("the of and for"), "(the)/(of)/(and)/(for)");
  assert_text (split ("it zorg"), "it/zorg");
}

static void
test_limits (void)
{
  g_autofree char *long_word = g_strnfill (1024 * 1024, 'x');
  g_autofree char *cut = g_strnfill (REGIOTAFEL_WORD_SIZE - 1, 'x');
  g_autoptr (GString) accents = g_string_new (NULL);
  g_autofree char *words = NULL, *one = NULL;

  assert_text (split_most ("een twee drie", 2), "(een)/twee …");
  assert_text (split_most ("een twee", 2), "(een)/twee");
  assert_text (split_most ("een twee .. ", 2), "(een)/twee");
  assert_text (split (long_word), cut);
  for (guint i = 0; i < 200; i++)
    g_string_append (accents, "ж");
  /* Cut at a character: 31 of two bytes. */
  words = split (accents->str);
  g_assert_cmpuint (g_utf8_strlen (words, -1), ==, 31);
  /* One character that stands for four words. */
  one = split ("\xef\xb7\xba");
  g_assert_cmpuint (g_utf8_strlen (one, -1), >, 10);
  g_assert_null (strchr (one, '/'));
}

static void
test_fit (void)
{
#ifdef REGIOTAFEL_HAVE_STEMMER
  g_assert_cmpint (fit ("wachtlijsten", "Wachtlijst"), ==, REGIOTAFEL_FIT_WHOLE);
  g_assert_cmpint (fit ("kwetsbare", "kwetsbaar"), ==, REGIOTAFEL_FIT_WHOLE);
  g_assert_cmpint (fit ("mentale", "mentaal"), ==, REGIOTAFEL_FIT_WHOLE);
  g_assert_cmpint (fit ("gemeenten", "gemeente"), ==, REGIOTAFEL_FIT_WHOLE);
  g_assert_cmpint (fit ("palliatieve", "palliatief"), ==, REGIOTAFEL_FIT_WHOLE);
  g_assert_cmpint (fit ("huizen", "huis"), ==, REGIOTAFEL_FIT_WHOLE);
  /* Neither has five letters as a stem. */
  g_assert_cmpint (fit ("wonen", "woning"), ==, REGIOTAFEL_FIT_NONE);
#endif
  g_assert_cmpint (fit ("COÖPERATIE", "cooperatie"), ==, REGIOTAFEL_FIT_WHOLE);
  g_assert_cmpint (fit ("thema’s", "thema"), ==, REGIOTAFEL_FIT_WHOLE);
  /* The stems differ, and the one begins with the other. */
  g_assert_cmpint (fit ("huisarts", "huisartsen"), ==, REGIOTAFEL_FIT_PART);
  g_assert_cmpint (fit ("ouderenzorg", "ouderen"), ==, REGIOTAFEL_FIT_PART);
  g_assert_cmpint (fit ("spoed", "spoedzorg"), ==, REGIOTAFEL_FIT_PART);
  /* Four letters are too few, and a word is not looked for within another. */
  g_assert_cmpint (fit ("zorg", "zorgvisie"), ==, REGIOTAFEL_FIT_NONE);
  g_assert_cmpint (fit ("visie", "zorgvisie"), ==, REGIOTAFEL_FIT_NONE);
  g_assert_cmpint (fit ("jeugd", "preventie"), ==, REGIOTAFEL_FIT_NONE);
  /* Letters are counted, not bytes. */
  g_assert_cmpint (fit ("жук", "жукы"), ==, REGIOTAFEL_FIT_NONE);
}

static void
test_join (void)
{
  g_autoptr (RegiotafelStemmer) stemmer = regiotafel_stemmer_new ();
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RegiotafelWord));
  RegiotafelWord joined;

  regiotafel_words_split (stemmer, "over jeugd-ggz jeugdggz", 0, words);
  regiotafel_words_join (stemmer, &g_array_index (words, RegiotafelWord, 1), 2, &joined);
  g_assert_cmpstr (joined.folded, ==, "jeugdggz");
  g_assert_cmpuint (joined.start, ==, 5);
  g_assert_cmpuint (joined.length, ==, 9);
  g_assert_cmpint (regiotafel_words_fit (&joined, &g_array_index (words, RegiotafelWord, 3)), ==, REGIOTAFEL_FIT_WHOLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/fold", test_fold);
  g_test_add_func ("/words/split", test_split);
  g_test_add_func ("/words/apostrophes", test_apostrophes);
  g_test_add_func ("/words/stop-words", test_stop_words);
  g_test_add_func ("/words/limits", test_limits);
  g_test_add_func ("/words/fit", test_fit);
  g_test_add_func ("/words/join", test_join);

  return g_test_run ();
}
