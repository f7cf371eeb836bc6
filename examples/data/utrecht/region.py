# SPDX-License-Identifier: LGPL-2.1-or-later
"""Domains, themes, areas and organisations in and around Utrecht."""
import re
import unicodedata

from sources import source


def slug(name):
    """An id from a name: lower case, no accents, hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


# ---- Domains: how this inventory sorts organisations. A domain, and the sectors within it. ----

DOMAINS = {
    ("openbaar-bestuur", "Openbaar bestuur"): [("gemeente", "Gemeente"), ("provincie", "Provincie"),
                                               ("waterschap", "Waterschap"),
                                               ("samenwerking-overheden", "Samenwerkingsverband van overheden")],
    ("zorg", "Zorg"): [("ziekenhuis", "Ziekenhuis"), ("umc", "Universitair medisch centrum"),
                       ("huisartsenzorg", "Huisartsenzorg"), ("vvt", "Verpleging, verzorging en thuiszorg"),
                       ("ggz", "Geestelijke gezondheidszorg"), ("ros", "Regionale ondersteuning van de eerste lijn")],
    ("sociaal-domein", "Sociaal domein"): [("buurtteam", "Buurtteam")],
    ("publieke-gezondheid", "Publieke gezondheid"): [],
    ("financiers", "Financiers van zorg"): [("zorgverzekeraar", "Zorgverzekeraar"), ("zorgkantoor", "Zorgkantoor")],
    ("wonen", "Wonen"): [],
    ("fysiek-domein", "Fysiek domein"): [],
    ("economie", "Economie"): [],
    ("werk", "Werk en inkomen"): [("arbeidsmarkt-zorg", "Arbeidsmarkt zorg en welzijn")],
    ("onderwijs", "Onderwijs"): [("onderwijsinstelling", "Onderwijsinstelling")],
    ("kennis", "Kennis en innovatie"): [("kennisinstelling", "Kennisinstelling")],
}

# ---- Themes: id, name, other words for it on the pages named, and those pages. ----

THEMES = [
    ("welzijn-en-zorg", "Strategische vraagstukken van welzijn en zorg", [], ["bgu-themas"]),
    ("cure-care-community", "Samenwerking tussen cure, care en community", [], ["bgu-themas"]),
    ("kennis-en-data", "Uitwisseling van kennis en data", [], ["bgu-themas"]),
    ("scholing", "Scholing en transformatie van medewerkers", ["opleiden"], ["bgu-themas", "umc-2023"]),
    ("arbeidsmarkt", "Arbeidsmarkt", ["werven van zorgprofessionals", "aantrekkelijke arbeidsmarkt"],
     ["zilveren-kruis", "ggz-centraal", "hhu-coalities", "umc-2023", "zou-regiobeeld"]),
    ("wonen-en-zorg", "Wonen en zorg", ["wonen met zorgvraag"], ["zilveren-kruis", "lekstroom", "u10-inclusief"]),
    ("ouderen", "Ouderen", ["gezond ouder worden", "langer zelfstandig gezond", "langer gezond thuis",
                            "zorg aan ouderen"], ["zou-goedgekeurd", "hhu-coalities", "umc-2023", "lekstroom-iza"]),
    ("kwetsbare-ouderen", "Kwetsbare ouderen", [], ["zilveren-kruis"]),
    ("chronische-aandoeningen", "Chronische aandoeningen", [], ["zilveren-kruis"]),
    ("spoedzorg", "Spoedzorg", ["acute zorg"], ["zilveren-kruis", "umc-2023", "zou-regiobeeld"]),
    ("digitalisering", "Digitalisering", ["digitaal netwerkplatform", "digitale transformatie"],
     ["zilveren-kruis", "hhu-coalities", "umc-2023", "zou-regiobeeld"]),
    ("preventie", "Preventie", [], ["zilveren-kruis"]),
    ("mentale-gezondheid", "Mentale gezondheid", ["mentale weerbaarheid", "psychische kwetsbaarheid"],
     ["zilveren-kruis", "zou-goedgekeurd", "hhu-coalities", "zou-regiobeeld", "lekstroom-iza"]),
    ("sociale-basis", "Sociale basis en eerste lijn", ["sterk sociaal domein en eerstelijn"],
     ["zou-goedgekeurd", "lekstroom-iza"]),
    ("eerste-1000-dagen", "Eerste duizend dagen", ["eerste 1000 dagen", "kansrijke start"], ["hhu-coalities"]),
    ("leefomgeving", "Gezonde leefomgeving", [], ["hhu-coalities"]),
    ("msz", "Medisch-specialistische zorg", ["concentratie en spreiding"], ["umc-2023", "zou-regiobeeld"]),
    ("oncologie", "Oncologische zorg", ["kanker"], ["umc-2022", "skipr-2025"]),
    ("wonen-bouwen", "Wonen en woningbouw", ["wonen"], ["u10-wonen", "u10-wat"]),
    ("bereikbaarheid", "Duurzame bereikbaarheid", ["mobiliteit"], ["u10-2024", "u10-wat"]),
    ("economische-positie", "Economische positionering", ["economie"], ["u10-2024", "u10-wat"]),
    ("klimaat", "Klimaatneutrale regio", ["duurzaamheid"], ["u10-2024", "u10-wat"]),
    ("groen", "Groen en landschap", [], ["u10-groen", "u10-wat"]),
    ("asiel", "Asiel en integratie", [], ["u10-inclusief"]),
    ("doelgroepenvervoer", "Doelgroepenvervoer", [], ["lekstroom"]),
    ("jeugd", "Jeugd", ["jeugdhulp"], ["lekstroom", "utrecht-west"]),
    ("passend-onderwijs", "Passend onderwijs", [], ["lekstroom"]),
    ("werk", "Werk", [], ["lekstroom"]),
    ("wmo", "Maatschappelijke ondersteuning (Wmo)", ["Wmo-hulp"], ["lekstroom", "utrecht-west"]),
    ("publieke-gezondheid", "Publieke gezondheid", ["volksgezondheid"], ["ggd"]),
]
# Kwetsbare ouderen is said of a part of the people whom ouderen is said of.
BROADER = {"kwetsbare-ouderen": ["ouderen"]}

# ---- Areas ----

PROVINCE = ("PV26", "Provincie Utrecht", 1263509)
# The regions of 2016 for the Wmo: id, name, inhabitants of all their municipalities together.
REGIONS = [
    ("eemland", "Eemland", 325363), ("zuidoost-utrecht", "Zuid-Oost Utrecht", 189919),
    ("utrecht-west", "Utrecht West", 222295), ("lekstroom", "Lekstroom", 177659),
    ("utrecht-stad", "Utrecht Stad", 334139), ("food-valley", "Food Valley", 301271),
    ("gooi-en-vechtstreek", "Gooi- en Vechtstreek", 213825),
]
# The municipalities of the province in 2016: name, code, region.
MUNICIPALITIES = [
    ("Amersfoort", "0307", "eemland"), ("Baarn", "0308", "eemland"), ("Bunnik", "0312", "zuidoost-utrecht"),
    ("Bunschoten", "0313", "eemland"), ("De Bilt", "0310", "zuidoost-utrecht"),
    ("De Ronde Venen", "0736", "utrecht-west"), ("Eemnes", "0317", "gooi-en-vechtstreek"),
    ("Houten", "0321", "lekstroom"), ("IJsselstein", "0353", "lekstroom"), ("Leusden", "0327", "eemland"),
    ("Lopik", "0331", "lekstroom"), ("Montfoort", "0335", "utrecht-west"), ("Nieuwegein", "0356", "lekstroom"),
    ("Oudewater", "0589", "utrecht-west"), ("Renswoude", "0339", "food-valley"), ("Rhenen", "0340", "food-valley"),
    ("Soest", "0342", "eemland"), ("Stichtse Vecht", "1904", "utrecht-west"), ("Utrecht", "0344", "utrecht-stad"),
    ("Utrechtse Heuvelrug", "1581", "zuidoost-utrecht"), ("Veenendaal", "0345", "food-valley"),
    ("Vianen", "0620", "lekstroom"), ("Wijk bij Duurstede", "0352", "zuidoost-utrecht"),
    ("Woerden", "0632", "utrecht-west"), ("Woudenberg", "0351", "eemland"), ("Zeist", "0355", "zuidoost-utrecht"),
]
# Those of other provinces that lie in one of the regions or take part in a joint arrangement.
ELSEWHERE = [
    ("Nijkerk", "0267", "eemland"), ("Weesp", "0457", "utrecht-west"), ("Wijdemeren", "1696", "utrecht-west"),
    ("Barneveld", "0203", "food-valley"), ("Ede", "0228", "food-valley"), ("Scherpenzeel", "0279", "food-valley"),
    ("Wageningen", "0289", "food-valley"), ("Blaricum", "0376", "gooi-en-vechtstreek"),
    ("Gooise Meren", "1942", "gooi-en-vechtstreek"), ("Hilversum", "0402", "gooi-en-vechtstreek"),
    ("Huizen", "0406", "gooi-en-vechtstreek"), ("Laren", "0417", "gooi-en-vechtstreek"),
    ("Alkmaar", "0361", None), ("Alphen aan den Rijn", "0484", None), ("Amsterdam", "0363", None),
    ("Bodegraven-Reeuwijk", "1901", None), ("Deventer", "0150", None), ("Gorinchem", "0512", None),
    ("Hoogeveen", "0118", None), ("Leerdam", "0545", None), ("Lelystad", "0995", None), ("Zandvoort", "0473", None),
    ("Zederik", "0707", None),
]
MERGED = ("Vianen", "Leerdam", "Zederik")
SUCCESSOR = ("Vijfheerenlanden", "GM1961")
CODES = {name: f"GM{code}" for name, code, _ in MUNICIPALITIES + ELSEWHERE}
CODES[SUCCESSOR[0]] = SUCCESSOR[1]
# Names in the list of joint arrangements that were no municipality in 2016.
FORMER = ("Doorn", "Driebergen-Rijsenburg", "Maarn")


def municipality(name):
    return "g-" + slug(name)


def make_domains():
    made = []
    for (identifier, name), sectors in DOMAINS.items():
        made.append({"id": identifier, "name": name})
        made += [{"id": sector, "name": sector_name, "broader": identifier} for sector, sector_name in sectors]
    return made


def make_themes():
    return [{"id": identifier, "name": name, "aliases": aliases, "sources": [source(key) for key in keys],
             "broader": BROADER.get(identifier)} for identifier, name, aliases, keys in THEMES]


def merger(*about):
    return source("vijfheerenlanden", *about)


def make_areas():
    made = [{"id": PROVINCE[0], "name": PROVINCE[1], "kind": "province", "population": PROVINCE[2],
             "population-year": 2016, "sources": [source("provincies")]}]
    made += [{"id": identifier, "name": name, "kind": "region", "population": people, "population-year": 2016,
              "description": "Regio voor de Wmo, gemeentelijke indeling van 2016.", "sources": [source("wmo-regios")]}
             for identifier, name, people in REGIONS]
    made.append({"id": "utrecht-west-vijf", "name": "Utrecht West (vijf gemeenten)", "kind": "region",
                 "description": "De vijf gemeenten die in 2016 samen inkochten. RegioAtlas telt Weesp en Wijdemeren "
                                "mee.",
                 "population": 182000, "population-year": 2016, "sources": [source("utrecht-west")]})
    for name, code, region in MUNICIPALITIES + ELSEWHERE:
        parents = [region] if region else []
        if name in {other[0] for other in MUNICIPALITIES}:
            parents.append(PROVINCE[0])
        sources = [source("provincies", "identifiers", "kind", *(["parents"] if PROVINCE[0] in parents else []))]
        if region:
            sources.append(source("wmo-regios", "parents"))
        area = {"id": CODES[name], "name": name, "identifiers": {"cbs": CODES[name]}, "kind": "municipality",
                "parents": parents, "sources": sources}
        if name in ("De Ronde Venen", "Montfoort", "Oudewater", "Stichtse Vecht", "Woerden"):
            parents.insert(1, "utrecht-west-vijf")
            sources.append(source("utrecht-west", "parents"))
        if name == "Utrecht":
            area.update({"population": 334139, "population-year": 2016})
            sources.append(source("wmo-regios", "population", "population-year",
                                  note="de regio Utrecht Stad bestaat uit deze gemeente alleen"))
        if name in MERGED:
            area.update({"period": "../2018-12-31", "successor": SUCCESSOR[1]})
            sources.append(merger("period", "successor"))
        made.append(area)
    made.append({"id": SUCCESSOR[1], "name": SUCCESSOR[0], "identifiers": {"cbs": SUCCESSOR[1]}, "kind": "municipality",
                 "period": "2019-01-01/..", "parents": [PROVINCE[0]],
                 "sources": [merger("kind", "period", "parents"), source("vijfheerenlanden-code", "identifiers")]})
    return made


# ---- Organisations ----

# Id, name, sector (None: neither its name nor the page says), the pages that name it.
ORGANISATIONS = [
    ("common-eye", "Common Eye", None, ["common-eye"]),
    ("zilveren-kruis", "Zilveren Kruis", "zorgverzekeraar", ["zilveren-kruis"]),
    ("zorgkantoor-zilveren-kruis", "Zilveren Kruis Zorgkantoor", "zorgkantoor", ["zilveren-kruis"]),
    ("huisartsen-eemland", "Huisartsen Eemland", "huisartsenzorg", ["zilveren-kruis"]),
    ("meander", "Meander Medisch Centrum", "ziekenhuis", ["zilveren-kruis", "skipr-2025"]),
    ("ggz-centraal", "GGz Centraal", "ggz", ["ggz-centraal"]),
    ("koperhorst", "De Koperhorst", "vvt", ["koperhorst"]),
    ("umc-utrecht", "UMC Utrecht", "umc", ["hhu-partners", "umc-2023"]),
    ("st-antonius", "St. Antonius Ziekenhuis", "ziekenhuis", ["hhu-partners", "umc-2023"]),
    ("diakonessenhuis", "Diakonessenhuis", "ziekenhuis", ["hhu-partners", "umc-2023"]),
    ("rivierenland", "Ziekenhuis Rivierenland", "ziekenhuis", ["skipr-2025"]),
    ("tergooi", "Tergooi MC", "ziekenhuis", ["skipr-2025"]),
    ("gelderse-vallei", "Ziekenhuis Gelderse Vallei", "ziekenhuis", ["umc-2021"]),
    ("beatrix", "Beatrixziekenhuis", "ziekenhuis", ["skipr-2025", "umc-2022"]),
    ("universiteit-utrecht", "Universiteit Utrecht", "onderwijsinstelling", ["hhu-partners"]),
    ("hogeschool-utrecht", "Hogeschool Utrecht", "onderwijsinstelling", ["hhu-partners"]),
    ("hku", "Hogeschool voor de Kunsten Utrecht", "onderwijsinstelling", ["hhu-partners"]),
    ("roc-midden-nederland", "ROC Midden Nederland", "onderwijsinstelling", ["hhu-partners"]),
    ("mbo-utrecht", "MBO Utrecht", "onderwijsinstelling", ["hhu-partners"]),
    ("utrechtzorg", "UtrechtZorg", "arbeidsmarkt-zorg", ["hhu-partners", "bgu-themas"]),
    ("saltro", "Saltro", None, ["hhu-partners"]),
    ("reinaerde", "Reinaerde", None, ["hhu-partners"]),
    ("buurtteamorganisatie", "Buurtteamorganisatie Sociaal Utrecht", "buurtteam", ["hhu-partners"]),
    ("lokalis", "Lokalis", None, ["hhu-partners"]),
    ("de-rijnhoven", "De Rijnhoven", None, ["hhu-partners"]),
    ("careyn", "Careyn", None, ["hhu-partners"]),
    ("science-park", "Stichting Utrecht Science Park", None, ["city-deal"]),
    ("healthy-urban-living", "Kenniscentrum Healthy Urban Living", "kennisinstelling", ["city-deal"]),
    ("tno", "TNO", "kennisinstelling", ["city-deal"]),
    ("raedelijn", "Raedelijn", "ros", ["zou-goedgekeurd"]),
]


def make_municipalities():
    made = []
    for name, code in CODES.items():
        if name == SUCCESSOR[0]:
            made.append({"id": municipality(name), "name": f"Gemeente {name}", "identifiers": {"cbs": code},
                         "period": "2019-01-01/..", "domains": ["gemeente"], "area": code,
                         "sources": [merger("period", "domains", "area"),
                                     source("vijfheerenlanden-code", "identifiers")]})
            continue
        body = {"id": municipality(name), "name": f"Gemeente {name}", "identifiers": {"cbs": code},
                "domains": ["gemeente"], "area": code,
                "sources": [source("provincies", "identifiers", "domains", "area")]}
        if name in MERGED:
            body.update({"period": "../2018-12-31", "successor": municipality(SUCCESSOR[0])})
            body["sources"].append(merger("period", "successor"))
        made.append(body)
    made += [{"id": municipality(name), "name": f"Gemeente {name}", "domains": ["gemeente"],
              "description": "Staat in de lijst van 2015, maar niet in de gemeentelijke indeling van 2016.",
              "sources": [source("regelingen"), source("provincies", "description")]} for name in FORMER]
    return made


def make_organisations():
    made = [{"id": "zorgverzekeraar", "name": "De zorgverzekeraar (in de bron niet genoemd)",
             "description": "De bron zegt dat “de zorgverzekeraar” betrokken is bij de Bestuurstafel Gezond Utrecht, "
                            "en niet welke.",
             "domains": ["zorgverzekeraar"], "sources": [source("common-eye")]}]
    for identifier, name, sector, keys in ORGANISATIONS:
        body = {"id": identifier, "name": name, "domains": [sector] if sector else [],
                "sources": [source(key) for key in keys]}
        if identifier == "zorgkantoor-zilveren-kruis":
            body["parent"] = "zilveren-kruis"
        made.append(body)
    return made + make_municipalities()
