# SPDX-License-Identifier: LGPL-2.1-or-later
"""Where the facts of utrecht.json and u10-u16.json were read: per source an address, the day of reading, and what a
reader must know of its age. No page was read live: all were read as the beginnings of stored copies, often years old."""

FIRST = "2026-11-21"
LATER = "2026-11-22"
DATA = ("https://github.com/openstate/datasets/blob/d103612313c2da0b9de99cb2318d911225dba55e"
        "/gemeenschappelijke_regelingen")

# Key: address, remark, day of reading where it is not FIRST.
SOURCES = {
    # Bestuurstafel Gezond Utrecht
    "common-eye": ("https://commoneye.nl/nl/portfolio/bestuurstafel-gezond-utrecht-1/",
                   "ongedateerd; vertelt over 2015 en de 2,5 jaar daarna"),
    "bgu-waarom": ("https://bestuurstafelgezondutrecht.nl/waarom/", "ongedateerd"),
    "bgu-themas": ("https://bestuurstafelgezondutrecht.nl/onderwerpen-en-themas/", "ongedateerd; noemt het jaar 2018"),
    # Samen Sterker Eemland
    "zilveren-kruis": ("https://www.zilverenkruis.nl/overons/pers/gezondheidsakkoord-voor-een-gezonde-toekomst-in-regio"
                       "-eemland", "bericht van 20-12-2021"),
    "ggz-centraal": ("https://www.ggzcentraal.nl/ggz-centraal-eemland-tekent-gezondheidsakkoord-samen-sterker/",
                     "ongedateerd; over de ondertekening op 15 december 2021"),
    "koperhorst": ("https://www.koperhorst.nl/nieuws/de-koperhorst-tekent-gezondheidsakkoord-samen-sterker/",
                   "ongedateerd; over de ondertekening op 15 december 2021"),
    "vervolg-regioplan": ("https://samensterkereemland.nl/vervolg-regioplan/", "bericht van 20-11-2023"),
    "samen-sterker": ("https://samensterkereemland.nl/samen-werken-aan-een-sterker-eemland-ook-met-inwoners/",
                      "ongedateerd; van 2024"),
    # U10 en U16
    "u10-2014": ("https://onshouten.nl/nieuws/item/4225-ruimtelijke-agenda-u10-gepresenteerd", "bericht van 11-3-2014"),
    "u10-2020": ("https://krachtvanutrecht.nl/", "bericht van juli 2020; van het adres is alleen de site bekend"),
    "beter-zeist": ("https://beterzeist.com/regio-u10-u16/", "bijgewerkt op 8-2-2023"),
    "u10-wat": ("https://www.utrecht10.nl/over-u10/", "ongedateerd; noemt 16 gemeenten"),
    "u10-twaalf": ("https://www.utrecht10.nl/over-u10/Hoe-werkt-u10/",
                   "ongedateerd; noemt twaalf gemeenten en zes bestuurstafels"),
    "u10-hoe": ("https://www.utrecht10.nl/hoe-we-samenwerken/", "ongedateerd; noemt vijf bestuurstafels"),
    "u10-2023": ("https://www.utrecht10.nl/event/u10-radenbijeenkomst-juni-2023/",
                 "aankondiging voor 21-6-2023; noemt 16 gemeenten"),
    "u10-2024": ("https://www.utrecht10.nl/event/u10-radenbijeenkomst-dec-2024/", "aankondiging voor 4-12-2024"),
    "u10-groen": ("https://www.utrecht10.nl/themas/groen-en-landschap/", "ongedateerd; spreekt over 2019"),
    "u10-inclusief": ("https://www.utrecht10.nl/themas/gezonde-en-inclusieve-regio/",
                      "ongedateerd; ouder dan december 2024"),
    "u10-wonen": ("https://www.utrecht10.nl/gezonde-woon-en-leefomgeving/", "ongedateerd"),
    "u16": ("https://www.utrecht10.nl/themas/gezonde-woon-en-leefomgeving/",
            "ongedateerd; noemt U16: de twaalf van U10 en vier andere", LATER),
    # U10 door de jaren: voor u10-u16.json
    "u10-tien": ("http://www.regioutrecht.nl/organisatie/u10",
                 "ongedateerd; noemt tien gemeenten: de negen van Bestuur Regio Utrecht, en Woerden", LATER),
    "u10-2015": ("https://adoc.pub/download/postbus-aa-bezoekadres-stadsplein-lz.html",
                 "brief van 26-2-2015 van de gemeente Nieuwegein, die de negen andere noemt", LATER),
    "u10-2018": ("http://rtvstichtsevecht.nl/artikel/116476608/fb", "bericht van 12-6-2018; spreekt van tien gemeenten",
                 LATER),
    "u16-2019": ("https://omgevingswet.provincie-utrecht.nl/actueel/nieuws/werkbijeenkomst-eerste-ronde-regio-u16",
                 "bericht over 11-7-2019; noemt de zestien gemeenten van de regio U16", LATER),
    "convenant": ("https://lawinsider.com/nl/contracts/f6NV9ecPZ0u",
                  "het convenant, ondertekend in oktober 2020; van de gemeenten is alleen het begin gelezen", LATER),
    # Health Hub Utrecht
    "city-deal": ("https://5dok.net/document/qmjk09r8-city-deal-health-hub.html",
                  "de overeenkomst van 2016; van de lijst van ondertekenaars is alleen het begin gelezen"),
    "city-deal-af": ("https://agendastad.nl/citydeal/health-hub/", "ongedateerd; status: afgerond", LATER),
    "hhu-partners": ("https://www.healthhubutrecht.nl/partners-3/", "ongedateerd; na het begin van COVID-19"),
    "hhu-coalities": ("https://www.healthhubutrecht.nl/coalitie-eersteduizenddagen/", "ongedateerd"),
    "hhu-netwerk": ("https://agendastad.nl/city-deal-health-hub-organiseert-zorginnovatie-in-indrukwekkend-netwerk/",
                    "ongedateerd; bijna acht jaar na het begin in 2016"),
    "hhu-verlengd": ("https://www.provincie-utrecht.nl/actueel/nieuws/provincie-utrecht-helpt-mee-om-gezondheid"
                     "-inwoners-te-bevorderen", "ongedateerd"),
    "hhu-provincie": ("https://www.provincie-utrecht.nl/onderwerpen/bodem-water-en-milieu/programma-gezonde"
                      "-leefomgeving/health-hub-utrecht", "ongedateerd", LATER),
    # Zuidoost Utrecht en U16 onder het Integraal Zorgakkoord
    "zou-goedgekeurd": ("https://www.raedelijn.nl/actueel/regioplan-zuidoost-utrecht-goedgekeurd",
                        "bericht van 18-12-2023"),
    "zou-regiobeeld": ("https://zuidoostutrechtverbonden.nl/van-regiobeeld-naar-regioplan-in-zuidoost-utrecht/",
                       "ongedateerd; uit de tweede helft van 2023"),
    "zou-update": ("https://zuidoostutrechtverbonden.nl/update-regioplan/", "ongedateerd; van eind 2023", LATER),
    "bpzou": ("https://www.heuvelrug.nl/gemeente/partners_46620/item/bestuurlijk-platform-zuidoost-utrecht_45589.html",
              "ongedateerd; van rond 2011"),
    # Lekstroom en Utrecht-West
    "lekstroom": ("https://www.nieuwegein.nl/lekstroom", "ongedateerd; van 2017 of 2018"),
    "lekstroom-iza": ("https://www.houten.nl/regionale-backoffice-lekstroom/iza-en-gala-regio-lekstroom/plan-van-aanpak"
                      "-iza", "ongedateerd; van 2024"),
    "utrecht-west": ("https://www.meerbode.nl/nieuwe-zorgcontracten-voor-jeugdhulp-en-wmo/",
                     "bericht van september 2016"),
    "suw": ("https://www.radiostadmontfoort.nl/cms/00000594.html", "bericht van 17-11-2007"),
    "suw-einde": ("https://www.opennieuwsbank.nl/bericht/2010/11/30"
                   "/U050-samenwerking-utrecht-west-wordt-opgeheven.html",
                  "persbericht van 30-11-2010", LATER),
    # GGD regio Utrecht
    "ggd-regeling": ("https://lokaleregelgeving.overheid.nl/CVDR622720", "de regeling, geldend vanaf 28-3-2019", LATER),
    "ggd": ("https://ggdru.nl/over-de-ggd/bestuur/", "ongedateerd; noemt de vergaderdata van 2024"),
    # Ziekenhuizen
    "umc-2021": ("https://annualreport.umcutrecht.nl/1001035_D", "jaarverslag over 2021"),
    "umc-2022": ("https://annualreport.umcutrecht.nl/annual-report/our-partners/regional-and-local-cooperation",
                 "jaarverslag over 2022"),
    "umc-2023": ("https://jaarverslag.umcutrecht.nl/verslag/onze-partners/samenwerkingen-met-regionale-impact",
                 "jaarverslag over 2023"),
    "skipr-2025": ("https://www.skipr.nl/nieuws/ziekenhuizen-midden-nederland-gaan-oncologische-en-vaatchirurgische"
                   "-zorg-verdelen/", "bericht van juli 2025"),
    # Gemeenten en regio's
    "provincies": (DATA + "/regioatlas/Bestuurlijk/provincies.csv", "RegioAtlas, gemeentelijke indeling van 2016"),
    "wmo-regios": (DATA + "/regioatlas/Sociaal/wmoregios.csv", "RegioAtlas, gemeentelijke indeling van 2016"),
    "vijfheerenlanden": ("https://www.rijnmond.nl/nieuws/176570/Gemeentelijke-herindeling-Vijfheerenlanden-in"
                         "-uitzonderlijk-rijtje", "bericht uit het begin van 2019", LATER),
    "vijfheerenlanden-code": ("https://wikipedia.jakami.de/content/wikipedia_de_all_mini_2024-06/A/Vijfheerenlanden",
                              "kopie van de Duitse Wikipedia, juni 2024", LATER),
    "regelingen": (DATA + "/provincies/opengr_provincies.csv",
                   "Open State Foundation, lijst van de provincie Utrecht, stand 2015"),
}


def source(key, *about, note=None):
    """@about: the members for which it is the source; without them it is the source of all. @note: a remark more."""
    url, remark, read = (SOURCES[key] + (FIRST,))[:3]
    return {"url": url, "retrieved": read, "note": f"{remark}; {note}" if note else remark, "about": list(about)}
