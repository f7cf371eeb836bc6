#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What two files hold of persons, worked out a second time: without the library, and plainly.

usage: privacy.py INVENTORY [PERSONS [DATE [MONTHS]]]     prints the figures as JSON

Every text of the inventory is looked at but ids, words of the vocabulary, dates and links. Names are looked for as
they stand, without regard to case: the whole, initials and the surname, the surname alone. That is less than the
library finds, and enough for data without accents, hyphens and inflections.
"""
import json
import pathlib
import re
import sys

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
NUMBER = re.compile(r"(?<!\d)(?:\+31|0031|0)[1-9](?:[ -]?[0-9]){8}(?!\d)")
LISTS = {"domains", "themes", "areas", "organisations", "projects", "tables", "memberships", "agendas", "items", "meetings"}
VOCABULARY = {"domains", "themes", "areas"}
CODES = {"id", "former-ids", "identifiers", "organisation", "domains", "themes", "areas", "area", "parent", "parents", "broader",
         "lead", "partners", "owner", "project", "responsible", "prepares", "reports-to", "advises", "successor", "represents",
         "domain", "period", "verified", "audience", "url", "retrieved", "about", "role", "level", "standing", "powers", "state",
         "due", "date", "time", "stated-on", "as-of", "confirmed-from", "language", "synonyms", "format", "decision-rule-kind"}


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


# ---- Time ----

def first_day(date):
    return date + "-01-01"[len(date) - 4:]


def last_day(date):
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 10:
        return date
    year, month = int(date[:4]), int(date[5:])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{date}-{[31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]}"


def end_of(thing):
    end = thing.get("period", "../..").partition("/")[2]
    return None if end == ".." else last_day(end)


def exists(thing, date):
    start = thing.get("period", "../..").partition("/")[0]
    return (start == ".." or first_day(start) <= date) and (end_of(thing) is None or date <= end_of(thing))


def months_before(date, months):
    count = int(date[:4]) * 12 + int(date[5:7]) - 1 - months
    month = f"{count // 12:04}-{count % 12 + 1:02}"
    return min(f"{month}-{date[8:]}", last_day(month))


# ---- Texts ----

def texts(inventory):
    """(place, member, text) of what may hold anything."""
    def within(place, kind, thing):
        for member, value in thing.items():
            if member in LISTS and isinstance(value, list) and value and isinstance(value[0], dict):
                for one in value:
                    yield from within(f"{'agenda-items' if member == 'items' else member}/"
                                      + one.get("id", f"{thing.get('id')}+{one.get('organisation')}"), member, one)
            elif member in ("sources", "roles"):
                for one in value:
                    for key in ("note", "wording"):
                        if key in one:
                            yield place, member, one[key]
            elif member in CODES or (kind in VOCABULARY and member in ("name", "aliases", "labels")):
                continue
            elif member.startswith("x-"):
                yield place, "?", json.dumps(value, ensure_ascii=False)
            elif isinstance(value, str) and member not in ("kind",):
                yield place, member, value
            elif isinstance(value, list):
                yield from ((place, member, one) for one in value if isinstance(one, str))
            elif isinstance(value, dict):
                yield from ((place, member, one) for one in value.values() if isinstance(one, str))
    yield from within("inventory", None, inventory)


def patterns(persons):
    """One of all names, the longest first."""
    ways = []
    for person in persons:
        for name in [person.get("name"), *person.get("aliases", ()), *person.get("labels", {}).values()]:
            if name is None:
                continue
            surname = re.escape(name.split()[-1])
            ways += [re.escape(name), rf"(?:\w\. ?)+{surname}"] + ([surname] if len(name.split()[-1]) >= 4 else [])
    ways = sorted(set(ways), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(ways) + r")(?!\w)", re.I) if ways else None


def surnames(persons):
    return [person["name"].split()[-1].lower() for person in persons if "name" in person]


# ---- Figures ----

def lapsed(inventory, persons, date, months):
    """Ids of those whose last seat ended longer ago; a seat without an end lasts as long as that of its organisation."""
    tables = {table["id"]: table for table in inventory["tables"]}
    organisations = {one["id"]: one for one in inventory["organisations"]}
    limit = months_before(date, months)
    found, seatless = [], []
    for person in persons:
        ends = []
        for seat in person.get("seats", ()):
            end = end_of(seat)
            if end is None:
                table = tables[seat["table"]]
                sits = [end_of(one) or "9999" for one in table["memberships"] if one["organisation"] == seat["organisation"]]
                end = min(max(sits), end_of(table) or "9999", end_of(organisations[seat["organisation"]]) or "9999")
            ends.append(end)
        if not ends:
            seatless.append(person["id"])
        elif max(ends) < limit:
            found.append(person["id"])
    return found, seatless


def figures(inventory, persons=(), date=None, months=24):
    date = date or inventory["as-of"]
    organisations = {one["id"]: one for one in inventory["organisations"]}
    seats = {}
    for table in inventory["tables"]:
        for one in table.get("memberships", ()):
            if exists(table, date) and exists(one, date) and exists(organisations[one["organisation"]], date):
                roles = {role["role"] for role in one.get("roles", ()) if exists(role, date)} - {"moderator"}
                seats.setdefault((table["id"], one["organisation"]), set()).update(roles)
    found = {"known-name": {}, "address": {}, "telephone-number": {}, "personal-address": {}}
    functional = 0
    names = patterns(persons)
    for place, member, text in texts(inventory):
        where = f"{place}/{member}"
        addresses = ADDRESS.findall(text)
        rest = ADDRESS.sub(" ", text)
        counts = {"known-name": len(names.findall(rest)) if names else 0, "address": len(addresses),
                  "telephone-number": len(NUMBER.findall(rest))}
        if member == "submit-to":
            functional += len(addresses)
            counts["address"] = 0
            counts["personal-address"] = int(any(surname in address.partition("@")[0].lower()
                                                 for address in addresses for surname in surnames(persons)))
        for code, n in counts.items():
            if n:
                found[code][where] = found[code].get(where, 0) + n
    gone, seatless = lapsed(inventory, persons, date, months)
    return {"persons": len(persons), "names": sum("name" in one for one in persons), "seats": len(seats),
            "functions": sum(1 for roles in seats.values() if roles), "functional": functional, "lapsed": gone, "seatless": seatless,
            **found}


def main(arguments):
    if not 1 <= len(arguments) <= 4:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    persons = read(arguments[1])["persons"] if len(arguments) > 1 else ()
    print(json.dumps(figures(read(arguments[0]), persons, *arguments[2:3], *map(int, arguments[3:4])), indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
