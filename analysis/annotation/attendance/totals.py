"""How many an article says were or will be at a gathering: 'leaders from 26 countries', '20 heads of state'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import ATTENDEE_NOUNS, COUNTRY_NOUNS
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.phrases import phrase_presences
from analysis.annotation.attendance.presences import presences
from analysis.annotation.attendance.reader import Presence, Reader
from analysis.annotation.attendance.scene import Scene
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.gatherings.cues import GROUP_NOUNS
from analysis.annotation.gatherings.groups import SpokenGathering
from analysis.annotation.grammar.remembered import children
from analysis.annotation.index import MentionIndex
from analysis.annotation.surface.numbers import numbers
from analysis.annotation.surface.numerals import Number
from analysis.tables import DateMention, StatedTotal

_CROWDS = frozenset(
    "activist adult child citizen demonstrator employee fan follower man marcher member mourner onlooker parishioner"
    " participant people person pilgrim protester protestor resident runner spectator supporter viewer villager visitor"
    " volunteer woman worker worshiper worshipper".split()
)
"""Who comes in crowds."""
_COUNTED = COUNTRY_NOUNS | GROUP_NOUNS | frozenset(ATTENDEE_NOUNS) | {"delegation"} | _CROWDS
_DEFINITE = frozenset({"both", "the", "their", "these", "those"})
_OF = frozenset({"from", "of", "representing"})
_SMALLEST = 4
"""Fewer are persons whom the text names, not a total."""


def stated_totals(
    document: Document, index: MentionIndex, dates: list[DateMention], *, scene: Scene | None = None
) -> list[StatedTotal]:
    """Totals of people or countries at a gathering, with bounds: 'more than 20' is 20 and open, 'up to 30' 0 to 30.

    `scene` is the article made ready for attendance, where it is already.
    """
    scene = scene or Scene(document, index, dates)
    rows: dict[tuple[int, int, str], StatedTotal] = {}
    for sentence in document.prose:
        for row in _totals(sentence, scene):
            rows.setdefault((row.start, row.end, row.gathering), row)
    return sorted(rows.values(), key=lambda row: (row.start, row.end))


class _Counter(Reader):
    """Reads numbers of people where a Reader reads their names."""

    def __init__(self, reader: Reader, sentence: ParsedSentence) -> None:
        super().__init__(reader.parties, reader.groups)
        self.counted: dict[tuple[int, int], tuple[Number, Token]] = {}
        self._numbers = numbers(sentence.text)

    def people(self, sentence: ParsedSentence, token: Token | None) -> list[Party]:
        """A party for each number of people or countries at a noun; where it stands leads to its number."""
        found = []
        for counted in _counted(token) if token is not None else ():
            number = self._number(sentence, counted)
            if number is not None:
                start, end = sentence.start + number.start, sentence.place(counted)[1]
                self.counted[start, end] = number, counted
                found.append(Party(start, end, sentence.text[number.start : end - sentence.start], "", "", ""))
        return found

    def _number(self, sentence: ParsedSentence, counted: Token) -> Number | None:
        start = counted.left_edge.idx + sentence.offset - sentence.start
        end = counted.idx + sentence.offset - sentence.start
        inside = (number for number in self._numbers if start <= number.end and number.start < end)
        return next((number for number in inside if max(number.low, number.high or 0) >= _SMALLEST), None)


def _counted(token: Token) -> Iterator[Token]:
    """The noun itself if it is counted, and the countries that it comes from."""
    if token.lemma_.lower() not in _COUNTED:
        return
    if any(child.dep_ == "nummod" for child in children(token)) and not _is_definite(token):
        yield token
    for child in children(token):
        if child.lower_ in _OF:
            for target in children(child):
                if target.dep_ in ("pobj", "dobj"):
                    yield from _counted(target)


def _is_definite(token: Token) -> bool:
    return any(child.lower_ in _DEFINITE for child in children(token))


def _totals(sentence: ParsedSentence, scene: Scene) -> Iterator[StatedTotal]:
    if not any(True for token in sentence.tokens for _ in _counted(token)):
        return
    counter = _Counter(scene.reader, sentence)
    here = scene.mentions_of(sentence)
    for presence in (*presences(sentence, here, counter), *phrase_presences(sentence, here, counter)):
        gathering = scene.gathering(sentence.number, presence.gathering)
        if gathering is not None and presence.mode:
            yield from _rows(presence, gathering, counter, scene)


def _rows(presence: Presence, gathering: SpokenGathering, counter: _Counter, scene: Scene) -> Iterator[StatedTotal]:
    for party in presence.parties:
        number, counted = counter.counted.get((party.start, party.end), (None, None))
        if number is not None and counted is not None:
            yield StatedTotal(
                article_id=presence.sentence.article_id,
                sentence=presence.sentence.number,
                start=party.start,
                end=party.end,
                text=party.text,
                low=number.low,
                high=number.high,
                counted=_what(counted),
                mode=scene.mode(presence.mode, gathering),
                gathering=gathering.text,
                gathering_kind=gathering.kind,
                place=gathering.place,
                earliest=gathering.when[0],
                latest=gathering.when[1],
            )


def _what(counted: Token) -> str:
    """What is counted, in a form in which wordings meet: 'heads of state', 'countries', 'leaders'."""
    if counted.lemma_.lower() in ("nation", "state", "country"):
        return "countries"
    of = next((child for child in children(counted) if child.lower_ == "of" and counted.lemma_ == "head"), None)
    return f"{counted.lower_} of state" if of is not None else counted.lower_
