"""Groups of claims about one thing, and what those who make them ask about the whole corpus."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from analysis.resolution.disputes import Dispute
from analysis.resolution.verdicts import Claim, Verdict, group_verdict
from analysis.tables import Article

Found = Mapping[str, Sequence[Any]]
"""Resolved tables by name, and the sentences."""

WHO_WAS_THERE = "-who-was-there-"
"""Part of the names of groups of sentences that tell who was there."""


@dataclass(frozen=True, eq=False)
class Group:
    """Claims about one thing, and the rule by which they are judged."""

    name: str
    kind: str
    topic: str
    claims: list[Claim[Any]]
    rule: Callable[[Claim[Any], Claim[Any]], Any]

    @cached_property
    def verdict(self) -> Verdict:
        """What the claims come to together."""
        return group_verdict(self.claims, self.rule)

    @property
    def articles(self) -> frozenset[str]:
        """Articles that speak of it."""
        return frozenset(claim.row.article_id for claim in self.claims)

    @property
    def places(self) -> frozenset[tuple[str, int]]:
        """Sentences that speak of it."""
        return frozenset((claim.row.article_id, claim.row.sentence) for claim in self.claims)


@dataclass(frozen=True)
class Corpus:
    """What the grouping asks about the whole corpus: resolved tables by name, and the sentences."""

    found: Found
    texts: dict[str, str]
    published: dict[str, date | None]
    names: dict[str, str]
    story_of: dict[str, str]
    disputes: Sequence[Dispute] = ()
    """Statements that may tell the same, and how likely they are in dispute."""

    @cached_property
    def _disputed(self) -> dict[frozenset[tuple[str, int]], float]:
        return {found.places: found.likely for found in self.disputes}

    def doubt(self, a: Claim[Any], b: Claim[Any]) -> float:
        """How likely the sentences of two claims are in dispute; 0 where they may not even tell the same."""
        places = frozenset((claim.row.article_id, claim.row.sentence) for claim in (a, b))
        return self._disputed.get(places, 0.0)

    def rows(self, table: str, *key: str) -> dict[tuple[Any, ...], list[Any]]:
        """Rows of a table by some of their fields, groups and rows in order."""
        grouped: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
        for row in sorted(self.found.get(table, ()), key=lambda row: (row.article_id, row.start, row.end)):
            grouped[tuple(getattr(row, field) for field in key)].append(row)
        return dict(sorted(grouped.items()))

    def by_story(self, name: str, rows: Sequence[Any]) -> Iterator[tuple[str, list[Any]]]:
        """Rows of each story that several articles tell, under a name of their own where there are several such."""
        stories: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            stories[self.story_of.get(row.article_id, "")].append(row)
        told = [found for found in stories.values() if len({row.article_id for row in found}) > 1]
        for found in told:
            yield name if len(told) == 1 else f"{name}-{min(row.article_id for row in found)}", found

    def claims(self, make: Callable[[Any, date | None], Claim[Any] | None], rows: Iterable[Any]) -> list[Claim[Any]]:
        """Rows as claims; rows that claim nothing are left out."""
        made = (make(row, self.published.get(row.article_id)) for row in rows)
        return [claim for claim in made if claim is not None]


def several_tell(articles: Sequence[Article], story_of: Mapping[str, str]) -> list[Article]:
    """Articles whose story others tell, too: what a single one states is held against nothing."""
    tellers = Counter(story_of.get(article.article_id, "") for article in articles)
    return [article for article in articles if tellers[story_of.get(article.article_id, "")] > 1]
