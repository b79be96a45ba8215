"""Figures: quantities, what they count, who gives them. Dates, ages, names and back references are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Span

from analysis.annotation.attributions import Cited, cited
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.givers import Givers
from analysis.annotation.identifiers import identifies
from analysis.annotation.index import MentionIndex
from analysis.annotation.numbers import numbers
from analysis.annotation.numberwords import Number
from analysis.annotation.things import Thing, Things
from analysis.annotation.units import unit
from analysis.tables import DateMention, Figure

_AS_OF = re.compile(r"\bas\s+(?:at|of|on)\s+(?:the\s+)?$", re.IGNORECASE)


def figures(
    document: Document,
    index: MentionIndex,
    *,
    dates: Sequence[DateMention] = (),
    spoken: Sequence[Cited] | None = None,
) -> list[Figure]:
    """Figures of an article in order.

    `counted` is lower case, with one word for soldiers and troops, the adjective of the country whose they are, and
    what happened to them ("north korean troops sent"). `dates` are the article's dates, for "as of 3 September";
    `spoken` is what `cited` gives, where it is known already.
    """
    if not document.article.annotated:
        return []
    givers = Givers(cited(document, index) if spoken is None else spoken)
    ledger = _Ledger(document, index, dates, givers)
    return [row for sentence in document.prose for row in ledger.rows(sentence)]


class _Ledger:
    """What is asked of every number of one article."""

    def __init__(self, document: Document, index: MentionIndex, dates: Sequence[DateMention], givers: Givers) -> None:
        self._document = document
        self._index = index
        self._dates = dates
        self._givers = givers
        self._things = Things(document, index)

    def rows(self, sentence: ParsedSentence) -> Iterator[Figure]:
        """Figures of a sentence."""
        text = sentence.span.text
        for number in numbers(text):
            tokens = _tokens(sentence, number)
            measured = unit(text, number.end, number.sign)
            thing = self._things.thing(sentence, number, measured) if tokens else None
            if tokens is None or thing is None:
                continue
            head = thing.head if measured.kind == "count" else None
            if measured.kind != "count" or not identifies(sentence, number, tokens, head, self._index):
                yield self._row(sentence, number, thing, tokens)

    def _row(self, sentence: ParsedSentence, number: Number, thing: Thing, tokens: Span) -> Figure:
        start, end = sentence.start + number.start, sentence.offset + thing.end
        return Figure(
            article_id=sentence.article_id,
            sentence=sentence.number,
            start=start,
            end=end,
            text=self._document.text(start, end),
            low=number.low,
            high=number.high,
            unit=thing.unit,
            counted=thing.counted,
            qualifier=", ".join(number.qualifiers),
            as_of=self._as_of(sentence),
            attributed_to=self._givers.giver(sentence, tokens.start),
        )

    def _as_of(self, sentence: ParsedSentence) -> date | None:
        """The day that a sentence says its figures speak of."""
        for found in self._dates:
            before = self._document.text(max(sentence.start, found.start - 12), found.start)
            if found.sentence == sentence.number and found.grain == "day" and _AS_OF.search(before):
                return found.earliest
        return None


def _tokens(sentence: ParsedSentence, number: Number) -> Span | None:
    """Tokens of a number; None where they reach beyond its sentence."""
    first = sentence.span.start_char
    found = sentence.span.doc.char_span(first + number.start, first + number.end, alignment_mode="expand")
    inside = found is not None and sentence.span.start <= found.start and found.end <= sentence.span.end
    return found if inside else None
