#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the command prints, in both languages, against golden files: output, errors and exit status, byte for byte.

REGIOTAFEL_GOLDEN=write rewrites the golden files; read the difference as a user would before committing it.
"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unicodedata
import unittest

import comparisons
import problems

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
GOLDEN = SOURCE / "tests" / "data" / "golden" / "command"
DATA = SOURCE / "tests" / "data" / "command"
REWRITE = os.environ.get("REGIOTAFEL_GOLDEN") == "write"
LANGUAGES = ("en", "nl")

IMPORT = ["import", "gr-nl.csv", "--table=Gemeenschappelijke regeling", "--organisation=Deelnemer",
          "--area=Provincie", "-o", "made.json"]

# Name of the golden file: the commands that are run one after the other, in a folder with the files of
# tests/data/command, gr-nl.csv and gr-nl.json, which was made of it.
CASES = {
    "help": [["--help"]],
    "help-of-commands": [[name, "--help"] for name in ("overview", "show", "find", "overlap", "meets", "compare", "import", "check", "convert", "privacy")],
    "usage": [
        [], ["foo"], ["--lang=nl", "overview", "small.json", "--level=bestuur"], ["--format", "csv", "--date=2026-10-01", "overview", "small.json"],
        ["--top=3", "overlap", "gr-nl.json"], ["--format=csv"], ["--lang=xx", "overview", "small.json"], ["overlap"], ["overlap", "--foo"], ["overlap", "a", "b"], ["overlap", "gr-nl.json", "--top"],
        ["overlap", "gr-nl.json", "--top=0"], ["overlap", "gr-nl.json", "--top=many"],
        ["overlap", "gr-nl.json", "--min-shared=-1"], ["overlap", "gr-nl.json", "--min-jaccard=2"],
        ["overlap", "gr-nl.json", "--min-jaccard="], ["overlap", "gr-nl.json", "--no-case=yes"],
        ["overlap", "gr-nl.json", "--of=chairs"], ["overlap", "gr-nl.json", "--by=tables"],
        ["overlap", "gr-nl.json", "--format=xml"], ["overlap", "gr-nl.json", "--date=yesterday"],
        ["overlap", "gr-nl.json", "--lang=de"], ["overlap", "-x", "gr-nl.json"],
        ["import", "gr-nl.csv"], ["import", "gr-nl.csv", "--table=T"], ["import", "gr-nl.csv", "--table=T", "--organisation=O"],
        ["overlap", "gr-nl.json", "--top=3", "--format=json"], ["convert", "small.json", "--date=rubbish"],
        ["overview", "lindestroom.json", "--audience=all"], ["convert", "small.json", "--audience=public"],
        ["import", "gr-nl.csv", "--table=T", "--organisation=O", "-o", "x.json", "--audience=openbaar"],
        ["import", "gr-nl.csv", "--table=T", "--organisation=O", "-o", "x.json", "--separator=;;"],
        ["meets", "small.json", "wc", "zk", "--date=2005-01-01"], ["overlap", "small.json", "--by=thema's", "--top=1"],
        ["meets", "ended.json", "a", "b"], ["meets", "escape.json", "foo"],
        ["meets", "gr-nl.json", "Beuningen", "Beuningen"], ["meets", "gr-nl.json", "a", "b", "c"],
    ],
    "files": [
        ["overlap", "nothing.json"], ["check", "nothing.json"], ["overlap", "."], ["overlap", "gr-nl.csv"],
        ["convert", "gr-nl.json", "-o", "no-such-folder/out.json"], ["convert", "gr-nl.json", "-o", "small.json"],
        ["check", "empty.json"], ["check", "newer.json"], ["check", "broken.json"],
        ["import", "blank-row.csv", "--table=Tafel", "--organisation=Organisatie", "-o", "blank-row.csv"],
        ["convert", "wrong.json", "--lenient", "-o", "wrong.json"],
        ["check", "bare.json"], ["convert", "bare.json", "-o", "bare-too.json"], ["overlap", "bare.json"],
    ],
    "import": [IMPORT, IMPORT, IMPORT + ["--overwrite"],
               ["import", "gr-nl.csv", "--table=Tafel", "--organisation=Deelnemer", "-o", "x.json"],
               ["import", "nothing.csv", "--table=T", "--organisation=O", "-o", "x.json"]],
    "import-excel": [
        ["import", "excel.csv", "--table=Tafel", "--organisation=Organisatie", "--area=Gebied", "-o", "e.json",
         "--date=2026-10-01", "--title=Een lijst (fictief)"],
        ["import", "excel.csv", "--table=Tafel", "--organisation=Organisatie", "--area=Gebied", "-o", "e.json",
         "--lenient"],
        ["check", "e.json"]],
    "audience": [["check", "lindestroom.json", "--audience=public"], ["check", "lindestroom.json", "--audience=beheer"],
                 ["find", "lindestroom.json", "spoedzorg", "--audience=openbaar"],
                 ["find", "lindestroom.json", "verpleeghuisbed", "--audience=public"],
                 ["find", "lindestroom.json", "verpleeghuisbed", "--audience=partners", "--top=1"]],
    "check": [["check", "gr-nl.json"], ["check", "small.json"], ["check", "small.json", "--date=2020-01-01"],
              ["check", "wrong.json"], ["check", "wrong.json", "--format=csv"], ["check", "wrong.json", "--format=json"],
              ["check", "small.json", "--format=json"], ["overlap", "wrong.json"],
              ["overlap", "wrong.json", "--lenient"]],
    "convert": [["convert", "small.json"], ["convert", "small.json", "-o", "out.json"],
                ["convert", "small.json", "-o", "out.json"]],
    "convert-others": [["convert", "lindestroom.json", "-o", "list.csv"],
                       ["convert", "lindestroom.json", "-o", "whole.hif.json", "--audience=beheer", "--persons=lindestroom-persons.json"],
                       ["convert", "leaving.json", "--to=edge-csv"], ["convert", "leaving.json", "-o", "list.csv"],
                       ["convert", "leaving.json", "-o", "leaving.csv", "--persons=leaving-persons.json", "--audience=partners"],
                       ["convert", "leaving.json", "-o", "leaving.hif.json", "--persons=leaving-persons.json", "--redaction=none"],
                       ["convert", "leaving.json", "--to=hif", "--persons=leaving-persons.json", "--redaction=pseudoniemen",
                        "--key-file=leaving.key"],
                       ["convert", "leaving.json", "-o", "tokens.csv", "--persons=leaving-persons.json", "--redaction=pseudonyms",
                        "--key-file=leaving.key"],
                       ["convert", "leaving.json", "-o", "names.csv", "--persons=leaving-persons.json", "--redaction=volledig"],
                       ["convert", "leaving.json", "-o", "names.csv", "--persons=leaving-persons.json", "--redaction=full", "--yes"],
                       ["convert", "leaving.json", "-o", "one.json", "--persons=leaving-persons.json", "--persons-output=two.json"],
                       ["convert", "leaving.json", "-o", "empty.csv", "--overwrite", "--persons=lindestroom-persons.json"],
                       ["convert", "leaving.json", "-o", "x.csv", "--persons=small.json"],
                       ["convert", "leaving.json", "-o", "x.csv", "--redaction=full"],
                       ["convert", "leaving.json", "-o", "x.csv", "--persons=leaving-persons.json", "--redaction=pseudonyms"],
                       ["convert", "leaving.json", "-o", "x.csv", "--persons=leaving-persons.json", "--redaction=pseudonyms",
                        "--key-file=short.key"],
                       ["convert", "leaving.json", "-o", "x.csv", "--persons=leaving-persons.json", "--redaction=pseudonyms",
                        "--key-file=no.key"],
                       ["convert", "leaving.json", "--to=hif", "--persons=leaving-persons.json", "--redaction=full", "--yes"],
                       ["convert", "leaving.json", "--persons=leaving-persons.json"],
                       ["convert", "leaving.json", "--redaction=none"],
                       ["convert", "leaving.json", "-o", "one.json", "--persons-output=one.json", "--overwrite"],
                       ["convert", "leaving.json", "--to=hif", "-o", "leaving.json", "--overwrite"],
                       ["convert", "leaving.json", "--to=hif", "--persons-output=two.json"],
                       ["convert", "leaving.json", "--to=xml"], ["convert", "leaving.json", "--redaction=some"]],
    "privacy": [["privacy", "lindestroom.json"], ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json"],
                ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--older-than=2j", "--date=2026-12-31"],
                ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--older-than=10y"],
                ["privacy", "lindestroom.json", "--audience=public"],
                ["privacy", "privacy.json"], ["privacy", "privacy.json", "--persons=privacy-persons.json"],
                ["privacy", "privacy.json", "--persons=privacy-persons.json", "--format=csv"],
                ["privacy", "privacy.json", "--format=json"], ["privacy", "privacy.json", "--audience=openbaar"],
                ["privacy", "privacy.json", "--persons=privacy-nobody.json"],
                ["privacy", "privacy.json", "--persons=privacy-only-ids.json"],
                ["privacy", "gr-nl.json"], ["privacy", "bare.json"], ["privacy", "many-names.json"],
                ["privacy", "privacy.json", "--persons=privacy-damaged.json"],
                ["privacy", "privacy.json", "--persons=lindestroom-persons.json"],
                ["privacy", "privacy.json", "--persons=nothing.json"], ["privacy", "privacy.json", "--persons=."],
                ["privacy", "nothing.json", "--persons=privacy-persons.json"]],
    "privacy-export": [["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--export=edge-csv"],
                       ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--export=hif", "--for=public"],
                       ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--export=edge-csv", "--redaction=full"],
                       ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--export=edge-csv",
                        "--redaction=pseudoniemen"],
                       ["privacy", "privacy.json", "--export=edge-csv", "--for=beheer", "--redaction=geen"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--export=hif"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--export=edge-csv", "--for=partners",
                        "--redaction=pseudonyms"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--export=json"],
                       ["privacy", "privacy.json", "--export=hif", "--audience=partners", "--for=internal", "--format=csv"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--export=edge-csv", "--format=json"],
                       ["privacy", "privacy.json", "--export=json", "--format=csv"],
                       ["privacy", "privacy.json", "--export=json", "--for=public"], ["privacy", "privacy.json", "--export=xml"],
                       ["privacy", "privacy.json", "--export=hif", "--for=all"],
                       ["privacy", "privacy.json", "--export=hif", "--redaction=some"]],
    "privacy-person": [["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--person=p-007"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=p-101"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=p-103"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=p-104"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=p-105"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=anna", "--format=json"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=anna", "--format=csv"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=Koen Zwaluwenburg"],
                       ["privacy", "privacy.json", "--person=p-101"], ["privacy", "privacy.json", "--erase=p-101"],
                       ["privacy", "privacy.json", "--persons=privacy-only-ids.json", "--person=p-201"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--person=p-101", "--audience=partners"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--audience=partners"],
                       ["check", "privacy.json", "--persons=privacy-persons.json", "--audience=public"],
                       ["check", "privacy.json", "--persons=privacy-persons.json"],
                       ["check", "privacy.json", "--persons=privacy-damaged.json"],
                       ["check", "privacy.json", "--persons=privacy-damaged.json", "--format=csv"],
                       ["check", "privacy.json", "--persons=lindestroom-persons.json"],
                       ["check", "privacy.json", "--persons=nothing.json"]],
    "privacy-erase": [["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--erase=p-017"],
                      ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--erase=p-017", "--yes"],
                      ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--erase=p-017", "--yes"],
                      ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--erase=p-101"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--erase=p-101", "--yes"],
                      ["check", "privacy.json", "--persons=privacy-persons.json"],
                      ["privacy", "privacy.json", "--persons=privacy-damaged.json", "--lenient", "--erase=p-301", "--yes"],
                      ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--purge"],
                      ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--purge", "--older-than=2y", "--yes"],
                      ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--purge", "--older-than=730d"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=23m"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=1d", "--date=2024-06-01"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=1j"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=1m", "--yes"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=1m", "--yes"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=soon"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=m"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=9999y"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--date=then"],
                      ["privacy", "no-date.json", "--persons=privacy-nobody.json", "--purge"],
                      ["privacy", "no-date.json", "--persons=privacy-nobody.json"],
                      ["privacy", "privacy.json", "--purge"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--person=anna"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--purge", "--for=public"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--yes"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--redaction=full"],
                      ["privacy", "privacy.json", "--persons=privacy-persons.json", "--erase=anna", "--format=json"]],
    "privacy-record": [["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--processing-record", "--older-than=24m"],
                       ["privacy", "privacy.json", "--persons=privacy-persons.json", "--processing-record"],
                       ["privacy", "privacy.json", "--processing-record", "--audience=partners"],
                       ["privacy", "no-date.json", "--processing-record", "--older-than=3j"],
                       ["privacy", "privacy.json", "--persons=privacy-only-ids.json", "--processing-record"],
                       ["privacy", "gr-nl.json", "--processing-record"],
                       ["privacy", "privacy-mixed.json", "--lenient", "--processing-record"],
                       ["privacy", "privacy.json", "--processing-record", "--date=then"]],
    "overview": [["overview", "lindestroom.json"], ["overview", "lindestroom.json", "--level=policy"],
                 ["overview", "lindestroom.json", "--theme=ouderen", "--in-scope"],
                 ["overview", "lindestroom.json", "--out-of-scope"], ["overview", "lindestroom.json", "--confirmed=nee"],
                 ["overview", "lindestroom.json", "--level=beleid", "--theme=jeugd-ggz", "--area=Dijkenes"],
                 ["overview", "lindestroom.json", "--organisation=zv-meerzeker", "--domain=wonen", "--confirmed=no"],
                 ["overview", "lindestroom.json", "--area=Dijkenes", "--domain=wonen", "--organisation=Woonstichting"],
                 ["overview", "lindestroom.json", "--area=xyzzy"], ["overview", "lindestroom.json", "--theme=lmc"],
                 ["overview", "lindestroom.json", "--theme=jeugd-ggz"], ["overview", "lindestroom.json", "--theme=valpreventie"], ["overview", "lindestroom.json", "--organisation=veen"],
                 ["overview", "lindestroom.json", "--in-scope", "--out-of-scope"],
                 ["overview", "lindestroom.json", "--level=hoog"], ["overview", "lindestroom.json", "--min-domains=x"],
                 ["overview", "lindestroom.json", "--min-domains=4", "--min-population=300000", "--level=content"],
                 ["overview", "lindestroom.json", "--date=1990-01-01"],
                 ["overview", "lindestroom.json", "--date=1990-01-01", "--organisation=lmc"],
                 ["overview", "utrecht.json", "--area=Utrecht", "--level=bestuur"],
                 ["overview", "lindestroom.json", "--confirmed=no", "--format=json"],
                 ["overview", "lindestroom.json", "--out-of-scope", "--format=csv"]],
    "overview-small": [["overview", "cards.json"], ["overview", "cards.json", "--out-of-scope"],
                       ["overview", "cards.json", "--format=json"], ["overview", "small.json"], ["overview", "bare.json"],
                       ["overview", "gr-nl.json", "--organisation=Wijchen"], ["overview", "gr-nl.json", "--out-of-scope"],
                       ["overview", "gr-nl.json", "--confirmed=no"], ["overview", "no-date.json", "--confirmed=no"]]
    + [["overview", "cards.json", f"--kind={kind}"] for kind in
       ("steering-group", "kerngroep", "dagelijks-bestuur", "sounding-board", "working-group", "coalitie-vast",
        "coalition-dynamic", "netwerk", "case-table")],
    "show": [["show", "lindestroom.json", name] for name in
             ("bt-gezond", "kt-val", "bl-digitaal", "lmc", "g-dijkenes", "zv-meerzeker", "th-basis", "casus-ggz", "roaz-t", "ouderen",
              "jeugd-ggz", "GM9912", "hele-regio", "pr-val", "sg-vm", "Gemeente Vennebeek", "GM9914", "gezond ouder", "gezond", "linde",
              "xyzzy", "Dijkenis")]
    + [["show", "lindestroom.json", "sg-vm", "--date=2025-12-31"], ["show", "lindestroom.json", "bp-veen", "--date=2025-06"],
       ["show", "lindestroom.json", "sg-vm", "--format=json"], ["show", "lindestroom.json", "kt-val", "--of=themes"],
       ["show", "lindestroom.json", "wachttijden", "--of=thema's"], ["show", "lindestroom.json", "kt-val", "--of=chairs"],
       ["show", "lindestroom.json", "lmc", "--of=themas"], ["show", "lindestroom.json", "financiers"],
       ["show", "lindestroom.json"], ["show", "lindestroom.json", "Fall prevention"],
       ["show", "lindestroom.json", "co-jongeren", "--format=csv"],
       ["show", "lindestroom.json", "co-jongeren", "--format=json"]],
    "show-utrecht": [["show", "utrecht.json", "Bestuurstafel Gezond Utrecht"],
                     # Of many tables not everybody is listed.
                     ["show", "utrecht.json", "--of=areas", "Renswoude"]],
    # One table over the years; a municipality at it that merged.
    "u10": [["overview", "u10.json", f"--date={date}"] for date in ("2014-03-10", "2014-03-11", "2020-07-01")]
    + [["overview", "u10.json"], ["show", "u10.json", "g-vianen", "--date=2018-12-31"], ["show", "u10.json", "g-vianen"],
       ["show", "u10.json", "GM1961"], ["show", "u10.json", "g-leerdam", "--date=2018-12-31"],
       ["compare", "u10.json", "--since=2018-12-31", "--date=2019-01-01"]],
    "show-small": [["show", "cards.json", name, "--of=tables"] for name in
                   ("bt", "bc", "amb", "wg", "knoop", "los", "leeg", "cas", "vast", "dyn", "oud", "nieuw", "later")]
    + [["show", "cards.json", name] for name in
       ("g-aa", "g-cee", "net", "net-aa", "bureau", "alleen", "stil", "stiller", "voorheen", "warmte", "warmtenet", "zon", "leeg", "streek",
        "aa", "cee", "bee", "jeugd", "kantoor", "oud-bee", "pr-warm", "pr-los")]
    + [["show", "cards.json", "leeg", "--of=themes"], ["show", "cards.json", "net-aa", "--format=json"]],
    "overlap": [["overlap", "gr-nl.json"], ["overlap", "gr-nl.json", "--min-jaccard=0,9", "--top=3"],
                ["overlap", "gr-nl.json", "--by=areas", "--top=2"], ["overlap", "gr-nl.json", "--min-shared=60"],
                ["overlap", "gr-nl.json", "--of=organisaties", "--by=gebieden", "--top=2"]],
    "overlap-small": [["overlap", "small.json"], ["overlap", "small.json", "--by=themes"],
                      ["overlap", "small.json", "--by=domains"], ["overlap", "small.json", "--no-case"],
                      ["overlap", "small.json", "--date=2015-06-01"], ["overlap", "small.json", "--format=csv"],
                      ["overlap", "small.json", "--format=json"]],
    "overlap-significance": [["overlap", "lindestroom.json", "--significance", "--top=3"],
                             ["overlap", "lindestroom.json", "--significance", "--of=organisaties", "--min-jaccard=0,8"],
                             ["overlap", "lindestroom.json", "--significance", "--by=projects", "--min-shared=2"],
                             ["overlap", "small.json", "--significance"],
                             ["overlap", "lindestroom.json", "--significance", "--format=csv", "--top=2"],
                             ["overlap", "small.json", "--significance", "--format=json"],
                             ["overlap", "lindestroom.json", "--profile", "--significance"]],
    "overlap-projects": [["overlap", "lindestroom.json", "--by=projects", "--top=3"],
                         ["overlap", "lindestroom.json", "--of=organisations", "--by=projecten", "--top=3"],
                         ["overlap", "lindestroom.json", "--by=projects", "--min-shared=2", "--format=json"]],
    "profile": [["overlap", "lindestroom.json", "--profile"],
                ["overlap", "lindestroom.json", "--profile", "kwetsbare", "gezond ouder"],
                ["overlap", "lindestroom.json", "--profile", "Tactisch ROAZ"],
                ["overlap", "lindestroom.json", "--profile", "th-ouderen", "kt-val"],
                ["overlap", "lindestroom.json", "--profile", "casus-ggz", "bp-veen"],
                ["overlap", "lindestroom.json", "--profile", "bt-gezond", "db-gezond", "--format=csv"],
                ["overlap", "lindestroom.json", "--profile", "th-basis", "nw-palliatief", "--format=json"],
                ["overlap", "lindestroom.json", "--profile", "--no-case", "--min-themes=0,3", "--top=2"],
                ["overlap", "lindestroom.json", "--profile", "kb-inwoners", "--min-organisations=0.1", "--all", "--top=1"],
                ["overlap", "lindestroom.json", "--profile", "bt-gezond", "--min-organisations=0.03"],
                ["overlap", "small.json", "--profile"], ["overlap", "small.json", "--profile", "--all"],
                ["overlap", "small.json", "--profile", "casus", "--no-case"],
                ["overlap", "lindestroom.json", "--profile", "--date=2015-01-01", "co-jongeren"],
                ["overlap", "lindestroom.json", "--profile", "roaz", "th-spoed"],
                ["overlap", "lindestroom.json", "--profile", "roaz-t", "Tactisch ROAZ"],
                ["overlap", "lindestroom.json", "--profile", "--by=themes"], ["overlap", "lindestroom.json", "--all"],
                ["overlap", "lindestroom.json", "--min-themes=0.5"], ["overlap", "lindestroom.json", "th-ouderen"],
                ["overlap", "lindestroom.json", "--profile", "--min-themes=2"],
                ["overlap", "lindestroom.json", "--profile", "a", "b", "c"],
                ["overlap", "lindestroom.json", "--profile", "lmc"]],
    "meets": [["meets", "gr-nl.json"], ["meets", "gr-nl.json", "Beuningen", "Wijchen"],
              ["meets", "gr-nl.json", "beuningen", "--top=3"], ["meets", "gr-nl.json", "Zwolle", "Vlissingen"],
              ["meets", "gr-nl.json", "recht"], ["meets", "gr-nl.json", "Bueningen"],
              ["meets", "gr-nl.json", "xyzzy"], ["meets", "gr-nl.json", "Provincie Utrecht", "--min-shared=2"]],
    "find": [["find", "lindestroom.json", text] for text in
             ("kwetsbare ouderen", "spoedzorg", "acute zorg", "waterstof", "advance care planning", "wachtlijsten",
              "wachttijden", "wachtlijsten jeugd-ggz", "waiting lists youth mental health", "ouderenzorg")]
    + [["find", "lindestroom.json", "wachtlijsten", "jeugd-ggz", "--with=Huisartsen Lindestroom,g-dijkenes", "--area=Dijkenes"],
       ["find", "lindestroom.json", "ouderen", "--level=bestuur", "--top=2"], ["find", "lindestroom.json", "spoedzrog palliatief"],
       ["find", "lindestroom.json", "wachtlijsten waterstof", "--top=1"], ["find", "lindestroom.json", "Rietkerk"],
       ["find", "lindestroom.json", "GGZ Lindestroom", "--top=1"], ["find", "lindestroom.json", "digitalisering", "--top=1"],
       ["find", "lindestroom.json", "--with=lmc,ggz", "--level=executive"],
       ["find", "lindestroom.json", "wachtlijsten", "--with=huisartsen"], ["find", "lindestroom.json", "wachtlijsten", "--with=Wilgentuyn"],
       ["find", "lindestroom.json", "wachtlijsten", "--area=xyzzy"], ["find", "lindestroom.json", "wachtlijsten", "--level=hoog"],
       ["find", "lindestroom.json"], ["find", "lindestroom.json", "de het een"],
       ["find", "lindestroom.json", "ouderen", "--with=lmc", "--date=1990-01-01"],
       ["find", "lindestroom.json", "Zorg Dichtbij"], ["find", "lindestroom.json", "ggz"], ["find", "utrecht.json", "ggz"],
       ["find", "utrecht.json", "ouderen", "--with=raedelijn", "--top=2"],
       ["find", "lindestroom.json", "lmc"], ["find", "lindestroom.json", "Bestuurstafel Gezond", "--top=1"],
       ["find", "lindestroom.json", "db-gezond wachtlijsten", "--top=1"], ["find", "utrecht.json", "Vianen"]],
    "find-small": [["find", "finder.json", text] for text in
                   ("warmtenet", "zon op dak stadsverwarming", "energie", "kleinschalige opwekking", "daken Aa", "De Streek", "daken",
                    "xyzzy plugh foo", "gemeente warmte", "warmte " + " ".join(f"woord{i}" for i in range(64)))]
    + [["find", "finder.json", "--area=streek", "--domain=overheid"], ["find", "finder.json", "--domain=netbeheer", "--area=bee"],
       ["find", "finder.json", "--with=g-bee", "--level=policy"], ["find", "finder.json", "energie", "--with=g-bee", "--domain=netbeheer"],
       ["find", "finder.json", "energie", "zon", "--domain=netbeheer", "--with=g-bee|net", "--area=aa", "--level=beleid", "--format=json"],
       ["find", "finder.json", "energie", "--format=csv"]],
    "compare": [["compare", "2025.json", "2026.json"],
                ["compare", "2025.json", "2026.json", "--persons=persons-2025.json,persons-2026.json"],
                ["compare", "2025.json", "2026.json", "--only=stoelen,roles,thema's", "--top=3"],
                ["compare", "2025.json", "2026.json", "--only=contacts", "--top=2"],
                ["compare", "2025.json", "2026.json", "--only=persons", "--persons=persons-2025.json|persons-2026.json"],
                ["compare", "2026.json", "--since=2025-10-01", "--audience=public"],
                ["compare", "2025.json", "2026.json", "--date=2025-12-31", "--since=2025-11-01"],
                ["compare", "2025.json", "2026.json", "--continuity", "--top=4"],
                ["compare", "2025.json", "2026.json", "--only=hours,roles", "--format=csv"],
                ["compare", "2025.json", "2026.json", "--only=hours,roles", "--format=json"],
                ["compare", "2025.json", "2026.json", "--continuity", "--only=organisaties", "--format=csv"]]
    + [["compare", "u10.json", *dates] for dates in
       (["--since=2014-03-11", "--date=2020-07-01"], ["--since=2020-07-01"], ["--since=2014-03-11"])],
    "compare-small": [["compare", "full-1.json", "full-2.json"],
                      ["compare", "full-1.json", "full-2.json", "--unchanged", "--top=25", "--persons=persons-1.json,persons-2.json"],
                      ["compare", "full-1.json", "full-2.json", "--continuity"],
                      ["compare", "moved-1.json", "moved-2.json", "--continuity"],
                      *(["compare", f"{name}-1.json", f"{name}-2.json", "--continuity"] for name in ("seat", "seat-other", "filled")),
                      ["compare", "unseated-1.json", "unseated-2.json", "--only=contacts,organisations,seats"],
                      ["compare", "full-1.json", "full-2.json", "--only=organisations,seats", "--format=json"],
                      ["compare", "full-1.json", "full-2.json", "--only=personen", "--persons=persons-1.json,persons-3.json"],
                      ["compare", "full-1.json", "full-2.json", "--only=persons", "--persons=persons-1.json,nobody.json"],
                      ["compare", "came-1.json", "came-2.json", "--continuity", "--format=json"],
                      ["compare", "left-1.json", "left-2.json", "--format=json"],
                      ["compare", "small.json", "--since=2026-09-30"], ["compare", "small.json", "small.json"]]
    + [["compare", f"{name}-1.json", f"{name}-2.json"] for name in comparisons.PAIRS if name != "full"],
    "compare-problems": [["compare", "2026.json"], ["compare"], ["compare", "2026.json", "2025.json"],
                         ["compare", "2026.json", "--since=2027-01-01"], ["compare", "2026.json", "--since=2026-10-01"],
                         ["compare", "2026.json", "--since=gisteren"], ["compare", "2026.json", "--since=1900-01-01"],
                         ["compare", "2025.json", "u10.json"], ["compare", "2025.json", "2026.json", "--only=contatcs"],
                         ["compare", "2025.json", "2026.json", "--only=seats,contcaten"],
                         ["compare", "2025.json", "2026.json", "--only=mensen"], ["compare", "2025.json", "2026.json", "--only="],
                         ["compare", "2025.json", "2026.json", "--persons=persons-2025.json"],
                         ["compare", "2025.json", "2026.json", "--persons=persons-2025.json,nothing.json"],
                         ["compare", "2025.json", "2026.json", "--persons=persons-2025.json,persons-2026.json", "--audience=public"],
                         ["compare", "2025.json", "2026.json", "--continuity", "--unchanged"],
                         ["compare", "2025.json", "2026.json", "--continuity", "--persons=persons-2025.json,persons-2026.json"],
                         ["compare", "2025.json", "nothing.json"], ["compare", "2025.json", "circle-of-successors.json"],
                         ["compare", "2025.json", "2026.json", "x.json"], ["compare", "2025.json", "2026.json", "--top=0"]],
    "problems": [["check", f"{name}.json"] for name in problems.NATIVE],
    "problems-of-lists": [["import", f"{name}.csv", "--table=Tafel", "--organisation=Organisatie", "-o", f"{name}.json"]
                          for name in problems.LISTS]
    + [["import", "blank-row.csv", "--table=Tafel", "--organisation=Tafel", "-o", "same.json"],
       ["import", "blank-row.csv", "--table=", "--organisation=Tafel", "-o", "same.json"],
       ["import", "blank-row.csv", "--table=Tafel", "--organisation=", "-o", "same.json"],
       ["import", "cell.csv", "--table=Tafel", "--organisation=Organisatie", "--lenient", "-o", "-"]],
    "ground": [["overlap", "incomplete.json"], ["meets", "incomplete.json", "--date=2026-10-05"], ["meets", "no-date.json"]],
    "meets-small": [["meets", "small.json"], ["meets", "small.json", "Ziekenhuis De Linde"],
                    ["meets", "small.json", "zk", "ggz"], ["meets", "small.json", "wc", "ggz"],
                    ["meets", "small.json", "alleen"], ["meets", "small.json", "--format=csv"]],
}


TEMPORARY = tempfile.TemporaryDirectory()
MADE = pathlib.Path(TEMPORARY.name) / "gr-nl.json"


def environment(**more):
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("LC_") and name not in ("LANG", "LANGUAGE", "COLUMNS")}
    return {**kept, "LC_ALL": "C.UTF-8", "COLUMNS": "80", **more}


def run(folder, arguments, **more):
    return subprocess.run([COMMAND, *arguments], cwd=folder, env=environment(**more), stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=300)


def make_folder(folder):
    for file in DATA.iterdir():
        shutil.copy(file, folder)
    for files, ending in ((problems.NATIVE, "json"), (problems.LISTS, "csv")):
        for name, content in files.items():
            content = content if isinstance(content, bytes) else content.encode()
            (folder / f"{name}.{ending}").write_bytes(content)
    shutil.copy(SOURCE / "examples" / "data" / "gr-nl.csv", folder)
    shutil.copy(SOURCE / "examples" / "data" / "lindestroom" / "2026.json", folder / "lindestroom.json")
    for name in ("2025", "2026", "persons-2025", "persons-2026"):
        shutil.copy(SOURCE / "examples" / "data" / "lindestroom" / f"{name}.json", folder)
    for name, content in comparisons.make().items():
        (folder / name).write_text(content, encoding="utf-8")
    shutil.copy(SOURCE / "examples" / "data" / "utrecht.json", folder)
    shutil.copy(SOURCE / "examples" / "data" / "u10-u16.json", folder / "u10.json")
    shutil.copy(SOURCE / "examples" / "data" / "lindestroom" / "persons-2026.json", folder / "lindestroom-persons.json")
    # A record that cannot be read, and more places than are listed.
    (folder / "privacy-only-ids.exports.jsonl").mkdir()
    (folder / "many-names.json").write_text(json.dumps({"format": "regiotafel/1", "tables": [
        {"id": f"t{i}", "name": f"Tafel {i}", "purpose": "Bel 0612345678"} for i in range(22)]}), encoding="utf-8")
    if not MADE.exists():
        made = run(folder, IMPORT)
        if made.returncode != 0:
            raise AssertionError(made.stderr.decode())
        shutil.move(folder / "made.json", MADE)
    shutil.copy(MADE, folder / "gr-nl.json")


def quote(argument):
    return f'"{argument}"' if " " in argument or not argument else argument


def session(folder, commands, language, **more):
    """The commands with what they print, as in a terminal, and their exit status where that is not 0."""
    text = ""
    for arguments in commands:
        # Without a command there is nothing to give the option to; the locale decides.
        spoken = arguments + [f"--lang={language}"] if len(arguments) > 1 and "--help" not in arguments[:1] else arguments
        if any(argument.startswith("--lang") for argument in arguments):
            spoken = arguments
        done = run(folder, spoken, LANG=f"{language}_XX", LC_ALL=f"{language}_XX.UTF-8", **more)
        text += "$ regiotafel " + " ".join(map(quote, arguments)) + "\n"
        text += done.stdout.decode() + done.stderr.decode()
        if done.returncode:
            text += f"[exit status {done.returncode}]\n"
        text += "\n"
    return text


class Golden(unittest.TestCase):
    maxDiff = None

    def test_sessions(self):
        for name, commands in CASES.items():
            for language in LANGUAGES:
                with self.subTest(name=name, language=language), tempfile.TemporaryDirectory() as folder:
                    folder = pathlib.Path(folder)
                    make_folder(folder)
                    text = session(folder, commands, language)
                    path = GOLDEN / f"{name}.{language}.txt"
                    if REWRITE:
                        path.write_text(text, encoding="utf-8")
                    self.assertEqual(path.read_text(encoding="utf-8"), text)

    def test_json_of_problems_is_json(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            make_folder(folder)
            problems = json.loads(run(folder, ["check", "wrong.json", "--format=json"]).stdout)
            self.assertIn("duplicate-id", [problem["code"] for problem in problems])
            self.assertEqual(json.loads(run(folder, ["check", "small.json", "--format=json"]).stdout), [])

    def test_no_golden_file_is_left_over(self):
        self.assertEqual(sorted(path.name for path in GOLDEN.iterdir()),
                         sorted(f"{name}.{language}.txt" for name in CASES for language in LANGUAGES))

    def test_lines_fit(self):
        """No line of text is wider than 80 characters, unless a single word is."""
        for path in GOLDEN.iterdir():
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.startswith(("$ ", "regiotafel: ", "{", "  ", "[", '"')) or "," in line.split(" ")[0]:
                    continue
                if " " in line.strip():
                    self.assertLessEqual(len(line), 80, f"{path.name}: {line}")


class WithoutGolden(unittest.TestCase):
    def test_output_that_cannot_be_written(self):
        with tempfile.TemporaryDirectory() as folder, open("/dev/full", "wb") as full:
            folder = pathlib.Path(folder)
            make_folder(folder)
            done = subprocess.run([COMMAND, "overlap", "gr-nl.json"], cwd=folder, env=environment(), stdout=full,
                                  stderr=subprocess.PIPE)
            self.assertEqual((done.returncode, done.stderr),
                             (3, b"regiotafel: standard output cannot be written\n"))

    def test_arguments_that_are_not_text(self):
        """Bytes that are no UTF-8 are shown as such, and nothing is read beyond them."""
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            make_folder(folder)
            for arguments, status in (([b"import", b"blank-row.csv", b"--table=\xf0", b"--organisation=Organisatie", b"-o", b"x"], 1),
                                      ([b"meets", b"gr-nl.json", b"\xf0"], 2), ([b"overlap", b"a\xf0"], 3)):
                done = run(folder, arguments)
                self.assertEqual(done.returncode, status, done.stderr)
                self.assertRegex(done.stderr.decode(), r"^regiotafel: .*(\ufffd|\\U).*\n$")

    def test_option_without_its_value(self):
        done = run("/", ["overlap", "x.json", "--top"])
        self.assertEqual((done.returncode, done.stderr.decode()),
                         (2, "regiotafel: option “--top” needs a value: --top=N\n"))

    def test_wide_characters(self):
        """A full-width character takes two cells, one that is set on another takes none; a line separator breaks no line."""
        with tempfile.TemporaryDirectory() as folder:
            names = {"a": "東京都の長い名前の協議会" * 5, "b": "Plain", "c": "e\u0301" * 10, "d": "One\u2028two\u2029three", "東京": "京"}
            pathlib.Path(folder, "wide.json").write_text(json.dumps(
                {"format": "regiotafel/1", "tables": [{"id": key, "name": name, "purpose": name} for key, name in names.items()]}))
            done = run(folder, ["overview", "wide.json"])
            lines = done.stdout.decode().split("\n")
            cells = [sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
                     for line in lines]
            self.assertLessEqual(max(cells), 80)
            rows = [n for line, n in zip(lines, cells) if line.endswith("  –")]
            self.assertEqual(len(rows), 5)
            self.assertEqual(len(set(rows)), 1, lines)
            self.assertTrue(any(line.startswith("a ") and "…" in line for line in lines), lines)
            for arguments in (["overview", "wide.json"], ["show", "wide.json", "d"]):
                self.assertIn("One two three", run(folder, arguments).stdout.decode())

    def test_more_pairs_than_can_be_listed(self):
        """What to do is said in the language and the options of the command, not in those of the library."""
        with tempfile.TemporaryDirectory() as folder:
            tables = [{"id": f"t{i}", "memberships": [{"organisation": "a"}]} for i in range(20000)]
            pathlib.Path(folder, "many.json").write_text(json.dumps(
                {"format": "regiotafel/1", "organisations": [{"id": "a"}], "tables": tables}))
            for options, said in (([], "vraag meer gelijkenis met --min-organisations=0,9 of --min-themes=0,9, of noem één of twee tafels"),
                                  (["--all"], "laat --all weg, of noem één of twee tafels")):
                done = run(folder, ["overlap", "many.json", "--profile", "--lang=nl", *options])
                self.assertEqual((done.returncode, done.stderr.decode()),
                                 (1, f"regiotafel: er zijn meer paren tafels dan te noemen is; {said} achter --profile\n"))
            done = run(folder, ["overlap", "many.json", "--profile", "--lang=en"])
            self.assertRegex(done.stderr.decode(), r"--min-organisations=0\.9 .* name one or two tables")

    def test_least_chance(self):
        """Of 2,000 organisations the same 1,000 at two tables: a chance that no double holds."""
        with tempfile.TemporaryDirectory() as folder:
            organisations = [f"o{i}" for i in range(2000)]
            tables = [{"id": f"t{t}", "memberships": [{"organisation": name} for name in names]} for t, names in
                      enumerate((organisations[:1000], organisations[:1000], organisations[1000:]))]
            pathlib.Path(folder, "wide.json").write_text(json.dumps(
                {"format": "regiotafel/1", "organisations": [{"id": name} for name in organisations], "tables": tables}))
            for language in LANGUAGES:
                done = run(folder, ["overlap", "wide.json", "--significance", f"--lang={language}"])
                self.assertIn(" p < 1e-300 (Holm < 1e-300, FDR < 1e-300)\n", done.stdout.decode())


class SameBytes(unittest.TestCase):
    """Neither the locale nor the number of threads changes what is printed."""

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        make_folder(cls.folder)
        cls.locales = cls.folder / "locales"
        cls.locales.mkdir()
        cls.made = ["C"]
        for name in ("nl_NL", "tr_TR"):
            done = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", str(cls.locales / f"{name}.UTF-8")],
                                  capture_output=True)
            if (cls.locales / f"{name}.UTF-8").exists():
                cls.made.append(f"{name}.UTF-8")

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_locales(self):
        self.assertEqual(self.made, ["C", "nl_NL.UTF-8", "tr_TR.UTF-8"], "the locales package makes these")
        for arguments in (["overlap", "gr-nl.json", "--format=json"], ["overlap", "gr-nl.json", "--top=50"],
                          ["meets", "gr-nl.json", "--format=csv"], ["check", "wrong.json"], ["convert", "small.json"],
                          ["meets", "gr-nl.json", "IJSSELSTEIN"], ["meets", "gr-nl.json", "ıjsselstein"],
                          ["overlap", "lindestroom.json", "--profile"], ["find", "lindestroom.json", "ACUTE ZORG İ"],
                          ["overview", "lindestroom.json"], ["show", "lindestroom.json", "KETENTAFEL"],
                          ["privacy", "privacy.json", "--persons=privacy-persons.json"],
                          ["privacy", "lindestroom.json", "--persons=lindestroom-persons.json", "--export=hif"]):
            for language in LANGUAGES:
                outputs = {(done.stdout, done.stderr, done.returncode) for done in
                           (run(self.folder, arguments + [f"--lang={language}"], LC_ALL=name, LOCPATH=str(self.locales))
                            for name in self.made)}
                self.assertEqual(len(outputs), 1, arguments)

    def test_threads(self):
        for arguments in (["overlap", "gr-nl.json"], ["meets", "gr-nl.json"], ["overlap", "gr-nl.json", "--profile"]):
            outputs = {run(self.folder, arguments + ["--format=json", f"--threads={n}"]).stdout for n in (1, 2, 3)}
            self.assertEqual(len(outputs), 1, arguments)


if __name__ == "__main__":
    unittest.main()
