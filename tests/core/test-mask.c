/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "regiotafel-mask-private.h"

#include <string.h>

static RegiotafelMask *
make_mask (const char *first, ...)
{
  RegiotafelMask *mask = regiotafel_mask_new ();
  va_list names;

  va_start (names, first);
  for (const char *name = first; name != NULL; name = va_arg (names, const char *))
    regiotafel_mask_add_person (mask, name);
  va_end (names);
  return mask;
}

/* That a text becomes another, or stays when it is the same. */
static void
check_kinds (const RegiotafelMask *mask, guint kinds, const char *text, const char *expected)
{
  g_autofree char *masked = regiotafel_mask_apply (mask, text, kinds, NULL);

  if (g_strcmp0 (masked != NULL ? masked : text, expected) != 0)
    g_test_fail_printf ("“%s” gives “%s” and not “%s”", text, masked, expected);
  if (masked != NULL)
    g_assert_cmpstr (masked, !=, text);
}

static void
check (const RegiotafelMask *mask, const char *text, const char *expected)
{
  check_kinds (mask, REGIOTAFEL_MASK_ALL, text, expected);
}

static void
check_stays (const RegiotafelMask *mask, const char *text)
{
  check (mask, text, text);
}

static void
test_names (void)
{
  g_autoptr (RegiotafelMask) mask = make_mask ("Anna Aldersveen", "Bram Bronkeloo", NULL);

  check (mask, "Anna Aldersveen", "[naam]");
  check (mask, "Trekker is Anna Aldersveen.", "Trekker is [naam].");
  check (mask, "afgestemd met A. Aldersveen (gemeente)", "afgestemd met [naam] (gemeente)");
  check (mask, "J.P. Aldersveen", "[naam]");
  check (mask, "J. P. Aldersveen, J.-P. Aldersveen", "[naam], [naam]");
  check (mask, "mevrouw Aldersveen en dhr. Bronkeloo", "mevrouw [naam] en dhr. [naam]");
  check (mask, "ANNA ALDERSVEEN; aldersveen; Anna aldersveen", "[naam]; [naam]; [naam]");
  check (mask, "Aldersveen, Bronkeloo en de rest", "[naam], [naam] en de rest");
  check (mask, "Anna Aldersveen Bram Bronkeloo", "[naam] [naam]");
  /* A first name is no name by itself, nor that of somebody else before a surname. */
  check_stays (mask, "Anna zei het al");
  check (mask, "Bram Aldersveen", "Bram [naam]");
  check (mask, "B. van Anna Aldersveen", "B. van [naam]");
  /* … nor over the end of a sentence or a line that was left open. */
  check (mask, "Dat zei Anna. Aldersveen zweeg.", "Dat zei Anna. [naam] zweeg.");
  check (mask, "Anna\n\nAldersveen", "Anna\n\n[naam]");
  check (mask, "Anna\nAldersveen", "[naam]");
  /* On the borders of words only. */
  check_stays (mask, "Aldersveense wethouders; Oudaldersveen; Aldersveen1; Aldersveenweg");
  check (mask, "Aldersveen-overleg, (Aldersveen), “Aldersveen”, _Aldersveen_",
         "[naam]-overleg, ([naam]), “[naam]”, _[naam]_");
  check_stays (mask, "");
  g_assert_null (regiotafel_mask_apply (mask, NULL, REGIOTAFEL_MASK_ALL, NULL));
}

static void
test_letters (void)
{
  g_autoptr (RegiotafelMask) mask
      = make_mask ("Zoë Müllerhof", "Andre\u0301 Crullaert", "Xandra IJsvogelaar", "Łukasz Ærøskold", NULL);

  check (mask, "Zoe Mullerhof; ZOË MÜLLERHOF", "[naam]; [naam]");
  /* Accents apart from their letters, before the end of a word too. */
  check (mask, "Zoe\u0308 Mu\u0308llerhof, André Crullaert\u0301.", "[naam], [naam].");
  /* A space that does not break, a narrow one, one without width. */
  check (mask, "Z.\u00a0Müllerhof Z.\u202fMüllerhof Z.\u200bMüllerhof", "[naam] [naam] [naam]");
  /* A soft hyphen, and other things that cannot be seen. */
  check (mask, "Crul\u00adlaert, Crul\u200dlaert, \u202aCrullaert\u202c", "[naam], [naam], \u202a[naam]\u202c");
  check (mask, "Ĳsvogelaar, ijsvogelaar, X. IJSVOGELAAR", "[naam], [naam], [naam]");
  check (mask, "L. Aeroskold", "[naam]");
  /* Letters on both sides are letters of whatever script. */
  check_stays (mask, "Crullaertж, жCrullaert, Crullaert٣");
  check (mask, "ж Crullaert ж", "ж [naam] ж");
  /* What is no UTF-8 stands between words. */
  check (mask,
         "\xff"
         "Crullaert\xc3",
         "\xff[naam]\xc3");
}

static void
test_prefixes (void)
{
  g_autoptr (RegiotafelMask) mask
      = make_mask ("J.P. van der Aldersveen", "Bart de Vos", "Lot van 't Hagenveld", "Ben Zwanink", NULL);

  check (mask, "J.P. van der Aldersveen", "[naam]");
  check (mask, "J. P. van der Aldersveen; J.P. v.d. Aldersveen; JP v/d Aldersveen", "[naam]; [naam]; JP v/d [naam]");
  check (mask, "K. Van Der Aldersveen", "[naam]");
  /* Prefixes go with a surname whose own they are. */
  check (mask, "mevrouw Van der Aldersveen", "mevrouw [naam]");
  check (mask, "het voorstel van Aldersveen", "het voorstel [naam]");
  check (mask, "de agenda van de Aldersveen", "de agenda van de [naam]");
  check (mask, "de agenda bij Aldersveen", "de agenda bij [naam]");
  check (mask, "Lot van 't Hagenveld, L. van ’t Hagenveld", "[naam], [naam]");
  check (mask, "Ben Zwanink, B. Zwanink, Al Zwanink", "[naam], [naam], Al [naam]");
  /* A surname of three letters only with what stands before it. */
  check_stays (mask, "de vos zag Vos; van de Vos; dhr. Vos; Wim Vos; Bart");
  check (mask, "Bart de Vos, Bart Vos, bart de vos, B. de Vos, B. Vos, X.Y. de Vos",
         "[naam], [naam], [naam], [naam], [naam], [naam]");
  /* "t.a.v." is no row of initials. */
  check (mask, "t.a.v. Aldersveen, o.a. Aldersveen, D. Aldersveen", "t.a.v. [naam], o.a. [naam], [naam]");
  check_stays (mask, "t.a.v. Vos");
}

static void
test_double (void)
{
  g_autoptr (RegiotafelMask) mask = make_mask ("Anna Aldersveen-Bronkeloo", "Carla O’Crullaert",
                                               "Aldo d'Eilbrink - de Vos", "Flip van Goudhof Hemelwater", NULL);

  check (mask, "Anna Aldersveen-Bronkeloo; A. Aldersveen - Bronkeloo; Aldersveen‑Bronkeloo", "[naam]; [naam]; [naam]");
  check (mask, "mevrouw Bronkeloo, Anna Aldersveen", "mevrouw [naam], [naam]");
  check (mask, "C. O'Crullaert, O´Crullaert, Crullaert", "[naam], [naam], [naam]");
  check (mask, "Aldo d’Eilbrink, Aldo d'Eilbrink-de Vos", "[naam], [naam]");
  check (mask, "Flip van Goudhof Hemelwater, F. Hemelwater", "[naam], [naam]");
  check_stays (mask, "de vos");
}

/* "Aldersveens voorstel" and "Aldersveen's voorstel" are of her. */
static void
test_genitive (void)
{
  g_autoptr (RegiotafelMask) mask = make_mask ("Anna Aldersveen", "Bo Vos", "Dick Frans", NULL);

  check (mask, "Anna Aldersveens voorstel, ALDERSVEENS", "[naam]s voorstel, [naam]S");
  check (mask, "Aldersveen's, Aldersveen’s, Aldersveen'", "[naam]'s, [naam]’s, [naam]'");
  check_stays (mask, "Vossen, Vos' voorstel, Fran, Aldersveense");
  check (mask, "Dick Frans' voorstel, Franss", "[naam]' voorstel, [naam]s");
}

static void
test_other_ways (void)
{
  g_autoptr (RegiotafelMask) mask
      = make_mask ("Aldersveen, Anna van der", "mr. dr. B.C. Bronkeloo MBA", "Truus", "Jo", "", "…", "Anna", NULL);

  check (mask, "Anna van der Aldersveen, dr. Bronkeloo MBA", "[naam], dr. [naam] MBA");
  check (mask, "Anna, Truus en Jo", "[naam], [naam] en Jo");
  check_stays (mask, "mr. dr. MBA jo");
}

static void
test_overlaps (void)
{
  g_autoptr (RegiotafelMask) mask
      = make_mask ("Anna Aldersveen", "Aldersveen Bronkeloo", "Bronkeloo Crullaert-Dravenhof", NULL);

  check (mask, "Anna Aldersveen Bronkeloo", "[naam] [naam]");
  check (mask, "Aldersveen Bronkeloo Crullaert", "[naam] [naam]");
  check (mask, "Bronkeloo Crullaert-Dravenhof", "[naam]");
}

static void
test_addresses (void)
{
  g_autoptr (RegiotafelMask) mask = make_mask ("Anna Aldersveen", NULL);

  check (mask, "mail anna.aldersveen@lmc.invalid.", "mail [adres].");
  check (mask, "Anna Aldersveen <a@b.invalid>, mailto:x_y+z%q-1@sub.do-main.org/", "[naam] <[adres]>, mailto:[adres]/");
  check (mask, "jürgen@müller.invalid; a@xn--bcher-kva.xn--p1ai", "[adres]; [adres]");
  check (mask, "Anna aldersveen@x.invalid", "Anna [adres]");
  check (mask, "'a@b.invalid' \"a@b.invalid\" ...a@b.invalid", "'[adres]' \"[adres]\" ...[adres]");
  check (mask, "het info@lmc.invalid-adres, a@b.invalid, a@b.c1.nl", "het [adres]-adres, [adres], [adres]");
  check (mask, "x@b@c.invalid", "x@[adres]");
  check_stays (
      mask,
      "a@b, a@b.c, @b.invalid, a @b.invalid, a@ b.nl, a@.nl, a@-b.invalid, a@b..nl, a@b.1, @, a@b.n2, -@b.invalid");
  /* When only names are asked for, an address that holds one is a name, and another stays. */
  check_kinds (mask, REGIOTAFEL_MASK_NAMES, "annaaldersveen@lmc.invalid, jeugd@lmc.invalid, 0612345678",
               "[naam], jeugd@lmc.invalid, 0612345678");
}

static void
test_numbers (void)
{
  g_autoptr (RegiotafelMask) mask = regiotafel_mask_new ();
  static const char *const numbers[] = {
    "0612345678",        "06-12345678",      "06 12 34 56 78",  "06-12 34 56-78",  "+31612345678",
    "0031612345678",     "030-2345678",      "030 234 56 78",   "0301-234567",     "+31 6 12345678",
    "+31 (0)6 12345678", "+31(0)30-2345678", "(030) 234 56 78", "(0301)234567",    "030 - 234 56 78",
    "06\u00a012345678",  "06‑12345678",      "06–12345678",     "0031 6-12345678",
  };
  static const char *const others[] = {
    "00000139",
    "01234567",
    "061234567",
    "06123456789",
    "00000001823288444000",
    "0000 0001 8232",
    "2026",
    "02-03-2026",
    "02-03-2026 14:30",
    "2026-03-02",
    "€ 1.000.000.000",
    "€ 0,0612345678",
    "1.0612345678",
    "10612345678",
    "a0612345678",
    "0612345678a",
    "06  12345678",
    "06.12345678",
    "06/12345678",
    "+32612345678",
    "NL91ABNA0417164300",
    "112",
    "0900-1234",
    "06-1234567",
    "0",
    "+31",
    "(0",
    "0031",
    "0 612345678",
    "é0612345678",
    "0612345678é",
    "+310612345678",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strdup_printf ("bel %s.", numbers[i]);

      check (mask, numbers[i], "[nummer]");
      check (mask, text, "bel [nummer].");
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    check_stays (mask, others[i]);
  check (mask, "02-03-2026 10:00 bel 0612345678,0687654321", "02-03-2026 10:00 bel [nummer],[nummer]");
  check (mask, "0612345678@x.invalid, (030 2345678", "[adres], ([nummer]");
}

static void
check_possible (const RegiotafelMask *mask, const char *text, guint expected)
{
  guint counts[REGIOTAFEL_N_FOUND] = { 0 };
  g_autofree char *masked = regiotafel_mask_apply (mask, text, REGIOTAFEL_MASK_ALL, counts);

  if (counts[REGIOTAFEL_FOUND_POSSIBLE_NAME] != expected)
    g_test_fail_printf ("“%s” has %u", text, counts[REGIOTAFEL_FOUND_POSSIBLE_NAME]);
  if (masked != NULL && expected > 0)
    g_assert_nonnull (strstr (masked, "Voorbeeld"));
}

static void
test_possible (void)
{
  g_autoptr (RegiotafelMask) mask = make_mask ("Anna Aldersveen", NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (RegiotafelFound));
  static const char text[] = "met J.P. de Voorbeeld-Jansen, A. Aldersveen";

  check_possible (mask, "J. Voorbeeld", 1);
  check_possible (mask, "J.P. de Voorbeeld en K. Voorbeeld", 2);
  check_possible (mask, "A. Aldersveen en B. Voorbeeld", 1);
  check_possible (mask, "IJ. Voorbeeld, Th. van der Voorbeeld, D. Voorbeeld", 3);
  check_possible (mask, "A. Aldersveen", 0);
  check_possible (mask, "j. Voorbeeld, J Voorbeeld, J. voorbeeld, zie bijlage B.", 0);
  check_possible (mask, "B.V. Voorbeeld, G.G.D. Lindestroom, t.a.v. Voorbeeld, J. V.", 0);
  check_possible (mask, "J.Voorbeeld@x.invalid", 0);
  /* What cannot be told from a name. */
  check_possible (mask, "O.L. Vrouwe van Voorbeeld", 1);

  regiotafel_mask_find (mask, text, found);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (g_array_index (found, RegiotafelFound, 0).kind, ==, REGIOTAFEL_FOUND_POSSIBLE_NAME);
  g_assert_cmpuint (g_array_index (found, RegiotafelFound, 0).start, ==, 4);
  g_assert_cmpuint (g_array_index (found, RegiotafelFound, 0).length, ==, strlen ("J.P. de Voorbeeld-Jansen"));
  g_assert_cmpuint (g_array_index (found, RegiotafelFound, 1).kind, ==, REGIOTAFEL_FOUND_NAME);
}

static void
test_kinds (void)
{
  g_autoptr (RegiotafelMask) mask = make_mask ("Anna Aldersveen", NULL);
  static const char text[] = "Aldersveen, x@y.invalid, 0612345678, J. Voorbeeld, Aldersveen";
  guint counts[REGIOTAFEL_N_FOUND] = { 1, 1, 1, 1 };
  g_autofree char *masked = regiotafel_mask_apply (mask, text, REGIOTAFEL_MASK_ALL, counts);

  g_assert_cmpstr (masked, ==, "[naam], [adres], [nummer], J. Voorbeeld, [naam]");
  g_assert_cmpuint (counts[REGIOTAFEL_FOUND_NAME], ==, 3);
  g_assert_cmpuint (counts[REGIOTAFEL_FOUND_ADDRESS], ==, 2);
  g_assert_cmpuint (counts[REGIOTAFEL_FOUND_NUMBER], ==, 2);
  g_assert_cmpuint (counts[REGIOTAFEL_FOUND_POSSIBLE_NAME], ==, 2);
  check_kinds (mask, 1u << REGIOTAFEL_FOUND_ADDRESS, text, "Aldersveen, [adres], 0612345678, J. Voorbeeld, Aldersveen");
  check_kinds (mask, 1u << REGIOTAFEL_FOUND_NUMBER, text,
               "Aldersveen, x@y.invalid, [nummer], J. Voorbeeld, Aldersveen");
  check_kinds (mask, 1u << REGIOTAFEL_FOUND_POSSIBLE_NAME, text, text);
  check_kinds (mask, 0, text, text);
}

static void
test_personal (void)
{
  g_autoptr (RegiotafelMask) mask = make_mask ("Zoë van der Müllerhof-Bronkeloo", "Bart de Vos", NULL);
  g_autoptr (RegiotafelMask) nobody = regiotafel_mask_new ();

  g_assert_true (regiotafel_mask_is_personal (mask, "z.mullerhof@lmc.invalid"));
  g_assert_true (regiotafel_mask_is_personal (mask, "zvdmüllerhof@lmc.invalid"));
  g_assert_true (regiotafel_mask_is_personal (mask, "BRONKELOO2@lmc.invalid"));
  g_assert_true (regiotafel_mask_is_personal (mask, "mailto:info@x.invalid, muller-hof@x.invalid"));
  g_assert_false (regiotafel_mask_is_personal (mask, "jeugd@mullerhof.invalid"));
  g_assert_false (regiotafel_mask_is_personal (mask, "b.devos@lmc.invalid"));
  g_assert_false (regiotafel_mask_is_personal (mask, "mullerho@lmc.invalid"));
  g_assert_false (regiotafel_mask_is_personal (mask, "zoe@lmc.invalid"));
  g_assert_false (regiotafel_mask_is_personal (mask, NULL));
  g_assert_false (regiotafel_mask_is_personal (nobody, "z.mullerhof@lmc.invalid"));
  g_assert_true (regiotafel_mask_is_empty (nobody));
  g_assert_false (regiotafel_mask_is_empty (mask));
}

/* Texts that would take for ever were anything read again from every place. */
static void
test_hostile (void)
{
  g_autoptr (RegiotafelMask) mask
      = make_mask ("Anna Aldersveen", "A. A. A. A. A. A. A. A. A. Aaaa", "aaaa aaaa aaaa aaaa", NULL);
  static const char *const parts[]
      = { "a@",  "a",  "0", "06-", ".",    "a.",      "A. ", "van ", "aaaa ",       "Anna ",
          "+31", "(0", "@", "é",   "\xff", "e\u0301", "a-",  "@a.",  "Aldersveen ", "0612345678 " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *masked = NULL;

      while (text->len < 1 << 20)
        g_string_append (text, parts[i]);
      masked = regiotafel_mask_apply (mask, text->str, REGIOTAFEL_MASK_ALL, NULL);
      regiotafel_mask_is_personal (mask, text->str);
    }
}

/* Names that would be, and the last word of each is known all the same. */
static void
test_hostile_names (void)
{
  static const char *const parts[] = { "dr. ", "van ", "Anna ",   "a-",   "(",     "Anna (b) ", "Anna (", "jr. ",
                                       "en ",  "/",    "Anna / ", "MSc ", "a.i. ", "' ",        "e\u0301" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (RegiotafelMask) mask = regiotafel_mask_new ();
      g_autoptr (GString) name = g_string_new (NULL);

      while (name->len < 1 << 20)
        g_string_append (name, parts[i]);
      g_string_append (name, " van Aldersveen");
      regiotafel_mask_add_person (mask, name->str);
      check (mask, "wat Aldersveen zei", "wat [naam] zei");
    }
}

/* In the place of a name more may stand than a name. */
static void
test_remarks (void)
{
  static const char *const names[] = { "Anna Aldersveen (wethouder)",
                                       "Anna Aldersveen (gemeente Stad) (a.i.)",
                                       "Anna Aldersveen jr.",
                                       "drs. Anna Aldersveen MSc a.i.",
                                       "Anna Aldersveen - gemeente Stad",
                                       "Bram Bronkeloo en Anna Aldersveen",
                                       "Anna Aldersveen / Bram Bronkeloo",
                                       "Anna Aldersveen & Bram Bronkeloo",
                                       "Anna Aldersveen; Bram Bronkeloo",
                                       "Ir. A.B. (Anna) Aldersveen",
                                       "Anna Aldersveen, wethouder" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RegiotafelMask) mask = make_mask (names[i], NULL);

      check (mask, "wat Anna Aldersveen zei", "wat [naam] zei");
      check (mask, "wat Aldersveen zei", "wat [naam] zei");
      check_stays (mask, "J. en W.");
    }
  {
    g_autoptr (RegiotafelMask) mask = make_mask ("Anna Maria (Ria) Aldersveen", "A. Aldersveen (Bronkeloo)", NULL);

    check_stays (mask, "Maria en Ria");
    check (mask, "Ria Aldersveen; Bronkeloo", "[naam]; [naam]");
  }
}

/* So many names that a search for each of them would not end. */
static void
test_many (void)
{
  g_autoptr (RegiotafelMask) mask = regiotafel_mask_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[REGIOTAFEL_N_FOUND] = { 0 };
  g_autofree char *masked = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Anna%u van der Aldersveen%u", i, i);

      regiotafel_mask_add_person (mask, name);
      g_string_append_printf (text, "Anna%u v.d. Aldersveen%u en ", i, i);
    }
  masked = regiotafel_mask_apply (mask, text->str, REGIOTAFEL_MASK_ALL, counts);
  g_assert_cmpuint (counts[REGIOTAFEL_FOUND_NAME], ==, 20000);
  g_assert_null (strstr (masked, "nn"));
  g_assert_true (g_str_has_prefix (masked, "[naam] en [naam] en "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mask/names", test_names);
  g_test_add_func ("/mask/letters", test_letters);
  g_test_add_func ("/mask/prefixes", test_prefixes);
  g_test_add_func ("/mask/double", test_double);
  g_test_add_func ("/mask/genitive", test_genitive);
  g_test_add_func ("/mask/other-ways", test_other_ways);
  g_test_add_func ("/mask/overlaps", test_overlaps);
  g_test_add_func ("/mask/addresses", test_addresses);
  g_test_add_func ("/mask/numbers", test_numbers);
  g_test_add_func ("/mask/possible", test_possible);
  g_test_add_func ("/mask/kinds", test_kinds);
  g_test_add_func ("/mask/personal", test_personal);
  g_test_add_func ("/mask/hostile", test_hostile);
  g_test_add_func ("/mask/hostile-names", test_hostile_names);
  g_test_add_func ("/mask/remarks", test_remarks);
  g_test_add_func ("/mask/many", test_many);
  return g_test_run ();
}
