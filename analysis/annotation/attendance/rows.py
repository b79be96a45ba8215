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

_HEADS = frozenset("chancellor emir emperor king leader monarch premier president queen sultan".split())
"""'the president of Estmark': one person, whom the article may name elsewhere."""
_TOGETHER = frozenset({"chancellors", "leaders", "premiers", "presidents"})
"""'the leaders of Estmark and Norland', whom it may name at the same gathering."""


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
        (row.sentence, row.start, row.end, row.name, row.country, row.mode, row.gathering, row.place): row
        for row in _of_one_mode([*stated, *_told(scene, stated)])
    }
    return sorted(rows.values(), key=lambda row: (row.start, row.end, row.name, row.country, row.mode))


def _of_one_mode(stated: list[Attendance]) -> Iterator[Attendance]:
    """'did not send a minister and was represented by an official': represented, and not absent as well."""
    represented = {(row.sentence, row.name or row.country) for row in stated if row.mode == "represented"}
    named = {(row.country, row.mode, where) for row in stated if row.name for where in ("", row.gathering)}
    for row in stated:
        where = "" if row.role in _HEADS or row.mode == "attended" else row.gathering
        if not row.name and row.role in _HEADS | _TOGETHER and (row.country, row.mode, where) in named:
            continue
        if row.mode not in ("absent", "attended") or (row.sentence, row.name or row.country) not in represented:
            yield row


def _rows(document: Document, scene: Scene) -> Iterator[Attendance]:
    away = _away(scene)
    there = _at_named(scene)
    for presence in scene.stated:
        gathering = _of(presence, scene)
        if gathering is not None and presence.mode:
            for party in presence.parties:
                if presence.event and presence.mode != "absent" and (party.name, presence.sentence.number) in away:
                    continue
                if presence.event and there.get(_said(presence, party), gathering) != gathering:
                    continue
                mode = scene.mode(presence.mode, gathering, past=presence.past)
                yield _row(presence.sentence, party, mode, gathering)
    for asking, item, party, mode in listed_presences(document, scene.parties):
        gathering = scene.gatherings.near(asking.number) or scene.gatherings.only_event()
        if gathering is not None:
            yield _row(item, party, scene.mode(mode, gathering), gathering)


def _said(presence: Presence, party: Party) -> tuple[int, str, str]:
    return presence.sentence.number, party.name or party.country, presence.mode


def _at_named(scene: Scene) -> dict[tuple[int, str, str], SpokenGathering]:
    """The gathering that a sentence itself names for one: what else it tells of the same mode was done there."""
    told = [one for one in scene.stated if one.gathering is not None and not one.event]
    return {_said(one, party): found for one in told if (found := _of(one, scene)) for party in one.parties}


def _away(scene: Scene) -> set[tuple[str, int]]:
    """Whom the main clause of a sentence says to be away: 'A, who was to receive a prize, stayed at home'."""
    told = [presence for presence in scene.told if presence.mode == "absent" and not presence.further]
    return {(party.name, presence.sentence.number) for presence in told for party in presence.parties if party.name}


def _told(scene: Scene, stated: list[Attendance]) -> Iterator[Attendance]:
    """Those placed only by what the text tells of them; nobody whom it says already to be there, or not.

    What a sentence tells beside what it states of one counts only where it is of another time, or where who was
    invited did not come.
    """
    placed = {_place(row) for row in stated}
    here = {(row.name or row.country, row.sentence) for row in stated}
    asked = {(row.name or row.country, row.sentence) for row in stated if row.mode == "invited"}
    for presence in scene.told:
        gathering = scene.told_at(presence)
        if gathering is None:
            continue
        for party in presence.parties:
            row = _row(presence.sentence, party, presence.mode, gathering)
            who = row.name or row.country, row.sentence
            again = who in here and not presence.further and not (who in asked and row.mode == "absent")
            if not again and _place(row) not in placed:
                yield row


def _place(row: Attendance) -> tuple[str, str, str, str]:
    """Who is at what, by the time that the mode tells of."""
    time = row.mode if row.mode in ("expected", "invited") else ""
    return row.name or row.country, time, row.gathering, row.place


def _of(presence: Presence, scene: Scene) -> SpokenGathering | None:
    """The gathering of a presence, where it is one to be present at."""
    if presence.gathering is None and presence.event and presence.past and presence.mode:
        return scene.told_at(presence) or _spoken_of(presence, scene)
    return _spoken_of(presence, scene)


def _spoken_of(presence: Presence, scene: Scene) -> SpokenGathering | None:
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
        or gathering.spoken_of
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
