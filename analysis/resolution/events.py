"""Which dated clauses of several articles tell of the same event.

Two clauses tell of one event when they use words of one family ('met', 'talks'), have the same participants and
their dates overlap, or are days so near that one of the articles must be wrong. An article that gives both days
speaks of two events. In doubt clauses stay apart: a wrong union would show a conflict that nobody reported.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from analysis.resolution.eventgroups import main_action, same_events
from analysis.resolution.eventwords import Family, family
from analysis.resolution.joining import Joined
from analysis.resolution.widening import values
from analysis.tables import EventMention, ResolvedEvent

CONFLICT = timedelta(days=3)
"""Days of one event that two articles give lie no further apart than this."""
MOST_PARTICIPANTS = 6
"""Of a clause that names more, pairs are made of the first ones only."""
LONGEST_SLUG = 60
SAYING = ": "
"""In a label of which the date is that of what was said, not of what it tells."""

_NATIONS = ("country", "organisation")
_PRONOUNS = frozenset("he,her,his,i,it,its,she,that,their,these,they,this,those,we,which,who".split(","))
_SLUG = re.compile(r"[^a-z0-9]+")
_SPREAD = 4
"""Letters in which 'China' and 'Chinese' agree."""

Key = tuple[str, ...]
Entities = Mapping[tuple[str, int], frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause, the family of its words, and who of those its sentence names takes part."""

    row: EventMention
    family: Family | None
    participants: tuple[str, ...]

    @property
    def interval(self) -> tuple[date, date]:
        return self.row.earliest, self.row.latest

    def of_kind(self, *kinds: str) -> list[str]:
        return [name for name in self.participants if name.partition("-")[0] in kinds]


def resolve_events(
    events: Sequence[EventMention], entities: Entities, *, story_of: Mapping[str, str] | None = None
) -> list[ResolvedEvent]:
    """Each clause with its event, in order of the text; `entities` are the entity ids named in each sentence.

    Within a story, as `story_of` tells it of each article, clauses are put together by their words as well.

    `event_id` is made of the event's name and first day; the name is the fullest label of its clauses.
    The order of the rows given does not matter.
    """
    told = [_told(row, entities) for row in sorted(events, key=_place)]
    found = same_events([one.row for one in told], _groups(told), story_of=story_of or {}, named=entities)
    groups = [[told[number] for number in numbers] for numbers in found]
    names = _names(groups)
    rows = [
        ResolvedEvent(**values(one.row), event_id=event_id, event=name)
        for group, (event_id, name) in zip(groups, names, strict=True)
        for one in group
    ]
    return sorted(rows, key=_place)


def _place(row: EventMention) -> tuple[object, ...]:
    return row.article_id, row.start, row.end, row.earliest, row.latest, row.label


def _told(row: EventMention, entities: Entities) -> _Told:
    named = sorted(entities.get((row.article_id, row.sentence), frozenset()))
    words = _words(row.label)
    core = tuple(name for name in named if _names_one(name, words))
    return _Told(row, family(row.label), core or tuple(named))


def _words(text: str) -> frozenset[str]:
    return frozenset(_slug(text).split("-"))


def _names_one(entity_id: str, words: frozenset[str]) -> bool:
    """Whether a label has a word of an entity's name, or the whole name of a country or its nationality."""
    kind, *parts = entity_id.split("-")
    if kind != "country":
        return bool(words.intersection(part for part in parts if len(part) > 2))
    starts = {word[:_SPREAD] for word in words}
    return bool(parts) and all(part[:_SPREAD] in starts for part in parts)


def _groups(told: Sequence[_Told]) -> list[list[int]]:
    """The clauses of each event, by their positions."""
    joined: Joined[int] = Joined(range(len(told)))
    blocks: dict[Key, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for key in _same_keys(one):
            blocks[("same", *key)].append(number)
        for key in _near_keys(one):
            blocks[("near", *key)].append(number)
    for key, numbers in sorted(blocks.items()):
        for together in [numbers] if key[0] == "same" else _sweep(told, numbers):
            for other in together[1:]:
                joined.join(together[0], other)
    return joined.sets()


def _same_keys(one: _Told) -> Iterator[Key]:
    """Clauses that share one of these tell of one event: the dates are part of them."""
    when = tuple(day.isoformat() for day in one.interval)
    yield ("words", *when, _slug(one.row.label))
    if one.family and one.family.mass and one.row.grain == "day":
        yield (one.family.name, *when, one.row.article_id)
        yield from ((one.family.name, *when, name) for name in one.participants)


def _near_keys(one: _Told) -> Iterator[Key]:
    """Clauses that share one of these tell of one event where their dates nearly agree; what is said has its own."""
    if one.family is None or SAYING in one.row.label:
        return
    people, nations = one.of_kind("person"), one.of_kind(*_NATIONS)
    if one.family.mass:
        for pair in combinations(one.participants[:MOST_PARTICIPANTS], 2):
            yield (one.family.name, *pair)
    elif len(people) > 1:
        yield (one.family.name, *people)
    elif people:
        words = _words(one.row.label)
        stays = [name for name in nations + one.of_kind("place") if set(name.split("-")[1:]) <= words]
        yield from ((one.family.name, people[0], name) for name in stays)
    elif len(nations) > 1:
        yield (one.family.name, *nations)


def _sweep(told: Sequence[_Told], numbers: Sequence[int]) -> list[list[int]]:
    """Clauses with the same participants, parted by their dates: exact days first, vaguer dates where only one fits."""
    by_interval: dict[tuple[date, date], list[int]] = defaultdict(list)
    for number in numbers:
        by_interval[told[number].interval].append(number)
    clusters: list[_Cluster] = []
    for interval in sorted(by_interval, key=lambda when: (when[1] - when[0], when)):
        articles = {told[number].row.article_id for number in by_interval[interval]}
        actions = {main_action(told[number].row.label) for number in by_interval[interval]} - {""}
        _add(clusters, _Cluster(*interval, articles, by_interval[interval], actions))
    return [cluster.numbers for cluster in clusters]


@dataclass(slots=True)
class _Cluster:
    """Clauses of one event: when it was by all of them, their articles and positions."""

    earliest: date
    latest: date
    articles: set[str]
    numbers: list[int]
    actions: set[str]

    def overlaps(self, earliest: date, latest: date) -> bool:
        return self.earliest < latest and earliest < self.latest

    def may_hold(self, other: _Cluster) -> bool:
        """Whether clauses of another day may be of this event: no article has both days, and both tell the same."""
        differs = bool(self.actions and other.actions) and self.actions.isdisjoint(other.actions)
        return not (self.articles & other.articles or differs)


def _add(clusters: list[_Cluster], fresh: _Cluster) -> None:
    """Add the clauses of one interval to the cluster they belong to, or as a cluster of their own."""
    is_day = fresh.latest - fresh.earliest <= timedelta(1)
    if is_day:
        found = [one for one in clusters[-1:] if _in_conflict(one, fresh.latest) and one.may_hold(fresh)]
    else:
        found = [one for one in clusters if one.overlaps(fresh.earliest, fresh.latest)]
    if len(found) != 1:
        clusters.append(fresh)
        return
    cluster = found[0]
    cluster.numbers += fresh.numbers
    cluster.articles |= fresh.articles
    cluster.actions |= fresh.actions
    if is_day:
        cluster.latest = max(cluster.latest, fresh.latest)


def _in_conflict(cluster: _Cluster, latest: date) -> bool:
    """Whether a day, given by its end, is so near a cluster that both would be of one event."""
    return latest - cluster.earliest <= CONFLICT + timedelta(1)


def _names(groups: Sequence[Sequence[_Told]]) -> list[tuple[str, str]]:
    """A unique id and a name for each group; groups of one name are numbered in order of their first clause."""
    taken: Counter[str] = Counter()
    found = []
    for group in groups:
        name = min(group, key=_naming).row.label
        event_id = f"{_shortened(_slug(name))}-{min(one.row.earliest for one in group).isoformat()}"
        taken[event_id] += 1
        found.append((event_id if taken[event_id] == 1 else f"{event_id}-{taken[event_id]}", name))
    return found


def _naming(one: _Told) -> tuple[object, ...]:
    """How well a label names an event: told as a fact, whole, no pronoun for a subject, most participants, short."""
    label = one.row.label
    words = _words(label)
    named = sum(1 for name in one.participants if _names_one(name, words))
    ahead = ("past", "present", "planned", "possible").index(one.row.modality)
    return max(ahead, 1), label.endswith("…"), label.split(" ")[0].lower() in _PRONOUNS, -named, len(label), label


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _SLUG.sub("-", plain.lower()).strip("-") or "event"


def _shortened(slug: str) -> str:
    return slug if len(slug) <= LONGEST_SLUG else slug[:LONGEST_SLUG].rsplit("-", 1)[0]
