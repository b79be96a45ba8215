"""A weekday that must be that of the week before: the story had told what came after it.

'On Wednesday the search for survivors of the earthquake ended. The earthquake occurred on Friday.' Nobody foresees an
earthquake: it was on the Friday before that Wednesday, though another Friday has gone by since.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from analysis.annotation.dates.words import WEEKDAYS
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.tense import any_subject, governing_verb, stands_in_past
from analysis.tables import DateMention

_COMING_TO_PASS = frozenset("begin,happen,hit,occur,start,strike".split(","))
_DEFINITE = frozenset(("the", "this"))
_UNFORESEEN = frozenset(
    "accident,ambush,assassination,avalanche,blast,collision,crash,derailment,disaster,earthquake,explosion,kidnapping"
    ",landslide,massacre,murder,quake,robbery,shooting,stabbing,stampede,temblor,tremor".split(",")
)
"""What nobody speaks of as 'the' one before it happens."""
_OTHERS = frozenset("latest,new,other,second,third".split(","))
_WEEK = timedelta(7)


def put_back(
    rows: Sequence[DateMention], sentences: Iterable[ParsedSentence], published: date | None
) -> list[DateMention]:
    """The dates of an article, weekdays that cannot be those of the last week moved to the week before.

    So is a weekday told between two of them that would be the day of publication itself.
    """
    days = [row for row in rows if _is_past_day(row)]
    moved = _mistaken(days, {one.number: one for one in sentences})
    places = [row.start for row in days if _key(row) in moved]
    between = [row for row in days if places and places[0] < row.start < places[-1]]
    moved |= {_key(row) for row in between if row.earliest == published and _is_weekday(row)}
    return [_week_before(row) if _is_past_day(row) and _key(row) in moved else row for row in rows]


def _mistaken(days: Sequence[DateMention], sentences: Mapping[int, ParsedSentence]) -> set[tuple[str, date | None]]:
    """The weekdays on which something came to pass that was known days before."""
    known: dict[str, set[date]] = defaultdict(set)
    heard: set[tuple[int, int]] = set()
    found = set()
    for row in days:
        verb = _verb(row, sentences[row.sentence])
        if verb is None or row.earliest is None:
            continue
        noun = _comes_to_pass(verb) if _is_weekday(row) else ""
        if noun and any(row.earliest - timedelta(back) in known[noun] for back in range(1, 7)):
            found.add(_key(row))
        if not noun and (row.sentence, verb.i) not in heard:
            heard.add((row.sentence, verb.i))
            for told in _spoken_of(verb):
                known[told].add(row.earliest)
    return found


def _is_past_day(row: DateMention) -> bool:
    return row.earliest is not None and row.grain == "day" and row.modality == "past" and row.anchor == "publication"


def _is_weekday(row: DateMention) -> bool:
    return row.text.partition(" ")[0].lower() in WEEKDAYS


def _key(row: DateMention) -> tuple[str, date | None]:
    """The weekday as the text names it, and its date."""
    return row.text.partition(" ")[0].lower(), row.earliest


def _week_before(row: DateMention) -> DateMention:
    if row.earliest is None or row.latest is None:
        return row
    return replace(row, earliest=row.earliest - _WEEK, latest=row.latest - _WEEK)


def _verb(row: DateMention, sentence: ParsedSentence) -> Token | None:
    """The verb of the clause that a date stands in."""
    span = sentence.covering(row.start, row.end)
    return governing_verb(span.root) if span is not None else None


def _comes_to_pass(verb: Token) -> str:
    """'Earthquake' of 'The earthquake occurred'."""
    subject = any_subject(verb)
    told = subject is not None and verb.lemma_.lower() in _COMING_TO_PASS and stands_in_past(verb)
    return subject.lemma_.lower() if told and subject is not None and _is_known(subject) else ""


def _spoken_of(verb: Token) -> set[str]:
    """What a clause in the past speaks of that must have happened before."""
    return {token.lemma_.lower() for token in verb.subtree if _is_known(token)} if stands_in_past(verb) else set()


def _is_known(noun: Token) -> bool:
    """Whether a noun names something unforeseen that has happened: 'the earthquake'."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _UNFORESEEN:
        return False
    before = {child.lower_ for child in noun.lefts}
    return not before.isdisjoint(_DEFINITE) and before.isdisjoint(_OTHERS)
