"""Whether articles of one event are put into one story, and no others with them.

`stories`: B³ over the articles of all stories, shuffled into one corpus. `topics`: the same over the four topics of
MEANTIME, which are kept apart where precision is 1; a topic holds many events, so that nothing is asked of recall.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from benchmarks.quality.aliases import b_cubed
from benchmarks.quality.labelled import Rows
from benchmarks.quality.report import Line

SEED = 20


def story_of(tables: Mapping[str, Sequence[Any]]) -> dict[str, str]:
    """The story of each article in the resolved tables."""
    return {row.article_id: row.story_id for row in tables["stories"]}


def shuffled(rows: Rows) -> Rows:
    """The same rows, the articles in another order, always the same one."""
    articles = list(rows["articles"])
    Random(SEED).shuffle(articles)  # noqa: S311
    return {**rows, "articles": articles}


def grouping_line(
    name: str, gold: Mapping[str, str], tables: Mapping[str, Sequence[Any]], *, kind: str = "stories"
) -> Line:
    """The line of the table for articles whose story, or whose topic, is known."""
    return Line(name, kind, len(gold), *b_cubed(_clusters(gold, story_of(tables))), {})


def mixed(gold: Mapping[str, str], tables: Mapping[str, Sequence[Any]]) -> list[str]:
    """Stories that hold articles of several gold ones, and gold ones that are torn, each as a line."""
    held: dict[str, set[str]] = {}
    torn: dict[str, set[str]] = {}
    for article, found in sorted(story_of(tables).items()):
        held.setdefault(found, set()).add(gold[article])
        torn.setdefault(gold[article], set()).add(found)
    wrong = [f"    mixed   {found}: {', '.join(sorted(names))}" for found, names in held.items() if len(names) > 1]
    return wrong + [f"    torn    {name}: {', '.join(sorted(parts))}" for name, parts in torn.items() if len(parts) > 1]


def _clusters(gold: Mapping[str, str], found: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(story, found.get(article, article)) for article, story in sorted(gold.items())]
