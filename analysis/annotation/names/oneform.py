"""Bodies of a country under one name: 'the Parliament of Moravia' and 'the Moravian Parliament'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from analysis.annotation.glossary.lexicon import country
from analysis.annotation.names.cues import COMPANY_ENDS, COMPANY_FORMS
from analysis.annotation.names.endings import PARTISANS
from analysis.knowledge.spelling import words

Body = tuple[tuple[str, ...], str]
LONGEST_COUNTRY = 4
"""Words of a country's name."""
NOUNS = frozenset("agency,club,college,company,firm,group,organisation,organization,school,team,university".split(","))
"""What a body is, in lower case behind its name, which it is called by as well."""
SHORTEST_INITIALS = 3
"""Capitals by which a firm goes that its name begins with."""


def one_form(texts: Sequence[str]) -> list[str]:
    """Names of bodies, those that say the same of the same country in the form that is most used, then first."""
    texts = _without_noun(_plural(texts))
    bodies = _at_home([_body(text) for text in texts], texts)
    forms: dict[Body, Counter[str]] = defaultdict(Counter)
    for text, body in zip(texts, bodies, strict=True):
        if body is not None:
            forms[body][text] += 1
    return [forms[body].most_common(1)[0][0] if body else text for text, body in zip(texts, bodies, strict=True)]


def is_firm(key: Sequence[str], text: str) -> bool:
    """Whether a name is a firm's that goes by its first word: 'Tolva Foods', 'TLV Ipari Kft'."""
    plain = len(key) == len(("tolva", "foods")) and key[1] in COMPANY_ENDS
    head, _, rest = text.partition(" ")
    return plain or (head.isupper() and len(head) >= SHORTEST_INITIALS and rest.rpartition(" ")[2] in COMPANY_FORMS)


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


def _at_home(bodies: Sequence[Body | None], texts: Sequence[str]) -> list[Body | None]:
    """Bodies, with the parties that are named without their country where it is told: 'the Upland Party'."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for body in bodies:
        if body is not None and len(body[0]) > 1 and body[0][-1] == "party":
            told[body[0]].add(body[1])
    one = {name: (name, min(countries)) for name, countries in told.items() if len(countries) == 1}
    return [body or one.get(words(text)) for body, text in zip(bodies, texts, strict=True)]


def _body(text: str) -> Body | None:
    """What a body is called without its country, and its country; None where its name tells none."""
    head, of, abroad = text.rpartition(" of ")
    whose = country(abroad.removeprefix("the ")) if of else ""
    if whose:
        return words(head), whose
    parts = text.split(" ")
    for length in range(min(LONGEST_COUNTRY, len(parts) - 1), 0, -1):
        whose = country(" ".join(parts[:length]).removesuffix("'s").removesuffix("’s"))
        if whose:
            return words(" ".join(parts[length:])), whose
    return None
