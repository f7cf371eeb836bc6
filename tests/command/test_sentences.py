#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every sentence that the library and the command can say stands in a golden file, in English and in Dutch."""
import os
import pathlib
import re
import unittest

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
LITERAL = r'"(?:[^"\\]|\\.)*"'
TEXT = rf"{LITERAL}(?:\s*{LITERAL})*"
PAIR = re.compile(rf"\{{\s*({TEXT})\s*,\s*({TEXT})\s*,?\s*\}}")

# What no file and no option can bring about in a test: each with its reason.
EXCUSED = {
    "There is not enough memory for the file": "needs a machine without memory",
    "There is no memory for a text of this size": "needs a machine without memory",
    "The text is larger than 2 GiB": "the limit of 64 MiB comes first",
    "The file is larger than the {most} bytes": "a file of 64 MiB; tests/exchange/test-reader.c sets a lower limit",
    "The file holds more than the {most} entities": "a million entities; test-reader.c sets a lower limit",
    "more {n?problem|problems} that": "more than 10,000 problems; tests/exchange has it",
    "“{shown}” cannot separate cells": "tests/exchange/test-read-edge-list.c",
    "Merged from “{id}”": "no command merges; tests/model/test-inventory-merge.c",
    "It refers to “{value}”": "cannot come from a file; tests/model/test-inventory-check.c",
    "this file may not be read or written by you": "the tests may run as root, who may everything",
    "standard output cannot be written": "tested without a golden file, in test_command.py",
    "There are more contacts than can be compared": "20 million contacts",
    "This is told backwards": "the command refuses it; tests/python/test_comparison.py",
    "there are more pairs of tables": "20,000 tables; tested without a golden file, in test_command.py",
    "may stand in it; look, and take it out if it does": "the command tells of all such texts at once; tests/exchange/test-export.c",
    "Type yes to go on": "asked on a terminal only: test_export.py",
    "option “{option}” needs a value": "the golden sessions end with --lang; tested in test_command.py",
}


def literal(text):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)).replace('\\"', '"').replace("\\n", "\n")


def folded(text):
    return re.sub(r"\s+", " ", text).casefold()


def stands_in(template, golden):
    """Whether the fixed parts of a template follow each other somewhere, with room for the arguments between them."""
    parts = [folded(part) for part in re.split(r"\{[^}]*\}", template)]
    parts = [part for part in parts if part.strip()]
    if not parts:
        return True
    longest = max(range(len(parts)), key=lambda i: len(parts[i]))
    at = golden.find(parts[longest])
    while at >= 0:
        before, after, start, end = parts[:longest][::-1], parts[longest + 1:], at, at + len(parts[longest])
        for part in before:
            start = golden.rfind(part, max(0, start - 600), start)
            if start < 0:
                break
        for part in after if start >= 0 else ():
            found = golden.find(part, end, end + 600)
            if found < 0:
                break
            end = found + len(part)
        else:
            if start >= 0:
                return True
        at = golden.find(parts[longest], at + 1)
    return False


class Sentences(unittest.TestCase):
    def test_every_sentence_is_golden(self):
        golden = {language: folded("\n".join(path.read_text(encoding="utf-8") for path in
                                             sorted((SOURCE / "tests/data/golden").rglob(f"*.{language}.txt"))))
                  for language in ("en", "nl")}
        seen, unused = 0, set(EXCUSED)
        for file in sorted((SOURCE / "libregiotafel").rglob("*.c")):
            for match in PAIR.finditer(file.read_text(encoding="utf-8")):
                texts = {"en": literal(match[1]), "nl": literal(match[2])}
                if " " not in texts["en"] and "{" not in texts["en"]:
                    continue
                seen += 1
                excuse = next((part for part in EXCUSED if part in texts["en"]), None)
                if excuse:
                    unused.discard(excuse)
                    continue
                for language, template in texts.items():
                    with self.subTest(file=file.name, language=language, template=template):
                        self.assertTrue(stands_in(template, golden[language]), "no golden file has it")
        self.assertGreater(seen, 100)
        self.assertEqual(unused, set(), "excuses for what is no longer said")

    def test_arguments_are_the_same_in_both_languages(self):
        for file in sorted((SOURCE / "libregiotafel").rglob("*.c")):
            for match in PAIR.finditer(file.read_text(encoding="utf-8")):
                english, dutch = ({name.split("?")[0] for name in re.findall(r"\{([^}]*)\}", literal(text))}
                                  for text in match.groups())
                if " " in literal(match[1]) and english ^ dutch:
                    # A language may need no choice of a number, never another argument.
                    missing = {name for name in english ^ dutch if f"{{{name}}}" in literal(match[1]) + literal(match[2])}
                    with self.subTest(file=file.name, template=literal(match[1])):
                        self.assertEqual(missing - {"message"}, set())


if __name__ == "__main__":
    unittest.main()
