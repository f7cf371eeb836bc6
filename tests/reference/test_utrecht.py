#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""examples/data/utrecht.json: every fact has a source with an address and a date, no person is named, and the joint
arrangements are those of the published list.

The library is not used here, nor what made the file: everything is read a second time.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import unittest

from sourced import SURNAMES, all_missing, check_sources, every_object, hash_of, surnames_in, words_of

DATA = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "data"
INVENTORY = json.loads((DATA / "utrecht.json").read_text(encoding="utf-8"))


class Sources(unittest.TestCase):
    def test_every_fact_has_one(self):
        self.assertEqual(all_missing(INVENTORY), [])

    def test_it_would_be_seen(self):
        """A fact that is put in without a source, wherever it stands."""
        def change(edit):
            copy = json.loads(json.dumps(INVENTORY))
            table = next(one for one in copy["tables"] if one["id"] == "bgu")
            edit(copy, table)
            return all_missing(copy)

        self.assertEqual(change(lambda copy, table: table.update({"submit-days": 14})), ["tables/bgu: submit-days"])
        self.assertEqual(change(lambda copy, table: copy["areas"][0].pop("sources"))[:1], ["areas/PV26: kind"])
        self.assertEqual(change(lambda copy, table: copy["organisations"].append({"id": "x", "name": "X"})),
                         ["organisations/x: itself"])
        self.assertEqual(change(lambda copy, table: copy["domains"][0].update({"description": "x"})),
                         [f"domains/{INVENTORY['domains'][0]['id']}: description"])
        self.assertEqual(change(lambda copy, table: table.update({"meetings": [{"id": "m", "name": "M"}]})),
                         ["tables/bgu/meetings/m: itself"])

        def without_list(copy, table):
            for source in table["sources"]:
                source["about"] = [name for name in source["about"] if name != "memberships"]
        self.assertIn("tables/bgu/memberships/g-utrecht: standing", change(without_list))

    def test_each_has_address_and_date(self):
        self.assertGreater(check_sources(self, INVENTORY), 300)


class Persons(unittest.TestCase):
    FILES = [DATA / "utrecht.json", *sorted((DATA / "utrecht").glob("*.py")), *sorted((DATA / "utrecht").glob("*.md"))]

    def test_no_surname(self):
        for path in self.FILES:
            with self.subTest(file=path.name):
                self.assertEqual(surnames_in(path.read_text(encoding="utf-8")), set())

    def test_a_surname_would_be_seen(self):
        self.assertGreater(len(SURNAMES), 20)
        for text in ("Lijsttrekker: Voorbeeldman", "x/voorbeeldman-1"):
            self.assertIn(hash_of("VOORBEELDMAN"), {hash_of(word) for word in words_of(text)})

    def test_no_way_to_reach_one(self):
        text = re.sub(r'"https://\S*"', "", (DATA / "utrecht.json").read_text(encoding="utf-8"))
        self.assertEqual(re.findall(r"\S+@\S+", text), [])
        self.assertEqual(re.findall(r"\b0\d{1,3}[ -]?\d{6,8}\b", text), [])

    def test_no_member_for_one(self):
        for path, thing in every_object(INVENTORY):
            self.assertFalse({"person", "persons", "chair", "contact"} & set(thing), path)


def published():
    """The arrangements of the province and their participants, read without anything that make.py uses."""
    # The two letters of the province's part that were encoded twice.
    twice = {"\u00c3\u00b6": "ö", "\u00c3\u00a2": "â"}
    found = {}
    for number, line in enumerate((DATA / "gr-nl.csv").read_bytes().decode("utf-8").splitlines()):
        cells = next(csv.reader([line]))
        for wrong, right in twice.items():
            cells = [cell.replace(wrong, right) for cell in cells]
        participant, arrangement, _, _, province = (cell.strip() for cell in cells)
        if number > 0 and province == "Provincie Utrecht":
            found.setdefault(arrangement, set()).add(participant)
    return found


class Arrangements(unittest.TestCase):
    def setUp(self):
        self.published = published()
        self.names = {one["id"]: one["name"] for one in INVENTORY["organisations"]}
        self.tables = [one for one in INVENTORY["tables"] if one["id"].startswith("gr-")]

    def test_number(self):
        self.assertEqual(len(self.published), 32)
        self.assertEqual(len(self.tables), 32)

    def test_same_participants(self):
        left = dict(self.published)
        for table in self.tables:
            name, = {table["name"], *table.get("aliases", [])} & set(left)
            members = [self.names[seat["organisation"]].removeprefix("Gemeente ") for seat in table["memberships"]]
            self.assertEqual(sorted(members), sorted(left.pop(name)), name)
            self.assertEqual((table["stated-members"], table["stated-on"]), (len(members), "2015"), name)
        self.assertEqual(left, {})

    def test_sizes_that_are_known(self):
        sizes = {table["id"]: len(table["memberships"]) for table in self.tables}
        self.assertEqual({key: sizes[key] for key in ("gr-vru", "gr-ggd", "gr-avu", "gr-odru", "gr-rud", "gr-bghu")},
                         {"gr-vru": 26, "gr-ggd": 26, "gr-avu": 26, "gr-odru": 15, "gr-rud": 12, "gr-bghu": 9})
        self.assertEqual(sum(sizes.values()), 297)

    def test_they_meet_the_other_tables(self):
        """A municipality is one organisation, in the list and on the pages."""
        of_list = {seat["organisation"] for table in self.tables for seat in table["memberships"]}
        of_pages = {seat["organisation"] for table in INVENTORY["tables"] if table not in self.tables
                    for seat in table.get("memberships", [])}
        self.assertGreaterEqual(len({one for one in of_list & of_pages if one.startswith("g-")}), 26)
        self.assertIn("provincie-utrecht", of_list & of_pages)


class Told(unittest.TestCase):
    """What people ask first, as the sources say it."""

    def setUp(self):
        self.tables = {one["id"]: one for one in INVENTORY["tables"]}

    def seats(self, table, **members):
        return sorted(seat["organisation"] for seat in self.tables[table].get("memberships", [])
                      if all(seat.get(name) == value for name, value in members.items()))

    def test_bestuurstafel(self):
        table = self.tables["bgu"]
        self.assertEqual([table[name] for name in ("name", "level", "kind", "legal-form", "period", "stated-members",
                                                   "stated-on", "members-complete", "meetings-per-year", "location")],
                         ["Bestuurstafel Gezond Utrecht", "executive", "table", "vereniging", "2015/..", 34, "2018", False,
                          5, "Bartholomeus Gasthuis"])
        self.assertEqual(self.seats("bgu", standing="support"), ["common-eye"])
        self.assertEqual(self.seats("bgu", standing="involved"), ["g-utrecht", "zorgverzekeraar"])
        self.assertEqual(self.seats("bgu"), ["common-eye", "g-utrecht", "zorgverzekeraar"])
        board = self.tables["bgu-bestuur"]
        self.assertEqual((board["kind"], board["parent"], board["stated-members"]), ("executive-committee", "bgu", 3))

    def test_municipalities_of_the_network(self):
        def sit(date):
            def holds(period):
                start, end = period.split("/")
                return start <= date and (end == ".." or date <= end)
            return len([seat for seat in self.tables["u10"]["memberships"] if holds(seat["period"])])
        self.assertEqual([sit(date) for date in ("2014-04-01", "2018-12-31", "2020-08-01", "2026-11-21")], [10, 10, 12, 16])

    def test_two_sources_that_differ(self):
        by_hospital = {seat["organisation"]: seat for seat in self.tables["oncomid"]["memberships"]}
        for hospital, since in (("umc-utrecht", "2019"), ("gelderse-vallei", "2021"), ("beatrix", "2022")):
            self.assertEqual(by_hospital[hospital]["period"], f"{since}/..")
            self.assertGreaterEqual(len({source["url"] for source in by_hospital[hospital]["sources"]}), 2)

    def test_mergers(self):
        for kind, ended, came in (("areas", ["GM0545", "GM0620", "GM0707"], "GM1961"),
                                  ("organisations", ["g-leerdam", "g-vianen", "g-zederik"], "g-vijfheerenlanden")):
            of_kind = {one["id"]: one for one in INVENTORY[kind]}
            self.assertEqual(sorted(one for one in of_kind if of_kind[one].get("successor") == came), ended)
            self.assertEqual({of_kind[one]["period"] for one in ended}, {"../2018-12-31"})
            self.assertEqual(of_kind[came]["period"], "2019-01-01/..")


class Made(unittest.TestCase):
    def test_up_to_date(self):
        done = subprocess.run([sys.executable, DATA / "utrecht" / "make.py", "--check"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "up to date\n", ""))

    def test_covers(self):
        self.assertEqual([INVENTORY.get(name) for name in ("title", "language", "as-of", "confirmed-from", "complete")],
                         ["Overlegtafels in en om Utrecht", "nl", "2026-11-21", "2025-11-22", None])


if __name__ == "__main__":
    unittest.main()
