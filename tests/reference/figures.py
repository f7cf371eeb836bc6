#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The figures of examples/data/gr-nl.csv, worked out a second time and without the library.

usage: figures.py          prints the figures as JSON
       figures.py FILE     compares FILE, a JSON of the same layout, with them; exits 1 and says what differs

A table is a joint arrangement, an organisation a participant. Names are those published, with double encoding
undone where it goes back and forth without loss, and trimmed; nothing else is merged, however alike. A
membership is a pair of such names; a pair that stands twice is one. Lists are ordered by number, highest
first, then by name in the order of code points; "first" and "second" of a pair are in that order too.
Rows are counted as a spreadsheet does: the header is row 1.

Nothing clever on purpose: every pair is made and counted.
"""
import collections
import csv
import itertools
import json
import sys

SOURCE = (__file__.rpartition("/")[0] or ".") + "/../../examples/data/gr-nl.csv"
ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
SAME_MEMBERS = 26
STRONGEST = 10


def as_byte(character):
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        # The five bytes that Windows-1252 leaves undefined pass through as control characters.
        if character in "\x81\x8d\x8f\x90\x9d":
            return bytes([ord(character)])
        raise


def undone(text):
    if text.isascii():
        return text
    try:
        return b"".join(map(as_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def trimmed(text):
    before = None
    while before != text:
        before = text
        text = text.strip().strip(ZERO_WIDTH)
    return text


def read():
    """The rows of each (organisation, table), in the order of the file."""
    rows = collections.OrderedDict()
    with open(SOURCE, encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.reader(file), start=1):
            if number == 1:
                organisation = row.index("Deelnemer")
                table = row.index("Gemeenschappelijke regeling")
                continue
            pair = tuple(trimmed(undone(row[column])) for column in (organisation, table))
            rows.setdefault(pair, []).append(number)
    return rows


def in_order(pairs):
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def exact_sum(fractions):
    """The sum of numerator/denominator * times, rounded once at the end."""
    common = 1
    for denominator in {denominator for _, denominator in fractions}:
        common *= denominator
    return sum(n * times * (common // d) for (n, d), times in fractions.items()) / common


def figures():
    rows = read()
    members = collections.defaultdict(set)
    seats = collections.defaultdict(set)
    for organisation, table in rows:
        members[table].add(organisation)
        seats[organisation].add(table)

    shared = {}
    jaccards = collections.Counter()
    for first, second in itertools.combinations(sorted(members), 2):
        both = len(members[first] & members[second])
        if both:
            shared[first, second] = both
            jaccards[both, len(members[first] | members[second])] += 1

    meets = collections.Counter()
    for table in members:
        meets.update(itertools.combinations(sorted(members[table]), 2))

    same = collections.defaultdict(list)
    for table in sorted(members):
        same[frozenset(members[table])].append(table)
    same = {tables[0]: tables for who, tables in same.items() if len(who) == SAME_MEMBERS and len(tables) > 1}

    return {
        "tables": len(members),
        "organisations": len(seats),
        "memberships": len(rows),
        "rows": sum(map(len, rows.values())),
        "duplicates": [
            {"organisation": organisation, "table": table, "rows": numbers}
            for (organisation, table), numbers in rows.items()
            if len(numbers) > 1
        ],
        "table-pairs": len(members) * (len(members) - 1) // 2,
        "table-pairs-sharing": len(shared),
        "table-pairs-shared-sum": sum(shared.values()),
        "table-pairs-jaccard-sum": exact_sum(jaccards),
        "table-pairs-strongest": [
            {
                "first": first,
                "second": second,
                "shared": both,
                "union": len(members[first] | members[second]),
                "jaccard": both / len(members[first] | members[second]),
            }
            for (first, second), both in in_order(shared.items())[:STRONGEST]
        ],
        "organisation-pairs-meeting": len(meets),
        "organisation-pairs-meetings-sum": sum(meets.values()),
        "organisation-pairs-strongest": [
            {"first": first, "second": second, "tables": times}
            for (first, second), times in in_order(meets.items())[:STRONGEST]
        ],
        "same-members": [
            {
                "tables": same[name],
                "members": len(members[name]),
                "shared": [len(members[a] & members[b]) for a, b in itertools.combinations(same[name], 2)],
            }
            for name in sorted(same)
        ],
    }


def differences(ours, theirs, where=""):
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in list(ours) + [name for name in theirs if name not in ours]:
            if name not in theirs:
                yield f"{where}/{name}: missing, expected {json.dumps(ours[name], ensure_ascii=False)}"
            elif name not in ours:
                yield f"{where}/{name}: not known here"
            else:
                yield from differences(ours[name], theirs[name], f"{where}/{name}")
    elif isinstance(ours, list) and isinstance(theirs, list):
        if len(ours) != len(theirs):
            yield f"{where}: {len(theirs)} elements, expected {len(ours)}"
        for i, (our, their) in enumerate(zip(ours, theirs)):
            yield from differences(our, their, f"{where}/{i}")
    elif isinstance(ours, float) and type(theirs) in (int, float):
        # So said, NaN differs too.
        if not abs(ours - theirs) <= 1e-9 * abs(ours):
            yield f"{where}: {theirs}, expected {ours}"
    elif type(ours) is not type(theirs) or ours != theirs:
        yield f"{where}: {json.dumps(theirs, ensure_ascii=False)}, expected {json.dumps(ours, ensure_ascii=False)}"


def main():
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    # Names are Dutch whatever the locale of the caller.
    sys.stdout.reconfigure(encoding="utf-8")
    ours = figures()
    if len(sys.argv) == 1:
        print(json.dumps(ours, ensure_ascii=False, indent=2))
        return
    with open(sys.argv[1], encoding="utf-8") as file:
        found = list(differences(ours, json.load(file)))
    print("\n".join(found) if found else "The figures agree.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
