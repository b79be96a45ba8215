"""What is printed of the sets in which articles are compared with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from analysis.resolution.resolve import resolved
from benchmarks.quality.comparing import matrix
from benchmarks.quality.copied import origin_line
from benchmarks.quality.report import Line
from benchmarks.quality.storysets import HELD_OUT, SEEDS, SETS, StorySet, story_set, together
from benchmarks.quality.together import grouping_line, mixed, shuffled

ALL_STORIES = "stories"
COMPARED = ("contradict", "disputes", "facts", "origins", "passages", "relays", "stories")
"""Kinds of lines that these sets give."""

Listed = tuple[Line, list[str]]
"""A line of the table and its errors."""


def story_report(
    pipeline: str, *, of: str | None, kind: str | None, errors: int, held_out: bool
) -> tuple[list[Line], list[str]]:
    """Lines of the table, and what is printed below it: confusion matrices, and up to so many errors of each sort.

    `of` and `kind` ask for one set or one kind of line only; errors of held-out stories stay hidden unless asked for.
    """
    if kind not in (None, *COMPARED):
        return [], []
    sets = [story_set(name, pipeline) for name in SETS if of in (None, ALL_STORIES, name)]
    found = [each for one in sets for each in one.lines()]
    if of in (None, ALL_STORIES):
        found += _all_stories([each for each in sets if each.name != SEEDS])
    wanted = [(line, wrong) for line, wrong in found if kind in (None, line.kind)]
    told = [text for each in sets if kind in (None, "facts") for text in matrix(each.name, each.comparison.confusion())]
    for line, wrong in wanted:
        if held_out or line.name != HELD_OUT:
            told += _errors(line, wrong, most=errors)
    return [line for line, _ in wanted], told


def _all_stories(sets: Sequence[StorySet]) -> Iterator[Listed]:
    """What is measured on the stories of all sets."""
    rows, story_of = together(sets)
    tables = resolved(shuffled(rows))
    yield grouping_line(ALL_STORIES, story_of, tables), mixed(story_of, tables)
    yield origin_line(ALL_STORIES, [exact for each in sets for exact in each.exact]), []


def _errors(line: Line, wrong: Sequence[str], *, most: int) -> Iterator[str]:
    """Errors of a line by their sort, which is the first word of each."""
    if not most or not wrong:
        return
    yield f"\n{line.name}, {line.kind}"
    sorts: dict[str, list[str]] = defaultdict(list)
    for each in wrong:
        sorts[each.split()[0]].append(each)
    for sort, listed in sorts.items():
        yield f"  {sort}: {len(listed)}"
        yield from listed[:most]
