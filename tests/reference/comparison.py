#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What changed between two inventories, worked out a second time: without the library.

usage: comparison.py EARLIER LATER [PERSONS-EARLIER PERSONS-LATER]      prints what changed as JSON

EARLIER and LATER are inventories in the native format; the other two are their files of persons, which are counted only.
One inventory at two dates is two rounds of it: see Round.

A seat is an organisation at a table, both alive, with a membership that holds on the date. Tables and organisations are
the same by their id or a former id. A table is never mapped to its successor: that one is another table. An organisation
is. What one side does not tell is no departure: see is_told. Nothing clever on purpose: sets and loops.
"""
import collections
import itertools
import json
import sys

from lindestroom import ALWAYS, NEVER

DONE = {"finished", "dropped"}
AGE = 1  # years in which a table must have been checked to count as confirmed


def ends(thing):
    """The first and the last day of a period, of which a month or a year runs from its first day to its last."""
    start, _, end = thing.get("period", "../..").partition("/")
    start = NEVER if start == ".." else start + "-01-01"[len(start) - 4:]
    end = ALWAYS if end == ".." else end + "-12-31"[len(end) - 4:]
    return start, end


def holds(thing, date):
    if date is None:
        return True
    start, end = ends(thing)
    return start <= date <= end


class Round:
    """An inventory on a date: its own, unless another is given."""

    def __init__(self, inventory, date=None, persons=None):
        self.inventory = inventory
        self.date = date or inventory.get("as-of")
        if self.date:
            self.date += "-12-31"[len(self.date) - 4:]
        self.is_complete = inventory.get("complete", False)
        self.areas = {one["id"]: one for one in inventory.get("areas", [])}
        self.all_tables = {one["id"]: one for one in inventory.get("tables", [])}
        self.all_organisations = {one["id"]: one for one in inventory.get("organisations", [])}
        self.projects = {one["id"]: one for one in inventory.get("projects", []) if holds(one, self.date)}
        self.tables = {name: one for name, one in self.all_tables.items() if holds(one, self.date)}
        self.organisations = {name: one for name, one in self.all_organisations.items() if holds(one, self.date)}
        self.persons = persons or []

        own = {former: one["id"] for one in inventory.get("organisations", []) for former in one.get("former-ids", [])}
        self.seats = collections.defaultdict(list)  # (table, organisation): the memberships that hold
        self.recorded = collections.defaultdict(list)  # and those that hold at any time
        for table in self.all_tables.values():
            for membership in table.get("memberships", []):
                organisation = own.get(membership["organisation"], membership["organisation"])
                seat = table["id"], organisation
                self.recorded[seat].append(membership)
                if seat[0] in self.tables and organisation in self.organisations and holds(membership, self.date):
                    self.seats[seat].append(membership)

    def items(self):
        return {item["id"]: (table["id"], item) for table in self.tables.values()
                for agenda in table.get("agendas", []) if holds(agenda, self.date)
                for item in agenda["items"] if holds(item, self.date)}

    def chairs(self, table):
        return {seat[1] for seat, memberships in self.seats.items() if seat[0] == table
                for membership in memberships for role in membership.get("roles", [])
                if role["role"] == "chair" and holds(role, self.date)}

    def persons_at(self, table):
        return {person["id"] for person in self.persons for seat in person["seats"]
                if seat["table"] == table and holds(seat, self.date) and (table, seat["organisation"]) in self.seats}


def same_by_id(earlier, later):
    """Ids of the earlier side to those of the later: the same, or one of them a former id of the other."""
    names = {name: name for name in earlier if name in later}
    for name, one in later.items():
        for former in one.get("former-ids", []):
            if former in earlier and former not in names:
                names[former] = name
    for name, one in earlier.items():
        for former in one.get("former-ids", []):
            if former in later and name not in names and former not in names.values():
                names[name] = former
    return names


def follow(successors, name):
    """To the last of a chain. In a circle nothing is the last: all of it stays what it is."""
    path = [name]
    while path[-1] in successors:
        if successors[path[-1]] in path:
            return name
        path.append(successors[path[-1]])
    return path[-1]


class Comparison:
    """Everything in names of the later side, where that has one."""

    def __init__(self, earlier, later):
        self.earlier, self.later = earlier, later
        self.table_names = same_by_id(earlier.all_tables, later.all_tables)
        self.names = same_by_id(earlier.all_organisations, later.all_organisations)
        self.successors = {self.names.get(name, name): self.names.get(one["successor"], one["successor"])
                           for name, one in earlier.all_organisations.items() if "successor" in one}
        self.successors |= {name: one["successor"] for name, one in later.all_organisations.items()
                            if "successor" in one}
        for former, name in [(former, one["id"]) for one in later.all_organisations.values()
                             for former in one.get("former-ids", [])]:
            self.successors = {of: name if to == former else to for of, to in self.successors.items()}

        before = {(self.table(t), self.names.get(o, o)): m for (t, o), m in earlier.seats.items()}
        self.before, self.after = before, dict(later.seats)
        self.alive_before = {self.table(name) for name in earlier.tables}
        self.alive_after = set(later.tables)
        self.back = {self.table(name): name for name in earlier.all_tables}
        self.compare_tables()
        self.compare_seats()
        self.compare_contacts()
        self.compare_organisations()

    def table(self, name):
        return self.table_names.get(name, name)

    def last(self, organisation):
        return follow(self.successors, organisation)

    # ---- Tables ----

    def compare_tables(self):
        """A table that one side does not know has ended, or is new, only if something says so."""
        self.both = self.alive_before & self.alive_after
        self.ended, self.new, self.table_not_covered = set(), set(), set()
        for table in self.alive_before - self.alive_after:
            said = table in self.later.all_tables or self.later.is_complete or not holds(
                self.earlier.all_tables[self.back[table]], self.later.date)
            (self.ended if said else self.table_not_covered).add(table)
        for table in self.alive_after - self.alive_before:
            said = table in self.back or self.earlier.is_complete or not holds(
                self.later.all_tables[table], self.earlier.date)
            (self.new if said else self.table_not_covered).add(table)
        successors = {self.table(name): self.table(one["successor"])
                      for name, one in self.earlier.all_tables.items() if "successor" in one}
        successors |= {name: one["successor"] for name, one in self.later.all_tables.items() if "successor" in one}
        self.table_successors = successors
        self.succeeded = {table: follow(successors, table) for table in self.ended
                          if follow(successors, table) != table}

    def is_told(self, side, table, organisation):
        """Whether that this organisation does not sit at this table, on this side, is known."""
        name = self.back.get(table) if side is self.earlier else table
        if side.is_complete:
            return True
        if name not in side.all_tables:
            return False
        if side.all_tables[name].get("members-complete", True):
            return True
        own = {self.names.get(o, o) if side is self.earlier else o for t, o in side.recorded if t == name}
        return organisation in own

    # ---- Seats ----

    def compare_seats(self):
        self.seats = {change: set() for change in ("stayed", "not-confirmed", "succeeded", "succeeding", "joined", "left",
                                                   "new-table", "ended-table", "not-covered-before",
                                                   "not-covered-after")}
        groups = collections.defaultdict(lambda: (set(), set()))
        for side, seats in enumerate((self.before, self.after)):
            for table, organisation in seats:
                if table in self.both:
                    groups[table, self.last(organisation)][side].add((table, organisation))
                elif table in self.table_not_covered:
                    self.seats[("not-covered-after", "not-covered-before")[side]].add((table, organisation))
                else:
                    self.seats[("ended-table", "new-table")[side]].add((table, organisation))
        for before, after in groups.values():
            self.seats["stayed"] |= before & after
            for side, gone, names in ((self.later, before - after, ("succeeded", "left", "not-covered-after")),
                                      (self.earlier, after - before, ("succeeding", "joined", "not-covered-before"))):
                # Who sits beside the one it succeeds has joined, for that one did not go.
                is_succession = before - after and after
                for seat in gone:
                    self.seats[names[0 if is_succession else 1 if self.is_told(side, *seat) else 2]].add(seat)
        self.seats["not-confirmed"] = {seat for seat in self.seats["stayed"] if not self.is_confirmed(seat[0])}

    def is_confirmed(self, table):
        date, verified = self.later.date, self.later.tables[table].get("verified")
        if date is None or not any("verified" in one for one in self.later.tables.values()):
            return True
        if verified is None:
            return False
        year_before = f"{int(date[:4]) - AGE}{date[4:]}"
        return year_before <= verified + "-12-31"[len(verified) - 4:] and verified <= date

    # ---- Contacts ----

    def contacts(self, seats):
        """Who meet, by their last successors, and at which tables."""
        at = collections.defaultdict(set)
        for table, organisation in seats:
            at[table].add(self.last(organisation))
        meet = collections.defaultdict(set)
        for table, organisations in at.items():
            for pair in itertools.combinations(sorted(organisations), 2):
                meet[pair].add(table)
        return dict(meet)

    def compare_contacts(self):
        self.meet_before, self.meet_after = self.contacts(self.before), self.contacts(self.after)
        self.lost, self.unknown_after = self.only(self.meet_before, self.meet_after, "not-covered-after")
        self.met, self.unknown_before = self.only(self.meet_after, self.meet_before, "not-covered-before")
        sitting = {self.last(o) for _, o in self.after} | {self.last(o) for _, o in self.seats["not-covered-after"]}
        self.lost_by = collections.defaultdict(set)
        for pair in self.lost:
            for organisation in pair:
                if organisation not in sitting:
                    self.lost_by[organisation].add(pair)

    def only(self, meet, other, not_covered):
        """A contact is unknown rather than gone if a table where they met may still have both of them."""
        absent = {(table, self.last(organisation)) for table, organisation in self.seats[not_covered]}
        gone, unknown = {}, {}
        for pair, tables in meet.items():
            if pair not in other:
                is_unknown = any((table, pair[0]) in absent or (table, pair[1]) in absent for table in tables)
                (unknown if is_unknown else gone)[pair] = tables
        return gone, unknown

    def cut_off(self):
        """Where a table was succeeded: who went along, with two or more who did not, and whom it met there only."""
        now = collections.defaultdict(set)
        for table, organisation in self.after:
            now[table].add(self.last(organisation))
        sitting = set().union(*now.values()) if now else set()
        found = []
        for table, successor in self.succeeded.items():
            if successor not in self.alive_after:
                continue
            for one in {self.last(o) for t, o in self.before if t == table} & now[successor]:
                others = {other for pair, tables in self.lost.items() if one in pair and tables == {table}
                          for other in pair if other != one and other in sitting - now[successor]}
                if len(others) > 1:
                    found.append([table, successor, one, sorted(others)])
        return sorted(found, key=lambda one: (-len(one[3]), one))

    # ---- Organisations ----

    def compare_organisations(self):
        before = {self.names.get(name, name): name for name in self.earlier.organisations}
        after = set(self.later.organisations)
        back = {self.names.get(name, name): one for name, one in self.earlier.all_organisations.items()}
        self.organisations = {change: set() for change in ("stayed", "succeeded", "succeeding", "new", "ended",
                                                           "not-covered-before", "not-covered-after", "unseated",
                                                           "seated")}
        self.organisations["stayed"] = before.keys() & after
        for name in before.keys() - after:
            if follow(self.successors, name) in after:
                change = "succeeded"
            else:
                is_said = name in self.later.all_organisations or self.later.is_complete or not holds(
                    back[name], self.later.date)
                change = "ended" if is_said else "not-covered-after"
            self.organisations[change].add(name)
        wholes = {self.last(name) for name in self.organisations["succeeded"]}
        for name in after - before.keys():
            is_said = name in back or self.earlier.is_complete or not holds(self.later.all_organisations[name],
                                                                            self.earlier.date)
            change = "succeeding" if name in wholes else "new" if is_said else "not-covered-before"
            self.organisations[change].add(name)
        sat, sits = ({o for _, o in seats} for seats in (self.before, self.after))
        self.organisations["unseated"] = self.organisations["stayed"] & sat - sits
        self.organisations["seated"] = self.organisations["stayed"] & sits - sat

    # ---- What else is told of tables ----

    @staticmethod
    def load(side, of):
        """Meetings a year; hours of all who sit there."""
        meetings = {name: one.get("meetings-per-year", 0) for name, one in side.tables.items()}
        if of == "meetings":
            return sum(meetings.values())
        return sum(meetings[table] * side.tables[table].get("hours-per-meeting", 0) for table, _ in side.seats)

    def chairs(self):
        """Tables of which another organisation became chair. A successor is the same chair."""
        found = {}
        for table in self.both:
            before = {self.names.get(o, o) for o in self.earlier.chairs(self.back[table])}
            after = self.later.chairs(table)
            if {self.last(o) for o in before} != {self.last(o) for o in after}:
                found[table] = [sorted(before), sorted(after)]
        return found

    def items(self):
        before = {name: (self.table(table), item) for name, (table, item) in self.earlier.items().items()}
        after = self.later.items()
        gone = {name for name in before.keys() - after.keys() if before[name][0] not in self.table_not_covered}
        new = {name for name in after.keys() - before.keys() if after[name][0] not in self.table_not_covered}
        finished = {name for name in gone if before[name][1].get("state") in DONE}
        states = {name: [before[name][1].get("state"), after[name][1].get("state")]
                  for name in before.keys() & after.keys()
                  if before[name][1].get("state") != after[name][1].get("state")}
        return {"before": len(before), "after": len(after), "new": sorted(new), "gone": sorted(gone - finished),
                "finished": sorted(finished), "state": states}

    def projects(self):
        before, after = self.earlier.projects, self.later.projects
        return {"before": len(before), "after": len(after), "new": sorted(after.keys() - before.keys()),
                "gone": sorted(before.keys() - after.keys()),
                "state": {name: [before[name].get("state"), after[name].get("state")]
                          for name in before.keys() & after.keys()
                          if before[name].get("state") != after[name].get("state")}}

    def persons(self):
        """By table that is on both sides and of which persons are known: before, after, new, gone."""
        found = {}
        for table in self.both:
            before, after = self.earlier.persons_at(self.back[table]), self.later.persons_at(table)
            if before or after:
                found[table] = [len(before), len(after), len(after - before), len(before - after)]
        return found

    # ---- Continuity ----

    def continuity_of_tables(self):
        found = {}
        for table in self.both:
            before = {self.last(o) for t, o in self.before if t == table}
            after = {self.last(o) for t, o in self.after if t == table}
            found[table] = alike(before, after)
        return found

    def continuity_of_organisations(self):
        found = {}
        everybody = {self.last(o) for _, o in [*self.before, *self.after]}
        for one in everybody:
            before = {t for t, o in self.before if self.last(o) == one and t in self.both}
            after = {t for t, o in self.after if self.last(o) == one and t in self.both}
            found[one] = alike(before, after)
        return found

    # ---- All of it ----

    def figures(self):
        seats = {change: len(found) for change, found in self.seats.items()}
        return {
            "dates": [self.earlier.date, self.later.date],
            "tables": {"before": len(self.alive_before), "after": len(self.alive_after), "new": sorted(self.new),
                       "ended": sorted(self.ended), "not-covered": sorted(self.table_not_covered),
                       "succeeded": dict(sorted(self.succeeded.items()))},
            "seats": {"before": len(self.before), "after": len(self.after), **seats},
            "contacts": {"before": len(self.meet_before), "after": len(self.meet_after), "new": len(self.met),
                         "lost": len(self.lost), "lost-by": {one: len(pairs) for one, pairs in self.lost_by.items()},
                         "unknown-before": len(self.unknown_before), "unknown-after": len(self.unknown_after)},
            "organisations": {change: len(found) for change, found in self.organisations.items()},
            "cut-off": self.cut_off(),
            "meetings": [self.load(self.earlier, "meetings"), self.load(self.later, "meetings")],
            "hours": [self.load(self.earlier, "hours"), self.load(self.later, "hours")],
            "chairs": self.chairs(),
            "items": self.items(),
            "projects": self.projects(),
            "persons": self.persons(),
            "continuity": {"tables": self.continuity_of_tables(), "organisations": self.continuity_of_organisations()},
        }


def alike(before, after):
    """Retention: what stayed of what was. Jaccard: what stayed of all that ever was there."""
    both = len(before & after)
    return {"before": len(before), "after": len(after), "stayed": both,
            "retention": both / len(before) if before else None,
            "jaccard": both / len(before | after) if before | after else None}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def compare(earlier, later, *persons):
    """Of files."""
    before, after = (load(path)["persons"] for path in persons) if persons else (None, None)
    return Comparison(Round(load(earlier), persons=before), Round(load(later), persons=after))


def main(arguments):
    if len(arguments) not in (2, 4):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    print(json.dumps(compare(*arguments).figures(), indent=2, ensure_ascii=False, sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
