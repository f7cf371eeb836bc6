#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The invented region Lindestroom: its two files are what its lists give, and have the figures that its README tells.

The library is not used here.
"""
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import lindestroom  # noqa: E402

DATA = lindestroom.DATA
BEFORE, NOW = lindestroom.DATES
LISTS = ["agenda", "bijeenkomsten", "deelnames", "gebieden", "organisaties", "personen", "relaties", "rollen", "tafels",
         "themas", "woorden"]


def make(folder, *arguments):
    return subprocess.run([sys.executable, folder / "make.py", *arguments], capture_output=True, text=True)


class Made(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name) / "lindestroom"
        shutil.copytree(DATA, self.folder)
        shutil.copy(DATA.parent / "native.py", temporary.name)

    def test_up_to_date(self):
        done = make(DATA, "--check")
        self.assertEqual((done.returncode, done.stdout), (0, "up to date\n"), done.stderr)

    def test_a_change_is_seen(self):
        path = self.folder / "2026.json"
        path.write_bytes(path.read_bytes().replace(b"2026-09-14", b"2026-09-15", 1))
        done = make(self.folder, "--check")
        self.assertEqual(done.returncode, 1)
        self.assertIn("2026.json", done.stdout)
        self.assertNotIn("2025.json", done.stdout)

    def test_a_change_of_a_list_is_seen_and_written(self):
        path = self.folder / "csv" / "tafels.csv"
        path.write_bytes(path.read_bytes().replace(b"Tactisch ROAZ", "Tactisch \"ROAZ\" \\ é".encode()))
        self.assertEqual(make(self.folder, "--check").returncode, 1)
        self.assertEqual(make(self.folder).returncode, 0)
        self.assertEqual(make(self.folder, "--check").returncode, 0)
        for year in ("2025", "2026"):
            tables = json.loads((self.folder / f"{year}.json").read_text(encoding="utf-8"))["tables"]
            self.assertIn("Tactisch \"ROAZ\" \\ é", [table["name"] for table in tables])

    def test_usage(self):
        self.assertEqual(make(self.folder, "--chekc").returncode, 2)


class Lists(unittest.TestCase):
    def test_lists(self):
        """In the form in which a spreadsheet program of an office saves them."""
        self.assertEqual(sorted(path.stem for path in (DATA / "csv").iterdir()), LISTS)
        for name in LISTS:
            with self.subTest(list=name):
                content = (DATA / "csv" / f"{name}.csv").read_bytes()
                self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
                self.assertTrue(content.endswith(b"\r\n"))
                self.assertEqual(content.count(b"\n"), content.count(b"\r\n"))
                rows = list(csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";"))
                self.assertEqual({len(row) for row in rows}, {len(rows[0])})

    def test_nothing_exists(self):
        """Codes and addresses that nobody has, and the word itself where it is read."""
        for path in (DATA / "2025.json", DATA / "2026.json"):
            inventory = json.loads(path.read_text(encoding="utf-8"))
            self.assertIn("(fictief)", inventory["title"])
            self.assertIn("alle organisaties en personen zijn verzonnen", inventory["covers"])
            codes = [value for kind in ("areas", "organisations") for one in inventory[kind]
                     for value in one.get("identifiers", {}).values()]
            self.assertGreater(len(codes), 70)
            for code in codes:
                self.assertRegex(code, r"^(GM99\d\d|000001\d\d)$")
            for address in re.findall(r"[\w.-]+@[\w.-]+", path.read_text(encoding="utf-8")):
                self.assertRegex(address, r"\.example$")
        self.assertRegex((DATA / "README.md").read_text(encoding="utf-8").splitlines()[0], "invented.*fictief")


class Figures(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.figures = lindestroom.figures()

    def test_files_give_what_the_lists_give(self):
        self.assertEqual(lindestroom.figures(lindestroom.from_files), self.figures)

    def test_sizes_of_the_files(self):
        for year, sizes in (("2025", (27, 61, 314, 62, 0)), ("2026", (29, 62, 349, 60, 13))):
            inventory = json.loads((DATA / f"{year}.json").read_text(encoding="utf-8"))
            tables = inventory["tables"]
            items = [item for table in tables for agenda in table.get("agendas", []) for item in agenda["items"]]
            self.assertEqual(sizes, (len(tables), len(inventory["organisations"]),
                                     sum(len(table["memberships"]) for table in tables), len(items),
                                     sum(len(table.get("meetings", [])) for table in tables)))

    def hold(self, date, **expected):
        found = {name: self.figures[date][name.replace("_", "-")] for name in expected}
        self.assertEqual(found, expected)

    def test_now(self):
        self.hold(NOW, tables=27, organisations=60, seats=316, organisations_with_a_seat=57, seats_with_a_function=41,
                  items=59, public_items=56, organisation_pairs=1770, organisation_pairs_meeting=771,
                  organisation_pairs_at_one_table=343, organisation_pairs_on_three_levels=137, meetings=200,
                  meetings_of_case_tables=45, seat_hours=3762.5, not_confirmed=["bl-digitaal"])

    def test_a_year_before(self):
        self.hold(BEFORE, tables=27, seats=314, organisation_pairs_meeting=760, seat_hours=3801.5)

    def test_in_scope(self):
        few, case, part, small = ("fewer than two domains", "case table", "part of another table",
                                  "fewer than 100,000 inhabitants")
        self.hold(NOW, in_scope=21, lacking={"casus-ggz": [case], "db-gezond": [part], "kb-inwoners": [few],
                                             "nw-palliatief": [few], "th-spoed": [few], "wg-geclusterd": [small]})

    def test_pairs_of_tables(self):
        pair = self.figures[NOW]["th-ouderen/wg-kwetsbaar"]
        self.assertEqual((pair["shared"], pair["of"], f"{pair['jaccard']:.2f}"), (10, [14, 11], "0.67"))
        self.hold(NOW, same_people_same_subject=[
            ["ao-jeugd", "bo-jeugd", "chain"], ["ao-sociaal", "bo-sociaal", "chain"], ["bl-iza", "bt-gezond", "chain"],
            ["bp-veen", "wg-geclusterd", "chain"], ["casus-ggz", "tf-wacht", "chain"], ["roaz-b", "roaz-t", "chain"],
            ["roaz-t", "th-spoed", "not recorded"], ["th-ouderen", "wg-kwetsbaar", "to talk about"]])
        counts = [[words for _, _, words in self.figures[NOW][name]]
                  for name in ("same-people-other-subject", "same-subject-other-people")]
        self.assertEqual([sorted(words) for words in counts], [["chain"] + ["meet on one day"] * 13, ["connect"] * 5])

    def test_one_organisation(self):
        self.assertEqual(self.figures[NOW]["organisation"]["lmc"], {
            "tables": 11, "meetings": 64, "hours": 124, "partners": 35, "partners-at-one-table": 9,
            "hours-by-level": {"executive": 20, "policy": 53, "content": 51, "case": 0}})


class Persons(unittest.TestCase):
    """Who sits where: in files of their own, and in no other."""

    @classmethod
    def setUpClass(cls):
        cls.persons = {year: json.loads((DATA / f"persons-{year}.json").read_text(encoding="utf-8"))["persons"]
                       for year in ("2025", "2026")}

    def at(self, year, table, date):
        """Whoever sits at a table on a date."""
        found = set()
        for person in self.persons[year]:
            for seat in person["seats"]:
                start, end = seat["period"].split("/")
                start, end = start.replace("..", lindestroom.NEVER), end.replace("..", lindestroom.ALWAYS)
                if seat["table"] == table and start + "-01-01"[len(start) - 4:] <= date \
                        and date <= end + "-12-31"[len(end) - 4:]:
                    found.add(person["id"])
        return found

    def test_figures(self):
        self.assertEqual([len(self.persons[year]) for year in ("2025", "2026")], [36, 46])
        before, now = self.at("2025", "bo-jeugd", BEFORE), self.at("2026", "bo-jeugd", NOW)
        self.assertEqual((len(before), len(now), len(now - before), len(before - now)), (11, 11, 8, 8))
        self.assertEqual(before, self.at("2026", "bo-jeugd", BEFORE))
        self.assertEqual(sum(len(person["seats"]) for person in self.persons["2026"]), 47)

    def test_all_sit_where_an_organisation_does(self):
        for year, persons in self.persons.items():
            inventory = json.loads((DATA / f"{year}.json").read_text(encoding="utf-8"))
            seats = {(table["id"], membership["organisation"]) for table in inventory["tables"]
                     for membership in table["memberships"]}
            for person in persons:
                self.assertRegex(person["id"], r"^p-\d{3}$")
                for seat in person["seats"]:
                    self.assertIn((seat["table"], seat["organisation"]), seats)

    def test_nobody_stands_in_another_file(self):
        names = {word for persons in self.persons.values() for person in persons for word in person["name"].split()[1:]}
        self.assertEqual(len(names), 46)
        others = [path for path in DATA.rglob("*") if path.is_file() and path.suffix in (".json", ".csv", ".md", ".py")
                  and not path.name.startswith("person")]
        self.assertGreater(len(others), 12)
        for path in others:
            text = path.read_text(encoding="utf-8")
            self.assertEqual([name for name in sorted(names) if name in text], [], path)
            self.assertNotRegex(text, r"\bp-0\d\d\b")


if __name__ == "__main__":
    unittest.main()
