#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""All tables in numbers, and which of them are alike. Needs pandas (on Debian: python3-pandas).

Usage: all-tables.py INVENTORY
"""

import sys

import gi

gi.require_version("Regiotafel", "1")
from gi.repository import Gio, GLib, Regiotafel

ENGLISH = Regiotafel.Language.ENGLISH


def main(path):
    snapshot = Regiotafel.Reader().read_file(Gio.File.new_for_commandline_arg(path)).snapshot()

    tables = Regiotafel.Overview(language=ENGLISH).run(snapshot)
    print(f"{tables.sentence}\n")
    frame = tables.to_pandas()
    # What is not known is missing, and so is what is worked out with it.
    frame["load"] = frame["organisations"] * frame["meetings"] * frame["hours"]
    for level in ("executive", "policy", "content"):
        group = frame[frame["level"] == level]
        print(f"{level}: {len(group)} tables, {group['load'].sum():.1f} hours at the table a year")

    pairs = Regiotafel.Profile(language=ENGLISH).run(snapshot)
    print(f"\n{pairs.sentence}\n")
    for row in pairs:
        if row["reading"] == "merge":
            print(row.sentence)
    print(f"\n{pairs.ground}")  # it belongs below every answer


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        main(sys.argv[1])
    except GLib.Error as error:
        sys.exit(error.message)
