#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Nothing of a person comes out that was not asked for: canary.py fills every text there is, and here everything that the
library gives is searched for it.

With the argument "everything" it asks everything of the library and tests nothing, for whoever reads what is logged.
"""
import collections
import itertools
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import canary
from canary import AUDIENCES, DOMAIN, FORMATS, KEY, LANGUAGES, NUMBER, STEM, Regiotafel

from gi.repository import Gio, GLib, GObject

Audience, Format, Redaction = Regiotafel.Audience, Regiotafel.Format, Regiotafel.Redaction
# What may leave at these holds nobody; with a key it is needed for pseudonyms only.
DEFAULTS = (Redaction.UNKNOWN, Redaction.ROLES, Redaction.NONE, Redaction.PSEUDONYMS)
STEMS = (STEM, DOMAIN, NUMBER, KEY.decode()[:12])


def exports(inventory):
    """Everything that any writer makes unless it is told to write all."""
    for format_, audience, redaction in itertools.product(FORMATS, AUDIENCES, DEFAULTS):
        key = GLib.Bytes.new(KEY) if redaction == Redaction.PSEUDONYMS else None
        yield (format_, audience, redaction), *canary.write(inventory, format_, audience=audience, redaction=redaction, key=key)


def wrong_things(inventory, persons, folder):
    """Calls that fail, about persons in one way or another."""
    def add(thing):
        return lambda: inventory.copy().add(thing)

    def merge(one, other):
        copy = inventory.copy()
        return lambda: copy.merge(one(copy), other(copy))

    def write(**terms):
        return lambda: canary.write(inventory, **terms)

    def file(name, how):
        target = Gio.File.new_for_path(str(folder / name))
        pathlib.Path(target.get_path()).write_bytes(b"{}")
        return lambda: how(target)

    def read(document, lenient=False):
        return lambda: Regiotafel.Reader(lenient=lenient).read_bytes(canary.as_bytes(document), None)

    def join(document, **options):
        return lambda: Regiotafel.Reader(**options).read_persons_bytes(inventory.copy(), canary.as_bytes(document), None)

    told = persons["persons"][0]
    person = inventory.persons.find(told["id"])
    this = lambda copy: copy.persons.find(told["id"])
    key = GLib.Bytes.new(KEY[:8])
    writer = Regiotafel.Writer
    stranger = Regiotafel.Person(id=told["name"], name=told["name"])
    other = Regiotafel.Inventory()
    Regiotafel.Reader().read_persons_bytes(other, canary.as_bytes({**persons, "persons": [{"id": "p-0", "former-ids": [told["id"]]}]}))
    with_former = other.persons.find("p-0")
    other.remove(with_former, False)
    yield from (add(Regiotafel.Person(id=told["id"], name=told["name"])), add(Regiotafel.Person(id=told["former-ids"][0])),
                add(Regiotafel.Person(name=told["name"])), add(person), lambda: inventory.copy().remove(stranger, True),
                merge(this, lambda copy: stranger), merge(lambda copy: stranger, this), merge(this, this),
                add(with_former),
                merge(this, lambda copy: copy.tables.find("raad")), merge(lambda copy: copy.tables.find("raad"), this),
                lambda: inventory.copy().remove(inventory.tables.find("raad"), False))
    yield from (write(format_=format_, redaction=Redaction.PSEUDONYMS, key=short) for format_ in FORMATS for short in (None, key))
    yield from (write(format_=Format.JSON, **terms) for terms in ({"redaction": Redaction.FULL}, {"audience": Audience.PUBLIC}, {"key": key}))
    # What somebody else wrote meanwhile; a record that cannot be kept.
    yield file("wie.json", lambda target: writer().write_persons_file(inventory, target, None))
    yield file("alles.json", lambda target: writer().write_file(inventory, target, None))
    yield from (file(f"{number}.uit", lambda target, format_=format_: writer(format=format_).write_file(inventory, target, None))
                for number, format_ in enumerate(FORMATS))
    yield from (lambda format_=format_: writer(format=format_, redaction=Redaction.FULL, overwrite=True, record=Gio.File.new_for_path("/")).write_file(
        inventory, Gio.File.new_for_path(str(folder / "vol.uit")), None) for format_ in FORMATS)
    # Of a file: twice the same, in the wrong place, of the wrong type, leading nowhere.
    yield from (join({**persons, "persons": [told, told]}),
                join({**persons, "persons": [{**told, "seats": [{"table": told["name"], "organisation": told["name"]}]}]}),
                join({**persons, "format": told["name"]}), join(told), join({**persons, "persons": told}), join(persons, audience=Audience.PUBLIC),
                read({"format": "regiotafel/1", "persons": [told]}), read({"format": "regiotafel/1", "persons": told}), read(persons))
    for name, value in itertools.product(told, (1, [[]], {"": told["name"]}, [told["name"], 1], f"{told['name']}\0")):
        yield join({**persons, "persons": [{**told, name: value}]})


def texts_of_failures(inventory, persons, folder):
    """What is said of each, and how many there were."""
    for call in wrong_things(inventory, persons, folder):
        try:
            call()
        except GLib.Error as error:
            yield f"{error.message} {error!r} {error}"
        else:
            yield None


class NothingComesOut(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.canary = canary.Canary()
        cls.inventory = cls.canary.read()

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def holds_none(self, texts, stems=STEMS, what=None):
        n = 0
        for n, text in enumerate(texts, 1):
            found = canary.find(text, stems)
            if found is not None:
                self.fail(f"{what or ''} {found}")
        self.assertGreater(n, 0)

    # -- That there is something to find, and that it would be found --

    def test_every_form_is_found(self):
        for token in (self.canary.person.name, f"post.1@{DOMAIN}.example", f"06-{NUMBER}17", KEY.decode()):
            for name, plant in canary.PLANTS.items():
                self.assertIsNotNone(canary.find(b"\0\1<" + plant(token) + b">", STEMS), (token, name))
        self.assertIsNone(canary.find("Overleg 12: [naam], [adres] of [nummer]", STEMS))

    def test_everything_is_filled(self):
        """Every property that is a text, of every thing there is."""
        seen = collections.Counter()

        def look(kind, thing):
            for name, _ in canary.texts_of(type(thing)):
                if (kind, name) not in canary.NOT_FREE:
                    self.assertTrue(thing.get_property(name), f"{kind}/{name}")
                    seen[kind, name] += 1
            for pspec in thing.list_properties():
                if pspec.value_type == Regiotafel.Collection.__gtype__:
                    for part in thing.get_property(pspec.name):
                        self.assertIsInstance(part, (Regiotafel.Source, Regiotafel.RoleTerm, Regiotafel.Entity))
                        if not isinstance(part, Regiotafel.Entity):
                            look("sources" if isinstance(part, Regiotafel.Source) else "roles", part)
                self.assertIn(pspec.value_type, known, f"{kind}/{pspec.name} is of a type in which nobody looks for texts yet")

        classes = [getattr(Regiotafel, name) for name in dir(Regiotafel)]
        known = {GObject.TYPE_STRING, GObject.TYPE_STRV, GObject.TYPE_UINT, GObject.TYPE_UINT64, GObject.TYPE_BOOLEAN, GObject.TYPE_DOUBLE,
                 *(kind.__gtype__ for kind in (Regiotafel.Date, Regiotafel.Period, Regiotafel.Collection))}
        known |= {kind.__gtype__ for kind in classes if isinstance(kind, type) and issubclass(kind, (GObject.GEnum, GObject.GFlags, Regiotafel.Entity))}
        look("inventory", self.inventory)
        collections_ = {**{kind: kind for kind in canary.ENTITIES}, "items": "agenda-items"}
        for kind, member in collections_.items():
            things = list(self.inventory.get_property(member))
            self.assertTrue(things, kind)
            self.assertIs(type(things[0]), canary.ENTITIES[kind])
            for thing in things:
                look(kind, thing)
        # A kind of entity that is added is filled as well.
        entities = {kind for kind in classes if isinstance(kind, type) and issubclass(kind, Regiotafel.Entity) and kind is not Regiotafel.Entity}
        self.assertEqual(entities, {*canary.ENTITIES.values(), Regiotafel.Person})
        self.assertGreater(len(seen), 50)

    def test_every_field_of_the_person_is_there(self):
        data = Regiotafel.Writer().write_persons_bytes(self.inventory).get_data()
        for member, tokens in self.canary.person.tokens.items():
            for token in tokens:
                self.assertIn(token.encode(), data, member)
        native = Regiotafel.Writer().write_bytes(self.inventory).get_data()
        for field, surnames in self.canary.fields.items():
            for surname in surnames:
                self.assertTrue(any(form in native for form in (surname.encode(), canary.fold(surname).encode())), field)

    # -- Other formats --

    def test_exports(self):
        for terms, data, writer in exports(self.inventory):
            self.assertGreater(len(data), 200)
            self.holds_none((data, repr(writer), str(writer), *canary.texts_of_diagnostics(writer.diagnostics), *canary.properties_of(writer)),
                            what=terms)
            told = {diagnostic.code for diagnostic in writer.diagnostics}
            self.assertLessEqual({"masked-names", "masked-addresses", "masked-numbers", "possible-name"}, told, terms)

    def test_files(self):
        """On the disk, with what is beside it, and without waiting too."""
        def wait(start, finish):
            loop, done = GLib.MainLoop(), []
            start(lambda source, result: (done.append(result), loop.quit()))
            loop.run()
            return finish(done[0])

        for number, (format_, redaction) in enumerate(itertools.product(FORMATS, DEFAULTS)):
            record = Gio.File.new_for_path(str(self.folder / "log.jsonl"))
            writer = Regiotafel.Writer(format=format_, redaction=redaction, record=record)
            writer.key = GLib.Bytes.new(KEY)
            one, other = (Gio.File.new_for_path(str(self.folder / f"{number}{end}")) for end in "ab")
            self.assertTrue(writer.write_file(self.inventory, one, None))
            self.assertTrue(wait(lambda done: writer.write_file_async(self.inventory, other, None, done), writer.write_file_finish))
        for name in os.listdir(self.folder):
            self.holds_none((name, (self.folder / name).read_bytes()))
        # With all that is known of persons, the record tells of it and names nobody.
        writer.redaction = Redaction.FULL
        writer.write_file(self.inventory, Gio.File.new_for_path(str(self.folder / "vol")), None)
        self.holds_none(((self.folder / "log.jsonl").read_bytes(), *os.listdir(self.folder)))

    def test_full_holds_them(self):
        """Else the others would prove nothing: whatever the format has a place for is in it."""
        for format_, audience in itertools.product(FORMATS, AUDIENCES):
            data, writer = canary.write(self.inventory, format_, audience=audience, redaction=Redaction.FULL)
            fields = set(writer.list_fields())
            carried = {member: f"persons/{member}" in fields for member in self.canary.person.tokens if not member.endswith("?")}
            self.assertTrue(carried["name"])
            for member, tokens in self.canary.person.tokens.items():
                within = {"labels name": "labels", "identifiers name": "identifiers"}.get(member, member)
                for token in tokens:
                    self.assertEqual(token.encode() in data, f"persons/{within}" in fields, (format_, member))
            for field, surnames in self.canary.fields.items():
                kind, _, member = field.partition("/")
                of = {"roles": ["memberships/roles"], "items": ["agenda-items"],
                      "sources": [f"{kind}/sources" for kind in ("tables", "organisations")]}.get(kind, [kind])
                if any(f"{one}/{member}" in fields for one in of):
                    for surname in surnames:
                        self.assertTrue(surname.encode() in data or canary.fold(surname).encode() in data, (format_, field))
            self.assertIsNotNone(canary.find(data, (STEM,)))

    def test_native(self):
        """The native format masks nothing, and holds nobody."""
        data = Regiotafel.Writer().write_bytes(self.inventory).get_data()
        for tokens in self.canary.person.tokens.values():
            for token in tokens:
                self.assertIsNone(canary.find(data, (token.split(" ")[2 if token.startswith("Pleun") else 1][:-1],)))
        self.assertIsNotNone(canary.find(data, (DOMAIN,)))
        self.assertNotIn(b"p-1\"", data)

    # -- Answers --

    def results(self, inventory, **about):
        snapshot = inventory.snapshot()
        yield "the snapshot", [repr(snapshot), str(snapshot), *canary.properties_of(snapshot)]
        for question, result in canary.answers(inventory, **about):
            yield type(question).__name__, [repr(question), str(question), *canary.texts_of_result(result)]

    def test_answers(self):
        n = 0
        for what, texts in self.results(self.inventory):
            self.holds_none(texts, (STEM,), what)
            n += 1
        self.assertGreater(n, 20)

    def test_answers_keep_addresses(self):
        """Whoever may ask may know where to call: names only are taken out of answers."""
        told = " ".join(text for _, texts in self.results(self.inventory) for text in texts)
        for stem in (DOMAIN, NUMBER):
            self.assertIn(stem, told)

    def test_answers_of_copies(self):
        """Persons are internal: a copy for others knows nobody, and so masks nobody, but has not more of them either."""
        copy = self.inventory.copy_for(Audience.INTERNAL)
        for what, texts in self.results(copy):
            self.holds_none(texts, (STEM,), what)

    def test_who_came_later(self):
        """What was asked before somebody joined, or got another name, keeps nothing of it for what is asked after."""
        inventory = Regiotafel.Reader().read_bytes(canary.as_bytes(self.canary.inventory), None)
        told = [text for _, texts in self.results(inventory) for text in texts]
        self.assertTrue(any(canary.find(text, (STEM,)) for text in told))
        Regiotafel.Reader().read_persons_bytes(inventory, canary.as_bytes(self.canary.persons), None)
        for what, texts in self.results(inventory):
            self.holds_none(texts, (STEM,), what)
        inventory.tables.find("raad").purpose = "Met Zanglijster, en met Tjalling Zanglijster."
        self.assertTrue(any("Zanglijster," in text for _, texts in self.results(inventory) for text in texts))
        inventory.persons.find("p-1").name = "Tjalling Zanglijster"
        self.assertFalse(any("Zanglijster," in text for _, texts in self.results(inventory) for text in texts))

    def test_nobody_is_found(self):
        """Who asks for a name is not told at which table it stands."""
        snapshot = self.inventory.snapshot()
        for surname in ("Pleunië", self.canary.person.name.split()[-1], self.canary.fields["tables/purpose"][0], self.canary.fields["items/name"][0]):
            for language in LANGUAGES:
                result = Regiotafel.Finder(language=language, text=surname).run(snapshot)
                self.assertEqual(len(list(result)), 0, surname)

    def test_repr(self):
        things = [self.inventory, self.inventory.snapshot(), Regiotafel.Writer(), Regiotafel.Reader()]
        for pspec in self.inventory.list_properties():
            if pspec.value_type == Regiotafel.Collection.__gtype__:
                found = self.inventory.get_property(pspec.name)
                things += [found, list(found), *found]
        for person in self.inventory.persons:
            things += [person.seats, list(person.seats), *person.seats, *person.sources, {"who": person}, (person,)]
            self.assertEqual((repr(person), str(person)), ("<Person>", "<Person>"))
        self.assertGreater(len(things), 250)
        self.holds_none((f"{thing!r} {thing} {[thing]}" for thing in things), (STEM,))

    # -- Problems --

    def test_failures(self):
        told = list(texts_of_failures(self.inventory, self.canary.persons, self.folder))
        self.assertGreater(sum(text is not None for text in told), 80)
        self.holds_none(text for text in told if text is not None)
        self.holds_none(os.listdir(self.folder))

    def test_diagnostics(self):
        self.holds_none(("", *canary.texts_of_diagnostics(self.inventory.check())))
        found = self.inventory.list_personal_data(None)
        self.holds_none((repr(found), *canary.texts_of_diagnostics(found)))
        for person in self.inventory.persons:
            self.holds_none(("", *canary.texts_of_diagnostics(self.inventory.list_mentions(person))))

    def test_log(self):
        """Whatever is logged while all is asked that can be."""
        done = subprocess.run([sys.executable, __file__, "everything"], capture_output=True, timeout=300,
                              env={**os.environ, "G_MESSAGES_DEBUG": "all", "REGIOTAFEL_DEBUG": "all"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.endswith(b"everything was asked\n"), done.stdout)
        self.holds_none((done.stdout, done.stderr))


def everything():
    those = canary.Canary()
    inventory = those.read()
    for _, result in canary.answers(inventory):
        for _ in canary.texts_of_result(result):
            pass
    for _ in exports(inventory):
        pass
    with tempfile.TemporaryDirectory() as folder:
        for _ in texts_of_failures(inventory, those.persons, pathlib.Path(folder)):
            pass
        for format_ in FORMATS:
            Regiotafel.Writer(format=format_, redaction=Redaction.FULL).write_file(inventory, Gio.File.new_for_path(f"{folder}/{int(format_)}"), None)
        Regiotafel.Writer().write_persons_file(inventory, Gio.File.new_for_path(f"{folder}/personen.json"), None)
    list(inventory.check())
    list(inventory.list_personal_data(None))
    for person in list(inventory.persons):
        list(inventory.list_mentions(person))
        inventory.remove(person, True)
    print("everything was asked")


if __name__ == "__main__":
    if sys.argv[1:] == ["everything"]:
        everything()
    else:
        unittest.main()
