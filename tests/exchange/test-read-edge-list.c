/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the rows of a list say. */
#include "edge-list-helpers.h"

static void
test_plain (void)
{
  /* In order of appearance; an id each, of the name. */
  assert_case (&(Case){ .text = "tafel;organisatie;rol\n"
                                "Tafel B;Zorg;lid\n"
                                "Tafel A;Zorg;lid\n"
                                "Tafel B;GGD;\n",
                        .strict = "",
                        .strict_inventory = "T tafel-b=Tafel B; tafel-a=Tafel A;\n"
                                            "O zorg=Zorg; ggd=GGD;\n"
                                            "M tafel-b:zorg tafel-a:zorg tafel-b:ggd\n" });
  /* Case, accents and blanks inside tell names apart. */
  assert_case (&(Case){ .text = "tafel;organisatie\n"
                                "A;Súd\n"
                                "A;Sud\n"
                                "A;SUD\n"
                                "A;Su d\n"
                                "A;Su  d\n"
                                "a;Sud\n",
                        .strict = "",
                        .strict_inventory = "T a=A; a-2=a;\n"
                                            "O sud=Súd; sud-2=Sud; sud-3=SUD; su-d=Su d; su-d-2=Su  d;\n"
                                            "M a:sud a:sud-2 a:sud-3 a:su-d a:su-d-2 a-2:sud-2\n" });
  /* A letter and its accent as one character or as two: not the same either. */
  assert_case (&(Case){ .text = "tafel;organisatie\n"
                                "A;é\n"
                                "A;e\xCC\x81\n",
                        .strict = "",
                        .strict_inventory = "T a=A;\n"
                                            "O e=é; e-2=e\xCC\x81;\n"
                                            "M a:e a:e-2\n" });
  /* A table and an organisation of one name have the same id, each in its kind. */
  assert_case (&(Case){ .text = "organisatie;tafel\n"
                                "GGD;GGD\n",
                        .strict = "",
                        .strict_inventory = "T ggd=GGD;\n"
                                            "O ggd=GGD;\n"
                                            "M ggd:ggd\n" });
}

static void
test_duplicate_rows (void)
{
  /* The third one names the first too. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "A;x\n"
              "A;y\n"
              "A;x\n"
              " A ;x\n"
              "B;x\n",
      .strict
      = "warning duplicate-row @4 B4 <x>\n"
        "line 4, cell B4: “x” stands at “A” in row 2 already, so this row adds nothing; take it out, or correct "
        "it.\n"
        "regel 4, cel B4: “x” staat in rij 2 al bij “A”, dus deze rij voegt niets toe; haal haar weg, of verbeter "
        "haar.\n"
        "warning duplicate-row @5 B5 <x>\n"
        "line 5, cell B5: “x” stands at “A” in row 2 already, so this row adds nothing; take it out, or correct "
        "it.\n"
        "regel 5, cel B5: “x” staat in rij 2 al bij “A”, dus deze rij voegt niets toe; haal haar weg, of verbeter "
        "haar.\n"
        "note trimmed-cells\n"
        "Blanks at the ends of 1 name were taken away.\n"
        "Witruimte aan de uiteinden van 1 naam is weggehaald.\n",
      .strict_inventory = "T a=A; b=B;\n"
                          "O x=x; y=y;\n"
                          "M a:x a:y b:x\n" });
}

static void
test_trimmed (void)
{
  /* Zero-width and no-break blanks too; a cell of nothing else is not a name. */
  assert_area_case (&(Case){ .text = "tafel;organisatie;gebied\n"
                                     " A;x\xE2\x80\x8B;\xC2\xA0\n"
                                     "\xC2\xA0"
                                     "A\t;y; N\n",
                             .strict = "note trimmed-cells\n"
                                       "Blanks at the ends of 4 names were taken away.\n"
                                       "Witruimte aan de uiteinden van 4 namen is weggehaald.\n",
                             .strict_inventory = "T a=A@n;\n"
                                                 "O x=x; y=y;\n"
                                                 "A n=N;\n"
                                                 "M a:x a:y\n" });
}

static void
test_repaired (void)
{
  /* Before trimming, or half a character would be lost. The repaired name is the one spelt well. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "CoÃ¶p;FryslÃ¢nÂ\xC2\xA0\n"
              "Coöp;Fryslân\n"
              "A;â€™t\n",
      .strict
      = "warning double-encoding-repaired @2 A2 <CoÃ¶p> -> <Coöp>\n"
        "line 2, cell A2: “CoÃ¶p” went through a wrong encoding, and was read as “Coöp”; check the name, and "
        "correct it in the file.\n"
        "regel 2, cel A2: “CoÃ¶p” is door een verkeerde codering gegaan, en is gelezen als “Coöp”; controleer de "
        "naam, en verbeter hem in het bestand.\n"
        "warning double-encoding-repaired @2 B2 <FryslÃ¢nÂ\xC2\xA0> -> <Fryslân>\n"
        "line 2, cell B2: “FryslÃ¢nÂ\xC2\xA0” went through a wrong encoding, and was read as “Fryslân”; check the "
        "name, "
        "and correct it in the file.\n"
        "regel 2, cel B2: “FryslÃ¢nÂ\xC2\xA0” is door een verkeerde codering gegaan, en is gelezen als “Fryslân”; "
        "controleer de naam, en verbeter hem in het bestand.\n"
        "warning duplicate-row @3 B3 <Fryslân>\n"
        "line 3, cell B3: “Fryslân” stands at “Coöp” in row 2 already, so this row adds nothing; take it out, or "
        "correct it.\n"
        "regel 3, cel B3: “Fryslân” staat in rij 2 al bij “Coöp”, dus deze rij voegt niets toe; haal haar weg, of "
        "verbeter haar.\n"
        "warning double-encoding-repaired @4 B4 <â€™t> -> <’t>\n"
        "line 4, cell B4: “â€™t” went through a wrong encoding, and was read as “’t”; check the name, and correct "
        "it in the file.\n"
        "regel 4, cel B4: “â€™t” is door een verkeerde codering gegaan, en is gelezen als “’t”; controleer de "
        "naam, en verbeter hem in het bestand.\n"
        "note trimmed-cells\n"
        "Blanks at the ends of 1 name were taken away.\n"
        "Witruimte aan de uiteinden van 1 naam is weggehaald.\n",
      .strict_inventory = "T coop=Coöp; a=A;\n"
                          "O fryslan=Fryslân; t=’t;\n"
                          "M coop:fryslan a:t\n" });
  /* What does not come back exactly stays: apostrophes, an honest Ã, a name that is half double encoded. */
  assert_case (&(Case){ .text = "tafel;organisatie\n"
                                "’s-Gravenhage;'s-Gravenhage\n"
                                "Ã;Ângelo\n"
                                "FryslÃ¢n €–Ω;Señor São\n",
                        .strict = "",
                        .strict_inventory = "T s-gravenhage=’s-Gravenhage; a=Ã; frysla-n=FryslÃ¢n €–Ω;\n"
                                            "O s-gravenhage='s-Gravenhage; angelo=Ângelo; senor-sao=Señor São;\n"
                                            "M s-gravenhage:s-gravenhage a:angelo frysla-n:senor-sao\n" });
  /* Only once, also where it could go on. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "A;ÃƒÂ©\n",
      .strict
      = "warning double-encoding-repaired @2 B2 <ÃƒÂ©> -> <Ã©>\n"
        "line 2, cell B2: “ÃƒÂ©” went through a wrong encoding, and was read as “Ã©”; check the name, and correct "
        "it in the file.\n"
        "regel 2, cel B2: “ÃƒÂ©” is door een verkeerde codering gegaan, en is gelezen als “Ã©”; controleer de "
        "naam, en verbeter hem in het bestand.\n",
      .strict_inventory = "T a=A;\n"
                          "O a=Ã©;\n"
                          "M a:a\n" });
  /* A suggestion that cannot be seen could be a trap for a terminal, so it is shown only. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "A;Ã©\x1B[31m\n",
      .strict = "warning double-encoding-repaired @2 B2 <Ã©\033[31m>\n"
                "line 2, cell B2: “Ã©\\u001b[31m” went through a wrong encoding, and was read as “é\\u001b[31m”; check "
                "the name, and correct it in the file.\n"
                "regel 2, cel B2: “Ã©\\u001b[31m” is door een verkeerde codering gegaan, en is gelezen als "
                "“é\\u001b[31m”; controleer de naam, en verbeter hem in het bestand.\n",
      .strict_inventory = "T a=A;\n"
                          "O e-31m=é\033[31m;\n"
                          "M a:e-31m\n" });
}

static void
test_missing_value (void)
{
  assert_case (&(Case){ .text = "tafel;organisatie\n"
                                ";x\n"
                                "A; \n"
                                ";\xE2\x80\x8B\n"
                                "A;y\n",
                        .strict = "error missing-value @2 A2\n"
                                  "line 2, cell A2: The cell of the table is blank; fill it in, or take the row out.\n"
                                  "regel 2, cel A2: De cel van de tafel is leeg; vul haar in, of haal de rij weg.\n",
                        .lenient
                        = "error missing-value @2 A2\n"
                          "line 2, cell A2: The cell of the table is blank; fill it in, or take the row out.\n"
                          "regel 2, cel A2: De cel van de tafel is leeg; vul haar in, of haal de rij weg.\n"
                          "error missing-value @3 B3\n"
                          "line 3, cell B3: The cell of the organisation is blank; fill it in, or take the row out.\n"
                          "regel 3, cel B3: De cel van de organisatie is leeg; vul haar in, of haal de rij weg.\n"
                          "note blank-row @4\n"
                          "line 4: Row 4 is blank, and was passed over.\n"
                          "regel 4: Rij 4 is leeg, en is overgeslagen.\n",
                        .lenient_inventory = "T a=A;\n"
                                             "O y=y;\n"
                                             "M a:y\n",
                        .error_code = REGIOTAFEL_ERROR_INVALID_VALUE });
  /* What is left out leaves no table behind. */
  assert_case (&(Case){ .text = "tafel;organisatie\n"
                                "A;x\n"
                                "B;\n",
                        .strict
                        = "error missing-value @3 B3\n"
                          "line 3, cell B3: The cell of the organisation is blank; fill it in, or take the row out.\n"
                          "regel 3, cel B3: De cel van de organisatie is leeg; vul haar in, of haal de rij weg.\n",
                        .lenient_inventory = "T a=A;\n"
                                             "O x=x;\n"
                                             "M a:x\n",
                        .error_code = REGIOTAFEL_ERROR_INVALID_VALUE });
}

static void
test_missing_cell (void)
{
  assert_case (&(Case){
      .text = "tafel,organisatie,opmerking\n"
              "A\n"
              "A,y\n",
      .strict = "error missing-cell @2 B2\n"
                "line 2, cell B2: The row has 1 cell, and ends before column “organisatie”; fill it in, or look for a "
                "separator that is missing.\n"
                "regel 2, cel B2: De rij heeft 1 cel, en eindigt vóór kolom “organisatie”; vul haar aan, of zoek een "
                "scheidingsteken dat ontbreekt.\n",
      .lenient_inventory = "T a=A;\n"
                           "O y=y;\n"
                           "M a:y\n",
      .error_code = REGIOTAFEL_ERROR_INVALID_VALUE });
  /* Once a row. */
  assert_case (&(Case){
      .text = "opmerking,tafel,organisatie\n"
              "A\n"
              "A,y,z\n",
      .strict
      = "error missing-cell @2 B2\n"
        "line 2, cell B2: The row has 1 cell, and ends before column “tafel”; fill it in, or look for a separator "
        "that is missing.\n"
        "regel 2, cel B2: De rij heeft 1 cel, en eindigt vóór kolom “tafel”; vul haar aan, of zoek een "
        "scheidingsteken dat ontbreekt.\n",
      .lenient_inventory = "T y=y;\n"
                           "O z=z;\n"
                           "M y:z\n",
      .error_code = REGIOTAFEL_ERROR_INVALID_VALUE });
}

static void
test_missing_area_cell (void)
{
  /* A lenient reading leaves out the area only. */
  assert_area_case (&(Case){
      .text = "tafel;organisatie;gebied\n"
              "A;x\n"
              "A;y;N\n"
              "B;zorg\n"
              "A;\n"
              "A\n",
      .strict = "error missing-cell @2 C2\n"
                "line 2, cell C2: The row has 2 cells, and ends before column “gebied”; fill it in, or look for a "
                "separator that is missing.\n"
                "regel 2, cel C2: De rij heeft 2 cellen, en eindigt vóór kolom “gebied”; vul haar aan, of zoek een "
                "scheidingsteken dat ontbreekt.\n",
      .lenient = "error missing-cell @2 C2\n"
                 "line 2, cell C2: The row has 2 cells, and ends before column “gebied”; fill it in, or look for a "
                 "separator that is missing.\n"
                 "regel 2, cel C2: De rij heeft 2 cellen, en eindigt vóór kolom “gebied”; vul haar aan, of zoek een "
                 "scheidingsteken dat ontbreekt.\n"
                 "error missing-cell @4 C4\n"
                 "line 4, cell C4: The row has 2 cells, and ends before column “gebied”; fill it in, or look for a "
                 "separator that is missing.\n"
                 "regel 4, cel C4: De rij heeft 2 cellen, en eindigt vóór kolom “gebied”; vul haar aan, of zoek een "
                 "scheidingsteken dat ontbreekt.\n"
                 "error missing-value @5 B5\n"
                 "line 5, cell B5: The cell of the organisation is blank; fill it in, or take the row out.\n"
                 "regel 5, cel B5: De cel van de organisatie is leeg; vul haar in, of haal de rij weg.\n"
                 "error missing-cell @5 C5\n"
                 "line 5, cell C5: The row has 2 cells, and ends before column “gebied”; fill it in, or look for a "
                 "separator that is missing.\n"
                 "regel 5, cel C5: De rij heeft 2 cellen, en eindigt vóór kolom “gebied”; vul haar aan, of zoek een "
                 "scheidingsteken dat ontbreekt.\n"
                 "error missing-cell @6 B6\n"
                 "line 6, cell B6: The row has 1 cell, and ends before column “organisatie”; fill it in, or look for a "
                 "separator that is missing.\n"
                 "regel 6, cel B6: De rij heeft 1 cel, en eindigt vóór kolom “organisatie”; vul haar aan, of zoek een "
                 "scheidingsteken dat ontbreekt.\n",
      .lenient_inventory = "T a=A@n; b=B;\n"
                           "O x=x; y=y; zorg=zorg;\n"
                           "A n=N;\n"
                           "M a:x a:y b:zorg\n",
      .error_code = REGIOTAFEL_ERROR_INVALID_VALUE });
  /* The leftmost one is told. */
  assert_area_case (&(Case){
      .text = "organisatie;gebied;tafel\n"
              "x\n"
              "y;;A\n",
      .strict = "error missing-cell @2 B2\n"
                "line 2, cell B2: The row has 1 cell, and ends before column “gebied”; fill it in, or look for a "
                "separator that is missing.\n"
                "regel 2, cel B2: De rij heeft 1 cel, en eindigt vóór kolom “gebied”; vul haar aan, of zoek een "
                "scheidingsteken dat ontbreekt.\n",
      .lenient_inventory = "T a=A;\n"
                           "O y=y;\n"
                           "M a:y\n",
      .error_code = REGIOTAFEL_ERROR_INVALID_VALUE });
}

static void
test_extra_cell (void)
{
  /* Blank ones are nothing. */
  assert_case (&(Case){
      .text = "tafel,organisatie\n"
              "A,y,,  ,q r,s\n"
              "A,z,\n"
              "A,w,v\n",
      .strict
      = "warning extra-cell @2 E2 <q r>\n"
        "line 2, cell E2: “q r” stands beyond the last column; put a name that holds the separator in quotation "
        "marks, or give the column a name.\n"
        "regel 2, cel E2: “q r” staat voorbij de laatste kolom; zet een naam met het scheidingsteken erin tussen "
        "aanhalingstekens, of geef de kolom een naam.\n"
        "warning extra-cell @2 F2 <s>\n"
        "line 2, cell F2: “s” stands beyond the last column; put a name that holds the separator in quotation "
        "marks, or give the column a name.\n"
        "regel 2, cel F2: “s” staat voorbij de laatste kolom; zet een naam met het scheidingsteken erin tussen "
        "aanhalingstekens, of geef de kolom een naam.\n"
        "warning extra-cell @4 C4 <v>\n"
        "line 4, cell C4: “v” stands beyond the last column; put a name that holds the separator in quotation "
        "marks, or give the column a name.\n"
        "regel 4, cel C4: “v” staat voorbij de laatste kolom; zet een naam met het scheidingsteken erin tussen "
        "aanhalingstekens, of geef de kolom een naam.\n",
      .strict_inventory = "T a=A;\n"
                          "O y=y; z=z; w=w;\n"
                          "M a:y a:z a:w\n" });
}

static void
test_blank_rows (void)
{
  /* Those at the end of the file are none. */
  assert_case (&(Case){ .text = "\n"
                                ";\n"
                                "tafel;organisatie\n"
                                "A;\"x\n"
                                "y\"\n"
                                "\n"
                                "A;y\n"
                                ";;\n"
                                " ; \n"
                                "\xC2\xA0\n"
                                "A;z\n"
                                "\n"
                                ";;\n",
                        .strict = "note blank-row @1\n"
                                  "line 1: Rows 1 to 2 are blank, and were passed over.\n"
                                  "regel 1: De rijen 1 tot en met 2 zijn leeg, en zijn overgeslagen.\n"
                                  "note blank-row @6\n"
                                  "line 6: Row 5 is blank, and was passed over.\n"
                                  "regel 6: Rij 5 is leeg, en is overgeslagen.\n"
                                  "note blank-row @8\n"
                                  "line 8: Rows 7 to 9 are blank, and were passed over.\n"
                                  "regel 8: De rijen 7 tot en met 9 zijn leeg, en zijn overgeslagen.\n",
                        .strict_inventory = "T a=A;\n"
                                            "O x-y=x\n"
                                            "y; y=y; z=z;\n"
                                            "M a:x-y a:y a:z\n" });
}

static void
test_broken_rows (void)
{
  /* The next row is sound again. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "A;\"x\n"
              "B;y\n",
      .strict
      = "error broken-row @2:3 B2\n"
        "line 2, column 3, cell B2: The quotation mark that opens here is not closed; close it, or take it away.\n"
        "regel 2, kolom 3, cel B2: Het aanhalingsteken dat hier opent, wordt niet gesloten; sluit het, of haal "
        "het weg.\n",
      .lenient_inventory = "T b=B;\n"
                           "O y=y;\n"
                           "M b:y\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "A;\"x\"y\n"
              "B;\"y\"\n",
      .strict
      = "error broken-row @2:6 B2\n"
        "line 2, column 6, cell B2: Text follows the quotation mark that closes the cell; double a quotation mark "
        "that belongs to the text.\n"
        "regel 2, kolom 6, cel B2: Na het aanhalingsteken dat de cel sluit, volgt nog tekst; verdubbel een "
        "aanhalingsteken dat bij de tekst hoort.\n",
      .lenient_inventory = "T b=B;\n"
                           "O y=y;\n"
                           "M b:y\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  /* A quotation mark can be the text behind one that closes. */
  assert_case (&(Case){
      .text = "tafel;organisatie\r\n"
              "A;\"a\r\n"
              "b\"\r\n"
              "B; \"x\" \"y\r\n"
              "B;\"y\"\r\n"
              "\"q\";\"\"\"\";\"r\r\n"
              "s\";\"\r\n",
      .strict
      = "error broken-row @4:8 B3\n"
        "line 4, column 8, cell B3: Text follows the quotation mark that closes the cell; double a quotation mark "
        "that belongs to the text.\n"
        "regel 4, kolom 8, cel B3: Na het aanhalingsteken dat de cel sluit, volgt nog tekst; verdubbel een "
        "aanhalingsteken dat bij de tekst hoort.\n",
      .lenient
      = "error broken-row @4:8 B3\n"
        "line 4, column 8, cell B3: Text follows the quotation mark that closes the cell; double a quotation mark "
        "that belongs to the text.\n"
        "regel 4, kolom 8, cel B3: Na het aanhalingsteken dat de cel sluit, volgt nog tekst; verdubbel een "
        "aanhalingsteken dat bij de tekst hoort.\n"
        "error broken-row @7:4 D5\n"
        "line 7, column 4, cell D5: The quotation mark that opens here is not closed; close it, or take it away.\n"
        "regel 7, kolom 4, cel D5: Het aanhalingsteken dat hier opent, wordt niet gesloten; sluit het, of haal "
        "het weg.\n",
      .lenient_inventory = "T a=A; b=B;\n"
                           "O a-b=a\r\n"
                           "b; y=y;\n"
                           "M a:a-b b:y\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  /* Blanks are no text, unless they separate. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "A;\"x\"\t\"y\"\n"
              "B;y\n",
      .strict
      = "error broken-row @2:7 B2\n"
        "line 2, column 7, cell B2: Text follows the quotation mark that closes the cell; double a quotation mark "
        "that belongs to the text.\n"
        "regel 2, kolom 7, cel B2: Na het aanhalingsteken dat de cel sluit, volgt nog tekst; verdubbel een "
        "aanhalingsteken dat bij de tekst hoort.\n",
      .lenient_inventory = "T b=B;\n"
                           "O y=y;\n"
                           "M b:y\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  assert_case (&(Case){
      .text = "tafel\torganisatie\n"
              "\"A\"\t\"x\n"
              "B\ty\n",
      .strict
      = "error broken-row @2:5 B2\n"
        "line 2, column 5, cell B2: The quotation mark that opens here is not closed; close it, or take it away.\n"
        "regel 2, kolom 5, cel B2: Het aanhalingsteken dat hier opent, wordt niet gesloten; sluit het, of haal "
        "het weg.\n",
      .lenient_inventory = "T b=B;\n"
                           "O y=y;\n"
                           "M b:y\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  /* Lines end in three ways. */
  assert_case (&(Case){
      .text = "tafel;organisatie\r"
              "A;x\r\n"
              "B;y\r\n"
              "C;\"z\r\n"
              "D;q\n",
      .strict
      = "error broken-row @4:3 B4\n"
        "line 4, column 3, cell B4: The quotation mark that opens here is not closed; close it, or take it away.\n"
        "regel 4, kolom 3, cel B4: Het aanhalingsteken dat hier opent, wordt niet gesloten; sluit het, of haal "
        "het weg.\n",
      .lenient_inventory = "T a=A; b=B; d=D;\n"
                           "O x=x; y=y; q=q;\n"
                           "M a:x b:y d:q\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  /* The place is told in characters. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "é;\"ë\"ï\n"
              "A;x\n",
      .strict
      = "error broken-row @2:6 B2\n"
        "line 2, column 6, cell B2: Text follows the quotation mark that closes the cell; double a quotation mark "
        "that belongs to the text.\n"
        "regel 2, kolom 6, cel B2: Na het aanhalingsteken dat de cel sluit, volgt nog tekst; verdubbel een "
        "aanhalingsteken dat bij de tekst hoort.\n",
      .lenient_inventory = "T a=A;\n"
                           "O x=x;\n"
                           "M a:x\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  /* Without a header there is nothing to be lenient about. */
  assert_case (&(Case){
      .text = "\"tafel;organisatie\n"
              "A;x\n",
      .strict
      = "warning separator-detected <,>\n"
        "What separates the cells is not clear, and “,” was taken; check the columns, or set the separator.\n"
        "Wat de cellen scheidt is niet duidelijk, en “,” is genomen; controleer de kolommen, of stel het "
        "scheidingsteken in.\n"
        "error broken-row @1:1 A1\n"
        "line 1, column 1, cell A1: The quotation mark that opens here is not closed; close it, or take it away.\n"
        "regel 1, kolom 1, cel A1: Het aanhalingsteken dat hier opent, wordt niet gesloten; sluit het, of haal "
        "het weg.\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  /* A second byte order mark is no character. */
  assert_case (&(Case){
      .text = "\xEF\xBB\xBF\xEF\xBB\xBF\"tafel\"y;organisatie\n"
              "A;x\n",
      .strict
      = "note byte-order-mark\n"
        "The file begins with a byte order mark; it is no part of the first name.\n"
        "Het bestand begint met een byte order mark; die hoort niet bij de eerste naam.\n"
        "error broken-row @1:8 A1\n"
        "line 1, column 8, cell A1: Text follows the quotation mark that closes the cell; double a quotation mark "
        "that belongs to the text.\n"
        "regel 1, kolom 8, cel A1: Na het aanhalingsteken dat de cel sluit, volgt nog tekst; verdubbel een "
        "aanhalingsteken dat bij de tekst hoort.\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
}

static void
test_areas (void)
{
  assert_area_case (&(Case){
      .text = "organisatie;gebied;tafel\n"
              "x;N;A\n"
              "y;;A\n"
              "z; Z ;A\n"
              "z;W;A\n"
              "w;N;A\n"
              "q;N;B\n",
      .strict
      = "note several-areas @4 B4 <Z>\n"
        "line 4, cell B4: “A” stands in more than one area: in “Z” here, and in “N” in row 2; all are kept.\n"
        "regel 4, cel B4: “A” staat in meer dan een gebied: hier in “Z”, en in rij 2 in “N”; ze blijven allemaal "
        "staan.\n"
        "warning duplicate-row @5 A5 <z>\n"
        "line 5, cell A5: “z” stands at “A” in row 4 already, so this row adds nothing; take it out, or correct "
        "it.\n"
        "regel 5, cel A5: “z” staat in rij 4 al bij “A”, dus deze rij voegt niets toe; haal haar weg, of verbeter "
        "haar.\n"
        "note trimmed-cells\n"
        "Blanks at the ends of 1 name were taken away.\n"
        "Witruimte aan de uiteinden van 1 naam is weggehaald.\n",
      .strict_inventory = "T a=A@n@z@w; b=B@n;\n"
                          "O x=x; y=y; z=z; w=w; q=q;\n"
                          "A n=N; z=Z; w=W;\n"
                          "M a:x a:y a:z a:w b:q\n" });
  /* A row is not always a line. */
  assert_area_case (&(Case){
      .text = "organisatie;tafel;gebied\n"
              "\"x\n"
              "y\";A;\n"
              "z;A;N\n"
              "w;A;W\n",
      .strict
      = "note several-areas @5 C4 <W>\n"
        "line 5, cell C4: “A” stands in more than one area: in “W” here, and in “N” in row 3; all are kept.\n"
        "regel 5, cel C4: “A” staat in meer dan een gebied: hier in “W”, en in rij 3 in “N”; ze blijven allemaal "
        "staan.\n",
      .strict_inventory = "T a=A@n@w;\n"
                          "O x-y=x\n"
                          "y; z=z; w=w;\n"
                          "A n=N; w=W;\n"
                          "M a:x-y a:z a:w\n" });
  /* An area is repaired as any name. */
  assert_area_case (&(Case){
      .text = "tafel;organisatie;gebied\n"
              "A;x;FryslÃ¢n\n"
              "B;x;Fryslân\n",
      .strict = "warning double-encoding-repaired @2 C2 <FryslÃ¢n> -> <Fryslân>\n"
                "line 2, cell C2: “FryslÃ¢n” went through a wrong encoding, and was read as “Fryslân”; check the name, "
                "and correct it in the file.\n"
                "regel 2, cel C2: “FryslÃ¢n” is door een verkeerde codering gegaan, en is gelezen als “Fryslân”; "
                "controleer de naam, en verbeter hem in het bestand.\n",
      .strict_inventory = "T a=A@fryslan; b=B@fryslan;\n"
                          "O x=x;\n"
                          "A fryslan=Fryslân;\n"
                          "M a:x b:x\n" });
}

static void
test_ids (void)
{
  /* Ids that collide get a number, by order of appearance; where no letter is left the kind stands in. */
  assert_area_case (&(Case){
      .text = "tafel;organisatie;gebied\n"
              "Tafel A;x;Ω\n"
              "tafel a;X;Ψ\n"
              "Tafel A 2;?;N\n"
              "??;!;n\n"
              "Table 1;Organisation;Area\n",
      .strict = "",
      .strict_inventory
      = "T tafel-a=Tafel A@area-1; tafel-a-2=tafel a@area-2; tafel-a-2-2=Tafel A 2@n; table-1=??@n-2; "
        "table-1-2=Table 1@area;\n"
        "O x=x; x-2=X; organisation-1=?; organisation-2=!; organisation=Organisation;\n"
        "A area-1=Ω; area-2=Ψ; n=N; n-2=n; area=Area;\n"
        "M tafel-a:x tafel-a-2:x-2 tafel-a-2-2:organisation-1 table-1:organisation-2 table-1-2:organisation\n" });
}

static void
test_quotes (void)
{
  /* A separator, a quotation mark and a line end in a name. */
  assert_case (&(Case){
      .text = "tafel;organisatie\n"
              "\"A;B\";\"C\n"
              "\"\"D\"\"\"\n"
              "\"E\n"
              "F\";G\n"
              "A;\"x\"\n"
              "\"E\n"
              "F\";G\n",
      .strict
      = "warning duplicate-row @8 B5 <G>\n"
        "line 8, cell B5: “G” stands at “E\\u000aF” in row 3 already, so this row adds nothing; take it out, or "
        "correct it.\n"
        "regel 8, cel B5: “G” staat in rij 3 al bij “E\\u000aF”, dus deze rij voegt niets toe; haal haar weg, of "
        "verbeter haar.\n",
      .strict_inventory = "T a-b=A;B; e-f=E\n"
                          "F; a=A;\n"
                          "O c-d=C\n"
                          "\"D\"; g=G; x=x;\n"
                          "M a-b:c-d e-f:g a:x\n" });
}

static void
test_nothing (void)
{
  assert_case (&(Case){ .text = "tafel;organisatie\n",
                        .strict
                        = "warning no-memberships\n"
                          "Nothing stands below the names of the columns; check whether this is the right file.\n"
                          "Onder de namen van de kolommen staat niets; controleer of dit het goede bestand is.\n",
                        .strict_inventory = "T\n"
                                            "O\n"
                                            "M\n" });
  assert_case (&(Case){
      .text = "",
      .strict = "error empty-list\n"
                "The file holds no rows; the names of the columns stand in the first row, and a membership in every "
                "other.\n"
                "Het bestand bevat geen rijen; in de eerste rij staan de namen van de kolommen, en in elke andere een "
                "deelname.\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
  /* Blanks only. */
  assert_case (&(Case){
      .text = "\n"
              "\n"
              "  ;\n",
      .strict = "error empty-list\n"
                "The file holds no rows; the names of the columns stand in the first row, and a membership in every "
                "other.\n"
                "Het bestand bevat geen rijen; in de eerste rij staan de namen van de kolommen, en in elke andere een "
                "deelname.\n",
      .error_code = REGIOTAFEL_ERROR_PARSE });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-edge-list/plain", test_plain);
  g_test_add_func ("/read-edge-list/duplicate-rows", test_duplicate_rows);
  g_test_add_func ("/read-edge-list/trimmed", test_trimmed);
  g_test_add_func ("/read-edge-list/repaired", test_repaired);
  g_test_add_func ("/read-edge-list/missing-value", test_missing_value);
  g_test_add_func ("/read-edge-list/missing-cell", test_missing_cell);
  g_test_add_func ("/read-edge-list/missing-area-cell", test_missing_area_cell);
  g_test_add_func ("/read-edge-list/extra-cell", test_extra_cell);
  g_test_add_func ("/read-edge-list/blank-rows", test_blank_rows);
  g_test_add_func ("/read-edge-list/broken-rows", test_broken_rows);
  g_test_add_func ("/read-edge-list/areas", test_areas);
  g_test_add_func ("/read-edge-list/ids", test_ids);
  g_test_add_func ("/read-edge-list/quotes", test_quotes);
  g_test_add_func ("/read-edge-list/nothing", test_nothing);
  return g_test_run ();
}
