#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Overlap and profile against NetworkX, all pairs: of the Davis data (see tests/data/davis.md), of random two-mode networks,
and of the tables of an invented region over everything they share."""

import csv
import itertools
import json
import math
import os
import unittest
from pathlib import Path

from region import Regiotafel

from gi.repository import Gio

try:
    import networkx
    from networkx.algorithms import bipartite
except ImportError:
    networkx = None

SOURCE = Path(os.environ.get("REGIOTAFEL_SOURCE", Path(__file__).resolve().parents[2]))
DAVIS = SOURCE / "tests" / "data" / "davis.csv"
LINDESTROOM = SOURCE / "examples" / "data" / "lindestroom" / "2026.json"
MARGIN = 1e-12


def read_davis():
    """As the library reads it, and as NetworkX has it: nodes are (mode, name)."""
    reader = Regiotafel.Reader(format=Regiotafel.Format.EDGE_CSV, table_column="table",
                               organisation_column="organisation")
    inventory = reader.read_file(Gio.File.new_for_path(str(DAVIS)))
    graph = networkx.Graph()
    with open(DAVIS, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            graph.add_edge(("organisation", row["organisation"]), ("table", row["table"]))
    return inventory, graph


def make_random(n_tables, n_organisations, density, seed):
    """A random network, things without a tie among them, said to both."""
    random = bipartite.random_graph(n_tables, n_organisations, density, seed=seed)
    graph = networkx.relabel_nodes(random, lambda i: ("table", f"T{i}") if i < n_tables else ("organisation", f"O{i}"))
    inventory = Regiotafel.Inventory()
    for mode, name in graph.nodes:
        inventory.add((Regiotafel.Table if mode == "table" else Regiotafel.Organisation)(id=name, name=name))
    for one, other in graph.edges:
        (_, table), (_, organisation) = sorted((one, other), reverse=True)
        inventory.add(Regiotafel.Membership(table=inventory.tables.find(table),
                                            organisation=inventory.organisations.find(organisation)))
    return inventory, graph


@unittest.skipIf(networkx is None, "python3-networkx is not installed")
class Oracle(unittest.TestCase):
    def compare(self, inventory, graph):
        names = {thing.props.id: thing.props.name for things in (inventory.tables, inventory.organisations)
                 for thing in things}
        for mode, of, other in (("table", Regiotafel.Axis.TABLES, "organisation"),
                                ("organisation", Regiotafel.Axis.ORGANISATIONS, "table")):
            nodes = [node for node in graph.nodes if node[0] == mode]
            counts = bipartite.weighted_projected_graph(graph, nodes)
            jaccards = bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=True)
            overlaps = bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=False)
            result = Regiotafel.Overlap(of=of).run(inventory.snapshot())
            columns = {name: result.find_column(name).to_numpy() for name in result.list_columns()}
            seen = set()
            for i, row in enumerate(result):
                a, b = (mode, columns["a-name"][i]), (mode, columns["b-name"][i])
                seen.add(frozenset((a, b)))
                shared, n_a, n_b = counts.edges[a, b]["weight"], graph.degree[a], graph.degree[b]
                for name, expected in (
                    ("n-a", n_a),
                    ("n-b", n_b),
                    ("shared", shared),
                    ("jaccard", jaccards.edges[a, b]["weight"]),
                    ("overlap", overlaps.edges[a, b]["weight"]),
                    ("a-in-b", shared / n_a),
                    ("b-in-a", shared / n_b),
                    ("cosine", shared / math.sqrt(n_a * n_b)),
                ):
                    self.assertAlmostEqual(columns[name][i], expected, delta=MARGIN, msg=(name, a, b))
                self.assertEqual({(other, names[thing]) for thing in row.dup_evidence()},
                                 set(networkx.common_neighbors(graph, a, b)))
            # And no other pair.
            self.assertEqual(seen, {frozenset(edge) for edge in counts.edges})
            self.assertEqual(len(seen), len(result))

    def test_davis_is_davis(self):
        """The file is what NetworkX brings along."""
        _, graph = read_davis()
        mine = {frozenset(name for _, name in edge) for edge in graph.edges}
        self.assertEqual(mine, {frozenset(edge) for edge in networkx.davis_southern_women_graph().edges})

    def test_davis(self):
        inventory, graph = read_davis()
        self.assertEqual((len(inventory.tables), len(inventory.organisations), len(graph.edges)), (14, 18, 89))
        self.compare(inventory, graph)

    def test_random(self):
        for seed, (n_tables, n_organisations, density) in enumerate((
            (1, 1, 1), (2, 9, 0.5), (9, 2, 0.5), (12, 30, 0.05), (30, 12, 0.3), (25, 25, 0.9), (40, 60, 0.1), (15, 15, 0),
            (8, 8, 1),
        )):
            with self.subTest(seed=seed):
                self.compare(*make_random(n_tables, n_organisations, density, seed))


@unittest.skipIf(networkx is None, "python3-networkx is not installed")
class ProfileOracle(unittest.TestCase):
    """A graph for each axis: a table is tied to what it has there."""

    AXES = ("organisations", "themes", "areas", "projects")

    def compare(self, snapshot, graphs, tables):
        result = Regiotafel.Profile(include_leave=True).run(snapshot)
        columns = {name: result.find_column(name) for name in result.list_columns()}
        pairs = {frozenset(pair) for pair in itertools.combinations(tables, 2)}
        self.assertEqual(len(result), len(pairs))
        for axis, graph in graphs.items():
            edges = [(columns["a"].get_text(i), columns["b"].get_text(i)) for i in range(len(result))]
            self.assertEqual({frozenset(edge) for edge in edges}, pairs)
            coefficients = networkx.jaccard_coefficient(graph, edges)
            for i, (a, b, coefficient) in enumerate(coefficients):
                jaccard = columns[f"{axis}-jaccard"].get_number(i)
                with self.subTest(axis=axis, a=a, b=b):
                    self.assertEqual(columns[f"{axis}-a"].get_number(i), graph.degree[a])
                    self.assertEqual(columns[f"{axis}-b"].get_number(i), graph.degree[b])
                    self.assertEqual(columns[f"{axis}-shared"].get_number(i),
                                     len(list(networkx.common_neighbors(graph, a, b))))
                    # NetworkX calls the coefficient of two without neighbours 0; the library does not know it.
                    if graph.degree[a] + graph.degree[b] == 0:
                        self.assertEqual(coefficient, 0)
                        self.assertTrue(math.isnan(jaccard))
                    else:
                        self.assertAlmostEqual(jaccard, coefficient, delta=MARGIN)
        return result

    def test_lindestroom(self):
        """What the file says, read without the library."""
        data = json.loads(LINDESTROOM.read_text(encoding="utf-8"))
        date = data["as-of"]

        def holds(thing):
            start, _, end = thing.get("period", "../..").partition("/")
            return (start in ("", "..") or start <= date) and (end in ("", "..") or date[:len(end)] <= end)

        graphs = {axis: networkx.Graph() for axis in self.AXES}
        tables = [table for table in data["tables"] if holds(table)]
        organisations = {organisation["id"] for organisation in data["organisations"] if holds(organisation)}
        for table in tables:
            items = [item for agenda in table.get("agendas", []) if holds(agenda) for item in agenda.get("items", [])
                     if holds(item)]
            has = {
                "organisations": {m["organisation"] for m in table["memberships"] if holds(m)} & organisations,
                "themes": table.get("themes", []),
                "areas": table.get("areas", []),
                "projects": {item["project"] for item in items if "project" in item},
            }
            for axis, graph in graphs.items():
                graph.add_node(table["id"])
                graph.add_edges_from((table["id"], (axis, thing)) for thing in has[axis])
        inventory = Regiotafel.Reader().read_file(Gio.File.new_for_path(str(LINDESTROOM)))
        result = self.compare(inventory.snapshot(), graphs, [table["id"] for table in tables])
        self.assertEqual(len(result), 351)
        alike = [row for row in result if row["alike"] == "both"]
        self.assertEqual([row["reading"] for row in alike], ["merge", "not-recorded"] + ["belongs"] * 6)
        self.assertEqual({frozenset((row["a"], row["b"])) for row in alike}, {frozenset(pair) for pair in (
            ("th-ouderen", "wg-kwetsbaar"), ("roaz-t", "th-spoed"), ("roaz-b", "roaz-t"), ("bo-sociaal", "ao-sociaal"),
            ("bo-jeugd", "ao-jeugd"), ("bt-gezond", "bl-iza"), ("bp-veen", "wg-geclusterd"), ("tf-wacht", "casus-ggz"))})
        members = Regiotafel.Profile(standings=Regiotafel.Standings.MEMBER).run(inventory.snapshot())
        self.assertEqual([row["reading"] for row in members if row["alike"] == "both"],
                         ["merge"] + ["not-recorded"] * 2 + ["belongs"] * 6)
        issues = Regiotafel.Profile(include_case=False).run(inventory.snapshot())
        self.assertEqual(sum(row["alike"] == "both" for row in issues), 7)

    def test_random(self):
        for seed, (n_tables, n_things, density) in enumerate(((2, 3, 0.5), (12, 9, 0.3), (30, 12, 0.1), (25, 40, 0.6))):
            with self.subTest(seed=seed):
                graphs = {axis: bipartite.random_graph(n_tables, n_things, density, seed=seed * 7 + i)
                          for i, axis in enumerate(self.AXES)}
                graphs = {axis: networkx.relabel_nodes(graph, lambda i: f"t{i}" if i < n_tables else f"{axis}{i}")
                          for axis, graph in graphs.items()}
                inventory = Regiotafel.Inventory()
                for i in range(n_tables):
                    inventory.add(Regiotafel.Table(id=f"t{i}", name=f"t{i}"))
                for axis, (kind, add) in {"organisations": ("Organisation", None), "themes": ("Theme", "add_theme"),
                                          "areas": ("Area", "add_area"), "projects": ("Project", None)}.items():
                    things = {}
                    for i in range(n_tables, n_tables + n_things):
                        things[f"{axis}{i}"] = getattr(Regiotafel, kind)(id=f"{axis}{i}", name=f"{axis}{i}")
                        inventory.add(things[f"{axis}{i}"])
                    for edge in graphs[axis].edges:
                        table, thing = sorted(edge, key=lambda node: node.startswith(axis))
                        at = inventory.tables.find(table)
                        if axis == "organisations":
                            inventory.add(Regiotafel.Membership(table=at, organisation=things[thing]))
                        elif axis == "projects":
                            agenda = inventory.agendas.find(f"agenda of {table}")
                            if agenda is None:
                                agenda = Regiotafel.Agenda(id=f"agenda of {table}", table=at)
                                inventory.add(agenda)
                            inventory.add(Regiotafel.AgendaItem(id=f"{thing} at {table}", name=thing, agenda=agenda,
                                                                project=things[thing]))
                        else:
                            getattr(at, add)(things[thing])
                self.compare(inventory.snapshot(), graphs, [f"t{i}" for i in range(n_tables)])


if __name__ == "__main__":
    unittest.main()
