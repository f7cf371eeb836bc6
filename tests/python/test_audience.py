#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What an audience may see, from Python: a reading for it and a copy for it say the same, and answer the same."""
import importlib.util
import itertools
import json
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


def deletion():
    """What deletes from a file, which is that of the test of the command."""
    path = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"]) / "tests" / "command" / "test_audience.py"
    spec = importlib.util.spec_from_file_location("test_audience_of_command", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Leaving(unittest.TestCase):
    """A writer for an audience writes, and tells, the same of everything and of what is left when the rest was deleted."""

    def read(self, data, persons):
        inventory = Regiotafel.Reader().read_bytes(GLib.Bytes.new(json.dumps(data).encode()), None)
        Regiotafel.Reader(lenient=True).read_persons_bytes(inventory, GLib.Bytes.new(json.dumps(persons).encode()), None)
        return inventory

    def write(self, inventory, **terms):
        writer = Regiotafel.Writer(**terms)
        writer.key = GLib.Bytes.new(b"0123456789abcdef")
        data = writer.write_bytes(inventory).get_data()
        return data, [(one.code, one.severity, one.value, one.pointer, one.dup_text(language)) for one in writer.diagnostics
                      for language in (Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH)]

    def test_same_as_without(self):
        made = deletion()
        persons = json.loads((REGION.parent / "persons-2026.json").read_text(encoding="utf-8"))
        for data, (audience, name) in itertools.product((made.much_hidden(), made.at_random(11), made.at_random(12)), ((PUBLIC, "public"), (PARTNERS, "partners"))):
            made.find(data, "tables", "bt-wonen").update({"purpose": "Met Anna Aldersveen, 06-12345678, en J. Onbekend.", "audience": "public"})
            made.find(data, "tables", "bt-gezond").update({"purpose": "Met Bram Bronkeloo, post@linde.example, en K. Onbekend.", "audience": "internal"})
            full, left = self.read(data, persons), self.read(made.delete(data, name), persons)
            for format_, redaction in itertools.product((Regiotafel.Format.EDGE_CSV, Regiotafel.Format.HIF), range(5)):
                terms = {"format": format_, "redaction": Regiotafel.Redaction(redaction)}
                told = self.write(full, audience=audience, **terms)
                self.assertEqual(told, self.write(left, audience=audience, **terms))
                everything = self.write(full, audience=INTERNAL, **terms)
                self.assertNotEqual(told[0], everything[0])
                if format_ == Regiotafel.Format.HIF and redaction != int(Regiotafel.Redaction.FULL):
                    self.assertNotEqual(told[1], everything[1])
                # But for saying whom it is for, everything of what is left is what is left of everything.
                self.assertEqual(told[0].replace(b'"audience": "%s"' % name.encode(), b'"audience": "internal"', 1),
                                 self.write(left, audience=INTERNAL, **terms)[0])
            # Not stated is public.
            self.assertEqual(self.write(full, format=format_), self.write(full, format=format_, audience=PUBLIC, redaction=Regiotafel.Redaction.ROLES))


if __name__ == "__main__":
    unittest.main()
