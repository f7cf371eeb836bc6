#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes ../utrecht.json, real tables in and around Utrecht, from the facts in this folder and from ../gr-nl.csv.

usage: make.py           writes the file
       make.py --check   says whether it is what it would write; exits 1 when not

README.md tells what is in it and what is not. Only the standard library is used, and nothing of the library.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "utrecht.json"
sys.path.insert(0, str(HERE.parent))

# Nothing is compiled beside the sources.
sys.dont_write_bytecode = True

import arrangements  # noqa: E402
import native  # noqa: E402
import region  # noqa: E402
import tables  # noqa: E402

INVENTORY = {
    "title": "Overlegtafels in en om Utrecht",
    "language": "nl",
    "as-of": "2026-11-21",
    "confirmed-from": "2025-11-22",
    "covers": "tafels met een openbare bron",
    "domains": region.make_domains(),
    "themes": region.make_themes(),
    "areas": region.make_areas(),
    "organisations": region.make_organisations() + arrangements.make_organisations(),
    "projects": tables.PROJECTS,
    "tables": tables.TABLES + arrangements.make_tables(),
}


if __name__ == "__main__":
    sys.exit(native.make(sys.argv[1:], __doc__, TARGET, INVENTORY, f"{HERE.name}/make.py"))
