#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The JSON Schemas of the native format and of the file of persons beside it: they are valid, they accept what is right
and refuse what is wrong, and they hold every member and every value that the library reads and writes, and no others. So
does the page about the files."""

import copy
import json
import os
import re
import unittest
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    Draft202012Validator = None

SOURCE = Path(os.environ.get("REGIOTAFEL_SOURCE", Path(__file__).resolve().parents[2]))
SCHEMA = SOURCE / "libregiotafel/exchange/regiotafel-1.schema.json"
SCHEMA_OF_PERSONS = SOURCE / "libregiotafel/exchange/regiotafel-persons-1.schema.json"
EXAMPLES = SOURCE / "tests/data/native"
PAGE = SOURCE / "doc/file-format.md"


def load(path):
    def refuse_twice(pairs):
        names = [name for name, _ in pairs]
        assert len(names) == len(set(names)), f"a member stands twice in {path}: {names}"
        return dict(pairs)

    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=refuse_twice)


def read_members():
    """{"table": [("id", "ID", None), …], …} as the source of the library lists them."""
    text = (SOURCE / "libregiotafel/model/regiotafel-members.c").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    macros = {
        name: body
        for name, body in re.findall(r"#define ([A-Z_]+)(?![A-Z_(]) *((?:.*\\\n)*.*)\n", text)
    }

    def expand(body):
        found = []
        for call, name, target, macro in re.findall(r'\b(?:(VALUE|ONE|MANY|OTHER) \("([^"]+)"(?:, (\w+))?\)|([A-Z_]{4,}))', body):
            if macro in ("END", "NULL"):
                continue
            if macro:
                found += expand(macros[macro])
            elif call == "OTHER":
                found.append((name, target, None))
            else:
                found.append((name, call, target))
        return found

    return {
        kind.replace("_", "-"): expand(body)
        for kind, body in re.findall(r"static const RegiotafelMember of_(\w+)\[\] = \{(.*?)\};", text, flags=re.S)
    }


def read_nicks():
    """{"Level": ["executive", …], …}: all but the first, which means "not stated"."""
    text = (SOURCE / "libregiotafel/core/regiotafel-enums.h").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    nicks = {}
    for body, name in re.findall(r"typedef enum\s*\{(.*?)\}\s*Regiotafel(\w+);", text, flags=re.S):
        names = re.findall(r"\b(REGIOTAFEL_\w+)", body)
        prefix = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", "REGIOTAFEL_" + name).upper() + "_"
        assert all(value.startswith(prefix) for value in names), name
        nicks[name] = [value[len(prefix):].lower().replace("_", "-") for value in names[1:]]
    return nicks


def read_properties():
    """{"table": {"level": ("enum", "REGIOTAFEL_TYPE_LEVEL"), …}, …} as the types of the model declare them."""
    found = {}
    for path in (SOURCE / "libregiotafel/model").glob("*.c"):
        text = path.read_text(encoding="utf-8")
        for owner, name, kind, rest in re.findall(
                r"\* Regiotafel(\w+):([a-z-]+):\n(?:(?!\*/).)*?\*/\s*\S+\s*= g_param_spec_(\w+)\s*\(([^;]*)\);", text, flags=re.S):
            owner = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", owner).lower()
            arguments = [argument.strip() for argument in rest.split(",")]
            found.setdefault(owner, {})[name] = (kind, arguments[3])
    return found


KINDS = {"domains": "domain", "themes": "theme", "areas": "area", "organisations": "organisation", "projects": "project",
         "tables": "table"}
# What stands within another: {kind: (the kind around it, the member)}.
WITHIN = {"membership": ("table", "memberships"), "agenda": ("table", "agendas"), "agenda-item": ("agenda", "items"),
          "meeting": ("table", "meetings"), "role-term": ("membership", "roles")}
# What stands in a file of its own.
OF_PERSONS = ("person", "person-seat")
REF = "#/$defs/"


class Coverage(unittest.TestCase):
    """What the schema names is what the library knows."""

    @classmethod
    def setUpClass(cls):
        cls.schema = load(SCHEMA)
        cls.defs = cls.schema["$defs"]
        cls.members = {kind: members for kind, members in read_members().items() if kind not in OF_PERSONS}
        cls.declared = read_properties()

    def properties(self, kind):
        definition = self.defs[kind]
        found = {}
        for part in definition.get("allOf", []):
            found.update(self.defs[part["$ref"][len(REF):]]["properties"])
        found.update(definition["properties"])
        return found

    def test_source_was_understood(self):
        self.assertEqual(set(self.members), {"inventory", "source", *KINDS.values(), *WITHIN})
        self.assertIn(("parents", "MANY", "AREAS"), self.members["area"])
        self.assertIn(("former-ids", "FORMER_IDS", None), self.members["membership"])
        self.assertGreater(len(self.members["table"]), 40)

    def test_members_of_the_inventory(self):
        self.assertEqual(
            list(self.schema["properties"]), ["format"] + [name for name, *_ in self.members["inventory"]] + list(KINDS))
        for name, kind in KINDS.items():
            self.assertEqual(self.schema["properties"][name]["items"], {"$ref": REF + kind})

    def test_members_of_every_kind(self):
        for kind, members in self.members.items():
            if kind == "inventory":
                continue
            with self.subTest(kind=kind):
                names = [name for name, *_ in members]
                self.assertEqual(sorted(self.properties(kind)), sorted(names))
                # In the order in which they are written, but for those that all entities have.
                own = [name for name in names if name in self.defs[kind]["properties"]]
                self.assertEqual(list(self.defs[kind]["properties"]), own)

    def test_shapes(self):
        # What a property of the model is in the file.
        types = {
            "string": {"$ref": REF + "text"},
            "G_TYPE_STRV": {"$ref": REF + "texts"},
            "REGIOTAFEL_TYPE_DATE": {"$ref": REF + "date"},
            "REGIOTAFEL_TYPE_PERIOD": {"$ref": REF + "period"},
            "uint": {"$ref": REF + "count"},
            "double": {"type": "number", "minimum": 0},
            "boolean": {"type": "boolean"},
        }
        nicks = read_nicks()
        self.assertEqual(nicks["Level"], ["executive", "policy", "content", "case"])
        refs = {"ID": "id", "ONE": "id", "MANY": "ids", "FORMER_IDS": "ids"}
        items = {"SOURCES": "source", "ROLES": "role-term", "MEMBERSHIPS": "membership", "AGENDAS": "agenda",
                 "ITEMS": "agenda-item", "MEETINGS": "meeting"}
        for kind, members in self.members.items():
            for name, shape, _target in members:
                with self.subTest(kind=kind, member=name):
                    found = dict((self.schema["properties"] if kind == "inventory" else self.properties(kind))[name])
                    del found["description"]
                    if shape in refs:
                        self.assertEqual(found["$ref"], REF + refs[shape])
                    elif shape in items:
                        self.assertEqual((found["type"], found["items"]), ("array", {"$ref": REF + items[shape]}))
                    elif shape == "TIME":
                        self.assertEqual(found["$ref"], REF + "time")
                    elif (kind, name) == ("meeting", "hours"):
                        # It lasts longer than nothing.
                        self.assertEqual(found, {"type": "number", "exclusiveMinimum": 0})
                    elif shape == "VALUE":
                        kinds = self.declared[kind] if name in self.declared[kind] else self.declared["entity"]
                        sort, type_name = kinds[name]
                        if sort in ("enum", "flags"):
                            enum = type_name[len("REGIOTAFEL_TYPE_"):].title().replace("_", "")
                            wanted = {"type": "string", "enum": nicks[enum]}
                            if sort == "flags":
                                wanted = {"type": "array", "items": wanted}
                            self.assertEqual(found, wanted)
                        else:
                            self.assertEqual(found, types[type_name if sort == "boxed" else sort])
                    else:
                        self.assertEqual(found["type"], "object")

    def test_everything_is_described(self):
        objects = [self.schema] + [self.defs[name] for name in self.defs if "properties" in self.defs[name]]
        for definition in objects:
            self.assertIn("description", definition)
            for name, value in definition["properties"].items():
                with self.subTest(member=name):
                    self.assertRegex(value["description"], r"^[A-Z].*\.$")

    def test_page_has_every_member(self):
        text = PAGE.read_text(encoding="utf-8")
        common = [name for name, *_ in self.members["agenda"] if name != "items"]
        told = re.search(r"^All have (.*?)\.", text, flags=re.S | re.M).group(1)
        self.assertEqual(sorted(re.findall(r"`([a-z-]+)`", told)), sorted(common))
        rows = re.findall(r"^\| ([a-z ]+) \| `([a-z-]+)` of [a-z ]+ \| (.*) \|$", text, flags=re.M)
        self.assertEqual({kind.replace(" ", "-") for kind, *_ in rows}, {*KINDS.values(), *WITHIN} - {"role-term"})
        for kind, place, cell in rows:
            kind = kind.replace(" ", "-")
            with self.subTest(kind=kind):
                self.assertEqual(place, WITHIN[kind][1] if kind in WITHIN else {v: k for k, v in KINDS.items()}[kind])
                # Those of a table are on its own page.
                if kind != "table":
                    own = [name for name, *_ in self.members[kind] if name not in common]
                    self.assertEqual(re.findall(r"`([a-z-]+)`", cell), own)
        told = re.findall(r"^\| `([a-z]+)` \| ([a-z, ]+) \| [^|]*\|$", text.partition("### Rules")[0], flags=re.M)
        listed = [(kind.replace(" ", "-"), name) for name, kinds in told for kind in kinds.split(", ")]
        wanted = [(kind, name) for kind in ("project", "agenda", "agenda-item", "meeting")
                  for name, *_ in self.members[kind] if name not in common]
        self.assertEqual(sorted(listed), sorted(wanted))

    def test_full_example_has_every_member(self):
        full = load(EXAMPLES / "full.json")

        def entities(kind):
            if kind in WITHIN:
                around, member = WITHIN[kind]
                return [e for holder in entities(around) for e in holder.get(member, [])]
            if kind == "source":
                holders = [e for k in [*KINDS.values(), *WITHIN] for e in entities(k)]
                return [s for e in holders for s in e.get("sources", [])]
            return [full] if kind == "inventory" else full[{v: k for k, v in KINDS.items()}[kind]]

        for kind, members in self.members.items():
            used = {name for entity in entities(kind) for name in entity}
            # What all entities have, need not stand in each kind.
            wanted = {name for name, *_ in members}
            if kind not in ("inventory", "source", "role-term", "domain", "table", "membership"):
                wanted &= set(self.defs[kind]["properties"])
            with self.subTest(kind=kind):
                self.assertLessEqual(wanted, used)


@unittest.skipIf(Draft202012Validator is None, "python3-jsonschema is not installed")
class Validation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = load(SCHEMA)
        cls.validator = Draft202012Validator(cls.schema)
        cls.full = load(EXAMPLES / "full.json")

    def test_schema_is_valid(self):
        Draft202012Validator.check_schema(self.schema)

    def test_examples(self):
        examples = sorted(EXAMPLES.glob("*.json"))
        self.assertGreaterEqual(len(examples), 3)
        for path in examples:
            with self.subTest(file=path.name):
                self.assertEqual([error.message for error in self.validator.iter_errors(load(path))], [])

    def test_examples_of_the_page(self):
        examples = [json.loads(text) for text in
                    re.findall(r"^```json\n(.*?)^```", PAGE.read_text(encoding="utf-8"), flags=re.S | re.M)]
        validators = {schema["title"]: Draft202012Validator(schema) for schema in (self.schema, load(SCHEMA_OF_PERSONS))}
        self.assertEqual({example["format"] for example in examples}, set(validators))
        for example in examples:
            found = validators[example["format"]].iter_errors(example)
            self.assertEqual([error.message for error in found], [])

    def check_all(self, change_to, wrong):
        for value in wrong:
            with self.subTest(value=value):
                document = copy.deepcopy(self.full)
                change_to(document, value)
                self.assertFalse(self.validator.is_valid(document))

    def test_the_whole(self):
        self.check_all(lambda d, v: d.update(format=v), [None, "regiotafel/2", "", 1])
        for value in ([], None, "regiotafel/1", {}, {"tables": []}):
            self.assertFalse(self.validator.is_valid(value))
        self.check_all(lambda d, v: d.update(tables=v), [{}, None, ["bgu"], [None], [{"name": "no id"}]])
        self.check_all(lambda d, v: d.update(persons=v), [[], [{"id": "p-1"}], None])

    def test_texts(self):
        self.check_all(lambda d, v: d.update(title=v), [None, "", 1, True, ["a"], {}])
        self.check_all(lambda d, v: d["tables"][0].update(aliases=v), ["a", [1], [None], [""], {"en": "a"}])
        self.check_all(lambda d, v: d["tables"][0].update(labels=v), ["a", ["a"], {"en": 1}, {"en": ""}, {"": "a"}])
        self.check_all(lambda d, v: d["tables"][0].update(identifiers=v), ["a", {"kvk": 12345678}, {"kvk": None}])

    def test_ids(self):
        self.check_all(lambda d, v: d["areas"][0].update(id=v), ["", None, 1, ["a"]])
        self.check_all(lambda d, v: d["tables"][0].update(parent=v), ["", None, ["koepel"], {"id": "koepel"}])
        self.check_all(lambda d, v: d["tables"][0].update(areas=v), ["a", [""], [1], [{"id": "a"}]])
        self.check_all(lambda d, v: d["tables"][0]["memberships"][0].update(represents=v),
                       [["a"], {"areas": "a"}, {"tables": ["a"]}])

    def test_memberships(self):
        self.check_all(lambda d, v: d["tables"][0].update(memberships=v), [{}, ["a"], [{}], [{"standing": "member"}]])
        self.check_all(lambda d, v: d["tables"][0]["memberships"][0].update(roles=v),
                       ["chair", ["chair"], [{"role": "voorzitter"}], [{"period": "2015"}]])

    def test_agendas_and_meetings(self):
        self.check_all(lambda d, v: d["tables"][0].update(agendas=v), [{}, ["a"], [{}], [{"items": []}], None])
        self.check_all(lambda d, v: d["tables"][0]["agendas"][0].update(items=v),
                       [{}, ["punt"], [{"kind": "topic"}], [{"id": "i", "kind": "idea"}], [{"id": "i", "owner": ["o"]}],
                        [{"id": "i", "project": {"id": "p"}}], [{"id": "i", "partners": "o"}],
                        [{"id": "i", "state": "done"}], [{"id": "i", "due": "morgen"}]])
        self.check_all(lambda d, v: d["tables"][0].update(meetings=v),
                       [{}, ["najaar"], [{"date": "2026"}], [{"id": "m", "items": [{"id": "punt"}]}],
                        [{"id": "m", "hours": 0}], [{"id": "m", "hours": -1}], [{"id": "m", "date": "2026-12-03T13:00"}],
                        [{"id": "m", "state": "called-off"}]])
        self.check_all(lambda d, v: d.update(projects=v),
                       [{}, ["p"], [{}], [{"id": "p", "lead": ["o"]}], [{"id": "p", "state": "loopt"}]])

    def test_times(self):
        right = ["00:00", "09:30", "19:59", "20:00", "23:59"]
        wrong = ["", "9:30", "24:00", "25:00", "12:60", "12:5", "1230", "12:30:00", "12.30", " 12:30", "12:30Z", 1230, None]
        for value in right:
            with self.subTest(value=value):
                document = {"format": "regiotafel/1", "tables": [{"id": "t", "meetings": [{"id": "m", "time": value}]}]}
                self.assertTrue(self.validator.is_valid(document))
        self.check_all(lambda d, v: d["tables"][0]["meetings"][0].update(time=v), wrong)

    def test_dates(self):
        right = ["1000", "2999", "2015-01", "2015-12", "2015-11-27", "2016-02-29", "2015-12-31", "2015-04-30"]
        wrong = ["", "15", "0999", "3000", "2015-00", "2015-13", "2015-1", "2015-11-00", "2015-11-31", "2015-02-30",
                 "2015-11-1", "27-11-2015", "2015/11", "2015-11-27T00:00", " 2015", 2015, None]
        for value in right:
            with self.subTest(value=value):
                document = {"format": "regiotafel/1", "as-of": value}
                self.assertTrue(self.validator.is_valid(document))
        self.check_all(lambda d, v: d.update({"as-of": v}), wrong)

    def test_periods(self):
        right = ["2015/..", "../2015", "2015-11/2016-02-29", "../..", "2015-11-27/2015-11-27"]
        wrong = ["", "2015", "2015/", "/2015", "2015/.", "2015/2016/2017", "2015--2016", "2015-13/..", "2015/…", None]
        for value in right:
            with self.subTest(value=value):
                document = {"format": "regiotafel/1", "domains": [{"id": "d", "period": value}]}
                self.assertTrue(self.validator.is_valid(document))
        self.check_all(lambda d, v: d["tables"][0].update(period=v), wrong)

    def test_numbers(self):
        self.check_all(lambda d, v: d["areas"][0].update(population=v), [-1, 1.5, 4294967296, "1", None, True])
        self.check_all(lambda d, v: d["tables"][0].update({"meetings-per-year": v}), [-0.5, "4", None, [4]])
        self.check_all(lambda d, v: d["tables"][0].update({"members-complete": v}), [0, 1, "true", None])

    def test_values_of_enumerations(self):
        self.check_all(lambda d, v: d["tables"][0].update(level=v), ["bestuurlijk", "Executive", "unknown", "", None, 1])
        self.check_all(lambda d, v: d["tables"][0].update(powers=v), ["decides", ["none"], ["decide"], [1]])
        self.check_all(lambda d, v: d["tables"][0]["memberships"][0].update(audience=v), ["everybody", "unknown"])

    def test_what_is_not_known_is_kept(self):
        document = copy.deepcopy(self.full)
        places = [document, document["domains"][0], document["tables"][0], document["tables"][0]["memberships"][0],
                  document["tables"][0]["memberships"][0]["roles"][0], document["tables"][0]["sources"][0],
                  document["projects"][0], document["tables"][0]["agendas"][0],
                  document["tables"][0]["agendas"][0]["items"][0], document["tables"][0]["meetings"][0]]
        for place in places:
            place["of-a-later-version"] = {"anything": [1, None, "x"]}
        self.assertTrue(self.validator.is_valid(document))


class Persons(unittest.TestCase):
    """The schema of the file of persons."""

    @classmethod
    def setUpClass(cls):
        cls.schema = load(SCHEMA_OF_PERSONS)
        cls.defs = cls.schema["$defs"]
        cls.members = read_members()
        cls.full = load(SOURCE / "tests/data/persons/full.json")

    def test_members(self):
        names = {kind: [name for name, *_ in self.members[kind]] for kind in ("person", "person-seat", "source")}
        person = {**self.defs["entity"]["properties"], **self.defs["person"]["properties"]}
        self.assertEqual(list(self.schema["properties"]), ["format", "persons"])
        self.assertEqual(list(person), names["person"])
        self.assertEqual(list(self.defs["person-seat"]["properties"]), names["person-seat"])
        self.assertEqual(list(self.defs["source"]["properties"]), names["source"])

    def test_shapes(self):
        """What both schemas have is the same in both."""
        others = load(SCHEMA)["$defs"]
        shared = set(self.defs) - set(OF_PERSONS)
        self.assertEqual({name: self.defs[name] for name in shared}, {name: others[name] for name in shared})
        refs = {name: value.get("$ref", value.get("items", {}).get("$ref"))
                for kind in OF_PERSONS for name, value in self.defs[kind]["properties"].items()}
        self.assertEqual(refs, {"contact": REF + "text", "seats": REF + "person-seat", "table": REF + "id",
                                "organisation": REF + "id", "period": REF + "period"})

    def test_everything_is_described(self):
        for definition in (self.schema, *(self.defs[name] for name in OF_PERSONS)):
            self.assertIn("description", definition)
            for name, value in definition["properties"].items():
                with self.subTest(member=name):
                    self.assertRegex(value["description"], r"^[A-Z].*\.$")

    def test_full_example_has_every_member(self):
        persons = self.full["persons"]
        for kind, objects in (("person", persons), ("person-seat", [seat for one in persons for seat in one.get("seats", [])])):
            self.assertLessEqual({name for name, *_ in self.members[kind]}, {name for one in objects for name in one})

    def test_page_has_every_member(self):
        told = re.findall(r"^\| `([a-z]+)` \| (person|seat) \|", PAGE.read_text(encoding="utf-8"), flags=re.M)
        common = [name for name, *_ in self.members["agenda"] if name != "items"]
        self.assertEqual(told, [(name, "person") for name, *_ in self.members["person"] if name not in common]
                         + [(name, "seat") for name, *_ in self.members["person-seat"]])

    @unittest.skipIf(Draft202012Validator is None, "python3-jsonschema is not installed")
    def test_validation(self):
        Draft202012Validator.check_schema(self.schema)
        validator = Draft202012Validator(self.schema)
        region = SOURCE / "examples/data/lindestroom"
        for path in [*sorted((SOURCE / "tests/data/persons").glob("*.json")), *sorted(region.glob("persons-*.json"))]:
            with self.subTest(file=path.name):
                self.assertEqual([error.message for error in validator.iter_errors(load(path))], [])
        for document in (self.full, self.full["persons"][0], self.full["persons"][0]["seats"][0]):
            document["of-a-later-version"] = {"anything": [1, None, "x"]}
        self.assertTrue(validator.is_valid(self.full))

        def is_valid(change):
            document = copy.deepcopy(self.full)
            change(document)
            return validator.is_valid(document)

        for wrong in (None, "regiotafel/1", "regiotafel-persons/2"):
            self.assertFalse(is_valid(lambda d: d.update(format=wrong)))
        for wrong in (None, {}, ["p-1"], [{}], [{"name": "n"}], [{"id": ""}], [{"id": "p-1", "contact": ""}],
                      [{"id": "p-1", "seats": {}}]):
            self.assertFalse(is_valid(lambda d: d.update(persons=wrong)), wrong)
        for wrong in ([None], [{}], [{"table": "t"}], [{"organisation": "o"}], [{"table": ["t"], "organisation": "o"}],
                      [{"table": "t", "organisation": "o", "period": "2015"}]):
            self.assertFalse(is_valid(lambda d: d["persons"][0].update(seats=wrong)), wrong)


if __name__ == "__main__":
    unittest.main()
