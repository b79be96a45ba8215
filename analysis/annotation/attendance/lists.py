"""Lists of who is at a gathering: items below a heading or question that asks who comes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.annotation.attendance.parties import Parties, Party
from analysis.annotation.document import Document, ParsedSentence

_ASKS = re.compile(
    r"\bwho(?:['’]s)?\b.{0,50}\b(?:absent|attend\w*|com(?:es?|ing)|go(?:es|ing)|invited|join\w*|miss\w*|present"
    r"|skip\w*|there|watch\w*|witness\w*)\b"
    r"|\b(?:attendees|attending|guests?(?: list)?|invitees|participants|list of (?:guests|leaders|participants))\b"
    r"|\bamong (?:her|his|its|the|their|those)\b.{0,60}\b(?:are|were)\b.{0,20}:"
    r"|\b(?:delegates|guests|mourners|panell?ists|speakers|witnesses) (?:are|includ\w+|were)\b.{0,60}:"
    r"|\b(?:in attendance|on the (?:balcony|dais|podium|stage|tribune)|present|seated)\b.{0,40}:"
    r"|\bthose (?:around|at|attending|expected|in|invited|on|present|who)\b.{0,60}:"
    r"|\b(?:dignitaries|heads of state|leaders|presidents)\b.{0,60}"
    r"\b(?:absent|attend\w*|at the|invited|present|skip\w*)\b",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"\b(?:absent|absentees|boycott\w*|miss(?:ed|es|ing)|not (?:attend\w*|coming|going|there|present)|skip\w*)\b",
    re.IGNORECASE,
)
_INVITED = re.compile(r"\b(?:invited|invitees)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:coming|due|expected|going to|set to|to attend|will|won['’]t)\b", re.IGNORECASE)
_BESIDE = frozenset({"accompanied", "alongside", "with"})
_LONGEST_NAME_ITEM = 14
"""Words; a longer item is a statement, of which only the name that begins it is taken."""


def listed_presences(
    document: Document, parties: Parties
) -> Iterator[tuple[ParsedSentence, ParsedSentence, Party, str]]:
    """The line that asks, the item, who it names, and the mode; one for each item of such a list."""
    for asking, items in _lists(document.prose):
        mode = _mode(asking.text)
        for item in items:
            party = _first(item, parties)
            for one in [party, *_company(item, parties)] if party is not None else ():
                yield asking, item, one, mode


def _lists(prose: Sequence[ParsedSentence]) -> Iterator[tuple[ParsedSentence, list[ParsedSentence]]]:
    asking: ParsedSentence | None = None
    items: list[ParsedSentence] = []
    for sentence in prose:
        if sentence.block == "list item":
            items.append(sentence)
            continue
        if asking is not None and items:
            yield asking, items
        items = []
        asking = sentence if _asks(sentence) else None
    if asking is not None and items:
        yield asking, items


def _asks(sentence: ParsedSentence) -> bool:
    text = sentence.text.rstrip()
    heading = sentence.block in ("heading", "question") or text.endswith((":", "?"))
    return heading and _ASKS.search(text[:300]) is not None


def _mode(asking: str) -> str:
    if _ABSENT.search(asking):
        return "absent"
    if _INVITED.search(asking):
        return "invited"
    return "expected" if _AHEAD.search(asking) else "attended"


def _company(item: ParsedSentence, parties: Parties) -> list[Party]:
    """B of 'A, with her husband, B'."""
    beside = next((token for token in item.tokens if token.lower_ in _BESIDE), None)
    if beside is None:
        return []
    found = parties.index.within(item.place(beside)[1], item.end)
    return [parties.party(one) for one in found if one.kind == "person" and one.form == "named"]


def _first(item: ParsedSentence, parties: Parties) -> Party | None:
    """The person an item names, else its country, else, for a short item, the words as they stand."""
    found = parties.index.within(item.start, item.end)
    person = next((mention for mention in found if mention.kind == "person" and mention.form == "named"), None)
    if person is not None:
        return parties.party(person)
    country = next((mention for mention in found if mention.kind == "country" or mention.country), None)
    if country is not None:
        return parties.party(country)
    short = item.row().words <= _LONGEST_NAME_ITEM
    return Party(item.start, item.end, item.text, "", "", "") if short else None
