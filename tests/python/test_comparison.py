#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What changed between two inventories is what tests/reference/comparison.py works out by itself: in the invented region
Lindestroom, and in hundreds of random rounds with mergers, successions, tables that did not answer and ids that changed."""

import json
import os
import pathlib
import sys
import tempfile
import unittest

from region import Regiotafel

from gi.repository import Gio, GLib

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
REGION = SOURCE / "examples" / "data" / "lindestroom"
sys.path.insert(0, str(SOURCE / "tests" / "reference"))
import changes  # noqa: E402
import comparison  # noqa: E402
import rounds  # noqa: E402

BACK = {"joined": "left", "left": "joined", "at-new-table": "at-ended-table", "at-ended-table": "at-new-table",
        "seated": "unseated", "unseated": "seated", "ended": "new", "lost": "new", "gone": "new"}
ENDED = {"agenda": "gone", "persons": "left", **dict.fromkeys(("roles", "representation", "coverage", "contacts"), "lost")}


def read(inventory):
    if isinstance(inventory, pathlib.Path):
        return Regiotafel.Reader().read_file(Gio.File.new_for_path(str(inventory)), None)
    return Regiotafel.Reader().read_bytes(GLib.Bytes.new(json.dumps(inventory).encode()), None)


def snap(inventory, date=None):
    return read(inventory).snapshot(Regiotafel.Date.parse(date) if date else None)


def rows_of(result):
    getters = {}
    for name in result.list_columns():
        column = result.find_column(name)
        is_text = column.props.column_type == Regiotafel.ColumnType.TEXT
        getters[name] = column.get_text if is_text else column.get_number
    return [{name: get(i) for name, get in getters.items()} for i in range(len(result))]


def ask(earlier, later, **properties):
    return rows_of(Regiotafel.Comparison(earlier=earlier, **properties).run(later, None))


def work_out(earlier, later, dates=(None, None)):
    return comparison.Comparison(comparison.Round(earlier, dates[0]), comparison.Round(later, dates[1]))


def ask_continuity(earlier, later):
    return ask(earlier, later, aspect=Regiotafel.ComparisonAspect.CONTINUITY)


def comparable(expected):
    """Whether the larger side knows a tenth of what stands in the smaller."""
    sizes = [len(side.tables) + len(side.organisations) for side in (expected.earlier, expected.later)]
    place = 0 if sizes[0] < sizes[1] else 1
    side, other = (expected.earlier, expected.later)[::1 if place == 0 else -1]
    known = 0
    for names, kind, things in ((expected.table_names, "tables", expected.table_fates()),
                                (expected.names, "organisations", expected.organisations)):
        theirs = {names.get(name, name) for name in getattr(other, f"all_{kind}")}
        succeeded = things["succeeded" if place == 0 else "succeeding"]
        known += sum(name in theirs or name in succeeded
                     for name in (names.get(name, name) for name in getattr(side, kind)))
    return known * 10 >= sizes[place]


class Case(unittest.TestCase):
    maxDiff = None

    def compare(self, earlier, later, expected):
        """Unless one of the two is an empty round, which tells of no change."""
        if bool(expected.earlier.tables) != bool(expected.later.tables):
            with self.assertRaisesRegex(GLib.Error, "has no tables, and the other has [0-9]"):
                ask(earlier, later)
            return
        if not comparable(expected):
            with self.assertRaisesRegex(GLib.Error, "two different regions"):
                ask(earlier, later)
            return
        changes.hold(self, ask(earlier, later), expected)
        changes.hold_continuity(self, ask_continuity(earlier, later), expected)


class Lindestroom(Case):

    def test_two_inventories(self):
        inventories = []
        for year in ("2025", "2026"):
            inventories.append(read(REGION / f"{year}.json"))
            Regiotafel.Reader().read_persons_file(
                inventories[-1], Gio.File.new_for_path(str(REGION / f"persons-{year}.json")), None)
        earlier, later = (inventory.snapshot(None) for inventory in inventories)
        expected = comparison.compare(*(REGION / name for name in ("2025.json", "2026.json", "persons-2025.json",
                                                                   "persons-2026.json")))
        rows = ask(earlier, later)
        changes.hold(self, rows, expected)
        changes.hold_persons(self, rows, expected)
        changes.hold_continuity(self, ask_continuity(earlier, later), expected)

    def test_one_inventory_at_two_dates(self):
        inventory = comparison.load(REGION / "2026.json")
        for dates in (("2025-10-01", "2026-10-01"), ("2024-01-01", "2025-10-01"), ("2019-01-01", "2026-10-01")):
            earlier, later = (snap(REGION / "2026.json", date) for date in dates)
            changes.hold(self, ask(earlier, later), work_out(inventory, inventory, dates))

    def test_the_same(self):
        for year in ("2025", "2026"):
            earlier, later = snap(REGION / f"{year}.json"), snap(REGION / f"{year}.json")
            told = [(row["level"], row["what"], row["change"]) for row in ask(earlier, later)]
            self.assertEqual([one for one in told if one[0] == "item" and one[2] != "not-confirmed"], [])


class Random(Case):

    def test_rounds(self):
        for seed in range(150):
            for is_whole in (False, True):
                three = rounds.make_rounds(seed, is_whole)
                snapshots = [snap(inventory) for inventory in three]
                for a, b in ((0, 1), (1, 2), (0, 2), (2, 0), (1, 1)):
                    with self.subTest(seed=seed, is_whole=is_whole, a=a, b=b):
                        self.compare(snapshots[a], snapshots[b], work_out(three[a], three[b]))

    def test_one_inventory_at_two_dates(self):
        for seed in range(100):
            inventory = rounds.make_rounds(seed, True)[2]
            for dates in (rounds.DATES[:2], rounds.DATES[::2], ("2021-12-31", "2022-01-01")):
                with self.subTest(seed=seed, dates=dates):
                    earlier, later = (snap(inventory, date) for date in dates)
                    self.compare(earlier, later, work_out(inventory, inventory, dates))

    def test_mirror(self):
        """Backwards, what joined left, what is new ended, and the two sides of every number change places."""
        for seed in range(100):
            three = rounds.make_rounds(seed)
            expected = work_out(three[0], three[1])
            if not (expected.earlier.tables and expected.later.tables and comparable(expected)):
                continue
            one, other = snap(three[0]), snap(three[1])
            there, back = (changes.Rows(changes.in_later_names(row, expected) for row in rows)
                           for rows in (ask(one, other), ask(other, one)))
            with self.subTest(seed=seed):
                self.assertEqual({what: numbers[::-1] for what, numbers in there.totals.items()}, back.totals)
                for (what, change), numbers in there.counts.items():
                    # What became finished is told apart, what was so and no longer is, is not.
                    if change in ("not-confirmed", "finished") or (what, change) in (
                            ("tables", "succeeded"), ("agenda", "changed"), ("projects", "changed")):
                        continue
                    mirrored = ENDED.get(what, "ended") if change == "new" else BACK.get(change, change)
                    self.assertEqual(back.count(what, mirrored), numbers[::-1], (what, change))
                self.assertEqual(there.listed("seats", "joined", "table", "organisation"),
                                 back.listed("seats", "left", "table", "organisation"))

    def test_two_steps_add_up(self):
        for seed in range(100):
            three = rounds.make_rounds(seed, True)
            if not all(comparison.Round(inventory).tables for inventory in three):
                continue
            snapshots = [snap(inventory) for inventory in three]
            first, second, both = (changes.Rows(ask(snapshots[a], snapshots[b])) for a, b in ((0, 1), (1, 2), (0, 2)))
            with self.subTest(seed=seed):
                for what in ("tables", "seats", "organisations", "meetings", "hours"):
                    self.assertEqual((first.totals[what][0], second.totals[what][1]), both.totals[what])
                    self.assertEqual(first.totals[what][1], second.totals[what][0])
                for what in ("tables", "seats", "organisations"):
                    # Whatever is there in the end and in the beginning was there all the time, or came back.
                    stayed = [rows.before(what, "stayed") for rows in (first, second, both)]
                    self.assertLessEqual(stayed[0] + stayed[1] - first.totals[what][1], stayed[2])
                # A contact that is lost, or new, became so in one of the steps.
                expected, middle = work_out(three[0], three[2]), work_out(three[1], three[2])
                for change in ("lost", "new"):
                    def pairs(rows, names):
                        return {tuple(sorted(expected.last(names.get(one, one)) for one in pair))
                                for pair in rows.listed("contacts", change, "organisation", "other")}

                    self.assertLessEqual(pairs(both, expected.names),
                                         pairs(first, {**expected.names, **middle.names}) | pairs(second, middle.names))


class Lists(unittest.TestCase):
    """Two lists of memberships of exact numbers, and one of which half of the tables did not answer."""

    @classmethod
    def setUpClass(cls):
        cls.before, cls.after = rounds.make_lists(145, 161, 3740)

    def read(self, seats):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "list.csv"
            rounds.write_list(path, seats)
            reader = Regiotafel.Reader(format=Regiotafel.Format.EDGE_CSV, table_column="table",
                                       organisation_column="organisation")
            return reader.read_file(Gio.File.new_for_path(str(path)), None).snapshot(None)

    def test_exact_numbers(self):
        rows = changes.Rows(ask(self.read(self.before), self.read(self.after)))
        self.assertEqual((rows.after("seats", "joined"), rows.before("seats", "left"), rows.count("seats", "stayed")),
                         (145, 161, (3740, 3740)))
        self.assertEqual((len(rows.items["seats", "joined"]), len(rows.items["seats", "left"])), (145, 161))
        changes.hold_lists(self, rows, self.before, self.after)

    def test_half_did_not_answer(self):
        half = rounds.halve(self.after)
        rows = changes.Rows(ask(self.read(self.before), self.read(half)))
        there = {table for table, _ in half}
        n_left = len({seat for seat in self.before if seat[0] in there} - {*half})
        self.assertEqual((rows.before("seats", "left"), len(rows.items["seats", "left"])), (n_left, n_left))
        self.assertEqual(rows.before("seats", "not-covered"), sum(table not in there for table, _ in self.before))
        self.assertEqual(rows.before("tables", "ended"), 0)
        changes.hold_lists(self, rows, self.before, half)


if __name__ == "__main__":
    unittest.main()
