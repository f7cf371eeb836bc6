#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes an inventory of consultation tables that never was, but could have been.

usage: generate.py SIZE FOLDER      SIZE: S, M, L, XL, XXL, or TABLES,ORGANISATIONS

Writes FOLDER/SIZE.csv (table and organisation of each membership), SIZE-later.csv (a year later: four in a hundred left,
as many joined), SIZE.bin (the first as pairs of little-endian 32-bit integers) and SIZE.json (the native format, as the
library itself would write it), and prints the SHA-256 of each. The seed is fixed: the same version of NumPy gives the
same bytes.

What is copied from life is what decides how long things take:
 - tables have 5 to 40 seats, about 16 on average;
 - half of the organisations sit at three tables or fewer, some regional ones at dozens, and a few national ones at
   hundreds: ten organisations make half of all pairs of tables;
 - an organisation mostly sits at tables of its own region and field;
 - some tables succeed another, with nearly the same members.
"""
import hashlib
import json
import pathlib
import sys

import numpy

SIZES = {"S": (200, 600), "M": (2000, 6000), "L": (20000, 60000), "XL": (200000, 600000), "XXL": (1000000, 3000000)}
N_DOMAINS = 12
N_THEMES = 400
ROLES = [None] * 7 + ["chair", "secretary", "lead"]


def make_memberships(rng, n_tables, n_organisations):
    """The memberships as two arrays, rising by table and shuffled within; and region and domain of each table."""
    n_regions = max(8, n_tables // 60)
    n_national = max(6, n_organisations // 1000)
    n_regional = n_organisations // 20
    n_local = n_organisations - n_national - n_regional

    # National organisations come first, then regional ones (in turn, so that each region has some), then local ones.
    national = numpy.cumsum((numpy.arange(n_national) + 8.0) ** -0.9)
    national /= national[-1]
    regional_each = n_regional // n_regions
    local_region = numpy.sort(rng.integers(0, n_regions, n_local))
    local_start = numpy.searchsorted(local_region, numpy.arange(n_regions + 1)) + n_national + n_regional

    weights = (numpy.arange(N_DOMAINS) + 1.5) ** -0.8
    table_region = rng.integers(0, n_regions, n_tables)
    table_domain = rng.choice(N_DOMAINS, n_tables, p=weights / weights.sum())
    seats = numpy.clip(numpy.round(numpy.exp(rng.normal(numpy.log(16.5), 0.48, n_tables))), 5, 40).astype(int)

    # A few more than there are seats are drawn, for some will be drawn twice.
    table = numpy.repeat(numpy.arange(n_tables), (seats * 1.18).astype(int) + 1)
    tier = rng.random(table.size)
    draw = rng.random(table.size)
    organisation = numpy.empty(table.size, numpy.int64)
    is_national = tier < 0.08
    organisation[is_national] = numpy.minimum(numpy.searchsorted(national, draw[is_national]), n_national - 1)
    is_regional = (tier >= 0.08) & (tier < 0.36)
    place = numpy.minimum((draw[is_regional] ** 1.6 * regional_each).astype(int), regional_each - 1)
    organisation[is_regional] = n_national + table_region[table[is_regional]] + n_regions * place
    is_local = tier >= 0.36
    region = table_region[table[is_local]]
    from_afar = tier[is_local] > 0.95
    region[from_afar] = (region[from_afar] + 1 + rng.integers(0, 3, from_afar.sum())) % n_regions
    n_there = numpy.maximum(local_start[region + 1] - local_start[region], 1)
    in_field = (table_domain[table[is_local]] + draw[is_local] ** 2.2) / N_DOMAINS
    skewed = numpy.where(tier[is_local] < 0.78, in_field, draw[is_local] ** 2.0)
    organisation[is_local] = local_start[region] + numpy.minimum((skewed * n_there).astype(int), n_there - 1)
    table, organisation = unique_edges(table, organisation, n_organisations)

    order = numpy.lexsort((rng.random(table.size), table))
    table, organisation = table[order], organisation[order]
    first = numpy.searchsorted(table, numpy.arange(n_tables))
    has_seat = numpy.arange(table.size) - first[table] < seats[table]
    table, organisation = table[has_seat], organisation[has_seat]

    table, organisation = add_successors(rng, table, organisation, n_tables, n_organisations)
    organisation = rng.permutation(n_organisations)[organisation]
    order = numpy.lexsort((rng.random(table.size), table))
    return table[order], organisation[order], table_region, table_domain


def unique_edges(table, organisation, n_organisations):
    keys = numpy.unique(table * numpy.int64(n_organisations) + organisation)
    return keys // n_organisations, keys % n_organisations


def add_successors(rng, table, organisation, n_tables, n_organisations):
    """Four in a hundred tables get most of the members of a table shortly before them, and keep few of their own."""
    successors = numpy.where(rng.random(n_tables) < 0.04)[0]
    successors = successors[successors > 0]
    predecessors = successors - 1 - numpy.minimum(rng.integers(0, 50, successors.size), successors - 1)
    is_first = ~numpy.isin(predecessors, successors)
    successors, predecessors = successors[is_first], predecessors[is_first]

    starts = numpy.searchsorted(table, numpy.arange(n_tables + 1))
    lengths = starts[predecessors + 1] - starts[predecessors]
    offsets = numpy.arange(lengths.sum()) - numpy.repeat(numpy.cumsum(lengths) - lengths, lengths)
    copied = numpy.repeat(starts[predecessors], lengths) + offsets
    stays = rng.random(copied.size) < 0.85
    is_successor = numpy.isin(table, successors)
    is_kept = ~is_successor | (rng.random(table.size) < 0.12)
    return unique_edges(
        numpy.concatenate([table[is_kept], numpy.repeat(successors, lengths)[stays]]),
        numpy.concatenate([organisation[is_kept], organisation[copied[stays]]]),
        n_organisations)


def make_later(rng, table, organisation):
    """Nobody leaves a table as the last one, nor joins one that is not there: what is compared is who sits where."""
    stays = rng.random(table.size) >= 0.04
    stays[numpy.unique(table, return_index=True)[1]] = True
    n_joined = int(table.size * 0.04)
    joined = table[rng.integers(0, table.size, n_joined)], organisation[rng.integers(0, table.size, n_joined)]
    return unique_edges(numpy.concatenate([table[stays], joined[0]]),
                        numpy.concatenate([organisation[stays], joined[1]]), int(organisation.max()) + 1)


def write_csv(path, table, organisation):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("table,organisation\n")
        file.writelines("T%07d,O%07d\n" % pair for pair in zip(table.tolist(), organisation.tolist()))


def write_json(path, rng, table, organisation, table_region, table_domain, n_organisations):
    """One line for each small thing, tables open: the form in which the library writes."""
    n_tables = table_region.size
    n_regions = int(table_region.max()) + 1
    domains = [{"id": f"D{i:02d}", "name": f"Domein {i}"} for i in range(N_DOMAINS)]
    themes = [{"id": f"theme-{i:03d}", "name": f"Thema {i}"} for i in range(N_THEMES)]
    areas = [{"id": f"GM{i:04d}", "name": f"Gemeente {i}", "kind": "municipality"} for i in range(n_regions)]
    organisations = [{"id": f"O{i:07d}", "name": f"Organisatie {i}"} for i in range(n_organisations)]
    starts = numpy.searchsorted(table, numpy.arange(n_tables + 1)).tolist()
    roles = rng.integers(0, len(ROLES), table.size).tolist()
    years = rng.integers(2010, 2024, table.size).tolist()
    months = rng.integers(1, 13, table.size).tolist()
    n_themes = rng.integers(1, 7, n_tables).tolist()
    table_themes = rng.integers(0, N_THEMES, (n_tables, 6)).tolist()
    meetings = rng.integers(1, 13, n_tables).tolist()
    members = organisation.tolist()

    def write_list(file, name, things):
        file.write(f'  "{name}": [\n    ')
        file.write(",\n    ".join(json.dumps(thing, ensure_ascii=False) for thing in things))
        file.write("\n  ],\n")

    def membership(i):
        since = f"{years[i]}-{months[i]:02d}/.."
        role = ROLES[roles[i]]
        roles_text = f'"roles": [{{"role": "{role}", "period": "{since}"}}], ' if role else ""
        return f'        {{"organisation": "O{members[i]:07d}", {roles_text}"period": "{since}"}}'

    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write('{\n  "format": "regiotafel/1",\n  "title": "Bedacht",\n  "language": "nl",\n')
        write_list(file, "domains", domains)
        write_list(file, "themes", themes)
        write_list(file, "areas", areas)
        write_list(file, "organisations", organisations)
        file.write('  "tables": [\n')
        for t in range(n_tables):
            of_table = list(dict.fromkeys(f'"theme-{x:03d}"' for x in table_themes[t][:n_themes[t]]))
            file.write(f'    {{\n      "id": "T{t:07d}",\n      "name": "Overlegtafel {t}",\n')
            file.write(f'      "meetings-per-year": {meetings[t]},\n')
            file.write(f'      "areas": ["GM{int(table_region[t]):04d}"],\n')
            file.write(f'      "domains": ["D{int(table_domain[t]):02d}"],\n')
            file.write(f'      "themes": [{", ".join(of_table)}],\n      "memberships": [\n')
            file.write(",\n".join(membership(i) for i in range(starts[t], starts[t + 1])))
            file.write("\n      ]\n    }" + (",\n" if t + 1 < n_tables else "\n"))
        file.write("  ]\n}\n")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    size = sys.argv[1]
    folder = pathlib.Path(sys.argv[2])
    n_tables, n_organisations = SIZES[size] if size in SIZES else map(int, size.split(","))
    rng = numpy.random.Generator(numpy.random.PCG64(20240611))
    table, organisation, table_region, table_domain = make_memberships(rng, n_tables, n_organisations)

    folder.mkdir(parents=True, exist_ok=True)
    write_csv(folder / f"{size}.csv", table, organisation)
    numpy.stack([table, organisation], 1).astype("<i4").tofile(folder / f"{size}.bin")
    write_json(folder / f"{size}.json", rng, table, organisation, table_region, table_domain, n_organisations)
    write_csv(folder / f"{size}-later.csv", *make_later(rng, table, organisation))
    for ending in (".csv", "-later.csv", ".bin", ".json"):
        path = folder / f"{size}{ending}"
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        print(f"DATA size={size} file={path.name} bytes={path.stat().st_size} sha256={digest}")
    degrees = numpy.bincount(organisation).astype(float)
    print(f"DATA size={size} tables={n_tables} organisations={int((degrees > 0).sum())} memberships={table.size} "
          f"wedges={int((degrees * (degrees - 1) / 2).sum())} numpy={numpy.__version__}")


if __name__ == "__main__":
    main()
