#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes ../u10-u16.json, the municipalities of the network U10 over the years, from the pages named in ../utrecht.

usage: make.py           writes the file
       make.py --check   says whether it is what it would write; exits 1 when not

README.md tells what is in it and what is not. Only the standard library is used, and nothing of the library.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "u10-u16.json"
sys.path[:0] = [str(HERE.parent / "utrecht"), str(HERE.parent)]

# Nothing is compiled beside the sources.
sys.dont_write_bytecode = True

import native  # noqa: E402
from region import CODES, MERGED, PROVINCE, SUCCESSOR, merger, municipality  # noqa: E402
from sources import LATER, source  # noqa: E402
from tables import U10_2014, U10_2020, U10_2023, U10_SIXTEEN  # noqa: E402

# Per page that first names municipalities: the day of that page, as precise as it is known, and those named.
FIRST_SEEN = {
    "u10-2014": ("2014-03-11", U10_2014),
    "u10-2020": ("2020-07", U10_2020),
    "u10-2023": ("2023-06", U10_2023),
}
# Pages that name some of the same later, or others of the same time.
ALSO_NAMED = {
    "u10-2015": set(U10_2014),
    "convenant": {"Bunnik", "De Bilt", "Houten", "IJsselstein", "Nieuwegein", "Stichtse Vecht", "Utrecht",
                  "Utrechtse Heuvelrug"},
    "beter-zeist": set(U10_2014 + U10_2020) - {"Vianen"},
}
# A start that no page tells. README.md says what is made of it, and a test looks for these words.
IS_FIRST_SEEN = "eerste vermelding: wanneer de deelname begon is niet gezegd"

# The network in order of name, with Vianen; and the two that merged with it, of which no page says that they took part.
TOOK_PART = sorted([*U10_SIXTEEN, "Vianen"])
ALL = sorted({*TOOK_PART, *MERGED})


def lifetime(name, successor, told):
    """What the merger of 2019 made of a municipality or its area, and the sources of that and of the members @told."""
    if name == SUCCESSOR[0]:
        return {"period": "2019-01-01/.."}, [merger("period", *told), source("vijfheerenlanden-code", "identifiers")]
    sources = [source("provincies", "identifiers", *told)]
    if name in MERGED:
        return {"period": "../2018-12-31", "successor": successor}, [*sources, merger("period", "successor")]
    return {}, sources


def make_areas():
    made = [{"id": PROVINCE[0], "name": PROVINCE[1], "kind": "province", "population": PROVINCE[2],
             "population-year": 2016, "sources": [source("provincies")]}]
    for name in ALL:
        parents = [] if name in ("Leerdam", "Zederik") else [PROVINCE[0]]
        life, sources = lifetime(name, SUCCESSOR[1], ["kind", "parents"] if parents else ["kind"])
        area = {"id": CODES[name], "name": name, "identifiers": {"cbs": CODES[name]}, "kind": "municipality",
                "parents": parents, **life}
        if name == "Utrecht":
            area.update({"population": 334139, "population-year": 2016})
            sources.append(source("wmo-regios", "population", "population-year",
                                  note="de regio Utrecht Stad bestaat uit deze gemeente alleen"))
        made.append({**area, "sources": sources})
    return made


def make_organisations():
    made = []
    for name in ALL:
        life, sources = lifetime(name, municipality(SUCCESSOR[0]), ["domains", "area"])
        made.append({"id": municipality(name), "name": f"Gemeente {name}", "identifiers": {"cbs": CODES[name]},
                     "domains": ["gemeente"], "area": CODES[name], **life, "sources": sources})
    return made


def make_seat(name):
    key, start = next((key, start) for key, (start, names) in FIRST_SEEN.items() if name in names)
    sources = [source(key, "organisation"), source(key, "period", note=IS_FIRST_SEEN)]
    sources += [source(other, "organisation") for other, names in ALSO_NAMED.items() if name in names]
    if name in U10_2023:
        sources += [source(other, "organisation", note="als gemeente van U16, nog niet van U10")
                    for other in ("u16-2019", "beter-zeist")]
    if name == "Vianen":
        sources.append(source("vijfheerenlanden", "period", note="het einde is dat van de gemeente"))
    return {"organisation": municipality(name), "period": f"{start}/{'2018-12-31' if name == 'Vianen' else '..'}",
            "sources": sources}


TABLE = {
    "id": "u10", "name": "U10", "aliases": ["U16"], "period": "2014-03-11/..",
    "description": "Netwerk van gemeenten in de regio Utrecht: tien in 2014, 2015 en 2018, twaalf in juli 2020, "
                   "zestien in juni 2023. De naam bleef U10. U16 heet in 2019 en later de regio van die twaalf met De "
                   "Ronde Venen, Lopik, Montfoort en Oudewater. Het netwerk ontstond vanaf 2013; het begin hier is de "
                   "eerste vermelding.",
    "sources": [source("u10-tien", "description"), source("u10-2014", "description", "kind"),
                source("u10-2014", "period", note="eerste vermelding: wanneer het netwerk begon is niet gezegd"),
                source("u10-2015", "description"),
                source("u10-2018", "description", note="de vorming begon in 2013"),
                source("u16-2019", "aliases", "description"), source("u10-2020", "description"),
                source("convenant", "legal-form"), source("u10-twaalf", "description"), source("u16", "aliases"),
                source("u10-2023", "description"), source("u10-wat", "kind", "purpose", "description"),
                source("u10-hoe", "governance", "local-powers")],
    "kind": "network", "legal-form": "convenant",
    "purpose": "Gezamenlijk antwoord op maatschappelijke thema's: mobiliteit, economie, wonen, gezondheid en "
               "inclusiviteit, groen en landschap, duurzaamheid.",
    "governance": "Bestuurstafels, met per gemeente een wethouder. Het meeste werk doen ambtenaren van de gemeenten.",
    "local-powers": "geen: de gemeenteraden dragen geen bevoegdheden over",
    "memberships": [make_seat(name) for name in TOOK_PART],
}

INVENTORY = {
    "title": "De gemeenten van U10, van 2014 tot nu",
    "language": "nl",
    "as-of": LATER,
    "complete": True,
    "covers": "het netwerk U10 als geheel, zonder de bestuurstafels erin",
    "domains": [{"id": "openbaar-bestuur", "name": "Openbaar bestuur"},
                {"id": "gemeente", "name": "Gemeente", "broader": "openbaar-bestuur"}],
    "areas": make_areas(),
    "organisations": make_organisations(),
    "tables": [TABLE],
}


if __name__ == "__main__":
    sys.exit(native.make(sys.argv[1:], __doc__, TARGET, INVENTORY, f"{HERE.name}/make.py"))
