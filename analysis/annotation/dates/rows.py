"""The expressions of time in an article, resolved to intervals where that is possible.

A day or month without year and a weekday are resolved to the one nearest to publication that agrees with the
tense of their clause; 'the previous day' counts from the last date of the text. 'For the first time in 66 years'
names the time before: the year 66 years ago, as past. Durations, ages and anniversaries are no dates. What cannot
be resolved is listed without interval, so that nobody has to guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Span

from analysis.annotation.dates.aftermath import put_back
from analysis.annotation.dates.bracketed import with_brackets
from analysis.annotation.dates.expressions import Expression, expressions
from analysis.annotation.dates.framed import in_framed_year
from analysis.annotation.dates.intervals import Interval
from analysis.annotation.dates.lookalikes import is_date, names_person, surnames
from analysis.annotation.dates.resolution import resolution
from analysis.annotation.dates.situation import Resolution, Situation
from analysis.annotation.dates.spoken import SpokenOn
from analysis.annotation.dates.tensed import is_put_off, is_unreal, reconciled, told_in, was_able
from analysis.annotation.dates.told import speaks_of_now, told_years, with_year
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.grammar.tense import climb, foreseen
from analysis.tables import DateMention

REACH = 4
"""Sentences after which a date of the text is too far away to count 'the next day' from."""
_WITHIN = frozenset(("acl", "pcomp", "relcl"))
"""How the clauses hang that tell of another time than the sentence around them."""
_NO_ANCHOR = frozenset(("ago", "by event", "century", "half ago", "in", "past half", "recurring", "span", "vague"))
"""Kinds that other expressions are not counted from."""


@dataclass(frozen=True, slots=True)
class _Context:
    """The last date of the text, the last single day and the last one that is not to come, and where they stand."""

    published: date | None
    last: tuple[int, Interval] | None = None
    day: tuple[int, Interval] | None = None
    past_day: tuple[int, Interval] | None = None
    several: bool = False
    """Whether the story has had several such days."""
    aside: tuple[int, Interval] | None = None
    """The last day that only tells things apart: the story goes on from it where it has no other."""

    aside_year: tuple[int, Interval] | None = None
    """The last year that only tells things apart, where no other date has come since."""

    def situation(self, sentence: int, tense: str, before: str) -> Situation:
        """What an expression is resolved against; the past is counted from days that are past."""
        return Situation(
            self.published,
            modality=tense,
            last=_within_reach(self.last, sentence),
            last_day=_within_reach(self.past_day if tense == "past" else self.day, sentence)
            or _within_reach(self.aside, sentence),
            only_day=self._only_day(tense),
            fresh=self.last is None,
            before=before,
        )

    def after(self, interval: Interval, sentence: int) -> _Context:
        """The context of what follows a date."""
        found = (sentence, interval)
        if interval.grain != "day":
            return replace(self, last=found, aside_year=None)
        if self.published is not None and interval.after(self.published):
            return replace(self, last=found, day=found)
        several = self.several or (self.past_day is not None and self.past_day[1] != interval)
        return replace(self, last=found, day=found, past_day=found, several=several)

    def beside(self, interval: Interval | None, span: Span, sentence: int) -> _Context:
        """The context after a date that only tells things apart."""
        if interval is None or not _modifies(span):
            return self
        if interval.grain == "day":
            return replace(self, aside=(sentence, interval), aside_year=None)
        return replace(self, aside_year=(sentence, interval)) if interval.grain == "year" else self

    def of_that_year(self, expression: Expression, sentence: int) -> _Context:
        """The context of 'that year': the year of the sentence before, though it told things apart."""
        near = self.aside_year is not None and 0 < sentence - self.aside_year[0] <= 1
        that = expression.parts.get("relative", "").lower() in ("that", "the same")
        return replace(self, last=self.aside_year) if near and that and expression.parts.get("unit") == "year" else self

    def _only_day(self, tense: str) -> Interval | None:
        """The day of a story that has had one day only: however far back, 'the same day' is that one."""
        return self.past_day[1] if tense == "past" and self.past_day is not None and not self.several else None

    def takes(self, interval: Interval, span: Span, sentence: int) -> bool:
        """Whether the story goes on from a date: not from one that tells things apart, nor a far one inside."""
        far = self.published is not None and interval.latest.year + 1 < self.published.year
        if _modifies(span):
            near = _within_reach(self.day, sentence) is not None
            return not (near or (far and interval.grain == "year"))
        return not (far and interval.grain == "year" and _inside(span))

    def lately(self) -> date | None:
        """The last day of the story, where it lies in the week before publication."""
        if self.past_day is None or self.published is None:
            return None
        last = self.past_day[1].earliest
        return last if timedelta(0) < self.published - last < timedelta(7) else None

    def is_near(self) -> bool:
        """Whether the story has not gone to another year than that of publication, or the one before."""
        return self.last is None or self.published is None or self.last[1].latest.year + 1 >= self.published.year

    def now(self) -> _Context:
        """The context after words that bring a story of another year back to the present ("recently")."""
        if self.last is None or self.published is None or self.last[1].latest.year + 1 >= self.published.year:
            return self
        return _Context(self.published)


def _within_reach(found: tuple[int, Interval] | None, sentence: int) -> Interval | None:
    return found[1] if found and sentence - found[0] <= REACH else None


def dates(document: Document) -> list[DateMention]:
    """Every expression of time in an article, in order; without interval where it cannot be resolved."""
    context = _Context(document.article.published)
    called = surnames(entity for sentence in document.prose for entity in sentence.entities)
    found = [(sentence, list(_found(sentence, called))) for sentence in document.prose]
    years = told_years(expression for _, several in found for expression, _ in several)
    spoken = SpokenOn()
    rows: list[DateMention] = []
    for sentence, several in found:
        if speaks_of_now(sentence.text):
            context = context.now()
        here: list[tuple[Expression, Span, Resolution]] = []
        before = context
        for expression, span in several:
            dated = in_framed_year(with_year(expression, years), span, ((one, other) for one, other, _ in here))
            resolved = _resolved(dated, span, sentence, context=context)
            if resolved is None:
                continue
            resolved = _through(expression, resolved, sentence, here)
            here.append((expression, span, resolved))
            context = context.beside(resolved.interval, span, sentence.number)
            if (
                resolved.interval
                and expression.kind not in _NO_ANCHOR
                and not (context.lately() and spoken.undated(expression, sentence))
                and context.takes(resolved.interval, span, sentence.number)
            ):
                context = context.after(resolved.interval, sentence.number)
        rows.extend(_rows(sentence, here, spoken, context=before))
    return put_back(rows, document.prose, document.article.published)


def _through(
    expression: Expression,
    resolved: Resolution,
    sentence: ParsedSentence,
    here: Sequence[tuple[Expression, Span, Resolution]],
) -> Resolution:
    """'Wednesday through Friday': the second weekday is the first of its name after the other."""
    first = here[-1] if here else None
    if (
        first is None
        or {first[0].kind, expression.kind} != {"weekday"}
        or not resolved.interval
        or not first[2].interval
    ):
        return resolved
    if sentence.around[first[0].end : expression.start].strip() not in ("through", "to", "until"):
        return resolved
    start, day = first[2].interval.earliest, resolved.interval.earliest
    weeks = timedelta(weeks=-((day - start).days // 7))
    moved = replace(resolved.interval, earliest=day + weeks, latest=resolved.interval.latest + weeks)
    return replace(resolved, interval=moved) if start > day else resolved


def _rows(
    sentence: ParsedSentence,
    here: Sequence[tuple[Expression, Span, Resolution]],
    spoken: SpokenOn,
    *,
    context: _Context,
) -> Iterator[DateMention]:
    """The dates of a sentence as rows; 'yesterday' in speech that is dated is counted from the day of speech.

    In speech of which nobody tells the day it is the time from the last day of the story up to publication.
    """
    spoken.dated(sentence, [(span, found.interval) for _, span, found in here if found.interval])
    for expression, span, resolved in here:
        day = spoken.day(expression, sentence)
        lately = context.lately() if spoken.undated(expression, sentence) else None
        then = _resolved(expression, span, sentence, context=_Context(day or lately)) if day or lately else None
        found = then if then is not None and then.interval else resolved
        interval = _up_to(found, resolved, said=lately)
        tense = reconciled(found.modality, interval, context.published) if found is then and day else resolved.modality
        yield _row(sentence, expression, replace(found, modality=tense, interval=interval))


def _up_to(found: Resolution, resolved: Resolution, *, said: date | None) -> Interval | None:
    """The interval found, up to the end of another where that was said on one of several days."""
    if said is None or found.interval is None or resolved.interval is None:
        return found.interval
    return replace(found.interval, latest=max(found.interval.latest, resolved.interval.latest))


def _modifies(span: Span) -> bool:
    """Whether an expression tells one thing from another ('the 27 November agreement'): the story is elsewhere."""
    root = span.root
    before = root.dep_ in ("amod", "compound", "nmod", "nummod") and root.head.i >= span.end
    opens = span.start == span.sent.start and root.head.pos_ == "PROPN"
    return before and not opens and root.head.pos_ in ("NOUN", "PROPN")


def _inside(span: Span) -> bool:
    """Whether an expression stands in a clause within the clause that the sentence tells ('convicted of killing …')."""
    return any(token.dep_ in _WITHIN for token in climb(span.root))


def _found(sentence: ParsedSentence, called: frozenset[str]) -> Iterator[tuple[Expression, Span]]:
    """The expressions of a sentence, placed in its block, and their words."""
    shift = sentence.span.start_char
    for found in with_brackets(sentence.text, expressions(sentence.text)):
        expression = replace(found, start=found.start + shift, end=found.end + shift)
        span = sentence.span.doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if span is not None and is_date(expression, span) and not names_person(span, called):
            yield expression, span


def _resolved(expression: Expression, span: Span, sentence: ParsedSentence, *, context: _Context) -> Resolution | None:
    tense = "planned" if is_put_off(span) else told_in(span)
    before = sentence.around[sentence.span.start_char : expression.start]
    nearest = expression.kind == "month" and _modifies(span) and context.is_near()
    side = "past" if tense == "possible" and is_unreal(span.root) else tense
    apart = tense == "present" and _is_of_noun(span)
    now = context.of_that_year(expression, sentence.number).situation(
        sentence.number, "" if nearest or apart else side, before
    )
    found = resolution(expression, replace(now, foreseen=tense == "planned" and foreseen(span.root)))
    if found is None or found.modality:
        return found
    if tense in ("", "present") and _is_lately(expression, before=sentence.around):
        tense = "past"
    over = found.interval is not None and context.published is not None and found.interval.before(context.published)
    told = "past" if tense == "possible" and over and was_able(span) else tense
    if _is_only_of_noun(told, expression, span) and (told == "possible" or _runs(found.interval, context.published)):
        told = ""
    return replace(found, modality=reconciled(told, found.interval, context.published))


def _is_only_of_noun(told: str, expression: Expression, span: Span) -> bool:
    """'Named her for the 2026 election', 'for this year's vote', 'the 2031 probe could see': no time of the verb."""
    owns = span.root.dep_ == "poss" and expression.parts.get("unit") == "year"
    return (expression.kind == "year" and told in ("past", "possible") and _modifies(span)) or (told == "past" and owns)


def _is_lately(expression: Expression, *, before: str) -> bool:
    """'They've been good the last couple of weeks', of whatever verb."""
    words = before[expression.start : expression.end].lower().removeprefix("the").split()
    several = expression.kind == "vague" or expression.parts.get("number", "").startswith("couple")
    return several and words[0] in ("last", "past")


def _is_of_noun(span: Span) -> bool:
    """'Their demands include an inquiry into violence on June 12': the present is not that of the date."""
    link = span.root.head
    return span.root.dep_ == "pobj" and link.dep_ == "prep" and link.head.pos_ in ("NOUN", "PROPN")


def _runs(interval: Interval | None, published: date | None) -> bool:
    """Whether a day lies in a stretch of time."""
    return interval is not None and published is not None and interval.earliest <= published < interval.latest


def _row(sentence: ParsedSentence, expression: Expression, found: Resolution) -> DateMention:
    start, end = sentence.offset + expression.start, sentence.offset + expression.end
    text = sentence.around[expression.start : expression.end]
    place = (sentence.article_id, sentence.number, start, end, text)
    if found.interval is None:
        return DateMention(*place, None, None, "", found.modality, "none")
    interval = found.interval
    return DateMention(*place, interval.earliest, interval.latest, interval.grain, found.modality, found.anchor)
