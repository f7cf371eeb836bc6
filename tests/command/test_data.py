#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The example data: every file is valid by the published schema, as another program reads that, has no problems, and
comes back from the library without a byte changed. That of persons, tests/python/test_persons.py looks at."""
import csv
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
SCHEMAS = SOURCE / "libregiotafel" / "exchange"
DATA = SOURCE / "examples" / "data"
ALL = sorted(DATA.glob("**/*.json"))
PERSONS = [path for path in ALL if path.name.startswith("persons-")]
FILES = [path for path in ALL if path not in PERSONS]


def run(*arguments):
    done = subprocess.run([COMMAND, *arguments, "--lang=en"], capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def schema_of(path):
    return load(SCHEMAS / ("regiotafel-persons-1.schema.json" if path in PERSONS else "regiotafel-1.schema.json"))


def mistakes(validator, path):
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(load(path))]


class Data(unittest.TestCase):
    def test_files(self):
        """None was forgotten here."""
        names = {str(path.relative_to(DATA)) for path in ALL}
        self.assertLessEqual({"lindestroom/2025.json", "lindestroom/2026.json", "lindestroom/persons-2025.json",
                              "lindestroom/persons-2026.json", "u10-u16.json", "utrecht.json"}, names)

    @unittest.skipIf(Draft202012Validator is None, "python3-jsonschema is not installed")
    def test_valid(self):
        for path in ALL:
            with self.subTest(file=path.name):
                self.assertEqual(mistakes(Draft202012Validator(schema_of(path)), path), [])

    @unittest.skipIf(Draft202012Validator is None, "python3-jsonschema is not installed")
    def test_every_member_is_of_the_schema(self):
        """The schema lets unknown members pass, as the reader does; here they would be mistakes."""
        for path in ALL:
            closed = schema_of(path)
            shared = {part["$ref"].rpartition("/")[2] for one in closed["$defs"].values() for part in one.get("allOf", [])}
            for name, definition in [("", closed), *closed["$defs"].items()]:
                if "properties" in definition and name not in shared:
                    definition["unevaluatedProperties"] = False
            with self.subTest(file=path.name):
                self.assertEqual(mistakes(Draft202012Validator(closed), path), [])

    def test_no_problems(self):
        for path in FILES:
            with self.subTest(file=path.name):
                status, problems, errors = run("check", path, "--format=json")
                self.assertEqual((status, json.loads(problems), errors), (0, [], ""))

    def test_come_back_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in FILES:
                with self.subTest(file=path.name):
                    written = pathlib.Path(folder) / path.name
                    self.assertEqual(run("convert", path, "-o", written)[0], 0)
                    # Not assertEqual: of files so large, what differs would take minutes to find.
                    self.assertTrue(written.read_bytes() == path.read_bytes(), f"{path} was changed")

    def test_dated_memberships(self):
        """U10 had ten, twelve and sixteen municipalities: see tests/reference/test_u10_u16.py."""
        ten = {"bunnik", "de-bilt", "houten", "ijsselstein", "nieuwegein", "stichtse-vecht", "utrecht", "vianen", "woerden",
               "zeist"}
        twelve = ten - {"vianen"} | {"utrechtse-heuvelrug", "vijfheerenlanden", "wijk-bij-duurstede"}
        sixteen = twelve | {"de-ronde-venen", "lopik", "montfoort", "oudewater"}
        for options, wanted in ((["--date=2014-06-01"], ten), (["--date=2018-12-31"], ten), (["--date=2020-07"], twelve),
                                ([], sixteen)):
            with self.subTest(options=options):
                status, answer, errors = run("overview", DATA / "u10-u16.json", "--format=json", *options)
                table, = json.loads(answer)["rows"]
                self.assertEqual((status, errors, table["organisations"]), (0, "", len(wanted)))
                self.assertEqual({one.removeprefix("g-") for one in table["evidence"]}, wanted)
        status, answer, errors = run("overview", DATA / "u10-u16.json", "--format=json", "--date=2014-03-10")
        self.assertEqual((status, errors, json.loads(answer)["rows"]), (0, "", []))

    def test_compared(self):
        """Whoever came is told, and Vianen did not leave."""
        for options, wanted in ((["--since=2014-06-01", "--date=2020-07"], {"stayed": "9", "succeeded": "1", "joined": "2"}),
                                (["--since=2020-07-01"], {"stayed": "12", "joined": "4"}),
                                (["--since=2014-06-01"], {"stayed": "9", "succeeded": "1", "joined": "6"})):
            with self.subTest(options=options):
                status, answer, errors = run("compare", DATA / "u10-u16.json", "--only=seats", "--format=csv", *options)
                rows = list(csv.DictReader(answer.splitlines()))
                self.assertEqual((status, errors), (0, ""))
                self.assertEqual({row["change"]: row["after"] for row in rows if row["level"] == "count"}, wanted)
                self.assertEqual([(row["organisation"], row["other"]) for row in rows if row["kind"] == "seats-succeeded"
                                  and row["level"] == "item"],
                                 [("g-vianen", "g-vijfheerenlanden")] if "succeeded" in wanted else [])


if __name__ == "__main__":
    unittest.main()
