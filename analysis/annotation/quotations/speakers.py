"""Who said the words in quotation marks: the act of speech that governs, announces or precedes them."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotation.attributions import Cited
from analysis.annotation.quotations.words import FEWEST_WORDS, Words
from analysis.tables import Quotation

_FAR = 12
"""Tokens from "called", "praised" and the like to the words in marks that are still theirs."""


def said(words: Words, spoken: Sequence[Cited]) -> Cited | None:
    """The act of speech that governs the words: the nearest of the best kind."""
    near = [found for found in spoken if found.sentence.span.doc is words.block.doc and _overlaps(found, words)]
    ranked = [(rank, found) for found in near if (rank := _rank(found, words)) is not None]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _overlaps(found: Cited, words: Words) -> bool:
    sentence = found.sentence.span
    return sentence.start < words.tokens.end and words.tokens.start < sentence.end


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


def announced(words: Words, spoken: Sequence[Cited]) -> Cited | None:
    """The act in a sentence that ends with a colon right before the words."""
    start = words.block.block.start + words.pair.outer_start
    earlier = [found for found in spoken if found.sentence.end <= start and found.act.manner == "verb"]
    last = max(earlier, key=lambda found: found.sentence.end, default=None)
    if last is None or not words.direct or last.sentence.text.rstrip()[-1:] != ":":
        return None
    return last if start - last.sentence.end <= 2 else None


def continued(words: Words, before: Sequence[Quotation]) -> Quotation | None:
    """The quotation that speech without a cue of its own goes on with, as in “…,” Kim said. “…”."""
    last = before[-1] if before else None
    sentence = words.sentence
    if last is None or sentence is None or not last.speaker or last.kind != "direct":
        return None
    if sentence.number == last.sentence:
        between = words.block.text[: words.pair.outer_start].rstrip()
        return last if words.direct or between.endswith((",", ":")) else None
    opens = words.pair.outer_start == sentence.span.start_char
    return last if words.direct and opens and sentence.number - last.sentence <= 2 else None
