#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the code must not do: depend on the locale, keep state between calls, reach for the network, leave promises."""
import re

from house import LIBRARY, HouseTest, lines_of, main, without_comments

# What depends on the locale, and what takes its place.
LOCALE = {
    r"strtod|strtof|strtold|atof|g_strtod": "g_ascii_strtod()",
    r"strto[u]?l{1,2}|ato(i|l|ll)|sscanf|vsscanf|strtoimax": "g_ascii_strtoull() and its kind",
    r"is(alpha|alnum|digit|xdigit|space|upper|lower|punct|print|cntrl|graph|blank)": "g_ascii_is…()",
    r"to(lower|upper)": "g_ascii_tolower() and g_ascii_toupper()",
    r"str(n)?casecmp": "g_ascii_strcasecmp()",
    r"strcoll|strxfrm|g_utf8_collate\w*": "an order of code points",
    r"strftime|g_date_time_format\w*|g_date_strftime": "a form of our own",
    r"setlocale|uselocale|newlocale|localeconv|nl_langinfo": "nothing: results do not depend on the locale",
    r"bindtextdomain|textdomain|d?gettext|g_dgettext|g_dpgettext\w*": "RegiotafelText",
}
# The command may set up its own process.
LOCALE_IN_TOOL = {"setlocale"}

FLOATING = re.compile(r"%[-+ #0]*[0-9*]*(?:\.[0-9*]+)?L?[fFeEgGaA]")
PRINTERS = re.compile(r"\b(g_?(?:snprintf|strdup_printf|string_(?:append_)?printf|print|printerr|fprintf|vasprintf)"
                      r"|(?:s|sn|f|as|v\w*)?printf|g_set_error|g_warning|g_critical|g_message)\s*\(")

NETWORK = re.compile(r"\b(GSocket\w*|g_socket_\w+|GNetwork\w*|g_network_\w+|GResolver\w*|g_resolver_\w+|GInet\w*|g_inet_\w+"
                     r"|GTls\w*|GDBus\w*|g_dbus_\w+|g_bus_\w+|Soup\w+|soup_\w+|curl_\w+|getaddrinfo|gethostbyname|socket|connect)"
                     r"\s*\(|\b(Soup[A-Z]\w+|GSocket[A-Z]\w*|GNetwork[A-Z]\w+)\b|#include <(sys/socket|netdb|netinet/\w+)\.h>")

# State that lasts longer than a call, each with its reason.
STATE = {
    r"GParamSpec \*(regiotafel_\w+_)?properties\[N_PROPS\]": "the properties of a class, written once by its class_init",
    r"GParamSpec \*\w+": "a property of a class, written once by its class_init",
    r"guint signals\[N_SIGNALS\]": "the signals of a class, written once by its class_init",
    r"gsize \w*(once|initiali[sz]ed)\w*": "the guard of g_once_init_enter()",
    r"GOnce \w+": "the guard of g_once()",
}

HASH = re.compile(r"\b(g_str_hash|g_int_hash|g_int64_hash|g_string_hash|g_bytes_hash)\b")
PROMISES = re.compile(r"\b(TODO|FIXME|XXX|HACK|TBD)\b|not (yet )?implemented|placeholder|\bstub\b", re.I)
# Folders of one machine; what a reader has is relative to the source.
PLACES = re.compile(r"(?<![\w.])/(?:tmp|home|root|opt|srv|mnt)/")
# An address that looks like a person's, made up or not; a mailbox of a function, or of a table of the invented region,
# is none.
PERSONS = re.compile(r"(?<![\w.+-])(?!(?:info|post|bureau|secretaria\w+)@|[a-z]+-[a-z]+@lindestroom\.example\b)"
                     r"[\w.+-]+@(?!(?:v|sha)?\d)[\w-]+\.(?:example|nl|com|org|eu|test)\b")
TEXT_FILES = ("**/*.[ch]", "**/*.py", "**/*.js", "**/*.vala", "**/*.sh", "**/*.md", "**/meson.build", "**/*.txt", ".ci/*",
              "**/*.in", "**/*.json", "**/*.metadata", "**/*.1")
HERE = ("tests/house/", "LICENSES/", "tests/data/jsontestsuite/")


def library(tree):
    return [name for name in tree.sources() if tree.floor(name) != "tool"]


def check_locale(tree):
    complaints = []
    for words, instead in LOCALE.items():
        used = re.compile(rf"(?<![\w>.])(?:{words})\s*\(")
        for name, number, line in lines_of(tree, tree.sources()):
            for match in used.finditer(line):
                word = match.group(0).rstrip("( ")
                if not (tree.floor(name) == "tool" and word in LOCALE_IN_TOOL):
                    complaints.append(f"{name}:{number}: {word} depends on the locale; use {instead}")
    return complaints


def check_floating_point_is_written_by_us(tree):
    """printf writes a comma where the locale wants one."""
    complaints = []
    for name in tree.sources():
        text = without_comments(tree.read(name))
        for match in PRINTERS.finditer(text):
            call = text[match.start():text.find(";", match.start())]
            if any(FLOATING.search(literal.replace("%%", "")) for literal in re.findall(r'"((?:\\.|[^"\\\n])*)"', call)):
                line = text.count("\n", 0, match.start()) + 1
                complaints.append(f"{name}:{line}: {match.group(1)} writes a number with the locale's comma; use g_ascii_formatd()")
    return complaints


def check_network(tree):
    return [f"{name}:{number}: the network: {match.group(0)}"
            for name, number, line in lines_of(tree, tree.sources(), strings=True) for match in NETWORK.finditer(line)]


def check_state(tree):
    """No static or global variable but constants and what a class is made of."""
    complaints = []
    # Up to the first sign that tells a function from a variable; "(*" is a pointer to a function.
    static = re.compile(r"^[ \t]*static\s+(?!inline\b)((?:\(\s*\*|[^;={(])*)([;={(])", re.M)
    outside = re.compile(r"^((?:const )?(?:gboolean|g?u?int\w*|g?char|g?size_?t?|double|void|[A-Z]\w+) \**\w+(?:\[\w*\])?)\s*(;|=[^=])", re.M)
    for name in library(tree):
        text = without_comments(tree.read(name), strings=False)
        for match in list(static.finditer(text)) + list(outside.finditer(text)):
            declaration = " ".join(match.group(1).split())
            variable = declaration.rpartition("*")[2]  # a pointer is constant by what stands behind the star
            if match.group(2) == "(" or re.search(r"\bconst\b", variable):
                continue
            if any(re.fullmatch(allowed, declaration) for allowed in STATE):
                continue
            line = text.count("\n", 0, match.start(1)) + 1
            complaints.append(f"{name}:{line}: keeps state between calls: {declaration}")
    return complaints


def check_hash(tree):
    """Keys that a file supplies are hashed with a seed: see regiotafel-index. (The command reads no file itself.)"""
    return [f"{name}:{number}: {match.group(1)} is not seeded; use RegiotafelIndex"
            for name, number, line in lines_of(tree, library(tree)) for match in HASH.finditer(line)]


def check_promises(tree):
    complaints = []
    for name in tree.files(*TEXT_FILES):
        if name.startswith(HERE):
            continue
        for number, line in enumerate(tree.read(name).splitlines(), start=1):
            if PROMISES.search(line):
                complaints.append(f"{name}:{number}: a promise instead of the thing: {line.strip()}")
    return complaints


def check_places(tree):
    """Nothing that only means something on one machine, and no address of a registry; no person's address."""
    complaints = []
    for name in tree.files(*TEXT_FILES):
        if name.startswith(HERE):
            continue
        for number, line in enumerate(tree.read(name).splitlines(), start=1):
            for pattern, what in ((PLACES, "a place that others do not have"), (PERSONS, "the address of a person")):
                match = pattern.search(line)
                if match:
                    complaints.append(f"{name}:{number}: {what}: {match.group(0)}")
    return complaints


C = "libregiotafel/core/regiotafel-a.c"


class Locale(HouseTest):
    def test_tree(self):
        self.holds(check_locale)

    def test_each_is_seen(self):
        for word in ("strtod", "atoi", "sscanf", "isalpha", "tolower", "strcasecmp", "strncasecmp", "g_utf8_collate", "strftime",
                     "setlocale", "dgettext"):
            with self.subTest(word):
                self.sees(check_locale, {C: f"  x = {word} (text);\n"}, word)

    def test_ascii_kin_are_fine(self):
        self.allows(check_locale, {C: "x = g_ascii_strtod (t, NULL); y = g_ascii_isalpha (c); /* strtod (x) */ z = \"atoi (x)\";\n"})

    def test_command_may_set_its_locale(self):
        self.allows(check_locale, {"libregiotafel/tool/regiotafel-main.c": "setlocale (LC_ALL, t);\n"})


class Floating(HouseTest):
    def test_tree(self):
        self.holds(check_floating_point_is_written_by_us)

    def test_breach(self):
        for form in ("%f", "%.2f", "%g", "%6.*f", "%-8.3e"):
            with self.subTest(form):
                self.sees(check_floating_point_is_written_by_us, {C: f'x = g_strdup_printf ("a {form}",\n  y);\n'}, "comma")

    def test_fine(self):
        self.allows(check_floating_point_is_written_by_us,
                    {C: 'g_ascii_formatd (b, 9, "%.2f", x); y = g_strdup_printf ("%u %s 5%% for", 1, t);\n'})


class Network(HouseTest):
    def test_tree(self):
        self.holds(check_network)

    def test_breach(self):
        for text in ("GSocketClient *c;", "g_resolver_lookup_by_name (r);", "#include <netdb.h>", "SoupSession *s;"):
            with self.subTest(text):
                self.sees(check_network, {C: text + "\n"}, "network")

    def test_signals_are_fine(self):
        self.allows(check_network, {C: "g_signal_connect (o, s, f, d);\n"})


class State(HouseTest):
    def test_tree(self):
        self.holds(check_state)

    def test_breach(self):
        for text in ("static int counter;", "static guint n = 0;", "static GHashTable *cache = NULL;", "  static gboolean warned;",
                     "static const char *last = NULL;", "static const char *names[] = {", "int counter = 3;", "GMutex lock;"):
            with self.subTest(text):
                self.assertTrue(check_state(self.made_up({C: text + "\n"})), text)

    def test_fine(self):
        for text in ("static const int most = 3;", "static const char *const names[] = {", "static GParamSpec *properties[N_PROPS];",
                     "static gsize once = 0;", "static void\nf (int a);", "static void f (void);", "static int\nf (void)\n{",
                     "static const RegiotafelText a\n  = { x };", "static inline int\nf (void)", "static char *f (int a);",
                     "static const char *\nname_of (int a)\n{\n  return x = y;\n}"):
            with self.subTest(text):
                self.allows(check_state, {C: text + "\n"})


class Hash(HouseTest):
    def test_tree(self):
        self.holds(check_hash)

    def test_breach(self):
        self.sees(check_hash, {C: "g_hash_table_new (g_str_hash, g_str_equal);\n"}, "g_str_hash")

    def test_pointers_are_fine(self):
        self.allows(check_hash, {C: "g_hash_table_new (NULL, NULL); /* not g_str_hash */\n"})


class Promises(HouseTest):
    def test_tree(self):
        self.holds(check_promises)

    def test_breach(self):
        for text in ("/* TODO: sort */", "/* fixme */", "// not implemented"):
            with self.subTest(text):
                self.sees(check_promises, {C: text + "\n"}, "promise")


class Places(HouseTest):
    def test_tree(self):
        self.holds(check_places)

    def test_breach(self):
        for text in ("see /home/jan/here", "cd /tmp/build", "jan.jansen@gemeente.example",
                     "jan.jansen@lindestroom.example"):
            with self.subTest(text):
                self.assertTrue(check_places(self.made_up({"doc/a.md": text + "\n"})), text)

    def test_fine(self):
        self.allows(check_places, {"doc/a.md": "network/works, https://www.w3.org/TR/, @self, pkg@v1, info@example.org, "
                                            "bt-wonen@lindestroom.example\n"})


if __name__ == "__main__":
    main()
