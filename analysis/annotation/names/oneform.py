"""Bodies of a country under one name: 'the Parliament of Moravia' and 'the Moravian Parliament'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from analysis.annotation.glossary.lexicon import country
from analysis.annotation.names.cues import COMPANY_ENDS, COMPANY_FORMS
from analysis.annotation.names.endings import PARTISANS
from analysis.knowledge.spelling import words

Body = tuple[tuple[str, ...], str]
AT_HOME = frozenset(("department", "ministry", "party"))
"""Last words of bodies that an article goes on to name without their country."""
LONGEST_COUNTRY = 4
"""Words of a country's name."""
NOUNS = frozenset("agency,club,college,company,firm,group,organisation,organization,school,team,university".split(","))
"""What a body is, in lower case behind its name, which it is called by as well."""
PARTS = frozenset(("department", "ministry"))
"""Parts of a government, which have what they are in charge of behind them as well."""
SHORTEST_INITIALS = 3
"""Capitals by which a firm goes that its name begins with."""


def one_form(texts: Sequence[str], countries: Sequence[str] = ()) -> list[str]:
    """Names of bodies, those that say the same of the same country in the form that is most used, then first.

    `countries` are those that the mentions tell.
    """
    texts = _without_noun(_plural(texts))
    bodies = _at_home([_body(text) for text in texts], texts, countries or [""] * len(texts))
    forms: dict[Body, Counter[str]] = defaultdict(Counter)
    for text, body in zip(texts, bodies, strict=True):
        if body is not None:
            forms[body][text] += 1
    usual = {body: _usual(body, counted) for body, counted in forms.items()}
    return [usual[body] if body else text for text, body in zip(texts, bodies, strict=True)]


def _usual(body: Body, forms: Counter[str]) -> str:
    """The form that a body goes by: a ministry or department by its longest."""
    return max(forms, key=len) if body[0] and body[0][-1] in PARTS else forms.most_common(1)[0][0]


def is_firm(key: Sequence[str], text: str) -> bool:
    """Whether a name is a firm's that goes by its first word: 'Tolva Foods', 'TLV Ipari Kft'."""
    plain = len(key) == len(("tolva", "foods")) and key[1] in COMPANY_ENDS
    head, _, rest = text.partition(" ")
    return plain or (head.isupper() and len(head) >= SHORTEST_INITIALS and has_form(rest))


def has_form(text: str) -> bool:
    """Whether a name ends in how a firm is owned, shortened: 'Tolva Ipari Kft'."""
    return text.rpartition(" ")[2] in COMPANY_FORMS


def _plural(texts: Sequence[str]) -> list[str]:
    """'Republicans' for 'Republican' where an article has both."""
    said = set(texts)
    return [f"{text}s" if text.casefold() in PARTISANS and f"{text}s" in said else text for text in texts]


def _without_noun(texts: Sequence[str]) -> list[str]:
    """'Tolva Angels' for 'Tolva Angels school' where an article has both."""
    said = set(texts)
    heads = [text.rpartition(" ") for text in texts]
    return [
        head if noun in NOUNS and head in said else text for text, (head, _, noun) in zip(texts, heads, strict=True)
    ]


def _at_home(bodies: Sequence[Body | None], texts: Sequence[str], countries: Sequence[str]) -> list[Body | None]:
    """Bodies, with those named without their country where it is told: 'the Upland Party', 'Ministry of War'."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for body, text in zip(bodies, texts, strict=True):
        if body is not None and len(body[0]) > 1 and _told_so(body[0][-1], text):
            told[body[0]].add(body[1])
    one = {name: (name, min(found)) for name, found in told.items() if len(found) == 1}
    found = []
    for body, text, whose in zip(bodies, texts, countries, strict=True):
        key = _turned(words(text)) if body is None else ()
        home = one.get(key, (key, "")) if key[1:] and key[-1] in AT_HOME else None
        found.append(home if home and whose in ("", home[1]) else body)
    return found


def _told_so(noun: str, text: str) -> bool:
    """Whether a body with its country tells the one without: a party's name, and the full one of a ministry."""
    return noun in AT_HOME and (noun not in PARTS or " of " in text)


def _body(text: str) -> Body | None:
    """What a body is called without its country, and its country; None where its name tells none."""
    head, of, abroad = text.rpartition(" of ")
    whose = country(abroad.removeprefix("the ")) if of else ""
    if whose:
        return _turned(words(head)), whose
    parts = text.split(" ")
    for length in range(min(LONGEST_COUNTRY, len(parts) - 1), 0, -1):
        whose = country(" ".join(parts[:length]).removesuffix("'s").removesuffix("’s"))
        if whose:
            return _turned(words(" ".join(parts[length:]))), whose
    return None


def _turned(key: tuple[str, ...]) -> tuple[str, ...]:
    """'War Ministry' of 'Ministry of War': a part of a government with what it is in charge of before it."""
    if key[:1] and key[0] in PARTS and key[1:2] == ("of",):
        charge = key[3:] if key[2:3] == ("the",) else key[2:]
        return (*charge, key[0])
    return key
