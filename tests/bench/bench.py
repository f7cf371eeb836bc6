#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Measures the library against what people would use otherwise, both called from this one process.

usage: bench.py FOLDER SIZE [--runs N] [--threads N] [--only TEXT]

FOLDER holds what generate.py made. The two sides take turns; the ratio (their time divided by ours) is taken pair by
pair, and its median is what counts: milliseconds say something about the machine, ratios about the programs. Before
anything is timed the answers are compared: a difference ends the run with status 1. A line for each job and peer:

  BENCH size=… job=… peer=… peer_ms=… lib_ms=… ratio=… ratio_min=… ratio_max=… runs=… threads=… n=… sum=… cpu=…

A job that cannot run says “skipped=” and why. What each peer is given is told at each job.
"""
import argparse
import csv
import gc
import json
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import time

import gi
import numpy

gi.require_version("Regiotafel", "1")
from gi.repository import Gio, GLib, Regiotafel  # noqa: E402

N_COLLIDING = 17  # pairs of letters in an id: 2^17 ids


class Difference(Exception):
    """The two sides do not give the same answer."""


class Skipped(Exception):
    """A job cannot run here."""


def find_cpu():
    try:
        name = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")).group(1)
    except (OSError, AttributeError):
        name = platform.machine()
    return re.sub(r"\W+", "_", name.strip())


def compare(name, ours, theirs):
    """Answers are dicts of numbers; those that begin with “sum_” are sums of fractions."""
    for key, value in ours.items():
        other = theirs[key]
        near = abs(value - other) <= 1e-9 * max(abs(value), abs(other)) if key.startswith("sum_") else value == other
        if not near:
            raise Difference(f"{name}: {key} is {value} with the library, {other} with the peer")


def take_time(function):
    gc.collect()
    start = time.perf_counter()
    answer = function()
    spent = time.perf_counter() - start
    return spent * 1000, answer


class Bench:
    def __init__(self, options):
        self.options = options
        self.cpu = find_cpu()

    def is_wanted(self, job):
        return not self.options.only or self.options.only in job

    def skip(self, job, peer, reason):
        if not self.is_wanted(job):
            return
        reason = re.sub(r"\s+", "_", str(reason).strip())
        print(f"BENCH size={self.options.size} job={job} peer={peer} skipped={reason}", flush=True)

    def measure(self, job, peer, ours, theirs, facts_of_ours=None, facts_of_theirs=None, threads=1):
        """Runs both in turn. The facts are functions from what came out to a dict; they are not timed."""
        if not self.is_wanted(job):
            return
        try:
            facts = (facts_of_ours or dict)(ours())
            compare(f"{job}, {peer}", facts, (facts_of_theirs or dict)(theirs()))
        except Skipped as reason:
            self.skip(job, peer, reason)
            return

        our_times, their_times = [], []
        for _ in range(self.options.runs):
            for function, times in ((theirs, their_times), (ours, our_times)):
                spent, answer = take_time(function)
                times.append(spent)
                del answer
        ratios = [their / our for their, our in zip(their_times, our_times)]
        known = " ".join(f"{key}={value:.12g}" if isinstance(value, float) else f"{key}={value}"
                         for key, value in facts.items())
        print(f"BENCH size={self.options.size} job={job} peer={peer} peer_ms={statistics.median(their_times):.3f} "
              f"lib_ms={statistics.median(our_times):.3f} ratio={statistics.median(ratios):.2f} "
              f"ratio_min={min(ratios):.2f} ratio_max={max(ratios):.2f} runs={self.options.runs} threads={threads} "
              f"{known} cpu={self.cpu}", flush=True)


def import_peer(name):
    try:
        return __import__(name, fromlist=["__version__"])
    except ImportError as error:
        raise Skipped(f"no {name}") from error


# Reading


def count_entries(document):
    tables = document["tables"]
    return {"n": sum(len(table["memberships"]) for table in tables),
            "sum": len(tables) + len(document["organisations"])}


def count_nodes(parser):
    root = parser.get_root().get_object()
    tables = root.get_array_member("tables")
    return {"n": sum(tables.get_object_element(i).get_array_member("memberships").get_length()
                     for i in range(tables.get_length())),
            "sum": tables.get_length() + root.get_array_member("organisations").get_length()}


def count_inventory(inventory):
    return {"n": len(inventory.memberships), "sum": len(inventory.tables) + len(inventory.organisations)}


def bench_reading(bench, path):
    """From a file to objects. The peers check nothing and resolve no references: they are favoured."""
    file = Gio.File.new_for_path(str(path))

    def ours():
        return Regiotafel.Reader().read_file(file, None)

    def with_json():
        with open(path, encoding="utf-8") as stream:
            return json.load(stream)

    bench.measure("read_json", f"json-{platform.python_version()}", ours, with_json, count_inventory, count_entries)

    try:
        gi.require_version("Json", "1.0")
        from gi.repository import Json
    except (ImportError, ValueError):
        bench.skip("read_json", "json-glib", "no typelib of Json-1.0")
        return

    def with_json_glib():
        parser = Json.Parser.new_immutable()
        parser.load_from_mapped_file(str(path))
        return parser

    version = f"{Json.MAJOR_VERSION}.{Json.MINOR_VERSION}.{Json.MICRO_VERSION}"
    bench.measure("read_json", f"json-glib-{version}", ours, with_json_glib, count_inventory, count_nodes)


# From objects to a matrix


def bench_snapshot(bench, inventory, document):
    """The objects are there; the matrix of tables and organisations is made. Ours has domains, themes, areas and texts
    too; theirs is a matrix only."""

    def with_scipy():
        sparse = import_peer("scipy.sparse")
        rows = {table["id"]: i for i, table in enumerate(document["tables"])}
        columns = {organisation["id"]: i for i, organisation in enumerate(document["organisations"])}
        row, column = [], []
        for table in document["tables"]:
            for membership in table["memberships"]:
                row.append(rows[table["id"]])
                column.append(columns[membership["organisation"]])
        ones = numpy.ones(len(row), numpy.int32)
        return sparse.csr_matrix((ones, (row, column)), shape=(len(rows), len(columns)))

    bench.measure("snapshot", peer_name("scipy"), lambda: inventory.snapshot(None), with_scipy,
                  lambda snapshot: {"n": snapshot.props.n_memberships, "sum": snapshot.props.n_tables},
                  lambda matrix: {"n": matrix.nnz, "sum": matrix.shape[0]})


# Pairs


def peer_name(package):
    try:
        return f"{package}-{import_peer(package).__version__}"
    except Skipped:
        return package


def read_pairs(result):
    # Sums of counts are exact; the order in which fractions are added is not the same on both sides.
    return {"n": result.get_n_items(), "sum": int(result.find_column("shared").to_numpy().sum(dtype=numpy.int64)),
            "sum_jaccard": float(result.find_column("jaccard").to_numpy().sum())}


def bench_pairs(bench, job, of, by, snapshot, edges):
    """All pairs that share something, with the number shared and the Jaccard coefficient, in memory. SciPy gets its
    matrix ready-made, with 32-bit numbers, and NetworkX its graph: making these is not timed. Ours starts from the
    snapshot, which is ready-made too, and ends with a column that NumPy reads in place."""
    threads = bench.options.threads

    def ours():
        question = Regiotafel.Overlap(of=of, by=by, n_threads=threads, sorted=False)
        result = question.run(snapshot, None)
        result.jaccard = numpy.frombuffer(result.find_column("jaccard").dup_bytes().get_data() or b"", "f8")
        return result

    try:
        sparse = import_peer("scipy.sparse")
        ones = numpy.ones(len(edges), numpy.int32)
        matrix = sparse.csr_matrix((ones, (edges[:, 0], edges[:, 1])))
        sizes = numpy.diff(matrix.indptr)
    except Skipped as reason:
        bench.skip(job, "scipy", reason)
    else:
        def with_scipy():
            shared = (matrix @ matrix.T).tocoo()
            upper = shared.row < shared.col
            row, column, counts = shared.row[upper], shared.col[upper], shared.data[upper]
            return row, column, counts, counts / (sizes[row] + sizes[column] - counts)

        def facts(answer):
            return {"n": len(answer[0]), "sum": int(answer[2].sum(dtype=numpy.int64)),
                    "sum_jaccard": float(answer[3].sum())}

        bench.measure(job, peer_name("scipy"), ours, with_scipy, read_pairs, facts, threads)

    try:
        networkx = import_peer("networkx")
        if len(edges) > 100000:
            raise Skipped("it would take minutes")
        graph = networkx.Graph()
        graph.add_edges_from((("a", a), ("b", b)) for a, b in edges.tolist())
        rows = [node for node in graph if node[0] == "a"]
    except Skipped as reason:
        bench.skip(job, "networkx", reason)
        return

    def with_networkx():
        return networkx.bipartite.overlap_weighted_projected_graph(graph, rows, jaccard=True)

    def facts_of_projection(projection):
        # The number shared is not kept: it follows from the coefficient and the sizes.
        total, shared = 0.0, 0
        for a, b, weight in projection.edges(data="weight"):
            total += weight
            shared += round(weight * (graph.degree[a] + graph.degree[b]) / (1 + weight))
        return {"n": projection.number_of_edges(), "sum": shared, "sum_jaccard": total}

    bench.measure(job, peer_name("networkx"), ours, with_networkx, read_pairs, facts_of_projection, threads)


# Chance

# More pairs than this would take the plain form minutes: it takes some tenths of a millisecond for each.
MOST_PLAIN = 20000


def bench_significance(bench, job, of, by, snapshot, edges):
    """All pairs that share something, with the chance that they would share as much (Fisher's exact test, one-sided).
    SciPy gets its matrix ready-made as above. It is asked once for each different number that the two have and share, all
    of these in one call, and what it says is looked up for each pair; and, where there are few pairs, as one would write
    it first: for all pairs. Ours adjusts for the number of pairs as well, which the peer does not."""
    threads = bench.options.threads

    def ours():
        question = Regiotafel.Overlap(of=of, by=by, n_threads=threads, sorted=False, significance=True)
        result = question.run(snapshot, None)
        result.p = numpy.frombuffer(result.find_column("p").dup_bytes().get_data() or b"", "f8")
        return result

    def read_ours(result):
        return {"n": result.get_n_items(), "sum": int(result.find_column("shared").to_numpy().sum(dtype=numpy.int64)),
                "sum_p": float(result.p.sum()), "sum_log_p": float(numpy.log(result.p).sum())}

    try:
        sparse, stats = import_peer("scipy.sparse"), import_peer("scipy.stats")
    except Skipped as reason:
        bench.skip(job, "scipy", reason)
        return
    matrix = sparse.csr_matrix((numpy.ones(len(edges), numpy.int32), (edges[:, 0], edges[:, 1])))
    sizes = numpy.diff(matrix.indptr).astype(numpy.int64)
    n_columns, most = len(numpy.unique(edges[:, 1])), int(sizes.max()) + 1

    def find_pairs():
        shared = (matrix @ matrix.T).tocoo()
        upper = shared.row < shared.col
        return sizes[shared.row[upper]], sizes[shared.col[upper]], shared.data[upper].astype(numpy.int64)

    def memoised():
        n_a, n_b, counts = find_pairs()
        keys = (numpy.minimum(n_a, n_b) * most + numpy.maximum(n_a, n_b)) * most + counts
        if most ** 3 <= 1 << 24:
            # Marks are quicker than sorting, when there is room for them.
            marks = numpy.zeros(most ** 3, bool)
            marks[keys] = True
            different = numpy.flatnonzero(marks)
            places = numpy.empty(most ** 3, numpy.int64)
            places[different] = numpy.arange(len(different))
            places = places[keys]
        else:
            different, places = numpy.unique(keys, return_inverse=True)
        p = stats.hypergeom.sf(different % most - 1, n_columns, different // most // most, different // most % most)
        return counts, p[places]

    def plain():
        n_a, n_b, counts = find_pairs()
        return counts, stats.hypergeom.sf(counts - 1, n_columns, n_a, n_b)

    def facts(answer):
        counts, p = answer
        return {"n": len(counts), "sum": int(counts.sum()), "sum_p": float(p.sum()),
                "sum_log_p": float(numpy.log(p).sum())}

    bench.measure(job, peer_name("scipy") + "-memoised", ours, memoised, read_ours, facts, threads)
    if len(find_pairs()[2]) <= MOST_PLAIN:
        bench.measure(job, peer_name("scipy") + "-plain", ours, plain, read_ours, facts, threads)
    else:
        bench.skip(job, peer_name("scipy") + "-plain", "it would take minutes")


# From a list to a snapshot

LIST_COLUMNS = {"format": Regiotafel.Format.EDGE_CSV, "table_column": "table", "organisation_column": "organisation"}


def make_list_reader():
    # Of the largest sizes there is more than a file from anybody may hold.
    return Regiotafel.Reader(**LIST_COLUMNS, max_bytes=2**32 - 1, max_entities=2**31 - 1)


# In a process of its own, since memory that was in use before would be used again. What a snapshot takes, tables and
# organisations with their ids included, and what reading the list takes at its height, the file included.
MEASURE_MEMORY = """
import pathlib, re, resource, sys
import gi, numpy
gi.require_version("Regiotafel", "1")
from gi.repository import Gio, Regiotafel

def read(member):
    text = pathlib.Path("/proc/self/status").read_text()
    return int(re.search(member + r":\\s*(\\d+) kB", text).group(1)) * 1024

edges = numpy.fromfile(sys.argv[1], "<i4").reshape(-1, 2)
ids = [[str(i) for i in range(n)] for n in edges.max(axis=0) + 1]
Regiotafel.Snapshot.from_edges(edges[:1, 0], edges[:1, 1], *ids)
before = read("VmRSS")
snapshot = Regiotafel.Snapshot.from_edges(edges[:, 0], edges[:, 1], *ids)
kept = read("VmRSS") - before
n = snapshot.get_n_memberships()
reader = Regiotafel.Reader(format=Regiotafel.Format.EDGE_CSV, table_column="table", organisation_column="organisation",
                           max_bytes=2**32 - 1, max_entities=2**31 - 1)
before = read("VmRSS")
other = reader.read_snapshot_file(Gio.File.new_for_path(sys.argv[2]), None, None)
height = max(read("VmHWM") - before, 0)
print(f"bytes_per_membership={kept / n:.1f} bytes_at_height={height / n:.1f} n={n}")
"""


def bench_list(bench, path, edges):
    """A list of memberships as a file becomes a snapshot: encoding, separator and quotes are looked for, names become
    ids, and both directions are made. The peer is what one would write in Python: a dict from each table to the set of
    its organisations, with the reader of CSV that comes with Python. And columns that are in memory already, as codes,
    against the matrix that SciPy makes of them."""
    file = Gio.File.new_for_path(str(path))

    def ours():
        return make_list_reader().read_snapshot_file(file, None, None)

    def with_dict():
        tables = {}
        with open(path, encoding="utf-8", newline="") as stream:
            rows = csv.reader(stream)
            names = next(rows)
            table, organisation = names.index("table"), names.index("organisation")
            for row in rows:
                tables.setdefault(row[table], set()).add(row[organisation])
        return tables

    def facts_of_snapshot(snapshot):
        return {"n": snapshot.get_n_seats(), "sum": snapshot.get_n_tables() + snapshot.get_n_organisations()}

    def facts_of_dict(tables):
        return {"n": sum(map(len, tables.values())), "sum": len(tables) + len(set().union(*tables.values()))}

    bench.measure("load_csv", f"dict-{platform.python_version()}", ours, with_dict, facts_of_snapshot, facts_of_dict)

    ids = [[f"{letter}{i}" for i in range(n)] for letter, n in zip("to", edges.max(axis=0) + 1)]

    def from_columns():
        return Regiotafel.Snapshot.from_edges(edges[:, 0], edges[:, 1], *ids)

    def with_scipy():
        sparse = import_peer("scipy.sparse")
        return sparse.csr_matrix((numpy.ones(len(edges), numpy.int32), (edges[:, 0], edges[:, 1])))

    bench.measure("load_columns", peer_name("scipy"), from_columns, with_scipy, facts_of_snapshot,
                  lambda matrix: {"n": matrix.nnz, "sum": sum(matrix.shape)})
    if bench.is_wanted("load_memory"):
        told = subprocess.run([sys.executable, "-c", MEASURE_MEMORY, path.with_suffix(".bin"), path], check=True,
                              capture_output=True, text=True).stdout
        print(f"BENCH size={bench.options.size} job=load_memory {told.strip()} cpu={bench.cpu}", flush=True)


# Two rounds


def bench_comparison(bench, earlier, later):
    """Who left, who joined and who stayed, of two lists of memberships: from files, and from snapshots and sets that are
    ready-made. The peer takes lines for memberships: no encodings, quotes or ids, and no answer but three sets. Ours
    makes snapshots of the lists, follows successions, and its answer names each change."""
    paths = [str(path) for path in (earlier, later)]
    question = {"only": ["seats"]}

    def read(path):
        return make_list_reader().read_snapshot_file(Gio.File.new_for_path(path), None, None)

    def read_lines(path):
        with open(path, "rb") as stream:
            return set(stream.read().splitlines()[1:])

    def compare_snapshots(snapshots):
        return Regiotafel.Comparison(earlier=snapshots[0], **question).run(snapshots[1], None)

    def compare_sets(sets):
        return sets[1] - sets[0], sets[0] - sets[1], sets[0] & sets[1]

    def facts(result):
        columns = {name: result.find_column(name).to_numpy() for name in ("level", "change", "before", "after")}
        counts = {columns["change"][i]: (columns["before"][i], columns["after"][i]) for i in range(len(result))
                  if columns["level"][i] == "count"}
        return {"n": int(counts["stayed"][1]), "sum": int(counts["joined"][1]), "left": int(counts["left"][0])}

    def facts_of_sets(answer):
        return {"n": len(answer[2]), "sum": len(answer[0]), "left": len(answer[1])}

    peer = f"sets-{platform.python_version()}"
    bench.measure("compare_files", peer, lambda: compare_snapshots([read(path) for path in paths]),
                  lambda: compare_sets([read_lines(path) for path in paths]), facts, facts_of_sets)
    if bench.is_wanted("compare"):
        snapshots, sets = [read(path) for path in paths], [read_lines(path) for path in paths]
        bench.measure("compare", peer, lambda: compare_snapshots(snapshots), lambda: compare_sets(sets), facts,
                      facts_of_sets)


# Files that mean harm


def bench_depth(bench):
    """A million lists in each other: how long it takes to say no."""
    text = '{"format": "regiotafel/1", "of-another": ' + "[" * 1000000
    data = GLib.Bytes.new(text.encode())

    def ours():
        try:
            Regiotafel.Reader().read_bytes(data, None)
        except GLib.Error as error:
            if error.matches(GLib.quark_from_string("regiotafel-error-quark"), Regiotafel.Error.LIMIT):
                return {"n": 1, "sum": 0}
            raise Difference(f"refuse_depth: {error.message}") from error
        raise Difference("refuse_depth: it was read")

    def with_json():
        try:
            json.loads(text)
        except RecursionError:
            return {"n": 1, "sum": 0}
        raise Skipped("it was read")

    bench.measure("refuse_depth", f"json-{platform.python_version()}", ours, with_json)
    bench.skip("refuse_depth", "json-glib", "it recurses and may take the process with it")


def make_ids(first, second):
    ids = [""]
    for _ in range(N_COLLIDING):
        ids = [prefix + letters for prefix in ids for letters in (first, second)]
    return ids


def make_file_of_ids(ids):
    organisations = ",\n    ".join(f'{{"id": "{one}", "name": "x"}}' for one in ids)
    return ('{\n  "format": "regiotafel/1",\n  "organisations": [\n    ' + organisations + "\n  ]\n}\n").encode()


def bench_collisions(bench):
    """As many ids that all have one hash with the function that GLib uses for strings (“Ez” and “FY” have), so that a
    table by it would take 2^34 steps. Against the same number of ids that do not, by this library; and against a dict."""
    colliding = make_file_of_ids(make_ids("Ez", "FY"))
    harmless = GLib.Bytes.new(make_file_of_ids(make_ids("Ez", "GA")))
    harmful = GLib.Bytes.new(colliding)

    def read(data):
        return lambda: Regiotafel.Reader().read_bytes(data, None)

    def with_json():
        return {organisation["id"]: organisation for organisation in json.loads(colliding)["organisations"]}

    def facts(inventory):
        return {"n": len(inventory.organisations), "sum": 0}

    bench.measure("colliding_ids", "same-with-other-ids", read(harmful), read(harmless), facts, facts)
    bench.measure("colliding_ids", f"json-{platform.python_version()}", read(harmful), with_json, facts,
                  lambda answer: {"n": len(answer), "sum": 0})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("size")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--only", help="only jobs with this in their name")
    options = parser.parse_args()
    bench = Bench(options)

    path = options.folder / f"{options.size}.json"
    try:
        bench_reading(bench, path)
        inventory = Regiotafel.Reader().read_file(Gio.File.new_for_path(str(path)), None)
        with open(path, encoding="utf-8") as stream:
            document = json.load(stream)
        bench_snapshot(bench, inventory, document)
        del document

        snapshot = inventory.snapshot(None)
        edges = numpy.fromfile(options.folder / f"{options.size}.bin", "<i4").reshape(-1, 2)
        tables, organisations = Regiotafel.Axis.TABLES, Regiotafel.Axis.ORGANISATIONS
        bench_pairs(bench, "tt_jaccard", tables, organisations, snapshot, edges)
        bench_pairs(bench, "oo_jaccard", organisations, tables, snapshot, edges[:, ::-1])
        bench_significance(bench, "tt_hypergeometric", tables, organisations, snapshot, edges)
        bench_significance(bench, "oo_hypergeometric", organisations, tables, snapshot, edges[:, ::-1])
        bench_list(bench, options.folder / f"{options.size}.csv", edges)
        bench_comparison(bench, options.folder / f"{options.size}.csv", options.folder / f"{options.size}-later.csv")
        bench_depth(bench)
        bench_collisions(bench)
    except Difference as difference:
        sys.exit(f"bench.py: {difference}")


if __name__ == "__main__":
    main()
