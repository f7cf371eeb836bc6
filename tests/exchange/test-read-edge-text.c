/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From the bytes of a list to its rows and columns. */
#include "edge-list-helpers.h"

static void
test_encodings (void)
{
  /* As a Dutch spreadsheet program saves it. */
  assert_all (&usual,
              "\xEF\xBB\xBF\"tafel\";\"organisatie\"\r\n"
              "\"Tafel \"\"A\"\"\";\"x;y\"\r\n",
              47,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "note byte-order-mark\n"
              "The file begins with a byte order mark; it is no part of the first name.\n"
              "Het bestand begint met een byte order mark; die hoort niet bij de eerste naam.\n"
              "note separator-detected <;>\n"
              "The cells are separated by “;”.\n"
              "De cellen zijn gescheiden door “;”.\n",
              "T tafel-a=Tafel \"A\";\n"
              "O x-y=x;y;\n"
              "M tafel-a:x-y\n",
              0);
  assert_all (
      &usual,
      "tafel;organisatie\n"
      "Co\xF6p;\x93x\x94\n",
      27,
      "warning encoding-detected <Windows-1252>\n"
      "The file is not UTF-8, and was read as Windows-1252, which is a guess; check names with accents, or save "
      "the file as “CSV UTF-8”.\n"
      "Het bestand is geen UTF-8, en is gelezen als Windows-1252, wat een gok is; controleer namen met "
      "accenten, of sla het bestand op als “CSV UTF-8”.\n"
      "note separator-detected <;>\n"
      "The cells are separated by “;”.\n"
      "De cellen zijn gescheiden door “;”.\n",
      "T coop=Coöp;\n"
      "O x=“x”;\n"
      "M coop:x\n",
      0);
  assert_all (&usual,
              "\xFF\xFEt\x00"
              "a\x00"
              "f\x00"
              "e\x00l\x00;\x00o\x00r\x00g\x00"
              "a\x00n\x00i\x00s\x00"
              "a\x00t\x00i\x00"
              "e\x00\n"
              "\x00"
              "A\x00;\x00\xE9\x00\n"
              "\x00",
              46,
              "note encoding-detected <UTF-16LE>\n"
              "The file is text in UTF-16LE.\n"
              "Het bestand is tekst in UTF-16LE.\n"
              "note byte-order-mark\n"
              "The file begins with a byte order mark; it is no part of the first name.\n"
              "Het bestand begint met een byte order mark; die hoort niet bij de eerste naam.\n"
              "note separator-detected <;>\n"
              "The cells are separated by “;”.\n"
              "De cellen zijn gescheiden door “;”.\n",
              "T a=A;\n"
              "O e=é;\n"
              "M a:e\n",
              0);
  assert_all (&usual,
              "\xFE\xFF\x00t\x00"
              "a\x00"
              "f\x00"
              "e\x00l\x00;\x00o\x00r\x00g\x00"
              "a\x00n\x00i\x00s\x00"
              "a\x00t\x00i\x00"
              "e\x00\r"
              "\x00\n"
              "\x00"
              "A\x00;\xD8=\xDE\x00\x00"
              "b\x00\r"
              "\x00\n",
              54,
              "note encoding-detected <UTF-16BE>\n"
              "The file is text in UTF-16BE.\n"
              "Het bestand is tekst in UTF-16BE.\n"
              "note byte-order-mark\n"
              "The file begins with a byte order mark; it is no part of the first name.\n"
              "Het bestand begint met een byte order mark; die hoort niet bij de eerste naam.\n"
              "note separator-detected <;>\n"
              "The cells are separated by “;”.\n"
              "De cellen zijn gescheiden door “;”.\n",
              "T a=A;\n"
              "O b=😀b;\n"
              "M a:b\n",
              0);
}

static void
test_bad_encodings (void)
{
  assert_all (&usual, "PK\x03\x04\x14", 5,
              "error spreadsheet-file\n"
              "This is the file of a spreadsheet program itself (.xlsx, .ods or .xls), not text; open it there, and "
              "save it as “CSV UTF-8”.\n"
              "Dit is het bestand van een rekenprogramma zelf (.xlsx, .ods of .xls), geen tekst; open het daar, en sla "
              "het op als “CSV UTF-8”.\n",
              NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (&usual, "\xD0\xCF\x11\xE0\xA1", 5,
              "error spreadsheet-file\n"
              "This is the file of a spreadsheet program itself (.xlsx, .ods or .xls), not text; open it there, and "
              "save it as “CSV UTF-8”.\n"
              "Dit is het bestand van een rekenprogramma zelf (.xlsx, .ods of .xls), geen tekst; open het daar, en sla "
              "het op als “CSV UTF-8”.\n",
              NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (&usual,
              "tafel;organisatie\n"
              "Aé;b\x00\n",
              25,
              "error nul-character @2:5\n"
              "line 2, column 5: Here stands a NUL, which no text holds; if this is text (maybe UTF-16 without a byte "
              "order mark), save it again as “CSV UTF-8”.\n"
              "regel 2, kolom 5: Hier staat een NUL, die in geen tekst voorkomt; als dit tekst is (misschien UTF-16 "
              "zonder byte order mark), sla het opnieuw op als “CSV UTF-8”.\n",
              NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (&usual,
              "\xFF\xFE"
              "a\x00\x00\x00",
              6,
              "error nul-character @1:2\n"
              "line 1, column 2: Here stands a NUL, which no text holds; if this is text (maybe UTF-16 without a byte "
              "order mark), save it again as “CSV UTF-8”.\n"
              "regel 1, kolom 2: Hier staat een NUL, die in geen tekst voorkomt; als dit tekst is (misschien UTF-16 "
              "zonder byte order mark), sla het opnieuw op als “CSV UTF-8”.\n",
              NULL, REGIOTAFEL_ERROR_ENCODING);
  /* Half a character at the end, a second half without a first, a first without a second, half a unit. */
  assert_all (
      &usual,
      "\xFF\xFE"
      "a\x00\n"
      "\x00"
      "b\x00=\xD8",
      10,
      "error bad-encoding @2:2\n"
      "line 2, column 2: The byte D8 does not belong in UTF-16LE, which the byte order mark announces; the file "
      "may be cut off or glued together: save it again as “CSV UTF-8”.\n"
      "regel 2, kolom 2: De byte D8 hoort niet in UTF-16LE, dat de byte order mark aankondigt; misschien is het "
      "bestand afgekapt of aan elkaar geplakt: sla het opnieuw op als “CSV UTF-8”.\n",
      NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (
      &usual,
      "\xFF\xFE=\xD8\x00\xDE"
      "a\x00\x00\xDE",
      10,
      "error bad-encoding @1:3\n"
      "line 1, column 3: The byte DE does not belong in UTF-16LE, which the byte order mark announces; the file "
      "may be cut off or glued together: save it again as “CSV UTF-8”.\n"
      "regel 1, kolom 3: De byte DE hoort niet in UTF-16LE, dat de byte order mark aankondigt; misschien is het "
      "bestand afgekapt of aan elkaar geplakt: sla het opnieuw op als “CSV UTF-8”.\n",
      NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (
      &usual, "\xFF\xFE\x00\xDE\x00\xDE", 6,
      "error bad-encoding @1:1\n"
      "line 1, column 1: The byte DE does not belong in UTF-16LE, which the byte order mark announces; the file "
      "may be cut off or glued together: save it again as “CSV UTF-8”.\n"
      "regel 1, kolom 1: De byte DE hoort niet in UTF-16LE, dat de byte order mark aankondigt; misschien is het "
      "bestand afgekapt of aan elkaar geplakt: sla het opnieuw op als “CSV UTF-8”.\n",
      NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (
      &usual,
      "\xFE\xFF\x00"
      "a\x00\r"
      "\x00\n"
      "\xD8\x00\x00"
      "a",
      12,
      "error bad-encoding @2:1\n"
      "line 2, column 1: The byte D8 does not belong in UTF-16BE, which the byte order mark announces; the file "
      "may be cut off or glued together: save it again as “CSV UTF-8”.\n"
      "regel 2, kolom 1: De byte D8 hoort niet in UTF-16BE, dat de byte order mark aankondigt; misschien is het "
      "bestand afgekapt of aan elkaar geplakt: sla het opnieuw op als “CSV UTF-8”.\n",
      NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (
      &usual,
      "\xFE\xFF\x00"
      "a\x00",
      5,
      "error bad-encoding @1:2\n"
      "line 1, column 2: The byte 00 does not belong in UTF-16BE, which the byte order mark announces; the file "
      "may be cut off or glued together: save it again as “CSV UTF-8”.\n"
      "regel 1, kolom 2: De byte 00 hoort niet in UTF-16BE, dat de byte order mark aankondigt; misschien is het "
      "bestand afgekapt of aan elkaar geplakt: sla het opnieuw op als “CSV UTF-8”.\n",
      NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (
      &usual, "\xFF\xFEz\x00z", 5,
      "error bad-encoding @1:2\n"
      "line 1, column 2: The byte 7A does not belong in UTF-16LE, which the byte order mark announces; the file "
      "may be cut off or glued together: save it again as “CSV UTF-8”.\n"
      "regel 1, kolom 2: De byte 7A hoort niet in UTF-16LE, dat de byte order mark aankondigt; misschien is het "
      "bestand afgekapt of aan elkaar geplakt: sla het opnieuw op als “CSV UTF-8”.\n",
      NULL, REGIOTAFEL_ERROR_ENCODING);
  assert_all (&usual,
              "\xEF\xBB\xBFéb\r"
              "c\xFF",
              9,
              "error bad-encoding @2:2\n"
              "line 2, column 2: The byte FF does not belong in UTF-8, which the byte order mark announces; the file "
              "may be cut off or glued together: save it again as “CSV UTF-8”.\n"
              "regel 2, kolom 2: De byte FF hoort niet in UTF-8, dat de byte order mark aankondigt; misschien is het "
              "bestand afgekapt of aan elkaar geplakt: sla het opnieuw op als “CSV UTF-8”.\n",
              NULL, REGIOTAFEL_ERROR_ENCODING);
  /* Mostly one character of UTF-8 is damaged, so that is where to look. */
  assert_all (
      &usual,
      "tafel;org\n"
      "é;\xE9\n"
      "Bé;\x81",
      20,
      "error bad-encoding @2:3\n"
      "line 2, column 3: The text is not UTF-8, and not Windows-1252 either: the byte 81 on line 3, character 5 "
      "means nothing there; save it again as “CSV UTF-8”.\n"
      "regel 2, kolom 3: De tekst is geen UTF-8, en ook geen Windows-1252: de byte 81 op regel 3, teken 5 "
      "betekent daar niets; sla het opnieuw op als “CSV UTF-8”.\n",
      NULL, REGIOTAFEL_ERROR_ENCODING);
}

static void
test_separators (void)
{
  RegiotafelReadOptions options;

  assert_all (&usual,
              "tafel\torganisatie\n"
              "A\tx\n",
              22,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "note separator-detected <\t>\n"
              "The cells are separated by “tab”.\n"
              "De cellen zijn gescheiden door “tab”.\n",
              "T a=A;\n"
              "O x=x;\n"
              "M a:x\n",
              0);
  assert_all (&usual,
              "sep=|\n"
              "tafel|organisatie\n"
              "A|x\n",
              28,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "note separator-detected <|>\n"
              "The cells are separated by “|”, as the first line says.\n"
              "De cellen zijn gescheiden door “|”, zoals de eerste regel zegt.\n",
              "T a=A;\n"
              "O x=x;\n"
              "M a:x\n",
              0);
  assert_all (&usual,
              "tafel,organisatie,a;b;c\n"
              "A,x,1;2;3\n",
              34,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "warning separator-detected <;>\n"
              "What separates the cells is not clear, and “;” was taken; check the columns, or set the separator.\n"
              "Wat de cellen scheidt is niet duidelijk, en “;” is genomen; controleer de kolommen, of stel het "
              "scheidingsteken in.\n"
              "error unknown-column @1 <tafel> -> <tafel,organisatie,a>\n"
              "line 1: There is no column “tafel”; set table-column to one of “tafel,organisatie,a”, “b”, “c”. Did you "
              "mean “tafel,organisatie,a”?\n"
              "regel 1: Er is geen kolom “tafel”; stel table-column in op een van “tafel,organisatie,a”, “b”, “c”. "
              "Bedoelde u “tafel,organisatie,a”?\n",
              NULL, REGIOTAFEL_ERROR_NOT_FOUND);
  assert_all (&usual,
              "tafel\n"
              "A\n",
              8,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "warning separator-detected <,>\n"
              "What separates the cells is not clear, and “,” was taken; check the columns, or set the separator.\n"
              "Wat de cellen scheidt is niet duidelijk, en “,” is genomen; controleer de kolommen, of stel het "
              "scheidingsteken in.\n"
              "error unknown-column @1 <organisatie>\n"
              "line 1: There is no column “organisatie”; set organisation-column to one of “tafel”.\n"
              "regel 1: Er is geen kolom “organisatie”; stel organisation-column in op een van “tafel”.\n",
              NULL, REGIOTAFEL_ERROR_NOT_FOUND);
  /* Stated, so nothing was detected. */
  options = usual;
  options.separator = ',';
  assert_all (&options,
              "tafel;organisatie,tafel,organisatie\n"
              "1,2,3\n",
              42,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n",
              "T 2=2;\n"
              "O 3=3;\n"
              "M 2:3\n",
              0);
  options = usual;
  options.separator = '~';
  assert_all (&options,
              "tafel~organisatie\n"
              "1~2\n",
              22,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n",
              "T 1=1;\n"
              "O 2=2;\n"
              "M 1:2\n",
              0);
  options = usual;
  options.separator = ' ';
  assert_all (&options, "tafel organisatie\n", 18,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "error bad-separator < >\n"
              "“ ” cannot separate cells; take a semicolon, a comma, a tab or a bar as separator.\n"
              "“ ” kan geen cellen scheiden; neem een puntkomma, een komma, een tab of een verticale streep als "
              "scheidingsteken.\n",
              NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  options = usual;
  options.separator = '"';
  assert_all (&options, "tafel\"organisatie\n", 18,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "error bad-separator <\">\n"
              "“\"” cannot separate cells; take a semicolon, a comma, a tab or a bar as separator.\n"
              "“\"” kan geen cellen scheiden; neem een puntkomma, een komma, een tab of een verticale streep als "
              "scheidingsteken.\n",
              NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  options = usual;
  options.separator = '\xC3';
  assert_all (&options, "tafel;organisatie\n", 18,
              "note encoding-detected <UTF-8>\n"
              "The file is text in UTF-8.\n"
              "Het bestand is tekst in UTF-8.\n"
              "error bad-separator <�>\n"
              "“�” cannot separate cells; take a semicolon, a comma, a tab or a bar as separator.\n"
              "“�” kan geen cellen scheiden; neem een puntkomma, een komma, een tab of een verticale streep als "
              "scheidingsteken.\n",
              NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
}

static void
test_columns (void)
{
  RegiotafelReadOptions options;

  options = usual;
  options.table_column = "";
  assert_columns (
      &options,
      "a;b; ;a\n"
      "A;b\n",
      "warning duplicate-column @1 D1 <a>\n"
      "line 1, cell D1: Column D is called “a”, and so is column A; give each a name of its own.\n"
      "regel 1, cel D1: Kolom D heet “a”, en kolom A ook; geef elk een eigen naam.\n"
      "error column-not-named @1\n"
      "line 1: Which column holds the tables is not stated; set table-column to one of “a”, “b”.\n"
      "regel 1: In welke kolom de tafels staan is niet opgegeven; stel table-column in op een van “a”, “b”.\n",
      NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  options = usual;
  options.organisation_column = "";
  assert_columns (
      &options,
      "tafel;b\n"
      "A;b\n",
      "error column-not-named @1\n"
      "line 1: Which column holds the organisations is not stated; set organisation-column to one of “tafel”, "
      "“b”.\n"
      "regel 1: In welke kolom de organisaties staan is niet opgegeven; stel organisation-column in op een van "
      "“tafel”, “b”.\n",
      NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  options = usual;
  options.table_column = "regeling";
  assert_columns (
      &options,
      "Deelnemer;Gemeenschappelijke regeling;Plaats\n"
      "A;b;c\n",
      "error unknown-column @1 <regeling> -> <Gemeenschappelijke regeling>\n"
      "line 1: There is no column “regeling”; set table-column to one of “Deelnemer”, “Gemeenschappelijke "
      "regeling”, “Plaats”. Did you mean “Gemeenschappelijke regeling”?\n"
      "regel 1: Er is geen kolom “regeling”; stel table-column in op een van “Deelnemer”, “Gemeenschappelijke "
      "regeling”, “Plaats”. Bedoelde u “Gemeenschappelijke regeling”?\n",
      NULL, REGIOTAFEL_ERROR_NOT_FOUND);
  /* No name comes near. */
  assert_columns (
      &usual,
      "tafel;deelnemer\n"
      "A;b\n",
      "error unknown-column @1 <organisatie>\n"
      "line 1: There is no column “organisatie”; set organisation-column to one of “tafel”, “deelnemer”.\n"
      "regel 1: Er is geen kolom “organisatie”; stel organisation-column in op een van “tafel”, “deelnemer”.\n",
      NULL, REGIOTAFEL_ERROR_NOT_FOUND);
  options = usual;
  options.area_column = "gebiedd";
  assert_columns (
      &options, "tafel;organisatie;gebied\n",
      "error unknown-column @1 <gebiedd> -> <gebied>\n"
      "line 1: There is no column “gebiedd”; set area-column to one of “tafel”, “organisatie”, “gebied”. Did "
      "you mean “gebied”?\n"
      "regel 1: Er is geen kolom “gebiedd”; stel area-column in op een van “tafel”, “organisatie”, “gebied”. "
      "Bedoelde u “gebied”?\n",
      NULL, REGIOTAFEL_ERROR_NOT_FOUND);
  /* What cannot be seen is no suggestion. */
  assert_columns (&usual, "tafe\x1Bl;organisatie\n",
                  "error unknown-column @1 <tafel>\n"
                  "line 1: There is no column “tafel”; set table-column to one of “tafe\\u001bl”, “organisatie”.\n"
                  "regel 1: Er is geen kolom “tafel”; stel table-column in op een van “tafe\\u001bl”, “organisatie”.\n",
                  NULL, REGIOTAFEL_ERROR_NOT_FOUND);
  assert_columns (
      &usual,
      "Tafel;ORGANISATIE;x;;x;\n"
      "A;b\n",
      "warning duplicate-column @1 E1 <x>\n"
      "line 1, cell E1: Column E is called “x”, and so is column C; give each a name of its own.\n"
      "regel 1, cel E1: Kolom E heet “x”, en kolom C ook; geef elk een eigen naam.\n"
      "note column-case @1 A1 <tafel>\n"
      "line 1, cell A1: Column “Tafel” was taken for “tafel”, which table-column names; they differ in capitals "
      "only.\n"
      "regel 1, cel A1: Kolom “Tafel” is genomen voor “tafel”, die table-column noemt; ze verschillen alleen in "
      "hoofdletters.\n"
      "note column-case @1 B1 <organisatie>\n"
      "line 1, cell B1: Column “ORGANISATIE” was taken for “organisatie”, which organisation-column names; they "
      "differ in capitals only.\n"
      "regel 1, cel B1: Kolom “ORGANISATIE” is genomen voor “organisatie”, die organisation-column noemt; ze "
      "verschillen alleen in hoofdletters.\n",
      "T a=A;\n"
      "O b=b;\n"
      "M a:b\n",
      0);
  /* The exact one goes first. */
  assert_columns (&usual,
                  "Tafel;tafel ;organisatie\n"
                  "A;b;c\n",
                  "",
                  "T b=b;\n"
                  "O c=c;\n"
                  "M b:c\n",
                  0);
  assert_columns (
      &usual,
      "tafel;organisatie;organisatie\n"
      "A;b;c\n",
      "warning duplicate-column @1 C1 <organisatie>\n"
      "line 1, cell C1: Column C is called “organisatie”, and so is column B; give each a name of its own.\n"
      "regel 1, cel C1: Kolom C heet “organisatie”, en kolom B ook; geef elk een eigen naam.\n"
      "error ambiguous-column @1 <organisatie>\n"
      "line 1: More than one column could be “organisatie”, which organisation-column names; give each column a "
      "name of its own.\n"
      "regel 1: Meer dan een kolom kan “organisatie” zijn, die organisation-column noemt; geef elke kolom een "
      "eigen naam.\n",
      NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  options = usual;
  options.table_column = "Tafel";
  assert_columns (
      &options,
      "TAFEL;tafel;organisatie\n"
      "A;b;c\n",
      "error ambiguous-column @1 <Tafel>\n"
      "line 1: More than one column could be “Tafel”, which table-column names; give each column a name of its "
      "own.\n"
      "regel 1: Meer dan een kolom kan “Tafel” zijn, die table-column noemt; geef elke kolom een eigen naam.\n",
      NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  options = usual;
  options.table_column = "organisatie";
  assert_columns (
      &options,
      "tafel;organisatie\n"
      "A;b\n",
      "error same-column @1 B1 <organisatie>\n"
      "line 1, cell B1: Both table-column and organisation-column name column “organisatie”; set one of them to "
      "another column.\n"
      "regel 1, cel B1: Zowel table-column als organisation-column noemt kolom “organisatie”; stel een van "
      "beide in op een andere kolom.\n",
      NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  options = usual;
  options.area_column = "tafel";
  assert_columns (
      &options,
      "tafel;organisatie\n"
      "A;b\n",
      "error same-column @1 A1 <tafel>\n"
      "line 1, cell A1: Both table-column and area-column name column “tafel”; set one of them to another "
      "column.\n"
      "regel 1, cel A1: Zowel table-column als area-column noemt kolom “tafel”; stel een van beide in op een "
      "andere kolom.\n",
      NULL, REGIOTAFEL_ERROR_INVALID_VALUE);
  /* The name of a column may have been double encoded too. */
  options = usual;
  options.table_column = "té";
  assert_columns (
      &options,
      "tÃ©;organisatie\n"
      "A;b\n",
      "warning double-encoding-repaired @1 A1 <tÃ©> -> <té>\n"
      "line 1, cell A1: “tÃ©” went through a wrong encoding, and was read as “té”; check the name, and correct "
      "it in the file.\n"
      "regel 1, cel A1: “tÃ©” is door een verkeerde codering gegaan, en is gelezen als “té”; controleer de "
      "naam, en verbeter hem in het bestand.\n",
      "T a=A;\n"
      "O b=b;\n"
      "M a:b\n",
      0);
  /* As many names as can be read. */
  assert_columns (
      &usual, "k1;k2;k3;k4;k5;k6;k7;k8;k9;k10;k11;k12;k13;k14;k15;k16;k17;k18;k19;k20;k21;k22",
      "error unknown-column @1 <tafel>\n"
      "line 1: There is no column “tafel”; set table-column to one of “k1”, “k2”, “k3”, “k4”, “k5”, “k6”, “k7”, "
      "“k8”, “k9”, “k10”, “k11”, “k12”, “k13”, “k14”, “k15”, “k16”, “k17”, “k18”, “k19”, “k20”, ….\n"
      "regel 1: Er is geen kolom “tafel”; stel table-column in op een van “k1”, “k2”, “k3”, “k4”, “k5”, “k6”, "
      "“k7”, “k8”, “k9”, “k10”, “k11”, “k12”, “k13”, “k14”, “k15”, “k16”, “k17”, “k18”, “k19”, “k20”, ….\n",
      NULL, REGIOTAFEL_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-edge-text/encodings", test_encodings);
  g_test_add_func ("/read-edge-text/bad-encodings", test_bad_encodings);
  g_test_add_func ("/read-edge-text/separators", test_separators);
  g_test_add_func ("/read-edge-text/columns", test_columns);
  return g_test_run ();
}
