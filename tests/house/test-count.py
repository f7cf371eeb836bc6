#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What counts the tests must miss no failure: not of a check, a program, a subtest, a crash, a skip."""
import json
import pathlib
import subprocess
import sys

from house import HouseTest, main

COUNT = pathlib.Path(__file__).resolve().parent.parent / "count.py"
PROGRAM = "p:c+core / date"


class Count(HouseTest):
    def count(self, checks="", suites=(), programs=()):
        """suites: (name, [(case, what is in it)]); programs: (name, result). One log for each pair of these."""
        files = {"checks": checks}
        for i, (suite, program) in enumerate(zip(suites, programs)):
            cases = "".join(f'<testcase name="{name}">{inside}</testcase>' for name, inside in suite[1])
            files[f"b{i}/meson-logs/l.junit.xml"] = f'<testsuites><testsuite name="{suite[0]}">{cases}</testsuite></testsuites>'
            files[f"b{i}/meson-logs/l.json"] = json.dumps({"name": program[0], "result": program[1], "returncode": -6}) + "\n"
        tree = self.made_up(files)
        logs = [str(tree.root / name) for name in files if name.endswith(".xml")]
        done = subprocess.run([sys.executable, str(COUNT), str(tree.root / "checks"), *logs], capture_output=True, text=True, check=False)
        return done.stdout.splitlines()[-1], done.returncode

    def test_passed(self):
        self.assertEqual(self.count("passed a\npassed b: c\n", [("p.p:c+core / date", [("1 /a", ""), ("2 /b", "")])], [(PROGRAM, "OK")]),
                         ("4 passed, 0 failed", 0))

    def test_nothing_is_no_success(self):
        self.assertEqual(self.count(), ("0 passed, 0 failed", 1))

    def test_check(self):
        self.assertEqual(self.count("passed a\nfailed b\n"), ("1 passed, 1 failed", 1))

    def test_subtest_counts_once(self):
        self.assertEqual(self.count("", [("p.p:c+core / date", [("1 /a", ""), ("2 /b", "<failure/>")])], [(PROGRAM, "ERROR")]),
                         ("1 passed, 1 failed", 1))

    def test_program(self):
        self.assertEqual(self.count("", [("p", [("p:python / python-x", "<failure/>")])], [("p:python / python-x", "FAIL")]),
                         ("0 passed, 1 failed", 1))

    def test_crash_after_a_good_subtest(self):
        self.assertEqual(self.count("", [("p.p:c+core / date", [("1 /a", "")])], [(PROGRAM, "ERROR")]), ("1 passed, 1 failed", 1))

    def test_timeout(self):
        self.assertEqual(self.count("", [("p.p:c+core / date", [("1 /a", "")])], [(PROGRAM, "TIMEOUT")]), ("1 passed, 1 failed", 1))

    def test_skipped(self):
        skipped = ("p.p:c+core / date", [("1 /a", "<skipped/>"), ("2 /b", "")])
        self.assertEqual(self.count("", [skipped], [(PROGRAM, "OK")]), ("1 passed, 1 failed", 1))
        passed = ("p.p:c+core / date", [("1 /a", ""), ("2 /b", "")])
        self.assertEqual(self.count("", [skipped, passed], [(PROGRAM, "OK"), (PROGRAM, "OK")]), ("3 passed, 0 failed", 0))


if __name__ == "__main__":
    main()
