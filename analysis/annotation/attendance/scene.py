"""One article made ready for attendance: its people, its gatherings and what its sentences say of both."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.annotation.attendance.cues import ARRIVED
from analysis.annotation.attendance.parties import Parties
from analysis.annotation.attendance.phrases import phrase_presences
from analysis.annotation.attendance.presences import presences
from analysis.annotation.attendance.reader import Presence, Reader
from analysis.annotation.attendance.together import Groups
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.gatherings.groups import ArticleGatherings, SpokenGathering
from analysis.annotation.gatherings.mentions import GatheringMention, Surroundings, gathering_mentions
from analysis.annotation.index import MentionIndex
from analysis.tables import DateMention

_LONGEST_TELLING = 30
"""Sentences or items that may go on telling it."""
_NEAR_SENTENCES = 3
"""Sentences between those that go on telling who is at one gathering."""


class Scene:
    """One article made ready for attendance: its people, gatherings and what it says of both."""

    def __init__(self, document: Document, index: MentionIndex, dates: list[DateMention]) -> None:
        self.published = document.article.published
        self.parties = Parties(index)
        self.reader = Reader(self.parties, Groups(document, self.parties))
        mentions = gathering_mentions(document, Surroundings(index, dates))
        self._by_sentence: dict[int, list[GatheringMention]] = {}
        for mention in mentions:
            self._by_sentence.setdefault(mention.sentence.number, []).append(mention)
        self.stated: list[Presence] = []
        for sentence in document.prose:
            here = self.mentions_of(sentence)
            self.stated += presences(sentence, here, self.reader)
            self.stated += phrase_presences(sentence, here, self.reader)
        items = (sentence.number for sentence in document.prose if sentence.block == "list item")
        self._told = sorted({*(presence.sentence.number for presence in self.stated if presence.parties), *items})
        self.gatherings = ArticleGatherings(mentions, _people(self.stated))

    def mentions_of(self, sentence: ParsedSentence) -> list[GatheringMention]:
        """Mentions of gatherings in a sentence."""
        return self._by_sentence.get(sentence.number, [])

    def gathering(self, sentence: int, mention: GatheringMention | None) -> SpokenGathering | None:
        """The gathering that a mention names, or that a sentence without one goes on to speak of."""
        if mention is not None:
            return self.gatherings.of(mention)
        return self.gatherings.near(sentence) or self._gone_on(sentence)

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
            begun = earliest is not None and self.published is not None and earliest <= self.published
            return "attended" if begun else "expected"
        ahead = earliest is not None and self.published is not None and earliest > self.published
        return "expected" if ahead and mode == "attended" and not past else mode


def _people(stated: Sequence[Presence]) -> dict[GatheringMention, frozenset[str]]:
    """Names of those said to be at each mention of a gathering."""
    people: dict[GatheringMention, frozenset[str]] = {}
    for presence in stated:
        if presence.gathering is not None and presence.mode:
            names = frozenset(party.name or party.country for party in presence.parties)
            people[presence.gathering] = people.get(presence.gathering, frozenset()) | names
    return people
