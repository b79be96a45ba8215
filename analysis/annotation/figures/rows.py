"""Figures: quantities, what they count, who gives them. Dates, ages, names and back references are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from spacy.tokens import Span

from analysis.annotation.attributions import Cited, cited
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.figures.estimates import estimated, missed
from analysis.annotation.figures.identifiers import identifies
from analysis.annotation.figures.ranges import again, clocked, parted
from analysis.annotation.figures.shares import shares
from analysis.annotation.figures.thing import Thing
from analysis.annotation.figures.things import Things
from analysis.annotation.figures.units import unit
from analysis.annotation.index import MentionIndex
from analysis.annotation.surface.numbers import numbers
from analysis.annotation.surface.numerals import Number
from analysis.tables import DateMention, Figure, Quotation

_AS_OF = re.compile(
    r"\bas\s+(?:at|of|on)\s+(?:the\s+)?"
    r"(?:(?:about\s+)?(?:early|late|mid-?day|midnight|noon|(?:morning|afternoon|evening|night)\s+of"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{3,4}|\s\w+\stime)?)\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:;|\b(?:and|but|while)),?\s$")
"""Before 'as of' that opens a clause of its own: 'was 6.6 and, as of Friday, 40 houses had fallen'."""
_HEARSAY = frozenset(("allegedly", "apparently", "purportedly", "reportedly", "supposedly"))
"""Before a number of which nobody says who gives it: 'according to police killing 20, leaving reportedly 50 hurt'."""
_AS_OF_REACH = 40
"""Characters before a day in which 'as of' and an hour may stand."""


def figures(
    document: Document,
    index: MentionIndex,
    *,
    dates: Sequence[DateMention] = (),
    quoted: Sequence[Quotation] = (),
    spoken: Sequence[Cited] | None = None,
) -> list[Figure]:
    """Figures of an article in order.

    `counted` is lower case, with one word for soldiers and troops, the adjective of the country whose they are, and
    what happened to them ("north korean troops sent"). `dates` are the article's dates, for "as of 3 September",
    `quoted` its quotations in order, whose speakers give the figures in them; `spoken` is what `cited` gives, where it
    is known already.
    """
    if not document.article.annotated:
        return []
    givers = _Givers(cited(document, index) if spoken is None else spoken, quoted)
    ledger = _Ledger(document, index, dates, givers)
    found = (row for sentence in document.prose for row in ledger.rows(sentence))
    return sorted(found, key=lambda row: (row.start, row.end))


class _Ledger:
    """What is asked of every number of one article."""

    def __init__(self, document: Document, index: MentionIndex, dates: Sequence[DateMention], givers: _Givers) -> None:
        self._document = document
        self._index = index
        self._days: dict[int, list[DateMention]] = defaultdict(list)
        for found in dates:
            if found.grain == "day":
                self._days[found.sentence].append(found)
        self._givers = givers
        self._things = Things(document, index)

    def rows(self, sentence: ParsedSentence) -> Iterator[Figure]:
        """Figures of a sentence: its counts and measures, then the shares that words say."""
        yield from self._numbered(sentence)
        for number in shares(sentence.text) if " of " in sentence.text else ():
            tokens = _tokens(sentence, number)
            thing = self._things.share(sentence, number) if tokens else None
            if tokens is not None and thing is not None:
                yield self._row(sentence, number, thing, tokens)

    def _numbered(self, sentence: ParsedSentence) -> Iterator[Figure]:
        text = sentence.text
        for number in again(text, clocked(text, parted(text, numbers(text)))):
            tokens = _tokens(sentence, number)
            measured = unit(text, number.end, number.sign)
            thing = self._things.thing(sentence, number, measured) if tokens else None
            if tokens is None or thing is None:
                continue
            head = thing.head if measured.kind == "count" else None
            if measured.kind != "count" or not identifies(sentence, number, tokens, head, self._index):
                if measured.kind == "count":
                    self._things.remember(sentence, thing)
                yield self._row(sentence, missed(estimated(number, tokens), tokens), thing, tokens)

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
            as_of=self._as_of(sentence, end),
            attributed_to=self._givers.giver(sentence, tokens.start),
        )

    def _as_of(self, sentence: ParsedSentence, end: int) -> date | None:
        """The day that a sentence says a figure speaks of: not one that opens a clause behind the figure's end."""
        for found in self._days[sentence.number]:
            before = self._document.text(max(sentence.start, found.start - _AS_OF_REACH), found.start)
            opening = _AS_OF.search(before)
            if opening and not (end < found.start and _JOINED.search(before, 0, opening.start())):
                return found.earliest
        return None


def _tokens(sentence: ParsedSentence, number: Number) -> Span | None:
    """Tokens of a number; None where they reach beyond its sentence."""
    first = sentence.span.start_char
    found = sentence.span.doc.char_span(first + number.start, first + number.end, alignment_mode="expand")
    inside = found is not None and sentence.span.start <= found.start and found.end <= sentence.span.end
    return found if inside else None


class _Givers:
    """Acts of speech of one article by sentence, and its quotations whose speaker is known."""

    def __init__(self, spoken: Iterable[Cited], quoted: Iterable[Quotation]) -> None:
        self._quoted = [row for row in quoted if row.speaker]
        self._spoken: dict[int, list[Cited]] = defaultdict(list)
        for found in spoken:
            if found.act.manner not in ("colon", "judged", "named", "naming"):
                self._spoken[found.sentence.number].append(found)

    def giver(self, sentence: ParsedSentence, token: int) -> str:
        """Name of who states what stands at a token of the sentence's block; empty where the article itself does.

        In a quotation that is who spoke it, unless somebody else is cited in it.
        """
        quotation = self._around(sentence.offset + sentence.span.doc[token].idx)
        spoken = self._spoken[sentence.number]
        if any(_tells_of_source(found, token) for found in spoken):
            spoken = [found for found in spoken if found.act.cue[1] <= token]
        ranked = [(_rank(found, token), found) for found in spoken if _holds(found, token)]
        if quotation is not None:
            ranked = [pair for pair in ranked if _said_in(quotation, pair[1])]
        found = min(ranked, key=lambda pair: pair[0])[1] if ranked else None
        nearest = found.source.name if found is not None and not _is_hearsay(sentence, found, token) else ""
        return nearest or (quotation.speaker if quotation is not None else "")

    def _around(self, place: int) -> Quotation | None:
        """The quotation that holds a place of the article."""
        before = bisect_right(self._quoted, place, key=lambda row: row.start)
        last = self._quoted[before - 1] if before else None
        return last if last is not None and place < last.end else None


def _is_hearsay(sentence: ParsedSentence, found: Cited, token: int) -> bool:
    """Whether "reportedly" begins, behind "according to", what that is no longer said of."""
    before = sentence.span.doc[max(sentence.span.start, token - 2) : token]
    said = found.act.manner != "verb" and found.act.cue[1] <= token
    return said and any(word.lower_ in _HEARSAY for word in before)


def _said_in(quotation: Quotation, found: Cited) -> bool:
    """Whether an act of speech is told in a quotation itself."""
    place = found.sentence.offset + found.sentence.span.doc[found.act.cue[0]].idx
    return quotation.start <= place < quotation.end


def _holds(found: Cited, token: int) -> bool:
    first, last = found.act.content
    inside_source = found.act.source[0] <= token < found.act.source[1]
    return first <= token < last and not inside_source


def _tells_of_source(found: Cited, token: int) -> bool:
    """Whether a token before a verb belongs to what tells who speaks: Ida Moss, one of Lind's four sons, said."""
    act = found.act
    if act.manner != "verb" or not act.source[1] <= token < act.cue[0]:
        return False
    return token <= found.sentence.span.doc[slice(*act.source)].root.right_edge.i


def _rank(found: Cited, token: int) -> tuple[int, int]:
    """A verb before the place, nearest first; a verb after it; "according to"."""
    if found.act.manner == "verb" and found.act.cue[1] <= token:
        return 0, token - found.act.cue[1]
    return (1 if found.act.manner == "verb" else 2), abs(token - found.act.cue[0])
