"""Readable, unique names and identifiers of gatherings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from analysis.resolution.gatheringmatch import FAMILIES, Key, LocalGathering, MergedGathering
from analysis.tables import Gathering

_MOST_NAMES = 4
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_UNSAFE = re.compile(r"[^a-z0-9]+")
_ONE_DAY = timedelta(days=1)


def gathering_rows(merged: Sequence[MergedGathering]) -> tuple[list[Gathering], dict[Key, str]]:
    """The gatherings as rows, sorted by id, and the id for the key of each article's gathering."""
    drafts = sorted((_draft(one) for one in merged), key=lambda pair: (pair[0].gathering_id, pair[1].parts[0].sortable))
    ids: Counter[str] = Counter()
    names: Counter[str] = Counter()
    rows, id_of = [], {}
    for draft, one in drafts:
        row = _unique(draft, ids, names)
        rows.append(row)
        id_of.update({part.key: row.gathering_id for part in one.parts})
    return rows, id_of


def _unique(draft: Gathering, ids: Counter[str], names: Counter[str]) -> Gathering:
    """The draft; where its id or name is taken, with its date, then with a number."""
    ids[draft.gathering_id] += 1
    count = ids[draft.gathering_id]
    gathering_id = draft.gathering_id if count == 1 else f"{draft.gathering_id}-{count}"
    name = draft.name
    if names[name] and (when := days_text(draft.earliest, draft.latest)) and not name.endswith(when):
        name = f"{name}, {when}"
    names[name] += 1
    shown = name if names[name] == 1 else f"{name} ({names[name]})"
    names[shown] += shown != name
    return Gathering(gathering_id, shown, draft.kind, draft.place, draft.earliest, draft.latest)


def _draft(one: MergedGathering) -> tuple[Gathering, MergedGathering]:
    kind = _usual(part.kind for part in one.parts)
    place = _usual(part.place for part in one.parts)
    earliest = min((part.earliest for part in one.parts if part.earliest), default=None)
    latest = max((part.latest for part in one.parts if part.latest), default=None)
    people = _people(one.parts)
    talks = FAMILIES[kind] == "talks" and not one.named and people
    name = f"{kind.capitalize()}: {people}" if talks else _event_name(one, place, earliest, latest)
    called = _called(one)
    words = (
        [kind, *sorted(_names(one.parts))[:_MOST_NAMES]]
        if talks
        else [called or kind, "" if place.lower() in called.lower() else place]
    )
    when = earliest.isoformat() if earliest else ""
    draft = Gathering(_slug([*words, when]) or kind, name, kind, place, earliest, latest)
    return draft, one


def _event_name(one: MergedGathering, place: str, earliest: date | None, latest: date | None) -> str:
    called = _called(one)
    parts = [called[:1].upper() + called[1:], "" if place.lower() in called.lower() else place]
    parts += [_people(one.parts)] if FAMILIES[one.parts[0].kind] == "visit" else []
    return ", ".join(filter(None, [*parts, days_text(earliest, latest)]))


def _called(one: MergedGathering) -> str:
    return _usual(part.text for part in one.parts)


def _names(parts: Iterable[LocalGathering]) -> list[str]:
    """The usual name of each who was or is to be there."""
    parts = list(parts)
    ids = sorted({who for part in parts for who in part.core})
    return [_usual(part.names[who] for part in parts if who in part.names) for who in ids]


def _people(parts: Iterable[LocalGathering]) -> str:
    names = sorted(_names(parts))
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return f"{', '.join(names[: _MOST_NAMES - 1])} and {len(names) - _MOST_NAMES + 1} others"


def _usual(values: Iterable[str]) -> str:
    """The most frequent value that is not empty; of equals the longest, then the first in the alphabet."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default="")


def days_text(earliest: date | None, latest: date | None) -> str:
    """'3 Sep 2025', '2–3 Sep 2025', '30 Aug – 2 Sep 2025'; `latest` is exclusive; empty where unknown."""
    if earliest is None or latest is None:
        return ""
    last = latest - _ONE_DAY
    if last <= earliest:
        return _day(earliest)
    if (earliest.year, earliest.month) == (last.year, last.month):
        return f"{earliest.day}–{_day(last)}"
    return f"{earliest.day} {_MONTHS[earliest.month - 1]} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _slug(words: Iterable[str]) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(filter(None, words))).encode("ascii", "ignore").decode().lower()
    return _UNSAFE.sub("-", plain).strip("-")
