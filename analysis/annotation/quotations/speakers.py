"""Who said the words in quotation marks: the act of speech that governs, announces or precedes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from analysis.annotation.attributions import Cited
from analysis.annotation.quotations.words import FEWEST_WORDS, Words
from analysis.tables import Quotation

_FAR = 12
"""Tokens from "called", "praised" and the like to the words in marks that are still theirs."""


class Speech:
    """The acts of speech of one article, by where their sentences stand."""

    def __init__(self, spoken: Iterable[Cited]) -> None:
        self._by_sentence: dict[int, list[Cited]] = defaultdict(list)
        self._by_end: dict[int, Cited] = {}
        for found in spoken:
            self._by_sentence[found.sentence.number].append(found)
            if found.act.manner == "verb":
                self._by_end.setdefault(found.sentence.end, found)

    def over(self, words: Words) -> Iterator[Cited]:
        """Those in the sentences that words in marks reach into."""
        for sentence in words.sentences:
            yield from self._by_sentence[sentence.number]

    def ending(self, place: int) -> Cited | None:
        """The first act of saying in the sentence that ends right before a place of the article, a space between."""
        return next((self._by_end[end] for end in range(place, place - 3, -1) if end in self._by_end), None)


def said(words: Words, speech: Speech) -> Cited | None:
    """The act of speech that governs the words: the nearest of the best kind."""
    ranked = [(rank, found) for found in speech.over(words) if (rank := _rank(found, words)) is not None]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _rank(found: Cited, words: Words) -> tuple[int, int] | None:
    """How well an act fits words in marks, less is better; None where it does not."""
    (first, last), tokens, act = found.act.cue, words.tokens, found.act
    if any(tokens.start <= place < tokens.end for place in (first, act.source[0])):
        return None
    before = last <= tokens.start
    distance = tokens.start - last if before else act.span[0] - tokens.end
    if act.manner == "named":
        return (1, distance) if before and distance <= _FAR else None
    if act.manner == "colon":
        return (3, distance) if before and words.direct else None
    if act.manner == "verb":
        return _rank_verb(found, words, distance)
    return (4, distance) if words.direct or len(tokens.text.split()) >= FEWEST_WORDS else None


def _rank_verb(found: Cited, words: Words, distance: int) -> tuple[int, int] | None:
    """Set off right after the words; before them and governing them; after them at a distance."""
    act, tokens = found.act, words.tokens
    governs = act.content[0] <= tokens.start < act.content[1]
    if act.cue[1] <= tokens.start:
        return (1, distance) if governs else None
    following = tokens.doc[act.span[1] : act.span[1] + 1].text.lower()
    if following == "that":
        return None
    between = tokens.doc[tokens.end : act.span[0]]
    return (0, distance) if all(token.is_punct for token in between) else (2, distance) if governs else None


def announced(words: Words, speech: Speech) -> Cited | None:
    """The act in a sentence that ends with a colon right before the words."""
    last = speech.ending(words.block.block.start + words.pair.outer_start)
    if last is None or not words.direct or last.sentence.text.rstrip()[-1:] != ":":
        return None
    return last


def continued(words: Words, before: Sequence[Quotation]) -> Quotation | None:
    """The quotation that speech without a cue of its own goes on with, as in “…,” Kim said. “…”."""
    last = before[-1] if before else None
    sentence = words.sentence
    if last is None or sentence is None or not last.speaker or last.kind != "direct":
        return None
    if sentence.number == last.sentence:
        return last if words.direct or words.before in (",", ":") else None
    opens = words.pair.outer_start == sentence.span.start_char
    return last if words.direct and opens and sentence.number - last.sentence <= 2 else None
