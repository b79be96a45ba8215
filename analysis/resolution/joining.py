"""Things that are found to be the same, put together: a disjoint-set forest (Tarjan 1975)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Joined(Generic[T]):
    """Sets of things; the order in which things are joined does not matter."""

    def __init__(self, things: Iterable[T]) -> None:
        self._parent: dict[T, T] = {thing: thing for thing in things}

    def join(self, one: T, other: T) -> None:
        """Say that two things are the same."""
        first, second = self.first(one), self.first(other)
        self._parent[second] = first

    def first(self, thing: T) -> T:
        """The thing that stands for the set of a thing."""
        while self._parent[thing] != thing:
            self._parent[thing] = self._parent[self._parent[thing]]
            thing = self._parent[thing]
        return thing

    def sets(self) -> list[list[T]]:
        """The sets, in the order of the things given at first."""
        found: dict[T, list[T]] = defaultdict(list)
        for thing in self._parent:
            found[self.first(thing)].append(thing)
        return list(found.values())
