/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-slug-private.h"

#include <locale.h>
#include <string.h>

#include "../test-util.h"

static void
assert_slug (const char *name, const char *wanted)
{
  assert_text (regiotafel_slug (name), wanted);
}

static void
test_words (void)
{
  assert_slug ("Bestuurstafel Gezond Utrecht", "bestuurstafel-gezond-utrecht");
  assert_slug ("8100 AC", "8100-ac");
  assert_slug ("Afvalbeheer Regio Centraal Groningen (ARCG)", "afvalbeheer-regio-centraal-groningen-arcg");
  /* Whatever stands between words is one hyphen, and none at the ends. */
  assert_slug ("  --GGD -- & \t GHOR / “Midden”!  ", "ggd-ghor-midden");
  assert_slug ("a_b.c\nd", "a-b-c-d");
  assert_slug ("a\xC2\xA0"
               "b",
               "a-b");
  assert_slug ("Wonen – Zorg", "wonen-zorg");
}

static void
test_apostrophes (void)
{
  assert_slug ("’s-Gravenhage", "s-gravenhage");
  assert_slug ("'s-Gravenhage", "s-gravenhage");
  assert_slug ("Waterschap ’t Suydevelt", "waterschap-t-suydevelt");
  assert_slug ("thema's foto’s", "themas-fotos");
  assert_slug ("thema‘s thema`s thema´s thema\xCA\xBCs", "themas-themas-themas-themas");
  /* Soft hyphen, zero-width space, right-to-left mark: inside a word they are nothing. */
  assert_slug ("over\xC2\xAD"
               "leg\xE2\x80\x8B"
               "ta\xE2\x80\x8F"
               "fel",
               "overlegtafel");
}

static void
test_letters (void)
{
  assert_slug ("Súdwest-Fryslân", "sudwest-fryslan");
  assert_slug ("Coöperatie België façade Ñandú Ångström", "cooperatie-belgie-facade-nandu-angstrom");
  /* The same in separate marks. */
  assert_slug ("Coo\xCC\x88peratie", "cooperatie");
  assert_slug ("Großefehn STRAẞE", "grossefehn-strasse");
  assert_slug ("Æble Øresund Œuvre Łódź Đà Þingvellir Ðu", "aeble-oresund-oeuvre-lodz-da-thingvellir-du");
  assert_slug ("æ ø œ ł đ þ ð ħ ŋ ŧ ı ĸ ƒ", "ae-o-oe-l-d-th-d-h-ng-t-i-k-f");
  assert_slug ("ĳmond Ĳssel ﬁets ŉ", "ijmond-ijssel-fiets-n");
  /* A Turkish locale has no say in it. */
  assert_slug ("İSTANBUL TITEL", "istanbul-titel");
  assert_slug ("ｗｉｄｅ ² ½ №", "wide-2-1-2-no");
}

static void
test_nothing_left (void)
{
  assert_slug ("", "");
  assert_slug (" –?!", "");
  assert_slug ("Αθήνα", "");
  assert_slug ("’", "");
  /* What can be kept is kept. */
  assert_slug ("Αθήνα 2", "2");
}

static void
test_length (void)
{
  const char *sixty = "a23456789-123456789-123456789-123456789-123456789-123456789x";
  g_autofree char *letter_more = g_strconcat (sixty, "y", NULL);
  g_autofree char *word_more = g_strconcat (sixty, " y", NULL);
  g_autofree char *letters = g_strnfill (58, 'a');
  g_autofree char *letters_and_sharps = g_strconcat (letters, "ßß", NULL);
  g_autofree char *both_fit = g_strconcat (letters, "ss", NULL);
  g_autofree char *letters_and_sharp = g_strconcat (letters, "aß", NULL);
  g_autofree char *half_fits = g_strconcat (letters, "as", NULL);
  g_autoptr (GString) marks = g_string_new ("e");

  g_assert_cmpuint (strlen (sixty), ==, REGIOTAFEL_SLUG_LONGEST);
  assert_slug (sixty, sixty);
  /* One letter too many: back to the hyphen before it. */
  assert_slug (letter_more, "a23456789-123456789-123456789-123456789-123456789");
  /* A word too many goes as a whole. */
  assert_slug (word_more, sixty);
  /* Without a hyphen it is cut wherever it ends. */
  assert_slug (letters_and_sharps, both_fit);
  assert_slug (letters_and_sharp, half_fits);

  /* Where putting marks in order would take minutes. */
  for (guint i = 0; i < 500000; i++)
    g_string_append (marks, i % 2 == 0 ? "\xCC\x88" : "\xCC\xA3");
  assert_slug (marks->str, "e");
}

static void
test_numbers (void)
{
  g_autoptr (RegiotafelSlugs) slugs = regiotafel_slugs_new ("table");

  g_assert_cmpstr (regiotafel_slugs_make (slugs, "Tafel A"), ==, "tafel-a");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "tafel a"), ==, "tafel-a-2");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "Tafel-Á"), ==, "tafel-a-3");
  /* A name that has a made id as its slug makes room, and so does the next number. */
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "Tafel A 2"), ==, "tafel-a-2-2");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "Tafel A 4"), ==, "tafel-a-4");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "TAFEL A"), ==, "tafel-a-5");
}

static void
test_stand_in (void)
{
  g_autoptr (RegiotafelSlugs) slugs = regiotafel_slugs_new ("table");

  g_assert_cmpstr (regiotafel_slugs_make (slugs, "Αθήνα"), ==, "table-1");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "???"), ==, "table-2");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "Table"), ==, "table");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "TABLE"), ==, "table-3");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "!"), ==, "table-4");
}

/* Trying every number from the start again would take hours. */
static void
test_many_equal (void)
{
  g_autoptr (RegiotafelSlugs) slugs = regiotafel_slugs_new ("table");
  const guint n = fewer (100000);
  g_autofree char *last = g_strdup_printf ("zorg-%u", 2 * n);
  g_autofree char *last_nameless = g_strdup_printf ("table-%u", n);

  for (guint i = 2; i <= n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Zorg %u", i);

      regiotafel_slugs_make (slugs, name);
    }
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "Zorg"), ==, "zorg");
  for (guint i = n + 1; i < 2 * n; i++)
    regiotafel_slugs_make (slugs, "Zorg");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "zorg!"), ==, last);

  for (guint i = 1; i < n; i++)
    regiotafel_slugs_make (slugs, "?");
  g_assert_cmpstr (regiotafel_slugs_make (slugs, "!"), ==, last_nameless);
}

/* Any text gives a sound slug, and no id comes twice. */
static void
test_random (void)
{
  g_autoptr (RegiotafelSlugs) slugs = regiotafel_slugs_new ("x");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  static const char *const pieces[]
      = { "a", "Z", "7", "-", " ", "é", "ß", "Œ", "\xCC\x81", "’", "Ω", "ﷺ", "\xF0\x9D\x94\xB8", "\xEF\xBF\xBF" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260101);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autofree char *slug = NULL;
      guint n = (guint) g_rand_int_range (random, 0, i % 10 == 0 ? 80 : 4);
      const char *id;

      for (guint j = 0; j < n; j++)
        g_string_append (name, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      slug = regiotafel_slug (name->str);
      g_assert_cmpuint (strlen (slug), <=, REGIOTAFEL_SLUG_LONGEST);
      g_assert_cmpuint (strspn (slug, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (slug));
      g_assert_null (strstr (slug, "--"));
      g_assert_false (g_str_has_prefix (slug, "-"));
      g_assert_false (g_str_has_suffix (slug, "-"));
      id = regiotafel_slugs_make (slugs, name->str);
      g_assert_true (g_str_has_prefix (id, *slug != '\0' ? slug : "x-"));
      g_assert_true (g_hash_table_add (seen, (gpointer) id));
    }
}

int
main (int argc, char **argv)
{
  /* Whatever locale there is: ids must not depend on it. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slug/words", test_words);
  g_test_add_func ("/slug/apostrophes", test_apostrophes);
  g_test_add_func ("/slug/letters", test_letters);
  g_test_add_func ("/slug/nothing-left", test_nothing_left);
  g_test_add_func ("/slug/length", test_length);
  g_test_add_func ("/slug/numbers", test_numbers);
  g_test_add_func ("/slug/stand-in", test_stand_in);
  g_test_add_func ("/slug/many-equal", test_many_equal);
  g_test_add_func ("/slug/random", test_random);
  return g_test_run ();
}
