#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Overlap against NetworkX, all pairs: of the Davis data (see tests/data/davis.md) and of random two-mode networks."""

import csv
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


if __name__ == "__main__":
    unittest.main()
