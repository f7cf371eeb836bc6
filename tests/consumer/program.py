#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What somebody writes who has installed the library: with the typelib and the override that were installed."""
import gi

gi.require_version("Regiotafel", "1")
from gi.repository import Regiotafel

inventory = Regiotafel.Inventory()
organisation = Regiotafel.Organisation.new("o", "O")
inventory.add(organisation)
for name in "ab":
    table = Regiotafel.Table.new(name, name)
    inventory.add(table)
    inventory.add(Regiotafel.Membership.new(None, table, organisation))
rows = Regiotafel.Overlap().run(inventory.snapshot(None), None)
# An attribute of the override, not of PyGObject.
assert [table.id for table in inventory.tables] == ["a", "b"]
print(f"{len(rows)} pair, library {Regiotafel.VERSION_STRING}")
