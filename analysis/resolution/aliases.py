"""Which names of which articles mean one person, organisation, place, country or event, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from analysis.knowledge.spelling import letters
from analysis.resolution.entities import Group, entities_of
from analysis.resolution.nameuse import NameUse
from analysis.resolution.organisations import organisation_keys
from analysis.resolution.persons import person_keys
from analysis.resolution.spellings import plain_keys
from analysis.tables import Alias, Entity

FEW = 5
"""A name that articles give this many times as often one kind as another is of that kind everywhere."""


def resolve_entities(uses: Iterable[NameUse]) -> tuple[list[Entity], list[Alias]]:
    """Entities of a corpus and the names that stand for them; the order of the uses does not matter.

    Names are merged by name and country or office together, never by likeness of letters alone; every alias says why.
    Takes time nearly linear in the number of uses: likeness is only looked at within one country and office.
    """
    ordered = sorted(uses, key=lambda use: (use.article_id, use.kind, use.name))
    keys = _keys(ordered)
    groups: dict[str, Group] = {}
    for use, (key, _) in zip(ordered, keys, strict=True):
        groups.setdefault(key, Group(key)).add(use)
    entities = entities_of(groups)
    aliases = [
        Alias(use.article_id, use.name, use.kind, entities[key].entity_id, reason)
        for use, (key, reason) in zip(ordered, keys, strict=True)
    ]
    return sorted(entities.values(), key=lambda entity: entity.entity_id), aliases


def _keys(uses: Sequence[NameUse]) -> list[tuple[str, str]]:
    """A group for each use, and why it belongs there."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for place, use in enumerate(uses):
        by_kind["person" if use.kind == "person" else "organisation" if use.kind == "organisation" else ""].append(
            place
        )
    found: dict[int, tuple[str, str]] = {}
    persons, beside = [uses[place] for place in by_kind["person"]], _beside(uses)
    found.update(zip(by_kind["person"], person_keys(persons, beside), strict=True))
    bodies = [uses[place] for place in by_kind["organisation"]]
    found.update(zip(by_kind["organisation"], organisation_keys(bodies, _countries(uses), beside), strict=True))
    found.update(zip(by_kind[""], plain_keys([uses[place] for place in by_kind[""]]), strict=True))
    moved = _of_another_kind(uses, found)
    return [(moved[key], f"{reason}; taken for another kind") if key in moved else (key, reason)
            for key, reason in (found[place] for place in range(len(uses)))]  # fmt: skip


def _beside(uses: Sequence[NameUse]) -> dict[str, set[str]]:
    """The names in each article, as letters, those of countries left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for use in uses:
        if use.kind != "country":
            found[use.article_id].add(letters(use.name))
    return found


def _countries(uses: Sequence[NameUse]) -> dict[str, Counter[str]]:
    """How often each article names each country."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for use in uses:
        if use.kind == "country" and use.country:
            named[use.article_id][use.country] += use.mentions
    return named


def _of_another_kind(uses: Sequence[NameUse], keys: Mapping[int, tuple[str, str]]) -> dict[str, str]:
    """Groups that are a rare misreading of a group of another kind with the same letters."""
    weight: Counter[str] = Counter()
    for place, use in enumerate(uses):
        weight[keys[place][0]] += use.mentions
    same: dict[str, list[str]] = defaultdict(list)
    for key in sorted(weight):
        kind, _, plain = key.partition(":")
        if kind != "country":
            same[plain].append(key)
    moved = {}
    for alike in same.values():
        usual = max(alike, key=lambda key: (weight[key], key))
        moved.update({key: usual for key in alike if key != usual and FEW * weight[key] <= weight[usual]})
    return moved
