#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What an audience may see, from Python: a reading for it and a copy for it say the same, and answer the same."""
import os
import pathlib
import unittest

from region import Regiotafel, make_inventory

from gi.repository import Gio, GLib

REGION = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"]) / "examples" / "data" / "lindestroom" / "2026.json"
PUBLIC, PARTNERS, INTERNAL = (Regiotafel.Audience.PUBLIC, Regiotafel.Audience.PARTNERS, Regiotafel.Audience.INTERNAL)


def text(inventory):
    return Regiotafel.Writer().write_bytes(inventory).get_data().decode()


def answer(inventory):
    return Regiotafel.Overlap(of=Regiotafel.Axis.ORGANISATIONS, by=Regiotafel.Axis.TABLES).run(inventory.snapshot(None), None)


class Audience(unittest.TestCase):
    def read(self, audience):
        return Regiotafel.Reader(audience=audience).read_file(Gio.File.new_for_path(str(REGION)), None)

    def test_reading_and_copy(self):
        everything = self.read(Regiotafel.Audience.UNKNOWN)
        for audience, n_items in ((PUBLIC, 57), (PARTNERS, 59), (INTERNAL, 60)):
            read, copy = self.read(audience), everything.copy_for(audience)
            self.assertEqual(text(read), text(copy))
            self.assertEqual(len(read.agenda_items), n_items)
        self.assertEqual(text(everything.copy_for(INTERNAL)), text(everything))

    def test_answers(self):
        everything = self.read(INTERNAL)
        for table, n_pairs in (("bp-veen", 763), ("casus-ggz", 765)):
            changed = everything.copy()
            changed.tables.find(table).audience = INTERNAL
            self.assertEqual(len(answer(changed)), 771)
            copy = changed.copy_for(PUBLIC)
            self.assertEqual(len(answer(copy)), n_pairs)
            self.assertIsNone(copy.tables.find(table))
            self.assertEqual(len(copy.tables), len(changed.tables) - 1)

    def test_what_was_hidden_may_come_back(self):
        inventory = make_inventory()
        before = text(inventory)
        inventory.tables.find("north").audience = INTERNAL
        copy = inventory.copy_for(PARTNERS)
        self.assertEqual([table.id for table in copy.tables], [table.id for table in inventory.tables if table.id != "north"])
        self.assertTrue(all(one.table.id != "north" for one in copy.organisations.find("baker").memberships))
        copy.add(Regiotafel.Table(id="north", name="Another"))
        inventory.tables.find("north").audience = Regiotafel.Audience.UNKNOWN
        self.assertEqual(text(inventory), before)

    def test_reader_property(self):
        reader = Regiotafel.Reader()
        self.assertEqual(reader.audience, Regiotafel.Audience.UNKNOWN)
        heard = []
        reader.connect("notify::audience", lambda *_: heard.append(reader.audience))
        reader.audience = PUBLIC
        reader.audience = PUBLIC
        self.assertEqual(heard, [PUBLIC])
        broken = b'{"format": "regiotafel/1", "tables": [{"id": "x", "audience": "internal", "level": "?"}, {"id": "a", "parent": "x"}]}'
        inventory = reader.read_bytes(GLib.Bytes.new(broken), None)
        self.assertEqual([table.id for table in inventory.tables], ["a"])
        self.assertEqual(len(reader.diagnostics), 0)


if __name__ == "__main__":
    unittest.main()
