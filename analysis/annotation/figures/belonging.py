"""Whose troops and whose states an article speaks of, where its numbers leave it out."""

from __future__ import annotations

from collections import Counter

from analysis.annotation.document import Document
from analysis.annotation.figures.counted import TROOPS, demonym, plural
from analysis.annotation.index import MentionIndex


def american(index: MentionIndex) -> bool:
    """Whether an article is about the United States, so that "states" are theirs and no countries."""
    named = Counter(mention.name for mention in index.mentions if mention.kind == "country")
    return named["United States"] > named.total() / 2


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
