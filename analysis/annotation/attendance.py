"""Who was at which gathering, in which mode, as one article says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotation.attendancelists import listed_presences
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.gatheringgroups import ArticleGatherings, SpokenGathering
from analysis.annotation.gatherings import GatheringMention, Surroundings, gathering_mentions
from analysis.annotation.groups import Groups
from analysis.annotation.index import MentionIndex
from analysis.annotation.parties import Parties, Party
from analysis.annotation.presencephrases import phrase_presences
from analysis.annotation.presencereader import Presence, Reader
from analysis.annotation.presences import presences
from analysis.tables import Attendance, DateMention


def attendance(document: Document, index: MentionIndex, dates: list[DateMention]) -> list[Attendance]:
    """One row for each sentence that says that somebody attended, will attend, was invited, represented or absent.

    A country without a named person is a row with an empty name. Rows of one gathering carry the same gathering,
    kind, place and dates. What the text only holds possible is left out.
    """
    scene = Scene(document, index, dates)
    rows = {
        (row.sentence, row.start, row.end, row.name, row.mode, row.gathering, row.place): row
        for row in _rows(document, scene)
    }
    return sorted(rows.values(), key=lambda row: (row.start, row.end, row.name, row.country, row.mode))


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
        self.gatherings = ArticleGatherings(mentions, _people(self.stated))

    def mentions_of(self, sentence: ParsedSentence) -> list[GatheringMention]:
        """Mentions of gatherings in a sentence."""
        return self._by_sentence.get(sentence.number, [])

    def gathering(self, sentence: int, mention: GatheringMention | None) -> SpokenGathering | None:
        """The gathering that a mention names, or that a sentence without one goes on to speak of."""
        return self.gatherings.of(mention) if mention is not None else self.gatherings.near(sentence)

    def mode(self, mode: str, gathering: SpokenGathering) -> str:
        """What was to come on the day of publication is expected, however the text puts it."""
        earliest = gathering.when[0]
        ahead = earliest is not None and self.published is not None and earliest > self.published
        return "expected" if ahead and mode == "attended" else mode


def _people(stated: Sequence[Presence]) -> dict[GatheringMention, frozenset[str]]:
    """Names of those said to be at each mention of a gathering."""
    people: dict[GatheringMention, frozenset[str]] = {}
    for presence in stated:
        if presence.gathering is not None and presence.mode:
            names = frozenset(party.name or party.country for party in presence.parties)
            people[presence.gathering] = people.get(presence.gathering, frozenset()) | names
    return people


def _rows(document: Document, scene: Scene) -> Iterator[Attendance]:
    for presence in scene.stated:
        gathering = scene.gathering(presence.sentence.number, presence.gathering)
        if gathering is not None and presence.mode and _counts(gathering):
            for party in presence.parties:
                yield _row(presence.sentence, party, scene.mode(presence.mode, gathering), gathering)
    for asking, item, party, mode in listed_presences(document, scene.parties):
        gathering = scene.gatherings.near(asking.number) or scene.gatherings.only_event()
        if gathering is not None:
            yield _row(item, party, scene.mode(mode, gathering), gathering)


def _counts(gathering: SpokenGathering) -> bool:
    """Talks of a single person, held nowhere, tell no gathering, and neither does a visit to nowhere."""
    if gathering.family == "visit":
        return bool(gathering.place)
    return gathering.family != "talks" or len(gathering.people) > 1 or bool(gathering.place)


def _row(sentence: ParsedSentence, party: Party, mode: str, gathering: SpokenGathering) -> Attendance:
    return Attendance(
        article_id=sentence.article_id,
        sentence=sentence.number,
        start=party.start,
        end=party.end,
        text=party.text,
        name=party.name,
        country=party.country,
        role=party.role,
        mode=mode,
        gathering=gathering.text,
        gathering_kind=gathering.kind,
        place=gathering.place,
        earliest=gathering.when[0],
        latest=gathering.when[1],
    )
