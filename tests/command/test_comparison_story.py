#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The story of a comparison says nothing that does not stand in its columns: every figure in it is a cell, or the number
of rows of one kind; every name is of something a row is about; and each sentence tells what its row tells."""
import itertools
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest

import comparisons

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
sys.path.insert(0, str(SOURCE / "tests" / "reference"))
import comparison  # noqa: E402
import rounds  # noqa: E402

DATA = SOURCE / "examples" / "data"
REGION = DATA / "lindestroom"
LANGUAGES = ("en", "nl")
MONTHS = {"en": "January February March April May June July August September October November December",
          "nl": "januari februari maart april mei juni juli augustus september oktober november december"}
REST = {"en": r"and (\d[\d.,]*) more", "nl": r"en nog (\d[\d.,]*)"}


def run(*arguments, lang):
    done = subprocess.run([COMMAND, "compare", *arguments, f"--lang={lang}"], capture_output=True, timeout=300,
                          env={**os.environ, "COLUMNS": "80"})
    if done.returncode:
        raise AssertionError(f"{arguments}: {done.stderr.decode()}")
    return done.stdout.decode()


def dates_in(text, lang):
    """Dates written out, as in files; and the text without them."""
    found = []

    def take(match):
        day, month, year = match[1], MONTHS[lang].split().index(match[2]) + 1, match[3]
        found.append(f"{year}-{month:02}" + (f"-{int(day):02}" if day else ""))
        return " "

    pattern = rf"(?:\b(\d{{1,2}}) )?\b({MONTHS[lang].replace(' ', '|')}) (\d{{4}})\b"
    return re.sub(pattern, take, text), found


def number(text, lang):
    return float(text.replace("," if lang == "en" else ".", ""))


def figures_of(rows):
    """All that a figure of the story may be: a cell, rounded half away from zero as texts are, or how many rows there
    are of one kind."""
    figures, counted = set(), {}
    for row in rows:
        for side in ("before", "after"):
            if row[side] is not None:
                figures.add(int(row[side] + 0.5))
        if row["level"] == "item":
            key = row["what"], row["change"]
            counted[key] = counted.get(key, 0) + 1
    return figures | set(counted.values())


def names_of(rows):
    """Longest first, so that what stands within another is not taken out of it."""
    names = {row[column] for row in rows for column in
             ("table-name", "organisation-name", "other-name", "through-name", "from", "to")
             if row[column] and not row[column].isdigit()}
    for joined in [name for name in names if "; " in name]:
        names.update(joined.split("; "))
    return sorted(names, key=len, reverse=True)


class Story(unittest.TestCase):
    maxDiff = None

    def hold(self, *arguments):
        for lang in LANGUAGES:
            answer = json.loads(run(*arguments, "--format=json", lang=lang))
            story, told = dates_in(answer["sentence"], lang)
            known = {row["since"] for row in answer["rows"]} | {answer["date"], answer["question"]["earlier"].get("date")}
            self.assertLessEqual(set(told), known, (arguments, lang))
            for name in names_of(answer["rows"]):
                story = story.replace(name, "")
            rests = [number(rest, lang) for rest in re.findall(REST[lang], story)]
            story = re.sub(REST[lang], "", story)
            figures = figures_of(answer["rows"])
            for text in re.findall(r"\d+(?:[.,]\d+)*", story):
                self.assertIn(number(text, lang), figures | {0}, (arguments, lang, text, answer["sentence"]))
            # What was cut off is named as a number, which is less than what there is.
            for rest in rests:
                self.assertLess(rest, max(figures), (arguments, lang))

    def test_lindestroom(self):
        persons = f"--persons={REGION / 'persons-2025.json'},{REGION / 'persons-2026.json'}"
        for more in ([], [persons], ["--only=seats"], ["--only=contacts,persons", persons], ["--unchanged"]):
            self.hold(REGION / "2025.json", REGION / "2026.json", *more)

    def test_one_file(self):
        for since in ("2014-03-11", "2018-06-12", "2020-07-01"):
            self.hold(DATA / "u10-u16.json", f"--since={since}")

    def test_pairs(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in comparisons.make().items():
                pathlib.Path(folder, name).write_text(content, encoding="utf-8")
            for name in comparisons.PAIRS:
                if name not in ("blank", "empty", "regions"):
                    self.hold(f"{folder}/{name}-1.json", f"{folder}/{name}-2.json")


    def test_rounds(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(406, 418):
                paths = [pathlib.Path(folder, f"{i}.json") for i in range(3)]
                for path, inventory in zip(paths, rounds.make_rounds(seed)):
                    path.write_text(json.dumps(inventory), encoding="utf-8")
                for before, after in itertools.combinations(paths, 2):
                    if not all(comparison.Round(json.loads(path.read_text())).tables for path in (before, after)):
                        continue  # an empty round is refused
                    with self.subTest(seed=seed, before=before.name, after=after.name):
                        self.hold(before, after)


def make_succession(seed):
    """Two tables that are succeeded, by one that is new and one that was there, beside others that stay."""
    chance = random.Random(seed)
    organisations = [f"o{i}" for i in range(14)]
    some = [" ".join(chance.sample(organisations, chance.randrange(3, 7))) for _ in range(6)]
    merged = {organisations[0]: {"period": "../2025-06-30", "successor": organisations[1]}} if chance.random() < 0.5 else {}
    things = comparisons.named(" ".join(organisations), **merged)
    rounds_of = []
    for date in ("2025-01-01", "2026-01-01"):
        tables = [comparisons.table("een", some[0], period="../2025-06-30", successor="twee"),
                  comparisons.table("twee", some[1], period="2025-07-01/.."),
                  comparisons.table("drie", some[2], period="../2025-06-30", successor="vier"),
                  comparisons.table("vier", some[3], **({"members-complete": False} if seed % 4 == 3 else {})),
                  comparisons.table("vijf", some[4])]
        rounds_of.append(comparisons.inventory(date, organisations=things, tables=tables, complete=True))
    return rounds_of


class CutOff(unittest.TestCase):
    """Whom a succession cut off is what the reference works out."""

    def hold(self, folder, before, after):
        paths = [pathlib.Path(folder, name) for name in ("before.json", "after.json")]
        for path, inventory in zip(paths, (before, after)):
            path.write_text(json.dumps(inventory), encoding="utf-8")
        expected = comparison.Comparison(comparison.Round(before), comparison.Round(after))
        cut_off = {(table, other): len(others) for table, _, other, others in expected.cut_off()}
        names = [{one["name"]: one["id"] for one in inventory["tables"] + inventory["organisations"]}
                 for inventory in (before, after)]
        story = json.loads(run(*paths, "--only=contacts", "--format=json", lang="en"))["sentence"]
        notes = re.findall(r"Note: (.*?) do not meet (.*?) anywhere any more; they met at (.*?) only\.", story)
        sizes = []
        for who, other, table in notes:
            key = (expected.table(names[0][table]),
                   expected.last(names[1].get(other) or expected.names.get(names[0][other], names[0][other])))
            more = re.search(r" and (\d+) more$", who)
            listed = re.sub(r" and \d+ more$", "", who).replace(" and ", ", ").split(", ")
            sizes.append(len(listed) + (int(more[1]) if more else 0))
            self.assertEqual(sizes[-1], cut_off.get(key))
        self.assertEqual(sizes, sorted(cut_off.values(), reverse=True)[:3])
        return len(notes)

    def test_successions(self):
        with tempfile.TemporaryDirectory() as folder:
            counts = []
            for seed in range(40):
                with self.subTest(seed=seed):
                    counts.append(self.hold(folder, *make_succession(seed)))
        self.assertIn(0, counts)
        self.assertIn(1, counts)
        self.assertGreater(max(counts), 1)


class Told(unittest.TestCase):
    """What must be said, and what must not."""

    def story(self, lang, *more):
        return " ".join(run(REGION / "2025.json", REGION / "2026.json", *more, lang=lang).split())

    def test_newsletter(self):
        for lang, said in (
                ("nl", ["Het bleven er 27.", "(31 december 2025; opgevolgd door Bestuurlijk Platform Zorg Veen, alleen voor "
                        "deelregio Veen)", "(31 maart 2026; opgegaan in Thematafel Gezond Ouder Worden)",
                        "Van de 314 stoelen bleven er 281 hetzelfde", "hun 10 stoelen werden er 5",
                        "kwamen er 11 bij en gingen er 5 weg", "(23 daarvan door het vertrek van Meerzeker Zorgverzekeringen)",
                        "Let op: Gemeente Merenrade en Gemeente Oosterlinde spreken Ziekenhuis Grootveen nergens meer",
                        "Meerzeker Zorgverzekeringen vertrok daar en zit nu nergens meer aan tafel",
                        "Alle stoelen samen kosten 3.763 uur per jaar, eerst 3.802."]),
                ("en", ["There are still 27.", "Of the 314 seats 281 stayed the same", "their 10 seats became 5",
                        "11 came and 5 went", "(23 of them since Meerzeker Zorgverzekeringen left)",
                        "Note: Gemeente Merenrade and Gemeente Oosterlinde do not meet Ziekenhuis Grootveen anywhere any more",
                        "All seats together take 3,763 hours a year, and took 3,802."])):
            text = self.story(lang)
            for sentence in said:
                self.assertIn(sentence, text)
            self.assertEqual(len(re.findall("Let op:|Note:", text)), 1)
            for nothing in ("wethouder", "raadsverkiezing", "alder", "election"):
                self.assertNotIn(nothing, text)
            # Who merged did not leave.
            self.assertNotRegex(text, r"(Vennebeek|Akkerloo) (left|vertrok)")

    def test_persons_are_only_counted(self):
        persons = [REGION / f"persons-{year}.json" for year in (2025, 2026)]
        names = {person["name"] for path in persons for person in json.loads(path.read_text(encoding="utf-8"))["persons"]}
        for more in ([], ["--only=persons"], ["--format=json"], ["--format=csv"]):
            text = self.story("nl", f"--persons={persons[0]},{persons[1]}", *more)
            for name in names:
                self.assertNotIn(name, text)
                self.assertNotIn(name.split()[-1], text)
            self.assertIsNone(re.search(r"\bp-\d{3}\b", text))
        self.assertIn("zijn 8 van de 11 personen nieuw; op opvolging na bleven de organisaties dezelfde",
                      self.story("nl", f"--persons={persons[0]},{persons[1]}"))

    def test_rounding_is_of_the_text_alone(self):
        answer = json.loads(run(REGION / "2025.json", REGION / "2026.json", "--format=json", lang="en"))
        hours = [row for row in answer["rows"] if row["level"] == "total" and row["what"] == "hours"]
        self.assertEqual([(row["before"], row["after"]) for row in hours], [(3801.5, 3762.5)])
        self.assertIn("3,802 → 3,763", self.story("en"))

    def test_the_list_behind_each_figure(self):
        """The hint names the option that gives as many lines as the figure says."""
        hint = next(line for line in run(REGION / "2025.json", REGION / "2026.json", lang="en").splitlines() if "--only" in line)
        listed = run(REGION / "2025.json", REGION / "2026.json", re.search(r"--only=\w+", hint)[0], lang="en")
        self.assertIn("Seats, joined (11)", listed)
        lines = listed[listed.index("Seats, joined (11)"):].split("\n\n")[0]
        self.assertEqual(len(re.findall(r"^  [^ ]", lines, re.MULTILINE)), 11)

    def test_backwards_is_refused(self):
        done = subprocess.run([COMMAND, "compare", REGION / "2026.json", REGION / "2025.json", "--lang=en"], capture_output=True)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("name the earlier one first", done.stderr.decode())

    def test_a_partial_round_tells_of_no_departures(self):
        with tempfile.TemporaryDirectory() as folder:
            half = json.loads((REGION / "2026.json").read_text(encoding="utf-8"))
            gone = {table["id"] for table in half["tables"][::2]}
            half["tables"] = [table for table in half["tables"] if table["id"] not in gone]
            for table in half["tables"]:
                for member in ("prepares", "reports-to", "advises"):
                    table[member] = [one for one in table.get(member, []) if one not in gone]
                for member in ("parent", "successor"):
                    if table.get(member) in gone:
                        del table[member]
            path = pathlib.Path(folder, "half.json")
            path.write_text(json.dumps(half), encoding="utf-8")
            text = " ".join(run(REGION / "2025.json", path, lang="nl").split())
            self.assertRegex(text, r"Van \d+ stoelen van toen is niet bekend of ze er nog zijn")
            left = re.search(r"gingen er (\d+) weg", text)
            self.assertLessEqual(int(left[1]) if left else 0, 5)


if __name__ == "__main__":
    unittest.main()
