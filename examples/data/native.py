# SPDX-License-Identifier: LGPL-2.1-or-later
"""Lays out an inventory, and the persons of one, in the canonical form of their formats, without the library.

An inventory is a dict as JSON has it. What says nothing (None, an empty text or list) is not written. The order of
members and the layout are those of doc/file-format.md, so that the library, when it writes such a file again, does not
change a byte of it: that makes the files made with this a test of its reader and its writer.
"""

import sys

# ---- The order of members ----

ENTITY = "id name aliases labels description identifiers period former-ids audience verified verified-by sources"
ORDER = {
    "inventory": "format title language as-of confirmed-from complete covers synonyms domains themes areas organisations"
                 " projects tables",
    "domains": ENTITY + " broader",
    "themes": ENTITY + " broader responsible basis scale",
    "areas": ENTITY + " kind population population-year parents successor",
    "organisations": ENTITY + " domains area parent successor standpoint ambitions",
    "projects": ENTITY + " lead partners themes state",
    "tables": ENTITY + " level local-level kind local-kind legal-form purpose aims governance decision-rule ground-rules"
              " powers local-powers submit-to submit-days meetings-per-year hours-per-meeting rhythm stated-members"
              " stated-on members-complete location parent prepares reports-to advises successor ending-reason areas"
              " domains themes memberships agendas meetings",
    "memberships": "id name organisation roles standing local-standing domain represents period aliases labels"
                   " description identifiers former-ids audience verified verified-by sources",
    "agendas": ENTITY + " items",
    "items": ENTITY + " kind themes owner partners project state due",
    "meetings": ENTITY + " date time hours location state items",
    "roles": "role period wording",
    "sources": "url retrieved note about",
    "represents": "areas organisations",
    "persons file": "format persons",
    "persons": ENTITY + " contact seats",
    "seats": "table organisation period",
}
ORDER = {kind: names.split() for kind, names in ORDER.items()}

# Objects of these kinds stand over several lines, all others on one.
OPEN = ("inventory", "tables", "agendas", "persons file")


def is_told(name, value):
    if name == "members-complete":
        return value is False
    return not (value is None or value is False or isinstance(value, (str, list, tuple, dict)) and not value)


def members_of(kind, thing):
    """The members that are written, in their order."""
    unknown = set(thing) - set(ORDER[kind])
    if unknown:
        raise ValueError(f"{thing.get('id', kind)}: no members of {kind}: {', '.join(sorted(unknown))}")
    return [(name, thing[name]) for name in ORDER[kind] if name in thing and is_told(name, thing[name])]


def text(value):
    """A value that holds no object but pairs of texts."""
    if isinstance(value, str):
        if not value.isprintable():
            raise ValueError(f"a character that cannot be shown in {value!r}")
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{text(key)}: {text(held)}" for key, held in value.items()) + "}"
    return "[" + ", ".join(map(text, value)) + "]"


def on_one_line(kind, thing):
    return "{" + ", ".join(f"{text(name)}: {member(name, value)}" for name, value in members_of(kind, thing)) + "}"


def member(name, value):
    if name == "represents":
        return on_one_line(name, value)
    if name in ORDER and isinstance(value[0], dict):
        return "[" + ", ".join(on_one_line(name, one) for one in value) + "]"
    return text(value)


def lay_out(kind, thing, indent=""):
    """An object, over several lines when its kind is open; its lists of objects then have a line for each."""
    if kind not in OPEN:
        return on_one_line(kind, thing)
    inner, item = indent + "  ", indent + "    "
    lines = []
    for name, value in members_of(kind, thing):
        if name in ORDER and name != "represents" and isinstance(value[0], dict):
            parts = ",\n".join(item + lay_out(name, one, item) for one in value)
            lines.append(f"{inner}{text(name)}: [\n{parts}\n{inner}]")
        else:
            lines.append(f"{inner}{text(name)}: {text(value)}")
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


def to_bytes(inventory):
    return (lay_out("inventory", {"format": "regiotafel/1", **inventory}) + "\n").encode()


def persons_to_bytes(persons):
    return (lay_out("persons file", {"format": "regiotafel-persons/1", "persons": persons}) + "\n").encode()


# ---- A program that makes a file ----


def make(arguments, usage, target, inventory, program):
    """Writes the inventory where it differs from what is there; with --check only tells. Gives the status to end with."""
    if arguments not in ([], ["--check"]):
        print(usage.strip(), file=sys.stderr)
        return 2
    wanted = to_bytes(inventory)
    is_current = target.exists() and target.read_bytes() == wanted
    if arguments and not is_current:
        print(f"{target.name}: not what the facts give; run {program}")
        return 1
    if not is_current:
        target.write_bytes(wanted)
    print("up to date" if is_current else f"written: {target.name}")
    return 0
