#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What leaves in formats of others, read by others: Python's own csv and json, networkx, and the schema of the format.
What should stand there is worked out from the native file, without the library."""
import csv
import datetime
import hashlib
import hmac
import io
import itertools
import json
import os
import pathlib
import pty
import re
import subprocess
import tempfile
import unittest

import test_audience

try:
    import jsonschema
except ImportError:
    jsonschema = None
try:
    import networkx
except ImportError:
    networkx = None

SOURCE = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"])
COMMAND = pathlib.Path(os.environ["REGIOTAFEL_BUILD"]) / "libregiotafel" / "regiotafel"
REGION = SOURCE / "examples" / "data" / "lindestroom"
DATA = SOURCE / "tests" / "data"
SCHEMA = json.loads((SOURCE / "libregiotafel" / "exchange" / "regiotafel-1.schema.json").read_text(encoding="utf-8"))["$defs"]
PAYLOADS = json.loads((DATA / "payloads.json").read_text(encoding="utf-8"))

COLUMNS = ["table", "organisation", "table-name", "level", "kind", "areas", "domains", "themes", "organisation-name",
           "organisation-domains", "organisation-area", "standing", "local-standing", "roles", "for-domain", "represents", "start",
           "end"]
# Kinds by the list in which they stand.
LISTS = {"domains": "domain", "themes": "theme", "areas": "area", "organisations": "organisation", "projects": "project",
         "tables": "table", "memberships": "membership", "agendas": "agenda", "items": "agenda-item", "meetings": "meeting"}
# What stands within another.
PARTS = {"table": ("memberships", "agendas", "meetings"), "agenda": ("items",)}
# What stays behind unless persons may leave with all that is known of them.
PERSONAL = {"verified-by"}
KEY = b"a key for tests: no secret"


def run(folder, *arguments, status=0, **more):
    done = subprocess.run([COMMAND, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=300,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "80", **more})
    if status is not None and done.returncode != status:
        raise AssertionError(f"{arguments}: {done.returncode}: {done.stderr.decode()}")
    return done


def unquoted(cell):
    """The way back that doc/file-format.md tells of."""
    return cell[1:] if re.match("'+[=+\\-@\t\r\n＝＋－＠]", cell) else cell


def rows_of(data):
    """A list as Python reads it, formulas undone."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    return [dict(zip(rows[0], map(unquoted, row), strict=True)) for row in rows[1:]], rows[0]


class Case(unittest.TestCase):
    maxDiff = 4000

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def put(self, name, data):
        (self.folder / name).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        return name

    def region(self, year=2026):
        data = json.loads((REGION / f"{year}.json").read_text(encoding="utf-8"))
        persons = json.loads((REGION / f"persons-{year}.json").read_text(encoding="utf-8"))
        self.put("region.json", data)
        self.put("persons.json", persons)
        (self.folder / "key").write_bytes(KEY)
        return data, persons

    def convert(self, to, *options, name="region.json", **more):
        return run(self.folder, "convert", name, f"--to={to}", *options, **more).stdout

    def hif(self, *options, **more):
        return json.loads(self.convert("hif", *options, **more))


# ---- What should be there ----

def members_of(kind):
    members = SCHEMA[kind]["properties"]
    return {**SCHEMA["entity"]["properties"], **members} if "allOf" in SCHEMA[kind] else members


def expected(kind, native, drop=()):
    """What is known of an entity, without what may not leave and what no version knows."""
    result = {}
    for name, value in native.items():
        if name not in members_of(kind) or name in PERSONAL or name in drop:
            continue
        if name in PARTS.get(kind, ()):
            value = [expected(LISTS[name], one) for one in value]
        elif name == "sources":
            value = [{key: value for key, value in one.items() if key in ("url", "retrieved", "about")} for one in value]
        elif name == "roles":
            value = [{key: value for key, value in one.items() if key in ("role", "period", "wording")} for one in value]
        result[name] = value
    return result


def memberships(data):
    return [(table, one) for table in data.get("tables", ()) for one in table.get("memberships", ())]


def expected_row(data, table, one):
    organisation = next(other for other in data["organisations"] if other["id"] == one["organisation"])
    start, end = one.get("period", "../..").split("/")
    represents = one.get("represents", {})

    def joined(items):
        return "; ".join(items)
    return {"table": table["id"], "organisation": organisation["id"], "table-name": table.get("name", ""),
            "level": table.get("level", ""), "kind": table.get("kind", ""), "areas": joined(table.get("areas", ())),
            "domains": joined(table.get("domains", ())), "themes": joined(table.get("themes", ())),
            "organisation-name": organisation.get("name", ""), "organisation-domains": joined(organisation.get("domains", ())),
            "organisation-area": organisation.get("area", ""), "standing": one.get("standing", ""),
            "local-standing": one.get("local-standing", ""), "roles": joined(role["role"] for role in one.get("roles", ())),
            "for-domain": one.get("domain", ""),
            "represents": joined(represents.get("areas", []) + represents.get("organisations", [])),
            "start": start.replace("..", ""), "end": end.replace("..", "")}


class Compare(Case):
    def assert_hif(self, data, hif):
        self.assertEqual(list(hif), ["network-type", "metadata", "nodes", "edges", "incidences"])
        self.assertEqual(hif["network-type"], "undirected")
        inventory = {name: value for name, value in data.items() if name in
                     ("title", "language", "as-of", "confirmed-from", "complete", "covers", "synonyms")}
        self.assertEqual(hif["metadata"]["inventory"], inventory)
        for name in ("domains", "themes", "areas", "projects"):
            self.assertEqual(hif["metadata"].get(name, []), [expected(LISTS[name], one) for one in data.get(name, ())])
        self.assertEqual(hif["nodes"], [{"node": one["id"], "attrs": expected("organisation", one, ("id",))}
                                        for one in data["organisations"]])
        self.assertEqual(hif["edges"], [{"edge": one["id"], "attrs": expected("table", one, ("id", "memberships"))}
                                        for one in data["tables"]])
        self.assertEqual(hif["incidences"], [
            {"edge": table["id"], "node": one["organisation"], "attrs": expected("membership", one, ("organisation",))}
            for table, one in memberships(data)])

    def assert_list(self, data, text):
        rows, columns = rows_of(text)
        self.assertEqual(columns, COLUMNS)
        self.assertEqual(rows, [expected_row(data, table, one) for table, one in memberships(data)])

    def assert_both(self, data):
        self.assert_hif(data, self.hif("--audience=internal"))
        self.assert_list(data, self.convert("edge-csv", "--audience=internal"))


class Whole(Compare):
    def test_region(self):
        for year in (2025, 2026):
            self.assert_both(self.region(year)[0])

    def test_everything_there_is(self):
        data = json.loads((DATA / "native" / "full.json").read_text(encoding="utf-8"))
        # Two addresses and some names may be masked; that is another test.
        text = json.dumps(data, ensure_ascii=False)
        data = json.loads(re.sub(r"[\w.-]+@[\w.-]+", "secretariaat", text))
        self.put("region.json", data)
        self.assert_both(data)

    def test_an_empty_inventory(self):
        self.put("region.json", {"format": "regiotafel/1"})
        self.assertEqual(self.hif(), {"network-type": "undirected", "nodes": [], "edges": [], "incidences": [], "metadata": {
            "inventory": {}, "written-for": {"audience": "public", "redaction": "roles"}}})
        self.assertEqual(self.convert("edge-csv"), (",".join(COLUMNS) + "\n").encode())

    def test_form(self):
        """UTF-8 without a mark, line feeds, a line a membership."""
        data, _ = self.region()
        for to in ("hif", "edge-csv"):
            text = self.convert(to)
            self.assertFalse(text.startswith(b"\xef\xbb\xbf"))
            self.assertNotIn(b"\r", text)
            self.assertTrue(text.endswith(b"\n"))
            text.decode("utf-8")
        self.assertEqual(text.count(b"\n"), 1 + len(memberships(data)))

    def test_the_same_bytes(self):
        """Again, in another language and locale, and from a file whose members stand in another order."""
        data, _ = self.region()
        shuffled = json.loads(json.dumps(data), object_pairs_hook=lambda pairs: dict(reversed(pairs)))
        self.put("shuffled.json", shuffled)
        for to, redaction in itertools.product(("hif", "edge-csv"), ("full", "roles", "pseudonyms", "none")):
            options = [f"--redaction={redaction}", "--persons=persons.json", "--key-file=key", "--yes", "--overwrite", "-o", "out"]
            files = set()
            for name, more in (("region.json", {}), ("region.json", {"LC_ALL": "nl_NL.UTF-8"}), ("region.json", {"LC_ALL": "tr_TR.UTF-8"}),
                               ("shuffled.json", {"LC_ALL": "C", "LANG": "nl_NL"})):
                self.convert(to, *options, name=name, **more)
                files.add((self.folder / "out").read_bytes())
            self.assertEqual(len(files), 1, (to, redaction))

    def test_by_the_name_of_the_output(self):
        self.region()
        for output, to in (("x.csv", "edge-csv"), ("x.hif.json", "hif"), ("x.json", "json")):
            run(self.folder, "convert", "region.json", "-o", output)
            self.assertEqual((self.folder / output).read_bytes(), self.convert(to))


@unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
class Schema(Case):
    def test_schema(self):
        schema = json.loads((DATA / "hif" / "hif_schema_v0.1.0.json").read_text(encoding="utf-8"))
        check = jsonschema.Draft7Validator(schema)
        self.region()
        hif = self.hif("--persons=persons.json", "--redaction=pseudonyms", "--key-file=key", "--audience=internal")
        self.assertEqual(list(check.iter_errors(hif)), [])
        # That it is looked at: each of these is none.
        for spoil in (lambda: hif.pop("incidences"), lambda: hif["nodes"][0].pop("node"), lambda: hif.update(more=1)):
            kept = json.dumps(hif)
            spoil()
            self.assertNotEqual(list(check.iter_errors(hif)), [])
            hif = json.loads(kept)


@unittest.skipIf(networkx is None, "python3-networkx is not installed")
class Network(Case):
    def test_figures_of_the_region(self):
        """Two modes in another program: seats, organisations that sit, and pairs that meet on 1 October 2026."""
        self.region()
        hif = self.hif("--audience=internal")
        day = "2026-10-01"

        def holds(attributes):
            start, end = attributes.get("period", "../..").split("/")
            # Text of the same precision compares as dates; a month or year begins with its first day and ends with its last.
            return (start == ".." or start <= day) and (end == ".." or end + "~" >= day)
        graph = networkx.Graph()
        edges = {edge["edge"] for edge in hif["edges"] if holds(edge["attrs"])}
        nodes = {node["node"] for node in hif["nodes"] if holds(node["attrs"])}
        for one in hif["incidences"]:
            if holds(one["attrs"]) and one["edge"] in edges and one["node"] in nodes:
                graph.add_edge(("table", one["edge"]), ("organisation", one["node"]))
        organisations = [node for node in graph if node[0] == "organisation"]
        self.assertEqual((len(edges), len(nodes), graph.number_of_edges(), len(organisations)), (27, 60, 316, 57))
        self.assertEqual(networkx.bipartite.projected_graph(graph, organisations).number_of_edges(), 771)
        rows, _ = rows_of(self.convert("edge-csv", "--audience=internal"))
        seats = {(row["table"], row["organisation"]) for row in rows if row["table"] in edges
                 and holds({"period": f"{row['start'] or '..'}/{row['end'] or '..'}"})}
        self.assertEqual({(("table", table), ("organisation", node)) for table, node in seats},
                         {tuple(sorted(edge, reverse=True)) for edge in graph.edges})


# ---- Texts that do harm elsewhere ----

def with_payload(value, kind, payload, ids):
    """All texts of an entity are the payload, and all ids end with it."""
    result = {}
    for name, one in value.items():
        reference = members_of(kind).get(name, {}).get("$ref", "") if kind else ""
        if kind is None and name in ("title", "covers"):
            result[name] = payload
        elif kind is None and name in LISTS:
            result[name] = [with_payload(other, LISTS[name], payload, ids) for other in one]
        elif name in PARTS.get(kind, ()):
            result[name] = [with_payload(other, LISTS[name], payload, ids) for other in one]
        elif name == "sources":
            result[name] = [with_payload(other, "source", payload, ids) for other in one]
        elif name == "roles":
            result[name] = [with_payload(other, "role-term", payload, ids) for other in one]
        elif reference.endswith("/text"):
            result[name] = payload
        elif reference.endswith("/texts") and name != "about":
            result[name] = [payload] * len(one)
        elif name in ("labels", "identifiers"):
            result[name] = {key: payload for key in one}
        elif reference.endswith("/id"):
            result[name] = payload + one
        elif reference.endswith("/ids"):
            result[name] = [payload + other for other in one]
        elif name == "represents":
            result[name] = {key: [payload + other for other in others] for key, others in one.items()}
        else:
            result[name] = one
    return result


class Payloads(Compare):
    def test_every_text_comes_back(self):
        self.assertEqual(len(PAYLOADS), 40)
        full = json.loads((DATA / "native" / "full.json").read_text(encoding="utf-8"))
        n_formulas = 0
        for name, payload in PAYLOADS.items():
            with self.subTest(name):
                data = with_payload(full, None, payload, {})
                self.put("region.json", data)
                self.assert_hif(data, self.hif("--audience=internal"))
                text = self.convert("edge-csv", "--audience=internal")
                self.assert_list(data, text)
                # No cell is a formula as it stands in the file.
                for row in csv.reader(io.StringIO(text.decode(), newline="")):
                    for cell in row:
                        self.assertNotRegex(cell, "^[=+\\-@\t\r\n＝＋－＠]")
                        n_formulas += cell.startswith("'")
        self.assertGreater(n_formulas, 50)
        # The texts were all of them changed, or nothing was tried.
        self.assertGreater(json.dumps(data, ensure_ascii=False).count(PAYLOADS["S8"]), 100)

    def test_nul_comes_in_nowhere(self):
        self.put("region.json", {"format": "regiotafel/1", "tables": [{"id": "t", "name": "a\0b"}]})
        self.assertNotEqual(run(self.folder, "convert", "region.json", "--to=hif", status=None).returncode, 0)


# ---- Persons ----

def token(person, key=KEY):
    """As the page on persons tells, by Python's own means."""
    return hmac.new(key, b"regiotafel/1 pseudonym of a person\0" + person.encode(), hashlib.sha256).hexdigest()[:20]


ROLES = SCHEMA["role-term"]["properties"]["role"]["enum"]


class Redaction(Case):
    def text(self, to, redaction, *options):
        run(self.folder, "convert", "region.json", f"--to={to}", f"--redaction={redaction}", "--audience=internal", "--persons=persons.json",
            "--key-file=key", "--yes", "-o", "out", "--overwrite", *options)
        return (self.folder / "out").read_text(encoding="utf-8")

    def names(self, persons):
        return [one["name"] for one in persons["persons"]]

    def test_who_stands_in_it(self):
        data, persons = self.region()
        wording = find_roles(data)
        wording[0]["wording"] = "dagvoorzitter bij toerbeurt"
        self.put("region.json", data)
        for to, redaction in itertools.product(("hif", "edge-csv"), ("full", "roles", "pseudonyms", "none")):
            with self.subTest(to=to, redaction=redaction):
                text = self.text(to, redaction)
                for name in self.names(persons):
                    self.assertEqual(name in text, redaction == "full", name)
                for one in persons["persons"]:
                    self.assertEqual(token(one["id"]) in text, redaction == "pseudonyms")
                    self.assertEqual(bool(re.search(rf"\b{one['id']}\b", text)), to == "hif" and redaction == "full")
                self.assertEqual("dagvoorzitter" in text, to == "hif" and redaction in ("full", "roles"))
                if redaction == "none":
                    self.assertFalse(re.search(rf"[\",](?:roles|{'|'.join(role for role in ROLES if role not in ('other', 'lead'))})\b", text.split("\n", 1)[1]))

    def test_persons_in_the_list(self):
        """By name in the order of their file, by token in the order of the tokens, each once a row."""
        data, persons = self.region()
        seats = {}
        for one in persons["persons"]:
            for seat in one["seats"]:
                seats.setdefault((seat["table"], seat["organisation"]), {})[one["id"]] = one["name"]
        for redaction in ("full", "pseudonyms"):
            rows, columns = rows_of(self.text("edge-csv", redaction).encode())
            # In local words a standing tells of a function too.
            stay = ["local-standing"] if redaction == "pseudonyms" else []
            self.assertEqual(columns, [column for column in COLUMNS if column not in stay] + ["persons"])
            told = {(row["table"], row["organisation"]): row["persons"] for row in rows if row["persons"]}
            self.assertEqual(set(told), set(seats))
            for pair, who in seats.items():
                self.assertEqual(told[pair], "; ".join(who.values() if redaction == "full" else sorted(map(token, who))))

    def test_keys(self):
        self.region()
        first = self.text("hif", "pseudonyms")
        self.assertEqual(self.text("hif", "pseudonyms"), first)
        (self.folder / "key").write_bytes(b"another key, no secret either")
        self.assertNotEqual(self.text("hif", "pseudonyms"), first)
        for file in self.folder.iterdir():
            if file.name != "key":
                self.assertNotIn(b"no secret", file.read_bytes())

    def test_roles_beside_a_pseudonym(self):
        """Whoever is the only one of an organisation at a table stands beside no role of it."""
        self.region()
        hif = json.loads(self.text("hif", "pseudonyms"))
        everything = json.loads(self.text("hif", "roles"))
        n_left = 0
        for one, whole in zip(hif["incidences"], everything["incidences"], strict=True):
            persons = {person["person"] for person in one["attrs"].get("persons", ())}
            if len(persons) == 1:
                self.assertNotIn("roles", one["attrs"])
                n_left += len(whole["attrs"].get("roles", ()))
            elif not persons:
                self.assertEqual(one["attrs"].get("roles"), whole["attrs"].get("roles"))
        self.assertGreater(n_left, 5)

    def test_texts(self):
        """Known names, addresses and numbers are masked wherever texts leave, and nowhere when persons may."""
        data, persons = self.region()
        text = "Vraag Anna Aldersveen, A. Aldersveen of mevrouw Aldersveen; a.aldersveen@stad.invalid, 06-12345678."
        masked = "Vraag [naam], [naam] of mevrouw [naam]; [adres], [nummer]."
        for table in data["tables"]:
            table.update({"purpose": text, "name": f"{table['name']} (Aldersveen)"})
        data["tables"][0]["submit-to"] = "a.aldersveen@stad.invalid"
        data["tables"][1]["submit-to"] = "secretariaat@stad.invalid"
        self.put("region.json", data)
        for redaction in ("roles", "pseudonyms", "none"):
            hif = self.text("hif", redaction)
            self.assertNotIn("Aldersveen", hif)
            edges = json.loads(hif)["edges"]
            self.assertEqual({edge["attrs"]["purpose"] for edge in edges}, {masked})
            self.assertEqual([edge["attrs"]["submit-to"] for edge in edges[:2]], ["[adres]", "secretariaat@stad.invalid"])
            self.assertNotIn("Aldersveen", self.text("edge-csv", redaction))
        self.assertEqual(json.loads(self.text("hif", "full"))["edges"][0]["attrs"]["purpose"], text)

    def test_names_above_the_audience_are_known(self):
        data, persons = self.region()
        for seat in (seat for one in persons["persons"] for seat in one["seats"] if one["name"] == "Anna Aldersveen"):
            next(one for one in data["tables"] if one["id"] == seat["table"])["audience"] = "internal"
        open_table = next(one for one in data["tables"] if "audience" not in one)
        open_table["purpose"] = "Van Anna Aldersveen"
        self.put("region.json", data)
        for to in ("hif", "edge-csv"):
            self.assertNotIn(b"Aldersveen", self.convert(to, "--persons=persons.json"))
        self.assertIn(b"Van [naam]", self.convert("hif", "--persons=persons.json"))


def find_roles(data):
    return [role for _, one in memberships(data) for role in one.get("roles", ())]


class Record(Case):
    def test_line(self):
        self.region()
        record = self.folder / "persons.exports.jsonl"
        before = datetime.date.today()
        for output in ("names.csv", "names.hif.json"):
            run(self.folder, "convert", "region.json", "-o", output, "--redaction=full", "--persons=persons.json", "--yes")
        lines = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]
        self.assertEqual([{key: value for key, value in line.items() if key != "date"} for line in lines], [
            {"file": "names.csv", "format": "edge-csv", "audience": "public", "redaction": "full", "persons": 46},
            {"file": "names.hif.json", "format": "hif", "audience": "public", "redaction": "full", "persons": 46}])
        self.assertTrue(all(before <= datetime.date.fromisoformat(line["date"]) <= datetime.date.today() for line in lines))

    def test_nothing_without_it(self):
        self.region()
        (self.folder / "persons.exports.jsonl").mkdir()
        done = run(self.folder, "convert", "region.json", "-o", "names.csv", "--redaction=full", "--persons=persons.json", "--yes", status=3)
        self.assertIn("Nothing was written", done.stderr.decode())
        self.assertFalse((self.folder / "names.csv").exists())

    def test_no_line_of_what_was_not_written(self):
        self.region()
        (self.folder / "there.csv").write_text("x")
        for output in ("no-such-folder/names.csv", "there.csv", "."):
            run(self.folder, "convert", "region.json", "--to=edge-csv", "-o", output, "--redaction=full", "--persons=persons.json", "--yes", status=3)
        self.assertFalse((self.folder / "persons.exports.jsonl").exists())

    def ask(self, typed):
        """On a terminal it is asked, and only a whole word is yes."""
        parent, child = pty.openpty()
        with subprocess.Popen([COMMAND, "convert", "region.json", "-o", "names.csv", "--redaction=full", "--persons=persons.json"],
                              cwd=self.folder, stdin=child, stderr=child, stdout=subprocess.DEVNULL,
                              env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
            os.close(child)
            os.write(parent, typed)
            status = process.wait(timeout=60)
        told = b""
        try:
            while part := os.read(parent, 65536):
                told += part
        except OSError:
            pass
        os.close(parent)
        return status, told.decode()

    def test_asking(self):
        self.region()
        for typed in (b"no\n", b"\n", b"yess\n", b"y e s\n", b"\x04"):
            status, told = self.ask(typed)
            self.assertEqual(status, 2, typed)
            self.assertIn("Type yes to go on: ", told)
            self.assertIn("nothing was done", told)
            self.assertEqual(sorted(file.name for file in self.folder.iterdir()), ["key", "persons.json", "region.json"])
        self.assertEqual(self.ask(b"Yes\n")[0], 0)
        self.assertTrue((self.folder / "names.csv").exists())


class Places(Case):
    def test_what_is_read_stays(self):
        """Not even who may overwrite loses the inventory, its persons, the key or the record."""
        self.region()
        os.symlink("persons.json", self.folder / "link.json")
        run(self.folder, "convert", "region.json", "-o", "names.csv", "--redaction=full", "--persons=persons.json", "--yes")
        before = {file.name: file.read_bytes() for file in self.folder.iterdir()}
        for output in ("region.json", "./region.json", "persons.json", "link.json", "key", "persons.exports.jsonl"):
            for redaction in ("roles", "full", "pseudonyms"):
                done = run(self.folder, "convert", "region.json", "--to=hif", "-o", output, "--overwrite", "--persons=persons.json",
                           f"--redaction={redaction}", "--key-file=key", "--yes", status=2)
                self.assertIn(f"{output} would be lost", done.stderr.decode())
        for output, persons_output in (("persons.json", "b.json"), ("link.json", "b.json"), ("a.json", "region.json"), ("a.json", "./a.json"),
                                       ("a.json", "persons.exports.jsonl"), ("persons.exports.jsonl", "b.json")):
            run(self.folder, "convert", "region.json", "-o", output, "--persons=persons.json", f"--persons-output={persons_output}",
                "--overwrite", status=2)
        self.assertEqual({file.name: file.read_bytes() for file in self.folder.iterdir()}, before)

    def test_over_itself(self):
        """In the native format both may be put in their canonical form where they are."""
        self.region()
        run(self.folder, "convert", "region.json", "-o", "region.json", "--persons=persons.json", "--persons-output=persons.json")
        self.assertEqual((self.folder / "persons.json").read_bytes(), (REGION / "persons-2026.json").read_bytes())
        self.assertEqual((self.folder / "region.json").read_bytes(), (REGION / "2026.json").read_bytes())


class Splitting(Case):
    def test_persons_in_an_inventory(self):
        """They go to a file of their own; what is left is an inventory without them."""
        data, persons = self.region()
        self.put("mixed.json", {**data, "persons": persons["persons"]})
        self.assertEqual(run(self.folder, "convert", "mixed.json", "-o", "a.json", "--persons-output=b.json", status=1).stdout, b"")
        run(self.folder, "convert", "mixed.json", "-o", "a.json", "--persons-output=b.json", "--lenient")
        self.assertEqual((self.folder / "a.json").read_bytes(), (REGION / "2026.json").read_bytes())
        self.assertEqual((self.folder / "b.json").read_bytes(), (REGION / "persons-2026.json").read_bytes())

    def test_companion_in_its_canonical_form(self):
        self.region()
        run(self.folder, "convert", "region.json", "-o", "a.json", "--persons=persons.json", "--persons-output=b.json")
        self.assertEqual((self.folder / "b.json").read_bytes(), (REGION / "persons-2026.json").read_bytes())

    def test_new_file_of_persons_is_for_its_owner(self):
        self.region()
        run(self.folder, "convert", "region.json", "-o", "a.json", "--persons=persons.json", "--persons-output=b.json")
        modes = {name: (self.folder / name).stat().st_mode & 0o777 for name in ("a.json", "region.json", "b.json")}
        self.assertEqual(modes["b.json"], 0o600)
        self.assertEqual(modes["a.json"], modes["region.json"])
        os.chmod(self.folder / "persons.json", 0o640)
        run(self.folder, "convert", "region.json", "-o", "a.json", "--persons=persons.json", "--persons-output=persons.json")
        self.assertEqual((self.folder / "persons.json").stat().st_mode & 0o777, 0o640)


# ---- For whom ----

class NonInterference(Case):
    """The file that holds everything gives what a file gives from which a script deleted what is above the audience."""

    def answers(self, name, audience, options):
        folder = self.folder / name
        for to in ("edge-csv", "hif"):
            for more in ([], ["-o", f"out-{to}", "--overwrite"]):
                for language in ("en", "nl"):
                    done = run(folder, "convert", "region.json", f"--to={to}", f"--audience={audience}", f"--lang={language}", *options, *more,
                               status=None)
                    yield done.returncode, done.stdout.decode(), done.stderr.decode()
            written = folder / f"out-{to}"
            yield written.read_bytes() if written.exists() else None

    def compare(self, data, audience, *options, persons=None):
        for name, one in (("full", data), ("left", test_audience.delete(data, audience))):
            folder = self.folder / name
            folder.mkdir(exist_ok=True)
            for file in folder.iterdir():
                file.unlink()
            (folder / "region.json").write_text(json.dumps(one, indent=1, ensure_ascii=False), encoding="utf-8")
            (folder / "persons.json").write_text(json.dumps(persons), encoding="utf-8")
            (folder / "key").write_bytes(KEY)
        full, left = (list(self.answers(name, audience, options)) for name in ("full", "left"))
        self.assertEqual(full, left)
        return full

    def test_without_persons(self):
        for make in (test_audience.much_hidden, test_audience.in_disorder, test_audience.in_worse_disorder,
                     lambda: test_audience.at_random(7)):
            data = make()
            for audience in ("public", "partners"):
                told = self.compare(data, audience)
                self.compare(data, audience, "--lenient")
                if make is test_audience.much_hidden:
                    self.assertNotIn("Platform Veen", str(told))
                    self.assertEqual(told[0][0], 0)

    def test_with_persons(self):
        data = test_audience.much_hidden()
        data["tables"][1]["purpose"] = "Van Anna Aldersveen en K. Nieuweling"
        persons = json.loads((REGION / "persons-2026.json").read_text(encoding="utf-8"))
        for audience, redaction in itertools.product(("public", "partners"), ("roles", "pseudonyms", "none", "full")):
            told = self.compare(data, audience, f"--redaction={redaction}", "--persons=persons.json", "--key-file=key", "--yes",
                                persons=persons)
            self.assertIn(0, [one[0] for one in told if isinstance(one, tuple)])

    def test_persons_with_faults(self):
        """A seat where nobody may look is no fault; any other is, for who is not read is not masked."""
        data = test_audience.much_hidden()
        persons = json.loads((REGION / "persons-2026.json").read_text(encoding="utf-8"))
        persons["persons"][3]["name"] = 5
        told = self.compare(data, "public", "--persons=persons.json", persons=persons)
        self.assertEqual({one[0] for one in told if isinstance(one, tuple)}, {1})
        self.assertIn("/persons/3/name", told[0][2])
        told = self.compare(data, "public", "--persons=persons.json", "--lenient", persons=persons)
        self.assertEqual({one[0] for one in told if isinstance(one, tuple)}, {0})

    def test_default_is_public(self):
        folder = self.folder
        (folder / "region.json").write_text(json.dumps(test_audience.much_hidden()), encoding="utf-8")
        for to in ("edge-csv", "hif"):
            public = self.convert(to)
            self.assertEqual(public, self.convert(to, "--audience=public"))
            self.assertEqual(public, self.convert(to, "--audience=openbaar"))
            self.assertLess(len(public), len(self.convert(to, "--audience=partners")))
            self.assertIn(b"bp-veen", self.convert(to, "--audience=beheer"))
            self.assertNotIn(b"bp-veen", public)


if __name__ == "__main__":
    unittest.main()
