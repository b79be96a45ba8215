"""Quotations: words between quotation marks, who said them, and scare quotes told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.annotation.attributions import Cited, cited
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.quotations.speakers import (
    Speech,
    announced,
    continued,
    giver,
    mine,
    named_alone,
    of_maker,
    said,
    told_of,
)
from analysis.annotation.quotations.words import Words, marked_words
from analysis.tables import Quotation


def quotations(document: Document, index: MentionIndex, *, spoken: Sequence[Cited] | None = None) -> list[Quotation]:
    """Quotations of an article in order.

    Direct: whole clauses. Partial: a fragment inside the article's own sentence. Scare: marks around a term that
    nobody is said to have spoken. Quotations inside quotations belong to the outer one. `spoken` is what `cited`
    gives, where it is known already.
    """
    speech = Speech(cited(document, index) if spoken is None else spoken)
    rows: list[Quotation] = []
    for position, block in enumerate(document.blocks if document.article.annotated else ()):
        if block.block.kind not in ("boilerplate", "dateline"):
            following = document.blocks[position + 1].text if position + 1 < len(document.blocks) else ""
            for words in marked_words(block, following):
                rows.extend(_row(words, speech, rows, index))
    return rows


def _row(words: Words, speech: Speech, before: Sequence[Quotation], index: MentionIndex) -> Iterator[Quotation]:
    start, end = words.place
    sentence = words.sentence
    if sentence is None or end <= start:
        return
    text = words.block.text[start - words.block.block.start : end - words.block.block.start]
    maker = of_maker(words, index) or giver(words, index)
    found = None if words.gloss or maker or words.inscribed else said(words, speech) or announced(words, speech)
    place = (sentence.article_id, sentence.number, start, end)
    kind = "direct" if words.direct else "partial"
    if maker:
        yield Quotation(*place, text, maker.name, maker.start, maker.end, "", kind)
    elif found:
        source = found.source
        yield Quotation(*place, text, source.name, source.start, source.end, found.act.word, kind)
    elif words.gloss or words.inscribed or words.likened:
        yield Quotation(*place, text, "", None, None, "", "direct" if words.direct else "scare")
    else:
        yield _uncued(words, before, index, Quotation(*place, text, "", None, None, "", kind))


def _uncued(words: Words, before: Sequence[Quotation], index: MentionIndex, row: Quotation) -> Quotation:
    """A quotation without an act of speech of its own, with whoever goes on speaking or is told of."""
    if earlier := continued(words, before):
        return _by(row, earlier.speaker, earlier.speaker_start, earlier.speaker_end, earlier.cue)
    if person := told_of(words, index):
        return _by(row, person.name, person.start, person.end)
    if earlier := named_alone(words, before, index):
        return _by(row, earlier.speaker, earlier.speaker_start, earlier.speaker_end)
    if whose := mine(words, before, index):
        return _by(row, *whose)
    return replace(row, kind="direct" if words.direct else "scare")


def _by(row: Quotation, speaker: str, start: int | None, end: int | None, cue: str = "") -> Quotation:
    return replace(row, speaker=speaker, speaker_start=start, speaker_end=end, cue=cue)
