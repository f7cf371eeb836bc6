#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Pseudonyms: one for each person and key, from which nobody can tell who it is; and no role beside one that only one
person has on some day, which is worked out here once more, day by day."""
import csv
import datetime
import hashlib
import hmac
import io
import itertools
import json
import os
import pathlib
import random
import re
import unittest

import canary
from canary import AUDIENCES, KEY, OTHER_KEY, Regiotafel

from gi.repository import Gio, GLib

REGION = pathlib.Path(os.environ["REGIOTAFEL_SOURCE"]) / "examples" / "data" / "lindestroom"
HIF, CSV = Regiotafel.Format.HIF, Regiotafel.Format.EDGE_CSV
ROLES = ("chair", "vice-chair", "secretary", "programme-manager", "lead")


def read_json(name):
    return json.loads((REGION / name).read_text(encoding="utf-8"))


def join(inventory, persons):
    found = Regiotafel.Reader().read_bytes(canary.as_bytes(inventory), None)
    Regiotafel.Reader().read_persons_bytes(found, canary.as_bytes(persons), None)
    return found


def region(year=2026):
    return join(read_json(f"{year}.json"), read_json(f"persons-{year}.json"))


def write(inventory, format_=HIF, key=KEY, **terms):
    return canary.write(inventory, format_, redaction=Regiotafel.Redaction.PSEUDONYMS, key=GLib.Bytes.new(key), **terms)[0].decode()


def incidences(text):
    return [(one["edge"], one["node"], one.get("attrs", {})) for one in json.loads(text)["incidences"]]


def pseudonyms(text):
    return {seat["person"] for _, _, attrs in incidences(text) for seat in attrs.get("persons", ())}


# ---- Days ----

FIRST, LAST = datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)


def days(period):
    """The first day and the last; a year or a month is all of it."""
    start, end = (period or "../..").split("/")
    if start != "..":
        start = (start + "-01-01")[:10]
    if end != ".." and len(end) < 10:
        year, month = int(end[:4]), int(end[5:7] or 12)
        end = str(datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1))
    return (FIRST if start == ".." else datetime.date.fromisoformat(start)), (LAST if end == ".." else datetime.date.fromisoformat(end))


def within(day, period):
    return period[0] <= day <= period[1]


def alone(inventory, persons):
    """Of the number of a membership, the roles that on some day one person has who stands there, and the roles it has
    where nobody, or more than one, stands all the time."""
    told, stays = {}, {}
    seats = [(seat["table"], seat["organisation"], days(seat.get("period")), person["id"])
             for person in persons["persons"] for seat in person.get("seats", ())]
    number = itertools.count()
    for table in inventory["tables"]:
        for membership in table.get("memberships", ()):
            here = [(period, who) for at, of, period, who in seats if (at, of) == (table["id"], membership["organisation"])]
            n = next(number)
            for role in membership.get("roles", ()):
                ranges = [days(membership.get("period")), days(role.get("period"))]
                first, last = max(one[0] for one in ranges), min(one[1] for one in ranges)
                # Whoever is there changes on these days only.
                turns = {first, *(period[0] for period, _ in here), *(period[1] + datetime.timedelta(1) for period, _ in here if period[1] < LAST)}
                counts = [len({who for period, who in here if within(day, period)}) for day in turns if first <= day <= last]
                (told if 1 in counts else stays).setdefault(n, set()).add(role["role"])
    return told, stays


def at_random(seed):
    """Tables with several of an organisation at some seats, who come and go."""
    some = random.Random(seed)
    day = lambda: str(datetime.date(2020, 1, 1) + datetime.timedelta(some.randrange(900)))

    def period():
        start, end = sorted((day(), day()))
        precise = some.choice((10, 10, 7, 4))
        return f"{some.choice((start[:precise], '..'))}/{some.choice((end[:precise], end, '..'))}"

    organisations = [f"o{n}" for n in range(4)]
    tables, seats = [], []
    for n in range(5):
        memberships = []
        for organisation in organisations:
            for at in range(some.choice((1, 1, 2))):
                roles = [{"role": role, **({"period": period()} if some.random() < 0.5 else {})} for role in some.sample(ROLES, some.randrange(3))]
                memberships.append({"organisation": organisation, "period": f"{('2020', '2021-07')[at]}/{('2021-06', '2023')[at]}", "roles": roles})
            seats += [{"table": f"t{n}", "organisation": organisation}] * 6
        tables.append({"id": f"t{n}", "name": f"Tafel {n}", "memberships": memberships})
    persons = [{"id": f"wie-{n}", "name": f"Wie Wietsema{'abcdefghijklmnopqrst'[n]}",
                "seats": [{**seat, **({"period": period()} if some.random() < 0.8 else {})} for seat in some.sample(seats, some.randrange(8))]}
               for n in range(20)]
    return ({"format": "regiotafel/1", "organisations": [{"id": one, "name": one} for one in organisations], "tables": tables},
            {"format": "regiotafel-persons/1", "persons": persons})


class Tokens(unittest.TestCase):
    def test_same_key_same_token(self):
        one = write(region())
        self.assertEqual(one, write(region()))
        self.assertGreater(len(pseudonyms(one)), 15)
        # Whatever else the inventory holds, and in a list too.
        self.assertGreaterEqual(len(pseudonyms(one) & pseudonyms(write(region(2025)))), 3)
        rows = csv.DictReader(io.StringIO(write(region(), CSV)))
        self.assertEqual({who for row in rows for who in row["persons"].split("; ") if who}, pseudonyms(one))

    def test_other_key_other_token(self):
        one, other = pseudonyms(write(region())), pseudonyms(write(region(), key=OTHER_KEY))
        self.assertEqual(len(one), len(other))
        self.assertFalse(one & other)
        # Not by the beginning of the key, or its length.
        for key in (KEY[:-1], KEY[:-1] + b"x", b"x" + KEY[1:], KEY * 3):
            self.assertFalse(one & pseudonyms(write(region(), key=key)))

    def test_one_for_each(self):
        persons = read_json("persons-2026.json")["persons"]
        seated = {person["id"] for person in persons if person.get("seats")}
        tokens = pseudonyms(write(region(), audience=Regiotafel.Audience.INTERNAL))
        self.assertEqual(len(tokens), len(seated))
        # It is HMAC-SHA256 of the id, so that other programs can make the same.
        made = {hmac.new(KEY, b"regiotafel/1 pseudonym of a person\0" + wanted.encode(), hashlib.sha256).hexdigest()[:20] for wanted in seated}
        self.assertEqual(tokens, made)

    def test_tells_nothing(self):
        those = canary.Canary()
        inventory = those.read()
        ids = {person.id for person in inventory.persons}
        for format_, audience in itertools.product((HIF, CSV), AUDIENCES):
            text = write(inventory, format_, audience=audience)
            self.assertIsNone(canary.find(text, (canary.STEM, canary.DOMAIN, canary.NUMBER)))
            for stem in (KEY, OTHER_KEY):
                self.assertIsNone(canary.find(text, (stem.decode()[:12], stem.decode()[-12:])))
        for token in pseudonyms(write(inventory)):
            self.assertRegex(token, "^[0-9a-f]{20}$")
            self.assertFalse(any(one in token for one in ids))
            for digest in (hashlib.sha256, hashlib.sha1, hashlib.md5):
                self.assertFalse(any(digest(one.encode()).hexdigest().startswith(token) for one in ids))

    def test_order_tells_nothing(self):
        """How the persons stand in their file, and what they are called, makes no difference."""
        inventory, persons = read_json("2026.json"), read_json("persons-2026.json")
        expected = {format_: write(join(inventory, persons), format_) for format_ in (HIF, CSV)}
        for seed in range(3):
            random.Random(seed).shuffle(persons["persons"])
            for person in persons["persons"]:
                random.Random(seed).shuffle(person["seats"])
                person["name"] = f"Iemand {seed}"
            for format_, text in expected.items():
                self.assertEqual(write(join(inventory, persons), format_), text)

    def test_key_stays(self):
        """Nobody gets it from the writer."""
        writer = Regiotafel.Writer()
        writer.key = GLib.Bytes.new(KEY)
        for look in (lambda: writer.key, lambda: writer.props.key, lambda: writer.get_property("key")):
            self.assertRaises((AttributeError, TypeError), look)
        self.assertNotIn("Goud", f"{writer!r}{writer}{writer.list_properties()}")
        self.assertFalse(any("key" in name for name in dir(writer) if name.startswith(("get", "dup"))))

    def test_without(self):
        """With no key, or one that can be guessed, nothing is written."""
        for format_, key in itertools.product((HIF, CSV), (None, b"", b"x", KEY[:15])):
            with self.assertRaises(GLib.Error) as caught:
                canary.write(region(), format_, redaction=Regiotafel.Redaction.PSEUDONYMS, key=None if key is None else GLib.Bytes.new(key))
            self.assertTrue(caught.exception.matches(Regiotafel.Error.quark(), Regiotafel.Error.INVALID_VALUE))
            self.assertRegex(caught.exception.message, "key")
        self.assertTrue(write(region(), key=KEY[:16]))


class RolesOfOne(unittest.TestCase):
    """Who has a role that nobody else has is no longer unknown."""

    def check(self, inventory, persons, **terms):
        """How many roles stayed beside a pseudonym, and how many did not."""
        found = incidences(write(join(inventory, persons), **terms))
        rows = list(csv.DictReader(io.StringIO(write(join(inventory, persons), CSV, **terms))))
        told, stays = alone(inventory, persons)
        self.assertEqual(len(found), len(rows))
        n_stayed = n_hidden = 0
        memberships = [one for table in inventory["tables"] for one in table.get("memberships", ())]
        for n, ((table, organisation, attrs), row) in enumerate(zip(found, rows)):
            self.assertEqual((table, organisation), (row["table"], row["organisation"]))
            beside = {seat["person"] for seat in attrs.get("persons", ())}
            roles = [one["role"] for one in attrs.get("roles", ())]
            self.assertEqual([one for one in row["roles"].split("; ") if one], roles)
            self.assertEqual({one for one in row["persons"].split("; ") if one}, beside)
            where = f"{table} {organisation} {memberships[n]}"
            self.assertFalse(set(roles) & told.get(n, set()) if beside else (), where)
            self.assertFalse(roles if len(beside) == 1 else (), where)
            if len(beside) != 1:
                self.assertLessEqual(stays.get(n, set()), set(roles), where)
            n_stayed += len(roles) if beside else 0
            n_hidden += len(memberships[n].get("roles", ())) - len(roles)
        return n_stayed, n_hidden

    def test_region(self):
        internal = Regiotafel.Audience.INTERNAL
        for year in (2025, 2026):
            _, hidden = self.check(read_json(f"{year}.json"), read_json(f"persons-{year}.json"), audience=internal)
            self.assertGreater(hidden, 0)

    def test_at_random(self):
        both = [self.check(*at_random(seed)) for seed in range(60)]
        self.assertGreater(sum(stayed for stayed, _ in both), 100)
        self.assertGreater(sum(hidden for _, hidden in both), 100)

    def test_successor(self):
        """Two of one seat, one after the other: each was alone. On the same days: neither is."""
        for one, other, expected in (("2020/2021-06-30", "2021-07-01/2022", []), ("2020/2022", "2020/2022", ["chair"]),
                                     ("2020/2022", "2021/2022", []), ("..", "../..", ["chair"])):
            inventory, persons = ({"format": "regiotafel/1", "organisations": [{"id": "o", "name": "O"}], "tables": [
                {"id": "t", "name": "T", "memberships": [{"organisation": "o", "roles": [{"role": "chair"}], "period": "2020/2022"}]}]},
                {"format": "regiotafel-persons/1", "persons": [{"id": f"p-{n}", "seats": [{"table": "t", "organisation": "o", **(
                    {"period": period} if "/" in period else {})}]} for n, period in enumerate((one, other))]})
            (_, _, attrs), = incidences(write(join(inventory, persons)))
            self.assertEqual([role["role"] for role in attrs.get("roles", ())], expected)
            self.assertEqual(len(attrs["persons"]), 2)

    def test_words_for_it(self):
        """Nor does any text of the membership say it: what is left out as a role is not told in other words."""
        membership = {"organisation": "o", "name": "Zetel van de voorzitter", "aliases": ["voorzittersstoel"], "labels": {"en": "the voorzitter"},
                      "description": "Is voorzitter.", "local-standing": "technisch voorzitter", "roles": [{"role": "chair", "wording": "voorzitter"}]}
        inventory = {"format": "regiotafel/1", "organisations": [{"id": "o", "name": "O"}], "tables": [{"id": "t", "name": "T", "memberships": [membership]}]}
        persons = {"format": "regiotafel-persons/1", "persons": [{"id": "p-1", "seats": [{"table": "t", "organisation": "o"}]}]}
        for format_ in (HIF, CSV):
            self.assertNotIn("voorzitter", write(join(inventory, persons), format_))
            self.assertNotIn("chair", write(join(inventory, persons), format_))

    def test_told(self):
        writer = Regiotafel.Writer(format=HIF, redaction=Regiotafel.Redaction.PSEUDONYMS, audience=Regiotafel.Audience.INTERNAL)
        writer.key = GLib.Bytes.new(KEY)
        writer.write_bytes(region())
        self.assertIn("left-out-roles", [one.code for one in writer.diagnostics])


if __name__ == "__main__":
    unittest.main()
