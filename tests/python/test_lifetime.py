#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What is held stays whole when what it came from is let go, all goes when nothing is held, and nobody can write into
an answer."""

import gc
import unittest

from region import Regiotafel, make_inventory

try:
    import numpy
except ImportError:
    numpy = None


def collect():
    for _ in range(3):
        gc.collect()


class Keeping(unittest.TestCase):
    def test_a_row_outlives_all_it_came_from(self):
        inventory = make_inventory()
        snapshot = inventory.snapshot()
        result = Regiotafel.Overlap().run(snapshot)
        row = result[0]
        column = result.find_column("a-name")
        sentence = row.sentence
        del inventory, snapshot, result
        collect()
        self.assertEqual(row.sentence, sentence)
        self.assertEqual(row["a-name"], "North")
        self.assertEqual(row.dup_evidence(), ["baker", "crew"])
        self.assertEqual(column.get_text(1), "South")
        self.assertEqual(column.dup_texts(), ["North", "South"])

    def test_a_column_outlives_the_row_and_the_result(self):
        labels = Regiotafel.Overlap().run(make_inventory().snapshot()).find_column("b").get_labels()
        collect()
        self.assertEqual(labels, ["north", "south", "west"])

    def test_a_snapshot_does_not_follow_the_inventory(self):
        inventory = make_inventory()
        snapshot = inventory.snapshot()
        before = Regiotafel.Overlap().run(snapshot).sentence
        inventory.remove(inventory.tables.find("north"), True)
        inventory.organisations.find("dune").name = "Another"
        self.assertEqual(snapshot.n_tables, 3)
        self.assertEqual(Regiotafel.Overlap().run(snapshot).sentence, before)
        self.assertEqual(inventory.snapshot().n_tables, 2)

    def test_a_table_outlives_its_inventory_with_its_memberships(self):
        inventory = make_inventory()
        table = inventory.tables.find("north")
        memberships = table.memberships
        membership = memberships[0]
        del inventory
        collect()
        self.assertEqual(len(memberships), 3)
        self.assertEqual(membership.organisation.name, "Acme")
        self.assertEqual(membership.table, table)

    def test_a_membership_outlives_its_table(self):
        inventory = make_inventory()
        membership = inventory.memberships[0]
        del inventory
        collect()
        self.assertIsNone(membership.table)
        self.assertEqual(membership.organisation.id, "acme")

    def test_a_collection_outlives_its_inventory(self):
        tables = make_inventory().tables
        collect()
        self.assertEqual([table.id for table in tables], ["north", "south", "west"])
        self.assertEqual(tables.find("west").name, "West")

    def test_dates_are_copies(self):
        table = Regiotafel.Table(id="north", period=Regiotafel.Period.parse("2015/2016"))
        period = table.period
        end = period.get_end()
        table.period = None
        del table
        collect()
        self.assertEqual(str(period), "2015/2016")
        del period
        collect()
        self.assertEqual(str(end), "2016")

    def test_a_question_may_be_changed_after_it_was_asked(self):
        question = Regiotafel.Overlap(min_shared=1)
        result = question.run(make_inventory().snapshot())
        question.min_shared = 9
        self.assertEqual(result.question.min_shared, 1)
        self.assertEqual(len(result), 2)


class LettingGo(unittest.TestCase):
    def test_all_goes_with_the_last_row(self):
        gone = []
        inventory = make_inventory()
        snapshot = inventory.snapshot()
        result = Regiotafel.Overlap().run(snapshot)
        row = result[0]
        for name, thing in (("inventory", inventory), ("snapshot", snapshot), ("result", result), ("row", row)):
            thing.weak_ref(gone.append, name)
        del thing
        del inventory
        collect()
        self.assertEqual(gone, ["inventory"])
        del snapshot, result
        collect()
        self.assertEqual(gone, ["inventory"])
        del row
        collect()
        self.assertEqual(sorted(gone), ["inventory", "result", "row", "snapshot"])

    def test_a_removed_table_goes(self):
        gone = []
        inventory = make_inventory()
        inventory.tables.find("north").weak_ref(gone.append, "north")
        inventory.remove(inventory.tables.find("north"), True)
        collect()
        self.assertEqual(gone, ["north"])


@unittest.skipIf(numpy is None, "needs python3-numpy")
class Writing(unittest.TestCase):
    def test_numbers_cannot_be_written(self):
        result = Regiotafel.Overlap().run(make_inventory().snapshot())
        for name in ("jaccard", "shared"):
            values = result.find_column(name).to_numpy()
            self.assertFalse(values.flags.writeable)
            with self.assertRaises(ValueError):
                values[0] = 42
            with self.assertRaises(ValueError):
                values.flags.writeable = True

    def test_text_is_a_copy(self):
        result = Regiotafel.Overlap().run(make_inventory().snapshot())
        row = result[0]
        result.find_column("a-name").to_numpy()[:] = "Nowhere"
        labels = result.find_column("a-name").get_labels()
        labels[0] = "Nowhere"
        self.assertEqual(row["a-name"], "North")
        self.assertIn("North", row.sentence)


if __name__ == "__main__":
    unittest.main()
