#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes rounds of inventories of a region that never was, with what happens between rounds.

usage: rounds.py SEED FOLDER     writes three rounds as SEED-1.json to SEED-3.json, and the lists before.csv, after.csv
                                 and half.csv, of exact numbers

Between two rounds organisations merge into a new one or into one of them, at times twice in a row; tables end, are
succeeded by a new table or by one that is there, and are founded; seats are left and taken; ids change and stay behind as
former ids. A round tells what is known on its date. It may leave out a table or say that it does not know all members
of one; it may say that it is complete, or have no history at all, so that what ended is simply not there.

The same seed gives the same rounds everywhere: nothing is taken from a set or from a hash.
"""
import csv
import json
import pathlib
import random
import sys

DATES = ("2021-10-01", "2022-10-01", "2023-10-01")
LEVELS = ("executive", "policy", "content", "case")
STATES = ("planned", "running", "on-hold", "finished", "dropped")


class Region:
    """All that ever happened, with dates. An organisation or a table is a dict, made once; ids are given last."""

    def __init__(self, chance, n_tables, n_organisations):
        self.chance = chance
        self.n_ids = 0
        self.organisations, self.tables, self.seats, self.areas, self.items, self.projects = [], [], [], [], [], []
        for i in range(5):
            self.found(self.areas, "a", None)["population"] = 10_000 * (i + 1)
        for _ in range(3):
            self.found(self.projects, "p", None)["states"] = [(None, "running")]
        for _ in range(n_organisations):
            self.found(self.organisations, "o", None)
        for _ in range(n_tables):
            self.new_table(None)

    def found(self, things, letter, start):
        self.n_ids += 1
        things.append({"ids": [(None, f"{letter}{self.n_ids}")], "start": start, "end": None, "successor": None})
        return things[-1]

    def new_table(self, start):
        table = self.found(self.tables, "t", start)
        table["level"] = self.chance.choice(LEVELS)
        table["meetings"] = self.chance.randrange(13)
        table["hours"] = self.chance.randrange(1, 9) / 2
        table["areas"] = self.chance.sample(self.areas, self.chance.randrange(3))
        for _ in range(self.chance.randrange(3)):
            item = self.found(self.items, "i", start)
            item["table"], item["states"] = table, [(start, self.chance.choice(STATES[:3]))]
        alive = self.alive(self.organisations)
        for organisation in self.chance.sample(alive, min(len(alive), self.chance.randrange(9))):
            self.sit(table, organisation, start)
        return table

    @staticmethod
    def alive(things):
        return [one for one in things if one["end"] is None]

    def seats_of(self, member, thing):
        return [seat for seat in self.seats if seat["end"] is None and seat[member] is thing]

    def sit(self, table, organisation, start):
        if not any(seat["organisation"] is organisation for seat in self.seats_of("table", table)):
            self.seats.append({"table": table, "organisation": organisation, "start": start, "end": None,
                               "chair": self.chance.random() < 0.2,
                               "represents": self.some(self.areas, 0.1) + self.some(self.organisations, 0.02)})

    def close(self, seat, day):
        seat["end"] = day
        if seat["start"] is not None and seat["start"] > day:  # it never came to that
            self.seats = [one for one in self.seats if one is not seat]

    def merge(self, parts, whole, day, next_day):
        for part in parts:
            part["end"], part["successor"] = day, whole
            for seat in self.seats_of("organisation", part):
                self.close(seat, day)
                if self.chance.random() < 0.9:
                    self.sit(seat["table"], whole, next_day)

    def some(self, things, share):
        return [one for one in things if self.chance.random() < share]

    def pass_year(self, year):
        """In the order of the calendar, so that nothing ends before it starts."""
        day, next_day = f"{year}-12-31", f"{year + 1}-01-01"
        for table in self.some(self.alive(self.tables), 0.12):
            members = [seat["organisation"] for seat in self.seats_of("table", table)]
            table["end"] = day
            for seat in self.seats_of("table", table):
                self.close(seat, day)
            draw = self.chance.random()
            others = self.alive(self.tables)
            if draw < 0.4:
                table["successor"] = self.new_table(next_day)
                for organisation in self.some(members, 0.6):
                    self.sit(table["successor"], organisation, next_day)
            elif draw < 0.6 and others:
                table["successor"] = self.chance.choice(others)

        areas = self.alive(self.areas)
        if len(areas) > 2 and self.chance.random() < 0.4:
            parts = self.chance.sample(areas, 2)
            whole = self.found(self.areas, "a", next_day)
            whole["population"] = sum(part["population"] for part in parts)
            for part in parts:
                part["end"], part["successor"] = day, whole
            for table in self.alive(self.tables):
                if any(part in table["areas"] for part in parts):
                    table["areas"] = [area for area in table["areas"] if area not in parts] + [whole]

        merged = []
        for _ in range(self.chance.randrange(3)):
            alive = [one for one in self.alive(self.organisations) if one["start"] != next_day]
            if len(alive) > 4:
                parts = self.chance.sample(alive, self.chance.randrange(1, 4))
                into_one = self.chance.random() < 0.4 and len(parts) > 1
                merged.append(parts.pop() if into_one else self.found(self.organisations, "o", next_day))
                self.merge(parts, merged[-1], day, next_day)
        for _ in range(self.chance.randrange(3)):
            self.new_table(f"{year + 1}-02-01")
        for organisation in self.some(self.alive(self.organisations)[1:], 0.03):
            organisation["end"] = f"{year + 1}-02-28"
            for seat in self.seats_of("organisation", organisation):
                self.close(seat, organisation["end"])
        for seat in self.some([seat for seat in self.seats if seat["end"] is None], 0.1):
            self.close(seat, f"{year + 1}-03-31")
        for table in self.some(self.alive(self.tables), 0.4):
            self.sit(table, self.chance.choice(self.alive(self.organisations)), f"{year + 1}-04-01")
        for things, letter in ((self.organisations, "o"), (self.tables, "t")):
            for one in self.some(self.alive(things), 0.04):
                self.n_ids += 1
                one["ids"].append((f"{year + 1}-05-01", f"{letter}{self.n_ids}-new"))
        for thing, member in [(table, "areas") for table in self.some(self.alive(self.tables), 0.2)] \
                + [(seat, "represents") for seat in self.some(self.seats, 0.1)]:
            area = self.chance.choice(self.alive(self.areas))
            thing[member] = [one for one in thing[member] if one is not area] + [area] * (area not in thing[member])
        for _ in range(self.chance.randrange(3)):
            one = self.found(self.organisations, "o", f"{year + 1}-04-15")
            for table in self.some(self.alive(self.tables), 0.3):
                self.sit(table, one, one["start"])
        for one in self.some(self.items + self.projects, 0.3):
            one["states"].append((f"{year + 1}-05-01", self.chance.choice(STATES)))
        for one in self.some(self.items, 0.1):
            one["end"] = one["end"] or f"{year + 1}-05-01"
        for table in self.some(self.alive(self.tables), 0.2):
            item = self.found(self.items, "i", f"{year + 1}-05-01")
            item["table"], item["states"] = table, [(None, "planned")]
        for part in merged:
            if part["end"] is None and self.chance.random() < 0.2:  # and that once more
                whole = self.found(self.organisations, "o", f"{year + 1}-07-01")
                self.merge([part], whole, f"{year + 1}-06-30", f"{year + 1}-07-01")

    # ---- What a round tells ----

    def tell(self, date, is_whole):
        """A region on a date, as somebody wrote it down. Whoever is whole leaves nothing out."""
        chance = self.chance
        has_history = is_whole or chance.random() < 0.7
        is_complete = not is_whole and chance.random() < 0.3
        has_checks = chance.random() < 0.5

        def known(one):
            return one["start"] is None or one["start"] <= date

        def gone(one):
            return one["end"] is not None and one["end"] < date

        def describe(one):
            ids = [name for day, name in one["ids"] if day is None or day <= date]
            told = {"id": ids[-1], "name": f"Name of {ids[0]}"}
            start = one["start"] or ".."
            end = one["end"] if gone(one) else ".."
            if (start, end) != ("..", ".."):
                told["period"] = f"{start}/{end}"
            if ids[:-1]:
                told["former-ids"] = ids[:-1]
            return told

        def state(one):
            return [name for day, name in one["states"] if day is None or day <= date][-1]

        # Whoever was succeeded stands in every round: there the succession is told.
        organisations = [one for one in self.organisations if known(one)
                         and (has_history or not gone(one) or one["successor"] is not None)]
        tables = [one for one in self.tables if known(one) and (has_history or not gone(one))]
        areas = [one for one in self.areas if known(one)]
        if not is_whole:
            tables = [one for one in tables if chance.random() < 0.9]
        told_tables = []
        for one in tables:
            table = describe(one)
            if has_checks and chance.random() < 0.9:
                table["verified"] = f"{int(date[:4]) - chance.randrange(2)}-{chance.randrange(1, 10):02d}-15"
            table |= {"level": one["level"], "meetings-per-year": one["meetings"], "hours-per-meeting": one["hours"]}
            if not is_whole and chance.random() < 0.15:
                table["members-complete"] = False
            has_answered = is_whole or chance.random() < 0.95
            table["areas"] = [describe(area)["id"] for area in one["areas"] if area in areas]
            items = [item for item in self.items if item["table"] is one and known(item) and not gone(item)]
            if items:
                table["agendas"] = [{"id": f"agenda of {table['id']}", "name": "Agenda", "items": [
                    {"id": describe(item)["id"], "name": "Item", "state": state(item)} for item in items]}]
            if gone(one) and one["successor"] in tables:
                table["successor"] = describe(one["successor"])["id"]
            table["memberships"] = []
            for seat in self.seats:
                if seat["table"] is not one or not known(seat) or gone(seat) and not has_history:
                    continue
                if seat["organisation"] not in organisations or not has_answered:
                    continue
                if "members-complete" in table and chance.random() < 0.3:
                    continue
                end = seat["end"] if gone(seat) else ".."
                told = {"organisation": describe(seat["organisation"])["id"]}
                if seat["chair"]:
                    told["roles"] = [{"role": "chair"}]
                represents = {kind: [describe(thing)["id"] for thing in seat["represents"] if thing in things]
                              for kind, things in (("organisations", organisations), ("areas", areas))}
                if any(represents.values()):
                    told["represents"] = {kind: names for kind, names in represents.items() if names}
                if (seat["start"], end) != (None, ".."):
                    told["period"] = f"{seat['start'] or '..'}/{end}"
                table["memberships"].append(told)
            told_tables.append({name: value for name, value in table.items() if value is False or value not in (0, [])})

        told_organisations = []
        for one in organisations:
            told = describe(one)
            if gone(one) and one["successor"] in organisations:
                told["successor"] = describe(one["successor"])["id"]
            told_organisations.append(told)
        told_areas = []
        for one in areas:
            told = describe(one) | {"population": one["population"]}
            if gone(one):
                told["successor"] = describe(one["successor"])["id"]
            told_areas.append(told)
        projects = [{"id": describe(one)["id"], "name": "Project", "state": state(one)} for one in self.projects]
        # Some write down only those who sit somewhere, or are spoken of.
        if not is_whole and chance.random() < 0.5:
            kept = json.dumps([told_tables, [one.get("successor") for one in told_organisations]])
            told_organisations = [one for one in told_organisations if f'"{one["id"]}"' in kept]
        inventory = {"format": "regiotafel/1", "title": "Never was", "language": "en", "as-of": date}
        if is_complete:
            inventory["complete"] = True
        if not is_whole and chance.random() < 0.3:
            inventory["covers"] = chance.choice(("all of it", "half of it"))
        return inventory | {"areas": told_areas, "organisations": told_organisations, "projects": projects,
                            "tables": told_tables}


def make_rounds(seed, is_whole=False):
    """Three rounds, a year apart. Whole ones tell all that ever was, and leave out nothing."""
    chance = random.Random(seed)
    region = Region(chance, chance.randrange(1, 13), chance.randrange(2, 25))
    rounds = []
    for date in DATES:
        rounds.append(region.tell(date, is_whole))
        region.pass_year(int(date[:4]))
    return rounds


# ---- Lists of exact numbers ----


def make_lists(n_joined, n_left, n_stayed, seed=1):
    """Two lists of (table, organisation). Every table is on both sides."""
    chance = random.Random(seed)
    n_tables, n_organisations = max(1, n_stayed // 16), max(40, n_stayed // 5)
    seats, known = [], set()
    while len(seats) < n_joined + n_left + n_stayed:
        # The first seat at each table is one that stays.
        table = len(seats) if len(seats) < n_tables else chance.randrange(n_tables)
        seat = f"Table {table:04d}", f"Organisation {int(chance.random() ** 2 * n_organisations):04d}"
        if seat not in known:
            known.add(seat)
            seats.append(seat)
    stayed, rest = seats[:n_stayed], seats[n_stayed:]
    return sorted(stayed + rest[n_joined:]), sorted(stayed + rest[:n_joined])


def halve(seats):
    """What is left when every other table did not answer."""
    tables = sorted({table for table, _ in seats})
    there = set(tables[::2])
    return [seat for seat in seats if seat[0] in there]


def write_list(path, seats):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\r\n").writerows([("table", "organisation"), *seats])


def as_inventory(seats):
    """A list as the reader takes it, but for ids: names do here."""
    tables, organisations = {}, {}
    for table, organisation in seats:
        organisations[organisation] = {"id": organisation, "name": organisation}
        tables.setdefault(table, {"id": table, "name": table, "memberships": []})
        tables[table]["memberships"].append({"organisation": organisation})
    return {"format": "regiotafel/1", "organisations": list(organisations.values()), "tables": list(tables.values())}


def main(arguments):
    if len(arguments) != 2 or not arguments[0].isdigit():
        print(__doc__.strip(), file=sys.stderr)
        return 2
    folder = pathlib.Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    for i, inventory in enumerate(make_rounds(int(arguments[0]))):
        path = folder / f"{arguments[0]}-{i + 1}.json"
        path.write_text(json.dumps(inventory, indent=2) + "\n", encoding="utf-8")
    before, after = make_lists(145, 161, 3740)
    for name, seats in (("before", before), ("after", after), ("half", halve(after))):
        write_list(folder / f"{name}.csv", seats)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
