"""Dated clauses: what an article says happened, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.events.clauses import Clause, dated_clause
from analysis.annotation.events.labels import EDGES, Names, label
from analysis.annotation.index import MentionIndex
from analysis.tables import DateMention, EventMention

FEWEST_WORDS = 2
"""Of a label; a shorter one says nothing."""
LONGEST_SENTENCE = 300
"""Words; a longer one is a list or a table that was taken for a sentence."""

_LOOKS_BACK = re.compile(r"\bin\s+\S+(?:\s\S+){0,3}\s(?:days|weeks|months|years|decades)$", re.IGNORECASE)
"""'the first meeting in 66 years' says when the one before was, not this one."""
_RECORD_SINCE = re.compile(r"\b(?:first|only|last|worst|\w{2,12}est)\b[^.;]{0,120}\bsince\s+$", re.IGNORECASE)
"""'the biggest rise since 1999' likewise."""


_COMPARED = re.compile(
    r"\b(?:compared\s+(?:to|with)|than|unlike|versus)\s+(?:(?:at|in|on|that|the)\s+){0,2}$", re.IGNORECASE
)
"""'up more than last year' holds one time against another."""


def events(document: Document, dates: Sequence[DateMention], index: MentionIndex) -> list[EventMention]:
    """The clauses that resolved dates belong to, in order; one row a clause and interval."""
    sentences = {sentence.number: sentence for sentence in document.prose}
    found: dict[tuple[object, ...], EventMention] = {}
    for date in dates:
        for row in _event(sentences[date.sentence], date, index):
            found.setdefault((row.start, row.end, row.earliest, row.latest), row)
    return sorted(found.values(), key=lambda row: (row.start, row.end, row.earliest, row.latest))


def _event(sentence: ParsedSentence, date: DateMention, index: MentionIndex) -> Iterator[EventMention]:
    if date.earliest is None or date.latest is None:
        return
    if len(sentence.span) > LONGEST_SENTENCE or _dates_another(sentence, date):
        return
    span = _span(sentence, date)
    clause = dated_clause(span) if span is not None else None
    if clause is None or span is None:
        return
    words = label(clause, span, Names(sentence, index))
    if len(words.split()) < FEWEST_WORDS:
        return
    start, end = _extent(clause, sentence)
    yield EventMention(
        sentence.article_id,
        sentence.number,
        start,
        end,
        words,
        date.earliest,
        date.latest,
        date.grain,
        date.modality,
        date.text,
    )


def _span(sentence: ParsedSentence, date: DateMention) -> Span | None:
    doc = sentence.span.doc
    return doc.char_span(date.start - sentence.offset, date.end - sentence.offset, alignment_mode="expand")


def _dates_another(sentence: ParsedSentence, date: DateMention) -> bool:
    """Whether a date is that of an earlier event to which the clause compares its own."""
    if date.anchor == "publication" and date.modality == "past" and _LOOKS_BACK.fullmatch(date.text):
        return True
    before = sentence.around[sentence.span.start_char : date.start - sentence.offset]
    return _RECORD_SINCE.search(before) is not None or _COMPARED.search(before) is not None


def _extent(clause: Clause, sentence: ParsedSentence) -> tuple[int, int]:
    """Where a clause stands in the article, without commas at its ends."""
    words = [token for token in clause.words if token.text.strip(EDGES)]
    return sentence.place(words[0])[0], sentence.place(words[-1])[1]
