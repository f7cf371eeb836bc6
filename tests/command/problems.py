# SPDX-License-Identifier: LGPL-2.1-or-later
"""Files in which one thing is wrong, one for every problem that reading can tell of."""
import json


def inventory(**members):
    return json.dumps({"format": "regiotafel/1", **members}, ensure_ascii=False)


def table(**members):
    return inventory(tables=[{"id": "t", "name": "Tafel (fictief)", **members}])


def organisation(**members):
    return inventory(organisations=[{"id": "o", "name": "Organisatie (fictief)", **members}])


def circle(kind, member, length, many=False):
    """Things of which each refers to the next, and the last to the first."""
    return inventory(**{kind: [{"id": f"{kind[0]}{i + 1}", "name": f"{kind[0].upper()}{i + 1} (fictief)",
                                member: [to] if many else to}
                               for i in range(length) for to in [f"{kind[0]}{(i + 1) % length + 1}"]]})


def item(project, **members):
    """An item on an agenda, on a project."""
    return inventory(**{"as-of": "2026-10-01"}, projects=[{"id": "p", "name": "Project (fictief)", **project}],
                     tables=[{"id": "t", "name": "Tafel (fictief)",
                              "agendas": [{"id": "a", "name": "Agenda (fictief)", "period": "2026/2027",
                                           "items": [{"id": "i", "name": "Punt (fictief)", "project": "p", **members}]}]}])


NATIVE = {
    "bare": inventory(),
    "incomplete": inventory(**{"as-of": "2026-10-01", "complete": True, "covers": "een verzonnen streek"},
                            organisations=[{"id": "a", "name": "A (fictief)"}, {"id": "b", "name": "B (fictief)"}],
                            tables=[{"id": "t", "name": "T (fictief)", "verified": "2026-09-01", "members-complete": False,
                                     "memberships": [{"organisation": "a"}, {"organisation": "b"}]}]),
    "no-date": inventory(organisations=[{"id": "a", "name": "A (fictief)"}, {"id": "b", "name": "B (fictief)"}],
                         tables=[{"id": "t", "name": "T (fictief)", "verified": "2026-09-01",
                                  "memberships": [{"organisation": "a"}, {"organisation": "b"}]}]),
    "ended": inventory(**{"as-of": "2026-10-01"},
                       organisations=[{"id": "a", "name": "A (fictief)", "period": "2000/2010"},
                                      {"id": "b", "name": "B (fictief)"}]),
    "escape": inventory(organisations=[{"id": "a", "name": "\x1b[31m een", "aliases": ["foo een"]}, {"id": "b", "aliases": ["foo bar"]}]),
    "text-is-number": table(purpose=3),
    "texts-is-text": table(aliases="één naam"),
    "object-is-text": table(identifiers="kvk 1"),
    "number-is-text": table(**{"meetings-per-year": "vier"}),
    "boolean-is-text": table(**{"members-complete": "ja"}),
    "ids-is-text": table(themes="ouderen"),
    "objects-is-text": table(memberships="o"),
    "empty-text": table(purpose=""),
    "empty-name-of-entry": table(identifiers={"": "1"}),
    "nul": table(purpose="a\0b"),
    "nul-in-name": '{"format": "regiotafel/1", "a\\u0000b": 1}',
    "nul-in-unknown": inventory(later="a\0b"),
    "bad-date": table(verified="1 mei 2026"),
    "bad-period": table(period="2015-2016"),
    "same-twice": inventory(themes=[{"id": "x", "name": "X"}], tables=[{"id": "t", "name": "T", "themes": ["x", "x"]}]),
    "same-text-twice": table(powers=["decides", "decides"]),
    "too-large": '{"format": "regiotafel/1", "tables": [{"id": "t", "meetings-per-year": 1e400}]}',
    "too-large-unknown": '{"format": "regiotafel/1", "later": 1e400}',
    "not-exact": '{"format": "regiotafel/1", "tables": [{"id": "t", "meetings-per-year": 0.12345678901234567890123}]}',
    "negative": table(**{"hours-per-meeting": -1}),
    "bad-time": table(meetings=[{"id": "m", "date": "2026-10-01", "time": "half twee"}]),
    "no-hours": table(meetings=[{"id": "m", "date": "2026-10-01", "hours": 0}]),
    "item-on-no-agenda": table(meetings=[{"id": "m", "date": "2026-10-01", "items": ["i"]}]),
    "outside-table": table(period="2020/2024", agendas=[{"id": "a", "name": "Agenda (fictief)", "period": "2026/2026"}],
                           meetings=[{"id": "m", "date": "2025-01-01"}]),
    "nearly-known": table(purpse="Waarom"),
    "member-twice": '{"format": "regiotafel/1", "title": "A", "title": "B"}',
    "member-twice-unknown": '{"format": "regiotafel/1", "later": {"a": 1, "a": 2}}',
    "no-id": inventory(tables=[{"name": "Zonder id (fictief)"}]),
    "membership-without-organisation": table(memberships=[{"standing": "member"}]),
    "represents": inventory(organisations=[{"id": "o", "name": "O"}],
                            tables=[{"id": "t", "name": "T",
                                     "memberships": [{"organisation": "o", "represents": {"persons": []}}]}]),
    "former-id-as-reference": inventory(
        organisations=[{"id": "nieuw", "name": "Nieuw (fictief)", "former-ids": ["oud"]}],
        tables=[{"id": "t", "name": "T", "memberships": [{"organisation": "oud"}]}]),
    "former-id-taken": inventory(organisations=[{"id": "a", "name": "A"}, {"id": "b", "name": "B", "former-ids": ["a"]}]),
    "membership-id-twice": inventory(
        organisations=[{"id": "o", "name": "O"}],
        tables=[{"id": "t", "name": "T", "memberships": [{"id": "m", "organisation": "o", "period": "2020/2021"},
                                                         {"id": "m", "organisation": "o", "period": "2023/.."}]}]),
    "persons": '{"format": "regiotafel-persons/1", "persons": []}',
    "no-format": '{"tables": []}',
    "another-format": '{"format": "geojson"}',
    "not-an-object": "[1, 2]",
    "too-deep": inventory(later=None).replace("null", "[" * 70 + "]" * 70),
    "not-utf8": b'{"format": "regiotafel/1", "title": "caf\xe9"}',
    "two-documents": '{"format": "regiotafel/1"} {"format": "regiotafel/1"}',
    "cut-off": '{"format": "regiotafel/1", "title": "Een',
    "many-problems": inventory(tables=[{"id": f"t{i}", "name": "T", "level": "x"} for i in range(1200)]),
    "refers-to-itself": table(parent="t"),
    "circle-of-parents": circle("tables", "parent", 2),
    "circle-of-prepares": circle("tables", "prepares", 3, many=True),
    "circle-of-reports": circle("tables", "reports-to", 4, many=True),
    "circle-of-broader-domains": circle("domains", "broader", 2),
    "circle-of-broader-themes": circle("themes", "broader", 3, many=True),
    "circle-of-areas": circle("areas", "parents", 2, many=True),
    "circle-of-successors": circle("organisations", "successor", 12),
    "meeting-before-its-table": table(period="2026/..", meetings=[{"id": "m", "date": "2025-12-31"}]),
    "agenda-after-its-table": table(period="2015/2024", agendas=[{"id": "a", "name": "Agenda (fictief)", "period": "2025/.."}]),
    "project-of-another-time": item({"period": "2020/2025"}),
    "project-that-has-ended": item({"period": "2020/2026-06"}, state="running"),
    "project-that-was-dropped": item({"state": "dropped"}, state="planned"),
    "project-that-is-not-there": inventory(tables=[{"id": "t", "name": "Tafel (fictief)", "agendas": [
        {"id": "a", "name": "Agenda (fictief)", "items": [{"id": "i", "name": "Punt (fictief)", "project": "p"}]}]}]),
    "many-ways-back": inventory(themes=[{"id": f"x{i}", "name": "X", "broader": [f"x{j}" for j in range(104) if j != i]}
                                        for i in range(104)]),
}

LISTS = {
    "empty": "",
    "header-only": "Tafel,Organisatie\n",
    "blank-organisation": "Tafel,Organisatie\nT,\n",
    "stated-separator": "sep=;\nTafel;Organisatie\nT;O\n",
    "unclear-separator": "Tafel,Organisatie;x\nT,O;y\n",
    "two-separators": "a,b,c;Tafel;Organisatie\n1,2,3;T;O\n",
    "other-header-twice": "Tafel,Organisatie,x,x\nT,O,1,2\n",
    "quote-not-closed": 'Tafel,Organisatie\n"T,O\n',
    "text-after-quote": 'Tafel,Organisatie\n"T"x,O\n',
    "cell-too-long": "Tafel,Organisatie\nT," + "o" * 2_000_000 + "\n",
    "too-many-cells": "Tafel,Organisatie\nT,O" + "," * 20_000 + "\n",
    "cell": "Tafel,Organisatie\nT,O\nT,\n",
    "blank-row": "Tafel,Organisatie\nT,O\n\nT,P\n",
    "blank-rows": "Tafel,Organisatie\nT,O\n\n\n\nT,P\n",
    "same-header": "Tafel,Organisatie,Organisatie\nT,O,P\n",
    "header-in-capitals": "TAFEL,Organisatie\nT,O\n",
    "header-could-be-two": "TAFEL,tafel,Organisatie\nT,T,O\n",
    "windows-1252": "Tafel;Organisatie\nCafé;Coöperatie\n".encode("cp1252"),
    "utf-16": "Tafel;Organisatie\nCafé;Coöperatie\n".encode("utf-16"),
    "spreadsheet": b"PK\x03\x04\x14\x00\x06\x00",
    "nul": b"Tafel,Organisatie\nT,O\0P\n",
    "undefined-byte": b"Tafel,Organisatie\nT,O\x81\n",
}
