"""Whose troops and whose states an article speaks of, where its numbers leave it out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from analysis.annotation.document import Document
from analysis.annotation.figures.counted import TROOPS, Counted, demonym, plural
from analysis.annotation.index import MentionIndex

_FEDERATIONS = frozenset("Australia,Brazil,Germany,India,Malaysia,Mexico,Nigeria,United States,Venezuela".split(","))
"""Countries of states."""
_MOST_STATES = 50
_SOVEREIGN = frozenset(
    "african,arab,asian,balkan,baltic,caribbean,eu,european,gulf,islamic,island,member,muslim,nation,nato,nuclear"
    ",pacific,signatory,sovereign,un".split(",")
)
"""Words before states that are countries."""


def federal(index: MentionIndex) -> bool:
    """Whether an article is about a federation, so that "states" are its own and no countries."""
    named = Counter(mention.name for mention in index.mentions if mention.kind == "country")
    return any(name in _FEDERATIONS for name, _ in named.most_common(1))


def states(found: Counted, number: float, *, own: bool) -> Counted:
    """What is counted as "states", no countries: a federation's, where an article is about its `own`."""
    words = found.words.split()
    theirs = own or found.nationality in {demonym(name) for name in _FEDERATIONS}
    if found.head.lower_ != "states" or not theirs or number > _MOST_STATES or not _SOVEREIGN.isdisjoint(words):
        return found
    return replace(found, words=found.words.replace("countries", "states"), noun="states")


def only_troops(document: Document, index: MentionIndex) -> str:
    """The one country, as an adjective, whose soldiers an article names; empty for none and for several."""
    found = set()
    for sentence in document.prose:
        for token in sentence.tokens:
            if token.pos_ == "NOUN" and plural(token) == TROOPS and token.i > sentence.span.start:
                mention = index.at(*sentence.place(token.nbor(-1)))
                found.add(demonym(mention.name) if mention and mention.kind == "country" else "")
    found.discard("")
    return found.pop() if len(found) == 1 else ""
