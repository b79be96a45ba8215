"""People, countries and places of invented sentences, as mentions: tests of attendance stand alone."""

from __future__ import annotations

import re

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.tables import DateMention, Mention

PEOPLE = {
    "Mara Lind": "Norland",
    "Lind": "Norland",
    "Tomas Reke": "Estmark",
    "Reke": "Estmark",
    "Ana Sorel": "Vellia",
    "Sorel": "Vellia",
    "Ivo Brandt": "Kestria",
    "Brandt": "Kestria",
    "Jun Okada": "Sunland",
}
FULL = {name.split()[-1]: name for name in PEOPLE if " " in name}
COUNTRIES = ("Estmark", "Kestria", "Norland", "Sunland", "Vellia")
BODIES = ("Harbour Bank",)
PLACES = {"Port Alva": "Norland", "Lake Hall": "", "Mirna": "Estmark"}
_NAMED = re.compile("|".join(sorted([*PEOPLE, *BODIES, *COUNTRIES, *PLACES], key=lambda name: (-len(name), name))))
_OFFICE = re.compile(r"(President|Prime Minister|King) $")

LEAD = "Officials spoke to reporters about their plans for the coming week, and gave few details of them.\n"
"""Enough English before a sentence for its language to be known."""


def cast(document: Document) -> tuple[MentionIndex, list[DateMention]]:
    """Mentions of the cast in a document, and its dates."""
    found = [
        _mention(document, sentence.number, sentence.start + match.start(), match[0])
        for sentence in document.prose
        for match in _NAMED.finditer(document.text(sentence.start, sentence.end))
    ]
    return MentionIndex(found), dates(document)


def _mention(document: Document, sentence: int, start: int, words: str) -> Mention:
    span = (document.article.article_id, sentence, start, start + len(words), words)
    office = _OFFICE.search(document.article.text[:start])
    if words in PEOPLE:
        name = FULL.get(words, words)
        return Mention(*span, name, "person", "named", office[1] if office else "", PEOPLE[words])
    if words in BODIES:
        return Mention(*span, words, "organisation", "named", "", "")
    if words in COUNTRIES:
        return Mention(*span, words, "country", "named", "", words)
    return Mention(*span, words, "place", "named", "", PLACES[words])
