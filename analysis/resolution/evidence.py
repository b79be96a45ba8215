"""What annotation found in each sentence, for those who hold two sentences against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from analysis.resolution.statementlikeness import Statement
from analysis.tables import Clause

Place = tuple[str, int]
"""Article and sentence."""

CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b)|\b\d{1,2}[:.]\d\d\b"
    r"|\b(?:afternoon|dawn|dusk|evening|midday|midnight|morning|night|noon)\b",
    re.IGNORECASE,
)
"""An hour, or a part of the day."""


class Told(NamedTuple):
    """What one clause tells: its parts by their roles."""

    parts: Mapping[str, Clause]

    @property
    def act(self) -> Clause:
        """The row of its predicate."""
        return self.parts["predicate"]


@dataclass(frozen=True)
class Evidence:
    """Rows by sentence. `kinds`: the entities a sentence names, by kind; `who`: the entity of a name in an article."""

    figures: Mapping[Place, Sequence[Any]] = field(default_factory=dict)
    dates: Mapping[Place, Sequence[Any]] = field(default_factory=dict)
    kinds: Mapping[Place, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    clauses: Mapping[Place, Sequence[Told]] = field(default_factory=dict)
    givers: Mapping[Place, frozenset[str]] = field(default_factory=dict)
    quoted: frozenset[Place] = frozenset()
    who: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def named(self, place: Place, kind: str) -> frozenset[str]:
        """Entities of a kind that a sentence names."""
        return self.kinds.get(place, {}).get(kind, frozenset())

    def heads(self, places: Iterable[Place]) -> frozenset[str]:
        """The words that stand for the parts of their clauses and for what they count, in lower case."""
        found: set[str] = set()
        for place in places:
            for told in self.clauses.get(place, ()):
                found.update((part.head or part.text).lower() for part in told.parts.values())
                found.add(told.act.predicate.split()[0].lower())
            for row in self.figures.get(place, ()):
                found.update(row.counted.lower().split())
        return frozenset(found)


def place_of(one: Statement) -> Place:
    """Where a statement stands."""
    return one.row.article_id, one.row.sentence


def hours(one: Statement) -> frozenset[str]:
    """Hours and parts of the day that a sentence tells."""
    return frozenset(re.sub(r"[\s.]", "", match.lower()) for match in CLOCK.findall(one.text))


def evidence(found: Mapping[str, Sequence[Any]], named: Mapping[Place, frozenset[str]]) -> Evidence:
    """What resolved tables tell of each sentence; `named`: the entities that it names."""
    kinds = {row.entity_id: "place" if row.kind == "country" else row.kind for row in found.get("entities", ())}
    who = {(row.article_id, row.name): row.entity_id for row in found.get("aliases", ())}
    givers: dict[Place, set[str]] = defaultdict(set)
    for row in found.get("attributions", ()):
        givers[row.article_id, row.sentence].add(row.source_id or row.source.casefold())
    return Evidence(
        _by_place(found.get("figures", ())),
        _by_place(row for row in found.get("dates", ()) if row.earliest),
        {place: _by_kind(entities, kinds) for place, entities in named.items()},
        _told(found.get("clauses", ())),
        {place: frozenset(sources) for place, sources in givers.items()},
        frozenset((row.article_id, row.sentence) for row in found.get("quotations", ())),
        who,
    )


def _by_place(rows: Iterable[Any]) -> dict[Place, list[Any]]:
    found: dict[Place, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.article_id, row.sentence].append(row)
    return dict(found)


def _by_kind(entities: Iterable[str], kinds: Mapping[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        found[kinds.get(entity, "")].add(entity)
    return {kind: frozenset(those) for kind, those in found.items()}


def _told(rows: Iterable[Clause]) -> dict[Place, list[Told]]:
    """Clauses by sentence, each with the first part in every role."""
    clauses: dict[tuple[str, int, int], dict[str, Clause]] = defaultdict(dict)
    for row in rows:
        clauses[row.article_id, row.sentence, row.clause].setdefault(row.role, row)
    found: dict[Place, list[Told]] = defaultdict(list)
    for (article_id, sentence, _), parts in clauses.items():
        if "predicate" in parts:
            found[article_id, sentence].append(Told(parts))
    return dict(found)
