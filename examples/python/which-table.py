#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""At which table does a subject belong, and why.

Usage: which-table.py INVENTORY WORD…
"""

import sys

import gi

gi.require_version("Regiotafel", "1")
from gi.repository import Gio, GLib, Regiotafel


def main(path, *words):
    inventory = Regiotafel.Reader().read_file(Gio.File.new_for_commandline_arg(path))
    finder = Regiotafel.Finder(text=" ".join(words), language=Regiotafel.Language.ENGLISH)
    result = finder.run(inventory.snapshot())
    print(f"{result.sentence}\n")
    for row in result:
        print(row.sentence)
    print(f"\n{result.ground}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except GLib.Error as error:
        sys.exit(error.message)
