#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The interface as Python, JavaScript and Vala see it: names that no language trips over, and clear ownership."""
import pathlib
import re
import subprocess
import xml.etree.ElementTree

from house import LIBRARY, HouseTest, main

CORE = "{http://www.gtk.org/introspection/core/1.0}"
TYPE = "{http://www.gtk.org/introspection/c/1.0}type"
SYMBOL = "{http://www.gtk.org/introspection/c/1.0}identifier"
GET_TYPE = "{http://www.gtk.org/introspection/glib/1.0}get-type"

KEYWORDS = set("""
    False None True and as assert async await break class continue def del elif else except finally for from global if import
    in is lambda nonlocal not or pass raise return try while with yield
    case catch const debugger default delete do enum export extends function implements instanceof interface let new null
    package private protected public static super switch this throw typeof var void
    abstract base construct delegate dynamic ensures errordomain extern foreach get inline internal lock namespace
    out override owned params ref requires sealed set signal sizeof struct throws unlock unowned using virtual volatile weak
    auto char double float goto int long register restrict short signed union unsigned
    bool explicit friend mutable operator template typename
    """.split())
# What PyGObject and GJS put on every object themselves.
TAKEN = {"props", "ref", "unref", "connect", "disconnect", "notify", "emit", "async", "await", "emit_stop_by_name", "run_dispose",
         "get_property", "set_property", "bind_property", "weak_ref", "toString", "constructor", "prototype"}
# free() and copy() belong to every boxed type; new() is every constructor.
CONTAINERS = {"GLib.List", "GLib.SList", "GLib.PtrArray", "GLib.Array", "GLib.HashTable", "GLib.Queue", "Gio.ListStore",
              "GLib.ByteArray", "GLib.Sequence", "GLib.Tree"}
NOT_STATED = {"unknown", "auto", "none", "failed"}
# get_ is borrowed unless it is a number; these verbs hand over what the caller owns.
OWNED_BY_CALLER = ("dup_", "list_", "new", "copy", "run", "to_string", "parse", "check", "snapshot", "read_", "write_bytes")
PLAIN = {"gboolean", "gint", "guint", "gint8", "guint8", "gint16", "guint16", "gint32", "guint32", "gint64", "guint64", "gdouble",
         "gfloat", "gsize", "gssize", "none", "GType", "GLib.Quark"}


class Gir:
    def __init__(self, path):
        self.root = xml.etree.ElementTree.parse(path).getroot()
        self.namespace = self.root.find(CORE + "namespace")

    def types(self):
        """Classes and boxed types; not class structs, which are closed."""
        for kind in ("class", "record", "interface", "union"):
            for element in self.namespace.findall(CORE + kind):
                if not element.get("name").endswith("Class"):
                    yield element

    def members(self, element, *kinds):
        return [member for kind in kinds for member in element.findall(CORE + kind)]

    def callables(self):
        """(name of the owner, element) of everything that can be called."""
        for element in list(self.types()) + self.namespace.findall(CORE + "enumeration") + self.namespace.findall(CORE + "bitfield"):
            for member in self.members(element, "method", "constructor", "function"):
                yield element.get("name"), member
        for member in self.namespace.findall(CORE + "function"):
            if member.get("moved-to") is None:
                yield "", member


def gir_of(tree):
    return Gir((tree.build or tree.root) / LIBRARY / "Regiotafel-1.gir")


def returned(member):
    """(transfer, name of the type) of what a callable returns."""
    value = member.find(CORE + "return-value")
    kind = value.find(CORE + "type")
    if kind is None:
        inner = value.find(CORE + "array")
        name = inner.get("name") or "array of " + (inner.find(CORE + "type").get("name") or "?")
        return value.get("transfer-ownership"), name
    return value.get("transfer-ownership"), kind.get("name")


def check_names(tree):
    gir = gir_of(tree)
    complaints = []
    for element in gir.types():
        owner = element.get("name")
        methods = {member.get("name") for member in gir.members(element, "method", "function", "virtual-method")}
        properties = {member.get("name").replace("-", "_") for member in gir.members(element, "property")}
        for name in sorted(methods & properties):
            complaints.append(f"{owner}.{name}: a property and a method of one name; Vala drops the method")
        for name in sorted((methods | properties) & (KEYWORDS | TAKEN)):
            complaints.append(f"{owner}.{name}: a keyword of a language that it is bound to, or taken by its objects")
    for enumeration in gir.namespace.findall(CORE + "enumeration") + gir.namespace.findall(CORE + "bitfield"):
        if enumeration.get("name") in KEYWORDS:
            complaints.append(f"{enumeration.get('name')}: a keyword")
    return complaints


def check_parameters(tree):
    complaints = []
    for owner, member in gir_of(tree).callables():
        for parameter in member.iter(CORE + "parameter"):
            if parameter.get("name") in KEYWORDS:
                complaints.append(f"{owner}.{member.get('name')}: the parameter “{parameter.get('name')}” is a keyword somewhere")
            if parameter.find(CORE + "varargs") is not None and member.get("introspectable") != "0":
                complaints.append(f"{owner}.{member.get('name')}: varargs")
    return complaints


def check_no_containers(tree):
    """Who frees what of a container differs from language to language; lists are Regiotafel.Collection or GStrv."""
    complaints = []
    for owner, member in gir_of(tree).callables():
        transfer, name = returned(member)
        if name in CONTAINERS:
            complaints.append(f"{owner}.{member.get('name')}: returns {name}")
        if transfer == "container":
            complaints.append(f"{owner}.{member.get('name')}: transfer container")
    for element in gir_of(tree).types():
        for member in element.findall(CORE + "property"):
            kind = member.find(CORE + "type")
            if kind is not None and kind.get("name") in CONTAINERS:
                complaints.append(f"{element.get('name')}:{member.get('name')}: is a {kind.get('name')}")
    return complaints


def check_no_json_glib(tree):
    gir = gir_of(tree)
    return ([f"the GIR includes {element.get('name')}" for element in gir.root.findall(CORE + "include")
             if element.get("name") == "Json"]
            + [f"{element.tag.partition('}')[2]}: {element.get('name')}" for element in gir.namespace.iter(CORE + "type")
               if (element.get("name") or "").startswith("Json.")])


def check_zero(tree):
    """Bindings turn what they do not understand into 0; hence 0 means that nothing was said."""
    complaints = []
    gir = gir_of(tree)
    for enumeration in gir.namespace.findall(CORE + "enumeration") + gir.namespace.findall(CORE + "bitfield"):
        zero = [member for member in enumeration.findall(CORE + "member") if member.get("value") == "0"]
        if not zero or zero[0].get("name") not in NOT_STATED:
            complaints.append(f"{enumeration.get('name')}: its 0 is “{zero[0].get('name') if zero else 'missing'}”, "
                              f"which is not one of {', '.join(sorted(NOT_STATED))}")
    return complaints


def check_ownership(tree):
    """get_ lends, dup_ and its kind give, find_ may miss without an error, n_ counts."""
    complaints = []
    gir = gir_of(tree)
    for owner, member in gir.callables():
        name = member.get("name")
        transfer, kind = returned(member)
        where = f"{owner}.{name}"
        if name.startswith("get_") and transfer != "none":
            complaints.append(f"{where}: get_ lends, but this hands over ({transfer}); call it dup_")
        if (name in OWNED_BY_CALLER or name.startswith(OWNED_BY_CALLER)) and not name.endswith("_async") \
                and kind not in PLAIN and transfer != "full":
            complaints.append(f"{where}: the caller owns what comes back, but it is transfer {transfer}")
        if name.startswith("find_") or name == "find":
            if member.get("throws") == "1":
                complaints.append(f"{where}: find_ may miss without an error, but this throws")
            if kind not in PLAIN and member.find(CORE + "return-value").get("nullable") != "1":
                complaints.append(f"{where}: find_ may miss, but cannot return NULL")
        if re.search(r"(^|_)n_\w+$", name) and not name.startswith("set_") and kind not in PLAIN:
            complaints.append(f"{where}: n_ counts, but returns {kind}")
        if name.startswith("set_") and kind != "none":
            complaints.append(f"{where}: set_ returns {kind}")
        if name.startswith(("is_", "has_")) and kind != "gboolean":
            complaints.append(f"{where}: a question with the answer {kind}")
    return complaints


def check_async_pairs(tree):
    complaints = []
    names = {(owner, member.get("name")): member for owner, member in gir_of(tree).callables()}
    for owner, name in names:
        if name.endswith("_async") and (owner, name[:-6] + "_finish") not in names:
            complaints.append(f"{owner}.{name}: has no _finish")
        if name.endswith("_finish") and (owner, name[:-7] + "_async") not in names:
            complaints.append(f"{owner}.{name}: has no _async")
    return complaints


def check_accessors(tree):
    """A property of a class of ours that can be read has a getter; one that can be written after construction has a setter."""
    complaints = []
    gir = gir_of(tree)
    for element in gir.types():
        methods = {member.get("name") for member in element.findall(CORE + "method")}
        for member in element.findall(CORE + "property"):
            name = member.get("name").replace("-", "_")
            if member.get("readable") != "0" and not methods & {f"get_{name}", f"dup_{name}", f"is_{name}"}:
                complaints.append(f"{element.get('name')}:{member.get('name')}: no getter")
            if member.get("writable") == "1" and member.get("construct-only") != "1" and f"set_{name}" not in methods:
                complaints.append(f"{element.get('name')}:{member.get('name')}: no setter")
    return complaints


def check_documented(tree):
    """Every name has a text and says since when it is there."""
    complaints = []
    gir = gir_of(tree)
    for element in list(gir.types()) + [child for kind in ("enumeration", "bitfield", "constant", "callback", "alias")
                                        for child in gir.namespace.findall(CORE + kind)]:
        names = [("", element)] + [(element.get("name") + ".", member)
                                   for member in gir.members(element, "method", "constructor", "function", "property", "signal")]
        for owner, member in names:
            where = owner + member.get("name")
            doc = member.find(CORE + "doc")
            if doc is None or len((doc.text or "").strip()) < 4:
                complaints.append(f"{where}: not documented")
            if not member.get("version"):
                complaints.append(f"{where}: no Since")
    return complaints


def check_classes_say_three_things(tree):
    """Who owns it, which threads may use it, what it costs."""
    complaints = []
    for element in gir_of(tree).types():
        doc = element.find(CORE + "doc")
        for word in ("**Ownership**", "**Threads**", "**Cost**"):
            if doc is None or word not in doc.text:
                complaints.append(f"{element.get('name')}: says nothing of {word.strip('*').lower()}")
    return complaints


def symbols_of(library):
    """Names that the dynamic linker sees, without versions."""
    run = subprocess.run(["nm", "-D", "--defined-only", str(library)], check=True, capture_output=True, text=True)
    return {line.split()[-1].partition("@")[0] for line in run.stdout.splitlines()}


def check_symbols(gir, symbols):
    """What the library exports is what is documented, and the other way round."""
    known = {member.get(SYMBOL) for owner, member in gir.callables()}
    known |= {element.get(GET_TYPE) for element in gir.namespace.iter() if element.get(GET_TYPE)}
    complaints = [f"{name}: exported under a name of somebody else" for name in symbols if not name.startswith("regiotafel_")]
    complaints += [f"{name}: exported, but not in the GIR" for name in symbols - known if name.startswith("regiotafel_")]
    complaints += [f"{name}: in the GIR, but not exported" for name in known - symbols]
    return sorted(complaints)


HEAD = """<?xml version="1.0"?>
<repository xmlns="http://www.gtk.org/introspection/core/1.0" xmlns:c="http://www.gtk.org/introspection/c/1.0"
  xmlns:glib="http://www.gtk.org/introspection/glib/1.0">%s<namespace name="Regiotafel">%s</namespace></repository>"""
DOC = "<doc>A text that says something.</doc>"


def method(name, kind="utf8", transfer="none", more="", parameters="", tag="method", value=""):
    return (f'<{tag} name="{name}" c:identifier="regiotafel_thing_{name}" version="0.1" {more}>{DOC}'
            f'<return-value transfer-ownership="{transfer}" {value}><type name="{kind}"/></return-value>'
            f"<parameters>{parameters}</parameters></{tag}>")


def thing(*members):
    return (f'<class name="Thing" version="0.1" glib:get-type="regiotafel_thing_get_type"><doc>Long enough. **Ownership** '
            f'**Threads** **Cost**</doc>{"".join(members)}</class>')


def prop(name, more=""):
    return f'<property name="{name}" version="0.1" {more}>{DOC}<type name="utf8"/></property>'


class GirTest(HouseTest):
    def gir(self, *elements, includes=""):
        return {f"{LIBRARY}/Regiotafel-1.gir": HEAD % (includes, "".join(elements))}

    def tree_holds(self, check):
        if self.tree.build is None or not (self.tree.build / LIBRARY / "Regiotafel-1.gir").exists():
            self.skipTest("no build folder with introspection")
        self.holds(check)


class Names(GirTest):
    def test_tree(self):
        self.tree_holds(check_names)

    def test_in_order(self):
        self.allows(check_names, self.gir(thing(method("get_name"), prop("name"))))

    def test_property_and_method(self):
        self.sees(check_names, self.gir(thing(method("as_of"), prop("as-of"))), "one name")

    def test_keywords(self):
        for name in ("from", "in", "is", "class", "props", "ref", "connect", "notify", "emit", "async", "await", "foreach", "register"):
            with self.subTest(name):
                self.sees(check_names, self.gir(thing(method(name))), "keyword")
                self.sees(check_names, self.gir(thing(prop(name))), "keyword")

    def test_parameters_in_tree(self):
        self.tree_holds(check_parameters)

    def test_parameter(self):
        for text, word in (('<parameter name="register"><type name="utf8"/></parameter>', "keyword"),
                           ('<parameter name="rest"><varargs/></parameter>', "varargs")):
            self.sees(check_parameters, self.gir(thing(method("name", parameters=text))), word)


class Containers(GirTest):
    def test_tree(self):
        self.tree_holds(check_no_containers)

    def test_breach(self):
        for kind in ("GLib.List", "GLib.PtrArray", "GLib.HashTable", "Gio.ListStore"):
            with self.subTest(kind):
                self.sees(check_no_containers, self.gir(thing(method("get_all", kind))), kind)

    def test_transfer_container(self):
        self.sees(check_no_containers, self.gir(thing(method("get_all", "utf8", "container"))), "container")

    def test_json_glib_in_tree(self):
        self.tree_holds(check_no_json_glib)

    def test_json_glib(self):
        self.sees(check_no_json_glib, self.gir(thing(), includes='<include name="Json" version="1.0"/>'), "Json")
        self.sees(check_no_json_glib, self.gir(thing(method("get_node", "Json.Node"))), "Json")


class Zero(GirTest):
    def test_tree(self):
        self.tree_holds(check_zero)

    def test_breach(self):
        self.sees(check_zero, self.gir('<enumeration name="Level"><member name="executive" value="0"/></enumeration>'), "executive")
        self.sees(check_zero, self.gir('<bitfield name="Powers"><member name="decides" value="1"/></bitfield>'), "missing")

    def test_in_order(self):
        self.allows(check_zero, self.gir('<enumeration name="Level"><member name="unknown" value="0"/></enumeration>'))


class Ownership(GirTest):
    def test_tree(self):
        self.tree_holds(check_ownership)

    def test_in_order(self):
        self.allows(check_ownership, self.gir(thing(
            method("get_name"), method("dup_name", transfer="full"), method("find_thing", value='nullable="1"'),
            method("get_n_things", "guint"), method("set_name", "none"), method("run_async", "none"))))

    def test_breach(self):
        for text, word in ((method("get_name", transfer="full"), "lends"), (method("dup_name"), "owns"),
                           (method("list_names"), "owns"), (method("find_name"), "NULL"),
                           (method("find_name", more='throws="1"', value='nullable="1"'), "throws"),
                           (method("get_n_names"), "counts"), (method("set_name"), "set_"), (method("has_name"), "answer")):
            with self.subTest(text):
                self.sees(check_ownership, self.gir(thing(text)), word)


class Pairs(GirTest):
    def test_async_in_tree(self):
        self.tree_holds(check_async_pairs)

    def test_async(self):
        self.sees(check_async_pairs, self.gir(thing(method("run_async", "none"))), "_finish")
        self.sees(check_async_pairs, self.gir(thing(method("run_finish", "none"))), "_async")
        self.allows(check_async_pairs, self.gir(thing(method("run_async", "none"), method("run_finish", "none"))))

    def test_accessors_in_tree(self):
        self.tree_holds(check_accessors)

    def test_accessors(self):
        self.sees(check_accessors, self.gir(thing(prop("name"))), "no getter")
        self.sees(check_accessors, self.gir(thing(prop("name", 'writable="1"'), method("get_name"))), "no setter")
        self.allows(check_accessors, self.gir(thing(prop("name", 'writable="1" construct-only="1"'), method("get_name"))))
        self.allows(check_accessors, self.gir(thing(prop("name", 'readable="0" writable="1"'), method("set_name"))))


class Documented(GirTest):
    def test_tree(self):
        self.tree_holds(check_documented)

    def test_breach(self):
        self.sees(check_documented, self.gir(thing(method("get_name").replace(DOC, ""))), "not documented")
        self.sees(check_documented, self.gir(thing(method("get_name").replace(' version="0.1"', ""))), "no Since")

    def test_in_order(self):
        self.allows(check_documented, self.gir(thing(method("get_name"), prop("name"))))

    def test_three_things_in_tree(self):
        self.tree_holds(check_classes_say_three_things)

    def test_three_things(self):
        self.sees(check_classes_say_three_things, self.gir(thing().replace("**Threads**", "")), "threads")


class Symbols(GirTest):
    def test_tree(self):
        if self.tree.build is None:
            self.skipTest("no build folder")
        symbols = symbols_of(self.tree.build / LIBRARY / "libregiotafel-1.so")
        self.assertEqual(check_symbols(gir_of(self.tree), symbols), [])

    def test_breach(self):
        tree = self.made_up(self.gir(thing(method("get_name"))))
        right = {"regiotafel_thing_get_name", "regiotafel_thing_get_type"}
        self.assertEqual(check_symbols(gir_of(tree), right), [])
        for symbols, word in ((right | {"helper"}, "somebody else"), (right | {"regiotafel_helper"}, "not in the GIR"),
                              (right - {"regiotafel_thing_get_name"}, "not exported")):
            with self.subTest(word):
                self.assertIn(word, "\n".join(check_symbols(gir_of(tree), symbols)))

    def test_nm_is_read(self):
        self.assertIn("printf", symbols_of(next(pathlib.Path("/lib").glob("*-linux-gnu/libc.so.6"))))


if __name__ == "__main__":
    main()
