# SPDX-License-Identifier: LGPL-2.1-or-later
"""The joint arrangements (gemeenschappelijke regelingen) of the province of Utrecht and their participants, from
../gr-nl.csv. Names are mended as the library does when it imports that list; nothing is added."""
import collections
import csv
import pathlib

from region import CODES, FORMER, PROVINCE, municipality, slug
from sources import source

LIST = pathlib.Path(__file__).resolve().parent.parent / "gr-nl.csv"

# Published name: id, and the name where a remark stands in the published one.
ARRANGEMENTS = {
    "Afvalverwijdering Utrecht (AVU)": ("gr-avu", None),
    "BEL Combinatie": ("gr-bel", None),
    "Belastingsamenwerking Gemeenten en Hoogheemraadschap Utrecht (BGHU)": ("gr-bghu", None),
    "Bestuur Regio Utrecht": ("gr-bru", None),
    "Coöperatie ParkeerService": ("gr-parkeerservice", None),
    "Ferm Werk (voorheen De Sluis)": ("gr-ferm-werk", "Ferm Werk"),
    "Fonds nazorg gesloten stortplaatsen Provincie Utrecht": ("gr-nazorg-stortplaatsen", None),
    "Gasdistributie Zeist en Omstreken (GZO)": ("gr-gzo", None),
    "Gemeentelijke Gezondheidsdienst regio Utrecht (voorheen GGD Midden-Nederland)":
        ("gr-ggd", "Gemeentelijke Gezondheidsdienst regio Utrecht"),
    "Het Waterschapshuis": ("gr-waterschapshuis", None),
    "Instituut voor Sociale Werkvoorziening Zuid-Oost Utrecht (IW4)": ("gr-iw4", None),
    "Omgevingsdienst Regio Utrecht (ODRU)": ("gr-odru", None),
    "Plassenschap Loosdrecht en omgeving": ("gr-loosdrecht", None),
    "Recreatie Midden-Nederland": ("gr-recreatie-midden-nederland", None),
    "Recreatieschap Stichtse Groenlanden": ("gr-stichtse-groenlanden", None),
    "Recreatieschap Utrechtse Heuvelrug, Vallei- en Kromme Rijngebied": ("gr-heuvelrug-vallei", None),
    "Recreatieschap Vinkeveense Plassen": ("gr-vinkeveense-plassen", None),
    "Regionaal Historisch Centrum Rijnstreek en Lopikerwaard": ("gr-rhc-rijnstreek", None),
    "Regionaal Historisch Centrum Vecht en Venen": ("gr-rhc-vecht-en-venen", None),
    "Regionaal Historisch Centrum Zuidoost Utrecht": ("gr-rhc-zuidoost", None),
    "Regionaal Sociaal Werkvoorzieningschap Amersfoort e.o. (RWA)": ("gr-rwa", None),
    "Regionale Dienst Werk en Inkomen Kromme Rijn Heuvelrug (RDWI)": ("gr-rdwi", None),
    "Regionale ICT-dienst Utrecht (RID)": ("gr-rid", None),
    "Regionale Uitvoeringsdienst (RUD) Utrecht": ("gr-rud", None),
    "Reinigingsbedrijf Midden Nederland (RMN)": ("gr-rmn", None),
    "Samenwerking Werk en Inkomen Baarn, Bunschoten en Soest": ("gr-swi", None),
    "Servicebureau | Gemeenten (opgeheven)": ("gr-servicebureau", "Servicebureau | Gemeenten"),
    "Sociaal Werkvoorzieningschap Het Westelijk gebied van Utrecht (Pauw Bedrijven)": ("gr-pauw", None),
    "Utrechtse Waarden Samenwerking": ("gr-utrechtse-waarden", None),
    "Veiligheidsregio Utrecht": ("gr-vru", None),
    "Welstand en Monumenten Midden-Nederland": ("gr-welstand", None),
    "Werk en Inkomen Lekstroom": ("gr-wil", None),
}


def mend(cell):
    """Undoes UTF-8 that was read as Windows-1252 and written as UTF-8 again, and takes blanks away."""
    try:
        cell = cell.encode("cp1252").decode("utf-8")
    except UnicodeError:
        pass
    return cell.strip()


def read():
    """The participants of each arrangement and the town of its seat, in the order of the list."""
    members, towns = collections.OrderedDict(), {}
    with open(LIST, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if mend(row["Provincie"]) == PROVINCE[1]:
                name = mend(row["Gemeenschappelijke regeling"])
                # A pair that stands twice is one.
                members.setdefault(name, collections.OrderedDict())[mend(row["Deelnemer"])] = None
                towns[name] = mend(row["Plaats"])
    if set(members) != set(ARRANGEMENTS):
        raise ValueError(f"the list has other arrangements: {sorted(set(members) ^ set(ARRANGEMENTS))}")
    return members, towns


MEMBERS, TOWNS = read()


def organisation(participant):
    """The id of the organisation that a participant is."""
    if participant in CODES or participant in FORMER:
        return municipality(participant)
    if participant in ARRANGEMENTS:
        return ARRANGEMENTS[participant][0]
    return slug(participant)


def make_organisations():
    """Those that are no municipality: provinces, water boards, and arrangements that take part in another."""
    made = collections.OrderedDict()
    for participants in MEMBERS.values():
        for name in participants:
            identifier = organisation(name)
            if name in CODES or name in FORMER or identifier in made:
                continue
            made[identifier] = {"id": identifier, "name": name, "sources": [source("regelingen")]}
            if name in ARRANGEMENTS:
                made[identifier].update({"description": "Is zelf een gemeenschappelijke regeling.",
                                         "domains": ["samenwerking-overheden"]})
            else:
                made[identifier]["domains"] = ["provincie" if name.startswith("Provincie") else "waterschap"]
                if name == PROVINCE[1]:
                    made[identifier]["area"] = PROVINCE[0]
    return list(made.values())


def make_tables():
    made = []
    for published, participants in MEMBERS.items():
        identifier, name = ARRANGEMENTS[published]
        areas = [CODES[one] for one in participants if one in CODES]
        if not areas and PROVINCE[1] in participants:
            areas = [PROVINCE[0]]
        table = {"id": identifier, "name": name or published, "aliases": [published] if name else [],
                 "description": f"Zetel in {TOWNS[published]}. Zetel en deelnemers volgens de lijst van 2015.",
                 "sources": [source("regelingen")],
                 "legal-form": "gemeenschappelijke regeling", "stated-members": len(participants), "stated-on": "2015",
                 "areas": areas, "memberships": [{"organisation": organisation(one)} for one in participants]}
        if identifier == "gr-ggd":
            table["aliases"] += ["GGD regio Utrecht", "GGD Midden-Nederland"]
            table["sources"].append(source("ggd", "aliases", note="noemt 26 gemeenten"))
        if identifier == "gr-ferm-werk":
            table["aliases"].append("De Sluis")
        if identifier == "gr-servicebureau":
            table["period"] = "../2015"
            table["description"] += (" Daar staat achter de naam: opgeheven. Wanneer is niet gezegd; het einde is het "
                                     "laatst mogelijke.")
        if identifier == "gr-bru":
            table["period"] = "../2015-01"
            table["description"] += (" Volgens een andere bron per januari 2015 opgeheven; het staat nog in die "
                                     "lijst.")
            table["sources"].append(source("beter-zeist", "period", "description"))
        made.append(table)
    return made
