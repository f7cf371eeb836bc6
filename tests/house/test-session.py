#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The session that the README opens with is what the command really answers.

usage: test-session.py             the test
       test-session.py --rewrite   puts the real answers into the README, of the build that REGIOTAFEL_BUILD names
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from house import LIBRARY, HouseTest, Tree, main

LEFT_OUT = "…"


def sessions(text):
    """[(command, answer)] of the blocks of code that hold commands; a command may go on behind a backslash."""
    found = []
    for block in re.findall(r"^```\n(.*?)^```$", text, re.M | re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, answer = re.sub(r"\\\n\s*", "", part).partition("\n")
            if command.startswith("regiotafel "):
                found.append((command, answer.rstrip("\n")))
    return found


def same(shown, real):
    """Whether an answer is the real one, where a line with three dots stands for any number of lines."""
    pattern = "".join("(?:.*\n)*?" if line == LEFT_OUT else re.escape(line) + "\n" for line in shown.split("\n"))
    return re.fullmatch(pattern, real.rstrip("\n") + "\n") is not None


def check_session(tree, run):
    complaints = []
    shown = sessions(tree.read("README.md"))
    if not shown:
        complaints.append("README.md: shows no session")
    for command, answer in shown:
        real = run(command)
        if not same(answer, real):
            complaints.append(f"README.md: “{command}” answers otherwise:\n{real}")
    return complaints


def runner(tree, folder):
    """What runs a command in a folder that holds the example data, and gives what it says."""
    shutil.copytree(tree.root / "examples/data", folder, dirs_exist_ok=True)
    # Only what the command needs: its answers may depend on nothing else.
    environment = {"PATH": f"{tree.build / LIBRARY}:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
                   "LD_LIBRARY_PATH": str(tree.build / LIBRARY)}
    environment |= {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}

    def run(command):
        done = subprocess.run(command, shell=True, cwd=folder, env=environment, text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        return done.stdout
    return run


def rewrite(tree):
    """As many lines are shown before and after the dots as were."""
    with tempfile.TemporaryDirectory() as folder:
        text = tree.read("README.md")
        run = runner(tree, folder)
        for command, answer in sessions(text):
            lines = run(command).rstrip("\n").split("\n")
            shown = answer.split("\n")
            if LEFT_OUT in shown:
                before = shown.index(LEFT_OUT)
                after = len(shown) - before - 1
                lines = lines[:before] + [LEFT_OUT] + lines[len(lines) - after:]
            text = text.replace(answer, "\n".join(lines))
        (tree.root / "README.md").write_text(text, encoding="utf-8")


class Session(HouseTest):
    def test_readme(self):
        if self.tree.build is None or not (self.tree.build / LIBRARY / "regiotafel").exists():
            self.skipTest("no build folder")
        with tempfile.TemporaryDirectory() as folder:
            self.holds(lambda tree: check_session(tree, runner(tree, folder)))

    def test_breach(self):
        def answers(command):
            return {"regiotafel a": "one\ntwo\nthree\n", "regiotafel b --x=1": "four\n"}[command]

        def complaints(text):
            return check_session(self.made_up({"README.md": text}), answers)

        self.assertEqual(complaints("```\n$ regiotafel a\none\ntwo\nthree\n\n$ regiotafel b \\\n    --x=1\nfour\n```\n"), [])
        self.assertEqual(complaints("```\n$ regiotafel a\none\n…\nthree\n```\n"), [])
        self.assertIn("otherwise", complaints("```\n$ regiotafel a\none\n2\nthree\n```\n")[0])
        self.assertIn("otherwise", complaints("```\n$ regiotafel a\none\n…\nfour\n```\n")[0])
        self.assertIn("no session", complaints("Nothing.\n")[0])


if __name__ == "__main__":
    if sys.argv[1:] == ["--rewrite"]:
        rewrite(Tree(pathlib.Path(__file__).resolve().parent.parent.parent, os.environ["REGIOTAFEL_BUILD"]))
    else:
        main()
