"""What an article names, read off its mentions by their text."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotation.document import Document
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


def named(parse: Parse, text: str) -> dict[str, tuple[str, str]]:
    """Kind and full name of each mention by its text; of several alike the last."""
    return {row.text: (row.kind, row.name) for row in mentions(parse(text))}


def kind_of(parse: Parse, text: str, name: str) -> str:
    """The kind of a mention, which must be there."""
    found = named(parse, text)
    assert name in found, sorted(found)
    return found[name][0]
