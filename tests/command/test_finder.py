#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Which tables the command finds, in which order and why, is what tests/reference/finder.py works out by itself: for
every name of a theme, every word and title of the region, pairs of these, and what else can be asked."""
import json
import os
import pathlib
import random
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
sys.path.insert(0, str(SOURCE / "tests" / "reference"))
import finder  # noqa: E402

FILES = {"2026": SOURCE / "examples/data/lindestroom/2026.json", "2025": SOURCE / "examples/data/lindestroom/2025.json",
         "small": SOURCE / "tests/data/command/finder.json"}
KINDS = {"name": ("by-name",), "theme": ("by-theme", "by-narrower"), "item": ("by-items",), "purpose": ("by-purpose",),
         "partner": ("by-partners", "by-represented"), "domain": ("by-domains",), "area": ("by-areas",), "level": ("by-level",)}
SHOWN = 4


def ask(file, text="", **others):
    options = [f"--{name}={'|'.join(values) if isinstance(values, list) else values}" for name, values in others.items() if values]
    done = subprocess.run([COMMAND, "find", "--format=json", "--lang=en", *options, "--", file, *([text] if text else [])],
                          capture_output=True, timeout=60)
    if done.returncode == 2:
        return None
    if done.returncode != 0:
        raise AssertionError(f"{text} {others}: {done.returncode}, {done.stderr.decode()}")
    return json.loads(done.stdout)


def listed(names):
    """As a sentence lists them: what looks like a list itself between quotes."""
    if len(names) > 1:
        names = [f"“{name}”" if any(sign in name for sign in (" en ", " and ", ", ")) else name for name in names]
    if len(names) > SHOWN:
        return ", ".join(names[:SHOWN]) + f" and {len(names) - SHOWN} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""


class Finder(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.regions = {name: finder.Region(json.loads(path.read_text(encoding="utf-8"))) for name, path in FILES.items()}

    def compare(self, name, text="", partners=(), domains=(), areas=(), level=None):
        region = self.regions[name]
        expected = finder.find(region, text, partners, domains, areas, level)
        found = ask(FILES[name], text, **{"with": list(partners), "domain": list(domains), "area": list(areas), "level": level})
        with self.subTest(file=name, text=text, partners=partners, domains=domains, areas=areas, level=level):
            if expected is None or found is None:
                self.assertEqual(expected, found)
                return
            self.assertEqual([(row["id"], row["reasons"], row["covered"], row["is-entry"],
                               sorted(kind for kind, columns in KINDS.items() if any(row[one] for one in columns)))
                              for row in found["rows"]],
                             [(row["id"], row["reasons"], row["covered"], int(row["id"] == expected["entry"]), row["kinds"])
                              for row in expected["rows"]])
            names = {table["id"]: table["name"] for table in region.tables}
            sentence = found["sentence"]
            self.assertEqual("From there upwards:" in sentence, len(expected["way"]) > 1)
            if len(expected["way"]) > 1:
                self.assertIn(f"From there upwards: {' → '.join(names[one] for one in expected['way'])}.", sentence)
            self.assertEqual("About the broader theme" in sentence, bool(expected["near"]), sentence)
            if expected["near"]:
                self.assertIn(f": {listed([names[one] for one in expected['near']])}.", sentence)
            self.assertEqual("For a single client only:" in sentence, bool(expected["cases"]), sentence)
            if expected["cases"]:
                self.assertIn(f"For a single client only: {listed([names[one] for one in expected['cases']])}.", sentence)

    def texts(self, name):
        """Names of themes, words that mean the same, titles and words of the region, misspelt words, and nonsense."""
        region = self.regions[name]
        themes = [text for theme in region.themes for text in finder.names_of(theme)]
        themes += [part.strip() for line in region.data.get("synonyms", []) for part in line.split("=")]
        titles = [item["name"] for items in region.items.values() for item in items]
        titles += [table["name"] for table in region.tables] + [table.get("purpose", "") for table in region.tables]
        things = [thing["name"] for thing in region.organisations + region.areas]
        words = sorted({word for text in titles + things for parts in finder.hyphenated(text) for word in parts})
        return themes, titles, things, words

    def test_names_of_themes(self):
        for name in FILES:
            for text in self.texts(name)[0]:
                self.compare(name, text)

    def test_titles_and_names(self):
        for text in self.texts("2026")[1] + self.texts("2026")[2][::3] + self.texts("small")[1] + self.texts("small")[2]:
            self.compare("2026" if text in self.texts("2026")[1] + self.texts("2026")[2] else "small", text)

    def test_words_and_pairs(self):
        chance = random.Random(5)
        for name, n in (("2026", 120), ("2025", 30), ("small", 60)):
            themes, titles, things, words = self.texts(name)
            for _ in range(n):
                parts = chance.sample(themes + words + things, chance.choice((1, 2, 2, 3)))
                if chance.random() < 0.1:
                    parts.append("waterstof")
                text = chance.choice((" ", "-", ", ", " en ")).join(parts)
                self.compare(name, text.upper() if chance.random() < 0.2 else text)

    def test_what_else_is_asked(self):
        chance = random.Random(7)
        for name, n in (("2026", 60), ("small", 60)):
            region = self.regions[name]
            themes, _, _, words = self.texts(name)

            def some(things, odds):
                return tuple(chance.sample([thing["id"] for thing in things], chance.choice((1, 1, 2)))) if chance.random() < odds else ()

            for _ in range(n):
                text = chance.choice(themes + words) if chance.random() < 0.6 else ""
                self.compare(name, text, some(region.organisations, 0.5), some(region.domains, 0.4), some(region.areas, 0.4),
                             chance.choice((None, None, "executive", "policy", "content")))

    def test_same_whatever_the_name(self):
        """Names of one theme, in any language, find the same tables in the same order."""
        for name, region in self.regions.items():
            for theme in region.themes:
                answers = {tuple(row["id"] for row in ask(FILES[name], text)["rows"]) for text in finder.names_of(theme)}
                with self.subTest(file=name, theme=theme["id"]):
                    self.assertEqual(len(answers), 1)

    def test_stems(self):
        """A few by hand, so that the second opinion on stems has one of its own."""
        for words in ("wachtlijst wachtlijsten", "gemeente gemeenten", "kwetsbaar kwetsbare", "mentaal mentale", "huis huizen",
                      "palliatief palliatieve", "woning woningen", "jongere jongeren"):
            with self.subTest(words):
                self.assertEqual(len({finder.stem(word) for word in words.split()}), 1)
        self.assertNotEqual(finder.stem("huisarts"), finder.stem("huisartsen"))


if __name__ == "__main__":
    unittest.main()
