#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each floor of the library stands on the floors below it, and knows nothing of those above."""
import re

from house import FLOORS, LIBRARY, MADE_BY_THE_BUILD, HouseTest, lines_of, main, without_comments

# What a file of each floor may include, by floor. Of the model, the snapshot's floor may include what
# may_meet() says and no more.
BELOW = {
    "core": {"core"},
    "model": {"core", "model"},
    "snapshot": {"core", "snapshot"},
    "kernel": {"core", "kernel"},
    "analysis": {"core", "snapshot", "kernel", "analysis"},
    "exchange": {"core", "model", "snapshot", "kernel", "analysis", "exchange"},
    "picture": {"core", "snapshot", "kernel", "analysis", "picture"},
    "tool": {"tool"},
}
# The sentences of the command are templates in two languages as well; it is built with copies of these files.
SHARED_WITH_TOOL = {"regiotafel-text-private.h", "regiotafel-nearest-private.h", "regiotafel-csv-cell-private.h"}
COMPILE = f"{LIBRARY}/snapshot/regiotafel-compile.c"
COMPILES = {COMPILE, *(f"{LIBRARY}/snapshot/regiotafel-compile-{name}" for name in ("details.c", "gone.c", "private.h"))}
SNAPSHOT_HEADER = f"{LIBRARY}/snapshot/regiotafel-snapshot.h"


def may_meet(name, included):
    """Model and snapshot meet where the model is read once into arrays; and the public header of the snapshot names
    the type of the inventory, because regiotafel_inventory_snapshot() is declared there."""
    return name in COMPILES or (name == SNAPSHOT_HEADER and included == "regiotafel-inventory.h")


def includes(tree, name):
    return re.findall(r'^\s*#\s*include\s+"([^"]+)"', without_comments(tree.read(name)), re.M)


def check_floors(tree):
    complaints = []
    homes = {}
    for name in tree.sources():
        if tree.floor(name):
            homes[name.rpartition("/")[2]] = tree.floor(name)
    for name in tree.sources():
        floor = tree.floor(name)
        if floor is None:
            continue
        for included in includes(tree, name):
            if included in MADE_BY_THE_BUILD:
                continue
            if "/" in included:
                complaints.append(f"{name}: includes “{included}” with a folder; headers are included by bare name")
            elif floor == "tool" and (included == "regiotafel.h" or included in SHARED_WITH_TOOL):
                continue
            elif included not in homes:
                complaints.append(f"{name}: includes “{included}”, which is on no floor")
            elif homes[included] not in BELOW[floor]:
                if floor == "snapshot" and homes[included] == "model" and may_meet(name, included):
                    continue
                complaints.append(f"{name}: {floor} includes “{included}” of {homes[included]}")
    return complaints


def check_library_has_floors_only(tree):
    """A new folder beside the floors would escape every rule."""
    allowed = set(FLOORS)
    return [f"{name}: not on a floor" for name in tree.sources()
            if tree.floor(name) is None and name != f"{LIBRARY}/regiotafel.h" and name.split("/")[1] not in allowed]


def check_kernel_is_plain(tree):
    """Loops over arrays: GError and GCancellable are as much of GLib's object world as they see, and no texts."""
    forbidden = re.compile(r"\b(GObject|GParamSpec|GListModel|GValue|g_object_\w+|g_signal_\w+|g_type_\w+|g_task_\w+"
                           r"|G_DEFINE_\w*TYPE\w*|G_DECLARE_\w+|REGIOTAFEL_DECLARE_TYPE|RegiotafelText|regiotafel_text_\w+"
                           r"|RegiotafelCollection|RegiotafelSnapshot)\b|glib-object\.h")
    names = tree.files(f"{LIBRARY}/kernel/*.[ch]")
    return [f"{name}:{number}: the kernel knows “{match.group(0)}”"
            for name, number, line in lines_of(tree, names) for match in forbidden.finditer(line)]


def check_model_is_read_once(tree):
    """Only the files regiotafel-compile* ask the model anything; the rest of the snapshot's floor and the questions do not."""
    asks = re.compile(r"\bregiotafel_(inventory|entity|table|organisation|membership|domain|theme|area|project|agenda|agenda_item|meeting"
                      r"|source|role_term)"
                      r"_(get|has|list|find)_?\w*\s*\(")
    names = [name for name in tree.files(f"{LIBRARY}/snapshot/*.c", f"{LIBRARY}/analysis/*.c", f"{LIBRARY}/kernel/*.c")
             if name not in COMPILES]
    return [f"{name}:{number}: asks the model: {match.group(0)}"
            for name, number, line in lines_of(tree, names) for match in asks.finditer(line)]


def check_json_glib_at_the_edge(tree):
    uses = re.compile(r"json-glib|\bJson[A-Z]\w+|\bjson_(node|object|array|parser|builder|generator|reader)_\w+")
    return [f"{name}:{number}: json-glib outside exchange: {line.strip()}"
            for name, number, line in lines_of(tree, tree.sources(), strings=True)
            if tree.floor(name) != "exchange" for match in uses.finditer(line)]


def check_tool_is_a_user(tree):
    """The command uses the library as everybody else does: what it needs, others need, and it is public."""
    complaints = []
    for name in tree.files(f"{LIBRARY}/tool/*.[ch]"):
        for included in includes(tree, name):
            if included == "regiotafel.h" or included in SHARED_WITH_TOOL or tree.has(f"{LIBRARY}/tool/{included}"):
                continue
            complaints.append(f"{name}: the command includes “{included}”")
        if re.search(r"REGIOTAFEL_(COMPILATION|INSIDE)", without_comments(tree.read(name))):
            complaints.append(f"{name}: the command goes round the single include")
    return complaints


HEADERS = {
    "libregiotafel/core/regiotafel-a.h": "",
    "libregiotafel/model/regiotafel-inventory.h": '#include "regiotafel-a.h"\n',
    "libregiotafel/model/regiotafel-table.h": '#include "regiotafel-a.h"\n',
    "libregiotafel/snapshot/regiotafel-snapshot.h": '#include "regiotafel-inventory.h"\n',
    "libregiotafel/kernel/regiotafel-k-private.h": "",
    "libregiotafel/analysis/regiotafel-q.h": '#include "regiotafel-snapshot.h"\n',
    "libregiotafel/exchange/regiotafel-w.h": '#include "regiotafel-inventory.h"\n',
}


class Floors(HouseTest):
    def breach(self, name, text, word=None):
        files = dict(HEADERS)
        files[name] = text
        self.sees(check_floors, files, word or name)

    def test_tree(self):
        self.holds(check_floors)

    def test_made_up_tree_is_in_order(self):
        self.allows(check_floors, HEADERS)

    def test_core_includes_nothing_above(self):
        self.breach("libregiotafel/core/regiotafel-b.c", '#include "regiotafel-table.h"\n')

    def test_model_does_not_know_the_snapshot(self):
        self.breach("libregiotafel/model/regiotafel-m.c", '#include "regiotafel-snapshot.h"\n')

    def test_snapshot_does_not_know_the_model(self):
        self.breach("libregiotafel/snapshot/regiotafel-s.c", '#include "regiotafel-table.h"\n')

    def test_the_snapshots_header_names_the_inventory_only(self):
        self.breach("libregiotafel/snapshot/regiotafel-snapshot.h", '#include "regiotafel-table.h"\n')

    def test_the_compiler_may(self):
        self.allows(check_floors, {**HEADERS, COMPILE: '#include "regiotafel-table.h"\n'})

    def test_kernel_knows_core_only(self):
        self.breach("libregiotafel/kernel/regiotafel-k.c", '#include "regiotafel-snapshot.h"\n')

    def test_analysis_does_not_know_the_model(self):
        self.breach("libregiotafel/analysis/regiotafel-r.c", '#include "regiotafel-table.h"\n')

    def test_analysis_does_not_know_exchange(self):
        self.breach("libregiotafel/analysis/regiotafel-r.c", '#include "regiotafel-w.h"\n')

    def test_bare_names(self):
        self.breach("libregiotafel/core/regiotafel-b.c", '#include "core/regiotafel-a.h"\n')

    def test_unknown_header(self):
        self.breach("libregiotafel/core/regiotafel-b.c", '#include "regiotafel-nowhere.h"\n')

    def test_commented_out_is_not_included(self):
        self.allows(check_floors, {**HEADERS, "libregiotafel/core/regiotafel-b.c": '/*\n#include "regiotafel-table.h"\n*/\n'})


class Folders(HouseTest):
    def test_tree(self):
        self.holds(check_library_has_floors_only)

    def test_breach(self):
        self.sees(check_library_has_floors_only, {"libregiotafel/helpers/regiotafel-h.c": ""}, "helpers")


class Kernel(HouseTest):
    def test_tree(self):
        self.holds(check_kernel_is_plain)

    def test_object(self):
        self.sees(check_kernel_is_plain, {"libregiotafel/kernel/regiotafel-k.c": "GObject *o;\n"}, "GObject")

    def test_text(self):
        self.sees(check_kernel_is_plain, {"libregiotafel/kernel/regiotafel-k.c": "regiotafel_text_format (t);\n"}, "text_format")

    def test_cancellable_and_errors_are_fine(self):
        self.allows(check_kernel_is_plain,
                    {"libregiotafel/kernel/regiotafel-k.c": "/* no GObject */ GCancellable *c; GError **error;\n"})


class ModelIsReadOnce(HouseTest):
    def test_tree(self):
        self.holds(check_model_is_read_once)

    def test_breach(self):
        self.sees(check_model_is_read_once,
                  {"libregiotafel/analysis/regiotafel-q.c": "x = regiotafel_table_get_level (t);\n"}, "table_get_level")

    def test_compile_may(self):
        self.allows(check_model_is_read_once, {COMPILE: "x = regiotafel_table_get_level (t);\n"})


class JsonGlib(HouseTest):
    def test_tree(self):
        self.holds(check_json_glib_at_the_edge)

    def test_breach(self):
        self.sees(check_json_glib_at_the_edge,
                  {"libregiotafel/model/regiotafel-t.c": "#include <json-glib/json-glib.h>\n"}, "json-glib")

    def test_exchange_may(self):
        self.allows(check_json_glib_at_the_edge, {"libregiotafel/exchange/regiotafel-t.c": "JsonNode *node;\n"})


class Tool(HouseTest):
    def test_tree(self):
        self.holds(check_tool_is_a_user)

    def test_private_header(self):
        self.sees(check_tool_is_a_user,
                  {"libregiotafel/tool/tool.c": '#include "regiotafel-csr-private.h"\n'}, "csr-private")

    def test_pretending_to_be_the_library(self):
        self.sees(check_tool_is_a_user, {"libregiotafel/tool/tool.c": "#define REGIOTAFEL_COMPILATION\n"}, "single include")

    def test_own_header(self):
        self.allows(check_tool_is_a_user, {"libregiotafel/tool/tool.c": '#include "tool.h"\n#include "regiotafel.h"\n',
                                           "libregiotafel/tool/tool.h": ""})


if __name__ == "__main__":
    main()
