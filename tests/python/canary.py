# SPDX-License-Identifier: LGPL-2.1-or-later
"""Canaries: an inventory and its persons in which every text holds something that nobody may see, and a search for it in
whatever form it comes out.

What there is to fill is found by walking the classes, so that a property that is added is filled too. Every name has
STEM in its surname, every address DOMAIN and every telephone number NUMBER: where none of these stands, none of the
texts does.
"""
import base64
import functools
import html
import itertools
import json
import re
import unicodedata
import urllib.parse

from region import Regiotafel

from gi.repository import GLib, GObject

STEM, DOMAIN, NUMBER = "Kwikstaart", "lijsterbes", "718293"
# As the chance of a key, but such that it is seen at once.
KEY = b"Goudhaantje-is-geheim-0123456789"
OTHER_KEY = b"Winterkoning-is-het-ook-98765432"

# ---- Forms ----


def escapes(text):
    """What stands for each character in formats that can."""
    of = [ord(c) for c in text]
    return {"percent": "".join(f"%{n:02X}" for n in of), "percent, small": "".join(f"%{n:02x}" for n in of),
            "quoted-printable": "".join(f"={n:02X}" for n in of),
            "decimal entity": "".join(f"&#{n};" for n in of), "hexadecimal entity": "".join(f"&#x{n:x};" for n in of),
            "hexadecimal entity, capitals": "".join(f"&#x{n:X};" for n in of),
            "padded entity": "".join(f"&#{n:04};" for n in of), "padded hexadecimal entity": "".join(f"&#x{n:04x};" for n in of),
            "\\u": "".join(f"\\u{n:04x}" for n in of), "\\u, capitals": "".join(f"\\u{n:04X}" for n in of),
            "\\x": "".join(f"\\x{n:02x}" for n in of), "octal": "".join(f"\\{n:03o}" for n in of),
            "hexadecimal": "".join(f"{n:02x}" for n in of), "hexadecimal, capitals": "".join(f"{n:02X}" for n in of)}


@functools.lru_cache(maxsize=None)
def forms(text):
    """Pairs of what it is called and the bytes, of an ASCII text of seven characters or more."""
    found = []
    for case in dict.fromkeys((text, text.lower(), text.upper())):
        found += [("plain", case.encode()), ("UTF-16LE", case.encode("utf-16-le")), ("UTF-16BE", case.encode("utf-16-be"))]
        found += [(name, form.encode()) for name, form in escapes(case).items()]
        for n in range(3):
            # Whatever stands before and behind, these digits are in it.
            digits = base64.b64encode(b"\0" * n + case.encode() + b"\0\0")
            inner = digits[-(-8 * n // 6):8 * (n + len(case)) // 6]
            found += [(f"base64 after {n}", inner), (f"base64 for addresses after {n}", inner.translate(bytes.maketrans(b"+/", b"-_")))]
    return tuple(dict.fromkeys(found))


def find(data, stems=(STEM,)):
    """What of the stems stands in some bytes: the form and what is around it; None when there is nothing."""
    data = data if isinstance(data, bytes) else str(data).encode("utf-8", "surrogateescape")
    for stem in stems:
        for name, form in forms(stem):
            at = data.find(form)
            if at >= 0:
                return f"{name}: …{data[max(0, at - 60):at + len(form) + 60]!r}…"
    return None


# Written by others than forms(), so that both must be wrong for a form to be missed.
PLANTS = {
    "plain": lambda text: text.encode(),
    "base64, 0": lambda text: base64.b64encode(text.encode()),
    "base64, 1": lambda text: base64.b64encode(b"x" + text.encode() + b"y"),
    "base64, 2": lambda text: base64.b64encode(b"xy" + text.encode() + b"zzz"),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(b"x" + text.encode()),
    "percent, what must": lambda text: urllib.parse.quote(text).encode(),
    "percent, all": lambda text: "".join(f"%{byte:02x}" for byte in text.encode()).encode(),
    "entities, what must": lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace"),
    "entities, all": lambda text: "".join(f"&#{ord(c)};" for c in text).encode(),
    "entities, hexadecimal": lambda text: "".join(f"&#x{ord(c):X};" for c in text).encode(),
    "JSON": lambda text: json.dumps(text).encode(),
    "\\u, all": lambda text: re.sub("(?s).", lambda c: f"\\u{ord(c[0]):04x}", text).encode(),
    "UTF-16LE": lambda text: text.encode("utf-16-le"),
    "UTF-16BE": lambda text: b"x" + text.encode("utf-16-be"),
    "capitals": lambda text: text.upper().encode(),
    "bytes": lambda text: text.encode().hex().encode(),
}

# ---- Names ----

_LETTERS = "bcdfglmnprtvz"
_n_names = itertools.count()


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


def new_surname():
    """Letters only, with an accent, none the beginning of another."""
    n = next(_n_names)
    return STEM + "".join(_LETTERS[n // len(_LETTERS) ** place % len(_LETTERS)] for place in range(3)) + "ë"


# ---- What can be filled ----

ENTITIES = {"domains": Regiotafel.Domain, "themes": Regiotafel.Theme, "areas": Regiotafel.Area, "organisations": Regiotafel.Organisation,
            "projects": Regiotafel.Project, "tables": Regiotafel.Table, "memberships": Regiotafel.Membership,
            "agendas": Regiotafel.Agenda, "items": Regiotafel.AgendaItem, "meetings": Regiotafel.Meeting}
VOCABULARY = ("domains", "themes", "areas")
# Texts in which nobody writes freely, by the rules: ids, enumerations, dates, addresses of pages, words of a vocabulary.
NOT_FREE = {*((kind, name) for kind in ENTITIES for name in ("id", "former-ids")),
            *((kind, name) for kind in VOCABULARY for name in ("name", "aliases")),
            ("inventory", "language"), ("inventory", "synonyms"), ("sources", "about"), ("meetings", "time")}


def texts_of(kind):
    """The names of all properties of a class that are a text, or several, in order."""
    # What can only be set when it is made can be written by a file too.
    return [(pspec.name, pspec.value_type == GObject.TYPE_STRV) for pspec in kind.list_properties()
            if pspec.value_type in (GObject.TYPE_STRING, GObject.TYPE_STRV) and pspec.name not in ("path",)]


class Person:
    """A person with another token in every text there is."""

    def __init__(self):
        self.tokens = {}
        self.id = self.token("id", name=True)
        self.name = self.token("name", name=True)
        told = {"id": self.id, "name": self.name}
        for name, is_list in texts_of(Regiotafel.Person):
            if name not in told:
                token = self.token(name, name=name == "aliases")
                told[name] = [token] if is_list else token
        told["labels"] = {"fy": self.token("labels", name=True), self.token("labels name"): self.token("labels", name=True)}
        told["identifiers"] = {self.token("identifiers name"): self.token("identifiers")}
        told["sources"] = [{**{name: [self.token(f"sources/{name}")] if is_list else self.token(f"sources/{name}")
                               for name, is_list in texts_of(Regiotafel.Source)}, **self.unknown("sources/")}]
        told["period"], told["verified"], told["audience"] = "1961-02/..", "2026-08-03", "public"
        told["seats"] = [{"table": "raad", "organisation": "linde", "period": "2022-06/..", **self.unknown("seats/")}]
        self.told = {**told, **self.unknown("")}

    def token(self, member, name=False):
        """Of a member, "sources/note" within another."""
        surname = new_surname()
        token = f"Pleunië van {surname}" if name else f"Bij {surname} thuis"
        self.tokens.setdefault(member, []).append(token)
        return token

    def unknown(self, of):
        return {self.token(f"{of}?"): {self.token(f"{of}?"): [self.token(f"{of}?")]}}


class Canary:
    """An inventory with a person of its own named in every free text, the persons, and how to find them."""

    def __init__(self):
        self.numbers = itertools.count(1)
        self.fields = {}  # of "tables/purpose" the surname
        self.person = Person()
        self.others = []
        self.inventory = self.make_inventory()
        self.persons = {"format": "regiotafel-persons/1", "persons": [self.person.told, *self.others], **self.person.unknown("persons")}

    # -- Texts --

    def free(self, field):
        """Somebody who is known, in all ways that the rules speak of, with an address and a telephone number."""
        n, surname = next(self.numbers), new_surname()
        plain = fold(surname)
        self.fields.setdefault(field, []).append(surname)
        # Known by the name, by another one, or by one in another language.
        name = f"Tjalling {surname}"
        known = ({"name": name}, {"name": "Iemand Anders", "aliases": [name]}, {"labels": {"fy": name}})[n % 3]
        self.others.append({"id": f"p-{n}", **known, "seats": [{"table": "raad", "organisation": "linde"}]})
        ways = [name, f"T. {surname}", f"T.{surname.upper()}", plain, unicodedata.normalize("NFD", surname), f"mevrouw {surname}’s stuk",
                f"{plain}@gemeente.example", f"t.{plain}@gemeente.example"]
        reach = [f"post.{n}@{DOMAIN}.example", f"06-{NUMBER}{n % 100:02}", f"+31{NUMBER}{n % 1000:03}", f"0031 {' '.join(NUMBER)} {n % 1000:03}"]
        # And somebody nobody knows, who is told of and stays.
        return f"Overleg {n}: " + ", ".join([*ways, *reach, "K. Zanglijsterman"])

    def submit_to(self):
        """The address of an office with a surname in it."""
        surname = new_surname()
        self.fields.setdefault("tables/submit-to", []).append(surname)
        self.others.append({"id": f"p-{next(self.numbers)}", "name": f"Tjalling {surname}"})
        return f"secretariaat-{fold(surname)}@raad.example"

    def fill(self, kind, cls, told):
        """Every text of an object that is not filled yet."""
        for name, is_list in texts_of(cls):
            if name in told or (kind, name) in NOT_FREE:
                continue
            text = functools.partial(self.free, f"{kind}/{name}")
            told[name] = self.submit_to() if name == "submit-to" else [text(), text()] if is_list else text()
        told[f"onbekend-{kind}"] = {"tekst": [self.free(f"{kind}/?")]}
        if kind in ENTITIES:
            told["sources"] = [{"url": self.free("sources/url"), "note": self.free("sources/note")},
                               self.fill("sources", Regiotafel.Source, {"url": "https://raad.example/verslag"})]
            if kind not in VOCABULARY:
                told["labels"] = {"fy": self.free(f"{kind}/labels")}
        return told

    def make_inventory(self):
        fill = lambda kind, **told: self.fill(kind, ENTITIES[kind], told)
        entities = {"domains": [fill("domains", id="zorg", name="Zorg")], "themes": [fill("themes", id="ouderen", name="Ouderen", responsible="zorg")],
                    "areas": [fill("areas", id="dal", name="Dal", population=1000)],
                    "organisations": [fill("organisations", id=wanted, area="dal", domains=["zorg"]) for wanted in ("linde", "eik")],
                    "projects": [fill("projects", id="proef", lead="linde", partners=["eik"], themes=["ouderen"])]}
        role = lambda name: self.fill("roles", Regiotafel.RoleTerm, {"role": name})
        tables = []
        for table in ("raad", "kring"):
            seats = [fill("memberships", organisation=organisation, id=f"{table}-{organisation}", roles=[role(name)], domain="zorg",
                          represents={"organisations": ["eik"]}) for organisation, name in (("linde", "chair"), ("eik", "secretary"))]
            items = [fill("items", id=f"{table}-punt", owner="linde", partners=["eik"], project="proef", themes=["ouderen"])]
            agenda = fill("agendas", id=f"{table}-agenda", items=items)
            meeting = fill("meetings", id=f"{table}-keer", date="2026-11-05", items=[f"{table}-punt"])
            tables.append(fill("tables", id=table, areas=["dal"], domains=["zorg"], themes=["ouderen"], level="executive",
                               memberships=seats, agendas=[agenda], meetings=[meeting]))
        tables[1].update({"prepares": ["raad"], "parent": "raad"})
        # What was before tells of what came after, and the other way round.
        ended = {"period": "2015/2025", "successor": "raad"}
        tables.append(fill("tables", id="oud", **ended, memberships=[fill("memberships", organisation=one) for one in ("linde", "zaad")], themes=["ouderen"]))
        tables.append(fill("tables", id="later", period="2015/2027", successor="kring", memberships=[fill("memberships", organisation=one) for one in ("eik", "tak")]))
        entities["organisations"] += [fill("organisations", id="zaad", period="2015/2025", successor="linde"), fill("organisations", id="tak", parent="eik")]
        return self.fill("inventory", Regiotafel.Inventory,
                         {"format": "regiotafel/1", "language": "nl", "as-of": "2026-10-01", **entities, "tables": tables})

    # -- As objects --

    def read(self):
        """The inventory with its persons."""
        inventory = Regiotafel.Reader().read_bytes(as_bytes(self.inventory), None)
        Regiotafel.Reader().read_persons_bytes(inventory, as_bytes(self.persons), None)
        return inventory


def as_bytes(document):
    return GLib.Bytes.new(json.dumps(document, ensure_ascii=False).encode())


# ---- Everything that is told ----

LANGUAGES = (Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH)
AUDIENCES = (Regiotafel.Audience.UNKNOWN, Regiotafel.Audience.PUBLIC, Regiotafel.Audience.PARTNERS, Regiotafel.Audience.INTERNAL)
FORMATS = (Regiotafel.Format.EDGE_CSV, Regiotafel.Format.HIF)


def write(inventory, format_, **terms):
    """The bytes, and what was told of them."""
    writer = Regiotafel.Writer(format=format_)
    writer.key = terms.pop("key", None)
    for name, value in terms.items():
        writer.set_property(name, value)
    return writer.write_bytes(inventory).get_data(), writer


def questions(table="raad", organisation="linde", text="overleg"):
    """Every question that there is, in every language, about each axis where that can be chosen."""
    axes = [Regiotafel.Axis.TABLES, Regiotafel.Axis.ORGANISATIONS]
    for language, name in itertools.product(LANGUAGES, dir(Regiotafel)):
        kind = getattr(Regiotafel, name)
        if not isinstance(kind, type) or not issubclass(kind, Regiotafel.Question) or kind is Regiotafel.Question:
            continue
        if kind is Regiotafel.Card:
            for axis, focus in (("TABLES", table), ("ORGANISATIONS", organisation), ("THEMES", "ouderen"), ("AREAS", "dal"), ("PROJECTS", "proef")):
                yield kind(language=language, axis=getattr(Regiotafel.Axis, axis), focus=focus)
        elif kind is Regiotafel.Comparison:
            for aspect, unchanged in ((Regiotafel.ComparisonAspect.CHANGES, False), (Regiotafel.ComparisonAspect.CHANGES, True),
                                      (Regiotafel.ComparisonAspect.CONTINUITY, False)):
                yield kind(language=language, aspect=aspect, include_unchanged=unchanged)
        elif kind is Regiotafel.Finder:
            yield kind(language=language, text=text)
            yield kind(language=language, text=text, partners=[organisation])
        else:
            yield kind(language=language)
            if kind.find_property("of"):
                yield kind(language=language, of=axes[1], by=axes[0])


def answers(inventory, **about):
    """Every question with its answer. What is compared with is what the same inventory tells of two years before."""
    snapshot = inventory.snapshot()
    earlier = inventory.snapshot(Regiotafel.Date.parse("2024-10-01"))
    for question in questions(**about):
        if isinstance(question, Regiotafel.Comparison):
            question.earlier = earlier
        yield question, question.run(snapshot)


def texts_of_result(result):
    yield from (repr(result), str(result), result.to_json())
    yield from properties_of(result)
    for row in result:
        yield from (row.dup_sentence() or "", repr(row), str(dict(row)), *(row.dup_evidence() or ()))
    for name in result.list_columns():
        column = result.find_column(name)
        yield from (name, repr(column), *(label or "" for label in column.get_labels() or ()), *properties_of(column))


def properties_of(thing):
    """All its properties as texts, and those of the things in its lists."""
    for pspec in thing.list_properties():
        if not pspec.flags & GObject.ParamFlags.READABLE:
            continue
        value = thing.get_property(pspec.name)
        yield f"{value!r} {value}"
        if isinstance(value, (list, tuple)):
            yield from map(str, value)


def texts_of_diagnostics(diagnostics):
    for diagnostic in diagnostics:
        yield from (repr(diagnostic), str(diagnostic), diagnostic.message)
        yield from (diagnostic.dup_text(language) for language in LANGUAGES)
        yield from properties_of(diagnostic)
