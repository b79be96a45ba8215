"""Names that knowledge tables list: countries, words for their people, capitals, agencies, organisations, events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from analysis.annotation.glossary.words import TextWord, adjoining
from analysis.knowledge import rows
from analysis.knowledge.spelling import WORD, words

FORMAL = ("Kingdom of", "Republic of", "Republic of the", "State of", "Sultanate of")
"""What stands before a country's name in its formal one."""
LONG = 3
"""Words; so long a name is known even where only its first word has a capital."""
SHORTEST_SURE = 4
"""Letters; a shorter name in capitals ('RT') is believed only where the text or the model supports it."""
SURE_SHORT = frozenset("AFP,ANI,AP,ASEAN,BRICS,CIA,DPRK,DRC,EU,FBI,G7,IMF,KCNA,NATO,TASS,UAE,UK,UN,US,USA".split(","))
MANY_PLACES = frozenset("georgetown,kingston,san jose,san juan,santiago,victoria,wellington".split(","))
"""Capitals with many namesakes: their country is left open."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the tables: `surface` as the table spells it, `form` named or nationality."""

    surface: str
    name: str
    kind: str
    form: str
    country: str

    @property
    def sure(self) -> bool:
        """Whether the words alone tell what is meant."""
        plain = self.surface.replace(".", "")
        return not plain.isupper() or len(plain) >= SHORTEST_SURE or plain in SURE_SHORT or self.kind == "country"


@dataclass(frozen=True, slots=True)
class KnownSpan:
    """A known name in a text: words `first` to `last`, inclusive."""

    known: Known
    first: int
    last: int


def known_spans(text: Sequence[TextWord]) -> list[KnownSpan]:
    """Known names in a text from left to right, the longest at each place, none overlapping."""
    found: list[KnownSpan] = []
    firsts, behind = _by_first(), 0
    for position, word in enumerate(text):
        span = known_at(text, position) if word.folded in firsts and position >= behind else None
        if span:
            found.append(span)
            behind = span.last + 1
    return found


def known_at(text: Sequence[TextWord], position: int) -> KnownSpan | None:
    """The longest known name that begins at a word, or None."""
    for length, by_key in _by_first().get(text[position].folded, ()):
        stretch = text[position : position + length]
        candidates = by_key.get(tuple(word.folded for word in stretch), ())
        together = bool(candidates) and adjoining(stretch)
        for known in candidates:
            if (together or _parted_alike(known.surface, stretch)) and _written_alike(known.surface, stretch):
                return KnownSpan(known, position, position + length - 1)
    return None


def country(name: str) -> str:
    """Usual name of a country from any of its names or words for its people; empty where there is none."""
    known = _countries().get(words(name))
    return known.country if known else ""


def _parted_alike(surface: str, stretch: Sequence[TextWord]) -> bool:
    """Whether words are parted by a comma as the table's name is: `Washington, D.C.`."""
    return "," in surface and all(word.joined or word.gap == ", " for word in stretch[1:])


def _written_alike(surface: str, stretch: Sequence[TextWord]) -> bool:
    """Whether capitals stand where the table has them: `US` is not `us`, `Polish` is not `polish`."""
    if _is_short(surface):
        return "".join(word.text for word in stretch).isupper()
    firsts = _capitals_of(surface)
    if len(firsts) >= LONG and stretch[0].capital:
        return True
    return all(word.capital for word, upper in zip(stretch, firsts, strict=True) if upper)


@cache
def seats_of_government() -> frozenset[str]:
    """Names of buildings and offices that stand for a country's government: 'Kremlin'."""
    return frozenset(known.surface for known in _governments())


@cache
def _is_short(surface: str) -> bool:
    """Whether a name is a few letters in capitals."""
    plain = surface.replace(".", "")
    return plain.isupper() and len(plain) <= SHORTEST_SURE


@cache
def _capitals_of(surface: str) -> tuple[bool, ...]:
    """Which words of a name begin with a capital."""
    return tuple(part[0].isupper() for part in words_as_written(surface))


def words_as_written(surface: str) -> list[str]:
    """Words of a name with their capitals."""
    return WORD.findall(_without_possessive(surface))


def _without_possessive(surface: str) -> str:
    """A name without a possessive s, which the words of a text lack too."""
    return surface.replace("'s", "").replace("’s", "")


@cache
def _by_first() -> dict[str, list[tuple[int, dict[tuple[str, ...], list[Known]]]]]:
    """Known names by their first word, by how many words they have, longest first, and by all their words."""
    found: dict[str, dict[int, dict[tuple[str, ...], list[Known]]]] = {}
    for known in _all():
        key = words(_without_possessive(known.surface))
        found.setdefault(key[0], {}).setdefault(len(key), {}).setdefault(key, []).append(known)
    return {first: sorted(by_length.items(), reverse=True) for first, by_length in found.items()}


@cache
def _countries() -> dict[tuple[str, ...], Known]:
    return {words(known.surface): known for known in _all() if known.kind == "country"}


@cache
def _all() -> tuple[Known, ...]:
    """Every known name; where two tables have one, the first counts."""
    listed = (_country_names(), _capitals(), _governments(), _agencies(), _organisations(), _places(), _events())
    tables = (*listed, _formal_names())
    return tuple(known for table in tables for known in table)


def _listed(*cells: str) -> Iterator[str]:
    for cell in cells:
        yield from filter(None, cell.split(";"))


def _country_names() -> Iterator[Known]:
    for row in rows("countries"):
        for surface in _listed(row["name"], row["aliases"]):
            yield Known(surface, row["name"], "country", "named", row["name"])
        for surface in _listed(row["demonyms"]):
            plural = surface if surface.endswith(("s", "sh", "ch", "ese")) else f"{surface}s"
            for form in dict.fromkeys((surface, plural)):
                yield Known(form, row["name"], "country", "nationality", row["name"])
        for surface in _listed(row["variants"]):
            yield Known(surface, row["name"], "country", _variant_form(surface, row), row["name"])


def _formal_names() -> Iterator[Known]:
    """'Republic of Malta', 'Kingdom of Spain': what the tables have for another country counts first."""
    for row in rows("countries"):
        for form in FORMAL:
            yield Known(f"{form} {row['name']}", row["name"], "country", "named", row["name"])


def _variant_form(surface: str, row: dict[str, str]) -> str:
    """Whether an unusual spelling stands for the country or for a word for its people."""
    to_people = max((fuzz.ratio(surface, demonym) for demonym in _listed(row["demonyms"])), default=0.0)
    return "named" if fuzz.ratio(surface, row["name"]) >= to_people else "nationality"


def _capitals() -> Iterator[Known]:
    for row in rows("countries"):
        for surface in _listed(row["capital"]):
            where = "" if " ".join(words(surface)) in MANY_PLACES else row["name"]
            # 'The' belongs to the name but may lack its capital: 'in the Hague'.
            written = f"the {surface[4:]}" if surface.startswith("The ") else surface
            yield Known(written, surface, "place", "named", where)


def _governments() -> Iterator[Known]:
    for row in rows("countries"):
        for surface in _listed(row["government"]):
            yield Known(surface, surface, "organisation", "named", row["name"])


def _agencies() -> Iterator[Known]:
    for row in rows("agencies"):
        for surface in _listed(row["name"], row["aliases"]):
            yield Known(surface.removeprefix("The "), row["name"], "organisation", "named", row["country"])


def _organisations() -> Iterator[Known]:
    for row in rows("organisations"):
        for surface in _listed(row["name"], row["aliases"]):
            yield Known(surface, row["name"], "organisation", "named", row["country"])


def _places() -> Iterator[Known]:
    for row in rows("places"):
        for surface in _listed(row["name"], row["aliases"]):
            yield Known(surface, row["name"], "place", "named", row["country"])
        for surface in _listed(row["adjectives"]):
            yield Known(surface, row["name"], "place", "nationality", row["country"])


def _events() -> Iterator[Known]:
    for row in rows("events"):
        for surface in _listed(row["name"], row["aliases"]):
            yield Known(surface, row["name"], "event", "named", "")
