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
import datetime
import itertools
import json
import sys

from lindestroom import ALWAYS, NEVER

DAYS_A_YEAR = 365.2425
DONE = {"finished", "dropped"}


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
        self.all_areas = {one["id"]: one for one in inventory.get("areas", [])}
        self.all_tables = {one["id"]: one for one in inventory.get("tables", [])}
        self.all_organisations = {one["id"]: one for one in inventory.get("organisations", [])}
        self.areas = {name: one for name, one in self.all_areas.items() if holds(one, self.date)}
        self.all_projects = {one["id"]: one for one in inventory.get("projects", [])}
        self.projects = {name: one for name, one in self.all_projects.items() if holds(one, self.date)}
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
                if seat["table"] == table and holds(seat, self.date) and seat["organisation"] in self.organisations}


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
        self.organisations_before = {self.names.get(name, name) for name in earlier.organisations}
        self.organisations_after = set(later.organisations)
        self.successors = self.successions(self.names, "all_organisations", self.organisations_before,
                                           self.organisations_after)
        before = {(self.table(t), self.names.get(o, o)): m for (t, o), m in earlier.seats.items()}
        self.before, self.after = before, dict(later.seats)
        self.alive_before = {self.table(name) for name in earlier.tables}
        self.alive_after = set(later.tables)
        self.back = {self.table(name): name for name in earlier.all_tables}
        self.compare_tables()
        self.compare_seats()
        self.compare_contacts()
        self.compare_organisations()
        self.compare_areas()

    def successions(self, names, kind, before, after):
        """What came after what. The later side is believed first. Who is on both sides is succeeded later, if ever; who
        is merely not told of by a side that does not know the successor either, was not succeeded as far as is known."""
        there = {former: name for name, one in getattr(self.later, kind).items()
                 for former in one.get("former-ids", [])}
        found = {}
        for side, own in ((self.later, {}), (self.earlier, names)):
            for name, one in getattr(side, kind).items():
                name, successor = own.get(name, name), one.get("successor")
                if successor is not None and name not in found:
                    found[name] = there.get(successor, own.get(successor, successor))
        found = {name: successor for name, successor in found.items() if not {name} <= before & after}
        known = {side: {own.get(name, name): one for name, one in getattr(side, kind).items()}
                 for side, own in ((self.later, {}), (self.earlier, names))}
        for side, other, mine, theirs in ((self.earlier, self.later, before, after),
                                          (self.later, self.earlier, after, before)):
            for name in mine - theirs:
                is_complete = kind == "all_tables" and self.lacks_nothing(other)
                is_absent = name in known[other] or is_complete or not holds(known[side][name], other.date)
                if name in found and not is_absent and found[name] not in theirs:
                    del found[name]
        return found

    def lacks_nothing(self, side):
        """It calls itself complete, and not of something else than what the other says that it covers. That speaks of
        tables, and of nothing else."""
        covers = {one.inventory["covers"] for one in (self.earlier, self.later) if "covers" in one.inventory}
        return side.is_complete and len(covers) < 2

    def table(self, name):
        return self.table_names.get(name, name)

    def last(self, organisation):
        return follow(self.successors, organisation)

    # ---- Tables ----

    def compare_tables(self):
        """A table that one side does not know has ended, or is new, only if something says so. Its successor does."""
        self.both = self.alive_before & self.alive_after
        self.table_successors = successors = self.successions(self.table_names, "all_tables", self.alive_before,
                                                              self.alive_after)
        lasts = [{follow(successors, table) for table in side} for side in (self.alive_before, self.alive_after)]
        self.ended, self.new, self.table_not_covered = set(), set(), set()
        for table in self.alive_before - self.alive_after:
            said = follow(successors, table) in lasts[1] or table in self.later.all_tables or self.lacks_nothing(self.later) \
                or not holds(self.earlier.all_tables[self.back[table]], self.later.date)
            (self.ended if said else self.table_not_covered).add(table)
        for table in self.alive_after - self.alive_before:
            said = follow(successors, table) in lasts[0] or table in self.back or self.lacks_nothing(self.earlier) \
                or not holds(self.later.all_tables[table], self.earlier.date)
            (self.new if said else self.table_not_covered).add(table)
        self.succeeded = {}
        for table in self.ended:
            successor = table
            while successor in successors and successor not in self.alive_after:
                successor = successors[successor]
            if successor in self.alive_after:
                self.succeeded[table] = successor

    def is_told(self, side, table, organisation):
        """Whether it is known of this side that this organisation, which sits at this table on the other, does not sit
        there. That an inventory has all tables does not tell that it lists all members of one."""
        name = self.back[table] if side is self.earlier else table
        own = self.names if side is self.earlier else {}
        if side.all_tables[name].get("members-complete", True) and not self.is_silent(side, name):
            return True
        alive = {own.get(o, o) for o in side.organisations}
        # What came after an organisation, or before it, may sit there when not all are listed.
        if organisation in alive or self.last(organisation) not in {self.last(o) for o in alive}:
            if any(t == name and own.get(o, o) == organisation for t, o in side.recorded):
                return True
            if organisation in {own.get(o, o) for o in side.all_organisations.keys() - side.organisations.keys()}:
                return True
        other = self.before if side is self.later else self.after
        return not any(holds(membership, side.date) for membership in other[table, organisation])

    def table_fates(self):
        """Those that went on in another table on the other side."""
        return {change: {table for table in side if follow(self.table_successors, table) in
                         {follow(self.table_successors, other) for other in sides}}
                for change, side, sides in (("succeeded", self.alive_before - self.both, self.alive_after),
                                            ("succeeding", self.alive_after - self.both, self.alive_before))}

    @staticmethod
    def is_silent(side, name):
        """A table at which nobody sits, or ever sat: it did not answer."""
        return not any(seat[0] == name and seat[1] in side.organisations for seat in side.recorded)

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
                is_succession = before and after
                for seat in gone:
                    self.seats[names[0 if is_succession else 1 if self.is_told(side, *seat) else 2]].add(seat)
        self.seats["not-confirmed"] = {seat for seat in self.seats["stayed"] if not self.is_confirmed(seat[0])}

    def is_confirmed(self, table):
        """In the year before the date of the inventory. If nothing was ever checked, nothing is said of it; nor of two
        versions of one date."""
        as_of = self.later.inventory.get("as-of")
        if self.earlier.date == self.later.date or as_of is None or not any("verified" in one for one in self.later.tables.values()):
            return True
        if ends(self.later.tables[table])[1] < as_of + "-01-01"[len(as_of) - 4:]:
            return True  # of an earlier date, and gone since: it cannot be checked any more
        verified = self.later.tables[table].get("verified")
        year_before = self.later.inventory.get("confirmed-from", f"{int(as_of[:4]) - 1}{as_of[4:]}")
        return verified is not None and year_before <= verified + "-12-31"[len(verified) - 4:] and verified <= as_of

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
        self.lost, self.unknown_after = self.only(self.meet_before, self.meet_after, self.before,
                                                  self.seats["left"] | self.seats["ended-table"])
        self.met, self.unknown_before = self.only(self.meet_after, self.meet_before, self.after,
                                                  self.seats["joined"] | self.seats["new-table"])
        # Who may sit at a table that is not covered does not sit nowhere.
        sitting = {self.last(o) for _, o in self.after} | {self.last(o) for _, o in self.seats["not-covered-after"]}
        self.lost_by = collections.defaultdict(set)
        for pair in self.lost:
            for organisation in pair:
                if organisation not in sitting:
                    self.lost_by[organisation].add(pair)

    def only(self, meet, other, seats, gone):
        """A contact is unknown rather than gone if at one of the tables where they met both may still sit."""
        may_sit = {(table, self.last(organisation)) for table, organisation in seats.keys() - gone}
        lost, unknown = {}, {}
        for pair, tables in meet.items():
            if pair not in other:
                is_unknown = any((table, pair[0]) in may_sit and (table, pair[1]) in may_sit for table in tables)
                (unknown if is_unknown else lost)[pair] = tables
        return lost, unknown

    def cut_off(self):
        """Where a table was succeeded: who went along, with two or more who did not, and whom it met there only."""
        now = collections.defaultdict(set)
        for table, organisation in self.after:
            now[table].add(self.last(organisation))
        sitting = set().union(*now.values()) if now else set()
        found = []
        for table, successor in self.succeeded.items():
            if not self.later.tables[successor].get("members-complete", True):
                continue  # who is not listed may have come along
            for one in {self.last(o) for t, o in self.before if t == table} & now[successor]:
                others = {other for pair, tables in self.lost.items() if one in pair and tables == {table}
                          for other in pair if other != one and other in sitting - now[successor]}
                if len(others) > 1:
                    found.append([table, successor, one, sorted(others)])
        return sorted(found, key=lambda one: (-len(one[3]), one))

    # ---- Organisations, areas and projects ----

    def compare_things(self, kind):
        """What became of each, and what it is in the end."""
        names = same_by_id(getattr(self.earlier, "all_" + kind), getattr(self.later, "all_" + kind))
        before = {names.get(name, name) for name in getattr(self.earlier, kind)}
        after = set(getattr(self.later, kind))
        successors = self.successions(names, "all_" + kind, before, after)
        all_before = {names.get(name, name): one for name, one in getattr(self.earlier, "all_" + kind).items()}
        all_after = getattr(self.later, "all_" + kind)
        found = {change: set() for change in ("stayed", "succeeded", "succeeding", "new", "ended", "not-covered-before",
                                              "not-covered-after")}
        found["stayed"] = before & after
        wholes = [{follow(successors, name) for name in side} for side in (before, after)]
        for name in before - after:
            is_said = name in all_after or not holds(all_before[name], self.later.date)
            is_succeeded = follow(successors, name) in wholes[1]
            found["succeeded" if is_succeeded else "ended" if is_said else "not-covered-after"].add(name)
        for name in after - before:
            is_said = name in all_before or not holds(all_after[name], self.earlier.date)
            is_succeeding = follow(successors, name) in wholes[0]
            found["succeeding" if is_succeeding else "new" if is_said else "not-covered-before"].add(name)
        return names, successors, found

    def compare_organisations(self):
        """Who sat and sits nowhere any more: if every seat of it is known to be gone, and it did not end itself."""
        _, _, found = self.compare_things("organisations")
        self.organisations = found
        sat, sits = ({o for _, o in seats} for seats in (self.before, self.after))
        for change, here, there, gone in (("unseated", sat, sits, "ended"), ("seated", sits, sat, "new")):
            side = "after" if change == "unseated" else "before"
            unknown = {self.last(o) for _, o in self.seats[f"not-covered-{side}"]}
            there = {self.last(o) for o in there} | unknown
            found[change] = {o for o in here if self.last(o) not in there} - found[gone]

    def compare_areas(self):
        """Those that there are, and those of the tables on both sides, in the end."""
        names, successors, self.areas = self.compare_things("areas")
        unknown = self.areas["not-covered-before"] | self.areas["not-covered-after"]
        had = collections.defaultdict(lambda: (set(), set()))
        for place, side, own in ((0, self.earlier, names), (1, self.later, {})):
            for table, one in side.tables.items():
                name = self.table(table) if place == 0 else table
                had[name][place].update(own.get(area, area) for area in one.get("areas", []) if area in side.areas)
        has_any = [any(sides[place] for sides in had.values()) for place in (0, 1)]
        self.covered = {"new": set(), "ended": set()}
        for table in self.both:
            last = [{follow(successors, area) for area in side} for side in had[table]]
            for change, place in (("ended", 0), ("new", 1)):
                self.covered[change] |= {(table, area) for area in had[table][place] - unknown
                                         if has_any[1 - place] and follow(successors, area) not in last[1 - place]}
        self.compare_representation(names, successors)

    def compare_representation(self, names, successors):
        """For whom those speak who are at a table on both sides, or their successors. What one side does not know may
        have been spoken for there."""
        unknown = {"organisation": self.organisations["not-covered-before"] | self.organisations["not-covered-after"],
                   "area": self.areas["not-covered-before"] | self.areas["not-covered-after"]}
        last = {"organisation": self.last, "area": lambda area: follow(successors, area)}
        sides = []
        for side, seats, own in ((self.earlier, self.before, {"organisation": self.names, "area": names}),
                                 (self.later, self.after, {"organisation": {}, "area": {}})):
            found = collections.defaultdict(set)
            for (table, organisation), memberships in seats.items():
                seat = table, self.last(organisation)
                for told in (membership.get("represents", {}) for membership in memberships):
                    for kind, alive in (("organisation", side.organisations), ("area", side.areas)):
                        of = [own[kind].get(one, one) for one in told.get(f"{kind}s", []) if one in alive]
                        found[seat] |= {(kind, last[kind](one)) for one in of if one not in unknown[kind]}
                found[seat] |= set()
            sides.append(found)
        before, after = sides
        both = {seat for seat in before.keys() & after.keys() if seat[0] in self.both}
        self.represented = {"new": {(*seat, *one) for seat in both for one in after[seat] - before[seat]},
                            "ended": {(*seat, *one) for seat in both for one in before[seat] - after[seat]}}

    # ---- What else is told of tables ----

    @staticmethod
    def load(side, of):
        """Meetings a year; hours of all who sit there."""
        meetings = {name: one.get("meetings-per-year", 0) for name, one in side.tables.items()}
        if of == "meetings":
            return sum(meetings.values())
        return sum(meetings[table] * side.tables[table].get("hours-per-meeting", 0) for table, _ in side.seats)

    def chairs(self):
        """Tables of which another organisation became chair. A successor is the same chair; and of whom a side does not
        know whether they sit there, it does not know whether they have the chair."""
        found = {}
        for table in self.both:
            before = {self.names.get(o, o) for o in self.earlier.chairs(self.back[table])}
            after = self.later.chairs(table)
            unknown = {(table, one) for one in before} & self.seats["not-covered-after"] \
                | {(table, one) for one in after} & self.seats["not-covered-before"]
            if {self.last(o) for o in before} != {self.last(o) for o in after} and not unknown:
                found[table] = [sorted(before), sorted(after)]
        return found

    def items(self):
        before = {name: (self.table(table), item.get("state")) for name, (table, item) in self.earlier.items().items()}
        after = {name: (table, item.get("state")) for name, (table, item) in self.later.items().items()}
        unknown = [{name for name in side if side[name][0] in self.table_not_covered or not other}
                   for side, other in ((before, after), (after, before))]
        gone, both = before.keys() - after.keys() - unknown[0], before.keys() & after.keys()
        finished_here = {name for name in both if after[name][1] in DONE and before[name][1] not in DONE}
        return {"before": len(before), "after": len(after), "new": sorted(after.keys() - before.keys() - unknown[1]),
                "gone": sorted(gone), "stayed": len(both),
                "not-covered": [len(unknown[0] - after.keys()), len(unknown[1] - before.keys())],
                "finished": sorted(finished_here | {name for name in gone if before[name][1] in DONE}),
                "finished-here": len(finished_here),
                "state": sorted(name for name in both - finished_here if before[name][1] != after[name][1])}

    def projects(self):
        _, _, found = self.compare_things("projects")
        before, after = self.earlier.projects, self.later.projects
        state = {name for name in before.keys() & after.keys()
                 if before[name].get("state") != after[name].get("state")}
        finished = {name for name in state if after[name].get("state") in DONE and before[name].get("state") not in DONE}
        return {**{change: len(things) for change, things in found.items()}, "finished": sorted(finished),
                "state": sorted(state - finished)}

    def persons(self):
        """By table that is on both sides and of which persons are known: before, after, new, gone."""
        found = {}
        for table in self.both:
            before, after = self.earlier.persons_at(self.back[table]), self.later.persons_at(table)
            if before or after:
                found[table] = [len(before), len(after), len(after - before), len(before - after)]
        return found

    # ---- Continuity ----

    def continuity(self):
        """By table, and by what organisations are in the end; without what one side does not cover. A table has a
        continuity if it is on both sides, an organisation too."""
        sides = [collections.defaultdict(set), collections.defaultdict(set)]
        for side, seats, unknown in zip(sides, (self.before, self.after), ("not-covered-after", "not-covered-before")):
            for table, organisation in seats.keys() - self.seats[unknown]:
                side["tables", table].add(self.last(organisation))
                side["organisations", self.last(organisation)].add(table)
        found = {kind: {name: alike(sides[0][kind, name], sides[1][kind, name])
                        for of, name in sides[0].keys() | sides[1].keys() if of == kind}
                 for kind in ("tables", "organisations")}
        for table in self.both:
            found["tables"].setdefault(table, alike(set(), set()))
        for kind, of in (("tables", lambda table, one: table), ("organisations", lambda table, one: self.last(one))):
            for name, figures in found[kind].items():
                seats = [(seat, memberships) for seat, memberships in self.after.items() if of(*seat) == name]
                figures["tenure"], figures["tenure-known"] = self.tenure(seats)
                figures["chair-tenure"], _ = self.tenure(
                    [(seat, [role]) for seat, memberships in seats for membership in memberships
                     for role in membership.get("roles", []) if role["role"] == "chair" and holds(role, self.later.date)])
        return found

    def tenure(self, seats):
        """The mean in years of those of which the start is known, up to the date of the later side."""
        starts = [min(ends(one)[0] for one in memberships) for _, memberships in seats]
        starts = [start for start in starts if start != NEVER]
        if not starts or self.later.date is None:
            return None, 0
        today = datetime.date.fromisoformat(self.later.date)
        days = [(today - datetime.date.fromisoformat(start)).days for start in starts]
        return sum(days) / len(days) / DAYS_A_YEAR, len(days)

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
            "areas": {change: len(found) for change, found in self.areas.items()},
            "coverage": {change: len(found) for change, found in self.covered.items()},
            "representation": {change: len(found) for change, found in self.represented.items()},
            "cut-off": self.cut_off(),
            "meetings": [self.load(self.earlier, "meetings"), self.load(self.later, "meetings")],
            "hours": [self.load(self.earlier, "hours"), self.load(self.later, "hours")],
            "chairs": self.chairs(),
            "items": self.items(),
            "projects": self.projects(),
            "persons": self.persons(),
            "continuity": self.continuity(),
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
