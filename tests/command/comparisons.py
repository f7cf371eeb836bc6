# SPDX-License-Identifier: LGPL-2.1-or-later
"""Pairs of small inventories, all invented, in which everything happens that a comparison can tell of."""
import copy
import json


def inventory(date, **members):
    dated = {"as-of": date} if date else {}
    return {"format": "regiotafel/1", "title": "Twee rondes (fictief)", **dated, **members}


def named(names, **more):
    """Things by their ids; the name of each is its id, written larger."""
    return [{"id": name, "name": f"{name.capitalize()} (fictief)", **more.get(name, {})} for name in names.split()]


def table(key, members="", **more):
    return {"id": key, "name": f"Tafel {key.capitalize()} (fictief)",
            "memberships": [{"organisation": one} for one in members.split()], **more}


def item(name, state=None):
    return {"id": name, "name": f"Punt {name} (fictief)", "kind": "project", **({"state": state} if state else {})}


def agenda(table_name, *items):
    return [{"id": f"a-{table_name}", "name": "Agenda (fictief)", "period": "2020/..", "items": list(items)}]


def persons(**seats):
    """Ids of persons by "table_organisation"."""
    found = {}
    for where, names in seats.items():
        at, organisation = where.split("_")
        for name in names.split():
            found.setdefault(name, []).append({"table": at, "organisation": organisation})
    return {"format": "regiotafel-persons/1",
            "persons": [{"id": name, "name": f"Iemand {name.upper()}", "seats": where} for name, where in sorted(found.items())]}


# ---- Everything at once ----

ORGANISATIONS = "aa bee cee ab dee stil laat nieuw weg rust kern zeven vast anders"
THEN = {
    "bee": {"period": "../2025-06-30", "successor": "ab"}, "aa": {"period": "../2025-06-30", "successor": "ab"},
    "cee": {"period": "../2025-03-31", "successor": "dee"}, "weg": {"period": "../2025-05"},
    "ab": {"period": "2025-07-01/.."}, "dee": {"period": "2025-04/.."}, "nieuw": {"period": "2025-09-01/.."},
    "kern": {"area": "noord"},
}
NOW = {**THEN, "rust": {"name": "Rust en Zorg (fictief)", "parent": "vast"}, "kern": {"area": "zuid"}}

FULL_1 = inventory(
    "2025-01-01", covers="een deel",
    themes=named("zorg wonen sport"),
    areas=named("noord zuid oud kreits wijk", noord={"population": 1000}, zuid={"population": 500},
                oud={"period": "../2025-06-30", "successor": "jong"}, wijk={"identifiers": {"cbs": "WK1"}})
    + named("jong", jong={"period": "2025-07-01/.."}),
    organisations=named(ORGANISATIONS, **THEN) + named("zelfde", zelfde={"identifiers": {"kvk": "00000101"}})
    + named("elders"),
    projects=named("pr-af pr-op pr-nu pr-weg pr-mis", **{
        "pr-af": {"state": "running"}, "pr-op": {"state": "running"}, "pr-nu": {"state": "planned", "lead": "vast"},
        "pr-weg": {"state": "running", "period": "2020/2025-06"}}),
    tables=[
        table("een", verified="2024-12-01", level="policy", kind="working-group", purpose="Afstemmen.",
              powers=["discusses"], areas=["noord", "oud", "kreits"], themes=["zorg", "sport"],
              **{"legal-form": "covenant", "submit-days": 7, "meetings-per-year": 4, "hours-per-meeting": 2.5},
              memberships=[{"organisation": "aa"}, {"organisation": "bee"}, {"organisation": "cee"},
                           {"organisation": "vast", "roles": [{"role": "chair"}], "represents": {"organisations": ["rust"]}},
                           {"organisation": "kern", "roles": [{"role": "secretary"}]},
                           {"organisation": "weg"}, {"organisation": "stil"}, {"organisation": "rust"}],
              agendas=agenda("een", item("i1", "running"), item("i2", "running"), item("i3", "running"), item("i4", "planned"),
                             item("i5"), item("i6", "finished"))),
        table("twee", "aa bee vast", verified="2024-12-01", areas=["noord"], themes=["wonen"],
              **{"meetings-per-year": 2, "hours-per-meeting": 2}, agendas=agenda("twee", item("i7"))),
        table("drie", "rust kern vast", verified="2024-12-01", **{"members-complete": False}),
        table("vier", "vast kern", verified="2024-12-01", **{"meetings-per-year": 6, "hours-per-meeting": 1}),
        table("zes", "vast rust", period="../2025-08", successor="een", verified="2024-12-01"),
        table("acht", "vast zeven", verified="2024-12-01"),
        table("negen", "vast kern", verified="2024-12-01"),
        table("lid", "zelfde vast anders", verified="2024-12-01"),
    ])

FULL_2 = inventory(
    "2026-01-01", covers="een deel",
    themes=named("zorg wonen sport"),
    areas=named("noord zuid oud wijk nieuwland", noord={"population": 1100}, zuid={"population": 500},
                oud={"period": "../2025-06-30", "successor": "jong"}, wijk={"identifiers": {"cbs": "WK2"}},
                nieuwland={"period": "2025-02/.."})
    + named("jong", jong={"period": "2025-07-01/.."}),
    organisations=named(ORGANISATIONS, **NOW)
    + [{"id": "zelfde", "name": "Heel iets anders (fictief)", "identifiers": {"kvk": "00000202"}}] + named("onbekend"),
    projects=named("pr-af pr-op pr-nu pr-weg pr-bij", **{
        "pr-af": {"state": "finished"}, "pr-op": {"state": "dropped"}, "pr-nu": {"state": "running", "lead": "kern"},
        "pr-weg": {"state": "running", "period": "2020/2025-06"}, "pr-bij": {"period": "2025-03/.."}}),
    tables=[
        table("een", verified="2025-12-01", level="executive", kind="table", parent="twee", powers=["discusses", "decides"],
              purpose="Afstemmen wie wat doet, voor iedereen in de streek die zorg, wonen of sport nodig heeft, en dat elk "
                      "jaar opnieuw.",
              areas=["noord", "jong", "zuid"], themes=["zorg", "wonen"],
              **{"legal-form": "association", "submit-days": 14, "meetings-per-year": 5, "hours-per-meeting": 2.5},
              memberships=[{"organisation": "ab"}, {"organisation": "dee"},
                           {"organisation": "vast", "standing": "observer", "represents": {"areas": ["zuid"]}},
                           {"organisation": "kern", "roles": [{"role": "chair", "period": "2025-05-01/.."}]},
                           {"organisation": "nieuw", "period": "2025-10-01/.."}, {"organisation": "laat"},
                           {"organisation": "rust"}, {"organisation": "onbekend"}],
              agendas=agenda("een", item("i1", "finished"), item("i2", "dropped"), item("i3", "on-hold"), item("i4", "planned"),
                             item("i7"), item("i8"))),
        table("twee", "ab vast", verified="2025-12-01", name="Tafel Twee plus (fictief)", areas=["zuid"], themes=["wonen"],
              **{"meetings-per-year": 2, "hours-per-meeting": 2}),
        table("drie", "rust vast anders", verified="2024-12-31", **{"members-complete": False}),
        table("vier", "vast kern", period="../2025-03-31", successor="vijf", verified="2024-12-01",
              **{"meetings-per-year": 6, "hours-per-meeting": 1}),
        table("vijf", "vast kern zeven", period="2025-04-01/..", verified="2025-12-01",
              **{"meetings-per-year": 3, "hours-per-meeting": 1}),
        table("zes", "vast rust", period="../2025-08", successor="een", verified="2024-12-01"),
        table("tien", "vast anders", verified="2025-12-01"),
        table("negen", "vast kern"),
        table("lid", "zelfde vast anders", verified="2025-12-01"),
    ])

# ---- One thing at a time ----

TWO = named("aa bee cee dee")


def pair(before, after, organisations=TWO, dates=("2025-01-01", "2026-01-01"), **members):
    return tuple(inventory(date, organisations=organisations, tables=tables, **members)
                 for date, tables in zip(dates, (before, after)))


def with_successor(*names, to, since="2025-07-01"):
    return named(" ".join(names), **{name: {"period": "../2025-06-30", "successor": to} for name in names}) + named(
        to, **{to: {"period": f"{since}/.."}}) + named("vast")


CHAIR = [{"role": "chair"}]
GONE, CAME = {"period": "../2025-06-30"}, {"period": "2025-07-01/.."}

PAIRS = {
    "full": (FULL_1, FULL_2),
    # Only one went, and only a table ended.
    "left": pair([table("een", "aa bee cee"), table("twee", "aa bee", **GONE)], [table("een", "aa bee")], complete=True),
    # Only a table came, and one seat at another.
    "came": pair([table("een", "aa bee")], [table("een", "aa bee cee"), table("twee", "aa bee", **CAME)], complete=True),
    # One successor takes three seats over as three; another has one of two left.
    "renamed": pair([table("een", "aa vast"), table("twee", "aa vast"), table("drie", "aa vast")],
                    [table("een", "bee vast"), table("twee", "bee vast"), table("drie", "bee vast")],
                    with_successor("aa", to="bee")),
    "absorbed": pair([table("een", "aa vast"), table("twee", "aa vast bee")],
                     [table("een", "bee vast"), table("twee", "vast bee")],
                     named("aa", aa={**GONE, "successor": "bee"}) + named("bee vast")),
    # Who ended goes on in who sat there already: of one, of two, of several; and the only one who went on sits nowhere.
    "there": pair([table("een", "aa bee vast")], [table("een", "bee vast")],
                  named("aa", aa={**GONE, "successor": "bee"}) + named("bee vast")),
    "there-two": pair([table("een", "aa cee bee vast")], [table("een", "bee vast")],
                      named("aa cee", aa={**GONE, "successor": "bee"}, cee={**GONE, "successor": "bee"}) + named("bee vast")),
    "there-all": pair([table("een", "aa cee bee vast")], [table("een", "bee vast")],
                      named("aa cee", aa={**GONE, "successor": "bee"}, cee={**GONE, "successor": "vast"}) + named("bee vast")),
    "unseated": pair([table("een", "aa bee cee")], [table("een", "bee cee")],
                     named("zz aa", zz={**GONE, "successor": "nu"}, aa={**GONE, "successor": "nu"}) + named("nu bee cee", nu=CAME)),
    # Both left that nobody meets any more.
    "two-gone": pair([table("een", "aa bee cee dee")], [table("een", "aa bee")]),
    # Nobody meets any more; a table of nobody gets one.
    "apart": pair([table("een", "aa bee"), table("twee")], [table("een", "aa"), table("twee", "bee")]),
    # Nobody was listed, who was is only on a list for later.
    "filled": pair([table("een", memberships=[{"organisation": "cee", "period": "2025-05/.."}]), table("twee"), table("drie", "dee")],
                   [table("een", "aa bee"), table("twee"), table("drie", "dee")]),
    # So many chairs changed that not all are told; one of two. And two went on in what never sat anywhere.
    "many-chairs": pair([table(f"t{i}", memberships=[{"organisation": "aa", "roles": CHAIR}, {"organisation": "bee", "roles": CHAIR}])
                         for i in range(5)],
                        [table(f"t{i}", memberships=[{"organisation": "aa", "roles": CHAIR}, {"organisation": "bee"}])
                         for i in range(5)]),
    "never": pair([table("een", "aa bee cee")], [table("een", "cee")],
                  named("aa bee", aa={**GONE, "successor": "nu"}, bee={**GONE, "successor": "nu"}) + named("nu cee", nu=CAME)),
    # One seat that stays, one that does not; and of two none.
    "seat": pair([table("een", "aa")], [table("een", "aa")]),
    "seat-other": pair([table("een", "aa")], [table("een", "bee cee")]),
    "seats-other": pair([table("een", "aa bee")], [table("een", "cee dee")]),
    "other-tables": pair([table("een", "aa bee", **GONE), table("twee", "aa bee")],
                         [table("twee", "aa bee"), table("drie", "cee", **CAME)], complete=True),
    # An agenda of which items only come, only go, are only finished.
    "items-came": pair([table("een", "aa", agendas=agenda("een", item("i1")))],
                       [table("een", "aa", agendas=agenda("een", item("i1"), item("i2"), item("i3")))]),
    "items-went": pair([table("een", "aa", agendas=agenda("een", item("i1"), item("i2")))],
                       [table("een", "aa", agendas=agenda("een", item("i1")))]),
    "items-done": pair([table("een", "aa", agendas=agenda("een", item("i1", "running")))],
                       [table("een", "aa", agendas=agenda("een", item("i1", "finished")))]),
    # Who left sits nowhere any more, and came with whom it had met; and the reverse.
    "alone": pair([table("een", "aa bee cee"), table("twee", "aa bee")], [table("een", "aa bee dee"), table("twee", "aa bee")]),
    "gone": pair([table("een", "aa bee cee", verified="2024-12-01"), table("twee", "aa dee")],
                 [table("een", "aa bee", verified="2025-12-01"), table("twee", "aa dee")]),
    "chairs": pair([table("een", memberships=[{"organisation": "aa", "roles": CHAIR}, {"organisation": "bee"}]),
                    table("twee", memberships=[{"organisation": "aa"}, {"organisation": "bee"}])],
                   [table("een", "aa bee"),
                    table("twee", memberships=[{"organisation": "aa", "roles": CHAIR}, {"organisation": "bee"}])]),
    # Nobody is listed any more; nobody was.
    "silent": pair([table("een", "aa bee"), table("twee", "aa")], [table("een"), table("twee")]),
    "spoken": pair([table("een"), table("twee")], [table("een", "aa bee"), table("twee", "aa")]),
    # The same date, no date.
    "corrected": pair([table("een", "aa bee")], [table("een", "aa bee cee")], dates=("2026-01-01",) * 2),
    "undated": pair([table("een", "aa bee")], [table("een", "aa bee cee")], dates=(None, "2026-01-01")),
    "timeless": pair([table("een", "aa bee")], [table("een", "aa bee")], dates=(None, None)),
    # So many came that they are not named at their tables; one of them sat nowhere.
    "many": pair([table("een", "aa cee"), *(table(f"t{i}", "bee") for i in range(7))],
                 [table("een", "aa cee dee"), *(table(f"t{i}", "bee aa") for i in range(7))]),
    # Other tables, the same organisations.
    "moved": pair([table("een", "aa bee")], [table("twee", "aa bee")]),
    "moved-undated": pair([table("een", "aa bee")], [table("twee", "aa bee")], dates=(None, None)),
    "blank": pair([table("een", "aa bee")], [], dates=(None, None)),
    "empty": pair([table("een", "aa bee")], []),
    "regions": pair([table("een", "aa bee"), table("twee", "aa")], [table("drie", "cee"), table("vier", "dee")],
                    organisations=[]),
}
# Another region has other organisations.
for place, names in enumerate(("aa bee", "cee dee")):
    PAIRS["regions"][place]["organisations"] = named(names)

PERSONS = {
    "persons-1": persons(een_vast="p1 p2", een_rust="p3", negen_vast="p1 p4", negen_kern="p5", lid_vast="p6", acht_vast="p7"),
    "persons-2": persons(een_vast="p2 p8", een_rust="p9", negen_vast="p1 p10", negen_kern="p11", lid_vast="p6", tien_vast="p7"),
    "persons-3": persons(een_vast="p1 p2", een_rust="p3", negen_vast="p1 p4", negen_kern="p12", lid_vast="p6"),
    "nobody": {"format": "regiotafel-persons/1", "persons": []},
}


def make():
    """File names and what stands in them."""
    files = {}
    for name, (before, after) in PAIRS.items():
        files[f"{name}-1"], files[f"{name}-2"] = before, after
    later = copy.deepcopy(PAIRS["gone"][0])
    later["as-of"] = "2025-01-02"
    files["gone-same"] = later
    files.update(PERSONS)
    return {f"{name}.json": json.dumps(content, ensure_ascii=False, indent=1) for name, content in files.items()}
