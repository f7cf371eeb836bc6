#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How likely pairs are by chance, against counting with whole numbers and fractions: of random networks, of the Davis data
(see tests/data/davis.md), of an invented region, and of organisations at more tables than the library has tables of."""

import itertools
import json
import math
import os
import random
import unittest
from bisect import bisect_left, bisect_right
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from region import Regiotafel, make_inventory

from gi.repository import Gio, GLib

SOURCE = Path(os.environ.get("REGIOTAFEL_SOURCE", Path(__file__).resolve().parents[2]))
DAVIS = SOURCE / "tests" / "data" / "davis.csv"
LINDESTROOM = SOURCE / "examples" / "data" / "lindestroom" / "2026.json"
Axis = Regiotafel.Axis
MARGIN = 1e-12
COLUMNS = ("p", "p-holm", "p-fdr")

# P(as much or more) of the Davis data by Fisher's exact test, computed in exact rational arithmetic when this library was
# not there yet: of two women with what they share, and of two events.
DAVIS_WOMEN = {
    ("Katherina Rogers", "Sylvia Avondale"): (6, 0.002331002331002331),
    ("Flora Price", "Olivia Carleton"): (2, 0.01098901098901099),
    ("Brenda Rogers", "Laura Mandeville"): (6, 0.014568764568764568),
    ("Katherina Rogers", "Myra Liddel"): (4, 0.014985014985014986),
    ("Evelyn Jefferson", "Theresa Anderson"): (7, 0.016317016317016316),
    ("Brenda Rogers", "Charlotte McDowd"): (4, 0.03496503496503497),
}
DAVIS_EVENTS = {
    ("E10", "E12"): (5, 0.0007002801120448179),
    ("E13", "E14"): (3, 0.0012254901960784314),
    ("E3", "E5"): (6, 0.0015082956259426848),
    ("E3", "E4"): (4, 0.004901960784313725),
    ("E10", "E13"): (3, 0.012254901960784314),
}
# Of all 153 and 91 pairs together, also those that share nothing.
DAVIS_SUMS = {"women": 79.76182151182152, "events": 55.099078127754595}


@lru_cache(maxsize=None)
def find_tail(n, a, b, shared):
    """Of all sets of b out of n, the part that has so many or more in common with one of a."""
    return Fraction(sum(math.comb(a, k) * math.comb(n - a, b - k) for k in range(shared, min(a, b) + 1)), math.comb(n, b))


def adjust(tests):
    """By the definitions. Holm: the largest, over those that are as likely or less, of their chance times how many are as
    likely as they or more. False discovery rate: the least, over those that are as likely or more, of what would be found by
    chance for each that is found."""
    tests = sorted(tests)
    values, holm, fdr, worst, best = sorted(set(tests)), {}, {}, Fraction(0), Fraction(1)
    for p in values:
        worst = holm[p] = max(worst, min(Fraction(1), p * (len(tests) - bisect_left(tests, p))))
    for p in reversed(values):
        best = fdr[p] = min(best, p * len(tests) / bisect_right(tests, p))
    return holm, fdr


def expect(sets, focus=()):
    """What is told of each pair that shares something. @sets: what each thing has."""
    n = len(set().union(*sets.values()))
    there = [name for name in sets if sets[name]]
    if len(focus) > 1:
        there = [name for name in there if name in focus]
    tests = {}
    for one, other in itertools.combinations(there, 2):
        if len(focus) == 1 and focus[0] not in (one, other):
            continue
        tests[frozenset((one, other))] = find_tail(n, len(sets[one]), len(sets[other]), len(sets[one] & sets[other]))
    holm, fdr = adjust(tests.values())
    return {pair: (p, holm[p], fdr[p]) for pair, p in tests.items() if len(set.intersection(*(sets[x] for x in pair))) > 0}


def turn(sets):
    turned = {}
    for one, others in sets.items():
        for other in others:
            turned.setdefault(other, set()).add(one)
    return turned


def make_sets(generator, n_tables, n_organisations, density):
    """Among the tables some that nobody is at, and two with the same participants."""
    sets = {f"t{t}": {f"o{o}" for o in range(n_organisations) if generator.random() < density} for t in range(n_tables)}
    sets[f"t{n_tables}"] = set(sets["t0"])
    sets[f"t{n_tables + 1}"] = set()
    return sets


class Significance(unittest.TestCase):
    def assertNear(self, value, exact, message):
        self.assertIsInstance(value, float)
        self.assertLessEqual(abs(Fraction(value) - exact), Fraction(MARGIN) * exact, (value, float(exact), message))

    def compare(self, snapshot, sets, focus=(), **options):
        """The three numbers of each row, and that the rows are those that are there without them. Returns the rows."""
        options = dict(options, focus=list(focus)) if focus else options
        result = Regiotafel.Overlap(significance=True, **options).run(snapshot)
        plain = Regiotafel.Overlap(**options).run(snapshot)
        self.assertEqual([name for name in result.list_columns() if name not in COLUMNS], plain.list_columns())
        self.assertEqual(result.list_columns()[-3:], list(COLUMNS))
        pairs = [(row["a"], row["b"]) for row in result]
        self.assertEqual(pairs, [(row["a"], row["b"]) for row in plain])
        expected = expect(sets, focus)
        for name, i in zip(COLUMNS, range(3)):
            column = result.find_column(name).to_numpy()
            for place, pair in enumerate(pairs):
                self.assertNear(float(column[place]), expected[frozenset(pair)][i], (name, pair))
                self.assertEqual(result[place][name], column[place])
        for row in result:
            self.assertLessEqual(row["p"], row["p-fdr"])
            self.assertLessEqual(row["p"], row["p-holm"])
            self.assertLessEqual(row["p-fdr"], row["p-holm"] * (1 + MARGIN))
            self.assertLessEqual(row["p-holm"], 1)
        return dict(zip(map(frozenset, pairs), result))

    def test_random(self):
        generator = random.Random(6)
        for n_tables, n_organisations, density in ((1, 1, 1), (2, 9, 0.5), (9, 4, 0.5), (12, 30, 0.05), (25, 12, 0.3),
                                                   (20, 25, 0.9), (30, 60, 0.1), (8, 8, 1), (5, 5, 0)):
            sets = make_sets(generator, n_tables, n_organisations, density)
            snapshot = make_inventory(sets).snapshot()
            with self.subTest(n_tables=n_tables, n_organisations=n_organisations, density=density):
                rows = self.compare(snapshot, sets)
                self.assertEqual(set(rows), set(expect(sets)))
                self.compare(snapshot, turn(sets), of=Axis.ORGANISATIONS)

    def test_thresholds_and_order_change_no_number(self):
        sets = make_sets(random.Random(7), 20, 25, 0.3)
        snapshot = make_inventory(sets).snapshot()
        for of, things in ((Axis.TABLES, sets), (Axis.ORGANISATIONS, turn(sets))):
            n_all = len(self.compare(snapshot, things, of=of))
            for options in ({"sorted": False}, {"min_shared": 3}, {"min_jaccard": 0.2}, {"min_jaccard": 0.5},
                            {"min_shared": 2, "min_jaccard": 0.25, "sorted": False}, {"n_threads": 2}):
                with self.subTest(of=of, **options):
                    n = len(self.compare(snapshot, things, of=of, **options))
                    self.assertGreater(n, 0)
                    self.assertEqual(n < n_all, "min_shared" in options or "min_jaccard" in options)

    def test_focus(self):
        """Only what was looked at counts: who asks about one table asks fewer questions."""
        sets = make_sets(random.Random(8), 15, 20, 0.3)
        snapshot = make_inventory(sets).snapshot()
        for focus in (["t3"], ["t3", "t7"], ["t5", "t1", "t9", "t2"], ["t1", "t16"], ["t16", "t1", "t2", "t16"]):
            for options in ({}, {"sorted": False}, {"min_shared": 2}):
                with self.subTest(focus=focus, **options):
                    self.compare(snapshot, sets, focus, **options)
        self.assertEqual(self.compare(snapshot, sets, ["t16"]), {})
        of_all, of_one = self.compare(snapshot, sets), self.compare(snapshot, sets, ["t0"])
        twins = frozenset(("t0", "t15"))
        self.assertEqual(of_all[twins]["p"], of_one[twins]["p"])
        self.assertAlmostEqual(of_all[twins]["p-holm"] / of_one[twins]["p-holm"], 120 / 15)
        # Of two only, there is nothing to adjust for.
        row = self.compare(snapshot, sets, ["t0", "t15"])[twins]
        self.assertEqual((row["p-holm"], row["p-fdr"]), (row["p"], row["p"]))

    def test_many_tables(self):
        """Organisations at more tables than there are tails made beforehand, with some at few, and more than a thousand
        different chances among them."""
        generator = random.Random(9)
        names = [f"t{t}" for t in range(500)]
        sets = {f"o{i}": set(generator.sample(names, n)) for i, n in
                enumerate([*range(250, 310), 400, 499, 500, 1, 2, 3, 40, 100, 255, 256, 257])}
        snapshot = make_inventory(turn(sets)).snapshot()
        expected = expect(sets)
        self.assertGreater(len({p for p, _, _ in expected.values()}), 1024)
        for options in ({}, {"sorted": False}):
            self.assertGreater(len(self.compare(snapshot, sets, of=Axis.ORGANISATIONS, **options)), 2000)
        self.compare(snapshot, sets, ["o0"], of=Axis.ORGANISATIONS)

    def test_davis(self):
        reader = Regiotafel.Reader(format=Regiotafel.Format.EDGE_CSV, table_column="table",
                                   organisation_column="organisation")
        inventory = reader.read_file(Gio.File.new_for_path(str(DAVIS)))
        events = {table.id: {seat.organisation.id for seat in table.memberships} for table in inventory.tables}
        names = {thing.props.id: thing.props.name for things in (inventory.tables, inventory.organisations)
                 for thing in things}
        for mode, of, sets, golden, n_tests in (("women", Axis.ORGANISATIONS, turn(events), DAVIS_WOMEN, 153),
                                                ("events", Axis.TABLES, events, DAVIS_EVENTS, 91)):
            with self.subTest(mode):
                rows = self.compare(inventory.snapshot(), sets, of=of)
                rows = {frozenset(names[id] for id in pair): row for pair, row in rows.items()}
                for pair, (shared, p) in golden.items():
                    row = rows[frozenset(pair)]
                    self.assertEqual(row["shared"], shared)
                    self.assertNear(row["p"], Fraction(p), pair)
                total = math.fsum(row["p"] for row in rows.values()) + n_tests - len(rows)
                self.assertAlmostEqual(total, DAVIS_SUMS[mode], delta=1e-9)
                least = min(row["p"] for row in rows.values())
                self.assertAlmostEqual(least, min(p for _, p in golden.values()), delta=1e-15)
                # The least of all is the one that Holm multiplies by all.
                self.assertNear(min(row["p-holm"] for row in rows.values()), Fraction(least) * n_tests, mode)

    def test_lindestroom(self):
        """What the file says, read without the library."""
        data = json.loads(LINDESTROOM.read_text(encoding="utf-8"))
        date = data["as-of"]

        def holds(thing):
            start, _, end = thing.get("period", "../..").partition("/")
            return (start in ("", "..") or start <= date) and (end in ("", "..") or date[:len(end)] <= end)

        there = {organisation["id"] for organisation in data["organisations"] if holds(organisation)}
        tables = [table for table in data["tables"] if holds(table)]
        at = {table["id"]: {seat["organisation"] for seat in table["memberships"]
                            if holds(seat) and seat["organisation"] in there} for table in tables}
        about = {table["id"]: set(table.get("themes", ())) for table in tables}
        self.assertEqual(len(set().union(*at.values())), 57)
        snapshot = Regiotafel.Reader().read_file(Gio.File.new_for_path(str(LINDESTROOM))).snapshot()
        rows = self.compare(snapshot, at)
        older, housing = (rows[frozenset(pair)] for pair in (("th-ouderen", "wg-kwetsbaar"), ("bt-wonen", "bp-veen")))
        self.assertEqual((older["shared"], f"{older['p']:.1e}"), (10, "2.4e-07"))
        self.assertEqual((housing["shared"], round(housing["p"], 2)), (3, 0.39))
        self.compare(snapshot, turn(at), of=Axis.ORGANISATIONS)
        self.compare(snapshot, about, by=Axis.THEMES)
        # Without tables about single clients fewer are looked at, and they choose from what the others have.
        without = {table["id"]: at[table["id"]] for table in tables if table.get("kind") != "case-table"}
        self.assertLess(len(without), len(at))
        self.compare(snapshot, without, include_case=False)
        members = {table["id"]: {seat["organisation"] for seat in table["memberships"]
                                 if holds(seat) and seat["organisation"] in there
                                 and seat.get("standing", "member") == "member"} for table in tables}
        self.assertLess(len(set().union(*members.values())), 57)
        self.compare(snapshot, members, standings=Regiotafel.Standings.MEMBER)

    def test_methods(self):
        sets = {"t1": {"a", "b"}, "t2": {"b", "c"}, "t3": {"d"}, "t4": set()}
        snapshot = make_inventory(sets).snapshot()
        for language, said in (("en", "at random have as much or more in common (Fisher’s exact test, one-sided), for 3 pairs"),
                               ("nl", "er evenveel of meer gemeen hebben (exacte toets van Fisher, eenzijdig), voor 3 paren")):
            language = {"en": Regiotafel.Language.ENGLISH, "nl": Regiotafel.Language.DUTCH}[language]
            methods = Regiotafel.Overlap(significance=True, language=language).run(snapshot).methods
            self.assertIn(said, methods)
            self.assertIn(" 4 organisat", methods)
            self.assertNotIn("Holm", Regiotafel.Overlap(language=language).run(snapshot).methods)

    def test_threads(self):
        snapshot = make_inventory(make_sets(random.Random(10), 60, 80, 0.3)).snapshot()
        made = {tuple(Regiotafel.Overlap(significance=True, n_threads=n).run(snapshot).find_column(name).to_numpy().tobytes()
                      for name in COLUMNS) for n in (1, 2, 3)}
        self.assertEqual(len(made), 1)

    def test_cancelled(self):
        cancellable = Gio.Cancellable()
        cancellable.cancel()
        snapshot = make_inventory().snapshot()
        for focus in ([], ["north"], ["north", "south"]):
            with self.assertRaises(GLib.Error) as caught:
                Regiotafel.Overlap(significance=True, focus=focus).run(snapshot, cancellable)
            self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.CANCELLED))


if __name__ == "__main__":
    unittest.main()
