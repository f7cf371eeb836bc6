#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The headers as a user's compiler sees them: one may be included, in C and in C++; the others say so."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from house import LIBRARY, HouseTest, main

WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wstrict-prototypes"]
ONLY = "Only <regiotafel.h> can be included directly"


def flags(tree):
    """Where the headers are in this tree, and what GLib asks for; none of what the library itself is built with."""
    folders = [tree.root / LIBRARY] + [tree.root / LIBRARY / floor for floor in os.listdir(tree.root / LIBRARY)
                                       if (tree.root / LIBRARY / floor).is_dir()]
    if tree.build:
        folders.append(tree.build / LIBRARY)
    glib = subprocess.run(["pkg-config", "--cflags", "gio-2.0"], check=True, capture_output=True, text=True).stdout.split()
    return [f"-I{folder}" for folder in folders] + glib


def compile_with(compiler, options, text, suffix):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / ("program" + suffix)
        source.write_text(text, encoding="utf-8")
        return subprocess.run([compiler, "-fsyntax-only", *options, str(source)], capture_output=True, text=True, check=False)


def check_single_include(tree):
    """Each header on its own must fail, and say which one to include instead."""
    complaints = []
    options = flags(tree)
    names = [name.rpartition("/")[2] for name in tree.public_headers()]
    if tree.build:
        names += ["regiotafel-enum-types.h", "regiotafel-version-macros.h"]
    for name in names:
        run = compile_with("gcc", options + ["-Wfatal-errors"], f"#include <{name}>\nint main (void) {{ return 0; }}\n", ".c")
        if run.returncode == 0 or ONLY not in run.stderr:
            complaints.append(f"{name}: can be included alone")
    return complaints


def check_umbrella_compiles(tree):
    complaints = []
    options = flags(tree)
    text = "#include <regiotafel.h>\n#include <regiotafel.h>\nint main (void) { return 0; }\n"
    for compiler, suffix, more in (("gcc", ".c", ["-std=gnu11"]), ("gcc", ".c", ["-std=c11", "-Wpedantic"]),
                                   ("g++", ".cc", ["-std=c++11"]), ("clang", ".c", [])):
        if shutil.which(compiler) is None:
            if compiler == "clang":
                continue
            complaints.append(f"{compiler}: not there, so that the headers are not tried with it")
            continue
        warnings = [warning for warning in WARNINGS if suffix == ".c" or warning != "-Wstrict-prototypes"]
        run = compile_with(compiler, options + warnings + more, text, suffix)
        if run.returncode:
            complaints.append(f"regiotafel.h with {compiler} {' '.join(more)}:\n{run.stderr}")
    return complaints


def check_umbrella_leaves_no_trace(tree):
    """After the umbrella the other headers are closed again."""
    run = compile_with("gcc", flags(tree) + ["-dM", "-E"], "#include <regiotafel.h>\n", ".c")
    left = re.findall(r"#define (REGIOTAFEL_(?:INSIDE|COMPILATION))\b", run.stdout)
    return [f"regiotafel.h: leaves {name} defined" for name in left]


GUARD = f'#if !defined (REGIOTAFEL_INSIDE)\n#error "{ONLY}."\n#endif\n'
ORDERLY = {
    "libregiotafel/meson.build": "public_headers = files(\n  'core/regiotafel-a.h',\n  'core/regiotafel-b.h',\n)\n",
    "libregiotafel/core/regiotafel-a.h": "#pragma once\n" + GUARD,
    "libregiotafel/core/regiotafel-b.h": '#pragma once\n#include "regiotafel-a.h"\nint b (void);\n',
    "libregiotafel/regiotafel.h": '#pragma once\n#define REGIOTAFEL_INSIDE\n#include "regiotafel-a.h"\n#include "regiotafel-b.h"\n'
                                  "#undef REGIOTAFEL_INSIDE\n",
}


class Headers(HouseTest):
    def needs_a_build(self):
        if self.tree.build is None or not (self.tree.build / LIBRARY / "regiotafel-enum-types.h").exists():
            self.skipTest("no build folder, hence no generated headers")

    def test_single_include(self):
        self.needs_a_build()
        self.holds(check_single_include)

    def test_single_include_in_order(self):
        self.allows(check_single_include, ORDERLY)

    def test_header_without_guard(self):
        self.sees(check_single_include, {**ORDERLY, "libregiotafel/core/regiotafel-b.h": "#pragma once\nint b (void);\n"},
                  "regiotafel-b.h: can be included alone")

    def test_umbrella(self):
        self.needs_a_build()
        self.holds(check_umbrella_compiles)

    def test_umbrella_in_order(self):
        self.allows(check_umbrella_compiles, ORDERLY)

    def test_umbrella_that_is_no_cpp(self):
        self.sees(check_umbrella_compiles, {**ORDERLY, "libregiotafel/core/regiotafel-b.h": "#pragma once\nint f (int class);\n"}, "g++")

    def test_umbrella_with_a_warning(self):
        self.sees(check_umbrella_compiles,
                  {**ORDERLY, "libregiotafel/core/regiotafel-b.h": "static inline int f (int a) { int b; return 0; }\n"}, "regiotafel.h with")

    def test_no_trace(self):
        self.needs_a_build()
        self.holds(check_umbrella_leaves_no_trace)

    def test_trace(self):
        self.sees(check_umbrella_leaves_no_trace, {**ORDERLY, "libregiotafel/regiotafel.h": "#define REGIOTAFEL_INSIDE\n"}, "leaves")


if __name__ == "__main__":
    main()
