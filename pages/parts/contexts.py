"""Search results: lines of context, and where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pandas import DataFrame

from pages.parts.components import component
from pages.parts.evidence import day
from pages.parts.filters import address

SHOWN = 100
"""Lines on a page; the rest are in the download."""

_LINES = component("lines")


def show_lines(found: DataFrame, *, key: str) -> None:
    """Show lines as `search` gives them, aligned on the words found; each opens its article at the place."""
    items = [_line(row) for row in found.head(SHOWN).to_dict("records")]
    _LINES(key=key, data={"filters": address(), "items": items, "more": len(found) - len(items)})


def _line(row: Mapping[Any, Any]) -> dict[str, Any]:
    """A line as the component takes it; `gap_…` says whether white space parts the words from the rest."""
    left, right = str(row["left"]), str(row["right"])
    return {
        "left": left.rstrip(),
        "gap_left": left[-1:].isspace(),
        "match": str(row["match"]),
        "right": right.lstrip(),
        "gap_right": right[:1].isspace(),
        "outlet": str(row["outlet"]),
        "published": day(row["published"]),
        "title": str(row["title"]),
        "how": str(row["how"]),
        "article": str(row["article_id"]),
        "at": int(row["start"]),
    }


def by_outlet(found: DataFrame) -> DataFrame:
    """Where lines come from: outlet, lines, articles; the outlet with most lines first."""
    grouped = found.groupby("outlet").agg(lines=("article_id", "size"), articles=("article_id", "nunique"))
    return grouped.reset_index().sort_values(["lines", "outlet"], ascending=[False, True], ignore_index=True)
