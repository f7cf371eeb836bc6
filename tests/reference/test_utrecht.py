#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""examples/data/utrecht.json: every fact has a source with an address and a date, no person is named, and the joint
arrangements are those of the published list.

The library is not used here, nor what made the file: everything is read a second time.
"""
import csv
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import unittest

DATA = pathlib.Path(__file__).resolve().parent.parent.parent / "examples" / "data"
INVENTORY = json.loads((DATA / "utrecht.json").read_text(encoding="utf-8"))
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

# What says what a thing is called and where in the file it stands, and hence is no fact about it.
NO_FACT = {"id", "name", "sources"}
# How this inventory sorts organisations is its own choice, of which no page is the source.
OWN_CHOICE = {"domains": {"broader"}}
KINDS = ("domains", "themes", "areas", "organisations", "projects", "tables")
LISTS = ("memberships", "agendas", "items", "meetings")


def covers(source, member):
    return "about" not in source or member in source["about"]


def facts_without_source(thing, path, kind, around):
    """The facts of a thing that no source of its own, nor one of the thing around it, covers. @around: the sources of
    what it stands in, as far as they are about the list that it stands in."""
    missing = []
    own = thing.get("sources", [])
    lists = [name for name in LISTS if isinstance(thing.get(name, [None])[0], dict)]
    facts = set(thing) - NO_FACT - OWN_CHOICE.get(kind, set()) - set(lists)
    for member in sorted(facts):
        if not around and not any(covers(source, member) for source in own):
            missing.append(f"{path}: {member}")
    if kind != "domains" and not own and not around:
        missing.append(f"{path}: itself")
    for name in lists:
        for number, one in enumerate(thing[name]):
            inherited = [source for source in own if covers(source, name)] or (around if name == "items" else [])
            missing += facts_without_source(one, f"{path}/{name}/{one.get('id', one.get('organisation', number))}", name,
                                            inherited)
    return missing


def all_missing(inventory):
    return [complaint for kind in KINDS for thing in inventory.get(kind, [])
            for complaint in facts_without_source(thing, f"{kind}/{thing['id']}", kind, [])]


def every_object(value, path=""):
    if isinstance(value, dict):
        yield path, value
        for name, held in value.items():
            yield from every_object(held, f"{path}/{name}")
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from every_object(held, f"{path}/{number}")


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
        number = 0
        for path, thing in every_object(INVENTORY):
            for source in thing.get("sources", []):
                number += 1
                with self.subTest(path=path, url=source.get("url")):
                    self.assertRegex(source.get("url", ""), r"^https://[a-z0-9.-]+\.[a-z]+/\S*$")
                    self.assertTrue(DATE.fullmatch(source.get("retrieved", "")))
                    # How old the page itself is.
                    self.assertRegex(source.get("note", ""), r"\d{4}|ongedateerd")
        self.assertGreater(number, 300)

    def test_they_are_about_what_is_there(self):
        for path, thing in every_object(INVENTORY):
            for source in thing.get("sources", []):
                for name in source.get("about", []):
                    with self.subTest(path=path, url=source["url"]):
                        self.assertIn(name, set(thing) - {"id", "name", "sources"})

    def test_none_is_only_half_there(self):
        """A source lies in `sources`, where all of the above looks, and nowhere else."""
        for path, thing in every_object(INVENTORY):
            if {"url", "retrieved"} & set(thing):
                self.assertRegex(path, r"/sources/\d+$")

    def test_checked_by_nobody(self):
        """No source says that somebody checked a table, so none is marked so."""
        for path, thing in every_object(INVENTORY):
            self.assertFalse({"verified", "verified-by"} & set(thing), path)


# The pages name people. Their surnames, as the first 12 digits of a salted hash, so that this file names nobody either.
SALT = "regiotafel/utrecht/"
SURNAMES = set("""
02d3c39c32ee 07b0eb2b4c58 087ce4f1cb33 0ac59041e220 11cecd9cbfef 1566aac83911 1b0915fd0175 26f8a26deade
2cb581e3d5ab 357292b3f8b7 376e67974a5c 3df7c214f3ee 420397af86d2 459d17f8f1aa 4819f12403fa 4941dda607a6
4f20a6cb7365 530c11e7eaca 551a8ee281e3 556473ed98cb 56205bce0f95 571dc3810c34 591de47bd8dd 5984beb3f89f
5b89c3f303ff 5c3664c0ff11 61cfa4fe2b47 6563c4460a7d 692ac18f7d13 6e44752a19ab 6ef2d407b180 73864c9a2c4f
82e63c551e06 8390f89cb718 8644642ef877 8b2ec8532bf5 8c404a7c2d06 9e4d8f590d70 9ff290723cb9 a049f92e9cf5
a55320fb2244 a674d41ba940 b6e1fc7d1973 bc4e39a4a490 bd8510c28b22 c2eb4a2c372c c458e36126f5 c637d1529266
ccb5c532f2dd d2516bb76e87 d2fbbb023b8c d59b3c9d98f4 d6a16ca69e07 e5fe2fb2a1f7 e9fd401f9e4c ea823a81d997
ee2a337c4aa3 f3d125b3cebd f62ca5abb356
""".split())


def hash_of(word):
    return hashlib.sha256((SALT + word.lower()).encode()).hexdigest()[:12]


def words_of(text):
    return set(re.findall(r"[^\W\d_]+", text))


class Persons(unittest.TestCase):
    FILES = [DATA / "utrecht.json", *sorted((DATA / "utrecht").glob("*.py")), *sorted((DATA / "utrecht").glob("*.md"))]

    def test_no_surname(self):
        for path in self.FILES:
            with self.subTest(file=path.name):
                found = {word for word in words_of(path.read_text(encoding="utf-8")) if hash_of(word) in SURNAMES}
                self.assertEqual(found, set())

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
