#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Copies of an inventory, and two records of one thing that become one, from Python."""

import gc
import unittest

from region import Regiotafel, make_inventory

from gi.repository import GLib

Error = Regiotafel.Error


def text(inventory):
    return Regiotafel.Writer().write_bytes(inventory).get_data().decode()


class Copy(unittest.TestCase):
    def test_says_the_same_and_is_another(self):
        inventory = make_inventory()
        copy = inventory.copy()
        self.assertIsInstance(copy, Regiotafel.Inventory)
        self.assertEqual(text(copy), text(inventory))
        self.assertFalse(copy.modified)
        self.assertIsNot(copy.tables.find("north"), inventory.tables.find("north"))

    def test_what_if(self):
        inventory = make_inventory()
        before = text(inventory)
        heard = []
        inventory.connect("notify::revision", lambda *_: heard.append(1))
        copy = inventory.copy()
        copy.remove(copy.tables.find("north"), True)
        copy.organisations.find("baker").name = "Banketbakker"
        self.assertEqual(len(copy.tables), 2)
        self.assertEqual(text(inventory), before)
        self.assertEqual(heard, [])
        self.assertEqual(inventory.organisations.find("baker").name, "Baker")

    def test_outlives_the_original(self):
        copy = make_inventory().copy()
        gc.collect()
        self.assertEqual([membership.organisation.id for membership in copy.tables.find("south").memberships],
                         ["baker", "crew", "dune"])


class Merge(unittest.TestCase):
    def setUp(self):
        self.inventory = make_inventory()
        self.north, self.south = (self.inventory.tables.find(name) for name in ("north", "south"))

    def test_tables(self):
        membership = self.south.memberships[2]
        self.south.purpose = "Samen beter."
        revision = self.inventory.revision
        self.assertTrue(self.inventory.merge(self.north, self.south))
        self.assertEqual(self.inventory.revision, revision + 1)
        self.assertIs(self.inventory.tables.find("south"), self.north)
        self.assertEqual(self.north.former_ids, ["south"])
        self.assertEqual(self.north.aliases, ["South"])
        self.assertEqual(self.north.purpose, "Samen beter.")
        self.assertEqual([one.organisation.id for one in self.north.memberships], ["acme", "baker", "crew", "dune"])
        self.assertIs(membership.table, self.north)
        self.assertEqual(len(self.inventory.tables), 2)

    def test_what_differs_is_told(self):
        self.north.purpose, self.south.purpose = "Dit.", "Dat."
        self.inventory.merge(self.north, self.south)
        self.assertEqual(self.north.purpose, "Dit.")
        source, = self.north.sources
        self.assertIn("purpose: “Dat.”", source.note)
        self.assertEqual(source.about, ["purpose"])
        self.north.remove_source(source)
        self.assertEqual(len(self.north.sources), 0)

    def test_refused(self):
        baker = self.inventory.organisations.find("baker")
        for keep, duplicate, code in ((self.north, self.north, Error.INVALID_VALUE), (self.north, baker, Error.INVALID_VALUE),
                                      (self.north, Regiotafel.Table(id="x"), Error.NOT_FOUND),
                                      (self.north.memberships[0], self.north.memberships[1], Error.UNSUPPORTED)):
            before = text(self.inventory)
            with self.assertRaises(GLib.Error) as caught:
                self.inventory.merge(keep, duplicate)
            self.assertTrue(caught.exception.matches(Error.quark(), code), caught.exception)
            self.assertEqual(text(self.inventory), before)

    def test_for_ever(self):
        self.inventory.merge(self.north, self.south)
        self.inventory.merge(self.inventory.tables.find("west"), self.north)
        bytes = Regiotafel.Writer().write_bytes(self.inventory)
        again = Regiotafel.Reader().read_bytes(bytes, None)
        for name in ("north", "south", "west"):
            self.assertEqual(again.tables.find(name).id, "west")


if __name__ == "__main__":
    unittest.main()
