#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes 2025.json and 2026.json, the two inventories of the invented region Lindestroom, and persons-2025.json and
persons-2026.json, the invented persons who sit there, from the lists in csv/.

usage: make.py           writes the four files beside this one
       make.py --check   says whether they are what it would write; exits 1 when not

README.md tells the rules. Only the standard library of Python is used, and nothing of this library: the files are
also a test of its reader and its writer.
"""
import csv
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import native  # noqa: E402

CSV = HERE / "csv"
AS_OF = {"2025": "2025-10-01", "2026": "2026-10-01"}

TITLE = "Regio Lindestroom (fictief)"
COVERS = "een verzonnen regio; alle organisaties en personen zijn verzonnen"

# ---- What stands in no list ----

# The lists have the ids of projects without names, and agendas without titles.
PROJECTS = {"pr-val": "Valpreventie", "pr-woonzorg": "Woonzorgvisie", "pr-digitaal": "Digitale zorg",
            "pr-zorgdichtbij": "Zorg Dichtbij"}
AGENDAS = {"bt-gezond": ("Agenda 2024-2027", "2024/2027")}
# The lists have no column for what members agreed about dealing with each other.
GROUND_RULES = {"bt-gezond": "openheid, concurrentie speelt geen rol"}
# An agenda of the round before that was never closed, at a table that has ended: put there to be found.
LEFT_OPEN = {("sg-vm", "1")}

# ---- The words of the lists, and those of the format ----

LEVELS = {"bestuur": "executive", "beleid": "policy", "inhoud": "content", "casus": "case"}
KINDS = {"tafel": "table", "stuurgroep": "steering-group", "dagelijks bestuur": "executive-committee",
         "klankbordgroep": "sounding-board", "werkgroep": "working-group", "coalitie (vast)": "coalition-fixed",
         "coalitie (dynamisch)": "coalition-dynamic", "netwerk": "network", "casustafel": "case-table"}
POWERS = {"bespreekt": "discusses", "adviseert": "advises", "besluit": "decides", "voert uit": "executes"}
STANDINGS = {"lid": "member", "betrokken": "involved", "toehoorder": "observer", "mandaat": "mandate",
             "ondersteuning": "support"}
ROLES = {"voorzitter": "chair", "secretaris": "secretary", "programmamanager": "programme-manager",
         "moderator": "moderator"}
ITEM_KINDS = {"onderwerp": "topic", "ambitie": "ambition", "project": "project", "innovatie": "innovation",
              "besluit": "decision"}
STATES = {"gepland": "planned", "loopt": "running", "aangehouden": "on-hold", "afgerond": "finished"}
AUDIENCES = {"openbaar": "public", "partners": "partners", "beheer": "internal"}
RELATIONS = {"bereidt voor": "prepares", "meldt aan": "reports-to", "adviseert": "advises"}
# The words that the library's documentation gives; deelregio and jeugdregio are the region's own.
AREA_KINDS = {"gemeente": "municipality", "regio": "region"}
MONTHS = ("januari februari maart april mei juni juli augustus september oktober november december").split()

# ---- Reading ----


def read(name):
    with open(CSV / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";", strict=True))


def split(cell):
    return [part for part in cell.split("|") if part]


def number(cell):
    return float(cell.replace(",", "."))


def slug(name):
    """An id from a name: lower case, no accents, hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def starts_after(date, as_of):
    """Whether a date, which may be a year or a month, is wholly after a day."""
    return date > as_of[:len(date)]


class Round:
    """One of the two inventories."""

    def __init__(self, year):
        self.year = year
        self.as_of = AS_OF[year]
        self.is_last = year == max(AS_OF)
        self.lists = {name: read(name) for name in
                      ("agenda", "bijeenkomsten", "deelnames", "gebieden", "organisaties", "personen", "relaties",
                       "rollen", "tafels", "themas", "woorden")}
        self.areas = [row for row in self.lists["gebieden"] if self.is_known(row["geldig van"])]
        self.organisations = [row for row in self.lists["organisaties"] if self.is_known(row["opgericht"])]
        self.tables = [row for row in self.lists["tafels"] if self.was_asked(row)]
        self.area_ids = {}
        for row in self.areas:
            key = row["cbs"] if row["cbs"].startswith("GM") else slug(row["cbs"])
            self.area_ids[row["cbs"]] = self.area_ids[row["naam"]] = key
        self.organisation_ids = {row["id"] for row in self.organisations}
        self.table_ids = {row["id"] for row in self.tables}

    # ---- What was known in this round ----

    def was_asked(self, row):
        """The last inventory holds all rows; the one before, what was collected then."""
        return self.is_last or self.year in split(row["meting"])

    def is_known(self, start):
        """What had not begun was not known, except in the last inventory, which has dates as given."""
        return self.is_last or not start or not starts_after(start, self.as_of)

    def period(self, start, end):
        if end and not self.is_last and starts_after(end, self.as_of):
            end = ""
        return f"{start or '..'}/{end or '..'}" if start or end else None

    def verified(self, date):
        """A check of the later round stands for one a year earlier."""
        if date and starts_after(date, self.as_of):
            return f"{int(date[:4]) - 1}{date[4:]}"
        return date

    # ---- The kinds ----

    def make_domains(self):
        """Domains in the order in which organisations name them, each followed by its sectors."""
        sectors = {}
        for row in self.lists["organisaties"]:
            sectors.setdefault(row["domein"], {})[row["sector"]] = True
        for row in self.lists["tafels"]:
            for claimed in split(row["domeinen (geclaimd)"]):
                assert claimed in sectors, claimed
        made = []
        for domain, names in sectors.items():
            made.append({"id": slug(domain), "name": domain})
            made += [{"id": slug(name), "name": name, "broader": slug(domain)} for name in names]
        return made

    def make_themes(self):
        return [{"id": slug(row["naam"]), "name": row["naam"], "aliases": split(row["synoniemen"]),
                 "labels": {"en": row["name (en)"]}, "broader": [slug(name) for name in split(row["ruimer"])],
                 "responsible": slug(row["bevoegd (sector)"]), "basis": row["grondslag"],
                 "scale": AREA_KINDS.get(row["schaal"], row["schaal"])} for row in self.lists["themas"]]

    def make_areas(self):
        made = []
        for row in self.areas:
            key = self.area_ids[row["cbs"]]
            successor = self.area_ids.get(row["opvolger"])
            made.append({"id": key, "name": row["naam"], "identifiers": {"cbs": key} if key.startswith("GM") else {},
                         "period": self.period(row["geldig van"], row["geldig tot"]),
                         "kind": AREA_KINDS.get(row["soort"], row["soort"]),
                         "population": int(row["inwoners"] or 0) or None,
                         "parents": [self.area_ids[name] for name in split(row["ligt in"])], "successor": successor})
        return made

    def make_organisations(self):
        def present(key):
            return key if key in self.organisation_ids else None

        return [{"id": row["id"], "name": row["naam"], "identifiers": {"kvk": row["kvk"]},
                 "period": self.period(row["opgericht"], row["opgeheven"]), "domains": [slug(row["sector"])],
                 "area": self.area_ids.get(row["vestigingsplaats"]), "parent": present(row["ouder"]),
                 "successor": present(row["opvolger"]), "standpoint": row["spreekt namens (tekst)"]}
                for row in self.organisations]

    def items(self):
        """The rows of the agendas, in the order of their numbers."""
        rows = [row for row in self.lists["agenda"] if row["tafel"] in self.table_ids]
        rows = [row for row in rows
                if self.year in split(row["meting"]) or (row["tafel"], row["nr"]) in LEFT_OPEN and self.is_last]
        return sorted(rows, key=lambda row: int(row["nr"]))

    def make_projects(self):
        """The themes and the lead on which all of their items agree."""
        made = []
        for key, name in PROJECTS.items():
            rows = [row for row in self.items() if row["project"] == key]
            owners = {row["trekker"] for row in rows}
            themes = {row["thema's"] for row in rows}
            made.append({"id": key, "name": name, "lead": owners.pop() if len(owners) == 1 else None,
                         "themes": [slug(name) for name in split(themes.pop())] if len(themes) == 1 else []})
        return made

    def make_tables(self):
        made = []
        for row in self.tables:
            key = row["id"]
            related = {name: [] for name in ("parent", "prepares", "reports-to", "advises", "successor")}
            for relation in self.lists["relaties"]:
                ends = (relation["van"], relation["naar"])
                if not self.table_ids.issuperset(ends):
                    continue
                if relation["soort"] in RELATIONS and ends[0] == key:
                    related[RELATIONS[relation["soort"]]].append(ends[1])
                elif relation["soort"] == "onderdeel van" and ends[0] == key:
                    related["parent"] = ends[1]
                elif relation["soort"] == "opvolger van" and ends[1] == key and self.is_last:
                    related["successor"] = ends[0]
            made.append({
                "id": key, "name": row["naam"], "period": self.period(row["opgericht"], row["beëindigd"]),
                "verified": self.verified(row["gecontroleerd op"]), "level": LEVELS[row["niveau"]],
                "kind": KINDS[row["soort"]], "legal-form": row["rechtsvorm"], "purpose": row["waarom"],
                "decision-rule": row["besluitvorming"], "ground-rules": GROUND_RULES.get(key),
                "powers": [nick for word, nick in POWERS.items() if word in split(row["bevoegdheid"])],
                "submit-to": row["aanleveren bij"], "submit-days": int(row["dagen vooraf"] or 0) or None,
                "meetings-per-year": number(row["bijeenkomsten per jaar"]),
                "hours-per-meeting": number(row["uren per bijeenkomst"]), **related,
                "areas": [self.area_ids[name] for name in split(row["gebied"])],
                "domains": [slug(name) for name in split(row["domeinen (geclaimd)"])],
                "themes": [slug(name) for name in split(row["thema's"])],
                "memberships": self.make_memberships(key), "agendas": self.make_agendas(key),
                "meetings": self.make_meetings(key)})
        return made

    def make_roles(self, table, organisation, cell):
        """A role with dates takes the place of the same role without."""
        dated = [row for row in self.lists["rollen"] if (row["tafel"], row["organisatie"]) == (table, organisation)]
        made = [{"role": ROLES[row["rol"]], "period": self.period(row["van"], row["tot"])}
                for row in dated if self.is_known(row["van"])]
        replaced = {row["rol"] for row in dated}
        return made + [{"role": ROLES[word]} for word in split(cell) if word != "lid" and word not in replaced]

    def make_represents(self, cell):
        areas, organisations = [], []
        for key in split(cell):
            if key in self.organisation_ids:
                organisations.append(key)
            elif key in self.area_ids:
                areas.append(key)
            else:  # an area that did not exist yet: those that became it
                areas += [row["cbs"] for row in self.areas if row["opvolger"] == key]
        return {"areas": areas, "organisations": organisations} if areas or organisations else None

    def make_memberships(self, table):
        return [{"organisation": row["organisatie"], "roles": self.make_roles(table, row["organisatie"], row["rol"]),
                 "standing": STANDINGS[row["hoedanigheid"]], "represents": self.make_represents(row["namens"]),
                 "period": self.period(row["van"], row["tot"])}
                for row in self.lists["deelnames"] if row["tafel"] == table and self.was_asked(row)]

    def make_agendas(self, table):
        items = [{"id": f"{table}-{row['nr']}", "name": row["titel"], "audience": AUDIENCES[row["openbaar"]],
                  "kind": ITEM_KINDS[row["soort"]], "themes": [slug(name) for name in split(row["thema's"])],
                  "owner": row["trekker"], "project": row["project"], "state": STATES[row["staat"]]}
                 for row in self.items() if row["tafel"] == table]
        name, period = AGENDAS.get(table, ("Agenda", None))
        return [{"id": f"{table}-agenda", "name": name, "period": period, "items": items}] if items else []

    def make_meetings(self, table):
        """Those to come, of which nobody knew a year before."""
        made = []
        for row in self.lists["bijeenkomsten"]:
            if row["tafel"] != table or not self.is_known(row["datum"]):
                continue
            year, month, day = map(int, row["datum"].split("-"))
            made.append({"id": f"{table}-{row['datum']}", "name": f"Bijeenkomst {day} {MONTHS[month - 1]} {year}",
                         "date": row["datum"], "time": row["begin"], "hours": number(row["uren"])})
        return made

    def make_persons(self):
        """A person may sit in several places, one after the other; who had not come yet is not known."""
        persons = {}
        for row in self.lists["personen"]:
            if self.is_known(row["van"]):
                person = persons.setdefault(row["id"], {"id": row["id"], "name": row["naam"], "seats": []})
                assert person["name"] == row["naam"], row["id"]
                person["seats"].append({"table": row["tafel"], "organisation": row["organisatie"],
                                        "period": self.period(row["van"], row["tot"])})
        return list(persons.values())

    def make(self):
        return {"title": TITLE, "language": "nl", "as-of": self.as_of, "covers": COVERS,
                "synonyms": [f"{row['term']} = {row['zelfde als']}" for row in self.lists["woorden"]],
                "domains": self.make_domains(), "themes": self.make_themes(), "areas": self.make_areas(),
                "organisations": self.make_organisations(), "projects": self.make_projects(),
                "tables": self.make_tables()}


def main(arguments):
    if arguments not in ([], ["--check"]):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    outdated = []
    files = {}
    for year in AS_OF:
        files[f"{year}.json"] = native.to_bytes(Round(year).make())
        files[f"persons-{year}.json"] = native.persons_to_bytes(Round(year).make_persons())
    for name, wanted in files.items():
        path = HERE / name
        if not path.exists() or path.read_bytes() != wanted:
            outdated.append(path.name)
            if not arguments:
                path.write_bytes(wanted)
    if arguments and outdated:
        print(f"{', '.join(outdated)}: not what the lists give; run {HERE.name}/make.py")
        return 1
    print(f"written: {', '.join(outdated)}" if outdated else "up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
