#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Nothing leaves that should not: whatever is asked for an audience, the file that holds everything answers byte for byte
as a file from which this script, which shares nothing with the library, deleted what is above that audience."""
import concurrent.futures
import copy
import json
import os
import pathlib
import random
import re
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
REGION = SOURCE / "examples" / "data" / "lindestroom" / "2026.json"

RANK = {"public": 1, "partners": 2, "internal": 3}
DUTCH = {"public": "openbaar", "partners": "partners", "internal": "beheer"}
LISTS = ("domains", "themes", "areas", "organisations", "projects", "tables")
PARTS = {"tables": ("memberships", "agendas", "meetings"), "agendas": ("items",)}
# What refers to what, by the list in which the one that refers stands.
REFERENCES = {
    "domains": {"broader": "domains"},
    "themes": {"broader": "themes", "responsible": "domains"},
    "areas": {"parents": "areas", "successor": "areas"},
    "organisations": {"domains": "domains", "area": "areas", "parent": "organisations", "successor": "organisations"},
    "projects": {"lead": "organisations", "partners": "organisations", "themes": "themes"},
    "tables": {"parent": "tables", "prepares": "tables", "reports-to": "tables", "advises": "tables", "successor": "tables",
               "areas": "areas", "domains": "domains", "themes": "themes"},
    "memberships": {"organisation": "organisations", "domain": "domains"},
    "agendas": {},
    "items": {"themes": "themes", "owner": "organisations", "partners": "organisations", "project": "projects"},
    "meetings": {"items": "items"},
}


# ---- Deleting ----

def parts_of(kind, entity):
    for part in PARTS.get(kind, ()):
        for one in entity.get(part, ()):
            if isinstance(one, dict):
                yield part, one


def walk(data):
    """Every entity with the list it stands in, owners before what they own."""
    def within(kind, entity):
        yield kind, entity
        for part, one in parts_of(kind, entity):
            yield from within(part, one)
    for kind in LISTS:
        for entity in data.get(kind, ()):
            yield from within(kind, entity)


def delete(data, audience):
    """A copy without all that is above @audience and all that refers to it."""
    gone = {kind: set() for kind in REFERENCES}

    def is_above(entity):
        return RANK.get(entity.get("audience"), 1) > RANK[audience]

    def note(kind, entity, above):
        above = above or is_above(entity)
        if above:
            gone[kind].update([entity.get("id"), *entity.get("former-ids", ())])
        for part, one in parts_of(kind, entity):
            note(part, one, above)

    def clean(kind, entity):
        result = {}
        for name, value in entity.items():
            target = REFERENCES[kind].get(name)
            if name in PARTS.get(kind, ()):
                value = keep(name, value)
            elif name == "represents":
                value = {of: [one for one in ids if one not in gone[of]] for of, ids in value.items()}
            elif target is not None and isinstance(value, list):
                value = [one for one in value if one not in gone[target]]
            elif target is not None and value in gone[target]:
                continue
            result[name] = value
        return result

    def keep(kind, entities):
        return [clean(kind, one) for one in entities
                if not is_above(one) and not (kind == "memberships" and one.get("organisation") in gone["organisations"])]

    for kind in LISTS:
        for entity in data.get(kind, ()):
            note(kind, entity, False)
    return {name: keep(name, value) if name in LISTS else value for name, value in data.items()}


# ---- Hiding ----

def region():
    return json.loads(REGION.read_text(encoding="utf-8"))


def find(data, kind, wanted):
    return next(entity for of, entity in walk(data) if of == kind and entity.get("id") == wanted)


def hide(data, kind, wanted, audience="internal"):
    find(data, kind, wanted)["audience"] = audience
    return data


def seat(data, table, organisation):
    return next(one for one in find(data, "tables", table)["memberships"] if one["organisation"] == organisation)


def much_hidden():
    """Something of every kind, some of it with former ids and names that a visible thing has too."""
    data = region()
    hide(data, "tables", "bp-veen")["tables"][0]["former-ids"] = ["oude-tafel"]
    find(data, "tables", "bp-veen").update({"former-ids": ["bp-grootveen"], "aliases": ["Platform Veen"]})
    hide(data, "tables", "kt-val", "partners")
    hide(data, "organisations", "hap", "partners")
    find(data, "organisations", "hap")["former-ids"] = ["huisartsenpost-linde"]
    hide(data, "organisations", "g-rietkerk")
    hide(data, "themes", "wachttijden", "partners")
    hide(data, "themes", "spoedzorg")
    hide(data, "areas", "GM9912")
    hide(data, "areas", "veen", "partners")
    hide(data, "projects", "pr-val")
    hide(data, "domains", data["domains"][3]["id"])
    seat(data, "bt-gezond", "lmc")["audience"] = "internal"
    seat(data, "th-ouderen", "vvt-linde").update({"audience": "partners", "id": "seat-1", "former-ids": ["seat-0"]})
    hide(data, "agendas", find(data, "tables", "th-ouderen")["agendas"][0]["id"], "partners")
    hide(data, "meetings", find(data, "tables", "bt-gezond")["meetings"][0]["id"])
    for number in (2, 6):
        hide(data, "items", f"bt-gezond-{number}", "partners")
    return data


def at_random(seed):
    """Anything at all may be hidden; members stand in any order."""
    some = random.Random(seed)
    data = region()
    for number, (kind, entity) in enumerate(list(walk(data))):
        if some.random() < (0.5 if kind in PARTS["tables"] else 0.25):
            entity["audience"] = some.choice(list(RANK))
        if "id" in entity and some.random() < 0.2:
            entity["former-ids"] = [f"former-{number}"]
        members = list(entity.items())
        some.shuffle(members)
        entity.clear()
        entity.update(members)
    return data


def in_disorder():
    """Hidden things with all sorts of faults, and faults in what is left that seem to come near them."""
    data = region()
    hidden = {"id": "geheim", "name": "Geheime tafel", "audience": "internal", "former-ids": ["geheim", "bt-gezond"], "parent": "geheim",
              "period": "2026-02-30/..", "level": "hoog", "naam": "x", "themes": ["xyzzy", "ouderen", "ouderen"], "powers": ["flies"],
              "memberships": [{"standing": "member"}, {"organisation": "xyzzy"}, 5],
              "agendas": [{"id": "bt-gezond-2026", "name": "Geheime agenda", "items": [{"id": "geheim-punt", "name": "Geheim punt"}, {}]}],
              "meetings": [{"id": "geheim-keer", "date": "morgen", "items": ["bt-gezond-1", "xyzzy"]}]}
    data["tables"].insert(2, hidden)
    data["tables"].insert(4, {**copy.deepcopy(find(data, "tables", "bt-wonen")), "audience": "internal"})
    del data["tables"][4]["agendas"]
    data["organisations"].insert(0, {"id": "in-t-geheim", "name": "Geheime organisatie", "audience": "partners", "successor": "lmc", "domains": 5})
    data["organisations"].append({"audience": "internal", "name": "Zonder id"})
    # A circle that closes through what is hidden only.
    data["tables"].append({"id": "kring-a", "name": "Kring A", "prepares": ["kring-b"]})
    data["tables"].append({"id": "kring-b", "name": "Kring B", "audience": "internal", "prepares": ["kring-a"]})
    find(data, "tables", "bt-gezond")["meetings"][0]["items"] = ["bt-gezond-1", "geheim-punt"]
    find(data, "tables", "bt-gezond")["memberships"].append({"organisation": "in-t-geheim", "roles": "chair"})
    return data


def in_worse_disorder():
    """What is left is not in order either, so that there is much to be told."""
    data = in_disorder()
    table = find(data, "tables", "th-ouderen")
    table.update({"themes": ["ouderen", "geheym", "geheim"], "parent": "gehein", "level": "inhoud", "purpos": "x"})
    table["memberships"].append({"organisation": "in-t-gehein"})
    table["memberships"].append({"organisation": "lmc", "represents": {"organisations": ["in-t-geheim", "in-t-gehein"]}})
    data["tables"].append({"id": "th-ouderen", "name": "Nog een"})
    find(data, "tables", "bt-gezond")["meetings"][0]["items"].append("geheim-pnt")
    return data


# ---- Asking ----

def words_of(text):
    return re.findall(r"[\w-]{5,}", text or "")


def mistyped(text):
    return text[:-2] + text[-1] + text[-2] if len(text) > 3 else text + "x"


def names_to_ask(data, audience, some):
    """Ids, former ids, names, parts of names and slips of the keyboard: of what is hidden, and of a few that are not."""
    hidden, seen = [], []
    stays = {(kind, one.get("id")) for kind, one in walk(delete(data, audience))}
    for kind, entity in walk(data):
        if kind in LISTS:
            (seen if (kind, entity.get("id")) in stays else hidden).append(entity)
    asked = []
    for entity in some.sample(hidden, min(len(hidden), 6)):
        asked += [entity.get("id"), entity.get("name"), *entity.get("former-ids", ()), *entity.get("aliases", ())]
        asked += [mistyped(entity.get("id") or "x"), mistyped(entity.get("name") or "x"), *words_of(entity.get("name"))[:1]]
    for entity in some.sample(seen, 3):
        asked += [entity["id"], mistyped(entity["name"])]
    return [one for one in dict.fromkeys(asked) if one]


def questions(data, audience, seed=0):
    """Commands with their arguments, FILE for the file."""
    some = random.Random(seed)
    names = names_to_ask(data, audience, some)
    yield from (["overview"], ["overview", "--in-scope"], ["overview", "--out-of-scope"], ["overview", "--confirmed=no"],
                ["overview", "--level=policy"], ["overview", "--date=2025-10-01"], ["overview", "--date=1990-01-01"])
    yield from (["check"], ["check", "--date=2026-03-01"], ["overview", "--lenient"])
    yield from (["compare", "--since=2025-10-01"], ["compare", "--since=2025-10-01", "--only=tables,seats,contacts,agenda,areas"],
                ["compare", "--since=2025-10-01", "--continuity", "--top=100"], ["compare", "--since=1990-01-01"], ["compare"])
    yield from (["meets"], ["meets", "--top=40"], ["meets", "lmc"], ["meets", "lmc", "ggz"], ["meets", "--min-shared=5", "--date=2025-12"])
    yield from (["overlap", f"--of={of}", f"--by={by}"] for of, by in
                (("tables", "organisations"), ("tables", "domains"), ("tables", "themes"), ("tables", "areas"), ("tables", "projects"),
                 ("organisations", "tables"), ("organisations", "projects"), ("organisations", "areas"), ("tables", "tables")))
    yield from (["overlap", "--no-case", "--top=50"], ["overlap", "--significance"],
                ["overlap", "--profile"], ["overlap", "--profile", "--all", "--top=100"],
                ["overlap", "--profile", "bt-gezond"], ["overlap", "--profile", "th-ouderen", "kt-val"])
    for name in ("gezond", "linde", "veen", "xyzzy"):
        yield ["show", name]
    for name in names:
        yield ["show", name]
        yield ["show", name, f"--of={some.choice(LISTS[1:])}"] if some.random() < 0.3 else ["find", name]
        option = some.choice(("--organisation", "--area", "--theme", "--domain"))
        yield ["overview", f"{option}={name}"]
        yield some.choice((["meets", name], ["meets", name, "lmc"], ["overlap", "--profile", name], ["overlap", "--profile", "bt-gezond", name],
                           ["find", "ouderen", f"--with={name}"], ["find", "ouderen", f"--area={name}"]))
    words = {word for kind, entity in walk(data) for word in words_of(entity.get("name")) + words_of(entity.get("purpose"))}
    for word in some.sample(sorted(words), 8):
        yield ["find", word]
    for text in ("verpleeghuisbed", "verpleeghuisbde", "triagepunt", "triagepnut", "SEH", "spoedzorg", "ouderen", "wachtlijsten jeugd-ggz",
                 "kwetsbare ouderen", "waterstof", "--with=lmc,ggz", "--with=hap", "--domain=wonen", "--level=executive", "--area=Dijkenes"):
        yield ["find", text]


FORMATS = ("text", "json", "csv")
LANGUAGES = ("nl", "en")


def run(folder, arguments):
    """The command with its arguments, the file after its name; never the locale of the machine."""
    done = subprocess.run([COMMAND, arguments[0], "region.json", *arguments[1:]], cwd=folder, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=300, env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "80"})
    return done.stdout.decode(), done.stderr.decode(), done.returncode


class Case(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.n_folders = 0

    def put(self, text):
        self.n_folders += 1
        folder = self.folder / str(self.n_folders)
        folder.mkdir()
        (folder / "region.json").write_text(text if isinstance(text, str) else json.dumps(text, indent=1, ensure_ascii=False),
                                            encoding="utf-8")
        return folder

    def ask(self, data, *arguments, audience="public"):
        return run(self.put(data), [*arguments, f"--audience={audience}"])


class NonInterference(Case):
    def compare(self, data, audience, commands, formats=FORMATS, languages=LANGUAGES, disguise=lambda text: text):
        """Of every fourth answer, gives how many are others without the audience: where none is, nothing was tried."""
        text = json.dumps(data, indent=1, ensure_ascii=False)
        full, left = self.put(disguise(text)), self.put(delete(data, audience))
        jobs = [[*command, f"--format={how}", f"--lang={language}"] for command in commands for how in formats for language in languages]

        def job(arguments):
            # Told by the arguments, not at random, so that a failure comes back.
            is_fourth = sum(map(len, arguments)) % 4 == 0
            word = DUTCH[audience] if arguments[-1] == "--lang=nl" else audience
            told = run(full, [*arguments, f"--audience={word}"])
            return told, run(left, arguments), run(full, arguments) if is_fourth else told

        n_others = 0
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for arguments, (told, expected, everything) in zip(jobs, pool.map(job, jobs)):
                self.assertEqual(told, expected, " ".join(arguments))
                self.assertIn(told[2], (0, 1, 2), told)
                n_others += told != everything
        return n_others

    def test_of_every_kind(self):
        data = much_hidden()
        for audience in ("public", "partners"):
            with self.subTest(audience=audience):
                commands = list(questions(data, audience))
                self.assertGreater(self.compare(data, audience, commands), len(commands) // 2)

    def test_the_region_as_it_is(self):
        for name in ("2025.json", "2026.json"):
            data = json.loads((REGION.parent / name).read_text(encoding="utf-8"))
            for audience in ("public", "partners"):
                with self.subTest(name=name, audience=audience):
                    self.compare(data, audience, list(questions(data, audience, 1)), formats=("json",), languages=("nl",))

    def test_single_tables(self):
        for wanted in ("bp-veen", "casus-ggz", "bt-gezond", "wg-geclusterd"):
            data = hide(region(), "tables", wanted)
            with self.subTest(wanted=wanted):
                self.assertGreater(self.compare(data, "partners", list(questions(data, "partners", 2)), ("text", "csv"), ("en",)), 10)

    def test_at_random(self):
        for seed in range(4):
            data = at_random(seed)
            audience = ("public", "partners")[seed // 2 % 2]
            with self.subTest(seed=seed, audience=audience):
                commands = list(questions(data, audience, seed))
                self.assertGreater(self.compare(data, audience, commands, (FORMATS[seed % 3],), (LANGUAGES[seed % 2],)), 3)

    def test_faults_within_what_is_hidden(self):
        """They stop no reading, and nobody hears of them."""
        for make in (in_disorder, in_worse_disorder):
            data = make()
            for audience in ("public", "partners"):
                with self.subTest(make=make.__name__, audience=audience):
                    commands = list(questions(data, audience, 3))
                    self.compare(data, audience, commands, ("text",), ("en",))
                    lenient = [[*command, "--lenient"] for command in commands if "--lenient" not in command]
                    self.assertGreater(self.compare(data, audience, lenient, ("text",), ("nl",)), 10)
        done = self.ask(in_disorder(), "check")
        self.assertEqual(done[2], 0, done)
        self.assertEqual(run(self.put(in_disorder()), ["check"])[2], 1)
        told = self.ask(in_worse_disorder(), "check")[0]
        self.assertGreater(told.count("region.json line "), 5, told)
        self.assertNotRegex(" ".join(told.split()), "Did you mean “(geheim|in-t-geheim|geheim-punt)”")
        self.assertRegex(" ".join(run(self.put(in_worse_disorder()), ["check"])[0].split()), "Did you mean “geheim-punt”")

    def test_however_it_is_written(self):
        """Escapes, blanks and a byte order mark hide nothing from what hides."""
        def disguise(text):
            text = text.replace('"audience"', '"\\u0061udienc\\u0065"').replace('"internal"', '"int\\u0065rnal"')
            return text.replace('"bp-veen"', '"bp\\u002dveen"', 1).replace('"hap"', '"h\\u0061p"').replace('"memberships"', '"\\u006demberships"')
        data = much_hidden()
        commands = list(questions(data, "public", 4))
        self.assertGreater(self.compare(data, "public", commands, ("text",), ("en",), disguise), 10)
        for change in (lambda text: json.dumps(json.loads(text), separators=(",", ":")), lambda text: "\ufeff" + text,
                       lambda text: re.sub(r"([\[\]{},:])", r" \1\t\r\n ", text) if '": "' not in text else text.replace("\n", "\r\n\t ")):
            # Places differ then, so that only a sound file gives the same bytes.
            self.compare(data, "public", commands[:50], ("text",), ("nl",), change)

    def test_everything_is_the_default(self):
        folder = self.put(much_hidden())
        for arguments in (["overview"], ["check"], ["show", "bp-veen"], ["find", "spoedzorg"], ["meets"], ["overlap", "--profile"]):
            self.assertEqual(run(folder, arguments), run(folder, [*arguments, "--audience=internal"]))
            self.assertEqual(run(folder, arguments), run(folder, [*arguments, "--audience=beheer"]))

    def test_unread_audience_when_lenient(self):
        """What may have been meant to be hidden is not shown; a strict reading stops at it."""
        for value in ("intrnal", "", None, 5, ["internal"]):
            data = hide(region(), "tables", "bp-veen", value)
            status = self.ask(data, "overview")[2]
            self.assertEqual(status, 1, value)
            self.assertEqual(self.ask(data, "overview", "--lenient"), run(self.put(delete(hide(data, "tables", "bp-veen"), "public")), ["overview"]))

    def test_what_is_stated_twice(self):
        """The narrowest of what an entity states of its audience holds."""
        text = json.dumps(hide(region(), "tables", "bp-veen", "internal"), indent=1)
        left = run(self.put(delete(json.loads(text), "public")), ["overview"])
        for both in ('"audience": "internal", "audience": "public"', '"audience": "public", "audience": "internal"'):
            self.assertEqual(self.ask(text.replace('"audience": "internal"', both), "overview"), left)


class Leaving(Case):
    """In other formats, and what is told of persons beforehand."""

    TERMS = ((), ("--redaction=none",), ("--redaction=full", "--persons=persons.json", "--yes"),
             ("--redaction=pseudonyms", "--persons=persons.json", "--key-file=key"), ("--persons=persons.json",), ("--persons=fewer.json",))

    def put(self, text):
        """With the persons, with those who are left when their seats went too, and a key."""
        folder = super().put(text)
        data = json.loads(text.lstrip("\ufeff")) if isinstance(text, str) else text
        tables = {one.get("id"): {seat.get("organisation") for seat in one.get("memberships", ()) if isinstance(seat, dict)}
                  for one in data["tables"]}
        persons = json.loads((REGION.parent / "persons-2026.json").read_text(encoding="utf-8"))
        # Some sit elsewhere too, so that whatever is hidden somebody has lost a seat, and somebody has not.
        for number, person in enumerate(persons["persons"]):
            table = sorted(self.SEATS)[number % len(self.SEATS)]
            person["seats"].append({"table": table, "organisation": self.SEATS[table][number % len(self.SEATS[table])]})
        (folder / "persons.json").write_text(json.dumps(persons), encoding="utf-8")
        for person in persons["persons"]:
            person["seats"] = [seat for seat in person["seats"] if seat["organisation"] in tables.get(seat["table"], ())]
        (folder / "fewer.json").write_text(json.dumps(persons), encoding="utf-8")
        (folder / "key").write_bytes(b"0123456789abcdef")
        return folder

    SEATS = {one["id"]: [seat["organisation"] for seat in one["memberships"]] for one in region()["tables"]}

    def results(self, folder, arguments):
        """What it says, and the file that it wrote."""
        said = run(folder, arguments)
        output = next((folder / arguments[place + 1] for place, one in enumerate(arguments) if one == "-o"), None)
        return said, output.read_bytes() if output is not None and output.exists() else None

    def same(self, data, audience, commands):
        """How many answers are others for everybody: where none is, nothing was tried."""
        text = json.dumps(data, indent=1, ensure_ascii=False)
        full, left = self.put(text), self.put(delete(data, audience))
        (full / "fewer.json").write_bytes((full / "persons.json").read_bytes())

        def job(numbered):
            number, arguments = numbered
            arguments = [*arguments, f"--audience={audience}"]
            if number % 2 and arguments[0] == "convert":
                arguments += ["-o", f"{number}.uit"]
            told, expected = (self.results(folder, arguments) for folder in (full, left))
            of_all = ["--audience=internal" if one == f"--audience={audience}" else one for one in arguments]
            everything = self.results(full, of_all) if number % 6 == 1 else told
            return arguments, told, expected, everything

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            n_others = 0
            for arguments, told, expected, everything in pool.map(job, enumerate(commands)):
                self.assertEqual(told, expected, " ".join(arguments))
                self.assertIn(told[0][2], (0, 1, 2, 3), told)
                n_others += told != everything
        return n_others

    def test_convert(self):
        for make, audience, lenient in ((much_hidden, "partners", ()), (lambda: at_random(7), "public", ()),
                                        (in_worse_disorder, "public", ("--lenient",))):
            # To the standard output and to a file in turn, by the number.
            commands = [["convert", *terms, f"--to={to}", f"--lang={language}", *lenient]
                        for language in LANGUAGES for terms in self.TERMS for to in ("edge-csv", "hif", "hif", "edge-csv")]
            with self.subTest(audience=audience, lenient=lenient):
                self.assertGreater(self.same(make(), audience, commands), 0)

    def test_privacy(self):
        for make, audience, lenient in ((much_hidden, "public", ()), (lambda: at_random(8), "partners", ()), (in_worse_disorder, "public", ("--lenient",))):
            commands = [["privacy", *question, f"--lang={language}", *lenient] for language in LANGUAGES for question in
                        ((), ("--format=json",), ("--format=csv",), ("--processing-record",), ("--date=2025-01-01",),
                         *((f"--export={to}", f"--format={form}") for to in ("edge-csv", "hif", "json") for form in ("text", "json", "csv")),
                         *((f"--export={to}", f"--redaction={redaction}", "--for=internal") for to in ("edge-csv", "hif")
                           for redaction in ("roles", "none", "full", "pseudonyms")))]
            with self.subTest(audience=audience, lenient=lenient):
                self.assertGreater(self.same(make(), audience, commands), 0)

    def test_wrong_words(self):
        wrong = (("--to=xlsx",), ("--bp-veen",), ("-z",), ("--export=bp-veen",), ("--redaction=bp-veen",), ("--for=bp-veen",), ("--person=bp-veen",),
                 ("--erase=p-007",), ("--purge",), ("--person=p-007", "--persons=persons.json"), ("bp-veen",), ("--key-file=nergens", "--to=hif"),
                 ("--persons=nergens.json", "--to=hif"), ("--persons=region.json", "--to=hif"), ("--to=hif", "--redaction=full"))
        self.same(much_hidden(), "public", [[command, *words, f"--lang={language}"] for language in LANGUAGES
                                            for command in ("convert", "privacy") for words in wrong])
        self.same(much_hidden(), "partners", [[command, "--bp-veen", f"--lang={language}"] for language in LANGUAGES
                                              for command in ("overview", "check", "meets", "find", "show", "overlap", "import")])

    def test_persons_and_where_they_sit(self):
        """Who sits at hidden tables only is not known to sit anywhere, and is masked all the same."""
        data = hide(region(), "tables", "bo-jeugd")
        find(data, "tables", "bt-gezond")["purpose"] = "Besproken met Anna Aldersveen, a.aldersveen@lindestad.invalid, 06-12345678."
        for to, terms in ((to, terms) for to in ("edge-csv", "hif") for terms in self.TERMS if "--persons=persons.json" in terms):
            told = self.results(self.put(data), ["convert", *terms, f"--to={to}", "--audience=public", "-o", "uit"])
            self.assertEqual((told[0][2], told[0][1]), (0, ""), told[0])
            self.assertNotIn(b"bo-jeugd", told[1])
            if "--redaction=full" not in terms:
                self.assertNotIn(b"Aldersveen", told[1])
                self.assertNotIn(b"12345678", told[1])


class Pinned(Case):
    def test_items_of_the_public(self):
        told = json.loads(self.ask(region(), "check", "--format=json")[0])
        self.assertEqual(told, [])
        self.assertIn("57 agenda items (56 now)", " ".join(self.ask(region(), "check")[0].split()))
        self.assertIn("60 agenda items (59 now)", " ".join(self.ask(region(), "check", audience="internal")[0].split()))
        card = self.ask(region(), "show", "bt-gezond")[0]
        self.assertEqual([int(one) for one in re.findall(r"^ {11}(\d+) ", card, re.MULTILINE)], [1, 2, 3, 4, 5, 6, 7], card)

    def test_words_of_what_is_hidden(self):
        for word in ("verpleeghuisbed", "triagepunt"):
            self.assertIn("No table is about", self.ask(region(), "find", word)[0])
            self.assertIn("bt-gezond", self.ask(region(), "find", word, audience="partners")[0])
            self.assertNotIn(word, self.ask(region(), "find", mistyped(word))[0])
        told = self.ask(region(), "find", "spoedzorg", "--top=99")
        self.assertNotIn("bt-gezond", told[0])
        self.assertIn("bt-gezond", self.ask(region(), "find", "spoedzorg", "--top=99", audience="partners")[0])

    def test_without_a_table(self):
        data = hide(region(), "tables", "bp-veen")
        self.assertRegex(self.ask(data, "overview")[0], r"\b26 tables\b")
        self.assertRegex(self.ask(data, "meets")[0], r"^763 of ")
        self.assertRegex(self.ask(data, "meets", audience="internal")[0], r"^771 of ")
        self.assertNotIn("reports to", self.ask(data, "show", "wg-geclusterd")[0])
        self.assertIn("reports to", self.ask(data, "show", "wg-geclusterd", audience="internal")[0])
        for arguments in (["show", "{}"], ["show", "{}", "--of=tables"], ["overlap", "--profile", "{}"], ["find", "{}"]):
            hidden, unknown = ([part.replace(word, "…") if isinstance(part, str) else part for part in
                                self.ask(data, *[one.format(word) for one in arguments])] for word in ("bp-veen", "zz-veen"))
            self.assertEqual(hidden, unknown)
        self.assertRegex(self.ask(hide(region(), "tables", "casus-ggz"), "meets")[0], r"^765 of ")

    def test_what_keeps_everything_refuses(self):
        folder = self.put(region())
        for arguments in (["convert", "-o", "out.json"], ["import", "--table=T", "--organisation=O", "-o", "out.json"]):
            for audience in RANK:
                told = run(folder, [*arguments, f"--audience={audience}"])
                self.assertEqual(told[2], 2)
                self.assertIn("keeps everything", told[1])
        self.assertEqual(sorted(one.name for one in folder.iterdir()), ["region.json"])

    def test_wrong_word(self):
        for arguments in (["overview"], ["check"], ["meets"], ["find", "x"], ["show", "x"], ["overlap"], ["overlap", "--profile"]):
            self.assertEqual(run(self.put(region()), [*arguments, "--audience=all"])[1:],
                             ("regiotafel: --audience=all is not known; choose public|partners|internal\n", 2))


if __name__ == "__main__":
    unittest.main()
