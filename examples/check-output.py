#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs an example and compares: each language has to print the same, to the byte, and to save the same change.

Usage: check-output.py EXPECTED PROGRAM [ARGUMENT…]; where an ARGUMENT is @NEW@ the example gets the name of a new file.
With REGIOTAFEL_GOLDEN=write what it printed becomes what is expected: read the difference before committing it.
"""
import difflib
import json
import os
import pathlib
import subprocess
import sys
import tempfile


def main(expected, *program):
    with tempfile.TemporaryDirectory() as folder:
        saved = pathlib.Path(folder, "saved.json")
        done = subprocess.run(
            [str(saved) if argument == "@NEW@" else argument for argument in program],
            stdout=subprocess.PIPE,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            check=False,
        )
        if done.returncode != 0:
            sys.exit(f"exit status {done.returncode}")
        if os.environ.get("REGIOTAFEL_GOLDEN") == "write":
            pathlib.Path(expected).write_bytes(done.stdout)
        wanted = pathlib.Path(expected).read_bytes()
        if done.stdout != wanted:
            lines = [text.decode("utf-8", "replace").splitlines() for text in (wanted, done.stdout)]
            sys.exit("\n".join(difflib.unified_diff(*lines, "expected", "printed", lineterm="")) or "other line ends")
        if "@NEW@" in program:
            first = json.loads(saved.read_bytes())["tables"][0]
            if (first["level"], first["purpose"]) != ("executive", "Handle the waste together"):
                sys.exit(f"the change was not saved: {first}")


main(*sys.argv[1:])
