#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Snapshots without an inventory: of columns of Python, NumPy and pandas, and of lists."""

import random
import unittest

from region import Regiotafel

from gi.repository import Gio, GLib

try:
    import numpy
except ImportError:
    numpy = None
try:
    import pandas
except ImportError:
    pandas = None

from_edges = Regiotafel.Snapshot.from_edges
TABLES = ["Wonen", "Zorg", "Wonen", "Zorg", "Wonen"]
ORGANISATIONS = ["GGD", "GGD", "De Linde", "Súd", "GGD"]


def answer(snapshot, **options):
    return Regiotafel.Overlap(**options).run(snapshot).to_json()


def read(text):
    reader = Regiotafel.Reader(format=Regiotafel.Format.EDGE_CSV, table_column="t", organisation_column="o")
    return reader, reader.read_snapshot_bytes(GLib.Bytes.new(text.encode()), None)


class Columns(unittest.TestCase):
    def test_ids(self):
        snapshot = from_edges(TABLES, ORGANISATIONS, date=Regiotafel.Date.parse("2026-11"))
        self.assertEqual((snapshot.n_tables, snapshot.n_organisations, snapshot.n_memberships), (2, 3, 4))
        self.assertEqual(str(snapshot.date), "2026-11")
        result = Regiotafel.Overlap().run(snapshot)
        self.assertEqual([(row["a"], row["b"], row["shared"]) for row in result], [("Wonen", "Zorg", 1)])
        self.assertIn("November 2026", result.get_ground())

    def test_every_kind_of_column_gives_the_same(self):
        expected = answer(from_edges(TABLES, ORGANISATIONS))
        self.assertEqual(answer(from_edges(tuple(TABLES), iter(ORGANISATIONS))), expected)
        codes = [0, 1, 0, 1, 0], [0, 0, 1, 2, 0], ["Wonen", "Zorg"], ["GGD", "De Linde", "Súd"]
        if numpy:
            self.assertEqual(answer(from_edges(numpy.array(TABLES), numpy.array(ORGANISATIONS, object))), expected)
            self.assertEqual(answer(from_edges(*codes)), expected)
            for kind in ("i1", "u2", "i8", ">u4"):
                self.assertEqual(answer(from_edges(numpy.array(codes[0], kind), *codes[1:])), expected, kind)
            # Every second number of an array.
            self.assertEqual(answer(from_edges(numpy.repeat(codes[0], 2)[::2], *codes[1:])), expected)
        if pandas:
            frame = pandas.DataFrame({"table": TABLES, "organisation": ORGANISATIONS}, index=[9, 8, 7, 6, 5])
            self.assertEqual(answer(from_edges(frame.table, frame.organisation)), expected)
            # Categories in another order, and one that nobody has.
            kind = pandas.CategoricalDtype(["Nobody", "Zorg", "Wonen"])
            self.assertEqual(answer(from_edges(frame.table.astype(kind), frame.organisation.values)), expected)

    def test_whole_numbers_are_ids(self):
        snapshot = from_edges([101, 205, 101], [7, 7, 8])
        result = Regiotafel.Overlap().run(snapshot)
        self.assertEqual([(row["a"], row["b"]) for row in result], [("101", "205")])

    def test_names_and_tables_without_members(self):
        if numpy is None:
            self.skipTest("no numpy")
        snapshot = from_edges([0, 1], [0, 0], ["a", "b", "c"], ["x"], ["Tafel A", "Tafel B", "Tafel C"])
        self.assertEqual(snapshot.n_tables, 3)
        self.assertIn("Tafel A", Regiotafel.Overlap().run(snapshot)[0].dup_sentence())
        self.assertEqual(from_edges([], []).n_memberships, 0)
        self.assertEqual(from_edges([], [], ["a"], ["x"]).n_tables, 1)

    def test_what_is_wrong_is_told_with_its_row(self):
        cases = [
            ((["a", None], ["x", "y"]), "The table of edge 1 (counted from 0) is no text and no whole number: None"),
            ((["a"], [1.5]), "The organisation of edge 0 (counted from 0) is no text and no whole number: 1.5"),
            ((["a", True], ["x", "y"]), "The table of edge 1 (counted from 0) is no text and no whole number: True"),
            ((["a", "b"], ["x", "y\0z"]), "The organisation of edge 1 (counted from 0) holds a NUL: 'y\\x00z'"),
        ]
        if numpy:
            cases += [
                (([0, -1], [0, 0], ["a"], ["x"]), "The table of edge 1 (counted from 0) is -1"),
                (([0], [2**32], ["a"], ["x"]), "The organisation of edge 0 (counted from 0) is 4294967296"),
                (([0.0], [0], ["a"], ["x"]), "The codes of tables are float64"),
                (([0], [0], ["a", None], ["x"]), "The id of table 1 (counted from 0) is no text"),
            ]
        if pandas:
            cases += [((pandas.Series(["a", "b", None]), ["x", "y", "z"]), "The table of edge 2 (counted from 0) is missing")]
        for arguments, message in cases:
            with self.subTest(message), self.assertRaises(ValueError) as raised:
                from_edges(*arguments)
            self.assertIn(message, str(raised.exception))

    def test_what_the_library_refuses(self):
        codes = [numpy.array([0, 5]), numpy.array([0, 0])] if numpy else None
        cases = [((["a", "b"], ["x"]), Regiotafel.Error.INVALID_VALUE, "2 codes of tables, but 1 of organisations"),
                 (([""], ["x"]), Regiotafel.Error.INVALID_VALUE, "The id of table 0 (counted from 0) is empty"),
                 (([1, "1"], ["x", "y"]), Regiotafel.Error.DUPLICATE_ID, "“1” is the id of table 0 and of table 1")]
        if codes:
            cases += [((*codes, ["a"], ["x"]), Regiotafel.Error.INVALID_VALUE, "Edge 1 (counted from 0) has 5 as its"),
                      ((*codes, ["a"] * 6, ["x"]), Regiotafel.Error.DUPLICATE_ID, "“a” is the id of table 0")]
        for arguments, code, message in cases:
            with self.subTest(message), self.assertRaises(GLib.Error) as raised:
                from_edges(*arguments)
            self.assertTrue(raised.exception.matches(GLib.quark_from_string("regiotafel-error-quark"), code))
            self.assertIn(message, raised.exception.message)


class Lists(unittest.TestCase):
    def test_a_list_gives_what_its_columns_give(self):
        lot = random.Random(6)
        rows = [(f"t{lot.randrange(40)}", f"o{lot.randrange(60)}") for _ in range(900)]
        reader, snapshot = read("t,o\n" + "".join(f"{t},{o}\n" for t, o in rows))
        self.assertEqual(answer(snapshot), answer(from_edges(*zip(*rows))))
        # What stands twice is told of a list, where it is a slip.
        n_twice = sum(one.code == "duplicate-row" for one in reader.diagnostics)
        self.assertEqual(n_twice, len(rows) - len(set(rows)))
        self.assertEqual(snapshot.n_memberships, len(set(rows)))

    def test_it_is_the_snapshot_of_the_inventory(self):
        reader, snapshot = read("o;t\nZórg;Wonen\nZórg;Ouderen\nGGD;Wonen\n")
        inventory = reader.read_bytes(GLib.Bytes.new("o;t\nZórg;Wonen\nZórg;Ouderen\nGGD;Wonen\n".encode()))
        for of, by in (("TABLES", "ORGANISATIONS"), ("ORGANISATIONS", "TABLES")):
            options = {"of": getattr(Regiotafel.Axis, of), "by": getattr(Regiotafel.Axis, by)}
            self.assertEqual(answer(snapshot, **options), answer(inventory.snapshot(), **options))

    def test_errors(self):
        with self.assertRaises(GLib.Error) as raised:
            read("t,o\nA,\n")
        self.assertIn("line 2, cell B2", raised.exception.message)
        with self.assertRaises(GLib.Error):
            Regiotafel.Reader().read_snapshot_file(Gio.File.new_for_path("/nowhere/list.csv"), None)


if __name__ == "__main__":
    unittest.main()
