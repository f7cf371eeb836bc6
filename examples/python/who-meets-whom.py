#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reads a list with one membership a row, asks what overlaps, and saves it as an inventory.

Usage: who-meets-whom.py LIST NEW
"""

import sys
from collections import Counter

import gi

gi.require_version("Regiotafel", "1")
from gi.repository import Gio, GLib, Regiotafel


def tell_problems(reader):
    n = Counter(problem.severity for problem in reader.diagnostics)
    severity = Regiotafel.Severity
    print(f"{n[severity.ERROR]} errors, {n[severity.WARNING]} warnings, {n[severity.NOTE]} notes")


def ask(snapshot, of):
    result = Regiotafel.Overlap(of=of, language=Regiotafel.Language.ENGLISH).run(snapshot)
    print(f"\n{result.sentence}")
    for row in result[:3]:
        print(f"{row['jaccard']:.4f} {row.sentence}")
    # For more than a few rows: result.to_pandas(), or result.find_column("jaccard").to_numpy().
    return result


def main(list_path, new_path):
    reader = Regiotafel.Reader(
        format=Regiotafel.Format.EDGE_CSV,
        table_column="Gemeenschappelijke regeling",
        organisation_column="Deelnemer",
        area_column="Provincie",
    )
    inventory = reader.read_file(Gio.File.new_for_commandline_arg(list_path))
    tell_problems(reader)

    # The inventory is for editing; a snapshot of it, on any date, is for asking, on any thread.
    snapshot = inventory.snapshot()
    ask(snapshot, Regiotafel.Axis.TABLES)
    result = ask(snapshot, Regiotafel.Axis.ORGANISATIONS)

    first = inventory.tables[0]
    first.level = Regiotafel.Level.EXECUTIVE
    first.purpose = "Handle the waste together"
    saved = Gio.File.new_for_commandline_arg(new_path)
    Regiotafel.Writer().write_file(inventory, saved)

    reader = Regiotafel.Reader()
    reader.read_file(saved)
    print()
    tell_problems(reader)
    print(result.ground)  # it belongs below every answer


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except GLib.Error as error:
        sys.exit(error.message)
