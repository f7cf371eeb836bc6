#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Answers as JSON: what the published schema, and Python's own reader, make of them."""

import copy
import itertools
import json
import os
import unittest
from pathlib import Path

from region import Regiotafel, make_inventory, make_large_inventory

try:
    import jsonschema
except ImportError:
    jsonschema = None

SOURCE = Path(os.environ.get("REGIOTAFEL_SOURCE", Path(__file__).resolve().parents[2]))
SCHEMA = SOURCE / "libregiotafel" / "exchange" / "regiotafel-result-1.schema.json"
DANGEROUS = "</script><script>alert(1)</script> & <!-- \u2028\u2029 \x1f \x7f \\ \" ' ĳ 🏥"

Axis = Regiotafel.Axis
PAIRS = [(of, by) for of in (Axis.TABLES, Axis.ORGANISATIONS)
         for by in (Axis.TABLES, Axis.ORGANISATIONS, Axis.DOMAINS, Axis.THEMES, Axis.AREAS) if of != by]


def refuse(constant):
    raise ValueError(f"{constant} is not JSON")


def loads(text):
    return json.loads(text, parse_constant=refuse)


def make_rich_inventory():
    """With something on every axis, numbers that are not round, names that are dangerous, and things not stated."""
    inventory = make_inventory()
    tables, organisations = inventory.tables, inventory.organisations
    inventory.title = DANGEROUS
    inventory.as_of = Regiotafel.Date.parse("2026-10-01")
    tables.find("north").props.meetings_per_year = 1 / 3
    tables.find("south").props.meetings_per_year = 0.1
    organisations.find("baker").props.name = DANGEROUS
    for kind, add in (("Domain", "add_domain"), ("Theme", "add_theme"), ("Area", "add_area")):
        thing = getattr(Regiotafel, kind)(id="thing", name=DANGEROUS)
        inventory.add(thing)
        for table in ("north", "south", "west"):
            getattr(tables.find(table), add)(thing)
    for organisation in ("baker", "crew"):
        organisations.find(organisation).add_domain(inventory.props.domains.find("thing"))
    return inventory


def answers():
    """Results of every kind of question, and of hardly any."""
    snapshot = make_rich_inventory().snapshot()
    for (of, by), language in itertools.product(PAIRS, (Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH)):
        yield Regiotafel.Overlap(of=of, by=by, language=language).run(snapshot)
    yield Regiotafel.Overlap(focus=["north"], min_jaccard=0.1, min_shared=2, n_threads=2).run(snapshot)
    yield Regiotafel.Overlap(focus=["west", "north"], sorted=False, include_case=False).run(snapshot)
    yield Regiotafel.Overlap(significance=True).run(snapshot)
    yield Regiotafel.Overlap(of=Axis.ORGANISATIONS, focus=["acme"], significance=True).run(snapshot)
    yield Regiotafel.Overlap(standings=Regiotafel.Standings.MEMBER | Regiotafel.Standings.SUPPORT).run(snapshot)
    for language in (Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH):
        yield Regiotafel.Profile(include_leave=True, language=language).run(snapshot)
    yield Regiotafel.Profile(focus=["north", "west"], min_organisations=1 / 3, min_themes=1).run(snapshot)
    yield Regiotafel.Profile(focus=["north"], include_case=False, standings=Regiotafel.Standings.MEMBER).run(snapshot)
    yield Regiotafel.Profile().run(Regiotafel.Inventory().snapshot())
    for language in (Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH):
        yield Regiotafel.Overview(language=language).run(snapshot)
        yield Regiotafel.Overview(theme="thing", area="thing", domain="thing", organisation="acme", language=language,
                                  in_scope=Regiotafel.Tristate.NO, min_domains=0, min_population=1).run(snapshot)
        for axis, focus in ((Axis.TABLES, "north"), (Axis.ORGANISATIONS, "baker"), (Axis.THEMES, "thing"), (Axis.AREAS, "thing")):
            yield Regiotafel.Card(axis=axis, focus=focus, language=language).run(snapshot)
    earlier = make_inventory({"north": ["acme", "crew", "dune"], "east": ["acme", "baker"]}).snapshot()
    for language in (Regiotafel.Language.ENGLISH, Regiotafel.Language.DUTCH):
        for aspect in ("changes", "continuity"):
            yield Regiotafel.Comparison(earlier=earlier, aspect=aspect, language=language).run(snapshot)
    yield Regiotafel.Comparison(earlier=earlier, include_unchanged=True, only=["seats", "contacts"]).run(snapshot)
    yield Regiotafel.Overview().run(Regiotafel.Inventory().snapshot())
    yield Regiotafel.Finder(text="nowhere").run(snapshot)
    yield Regiotafel.Finder(text="thing north", partners=["baker"], domains=["thing"], areas=["thing"],
                            level=Regiotafel.Level.POLICY).run(snapshot)
    for date in ("2026", "2026-10", "2026-10-01"):
        yield Regiotafel.Overlap().run(make_inventory().snapshot(Regiotafel.Date.parse(date)))
    yield Regiotafel.Overlap().run(Regiotafel.Inventory().snapshot())
    yield Regiotafel.Overlap(of=Axis.ORGANISATIONS).run(make_large_inventory().snapshot())
    yield Regiotafel.Result()


class Values(unittest.TestCase):
    def test_every_value_is_exact(self):
        kinds = {"text": str, "uint32": int, "double": float}
        for result in answers():
            answer = loads(result.to_json())
            self.assertEqual([column["name"] for column in answer["columns"]], result.list_columns())
            self.assertEqual(len(answer["rows"]), len(result))
            columns = {column["name"]: (result.find_column(column["name"]), kinds[column["type"]])
                       for column in answer["columns"]}
            for i, row in enumerate(answer["rows"]):
                self.assertEqual(set(row), {*columns, "sentence", "evidence"})
                for name, (column, kind) in columns.items():
                    value = row[name]
                    if kind is str:
                        self.assertEqual(value, column.get_text(i))
                        continue
                    number = column.get_number(i)
                    if value is None:
                        self.assertNotEqual(number, number, "only what is missing is null")
                    else:
                        self.assertIs(type(value), kind)
                        self.assertEqual(value, number)
                self.assertEqual(row["sentence"], result[i].dup_sentence())
                self.assertEqual(row["evidence"], result[i].dup_evidence())

    def test_texts_come_back_as_they_were(self):
        answer = loads(Regiotafel.Overlap(of=Axis.ORGANISATIONS).run(make_rich_inventory().snapshot()).to_json())
        self.assertEqual(answer["title"], DANGEROUS)
        self.assertIn(DANGEROUS, {row["a-name"] for row in answer["rows"]})
        self.assertEqual(answer["date"], "2026-10-01")

    def test_it_may_stand_in_a_page(self):
        for result in answers():
            text = result.to_json()
            for dangerous in "<>&\u2028\u2029\x1f":
                self.assertNotIn(dangerous, text)
            self.assertTrue(text.endswith("}\n"))

    def test_each_row_stands_on_a_line(self):
        result = Regiotafel.Overlap(of=Axis.ORGANISATIONS).run(make_large_inventory().snapshot())
        lines = result.to_json().splitlines()
        rows = [loads(line.rstrip(",")) for line in lines if line.startswith('    {"a":')]
        self.assertEqual(rows, loads(result.to_json())["rows"])

    def test_what_was_asked(self):
        snapshot = make_inventory().snapshot()
        asked = Regiotafel.Overlap(of=Axis.ORGANISATIONS, by=Axis.THEMES, focus=["acme"], min_shared=3, min_jaccard=0.1,
                                   standings=Regiotafel.Standings.MEMBER | Regiotafel.Standings.SUPPORT, sorted=False,
                                   include_case=False, significance=True, n_threads=3, language=Regiotafel.Language.DUTCH)
        self.assertEqual(loads(asked.run(snapshot).to_json())["question"], {
            "type": "overlap", "of": "organisations", "by": "themes", "focus": ["acme"], "min-shared": 3,
            "min-jaccard": 0.1, "standings": ["member", "support"], "sorted": False, "include-case": False,
            "significance": True, "language": "dutch"})
        # What was not stated is left out, and the number of threads is no part of a question.
        self.assertEqual(loads(Regiotafel.Overlap(n_threads=2).run(snapshot).to_json())["question"], {
            "type": "overlap", "min-shared": 1, "min-jaccard": 0, "sorted": True, "include-case": True,
            "significance": False})

    def test_the_number_of_threads_changes_no_byte(self):
        snapshot = make_large_inventory(200, 200).snapshot()
        texts = {Regiotafel.Overlap(n_threads=n, min_shared=30).run(snapshot).to_json() for n in (1, 2, 3)}
        self.assertEqual(len(texts), 1)
        self.assertGreater(len(loads(texts.pop())["rows"]), 100)


@unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        cls.validator = jsonschema.Draft202012Validator(cls.schema)

    def test_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_every_answer_is_valid(self):
        for result in answers():
            errors = [error.message for error in self.validator.iter_errors(loads(result.to_json()))]
            self.assertEqual(errors, [], result.props.sentence)

    def test_it_refuses_what_is_not_an_answer(self):
        good = loads(Regiotafel.Overlap().run(make_inventory().snapshot(Regiotafel.Date(2026, 10, 1))).to_json())
        self.assertTrue(self.validator.is_valid(good))

        def broken(change):
            bad = copy.deepcopy(good)
            change(bad)
            return bad

        for name in good:
            with self.subTest(without=name):
                self.assertFalse(self.validator.is_valid(broken(lambda bad: bad.pop(name))))
        for change in (
            lambda bad: bad.update(format="regiotafel/result/2"),
            lambda bad: bad.update(more=1),
            lambda bad: bad.update(date="1 October 2026"),
            lambda bad: bad.update(sentence=3),
            lambda bad: bad["question"].pop("type"),
            lambda bad: bad["columns"][0].update(type="float"),
            lambda bad: bad["columns"][0].pop("name"),
            lambda bad: bad["rows"][0].pop("sentence"),
            lambda bad: bad["rows"][0].pop("evidence"),
            lambda bad: bad["rows"][0].update(evidence=[1]),
            lambda bad: bad["rows"][0].update(jaccard=[0.5]),
            lambda bad: bad["rows"].append("a row"),
        ):
            bad = broken(change)
            self.assertFalse(self.validator.is_valid(bad), bad)


if __name__ == "__main__":
    unittest.main()
