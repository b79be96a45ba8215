"""Where something was done that is done in one place, as a sentence says it: signed in Lindholm, held in Varde."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.resolution.slotfilling import Filled, is_country
from analysis.resolution.tokens import folded, stem

DEEDS = {
    "arrested": "arrested captured caught detained seized",
    "began": "began started",
    "born": "born",
    "built": "assembled built constructed manufactured",
    "buried": "buried",
    "died": "died",
    "filmed": "filmed",
    "found": "discovered found recovered",
    "held": "convened gathered held met negotiated",
    "struck": "capsized collided crashed derailed exploded hit sank struck",
    "signed": "concluded inked signed",
}
"""What is done in one place, and the words that say so; alphabetical."""
_DEED_OF = {word: deed for deed, words in DEEDS.items() for word in words.split()}
_PLACE = r"(?P<where>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_DONE = re.compile(
    rf"\b(?P<act>{'|'.join(sorted(_DEED_OF))})\b(?P<between>(?: (?![A-Z])[\w’'-]+){{0,7}}?)"
    rf" (?:above|at|below|in|near|outside) {_PLACE}"
)
_CALENDAR = frozenset(
    "April,August,December,February,Friday,January,July,June,March,May,Monday,November,October,Saturday,September"
    ",Sunday,Thursday,Tuesday,Wednesday".split(",")
)


def places(text: str) -> Iterator[Filled]:
    """Towns in which, or countries in which, something is said to have been done."""
    for match in _DONE.finditer(text):
        words = match["where"].split()
        if _CALENDAR.isdisjoint(words):
            sort = "country" if is_country(match["where"].lower()) else "town"
            where = frozenset(stem(folded(word)) for word in words)
            said = f"{match['act']} in {match['where']}"
            yield Filled(f"where {_DEED_OF[match['act']]} ({sort})", words=where, said=said)
