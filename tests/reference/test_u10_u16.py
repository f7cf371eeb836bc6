#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""examples/data/u10-u16.json: who took part in U10 on which date, as its pages say it, each fact with source and date.

The library is not used here, nor what made the file: the lists are written down a second time.
"""
import json
import pathlib
import subprocess
import sys
import unittest

from sourced import all_missing, check_sources, every_object, surnames_in

DATA = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "data"
INVENTORY = json.loads((DATA / "u10-u16.json").read_text(encoding="utf-8"))
TABLE, = INVENTORY["tables"]
ORGANISATIONS = {one["id"]: one for one in INVENTORY["organisations"]}
AREAS = {one["id"]: one for one in INVENTORY["areas"]}

# The municipalities by the code of Statistics Netherlands, as the pages name them.
TEN = {"GM0312": "Bunnik", "GM0310": "De Bilt", "GM0321": "Houten", "GM0353": "IJsselstein", "GM0356": "Nieuwegein",
       "GM1904": "Stichtse Vecht", "GM0344": "Utrecht", "GM0620": "Vianen", "GM0632": "Woerden", "GM0355": "Zeist"}
THREE = {"GM1581": "Utrechtse Heuvelrug", "GM1961": "Vijfheerenlanden", "GM0352": "Wijk bij Duurstede"}
FOUR = {"GM0736": "De Ronde Venen", "GM0331": "Lopik", "GM0335": "Montfoort", "GM0589": "Oudewater"}
TWELVE = {code: name for code, name in (TEN | THREE).items() if name != "Vianen"}
SIXTEEN = TWELVE | FOUR
MERGED = {"GM0545": "Leerdam", "GM0620": "Vianen", "GM0707": "Zederik"}


def holds(thing, date):
    """Whether a thing is there on a day. Dates may be a month: then from its first day on."""
    start, end = thing.get("period", "../..").split("/")
    return (start == ".." or start <= date) and (end == ".." or date <= end)


def seated(date):
    """The names of those at the table on a day, by code."""
    if not holds(TABLE, date):
        return {}
    there = [ORGANISATIONS[seat["organisation"]] for seat in TABLE["memberships"] if holds(seat, date)]
    return {one["identifiers"]["cbs"]: one["name"].removeprefix("Gemeente ") for one in there if holds(one, date)}


class Municipalities(unittest.TestCase):
    def test_ten_twelve_sixteen(self):
        self.assertEqual((len(TEN), len(TWELVE), len(SIXTEEN)), (10, 12, 16))
        for date, wanted in (("2014-03-11", TEN), ("2014-12-31", TEN), ("2015-02-26", TEN), ("2018-06-12", TEN),
                             ("2020-07-01", TWELVE), ("2020-12-31", TWELVE), ("2023-06-21", SIXTEEN),
                             (INVENTORY["as-of"], SIXTEEN)):
            with self.subTest(date=date):
                self.assertEqual(seated(date), wanted)

    def test_none_before_a_page_shows_it(self):
        self.assertEqual(seated("2014-03-10"), {})
        self.assertEqual(seated("2020-06-30").keys() & THREE.keys(), set())
        self.assertEqual(seated("2023-05-31").keys() & FOUR.keys(), set())
        self.assertNotIn("..", {seat["period"].split("/")[0] for seat in [TABLE, *TABLE["memberships"]]})

    def test_each_start_is_told_to_be_a_first_mention(self):
        """By a source about the period, whose page is of the day of that start."""
        page_of = {"2014-03-11": "bericht van 11-3-2014", "2020-07": "bericht van juli 2020",
                   "2023-06": "aankondiging voor 21-6-2023"}
        for thing in [TABLE, *TABLE["memberships"]]:
            with self.subTest(thing=thing.get("organisation", "u10")):
                told, = [source["note"] for source in thing["sources"]
                         if "period" in source["about"] and "eerste vermelding: wanneer" in source["note"]]
                self.assertTrue(told.startswith(page_of[thing["period"].split("/")[0]]), told)

    def test_one_seat_each(self):
        at_table = [seat["organisation"] for seat in TABLE["memberships"]]
        self.assertEqual(len(at_table), len(set(at_table)))
        self.assertEqual(len(at_table), 17)

    def test_the_name_stayed(self):
        self.assertEqual((TABLE["id"], TABLE["name"], TABLE["aliases"]), ("u10", "U10", ["U16"]))
        self.assertNotIn("successor", TABLE)


class Mergers(unittest.TestCase):
    def test_areas_and_organisations(self):
        by_code = {one["identifiers"]["cbs"]: one for one in INVENTORY["organisations"]}
        self.assertEqual({code: one["name"] for code, one in AREAS.items() if code != "PV26"}, SIXTEEN | MERGED)
        self.assertEqual({code: one["name"] for code, one in by_code.items()},
                         {code: f"Gemeente {name}" for code, name in (SIXTEEN | MERGED).items()})
        for code, one in by_code.items():
            with self.subTest(code=code):
                self.assertEqual((one["area"], AREAS[code]["identifiers"]), (code, {"cbs": code}))
                self.assertEqual(one.get("period"), AREAS[code].get("period"))
                ended = code in MERGED
                self.assertEqual(one.get("period"), "../2018-12-31" if ended else
                                 "2019-01-01/.." if code == "GM1961" else None)
                self.assertEqual(AREAS[code].get("successor"), "GM1961" if ended else None)
                self.assertEqual(one.get("successor"), by_code["GM1961"]["id"] if ended else None)

    def test_vianen(self):
        """Its seat ends with it. That of its successor begins where a page shows it, and not where Vianen's ended."""
        self.assertIn("GM0620", seated("2018-12-31"))
        self.assertEqual(seated("2019-01-01").keys(), TEN.keys() - {"GM0620"})


class Sources(unittest.TestCase):
    def test_every_fact_has_one(self):
        self.assertEqual(all_missing(INVENTORY), [])

    def test_it_would_be_seen(self):
        copy = json.loads(json.dumps(INVENTORY))
        copy["tables"][0]["memberships"][0]["standing"] = "member"
        copy["areas"][1]["population"] = 1
        self.assertEqual(all_missing(copy), ["areas/GM0312: population", "tables/u10/memberships/g-bunnik: standing"])

    def test_each_has_address_and_date(self):
        # Two of the pages are old, and of a time when few had https.
        self.assertGreater(check_sources(self, INVENTORY, r"https?://[a-z0-9.-]+\.[a-z]+/\S*"), 100)

    def test_nobody_is_named(self):
        for path in (DATA / "u10-u16.json", *(DATA / "u10-u16").glob("*.*")):
            with self.subTest(file=path.name):
                self.assertEqual(surnames_in(path.read_text(encoding="utf-8")), set())
        for path, thing in every_object(INVENTORY):
            self.assertFalse({"person", "persons", "chair", "contact", "roles"} & set(thing), path)


class Made(unittest.TestCase):
    def test_up_to_date(self):
        done = subprocess.run([sys.executable, DATA / "u10-u16" / "make.py", "--check"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "up to date\n", ""))

    def test_covers(self):
        self.assertEqual([INVENTORY.get(name) for name in ("title", "language", "as-of", "complete")],
                         ["De gemeenten van U10, van 2014 tot nu", "nl", "2026-11-22", True])


if __name__ == "__main__":
    unittest.main()
