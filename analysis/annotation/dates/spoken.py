"""Days that somebody counts from the day on which they spoke: On Monday she said, "We met yesterday."."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Span, Token

from analysis.annotation.dates.expressions import Expression
from analysis.annotation.dates.intervals import Interval
from analysis.annotation.dates.situation import relative
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.tense import governing_verb
from analysis.annotation.surface.marks import Marked, marked

FROM_TODAY = frozenset(("day after tomorrow", "day before yesterday", "today", "tomorrow", "yesterday"))
"""Kinds of expressions that are counted from the day on which they are said."""
SAYING = frozenset(
    "add,announce,argue,claim,comment,declare,explain,insist,note,post,remark,reply,say,state,tell,tweet,warn,write".split(
        ","
    )
)
"""Lemmas of verbs whose day is the day of the words in marks."""


_UNITS_FROM_TODAY = frozenset(
    "last,next,the coming,the current,the next,the past,this,this coming,this past".split(",")
)


def _from_speech(expression: Expression) -> bool:
    """Whether an expression is counted from the day on which it is said: 'yesterday', 'in the next year'."""
    unit = expression.kind == "unit" and relative(expression.parts) in _UNITS_FROM_TODAY
    return unit or expression.kind in FROM_TODAY


def _reads_out(verb: Token) -> bool:
    return verb.lemma_ == "read" and any(child.dep_ == "prt" and child.lower_ == "out" for child in verb.rights)


class SpokenOn:
    """The days on which the words in quotation marks were said, as the sentences of one article date them."""

    def __init__(self) -> None:
        self._block = ""
        self._pairs: list[Marked] = []
        self._days: dict[int, date] = {}

    def day(self, expression: Expression, sentence: ParsedSentence) -> date | None:
        """The day from which an expression in marks is counted; None where it is the article's own, or undated."""
        pair = self._around(expression.start, sentence) if _from_speech(expression) else None
        return self._days.get(pair.start) if pair else None

    def undated(self, expression: Expression, sentence: ParsedSentence) -> bool:
        """Whether an expression is counted from a day on which somebody spoke, and nobody tells which day that was."""
        pair = self._around(expression.start, sentence) if expression.kind in FROM_TODAY else None
        return pair is not None and pair.start not in self._days

    def dated(self, sentence: ParsedSentence, found: Sequence[tuple[Span, Interval]]) -> None:
        """Take in the days that a sentence gives for what was said in it."""
        told = [interval for span, interval in found if self._says(span, sentence) and interval.grain == "day"]
        if len(told) == 1:
            within = range(sentence.span.start_char, sentence.span.end_char)
            self._days.update((pair.start, told[0].earliest) for pair in self._pairs if pair.outer_start in within)

    def _says(self, span: Span, sentence: ParsedSentence) -> bool:
        verb = governing_verb(span.root)
        spoken = verb is not None and (verb.lemma_.lower() in SAYING or _reads_out(verb))
        return spoken and self._around(span.start_char, sentence) is None

    def _around(self, place: int, sentence: ParsedSentence) -> Marked | None:
        if sentence.around is not self._block:
            self._block, self._pairs, self._days = sentence.around, marked(sentence.around), {}
        return next((pair for pair in self._pairs if pair.start <= place < pair.end), None)
