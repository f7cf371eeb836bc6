# SPDX-License-Identifier: LGPL-2.1-or-later
"""What must hold of an inventory of real tables: each fact has a source with address and date, and nobody is named."""
import hashlib
import re

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

# What says what a thing is called and where in the file it stands, and hence is no fact about it.
NO_FACT = {"id", "name", "sources"}
# How such an inventory sorts organisations is its own choice, of which no page is the source.
OWN_CHOICE = {"domains": {"broader"}}
KINDS = ("domains", "themes", "areas", "organisations", "projects", "tables")
LISTS = ("memberships", "agendas", "items", "meetings")


def covers(source, member):
    return "about" not in source or member in source["about"]


def facts_without_source(thing, path, kind, around):
    """The facts of a thing that no source of its own, nor one of the thing around it, covers. @around: the sources of
    what it stands in, as far as they are about the list that it stands in."""
    missing = []
    own = thing.get("sources", [])
    lists = [name for name in LISTS if isinstance(thing.get(name, [None])[0], dict)]
    facts = set(thing) - NO_FACT - OWN_CHOICE.get(kind, set()) - set(lists)
    for member in sorted(facts):
        if not around and not any(covers(source, member) for source in own):
            missing.append(f"{path}: {member}")
    if kind != "domains" and not own and not around:
        missing.append(f"{path}: itself")
    for name in lists:
        for number, one in enumerate(thing[name]):
            inherited = [source for source in own if covers(source, name)] or (around if name == "items" else [])
            missing += facts_without_source(one, f"{path}/{name}/{one.get('id', one.get('organisation', number))}", name,
                                            inherited)
    return missing


def all_missing(inventory):
    return [complaint for kind in KINDS for thing in inventory.get(kind, [])
            for complaint in facts_without_source(thing, f"{kind}/{thing['id']}", kind, [])]


def every_object(value, path=""):
    if isinstance(value, dict):
        yield path, value
        for name, held in value.items():
            yield from every_object(held, f"{path}/{name}")
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from every_object(held, f"{path}/{number}")


def check_sources(test, inventory, address=r"https://[a-z0-9.-]+\.[a-z]+/\S*"):
    """Each source has an address, a day of reading and the age of its page, and is about what is there."""
    number = 0
    for path, thing in every_object(inventory):
        for source in thing.get("sources", []):
            number += 1
            with test.subTest(path=path, url=source.get("url")):
                test.assertRegex(source.get("url", ""), f"^{address}$")
                test.assertTrue(DATE.fullmatch(source.get("retrieved", "")))
                # How old the page itself is.
                test.assertRegex(source.get("note", ""), r"\d{4}|ongedateerd")
                test.assertLessEqual(set(source.get("about", [])), set(thing) - NO_FACT)
        # A source lies in `sources`, where all of this looks, and nowhere else.
        if {"url", "retrieved"} & set(thing):
            test.assertRegex(path, r"/sources/\d+$")
        # No source says that somebody checked a table, so none is marked so.
        test.assertFalse({"verified", "verified-by"} & set(thing), path)
    return number


# The pages name people. Their surnames, as the first 12 digits of a salted hash, so that this file names nobody either.
SALT = "regiotafel/utrecht/"
SURNAMES = set("""
02d3c39c32ee 07b0eb2b4c58 087ce4f1cb33 0ac59041e220 11cecd9cbfef 1566aac83911 1b0915fd0175 1cf7f8f2940e
26f8a26deade 2cb581e3d5ab 357292b3f8b7 376e67974a5c 3df7c214f3ee 420397af86d2 459d17f8f1aa 4819f12403fa
4941dda607a6 4f20a6cb7365 530c11e7eaca 551a8ee281e3 556473ed98cb 56205bce0f95 571dc3810c34 591de47bd8dd
5984beb3f89f 5b89c3f303ff 5c3664c0ff11 61cfa4fe2b47 62deac0d4d30 6563c4460a7d 692ac18f7d13 6e44752a19ab
6ef2d407b180 73864c9a2c4f 77a3d73890a4 8123f03a1a94 82e63c551e06 8390f89cb718 8644642ef877 8b2ec8532bf5
8c404a7c2d06 9e4d8f590d70 9ff290723cb9 a049f92e9cf5 a55320fb2244 a674d41ba940 b243eea9c842 b6e1fc7d1973
bc4e39a4a490 bd8510c28b22 c2eb4a2c372c c458e36126f5 c637d1529266 ccb5c532f2dd d2516bb76e87 d2fbbb023b8c
d59b3c9d98f4 d6a16ca69e07 e5fe2fb2a1f7 e9fd401f9e4c ea823a81d997 ee2a337c4aa3 f3d125b3cebd f62ca5abb356
""".split())


def hash_of(word):
    return hashlib.sha256((SALT + word.lower()).encode()).hexdigest()[:12]


def words_of(text):
    return set(re.findall(r"[^\W\d_]+", text))


def surnames_in(text):
    return {word for word in words_of(text) if hash_of(word) in SURNAMES}
