#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what the runs of the tests logged, and says it in one line.

usage: count.py CHECKS JUNIT…

CHECKS has a line "passed NAME" or "failed NAME" each. Beside each JUNIT stands meson's own log, X.json beside
X.junit.xml. The one has the subtests; the other knows of a program that crashed after its last subtest, which the one
does not tell.

A test that is skipped tells nothing, so it counts as failed, unless it passed in another run (what limits the memory
cannot work together with a sanitizer), or stands in ALLOWED with a reason.
"""
import json
import re
import sys
import xml.etree.ElementTree

ALLOWED = {}


def read_checks(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            outcome, name = line.rstrip("\n").split(" ", 1)
            yield "checks", name, outcome


def read_junit(path):
    with open(path, "rb") as file:
        # Tests may print control characters, which XML does not allow and meson does not take out.
        text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", file.read())
    log = "/".join(path.split("/")[-3::2]).removesuffix(".junit.xml")
    failed = set()
    for suite in xml.etree.ElementTree.fromstring(text).iter("testsuite"):
        for case in suite.findall("testcase"):
            kinds = {child.tag for child in case}
            outcome = "failed" if kinds & {"failure", "error"} else "skipped" if "skipped" in kinds else "passed"
            # With subtests a suite is a program, else a project; the number before a subtest says its place.
            if " / " in suite.get("name"):
                program = suite.get("name").rpartition(":")[2]
                name = program + " " + re.sub(r"^\d+ ", "", case.get("name"))
            else:
                program = name = case.get("name").rpartition(":")[2]
            if outcome == "failed":
                failed.add(program)
            yield log, name, outcome
    with open(path.removesuffix(".junit.xml") + ".json", encoding="utf-8") as file:
        for line in file:
            test = json.loads(line)
            program = test["name"].rpartition(":")[2]
            if test["result"] not in ("OK", "SKIP") and program not in failed:
                yield log, f"{program} ({test['result']}, status {test['returncode']})", "failed"


def main(checks, *junits):
    results = [result for source in [read_checks(checks), *map(read_junit, junits)] for result in source]
    passed = {name for log, name, outcome in results if outcome == "passed"}
    n = {"passed": 0, "failed": 0}
    for log, name, outcome in results:
        if outcome == "skipped" and (name in passed or name in ALLOWED):
            print(f"skipped: {name} in {log}: {ALLOWED.get(name, 'it passed in another run')}")
            continue
        n["passed" if outcome == "passed" else "failed"] += 1
        if outcome != "passed":
            print(f"{outcome}: {name} in {log}")
    print(f"{n['passed']} passed, {n['failed']} failed")
    return 1 if n["failed"] or not n["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
