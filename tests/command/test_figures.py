#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The figures that the command gives of the real list are those that tests/reference/figures.py works out by itself,
with nothing but csv and itertools."""
import csv
import io
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
CSV = SOURCE / "examples" / "data" / "gr-nl.csv"
REFERENCE = SOURCE / "tests" / "reference" / "figures.py"


def run(*arguments):
    done = subprocess.run([COMMAND, *arguments, "--lang=en"], capture_output=True, check=True)
    return done.stdout.decode()


class Figures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.json = cls.folder / "gr-nl.json"
        problems = run("import", CSV, "--table=Gemeenschappelijke regeling", "--organisation=Deelnemer",
                       "--area=Provincie", "-o", cls.json, "--format=csv")
        cls.problems = list(csv.DictReader(io.StringIO(problems)))
        cls.inventory = json.loads(cls.json.read_text(encoding="utf-8"))
        cls.overlap = json.loads(run("overlap", cls.json, "--format=json"))
        cls.meets = json.loads(run("meets", cls.json, "--format=json"))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def duplicates(self):
        """The pairs that stand twice, from the problems that the import tells of."""
        by_id = {organisation["id"]: organisation["name"] for organisation in self.inventory["organisations"]}
        rows = sum(1 for _ in csv.reader(CSV.open(encoding="utf-8", newline=""))) - 1
        found = [problem for problem in self.problems if problem["code"] == "duplicate-row"]
        names = {(table["name"], by_id[seat["organisation"]]) for table in self.inventory["tables"]
                 for seat in table["memberships"]}
        result = []
        for problem in found:
            told = re.findall(r"“(.*?)”", problem["message"])
            pair = next((table, organisation) for table, organisation in itertools.permutations(told, 2)
                        if (table, organisation) in names)
            later = int(re.search(r"\d+", problem["cell"]).group())
            first = int(re.search(r"row (\d+)", problem["message"]).group(1))
            result.append({"organisation": pair[1], "table": pair[0], "rows": [first, later]})
        return rows, sorted(result, key=lambda one: one["rows"][0])

    def test_all(self):
        rows, duplicates = self.duplicates()
        pairs, meetings = self.overlap["rows"], self.meets["rows"]

        def strongest(rows, number):
            return sorted(rows, key=lambda row: (-row["shared"], *sorted((row["a-name"], row["b-name"]))))[:number]

        utrecht = sorted({name for row in pairs if row["shared"] == row["n-a"] == row["n-b"] == 26
                          for name in (row["a-name"], row["b-name"])})
        figures = {
            "tables": len(self.inventory["tables"]),
            "organisations": len(self.inventory["organisations"]),
            "memberships": sum(len(table["memberships"]) for table in self.inventory["tables"]),
            "rows": rows,
            "duplicates": duplicates,
            "table-pairs": int(re.search(r"of ([0-9,]+) pairs", self.overlap["sentence"]).group(1).replace(",", "")),
            "table-pairs-sharing": len(pairs),
            "table-pairs-shared-sum": sum(row["shared"] for row in pairs),
            "table-pairs-jaccard-sum": sum(row["jaccard"] for row in pairs),
            "table-pairs-strongest": [
                {"first": min(row["a-name"], row["b-name"]), "second": max(row["a-name"], row["b-name"]),
                 "shared": row["shared"], "union": row["n-a"] + row["n-b"] - row["shared"], "jaccard": row["jaccard"]}
                for row in strongest(pairs, 10)],
            "organisation-pairs-meeting": len(meetings),
            "organisation-pairs-meetings-sum": sum(row["shared"] for row in meetings),
            "organisation-pairs-strongest": [
                {"first": min(row["a-name"], row["b-name"]), "second": max(row["a-name"], row["b-name"]),
                 "tables": row["shared"]} for row in strongest(meetings, 10)],
            "same-members": [{"tables": utrecht, "members": 26,
                              "shared": [row["shared"] for row in pairs
                                         if row["a-name"] in utrecht and row["b-name"] in utrecht]}],
        }
        file = self.folder / "figures.json"
        file.write_text(json.dumps(figures), encoding="utf-8")
        done = subprocess.run([sys.executable, REFERENCE, file], capture_output=True)
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())

    def test_what_is_said(self):
        self.assertIn("4,463 of 107,416 pairs of tables share", self.overlap["sentence"])
        self.assertIn("14,924 of", self.meets["sentence"])
        self.assertIn("Beuningen and Wijchen meet most, at 14 tables.", self.meets["sentence"])
        first = self.meets["rows"][0]
        self.assertEqual((first["a-name"], first["b-name"], first["shared"]), ("Beuningen", "Wijchen", 14))

    def test_equal_members_are_not_called_superfluous(self):
        said = json.dumps([self.overlap["sentence"], self.overlap["methods"]]
                          + [row["sentence"] for row in self.overlap["rows"]], ensure_ascii=False).lower()
        for word in ("redundan", "superfluous", "overbodig", "duplicate"):
            self.assertNotIn(word, said)
        self.assertIn("Equal membership alone is no reason to merge.", self.overlap["sentence"])


if __name__ == "__main__":
    unittest.main()
