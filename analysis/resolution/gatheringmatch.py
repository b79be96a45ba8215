"""Whether what one article says of a gathering fits what others say of one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from analysis.knowledge import listed
from analysis.tables import Attendance

FAMILIES = {
    "ceremony": "ceremony",
    "meeting": "assembly",
    "parade": "ceremony",
    "reception": "reception",
    "summit": "talks",
    "talks": "talks",
    "visit": "visit",
}
"""Kinds that outlets use for one gathering."""

PRESENT = frozenset({"attended", "expected", "invited"})
CONFLICT_DAYS = 3
"""Articles may date one gathering this many days apart."""
_REPORTED_WITHIN = timedelta(days=4)
"""An undated gathering that is over was, as news goes, at most so long before the article."""
_AHEAD_WITHIN = timedelta(days=14)
_FEW = 3
"""Summits of so many people or fewer are talks by another name."""

Key = tuple[str, str, str, str, date | None, date | None]
"""Article, kind, words, place, earliest, latest: what the rows of one gathering share within an article."""

Window = tuple[date | None, date | None]
Score = tuple[int, int, int]


@dataclass(eq=False)
class LocalGathering:
    """A gathering as one article has it, and its people by entity."""

    key: Key
    published: date | None
    names: dict[str, str] = field(default_factory=dict)
    core: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    elsewhere: set[str] = field(default_factory=set)
    ahead: bool = False
    story: str = ""

    @property
    def kind(self) -> str:
        """Kind of the gathering."""
        return self.key[1]

    @property
    def text(self) -> str:
        """What the article calls it."""
        return self.key[2]

    @property
    def place(self) -> str:
        """Where, or empty."""
        return self.key[3]

    @property
    def earliest(self) -> date | None:
        """First day, inclusive; empty where the article does not date it."""
        return self.key[4]

    @property
    def latest(self) -> date | None:
        """End, exclusive."""
        return self.key[5]

    @property
    def sortable(self) -> tuple[str, ...]:
        """The key as texts that sort."""
        return tuple(str(part) for part in self.key)

    def add(self, row: Attendance, entity_id: str) -> None:
        """Take in a presence: who was or is to be there is the core; others tell gatherings apart too."""
        who = entity_id or row.name.lower() or row.country.lower()
        if who:
            self.names.setdefault(who, row.name or row.country)
            (self.core if row.mode in PRESENT else self.elsewhere).add(who)
        if row.country and row.mode in PRESENT:
            self.countries.add(row.country)
        self.ahead |= row.mode in ("expected", "invited")


@dataclass(eq=False)
class MergedGathering:
    """Gatherings of several articles that are one."""

    number: int
    parts: list[LocalGathering] = field(default_factory=list)
    core: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    everyone: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    start: date | None = None
    end: date | None = None

    def add(self, local: LocalGathering) -> None:
        """Take in what one more article says."""
        self.parts.append(local)
        self.core |= local.core
        self.countries |= local.countries
        self.everyone |= local.core | local.elsewhere
        self.kinds.add(local.kind)
        self.named |= proper_words(local)
        self.places |= {local.place} - {""}
        start, end = window(local)
        if self.start is None or (local.earliest and local.earliest < self.start):
            self.start, self.end = start, end


def proper_words(local: LocalGathering) -> set[str]:
    """Words of a proper name ('Shanghai', 'G20') in what the gathering is called; its place is no name of it."""
    place = set(local.place.lower().split())
    return {word.lower() for word in local.text.split() if word[:1].isupper() and word.lower() not in place}


def window(local: LocalGathering) -> Window:
    """When the gathering can have been: its dates, else some days around the article's publication, else unknown."""
    if local.earliest and local.latest:
        return local.earliest, local.latest
    if local.published is None:
        return None, None
    ahead = _AHEAD_WITHIN if local.ahead else timedelta(days=1)
    return local.published - (timedelta(0) if local.ahead else _REPORTED_WITHIN), local.published + ahead


def anchors(local: LocalGathering) -> list[tuple[str, str]]:
    """What a gathering that could be the same must share one of, as the index keeps it.

    For talks of a few: exactly who, or exactly which countries; for visits who and where; for other gatherings a
    person or country, or the place; for all a word of a proper name.
    """
    family = FAMILIES[local.kind]
    place = local.place.lower()
    if family == "visit":
        shared = [f"{who} in {place}" for who in sorted(local.core | local.elsewhere)]
    elif family == "talks" and len(local.core) <= _FEW:
        shared = [_together(local.core), _together(local.countries)]
    else:
        shared = [*sorted(local.core | local.elsewhere), place]
    if local.kind == "summit" and local.story:
        shared.append(f"summit of {local.story}")
    return [(family, value) for value in dict.fromkeys([*shared, *sorted(proper_words(local))]) if value]


def _together(values: set[str]) -> str:
    return " & ".join(sorted(values))


def fit(merged: MergedGathering, local: LocalGathering) -> Score | None:
    """How well an article's gathering fits one put together so far: people shared, place, kind; None if it cannot."""
    if not _near(merged, local) or _places_conflict(merged, local):
        return None
    shared = len(merged.everyone & (local.core | local.elsewhere))
    same_place = local.place in merged.places and bool(local.place)
    same_kind = local.kind in merged.kinds
    family = FAMILIES[local.kind]
    if family == "talks":
        fits = _same_talks(merged, local)
    elif family == "visit":
        fits = same_place and shared > 0
    else:
        fits = _same_event(merged, local, shared, same_place=same_place)
    return (shared, same_place, same_kind) if fits else None


def _same_talks(merged: MergedGathering, local: LocalGathering) -> bool:
    """The same people; or the same countries where one side names no people; or a summit by the same name."""
    if merged.named & proper_words(local) or _one_summit(merged, local):
        return True
    large = len(merged.core) > _FEW and len(local.core) > _FEW
    if large:
        return len(merged.core & local.core) * 2 > min(len(merged.core), len(local.core))
    if merged.core == local.core:
        return len(local.core) > 1 or local.place in merged.places
    unnamed = not any(who.startswith("person") for who in local.core & merged.core)
    return unnamed and len(local.countries) > 1 and merged.countries == local.countries


def _one_summit(merged: MergedGathering, local: LocalGathering) -> bool:
    """Whether both are the summit of one story: with people in common, and called by the same noun."""
    told = [part for part in merged.parts if part.kind == "summit" and part.story == local.story != ""]
    if local.kind != "summit" or not merged.everyone & (local.core | local.elsewhere):
        return False
    return any(_noun(part) == _noun(local) and part.key[0] != local.key[0] for part in told)


def _noun(local: LocalGathering) -> str:
    """The last word of what a gathering is called: forum, summit."""
    return local.text.lower().split()[-1] if local.text.split() else ""


def _same_event(merged: MergedGathering, local: LocalGathering, shared: int, *, same_place: bool) -> bool:
    """People in common, the more the less is known of when and where."""
    if merged.named and proper_words(local):
        return bool(merged.named & proper_words(local))
    dated = merged.start is not None and window(local)[0] is not None
    if dated and shared and (same_place or local.kind in merged.kinds):
        return True
    if shared > 1:
        return True
    exact = any(part.earliest for part in merged.parts) and local.earliest is not None
    return exact and same_place and local.kind in merged.kinds


def _near(merged: MergedGathering, local: LocalGathering) -> bool:
    start, end = window(local)
    if start is None or end is None or merged.start is None or merged.end is None:
        return True
    slack = timedelta(days=CONFLICT_DAYS) if local.earliest else timedelta(0)
    return start < merged.end + slack and merged.start < end + slack


def _places_conflict(merged: MergedGathering, local: LocalGathering) -> bool:
    """Whether the places are known to lie in different countries."""
    here = _country(local.place)
    there = {_country(place) for place in merged.places} - {""}
    return bool(here and there and here not in there)


def _country(place: str) -> str:
    """The country of a capital or a country; empty for other places."""
    found = listed("countries", "capital").get(place.lower()) or listed("countries", "aliases").get(place.lower())
    return found["name"] if found else ""
