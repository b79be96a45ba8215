"""Countries that only the rest of the article tells: 'the North' for North Korea, a mangled word in a list of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from analysis.annotation.glossary.lexicon import Known, country
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.misspellings import Spellings
from analysis.knowledge import rows
from analysis.knowledge.spelling import folded

AMERICA = frozenset(("U.S.", "US", "USA", "United States", "United States of America"))
"""Names of the country that a state of Georgia is in."""
HALVES = frozenset(["North", "South", "East", "West"])
STATES = frozenset(
    "alabama,arizona,arkansas,atlanta,california,carolina,colorado,florida,illinois,iowa,kentucky,louisiana,maryland"
    ",massachusetts,michigan,minnesota,mississippi,missouri,nebraska,nevada,ohio,oklahoma,oregon,pennsylvania,tennessee"
    ",texas,utah,vermont,virginia,wisconsin,wyoming".split(",")
)
"""Words that show an article to speak of American states."""
POLITICS = frozenset(
    "congress,congressman,congresswoman,democrat,democratic,democrats,republican,republicans,senator".split(",")
)
"""Words that show it as well."""
FEWEST_STATES = 2
GEORGIAN = frozenset("georgian,georgians,tbilisi".split(","))
"""Words that show an article to speak of the country."""
SHARED = 5
"""Letters that a mangled word shares with the beginning of a country's name or a word for its people."""
LIST_SHARE = 0.6
"""Share of a list's items that name a country before an unknown word among them is taken for one."""
SHORTEST_LIST = 4


def namesakes(readings: Sequence[Reading]) -> Iterator[tuple[int, int, Known]]:
    """Places of 'Georgia' where the article speaks of the American state: sentence, word and what is meant."""
    if not of_the_state(readings):
        return
    state = Known("Georgia", "Georgia", "place", "named", "United States")
    for place, found in enumerate(readings):
        for span in found.known:
            if span.known.surface == "Georgia" and span.first == span.last:
                yield place, span.first, state


def of_the_state(readings: Sequence[Reading]) -> bool:
    """Whether an article that names Georgia speaks of the American state."""
    known = {span.known.surface for found in readings for span in found.known}
    if "Georgia" not in known:
        return False
    said = {word.folded for found in readings for word in found.text}
    country = not AMERICA.isdisjoint(known)
    return len(said & (STATES | POLITICS)) + country >= FEWEST_STATES and not said & GEORGIAN


def misspelt(readings: Sequence[Reading]) -> Iterator[tuple[int, int, Known]]:
    """Places of 'Tuskish' in an article that says 'Turkish': sentence, word and what is meant."""
    peoples = {
        span.known.surface.casefold(): span.known
        for found in readings
        for span in found.known
        if span.known.kind == "country" and span.known.form == "nationality"
    }
    spellings = Spellings(peoples)
    for place, found in enumerate(readings) if peoples else ():
        for name in found.sentence.entities:
            right = spellings.meant(name.text.casefold()) if name.label_ == "NORP" else ""
            start = name.start_char - found.sentence.span.start_char
            yield from ((place, at, peoples[right]) for at in _unknown_at(found, start) if right)


def _unknown_at(reading: Reading, start: int) -> Iterator[int]:
    """The word that begins at a character of a sentence, where no name of the tables holds it."""
    for position, word in enumerate(reading.text):
        if word.start == start and not any(span.first <= position <= span.last for span in reading.known):
            yield position


def halves(countries: Collection[str]) -> dict[str, str]:
    """What 'the North' means in an article: the one country it names that begins with the word, where there is one."""
    found: dict[str, list[str]] = {}
    for name in sorted(countries):
        half, _, rest = name.partition(" ")
        if half in HALVES and rest:
            found.setdefault(half, []).append(name)
    return {half: names[0] for half, names in found.items() if len(names) == 1}


def half_spans(reading: Reading, meant: Mapping[str, str]) -> Iterable[tuple[int, str]]:
    """Places of 'the North' and the like standing for a country."""
    for position, word in enumerate(reading.text):
        if word.text not in HALVES:
            continue
        whole = _coordinated(reading, position)
        if whole:
            yield position, whole
        elif position and word.text in meant and reading.text[position - 1].folded == "the" and word.joined:
            following = reading.text[position + 1] if position + 1 < len(reading.text) else None
            if following is None or not (following.joined and (following.capital or following.folded == "of")):
                yield position, meant[word.text]


def _coordinated(reading: Reading, position: int) -> str:
    """'North' in 'North and South Korea': the country that the word makes with the rest of the other's name."""
    other = reading.around.begins.get(position + 2)
    if other is None or reading.text[position + 1].folded != "and":
        return ""
    half, _, rest = other.known.surface.partition(" ")
    return country(f"{reading.text[position].text} {rest}") if half in HALVES and rest else ""


def mangled(items: Sequence[Reading]) -> dict[int, str]:
    """Countries meant by items of one list that are a single unknown word, by the item's place in the list."""
    named = sum(bool(item.around.begins) for item in items)
    if len(items) < SHORTEST_LIST or named < LIST_SHARE * len(items):
        return {}
    found = {place: _nearest(item.text[0].text) for place, item in enumerate(items) if _single(item)}
    return {place: name for place, name in found.items() if name}


def _single(item: Reading) -> bool:
    return len(item.text) == 1 and item.text[0].capital and not item.known


def _nearest(word: str) -> str:
    """The country whose spellings begin like a word, where only one country's do."""
    beginning = folded(word)[:SHARED]
    alike = {name for spelling, name in _spellings() if spelling.startswith(beginning)}
    return alike.pop() if len(alike) == 1 and len(beginning) == SHARED else ""


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    return tuple(
        (folded(spelling), row["name"])
        for row in rows("countries")
        for column in ("name", "demonyms", "variants")
        for spelling in row[column].split(";")
    )
