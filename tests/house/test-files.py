#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""One public type a file, files of a size that can be read, headers where they belong, a licence on each."""
import pathlib
import re

from house import LIBRARY, HouseTest, Tree, main, without_comments

LONGEST = 800
# Headers that declare no class: what all of the library shares, and methods of classes of a floor below.
WITHOUT_TYPE = {"regiotafel-enums.h", "regiotafel-error.h", "regiotafel-privacy.h", "regiotafel-result-json.h", "regiotafel-types.h"}
SOURCE_PATTERNS = ("**/*.c", "**/*.h", "**/*.py", "**/*.js", "**/*.vala", "**/*.sh", "**/meson.build", "meson_options.txt",
                   ".ci/*", "**/*.metadata", "**/*.mjs", "**/*.ts", "**/*.css")


def check_names(tree):
    complaints = []
    for name in tree.sources():
        if tree.floor(name) and not re.fullmatch(r"regiotafel(-[a-z0-9]+)+\.[ch]", name.rpartition("/")[2]):
            complaints.append(f"{name}: files are called regiotafel-<thing>, in lower case")
    base = {}
    for name in tree.sources():
        other = base.setdefault(name.rpartition("/")[2], name)
        if other != name:
            complaints.append(f"{name}: has the name of {other}; headers are included by bare name")
    return complaints


def camel(stem):
    return "".join(part.capitalize() for part in stem.split("-"))


def check_one_type_a_header(tree):
    """regiotafel-role-term.h declares RegiotafelRoleTerm and no other type, and regiotafel-role-term.c is its home."""
    complaints = []
    for name in tree.public_headers():
        base = name.rpartition("/")[2]
        text = without_comments(tree.read(f"{LIBRARY}/{name}"))
        declared = re.findall(r"^\s*(?:REGIOTAFEL|G)_DECLARE_\w*TYPE\w* \((\w+)", text, re.M)
        # A boxed type; a forward typedef of what another header declares has no get_type here.
        declared += [type_name for type_name in re.findall(r"^typedef struct _(\w+) \1;", text, re.M)
                     if re.search(r"\b" + "_".join(re.findall("[A-Z][a-z0-9]*", type_name)).lower() + r"_get_type \(void\)", text)]
        if base in WITHOUT_TYPE:
            if declared:
                complaints.append(f"{name}: declares {declared[0]}, but is not meant to")
            continue
        expected = camel(base[:-2])
        if declared != [expected]:
            complaints.append(f"{name}: declares {', '.join(declared) or 'no type'} instead of {expected}")
        if not tree.has(f"{LIBRARY}/{name[:-2]}.c"):
            complaints.append(f"{name}: has no .c file beside it")
    return complaints


def check_private_headers(tree):
    """A header is either installed, or its name says that it is private."""
    complaints = []
    public = set(tree.public_headers())
    for name in public:
        if name.endswith("-private.h"):
            complaints.append(f"{name}: private, but in public_headers")
        if not tree.has(f"{LIBRARY}/{name}"):
            complaints.append(f"{name}: in public_headers, but not there")
        elif tree.has(f"{LIBRARY}/{name}"):
            for included in re.findall(r'#\s*include\s+"([^"]+)"', without_comments(tree.read(f"{LIBRARY}/{name}"))):
                if included.endswith("-private.h"):
                    complaints.append(f"{name}: public, but includes {included}")
    for name in tree.files(f"{LIBRARY}/*/*.h"):
        if not name.endswith("-private.h") and name.partition("/")[2] not in public:
            complaints.append(f"{name}: neither in public_headers nor called -private.h")
    return complaints


def check_umbrella(tree):
    """The one header that a user includes brings in every public header, and nothing else."""
    umbrella = without_comments(tree.read(f"{LIBRARY}/regiotafel.h"))
    included = set(re.findall(r'#include "([^"]+)"', umbrella))
    expected = {name.rpartition("/")[2] for name in tree.public_headers()}
    made = {"regiotafel-enum-types.h", "regiotafel-version-macros.h"}
    return ([f"regiotafel.h: does not include {name}" for name in sorted((expected | made) - included)]
            + [f"regiotafel.h: includes {name}, which is not public" for name in sorted(included - expected - made)])


def check_every_source_is_built(tree):
    """A .c file that nobody compiles is a file that nobody tests."""
    text = tree.read(f"{LIBRARY}/meson.build")
    return [f"{name}: not in {LIBRARY}/meson.build" for name in tree.files(f"{LIBRARY}/*/*.c")
            if f"'{name.partition('/')[2]}'" not in text]


def check_size(tree):
    complaints = []
    for name in tree.sources() + tree.files("tests/**/*.[ch]", "tests/**/*.py", "bindings/**/*", "examples/**/*.py",
                                            "examples/**/*.js", "examples/**/*.c", "examples/**/*.vala"):
        try:
            length = len(tree.read(name).splitlines())
        except UnicodeDecodeError:
            continue
        if length > LONGEST:
            complaints.append(f"{name}: {length} lines; split it along a real seam, {LONGEST} is enough to read at once")
    return complaints


def check_licence_lines(tree):
    complaints = []
    for name in tree.files(*SOURCE_PATTERNS):
        first = [line for line in tree.read(name).splitlines()[:3] if not line.startswith("#!")][:1]
        if not first or "SPDX-License-Identifier:" not in first[0]:
            complaints.append(f"{name}: the first line says no licence (SPDX-License-Identifier)")
    return complaints


def check_installed(tree):
    """What the build really installs, as against what its file says."""
    complaints = []
    headers = set()
    for target in tree.introspect("installed").values():
        path = pathlib.PurePath(target)
        if path.suffix == ".h":
            headers.add(path.name)
            if path.parent.name != "regiotafel-1":
                complaints.append(f"{target}: headers are installed flat, into include/regiotafel-1")
            if path.name.endswith("-private.h"):
                complaints.append(f"{target}: private, but installed")
    for name in tree.public_headers() + ["regiotafel.h"]:
        if name.rpartition("/")[2] not in headers:
            complaints.append(f"{name}: public, but not installed")
    return complaints


BUILD_FILE = "libregiotafel/meson.build"
LISTED = "public_headers = files(\n  'core/regiotafel-date.h',\n)\n"
DATE = "REGIOTAFEL_DECLARE_TYPE (RegiotafelDate, regiotafel_date, DATE)\n"
ORDERLY = {BUILD_FILE: LISTED + "library_sources = files(\n  'core/regiotafel-date.c',\n)\n",
           "libregiotafel/core/regiotafel-date.h": DATE, "libregiotafel/core/regiotafel-date.c": "",
           "libregiotafel/core/regiotafel-date-private.h": "",
           "libregiotafel/regiotafel.h": '#include "regiotafel-enum-types.h"\n#include "regiotafel-version-macros.h"\n'
                                         '#include "regiotafel-date.h"\n'}


class Names(HouseTest):
    def test_tree(self):
        self.holds(check_names)

    def test_underscore(self):
        self.sees(check_names, {"libregiotafel/core/regiotafel_date.c": ""}, "lower case")

    def test_no_prefix(self):
        self.sees(check_names, {"libregiotafel/core/date.c": ""}, "lower case")

    def test_twice(self):
        self.sees(check_names, {"libregiotafel/core/regiotafel-a.h": "", "libregiotafel/model/regiotafel-a.h": ""}, "has the name")


class OneType(HouseTest):
    def breach(self, text, word):
        self.sees(check_one_type_a_header, {**ORDERLY, "libregiotafel/core/regiotafel-date.h": text}, word)

    def test_tree(self):
        self.holds(check_one_type_a_header)

    def test_in_order(self):
        self.allows(check_one_type_a_header, ORDERLY)

    def test_two_types(self):
        self.breach(DATE + "REGIOTAFEL_DECLARE_TYPE (RegiotafelYear, regiotafel_year, YEAR)\n", "RegiotafelYear")

    def test_boxed_counts(self):
        self.breach(DATE + "typedef struct _RegiotafelYear RegiotafelYear;\nGType regiotafel_year_get_type (void);\n",
                    "RegiotafelYear")

    def test_wrong_name(self):
        self.breach("REGIOTAFEL_DECLARE_TYPE (RegiotafelDay, regiotafel_day, DAY)\n", "instead of RegiotafelDate")

    def test_no_source(self):
        files = dict(ORDERLY)
        del files["libregiotafel/core/regiotafel-date.c"]
        self.sees(check_one_type_a_header, files, "no .c file")


class PrivateHeaders(HouseTest):
    def test_tree(self):
        self.holds(check_private_headers)

    def test_in_order(self):
        self.allows(check_private_headers, ORDERLY)

    def test_neither(self):
        self.sees(check_private_headers, {**ORDERLY, "libregiotafel/core/regiotafel-loose.h": ""}, "neither")

    def test_private_listed(self):
        listed = LISTED.replace("\n)", "\n  'core/regiotafel-date-private.h',\n)")
        self.sees(check_private_headers, {**ORDERLY, BUILD_FILE: listed}, "private, but in public_headers")

    def test_public_includes_private(self):
        self.sees(check_private_headers,
                  {**ORDERLY, "libregiotafel/core/regiotafel-date.h": '#include "regiotafel-date-private.h"\n'}, "includes")


class Umbrella(HouseTest):
    def test_tree(self):
        self.holds(check_umbrella)

    def test_in_order(self):
        self.allows(check_umbrella, ORDERLY)

    def test_missing(self):
        listed = LISTED.replace("\n)", "\n  'core/regiotafel-period.h',\n)")
        self.sees(check_umbrella, {**ORDERLY, BUILD_FILE: listed}, "does not include regiotafel-period.h")

    def test_too_much(self):
        text = ORDERLY["libregiotafel/regiotafel.h"] + '#include "regiotafel-date-private.h"\n'
        self.sees(check_umbrella, {**ORDERLY, "libregiotafel/regiotafel.h": text}, "not public")


class Built(HouseTest):
    def test_tree(self):
        self.holds(check_every_source_is_built)

    def test_forgotten(self):
        self.sees(check_every_source_is_built, {**ORDERLY, "libregiotafel/core/regiotafel-new.c": ""}, "regiotafel-new.c")


class Size(HouseTest):
    def test_tree(self):
        self.holds(check_size)

    def test_long(self):
        self.sees(check_size, {"libregiotafel/core/regiotafel-long.c": "\n" * (LONGEST + 1)}, "801 lines")

    def test_not_long(self):
        self.allows(check_size, {"libregiotafel/core/regiotafel-long.c": "\n" * LONGEST})


class Licence(HouseTest):
    def test_tree(self):
        self.holds(check_licence_lines)

    def test_none(self):
        self.sees(check_licence_lines, {"libregiotafel/core/regiotafel-a.c": "int a;\n"}, "licence")

    def test_after_shebang(self):
        self.allows(check_licence_lines, {"tests/a.py": "#!/usr/bin/python3\n# SPDX-License-Identifier: CC0-1.0\n"})

    def test_too_late(self):
        self.sees(check_licence_lines, {"tests/a.py": "import sys\n# SPDX-License-Identifier: CC0-1.0\n"}, "licence")


class Installed(HouseTest):
    def fake(self, targets):
        tree = self.made_up({**ORDERLY, "b/meson-info/intro-installed.json": targets})
        return Tree(tree.root, tree.root / "b")

    def test_tree(self):
        if self.tree.build is None:
            self.skipTest("no build folder")
        self.holds(check_installed)

    def test_in_order(self):
        self.assertEqual(check_installed(self.fake(
            '{"a": "/usr/include/regiotafel-1/regiotafel-date.h", "b": "/usr/include/regiotafel-1/regiotafel.h"}')), [])

    def test_private_missing_and_deep(self):
        complaints = "\n".join(check_installed(self.fake(
            '{"a": "/usr/include/regiotafel-1/core/regiotafel-date-private.h", "b": "/usr/include/regiotafel-1/regiotafel.h"}')))
        for word in ("private, but installed", "installed flat", "regiotafel-date.h: public, but not installed"):
            self.assertIn(word, complaints)


if __name__ == "__main__":
    main()
