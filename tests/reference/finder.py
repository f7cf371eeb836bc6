#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""At which table do I put this, worked out a second time: from the JSON file alone, without the library or its stemmer.

usage: finder.py FILE WORD…   prints the tables that fit, in order, with the kinds of reasons

Everything is compared with everything. The stems are those of Snowball's Dutch stemmer, after its published description
(https://snowballstem.org/algorithms/dutch/stemmer.html), with v and z at the end of a stem read as f and s.
"""
import functools
import json
import re
import sys
import unicodedata

STOPS = set("""a aan about achter al alle als an and are as at be bij by can dan dat de den der des deze die dit do doe
door dus een elk elke en er etc for from ga gaat haar had heb heeft hen het hier hij hoe how hun i iedere ik in into is
je kan kun kunnen maar me met mij mijn moet my na naar naast niet no nog not nu of om on onder ons onze ook op or our
over per rond s te tegen ten ter that the their there these this those to tot tussen u uit uw van vanuit via voor waar
waarom wat we welk welke what when where which who wie wij wil will with worden wordt you your ze zich zij zijn zo
zonder zou""".split())
MOST_WORDS = 64
WHOLE, PART, NOT = 2, 1, 0


# ---- Stems ----


VOWELS = "aeiouy"


def is_vowel(letter):
    return letter in VOWELS


def region(word, start):
    """After the first consonant that follows a vowel."""
    for i in range(start + 1, len(word)):
        if not is_vowel(word[i]) and is_vowel(word[i - 1]):
            return i + 1
    return len(word)


def undouble(word):
    return word[:-1] if word.endswith(("kk", "dd", "tt")) else word


def without_en(word, ending, r1):
    stem = word[:-len(ending)]
    if len(stem) >= r1 and stem and not is_vowel(stem[-1]) and not stem.endswith("gem"):
        return undouble(stem)
    return word


def without_e(word, r1):
    if word.endswith("e") and len(word) - 1 >= r1 and len(word) > 1 and not is_vowel(word[-2]):
        return undouble(word[:-1]), True
    return word, False


def stem(word):
    letters = list(word)
    for i, letter in enumerate(letters):
        if letter == "y" and (i == 0 or is_vowel(letters[i - 1])):
            letters[i] = "Y"
        if letter == "i" and 0 < i < len(letters) - 1 and is_vowel(letters[i - 1]) and is_vowel(word[i + 1]):
            letters[i] = "I"
    word = "".join(letters)
    r1 = region(word, 0)
    r2 = region(word, r1)
    r1 = max(r1, 3)

    # Step 1: the longest ending that is there, whether or not it may go.
    if word.endswith("heden"):
        if len(word) - 5 >= r1:
            word = word[:-5] + "heid"
    elif word.endswith("ene"):
        word = without_en(word, "ene", r1)
    elif word.endswith("en"):
        word = without_en(word, "en", r1)
    elif word.endswith(("se", "s")):
        end = 2 if word.endswith("se") else 1
        before = word[:-end]
        if len(before) >= r1 and before and before[-1] not in VOWELS + "j":
            word = before
    # Step 2
    word, took_e = without_e(word, r1)
    # Step 3a
    if word.endswith("heid") and len(word) - 4 >= r2 and not word.endswith("cheid"):
        word = word[:-4]
        if word.endswith("en"):
            word = without_en(word, "en", r1)
    # Step 3b
    if word.endswith(("end", "ing")):
        if len(word) - 3 >= r2:
            word = word[:-3]
            if word.endswith("ig") and len(word) - 2 >= r2 and not word.endswith("eig"):
                word = word[:-2]
            else:
                word = undouble(word)
    elif word.endswith("ig"):
        if len(word) - 2 >= r2 and not word.endswith("eig"):
            word = word[:-2]
    elif word.endswith("lijk"):
        if len(word) - 4 >= r2:
            word, _ = without_e(word[:-4], r1)
    elif word.endswith("baar"):
        if len(word) - 4 >= r2:
            word = word[:-4]
    elif word.endswith("bar"):
        if len(word) - 3 >= r2 and took_e:
            word = word[:-3]
    # Step 4
    if (len(word) >= 4 and word[-3:-1] in ("aa", "ee", "oo", "uu") and not is_vowel(word[-4]) and not is_vowel(word[-1])
            and word[-1] != "I"):
        word = word[:-2] + word[-1]
    word = word.lower()
    if len(word) > 2 and word[-1] in "vz":
        word = word[:-1] + {"v": "f", "z": "s"}[word[-1]]
    return word


# ---- Texts ----


def fold(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c)[0] != "M")
    return text.lower().replace("ß", "ss")


def hyphenated(text):
    """Lists of words that stand together with hyphens between them."""
    text = re.sub(r"(?<=\w)['’`´‘][sS]\b", "", text)
    text = re.sub(r"['’`´‘]", "", text)
    return [part.split("-") for part in re.findall(r"[^\W_]+(?:-[^\W_]+)*", fold(text))]


@functools.lru_cache(maxsize=None)
class Line:
    """The stems of a text without those that say nothing; and by place the one word that hyphens make of several."""

    def __init__(self, text):
        self.stems, self.joined, self.words = [], {}, []
        for parts in hyphenated(text or ""):
            kept = [part for part in parts if part not in STOPS]
            if len(parts) > 1 and kept:
                self.joined[len(self.stems)] = (stem("".join(parts)), len(kept))
            self.stems += [stem(part) for part in kept]
            self.words += kept


def fit_words(one, other):
    if one == other:
        return WHOLE
    if min(len(one), len(other)) >= 5 and (one.startswith(other) or other.startswith(one)):
        return PART
    return NOT


class Wanted:
    def __init__(self, stems, words):
        self.stems, self.whole = stems, stem("".join(words))

    def fit(self, line):
        best = NOT
        for i in range(len(line.stems)):
            if len(self.stems) > 1 and line.stems[i] == self.whole:
                return WHOLE
            if len(self.stems) == 1 and i in line.joined and line.joined[i][0] == self.whole:
                return WHOLE
            there = line.stems[i:i + len(self.stems)]
            if len(there) == len(self.stems):
                best = max(best, min(map(fit_words, self.stems, there)))
        return best


def wanted(text):
    line = Line(text)
    return Wanted(line.stems, line.words) if line.stems and len(re.findall(r"[^\W_]+", fold(text))) <= MOST_WORDS else None


# ---- The region on one date ----


def day(text, end):
    return (text + ("-12-31" if end else "-01-01")[len(text) - 4:]) if text not in ("", "..") else ("9999" if end else "0000")


def alive(thing, date):
    start, _, end = thing.get("period", "../..").partition("/")
    return date is None or day(start, False) <= date <= day(end, True)


class Region:
    def __init__(self, data, date=None):
        date = date or data.get("as-of")
        self.data = data

        def living(kind):
            return [thing for thing in data.get(kind, []) if alive(thing, date)]

        self.projects = {project["id"]: project for project in living("projects")}
        self.themes, self.areas, self.organisations, self.domains, self.tables = map(
            living, ("themes", "areas", "organisations", "domains", "tables"))
        ids = {table["id"] for table in self.tables}
        there = {organisation["id"] for organisation in self.organisations}
        self.seats = {table["id"]: [seat for seat in table.get("memberships", [])
                                    if alive(seat, date) and seat["organisation"] in there] for table in self.tables}
        self.items = {table["id"]: [item for agenda in table.get("agendas", []) if alive(agenda, date)
                                    for item in agenda.get("items", []) if alive(item, date)] for table in self.tables}
        self.prepares, self.reports = ({table["id"]: [one for one in table.get(kind, []) if one in ids] for table in self.tables}
                                       for kind in ("prepares", "reports-to"))

    def closure(self, things, member, start):
        """What @start leads to by @member, in any number of steps."""
        by_id = {thing["id"]: thing for thing in things}
        found, new = set(), {start}
        while new:
            found |= new
            above = set()
            for one in new:
                value = by_id[one].get(member, [])
                above |= set(value if isinstance(value, list) else [value]) & set(by_id)
            new = above - found
        return found


def names_of(thing):
    return [thing.get("name", thing["id"]), *thing.get("labels", {}).values(), *thing.get("aliases", [])]


def concepts_of(region):
    """[(theme id or None, texts)]: themes with all their names and synonyms, then words that mean the same."""
    groups = [{part.strip() for part in line.split("=")} for line in region.data.get("synonyms", [])]
    key = lambda text: tuple(Line(text).stems)
    merged = []
    for group in groups:
        group = set(group)
        for other in [one for one in merged if {key(text) for text in one} & {key(text) for text in group}]:
            merged.remove(other)
            group |= other
        merged.append(group)
    concepts, used = [], []
    for theme in region.themes:
        texts = names_of(theme)
        for group in merged:
            if {key(text) for text in group} & {key(text) for text in names_of(theme)}:
                texts += sorted(group)
                used.append(group)
        concepts.append((theme["id"], texts))
    return concepts + [(None, sorted(group)) for group in merged if group not in used]


# ---- What is asked ----


class Need:
    def __init__(self, region, phrases, themes, line=None, place=None, n=None, name=None):
        self.wanted = [one for one in map(wanted, phrases) if one] if phrases else [Wanted(line.stems[place:place + n],
                                                                                          line.words[place:place + n])]
        self.name = name  # (axis, id) of what has this name
        self.key = tuple(sorted(phrases)) if phrases else self.wanted[0].whole
        self.same, self.narrower, self.broader, self.named = set(themes), set(), set(), set()
        for theme in themes:
            self.broader |= region.closure(region.themes, "broader", theme)
        for theme in region.themes:
            if region.closure(region.themes, "broader", theme["id"]) & self.same:
                self.narrower.add(theme["id"])
            if not phrases and any(self.wanted[0].fit(Line(text)) for text in (theme.get("name", theme["id"]),
                                                                               *theme.get("labels", {}).values())):
                self.named.add(theme["id"])

    def theme(self, theme):
        return WHOLE if theme in self.same else PART if theme in self.narrower | self.named else NOT


def cut(text):
    kept = []
    for parts in hyphenated(text):
        kept.append(parts[:MOST_WORDS - sum(map(len, kept))])
    return Line(" ".join("-".join(parts) for parts in kept))


def read_needs(region, text):
    line = cut(text)
    concepts = concepts_of(region)
    taken, pieces = {}, {}

    def find(place, n):
        keys = {tuple(line.stems[place:place + n])}
        if line.joined.get(place, (None, 0))[1] == n:
            keys.add((line.joined[place][0],))

        def is_called(texts, joined):
            return any(tuple(Line(one).stems) in keys or (joined and (stem("".join(Line(one).words)),) in keys)
                       for one in texts if Line(one).stems)

        found = [concept for concept in concepts if is_called(concept[1], True)]
        if found:
            return Need(region, [one for concept in found for one in concept[1]], [one[0] for one in found if one[0]])
        keys = {tuple(line.stems[place:place + n])}
        for axis, things in (("organisations", region.organisations), ("areas", region.areas)):
            for thing in things:
                if is_called([thing.get("name", thing["id"]), *thing.get("aliases", [])], False):
                    return Need(region, [], [], line, place, n, (axis, thing["id"]))
        return None

    for n in range(len(line.stems), 0, -1):
        for place in range(len(line.stems) - n + 1):
            span = range(place, place + n)
            if any(one in taken for one in span):
                continue
            need = find(place, n)
            if need:
                taken.update(dict.fromkeys(span))
                pieces[place] = (n, need)
    needs, place = [], 0
    while place < len(line.stems):
        n = line.joined.get(place, (None, 1))[1]
        if place in pieces:
            n, need = pieces[place]
        else:
            if any(one in taken for one in range(place, place + n)):
                n = 1
            need = Need(region, [], [], line, place, n)
        if need.key not in [one.key for one in needs]:
            needs.append(need)
        place += n
    return needs


# ---- What fits ----


def look_at_words(region, table, needs, phrase):
    """Strength by need and way, the needs that it is about when broader themes count, and whether one of its texts has
    all words together."""
    found, near = {}, set()

    def put(need, way, weight):
        if weight:
            found[need, way] = max(weight, found.get((need, way), 0))

    items = [item for item in region.items[table["id"]] if item.get("state") != "dropped"]

    def texts_of(item):
        return [item["name"], *(names_of(region.projects[item["project"]]) if item.get("project") in region.projects else [])]

    for i, need in enumerate(needs):
        fit = lambda texts: max((one.fit(Line(text)) for one in need.wanted for text in texts), default=NOT)
        put(i, "name", fit(names_of(table)))
        put(i, "purpose", fit([table.get("purpose"), table.get("aims")]))
        for theme in table.get("themes", []):
            put(i, "theme", need.theme(theme))
            if theme in need.broader:
                near.add(i)
        for item in items:
            weight = max([fit(texts_of(item))] + [need.theme(theme) for theme in item.get("themes", [])])
            put(i, "item", min(weight, PART if item.get("state") == "finished" else WHOLE))
    said = [*names_of(table), table.get("purpose"), table.get("aims"), *(text for item in items for text in texts_of(item))]
    together = phrase is not None and any(phrase.fit(Line(text)) == WHOLE for text in said)
    return found, near | {need for need, _ in found}, together


def look_at_rest(region, table, partners, domains, areas):
    """[(kind, weight)] of what else was asked."""
    found = []
    seats = region.seats[table["id"]]
    for partner in partners:
        organisations = {one["id"]: one for one in region.organisations}
        own, sort = organisations[partner].get("area"), set(organisations[partner].get("domains", []))
        speaks = [seat.get("represents", {}) for seat in seats]
        # Who speaks for an area speaks for its own sort: a municipality for municipalities, not for the police.
        alike = [seat.get("represents", {}) for seat in seats
                 if sort & set(organisations[seat["organisation"]].get("domains", []))]
        if any(seat["organisation"] == partner for seat in seats):
            found.append(("partner", WHOLE))
        elif (any(partner in one.get("organisations", []) for one in speaks)
              or own and any(own in one.get("areas", []) for one in alike)):
            found.append(("partner", PART))
    for domain in domains:
        under = {one["id"] for one in region.domains if domain in region.closure(region.domains, "broader", one["id"])}
        brought = set()
        for seat in seats:
            if seat.get("standing", "member") in ("member", "involved", "mandate"):
                organisation = next(one for one in region.organisations if one["id"] == seat["organisation"])
                brought |= set(seat.get("domains", organisation.get("domains", [])))
        if brought & under:
            found.append(("domain", WHOLE))
        elif set(table.get("domains", [])) & under:
            found.append(("domain", PART))
    for area in areas:
        above = region.closure(region.areas, "parents", area)
        below = {one["id"] for one in region.areas if area in region.closure(region.areas, "parents", one["id"])}
        own = set(table.get("areas", []))
        if own & above:
            found.append(("area", WHOLE))
        elif own & below:
            found.append(("area", PART))
    return found


LEVELS = {"content": 0, "policy": 1, "executive": 2}


def look(region, needs, phrase, partners, domains, areas, level):
    rows, others = [], []
    for order, table in enumerate(region.tables):
        words, near, together = look_at_words(region, table, needs, phrase)
        rest = look_at_rest(region, table, partners, domains, areas)
        at_level = level is not None and table.get("level") == level
        if at_level:
            rest.append(("level", 0))
        kinds = {way for _, way in words} | {kind for kind, _ in rest}
        about = {need for need, _ in words}
        covered = len(about) if needs else len(rest)
        row = {"id": table["id"], "reasons": len(kinds), "kinds": sorted(kinds), "covered": covered, "about": about,
               "near": len(near) if needs else covered,
               "order": (not at_level, not (needs and together), -len(kinds), -sum(words.values()) - sum(weight for _, weight in rest),
                         LEVELS.get(table.get("level"), 3), order)}
        (others if table.get("kind") == "case-table" else rows).append(row)
    most = max([row["covered"] for row in rows], default=0)
    return rows, others, most


def find(region, text="", partners=(), domains=(), areas=(), level=None):
    """None when nothing is asked; else the rows, the table to go to, the way up, what is near, what is for clients."""
    needs = read_needs(region, text)
    partners, domains, areas = list(dict.fromkeys(partners)), list(dict.fromkeys(domains)), list(dict.fromkeys(areas))
    if not needs and not (partners or domains or areas or level):
        return None
    line = cut(text)
    phrase = Wanted(line.stems, line.words) if len(needs) > 1 else None
    rows, cases, most = look(region, needs, phrase, partners, domains, areas, level)
    for step in range(3):
        if most >= len(needs):
            break
        found = set().union(*(row["about"] for row in rows))
        moved = [need for i, need in enumerate(needs) if need.name
                 and (i not in found if step == 0 else need.name[0] == "areas" if step == 1 else True)]
        for need in reversed(moved):
            places = partners if need.name[0] == "organisations" else areas
            if need.name[1] not in places:
                places.append(need.name[1])
        if moved:
            needs = [need for need in needs if need not in moved]
            rows, cases, most = look(region, needs, phrase, partners, domains, areas, level)
    best = sorted((row for row in rows if row["covered"] == most > 0), key=lambda row: row["order"])
    chosen = [row["id"] for row in best]
    entry, way = None, []
    if best and needs:
        first = [row["id"] for row in best if row["order"][:2] == best[0]["order"][:2]]
        free = [one for one in first if not any(one in region.prepares[other] for other in first if other != one)]
        entry = (free or first)[0]
        levels = {table["id"]: LEVELS.get(table.get("level"), 3) for table in region.tables}
        places = {table["id"]: i for i, table in enumerate(region.tables)}
        at = entry
        while at:
            way.append(at)
            above = [one for kind in (region.prepares, region.reports) for one in sorted(kind[at], key=places.get)
                     if one not in way]
            at = min(above, key=levels.get) if above else None
    enough = max(most, 1)
    return {"rows": best, "entry": entry, "way": way, "cases": [row["id"] for row in cases if row["near"] >= enough],
            "near": [row["id"] for row in rows if row["near"] >= enough and row["id"] not in chosen + way],
            "needs": len(needs)}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        answer = find(Region(json.load(file)), " ".join(sys.argv[2:]))
    for row in answer["rows"]:
        print(row["id"], row["reasons"], *row["kinds"])
    print("go to", answer["entry"], "| way", *answer["way"], "| near", *answer["near"], "| clients", *answer["cases"])
