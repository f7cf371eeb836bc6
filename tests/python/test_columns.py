#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each question has the columns that its page tells of, in that order, of the types told, and no others; and in them what
is told."""

import os
import re
import unittest
from pathlib import Path

from gi.repository import Gio, GLib

from region import Regiotafel, make_inventory

SOURCE = Path(os.environ.get("REGIOTAFEL_SOURCE", Path(__file__).resolve().parents[2]))
LINDESTROOM = SOURCE / "examples" / "data" / "lindestroom" / "2026.json"
AXES = ("organisations", "themes", "domains", "areas", "projects")
Axis = Regiotafel.Axis


def documented(question):
    """{column: (type, all that is said of it)} of the first table in the comment on a class. Lines about *axis* that
    follow each other stand for all of them of the first axis, then of the second…"""
    text = (SOURCE / "libregiotafel" / "analysis" / f"regiotafel-{question.lower()}.h").read_text(encoding="utf-8")
    block = text[text.index(f"* Regiotafel{question}:"):]
    columns, of_axes, is_in = {}, {}, False

    def close():
        columns.update({axis + name: told for axis in AXES for name, told in of_axes.items()})
        of_axes.clear()

    for line in block.splitlines():
        cells = [cell.strip() for cell in line.strip(" *").strip("|").split("|")]
        if cells[0] == "column":
            is_in = True
        elif is_in and not line.strip(" *").startswith("|"):
            break
        elif is_in and not cells[0].startswith("---"):
            for of_axis, name in re.findall(r"(\*axis\*)?`([a-z-]+)`", cells[0]):
                if not of_axis:
                    close()
                (of_axes if of_axis else columns)[name] = (cells[1], " ".join(cells[2:]))
    close()
    return columns


def given(results):
    names = {"DOUBLE": "double", "UINT32": "uint32", "TEXT": "text"}
    columns = {}
    for result in results:
        for name in result.list_columns():
            kind = result.find_column(name).props.column_type
            columns[name] = next(text for nick, text in names.items() if kind == getattr(Regiotafel.ColumnType, nick))
    return columns


class Columns(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.inventory = make_inventory()
        cls.inventory.add(Regiotafel.Theme(id="heat", name="Heat"))
        cls.inventory.add(Regiotafel.Area(id="town", name="Town"))
        cls.inventory.add(Regiotafel.Project(id="warm", name="Warm"))
        cls.snapshot = cls.inventory.snapshot()

    def assert_told(self, question, results):
        results = list(results)
        self.assertGreater(len(results), 0)
        self.assertEqual(list(given(results).items()), [(name, told[0]) for name, told in documented(question).items()])

    def test_overlap(self):
        asked = ((Axis.TABLES, False), (Axis.ORGANISATIONS, False), (Axis.ORGANISATIONS, True))
        self.assert_told("Overlap", (Regiotafel.Overlap(of=of, significance=significance).run(self.snapshot)
                                     for of, significance in asked))

    def test_profile(self):
        self.assert_told("Profile", [Regiotafel.Profile(include_leave=True).run(self.snapshot)])

    def test_finder(self):
        self.assert_told("Finder", [Regiotafel.Finder(text="north").run(self.snapshot)])

    def test_overview(self):
        self.assert_told("Overview", [Regiotafel.Overview().run(self.snapshot)])

    def test_comparison(self):
        self.assert_told("Comparison", (Regiotafel.Comparison(earlier=self.snapshot, aspect=aspect).run(self.snapshot)
                                        for aspect in ("changes", "continuity")))

    def test_card(self):
        self.assert_told("Card", (Regiotafel.Card(axis=axis, focus=focus).run(self.snapshot) for axis, focus in (
            (Axis.UNKNOWN, "north"), (Axis.TABLES, "north"), (Axis.ORGANISATIONS, "baker"), (Axis.THEMES, "heat"),
            (Axis.AREAS, "town"), (Axis.PROJECTS, "warm"))))

    def test_there_are_no_others(self):
        tested = {name[5:].capitalize() for name in dir(self) if name.startswith("test_") and "_" not in name[5:]}
        for name in dir(Regiotafel):
            thing = getattr(Regiotafel, name)
            if isinstance(thing, type) and issubclass(thing, Regiotafel.Question) and thing is not Regiotafel.Question:
                self.assertIn(name, tested)

    def test_values_are_as_told(self):
        """Of a whole region: shares are shares, only what may be missing is."""
        inventory = Regiotafel.Reader().read_file(Gio.File.new_for_path(str(LINDESTROOM)), None)
        snapshot, n_limited = inventory.snapshot(), 0
        earlier = Regiotafel.Reader().read_file(Gio.File.new_for_path(str(LINDESTROOM.with_name("2025.json"))), None)
        compared = [Regiotafel.Comparison(earlier=earlier.snapshot(), aspect=aspect) for aspect in ("changes", "continuity")]
        for question in (*compared, Regiotafel.Overlap(), Regiotafel.Overlap(of=Axis.ORGANISATIONS), Regiotafel.Overview(),
                         Regiotafel.Profile(include_leave=True), Regiotafel.Finder(text="kwetsbare ouderen", level="content")):
            result = question.run(snapshot)
            for name, (kind, told) in documented(type(question).__name__).items():
                column = result.find_column(name)
                if column is None or kind == "text":
                    continue
                values = [column.get_number(i) for i in range(len(result))]
                known = [value for value in values if value == value]
                with self.subTest(question=type(question).__name__, column=name):
                    self.assertTrue(len(known) == len(values) or "NaN" in told)
                    self.assertGreaterEqual(min(known, default=0), 0)
                    if "0 to 1" in told:
                        self.assertLessEqual(max(known, default=0), 1)
                        n_limited += 1
                    if re.search(r"0 or 1|^1 (when|for)", told):
                        self.assertLessEqual(set(known), {0, 1})
                        n_limited += 1
        self.assertEqual(n_limited, 23)

    def test_sections_of_cards_are_told(self):
        text = (SOURCE / "libregiotafel" / "analysis" / "regiotafel-card.h").read_text(encoding="utf-8")
        told = re.search(r"The sections,.*?\. One without", text.replace("\n *", ""), re.S).group()
        told = set(re.findall(r"`([a-z-]+)`", told))
        inventory = Regiotafel.Reader().read_file(
            Gio.File.new_for_path(str(SOURCE / "tests" / "data" / "command" / "cards.json")), None)
        snapshot = inventory.snapshot(inventory.props.as_of)
        found = set()
        for axis, collection in ((Axis.TABLES, "tables"), (Axis.ORGANISATIONS, "organisations"), (Axis.THEMES, "themes"),
                                 (Axis.AREAS, "areas"), (Axis.PROJECTS, "projects")):
            for entity in getattr(inventory.props, collection):
                try:
                    result = Regiotafel.Card(axis=axis, focus=entity.props.id).run(snapshot)
                except GLib.Error:  # does not exist on the date
                    continue
                found |= {row["section"] for row in result}
        self.assertEqual(found, told)


if __name__ == "__main__":
    unittest.main()
