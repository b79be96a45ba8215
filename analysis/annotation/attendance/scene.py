"""One article made ready for attendance: its people, its gatherings and what its sentences say of both."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from analysis.annotation.attendance.audience import offices
from analysis.annotation.attendance.cues import ARRIVED
from analysis.annotation.attendance.parties import Parties
from analysis.annotation.attendance.phrases import phrase_presences
from analysis.annotation.attendance.presences import presences
from analysis.annotation.attendance.reader import Presence, Reader
from analysis.annotation.attendance.together import Groups
from analysis.annotation.attendance.told import DONE, FIRM, NAMED, told_bodies, told_presences
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.gatherings.backdrop import backdrop, unnamed
from analysis.annotation.gatherings.groups import ArticleGatherings, SpokenGathering
from analysis.annotation.gatherings.mentions import GatheringMention, Surroundings, gathering_mentions
from analysis.annotation.index import MentionIndex
from analysis.tables import DateMention

_LONGEST_TELLING = 30
"""Sentences or items that may go on telling it."""
_OTHERS = {(True, FIRM): 1, (True, DONE): 2, (False, FIRM): 2, (False, DONE): 3}
"""How many others make a scene, by whether a gathering is spoken of near and what the words are of."""
_AHEAD = frozenset({"expected", "invited"})
_AWAY = frozenset({"absent", "invited", "represented"})
"""What is said of nobody but where others meet."""
_DENSITY = 0.4
"""Those there or not, for each sentence, by which a whole article is one scene, if there are more than _FEW."""
_FEW = 3
_SCENE = 3
"""Sentences before and after that tell of one scene."""
_NEAR_SENTENCES = 3
"""Sentences between those that go on telling who is at one gathering."""


class Scene:
    """One article made ready for attendance: its people, gatherings and what it says of both."""

    def __init__(self, document: Document, index: MentionIndex, dates: list[DateMention]) -> None:
        self.published = document.article.published
        self.parties = Parties(index)
        self.reader = Reader(self.parties, Groups(document, self.parties))
        around = Surroundings(index, dates)
        mentions = gathering_mentions(document, around)
        self._by_sentence: dict[int, list[GatheringMention]] = {}
        for mention in mentions:
            self._by_sentence.setdefault(mention.sentence.number, []).append(mention)
        self.stated: list[Presence] = []
        self._length = len(document.prose)
        for sentence in document.prose:
            here = self.mentions_of(sentence)
            self.stated += presences(sentence, here, self.reader)
            self.stated += phrase_presences(sentence, here, self.reader)
        items = (sentence.number for sentence in document.prose if sentence.block == "list item")
        self._told = sorted({*(presence.sentence.number for presence in self.stated if presence.parties), *items})
        self.gatherings = ArticleGatherings(mentions, _people(self.stated))
        placed = {party.name or party.country for one in self.stated if one.mode for party in one.parties}
        several = len(placed) > 1
        self._backdrop = backdrop(document, mentions, among=self.gatherings, around=around, several=several)
        if not self._backdrop and self._tells_of_one(document):
            self._backdrop = unnamed(document, around)
        attended = [one for one in self.stated if one.mode == "attended" and (one.past or one.event)]
        self._over = len({party.name for one in attended for party in one.parties}) > _FEW
        told = [one for sentence in document.prose for one in self._told_in(sentence)]
        self.told = list(self._supported(told))
        self._nameless: list[SpokenGathering] = []
        """Where an article names no gathering but one to come, and yet tells of many as there."""
        there = {party.name for one in (*attended, *self.told) if one.mode == "attended" for party in one.parties}
        if len(there) > _FEW and all(map(self._is_ahead, self.gatherings.gatherings)):
            self._nameless = unnamed(document, around)

    def mentions_of(self, sentence: ParsedSentence) -> list[GatheringMention]:
        """Mentions of gatherings in a sentence."""
        return self._by_sentence.get(sentence.number, [])

    def gathering(self, sentence: int, mention: GatheringMention | None) -> SpokenGathering | None:
        """The gathering that a mention names, or that a sentence without one goes on to speak of."""
        if mention is not None:
            return self.gatherings.of(mention)
        return self.gatherings.near(sentence) or self._gone_on(sentence)

    def told_at(self, presence: Presence) -> SpokenGathering | None:
        """The gathering of a presence that only what is told implies; what was done was not done at one to come."""
        fitting = [one for one in (self.around(presence.sentence.number), *self._backdrop) if one is not None]
        if presence.mode == "attended":
            fitting = [*(one for one in fitting if not self._is_ahead(one)), *self._nameless]
        return next(iter(fitting), None)

    def _is_ahead(self, gathering: SpokenGathering) -> bool:
        return self.mode("attended", gathering) != "attended"

    def _tells_of_one(self, document: Document) -> bool:
        """Whether an article that names no gathering says of many that they were there, and of one that he was not."""
        told = [one for sentence in document.prose for one in told_presences(sentence, self.parties, place="")]
        found = [*self.stated, *(one for one, grade in told if grade == FIRM)]
        people = {party.name or party.country for one in found if one.mode for party in one.parties}
        away = {party.name or party.country for one in found if one.mode in _AWAY for party in one.parties}
        few = len(people) <= max(_FEW, self._length * _DENSITY)
        return bool(away) and (not few or (len(people) >= _FEW and len(away) > 1))

    def _told_in(self, sentence: ParsedSentence) -> Iterator[tuple[Presence, int]]:
        gathering = self.around(sentence.number)
        if gathering is not None:
            place = gathering.place or next((one.place for one in self._backdrop), "")
            yield from told_presences(sentence, self.parties, place=place, offices=offices(gathering.text))
            yield from told_bodies(sentence, self.parties)

    def _supported(self, told: Sequence[tuple[Presence, int]]) -> Iterator[Presence]:
        """Those told of where the sentences around speak of enough others as there or not: a scene, not a mention.

        Near a gathering, words of presence or absence are borne out by the deeds of two others as well. Of whom more is
        told elsewhere, what is no more than a part in a clause tells nothing.
        """
        firm = [*self.stated, *(one for one, grade in told if grade == FIRM)]
        there = _by_sentence(firm)
        active = _by_sentence([one for one, grade in told if grade == DONE])
        everyone = set().union(*there.values())
        placed = set().union(*_by_sentence(one for one in firm if one.mode not in _AHEAD).values(), *active.values())
        whole = len(everyone) > max(_FEW, self._length * _DENSITY)
        for presence, grade in told:
            number = presence.sentence.number
            near = self.gathering(number, None) is not None
            own = {party.name or party.country for party in presence.parties}
            if grade == NAMED and own & placed:
                continue
            others = _around(there, number) - own
            borne_out = near and grade == FIRM and len((others | _around(active, number)) - own) > 1
            if whole or borne_out or len(others) >= _OTHERS.get((near, grade), len(others) + 1):
                yield presence

    def around(self, sentence: int) -> SpokenGathering | None:
        """The gathering that a sentence is told of: the one near it, else the one that the whole article is about."""
        near = self.gathering(sentence, None)
        return near if near is not None and near.public and near.family != "visit" else next(iter(self._backdrop), None)

    def _gone_on(self, sentence: int) -> SpokenGathering | None:
        """The gathering of sentences, or items of a list, shortly before that say already who was there."""
        place = bisect_left(self._told, sentence)
        for before in reversed(self._told[max(0, place - _LONGEST_TELLING) : place]):
            if before < sentence - _NEAR_SENTENCES:
                return None
            found = self.gatherings.near(before)
            if found is not None:
                return found
            sentence = before
        return self.gatherings.only_event() if place else None

    def mode(self, mode: str, gathering: SpokenGathering, *, past: bool = False) -> str:
        """What was to come on the day of publication is expected, unless the text tells it as `past`."""
        earliest = gathering.begins
        if mode == ARRIVED:
            if earliest is None:
                return "attended" if len(gathering.people) > _FEW or self._over else "expected"
            begun = self.published is not None and earliest <= self.published
            return "attended" if begun else "expected"
        ahead = earliest is not None and self.published is not None and earliest > self.published
        return "expected" if ahead and mode == "attended" and not past else mode


def _by_sentence(presences: Iterable[Presence]) -> dict[int, set[str]]:
    """Who is said to be there or not, by the number of the sentence."""
    found: dict[int, set[str]] = defaultdict(set)
    for presence in presences:
        if presence.mode:
            found[presence.sentence.number] |= {party.name or party.country for party in presence.parties}
    return found


def _around(found: dict[int, set[str]], number: int) -> set[str]:
    """Those of the sentences of one scene."""
    none: set[str] = set()
    return none.union(*(found.get(one, none) for one in range(number - _SCENE, number + _SCENE + 1)))


def _people(stated: Sequence[Presence]) -> dict[GatheringMention, frozenset[str]]:
    """Names of those said to be at each mention of a gathering."""
    people: dict[GatheringMention, frozenset[str]] = {}
    for presence in stated:
        if presence.gathering is not None and presence.mode:
            names = frozenset(party.name or party.country for party in presence.parties)
            people[presence.gathering] = people.get(presence.gathering, frozenset()) | names
    return people
