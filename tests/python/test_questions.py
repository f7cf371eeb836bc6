#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every question, asked from Python about the invented region Lindestroom: its answers are those of the command, in both
languages, and the same on every thread."""

import os
import subprocess
import threading
import unittest
from collections import Counter
from pathlib import Path

from region import Regiotafel

from gi.repository import Gio, GLib

try:
    import pandas
except ImportError:
    pandas = None

SOURCE = Path(os.environ.get("REGIOTAFEL_SOURCE", Path(__file__).resolve().parents[2]))
BUILD = Path(os.environ["REGIOTAFEL_BUILD"])
FILE = SOURCE / "examples" / "data" / "lindestroom" / "2026.json"
Axis, Error, Language, Level = Regiotafel.Axis, Regiotafel.Error, Regiotafel.Language, Regiotafel.Level
LANGUAGES = {"en": Language.ENGLISH, "nl": Language.DUTCH}


def read():
    return Regiotafel.Reader().read_file(Gio.File.new_for_path(str(FILE)))


# Questions and the command that asks them.
ASKED = [
    (Regiotafel.Overview, {}, ["overview"]),
    (Regiotafel.Overview, {"level": Level.POLICY, "in_scope": Regiotafel.Tristate.YES},
     ["overview", "--level=policy", "--in-scope"]),
    (Regiotafel.Card, {"axis": Axis.TABLES, "focus": "th-ouderen"}, ["show", "th-ouderen"]),
    (Regiotafel.Card, {"axis": Axis.ORGANISATIONS, "focus": "vvt-linde"}, ["show", "vvt-linde"]),
    (Regiotafel.Finder, {"text": "kwetsbare ouderen"}, ["find", "kwetsbare", "ouderen"]),
    (Regiotafel.Finder, {"text": "wachtlijsten", "partners": ["g-lindestad"], "level": Level.CONTENT},
     ["find", "wachtlijsten", "--with=g-lindestad", "--level=content"]),
    (Regiotafel.Finder, {"text": "xyzzy"}, ["find", "xyzzy"]),
    (Regiotafel.Profile, {}, ["overlap", "--profile"]),
    (Regiotafel.Overlap, {"by": Axis.PROJECTS}, ["overlap", "--by=projects"]),
]


class Lindestroom(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.inventory = read()
        cls.snapshot = cls.inventory.snapshot()

    def ask(self, question):
        return question.run(self.snapshot)

    def fails(self, question, code, *words):
        with self.assertRaises(GLib.Error) as caught:
            self.ask(question)
        self.assertTrue(caught.exception.matches(Error.quark(), code), caught.exception)
        for word in words:
            self.assertIn(word, caught.exception.message)


class Overview(Lindestroom):
    def test_all_tables(self):
        result = self.ask(Regiotafel.Overview(language=Language.ENGLISH))
        self.assertEqual(len(result), 27)
        self.assertIn("27 tables", result.sentence)
        self.assertEqual(sum(row["in-scope"] for row in result), 21)
        row = {row["id"]: row for row in result}["th-ouderen"]
        self.assertEqual((row["name"], row["level"], row["organisations"], row["meetings"], row["agenda-items"]),
                         ("Thematafel Gezond Ouder Worden", "content", 14, 6.0, 3))
        self.assertEqual(len(row.dup_evidence()), 14)
        self.assertIsNone(row["out-of-scope"])

    def test_choosing(self):
        for options, n in (({"level": Level.EXECUTIVE}, 7), ({"in_scope": "yes"}, 21), ({"in_scope": "no"}, 6),
                           ({"kind": Regiotafel.TableKind.CASE_TABLE}, 1), ({"theme": "kwetsbare-ouderen"}, 2)):
            with self.subTest(**options):
                self.assertEqual(len(self.ask(Regiotafel.Overview(**options))), n)
        everywhere = self.ask(Regiotafel.Overview(organisation="vvt-linde"))
        self.assertTrue(all("vvt-linde" in row.dup_evidence() for row in everywhere))
        lenient = self.ask(Regiotafel.Overview(min_domains=0, min_population=0))
        self.assertEqual({row["out-of-scope"] for row in lenient if not row["in-scope"]}, {"case-table", "child"})

    def test_what_does_not_exist(self):
        for name in ("theme", "domain", "area", "organisation"):
            with self.subTest(name):
                self.fails(Regiotafel.Overview(**{name: "nowhere"}), Error.NOT_FOUND, "nowhere")

    @unittest.skipIf(pandas is None, "needs python3-pandas")
    def test_frame(self):
        result = self.ask(Regiotafel.Overview())
        frame = result.to_pandas()
        kinds = {Regiotafel.ColumnType.TEXT: "category", Regiotafel.ColumnType.UINT32: "uint32",
                 Regiotafel.ColumnType.DOUBLE: "float64"}
        self.assertEqual({name: str(kind) for name, kind in frame.dtypes.items()},
                         {name: kinds[result.find_column(name).get_column_type()] for name in result.list_columns()})
        self.assertEqual(frame["in-scope"].sum(), 21)
        self.assertEqual(frame.groupby("level", observed=True).size().to_dict(),
                         {"executive": 7, "policy": 8, "content": 11, "case": 1})
        # A text that is missing is missing, and only there.
        self.assertEqual(frame["out-of-scope"].isna().tolist(), (frame["in-scope"] == 1).tolist())
        self.assertEqual(set(frame["out-of-scope"].dropna()), {"domains", "population", "case-table", "child"})
        self.assertTrue(frame["stated-members"].isna().any())
        self.assertEqual(frame.attrs["ground"], result.ground)


class Card(Lindestroom):
    def test_table(self):
        result = self.ask(Regiotafel.Card(focus="th-ouderen", language=Language.ENGLISH))
        self.assertEqual(list(dict.fromkeys(row["section"] for row in result)),
                         ["why", "who", "what", "also-at", "how", "where", "linked", "checked"])
        self.assertIn("Thematafel Gezond Ouder Worden", result.sentence)
        also = next(row for row in result if row["section"] == "also-at")
        self.assertEqual((also["id"], also["of"]), ("pr-val", "projects"))
        self.assertEqual(set(also.dup_evidence()), {"pr-val", "bt-gezond", "bl-preventie", "kt-val"})

    def test_everything_has_one(self):
        """And what a line is about, or names, can be found in the inventory."""
        collections = {name: getattr(self.inventory, name.replace("-", "_")) for name in (
            "tables", "organisations", "themes", "areas", "domains", "projects", "agendas", "agenda-items", "meetings")}
        n_lines = 0
        for kind in ("tables", "organisations", "themes", "areas", "projects"):
            for entity in collections[kind]:
                if entity.period and entity.period.get_end() and entity.period.get_end() < self.inventory.as_of:
                    continue
                for row in self.ask(Regiotafel.Card(axis=kind, focus=entity.id)):
                    with self.subTest(card=entity.id, line=row["text"]):
                        self.assertEqual(row["id"] is None, row["of"] is None)
                        if row["id"] is not None:
                            self.assertEqual(collections[row["of"]].find(row["id"]).id, row["id"])
                        for id in row.dup_evidence():
                            self.assertTrue(any(collection.find(id) for collection in collections.values()), id)
                    n_lines += 1
        self.assertGreater(n_lines, 500)

    def test_what_does_not_exist(self):
        self.fails(Regiotafel.Card(focus="nowhere"), Error.NOT_FOUND, "nowhere")
        self.fails(Regiotafel.Card(axis=Axis.ORGANISATIONS, focus="th-ouderen"), Error.NOT_FOUND, "th-ouderen")
        self.fails(Regiotafel.Card(axis=Axis.DOMAINS, focus="zorg"), Error.UNSUPPORTED, "axis")
        with self.assertRaises(GLib.Error):
            self.ask(Regiotafel.Card())


class Finder(Lindestroom):
    def test_frail_older_people(self):
        result = self.ask(Regiotafel.Finder(text="kwetsbare ouderen", language=Language.ENGLISH))
        self.assertEqual([row["id"] for row in result][:2], ["wg-kwetsbaar", "th-ouderen"])
        self.assertEqual([row["is-entry"] for row in result][:2], [1, 0])
        self.assertEqual((result[0]["by-name"], result[0]["by-theme"], result[0]["by-items"]), (1, 1, 2))
        self.assertIn("Take this to Werkgroep Kwetsbare Ouderen Thuis", result.sentence)
        # Other words for the same.
        self.assertEqual([row["id"] for row in self.ask(Regiotafel.Finder(text="Kwetsbare OUDERE"))][:2],
                         ["wg-kwetsbaar", "th-ouderen"])

    def test_partners(self):
        partners = ["g-lindestad", "g-haverbroek"]
        result = self.ask(Regiotafel.Finder(partners=partners))
        self.assertEqual(result.question.partners, partners)
        self.assertTrue(any(row["by-partners"] == 2 for row in result))
        for row in result:
            table = self.inventory.tables.find(row["id"])
            members = [membership.organisation.id for membership in table.memberships]
            self.assertEqual(row["by-partners"], sum(partner in members for partner in partners))
        both = self.ask(Regiotafel.Finder(text="ouderen", partners=["vvt-veenzicht"], level=Level.EXECUTIVE))
        self.assertGreater(len(both), 0)
        self.assertEqual([row["by-level"] for row in both], [row["level"] == "executive" for row in both])

    def test_async(self):
        finder = Regiotafel.Finder(text="kwetsbare ouderen")
        loop = GLib.MainLoop()
        answers = []

        def done(question, result):
            answers.append(question.run_finish(result))
            loop.quit()

        finder.run_async(self.snapshot, None, done)
        finder.text = "spoedzorg"
        loop.run()
        self.assertEqual(answers[0].to_json(), self.ask(Regiotafel.Finder(text="kwetsbare ouderen")).to_json())

    def test_nothing_asked_and_nothing_found(self):
        self.fails(Regiotafel.Finder(), Error.INVALID_VALUE)
        self.fails(Regiotafel.Finder(text="de het een"), Error.INVALID_VALUE)
        for name in ("partners", "domains", "areas"):
            self.fails(Regiotafel.Finder(text="ouderen", **{name: ["nowhere"]}), Error.NOT_FOUND, "nowhere")
        result = self.ask(Regiotafel.Finder(text="xyzzy"))
        self.assertEqual(len(result), 0)
        self.assertIn("xyzzy", result.sentence)


class Profile(Lindestroom):
    def test_same_people_and_subject(self):
        result = self.ask(Regiotafel.Profile())
        both = [row for row in result if row["alike"] == "both"]
        self.assertEqual(Counter(row["reading"] for row in both), {"merge": 1, "not-recorded": 1, "belongs": 6})
        self.assertEqual((both[0]["a"], both[0]["b"], both[0]["reading"]), ("th-ouderen", "wg-kwetsbaar", "merge"))
        self.assertEqual((both[1]["a"], both[1]["b"], both[1]["reading"]), ("roaz-t", "th-spoed", "not-recorded"))
        self.assertEqual(len(both[0].dup_evidence()), both[0]["organisations-shared"] + both[0]["themes-shared"])
        self.assertNotIn("leave", {row["reading"] for row in result})

    def test_focus(self):
        result = self.ask(Regiotafel.Profile(focus=["wg-kwetsbaar"]))
        self.assertEqual({row["a"] for row in result}, {"wg-kwetsbaar"})
        pair = self.ask(Regiotafel.Profile(focus=["casus-ggz", "bt-wonen"]))
        self.assertEqual([(row["a"], row["b"]) for row in pair], [("casus-ggz", "bt-wonen")])
        self.fails(Regiotafel.Profile(focus=["nowhere"]), Error.NOT_FOUND, "nowhere")

    def test_every_pair_once(self):
        result = self.ask(Regiotafel.Profile(include_leave=True))
        self.assertEqual(len(result), 27 * 26 // 2)
        self.assertEqual(len({frozenset((row["a"], row["b"])) for row in result}), 27 * 26 // 2)


class Overlap(Lindestroom):
    def test_by_projects(self):
        result = self.ask(Regiotafel.Overlap(by=Axis.PROJECTS))
        shared = {}
        for item in self.inventory.agenda_items:
            if item.project is not None:
                shared.setdefault(item.project.id, set()).add(item.agenda.table.id)
        expected = {frozenset((a, b)) for tables in shared.values() for a in tables for b in tables if a < b}
        self.assertEqual({frozenset((row["a"], row["b"])) for row in result}, expected)
        self.assertEqual(len(expected), 11)
        for row in result:
            self.assertTrue(all({row["a"], row["b"]} <= shared[project] for project in row.dup_evidence()))


class Command(Lindestroom):
    def test_same_answer(self):
        """To the byte, as JSON, in both languages: sentences, evidence, ground and methods are in it."""
        for cls, options, (command, *arguments) in ASKED:
            for lang, language in LANGUAGES.items():
                with self.subTest(command=[command, *arguments], lang=lang):
                    done = subprocess.run(
                        [BUILD / "libregiotafel" / "regiotafel", command, FILE, *arguments, "--format=json",
                         f"--lang={lang}"],
                        capture_output=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
                    self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
                    self.assertEqual(done.stdout.decode(), self.ask(cls(**options, language=language)).to_json())

    def test_languages_differ(self):
        for cls, options, _ in ASKED:
            english, dutch = (self.ask(cls(**options, language=language)) for language in LANGUAGES.values())
            self.assertNotEqual(english.sentence, dutch.sentence)
            self.assertNotEqual(english.ground, dutch.ground)
            self.assertEqual([row.dup_evidence() for row in english], [row.dup_evidence() for row in dutch])


class Threads(Lindestroom):
    def test_four_threads_one_snapshot(self):
        alone = [self.ask(cls(**options)).to_json() for cls, options, _ in ASKED]
        answers = [[] for _ in range(4)]
        start = threading.Barrier(4)

        def work(i):
            start.wait()
            for turn in range(len(ASKED)):
                at = (turn + 2 * i) % len(ASKED)
                answers[i].append((at, self.ask(ASKED[at][0](**ASKED[at][1])).to_json()))

        threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for answer in answers:
            self.assertEqual([text for _, text in sorted(answer)], alone)

    def test_an_answer_outlives_what_it_came_from(self):
        answers = [cls(**options).run(read().snapshot()) for cls, options, _ in ASKED]
        for answer, (cls, options, _) in zip(answers, ASKED):
            self.assertEqual([row.sentence for row in answer],
                             [row.sentence for row in self.ask(cls(**options))])


if __name__ == "__main__":
    unittest.main()
