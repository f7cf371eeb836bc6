#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Known names in free text, against regular expressions over the folded text: two ways to say the same rules (see
doc/persons.md). What is compared is the title of a snapshot, which is free text as any other."""

import random
import re
import unicodedata
import unittest

from region import Regiotafel

PREFIXES = ["van", "de", "der", "den", "'t", "ten"]
# What stands between two words of a name, in folded text.
BETWEEN = r"(?:(?=[ \n'-])[ ]*\n?[ ]*-?[ ]*'?[ ]*)"
PREFIX = rf"(?:van|der|den|de|ten|t){BETWEEN}|(?:vd|v|d)(?:{BETWEEN}|(?=[./])\.?/?[ ]*\n?[ ]*'?)"
BEFORE = r"(?<![^\W_])"
BEHIND = r"(?![^\W_])"
STROKES = {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "œ": "oe"}


def fold(text):
    """The folded text, and of each of its characters the place in the text; at the end the length."""
    folded, places = [], []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character):
            for letter in STROKES.get(part.lower(), part.lower()):
                letter = {"’": "'", "\u200b": " ", "\u2010": "-", "\u2011": "-", "–": "-"}.get(letter, letter)
                if unicodedata.category(letter)[0] != "M" and unicodedata.category(letter) != "Cf":
                    folded.append(letter)
                    places.append(place)
    return "".join(folded), places + [len(text)]


class Person:
    def __init__(self, first, prefix, surname):
        self.first, self.prefix, self.surname = first, prefix, surname

    def get_name(self):
        between = "" if self.prefix.endswith("'") else " "
        return " ".join(self.first) + " " + (self.prefix + between if self.prefix else "") + self.surname

    def get_patterns(self):
        """Of the name in folded text: after first names or initials, and alone when the surname is long enough."""
        initial = r"(?:ij|th|[^\W\d_])\.(?:-|[ ]*\n?[ ]*'?)"
        first = "|".join(fold(name)[0].replace("-", "|") for name in self.first)
        before = rf"(?:{initial}|(?:{first}){BETWEEN})+(?:{PREFIX}){{0,5}}"
        own = "|".join(self.prefix.replace("'", "").split())
        own = rf"(?:(?:{own}){BETWEEN})*" if own else ""
        words = [fold(word)[0] for word in re.split("[ -]", self.surname)]
        patterns = []
        for surname in [words] + ([[word] for word in words if len(word) >= 4] if len(words) > 1 else []):
            end = rf"{BETWEEN.join(surname)}(?=s?{BEHIND})"
            patterns.append(BEFORE + before + end)
            if sum(map(len, surname)) >= 4:
                patterns.append(BEFORE + own + end)
        return [re.compile(pattern) for pattern in patterns]


def mask(patterns, text):
    """The text with the names masked, slowly: from every place all patterns, of which the longest counts."""
    folded, places = fold(text)
    # No initials, though they look so.
    for match in re.finditer(rf"(?<!{BEFORE}[^\W\d_]\.){BEFORE}(?:t\.a\.v|o\.a){BEHIND}", folded):
        if text[places[match.start()]:places[match.end()]].islower():
            folded = folded[:match.start()] + "#" * len(match[0]) + folded[match.end():]
    masked, done, at = [], 0, 0
    while at < len(folded):
        ends = [match.end() for match in (pattern.match(folded, at) for pattern in patterns) if match]
        if not ends:
            at += 1
            continue
        masked.append(text[done:places[at]] + "[naam]")
        at = max(ends)
        # Marks go with the letter that they are of.
        done = places[at - 1] + 1
        while done < len(text) and unicodedata.category(text[done])[0] == "M":
            done += 1
    return "".join(masked) + text[done:]


FIRST = ["Anna", "Zoë", "Jan", "Mieke", "Bo", "Łukasz", "Jan-Willem", "Ben", "Çelik", "Noor"]
SURNAMES = ["Aldersveen", "Müllerhof", "Bos", "Bronkeloo", "Crullaert-Dravenhof", "IJsvogelaar", "Øster", "Vis", "Frans",
            "Hagenveld Grootswaal", "Nijén", "Ærøskold"]
OTHERS = ["overleg", "tafel", "Lindestad", "GGD", "2026", "jeugd", "de", "van", "heer", "dhr.", "mw.", "B.", "D.", "zei",
          "café", "J.", "x_y", "3e", "wijk-", "’k"]
SEPARATORS = [" "] * 12 + [", ", "; ", ".", ". ", "\n", "\n\n", " (", ") ", "-", " - ", "\u00a0", "/", ": ", "  ", "’", "_"]


def make_persons(random):
    surnames, first = random.sample(SURNAMES, 5), random.sample(FIRST, 8)
    prefixes = ["van", "van der", "de", "van 't", "ten"]
    # Of a name without prefixes no more than the last word is the surname.
    return [Person(first[i:i + random.randint(1, 2)], random.choice(prefixes + [""] * 2 * (" " not in surname)), surname)
            for i, surname in enumerate(surnames)]


def vary(random, text):
    """Other ways to write the same."""
    way = random.randrange(8)
    if way == 0:
        return text.upper()
    if way == 1:
        return text.lower()
    if way == 2:
        return unicodedata.normalize("NFD", text)
    if way == 3:
        return "".join(letter for letter in unicodedata.normalize("NFD", text) if unicodedata.category(letter) != "Mn")
    if way == 4 and len(text) > 3:
        place = random.randrange(1, len(text))
        return text[:place] + random.choice(["\u00ad", "\u200d"]) + text[place:]
    return text


def make_name(random, persons):
    person = random.choice(persons)
    surname = vary(random, person.surname)
    if random.random() < 0.2:
        surname = random.choice(surname.replace("-", " ").split())
    if random.random() < 0.15:
        return random.choice(["t.a.v. ", "o.a. "]) + surname
    parts = [random.choice([vary(random, random.choice(person.first)) + " ",
                            "J." + random.choice(["", " ", "\u00a0", "-"]), "IJ. ", "r.", "K. ", "D. "])
             for _ in range(random.randint(0, 2))]
    parts += [vary(random, prefix).replace("'", random.choice("'’")) + " "
              for prefix in random.choice([person.prefix, "", random.choice(PREFIXES)]).split()]
    if random.random() < 0.1:
        parts.append(random.choice(["v.d. ", "v/d ", "v.", "vd "]))
    end = random.choice([""] * 8 + ["s", "'s", "’s", "’", "e", "1", "weg", "-overleg", "."])
    return random.choice([""] * 12 + ["x", "("]) + "".join(parts) + surname.rstrip("\u00ad\u200d") + end


def make_text(random, persons):
    text = ""
    for _ in range(random.randint(1, 12)):
        text += make_name(random, persons) if random.random() < 0.5 else random.choice(OTHERS)
        text += random.choice(SEPARATORS)
    return text


class Oracle(unittest.TestCase):
    def test_random_texts(self):
        n_masked = 0
        for seed in range(60):
            numbers = random.Random(seed)
            persons = make_persons(numbers)
            inventory = Regiotafel.Inventory()
            for i, person in enumerate(persons):
                inventory.add(Regiotafel.Person(id=f"p-{i}", name=person.get_name()))
            patterns = [pattern for person in persons for pattern in person.get_patterns()]
            for _ in range(100):
                text = make_text(numbers, persons)
                inventory.props.title = text
                masked = inventory.snapshot(None).props.title
                with self.subTest(seed=seed, text=text, persons=[person.get_name() for person in persons]):
                    self.assertEqual(masked, mask(patterns, text))
                n_masked += masked.count("[naam]")
        # That there was something to find.
        self.assertGreater(n_masked, 6000)


if __name__ == "__main__":
    unittest.main()
