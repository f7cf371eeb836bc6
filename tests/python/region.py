# SPDX-License-Identifier: LGPL-2.1-or-later
"""A small region to test with, and what every test of the binding needs."""

import gi

gi.require_version("Regiotafel", "1")
from gi.repository import Regiotafel  # noqa: E402

# Who sits where. North and South share Baker and Crew, half of the four that sit at one or both.
SEATS = {
    "north": ["acme", "baker", "crew"],
    "south": ["baker", "crew", "dune"],
    "west": ["dune"],
}


def make_inventory(seats=None):
    inventory = Regiotafel.Inventory(title="Testland", language="en")
    for table, members in (seats or SEATS).items():
        inventory.add(Regiotafel.Table(id=table, name=table.capitalize()))
        for member in members:
            if inventory.props.organisations.find(member) is None:
                inventory.add(Regiotafel.Organisation(id=member, name=member.capitalize()))
            inventory.add(
                Regiotafel.Membership(
                    table=inventory.props.tables.find(table),
                    organisation=inventory.props.organisations.find(member),
                )
            )
    return inventory


def make_large_inventory(n_tables=60, n_organisations=80):
    """Dense enough that several threads have something to do; the same every time."""
    return make_inventory(
        {
            f"t{t}": [f"o{o}" for o in range(n_organisations) if (t * 7 + o * 13 + t * o) % 5 < 2]
            for t in range(n_tables)
        }
    )
