#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the command says of the invented region Lindestroom is what tests/reference/lindestroom.py works out by itself,
with nothing but csv and itertools."""
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
DATA = SOURCE / "examples" / "data" / "lindestroom"
sys.path.insert(0, str(SOURCE / "tests" / "reference"))
import lindestroom  # noqa: E402

BEFORE, NOW = lindestroom.DATES


def run(*arguments, lang="en"):
    done = subprocess.run([COMMAND, *arguments, f"--lang={lang}"], capture_output=True, timeout=300,
                          env={**os.environ, "COLUMNS": "80"})
    if done.returncode != 0:
        raise AssertionError(f"{arguments}: {done.returncode}, {done.stderr.decode()}")
    return done.stdout.decode()


def ask(*arguments):
    return json.loads(run(*arguments, "--format=json"))


def first(pattern, text):
    """The first number that is told so; 0 where nothing is."""
    found = re.search(pattern, text)
    return float(found.group(1)) if found else 0


def number(text):
    return int(text.replace(",", ""))


class Lindestroom(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.figures = lindestroom.figures()
        cls.meets = {date: ask("meets", DATA / f"{date[:4]}.json") for date in lindestroom.DATES}
        cls.overview = {date: ask("overview", DATA / f"{date[:4]}.json") for date in lindestroom.DATES}
        cls.overlap = {date: ask("overlap", DATA / f"{date[:4]}.json") for date in lindestroom.DATES}

    def test_sizes(self):
        """As the methods of an answer tell them."""
        for date, figures in self.figures.items():
            found = re.search(r"an inventory of ([\d,]+) tables, ([\d,]+) organisations and ([\d,]+) seats",
                              self.overlap[date]["methods"])
            self.assertEqual([number(one) for one in found.groups()],
                             [figures["tables"], figures["organisations"], figures["seats"]])

    def test_check(self):
        """Of the file as a whole, and what of it holds on its date."""
        figures = self.figures[NOW]
        said = run("check", DATA / "2026.json")
        for text in (f"29 tables ({figures['tables']} now)", f"62 organisations ({figures['organisations']} now)",
                     f"349 memberships ({figures['seats']} now)", f"60 agenda items ({figures['items']} now)",
                     "4 projects", "13 meetings"):
            self.assertIn(text, " ".join(said.split()))
        said = run("check", DATA / "2025.json")
        figures = self.figures[BEFORE]
        for text in (f"{figures['tables']} tables,", f"{figures['organisations']} organisations,",
                     f"{figures['seats']} memberships,", f"{figures['items']} agenda items,"):
            self.assertIn(text, " ".join(said.split()))

    def test_who_meets_whom(self):
        for date, figures in self.figures.items():
            meets = self.meets[date]
            found = re.match(r"([\d,]+) of ([\d,]+) pairs of organisations meet", meets["sentence"])
            pairs = [figures["organisation-pairs-meeting"], figures["organisation-pairs"]]
            self.assertEqual([number(one) for one in found.groups()], pairs)
            rows = meets["rows"]
            self.assertEqual(len(rows), figures["organisation-pairs-meeting"])
            self.assertEqual(sum(1 for row in rows if row["shared"] == 1), figures["organisation-pairs-at-one-table"])
            for row in rows:
                self.assertEqual(len(row["evidence"]), row["shared"])

    def test_on_all_levels(self):
        """The levels of the tables at which two meet: the one answer names the tables, the other their levels."""
        for date, figures in self.figures.items():
            levels = {row["id"]: row["level"] for row in self.overview[date]["rows"]}
            on_all = [row for row in self.meets[date]["rows"]
                      if lindestroom.THREE_LEVELS <= {levels[table] for table in row["evidence"]}]
            self.assertEqual(len(on_all), figures["organisation-pairs-on-three-levels"])

    def test_overview(self):
        lacks = {None: [], "case-table": ["case table"], "child": ["part of another table"],
                 "domains": ["fewer than two domains"], "population": ["fewer than 100,000 inhabitants"]}
        for date, figures in self.figures.items():
            rows = self.overview[date]["rows"]
            found = {row["id"]: {name: row[name] for name in figures["overview"][row["id"]]} for row in rows}
            self.assertEqual(found, figures["overview"])
            self.assertEqual({row["id"]: lacks[row["out-of-scope"]] for row in rows},
                             {table: figures["lacking"].get(table, []) for table in found})
            self.assertEqual(sum(row["in-scope"] for row in rows), figures["in-scope"])
            self.assertEqual(sorted(row["id"] for row in rows if not row["confirmed"]), figures["not-confirmed"])
            self.assertEqual(sum(row["meetings"] for row in rows), figures["meetings"])
            self.assertEqual(sum(row["meetings"] * row["hours"] * row["organisations"] for row in rows),
                             figures["seat-hours"])

    def test_dates_alone_tell_what_was(self):
        """The later file, asked about the earlier date."""
        meets = ask("meets", DATA / "2026.json", f"--date={BEFORE}")
        self.assertEqual(len(meets["rows"]), self.figures[BEFORE]["organisation-pairs-meeting"])
        self.assertIn(f"and {self.figures[BEFORE]['seats']} seats", meets["methods"])

    def test_pairs_of_tables(self):
        for date, figures in self.figures.items():
            rows = self.overlap[date]["rows"]
            self.assertEqual(len(rows), figures["table-pairs-sharing"])
            (row,) = [row for row in rows if {row["a"], row["b"]} == {"th-ouderen", "wg-kwetsbaar"}]
            expected = figures["th-ouderen/wg-kwetsbaar"]
            self.assertEqual((row["shared"], row["jaccard"]), (expected["shared"], expected["jaccard"]))
            self.assertEqual(sorted((row["n-a"], row["n-b"])), sorted(expected["of"]))

    def test_profile(self):
        """Which pairs of tables are alike in what, and what that calls for."""
        wanted = {"both": "same-people-same-subject", "people": "same-people-other-subject",
                  "subject": "same-subject-other-people"}
        words = {"belongs": "chain", "not-recorded": "not recorded", "merge": "to talk about", "connect": "connect",
                 "one-day": "meet on one day"}
        for date, figures in self.figures.items():
            rows = ask("overlap", DATA / f"{date[:4]}.json", "--profile")["rows"]
            for alike, name in wanted.items():
                found = [[*sorted((row["a"], row["b"])), words[row["reading"]]]
                         for row in rows if row["alike"] == alike]
                self.assertEqual(sorted(found), figures[name])
            self.assertEqual(len(rows), sum(len(figures[name]) for name in wanted.values()))

    def test_organisations(self):
        """What the card of each tells of its tables, its time and its partners."""
        levels = "executive", "policy", "content"
        for date, figures in self.figures.items():
            for organisation, expected in figures["organisation"].items():
                card = ask("show", DATA / f"{date[:4]}.json", organisation, "--of=organisations")
                text = {row["section"]: row["text"] for row in reversed(card["rows"])}
                found = {"tables": first(r"sits at (\d+) of", card["sentence"]),
                         "meetings": first(r"(\d+) meetings?, ", text.get("load", "")),
                         "hours": first(r"([\d.]+) hours? a year", text.get("load", "")),
                         "partners": first(r"(\d+) organisations?", text.get("meets", "")),
                         "partners-at-one-table": first(r"(\d+) of them at one table only", text.get("meets", ""))}
                wanted = {name: expected[name] for name in found}
                # Where there is one level only, or all are met at one table, that is not said.
                if wanted["partners-at-one-table"] == wanted["partners"]:
                    wanted["partners-at-one-table"] = 0
                by_level = {level: expected["hours-by-level"][level] for level in levels}
                if sum(hours > 0 for hours in by_level.values()) > 1:
                    for level in levels:
                        wanted[level] = by_level[level]
                        found[level] = first(rf"([\d.]+) {level}", text["load"])
                with self.subTest(date=date, organisation=organisation):
                    self.assertEqual(found, wanted)

    def test_every_card(self):
        """Of every thing, in both languages, within the width of the terminal."""
        inventory = json.loads((DATA / "2026.json").read_text(encoding="utf-8"))
        for kind in ("tables", "organisations", "themes", "areas", "projects"):
            for thing in inventory[kind]:
                for lang in ("en", "nl"):
                    with self.subTest(kind=kind, id=thing["id"], lang=lang):
                        said = run("show", DATA / "2026.json", thing["id"], f"--of={kind}", lang=lang)
                        self.assertIn(thing["name"], " ".join(said.split()))
                        self.assertLessEqual(max(map(len, said.splitlines())), 80)

    def test_ground(self):
        """How many tables were confirmed, and which was not."""
        names = {table["id"]: table["name"] for table in json.loads((DATA / "2026.json").read_text())["tables"]}
        for date, figures in self.figures.items():
            confirmed = figures["tables"] - len(figures["not-confirmed"])
            ground = self.meets[date]["ground"]
            self.assertIn(f" {confirmed} of {figures['tables']} tables confirmed", ground)
            for table in figures["not-confirmed"]:
                self.assertIn(f"(not: {names[table]})", ground)
            self.assertEqual("(not:" in ground, bool(figures["not-confirmed"]))


if __name__ == "__main__":
    unittest.main()
