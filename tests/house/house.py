# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests of the house stand on: a tree to look at, a made-up tree to break, and TAP for meson.

A check is a function that takes a Tree and gives a list of complaints, "FILE: what is wrong". Each is tested twice:
on the tree of the library, which it must find in order, and on a made-up tree with one breach, which it must see.
The second is not a luxury: a check that greps for the wrong thing is green for ever.
"""
import json
import os
import pathlib
import re
import sys
import tempfile
import unittest

LIBRARY = "libregiotafel"
# From the bottom up; "tool" and "picture" stand on what is below them too.
FLOORS = ("core", "model", "snapshot", "kernel", "analysis", "exchange", "picture", "tool")
MADE_BY_THE_BUILD = ("regiotafel-enum-types.h", "regiotafel-version-macros.h")


class Tree:
    """The files of a source tree, and of its build folder where there is one."""

    def __init__(self, root, build=None):
        self.root = pathlib.Path(root)
        self.build = pathlib.Path(build) if build else None

    def files(self, *patterns):
        """Paths relative to the root, in order; folders that start with _ or . and build folders are no part."""
        found = set()
        for pattern in patterns:
            for path in self.root.glob(pattern):
                relative = path.relative_to(self.root)
                hidden = any(part.startswith("_") and part != "__init__.py" or part in (".git", "node_modules")
                             or part.startswith("build") for part in relative.parts)
                if path.is_file() and not hidden:
                    found.add(str(relative))
        return sorted(found)

    def sources(self):
        return self.files(f"{LIBRARY}/**/*.c", f"{LIBRARY}/**/*.h")

    def read(self, name):
        return (self.root / name).read_text(encoding="utf-8")

    def has(self, name):
        return (self.root / name).exists()

    def floor(self, name):
        """The floor of a file by its place, None outside the floors."""
        parts = pathlib.PurePath(name).parts
        return parts[1] if len(parts) == 3 and parts[0] == LIBRARY and parts[1] in FLOORS else None

    def public_headers(self):
        """Headers that are installed, as the build file lists them: names relative to the library's folder."""
        text = self.read(f"{LIBRARY}/meson.build")
        block = re.search(r"public_headers\s*=\s*files\((.*?)\n\)", text, re.S)
        return re.findall(r"'([^']+)'", block.group(1)) if block else []

    def introspect(self, what):
        """One of the answers that meson leaves in its build folder."""
        with open(self.build / "meson-info" / f"intro-{what}.json", encoding="utf-8") as file:
            return json.load(file)


def without_comments(text, strings=True):
    """C without its comments; with strings=False also with empty string literals. Lines keep their numbers."""
    def replace(match):
        piece = match.group(0)
        if piece.startswith("/"):
            return "\n" * piece.count("\n") or " "
        return piece if strings or piece.startswith("'") else '""'
    return re.sub(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", replace, text, flags=re.S)


def lines_of(tree, names, strings=False):
    """(file, line number, line of code) of C files, without comments."""
    for name in names:
        for number, line in enumerate(without_comments(tree.read(name), strings).splitlines(), start=1):
            yield name, number, line


class HouseTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        here = pathlib.Path(__file__).resolve().parent
        cls.tree = Tree(os.environ.get("REGIOTAFEL_SOURCE", here.parent.parent), os.environ.get("REGIOTAFEL_BUILD"))

    def holds(self, check):
        complaints = check(self.tree)
        if complaints:
            self.fail("\n" + "\n".join(complaints))

    def made_up(self, files):
        """A tree in a temporary folder that holds these files: {name: text}."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        for name, text in files.items():
            path = pathlib.Path(folder.name) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Tree(folder.name)

    def sees(self, check, files, word):
        """The check complains, about what it should, and about nothing else."""
        complaints = check(self.made_up(files))
        self.assertTrue(complaints, f"{check.__name__} does not see the breach")
        for complaint in complaints:
            self.assertIn(word, complaint)

    def allows(self, check, files):
        self.assertEqual(check(self.made_up(files)), [])


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.n = 0

    def tell(self, test, good, text="", directive=""):
        self.n += 1
        print(f"{'ok' if good else 'not ok'} {self.n} - {test.id().partition('.')[2]}{directive}")
        sys.stdout.flush()
        if text:
            print(test.id(), text, sep="\n", file=sys.stderr)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.tell(test, True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.tell(test, False, self._exc_info_to_string(err, test))

    def addError(self, test, err):
        super().addError(test, err)
        self.tell(test, False, self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.tell(test, True, directive=" # SKIP " + reason)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}")
    result = TapResult()
    suite.run(result)
    sys.exit(not result.wasSuccessful())
