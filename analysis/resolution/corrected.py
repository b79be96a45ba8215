"""Decisions on entities, applied to what resolution found: merged, split, renamed, of another kind, hidden.

A decision names its entity by identifier and by all the names it had, so that it is found again when another
annotation gives the entity another identifier.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from analysis.corrections.entry import Decisions, Entry
from analysis.corrections.shapes import ENTITY_KINDS
from analysis.knowledge.spelling import words
from analysis.resolution.nameuse import NameUse
from analysis.tables import Alias, Entity

_GONE = "no entity of the corpus bears its names any more"
_TAKEN = "another entity bears this name"
_NO_NAME = "the entity does not bear the names that were to be split off"
_ALL_NAMES = "the entity bears no other names"

Key = tuple[str, str, str]
"""Article, name and kind of mention: what an alias is about."""


def corrected_entities(
    found: tuple[list[Entity], list[Alias]], uses: Sequence[NameUse], decisions: Decisions
) -> tuple[list[Entity], list[Alias]]:
    """Entities and aliases with the decisions on them applied in order; what no longer fits is noted as a misfit."""
    if not decisions.of(*ENTITY_KINDS, "reassign"):
        return found
    naming = _Naming(*found, uses)
    for entry in decisions.of(*ENTITY_KINDS, "reassign"):
        why = _APPLIED[entry.kind](naming, entry)
        if why:
            decisions.misfit(entry.number, why)
    return naming.counted()


def names_given(decisions: Decisions, entities: Iterable[Entity]) -> dict[tuple[str, str], str]:
    """Entities of the speakers and givers that an analyst named by an entity's full name, by article and name."""
    by_name = {entity.name: entity.entity_id for entity in entities}
    given = [
        (entry.target["article_id"], entry.after[field])
        for entry in decisions.of("speaker", "figure")
        for field in ("speaker", "attributed_to")
        if field in entry.after
    ]
    return {place: by_name[place[1]] for place in given if place[1] in by_name}


class _Naming:
    """Entities and who bears which name in which article, as decisions change them."""

    def __init__(self, entities: Sequence[Entity], aliases: Sequence[Alias], uses: Sequence[NameUse]) -> None:
        self.entities = {entity.entity_id: entity for entity in entities}
        self.aliases: dict[Key, Alias] = {(alias.article_id, alias.name, alias.kind): alias for alias in aliases}
        self.uses: dict[Key, NameUse] = {(use.article_id, use.name, use.kind): use for use in uses}
        self._places: dict[tuple[str, str], list[Key]] = defaultdict(list)
        for key in self.aliases:
            self._places[key[1], key[2]].append(key)

    def meant(self, said: Mapping[str, Any]) -> str:
        """The entity that a decision means, or nothing: by identifier and a name, else by most of its names."""
        names = {(name["name"], name["kind"]) for name in said["names"]}
        holders: Counter[str] = Counter()
        for name in names:
            holders.update({self.aliases[key].entity_id for key in self._places.get(name, ()) if key in self.aliases})
        if said["entity_id"] in self.entities and (holders[said["entity_id"]] or not names):
            return str(said["entity_id"])
        ranked = sorted(holders, key=lambda entity_id: (-holders[entity_id], entity_id))
        alone = ranked[:1] if len(ranked) < 2 or holders[ranked[0]] > holders[ranked[1]] else []
        return next(iter(alone), "")

    def places(self, entity_id: str, names: Iterable[Mapping[str, Any]]) -> list[Key]:
        """Where an entity bears some of the names; a name may be meant in one article alone."""
        found = {
            key
            for name in names
            for key in self._places.get((name["name"], name["kind"]), ())
            if key in self.aliases
            and self.aliases[key].entity_id == entity_id
            and key[0] == (name.get("article_id") or key[0])
        }
        return sorted(found)

    def borne(self, entity_id: str) -> list[Key]:
        """Where an entity is named."""
        return [key for key, alias in self.aliases.items() if alias.entity_id == entity_id]

    def move(self, keys: Iterable[Key], entity_id: str, reason: str) -> None:
        """Let names mean another entity."""
        for key in keys:
            self.aliases[key] = replace(self.aliases[key], entity_id=entity_id, reason=reason)

    def is_taken(self, name: str, entity_id: str = "") -> bool:
        """Whether another entity bears a name as its usual one."""
        return any(entity.name == name and entity.entity_id != entity_id for entity in self.entities.values())

    def counted(self) -> tuple[list[Entity], list[Alias]]:
        """The tables, with each entity's mentions counted anew."""
        mentions: Counter[str] = Counter()
        articles: dict[str, set[str]] = defaultdict(set)
        for key, alias in self.aliases.items():
            mentions[alias.entity_id] += self.uses[key].mentions
            if self.uses[key].mentions:
                articles[alias.entity_id].add(key[0])
        entities = [
            replace(entity, mentions=mentions[entity_id], articles=len(articles[entity_id]))
            for entity_id, entity in sorted(self.entities.items())
        ]
        return entities, [self.aliases[key] for key in sorted(self.aliases, key=lambda key: (key[0], key[2], key[1]))]


def _merge(naming: _Naming, entry: Entry) -> str:
    source, target = naming.meant(entry.target["entity"]), naming.meant(entry.after["entity"])
    if not source or not target:
        return _GONE
    if source != target:
        naming.move(naming.borne(source), target, _by("merged", entry))
        gone, kept = naming.entities.pop(source), naming.entities[target]
        naming.entities[target] = replace(
            kept, country=kept.country or gone.country, role=kept.role or gone.role, leader=kept.leader or gone.leader
        )
    return ""


def _split(naming: _Naming, entry: Entry) -> str:
    entity_id = naming.meant(entry.target["entity"])
    if not entity_id:
        return _GONE
    keys = naming.places(entity_id, entry.target["names"])
    if not keys:
        return _NO_NAME
    if len(keys) == len(naming.borne(entity_id)):
        return _ALL_NAMES
    name, kind = entry.after["name"], entry.after["kind"]
    if naming.is_taken(name):
        return _TAKEN
    new = _free(f"{kind}-{'-'.join(words(name)) or 'unnamed'}", naming.entities)
    uses = [naming.uses[key] for key in keys]
    country, role = (_usual(getattr(use, field) for use in uses) for field in ("country", "role"))
    naming.entities[new] = Entity(new, name, kind, country, role, False, 0, 0)
    naming.move(keys, new, _by("split off", entry))
    return ""


def _rename(naming: _Naming, entry: Entry) -> str:
    entity_id, name = naming.meant(entry.target["entity"]), entry.after["name"]
    if not entity_id:
        return _GONE
    if naming.is_taken(name, entity_id):
        return _TAKEN
    naming.entities[entity_id] = replace(naming.entities[entity_id], name=name)
    return ""


def _retype(naming: _Naming, entry: Entry) -> str:
    entity_id = naming.meant(entry.target["entity"])
    if not entity_id:
        return _GONE
    naming.entities[entity_id] = replace(naming.entities[entity_id], kind=entry.after["kind"])
    return ""


def _hide(naming: _Naming, entry: Entry) -> str:
    entity_id = naming.meant(entry.target["entity"])
    if not entity_id:
        return _GONE
    for key in naming.borne(entity_id):
        del naming.aliases[key]
    del naming.entities[entity_id]
    return ""


def _reassign(naming: _Naming, entry: Entry) -> str:
    """The mention has another name by now; where an entity was meant, that name means it in this article."""
    key = entry.target["article_id"], entry.after["name"], entry.after["kind"]
    said = entry.after.get("entity")
    if not said or key not in naming.aliases:
        return ""
    entity_id = naming.meant(said)
    if not entity_id:
        return _GONE
    old = naming.aliases[key].entity_id
    naming.move([key], entity_id, _by("reassigned", entry))
    if not naming.borne(old):
        del naming.entities[old]
    return ""


_APPLIED = {
    "hide": _hide,
    "merge": _merge,
    "reassign": _reassign,
    "rename": _rename,
    "retype": _retype,
    "split": _split,
}


def _by(what: str, entry: Entry) -> str:
    return f"{what} by {entry.author}: {entry.reason}" if entry.reason else f"{what} by {entry.author}"


def _free(entity_id: str, taken: Mapping[str, Entity]) -> str:
    number = 2
    found = entity_id
    while found in taken:
        found, number = f"{entity_id}-{number}", number + 1
    return found


def _usual(values: Iterable[str]) -> str:
    counted = Counter(filter(None, values))
    return min(counted, key=lambda value: (-counted[value], value), default="")
