#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What Python adds: operators of dates, attributes, values of rows, columns as arrays and data frames."""

import json
import operator
import struct
import sys
import unittest
from unittest import mock

from region import Regiotafel, make_inventory

from gi.repository import Gio, GLib

try:
    import numpy
except ImportError:
    numpy = None
try:
    import pandas
except ImportError:
    pandas = None

Date = Regiotafel.Date
Period = Regiotafel.Period


def run(**options):
    return Regiotafel.Overlap(**options).run(make_inventory().snapshot())


class Dates(unittest.TestCase):
    def test_text(self):
        self.assertEqual(str(Date(2015, 11, 0)), "2015-11")
        self.assertEqual(f"{Date(2015, 0, 0)}", "2015")
        self.assertEqual(repr(Date(2015, 11, 27)), "<Date 2015-11-27>")
        self.assertEqual(repr(Period.parse("2015/..")), "<Period 2015/..>")

    def test_equality_includes_precision(self):
        self.assertEqual(Date(2015, 1, 1), Date.parse("2015-01-01"))
        self.assertNotEqual(Date(2015, 1, 1), Date(2015, 0, 0))
        self.assertFalse(Date(2015, 1, 1) != Date.parse("2015-01-01"))
        self.assertNotEqual(Date(2015, 0, 0), "2015")
        self.assertFalse(Date(2015, 0, 0) == None)  # noqa: E711: what == does is the point
        self.assertEqual(Period(Date(2015, 0, 0), None), Period.parse("2015/.."))
        self.assertNotEqual(Period(Date(2015, 0, 0), None), Period.parse("2015/2016"))

    def test_order_is_by_the_earliest_day(self):
        early, late = Date(2014, 12, 31), Date(2015, 0, 0)
        self.assertTrue(early < late <= Date(2015, 0, 0) < Date(2015, 1, 2))
        self.assertTrue(late > early and late >= early and not early > late and not early >= late)
        self.assertTrue(late >= Date(2015, 0, 0) and not late > Date(2015, 0, 0))
        self.assertFalse(late < Date(2015, 1, 1) or Date(2015, 1, 1) < late)
        self.assertEqual(max([early, late]), late)
        with self.assertRaises(TypeError):
            early < 2015
        # Periods overlap, so they have no order.
        for order in (operator.lt, operator.le, operator.gt, operator.ge):
            with self.assertRaises(TypeError):
                order(Period(early, None), Period(late, None))

    def test_hash_follows_equality(self):
        self.assertEqual(len({Date(2015, 0, 0), Date.parse("2015"), Date(2015, 1, 0)}), 2)
        self.assertEqual(len({Period.parse("2015/.."), Period.parse("2015/.."), Period.parse("2015/2016")}), 2)


class Attributes(unittest.TestCase):
    def test_every_property_is_an_attribute(self):
        table = Regiotafel.Table(id="north", name="North", meetings_per_year=4.0)
        for spec in table.list_properties():
            name = spec.name.replace("-", "_")
            with self.subTest(name):
                value = table.get_property(spec.name)
                shown = getattr(table, name)
                self.assertEqual(str(shown), str([] if value is None and isinstance(shown, list) else value))

    def test_writing(self):
        table = Regiotafel.Table(id="north")
        heard = []
        table.connect("notify::level", lambda *_: heard.append(table.level))
        table.level = Regiotafel.Level.POLICY
        table.aliases = ["N", "Up"]
        table.verified = Date(2026, 11, 0)
        table.purpose = "Talk"
        table.purpose = None
        self.assertEqual(heard, [Regiotafel.Level.POLICY])
        self.assertEqual(table.get_aliases(), ["N", "Up"])
        self.assertEqual(table.verified, Date(2026, 11, 0))
        self.assertIsNone(table.purpose)

    def test_what_cannot_be_written_says_so(self):
        table = Regiotafel.Table(id="north")
        for name in ("id", "former_ids", "memberships"):
            with self.subTest(name), self.assertRaises(AttributeError):
                setattr(table, name, None)

    def test_options_in_the_constructor(self):
        question = Regiotafel.Overlap(of="organisations", min_shared=2, language=Regiotafel.Language.DUTCH)
        self.assertEqual(question.of, Regiotafel.Axis.ORGANISATIONS)
        self.assertEqual((question.min_shared, question.language), (2, Regiotafel.Language.DUTCH))

    def test_an_entity_shows_its_id_but_no_name(self):
        inventory = make_inventory()
        self.assertEqual(repr(inventory.tables.find("north")), "<Table north>")
        self.assertEqual(repr(inventory.memberships[0]), "<Membership None>")
        for entity in (*inventory.tables, *inventory.organisations, *inventory.memberships):
            self.assertNotIn(str(entity.name), repr(entity).replace("None", ""))


class Lists(unittest.TestCase):
    def test_a_collection_is_a_sequence(self):
        tables = make_inventory().tables
        self.assertEqual(len(tables), 3)
        self.assertEqual([table.id for table in tables], ["north", "south", "west"])
        self.assertEqual(tables[-1].id, "west")
        self.assertEqual([table.id for table in tables[:2]], ["north", "south"])
        self.assertIn(tables.find("south"), tables)
        with self.assertRaises(IndexError):
            tables[3]

    def test_a_result_is_a_sequence_that_says_what_it_found(self):
        result = run()
        self.assertEqual(len(result), 2)
        self.assertEqual(repr(result), result.sentence)
        self.assertEqual([repr(row) for row in result], [row.sentence for row in result[:]])
        self.assertEqual([row.index for row in result], [0, 1])

    def test_json(self):
        result = run()
        answer = json.loads(result.to_json())
        self.assertEqual(answer["sentence"], result.sentence)
        self.assertEqual([row["b"] for row in answer["rows"]], ["south", "west"])

    def test_values_of_a_row(self):
        row = run()[0]
        self.assertEqual((row["a"], row["b"], row["a-name"]), ("north", "south", "North"))
        self.assertEqual((row["shared"], type(row["shared"])), (2, int))
        self.assertEqual((row["jaccard"], type(row["jaccard"])), (0.5, float))
        self.assertEqual(row["a_in_b"], row["a-in-b"])
        self.assertAlmostEqual(row["a-in-b"], 2 / 3)
        self.assertEqual(list(row), row.result.list_columns())
        self.assertEqual(dict(row)["n-b"], 3)

    def test_a_column_that_is_not_there(self):
        with self.assertRaises(KeyError) as caught:
            run()[0]["jacard"]
        self.assertIn("jacard", str(caught.exception))
        self.assertIn("jaccard", str(caught.exception))

    def test_trailing_arguments_may_be_left_out(self):
        inventory = make_inventory()
        snapshot = inventory.snapshot()
        question = Regiotafel.Overlap()
        self.assertEqual(question.run(snapshot).sentence, question.run(snapshot, None).sentence)
        self.assertEqual(inventory.snapshot(None).n_seats, snapshot.n_seats)
        written = Regiotafel.Writer().write_bytes(inventory)
        self.assertEqual(len(Regiotafel.Reader().read_bytes(written).tables), 3)
        with self.assertRaises(GLib.Error):
            Regiotafel.Reader().read_file(Gio.File.new_for_path("/nonexistent/region.json"))


class TextWithAGap:
    """Stands in for a text column, since not every question has one with a missing text."""

    get_column_type = staticmethod(lambda: Regiotafel.ColumnType.TEXT)
    get_labels = staticmethod(lambda: ["North", "South", "North"])
    get_name = staticmethod(lambda: "where")
    dup_bytes = staticmethod(lambda: GLib.Bytes.new(struct.pack("=4I", 2, Regiotafel.INDEX_NONE, 1, 0)))


@unittest.skipIf(numpy is None, "needs python3-numpy")
class Arrays(unittest.TestCase):
    def test_numbers(self):
        result = run()
        jaccard = result.find_column("jaccard").to_numpy()
        shared = result.find_column("shared").to_numpy()
        self.assertEqual((jaccard.dtype, jaccard.tolist()), (numpy.float64, [0.5, 1 / 3]))
        self.assertEqual((shared.dtype, shared.tolist()), (numpy.uint32, [2, 1]))

    def test_text(self):
        column = run().find_column("a-name")
        self.assertEqual(column.to_numpy().tolist(), ["North", "South"])
        self.assertEqual(column.to_numpy().tolist(), column.dup_texts())

    def test_no_rows(self):
        result = run(min_shared=9)
        for name in result.list_columns():
            self.assertEqual(len(result.find_column(name).to_numpy()), 0)

    def test_missing_text(self):
        values = Regiotafel.Column.to_numpy(TextWithAGap)
        self.assertEqual(values.tolist(), ["North", None, "South", "North"])

    def test_missing_numpy_is_named(self):
        with mock.patch.dict(sys.modules, {"numpy": None}), self.assertRaisesRegex(ImportError, "python3-numpy"):
            run().find_column("shared").to_numpy()


@unittest.skipIf(pandas is None, "needs python3-pandas")
class Frames(unittest.TestCase):
    def test_frame(self):
        result = run()
        frame = result.to_pandas()
        self.assertEqual(list(frame.columns), result.list_columns())
        self.assertEqual(frame["b"].tolist(), ["south", "west"])
        self.assertEqual(frame["b"].dtype, "category")
        self.assertEqual(frame["jaccard"].tolist(), [0.5, 1 / 3])
        self.assertEqual(frame.attrs["ground"], result.ground)
        self.assertEqual(len(frame[frame["shared"] > 1]), 1)

    def test_two_things_of_one_name(self):
        inventory = make_inventory()
        inventory.tables.find("south").name = "North"
        frame = Regiotafel.Overlap().run(inventory.snapshot()).to_pandas()
        self.assertEqual(frame["a-name"].tolist(), ["North", "North"])
        self.assertEqual(frame["b-name"].tolist(), ["North", "West"])

    def test_no_rows(self):
        frame = run(min_shared=9).to_pandas()
        self.assertEqual((len(frame), frame["jaccard"].dtype), (0, "float64"))

    def test_series(self):
        series = run().find_column("a-in-b").to_pandas()
        self.assertEqual((series.name, len(series)), ("a-in-b", 2))

    def test_missing_text(self):
        series = Regiotafel.Column.to_pandas(TextWithAGap)
        self.assertEqual(series.isna().tolist(), [False, True, False, False])
        self.assertEqual(series.dropna().tolist(), ["North", "South", "North"])
        self.assertEqual(series.value_counts()["North"], 2)

    def test_missing_pandas_is_named(self):
        with mock.patch.dict(sys.modules, {"pandas": None}), self.assertRaisesRegex(ImportError, "python3-pandas"):
            run().to_pandas()


if __name__ == "__main__":
    unittest.main()
