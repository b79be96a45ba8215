"""The expressions of time in an article, resolved to intervals where that is possible.

A day or month without year and a weekday are resolved to the one nearest to publication that agrees with the
tense of their clause; 'the previous day' counts from the last date of the text. 'For the first time in 66 years'
names the time before: the year 66 years ago, as past. Durations, ages and anniversaries are no dates. What cannot
be resolved is listed without interval, so that nobody has to guess.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Span

from analysis.annotation.dates.expressions import Expression, expressions
from analysis.annotation.dates.intervals import Interval
from analysis.annotation.dates.lookalikes import is_date
from analysis.annotation.dates.resolution import resolution
from analysis.annotation.dates.situation import Resolution, Situation
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.grammar.tense import modality
from analysis.tables import DateMention

REACH = 4
"""Sentences after which a date of the text is too far away to count 'the next day' from."""
_NO_ANCHOR = frozenset(("ago", "by event", "century", "in", "recurring", "span", "vague"))
"""Kinds that other expressions are not counted from."""


@dataclass(frozen=True, slots=True)
class _Context:
    """The last date of the text, the last single day and the last one that is not to come, and where they stand."""

    published: date | None
    last: tuple[int, Interval] | None = None
    day: tuple[int, Interval] | None = None
    past_day: tuple[int, Interval] | None = None

    def situation(self, sentence: int, tense: str, before: str) -> Situation:
        """What an expression is resolved against; the past is counted from days that are past."""
        return Situation(
            self.published,
            modality=tense,
            last=_within_reach(self.last, sentence),
            last_day=_within_reach(self.past_day if tense == "past" else self.day, sentence),
            fresh=self.last is None,
            before=before,
        )

    def after(self, interval: Interval, sentence: int) -> _Context:
        """The context of what follows a date."""
        found = (sentence, interval)
        if interval.grain != "day":
            return replace(self, last=found)
        if self.published is not None and interval.after(self.published):
            return replace(self, last=found, day=found)
        return replace(self, last=found, day=found, past_day=found)


def _within_reach(found: tuple[int, Interval] | None, sentence: int) -> Interval | None:
    return found[1] if found and sentence - found[0] <= REACH else None


def dates(document: Document) -> list[DateMention]:
    """Every expression of time in an article, in order; without interval where it cannot be resolved."""
    context = _Context(document.article.published)
    rows = []
    for sentence in document.prose:
        for expression, span in _found(sentence):
            resolved = _resolved(expression, span, sentence, context=context)
            if resolved is None:
                continue
            rows.append(_row(sentence, expression, resolved))
            if resolved.interval and expression.kind not in _NO_ANCHOR:
                context = context.after(resolved.interval, sentence.number)
    return rows


def _found(sentence: ParsedSentence) -> Iterator[tuple[Expression, Span]]:
    """The expressions of a sentence, placed in its block, and their words."""
    shift = sentence.span.start_char
    for found in expressions(sentence.text):
        expression = replace(found, start=found.start + shift, end=found.end + shift)
        span = sentence.span.doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if span is not None and is_date(expression, span):
            yield expression, span


def _resolved(expression: Expression, span: Span, sentence: ParsedSentence, *, context: _Context) -> Resolution | None:
    tense = modality(span.root)
    before = sentence.around[sentence.span.start_char : expression.start]
    found = resolution(expression, context.situation(sentence.number, tense, before))
    return found and replace(found, modality=found.modality or _reconciled(tense, found.interval, context.published))


def _reconciled(tense: str, interval: Interval | None, published: date | None) -> str:
    """The tense of the clause, put right where it cannot be meant: 'meets' of last week, 'was' of next week."""
    if interval is None or published is None:
        return tense or "present"
    if tense in ("", "present"):
        return "past" if interval.before(published) else "planned" if interval.after(published) else "present"
    return "planned" if tense == "past" and interval.after(published) else tense


def _row(sentence: ParsedSentence, expression: Expression, found: Resolution) -> DateMention:
    start, end = sentence.offset + expression.start, sentence.offset + expression.end
    text = sentence.around[expression.start : expression.end]
    place = (sentence.article_id, sentence.number, start, end, text)
    if found.interval is None:
        return DateMention(*place, None, None, "", found.modality, "none")
    interval = found.interval
    return DateMention(*place, interval.earliest, interval.latest, interval.grain, found.modality, found.anchor)
