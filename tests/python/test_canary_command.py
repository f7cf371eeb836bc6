#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The command tells of persons what it was asked and nothing else: everything that it prints, logs and writes is searched
for the canaries of canary.py. And whoever was removed is gone."""
import itertools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import canary
from canary import DOMAIN, KEY, NUMBER, STEM, Regiotafel

COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
AUDIENCES, LANGUAGES, FORMATS = ("public", "partners", "internal"), ("en", "nl"), ("edge-csv", "hif")
# Those with which nobody leaves.
DEFAULTS = ((), ("--redaction=roles",), ("--redaction=none",), ("--redaction=pseudonyms", "--key-file=key"))
# What GLib logs itself, on the standard output too.
LOG = re.compile(rb"(?m)^\(process:.*\n")
STEMS = (STEM, DOMAIN, NUMBER, KEY.decode()[:12])


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.canary = canary.Canary()
        # One who left long ago, and one who was never there, with ids that are names.
        cls.gone, cls.never = (f"Pleunië van {canary.new_surname()}" for _ in range(2))
        seat = {"table": "raad", "organisation": "eik", "period": "2001/2002"}
        cls.canary.persons["persons"] += [{"id": cls.gone, "name": "Iemand", "seats": [seat]}, {"id": cls.never, "name": "Iemand"}]

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        inventory = self.canary.read()
        for name, data in (("region.json", Regiotafel.Writer().write_bytes(inventory).get_data()),
                           ("persons.json", Regiotafel.Writer().write_persons_bytes(inventory).get_data()), ("key", KEY), ("short", KEY[:15])):
            (self.folder / name).write_bytes(data)

    def run_it(self, *arguments):
        """With whatever is logged."""
        done = subprocess.run([COMMAND, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=100,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "G_MESSAGES_DEBUG": "all", "REGIOTAFEL_DEBUG": "all", "COLUMNS": "80"})
        self.assertIn(done.returncode, (0, 1, 2, 3), (arguments, done.stderr))
        return done

    def holds_none(self, data, stems=STEMS, what=None):
        # Where lines were broken and indented names are still names.
        for text in (data, b" ".join(data.split())):
            self.assertIsNone(canary.find(text, stems), what)

    def tells_none(self, *arguments, stems=STEMS, status=None):
        done = self.run_it(*arguments)
        self.holds_none(done.stdout + b"\n" + done.stderr, stems, arguments)
        if status is not None:
            self.assertEqual(done.returncode, status, (arguments, done.stderr))
        return done


class NothingComesOut(Case):
    def test_privacy(self):
        for language, more in itertools.product(LANGUAGES, ((), ("--format=json",), ("--format=csv",), ("--processing-record",), ("--older-than=1m",),
                                                            ("--processing-record", "--older-than=2y"))):
            # The ground tells what the inventory covers, of which names only are taken out.
            done = self.tells_none("privacy", "region.json", "--persons=persons.json", *more, f"--lang={language}", stems=(STEM,))
            self.assertIn(done.returncode, (0, 1), done.stderr)
            self.assertTrue(done.stdout)
            for form in ("json", "csv"):
                self.tells_none("privacy", "region.json", f"--format={form}", f"--lang={language}")

    def test_what_would_leave(self):
        """It is counted, and none of it is shown, also where it would leave."""
        for format_, redaction, audience, language in itertools.product(
                FORMATS, ("roles", "none", "pseudonyms", "full"), (None, *AUDIENCES), LANGUAGES):
            self.tells_none("privacy", "region.json", "--persons=persons.json", f"--export={format_}", f"--redaction={redaction}",
                            f"--lang={language}", *([f"--for={audience}"] if audience else []), status=0)
        self.tells_none("privacy", "region.json", "--persons=persons.json", "--export=json", status=0)

    def test_removing(self):
        """What would go, and what went, is told by ids that tell nothing."""
        for language in LANGUAGES:
            about = ("region.json", "--persons=persons.json", f"--lang={language}")
            self.tells_none("privacy", *about, "--erase=p-7")
            self.tells_none("privacy", *about, "--erase=p-7", "--yes", status=0)
            self.tells_none("privacy", *about, "--purge")
            self.tells_none("privacy", *about, "--purge", "--yes", status=0)
            self.setUp()

    def test_access_shows_one(self):
        """All of that one, and nobody else."""
        person = self.canary.person
        for language, format_ in itertools.product(LANGUAGES, ("text", "json")):
            done = self.run_it("privacy", "region.json", "--persons=persons.json", f"--person={person.id}", f"--lang={language}", f"--format={format_}")
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            told = " ".join(done.stdout.decode().split())
            for member, tokens in person.tokens.items():
                if member == "persons?" or format_ == "text" and member.endswith("?"):
                    continue
                for token in tokens:
                    self.assertIn(token, told, (format_, member))
            self.tells_none("privacy", "region.json", "--persons=persons.json", "--person=p-9999", f"--lang={language}", f"--format={format_}", status=2)
            other = self.run_it("privacy", "region.json", "--persons=persons.json", "--person=p-7", f"--lang={language}", f"--format={format_}")
            # What the file itself has beside persons and this version does not know is nobody's; JSON shows it.
            for token in itertools.chain(*(tokens for member, tokens in person.tokens.items() if member != "persons?")):
                self.assertNotIn(token, " ".join(other.stdout.decode().split()), (format_, "what is not of this person"))

    def test_convert(self):
        for n, (format_, redaction, audience, language) in enumerate(itertools.product(FORMATS, DEFAULTS, (None, *AUDIENCES), LANGUAGES)):
            terms = (f"--to={format_}", *redaction, "--persons=persons.json", f"--lang={language}", *([f"--audience={audience}"] if audience else []))
            self.tells_none("convert", "region.json", *terms, status=0)
            self.tells_none("convert", "region.json", *terms, "-o", f"{n}.uit", status=0)
        for path in self.folder.iterdir():
            if path.name not in ("region.json", "persons.json", "key", "short"):
                self.holds_none(path.name.encode() + b"\n" + path.read_bytes())
        self.assertFalse([path.name for path in self.folder.iterdir() if "exports" in path.name])
        # Without the file of persons no names are known, but addresses and numbers are.
        for format_ in FORMATS:
            self.tells_none("convert", "region.json", f"--to={format_}", stems=(DOMAIN, NUMBER), status=0)

    def test_full(self):
        """They leave in the file, which is noted, and nowhere else."""
        for format_, audience in itertools.product(FORMATS, AUDIENCES):
            terms = ("convert", "region.json", f"--to={format_}", "--persons=persons.json", "--redaction=full", f"--audience={audience}")
            done = self.tells_none(*terms, "-o", "vol")
            self.assertNotEqual(done.returncode, 0)
            self.assertFalse((self.folder / "vol").exists())
            self.tells_none(*terms, status=2)
            self.tells_none(*terms, "-o", "vol", "--yes", status=0)
            self.assertIn(self.canary.person.name.encode(), (self.folder / "vol").read_bytes())
            (self.folder / "vol").unlink()
        record, = (path for path in self.folder.iterdir() if "exports" in path.name)
        self.holds_none(record.read_bytes())
        self.assertEqual(len(record.read_text().splitlines()), len(FORMATS) * len(AUDIENCES))

    def test_record_is_found(self):
        """Who asks for access, or is removed, is told of what left before."""
        self.run_it("convert", "region.json", "--to=hif", "--persons=persons.json", "--redaction=full", "-o", "vol.hif.json", "--yes")
        for question in (f"--person={self.canary.person.id}", "--erase=p-7", "--purge"):
            confirmed = [] if question.startswith("--person=") else ["--yes"]
            done = self.run_it("privacy", "region.json", "--persons=persons.json", question, *confirmed)
            self.assertIn(b"vol.hif.json", done.stdout, question)

    def test_native(self):
        """All is kept, and it is not told on the way."""
        self.tells_none("convert", "region.json", "-o", "uit.json", "--persons=persons.json", "--persons-output=wie.json", status=0)
        self.assertEqual((self.folder / "uit.json").read_bytes(), (self.folder / "region.json").read_bytes())
        self.assertEqual((self.folder / "wie.json").read_bytes(), (self.folder / "persons.json").read_bytes())
        together = {**json.loads((self.folder / "region.json").read_text()), "persons": json.loads((self.folder / "persons.json").read_text())["persons"]}
        (self.folder / "samen.json").write_text(json.dumps(together))
        for language in LANGUAGES:
            self.tells_none("convert", "samen.json", "-o", "uit2.json", f"--lang={language}")
            self.tells_none("convert", "samen.json", "-o", "uit2.json", "--lenient", "--persons-output=wie2.json", "--overwrite", f"--lang={language}")

    def test_others(self):
        """Of commands that know no persons, and of such as get the wrong file."""
        for language in LANGUAGES:
            self.tells_none("check", "region.json", "--persons=persons.json", f"--lang={language}", stems=(STEM,))
        for command, language, file in itertools.product(("overview", "check", "meets", "overlap", "show", "find", "privacy", "convert"), LANGUAGES,
                                                         ("persons.json", "key", "nergens.json")):
            more = ["linde"] if command in ("show", "find") else ["--to=hif"] if command == "convert" else []
            self.tells_none(command, file, *more, f"--lang={language}")

    def test_failures(self):
        told = json.loads((self.folder / "persons.json").read_text())
        wrong = {"twice": {**told, "persons": told["persons"] * 2}, "type": {**told, "persons": [{**told["persons"][0], "contact": [1]}]},
                 "seat": {**told, "persons": [{**told["persons"][0], "seats": [{"table": self.canary.person.name, "organisation": "x"}]}, told["persons"][1]]},
                 "format": {**told, "format": self.canary.person.name}, "text": self.canary.person.name}
        for name, document in wrong.items():
            (self.folder / name).write_text(json.dumps(document, ensure_ascii=False) if name != "text" else document)
        for language, file in itertools.product(LANGUAGES, (*wrong, "region.json", "nergens")):
            for question in ((), ("--export=hif",), ("--person=p-7",), ("--erase=p-7", "--yes"), ("--purge", "--yes"), ("--processing-record",)):
                self.tells_none("privacy", "region.json", f"--persons={file}", *question, f"--lang={language}")
            for question in ((), ("--audience=internal",), ("--lenient",), ("--redaction=pseudonyms", "--key-file=key")):
                done = self.run_it("convert", "region.json", "--to=hif", f"--persons={file}", *question, f"--lang={language}")
                self.holds_none(done.stderr, what=(file, question))
                # When the rest of a wrong file is read because that was asked for, who is not read is not known.
                self.assertTrue(done.returncode != 0 and LOG.sub(b"", done.stdout) == b"" or question == ("--lenient",) or file == "seat", (file, question))
        for language in LANGUAGES:
            # Who is not there is not repeated either.
            for question in ("--person", "--erase"):
                self.tells_none("privacy", "region.json", "--persons=persons.json", f"{question}={self.canary.person.name}", f"--lang={language}", status=2)
            for question in (("--key-file=short",), ("--key-file=nergens",), ()):
                done = self.tells_none("convert", "region.json", "--to=hif", "--persons=persons.json", "--redaction=pseudonyms", *question,
                                       f"--lang={language}")
                self.assertIn(done.returncode, (2, 3))
                self.assertEqual(LOG.sub(b"", done.stdout), b"")


class Removed(Case):
    def setUp(self):
        super().setUp()
        self.before = json.loads((self.folder / "persons.json").read_text())
        self.region = (self.folder / "region.json").read_bytes()

    def holds_nothing_of(self, data, person):
        for token in itertools.chain(*(tokens for member, tokens in person.tokens.items() if member != "persons?")):
            surname = next(word for word in token.split() if word.startswith(STEM))
            self.assertIsNone(canary.find(data, (surname[:-1],)))

    def check(self, data):
        """No token of the canary is left, and nothing else is gone."""
        self.holds_nothing_of(data, self.canary.person)
        after = json.loads(data)
        self.assertEqual(after["persons"], [one for one in self.before["persons"] if one["id"] != self.canary.person.id])
        self.assertEqual({name: one for name, one in after.items() if name != "persons"}, {name: one for name, one in self.before.items() if name != "persons"})

    def test_from_the_model(self):
        inventory = self.canary.read()
        self.assertTrue(inventory.remove(inventory.persons.find(self.canary.person.id), False))
        writer = Regiotafel.Writer()
        self.check(writer.write_persons_bytes(inventory).get_data())
        # Seats of organisations keep organisation and role, byte for byte.
        self.assertEqual(writer.write_bytes(inventory).get_data(), self.region)
        self.assertFalse(inventory.modified)
        self.assertTrue(inventory.persons_modified)

    def test_with_the_command(self):
        done = self.run_it("privacy", "region.json", "--persons=persons.json", f"--erase={self.canary.person.id}")
        self.assertEqual(json.loads((self.folder / "persons.json").read_text()), self.before, "nothing happens without being confirmed")
        done = self.run_it("privacy", "region.json", "--persons=persons.json", f"--erase={self.canary.person.id}", "--yes")
        self.assertEqual((done.returncode, done.stderr), (0, b""), done)
        self.check((self.folder / "persons.json").read_bytes())
        self.assertEqual((self.folder / "region.json").read_bytes(), self.region)
        for path in self.folder.iterdir():
            if path.name != "region.json":
                self.holds_nothing_of(path.name.encode() + path.read_bytes(), self.canary.person)
        # The id may have been given again to nobody.
        done = self.run_it("privacy", "region.json", "--persons=persons.json", f"--person={self.canary.person.id}")
        self.assertEqual(done.returncode, 2)

    def test_nobody_by_that_id(self):
        for wanted in ("p-99999", "", self.canary.person.name, "raad"):
            self.run_it("privacy", "region.json", "--persons=persons.json", f"--erase={wanted}", "--yes")
            self.assertEqual(json.loads((self.folder / "persons.json").read_text()), self.before)

    def test_purge(self):
        self.run_it("privacy", "region.json", "--persons=persons.json", "--purge")
        self.assertEqual(json.loads((self.folder / "persons.json").read_text()), self.before)
        self.assertEqual(self.run_it("privacy", "region.json", "--persons=persons.json", "--purge", "--yes").returncode, 0)
        after = (self.folder / "persons.json").read_bytes()
        self.assertEqual([one["id"] for one in self.before["persons"] if one["id"] != self.gone], [one["id"] for one in json.loads(after)["persons"]])
        self.assertNotIn(f'"{self.gone}"'.encode(), after)
        self.assertEqual((self.folder / "region.json").read_bytes(), self.region)

    def test_not_by_an_export(self):
        """What was written afterwards knows nothing of who was removed."""
        for question in ("--redaction=full", "--redaction=pseudonyms"):
            terms = ("convert", "region.json", "--to=hif", "--persons=persons.json", question, "--audience=internal", "--yes", "--key-file=key")
            self.run_it(*terms, "-o", f"voor{question}")
        self.run_it("privacy", "region.json", "--persons=persons.json", f"--erase={self.canary.person.id}", "--yes")
        for question in ("--redaction=full", "--redaction=pseudonyms"):
            terms = ("convert", "region.json", "--to=hif", "--persons=persons.json", question, "--audience=internal", "--yes", "--key-file=key")
            self.assertEqual(self.run_it(*terms, "-o", f"na{question}").returncode, 0)
            before, after = ((self.folder / f"{when}{question}").read_text() for when in ("voor", "na"))
            self.holds_nothing_of(after, self.canary.person)
            counts = [[(one["edge"], one["node"], len(one["attrs"].get("persons", ()))) for one in json.loads(text)["incidences"]]
                      for text in (before, after)]
            self.assertEqual([(edge, node, n - ((edge, node) == ("raad", "linde"))) for edge, node, n in counts[0]], counts[1])


if __name__ == "__main__":
    unittest.main()
