"""The article's own names: found once for sure, they are found again where the model missed or misread them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from analysis.annotation.glossary.lexicon import known_at
from analysis.annotation.glossary.namewords import PARTICLES, is_stop
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_at, title_before
from analysis.annotation.glossary.words import adjoining
from analysis.annotation.names.cues import CALLINGS, COMPANY_ENDS
from analysis.annotation.names.evidence import ENDINGS, companions, evidence
from analysis.annotation.names.given import given_names, is_given_name
from analysis.annotation.names.marked import is_storm
from analysis.annotation.names.numbered import bare_ships, ship_names
from analysis.annotation.names.products import MEASURES
from analysis.annotation.names.proper import is_proper
from analysis.annotation.names.shortforms import exchanged
from analysis.annotation.names.works import WORK

Key = tuple[str, ...]
ORDER = ("person", "organisation", "place", "event", "other")
"""Where the model is of two minds about a name as often one way as the other, the first of these counts."""
CERTAIN = 8
"""Votes of a title that is announced as a work's."""
MOST_GIVEN = 2
"""Given names before a surname."""
SETTLED = 3
"""How often the model must call a lone word something else before it is not taken for part of a person's name."""
PREPOSITIONS = frozenset("across,around,at,from,in,inside,into,near,of,outside,through,throughout,to".split(","))
"""Words before a place rather than a person."""
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&]?[A-Z&]{0,6}[A-Z]")
_SMALL = frozenset("and,de,for,in,of,on,the".split(","))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names and their kinds, their lengths by first word, and single words that stand for a person of the article."""

    lengths: dict[str, list[int]]
    kinds: dict[Key, str]
    parts: frozenset[str]
    families: frozenset[str]


def gazetteer(found: Iterable[tuple[Reading, Sequence[Candidate]]]) -> Gazetteer:
    """The names that one reading of every sentence gave."""
    votes: dict[Key, Counter[str]] = defaultdict(Counter)
    doubtful: dict[Key, Counter[str]] = defaultdict(Counter)
    announced: set[Key] = set()
    for reading, names in found:
        for name in names:
            if name.known is None:
                counted = (doubtful if reading.titled and not name.sure else votes)[_key(reading, name)]
                counted[name.kind] += CERTAIN if name.label == WORK else 2 if name.sure else 1
                announced.update([_key(reading, name)] if name.sure and name.kind == "person" else [])
                for kind, weight in evidence(reading, name.first, name.last):
                    counted[kind] += weight
        for name, (kind, weight) in companions(reading, names):
            votes[_key(reading, name)][kind] += weight
    for key in doubtful:
        if not _covered(key, votes):
            votes[key].update(doubtful[key])
    kinds = {key: _elected(counted) for key, counted in votes.items()}
    parts = _parts(kinds, votes, announced)
    kinds |= {(word,): "person" for word in parts if (word,) in kinds}
    kinds |= {(word,): "other" for word in ship_names(kinds) - parts if (word,) in kinds}
    kinds |= {key: "other" for key in bare_ships(kinds) if kinds.get(key, "person") != "person"}
    kinds |= dict.fromkeys(_of_persons(kinds), "person")
    kinds |= dict.fromkeys(_misspelt(kinds, parts), "person")
    kinds |= dict.fromkeys(_of_companies(kinds, parts), "organisation")
    kinds |= {(key[-1],): "event" for key in kinds if len(key) > 1 and is_storm(key) and key[-1:] in kinds}
    kinds |= {(f"{word}s",): "other" for word in parts if (f"{word}s",) in kinds}
    kinds |= dict.fromkeys(_members(kinds), "other")
    families = frozenset(key[-1] for key, kind in kinds.items() if kind == "person" and len(key) > 1)
    return Gazetteer(_lengths(kinds), kinds, parts, families)


def _of_persons(kinds: dict[Key, str]) -> list[Key]:
    """Names of two words taken for something else whose last word alone, or both, is a person's in the article."""
    pairs = [key for key, kind in kinds.items() if len(key) == len(("given", "family")) and kind != "person"]
    tails = {key[-2:] for key, kind in kinds.items() if kind == "person" and len(key) > len(("given", "family"))}
    meant = [key for key in pairs if kinds.get(key[-1:]) == "person" or key in tails]
    alike = [key for key in meant if kinds[key] in ("organisation", "place") or key in tails]
    return [key for key in alike if not any(key[-1] in ends for ends in ENDINGS.values())]


def _misspelt(kinds: dict[Key, str], parts: Set[str]) -> list[Key]:
    """Lone words taken for something else that are the surname of a person of the article with letters exchanged."""
    lone = [key for key, kind in kinds.items() if len(key) == 1 and kind != "person"]
    return [key for key in lone if any(exchanged(key[0], part) for part in parts)]


def _members(kinds: dict[Key, str]) -> list[Key]:
    """Lone plurals taken for persons that speak of an organisation's people: 'Houthis' beside 'Houthi'."""
    lone = [key for key, kind in kinds.items() if len(key) == 1 and kind == "person" and key[0].endswith("s")]
    return [key for key in lone if kinds.get((key[0].removesuffix("s"),)) in ("organisation", "other")]


def _of_companies(kinds: dict[Key, str], parts: Set[str]) -> list[Key]:
    """Lone words that begin a company's name of the article: 'Mahan' beside 'Mahan Air'."""
    firms = {key[0] for key, kind in kinds.items() if kind == "organisation" and key[-1] in COMPANY_ENDS and key[1:]}
    return [(word,) for word in firms - parts - given_names() if kinds.get((word,)) in ("person", "place")]


def _key(reading: Reading, name: Candidate) -> Key:
    return reading.folded(name.first, name.last)


def found_again(reading: Reading, names: Gazetteer) -> Iterator[Candidate]:
    """The article's names wherever they stand in a sentence, as candidates."""
    covered = {place for span in reading.known for place in range(span.first, span.last + 1)}
    for position, word in enumerate(reading.text):
        for length in names.lengths.get(word.folded, ()):
            last = position + length - 1
            key = reading.folded(position, last)
            if len(key) == length and key in names.kinds and _written(reading, position, key):
                inside = covered.issuperset(range(position, last + 1))
                if adjoining(reading.text[position : last + 1]) and not inside:
                    yield Candidate(position, last, names.kinds[key], sure=length > 1)
        yield from _person_part(reading, position, names, known=position in covered)


def _person_part(reading: Reading, position: int, names: Gazetteer, *, known: bool) -> Iterator[Candidate]:
    """The person whose name a word is part of; `known` says that the tables list the word as something else."""
    family = reading.text[position].folded in names.families
    first = _from_given(reading, position) if family else position
    if first < position:
        yield Candidate(first, position, "person", sure=True)
    elif reading.text[position].folded in names.parts and _alone(reading, position):
        if not known:
            yield Candidate(position, position, "person")
        elif family and _names_person(reading, position):
            yield Candidate(position, position, "person", sure=True)


def in_state(reading: Reading, position: int) -> bool:
    """'Of Allen, Texas': whether a word stands where a place does, with the state or country that it lies in."""
    if position == 0 or position + 1 >= len(reading.text) or reading.text[position + 1].gap != ", ":
        return False
    start = reading.sentence.span.start_char + reading.text[position + 1].start
    state = any(name.label_ == "GPE" and name.start_char == start for name in reading.sentence.entities)
    return state and reading.text[position - 1].folded in PREPOSITIONS


def abbreviated(reading: Reading) -> Iterator[Candidate]:
    """Organisations that a bracket abbreviates: 'National Intelligence Service (NIS)' gives both."""
    for position in range(1, len(reading.text)):
        word = reading.text[position]
        if word.gap.strip() == "(" and _ABBREVIATION.fullmatch(word.text) and known_at(reading.text, position) is None:
            first = _spelt_out(reading, position)
            if first is not None:
                kind = _kind_spelt_out(reading, first, position - 1)
                yield Candidate(first, position - 1, kind, sure=True)
                yield Candidate(position, position, kind, sure=True)


def _kind_spelt_out(reading: Reading, first: int, last: int) -> str:
    """The kind of what an abbreviation stands for: an index, a place of the tables, else an organisation."""
    span = known_at(reading.text, first)
    if span is not None and span.last == last and span.known.kind in ("country", "place"):
        return "place"
    return "other" if reading.text[last].folded in MEASURES else "organisation"


def _spelt_out(reading: Reading, position: int) -> int | None:
    """The first of the words before a bracket whose initials are the abbreviation in it."""
    wanted = [char for char in reading.text[position].folded if char.isalpha()]
    here = position - 1
    while here >= 0 and (here == position - 1 or reading.text[here + 1].joined):
        word = reading.text[here]
        small = not word.capital and word.text[0] == reading.text[position].text[len(wanted) - 1 : len(wanted)]
        if wanted and word.folded[0] == wanted[-1] and (word.capital or (small and word.folded in _SMALL)):
            wanted.pop()
        elif word.folded not in _SMALL:
            return None
        if not wanted:
            return here
        here -= 1
    return None


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
    named = [key for key in full if key[0] in given_names() or key in announced]
    sure = {word for key in named for word in key} - _in_other_names(kinds)
    return frozenset(word for word in outer if word in sure or _may_be_person(votes.get((word,), Counter())))


def _first_surname(key: Key) -> Key:
    """The first of two surnames behind a given name: 'Rosselló' of 'Ricardo Rosselló Nevares'."""
    return key[1:2] if len(key) == len(("given", "father's", "mother's")) and key[0] in given_names() else ()


def _in_other_names(kinds: dict[Key, str]) -> set[str]:
    """Words of longer names that are no person's: a lone one of them may be short for that name."""
    return {word for key, kind in kinds.items() if kind != "person" and len(key) > 1 for word in key}


def _may_be_person(counted: Counter[str]) -> bool:
    """Whether the model's labels for a lone word leave room for a person."""
    rivals = counted["organisation"] + counted["place"] + counted["event"]
    return rivals < SETTLED or counted["person"] >= rivals


def _written(reading: Reading, position: int, key: Key) -> bool:
    """Whether a name found again has its capital, and a single word is no ordinary word here."""
    word = reading.text[position]
    if not (word.capital or word.text[0].isdigit()) or is_stop(word, titled=reading.titled):
        return False
    return len(key) > 1 or (word.folded not in reading.stops and is_proper(reading, position))


def _alone(reading: Reading, position: int) -> bool:
    """Whether a part of a person's name stands by itself, not in another name."""
    word = reading.text[position]
    if not word.capital or is_stop(word, titled=reading.titled) or not is_proper(reading, position):
        return False
    if reading.titled or title_before(reading.text, position):
        return True
    after = position + 1
    follows = after < len(reading.text) and reading.text[after].joined and _name_word(reading, after)
    return not follows and not (word.joined and position > 1 and _name_word(reading, position - 1))


def _from_given(reading: Reading, position: int) -> int:
    """The first word of a name that a given name begins and a surname of the article ends: 'Emil Rask'."""
    first = position
    while first > max(0, position - MOST_GIVEN) and reading.text[first].gap == " " and reading.text[first - 1].capital:
        first -= 1
        if is_given_name(reading.text[first]):
            alone = first == 0 or not (reading.text[first].joined and reading.text[first - 1].capital)
            return first if alone or (first == 1 and _announces(reading)) else position
    return position


def _announces(reading: Reading) -> bool:
    """Whether the first word of a sentence is a title, a calling or a name of its own, and none of a name's words."""
    listed = any(span.first == 0 for span in reading.known)
    return listed or reading.text[0].folded in CALLINGS or title_at(reading.text, 0) is not None


def _names_person(reading: Reading, position: int) -> bool:
    """Whether the surname of one of the article's persons, also a place's name, stands where a person does."""
    span = next(span for span in reading.known if span.first <= position <= span.last)
    if span.first != span.last or span.known.form != "named" or span.known.kind not in ("country", "place"):
        return False
    return position == 0 or reading.text[position - 1].folded not in PREPOSITIONS


def pairs(reading: Reading, found: Sequence[Candidate], names: Gazetteer) -> list[Candidate]:
    """Candidates without what the model took for one organisation but joins two names of the article's."""
    return [name for name in found if not _pair(reading.folded(name.first, name.last), name, names)]


def _pair(key: Key, name: Candidate, names: Gazetteer) -> bool:
    if name.kind != "organisation" or name.known is not None or "and" not in key[1:-1]:
        return False
    if key[0] in names.parts and key[-1] in names.parts:
        return True
    halves = [(key[:place], key[place + 1 :]) for place in range(1, len(key) - 1) if key[place] == "and"]
    return any(names.kinds.get(half) == names.kinds.get(other) == "organisation" for half, other in halves)


def _name_word(reading: Reading, position: int) -> bool:
    """Whether a word beside a name may belong to it."""
    word = reading.text[position]
    known = any(span.first <= position <= span.last for span in reading.known)
    return (word.capital or word.gap == "-") and not known and not is_stop(word, titled=reading.titled)
