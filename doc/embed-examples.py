#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Puts the programs that the tutorials show into them, as they are: those are compiled and run by the tests.

A page has a line "<!-- FILE -->", an empty line and a block of code; the block becomes the text of FILE, which is
relative to the root of the source tree. A test of the house fails when they differ.
"""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent

for page in sorted(ROOT.glob("doc/tutorial-*.md")):
    def embed(match):
        text = (ROOT / match.group(1)).read_text(encoding="utf-8")
        return f"<!-- {match.group(1)} -->\n\n```{match.group(2)}\n{text}```"

    before = page.read_text(encoding="utf-8")
    after = re.sub(r"<!-- ((?:examples|tests)/\S+) -->\n\n```(\w*)\n.*?```", embed, before, flags=re.S)
    if after != before:
        page.write_text(after, encoding="utf-8")
        print(page.name)
