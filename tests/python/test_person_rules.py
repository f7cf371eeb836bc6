#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What happens to each thing that can be known of a person: one rule each, and none without. Whoever adds a property to a
person, a seat or a source must say here what leaves of it, and then see that it is so."""
import csv
import io
import json
import typing
import unittest

import canary
from canary import KEY, Regiotafel

from gi.repository import GLib, GObject

Redaction = Regiotafel.Redaction
HIF, CSV = "hif", "edge-csv"
FORMATS = {HIF: Regiotafel.Format.HIF, CSV: Regiotafel.Format.EDGE_CSV}


class Rule(typing.NamedTuple):
    """In which formats it leaves at each redaction; by which code the report of personal data counts it, and with what at
    the end of the pointer."""
    full: tuple = ()
    pseudonyms: tuple = ()
    roles: tuple = ()
    none: tuple = ()
    report: tuple = ()


def field(name, *full, **others):
    return Rule(full, report=("person-field", f"persons/*/{name}"), **others)


OF_SOURCES, OF_SEATS = (("person-field", f"persons/*/{name}") for name in ("sources", "seats"))
UNKNOWN = Rule(report=("person-unknown", "persons/*"))

# By class, of every property and member.
RULES = {
    Regiotafel.Person: {
        "id": Rule((HIF,), report=("person-id", "persons/*/id")),
        "name": field("name", HIF, CSV),
        "aliases": field("aliases", HIF),
        "labels": field("labels", HIF),
        "description": field("description", HIF),
        "identifiers": field("identifiers", HIF),
        "period": field("period", HIF),
        "former-ids": field("former-ids", HIF),
        "audience": field("audience", HIF),
        "verified": field("verified", HIF),
        "verified-by": field("verified-by", HIF),
        "sources": field("sources", HIF),
        "contact": field("contact", HIF),
        # Where somebody sits is told with the membership, and who by a pseudonym.
        "seats": field("seats", HIF, CSV, pseudonyms=(HIF, CSV)),
        "?": UNKNOWN,
    },
    Regiotafel.PersonSeat: {
        "table": Rule((HIF, CSV), (HIF, CSV), report=OF_SEATS),
        "organisation": Rule((HIF, CSV), (HIF, CSV), report=OF_SEATS),
        "period": Rule((HIF,), (HIF,), report=OF_SEATS),
        "?": UNKNOWN,
    },
    Regiotafel.Source: {
        "url": Rule((HIF,), report=OF_SOURCES),
        "retrieved": Rule((HIF,), report=OF_SOURCES),
        "note": Rule((HIF,), report=OF_SOURCES),
        "about": Rule((HIF,), report=OF_SOURCES),
        "?": UNKNOWN,
    },
}
WITHIN = {Regiotafel.Person: "", Regiotafel.PersonSeat: "seats/", Regiotafel.Source: "sources/"}
# The seat itself is told by where it stands: in the incidence, or the row, of table and organisation.
BY_PLACE = {"seats", "seats/table", "seats/organisation"}


def members_of(kind):
    """All that can be known of an object of a class: its properties, and what has functions and no property."""
    found = {pspec.name for pspec in kind.list_properties()}
    for name in dir(kind):
        verb, _, what = name.replace("_", "-").partition("-")
        if verb in ("set", "add") and not hasattr(GObject.Object, name) and what not in found:
            found.add(f"{what}s")  # of one of them: set_label() of labels
    return found | {"?"}


def full_person():
    """A canary whose dates are nobody else's too."""
    those = canary.Canary()
    those.person.told["sources"][0]["retrieved"] = "1963-07-05"
    those.person.told["seats"][0]["period"] = "1964-03/.."
    return those


class Rules(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.canary = full_person()
        cls.inventory = cls.canary.read()

    def test_everything_has_a_rule(self):
        for kind, rules in RULES.items():
            self.assertEqual(members_of(kind), set(rules), f"{kind.__name__}: what may leave of each at every redaction, and how is it reported?")
        # A person holds no objects of other classes.
        person = self.inventory.persons.find(self.canary.person.id)
        for pspec in person.list_properties():
            if pspec.value_type == Regiotafel.Collection.__gtype__:
                self.assertLessEqual({type(one) for one in person.get_property(pspec.name)}, set(RULES), pspec.name)
            else:
                self.assertIn(pspec.value_type.name, ("gchararray", "GStrv", "RegiotafelPeriod", "RegiotafelDate", "RegiotafelAudience"), pspec.name)

    def test_native_format_holds_everything(self):
        """And so the canary does."""
        told = json.loads(Regiotafel.Writer().write_persons_bytes(self.inventory).get_data())["persons"][0]
        for kind, one in ((Regiotafel.Person, told), (Regiotafel.PersonSeat, told["seats"][0]), (Regiotafel.Source, told["sources"][0])):
            known = set(RULES[kind]) - {"?"}
            self.assertLessEqual(known, set(one))
            self.assertEqual(len(set(one) - known), 1)

    def expected(self, format_, redaction):
        """Of "sources/note", what leaves."""
        return {WITHIN[kind] + member for kind, rules in RULES.items() for member, rule in rules.items() if format_ in getattr(rule, redaction)}

    def write(self, format_, redaction):
        return canary.write(self.inventory, FORMATS[format_], redaction=getattr(Redaction, redaction.upper()),
                            key=GLib.Bytes.new(KEY) if redaction == "pseudonyms" else None)

    def test_fields(self):
        """What is told beforehand to leave."""
        for format_ in FORMATS:
            for redaction in ("full", "pseudonyms", "roles", "none"):
                writer = Regiotafel.Writer(format=FORMATS[format_], redaction=getattr(Redaction, redaction.upper()))
                told = {one[len("persons/"):] for one in writer.list_fields() if one.startswith("persons/")}
                expected = self.expected(format_, redaction) - BY_PLACE
                if "sources" in expected:
                    expected.remove("sources")
                if redaction == "pseudonyms":
                    expected.add("pseudonym")
                self.assertEqual(told, expected, (format_, redaction))

    def test_hif(self):
        for redaction in ("full", "pseudonyms", "roles", "none"):
            document = json.loads(self.write(HIF, redaction)[0])
            seats = [(one["edge"], one["node"], seat) for one in document["incidences"] for seat in one.get("attrs", {}).get("persons", ())]
            persons = document["metadata"].get("persons", [])
            left = set()
            if redaction == "full":
                person = next(one for one in persons if one["id"] == self.canary.person.id)
                source, = person["sources"]
                left |= set(person) | {f"sources/{name}" for name in source}
                seats = [one for one in seats if one[2]["person"] == self.canary.person.id]
                self.assertEqual(len(seats), 1)
            else:
                self.assertEqual(persons, [])
            for edge, node, seat in seats:
                self.assertLessEqual(set(seat), {"person", "period"})
                left |= {"seats", "seats/table", "seats/organisation"} if (edge, node) == ("raad", "linde") else {"elsewhere"}
                left |= {"seats/period"} if "period" in seat else set()
            self.assertEqual(left, self.expected(HIF, redaction), redaction)

    def test_edge_csv(self):
        for redaction in ("full", "pseudonyms", "roles", "none"):
            rows = list(csv.DictReader(io.StringIO(self.write(CSV, redaction)[0].decode())))
            left = set()
            for row in rows:
                if row.get("persons"):
                    self.assertEqual((row["table"], row["organisation"]), ("raad", "linde"))
                    left |= {"seats", "seats/table", "seats/organisation"}
                    if self.canary.person.name in row["persons"].split("; "):
                        left.add("name")
            self.assertEqual(left, self.expected(CSV, redaction), redaction)

    def test_dates(self):
        """They tell who somebody is as names do."""
        for format_ in FORMATS:
            for redaction in ("full", "pseudonyms", "roles", "none"):
                data = self.write(format_, redaction)[0]
                for member, date in (("period", b"1961-02"), ("verified", b"2026-08-03"), ("sources/retrieved", b"1963-07-05"), ("seats/period", b"1964-03")):
                    self.assertEqual(date in data, member in self.expected(format_, redaction), (format_, redaction, member))

    def test_report(self):
        """Each is counted, and is not when nobody has it."""
        def counts(inventory):
            return {(one.code, one.pointer): int(one.value) for one in inventory.list_personal_data(None) if one.code.startswith("person")}

        empty = Regiotafel.Reader().read_bytes(canary.as_bytes(self.canary.inventory), None)
        with_it, without = counts(self.inventory), counts(empty)
        reports = {rule.report for rules in RULES.values() for rule in rules.values()}
        for report in reports:
            self.assertGreater(with_it[report], 0, report)
            self.assertEqual(without[report], 0, report)
        others = {("persons", "persons")} | {report for report in with_it if report[0] == "personal-address"}
        self.assertEqual(set(with_it) - others, reports)


if __name__ == "__main__":
    unittest.main()
