"""Names of things that are made or measured: a maker's model ('Airbus A380'), a stock market's index ('FTSE 100')."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.offices import POSSESSIVE
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.words import TextWord
from analysis.knowledge import rows
from analysis.knowledge.spelling import WORD, words

LISTING = frozenset("listed,listing,lists,trade,traded,trades,trading".split(","))
"""Words that, before 'on the', make what follows an exchange and no index."""
MEASURES = frozenset("average,composite,index,indices".split(","))
"""Nouns that an index is called by."""
NUMBERED = frozenset(
    "article,battalion,bloc,brigade,bus,category,channel,exit,flight,gate,group,highway,interstate,no,number,resolution,room,route"
    ",section,terminal,train,unit".split(",")
)
"""Last words of names whose number tells one of many, and no model."""
PUBLISHERS = frozenset("amp,chemical,company,exchange,inc,newswire,newswires,omx,stock".split(","))
"""Words after the name of an index that make it one of the company or the exchange behind it."""
QUANTITIES = frozenset("billion,bn,million,mn,per,percent,point,points,thousand,trillion".split(","))
VEHICLES = frozenset(
    "aircraft,airliner,airliners,airplane,airplanes,helicopter,helicopters,jet,jetliner,jetliners,jets,plane,planes".split(
        ","
    )
)
"""What may follow a model that is a number alone; any other word in lower case may be what the number counts."""
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z][A-Za-z]+")
_LETTERED = re.compile(r"(?![GQH]\d{1,2}$)[A-Z]{1,3}\d{1,4}[A-Za-z]{0,2}")
_NUMBER = re.compile(r"\d{3}(?!st|nd|rd|th)[A-Za-z]{0,2}")
_PREFIX = re.compile(r"[A-Z]{1,3}|[A-Z][a-z]")
_SHARE = re.compile(r"\s?%|[.,]\d")
_SERIES = re.compile(r"\d{1,4}[A-Za-z]{0,2}")


def products(reading: Reading, named: Iterable[Candidate]) -> Iterator[Candidate]:
    """Models and indices in a sentence, kind other; `named` are the names that may be a maker's."""
    yield from _indices(reading)
    yield from _bare_models(reading)
    for name in named:
        if name.kind == "organisation" or name.label == "PRODUCT":
            if reading.text[name.last].folded in MEASURES or _called_index(reading, name):
                yield Candidate(name.first, name.last, "other", sure=True)
            else:
                yield from _model(reading, name)
        elif name.kind == "person":
            yield from _model_inside(reading, name)
        if name.known is None and name.first and _branded(reading, name.first):
            yield Candidate(name.first - 1, name.last, "other", sure=True)


def _branded(reading: Reading, position: int) -> bool:
    """Whether a word follows a brand in small and capital letters ('iPod Shuffle')."""
    return reading.text[position].gap == " " and _CAMEL.fullmatch(reading.text[position - 1].text) is not None


def _called_index(reading: Reading, name: Candidate) -> bool:
    """Whether 'index' or 'average' follows in lower case."""
    after = name.last + 1
    return after < len(reading.text) and reading.text[after].gap == " " and reading.text[after].text in MEASURES


def _model_inside(reading: Reading, name: Candidate) -> Iterator[Candidate]:
    """A model that was taken for a person: 'Sikorsky S-76'."""
    if any(_designation(reading, place, alone=False) == name.last for place in range(name.first + 1, name.last + 1)):
        yield Candidate(name.first, name.last, "other", sure=True)


def _bare_models(reading: Reading) -> Iterator[Candidate]:
    """'a Robinson R44', 'the Bell 206 was': a maker's name that nobody marked, behind an article."""
    for position in range(2, len(reading.text) if not reading.titled else 0):
        article, maker = reading.words[position - 2], reading.text[position - 1]
        named = maker.capital and maker.gap == " " and article in ("a", "an", "the")
        if not named or is_stop(maker, titled=False) or maker.folded in NUMBERED:
            continue
        last = _designation(reading, position, alone=False)
        if last is not None and _lone(reading, last, several=article == "the"):
            yield Candidate(position - 1, last, "other")


def _lone(reading: Reading, last: int, *, several: bool) -> bool:
    """Whether a number behind a maker's name counts nothing: it has letters, or one thing or a verb is about."""
    if not several or not reading.text[last].text.isdecimal():
        return True
    after = last + 1
    if after >= len(reading.text) or not reading.text[after].gap.isspace():
        return True
    word = reading.text[after]
    return is_stop(word, titled=False) or word.folded in VEHICLES or _is_verb(reading, after)


def _model(reading: Reading, name: Candidate) -> Iterator[Candidate]:
    """The model that a maker's name begins, or that the model took for an organisation by itself."""
    for position in range(name.first, name.last + 2):
        last = _designation(reading, position, alone=position == name.first and name.known is None)
        if last is not None and reading.text[max(position - 1, name.first)].folded not in NUMBERED:
            yield Candidate(name.first, _extended(reading, last), "other", sure=True)
            return


def _designation(reading: Reading, position: int, *, alone: bool) -> int | None:
    """The last word of the model number that begins at a word: 'A380', 'VC-10', '787'; None where none begins."""
    if position >= len(reading.text) or not (alone or reading.text[position].gap in (" ", "-")):
        return None
    word = reading.text[position].text
    if _PREFIX.fullmatch(word) and _dashed(reading, position + 1):
        return position + 1
    if _CAMEL.fullmatch(word):
        return position
    if _LETTERED.fullmatch(word) and (len(word) > 2 or not alone):
        return _variant(reading, position)
    return _variant(reading, position) if _NUMBER.fullmatch(word) and not _counts(reading, position) else None


def _variant(reading: Reading, position: int) -> int:
    """The last word of a number with its variant: 'A330-200'."""
    return position + 1 if _dashed(reading, position + 1) else position


def _dashed(reading: Reading, position: int) -> bool:
    """Whether a hyphen and a number stand at a place."""
    if position >= len(reading.text) or reading.text[position].gap != "-":
        return False
    return _SERIES.fullmatch(reading.text[position].text) is not None


def _counts(reading: Reading, position: int) -> bool:
    """Whether a number says how many or how much."""
    after = position + 1
    if _SHARE.match(reading.sentence.text, reading.text[position].end):
        return True
    if after >= len(reading.text) or reading.text[after].gap != " ":
        return False
    word = reading.text[after]
    other = word.capital or word.folded in VEHICLES or is_stop(word, titled=False) or _is_verb(reading, after)
    return word.folded in QUANTITIES or not other


def _is_verb(reading: Reading, position: int) -> bool:
    span = reading.parsed(position)
    return span is not None and span[0].pos_ in ("AUX", "VERB")


def _extended(reading: Reading, last: int) -> int:
    """The last word of a model with the names behind its number: '787 Dreamliner'."""
    while not reading.titled and last + 1 < len(reading.text):
        word = reading.text[last + 1]
        if word.gap != " " or not word.capital or is_stop(word, titled=False):
            break
        last += 1
    return last


def _indices(reading: Reading) -> Iterator[Candidate]:
    position = 0
    while position < len(reading.text) and not reading.said.isdisjoint(_known()):
        last = _index_at(reading, position)
        if last is not None and not _published(reading, position, last):
            yield Candidate(position, last, "other", sure=True)
        position = position + 1 if last is None else last + 1


def _index_at(reading: Reading, position: int) -> int | None:
    """The last word of the longest known index that begins at a word, or None."""
    for key, capitals in _known().get(reading.text[position].folded, ()):
        last = position + len(key) - 1
        stretch = reading.text[position : last + 1]
        alike = reading.folded(position, last) == key and _together(stretch)
        if alike and all(word.capital or not upper for word, upper in zip(stretch, capitals, strict=True)):
            return last
    return None


def _together(stretch: Sequence[TextWord]) -> bool:
    """Whether words may be one index's name: 'Standard & Poor's 500' has a possessive inside."""
    return all(word.joined or word.gap in POSSESSIVE for word in stretch[1:])


def _published(reading: Reading, first: int, last: int) -> bool:
    """Whether the words mean the exchange or the company behind an index, or begin another name."""
    before = [word.folded for word in reading.text[max(0, first - 3) : first]]
    if "on" in before and not LISTING.isdisjoint(before):
        return True
    if last + 1 >= len(reading.text):
        return False
    after = reading.text[last + 1]
    name_goes_on = after.capital and after.gap in (" ", "-") and after.folded not in MEASURES and not reading.titled
    return after.joined and (after.folded in PUBLISHERS or name_goes_on)


@cache
def _known() -> dict[str, list[tuple[tuple[str, ...], tuple[bool, ...]]]]:
    """Known indices by their first word, longest first, with where their capitals stand."""
    names = [name for row in rows("indices") for name in (row["name"], *filter(None, row["aliases"].split(";")))]
    keys = {_key(name): tuple(part[0].isupper() for part in WORD.findall(name.replace("'s", ""))) for name in names}
    found: dict[str, list[tuple[tuple[str, ...], tuple[bool, ...]]]] = {}
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        found.setdefault(key[0], []).append((key, keys[key]))
    return found


def _key(name: str) -> tuple[str, ...]:
    return words(name.replace("'s", ""))
