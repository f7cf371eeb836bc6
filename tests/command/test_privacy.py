#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What `privacy` tells is what tests/reference/privacy.py works out by itself and what really leaves; it acts only when
told to, on nothing but the file of persons, and names nobody."""
import csv
import io
import itertools
import json
import os
import pathlib
import pty
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
DATA = SOURCE / "tests" / "data" / "command"
REGION = SOURCE / "examples" / "data" / "lindestroom"
sys.path.insert(0, str(SOURCE / "tests" / "reference"))
import privacy  # noqa: E402

WARNINGS = ("known-name", "address", "telephone-number", "personal-address")
LANGUAGES = ("en", "nl")


class Case(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        for name in ("privacy.json", "privacy-persons.json", "privacy-persons.exports.jsonl", "privacy-damaged.json"):
            shutil.copy(DATA / name, self.folder)
        for year in ("2025", "2026"):
            shutil.copy(REGION / f"{year}.json", self.folder)
            shutil.copy(REGION / f"persons-{year}.json", self.folder)

    def run_it(self, *arguments, status=None):
        done = subprocess.run([COMMAND, "privacy", *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=300, env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "80"})
        if status is not None:
            self.assertEqual(done.returncode, status, done.stderr.decode())
        self.assertIn(done.returncode, (0, 1, 2, 3), done.stderr)
        return done

    def ask(self, *arguments, status=None):
        return self.run_it(*arguments, "--lang=en", status=status).stdout.decode()

    def put(self, name, data):
        (self.folder / name).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")

    def everything(self):
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in self.folder.iterdir()}


class Figures(Case):
    def compare(self, name, persons=None, *more):
        """Counts and places, from both sides."""
        people = privacy.read(self.folder / persons)["persons"] if persons else ()
        expected = privacy.figures(privacy.read(self.folder / name), people)
        found = json.loads(self.ask(name, *([f"--persons={persons}"] if persons else []), "--format=json", *more))
        values = {(one["code"], one["pointer"]): int(one["value"]) for one in found}
        self.assertEqual(values["persons", "persons"], expected["persons"])
        self.assertEqual(values["person-field", "persons/*/name"], expected["names"])
        self.assertEqual(values["seats", "tables/*/memberships"], expected["seats"])
        self.assertEqual(values["seats-with-function", "tables/*/memberships/*/roles"], expected["functions"])
        self.assertEqual(values["functional-address", "tables/*/submit-to"], expected["functional"])
        for code in WARNINGS:
            places = {}
            for one in found:
                if one["code"] == code:
                    places[one["pointer"]] = places.get(one["pointer"], 0) + int(one["value"])
            self.assertEqual(places, expected[code], code)
        return expected

    def test_region(self):
        """Pinned: 46 persons, 316 seats, of which 41 with a function; nothing in free text."""
        expected = self.compare("2026.json", "persons-2026.json")
        self.assertEqual([expected[key] for key in ("persons", "seats", "functions", "functional")], [46, 316, 41, 27])
        self.assertEqual([expected[code] for code in WARNINGS], [{}] * 4)
        said = " ".join(self.ask("2026.json", "--persons=persons-2026.json", status=0).split())
        for text in ("46 persons in persons-2026.json: name (46) and seats (46).", "316 seats of organisations. 41 of these have",
                     "2 persons have had no seat for more than 24 months"):
            self.assertIn(text, said)
        self.compare("2025.json", "persons-2025.json")
        self.compare("2026.json")

    def test_planted(self):
        expected = self.compare("privacy.json", "privacy-persons.json")
        self.assertTrue(all(expected[code] for code in WARNINGS))
        self.ask("privacy.json", "--persons=privacy-persons.json", status=1)

    def test_planted_anywhere(self):
        """Names, addresses and numbers at places that chance finds."""
        persons = privacy.read(self.folder / "persons-2026.json")["persons"]
        for seed in range(6):
            some = random.Random(seed)
            data = privacy.read(self.folder / "2026.json")
            holders = [one for kind in ("tables", "organisations", "projects") for one in data[kind]]
            holders += [one for table in data["tables"] for agenda in table.get("agendas", ()) for one in agenda.get("items", ())]
            for holder in some.sample(holders, 12):
                first, surname = some.choice(persons)["name"].split()
                planted = some.choice([f"{first} {surname}", f"{first[0]}. {surname}", surname.upper(), "iemand@tafel.invalid",
                                       "06-12345678", "+316 1234 5678"])
                holder["description"] = f"Vraag het aan {planted}, of lees het verslag; {planted} weet meer."
            some.choice(data["tables"])["submit-to"] = f"{persons[seed]['name'].split()[-1].lower()}@tafel.invalid"
            self.put("planted.json", data)
            with self.subTest(seed=seed):
                expected = self.compare("planted.json", "persons-2026.json")
                self.assertGreater(sum(len(expected[code]) for code in WARNINGS), 10)

    def test_lapsed(self):
        """By months, years and days, on all sorts of dates, months of unequal length among them."""
        for (name, persons), date, months in itertools.product(
                (("2026.json", "persons-2026.json"), ("privacy.json", "privacy-persons.json")),
                ("2026-10-01", "2024-02-29", "2026-08-31", "2024-09-01", "2031-05-31", "2026-12-31"), (0, 1, 3, 12, 23, 24, 60)):
            data, people = privacy.read(self.folder / name), privacy.read(self.folder / persons)["persons"]
            gone, seatless = privacy.lapsed(data, people, date, months)
            terms = [f"{months}m"] + ([f"{months // 12}y", f"{months // 12}j"] if months % 12 == 0 else [])
            for term in terms:
                said = self.ask(name, f"--persons={persons}", "--purge", f"--older-than={term}", f"--date={date}", status=0)
                self.assertEqual(re.findall(r"^  (\S+): until ", said, re.M), gone, (name, date, term))
                self.assertEqual(bool(seatless), "no seat at all" in said)
        said = self.ask("privacy.json", "--persons=privacy-persons.json", "--purge", "--older-than=730d")
        self.assertEqual(re.findall(r"^  (\S+): until ", said, re.M), ["p-103", "p-105"])


class Acting(Case):
    def test_shows_and_does_nothing(self):
        before = self.everything()
        for arguments in ((), ("--format=json",), ("--purge",), ("--erase=p-101",), ("--person=p-101",), ("--processing-record",),
                          ("--export=edge-csv", "--redaction=full"), ("--export=hif",), ("--export=json",)):
            self.run_it("privacy.json", "--persons=privacy-persons.json", *arguments)
            self.assertEqual(self.everything(), before, arguments)

    def test_erase(self):
        before = self.everything()
        self.ask("2026.json", "--persons=persons-2026.json", "--erase=p-017", "--yes", status=0)
        after = self.everything()
        self.assertEqual({name for name in before if before[name] != after.get(name)}, {"persons-2026.json"})
        self.assertEqual(set(before), set(after))
        old, new = (content["persons-2026.json"][0].decode().splitlines() for content in (before, after))
        self.assertEqual([line for line in old if '"p-017"' not in line], new)
        self.assertEqual(json.loads(self.ask("2026.json", "--persons=persons-2026.json", "--format=json"))[0]["value"], "45")

    def test_purge(self):
        self.ask("privacy.json", "--persons=privacy-persons.json", "--purge", "--yes", status=0)
        left = privacy.read(self.folder / "privacy-persons.json")["persons"]
        kept = [one for one in privacy.read(DATA / "privacy-persons.json")["persons"] if one["id"] not in ("p-103", "p-105")]
        self.assertEqual(left, kept)

    def test_what_this_version_does_not_know_goes_and_stays(self):
        self.ask("privacy.json", "--persons=privacy-persons.json", "--erase=anna", "--yes", status=0)
        self.assertIn("x-telefoon", (self.folder / "privacy-persons.json").read_text(encoding="utf-8"))
        self.ask("privacy.json", "--persons=privacy-persons.json", "--erase=p-101", "--yes", status=0)
        self.assertNotIn("x-telefoon", (self.folder / "privacy-persons.json").read_text(encoding="utf-8"))

    def test_persons_in_the_inventory(self):
        """Of them it is not said that they stand elsewhere, nor that they are gone."""
        shutil.copy(DATA / "privacy-mixed.json", self.folder)
        before = self.everything()
        for question in ([], ["--person=p-901"], ["--erase=p-901", "--yes"], ["--erase=p-101", "--yes"], ["--purge", "--yes"],
                         ["--processing-record"], ["--export=hif"]):
            done = self.run_it("privacy-mixed.json", "--lenient", "--persons=privacy-persons.json", *question, status=1)
            self.assertIn("privacy-mixed.json", done.stderr.decode())
            self.assertIn("--persons-output", done.stderr.decode())
            self.assertEqual(done.stdout, b"")
        self.assertEqual(self.everything(), before)
        self.assertIn("1 person in privacy-mixed.json", self.ask("privacy-mixed.json", "--lenient"))

    def test_exports_are_unknown_without_persons(self):
        self.assertIn("recorded: ? so far", " ".join(self.ask("privacy.json", "--processing-record").split()))
        self.assertIn("recorded: 2 so far", " ".join(self.ask("privacy.json", "--processing-record", "--persons=privacy-persons.json").split()))

    def test_asked_on_a_terminal(self):
        for typed, status, left in ((b"no\n", 0, 46), (b"\n", 0, 46), (b"\x04", 0, 46), (b"ja\n", 0, 45)):
            ours, theirs = pty.openpty()
            with subprocess.Popen([COMMAND, "privacy", "2026.json", "--persons=persons-2026.json", "--erase=p-017", "--lang=nl"],
                                  cwd=self.folder, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs) as child:
                os.write(ours, typed)
                child.communicate(timeout=60)
            os.close(ours)
            os.close(theirs)
            self.assertEqual(child.returncode, status, typed)
            self.assertEqual(len(privacy.read(self.folder / "persons-2026.json")["persons"]), left, typed)

    def test_former_id(self):
        """A person is found by an id of a duplicate that was merged into it."""
        self.assertIn("p-101", self.ask("privacy.json", "--persons=privacy-persons.json", "--person=p-1", status=0))


class NobodyIsNamed(Case):
    def surnames(self, *files):
        return {word.casefold() for file in files for person in privacy.read(self.folder / file)["persons"]
                for name in [person["name"], *person.get("labels", {}).values()] for word in name.split()[-1:]}

    def test_no_answer_names_anybody(self):
        """But that to --person, which was asked for by id."""
        for (name, persons), language, arguments in itertools.product(
                (("privacy.json", "privacy-persons.json"), ("2026.json", "persons-2026.json")), LANGUAGES,
                ((), ("--format=csv",), ("--format=json",), ("--purge",), ("--erase=p-017",), ("--erase=p-101",), ("--processing-record",),
                 ("--export=edge-csv",), ("--export=edge-csv", "--for=internal", "--redaction=full"), ("--export=json",),
                 ("--export=hif", "--for=public"), ("--export=hif", "--for=internal", "--redaction=pseudonyms"),
                 ("--export=hif", "--for=internal", "--redaction=full"), ("--purge", "--older-than=0d"))):
            done = self.run_it(name, f"--persons={persons}", *arguments, f"--lang={language}")
            said = (done.stdout + done.stderr).decode().casefold()
            for surname in self.surnames("privacy-persons.json", "persons-2026.json"):
                self.assertNotIn(surname, said, arguments)
        for arguments in (("--erase=p-101", "--yes"), ("--purge", "--yes")):
            done = self.run_it("privacy.json", "--persons=privacy-persons.json", *arguments)
            for surname in self.surnames("persons-2026.json") | {"zwaluwenburg", "tortelduin", "ekstermeer", "swallow"}:
                self.assertNotIn(surname, (done.stdout + done.stderr).decode().casefold(), arguments)

    def test_no_error_names_anybody(self):
        for arguments in (("--person=Koen Zwaluwenburg",), ("--erase=Koen Zwaluwenburg",), ("--erase=Zwaluwenburg", "--yes")):
            for language in LANGUAGES:
                done = self.run_it("privacy.json", "--persons=privacy-persons.json", *arguments, f"--lang={language}", status=2)
                self.assertNotIn("zwaluw", (done.stdout + done.stderr).decode().lower())
        done = self.run_it("privacy.json", "--persons=privacy-damaged.json")
        self.assertEqual(done.returncode, 1)
        self.assertNotIn("grutto", done.stderr.decode().lower())

    def test_access_tells_all(self):
        said = " ".join(self.ask("privacy.json", "--persons=privacy-persons.json", "--person=p-101", status=0).split())
        person = privacy.read(DATA / "privacy-persons.json")["persons"][0]
        for text in (person["name"], *person["aliases"], *person["labels"].values(), person["description"], person["contact"],
                     *person["identifiers"].values(), *person["former-ids"], person["verified-by"], person["sources"][0]["note"],
                     person["sources"][0]["url"]):
            self.assertIn(text, said)
        told = json.loads(self.ask("privacy.json", "--persons=privacy-persons.json", "--person=p-101", "--format=json", status=0))
        self.assertEqual(told["persons"], [person])


class Exports(Case):
    def convert(self, name, persons, to, audience, redaction):
        output = self.folder / f"uit.{to}"
        output.unlink(missing_ok=True)
        (self.folder / "key").write_bytes(b"0123456789abcdef")
        done = subprocess.run([COMMAND, "convert", name, f"--persons={persons}", f"--to={to}", f"--audience={audience}",
                               f"--redaction={redaction}", "--yes", "-o", output]
                              + (["--key-file=key"] if redaction == "pseudonyms" else []),
                              cwd=self.folder, capture_output=True, timeout=300)
        self.assertTrue(output.exists(), done.stderr.decode())
        return output.read_bytes()

    def test_what_is_told_is_what_leaves(self):
        for (name, persons), to, redaction in itertools.product(
                (("privacy.json", "privacy-persons.json"), ("2026.json", "persons-2026.json")), ("edge-csv", "hif"),
                ("roles", "none", "full", "pseudonyms")):
            told = json.loads(self.ask(name, f"--persons={persons}", f"--export={to}", f"--redaction={redaction}", "--format=json",
                                       status=0))
            self.assertEqual(list(told["counts"]), ["public", "partners", "internal"])
            for audience, counts in told["counts"].items():
                with self.subTest(name=name, to=to, redaction=redaction, audience=audience):
                    left = self.convert(name, persons, to, audience, redaction)
                    text = left.decode()
                    self.assertEqual(len(left), counts["bytes"])
                    for code, mask in (("masked-names", "[naam]"), ("masked-addresses", "[adres]"), ("masked-numbers", "[nummer]")):
                        self.assertEqual(text.count(mask), counts[code], code)
                    if to == "edge-csv":
                        rows = list(csv.DictReader(io.StringIO(text, newline="")))
                        self.assertEqual([len(rows), len({row["table"] for row in rows}), len({row["organisation"] for row in rows})],
                                         [counts["memberships"], counts["tables"], counts["organisations"]])
                        self.assertEqual(len(rows[0]), len(told["fields"]))
                    else:
                        graph = json.loads(text)
                        self.assertEqual([len(graph["incidences"]), len(graph["edges"]), len(graph["nodes"])],
                                         [counts["memberships"], counts["tables"], counts["organisations"]])
                    people = privacy.read(self.folder / persons)["persons"]
                    named = sum(one["name"] in text for one in people)
                    if redaction == "full":
                        self.assertGreaterEqual(named, counts["persons"])
                    else:
                        self.assertEqual(named, 0)

    def test_one_audience_is_one_of_all(self):
        for audience in ("public", "partners", "internal"):
            one = json.loads(self.ask("privacy.json", "--export=hif", f"--for={audience}", "--format=json"))
            every = json.loads(self.ask("privacy.json", "--export=hif", "--format=json"))
            self.assertEqual(one["counts"], {audience: every["counts"][audience]})
            self.assertEqual(one["fields"], every["fields"])

    def test_csv_and_json_say_the_same(self):
        rows = list(csv.DictReader(io.StringIO(self.ask("privacy.json", "--export=hif", "--format=csv"))))
        told = json.loads(self.ask("privacy.json", "--export=hif", "--format=json"))
        for audience, counts in told["counts"].items():
            self.assertEqual({row["name"]: int(row[audience]) for row in rows if row["kind"] == "count"}, counts)
        self.assertEqual([row["name"] for row in rows if row["kind"] == "field"], told["fields"])


if __name__ == "__main__":
    unittest.main()
