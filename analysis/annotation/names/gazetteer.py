"""The article's own names and their kinds, as the votes of all its sentences tell them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from analysis.annotation.glossary.namewords import PARTICLES
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.cues import COMPANY_ENDS
from analysis.annotation.names.endings import (
    FAITHS,
    LONE_BODIES,
    PARTISANS,
    SACRED,
    SINGULAR_TEAMS,
    SURE_PLACES,
    THINGS,
    is_storm,
)
from analysis.annotation.names.evidence import ENDINGS, companions, evidence, found_votes
from analysis.annotation.names.given import COMMON_GIVEN, given_names
from analysis.annotation.names.labelled import THING
from analysis.annotation.names.misspellings import Spellings, exchanged
from analysis.annotation.names.numbered import bare_ships, ship_names
from analysis.annotation.names.rivals import vote_rivals
from analysis.annotation.names.runs import SEVERAL, TEAM
from analysis.annotation.names.shortforms import BODIES
from analysis.annotation.names.sites import sites_alone
from analysis.annotation.names.things import several_of

Key = tuple[str, ...]
ORDER = ("person", "organisation", "place", "event", "other")
"""Where the model is of two minds about a name as often one way as the other, the first of these counts."""
CONTESTED = frozenset("caucus,nomination,nominee,primaries,primary,ticket".split(","))
"""What is a party's, right behind the word for its people."""
MAKER_AND_KIND = 2
"""Words of a company's name that goes by its first: 'Harwick Motors'."""
NAMED_FOR = SURE_PLACES | frozenset(
    "act,award,awards,bill,center,centre,clinic,estate,family,foundation,fund,hospital,institute,library,memorial,museum"
    ",prize,ranch,report,school,show,stadium,theatre,trophy,trust".split(",")
)
"""Last words of what is named for somebody and not called by that name alone."""
LONG_TITLE = 4
"""Words of a work's or law's title that nobody goes by."""
SHORTEST_INITIALS = 3
"""Words of a name that goes by its initials."""
SETTLED = 3
"""How often the model must call a lone word something else before it is not taken for part of a person's name."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names and their kinds, their lengths by first word, and single words that stand for a person of the article."""

    lengths: dict[str, list[int]]
    kinds: dict[Key, str]
    parts: frozenset[str]
    families: frozenset[str]
    tails: frozenset[str]
    """Last words of teams' and bodies' names by which alone, with a capital, an article goes on to call them."""
    particles: dict[str, Key]
    """Words in lower case that belong to the persons' names, by the word behind them: 'van der' of 'Berg'."""
    spellings: Spellings
    """How the surnames are spelt that a word of the article may misspell."""


def gazetteer(found: Sequence[tuple[Reading, Sequence[Candidate]]]) -> Gazetteer:
    """The names that one reading of every sentence gave."""
    votes: dict[Key, Counter[str]] = defaultdict(Counter)
    doubtful: dict[Key, Counter[str]] = defaultdict(Counter)
    announced: set[Key] = set()
    parties: set[str] = set()
    tails: set[str] = set()
    things: set[Key] = set()
    for reading, names in found:
        parties.update(_told_parties(reading))
        for name in names:
            key = _key(reading, name)
            tails.update(_tail(key, name))
            things.update([key] if name.label == THING else [])
            parties.update(_party(key))
            if name.known is None:
                counted = (doubtful if reading.titled and not name.sure else votes)[key]
                counted.update(found_votes(key, name))
                announced.update([key] if name.sure and name.kind == "person" else [])
                for kind, weight in evidence(reading, name.first, name.last):
                    counted[kind] += weight
                    told = kind == name.kind == "person" and name.words > 1
                    announced.update([key] if told else [])
        for name, (kind, weight) in companions(reading, names):
            votes[_key(reading, name)][kind] += weight
    for key in doubtful:
        if not _covered(key, votes):
            votes[key].update(doubtful[key])
    vote_rivals(found, votes)
    kinds = {key: _elected(counted) for key, counted in votes.items()}
    parts = _parts(kinds, votes, announced)
    kinds |= {(word,): "person" for word in parts if (word,) in kinds}
    kinds |= {key: "other" for key in things if kinds.get(key) == "person" and key[0] not in parts}
    kinds |= {(word,): "other" for word in ship_names(kinds) - parts if (word,) in kinds}
    kinds |= {key: "other" for key in bare_ships(kinds) if kinds.get(key, "person") != "person"}
    kinds |= dict.fromkeys(_of_persons(kinds, announced), "person")
    kinds |= dict.fromkeys(_misspelt(kinds, parts), "person")
    kinds |= {key: "person" for key in doubtful if key not in kinds and _shortened(key, kinds)}
    kinds |= dict.fromkeys(_of_companies(kinds, parts), "organisation")
    kinds |= {key[-1:]: "event" for key in _storms(kinds) if key[-1] not in parts}
    kinds |= {(f"{word}s",): "person" for word in parts if (f"{word}s",) in kinds}
    kinds |= dict.fromkeys(_members(kinds), "other")
    kinds |= {key[:-1]: "organisation" for key in list(kinds) if key[-1] == "tribe" and len(key) > 2}
    parties |= {word for word in PARTISANS - {"independent"} if parties and (word,) in kinds}
    kinds |= {(form,): "organisation" for word in parties for form in (word, f"{word}s")}
    kinds = {key: kind for key, kind in kinds.items() if kind != "person" or not _overrun(key, kinds)}
    kinds |= dict.fromkeys([*_of_numbered(kinds), *several_of(kinds, votes)], "other")
    kinds |= dict.fromkeys(sites_alone(kinds, found[0][0].lower if found else frozenset()), "place")
    kinds |= dict.fromkeys(_of_universities(kinds), "place")
    kinds |= _shortened_sites(kinds)
    kinds |= _begun(kinds)
    kinds |= {(word,): "organisation" for word in LONE_BODIES if kinds.get((word,)) in ("person", "place")}
    kinds |= {(word,): "other" for word in FAITHS | SACRED | THINGS if (word,) in kinds}
    families = frozenset(key[-1] for key, kind in kinds.items() if kind == "person" and len(key) > 1)
    tails = {word for word in tails if kinds.get((word,), "organisation") == "organisation"} - parts
    return Gazetteer(_lengths(kinds), kinds, parts, families, frozenset(tails), _particles(kinds), Spellings(families))


def _tail(key: Key, name: Candidate) -> Key:
    """The last word of a body's or team's name by which alone it may be called."""
    if name.kind == "organisation" and name.known is None and key[-1] in COMPANY_ENDS and len(key) == MAKER_AND_KIND:
        return key[:1]
    called = name.label == TEAM or (name.known is None and (key[-1] in BODIES or _players(key)))
    return key[-1:] if called and name.kind == "organisation" and len(key) > 1 else ()


def _players(key: Key) -> bool:
    """'Tolva Hornets': whether a body may be a team's, called by who plays in it."""
    if key[-1] in SINGULAR_TEAMS:
        return True
    return key[-1].endswith("s") and not any(key[-1] in ends for ends in (*ENDINGS.values(), SEVERAL, COMPANY_ENDS))


def _told_parties(reading: Reading) -> Iterator[str]:
    """'The Liberal and Green parties', parties of the tables by what their people are called."""
    known = (reading.text[span.first].folded.removesuffix("s") for span in reading.known if span.first == span.last)
    yield from (word for word in known if word in PARTISANS)
    if not PARTISANS.isdisjoint(reading.said) and not CONTESTED.isdisjoint(reading.said):
        for word, noun in pairwise(reading.text):
            if word.folded in PARTISANS and word.capital and noun.text in CONTESTED and noun.gap == " ":
                yield word.folded
    for last in range(3, len(reading.text) if "parties" in reading.said else 0):
        left, joint, right = reading.text[last - 3 : last]
        if reading.text[last].text == "parties" and joint.text == "and":
            yield from (word.folded for word in (left, right) if word.capital and word.folded in PARTISANS)


def _particles(kinds: dict[Key, str]) -> dict[str, Key]:
    """The small words before the last word of persons' names."""
    found: dict[str, Key] = {}
    for key in kinds:
        here = len(key) - 1
        while here > 0 and key[here - 1] in PARTICLES:
            here -= 1
        if here < len(key) - 1 and kinds[key] == "person":
            found[key[-1]] = max(found.get(key[-1], ()), key[here:-1], key=len)
    return found


def _of_persons(kinds: dict[Key, str], announced: Set[Key]) -> list[Key]:
    """Names of two words taken for something else whose last word alone, or both, is a person's in the article."""
    pairs = [key for key, kind in kinds.items() if len(key) == len(("given", "family")) and kind != "person"]
    longer = [key for key, kind in kinds.items() if kind == "person" and len(key) > len(("given", "family"))]
    tails = {key[-2:] for key in longer} | {key[:2] for key in longer if key[0] in given_names() or key in announced}
    meant = [key for key in pairs if kinds.get(key[-1:]) == "person" or key in tails]
    alike = [key for key in meant if kinds[key] in ("organisation", "place") or key in tails]
    return [key for key in alike if not any(key[-1] in ends for ends in ENDINGS.values())]


def _shortened(key: Key, kinds: dict[Key, str]) -> bool:
    """Whether words in title case begin the longer name of one of the article's persons."""
    return len(key) > 1 and any(kind == "person" and full[: len(key)] == key for full, kind in kinds.items())


def _overrun(key: Key, kinds: dict[Key, str]) -> bool:
    """Whether a person's name begins with the last word of an honour or body: 'Ratna Anil' beside 'Bharat Ratna'."""
    if len(key) <= len(("given", "family")) or kinds.get(key[1:]) != "person":
        return False
    return any(other[-1] == key[0] and kind != "person" for other, kind in kinds.items() if len(other) > 1)


def _misspelt(kinds: dict[Key, str], parts: Set[str]) -> list[Key]:
    """Lone words taken for something else that are the surname of a person of the article with letters exchanged."""
    lone = [key for key, kind in kinds.items() if len(key) == 1 and kind != "person"]
    return [key for key in lone if any(exchanged(key[0], part) for part in parts)]


def _of_numbered(kinds: dict[Key, str]) -> list[Key]:
    """Lone words taken for persons that a number makes a thing's name elsewhere: 'Voskhod' beside 'Voskhod 2'."""
    series = [key[:1] for key, kind in kinds.items() if len(key) > 1 and kind == "other" and key[1].isdecimal()]
    return [key for key in series if kinds.get(key) == "person"]


def _storms(kinds: dict[Key, str]) -> list[Key]:
    """The full names of storms, which go by the last word after."""
    named = [key for key, kind in kinds.items() if kind == "event" and len(key) > 1 and is_storm(key)]
    return [key for key in named if not any(key[-1] in ends for ends in ENDINGS.values())]


def _of_universities(kinds: dict[Key, str]) -> list[Key]:
    """'The Tolva team' beside 'University of Tolva'."""
    towns = (key[2:] for key in kinds if key[:2] == ("university", "of"))
    return [key for key in towns if kinds.get(key) in ("other", "person")]


def _shortened_sites(kinds: dict[Key, str]) -> dict[Key, str]:
    """The initials of places and events, which a model takes for bodies: 'ISS' beside 'International Space Station'."""
    long = {"".join(word[0] for word in key): kind for key, kind in kinds.items() if len(key) >= SHORTEST_INITIALS}
    sites = {(short,): kind for short, kind in long.items() if kind in ("event", "other", "place")}
    return {key: kind for key, kind in sites.items() if kinds.get(key) == "organisation"}


def _begun(kinds: dict[Key, str]) -> dict[Key, str]:
    """'Amber Crown' beside 'Amber Crown of Moravia', no person's name: what begins a longer name is of its kind."""
    longer = {key[: key.index("of")]: kind for key, kind in kinds.items() if "of" in key[2:] and kind != "person"}
    return {key: kind for key, kind in longer.items() if kinds.get(key) == "person" and key[0] not in given_names()}


def _members(kinds: dict[Key, str]) -> list[Key]:
    """Lone plurals taken for persons that speak of an organisation's people: 'Houthis' beside 'Houthi'."""
    lone = [key for key, kind in kinds.items() if len(key) == 1 and kind == "person" and key[0].endswith("s")]
    return [key for key in lone if kinds.get((key[0].removesuffix("s"),)) in ("organisation", "other")]


def _party(key: Key) -> Key:
    """What the people of a party are called: 'Liberal' of 'Liberal Party'; nothing for other names."""
    return key[:1] if key[0] in PARTISANS and key[1:] == ("party",) else ()


def _of_companies(kinds: dict[Key, str], parts: Set[str]) -> list[Key]:
    """Lone words that begin a company's name of the article: 'Mahan' beside 'Mahan Air'."""
    firms = {key[0] for key, kind in kinds.items() if kind == "organisation" and key[-1] in COMPANY_ENDS and key[1:]}
    lone = (word for word in firms - parts if kinds.get((word,)) in ("person", "place"))
    return [(word,) for word in lone if word not in given_names()]


def _key(reading: Reading, name: Candidate) -> Key:
    return reading.folded(name.first, name.last)


def _covered(key: Key, votes: dict[Key, Counter[str]]) -> bool:
    """Whether a name in title case is a sure name with words of the headline behind it."""
    return any(key[:length] in votes for length in range(1, len(key))) or any(
        key[start:] in votes for start in range(1, len(key))
    )


def _elected(counted: Counter[str]) -> str:
    return min(counted, key=lambda kind: (-counted[kind], ORDER.index(kind)))


def _lengths(keys: Iterable[Key]) -> dict[str, list[int]]:
    """How many words the names that begin with a word have, longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        found[key[0]].add(len(key))
    return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}


def _parts(kinds: dict[Key, str], votes: dict[Key, Counter[str]], announced: Set[Key]) -> frozenset[str]:
    """Outer words of the persons' full names, but for words that are themselves a place or an organisation."""
    full = [key for key, kind in kinds.items() if kind == "person" and len(key) > 1]
    outer = {word for key in full for word in (key[0], key[-1], *_first_surname(key))}
    outer = {word for word in outer if len(word) > 1 and word not in PARTICLES}
    named = [key for key in full if key[0] in given_names() or key[0] in COMMON_GIVEN or key in announced]
    sure = {word for key in named for word in key} - _in_other_names(kinds)
    return frozenset(word for word in outer if word in sure or _may_be_person(votes.get((word,), Counter())))


def _first_surname(key: Key) -> Key:
    """The first of two surnames behind a given name: 'Rosselló' of 'Ricardo Rosselló Nevares'."""
    return key[1:2] if len(key) == len(("given", "father's", "mother's")) and key[0] in given_names() else ()


def _in_other_names(kinds: dict[Key, str]) -> set[str]:
    """Words of longer names that are no person's: a lone one of them may be short for that name."""
    others = [key for key, kind in kinds.items() if kind != "person" and len(key) > 1]
    others = [key for key in others if kinds[key] != "other" or len(key) < LONG_TITLE]
    return {word for key in others if key[-1] not in NAMED_FOR for word in key}


def _may_be_person(counted: Counter[str]) -> bool:
    """Whether the model's labels for a lone word leave room for a person."""
    rivals = counted["organisation"] + counted["place"] + counted["event"]
    return rivals < SETTLED or counted["person"] >= rivals
