#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each question has the columns that its page tells of, of the types told, and no others."""

import os
import re
import unittest
from pathlib import Path

from gi.repository import Gio, GLib

from region import Regiotafel, make_inventory

SOURCE = Path(os.environ.get("REGIOTAFEL_SOURCE", Path(__file__).resolve().parents[2]))
AXES = ("organisations", "themes", "domains", "areas", "projects")
Axis = Regiotafel.Axis


def documented(question):
    """{column: type} of the first table in the comment on a class."""
    text = (SOURCE / "libregiotafel" / "analysis" / f"regiotafel-{question.lower()}.h").read_text(encoding="utf-8")
    block = text[text.index(f"* Regiotafel{question}:"):]
    columns, is_in = {}, False
    for line in block.splitlines():
        cells = [cell.strip() for cell in line.strip(" *").strip("|").split("|")]
        if cells[0] == "column":
            is_in = True
        elif is_in and not line.strip(" *").startswith("|"):
            break
        elif is_in and not cells[0].startswith("---"):
            for name in re.findall(r"(\*axis\*)?`([a-z-]+)`", cells[0]):
                for column in ([axis + name[1] for axis in AXES] if name[0] else [name[1]]):
                    columns[column] = cells[1]
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
        self.assertEqual(given(results), documented(question))

    def test_overlap(self):
        self.assert_told("Overlap", (Regiotafel.Overlap(of=of).run(self.snapshot) for of in (Axis.TABLES, Axis.ORGANISATIONS)))

    def test_profile(self):
        self.assert_told("Profile", [Regiotafel.Profile(include_leave=True).run(self.snapshot)])

    def test_finder(self):
        self.assert_told("Finder", [Regiotafel.Finder(text="north").run(self.snapshot)])

    def test_overview(self):
        self.assert_told("Overview", [Regiotafel.Overview().run(self.snapshot)])

    def test_card(self):
        self.assert_told("Card", (Regiotafel.Card(axis=axis, focus=focus).run(self.snapshot) for axis, focus in (
            (Axis.UNKNOWN, "north"), (Axis.TABLES, "north"), (Axis.ORGANISATIONS, "baker"), (Axis.THEMES, "heat"),
            (Axis.AREAS, "town"), (Axis.PROJECTS, "warm"))))

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
