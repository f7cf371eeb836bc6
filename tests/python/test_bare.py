#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every type of the typelib, made with no arguments, as any binding can: it is an empty one, and all can be read."""

import unittest

import gi

gi.require_version("Regiotafel", "1")
from gi.repository import GLib, GObject, Regiotafel  # noqa: E402

READING = ("get_", "dup_", "list_", "to_", "check", "snapshot", "write_bytes")


def public_types():
    for name in dir(Regiotafel):
        found = getattr(Regiotafel, name)
        if isinstance(found, type) and issubclass(found, GObject.Object):
            yield found


def getters(cls):
    """Of the type and of those it derives from within the library: methods that read and ask for nothing."""
    for base in cls.__mro__:
        if getattr(base, "__module__", "").endswith(".Regiotafel") and hasattr(base, "__info__"):
            for method in base.__info__.get_methods():
                if method.get_name().startswith(READING) and not method.get_arguments() and method.is_method():
                    yield method.get_name()


class Bare(unittest.TestCase):
    def concrete(self):
        for cls in public_types():
            if not cls.__gtype__.is_abstract():
                yield cls

    def test_there_are_types(self):
        self.assertGreater(len(list(self.concrete())), 15)

    def test_abstract_types_cannot_be_made(self):
        abstract = [cls for cls in public_types() if cls.__gtype__.is_abstract()]
        self.assertEqual({cls.__name__ for cls in abstract}, {"Entity", "Question"})
        for cls in abstract:
            with self.assertRaises(TypeError):
                cls()

    def test_properties(self):
        for cls in self.concrete():
            bare = cls()
            for spec in bare.list_properties():
                if not spec.flags & GObject.ParamFlags.READABLE:
                    continue
                with self.subTest(cls=cls.__name__, property=spec.name):
                    value = bare.get_property(spec.name)
                    if spec.flags & GObject.ParamFlags.WRITABLE and not spec.flags & GObject.ParamFlags.CONSTRUCT_ONLY:
                        bare.set_property(spec.name, value)

    def test_getters(self):
        n_called = 0
        for cls in self.concrete():
            bare = cls()
            for name in getters(cls):
                with self.subTest(cls=cls.__name__, method=name):
                    getattr(bare, name)()
                    n_called += 1
        self.assertGreater(n_called, 100)

    def test_lists_are_empty(self):
        for cls in (Regiotafel.Collection, Regiotafel.Result):
            self.assertEqual(list(cls()), [])
        self.assertIsNone(Regiotafel.Collection().find("a"))
        self.assertIsNone(Regiotafel.Result().find_column("a"))

    def test_text_of_a_bare_object(self):
        for cls in self.concrete():
            with self.subTest(cls=cls.__name__):
                self.assertTrue(repr(cls()))

    def test_a_bare_entity_is_not_taken_in(self):
        inventory = Regiotafel.Inventory()
        for cls in self.concrete():
            if issubclass(cls, Regiotafel.Entity):
                with self.subTest(cls=cls.__name__), self.assertRaises(GLib.Error):
                    inventory.add(cls())

    def test_bare_objects_as_arguments(self):
        result = Regiotafel.Overlap().run(Regiotafel.Snapshot())
        self.assertEqual(len(result), 0)
        self.assertTrue(result.get_sentence())
        for include_leave in (False, True):
            result = Regiotafel.Profile(include_leave=include_leave).run(Regiotafel.Snapshot())
            self.assertEqual(len(result), 0)
            self.assertTrue(result.get_sentence())
        for question in (Regiotafel.Overview(in_scope="yes"), Regiotafel.Finder(text="waste")):
            result = question.run(Regiotafel.Snapshot())
            self.assertEqual(len(result), 0)
            self.assertTrue(result.get_sentence())
        for aspect in ("changes", "continuity"):
            result = Regiotafel.Comparison(earlier=Regiotafel.Snapshot(), aspect=aspect).run(Regiotafel.Snapshot())
            self.assertTrue(result.get_sentence())
        for question in (Regiotafel.Comparison(), Regiotafel.Card(), Regiotafel.Card(focus="north"), Regiotafel.Finder(),
                         Regiotafel.Overview(theme="waste")):
            with self.assertRaises(GLib.Error):
                question.run(Regiotafel.Snapshot())

    def test_bare_entities_with_each_other(self):
        """None has an id, and nothing is in an inventory: what can be refused is, and the rest goes as between others."""
        item, meeting, project, organisation = (getattr(Regiotafel, name)() for name in (
            "AgendaItem", "Meeting", "Project", "Organisation"))
        meeting.add_item(item)
        meeting.remove_item(item)
        item.project, item.owner, project.lead = project, organisation, organisation
        item.add_partner(organisation)
        self.assertEqual([list(meeting.items), list(item.partners)], [[], [organisation]])
        self.assertEqual((item.agenda, meeting.table, Regiotafel.Agenda().table), (None, None, None))
        for one, other in ((project, Regiotafel.Project()), (item, meeting)):
            with self.assertRaises(GLib.Error):
                Regiotafel.Inventory().merge(one, other)
        self.assertEqual(len(Regiotafel.Inventory().copy().agendas), 0)


if __name__ == "__main__":
    unittest.main()
