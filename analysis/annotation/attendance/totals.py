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
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS
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
    yield from (row for noun in sentence.tokens if _is_attendance(noun) for row in _headcount(sentence, noun, scene))
    if not any(True for token in sentence.tokens for _ in _counted(token)):
        return
    counter = _Counter(scene.reader, sentence)
    here = scene.mentions_of(sentence)
    for presence in (*presences(sentence, here, counter), *phrase_presences(sentence, here, counter)):
        gathering = scene.gathering(sentence.number, presence.gathering)
        if gathering is not None and presence.mode:
            yield from _rows(presence, gathering, counter, scene)


def _is_attendance(noun: Token) -> bool:
    """'Attendance' of 'Attendance at the rally was 500'."""
    return noun.lower_ == "attendance" and noun.dep_ in SUBJECTS and noun.head.tag_ in ("VBD", "VBN")


def _headcount(sentence: ParsedSentence, noun: Token, scene: Scene) -> Iterator[StatedTotal]:
    """The number that an attendance was, or was put at, where the sentence names the gathering."""
    below = {token.i for token in subtree(noun)}
    at = next((one for one in scene.mentions_of(sentence) if one.token.i in below and one.token.i != noun.i), None)
    gathering = scene.gathering(sentence.number, at) if at is not None else None
    counted = _size(noun.head)
    if gathering is None or counted is None:
        return
    start, mode = sentence.place(counted)[0] - sentence.start, scene.mode("attended", gathering)
    inside = (one for one in numbers(sentence.text) if one.start <= start < one.end)
    for number in inside:
        if max(number.low, number.high or 0) >= _SMALLEST:
            place = sentence, sentence.text[number.start : number.end], sentence.start + number.start
            yield _total(place, sentence.start + number.end, number, "people", mode, gathering)


def _size(verb: Token) -> Token | None:
    """'500' of 'was 500', 'was put at 500 people': the number itself."""
    behind = [child for child in children(verb) if child.i > verb.i]
    ends = [child for child in behind if child.dep_ == "attr" or child.ent_type_ == "CARDINAL"]
    ends += [one for child in behind if child.lower_ == "at" for one in children(child)]
    for end in ends:
        if end.pos_ == "NUM" or end.ent_type_ == "CARDINAL":
            return end
        if end.lemma_.lower() in _CROWDS:
            return next((child for child in children(end) if child.dep_ == "nummod"), None)
    return None


def _rows(presence: Presence, gathering: SpokenGathering, counter: _Counter, scene: Scene) -> Iterator[StatedTotal]:
    for party in presence.parties:
        number, counted = counter.counted.get((party.start, party.end), (None, None))
        if number is not None and counted is not None:
            place = presence.sentence, party.text, party.start
            mode = scene.mode(presence.mode, gathering)
            yield _total(place, party.end, number, _what(counted), mode, gathering)


def _total(
    place: tuple[ParsedSentence, str, int],
    end: int,
    number: Number,
    counted: str,
    mode: str,
    gathering: SpokenGathering,
) -> StatedTotal:
    sentence, text, start = place
    return StatedTotal(
        article_id=sentence.article_id,
        sentence=sentence.number,
        start=start,
        end=end,
        text=text,
        low=number.low,
        high=number.high,
        counted=counted,
        mode=mode,
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
