#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Editing from Python: errors that can be told apart, notifications, what goes along when something is removed."""

import math
import unittest

from region import Regiotafel, make_inventory

from gi.repository import GLib

Error = Regiotafel.Error


class Model(unittest.TestCase):
    def setUp(self):
        self.inventory = make_inventory()
        self.north = self.inventory.tables.find("north")
        self.baker = self.inventory.organisations.find("baker")

    def fails(self, code, call, *arguments):
        with self.assertRaises(GLib.Error) as caught:
            call(*arguments)
        self.assertTrue(caught.exception.matches(Error.quark(), code), caught.exception)
        return caught.exception.message

    def test_errors(self):
        add, remove = self.inventory.add, self.inventory.remove
        self.assertIn("north", self.fails(Error.DUPLICATE_ID, add, Regiotafel.Table(id="north")))
        self.fails(Error.INVALID_VALUE, add, self.north)
        stranger = Regiotafel.Organisation(id="stranger")
        self.fails(Error.DANGLING, add, Regiotafel.Membership(table=self.north, organisation=stranger))
        self.fails(Error.NOT_FOUND, remove, stranger, False)
        self.assertIn("baker", self.fails(Error.IN_USE, remove, self.baker, False))
        self.fails(Error.INVALID_VALUE, Regiotafel.Date.parse, "November")
        self.fails(Error.INVALID_VALUE, Regiotafel.Period.parse, "2016/2015")

    def test_a_failure_changes_nothing(self):
        revision = self.inventory.revision
        self.fails(Error.IN_USE, self.inventory.remove, self.baker, False)
        self.assertEqual((self.inventory.revision, len(self.inventory.organisations)), (revision, 4))

    def test_an_error_of_one_kind_is_not_of_another(self):
        with self.assertRaises(GLib.Error) as caught:
            self.inventory.add(Regiotafel.Table(id="north"))
        self.assertFalse(caught.exception.matches(Error.quark(), Error.IN_USE))
        self.assertFalse(caught.exception.matches(GLib.file_error_quark(), Error.DUPLICATE_ID))
        self.assertEqual(caught.exception.domain, "regiotafel-error-quark")

    def test_removing_a_table_takes_its_memberships_along(self):
        self.assertTrue(self.inventory.remove(self.north, True))
        self.assertIsNone(self.inventory.tables.find("north"))
        self.assertEqual(len(self.inventory.memberships), 4)
        self.assertEqual([membership.table.id for membership in self.baker.memberships], ["south"])

    def test_agendas_and_meetings(self):
        project = Regiotafel.Project(id="early", name="Vroegsignalering", lead=self.baker)
        agenda = Regiotafel.Agenda(id="a26", name="Agenda 2026", table=self.north)
        item = Regiotafel.AgendaItem(id="a26-1", name="Wachttijden", agenda=agenda, project=project,
                                     kind=Regiotafel.ItemKind.TOPIC, due=Regiotafel.Date(2026, 10, 0))
        meeting = Regiotafel.Meeting(id="m1", table=self.north, date=Regiotafel.Date(2026, 12, 3), time="13:00", hours=1.5)
        meeting.add_item(item)
        self.assertIn("a26-1", self.fails(Error.DANGLING, self.inventory.add, meeting))
        for entity in (project, agenda, item, meeting):
            self.inventory.add(entity)
        self.assertEqual([found.id for found in self.north.agendas], ["a26"])
        self.assertEqual([found.project.lead.id for found in agenda.items], ["baker"])
        self.assertEqual((meeting.time, meeting.hours, str(meeting.date)), ("13:00", 1.5, "2026-12-03"))
        self.assertTrue(math.isnan(Regiotafel.Meeting().hours))
        self.assertIn("m1", self.fails(Error.IN_USE, self.inventory.remove, item, False))
        self.inventory.remove(self.north, True)
        self.assertEqual([len(kind) for kind in (self.inventory.agendas, self.inventory.agenda_items,
                                                 self.inventory.meetings, self.inventory.projects)], [0, 0, 0, 1])
        self.assertEqual((item.agenda.id, agenda.table.id), ("a26", "north"))

    def test_removing_an_organisation_empties_its_seats(self):
        self.assertTrue(self.inventory.remove(self.baker, True))
        self.assertEqual([seat.organisation.id for seat in self.north.memberships], ["acme", "crew"])

    def test_notifications(self):
        heard = []
        self.north.connect("notify", lambda _, spec: heard.append(spec.name))
        self.north.level = Regiotafel.Level.EXECUTIVE
        self.north.level = Regiotafel.Level.EXECUTIVE
        self.north.meetings_per_year = 6
        self.assertEqual(heard, ["level", "meetings-per-year"])

    def test_collections_tell_what_came_and_went(self):
        heard = []
        tables = self.inventory.tables
        tables.connect("items-changed", lambda _, position, removed, added: heard.append((position, removed, added)))
        self.inventory.add(Regiotafel.Table(id="east"))
        self.inventory.remove(self.north, True)
        self.assertEqual(heard, [(3, 0, 1), (0, 1, 0)])

    def test_a_group_of_changes_is_one_revision(self):
        heard = []
        self.inventory.connect("notify::revision", lambda *_: heard.append(self.inventory.revision))
        self.inventory.begin_changes()
        self.north.name = "Upper North"
        self.baker.name = "Bakery"
        self.inventory.end_changes()
        self.assertEqual(len(heard), 1)
        self.assertTrue(self.inventory.modified)

    def test_roles(self):
        membership = self.north.memberships[0]
        term = membership.add_role(Regiotafel.Role.CHAIR, Regiotafel.Period.parse("2024/2025"), "voorzitter")
        self.assertTrue(membership.has_role(Regiotafel.Role.CHAIR))
        self.assertFalse(membership.has_role(Regiotafel.Role.CHAIR, Regiotafel.Date(2026, 1, 1)))
        self.assertEqual([(role.role, role.wording) for role in membership.roles], [(term.role, "voorzitter")])
        membership.remove_role(term)
        self.assertEqual(len(membership.roles), 0)

    def test_flags_numbers_and_lists(self):
        self.assertTrue(math.isnan(self.north.hours_per_meeting))
        self.north.powers = Regiotafel.Powers.DISCUSSES | Regiotafel.Powers.DECIDES
        self.assertTrue(self.north.powers & Regiotafel.Powers.DECIDES)
        self.assertEqual(self.north.aliases, [])
        self.north.aliases = ["Noord", "N"]
        self.assertEqual(self.north.aliases, ["Noord", "N"])
        self.north.set_identifier("kvk", "12345678")
        self.assertEqual((self.north.get_identifier("kvk"), self.north.list_identifier_schemes()), ("12345678", ["kvk"]))

    def test_sources(self):
        self.north.add_source("https://example.org", Regiotafel.Date(2026, 11, 0), None, ["memberships"])
        source = self.north.sources[0]
        self.assertEqual((source.url, str(source.retrieved), source.about), ("https://example.org", "2026-11", ["memberships"]))
        self.north.remove_source(source)
        self.assertEqual(len(self.north.sources), 0)

    def test_check_finds_what_went_astray(self):
        self.assertEqual([problem.code for problem in self.inventory.check()], [])
        self.north.add_domain(Regiotafel.Domain(id="elsewhere", name="Elsewhere"))
        problems = list(self.inventory.check())
        self.assertEqual(len(problems), 1)
        self.assertEqual(problems[0].severity, Regiotafel.Severity.ERROR)
        self.assertIn("elsewhere", problems[0].message)
        self.fails(Error.DANGLING, self.inventory.snapshot)

    def test_only_its_own_types_are_taken(self):
        class Club(Regiotafel.Entity):
            pass

        self.fails(Error.INVALID_VALUE, self.inventory.add, Club(id="club"))
        self.assertEqual(len(self.inventory.organisations), 4)

    def test_on_a_date(self):
        self.north.period = Regiotafel.Period.parse("2015/2019")
        self.assertEqual(self.inventory.snapshot(Regiotafel.Date(2019, 6, 1)).n_tables, 3)
        self.assertEqual(self.inventory.snapshot(Regiotafel.Date(2020, 1, 1)).n_tables, 2)
        self.inventory.as_of = Regiotafel.Date(2021, 0, 0)
        self.assertEqual(self.inventory.snapshot().n_tables, 2)


if __name__ == "__main__":
    unittest.main()
