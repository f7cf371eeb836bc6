#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Persons: they join an inventory from a file of their own, and nothing of them comes out anywhere else.

REGIOTAFEL_GOLDEN=write writes the golden files of what is said of problems.
"""
import base64
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

from region import Regiotafel

from gi.repository import Gio, GLib, GObject

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
REGION = SOURCE / "examples" / "data" / "lindestroom"
GOLDEN = SOURCE / "tests" / "data" / "golden" / "persons"
WRITE = os.environ.get("REGIOTAFEL_GOLDEN") == "write"
LANGUAGES = {"en": Regiotafel.Language.ENGLISH, "nl": Regiotafel.Language.DUTCH}
FORMAT = "regiotafel-persons/1"


def as_bytes(document):
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    return GLib.Bytes.new(text.encode())


def read_region(year="2026"):
    return Regiotafel.Reader().read_file(Gio.File.new_for_path(str(REGION / f"{year}.json")), None)


def small():
    """A small inventory, as a file has it."""
    return {"format": "regiotafel/1", "organisations": [{"id": "eik", "name": "De Eik"}, {"id": "linde", "name": "De Linde"}],
            "tables": [{"id": "raad", "name": "Raad", "memberships": [{"organisation": "eik"}, {"organisation": "linde"}]},
                       {"id": "kring", "name": "Kring", "memberships": [{"organisation": "eik"}]}]}


def read_small():
    return Regiotafel.Reader().read_bytes(as_bytes(small()), None)


def join(inventory, document, lenient=False):
    """The reader, and the error when there was one."""
    reader = Regiotafel.Reader(lenient=lenient)
    try:
        reader.read_persons_bytes(inventory, as_bytes(document), None)
    except GLib.Error as error:
        return reader, error
    return reader, None


def texts_of(reader, error=None):
    """Everything that a reading tells, in both languages."""
    found = [error.message, repr(error), str(error)] if error else []
    for diagnostic in reader.diagnostics:
        found += [repr(diagnostic), diagnostic.message]
        found += [diagnostic.dup_text(language) for language in LANGUAGES.values()]
        found += [str(diagnostic.get_property(pspec.name)) for pspec in diagnostic.list_properties()]
    return found


class Together(unittest.TestCase):
    """With the files of the invented region."""

    def test_come_back_the_same(self):
        for year, number in (("2025", 36), ("2026", 46)):
            with self.subTest(year=year):
                inventory = read_region(year)
                file = Gio.File.new_for_path(str(REGION / f"persons-{year}.json"))
                self.assertTrue(Regiotafel.Reader().read_persons_file(inventory, file, None))
                self.assertEqual(len(list(inventory.persons)), number)
                self.assertFalse(inventory.modified or inventory.persons_modified)
                self.assertEqual(list(inventory.check()), [])
                writer = Regiotafel.Writer()
                self.assertEqual(writer.write_persons_bytes(inventory).get_data(), (REGION / f"persons-{year}.json").read_bytes())
                self.assertEqual(writer.write_bytes(inventory).get_data(), (REGION / f"{year}.json").read_bytes())

    def test_not_counted(self):
        """Whatever is asked, persons make no difference."""
        answers = []
        for with_persons in (False, True):
            inventory = read_region()
            if with_persons:
                file = Gio.File.new_for_path(str(REGION / "persons-2026.json"))
                Regiotafel.Reader().read_persons_file(inventory, file, None)
            answers.append([question.run(inventory.snapshot()).to_json() for question in questions("bo-jeugd", "g-lindestad")])
        self.assertEqual(answers[0], answers[1])

    def test_model(self):
        inventory = read_small()
        person = Regiotafel.Person(id="p-1", name="Wie Dan Ook", contact="bureau@raad.example")
        raad, eik = inventory.tables.find("raad"), inventory.organisations.find("eik")
        period = Regiotafel.Period.parse("2022/..")
        seat = person.add_seat(raad, eik, period)
        self.assertEqual((seat.table, seat.organisation, str(seat.period)), (raad, eik, "2022/.."))
        inventory.add(person)
        self.assertEqual((person.name, person.contact, list(person.seats)), ("Wie Dan Ook", "bureau@raad.example", [seat]))
        self.assertEqual((inventory.modified, inventory.persons_modified), (False, True))
        person.remove_seat(seat)
        self.assertEqual(list(person.seats), [])


# All but persons, of which a comparison counts how many changed.
COMPARED = ["tables", "seats", "roles", "representation", "agenda", "projects", "areas", "coverage", "themes", "contacts",
            "meetings", "hours", "organisations"]


def questions(table, organisation):
    """Every question that there is, about one table and one organisation."""
    found = []
    for language in LANGUAGES.values():
        for name in dir(Regiotafel):
            kind = getattr(Regiotafel, name)
            if not isinstance(kind, type) or not issubclass(kind, Regiotafel.Question) or kind is Regiotafel.Question:
                continue
            if kind is Regiotafel.Card:
                found += [kind(language=language, axis=axis, focus=focus) for axis, focus in
                          ((Regiotafel.Axis.TABLES, table), (Regiotafel.Axis.ORGANISATIONS, organisation))]
            elif kind is Regiotafel.Finder:
                found.append(kind(language=language, text="jeugd", partners=[organisation]))
            elif kind is Regiotafel.Comparison:
                found.append(kind(language=language, earlier=read_region("2025").snapshot(), only=COMPARED))
            else:
                found.append(kind(language=language))
    return found


# ---- What is said of problems ----

NAME = "Sterre Nachtegaalstra"
SEAT = {"table": "raad", "organisation": "eik"}


def persons(*found, **members):
    return {"format": FORMAT, "persons": list(found), **members}


def person(**members):
    return {"id": "p-1", "name": NAME, **members}


def wrong_seat(**members):
    return persons(person(seats=[SEAT, {**SEAT, **members}]))


# One thing wrong in each, all about one person.
PROBLEMS = {
    "other inventory": persons(person(seats=[{"table": "x", "organisation": "y"}, {"table": "z", "organisation": "y"}])),
    "no such table": wrong_seat(table="rad"),
    "no such organisation": wrong_seat(organisation="Sterre Nachtegaalstra"),
    "neither": wrong_seat(table="Sterre", organisation="Nachtegaalstra"),
    "no such seat": wrong_seat(table="kring", organisation="linde"),
    "incomplete seat": persons(person(seats=[SEAT, {"table": "raad"}])),
    "same id": persons(person(), person()),
    "same telling id": persons({"id": NAME}, {"id": NAME}),
    "no id": persons({"name": NAME}),
    "former id taken": persons({"id": "p-2"}, person(**{"former-ids": ["p-2", NAME, NAME]})),
    "bad period of seat": wrong_seat(period=NAME),
    "reversed period": wrong_seat(period="2022/2021"),
    "bad date": persons(person(verified=NAME)),
    "unknown value": persons(person(audience=NAME)),
    "empty": persons(person(contact="")),
    "null": persons(person(contact=None)),
    "number": persons(person(contact=612345678)),
    "list": persons(person(contact=[NAME])),
    "texts": persons(person(aliases=NAME)),
    "object": persons(person(identifiers=NAME)),
    "objects": persons(person(sources=NAME)),
    "seats": persons(person(seats={NAME: SEAT})),
    "person is text": persons(NAME),
    "persons are object": {"format": FORMAT, "persons": {NAME: {}}},
    "empty key": persons(person(identifiers={"": NAME})),
    "label is number": persons(person(labels={NAME: 1})),
    "nul": persons(person(name=f"{NAME}\0")),
    "nul in unknown": persons(person(**{NAME: f"a\0{NAME}"})),
    "nul in name": f'{{"format": "{FORMAT}", "persons": [{{"id": "p-1", "{NAME}\\u0000": 1}}]}}',
    "twice": f'{{"format": "{FORMAT}", "persons": [{{"id": "p-1", "name": "{NAME}", "name": "{NAME}"}}]}}',
    "unknown twice": f'{{"format": "{FORMAT}", "persons": [{{"id": "p-1", "{NAME}": 1, "{NAME}": 2}}]}}',
    "unknown twice within": f'{{"format": "{FORMAT}", "persons": [{{"id": "p-1", "x": {{"{NAME}": 1, "{NAME}": 2}}}}]}}',
    "unknown at the root twice": f'{{"format": "{FORMAT}", "{NAME}": 1, "{NAME}": 2}}',
    "too large a number": f'{{"format": "{FORMAT}", "persons": [{{"id": "p-1", "{NAME}": 1e999}}]}}',
    "grammar": f'{{"format": "{FORMAT}", "persons": [{{"id": "p-1", "name": {NAME}}}]}}',
    "grammar at the root": f'{{"format": "{FORMAT}", "{NAME}" "{NAME}"}}',
    "grammar before the format": f'{{"{NAME}": {NAME}, "format": "{FORMAT}"}}',
    "grammar after all": f'{{"format": "{FORMAT}"}} {NAME}',
    "bad escape": f'{{"format": "{FORMAT}", "persons": [{{"id": "p-1", "name": "\\{NAME}"}}]}}',
    "too deep": f'{{"format": "{FORMAT}", "{NAME}": {"[" * 70}"{NAME}"{"]" * 70}}}',
    "an inventory": small(),
    "newer": {"format": "regiotafel-persons/2", "persons": []},
    "other format": {"format": NAME},
    "no format": persons(person()) | {"format": 1},
    "missing format": {"persons": [person()]},
    "nothing": "",
    "no object": f"{NAME}",
    "misspelt": persons(person(contcat=NAME)),
}
# The persons stand in the inventory.
STRAY = {
    "stray": {**small(), "persons": [person(seats=[SEAT])]},
    "stray and wrong": {**small(), "persons": [person(seats=[{**SEAT, "table": NAME}], contact=[NAME])]},
    "stray grammar": json.dumps({**small(), "persons": [person(name="@")]}).replace('"@"', NAME),
    "stray object": {**small(), "persons": {NAME: NAME}},
}


class Audience(unittest.TestCase):
    """Persons are internal, whatever they state themselves."""

    OTHERS = (Regiotafel.Audience.PUBLIC, Regiotafel.Audience.PARTNERS)

    def test_copy(self):
        inventory = read_small()
        join(inventory, persons(person(seats=[SEAT], audience="public"), later=NAME))
        whole = Regiotafel.Writer().write_persons_bytes(inventory).get_data()
        for audience in self.OTHERS:
            copy = inventory.copy_for(audience)
            self.assertEqual(json.loads(Regiotafel.Writer().write_persons_bytes(copy).get_data()), {"format": FORMAT})
        copy = inventory.copy_for(Regiotafel.Audience.INTERNAL)
        self.assertEqual(Regiotafel.Writer().write_persons_bytes(copy).get_data(), whole)
        self.assertFalse(copy.persons_modified)

    def test_reading(self):
        for audience in self.OTHERS:
            inventory = read_small()
            reader = Regiotafel.Reader(audience=audience, lenient=True)
            with self.assertRaises(GLib.Error) as caught:
                reader.read_persons_bytes(inventory, as_bytes(persons(person(seats=[SEAT]))), None)
            self.assertTrue(caught.exception.matches(Regiotafel.Error.quark(), Regiotafel.Error.UNSUPPORTED))
            self.assertEqual(list(inventory.persons), [])

    def test_stray_persons(self):
        """To others, a file with persons in it is one without."""
        for audience, lenient in itertools.product(self.OTHERS, (False, True)):
            for where in range(len(small()) + 1):
                members = list(small().items())
                members.insert(where, ("persons", [person(seats=[SEAT], contact=[])]))
                reader = Regiotafel.Reader(audience=audience, lenient=lenient)
                inventory = reader.read_bytes(as_bytes(dict(members)), None)
                self.assertEqual((list(reader.diagnostics), list(inventory.persons)), ([], []))
                self.assertEqual(json.loads(Regiotafel.Writer().write_bytes(inventory).get_data()), small())


class Problems(unittest.TestCase):
    maxDiff = None

    def readings(self):
        """Of every file what is told of it, by a strict reading and by a lenient one."""
        for name, document in PROBLEMS.items():
            for lenient in (False, True):
                inventory = read_small()
                reader, error = join(inventory, document, lenient)
                if error:
                    self.assertEqual(len(list(inventory.persons)), 0, name)
                    self.assertEqual((inventory.revision, inventory.modified), (read_small().revision, False))
                yield name, lenient, reader, error
        for name, document in STRAY.items():
            for lenient in (False, True):
                reader, error = Regiotafel.Reader(lenient=lenient), None
                try:
                    reader.read_bytes(as_bytes(document), None)
                except GLib.Error as caught:
                    error = caught
                yield name, lenient, reader, error

    def test_nothing_is_told_of_anybody(self):
        for name, lenient, reader, error in self.readings():
            with self.subTest(name, lenient=lenient):
                if not lenient and name != "misspelt":
                    self.assertIsNotNone(error)
                self.assertGreater(len(list(reader.diagnostics)), 0)
                for text in texts_of(reader, error):
                    for part in (*NAME.split(), "612345678"):
                        self.assertNotIn(part, text)
                if name not in ("stray grammar", "an inventory", "newer", "no object"):
                    self.assertEqual({diagnostic.value for diagnostic in reader.diagnostics}, {None})

    def test_golden(self):
        told = {language: "" for language in LANGUAGES}
        for name, lenient, reader, error in self.readings():
            for language, value in LANGUAGES.items():
                told[language] += f"# {name}, {'lenient' if lenient else 'strict'}\n"
                for diagnostic in reader.diagnostics:
                    told[language] += f"{diagnostic.code}: {diagnostic.dup_text(value)}\n"
        for language, value in LANGUAGES.items():
            told[language] += "# check\n"
            for diagnostic in broken().check():
                told[language] += f"{diagnostic.code}: {diagnostic.dup_text(value)}\n"
        for language, text in told.items():
            path = GOLDEN / f"problems.{language}.txt"
            if WRITE:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            self.assertEqual(path.read_text(encoding="utf-8"), text)

    def test_lenient_keeps_what_is_sound(self):
        inventory = read_small()
        reader, error = join(inventory, persons(person(seats=[SEAT, {**SEAT, "table": "x"}], contact=[1]), {"name": "x"}), True)
        self.assertIsNone(error)
        self.assertEqual([diagnostic.code for diagnostic in reader.diagnostics],
                         ["wrong-type", "missing-id", "dangling-reference"])
        written = json.loads(Regiotafel.Writer().write_persons_bytes(inventory).get_data())
        self.assertEqual(written, persons(person(seats=[SEAT])))

    def test_stray_persons_are_taken_apart(self):
        reader = Regiotafel.Reader(lenient=True)
        inventory = reader.read_bytes(as_bytes({**small(), "persons": [person(seats=[SEAT])]}), None)
        self.assertEqual([diagnostic.code for diagnostic in reader.diagnostics], ["persons-in-inventory"])
        self.assertTrue(inventory.persons_modified)
        writer = Regiotafel.Writer()
        self.assertEqual(json.loads(writer.write_bytes(inventory).get_data()), small())
        self.assertEqual(json.loads(writer.write_persons_bytes(inventory).get_data()), persons(person(seats=[SEAT])))


def broken():
    """An inventory with persons who sit where they cannot."""
    inventory, other = read_small(), read_small()
    without_name = Regiotafel.Person(id=NAME)
    without_name.add_seat(inventory.tables.find("kring"), inventory.organisations.find("linde"), None)
    inventory.add(without_name)
    without_name.add_seat(other.tables.find("raad"), other.organisations.find("eik"), None)
    return inventory


# ---- The canary ----


def forms(token):
    """What a token may look like in a file of some format."""
    found = {token, token.lower(), token.upper(), urllib.parse.quote(token), "".join(f"&#{ord(c)};" for c in token),
             "".join(f"&#x{ord(c):x};" for c in token), "".join(f"\\u{ord(c):04x}" for c in token),
             token.encode("ascii", "xmlcharrefreplace").decode(), json.dumps(token)[1:-1]}
    for n in range(3):
        # Whatever stands around it, these digits are in it.
        digits = base64.b64encode(b"\0" * n + token.encode()).decode().rstrip("=")
        found.add(digits[-(-8 * n // 6):-1])
    encoded = {form.encode() for form in found}
    return encoded | {token.encode("utf-16-le"), token.encode("utf-16-be")}


class Canary:
    """A person with another token in every text there is, found by walking the classes."""

    def __init__(self):
        self.numbers = itertools.count(1)
        self.tokens = {}
        self.id = self.token("id")
        told = {"id": self.id, **self.texts(Regiotafel.Person, ("id",))}
        told["labels"] = {self.token("label name"): self.token("label")}
        told["identifiers"] = {self.token("identifier name"): self.token("identifier")}
        told["former-ids"] = [self.token("former-ids")]
        told["sources"] = [self.texts(Regiotafel.Source) | self.unknown()]
        told["seats"] = [{"table": "bo-jeugd", "organisation": "g-lindestad", "period": "2022-06/..", **self.unknown()}]
        told |= self.unknown()
        self.person = told
        self.document = persons(told, {"id": "p-100"}, **self.unknown())

    def token(self, of):
        found = f"Kanariepiet{next(self.numbers):03d}ë"
        self.tokens[of if of not in self.tokens else f"{of} {len(self.tokens)}"] = found
        return found

    def unknown(self):
        return {self.token("unknown name"): {self.token("unknown name within"): self.token("unknown value")}}

    def texts(self, kind, known=()):
        """Of every text, or list of texts, that can be set."""
        found = {}
        for pspec in kind.list_properties():
            if not pspec.flags & GObject.ParamFlags.WRITABLE or pspec.name in known:
                continue
            if pspec.value_type == GObject.TYPE_STRING:
                found[pspec.name] = self.token(f"{kind.__name__}:{pspec.name}")
            elif pspec.value_type == GObject.TYPE_STRV:
                found[pspec.name] = [self.token(f"{kind.__name__}:{pspec.name}")]
        return found


class NothingComesOut(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.canary = Canary()
        cls.inventory = read_region()
        reader, error = join(cls.inventory, cls.canary.document)
        assert error is None, error
        cls.forms = {of: forms(token) for of, token in cls.canary.tokens.items()}

    def holds_none(self, *texts):
        for text in texts:
            data = text if isinstance(text, bytes) else str(text).encode()
            # Quick when there is none, which is always.
            for of, found in self.forms.items():
                for form in found:
                    if form in data:
                        self.fail(f"{of} stands in it")

    def test_every_text_is_there(self):
        """Else the others would prove nothing."""
        self.assertGreaterEqual(len(self.canary.tokens), 15)
        self.assertIn("Person:name", self.canary.tokens)
        self.assertIn("Person:contact", self.canary.tokens)
        data = Regiotafel.Writer().write_persons_bytes(self.inventory).get_data()
        for of, token in self.canary.tokens.items():
            self.assertIn(token.encode(), data, of)

    def test_forms_are_found(self):
        token = self.canary.tokens["Person:name"]
        for n in range(3):
            text = base64.b64encode(b"x" * n + token.encode() + b"yz")
            self.assertTrue(any(form in text for form in forms(token)), n)
        for text in (token, token.upper(), f'"{json.dumps(token)}"', urllib.parse.quote(token)):
            self.assertTrue(any(form in text.encode() for form in forms(token)), text)

    def test_inventory_file(self):
        data = Regiotafel.Writer().write_bytes(self.inventory).get_data()
        self.holds_none(data)
        self.assertNotIn(b"p-100", data)
        self.assertEqual(data, (REGION / "2026.json").read_bytes())
        self.holds_none(Regiotafel.Writer().write_bytes(self.inventory.copy()).get_data())

    def test_answers(self):
        snapshot = self.inventory.snapshot()
        earlier = read_region("2025")
        Regiotafel.Reader().read_persons_file(earlier, Gio.File.new_for_path(str(REGION / "persons-2025.json")))
        counting = [Regiotafel.Comparison(language=language, earlier=one) for language in LANGUAGES.values()
                    for one in (earlier.snapshot(), snapshot)]
        for question in questions("bo-jeugd", "g-lindestad") + counting:
            with self.subTest(type(question).__name__):
                result = question.run(snapshot)
                self.holds_none(repr(question), repr(result), result.to_json(), result.sentence, result.ground, result.methods,
                                *(row.dup_sentence() for row in result))
                for name in result.list_columns():
                    labels = result.find_column(name).get_labels()
                    self.holds_none(*(labels or []))

    def test_repr(self):
        person = self.inventory.persons.find(self.canary.id)
        self.assertEqual((repr(person), str(person)), ("<Person>", "<Person>"))
        self.assertEqual(repr(self.inventory.persons.find("p-100")), "<Person>")
        self.holds_none(*(f"{thing!r} {thing}" for thing in
                          (self.inventory, self.inventory.persons, list(self.inventory.persons), person.seats, person.sources,
                           *person.seats, *person.sources, {"who": person}, self.inventory.snapshot())))

    def refused(self, call, *arguments):
        with self.assertRaises(GLib.Error) as caught:
            call(*arguments)
        self.holds_none(caught.exception.message, repr(caught.exception), str(caught.exception))
        return caught.exception.message

    def test_errors(self):
        inventory = self.inventory.copy()
        person = inventory.persons.find(self.canary.id)
        self.holds_none(*(diagnostic.dup_text(language) for diagnostic in inventory.check() for language in LANGUAGES.values()))
        self.refused(inventory.add, Regiotafel.Person(id=self.canary.id, name=person.name))
        self.refused(inventory.add, Regiotafel.Person(id=person.former_ids[0]))
        self.refused(inventory.add, Regiotafel.Person(name=person.name))
        self.refused(inventory.add, person)
        table, organisation = inventory.tables.find("bo-jeugd"), inventory.organisations.find("g-lindestad")
        self.assertIn("1 person", self.refused(inventory.remove, organisation, False))
        stranger = Regiotafel.Person(id=self.canary.tokens["Person:name"])
        self.refused(inventory.remove, stranger, True)
        self.refused(inventory.merge, person, stranger)
        self.refused(inventory.merge, stranger, person)
        self.refused(inventory.merge, person, person)
        self.refused(inventory.merge, person, table)
        self.refused(inventory.merge, table, person)
        stranger.add_seat(read_small().tables.find("raad"), organisation, None)
        self.refused(inventory.add, stranger)
        person.add_seat(inventory.tables.find("kb-inwoners"), organisation, None)
        self.assertIn("/persons/0/seats/1", self.refused(Regiotafel.Writer().write_persons_bytes, inventory))
        self.holds_none(*(diagnostic.dup_text(language) for diagnostic in inventory.check() for language in LANGUAGES.values()))
        self.refused(Regiotafel.Writer().write_persons_file, inventory, Gio.File.new_for_path("/"), None)

    def test_merge(self):
        """What differs is told in a source, which is of the person and stands in the file of persons."""
        inventory = self.inventory.copy()
        inventory.merge(inventory.persons.find("p-100"), inventory.persons.find(self.canary.id))
        self.holds_none(Regiotafel.Writer().write_bytes(inventory).get_data())
        data = Regiotafel.Writer().write_persons_bytes(inventory).get_data()
        for of in ("Person:name", "Person:contact"):
            self.assertIn(self.canary.tokens[of].encode(), data)
        other = self.inventory.copy()
        other.merge(other.organisations.find("lmc"), other.organisations.find("g-lindestad"))
        self.holds_none(Regiotafel.Writer().write_bytes(other).get_data())

    def test_diagnostics(self):
        """The canary once more, and whatever can be wrong with each of its members."""
        told = self.canary.person
        wrong = [None, 1, True, [], {}, "", [1], [[]], {"": ""}, ["a\0"], "a\0", {told["name"]: 1}, [told["name"], told["name"]]]
        for lenient in (False, True):
            self.holds_none(*texts_of(*join(self.inventory, self.canary.document, lenient)))
            self.assertEqual(len(list(self.inventory.persons)), 2)
            for name, value in itertools.product(told, wrong):
                inventory = read_small()
                reader, error = join(inventory, persons({**told, name: value}), lenient)
                self.holds_none(*texts_of(reader, error))
            stray = json.loads((REGION / "2026.json").read_text(encoding="utf-8")) | {"persons": [told]}
            reader, error = Regiotafel.Reader(lenient=lenient), None
            try:
                reader.read_bytes(as_bytes(stray), None)
            except GLib.Error as caught:
                error = caught
            self.holds_none(*texts_of(reader, error))

    def test_cut_off_anywhere(self):
        text = json.dumps(self.canary.document, ensure_ascii=False)
        for length in range(0, len(text), 7):
            for rest in ("", "x", '"', "}", ",,"):
                self.holds_none(*texts_of(*join(read_small(), text[:length] + rest, True)))

    def test_commands(self):
        """None of them shows anybody, whether the persons stand beside the inventory, in it, or in its place."""
        with tempfile.TemporaryDirectory() as folder:
            inventory, companion, stray = (pathlib.Path(folder) / name for name in ("2026.json", "wie.json", "in.json"))
            Regiotafel.Writer().write_file(self.inventory.copy(), Gio.File.new_for_path(str(inventory)), None)
            companion.write_bytes(Regiotafel.Writer().write_persons_bytes(self.inventory).get_data())
            stray.write_text(json.dumps(json.loads(inventory.read_text(encoding="utf-8")) | {"persons": [self.canary.person]}),
                             encoding="utf-8")
            commands = (["overview"], ["show", "bo-jeugd"], ["show", self.canary.tokens["Person:name"][:11]], ["show", "p-100"],
                        ["find", "jeugd"], ["overlap"], ["overlap", "--profile"], ["meets"], ["check"], ["convert", "-"])
            for path, (command, *rest), form, language in itertools.product(
                    (inventory, companion, stray), commands, (None, "json", "csv"), ("en", "nl")):
                arguments = [COMMAND, command, path, *rest, f"--lang={language}", *([f"--format={form}"] if form else [])]
                if command == "convert":
                    arguments = [COMMAND, command, path, "-o", pathlib.Path(folder) / "uit.json", "--force", f"--lang={language}"]
                done = subprocess.run(arguments, capture_output=True, env={**os.environ, "G_MESSAGES_DEBUG": "all"})
                text = done.stdout + done.stderr
                if rest and rest[0].startswith("Kanarie"):
                    text = text.replace(rest[0].encode(), b"")  # what was asked for
                self.holds_none(text)
                out = pathlib.Path(folder) / "uit.json"
                if out.exists():
                    self.holds_none(out.read_bytes())

    def test_files(self):
        """On the disk, without waiting for it too; what somebody else wrote meanwhile is not lost."""
        with tempfile.TemporaryDirectory() as folder:
            file = Gio.File.new_for_path(f"{folder}/wie.json")
            inventory = self.inventory.copy()
            writer, loop, done = Regiotafel.Writer(), GLib.MainLoop(), []

            def finish(source, result, what):
                try:
                    done.append(what(result))
                except GLib.Error as error:
                    done.append(error)
                loop.quit()

            self.assertFalse(inventory.persons_modified)
            inventory.persons.find("p-100").set_name("Iemand")
            self.assertTrue(inventory.persons_modified)
            writer.write_persons_file_async(inventory, file, None, finish, writer.write_persons_file_finish)
            loop.run()
            self.assertEqual((done, inventory.persons_modified), ([True], False))
            again, reader = read_region(), Regiotafel.Reader()
            reader.read_persons_file_async(again, file, None, finish, reader.read_persons_file_finish)
            loop.run()
            self.assertEqual((done, len(list(again.persons))), ([True, True], 2))
            pathlib.Path(file.get_path()).write_bytes(b"{}")
            self.assertIn("changed by somebody else", self.refused(writer.write_persons_file, again, file, None))
            self.assertEqual(os.listdir(folder), ["wie.json"])


if __name__ == "__main__":
    unittest.main()
