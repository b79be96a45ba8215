"""Who was at which gathering, in which mode, as one article says it."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.attendance.lists import listed_presences
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Presence
from analysis.annotation.attendance.scene import Scene
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.gatherings.groups import SpokenGathering
from analysis.annotation.index import MentionIndex
from analysis.tables import Attendance, DateMention


def attendance(
    document: Document, index: MentionIndex, dates: list[DateMention], *, scene: Scene | None = None
) -> list[Attendance]:
    """One row for each sentence that says that somebody attended, will attend, was invited, represented or absent.

    A country without a named person is a row with an empty name. Rows of one gathering carry the same gathering,
    kind, place and dates. What the text only holds possible is left out. `scene` is the article made ready, where it
    is already.
    """
    scene = scene or Scene(document, index, dates)
    stated = list(_rows(document, scene))
    rows = {
        (row.sentence, row.start, row.end, row.name, row.mode, row.gathering, row.place): row
        for row in (*stated, *_told(scene, stated))
    }
    return sorted(rows.values(), key=lambda row: (row.start, row.end, row.name, row.country, row.mode))


def _rows(document: Document, scene: Scene) -> Iterator[Attendance]:
    for presence in scene.stated:
        gathering = _of(presence, scene)
        if gathering is not None and presence.mode:
            for party in presence.parties:
                mode = scene.mode(presence.mode, gathering, past=presence.past)
                yield _row(presence.sentence, party, mode, gathering)
    for asking, item, party, mode in listed_presences(document, scene.parties):
        gathering = scene.gatherings.near(asking.number) or scene.gatherings.only_event()
        if gathering is not None:
            yield _row(item, party, scene.mode(mode, gathering), gathering)


def _told(scene: Scene, stated: list[Attendance]) -> Iterator[Attendance]:
    """Those placed only by what the text tells of them; nobody whom it says to have been there, or not, elsewhere."""
    placed = {(row.name or row.country, row.mode == "expected") for row in stated}
    here = {(row.name or row.country, row.sentence) for row in stated}
    for presence in scene.told:
        gathering = scene.told_at(presence)
        for party in presence.parties if gathering is not None else ():
            who = party.name or party.country
            known = (who, presence.mode == "expected") in placed or (who, presence.sentence.number) in here
            if gathering is not None and not known:
                yield _row(presence.sentence, party, presence.mode, gathering)


def _of(presence: Presence, scene: Scene) -> SpokenGathering | None:
    """The gathering of a presence, where it is one to be present at."""
    number, bare = presence.sentence.number, presence.gathering is None
    found = scene.gathering(number, presence.gathering)
    if found is not None and _counts(found, event=presence.event, bare=bare):
        return found
    return scene.around(number) if bare else None


def _counts(gathering: SpokenGathering, *, event: bool, bare: bool) -> bool:
    """Talks of a single person, held nowhere, tell no gathering, and neither does a visit to nowhere."""
    if event and (gathering.family == "visit" or not gathering.public):
        return False
    if gathering.family == "visit":
        return bool(gathering.place)
    return (
        event
        or (bare and gathering.public)
        or gathering.family != "talks"
        or len(gathering.people) > 1
        or bool(gathering.place)
    )


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
