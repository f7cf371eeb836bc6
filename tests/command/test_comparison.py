#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the command says that changed is what tests/reference/comparison.py works out by itself: in the invented region
Lindestroom, in random rounds, and in two lists of exact numbers."""
import csv
import io
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
REGION = SOURCE / "examples" / "data" / "lindestroom"
sys.path.insert(0, str(SOURCE / "tests" / "reference"))
import changes  # noqa: E402
import comparison  # noqa: E402
import rounds  # noqa: E402

BEFORE, NOW = REGION / "2025.json", REGION / "2026.json"
NUMBERS = ("before", "after")
MONTHS = {"en": "January|February|March|April|May|June|July|August|September|October|November|December",
          "nl": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"}
BEHIND = {"en": "The list behind each figure", "nl": "De lijst achter elk cijfer"}


def run(*arguments, lang="en"):
    done = subprocess.run([COMMAND, *arguments, f"--lang={lang}"], capture_output=True, timeout=300,
                          env={**os.environ, "COLUMNS": "80"})
    if done.returncode != 0:
        raise AssertionError(f"{arguments}: {done.returncode}, {done.stderr.decode()}")
    return done.stdout.decode()


def ask(*arguments):
    return json.loads(run("compare", *arguments, "--format=json"))["rows"]


def read_csv(text):
    rows = []
    for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))):
        rows.append({name: (float(value) if value else None) if name in NUMBERS else value or None
                     for name, value in row.items()})
    return rows


def round_half_away(value):
    """As texts do."""
    return math.floor(value + 0.5)


class Story(unittest.TestCase):
    maxDiff = None

    def hold_story(self, *arguments):
        """Every figure of the text stands in the columns: dates, names and marks aside."""
        rows = ask(*arguments)
        told = {round_half_away(changes.number(row[side])) for row in rows for side in NUMBERS}
        for lang in ("en", "nl"):
            text = " ".join(run("compare", *arguments, lang=lang).split())
            text = text.partition(BEHIND[lang])[0]
            text = re.sub(r"Name of [a-z]\d+(-new)?", "", text)
            text = re.sub(rf"(\d\d? )?({MONTHS[lang]}) \d{{4}}", "", text)
            text = re.sub(r"[(,] ?\d{4}[);]", "", text)
            text = re.sub(r"and \d+ more|en nog \d+", "", text)  # of a list that is cut short
            found = {int(number.replace(",", "").replace(".", "")) for number in
                     re.findall(r"\d{1,3}(?:[.,]\d{3})+|\d+", text)}
            self.assertLessEqual(found, told, (lang, text))
        return rows


class Lindestroom(Story):

    @classmethod
    def setUpClass(cls):
        cls.expected = comparison.compare(BEFORE, NOW)

    def test_rows(self):
        changes.hold(self, ask(BEFORE, NOW), self.expected)

    def test_csv(self):
        """The same rows."""
        rows = read_csv(run("compare", BEFORE, NOW, "--format=csv"))
        changes.hold(self, rows, self.expected)

    def test_as_decided(self):
        """The figures that the text for the newsletter is made of, and no rounding where none belongs."""
        rows = changes.Rows(ask(BEFORE, NOW))
        self.assertEqual({what: rows.totals[what] for what in ("tables", "seats", "contacts", "hours")}, {
            "tables": (27, 27), "seats": (314, 316), "contacts": (737, 771), "hours": (3801.5, 3762.5)})
        self.assertEqual((rows.count("seats", "stayed"), rows.count("seats", "succeeded"),
                          rows.after("seats", "not-confirmed"), rows.after("seats", "joined"),
                          rows.before("seats", "left"), rows.after("seats", "at-new-table"),
                          rows.before("seats", "at-ended-table")), ((281, 281), (10, 5), 11, 11, 5, 19, 18))
        self.assertNotIn("g-vennebeek", {row["organisation"] for row in rows.items["seats", "left"]})

    def test_the_text_tells_the_same(self):
        """And every number of it is in the columns."""
        self.hold_story(BEFORE, NOW)
        self.hold_story(BEFORE, NOW, f"--persons={REGION / 'persons-2025.json'},{REGION / 'persons-2026.json'}")
        figures = self.expected.figures()
        for lang, hours in (("en", ("3,802", "3,763")), ("nl", ("3.802", "3.763"))):
            text = " ".join(run("compare", BEFORE, NOW, lang=lang).split())
            for number in (27, 314, 281, 10, 5, 11, 19, 18, 77, 43, 23):
                self.assertRegex(text, rf"(?<![\d.,]){number}(?![\d]|[.,]\d)", (lang, number))
            if hours[0] in text:
                self.assertIn(hours[1], text)
            self.assertNotRegex(text, r"3[.,]76[02]\b|3[.,]801\b")
        self.assertEqual(figures["contacts"]["lost-by"], {"zv-meerzeker": 23})

    def test_persons(self):
        """Numbers, and nothing else of them."""
        files = [REGION / f"persons-{year}.json" for year in ("2025", "2026")]
        option = "--persons=" + ",".join(map(str, files))
        expected = comparison.compare(BEFORE, NOW, *files)
        answer = run("compare", BEFORE, NOW, option, "--format=json")
        changes.hold_persons(self, json.loads(answer)["rows"], expected)
        changes.hold(self, json.loads(answer)["rows"], expected)
        self.assertEqual(expected.figures()["persons"]["bo-jeugd"], [11, 11, 8, 8])
        for lang, words in (("en", "8 of the 11"), ("nl", "8 van de 11")):
            text = run("compare", BEFORE, NOW, option, lang=lang)
            self.assertIn(words, " ".join(text.split()))
            for person in comparison.load(files[0])["persons"] + comparison.load(files[1])["persons"]:
                for told in (text, answer):
                    self.assertNotIn(person["name"].split()[-1], told)
                    self.assertNotIn(f'"{person["id"]}"', told)

    def test_one_inventory_at_two_dates(self):
        inventory = comparison.load(NOW)
        expected = comparison.Comparison(comparison.Round(inventory, "2025-10-01"), comparison.Round(inventory))
        changes.hold(self, ask(NOW, "--since=2025-10-01"), expected)


class Random(Story):

    def test_rounds(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(200, 220):
                paths, three = [], rounds.make_rounds(seed)
                for i, inventory in enumerate(three):
                    paths.append(pathlib.Path(folder) / f"{i}.json")
                    paths[-1].write_text(json.dumps(inventory), encoding="utf-8")
                for a, b in ((0, 1), (0, 2)):
                    with self.subTest(seed=seed, a=a, b=b):
                        expected = comparison.Comparison(comparison.Round(three[a]), comparison.Round(three[b]))
                        if bool(expected.earlier.tables) == bool(expected.later.tables):
                            changes.hold(self, self.hold_story(paths[a], paths[b]), expected)
                            continue
                        done = subprocess.run([COMMAND, "compare", paths[a], paths[b], "--lang=en"], text=True,
                                              capture_output=True)
                        self.assertEqual((done.returncode, done.stdout), (1, ""))
                        self.assertIn("an empty round tells of no change", done.stderr)


class Lists(unittest.TestCase):
    def test_exact_numbers(self):
        before, after = rounds.make_lists(145, 161, 3740)
        half = rounds.halve(after)
        with tempfile.TemporaryDirectory() as folder:
            paths = {}
            for name, seats in (("before", before), ("after", after), ("half", half)):
                path = pathlib.Path(folder) / f"{name}.csv"
                rounds.write_list(path, seats)
                paths[name] = path.with_suffix(".json")
                run("import", path, "--table=table", "--organisation=organisation", "-o", paths[name])
            rows = changes.Rows(ask(paths["before"], paths["after"]))
            self.assertEqual((rows.after("seats", "joined"), rows.before("seats", "left"),
                              rows.count("seats", "stayed")), (145, 161, (3740, 3740)))
            changes.hold_lists(self, rows, before, after)

            rows = changes.Rows(ask(paths["before"], paths["half"]))
            there = {table for table, _ in half}
            self.assertEqual(rows.before("seats", "left"), len({seat for seat in before if seat[0] in there} - {*half}))
            self.assertEqual(rows.before("seats", "not-covered"), sum(table not in there for table, _ in before))
            text = run("compare", paths["before"], paths["half"])
            self.assertIn(f"{rows.before('seats', 'not-covered'):,.0f}", text)
            self.assertFalse(re.search(r"\b2,1\d\d (seats )?(left|ended)", text))


if __name__ == "__main__":
    unittest.main()
