#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What changed in the invented region Lindestroom, as its README and the issue tell it, and whether the sums of random
rounds are right.

The library is not used here.
"""
import json
import subprocess
import sys
import unittest

import comparison
import rounds
from lindestroom import DATA


def compare(earlier, later):
    return comparison.Comparison(comparison.Round(earlier), comparison.Round(later))


class Lindestroom(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.changed = comparison.compare(DATA / "2025.json", DATA / "2026.json", DATA / "persons-2025.json",
                                         DATA / "persons-2026.json")
        cls.figures = cls.changed.figures()

    def test_tables(self):
        tables = self.figures["tables"]
        self.assertEqual((tables["before"], tables["after"]), (27, 27))
        self.assertEqual((tables["new"], tables["ended"]), (["bp-veen", "co-jongeren"], ["ko-ouderen", "sg-vm"]))
        self.assertEqual(tables["succeeded"], {"ko-ouderen": "th-ouderen", "sg-vm": "bp-veen"})

    def test_seats(self):
        self.assertEqual(self.figures["seats"], {
            "before": 314, "after": 316, "stayed": 281, "not-confirmed": 11, "succeeded": 10, "succeeding": 5,
            "joined": 11, "left": 5, "new-table": 19, "ended-table": 18, "not-covered-before": 0,
            "not-covered-after": 0})
        self.assertEqual({table for table, _ in self.changed.seats["not-confirmed"]}, {"bl-digitaal"})
        self.assertEqual({one for _, one in self.changed.seats["succeeded"]}, {"g-vennebeek", "g-akkerloo"})
        self.assertEqual({one for _, one in self.changed.seats["succeeding"]}, {"g-vennerloo"})
        self.assertEqual(sorted(self.changed.seats["left"]), [
            ("bl-arbeid", "vvt-zonnehage"), ("bt-gezond", "zv-meerzeker"), ("kt-val", "vvt-linde"),
            ("th-basis", "g-kromlinde"), ("th-mentaal", "vg-samenveld")])

    def test_contacts(self):
        self.assertEqual(self.figures["contacts"], {
            "before": 737, "after": 771, "new": 77, "lost": 43, "lost-by": {"zv-meerzeker": 23}, "unknown-before": 0,
            "unknown-after": 0})
        self.assertEqual(self.figures["cut-off"],
                         [["sg-vm", "bp-veen", "zkh-grootveen", ["g-merenrade", "g-oosterlinde"]]])

    def test_the_rest(self):
        self.assertEqual((self.figures["hours"], self.figures["meetings"]), ([3801.5, 3762.5], [203, 200]))
        self.assertEqual(self.figures["chairs"], {"bo-jeugd": [["g-merenrade"], ["g-oosterlinde"]]})
        self.assertEqual(self.figures["persons"], {"bo-jeugd": [11, 11, 8, 8], "bt-gezond": [23, 25, 2, 0]})
        continuity = self.figures["continuity"]
        self.assertEqual(continuity["tables"]["bo-jeugd"]["retention"], 1)
        self.assertEqual({**continuity["organisations"]["g-vennerloo"], "tenure": None}, {
            "before": 5, "after": 6, "stayed": 5, "retention": 1, "jaccard": 5 / 6, "tenure": None, "tenure-known": 6,
            "chair-tenure": None})

    def test_dates_of_one(self):
        """The later inventory tells of both dates what the two inventories tell."""
        inventory = comparison.load(DATA / "2026.json")
        figures = comparison.Comparison(comparison.Round(inventory, "2025-10-01"), comparison.Round(inventory)).figures()
        for name in ("tables", "seats", "contacts", "hours", "chairs"):
            self.assertEqual(figures[name], self.figures[name])

    def test_as_a_program(self):
        done = subprocess.run([sys.executable, comparison.__file__, DATA / "2025.json", DATA / "2026.json"],
                              capture_output=True, check=True)
        self.assertEqual(json.loads(done.stdout)["seats"], self.figures["seats"])


class Rounds(unittest.TestCase):
    def test_sums(self):
        changes = set()
        for seed in range(100):
            for is_whole in (False, True):
                three = rounds.make_rounds(seed, is_whole)
                for a, b in ((0, 1), (1, 2), (0, 2), (1, 1)):
                    changed = compare(three[a], three[b])
                    figures = changed.figures()
                    seats, contacts = figures["seats"], figures["contacts"]
                    self.assertEqual(seats["before"], seats["stayed"] + seats["succeeded"] + seats["left"]
                                     + seats["ended-table"] + seats["not-covered-after"])
                    self.assertEqual(seats["after"], seats["stayed"] + seats["succeeding"] + seats["joined"]
                                     + seats["new-table"] + seats["not-covered-before"])
                    self.assertEqual(contacts["before"] - contacts["lost"] - contacts["unknown-after"],
                                     contacts["after"] - contacts["new"] - contacts["unknown-before"])
                    if a == b:
                        self.assertEqual(seats["stayed"], seats["before"])
                    if is_whole and seats["before"] and seats["after"]:
                        # But where nobody is listed, who came after another may sit.
                        for side, names in ((changed.earlier, changed.seats["not-covered-before"]),
                                            (changed.later, changed.seats["not-covered-after"])):
                            for table, _ in names:
                                self.assertTrue(changed.is_silent(side, changed.back[table] if side is changed.earlier
                                                                  else table))
                    changes |= {name for name, number in (*seats.items(), *contacts.items()) if number}
        # All of it happens.
        self.assertEqual(changes, {*seats, *contacts})

    def test_same_again(self):
        self.assertEqual(rounds.make_rounds(7), rounds.make_rounds(7))
        self.assertNotEqual(rounds.make_rounds(7), rounds.make_rounds(8))

    def test_exact_numbers(self):
        before, after = rounds.make_lists(145, 161, 3740)
        seats = compare(rounds.as_inventory(before), rounds.as_inventory(after)).figures()["seats"]
        self.assertEqual((seats["joined"], seats["left"], seats["stayed"]), (145, 161, 3740))
        half = rounds.halve(after)
        figures = compare(rounds.as_inventory(before), rounds.as_inventory(half)).figures()
        there = {table for table, _ in half}
        self.assertEqual(figures["seats"]["not-covered-after"], sum(table not in there for table, _ in before))
        self.assertEqual(figures["seats"]["left"], len({seat for seat in before if seat[0] in there} - {*half}))
        self.assertEqual(figures["tables"]["ended"], [])


if __name__ == "__main__":
    unittest.main()
