#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what the runs of the tests logged, and says it in one line.

usage: count.py CHECKS JUNIT…

CHECKS has a line "passed NAME" or "failed NAME" each. A test that is skipped tells nothing, so it counts as failed,
unless it passed in another run (what limits the memory cannot work together with a sanitizer), or stands in ALLOWED
with a reason.
"""
import re
import sys
import xml.etree.ElementTree

ALLOWED = {}

passed = []
failed = []
skipped = []

with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        outcome, name = line.rstrip("\n").split(" ", 1)
        (passed if outcome == "passed" else failed).append(("checks", name))

for path in sys.argv[2:]:
    with open(path, "rb") as file:
        # Tests may print control characters, which XML does not allow and meson does not take out.
        text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", file.read())
    log = "/".join(path.split("/")[-3::2]).removesuffix(".junit.xml")
    for suite in xml.etree.ElementTree.fromstring(text).iter("testsuite"):
        for case in suite.findall("testcase"):
            kinds = {child.tag for child in case}
            outcome = failed if kinds & {"failure", "error"} else skipped if "skipped" in kinds else passed
            # A suite is named after the project and the folders; the number before a subtest says its place.
            name = suite.get("name").rpartition(":")[2] + " " + re.sub(r"^\d+ ", "", case.get("name"))
            outcome.append((log, name))

ran = {name for log, name in passed}
for log, name in skipped:
    if name in ran or name in ALLOWED:
        print(f"skipped: {name} in {log}: {ALLOWED.get(name, 'it passed in another run')}")
    else:
        failed.append((log, name + " (skipped)"))
for log, name in failed:
    print(f"failed: {name} in {log}")

print(f"{len(passed)} passed, {len(failed)} failed")
sys.exit(bool(failed))
