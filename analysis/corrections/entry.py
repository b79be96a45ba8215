"""An entry of the log of corrections: one decision, who took it, when and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b
from typing import Any

from analysis.corrections.shapes import LONGEST, check_shape
from analysis.errors import CorrectionError

DAMAGED = "damaged"
"""Kind of an entry that cannot be read: it is listed, and changes nothing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision. `before` and `after` hold the fields it changes; `undoes` is the number it takes back."""

    number: int
    kind: str
    target: Mapping[str, Any] = field(default_factory=dict)
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
    author: str = ""
    time: str = ""
    reason: str = ""
    undoes: int | None = None

    @property
    def digest(self) -> str:
        """What tells the entry from every other in any log: its number in this one is left out."""
        content = [self.kind, self.target, self.before, self.after, self.author, self.time, self.reason]
        return blake2b(json.dumps(content, sort_keys=True).encode(), digest_size=12).hexdigest()

    def line(self) -> str:
        """The entry as one line of JSON, without any character that could break a line or a terminal."""
        return json.dumps(asdict(self), sort_keys=True)


def read_entry(line: str) -> Entry:
    """An entry from its line. CorrectionError says what is wrong with it."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise CorrectionError("not a line of JSON") from error
    if not isinstance(given, dict):
        raise CorrectionError("not an entry of a log of corrections")
    entry = _entry(given)
    check_shape(entry.kind, target=entry.target, before=entry.before, after=entry.after)
    return entry


def _entry(given: dict[str, Any]) -> Entry:
    texts = [given.get(name) for name in ("kind", "author", "time", "reason")]
    parts = [given.get(name, {}) for name in ("target", "before", "after")]
    numbers = [given.get("number"), given.get("undoes") or 0]
    if not all(isinstance(text, str) and len(text) <= LONGEST for text in texts):
        raise CorrectionError("an entry has a kind, an author, a time and a reason")
    if not all(isinstance(part, dict) for part in parts) or not all(type(number) is int for number in numbers):
        raise CorrectionError("an entry has a number, a target, a before and an after")
    kind, author, time, reason = map(cleaned, map(str, texts))
    target, before, after = map(_cleaned_part, parts)
    return Entry(int(given["number"]), kind, target, before, after, author, time, reason, given.get("undoes") or None)


def cleaned(text: str) -> str:
    """A text without unpaired surrogates, which no table takes, and without control characters."""
    kept = "".join(character if character >= " " and character != "\x7f" else " " for character in text)
    return kept.encode("utf-8", "replace").decode("utf-8")[:LONGEST].strip()


def _cleaned_part(part: dict[str, Any]) -> dict[str, Any]:
    cleaned_part: dict[str, Any] = _cleaned_value(part)
    return cleaned_part


def _cleaned_value(value: Any) -> Any:
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, Mapping):
        return {cleaned(str(name)): _cleaned_value(each) for name, each in value.items()}
    return [_cleaned_value(each) for each in value] if isinstance(value, list | tuple) else value


def numbered(entry: Entry, number: int) -> Entry:
    """The same entry under another number."""
    return replace(entry, number=number)


def undone(entries: Sequence[Entry]) -> frozenset[int]:
    """Numbers of the entries that later ones take back; an undo that is itself undone takes nothing back."""
    found: set[int] = set()
    for entry in sorted(entries, key=lambda entry: -entry.number):
        if entry.kind == "undo" and entry.undoes and entry.number not in found:
            found.add(entry.undoes)
    return frozenset(found)


def in_force(entries: Sequence[Entry]) -> list[Entry]:
    """The decisions that count, in the order in which they were taken."""
    gone = undone(entries)
    return sorted(
        (entry for entry in entries if entry.number not in gone and entry.kind not in ("undo", DAMAGED)),
        key=lambda entry: entry.number,
    )


@dataclass(frozen=True, slots=True)
class Edit:
    """What a field of an article is to be: by a decision in force, or as it was before decisions that were undone."""

    article_id: str
    field: str
    value: Any
    number: int
    written: tuple[Any, ...]
    """Values that decisions now undone gave it; only those give way to the one from before."""

    def wanted(self, present: Any) -> Any:
        """The value the field is to have, in the form of the log, from the one it has."""
        return self.value if not self.written or present in self.written else present


def edits(entries: Sequence[Entry]) -> list[Edit]:
    """The edits of articles that a log comes to, one a field, in order of articles and fields."""
    gone = undone(entries)
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in (entry for entry in entries if entry.kind == "article"):
        for name in entry.after:
            found.setdefault((entry.target["article_id"], name), []).append(entry)
    return [_edit(place, given, gone) for place, given in sorted(found.items())]


def _edit(place: tuple[str, str], given: Sequence[Entry], gone: frozenset[int]) -> Edit:
    article_id, name = place
    standing = [entry for entry in given if entry.number not in gone]
    if standing:
        return Edit(article_id, name, standing[-1].after[name], standing[-1].number, ())
    return Edit(article_id, name, given[0].before[name], given[-1].number, tuple(e.after[name] for e in given))


class Decisions:
    """The decisions to apply, and what is found of each on the way: why it no longer fits the corpus."""

    def __init__(self, log: Iterable[Entry] = ()) -> None:
        whole = list(log)
        self._entries = in_force(whole)
        self.edits = edits(whole)
        self.removed = frozenset(str(entry.target["article_id"]) for entry in self.of("remove"))
        self.misfits: dict[int, str] = {}

    def __bool__(self) -> bool:
        """Whether there is anything to apply."""
        return bool(self._entries or self.edits)

    def of(self, *kinds: str) -> list[Entry]:
        """Decisions of some kinds, in the order in which they were taken."""
        return [entry for entry in self._entries if entry.kind in kinds]

    def misfit(self, number: int, why: str) -> None:
        """Note that a decision changes nothing, and why."""
        self.misfits.setdefault(number, why)
