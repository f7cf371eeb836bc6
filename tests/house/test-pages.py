#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The pages tell what the sources do: every diagnostic code, every example, every page that is there."""
import re

from house import LIBRARY, HouseTest, main, without_comments

PAGE = "doc/file-format.md"
CODE = r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"'
# Where a code is said: as the first text that what reports is given, or put into something called code.
REPORTS = re.compile(r"\b\w*(?:report|complain|_fail|add_diagnostic|diagnostic_new)\w*\s*\((?:\s*[^,\"()]+,)?\s*" + CODE)
# In a table of problems the code stands in front of its severity.
RECORDS = re.compile(CODE + r"\s*,\s*REGIOTAFEL_SEVERITY_")
ASSIGNS = re.compile(r"\bcode\s*=(?!=)\s*((?:(?!,\s*\.)[^;{}])*)")


def codes_in_sources(tree):
    """{code: file} of every diagnostic code in the library."""
    codes = {}
    for name in tree.files(f"{LIBRARY}/*/*.c"):
        if tree.floor(name) == "tool":
            continue
        text = without_comments(tree.read(name))
        for match in REPORTS.finditer(text):
            codes.setdefault(match.group(1), name)
        for match in ASSIGNS.finditer(text):
            for code in re.findall(CODE, match.group(1)):
                codes.setdefault(code, name)
        for match in RECORDS.finditer(text):
            codes.setdefault(match.group(1), name)
    return codes


def codes_on_page(tree):
    """Codes are the first cell of a row of a table, as code."""
    return set(re.findall(r"^\| `([a-z][a-z0-9-]*)` \|", tree.read(PAGE).partition("## Diagnostic codes")[2], re.M))


def check_codes(tree):
    used = codes_in_sources(tree)
    told = codes_on_page(tree)
    return ([f"{used[code]}: the code “{code}” is not told on {PAGE}" for code in sorted(set(used) - told)]
            + [f"{PAGE}: the code “{code}” is in no source" for code in sorted(told - set(used))])


def pages_listed(tree):
    block = re.search(r"content_files\s*=\s*\[(.*?)\]", tree.read("doc/regiotafel.toml.in"), re.S)
    return re.findall(r'"([^"]+)"', block.group(1)) if block else []


def check_pages_are_listed(tree):
    listed = set(pages_listed(tree))
    there = {name.rpartition("/")[2] for name in tree.files("doc/*.md")}
    return ([f"doc/{name}: not in content_files of regiotafel.toml.in" for name in sorted(there - listed)]
            + [f"regiotafel.toml.in: lists {name}, which is not there" for name in sorted(listed - there)])


def check_links(tree):
    """Links from page to page lead somewhere; gi-docgen turns FILE.md into FILE.html, so .html is what is written."""
    complaints = []
    pages = {name.rpartition("/")[2][:-3] for name in tree.files("doc/*.md")}
    for name in tree.files("doc/*.md", "*.md", "examples/**/*.md"):
        text = tree.read(name)
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
            if "://" in target or target.startswith("mailto:"):
                continue
            if name.startswith("doc/") and target.endswith(".html"):
                if target[:-5] not in pages:
                    complaints.append(f"{name}: a link to {target}, and there is no such page")
            elif not (tree.root / name).parent.joinpath(target).exists():
                complaints.append(f"{name}: a link to {target}, which is not there")
    return complaints


def check_examples_are_embedded_as_they_are(tree):
    """A program on a page is one of examples/, to the letter: those are compiled and run."""
    complaints = []
    for name in tree.files("doc/tutorial-*.md"):
        for path, text in re.findall(r"<!-- ((?:examples|tests)/\S+) -->\n\n```\w*\n(.*?)```", tree.read(name), re.S):
            if not tree.has(path):
                complaints.append(f"{name}: embeds {path}, which is not there")
            elif tree.read(path) != text:
                complaints.append(f"{name}: differs from {path}; run doc/embed-examples.py")
    return complaints


class Codes(HouseTest):
    PAGE_TEXT = "## Diagnostic codes\n\n| code | meaning |\n|---|---|\n| `bad-date` | no date |\n| `syntax` | no JSON |\n"
    SOURCE = 'f (r, "bad-date", x); report (check, "bad-date", 3);\n  problem.code = "syntax";\n'

    def files(self, source=SOURCE, page=PAGE_TEXT):
        return {PAGE: page, "libregiotafel/exchange/regiotafel-a.c": source}

    def test_tree(self):
        self.holds(check_codes)

    def test_in_order(self):
        self.allows(check_codes, self.files())

    def test_forms(self):
        for text in ('regiotafel_reading_report (reading, "new-code", S);', 'X p = { .code = "new-code", .text = t };',
                     'static const P p\n  = { "new-code",\n REGIOTAFEL_SEVERITY_NOTE };', 'code = a ? "new-code" : "syntax";', 'regiotafel_diagnostic_new ("new-code", S);',
                     'regiotafel_reading_fail (r,\n  "new-code", E);'):
            with self.subTest(text):
                self.sees(check_codes, self.files(self.SOURCE + text), "new-code")

    def test_comments_do_not_count(self):
        self.allows(check_codes, self.files(self.SOURCE + '/* code = "none"; */'))

    def test_stale(self):
        self.sees(check_codes, self.files(page=self.PAGE_TEXT + "| `gone` | was |\n"), "gone")


class Pages(HouseTest):
    LIST = {"doc/regiotafel.toml.in": 'content_files = [\n  "a.md",\n]\n', "doc/a.md": ""}

    def test_listed_in_tree(self):
        self.holds(check_pages_are_listed)

    def test_listed(self):
        self.allows(check_pages_are_listed, self.LIST)
        self.sees(check_pages_are_listed, {**self.LIST, "doc/b.md": ""}, "b.md: not in")
        self.sees(check_pages_are_listed, {"doc/regiotafel.toml.in": self.LIST["doc/regiotafel.toml.in"]}, "not there")

    def test_links_in_tree(self):
        self.holds(check_links)

    def test_links(self):
        self.sees(check_links, {"doc/a.md": "[x](b.html)"}, "no such page")
        self.sees(check_links, {"README.md": "[x](doc/b.md)"}, "not there")
        self.allows(check_links, {"doc/a.md": "[x](a.html#part) [y](https://example.org/a)", "README.md": "[x](doc/a.md)"})

    def test_examples_in_tree(self):
        self.holds(check_examples_are_embedded_as_they_are)

    def test_examples(self):
        page = "<!-- examples/c/a.c -->\n\n```c\nint a;\n```\n"
        self.allows(check_examples_are_embedded_as_they_are, {"doc/tutorial-c.md": page, "examples/c/a.c": "int a;\n"})
        self.sees(check_examples_are_embedded_as_they_are, {"doc/tutorial-c.md": page, "examples/c/a.c": "int b;\n"}, "differs")
        self.sees(check_examples_are_embedded_as_they_are, {"doc/tutorial-c.md": page}, "not there")


if __name__ == "__main__":
    main()
