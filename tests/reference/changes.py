# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the rows of an answer of the library or the command against what comparison.py works out.

Rows are dicts by the names of the columns. A number that is missing is None, or a NaN.
"""
import collections
import math

import comparison as comparisons


def in_later_names(row, comparison):
    """What only the earlier side has now is told by its id there."""
    row = dict(row)
    row["table"] = comparison.table(row["table"])
    row["organisation"] = comparison.names.get(row["organisation"], row["organisation"])
    row["through"] = comparison.names.get(row["through"], row["through"])
    if row["what"] in ("tables", "seats", "contacts", "organisations"):
        names = comparison.table_names if row["what"] == "tables" else comparison.names
        row["other"] = names.get(row["other"], row["other"])
    return row


class Rows:
    def __init__(self, rows):
        self.totals, self.counts, self.through, self.items = {}, {}, {}, collections.defaultdict(list)
        for row in rows:
            numbers = tuple(number(row[side]) for side in ("before", "after"))
            if row["level"] == "total":
                self.totals[row["what"]] = numbers
            elif row["level"] == "count" and row["through"] is not None:
                self.through[row["what"], row["change"], row["through"]] = numbers
            elif row["level"] == "count":
                self.counts[row["what"], row["change"]] = numbers
            else:
                self.items[row["what"], row["change"]].append(row)

    def count(self, what, change):
        """A kind of change that there is nothing of may have no row."""
        return self.counts.get((what, change), (0, 0))

    def before(self, what, change):
        return self.count(what, change)[0]

    def after(self, what, change):
        return self.count(what, change)[1]

    def listed(self, what, change, *columns):
        return sorted(tuple(row[column] for column in columns) for row in self.items[what, change])

    def added(self, what, change):
        """The numbers of a list, added up."""
        return tuple(sum(number(row[side]) for row in self.items[what, change]) for side in ("before", "after"))


def number(value):
    return 0 if value is None or math.isnan(value) else value


def hold(test, rows, comparison):
    """Every figure, and every list behind it."""
    rows = Rows([in_later_names(row, comparison) for row in rows])
    figures = comparison.figures()

    def same(found, expected, of):
        test.assertEqual(found, expected, of)

    # Tables.
    tables = figures["tables"]
    same(rows.totals["tables"], (tables["before"], tables["after"]), "tables")
    for change in ("new", "ended"):
        same(rows.listed("tables", change, "table"), [(table,) for table in tables[change]], change)
    same((rows.after("tables", "new"), rows.before("tables", "ended")), (len(tables["new"]), len(tables["ended"])),
         "tables new and ended")
    same(sum(rows.count("tables", "not-covered")), len(tables["not-covered"]), "tables not covered")
    same(rows.count("tables", "stayed"), (len(comparison.both),) * 2, "tables that stayed")
    last = {table: comparisons.follow(comparison.table_successors, table)
            for table in comparison.alive_before | comparison.alive_after}
    same({(table, last[other]) for table, other in rows.listed("tables", "ended", "table", "other") if other},
         {(table, last[table]) for table in comparison.ended if last[table] in
          {last[other] for other in comparison.alive_after}}, "tables succeeded")
    if comparison.earlier.date < comparison.later.date:
        same({pair for pair in rows.listed("tables", "ended", "table", "other") if pair[1]},
             set(tables["succeeded"].items()), "by which tables")

    # Seats: what stayed and what went is what was; what stayed and what came is what is.
    seats = figures["seats"]
    same(rows.totals["seats"], (seats["before"], seats["after"]), "seats")
    same(rows.count("seats", "stayed"), (seats["stayed"],) * 2, "seats that stayed")
    same(rows.after("seats", "not-confirmed"), seats["not-confirmed"], "seats not confirmed")
    same(rows.count("seats", "succeeded"), (seats["succeeded"], seats["succeeding"]), "seats succeeded")
    same(rows.after("seats", "joined"), seats["joined"], "seats joined")
    same(rows.before("seats", "left"), seats["left"], "seats left")
    same(rows.after("seats", "at-new-table"), seats["new-table"], "seats at new tables")
    same(rows.before("seats", "at-ended-table"), seats["ended-table"], "seats at ended tables")
    same(rows.count("seats", "not-covered"), (seats["not-covered-after"], seats["not-covered-before"]),
         "seats not covered")
    for change in ("joined", "left"):
        same(rows.listed("seats", change, "table", "organisation"), sorted(comparison.seats[change]), change)
    same(sorted((row["table"], row["organisation"]) for row in rows.items["seats", "succeeded"] if row["before"]),
         sorted(comparison.seats["succeeded"]), "who was succeeded where")
    same({(row["table"], comparison.last(row["other"])) for row in rows.items["seats", "succeeded"]},
         {(table, comparison.last(one)) for change in ("succeeded", "succeeding")
          for table, one in comparison.seats[change]}, "by whom")
    for change in ("succeeded", "at-new-table", "at-ended-table", "not-covered", "not-confirmed"):
        listed = rows.added("seats", change)
        same(listed, rows.count("seats", change), f"list of {change}")

    # Contacts, by the last of each chain.
    contacts = figures["contacts"]
    same(rows.totals["contacts"], (contacts["before"], contacts["after"]), "contacts")
    same((rows.after("contacts", "new"), rows.before("contacts", "lost")), (contacts["new"], contacts["lost"]),
         "contacts new and lost")
    same(rows.count("contacts", "not-covered"), (contacts["unknown-after"], contacts["unknown-before"]),
         "contacts not covered")
    for change, pairs in (("new", comparison.met), ("lost", comparison.lost)):
        found = rows.listed("contacts", change, "organisation", "other")
        found = [tuple(sorted(comparison.last(one) for one in pair)) for pair in found]
        same(sorted(found), sorted(pairs), f"list of contacts {change}")
    by = collections.Counter(comparison.last(row["through"]) for row in rows.items["contacts", "lost"]
                             if row["reason"] == "unseated")
    for change, side in (("new", "after"), ("lost", "before")):
        listed = collections.Counter(row["through"] for row in rows.items["contacts", change] if row["through"])
        same({through: numbers[side == "after"] for (_, of, through), numbers in rows.through.items() if of == change},
             dict(listed), f"contacts {change} through whom")
        counted = [numbers[side == "after"] for (_, of, _), numbers in rows.through.items() if of == change]
        same(counted, sorted(counted, reverse=True), "most first")
    if sum(contacts["lost-by"].values()) == len(set().union(*comparison.lost_by.values())):
        same(dict(by), contacts["lost-by"], "contacts lost through whom")

    # Organisations.
    organisations = figures["organisations"]
    same(rows.count("organisations", "stayed"), (organisations["stayed"],) * 2, "organisations that stayed")
    same(rows.count("organisations", "succeeded"), (organisations["succeeded"], organisations["succeeding"]),
         "organisations succeeded")
    same(rows.after("organisations", "new"), organisations["new"], "organisations new")
    same(rows.before("organisations", "ended"), organisations["ended"], "organisations ended")

    same((rows.before("organisations", "unseated"), rows.after("organisations", "seated")),
         (organisations["unseated"], organisations["seated"]), "organisations that sit nowhere")
    for what in ("tables", "organisations", "areas", "projects"):
        same(rows.added(what, "not-covered"), rows.count(what, "not-covered"), f"list of {what} not covered")

    # Areas, what tables cover and what seats speak for.
    areas = figures["areas"]
    same(rows.count("areas", "stayed"), (areas["stayed"],) * 2, "areas that stayed")
    same(rows.count("areas", "succeeded"), (areas["succeeded"], areas["succeeding"]), "areas succeeded")
    for what in ("coverage", "representation"):
        same((rows.after(what, "new"), rows.before(what, "lost")), (figures[what]["new"], figures[what]["ended"]), what)

    # Agendas and projects.
    items = figures["items"]
    same(rows.totals["agenda"], (items["before"], items["after"]), "items")
    for change, listed in (("new", "new"), ("gone", "gone"), ("finished", "finished")):
        same([name for name, in rows.listed("agenda", change, "other")], items[listed], f"items {change}")
    same(rows.count("agenda", "finished"), (len(items["finished"]), items["finished-here"]), "items finished")
    same(rows.count("agenda", "stayed"), (items["stayed"],) * 2, "items that stayed")
    same(rows.count("agenda", "not-covered"), tuple(items["not-covered"]), "items not covered")
    same(sorted(row["other"] for row in rows.items["agenda", "changed"] if row["fact"] == "state"), items["state"],
         "items with another state")
    projects = figures["projects"]
    same(sorted(row["other"] for row in rows.items["projects", "changed"] if row["fact"] == "state"),
         projects["state"], "projects with another state")
    same([name for name, in rows.listed("projects", "finished", "other")], projects["finished"], "projects finished")

    # The rest.
    same(rows.totals.get("meetings", (0, 0)), tuple(figures["meetings"]), "meetings")
    same(rows.totals.get("hours", (0, 0)), tuple(figures["hours"]), "hours")
    same(sorted(row["table"] for row in rows.items["roles", "changed"] if row["fact"] == "chair"),
         sorted(figures["chairs"]), "tables of which the chair changed")


def hold_continuity(test, rows, comparison):
    """Of all that is there, and of nothing else; a part that is not known is None or a NaN."""
    figures, seen = comparison.figures()["continuity"], {"tables": set(), "organisations": set()}
    for row in rows:
        name = row["id"]
        name = comparison.table(name) if row["what"] == "tables" else comparison.last(comparison.names.get(name, name))
        seen[row["what"]].add(name)
        expected = figures[row["what"]].get(name)
        if expected is None:
            test.assertEqual((row["seats-before"], row["seats-after"]), (0, 0), name)
            continue
        found = {"before": row["seats-before"], "after": row["seats-after"], "stayed": row["shared"]}
        test.assertEqual(found, {part: expected[part] for part in found}, name)
        test.assertEqual(row["tenure-known"], expected["tenure-known"], name)
        for part in ("retention", "jaccard", "tenure", "chair-tenure"):
            value = None if row[part] is None or math.isnan(row[part]) else row[part]
            if part in ("retention", "jaccard") and value is None and not expected["stayed"]:
                continue  # nothing to compare
            if value is None or expected[part] is None:
                test.assertEqual(value, expected[part], (name, part))
            else:
                test.assertAlmostEqual(value, expected[part], places=9, msg=(name, part))
    for what, names in seen.items():
        test.assertLessEqual(set(figures[what]), names, what)


def hold_persons(test, rows, comparison):
    """Numbers by table: how many are new, and how many are gone."""
    rows, persons = Rows(rows), comparison.figures()["persons"]
    for change, side, place in (("new", "after", 2), ("left", "before", 3)):
        found = {row["table"]: number(row[side]) for row in rows.items["persons", change]}
        test.assertEqual(found, {table: numbers[place] for table, numbers in persons.items() if numbers[place]}, change)


def hold_lists(test, rows, before, after):
    """Of lists of (table, organisation), by name."""
    tables = {table for table, _ in before} & {table for table, _ in after}
    for change, seats in (("joined", {*after} - {*before}), ("left", {*before} - {*after})):
        test.assertEqual(rows.listed("seats", change, "table-name", "organisation-name"),
                         sorted(seat for seat in seats if seat[0] in tables), change)
