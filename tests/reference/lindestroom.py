#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The figures of the invented region Lindestroom, worked out a second time: without the library, and without the
script that makes the JSON files.

usage: lindestroom.py          prints the figures as JSON, from the lists in examples/data/lindestroom/csv
       lindestroom.py --json   the same, from 2025.json and 2026.json, which must give the same figures

Everybody who sits counts, case tables included, unless said otherwise. A seat counts from its first to its last day.
The figures of 2025 follow from the dates in the lists alone; 2025.json holds what was collected in that year.

Nothing clever on purpose: every pair is made and counted.
"""
import collections
import csv
import itertools
import json
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parents[2] / "examples" / "data" / "lindestroom"
DATES = ("2025-10-01", "2026-10-01")
NEVER, ALWAYS = "0000", "9999"
THREE_LEVELS = {"executive", "policy", "content"}
COUNTED = {"member", "involved", "mandate"}
ENOUGH_INHABITANTS = 100_000
SAME = 0.5

Table = collections.namedtuple("Table", "id level kind meetings hours areas themes verified parent above start end")
Organisation = collections.namedtuple("Organisation", "id domain start end")
Seat = collections.namedtuple("Seat", "table organisation standing roles start end")
Area = collections.namedtuple("Area", "id inhabitants parents")
Item = collections.namedtuple("Item", "id table audience")


def alive(thing, date):
    """A start may be a year or a month: its first day; an end: its last."""
    start = thing.start + "-01-01"[len(thing.start) - 4:] if thing.start != NEVER else NEVER
    end = thing.end + "-12-31"[len(thing.end) - 4:] if thing.end != ALWAYS else ALWAYS
    return start <= date <= end


# ---- From the lists ----


def rows(name):
    with open(DATA / "csv" / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def from_lists(date):
    levels = {"bestuur": "executive", "beleid": "policy", "inhoud": "content", "casus": "case"}
    standings = {"lid": "member", "betrokken": "involved", "toehoorder": "observer", "mandaat": "mandate",
                 "ondersteuning": "support"}
    above, parents = collections.defaultdict(set), {}
    for row in rows("relaties"):
        if row["soort"] in ("bereidt voor", "meldt aan"):
            above[row["van"]].add(row["naar"])
        if row["soort"] == "onderdeel van":
            parents[row["van"]] = row["naar"]

    tables = []
    for row in rows("tafels"):
        verified = row["gecontroleerd op"]
        if verified > date:  # not known yet: a round a year earlier
            verified = f"{int(verified[:4]) - 1}{verified[4:]}"
        tables.append(Table(
            row["id"], levels[row["niveau"]], "case-table" if row["soort"] == "casustafel" else "",
            float(row["bijeenkomsten per jaar"].replace(",", ".")),
            float(row["uren per bijeenkomst"].replace(",", ".")), row["gebied"].split("|"),
            set(row["thema's"].split("|")), verified, parents.get(row["id"]), above[row["id"]],
            row["opgericht"] or NEVER, row["beëindigd"] or ALWAYS))

    organisations = [Organisation(row["id"], row["domein"], row["opgericht"] or NEVER, row["opgeheven"] or ALWAYS)
                     for row in rows("organisaties")]

    names = {"voorzitter": "chair", "secretaris": "secretary", "programmamanager": "programme-manager"}
    dated = collections.defaultdict(list)
    for row in rows("rollen"):
        term = Organisation(row["rol"], "", row["van"] or NEVER, row["tot"] or ALWAYS)
        dated[row["tafel"], row["organisatie"]].append(term)
    seats = []
    for row in rows("deelnames"):
        terms = dated[row["tafel"], row["organisatie"]]
        roles = set(row["rol"].split("|")) - {"lid"} - {term.id for term in terms}
        roles |= {term.id for term in terms if alive(term, date)}
        seats.append(Seat(row["tafel"], row["organisatie"], standings[row["hoedanigheid"]],
                          {names.get(role, role) for role in roles}, row["van"] or NEVER, row["tot"] or ALWAYS))

    areas, by_name = [], {}
    for row in rows("gebieden"):
        areas.append(Area(row["cbs"], int(row["inwoners"] or 0), row["ligt in"].split("|") if row["ligt in"] else []))
        by_name[row["naam"]] = by_name[row["cbs"]] = row["cbs"]
    tables = [table._replace(areas=[by_name[name] for name in table.areas]) for table in tables]

    # Of the round before, one item was left open at a table that has ended.
    kept = [row for row in rows("agenda") if date[:4] in row["meting"].split("|")
            or (date, row["tafel"], row["nr"]) == (DATES[1], "sg-vm", "1")]
    audiences = {"openbaar": "public", "partners": "partners", "beheer": "internal"}
    items = [Item(f"{row['tafel']}-{row['nr']}", row["tafel"], audiences[row["openbaar"]]) for row in kept]
    return tables, organisations, seats, areas, items


# ---- From the files ----


def from_files(date):
    with open(DATA / f"{date[:4]}.json", encoding="utf-8") as file:
        inventory = json.load(file)
    assert inventory["as-of"] == date

    def ends(thing):
        start, _, end = thing.get("period", "../..").partition("/")
        return NEVER if start == ".." else start, ALWAYS if end == ".." else end

    names = {theme["id"]: theme["name"] for theme in inventory["themes"]}
    broader = {domain["id"]: domain.get("broader", domain["id"]) for domain in inventory["domains"]}
    domains = {domain["id"]: domain["name"] for domain in inventory["domains"]}
    tables, seats, items = [], [], []
    for table in inventory["tables"]:
        tables.append(Table(
            table["id"], table["level"], "case-table" if table["kind"] == "case-table" else "",
            table["meetings-per-year"], table["hours-per-meeting"], table["areas"],
            {names[theme] for theme in table["themes"]}, table["verified"], table.get("parent"),
            {*table.get("prepares", []), *table.get("reports-to", [])}, *ends(table)))
        for seat in table["memberships"]:
            roles = {role["role"] for role in seat.get("roles", [])
                     if alive(Organisation("", "", *ends(role)), date)}
            seats.append(Seat(table["id"], seat["organisation"], seat["standing"], roles, *ends(seat)))
        items += [Item(item["id"], table["id"], item["audience"])
                  for agenda in table.get("agendas", []) for item in agenda["items"]]
    organisations = [Organisation(one["id"], domains[broader[one["domains"][0]]], *ends(one))
                     for one in inventory["organisations"]]
    areas = [Area(area["id"], area.get("population", 0), area.get("parents", [])) for area in inventory["areas"]]
    return tables, organisations, seats, areas, items


# ---- The figures ----


def inhabitants(areas, names):
    """Of an area within another of them, the people are counted once."""
    by_id = {area.id: area for area in areas}

    def lies_in_another(name):
        above = list(by_id[name].parents)
        for one in above:
            above += by_id[one].parents
        return any(one in names for one in above)

    return sum(by_id[name].inhabitants for name in names if not lies_in_another(name))


def year_before(date):
    return f"{int(date[:4]) - 1}{date[4:]}"


def jaccard(a, b):
    return len(a & b) / len(a | b)


def figures_on(date, source):
    tables, organisations, seats, areas, items = source(date)
    tables = {table.id: table for table in tables if alive(table, date)}
    organisations = {one.id: one for one in organisations if alive(one, date)}
    seats = {(seat.table, seat.organisation): seat for seat in seats
             if alive(seat, date) and seat.table in tables and seat.organisation in organisations}
    at = {table: {organisation for t, organisation in seats if t == table} for table in tables}
    sits = {one: {table for table, o in seats if o == one} for one in organisations}
    items = [item for item in items if item.table in tables]

    # Who meets whom.
    meeting = {pair: sits[pair[0]] & sits[pair[1]] for pair in itertools.combinations(sorted(organisations), 2)}
    meeting = {pair: shared for pair, shared in meeting.items() if shared}
    on_all_levels = [pair for pair, shared in meeting.items()
                     if THREE_LEVELS <= {tables[table].level for table in shared}]

    # The inclusion rule, and what a table lacks for it.
    lacking, overview = {}, {}
    for table in tables.values():
        counted = {organisations[one].domain for one in at[table.id] if seats[table.id, one].standing in COUNTED}
        overview[table.id] = {
            "level": table.level, "organisations": len(at[table.id]), "domains": len(counted),
            "population": inhabitants(areas, table.areas), "meetings": table.meetings, "hours": table.hours,
            "agenda-items": sum(1 for item in items if item.table == table.id)}
        lacks = [reason for reason, holds in (
            ("case table", table.kind == "case-table"),
            ("part of another table", table.parent is not None),
            ("fewer than two domains", len(counted) < 2),
            ("fewer than 100,000 inhabitants", inhabitants(areas, table.areas) < ENOUGH_INHABITANTS)) if holds]
        if lacks:
            lacking[table.id] = lacks

    # Pairs of tables with the same people, the same subject, or both.
    same, same_people, same_subject = [], [], []
    for a, b in itertools.combinations(sorted(tables), 2):
        people = jaccard(at[a], at[b]) >= SAME
        subject = jaccard(tables[a].themes, tables[b].themes) >= SAME
        is_chain = a in tables[b].above or b in tables[a].above or tables[a].parent == b or tables[b].parent == a
        if people and subject:
            level = "to talk about" if tables[a].level == tables[b].level else "not recorded"
            same.append([a, b, "chain" if is_chain else level])
        elif people:
            same_people.append([a, b, "chain" if is_chain else "meet on one day"])
        elif subject:
            same_subject.append([a, b, "chain" if is_chain else "connect"])

    # One organisation: who sits only to moderate is nobody's partner; tables about single clients are counted apart.
    moderators = {one for one in organisations if {frozenset(seats[table, one].roles) for table in sits[one]}
                  == {frozenset({"moderator"})}}

    def load(one):
        partners = collections.Counter(other for table in sits[one] for other in at[table] - moderators - {one})
        hours = dict.fromkeys(("executive", "policy", "content", "case"), 0)
        for table in sits[one]:
            hours[tables[table].level] += tables[table].meetings * tables[table].hours
        regular = [tables[table].meetings for table in sits[one] if tables[table].kind != "case-table"]
        return {"tables": len(sits[one]), "meetings": sum(regular), "hours": sum(hours.values()) - hours["case"],
                "hours-by-level": hours, "partners": len(partners),
                "partners-at-one-table": sum(1 for n in partners.values() if n == 1)}

    pair = at["th-ouderen"], at["wg-kwetsbaar"]
    return {
        "tables": len(tables),
        "organisations": len(organisations),
        "seats": len(seats),
        "organisations-with-a-seat": sum(1 for one in organisations if sits[one]),
        "organisations-without-a-seat": sorted(one for one in organisations if not sits[one]),
        "seats-with-a-role": sum(1 for seat in seats.values() if seat.roles),
        "seats-with-a-function": sum(1 for seat in seats.values() if seat.roles - {"moderator"}),
        "items": len(items),
        "public-items": sum(1 for item in items if item.audience == "public"),
        "organisation-pairs": len(organisations) * (len(organisations) - 1) // 2,
        "organisation-pairs-meeting": len(meeting),
        "organisation-pairs-at-one-table": sum(1 for shared in meeting.values() if len(shared) == 1),
        "organisation-pairs-on-three-levels": len(on_all_levels),
        "table-pairs": len(tables) * (len(tables) - 1) // 2,
        "table-pairs-sharing": sum(1 for a, b in itertools.combinations(tables, 2) if at[a] & at[b]),
        "meetings": sum(table.meetings for table in tables.values()),
        "meetings-of-case-tables": sum(table.meetings for table in tables.values() if table.kind == "case-table"),
        "seat-hours": sum(tables[table].meetings * tables[table].hours for table, _ in seats),
        "not-confirmed": sorted(table.id for table in tables.values()
                                if not year_before(date) <= table.verified <= date),
        "in-scope": len(tables) - len(lacking),
        "lacking": lacking,
        "overview": overview,
        "th-ouderen/wg-kwetsbaar": {"shared": len(pair[0] & pair[1]), "of": [len(one) for one in pair],
                                    "jaccard": jaccard(*pair)},
        "same-people-same-subject": same,
        "same-people-other-subject": same_people,
        "same-subject-other-people": same_subject,
        "organisation": {one: load(one) for one in organisations},
    }


def figures(source=from_lists):
    return {date: figures_on(date, source) for date in DATES}


def main(arguments):
    if arguments not in ([], ["--json"]):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    print(json.dumps(figures(from_files if arguments else from_lists), indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
