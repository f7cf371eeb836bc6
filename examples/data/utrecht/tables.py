# SPDX-License-Identifier: LGPL-2.1-or-later
"""The tables with a public page of their own, and what those pages say of them. Nothing is added that they do not say;
a member that is not here is one that no page told."""
from region import CODES, MUNICIPALITIES, municipality
from sources import source

U10_2014 = ["Bunnik", "De Bilt", "Houten", "IJsselstein", "Nieuwegein", "Stichtse Vecht", "Utrecht", "Vianen",
            "Woerden", "Zeist"]
U10_2020 = ["Utrechtse Heuvelrug", "Vijfheerenlanden", "Wijk bij Duurstede"]
U10_2023 = ["De Ronde Venen", "Lopik", "Montfoort", "Oudewater"]
U10_TWELVE = sorted(set(U10_2014) - {"Vianen"} | set(U10_2020))
U10_SIXTEEN = sorted(U10_TWELVE + U10_2023)
EEMLAND = ["Amersfoort", "Baarn", "Bunschoten", "Eemnes", "Leusden", "Nijkerk", "Soest", "Woudenberg"]


def seat(organisation, **members):
    return {"organisation": organisation, **members}


def seats(names, **members):
    return [seat(municipality(name), **members) for name in names]


def codes(names):
    return [CODES[name] for name in names]


# ---- Bestuurstafel Gezond Utrecht ----

BGU = [
    {"id": "bgu", "name": "Bestuurstafel Gezond Utrecht", "period": "2015/..",
     "description": "Netwerk van bestuurders van zorg- en welzijnsaanbieders in en rondom Utrecht. Een ledenlijst is "
                    "niet gevonden. Wie voorzit is een persoon, en staat hier niet.",
     "sources": [
         source("common-eye", "description", "period", "level", "purpose", "aims", "ground-rules", "powers",
                "local-powers", "meetings-per-year", "rhythm", "location", "areas", "domains", "memberships"),
         source("bgu-themas", "kind", "legal-form", "governance", "stated-members", "stated-on", "members-complete",
                "themes", "memberships"),
         source("bgu-waarom", "purpose")],
     "level": "executive", "kind": "table", "legal-form": "vereniging",
     "purpose": "Samen bijdragen aan meer gezondheid en welzijn voor Utrechtse burgers.",
     "aims": "Een vitaal netwerk waarin bestuurders over de grenzen van domeinen en organisaties heen strategisch met "
             "elkaar in gesprek zijn over welzijn en zorg in Utrecht.",
     "governance": "De ledenvergadering is het hoogste orgaan. Een bestuur van drie personen zorgt voor de agenda en "
                   "de bijeenkomsten. De leden betalen jaarlijks contributie.",
     "ground-rules": "Openheid en vertrouwen, ook over de eigen belangen; concurrentie, machtsposities en "
                     "marktaandelen spelen geen rol.",
     "powers": ["informs", "discusses"],
     "local-powers": "wisselt uit en bespreekt; wat eruit voortkomt pakken de leden zelf op, buiten de tafel",
     "meetings-per-year": 5, "rhythm": "vier dagdelen en een 24-uursbijeenkomst per jaar",
     "stated-members": 34, "stated-on": "2018", "members-complete": False, "location": "Bartholomeus Gasthuis",
     "areas": ["GM0344"], "domains": ["zorg", "sociaal-domein"],
     "themes": ["welzijn-en-zorg", "cure-care-community", "kennis-en-data", "scholing"],
     "memberships": [
         seat("common-eye", standing="support", period="2015/..",
              description="Moderator van buiten, geen lid; eind 2015 door het bestuur gevraagd.",
              roles=[{"role": "moderator", "period": "2015/..", "wording": "vaste externe moderator"}]),
         seat("g-utrecht", standing="involved",
              **{"local-standing": "betrokken", "represents": {"areas": ["GM0344"]}}),
         seat("zorgverzekeraar", standing="involved", **{"local-standing": "betrokken"})]},
    {"id": "bgu-bestuur", "name": "Bestuur van de Bestuurstafel Gezond Utrecht", "period": "2015/..",
     "description": "Bestaat uit drie bestuurders. Uit welke organisaties is hier niet opgenomen: het zijn personen.",
     "sources": [source("common-eye", "description", "period", "level", "kind", "stated-members", "members-complete",
                        "parent"),
                 source("bgu-themas", "kind", "purpose", "stated-members", "parent")],
     "level": "executive", "kind": "executive-committee",
     "purpose": "Stelt de agenda op en organiseert de bijeenkomsten.", "stated-members": 3, "members-complete": False,
     "parent": "bgu"},
]

# ---- Samen Sterker Eemland ----

AGREED = "2021-12-15/.."
EEMLAND_TABLES = [
    {"id": "sse", "name": "Samen Sterker Eemland",
     "description": "Netwerk van partijen die op 15 december 2021 het gezondheidsakkoord ondertekenden. Van de tien "
                    "instellingen voor verpleging, verzorging en thuiszorg is er een bij naam gevonden. Ongeveer 25 "
                    "inwoners denken mee (2024).",
     "sources": [
         source("zilveren-kruis", "description", "kind", "legal-form", "purpose", "aims", "members-complete", "themes",
                "memberships", "agendas"),
         source("ggz-centraal", "agendas", "memberships"), source("koperhorst", "memberships", "agendas"),
         source("vervolg-regioplan", "areas", "agendas", "meetings",
                note="het akkoord noemt acht gemeenten, deze pagina noemt er acht als de regio"),
         source("samen-sterker", "description")],
     "kind": "network", "legal-form": "gezondheidsakkoord",
     "purpose": "Intensiever samenwerken aan goede en toegankelijke zorg en ondersteuning voor inwoners van Eemland.",
     "aims": "Betere ervaren gezondheid en kwaliteit, lagere zorgkosten per inwoner en meer werkplezier van "
             "professionals.",
     "members-complete": False, "areas": ["eemland", "GM0317"],
     "themes": ["arbeidsmarkt", "wonen-en-zorg", "kwetsbare-ouderen", "chronische-aandoeningen", "spoedzorg",
                "digitalisering", "preventie", "mentale-gezondheid"],
     "memberships": [
         seat("huisartsen-eemland", period=AGREED), seat("meander", period=AGREED),
         seat("koperhorst", period=AGREED, description="Een van de tien instellingen voor verpleging, verzorging en "
                                                       "thuiszorg."),
         seat("ggz-centraal", period=AGREED), seat("zilveren-kruis", period=AGREED),
         seat("zorgkantoor-zilveren-kruis", period=AGREED),
         *seats(EEMLAND, period=AGREED, sources=[
             source("zilveren-kruis", note="ondertekend door acht gemeenten, die het bericht hier niet bij naam noemt"),
             source("vervolg-regioplan", note="noemt deze gemeente als een van de acht van de regio")])],
     "agendas": [
         {"id": "sse-agenda", "name": "Gezondheidsakkoord en regioplan", "items": [
             {"id": "sse-1", "name": "Per thema ten minste één project", "kind": "ambition", "due": "2022"},
             {"id": "sse-2", "name": "Regioplan Eemland", "kind": "project", "project": "pr-regioplan-eemland",
              "due": "2023-12"}]}],
     "meetings": [
         {"id": "sse-2023-11-06", "name": "Strategiemiddag van RBO en TO over het regioplan", "date": "2023-11-06",
          "state": "finished", "items": ["sse-2"]}]},
    {"id": "sse-rbo", "name": "Regionaal Bestuurlijk Overleg Eemland", "aliases": ["RBO"],
     "description": "Wie er zitten is niet gevonden.", "sources": [source("vervolg-regioplan")], "level": "executive",
     "kind": "table", "members-complete": False, "parent": "sse",
     "areas": ["eemland", "GM0317"]},
    {"id": "sse-to", "name": "Tactisch Overleg Eemland", "aliases": ["TO"],
     "description": "Wie er zitten is niet gevonden.", "sources": [source("vervolg-regioplan")], "level": "policy",
     "local-level": "tactisch", "kind": "table", "members-complete": False, "parent": "sse",
     "areas": ["eemland", "GM0317"]},
]

# ---- U10 en U16 ----

FIRST_NAMED = "het begin is de eerste vermelding; wanneer de gemeente erbij kwam is niet gezegd"


def u10_seats():
    made = []
    for name in sorted(U10_2014 + U10_2020 + U10_2023):
        if name in U10_2014:
            sources, start = [source("u10-2014", note=FIRST_NAMED)], "2014-03-11"
            if name == "Vianen":
                sources.append(source("vijfheerenlanden", "period"))
        elif name in U10_2020:
            sources, start = [source("u10-2020", note=FIRST_NAMED), source("beter-zeist", "organisation")], "2020-07"
        else:
            sources = [source("beter-zeist", "organisation", note="noemt deze gemeente bij U16, nog niet bij U10"),
                       source("u10-2023", note=FIRST_NAMED)]
            start = "2023-06"
        made.append(seat(municipality(name), period=f"{start}/{'2018-12-31' if name == 'Vianen' else '..'}",
                         sources=sources))
    return made


def u10_table(identifier, name, themes, roles=(), **members):
    """One of the five tables of December 2024. Each municipality sends an alderman. @roles: of which municipality, what,
    and the source."""
    at_table = seats(U10_SIXTEEN)
    for municipality_name, role, key in roles:
        at_table[U10_SIXTEEN.index(municipality_name)].update({
            "roles": [role],
            "sources": [source(key, "roles"), source("u10-hoe", "organisation"), source("u10-2023", "organisation")]})
    own = members.pop("sources", [])
    return {"id": identifier, "name": f"U10-bestuurstafel {name}", "aliases": [f"BT {name}"],
            "description": "Een van de vijf bestuurstafels van december 2024. Elke gemeente is met een wethouder "
                           "vertegenwoordigd.",
            "sources": [source("u10-2024", "aliases", "description", "level", "kind", "themes", "memberships"),
                        source("u10-hoe", "description", "level", "kind", "local-powers", "parent", "memberships"),
                        source("u10-2023", "memberships", "areas"), *own],
            "level": "executive", "kind": "table",
            "local-powers": "ontwikkelt visies, uitvoeringsprogramma's en projecten; de raden van de gemeenten dragen "
                            "geen bevoegdheden over",
            "parent": "u10", "areas": codes(U10_SIXTEEN), "themes": themes, "memberships": at_table, **members}


U10 = [
    {"id": "u10", "name": "U10", "aliases": ["U16"], "period": "2014-03-11/..",
     "description": "Netwerk van gemeenten in de regio Utrecht: tien in maart 2014, twaalf in juli 2020, zestien in "
                    "juni 2023. Wanneer het begon is niet gezegd: het begin is de eerste vermelding. U16 heten die "
                    "twaalf met De Ronde Venen, Lopik, Montfoort en Oudewater.",
     "sources": [source("u10-wat", "description", "kind", "purpose"),
                 source("u10-2014", "period", "description", "kind", "memberships"),
                 source("u10-2020", "description", "memberships"), source("beter-zeist", "legal-form", "memberships"),
                 source("u16", "aliases", "description"), source("u10-2023", "description", "areas", "memberships"),
                 source("u10-hoe", "legal-form", "governance", "local-powers")],
     "kind": "network", "legal-form": "convenant",
     "purpose": "Gezamenlijk antwoord op maatschappelijke thema's: mobiliteit, economie, wonen, gezondheid en "
                "inclusiviteit, groen en landschap, duurzaamheid.",
     "governance": "Vijf bestuurstafels, met per gemeente een wethouder. Het meeste werk doen ambtenaren van de "
                   "gemeenten, met een compact regionaal team.",
     "local-powers": "geen: de gemeenteraden dragen geen bevoegdheden over",
     "areas": codes(U10_SIXTEEN), "memberships": u10_seats()},
    {"id": "u10-regieoverleg", "name": "Regieoverleg U10",
     "description": "Van dit overleg is alleen bekend dat het er in juni 2023 was, met een plaatsvervangend "
                    "voorzitter.",
     "sources": [source("u10-2023")], "kind": "steering-group", "local-kind": "regieoverleg", "members-complete": False,
     "parent": "u10", "areas": codes(U10_SIXTEEN)},
    u10_table("u10-bereikbaarheid", "Duurzame Bereikbaarheid", ["bereikbaarheid"]),
    u10_table("u10-economie", "Economische Positionering", ["economische-positie"],
              roles=[("Utrecht", {"role": "chair", "wording": "voorzitter"}, "u10-2024")]),
    u10_table("u10-wonen", "Gezonde Woon- en Leefomgeving", ["wonen-bouwen", "leefomgeving"],
              sources=[source("u10-wonen", "purpose", "agendas", "domains")], domains=["wonen"],
              purpose="Voldoende, betaalbare en passende woningen voor iedereen, in een gezonde en vitale "
                      "leefomgeving.",
              agendas=[{"id": "u10-wonen-agenda", "name": "Bespreekpunten in deze bestuursperiode", "items": [
                  {"id": "u10-wonen-1", "name": "Woondeal regio Utrecht", "kind": "topic", "themes": ["wonen-bouwen"]},
                  {"id": "u10-wonen-2", "name": "Regionale programmering van de woningbouw", "kind": "topic",
                   "themes": ["wonen-bouwen"]},
                  {"id": "u10-wonen-3", "name": "Woningmarktonderzoek", "kind": "topic", "themes": ["wonen-bouwen"]},
                  {"id": "u10-wonen-4", "name": "Woonruimteverdeling", "kind": "topic", "themes": ["wonen-bouwen"]},
                  {"id": "u10-wonen-5", "name": "Huisvesting bijzondere doelgroepen", "kind": "topic",
                   "themes": ["wonen-bouwen"]}]}]),
    u10_table("u10-klimaat", "Klimaatneutrale Regio", ["klimaat"]),
    u10_table("u10-groen", "Groen en Landschap", ["groen"], sources=[source("u10-groen", "purpose", "agendas")],
              roles=[(name, {"role": "other", "period": "2019/2019", "wording": "bestuurlijk opdrachtgever"},
                      "u10-groen") for name in ("Woerden", "Wijk bij Duurstede")],
              purpose="Een gezamenlijke visie op de ambities en opgaven voor het landschap.",
              agendas=[{"id": "u10-groen-agenda", "name": "Op de agenda in 2019", "period": "2019/2019", "items": [
                  {"id": f"u10-groen-{number}", "name": topic, "kind": "topic", "themes": ["groen"]}
                  for number, topic in enumerate(("Landschap en cultuurhistorie", "Natuur", "Landbouw", "Recreatie",
                                                  "Klimaat, bodem en water", "Kleine kernen "
                                                                             "en stadsranden"), start=1)]}]),
    {"id": "u10-inclusief", "name": "U10-bestuurstafel Gezonde en Inclusieve Regio", "period": "../2024-12",
     "description": "Een van de zes bestuurstafels van de twaalf gemeenten. In december 2024 staat zij niet meer op de "
                    "lijst; wanneer en waarom zij ophield is niet gezegd. Het einde is het laatst mogelijke.",
     "sources": [source("u10-inclusief"), source("u10-2024", "description", "period"),
                 source("u10-twaalf", "description", "level", "kind", "memberships"),
                 source("beter-zeist", "memberships", "areas")],
     "level": "executive", "kind": "table",
     "purpose": "Een gezonde regio, waar iedereen zo gezond mogelijk is en mee kan doen.", "parent": "u10",
     "areas": codes(U10_TWELVE), "domains": ["sociaal-domein", "fysiek-domein"], "themes": ["asiel", "wonen-en-zorg"],
     "memberships": [seat(municipality(name), **({"roles": [{"role": "lead", "wording": "bestuurlijk trekker"}],
                                                  "sources": [source("u10-inclusief", "roles"), source("u10-twaalf")]}
                                                 if name == "Vijfheerenlanden" else {})) for name in U10_TWELVE],
     "agendas": [{"id": "u10-inclusief-agenda", "name": "Op de agenda", "items": [
         {"id": "u10-inclusief-1", "name": "Asiel en integratie", "kind": "topic", "themes": ["asiel"]},
         {"id": "u10-inclusief-2", "name": "Wonen met een zorgvraag", "kind": "topic", "themes": ["wonen-en-zorg"]}]}]},
    {"id": "u10-ambtelijk", "name": "Ambtelijke overleggen van de U10-bestuurstafels",
     "description": "Aan de ambtelijke overleggen van de bestuurstafels neemt van elke gemeente een beleidsadviseur "
                    "deel.",
     "sources": [source("u10-hoe", "description", "level", "local-level", "kind", "parent", "memberships"),
                 source("u10-2023", "memberships", "areas")],
     "level": "policy", "local-level": "ambtelijk", "kind": "table", "parent": "u10", "areas": codes(U10_SIXTEEN),
     "memberships": seats(U10_SIXTEEN)},
    {"id": "u16-netwerktafel", "name": "Bestuurlijke netwerktafel IZA (U16)",
     "description": "Besprak eind 2023 de opgaven voor het regioplan. Wie er zitten is niet gevonden.",
     "sources": [source("zou-update"), source("u16", "areas"), source("zou-regiobeeld", "themes")],
     "level": "executive", "kind": "table", "local-kind": "netwerktafel",
     "members-complete": False,
     "areas": codes(U10_SIXTEEN),
     "themes": ["sociale-basis", "ouderen", "mentale-gezondheid", "spoedzorg", "msz"]},
    {"id": "u16-klankbordgroep", "name": "Bestuurlijke klankbordgroep IZA (U16)",
     "description": "Besprak eind 2023 de opgaven voor het regioplan. Wie er zitten is niet gevonden.",
     "sources": [source("zou-update"), source("u16", "areas")], "level": "executive",
     "kind": "sounding-board", "members-complete": False, "areas": codes(U10_SIXTEEN)},
]

# ---- Health Hub Utrecht ----

HUB_PARTNERS = [municipality(name) for name in ("Utrecht", "De Bilt", "Nieuwegein", "Stichtse Vecht",
                                                "Vijfheerenlanden", "Wijk bij Duurstede", "Zeist")] + [
    "provincie-utrecht", "universiteit-utrecht", "hogeschool-utrecht", "hku", "roc-midden-nederland", "mbo-utrecht",
    "umc-utrecht", "st-antonius", "diakonessenhuis", "utrechtzorg", "saltro", "reinaerde", "buurtteamorganisatie",
    "lokalis", "de-rijnhoven", "careyn"]
CITY_DEAL = [municipality(name) for name in ("Utrecht", "De Bilt", "Nieuwegein", "Zeist", "Woerden", "Stichtse Vecht",
                                             "Vianen", "Bunnik", "IJsselstein", "Houten")] + [
    "provincie-utrecht", "science-park", "healthy-urban-living", "tno"]


def coalition(identifier, name, theme, memberships=(), sources=()):
    return {"id": f"hhu-{identifier}", "name": f"Coalitie {name} (Health Hub Utrecht)",
            "description": "Een van de zes coalities. Welke organisaties eraan meedoen is niet volledig gevonden.",
            "sources": [source("hhu-coalities"), *sources], "local-kind": "coalitie", "members-complete": False,
            "parent": "hhu", "areas": ["PV26"], "themes": [theme], "memberships": list(memberships)}


HEALTH_HUB = [
    {"id": "city-deal", "name": "City Deal Health Hub", "period": "2016/2024",
     "description": "Overeenkomst van 2016. Van de lijst van ondertekenaars is alleen het begin gelezen. De deal is "
                    "afgerond; wanneer is niet gezegd, het einde is het laatst mogelijke.",
     "sources": [source("city-deal"), source("city-deal-af", "description", "period", "purpose"),
                 source("hhu-netwerk", "period", "successor", note="het netwerk van de deal is blijven bestaan")],
     "legal-form": "city deal", "purpose": "Gezond stedelijk leven stimuleren.",
     "members-complete": False, "successor": "hhu",
     "memberships": [seat(organisation) for organisation in CITY_DEAL]},
    {"id": "hhu", "name": "Health Hub Utrecht", "aliases": ["HHU"],
     "description": "Regionale alliantie van overheden, zorginstellingen, kennisinstellingen en bedrijven, "
                    "voortgekomen uit de City Deal van 2016. De provincie tekende later ook voor de verlenging. Hier "
                    "staan de founding partners; van de andere partners zijn de namen niet gevonden. Er zijn ook "
                    "kennistafels van professionals en onderzoekers.",
     "sources": [source("hhu-partners", "memberships", "members-complete", "purpose"),
                 source("hhu-netwerk", "aliases", "description", "kind", "stated-members", "areas"),
                 source("hhu-verlengd", "description", note="de provincie heeft de samenwerking mee verlengd"),
                 source("hhu-coalities", "domains", "themes"), source("hhu-provincie", "aliases", "description")],
     "kind": "network", "purpose": "Een gezond en gelukkig Utrecht in 2030.", "stated-members": 30,
     "members-complete": False, "areas": ["PV26"],
     "domains": ["zorg", "sociaal-domein", "economie", "fysiek-domein"],
     "themes": ["eerste-1000-dagen", "mentale-gezondheid", "ouderen", "leefomgeving", "arbeidsmarkt", "digitalisering"],
     "memberships": [seat(organisation, **{"local-standing": "founding partner"}) for organisation in HUB_PARTNERS]},
    coalition("eerste-1000-dagen", "De beste eerste duizend dagen voor kinderen", "eerste-1000-dagen"),
    coalition("jongeren", "Sterkere mentale weerbaarheid voor jongeren", "mentale-gezondheid"),
    coalition("ouderen", "Langer zelfstandig gezond voor ouderen", "ouderen"),
    coalition("leefomgeving", "Gezonde leefomgeving", "leefomgeving",
              [seat("provincie-utrecht", roles=[{"role": "lead", "wording": "een van de trekkers"}],
                    sources=[source("hhu-provincie")])], [source("hhu-provincie", "memberships")]),
    coalition("arbeidsmarkt", "Aantrekkelijke arbeidsmarkt", "arbeidsmarkt"),
    coalition("digitalisering", "Versnelde digitale transformatie", "digitalisering"),
]

# ---- Zuidoost Utrecht ----


def working_group(identifier, name, theme, invited):
    return {"id": f"zou-{identifier}", "name": f"Werkgroep {name} (regioplan Zuidoost Utrecht)",
            "period": "2023/2023-12",
            "description": f"Een van de drie werkgroepen voor het regioplan. Uitgenodigd: {invited}. Namen van "
                           "organisaties zijn niet gevonden.",
            "sources": [source("zou-goedgekeurd"), source("zou-regiobeeld", "period", "description", "themes"),
                        source("zou-update", "description")],
            "kind": "working-group", "members-complete": False, "parent": "zou",
            "ending-reason": "Het regioplan was klaar.", "areas": ["zuidoost-utrecht"], "themes": [theme],
            "memberships": [seat("raedelijn", standing="support", period="2023/2023-12",
                                 roles=[{"role": "other", "wording": "begeleiding"}])]}


ZUIDOOST = [
    {"id": "zou", "name": "Zuidoost Utrecht (regioplan IZA)",
     "description": "Samenwerking aan het regioplan in de deelregio Zuidoost Utrecht van U16. Welke organisaties "
                    "meedoen is niet gevonden; als gebied staat hier de regio met die naam.",
     "sources": [source("zou-goedgekeurd"), source("zou-regiobeeld", "description", "areas", "themes"),
                 source("wmo-regios", "areas")],
     "purpose": "Voorkomen waar mogelijk, zelf waar het kan, hulp waar nodig, zorg waar noodzakelijk.",
     "members-complete": False, "areas": ["zuidoost-utrecht"],
     "themes": ["sociale-basis", "ouderen", "mentale-gezondheid"],
     "agendas": [{"id": "zou-agenda", "name": "Regioplan", "period": "2023/2023", "items": [
         {"id": "zou-1", "name": "Opstellen van het regioplan", "kind": "project", "project": "pr-regioplan-zou",
          "state": "finished", "due": "2023-12"}]}]},
    working_group("sociale-basis", "Versterken sociale basis en eerste lijn", "sociale-basis",
                  "partijen uit het sociaal domein, welzijn en eerste lijn"),
    working_group("ouderen", "Gezond ouder worden", "ouderen",
                  "ouderenzorg, eerste lijn, gemeenten, sociale teams, vrijwilligersorganisaties, de GGD en "
                  "woningcorporaties"),
    working_group("mentaal", "Mentale weerbaarheid en gezondheid", "mentale-gezondheid",
                  "GGZ, eerste lijn, sociaal team, gemeenten, beschermd wonen, jeugdzorg, scholen en "
                  "ervaringsdeskundigen"),
    {"id": "bpzou", "name": "Bestuurlijk Platform Zuidoost Utrecht", "aliases": ["BPZOU"],
     "description": "De burgemeesters van zes gemeenten. Een oude pagina, van rond 2011: of het platform nog bestaat "
                    "is niet bekend.",
     "sources": [source("bpzou")], "level": "executive", "kind": "table", "local-kind": "bestuurlijk platform",
     "purpose": "De kwaliteiten van de regio behouden en versterken, overlast terugdringen, en zo een aangenaam "
                "leef- en recreatiegebied blijven.",
     "areas": codes(["Veenendaal", "Rhenen", "Renswoude", "Utrechtse Heuvelrug", "Wijk bij Duurstede", "Zeist"]),
     "memberships": [
         *seats(["Veenendaal", "Rhenen", "Renswoude"]),
         seat(municipality("Utrechtse Heuvelrug"), roles=[{"role": "chair", "wording": "voorzitter"}]),
         *seats(["Wijk bij Duurstede", "Zeist"])]},
]

# ---- Lekstroom en Utrecht West ----

LEKSTROOM = ["Houten", "IJsselstein", "Lopik", "Nieuwegein", "Vianen"]
WEST = ["De Ronde Venen", "Montfoort", "Oudewater", "Stichtse Vecht", "Woerden"]
WEST_AND_LEKSTROOM = [
    {"id": "lekstroom", "name": "Netwerksamenwerking Lekstroom", "period": "2013/..",
     "description": "Netwerk van vijf gemeenten in het sociaal domein, zoals de pagina het beschrijft van voor 2019. "
                    "Vianen ging in 2019 op in Vijfheerenlanden; of dat haar plaats innam is niet gezegd.",
     "sources": [source("lekstroom"), source("vijfheerenlanden", "description"),
                 source("lekstroom-iza", "themes", "meetings")],
     "kind": "network",
     "purpose": "Samen werken aan de transformatie van het sociaal domein.",
     "governance": "Een gezamenlijke uitvoeringsorganisatie voor inkoop en administratie van jeugdhulp en Wmo is "
                   "ondergebracht bij gastgemeente Houten.",
     "decision-rule": "Besluiten vallen binnen bestaande kaders en het mandaat van de vijf colleges; wat daarbuiten "
                      "valt gaat naar de colleges of de raden.",
     "powers": ["decides"], "areas": codes(LEKSTROOM), "domains": ["sociaal-domein"],
     "themes": ["wonen-en-zorg", "doelgroepenvervoer", "jeugd", "passend-onderwijs", "werk", "wmo", "sociale-basis",
                "ouderen", "mentale-gezondheid"],
     "memberships": seats(LEKSTROOM),
     "agendas": [{"id": "lekstroom-agenda", "name": "Samenwerkingsagenda transformatie sociaal domein", "items": [
         {"id": "lekstroom-1", "name": "Wonen en zorg", "kind": "topic", "themes": ["wonen-en-zorg"]},
         {"id": "lekstroom-2", "name": "Doelgroepenvervoer", "kind": "topic", "themes": ["doelgroepenvervoer"]},
         {"id": "lekstroom-3", "name": "Jeugd", "kind": "topic", "themes": ["jeugd"]},
         {"id": "lekstroom-4", "name": "Passend onderwijs", "kind": "topic", "themes": ["passend-onderwijs"]},
         {"id": "lekstroom-5", "name": "Werk", "kind": "topic", "themes": ["werk"]}]}],
     "meetings": [{"id": "lekstroom-2024-01-24", "name": "Kick-off uitvoering regioplan IZA", "date": "2024-01-24",
                   "state": "finished"}]},
    {"id": "utrecht-west", "name": "Gezamenlijke inkoop Utrecht West",
     "description": "Vijf gemeenten, samen 182.000 inwoners, die in september 2016 samen jeugdhulp en Wmo-hulp "
                    "inkochten. Of zij dat nog doen is niet bekend.",
     "sources": [source("utrecht-west")], "local-kind": "samenwerking", "purpose": "Samen jeugdhulp en Wmo-hulp "
                                                                                   "inkopen.",
     "areas": ["utrecht-west-vijf"], "themes": ["jeugd", "wmo"], "memberships": seats(WEST)},
    {"id": "suw", "name": "Samenwerking Utrecht-West", "aliases": ["SUW"], "period": "2005/2010-12-31",
     "description": "In 2007 acht gemeenten: Abcoude, Breukelen, De Ronde Venen, Loenen, Lopik, Montfoort, Oudewater "
                    "en Woerden. Alleen die nog bestaan staan hier als deelnemer.",
     "sources": [source("suw", "aliases", "description", "period", "stated-members", "stated-on", "members-complete",
                        "areas", "memberships"),
                 source("suw-einde", "period", "legal-form", "ending-reason")],
     "legal-form": "gemeenschappelijke regeling", "stated-members": 8, "stated-on": "2007-11-17",
     "members-complete": False,
     "ending-reason": "De gemeenten vonden elkaar te weinig in visie en strategie, en twee wilden uit de samenwerking "
                      "stappen om te bezuinigen.",
     "areas": codes(["De Ronde Venen", "Lopik", "Montfoort", "Oudewater", "Woerden"]),
     "memberships": seats(["De Ronde Venen", "Lopik", "Montfoort", "Oudewater", "Woerden"])},
]

# ---- GGD regio Utrecht ----

# The regulation of 2019 names the 26 colleges, each of which has an alderman in the general board.
GGD_2019 = sorted({name for name, _, _ in MUNICIPALITIES} - {"Vianen"} | {"Vijfheerenlanden"})
GGD = [
    {"id": "ggd-ab", "name": "Algemeen bestuur GGD regio Utrecht", "aliases": ["AB GGDrU"],
     "description": "Wethouders van de 26 gemeenten, meestal die van volksgezondheid. Vijf regionale "
                    "adviescommissies en een voor financiën en bedrijfsvoering adviseren.",
     "sources": [source("ggd"), source("ggd-regeling", "areas", "memberships", note="noemt de 26 gemeenten")],
     "level": "executive", "local-kind": "algemeen bestuur",
     "purpose": "Stelt de hoofdlijnen van het beleid, de begroting en de jaarrekening van de GGD vast.",
     "powers": ["decides"], "meetings-per-year": 5, "rhythm": "zo'n vijf keer per jaar", "stated-members": 26,
     "stated-on": "2024", "parent": "gr-ggd", "areas": codes(GGD_2019), "domains": ["publieke-gezondheid"],
     "themes": ["publieke-gezondheid"], "memberships": seats(GGD_2019),
     "meetings": [{"id": f"ggd-ab-{date}", "name": "Vergadering van het algemeen bestuur", "date": date} for date in
                  ("2024-01-31", "2024-03-27", "2024-05-15", "2024-07-10", "2024-11-06", "2024-12-04")]},
    {"id": "ggd-db", "name": "Dagelijks bestuur GGD regio Utrecht", "aliases": ["DB GGDrU"],
     "description": "Zeven personen: afgevaardigden van de vijf regionale adviescommissies, de voorzitter van de "
                    "bestuurscommissie Midden-Nederland, en de voorzitter, wethouder van Utrecht.",
     "sources": [source("ggd")], "level": "executive", "kind": "executive-committee",
     "purpose": "Stuurt de GGD dagelijks aan en bereidt de vergaderingen van het algemeen bestuur voor.",
     "powers": ["executes"], "stated-members": 7, "stated-on": "2024", "members-complete": False, "parent": "gr-ggd",
     "prepares": ["ggd-ab"], "domains": ["publieke-gezondheid"], "themes": ["publieke-gezondheid"],
     "memberships": [seat("g-utrecht", roles=[{"role": "chair", "wording": "voorzitter"}])]},
    {"id": "ggd-bc", "name": "Bestuurscommissie Midden-Nederland (GGD regio Utrecht)",
     "description": "De portefeuillehouders van 25 gemeenten, zonder Utrecht. Vergadert sinds september 2016 samen "
                    "met het algemeen bestuur.",
     "sources": [source("ggd"), source("ggd-regeling", "areas", "memberships", note="noemt de gemeenten")],
     "level": "executive", "local-kind": "bestuurscommissie", "meetings-per-year": 5,
     "rhythm": "zo'n vijf keer per jaar, samen met het algemeen bestuur", "stated-members": 25, "stated-on": "2024",
     "parent": "gr-ggd", "areas": codes(name for name in GGD_2019 if name != "Utrecht"),
     "domains": ["publieke-gezondheid"], "themes": ["publieke-gezondheid"],
     "memberships": seats(name for name in GGD_2019 if name != "Utrecht")},
]

# ---- Ziekenhuizen ----

HOSPITALS = [
    {"id": "oncomid", "name": "Oncomid", "period": "2019/..",
     "description": "Regionaal netwerk van ziekenhuizen voor oncologische zorg in Midden-Nederland. Over twee ervan "
                    "verschillen de bronnen: het Beatrixziekenhuis deed mee vanaf 2022 of al vanaf 2019, en of "
                    "Ziekenhuis Gelderse Vallei (vanaf 2021) nog meedoet is niet zeker.",
     "sources": [source("skipr-2025", "period", "description", "memberships"),
                 source("umc-2022", "description", "kind", "purpose", "themes", "members-complete", "memberships"),
                 source("umc-2021", "description", "memberships")],
     "kind": "network", "purpose": "Mensen met kanker de beste zorg op de juiste plek geven.",
     "members-complete": False,
     "themes": ["oncologie"],
     "memberships": [
         *[seat(hospital, period="2019/..", sources=[source("skipr-2025", "organisation", "period"),
                                                    source("umc-2022", "organisation")])
           for hospital in ("umc-utrecht", "st-antonius", "diakonessenhuis", "meander", "rivierenland", "tergooi")],
         seat("gelderse-vallei", period="2021/..",
              description="Sloot zich in 2021 aan. Een bericht van juli 2025 noemt dit ziekenhuis niet: of het nog "
                          "deelneemt is niet zeker.",
              sources=[source("umc-2021", "organisation", "period", "description"),
                       source("umc-2022", "organisation"),
                       source("skipr-2025", "description", note="noemt dit ziekenhuis niet")]),
         seat("beatrix", period="2022/..",
              description="De bronnen spreken elkaar tegen: aangesloten in 2022, of al sinds 2019 erbij.",
              sources=[source("umc-2022", "organisation", "period", "description", note="sloot zich in 2022 aan"),
                       source("skipr-2025", "organisation", "description", note="werkt al sinds 2019 mee")])]},
    {"id": "msz-kader", "name": "Bestuurlijk Kader IZA van vier ziekenhuizen", "period": "2023/..",
     "description": "Gezamenlijke ambities van vier ziekenhuizen, vastgelegd in 2023. Of zij daarvoor een vaste "
                    "tafel hebben is niet gezegd.",
     "sources": [source("umc-2023")], "local-kind": "bestuurlijk kader", "level": "executive",
     "purpose": "De opgaven uit het Integraal Zorgakkoord met elkaar versnellen.",
     "themes": ["spoedzorg", "msz", "ouderen", "arbeidsmarkt", "scholing", "digitalisering"],
     "memberships": [seat(hospital) for hospital in ("umc-utrecht", "st-antonius", "meander", "diakonessenhuis")]},
]

PROJECTS = [
    {"id": "pr-regioplan-eemland", "name": "Regioplan Eemland",
     "description": "Moest eind december 2023 klaar zijn; of dat zo was is niet gelezen.",
     "sources": [source("vervolg-regioplan")],
     "themes": ["arbeidsmarkt", "wonen-en-zorg", "kwetsbare-ouderen", "chronische-aandoeningen", "spoedzorg",
                "digitalisering", "preventie", "mentale-gezondheid"]},
    {"id": "pr-regioplan-zou", "name": "Regioplan Zuidoost Utrecht",
     "description": "Op 13 december 2023 goedgekeurd door het college van Zeist; vanaf januari 2024 uitgevoerd.",
     "sources": [source("zou-goedgekeurd")], "themes": ["sociale-basis", "ouderen", "mentale-gezondheid"]},
]

TABLES = BGU + EEMLAND_TABLES + U10 + HEALTH_HUB + ZUIDOOST + WEST_AND_LEKSTROOM + GGD + HOSPITALS
