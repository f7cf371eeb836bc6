#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what the runs of the tests logged, and says it in one line.

usage: count.py CHECKS JUNIT…

CHECKS has a line "passed NAME" or "failed NAME" each. A test that was skipped tells nothing, so it counts as failed,
unless it stands in ALLOWED with a reason.
"""
import re
import sys
import xml.etree.ElementTree

ALLOWED = {}

passed = failed = 0
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        outcome, name = line.rstrip("\n").split(" ", 1)
        passed += outcome == "passed"
        failed += outcome != "passed"
        if outcome != "passed":
            print(f"failed: {name}")

for path in sys.argv[2:]:
    with open(path, "rb") as file:
        # Tests may print control characters, which XML does not allow and meson does not take out.
        text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", file.read())
    for suite in xml.etree.ElementTree.fromstring(text).iter("testsuite"):
        for case in suite.findall("testcase"):
            kinds = {child.tag for child in case}
            name = f"{path.rpartition('/')[2][:-10]}: {suite.get('name')}: {case.get('name')}"
            if "skipped" in kinds and case.get("name") not in ALLOWED:
                failed += 1
                print(f"skipped: {name}")
            elif kinds & {"failure", "error"}:
                failed += 1
                print(f"failed: {name}")
            elif "skipped" not in kinds:
                passed += 1

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
